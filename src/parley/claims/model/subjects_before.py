"""Sources that the model left out, though they stand before the verb: "Orsk and Belmar | said", "Orsk, which | fears".

A participle behind a comma goes on with the subject of its sentence: "Orsk recalled its envoy, | warning that".
"""

from __future__ import annotations

import re
from dataclasses import replace

from parley.claims.language.tense import FINITE
from parley.claims.model.being_told import is_told
from parley.claims.types import Attribution
from parley.spans import Span, last_match

_REACH = 260
"""Characters before a verb in which the sentence of its subject begins."""
_BEGIN = re.compile(r"(?:\A|\n|(?<=[a-z]{3})[.!?][\"”’]?\s|\)\s?(?:--|[-–—])\s|\s(?:--|[–—])\s)(?=[A-Z])")
_NAME = r"(?:[Tt]he\s)?[A-Z][\w.’'-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w.’'-]*){0,4}"
_KIND = (
    r"(?:\s(?:foreign|interior|defen[cs]e|finance)?\s?(?:government|army|navy|military|ministry|parliament|cabinet|police|junta"
    r"|opposition|president|premier|prime\sminister|minister|leader)\b)?"
)
"""The noun behind a people or place: "the Orskan | government"."""
_NAMES = rf"{_NAME}{_KIND}(?:(?:,\s{_NAME}){{0,4}},?\sand\s{_NAME})?"
_AUXILIARIES = r"(?:\s(?:has|have|had|is|are|will|would|also|now|again|still|since|later|\w+ly))*"
_SUBJECT = re.compile(
    rf"({_NAMES})(?:,\s(?:for\s(?:its|their)\spart|too|meanwhile|however|in\sturn),)?{_AUXILIARIES}\s"
)
"""All that stands between the begin of a sentence and its verb."""
_WHO_ELSE = re.compile(r"[;:“”\"()]|\b(?:who|which|that|while|whose|where|when|as|but|said|says)\b")
"""What tells of somebody else between a subject and a participle."""
_ACTS = re.compile(rf"({_NAMES})\s(?:{FINITE}|cut|shut)\b[^;:“”\"()\n]*,\s")
_PARTICIPLE = re.compile(r"[a-z]+ing\b")
_RELATIVE = re.compile(r"\b(who|which)(?:\s(?:has|have|had|will|would|also|now|still|\w+ly))*\s\Z")
_NAMED = re.compile(r"\b[A-Z][^\W\d_]+,\s\Z")
"""The name that "which" means, if it means any that can speak."""
_NOT = re.compile(r",\snot\s[^,]{1,40},?\s\Z")
"""Who is not meant: "it was Orsk, | not Belmar, | who asked"."""
_PRONOUN = re.compile(r"[a-z0-9%)][.!?]\s(We|I|They|He|She)\s(?:(?:also|still|now|then|\w+ly)\s)?\Z")
"""A pronoun with which the verb's sentence begins, outside quotation marks: "The families fear it. | We | think so"."""
_SHORTEST_BETWEEN, _PRONOUN_REACH = 6, 40
_NO_NAMES = frozenset(
    "in at on for from by with after before when while as but and if it he she they this that these those there here"
    " what a an no some many most one two asked yet so then now today his her its their".split()
)
"""First words of a sentence that begin no name."""


def with_subject(text: str, attribution: Attribution) -> Attribution:
    """The attribution with the subject before its verb, where it has no source or one of a sentence before."""
    cue = attribution.cue
    if cue is not None and attribution.source is not None and (own := _own_pronoun(text, attribution.source, cue)):
        return replace(attribution, source=own)
    if attribution.source is not None or cue is None or is_told(text, cue):
        return attribution
    if any(content.start < cue.end for content in attribution.contents):
        return attribution
    near = max(0, cue.start - _REACH)
    if relative := _RELATIVE.search(text, max(near, cue.start - 40), cue.start):
        before = Span(max(near, relative.start() - 60), relative.start())
        named = relative.group(1) == "who" or _NAMED.search(text, *before) is not None
        meant = named and _NOT.search(text, *before) is None
        return replace(attribution, source=Span(*relative.span(1))) if meant else attribution
    begin = last_match(_BEGIN, text, near, cue.start)
    if begin is None:
        return attribution
    before = Span(begin.end(), cue.start)
    found = _SUBJECT.fullmatch(text, *before)
    if found is None and _PARTICIPLE.match(text, *cue) and not _WHO_ELSE.search(text, *before):
        found = _ACTS.fullmatch(text, *before)
    if found is None or found.group(1).split()[0].lower() in _NO_NAMES:
        return attribution
    return replace(attribution, source=Span(*found.span(1)))


def _own_pronoun(text: str, source: Span, cue: Span) -> Span | None:
    """The pronoun that is all that stands before a verb in its sentence, where the source is in one before it."""
    if not 0 <= source.end <= cue.start - _SHORTEST_BETWEEN:
        return None
    found = _PRONOUN.search(text, max(source.end, cue.start - _PRONOUN_REACH), cue.start)
    return Span(*found.span(1)) if found else None
