"""Whose view a clause is by the words right before it, where a statement tells the view of somebody else.

"He said that critics had been predicting | a withdrawal", "engineers had assured her that | it would be finished": the
innermost holder is who believes, whatever the statement around it says.
"""

from __future__ import annotations

import re

from parley.claims.language.function_words import PHRASE_ENDS, PRONOUNS, SPEAKER
from parley.claims.language.phrases import word_set
from parley.claims.people.roles import KIN
from parley.claims.types import Attribution, Speaker
from parley.spans import Span

_HOLDS = re.compile(
    r"(?<![\w-])(?P<verb>(?:(?:has|have|had|is|are|was|were|been|also|still|now|always|once|only|does|do|did|not|\w+ly|\w+n['’]t)\s)*"
    r"(?:says?|saying|said|thinks?|thought|believ(?:es?|ed)|expect(?:s|ed)?|predict(?:s|ed|ing)?|fear(?:s|ed)?|warn(?:s|ed|ing)?|told"
    r"|tells?|(?:re)?assur(?:es?|ed)|reckon(?:s|ed)?|argu(?:es?|ed)|insist(?:s|ed)?|estimat(?:es?|ed)|forecasts?|doubt(?:s|ed)?"
    r"|guess(?:es|ed)?|maintain(?:s|ed)?|calculat(?:es?|ed)|recogni[sz](?:es?|ed)|suspect(?:s|ed)?|assum(?:es?|ed)|rul(?:es?|ed)\sout|convinced"
    r"|confident|sure|certain|afraid|worried))"
    r"(?:\s(?:me|him|her|them|us|you|reporters|(?!The\b|That\b)[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)?))?(?:\sthat)?[\s“\"'‘]*\Z"
)
"""A verb of holding or saying right before a clause, with whom it is said to."""
_NOUN_HOLDS = re.compile(
    r"(?<![\w-])(?P<owner>[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|(?P<named>(?:(?:[Tt]he\s)?[A-Z][\w.-]{0,40}(?:\s[A-Z][\w.-]{0,40}){0,3}|[Tt]he\s(?:[a-z][\w-]{1,30}\s)?[a-z][\w-]{1,30}))(?:['’]s|(?<=s)['’]))"
    r"\s(?P<noun>(?:(?!that\b)[\w-]{2,30}\s){0,2}?(?:(?:re)?assurances?|fears?|warnings?|predictions?|forecasts?|expectations?|beliefs?|convictions?|doubts?|claims?|view"
    r"|suspicions?|concerns?|worr(?:y|ies)|contention|insistence|assertions?|arguments?|hunch|calculations?|assessments?|estimates?|prophec(?:y|ies)|optimism|confidence"
    r"|anxiety|certainty|guess|bet|wager|prognosis))\s(?:that|is\sthat|was\sthat)[\s“\"'‘]{1,3}\Z"
)
"""A noun of holding right before a clause, with whose it is: "despite his warnings that | it would fall"."""
_DISMISSES = re.compile(
    r"\b(?:dismiss|reject|den|disput|refut|scoff|mock|ridicul|laugh|challeng|contest|rebut|brush|contradict)(?:s|es|ed|y|ies|ied|e|ing)?\s(?:(?:at|aside|off)\s)?\Z",
    re.IGNORECASE,
)
"""What is done with another's view by who does not share it: the opposite is his own."""
_VERB_BEFORE = 30
"""Characters before such a noun's owner in which the verb stands."""
_BOUNDARY = re.compile(
    r"[.;:!?,—–“”\"()\n]\s*|\b(?:that|and|but|or|because|as|when|while|if|which|who|whom|whose|where|whether|than|though|although|to|by"
    r"|of\sthose|said|says|told|thinks?|believes?|thought|believed|is|are|was|were|has|had|have)\s",
    re.IGNORECASE,
)
"""What a holder's phrase cannot reach over."""
_PHRASE = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Oo]ne|[Tt]wo|[Tt]hree|[Oo]ther)\s"
    r"(?:[\w’'.-]+\s?){1,5}|[A-Z][\w’'.-]*(?:\s(?:of\s|the\s)?[A-Z][\w’'.-]*){0,4}|we|[Hh]e|[Ss]he|[Tt]hey"
    r"|(?:[a-z-]+\s)?[a-z-]{4,}(?<!s)s|[A-Z][a-z-]{3,}s)\Z"
)
"""A phrase that can name who holds a view."""
_TOLD_OF = re.compile(r"\s(he|she|they|we|I)\Z")
_BEFORE = 140
"""Characters before a clause in which its holder stands."""


def inner_holder(text: str, clause: Span, outer: Attribution | None) -> Attribution | None:
    """Who holds a view by the words right before it, as an attribution of its own; None where the outer one tells.

    `outer`: the innermost attribution that was marked. The source is None where its speaker says "I think".
    """
    begin = max(text.rfind("\n", 0, clause.start) + 1, clause.start - _BEFORE)
    if (owned := _NOUN_HOLDS.search(text, begin, clause.start)) is not None:
        return _owned(owned, clause, outer)
    found = _HOLDS.search(text, begin, clause.start)
    if found is None:
        return None
    verb = Span(*found.span("verb"))
    if outer and any(part and part.overlap(verb) for part in (outer.source, outer.cue)):
        return None
    if outer is None or not any(content.contains(verb) for content in outer.contents):
        return None
    ends = [match.end() for match in _BOUNDARY.finditer(text, begin, verb.start)]
    start = max(ends, default=begin)
    phrase = text[start : verb.start].strip()
    if told := _TOLD_OF.search(phrase):
        phrase = told[1]  # "told a local broadcaster | she | did not believe"
    if not phrase or _PHRASE.match(phrase) is None or phrase.split()[-1].lower() in PHRASE_ENDS:
        return None
    first = re.split(r"['’]", phrase.lower())[0]
    if first in SPEAKER:
        return Attribution(source=None, cue=verb, contents=(clause,))
    if first in PRONOUNS - _PERSONS:
        return None
    at = text.rindex(phrase, start, verb.start)
    return Attribution(source=Span(at, at + len(phrase)), cue=verb, contents=(clause,))


def _owned(found: re.Match[str], clause: Span, outer: Attribution | None) -> Attribution | None:
    """Whose the noun before a clause says that the view is; None where a statement was made of it."""
    noun = Span(*found.span("noun"))
    if outer and any(part and part.overlap(noun) for part in (outer.source, outer.cue)):
        return None
    line = found.string
    if _DISMISSES.search(line, max(0, found.start() - _VERB_BEFORE), found.start()) or (
        outer and outer.cue and _DISMISSES.search(f"{outer.cue.of(line)} ")
    ):
        return None
    if found["owner"].lower() in ("my", "our"):
        return Attribution(source=None, cue=noun, contents=(clause,)) if outer else None
    return Attribution(source=Span(*found.span("named" if found["named"] else "owner")), cue=noun, contents=(clause,))


def own_mind(text: str, outer: Attribution | None, inner: Attribution, speaker: Speaker | None) -> bool:
    """Whether the pronoun that holds a view means who says so: "an envoy said he feared that".

    A spokesman, an aide or a wife may speak of another's mind.
    """
    if outer is None or outer.cue is None or inner.source is None or speaker is None:
        return False
    if speaker.kind not in {"person", "unnamed"} or inner.source.of(text) not in {"he", "she"}:
        return False
    role = (speaker.role or "").split()[-1:]
    for_another = role and (role[0] in _FOR_ANOTHER or role[0].startswith("spokes"))
    return not for_another and text[outer.cue.end : inner.source.start].strip() in {"", "that"}


_PERSONS = frozenset({"he", "she", "they"})
_FOR_ANOTHER = KIN | word_set(
    "aide adviser advisor lawyer attorney counsel deputy assistant secretary doctor physician agent manager friend "
    "colleague associate confidant biographer translator interpreter"
)
"""Roles of those who tell what somebody else thinks."""
