r"""`python -m labels.attributions`: show our own texts to a labeller, check what came of it, compare two labellers.

    python -m labels.attributions show ID... > texts.txt
    python -m labels.attributions check FILE...
    python -m labels.attributions compare FIRST SECOND     files, or folders of files

A labeller writes marks into the texts (form: `src/parley/training/attributed.py`) and changes nothing else.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from parley.evaluation.attribution import Compared, Scores, score_article
from parley.evaluation.sign_labels import joined, read_articles
from parley.training.attributed import Attributed, read_attributed
from parley.training.markup import MarkupError, read_sentences

LABELS = Path(__file__).parents[1]


def texts(labels: Path = LABELS) -> dict[str, str]:
    """The texts that may be labelled: our short texts and dispatches, and the articles written for signs."""
    files = sorted((labels / "sentences").glob("*.txt"))
    found = {name: text for path in files for name, text, _ in read_sentences(path)}
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


def read(path: Path) -> dict[str, Attributed]:
    """The labelled texts of a file, or of the files of a folder, by name."""
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    return {one.id: one for file in files for one in read_attributed(file)}


def agreement(first: Path, second: Path) -> Scores:
    """The scores of the second labeller's attributions against the first's, over the texts that both have."""
    ours, theirs = read(first), read(second)
    both = [(ours[name], theirs[name]) for name in ours.keys() & theirs.keys()]
    return sum((score_article(a.text, _compared(a), _compared(b)) for a, b in both), Scores())


def _compared(one: Attributed) -> list[Compared]:
    return [Compared(gold.source, gold.content) for gold in (*one.outer, *one.nested)]


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
        whole = agreement(chosen.first, chosen.second).whole
        alike = f"{whole.right:.0f} alike (F1 {whole.f1:.3f})"
        print(f"whole attributions: {whole.gold:.0f} and {whole.predicted:.0f}, {alike}")
        return 0
    known = texts()
    if chosen.verb == "show":
        print("\n\n".join(f"# {name}\n{known[name]}" for name in chosen.ids))
        return 0
    found = [fault for path in chosen.files for fault in faults(path, known)]
    if found:
        print("\n".join(found), file=sys.stderr)
        return 1
    labelled = [one for path in chosen.files for one in read(path).values()]
    attributions = sum(len(one.outer) + len(one.nested) for one in labelled)
    print(f"nothing is wrong: {attributions} attributions in {len(labelled)} texts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
