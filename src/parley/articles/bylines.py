"""Bylines to names: without labels, posts, places and addresses that stand beside them."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"^(?:posted|written|reported?|reporting|story|text|words?|analysis|interview|presenter|host|authors?|von|par|por|di)"
    r"(?:\s+(?:and|&)\s+\w+)?(?:\s+by|:|\s+(?=[A-Z]))\s*",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\S+@\S+|\([^()]{0,80}\)|\s+in\s+[^,;|]{2,60}?(?=\s+(?:and|&)\s+|[,;|]|$)|\s+at\s+\d.*$")
_PARTS = re.compile(r"\s*(?:[,;|•·]|\s[-–—]\s|\band\b|&)\s*")
_POST = re.compile(
    r"\b(?:editor|editorial|correspondent|reporter|writer|columnist|scholar|fellow|analyst|observer|coordinator|secretary|"
    r"staff|special|news|bureau|desk|agency|agencies|detachment|editors|updated|chief|director|officer|partner|associate)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:in|at|from|the)\s", re.IGNORECASE)
_NAME = re.compile(
    r"(?:[A-Z][\w.’'-]*|[A-Z]\.)(?:\s+(?:[A-Z][\w.’'-]*|d[aeiou]s?|del|l[aeo]s?|van|von|der|den|bin|ibn|al|el|y))*\s+[A-Z][\w’'-]+"
    r"(?:,?\s+(?:Jr|Sr|II|III|IV)\.?)?"
)


def names(byline: str) -> str | None:
    """The names in a byline, joined by "and"; the byline as it stands where nothing in it looks like a full name."""
    text = _LABEL.sub("", byline.strip()[:400])
    parts = [part.strip(" .:") for part in _PARTS.split(_BESIDE.sub("", text))]
    found = [part for part in parts if _NAME.fullmatch(part) and not _POST.search(part) and not _PLACE.match(part)]
    if not found:
        return byline.strip() or None
    return " and ".join((", ".join(found[:-1]), found[-1])) if len(found) > 1 else found[0]
