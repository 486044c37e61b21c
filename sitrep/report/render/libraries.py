"""The system libraries of the typesetter, looked for under the file names that Linux gives them."""

import ctypes.util
import platform
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def by_file_name() -> Iterator[None]:
    """While it lasts, a library is opened by its file name alone (`libpango-1.0.so.0`).

    WeasyPrint asks for names of other systems first, and Python answers each such question on Linux by
    starting ldconfig, gcc and ld: several dozen processes before the first page. Other systems look
    into folders, and are left alone.
    """
    before = ctypes.util.find_library
    if platform.system() == "Linux":
        ctypes.util.find_library = lambda name: None  # noqa: ARG005 -- the name that it stands in for
    try:
        yield
    finally:
        ctypes.util.find_library = before
