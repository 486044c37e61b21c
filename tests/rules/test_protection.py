from dataclasses import replace

import pytest

from sitrep.model.edition import Edition
from sitrep.model.month import Narrative
from sitrep.rules.protection import personal_contact, text_runs_as_formula
from sitrep.rules.rule import run
from tables import evidence, told


def noted(note: str, sensitivity: str = "") -> str:
    return f"""
        **refugees**

        | as_of | country | registered | source | url | sensitivity | note |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | JOR | 35000 | UNHCR | https://me@example.org/0532123456 | {sensitivity} | {note} |
        """


@pytest.mark.parametrize(
    ("note", "what"),
    [
        ("Ask rana@example.org.", "an e-mail address"),
        ("Ask Rana on +962 6 555 01 23", "a telephone number"),
        ("00962-6-5550123", "a telephone number"),
        ("(0532) 123 45 67", "a telephone number"),
        ("Tel: 555 01 23", "a telephone number"),
        ("هاتف ٠٦٥٥٥٠١٢٣", "a telephone number"),
        ("+962/6.555.01.23", "a telephone number"),
        ("+ 962 6 555 01 23", "a telephone number"),
        ("٠٠٩٦٢/٦/٥٥٥٠١٢٣", "a telephone number"),
        ("+٩٦٢ ٦ ٥٥٥ ٠١ ٢٣", "a telephone number"),
        ("۰۶ ۵۵۵ ۰۱ ۲۳", "a telephone number"),
        ("0532/123.45.67", "a telephone number"),
        ("(06) 555 01 23", "a telephone number"),
        ("06/5550123", "a telephone number"),
        ("01.23.45.67.89", "a telephone number"),
        ("write to wa.me/962790000000", "a telephone number"),
        ("https://api.whatsapp.com/send?phone=%2B962790000000", "a telephone number"),
        ("rana [at] example.org", "an e-mail address"),
        ("t.me/rana", "an account of a messenger"),
        ("Telegram: @rana", "an account of a messenger"),
        ("Passport no. N0123456", "the number of somebody's document or case"),
        ("carte d'identité 12345678", "the number of somebody's document or case"),
        ("pasaporte 12345678", "the number of somebody's document or case"),
        ("kimlik no 12345678901", "the number of somebody's document or case"),
        ("جواز سفر N123456", "the number of somebody's document or case"),
        ("UNHCR case 123-12C34567", "the number of somebody's document or case"),
        ("Registration no. 123-00012345", "the number of somebody's document or case"),
        ("rana@example.org, 0532 123 45 67", "an e-mail address and a telephone number"),
    ],
)
def test_a_way_to_reach_a_person_is_found_in_a_public_row(note: str, what: str) -> None:
    assert told(run(evidence(noted(note)), [personal_contact])) == [
        f'2012-07/refugees.xlsx G2: "note" has {what}, and everybody may read it.'
    ]
    for sensitivity in ("partners", "internal"):
        assert run(evidence(noted(note, sensitivity)), [personal_contact]) == []


def test_contacts_are_found_among_many_texts() -> None:
    rows = [f"| 2012-07-31 | JOR | Area {row} | 35000 | UNHCR | visit {row}001 |" for row in range(410)]
    for row in (0, 199, 200, 409):
        rows[row] = f"| 2012-07-31 | JOR | Area {row} | 35000 | UNHCR | tel. 555 {row}001 |"
    header = ["| as_of | country | area | registered | source | note |", "|---|---|---|---|---|---|"]
    drawing = "\n".join(["**refugees**", "", *header, *rows])
    assert told(run(evidence(drawing), [personal_contact])) == [
        f'2012-07/refugees.xlsx F{row}: "note" has a telephone number, and everybody may read it.'
        for row in (2, 201, 202, 411)
    ]


@pytest.mark.parametrize(
    "note",
    [
        "35,000 to 1 200 000 people, 2012-07-31, 31.07.2012, S/RES/2043 (2012), +12,000",
        "+1 200 000 since 01/04/2012; 1000000000; 0.123456789; row 2012/07/0532123456",
        "01.04.2012 06:30, 01/04/12, 01.04.12 05:30, 2012/07/01, 05 120 people, No. 06-12, 00 12 34",
        "963 944 of 123 456; passports for 123456 people; identity cards were given to 1200000; case 3 of 12; passports 120 000",
        "ISBN 978-3-16-148410-0; SYR-12/H/55; $ 123 456 789; https://www.facebook.com/unhcr; 12-13C",
        "two @ three; @UNHCR; mobile clinics 120 000; 2000-2500",
    ],
)
def test_figures_dates_and_documents_are_no_way_to_reach_a_person(note: str) -> None:
    assert run(evidence(noted(note)), [personal_contact]) == []


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("https://wa.me/962790000000", "a telephone number"),
        ("https://example.org/0532123456?x=me@example.org", ""),
    ],
)
def test_a_web_address_that_calls_somebody_is_a_contact(url: str, what: str) -> None:
    drawn = noted("").replace("https://me@example.org/0532123456", url)
    found = told(run(evidence(drawn), [personal_contact]))
    assert found == (
        [f'2012-07/refugees.xlsx E2: "url" has {what}, and everybody may read it.'] if what else []
    )


def test_a_quotation_has_no_sensitivity_and_is_public() -> None:
    drawn = """
        **excerpts**

        | article | quote |
        |---|---|
        | globe | write to rana@example.org |
        """
    assert told(run(evidence(drawn), [personal_contact])) == [
        '2012-07/excerpts.xlsx B2: "quote" has an e-mail address, and everybody may read it.'
    ]


@pytest.mark.parametrize(
    "note",
    ["=1+1", " =SUM(A1)", "+SUM(A1)", "-A1", "@SUM(A1)", "-2+3+cmd", "+1-202-555", "=HYPERLINK(1)"],
)
def test_a_text_that_runs_is_found_whoever_may_see_it(note: str) -> None:
    assert told(run(evidence(noted(note, "internal")), [text_runs_as_formula])) == [
        f'2012-07/refugees.xlsx G2: "note" is the text "{note.strip()}", which a spreadsheet might run '
        "as a formula."
    ]


@pytest.mark.parametrize(
    "note", ["-", "--", "-12.5", "-5 per cent", "- 85 soldiers", "– A1", "a=b", "@"]
)
def test_a_number_a_dash_and_a_list_do_not_run(note: str) -> None:
    assert run(evidence(noted(note)), [text_runs_as_formula]) == []


def test_the_narrative_of_a_public_report_may_give_its_own_contact_and_no_other() -> None:
    text = "## events\r\n\r\nWrite to sitrep@example.org.\r\nAsk rana@example.org, 0532 123 45 67.\r\n"
    file = "inputs/syria/2012-07/narrative.en.md"
    drawn = evidence("")
    month = replace(drawn.month, narratives={"en": Narrative(file, "en", text)})
    for editions, told_of in (((Edition.PUBLIC, Edition.INTERNAL), 1), ((Edition.INTERNAL,), 0)):
        report = drawn.operation.report.model_copy(
            update={"editions": editions, "contact": "sitrep@example.org"}
        )
        ours = drawn.operation.model_copy(update={"report": report})
        found = told(run(replace(drawn, month=month, operation=ours), [personal_contact]))
        assert found == [
            "2012-07/narrative.en.md line 4: The narrative has an e-mail address and a telephone number, "
            "and everybody may read it."
        ][:told_of]  # fmt: skip
