"""OpenDKIM on this computer: signs what a mail server shows it, with a key made for the test."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from functional.postfix import free_port, is_listening
from functional.sending import wait_for

_SETTINGS = """\
Socket inet:{port}@127.0.0.1
Background no
Syslog no
Mode s
RequireSafeKeys no
Domain example.org
Selector reports
KeyFile {folder}/key.pem
InternalHosts 127.0.0.1
SignHeaders {headers}
"""


@contextmanager
def opendkim(headers: str) -> Iterator[int]:
    """The port at which it signs for example.org; `headers` is its setting SignHeaders."""
    for program in ("opendkim", "openssl"):
        if not shutil.which(program):
            pytest.skip(f"{program} is not installed: no signature is looked at")
    with tempfile.TemporaryDirectory(prefix="opendkim-") as name:
        folder, port = Path(name), free_port()
        subprocess.run(
            ["openssl", "genrsa", "-out", str(folder / "key.pem"), "2048"],
            check=True,
            capture_output=True,
        )
        settings = _SETTINGS.format(port=port, folder=folder, headers=headers)
        (folder / "opendkim.conf").write_text(settings, "ascii")
        command = ["opendkim", "-f", "-x", str(folder / "opendkim.conf")]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as running:
            try:
                wait_for(lambda: running.poll() is not None or is_listening(port))
                assert running.poll() is None, running.communicate()[0]
                yield port
            finally:
                running.terminate()
