"""Readings of invented articles, as two versions of a reader would make them."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import replace

from parley.articles.types import Article, Removed
from parley.claims.types import Forecast, Reading, Speaker, Statement
from parley.provenance import READER_VERSION
from parley.spans import Span
from parley.times import DateExpression

NEWER, NEWEST = f"{READER_VERSION}.1", f"{READER_VERSION}.10"
AT = dt.datetime(2023, 3, 20, 9, 30, tzinfo=dt.UTC)
FIRST = "The harbour master, Ilse Varga, said that the fleet will leave by Friday. She would not say more."
SECOND = "“They will not shell the port,” said Jon Aske, who has mapped the coast for years."


def sample(
    number: int = 0, *, reader: str = READER_VERSION, published: dt.date | None = dt.date(2023, 3, 14), removed: Sequence[str] = (),
    drop: Sequence[str] = (),
) -> Reading:  # fmt: skip
    """An article with two forecasts; `drop`: forecasters whose claims this reader does not find."""
    paragraphs = [p for p in (f"Dispatch {number} from Tarsk.", FIRST, SECOND) if p not in removed]
    text = "\n\n".join(paragraphs)

    def name(kind: str, *parts: object) -> str:
        return f"{kind}-{hashlib.sha256(repr((reader, number, kind, parts)).encode()).hexdigest()[:16]}"

    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    reading = Reading(
        article=Article(
            id=name("ar", text), url=f"https://example.org/{number}", path=f"{number}.txt", title=f"Dispatch {number}",
            byline=None, outlet="The Quay" if number % 2 else "Harbour Post", published=published,
            published_basis="metadata" if published else None, language="en", text=text,
            removed=tuple(Removed(text=words, reason="related") for words in ("Read more", *removed)),
        )
    )  # fmt: skip
    for who, role, claim in (
        ("Ilse Varga", "harbour master", "the fleet will leave by Friday"),
        ("Jon Aske", None, "They will not shell the port"),
    ):
        if who in drop or claim not in text:
            continue
        place = span(claim)
        speaker = Speaker(id=name("sp", who), name=who, kind="person", role=role, affiliation=None, country=None)
        statement = Statement(
            id=name("st", who), speaker=speaker.id, source_span=span(who), cue_span=span("said"),
            content_spans=(place,), kind="indirect", told_to=None, date=None, via=None,
        )  # fmt: skip
        friday = dt.date(2023, 3, 17)
        deadline = DateExpression(text="Friday", span=span("Friday"), start=friday, end=friday, precision="day")
        forecast = Forecast(
            id=name("fo", who), forecaster=speaker.id, span=place, claim=claim, actor="VAL", event="MOBILIZE", target=None,
            negated="not" in claim, condition_span=None, deadline=deadline if "Friday" in claim else None, wording="will",
            probability=(0.75, 0.98), statement=statement.id,
        )  # fmt: skip
        reading = replace(
            reading, speakers=(*reading.speakers, speaker), statements=(*reading.statements, statement),
            forecasts=(*reading.forecasts, forecast),
        )  # fmt: skip
    return reading
