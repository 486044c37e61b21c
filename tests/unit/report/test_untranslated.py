"""A language whose page is not whole is one error, with how much is lacking."""

from sitrep.report.untranslated import untranslated
from sitrep.words.speech import words_for

SETTINGS = """title = "Syria"
[report]
# languages come later
languages = ["en", "sw", "ha"]
"""


def test_each_language_is_one_error_at_the_line_of_the_settings() -> None:
    lacking = {"en": (), "sw": ("map.key",), "ha": tuple(f"note.{n}" for n in range(7))}
    found = list(untranslated(lacking, "inputs/syria/operation.toml", SETTINGS))
    assert [str(each.where) for each in found] == ["inputs/syria/operation.toml, line 4"] * 2
    assert [words_for("en").explain(each) for each in found] == [
        (
            'No report can be made in the language "sw" yet: 1 message of the page is not translated '
            "(map.key).",
            "Translate them in the folder sitrep/words/sw/page of the program, or take the language "
            "out of languages under [report].",
        ),
        (
            'No report can be made in the language "ha" yet: 7 messages of the page are not translated '
            "(the first are note.0, note.1, note.2, note.3 and note.4).",
            "Translate them in the folder sitrep/words/ha/page of the program, or take the language "
            "out of languages under [report].",
        ),
    ]
