r"""`python -m labels.signs`: show texts sentence by sentence, compile a labeller's lines, compare two labellers.

    python -m labels.signs show ID... > listing.txt
    python -m labels.signs compile listing.txt notes.tsv --out labels/signs/sentences.jsonl
    python -m labels.signs compare labels/signs labels/signs/double

A labeller writes `number<TAB>labels` for each sentence of the listing that tells, nearly tells or might tell a kind.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from labels.texts import digest
from parley.claims.layout import SIGN_KINDS
from parley.errors import BadInput
from parley.evaluation.figures import Count
from parley.evaluation.kappa import kappa_of
from parley.evaluation.sign_labels import NOTHING, UNKNOWN, Labelled, labelled, read_articles, read_labelled, sentences

Row = dict[str, Any]
Kinds = tuple[float, ...]


def listed(texts: Mapping[str, str], names: Sequence[str]) -> Iterator[str]:
    """The texts of some names, a sentence a line, numbered through all of them."""
    number = 0
    for name in names:
        text, last = texts[name], None
        yield f"=== {name}"
        for span in sentences(text):
            if last is not None and "\n" in text[last : span.start]:
                yield ""
            number, last = number + 1, span.end
            yield f"{number}\t{' '.join(span.of(text).split())}"


def compiled(listing: Sequence[str], notes: Sequence[str], texts: Mapping[str, str]) -> list[Row]:
    """A row a text of a listing, with the labels that the notes give to its sentences; the others tell nothing.

    BadInput where the listing is not that of the texts, or a note has no sentence or no such label.
    """
    names = [line.removeprefix("=== ") for line in listing if line.startswith("=== ")]
    if list(filter(None, listing)) != list(filter(None, listed(texts, names))):
        raise BadInput("The listing is not that of the texts as they are now.", "List them again.")
    said = {}
    for line in filter(str.strip, notes):
        place, _, labels = line.partition("\t")
        said[int(place)] = labels.strip()
    rows, number = [], 0
    for name in names:
        text = texts[name]
        told = []
        for span in sentences(text):
            number += 1
            labels = said.pop(number, NOTHING)
            labelled(f"{labels}\t{span.of(text)}", f"sentence {number}")
            told.append([*span, labels])
        rows.append({"doc": name, "sha256": digest(text), "sentences": told})
    if said:
        raise BadInput(f"There is no sentence {min(said)}.", "Number them as the listing does.")
    return rows


def agreement(first: Path, second: Path) -> Iterator[str]:
    """How far two labellings agree on passages and on sentences of articles, found in each other by their text."""
    for name, read in (("passages", read_labelled), ("sentences of articles", _sentences)):
        mine = {passage.text: passage.told for passage in read(first)}
        both = [(mine[passage.text], passage.told) for passage in read(second) if passage.text in mine]
        if both:
            yield from _compared(name, both)


def _sentences(folder: Path) -> list[Labelled]:
    articles = [*read_articles(folder), *read_articles(folder / "evaluation")]
    return [sentence for article in articles for paragraph in article for sentence in paragraph]


def _compared(name: str, both: Sequence[tuple[Kinds, Kinds]]) -> Iterator[str]:
    pairs = [pair for one, other in both for pair in zip(one, other, strict=True)]
    decided = [pair for pair in pairs if UNKNOWN not in pair]
    right = sum(pair == (1.0, 1.0) for pair in decided)
    told = Count(right, sum(other for _, other in decided), sum(one for one, _ in decided))
    kappa = kappa_of(decided)
    yield f"{len(both)} {name}, {len(SIGN_KINDS)} kinds; {len(pairs) - len(decided)} left open by one or both"
    alone = f"by the first alone {told.gold - right:.0f}, by the second alone {told.predicted - right:.0f}"
    yield f"told by both {right}, {alone}"
    yield f"F1 {told.f1:.3f}, κ {kappa.kappa:.3f} ({kappa.low:.3f}–{kappa.high:.3f})"


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m labels.signs", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder with polnear/ and plover/")
    commands = parser.add_subparsers(dest="command", required=True)
    show = commands.add_parser("show")
    show.add_argument("documents", nargs="+")
    compiling = commands.add_parser("compile")
    compiling.add_argument("listing", type=Path)
    compiling.add_argument("notes", type=Path)
    compiling.add_argument("--out", type=Path, required=True, help="rows are added to it, or put in another's place")
    comparing = commands.add_parser("compare")
    comparing.add_argument("first", type=Path)
    comparing.add_argument("second", type=Path)
    arguments = parser.parse_args()
    if arguments.command == "compare":
        print(*agreement(arguments.first, arguments.second), sep="\n")
        return 0
    from parley.training.prepare import texts_for_signs  # needs parley[train], comparing does not

    texts = texts_for_signs(arguments.data, Path(__file__).parents[1])
    if arguments.command == "show":
        print(*listed(texts, arguments.documents), sep="\n")
        return 0
    listing, notes = (path.read_text(encoding="utf-8").splitlines() for path in (arguments.listing, arguments.notes))
    rows = {row["doc"]: row for row in compiled(listing, notes, texts)}
    if arguments.out.exists():
        old = map(json.loads, arguments.out.read_text(encoding="utf-8").splitlines())
        rows = {row["doc"]: row for row in old} | rows
    arguments.out.write_text("".join(json.dumps(rows[name]) + "\n" for name in sorted(rows)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
