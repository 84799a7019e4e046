"""An invented crisis with something for every table: two outlets, one of them twice, and a ledger with decided rows."""

import datetime as dt
from dataclasses import replace

from parley.articles.types import Article
from parley.claims.types import Event, Forecast, Position, Quantity, Reading, Speaker, Statement
from parley.present.exports.material import Material
from parley.present.exports.places import Places, Point
from parley.record.build import build_record
from parley.record.types import Edit, StoredReading
from parley.scores.ledger import ledger
from parley.spans import Span
from parley.times import DateExpression
from tests.scores.builders import likelihood_of, moment

TEXT = (
    "Vessian guns shelled the port of Tarsk on 3 March, killing at least 40, said Ilse Varga, the harbour master.\n\n"
    "Vessia demands that Merrow close the strait. “=Vessia will attack again,” said Odo Brandt.\n\n"
    "Officials expect talks. Merrow may visit Lorn."
)
HOSTILE = "=cmd|'/c calc'!A1 \x1b[31m<script>[x](javascript:1)\u202e"
PLACES = Places(
    points={
        "Tarsk": (Point(10.5, -20.25, "city", "MER"),),
        "Lorn": (Point(1.0, 2.0, "city", "MER"), Point(3.0, 4.0, "city", "VES")),
        "Dun": (Point(1.0, 2.0, "city", "ALB"), Point(3.0, 4.0, "city", "VES")),
    },
    two_letters={"VES": "no", "MER": "dk"},
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _date(words: str, day: dt.date) -> DateExpression:
    return DateExpression(text=words, span=span(words), start=day, end=day, precision="day")


def reading(key: str = "1", *, outlet: str = "The Quay", title: str = "Port shelled", text: str = TEXT) -> Reading:
    """The article's reading; ids carry `key`."""
    day = dt.date(2031, 3, 4)
    people = [
        ("varga", "Ilse Varga", "person", "harbour master", "MER"), ("brandt", "Odo Brandt", "person", None, "VES"),
        ("officials", "Officials", "unnamed", None, None), ("ministry", "Ministry of Ports", "government", None, "MER"),
    ]  # fmt: skip
    return Reading(
        article=Article(
            id=f"ar-{key}", url=f"https://quay.example/{key}", path=None, title=title, byline="Jon Aske and Una Lind",
            outlet=outlet, published=day, published_basis="text", language="en", text=text,
        ),
        speakers=tuple(
            Speaker(id=f"sp-{who}-{key}", name=name, kind=kind, role=role, affiliation=None, country=country)  # type: ignore[arg-type]
            for who, name, kind, role, country in people
        ),
        statements=(
            Statement(
                id=f"st-{key}", speaker=f"sp-varga-{key}", source_span=span("Ilse Varga"), cue_span=span("said"),
                content_spans=(span("Vessian guns shelled the port of Tarsk"), span("killing at least 40")),
                kind="indirect", told_to=None, date=_date("3 March", dt.date(2031, 3, 3)), via=None,
            ),
        ),
        events=(
            _event(key, "shelled", "ASSAULT", "happened", ("VES",), ("MER",), "Tarsk", _date("3 March", dt.date(2031, 3, 3))),
            _event(key, "attack again", "ASSAULT", "predicted", ("VES",), ("MER",), None, None),
            _event(key, "visit", "CONSULT", "hypothetical", ("MER",), (), "Lorn", None),
            _event(key, "talks", "CONSULT", "predicted", (), (), "Lorn", None),
        ),
        positions=(
            Position(
                id=f"po-{key}", kind="demand", party="Vessia", towards=("MER",), statement=None, condition_span=None,
                span=span("Vessia demands that Merrow close the strait"),
            ),
        ),
        quantities=(
            Quantity(what="killed", low=40.0, high=None, wording="at least 40", span=span("at least 40"), sourced_to=("Ilse Varga",)),
        ),
        forecasts=(
            _forecast(key, "brandt", "=Vessia will attack again", "ASSAULT"),
            _forecast(key, "varga", "Merrow may visit Lorn", "CONSULT", "may"),
        ),
        limits=("The page was cut.",),
    )  # fmt: skip


def _event(key: str, words: str, type_: str, status: str, actor: tuple[str, ...], recipient: tuple[str, ...], place: str | None, date: DateExpression | None) -> Event:  # fmt: skip
    return Event(
        id=f"ev-{words.split()[0]}-{key}", type=type_, actor=actor, recipient=recipient, trigger_span=span(words),  # type: ignore[arg-type]
        actor_names=tuple({"VES": "Vessian guns", "MER": "Merrow"}[a] for a in actor),
        recipient_names=("the port", "Tarsk") if recipient else (), place=place, date=date, status=status,  # type: ignore[arg-type]
        reported_by=f"sp-varga-{key}",
    )  # fmt: skip


def _forecast(key: str, who: str, words: str, event: str, wording: str | None = None) -> Forecast:
    return Forecast(
        id=f"fo-{who}-{key}", forecaster=f"sp-{who}-{key}", span=span(words), claim=words, actor="VES", event=event,
        target="MER", negated=False, condition_span=None, deadline=None, wording=wording, probability=None, statement=None,
    )  # fmt: skip


def edit(number: int, target: str, field: str, value: object) -> Edit:
    return Edit(
        id=f"ed-{number}", target=target, field=field, value=value, author="ines", at=moment("2031-09-01"), reason="four outlets reported it",  # type: ignore[arg-type]
    )  # fmt: skip


RESOLVED = edit(1, "fo-brandt-1", "resolution", {"status": "no", "on": "2031-06-10"})
QUESTION = edit(
    2, "crisis", "question",
    {"text": "Will VES attack MER?", "actor": "VES", "event": "ASSAULT", "target": "MER", "opens": None, "closes": "2031-06-30"},
)  # fmt: skip
CONFIRMED = edit(
    3, "fo-brandt-1", "confirmed",
    {"passage": "Vessia will attack again", "link": "https://quay.example/1", "public_role": "general"},
)  # fmt: skip
DISPUTED = edit(4, "fo-brandt-1", "dispute", "never said so")


def material(*edits: Edit, hostile: bool = False) -> Material:
    """The crisis after these decisions: an article, a copy of it in another outlet."""
    first = reading()
    if hostile:
        first = replace(
            first,
            article=replace(first.article, title=HOSTILE, outlet=HOSTILE, byline=HOSTILE, url=f"javascript:{HOSTILE}"),
            speakers=tuple(replace(s, name=f"{HOSTILE} {s.name}", role=HOSTILE) for s in first.speakers),
            positions=tuple(replace(p, party=HOSTILE) for p in first.positions),
        )
    copy = reading("2", outlet="Harbour Post", title="Port shelled, says harbour master")
    stored = [StoredReading(reading=r, added=moment("2031-03-05"), reader="1") for r in (first, copy)]
    record = build_record("Tarsk", stored, edits)
    return Material(
        record=record,
        rows=ledger(record, likelihood_of=likelihood_of, today=dt.date(2033, 1, 1)),
        places=PLACES,
        state_names={"VES": "Vessia", "MER": "Merrow"},
    )
