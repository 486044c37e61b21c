"""Contacts: offices and functions of the producer, for those editions that may see them."""

from pathlib import Path

import pytest

from office import checked, office
from sitrep.analysis.leaks import Secret, leaks_in, secret_contacts
from sitrep.cells import Address
from sitrep.drawing.spec import undrawn
from sitrep.model.contact import is_https
from sitrep.model.edition import Edition
from sitrep.operation.settings import ConfigurationError
from sitrep.operation.workspace import Workspace, read_operation
from sitrep.report.page.compose import compose
from sitrep.report.record.summary import as_data, summary_of
from sitrep.report.render.html import render
from sitrep.report.render.mail_page import Enclosed, mail_page
from sitrep.report.view.page import View
from sitrep.words.speech import words_for
from tables import told

CONTACTS = """
[[contact]]
name = "Information desk, Gaziantep"
email = "desk@example.org"
telephone = "+90 342 555 0112"
web = "https://example.org/desk?a=1&b=2"

[[contact]]
name = "Protection line"
telephone = "+90 342 555 0199"
sensitivity = "partners"
"""
BOTH = '["public", "partners"]'
SETTINGS = Address("operation.toml")


def office_of(folder: Path, more: str = CONTACTS, text: str = "") -> Workspace:
    narrative = f"## highlights\n\n- One thing.\n- Another.\n{text}"
    return office(folder, {"2012-07": {"narrative.en.md": narrative}}, BOTH, more=more)


def views(folder: Path) -> list[View]:
    return [compose(draft, undrawn) for draft in checked(office_of(folder)).drafts]


def test_an_edition_prints_the_contacts_that_its_readers_may_see(tmp_path: Path) -> None:
    printed = [
        [(str(each.name), [(way.url, str(way.address or way.text)) for way in each.ways])
         for each in view.contacts]
        for view in views(tmp_path)
    ]  # fmt: skip
    desk = (
        "Information desk, Gaziantep",
        [
            ("mailto:desk@example.org", "desk@example.org"),
            ("", "+90 342 555 0112"),
            ("https://example.org/desk?a=1&b=2", "https://example.org/desk?a=1&b=2"),
        ],
    )
    line = ("Protection line", [("", "+90 342 555 0199")])
    assert printed == [[desk], [desk, line]]


def test_the_page_links_to_https_and_mailto_alone(tmp_path: Path) -> None:
    html = render(views(tmp_path)[1], workspace_templates=None)
    section = html.partition('id="contacts">')[2].partition("</section>")[0]
    assert '<a class="address" href="mailto:desk@example.org">desk@example.org</a>' in section
    assert 'href="https://example.org/desk?a=1&amp;b=2"' in section
    assert section.count("href=") == 2
    assert "tel:" not in section
    assert '<li><a href="#contacts">Contacts</a></li>' in html


def test_a_report_without_contacts_has_no_heading_for_them(tmp_path: Path) -> None:
    (draft, _) = checked(office_of(tmp_path, more="")).drafts
    assert "Contacts" not in render(compose(draft, undrawn), workspace_templates=None)


def test_the_mail_ends_with_the_contacts_that_were_issued(tmp_path: Path) -> None:
    summary = summary_of(views(tmp_path)[0])
    assert as_data(summary)["contacts"] == (
        {
            "name": "Information desk, Gaziantep",
            "email": "desk@example.org",
            "telephone": "+90 342 555 0112",
            "web": "https://example.org/desk?a=1&b=2",
        },
    )
    enclosed = Enclosed(has_pdf=True, link="", unsubscribe="leave@example.org")
    letter = mail_page(summary, enclosed, words_for("en"), None)
    assert (
        "* Information desk, Gaziantep · desk@example.org · +90 342 555 0112 ·\n"
        "  https://example.org/desk?a=1&b=2\n"
    ) in letter.text
    assert '<a href="mailto:desk@example.org">desk@example.org</a> · +90 342 555 0112' in letter.html
    assert '<a href="https://example.org/desk?a=1&amp;b=2">' in letter.html


def test_the_narrative_may_have_public_contacts_and_no_others(tmp_path: Path) -> None:
    text = "\n## response\n\nAsk desk@example.org or +90 342 555 0112.\n\nOr +90 342 555 0199.\n"
    found = checked(office_of(tmp_path, text=text)).diagnostics
    assert [line for line in told(found) if "tele" in line] == [
        "2012-07/narrative.en.md line 10: The narrative has a telephone number, and everybody may "
        "read it."
    ]


def test_a_person_among_the_public_contacts_is_told(tmp_path: Path) -> None:
    more = CONTACTS.replace("Information desk, Gaziantep", "Mr Khalil, desk")
    found = checked(office_of(tmp_path, more=more)).diagnostics
    assert [each for each in told(found) if "contact" in each] == [
        "operation.toml : A public contact seems to name a person (seen: a title beside it), and "
        "everybody may read it."
    ]
    partners = CONTACTS.replace("Protection line", "Mr Khalil, protection")
    (tmp_path / "other").mkdir()
    assert [
        each
        for each in checked(office_of(tmp_path / "other", more=partners)).diagnostics
        if each.code == "personal-name"
    ] == []


def test_what_a_contact_prints_is_no_leak_and_what_one_withholds_is_looked_for(tmp_path: Path) -> None:
    operation = read_operation(office_of(tmp_path), "syria")
    secrets = [
        Secret("gaziantep", Address("camps.csv", None, 2, 1), is_number=False),
        Secret("90342555", Address("camps.csv", None, 2, 5), is_number=True),
    ]
    files = {"page.txt": ("Information desk,\nGaziantep +90 342 555 0112",)}
    meant = [text for each in operation.contacts_in(Edition.PUBLIC) for text in each.words]
    assert [leak.secret.text for leak in leaks_in(files, secrets)] == ["gaziantep", "90342555"]
    assert leaks_in(files, secrets, meant) == []
    withheld = secret_contacts(operation, Edition.PUBLIC, SETTINGS)
    assert [(each.text, each.where) for each in withheld] == [
        ("protection line", SETTINGS), ("90 342 555 0199", SETTINGS),
    ]  # fmt: skip
    assert secret_contacts(operation, Edition.PARTNERS, SETTINGS) == []
    out = {"page.txt": ("Call +90 342 555 0199.",)}
    assert [leak.secret.text for leak in leaks_in(out, withheld, meant)] == ["90 342 555 0199"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('email = "desk at example.org"', '"desk at example.org" is no e-mail address; write it as in '
         '"info@example.org"'),
        ('telephone = "tel:+90342"', '"tel:+90342" is no telephone number; write it as in '
         '"+254 20 555 0100"'),
        ('telephone = "(---)  - 12"', '"(---)  - 12" is no telephone number; write it as in '
         '"+254 20 555 0100"'),
        ('web = "http://example.org"', '"http://example.org" is no address that begins with https://, '
         'as "https://example.org" does'),
        ('web = "javascript:alert(1)"', '"javascript:alert(1)" is no address that begins with https://, '
         'as "https://example.org" does'),
        ('sensitivity = "public"', "give an email, a telephone or a web address"),
        ('fax = "1"', "there is no such setting"),
    ],
)  # fmt: skip
def test_a_contact_that_cannot_be_is_a_configuration_error(
    tmp_path: Path, line: str, reason: str
) -> None:
    place = office(tmp_path, {}, more=f'[[contact]]\nname = "Desk"\n{line}\n')
    with pytest.raises(ConfigurationError) as failed:
        read_operation(place, "syria")
    assert str(failed.value).partition(": ")[2].endswith(reason)


@pytest.mark.parametrize("name", ['"a\\nb"', '"\\u202edesk"', '""', f'"{"a" * 81}"'])
def test_a_name_that_is_no_line_is_a_configuration_error(tmp_path: Path, name: str) -> None:
    place = office(tmp_path, {}, more=f'[[contact]]\nname = {name}\nemail = "a@example.org"\n')
    with pytest.raises(ConfigurationError) as failed:
        read_operation(place, "syria")
    assert "write the office or function in one line of at most 80 letters" in str(failed.value)


@pytest.mark.parametrize(
    "text",
    ["https://example.org", "https://a-b.example.org:8443/x/y.html?q=1#top", "https://example.org?q"],
)
def test_an_address_of_https_may_be_linked(text: str) -> None:
    assert is_https(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://user@example.org", "https://example.org/a b", 'https://example.org/"', "HTTPS://x.org",
        "https://localhost", "https://example.org/<x>", "https://10.0.0.1", "https://example.org\n",
        "https://example.org/" + "a" * 200,
    ],
)  # fmt: skip
def test_anything_else_may_not(text: str) -> None:
    assert not is_https(text)
