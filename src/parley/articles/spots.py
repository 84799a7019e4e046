"""What a programme says of its own business between its turns: who pays for it, codes for buyers, bells to press."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.articles.forms import Block, unquoted

LONGEST = 90
"""Words of what a programme says of its business †."""

_CODE = re.compile(
    r"\b(?:use|using|with|enter|quote|type in)\s"
    r"(?:(?:the|my|our|this|promo(?:tional|tion)?|offer|discount|checkout|coupon)\s){0,3}code:?\s[\"“‘']?[A-Z0-9]{3,20}\b"
)
_GAIN = re.compile(r"\b(?:off|free|discount|checkout|save|saving|trial|first order)\b", re.IGNORECASE)
_BELL = re.compile(
    r"\b(?:(?:hit|press|click|tap|smash) (?:on )?(?:the|that|our) (?:notification |subscribe |follow )?"
    r"(?:bell|like|subscribe|follow|thumbs[- ]up)\b(?= button| icon|[^.!?]{0,80}\byou\b)"
    r"|(?:like|share|comment),? and subscribe\b|don['’]t forget to (?:like|subscribe|rate|leave us a review)\b"
    r"|subscribe (?:to|on) (?:the|our|my|this) (?:channel|podcast|feed|show|programme)\b"
    r"|(?:rate|review|rate and review|follow) (?:us|the show|this podcast) (?:on|in|wherever)\b"
    r"|wherever you get your podcasts\b)",
    re.IGNORECASE,
)
_SPONSOR = re.compile(
    r"\b(?:(?:thanks?|thank you|grateful) to [^.!?]{2,80}\bfor (?:sponsoring|supporting) (?:this|today['’]s|our)\b"
    r"|thank [^.!?]{2,80}\b(?:for sponsoring|who (?:make|made|makes) this "
    r"(?:programme|program|show|episode|podcast|video) possible)"
    r"|a (?:quick )?(?:word|message) from (?:our|today['’]s|this week['’]s) sponsors?\b"
    r"|(?:today['’]s|this week['’]s|our) sponsors?,? (?:is|are|for)\b"
    r"|this (?:episode|video|programme|program|show|part) is (?:sponsored|supported|brought to you) by\b)",
    re.IGNORECASE,
)


def plugs(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """Turns in which a programme thanks who pays for it, offers a code or asks to be subscribed to."""
    for i, block in enumerate(blocks):
        if reasons[i] is not None or block.length > LONGEST:
            continue
        text = unquoted(block.text)
        if (_CODE.search(text) and _GAIN.search(text)) or _SPONSOR.search(text):
            reasons[i] = "advertisement"
        elif _BELL.search(text):
            reasons[i] = "subscription"
