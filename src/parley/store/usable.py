"""Whether a decision that comes from outside has a value that the record can follow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from parley.assessment.hand import hand_of
from parley.assessment.profile import profile_by_hand
from parley.errors import BadInput
from parley.record.corrections import require_correction
from parley.record.edits import CRISIS, bad_value, day_given, in_force, question_of
from parley.record.sources import grades_of
from parley.record.types import Edit, Question, Record
from parley.scores.citing import can_be_seen
from parley.scores.decisions import decisions
from parley.scores.endings import ending_of
from parley.scores.own import own_scores

_ASKED = Question(text="?", actor="", event="", target="", opens=None, closes=dt.date.max)
"""A question for decisions about what followed, which are only looked at where one was asked."""


class Refused(NamedTuple):
    """A decision that was not taken over, and why."""

    edit: Edit
    why: str


def sorted_out(edits: Sequence[Edit]) -> tuple[list[Edit], list[Refused]]:
    """The decisions that can be followed, and the others; one that another of them undoes may say anything."""
    standing = {edit.id for edit in in_force(edits)}
    taken, refused = list[Edit](), list[Refused]()
    for edit in edits:
        try:
            if edit.id in standing:
                require_usable(edit)
        except BadInput as error:
            refused.append(Refused(edit, error.sentence))
        else:
            taken.append(edit)
    return taken, refused


def require_usable(edit: Edit) -> None:
    """Raises BadInput where some part of the program could not use the value; one that takes back is always usable."""
    if edit.value is None or edit.undoes is not None:
        return
    day_given(edit)
    question_of((edit,))
    grades_of((edit,), str)
    if edit.field in ("join", "split", "rejected"):
        _require_shape(edit)
    if edit.target == CRISIS:
        record = Record(name="", question=_ASKED, articles=(), edits=(edit,))
        ending_of(record)
        own_scores((record,))
        hand_of(record)
        profile_by_hand((edit,))
    elif edit.target.startswith("indicator:"):
        hand_of(Record(name="", question=None, articles=(), edits=(edit,)))
    elif ":" not in edit.target:
        require_correction(edit)
        for made in decisions((edit,)).values():
            _require_address(edit, made.confirmation.link if made.confirmation else "https://")


def _require_shape(edit: Edit) -> None:
    """What people say of incidents, persons and claims themselves."""
    if edit.field == "rejected" and not isinstance(edit.value, bool):
        raise bad_value(edit, "true or false is needed")
    if edit.field == "join" and not isinstance(edit.value, str):
        raise bad_value(edit, "an id is needed")
    if edit.field == "split" and not (isinstance(edit.value, list) and edit.value and all(map(_is_part, edit.value))):
        raise bad_value(edit, "a list of the parts that leave is needed")


def _is_part(part: object) -> bool:
    return isinstance(part, str) or (isinstance(part, list) and len(part) == 2 and _are_texts(part))


def _are_texts(parts: Iterable[object]) -> bool:
    return all(isinstance(part, str) for part in parts)


def _require_address(edit: Edit, link: str) -> None:
    if not can_be_seen(link):
        raise bad_value(edit, "the link is no web address, and no citation with outlet, date and place")
