"""Which incidents answer earlier ones: a plan that was carried out, a demand that was met, a charge that was denied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from parley.record.agreement import near_types
from parley.record.types import Incident

LinkKind = Literal["carried out", "denied"]

SLACK_DAYS = 1
"""Days by which a plan and what became of it may differ†."""
_AHEAD = frozenset({"planned", "threatened", "demanded", "predicted"})
_FACTS = frozenset({"happened", "ongoing"})


class Link(NamedTuple):
    """`earlier`: id of the plan or of the alleged fact; `later`: id of the fact, or of the denial."""

    earlier: str
    later: str
    kind: LinkKind


def links_of(incidents: Sequence[Incident]) -> tuple[Link, ...]:
    """Links between dated incidents of one kind, parties and place, in the order of `incidents`.

    Undated plans and threats are linked to nothing: whether a later act is the one that was meant is a judgement.
    """
    by_month: dict[int, list[Incident]] = {}
    for incident in incidents:
        if incident.status in _FACTS and incident.start and incident.end:
            for month in range(incident.start.toordinal() // 30 - 1, incident.end.toordinal() // 30 + 2):
                by_month.setdefault(month, []).append(incident)
    links = []
    for incident in incidents:
        if not incident.start or not incident.end or incident.status not in _AHEAD | {"denied"}:
            continue
        facts = [f for f in by_month.get(incident.start.toordinal() // 30, ()) if _same(incident, f)]
        if incident.status == "denied":
            links += [Link(fact.id, incident.id, "denied") for fact in facts]
        else:
            later = (f for f in facts if f.first_reported >= incident.first_reported)
            links += [Link(incident.id, fact.id, "carried out") for fact in later]
    return tuple(links)


def _same(left: Incident, fact: Incident) -> bool:
    """Whether an incident that is not one yet and a fact agree in kind, parties, place and days."""
    if left.type != fact.type and fact.type not in near_types(left.type):
        return False
    if not left.start or not left.end or not fact.start or not fact.end:
        return False
    if (fact.start - left.end).days > SLACK_DAYS or (left.start - fact.end).days > SLACK_DAYS:
        return False
    sides = ((left.actors, fact.actors), (left.recipients, fact.recipients))
    if not all(set(a) <= set(b) or set(b) <= set(a) for a, b in sides):
        return False
    return not left.place or not fact.place or bool(set(_words(left.place)) & set(_words(fact.place)))


def _words(place: str) -> list[str]:
    return place.casefold().split()
