"""The dossiers that ship with the package: past crises as dated dispatches, with sources and what followed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple, get_args

import yaml

from parley.claims.types import Forecast, Reading
from parley.record.types import Question
from parley.spans import Span

DOSSIERS = ("cuba-1962", "gulf-1990", "kashmir-2001", "ukraine-2021")
"""Slugs of the shipped dossiers, by crisis."""

LONGEST_PASSAGE = 25
"""Words of a printed prediction that a dossier may quote."""

ResolutionStatus = Literal["yes", "no", "unmet", "contested", "void"]
"""As in the ledger: yes means that the event of the claim happened, also where the forecaster had denied it."""

VoidReason = Literal["no-referent", "misread", "irreconcilable", "duplicate"]


class _Yaml(yaml.SafeLoader):
    """YAML in which `on`, `yes` and `no` are words, as in YAML 1.2: they are a key and two statuses here."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a fact stands: a public source, its date as far as known ("1969", "1962-10-22"), and a place in it."""

    name: str
    date: str
    locator: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("a source needs a name")
        if not _DATE.fullmatch(self.date):
            raise ValueError(f"{self.name}: {self.date!r} is not a year, month or day")
        dt.date.fromisoformat(self.date + "1000-01-01"[len(self.date) :])

    @property
    def words(self) -> str:
        """The source as one cites it: name, date, and the place in it where it is known."""
        return ", ".join(part for part in (self.name, self.date, self.locator) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """One day's report in our own words: what a reader could know on `published`; paragraphs apart by a blank line."""

    id: str
    published: dt.date
    title: str
    text: str
    sources: tuple[Citation, ...]

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise ValueError(f"{self.id!r} is not an id: small letters, digits and hyphens")
        if not (self.title.strip() and self.text.strip() and self.sources):
            raise ValueError(f"{self.id} needs a title, a text and a source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """A named person's printed prediction: at most 25 words, checked against the public source at `locator`."""

    id: str
    person: str
    role: str
    outlet: str
    date: dt.date
    locator: str
    passage: str

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise ValueError(f"{self.id!r} is not an id: small letters, digits and hyphens")
        if not all(part.strip() for part in (self.person, self.role, self.outlet, self.locator, self.passage)):
            raise ValueError(f"{self.id} needs a person, a role, an outlet, a locator and a passage")
        if len(self.passage.split()) > LONGEST_PASSAGE:
            raise ValueError(f"{self.id}: the passage has more than {LONGEST_PASSAGE} words")

    @property
    def published(self) -> dt.date:
        """The day of its page, as for a dispatch."""
        return self.date

    @property
    def title(self) -> str:
        """Who, and where it was printed."""
        return f"{self.person}, as printed by {self.outlet}"

    @property
    def text(self) -> str:
        """The prediction as an article of one attributed sentence."""
        stop = "" if self.passage.endswith((".", "!", "?")) else "."
        return f"{self.person}, {self.role}, said: “{self.passage}{stop}”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What followed on the forecast in dispatch `dispatch` whose passage holds the words `contains`.

    `condition_met`: the day on which a conditional forecast's condition came true; `void_reason`: with void alone.
    """

    dispatch: str
    contains: str
    status: ResolutionStatus
    on: dt.date
    because: str
    condition_met: dt.date | None = None
    void_reason: VoidReason | None = None

    def __post_init__(self) -> None:
        if self.status not in get_args(ResolutionStatus):
            raise ValueError(f"{self.dispatch}: {self.status!r} is no status of a forecast")
        if self.void_reason not in ((*get_args(VoidReason),) if self.status == "void" else (None,)):
            raise ValueError(f"{self.dispatch}: void, and only void, needs a reason from the closed list")
        if not (self.contains.strip() and self.because.strip()):
            raise ValueError(f"{self.dispatch}: a resolution needs words of the passage and a reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How the question ended; `on`: the day, None where it did not happen."""

    happened: bool
    on: dt.date | None
    because: str
    source: Citation

    def __post_init__(self) -> None:
        if self.happened != (self.on is not None):
            raise ValueError("an outcome has a day exactly where it happened")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A past crisis to live through day by day; `left_out`: facts that could not be placed with certainty."""

    name: str
    title: str
    question: Question
    outcome: Outcome
    left_out: int
    dispatches: tuple[Dispatch, ...]
    predictions: tuple[Prediction, ...] = ()
    resolutions: tuple[Resolution, ...] = ()

    def __post_init__(self) -> None:
        days = [dispatch.published for dispatch in self.dispatches]
        if days != sorted(days):
            raise ValueError(f"{self.name}: the dispatches are not in order of their days")
        texts = {page.id: page.text for page in self.pages}
        if len(texts) != len(self.pages):
            raise ValueError(f"{self.name}: an id stands twice")
        for resolution in self.resolutions:
            if resolution.dispatch not in texts:
                raise ValueError(f"{self.name}: a resolution names {resolution.dispatch}, which is not there")
            if find_words(texts[resolution.dispatch], resolution.contains) is None:
                raise ValueError(f"{resolution.dispatch} does not hold the words {resolution.contains!r}")

    @property
    def pages(self) -> tuple[Dispatch | Prediction, ...]:
        """All that there is to read, dispatches first."""
        return (*self.dispatches, *self.predictions)


def sources_of(crisis: str, page: str | None, text: str) -> tuple[Citation, ...]:
    """The public sources of a page of a shipped dossier, by its id and text, white space aside; of other articles none.

    A printed prediction stands where it was printed, a dispatch's facts in the sources that it names.
    """
    if crisis not in DOSSIERS:
        return ()
    words = text.split()
    found = next((one for one in load_dossier(crisis).pages if one.id == page and one.text.split() == words), None)
    if isinstance(found, Prediction):
        return (Citation(name=found.outlet, date=found.date.isoformat(), locator=found.locator),)
    return found.sources if found else ()


class Match(NamedTuple):
    """A resolution and the forecast that it is about, None where no forecast was read at its words."""

    resolution: Resolution
    forecast: Forecast | None


def find_words(text: str, words: str) -> Span | None:
    """Where `words` stand in a text, whatever the case and the white space between them."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), text, re.IGNORECASE)
    return Span(found.start(), found.end()) if found else None


def match(reading: Reading, resolutions: Sequence[Resolution]) -> tuple[Match, ...]:
    """For each resolution of this reading's dispatch the forecast that covers most of its words, at least half.

    A third is enough where it is the end of them: before it stands who believes it ("no grounds to believe that ...").
    """

    def best(resolution: Resolution) -> Forecast | None:
        words = find_words(reading.article.text, resolution.contains)
        found = max(reading.forecasts, key=lambda f: f.span.overlap(words) if words else 0, default=None)
        if words is None or found is None:
            return None
        parts = 3 if words.contains(found.span) and found.span.end == words.end else 2
        return found if parts * found.span.overlap(words) >= words.end - words.start else None

    return tuple(Match(resolution, best(resolution)) for resolution in resolutions)


def _citation(row: Mapping[str, Any]) -> Citation:
    return Citation(name=row["name"], date=str(row["date"]), locator=str(row.get("locator", "")))


def parse_dossier(text: str) -> Dossier:
    """A dossier from its YAML. Raises ValueError, KeyError or TypeError where the file breaks the form."""
    raw = yaml.load(text, Loader=_Yaml)  # noqa: S506
    outcome = raw["outcome"]
    return Dossier(
        name=raw["name"],
        title=raw["title"],
        question=Question(**raw["question"]),
        outcome=Outcome(**{**outcome, "source": _citation(outcome["source"])}),
        left_out=raw["left_out"],
        dispatches=tuple(
            Dispatch(**{**row, "sources": tuple(_citation(source) for source in row["sources"])})
            for row in raw["dispatches"]
        ),
        predictions=tuple(Prediction(**row) for row in raw["predictions"]),
        resolutions=tuple(Resolution(**row) for row in raw["resolutions"]),
    )


@cache
def load_dossier(name: str) -> Dossier:
    """The shipped dossier of that slug; read once in a process."""
    return parse_dossier((files("parley.data") / "dossiers" / f"{name}.yaml").read_text(encoding="utf-8"))
