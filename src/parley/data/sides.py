"""The shipped trees that choose who is on the sides of acts and positions; `parley.training.siding` writes them."""

from __future__ import annotations

from functools import cache
from importlib import resources

from parley.claims.parties.choosing import SIDES, Choosers, Forests


@cache
def load_choosers() -> Choosers:
    """The shipped trees, read once."""
    folder = resources.files("parley.data") / "sides"
    written = {side: (folder / f"{side}.txt").read_text(encoding="utf-8") for sides in SIDES.values() for side in sides}
    return Choosers(**{task: Forests.read(task, (written[side] for side in sides)) for task, sides in SIDES.items()})
