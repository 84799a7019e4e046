"""Turns of conversations whole, and what they report inside them."""

from __future__ import annotations

import re

import pytest

from parley.claims.language.sentences import Sentences
from parley.claims.language.tokens import Windower
from parley.claims.statements.turn_reports import with_turns
from parley.claims.types import Attribution
from parley.data.vocabulary import load_tokenizer
from parley.spans import Span
from tests.claims.sources.test_dialogue import UNLABELLED
from tests.claims.sources.test_turns import INTERVIEW


def said(text: str, *marked: tuple[str | None, str | None, str]) -> list[tuple[str | None, ...]]:
    """Source, cue, content and the outer source of what stands in a text, from what is marked; "Roe#1" is the second."""

    def span(words: str | None) -> Span | None:
        if words is None:
            return None
        words, _, number = words.partition("#")
        found = [Span(*match.span()) for match in re.finditer(re.escape(words), text)]
        return found[int(number or 0)]

    attributions = [
        Attribution(source=span(source), cue=span(cue), contents=tuple(part for part in [span(content)] if part))
        for source, cue, content in marked
    ]
    words, _ = Windower(load_tokenizer()).words(text)
    found = with_turns(text, attributions, Sentences(text, words))

    def of(part: Span | None) -> str | None:
        return part.of(text) if part else None

    return [
        (of(a.source), of(a.cue), of(a.contents[0]), None if a.outer is None else of(found[a.outer].source))
        for a in found
    ]


def test_a_turn_is_whole_and_holds_what_it_reports() -> None:
    found = said(
        INTERVIEW,
        ("Dana Poll#1", None, "Belmar's friends tell us that it broke"),
        ("Belmar's friends", "tell", "it broke, and I believe them. They asked for help"),
        ("They", "asked", "for help"),
        ("An envoy", "said", "it would hold"),
        ("Reporter#1", "replied", 'it was "dead". Is it'),
    )
    whole = "I doubt it. Belmar's friends tell us that it broke, and I believe them. They asked for help"
    assert found == [
        ("Reporter", None, "Will it hold?", None),
        ("Dana Poll", None, whole, None),
        ("Belmar's friends", "tell", "it broke", "Dana Poll"),
        ("They", "asked", "for help", "Dana Poll"),
        ("An envoy", "said", "it would hold", None),
        ("Reporter", None, 'The Orsk Ministry replied that it was "dead". Is it?', None),
        ("The Orsk Ministry", "replied", 'it was "dead"', "Reporter"),
        ("Dana Poll", None, "No", None),
    ]


@pytest.mark.parametrize(
    ("answer", "marked", "inside"),
    [
        # The label is the subject of no verb in its turn, nor "I" that of the next sentence.
        ("Sir, the Orsk Ministry claims that it holds.", ("LABEL", "claims", "it holds"), "the Orsk Ministry"),
        ("What it is, Poll and Roe say, is over.", ("LABEL", "say", "is over"), None),
        ("I would not call it that. Call it a plea.", ("I", "Call", "it a plea"), None),
        ("I would call it a plea.", ("I", "would call", "it a plea"), "I"),
        # A report ends with its sentence; a quotation need not.
        ("They say so. It is late.", ("They", "say", "It is late"), None),
        ("They say “so. It is late.” Is it?", ("They", "say", "“so. It is late"), "They"),
    ],
)
def test_reports_in_a_turn(answer: str, marked: tuple[str, str, str], inside: str | None) -> None:
    text = INTERVIEW.replace("No.", answer)
    source, cue, content = marked
    found = said(text, ("Dana Poll#2" if source == "LABEL" else f"{source}#{text.count(source) - 1}", cue, content))
    assert [a[0] for a in found if a[1] == cue] == ([inside] if inside else [])


def test_what_is_told_below_a_turn_stays_its_speakers() -> None:
    text = INTERVIEW.replace("No.", "No.\n\nThe pact is dead.")
    assert ("Dana Poll", None, "No", None) in said(text, ("Dana Poll#2", None, "The pact is dead"))
    words, _ = Windower(load_tokenizer()).words(text)
    at, label = text.index("The pact"), text.rindex("Dana Poll")
    marked = Attribution(source=Span(label, label + 9), cue=None, contents=(Span(at, at + 16),))
    assert with_turns(text, [marked], Sentences(text, words))[-1].contents[1:] == (Span(at, at + 16),)


def test_articles_without_turns_stay_as_they_are() -> None:
    text = "Poll: no deal. Roe said that it would hold, and I agree."
    assert said(text, ("Roe", "said", "it would hold, and I agree")) == [
        ("Roe", "said", "it would hold, and I agree", None)
    ]


def test_turns_hold_the_reports_that_the_model_left_out() -> None:
    text = INTERVIEW.replace("No.", "No. The envoy assured us on Monday that it would hold, and I believe him.")
    found = said(text, ("Dana Poll#2", None, "The envoy assured us on Monday"))
    assert ("The envoy", "assured", "it would hold", "Dana Poll") in found


def test_answers_without_labels_are_turns_around_what_they_report() -> None:
    found = said(UNLABELLED, ("Doe#2", "lies", "never did"), ("Doe#3", "said", "that she was wrong"))
    assert [content for source, cue, content, _ in found if source is None and cue is None] == [
        "I never did. Doe lies", "We shall wait", "We have waited before", "That is unfair", "I doubt it",
        "Our army is ready",
    ]  # fmt: skip
    assert ("Doe", "said", "that she was wrong", None) in found  # behind the last answer
