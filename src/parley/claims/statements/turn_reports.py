"""What stands in the turn of a conversation its speaker says, and what it reports stands inside it with its own source.

The model cuts turns up at the reports in them, and takes the label for the subject of the first verb.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from parley.claims.language.phrases import word_set
from parley.claims.language.sentences import Sentences
from parley.claims.model.added_reports import with_plain_reports
from parley.claims.model.attributions import begin, in_order, with_outer
from parley.claims.model.content_edges import quotation, trimmed
from parley.claims.sources.dialogue import answers_without_labels
from parley.claims.sources.turns import Turn, Turns, turns_of
from parley.claims.types import Attribution
from parley.spans import Span

_COORDINATE = re.compile(r",?\s(?:and|but|so|yet)\s(?:I|[Ww]e)\b(?!\s*,)")
"""Where the speaker goes on behind what another is told to have said: "they tell us that it holds, and I agree"."""
_OWN = word_set("i we my our me us")
_EDGE = " \t,;:–—-."
_LONGEST_SUBJECT = 8
"""Words before a verb that are its subject, where a label was taken for it."""
_CLAUSE = word_set("that which who is are was were has have had will would can could may might do does did not")
_ADDRESS = re.compile(r"(?:Madam|Sir|Mr|Mrs|Ms|Minister|Ambassador|Excellency|And|But|Yet|Well|So)\b[^,\n]{0,24},\s+")


def with_turns(text: str, attributions: Sequence[Attribution], sentences: Sentences) -> tuple[Attribution, ...]:
    """The attributions with each turn as one, and what is reported in it inside it; as they are without turns."""
    turns = turns_of(text, attributions)
    if not len(turns):
        return _with_answers(text, attributions)
    fragments = [a for a in attributions if turns.of_label(a.source or a.cue)]
    # Attributions and whose outer one is which, by key: the number that they had, and below zero those of turns.
    kept = {-1 - i: whole for i, whole in enumerate(_whole(text, turns, fragments)) if whole is not None}
    outers: dict[int, int | None] = {}
    ends = {part.end: part for a in fragments for part in a.contents}
    for number, attribution in enumerate(attributions):
        at = turns.at(begin(attribution))
        inside = attribution if at is None else _inside(text, attribution, turns, turns[at], ends, sentences)
        if inside is None:
            continue
        kept[number] = inside
        outer = attribution.outer
        same = outer is not None and turns.at(begin(attributions[outer])) == at
        outers[number] = outer if same and outer in kept else None if at is None else -1 - at
    order = sorted(kept, key=lambda key: in_order(kept[key]))
    new: dict[int | None, int] = {key: place for place, key in enumerate(order)}
    told = [replace(kept[key], outer=new.get(outers.get(key))) for key in order]
    return with_plain_reports(text, told, sentences)


def _with_answers(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions with the answers of an interview without labels, each line as one, around what they report."""
    lines = answers_without_labels(text)
    words = [said for line in lines if (said := trimmed(text, line, _EDGE))]
    if not words:
        return tuple(attributions)
    kept = [a for a in attributions if a.cue or a.source or not any(a.contents[0].overlap(said) for said in words)]
    answers = [Attribution(source=None, cue=None, contents=(said,)) for said in words]
    outermost = [a for a in kept if a.outer is None]
    return with_outer([*outermost, *answers], [a for a in kept if a.outer is not None])


def _whole(text: str, turns: Turns, fragments: Sequence[Attribution]) -> list[Attribution | None]:
    """Each turn as an attribution, with what the model gives its label in paragraphs below; None where it is empty."""
    below: dict[int, list[Span]] = {}
    for fragment in fragments:
        at = turns.at(fragment.source.start) if fragment.source else None
        if at is not None and fragment.cue is None:
            below.setdefault(at, []).extend(c for c in fragment.contents if turns.at(c.start) is None)
    out: list[Attribution | None] = []
    for at in range(len(turns)):
        words = trimmed(text, turns[at].words, _EDGE)
        contents = (words, *sorted(below.get(at, ()))) if words else ()
        out.append(Attribution(source=turns[at].label, cue=None, contents=contents) if contents else None)
    return out


def _inside(
    text: str, attribution: Attribution, turns: Turns, turn: Turn, ends: Mapping[int, Span], sentences: Sentences
) -> Attribution | None:
    """A report that stands in a turn, with its own source and in its own sentence; None for a piece of the turn."""
    source, cue = attribution.source, attribution.cue
    labelled = turns.of_label(source) is not None
    if turns.of_label(cue) or (labelled and cue is None):
        return None
    if labelled and cue is not None:
        source = _subject(text, cue, turn, ends, sentences)
        if source is None:
            return None
    if cue is None:
        return attribution
    own = source is not None and source.of(text).split()[0].lower() in _OWN
    if own and source and sentences.around(source) != sentences.around(cue):
        return None  # "I would not call it that. | Call | it a plea"
    said = [content for content in attribution.contents if source is None or not content.overlap(source)]
    contents = [_of_report(text, content, cue, sentences, own=own) for content in said]
    left = tuple(content for content in contents if content is not None)
    return replace(attribution, source=source, contents=left) if left else None


def _of_report(text: str, content: Span, cue: Span, sentences: Sentences, *, own: bool) -> Span | None:
    """A content without what the turn goes on with behind its sentence, or in it with "and I"; quoted words all stay.

    None where it is of another sentence than its cue.
    """
    if quotation(text, content):
        return content
    sentence = sentences.around(content)
    if not sentence.contains(cue):
        return None
    end = min(content.end, sentence.end)
    on = None if own else _COORDINATE.search(text, content.start, end)
    return trimmed(text, Span(content.start, on.start() if on else end), _EDGE)


def _subject(text: str, cue: Span, turn: Turn, ends: Mapping[int, Span], sentences: Sentences) -> Span | None:
    """The subject of a verb to which the model gave the turn's label: the words before it in its sentence."""
    start = max(sentences.around(cue).start, turn.words.start)
    address = _ADDRESS.match(text, start, cue.start)
    phrase = trimmed(text, Span(address.end() if address else start, cue.start), _EDGE)
    if phrase is None:
        return None
    words = phrase.of(text).split()
    if len(words) <= _LONGEST_SUBJECT and "," not in phrase.of(text) and _CLAUSE.isdisjoint(words):
        return phrase
    return ends.get(cue.start - 1)
