"""Send one ready message to many addresses over one connection, and remember nothing."""

import smtplib
import sys
from pathlib import Path

port, count, message = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]).read_bytes()
with smtplib.SMTP("localhost", port) as server:
    for number in range(count):
        server.sendmail("reports@example.org", f"reader{number}@donor.example", message)
