"""Work in processes of its own: order, errors, deaths, and no process left behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Collection, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import NoReturn, TypeVar

import pytest

from parley.errors import BadInput, FetchAnswered, MissingExtra, ParleyError, ProcessesUnavailable, SourceNotFound
from parley.processes import AHEAD, Processes

T = TypeVar("T")

HANGS_SECONDS = 300
"""From when on something hangs, and is not only slow on a busy machine."""


def prepared(what: str = "hammer") -> str:
    return what


def slow_pid(_: str, item: int) -> tuple[int, int]:
    time.sleep(0.05 * (item % 3 == 0))
    return item, os.getpid()


def doubled(tool: str, item: int) -> str:
    if item == 3:
        raise BadInput("Three is too many.", "Take two.")
    if item == 5:
        raise ZeroDivisionError(tool)
    return f"{tool} {2 * item}"


def deadly(_: str, item: int) -> str:
    if item == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    if item == 4:
        os._exit(7)
    return str(item)


def with_child(_: str, __: int) -> tuple[int, int]:
    child = subprocess.Popen([sys.executable, "-c", f"import time; time.sleep({4 * HANGS_SECONDS})"])
    return os.getpid(), child.pid


def chatty(_: str, item: int) -> int:
    print("something that a library says")
    os.write(1, b"and another")
    sys.stdin.read()
    return item


def returned(_: str, item: T) -> T:
    return item


def failing() -> str:
    raise BadInput("There is no hammer.", "Buy one.")


def dying() -> str:
    os._exit(9)


def told(item: int, how: str) -> str:
    return f"{item}: {how}"


def never(item: object, how: str) -> NoReturn:
    raise AssertionError(f"{item} ended: {how}")


def gone(pid: int) -> bool:
    """Whether a process is there no more; one that nobody has asked about yet has ended, too."""
    try:
        return "\nState:\tZ" in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return True


def all_gone(pids: Collection[int]) -> bool:
    """Whether processes end that were told to."""
    deadline = time.monotonic() + HANGS_SECONDS
    while not all(map(gone, pids)):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def test_results_come_in_the_order_of_the_items_from_all_processes() -> None:
    with Processes(prepared, 2) as processes:
        results = list(processes.map(slow_pid, range(20), never))
    assert [item for item, _ in results] == list(range(20))
    assert len({pid for _, pid in results}) == 2


def test_what_a_task_raises_comes_out_in_its_place() -> None:
    with Processes(partial(prepared, "saw"), 2) as processes:
        results = processes.map(doubled, range(9), told)
        assert [next(results) for _ in range(3)] == ["saw 0", "saw 2", "saw 4"]
        with pytest.raises(BadInput, match="Three is too many"):
            next(results)
        with pytest.raises(RuntimeError, match="ZeroDivisionError: saw"):
            list(processes.map(doubled, [5], told))
        assert list(processes.map(doubled, [1], told)) == ["saw 2"]


def test_an_item_that_kills_its_process_is_told_and_the_others_are_done() -> None:
    with Processes(prepared, 2) as processes:
        results = list(processes.map(deadly, range(8), told))
    assert results == ["0", "1", "2: signal 9, Killed", "3", "4: exit code 7", "5", "6", "7"]


def test_items_are_taken_as_they_are_needed_and_their_error_comes_after_what_was_before() -> None:
    taken = count()

    def items() -> Iterator[int]:
        while True:
            yield next(taken)

    def three() -> Iterator[int]:
        yield from (0, 1, 2)
        raise OSError("the disk has gone")

    with Processes(prepared, 2) as processes:
        results = processes.map(slow_pid, items(), never)
        for _ in range(3):
            next(results)
        assert next(taken) <= 3 + 2 * AHEAD + 1
        results = processes.map(slow_pid, three(), never)
        assert [next(results)[0] for _ in range(3)] == [0, 1, 2]
        with pytest.raises(OSError, match="the disk has gone"):
            next(results)


@pytest.mark.parametrize(
    "error",
    [
        SourceNotFound("There is no file x.", "Check the path."),
        MissingExtra("Reading PDF", "pdf"),
        FetchAnswered("The host says 503.", "Try later.", status=503, retry_after="120"),
    ],
)
def test_errors_come_whole_from_another_process(error: ParleyError) -> None:
    with Processes(prepared, 1) as processes:
        (back,) = processes.map(returned, [error], never)
    assert (type(back), str(back), vars(back)) == (type(error), str(error), vars(error))


def test_what_cannot_be_prepared_is_an_error_of_all() -> None:
    with Processes(failing, 2) as processes, pytest.raises(BadInput, match="no hammer"):
        list(processes.map(deadly, range(9), told))
    with Processes(dying, 2) as processes, pytest.raises(ProcessesUnavailable, match="exit code 9"):
        list(processes.map(deadly, range(9), told))


def test_what_a_task_prints_or_reads_disturbs_nothing() -> None:
    with Processes(prepared, 1) as processes:
        assert list(processes.map(chatty, range(3), never)) == [0, 1, 2]


def test_the_end_ends_all_that_was_started() -> None:
    with Processes(prepared, 2) as processes:
        started = {pid for pair in processes.map(with_child, range(4), never) for pid in pair}
        assert not any(gone(pid) for pid in started)
        processes.map(slow_pid, range(100), never)  # begun or not, it is left
    assert all_gone(started)


def slowly_prepared() -> str:
    time.sleep(0.5)
    return "hammer"


def test_whose_parent_is_killed_before_it_is_ready_ends_without_a_word() -> None:
    code = (
        "import os, time\nfrom parley.processes import Processes\nfrom tests.test_processes import slowly_prepared\n"
        "processes = Processes(slowly_prepared, 1)\n"
        "time.sleep(0.2)\nos.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=Path(__file__).parents[1])
    assert done.stderr == b""  # read to its end: the child has ended too


def test_whose_parent_is_killed_ends() -> None:
    code = (
        "import os\nfrom parley.processes import Processes\nfrom tests.test_processes import prepared, slow_pid\n"
        "processes = Processes(prepared, 2)\n"
        "print(*{pid for _, pid in processes.map(slow_pid, range(20), lambda *_: None)}, flush=True)\n"
        "os.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=Path(__file__).parents[1])
    started = [int(pid) for pid in done.stdout.split()]
    assert (len(started), all_gone(started), done.stderr) == (2, True, b"")


def interrupted_at(call: int) -> bool:
    """Whether an interruption at the so manieth call of a function in this thread, after a first result, was heard."""
    left = count(call, -1)

    def interrupt(_frame: object, event: str, _given: object) -> None:
        if event == "call" and next(left) == 0:
            sys.setprofile(None)
            raise KeyboardInterrupt

    with Processes(prepared, 2) as processes:
        results = processes.map(slow_pid, range(12), never)
        next(results)
        sys.setprofile(interrupt)
        try:
            list(results)
        except KeyboardInterrupt:
            return True
        finally:
            sys.setprofile(None)
    return False


def test_an_interruption_at_any_call_ends_all() -> None:
    code = (
        "from tests.test_processes import interrupted_at\n"
        "call = 0\nwhile interrupted_at(call):\n    call += 1\nprint(call > 3)"
    )
    root = Path(__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=root, timeout=HANGS_SECONDS)
    assert (done.stdout, done.stderr) == (b"True\n", b"")
