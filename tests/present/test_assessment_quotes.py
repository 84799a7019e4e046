"""Who says a quoted sentence: in brackets after a bare pronoun, beside it where another sentence names the source."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from parley.claims.types import Reading, Speaker, Statement
from parley.present.assessment_quotes import quoted
from parley.spans import Span
from tests.assessment.cases import article

LANT = Speaker(id="s1", name="Bero Lant", kind="person", role="premier", affiliation=None, country="TRK")
CROWD = Speaker(id="s2", name="officials", kind="unnamed", role=None, affiliation=None, country=None)


def says(text: str, source: str | None, content: str, speaker: Speaker = LANT, kind: Any = "indirect") -> Statement:
    def place(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return Statement(
        id=f"st-{content}", speaker=speaker.id, source_span=place(source) if source else None, cue_span=None,
        content_spans=(place(content),), kind=kind, told_to=None, date=None, via=None,
    )  # fmt: skip


def reading(text: str, *statements: Statement) -> Reading:
    return article("a", 0, text=text, events=(), speakers=(LANT, CROWD), statements=statements).reading


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_a_bare_pronoun_is_followed_by_whom_it_means() -> None:
    text = "Lant spoke on Friday. He said that they would march. They cheered."
    found = quoted(reading(text, says(text, "He", "they would march")), at(text, "march"))
    assert (found.words, found.by) == ("He [Bero Lant] said that they would march.", "")


def test_a_name_that_the_sentence_gives_is_not_said_again() -> None:
    text = "Lant was firm: he said that they would march."
    assert quoted(reading(text, says(text, "he", "they would march")), at(text, "march")).words == text
    named = "Lant said that they would march."
    assert quoted(reading(named, says(named, "Lant", "they would march")), at(named, "march")).words == named


def test_two_pronouns_of_one_person_are_named_once() -> None:
    text = "He said it rained, and he said that they would march."
    made = reading(text, says(text, "He", "it rained"), says(text, "he", "they would march"))
    assert quoted(made, at(text, "march")).words == text.replace("He ", "He [Bero Lant] ", 1)


def test_words_of_nobody_in_particular_get_no_name() -> None:
    text = "They said that the army would march."
    assert quoted(reading(text, says(text, "They", "the army would march", CROWD)), at(text, "march")).words == text
    assert quoted(reading(text), at(text, "march")) == (text, "")


def test_a_quotation_that_runs_on_has_its_speaker_beside_it() -> None:
    text = "“We are ready,” said Lant. “We shall march.” It rained."
    made = reading(text, says(text, "Lant", "We shall march", kind="direct"))
    assert quoted(made, at(text, "march")) == ("“We shall march.”", "Bero Lant")
    assert quoted(made, at(text, "rained")) == ("It rained.", "")
    # What is told and not quoted is the article's to say.
    told = reading(text, says(text, "Lant", "We shall march", kind="indirect"))
    assert quoted(told, at(text, "march")).by == ""


@given(st.text(alphabet="He said. ", min_size=2, max_size=40), st.data())
def test_without_the_brackets_it_is_the_sentence(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    source = Span(start, data.draw(st.integers(start + 1, len(text))))
    statement = Statement(
        id="st", speaker=LANT.id, source_span=source, cue_span=None, content_spans=(Span(0, len(text)),), kind="direct",
        told_to=None, date=None, via=None,
    )  # fmt: skip
    words = quoted(reading(text, statement), Span(0, len(text))).words
    assert words.replace(" [Bero Lant]", "") == text.strip()
