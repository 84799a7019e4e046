"""Errors, each with a stable code, one sentence, a remedy and an exit code.

ParleyError
├── SourceError (ValueError)      one source could not be read; the others are
│   ├── SourceNotFound (FileNotFoundError)
│   ├── SourceTooLarge
│   ├── SourceUnreadable          not text, broken beyond repair, empty
│   ├── UnsupportedFormat
│   ├── UnsupportedLanguage
│   └── FetchError (OSError)      a URL could not be fetched
│       ├── FetchRefused          a URL that is never fetched (private address, scheme)
│       └── FetchAnswered         the host answered with a status other than 200
├── BadInput (ValueError)         an option or a configuration value makes no sense
│   ├── UnusableValue             a decision sets something to a value that it cannot have
│   ├── CrisisUnknown             the record holds no crisis of that name
│   ├── CrisisExists              the record already holds a crisis of that name
│   └── IdUnknown                 no edit or claim has that id, or several begin with it
├── RecordError (OSError)         the record cannot be opened, read or written
│   ├── RecordBusy                another program is writing for too long
│   ├── RecordFull                no space is left
│   ├── RecordDamaged             the file is broken, or no record
│   └── RecordTooNew              written by a newer Parley
├── MissingExtra (ImportError)    an optional dependency is not installed
├── ModelUnavailable (RuntimeError)  the reader's model cannot be loaded
└── ProcessesUnavailable (RuntimeError)  processes that share the reading cannot be started
"""

from __future__ import annotations

from enum import IntEnum
from functools import partial
from typing import Any


class ExitCode(IntEnum):
    """Exit codes of the command line."""

    OK = 0
    SOME_FAILED = 1
    USAGE = 2
    BAD_INPUT = 3
    UNAVAILABLE = 4
    INTERRUPTED = 130


class ParleyError(Exception):
    """Base of all errors that Parley raises on purpose.

    `sentence` says what happened; `remedy` what to do. `str(error)` is both.
    """

    code = "parley"
    exit_code = ExitCode.BAD_INPUT

    def __init__(self, sentence: str, remedy: str = "") -> None:
        self.sentence = sentence
        self.remedy = remedy
        super().__init__(f"{sentence} {remedy}".strip())


class SourceError(ParleyError, ValueError):
    """One source could not be read."""

    code = "source"


class SourceNotFound(SourceError, FileNotFoundError):
    """There is no such file or folder."""

    code = "source-not-found"


class SourceTooLarge(SourceError):
    """The source is larger than the reader's limit."""

    code = "source-too-large"


class SourceUnreadable(SourceError):
    """The source holds no readable text."""

    code = "source-unreadable"


class UnsupportedFormat(SourceError):
    """The source's format is not one that Parley reads."""

    code = "unsupported-format"


class UnsupportedLanguage(SourceError):
    """The text is in a language that the reader does not know."""

    code = "unsupported-language"


class FetchError(SourceError, OSError):
    """A URL could not be fetched."""

    code = "fetch"


class FetchRefused(FetchError):
    """A URL that is never fetched: private address, unknown scheme."""

    code = "fetch-refused"


class FetchAnswered(FetchError):
    """The host answered with a status other than 200; `retry_after` as it said, None where it did not."""

    code = "fetch-answered"

    def __init__(self, sentence: str, remedy: str, *, status: int, retry_after: str | None) -> None:
        self.status = status
        self.retry_after = retry_after
        super().__init__(sentence, remedy)

    def __reduce__(self) -> tuple[Any, ...]:
        """As it comes back from another process."""
        made = partial(type(self), status=self.status, retry_after=self.retry_after)
        return made, (self.sentence, self.remedy)


class BadInput(ParleyError, ValueError):
    """An option or a configuration value makes no sense."""

    code = "bad-input"


class UnusableValue(BadInput):
    """A decision sets something to a value that it cannot have; `edit`: its id, `why`: what is wrong with the value."""

    code = "unusable-value"

    def __init__(self, edit: str, what: str, why: str, *, by: str) -> None:
        self.edit, self.what, self.why, self.by = edit, what, why, by
        super().__init__(
            f"The edit {edit} by {by} sets {what} to an unusable value: {why}.",
            "Undo it, or make it again with a valid value.",
        )

    def __reduce__(self) -> tuple[Any, ...]:
        """As it comes back from another process."""
        return partial(type(self), by=self.by), (self.edit, self.what, self.why)


class CrisisUnknown(BadInput):
    """The record holds no crisis of that name."""

    code = "crisis-unknown"


class CrisisExists(BadInput):
    """The record already holds a crisis of that name."""

    code = "crisis-exists"


class IdUnknown(BadInput):
    """No edit or claim has that id, or several begin with it."""

    code = "id-unknown"


class RecordError(ParleyError, OSError):
    """The record cannot be opened, read or written."""

    code = "record"
    exit_code = ExitCode.UNAVAILABLE


class RecordBusy(RecordError):
    """Another program is writing to the record for too long."""

    code = "record-busy"


class RecordFull(RecordError):
    """No space is left for the record."""

    code = "record-full"


class RecordDamaged(RecordError):
    """The record's file is broken, or is no record."""

    code = "record-damaged"


class RecordTooNew(RecordError):
    """The record was written by a newer Parley."""

    code = "record-too-new"


class MissingExtra(ParleyError, ImportError):
    """An optional dependency is not installed."""

    code = "missing-extra"
    exit_code = ExitCode.UNAVAILABLE

    def __init__(self, what: str, extra: str) -> None:
        self.what = what
        self.extra = extra
        super().__init__(f"{what} needs an optional part.", f"Install it with: pip install 'parley[{extra}]'")

    def __reduce__(self) -> tuple[Any, ...]:
        """As it comes back from another process."""
        return type(self), (self.what, self.extra)


class ModelUnavailable(ParleyError, RuntimeError):
    """The reader's model cannot be loaded."""

    code = "model-unavailable"
    exit_code = ExitCode.UNAVAILABLE


class ProcessesUnavailable(ParleyError, RuntimeError):
    """The processes that are to share the reading cannot be started."""

    code = "processes-unavailable"
    exit_code = ExitCode.UNAVAILABLE
