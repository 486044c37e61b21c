"""The check report as a page, in a real browser: on a telephone, on paper, and with hostile cells."""

import re
import socketserver
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pypdf
import pytest

from functional.axe import violations
from functional.chromium import all_measured, measured, printed
from functional.command import sitrep
from office import office

FLOOD = 60
TELEPHONE = 360
NARRATIVE = "## highlights\n\n- One thing.\n- Another thing.\n"
HOSTILE = (
    "<script>document.title='owned'</script>",
    '"><img src=http://127.0.0.1:PORT/seen onerror=alert(1)>',
    "</td></table><style>@import 'http://127.0.0.1:PORT/seen'</style>",
    "{{ 7 * 7 }}",
)
_PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|inset)-)?(?:left|right|top|bottom)(?:-\w+)?\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
    r"|(?<![\w-])(?:min-|max-)?(?:width|height)\s*:"
)


class Requests(BaseHTTPRequestHandler):
    """Remembers what was asked for."""

    paths: tuple[str, ...] = ()

    def do_GET(self) -> None:
        Requests.paths += (self.path,)
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Requests) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, port: int) -> str:
    folder = tmp_path_factory.mktemp("office")
    hostile = "\n".join(
        f"| 2012-07-31 | {text.replace('PORT', str(port))} | 1 | AFAD |" for text in HOSTILE
    )
    extra = " | ".join(f"extra column {number}" for number in range(8, 31))
    camp = "مخيم الزعتري للاجئين السوريين في محافظة المفرق الأردن"
    events = "\n".join(
        f"| 2012-07-02 | displacement | Place {number} | TUR | Event {number}. | lots | AFAD |"
        for number in range(1, FLOOD + 1)
    )
    month = {
        "narrative.en.md": NARRATIVE + "\n" + "x" * 400 + ' {{ figure("nothing") }}\n',
        "refugees.csv": f"| as_of | country | registered | source |\n{hostile}",
        "camps.csv": (
            f"| as_of | camp | country | type | status | population | source | {extra} |\n"
            f"| 2012-07-31 | {camp} | TUR | camp | open | many | AFAD |\n"
            f"| 2012-07-31 | {'N' * 60} | TUR | camp | shut | 1 | {'long words ' * 300} |"
        ),
        "events.csv": f"| date | category | place | country | summary | people | source |\n{events}",
    }
    office(folder, {"2012-07": month})
    done = sitrep(folder, "check", "syria", "2012-07", "--format", "html")
    assert done.returncode == 1, done.stderr
    return (folder / "outputs/syria/2012-07/check/check-report.html").read_text("utf-8")


def right_to_left(page: str) -> str:
    assert page.count('<html lang="en" dir="ltr">') == 1
    return page.replace('<html lang="en" dir="ltr">', '<html lang="ar" dir="rtl">')


def test_the_page_never_scrolls_sideways(tmp_path: Path, page: str) -> None:
    script = """
      const e = doc.documentElement;
      return [at.innerWidth, e.scrollWidth - e.clientWidth, e.dir];"""
    turned = {"ltr": page, "rtl": right_to_left(page)}
    windows = [(direction, width) for direction in turned for width in (TELEPHONE, 760, 1280)]
    found = all_measured(tmp_path, [(turned[direction], width) for direction, width in windows], script)
    assert found == [[width, 0, direction] for direction, width in windows]


def test_the_page_keeps_nobody_from_reading_it(tmp_path: Path, page: str) -> None:
    assert violations(tmp_path, [(page, TELEPHONE, "light"), (page, 1280, "dark")]) == [(), ()]


def test_on_a_telephone_the_cell_with_the_problem_is_in_sight(tmp_path: Path, page: str) -> None:
    script = """
      return [...doc.querySelectorAll('td.marked.focus')].map(cell => {
        const is = cell.getBoundingClientRect();
        return [Math.floor(is.left) >= 0, Math.ceil(is.right) <= at.innerWidth, is.width > 20];
      });"""
    windows = [(page, TELEPHONE), (right_to_left(page), TELEPHONE)]
    for found in all_measured(tmp_path, windows, script):
        assert len(found) > 20
        assert all(all(each) for each in found), found


def test_hostile_cells_are_text_and_nothing_is_asked_of_the_network(
    tmp_path: Path, page: str, port: int
) -> None:
    script = """
      const cells = [...doc.querySelectorAll('.marked bdi')].map(each => each.textContent);
      return {cells, title: doc.title,
              elements: doc.querySelectorAll('script, img, iframe, object, link[rel=stylesheet]').length,
              links: [...doc.querySelectorAll('a')].filter(a => !a.hash).length,
              loaded: at.performance.getEntriesByType('resource').map(each => each.name)};"""
    found = measured(tmp_path, page, script, width=1280)
    assert {text.replace("PORT", str(port)) for text in HOSTILE} <= set(found.pop("cells"))
    assert found == {"title": "Syria: check of July 2012", "elements": 0, "links": 0, "loaded": []}
    assert Requests.paths == ()
    assert "default-src 'none'" in page


def test_a_cell_that_broke_out_would_still_load_nothing(tmp_path: Path, page: str, port: int) -> None:
    broken = page.replace("<main>", f'<main><img src="http://127.0.0.1:{port}/seen"><script>1</script>')
    script = "return doc.images.length;"
    assert measured(tmp_path, broken, script, width=1280) == 1
    assert Requests.paths == ()


def test_a_problem_is_shown_between_its_neighbours_and_a_flood_is_capped(
    tmp_path: Path, page: str
) -> None:
    script = """
      const part = [...doc.querySelectorAll('.part')].find(
        each => each.querySelector('h2').textContent == 'events.csv');
      const problems = [...part.querySelectorAll('article')];
      const problem = problems.find(
        each => each.textContent.includes('"lots"') && each.textContent.includes('F10 '));
      return {rows: [...problem.querySelectorAll('tr')].map(
                row => [...row.querySelectorAll('bdi')].map(cell => cell.textContent).join(' ')),
              told: [problems.length, part.querySelector('.more strong').textContent]};"""
    found = measured(tmp_path, page, script, width=1280)
    assert found["rows"][1] == "date category place country summary people source"
    assert [row.partition("Event")[2] for row in found["rows"] if "Event" in row] == [
        " 7. lots AFAD",
        " 8. lots AFAD",
        " 9. lots AFAD",
        " 10. lots AFAD",
        " 11. lots AFAD",
    ]
    assert found["told"] == [20, f"and {FLOOD - 20} more like this, the last at F{FLOOD + 1}"]


def test_everything_is_on_paper_even_what_is_folded_on_the_screen(tmp_path: Path, page: str) -> None:
    folded = re.sub(r'(<details class="part" id="[^"]+") open>', r"\1>", page)
    assert folded.count(" open>") == 0
    pdf = pypdf.PdfReader(printed(tmp_path, folded))
    text = " ".join(" ".join(sheet.extract_text().split()) for sheet in pdf.pages)
    assert pdf.pages[0].mediabox.width == pytest.approx(595, abs=1)
    assert text.count("is not a count.") == 21
    assert "more like this, the last at F61" in text
    assert "To the top" not in text


def test_the_page_is_ready_for_right_to_left(page: str) -> None:
    styles = "\n".join(re.findall(r"<style>(.*?)</style>", page, re.DOTALL))
    assert "inset-inline" in styles
    rules = re.sub(r"@media \([^)]*\)|/\*.*?\*/", "", styles, flags=re.DOTALL)
    assert _PHYSICAL.findall(rules) == []
