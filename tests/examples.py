"""A reading made by hand, with hostile words in every field when asked for; invented people."""

import datetime as dt

from parley.articles.types import Article, Removed
from parley.claims.types import Event, Forecast, Position, Quantity, Reading, Speaker, Statement
from parley.spans import Span
from parley.times import DateExpression

TEXT = (
    "Harbour master Ilse Varga said on Monday that the fleet commander told her “no ship leaves before dawn”.\n\n"
    "“We counted forty hulls,” Varga said. “Nobody counted the men.”\n\n"
    "A dockers' union denied that its members had agreed to anything. If the tide turns by Friday, the fleet will"
    " probably sail."
)


def span(words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return Span(at, at + len(words))


def reading(hostile: str = "") -> Reading:
    def words(text: str) -> str:
        return hostile or text

    def statement(
        number: int, speaker: str, source: Span, cue: Span, contents: list[Span], **more: object
    ) -> Statement:
        fields = {"kind": "indirect", "told_to": None, "date": None, "via": None, **more}
        return Statement(
            id=f"st-{number}", speaker=speaker, source_span=source, cue_span=cue, content_spans=tuple(contents),
            **fields,  # type: ignore[arg-type]
        )  # fmt: skip

    day = dt.date(1962, 3, 5)
    monday = DateExpression(text=words("Monday"), span=span("Monday"), start=day, end=day, precision="day")
    return Reading(
        article=Article(
            id="ar-1", url=hostile or "https://example.org/harbour", path=words("harbour.txt"),
            title=words("Forty hulls at dawn"), byline=words("Jon Aske"), outlet=words("The Quay"), published=day,
            published_basis="text", language="en", text=TEXT,
            removed=(Removed(text=words("Subscribe now"), reason=words("subscription")),),
        ),
        speakers=(
            Speaker(id="sp-0", name=words("Ilse Varga"), kind="person", role=words("harbour master"), affiliation=None, country=None),
            Speaker(id="sp-1", name=words("the fleet commander"), kind="person", role=None, affiliation=words("fleet"), country="NOR"),
            Speaker(id="sp-2", name=words("a dockers' union"), kind="organisation", role=None, affiliation=None, country=None),
        ),
        statements=(
            statement(0, "sp-0", span("Harbour master Ilse Varga"), span("said"), [span("the fleet commander told her “no ship leaves before dawn”")], kind="mixed", date=monday),
            statement(1, "sp-1", span("the fleet commander"), span("told"), [span("“no ship leaves before dawn”")], kind="direct", via="st-0", told_to=words("her")),
            statement(2, "sp-0", span("Varga", 1), span("said", 1), [span("“We counted forty hulls,”"), span("“Nobody counted the men.”")], kind="direct"),
            statement(3, "sp-2", span("A dockers' union"), span("denied"), [span("its members had agreed to anything")]),
        ),
        quantities=(Quantity(what=words("hulls"), low=40.0, high=40.0, wording="forty", span=span("forty"), sourced_to=(words("Ilse Varga"),)),),
        events=(
            Event(id="ev-0", type="MOBILIZE", actor=("NOR",), recipient=(), actor_names=(words("the fleet"),), recipient_names=(), trigger_span=span("sail"), place=words("the bay"), date=None, status="predicted", reported_by="sp-0"),
            Event(id="ev-1", type="REJECT", actor=(), recipient=("NOR",), actor_names=(words("a dockers' union"),), recipient_names=(words("the fleet"),), trigger_span=span("denied"), place=None, date=monday, status="happened", reported_by=None),
        ),
        positions=(
            Position(id="po-0", kind="denial", party=words("a dockers' union"), towards=("NOR",), span=span("its members had agreed to anything"), condition_span=None, statement="st-3"),
        ),
        forecasts=(
            Forecast(id="fo-0", forecaster=None, span=span("If the tide turns by Friday, the fleet will probably sail"), claim=words("The fleet will probably sail."), actor="NOR", event="MOBILIZE", target=None, negated=False, condition_span=span("If the tide turns by Friday"), deadline=DateExpression(text=words("by Friday"), span=span("by Friday"), start=None, end=dt.date(1962, 3, 9), precision="day"), wording=words("probably"), probability=(0.6, 0.9), statement=None),
            Forecast(id="fo-1", forecaster=words("Ilse Varga"), span=span("no ship leaves before dawn"), claim=words("A ship will leave before dawn."), actor=None, event=None, target=None, negated=True, condition_span=None, deadline=None, wording=None, probability=None, statement="st-1"),
        ),
        limits=(words("The page was cut."),),
    )  # fmt: skip
