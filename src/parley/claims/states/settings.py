"""Which state a passage is told of: "In Strelsau, | a ministry source", "Ruritania rejected the charge. | The Foreign
Office"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter
from types import MappingProxyType

from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.language.phrases import word_set
from parley.claims.language.prose import Prose
from parley.claims.states.actor_names import generic_body
from parley.claims.states.countries import named_state
from parley.claims.states.own_states import states_named
from parley.claims.states.shared_names import with_shared_names
from parley.spans import Span

VENUES = word_set("geneva vienna brussels hague strasbourg davos doha") | {"new york", "the hague", "united nations"}
"""Cities where other states meet: what is told there need not be of the host."""
_OPENER = r"[“\"'‘(]?(?:(?:[Aa]nd|[Bb]ut|[Yy]et|[Ss]o|[Mm]eanwhile|[Bb]ack|[Hh]ere|[Oo]ver|[Ee]arlier|[Ll]ater),?\s)?"
_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,3}"
_FRONT = re.compile(
    rf"{_OPENER}(?:[Ii]n|[Ff]rom|[Aa]t)\s(?:the\s)?(?:nearby\s|neighbou?ring\s)?(?P<name>{_NAME})"
    r"(?P<capital>\scapital(?:\scity)?)?(?=[,:]|\s(?!and\b|or\b))"
)
"""The begin of a sentence that says where it is told: "In the Ruritanian capital, ..."."""
_SUBJECT = re.compile(
    rf"(?:(?:[Aa]nd|[Bb]ut|[Yy]et)\s)?(?P<name>{_NAME})"
    r"(?:,\s(?:for\sits\spart|meanwhile|too|however|in\sturn|by\scontrast),"
    r"|(?P<aside>,\s(?:the|an?|whose|which|where|itself|currently|one|home|already|long|once)\s[^.;:!?“”\"\n]{2,110}?,))?"
    r"\s(?!(?:and|or|to|in|on|of|at|with|for|from|troops|forces|officials|attack\w*|shell\w*|bomb\w*|struck|fire[ds]?|hit"
    r"|invade[ds]?|launche[ds]|raid\w*|seize[ds]?|pound\w*|kill\w*)\b)[a-z]+\b"
)
"""The begin of a sentence whose subject is a state: "Ruritania | rejected", "Ruritania, whose | feud with Orsk is old,
rejected". (Whom it attacks tells of it as well.)"""
_ORGAN = re.compile(
    rf"(?:(?:[Aa]nd|[Bb]ut|[Yy]et)\s)?(?:[Tt]he\s)?(?P<name>{_NAME})(?:['’]s?)?"
    r"\s(?:(?:new|own|foreign|interior|defen[cs]e|ruling|caretaker|provisional|military|national)\s){0,2}"
    r"(?:government|cabinet|parliament|congress|senate|assembly|ministry|presidency|authorities|leadership|junta|"
    r"legislature|lawmakers|voters)\s(?!(?:troops|forces|officials|soldiers|in|of|at|and|or)\b)[a-z]+\b"
)
"""The begin of a sentence whose subject is a state's organ: "Ruritania's parliament | met"."""
_ENVOY = re.compile(
    r"[A-Z][\w-]*(?:\s[A-Z][\w-]*)?\s(?:Minister(?!\s(?:of|for|President)\b)|[Aa]mbassador|[Cc]harg[ée]|[Ee]nvoy|[Cc]onsul"
    r"|[Ll]egation|[Ee]mbassy|[Nn]uncio)\b"
)
"""A state's name before its envoy, who is sent to another."""
_SPEAKS = re.compile(rf"{_NAME}\s(?:said|says|announced|announces|insisted|insists|confirmed|added)\b")
"""A state that speaks of others: who is named next is its own."""
_DATELINE = re.compile(
    r"^(?P<name>[A-ZÀ-Þ][\w .'’-]{2,30}),\s(?:[A-Z][A-Za-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][A-Za-z]{2,8}\.?)"
    r"(?:,?\s\d{4})?\.?[ \t]*$",
    re.MULTILINE,
)
"""A dateline on a line of its own: "STRELSAU, OCT. 9."."""
_LONGEST = 160
"""Characters at the front of a sentence that are looked at."""
_MOST_NAMED = 30
"""Namings of states in one sentence that are looked at."""
_LEAST_OF_MOST = 4
"""How many times less often than the one named most a state may be named that has an office of several by default. †"""
_MOST_SENTENCES = 4
"""Sentences of a paragraph, with that of the place, among which one may begin with where it is told. †"""
_MOST_OF_SUBJECT = 3
"""The same for one whose subject is a state. †"""
GENERIC_OFFICES = frozenset((
    "defense secretary", "defence secretary", "secretary of defense", "secretary of defence", "foreign secretary",
    "home secretary",
    "treasury secretary", "house speaker", "majority leader", "minority leader", "senate majority leader",
    "congressman", "congresswoman", "commerce secretary", "national security adviser", "lieutenant governor",
))  # fmt: skip
"""Offices that more than one state has by that name."""


def with_defaults_told(text: str, gazetteer: Gazetteer) -> tuple[Gazetteer, list[tuple[int, str]]]:
    """The gazetteer without the states of bodies and offices that several states have, where it is another's.

    "The National Assembly" is one state's by default, but not in an article that never names that state, and others.
    With it where the article names states, and which.
    """
    gazetteer, named = with_shared_names(text, gazetteer, states_named(text, gazetteer))
    shared = {name: code for name, code in gazetteer.seats.items() if generic_body(name)}
    by_seat = {
        (at, code) for at, code in named for name, of in shared.items() if of == code and text.startswith(name, at)
    }
    states = {found[1] for found in named if found not in by_seat}
    if not states:
        return gazetteer, named
    bodies = {
        name: replace(body, country=None)
        for name, body in gazetteer.organisations.items()
        if body.country and body.kind == "government" and body.country not in states and generic_body(name)
    }
    seats = {name: code for name, code in gazetteer.seats.items() if code in states or name not in shared}
    often = Counter(code for _, code in named)
    most = max(often.values())
    offices = {
        office: code
        for office, code in gazetteer.offices.items()
        if office not in GENERIC_OFFICES or often[code] * _LEAST_OF_MOST >= most
    }
    told = replace(
        gazetteer,
        organisations=MappingProxyType({**gazetteer.organisations, **bodies}),
        offices=MappingProxyType(offices),
        seats=MappingProxyType(seats),
    )
    return told, [found for found in named if found[1] in states]


class Settings:
    """Looks up where a place in the text is told of, by its sentence and by those before it in its paragraph."""

    def __init__(self, text: str, prose: Prose, gazetteer: Gazetteer, named: Sequence[tuple[int, str]]) -> None:
        """`named`: where the article names states, and which, in order; `states` holds all of them."""
        self._text = text
        self._prose = prose
        self._gazetteer = gazetteer
        self._named = named
        self._places: dict[str, list[int]] = {}
        for place, state in named:
            self._places.setdefault(state, []).append(place)
        self.states = frozenset(self._places)
        self._begun: dict[int, tuple[str, int] | None] = {}
        self._opened: dict[int, str | None] = {}
        self._besides: dict[tuple[str, str], bool] = {}
        self._sections: list[tuple[int, str | None]] | None = None

    @property
    def named(self) -> Sequence[tuple[int, str]]:
        """Where the article names states, and which, in order."""
        return self._named

    def named_between(self, start: int, end: int) -> Sequence[tuple[int, str]]:
        """Where the words between two places name states, and which."""
        return self._named[bisect_left(self._named, (start, "")) : bisect_left(self._named, (end, ""))]

    def front(self, position: int, most: int = _MOST_SENTENCES) -> str | None:
        """The state that the sentence begins in ("In Strelsau, ..."), or one before it in the paragraph began in.

        One in between that another state opens ends it. `most`: sentences that are looked at.
        """
        for start in self._prose.sentences_back(position, most):
            if self._prose.quotation(start) is not None:
                continue
            if (state := self._begun_in(start, position)) is not None:
                return state
            if self._opened_by(start) is not None:
                return None
        return None

    def told_of(self, position: int) -> str | None:
        """The same, or the state that alone is told of, as its subject, in the nearest sentence that names any."""
        if (begun := self.front(position)) is not None:
            return begun
        for start in self._prose.sentences_back(position, _MOST_OF_SUBJECT):
            end = min(self._prose.sentence_span(start).end, position)
            if states := self._states_between(start, end):
                opened = self._opened_by(start)
                speaks = _SPEAKS.match(self._text, start, end) is not None and opened in states
                if opened is not None and (aside := self._aside(start)).end <= end:
                    states = self._states_between(start, aside.start) | self._states_between(aside.end, end)
                return opened if states == {opened} or speaks else None
        return self.section(position)

    def section(self, position: int) -> str | None:
        """The state of the dateline on a line of its own under which a place stands, unless others meet there."""
        if self._sections is None:
            found = (match for match in _DATELINE.finditer(self._text) if fold(match["name"]) not in VENUES)
            self._sections = [(match.end(), self._gazetteer.place(match["name"].title())) for match in found]
        under = bisect_left(self._sections, position, key=itemgetter(0))
        return self._sections[under - 1][1] if under else None

    def sentence(self, position: int) -> Span:
        """The sentence around a place."""
        return self._prose.sentence_span(position)

    def paragraph_before(self, position: int) -> Span:
        """What stands before a place in its paragraph."""
        return Span(min(self._prose.paragraph_span(position).start, position), position)

    def names(self, state: str, span: Span) -> bool:
        """Whether the words of a span name a state."""
        places = self._places.get(state, ())
        return bisect_left(places, span.start) < bisect_left(places, span.end)

    def is_open(self, state: str, span: Span) -> bool:
        """Whether words tell of no other state, but for one whose envoy calls: "the Ruritanian Minister called"."""
        return self._states_between(*span, envoys=False) <= {state}

    def tells_of(self, state: str, besides: str) -> bool:
        """Whether the article names a state by another name than one."""
        if (state, besides) not in self._besides:
            told = any(code == state and not self._text.startswith(besides, at) for at, code in self._named)
            self._besides[state, besides] = told
        return self._besides[state, besides]

    def _states_between(self, start: int, end: int, *, envoys: bool = True) -> set[str]:
        """The states that are named between two places, outside quotation marks; `envoys`: also those of envoys."""
        first, last = bisect_left(self._named, (start, "")), bisect_left(self._named, (end, ""))
        return {
            code
            for at, code in self._named[first : min(last, first + _MOST_NAMED)]
            if self._prose.quotation(at) is None and (envoys or _ENVOY.match(self._text, at) is None)
        }

    def _begun_in(self, start: int, position: int) -> str | None:
        """The state of the place that the sentence from `start` begins in, before `position`."""
        if start not in self._begun:
            self._begun[start] = self._place_in_front(start)
        begun = self._begun[start]
        return begun[0] if begun is not None and begun[1] <= position else None

    def _place_in_front(self, start: int) -> tuple[str, int] | None:
        """The state that a sentence begins in, and where the words end that say so."""
        found = _FRONT.match(self._text, start, start + _LONGEST)
        if found is None or fold(found["name"]) in VENUES:
            return None
        name, end = found["name"], found.end("name")
        if (state := named_state(name, self._gazetteer)) is None and not found["capital"]:
            name = name.partition(" ")[0]  # "In Strelsau | M. Roe, the minister"
            end = found.start("name") + len(name)
            state = named_state(name, self._gazetteer) if self._gazetteer.place(name) else None
        adjective = state is not None and self._gazetteer.place(name) is None
        return (
            (state, max(end, found.end("capital")))
            if state is not None and (not adjective or found["capital"])
            else None
        )

    def _aside(self, start: int) -> Span:
        """What stands between commas behind the state with which a sentence begins; there other states may be named."""
        found = _SUBJECT.match(self._text, start, start + _LONGEST)
        return Span(*found.span("aside")) if found and found["aside"] else Span(start, start)

    def _opened_by(self, start: int) -> str | None:
        """The state that is the subject with which a sentence begins."""
        if start not in self._opened:
            found = _SUBJECT.match(self._text, start, start + _LONGEST)
            state = self._gazetteer.state(found["name"]) if found else None
            organ = _ORGAN.match(self._text, start, start + _LONGEST) if state is None else None
            self._opened[start] = named_state(organ["name"], self._gazetteer) if organ else state
        return self._opened[start]
