"""What is asked when a sentence is read once more, with the answers: who takes part in an event, what a speaker is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.tokens import Window, Word
from parley.claims.layout import ANSWERS, ROLES
from parley.claims.model.rereading import EVENT, SPEAKER, Context, contexts, distances
from parley.training.described import Described, where
from parley.training.labelled import IGNORE, Part


class Question(NamedTuple):
    """What is asked about one marked word of a window: the words around it, and those of them that are answers.

    `named`: by ANSWERS the window's words; None where an answer is in another window or not asked: nothing to learn.
    """

    context: Context
    named: tuple[frozenset[int] | None, ...]


class AskedTensors(NamedTuple):
    """The questions of a batch, padded: all [questions, words], `named` [questions, words, answers].

    `around`: the window's words around each mark; `distance`: their classes; `real`: 1 where there is a word; `named`:
    which are answers, -100 where unknown.
    """

    around: Tensor
    distance: Tensor
    real: Tensor
    named: Tensor


def of_events(
    parts: Sequence[Part], place: dict[int, int], text: str, words: Sequence[Word], window: Window
) -> Iterator[Question]:
    """One for each trigger of a window of which some part can be learned."""
    known: dict[int, dict[int, frozenset[int]]] = {}
    for part in parts:
        if part.trigger in place:
            named = frozenset(place[w] for w in part.words if w in place)
            if named or not part.words:
                known.setdefault(place[part.trigger], {})[part.role] = named
    others = (None,) * (len(ANSWERS) - len(ROLES))
    for context in contexts(text, words, window, sorted(known), EVENT):
        inside = frozenset(range(context.first, context.end))
        found = known[context.mark]
        yield Question(context, (*(_known(found.get(role), inside) for role in range(len(ROLES))), *others))


def _known(named: frozenset[int] | None, inside: frozenset[int]) -> frozenset[int] | None:
    """The words that name a party among those asked; None where it is not known or named elsewhere only."""
    return named & inside if named is not None and (not named or named & inside) else None


def of_speakers(
    mentions: Sequence[tuple[int, Described]],
    place: dict[int, int],
    text: str,
    words: Sequence[Word],
    window: Window,
    gazetteer: Gazetteer,
) -> Iterator[Question]:
    """One for each mention (its last word) of a labelled speaker in a window.

    What is told of the speaker elsewhere in the article is, in these sentences, told by no word.
    """
    here = [(place[word], speaker) for word, speaker in mentions if word in place]
    surfaces = [text[words[w].start : words[w].end] for w in window.words] if here else []
    asked = contexts(text, words, window, [mark for mark, _ in here], SPEAKER)
    for context, (mark, speaker) in zip(asked, here, strict=True):
        read = surfaces[context.first : context.end]
        told = [
            frozenset(i + context.first for i in where(phrase, read, mark - context.first, gazetteer))
            for phrase in (speaker.role, speaker.affiliation)
        ]
        yield Question(context, (*[None] * len(ROLES), *told))


def as_tensors(questions: Sequence[Question]) -> AskedTensors:
    """The questions of a batch as tensors."""
    longest = max((q.context.end - q.context.first for q in questions), default=1)
    shape = (len(questions), longest)
    around, distance = torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.long)
    real, named = torch.zeros(shape), torch.full((*shape, len(ANSWERS)), float(IGNORE))
    for i, (context, by_answer) in enumerate(questions):
        size = context.end - context.first
        around[i, :size] = torch.arange(context.first, context.end)
        distance[i, :size] = torch.from_numpy(distances(context))
        real[i, :size] = 1.0
        for number, words in enumerate(by_answer):
            if words is not None:
                named[i, :size, number] = 0.0
                named[i, [w - context.first for w in words], number] = 1.0
    return AskedTensors(around, distance, real, named)
