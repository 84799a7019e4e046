import pytest

from parley.claims.forecasts.plain_claims import plain_claim
from parley.claims.forecasts.small_clauses import sentence_of
from parley.claims.parties.actor_persons import Party
from parley.claims.types import Speaker
from parley.spans import Span
from tests.steps import grows_as_its_text, repeated


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
    time = "It was only a matter of time before they paid."
    assert plain_claim(time, Span(0, len(time)), Known()) == time  # type: ignore[arg-type]
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
        ("It may try by land, ", "and that will not happen", "That will not happen."),
        ("", "if Orsk loses, Dana Poll said, it may land men", "If Orsk loses, it may land men."),
        ("", "a landing, he said, is not on the cards", "A landing is not on the cards."),
        ("Merchants expect ", "bread to run short if the port shuts", "Bread will run short if the port shuts."),
        ("Insiders tip ", "the governor to win", "The governor will win."),
        ("Dealers see ", "the krona losing a tenth of its value", "The krona will be losing a tenth of its value."),
        ("Diplomats expect ", "open war with Belmar within days", "There will be open war with Belmar within days."),
        ("Dealers see ", "no chance of a truce", "There is no chance of a truce."),
        ("She cannot see ", "the pact being torn up", "The pact will be torn up."),
        ("The risk of ", "Orsk and Belmar coming to blows", "Orsk and Belmar will be coming to blows."),
        ("Roe thinks ", "the enemy likely to cross there", "The enemy is likely to cross there."),
        ("Roe thinks ", "the Belmarans likely to cross", "The Belmarans are likely to cross."),
        ("They rate ", "a raid by Belmar as improbable", "A raid by Belmar is improbable."),
        ("Roe puts ", "the odds of a raid at one in ten", "The odds of a raid are one in ten."),
        ("Roe put ", "the probability of war by May at 40 percent", "The probability of war by May is 40 percent."),
        ("We put the chances that ", "Orsk strikes at two in five", "The chances that Orsk strikes are two in five."),
        ("They rate at 30 per cent ", "the chance of a raid", "The chance of a raid is 30 per cent."),
        (
            "Polls give ",
            "the Union a two in three chance of winning",
            "The Union has a two in three chance of winning.",
        ),
        ("He gave diplomacy ", "a one-in-ten chance and expected", "Diplomacy has a one-in-ten chance."),
        ("There was ", "a 60 per cent chance of a raid", "There was a 60 per cent chance of a raid."),
        ("She sees ", "a real risk that Orsk would attack", "There is a real risk that Orsk would attack."),
        ("The line, which has shut its desk, ", "is unlikely to be back", "The line is unlikely to be back."),
        ("He gave it no better than ", "a 20 per cent chance", "It has no better than a 20 per cent chance."),
        ("They feared ", "a long siege of the port", "There may be a long siege of the port."),
        ("Roe warned of ", "further raids", "There may be further raids."),
        ("Roe expected ", "heavy air strikes first", "There will be heavy air strikes first."),
        ("Roe doubted ", "whether Belmar would yield", "Belmar would yield."),
        ("Ships could sail soon and ", "would be joined by others", "Ships would be joined by others."),
        ("Roe thinks the fleet is there and ", "will probably stay", "The fleet will probably stay."),
        ("", "The talks may begin in May and", "The talks may begin in May."),
        ("Roe expects ", "her parcel back", "Her parcel back."),
        ("Roe expects ", "a fresh uprising", "There will be a fresh uprising."),
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
    assert sentence_of(words, "expects ") == words


def test_it_that_spreads_is_no_body() -> None:
    class Known:
        """Where "it" leads to one body."""

        @staticmethod
        def party(_: Span) -> Party:
            return Party(name="State Council", kind="organisation", country=None)

    def claim(text: str) -> str:
        return plain_claim(text, Span(0, len(text)), Known())  # type: ignore[arg-type]

    assert claim("it would spread to Belmar") == "It would spread to Belmar."
    assert claim("it would be forced to yield") == "State Council would be forced to yield."


def test_a_long_text_before_a_modal_takes_linear_work() -> None:
    def read(text: str) -> None:
        whole = text + "and would yield"
        plain_claim(whole, Span(len(text) + 4, len(whole)), Nobody())  # type: ignore[arg-type]

    assert grows_as_its_text(read, repeated("a will "))
