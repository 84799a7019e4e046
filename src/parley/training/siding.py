"""Fits the trees that choose who is on the sides of positions, and of which state speakers are, on labelled texts.

Each labelled position that the reader finds with its kind asks about two sides, each speaker about a state; every party
of the article is one row, and nobody another. Figures are of texts held out in turn.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import GradientBoostingClassifier

from parley.claims.parties.candidate_traits import TRAITS, Traits
from parley.claims.parties.candidates import Act, Candidates
from parley.claims.parties.choosing import SIDES, Choosers, Sides, answer, eligible
from parley.claims.read import Reader, Source
from parley.claims.types import Reading
from parley.evaluation.parties import same_parties
from parley.evaluation.polnear import read_polnear
from parley.evaluation.readings import article_of
from parley.evaluation.spans import Labelled, labelled_documents, pairs
from parley.evaluation.speakers import sources_of, speaker_at
from parley.spans import Span
from parley.training.forests import written_trees
from parley.training.whose import dispatches

TREES, RATE, DEPTH, LEAST = 100, 0.1, 5, 40
"""With texts held out 80 to 300 trees at rates in inverse measure, depth 4 and leaves of 20 or 60 rows at least were
other by four points at most (positions of our own articles, 278), by less than one elsewhere."""
FOLDS = 4
WEIGHTS = {"originals": 2.0, "dispatches": 2.0, "plv": 1.0, "polnear": 1.0}
"""What a text of each set counts: crises are what is read, and there are few of them. †"""


_SEVERAL = re.compile(" ; | and ")
"""Between the parties of one position."""


class Question(NamedTuple):
    """One side that is asked about: traits of nobody and of each party [1 + parties, traits], and which are right."""

    text: str
    set: str
    place: int
    side: int
    traits: NDArray[np.float64]
    right: NDArray[np.bool_]
    codes: tuple[str, ...]
    said: tuple[str, ...]
    gold: tuple[str, ...]


class _Noting:
    """A chooser that leaves everything as it is, and notes what could have been chosen from."""

    def __init__(self) -> None:
        self.candidates: Candidates | None = None
        self.acts: Sequence[Act] = ()

    def sides(self, candidates: Candidates, acts: Sequence[Act]) -> list[Sides]:
        """The codes that the acts have."""
        self.candidates, self.acts = candidates, acts
        return [act.codes for act in acts]


class Asked(NamedTuple):
    """What is asked about one text: of positions and of speakers."""

    positions: list[Question]
    speakers: list[Question]


def questions(reader: Reader, name: str, documents: Iterable[Labelled]) -> Iterator[Asked]:
    """What the labelled acts and positions of a set's texts ask."""
    positions, speakers = _Noting(), _Noting()
    reader = reader.with_choosers(Choosers(positions, speakers))
    for document in documents:
        (reading,) = reader.read([Source(article_of(document))])
        if positions.candidates is None or positions.candidates.text != document.text:
            continue
        yield Asked(
            _of(document, name, "positions", _position_pairs(document, reading), positions),
            _of(document, name, "speakers", _speakers(document, reading), speakers),
        )


def _position_pairs(document: Labelled, reading: Reading) -> Iterator[tuple[dict[str, Any], Span]]:
    """The labelled positions that are found with their kind, and their spans."""
    gold = document.label["positions"]
    predicted = [position for position in reading.positions if position.span.start >= document.body]
    for i, j in pairs([Span(*label["span"]) for label in gold], [position.span for position in predicted]):
        if gold[i]["kind"] == predicted[j].kind:
            yield gold[i], predicted[j].span


def _speakers(document: Labelled, reading: Reading) -> Iterator[tuple[dict[str, Any], Span]]:
    """The labelled speakers that are found, and the places at which each speaks first."""
    by_id = {speaker.id: speaker for speaker in reading.speakers}
    first: dict[str, Span] = {}
    for statement in reading.statements:
        if statement.source_span is not None:
            first.setdefault(statement.speaker, statement.source_span)
    seen: dict[str, dict[str, Any]] = {}
    for gold in sources_of(document.label):
        if (speaker := speaker_at(Span(*gold["span"]), reading, by_id)) is not None:
            seen.setdefault(speaker.id, {"country": [gold["country"]] if gold["country"] else []})
    yield from ((label, first[speaker]) for speaker, label in seen.items())


def _of(
    document: Labelled, name: str, task: str, found: Iterable[tuple[dict[str, Any], Span]], noted: _Noting
) -> list[Question]:
    if noted.candidates is None:
        return []
    traits, rows = Traits(noted.candidates), eligible(noted.candidates, task)
    codes = tuple(noted.candidates.codes[row - 1] for row in rows[1:])
    acts = {act.place: act for act in noted.acts}
    out = []
    for label, place in found:
        if (act := acts.get(place)) is None:
            continue  # the words had told it, and nobody was asked
        for side, role in enumerate(SIDES[task]):
            gold = tuple(_SEVERAL.split(label[role]) if isinstance(label[role], str) else label[role])
            right = [not gold, *(any(same_parties([one], [code]) for one in gold) for code in codes)]
            out.append(
                Question(
                    document.label["doc"], name, place.start, side, traits.of(act, side)[rows],
                    np.array(right), codes, act.codes[side], gold,
                )
            )  # fmt: skip
    return out


def material(reader: Reader, labels: Path, data: Path) -> Asked:
    """The questions of all labelled texts that may be learned from."""
    written = (Labelled(text, None, {**label, "doc": name}) for name, text, label in dispatches(labels / "sentences"))
    sets = [(name, labelled_documents(labels, data, "train", (name,))) for name in ("originals", "polnear", "plv")]
    texts = [*sets, ("dispatches", written), ("polnear", _with_speakers(labels, data))]
    asked = [one for name, of_set in texts for one in questions(reader, name, of_set)]
    return Asked(*([q for one in asked for q in one[task]] for task in range(len(SIDES))))


def _with_speakers(labels: Path, data: Path) -> Iterator[Labelled]:
    """The PolNeAR articles of which only the speakers are labelled."""
    texts = {article.id: article.text for article in read_polnear(data / "polnear" / "train.jsonl")}
    for path in sorted((labels / "speakers").glob("polnear-train*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            yield Labelled(texts[label["doc"]], None, {**label, "events": [], "positions": []})


def fitted(asked: Sequence[Question]) -> GradientBoostingClassifier:
    """Trees for one side. Left out: what is answered by none of the article's parties."""
    known = [q for q in asked if q.right.any()]
    rows, right = np.concatenate([q.traits for q in known]), np.concatenate([q.right for q in known])
    weight = np.concatenate([np.full(len(q.right), WEIGHTS[q.set]) for q in known])
    model = GradientBoostingClassifier(
        n_estimators=TREES, max_depth=DEPTH, learning_rate=RATE, subsample=0.6, max_features=0.3,
        min_samples_leaf=LEAST, random_state=0,
    )  # fmt: skip
    return model.fit(rows, right, sample_weight=weight)


def held_out(asked: Sequence[Question], task: str) -> Iterator[tuple[Question, tuple[str, ...]]]:
    """Each question with what is chosen by trees that have not seen its text."""
    for side in sorted({q.side for q in asked}):
        for fold in range(FOLDS):
            of_side = [q for q in asked if q.side == side]
            model = fitted([q for q in of_side if _fold(q) != fold])
            for q in of_side:
                if _fold(q) == fold:
                    yield q, answer(q.said, q.codes, model.predict_proba(q.traits)[:, 1], task)


def _fold(question: Question) -> int:
    return zlib.crc32(question.text.encode()) % FOLDS


def report(answers: Iterable[tuple[Question, tuple[str, ...]]]) -> Iterator[str]:
    """By set, of how much all sides are right: as told by the words, and as chosen."""
    right: dict[str, dict[tuple[str, int], list[tuple[bool, bool]]]] = {}
    for q, chosen in answers:
        both = right.setdefault(q.set, {}).setdefault((q.text, q.place), [])
        both.append((same_parties(q.gold, q.said), same_parties(q.gold, chosen)))
    for name, acts in right.items():
        told, chosen_right = (100 * np.mean([all(side[i] for side in both) for both in acts.values()]) for i in (0, 1))
        yield f"{name}: of {len(acts)} all sides right {told:.1f} as told, {chosen_right:.1f} as chosen"


def written(asked: Sequence[Question]) -> str:
    """Trees fitted on all, as `parley.trees` reads them."""
    model = fitted(asked)
    known = np.concatenate([q.right for q in asked if q.right.any()])
    weight = np.concatenate([np.full(len(q.right), WEIGHTS[q.set]) for q in asked if q.right.any()])
    share = float(np.average(known, weights=weight))
    names, lines = written_trees(model, TRAITS, DEPTH, RATE)
    return "\n".join((f"{np.log(share / (1 - share)):.4f}", " ".join(names), *lines)) + "\n"


def fit_sides(reader: Reader, labels: Path, data: Path, output: Path, say: Callable[[str], None]) -> None:
    """Say the figures of texts held out, then fit on all and write a file of trees for each side."""
    asked = material(reader, labels, data)._asdict()
    output.mkdir(parents=True, exist_ok=True)
    for task, of_task in asked.items():
        for line in report(held_out(of_task, task)):
            say(f"{task}, {line}")
        for side, role in enumerate(SIDES[task]):
            (output / f"{role}.txt").write_text(written([q for q in of_task if q.side == side]), encoding="utf-8")
