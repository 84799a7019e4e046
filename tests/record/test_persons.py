"""Persons: names that are one person's, namesakes, offices, and what people join and split."""

import pytest

from parley.claims.types import Speaker, SpeakerKind
from parley.record.build import build_record
from parley.record.fitting import TERM_DAYS
from parley.record.persons import FAR_MORE, persons_of
from parley.record.types import Edit, Person
from tests.steps import steps

from .made import edit, speaker, stored


def persons(*appearing: Speaker, edits: tuple[Edit, ...] = ()) -> tuple[Person, ...]:
    """One article a speaker, a day apart."""
    articles = [stored(n, f"Article {n}.", days=n, speakers=(s,)) for n, s in enumerate(appearing)]
    return build_record("dam", articles, edits).persons


def test_a_surname_a_full_name_and_an_office_are_one_person() -> None:
    (person,) = persons(
        speaker("0", "Orlova"),
        speaker("1", "Tatjana Orlova", role="founder", affiliation="Valley Studies"),
        speaker("2", "the founder of Valley Studies", kind="unnamed", role="founder", affiliation="Valley Studies"),
    )
    assert person.name == "Tatjana Orlova"
    assert person.names == ("Orlova", "Tatjana Orlova", "the founder of Valley Studies")
    assert person.role == "founder"


def test_two_with_one_surname_leave_the_bare_surname_alone_until_something_else_speaks() -> None:
    anna, oren = speaker("0", "Anna Halle", role="nurse"), speaker("1", "Oren Halle", role="minister", country="MRW")
    assert len(persons(anna, oren, speaker("2", "Halle"))) == 3
    assert len(persons(anna, oren, speaker("2", "Halle", role="minister"))) == 2


def test_namesakes_are_told_apart_by_country_generation_and_walk_of_life() -> None:
    for one, two in (
        (speaker("0", "Piet Dahl", country="MRW"), speaker("1", "Piet Dahl", country="VLD")),
        (speaker("0", "Jon Halle Sr.", role="mayor"), speaker("1", "Jon Halle Jr.", role="mayor")),
        (speaker("0", "Piet Dahl", role="spokesman"), speaker("1", "Piet Dahl", role="farmer")),
        (speaker("0", "Piet Dahl"), speaker("1", "Pavel Dahl")),
    ):
        assert len(persons(one, two)) == 2, (one, two)


def test_an_office_goes_to_whoever_held_it_nearest_in_time() -> None:
    def minister(n: int, name: str, kind: str = "person") -> Speaker:
        return speaker(str(n), name, kind=kind, role="prime minister", country="MRW")

    halle, ambros = persons(
        minister(0, "Oren Halle"), minister(1, "Sten Ambros"), minister(2, "the prime minister", "unnamed")
    )
    assert halle.names == ("Oren Halle",)
    assert ambros.names == ("Sten Ambros", "the prime minister")


def test_the_unnamed_are_never_joined_across_articles() -> None:
    official = [speaker(str(n), "an official", kind="unnamed", role="official", country="MRW") for n in range(2)]
    assert len(persons(*official)) == 2


def test_bodies_go_by_short_forms_and_by_the_end_of_their_name_in_one_state() -> None:
    union = persons(
        speaker("0", "Organisation for River Peace", kind="organisation"), speaker("1", "ORP", kind="organisation")
    )
    assert [p.name for p in union] == ["Organisation for River Peace"]
    ministries = persons(
        speaker("0", "Veldt Foreign Ministry", kind="government", country="VLD"),
        speaker("1", "Foreign Ministry", kind="government", country="VLD"),
        speaker("2", "Foreign Ministry", kind="government", country="MRW"),
    )
    assert [len(p.members) for p in ministries] == [2, 1]


def test_people_split_and_join_persons() -> None:
    appearing = (speaker("0", "Piet Dahl"), speaker("1", "Piet Dahl"), speaker("2", "P. Roos"))
    dahl, roos = persons(*appearing)
    split = edit(1, dahl.id, "split", [["ar-1", "sp-1"]])
    parted = persons(*appearing, edits=(split,))
    assert [p.members for p in parted] == [(("ar-0", "sp-0"),), (("ar-1", "sp-1"),), (("ar-2", "sp-2"),)]
    joined = persons(*appearing, edits=(split, edit(2, parted[1].id, "join", roos.id)))
    assert [len(p.members) for p in joined] == [1, 2]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Deng Hao-lin", "Deng Haolin"), ("Kim Dae Ro", "Kim Daero"), ("Tomás Ó Briain", "Tomas O'Briain"),
        ("Aleksei Dorin", "Alexey Dorin"), ("Natalya Tchernova", "Natalia Chernova"), ("Andrej Schubin", "Andrei Shubin"),
        ("Mahmoud Qasem", "Mahmud Kasem"), ("Omar Hussain", "Omar Hussein"), ("VIKTOR MALIN", "Viktor Sergeyevich Malin"),
        ("Anna Lund née Berg", "Anna Berg"), ("Anna Lund-Berg", "Anna Lund"), ("Jürgen Mühler", "Juergen Muehler"),
        ("Deng Haolin", "Hao-lin Deng"), ("Tran Duc Binh", "Duc Binh Tran"), ("Oleksandr Dorin", "Alexander Dorin"),
        ("Juan Pedro Luna Vidal", "Juan Luna"), ("JP Harrow", "John Paul Harrow"), ("Frau Anna Berg", "Anna Berg"),
        ("Anna Berg", "Baroness Berg"), ("Youssef Qadir", "Yusuf Kadir"), ("Fiona MacAlpin", "Fiona McAlpin"), ("Yevgenii Shchegol", "Eugene Schegol"),
        ("Murat Dzhaksyn", "Murat Jaksyn"), ("Leila Hadar", "Layla Hadar"), ("Rachid Qadir", "Rashid Qadir"),
        ("Dawood Qadir", "Daoud Qadir"), ("Abdul Rahman Qadir", "Abdel-Rahman al-Qadir"), ("Pepe Luna", "José Luna"),
        ("Kasia Berg", "Katarzyna Berg"), ("Faisal bin Karim", "Sheikh Faisal"), ("Yusuf Ould Cheikh Omar", "Ould Cheikh Omar"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_are_one_person(left: str, right: str) -> None:
    assert len(persons(speaker("1", left), speaker("2", right))) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Viktor Petrovich Malin", "Viktor Sergeyevich Malin"), ("Kim Dae Ro", "Kim Dae Ho"), ("Anna Berg", "Ian Berg"),
        ("Daniel Marr", "Daniela Marr"), ("Victor Luna", "Victoria Luna"), ("Juan Pedro Luna Vidal", "Ana Luna"),
        ("Anna Berger", "Anna Burger"), ("Hassan Qadir", "Hussein Qadir"),
        ("Karim bin Salman Qadir", "Salman Qadir"), ("Pavel Hritsen", "Pavel Gritsen"),
        ("Hassan Rahimi", "Hassan Rahmani"), ("Ivan Petrov", "Ivan Petrova"), ("Faisal bin Karim", "Karim"),
        ("Anna Berg", "Marianna Berg"), ("Martin Berg", "Marin Berg"),
    ],
)  # fmt: skip
def test_names_that_only_look_alike_are_two(left: str, right: str) -> None:
    assert len(persons(speaker("1", left), speaker("2", right))) == 2


def test_names_that_sound_alike_in_two_languages_are_one_person_in_one_post_of_one_state() -> None:
    def envoy(n: int, name: str) -> Speaker:
        return speaker(str(n), name, role="chief negotiator", country="MRW")

    assert len(persons(envoy(0, "Oleksandr Hritsen"), envoy(1, "Alexander Gritsen"))) == 1
    assert len(persons(envoy(0, "Pak Chun-so"), envoy(1, "Park Jun-seo"))) == 1


def test_a_title_before_a_name_counts_as_its_role() -> None:
    admiral, fisher = speaker("0", "Alan Dru", role="admiral"), speaker("1", "Alan Dru", role="fisherman")
    assert [p.names for p in persons(admiral, fisher, speaker("2", "Admiral Alan Dru"))] == [
        ("Alan Dru", "Admiral Alan Dru"), ("Alan Dru",)
    ]  # fmt: skip


def test_a_last_name_gives_way_to_a_first_one_that_the_post_speaks_for() -> None:
    weiguo = speaker("0", "Chen Weiguo", role="envoy"), speaker("1", "Weiguo Chen", role="envoy")
    found = persons(
        *weiguo, speaker("2", "Chen Lihua", role="port director"), speaker("3", "Chen", role="port director")
    )
    assert [p.names for p in found] == [("Chen Weiguo", "Weiguo Chen"), ("Chen Lihua", "Chen")]


def test_a_middle_name_keeps_namesakes_apart_where_one_of_them_drops_it() -> None:
    found = persons(
        speaker("0", "Mikhail Sergeyevich Orlo", role="deputy"), speaker("1", "Mikhail Andreyevich Orlo", role="colonel"),
        speaker("2", "Mikhail Orlo", role="colonel"), speaker("3", "Mikhail S. Orlo", role="colonel"),
    )  # fmt: skip
    assert [len(p.members) for p in found] == [2, 2]


def test_ministries_of_one_state_are_one_in_any_order_of_words() -> None:
    names = (
        "Veldtian Foreign Ministry", "Ministry of Foreign Affairs of the Republic of Veldt", "Foreign Ministry",
        "Veldtian Ministry of Foreign Affairs", "Foreign Ministry of Veldt", "MFA",
    )  # fmt: skip
    (ministry,) = persons(*(speaker(str(n), name, kind="government", country="VLD") for n, name in enumerate(names)))
    assert ministry.names == names


def test_a_post_that_stands_for_a_name_is_its_holders_and_else_one_office() -> None:
    def minister(n: int, name: str) -> Speaker:
        return speaker(str(n), name, role="foreign minister", affiliation="Merrow", country="MRW")

    (oren,) = persons(minister(0, "Oren Halle"), minister(1, "Merrow's foreign minister"))
    assert oren.names == ("Oren Halle", "Merrow's foreign minister")
    (office,) = persons(minister(0, "the foreign minister"), minister(1, "the foreign minister"))
    assert len(office.members) == 2


def test_kin_of_an_office_holder_are_no_private_persons_and_hold_no_office() -> None:
    first, wife = (
        speaker("0", "Nino Halle", role="first lady"),
        speaker("1", "Nino Halle", role="wife of the president"),
    )
    assert len(persons(first, wife)) == 1
    lone = speaker("2", "the president", kind="unnamed", role="president", country="MRW")
    kin = speaker("1", "Nino Halle", role="wife of the president", country="MRW")
    assert len(persons(kin, lone)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Merrovian government", "Merrovia"),
        ("Merrovian navy", "the navy"),
        ("Navy of Merrovia", "Merrovian navy"),
        ("Foreign Ministry of Merrovia", "Merrovian MFA"),
        ("St Clare Mission", "the Saint Clare Mission"),
    ],
)
def test_a_states_bodies_go_by_several_forms_in_that_state_alone(one: str, other: str) -> None:
    def body(n: int, name: str, country: str) -> Speaker:
        return speaker(str(n), name, kind="government", country=country)

    assert len(persons(body(0, one, "MRW"), body(1, other, "MRW"))) == 1
    assert len(persons(body(0, one, "MRW"), body(1, other, "VLD"))) == 2


def test_a_name_of_two_persons_is_neithers() -> None:
    dahl, roos = speaker("0", "Piet Dahl"), speaker("1", "Anna Roos")
    found = persons(dahl, roos, speaker("2", "Piet Dahl and Anna Roos"), dahl, roos)
    assert [len(p.members) for p in found] == [2, 2, 1]


def test_whom_articles_name_far_more_often_is_meant_where_two_fit_alike() -> None:
    minister, misread = speaker("0", "Piet Dahl", role="minister"), speaker("1", "Piet Dahl", role="farmer")
    bare = speaker("2", "Piet Dahl")
    assert [len(p.members) for p in persons(*[minister] * FAR_MORE, misread, bare, bare)] == [FAR_MORE + 2, 1]
    assert [len(p.members) for p in persons(minister, misread, bare)] == [1, 1, 1]


def test_short_letters_stand_for_the_ministry_of_their_state() -> None:
    def ministry(n: int, name: str, country: str) -> Speaker:
        return speaker(str(n), name, kind="government", country=country)

    found = persons(
        ministry(0, "Veldtian Ministry of Defence", "VLD"), ministry(1, "Merrow Ministry of Defence", "MRW"),
        ministry(2, "MoD", "MRW"),
    )  # fmt: skip
    assert [p.names for p in found] == [("Veldtian Ministry of Defence",), ("Merrow Ministry of Defence", "MoD")]


def test_a_body_of_one_state_is_one_in_any_order_of_words() -> None:
    def body(n: int, name: str, country: str | None = "VLD") -> Speaker:
        return speaker(str(n), name, kind="organisation", country=country)

    assert len(persons(body(0, "University of Veldt"), body(1, "Veldt University"))) == 1
    assert len(persons(body(0, "Rights League of Veldt"), body(1, "Veldt Rights League"))) == 1
    assert len(persons(body(0, "Bank of the Straits", None), body(1, "Straits Bank", None))) == 2


def test_a_body_goes_by_the_head_of_its_name() -> None:
    front, union = (
        speaker(str(n), name, kind="organisation")
        for n, name in enumerate(("United Front for the Freedom of Fen", "Union of Ports"))
    )
    assert [len(p.members) for p in persons(front, union, speaker("2", "the Front", kind="organisation"))] == [2, 1]


def test_the_first_of_two_last_names_is_somebodys_whose_post_speaks_for_it() -> None:
    luna = speaker("0", "Ana Luna Vidal", role="trade minister", country="IBR")
    assert len(persons(luna, speaker("1", "Luna", role="trade minister", country="IBR"))) == 1
    assert len(persons(luna, speaker("1", "Luna", role="mayor", country="IBR"))) == 2


def test_an_organisation_goes_by_the_beginning_or_end_of_its_name_unless_two_have_it() -> None:
    league, valley = (
        speaker(str(n), f"League of {name}", kind="organisation") for n, name in enumerate(("Ports", "Fen"))
    )
    short = speaker("2", "the League", kind="organisation")
    assert len(persons(league, short)) == 1
    assert len(persons(league, valley, short)) == 3
    both = speaker("3", "League of Ports and Mill Bank", kind="organisation")
    assert len(persons(both, speaker("4", "Mill Bank", kind="organisation"))) == 2


def test_hundreds_of_one_surname_hide_nobody() -> None:
    letters = "bcdfghjkl"
    crowd = [f"{a}a{b}e{c}a Orlan".title() for a in letters for b in letters for c in letters]
    articles = [
        stored(0, "x", speakers=(speaker("0", "Teodor Orlan"),)),
        *(stored(1 + i, "x", speakers=(speaker("0", name),)) for i, name in enumerate(crowd)),
        stored(2000, "x", speakers=(speaker("0", crowd[500]),)),
        stored(2001, "x", speakers=(speaker("0", "T. Orlan"),)),
    ]
    persons = persons_of(articles, ())
    members = {person.name: len(person.members) for person in persons}
    assert members["Teodor Orlan"] == 2
    assert members[crowd[500]] == 2


@pytest.mark.parametrize(
    ("name", "kind"),
    [("{} Ministry of Defence", "government"), ("Institute of {}", "organisation"), ("{} Orlan", "person")],
)
def test_twice_the_crowd_takes_twice_the_work(name: str, kind: SpeakerKind) -> None:
    letters = "bcdfghjklm"
    crowd = [name.format(f"{a}a{b}e{c}a".title()) for a in letters for b in letters for c in letters]
    articles = [stored(n, "x", speakers=(speaker("0", one, kind=kind, country="MRW"),)) for n, one in enumerate(crowd)]
    persons_of(articles, ())  # what is remembered of names is remembered
    assert steps(lambda: persons_of(articles, ())) < 2.5 * steps(lambda: persons_of(articles[:500], ()))


def minister(n: int, name: str, role: str = "foreign minister") -> Speaker:
    return speaker(str(n), name, role=role, country="MRW")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("María Elena Ponce de León", "Maria Ponce de Leon"), ("María Elena Ponce de León", "Elena Ponce"),
        ("Zurab Mkhetan", "Zurab Mchetan"), ("Emeka Obi-Dahl", "Chukwuemeka Obi-Dahl"), ("Ganbaataryn Munkh", "Munkh Ganbaatar"),
        ("Josefa Tuil", "Joe Tuil"), ("Nguyen Thi Thanh Huong", "Thi Huong Nguyen"), ("R. Prema Wickram", "Prema Wickrem"),
        ("Ouyang Mingde", "Ou-yang Ming-te"), ("Park Sung-ho", "Park Seong-ho"), ("Kim Young-jin", "Kim Yong-jin"),
    ],
)  # fmt: skip
def test_what_a_post_speaks_for_is_one_name_with_parts_left_out_turned_or_misprinted(left: str, right: str) -> None:
    assert len(persons(minister(1, left), minister(2, right))) == 1


def test_one_initial_in_one_post_makes_no_one_of_two_terms_a_man_and_a_woman_or_a_crowned_family() -> None:
    terms = [
        stored(n, "x", days=days, speakers=(minister(n, name),))
        for n, (days, name) in enumerate(((0, "Josefa Tuil"), (TERM_DAYS + 1, "Joe Tuil")))
    ]
    assert len(persons_of(terms, ())) == 2
    assert len(persons(minister(1, "Daniel Tuil"), minister(2, "Daniela Tuil"))) == 2
    assert len(persons(minister(1, "Fuad Qadir", "king"), minister(2, "Farid Qadir", "king"))) == 2
    assert len(persons(speaker("1", "Josefa Tuil", role="analyst"), speaker("2", "Joe Tuil", role="analyst"))) == 2


def test_a_son_is_not_his_father_for_a_post_that_goes_from_one_to_the_other() -> None:
    father, son = minister(1, "Faisal bin Karim al-Qadir", "emir"), minister(2, "Karim bin Faisal al-Qadir", "emir")
    found = persons(father, son, minister(3, "Emir Karim", "emir"))
    assert [p.names for p in found] == [("Faisal bin Karim al-Qadir",), ("Karim bin Faisal al-Qadir", "Emir Karim")]


def test_bin_before_a_fathers_name_is_a_last_name_of_its_own() -> None:
    found = persons(speaker("0", "Omar bin Karim"), speaker("1", "Karim Dahl"), speaker("2", "bin Karim"))
    assert [p.names for p in found] == [("Omar bin Karim", "bin Karim"), ("Karim Dahl",)]


def test_a_minister_of_another_field_is_somebody_else_of_that_surname() -> None:
    kim = minister(0, "Kim Young-jin", "defence minister")
    assert len(persons(kim, minister(1, "Foreign Minister Kim", "foreign minister"))) == 2
    assert len(persons(kim, minister(1, "Kim", "minister"))) == 1


def test_of_two_of_one_name_and_post_whoever_held_it_nearest_in_time_is_meant() -> None:
    found = persons(
        minister(0, "Oren Halle"), minister(1, "Halle"), *[minister(n, "Sten Ambros") for n in (2, 3)],
        minister(4, "Piet Halle"), minister(5, "Halle"),
    )  # fmt: skip
    assert [p.names for p in found] == [("Oren Halle", "Halle"), ("Sten Ambros",), ("Piet Halle", "Halle")]


def test_who_share_a_role_are_not_told_apart_by_walk_of_life() -> None:
    engineer = speaker("0", "Piet Dahl", role="engineer"), speaker("1", "Piet Dahl", role="engineer-in-chief")
    assert len(persons(*engineer)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Union of Fen Farmers", "the Fen Farmers' Union"), ("Free Fishermen's Front", "FFF")],
)
def test_a_body_of_people_is_one_before_and_after_its_people(one: str, other: str) -> None:
    assert len(persons(*(speaker(n, name, kind="organisation") for n, name in (("0", one), ("1", other))))) == 1


def test_a_ministry_goes_by_its_first_field() -> None:
    def ministry(n: int, name: str) -> Speaker:
        return speaker(str(n), name, kind="government", country="MRW")

    water = ministry(0, "Ministry of Water Resources of Merrow")
    assert len(persons(water, ministry(1, "Merrow's water ministry"))) == 1
    assert len(persons(water, ministry(1, "Merrow's health ministry"))) == 2


def test_a_body_that_an_article_names_whole_beside_a_short_form_is_that_one() -> None:
    mission = speaker("0", "Tessar Monitoring Mission", kind="organisation")
    short = speaker("1", "the mission", kind="organisation", affiliation="Tessar Monitoring Mission")
    assert len(persons(mission, short)) == 1
    assert len(persons(mission, speaker("1", "the mission", kind="organisation"))) == 2
