"""Words of others in Markdown: shown as they stand, never links, HTML or control characters."""

from __future__ import annotations

import re

from parley.present.pages import link
from parley.present.plain import printable

# Within a line: what is active only where a line begins never stands there. Many readers make links of bare addresses.
_ACTIVE = re.compile(r"([\\`*_{}\[\]<>#|~^$&@]|:(?=//)|(?<=www)\.)", re.IGNORECASE)


def inert(text: str) -> str:
    """Text that Markdown shows as it stands."""
    return _ACTIVE.sub(r"\\\1", printable(text))


def address(url: str | None) -> str:
    """An address as a link to itself, if it is one that a reader may follow; else ""."""
    followed = link(url)
    return f"<{followed.translate(_BRACKETS)}>" if followed else ""


_BRACKETS = str.maketrans({bracket: f"%{ord(bracket):X}" for bracket in "[]()"})
"""Some readers would make links of them even there."""
