"""Whose a state's body is that stands without its state: "the army", "a police headquarters", "the country".

Where its paragraph names one state only, that of the other side left out, it is that one's. Of labelled phrases that
nothing else resolved 22 of 23 were in single sentences, 9 of 15 in our own articles, 1 of 3 in PolNeAR train.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from parley.claims.actor_words import FORMER, PRIVATE, SITES, STATE_BODIES
from parley.claims.function_words import PHRASE_ENDS, POSSESSIVE_DETERMINERS
from parley.claims.nouns import singular
from parley.claims.phrases import Word, word_set, words_of
from parley.spans import Span

_AHEAD = 200
"""Characters after a phrase, inside its paragraph, in which its state may be named first."""
_SHARE = 0.6
"""Share of the article's namings of states, those of the other side left out, that it has at least. †"""
_AMERICAN = frozenset(("the administration", "administration officials"))
"""What the press calls the government in Washington without saying so."""
_OF_ANY_STATE = word_set(
    "government cabinet ministry parliament army navy military police treasury admiralty foreign interior defence "
    "defense finance war naval general staff armed forces air force coast guard"
)
"""Words for bodies of a state that the press of many countries writes with capitals: "the Navy"."""
_NOT_OURS = FORMER | PRIVATE | POSSESSIVE_DETERMINERS
"""Words that lead the body to somebody else."""


def is_unowned_body(text: str, span: Span) -> bool:
    """Whether a phrase is a state's body, or a site of one, with nothing that says whose."""
    words = words_of(text, span)
    core: list[Word] = []
    for word in words:
        if core and word.bare in PHRASE_ENDS:
            break
        core.append(word)
    if not core or any(w.bare in _NOT_OURS or w.possessive for w in core):
        return False
    if any(w.capital and w.bare not in _OF_ANY_STATE for w in core[1:]):
        return False
    last = core[-1].bare
    site = last in SITES or singular(last) in SITES
    return singular(last) in STATE_BODIES or (site and any(singular(w.bare) in STATE_BODIES for w in core[:-1]))


def only_state_beside(text: str, span: Span, named: Sequence[tuple[int, str]], against: Collection[str]) -> str | None:
    """The one state, but for those of the other side, that a phrase's paragraph names up to a little after it.

    `named`: where the article names states, and which, in order. The state must be the article's first, too.
    """
    if span.of(text).lower() in _AMERICAN and any(code == "USA" for _, code in named):
        return "USA"
    start = text.rfind("\n", 0, span.start) + 1
    line = text.find("\n", span.end)
    end = min(span.end + _AHEAD, line if line >= 0 else len(text))
    others = Counter(code for _, code in named if code not in against)
    states = {code for at, code in named if start <= at < end and code not in against}
    if len(states) != 1 or others[state := states.pop()] < _SHARE * others.total():
        return None
    return state
