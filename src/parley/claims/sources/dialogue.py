"""Interviews printed as questions and answers ("Q:", "A:", or no labels): who answers, what stands in an answer."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import NamedTuple

from parley.claims.language.phrases import word_set
from parley.claims.people.people import People, Person
from parley.spans import Span, by_paragraph, line_end

_LABEL = re.compile(
    r"^[ \t]*(?:(?P<question>Q|QUESTION|Question)|(?P<answer>A|ANSWER|Answer))\s?[:.][ \t]", re.MULTILINE
)
_RUN_TOGETHER = re.compile(r"^[ \t]*(?:(?P<question>Q)(?=[A-Z“\"'][a-z’'])|(?P<answer>A)\s?[:.][ \t])", re.MULTILINE)
"""The same where the page lost the mark behind its "Q": "QWill it hold?"."""
_ROLES = word_set(
    "presenter host moderator anchor interviewer narrator announcer operator interpreter reporter correspondent"
)
"""Labels that say what somebody is in a conversation."""
_FEWEST = 2
"""Questions and answers that make an interview: fewer may be a list's letters."""

_LINE = re.compile(r"^[ \t]*(?=\S)", re.MULTILINE)
_QUESTION = re.compile(r"(?![“\"‘'])[^\n]{8,600}\?\s*\Z")
"""A line without a label that asks; one in quotation marks is a quotation."""
_FEWEST_UNLABELLED, _FEWEST_TO_YOU, _SHARE = 4, 2, 0.5
"""Such questions that make an interview, those of them that address "you", and answers that say "I" or "we": lists of
what readers ask ("Who is behind it?") have neither. †"""
_TO_YOU = re.compile(r"\b[Yy]ou(?:r|rs)?\b")
_OF_ONESELF = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b")
_FURTHER = 4
"""Lines of an answer for each question on the average, beyond which questions only stand in a text. †"""

_LONGEST_PUT = 300
"""Characters of what is put to somebody without a question mark. †"""


class Dialogue(NamedTuple):
    """Where an interview's turns begin, and whether each is an answer; `interviewee`: None where nobody is named."""

    starts: tuple[int, ...]
    answers: tuple[bool, ...]
    interviewee: Person | None

    def is_label(self, words: str) -> bool:
        """Whether a source is only the letter or word before a turn."""
        return _LABEL.fullmatch(words.strip(" :.") + ": ") is not None

    def answers_at(self, place: int) -> bool:
        """Whether a place is in an answer."""
        turn = bisect_right(self.starts, place) - 1
        return turn >= 0 and self.answers[turn]

    def asks_at(self, place: int) -> bool:
        """Whether a place is in a question."""
        turn = bisect_right(self.starts, place) - 1
        return turn >= 0 and not self.answers[turn]


def role_label(text: str, span: Span) -> str | None:
    """The role that a turn's label in capitals gives one without a name ("PRESENTER:"); None for other sources."""
    label = span.of(text).strip(" :")
    is_label = label.isupper() and text[span.end : span.end + 2].lstrip()[:1] == ":"
    return label.lower() if is_label and label.lower() in _ROLES else None


def asks(text: str, span: Span) -> bool:
    """Whether a source is only the letter before a question ("Q:"), at the begin of its line."""
    begins = span.start == 0 or text[span.start - 1] == "\n"
    label = _LABEL.match(text, span.start) if begins else None
    return label is not None and label["question"] is not None and label.end("question") >= span.end


def dialogue_of(text: str, people: People, byline: str | None = None) -> Dialogue | None:
    """The interview that a text is, None where it is none.

    Who answers is whom the words before the first question name most, the last of them where two are named alike; not
    the author, nor, where no labels tell, whom the answers speak of.
    """
    spoken_of: set[int] = set()
    for pattern in (_LABEL, _RUN_TOGETHER):
        labels = list(pattern.finditer(text))
        starts, answers = [label.start() for label in labels], [label["answer"] is not None for label in labels]
        if answers.count(True) >= _FEWEST and answers.count(False) >= _FEWEST:
            break
    else:
        starts, answers = _unlabelled(text)
        if not starts:
            return None
        ends = [*starts[1:], len(text)]
        # Behind the last answer the article may go on in its own words.
        answered = [Span(s, line_end(text, s, e)) for s, e, is_one in zip(starts, ends, answers, strict=True) if is_one]
        spoken_of = {id(person) for answer in answered for _, person in people.within(answer)}
    named = [person for _, person in people.within(Span(0, starts[0])) if person.name != byline]
    counts = Counter(named)
    interviewee = max(reversed(named), key=lambda person: (id(person) not in spoken_of, counts[person]), default=None)
    return Dialogue(tuple(starts), tuple(answers), interviewee)


def answers_without_labels(text: str) -> list[Span]:
    """The answers of an interview whose turns have no labels, their lines one by one.

    Behind the last question only the first: the article may go on in its own words.
    """
    starts, answers = _unlabelled(text)
    if not starts:
        return []
    ends = [*starts[1:], len(text)]
    spans = [Span(start, end) for start, end, answer in zip(starts, ends, answers, strict=True) if answer]
    lines = [line for span in spans for line in by_paragraph(text, span)]
    return [line for line in lines if not spans[-1].contains(line) or line.start == spans[-1].start]


def _unlabelled(text: str) -> tuple[list[int], list[bool]]:
    """Where the questions and answers of an interview without labels begin; none in other texts."""
    if text.count("?") < _FEWEST_UNLABELLED or len(_LABEL.findall(text)) >= _FEWEST:
        return [], []
    lines = [Span(found.end(), line_end(text, found.end(), len(text))) for found in _LINE.finditer(text)]
    asks = [_QUESTION.match(text, *line) is not None for line in lines]
    if asks.count(True) < _FEWEST_UNLABELLED:
        return [], []
    first = asks.index(True)
    lines, asks = lines[first:], asks[first:]
    replies = [line for line, asked, before in zip(lines[1:], asks[1:], asks, strict=False) if before and not asked]
    of_oneself = sum(_OF_ONESELF.search(text, *line) is not None for line in replies)
    to_you = sum(_TO_YOU.search(text, *line) is not None for line, asked in zip(lines, asks, strict=True) if asked)
    if (
        len(replies) < _FEWEST_UNLABELLED
        or to_you < _FEWEST_TO_YOU
        or of_oneself < _SHARE * len(replies)
        or len(lines) > _FURTHER * sum(asks)
    ):
        return [], []
    for n in range(1, len(lines) - 1):  # "Your critics say that you are weak."
        asks[n] = asks[n] or (not asks[n - 1] and not asks[n + 1] and _told_to_you(text, lines[n]))
    turns = [n for n in range(len(lines)) if n == 0 or asks[n] or asks[n - 1]]
    return [lines[n].start for n in turns], [not asks[n] for n in turns]


def _told_to_you(text: str, line: Span) -> bool:
    """Whether a line between two answers is put to who answers: it speaks of "you", and of nobody as "I" or "we"."""
    short = line.end - line.start <= _LONGEST_PUT
    return short and _TO_YOU.search(text, *line) is not None and _OF_ONESELF.search(text, *line) is None
