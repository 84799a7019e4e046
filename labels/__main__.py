"""`python -m labels`: show a text to a labeller, compile notes, check and count labels, compare labellers."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from labels.counts import CLASSES, by_class, by_file, counted
from labels.notes import offsets, read_notes, words_hash
from labels.sentences_check import sentences
from labels.texts import digest, texts

READINGS = Path(__file__).parent / "readings"


def _rows(paths: Iterable[Path]) -> list[dict[str, Any]]:
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def show(arguments: argparse.Namespace) -> int:
    """Print texts with numbered paragraphs."""
    known = texts(arguments.data)
    for name in arguments.documents:
        text = known[name]
        print(f"doc|{text.id}\n# published {text.published or 'unknown'}")
        for number, paragraph in enumerate(text.paragraphs):
            print(f"[{number}] {paragraph}")
        print()
    return 0


def compile_notes(arguments: argparse.Namespace) -> int:
    """Compile notes; complaints go to stderr, and with them nothing is written unless --partial."""
    known = texts(arguments.data)
    labels, failed = [], 0
    for path in arguments.notes:
        for name, label, complaints in read_notes(path.read_text(encoding="utf-8"), known):
            for complaint in complaints:
                print(f"{path.name} {name}: {complaint}", file=sys.stderr)
            failed += len(complaints)
            if label:
                labels.append({**label, "labeller": arguments.labeller})
    print(f"{len(labels)} documents, {failed} complaints", file=sys.stderr)
    if arguments.out and (not failed or arguments.partial):
        lines = [json.dumps(label, ensure_ascii=False) for label in sorted(labels, key=lambda label: label["doc"])]
        arguments.out.parent.mkdir(parents=True, exist_ok=True)
        arguments.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 1 if failed else 0


def check(arguments: argparse.Namespace) -> int:
    """Every document known and unchanged, every span inside its text and covering the words that were meant."""
    known = texts(arguments.data)
    wrong = checked = unknown = 0
    for path in arguments.labels or sorted(READINGS.glob("*.jsonl")):
        for label in _rows([path]):
            text = known.get(label["doc"])
            if text is None:
                unknown += 1
                continue
            problems = [] if digest(text.text) == label["sha256"] else ["the text has changed"]
            for kind, items in label.items():
                for item in items if isinstance(items, list) and kind != "speakers" else ():
                    checked += 1
                    if any(not 0 <= b < e <= len(text.text) or "\n\n" in text.text[b:e] for b, e in offsets(item)):
                        problems.append(f"{kind}: a span leaves its paragraph")
                    elif words_hash(item, text.text) != item["hash"]:
                        problems.append(f"{kind}: a span does not cover the words that were meant")
            for problem in problems:
                print(f"{path.name} {label['doc']}: {problem}")
            wrong += len(problems)
    print(f"{checked} labels checked, {wrong} wrong; {unknown} documents not here")
    return 1 if wrong else 0


def count(arguments: argparse.Namespace) -> int:
    """Counts of every class by file, the files side by side, or the evaluation parts together class by class."""
    paths = arguments.labels or sorted(READINGS.glob("*.jsonl"))
    if arguments.evaluation:
        print(*by_class({path.stem: _rows([path]) for path in paths if path.stem.endswith("-evaluation")}), sep="\n")
    elif arguments.table:
        print(*by_file({path.name: _rows([path]) for path in paths}), sep="\n")
    else:
        for path in paths:
            rows = _rows([path])
            counts = counted(rows)
            print(f"{path.name}: {len(rows)} documents")
            for name in CLASSES:
                if counts[name]:
                    print(f"  {name:<28}{counts[name]:>7}")
    return 0


def compare(arguments: argparse.Namespace) -> int:
    """Agreement of two labellers on the documents that both labelled."""
    from labels.agreement import agreement  # needs parley itself installed, the other commands do not

    first, second = (_rows([path]) for path in (arguments.first, arguments.second))
    for line in agreement(first, second):
        print(line)
    return 0


def list_differences(arguments: argparse.Namespace) -> int:
    """Each difference of two labellers with its passage, for an adjudicator."""
    from labels.differences import described, differences  # needs parley itself installed, like compare

    known = texts(arguments.data)
    first, second = (_rows([path]) for path in (arguments.first, arguments.second))
    found = list(differences(first, second))
    for difference in found:
        print("\n".join(described(difference, known.get(difference.doc))), end="\n\n")
    print(f"{len(found)} differences", file=sys.stderr)
    return 0


def compare_sentences(arguments: argparse.Namespace) -> int:
    """Agreement of two labellings of our short texts."""
    from labels.sentences_compare import sentences_compare  # needs parley itself installed, like compare

    return sentences_compare(arguments)


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m labels", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder with polnear/ and plover/")
    commands = parser.add_subparsers(required=True)
    shown = commands.add_parser("show", help=show.__doc__)
    shown.add_argument("documents", nargs="+")
    shown.set_defaults(run=show)
    made = commands.add_parser("compile", help=compile_notes.__doc__)
    made.add_argument("notes", nargs="+", type=Path)
    made.add_argument("--labeller", required=True)
    made.add_argument("--out", type=Path)
    made.add_argument("--partial", action="store_true", help="write although some notes could not be placed")
    made.set_defaults(run=compile_notes)
    for name, function in (("check", check), ("count", count)):
        command = commands.add_parser(name, help=function.__doc__)
        command.add_argument("labels", nargs="*", type=Path)
        command.set_defaults(run=function)
        if function is count:
            command.add_argument("--table", action="store_true", help="one line a file, as in the README")
            command.add_argument("--evaluation", action="store_true", help="the evaluation parts, class by class")
    written = commands.add_parser("sentences", help=sentences.__doc__)
    written.add_argument("files", nargs="+", type=Path)
    written.set_defaults(run=sentences)
    twice = commands.add_parser("sentences-compare", help=compare_sentences.__doc__)
    twice.add_argument("first", type=Path)
    twice.add_argument("second", type=Path)
    twice.add_argument("--list", action="store_true", help="print each difference; the agreement goes to stderr")
    twice.set_defaults(run=compare_sentences)
    for name, function in (("compare", compare), ("differences", list_differences)):
        command = commands.add_parser(name, help=function.__doc__)
        command.add_argument("first", type=Path)
        command.add_argument("second", type=Path)
        command.set_defaults(run=function)
    arguments = parser.parse_args()
    result: int = arguments.run(arguments)
    return result


if __name__ == "__main__":
    sys.exit(main())
