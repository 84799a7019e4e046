"""Where the time of reading goes, stage by stage."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any


class Stopwatch:
    """Where the time goes on one thread: each moment belongs to the innermost stage, all of skimming to skimming."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._stack = ["rest"]
        self._since = time.perf_counter()

    def _turn(self) -> None:
        now = time.perf_counter()
        self.seconds[self._stack[-1]] += now - self._since
        self._since = now

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time booked on a stage."""

        def run(*args: Any, **named: Any) -> Any:
            self._turn()
            self._stack.append("skimming" if self._stack[-1] == "skimming" else stage)
            try:
                return function(*args, **named)
            finally:
                self._turn()
                self._stack.pop()

        return run

    def watch(self) -> None:
        """Put itself around the stages of reading."""
        from parley.articles import build
        from parley.claims import read
        from parley.claims.language.tokens import Windower
        from parley.claims.model import marking
        from parley.claims.model.encoder import Encoder
        from parley.claims.model.skimming import Skimmer

        places: tuple[tuple[object, str, str], ...] = (
            (build, "article_from", "page to article"),
            (Skimmer, "__call__", "skimming"),
            (Windower, "words", "words and windows"),
            (Windower, "windows", "words and windows"),
            (Encoder, "_encode", "encoder"),
            (marking, "mark", "decoding"),
            (read, "resolve_speakers", "speakers"),
            (read, "find_dates", "dates and quantities"),
            (read, "find_quantities", "dates and quantities"),
            (read, "build_statements", "statements"),
            (read, "build_events", "events, positions and forecasts"),
            (read, "build_positions", "events, positions and forecasts"),
            (read, "build_forecasts", "events, positions and forecasts"),
        )
        for owner, name, stage in places:
            setattr(owner, name, self.timed(stage, getattr(owner, name)))
