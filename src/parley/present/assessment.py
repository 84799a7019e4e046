"""An assessment as one self-contained HTML page: two minutes for its answer, twenty to take it apart.

Every text is escaped by the template; the only script and style are ours, named by hash in the page's
Content-Security-Policy, and nothing is requested from anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from parley.assessment.caveats import NO_WARNING
from parley.assessment.types import Assessment, Passage, ProfileValue
from parley.present import assessment_wording as wording
from parley.present import strips
from parley.present.assessment_charts import board_chart, event_marks, ruler, timeline_chart
from parley.present.assessment_parties import Held, parties
from parley.present.assessment_parts import (
    Background,
    Group,
    Voice,
    before_all,
    beside,
    drivers,
    freshness,
    groups,
    own_record,
    voices,
    window,
    with_names,
    with_states,
    without_label,
)
from parley.present.assessment_sources import Sources
from parley.present.assessment_steps import Step, fallen, in_a_sentence, steps
from parley.present.charts import calibration_chart
from parley.present.pages import asset, environment, hashed
from parley.present.plain import printable
from parley.record.types import Record

WIDE, NARROW = 900.0, 340.0
"""Widths in pixels for which pictures with words in them are drawn: for a desk and for a phone."""
WIDEST = 1090.0
"""The same for a picture over the whole page."""
MOST_STANDINGS = 3
"""Positions of one kind that are shown for a party; the others are counted."""
MOST_WATCHED = 12
"""Facts that are listed as worth watching."""
MOST_WITHOUT = 12
MOST_CHANGES = 8
MOST_LIMITS = 6
"""The gravest limits, of which the first page names those that do not stand beside the answer."""
ANOTHER_CLOCK = "set off a new crisis, the base rate is"
"""The limit with these words gives another answer, and stands beside the first one."""
MOST_FADED = 0.25
"""Of a fact that has less of its weight left its line says that it has faded."""
MOST_VOICES = 60
"""Forecasts that are listed; in a large record the others are counted."""


def assessment_page(assessment: Assessment, record: Record, background: Background) -> str:
    """The page."""
    assessment = with_names(assessment, background.state_names)
    sources = Sources(record)
    board = groups(assessment, background, sources)
    heard = voices(assessment, sources)
    stale = freshness(assessment, sources)
    style, script = asset("assessment.css"), asset("assessment.js")
    shown: dict[str, Any] = {
        "a": assessment,
        "w": wording,
        "title": printable(assessment.question.text),
        "crisis": printable(assessment.crisis),
        "window": window(assessment),
        "freshness": stale[0],
        "stale": stale[1],
        "sentence": in_a_sentence(assessment),
        "own_record": own_record(background),
        "analyst": beside(assessment),
        "board": board,
        "ups": drivers(board, "up"),
        "downs": drivers(board, "down"),
        "silent_points": sum(group.absent_points for group in board),
        "voices": heard[:MOST_VOICES],
        "voices_left": max(len(heard) - MOST_VOICES, 0),
        "counted": sum(1 for voice in heard if voice.member.weight),
        "profile": _profile(assessment, sources),
        "fallen": fallen(assessment),
        "watched": assessment.unseen[:MOST_WATCHED],
        "without": [
            (without_label(part, assessment, record, background), part) for part in assessment.without[:MOST_WITHOUT]
        ],
        "most_changes": MOST_CHANGES,
        "most_limits": MOST_LIMITS,
        "most_faded": MOST_FADED,
        "parties": _parties(assessment, record, background, sources),
        "texts": _texts(assessment, background),
        "display": wording.unbroken(assessment.headline.display),
        **_pictures(assessment, board, heard, background),
    }
    return environment().get_template("assessment.html").render(
        # Last, when everything that cites has been quoted.
        sources=tuple(sources.cited.values()),
        style=style, script=script, style_hash=hashed(style), script_hash=hashed(script), **shown,
    )  # fmt: skip


def _pictures(
    assessment: Assessment, board: Sequence[Group], heard: Sequence[Voice], background: Background
) -> dict[str, Any]:
    """All pictures as SVG; those with words in them for a desk and for a phone."""
    marks = event_marks(board, assessment.timeline[0].date)
    scores = background.scores
    return {
        "ruler": _both(lambda width, key: ruler(assessment, width=width, key=f"ruler-{key}"), wide=WIDEST),
        "timeline": _both(lambda width, key: timeline_chart(assessment, marks, width=width, key=f"timeline-{key}")),
        "squares": _both(lambda width, key: board_chart(board, width=width, key=f"board-{key}")),
        "marks": marks,
        "steps": _step_bars(steps(assessment)),
        "spans": [_voice_bar(voice, assessment) for voice in heard[:MOST_VOICES]],
        "shares": Markup(  # noqa: S704 - drawn by us, words escaped
            strips.stacked(
                [(share.name, share.probability) for share in assessment.outcomes],
                ", ".join(f"{share.name} {wording.percent(share.probability)}" for share in assessment.outcomes),
            )
        ),
        "shifts": [_shift_bar(assessment, item.if_seen) for item in assessment.unseen[:MOST_WATCHED]],
        "calibration": Markup(calibration_chart(scores.calibration, alone=False))  # noqa: S704 - as above
        if scores and scores.calibration else None,
    }  # fmt: skip


def _both(draw: Callable[[float, str], str], wide: float = WIDE) -> Markup:
    """A picture for a desk and one for a phone, of which the style sheet shows one."""
    desk, phone = draw(wide, "wide"), draw(NARROW, "narrow")
    return Markup(f'<div class="wide">{desk}</div><div class="narrow">{phone}</div>')  # noqa: S704 - drawn by us


def _step_bars(found: Sequence[Step]) -> list[tuple[Step, Markup]]:
    scale = strips.scale_over([0.0, *(value for step in found for value in (step.before, step.after))], 2.0)
    bars = []
    for step in found:
        kind = step.kind if step.kind in ("base", "total") else "up" if step.after >= step.before else "down"
        said = f"from {step.before:.1f} to {step.after:.1f} %"
        bars.append((step, Markup(strips.floating(step.before, step.after, scale, kind, said))))  # noqa: S704
    return bars


def _voice_bar(voice: Voice, assessment: Assessment) -> Markup:
    member = voice.member
    if member.probability is None or member.interval is None:
        return Markup("")
    kind = "total" if member.weight else "quiet"
    said = f"{wording.percent(member.probability)}, {wording.span(member.interval)}"
    low, high = member.interval
    return Markup(  # noqa: S704 - drawn by us, words escaped
        strips.ranged(
            low, member.probability, high, strips.Scale(0.0, 1.0), kind, said, assessment.headline.probability
        )
    )


def _shift_bar(assessment: Assessment, then: float) -> Markup:
    now = assessment.headline.probability
    values = [now, *(item.if_seen for item in assessment.unseen[:MOST_WATCHED])]
    kind = "up" if then >= now else "down"
    said = f"from {wording.percent(now)} to {wording.percent(then)}"
    return Markup(strips.floating(now, then, strips.scale_over(values, 0.02), kind, said))  # noqa: S704


def _profile(assessment: Assessment, sources: Sources) -> list[dict[str, Any]]:
    """The crisis in the terms of the reference classes, a row each, with what it rests on."""
    rows = []
    for name, label in wording.PROFILE_LABELS.items():
        value: ProfileValue = getattr(assessment.profile, name)
        passages = [Passage(report.article, report.span) for report in value.evidence]
        rows.append(
            {
                "name": name,
                "label": label,
                "value": printable(wording.profile_value(name, value.value)),
                "basis": printable(value.basis),
                "kind": _kind_of(name, value),
                "quotes": sources.quotes(passages, 2),
            }
        )
    return rows


def _kind_of(name: str, value: ProfileValue) -> str:
    """How a value is known: set by hand, not at all, looked up, or taken from what articles tell."""
    if value.edit:
        return "hand"
    if value.value is None:
        return "unknown"
    return "counted" if name in _LOOKED_UP and not value.evidence else "inferred"


_LOOKED_UP = ("protracted", "contiguity", "major_powers", "nuclear", "alliance")
"""Features that tables of states know, unless articles tell them."""


def _parties(
    assessment: Assessment, record: Record, background: Background, sources: Sources
) -> list[dict[str, Any]]:  # fmt: skip
    """What each party demands and offers."""
    found = parties(assessment, record, background)
    return [
        {
            "name": party.name,
            "kinds": [_kind(wording.POSITION_LABELS[kind], held, sources) for kind, held in party.kinds.items()],
        }
        for party in found[:MOST_PARTIES]
    ]


MOST_PARTIES = 8
"""Parties whose positions are shown."""


def _kind(label: str, held: Sequence[Held], sources: Sources) -> dict[str, Any]:
    return {
        "label": label,
        "left": max(len(held) - MOST_STANDINGS, 0),
        "standings": [
            {
                "quote": sources.quote(one.standing.passage),
                "text": printable(one.standing.text),
                "towards": ", ".join(one.towards),
                "standing": one.standing,
                "earlier": sources.quotes(one.standing.earlier, 3),
            }
            for one in held[:MOST_STANDINGS]
        ],
    }


def _texts(assessment: Assessment, background: Background) -> Mapping[str, Any]:
    """The assessment's own sentences and names, made safe to show."""
    base = assessment.base_rate
    return {
        "class": _safe(base.reference_class),
        "method": _safe(base.method),
        "note": _safe(base.note),
        "nobody": _safe(assessment.forecasters.note),
        "assumptions": [_safe(text) for text in assessment.assumptions],
        "limits": [_safe(text) for text in assessment.limits],
        "no_warning": _safe(NO_WARNING),
        "first": _safe(before_all(assessment)),
        "clock": _safe(next((text for text in assessment.limits if ANOTHER_CLOCK in text), "")),
        "analogues": [
            {
                "name": printable(case.name),
                "year": case.year,
                "likeness": case.likeness,
                "reasons": "; ".join(map(printable, case.reasons)),
                "outcome": with_states(printable(case.outcome), background),
            }
            for case in assessment.analogues
        ],
    }


def _safe(text: str) -> str:
    return wording.unbroken(printable(text))
