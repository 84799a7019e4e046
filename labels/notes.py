"""Labellers' notes (quoted words, one line a label) become labels by offset.

The form of a note is in readings/GUIDE.md, section 1. A label holds offsets and a hash of the words they
cover, never the words themselves.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from labels.texts import Text, digest

EVENT_TYPES = frozenset(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN SANCTION PROTEST MOBILIZE"
    " COERCE ASSAULT".split()
)
STATUSES = frozenset("happened ongoing planned threatened demanded denied hypothetical predicted".split())
POSITIONS = frozenset("demand threat red_line promise offer refusal denial accusation".split())
PRECISIONS = frozenset("hour day week month season quarter year decade vague".split())
SPEAKERS = frozenset("person organisation government group document unnamed".split())
CLASSES = frozenset("FPEQD")

Label = dict[str, Any]


class NoteError(ValueError):
    """A note that cannot be placed or breaks the form; the message says what to mend."""


class Place(NamedTuple):
    """Where a note's words are looked for: one paragraph of a text."""

    text: Text
    paragraph: int

    def find(self, words: str) -> list[int]:
        """[start, end) of some quoted words, ` // ` standing for what was left out, `##2` for the second place."""
        words, _, nth = words.partition("##")
        paragraphs = self.text.paragraphs
        if not 0 <= self.paragraph < len(paragraphs):
            raise NoteError(f"there is no paragraph {self.paragraph}")
        first, _, last = words.strip().partition(" // ")
        pattern = _whole(first) + (r"[\s\S]*?" + _whole(last) if last else "")
        found = list(re.finditer(pattern, paragraphs[self.paragraph]))
        which = int(nth or 1) - 1
        if which >= len(found):
            raise NoteError(f"paragraph {self.paragraph} does not hold {words.strip()[:60]!r}" + f" {nth}" * bool(nth))
        start = self.text.starts()[self.paragraph]
        return [start + found[which].start(), start + found[which].end()]

    def maybe(self, words: str) -> list[int] | None:
        """Like `find`; None for no words."""
        return None if words in ("", "-") else self.find(words)


def _whole(words: str) -> str:
    words = words.strip()
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    return before + r"\s+".join(re.escape(word) for word in words.split()) + after


def _many(field: str) -> list[str]:
    return [part.strip() for part in field.split(" ;") if part.strip() not in ("", "-")]


def _none(field: str) -> str | None:
    return None if field in ("", "-") else field


def _number(field: str) -> float | None:
    return None if field in ("", "-") else float(field.replace(",", ""))


def _day(field: str) -> str | None:
    return None if field in ("", "-") else dt.date.fromisoformat(field).isoformat()


def _of(field: str, allowed: frozenset[str]) -> str:
    if field not in allowed:
        raise NoteError(f"{field!r} is none of {', '.join(sorted(allowed))}")
    return field


def _interval(start: str, end: str) -> list[str | None]:
    days = [_day(start), _day(end)]
    if days[0] and days[1] and days[0] > days[1]:
        raise NoteError(f"{start} lies after {end}")
    return days


def _date(place: Place, f: list[str]) -> Label:
    start, end = _interval(f[1], f[2])
    return {"span": place.find(f[0]), "start": start, "end": end, "precision": _of(f[3], PRECISIONS)}


def _quantity(place: Place, f: list[str]) -> Label:
    low, high = _number(f[2]), _number(f[3])
    if low is None and high is None:
        raise NoteError("a quantity needs a bound")
    return {"span": place.find(f[0]), "what": f[1], "low": low, "high": high, "sourced_to": _many(f[4])}


def _event(place: Place, f: list[str]) -> Label:
    return {
        "trigger": place.find(f[0]),
        "type": _of(f[1], EVENT_TYPES),
        "status": _of(f[2], STATUSES),
        "actor": _many(f[3]),
        "actor_spans": [place.find(w) for w in _many(f[4])],
        "recipient": _many(f[5]),
        "recipient_spans": [place.find(w) for w in _many(f[6])],
        "place": _none(f[7]),
        "date": place.maybe(f[8]),
        "reported_by": _none(f[9]),
    }


def _position(place: Place, f: list[str]) -> Label:
    return {
        "kind": _of(f[0], POSITIONS),
        "party": f[1],
        "towards": _many(f[2]),
        "span": place.find(f[3]),
        "condition": place.maybe(f[4]),
    }


def _forecast(place: Place, f: list[str]) -> Label:
    start, end = _interval(f[6], f[7])
    deadline = place.maybe(f[5])
    return {
        "span": place.find(f[0]),
        "claim": None if not place.text.id.startswith("orig-") and _copied(f[1], place.text.text) else f[1],
        "forecaster": _none(f[2]),
        "negated": _of(f[3], frozenset({"yes", "no"})) == "yes",
        "condition": place.maybe(f[4]),
        "deadline": {"span": deadline, "start": start, "end": end} if deadline else None,
        "wording": [place.find(w) for w in _many(f[8])],
        "borderline": _of(f[9], frozenset({"clear", "borderline"})) == "borderline",
        "actor": _none(f[10]),
        "event": _none(f[11]),
        "target": _none(f[12]),
    }


COPIED = 9
"""Words in a row that a claim may not share with its text: labels carry no text of others."""


def _copied(claim: str, text: str) -> bool:
    said, words = (re.findall(r"\w+", x.lower()) for x in (claim, text))
    runs = {tuple(words[i : i + COPIED]) for i in range(len(words) - COPIED + 1)}
    return any(tuple(said[i : i + COPIED]) in runs for i in range(len(said) - COPIED + 1))


def _near_miss(place: Place, f: list[str]) -> Label:
    return {"class": _of(f[0], CLASSES), "span": place.find(f[1]), "why": f[2]}


def _statement(place: Place, f: list[str]) -> Label:
    return {
        "id": f[0],
        "source": place.maybe(f[1]),
        "cue": place.maybe(f[2]),
        "content": [_elsewhere(place, w) for w in _many(f[3])],
        "speaker": f[4],
        "via": _none(f[5]),
        "told_to": _none(f[6]),
        "date": place.maybe(f[7]),
    }


def _elsewhere(place: Place, words: str) -> list[int]:
    """A content that may stand in another paragraph: `@7 words` names it."""
    named = re.match(r"@(\d+)\s+", words)
    return Place(place.text, int(named.group(1))).find(words[named.end() :]) if named else place.find(words)


class Kind(NamedTuple):
    """What a letter at the head of a note stands for: a list of the label, number of fields, how it is made."""

    target: str
    size: int
    make: Callable[[Place, list[str]], Label]


KINDS: Mapping[str, Kind] = {
    "D": Kind("dates", 4, _date),
    "Q": Kind("quantities", 5, _quantity),
    "E": Kind("events", 10, _event),
    "P": Kind("positions", 5, _position),
    "F": Kind("forecasts", 13, _forecast),
    "N": Kind("near_misses", 3, _near_miss),
    "S": Kind("statements", 8, _statement),
}


def offsets(label: Any) -> Iterator[tuple[int, int]]:
    """All spans in a label, in order."""
    if isinstance(label, dict):
        for value in label.values():
            yield from offsets(value)
    elif isinstance(label, list):
        if len(label) == 2 and all(isinstance(x, int) for x in label):
            yield label[0], label[1]
        else:
            for value in label:
                yield from offsets(value)


def words_hash(label: Label, text: str) -> str:
    """Short hash of the words that a label's spans cover, so that a shifted text cannot go unnoticed."""
    return digest("\x1f".join(text[b:e] for b, e in offsets({k: v for k, v in label.items() if k != "hash"})))[:8]


def label_of(text: Text, line: str) -> tuple[str, Label]:
    """The list that a note's label belongs to, and the label."""
    letter, *fields = (field.strip() for field in line.split("|"))
    if letter == "W":
        if len(fields) != 5:
            raise NoteError(f"W has 5 fields, not {len(fields)}")
        name, sort, role, affiliation, country = fields
        return "speakers", {
            "name": name, "kind": _of(sort, SPEAKERS), "role": _none(role), "affiliation": _none(affiliation),
            "country": _none(country),
        }  # fmt: skip
    if letter not in KINDS or not fields or not fields[0].isdigit():
        raise NoteError("a note begins with one of " + ", ".join([*KINDS, "W"]) + " and a paragraph number")
    kind = KINDS[letter]
    fields[1:] += ["-"] * (kind.size - len(fields) + 1 if letter in "EP" else 0)  # trailing fields may be left out
    if len(fields) != kind.size + 1:
        raise NoteError(f"{letter} has {kind.size} fields after the paragraph, not {len(fields) - 1}")
    label = kind.make(Place(text, int(fields[0])), fields[1:])
    return kind.target, {**label, "hash": words_hash(label, text.text)}


def read_notes(notes: str, known: Mapping[str, Text]) -> Iterator[tuple[str | None, Label | None, list[str]]]:
    """Each document's label and the complaints about its notes ("line 12: ...")."""
    doc: Text | None = None
    label: Label = {}
    complaints: list[str] = []

    def finished() -> Iterator[tuple[str | None, Label | None, list[str]]]:
        if label or complaints:
            yield (doc.id if doc else None), label or None, list(complaints)

    for number, line in enumerate(notes.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("doc|"):
            yield from finished()
            name = line.partition("|")[2].strip()
            doc, complaints = known.get(name), []
            label = {"doc": name, "sha256": digest(doc.text)} if doc else {}
            label |= {kind.target: [] for kind in KINDS.values() if doc} | ({"speakers": []} if doc else {})
            if not doc:
                complaints.append(f"line {number}: no text {name!r}")
            continue
        if doc is None:
            continue
        try:
            target, made = label_of(doc, line)
            label[target].append(made)
        except (NoteError, ValueError) as error:
            complaints.append(f"line {number}: {error}: {line[:90]}")
    yield from finished()
