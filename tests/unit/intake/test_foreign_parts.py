"""Partners' files by sex, age and origin, one of each shape, become rows of refugees."""

from pathlib import Path

from office import checked, office
from sitrep.model.figure import Figures
from sitrep.words.speech import words_for

COMMON = """
[[source]]
file = "partner.csv"
table = "refugees"
fixed = { as_of = 2012-07-31, source = "UNHCR" }
"""


def read(folder: Path, drawn: str, *sources: str) -> tuple[Figures, list[str]]:
    """The figures of a month with that file, and what check says of it."""
    month = {"2012-07": {"partner.csv": drawn}}
    more = "".join(COMMON + each for each in sources)
    found = checked(office(folder, month, more=more))
    told = [words_for("en").explain(d)[0] for d in found.diagnostics if d.where.file.endswith(".csv")]
    figures = found.drafts[0].reports.current if found.drafts else {}
    return figures, told


def values(figures: Figures, *keys: str) -> list[object]:
    return [figures[key].quantity.value for key in keys]


def test_columns_of_sex_and_age(tmp_path: Path) -> None:
    drawn = """
        | Country | Total | F 0-4 | F 60+ | Males | HH |
        | Turkey | 100 | 20 | 10 | 55 | 25 |
        """
    columns = """
        [source.columns]
        country = "Country"
        registered = "Total"
        female_0_4 = "F 0-4"
        female_60_plus = "F 60+"
        male = "Males"
        households = "HH"
        """
    figures, told = read(tmp_path, drawn, columns)
    stem = "refugees.TUR"
    counts = values(figures, f"{stem}.registered", f"{stem}.female_60_plus", f"{stem}.male")
    assert (counts, told) == ([100, 10, 55], [])


SEXES = """
    | Country | Sex | Individuals |
    | Turkey | Total | 100 |
    | Turkey | Female | 60 |
    | Turkey | Male | 40 |
    | Jordan | Total | 50 |
    | Jordan | Female | 20 |
    | Jordan | Male | 30 |
    """


def of_sex(column: str, sex: str) -> str:
    return f"""
        columns = {{ country = "Country", {column} = "Individuals" }}
        only = {{ Sex = ["{sex}"] }}
        """


def test_a_row_for_each_sex(tmp_path: Path) -> None:
    sources = [of_sex("registered", "Total"), of_sex("female", "Female"), of_sex("male", "Male")]
    figures, told = read(tmp_path, SEXES, *sources)
    keys = ("refugees.TUR.registered", "refugees.TUR.female", "refugees.JOR.male", "refugees.total.male")
    assert (values(figures, *keys), told) == ([100, 60, 30, 70], [])
    assert [cell.cell for cell in figures["refugees.TUR.female"].cells] == ["C3"]


def test_a_column_of_origins(tmp_path: Path) -> None:
    drawn = """
        | Country | Country of origin | Individuals |
        | Turkey | Syria | 100 |
        | Turkey | Iraq | 60 |
        """
    columns = """
        columns = { country = "Country", origin = "Country of origin", registered = "Individuals" }
        """
    figures, told = read(tmp_path, drawn, columns)
    keys = ("refugees.TUR.registered", "refugees.TUR.from_IRQ.registered")
    assert (values(figures, *keys), told) == ([100, 60], [])


def test_a_column_for_each_origin(tmp_path: Path) -> None:
    drawn = """
        | Country | Syria | Iraq |
        | Turkey | 100 | 60 |
        """
    columns = """
        columns = { country = "Country" }
        spread = { into = "origin", cells = "registered", over = ["B:C"] }
        """
    figures, told = read(tmp_path, drawn, columns)
    keys = ("refugees.TUR.registered", "refugees.TUR.from_IRQ.registered")
    assert (values(figures, *keys), told) == ([100, 60], [])


def test_a_count_that_two_rows_state_is_still_a_repetition(tmp_path: Path) -> None:
    twice = SEXES + "    | Turkey | Female | 61 |\n"
    _, told = read(tmp_path, twice, of_sex("registered", "Total"), of_sex("female", "Female"))
    assert any(message.startswith("This is the second row for 31 July 2012") for message in told)


def origins(*codes: str) -> str:
    rows = zip(("Ethiopia", "Eritrea", "Ethiopia"), codes, (30, 20, 10), strict=True)
    lines = [f"| {place} | {name} | {code} | {count} |" for place, (name, code, count) in
             zip(("Turkey", "Turkey", "Jordan"), rows, strict=True)]  # fmt: skip
    return "\n".join(["| Country | Country of Origin | ISO3 of Origin | Individuals |", *lines])


ORIGINS = """
    columns = { country = "Country", origin = "Country of Origin", registered = "Individuals" }
    """


def test_codes_beside_names_that_are_read_split_nothing_more(tmp_path: Path) -> None:
    figures, told = read(tmp_path, origins("ETH", "ERI", "ETH"), ORIGINS)
    counts = values(figures, "refugees.TUR.from_ETH.registered", "refugees.TUR.from_ERI.registered")
    assert counts == [30, 20]
    (note,) = told
    assert note.endswith("does not read: ISO3 of Origin.")


def test_codes_that_say_something_else_still_split(tmp_path: Path) -> None:
    _, told = read(tmp_path, origins("ETH", "ERI", "SOM"), ORIGINS)
    assert any(
        each.startswith('The column "ISO3 of Origin" splits the counts: ETH (1)') for each in told
    )
