"""Who said what in texts of our own, marked in the text itself.

    # harbour-12
    {s1,2|Dana Poll} {c1|said} that {k1|the port was shut} and {c2|warned} that {k2|{s3|Orsk} {c3|denied} {k3|it}}.

`{sN|...}`: the source of attribution N, `{cN|...}` its cue, `{kN|...}` its content, in several parts where it has them;
a span of several attributions names all their numbers. A line that begins with "# " names the text that follows; an
attribution that lies in the content of another is nested. Every attribution is a statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from parley.evaluation.polnear import Gold
from parley.spans import Span
from parley.training.corpus import Document
from parley.training.markup import MarkupError, bare

_TAG = re.compile(r"([sck])(\d+(?:,\d+)*)\Z")
_PARTS = "sck"


class Attributed(NamedTuple):
    """A text by its name, with the outermost attributions and those inside others."""

    id: str
    text: str
    outer: tuple[Gold, ...]
    nested: tuple[Gold, ...]


def read_attributed(path: Path) -> Iterator[Attributed]:
    """The texts of a file; MarkupError names one whose marks cannot be read."""
    name, lines = "", []
    for line in (*path.read_text(encoding="utf-8").splitlines(), "# "):
        if not line.startswith("# "):
            lines.append(line)
            continue
        if name:
            try:
                yield attributed(name, "\n".join(lines).strip())
            except MarkupError as error:
                raise MarkupError(f"{path.name}, {name}: {error}") from error
        name, lines = line.removeprefix("# ").strip(), []


def attributed(name: str, marked: str) -> Attributed:
    """A text from its marked form; MarkupError where marks are none, or an attribution lacks its cue or its content."""
    text, marks = bare(marked)
    found: dict[int, dict[str, list[Span]]] = {}
    for mark in marks:
        tag = _TAG.match(mark.tag)
        if tag is None:
            raise MarkupError(f"{mark.tag!r} is no mark")
        if "\n\n" in text[mark.start : mark.end]:
            raise MarkupError(f"{mark.tag!r} crosses paragraphs")
        for number in map(int, tag[2].split(",")):
            parts = found.setdefault(number, {part: [] for part in _PARTS})
            parts[tag[1]].append(Span(mark.start, mark.end))
    for number, parts in found.items():
        if not parts["k"] or len(parts["s"]) > 1 or not (parts["c"] or parts["s"]):
            raise MarkupError(f"attribution {number} needs a content, at most one source, and a source or a cue")
    golds = [Gold(*(tuple(sorted(parts[part])) for part in _PARTS)) for _, parts in sorted(found.items())]
    inside = [any(_within(gold, other) for other in golds if other is not gold) for gold in golds]
    return Attributed(name, text, _some(golds, inside, inner=False), _some(golds, inside, inner=True))


def with_attributions(documents: Sequence[Document], folder: Path) -> Iterator[Document]:
    """The texts with who said what in them where a folder's files mark it, and the texts that only these files have."""
    marked = {found.text: found for path in sorted(folder.glob("*.txt")) for found in read_attributed(path)}
    for document in documents:
        if found := marked.pop(document.text, None):
            yield replace(document, attributions=found.outer, nested=found.nested, not_statements=frozenset())
        else:
            yield document
    for found in marked.values():
        yield Document(
            id=found.id, title="", text=found.text, attributions=found.outer, nested=found.nested,
            not_statements=frozenset(),
        )  # fmt: skip


def _within(gold: Gold, other: Gold) -> bool:
    """Whether all of an attribution lies in the content of another, between its first and last words."""
    start, end = other.content[0].start, other.content[-1].end
    return all(start <= span.start and span.end <= end for part in gold for span in part)


def _some(golds: Iterable[Gold], inside: Iterable[bool], *, inner: bool) -> tuple[Gold, ...]:
    return tuple(gold for gold, within in zip(golds, inside, strict=True) if within == inner)
