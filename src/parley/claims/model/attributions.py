"""From what the model says of an article's windows to its attributions and mentions, as spans of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from parley.claims.language.tokens import Window, Word
from parley.claims.layout import HEADS
from parley.claims.model.being_told import told_by
from parley.claims.model.content_edges import (
    quotation,
    to_the_end,
    trimmed,
    without_lead,
    without_prelude,
    without_strays,
)
from parley.claims.model.heads import Floats, TaggedSpan
from parley.claims.model.hearing import Heard
from parley.claims.model.interrupted import both_parts
from parley.claims.model.left_over import says_something
from parley.claims.model.linking import Linked, Pointers, link
from parley.claims.model.of_nobody import of_nobody
from parley.claims.model.run_on import without_next_report, without_next_sentence
from parley.claims.model.subjects_before import with_subject
from parley.claims.model.surety import BARS, Surety, begun, covered
from parley.claims.types import Attribution, Mention
from parley.spans import Span, by_paragraph, hull, in_one_paragraph

CUE_BEGINS = HEADS["attribution"].index("B-cue")
_DEEPEST = 8
"""Reports within reports are followed to this depth; deeper ones are noise."""


HOLE = 12
"""Words between two contents that may be the model's hole. Tried from 0 to 25 on the articles held back from training:
exact contents 59.4 at 0, 59.8 from 6 on, whole attributions the same within 0.1."""
_ENDS = re.compile(r"[.!?;\n]")

_LABELS = frozenset("QA")
"""Letters before questions and answers: nobody's names."""

_AUXILIARIES = frozenset("had has have was were is are be been will would did does do".split())
_VERB_NEXT = re.compile(r"\s(\w+)(?:\s(?:that|to))?\s*")
"""What stands between an auxiliary that was marked as a cue and the content: the verb, "that"."""
_SPEAKER = re.compile(r"\b(I|[Ww]e)\s(?:\w+ly\s|also\s|still\s)?\Z")
"""Who holds a view in the first person, where the model marks only the cue: "I | would expect"."""
_RULED, _OUT = re.compile(r"\brul(?:e|es|ed|ing)\Z", re.IGNORECASE), re.compile(r"\sout\b")
_HYPHENED, _HYPHENED_TO = re.compile(r"-[A-Z][^\W\d_]+\b"), re.compile(r"\b[A-Z][^\W\d_]+-\Z")
"""The other half of a name with a hyphen."""
_CUT_SHORT = re.compile(r"\s(?:the|an?|of|to|in|at|for|from|with|by|on)\Z")
_REST = re.compile(
    r"(?!\s(?:first|last|least|once|present|times)\b)((?:\s[\w’'.-]+){1,5}?)(?:\s(?:has|have|had|would|could|did|does|also|then|later|\w+ly))*\s"
)
"""Words between a source that was cut and its verb."""
_NAME_NEXT = re.compile(r"(?:\s(?!(?:I|The|\w+day)\b)[A-Z][\w’'-]+){1,4}")
_REST_OF_SOURCE = 40


class Marked(NamedTuple):
    """What the model marks in one article, in order of the text."""

    attributions: tuple[Attribution, ...]
    mentions: tuple[Mention, ...]


class Candidate(NamedTuple):
    """An attribution as linked in one window, before a bar leaves any out.

    `features`: those of the bar for statements; reports within reports have none and are weighed by no bar.
    """

    attribution: Attribution
    nested: bool
    features: tuple[float, ...]


def _span(span: TaggedSpan, window: Window, words: Sequence[Word]) -> Span:
    return Span(words[window.words[span.first]].start, words[window.words[span.last]].end)


def _phrase(text: str, span: TaggedSpan | None, window: Window, words: Sequence[Word]) -> Span | None:
    """A source or cue as a span of the text; what the model marked over a paragraph's end is cut there."""
    return trimmed(text, in_one_paragraph(text, _span(span, window, words)), ",;:–—-.") if span else None


def _whole(text: str, source: Span | None, cue: Span | None) -> Span | None:
    """A source that was cut at a hyphen or behind a preposition or article, whole: "a colonel close to the | junta"."""
    if source is None:
        return None
    start, end = source
    if text[start : start + 1].isupper() and (before := _HYPHENED_TO.search(text, max(0, start - 30), start)):
        start = before.start()
    if after := _HYPHENED.match(text, end):
        end = after.end()
    if cue is not None and 0 < cue.start - end <= _REST_OF_SOURCE and _CUT_SHORT.search(text, start, end):
        rest = _REST.fullmatch(text, end, cue.start)
        end = rest.end(1) if rest else end
    if cue is not None and cue.end <= start and _CUT_SHORT.search(text, start, end):
        named = _NAME_NEXT.match(text, end)
        end = named.end() if named else end
    return Span(start, end)


def _attribution(text: str, linked: Linked, window: Window, words: Sequence[Word]) -> Attribution | None:
    """The attribution as spans of the text; None where its content has no words."""
    parts = [part for c in linked.contents for part in by_paragraph(text, _span(c, window, words))]
    contents = [trimmed(text, part, ",;:–—-") for part in parts]
    cue = _phrase(text, linked.cue, window, words)
    source = _whole(text, _phrase(text, linked.source, window, words), cue)
    if source and cue and "\n" in text[min(source.end, cue.end) : max(source.start, cue.start)]:
        source = None  # of eight such sources that the model linked on PolNeAR's training articles one was right
    kept = _without_next_note(text, tuple(c for c in contents if c and _within_reach(text, c, cue or source)))
    saying = [part for part in (source, cue) if part]
    kept = without_prelude(text, without_strays(text, without_lead(text, kept), saying), saying)
    kept = without_next_report(text, both_parts(text, saying, to_the_end(text, kept, cue)), cue)
    kept = without_next_sentence(text, kept, cue)
    if not kept or not says_something(text, kept):
        return None
    if source is None and cue is not None and (speaker := _SPEAKER.search(text, max(0, cue.start - 14), cue.start)):
        source = Span(*speaker.span(1))
    return Attribution(source=source, cue=_with_particle(text, cue), contents=kept)


def _with_particle(text: str, cue: Span | None) -> Span | None:
    """The cue with the "out" of ruling out."""
    found = cue and _RULED.search(text, *cue) and _OUT.match(text, cue.end)
    return Span(cue.start, found.end()) if cue and found else cue


def _auxiliary(text: str, cue: Span | None) -> bool:
    """Whether a cue is nothing but an auxiliary."""
    return cue is not None and _AUXILIARIES.issuperset(cue.of(text).lower().split())


def _with_verb(text: str, attribution: Attribution | None) -> Attribution | None:
    """The attribution, its cue with the verb after its auxiliary: "had | promised"."""
    if attribution is None or attribution.cue is None or not _auxiliary(text, attribution.cue):
        return attribution
    found = _VERB_NEXT.fullmatch(text, attribution.cue.end, max(attribution.cue.end, attribution.contents[0].start))
    if found is None:
        return attribution
    return replace(attribution, cue=Span(attribution.cue.start, found.end(1)))


def _mended(
    text: str, contents: Sequence[TaggedSpan], spans: Sequence[TaggedSpan], window: Window, words: Sequence[Word]
) -> tuple[TaggedSpan, ...]:
    """The contents, with those joined between which only a few words of the same sentence were not marked.

    Contents are interrupted by who says it and how; where neither is marked in between, the hole is the model's.
    """
    out: list[TaggedSpan] = []
    for content in sorted(contents):
        if out and content.first - out[-1].last - 1 <= HOLE:
            first, last = out[-1].last + 1, content.first - 1
            gap = text[words[window.words[first - 1]].end : words[window.words[last + 1]].start]
            apart = any(s.kind != "content" and s.first <= last and first <= s.last for s in spans)
            if not apart and not _ENDS.search(gap):
                out[-1] = out[-1]._replace(last=content.last)
                continue
        out.append(content)
    return tuple(out)


def _within_reach(text: str, content: Span, anchor: Span | None) -> bool:
    """Whether a content may belong to a cue: in its paragraph, after its colon, or anywhere as a quotation.

    Without this a subhead or the paragraph before was now and then joined to an indirect report.
    """
    if anchor is None or quotation(text, content):
        return True
    between = text[min(content.end, anchor.end) : max(content.start, anchor.start)]
    return "\n" not in between or (anchor.end <= content.start and between.split("\n")[0].rstrip().endswith(":"))


def _without_next_note(text: str, contents: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is reported without quotations behind a paragraph of others: the note is not of whom its lead reports."""
    for place in range(1, len(contents)):
        between = text[contents[place - 1].end : contents[place].start].split("\n")[1:-1]
        if not quotation(text, contents[0]) and any(any(c.isalpha() for c in line) for line in between):
            return contents[:place]
    return contents


def _is_statement(linked: Linked, margins: Floats) -> bool:
    """Whether the content states something; margins: [words] of the statement head, summed over the content's words."""
    return sum(float(margins[c.first : c.last + 1].sum()) for c in linked.contents) > 0


def _features(text: str, linked: Linked, logits: Floats, window: Window, words: Sequence[Word]) -> tuple[float, ...]:
    """What tells how likely an attribution is right, for its bar; logits: [words, labels] of its head."""
    cue, contents = linked.cue, linked.contents
    begins = float(begun(logits, [cue], CUE_BEGINS)[0]) if cue else 0.0
    quoted = any(quotation(text, _span(content, window, words)) for content in contents)
    return linked.score, float(cue is not None), float(covered(logits, contents).mean()), begins, float(quoted)


def candidates(
    text: str,
    words: Sequence[Word],
    window: Window,
    heard: Heard,
    pointers: Pointers,
    *,
    bare_attitudes: bool = False,
) -> Iterator[Candidate]:
    """The attributions that the model marks in one window, right or wrong."""
    said, marked = heard
    margins = np.diff(said.logits["statement"], axis=1)[:, 0]
    for head in ("attribution", "nested"):
        nested, spans = head == "nested", marked[head]
        for found in link(spans, said.projections, pointers):
            linked = found._replace(contents=_mended(text, found.contents, spans, window, words))
            if nested and (linked.source is None or linked.cue is None):
                continue  # a report within a report is one only if the text names its holder and its saying
            if bare_attitudes or _is_statement(linked, margins):
                attribution = _with_verb(text, _attribution(text, linked, window, words))
                if attribution and not bare_attitudes and of_nobody(text, attribution):
                    continue
                if attribution and not (nested and _auxiliary(text, attribution.cue)):
                    features = () if nested else _features(text, linked, said.logits[head], window, words)
                    yield Candidate(with_subject(text, told_by(text, attribution)), nested, features)


def mark(
    text: str,
    words: Sequence[Word],
    windows: Sequence[Window],
    heard: Iterable[Heard],
    pointers: Pointers,
    *,
    bare_attitudes: bool = False,
    bar: Surety = BARS.statements,
) -> Marked:
    """Attributions and mentions of one article.

    With `bare_attitudes`, attributions without stated content ("praised his record") stay in, as
    PolNeAR counts them.
    """
    sure: list[Candidate] = []
    mentions: list[Mention] = []
    for window, of_window in zip(windows, heard, strict=True):
        found = candidates(text, words, window, of_window, pointers, bare_attitudes=bare_attitudes)
        sure += [c for c in found if c.nested or bar.enough(*c.features)[0]]
        for span in of_window.spans["mention"]:
            named = in_one_paragraph(text, _span(span, window, words))
            if named.of(text).strip(" .:") not in _LABELS:
                mentions.append(Mention(span=named, kind=span.kind))  # type: ignore[arg-type]
    return Marked(attributions_of(text, sure), tuple(mentions))


def attributions_of(text: str, found: Sequence[Candidate]) -> tuple[Attribution, ...]:
    """The attributions of an article from those of its windows: carried on, each in the one that holds it."""
    outer = _carried_on(text, [c.attribution for c in found if not c.nested])
    return with_outer(outer, [c.attribution for c in found if c.nested])


def _carried_on(text: str, attributions: list[Attribution]) -> list[Attribution]:
    """Join quotations without cue and source of their own to the attribution that they carry on.

    That is the one before, where it stands in the same paragraph or ends the paragraph before: its quotation
    was left open there, or a free-standing one goes on with it. (A window may end between the two, so the
    pointer cannot always see the cue.) What carries on nothing is nobody's statement and goes.
    """
    out: list[Attribution] = []
    contents: list[list[Span]] = []
    end = 0
    for attribution in sorted(attributions, key=in_order):
        start = attribution.contents[0].start
        if attribution.cue or attribution.source:
            out.append(attribution)
            contents.append(list(attribution.contents))
            end = _extent(attribution).end
        elif (
            out
            and quotation(text, attribution.contents[0])
            and (text.find("\n", end, start) < 0 or not any(text[i].isalnum() for i in range(end, start)))
        ):
            contents[-1].extend(attribution.contents)
            end = max(end, _extent(attribution).end)
    return [
        Attribution(source=a.source, cue=a.cue, contents=tuple(joined)) for a, joined in zip(out, contents, strict=True)
    ]


def begin(attribution: Attribution) -> int:
    """Where an attribution begins: with its source, its cue or what is said."""
    return _extent(attribution).start


def _extent(attribution: Attribution) -> Span:
    """From the first to the last of an attribution's source, its cue and what is said."""
    return hull([s for s in (attribution.source, attribution.cue, *attribution.contents) if s])


def in_order(attribution: Attribution) -> tuple[int, int]:
    """By what attributions are sorted: of two that begin together the one that goes on longer comes first."""
    return begin(attribution), -max(c.end for c in attribution.contents)


def with_outer(outer: Sequence[Attribution], nested: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """All attributions in order, each with the index of the innermost one whose content holds it whole.

    One sweep over the text with the contents that are still open. A nested attribution that lies in no
    other's content is dropped: without an outer one it contradicts the outer layer of the model.
    """
    inner = {id(a) for a in nested}
    ordered = sorted([*outer, *nested], key=in_order)
    contents = sorted((c.start, -c.end, i) for i, a in enumerate(ordered) for c in a.contents)
    holders: list[int | None] = [None] * len(ordered)
    opened: list[tuple[int, int]] = []
    at = 0
    for i, a in enumerate(ordered):
        whole = _extent(a)
        while at < len(contents) and contents[at][0] <= whole.start:
            opened.append((-contents[at][1], contents[at][2]))
            at += 1
        while opened and opened[-1][0] <= whole.start:
            opened.pop()
        for end, holder in reversed(opened[-_DEEPEST:]):
            if holder != i and end >= whole.end and ordered[holder].contents != a.contents:
                holders[i] = holder
                break
    kept = [i for i, a in enumerate(ordered) if id(a) not in inner or holders[i] is not None]
    place = {i: k for k, i in enumerate(kept)}
    return tuple(
        Attribution(source=a.source, cue=a.cue, contents=a.contents, outer=_first_kept(holders, i, place))
        for i, a in enumerate(ordered)
        if i in place
    )


def _first_kept(holders: Sequence[int | None], i: int, place: dict[int, int]) -> int | None:
    """The place of the innermost holder of `i` that was not dropped."""
    holder = holders[i]
    while holder is not None and holder not in place:
        holder = holders[holder]
    return place[holder] if holder is not None else None
