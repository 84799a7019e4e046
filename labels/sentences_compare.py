"""Compares two labellings of our short texts, which are found in each other by their bare words."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from labels.agreement import Label, Task, agreement, both_or_neither, same
from labels.differences import described, differences
from labels.texts import Text
from parley.training.markup import read_sentences


def _overlap(first: Sequence[list[int]], second: Sequence[list[int]]) -> bool:
    """Whether each span of either list overlaps one of the other."""
    return all(
        any(a[0] < b[1] and b[0] < a[1] for b in there)
        for here, there in ((first, second), (second, first))
        for a in here
    )


def _same_sides(a: Label, b: Label) -> bool:
    return all(_overlap(a[side], b[side]) for side in ("actor_spans", "recipient_spans"))


TASKS = (
    Task(
        "events", "events", "trigger",
        {"type": same("type"), "status": same("status"), "actor and recipient": _same_sides},
    ),
    Task("positions", "positions", "span", {"kind": same("kind"), "condition": both_or_neither("condition")}),
    Task(
        "forecasts", "forecasts", "span",
        {
            "negated": same("negated"), "condition": both_or_neither("condition"),
            "deadline": both_or_neither("deadline"), "wording": both_or_neither("wording"),
        },
    ),
)  # fmt: skip
"""What is compared; marks have no names of parties and holders, so the words that are marked stand for them."""


def labels_of(path: Path) -> dict[str, tuple[str, Label]]:
    """Id and label of every text of a file, by its bare words; parties are shown by their words."""
    found = {}
    for name, text, label in read_sentences(path):
        for event in label["events"]:
            for side in ("actor", "recipient"):
                event[side] = [text[begin:end] for begin, end in event[f"{side}_spans"]]
        found[text] = (name, label)
    return found


def compared(first: Path, second: Path) -> Iterator[tuple[Text, Label, Label]]:
    """Each text that both files hold, and its two labels."""
    others = labels_of(second)
    for text, (name, label) in labels_of(first).items():
        if other := others.get(text):
            yield Text(name, text, None), {"doc": name, **label}, {"doc": name, **other[1]}


def sentences_compare(arguments: argparse.Namespace) -> int:
    """Agreement of two labellings of our short texts; with --list each difference."""
    both = list(compared(arguments.first, arguments.second))
    first, second = [label for _, label, _ in both], [label for _, _, label in both]
    if arguments.list:
        texts = {text.id: text for text, _, _ in both}
        for difference in differences(first, second, TASKS):
            print("\n".join(described(difference, texts[difference.doc])), end="\n\n")
    for line in agreement(first, second, TASKS):
        print(line, file=sys.stderr if arguments.list else sys.stdout)
    return 0
