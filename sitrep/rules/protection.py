"""What must not reach a reader as it stands: ways to reach a person, text that a spreadsheet runs."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from sitrep.cells import Address
from sitrep.diagnostics import Message, Severity
from sitrep.languages.union import of_all
from sitrep.lines import shortened
from sitrep.model.edition import Edition
from sitrep.model.month import Evidence
from sitrep.model.operation import Operation
from sitrep.model.table import Table, texts_of
from sitrep.model.tables import Role, Type
from sitrep.rules.rows import are_among, filled, public_cells, rows_where, says
from sitrep.rules.rule import Finding, rule
from sitrep.words.folding import fold_letters

_TEXTS = (Type.TEXT, Type.URL)
_GROUP = 200

_EMAIL = re.compile(r"[^\s@<>()\"',;:]+(?:@|\s?[\[(]at[\])]\s?)[\w-]+(?:\.[\w-]+)+")
_ACCOUNT = re.compile(
    r"""
    (?<!\w)
    (?:
        (?: t | signal ) \.me/ @?\w
        | (?: telegram | signal | skype | viber ) \W{0,3} @ \w
    )
    """,
    re.VERBOSE,
)
_BEFORE_NUMBERS = of_all(lambda language: language.telephone)
_TELEPHONE = re.compile(
    rf"""
    (?<![\w/.,+-])
    (?:
        (?: \+ | 00 ) [ ]? [1-9] (?: [ ()./-]{{0,2}} \d ){{8,14}}  # +90 532 123 45 67, 00962/6/5550123
        | \(? 0[1-9]\d{{1,3}} \)? (?: [ ()./-]{{0,2}} \d ){{6,7}}   # (0532) 123 45 67, 0532/123.45.67
        | \(? 0[1-9] \)? [ /.-] \d{{3}} (?: [ .-]? \d\d ){{2}}       # (06) 555 01 23, 06/555.01.23
        | 0[1-9] (?: [ /.-] \d\d ){{4}}                            # 06 12 34 56 78
        | (?: {_BEFORE_NUMBERS} ) \W{{0,3}}
          \d (?: [ ().-]{{0,2}} \d ){{5,14}}                      # tel. 123 45 67
    )
    (?!\w)
    """,
    re.VERBOSE,
)
_LINKED_TELEPHONE = re.compile(
    r"""
    (?<!\w)
    (?: wa\.me/ | whatsapp\.com/send/?\?phone= | (?:tel|sms|callto): ) (?: \+ | %2b | 00 )?
    (?: [ ().-]? \d ){6,}
    """,
    re.VERBOSE,
)
# In a pattern with comments a space must say that it is meant.
_BEFORE_IDENTITY = of_all(lambda language: language.identity).replace(" ", "[ ]")
_IDENTITY = re.compile(
    rf"""
    (?<![\w/-])
    (?:
        \d{{3}} - (?: \d{{2}} c \d{{5}} | \d{{8}} )                # of UNHCR: 123-12C34567, 123-00012345
        | (?: {_BEFORE_IDENTITY} ) (?! [a-z])
          (?: \W{{0,3}} (?: id | no | nr | n° | number | numero ) \b)? \W{{0,3}}
          (?: (?: [a-z][ ] | [a-z]{{0,3}} -? ) \d (?: [ -]? \d ){{5,15}} )
    )
    (?!\w)
    """,
    re.VERBOSE,
)
_MAY_BE_LINK = re.compile(r"wa\.me|whatsapp|tel:|sms:|callto:", re.IGNORECASE)
_MAY_BE_CONTACT = re.compile(
    # A telephone's number, a document's, the name of an account: no other text is looked at closely.
    rf"@|[\[(]at[\])]|\.(?:com|me)/|\+\W?\d|(?<!\d)[0٠۰]\d|\d\W?\d\W?\d\W?\d\W?\d|\d-\d\dc\d"
    rf"|{_MAY_BE_LINK.pattern}|{_BEFORE_NUMBERS}",
    re.IGNORECASE,
)
_MAY_RUN = re.compile(r"(?m)^\s*[=@+-]")
_RUNS = re.compile(
    r"""
    \s*
    (?:
        = \s* \S
        | @ \w
        | [+-] [^\s\d.,+-]                                     # +SUM(A1), -A1
        | [+-] [\d.,]+ \s* [+*/^&=<>|-] \s* [\w"'(]            # -2+3, +1-202-555
    )
    """,
    re.VERBOSE,
)


@rule(
    "personal-contact",
    Severity.WARNING,
    bad="""
        **refugees**

        | as_of | country | registered | source | note |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 35000 | UNHCR | Ask Rana, +962 6 555 01 23. |
        """,
    good="""
        **refugees**

        | as_of | country | registered | source | sensitivity | note |
        |---|---|---|---|---|---|
        | 2012-07-31 | JOR | 35000 | UNHCR | internal | Ask Rana, +962 6 555 01 23. |
        """,
)
def personal_contact(evidence: Evidence) -> Iterator[Finding]:
    """A public row, or the narrative of a public report, has what can lead to a person.

    That is an e-mail address, a telephone number, an account of a messenger, or the number of
    a document or case (passport, identity card, registration with UNHCR: 123-12C34567). The check looks
    at all columns of words, except codes; in web addresses it looks for those that call somebody
    (wa.me). A row for partners or for internal use may have them, and a narrative the report's own
    contact. Those that operation.toml lists for the public (`[[contact]]`) are left alone. The message
    does not repeat what it found.
    """
    ours = _own_ways(evidence.operation)

    def of_others(text: str) -> list[Message]:
        return _contacts(_without(ours, text))

    for name, table in filled(evidence.month).items():
        searches = [(column, of_others, _MAY_BE_CONTACT) for column in prose(table)]
        searches += [(column, _linked, _MAY_BE_LINK) for column in table.kind.of_type(Type.URL)]
        for column, contacts, may_hold in searches:
            ways = {*filter(contacts, _in_groups_where(texts_of(table, column), contacts, may_hold))}
            if not ways:
                continue
            has_contact = are_among(ways, public_cells(table, column))
            for record in rows_where(evidence.month, name, has_contact):
                where = Message("contact.in-column", {"column": column})
                what = contacts(record.text(column))
                yield Finding(record.cell(column), {"where": where, "what": what})
    if Edition.PUBLIC in evidence.operation.report.editions:
        yield from _in_narratives(evidence, (*ours, evidence.operation.report.contact))


def _in_narratives(evidence: Evidence, ours: Collection[str]) -> Iterator[Finding]:
    for narrative in evidence.month.narratives.values():
        for line, text in enumerate(narrative.text.replace("\r\n", "\n").split("\n"), start=1):
            found = _contacts(_without(ours, text)) if _MAY_BE_CONTACT.search(text) else []
            if found:
                values = {"where": Message("contact.in-narrative"), "what": found}
                yield Finding(Address(narrative.file, None, line), values)


def _own_ways(operation: Operation) -> tuple[str, ...]:
    """How the public may reach our offices, the longest first: one may begin another."""
    public = operation.contacts_in(Edition.PUBLIC)
    ways = {way for each in public for way in each.ways}
    return tuple(sorted(ways, key=len, reverse=True))


def _without(ours: Collection[str], text: str) -> str:
    for each in ours:
        text = text.replace(each, "")
    return text


def _contacts(text: str) -> list[Message]:
    return _found_in(
        text,
        email=(_EMAIL,),
        telephone=(_TELEPHONE, _LINKED_TELEPHONE),
        account=(_ACCOUNT,),
        identity=(_IDENTITY,),
    )


def _linked(text: str) -> list[Message]:
    return _found_in(text, telephone=(_LINKED_TELEPHONE,))


def _found_in(text: str, **kinds: tuple[re.Pattern[str], ...]) -> list[Message]:
    plain = fold_letters(text)
    return [
        Message(f"contact.{kind}")
        for kind, patterns in kinds.items()
        if any(pattern.search(plain) for pattern in patterns)
    ]


@rule(
    "text-runs-as-formula",
    Severity.WARNING,
    bad="""
        **events**

        | date | category | summary | source |
        |---|---|---|---|
        | 2012-07-02 | defection | =HYPERLINK("http://example.org","85 soldiers arrive") | Globe |
        """,
    good="""
        **events**

        | date | category | summary | source |
        |---|---|---|---|
        | 2012-07-02 | defection | - 85 soldiers arrive | Globe |
        """,
)
def text_runs_as_formula(evidence: Evidence) -> Iterator[Finding]:
    """A text begins with =, +, - or @ in such a way that a spreadsheet may run it as a formula.

    It does so as soon as somebody copies the cell, or opens it in a file without formats. A negative
    number, a dash and a line of a list ("- 85 soldiers") are left alone.
    """
    for name, table in filled(evidence.month).items():
        for column in table.kind.of_type(*_TEXTS):
            runs = _texts_where(texts_of(table, column), _RUNS.match, _MAY_RUN)
            if not runs:
                continue
            for record in rows_where(evidence.month, name, says(table, column, runs)):
                values = {"column": column, "text": shortened(record.text(column))}
                yield Finding(record.cell(column), values)


def prose(table: Table) -> list[str]:
    """The columns of words, but for web addresses and codes of places and articles."""
    # A web address may hold an "@" and long numbers; a code of a place is no telephone number.
    columns = table.kind.columns
    return [c.name for c in columns if c.type is Type.TEXT and c.role is not Role.REFERENCE]


def _in_groups_where(
    different: Sequence[str], holds: Callable[[str], object], may_hold: re.Pattern[str]
) -> Iterator[str]:
    """The texts of those groups that, with a text a line, hold what one of their texts may hold."""
    starts = range(0, len(different), _GROUP) if may_hold.search("\n".join(different)) else ()
    for start in starts:
        group = different[start : start + _GROUP]
        if holds("\n".join(group)):
            yield from group


def _texts_where(
    different: Collection[str], holds: Callable[[str], object], may_hold: re.Pattern[str]
) -> frozenset[str]:
    """The texts for which `holds`.

    Only where `may_hold` is found in some text: one search through all of them is ten times as fast.
    """
    if not may_hold.search("\n".join(different)):
        return frozenset()
    return frozenset(text for text in different if holds(text))
