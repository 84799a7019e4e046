"""Many sources: the same outcomes from one process and from several, whatever happens to one of these."""

import datetime as dt
import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest

from parley import batch
from parley.articles.types import Article
from parley.batch import read_sources
from parley.claims.types import Reading
from parley.errors import ParleyError
from tests.test_processes import HANGS_SECONDS, gone

ROOT = Path(__file__).parents[1]
PAGE = "Ships of Tarsk\n\n“We stay at pier {0},” Ilse Varga, the harbour master, said on Monday. " + (
    "“Nobody has told us to go,” she added, “and nobody will before the winter.” " * 6
)


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    """Nine sources: six pages, standard input among them, a file that is not there, one that is empty."""
    sources = [str(tmp_path / f"{n}.txt") for n in range(9)]
    for n, source in enumerate(sources):
        if n != 3:
            Path(source).write_text("" if n == 7 else PAGE.format(n))
    return [*sources[:5], "-", *sources[6:]]


def parley(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "parley", "read", "--json", "--processes", "2", *arguments]


def children(pid: int) -> list[int]:
    lists = [(task / "children").read_text().split() for task in Path(f"/proc/{pid}/task").iterdir()]
    return [int(child) for child in chain(*lists)]


def test_one_process_and_several_give_the_same_in_the_same_order(pages: list[str]) -> None:
    def outcomes(processes: int) -> list[Reading | str]:
        found = read_sources(
            pages, given=dt.date(2031, 3, 4), stdin=io.BytesIO(PAGE.format("x").encode()), processes=processes
        )
        return [str(one) if isinstance(one, ParleyError) else one for one in found]

    alone = outcomes(1)
    assert alone == outcomes(2)
    assert [n for n, one in enumerate(alone) if isinstance(one, str)] == [3, 7]
    assert "3.txt" in str(alone[3])
    stdin = alone[5]
    assert isinstance(stdin, Reading)
    assert "pier x" in stdin.article.text
    assert stdin.article.published == dt.date(2031, 3, 4)


@pytest.mark.parametrize("processes", [1, 2])
def test_what_is_not_wanted_is_not_read(pages: list[str], processes: int) -> None:
    asked: list[str | None] = []

    def wanted(article: Article) -> bool:
        asked.append(article.path)
        return len(asked) % 2 == 0

    given = [page for page in pages if page != "-"]
    found = list(read_sources(given, wanted=wanted, processes=processes))
    good = [page for n, page in enumerate(given) if n not in (3, 6)]
    assert asked == good
    assert [one.article.path for one in found if isinstance(one, Reading)] == good[1::2]
    assert sum(isinstance(one, ParleyError) for one in found) == 2


@pytest.mark.parametrize(("number", "expected"), [(batch.FEW, 1), (batch.FEW + 1, 2)])
def test_only_many_sources_are_shared_out(
    number: int, expected: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Started(Exception):
        pass

    def here(*, threads: int) -> None:
        raise Started(1, threads)

    def shared(_: Callable[[], object], count: int) -> None:
        raise Started(count, 1)

    monkeypatch.setattr(batch, "load", here)
    monkeypatch.setattr(batch, "Processes", shared)
    for n in range(number):
        (tmp_path / f"{n}.txt").write_text(PAGE)
    with pytest.raises(Started) as started:
        list(read_sources([str(tmp_path)], threads=2))
    assert started.value.args == (expected, 2 // expected)


def test_a_process_that_is_killed_costs_one_source(tmp_path: Path) -> None:
    for n in range(12):
        (tmp_path / f"{n:02}.txt").write_text(PAGE.format(n))
    with subprocess.Popen(parley(str(tmp_path)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        os.kill(children(running.pid)[0], signal.SIGKILL)
        rest, said = running.stdout.read(), running.stderr.read().decode()
    assert (running.returncode, rest.count(b"\n")) == (1, 10), said
    assert said.count("\n") == 1
    assert "the process that read it ended (signal 9, Killed)" in said


def test_an_interruption_ends_all_processes_without_a_word(tmp_path: Path) -> None:
    for n in range(40):
        (tmp_path / f"{n:02}.txt").write_text(PAGE.format(n))
    program = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); sys.argv[0] = 'parley';"
        "from parley.cli.main import main; main()"
    )  # a job in the background is started with interruptions ignored
    command = [sys.executable, "-c", program, *parley(str(tmp_path))[3:]]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as running:
        assert running.stdout is not None
        running.stdout.readline()
        started = children(running.pid)
        running.send_signal(signal.SIGINT)
        try:
            said = running.communicate(timeout=HANGS_SECONDS)[1]  # all is read: it must not wait to be rid of results
        finally:
            running.kill()  # else one that hangs would be waited for
    assert (running.returncode, said.strip()) == (130, b"")
    assert len(started) == 2
    assert all(map(gone, started))


def test_a_reader_who_goes_away_ends_all_processes_without_a_word(tmp_path: Path) -> None:
    for n in range(12):
        (tmp_path / f"{n:02}.txt").write_text(PAGE.format(n))
    command = " ".join(parley(f"'{tmp_path}'"))
    piped = f"{command} | head -1 >/dev/null; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", piped], capture_output=True, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, b"")
