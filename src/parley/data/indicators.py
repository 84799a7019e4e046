"""Opens the library of indicators, and files of indicators that users add; checks them and says what to mend."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple, get_args

import yaml

from parley.assessment.types import (
    OUTCOMES,
    PROFILE_VALUES,
    Basis,
    Chances,
    Indicator,
    Recognition,
    Side,
    Told,
)
from parley.claims.layout import SIGN_KINDS
from parley.claims.types import EventStatus, EventType, PositionKind
from parley.data.documents import given_parsed, given_text, parsed
from parley.data.endless import first_endless
from parley.errors import BadInput

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TERM = re.compile(r"<(\w+)>")
_LONGEST = 20_000
"""Characters of a user's expression, its terms filled in †: the longest shipped one has 1,200."""
_LONGEST_SHOWN = 80
_ALLOWED: Mapping[str, tuple[str, ...]] = {
    "events": get_args(EventType), "statuses": get_args(EventStatus), "positions": get_args(PositionKind),
    "signs": SIGN_KINDS,
}  # fmt: skip
_LISTS = ("events", "statuses", "positions", "signs", "words", "unless", "counted")
_NEEDED = ("id", "group", "says", "recognise", "seen", "basis", "observability", "timing_days")
_OPTIONAL = ("half_life_days", "cases", "fixes", "ended_by", "why")
_HAPPENED: tuple[EventStatus, ...] = ("happened", "ongoing")


class _Terms(NamedTuple):
    """Expressions by name; `check`: whether expressions are tried, which takes a second for the shipped ones."""

    named: Mapping[str, str]
    check: bool


class _Mend(ValueError):
    """What is wrong in an entry, and what to do; the file and the entry are added further out."""


def load_indicators(paths: Iterable[str | Path] = ()) -> tuple[Indicator, ...]:
    """The shipped indicators and those of the given YAML files, of one id the last; BadInput says what to mend."""
    found = {indicator.id: indicator for indicator in _shipped()}
    for path in map(Path, paths):
        try:
            text = given_text(path)
        except (OSError, ValueError) as error:
            raise BadInput(
                f"The indicators in {path} cannot be read: {error}.", "Give a YAML file in UTF-8."
            ) from error
        found |= {indicator.id: indicator for indicator in parse_indicators(text, str(path))}
    return tuple(found.values())


@cache
def _shipped() -> tuple[Indicator, ...]:
    return parse_indicators(_shipped_text(), "indicators.yaml", shipped=True)


def _shipped_text() -> str:
    return (files("parley.data") / "indicators.yaml").read_text(encoding="utf-8")


@cache
def _shipped_terms() -> Mapping[str, str]:
    return _terms(parsed(_shipped_text())["terms"])


def parse_indicators(text: str, name: str, *, shipped: bool = False) -> tuple[Indicator, ...]:
    """The indicators of a YAML text; `name` stands for it in errors. Its terms stand beside the shipped ones."""
    try:
        raw = parsed(text) if shipped else given_parsed(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 1}" if mark else ""
        raise BadInput(f"{name} is no YAML{where}.", "Mend that line; docs/indicators.md shows the form.") from error
    if not isinstance(raw, dict) or not isinstance(raw.get("indicators"), list):
        raise BadInput(f"{name} has no list of indicators.", "Begin it with a line `indicators:` and `- id:` below.")
    unknown = sorted(set(map(str, raw)) - {"indicators", "terms", "recognised"})
    if unknown:
        raise BadInput(f"{name} has the unknown key {unknown[0]!r}.", "Keep only terms, recognised and indicators.")
    label = "its terms"
    found: dict[str, Indicator] = {}
    try:
        own = _terms(raw.get("terms") or {})
        terms = _Terms(own if shipped else {**_shipped_terms(), **own}, check=not shipped)
        recognised = _number(raw.get("recognised", 1.0), "recognised", 0.0, 1.0)
        for number, entry in enumerate(raw["indicators"], start=1):
            label = f"its {number}. indicator"
            if isinstance(entry, dict) and "id" in entry:
                label = f"the indicator {_shown(entry['id'])}"
            indicator = _indicator(entry, terms, recognised)
            if indicator.id in found:
                raise _Mend("stands there twice: give one of them another id")
            found[indicator.id] = indicator
        if not shipped:
            whose = {words: one for one, indicator in found.items() for words in _expressions(indicator)}
            if (endless := first_endless(list(whose))) is not None:
                label = f"the indicator {whose[endless]!r}"
                raise _Mend(
                    "has an expression with which searching one sentence may never end: let nothing that is repeated be"
                    f" repeated again, as in (?:a*)*, and have few gaps such as .* in {_shown(endless)}"
                )
    except _Mend as error:
        what, _, remedy = str(error).partition(": ")
        raise BadInput(f"In {name}, {label} {what}.", f"{remedy[:1].upper()}{remedy[1:]}.") from error
    return tuple(found.values())


def _terms(raw: object) -> dict[str, str]:
    if not isinstance(raw, dict) or not all(
        isinstance(v, str) and re.fullmatch(r"\w+", str(k)) for k, v in raw.items()
    ):
        raise _Mend('are no mapping from a word to an expression: write `name: "(?:one|other)"`')
    return dict(raw)


def _indicator(entry: object, terms: _Terms, recognised: float) -> Indicator:
    if not isinstance(entry, dict):
        raise _Mend("is no mapping: write one key and its value a line")
    missing = [key for key in _NEEDED if key not in entry]
    if missing:
        raise _Mend(f"lacks {missing[0]!r}: add it")
    unknown = sorted(set(map(str, entry)) - {*_NEEDED, *_OPTIONAL})
    if unknown:
        raise _Mend(f"has the unknown key {unknown[0]!r}: keep only {', '.join((*_NEEDED, *_OPTIONAL))}")
    if not (isinstance(entry["id"], str) and _ID.fullmatch(entry["id"])):
        raise _Mend(f"has the id {_shown(entry['id'])}: use small letters, digits and hyphens")
    for key in ("group", "says"):
        if not (isinstance(entry[key], str) and entry[key].strip()):
            raise _Mend(f"has no words in {key!r}: write it out")
    seen = entry["seen"]
    if not isinstance(seen, dict) or set(seen) != set(OUTCOMES):
        raise _Mend(f"has not one chance for each outcome in 'seen': give {', '.join(OUTCOMES)}")
    basis = _one_of(entry["basis"], "basis", get_args(Basis))
    timing = entry["timing_days"]
    if not isinstance(timing, list) or len(timing) != 2:
        raise _Mend("has not two numbers in 'timing_days': give days before an attack and otherwise")
    fixes = entry.get("fixes")
    if fixes is not None:
        _one_of(fixes, "fixes", tuple(PROFILE_VALUES))
    half_life = entry.get("half_life_days")
    return Indicator(
        id=entry["id"],
        group=entry["group"],
        says=entry["says"],
        recognise=_recognitions(entry["recognise"], terms),
        p_seen=Chances(*(_number(seen[outcome], f"seen.{outcome}", 0.001, 0.999) for outcome in OUTCOMES)),
        basis=basis,  # type: ignore[arg-type]
        observability=_number(entry["observability"], "observability", 0.0, 1.0) * recognised,
        timing_days=(_days(timing[0], "timing_days"), _days(timing[1], "timing_days")),
        half_life_days=None if half_life is None else _days(half_life, "half_life_days"),
        cases=_cases(entry.get("cases"), basis),
        fixes=fixes,
        ended_by=_list(entry["ended_by"], "ended_by") if "ended_by" in entry else None,
        source=str(entry.get("why", "")),
    )


def _recognitions(raw: object, terms: _Terms) -> tuple[Recognition, ...]:
    if not isinstance(raw, list) or not raw:
        raise _Mend("has no list in 'recognise': give at least one way to recognise it")
    return tuple(_recognition(way, terms) for way in raw)


def _recognition(way: object, terms: _Terms) -> Recognition:
    keys = (*_LISTS, "said", "told", "by", "to", "least")
    if not isinstance(way, dict):
        raise _Mend("has no mapping in 'recognise': write `- {events: [...], by: actor, words: [...]}`")
    unknown = sorted(set(map(str, way)) - set(keys))
    if unknown:
        raise _Mend(f"has the unknown condition {unknown[0]!r}: keep only {', '.join(keys)}")
    lists = {key: _list(way.get(key, []), key) for key in _LISTS}
    for key, allowed in _ALLOWED.items():
        for value in lists[key]:
            _one_of(value, key, allowed)
    said, told = way.get("said", False), way.get("told")
    if not isinstance(said, bool) or (said and not lists["words"]):
        raise _Mend("has a 'said' that is no true or false, or has no words: write `said: true` and words")
    if told is not None and not (lists["words"] or lists["signs"]):
        raise _Mend("has 'told' without words or signs: write `told: fact` and words")
    if lists["signs"] and (told is None or said or any(lists[key] for key in ("events", "positions", "words"))):
        raise _Mend(
            "has 'signs' without 'told', or beside events, positions, said or words: write `told: fact`, and those in a"
            " way of their own"
        )
    if not (lists["events"] or lists["positions"] or said or told):
        raise _Mend("says nothing to look at in 'recognise': give events, positions, said or told")
    if lists["statuses"] and not lists["events"]:
        raise _Mend("has statuses without events in 'recognise': add events, or leave statuses out")
    if "least" in way and not lists["counted"]:
        raise _Mend("has 'least' and nothing counted in 'recognise': say what is counted")
    return Recognition(
        events=lists["events"],
        statuses=lists["statuses"] or (_HAPPENED if lists["events"] else ()),
        positions=lists["positions"],
        signs=lists["signs"],
        said=said,
        told=None if told is None else _one_of(told, "told", get_args(Told)),  # type: ignore[arg-type]
        by=_one_of(way.get("by", "any"), "by", get_args(Side)),  # type: ignore[arg-type]
        to=_one_of(way.get("to", "any"), "to", get_args(Side)),  # type: ignore[arg-type]
        words=tuple(_expression(words, terms, "words") for words in lists["words"]),
        unless=tuple(_expression(words, terms, "unless") for words in lists["unless"]),
        counted=tuple(_expression(words, terms, "counted") for words in lists["counted"]),
        least=None if "least" not in way else _number(way["least"], "least", 0.0, 1e12),
    )


def _expression(words: str, terms: _Terms, key: str) -> str:
    """The expression with its terms filled in; it begins at the beginning of a word."""
    for term in _TERM.findall(words):
        if term not in terms.named:
            raise _Mend(f"uses the unknown term <{term}> in {key!r}: define it under `terms:`")
    filled = _TERM.sub(lambda match: terms.named[match.group(1)], words)
    anchored = filled if filled.startswith("^") else rf"\b(?:{filled})"
    if terms.check:
        if len(filled) > _LONGEST:
            raise _Mend(f"has an expression of more than {_LONGEST:,} characters in {key!r}: part it into several")
        try:
            re.compile(anchored)
        except (re.error, RecursionError, OverflowError) as error:
            raise _Mend(f"has a broken expression in {key!r} ({error}): mend {_shown(words)}") from error
    return anchored


def _expressions(indicator: Indicator) -> Iterator[str]:
    for way in indicator.recognise:
        yield from (*way.words, *way.unless, *way.counted)


def _list(value: object, key: str) -> tuple[Any, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _Mend(f"has no list of words in {key!r}: write [ONE, OTHER]")
    return tuple(value)


def _shown(value: object) -> str:
    """The beginning of a value, for a sentence."""
    return repr(value)[:_LONGEST_SHOWN]


def _one_of(value: object, key: str, allowed: Sequence[str]) -> str:
    if value not in allowed:
        raise _Mend(f"has {_shown(value)} in {key!r}: use one of {', '.join(allowed)}")
    return str(value)


def _number(value: object, key: str, low: float, high: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise _Mend(f"has {_shown(value)} in {key!r}: give a number from {low:g} to {high:g}")
    return float(value)


def _days(value: object, key: str) -> float:
    return _number(value, key, 0.01, 36500.0)


def _cases(value: object, basis: str) -> tuple[int, int] | None:
    if basis == "judgement":
        if value is not None:
            raise _Mend("has 'cases' for a judgement: leave them out, or make its basis data")
        return None
    if not isinstance(value, list) or len(value) != 2 or not all(isinstance(n, int) and n >= 0 for n in value):
        raise _Mend("has not two counts in 'cases': give how many crises ended in attack and how many did not")
    return value[0], value[1]
