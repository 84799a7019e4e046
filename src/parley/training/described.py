"""What our labels say speakers are and of what body, and where an article says so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.people.role_words import written_out
from parley.claims.sources.told_profiles import MOST_MENTIONS
from parley.claims.states.countries import named_state
from parley.spans import Span

_WORD = re.compile(r"[^\W_]+")
_LONGEST_STATE = 3
_PART = 2
"""Words at the beginning or end of a longer phrase that are taken for it where the whole stands nowhere."""


class Described(NamedTuple):
    """A speaker of an article: the sources that are theirs, and what they are."""

    name: str
    kind: str
    role: str | None
    affiliation: str | None
    sources: tuple[Span, ...]


def read_described(paths: Iterable[Path]) -> dict[str, tuple[Described, ...]]:
    """Our labels of speakers by document."""
    found: dict[str, tuple[Described, ...]] = {}
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            found[label["doc"]] = grouped(label["sources"])
    return found


def grouped(sources: Iterable[Mapping[str, Any]]) -> tuple[Described, ...]:
    """Speakers from a list of sources, each with its span and what its speaker is."""
    spans: dict[tuple[str, str, str | None, str | None], list[Span]] = {}
    for source in sources:
        key = (source["name"], source["kind"], source["role"], source["affiliation"])
        spans.setdefault(key, []).append(Span(*source["span"]))
    return tuple(Described(*key, tuple(found)) for key, found in spans.items())


def mentions_of(text: str, speakers: Sequence[Described]) -> Iterator[tuple[Span, Described]]:
    """The first mentions of persons and nameless informants: where they are a source, and where they are named."""
    for speaker in speakers:
        spans = list(speaker.sources)
        if speaker.kind == "person":
            last = re.escape(speaker.name.split()[-1])
            for match in re.finditer(rf"(?<!\w){last}(?!\w)", text):
                if not any(match.start() < s.end and s.start < match.end() for s in spans):
                    spans.append(Span(*match.span()))
        if speaker.kind in ("person", "unnamed"):
            yield from ((span, speaker) for span in sorted(spans)[:MOST_MENTIONS])


def where(phrase: str | None, read: Sequence[str], mark: int, gazetteer: Gazetteer) -> frozenset[int]:
    """The words of a phrase where it stands nearest to the marked word; none where it does not stand there.

    read: the words of the sentences. Abbreviations count as written out ("Sen."), a state by any of its names.
    """
    if phrase is None:
        return frozenset()
    plain = [written_out(fold(word)) for word in read]
    wanted = [fold(word) for word in _WORD.findall(phrase)]
    forms = [wanted, *((wanted[:_PART], wanted[-_PART:]) if len(wanted) > _PART else ())]
    runs: list[tuple[int, int]] = []
    for form in forms:
        size = len(form)
        runs = runs or [(i, i + size) for i in range(len(plain) - size + 1) if form and plain[i : i + size] == form]
    if not runs and (state := gazetteer.countries.get(phrase)) is not None:
        runs = [
            (i, j)
            for i in range(len(read))
            for j in range(i + 1, min(len(read), i + _LONGEST_STATE) + 1)
            if read[i][:1].isupper() and named_state(" ".join(read[i:j]), gazetteer) == state
        ]
    nearest = min(runs, key=lambda run: (min(abs(run[0] - mark), abs(run[1] - mark)), run), default=(0, 0))
    return frozenset(range(*nearest))
