"""A notice of a mail server that a message to Amal was not delivered (RFC 3464)."""

_NOTICE = """\
From: MAILER-DAEMON@relay.example
To: back@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I could not deliver it.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; amal@donor.example
Action: {action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <amal@donor.example>: unknown

--b
Content-Type: {kind}

From: reports@example.org
Message-ID: {message}

--b--
"""


def notice(message: str, action: str = "failed", kind: str = "text/rfc822-headers") -> str:
    """It speaks of the message with that Message-ID, and brings back its head or, `kind`, all of it."""
    return _NOTICE.format(message=message, action=action, kind=kind)
