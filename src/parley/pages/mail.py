"""Saved e-mail to pages: the HTML or text body; subject, sender and date as the message states them."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace
from email.message import EmailMessage
from typing import Any, cast

from parley.errors import SourceUnreadable
from parley.pages.types import Page, clean_text

MOST_OF_HEADER = 2000
"""Characters of a header that are parsed: the parser's time grows faster than a header's length."""

MOST_LINES, MOST_BOUNDARIES = 1_000_000, 2_000
"""Lines of a message, and those that may part it, up to which it is parsed †: the parser keeps each line by itself, and
takes a quarter of a millisecond for each part. A page saved with its pictures has fewer."""
_MANY_LINES = re.compile(rb"(?:[^\r\n]*+(?:\r\n?|\n)){%d}" % MOST_LINES)
_MANY_BOUNDARIES = re.compile(rb"(?:.*?(?<=[\r\n])--){%d}" % MOST_BOUNDARIES, re.DOTALL)

_HEADER = re.compile(rb"([A-Za-z][A-Za-z-]*):")
_MOST_HEADERS = 200


def is_mail(raw: bytes) -> bool:
    """Whether bytes begin with a message's headers: From with Date or Subject, and a blank line after them."""
    lines = raw[:65_536].splitlines()
    names: set[bytes] = set()
    for line in lines[lines[:1] != [] and lines[0].startswith(b"From ") : _MOST_HEADERS]:
        if not line.strip():
            return b"from" in names and bool(names & {b"date", b"subject"})
        if header := _HEADER.match(line):
            names.add(header.group(1).lower())
        elif not names or not line[:1].isspace():
            return False
    return False


def _beginning(raw: bytes) -> bytes:
    """As much of a message as its parser can take."""
    ends = [found.end() for many in (_MANY_LINES, _MANY_BOUNDARIES) if (found := many.match(raw))]
    return raw[: min(ends, default=len(raw))]


class _Bounded(email.policy.EmailPolicy):
    """The default policy, with headers cut to a length that no honest one reaches."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """Parse the beginning of a header; brackets nest no deeper than the parser recurses."""
        if len(value) > MOST_OF_HEADER:
            value = value[:MOST_OF_HEADER].replace("(", " ").replace("<", " ")
        return super().header_fetch_parse(name, value)


def page_from_mail(raw: bytes, *, path: str | None) -> Page:
    """The page in a message; attachments are left aside."""
    from parley.pages.load import page_from_bytes

    beginning = _beginning(raw)
    try:
        message = cast("EmailMessage", email.message_from_bytes(beginning, policy=_Bounded()))
        body = message.get_body(preferencelist=("html", "plain"))
        payload = body.get_payload(decode=True) if body is not None else None
        kind = "html" if body is not None and body.get_content_subtype() == "html" else "text"
        charset = body.get_content_charset() if body is not None else None
        headers = {name: _header(message, name) for name in ("subject", "from", "date")}
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError) as error:
        raise SourceUnreadable(
            f"{path or 'The message'} is not a readable e-mail.", "Save its text instead."
        ) from error
    if not isinstance(payload, bytes) or not payload.strip():
        raise SourceUnreadable(f"{path or 'The message'} has no text in it.", "Save its text instead.")
    page = page_from_bytes(payload, path=path, declared=charset, kind=kind)
    if len(beginning) < len(raw):
        page = replace(page, limits=(*page.limits, "Only the beginning of the message was looked at; it is very long."))
    if saved := _header(message, "snapshot-content-location"):
        # A page that a browser saved as one file: the headers tell of the saving, not of the page.
        return replace(page, url=saved if saved.startswith("http") else None)
    return replace(page, header_title=headers["subject"], header_author=headers["from"], header_date=headers["date"])


def _header(message: EmailMessage, name: str) -> str | None:
    """A header in words, None where there is none or it cannot be understood."""
    try:
        value = message.get(name)
    except (ValueError, LookupError, AttributeError, TypeError, IndexError, RecursionError):
        return None
    return " ".join(clean_text(str(value)).split()) or None if value is not None else None
