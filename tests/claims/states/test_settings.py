"""Which state a passage is told of, and whose its officials and ministries then are."""

from __future__ import annotations

import pytest

from parley.claims.language.prose import lay_out
from parley.claims.states.settings import Settings, with_defaults_told
from parley.claims.types import MentionKind
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span
from tests.claims.sources.test_speakers import speakers
from tests.steps import grows_as_its_text, repeated

Mentions = dict[str, MentionKind]


def told_of(text: str) -> str | None:
    """The state that is told of at the bar."""
    at = text.index("|")
    text = text.replace("|", "")
    gazetteer, named = with_defaults_told(text, load_gazetteer())
    return Settings(text, lay_out(text), gazetteer, named).told_of(at)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("In Lima, |a ministry source said so.", "PER"),
        ("In the Peruvian capital, |a ministry source said so.", "PER"),
        ("But in Lima |a ministry source said so.", "PER"),
        ("In Lima, where crowds marched, spirits were high. The |Foreign Ministry said so.", "PER"),
        ("Peru rejected the charge. The |Foreign Ministry said so.", "PER"),
        ("Peru has a tale to tell. Its ministry said so. The |Foreign Ministry went further.", "PER"),
        ("Peru, for its part, was silent. The |Foreign Ministry said so.", "PER"),
        ("Peru, whose own row with Ecuador is old, offered to mediate. The |Foreign Ministry said so.", "PER"),
        ("Peru, the current chair of the bloc, called for calm, and the |Foreign Ministry said so.", "PER"),
        ("Peru, whose own row with Ecuador is old, blamed Chile. The |Foreign Ministry said so.", None),
        ("Peru rejected the charge.\n\nThe |Foreign Ministry said so.", None),
        ("Peru blamed Ecuador. The |Foreign Ministry said so.", None),
        ("Peru shelled the hills. The |Foreign Ministry said so.", None),
        ("In Geneva, |a ministry source said so.", None),
        ("In Peruvian eyes, |a ministry source was wrong.", None),
        ("In Lima, crowds marched. Ecuador smiled. The |Foreign Ministry said so.", "ECU"),
        ("Peru's parliament met on Friday. |The speaker said so.", "PER"),
        ("The Peruvian government resigned. |The speaker said so.", "PER"),
        ("Peru's parliament rebuked Ecuador. |The speaker said so.", None),
        ("Peru's parliament and army met. |The speaker said so.", None),
        ("Peru's parliament troops met. |The speaker said so.", None),
        ("In January, |a ministry source said so.", None),
        ("“Peru rejected the charge,” he said. The |Foreign Ministry said so.", None),
    ],
)
def test_a_sentence_that_begins_somewhere_or_with_a_state_is_told_of_it(text: str, state: str | None) -> None:
    assert told_of(text) == state


@pytest.mark.parametrize(
    ("text", "mentions", "country"),
    [
        ("Peru was firm. {Foreign Office spokeswoman Dana Poll} said so.", {"Dana Poll": "person"}, "PER"),
        ("In Lima, {Home Secretary Dana Poll} said so.", {"Dana Poll": "person", "Lima": "place"}, "PER"),
        (
            "Lima is less sure. {Dana Poll, a lawmaker of the National Assembly,} said so.",
            {"Dana Poll": "person", "National Assembly": "organisation", "Lima": "place"},
            "PER",
        ),
        ("The Bolivian mines shut. {Home Secretary Dana Poll} said so.", {"Dana Poll": "person"}, None),
        ("British mines shut. {Home Secretary Dana Poll} said so.", {"Dana Poll": "person"}, "GBR"),
        ("The mines shut. {Home Secretary Dana Poll} said so.", {"Dana Poll": "person"}, "GBR"),
        ("In Lima, {a Defence Ministry source} said so.", {"Lima": "place"}, "PER"),
        ("In Lima, {a foreign ministry official} said so.", {"Lima": "place"}, "PER"),
        ("{A military source in Lima} said so.", {"Lima": "place"}, "PER"),
        ("{A source in Lima} said so.", {"Lima": "place"}, None),
        ("In Lima, {a Western diplomat} said so.", {"Lima": "place"}, None),
        ("In Lima, {an official from a Gulf state} said so.", {"Lima": "place"}, None),
        ("In Lima, {a UNICEF official} said so.", {"Lima": "place"}, None),
        ("The Peruvian cabinet met. {An official} said so.", {}, "PER"),
        ("The Peruvian cabinet met. {A tribal spokesman} said so.", {}, None),
    ],
)
def test_officials_without_a_state_are_of_the_one_that_is_told_of(
    text: str, mentions: Mentions, country: str | None
) -> None:
    assert speakers(text, mentions)[0].country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The United States warned Peru. Peru was firm. {Administration officials} said so.", "USA"),
        ("U.S. mines shut.\n\nIn Lima, {two senior administration officials} said so.", "USA"),
        ("U.S. mines shut.\n\nIn Lima, {an administration official} said so.", "USA"),
        ("U.S. mines shut.\n\nIn Lima, {district administration officials} said so.", "PER"),
        ("U.S. mines shut.\n\nIn Lima, {Peruvian administration officials} said so.", "PER"),
        ("Bolivia shut its mines.\n\nIn Lima, {administration officials} said so.", "PER"),
    ],
)
def test_officials_of_the_administration_are_in_washington_where_that_is_named(text: str, country: str) -> None:
    assert speakers(text, {"Lima": "place"})[0].country == country


def test_how_high_officials_stand_is_no_part_of_their_body() -> None:
    assert speakers("{Senior administration officials} said so.")[0].affiliation is None


def test_the_ministries_of_two_states_stay_two() -> None:
    text = (
        "In Lima, {the Foreign Ministry} said so. In Quito, {the Foreign Ministry} denied it.\n\n"
        "Peru was firm. {The Foreign Ministry} said more."
    )
    mentions: Mentions = {"Foreign Ministry": "organisation", "Lima": "place", "Quito": "place", "Peru": "place"}
    found = speakers(text, mentions)
    assert [one.country for one in found] == ["PER", "ECU", "PER"]
    assert found[0].id == found[2].id != found[1].id


def test_a_ministry_is_one_where_one_state_alone_is_told_of() -> None:
    text = "In Lima, {the Foreign Ministry} said so.\n\nRain fell. {The Foreign Ministry} said more."
    found = speakers(text, {"Foreign Ministry": "organisation", "Lima": "place"})
    assert [one.country for one in found] == ["PER", "PER"]
    assert found[0].id == found[1].id


def test_whether_a_state_is_named_is_not_looked_for_among_all_names() -> None:
    gazetteer = load_gazetteer()

    def ask(text: str) -> None:
        named = [(at, "PER") for at in range(0, len(text), 5)]
        settings = Settings(text, lay_out(text), gazetteer, named)
        whole = Span(0, len(text))
        assert settings.names("PER", whole)
        assert not settings.names("PER", Span(1, 5))
        assert not any(settings.names("ECU", whole) for _ in named)

    assert grows_as_its_text(ask, repeated("Peru "))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "Manila was firm. Manila would not yield. Manila had said so. Manila was calm. Manila slept. The US agreed.",
            None,
        ),
        ("Manila was firm. The US agreed.", "USA"),
    ],
)
def test_an_office_of_several_states_is_by_default_of_none_that_is_hardly_named(text: str, country: str | None) -> None:
    told, _ = with_defaults_told(text, load_gazetteer())
    assert told.offices.get("national security adviser") == country


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("In Lima Sr. Poll, |the minister, said so.", "PER"),
        ("LIMA, OCT. 9.\n\nThe Cabinet met. |The minister said so.", "PER"),
        ("QUITO, OCT. 8.\n\nAll was quiet.\n\nLIMA, OCT. 9.\n\nThe Cabinet met. |The minister said so.", "PER"),
        ("GENEVA, OCT. 9.\n\nThe Cabinet met. |The minister said so.", None),
        ("Peru said Ecuador had fired. |The Foreign Minister said so.", "PER"),
        ("Peru accused Ecuador of firing. |The Foreign Minister said so.", None),
    ],
)
def test_datelines_and_who_speaks_tell_where_it_is_told(text: str, state: str | None) -> None:
    assert told_of(text) == state


def test_an_envoy_is_sent_from_elsewhere() -> None:
    (speaker,) = speakers("LIMA, Oct. 9 - The French Minister called. {The Prime Minister} said so.", {"LIMA": "place"})
    assert speaker.country == "PER"
