"""The same tests on SQLite and on a PostgreSQL of our own, started in a temporary folder on a Unix socket."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from parley.store.database import Store

NUMBERS = count()


def _programs() -> Path | None:
    """The folder of PostgreSQL's programs."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: float(p.parts[-3]))
    if found:
        return found[-1].parent
    there = shutil.which("initdb")
    return Path(there).parent if there else None


@pytest.fixture(scope="session")
def cluster() -> Iterator[str]:
    """The address of a running PostgreSQL, without a database's name."""
    programs = _programs()
    if programs is None:
        pytest.skip("needs PostgreSQL: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="parley-pg-"))
    run_as: list[str] = []
    if os.getuid() == 0:  # PostgreSQL refuses to run as root
        try:
            owner = pwd.getpwnam("postgres")
        except KeyError:
            pytest.skip("needs a user named postgres to run PostgreSQL as")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
        # A user's path often lacks the folders of system programs, where runuser lies.
        runuser = shutil.which("runuser", path=os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"]))
        if runuser is None:
            pytest.skip("needs runuser to run PostgreSQL as another user than root")
        run_as = [runuser, "-u", "postgres", "--"]

    def run(*command: str) -> None:
        subprocess.run([*run_as, *command], check=True, capture_output=True, cwd=folder)

    data = folder / "data"
    run(str(programs / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-c fsync=off -c listen_addresses='' -c unix_socket_directories='{folder}'"
    try:
        run(str(programs / "pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
        yield f"host={folder}&user=postgres"
    finally:
        subprocess.run(
            [*run_as, str(programs / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop"], capture_output=True
        )
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a record is that does not exist yet."""
    if request.param == "sqlite":
        return str(tmp_path / "record.db")
    pytest.importorskip("psycopg", reason="needs psycopg: pip install 'parley[postgres]'")
    import psycopg

    where = request.getfixturevalue("cluster")
    name = f"record_{next(NUMBERS)}"
    with psycopg.connect(f"postgresql:///postgres?{where}", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"postgresql:///{name}?{where}"


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty record with one crisis, "Tarsk"."""
    from tests.store.samples import AT

    with Store.open(place) as opened:
        opened.create("Tarsk", None, author="ana", at=AT)
        yield opened
