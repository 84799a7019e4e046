"""An invented crisis with a dozen articles, assessed by the shipped tables; hostile words in every field on demand."""

import datetime as dt
import re
from dataclasses import replace
from typing import Any

from parley.articles.types import Article
from parley.assessment.analogues import nearest
from parley.assessment.assess import assess
from parley.assessment.indicators import sightings
from parley.assessment.profile import profile_of
from parley.assessment.types import Assessment, Tables
from parley.claims.types import Event, Forecast, Position, Reading, Speaker, Statement
from parley.data.casebook import load_casebook
from parley.data.endings import load_endings
from parley.data.gains import load_gains
from parley.data.indicators import load_indicators
from parley.data.reference_classes import load_reference_classes
from parley.data.states import load_states
from parley.data.timing import load_timing
from parley.record.build import build_record
from parley.record.types import Edit, Record, StoredReading
from parley.spans import Span

BEGAN = dt.date(2031, 3, 1)
LAST = 41
QUESTION = {
    "text": "Will Tarsk attack Velden on a large scale by 30 June 2031?", "actor": "TRK", "event": "ASSAULT",
    "target": "VLD", "opens": "2031-03-01", "closes": "2031-06-30",
}  # fmt: skip

# day | outlet | title, then lines: TYPE BY>TO status | sentence, or: forecast WHO low high wording | sentence.
ARTICLES = """
0 | The Quay | Tarsk masses tanks on its eastern frontier
MOBILIZE TRK | Tarsk massed three divisions of troops and two hundred tanks along the frontier with Velden.
accusation TRK>VLD | Its foreign ministry accused Velden of “creeping annexation” of the Orrin pass.
denial TRK | Tarsk was not going to invade anybody, its premier, Bero Lant, said.

2 | Northern Wire | Reservists called up in Tarsk
MOBILIZE TRK | Tarsk called up two classes of reservists, the interior ministry announced.
PROTEST VLD>TRK | Velden protested in a note to the embassy.

5 | The Lamp | Ministers meet in Sund
CONSULT TRK>VLD | The two foreign ministers met in Sund for four hours and agreed on nothing.
demand TRK>VLD | Velden must leave the Orrin pass and close its listening post there, the minister of Tarsk said.
refusal VLD>TRK | Velden will not give up one metre of the pass, its premier, Ilse Varga, answered.
forecast Dana Oke|analyst|Sund Institute 0.05 0.2 very unlikely | Dana Oke, an analyst at the Sund Institute, said that an attack on Velden was very unlikely.

9 | The Quay | Field hospitals seen behind the third army
MOBILIZE TRK | Field hospitals stand behind the third army, satellite images show, and blood supplies were flown in.
MOBILIZE TRK | Columns of fuel trucks drove west on the only paved road to the pass.

12 | Gull Radio | Orland urges families to leave
REQUEST ORL | Orland urged families of its diplomats to leave Velden and flew out most of them.
ASSAULT TRK>VLD predicted | Orland's intelligence believed that an attack was imminent, two officials said.

12 | Northern Wire | Troops stay after the manoeuvres
MOBILIZE TRK ongoing | Two armies remained after the manoeuvres, though they had been due home on Friday.

17 | The Lamp | Tarsk sets a deadline
demand TRK>VLD | Tarsk wants the pass emptied within 48 hours, its note said.
red_line TRK | Missiles in Velden would be answered, the note added.
threat TRK>VLD | Force would be used if the listening post stayed, a general said on television.
forecast Marit Sole|retired general|The Harbour School 0.55 0.8 likely | It is likely that Tarsk will attack before the snow melts, said Marit Sole, a retired general who teaches at the Harbour School.

20 | The Quay | Back to the table
CONSULT TRK>ORL planned | A summit of the leaders of Tarsk and Orland is set for 4 June.
offer TRK>VLD | Tarsk would halve its garrison in Orrin if Velden dismantled the listening post first.
forecast Dana Oke|analyst|Sund Institute 0.2 0.4 unlikely | An attack remained unlikely, said Dana Oke, an analyst at the Sund Institute.

26 | Gull Radio | Howitzers arrive in Velden
AID ORL>VLD | Orland delivered forty howitzers to Velden.
promise ORL>VLD | Orland would defend Velden against any attack, its president said.

31 | The Lamp | Sanctions readied
SANCTION ORL>TRK threatened | Orland warned of sanctions on the banks of Tarsk should its tanks move.
forecast an official of Orland||  0.3 0.6 could | An attack could come in weeks, an official of Orland said.

36 | Northern Wire | Pontoons at the river
MOBILIZE TRK | Pontoons lie ready at the river Orr, and sappers cleared minefields at night.
COERCE TRK>VLD | Tarsk cut the supply of gas to Velden by half.
forecast Aron Fell|historian|University of Sund 0.8 0.95 very likely | Aron Fell, a historian at the University of Sund, called war between Tarsk and Velden very likely.

39 | The Quay | A brigade goes home
RETREAT TRK | Tarsk withdrew a tank brigade from the frontier and sent it back to its barracks.
offer VLD>TRK | Velden would let neutral observers into the listening post.
"""


def _article(number: int, block: str, hostile: str) -> StoredReading:
    head, *lines = block.strip().split("\n")
    offset, outlet, title = (part.strip() for part in head.split(" | "))
    published = BEGAN + dt.timedelta(days=int(offset))
    text = ""
    claims: dict[str, list[Any]] = {"events": [], "positions": [], "forecasts": [], "speakers": [], "statements": []}
    for line in lines:
        coded, _, sentence = line.partition(" | ")
        sentence = f"{sentence} {hostile}".strip()
        start = len(text) + (2 if text else 0)
        text = f"{text}\n\n{sentence}" if text else sentence
        _claim(claims, f"{number}-{start}", coded, Span(start, start + len(sentence)), hostile)
    return StoredReading(
        reading=Reading(
            article=Article(
                id=f"ar-{number}", url=f"https://example.invalid/{number}{hostile}", path=None, title=hostile or title,
                byline=hostile or None, outlet=hostile or outlet, published=published, published_basis="given",
                language="en", text=text,
            ),
            **{name: tuple(found) for name, found in claims.items()},
        ),
        added=dt.datetime.combine(published, dt.time(12), dt.UTC), reader="1",
    )  # fmt: skip


def _claim(claims: dict[str, list[Any]], name: str, coded: str, span: Span, hostile: str) -> None:
    if found := _FORECAST.fullmatch(coded):
        _forecast(claims, name, found, span, hostile)
        return
    kind, sides, *status = coded.split()
    by, _, to = sides.partition(">")
    towards = (to,) if to else ()
    common: dict[str, Any] = {"id": f"ev-{name}" if kind.isupper() else f"po-{name}"}
    if kind.isupper():
        common |= {
            "type": kind, "actor": (by,), "recipient": towards, "actor_names": (by,), "recipient_names": towards,
            "trigger_span": span, "place": None, "date": None, "status": status[0] if status else "happened",
            "reported_by": None,
        }  # fmt: skip
        claims["events"].append(Event(**common))
    else:
        common |= {
            "kind": kind, "party": hostile or by, "towards": (hostile or to,) if to else (), "span": span,
            "condition_span": None, "statement": None,
        }  # fmt: skip
        claims["positions"].append(Position(**common))


_FORECAST = re.compile(r"forecast ([^|]*)\|([^|]*)\|(.*?) (0\.\d+) (0\.\d+) (.+)")


def _forecast(claims: dict[str, list[Any]], name: str, found: re.Match[str], span: Span, hostile: str) -> None:
    holder, role, place, low, high, wording = (part.strip() for part in found.groups())
    speaker = Speaker(
        id=f"sp-{name}", name=hostile or holder, kind="person" if role else "unnamed", role=hostile or role or None,
        affiliation=place or None, country=None,
    )  # fmt: skip
    statement = Statement(
        id=f"st-{name}", speaker=speaker.id, source_span=None, cue_span=None, content_spans=(span,), kind="indirect",
        told_to=None, date=None, via=None,
    )  # fmt: skip
    forecast = Forecast(
        id=f"fo-{name}", forecaster=speaker.id, span=span, claim=hostile or "an attack", actor="TRK", event="ASSAULT",
        target="VLD", negated=False, condition_span=None, deadline=None, wording=wording + hostile,
        probability=(float(low), float(high)), statement=statement.id,
    )  # fmt: skip
    claims["speakers"].append(speaker)
    claims["statements"].append(statement)
    claims["forecasts"].append(forecast)


def _edit(number: int, target: str, field: str, value: Any, offset: int, reason: str) -> Edit:
    at = dt.datetime.combine(BEGAN + dt.timedelta(days=offset), dt.time(18), dt.UTC)
    return Edit(
        id=f"ed-{number}", target=target, field=field, value=value, author="Ines Karr", at=at, reason=reason
    )  # fmt: skip


def crisis(hostile: str = "", articles: int | None = None) -> Record:
    """The record on its last day, or its first so many articles on the day of the last of them."""
    stored = [_article(n, block, hostile) for n, block in enumerate(ARTICLES.strip().split("\n\n"))][:articles]
    question = {**QUESTION, "text": hostile or QUESTION["text"]}
    edits = [_edit(0, "crisis", "question", question, -1, hostile or "asked")]
    if articles is None:
        edits += [
            _edit(1, "outlet:The Quay", "reliability", "B", 3, hostile or "usually right on troop movements"),
            _edit(2, "crisis", "seen", (BEGAN + dt.timedelta(days=30)).isoformat(), 30, ""),
            _edit(3, "crisis", "analyst_probability", 0.35, 40, hostile or "the pass will be impassable until May"),
            _edit(4, "indicator:rail-movements", "rejected", True, 40, hostile or "timber trains"),
            _edit(5, "crisis", "profile.protracted", "yes", 40, hostile or "third crisis over the pass in 20 years"),
            _edit(6, "crisis", "profile.trigger", "political", 40, hostile or "it began with the closing of the pass"),
            _edit(7, "crisis", "profile.scale", "serious violence", 40, hostile or "any attack across the pass"),
        ]
    return build_record(hostile or "tarsk", stored, edits)


def tables(hostile: str = "") -> Tables:
    """The shipped tables, hostile words in the indicators on demand."""
    indicators = load_indicators()
    if hostile:
        indicators = tuple(replace(i, says=hostile, group=hostile, source=hostile) for i in indicators)
    return Tables(
        reference_classes=load_reference_classes(), timing=load_timing(), endings=load_endings(),
        gains=load_gains(), indicators=indicators, nearest=lambda profile: nearest(load_casebook(), profile),
    )  # fmt: skip


def assessed(record: Record, known: Tables | None = None) -> Assessment:
    """The record's assessment on its last day."""
    known = known or tables()
    last = max((stored.day for stored in record.articles), default=BEGAN)
    as_of = last if len(record.articles) < 3 else BEGAN + dt.timedelta(days=LAST)
    return assess(
        record, known, as_of, profile=profile_of(record, load_states()),
        sightings=sightings(record, known.indicators),
    )  # fmt: skip
