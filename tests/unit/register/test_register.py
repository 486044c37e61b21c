"""The register: what it keeps, what it refuses, and how it is made anew."""

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from schemas import faults, is_schema
from sitrep.model.issue import Change
from sitrep.register.issues import current_documents, document_named, document_with, numbers
from sitrep.register.journal import JOURNAL, read_journal
from sitrep.register.rebuild import rebuild
from sitrep.register.register import REGISTER, reading_as_it_is, troubles, writing
from sitrep.register.schema import STEPS
from sitrep.register.trouble import RegisterTrouble
from unit.register.issued import enter


def trouble_of(outputs: Path) -> list[tuple[str, dict[str, object]]]:
    with reading_as_it_is(outputs) as register:
        return [(each.key, dict(each.values)) for each in troubles(register)]


def entries_of(outputs: Path) -> int:
    with reading_as_it_is(outputs) as register:
        return len(register.entries)


def test_what_was_entered_is_found_again(tmp_path: Path) -> None:
    enter(tmp_path, 6)
    enter(tmp_path, 7)
    enter(tmp_path, 7, version=2)
    with reading_as_it_is(tmp_path) as register:
        assert numbers(register, "syria") == {6: "2012-06", 7: "2012-07"}
        assert numbers(register, "sahel") == {}
        (newest,) = current_documents(register, "syria", "2012-07")
        assert (newest.document.version, newest.issue.reason) == (2, "A digit was wrong.")
        assert document_with(register, newest.document.sha256) == newest
        assert document_named(register, "report-07-v2.pdf") == newest
        assert document_named(register, "no.pdf") is None
        assert register.kept(newest.document.manifest) == b"%PDF report-07-v2"
    assert trouble_of(tmp_path) == []


def test_files_are_read_only_and_their_receipts_are_the_journal(tmp_path: Path) -> None:
    entry = enter(tmp_path, 7)
    issued = tmp_path / "syria/2012-07/issued"
    assert sorted(path.name for path in issued.iterdir()) == [
        "report-07-v1.manifest.json",
        "report-07-v1.pdf",
        "report-07-v1.receipt.json",
    ]
    assert {path.stat().st_mode & 0o777 for path in issued.iterdir()} == {0o444}
    assert (issued / "report-07-v1.receipt.json").read_bytes() == entry.line()
    assert (tmp_path / JOURNAL).read_bytes() == entry.line()


def test_an_entry_fits_the_schema_that_is_published(tmp_path: Path) -> None:
    line = enter(tmp_path, 7).line()
    assert is_schema("manifest")
    assert is_schema("register-entry")
    assert faults("register-entry", line) == []
    assert faults("register-entry", line.replace(b'"kind"', b'"kin"')) != []


def test_an_exception_leaves_nothing(tmp_path: Path) -> None:
    enter(tmp_path, 6)

    def fail() -> None:
        with writing(tmp_path) as register:
            register.append("issue", {"nothing": 1}, lambda _connection, _entry: None)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert entries_of(tmp_path) == 1
    assert trouble_of(tmp_path) == []


def open_files() -> set[Path]:
    """Of this process; what the system does not tell is none."""
    return {file.resolve() for file in Path("/proc/self/fd").glob("*")}


def test_reading_makes_no_register(tmp_path: Path) -> None:
    with reading_as_it_is(tmp_path / "outputs") as register:
        assert register.entries == []
    assert not (tmp_path / "outputs").exists()


@pytest.mark.parametrize("statement", ["UPDATE document SET version = 9", "DELETE FROM log"])
def test_it_is_only_added_to(statement: str, tmp_path: Path) -> None:
    enter(tmp_path, 6)
    connection = sqlite3.connect(tmp_path / REGISTER)
    with pytest.raises(sqlite3.IntegrityError, match="the register is only added to"):
        connection.execute(statement)
    connection.close()


def test_two_months_cannot_have_one_number(tmp_path: Path) -> None:
    enter(tmp_path, 6)
    with pytest.raises(RegisterTrouble):
        enter(tmp_path, 7, number=6)
    assert entries_of(tmp_path) == 1


def test_an_old_copy_is_refused_until_it_is_made_anew(tmp_path: Path) -> None:
    enter(tmp_path, 6)
    shutil.copy(tmp_path / REGISTER, tmp_path / "copy")
    enter(tmp_path, 7)
    enter(tmp_path, 7, version=2)
    shutil.copy(tmp_path / "copy", tmp_path / REGISTER)

    assert trouble_of(tmp_path)[0] == ("register.behind", {"count": 2})
    with pytest.raises(RegisterTrouble):
        enter(tmp_path, 8)
    assert rebuild(tmp_path) == 3
    assert trouble_of(tmp_path) == []
    assert (tmp_path / f"{REGISTER}.old-1").read_bytes() == (tmp_path / "copy").read_bytes()
    with reading_as_it_is(tmp_path) as register:
        assert numbers(register, "syria") == {6: "2012-06", 7: "2012-07"}
        (newest,) = current_documents(register, "syria", "2012-07")
        assert register.kept(newest.document.manifest) == b"%PDF report-07-v2"
    enter(tmp_path, 8)


def test_an_old_copy_of_register_and_journal_is_told_by_the_receipts(tmp_path: Path) -> None:
    enter(tmp_path, 6)
    for name in (REGISTER, JOURNAL):
        shutil.copy(tmp_path / name, tmp_path / f"copy-{name}")
    enter(tmp_path, 7)
    for name in (REGISTER, JOURNAL):
        shutil.copy(tmp_path / f"copy-{name}", tmp_path / name)
    (trouble,) = trouble_of(tmp_path)
    assert trouble[0] == "register.unknown_receipt"
    assert str(trouble[1]["file"]).endswith("/syria/2012-07/issued/report-07-v1.receipt.json")
    with pytest.raises(RegisterTrouble):
        enter(tmp_path, 8)
    assert rebuild(tmp_path) == 2


@pytest.mark.parametrize("lost", [[REGISTER], [REGISTER, JOURNAL]])
def test_a_lost_register_is_refused_and_made_anew(lost: list[str], tmp_path: Path) -> None:
    enter(tmp_path, 6)
    enter(tmp_path, 7)
    for name in lost:
        (tmp_path / name).unlink()
    with pytest.raises(RegisterTrouble):
        enter(tmp_path, 8)
    assert rebuild(tmp_path) == 2
    assert trouble_of(tmp_path) == []


@pytest.mark.parametrize("left", [None, "nothing", "first", "torn"])
def test_a_journal_that_lacks_entries_is_written_again(left: str | None, tmp_path: Path) -> None:
    first, second = enter(tmp_path, 5), enter(tmp_path, 6)
    journal = tmp_path / JOURNAL
    whole = journal.read_bytes()
    assert whole == first.line() + second.line()
    if left is None:
        journal.unlink()
    else:
        journal.write_bytes({"nothing": b"", "first": first.line(), "torn": whole[:-30]}[left])
    third = enter(tmp_path, 7)
    assert journal.read_bytes() == whole + third.line()


def test_a_changed_journal_or_receipt_is_told(tmp_path: Path) -> None:
    enter(tmp_path, 6)
    journal = tmp_path / JOURNAL
    whole = journal.read_bytes()
    journal.write_bytes(whole.replace(b"Amal", b"Omar"))
    assert trouble_of(tmp_path) == [("register.journal_differs", {"line": 1})]
    assert read_journal(journal) == [None]
    journal.write_bytes(whole)
    receipt = tmp_path / "syria/2012-06/issued/report-06-v1.receipt.json"
    receipt.unlink()
    receipt.write_bytes(whole.replace(b"Amal", b"Omar"))
    assert [key for key, _ in trouble_of(tmp_path)] == ["register.receipt_changed"]


def test_histories_that_contradict_each_other_are_not_put_together(tmp_path: Path) -> None:
    enter(tmp_path, 6)
    enter(tmp_path / "other", 7)
    (tmp_path / JOURNAL).write_bytes((tmp_path / "other" / JOURNAL).read_bytes())
    assert trouble_of(tmp_path) == [("register.journal_differs", {"line": 1})]
    with pytest.raises(RegisterTrouble) as refused:
        rebuild(tmp_path)
    assert [each.key for each in refused.value.messages] == ["register.lost"]
    assert entries_of(tmp_path) == 1


def test_a_file_that_is_no_register_is_told_in_one_message(tmp_path: Path) -> None:
    (tmp_path / REGISTER).write_bytes(
        b"something else entirely, and longer than a header of SQLite " * 20
    )
    with pytest.raises(RegisterTrouble) as refused:
        enter(tmp_path, 6)
    assert refused.value.messages[0].key == "register.damaged"
    assert (tmp_path / REGISTER).resolve() not in open_files()
    with pytest.raises(RegisterTrouble), reading_as_it_is(tmp_path):
        pass


def test_a_newer_register_is_left_alone(tmp_path: Path) -> None:
    enter(tmp_path, 6)
    connection = sqlite3.connect(tmp_path / REGISTER)
    connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    connection.close()
    with pytest.raises(RegisterTrouble) as refused:
        enter(tmp_path, 7)
    assert refused.value.messages[0].key == "register.newer"


def test_two_commands_at_once_take_turns(tmp_path: Path) -> None:
    def enter_five(name: str) -> None:
        with writing(tmp_path) as register:
            for number in range(5):
                register.append("word", {"who": name, "number": number}, lambda *_: None)
                register.commit()

    with ThreadPoolExecutor() as pool:
        for done in [pool.submit(enter_five, name) for name in ("one", "two", "three")]:
            done.result()
    with reading_as_it_is(tmp_path) as register:
        assert troubles(register) == []
        assert read_journal(tmp_path / JOURNAL) == register.entries
        said = [(each.body["who"], each.body["number"]) for each in register.entries]
    assert sorted(said) == sorted((who, n) for who in ("one", "two", "three") for n in range(5))


def test_a_journal_deleted_meanwhile_is_written_again(tmp_path: Path) -> None:
    with writing(tmp_path) as register:
        register.append("word", {}, lambda *_: None)
        register.commit()
        (tmp_path / JOURNAL).unlink()
        register.append("word", {}, lambda *_: None)
        register.commit()
        assert read_journal(tmp_path / JOURNAL) == register.entries


def test_a_register_of_release_0_2_stays_readable(tmp_path: Path) -> None:
    """Written by that release, before a new version said whether it corrects or brings later figures."""
    here = Path(__file__).parent
    with closing(sqlite3.connect(tmp_path / REGISTER)) as register:
        register.executescript((here / "register-0.2.sql").read_text("utf-8"))
    shutil.copy(here / "register-0.2.journal", tmp_path / JOURNAL)
    assert trouble_of(tmp_path) == []
    with reading_as_it_is(tmp_path) as register:
        (newest,) = current_documents(register, "syria", "2012-07")
    assert (newest.document.version, newest.issue.change) == (2, Change.CORRECTION)
    enter(tmp_path, 8)
    assert entries_of(tmp_path) == 3
    (tmp_path / REGISTER).unlink()
    assert rebuild(tmp_path) == 3
    assert trouble_of(tmp_path) == []
