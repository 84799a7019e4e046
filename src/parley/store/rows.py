"""Rows of the ledger out of single articles, for lists of a record that is too large to be read whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache
from typing import Any

from parley.errors import BadInput
from parley.record.build import excerpt
from parley.record.types import Edit, StoredReading
from parley.scores.ledger import ledger
from parley.scores.types import LedgerRow, Likelihood


@cache
def likelihood_of(wording: str | None, negated: bool) -> Likelihood | None:
    """What readers understand by the words, from the shipped lexicon; no words are plain "will"."""
    from parley.data.likelihood import understood

    read = understood(wording, negated)
    if read is None:
        return None
    return Likelihood(
        median=read.median, low=read.low, high=read.high, basis=read.basis, possibility_only=read.possibility_only
    )


def rows_of(crisis: str, stored: Sequence[StoredReading], edits: Sequence[Edit], today: dt.date) -> list[LedgerRow]:
    """The ledger's rows of some original articles, under edits in force; persons are joined among these articles only.

    BadInput where an edit is unusable.
    """
    return list(ledger(excerpt(crisis, stored, edits), likelihood_of=likelihood_of, today=today))


def ledger_columns(stored: StoredReading, edits: Sequence[Edit]) -> dict[str, dict[str, Any]]:
    """What the table of forecasts holds of an article's rows, by forecast; nothing here changes with the day.

    An edit that the ledger refuses makes its article's rows wait: the list then says what is wrong with it.
    """
    try:
        # Within one article the reader has joined the names: there are no persons to make.
        rows = ledger(excerpt("", [stored], edits, persons=False), likelihood_of=likelihood_of, today=stored.day)
    except BadInput:
        return {
            forecast.id: _columns("open", False, stored.day, stored.day, "")
            for forecast in stored.reading.forecasts
            if stored.adds(forecast.id)
        }
    return {
        row.id: _columns(
            row.account, row.hindsight, row.stated, row.deadline.strict, row.forecaster or row.outlet or ""
        )
        for row in rows
    }


def _columns(account: str, hindsight: bool, stated: dt.date, strict: dt.date, holder: str) -> dict[str, Any]:
    return {
        "waits": account == "open", "account": account, "hindsight": hindsight, "stated": stated, "strict": strict,
        "holder": holder.casefold(),
    }  # fmt: skip
