"""What every self-contained page shares: templates that escape, our own style and script, and their hashes."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from urllib.parse import quote

import jinja2

from parley.present.plain import printable


@cache
def environment() -> jinja2.Environment:
    """Templates in which every text is escaped and a missing one is an error; `printable` is a filter."""
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("parley.present"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["printable"] = printable
    return made


@cache
def asset(name: str) -> str:
    """The style sheet or script of that name."""
    return files("parley.present").joinpath("templates", name).read_text(encoding="utf-8")


def hashed(content: str) -> str:
    """How a page's Content-Security-Policy names a style sheet or script that it lets in."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def link(url: str | None) -> str | None:
    """The address, if it is one that a reader may follow; characters that addresses do not have are encoded."""
    if not url or not url.lower().startswith(("http://", "https://")):
        return None
    return quote(url, safe="!#$%&()*+,/:;=?@[]~", errors="replace")
