"""Saved e-mail to pages: the HTML or text body; subject, sender and date as the message states them."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage

from parley.errors import SourceUnreadable
from parley.pages.types import Page


def page_from_mail(raw: bytes, *, path: str | None) -> Page:
    """The page in a message; attachments are left aside."""
    from parley.pages.load import page_from_bytes

    try:
        message = email.message_from_bytes(raw, policy=email.policy.default)
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
    return replace(page, header_title=headers["subject"], header_author=headers["from"], header_date=headers["date"])


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return str(value).strip() or None if value is not None else None
