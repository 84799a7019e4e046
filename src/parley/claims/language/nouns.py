"""Nouns that stand for people: their number, and what their endings tell where no list has them."""

from __future__ import annotations

from parley.claims.language.phrases import word_set

_PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "eer", "person", "crat", "goer", "ee")
_NOT_PERSONS = word_set(
    "committee coffee degree guarantee jubilee "
    "letter paper order number newsletter matter poster answer chapter power center counter factor error monitor "
    "banner rumor humor fervor favor tenor terror horror offer twitter water weather december november october "
    "september thriller disaster career whatever other another further human reminder never ever over under after "
    "later earlier however together rather whether either neither labor harbor color door floor mayor summer winter "
    "dinner supper minor major prior senior junior superior behavior metaphor corridor sector vector motor war car"
)


def singular(noun: str) -> str:
    """The singular of a regular plural, the word itself otherwise."""
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun == "mps":
        return "mp"
    if noun.endswith("people") and noun != "people":
        return noun[:-6] + "person"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "'s")) and len(noun) > 3:
        return noun[:-1]
    return noun


def looks_like_person(noun: str) -> bool:
    """Whether a singular noun's ending makes it a word for a person ("pollster", "committeewoman")."""
    return len(noun) > 4 and noun not in _NOT_PERSONS and noun.endswith(_PERSON_ENDINGS)


def looks_like_people(noun: str) -> bool:
    """Whether a plural noun's ending makes it a word for people ("homeowners", "meteorologists")."""
    one = singular(noun)
    return one != noun and looks_like_person(one)
