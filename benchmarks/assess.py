"""How long an assessment takes, and how that grows with the record.

    python benchmarks/assess.py [--articles N ...] [--days D]

Articles are made up: fifteen sentences each out of a stock that indicators recognise (movements of forces, demands,
denials, talks, warnings), with their events, positions, quantities, forecasts by invented analysts, over D days; a
fifth are copies. Seconds are those of the clock and, in brackets, those of the processor: on a busy machine only these
mean something. Merging is shown by itself; "assess" is everything after it: recognition, profile, every day of the
timeline with its range, sensitivity, positions. Analogues and the tables are loaded before.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import random
import time
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple, TypeVar

from parley.articles.types import Article
from parley.assessment.assess import assess
from parley.assessment.types import Tables
from parley.claims.types import Event, EventStatus, EventType, Forecast, Position, Quantity, Reading, Speaker
from parley.data.tables import load_tables
from parley.provenance import content_id
from parley.record.build import build_record
from parley.record.types import Edit, JsonValue, Record, StoredReading
from parley.spans import Span

T = TypeVar("T")
START = dt.date(2031, 1, 1)
OUTLETS = ["The Quay", "Meridian Courier", "Harbour Post", "Northern Wire", "Tarsk Daily"]
NAMES = ["Ilse Varga", "Jon Aske", "Mira Sand", "Pell Orrin", "Dag Holm", "Una Reyes", "Ivo Lund", "Kaja Brandt"]
FIRST, SECOND = ("IRN", "Iran"), ("TUR", "Turkey")
"""Two states that the tables cover; the sentences are invented and meant as nobody's news."""


class Told(NamedTuple):
    sentence: str
    type: EventType
    status: EventStatus
    trigger: str
    forward: bool


STOCK = [
    Told("{a} moved armoured brigades and artillery to the border with {b}", "MOBILIZE", "happened", "moved", True),
    Told("{a} called up reservists for exercises near the border", "MOBILIZE", "happened", "called up", True),
    Told("{a} set up field hospitals and brought blood supplies forward", "MOBILIZE", "happened", "set up", True),
    Told("{a} threatened {b} with military action unless it withdrew", "THREATEN", "happened", "threatened", True),
    Told("{a} demanded that {b} give guarantees by Friday", "REQUEST", "happened", "demanded", True),
    Told("{a} denied that it plans to attack {b}", "ASSAULT", "denied", "attack", True),
    Told("Envoys of {a} and {b} held talks on the border", "CONSULT", "happened", "held talks", True),
    Told("{b} put its army on alert", "MOBILIZE", "happened", "alert", False),
    Told("{b} imposed sanctions on banks of {a}", "SANCTION", "happened", "imposed", False),
    Told("{a} accused {b} of provocations at sea", "ACCUSE", "happened", "accused", True),
    Told("{a} agreed to a ceasefire along the border", "AGREE", "happened", "agreed", True),
    Told("Patrols of {a} and {b} exchanged fire", "ASSAULT", "happened", "exchanged fire", True),
]


def reading(number: int, count: int, days: int) -> Reading:
    """The reading of an invented article; the same number gives the same one."""
    dice = random.Random(number)
    day = START + dt.timedelta(days=number * days // count)
    told = [dice.choice(STOCK) for _ in range(15)]
    filler = " ".join(dice.choice(["harbour", "winter", "minister", "valley", "grain", "reply"]) for _ in range(12))
    sentences = [
        t.sentence.format(a=FIRST[1], b=SECOND[1]) + f" in the {dice.choice('north south east west'.split())} {filler}."
        for t in told
    ]
    text, starts = "", []
    for sentence in sentences:
        starts.append(len(text))
        text += sentence + "\n\n"

    def name(kind: str, place: int) -> str:
        return content_id(kind, number, place)

    speakers = tuple(
        Speaker(id=f"{kind}", name=who, kind="person", role="analyst", affiliation=None, country=None)
        for kind, who in ((f"sp-{number}-{i}", who) for i, who in enumerate(dice.sample(NAMES, 3)))
    )
    events = []
    for place, (t, sentence, start) in enumerate(zip(told, sentences, starts, strict=True)):
        actor, recipient = (FIRST, SECOND) if t.forward else (SECOND, FIRST)
        at = start + max(sentence.find(t.trigger), 0)
        events.append(
            Event(
                id=name("ev", place), type=t.type, actor=(actor[0],), recipient=(recipient[0],),
                actor_names=(actor[1],), recipient_names=(recipient[1],), trigger_span=Span(at, at + len(t.trigger)),
                place=None, date=None, status=t.status,
                reported_by=dice.choice(speakers).id if dice.random() < 0.5 else None,
            )
        )  # fmt: skip
    whole = [Span(start, start + len(sentence)) for start, sentence in zip(starts, sentences, strict=True)]
    return Reading(
        article=Article(
            id=content_id("ar", number), url=None, path=None, title=None, byline=None, outlet=dice.choice(OUTLETS),
            published=day, published_basis="given", language="en", text=text, removed=(),
        ),
        speakers=speakers,
        events=tuple(events),
        positions=tuple(
            Position(
                id=name("po", place), kind="demand", party=FIRST[1], towards=(SECOND[0],), span=whole[place],
                condition_span=None, statement=None,
            )
            for place in range(4)
        ),
        quantities=tuple(
            Quantity(what="troops", low=None, high=90_000.0, wording="up to 90,000", span=whole[place], sourced_to=())
            for place in range(3)
        ),
        forecasts=tuple(
            Forecast(
                id=name("fo", place), forecaster=dice.choice(speakers).id, span=whole[place], claim="an attack",
                actor=FIRST[0], event="ASSAULT", target=SECOND[0], negated=dice.random() < 0.3, condition_span=None,
                deadline=None, wording=dice.choice(["likely", "unlikely", "may"]), probability=None, statement=None,
            )
            for place in range(5)
        ),
    )  # fmt: skip


def stored(count: int, days: int) -> list[StoredReading]:
    """That many articles, every fifth a copy of another under a name of its own."""
    found = []
    for number in range(count):
        page = reading(number - 1 if number % 5 == 4 else number, count, days)
        if number % 5 == 4:
            page = replace(page, article=replace(page.article, id=content_id("ar", "copy", number), outlet="Parrot"))
        added = dt.datetime.combine(page.article.published or START, dt.time(12), dt.UTC)
        found.append(StoredReading(reading=page, added=added, reader="1"))
    return found


def question(days: int) -> Edit:
    value: JsonValue = {
        "text": "Will the first attack the second?", "actor": FIRST[0], "event": "ASSAULT", "target": SECOND[0],
        "opens": START.isoformat(), "closes": (START + dt.timedelta(days=days + 60)).isoformat(),
    }  # fmt: skip
    at = dt.datetime.combine(START, dt.time(0), dt.UTC)
    return Edit(id="ed-0", target="crisis", field="question", value=value, author="bench", at=at, reason="")


def timed(work: Callable[[], T]) -> tuple[T, str]:
    """What the work gives, and its seconds by the clock and the processor."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return result, f"{time.perf_counter() - wall:.2f} ({time.process_time() - cpu:.2f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[500, 1000, 2000, 5000])
    parser.add_argument("--days", type=int, default=120)
    options = parser.parse_args()
    tables = load_tables()
    print("| articles | incidents | merge, s | whole timeline, s | one day, s | sightings' items | headline |")
    print("|---|---|---|---|---|---|---|")
    for count in options.articles:
        print(row(count, options.days, tables), flush=True)


def row(count: int, days: int, tables: Tables) -> str:
    """A line of the table: one record, merged and assessed."""
    pages, asked = stored(count, days), question(days)
    last = START + dt.timedelta(days=days - 1)
    record, merge = timed(lambda: build_record("bench", pages, [asked], last))
    gc.disable()  # as the command does
    whole, curve = timed(lambda: assess(record, tables, last))
    short = short_window(record, last)
    _, single = timed(lambda: assess(short, tables, last))
    gc.enable()
    seen = sum(1 for item in whole.evidence if item.kind == "sighting")
    return (
        f"| {count} | {len(record.incidents)} | {merge} | {curve} | {single} | {seen} | "
        f"{whole.headline.probability:.3f} |"
    )


def short_window(record: Record, last: dt.date) -> Record:
    """The same record with a question that opens on the last day: no timeline."""
    asked = record.question
    assert asked is not None
    return replace(record, question=replace(asked, opens=last))


if __name__ == "__main__":
    main()
