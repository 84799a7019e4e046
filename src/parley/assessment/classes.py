"""Reference classes: the share of past crises of a kind that went to an attack, shrunk to wider kinds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parley.assessment.types import Profile, ReferenceClass, Scale

PRIOR_CASES = 10.0
"""† As how many crises of its own the parent class counts: π = (x + 10·π_parent)/(n + 10)."""

TRIGGERS = ("political", "non-violent military", "indirect violence", "direct violence")
"""From the least to the most violent: a class's neighbours are those next in this order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of crisis; None: whatever the value."""

    trigger: str | None = None
    protracted: str | None = None
    violence: bool | None = None

    def holds(self, row: ReferenceClass) -> bool:
        """Whether the row's crises are of this kind."""
        return (
            self.trigger in (None, row.trigger)
            and self.protracted in (None, row.protracted)
            and self.violence in (None, row.violence)
        )

    @property
    def name(self) -> str:
        """In words, as shown to readers."""
        protracted = {"no": "outside protracted conflicts", "yes": "within a protracted conflict",
                      "long war": "within a protracted conflict with a long war"}  # fmt: skip
        parts = [f"set off by {_TRIGGER_WORDS[self.trigger]}"] if self.trigger else []
        parts += [protracted[self.protracted]] if self.protracted else []
        if self.violence is not None:
            parts.append(f"with{'' if self.violence else 'out'} violence before or at the trigger")
        return "crises " + ", ".join(parts) if parts else "crises of every kind"


_TRIGGER_WORDS = {
    "direct violence": "an act of violence", "indirect violence": "violence against others",
    "non-violent military": "a military act without violence", "political": "a political, verbal or economic act",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The share of a kind's crises that went to an attack: counted (`attacks` of `n`) and shrunk."""

    kind: Kind
    n: int
    attacks: int
    shrunk: float

    @property
    def beta(self) -> tuple[float, float]:
        """Parameters of the Beta distribution of the share: counts, and the parent's as `PRIOR_CASES` more crises."""
        a = self.shrunk * (self.n + PRIOR_CASES)
        return a, self.n + PRIOR_CASES - a


def kind_of(profile: Profile) -> Kind:
    """The crisis's own kind, as far as its profile is known."""
    trigger, protracted, violence = profile.trigger.value, profile.protracted.value, profile.violence.value
    return Kind(
        trigger=None if trigger is None else str(trigger),
        protracted=None if protracted is None else str(protracted),
        violence=None if violence is None else bool(violence),
    )


def parent_of(kind: Kind) -> Kind | None:
    """The crisis state that a kind is part of (violence already or not); of a state, all crises; of these, None.

    One step: to shrink through classes in between counts their crises, which are the kind's own, more than once.
    """
    if kind.protracted is not None or kind.trigger is not None:
        return Kind(violence=kind.violence)
    return Kind() if kind.violence is not None else None


def counted(rows: Sequence[ReferenceClass], kind: Kind, scale: Scale) -> tuple[int, int]:
    """How many crises of a kind, and how many of them went to an attack of the scale."""
    held = [row for row in rows if kind.holds(row)]
    return sum(row.n for row in held), sum(row.war if scale == "large-scale attack" else row.serious for row in held)


def share_of(rows: Sequence[ReferenceClass], kind: Kind, scale: Scale) -> Share:
    """The share of a kind, shrunk to its parent's: π = (x + 10·π_parent)/(n + 10)."""
    n, attacks = counted(rows, kind, scale)
    parent = parent_of(kind)
    # All crises have no parent; one attack in two is added, as little as a share needs to stay off 0 and 1.
    prior = share_of(rows, parent, scale).shrunk if parent is not None else (attacks + 0.5) / (n + 1.0)
    return Share(kind=kind, n=n, attacks=attacks, shrunk=(attacks + PRIOR_CASES * prior) / (n + PRIOR_CASES))


def neighbours(kind: Kind) -> tuple[Kind, Kind]:
    """The two kinds nearest to it: the other answer on protracted conflict, and the next trigger by violence.

    Where a feature is unknown its neighbour is a narrower kind: within a protracted conflict, set off politically.
    """
    other = "yes" if kind.protracted in (None, "no") else "no"
    first = Kind(trigger=kind.trigger, protracted=other, violence=kind.violence)
    if kind.trigger is None:
        return first, Kind(trigger=TRIGGERS[0], protracted=kind.protracted, violence=kind.violence)
    # What is set off without violence has no neighbour that is set off by violence, and the other way round.
    pair = TRIGGERS[:2] if kind.trigger in TRIGGERS[:2] else TRIGGERS[2:]
    trigger = pair[1 - pair.index(kind.trigger)]
    return first, Kind(trigger=trigger, protracted=kind.protracted, violence=kind.violence)
