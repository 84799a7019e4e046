"""What followed on the question of a crisis, as people decided it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from parley.record.types import Record
from parley.scores.edit_values import day_of, object_of, unusable


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What followed on a question; `last`: the day from which there was nothing left to predict."""

    happened: bool
    last: dt.date


def ending_of(record: Record) -> Ending | None:
    """The outcome as last decided, None where there is none; an event outside the question's days is none.

    BadInput where the decision cannot be used: what happened needs its day.
    """
    edit = next((e for e in reversed(record.edits) if (e.target, e.field) == ("crisis", "outcome")), None)
    if edit is None or edit.value is None or record.question is None:
        return None
    value, question = object_of(edit), record.question
    if not isinstance(value.get("happened"), bool):
        raise unusable(edit, "it needs happened (true or false) and on (a day or null)")
    on = day_of(edit, value["on"]) if value.get("on") else None
    if value["happened"] and on is None:
        raise unusable(edit, "what happened needs its day")
    if value["happened"] and on is not None and (question.opens or on) <= on <= question.closes:
        return Ending(happened=True, last=on)
    return Ending(happened=False, last=question.closes)
