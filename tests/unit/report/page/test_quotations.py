"""Quotations on the page: in their own language, or translated and marked as such."""

from pathlib import Path

import pytest

from office import checked, office
from sitrep.analysis.provenance import quotations
from sitrep.drawing.spec import undrawn
from sitrep.report.page.compose import compose
from sitrep.report.record.entries import excerpt_entry
from sitrep.report.view.section import Quotation

ARTICLE = "---\npublisher: {}\nheadline: Rain\ndate: 2012-07-03\nlanguage: {}\n---\n\n{}\n"
EXCERPTS = """
| article | quote                 | speaker | translation     | translated_into | translated_by |
| times   | it rains on the town  | Mayor   |                 |                 |               |
| ghad    | وصلت الشاحنات         |         | The trucks came | en              | Our office    |
| ghad    | وصلت الشاحنات         |         | Kamyonlar geldi | tr              | Our office    |
| monde   | il pleut sur la ville |         | Llueve          | es              | Our office    |
| zeit    | es regnet             |         |                 |                 |               |
"""


@pytest.fixture(scope="module")
def quoted(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Quotation], list[dict[str, object]]]:
    folder: Path = tmp_path_factory.mktemp("quotations")
    narrative = "## highlights\n\n- One thing.\n- Another.\n"
    place = office(folder, {"2012-07": {"excerpts.csv": EXCERPTS, "narrative.en.md": narrative}})
    articles = folder / "inputs/syria/articles"
    articles.mkdir()
    for name, language, text in (
        ("times", "en", "Today it rains on the town."),
        ("ghad", "ar", "وصلت الشاحنات أمس."),
        ("monde", "fr", "Ici il pleut sur la ville."),
        ("zeit", "de", "Heute: es regnet."),
    ):
        (articles / f"{name}.md").write_text(ARTICLE.format(name.title(), language, text), "utf-8")
    (material,) = checked(place).drafts
    (press,) = (each for each in compose(material, undrawn).sections if each.key == "press")
    return list(press.quotations), [excerpt_entry(each) for each in quotations(material.evidence)]


def test_a_quotation_is_printed_in_the_reports_language_where_it_can_be(
    quoted: tuple[list[Quotation], list[dict[str, object]]],
) -> None:
    printed = [(str(q.text), str(q.note), q.language, q.direction) for q in quoted[0]]
    assert printed == [
        ("it rains on the town", "", "", ""),
        ("The trucks came", "Translated from Arabic by Our office.", "", ""),
        ("il pleut sur la ville", "In French.", "fr", "ltr"),
        ("es regnet", "In German.", "de", "ltr"),
    ]


def test_the_manifest_has_the_original_with_all_translations(
    quoted: tuple[list[Quotation], list[dict[str, object]]],
) -> None:
    entries = {str(entry["quote"]): entry.get("translations") for entry in quoted[1]}
    assert entries == {
        "it rains on the town": None,
        "وصلت الشاحنات": [
            {"language": "en", "text": "The trucks came", "by": "Our office"},
            {"language": "tr", "text": "Kamyonlar geldi", "by": "Our office"},
        ],
        "il pleut sur la ville": [{"language": "es", "text": "Llueve", "by": "Our office"}],
        "es regnet": None,
    }
