"""Who says what somebody "was told": whom "by" names, and never who hears it.

The model takes the phrase before a verb for its source in the passive, too. Of 65 such passives marked in PolNeAR's
training articles all eleven that go on with "by" have that one for their source, and of the others three their subject
("is assured of", "were reassured").
"""

from __future__ import annotations

import re
from dataclasses import replace

from parley.claims.language.function_words import PRONOUNS
from parley.claims.types import Attribution
from parley.spans import Span

_ADVERB = r"(?:not|never|also|again|then|now|already|still|since|yet|once|twice|later|earlier|first|all|both|\w+ly)"
_HEARD = (
    r"told|informed|assured|reassured|warned|forewarned|cautioned|notified|advised|reminded|briefed|alerted|apprised"
)
"""Participles of what somebody hears: he is no part of it."""
_ASKED = (
    r"asked|instructed|ordered|commanded|directed|urged|requested|implored|begged|entreated|exhorted|pressed|invited"
    r"|accused|blamed|reproached|promised"
)
"""Participles of what is asked or said of somebody: he is a part of it."""
_PASSIVE = re.compile(
    rf"\b(?:am|is|are|was|were|be|been|being|gets?|got)\s(?:{_ADVERB}\s){{0,2}}(?:(?P<heard>{_HEARD})|{_ASKED})"
    rf"(?:\s{_ADVERB}|\s(?P<by>by))?\Z",
    re.IGNORECASE,
)
_HAS = re.compile(r"(?:\s(?:has|have|had|will|would|could|should|might|may|must))?\s*\Z")
"""What may stand before a passive."""
_TO_PASSIVE = re.compile(r"(?:\s[\w’'-]+){0,3}\s")
"""What stands between a subject and its passive: "farmers | there have | been told"."""
_AUXILIARIES = 40
"""Characters of a passive before its participle's end."""
_BY = re.compile(r"(?:\s[^\s,.;:()“”\"]+){0,5}?\sby\s(?=\S)")
"""From a participle to who tells: "told | in Orsk by |"."""
_MEANS = re.compile(
    r"(?:telephone|phone|letters?|cable|telegram|telegraph|telex|wire|radio|wireless|e?-?mail|post|fax|text|note|word"
    r"|messenger|courier|noon|midday|midnight|nightfall|dawn|dusk|tonight|tomorrow|then|now|way|law|mistake|accident|next"
    r"|last|early|late|the\send|[A-Z]\w+day|\d\S*|\w+ing)\b"
)
"""What stands behind a "by" that names nobody."""
_TELLER_ENDS = re.compile(
    r"[,;:()“”\"\n]|(?:(?<=[^\W\d_]{4})|(?<=\d))[.!?]|\s(?:that|to|of|who|whom|which|whether|why|how|what|as|when|while|after|before|during|if|in|on|at|over"
    r"|about|for|last|this|yesterday|today|earlier|later|late|early|not)\s|\s(?:\w+day)\b"
)
"""Where the name of who tells ends, behind what he tells."""
_TO_CONTENT = re.compile(
    r"[\s,:“”\"]*(?:\b(?:that|of|to|yesterday|today|tonight|earlier|later|last\s\w+|this\s\w+|(?:late\s|early\s)?on\s\w+day)"
    r"[\s,:“”\"]*)*\Z"
)
"""What stands between who tells and what he tells."""
_BREAKS = re.compile(r"[;:!?]\s|\n|[^\W\d_]{4}\.\s")
"""No name of anybody goes on over these."""
_REPORTS = re.compile(
    r"(?:the\s|these\s|such\s|all\s)?(?:[\w-]+\s){0,3}?(?:reports?|rumou?rs?|claims?|charges?|allegations?|accusations?|stor(?:y|ies)|assertions?"
    r"|suggestions?|statements?)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    rf"(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:{_ADVERB}\s)?(?:denied|contradicted|disputed|rejected|dismissed|refuted|repudiated|disclaimed)",
    re.IGNORECASE,
)
_LONGEST = 120
"""Characters of who tells."""


def is_told(text: str, cue: Span | None) -> bool:
    """Whether a cue is the passive of telling: its subject hears what is said."""
    return cue is not None and _passive(text, cue) is not None


def is_denied(text: str, source: Span, cue: Span) -> bool:
    """Whether a report is said to be denied, by nobody that is named: "the rumours that he fled | are denied"."""
    return (
        source.end < cue.end and _REPORTS.match(text, *source) is not None and _DENIED.fullmatch(text, *cue) is not None
    )


def hearer(text: str, cue: Span, sentence: int) -> Span | None:
    """Who is told: the subject of a cue in the passive that begins its sentence, at `sentence`; None if a pronoun."""
    found = _passive(text, cue)
    if found is None or not found["heard"] or found.start() - sentence > _LONGEST:
        return None
    parts = _HAS.sub("", text[sentence : found.start()], count=1).split(", ")
    name = parts[0].rstrip(",")
    named = parts[1].rstrip(",") if len(parts) == 2 else ""
    if named.lower() in PRONOUNS:
        return None
    if named and all(word[:1].isupper() for word in named.split()):
        start = sentence + len(parts[0]) + 2  # "the Belmaran envoy, | Dana Poll"
        return Span(start, start + len(named))
    if named and not parts[1].endswith(","):
        return None
    if len(parts) > 2 or not name.strip() or len(name.split()) > 9 or name.split()[0].lower() in PRONOUNS:
        return None
    return Span(sentence, sentence + len(name))


def told_by(text: str, attribution: Attribution) -> Attribution:
    """The attribution, one in the passive with who tells for its source; others as they are."""
    cue, source = attribution.cue, attribution.source
    found = _passive(text, cue) if cue is not None else None
    if cue is None or found is None:
        return attribution
    contents = attribution.contents
    if found["heard"]:
        # "Orsk | was warned that | it would be shelled": who hears it is no part of what is said.
        subject = found.start()
        behind = tuple(c for c in contents if c.end > subject or not _is_subject(text, c, subject))
        contents = behind or contents
    if source is not None and source.start >= cue.end:
        return replace(attribution, contents=contents)
    teller = _teller(text, Span(cue.start, found.start("by") - 1) if found["by"] else cue, contents)
    return replace(attribution, source=teller, contents=contents)


def _is_subject(text: str, content: Span, passive: int) -> bool:
    """Whether a content before a passive is its subject or a piece of it, no clause: "Farmers | there are told"."""
    return " " not in content.of(text) or _TO_PASSIVE.fullmatch(text, content.end, passive) is not None


def _passive(text: str, cue: Span) -> re.Match[str] | None:
    """The passive that a cue is the end of, or all of."""
    found = _PASSIVE.search(text, max(0, cue.end - _AUXILIARIES), cue.end)
    return found if found and found.end("heard" if found["heard"] else 0) > cue.start else None


def _teller(text: str, cue: Span, contents: tuple[Span, ...]) -> Span | None:
    """Whom "by" names right behind a participle, before what is said or behind it."""
    by = _BY.match(text, cue.end)
    if by is None or _MEANS.match(text, by.end()):
        return None
    next_content = min((content.start for content in contents if content.start >= cue.end), default=None)
    if next_content is not None and next_content < by.end():
        return None
    if next_content is not None and next_content - by.end() <= _LONGEST:
        gap = _TO_CONTENT.search(text, by.end(), next_content)
        teller = Span(by.end(), gap.start() if gap else next_content)
        return None if teller.end <= teller.start or _BREAKS.search(teller.of(text)) else teller
    until = min(by.end() + _LONGEST, len(text))
    ends = _TELLER_ENDS.search(text, by.end(), until)
    return Span(by.end(), ends.start() if ends else until)
