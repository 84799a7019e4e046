"""A sentence as it is quoted: who a bare pronoun means stands in square brackets, an unnamed speaker beside it.

Only speakers that reading resolved are named; the words of the article are not changed otherwise.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from parley.assessment.sentences import sentence_starts, sentences_around
from parley.claims.types import Reading, Speaker, Statement
from parley.spans import Span

_PRONOUN = re.compile(r"(?:he|she|they|it|i|we)\Z", re.IGNORECASE)


class Quoted(NamedTuple):
    """A sentence with the names of those whom its pronouns mean; `by`: who says it, "" where the sentence tells."""

    words: str
    by: str


def quoted(reading: Reading, passage: Span) -> Quoted:
    """The sentence, or the sentences, around a passage of a reading's article."""
    text = reading.article.text
    sentence = sentences_around(sentence_starts(text), passage, len(text))
    speakers = {speaker.id: speaker for speaker in reading.speakers}
    meant: dict[int, str] = {}
    by = ""
    for statement in reading.statements:
        name = _name(speakers.get(statement.speaker))
        source = statement.source_span
        if source is not None and sentence.contains(source):
            if name and _PRONOUN.match(source.of(text)):
                meant[source.end] = name
        elif name and not by and _says(statement, passage, source, sentence):
            by = name
    words, done, named = "", sentence.start, set[str]()
    for end, name in sorted(meant.items()):
        # A name that the sentence gives itself, or that was just given, tells nothing new.
        if name not in named and name.split()[-1] not in sentence.of(text):
            words, done = f"{words}{text[done:end]} [{name}]", end
            named.add(name)
    return Quoted(f"{words}{text[done : sentence.end]}".strip(), by if by not in named else "")


def _says(statement: Statement, passage: Span, source: Span | None, sentence: Span) -> bool:
    """Whether a passage is what a statement says whose source stands in another sentence, quoted word for word."""
    return (
        statement.kind == "direct"
        and source is not None
        and not sentence.overlap(source)
        and any(span.overlap(passage) for span in statement.content_spans)
    )


def _name(speaker: Speaker | None) -> str:
    """A speaker's name, "" where it is none or only a word that stands for one."""
    if speaker is None or speaker.kind == "unnamed" or _PRONOUN.match(speaker.name):
        return ""
    return speaker.name
