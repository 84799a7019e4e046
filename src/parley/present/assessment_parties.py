"""Where the parties stand: what each demands, threatens and offers, the question's two sides first, each once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from parley.assessment.types import Assessment, Standing
from parley.present.assessment_parts import Background
from parley.present.assessment_sources import Sources
from parley.present.assessment_wording import POSITION_LABELS
from parley.record.types import Record


class Held(NamedTuple):
    """A position with the names of those towards whom it is taken, its own party not among them."""

    standing: Standing
    towards: tuple[str, ...]


class Party(NamedTuple):
    """A party with its positions by kind, in the order in which a reader needs them; the latest first."""

    name: str
    kinds: Mapping[str, tuple[Held, ...]]


def parties(
    assessment: Assessment, record: Record, background: Background, kinds: Sequence[str] = tuple(POSITION_LABELS)
) -> tuple[Party, ...]:
    """Who takes which positions; a state that one article codes and another one names is one party."""
    sources = Sources(record)
    found: defaultdict[str, defaultdict[str, dict[str, Standing]]] = defaultdict(lambda: defaultdict(dict))
    latest = sorted(assessment.positions, key=lambda one: -one.last.toordinal())
    for one in latest:
        if one.kind in kinds:
            quote = sources.quote(one.passage)
            # One sentence is read as one kind twice where two clauses of it are positions.
            found[background.name_of(one.party)][one.kind].setdefault(quote.words if quote else one.text, one)
    first = {
        background.name_of(side): i for i, side in enumerate((assessment.question.actor, assessment.question.target))
    }
    ordered = sorted(
        found, key=lambda name: (first.get(name, 2), -sum(map(len, found[name].values())), name.casefold())
    )
    return tuple(
        Party(
            name,
            {
                kind: tuple(_held(one, name, background) for one in found[name][kind].values())
                for kind in POSITION_LABELS
                if kind in found[name]
            },
        )
        for name in ordered
    )


def _held(standing: Standing, party: str, background: Background) -> Held:
    named = dict.fromkeys(background.name_of(code) for code in standing.towards)
    return Held(standing, tuple(name for name in named if name != party))
