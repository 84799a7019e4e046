"""Whether a regular expression may search a sentence without end: tried out, in a process that can be ended.

Every part of an expression that begins with a repetition is made to match texts that such a repetition likes, and then
to fail: an expression whose repetitions can share a text in countless ways tries them all. That finds the usual
mistakes, `(?:a*)*` and `.*.*.*.*`, but no texts that are odder than those tried.

Run as a module it reads expressions as JSON from standard input and writes the number of each before trying it.
"""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence

from parley.errors import ProcessesUnavailable

LENGTH = 400
"""Characters of a text that is tried: a long sentence †."""
SECONDS = 2.0
"""Processor time for one expression †: the slowest shipped one takes a fraction of it."""
WALL_SECONDS = 120.0
"""For all of a file, on a busy machine or where a process cannot count its processor time †."""

_TOKEN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P?<\w+>|[:=!>]|<[=!]|[a-zA-Z-]+:?))?|[*+?]|\{\d*,?\d*\}|.", re.DOTALL
)
_REPEATS = re.compile(r"[*+]|\{\d*,?\d*\}")
_LIKED = ("a", "1", " ", "a ", "a a1, ", ",", "-")
"""Texts that dots and classes of characters match, which are repeated."""


def first_endless(expressions: Sequence[str]) -> str | None:
    """The first of some expressions that does not come to an end in time; raises ProcessesUnavailable."""
    if not expressions:
        return None
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "parley.data.endless"],
            input=json.dumps(expressions).encode(), capture_output=True, timeout=WALL_SECONDS, check=False,
        )  # fmt: skip
        ended, begun = done.returncode == 0, done.stdout
    except subprocess.TimeoutExpired as error:
        ended, begun = False, error.stdout or b""
    except OSError as error:
        raise _untried(error.strerror or str(error)) from error
    if ended:
        return None
    if not begun:
        raise _untried("the process ended at once")
    return expressions[int(begun.split()[-1])]


def _untried(why: str) -> ProcessesUnavailable:
    return ProcessesUnavailable(
        f"The expressions of the indicators cannot be tried ({why}).", "Make room in memory and repeat the command."
    )


def try_out(expression: str) -> None:
    """Search what costs an expression most; returns if that comes to an end."""
    for part in {*_begun_by_repetitions(expression)}:
        try:
            compiled = re.compile(f"(?:{part})(?!)", re.IGNORECASE)
        except (re.error, RecursionError, OverflowError):  # refers to what stands before it
            continue
        for liked in {*_LIKED, *re.findall(r"[^\W_]+", part)}:
            compiled.match(liked * (LENGTH // len(liked) + 1), 0, LENGTH)


def _begun_by_repetitions(expression: str) -> Iterator[str]:
    """The parts of an expression from each of its repetitions to the end of the alternative that this stands in."""
    outer: list[tuple[int, list[int]]] = []
    repetitions: list[int] = []
    before = 0
    for token in _TOKEN.finditer(expression):
        start, said = token.start(), token.group()
        if said[0] == "(":
            outer.append((start, repetitions))
            repetitions = []
        elif said in "|)":
            yield from (expression[begin:start] for begin in repetitions)
            repetitions = []
            if said == ")" and outer:
                before, repetitions = outer.pop()
        elif _REPEATS.fullmatch(said):
            repetitions.append(before)
        elif said != "?":
            before = start
    yield from (expression[begin:] for begin in repetitions)


if __name__ == "__main__":
    for number, each in enumerate(json.load(sys.stdin)):
        print(number, flush=True)  # noqa: T201 - it is what this process says
        if hasattr(signal, "setitimer"):  # not on Windows: there only the wall clock bounds it
            signal.setitimer(signal.ITIMER_PROF, SECONDS)  # ended by it, since nobody handles the signal
        try_out(each)
