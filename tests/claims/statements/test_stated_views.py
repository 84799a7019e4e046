"""Words by which somebody says what he looks for, the clause behind them, and what only looks so."""

import pytest

from parley.claims.statements.stated_views import View, views_in
from parley.spans import Span
from tests.steps import grows_as_its_text, repeated


def views(text: str) -> list[View]:
    return list(views_in(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "clause", "turns"),
    [
        ("My hunch is that they will fold before Easter.", "they will fold before Easter", False),
        ("Her guess, she said, is that the fleet will sail.", "the fleet will sail", False),
        ("Our bet is that Orsk yields by May, but nobody knows.", "Orsk yields by May", False),
        ("“My bet: the king is on a plane by Sunday.”", "the king is on a plane by Sunday", False),
        ("The smart money is on a coup before the harvest, a banker said.", "a coup before the harvest", False),
        ("The money is still on Orsk backing down.", "Orsk backing down", False),
        ("The betting in Helde is that the pound will fall.", "the pound will fall", False),
        ("What I do expect is a long summer of raids.", "a long summer of raids", False),
        ("What Roe expects is that the mills will close.", "the mills will close", False),
        ("What is likelier is a slow blockade.", "a slow blockade", False),
        ("More likely is that both sides will wait.", "both sides will wait", False),
        ("What is less likely is a landing.", "a landing", True),
        ("Least likely of all is that they shoot.", "they shoot", True),
        ("It is odds-on that the minister goes.", "the minister goes", False),
        ("It looks as likely as not that the dam will break.", "the dam will break", False),
        ("Nobody should be surprised if Orsk answers with guns.", "Orsk answers with guns", False),
        ("Don't be shocked if it postpones.", "it postpones", False),
        ("It would come as no surprise if Belmar left the pact.", "Belmar left the pact", False),
        ("Don't bank on the Belmarians staying.", "the Belmarians staying", True),
        ("You cannot count on them to hold the bridge.", "them to hold the bridge", True),
        ("Do not count on a quick victory.", "a quick victory", True),
        ("Anyone who thinks that the guns will fall silent is mistaken.", "the guns will fall silent", True),
        ("Whoever believes this will end soon is deluding himself.", "this will end soon", True),
        ("If Orsk thinks that Belmar will fold, it is sadly mistaken.", "Belmar will fold", True),
        ("I don’t see my colleagues voting for a war.", "my colleagues voting for a war", True),
        ("Roe does not see the truce holding beyond May, he said.", "the truce holding beyond May", True),
        ("She cannot imagine the junta giving up power.", "the junta giving up power", True),
        ("Roe did not see the row turning into a war.", "the row turning into a war", True),
        ("People who say the war will end this year should think again.", "the war will end this year", True),
    ],
)
def test_the_clause_of_a_view(text: str, clause: str, turns: bool) -> None:
    assert [(view.clause.of(text), view.turns) for view in views(text)] == [(clause, turns)]


@pytest.mark.parametrize(
    "text",
    [
        "Sister Agnes's bet is different.",
        "My view is that he is a liar.",
        "His theory is that its own guards blew up the bridge.",
        "In Helde the view is taken that there will be no war.",
        "My money is on the navy.",
        "What we expect is respect.",
        "What is certain is that he lied.",
        "We cannot count on Orsk.",
        "Do not expect me to apologise.",
        "Anyone who thinks that embargoes work is naive.",
        "Anyone who knows Roe knows he will fight.",
        "Those who know him say he will fight.",
        "He was surprised if not shocked.",
        "We do not see any reason for changing our policy.",
        "Roe does not see the bombing of the port as a crime.",
        "Roe did not see the soldiers coming through the door.",
        "Roe could not see him winning.",
        "They do not see anything wrong.",
    ],
)
def test_what_states_no_view_of_what_comes(text: str) -> None:
    assert views(text) == []


def test_a_view_tells_who_holds_it_and_who_is_mistaken() -> None:
    text = "What Roe fears is a coup within weeks."
    (view,) = views(text)
    assert view.holder is not None
    assert view.holder.of(text) == "Roe"
    text = "The former envoy Dana Poll does not see the truce holding."
    (view,) = views(text)
    assert view.holder is not None
    assert view.holder.of(text) == "Dana Poll"
    text = "The general's bet is that winter will stop them."
    (view,) = views(text)
    assert view.holder is not None
    assert view.holder.of(text) == "The general"
    text = "Whoever thinks that they will yield is wrong."
    (view,) = views(text)
    assert view.holder is None
    assert view.mistaken is not None
    assert view.mistaken.of(text).startswith("Whoever thinks")


@pytest.mark.parametrize("piece", ["what is ", "the money is ", "anyone who thinks that it will ", "my best ", "A’s "])
def test_views_of_a_hostile_page_are_looked_for_nearby(piece: str) -> None:
    assert grows_as_its_text(views, repeated(piece))
