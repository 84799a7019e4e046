"""From annotated articles to the network's inputs and targets, window by window."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from parley.claims.heads import Floats
from parley.claims.layout import HEADS, LINKS, SPAN_KINDS
from parley.claims.linking import bucket
from parley.claims.tokens import Window, Windower
from parley.data.gazetteer import load_gazetteer
from parley.evaluation.polnear import Gold
from parley.spans import Span
from parley.training.corpus import Document
from parley.training.described import mentions_of
from parley.training.labelled import IGNORE, Part, bio, targets_of, words_of
from parley.training.questions import AskedTensors, Question, as_tensors, of_events, of_speakers


class Pointer(NamedTuple):
    """One linking decision: a span (head positions of its first and last word) among candidates.

    `candidates`: their head positions; `buckets`: their distance classes; `right`: indices of the
    right candidates, empty where none is right.
    """

    link: int
    first: int
    last: int
    candidates: tuple[tuple[int, int], ...]
    buckets: tuple[int, ...]
    right: tuple[int, ...]


POS_TAGS = (
    "CC CD DT EX FW IN JJ JJR JJS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP TO UH VB VBD VBG VBN VBP VBZ WDT WP"
    " WP$ WRB"
    " , . : `` '' -LRB- -RRB- $ # other"
).split()
RELATIONS = (
    "root nsubj nsubjpass csubj dobj iobj ccomp xcomp nmod amod det case mark conj cc punct compound aux auxpass cop"
    " advmod advcl"
    " acl appos nummod neg parataxis dep expl mwe discourse other"
).split()
_POS = {tag: i for i, tag in enumerate(POS_TAGS)}
_RELATION = {name: i for i, name in enumerate(RELATIONS)}


class Syntax(NamedTuple):
    """Targets of the helping heads per word of a window: part of speech, relation, governing word."""

    pos: tuple[int, ...]
    relation: tuple[int, ...]
    governor: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One window with the targets of each head (per word), its linking decisions, and what is asked once more.

    `soft`: teachers' mean probabilities [words, labels] of some heads, None where
    no teacher was asked.
    """

    window: Window
    targets: dict[str, tuple[int, ...]]
    pointers: tuple[Pointer, ...]
    questions: tuple[Question, ...] = ()
    soft: dict[str, Floats] | None = None
    syntax: Syntax | None = None


def _trim(span: Span, text: str) -> Span:
    """Leave out white space at both ends."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


class _Layer(NamedTuple):
    """The attributions of one layer in word indices: spans by kind, and which belong together."""

    spans: list[tuple[int, int, str]]
    groups: list[dict[str, list[tuple[int, int]]]]


def _layer(golds: Sequence[Gold], text: str, starts: np.ndarray, ends: np.ndarray) -> _Layer:
    spans: set[tuple[int, int, str]] = set()
    groups = []
    for gold in golds:
        group: dict[str, list[tuple[int, int]]] = {}
        for kind, part in zip(SPAN_KINDS, gold, strict=True):
            found = [words_of(_trim(span, text), starts, ends) for span in part]
            group[kind] = [f for f in found if f]
            spans.update((first, last, kind) for first, last in group[kind])
        groups.append(group)
    return _Layer(sorted(spans), groups)


def _pointers(layer: _Layer, place: dict[int, int], heads: Sequence[int]) -> Iterator[Pointer]:
    """Linking decisions among the spans that lie within one window."""
    inside = [(a, b, kind) for a, b, kind in layer.spans if a in place and b in place]
    for number, link in enumerate(LINKS):
        from_kind, to_kind = link.split("-")
        targets = [(a, b) for a, b, kind in inside if kind == to_kind]
        for a, b, kind in inside:
            if kind != from_kind:
                continue
            linked = {t for group in layer.groups if (a, b) in group[from_kind] for t in group[to_kind]}
            if linked and not any(t in targets for t in linked):
                continue  # the right one lies in another window: nothing to learn here
            span = (place[a], place[b])
            local = [(place[x], place[y]) for x, y in targets]
            yield Pointer(
                number,
                heads[span[0]],
                heads[span[1]],
                tuple((heads[x], heads[y]) for x, y in local),
                tuple(bucket(span, t) for t in local),
                tuple(i for i, t in enumerate(targets) if t in linked),
            )


def _syntax(document: Document, starts: np.ndarray, windows: Sequence[Window]) -> Iterator[Syntax | None]:
    """Silver syntax of each window, at the first word of each of the other tool's tokens."""
    if not document.syntax:
        yield from (None for _ in windows)
        return
    word_at = {int(s): i for i, s in enumerate(starts)}
    known = {word_at[t.start]: t for t in document.syntax if t.start in word_at}
    for window in windows:
        place = {word: k for k, word in enumerate(window.words)}
        pos, relation, governor = [], [], []
        for word in window.words:
            token = known.get(word)
            pos.append(_POS.get(token.pos, len(POS_TAGS) - 1) if token else IGNORE)
            relation.append(_RELATION.get(token.relation, len(RELATIONS) - 1) if token else IGNORE)
            governor.append(place.get(word_at.get(token.head, -1), IGNORE) if token else IGNORE)
        yield Syntax(tuple(pos), tuple(relation), tuple(governor))


def examples(document: Document, windower: Windower) -> list[Example]:
    """All windows of one article."""
    text = document.text
    words, groups = windower.words(text)
    starts = np.array([w.start for w in words])
    ends = np.array([w.end for w in words])
    size = len(words)
    outer = _layer([*(document.attributions or ()), *document.missing], text, starts, ends)
    nested = _layer(document.nested or (), text, starts, ends)
    targets = {head: [IGNORE] * size for head in HEADS}
    if document.attributions is not None:
        targets["attribution"] = bio(outer.spans, size, HEADS["attribution"])
        targets["nested"] = bio(nested.spans, size, HEADS["nested"])
    parts: tuple[Part, ...] = ()
    if document.reading is not None:
        read = targets_of(document.reading, starts, ends, len(groups[0]) if document.title else 0)
        targets |= read.heads
        parts = read.parts
    if document.nested is None:
        # Nobody labelled what is reported inside these contents; outside them there is nothing to be nested.
        for first, last, kind in outer.spans:
            if kind == "content":
                targets["nested"][first : last + 1] = [IGNORE] * (last + 1 - first)
    if document.mentions:
        found = ((words_of(m.span, starts, ends), m.kind) for m in document.mentions)
        targets["mention"] = bio(((*f, kind) for f, kind in found if f), size, HEADS["mention"])
    for number, group in enumerate(outer.groups):
        if document.not_statements is not None:
            stated = number not in document.not_statements
        elif document.content_has_verb:
            stated = document.content_has_verb[number]
        else:
            continue
        for first, last in group["content"]:
            targets["statement"][first : last + 1] = [int(stated)] * (last + 1 - first)
    mentions = [
        (at[1], speaker)
        for span, speaker in mentions_of(text, document.described)
        if (at := words_of(span, starts, ends))
    ]
    out = []
    windows = windower.windows(text, words, groups)
    for window, syntax in zip(windows, _syntax(document, starts, windows), strict=True):
        place = {word: k for k, word in enumerate(window.words)}
        pointers = [*_pointers(outer, place, window.heads), *_pointers(nested, place, window.heads)]
        out.append(
            Example(
                window=window,
                targets={head: tuple(target[w] for w in window.words) for head, target in targets.items()},
                pointers=tuple(pointers),
                questions=(
                    *of_events(parts, place, text, words, window),
                    *of_speakers(mentions, place, text, words, window, load_gazetteer()),
                ),
                syntax=syntax,
            )
        )
    return out


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Padded inputs [batch, pieces], targets of the flattened head positions, and linking decisions.

    `places`: [batch, words] head positions, padded; `syntax`: [batch, words] targets of the helping heads.
    `taught`: which of the flattened words have teachers' probabilities; `soft`: those, [taught words, labels].
    `questions`: with the row of their window; `asked`: the same as tensors.
    """

    pieces: Tensor
    shapes: Tensor
    quotes: Tensor
    mask: Tensor
    rows: Tensor
    columns: Tensor
    targets: dict[str, Tensor]
    soft: dict[str, Tensor]
    taught: Tensor
    places: Tensor
    syntax: tuple[Tensor, Tensor, Tensor]
    pointers: tuple[tuple[int, Pointer], ...]
    questions: tuple[tuple[int, Question], ...]
    asked: AskedTensors

    def to(self, device: torch.device) -> Batch:
        """The same batch on another device."""
        pos, relation, governor = (t.to(device) for t in self.syntax)
        return replace(
            self,
            **{f: getattr(self, f).to(device) for f in _TENSORS},
            targets={head: t.to(device) for head, t in self.targets.items()},
            soft={head: t.to(device) for head, t in self.soft.items()},
            syntax=(pos, relation, governor),
            asked=AskedTensors(*(t.to(device) for t in self.asked)),
        )


_TENSORS = (
    "pieces",
    "shapes",
    "quotes",
    "mask",
    "rows",
    "columns",
    "taught",
    "places",
)


def collate(batch: Sequence[Example]) -> Batch:
    """Pad the examples of one batch to the longest."""
    longest = max(len(e.window.pieces) for e in batch)
    taught = [e for e in batch if e.soft is not None]
    most = max(len(e.window.heads) for e in batch)
    places = torch.tensor([[*e.window.heads, *[0] * (most - len(e.window.heads))] for e in batch])

    def trees(which: int) -> Tensor:
        rows = [e.syntax[which] if e.syntax else () for e in batch]
        return torch.tensor([[*row, *[IGNORE] * (most - len(row))] for row in rows])

    def padded(rows: Iterable[Sequence[int]]) -> Tensor:
        return torch.tensor([[*row, *[0] * (longest - len(row))] for row in rows])

    asked_of = tuple((r, q) for r, e in enumerate(batch) for q in e.questions)
    return Batch(
        pieces=padded(e.window.pieces for e in batch),
        shapes=padded(e.window.shapes for e in batch),
        quotes=padded(e.window.quotes for e in batch),
        mask=padded([1] * len(e.window.pieces) for e in batch),
        rows=torch.tensor([r for r, e in enumerate(batch) for _ in e.window.heads]),
        columns=torch.tensor([h for e in batch for h in e.window.heads]),
        targets={head: torch.tensor([t for e in batch for t in e.targets[head]]) for head in HEADS},
        soft={
            head: torch.from_numpy(np.concatenate([e.soft[head] for e in taught if e.soft]))
            for head in (taught[0].soft or () if taught else ())
        },
        places=places,
        syntax=(trees(0), trees(1), trees(2)),
        taught=torch.tensor([e.soft is not None for e in batch for _ in e.window.heads]),
        pointers=tuple((r, p) for r, e in enumerate(batch) for p in e.pointers),
        questions=asked_of,
        asked=as_tensors([question for _, question in asked_of]),
    )


def batches(items: Sequence[Example], pieces: int, rng: random.Random) -> Iterator[Batch]:
    """Batches of at most `pieces` padded wordpieces, of windows of similar length, in random order."""
    order = sorted(items, key=lambda e: (len(e.window.pieces) // 16, rng.random()))
    groups: list[list[Example]] = [[]]
    for item in order:
        longest = max([len(item.window.pieces), *(len(e.window.pieces) for e in groups[-1])])
        if groups[-1] and longest * (len(groups[-1]) + 1) > pieces:
            groups.append([])
        groups[-1].append(item)
    rng.shuffle(groups)
    for group in groups:
        yield collate(group)


_OUTER_CUES = (
    "said",
    "says",
    "told reporters",
    "added",
    "reported",
    "wrote",
    "insisted",
    "claimed",
    "said in a statement",
)


def embedded(document: Document, rng: random.Random, sources: Sequence[str]) -> Document | None:
    """One paragraph of the article wrapped in somebody's report of it: its attributions become nested ones.

    Nobody annotated nesting at scale; wrapping natural paragraphs makes examples whose outer and inner
    layers are both known.
    """
    text = document.text
    bounds = []
    start = 0
    for paragraph in text.split("\n\n"):
        bounds.append((start, start + len(paragraph)))
        start += len(paragraph) + 2
    usable = []
    for lo, hi in bounds[1:]:
        own = [g for g in document.attributions or () if any(lo <= s.start < hi for part in g for s in part)]
        if own and 40 < hi - lo < 500 and all(lo <= s.start and s.end <= hi for g in own for p in g for s in p):
            usable.append((lo, hi, own))
    if not usable:
        return None
    lo, hi, own = rng.choice(usable)
    body = text[lo:hi].rstrip()
    source, cue = rng.choice(sources), rng.choice(_OUTER_CUES)
    style = rng.randrange(4)
    if style == 0:
        before, after = f"According to {source}, ", ""
        cue_span, source_span = (0, 12), (13, 13 + len(source))
    elif style == 1:
        before, after = f"{source} {cue} that ", ""
        cue_span, source_span = (len(source) + 1, len(source) + 1 + len(cue)), (0, len(source))
    elif style == 2:
        before, after = "“", f"” {source} {cue}."
        at = 1 + len(body) + 2
        source_span, cue_span = (at, at + len(source)), (at + len(source) + 1, at + len(source) + 1 + len(cue))
    else:
        before, after = f"{source} {cue}: “", "”"
        cue_span, source_span = (len(source) + 1, len(source) + 1 + len(cue)), (0, len(source))
    if style >= 2:
        body = body.replace("“", "‘").replace("”", "’").replace('"', "'")
        if "''" in body:
            return None
    elif style == 1 and rng.random() < 0.7 and body[:1].isupper() and not body[1:2].isupper():
        body = body[0].lower() + body[1:]
    shift = len(before) - lo

    def moved(gold: Gold) -> Gold:
        return Gold(*(tuple(Span(s.start + shift, s.end + shift) for s in part) for part in gold))

    content = Span(len(before), len(before) + len(body))
    return replace(
        document,
        text=before + body + after,
        attributions=(Gold((Span(*source_span),), (Span(*cue_span),), (content,)),),
        nested=tuple(moved(g) for g in own),
        mentions=(),
        syntax=(),
        reading=None,
        described=(),
        content_has_verb=(True,),
        not_statements=None,
        missing=(),
    )
