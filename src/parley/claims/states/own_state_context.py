"""What the words around a name tell of it: what it has, what is of it, what it does, where things are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from parley.claims.language.phrases import word_set
from parley.claims.states.own_state_names import BODIES, SITES, TITLES, Naming
from parley.claims.types import Mention

_SURE = word_set(
    "government army navy embassy ambassador parliament airspace junta legation premier president emir sultan minister "
    "ministry prime foreign defence defense troops forces soldiers warship warships gunboat gunboats paratroopers "
    "territory nationals cabinet envoy delegation sovereignty independence borders border frontier consul military "
    "armed"
)
"""What hardly anybody but a state has."""
_ATTRIBUTIVE = BODIES - word_set(
    "national central high people peoples economy security chief general leaders leader leadership claim claims "
    "side nuclear demand demands decision note queen king"
)
"""What stands behind names of states more than behind others."""
_GOVERNING = word_set(
    "government governments republic kingdom emirate sultanate duchy principality embassy navy army parliament junta "
    "territory premier ambassador king queen emir sultan delegates delegation sovereignty independence envoy "
    "annexation invasion presidents premiers kings armies"
)
_OF = _SURE | word_set(
    "commonwealth federation republic kingdom ambassadors envoys representatives authorities rulers ruler soil "
    "frontiers occupation blockade partition recognition commissioner regime waters chancellor king queen delegate"
)
"""Of whom these are, is a state; of whom the first are, almost surely."""
_SEAT = word_set("government ministry cabinet parliament president court ambassador envoy consul legation embassy")
"""What is said to be "in" a seat of government."""
_INSIDE = (
    BODIES
    | word_set(
        "opposition officers generals coup elections election treasury mutiny rulers revolution uprising war rebels "
        "intervention power embassies talks peace visas flights"
    )
) - _SEAT
_BETWEEN_STATES = word_set(
    "relations ties border frontier war peace treaty pact talks dispute trade agreement truce alliance quarrel "
    "conflict sanctions embargo blockade ultimatum deal accord attack attacks strike strikes threats aid loan loans "
    "arms visas flights ambassador ambassadors envoy envoys minister note delegation consul"
)
"""What states have with, against and for each other."""
_NEIGHBOURS = word_set("neighbouring neighboring neighbour neighbor adversary rival landlocked oil-rich")
_PLACES_OF = word_set(
    "city town village port province district suburb valley gulf strait straits bay river island islands county "
    "university bishop archbishop battle siege outskirts mayor harbour harbor streets centre center shores banks "
    "mountains isle sea mission ward wards"
)
_AT = word_set("at near outside off along through beside around above below")
_IN = word_set("in from into inside across throughout")
_TO = word_set("to against with towards toward upon on over about for by")
_ACTS = word_set(
    "accuses accused annexed invaded recalled expelled severed mobilised mobilized closed closes seized fired "
    "threatened threatens demanded demands refused refuses rejected rejects denied denies recognised recognized signed "
    "ratified withdrew withdraws deployed massed sent sends dispatched claims claimed insists insisted warned warns "
    "vowed offered offers proposed agreed agrees protested condemned condemns imposed lifted shut blocks blocked "
    "blockaded bombed shelled attacked launched tested froze suspended resumed broke captured occupied occupies ceded "
    "lost won returned released freed holds held borders wants regards considers declared declares announced summoned "
    "ordered lies depends exports imports buys sells joined left cut cuts moved landed acted stands needs maintains "
    "replied replies calls called asks asked requires intends undertook served keeps kept remains surrendered "
    "retaliated retaliates conducts conducted backed backs supplies supplied armed arms imputed owns recalls "
    "cancelled canceled let lets frees bars barred bans banned mobilises mobilizes expels annexes invades"
)
_SAYING = word_set("said says told tells thinks thought believes believed adds added wrote writes argues predicts")
_AUXILIARIES = word_set("has had will would did does may might could must cannot can was is should")
_BETWEEN_VERBS = word_set("not also now still later itself promptly alone then never")
_VERB = re.compile(r"[a-z]{3,}(?:ed|[^s]s)\Z")
_TOKEN = re.compile(r"[\w’'-]+|[,.;:()“”\"—–]")
_REACH = 40
"""Characters around a name that are looked at."""


class Kinds:
    """What the model takes a place in the text for."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        named = sorted(
            (m.span.start, m.span.end, m.kind)
            for m in mentions
            if m.kind in ("place", "person", "organisation", "nationality")
        )
        self._starts = [start for start, _, _ in named]
        self._named = named

    def of(self, place: Naming) -> set[str]:
        """The kind of the name at a place: its own, or that of a longer one in which it lies."""
        number = bisect_right(self._starts, place.start) - 1
        if number < 0 or self._named[number][1] <= place.start:
            return set()
        start, _, kind = self._named[number]
        last = self._named[bisect_right(self._starts, place.end - 1) - 1]
        whole = start == place.start and abs(last[1] - place.end) <= 2 and last[2] == kind
        return {kind if whole else f"in {kind}"}


def around(text: str, place: Naming) -> set[str]:
    """What the words before and behind a name tell of it."""
    before = _TOKEN.findall(text[max(0, place.start - _REACH) : place.start].lower())[-3:]
    behind = place.end + 2 if place.owning and text[place.end : place.end + 1] in "'’" else place.end
    after = [*_TOKEN.findall(text[behind : behind + _REACH].lower())[:4], "", "", "", ""]
    last, second, third = ([""] * 3 + before)[-3:][::-1]
    signs = _before(last, second, third) | (_owned(after) if place.owning else _after(after))
    if not signs.isdisjoint(("in", "at", "to")):
        signs -= {"acts", "says", "verb"}  # who is "in | Ruritania" acts
    if place.titled:
        signs.add("titled")
    begins = not place.start or text[place.start - 1] == "\n"
    if begins and not place.owning and (after[0] in {"(", "—", "–"} or (after[0] == "," and after[1].isdigit())):
        signs.add("dateline")
    if not begins and (last not in {".", "“", "”", '"', ":", "—", "–"}):
        signs.add("inside")
    return signs


def _before(last: str, second: str, third: str) -> set[str]:
    """What the words before a name tell, nearest first."""
    signs = set[str]()
    if last in TITLES:
        signs.add("titled")
    signs.add("the" if last == "the" else "no article")
    owner = second if last == "of" else third if last == "the" and second == "of" else ""
    if owner in _GOVERNING or (owner == "minister" and third in {"prime", "foreign"}):
        signs.add("government of")
    elif owner in _OF:
        signs.add("of")
    elif owner in _PLACES_OF:
        signs.add("place of")
    if last in _NEIGHBOURS or (last == "," and second in _NEIGHBOURS):
        signs.add("neighbour")
    elif last == "," and second in {"capital", "city", "town", "village", "port"}:
        signs.add("seat")
    elif last == "between" or (last == "and" and third == "between"):
        signs.add("between")
    elif last in _AT or (last == "the" and second in _AT):
        signs.add("at")
    elif last in _IN:
        signs.add("in")
        if second in _SEAT:
            signs.add("seat")
        elif second in _INSIDE:
            signs.add("inside of")
    elif last in _TO:
        signs.add("to")
        if second in _BETWEEN_STATES:
            signs.add("between")
    return signs


def _owned(after: Sequence[str]) -> set[str]:
    """What is somebody's whose name ends in a possessive."""
    what = {after[0], after[1]} if after[0] not in _SURE | BODIES else {after[0]}
    return {"surely has"} if what & _SURE else {"has"} if what & BODIES else set()


def _after(after: Sequence[str]) -> set[str]:
    """What the words behind a name tell."""
    signs = set[str]()
    if after[0] in _SURE:
        signs.add("surely attributive")
    elif after[0] in _ATTRIBUTIVE:
        signs.add("attributive")
    elif after[0] in SITES:
        signs.add("site")
    elif after[0] == ",":
        if after[1] in {"whose", "which"}:
            signs.add("whose government" if after[1] == "whose" and after[2] in _SURE else "which")
        elif after[1] == "who":
            signs.add("who")
        elif after[1] in {"the", "a"} and after[2] in {"capital", "city", "town", "village", "port"}:
            signs.add("seat")
    else:
        verb = 0
        while verb < 3 and (after[verb] in _AUXILIARIES or after[verb] in _BETWEEN_VERBS):
            verb += 1
        if after[verb] in _ACTS:
            signs.add("acts")
        elif after[verb] in _SAYING:
            signs.add("says")
        elif verb or _VERB.match(after[0]):
            signs.add("verb")
    return signs
