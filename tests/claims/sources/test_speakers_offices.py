"""Offices beside names and alone: what is an office, what only an act or a title, and of which state it is."""

from __future__ import annotations

import pytest

from parley.claims.types import MentionKind
from tests.claims.sources.test_speakers import resolve, speakers

Mentions = dict[str, MentionKind]
NAMED: Mentions = {"Dana Poll": "person", "Poll": "person", "Quay Fund": "organisation", "U.N.": "organisation"}


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("{The Chancellor, Herr Poll,} informed the French envoy.", "chancellor", None),
        ("{Dana Poll, the chancellor,} said so. Poll, told the French envoy of it.", "chancellor", None),
        ("{Dana Poll, named ambassador to Norway last year,} said so.", "ambassador to Norway last year", None),
        ("{Dana Poll, named the envoy to Norway,} said so.", "envoy to Norway", None),
        ("{Lord Poll, the Quay Fund's director,} said so.", "director", "Quay Fund"),
        ("{The director, Lord Poll,} said so.", "director", None),
        ("{Lord Poll} said so.", "lord", None),
        ("{Dana Poll, a former corps commander,} said so. The Quay Fund was silent.", "former corps commander", None),
        ("{Dana Poll, the corps commander,} said so.", "commander", "corps"),
        ("{U.N. spokesman for the West Philippine Sea Commodore Dana Poll} said so.",
         "spokesman for the West Philippine Sea", "U.N."),
        ("{Security analyst Dana Poll of the Quay Fund} said so.", "security analyst", "Quay Fund"),
        ("{Former high commissioner to Norway Dana Poll} said so.", "former high commissioner to Norway", None),
        ("In a note its {spokesman, Commandant Dana Poll,} said so.", "spokesman", None),
        ("{Major General Dana Poll, the navy's chief of staff for supply,} said so.", "chief of staff for supply", "navy"),
        ("{Major General Dana Poll} said so.", "major general", None),
        ("{Gen. Dana Poll, head of the Guards' air force,} said so.", "head", "Guards' air force"),
        ("{Mr. Poll, the Deputy Under Secretary of State,} said so.", "deputy under secretary of state", None),
        ("{Mr. Poll, under arrest,} said so.", None, None),
        ("{The chief Norwegian plenipotentiary, Dana Poll,} said so.", "chief plenipotentiary", None),
        ("{Dana Poll, the U.N. special rapporteur on rights in Norway,} said so.", "special rapporteur", "U.N."),
        ("{General Poll, commander of land forces in Norway,} said so.", "commander of land forces", None),
        ("{Commander Poll} said so.", "commander", None),
        ("{Dana Poll, leader of the breakaway Northern Norway region,} said so.", "leader", "Northern Norway"),
        ("{Norwegian army spokesman Rear Adm. Dana Poll} said so.", "spokesman", "Norwegian army"),
        ("{One of Norway's generals, Dana Poll,} said so.", "general", "Norway"),
        ("{Lieut. Gen. Dana Poll, the Norwegian envoy,} said so.", "envoy", "Norway"),
    ],
)  # fmt: skip
def test_an_office_is_neither_an_act_nor_a_title(text: str, role: str | None, affiliation: str | None) -> None:
    found = speakers(text, NAMED)[0]
    assert (found.role, found.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("{Dana Poll, the U.N. envoy for Norway,} said so.", None),
        ("{Dana Poll, the U.N. special rapporteur on rights in Norway,} said so.", None),
        ("{Dana Poll, the Norwegian commander of U.N. troops,} said so.", "NOR"),
        ("{Dana Poll, Norway's ambassador to the U.N.,} said so.", "NOR"),
        ("{Norwegian and Polish officials} said so.", None),
        ("{Senior Norwegian and South Korean officials} said so.", None),
        ("{A Norwegian and a Polish envoy} said so.", None),
        ("{Norwegian officials and traders} said so.", "NOR"),
        ("{Dana Poll, head of Norway's National Security Council,} said so.", "NOR"),
        ("{The nuncio in Oslo} said so.", None),
        ("{An official in Geneva} said so.", None),
        ("{A Norwegian official in Geneva} said so.", "NOR"),
        ("{An official in Vienna} said so. Austria agreed.", "AUT"),
        ("{An official in Oslo} said so.", "NOR"),
    ],
)
def test_states_of_those_who_speak_for_several_or_for_none(text: str, country: str | None) -> None:
    assert speakers(text, NAMED)[0].country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("PARIS, May 3 — {The Premier} said so.", "FRA"),
        ("PARIS, May 3 — Norway and France met. {The Premier} said so.", None),
        ("PARIS, May 3 — Norway and France met. {The Premier} told the Chamber so.", "FRA"),
        ("PARIS, May 3 — France wavered for days. {The Premier} said so.", "FRA"),
        ("PARIS, May 3 — Norway and Poland met. {The Premier} said so.", None),
        ("PARIS, May 3 — Norway would not yield. {The Premier} said so.", None),
        ("PARIS, May 3 — It rained.\n\nNorway would not yield. {The Premier} said so.", "NOR"),
        ("GENEVA, May 3 — {The Premier} said so.", None),
        ("PARIS, May 3 — {The editor} said so.", None),
    ],
)
def test_the_premier_is_of_the_state_that_it_is_told_from(text: str, country: str | None) -> None:
    mentions: Mentions = {"Norway": "place", "Poland": "place", "France": "place", "PARIS": "place", "GENEVA": "place"}
    assert speakers(text, mentions)[0].country == country


def test_the_agency_of_the_dateline_employs_nobody() -> None:
    named: Mentions = {"AFP": "organisation", "Dana Poll": "person", "Norway": "place"}
    text = "OSLO, May 3 (AFP) - Norway sent troops. {Rebel spokesman Dana Poll} said so. {Its president, Carl Roe,} said no."
    found = speakers(text, {**named, "Carl Roe": "person"})
    assert [one.affiliation for one in found] == [None, "Norway"]
    assert speakers("OSLO, May 3 (AFP) - AFP was told so. {Its editor} said no.", named)[0].name == "AFP’s editor"


@pytest.mark.parametrize(
    ("source", "kind", "name"),
    [
        ("The Presidential Guard", "government", "Presidential Guard"),
        ("Norway's Coast Guards", "government", "Norway's Coast Guards"),
        ("The guards", "group", "the guards"),
        ("Students holding the Norwegian Embassy", "group", "Students holding the Norwegian Embassy"),
        ("Prime Minister Dana Poll's office", "government", "Prime Minister Dana Poll's office"),
        ("Her assistant", "person", "Her assistant"),
        ("Diplomatists here", "unnamed", "Diplomatists here"),
        ("A Norwegian envoy travelling with him", "unnamed", "a Norwegian envoy"),
    ],
)
def test_kinds_of_sources(source: str, kind: str, name: str) -> None:
    found = speakers(f"Rain fell. {{{source}}} said so.", {"Dana Poll": "person"})[0]
    assert (found.kind, found.name) == (kind, name)


def test_a_title_is_no_body() -> None:
    named: Mentions = {"Crown": "organisation", "Poll": "person", "Norway": "place"}
    found = speakers("Rain fell. {Crown Prince Poll of Norway} said so.", named)[0]
    assert (found.name, found.kind, found.role) == ("Poll", "person", "crown prince")
    assert speakers("Rain fell. {The Crown} said so.", named)[0].name == "Crown"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("{The Premier} told the Chamber of Deputies that it fell.", "Chamber of Deputies"),
        ("{The Premier} told the assembly of deputies that it fell.", "the assembly"),
    ],
)
def test_to_whom_it_is_told(text: str, who: str) -> None:
    assert resolve(text).told_to == (who,)


@pytest.mark.parametrize(
    ("source", "marked", "name"),
    [
        ("Prime Minister Roe Sen", "Roe", "Roe Sen"),
        ("Col. Roe In Poll", "Roe", "Roe In Poll"),
        ("Col. Roe", "Roe", "Roe"),
    ],
)
def test_a_name_behind_an_office_is_whole(source: str, marked: str, name: str) -> None:
    found = speakers(f"Rain fell. {{{source}}} said so.", {marked: "person"})[0]
    assert (found.name, found.kind) == (name, "person")


def test_a_minister_is_not_of_the_one_other_state_that_is_named() -> None:
    text = (
        "{} — {{The Minister for Trade, Dana Poll,}} told the Norwegian envoy. The Norwegian envoy, a Norwegian, left."
    )
    named: Mentions = {"Dana Poll": "person", "Norwegian": "nationality"}
    assert speakers(text.format("TOKYO, May 3"), named)[0].country == "JPN"
    assert speakers(text.format("OSLO, May 3"), named)[0].country == "NOR"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The mayor, Dana Poll, and her deputy, Carl Roe,", "Dana Poll and Carl Roe"),
        ("Dana Poll, the mayor, and Carl Roe", "Dana Poll and Carl Roe"),
        ("The mayor, Dana Poll, and others", "Dana Poll"),
    ],
)
def test_two_persons_each_with_an_office(source: str, name: str) -> None:
    found = speakers(f"Rain fell. {{{source}}} said so.", {"Dana Poll": "person", "Carl Roe": "person"})[0]
    assert found.name == name


def test_a_minister_of_one_state_is_not_one_of_another_named_later() -> None:
    text = "{The Polish Minister} said so. Norway, through {its Minister, Dana Poll,} said so."
    found = speakers(text, {"Dana Poll": "person", "Norway": "place", "Polish": "nationality"})
    assert [one.name for one in found] == ["the Polish Minister", "Dana Poll"]
    assert [one.country for one in found] == ["POL", "NOR"]


def test_who_leads_is_that_before_a_rank() -> None:
    found = speakers("Rain fell. {Col. Dana Poll, head of the rebels,} said so.", {"Dana Poll": "person"})[0]
    assert found.role == "head of the rebels"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("{The Norwegian Foreign Secretary, Dana Poll,} said so. {The Prime Minister} said no.", "the Prime Minister"),
        ("{Dana Poll, Minister of Foreign Affairs,} said so. {The Prime Minister} said no.", "the Prime Minister"),
        ("{Dana Poll, the Norwegian Premier,} said so. {The Prime Minister} said no.", "Dana Poll"),
        ("{Dana Poll, Premier and Foreign Secretary,} said so. {The Prime Minister} said no.", "Dana Poll"),
        ("{Dana Poll, the Norwegian secretary,} said so. {The Polish ambassador} said no.", "the Polish ambassador"),
        ("{Prince Dana Poll} said so. {The Premier} said no.", "the Premier"),
        ("{Lord Dana Poll} said so. {The Premier} said no.", "Dana Poll"),
        ("{Dana Poll, the Norwegian ambassador,} said so. {The envoy} said no.", "Dana Poll"),
    ],
)
def test_another_office_or_state_is_somebody_else(text: str, who: str) -> None:
    assert speakers(text, {"Dana Poll": "person"})[1].name == who


def test_the_begin_of_a_state_is_nobody() -> None:
    found = speakers("Great Britain left. {The Prime Minister} said so.", {"Great": "person", "Britain": "place"})
    assert found[0].name == "the Prime Minister"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("{Dana Poll, the minister,} told the consul so. {The envoy} replied.", "the envoy"),
        ("{Dana Poll, the minister,} told the consul so. {The minister} added more.", "Dana Poll"),
        ("{Dana Poll, the minister,} said so. {The minister} replied.", "Dana Poll"),
    ],
)
def test_nobody_replies_to_what_he_told(text: str, who: str) -> None:
    assert speakers(text, {"Dana Poll": "person"})[1].name == who
