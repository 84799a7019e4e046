"""When two names or codes mean one party to an event or a position."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from parley.claims.language.names import is_acronym_of
from parley.claims.parties.actors import codes_of
from parley.claims.states.actor_names import known_code
from parley.data.gazetteer import load_gazetteer
from parley.evaluation.speakers import same_name


def same_party(a: str, b: str, *, on: dt.date | None = None) -> bool:
    """Whether two parties are one: compatible names, or the same codes ("Russia", "the Kremlin" and RUS).

    A leader is his state on the day `on`, as the labels have him.
    """
    if same_name(a, b, "person"):
        return True
    first, second = _codes(a, on), _codes(b, on)
    return bool(first) and first == second


def same_parties(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two lists of codes name the same parties: each has one in the other, in any order ("Roe", "Jane Roe").

    A body is the same by its short form ("FARC", "Al-Shabab" and "Al-Shabaab").
    """
    return all(
        any(same_name(a, b, "person") or _same_body(a, b) for b in there)
        for here, there in ((first, second), (second, first))
        for a in here
    )


def _same_body(a: str, b: str) -> bool:
    """Whether two names are those of one body that the tables know, or one is the other's acronym."""
    gazetteer = load_gazetteer()
    known = known_code(a, gazetteer)
    return (known is not None and known == known_code(b, gazetteer)) or is_acronym_of(a, b) or is_acronym_of(b, a)


def _codes(party: str, on: dt.date | None) -> frozenset[str]:
    gazetteer = load_gazetteer()
    if party in gazetteer.state_names:
        return frozenset({party})
    return frozenset(codes_of(party, gazetteer, on=on))
