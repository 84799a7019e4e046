"""An assessment cut into the parts that its page, its brief and its summary show, in their order."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from parley.assessment.caveats import STALE_HOURS
from parley.assessment.types import Assessment, EvidenceItem, Indicator, Member, Unseen, Without
from parley.present.assessment_sources import Quote, Sources
from parley.present.assessment_wording import PERCENT, age, apportioned, percent, signed, unbroken
from parley.present.plain import printable
from parley.provenance import content_id
from parley.scores.results import Scores

MOST_STEPS = 8
"""Facts that the contribution chart shows by themselves; the others are added up."""
LEAST_SHOWN = 0.05
"""Percentage points below which a fact is not shown by itself."""
MOST_DRIVERS = 3
"""What the first page shows for each direction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What a page shows beside the assessment: the library of indicators by id, names of states, the score page."""

    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    state_names: Mapping[str, str] = field(default_factory=dict)
    scores: Scores | None = None

    def name_of(self, code: str) -> str:
        """A state's usual name, else the code or name itself."""
        return printable(self.state_names.get(code, code))


class Step(NamedTuple):
    """One bar of the contribution chart, in percentage points; `shown` adds up over the steps to the last one."""

    label: str
    kind: Literal["base", "seen", "absent", "forecasters", "total"]
    before: float
    after: float
    shown: float
    anchor: str


class Line(NamedTuple):
    """A kind of fact: what it adds now (None where it neither is reported nor counts), and what it would add."""

    id: str
    anchor: str
    says: str
    seen: bool
    item: EvidenceItem | None
    unseen: Unseen | None
    indicator: Indicator | None
    quotes: tuple[Quote, ...]

    @property
    def points(self) -> float:
        """What it adds to the headline."""
        return self.item.points if self.item else 0.0

    @property
    def log_odds(self) -> float:
        """What it adds in log-odds."""
        return self.item.log_odds if self.item else 0.0

    @property
    def direction(self) -> Literal["up", "down", "none"]:
        """Which way it moves the answer."""
        return "up" if self.log_odds > 0 else "down" if self.log_odds < 0 else "none"

    @property
    def more(self) -> int:
        """Reports that are not quoted."""
        return max(len(self.item.reports) - len(self.quotes), 0) if self.item else 0


class Group(NamedTuple):
    """The kinds of facts of one group, those reported first."""

    name: str
    seen: tuple[Line, ...]
    absent: tuple[Line, ...]

    @property
    def points(self) -> float:
        """What the whole group adds."""
        return sum(line.points for line in (*self.seen, *self.absent))

    @property
    def absent_points(self) -> float:
        """What silence adds."""
        return sum(line.points for line in self.absent)


class Voice(NamedTuple):
    """A forecaster on the question with the words of likelihood that were printed, in quotation marks."""

    member: Member
    name: str
    wording: str
    points: float
    quote: Quote | None


def with_names(assessment: Assessment, state_names: Mapping[str, str]) -> Assessment:
    """The assessment with "the actor" and "the target" of the indicators' sentences called by their names."""
    sides = {"actor": assessment.question.actor, "target": assessment.question.target}
    names = {side: printable(state_names.get(code, code)) for side, code in sides.items()}

    def told(says: str) -> str:
        return _SIDE.sub(lambda found: _called(names[found["side"]], found["the"]), says)

    changed = assessment.changed
    return replace(
        assessment,
        evidence=tuple(replace(item, says=told(item.says)) for item in assessment.evidence),
        unseen=tuple(replace(item, says=told(item.says)) for item in assessment.unseen),
        changed=changed
        and replace(changed, changes=tuple(replace(c, says=_capital(told(c.says))) for c in changed.changes)),
    )


_SIDE = re.compile(r"\b(?P<the>[Tt]he) (?P<side>actor|target)\b")
_WITH_ARTICLE = re.compile(r"United |Netherlands|Philippines|Maldives|.*\b(?:Republic|Islands|Emirates|Union)\b")


def _called(name: str, the: str) -> str:
    return f"{the} {name}" if _WITH_ARTICLE.match(name) else name


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def with_states(outcome: str, background: Background) -> str:
    """A past crisis's outcome with the names of those who attacked in place of their codes, before the colon."""
    end, colon, told = outcome.partition(":")
    named = re.sub(r"\b[A-Z]{3}\b", lambda code: background.name_of(code[0]), end)
    return f"{_capital(named)}{colon}{told}"


def anchor(name: str) -> str:
    """A fragment for a permalink, whatever the name holds."""
    return f"fact-{name}" if re.fullmatch(r"[A-Za-z0-9_-]{1,60}", name) else content_id("fact", name)


def steps(assessment: Assessment) -> tuple[Step, ...]:
    """From the base rate to the headline, part by part: what raises it first, then what lowers it."""
    sightings = [item for item in assessment.evidence if item.kind == "sighting" and item.log_odds]
    alone = sorted(sightings, key=lambda item: -abs(item.points))[:MOST_STEPS]
    alone = [item for item in alone if abs(item.points) >= LEAST_SHOWN]
    alone.sort(key=lambda item: -item.points)
    rest = [item for item in sightings if item not in alone]
    absent = [item for item in assessment.evidence if item.kind == "absence"]
    parts: list[tuple[str, Literal["base", "seen", "absent", "forecasters", "total"], float, str]] = [
        ("Base rate", "base", 100.0 * assessment.base_rate.probability, "base-rate"),
        *((printable(item.says), "seen", item.points, anchor(item.indicator)) for item in alone),
    ]  # fmt: skip
    if rest:
        number = f"{len(rest)} {'other reported facts' if alone else 'reported facts'}"
        parts.append((number, "seen", sum(item.points for item in rest), "evidence"))
    if absent:
        parts.append((f"{len(absent)} kinds of facts not reported", "absent", _points(absent), "evidence"))
    parts.append(("Named forecasters", "forecasters", assessment.forecasters.points, "forecasters"))
    shown = apportioned([points for _, _, points, _ in parts])
    found, at = [], 0.0
    for (label, kind, points, where), rounded in zip(parts, shown, strict=True):
        found.append(Step(label, kind, at, at + points, rounded, where))
        at += points
    # The parts add up to the answer but for the last bits of floating point.
    answer = 100.0 * assessment.headline.probability
    return (*found, Step("Answer", "total", 0.0, answer, round(sum(shown), 1), "top"))


def _points(items: Iterable[EvidenceItem]) -> float:
    return sum(item.points for item in items)


def in_a_sentence(assessment: Assessment) -> str:
    """How the number comes about, in one sentence whose figures add up."""
    kinds = ("sighting", "absence")
    seen, absent = (_points(item for item in assessment.evidence if item.kind == kind) for kind in kinds)
    base, seen, absent, named = apportioned(
        [100.0 * assessment.base_rate.probability, seen, absent, assessment.forecasters.points]
    )
    parts = [f"Past crises of this kind give {base:.1f}{PERCENT}"]
    parts.append(f"what is reported {_moves(seen, 's')}")
    parts.append(f"what is not reported {_moves(absent, 's')}")
    parts.append(f"named forecasters {_moves(named, '')}")
    total = f"{base + seen + absent + named:.1f}{PERCENT}"
    return f"{'; '.join(parts)}: together {total}, shown as {unbroken(assessment.headline.display)}."


def _moves(points: float, ending: str) -> str:
    """What a part does; `ending`: of the verb, "s" for one that moves."""
    if points == 0.0:
        return f"change{ending} nothing"
    return f"{'add' if points > 0 else 'take'}{ending} {abs(points):.1f} points"


def groups(assessment: Assessment, background: Background, sources: Sources) -> tuple[Group, ...]:
    """All kinds of facts by group, the group that moves the answer most first; within it likewise."""
    found: defaultdict[str, list[Line]] = defaultdict(list)
    for group, line in _lines(assessment, background, sources):
        found[group].append(line)
    made = [
        Group(
            printable(name),
            tuple(sorted((line for line in lines if line.seen), key=_by_weight)),
            tuple(sorted((line for line in lines if not line.seen), key=_by_weight)),
        )
        for name, lines in found.items()
    ]
    return tuple(sorted(made, key=lambda g: (-sum(abs(line.log_odds) for line in g.seen + g.absent), g.name)))


def _by_weight(line: Line) -> tuple[float, float, str]:
    return -abs(line.log_odds), -(line.unseen.information if line.unseen else 0.0), line.id


def _lines(assessment: Assessment, background: Background, sources: Sources) -> Iterator[tuple[str, Line]]:
    unseen = {item.indicator: item for item in assessment.unseen}
    for item in assessment.evidence:
        yield item.group, Line(
            item.indicator, anchor(item.indicator), printable(item.says), item.kind == "sighting", item,
            unseen.pop(item.indicator, None), background.indicators.get(item.indicator), sources.quotes(item.reports),
        )  # fmt: skip
    for left in unseen.values():
        indicator = background.indicators.get(left.indicator)
        yield indicator.group if indicator else "other", Line(
            left.indicator, anchor(left.indicator), printable(left.says), False, None, left, indicator, ()
        )  # fmt: skip


def drivers(board: Sequence[Group], direction: Literal["up", "down"]) -> tuple[Line, ...]:
    """The reported facts that move the answer most in one direction."""
    lines = [line for group in board for line in group.seen if line.direction == direction]
    return tuple(sorted(lines, key=_by_weight)[:MOST_DRIVERS])


def voices(assessment: Assessment, sources: Sources) -> tuple[Voice, ...]:
    """The forecasters, those that count first, the latest first."""
    together = assessment.forecasters
    slope = together.points / together.log_odds if together.log_odds else 0.0
    ordered = sorted(together.members, key=lambda m: (not m.weight, -m.date.toordinal(), m.name, m.forecast))
    return tuple(
        Voice(
            member, printable(member.name), f"“{printable(member.wording)}”" if member.wording else "plainly",
            slope * member.log_odds, sources.quote(member.passage),
        )
        for member in ordered
    )  # fmt: skip


def without_label(part: Without, assessment: Assessment) -> str:
    """What is left out, in words."""
    if part.kind == "forecasters":
        return "all named forecasters"
    if part.kind == "origin":
        return f"everything from {printable(part.name)}"
    says = {item.indicator: item.says for item in assessment.evidence}
    return printable(says.get(part.name, part.name)).removesuffix(".")


def freshness(assessment: Assessment, sources: Sources) -> tuple[str, bool]:
    """How old the newest article that counts is, in words, and whether it is stale."""
    return age(newest(sources), assessment.as_of, STALE_HOURS)


def newest(sources: Sources) -> dt.date | None:
    """The day of the newest article that is no copy."""
    days = (stored.day for stored in sources.record.articles if stored.copy_of is None)
    return max(days, default=None)


def window(assessment: Assessment) -> str:
    """The question's window and what is left of it."""
    question = assessment.question
    left = (question.closes - assessment.as_of).days
    rest = f"{left} days left" if left > 1 else "1 day left" if left == 1 else "last day" if not left else "closed"
    opens = f"{question.opens} to " if question.opens else "until "
    return f"window {opens}{question.closes}, {rest}"


def own_record(background: Background) -> str:
    """What Parley's own track record is worth, in a sentence."""
    own = background.scores.parley if background.scores else None
    if own is None or own.brier is None:
        return f"{own.note if own and own.note else 'no track record'}"
    return f"Brier score {own.brier:.3f} over {own.n} questions"


def beside(assessment: Assessment) -> str:
    """The analyst's own number, in a sentence; "" where there is none."""
    analyst = assessment.analyst
    if analyst is None:
        return ""
    gap = signed(100.0 * (analyst.probability - assessment.headline.probability))
    why = f": {printable(analyst.reason)}" if analyst.reason else ""
    said = f"{printable(analyst.author)} says {percent(analyst.probability)} ({gap} points, {analyst.date}){why}"
    return said if said.endswith(".") else f"{said}."
