"""States that no table knows: an article's own ones, by their adjectives and by the offices and bodies they have."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from parley.claims.countries import named_state
from parley.claims.gazetteer import Gazetteer, fold
from parley.claims.types import Mention

_ADJECTIVES = ("n", "an", "ian", "ese", "ish", "i", "ic", "er", "ean")
"""Endings that make a state's adjective of its name."""
_CAPITALISED = re.compile(r"(?<![\w-])[A-Z][a-zà-ÿ]{3,}(?![\w-])")
_LIKE_ADJECTIVE = re.compile(r"(?:an|ese|ish|ic|i)s?\Z")
_NAME = re.compile(r"(?:U\.S\.|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")
_COMMUNITY = 1967
"""The year from which the European Communities had one commission, in Brussels."""
_SHORTEST = 4
"""Letters that a state's name and its adjective share at least."""
_OFFICE = (
    r"(?:president|premier|chancellor|king|queen|emir|sultan|(?:\w+\s){0,2}minist(?:er|ry)|foreign secretary|ambassador"
    r"|envoy|consul|government|cabinet|army|navy|air force|armed forces|troops|forces|soldiers|parliament|embassy"
    r"|coast ?guard|border guards?|frontier (?:guards?|troops)|state (?:media|television|radio|news agency)|military"
    r"|intelligence(?:\s\w+)?|cyber command|communications office|general staff|police|security council)"
)
_POSSESSED = re.compile(rf"(?<![\w-])([A-Z][a-zà-ÿ]{{3,}})['’]s?\s(?:own\s|new\s|former\s|acting\s)?(?i:{_OFFICE})\b")
_HELD = re.compile(rf"(?:['’]s?)?\s(?:\w+\s){{0,2}}?(?i:{_OFFICE})\b")
_HELD_BY_WHO_FOLLOWS = re.compile(_HELD.pattern + r"(?:\s\w+){0,3},?\s*\Z")
_REACH = 70
"""Characters before a name within which its state and office stand."""
_BREAK = re.compile(r"[.!?;:\n“”\"]")
_OFFICE_OF = re.compile(
    rf"\b(?i:{_OFFICE}|regime|junta)(?:\s[A-Z][\w’'-]+){{0,3}}(?<!inistry)\sof\s([A-Z][a-zà-ÿ]{{3,}})(?![\w’'-]|\s[A-Z])"
)
"""A state behind an office of its: "the military government of Ruritania", "President Jane Roe of Ruritania"."""
_OF = re.compile(r"\sof\s([A-Z][a-zà-ÿ]{3,})")
_INSIDE = re.compile(r"\b(?:into|in)\s([A-Z][a-zà-ÿ]{3,})(?![\w’'-]|\s[A-Z])")
_ACTING = re.compile(
    r"(?<![\w.-])([A-Z][a-zà-ÿ]{3,})(?:['’]s\s(?:decision|demand|threat|refusal|border|frontier|airspace|waters)|\s(?:has\s|had"
    r"\s|will\s|would\s|did\s)?(?:not\s)?(?:regards?|regarded|recalled|expelled|annexed|invaded|occupied|cancelled|canceled"
    r"|closed|mobilised|mobilized|signed|joined|withdrew|withdrawn|surrendered|return)(?:\s(?:its|the|two|three|any|by))?)\b"
)
"""A name that does what states do: "Ruritania's border", "Ruritania expelled"."""
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Gen|General|Col|Colonel|President|Minister)\.?\s([A-Z][a-zà-ÿ]{3,})"
)
_FEWEST = 3
"""Mentions of a name that is taken for a state by what it does alone."""
_STYLED = re.compile(
    r"\b(?:Republic|Kingdom|Emirate|Sultanate|Principality|Grand Duchy|Commonwealth) of (?:the )?"
    r"([A-Z][a-zà-ÿ]{3,}(?: [A-Z][a-zà-ÿ]{3,})?)(?![\w-])"
)
"""A state by its style: "the Republic of Ruritania"."""
_DATELINE = re.compile(
    r"(?m)^[A-Z][A-Z.'’ -]{2,30}(?:, | \()([A-Z][a-zà-ÿ]{3,}(?: [A-Z][a-zà-ÿ]{3,})?)"
    r"(?:\)|,)?[^\n—–]{0,24}?\s[—–-]{1,2}\s"
)
"""The state in a dateline: "SAN TELMO, Ruritania, June 3 —"."""
_SEAT = (
    re.compile(r"(?<![\w-])([A-Z][a-zà-ÿ]{3,})(?:['’]s)? capital(?: city)?,? ([A-Z][a-zà-ÿ]{2,})(?![\w-])"),
    re.compile(r"(?<![\w-])([A-Z][a-zà-ÿ]{2,}), (?:the )?(?P<state>[A-Z][a-zà-ÿ]{3,})(?:['’]s)? capital(?![\w-])"),
    re.compile(r"(?<![\w-])([A-Z][a-zà-ÿ]{2,}), the capital of (?P<state>[A-Z][a-zà-ÿ]{3,})(?![\w-])"),
    re.compile(r"(?m)^([A-Z][A-Z'’-]{2,})(?:, | \()(?P<state>[A-Z][a-zà-ÿ]{3,})(?![\w-])"),
)
"""A state's seat: "the Ruritanian capital, Strelsau", "Strelsau, the capital of Ruritania", "STRELSAU (Ruritania)"."""
_MONTHS = frozenset("June July March April August January February September October November December".split())
_OPENING = 400
_NO_STATES = frozenset(
    "Democrat Democrats Republic Republics Islam Christ Europe Asia Africa America Majesty Senate Parliament Mormon "
    "Catholic Social Roman President Minister Government State January February August Sept September October November "
    "December".split()
)
"""Names with an adjective, or with a government, that are no states: faiths, parties, continents."""


def own_state_of_office(text: str, start: int, end: int, gazetteer: Gazetteer) -> str | None:
    """The article's own state whose office or body stands at a phrase, or right before a name.

    "Lakeland's foreign minister, Erik Stahl", "the Karadeshi president Hamoun", "Sundmark's own cyber command".
    """
    before = text[max(0, start - _REACH) : start]
    before = before[max((m.end() for m in _BREAK.finditer(before)), default=0) :]
    return _owner(text[start:end], _HELD, gazetteer) or _owner(before, _HELD_BY_WHO_FOLLOWS, gazetteer)


def _owner(words: str, held: re.Pattern[str], gazetteer: Gazetteer) -> str | None:
    """The last of an article's own states in some words that has an office there."""
    for match in reversed(list(_CAPITALISED.finditer(words))):
        state = gazetteer.nationalities.get(match.group()) or gazetteer.countries.get(match.group())
        # The states of the tables have codes; an article's own ones are their own.
        if state and state == gazetteer.state_names.get(state) and held.match(words, match.end()):
            return state
    return None


def with_own_states(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> Gazetteer:
    """The gazetteer with the article's own states: names that no table knows whose adjective the article uses too.

    "Ruritania", "Ruritanian" and "the Ruritanians" are one state; its code is its name. Full names of persons are none.
    """
    names = [m.span.of(text).split() for m in mentions if m.kind == "person"]
    persons = {word for name in names if len(name) > 1 or _is_known_person(name, gazetteer) for word in name}
    words = {match.group() for match in _CAPITALISED.finditer(text)} - persons - _NO_STATES
    unknown = sorted(w for w in words if named_state(w, gazetteer) is None and gazetteer.organisation(w) is None)
    own: dict[str, str] = {}
    of_base = _by_base(unknown)
    for adjective in filter(_LIKE_ADJECTIVE.search, unknown):
        home = _home_of(fold(adjective.removesuffix("s")), of_base)
        if home is not None:
            own[adjective.removesuffix("s")] = home
    strange = set(unknown)
    own_by_office = strange & _named_by(_POSSESSED, text)
    styled = {
        match.group(): match.group(1)
        for match in _STYLED.finditer(text)
        if named_state(match.group(1), gazetteer) is None and match.group(1) not in persons
    }
    own_by_style = set(styled.values())
    own_by_office |= _by_what_they_do(text, strange)
    opening = _DATELINE.search(text, 0, min(len(text), _OPENING))
    dated = opening.group(1) if opening else ""
    known = named_state(dated, gazetteer) or gazetteer.organisation(dated)
    if dated and not known and dated.split()[0] not in _MONTHS and text.count(dated) > 1:
        own_by_style.add(dated)
    # "Ruritanian" is made of "Ruritania", never of another adjective.
    own = {adjective: home for adjective, home in own.items() if home not in own and home.removesuffix("s") not in own}
    if not own and not own_by_office and not own_by_style:
        return gazetteer
    states = {name: name for name in sorted({*own.values(), *own_by_office, *own_by_style})}
    return replace(
        gazetteer, nationalities={**gazetteer.nationalities, **own},
        countries={**gazetteer.countries, **states, **styled},
        state_names={**gazetteer.state_names, **states},
        capitals={**gazetteer.capitals, **_seats(text, {**states, **own, **styled}, gazetteer)},
    )  # fmt: skip


def _by_what_they_do(text: str, strange: set[str]) -> set[str]:
    """Those of an article's unknown names that stand behind an office, or that do what states do.

    What is cheap to look for is looked for first: few articles have names for which the rest must be asked.
    """
    behind = strange & _named_by(_OF, text)
    behind = behind and behind & _named_by(_OFFICE_OF, text)
    acting = {name for name in strange & _named_by(_INSIDE, text) if text.count(name) >= _FEWEST}
    acting = acting and acting & _named_by(_ACTING, text)
    found = behind | acting
    return found and found - _named_by(_TITLED, text)


def _named_by(pattern: re.Pattern[str], text: str) -> set[str]:
    """The names that a pattern finds in a text."""
    return {match.group(1) for match in pattern.finditer(text)}


def _seats(text: str, states: Mapping[str, str], gazetteer: Gazetteer) -> dict[str, str]:
    """The seats of an article's own states, as it names them; `states` by name and adjective."""
    seats = {}
    for pattern in _SEAT:
        for match in pattern.finditer(text):
            state, seat = match.groups() if pattern is _SEAT[0] else (match["state"], match.group(1).title())
            if state in states and seat not in states and named_state(seat, gazetteer) is None:
                seats[seat] = states[state]
    return seats


def _is_known_person(name: list[str], gazetteer: Gazetteer) -> bool:
    """Whether a lone name is a leader's last name or a usual first name."""
    return bool(name) and (fold(name[0]) in gazetteer.leaders or fold(name[0]) in gazetteer.first_names)


def states_named(text: str, gazetteer: Gazetteer) -> list[tuple[int, str]]:
    """Where an article names states, by name, adjective or capital, and which."""
    found = []
    for match in _NAME.finditer(text):
        words = match.group()
        for name in dict.fromkeys((words, *words.split())):
            if code := named_state(name, gazetteer):
                found.append((match.start() + words.index(name), code))
                break
    return found


def with_brussels(text: str, gazetteer: Gazetteer, published: dt.date | None) -> Gazetteer:
    """The gazetteer in which "Brussels" is the European Union, as it has been in articles that do not name Belgium."""
    if "Brussels" not in text or "Belgi" in text or (published and published.year < _COMMUNITY):
        return gazetteer
    return replace(gazetteer, capitals={**gazetteer.capitals, "Brussels": "EU"})


def _by_base(names: Sequence[str]) -> dict[str, list[str]]:
    """The names by what is left of each without up to two last letters; two names a base, in order."""
    bases: dict[str, list[str]] = {}
    for name in names:
        folded = fold(name)
        for cut in range(3):
            known = bases.setdefault(folded[: len(folded) - cut], [])
            if len(folded) - cut >= _SHORTEST and len(known) < 2:
                known.append(name)
    return bases


def _home_of(adjective: str, of_base: dict[str, list[str]]) -> str | None:
    """The name of which a folded word is the adjective: its base with an ending; the first of several."""
    homes = (
        name
        for ending in _ADJECTIVES
        if adjective.endswith(ending)
        for name in of_base.get(adjective.removesuffix(ending), ())
        if len(name) <= len(adjective) and fold(name) != adjective
    )
    return min(homes, default=None)
