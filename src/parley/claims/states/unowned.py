"""Whose a state's body is that stands without its state: "the army", "a police headquarters", "the country".

Where its paragraph names one state only, that of the other side left out, and the article names none more often, it is
that one's. (By the paragraph alone 22 of 23 labelled phrases of single sentences that nothing else resolved would be
right, but 9 of 15 in our own articles and 1 of 3 in PolNeAR train: so the article must be about that state, too.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from parley.claims.language.function_words import PHRASE_ENDS, POSSESSIVE_DETERMINERS
from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import Word, word_set, words_of
from parley.claims.states.actor_names import nation_of
from parley.claims.states.actor_words import FORMER, MEN_IN_ARMS, PRIVATE, SITES, STATE_BODIES
from parley.spans import Span

_AHEAD = 200
"""Characters after a phrase, inside its paragraph, in which its state may be named first."""
_SHARE = 0.6
"""Share of the article's namings of states, those of the other side left out, that it has at least. †"""
_AMERICAN = frozenset(("the administration", "administration officials"))
"""What the press calls the government in Washington without saying so."""
_OF_ANY_STATE = word_set(
    "government cabinet ministry parliament army navy military police treasury admiralty foreign interior defence "
    "defense finance war naval general staff armed forces air force coast guard affairs external internal home justice "
    "trade economy energy transport agriculture fisheries water resources health education information oil labour "
    "labor security environment planning industry commerce"
)
"""Words for bodies of a state that the press of many countries writes with capitals: "the Navy"."""
_ARMED = word_set("police army navy naval military coastguard")
"""Bodies before whatever is theirs: "police launches", "army sappers"."""
_OF_THEIR_STATE = word_set(
    "fisherman fisher skipper sailor seaman crew crewman worker engineer boat canoe trawler ship vessel tanker lorry "
    "truck plane bomber fighter-bomber people lawmaker legislator parliamentarian senator mp "
    "deputy merchant captain monk priest deckhand"
)
"""Nouns of people and things that are their state to another state that seizes, expels, strikes or frees them.

(Not refugees, and not a lone traveller, suspect or student: of those with such nouns in PLV train none was a state.)
"""
_PLACES = word_set(
    "village town city hamlet suburb settlement farm farmland homestead territory soil coast coastline airspace water "
    "harbour harbor port airport hospital school factory refinery oilfield airstrip"
)
"""Nouns of places that are their state to whoever of elsewhere attacks, takes or enters them."""
_ANYBODYS = word_set(
    "side country judge mission capital nation city town district municipality border court commission council "
    "committee state other both any"
)
"""Words with which a phrase may well mean somebody far from the state that the article is about."""
_PLANES = word_set("jet air interceptor bomber naval army")
"""Words before fighters that are planes."""
_NOT_OURS = FORMER | PRIVATE | POSSESSIVE_DETERMINERS
"""Words that lead the body to somebody else."""


def is_unowned_body(text: str, span: Span) -> bool:
    """Whether a phrase is a state's body, or a site of one, with nothing that says whose."""
    core = _core(text, span)
    if not core or any(w.bare in _NOT_OURS or w.possessive for w in core):
        return False
    if any(w.capital and w.bare not in _OF_ANY_STATE for w in core[1:]):
        return False
    last = core[-1].bare
    if last == "fighters" and (len(core) == 1 or core[-2].bare not in _PLANES):
        return False  # men, not planes
    site = last in SITES or singular(last) in SITES
    if len(core) > 1 and core[-2].bare in _ARMED and core[-1].text.islower() and singular(last) not in PRIVATE:
        return True
    return singular(last) in STATE_BODIES - MEN_IN_ARMS or (
        site and any(singular(w.bare) in STATE_BODIES for w in core[:-1])
    )


def _core(text: str, span: Span) -> list[Word]:
    """The words of a phrase up to what tells more of it: "police | in the valley"."""
    core: list[Word] = []
    for word in words_of(text, span):
        if core and word.bare in PHRASE_ENDS:
            break
        core.append(word)
    return core


def nation_of_people(text: str, span: Span, gazetteer: Gazetteer, against: Collection[str]) -> str | None:
    """The state of people or things of a nation on which another acts: "four | Malawian fishing canoes".

    Crews, workers and monks whom another state seizes or frees count as theirs; at home they are people of no code.
    """
    core = _core(text, span)
    place = bool(core) and bool(against) and singular(core[-1].bare) in _PLACES
    if not place and not any(code in gazetteer.state_names for code in against):
        return None
    nations = [(word, nation) for word in core if word.capital and (nation := nation_of(word.text, gazetteer))]
    if len(nations) != 1:
        return None
    (word, nation), last = nations[0], core[-1].bare
    one = singular(last)
    theirs = place or one in _OF_THEIR_STATE or (word == core[-1] and one != last)
    return nation if theirs and nation not in against else None


def only_state_beside(
    text: str, span: Span, named: Sequence[tuple[int, str]], against: Collection[str], *, share: float = _SHARE
) -> str | None:
    """The one state, but for those of the other side, that a phrase's paragraph names up to a little after it.

    `named`: where the article names states, and which, in order. The state must be the article's first, too; where
    the paragraph names none at all, it is that one's. `share`: of the namings of states, that it has at least.
    """
    if span.of(text).lower() in _AMERICAN and any(code == "USA" for _, code in named):
        return "USA"
    start = text.rfind("\n", 0, span.start) + 1
    line = text.find("\n", span.end)
    end = min(span.end + _AHEAD, line if line >= 0 else len(text))
    others = Counter(code for _, code in named if code not in against)
    states = {code for at, code in named if start <= at < end and code not in against}
    if not states and others and not any(singular(w.bare) in _ANYBODYS for w in words_of(text, span)):
        states = {others.most_common(1)[0][0]}
    if len(states) != 1 or others[state := states.pop()] < share * others.total():
        return None
    return state
