"""Where a page can be seen that a person has compared a row with: on the web, or on paper and in archives."""

from __future__ import annotations

import re

CITED = "cited: "
"""Begins what stands for a link where a page has none: outlet, day or month, and a place in it."""
_DATED = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_LEAST_PARTS = 3
_LONGEST = 500


def is_web(link: str) -> bool:
    """Whether a link is a web address."""
    return link.lower().startswith(("http://", "https://"))


def is_citation(text: str) -> bool:
    """Whether a stranger could look a citation up: three parts, each with letters or digits, one with a year.

    "The Quay Courier, 12 March 1962, p. 4", not "my clippings" nor a file of somebody's machine.
    """
    parts = [part for part in text.split(",") if any(c.isalnum() for c in part)]
    dated = any(_DATED.search(part) for part in parts)
    return len(text) <= _LONGEST and text.isprintable() and len(parts) >= _LEAST_PARTS and dated


def can_be_seen(link: str) -> bool:
    """Whether a confirmation says where others can see the page: a web address, or a citation marked as one."""
    return is_web(link) or (link.startswith(CITED) and is_citation(link.removeprefix(CITED)))
