"""What is no fact although its words stand there: ended, never come about, imagined, elsewhere, between others."""

import pytest

from parley.assessment.asserting import asserted, comes_about, imagined, over, requested
from parley.assessment.elsewhere import is_elsewhere
from parley.assessment.mentioned import elsewhere_aimed, states_of
from parley.spans import Span
from tests.assessment.cases import QUESTION
from tests.assessment.test_tellings import NAMES, seen

STATES = states_of(NAMES)


def at(sentence: str, words: str) -> tuple[str, int, int]:
    """A sentence in small letters with where its words begin and end."""
    start = sentence.lower().index(words)
    return sentence.lower(), start, start + len(words)


@pytest.mark.parametrize(
    ("sentence", "words", "ended"),
    [
        ("Tarsk lifted its blockade of the strait.", "blockade", True),
        ("The blockade was lifted on Friday.", "blockade", True),
        ("Tarsk dismantled the field hospitals in the valley.", "field hospitals", True),
        ("Two divisions were ordered to turn back.", "divisions", True),
        ("Tarsk lifted its blockade.", "lifted its blockade", False),
        ("Tarsk lifted its chin and spoke; a blockade began.", "blockade", False),
        ("The blockade was tightened on Friday.", "blockade", False),
        ("The two divisions were ordered to turn right.", "divisions", False),
    ],
)
def test_what_has_an_end_put_to_it_is_over(sentence: str, words: str, ended: bool) -> None:
    assert over(*at(sentence, words)) is ended
    assert asserted(*at(sentence, words)) is not ended


@pytest.mark.parametrize(
    ("sentence", "words", "told"),
    [
        ("The field hospitals have not been found.", "field hospitals", False),
        ("The ultimatum was never sent.", "ultimatum", False),
        ("Stories of call-up papers are told in every inn.", "call-up papers", False),
        ("The reports of call-up papers are without any foundation.", "call-up papers", False),
        ("Tarsk refused any observers.", "observers", False),
        ("The readiness of the troops had not been raised.", "readiness", False),
        ("The field hospitals have been found.", "field hospitals", True),
        ("The ultimatum was sent, and an answer has not come.", "ultimatum", True),
        ("Not only call-up papers went out.", "call-up papers", True),
        ("Tarsk refused bread and admitted observers, but it had waited.", "admitted observers", True),
        (
            "There is no sign that Tarsk has moved its aircraft to the fields in the far south of the country, closed "
            "its skies or sent its people home.",
            "sent its people home",
            False,
        ),
        ("There is no sign of rain; Tarsk has sent its people home.", "sent its people home", True),
        ("The ministry refuted reports of call-up papers.", "call-up papers", False),
        ("The talks at Orrin are not being broken off.", "talks at orrin are not being broken off", False),
        ("The talks at Orrin aren't now being broken off.", "talks at orrin aren't now being broken off", False),
        ("The talks at Orrin are being broken off.", "talks at orrin are being broken off", True),
        (
            "The delegation, whose men were not being heard, walked out.",
            "delegation, whose men were not being heard, walked out",
            True,
        ),
    ],
)
def test_what_never_came_about_is_not_asserted(sentence: str, words: str, told: bool) -> None:
    assert comes_about(*at(sentence, words), within=False) is told


@pytest.mark.parametrize(
    ("sentence", "words", "only"),
    [
        ("The marshal said that he might order an attack.", "order", True),
        ("Tarsk may well close the strait.", "close", True),
        ("The marshal mightily ordered an attack.", "ordered", False),
        ("In May the marshal ordered an attack.", "ordered", False),
        ("On 9 May the marshal ordered an attack.", "ordered", False),
    ],
)
def test_what_somebody_might_do_is_imagined(sentence: str, words: str, only: bool) -> None:
    lowered, start, _ = at(sentence, words)
    assert imagined(lowered, start) is only


@pytest.mark.parametrize(
    ("sentence", "words", "aimed"),
    [
        ("Tarsk gave an ultimatum to Orland.", "ultimatum", True),
        ("Tarsk broke off talks, and its demands on the Orlish crown stand.", "demands", True),
        ("Tarsk gave an ultimatum to Velden.", "ultimatum", False),
        ("Tarsk gave an ultimatum to Velden and to Orland.", "ultimatum", False),
        ("Tarsk gave an ultimatum that Orland deplored.", "ultimatum", False),
        ("Tarsk gave an ultimatum in a note of forty pages that was brought to Orland.", "ultimatum", False),
        ("An ultimatum was given to Orland.", "ultimatum", False),
    ],
)
def test_what_a_side_does_to_a_third_state_is_told_from_what_it_does_to_the_other(
    sentence: str, words: str, aimed: bool
) -> None:
    _, start, end = at(sentence, words)
    assert elsewhere_aimed(STATES.named(sentence), sentence, Span(start, end), QUESTION) is aimed


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("the novel tells of tanks on the frontier", True),
        ("the striker opened fire from thirty metres in the cup final", True),
        ("veterans marched past the tanks of their grandfathers", True),
        ("riot police with tear gas drove the crowd off", True),
        ("a novel kind of tank stands on the frontier", True),
        ("tanks stand on the frontier, as reports tell", False),
        ("the strike force opened fire from thirty metres", False),
        ("the army marched past the frontier", False),
    ],
)
def test_art_sport_memories_and_unrest_are_other_things(sentence: str, other: bool) -> None:
    assert is_elsewhere(sentence, 2031) is other


@pytest.mark.parametrize(
    ("indicator", "there", "not_there"),
    [
        (
            "blockade",
            "Tarsk closed the strait to all Veldish ships.",
            "Tarsk lifted the blockade of all Veldish ports.",
        ),
        ("field-hospitals", "Tarsk put up field hospitals.", "Tarsk's field hospitals have never been found."),
        ("ultimatum", "Tarsk gave an ultimatum to Velden.", "Tarsk gave an ultimatum to Orland."),
        ("forces-massed", "Tarskan troops massed on the border.", "In the film Tarskan troops massed on the border."),
        ("reserve-call-up", "In Tarsk call-up papers went out.", "Rumours of call-up papers went round in Tarsk."),
    ],
)
def test_no_indicator_is_seen_in_what_is_no_fact(indicator: str, there: str, not_there: str) -> None:
    assert indicator in seen(there)
    assert indicator not in seen(not_there)


@pytest.mark.parametrize(
    ("sentence", "words", "only_asked"),
    [
        ("Velden asked Tarsk to withdraw its guns.", "to withdraw", True),
        ("Velden called on Tarsk to withdraw its guns.", "to withdraw", True),
        ("Tarsk is to withdraw its guns.", "to withdraw", False),
        ("Tarsk, pressed by Velden, is to withdraw its guns.", "to withdraw", False),
        ("Tarsk called on Velden and promised to withdraw its guns.", "promised to withdraw", False),
    ],
)
def test_what_another_is_asked_for_is_no_plan(sentence: str, words: str, only_asked: bool) -> None:
    lowered, start, _ = at(sentence, words)
    assert requested(lowered, start) is only_asked
