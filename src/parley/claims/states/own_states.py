"""States that no table knows: an article's own ones, by their adjectives and by the offices and bodies they have."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from parley.claims.language.gazetteer import Gazetteer, fold, plain
from parley.claims.states.actor_names import known_code, nation_of
from parley.claims.states.countries import named_state
from parley.claims.states.own_state_names import short_forms
from parley.claims.states.own_state_scores import weighed
from parley.claims.states.own_state_signs import (
    OFFICE,
    adjectives_of_states,
    dated,
    owners,
    possessors,
    sovereigns,
    styled,
)
from parley.claims.types import Mention

_ADJECTIVES = ("n", "an", "ian", "ese", "ish", "i", "ic", "er", "ean")
"""Endings that make a state's adjective of its name."""
_NOT_OF_THE_NAME = re.compile(r"(?:(?<=a)n|(?<=[^a])i)\Z")
"""The end of an adjective that is taken off where an article never names its state: "Ruritania|n". A guess †."""
_CAPITALISED = re.compile(r"(?<![\w-])[A-Z][a-zà-ÿ]{3,}(?![\w-])")
_LIKE_ADJECTIVE = re.compile(r"(?:(?<!ici)an|ese|ish|ic|i)s?\Z")
_NAME = re.compile(r"(?:U\.S\.|(?:The\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")
_LONG_NAME = re.compile(r"(?<![\w-])[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,3}")
_PLACES = frozenset("port cape fort mount lake bay island islands coast".split())
"""First and last words of names that are no persons'."""
_BEFORE = 12
"""Characters before a name in which "in" is looked for."""
_GOVERNED = re.compile(
    r"\b(?:[Gg]overnment|[Mm]inistry|[Cc]abinet|[Pp]arliament|[Aa]uthorities) in ([A-ZÀ-Þ][a-zà-ÿ]{3,})"
    r"(?![\w’'-]| [A-Z])"
)
"""A seat of government: "the ministry in | Strelsau"."""
_TWO = 2
_OF_PLACE = 5
"""Letters that a known place and the adjective of it share at least. †"""
_SHORTEST = 4
"""Letters that a state's name and its adjective share at least."""
_HELD = re.compile(rf"(?:['’]s?)?\s(?:\w+\s){{0,2}}?(?i:{OFFICE})\b")
_HELD_BY_WHO_FOLLOWS = re.compile(_HELD.pattern + r"(?:\s\w+){0,3},?\s*\Z")
_REACH = 70
"""Characters before a name within which its state and office stand."""
_BREAK = re.compile(r"[.!?;:\n“”\"]")
_TOWN = r"(?:(?:Port|Porto|Puerto|San|Santa|Santo|São|Saint|St\.?|New|Fort|Cape|Great|Nova|Novi) )?[A-Z][a-zà-ÿ]{2,}"
_SEAT = (
    re.compile(rf"(?<![\w-])([A-Z][a-zà-ÿ]{{3,}})(?:['’]s)? capital(?: city)?,? ({_TOWN})(?![\w-])"),
    re.compile(rf"(?<![\w-])({_TOWN}), (?:the )?(?P<state>[A-Z][a-zà-ÿ]{{3,}})(?:['’]s)? capital(?![\w-])"),
    re.compile(rf"(?<![\w-])({_TOWN}), the capital of (?P<state>[A-Z][a-zà-ÿ]{{3,}})(?![\w-])"),
    re.compile(r"(?m)^([A-Z][A-Z'’-]{2,}(?: [A-Z][A-Z'’-]{2,})?)(?:, | \()(?P<state>[A-Z][a-zà-ÿ]{3,})(?![\w-])"),
)
"""A state's seat: "the Ruritanian capital, Strelsau", "Strelsau, the capital of Ruritania", "STRELSAU (Ruritania)"."""
_NO_STATES = frozenset(
    "Democrat Democrats Republic Republics Islam Christ Europe Asia Africa America Majesty Senate Parliament Mormon "
    "Catholic Social Roman President Minister Government State January February August Sept September October November "
    "December People European Asian African Latin Western Eastern Northern Southern Jewish Christian Muslim Hindu "
    "Buddhist Protestant Scandinavian Mediterranean Caribbean Andean Balkan Arabian Victorian Defense Offense".split()
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
    for match in reversed(list(_LONG_NAME.finditer(words))):
        parts = plain(match.group().partition("'s")[0].partition("’s")[0]).split(" ")
        for length in range(len(parts), 0, -1):
            for first in range(len(parts) - length, -1, -1):
                name = " ".join(parts[first : first + length])
                state = gazetteer.nationalities.get(name) or gazetteer.countries.get(name)
                # The states of the tables have codes; an article's own ones are their own.
                if state and state == gazetteer.state_names.get(state):
                    end = match.start() + len(" ".join(parts[: first + length]))
                    if held.match(words, end):
                        return state
    return None


def with_own_states(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> Gazetteer:
    """The gazetteer with the article's own states: names that no table knows whose adjective the article uses too.

    "Ruritania", "Ruritanian" and "the Ruritanians" are one state; its code is its name. Full names of persons are none.
    """
    names = [m.span.of(text).split() for m in mentions if m.kind == "person" and not _is_placed(text, m)]
    persons = {word for name in names if len(name) > 1 or _is_known_person(name, gazetteer) for word in name}
    words = {match.group() for match in _CAPITALISED.finditer(text)}
    of_tables = {code for word in words if (code := _in_tables(word, gazetteer))}
    words -= persons | _NO_STATES
    unknown = sorted(w for w in words if named_state(w, gazetteer) is None and known_code(w, gazetteer) is None)

    def strange(name: str) -> bool:
        return _is_strange(name, gazetteer, persons)

    likely, next_best, governed = weighed(text, mentions, strange, known_states=len(of_tables))
    own: dict[str, str] = {}
    of_base = _by_base(unknown)
    for adjective in filter(_LIKE_ADJECTIVE.search, unknown):
        home = _home_of(fold(adjective.removesuffix("s")), of_base)
        if home is not None:
            own[adjective.removesuffix("s")] = home
    for adjective in adjectives_of_states(text) & set(unknown) - likely:
        if _of_known_place(adjective, gazetteer):
            continue
        homes = [name for name in sorted(likely) if _akin(fold(adjective), fold(name))]
        own.setdefault(adjective, homes[0] if len(homes) == 1 else _NOT_OF_THE_NAME.sub("", adjective))
    nameless = {adjective for adjective, home in own.items() if home == adjective}  # "Ruritish" of no "Ruriton"
    # "Ruritanian" is made of "Ruritania", never of another adjective.
    own = {adjective: home for adjective, home in own.items() if home not in own and home.removesuffix("s") not in own}
    offices, styles = owners(text), styled(text)
    taken = _taken_back(text, sovereigns(text, offices, set(styles.values())), gazetteer)
    styles = {
        style: name
        for style, name in styles.items()
        if not any(named_state(part, gazetteer) for part in (name, *name.split())) and name not in persons
    }
    found = _shown(text, set(unknown), offices, gazetteer) | set(styles.values()) | (likely - set(own)) | nameless
    found |= taken | {home for home in own.values() if not any(k.endswith(f" {home}") for k in gazetteer.countries)}
    placed = len(of_tables) or any(map(gazetteer.state, words))
    others = placed or (found and not (governed and all(_is_neighbour(name, text) for name in found)))
    if next_best is not None and next_best not in own and not others:
        found.add(next_best)
    own = {adjective: home for adjective, home in own.items() if home in found}
    if not found:
        return gazetteer
    own |= _irregular(text, found, set(unknown) - found - set(own))
    shorter = short_forms(text, found)
    states = {plain(name): shorter.get(name, name) for name in sorted({*found, *shorter, *shorter.values()})}
    adjectives = {plain(adjective): shorter.get(home, home) for adjective, home in own.items()}
    adjectives |= {plain(adjective): adjective for adjective in nameless}
    of_style = {plain(style): shorter.get(name, name) for style, name in styles.items()}
    of_style |= _styles_alone(text, of_style)
    named = {**states, **adjectives, **of_style}
    seats = _seats(text, named, gazetteer, persons)
    seats |= _seats_of_governments(text, named, seats, gazetteer)
    return replace(
        gazetteer, nationalities={**gazetteer.nationalities, **adjectives},
        countries={**gazetteer.countries, **states, **of_style},
        state_names={**gazetteer.state_names, **{name: name for name in states.values()}},
        capitals={**gazetteer.capitals, **seats},
    )  # fmt: skip


def _is_neighbour(name: str, text: str) -> bool:
    """Whether a state is called somebody's neighbour: "the neighbouring state of | Ruritania"."""
    return re.search(rf"\b[Nn]eighbou?r(?:ing)?,?(?: \w+){{0,2}} {re.escape(name)}\b", text) is not None


def _styles_alone(text: str, of_style: Mapping[str, str]) -> dict[str, str]:
    """The styles of states that stand alone for them: "the Kingdom" where one kingdom is named."""
    words: dict[str, set[str]] = {}
    for style, name in of_style.items():
        words.setdefault(style.partition(" ")[0].title(), set()).add(name)
    return {
        word: names.pop()
        for word, names in words.items()
        if len(names) == 1 and re.search(rf"\b[Tt]he {word}(?! of|[\w-])", text)
    }


def _is_placed(text: str, mention: Mention) -> bool:
    """Whether what the model takes for a person is a place: something is in it, or it is called a port or a bay."""
    words = mention.span.of(text).lower().split()
    before = text[max(0, mention.span.start - _BEFORE) : mention.span.start].lower().split()[-1:]
    return not _PLACES.isdisjoint((*words[:1], *words[-1:])) or before == ["in"]


def _in_tables(word: str, gazetteer: Gazetteer) -> str | None:
    """The state of the tables whose name or adjective a word is."""
    return gazetteer.countries.get(word) or nation_of(word, gazetteer)


def _is_strange(name: str, gazetteer: Gazetteer, persons: AbstractSet[str]) -> bool:
    """Whether a name of one or more words is in no table, and none of its words is a state's or a person's."""
    parts = name.split()
    if not persons.isdisjoint(parts) or name in _NO_STATES:
        return False
    known = named_state(name, gazetteer) or known_code(name, gazetteer)
    return known is None and not (len(parts) > 1 and any(_in_tables(part, gazetteer) for part in parts))


def _shown(
    text: str, unknown: Collection[str], offices: Mapping[str, Collection[str]], gazetteer: Gazetteer
) -> set[str]:
    """The names that an article shows to be states by what they have and do, and by its dateline."""

    def strange(name: str) -> bool:
        first, _, second = name.partition(" ")
        known = (named_state(name, gazetteer) or gazetteer.organisation(name)) if second else None
        return (second or first) in unknown and known is None

    shown = possessors(text, offices)
    found = {name for name in shown if strange(name)}
    of_dateline = dated(text)
    if of_dateline and not named_state(of_dateline, gazetteer) and not gazetteer.organisation(of_dateline):
        found.add(of_dateline)
    return found


def _taken_back(text: str, sovereign: Collection[str], gazetteer: Gazetteer) -> set[str]:
    """Names that the tables have for a city or region, but the article for a state: its navy, no word of theirs."""
    return {
        name
        for name in sovereign
        if (theirs := gazetteer.places.get(plain(name)))
        and named_state(name, gazetteer) == theirs
        and plain(name) not in gazetteer.countries
        and not any(code == theirs for _, code in states_named(text.replace(name, ""), gazetteer))
    }


def _irregular(text: str, states: Collection[str], unknown: Collection[str]) -> dict[str, str]:
    """Adjectives of some states that no ending makes of them: "Sundish" of Sundmark, "Merrovian" of Merrow.

    They begin as their state does, for half its name at least, and stand before a noun, or name its people.
    """
    found: dict[str, str] = {}
    for word in unknown:
        homes = [state for state in states if _akin(fold(word), fold(state))]
        if len(homes) == 1 and _LIKE_ADJECTIVE.search(word) and _described_by(word, text):
            found[word.removesuffix("s")] = homes[0]
    return found


def _of_known_place(adjective: str, gazetteer: Gazetteer) -> bool:
    """Whether an adjective begins as a place of the tables does, and so names no state: "Catalan" of Catalonia."""
    start = fold(adjective)[:_OF_PLACE]
    return len(start) == _OF_PLACE and any(
        fold(place).startswith(start) and _akin(fold(adjective), fold(place)) for place in gazetteer.places
    )


def _akin(adjective: str, state: str) -> bool:
    """Whether an adjective begins as a state's name does: four letters, and half of the name, are the same."""
    shared = next((i for i, (a, b) in enumerate(zip(adjective, state, strict=False)) if a != b), len(state))
    return adjective != state and shared >= _SHORTEST and 2 * shared >= len(state)


def _described_by(word: str, text: str) -> bool:
    """Whether a word stands before a noun in small letters, or names a people: "the Merrovians"."""
    return re.search(rf"(?<![\w-]){word}(?: [a-z]|(?<=s)\b)", text) is not None


def _seats(text: str, states: Mapping[str, str], gazetteer: Gazetteer, persons: AbstractSet[str]) -> dict[str, str]:
    """The seats of an article's own states, as it names them; `states` by name and adjective."""
    seats = {}
    for pattern in _SEAT:
        for match in pattern.finditer(text):
            state, seat = match.groups() if pattern is _SEAT[0] else (match["state"], match.group(1).title())
            if state in states and seat not in states and _can_be_seat(seat, gazetteer, persons):
                seats[seat] = states[state]
    return seats


def _can_be_seat(name: str, gazetteer: Gazetteer, persons: AbstractSet[str]) -> bool:
    """Whether a name behind "the Ruritanian capital" may be its name, no title or person: "..., | President Roe"."""
    word = fold(name.split()[0])
    titled = word in gazetteer.titles or word in gazetteer.person_roles
    return not titled and name not in persons and named_state(name, gazetteer) is None


def _seats_of_governments(
    text: str, states: Mapping[str, str], seats: Mapping[str, str], gazetteer: Gazetteer
) -> dict[str, str]:
    """Where governments are told to sit, and of which of two states of the article's own.

    It begins as its state does, is the only one without a seat, or answers the other, which its sentence names.
    """
    own = sorted(set(states.values()))
    if len(own) != _TWO:
        return {}
    found: dict[str, str] = {}
    for match in _GOVERNED.finditer(text):
        town = match.group(1)
        if town in states or town in seats or town in found or named_state(town, gazetteer) is not None:
            continue
        kin = [state for state in own if fold(state)[:_SHORTEST] == fold(town)[:_SHORTEST]]
        open_ones = [state for state in own if state not in seats.values()]
        sentence = text[text.rfind(". ", 0, match.start()) + 1 : (text.find(". ", match.end()) + 1) or len(text)]
        others = [state for state in own if not any(n in sentence for n, of in states.items() if of == state)]
        for likely in (kin, open_ones, others):
            if len(likely) == 1:
                found[town] = likely[0]
                break
    return found


def _is_known_person(name: list[str], gazetteer: Gazetteer) -> bool:
    """Whether a lone name is a leader's last name or a usual first name."""
    return bool(name) and (fold(name[0]) in gazetteer.leaders or fold(name[0]) in gazetteer.first_names)


def states_named(text: str, gazetteer: Gazetteer) -> list[tuple[int, str]]:
    """Where an article names states, by name, adjective or capital, and which."""
    found = []
    for match in _NAME.finditer(text):
        words = match.group()
        words = words.title() if len(words) > _SHORTEST and words.isupper() else words  # a dateline's "LIMA"
        for name in dict.fromkeys((words, words.removeprefix("The "), *words.split())):
            if code := named_state(name, gazetteer):
                found.append((match.start() + words.index(name), code))
                break
    return found


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
