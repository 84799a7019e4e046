"""Coverage-guided fuzzing with atheris.

    python -m tests.fuzz.run {bytes,markup,text,grammar,data,feed,lines,settings} [FOLDER] [libFuzzer's options]

Starts from the target's seeds; inputs that reach new code are kept in FOLDER (default: a temporary one), an input that
breaks something is written where it is started (-artifact_prefix=DIRECTORY/ says elsewhere).
"""

from __future__ import annotations

import importlib
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.fuzz.json_changes import changed

atheris = importlib.import_module("atheris")  # has no types

HERE = Path(__file__).parent
JSON_FROM = {"data": 1, "lines": 0, "settings": 0}
"""Targets whose inputs are JSON, and at which byte it begins."""
WATCHED = {
    "bytes": ("parley.pages", "email", "charset_normalizer"),
    "markup": ("parley.pages", "parley.articles", "trafilatura"),
    "text": ("parley",),
    "grammar": ("parley.claims", "parley.articles"),
    "data": ("parley.articles",),
    "feed": ("parley.pages", "feedparser"),
    "lines": ("parley.store", "parley.record", "parley.scores", "parley.claims.types", "parley.present"),
    "settings": ("parley.config", "parley.pages.feed_states", "tomllib"),
}
"""Packages whose code paths guide each target; each costs seconds at the start."""


def main() -> None:
    """Fuzz one target until something breaks or libFuzzer's limits are reached."""
    if len(sys.argv) < 2 or sys.argv[1] not in WATCHED:
        sys.exit((__doc__ or "").strip())
    name, *rest = sys.argv[1:]
    with atheris.instrument_imports(include=WATCHED[name]):
        for watched in WATCHED[name]:  # the target would import some of them too late for their coverage
            importlib.import_module(watched)
        targets = importlib.import_module("tests.fuzz.targets").TARGETS
    kept = rest.pop(0) if rest and not rest[0].startswith("-") else tempfile.mkdtemp()
    dictionary = HERE / "seeds" / f"{name}.dict"
    options = [*([f"-dict={dictionary}"] if dictionary.exists() else []), "-max_len=6000", "-timeout=60", *rest]
    arguments = [sys.argv[0], "-rss_limit_mb=4096", *options, kept, str(HERE / "seeds" / name)]
    atheris.Setup(arguments, targets[name], **({"custom_mutator": _json(JSON_FROM[name])} if name in JSON_FROM else {}))
    atheris.Fuzz()


def _json(head: int) -> Callable[[bytes, int, int], bytes]:
    """Changes that mostly leave JSON as JSON."""

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        made = changed(data, seed, head=head) if seed % 8 else None
        if made is None or len(made) > most:
            made = atheris.Mutate(data, len(data) + 64)
        return bytes(made[:most])

    return mutate


if __name__ == "__main__":
    main()
