"""What is trained for how long, and at which rates: the whole recipe as one value."""

from __future__ import annotations

from dataclasses import dataclass, field

from parley.training.practice import Practice
from parley.training.reread import Rereading
from parley.training.train import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish:
    """The last stretch, on the annotations alone: who heard teachers finds fewer attributions, but is surer of them.

    `weights`: of the losses that count for more than before. Run once as it is, with nothing compared.
    """

    epochs: float = 1.6
    pieces: int = 4096
    rate: float = 2e-4
    head_rate: float = 6e-4
    average: float = 0.99
    own_repeated: int = 2
    pages_share: float = 0.15
    weights: tuple[tuple[str, float], ...] = (("attribution", 1.5), ("links", 0.7))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What is trained.

    In batches of 16,384 word pieces rates of 3e-4 and 5e-4, own articles twice and five times, and teachers' shares of
    0.5 and 0.7 made no clear difference on what is held back; the epochs are what there was time for.
    `folds`: parts of the material, each answered by `teachers` networks that never saw it; `taught`: the share of
    their answers in what a student learns; `students`: runs from one start in other orders, of which the mean is
    taken; `own_repeated`, `embedded_share`, `pages_share`: see `Material`.
    """

    folds: int = 5
    teachers: int = 2
    teacher_epochs: float = 8
    students: int = 3
    student_epochs: float = 17
    rate: float = 5e-4
    head_rate: float = 1.5e-3
    pieces: int = 16384
    average: float = 0.995
    own_repeated: int = 5
    taught: float = 0.5
    masked: float = 0.08
    seed: int = 2
    practice: Practice = field(default_factory=Practice)
    embedded_share: float = 0.06
    pages_share: float = 0.35
    finish: Finish = field(default_factory=Finish)
    rereading: Rereading = field(default_factory=Rereading)


def settings_of(recipe: Recipe, epochs: float, seed: int, *, taught: float) -> Settings:
    """How a teacher or the student is trained."""
    return Settings(
        epochs=epochs, seed=seed, taught=taught, pieces=recipe.pieces, average=recipe.average, masked=recipe.masked,
        encoder_rate=recipe.rate, head_rate=recipe.head_rate,
    )  # fmt: skip
