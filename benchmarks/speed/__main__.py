"""How fast Parley reads, where its time goes, and how close the encoder comes to what the processor can do.

    python -m benchmarks.speed [--articles N] [--threads N] [--model FILE]

Every measurement runs in a fresh process, so that its peak of memory is its own. Where spaCy and textacy are installed
beside Parley, both read the same texts on one thread.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib.util import find_spec
from pathlib import Path

from benchmarks.speed.articles import WORDS
from benchmarks.speed.encoding import Encoding, encode
from benchmarks.speed.others import others
from benchmarks.speed.peak import PRODUCTS, Profile, alone, profile
from benchmarks.speed.reading import Read, read_articles, read_shared
from benchmarks.speed.undisturbed import afresh

FLATNESS = (1, 2, 4)
"""Multiples of the number of articles at which rate and memory should stay what they are."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--articles", type=int, default=32, help="articles of a measurement")
    parser.add_argument(
        "--threads",
        type=int,
        default=len(os.sched_getaffinity(0)),
        help="threads, and processes of one thread (default: as many as processors)",
    )
    parser.add_argument("--model", type=Path, help="another model than the shipped one")
    chosen = parser.parse_args()
    count, threads, model = chosen.articles, chosen.threads, chosen.model
    print(f"{count} articles of {WORDS} words; {threads} threads; {_processor()}")
    for number in dict.fromkeys((1, threads)):
        encoded = afresh(encode, count, number, model)
        print(f"encoder alone, {_threads(number)}: {encoded.pieces / encoded.seconds:,.0f} wordpieces/s")
        if number == 1:
            _roofline(encoded, afresh(profile, count, model))
    single = afresh(read_articles, "clean", count, 1, model)
    print(f"clean text, one process, 1 thread: {_rate(single)}")
    for form, name in (("clean", "clean text"), ("plain", "plain text with clutter"), ("html", "HTML")):
        print(f"{name}, one process, {_threads(threads)}: {_rate(afresh(read_articles, form, count, threads, model))}")
        if threads > 1:
            print(f"{name}, {threads} processes: {_rate(afresh(read_shared, form, count, threads, model))}")
    for form in ("plain", "html"):
        watched = afresh(read_articles, form, count, 1, model, watched=True)
        print(f"time by stage on one thread, {form}: {_shares(watched)}")
    for factor in FLATNESS:
        found = afresh(read_shared, "html", factor * count, threads, model)
        print(f"flatness, HTML, {threads} processes, {factor * count} articles: {_rate(found)}")
    if not find_spec("spacy"):
        print("spaCy is not installed beside Parley, so it is not measured.")
        return
    os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
    theirs = afresh(others, count)
    ours = single.words / single.seconds
    print(f"spaCy (shape of en_core_web_sm), 1 thread: {_against(theirs.words, theirs.spacy, ours)}")
    if theirs.textacy is None:
        print("textacy is not installed beside Parley, so it is not measured.")
    else:
        both = _against(theirs.words, theirs.spacy + theirs.textacy, ours)
        print(f"spaCy and textacy's quotations, 1 thread: {both} ({theirs.refused} texts refused by textacy)")


def _threads(number: int) -> str:
    return "1 thread" if number == 1 else f"{number} threads"


def _against(words: int, seconds: float, ours: float) -> str:
    return f"{words / seconds:,.0f} words/s; Parley {ours:,.0f} words/s, {ours * seconds / words:.2f} times as many"


def _rate(found: Read) -> str:
    return (
        f"{found.articles / found.seconds:.1f} articles/s, {found.words / found.seconds:,.0f} words/s"
        f" ({found.words / found.articles:.0f} words each), {found.processor / found.articles * 1000:.0f} ms of the"
        f" processor each, peak {found.memory:.0f} MiB"
    )


def _shares(found: Read) -> str:
    ordered = sorted(found.stages.items(), key=lambda item: -item[1])
    return ", ".join(f"{stage} {seconds / found.seconds:.1%}" for stage, seconds in ordered)


def _roofline(found: Encoding, profiled: Profile) -> None:
    """How much of the encoder's time is matrix products, and how close its int8 products come to the peak."""
    total = sum(profiled.seconds.values())
    ordered = sorted(profiled.seconds.items(), key=lambda item: -item[1])
    inside = sum(seconds for kind, seconds in ordered if kind in PRODUCTS)
    print(
        f"  inside matrix products: {inside / total:.0%} ({', '.join(f'{k} {s / total:.0%}' for k, s in ordered[:8])})"
    )
    if not find_spec("onnx"):
        print("  onnx is not installed, so the processor's peak is not measured.")
        return
    times = afresh(alone, list(profiled.products))
    operations = sum(product.operations * times_run for product, times_run in profiled.products.items())
    best = sum(times[product] * times_run for product, times_run in profiled.products.items())
    print(
        f"  int8 operations: {operations / found.seconds / 1e9:,.0f} G/s over the whole encoder,"
        f" {operations / best / 1e9:,.0f} G/s in the same products alone: {best / found.seconds:.0%} of the peak"
    )


def _processor() -> str:
    try:
        info = Path("/proc/cpuinfo").read_text()
    except OSError:
        return sys.platform
    return info.partition("model name")[2].partition(":")[2].partition("\n")[0].strip()


if __name__ == "__main__":
    main()
