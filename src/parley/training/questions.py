"""Who takes part in an event, as questions that the participants' layers learn to answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from parley.claims.layout import ROLES
from parley.claims.participants import Context, contexts, distances
from parley.claims.tokens import Window, Word
from parley.training.labelled import IGNORE, Part


class Question(NamedTuple):
    """Who takes part in one event of a window: the words around its trigger, and those of them that name a party.

    `named`: by role the window's words; None where a party is named in another window or nowhere: nothing to learn.
    """

    context: Context
    named: tuple[frozenset[int] | None, ...]


def questions(
    parts: Sequence[Part], place: dict[int, int], text: str, words: Sequence[Word], window: Window
) -> Iterator[Question]:
    """One for each trigger of a window of which some part can be learned."""
    known: dict[int, dict[int, frozenset[int]]] = {}
    for part in parts:
        if part.trigger in place:
            named = frozenset(place[w] for w in part.words if w in place)
            if named or not part.words:
                known.setdefault(place[part.trigger], {})[part.role] = named
    for context in contexts(text, words, window, sorted(known)):
        inside = frozenset(range(context.first, context.end))
        yield Question(context, tuple(_known(known[context.trigger].get(role), inside) for role in range(len(ROLES))))


def _known(named: frozenset[int] | None, inside: frozenset[int]) -> frozenset[int] | None:
    """The words that name a party among those asked; None where it is not known or named elsewhere only."""
    return named & inside if named is not None and (not named or named & inside) else None


def asked(questions: Sequence[Question]) -> dict[str, Tensor]:
    """The questions of a batch as padded tensors."""
    longest = max((q.context.end - q.context.first for q in questions), default=1)
    shape = (len(questions), longest)
    around, distance = torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.long)
    real, named = torch.zeros(shape), torch.full((*shape, len(ROLES)), float(IGNORE))
    for i, (context, by_role) in enumerate(questions):
        size = context.end - context.first
        around[i, :size] = torch.arange(context.first, context.end)
        distance[i, :size] = torch.from_numpy(distances(context))
        real[i, :size] = 1.0
        for role, words in enumerate(by_role):
            if words is not None:
                named[i, :size, role] = 0.0
                named[i, [w - context.first for w in words], role] = 1.0
    return {"around": around, "distance": distance, "real": real, "named": named}
