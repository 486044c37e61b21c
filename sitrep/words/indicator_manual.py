"""docs/INDICATORS.md, written from the catalogue: what each code means, and how to add one."""

from sitrep.model.indicators import SECTORS, SHIPPED, Indicator, is_currency
from sitrep.model.tables import INDICATORS
from sitrep.words.speech import Words

_INTRODUCTION = """\
# Indicators

Written from `sitrep/model/indicators/` by `make docs`; do not edit.

A row of the table `indicators` names a sector and a code; what the code means stands here once:
what it is called, its unit, how it behaves in time, which direction is better, and across what its
values may be added. The keys of its figures are `indicators.SECTOR.CODE.COUNTRY.AREA.value`, and
`target`, `in_need`, `baseline`, `of_target_percent` and `of_need_percent` in place of `value`; a
count of one population has `of_idps`, that of one partner `by-oxfam` before the last word.

- **stock**: how many there are on a day; the latest value stands until there is a newer one.
- **flow**: how many in a period, which `from` begins; it is of its month alone.
- **cumulative**: how many since the response began; it only falls with a correction.
- **rate** and **percentage**: so much for each person or thing; they are never added.

An office declares what is missing here in operation.toml:

```toml
[[indicator]]
sector = "wash"
code = "water_points"
label = "water points repaired"          # or { en = "...", fr = "..." }
unit = "water points"                    # "percent", or a currency such as "USD"
kind = "cumulative"
adds_up = ["areas", "partners"]          # and "periods"; nothing where people may be counted twice
better = "more"                          # or "less"
most = 5000                              # and least: bounds of a value
standard = 15                            # what a value is held against, and who set it
standard_source = "Sphere Handbook 2018"
```

The standards below were read in November 2026 on the pages that are linked; those without a link,
of the Sphere Handbook 2018, in its own sentences where others quote them. The handbooks say when
another value holds, such as 50 people per latrine in the first days.

`ratio = { part = "measles_deaths", whole = "measles_cases", per = 100, places = 1 }` works a value
out of two others of its sector, wherever both are of one place and date.

A partner's table with a column for each indicator is read by one `[[source]]` for each sector
(docs/PARTNERS.md); `leave` names the columns of the other sectors:

```toml
[[source]]
file = "clinics.xlsx"
table = "indicators"
columns = { as_of = "Date", area = "District" }
spread = { into = "indicator", cells = "value", over = ["Consultations", "Cholera"] }
values.indicator = { "Consultations" = "consultations", "Cholera" = "cholera_cases" }
fixed = { sector = "health", country = "TCD", by = "MSF", source = "MSF", from = 2023-10-01 }
leave = ["Latrines"]
```"""


def manual(words: Words) -> str:
    """The whole page, in Markdown."""
    return "\n\n".join([_INTRODUCTION, *_sectors(words)]) + "\n"


def _sectors(words: Words) -> list[str]:
    pages = []
    for sector in SECTORS:
        own = [each for each in SHIPPED if each.sector == sector]
        title = words.code(INDICATORS.column("sector"), sector)
        lines = [f"## {title} (`{sector}`)", ""]
        if own:
            lines += ["| code | what it is | kind | unit | better | added across | standard |"]
            lines += ["|---|---|---|---|---|---|---|", *(_row(each, words) for each in own)]
        else:
            lines += ["No indicators are built in; an office declares its own."]
        pages.append("\n".join(lines))
    return pages


def _row(indicator: Indicator, words: Words) -> str:
    label = words.say(f"indicator.{indicator.name}")
    if indicator.ratio:
        ratio = indicator.ratio
        label += f": `{ratio.part}` for {ratio.per} of `{ratio.whole}`"
    cells = (
        f"`{indicator.code}`",
        label,
        indicator.kind,
        words.say(f"unit.{indicator.unit}") if not is_currency(indicator.unit) else indicator.unit,
        indicator.better or "",
        ", ".join(sorted(indicator.adds_up)) or "nothing",
        _standard(indicator, words),
    )
    return f"| {' | '.join(cells)} |"


def _standard(indicator: Indicator, words: Words) -> str:
    if indicator.standard is None:
        return ""
    source = indicator.standard_source
    linked = f"[{source}]({indicator.standard_url})" if indicator.standard_url else source
    return f"{words.worded(float(indicator.standard))} ({linked})"
