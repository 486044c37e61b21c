"""An office that writes weekly: two weeks, a flash update, a correction, and what would be mailed."""

from pathlib import Path

from functional.command import sitrep
from functional.sending import BY

NEW = ("new", "sudan", "--origin", "Sudan", "--asylum", "Chad,SSD", "--first", "2014-W27")
HEAD = "as_of,country,registered,arrivals,source,source_date\n"
NARRATIVE = """## highlights

- Refugees: {{ figure("refugees.total.registered") }}.
- Chad: {{ figure("refugees.TCD.registered") }}.
"""
MAIL = """
[mail]
from = "Example Relief <reports@example.org>"
server = "mail.example.org"

[lists.donors]
editions = ["public"]
"""


def report(workspace: Path, period: str, *rows: str) -> None:
    """Fill in a folder that was opened."""
    folder = workspace / "inputs/sudan" / period
    (folder / "refugees.xlsx").unlink(missing_ok=True)
    (folder / "refugees.csv").write_text(HEAD + "".join(f"{row}\n" for row in rows), "utf-8")
    (folder / "narrative.en.md").write_text(NARRATIVE, "utf-8")


def done(workspace: Path, command: str, period: str, *arguments: str) -> str:
    """What a command prints; a finding of any kind would be on its other channel."""
    result = sitrep(workspace, command, "sudan", period, *arguments)
    assert (result.returncode, result.stderr) == (0, ""), result.stdout
    return result.stdout


def test_two_weeks_and_a_flash_update(tmp_path: Path) -> None:
    assert sitrep(tmp_path, *NEW).returncode == 0
    settings = tmp_path / "inputs/sudan/operation.toml"
    plain = settings.read_text("utf-8").replace("= true", "= false")
    settings.write_text(plain + MAIL, "utf-8")
    (tmp_path / "inputs/sudan/recipients.csv").write_text(
        "name,email,list\nAmal Haddad,amal@donor.example,donors\n", "utf-8"
    )
    report(
        tmp_path, "2014-W27",
        "2014-07-06,TCD,40000,1200,UNHCR,2014-07-06", "2014-07-06,SSD,21000,600,UNHCR,2014-07-06",
    )  # fmt: skip
    done(tmp_path, "build", "2014-W27")
    assert "(No. 1, version 1" in done(tmp_path, "issue", "2014-W27", *BY)

    done(tmp_path, "open", "2014-07-10")
    report(tmp_path, "2014-07-10", "2014-07-10,TCD,42500,2500,UNHCR,2014-07-10")
    assert "sudan-flash-update-2014-07-10-en.pdf" in done(tmp_path, "build", "2014-07-10")
    assert "(No. 2, version 1" in done(tmp_path, "issue", "2014-07-10", *BY)

    done(tmp_path, "open", "2014-W28")
    first = "2014-07-13,TCD,43000,3000,UNHCR,2014-07-13"
    second = "2014-07-13,SSD,21500,500,UNHCR,2014-07-13"
    report(tmp_path, "2014-W28", first, second)
    done(tmp_path, "build", "2014-W28")
    done(tmp_path, "issue", "2014-W28", *BY)
    (page,) = (tmp_path / "outputs/sudan/2014-W28/issued").glob("*.html")
    assert page.name == "sudan-situation-report-2014-W28-en.html"
    text = page.read_text("utf-8")
    for words in ("Situation Report No. 3", "Covers 7 to 13 July 2014", "Change since No. 1"):
        assert words in text
    for words in ("month", "No. 2"):
        assert words not in text.partition("<body")[2]

    report(tmp_path, "2014-W28", first, second.replace("500,500", "600,600"))
    assert "South Sudan, registered: 21,500 → 21,600" in done(tmp_path, "build", "2014-W28")
    corrected = done(tmp_path, "issue", "2014-W28", *BY, "--reason", "South Sudan was mistyped")
    assert "sudan-situation-report-2014-W28-en-v2.pdf (No. 3, version 2" in corrected
    assert "21,500  21,600" in done(tmp_path, "diff", "2014-W28@1", "2014-W28@2")
    done(tmp_path, "send", "2014-W28", "--dry-run")
    (message,) = (tmp_path / "outputs/sudan/2014-W28/mail").glob("*.eml")
    assert "Subject: Sudan - Situation Report No. 3, version 2" in message.read_text("utf-8")
    status = sitrep(tmp_path, "status", "sudan").stdout.split()
    assert [status[status.index(name) + 1] for name in ("2014-W27", "2014-07-10", "2014-W28")] == [
        "1", "2", "3",
    ]  # fmt: skip
