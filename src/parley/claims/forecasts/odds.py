"""Chances that a source puts in figures: "a 60 percent chance", "odds of two to one", "fifty-fifty"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from parley.claims.forecasts.likelihood_entries import Chance
from parley.claims.quantities.numerals import FRACTION, VALUES, WORD, fraction
from parley.spans import Span

_NUMBER = rf"(?:\d{{1,3}}(?:\.\d+)?|(?:{WORD})|an?\s+hundred|a\s+hundred)"
_HEDGE = (
    r"(?:(?P<least>at\s+least|more\s+than|over|above|better\s+than|upwards\s+of|north\s+of|no\s+less\s+than"
    r"|not\s+less\s+than|no\s+(?:worse|lower)\s+than)"
    r"|(?P<most>(?:no|not)\s+(?:better|higher|greater|more)\s+than|up\s+to|at\s+(?:the\s+)?(?:very\s+)?(?:most|best)|less\s+than|under|below|fewer\s+than|not\s+even|barely)"
    r"|(?P<about>about|around|roughly|some|approximately|perhaps|maybe|nearly|almost|close\s+to|an\s+estimated|a))\s+"
)
_PERCENT = r"(?:\s?%|[\s-]per\s?cent(?:age)?)"
_BOUND = re.compile(
    r",?\s(?:(?P<or_less>at\s(?:the\s)?(?:very\s)?(?:most|best)|or\s(?:less|lower|fewer|worse)|(?:and\s)?(?:perhaps|maybe|possibly|probably)"
    r"\s(?:less|lower|fewer)|if\sthat)|(?P<or_more>at\s(?:the\s)?(?:very\s)?least|or\s(?:more|better|higher)|(?:and\s)?(?:perhaps|maybe"
    r"|possibly|probably)\s(?:more|better|higher)))\b",
    re.IGNORECASE,
)
"""Behind a figure: "five per cent, perhaps less"."""
_CHANCE = (
    r"(?:chances?|probabilit(?:y|ies)|likelihood|odds|possibility|shot|likely|probable|certain|certainty|sure"
    r"|confident|confidence|risk)"
)
_FORMS = (
    re.compile(
        rf"(?:between\s+|(?P<from>(?<!\branging\s)(?<!\branges\s)(?<!\brange\s)(?<!\branged\s)(?<!\banywhere\s)\bfrom\s+))?(?:{_HEDGE})?(?<![\w.,$£€])(?P<low>{_NUMBER})(?:{_PERCENT})?\s?(?:-|–|—|to|and|or)\s?(?P<high>{_NUMBER}){_PERCENT}",
        re.IGNORECASE,
    ),
    re.compile(rf"(?:{_HEDGE})?(?<![\w.,$£€])(?P<percent>{_NUMBER}){_PERCENT}", re.IGNORECASE),
    re.compile(
        rf"(?:{_HEDGE})?(?<![\w.,$£€-])(?P<of>{_NUMBER})(?:\s+chances?)?(?:\s+|-)(?:in|out\s+of)(?:\s+every)?(?:\s+|-)(?P<all>{_NUMBER})(?![\w%])",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:odds\s+of\s+|(?:{_HEDGE}))?(?<![\w.,$£€-])(?P<left>{_NUMBER})(?:\s+to\s+|-to-|-|–|/)(?P<right>{_NUMBER})(?![\w%-])"
        r"(?:\s+(?P<side>against|on|in\s+favou?r|favou?rites?|underdogs?|outsiders?))?",
        re.IGNORECASE,
    ),
    re.compile(rf"(?:{_HEDGE})?(?<![\w-])(?P<share>{FRACTION})", re.IGNORECASE),
)
_SIGNS = tuple(
    re.compile(sign, re.IGNORECASE)
    for sign in (
        r"%|per\s?cent", r"%|per\s?cent", rf"(?:in|of|every)(?:\s+|-)(?:{_NUMBER})",
        rf"(?:\bto(?:\s+|-)|[-–/])(?:{_NUMBER})", FRACTION,
    )
)  # fmt: skip
"""What each form has in it: where it stands nowhere in a clause, the form need not be looked for, which is slow."""
_BESIDE = re.compile(rf"\b{_CHANCE}\b", re.IGNORECASE)
_SIGN = re.compile(rf"\b(?:{_CHANCE}|favou?rite|against|fifty|puts?|putting|gave|gives?)\b", re.IGNORECASE)
"""Without one of these in or before a clause no figure in it is a chance."""
_FIGURE = re.compile(
    r"\d|\bone[\s-](?:in|out|to)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|quarter|third)",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"[\s-]+(?:\w+\s+)?{_CHANCE}\b", re.IGNORECASE)
_BEFORE = re.compile(
    rf"\b{_CHANCE}(?:\s+(?:[\w’'-]+\s+){{0,12}}?(?:is|are|was|were|at|of|as)|\s+is\s+put\s+at|,)?\s*"
    r"(?:(?:only|just|now|still)\s+)?[“\"'‘]?$|\b(?:put|puts|putting|gave|give|gives)\s+(?:[\w’'-]+\s+){1,14}?(?:at\s+)?[“\"'‘]?$",
    re.IGNORECASE,
)
_SLIGHT = re.compile(
    r"\b(?:(?:the|its|his|her|their)\s)?(?:odds|chances?|likelihood|probability|prospects?|risks?|danger|possibility)\s(?:of|that|for)\s[^.;:,\n“”\"]{2,80}?"
    r"\s(?:is|are|was|were|remain(?:s|ed)?|look(?:s|ed)?|seem(?:s|ed)?|appear(?:s|ed)?)\s(?:(?:very|extremely|now|still|rather|fairly|quite|too)\s){0,2}"
    r"(?:low|slim|slender|slight|small|tiny|scant|faint|poor|dim|bleak|minimal|negligible)\b(?!\sbut\b|\sto\s(?:none|nil)\b)"
    r"|\b(?:(?:the|its|his|her|their)\s)?(?:odds|chances?|likelihood|probability|prospects?|hopes?)\s(?:of|that|for)\s[^.;:,\n“”\"]{2,80}?"
    r"\s(?:has|have|had)\s(?:\w+\s){0,2}?(?:gone|faded|vanished|disappeared|evaporated|receded|dwindled)\b(?!\s(?:from|up|to|into)\b)",
    re.IGNORECASE,
)
"""A chance that is called slight behind what it is a chance of: "the odds of a raid were low"."""
SLIGHT_CHANCE = Chance(low=0.05, median=0.10, high=0.30)
"""As of "a slight chance" in the survey."""
_ROUGH = 0.05
"""Half the range of "about 60 percent", and of a figure as people round it. Set by judgement."""
_SMALL = 0.01
_REACH = 140
"""Characters before a figure in which the word is looked for that makes it a chance."""


class Odds(NamedTuple):
    """A chance in figures and the words that give it."""

    span: Span
    chance: Chance


def find_odds(text: str, span: Span) -> tuple[Odds, ...]:
    """Figures of chance within `span`: those that stand beside a word like "chance", "odds" or "sure"."""
    found: list[Odds] = []
    if not (_FIGURE.search(text, span.start, span.end) and _SIGN.search(text, max(0, span.start - _REACH), span.end)):
        return ()
    for odds in _figures(text, span):
        around = _AFTER.match(text, odds.span.end) or _BEFORE.search(
            text, max(0, odds.span.start - _REACH), odds.span.start
        )
        if (
            around
            or _BESIDE.search(odds.span.of(text))
            or re.search(r"(?:favou?rite|against|fifty)$", odds.span.of(text).lower())
        ):
            end = _AFTER.match(text, odds.span.end)
            found.append(
                odds._replace(span=Span(odds.span.start, end.end() if end and end.end() <= span.end else odds.span.end))
            )
    return tuple(found)


def chance_figures(text: str, span: Span) -> Iterator[Span]:
    """Every figure within `span` that can be a chance, whatever stands beside it."""
    if _FIGURE.search(text, *span):
        yield from (odds.span for odds in _figures(text, span))


def read_odds(words: str) -> Chance | None:
    """The first chance in figures that some words give, whatever stands beside it."""
    bare = re.fullmatch(r"\s*(\d{1,2}(?:\.\d+)?)\s*", words)
    if bare:
        return _exact(float(bare[1]) / 100)
    return next((odds.chance for odds in _figures(words, Span(0, len(words)))), None)


def find_slight(text: str, span: Span) -> tuple[Span, ...]:
    """Where chances within `span` are called slight behind what they are chances of."""
    return tuple(Span(*found.span()) for found in _SLIGHT.finditer(text, *span))


def _figures(text: str, span: Span) -> Iterator[Odds]:
    """Every figure that can be a chance, the longest at each place, none overlapping."""
    forms = [form for form, sign in zip(_FORMS, _SIGNS, strict=True) if sign.search(text, span.start, span.end)]
    at = span.start
    while at < span.end:
        matches = [m for form in forms if (m := form.search(text, at, span.end))]
        if not matches:
            return
        match = min(matches, key=lambda m: (m.start(), -m.end()))
        bound = _BOUND.match(text, match.end(), span.end)
        chance = _chance(match, bound)
        if chance is not None:
            yield Odds(Span(match.start(), bound.end() if bound else match.end()), chance)
        at = max(match.end(), at + 1)


def _value(words: str) -> float:
    lowered = " ".join(words.lower().split())
    return (
        100.0 if lowered.endswith("hundred") else VALUES.get(lowered, 0.0) if lowered[0].isalpha() else float(lowered)
    )


def _chance(match: re.Match[str], bound: re.Match[str] | None) -> Chance | None:
    """What a matched figure stands for with its bound; None where it is no chance ("nine to five")."""
    groups = match.groupdict()
    if groups.get("from"):
        now = _value(groups["high"]) / 100  # "has risen from 20 to 45 percent"
        return _exact(now) if now <= 1 else None
    if groups.get("low"):
        low, high = sorted((_value(groups["low"]) / 100, _value(groups["high"]) / 100))
        return Chance(low=low, median=(low + high) / 2, high=high) if high <= 1 else None
    if groups.get("left"):
        return _betting(_value(groups["left"]), _value(groups["right"]), (groups["side"] or "").lower())
    if groups.get("percent"):
        value = _value(groups["percent"]) / 100
    elif groups.get("of"):
        value = _value(groups["of"]) / (_value(groups["all"]) or 1)
    else:
        value = fraction(groups["share"])
    if not 0 <= value <= 1:
        return None
    if groups.get("least") or (bound and bound["or_more"]):
        high = max(value, min(1 - _SMALL, value + (1 - value) / 2))
        return Chance(low=value, median=(value + high) / 2, high=high)
    if groups.get("most") or (bound and bound["or_less"]):
        return Chance(low=value / 4, median=value * 0.7, high=value)
    hedge = (groups.get("about") or "a").lower()
    return _exact(value) if hedge == "a" else _around(value)


def _betting(left: float, right: float, side: str) -> Chance | None:
    """Odds as bookmakers quote them, against unless they say otherwise; shares of a hundred ("70-30") as they are."""
    total = left + right
    if total == 0:
        return None
    if total == 100:
        return _exact(left / 100)
    if side.startswith(("on", "in", "fav")):
        return _exact(max(left, right) / total)
    if side or left < right:
        return _exact(min(left, right) / total)
    # Bare "two to one": against by custom, but many readers take it the other way.
    return Chance(low=right / total, median=right / total, high=left / total)


def _exact(value: float) -> Chance:
    return Chance(low=value, median=value, high=value)


def _around(value: float) -> Chance:
    return Chance(low=max(0.0, value - _ROUGH), median=value, high=min(1.0, value + _ROUGH))
