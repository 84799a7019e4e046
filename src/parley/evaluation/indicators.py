"""Measure the recognition of indicators on our own texts, each read and recognised as a record of one article.

The sets and their form are described in `evaluation/indicators/README.md`. The states of the passages are invented, and
the reader knows real ones only: before they are read, the names of the two sides and of other states, and of their
capitals where a passage says which these are, give way to those of real states that have no part in the passages.
Whole articles tell of real crises, and stay as they are. An indicator is found where a report asserts it, whatever its
weight.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parley.articles.types import Article
from parley.assessment.indicators import sightings
from parley.assessment.types import Indicator
from parley.claims.types import Reading
from parley.data.tables import state_names
from parley.evaluation import proposals
from parley.evaluation.figures import (
    Count,
    Figure,
    Measured,
    f1_of,
    files_hash,
    precision_of,
    recall_of,
    resampled,
    total,
)
from parley.evaluation.proposals import Told
from parley.record.build import build_record
from parley.record.types import Question, StoredReading

if TYPE_CHECKING:
    from parley.claims.read import Reader

PASSAGES = ("development", "third", "fourth", "fifth", "sixth", "seventh", "near_misses", "unseen")
ARTICLES = ("articles", "articles-unseen", "articles-second", "articles-third")
UNSEEN = ("unseen", "articles-unseen", "articles-second", "articles-third")
"""Parts that nobody who works on the rules has read; they are measured together, too."""


_CODE = re.compile(r"[A-Z]{3}\Z")
"""A real state's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A real state that stands for an invented one: its code, its name, its adjective, its people, its capital."""

    code: str
    name: str
    adjective: str
    people: str
    capital: str


ATTACKER = State(code="BGR", name="Bulgaria", adjective="Bulgarian", people="Bulgarians", capital="Sofia")
DEFENDER = State(code="GRC", name="Greece", adjective="Greek", people="Greeks", capital="Athens")
OTHERS: Mapping[str, State] = {
    "Alvia": State(code="NOR", name="Norway", adjective="Norwegian", people="Norwegians", capital="Oslo"),
    "Geldern": State(code="DNK", name="Denmark", adjective="Danish", people="Danes", capital="Copenhagen"),
}
"""States of neither side that the passages name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage with the indicators that it shows, those that tempt, and those that may go either way.

    `attacker`, `defender`: the codes of the sides of the question that is asked; `crisis`: whole articles have one.
    """

    id: str
    published: dt.date
    text: str
    attacker: str
    defender: str
    shown: frozenset[str]
    tempting: frozenset[str]
    either: frozenset[str]
    crisis: str | None


def read_passages(path: Path) -> tuple[Passage, ...]:
    """The passages or articles of a file, real states in the place of invented ones."""
    return tuple(_passage(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def _passage(row: Mapping[str, Any]) -> Passage:
    attacker, defender = row["sides"]["attacker"], row["sides"]["defender"]
    text = row["text"]
    if not _CODE.match(attacker):
        text = _with_real_states(text, {attacker: ATTACKER, defender: DEFENDER, **OTHERS}, row.get("capitals", {}))
        attacker, defender = ATTACKER.code, DEFENDER.code
    return Passage(
        id=row["id"], published=dt.date.fromisoformat(row["published"]), text=text, attacker=attacker,
        defender=defender, shown=frozenset(row["indicators"]), tempting=frozenset(row["not"]),
        either=frozenset(row.get("may", ())), crisis=row.get("crisis"),
    )  # fmt: skip


def _with_real_states(text: str, states: Mapping[str, State], capitals: Mapping[str, str]) -> str:
    for capital, of in capitals.items():
        text = text.replace(capital, states[of].capital)
    for invented, state in states.items():
        text = renamed(text, invented, state)
    return text


def renamed(text: str, invented: str, state: State) -> str:
    """The text with an invented state's name, adjective and people replaced ("Orsk", "Orskan", "Orskans")."""
    stem = invented.rstrip("aeiou")

    def other(match: re.Match[str]) -> str:
        word = match.group()
        if word == invented:
            return state.name
        return state.people if word.endswith("ans") else state.adjective

    # "ese", "ish" and the like belong to the word; a possessive does not.
    return re.sub(rf"\b{re.escape(stem)}\w*", other, text)


def found_in(passage: Passage, reading: Reading, indicators: Sequence[Indicator]) -> frozenset[str]:
    """The indicators that a report asserts in the passage's reading."""
    noon = dt.datetime.combine(passage.published, dt.time(12), dt.UTC)
    record = build_record("evaluation", [StoredReading(reading=reading, added=noon, reader="evaluation")], [])
    question = Question(
        text="", actor=passage.attacker, event="ASSAULT", target=passage.defender, opens=None,
        closes=passage.published + dt.timedelta(days=90),
    )  # fmt: skip
    found = sightings(record, indicators, question=question, names=state_names())
    return frozenset(sighting.indicator for sighting in found if sighting.reports)


def read_all(reader: Reader, passages: Sequence[Passage]) -> tuple[Reading, ...]:
    """The readings of the passages, in their order."""
    from parley.claims.read import Source

    return tuple(reader.read(Source(_article(passage)) for passage in passages))


def _article(passage: Passage) -> Article:
    return Article(
        id=passage.id, url=None, path=None, title=None, byline=None, outlet="The Quay", published=passage.published,
        published_basis="given", language="en", text=passage.text,
    )  # fmt: skip


def measure_indicators(reader: Reader, folder: Path, indicators: Sequence[Indicator]) -> Iterator[Measured]:
    """Precision, recall and F1 over the passages of each part, also of words alone, and how often a temptation is
    resisted."""
    worded = without_signs(indicators)
    unseen: dict[Path, list[dict[str, Count]]] = {}
    for part in (*PASSAGES, *ARTICLES):
        path = folder / f"{part}.jsonl"
        if path.exists():
            passages = read_passages(path)
            readings = read_all(reader, passages)
            seen = [found_in(passage, reading, indicators) for passage, reading in zip(passages, readings, strict=True)]
            found = [
                _counts(passage, shown) | {"words": _right(passage, found_in(passage, reading, worded))}
                for passage, shown, reading in zip(passages, seen, readings, strict=True)
            ]
            if part in UNSEEN:
                unseen[path] = found
            told = [
                Told(passage.crisis, passage.published, (passage.attacker, passage.defender), reading)
                for passage, reading in zip(passages, readings, strict=True)
                if passage.crisis is not None
            ]
            asked = proposals.figures(told, indicators) if told else []
            crises = of_crises(zip(passages, seen, strict=True))
            asked += resampled(crises, {"facts of a crisis found": recall_of("facts")}) if crises else []
            yield Measured(f"indicators, {part}", files_hash([path]), [*figures(found), *asked])
    if unseen:
        together = [counts for found in unseen.values() for counts in found]
        yield Measured("indicators, all unseen", files_hash(unseen), figures(together))


def of_crises(found: Iterable[tuple[Passage, frozenset[str]]]) -> list[dict[str, Count]]:
    """Over crises: of the kinds of facts that an article of one shows, how many are found in one of its articles.

    That is what `recognised` in the library of indicators stands for: what a record's reports tell and all readings
    overlook.
    """
    shown: dict[str, set[str]] = {}
    seen: dict[str, set[str]] = {}
    for passage, indicators in found:
        if passage.crisis is not None:
            shown.setdefault(passage.crisis, set()).update(passage.shown)
            seen.setdefault(passage.crisis, set()).update(indicators)
    return [
        {"facts": Count(len(facts & seen[crisis]), len(facts & seen[crisis]), len(facts))}
        for crisis, facts in shown.items()
    ]


def without_signs(indicators: Sequence[Indicator]) -> tuple[Indicator, ...]:
    """The indicators as words alone recognise them."""
    return tuple(
        replace(indicator, recognise=tuple(way for way in indicator.recognise if not way.signs))
        for indicator in indicators
    )


def _right(passage: Passage, found: frozenset[str]) -> Count:
    told = found - passage.either
    return Count(len(told & passage.shown), len(told), len(passage.shown))


def _counts(passage: Passage, found: frozenset[str]) -> dict[str, Count]:
    told = found - passage.either
    resisted = len(passage.tempting - found)
    return {
        "indicators": _right(passage, found),
        "temptations": Count(resisted, resisted, len(passage.tempting)),
        "empty": Count(not told, 1, 1) if not passage.shown else Count(),
    }


def figures(counts: Sequence[dict[str, Count]]) -> list[Figure]:
    """The figures of a part, with intervals over resampled passages."""

    resisted = {"temptations resisted": recall_of("temptations")}
    if any(d["empty"].gold for d in counts):
        resisted["passages without any"] = recall_of("empty")
    if not total(d["indicators"] for d in counts).gold:
        # A part of near misses alone has nothing to find.
        return resampled(counts, resisted)
    found = {
        "precision": precision_of("indicators"), "recall": recall_of("indicators"), "F1": f1_of("indicators"),
        "precision, words alone": precision_of("words"), "recall, words alone": recall_of("words"),
    }  # fmt: skip
    return resampled(counts, {**found, **resisted})


def mistakes(reader: Reader, path: Path, indicators: Sequence[Indicator]) -> Iterator[str]:
    """What goes wrong in a file of passages: a line for each passage with wrong or missing indicators."""
    passages = read_passages(path)
    for passage, reading in zip(passages, read_all(reader, passages), strict=True):
        found = found_in(passage, reading, indicators)
        wrong = sorted(found - passage.shown - passage.either)
        missing = sorted(passage.shown - found)
        if wrong or missing:
            yield f"{passage.id}: wrong {', '.join(wrong) or '-'}; missing {', '.join(missing) or '-'}: {passage.text}"
