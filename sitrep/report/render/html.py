"""View to one self-contained HTML string, by the templates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from sitrep.model.input_file import InputFile
from sitrep.report.render.assets import PageProblem, built_in_templates
from sitrep.report.render.isolates import directed, with_elements
from sitrep.report.render.languages import with_languages
from sitrep.report.render.proof import Slip, slips_in, without_marks
from sitrep.report.text import Text
from sitrep.report.view.page import View
from sitrep.report.view.pictures import Picture
from sitrep.report.view.section import Heading, Row, TableView
from sitrep.report.view.value import Sparkline, Tone, Value

_OF_REPORTS = ("report.html", "sections", "macros", "styles")
_COUNTER = re.compile(r"\{(pages?(?:-[a-z-]+)?)\}")
_SVG_START = re.compile(r"<svg\b[^>]*>")
_JINJA = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
_LINK_WITHIN = re.compile(r'<a\b[^>]*\bhref="#([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_ID = re.compile(r'\bid="([^"]+)"')
_WEB_ADDRESS = re.compile(r"(https?://|mailto:)[^\s\"'<>]+", re.IGNORECASE)


def template_files(workspace_templates: Path) -> list[InputFile]:
    """The templates that a report is made with, by name: the workspace's own where it has one."""
    built_in, files = built_in_templates(), []
    for path in sorted(built_in.rglob("*")):
        name = path.relative_to(built_in)
        if path.is_file() and name.parts[0] in _OF_REPORTS:
            own = workspace_templates / name
            content = (own if own.is_file() else path).read_bytes()
            files.append(InputFile(f"templates/{name.as_posix()}", sha256(content).hexdigest()))
    return files


@dataclass(frozen=True, slots=True)
class Web:
    """What a page has that is read by itself: rules of its fonts, and its figures to take away.

    `figures` is a data URI, "" where there are none; `file` is the name that it is saved by.
    """

    fonts: Markup
    figures: str
    file: str


def render(view: View, *, workspace_templates: Path | None, web: Web | None = None) -> str:
    """The page as HTML that needs no network: styles inline, and nothing that runs.

    It is what the PDF is made of, or with `web` the page that is issued beside it. A file of the
    workspace's templates wins over the built-in one of the same name. Raises PageProblem when a
    template is broken, and for a number on the page that has no reason.
    """
    html = filled("report.html", workspace_templates, view=directed(view), web=web)
    for slip in slips_in(html, view.language):
        raise _orphan(slip, view.language, workspace_templates)
    page = with_elements(without_dead_links(without_marks(html)))
    return with_languages(page, view.language, view.home)


def _orphan(slip: Slip, language: str, workspace_templates: Path | None) -> PageProblem:
    """Whose slip it is: that of the office's own template with the number, or else the program's."""
    values = {"number": slip.number, "around": slip.around}
    if workspace_templates is not None:
        for path in filter(Path.is_file, sorted(workspace_templates.rglob("*.html"))):
            typed = _JINJA.sub("", path.read_text(encoding="utf-8", errors="replace"))
            if any(other.number == slip.number for other in slips_in(typed, language)):
                name = path.relative_to(workspace_templates).as_posix()
                return PageProblem("page.orphan.template", {**values, "file": name})
    return PageProblem("page.orphan", values)


def without_dead_links(html: str) -> str:
    """The page without links to places that it lacks; their words stay.

    An erratum names figures that have no row in the annex any more, and a template of the workspace
    may leave the annex out.
    """
    places = {*_ID.findall(html)}
    return _LINK_WITHIN.sub(lambda link: link[0 if link[1] in places else 2], html)


def filled(template: str, workspace_templates: Path | None, **values: object) -> str:
    """A template with its values, which are escaped unless its name says that it is not HTML."""
    own = () if workspace_templates is None else (workspace_templates,)
    environment = _environment((*own, built_in_templates()), is_text=template.endswith(".txt"))
    try:
        return environment.get_template(template).render(**values)
    except TemplateError as error:
        raise _template_problem(error) from error
    except OSError:
        raise
    except Exception as error:
        # Built-in templates fail for a mistake of ours; whatever else they meet is in the office's own.
        if workspace_templates is None or not any(workspace_templates.rglob("*.*")):
            raise
        raise _template_problem(error, workspace_templates) from error


@lru_cache(maxsize=4)
def _environment(folders: tuple[Path, ...], *, is_text: bool) -> ImmutableSandboxedEnvironment:
    """Kept, because compiling the templates takes longer than filling them for an edition."""
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders),
        autoescape=not is_text,
        undefined=StrictUndefined,
        finalize=_marked if is_text else None,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["in_columns"] = in_columns
    environment.filters["drawing"] = drawing
    environment.filters["page_counters"] = page_counters
    environment.tests["crowded"] = is_crowded
    environment.tests["web_address"] = is_web_address
    return environment


def _marked(value: object) -> object:
    return value.marked() if isinstance(value, Text) else value


_LONG_WORD, _LONG_TEXT = 20, 60
"""In characters, what fits into a column of a table without a break."""
_PAPER, _NARROW, _BAR = 101, 0.75, 10
"""In letters, what fits beside each other into a table; how wide a narrow letter is, and a bar."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value in its column, which `heading` names beside it where a table stands as cards."""

    value: Value
    is_numeric: bool
    heading: Text

    @property
    def is_empty(self) -> bool:
        return not (self.value.text or self.value.tag or self.value.anchor or self.value.line)

    @property
    def wraps(self) -> bool:
        """Whether its words would widen the column until others have no room."""
        text = str(self.value.text)
        return len(text) > _LONG_TEXT or any(len(word) > _LONG_WORD for word in text.split())


def in_columns(row: Row, headings: tuple[Heading, ...]) -> Iterator[Cell]:
    """The values of a row, each with the kind and name of the (first) column that it stands in."""
    column = 0
    for value in row:
        yield Cell(value, headings[column].numeric, headings[column].text)
        column += value.columns


def is_crowded(table: TableView) -> bool:
    """Whether the words that must not be broken are wider together than a page of paper.

    Counted in letters of a table of many columns: those of headings and of what is missing are
    narrower, and a bar is as wide as some ten.
    """
    widths = [_NARROW * _longest_word(heading.text) for heading in table.headings]
    for row in (*table.rows, *([table.total] if table.total else [])):
        column = 0
        for value in row:
            if value.columns == 1:
                is_numeric = table.headings[column].numeric
                letters = len(value.text) if is_numeric else _longest_word(value.text)
                width = letters * (_NARROW if value.tone in (Tone.MISSING, Tone.MUTED) else 1)
                widths[column] = max(widths[column], width + (_BAR if value.line else 0))
            column += value.columns
    return sum(widths) > _PAPER


def _longest_word(text: Text) -> int:
    """Of words that spaces without a break do not divide; longer ones than a column takes are broken."""
    return min(_LONG_WORD, max(map(len, str(text).split(" "))))


def drawing(picture: Picture | Sparkline) -> Markup:
    """Each `<svg>` of the picture with its alternative text as `<title>`, which the PDF's tags take.

    For a screen there are two, for wide windows and for narrow ones.
    """
    title = f"<title>{escape(picture.alt)}</title>"
    start = _SVG_START.search(picture.svg)
    if start is None:
        raise ValueError(f"no svg element in {str(picture.svg)[:80]!r}")
    svg = str(picture.svg[start.start() :])
    return Markup(
        _SVG_START.sub(lambda each: each[0].replace("<svg", '<svg role="img"', 1) + title, svg)
    )


def page_counters(words: str) -> Markup:
    """`Page {page} of {pages}` with elements that the stylesheet fills with the two counters.

    `{page-arabic-indic}` is filled in those digits.
    """
    return Markup(_COUNTER.sub(r'<span class="counter-\1"></span>', str(escape(words))))


def is_web_address(url: str) -> bool:
    """Whether `url` may become a link: http, https or mailto, and nothing that runs."""
    return _WEB_ADDRESS.fullmatch(url) is not None


def _template_problem(error: Exception, workspace_templates: Path | None = None) -> PageProblem:
    """Where the template broke: the innermost frame that is a template of ours or theirs."""
    file, line = "", 0
    if isinstance(error, TemplateSyntaxError):
        file, line = error.filename or error.name or "", error.lineno
    elif isinstance(error, UnicodeDecodeError):
        file = next(iter(_files_with(error.object, workspace_templates)), "")
        line = error.object.count(b"\n", 0, error.start) + 1
    else:
        frame = error.__traceback__
        while frame is not None:
            name = frame.tb_frame.f_code.co_filename
            if name.endswith((".html", ".css", ".txt")):
                file, line = name, frame.tb_lineno
            frame = frame.tb_next
    return PageProblem("page.template", {"file": file, "line": line, "detail": _detail(error)})


def _files_with(content: bytes, folder: Path | None) -> Iterator[str]:
    paths = () if folder is None else sorted(folder.rglob("*.*"))
    return (str(path) for path in paths if path.is_file() and path.read_bytes() == content)


def _detail(error: Exception) -> str:
    """What it says; an error of Python's with its name, for whoever wrote the template."""
    if isinstance(error, TemplateError):
        return error.message or type(error).__name__
    return f"{type(error).__name__}: {error}"
