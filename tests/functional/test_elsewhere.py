"""`--on`: a real scheduler and real workers on this computer, their talk encrypted."""

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import distributed
import pytest

from functional.command import sitrep
from functional.sending import JULY
from office import office
from sitrep.operation.workspace import Workspace
from sitrep.work.packing import Packed, inputs_of, take_over, unpack

_TLS = Path(__file__).parent / "tls"
_SECONDS = 60
_ENCRYPTED = {
    "DASK_DISTRIBUTED__COMM__REQUIRE_ENCRYPTION": "True",
    "DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(_TLS / "cluster.pem"),
    **{
        f"DASK_DISTRIBUTED__COMM__TLS__{who}__{what}": str(_TLS / f"cluster.{ending}")
        for who in ("SCHEDULER", "WORKER", "CLIENT")
        for what, ending in (("CERT", "pem"), ("KEY", "key"))
    },
}
_OTHER_PANDAS = """
import importlib.metadata as metadata
known = metadata.version
metadata.version = lambda name: "2.0.0" if name == "matplotlib" else known(name)
"""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Its address for sitrep, and its workers by name."""

    address: str
    workers: dict[str, subprocess.Popen[bytes]]


@contextmanager
def _running(*arguments: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, "-m", *arguments],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
            **_ENCRYPTED,
            **environment,
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Two workers like this computer, and one that has another release of matplotlib."""
    folder = tmp_path_factory.mktemp("cluster")
    (folder / "other").mkdir()
    (folder / "other/sitecustomize.py").write_text(_OTHER_PANDAS)
    told = folder / "scheduler.json"
    here = ("--protocol", "tls", "--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(told))
    with ExitStack() as stack:
        stack.enter_context(_running("distributed.cli.dask_scheduler", "--port", "0", *here))
        workers = {}
        for name in ("one", "two", "other"):
            path = [str(folder / "other")] * (name == "other") + [*filter(None, sys.path)]
            begun = _running(
                "distributed.cli.dask_worker", "--name", name, "--no-nanny", "--nthreads", "1", *here,
                PYTHONPATH=os.pathsep.join(path),
            )  # fmt: skip
            workers[name] = stack.enter_context(begun)
        yield Cluster(_address_in(told), workers)


def _address_in(told: Path) -> str:
    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline:
        if told.exists() and told.read_text():
            return str(json.loads(told.read_text())["address"]).replace("tls://", "dask+tls://")
        time.sleep(0.02)
    raise TimeoutError


@contextmanager
def _looking_at(cluster: Cluster) -> Iterator[distributed.Client]:
    security = distributed.Security(  # type: ignore[no-untyped-call]
        tls_ca_file=str(_TLS / "cluster.pem"),
        tls_client_cert=str(_TLS / "cluster.pem"),
        tls_client_key=str(_TLS / "cluster.key"),
        require_encryption=True,
    )
    address = cluster.address.replace("dask+", "")
    with distributed.Client(address, security=security) as client:  # type: ignore[no-untyped-call]
        yield client


def _tasks_of(client: distributed.Client) -> Iterable[tuple[str, tuple[str, ...]]]:
    doing: dict[str, tuple[str, ...]] = client.processing()  # type: ignore[no-untyped-call]
    return doing.items()


def _kill_when_at_work(cluster: Cluster, name: str, killed: list[str]) -> None:
    with _looking_at(cluster) as client:
        while cluster.workers[name].poll() is None:
            known = client.scheduler_info(n_workers=-1)["workers"]
            at_work = [known[place]["name"] for place, tasks in _tasks_of(client) if tasks]
            if name in at_work:
                cluster.workers[name].kill()
                killed.append(name)
                cluster.workers[name].wait()
            time.sleep(0.01)


def test_the_workers_make_the_same_bytes_although_one_of_them_is_killed(
    cluster: Cluster, tmp_path: Path
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, there):
        folder.mkdir()
        settings = office(folder, {"2012-07": JULY}).operation_folder("syria") / "operation.toml"
        settings.write_text(settings.read_text("utf-8").replace('"2012-06"', '"2012-07"'))
        shutil.copytree(folder / "inputs/syria", folder / "inputs/chad")
        os.symlink("/nowhere", folder / "inputs/chad/2012-07/elsewhere.csv")
    with _looking_at(cluster) as client:
        client.wait_for_workers(len(cluster.workers), timeout=_SECONDS)
    killed: list[str] = []
    killing = threading.Thread(target=_kill_when_at_work, args=(cluster, "two", killed))
    killing.start()
    done = sitrep(
        there, "build", "--all", "2012-07", "--on", cluster.address, SITREP_SALT="salt", **_ENCRYPTED
    )
    cluster.workers["two"].kill()
    killing.join()
    assert killed == ["two"]
    alone = sitrep(here, "build", "syria", "2012-07", SITREP_SALT="salt")
    refused = sitrep(here, "build", "chad", "2012-07", SITREP_SALT="salt")
    assert (done.returncode, refused.returncode) == (1, 1), done.stderr
    assert alone.stdout in done.stdout
    assert refused.stderr in done.stderr
    assert (
        "is not used, as its files would differ from this computer's: matplotlib 2.0.0 there, "
        in done.stderr
    )
    written = [path for path in (here / "outputs").rglob("*") if path.is_file()]
    written = [path for path in written if ".pictures" not in path.parts and path.name != ".salt"]
    assert len(written) > 3
    for path in written:
        assert path.read_bytes() == (there / path.relative_to(here)).read_bytes()


def test_where_no_scheduler_answers_it_is_one_message(tmp_path: Path) -> None:
    office(tmp_path, {"2012-07": JULY})
    done = sitrep(tmp_path, "build", "--all", "2012-07", "--on", "dask://127.0.0.1:9")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (3, "", 1)
    assert done.stderr.startswith("The scheduler at dask://127.0.0.1:9 does not answer: ")


@pytest.mark.parametrize("path", ["inputs/syria/x", "outputs/other/x", "outputs/syria/../other/x", "/x"])
def test_a_worker_writes_nothing_but_reports_of_its_operation(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="x"):
        take_over([Packed(path, "file", b"")], Workspace(tmp_path), "syria")
    assert not list(tmp_path.rglob("x"))


def test_what_is_packed_is_unpacked_as_it_was(tmp_path: Path) -> None:
    place = office(tmp_path / "here", {"2012-07": JULY})
    month = place.folder / "inputs/syria/2012-07"
    (month / "empty").mkdir()
    os.symlink("refugees.csv", month / "link.csv")
    os.mkfifo(month / "pipe.csv")
    unpack(inputs_of(place, "syria"), tmp_path / "there")
    assert inputs_of(Workspace(tmp_path / "there"), "syria") == inputs_of(place, "syria")
