"""Measure who is named as speaker: gold speakers of sources by offset against the reader's statements.

A gold source counts as found where a statement's source overlaps it; of the found ones, name, kind, role,
affiliation and country are compared, role, affiliation and country where the gold has one. A state as
affiliation counts only where the article names it beside the speaker; the country of invented states, which have
no code, is their name. Groups, bodies and documents have no role of their own: one that only repeats words of the
name ("Ravelian analysts": "analysts") is not asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from parley.articles.types import Article
from parley.claims.language.names import is_acronym_of
from parley.data.gazetteer import load_gazetteer
from parley.errors import BadInput
from parley.evaluation.figures import Count, Measured, files_hash, recall_of, resampled
from parley.evaluation.originals import read_originals
from parley.evaluation.polnear import read_polnear
from parley.names import fold
from parley.spans import Span

if TYPE_CHECKING:
    from parley.claims.read import Reader
    from parley.claims.types import Reading, Speaker

_HONORIFICS = frozenset(
    "the a an mr mrs ms miss dr sir lord lady dame prof professor president vice prime minister senator sen rep"
    " congressman congresswoman governor gov general gen colonel col captain capt admiral judge justice king queen"
    " prince princess chancellor ambassador secretary mayor sheikh ayatollah pope imam jr sr".split()
)
_CODE = re.compile(r"[A-Z]{3}")
_SUFFIX = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\W_]+(?:['’](?!s\b)[^\W_]+)*")
_NAMELESS = ("unnamed", "group", "document")
_FEWEST_WORDS = 2
"""Words without which a noun phrase tells too little to be the same as a longer one."""
_ADDING = frozenset("of in at on for with from by to about who that which".split())
"""Words that begin what is added to a noun phrase."""
_POSSESSORS = frozenset("his her its their my our".split())
_SMALL = frozenset("of for and to at the a an s".split())
"""Words that tell nothing in a role or a body's name."""


_BESIDE = 80
"""Characters around a speaker's name in which the article must name the state that is the gold affiliation."""


class GoldSpeaker(NamedTuple):
    """Who speaks at one source."""

    span: Span
    name: str
    kind: str
    role: str | None
    affiliation: str | None
    country: str | None


def words_of(name: str) -> list[str]:
    """A name's words, folded: no case, accents, punctuation, articles or titles."""
    words = [_SUFFIX.sub("", w) for w in re.findall(r"[^\W_]+(?:['’][^\W_]+)*", fold(name))]
    return [w for w in words if w not in _HONORIFICS] or words


def same_name(a: str, b: str, kind: str) -> bool:
    """Whether two names mean one speaker: equal when folded; for persons, one surname and compatible given names.

    Who has no name of their own is named by a noun phrase: it may be cut before or behind what it adds ("an Italian
    officer", "... of long experience"), and have its possessor named or not ("her lawyer", "Roe's lawyer").
    """
    first, second = words_of(a), words_of(b)
    owned = bool(first and second) and not _POSSESSORS.isdisjoint((first[0], second[0]))
    if first == second or ((owned or kind in _NAMELESS) and _same_phrase(first, second)):
        return True
    if kind not in ("person", "unnamed") or not first or not second or first[-1] != second[-1]:
        return False
    shorter, longer = sorted((first[:-1], second[:-1]), key=len)
    return all(any(g == w or (1 in (len(g), len(w)) and g[0] == w[0]) for w in longer) for g in shorter)


def _same_phrase(first: list[str], second: list[str]) -> bool:
    """Whether two noun phrases are one: the longer only adds something behind, or names whose it is."""
    short, long = sorted((first, second), key=len)
    if len(short) >= _FEWEST_WORDS and long[: len(short)] == short:
        return long[len(short)] in _ADDING
    return any(
        a[0] in _POSSESSORS and a[1:] and b[-len(a) + 1 :] == a[1:] for a, b in ((first, second), (second, first))
    )


def similar(a: str | None, b: str | None) -> bool:
    """Whether two roles or bodies are named by mostly the same words (shared half of all their words).

    Titles are words of a role like others. A state is the same by any of its names, a body by its initials.
    """
    if a is None or b is None:
        return a is b
    states = load_gazetteer().countries
    if states.get(a) is not None and states.get(a) == states.get(b):
        return True
    if is_acronym_of(a, b) or is_acronym_of(b, a):
        return True
    first, second = ({w for w in _WORD.findall(fold(x)) if w not in _SMALL} for x in (a, b))
    return len(first & second) * 2 >= len(first | second)


def score_sources(gold: Sequence[GoldSpeaker], reading: Reading) -> dict[str, Count]:
    """The counts of one article."""
    counts = {name: Count() for name in ("found", "name", "kind", "role", "affiliation", "country")}
    by_id = {speaker.id: speaker for speaker in reading.speakers}
    names, text = _state_forms(), reading.article.text
    for item in gold:
        speaker = speaker_at(item.span, reading, by_id)
        counts["found"] += Count(float(speaker is not None), 0, 1)
        if speaker is None:
            continue
        counts["name"] += Count(float(same_name(speaker.name, item.name, item.kind)), 0, 1)
        counts["kind"] += Count(float(speaker.kind == item.kind), 0, 1)
        for field in ("role", "affiliation"):
            right = getattr(item, field)
            if field == "affiliation" and right in names and not _is_told(text, item.name, names[right]):
                right = None  # the labeller's knowledge, not the article's
            if field == "role" and right is not None and item.kind not in ("person", "unnamed"):
                right = right if set(words_of(right)) - set(words_of(item.name)) else None
            if right is not None:
                counts[field] += Count(float(similar(getattr(speaker, field), right)), 0, 1)
        if item.country is not None:
            counts["country"] += Count(float(_same_state(speaker.country, item.country)), 0, 1)
    return counts


def _same_state(said: str | None, right: str) -> bool:
    """Whether two states are the same: by code, and where they are invented by name."""
    if said is None or _CODE.fullmatch(right):
        return said == right
    return words_of(said) == words_of(right)


@cache
def _state_forms() -> dict[str, re.Pattern[str]]:
    """For each name of a state, what finds its names and adjectives in a text."""
    gazetteer = load_gazetteer()
    forms: dict[str, list[str]] = {}
    for table in (gazetteer.countries, gazetteer.nationalities):
        for name, code in table.items():
            forms.setdefault(code, []).append(re.escape(name))
    found = {code: re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)") for code, names in forms.items()}
    return {name: found[code] for name, code in gazetteer.countries.items()}


def _is_told(text: str, name: str, state: re.Pattern[str]) -> bool:
    """Whether the text names the state somewhere beside the speaker, so that it can be read there at all."""
    last = words_of(name)[-1]
    return any(
        state.search(text, max(0, match.start() - _BESIDE), match.end() + _BESIDE)
        for match in re.finditer(rf"(?<!\w){re.escape(last)}(?!\w)", text, re.IGNORECASE)
    )


def speaker_at(span: Span, reading: Reading, by_id: dict[str, Speaker]) -> Speaker | None:
    """Who is read as the speaker of a source."""
    best: tuple[int, str] | None = None
    for statement in reading.statements:
        source = statement.source_span
        shared = min(source.end, span.end) - max(source.start, span.start) if source else 0
        if shared > 0 and (best is None or shared > best[0]):
            best = (shared, statement.speaker)
    return by_id[best[1]] if best else None


def _gold(items: Iterable[dict[str, Any]]) -> list[GoldSpeaker]:
    return [
        GoldSpeaker(Span(*i["span"]), _without_letter(i), i["kind"], i["role"], i["affiliation"], i["country"])
        for i in items
    ]


def _without_letter(item: dict[str, Any]) -> str:
    """The name; the role where it is only the letter before a turn of an interview ("Q")."""
    return str(item["role"] if len(item["name"]) == 1 and item["role"] else item["name"])


def polnear_sources(labels: Path, data: Path, labeller: str) -> list[tuple[Article, list[GoldSpeaker]]]:
    """The articles of PolNeAR dev that one labeller labelled, whole as they lie in the corpus."""
    texts = {a.id: a for a in read_polnear(data / "polnear" / "dev.jsonl")}
    out = []
    for line in labels.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        if label["labeller"] != labeller:
            continue
        article = texts.get(label["doc"])
        if article is None:
            raise BadInput(f"The labels name {label['doc']}, which is not in the corpus.", "Check --data.")
        out.append((bare_article(article.id, article.text), _gold(label["sources"])))
    return out


def bare_article(name: str, text: str) -> Article:
    """A text as an article of which nothing else is known."""
    return Article(
        id=name, url=None, path=None, title=None, byline=None, outlet=None, published=None, published_basis=None,
        language="en", text=text,
    )  # fmt: skip


def measure_speakers(
    reader: Reader, documents: Sequence[tuple[Article, list[GoldSpeaker]]], name: str, sha256: str
) -> Measured:
    """Figures over articles with gold speakers."""
    from parley.claims.read import Source

    readings = reader.read(Source(article) for article, _ in documents)
    scores = [score_sources(gold, reading) for (_, gold), reading in zip(documents, readings, strict=True)]
    fields = {"source found": "found", "name": "name", "kind": "kind", "role": "role", "affiliation": "affiliation"}
    fields["country"] = "country"
    return Measured(name, sha256, resampled(scores, {shown: recall_of(field) for shown, field in fields.items()}))


HALVES = {"V1": "speakers, PolNeAR dev, half developed on", "V2": "speakers, PolNeAR dev, half held out"}
"""What each labeller's half of the articles is for: the rules were written with the first in view, never the second."""


def measure_polnear_speakers(reader: Reader, labels: Path, data: Path) -> Iterator[Measured]:
    """Figures of speakers on either half of PolNeAR dev."""
    sha256 = files_hash([labels, data / "polnear" / "dev.jsonl"])
    for labeller, name in HALVES.items():
        yield measure_speakers(reader, polnear_sources(labels, data, labeller), name, sha256)


def sources_of(label: dict[str, Any]) -> list[dict[str, Any]]:
    """The sources of a label, each with what is labelled of its speaker."""
    known = {speaker["name"]: speaker for speaker in label.get("speakers", ())}
    told = [{**known[s["speaker"]], "span": s["source"]} for s in label.get("statements", ()) if s["source"]]
    return [*label.get("sources", ()), *told]


def measure_original_speakers(reader: Reader, labels: Path) -> Measured:
    """Figures of speakers on our own evaluation articles, whose readings are complete."""
    originals = read_originals(labels)
    documents = []
    for article in originals.articles:
        documents.append((bare_article(article.id, article.text), _gold(sources_of(article.label))))
    return measure_speakers(reader, documents, "speakers, our articles", originals.sha256)
