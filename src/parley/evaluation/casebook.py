"""How far the casebook agrees with ICB's coding: `python -m parley.evaluation.casebook [SYSTEM.csv ACTOR.csv]`.

Without files the installed tables are used (`parley history install`); without those there is nothing to compare with.
ICB's rows are read and counted, never shipped.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from parley.assessment.cases import Case, first_day
from parley.data.casebook import load_casebook
from parley.data.icb import IcbTable, Row, check_table, installed_table, number
from parley.evaluation.kappa import kappa_of
from parley.evaluation.state_codes import CODES, same_state

FARTHEST_DAYS = 100
"""How far apart two triggers may lie for one crisis; the casebook's own bounds of a crisis are not ICB's."""

_TRIGGERS = {7: "non-violent military", 8: "indirect violence", 9: "direct violence"}
_PROTRACTED = {1: "no", 2: "yes", 3: "long war"}
_CONTIGUITY = {1: "contiguous", 2: "near", 3: "distant"}
_AGREEMENT = (1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class IcbCrisis:
    """One crisis of ICB: its system row, the day of its trigger, whether ICB knows the day, and the codes of states."""

    row: Row
    trigger: dt.date
    day_known: bool
    states: frozenset[str]
    nuclear: bool
    great_power: bool

    def code(self, column: str) -> int | None:
        """A code of the system row."""
        return number(self.row[column])


class Pair(NamedTuple):
    """A case and ICB's crisis that is taken for the same."""

    case: Case
    crisis: IcbCrisis


def crises_of(system: IcbTable, actors: IcbTable) -> tuple[IcbCrisis, ...]:
    """ICB's crises with the states that took part: crisis actors, and whoever set the crisis off."""
    by_crisis: dict[int | None, list[Row]] = {}
    for row in actors.rows:
        by_crisis.setdefault(number(row["crisno"]), []).append(row)
    found = []
    for row in system.rows:
        own = by_crisis.get(number(row["crisno"]), [])
        numbers = {number(actor["cracid"]) for actor in own}
        numbers |= {number(cell["trigent"]) for cell in (row, *own) if "trigent" in cell}
        month, day = number(row["motrig"]) or 0, number(row["datrig"]) or 0
        # 66, 77, 88: early, in the middle, late.
        day_known, month = 1 <= day <= 31 and 1 <= month <= 12, month if 1 <= month <= 12 else 7
        found.append(
            IcbCrisis(
                row=row,
                trigger=dt.date(number(row["yrtrig"]) or 0, month, day if day_known else 15),
                day_known=day_known,
                states=frozenset(CODES[n] for n in numbers if n is not None and n in CODES),
                nuclear=any((number(actor["nuclear"]) or 0) >= 3 for actor in own),
                great_power=any((number(actor["powsta"]) or 0) >= 3 for actor in own),
            )
        )
    return tuple(found)


def paired(cases: Iterable[Case], crises: Iterable[IcbCrisis]) -> tuple[Pair, ...]:
    """Cases and crises that begin close together and share states, the closest first, each used once.

    At least two states are shared, or all that ICB names where that is one.
    """
    near = []
    for case in cases:
        states = frozenset(map(same_state, case.sides))
        for crisis in crises:
            days = abs((first_day(case.began) - crisis.trigger).days)
            shared = len(states & crisis.states)
            if days <= FARTHEST_DAYS and shared >= max(1, min(2, len(crisis.states))):
                unlike = 1.0 - shared / len(states | crisis.states)
                near.append((unlike + days / FARTHEST_DAYS, case.id, Pair(case, crisis)))
    found: list[Pair] = []
    used: set[int] = set()
    for _, _, pair in sorted(near, key=lambda item: item[:2]):
        if not used & {id(pair.case), id(pair.crisis)}:
            used |= {id(pair.case), id(pair.crisis)}
            found.append(pair)
    return tuple(sorted(found, key=lambda pair: pair.case.began))


def triggers(pairs: Sequence[Pair]) -> str:
    """How far apart the days of the triggers lie, where both codings have a day."""
    days = [
        abs((first_day(pair.case.began) - pair.crisis.trigger).days)
        for pair in pairs
        if pair.crisis.day_known and len(pair.case.began) == len("1918-11-18")
    ]
    same, week, month = (100 * sum(day <= most for day in days) / len(days) for most in (0, 7, 31))
    shares = f"on the same day in {same:.0f} %, within a week in {week:.0f} %, a month in {month:.0f} %"
    return f"Trigger {shares} of {len(days)}."


Codes = Callable[[Pair], tuple[Hashable | None, Hashable | None]]

FIELDS: Mapping[str, Codes] = {
    "trigger (four classes)": lambda p: (p.case.trigger, _TRIGGERS.get(p.crisis.code("break") or 0, "political")),
    "protracted conflict (no, yes, long war)": lambda p: (
        p.case.protracted, _PROTRACTED.get(p.crisis.code("protrac") or 0)),
    "protracted conflict (no, yes)": lambda p: (
        None if p.case.protracted is None else p.case.protracted != "no", _within(p.crisis.code("protrac"), (2, 3))),
    "violence before or at the trigger": lambda p: (p.case.violence, _within(p.crisis.code("timvio"), (2, 3))),
    "contiguity (three classes)": lambda p: (p.case.contiguity, _CONTIGUITY.get(p.crisis.code("geogrel") or 0)),
    "nuclear weapons on any side": lambda p: (_any(p.case.nuclear), p.crisis.nuclear),
    "major power on any side": lambda p: (_any(p.case.major_powers), p.crisis.great_power),
    "serious violence": lambda p: (p.case.serious, _within(p.crisis.code("viol"), (3, 4))),
    "large-scale attack against full-scale war": lambda p: (
        p.case.outcome == "attack", _within(p.crisis.code("viol"), (4,))),
    "settlement against agreement, where neither has an attack": lambda p: (
        (None, None) if p.case.outcome == "attack" or p.crisis.code("viol") == 4
        else (p.case.outcome == "settlement", _within(p.crisis.code("forout"), _AGREEMENT))),
}  # fmt: skip
"""What is compared, and the two codes of it; None where one of them has none."""


def _within(code: int | None, codes: Sequence[int]) -> bool | None:
    return None if code is None else code in codes


def _any(count: int | None) -> bool | None:
    return None if count is None else count > 0


def report(pairs: Sequence[Pair]) -> str:
    """The agreement as a Markdown table: κ, its interval, the share that agrees, n."""
    lines = ["| field | κ | 95 % | agree | n |", "|---|---|---|---|---|"]
    for name, codes in FIELDS.items():
        both = [(one, other) for one, other in map(codes, pairs) if one is not None and other is not None]
        k = kappa_of(both)
        lines.append(f"| {name} | {k.kappa:.2f} | {k.low:.2f} to {k.high:.2f} | {100 * k.agreed:.0f} % | {k.n} |")
    return "\n".join(lines)


def main(paths: Sequence[str]) -> None:
    """Print the agreement on all pairs, and on those whose coding in ICB was not looked at before ours was made."""
    tables = _tables(paths)
    if tables is None:
        sys.stderr.write("ICB's tables are not installed: nothing to compare with.\n")
        return
    cases = load_casebook()
    pairs = paired(cases, crises_of(*tables))
    blind = [pair for pair in pairs if not _escalated_later(pair.crisis)]
    sys.stdout.write(
        f"{len(pairs)} of {len(cases)} cases are in ICB.\n\n{report(pairs)}\n\n"
        f"Without the {len(pairs) - len(blind)} that the timing table was taken from:\n\n{report(blind)}\n\n"
        f"{triggers(pairs)}\n"
    )


def _tables(paths: Sequence[str]) -> tuple[IcbTable, IcbTable] | None:
    """The system and the actor table: the files given, else those installed."""
    if paths:
        system, actors = (check_table(Path(path).read_bytes(), path) for path in paths)
        return system, actors
    installed = installed_table("system"), installed_table("actor")
    return None if installed[0] is None or installed[1] is None else (installed[0], installed[1])


def _escalated_later(crisis: IcbCrisis) -> bool:
    """Whether ICB has serious violence only after the onset, outside wars: the timing table's crises."""
    return crisis.code("timvio") == 4 and (crisis.code("viol") or 0) >= 3 and (crisis.code("iwcmb") or 0) in (1, 2)


if __name__ == "__main__":
    main(sys.argv[1:])
