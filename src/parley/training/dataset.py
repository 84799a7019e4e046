"""From annotated articles to the network's inputs and targets, window by window."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parley.claims.language.tokens import Window, Windower
from parley.claims.layout import HEADS, LINKS, SPAN_KINDS
from parley.claims.model.linking import bucket
from parley.data.gazetteer import load_gazetteer
from parley.evaluation.polnear import Gold
from parley.spans import Span
from parley.training.corpus import Document
from parley.training.described import mentions_of
from parley.training.labelled import IGNORE, Part, bio, targets_of, words_of
from parley.training.questions import Question, of_events, of_speakers


class Passage(NamedTuple):
    """A passage of a window, from one of its words to before another, and what it tells, by SIGN_KINDS, 0 to 1."""

    first: int
    end: int
    told: tuple[float, ...]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One window with the targets of each head, its linking decisions, and what is asked once more.

    `targets`: [heads, words], in the order of HEADS. `soft`: teachers' mean probabilities of all heads' labels side by
    side, [words, labels], None where no teacher was asked. `syntax`: targets of the helping heads, [3, words]: part
    of speech, relation, governing word. `passages`: what is known of the facts that the window tells.
    """

    window: Window
    targets: NDArray[np.int16]
    pointers: tuple[Pointer, ...]
    questions: tuple[Question, ...] = ()
    soft: NDArray[np.float16] | None = None
    syntax: NDArray[np.int16] | None = None
    passages: tuple[Passage, ...] = ()

    def target(self, head: str) -> list[int]:
        """The targets of one head, word by word."""
        return [int(t) for t in self.targets[list(HEADS).index(head)]]


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


def _syntax(document: Document, starts: np.ndarray, windows: Sequence[Window]) -> Iterator[NDArray[np.int16] | None]:
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
        yield np.array([pos, relation, governor], dtype=np.int16)


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
    told = [(*at, told) for span, told in document.signs if (at := words_of(span, starts, ends))]
    out = []
    table = np.array([targets[head] for head in HEADS], dtype=np.int16)
    windows = windower.windows(text, words, groups)
    for window, syntax in zip(windows, _syntax(document, starts, windows), strict=True):
        place = {word: k for k, word in enumerate(window.words)}
        pointers = [*_pointers(outer, place, window.heads), *_pointers(nested, place, window.heads)]
        out.append(
            Example(
                window=window,
                targets=table[:, list(window.words)],
                pointers=tuple(pointers),
                questions=(
                    *of_events(parts, place, text, words, window),
                    *of_speakers(mentions, place, text, words, window, load_gazetteer()),
                ),
                syntax=syntax,
                passages=tuple(_passages(told, place)),
            )
        )
    return out


def _passages(told: Sequence[tuple[int, int, tuple[float, ...]]], place: Mapping[int, int]) -> Iterator[Passage]:
    """The passages, given by their first and last words, that lie within one window."""
    for first, last, kinds in told:
        if first in place and last in place:
            yield Passage(place[first], place[last] + 1, kinds)


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
        signs=(),
        content_has_verb=(True,),
        not_statements=None,
        missing=(),
    )
