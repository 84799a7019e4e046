r"""`python -m labels.attributions`: show our own texts to a labeller, check what came of it, compare two labellers.

    python -m labels.attributions show ID... > texts.txt
    python -m labels.attributions check FILE...
    python -m labels.attributions compare FIRST SECOND

A labeller writes marks into the texts (form: `src/parley/training/attributed.py`) and changes nothing else.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from parley.evaluation.figures import Count
from parley.evaluation.polnear import Gold
from parley.evaluation.sign_labels import joined, read_articles
from parley.training.attributed import Attributed, read_attributed
from parley.training.markup import MarkupError
from parley.training.prepare import own_sentences

LABELS = Path(__file__).parents[1]


def texts(labels: Path = LABELS) -> dict[str, str]:
    """The texts that may be labelled: our short texts and dispatches, and the articles written for signs."""
    found = {document.id: document.text for document in own_sentences(labels / "sentences")}
    for number, article in enumerate(read_articles(labels / "signs"), 1):
        found[f"signs-{number}"] = joined([[passage.text for passage in part] for part in article])[0]
    return found


def faults(path: Path, known: dict[str, str]) -> list[str]:
    """What is wrong with a labelled file; empty where nothing is."""
    try:
        found = list(read_attributed(path))
    except MarkupError as error:
        return [str(error)]
    out = []
    for one in found:
        if one.id not in known:
            out.append(f"{path.name}: there is no text {one.id}")
        elif one.text != known[one.id]:
            same = next((i for i, (a, b) in enumerate(zip(one.text, known[one.id], strict=False)) if a != b), -1)
            where = same if same >= 0 else min(len(one.text), len(known[one.id]))
            out.append(
                f"{path.name}, {one.id}: the text is changed at {one.text[where : where + 30]!r}, where it was"
                f" {known[one.id][where : where + 30]!r}"
            )
    return out


def _all(one: Attributed) -> list[Gold]:
    return [*one.outer, *one.nested]


def _alike(a: Gold, b: Gold) -> bool:
    """Whether the contents overlap by half of the longer one and the sources overlap, or both have none."""
    first, second = ({i for span in gold.content for i in range(*span)} for gold in (a, b))
    sources = [{i for span in gold.source for i in range(*span)} for gold in (a, b)]
    same = bool(sources[0] & sources[1]) or not any(sources)
    return same and 2 * len(first & second) >= max(len(first), len(second))


def agreement(first: Path, second: Path) -> Count:
    """Whole attributions of the texts that both have: those alike, and those of one alone."""
    theirs = {one.id: _all(one) for one in read_attributed(second)}
    both = [(_all(one), theirs[one.id]) for one in read_attributed(first) if one.id in theirs]
    alike = sum(any(_alike(a, b) for b in others) for ours, others in both for a in ours)
    return Count(alike, sum(len(ours) for ours, _ in both), sum(len(others) for _, others in both))


def main() -> int:
    """Run one verb; 1 where a file is at fault."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("show").add_argument("ids", nargs="+")
    verbs.add_parser("check").add_argument("files", nargs="+", type=Path)
    compare = verbs.add_parser("compare")
    compare.add_argument("first", type=Path)
    compare.add_argument("second", type=Path)
    chosen = parser.parse_args()
    if chosen.verb == "compare":
        count = agreement(chosen.first, chosen.second)
        print(f"{count.gold:.0f} whole attributions: precision {count.precision:.3f} recall {count.recall:.3f}")
        return 0
    known = texts()
    if chosen.verb == "show":
        print("\n\n".join(f"# {name}\n{known[name]}" for name in chosen.ids))
        return 0
    found = [fault for path in chosen.files for fault in faults(path, known)]
    print("\n".join(found) or "nothing is wrong", file=sys.stderr if found else sys.stdout)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
