"""From spans to attributions: nesting by containment, quotations carried on, statements and their dates."""

import datetime as dt

import pytest

from parley.claims.dates.dates import find_dates
from parley.claims.language.tokens import Window, split_words
from parley.claims.model.attributions import (
    _auxiliary,
    _carried_on,
    _mended,
    _whole,
    _with_particle,
    _with_verb,
    with_outer,
)
from parley.claims.model.content_edges import to_the_end, without_strays
from parley.claims.model.heads import TaggedSpan
from parley.claims.model.of_nobody import of_nobody
from parley.claims.statements.statements import _outside, build_statements, quotation_kind
from parley.claims.types import Attribution
from parley.spans import Span

TEXT = "Ost said on Monday that “West had told him that forty ships left”."


def span(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


OUTER = Attribution(source=span("Ost"), cue=span("said"), contents=(span("“West had told him that forty ships left”"),))
INNER = Attribution(source=span("West"), cue=span("had told"), contents=(span("that forty ships left"),))


def test_a_nested_attribution_points_to_the_one_that_holds_it() -> None:
    found = with_outer([OUTER], [INNER])
    assert [a.outer for a in found] == [None, 0]


def test_a_nested_attribution_without_an_outer_one_is_dropped() -> None:
    assert with_outer([], [INNER]) == ()


def test_an_open_quotation_is_carried_on_in_the_next_paragraph() -> None:
    text = "“We stay here,” said Ost. “We have\n\n“no other ship.”"
    first = Attribution(source=span("Ost", text), cue=span("said", text), contents=(span("“We have", text),))
    second = Attribution(source=None, cue=None, contents=(span("“no other ship.”", text),))
    (joined,) = _carried_on(text, [first, second])
    assert joined.contents == (*first.contents, *second.contents)
    free = "“We have none,” said Ost.\n\n“no other ship.”"
    first = Attribution(source=span("Ost", free), cue=span("said", free), contents=(span("“We have none,”", free),))
    second = Attribution(source=None, cue=None, contents=(span("“no other ship.”", free),))
    assert len(_carried_on(free, [first, second])) == 1
    apart = free.replace("Ost.", "Ost.\n\nNight fell.")
    second = Attribution(source=None, cue=None, contents=(span("“no other ship.”", apart),))
    assert _carried_on(apart, [first, second]) == [first]


def test_many_quotations_are_carried_on_in_one_statement() -> None:
    text = "Ost said: " + "“Go.” " * 20_000
    said = Attribution(source=Span(0, 3), cue=Span(4, 8), contents=(Span(10, 15),))
    more = [Attribution(source=None, cue=None, contents=(Span(i, i + 5),)) for i in range(16, len(text), 6)]
    (joined,) = _carried_on(text, [said, *more])
    assert joined.contents == (*said.contents, *(a.contents[0] for a in more))


def test_statements_have_kind_date_and_way_to_the_outer_one() -> None:
    words = list(split_words(TEXT))
    dates = find_dates(TEXT, anchor=dt.date(1962, 3, 7))
    outer, inner = build_statements("ar-1", TEXT, words, with_outer([OUTER], [INNER]), ["a", "b"], [None, "him"], dates)
    assert outer.date is not None
    assert str(outer.date.start) == "1962-03-05"
    assert (outer.kind, outer.via, inner.via, inner.told_to) == ("direct", None, outer.id, "him")
    assert inner.content_spans[0].of(TEXT) == "forty ships left"
    assert inner.date is None
    assert build_statements("ar-1", TEXT, words, (OUTER,), ["a"], [None], dates)[0].id == outer.id


def test_mixed_and_indirect() -> None:
    text = "She called it “madness” and left."
    words = list(split_words(text))
    assert quotation_kind([span("it “madness”", text)], words) == "mixed"
    assert quotation_kind([span("and left", text)], words) == "indirect"


def test_a_hole_of_a_few_words_is_the_models_and_a_cue_in_it_is_not() -> None:
    text = "He said that the ferry had moved many troops and will stay."
    words = list(split_words(text))
    window = Window(pieces=(), shapes=(), quotes=(), words=tuple(range(len(words))), heads=())
    contents = (TaggedSpan(2, 2, "content"), TaggedSpan(3, 6, "content"), TaggedSpan(9, 11, "content"))
    assert _mended(text, contents, contents, window, words) == (TaggedSpan(2, 11, "content"),)
    cue = TaggedSpan(7, 7, "cue")
    assert _mended(text, contents, (*contents, cue), window, words)[1:] == contents[2:]


def test_a_cue_has_the_verb_after_its_auxiliary() -> None:
    text = "Her house had promised Orsk a harbour."
    marked = Attribution(
        source=span("Her house", text), cue=span("had", text), contents=(span("Orsk a harbour", text),)
    )
    whole = _with_verb(text, marked)
    assert whole is not None
    assert whole.cue == span("had promised", text)
    assert not _auxiliary(text, whole.cue)
    bare = Attribution(source=span("Her house", text), cue=span("had", text), contents=(span("promised Orsk", text),))
    assert _with_verb(text, bare) == bare
    assert _auxiliary(text, bare.cue)


def test_the_days_in_what_is_said_are_not_those_of_saying_it() -> None:
    text = "Ost said on Monday that they met in May. They left in June."
    dates = find_dates(text, anchor=dt.date(1962, 3, 7))
    content = span("they met in May", text)
    assert [d.span.of(text) for d in _outside(dates, [content, Span(content.start, content.start + 4)])] == [
        "Monday", "June",
    ]  # fmt: skip


def test_a_saying_has_no_day_of_the_next_paragraph() -> None:
    text = 'Ost said: "We understand one another."\n\nThey met in 2014.'
    said = Attribution(
        source=span("Ost", text), cue=span("said", text), contents=(span('"We understand one another."', text),)
    )
    dates = find_dates(text, anchor=dt.date(2021, 12, 6))
    (statement,) = build_statements("ar-1", text, list(split_words(text)), [said], ["a"], [None], dates)
    assert statement.date is None


@pytest.mark.parametrize(("when", "dated"), [("until 2015", False), ("since 2014", False), ("in May 2015", True)])
def test_what_is_open_at_one_end_dates_no_saying(when: str, dated: bool) -> None:
    text = f"Colonel Ost {when} said a clash was likely."
    said = Attribution(source=span("Ost", text), cue=span("said", text), contents=(span("a clash was likely", text),))
    dates = find_dates(text, anchor=dt.date(2021, 12, 6))
    (statement,) = build_statements("ar-1", text, list(split_words(text)), [said], ["a"], [None], dates)
    assert (statement.date is not None) == dated


def test_a_date_of_a_speakers_life_dates_no_saying() -> None:
    text = "Colonel Ost, who commanded there in May 2015, said a clash was likely."
    said = Attribution(source=span("Ost", text), cue=span("said", text), contents=(span("a clash was likely", text),))
    dates = find_dates(text, anchor=dt.date(2021, 12, 6))
    (statement,) = build_statements("ar-1", text, list(split_words(text)), [said], ["a"], [None], dates)
    assert statement.date is None


def test_what_was_said_of_something_else_before_the_source_is_no_content() -> None:
    text = "Orsk offered to mediate. An official said that both would settle. “We wait,” he said, “for you.”"
    official, said = span("An official", text), span("said", text)
    after = span("both would settle", text)
    assert without_strays(text, (span("to mediate", text), after), (official, said)) == (after,)
    quoted = (span("“We wait,”", text), span("“for you.”", text))
    assert without_strays(text, quoted, (span("he", text), said)) == quoted
    assert without_strays(text, (span("to mediate", text),), (official, said)) == (span("to mediate", text),)


def test_what_somebody_writes_goes_on_to_the_end_of_its_paragraph() -> None:
    text = "Paul Grey writes: It is cold. The port will close. Few mind.\n\nNight fell."
    cue = span("writes", text)
    (content,) = to_the_end(text, (span("It is cold", text),), cue)
    assert content.of(text) == "It is cold. The port will close. Few mind."
    said = text.replace("writes", "says")
    assert to_the_end(said, (span("It is cold", said),), span("says", said)) == (span("It is cold", said),)


def test_a_view_without_a_holder_is_nobodys() -> None:
    text = "He is expected to speak. It is expected by Roe to fail."
    alone = Attribution(source=None, cue=span("is expected", text), contents=(span("to speak", text),))
    held = Attribution(source=span("Roe", text), cue=span("is expected", text), contents=(span("to fail", text),))
    assert of_nobody(text, alone)
    assert not of_nobody(text, held)
    subject = Attribution(source=span("He", text), cue=span("is expected", text), contents=(span("to speak", text),))
    assert of_nobody(text, subject)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "nobodys"),
    [
        ("The Senate has not yet been asked to vote.", "The Senate", "has not yet been asked", "to vote", True),
        ("The Senate has not been asked by Roe to vote.", "The Senate", "has not been asked", "to vote", False),
        ("The Senate has not asked him to vote.", "The Senate", "has not asked", "to vote", False),
        ("The union called a three-day strike.", "The union", "called", "a three-day strike", True),
        ("The union called the strike a success.", "The union", "called", "the strike a success", False),
        ("The union called him a liar.", "The union", "called", "him a liar", False),
        ("The union called for a strike.", "The union", "called for", "a strike", False),
    ],
)
def test_what_nobody_asked_and_what_is_only_called_is_no_report(
    text: str, source: str, cue: str, content: str, nobodys: bool
) -> None:
    told = Attribution(source=span(source, text), cue=span(cue, text), contents=(span(content, text),))
    assert of_nobody(text, told) is nobodys


def test_who_rules_out_does_so_by_both_words() -> None:
    text = "Orsk did not rule out a meeting."
    assert _with_particle(text, span("did not rule", text)) == span("did not rule out", text)
    assert _with_particle(text, span("did not", text)) == span("did not", text)


@pytest.mark.parametrize(
    ("text", "source", "cue", "whole"),
    [
        ("Austria-Hungary said so.", "Austria", "said", "Austria-Hungary"),
        ("Austria-Hungary said so.", "Hungary", "said", "Austria-Hungary"),
        ("A source close to the Orskan army said so.", "A source close to the", "said", "A source close to the Orskan army"),
        ("The radio at first denied it.", "The radio at", "denied", "The radio at"),
        ("An aide of, it was heard, said so.", "An aide of", "said", "An aide of"),
        ("An aide of Roe said so.", "An aide of Roe", "said", "An aide of Roe"),
        ("The anti-Roe aide said so.", "Roe aide", "said", "Roe aide"),
    ],
)  # fmt: skip
def test_a_source_that_was_cut_is_whole(text: str, source: str, cue: str, whole: str) -> None:
    found = _whole(text, span(source, text), span(cue, text))
    assert found is not None
    assert found.of(text) == whole
    assert _whole(text, None, None) is None


@pytest.mark.parametrize(
    ("text", "source", "cue", "nobody"),
    [
        ("Asked whether it held, Roe said no.", None, "Asked", True),
        ("Roe, asked whether it held, said no.", None, "asked", True),
        ("Asked by Poll whether it held, Roe said no.", None, "Asked", False),
        ("The envoy asked whether it held.", None, "asked", False),
        ("It is claimed that it held.", None, "is claimed", True),
        ("ORSK: The army said that it held.", "ORSK", None, True),
        ("ORSK: I said that it held.", "ORSK", None, False),
        ("MR. ROE: The army said that it held.", "MR. ROE", None, False),
        ("ORSK: The army left.\n\nORSK: The army said that it held.", "ORSK", None, False),
        ("Orsk: The army said that it held.", "Orsk", None, False),
    ],
)
def test_questions_and_datelines_are_nobodys_statements(
    text: str, source: str | None, cue: str | None, nobody: bool
) -> None:
    content = text.split(": ")[-1] if source else "it held"
    marked = Attribution(
        source=span(source, text) if source else None,
        cue=span(cue, text) if cue else None,
        contents=(span(content, text),),
    )
    assert of_nobody(text, marked) is nobody


def test_a_source_cut_before_a_name_is_whole_behind_its_verb() -> None:
    text = "It fell, according to the port of Orsk Bay on Monday."
    assert _whole(text, span("the port of", text), span("according to", text)) == span("the port of Orsk Bay", text)
    assert _whole(text, span("the port of Orsk Bay on", text), span("according", text)) == span(
        "the port of Orsk Bay on", text
    )
