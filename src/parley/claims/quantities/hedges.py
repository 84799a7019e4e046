"""Words before a number that bound it ("at least", "up to", "about"), and where they bound nothing or otherwise."""

from __future__ import annotations

import re

LOW = (
    r"at\s+least|no\s+(?:less|fewer)\s+than|not\s+less\s+than|(?:slightly\s+|a\s+little\s+|far\s+|well\s+)?more\s+than"
    r"|(?:just\s+|well\s+)?over|upwards?\s+of|in\s+excess\s+of|above|a\s+minimum\s+of|exceed(?:s|ed|ing)?|as\s+low\s+as"
    r"|as\s+few\s+as|as\s+little\s+as|(?:better|greater|longer)\s+than"
)
HIGH = (
    r"no\s+(?:better|greater|longer|larger|bigger|higher)\s+than|(?:shorter|smaller|lower)\s+than"
    r"|(?<!add\s)(?<!adds\s)up\s+to|as\s+(?:many|much|long|high|far)\s+as|no\s+more\s+than|not\s+more\s+than|at\s+most"
    r"|fewer\s+than|(?:slightly\s+|a\s+little\s+|far\s+)?less\s+than|(?:just\s+|well\s+)?under|below|a\s+maximum\s+of"
)
ABOUT = (
    r"about|around|some|roughly|approximately|nearly|almost|an?\s+estimated|estimated|close\s+to|only|just|fully"
    r"|perhaps"
    r"|probably|possibly|a\s+full|a\s+combined|an\s+average\s+of|a\s+total\s+of|(?:anywhere\s+"
    r"|somewhere\s+)?(?:from|between)"
    r"|within|circa|a\s+mere|maybe|barely|virtually|an\s+additional|a\s+further|plus\s+or\s+minus"
)
HEDGE = re.compile(
    rf"(?:(?:(?P<low>{LOW})|(?P<high>{HIGH})|(?P<about>{ABOUT}))\s+){{1,3}}(?:an?\s+(?=estimated|additional|further"
    rf"|full))?"
    r"(?:(?:estimated|additional|further|full)\s+)?",
    re.IGNORECASE,
)
_DURATION = re.compile(r"[\s-](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b", re.IGNORECASE)
_LASTED = re.compile(r"\b(?:for|took|takes|taken|after|in|lasted|lasts|spent|of|than)\s+\Z", re.IGNORECASE)
_HANDS = re.compile(r"(?:hand|turn)(?:s|ed|ing)?\s*\Z", re.IGNORECASE)
_SUBJECT_OF = re.compile(
    r"\b(?:wars?|rows?|disputes?|quarrel(?:s|led|ling)?|conflicts?|fights?|fighting|fought|clash(?:es|ed)?|talks|negotiat\w+|argu\w+"
    r"|tensions?|feud|battles?|struggle|standoff|wrangl\w+|bargain(?:ed|ing)?|haggl\w+|squabbl\w+|disagree\w*|compet\w+)\s*\Z",
    re.IGNORECASE,
)
"""What there is "over" something: "war over two islets"."""
_NEGATED = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bcannot)\s+(?:(?:come|go|drop|fall|sink|dip|climb|rise|get|be)\s+)?\Z", re.IGNORECASE
)
_LIMITS = re.compile(r"(?:just\s+|well\s+)?(?:over|above|under|below|exceed)\s*\Z", re.IGNORECASE)


def bounds_nothing(text: str, hedge: re.Match[str], end: int) -> bool:
    """Whether a hedge before a number that ends at `end` belongs to other words than the number."""
    return _over_a_stretch(text, hedge, end) or _over_no_figure(text, hedge) or _as_long(text, hedge, end)


def _over_a_stretch(text: str, hedge: re.Match[str], end: int) -> bool:
    """Whether "over" is said of the time that something takes ("over five years"), which bounds nothing."""
    return (
        hedge.group().lower().strip() == "over"
        and _DURATION.match(text, end) is not None
        and _LASTED.search(text[max(0, hedge.start() - 8) : hedge.start()]) is None
    )


def _over_no_figure(text: str, hedge: re.Match[str]) -> bool:
    """Whether "over" belongs to the word before it: "hand over eleven officers", "at war over two islets"."""
    before = text[max(0, hedge.start() - 14) : hedge.start()]
    return hedge.group().lower().strip() == "over" and bool(_HANDS.search(before) or _SUBJECT_OF.search(before))


def _as_long(text: str, hedge: re.Match[str], end: int) -> bool:
    """Whether "as long as" opens a condition: "as long as one of them is held"."""
    return hedge.group().lower().split()[:2] == ["as", "long"] and _DURATION.match(text, end) is None


def is_turned(text: str, hedge: re.Match[str]) -> bool:
    """Whether what stands before a hedge turns its bound: "would not go below 60"."""
    if _LIMITS.fullmatch(hedge.group()) is None:
        return False
    return _NEGATED.search(text, max(0, hedge.start() - 16), hedge.start()) is not None
