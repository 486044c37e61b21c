"""The templates: which of them a report is made with, compiled once, and filled with values."""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from jinja2 import (
    BytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import LRUCache

from sitrep.model.input_file import InputFile
from sitrep.report.render.assets import PageProblem, built_in_templates
from sitrep.report.render.filters import drawing, in_columns, is_crowded, is_web_address, page_counters
from sitrep.report.text import Text

_OF_REPORTS = ("report.html", "sections", "macros", "styles")
_KEPT = 256


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
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders),
        autoescape=not is_text,
        undefined=StrictUndefined,
        finalize=_marked if is_text else None,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_COMPILED[is_text],
    )
    environment.filters["in_columns"] = in_columns
    environment.filters["drawing"] = drawing
    environment.filters["page_counters"] = page_counters
    environment.tests["crowded"] = is_crowded
    environment.tests["web_address"] = is_web_address
    return environment


class _Compiled(BytecodeCache):
    """Compiled templates by file and content, in memory: most are those of every office.

    To compile the templates takes longer than to fill them for an edition.
    """

    def __init__(self) -> None:
        self._codes = LRUCache(_KEPT)

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = {False: _Compiled(), True: _Compiled()}
"""Those of text (true) and those of HTML apart: the same template gives other code."""


def compile_built_in() -> None:
    """Compile the templates of every report now, for processes that are forked from this one."""
    environment = _environment((built_in_templates(),), is_text=False)
    for name in environment.list_templates():
        if name.split("/")[0] in _OF_REPORTS:
            environment.get_template(name)


def _marked(value: object) -> object:
    return value.marked() if isinstance(value, Text) else value


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
