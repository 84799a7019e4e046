"""How expressions can begin: by hand, and that no sentence is passed over in which one is found."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.assessment.asserting import DOUBTS, UNDONE
from parley.assessment.beginnings import needed
from parley.assessment.elsewhere import OTHER_THINGS, is_elsewhere
from parley.assessment.recognising import rules_of
from parley.data.dossiers import DOSSIERS, load_dossier
from parley.data.indicators import load_indicators


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (r"\b(?:troops?|tanks)", {"troop", "tanks"}),
        (r"\b(?:m[ao]ve(?:[ds]|ing)?)\b", {"move$", "moved", "moves", "movei", "mave$", "maved", "maves", "mavei"}),
        (r"\b(?:in (?:force|arms))", {"in$"}),
        (r"\b(?:a{2,3}b|xy+)", {"a", "xy"}),
        (r"\b(?:re-?arm)", {"re$", "rearm"}),
        (r"\b(?:ally?(?!ing)\b)", {"all$", "ally$"}),
        (r"^(?!.*\bnot\b).*\b(?:withdr[ae]w)", {"withd"}),
        (r"\b(?:br[^x]d)", {"br"}),
        (r"\b(?:(?<!in )may|(?<=n['’])t)\b", {"may$", "t$"}),
        (r"\b(?:.*war)", None),
        (r"\b(?:(?i:war))", None),
        (r"\b(?: to war)", None),
        (r"\b(?:war", None),
        (r"\b(?:\d+ tanks)", None),
    ],
)
def test_how_an_expression_begins(expression: str, expected: set[str] | None) -> None:
    assert needed(expression).first == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (r"\b(?:troops?\b.{0,80}\b(?:border|front(?: line)?))", {"borde", "front"}),
        (r"^(?!.*\bnot\b).*\b(?:le(?:ft|ave)).{0,40}\bcamps?", {"camp", "camps"}),
        (r"\b(?:a.{0,9}\bb.{0,9}\bcat\b)", {"cat$"}),
        (r"\b(?:troops? .{0,80}border)", None),
        (r"\b(?:(?:one|two).{0,9}\bcats|dogs)", None),
        (r"\b(?:troops)", None),
    ],
)
def test_which_word_must_follow_a_gap(expression: str, expected: set[str] | None) -> None:
    assert needed(expression).second == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (r"\b(?:to the colou?rs)", {"colou", "color"}),
        (r"\b(?:(?:in|at) (?:the )?(?:big )?camps?)", {"camp", "camps"}),
        (r"\b(?:staff.{0,9}\bof generals.{0,9}\bin\b)", {"gener"}),
        (r"\b(?:to (?:arms now|war))", {"arms$", "war"}),
        (r"\b(?:secretary[- ]general)", {"gener"}),
        (r"\b(?:a(?:b |c)ddddd)", None),
        (r"\b(?:of (?:war)?)", None),
    ],
)
def test_which_word_is_the_rarest(expression: str, expected: set[str] | None) -> None:
    assert needed(expression).rarest == expected


INDICATORS = load_indicators()
RULES = rules_of(INDICATORS)
WORDS = {
    word
    for rules in (*RULES.events.values(), *RULES.positions.values(), RULES.said)
    for rule in rules
    for word in rule.words
}


def passed_over(lowered: str) -> list[int]:
    wording = RULES.filter.wording(lowered)
    assert wording.doubts or not (re.search(DOUBTS, lowered) or re.search(UNDONE, lowered))
    assert wording.others or not is_elsewhere(lowered, 2200)
    compiled = RULES.filter.compiled
    return [words.bit for words in WORDS if not words.bit & wording.possible and compiled[words.bit].search(lowered)]


def test_nothing_is_passed_over_in_prose() -> None:
    for dossier in map(load_dossier, DOSSIERS):
        for dispatch in dossier.dispatches:
            for sentence in re.split(r"(?<=[.!?])\s+", dispatch.text):
                assert passed_over(sentence.lower()) == []


# Words out of the expressions themselves, so that many of them are found.
pieces = sorted(
    {
        word
        for e in (*(e for i in INDICATORS for g in i.recognise for e in g.words), DOUBTS, UNDONE, OTHER_THINGS)
        for word in re.findall(r"[a-z]{2,}", e)
    }
)


@given(st.lists(st.sampled_from(pieces), max_size=12), st.lists(st.sampled_from(" -,’'"), min_size=12, max_size=12))
@settings(max_examples=300, deadline=None)
def test_nothing_is_passed_over_in_any_order_of_its_own_words(words: list[str], marks: list[str]) -> None:
    assert passed_over("".join(word + mark for word, mark in zip(words, marks, strict=False))) == []
