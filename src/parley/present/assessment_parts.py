"""An assessment cut into the parts that its page, its brief and its summary show, in their order."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from parley.assessment.caveats import NO_WARNING, STALE_HOURS, no_dates
from parley.assessment.types import Assessment, EvidenceItem, Indicator, Member, Unseen, Without
from parley.present.assessment_sources import Quote, Sources
from parley.present.assessment_wording import age, percent, signed
from parley.present.plain import printable
from parley.provenance import content_id
from parley.record.types import Record
from parley.scores.results import Scores

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

    def left(self, as_of: dt.date) -> float:
        """The share of its weight that age has left to a reported fact that counts; 1.0 where it does not fade."""
        half_life = self.indicator.half_life_days if self.indicator else None
        if self.item is None or half_life is None or not (self.seen and self.log_odds):
            return 1.0
        return float(0.5 ** (max((as_of - self.item.date).days, 0) / half_life))

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

    @property
    def compared(self) -> str:
        """How what counts lies to that from which only its surprise counts."""
        way = "above" if self.points > 0.0 else "below" if self.points < 0.0 else "the same as"
        return f"{way} base rate and evidence of that day"

    @property
    def why(self) -> str:
        """Why it has its weight or none."""
        reason = printable(self.member.reason)
        return f"{self.compared}; {reason}" if self.member.weight else reason


def with_names(assessment: Assessment, state_names: Mapping[str, str]) -> Assessment:
    """The assessment with "the actor" and "the target" of the indicators' sentences called by their names."""
    sides = {"actor": assessment.question.actor, "target": assessment.question.target}
    names = {side: printable(state_names.get(code, code)) for side, code in sides.items()}

    def told(says: str) -> str:
        return _SIDE.sub(lambda found: _owning(called(names[found["side"]], found["the"]), found["own"]), says)

    changed = assessment.changed
    return replace(
        assessment,
        evidence=tuple(replace(item, says=told(item.says)) for item in assessment.evidence),
        unseen=tuple(replace(item, says=told(item.says)) for item in assessment.unseen),
        changed=changed
        and replace(changed, changes=tuple(replace(c, says=_capital(told(c.says))) for c in changed.changes)),
    )


_SIDE = re.compile(r"\b(?P<the>[Tt]he) (?P<side>actor|target)\b(?P<own>['’]s\b)?")
_WITH_ARTICLE = re.compile(r"United |Netherlands|Philippines|Maldives|.*\b(?:Republic|Islands|Emirates|Union)\b")


def called(name: str, the: str = "the") -> str:
    """A state's name within a sentence: "the United States", "India"."""
    return f"{the} {name}" if _WITH_ARTICLE.match(name) else name


def _owning(name: str, own: str | None) -> str:
    """A name with the ending of the phrase that it stands for: "India's", "the United States'"."""
    return f"{name}{own.removesuffix('s') if name.endswith('s') else own}" if own else name


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


class Drivers(NamedTuple):
    """The reported facts that move the answer most in one direction, and what the others come to."""

    lines: tuple[Line, ...]
    left: tuple[Line, ...]

    @property
    def left_points(self) -> str:
        """What the facts that are not shown add, as it is shown; "" where that is nothing."""
        said = signed(sum(line.points for line in self.left))
        return "" if said == "0.0" else said


def drivers(board: Sequence[Group], direction: Literal["up", "down"]) -> Drivers:
    """The reported facts of one direction, of which those that show as something are shown, the weightiest first."""
    lines = sorted((line for group in board for line in group.seen if line.direction == direction), key=_by_weight)
    most = sum(abs(line.points) >= LEAST_SHOWN for line in lines[:MOST_DRIVERS])
    return Drivers(tuple(lines[:most]), tuple(lines[most:]))


def voices(assessment: Assessment, sources: Sources) -> tuple[Voice, ...]:
    """The forecasters, those that count first, the latest first."""
    together = assessment.forecasters
    slope = together.points / together.log_odds if together.log_odds else 0.0
    ordered = sorted(together.members, key=lambda m: (not m.weight, -m.date.toordinal(), m.name, m.forecast))
    return tuple(
        Voice(
            member, printable(member.name), f"“{printable(member.wording)}”" if member.wording else "in plain words",
            slope * member.log_odds, sources.quote(member.passage),
        )
        for member in ordered
    )  # fmt: skip


def without_label(part: Without, assessment: Assessment, record: Record, background: Background) -> str:
    """What is left out, in words."""
    if part.kind == "forecasters":
        return "all named forecasters"
    if part.kind == "origin":
        return f"everything from {origin_name(part.name, record, background)}"
    says = {item.indicator: item.says for item in assessment.evidence}
    return printable(says.get(part.name, part.name)).removesuffix(".")


def origin_name(origin: str, record: Record, background: Background) -> str:
    """An origin as people call it: the name of a person, the officials of a state that are one origin, an outlet."""
    kind, _, code = origin.partition(":")
    if kind == OFFICIALS and code:
        return f"unnamed officials of {called(background.name_of(code))}"
    return printable(next((person.name for person in record.persons if person.id == origin), origin))


OFFICIALS = "officials"
"""How the method names the origin that the unnamed officials of one government are together."""


def freshness(assessment: Assessment, sources: Sources) -> tuple[str, bool]:
    """How old the newest article that counts is, in words, and whether it is stale."""
    if no_dates([stored for stored in sources.record.articles if stored.copy_of is None]):
        return "no article has a date", True
    return age(newest(sources), assessment.as_of, STALE_HOURS)


def before_all(assessment: Assessment) -> str:
    """What a reader has to know before the answer, or do for it to mean something; "" where that is nothing."""
    first = assessment.limits[0] if assessment.limits else NO_WARNING
    return "" if first == NO_WARNING else first


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
