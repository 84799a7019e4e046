"""Attaches to each person what the text says beside the name: titles before it, appositions after it."""

from __future__ import annotations

import re
from dataclasses import replace

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.phrases import POSSESSIVE, Word, joined, word_set, words_of
from parley.claims.language.prose import Prose
from parley.claims.people.before_names import before_name, first_of_two
from parley.claims.people.complements import residence_in
from parley.claims.people.descriptions import Description, describe, is_international
from parley.claims.people.noun_phrases_before import body_opening
from parley.claims.people.organisation_runs import MentionAt, organisation_run
from parley.claims.people.people import People, title_sex
from parley.claims.people.relative_roles import leading_role, relative_role
from parley.claims.people.roles import KIN, LOOSE_ROLES, OFFICES, role_starting
from parley.claims.states.countries import country_of
from parley.spans import Span

_MAX_DESCRIBED = 12
"""Mentions of one person whose surroundings are read; roles are given at the first few."""
_REACH = 230
_PARENTHESIS = re.compile(r"\s*[(\[]([^()\[\]\n]{1,60})[)\]]")
_PARTY = re.compile(r"\s*,?\s*\(?([RDI])(?:[-–]\s?|\.?,\s)([A-Z][\w.]{1,12}(?:\s[A-Z][\w.]+)?)\)?")
_PARTIES = {"R": "Republican Party", "D": "Democratic Party"}
_WHO = re.compile(r"\s*,?\s+(?=who\s)")
_WHO_LATER = re.compile(r"\s*,(?:\s+[^\s.,;:“”\"()]+){1,12}?,?\s+(?=who\s)")
"""Up to a relative clause, over the words of an apposition: ", a retired general | who works at ..."."""
_ROLE_BEFORE = 40
"""Characters of a role that opens a sentence before a name."""
_ABBREVIATION = 12
"""Characters before a sentence in which an abbreviated title may end it."""
_ABBREVIATED = re.compile(
    r"(?:\b(?:Rev|Gen|Sen|Rep|Gov|Col|Capt|Prof|Adm|Lt|Lieut|Maj|Brig|Cmdr|Cdr|Comdr|Cdre|Sgt|Cpl|Pvt|Insp|Supt|Amb|Lic"
    r"|Ing|Msgr|Mgr|Hon|Fr|Dr)\.|\((?:[Rr]e?td?|[Rr]td)\.?\))\s$"
)
_MOST_ABBREVIATED = 4
"""Titles with dots before a name: "Maj. Gen. (ret.) | Jane Roe"."""
_LEADS = re.compile(
    r"(?:,\s\d\d,)?\s((?:leads?|led|heads?|headed|chairs?|chaired|runs?|ran|(?:co-)?founded|started|launched|directs?|commands?)\s)"
)
"""A verb of leading whose subject is the name."""
_IN_A_CITY = re.compile(r"(?:Back in|Here in|In|From|At)\s([A-Z][^\s,.]+(?:\s[A-Z][^\s,.]+)?),")
_OF = re.compile(r"\s(?:of|from)\s")
_AT = re.compile(r"\s(?:at|with)\s")
_SAID = re.compile(r"(?:said|says|to|asked|added)\s\Z")
_COPULA = re.compile(
    r"\s+(?:(?:is|was)(?:\s(?:listed|named|appointed|elected|known)(?:\sas)?)?|became|(?:serves|served|works|worked) as"
    r"|remains)\s+(?=(?:the|a|an|now|one)\s)"
)
_FOR_YEARS = re.compile(
    r"\s(?:for|since)\s(?:the\slast\s|some\s|almost\s|nearly\s|over\s)?[\w-]+(?:\syears)?\s(?=[\w])"
)
"""How long somebody has an office: "Jane Roe, | for eleven years minister"."""
_NOW = re.compile(r"(?:,|\sand|\sbut)\s(?:(?:who\s)?is\s)?now\s(?=[a-z])")
_FORMERLY = re.compile(r",\sformerly\s")
_WRITING = re.compile(r",\s(?:writing|blogging|speaking)\s(?:in|for|on behalf of)\s(?:the\s)?(?=[A-Z])")
"""For whom somebody writes: "Jane Roe, writing in | the Courier"."""
_OWN_CORPS = re.compile(r"['’]s\s(?=[A-Z])")
_CORPS = word_set("corps army fleet brigade division battalion regiment squadron guard front legion militia")
"""Troops that are called by who commands them: "General Roe's | Second Corps"."""
_IN_PLACE = re.compile(r"\sin\s(?=[A-Z])")
_LISTS = re.compile(r",\s(?:his|her|their)\s\w+,\sand\s")
_ANOTHER = re.compile(r",?\s+and\s+(?:his|her|its|their|the|an?)\s")
"""What follows a name and is somebody else: "Jane Roe, | and her deputy"."""


def attach_descriptions(text: str, people: People, prose: Prose, gazetteer: Gazetteer, mention_at: MentionAt) -> None:
    """Read the words around each mention of each person and keep what they say of role and affiliation."""
    seen: dict[int, int] = {}
    for span, person in people.mentions:
        count = seen.get(id(person), 0)
        if count >= _MAX_DESCRIBED and person.descriptions:
            continue
        seen[id(person)] = count + 1
        sentence = prose.sentence_span(span.start)
        if sentence.start == span.start:
            sentence = Span(_begin_of_titles(text, sentence.start, prose), sentence.end)
        before = before_name(text, span, sentence, gazetteer, mention_at)
        first = first_of_two(text, sentence, before.start, gazetteer, mention_at) if before else None
        for found in (first, before, _after(text, span, sentence, gazetteer, mention_at)):
            if found is None:
                continue
            if found.role and prose.quotation(span.start) is not None:
                found = replace(found, quoted=True)
            abroad = found.affiliation is not None and is_international(found.affiliation, gazetteer)
            if found.country is None and not abroad and found.head.split()[-1:] and found.head.split()[-1] in OFFICES:
                found = replace(found, country=_capital_before(text, sentence, span, gazetteer))
            person.descriptions.append(found)
            if found.role and found.affiliation is None and found.possessor is None:
                body = body_opening(text, sentence, span, found.head or "-", gazetteer, mention_at)
                person.descriptions.extend([body] if body else [])
            if person.sex is None and found.head:
                person.sex = title_sex(found.head, gazetteer)


def _begin_of_titles(text: str, start: int, prose: Prose) -> int:
    """Where a sentence begins of which a title's dot seems the end: "the Rev. | Jane Roe" is one sentence."""
    for _ in range(_MOST_ABBREVIATED):
        if not start or not _ABBREVIATED.search(text, max(0, start - _ABBREVIATION), start):
            break
        start = prose.sentence_span(start - 2).start
    return start


def _capital_before(text: str, sentence: Span, span: Span, gazetteer: Gazetteer) -> str | None:
    """The state whose capital opens the sentence: "In Washington, President | Roe"."""
    opening = _IN_A_CITY.match(text, sentence.start, span.start)
    city = opening.group(1) if opening else ""
    return gazetteer.capitals.get(city) or gazetteer.seats.get(city)


def _is_titled_subject(text: str, span: Span, sentence: Span, gazetteer: Gazetteer) -> bool:
    """Whether nothing but a role stands between the sentence's start and a name: "Analyst | Jane Roe at Acme"."""
    words = words_of(text, Span(sentence.start, span.start)) if span.start - sentence.start < _ROLE_BEFORE else []
    return len(words) > 0 and role_starting(words, min(len(words) - 1, words[0].bare == "the"), gazetteer) == len(words)


def _place_named(text: str, words: list[Word], gazetteer: Gazetteer) -> str | None:
    """The place that opens some words: "of | Ohio", "of | New York City"."""
    for end in range(min(3, len(words)), 0, -1):
        name = POSSESSIVE.sub("", joined(text, words[:end]))
        if words[end - 1].capital and gazetteer.place(name):
            return name
    if words and words[0].capital and words[0].bare not in gazetteer.person_roles:
        return POSSESSIVE.sub("", words[0].text)
    return None


def _after(text: str, span: Span, sentence: Span, gazetteer: Gazetteer, mention_at: MentionAt) -> Description | None:
    """The apposition, parenthesis or copula after a name."""
    end = min(sentence.end, span.end + _REACH)
    position = span.end
    country = affiliated = place = None
    party = _PARTY.match(text, position, end)
    if party:
        affiliated = _PARTIES.get(party.group(1))
        country = gazetteer.regions.get(party.group(2).rstrip(",")) or gazetteer.regions.get(
            party.group(2).rstrip(".,")
        )
        position = party.end()
    elif parenthesis := _PARENTHESIS.match(text, position, end):
        inner = describe(text, Span(*parenthesis.span(1)), gazetteer, mention_at, follows_name=True)
        if inner is None:
            words = words_of(text, Span(*parenthesis.span(1)))
            whole = bool(words) and words[0].capital and organisation_run(words, 0, gazetteer, mention_at) == len(words)
            inner = Description(affiliation=joined(text, words), start=words[0].start) if whole else None
        if inner is not None:
            return inner
        position = parenthesis.end()
    found: Description | None = None
    if _ANOTHER.match(text, position, end):
        return None
    rest = text[position : position + 3].lstrip()
    copula = _COPULA.match(text, position, end)
    if rest[:1] in {",", "—", "–"} or rest.startswith("- "):
        start = position + len(text[position : position + 3]) - len(rest) + 1
        start = years.end() if (years := _FOR_YEARS.match(text, start, end)) else start
        found = describe(text, Span(start, end), gazetteer, mention_at, follows_name=True)
    elif copula:
        found = describe(text, Span(copula.end(), end), gazetteer, mention_at, follows_name=True)
    elif _OF.match(text, position, end) or (
        _AT.match(text, position, end)
        and (
            _SAID.search(text, max(0, span.start - 8), span.start)
            or _is_titled_subject(text, span, sentence, gazetteer)
        )
    ):
        found = describe(text, Span(position, end), gazetteer, mention_at)
        if found is None and _OF.match(text, position, end):
            words = words_of(text, Span(position, min(end, position + 40)))[1:5]
            words = words[: next((i for i, w in enumerate(words) if w.text == ","), 4)]
            country = country or country_of(words, gazetteer)
            place = _place_named(text, words, gazetteer)
    if today := _NOW.search(text, position, end) if found is not None or _FORMERLY.match(text, position) else None:
        # "An aide in 2008 and now director of the Institute": what somebody is today says more.
        current = describe(text, Span(today.end(), end), gazetteer, mention_at, follows_name=True)
        told = current is not None and current.affiliation and (current.role or found is None)
        country = country or (found.country if told and found is not None else None)
        found = current if told else found
    if found is None and _OWN_CORPS.match(text, position, end):
        words = words_of(text, Span(position + 3, end))
        run = organisation_run(words, 0, gazetteer, mention_at) if words else 0
        military = run > 0 and words[run - 1].bare in _CORPS
        found = Description(affiliation=joined(text, words[:run]), start=position) if military else None
    if found is None and (writing := _WRITING.match(text, position, end)):
        words = words_of(text, Span(writing.end(), end))
        run = organisation_run(words, 0, gazetteer, mention_at) if words and words[0].capital else 0
        found = Description(affiliation=joined(text, words[:run]), start=words[0].start) if run else None
    if found is not None and found.head in KIN and _LISTS.match(text, position, end):
        found = None  # "Jane Roe, her husband, and a boy"
    if found is None and (stays := _IN_PLACE.match(text, position, end)):
        here = residence_in(text, words_of(text, Span(stays.start() + 1, min(end, stays.end() + 40))), gazetteer)
        found = Description(residence=here, start=position) if here else None
    if found is None and (leads := _LEADS.match(text, position, end)):
        return leading_role(text, Span(leads.start(1), end), gazetteer, mention_at)
    later = rest[:1] == "," and (found is not None or not _WHO.match(text, position, end))
    clause = (_WHO_LATER if later else _WHO).match(text, position, end)
    loose = found is not None and found.head in LOOSE_ROLES
    stateless = (
        found is None
        or loose
        or found.past
        or found.affiliation in {None, gazetteer.state_names.get(found.country or "")}
    )
    relative = relative_role(text, Span(clause.end(), end), gazetteer, mention_at) if clause and stateless else None
    if relative is not None and (found is None or not found.role or (loose and relative.weight > found.weight)):
        found = relative
    elif relative is not None and found is not None and relative.affiliation and not relative.role:
        found = replace(found, affiliation=relative.affiliation)
    if country or affiliated or place:
        found = found or Description(start=position)
        return replace(
            found, country=found.country or country, party=affiliated or found.party, place=place or found.place
        )
    return found
