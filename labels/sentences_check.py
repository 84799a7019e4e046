"""Checks our labelled short texts and counts what they hold."""

from __future__ import annotations

import argparse
from collections import Counter

from parley.training.markup import MarkupError, label_of


def sentences(arguments: argparse.Namespace) -> int:
    """Check files of labelled short texts; complain by line, count by class."""
    wrong = 0
    for path in arguments.files:
        counts: Counter[str] = Counter()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                _, label = label_of(line.strip())
            except MarkupError as error:
                wrong += 1
                print(f"{path.name}, line {number}: {error}")
                continue
            counts["texts"] += 1
            for event in label["events"]:
                counts[f"type {event['type']}"] += 1
                counts[f"status {event['status']}"] += 1
            for position in label["positions"]:
                counts[f"position {position['kind']}"] += 1
            for forecast in label["forecasts"]:
                counts["forecast"] += 1
                counts["forecast negated"] += forecast["negated"]
                counts["forecast borderline"] += forecast["borderline"]
                counts["forecast with condition"] += forecast["condition"] is not None
                counts["forecast with deadline"] += forecast["deadline"] is not None
        print(f"{path.name}: " + ", ".join(f"{name} {n}" for name, n in sorted(counts.items())))
    return 1 if wrong else 0
