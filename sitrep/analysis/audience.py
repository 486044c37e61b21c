"""Who may get which edition by mail: what its list is allowed, and the internal one only inside."""

from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.model.edition import Edition
from sitrep.model.operation import Operation
from sitrep.model.recipient import Recipient

LIST_NOT_ALLOWED = Check(
    "list-not-allowed", Severity.ERROR,
    "A recipient is to get an edition that [lists] in operation.toml does not allow to their list.",
)  # fmt: skip
NOT_INTERNAL = Check(
    "not-internal", Severity.ERROR,
    "The internal edition is to go to an address whose domain is not one of [mail] internal_domains.",
)  # fmt: skip

REPORT_NOT_ISSUED = Check(
    "report-not-issued", Severity.ERROR,
    "A recipient is to get an edition and language of a report that was not issued.",
)  # fmt: skip
AUDIENCE_CHECKS: tuple[Check, ...] = (LIST_NOT_ALLOWED, NOT_INTERNAL, REPORT_NOT_ISSUED)


def refusal(recipient: Recipient, operation: Operation) -> Diagnostic | None:
    """Why this recipient must not get that edition; None if they may.

    A domain is compared whole: one below a configured domain may be somebody else's.
    """
    edition, mailbox = recipient.edition, recipient.mailbox
    allowed = operation.lists.get(recipient.list)
    if allowed is None or edition not in allowed.editions:
        editions = [str(each) for each in allowed.editions] if allowed else []
        return LIST_NOT_ALLOWED.at(
            recipient.where, list=recipient.list, edition=str(edition), editions=editions
        )
    domains = operation.mail.internal_domains if operation.mail else ()
    if edition is Edition.INTERNAL and mailbox.domain not in domains:
        return NOT_INTERNAL.at(recipient.where, address=mailbox.address, domains=list(domains))
    return None
