"""Funding of appeals: as given, how far it covers what is required, and what is lacking."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from sitrep.analysis.figures import given, made_of, sum_of
from sitrep.analysis.series import Record, latest, records
from sitrep.arithmetic import difference, is_surely_above, percentage, total
from sitrep.intervals import interval_of
from sitrep.model.figure import Figure, Made
from sitrep.model.indicators import PERCENT, SECTORS
from sitrep.model.month import Month
from sitrep.model.subject import Subject, SubjectKind
from sitrep.model.tables import FUNDING
from sitrep.quantity import Kind, Quantity, exact, missing
from sitrep.words.folding import slug

REQUIRED, RECEIVED, CARRIED_OVER = "required", "received", "carried_over"
GAP, COVERAGE = "gap", "coverage_percent"
_GIVEN = (REQUIRED, RECEIVED, CARRIED_OVER)
_NOTHING = exact(0)
_AT_LEAST_NONE = Quantity(Kind.AT_LEAST, 0)


@dataclass(frozen=True, slots=True)
class Part:
    """An appeal, or the part of it that a row is about; "" for what the row leaves blank."""

    appeal: str
    sector: str = ""
    country: str = ""
    agency: str = ""

    @classmethod
    def of(cls, subject: Subject) -> "Part":
        """Whose the amounts of a figure are, by its subject."""
        return cls(subject.name, subject.sector, subject.country, subject.detail)

    def key(self, measure: str) -> str:
        """`funding.rrp-2012.health.JOR.by-unhcr.required`."""
        by = f"by-{slug(self.agency)}" if self.agency else ""
        parts = ("funding", slug(self.appeal), self.sector, self.country, by, measure)
        return ".".join(part for part in parts if part)

    @property
    def whole(self) -> "Part":
        """The same of all sectors."""
        return replace(self, sector="")

    @property
    def subject(self) -> Subject:
        return Subject(SubjectKind.APPEAL, self.appeal, self.country, self.agency, self.sector)

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """The whole first, then its sectors in their usual order, countries and agencies."""
        position = SECTORS.index(self.sector) if self.sector in SECTORS else -1
        return bool(self.agency), bool(self.country), position


def funding_parts(months: Sequence[Month]) -> Mapping[Part, Record]:
    """The latest row of each part of each appeal; appeals in the order in which they were first entered.

    Of two spellings of one appeal or agency the first stands for both.
    """
    rows = (record for month in months for record in records(month, FUNDING.name))
    entered = {name: number for number, name in enumerate(dict.fromkeys(map(_appeal, rows)))}
    spelt: dict[tuple[str, str], str] = {}
    parts: dict[Part, Record] = {}
    for record in sorted(latest(months, FUNDING), key=lambda each: entered[_appeal(each)]):
        appeal, agency = record.text("appeal"), record.text("agency")
        part = Part(
            spelt.setdefault(("appeal", slug(appeal)), appeal),
            record.text("sector"),
            record.text("country"),
            spelt.setdefault(("agency", slug(agency)), agency),
        )
        parts[part] = record
    return parts


def _appeal(record: Record) -> str:
    return slug(record.text("appeal"))


def funding_figures(months: Sequence[Month]) -> Iterator[Figure]:
    """What is required, received and carried over, with coverage and gap of each part of each appeal.

    An appeal that no row states as a whole is the sum of its sectors where each has all amounts, in
    one currency. Nothing else is ever added: appeals overlap, and so do the parts of agencies.
    """
    amounts = {part: _amounts(part, record) for part, record in funding_parts(months).items()}
    for part, own in _with_wholes(amounts).items():
        yield from own.values()
        yield from _worked_out(part, own)


Amounts = Mapping[str, Figure]


def _amounts(part: Part, record: Record) -> Amounts:
    """The row's amounts, those that it leaves blank only where they are missed."""
    found = {}
    for column in _GIVEN:
        figure = given(record, part.key(column), column, part.subject)
        if column != CARRIED_OVER or figure.quantity != missing(Kind.NOT_REPORTED):
            currency = record.having(column).text("currency").upper()
            found[column] = replace(figure, unit=currency)
    return found


def _with_wholes(amounts: Mapping[Part, Amounts]) -> Mapping[Part, Amounts]:
    """The same with the sums of sectors, each before the sectors that it is made of."""
    sectors: dict[Part, list[Amounts]] = {}
    for part, own in amounts.items():
        sectors.setdefault(part.whole, []).append(own)
    every: dict[Part, Amounts] = {}
    for part, own in amounts.items():
        parts = sectors[part.whole]
        if (
            part.whole not in amounts
            and part.whole not in every
            and len(parts) > 1
            and is_addable(parts)
        ):
            every[part.whole] = _sums(part.whole, parts)
        every[part] = own
    return every


def is_addable(sectors: Sequence[Amounts]) -> bool:
    """Whether all sectors have all their amounts, in one currency."""
    figures = [figure for own in sectors for figure in own.values()]
    is_whole = not any(figure.quantity.is_missing for figure in figures)
    return is_whole and len({figure.unit for figure in figures}) == 1


def _sums(whole: Part, sectors: Sequence[Amounts]) -> Amounts:
    subject = replace(whole.subject, kind=SubjectKind.SECTORS_OF_APPEAL)
    sums = {}
    for measure in _GIVEN:
        parts = [own[measure] for own in sectors if measure in own]
        if parts:
            added = sum_of(whole.key(measure), parts, subject)
            sums[measure] = replace(added, unit=parts[0].unit)
    return sums


def _worked_out(part: Part, own: Amounts) -> Iterator[Figure]:
    """Gap and coverage, by the rule of OCHA's Financial Tracking Service.

    Coverage is funding in per cent of requirements. Funding is what was committed and paid, without
    pledges, and with what was carried over from the year before; see
    https://fts.unocha.org/content/what-financial-tracking-service-fts-and-how-use-it. The gap is how
    far requirements are above funding; where they are below it, coverage is above 100 and the gap 0.
    """
    required, received = own[REQUIRED], own[RECEIVED]
    if required.quantity.is_missing or received.quantity.is_missing:
        return
    parts = [required, received, *([own[CARRIED_OVER]] if CARRIED_OVER in own else [])]
    if len({figure.unit for figure in parts}) > 1:
        return
    available = available_of(own)
    gap = _gap(required.quantity, available)
    if gap is not None:
        yield made_of(part.key(GAP), parts, Made.DIFFERENCE, gap, unit=required.unit)
    covered = percentage(available, required.quantity)
    if covered is not None:
        yield made_of(part.key(COVERAGE), parts, Made.RATIO, covered, unit=PERCENT)


def available_of(own: Amounts) -> Quantity:
    """What was received and carried over; a lower bound where nobody knows what was carried over."""
    received, carried = own[RECEIVED].quantity, own.get(CARRIED_OVER)
    if received.is_missing or carried is None:
        return received
    known = carried.quantity
    if known.kind is Kind.NOT_APPLICABLE:
        return received
    return total((received, _AT_LEAST_NONE if known.is_missing else known))


def _gap(required: Quantity, available: Quantity) -> Quantity | None:
    """Never below 0; None where the qualifiers leave open whether anything is lacking, or how much."""
    lacking = difference(required, available)
    if lacking is None:
        most = interval_of(required).high.plus(interval_of(available).low.negated())
        if most.at is None or most.at <= 0 or most.is_soft:
            return None
        return Quantity(Kind.LESS_THAN if most.is_open else Kind.AT_MOST, ceil(most.at))
    return _NOTHING if is_surely_above(_NOTHING, lacking) else lacking
