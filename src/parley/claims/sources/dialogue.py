"""Interviews printed as questions and answers ("Q:", "A:"): who answers, and what stands in an answer."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import NamedTuple

from parley.claims.language.phrases import word_set
from parley.claims.people.people import People, Person
from parley.spans import Span

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


def dialogue_of(text: str, people: People) -> Dialogue | None:
    """The interview that a text is, None where it is none.

    Who answers is whom the words before the first question name most, the last of them where two are named alike.
    """
    for pattern in (_LABEL, _RUN_TOGETHER):
        labels = list(pattern.finditer(text))
        answers = [label["answer"] is not None for label in labels]
        if answers.count(True) >= _FEWEST and answers.count(False) >= _FEWEST:
            break
    else:
        return None
    named = [person for _, person in people.within(Span(0, labels[0].start()))]
    counts = Counter(named)
    interviewee = max(reversed(named), key=lambda person: counts[person], default=None)
    return Dialogue(tuple(label.start() for label in labels), tuple(answers), interviewee)
