"""Who "he" and "she" are: each pronoun is led to a person named before it, in one pass over the text.

Candidates are scored by distance in sentences and paragraphs, by whether they are a subject or a
source, and must agree in sex. What stands inside quotation marks is no antecedent for what stands
outside. A resolved pronoun is itself an antecedent for the next, so that chains hold.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass

from parley.claims.language.gazetteer import Sex
from parley.claims.language.phrases import word_set
from parley.claims.language.prose import Prose
from parley.claims.people.definite_roles import role_mentions
from parley.claims.people.people import People, Person
from parley.spans import Span

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Hh]imself|[Hh]erself|[Hh]ers|HE|SHE)\b")
SEX: Mapping[str, Sex] = {
    "he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_ASKED = re.compile(r"[“\"']?(?:When |As |If )?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)\b")
"""A lead-in whose understood subject is that of the sentence: "Asked about Roe, she | ..."."""
_ATTRIBUTIVE = re.compile(
    r"\s(?:spokes\w+|campaign|administration|aides?|advis[eo]rs?|supporters?|allies|ally|officials?|lawyers?|attorney|"
    r"government|team|family|presidency|era|strategists?|surrogates?|rally|rallies)\b"
)
"""What follows a name that only tells whose somebody or something is: "Roe | spokesman Jane Doe"."""
_BEFORE = re.compile(r"(\S+)\s+$")
_NO_SUBJECT_AFTER = word_set(
    "of for with to by from at in on about against like than under between over toward towards into behind near"
)
_SUBJECT_AFTER = word_set(
    "that and but when as if because while where said says after before since whether or although though so "
    "then what how why until once yet which who however — – meanwhile"
)
_LEAD_IN = word_set(
    "in with during after before as when while if despite for at on asked although though since by like under"
)
_FRONTED = re.compile(r"[“\"']?(?:In|Despite|During|Like|Under|With|By)\s(?:what\s)?")
_ACTED_ON = re.compile(
    r"(?!.*(?:[;:“”\"(—–]|\b(?:that|wh\w+|because|as|after|before|if|than|since|until|sa(?:id|ys)|how)\b))"
    r"(?:.*(?:\band|\bbut|,))?\s(?:(?:also|then|later|once|twice|again|even|had|has|have|would|will|could|did|does|not"
    r"|never|\w+ly)\s){0,3}(?!to\s|for\s|with\s|of\s|by\s|from\s|at\s|on\s|about\s|behind\s|around\s|near\s|before\s)[a-z]+\s",
    re.IGNORECASE,
)
"""Between a subject and "him" where he is acted on by it: "Roe | rang the general and urged | him"."""
_ONE_CLAUSE = 160
"""Characters of a clause between its subject and who is acted on, at most †."""
_REMEMBERED = 24
"""Mentions kept as candidates: antecedents lie within a few sentences."""
_MAX_SENTENCES = 9


_SECOND_CLAUSE = re.compile(r"[:;]\s\Z")
"""What stands before a pronoun that takes up its sentence's subject: "Roe was less sure: | he said"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trace:
    """One mention of a person, by name or pronoun, with what makes it a likely antecedent."""

    start: int
    end: int
    person: Person
    sentence: int
    paragraph: int
    quotation: int | None
    subject: bool
    source: bool
    possessive: bool
    pronoun: bool


def learn_sexes(text: str, people: People, prose: Prose) -> None:
    """Set unknown sexes from the article: the first pronoun after a lone name in its sentence votes."""
    mentions = people.mentions
    votes: dict[Person, Counter[Sex]] = {}
    for number, (span, person) in enumerate(mentions):
        if person.sex is not None:
            continue
        following = mentions[number + 1][0].start if number + 1 < len(mentions) else len(text)
        end = min(span.end + 140, following)
        match = _PRONOUN.search(text, span.end, end)
        if match and prose.sentence(match.start()) - prose.sentence(span.start) <= 1:
            votes.setdefault(person, Counter())[SEX[match.group().lower()]] += 1
    for person, counts in votes.items():
        (sex, most), *others = counts.most_common(2)
        if not others or most >= 2 * others[0][1]:
            person.sex = sex


class Pronouns:
    """Resolves every "he" and "she" of an article.

    `sources` holds the positions where an outermost source begins; `quoted_by` says, for a position, which
    person is known to utter the words there; `said_before` tells which words before a source are what it said;
    `label_at`, for a position, the label of the turn of a conversation that holds it.
    """

    def __init__(
        self, text: str, people: People, prose: Prose, sources: Container[int], quoted_by: Mapping[int, Person],
        said_before: Mapping[int, Span], label_at: Callable[[int], Span | None] = lambda _: None,
    ) -> None:  # fmt: skip
        self._text = text
        self._people = people
        self._prose = prose
        self._sources = sources
        self._quoted_by = quoted_by
        self._said_before = said_before
        self._label_at = label_at
        self._recent: deque[_Trace] = deque(maxlen=_REMEMBERED)
        self._resolved: dict[int, Person] = {}
        self._ahead = sorted([*people.mentions, *role_mentions(text, people, prose)], key=lambda found: found[0])
        self._next = 0
        for match in _PRONOUN.finditer(text):
            self._remember_names(match.start())
            person = self._resolve(match.start(), SEX[match.group().lower()])
            if person is not None:
                self._resolved[match.start()] = person
                self._recent.append(self._trace(Span(*match.span()), person, pronoun=match.group().lower()))

    def at(self, position: int) -> Person | None:
        """The person that the pronoun at `position` stands for."""
        return self._resolved.get(position)

    def _remember_names(self, position: int) -> None:
        while self._next < len(self._ahead) and self._ahead[self._next][0].start < position:
            span, person = self._ahead[self._next]
            self._recent.append(self._trace(span, person))
            self._next += 1

    def _quotation(self, position: int) -> int | None:
        """The quotation that holds `position`; an outermost source stands outside, whatever the marks say."""
        return None if position in self._sources else self._prose.quotation(position)

    def _trace(self, span: Span, person: Person, *, pronoun: str = "") -> _Trace:
        text = self._text
        sentence = self._prose.sentence(span.start)
        attributive = not pronoun and _ATTRIBUTIVE.match(text, span.end) is not None
        possessive = (
            attributive
            or text[span.end : span.end + 2] in {"'s", "’s", "' ", "’ "}
            or pronoun in {"his", "her", "hers"}
        )
        before = _BEFORE.search(text, max(0, span.start - 30), span.start)
        word = before.group(1).lower().strip("(,;:") if before else ""
        first = not any(t.sentence == sentence and not t.possessive for t in reversed(self._recent))
        subject = not possessive and pronoun != "him" and word not in _NO_SUBJECT_AFTER
        if not pronoun and not first and word.islower() and word not in _SUBJECT_AFTER:
            subject = False
        return _Trace(
            start=span.start,
            end=span.end,
            person=person,
            sentence=sentence,
            paragraph=self._prose.paragraph(span.start),
            quotation=self._quotation(span.start),
            subject=subject,
            source=span.start in self._sources,
            possessive=possessive,
            pronoun=bool(pronoun),
        )

    def _resolve(self, position: int, sex: Sex) -> Person | None:
        sentence, paragraph = self._prose.sentence(position), self._prose.paragraph(position)
        quotation = self._quotation(position)
        utterer = self._quoted_by.get(quotation) if quotation is not None else None
        best: tuple[float, int] | None = None
        chosen: Person | None = None
        speaks = position in self._sources
        said = self._said_before.get(position)
        # "Roe is no friend, | he said": whoever is named in the words is not who says them.
        others = {id(person) for _, person in self._people.within(said)} if said else set()
        # Who speaks in a turn calls himself "I".
        if (label := self._label_at(position)) is not None:
            others |= {id(person) for _, person in self._people.within(label)}
        acted_on = self._text.startswith(("him ", "him,", "him."), position)
        second = _SECOND_CLAUSE.search(self._text, max(0, position - 3), position) is not None
        lead_in = _ASKED.match(self._text, self._prose.sentence_span(position).start) is not None
        for trace in self._recent:
            if trace.quotation is not None and trace.quotation != quotation:
                continue
            if trace.person.sex not in (sex, None) or trace.person is utterer or id(trace.person) in others:
                continue
            distance = sentence - trace.sentence
            if distance > _MAX_SENTENCES:
                continue
            if acted_on and distance == 0 and trace.subject and self._acts_on(trace, position):
                continue
            score = (
                -3.0 * distance
                - 2.0 * (paragraph - trace.paragraph)
                + 4.0 * trace.subject
                + (4.0 if speaks else 3.0) * trace.source
                + 6.0 * (second and distance == 0 and trace.subject and not trace.possessive and not trace.pronoun)
                - 8.0 * (lead_in and distance == 0 and not trace.pronoun)
                - 2.0 * trace.possessive
                + 1.0 * trace.pronoun
                - 2.0 * (trace.person.sex is None)
                + 0.25 * min(len(trace.person.positions), 8)
            )
            if best is None or (score, trace.start) > best:
                best, chosen = (score, trace.start), trace.person
        ahead = self._named_later(position, sex) if quotation is None else None
        if ahead is not None and (best is None or best[0] < 3.0 or self._fronted(position)):
            return ahead
        return chosen

    def _acts_on(self, trace: _Trace, position: int) -> bool:
        """Whether a subject acts on the pronoun in one clause: it is then somebody else."""
        return position - trace.end <= _ONE_CLAUSE and bool(_ACTED_ON.fullmatch(self._text, trace.end, position))

    def _fronted(self, position: int) -> bool:
        """Whether the pronoun stands in a phrase that is fronted before its own subject: "In what he | called"."""
        start = self._prose.sentence_span(position).start
        return _FRONTED.fullmatch(self._text, start, position) is not None

    def _named_later(self, position: int, sex: Sex) -> Person | None:
        """The subject that follows a lead-in: "In his speech, Roe said"."""
        sentence = self._prose.sentence_span(position)
        if position - sentence.start > 40:
            return None
        first = self._text[sentence.start : sentence.start + 12].split()
        if not first or first[0].lower().strip('“"') not in _LEAD_IN:
            return None
        comma = self._text.find(",", position, min(sentence.end, position + 120))
        if comma < 0:
            return None
        for span, person in self._people.within(Span(comma, min(sentence.end, comma + 40))):
            if person.sex in (sex, None) and self._prose.quotation(span.start) is None:
                return person
            break
        return None
