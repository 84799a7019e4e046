"""Offices without a name go to who held them, also where one article names the state as the body and another does not."""

from parley.claims.types import Speaker, SpeakerKind
from parley.record.build import build_record

from .made import speaker, stored


def names(*appearing: Speaker) -> list[tuple[str, ...]]:
    """The names of each person; one article a speaker, a day apart."""
    articles = [stored(n, f"Article {n}.", days=n, speakers=(one,)) for n, one in enumerate(appearing)]
    return [person.names for person in build_record("dam", articles, ()).persons]


def held(n: int, name: str, role: str, body: str | None, kind: SpeakerKind = "person") -> Speaker:
    return speaker(str(n), name, kind=kind, role=role, affiliation=body, country="MRW")


def test_a_post_that_only_states_have_is_one_whether_the_state_is_named_as_its_body_or_not() -> None:
    for with_name, without in ((None, "Merrow"), ("Merrow", None)):
        prince = held(0, "Karim Dahl", "crown prince", with_name)
        assert names(prince, held(1, "the crown prince", "crown prince", without, "unnamed")) == [
            ("Karim Dahl", "the crown prince")
        ]


def test_a_post_that_other_bodies_have_too_needs_its_body() -> None:
    director = held(0, "Karim Dahl", "director", "Port of Osk")
    assert len(names(director, held(1, "the director", "director", "Valley Studies", "unnamed"))) == 2
    assert len(names(director, held(1, "the director", "director", None, "unnamed"))) == 2


def test_an_office_is_its_holders_until_another_is_told_to_hold_it() -> None:
    def office(n: int) -> Speaker:
        return held(n, "the prime minister", "prime minister", None, "unnamed")

    old, new = held(0, "Oren Halle", "prime minister", None), held(6, "Sten Ambros", "prime minister", None)
    between = [held(n, "Piet Dahl", "farmer", None) for n in range(1, 5)]
    assert names(old, *between, office(5), new, office(7)) == [
        ("Oren Halle", "the prime minister"), ("Piet Dahl",), ("Sten Ambros", "the prime minister")
    ]  # fmt: skip


def test_a_rank_before_the_name_does_not_hide_the_post_and_a_deputy_has_another() -> None:
    chief = held(0, "Adm. Sten Ambros", "navy chief", "Merrow")
    assert len(names(chief, held(1, "the chief of the navy", "chief of the navy", "Merrow", "unnamed"))) == 1
    deputy = held(0, "Sten Ambros", "deputy governor", "Fen")
    assert len(names(deputy, held(1, "the governor", "governor", "Fen", "unnamed"))) == 2
