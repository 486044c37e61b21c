"""Kept months: read once, never stale, and never believed when they are not what was kept."""

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from office import office
from readers import reader
from sitrep.intake.limited.process import Keeper
from sitrep.intake.limited.reader import Reader
from sitrep.model.month import Month
from sitrep.model.period import Period
from sitrep.model.table import Table, cells_of
from sitrep.operation.workspace import Workspace, read_operation
from sitrep.work import history
from sitrep.work.months import _fingerprints, _names, read_months

REFUGEES = """
    | as_of | country | area | registered | arrivals | source |
    |---|---|---|---|---|---|
    | 2012-06-30 | TUR | | more than 30 000 | 12 | AFAD |
    | 2012-06-30 | JOR | Zaatari | 900-1000 | | UNHCR |
    """
INDICATORS = """
    | as_of | from | sector | indicator | country | value | target | kind | source |
    |---|---|---|---|---|---|---|---|---|
    | 2012-06-30 | 2012-06-01 | wash | latrines | TUR | 20 | 500.25 | | Cluster |
    | 2012-06-30 | 2012-01-01 | wash | latrines | JOR | 4.5 | 80% | cumulative | Cluster |
    """
MISSIONS = """
    | as_of | mission | status | mandate | mandate_end | deployed | source |
    |---|---|---|---|---|---|---|
    | 2012-06-30 | UNSMIS | operational | observe | open-ended | 298 | UN |
    | no news | UNAT | | observe | | | |
    """
CAMPS = """
    | as_of | camp | country | latitude | longitude | status | population | source |
    |---|---|---|---|---|---|---|---|
    | 2012-06-30 | Öncüpınar | TUR | 36.625 | -0.0 | open | * | AFAD |
    """
JUNE = {
    "refugees.csv": REFUGEES, "indicators.csv": INDICATORS, "missions.csv": MISSIONS, "camps.csv": CAMPS,
    "narrative.en.md": "# Highlights\n\n- Café.\n",
}  # fmt: skip
JULY = {"refugees.csv": REFUGEES.replace("2012-06", "2012-07")}
KEPT = Path("outputs/syria/.history/2012-06.json")
READ = ["camps", "indicators", "missions", "refugees", "refugees"]
"""The tables of both months."""


@dataclass
class Counting:
    """Opens files, and remembers which."""

    keeper: Keeper
    opened: list[str] = field(default_factory=list)

    def asked(self, task: str, arguments: Any, raw: bytes, limits: Any) -> Any:
        self.opened.append(Path(arguments[0]).stem)
        return self.keeper.asked(task, arguments, raw, limits)


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("once")
    office(folder, {"2012-06": JUNE, "2012-07": JULY})
    _, opened = _read(folder)
    assert opened == READ
    return folder


@pytest.fixture
def kept(once: Path, tmp_path: Path) -> Path:
    """A workspace of two months, of which the first was read before."""
    return shutil.copytree(once, tmp_path, dirs_exist_ok=True)


def _read(folder: Path, seconds: int = 20) -> tuple[list[Month], list[str]]:
    """The months, and which files were opened for them."""
    workspace = Workspace(folder)
    operation = read_operation(workspace, "syria")
    counting = Counting(reader().keeper)
    limited = Reader(counting, replace(reader().limits, seconds=seconds))  # type: ignore[arg-type]
    months, told = read_months(workspace, operation, workspace.periods("syria")[-1], limited)
    assert [str(each.where) for each in told] == []
    return months, sorted(counting.opened)


def _same(one: Month, other: Month) -> None:
    assert (one.period, one.files, one.narratives) == (other.period, other.files, other.narratives)
    assert [*map(_exactly, one.tables.values())] == [*map(_exactly, other.tables.values())]


def _exactly(table: Table) -> list[object]:
    frames = [table.frame, table.without_news, table.unfilled]
    return [
        table.kind.name, table.blocks,
        *([frame.index.tolist(), frame.dtypes.to_dict()] for frame in frames),
        *({name: [*map(repr, frame[name].tolist())] for name in frame} for frame in frames),
        {name: cells_of(table, str(name)) for name in table.frame},
    ]  # fmt: skip


def test_an_unchanged_month_is_not_read_again_and_is_the_same(kept: Path) -> None:
    (kept_june, _), opened = _read(kept)
    assert opened == ["refugees"]
    (kept / KEPT).unlink()
    (read_june, _), _ = _read(kept)
    _same(kept_june, read_june)


def _write(name: str, change: Callable[[str], str]) -> Callable[[Path], None]:
    def changed(folder: Path) -> None:
        file = folder / "inputs" / "syria" / name
        file.write_text(change(file.read_text("utf-8")), "utf-8")

    return changed


def _rename(folder: Path) -> None:
    june = folder / "inputs" / "syria" / "2012-06"
    (june / "camps.csv").rename(june / "Camps of June.csv")


def _link(folder: Path) -> None:
    june = folder / "inputs" / "syria" / "2012-06"
    june.rename(june.with_name("June"))
    june.symlink_to("June", target_is_directory=True)


@pytest.mark.parametrize(
    "change",
    [
        _write("2012-06/refugees.csv", lambda text: text.replace("30 000", "30 001")),
        _write("2012-06/narrative.en.md", str.upper),
        _write("operation.toml", lambda text: text.replace('language = "en"', 'language = "fr"')),
        _write("operation.toml", lambda text: text.replace("SYR", "IRQ")),
        _rename,
        _link,
    ],
    ids=["a number", "the narrative", "the language", "the origin", "a name", "a link"],
)
def test_a_month_of_which_anything_has_changed_is_read_again(
    kept: Path, change: Callable[[Path], None]
) -> None:
    change(kept)
    (changed, _), opened = _read(kept)
    assert len(opened) == len(READ)
    shutil.rmtree(kept / "outputs")
    (afresh, _), _ = _read(kept)
    _same(changed, afresh)


def test_a_month_is_read_again_with_other_limits(kept: Path) -> None:
    assert _read(kept, seconds=19)[1] == READ


@pytest.mark.parametrize("library", ["pandas", "python-calamine"])
def test_a_month_is_read_again_by_other_libraries(
    kept: Path, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    monkeypatch.setattr(history, "version", lambda name: "0" if name == library else version(name))
    history.program.cache_clear()
    try:
        assert _read(kept)[1] == READ
    finally:
        history.program.cache_clear()


@pytest.mark.parametrize("part", ["intake/values.py", "languages/fr.py", "geography/countries.json"])
def test_other_code_is_another_program(
    tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    copy, ours = tmp_path / "sitrep", repository / "sitrep" / part
    (copy / part).parent.mkdir(parents=True)
    (copy / part).write_bytes(ours.read_bytes())
    monkeypatch.setattr(history, "files", lambda _: copy)
    before = history.program.__wrapped__()
    assert history.program.__wrapped__() == before
    (copy / part).write_bytes(ours.read_bytes() + b"\n")
    assert history.program.__wrapped__() != before


def test_an_error_of_an_earlier_month_is_told_each_time(tmp_path: Path) -> None:
    june = {"refugees.csv": REFUGEES.replace("more than 30 000", "thirty or so")}
    workspace = office(tmp_path, {"2012-06": june, "2012-07": JULY})
    operation = read_operation(workspace, "syria")
    for _ in range(2):
        _, told = read_months(workspace, operation, workspace.periods("syria")[-1], reader())
        assert [each.where.file for each in told] == ["inputs/syria/2012-06/refugees.csv"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda content: content[:-3],
        lambda content: content.replace(b"AFAD", b"AFAT"),
        lambda content: content.partition(b"\n")[2],
        lambda _: b"\xff\xfe\x00",
    ],
    ids=["empty", "cut short", "another word", "no seal", "no text"],
)
def test_a_damaged_file_is_not_believed(kept: Path, damage: Callable[[bytes], bytes]) -> None:
    whole = (kept / KEPT).read_bytes()
    (kept / KEPT).write_bytes(damage(whole))
    assert _read(kept)[1] == READ
    assert (kept / KEPT).read_bytes() == whole


def _in_refugees(column: str, cells: object) -> Callable[[Any], None]:
    def forged(content: Any) -> None:
        content["tables"]["refugees"]["frame"]["columns"][column] = cells

    return forged


def _of_no_block(content: Any) -> None:
    content["tables"]["refugees"]["frame"]["labels"][0] += 2**40


def _without_column(content: Any) -> None:
    del content["tables"]["refugees"]["frame"]["columns"]["area"]


@pytest.mark.parametrize(
    "forge",
    [
        _in_refugees("registered", [2**64]),
        _in_refugees("registered", ["900"]),
        _in_refugees("registered", [1, 2, 3]),
        _in_refugees("registered.kind", ["perhaps"]),
        _in_refugees("as_of", [10**15]),
        _in_refugees("source", [["AFAD"]]),
        _in_refugees("nothing", [None]),
        _of_no_block,
        _without_column,
        lambda content: content["tables"].update(others=content["tables"]["refugees"]),
        lambda content: content.update(files="refugees.csv"),
    ],
)  # fmt: skip
def test_values_that_no_reading_gives_are_not_believed_under_any_seal(
    kept: Path, forge: Callable[[Any], None]
) -> None:
    seal, _, whole = (kept / KEPT).read_bytes().partition(b"\n")
    content = json.loads(whole)
    forge(content)
    forged = json.dumps(content).encode()
    (name,) = _names_in(kept).values()
    assert history._seal(name, whole) == seal
    (kept / KEPT).write_bytes(history._seal(name, forged) + b"\n" + forged)
    assert _read(kept)[1] == READ


def _names_in(folder: Path) -> Mapping[Period, str]:
    workspace = Workspace(folder)
    operation = read_operation(workspace, "syria")
    june = workspace.periods("syria")[0]
    found = {june: _fingerprints(workspace, operation, june)}
    return _names(workspace, operation, found, reader().of(operation))


def test_months_are_read_where_none_can_be_kept(tmp_path: Path) -> None:
    office(tmp_path, {"2012-06": JUNE, "2012-07": JULY})
    (tmp_path / "outputs").write_text("in place of a folder")
    assert _read(tmp_path)[1] == READ
    assert _read(tmp_path)[1] == READ
