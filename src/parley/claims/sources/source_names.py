"""How a source without a proper name is called: its noun phrase, without what does not restrict it."""

from __future__ import annotations

import re

from parley.claims.language.phrases import POSSESSIVE
from parley.claims.sources.source_phrase import SourcePhrase
from parley.claims.types import SpeakerKind
from parley.spans import Span

UNNAMED = "unnamed source"
TAIL_END = re.compile(
    r"\s*(?:,|\bwho\b|\bwhich\b|\bthat\b|\bspeaking on\b|\bon condition\b|\(|—|–|;|:|\bwhose\b|\bwhere\b).*$", re.DOTALL
)
_CLAUSE = re.compile(
    r"\s+(?:[A-Z][\w’'.-]+\s+(?:has|have|had|was|were|is|are|will|would)\b|(?:I|we|he|she|they|you|nobody)\s)"
)
"""A clause without "who": "people | Republicans have tried to talk to"."""
_SELF = re.compile(r"\A\s(?:him|her|it)self\b|\A\sthemselves\b")
_LONGEST_TAIL = 110
_LONGEST_CLAUSE = 160
_SELF_NAMED = re.compile(
    r",?\s(?:(?:who\s|which\s)?(?:calls?|called|calling|signing|styling|styled)\s(?:him|her|it|them)sel(?:f|ves)(?:\sas)?"
    r"|who\s(?:gave|gives)\s(?:his|her|their)\snames?\sas)\s(?:the\s)?([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})"
)
"""A clause that tells the name of what stands before it: "a man who gave his name as | Roe"."""
_ADDED = re.compile(
    r"\s*\b(?:across|after|during|before|since|like|such as|including|amid|in general|"
    r"(?<!familiar )with(?! (?:\w+ )?knowledge)(?!\s(?:the\s)?[A-Z])|"
    r"(?:in|on|from|last|this) (?:\d{4}|early|late|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|Mon|Tues|"
    r"Wednes|Thurs|Fri|Satur|Sun)\w*|week|month|year))\b.*$",
    re.DOTALL,
)
"""What is said besides of people: where, when and with whom they are."""
_LEFT_OVER = re.compile(r"\s\w+ing\Z")
"""What is left of a participle when the rest of it goes: "an envoy | travelling | with him"."""
_MADE = re.compile(
    r"\s*\b(?:(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )(?:\w+ed|\w+ing)|by|from|sent|seen|written|given|drawn|put"
    r"|taken|shown|out|due)\b.*$|\s+for release\b.*$",
    re.DOTALL,
)
"""What is said besides of texts: who made them, how and when."""
_DOCUMENT_START = re.compile(
    r"^(?:(?i:a|an|the|this|that|these|those|its)\s+)?(?:brand-new\s+|new\s+|latest\s+)?(?=\S)"
)
_CUT_OFF = re.compile(r"(?:\s(?:of|in|on|at|for|from|by|with|to))?(?:\s(?:the|an?))?\s*\Z")
"""What a phrase was cut off behind."""
_AROUND = re.compile(r"\b(?:nearly|almost|about|roughly|not)\s+$", re.IGNORECASE)
"""Words in front of a number or "everyone" that change how many are meant."""


def shown_name(text: str, phrase: SourcePhrase, whole: Span, kind: SpeakerKind) -> str:
    """The name that a source is shown with."""
    core = phrase.core.of(text)
    if named := _SELF_NAMED.match(text, phrase.core.end, min(len(text), phrase.core.end + _LONGEST_CLAUSE)):
        return named.group(1)
    tail = _SELF.sub("", Span(phrase.core.end, min(whole.end, phrase.core.end + 300)).of(text))
    tail = "" if _CLAUSE.match(tail) else TAIL_END.sub("", tail)[:_LONGEST_TAIL]
    if kind == "document":
        tail = _MADE.sub("", _ADDED.sub("", tail))
        core = _DOCUMENT_START.sub("", " ".join(core.split()))
    elif kind in {"group", "unnamed", "organisation", "government"}:
        added = _ADDED.sub("", tail)
        tail = tail if added == tail else _LEFT_OVER.sub("", added)
        around = _AROUND.search(text, max(0, phrase.core.start - 12), phrase.core.start)
        core = (around.group() if around and kind == "group" else "") + core
    return POSSESSIVE.sub("", " ".join(_CUT_OFF.sub("", core + tail).split())).strip(' ,.“”"') or UNNAMED
