"""The words for a party lead to its codes: states, organisations, persons, or none."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.claims.parties.actor_persons import Party
from parley.claims.parties.actors import codes_of
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span


def codes(words: str, on: dt.date | None = None, party: Party | None = None) -> tuple[str, ...]:
    return codes_of(words, load_gazetteer(), on=on, resolve=lambda _: party)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Russia", ("RUS",)),
        ("the Kremlin", ("RUS",)),
        ("Downing Street", ("GBR",)),
        ("Tehran", ("IRN",)),
        ("Iranian forces", ("IRN",)),
        ("three French warships", ("FRA",)),
        ("the French foreign minister", ("FRA",)),
        ("Peru's army", ("PER",)),
        ("the government of Sudan", ("SDN",)),
        ("the Danes", ("DNK",)),
        ("Pentagon", ("USA",)),
        ("Russia and Belarus", ("RUS", "BLR")),
        ("Moscow and Kyiv", ("RUS", "UKR")),
        ("Russian and Ukrainian forces", ("RUS", "UKR")),
        ("Peru, Ecuador and Colombia", ("PER", "ECU", "COL")),
        ("Bosnia and Herzegovina", ("BIH",)),
        ("Israelis and Palestinians", ("ISR", "PSE")),
        ("Soviet troops", ("SUN",)),
        ("NATO", ("NATO",)),
        ("the U.N. Security Council", ("UN",)),
        ("the European Commission", ("EU",)),
        ("International Atomic Energy Agency", ("IAEA",)),
        ("Hamas fighters", ("Hamas",)),
        ("the Islamic State", ("ISIS",)),
        ("Kurdish fighters", ("Kurds",)),
        ("gunmen", ()),
        ("protesters", ()),
        ("Syrian refugees", ()),
        ("four Russians", ()),
        ("thousands of Germans", ()),
        ("Ruritanian Oil Inc", ("Ruritanian Oil",)),
        ("the Roe campaign", ("Roe campaign",)),
        ("Senator Jane Roe", ("Jane Roe",)),
        ("the Danish-led coalition", ("DNK",)),
        ("French-Italian", ("FRA", "ITA")),
        ("an Irish-American pastor", ()),
        ("Armenia's top brass", ("ARM",)),
        ("Peru's fishermen", ()),
        ("the head of the World Health Organization", ("WHO",)),
        ("soldiers from the RFN", ("RFN",)),
        ("three members of the Polish trade mission", ("POL",)),
        ("members of a Polish choir", ()),
        ("four Malawian fishing canoes", ("MWI",)),
        ("an elderly French priest", ()),
        ("left-wing Danish groups", ()),
        ("the United Nations General Assembly", ("UN",)),
        ("NORTH KOREA", ("PRK",)),
        ("its allies but also Russia", ("RUS",)),
        ("", ()),
        ("a member of Hezbollah", ("Hezbollah",)),
        ("envoys of South Ossetia", ("South Ossetia",)),
        ("Rohingya Muslims", ("Rohingya",)),
        ("the Orsk drug cartel", ("Orsk cartel",)),
        ("a Saudi-backed government", ()),
        ("Burundi's National Security Council", ("BDI",)),
        ("the Republican Party", ("Republicans",)),
        ("father in law", ()),
        ("Members of the New People's Army", ("NPA",)),
        ("a NATO-led security force in Afghanistan", ("NATO",)),
        ("Permanent Representative", ()),
        ("the deputy Danish foreign minister", ("DNK",)),
    ],
)
def test_codes(words: str, expected: tuple[str, ...]) -> None:
    assert codes(words) == expected


def test_a_leader_is_the_state_while_in_office() -> None:
    assert codes("Angela Merkel", dt.date(2014, 3, 1)) == ("DEU",)
    assert codes("Angela Merkel", dt.date(2024, 3, 1)) == ("Angela Merkel",)
    assert codes("former Chancellor Angela Merkel", dt.date(2014, 3, 1)) == ("Angela Merkel",)


def test_moscow_is_the_soviet_capital_while_there_is_a_soviet_union() -> None:
    assert codes("Moscow", dt.date(1980, 1, 1)) == ("SUN",)
    assert codes("Moscow", dt.date(1914, 8, 1)) == codes("Moscow", dt.date(2021, 1, 1)) == ("RUS",)


def test_what_the_words_do_not_tell_is_asked_of_the_article() -> None:
    minister = Party("Jane Roe", "person", "DNK", ("foreign minister",))
    senator = Party("Jane Roe", "person", "DNK", ("senator",))
    assert codes("she", party=minister) == ("DNK",)
    assert codes("she", party=senator) == ("Jane Roe",)
    assert codes("Roe", party=minister) == ("DNK",)
    assert codes("the minister", party=minister) == ("DNK",)
    assert codes("the two countries", party=Party("Peru and Ecuador", "government", None)) == ("PER", "ECU")
    assert codes("the company", party=Party("Roe Oil", "organisation", None)) == ("Roe Oil",)
    assert codes("she", party=None) == ()


def test_parts_of_a_compound_are_asked_by_their_own_offsets() -> None:
    asked: list[Span] = []
    codes_of("he and the minister", load_gazetteer(), resolve=asked.append)
    assert [span.of("he and the minister") for span in asked] == ["he", "the minister"]


@given(st.text(max_size=80))
def test_any_words_give_codes_each_once(words: str) -> None:
    found = codes(words, party=Party("Jane Roe", "person", None))
    assert len(set(found)) == len(found)


def test_spokesmen_and_officers_act_for_their_bodies() -> None:
    speaker = Party("Jane Roe", "person", None, ("spokeswoman",), "Front for the Harbour")
    secretary = Party("Jane Roe", "person", "NOR", ("secretary general",), "NATO")
    president = Party("Jane Roe", "person", "USA", ("president",), "Harbour Watch")
    former = Party("Jane Roe", "person", "DNK", (), None, former=True)
    ministry = Party("Jane Roe", "person", "DNK", ("spokeswoman",), "Foreign Ministry")
    assert codes("Jane Roe", party=ministry) == ("DNK",)
    assert codes("Jane Roe", party=speaker) == ("Front for the Harbour",)
    assert codes("Jane Roe", party=secretary) == ("NATO",)
    assert codes("Jane Roe", party=president) == ("Jane Roe",)
    assert codes("Jane Roe", party=former) == ("Jane Roe",)


def test_a_second_holds_the_office_of_the_first() -> None:
    second = Party("Jane Roe", "person", "DNK", ("deputy interior minister",))
    lawmaker = Party("Jane Roe", "person", "DNK", ("deputy",))
    assert codes("she", party=second) == codes("Deputy Minister Jane Roe", party=second) == ("DNK",)
    assert codes("she", party=lawmaker) == ("Jane Roe",)


@pytest.mark.parametrize(
    ("role", "affiliation", "code"),
    [
        ("minister of state", "External Communication", "DNK"),
        ("energy under-secretary", None, "DNK"),
        ("presidential adviser", None, "DNK"),
        ("adviser", "Ministry of Water", "DNK"),
        ("adviser", "Harbour Watch", "Jane Roe"),
        ("president", "Harbour Watch", "Jane Roe"),
    ],
)
def test_a_states_officials_and_advisers_act_for_it(role: str, affiliation: str | None, code: str) -> None:
    assert codes("she", party=Party("Jane Roe", "person", "DNK", (role,), affiliation)) == (code,)


def test_who_commands_a_force_of_no_state_acts_for_it() -> None:
    assert codes("Roe", party=Party("Jane Roe", "person", None, ("general",), "Northern Corps")) == ("Northern Corps",)
    assert codes("Roe", party=Party("Jane Roe", "person", None, ("general",), "Roe campaign")) == ("Jane Roe",)


def test_a_persons_government_is_his_states() -> None:
    minister = Party("Jane Roe", "person", "DNK", ("prime minister",))
    assert codes("Prime Minister Jane Roe's government", party=minister) == ("DNK",)


def test_bodies_are_not_cut_out_of_longer_names() -> None:
    assert codes("The UN Support Mission in Libya") == ("UN",)
    assert codes("Nigerian Senate") == ("NGA",)
    assert codes("Houthi rebels") == ("Houthis",)
    assert codes("NPA gunmen") == ("NPA",)


def test_a_sovereign_s_title_is_no_leader_s_surname() -> None:
    assert codes("the King", party=Party("King", "person", None, ("king",))) == ("King",)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("hundreds of Russian troops", ("RUS",)),
        ("tens of thousands of Iranian soldiers", ("IRN",)),
        ("dozens of Russian tourists", ()),
        ("hundreds of Russians", ()),
        ("hundreds of people", ()),
    ],
)
def test_troops_are_their_states_though_many(words: str, codes: tuple[str, ...]) -> None:
    assert codes_of(words, load_gazetteer()) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("an army camp in Mali", ("MLI",)),
        ("a government building in Kabul", ("AFG",)),
        ("two police stations in Iraq", ("IRQ",)),
        ("a hospital in Kabul", ()),
        ("a local employee of the Swiss Embassy", ("CHE",)),
        ("a driver of the French legation", ("FRA",)),
        ("a driver of the French company", ()),
        ("civilians in a U.S. base", ()),
    ],
)
def test_sites_and_servants_of_a_state_are_the_state(words: str, codes: tuple[str, ...]) -> None:
    assert codes_of(words, load_gazetteer()) == codes


@pytest.mark.parametrize(
    ("role", "affiliation", "code"),
    [
        ("chairman", "African Union Commission", "AU"),
        ("special rapporteur", "U.N.", "UN"),
        ("official spokesperson", "Front for the Wells", "Front for the Wells"),
        ("chairman", "Orsk Steel", "Dana Poll"),
        ("army spokesperson", "army", "Dana Poll"),
        ("deputy spokesman", "Chancellor", "Dana Poll"),
    ],
)
def test_officers_and_spokesmen_act_for_their_body(role: str, affiliation: str, code: str) -> None:
    party = Party("Dana Poll", "person", None, (role,), affiliation)
    assert codes("Dana Poll", party=party) == (code,)
