"""The phrases that name an event's parties, made whole: the model marks words, a party is a noun phrase.

A name that was cut in its middle is joined ("Russia-|backed regime", "Khalifa bin | Salman"), the nationality before a
noun belongs to it ("Iranian | tanker"), and what only says again who somebody is goes ("Roe, leader of the house",
"Amnesty International (AI)"). A title goes on to its name, an adjective to its noun ("Mr | Roe", "Iranian | students").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from parley.claims.language.function_words import DEFINITE, PHRASE_ENDS, PRONOUNS
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import words_of
from parley.claims.model.acts import EventMark
from parley.claims.parties.name_lists import lists_of_names, with_whole_lists
from parley.claims.parties.official_sites import is_official_site
from parley.claims.people.clause_subjects import NAMED
from parley.claims.states.actor_words import PRIVATE, SITES, STATE_BODIES, STATE_ROLES
from parley.claims.states.two_sides import EITHER_OF, means_both_sides
from parley.claims.types import Mention
from parley.spans import Span

_PARTICLE = re.compile(r"([A-Z][\w'’.-]+)\s(?:bin|ibn|bint|al|el|van|von|der|de|del|da|di|ben|abu)\s\Z")
_OWNER = re.compile(r"(?<![\w-])((?:the\s)?(?:U\.S\.|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}))\s\Z")
"""Capitalised words right before a noun that was marked without them."""
_AT_LEAST, _LEAST = re.compile(r"\bat\s\Z", re.IGNORECASE), re.compile(r"(?:least|most)\b")
_BOTH = re.compile(r"\b(?:[Bb]oth|[Tt]he\stwo|[Tt]he\ssides?)\s\Z")
_TIMES = frozenset(
    "yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december spring summer autumn winter".split()
)
"""Words of time: nobody takes part by these names."""
_OPENERS = (
    _TIMES
    | DEFINITE
    | PHRASE_ENDS
    | frozenset("a an and but if last next some all many several however meanwhile".split())
)
"""Words that a sentence or a date opens with, capitalised and nobody's name."""
_WITHIN = re.compile(
    r"[-‑–]|\s(?:(?:vice|deputy|acting|prime|foreign|defen[cs]e|interior|finance|secretary|general|president|premier|minister"
    r"|chancellor|king|queen|army|navy|police|chief|envoy|ambassador|governor|senator|leader|commander|spokes\w+)\s){1,3}",
    re.IGNORECASE,
)
"""What stands inside one party's phrase: a hyphen, or an office between nationality and name."""
_SEAT = re.compile(r"\s(?:in|of)\s(?:the\s)?(?:(?:north|south|east|west|central|upper|lower)\w*[\s-]){0,2}(?=[A-Z])")
"""Between a body of a state and the place that tells whose it is: "a court in southern | Ruritania"."""
_AGAIN_COMMA = re.compile(r",\s\Z")
_AND_ANOTHER = re.compile(r"\sand\s(?:the\s)?[A-Z]")
"""In the rest of a list: "Orsk, | the Tarn Union and Belmar"."""
_AGAIN_BRACKET = re.compile(r"\s?\(\s?\Z")
_ALIAS = re.compile(
    r",?\s(?:(?:(?:better|also|widely|popularly|commonly|universally|once|formerly|locally)\s)?(?:known|referred\sto)\s"
    r"(?:\w+\s)?as|alias|aka|a\.k\.a\.|nicknamed|dubbed|called)\s(?:the\s)?[“\"'‘]?"
)
_LISTED = re.compile(r"\s*,?\s*(?:(?:and|or|&)\s)?(?:the\s)?", re.IGNORECASE)
"""What stands between two members of a list."""
_AUTHOR = re.compile(r"(?:from|by)\s([^,;:()]{2,80}[\w.])")
"""The words for a document's author."""
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Adm|Maj|Rev|St)\Z")
_TO_NAME = re.compile(r"\.?\s")
"""A title at the end of a phrase, and what stands between it and the name."""
_NOUN_AFTER = re.compile(r"\s([a-z][\w-]*)(?:\s([a-z][\w-]*))?(?:\s([a-z][\w-]*))?")
_NOUNS = PRIVATE | SITES | STATE_BODIES | STATE_ROLES
"""Up to three words after an adjective of a nation, and the nouns that it may belong to."""
_ALTERNATIVE = re.compile(
    rf"(?:n?either\s(?!{EITHER_OF})|(?:even|only|should|unless|if|when|while|whereas|although|though|because|once|until|now|were"
    r"|had|both(?=\s(?:he|she)\b))\s)(?=\w)",
    re.IGNORECASE,
)
"""Words before a party that are not of its phrase."""
_LED = re.compile(r"(?:of|by|from|against|between)\s(?=\w)")
"""Prepositions before a party: "the town | of Jabr"."""
_IN = re.compile(r"\bin\s(?:the\s)?\Z")
"""Before a place where somebody is. All five such phrases that were marked beside another (PLV train) were places."""
_IN_REACH = 8
_AGAINST = re.compile(r"\sagainst\s(?:the\s|an?\s|its\s|their\s)?")
_BEHIND_AGAINST = re.compile(r"\bagainst\s(?:the\s|an?\s|its\s|their\s)?\Z")
_ALLIED = re.compile(
    r"\b(?:alliance|pact|treaty|league|coalition|front|help|support|aid|assistance|backing|guarantee)s?\s(?:[a-z]+\s){0,2}?"
    + _BEHIND_AGAINST.pattern
)
_FOR_SOMEBODY = frozenset({"AGREE", "AID", "COOPERATE", "REQUEST", "SUPPORT"})
"""Acts that are for those acted on; of the labelled ones none of the last four is for whom "against" names."""
_BEHIND = 60
"""Characters before a phrase that are looked at."""


def with_whole_phrases(marks: Sequence[EventMark], text: str, mentions: Sequence[Mention]) -> list[EventMark]:
    """The events with whole phrases for their parties."""
    name_at = {at: m.span for m in mentions if m.kind in NAMED for at in range(*m.span)}
    nations = {m.span.end for m in mentions if m.kind == "nationality"}

    lists = lists_of_names(text, mentions)

    def whole(spans: Sequence[Span], trigger: Span) -> tuple[Span, ...]:
        named = [span for span in spans if span.of(text).casefold() not in _TIMES and not _inverts(text, span)]
        return _whole([_with_noun(span, text, name_at, nations) for span in named], text, name_at, trigger, lists)

    return [
        _turned(
            mark._replace(
                actors=_without_place(whole(mark.actors, mark.trigger), text, mark.type),
                recipients=_without_place(whole(mark.recipients, mark.trigger), text, mark.type),
            ),
            text,
        )
        for mark in (with_whole_lists(mark, lists, text) for mark in marks)
    ]


def _inverts(text: str, span: Span) -> bool:
    """Whether a phrase is the "neither" that only turns its sentence round: "neither | will Orsk yield"."""
    return span.of(text).casefold() in ("neither", "nor") and _WILL.match(text, span.end) is not None


def _without_place(spans: tuple[Span, ...], text: str, kind: str) -> tuple[Span, ...]:
    """One side without the place where another of its phrases is: "workers in | Ruritania"; talks may well be there."""
    if len(spans) < 2 or kind == "CONSULT":
        return spans
    return (spans[0], *(span for span in spans[1:] if not _IN.search(text, max(0, span.start - _IN_REACH), span.start)))


def _turned(mark: EventMark, text: str) -> EventMark:
    """The event with who stands behind "against", right after its trigger, as the one acted on: none acts there.

    Who is helped against somebody is not helped by him: "offered Orsk an alliance against | Belmar".
    """
    if mark.type in _FOR_SOMEBODY:
        ally = _ALLIED if mark.type in ("AGREE", "COOPERATE") else _BEHIND_AGAINST
        kept = tuple(s for s in mark.recipients if not ally.search(text, max(0, s.start - _BEHIND), s.start))
        mark = mark._replace(recipients=kept)
    behind = tuple(
        span
        for span in mark.actors
        if span.start > mark.trigger.end and _AGAINST.fullmatch(text, mark.trigger.end, span.start)
    )
    if not behind:
        return mark
    return mark._replace(
        actors=tuple(span for span in mark.actors if span not in behind), recipients=mark.recipients or behind
    )


def _whole(
    spans: Sequence[Span], text: str, name_at: Mapping[int, Span], trigger: Span, lists: Mapping[int, tuple[Span, ...]]
) -> tuple[Span, ...]:
    """The phrases of one side, whole, each once, without those that repeat the one before."""
    grown = sorted({_grown(span, text, name_at, trigger) for span in spans})
    joined: list[Span] = []
    for span in grown:
        if joined and (span.start < joined[-1].end or _WITHIN.fullmatch(text[joined[-1].end : span.start])):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    again = {
        second
        for i, (first, second) in enumerate(pairwise(joined))
        if _said_again(text, first, second, name_at)
        and not any(map(second.overlap, lists.get(first.end, ())))
        and not any(_LISTED.fullmatch(text, second.end, third.start) for third in joined[i + 2 : i + 3])
    }
    titles = {
        first
        for i, (first, second) in enumerate(pairwise(joined))
        if _TITLE.fullmatch(text, *first)
        and second.end - 1 in name_at
        and _AGAIN_COMMA.fullmatch(text[first.end : second.start])
        and not any(_LISTED.fullmatch(text, second.end, third.start) for third in joined[i + 2 : i + 3])
        and not _AND_ANOTHER.match(text, second.end)
    }
    return tuple(span for span in joined if span not in again and span not in titles)


def _with_noun(span: Span, text: str, name_at: Mapping[int, Span], nations: Collection[int]) -> Span:
    """The phrase with the name after its title, or the noun after its nation's adjective."""
    end = span.end
    if _TITLED.search(text, max(0, end - len("Prof")), end) and (gap := _TO_NAME.match(text, end)):
        return Span(span.start, name_at[gap.end()].end) if gap.end() in name_at else span
    if end in nations and (found := _NOUN_AFTER.match(text, end)):
        for number, word in enumerate(found.groups(), 1):
            if word is None or word in PHRASE_ENDS:
                break
            if singular(word) in _NOUNS:
                return Span(span.start, found.end(number))
    return span


def _grown(span: Span, text: str, name_at: Mapping[int, Span], trigger: Span) -> Span:
    """The phrase with the beginning of its name, and with the capitalised owner of its noun."""
    start = span.start
    before = text[max(0, start - _BEHIND) : start]
    if _AT_LEAST.search(before) and _LEAST.match(text, start):
        start -= len("at ")
    elif (name := name_at.get(start)) and name.start < start:
        start = name.start
    elif text[start].isupper() and (found := _PARTICLE.search(before)):
        start -= len(before) - found.start()
    elif text[start].islower() and span.of(text) not in PRONOUNS and (found := _OWNER.search(before)):
        words = found.group(1).split()
        while words and words[0].casefold() in _OPENERS:
            words = words[1:]
        if words:
            start -= len(before) - found.end(1) + len(" ".join(words))
    end = max(span.end, name_at[span.end - 1].end) if span.end - 1 in name_at else span.end
    if (seat := _SEAT.match(text, end)) and _body(text[start:end]) and (place := name_at.get(seat.end())):
        end = place.end
    if (both := _BOTH.search(before)) and means_both_sides(f"{both.group()}{text[start:end]}"):
        start -= len(both.group())
    if led := _LED.match(text, start, end):
        start = led.end()
    if opened := _ALTERNATIVE.match(text, start, end):
        start = opened.end()
    if trigger.overlap(Span(start, end)) and not trigger.overlap(span):
        return span
    return Span(start, end)


_OFTEN_CAPITAL = frozenset(("Court", "Police", "Tribunal", "Ministry", "Parliament", "Assembly"))
"""Bodies by whose names many states have one: "the Regional Court | in Ruritania"."""


def _body(phrase: str) -> bool:
    """Whether a phrase ends in the noun of a state's body or site, without a name: "a court", "a police station"."""
    words = phrase.split()
    if words[-1] in _OFTEN_CAPITAL and len(words) > 1:
        return True
    return words[-1].islower() and (singular(words[-1]) in STATE_BODIES or is_official_site(words))


def author_within(text: str, span: Span, documents: Collection[str]) -> Span | None:
    """Whose a document is, where its phrase says so: "Roe's | lawsuit", "a letter from | the chairman"."""
    words = words_of(text, span)
    at = next((i for i, word in enumerate(words) if singular(word.bare) in documents), None)
    if at is None:
        return None
    if (owner := next((i for i in range(at - 1, -1, -1) if words[i].possessive), None)) is not None:
        return Span(words[0].start, words[owner].end)
    if found := _AUTHOR.search(text, words[at].end, span.end):
        return Span(found.start(1), found.end(1))
    return None


def _said_again(text: str, first: Span, second: Span, name_at: Mapping[int, Span]) -> bool:
    """Whether the second phrase only says again who the first is: an apposition or a short form in brackets."""
    between = text[first.end : second.start]
    if _AGAIN_BRACKET.fullmatch(between) or (first.end - 1 in name_at and _ALIAS.fullmatch(between)):
        return True
    if _AND_ANOTHER.search(text, *second):
        return False
    named = first.start in name_at or first.end - 1 in name_at
    return (
        named
        and _AGAIN_COMMA.fullmatch(between) is not None
        and second.start not in name_at
        and not text[second.start].isdigit()
        and text[second.start : second.end].split()[0].casefold() in _APPOSED
    )


_WILL = re.compile(
    r"\s(?:will|would|did|does|do|can|could|has|have|had|is|are|was|were|should|shall|may|might)\s(?:the\s|[A-Z]|its?\s|their\s|he\s|she\s|they\s)"
)
_TITLE = re.compile(
    r"(?:[Tt]he\s|[Ii]ts\s|[Tt]heir\s)?(?:[a-z-]+\s)?(?:leader|head|chief|chairman|chairwoman|president|minister|secretary|director|founder|spokes(?:man|woman|person)"
    r"|premier|chancellor|governor|ambassador|envoy|commander|general|king|emir|sultan|ruler|speaker)"
)
"""An office in small letters before its holder's name: the holder is who acts, once."""
_APPOSED = frozenset(
    "the a an its his her their leader head chief chairman chairwoman president minister secretary director founder "
    "spokesman spokeswoman former".split()
)
"""First words of an apposition."""
