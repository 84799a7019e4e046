"""The training texts as they lie in a folder of the user's: PolNeAR articles, silver mentions, our labels."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from parley.claims.layout import MENTION_KINDS
from parley.evaluation.polnear import Gold
from parley.spans import Span
from parley.training.described import Described

SILVER = {
    "PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place", "DATE": "date", "TIME": "date",
    "NUMBER": "number", "MONEY": "number", "PERCENT": "number", "DURATION": "number",
}  # fmt: skip
"""CoreNLP's classes → ours; MISC becomes nationality where the word is one, else nothing."""


class SilverMention(NamedTuple):
    """A mention as another tool marked it."""

    span: Span
    kind: str


class SilverSyntax(NamedTuple):
    """A token's part of speech and its place in the sentence's tree, as another tool saw it.

    `head` is where the governing token begins; the root governs itself.
    """

    start: int
    pos: str
    relation: str
    head: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article with its annotations; None where nobody labelled them.

    `title`: what the text's first paragraph is; empty where the text has none. `reading`: our label of what is read;
    `described`: what our labels say its speakers are; `signs`: passages, and of each what it tells, by SIGN_KINDS.
    """

    id: str
    title: str
    text: str
    attributions: tuple[Gold, ...] | None
    mentions: tuple[SilverMention, ...] = ()
    syntax: tuple[SilverSyntax, ...] = ()
    content_has_verb: tuple[bool, ...] = ()
    nested: tuple[Gold, ...] | None = None
    not_statements: frozenset[int] | None = None
    missing: tuple[Gold, ...] = field(default=())
    reading: Mapping[str, Any] | None = None
    described: tuple[Described, ...] = ()
    signs: tuple[tuple[Span, tuple[float, ...]], ...] = ()


class _Token(NamedTuple):
    start: int
    end: int
    word: str
    pos: str
    ner: str
    sentence: str
    head: int
    relation: str


def read_tokens(path: Path) -> dict[str, list[_Token]]:
    """CoreNLP's tokens of each article."""
    tokens: dict[str, list[_Token]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            doc, sentence, begin, end, word, _, pos, ner, head, relation = line.rstrip("\n").split("\t")
            governor = int(head) if head.isdigit() else 0
            tokens[doc].append(_Token(int(begin), int(end), word, pos, ner, sentence, governor, relation))
    return dict(tokens)


def silver_mentions(tokens: Sequence[_Token], nationalities: frozenset[str]) -> tuple[SilverMention, ...]:
    """Runs of equal CoreNLP classes within a sentence, as mentions."""
    mentions: list[SilverMention] = []
    previous: tuple[str, str] | None = None
    for token in tokens:
        kind = SILVER.get(token.ner)
        if token.ner in ("MISC", "LOCATION") and token.word.lower() in nationalities:
            kind = "nationality"
        run = (token.sentence, kind) if kind in MENTION_KINDS else None
        if run is not None and kind is not None:
            if run == previous:
                mentions[-1] = SilverMention(Span(mentions[-1].span.start, token.end), kind)
            else:
                mentions.append(SilverMention(Span(token.start, token.end), kind))
        previous = run
    return tuple(mentions)


def silver_syntax(tokens: Sequence[_Token]) -> tuple[SilverSyntax, ...]:
    """Parts of speech and trees; relations without their subtypes ("nmod:poss" is nmod)."""
    out: list[SilverSyntax] = []
    first = 0
    for i, token in enumerate(tokens):
        if i and token.sentence != tokens[i - 1].sentence:
            first = i
        governor = first + token.head - 1 if token.head else i
        if governor < len(tokens) and tokens[governor].sentence == token.sentence:
            out.append(SilverSyntax(token.start, token.pos, token.relation.split(":")[0], tokens[governor].start))
    return tuple(out)


def has_verb(tokens: Sequence[_Token], contents: Sequence[Span]) -> bool:
    """Whether some content span holds a finite verb, an infinitive or a quotation: a stated content."""
    for token in tokens:
        if token.pos in ("VB", "VBD", "VBP", "VBZ", "MD") or token.word in ("``", "''", '"', "“"):
            for span in contents:
                if span.start <= token.start < span.end:
                    return True
    return False
