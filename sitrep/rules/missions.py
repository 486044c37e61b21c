"""Observer missions: dates of their status, and more staff deployed than allowed."""

from collections.abc import Iterator

from sitrep.analysis.bounds import bounds_of
from sitrep.diagnostics import NOTHING, Message, Severity
from sitrep.model.month import Evidence
from sitrep.model.tables.missions import KINDS_OF_STAFF
from sitrep.rules.rows import rows_where
from sitrep.rules.rule import Finding, rule


@rule(
    "suspended-without-date",
    Severity.ERROR,
    bad="""
        **missions**

        | as_of | mission | status | status_since | mandate | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | suspended | | renewed | UN |
        """,
    good="""
        **missions**

        | as_of | mission | status | status_since | mandate | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | suspended | 2012-06-16 | renewed | UN |
        """,
)
def suspended_without_date(evidence: Evidence) -> Iterator[Finding]:
    """A mission is suspended, and the row does not say since when. The report prints that date."""
    frame = evidence.month.tables["missions"].frame
    is_undated = (frame["status"] == "suspended") & frame["status_since"].isna()
    for record in rows_where(evidence.month, "missions", is_undated):
        where = record.cell("status_since")
        values = {"mission": record.name}
        # Without the column itself the analyst is sent to the status.
        yield Finding(where if where.column else record.cell("status"), values)


@rule(
    "status-since-in-future",
    Severity.ERROR,
    bad="""
        **missions**

        | as_of | mission | status | status_since | mandate | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | suspended | 2012-08-16 | renewed | UN |
        """,
    good="""
        **missions**

        | as_of | mission | status | status_since | mandate | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | suspended | 2012-06-16 | renewed | UN |
        """,
)
def status_since_in_future(evidence: Evidence) -> Iterator[Finding]:
    """A mission's status begins after the date that the row speaks of, so it was another one then."""
    frame = evidence.month.tables["missions"].frame
    for record in rows_where(evidence.month, "missions", frame["status_since"] > frame["as_of"]):
        values = {
            "mission": record.name,
            "since": record.day("status_since"), "date": record.as_of,
        }  # fmt: skip
        yield Finding(record.cell("status_since"), values, (record.cell("as_of"),))


@rule(
    "deployed-above-authorised",
    Severity.WARNING,
    bad="""
        **missions**

        | as_of | mission | status | authorised | deployed | mandate | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | 300 | 403 | renewed | UN |
        """,
    good="""
        **missions**

        | as_of | mission | status | authorised | deployed | mandate | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | at least 300 | 403 | renewed | UN |
        """,
)
def deployed_above_authorised(evidence: Evidence) -> Iterator[Finding]:
    """More are deployed than the mandate authorises: often because civilian staff were counted in.

    Observers, military, police and civilian staff are each held against their own number as well.
    """
    missions = evidence.month.tables["missions"]
    pairs = [("deployed", "authorised"), *((kind, f"{kind}_authorised") for kind in KINDS_OF_STAFF)]
    for counted, allowed in pairs:
        is_above = bounds_of(missions, counted).least > bounds_of(missions, allowed).most
        for record in rows_where(evidence.month, "missions", is_above):
            of_kind = Message("mission.of_kind", {"kind": Message(f"measure.{counted}")})
            values = {
                "mission": record.name,
                "deployed": record.quantity(counted), "authorised": record.quantity(allowed),
                "kind": NOTHING if counted == "deployed" else of_kind,
            }  # fmt: skip
            yield Finding(record.cell(counted), values, (record.cell(allowed),))
