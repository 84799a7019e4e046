"""Coverage-guided fuzzing with atheris.

    python -m tests.fuzz.run {bytes,markup,text} [FOLDER] [libFuzzer's options]

Starts from the target's seeds; inputs that reach new code are kept in FOLDER (default: a temporary one), an input that
breaks something is written where it is started (-artifact_prefix=DIRECTORY/ says elsewhere).
"""

from __future__ import annotations

import importlib
import sys
import tempfile
from pathlib import Path

atheris = importlib.import_module("atheris")  # has no types

HERE = Path(__file__).parent
WATCHED = {
    "bytes": ("parley.pages", "email", "charset_normalizer"),
    "markup": ("parley.pages", "parley.articles", "trafilatura"),
    "text": ("parley",),
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
    options = [f"-dict={dictionary}", "-max_len=6000", "-timeout=60", "-rss_limit_mb=4096", *rest]
    atheris.Setup([sys.argv[0], *options, kept, str(HERE / "seeds" / name)], targets[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
