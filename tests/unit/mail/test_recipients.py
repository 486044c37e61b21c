"""The recipients' table: who is read from it, and everything that stops a sending."""

import openpyxl
import pytest

from readers import reader
from reading import lines
from sheets import cells, csv_text, first_sheet, saved, xlsx
from sitrep.analysis.audience import refusal
from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.intake.recipients import read_recipients
from sitrep.model.edition import Edition
from sitrep.model.mailbox import Mailbox
from sitrep.model.operation import Operation
from sitrep.model.recipient import Recipient

FILE = "inputs/syria/recipients.csv"
OPERATION = Operation.model_validate(
    {
        "folder": "syria",
        "title": {"en": "Syria", "fr": "Syrie"},
        "country_of_origin": "SYR",
        "countries_of_asylum": ["TUR"],
        "starts": "2012-01-01",
        "report": {
            "first_period": "2012-06",
            "producer": {"en": "Example Relief", "fr": "Exemple Secours"},
            "contact": "sitrep@example.org",
            "languages": ["en", "fr"],
            "editions": ["internal", "public", "partners"],
        },
        "mail": {"from": "r@example.org", "server": "localhost", "internal_domains": ["Example.org"]},
        "lists": {"donors": {"editions": ["public"]}, "staff": {"editions": ["public", "internal"]}},
    }
)


def read(drawn: str, file: str = FILE) -> tuple[list[Recipient], list[Diagnostic]]:
    raw = csv_text(drawn).encode() if file.endswith("csv") else xlsx(drawn)
    return read_recipients(file, raw, OPERATION, reader())


def test_rows_with_blanks_get_the_first_language_and_the_public_edition() -> None:
    found, problems = read("""
        | name | e-mail           | list   | language | edition  | format |
        | Amal | amal@example.org | donors |          |          |        |
        |      | m@EXAMPLE.org    | Staff  | fr       | Internal | LIGHT  |
    """)
    assert problems == []
    assert found == [
        Recipient(Mailbox("amal@example.org", "Amal"), "donors", "en", Edition.PUBLIC, "full", Address(FILE, "", 2, 2)),
        Recipient(Mailbox("m@example.org"), "staff", "fr", Edition.INTERNAL, "light", Address(FILE, "", 3, 2)),
    ]  # fmt: skip


@pytest.mark.parametrize("headers", ["Nom | Courriel | Liste", "الاسم | البريد الإلكتروني | القائمة"])
def test_headers_in_other_languages_titles_above_and_workbooks(headers: str) -> None:
    drawn = f"| Who gets what | | |\n\n| {headers} |\n| Amal | amal@example.org | donors |"
    found, problems = read(drawn, "inputs/syria/recipients.xlsx")
    assert problems == []
    assert [str(each.mailbox) for each in found] == ["Amal <amal@example.org>"]
    assert str(found[0].where) == "inputs/syria/recipients.xlsx, Sheet1, B4"


def test_every_problem_is_told_at_its_cell() -> None:
    _, problems = read("""
        | name            | e-mail                | list   | language | edition  | format |
        | Amal            | amal@example.org      | donors |          |          |        |
        | Amal again      | AMAL@example.org      | staff  |          | public   | light  |
        | In French too   | amal@example.org      | donors | fr       |          |        |
        | Two at once     | a@x.org; b@x.org      | donors |          |          |        |
        | Hidden\u202e    | hidden@example.org    | donors |          |          |        |
        | Other           | other@x.org           | press  | de       | secret   | medium |
        | Inside          | i@example.org         | donors |          | internal |        |
        | Below           | b@mail.example.org    | staff  |          | internal |        |
        |                 |                       | donors |          |          |        |
        |                 | alone@example.org     |        |          |          |        |
    """)
    assert lines(problems) == [
        f"{FILE}, B3 | error | AMAL@example.org would get the same report twice.",
        f'{FILE}, B5 | error | "a@x.org; b@x.org" in "email" is not an address that mail can be sent to.',
        f'{FILE}, A6 | error | The name "Hidden" in "name" has a line break or a hidden character, or is longer than '
        "200 characters; it cannot stand in the header of a message.",
        f'{FILE}, C7 | error | "press" in "list" is not in its list.',
        f'{FILE}, D7 | error | "de" in "language" is not in its list.',
        f'{FILE}, E7 | error | "secret" in "edition" is not in its list.',
        f'{FILE}, F7 | error | "medium" in "format" is not in its list.',
        f'{FILE}, B8 | error | The list "donors" may not get the edition "internal".',
        f"{FILE}, B9 | error | b@mail.example.org is outside the organisation, and the edition is internal.",
        f'{FILE}, B10 | error | "email" is blank.',
        f'{FILE}, C11 | error | "list" is blank.',
    ]


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("| Total Energy | t@example.org | donors |", {"totals-row", "recipient-not-read"}),
        ("| | note: write to t@example.org as well | |", {"note-row", "recipient-not-read"}),
        ("| Notes: one remark below | | |", {"note-row"}),
    ],
)
def test_a_row_that_is_passed_over_is_told_if_it_has_an_address(row: str, codes: set[str]) -> None:
    _, problems = read(f"| name | e-mail | list |\n| A | a@example.org | donors |\n{row}")
    assert {each.code for each in problems} == codes


def test_hidden_rows_and_sheets_without_a_header_are_told() -> None:
    workbook = openpyxl.Workbook()
    sheet = first_sheet(workbook)
    for row in cells(
        "| name | e-mail | list |\n| A | a@example.org | donors |\n| B | b@example.org | donors |"
    ):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    workbook.create_sheet("More").append(["C", "c@example.org", "donors"])
    found, problems = read_recipients("recipients.xlsx", saved(workbook), OPERATION, reader())
    assert [each.mailbox.address for each in found] == ["a@example.org", "b@example.org"]
    assert [(each.code, str(each.where)) for each in problems] == [
        ("recipient-not-read", "recipients.xlsx, More, B1"),
        ("hidden-rows", "recipients.xlsx, Sheet, row 3"),
    ]


def test_a_file_without_the_table_is_told() -> None:
    _, problems = read("| camp | population |\n| Apaydin | 2000 |")
    assert [each.code for each in problems] == ["no-known-table"]


@pytest.mark.parametrize(
    ("address", "mailing_list", "edition", "code"),
    [
        ("a@example.org", "staff", Edition.INTERNAL, None),
        ("a@sub.example.org", "staff", Edition.INTERNAL, "not-internal"),
        ("a@notexample.org", "staff", Edition.INTERNAL, "not-internal"),
        ("a@example.org", "donors", Edition.INTERNAL, "list-not-allowed"),
        ("a@example.org", "staff", Edition.PARTNERS, "list-not-allowed"),
        ("a@example.org", "gone", Edition.PUBLIC, "list-not-allowed"),
        ("a@anywhere.example", "donors", Edition.PUBLIC, None),
    ],
)
def test_who_may_get_what(address: str, mailing_list: str, edition: Edition, code: str | None) -> None:
    recipient = Recipient(Mailbox(address), mailing_list, "en", edition, "full", Address(FILE))
    found = refusal(recipient, OPERATION)
    assert (found.code if found else None) == code
