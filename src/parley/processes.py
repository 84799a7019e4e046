"""Work that is shared out among processes; results come in the order of what was given.

Each process prepares itself once (loads a model, say) and then does one task after the other. One that dies takes
nothing along but the item that it had in hand: another takes its place.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import signal
import subprocess
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any, Generic, NamedTuple, Self, TypeVar

from parley.errors import ParleyError, ProcessesUnavailable

AHEAD = 4
"""Items for each process that are begun before they are asked for †: the others go on beside a long one."""

PATIENCE_SECONDS = 5.0
"""Until a process that has closed its end is ended by force †."""

LEFT_LYING = 30_000
"""Objects left over before a process looks which of them nobody needs: what some ten articles leave, a few MiB †.

As often as Python does by itself it took twice the time. Tried on 200 articles: 2.9 ms an article, at 3,000 objects
2.0, at 10,000 1.7, at 30,000 1.2, with 5 MiB more memory.
"""

_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from parley.processes import serve; serve()"
"""Modules are found where the parent finds them, and not in the folder in which somebody calls it."""

P = TypeVar("P")
T = TypeVar("T")
R = TypeVar("R")


class Processes(Generic[P]):
    """So many processes, each with what `prepare` makes in it; a context, whose end is theirs.

    `prepare` and tasks go to them by name: functions of modules, or partials of these.

    Each has a thread that gives it work and waits for what it answers. Nothing is shared but simple queues: an
    interruption may be raised wherever the main thread runs Python code, that of locks and executors among it, and a
    lock that it was just about to let go was held for ever.
    """

    def __init__(self, prepare: Callable[[], P], count: int) -> None:
        self._prepare = prepare
        self._ahead = AHEAD * count
        self._closed = False
        self._all: list[_Process] = []
        self._asked: SimpleQueue[_Asked | None] = SimpleQueue()
        for _ in range(count):
            self._started()
        self._threads = [Thread(target=self._work, args=(process,), daemon=True) for process in self._all]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._closed = True
        for process in list(self._all):
            process.kill()
        for _thread in self._threads:
            self._asked.put(None)
        for thread in self._threads:
            thread.join(PATIENCE_SECONDS)
        for process in self._all:
            process.close()

    def map(self, task: Callable[[P, T], R], items: Iterable[T], ended: Callable[[T, str], R]) -> Iterator[R]:
        """The task's result for each item, in order; items are taken some ahead of the results.

        `ended` makes the result of an item over which a process ended, from the item and what ended it. What a task
        raises is raised here. Raises ProcessesUnavailable.
        """
        begun: deque[_Asked] = deque()
        rest, failure = iter(items), None
        while True:
            try:
                item = next(rest)
            except StopIteration:
                break
            except Exception as error:  # comes after the results of what was before it
                failure = error
                break
            begun.append(_Asked(task, item, ended, SimpleQueue()))
            self._asked.put(begun[-1])
            while len(begun) > self._ahead or (begun and not begun[0].answer.empty()):
                yield _result(begun.popleft().answer.get())
        while begun:
            yield _result(begun.popleft().answer.get())
        if failure is not None:
            raise failure

    def _work(self, process: _Process) -> None:
        """Do what is asked for in a process, and in another after it where it ends, until all are to end."""
        while not self._closed and (asked := self._asked.get()) is not None:
            try:
                answer = _Answer(True, process.do(asked.task, asked.item))
            except _EndedError as end:
                if self._closed:
                    return
                self._all.remove(process)
                process, answer = self._after(process, asked, str(end))
            except Exception as error:  # is raised where the result is asked for
                answer = _Answer(False, error)
            asked.answer.put(answer)

    def _after(self, process: _Process, asked: _Asked, end: str) -> tuple[_Process, _Answer]:
        """Another process for one that ended over its work, and what is answered instead."""
        try:
            process = self._started()
            return process, _Answer(True, asked.ended(asked.item, end))
        except Exception as error:
            return process, _Answer(False, error)

    def _started(self) -> _Process:
        process = _Process(self._prepare)
        self._all.append(process)
        if self._closed:  # asked for by a thread whose process was just ended
            process.kill()
        return process


class _EndedError(Exception):
    """A process ended over its work; says what ended it."""


class _Process:
    """A process, seen from the one that started it."""

    def __init__(self, prepare: Callable[[], Any]) -> None:
        try:
            # In a group of its own: an interruption is for the parent, who then ends the whole group.
            self._process = subprocess.Popen(  # noqa: S603 - ourselves
                [sys.executable, "-c", _PROGRAM, *sys.path],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, process_group=0,
            )  # fmt: skip
        except OSError as error:
            raise _unavailable(error.strerror or str(error)) from error
        self._questions: IO[bytes] = self._process.stdin  # type: ignore[assignment]
        self._answers: IO[bytes] = self._process.stdout  # type: ignore[assignment]
        self._ready = False
        with contextlib.suppress(BrokenPipeError):  # the first task will say so
            _put(self._questions, prepare)

    def do(self, task: Callable[[Any, T], R], item: T) -> R:
        """The result of a task. Raises what it raises, _EndedError, and ProcessesUnavailable if it was never ready."""
        try:
            if not self._ready:
                _result(pickle.load(self._answers))  # noqa: S301 - our own
                self._ready = True
            _put(self._questions, (task, item))
            answer = pickle.load(self._answers)  # noqa: S301 - our own
        except (EOFError, BrokenPipeError, pickle.UnpicklingError) as error:
            how = self._end()
            raise _EndedError(how) if self._ready else _unavailable(how) from error
        result: R = _result(answer)
        return result

    def _end(self) -> str:
        """Wait for its end, which its silence tells of, and say what it was."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(PATIENCE_SECONDS)
        self.kill()
        self.close()
        code = self._process.returncode
        return f"signal {-code}, {signal.strsignal(-code)}" if code < 0 else f"exit code {code}"

    def kill(self) -> None:
        """End it, with what it started."""
        if self._process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def close(self) -> None:
        """Let go of a process that has ended."""
        for stream in (self._questions, self._answers):
            with contextlib.suppress(BrokenPipeError):  # of what it did not take any more
                stream.close()


def _unavailable(how: str) -> ProcessesUnavailable:
    return ProcessesUnavailable(f"Processes to read with cannot be started ({how}).", "Read with --processes 1.")


def _put(stream: IO[bytes], message: object) -> None:
    stream.write(pickle.dumps(message, pickle.HIGHEST_PROTOCOL))
    stream.flush()


class _Answer(NamedTuple):
    """What a process answers: a result, or the error that came instead."""

    good: bool
    value: Any


class _Asked(NamedTuple):
    """What is to be done with an item, what makes its result if a process ends over it, and where the answer comes."""

    task: Callable[[Any, Any], Any]
    item: Any
    ended: Callable[[Any, str], Any]
    answer: SimpleQueue[_Answer]


def _result(answer: _Answer) -> Any:
    if not answer.good:
        raise answer.value
    return answer.value


def serve() -> None:
    """Be such a process: prepare, then do what standard input brings until it ends; answers go to standard output."""
    gone = contextlib.suppress(EOFError, BrokenPipeError, pickle.UnpicklingError)  # the parent, also while we close
    with gone, os.fdopen(os.dup(0), "rb") as questions, os.fdopen(os.dup(1), "wb") as answers:
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 0)
        os.dup2(nothing, 1)  # what libraries print is no answer
        ready = _tried(pickle.load(questions))  # noqa: S301 - our own
        _put(answers, ready._replace(value=None) if ready.good else ready)
        gc.collect()
        gc.freeze()  # what was prepared stays: nobody need look through it again
        gc.set_threshold(LEFT_LYING)
        while ready.good:
            task, item = pickle.load(questions)  # noqa: S301 - our own
            _put(answers, _tried(task, ready.value, item))


def _tried(function: Callable[..., Any], *arguments: Any) -> _Answer:
    try:
        return _Answer(True, function(*arguments))
    except ParleyError as error:
        return _Answer(False, error)
    except Exception as error:  # by its words: it need not be one that can be sent
        return _Answer(False, RuntimeError("".join(traceback.format_exception(error))))
