"""Records, indicators and sightings made by hand for the tests of assessments; invented states and people."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from parley.articles.types import Article
from parley.assessment.assess import assess
from parley.assessment.types import (
    Assessment,
    Chances,
    Indicator,
    Profile,
    ProfileValue,
    Sighting,
    Tables,
    Timing,
)
from parley.claims.types import Event, Forecast, Position, Reading, Speaker
from parley.data.endings import load_endings
from parley.data.reference_classes import load_reference_classes
from parley.record.types import Edit, Grade, Question, Record, Report, StoredReading
from parley.spans import Span

OPENS = dt.date(2031, 3, 1)
QUESTION = Question(
    text="Will Tarsk attack Velden by 30 June 2031?", actor="TRK", event="ASSAULT", target="VLD",
    opens=OPENS, closes=dt.date(2031, 6, 30),
)  # fmt: skip
TIMING = Timing(days=(3, 9, 14, 22, 30, 41, 60, 88, 120, 200), by_threatener=6, known=9)


def day(number: int) -> dt.date:
    """The day of that number since the opening."""
    return OPENS + dt.timedelta(days=number)


def indicator(name: str, group: str, p: tuple[float, float, float, float], **more: Any) -> Indicator:
    return Indicator(
        **{
            "id": name, "group": group, "says": f"{name} is seen", "recognise": (), "p_seen": Chances(*p),
            "basis": "judgement", "observability": 0.8, "timing_days": (20.0, 30.0), **more,
        }
    )  # fmt: skip


INDICATORS = (
    indicator("buildup", "posture", (0.9, 0.5, 0.1, 0.1)),
    indicator("hospitals", "posture", (0.6, 0.1, 0.02, 0.02), half_life_days=30.0),
    indicator("fuel", "posture", (0.5, 0.2, 0.05, 0.05)),
    indicator("ultimatum", "diplomacy", (0.4, 0.3, 0.02, 0.05)),
    indicator("talks", "diplomacy", (0.3, 0.5, 0.4, 0.9), half_life_days=20.0),
    indicator("withdrawal", "diplomacy", (0.05, 0.1, 0.2, 0.5)),
    indicator("first_response", "posture", (0.5, 0.2, 0.2, 0.2), basis="data", cases=(32, 148)),
)


def profile(**values: Any) -> Profile:
    given = {
        "trigger": "political", "trigger_day": OPENS.isoformat(), "protracted": "yes", "violence": False,
        "contiguity": "contiguous", "major_powers": 1, "nuclear": 0, "alliance": None, "scale": "large-scale attack",
        **values,
    }  # fmt: skip
    return Profile(**{name: ProfileValue(value=value, basis="given") for name, value in given.items()})


def tables(**more: Any) -> Tables:
    return Tables(
        **{
            "reference_classes": load_reference_classes(), "timing": TIMING, "endings": load_endings(),
            "indicators": INDICATORS, **more,
        }
    )  # fmt: skip


def article(
    name: str,
    number: int,
    outlet: str = "The Quay",
    *,
    copy_of: str | None = None,
    text: str = "One. Two. Three.",
    **more: Any,
) -> StoredReading:
    published = day(number)
    return StoredReading(
        reading=Reading(
            article=Article(
                id=name, url=None, path=None, title=None, byline=None, outlet=outlet, published=published,
                published_basis="given", language="en", text=text, removed=(),
            ),
            **{"events": (EVENT,), **more},
        ),
        added=dt.datetime.combine(published, dt.time(12), dt.UTC), reader="1", copy_of=copy_of,
    )  # fmt: skip


def report(article_id: str, number: int, origin: str = "The Quay", claim: str = "") -> Report:
    return Report(
        article=article_id, claim=claim or f"ev-{article_id}", span=Span(0, 4), day=day(number), sources=(origin,),
        origin=origin,
    )  # fmt: skip


def sighting(name: str, number: int, *origins: str, **more: Any) -> Sighting:
    """A sighting of that day, reported by each origin in an article of its own."""
    return Sighting(
        **{
            "indicator": name, "date": day(number),
            "reports": tuple(report(f"{name}-{number}-{o}", number, o, f"ev-{name}-{number}-{o}") for o in origins),
            "incident": f"in-{name}-{number}", **more,
        }
    )  # fmt: skip


def forecast(
    name: str, speaker: str, chance: float, *, condition: bool = False, **more: Any
) -> Forecast:  # fmt: skip
    return Forecast(
        **{
            "id": name, "forecaster": speaker, "span": Span(0, 3), "claim": "an attack", "actor": "TRK",
            "event": "ASSAULT", "target": "VLD", "negated": False,
            "condition_span": Span(5, 8) if condition else None, "deadline": None, "wording": "likely",
            "probability": (chance, chance), "statement": None, **more,
        }
    )  # fmt: skip


EVENT = Event(
    id="ev-0", type="CONSULT", actor=("TRK",), recipient=("VLD",), actor_names=("Tarsk",), recipient_names=("Velden",),
    trigger_span=Span(0, 3), place=None, date=None, status="happened", reported_by=None,
)  # fmt: skip


def analyst(name: str, **more: Any) -> Speaker:
    return Speaker(
        **{
            "id": f"sp-{name}",
            "name": name,
            "kind": "person",
            "role": "analyst",
            "affiliation": None,
            "country": None,
            **more,
        }
    )


def position(name: str, party: str, kind: str, span: Span, **more: Any) -> Position:
    return Position(
        **{
            "id": name,
            "kind": kind,
            "party": party,
            "towards": ("VLD",),
            "span": span,
            "condition_span": None,
            "statement": None,
            **more,
        }
    )


def edit(target: str, field: str, value: Any, number: int = 0, author: str = "Ilse") -> Edit:
    return Edit(
        id=f"ed-{target}-{field}-{number}", target=target, field=field, value=value, author=author,
        at=dt.datetime.combine(day(number), dt.time(9), dt.UTC), reason="for good reason",
    )  # fmt: skip


def grade(subject: str, letter: str) -> tuple[str, Grade]:
    return subject, Grade(subject=subject, reliability=letter, credibility=None, basis="person", edit=None)  # type: ignore[arg-type]


def record(
    articles: Iterable[StoredReading] = (), *, question: Question | None = QUESTION, **more: Any
) -> Record:  # fmt: skip
    ordered = sorted(articles, key=lambda s: (s.day, s.reading.article.id))
    return Record(name="tarsk", question=question, articles=tuple(ordered), **more)


def weekly(last: int, per_week: int = 2) -> list[StoredReading]:
    """A record kept evenly: so many articles a week until a day."""
    return [article(f"ar-{n}-{i}", n) for n in range(0, last + 1, 7) for i in range(per_week)]


def assessed(
    rec: Record, sightings: Iterable[Sighting] = (), number: int = 30, **more: Any
) -> Assessment:  # fmt: skip
    """The assessment as of the day of that number."""
    return assess(
        rec, more.pop("tables", None) or tables(), day(number), profile=more.pop("profile", None) or profile(),
        sightings=tuple(sightings), **more,
    )  # fmt: skip


def without_question_day(question: Question = QUESTION) -> Question:
    return replace(question, opens=None)
