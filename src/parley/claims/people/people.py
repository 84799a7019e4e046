"""The persons an article names: every mention led to one person with the longest name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from parley.claims.language.gazetteer import Gazetteer, Sex, fold
from parley.claims.language.names import name_tokens, same_person, surname
from parley.claims.language.phrases import POSSESSIVE, Word, word_set, words_of
from parley.claims.people.descriptions import Description
from parley.claims.people.short_offices import BEFORE_NAMES
from parley.names import PARTICLES
from parley.spans import Span

_REST_OF_WORD = re.compile(r"(?:(?<=-)|-)[a-z]{2,12}\b(?![-’'])")
_SECOND_SURNAME = re.compile(r"[-‑][A-ZÀ-Þ][a-zà-ÿ]{1,20}(?![\w-]|['’](?!s\b)|\s[A-Z])")
"""The other half of a surname, unless another name goes on behind it ("Jane Roe|-Carl Doe")."""
_FIRST_HALF = re.compile(r"(?<![\w-])(?:[A-Z][^\W\d_]{1,12}-|[A-Z]['’])$")
_INNER_TITLES = word_set(
    "general colonel admiral president minister sir dr captain major sergeant senator marshal mayor governor sheriff "
    "judge bishop prosecutor"
)
_NAME_AFTER = re.compile(r"\.?\s[A-Z]")
_PARTICLED = re.compile(
    r"\s(?:ould|ag|ben|bin|ibn|von|van|de|del|al|el|der|da|dos)\s[A-Z][^\W\d_]+(?:[-’'][^\W\d_]+)?(?!\s&)"
)
_WORD_BEFORE = re.compile(r"(?<![\w’'-])([A-Z][^\W\d_]+)\s\Z")
_INITIAL = re.compile(r"\b[A-Z]\.?\Z")
_AFTER_INITIAL = re.compile(r"\.?\s[A-Z][^\W\d_]{2,}(?![\w’'-])")
_SUFFIX = re.compile(r",?\s(?:Jr\.|Sr\.|Jr\b|Sr\b|I{2,3}\b|IV\b)")
_FIRST_WORDS = 3
"""Words of a name among which an office's initials may have been taken in."""
_SAME_SENTENCE = 200
"""Characters between two names of one sentence."""
_SENTENCE_END = re.compile(r"[a-z\d”\"’)]{2}[.!?][”\"’)]?\s|\n")
_MAX_CANDIDATES = 40
"""Persons compared for one name; more than this share a part of a name only in hostile input."""


@dataclass(slots=True, kw_only=True, eq=False)
class Person:
    """One person while the article is read; `positions` are the starts of mentions by name."""

    name: str
    tokens: tuple[str, ...]
    sex: Sex | None = None
    positions: list[int] = field(default_factory=list)
    descriptions: list[Description] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    full_mentions: int = 0
    variants: Counter[str] = field(default_factory=Counter)

    def settle_name(self) -> None:
        """Take the longest form that ends like the commonest, so that a stray word beside a name does not stick."""
        if len(self.variants) > 1:
            usual = name_tokens(max(self.variants, key=lambda v: (self.variants[v], len(v))))[-1]
            self.name = max((v for v in self.variants if name_tokens(v)[-1] == usual), key=len)
            self.tokens = name_tokens(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """A mention of a person: the name's own span without titles, and what its title says."""

    span: Span
    tokens: tuple[str, ...]
    title: str | None
    sex: Sex | None


def read_name(text: str, span: Span, gazetteer: Gazetteer) -> NameMention | None:
    """Strip titles and possessive endings off a mention; None where no name is left."""
    words = [word for word in words_of(text, span) if word.text[0].isalnum()]
    title, sex = None, None
    while words and (words[0].bare in gazetteer.titles) and (len(words) > 1):
        title = words[0].bare
        sex = title_sex(title, gazetteer) or sex
        words = words[1:]
    short = next((i for i in range(min(len(words) - 1, _FIRST_WORDS)) if words[i].text in BEFORE_NAMES), -1)
    words = words[short + 1 :]  # "Halm CM | Jane Roe"
    if len(words) == 1 and words[0].bare in gazetteer.roles_and_titles and _NAME_AFTER.match(text, words[0].end):
        return None  # "Monsieur | Roe"
    of = next((i for i in range(2, len(words)) if words[i].bare == "of"), 0)
    if of and gazetteer.state(words[-1].text) is not None:
        words = words[:of]  # "Jane Roe | of Ruritania"
    inner = next((i for i in range(1, len(words) - 2) if words[i].bare in _INNER_TITLES), 0)
    if inner and words[0].bare not in gazetteer.first_names:
        title, words = words[inner].bare, words[inner + 1 :]  # "Strongman General | Jane Roe"
    while len(words) > 2 and words[0].bare in gazetteer.person_roles and words[0].bare not in gazetteer.first_names:
        if len(words) == 3 and words[1].bare in PARTICLES:
            break  # "Marine Le Pen" is no marine
        words = words[1:]  # "Deacon | Jane Roe"
    if len(words) > 2 and words[0].bare in {"old", "young"}:
        words = words[1:]  # "Old | Tom Roe"
    while words and words[0].bare in {"the", "a", "an", "former", "then", "ex"}:
        words = words[1:]
    if len(words) == 1 and words[0].capital:
        words = [*_given_name_before(text, words[0].start, gazetteer), *words]
    if not words or not any(word.capital or not word.text.isascii() for word in words):
        return None
    if title is None:
        before = words_of(text, Span(max(0, words[0].start - 14), words[0].start))
        if before and before[-1].bare in gazetteer.titles and before[-1].capital:
            title = before[-1].bare
            sex = title_sex(title, gazetteer)
    end = words[-1].end - (len(words[-1].text) - len(POSSESSIVE.sub("", words[-1].text)))
    name = Span(_whole_start(text, words[0].start), _whole_end(text, words[0].start, end))
    if name.start < words[0].start and gazetteer.state(name.of(text)) is not None:
        return None  # "N'|Djamena"
    tokens = name_tokens(name.of(text))
    return NameMention(span=name, tokens=tokens, title=title, sex=sex) if tokens else None


def _whole_start(text: str, start: int) -> int:
    """Where a name begins whose first half the tagger left out ("Jean-|Paul Roe", "D'|Arco")."""
    first = _FIRST_HALF.search(text, max(0, start - 16), start)
    return first.start() if first else start


def _whole_end(text: str, start: int, end: int) -> int:
    """Where a name ends that the tagger cut inside a word ("Ban Ki|-moon") or before its suffix ("Roe | II")."""
    rest = _REST_OF_WORD.match(text, end)
    if rest and not rest.group().endswith(("-based", "-backed", "-led", "-era", "-style", "-like")):
        end = rest.end()
    if (last := _AFTER_INITIAL.match(text, end)) and _INITIAL.search(text, max(0, end - 3), end):
        end = last.end()  # "Jane D. | Roe"
    if " " in text[start:end] and (second := _SECOND_SURNAME.match(text, end)):
        end = second.end()  # "Jane Roe|-Doe"
    rest_of_name = _PARTICLED.match(text, end)
    if rest_of_name:
        end = rest_of_name.end()
    suffix = _SUFFIX.match(text, end)
    return suffix.end() if suffix else end


def _given_name_before(text: str, position: int, gazetteer: Gazetteer) -> list[Word]:
    """A usual first name that stands right before a lone last name and that the tagger left out."""
    before = words_of(text, Span(max(0, position - 24), position))
    if not before or text[before[-1].end : position] != " ":
        return []
    size = 2 if len(before) > 1 and len(before[-1].bare) == 1 and before[-1].capital else 1
    return before[-size:] if before[-size].capital and before[-size].bare in gazetteer.first_names else []


def title_sex(title: str, gazetteer: Gazetteer) -> Sex | None:
    """The sex that a title or a role's name tells ("Mrs.", "congresswoman")."""
    word = title.split()[-1].removesuffix("-in-law").removeprefix("ex-") if title else ""
    if word in gazetteer.female_titles or word.endswith("woman") or word in _WOMEN:
        return "f"
    if word in gazetteer.male_titles or (word.endswith("man") and word not in _NO_MEN) or word in _MEN:
        return "m"
    return None


_LEADERS = frozenset({"president", "prime minister", "premier", "chancellor"})
_WOMEN = word_set(
    "mother wife widow daughter sister aunt niece girl lady actress waitress girlfriend grandmother "
    "granddaughter heiress empress nun fiancee duchess headmistress housewife schoolgirl stepmother stepdaughter"
)
_MEN = word_set(
    "father husband son brother uncle nephew boy guy gentleman boyfriend grandfather grandson emperor monk pope "
    "widower duke headmaster schoolboy stepfather stepson"
)
_NO_MEN = word_set("human german roman norman ottoman freshman ombudsman")
"""Words that end as "spokesman" does and tell no sex."""


def _without_pairs(text: str, names: list[NameMention]) -> list[NameMention]:
    """Leave out "Roe-Doe" where both persons are also named apart: it is a ticket or a quarrel, no name."""
    last = {name.tokens[-1] for name in names if "-" not in name.span.of(text)}
    return [
        name
        for name in names
        if not (
            len(name.tokens) == 2
            and " " not in name.span.of(text)
            and "-" in name.span.of(text)
            and any(token in last for token in name.tokens)
        )
    ]


class People:
    """Looks persons up by any of their names."""

    def __init__(self, text: str, spans: Iterable[Span], gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._text = text
        names = [name for span in spans if (name := read_name(text, span, gazetteer))]
        names = _without_pairs(text, names)
        names.sort(key=lambda name: name.span)
        self.persons: list[Person] = []
        self._by_token: dict[str, list[Person]] = {}
        self._called: dict[str, Person] = {}
        # Long names first, so that a short form meets the full name wherever that stands.
        for name in sorted(names, key=lambda n: (-len(n.tokens), n.span)):
            if len(name.tokens) > 1:
                self._add(text, name)
        for known in self.persons:
            known.settle_name()
        single: list[NameMention] = [name for name in names if len(name.tokens) == 1]
        for name in single:
            if self.find(name.tokens, name.span.start, name.sex, name.title) is None:
                self._add(text, name)
        self._starts: list[int] = []
        self._mentions: list[tuple[Span, Person]] = []
        for name in names:
            person = self._with_first_name(name) or self.find(name.tokens, name.span.start, name.sex, name.title)
            if person is None:
                continue
            person.positions.append(name.span.start)
            if name.title is not None:
                person.titles.add(name.title)
            if name.sex and (person.sex is None or len(name.tokens) > 1):
                person.sex = name.sex
            self._starts.append(name.span.start)
            self._mentions.append((name.span, person))
            if len(name.tokens) == 1:
                self._called.setdefault(name.tokens[0], person)
        for person in self.persons:
            person.positions.sort()

    def _add(self, text: str, name: NameMention) -> None:
        written = " ".join(name.span.of(text).split())
        known = self._same(name.tokens)
        if known is not None and (name.sex is None or known.sex is None or name.sex == known.sex):
            known.full_mentions += 1
            known.variants[written] += 1
            return
        person = Person(name=written, tokens=name.tokens, full_mentions=1, variants=Counter({written: 1}))
        person.sex = name.sex or (self._gazetteer.first_names.get(name.tokens[0]) if len(name.tokens) > 1 else None)
        if person.sex is None and "-" in written:
            person.sex = self._gazetteer.first_names.get(fold(written.split()[-1]))
        self.persons.append(person)
        for token in set(name.tokens):
            self._by_token.setdefault(token, []).append(person)

    def _same(self, tokens: tuple[str, ...]) -> Person | None:
        candidates = self._by_token.get(surname(tokens)[-1], [])[:_MAX_CANDIDATES]
        matches = [p for p in candidates if len(p.tokens) > 1 and same_person(p.tokens, tokens)]
        exact = [p for p in matches if p.tokens == tokens]
        return next(iter(exact or matches), None)

    def find(
        self, tokens: tuple[str, ...], position: int, sex: Sex | None = None, title: str | None = None
    ) -> Person | None:
        """The person that a name at `position` means, None where nobody is called so.

        A lone name is a last name first, then a first name. Where several persons share it, a title
        decides; then the person named in full at least twice as often; then the one named last.
        """
        if not tokens:
            return None
        if len(tokens) > 1:
            return self._same(tokens)
        candidates = self._by_token.get(tokens[0], [])[:_MAX_CANDIDATES]
        if sex is not None:
            candidates = [p for p in candidates if p.sex in (sex, None)] or []
        if title in _LEADERS and len(candidates) > 0 and (leaders := self._gazetteer.leaders.get(tokens[0])):
            # "President Roe" is not his wife, though only she is named in full.
            candidates = [
                p
                for p in candidates
                if len(p.tokens) == 1 or any(same_person(leader.tokens, p.tokens) for leader in leaders)
            ]
        for ends in (-1, 0, None):
            fitting = [p for p in candidates if ends is None or p.tokens[ends] == tokens[0]]
            if fitting:
                plain = title is None or title in self._gazetteer.male_titles | self._gazetteer.female_titles
                called = self._called.get(tokens[0]) if ends == -1 and plain else None
                return _likeliest(fitting, position, called, self._text)
        return None

    def _with_first_name(self, name: NameMention) -> Person | None:
        """Whom a lone last name means by the known first name before it, which the tagger left out."""
        before = _WORD_BEFORE.search(self._text, max(0, name.span.start - 24), name.span.start)
        if len(name.tokens) > 1 or before is None:
            return None
        tokens = (fold(before.group(1)), *name.tokens)
        return next((p for p in self._by_token.get(tokens[0], [])[:_MAX_CANDIDATES] if p.tokens == tokens), None)

    def at(self, position: int) -> Person | None:
        """The person whose name covers `position`."""
        number = bisect_right(self._starts, position) - 1
        if number >= 0 and self._mentions[number][0].end > position:
            return self._mentions[number][1]
        return None

    def within(self, span: Span) -> list[tuple[Span, Person]]:
        """Mentions that begin inside `span`, in order."""
        number = bisect_right(self._starts, span.start - 1)
        found = []
        while number < len(self._starts) and self._starts[number] < span.end:
            found.append(self._mentions[number])
            number += 1
        return found

    def last_before(self, person: Person, position: int) -> int:
        """Where the person is named last before `position`, -1 where nowhere."""
        return _last_before(person.positions, position)

    @property
    def mentions(self) -> Sequence[tuple[Span, Person]]:
        """All mentions by name, in order."""
        return self._mentions


def _likeliest(candidates: list[Person], position: int, called: Person | None, text: str) -> Person:
    """The one of several that a name means; `called` was meant by it alone before, and keeps it among equals."""
    if len(candidates) == 1:
        return candidates[0]
    counts = Counter({index: person.full_mentions for index, person in enumerate(candidates)})
    (first, most), (_, second) = counts.most_common(2)
    if most >= 2 * second:
        return candidates[first]
    if called is not None and any(called is person for person in candidates):
        return called
    before = sorted(
        ((_last_before(person.positions, position), -i) for i, person in enumerate(candidates)), reverse=True
    )
    (last, number), (earlier, other) = before[:2]
    if earlier >= 0 and last - earlier < _SAME_SENTENCE and not _SENTENCE_END.search(text, earlier, last):
        number = other  # "Jane Roe is the sister of John Roe": she is the subject
    return candidates[-number]


def _last_before(positions: list[int], position: int) -> int:
    number = bisect_left(positions, position)
    return positions[number - 1] if number else -1
