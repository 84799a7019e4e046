"""What people decided about single rows, from the edits in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import cast, get_args

from parley.claims.types import Forecast
from parley.record.types import Edit
from parley.scores.edit_values import day_of, object_of, text_of, unusable
from parley.scores.types import Confirmation, Correction, Remark, Resolution, Resolved, VoidReason

_CORRECTABLE = frozenset(field.name for field in fields(Forecast)) - {"id"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """The decisions on one row that hold now; None where nobody decided.

    A confirmation is of the row as it stood: it falls with the next correction, and stands again when that is undone.
    """

    confirmation: Confirmation | None = None
    resolution: Resolution | None = None
    condition_met: dt.date | None = None
    cluster: str | None = None
    dispute: Remark | None = None
    reply: Remark | None = None
    corrections: tuple[Correction, ...] = ()


NOTHING_DECIDED = Decisions()


def decisions(edits: Iterable[Edit]) -> dict[str, Decisions]:
    """The decisions by row id, from edits in force, oldest first: the last word holds, null takes a decision back.

    BadInput where an edit's value cannot be used.
    """
    last: dict[str, dict[str, Edit]] = {}
    for edit in edits:
        last.setdefault(edit.target, {})[edit.field] = edit
    return {target: _decided(by_field) for target, by_field in last.items()}


def _decided(edits: dict[str, Edit]) -> Decisions:
    given = {name: edit for name, edit in edits.items() if edit.value is not None}
    confirmed = given.get("confirmed")
    if confirmed and any(edit.at > confirmed.at for name, edit in edits.items() if name in _CORRECTABLE):
        confirmed = None  # nobody has confirmed the row as it stands since
    return Decisions(
        confirmation=_confirmation(confirmed) if confirmed else None,
        resolution=_resolution(given["resolution"]) if "resolution" in given else None,
        condition_met=day_of(given["condition_met"], given["condition_met"].value)
        if "condition_met" in given
        else None,
        cluster=text_of(given["cluster"], given["cluster"].value) if "cluster" in given else None,
        dispute=_remark(given.get("dispute")),
        reply=_remark(given.get("reply")),
        corrections=tuple(
            Correction(field=name, value=edit.value, by=edit.author, at=edit.at, reason=edit.reason)
            for name, edit in edits.items()
            if name in _CORRECTABLE
        ),
    )


def _confirmation(edit: Edit) -> Confirmation:
    value = object_of(edit)
    role = value.get("public_role")
    return Confirmation(
        by=edit.author, at=edit.at, passage=text_of(edit, value.get("passage")), link=text_of(edit, value.get("link")),
        public_role=text_of(edit, role) if role is not None else None,
    )  # fmt: skip


def _resolution(edit: Edit) -> Resolution:
    value = object_of(edit)
    status, void_reason = value.get("status"), value.get("void_reason")
    if status not in get_args(Resolved):
        raise unusable(edit, f"a row is resolved as one of {', '.join(get_args(Resolved))}")
    if (status == "void") != (void_reason is not None) or void_reason not in (None, *get_args(VoidReason)):
        raise unusable(edit, f"void, and only void, needs one of the reasons {', '.join(get_args(VoidReason))}")
    return Resolution(
        status=cast(Resolved, status), on=day_of(edit, value.get("on")), by=edit.author, at=edit.at, reason=edit.reason,
        void_reason=cast("VoidReason | None", void_reason),
    )  # fmt: skip


def _remark(edit: Edit | None) -> Remark | None:
    return Remark(text=text_of(edit, edit.value), by=edit.author, at=edit.at) if edit else None
