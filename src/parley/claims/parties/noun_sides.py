"""Whose a deed is that a noun tells, and to whom it is done: by who stands beside the noun.

"Orsk's demand", "a raid by Belmar on Tarn", "an Orskan offer", "the withdrawal of Orskan troops": the owner acts,
however the sentence goes on ("Tarn rejected Orsk's demand", "a resolution that demands the withdrawal of Orskan
troops"). In the labels (training parts and short texts) such an owner is who acts in 117 of 125 events, whom "by" names
in 47 of 49, whom "from" names behind what is said in all 31, whose forces leave in all 8.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from parley.claims.language.deeds import ANSWERED, FORCES, MOVES, SPEECH, STRIKES, TAKINGS, noun_trigger
from parley.claims.language.nouns import singular
from parley.claims.model.acts import EventMark
from parley.claims.people.clause_subjects import NAMED
from parley.claims.states.actor_words import MEMBERS, PRIVATE, STATE_BODIES
from parley.claims.types import Mention
from parley.spans import Span, line_start

_LEAVING = r"(?:withdrawals?|pull-?outs?|pull-?backs?|retreat|departure|exit|disengagement)"
_OWN_MOVES = rf"(?:{_LEAVING}|mobili[sz]ation|build-?up|massing|(?:re-?)?deployments?)"
_OWNABLE = noun_trigger(SPEECH, STRIKES, _OWN_MOVES)
"""Nouns whose owner is who does it."""
_DOABLE = noun_trigger(SPEECH, STRIKES, TAKINGS, MOVES)
"""Nouns of what somebody does, whom "by" may name."""
_SAID, _STRIKE, _MOVE = noun_trigger(SPEECH), noun_trigger(STRIKES), noun_trigger(MOVES)
_LEAVE = noun_trigger(_LEAVING)
_OWNED = re.compile(
    r"['’]s?\s(?:(?!(?:and|or|but|to|of|by|for|an?|the|his|her|its|their|this|that)\b)[a-z][\w-]*\s){0,2}\Z"
)
"""From the end of an owner's name to the noun."""
_OWNER = re.compile(r"(?<![\w’'-])(?:the|an?)\s(?:[\w-]+\s){0,2}(?P<last>[\w-]+)\Z", re.IGNORECASE)
"""An owner without a name: "the rebels' | demand"."""
_TIMES = re.compile(r"(?:day|week|month|year|night|morning|evening|century|summer|winter|spring|autumn)s?\Z")
_WORD = re.compile(r"\s(?!(?:and|or|but)\b)[a-z][\w-]*\Z")
"""A word between a nation's adjective and the noun."""
_SAYING_OF = re.compile(r"(?P<said>offers?|proposals?|promises?|pledges?|threats?)\sof\s(?:an?\s)?\Z")
"""Before what somebody offers or threatens: "Orsk's | offer of | mediation"."""
_WORD_OR_BLANK = re.compile(r"\s(?:(?!(?:and|or|but)\b)[a-z][\w-]*\s)?")
_BY = re.compile(
    r"(?:\s(?:of|on|against|to|for|in|at|near|over|from)(?:\s(?!(?:was|were|is|are|had|has|have|and|but|that|which|who|by|of|on|against|to|for)\b)[\w’'-]+){1,5})?"
    r"(?:\s(?:made|launched|issued|sent|put\sforward|presented|submitted|tabled|staged|mounted|delivered|carried\sout))?\sby\s(?P<article>the\s|an?\s)?"
)
"""From a noun to who does it."""
_FROM = re.compile(r"\sfrom\s(?P<article>the\s)?")
_AT = re.compile(r"\s(?:on|upon|against)\s(?:the\s)?")
_TO = re.compile(r"\sto\s(?:the\s)?")
_LEFT = re.compile(r"(?:\s(?:of|by)\s[^,.;:\n]{2,50})?\s(?:from|out\sof)\s(?:the\s)?")
"""From a noun of movement to the place that is left."""
_TROOPS = re.compile(
    r"\sof\s(?:(?:the|all|its|their|some|most|more|remaining|last|of|\d[\d,]*)\s)*"
    rf"(?P<whose>(?:[A-Z][\w.-]*(?:['’]s?)?\s){{1,3}}(?:(?!and\b)[a-z][\w-]*\s){{0,2}}?{FORCES})\b"
)
"""Behind a noun of movement: whose forces move."""
_HELPS = r"(?:support|backing|help|aid|assistance|consent|approval|blessing|protection|connivance)"
_HELP = re.compile(rf"{_HELPS}(?:\sof)?")
_WITH = re.compile(r"\bwith(?:out)?\s(?:the\s|any\s)?(?:\w+\s)?\Z")
_OF_HELPER = re.compile(r"\sof\s(?P<article>the\s)?")
_HELP_OF = re.compile(rf"\bwith(?:out)?\s(?:the\s|any\s)?(?:\w+\s)?{_HELPS}\sof\s(?:the\s)?\Z")
"""What somebody does with the help of others, who give it."""
_OF = re.compile(r"\sof\s(?:the\s)?")
_ANSWERS = re.compile(
    rf"(?P<verb>\b(?:{ANSWERED}))(?:\s(?:outright|flatly|again))?\s(?:(?P<whose>his|her|its|their)\s)?"
    r"(?:(?!(?-i:[A-Z]))(?![\w-]+['’])[\w-]+\s){0,4}\Z",
    re.IGNORECASE,
)
"""Who answers, and whose word it is: "Orsk | rejected | his | demand"."""
_THEN_ANSWERS = re.compile(rf"(?:\s(?:has|have|had|will|would|to|also|\w+ly)){{0,3}}\s(?:{ANSWERED})\s")
_ANSWERED_BY = re.compile(
    rf"[^.;:\n]{{0,80}}?\s(?:was|were|been|being|be|is|are)\s(?:[a-z]+\s){{0,3}}?(?:{ANSWERED})(?:\s[a-z]+){{0,2}}?\sby\s(?:the\s|an?\s)?"
)
_LISTED = re.compile(r"(?:,\s|,?\sand\s)(?:the\s)?")
_PHRASE = re.compile(
    r"(?:\s[a-z][\w-]*)?\s(?P<last>[a-z][\w-]*)(?=\s(?:in|on|at|of|to|and|had|has|was|were|is|are|for|from|with|near|after|before)\b|[,.;:)\n]|\Z)"
)
"""The noun of who acts, behind the adjective of his nation or alone: "by | gunmen"."""
_PEOPLE = PRIVATE | MEMBERS | STATE_BODIES
_HALF = re.compile(r"\b(?:North|South|East|West|Northern|Southern|Eastern|Western)\s\Z|(?<![\w’'-])[A-Z][a-z]+[-‑–]\Z")
_BEFORE = 60
"""Characters before a noun in which its owner, or who answers, stands. †"""


class _Names(NamedTuple):
    """Where somebody or a nation is named, by the beginning and by the end without "'s"; `nations`: adjectives."""

    at: Mapping[int, Span]
    until: Mapping[int, Span]
    nations: Collection[Span]


def with_noun_sides(marks: Sequence[EventMark], text: str, mentions: Sequence[Mention]) -> list[EventMark]:
    """The events, those that a noun tells with who stands beside it on the side on which it puts him."""
    nations = {_whole_nation(m.span, text) for m in mentions if m.kind == "nationality"}
    named = [*(m.span for m in mentions if m.kind in NAMED), *nations]
    bare = [_bare(span, text) for span in named]
    names = _Names({span.start: span for span in named}, {span.end: span for span in bare}, nations)
    return [_with_sides(mark, text, names) for mark in marks]


def _whole_nation(span: Span, text: str) -> Span:
    """The adjective of a nation with the first half of its name, or of a compound: "North | Orskan", "Franco-| …"."""
    half = _HALF.search(text, max(0, span.start - len("Tajikistani-")), span.start)
    return Span(half.start(), span.end) if half else span


def _bare(span: Span, text: str) -> Span:
    """A name without its "'s"."""
    return Span(span.start, span.end - 2) if text[span.end - 2 : span.end] in ("'s", "’s") else span


def _with_sides(mark: EventMark, text: str, names: _Names) -> EventMark:
    mark = _with_helpers(mark, text, names)
    start, end = mark.trigger
    if _DOABLE.fullmatch(text, start, end) is None:
        return mark
    if _MOVE.fullmatch(text, start, end):
        stayed = tuple(span for span in mark.actors if not _LEFT.fullmatch(text, end, span.start))
        mark = _acted_by(mark._replace(actors=stayed), _mover(mark, text, names))
    said = _SAID.fullmatch(text, start, end) is not None
    doers = _named_behind(_BY, mark, text, names) or (_named_behind(_FROM, mark, text, names) if said else ())
    if not doers and _OWNABLE.fullmatch(text, start, end) and (owner := _owner(mark, text, names)):
        doers = (owner,)
    answering = tuple(s for s in mark.actors if said and s.end < start and _THEN_ANSWERS.match(text, s.end))
    mark = _acted_by(mark, doers)
    if said and not doers:
        mark = _without_answerer(mark, text)
    if not mark.recipients:
        mark = mark._replace(recipients=tuple(span for span in answering if span not in mark.actors))
    aimed = _TO if said else _AT if _STRIKE.fullmatch(text, start, end) else None
    if aimed:
        hit = tuple(span for span in mark.actors if span not in doers and aimed.fullmatch(text, end, span.start))
        mark = _moved(mark, hit)
    return mark


def _with_helpers(mark: EventMark, text: str, names: _Names) -> EventMark:
    """The event with who would help as who helps, not as whom it falls on: "war without the support of Orsk"."""
    start, end = mark.trigger
    if _HELP.fullmatch(text, start, end) and _WITH.search(text, max(0, start - _BEFORE), start):
        end -= 3 if text.endswith(" of", start, end) else 0
        return _acted_by(mark, _named_behind(_OF_HELPER, mark._replace(trigger=Span(start, end)), text, names))
    kept = tuple(
        r for r in mark.recipients if r.start < end or not _HELP_OF.search(text, max(end, r.start - _BEFORE), r.start)
    )
    return mark if kept == mark.recipients else mark._replace(recipients=kept)


def of_an_owner(mark: EventMark, text: str) -> tuple[Span, ...]:
    """Who acts in an event that a noun tells, if he stands beside the noun as its owner or behind "by" or "from"."""
    start, end = mark.trigger
    if _DOABLE.fullmatch(text, start, end) is None:
        return ()
    return tuple(
        span
        for span in mark.actors
        if (span.end <= start and (_OWNED.fullmatch(text, span.end, start) or _OWNED.match(text, span.end - 2, start)))
        or (span.end < start and _WORD_OR_BLANK.fullmatch(text, span.end, start))
        or (span.start > end and (_BY.fullmatch(text, end, span.start) or _FROM.fullmatch(text, end, span.start)))
    )


def _acted_by(mark: EventMark, doers: Sequence[Span]) -> EventMark:
    """The event with some as its only actors, as the model has them marked; as it is where there are none."""
    if not doers:
        return mark
    actors: list[Span] = []
    for doer in doers:
        whole = [span for span in (*mark.actors, *mark.recipients) if span.overlap(doer) and span.end >= doer.end]
        whole = [span for span in whole if span.end > doer.end or span.start == doer.start]  # not "an | Orskan | offer"
        actors.append(min(whole, key=lambda span: span.end - span.start) if whole else doer)
    others = tuple(span for span in mark.recipients if not any(span.overlap(actor) for actor in actors))
    return mark._replace(actors=tuple(dict.fromkeys(actors)), recipients=others)


def _moved(mark: EventMark, spans: Sequence[Span]) -> EventMark:
    """The event with some of its actors as those acted on, if nobody else is."""
    if not spans:
        return mark
    actors = tuple(span for span in mark.actors if span not in spans)
    return mark._replace(actors=actors, recipients=mark.recipients or tuple(spans))


def _owner(mark: EventMark, text: str, names: _Names) -> Span | None:
    """Whose a noun is: a name or "the rebels" with a possessive before it, or the adjective of a nation."""
    start = mark.trigger.start
    begin = line_start(text, start, start - _BEFORE)
    if offered := _SAYING_OF.search(text, begin, start):
        start = offered.start("said")
    if found := _OWNED.search(text, begin, start):
        at = found.start()
        if name := names.until.get(at):
            return name
        owner = _OWNER.search(text, begin, at)
        return Span(*owner.span()) if owner and owner["last"].islower() and not _TIMES.search(owner["last"]) else None
    at = start - 1
    if at not in names.until and (word := _WORD.search(text, begin, at)):
        at = word.start()
    nation = names.until.get(at) if text[at : at + 1] == " " else None
    return nation if nation in names.nations else None


def _named_behind(link: re.Pattern[str], mark: EventMark, text: str, names: _Names) -> tuple[Span, ...]:
    """Who is named behind a noun with some preposition; two with "and"."""
    found = link.match(text, mark.trigger.end)
    if found is None:
        return ()
    marked = (*mark.actors, *mark.recipients)
    begins = {found.end(), found.start("article") if found["article"] else found.end()}
    first = next((span for span in marked if span.start in begins), None) or _phrase(found.end(), text, names)
    if first is None:
        return ()
    doers = [first]
    for span in sorted(mark.actors):
        if span.start > doers[-1].end and _LISTED.fullmatch(text, doers[-1].end, span.start):
            doers.append(span)
    return tuple(doers)


def _phrase(at: int, text: str, names: _Names) -> Span | None:
    """The name that begins at a place, with the noun behind the adjective of a nation."""
    name = names.at.get(at)
    if name is not None and name not in names.nations:
        return name
    noun = _PHRASE.match(text, name.end if name else at - 1)
    if name is None:
        return Span(at, noun.end()) if noun and singular(noun["last"]) in _PEOPLE else None
    return Span(name.start, noun.end()) if noun else name


def _mover(mark: EventMark, text: str, names: _Names) -> tuple[Span, ...]:
    """Whose forces move, where the noun of movement has them behind it, or who leaves a place."""
    end = mark.trigger.end - (3 if mark.trigger.of(text).endswith(" of") else 0)
    if mark.type not in ("RETREAT", "MOBILIZE"):
        return ()
    if found := _TROOPS.match(text, end):
        return (Span(*found.span("whose")),)
    if _LEAVE.fullmatch(text, *mark.trigger) and (of := _OF.match(text, end)):
        name = names.at.get(of.end())
        if name and name not in names.nations and text.startswith(" from ", name.end):
            return (name,)
    return ()


def _without_answerer(mark: EventMark, text: str) -> EventMark:
    """What is said without who only answers it among those who say it, and as his whose word it is."""
    start, end = mark.trigger
    if found := _ANSWERS.search(text, line_start(text, start, start - _BEFORE), start):
        if found["whose"]:
            return _acted_by(mark, (Span(*found.span("whose")),))
        return _moved(mark, tuple(span for span in mark.actors if span.end <= found.start("verb")))
    if found := _ANSWERED_BY.match(text, end):
        return _moved(mark, tuple(span for span in mark.actors if span.start in (found.end(), found.end() - 4)))
    return mark
