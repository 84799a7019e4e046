"""Whose state "his country", "their troops" and "its neighbour" are: of who says it, else of who acts in the sentence.

"The Orskan president said his country would welcome it": his who speaks, not of the man who was named last.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from parley.claims.language.function_words import PHRASE_ENDS
from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import word_set, words_of
from parley.claims.parties.opposed import is_neighbour
from parley.claims.sources.holders import Holders
from parley.claims.sources.scene import Scene
from parley.claims.states.actor_names import nation_of
from parley.claims.states.actor_words import INTERNATIONAL, LOOSE_OFFICES, STATE_BODIES, STATE_ROLES, USUAL_NAMES
from parley.claims.states.two_sides import two_sides
from parley.spans import Span

_WHOSE = word_set("his her its their")
_OWNED = (STATE_BODIES | STATE_ROLES - LOOSE_OFFICES) - word_set(
    "counterpart side spokesman spokeswoman spokesperson official leader ruler office bureau bank staff base agent spy "
    "judge court crew officer strongman"
)
"""Nouns of what is a state's when a state's people say that it is theirs."""
_ITS = re.compile(r"its\s(?!(?:[\w-]+\s){0,2}neighbou?r)", re.IGNORECASE)
"""Of what is "its" the sentence tells by itself whose it is: see `its_state`."""
_AGAIN = re.compile(r"\b(?:after|before|when|while|because|although|though|once|since)\sit\Z")
"""The subject of a clause that is that of the sentence: "Orsk accepted after | it | had withdrawn"."""
_WHOSE_BEFORE = re.compile(r"\b(his|her|its|their)\s\Z", re.IGNORECASE)
_REACH = 14
_HIS = re.compile(r"(?:his|her)\s", re.IGNORECASE)
_BODIES = frozenset(("place", "organisation"))
_PLACED = word_set("in to at near")
"""What follows a consulate that is aimed at where it is."""
_SHARE_OF_NEIGHBOUR = 2
"""How many times as often one neighbour is named as any other to be the one that "its neighbour" means. †"""


def is_owned_body(text: str, span: Span, gazetteer: Gazetteer) -> bool:
    """Whether a phrase is a state's body by a possessive alone: "his country", "their armed forces"."""
    words = words_of(text, span)
    end = next((i for i, word in enumerate(words) if i and word.bare in PHRASE_ENDS), len(words))
    core = words[1:end]
    if not core or words[0].bare not in _WHOSE or singular(core[-1].bare) not in _OWNED:
        return False
    placed = end < len(words) and words[end].bare in _PLACED
    return not placed and not any(
        word.possessive or word.bare == "the" or nation_of(word.text, gazetteer) for word in core
    )


class Owners:
    """Finds in the sentence of a possessive whose it is."""

    def __init__(
        self, scene: Scene, named: Sequence[tuple[int, str]], codes_of: Callable[[Span], tuple[str, ...]], *,
        gazetteer: Gazetteer, dateline_end: int,
    ) -> None:  # fmt: skip
        """`named`: where the article names states, and which, by their codes on its day; `codes_of`: of any phrase."""
        self._scene = scene
        self._named = named
        self._codes_of = codes_of
        self._gazetteer = gazetteer
        self._dateline_end = dateline_end
        self._states = {code for _, code in named} | set(gazetteer.state_names)
        self._holders = Holders(scene.attributions)
        self._subjects: list[Span] = []
        self._ends: list[int] = []

    def learn_subjects(self, spans: Iterable[Span]) -> None:
        """Take in who acts in the article's events."""
        self._subjects = sorted(set(spans), key=lambda span: span.end)
        self._ends = [span.end for span in self._subjects]

    def codes(self, span: Span) -> tuple[str, ...]:
        """The state of what is somebody's, or its neighbour: "his country", "their neighbour"; empty if not told."""
        if whose := _WHOSE_BEFORE.search(self._scene.text, max(0, span.start - _REACH), span.start):
            span = Span(whose.start(1), span.end)  # "his | country"
        if is_neighbour(self._scene.text, [span]):
            found = self._codes_before(span)
            clause = self._scene.text[max(0, span.start - 2) : span.start] in {", ", "; "}
            return self._neighbour(span, found[-1]) if found and (len(found) == 1 or not clause) else ()
        if _AGAIN.search(self._scene.text, max(0, span.start - _REACH), span.end):
            found = self._codes_before(span)
            return found[0] if len(found) == 1 else ()
        if not is_owned_body(self._scene.text, span, self._gazetteer):
            return ()
        found = self._codes_before(span)
        if len(found) != 1 or len(found[0]) != 1 or found[0][0] not in self._states | USUAL_NAMES - INTERNATIONAL:
            return ()
        theirs = self._scene.text.startswith(("their", "Their"), span.start)
        return () if theirs and not self._alone(span, found[0][0]) else found[0]

    def _codes_before(self, span: Span) -> list[tuple[str, ...]]:
        """The codes of those whose it may be, each once, in order."""
        his = _HIS.match(self._scene.text, span.start)
        owners = (
            owner for owner in self._owners(span) if not (owner.overlap(span) or (his and self._is_name_of_body(owner)))
        )
        return list(dict.fromkeys(codes for owner in owners if (codes := self._codes_of(owner))))

    def _is_name_of_body(self, span: Span) -> bool:
        """Whether a phrase is the name of a state, a place or an organisation, and so nobody's "his"."""
        mention = self._scene.mention_at(span.start)
        return mention is not None and mention[1] in _BODIES and mention[0].contains(span)

    def _owners(self, span: Span) -> Sequence[Span]:
        """Whose a phrase may be that begins with a possessive pronoun: who says it, else all who act before it.

        "His" is somebody's who is named in the sentence.
        """
        prose = self._scene.prose
        near = Span(prose.sentence_span(span.start).start, span.start)
        person = self._scene.pronouns.at(span.start)
        names = [at for at, one in self._scene.people.within(near) if one is person]
        if names:
            return names[-1:]
        number = self._holders.of(span)
        said = self._scene.attributions[number] if number is not None else None
        if (
            said is not None
            and said.source is not None
            and near.start <= said.source.start < said.source.end <= near.end
        ):
            start = next((c.start for c in said.contents if c.start <= span.start < c.end), span.start)
            return () if self._others(Span(start, span.start)) else (said.source,)
        if _ITS.match(self._scene.text, span.start):
            opens = self._scene.text.startswith("It ", near.start)
            return (Span(near.start, near.start + 2),) if opens and not self._others(near) else ()
        if near.start == span.start and near.start > 0 and self._scene.text[near.start - 1] == " ":
            near = prose.sentence_span(near.start - 1)  # "Their | government", of those who acted in the last sentence
            first = bisect_left(self._ends, near.start)
            return self._subjects[first : min(first + 1, bisect_left(self._ends, near.end))]
        first, last = (bisect_left(self._ends, at) for at in (near.start, span.start + 1))
        return self._subjects[first:last]

    def _neighbour(self, span: Span, owner: tuple[str, ...]) -> tuple[str, ...]:
        """The neighbour of the states whose it is, where all have one."""
        counts = Counter(code for _, code in self._named)
        two = two_sides(self._named, span.start, after=self._dateline_end)
        near = {neighbour_of(code, counts, self._gazetteer.neighbours, two) for code in owner}
        state = near.pop() if len(near) == 1 else None
        return (state,) if state else ()

    def _alone(self, span: Span, state: str) -> bool:
        """Whether before a phrase its sentence names no state but one: "their" may be that of two."""
        start = self._scene.prose.sentence_span(span.start).start
        if start == span.start > 0:
            start = self._scene.prose.sentence_span(start - 1).start
        first, last = (bisect_left(self._named, (at, "")) for at in (start, span.start))
        return all(code == state for _, code in self._named[first:last])

    def _others(self, span: Span) -> bool:
        """Whether others are named between, whose it may be: "accused Orsk of massing | its troops"."""
        first = bisect_left(self._named, (span.start, ""))
        return (first < len(self._named) and self._named[first][0] < span.end) or bool(self._scene.people.within(span))


def its_state(scene: Scene, span: Span, states: Sequence[tuple[int, str]]) -> str | None:
    """The state that "its" means in "its foreign ministry": the first of the sentence, else the last before it.

    `states`: where the article names states, and which.
    """
    words = words_of(scene.text, span)
    if len(words) < 2 or words[0].bare != "its":
        return None
    if singular(words[-1].bare) not in STATE_BODIES | STATE_ROLES:
        return None
    text, until = scene.text, bisect_left(states, (span.start, ""))
    line = text.rfind("\n", 0, span.start)
    sentence = max(text.rfind(end, max(0, line), span.start) for end in (". ", '." ', ".” ", "\n"))
    before = states[bisect_left(states, (line, "")) : until]
    inside = [code for place, code in before if place > sentence]
    here = (body for at, body in scene.organisations.before(span.start) if at.start > sentence)
    if not inside and any(not body.government for body in here):
        return None  # "The Union said that | its envoy"
    return inside[0] if inside else before[-1][1] if before else None


def neighbour_of(
    state: str, counts: Mapping[str, int], neighbours: Mapping[str, Collection[str]], two: Collection[str]
) -> str | None:
    """The neighbour that "its neighbour" means: of those that the article names the only one, or by far the most named.

    `counts`: how often each state is named; `two`: the two that the article is about.
    """
    if borders := neighbours.get(state):
        ranked = Counter({code: count for code, count in counts.items() if code in borders}).most_common(2)
        if ranked and (len(ranked) == 1 or ranked[0][1] >= _SHARE_OF_NEIGHBOUR * ranked[1][1]):
            return ranked[0][0]
    others = set(two) - {state}
    return others.pop() if state in two and len(others) == 1 else None
