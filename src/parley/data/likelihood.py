"""Opens the lexicon of likelihood words and hands it to the reader as one object."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

from parley.claims.forecasts.likelihood import Lexicon, Likelihood
from parley.claims.forecasts.likelihood_entries import Chance, Expression, Grade, Meaning, opposite, read_phrase
from parley.data.documents import parsed


@cache
def load_lexicon() -> Lexicon:
    """The lexicon that ships with the package; read once in a process."""
    return parse_lexicon((files("parley.data") / "likelihood.yaml").read_text(encoding="utf-8"))


@cache
def understood(wording: str | None, negated: bool) -> Likelihood | None:
    """What readers understand by the words of a forecast; no words are plain "will"."""
    return load_lexicon().reading([wording] if wording else [], negated=negated)


def parse_lexicon(text: str) -> Lexicon:
    """A lexicon from its YAML; ValueError names the entry that cannot be used."""
    raw = parsed(text)
    irregular = {verb: forms.split() for verb, forms in raw["inflections"].items()}
    grades = {
        word: Grade(strength=row["strength"], wider=row.get("wider", 1.0), basis=row["basis"])
        for row in raw["grades"]
        for word in row["words"].split()
    }
    return Lexicon([_expression(row, irregular) for row in raw["expressions"]], grades)


def _expression(row: dict[str, Any], irregular: dict[str, list[str]]) -> Expression:
    try:
        plain = Meaning(
            chance=_chance(row["span"]), basis=row["basis"], possibility_only=row.get("possibility", False),
            turn=row.get("turn", "yes"), role=row.get("role", "strength"),
        )  # fmt: skip
        return Expression(
            name=row["id"],
            plain=plain,
            negated=_negated(row, plain),
            phrases=tuple(read_phrase(phrase, irregular, quiet=row.get("quiet", False)) for phrase in row["phrases"]),
            before=re.compile(rf"\b{row['before']}\Z", re.IGNORECASE) if "before" in row else None,
            after=re.compile(row["after"], re.IGNORECASE) if "after" in row else None,
        )
    except (KeyError, ValueError, re.error) as error:
        raise ValueError(f"likelihood entry {row.get('id')}: {error}") from error


def _negated(row: dict[str, Any], plain: Meaning) -> Meaning:
    if "not" not in row:
        return opposite(plain)
    return Meaning(
        chance=_chance(row["not"]), basis="convention" if row["basis"] == "convention" else "judgement",
        possibility_only=row.get("not_possibility", False), role=plain.role,
        turn=row.get("not_turn", "yes" if plain.turn == "no" else "no"),
    )  # fmt: skip


def _chance(span: list[float]) -> Chance:
    low, median, high = span
    return Chance(low=low, median=median, high=high)
