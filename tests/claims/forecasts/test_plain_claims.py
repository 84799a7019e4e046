import pytest

from parley.claims.forecasts.plain_claims import plain_claim, with_verb
from parley.claims.parties.actor_persons import Party
from parley.claims.types import Speaker
from parley.spans import Span


def test_in_his_own_words_nobody_calls_his_institute_it() -> None:
    text = "It would cost them the harvest."

    class Known:
        """Where "it" leads to one body."""

        @staticmethod
        def party(_: Span) -> Party:
            return Party(name="Nordlund Institute", kind="organisation", country=None)

    scholar = Speaker(
        id="sp-1", name="Jorun Halvik", kind="person", role=None, affiliation="Nordlund Institute", country=None
    )
    whole = Span(0, len(text))
    assert plain_claim(text, whole, Known(), scholar) == text  # type: ignore[arg-type]
    assert plain_claim(text, whole, Known()).startswith("Nordlund Institute would cost")  # type: ignore[arg-type]


class Nobody:
    """Where no words lead to anybody."""

    @staticmethod
    def party(_: Span) -> None:
        return None


@pytest.mark.parametrize(
    ("before", "clause", "claim"),
    [
        ("Few expect ", "the landing to begin within a week", "The landing will begin within a week."),
        ("Poll does not expect ", "him to yield", "He will yield."),
        ("She predicts ", "a withdrawal by the weekend", "There will be a withdrawal by the weekend."),
        ("Orsk forecasts ", "Belmar not to attack before May", "Belmar will not attack before May."),
        ("They want ", "the landing to begin", "The landing to begin."),
        ("Poll expects ", "that Orsk will refuse to yield", "Orsk will refuse to yield."),
    ],
)
def test_what_is_expected_is_told_as_one_sentence(before: str, clause: str, claim: str) -> None:
    text = before + clause
    assert plain_claim(text, Span(len(before), len(text)), Nobody()) == claim  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "words",
    [
        "Orsk will refuse to yield",
        "Belmar likely to close the strait",
        "a decision to leave the talks",
        "a one in three chance of war",
        "rice at 900 a sack by May",
    ],
)
def test_what_has_a_verb_or_no_subject_is_left_as_it_stands(words: str) -> None:
    assert with_verb(words) == words
