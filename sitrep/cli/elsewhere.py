"""`--on`: reports made by the workers of a Dask cluster, which are given bytes and give bytes back."""

import logging
import multiprocessing
import os
import platform
import socket
import tempfile
import uuid
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sitrep.cli.no_cluster import NoCluster
from sitrep.cli.processes import Ended, each_of
from sitrep.cli.salt import salt_of
from sitrep.cli.shared import OUTSIDE_FAILED, analyst_words, complain, user_name
from sitrep.diagnostics import Message
from sitrep.work.packing import Packed, inputs_of, outputs_of, take_over, unpack

if TYPE_CHECKING:
    import distributed

    from sitrep.operation.workspace import Workspace

_SCHEMES = {"dask": "tcp", "dask+tls": "tls"}
_SECONDS_TO_ANSWER = 10
_SECONDS_BETWEEN_LOOKS = 5
_STARTS_PROCESSES = "starts processes"

Made = tuple[Ended, tuple[Packed, ...]]
Software = Mapping[str, str]


def software() -> Software:
    """What decides the bytes of a report, and whether this process may start others."""
    from sitrep.report.render.pdf import libraries
    from sitrep.work.typesetting import versions

    may_start = "no" if multiprocessing.current_process().daemon else "yes"
    return {**versions(), **libraries(), "machine": platform.machine(), _STARTS_PROCESSES: may_start}


def made(
    packed: Sequence[Packed], arguments: Sequence[str], operation: str, environment: Mapping[str, str]
) -> Made:
    """What a worker does: the command in a folder of its own, of which nothing stays."""
    from sitrep.operation.workspace import Workspace

    with tempfile.TemporaryDirectory(prefix="sitrep-") as folder:
        unpack(packed, Path(folder))
        there = [*arguments, "--workspace", folder]
        (ended,) = each_of([operation], lambda _: there, 1, {**os.environ, **environment})
        return ended, outputs_of(Workspace(Path(folder)), operation)


def each_elsewhere(
    address: str, place: "Workspace", operations: Sequence[str], command: Callable[[str], Sequence[str]]
) -> Iterator[Ended]:
    """Run the command of each operation on the workers; they come as they end, their files written here.

    Workers with other software than this computer's are told of and not used. NoCluster where the
    scheduler does not answer or no worker is left.
    """
    with _connected(address) as client:
        import dask
        import distributed

        # A report's inputs may well be larger than what the library calls large.
        dask.config.set({"distributed.admin.large-graph-warning-threshold": "1GB"})
        workers = _alike(client, address)
        doing = {
            client.submit(
                made,
                _packed(place, name),
                [*command(name)],
                name,
                _environment(),
                workers=workers,
                key=f"sitrep-{name}-{uuid.uuid4().hex}",
            ): name
            for name in operations
        }
        while doing:
            try:
                ended = distributed.wait(  # type: ignore[no-untyped-call]
                    list(doing), timeout=_SECONDS_BETWEEN_LOOKS, return_when="FIRST_COMPLETED"
                ).done
            except TimeoutError:
                if not set(workers) & set(_workers(client)):
                    raise NoCluster(Message("every.no_worker", {"address": address})) from None
                continue
            for task in ended:
                yield _taken_over(task, doing.pop(task), place)


def _packed(place: "Workspace", operation: str) -> tuple[Packed, ...]:
    salt_of(place, operation)  # made here, where it stays
    return inputs_of(place, operation)


def _environment() -> Mapping[str, str]:
    """Who asks and, if it is set, the salt; no other variable and no secret leaves this computer."""
    salt = {name: value for name, value in os.environ.items() if name == "SITREP_SALT"}
    return {"LOGNAME": user_name(os.environ), "SUDO_USER": "", **salt}


def _taken_over(task: "distributed.Future[Made]", operation: str, place: "Workspace") -> Ended:
    try:
        ended, written = task.result()
        take_over(written, place, operation)
    except Exception as problem:
        reason = str(problem) or type(problem).__name__
        told = analyst_words().say("every.worker_failed", operation=operation, detail=reason)
        return Ended(operation, OUTSIDE_FAILED, "", f"{told}\n", 0.0)
    return ended


@contextmanager
def _connected(address: str) -> Iterator["distributed.Client"]:
    try:
        import distributed
    except ImportError:
        raise NoCluster(Message("every.no_dask"), is_wrong_use=True) from None
    scheme, _, rest = address.partition("://")
    if scheme not in _SCHEMES or not rest:
        raise NoCluster(Message("every.address", {"address": address}), is_wrong_use=True)
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    # Of workers with other releases we tell ourselves.
    warnings.simplefilter("ignore", distributed.versions.VersionMismatchWarning)
    try:
        _answers(rest)
        client = distributed.Client(  # type: ignore[no-untyped-call]
            f"{_SCHEMES[scheme]}://{rest}", timeout=_SECONDS_TO_ANSWER
        )
    except (TimeoutError, OSError, ValueError, TypeError) as problem:
        detail = str(problem) or type(problem).__name__
        raise NoCluster(Message("every.no_cluster", {"address": address, "detail": detail})) from None
    with client:
        yield client


def _answers(place: str) -> None:
    """OSError where nobody listens there, which Dask itself asks again and again."""
    host, _, port = place.rpartition(":")
    socket.create_connection((host.strip("[]"), int(port)), _SECONDS_TO_ANSWER).close()


def _workers(client: "distributed.Client") -> Sequence[str]:
    return list(client.scheduler_info(n_workers=-1)["workers"])


def _alike(client: "distributed.Client", address: str) -> Sequence[str]:
    """The addresses of the workers that make the same bytes as this computer; NoCluster for none."""
    here = {**software(), _STARTS_PROCESSES: "yes"}
    told: Mapping[str, Any] = client.run(software, on_error="return")
    alike = [worker for worker, theirs in told.items() if theirs == here]
    for worker in sorted(told.keys() - alike):
        difference = _difference(here, told[worker])
        complain(analyst_words().say("every.other_worker", worker=worker, difference=difference))
    if not alike:
        raise NoCluster(Message("every.no_worker", {"address": address}))
    return alike


def _difference(here: Software, there: Any) -> str:
    """`pandas 3.0.1 there, 3.0.2 here`, or what went wrong when the worker was asked."""
    if not isinstance(there, Mapping):
        return str(there) or type(there).__name__
    words = analyst_words()
    return words.list_of([
        words.say("every.difference", name=name, there=there.get(name, "–"), here=here.get(name, "–"))
        for name in sorted(here.keys() | there.keys())
        if here.get(name) != there.get(name)
    ])  # fmt: skip
