"""Whose positions are, and towards whom, where the rest of the article tells it better than the words at the place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from parley.claims.parties.candidates import Act
from parley.claims.parties.choosing import Sides
from parley.claims.positions.addressees import said_to_several
from parley.claims.types import Position, Statement


def acts_of(positions: Iterable[Position], statements: Iterable[Statement], states: Mapping[str, str]) -> list[Act]:
    """Positions as acts of their parties on those whom they are towards; `states`: names of states by code."""
    codes = {name: code for code, name in states.items()}
    sources = {statement.id: statement.source_span for statement in statements}
    acts = []
    for position in positions:
        source = sources.get(position.statement) if position.statement else None
        party = tuple(codes.get(name, name) for name in position.party.split(" and "))
        acts.append(Act(position.span, position.kind, ((source,) if source else (), ()), (party, position.towards)))
    return acts


def with_sides(
    positions: Iterable[Position], acts: Iterable[Act], sides: Sequence[Sides], states: Mapping[str, str], text: str
) -> tuple[Position, ...]:
    """The positions with the parties that were chosen; a party that is nobody's keeps its name.

    What is said to several is towards none of them alone.
    """
    out = []
    for position, act, (party, towards) in zip(positions, acts, sides, strict=True):
        if party and party != act.codes[0]:
            position = replace(position, party=" and ".join(states.get(code, code) for code in party))
        if not position.towards and said_to_several(text, position.span):
            towards = ()
        out.append(replace(position, towards=tuple(code for code in towards if code not in party)))
    return tuple(out)
