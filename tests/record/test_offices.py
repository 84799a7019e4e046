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
