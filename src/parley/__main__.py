"""`python -m parley`, and where the command `parley` begins.

While the command line is loaded, and once it is done, an interruption ends the process at once and without a word:
Python would print which module it was loading.
"""

import os
import signal

INTERRUPTED = 130


def _leave(*_: object) -> None:
    os._exit(INTERRUPTED)


def _leave_when_interrupted() -> None:
    if callable(signal.getsignal(signal.SIGINT)):  # else it is ignored, as in the background
        signal.signal(signal.SIGINT, _leave)


def main() -> None:
    """The command line."""
    _leave_when_interrupted()
    from parley.cli.main import main as run

    try:
        run()
    finally:
        _leave_when_interrupted()


if __name__ == "__main__":
    main()
