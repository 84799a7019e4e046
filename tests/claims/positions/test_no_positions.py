"""Clauses with words of refusing and denying in which nobody takes a position."""

import pytest

from parley.claims.model.acts import PositionMark
from parley.claims.positions.no_positions import takes_none
from parley.claims.types import PositionKind
from parley.spans import Span


def mark(text: str, words: str, kind: PositionKind) -> PositionMark:
    at = text.index(words)
    return PositionMark(Span(at, at + len(words)), kind, None)


@pytest.mark.parametrize(
    ("text", "words", "kind", "none"),
    [
        ("The union called a three-day strike.", "a three", "demand", True),
        ("The union called for a strike.", "a strike", "demand", False),
        ("Orsk said it would study the plan.", "it would study the plan", "promise", True),
        ("Orsk said it would honour the plan.", "it would honour the plan", "promise", False),
        ("Roe insisted the raid had been necessary.", "the raid had been necessary", "demand", True),
        ("Roe insisted the rule was old and will be kept.", "the rule was old and will be kept", "demand", False),
        ("Roe insisted the port be opened.", "the port be opened", "demand", False),
        ("The ultimatum was rejected by Tarn.", "The ultimatum", "refusal", False),
        ("Roe said there was no military solution.", "there was no military solution", "denial", True),
        ("Roe said there was no military camp.", "there was no military camp", "denial", False),
        ("Residents of Port Astre said the guns had not moved.", "the guns had not moved", "denial", True),
        ("The residents' council said its guns had not moved.", "its guns had not moved", "denial", False),
        (
            "A Tarn court on Monday rejected the final appeal of two editors.",
            "the final appeal of two editors",
            "refusal",
            True,
        ),
        (
            "The court case went on; Tarn rejected the final appeal of Orsk.",
            "the final appeal of Orsk",
            "refusal",
            False,
        ),
        ("Orsk did not rule out a meeting of the two.", "a meeting of the two", "refusal", True),
        ("Orsk ruled out a meeting of the two.", "a meeting of the two", "refusal", False),
        ("Orsk has not ruled it out.", "it out", "refusal", True),
        ("Asked about force, Roe said that nothing was excluded.", "nothing was excluded", "denial", True),
        ("Roe said the army was in touch and did not rule out more.", "the army was in touch", "denial", True),
        ("Roe said the army was in touch and did not rule out more.", "did not rule out more", "denial", True),
        ("Roe said the army was not in touch.", "the army was not in touch", "denial", False),
        ("Orsk welcomed the proposal.", "the proposal", "refusal", True),
        ("Orsk rejected the proposal.", "the proposal", "refusal", False),
        ("Roe had seen no evidence that Tarn was arming.", "Tarn was arming", "denial", True),
        ("Roe denied that Tarn was arming.", "Tarn was arming", "denial", False),
        ("Tarn is arming, said Roe. Orsk denies this.", "Tarn is arming", "denial", False),
        ("Roe argued that the pact had lapsed.", "the pact had lapsed", "denial", True),
        ("Tarn accused Orsk of theft; Orsk said it had paid.", "it had paid", "denial", False),
        ("The mayor says that he had promised.", "he had promised", "promise", True),
        ("She did not reject it outright.", "it outright", "refusal", True),
        ("Roe said its forces had not yet fired.", "its forces had not yet fired", "denial", True),
        ("Roe warned that a war could set the coast on fire.", "a war could set the coast on fire", "threat", True),
        ("Roe warned that we could close the coast.", "we could close the coast", "threat", False),
        ("Roe: The Halm Islands are an inalienable part of Orsk.", "The Halm Islands are", "accusation", True),
        ("Roe: Halm has always been part of Orsk.", "Halm has always been part", "accusation", True),
        ("Roe: Orsk is part of the problem.", "Orsk is part", "accusation", False),
        ("Roe: Orsk is arming a province.", "Orsk is arming a province", "accusation", False),
        ("The plans call for forty brigades.", "forty brigades", "demand", True),
        ("The rebels call for forty judges.", "forty judges", "demand", False),
        ("Roe hoped that the truce would hold.", "the truce would hold", "promise", True),
        ("Orsk said it had not received any invitation.", "it had not received any invitation", "refusal", True),
        ("An envoy who asked not to be named said so.", "not to be named", "demand", True),
        ("Orsk asked that the spy be named.", "the spy be named", "demand", False),
        ("They never agreed on how much Tarn should pay.", "how much Tarn should pay", "demand", True),
        ("“What Tarn did was theft,” Roe said.", "What Tarn did was theft", "accusation", False),
        ("Orsk and Tarn agreed that the port should be shared.", "the port should be shared", "demand", True),
        ("Orsk insisted that the port should be shared.", "the port should be shared", "demand", False),
        ("Orsk insisted that Belmar was its province.", "Belmar was its province", "demand", True),
        (
            "Orsk insisted that any ship that had left be sent back.",
            "any ship that had left be sent back",
            "demand",
            False,
        ),
        ("Roe said that 95 percent had voted yes.", "95 percent had voted yes", "refusal", True),
        ("Tarn voted down the clause that Roe had signed.", "the clause that Roe had signed", "refusal", False),
        ("Roe said that nobody had signed it.", "nobody had signed it", "refusal", False),
        ("Orsk rejected the pact that Tarn had signed.", "the pact that Tarn had signed", "refusal", False),
        ("Roe said that a raid could not be ruled out.", "a raid could not be ruled out", "refusal", True),
        ("Roe said that a raid was ruled out.", "a raid was ruled out", "refusal", False),
        ("Roe ordered the armed forces to hold the line.", "the armed forces to hold the line", "demand", True),
        ("Roe told his marines to hold the line.", "his marines to hold the line", "demand", True),
        ("Roe told the army to leave the town.", "the army to leave the town", "demand", False),
        ("Roe ordered Orsk to hold the line.", "Orsk to hold the line", "demand", False),
        ("Roe said that twenty Tarn aircraft had crossed.", "twenty Tarn", "accusation", True),
        ("“Visk is tired. He will not fight for it,” Roe wrote.", "He will not fight for it", "refusal", True),
        ("Roe said he did not rule out a blockade.", "he did not rule out a blockade", "refusal", True),
        ("Roe said he would rule out a blockade.", "he would rule out a blockade", "refusal", False),
        ("“Nobody should mistake our patience for consent.”", "Nobody should mistake", "demand", True),
        ("“Nobody should enter our waters.”", "Nobody should enter our waters", "demand", False),
        ("Orsk refused to be drawn on the talks.", "to be drawn on the talks", "refusal", True),
        ("Orsk refused to open the talks.", "to open the talks", "refusal", False),
        ("Visk is firm. He will not fight for it, Roe wrote.", "He will not fight for it", "refusal", False),
    ],
)
def test_what_is_no_position(text: str, words: str, kind: PositionKind, none: bool) -> None:
    assert takes_none(mark(text, words, kind), None, text) is none


def test_whom_a_demand_is_made_of_is_none_by_itself() -> None:
    text = "Roe urged both governments to reopen the line."
    demand = mark(text, "to reopen the line", "demand")
    assert takes_none(mark(text, "both governments", "demand"), demand, text)
    assert not takes_none(demand, None, text)
    text = "Roe appealed to the world not to forget Orsk."
    demand = mark(text, "not to forget Orsk", "demand")
    assert takes_none(mark(text, "the world", "demand"), demand, text)


@pytest.mark.parametrize(
    ("text", "words", "kind", "none"),
    [
        ("Orsk conceded that it had no answer.", "it had no answer", "denial", True),
        ("Orsk refused to concede that Tarn had fired.", "Tarn had fired", "accusation", False),
        ("Paris fears being dragged into a war.", "being dragged into a war", "threat", True),
        ("Paris threatened to drag Tarn into a war.", "to drag Tarn into a war", "threat", False),
        ("She stopped short of calling for the troops to leave.", "the troops to leave", "demand", True),
        ("It has not only asked Tarn to leave.", "to leave", "demand", False),
        ("They called their envoys home for talks.", "their envoys home for talks", "demand", True),
        ("They called for their envoys back.", "their envoys back", "demand", False),
        ("Roe said Orsk had no evidence that Tarn was arming.", "Orsk had no evidence that Tarn was arming", "denial",
         True),
    ],
)  # fmt: skip
def test_what_is_owned_to_feared_or_not_asked_for(text: str, words: str, kind: PositionKind, none: bool) -> None:
    assert takes_none(mark(text, words, kind), None, text) is none


def test_the_verb_of_the_next_clause_is_none() -> None:
    text = "Orsk had ruled out a guarantor."
    verb, what = mark(text, "Orsk had ruled out", "refusal"), mark(text, "a guarantor", "refusal")
    assert takes_none(verb, what, text)
    assert not takes_none(what, None, text)
    assert not takes_none(verb, mark(text, "a guarantor", "offer"), text)


def test_what_is_accepted_is_not_refused() -> None:
    text = "The Orskan premier accepted the proposal, the agency said."
    assert takes_none(mark(text, "The Orskan premier accepted the proposal", "refusal"), None, text)
    text = "The Orskan premier accepted no proposal, the agency said."
    assert not takes_none(mark(text, "The Orskan premier accepted no proposal", "refusal"), None, text)
