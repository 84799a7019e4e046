"""What is read out of an article; the JSON names are a contract with other programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.articles.types import Article
from parley.spans import Span
from parley.times import DateExpression

SpeakerKind = Literal["person", "organisation", "government", "group", "document", "unnamed"]
StatementKind = Literal["direct", "indirect", "mixed"]
MentionKind = Literal["person", "organisation", "place", "nationality", "date", "number"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
EventStatus = Literal["happened", "ongoing", "planned", "threatened", "demanded", "denied", "hypothetical", "predicted"]
PositionKind = Literal["demand", "threat", "red_line", "promise", "offer", "refusal", "denial", "accusation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name, nationality word, date or number as the reader's model marked it."""

    span: Span
    kind: MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One attribution as the model marked and linked it, before speakers are resolved.

    `source` is None where the text names nobody. `outer` is the index, in the list of the
    article's attributions, of the attribution whose content reports this one.
    """

    source: Span | None
    cue: Span | None
    contents: tuple[Span, ...]
    outer: int | None = None

    def __post_init__(self) -> None:
        if not self.contents:
            raise ValueError("an attribution needs content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody or something that the article quotes; `name` in the longest form it gives."""

    id: str
    name: str
    kind: SpeakerKind
    role: str | None
    affiliation: str | None
    country: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attribution: who (speaker id), by which words, said what."""

    id: str
    speaker: str
    source_span: Span | None
    cue_span: Span | None
    content_spans: tuple[Span, ...]
    kind: StatementKind
    told_to: str | None
    date: DateExpression | None
    via: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something done, threatened, demanded, denied or expected between parties."""

    id: str
    type: EventType
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    actor_names: tuple[str, ...]
    recipient_names: tuple[str, ...]
    trigger_span: Span
    place: str | None
    date: DateExpression | None
    status: EventStatus
    reported_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What a party demands, threatens, promises, offers, refuses, denies or accuses of."""

    id: str
    kind: PositionKind
    party: str
    towards: tuple[str, ...]
    span: Span
    condition_span: Span | None
    statement: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A count, amount, share, distance or duration with its bounds and chain of sources."""

    what: str
    low: float | None
    high: float | None
    wording: str
    span: Span
    sourced_to: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """A claim that can later be found true or false; forecaster None: the article's own voice."""

    id: str
    forecaster: str | None
    span: Span
    claim: str
    actor: str | None
    event: str | None
    target: str | None
    negated: bool
    condition_span: Span | None
    deadline: DateExpression | None
    wording: str | None
    probability: tuple[float, float] | None
    statement: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A kind of fact that a sentence tells, whoever acts in it; the span is the word that counts most for it.

    `share`: the probability that the reader's model gives it; `docs/indicators.md` lists the kinds.
    """

    kind: str
    span: Span
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything read out of one article; `limits` says in sentences what degraded it."""

    article: Article
    speakers: tuple[Speaker, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    limits: tuple[str, ...] = ()
    signs: tuple[Sign, ...] = ()
