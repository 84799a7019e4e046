"""The command line: `parley VERB`. Each verb lives in a module of its own and is imported when it is used."""

from __future__ import annotations

import contextlib
import errno
import importlib
import io
import logging
import os
import signal
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import NoReturn

import click

from parley import __version__
from parley.errors import ExitCode, ParleyError

VERBS = {
    "read": "Read pages: the article, and who said what.",
    "demo": "Load four past crises: who said what, and what followed.",
    "new": "Make a crisis in the record, with the question about it.",
    "add": "Read pages into a crisis of the record.",
    "watch": "Read what feeds bring about a crisis, as it comes.",
    "export": "Write a crisis for other programs.",
    "assess": "Answer the question of a crisis: how likely, and why.",
    "forecasts": "List who said what would happen, and what is due.",
    "confirm": "Confirm a forecast against its page.",
    "amend": "Put right or add to a forecast.",
    "resolve": "Say what followed on a forecast.",
    "score": "Show who turned out right, where the rules allow it.",
    "persons": "List who speaks; join and split by hand.",
    "incidents": "List what happened; join and split by hand.",
    "grade": "Grade a source A-F or an item 1-6.",
    "decisions": "List the decisions about a crisis.",
    "undo": "Take back a decision.",
    "history": "List past crises, tell one, add ICB's tables.",
    "backtest": "Re-run the method on past crises; does anything beat the base rates?",
    "config": "Show the settings and where each comes from.",
    "train": "Train the reader's model (needs parley[train]).",
    "evaluate": "Measure the reader on annotated articles.",
}


class _ReaderLeftError(Exception):
    """The reader of our output went away."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called, so that --help stays fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The verbs in the order in which a newcomer needs them."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the verb's module."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = importlib.import_module(f"parley.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Call the verb. That the reader of its output went away is ours to see: click would exit with 1."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise _ReaderLeftError from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the verbs without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="parley")
def cli() -> None:
    """Parley reads news about an international crisis: what comes next, who says so, and who turned out right."""


def main() -> NoReturn:
    """Run the command line; every expected error is one sentence on stderr and a documented exit code."""
    # Libraries that read hostile pages complain through logging; stderr holds our sentences only.
    logging.getLogger().addHandler(logging.NullHandler())
    _ready_streams()
    interrupted = _heed_interrupts()
    try:
        code = cli.main(standalone_mode=False)
        sys.stdout.flush()  # what cannot be written is said here, not while Python ends
    except (click.exceptions.Abort, KeyboardInterrupt):
        code = ExitCode.INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = ExitCode.USAGE
    except ParleyError as error:
        _say(str(error))
        code = error.exit_code
    except (_ReaderLeftError, BrokenPipeError):
        # The reader of our output went away (`parley read ... | head`): nothing to say, nobody to say it to.
        _abandon_output()
        code = ExitCode.OK
    except OSError as error:
        if error.errno not in _UNWRITABLE or error.filename is not None:
            raise
        _abandon_output()
        _say(
            f"The output cannot be written: {error.strerror}. Make room, or send it elsewhere, and repeat the command."
        )
        code = ExitCode.BAD_INPUT
    except Exception:
        # An interruption in the middle of an import, or of somebody else's code, comes out as an error of theirs.
        if not interrupted.is_set():
            raise
        code = ExitCode.INTERRUPTED
    sys.exit(int(code or 0))


def _heed_interrupts() -> threading.Event:
    """Set once the user has interrupted the program, which is told as Python tells it."""
    interrupted = threading.Event()

    def interrupt(number: int, frame: FrameType | None) -> None:
        interrupted.set()
        signal.default_int_handler(number, frame)

    if callable(signal.getsignal(signal.SIGINT)):  # else it is ignored, as in the background
        signal.signal(signal.SIGINT, interrupt)
    return interrupted


_UNWRITABLE = frozenset([errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF])
"""What the system says of a stream that takes nothing: files that we open ourselves are named in their errors."""


def _ready_streams() -> None:
    """Streams that were closed take everything and keep nothing; characters that one cannot carry are replaced."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open until Python ends
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace" if name == "stderr" else "replace")


def _abandon_output() -> None:
    """What still waits to be written goes nowhere, so that Python ends without complaint."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(sentences: str) -> None:
    """An error on stderr, if that takes it."""
    from parley.present.plain import printable

    with contextlib.suppress(OSError):
        click.echo(f"parley: {printable(sentences)}", err=True)
