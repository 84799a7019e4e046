"""What words beside a name say: which are a body's, which only describe, which tell of the past, and who is meant."""

from __future__ import annotations

import random

import pytest

from parley.claims.people.home import Home
from parley.claims.people.people import People, read_name
from parley.claims.sources.role_sources import resolve_role
from parley.claims.sources.source_phrase import read_source
from parley.claims.types import Mention, MentionKind
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span
from tests.claims.sources.test_speakers import names, resolve, speakers

NAMED: dict[str, MentionKind] = {
    "Dana Poll": "person", "Poll": "person", "Harrow Institute": "organisation", "Quay Fund": "organisation",
    "Carl Roe": "person", "Roe": "person",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("{Dana Poll, a Middle Eastern history teacher at the Harrow Institute,} said so.", "Middle Eastern history teacher", "Harrow Institute"),
        ("{The Prize-winning Norwegian novelist Dana Poll} said so.", "novelist", None),
        ("{Port Ashby-based attorney Dana Poll} said so.", "attorney", None),
        ("{Retired Norwegian colonel Dana Poll} said so.", "retired colonel", "Norway"),
        ("{Dana Poll, Roe's brother and fellow comedian,} said so.", "comedian", None),
        ("{Dana Poll, one of the founders of the Quay Fund,} said so.", "founder", "Quay Fund"),
        ("{Dana Poll, who served as director of the Quay Fund,} said so.", "former director", "Quay Fund"),
        ("{Dana Poll, who used to run the Pacific desk at the Quay Fund,} said so.", "head of the Pacific desk", "Quay Fund"),
        ("{Dana Poll, a spokesman for the Roe super PAC,} said so.", "spokesman", "Roe super PAC"),
        ("{Campaign chairman Dana Poll} said so. Carl Roe's campaign agreed.", "campaign chairman", "Carl Roe's campaign"),
        ("{Dana Poll, the Norwegian ambassador in Oslo,} said so.", "ambassador in Oslo", "Norway"),
        ("{Dana Poll, Norway's ambassador to the United Nations,} said so.", "ambassador to the United Nations", "Norway"),
        ("{Dana Poll, an official at the Norwegian defence ministry,} said so.", "official", "Norwegian defence ministry"),
        ("{Dana Poll, of the Norwegian defence ministry,} said so.", None, "Norwegian defence ministry"),
        ("{Dana Poll, captain of the trawler Gannet,} said so.", "captain", "Gannet"),
        ("{Dana Poll, who represents Norway at the talks,} said so.", "representative", "Norway"),
        ("{Analyst Dana Poll at the Harrow Institute} said so.", "analyst", "Harrow Institute"),
        ("{Archbishop Dana Poll of the Armenian Patriarchate of Jerusalem} said so.", "archbishop", "Armenian Patriarchate of Jerusalem"),
        ("{Dana Poll, acting director of the Quay Fund,} said so.", "acting director", "Quay Fund"),
        ("{Dana Poll, an African-American delegate,} said so.", "delegate", None),
        ("{Gen. Dana Poll, a retired four-star general,} said so.", "retired four-star general", None),
        ("{House Republican Dana Poll} said so.", "Republican", "House"),
        ("The hall is expected to host Dana Poll. {Poll} said so.", None, None),
        ("Dana Poll launched his White House bid. {Poll} said so.", None, None),
        ("For a rally and dinner, {Dana Poll} said so.", None, None),
    ],
)  # fmt: skip
def test_a_role_and_its_body(text: str, role: str | None, affiliation: str | None) -> None:
    found = speakers(text, NAMED)[0]
    assert (found.name, found.role, found.affiliation) == ("Dana Poll", role, affiliation)


def test_an_employee_is_of_the_body_not_of_its_founder() -> None:
    text = "Carl Roe began the Roe Group. {Dana Poll, a Roe employee,} said so."
    (found,) = speakers(text, {**NAMED, "Roe Group": "organisation"})
    assert (found.role, found.affiliation) == ("employee", "Roe Group")


def test_who_follows_an_apposition_is_its_name() -> None:
    text = "The Harrow Institute hired Dana Poll, a banker and former official {who} said so."
    assert names(text, NAMED) == ["Dana Poll"]


def test_the_candidate_who_is_the_one_that_holds_the_role() -> None:
    text = "Dana Poll, the candidate, left. It is a reply to the candidate {who} said so."
    assert names(text, NAMED) == ["Dana Poll"]


def test_a_fronted_pronoun_is_the_subject_behind_it() -> None:
    text = "{Carl Roe} said so. In what {he} called a rant, Mark Brill said so."
    assert names(text, {**NAMED, "Mark Brill": "person"})[-1] == "Mark Brill"


def test_the_subject_of_a_sentence_keeps_the_last_name() -> None:
    text = "The chairman, Carl Roe, is the brother of the trader Mark Roe. {Roe} said so."
    assert names(text, {"Carl Roe": "person", "Mark Roe": "person", "Roe": "person"}) == ["Carl Roe"]


def test_a_first_name_that_the_tagger_left_out_still_counts() -> None:
    text = "German Brill met Fred Brill. Fred Brill left. German Brill said so."
    last = text.rindex("Brill")
    spans = [Span(0, 12), *(Span(at, at + 10) for at in (17, 29)), Span(last, last + 5)]
    person = People(text, spans, load_gazetteer()).at(last)
    assert person is not None
    assert person.name == "German Brill"


def test_lone_names_with_the_are_no_persons() -> None:
    text = "{The Vestry} said so. The Vestry asked again."
    assert [s.kind for s in speakers(text, {"Vestry": "person"})] == ["organisation"]


def test_a_company_is_no_person_where_it_is_called_by_its_first_word() -> None:
    text = "Brill hired Quayside LLC. {Quayside} said so."
    (found,) = speakers(text, {"Quayside": "person", "Quayside LLC": "organisation", "Brill": "person"})
    assert (found.name, found.kind) == ("Quayside LLC", "organisation")


def test_names_in_capitals_are_newspapers() -> None:
    found = speakers("{THE WORKER} says so. {The Conservative STANDARD} says so.", {"STANDARD": "organisation"})
    assert [(s.name, s.kind) for s in found] == [("WORKER", "organisation"), ("STANDARD", "organisation")]


def test_a_body_is_named_with_what_it_is_for() -> None:
    text = "{Dana Poll, director of the Quay Partnership for Free Ports,} said so."
    (found,) = speakers(text, {**NAMED, "Quay Partnership": "organisation"})
    assert found.affiliation == "Quay Partnership for Free Ports"


def test_the_place_of_a_dateline_is_nobodys_name() -> None:
    text = "OSTREL (AP) — {Carl Roe} said so. {The candidate} left.\n\nAda Ostrel sang."
    assert names(text, {**NAMED, "Ada Ostrel": "person"}) == ["Carl Roe", "Carl Roe"]


def test_an_apposed_lead_in_is_the_subject() -> None:
    text = "{Dana Poll} said so. An immigrant from Norway, {she} said so."
    assert names(text, NAMED) == ["Dana Poll", "Dana Poll"]


def test_the_republican_of_a_state_is_the_last_speaker() -> None:
    text = "{Dana Poll} said so. In a statement, {the Kentucky Republican} said so."
    assert names(text, NAMED) == ["Dana Poll", "Dana Poll"]


def test_it_is_the_text_that_is_the_subject() -> None:
    text = "The Norwegian constitution makes no mention of it, although {it} says so."
    (found,) = speakers(text, {"Norwegian": "nationality"})
    assert (found.name, found.kind, found.country) == ("Norwegian constitution", "document", "NOR")


def test_latin_americans_are_of_no_state_and_german_may_be_a_name() -> None:
    found = speakers("{Latin American writers} said so. {Dana Poll, German's sister,} said so.", NAMED)
    assert [s.country for s in found] == [None, None]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("{The mayor} said so.", "person"),
        ("{Carl Roe's lawyer} said so.", "person"),
        ("{Its finance minister} said so.", "person"),
        ("{A mayor} said so.", "unnamed"),
        ("A judge sat. {The judge} said so.", "unnamed"),
        ("{The spokesman} said so.", "unnamed"),
        ("{The colonel at the gate} said so.", "unnamed"),
    ],
)
def test_one_definite_holder_is_a_person_though_nameless(text: str, kind: str) -> None:
    assert speakers(text, NAMED)[-1].kind == kind


def test_whoever_asks_later_finds_what_was_shown() -> None:
    """Profiles do not change once the sources are led to their speakers, in whatever order they are asked for."""
    text = (
        "{Dana Poll} said so. {Poll's campaign} agreed. {Dana Poll and Carl Roe} met. {Her lawyer} said so.\n\n"
        "Carl Roe smiled. The Norwegian minister said no. The Swedish president left. {Roe} said so."
    )
    found = resolve(text, NAMED)
    scene = found.scene
    shown = {speaker.id: speaker for speaker in found.speakers}
    order = list(range(len(found.speaker_of)))
    random.Random(7).shuffle(order)
    for start in (scene.text.index("The Norwegian minister"), scene.text.index("The Swedish president")):
        phrase = read_source(scene.text, Span(start, start + 22), scene.people, scene.gazetteer, scene.mention_at)
        resolve_role(scene, 0, phrase)
    for number in order:
        speaker, profile = shown[found.speaker_of[number]], scene.entities.profile(scene.found[number])
        assert (speaker.role, speaker.affiliation, speaker.country) == (
            profile.role, profile.affiliation, profile.country,
        )  # fmt: skip


def test_a_minister_of_one_field_is_not_that_of_another() -> None:
    text = "{Its defence minister} warned that it would fire. Later {Foreign Minister Dana Poll} said so. {The foreign minister} left."
    assert names(text, NAMED)[0] != "Dana Poll"
    assert speakers(text, NAMED)[-1].name == "Dana Poll"


@pytest.mark.parametrize(
    ("first", "same"),
    [
        ("{Norway’s Foreign Minister Dana Poll} said so.", False),
        ("{Foreign Minister Dana Poll} said so in Norway.", False),
        ("{Foreign Minister Dana Poll} said so in Sweden.", True),
    ],
)
def test_a_states_minister_is_nobody_of_another_state(first: str, *, same: bool) -> None:
    named = NAMED | {"Sweden": "place", "Norway": "place"}
    found = speakers(f"{first}\n\n{{Sweden}} has sent ships. {{Its foreign minister}} said no.", named)
    assert ("Sweden’s foreign minister" in [speaker.name for speaker in found]) is not same


def test_a_name_with_an_apostrophe_is_whole_and_a_capital_is_nobodys() -> None:
    text = "Maria D'Arco spoke in N'Djamena."
    arco, djamena = (Span(text.index(name), text.index(name) + len(name)) for name in ("Arco", "Djamena"))
    found = read_name(text, arco, load_gazetteer())
    assert found is not None
    assert found.span.of(text).endswith("D'Arco")
    assert read_name(text, djamena, load_gazetteer()) is None


def test_behind_a_name_stands_what_its_bearer_says_of_others() -> None:
    text = "The talks in Oslo ended. Dana Poll said that they had been armed in Paris."
    mentions = [
        Mention(span=Span(at, at + len(name)), kind="place") for name in ("Oslo", "Paris") if (at := text.find(name))
    ]
    gazetteer = load_gazetteer()
    home = Home(text, mentions, People(text, [], gazetteer), gazetteer)
    assert home.near([text.index("Dana")]) == "NOR"
    assert home.near([0]) is None


def test_the_us_is_a_state_and_no_pronoun() -> None:
    scene = resolve("{Dana Poll} told us so. {The US} said so.", NAMED).scene
    for words, form in (("US", "state"), ("us", "pronoun")):
        at = scene.text.index(words)
        span = Span(at, at + len(words))
        found = read_source(scene.text, span, scene.people, scene.gazetteer, scene.mention_at)
        assert (found.form == "pronoun") == (form == "pronoun")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Former high commissioner to Norway Dana Poll", "Dana Poll"),
        ("Norway's ambassador to the United States Dana Poll", "Dana Poll"),
        ("An aide to President Dana Poll", "an aide to President Dana Poll"),
        ("A special envoy to President Dana Poll", "a special envoy to President Dana Poll"),
    ],
)
def test_who_is_posted_to_a_state_is_named_behind_it(source: str, name: str) -> None:
    assert speakers(f"{{{source}}} said so.", {"Dana Poll": "person"})[0].name == name
