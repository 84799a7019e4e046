"""What kind of position a clause takes, by its own words and the verb before it."""

import pytest

from parley.claims.model.acts import PositionMark
from parley.claims.positions.position_kinds import position_kind
from parley.claims.types import PositionKind
from parley.spans import Span


def kind(text: str, words: str, marked: PositionKind) -> PositionKind:
    at = text.index(words)
    return position_kind(PositionMark(Span(at, at + len(words)), marked, None), text)


@pytest.mark.parametrize(
    ("text", "words", "marked", "right"),
    [
        (
            "Orsk said it would pull back if Tarn set a date.",
            "it would pull back if Tarn set a date",
            "threat",
            "offer",
        ),
        (
            "The ships will be withdrawn if the ban is lifted, Roe said.",
            "The ships will be withdrawn if the ban is lifted",
            "promise",
            "offer",
        ),
        (
            "Orsk would pull back once Tarn released the crew, Roe said.",
            "Orsk would pull back once Tarn released the crew",
            "promise",
            "offer",
        ),
        ("Roe will lift the ban if he wins, he said.", "Roe will lift the ban if he wins", "promise", "promise"),
        (
            "Orsk promised it would lift the ban if Tarn agreed.",
            "it would lift the ban if Tarn agreed",
            "promise",
            "promise",
        ),
        ("Orsk said it would offer its good offices.", "it would offer its good offices", "promise", "offer"),
        ("Orsk said it would offer no resistance.", "it would offer no resistance", "promise", "promise"),
        (
            "Orsk will open the gate only if Tarn leaves the cape.",
            "Orsk will open the gate only if Tarn leaves the cape",
            "promise",
            "offer",
        ),
        ("Roe said Tarn would have to stop the drilling.", "Tarn would have to stop the drilling", "promise", "demand"),
        (
            "Roe said they would have to stop the drilling.",
            "they would have to stop the drilling",
            "promise",
            "promise",
        ),
        ("Roe said Tarn would have to face the world.", "Tarn would have to face the world", "refusal", "refusal"),
        ("Release the crew or else, Orsk told Tarn.", "Release the crew", "demand", "threat"),
        ("Release the crew or write to us, Orsk told Tarn.", "Release the crew", "demand", "demand"),
        (
            "The use of gas will not be tolerated, Orsk said.",
            "The use of gas will not be tolerated",
            "refusal",
            "red_line",
        ),
        ("The gas will not be sold, Orsk said.", "The gas will not be sold", "refusal", "refusal"),
        ("Roe said the charges were baseless.", "the charges were baseless", "accusation", "denial"),
        ("Roe said the charges were grave.", "the charges were grave", "accusation", "accusation"),
        ("Orsk said it would strike if Tarn set a date.", "it would strike if Tarn set a date", "threat", "threat"),
        (
            "Orsk called on Minister Poll to provide “security guarantees” that the bloc would not come closer.",
            "the bloc would not come closer",
            "refusal",
            "demand",
        ),
        ("Orsk agreed to provide guarantees that no ship will come.", "no ship will come", "promise", "promise"),
        ("Orsk offered the use of its harbour.", "the use of its harbour", "demand", "offer"),
        ("Orsk is ready to send a pilot.", "send a pilot", "promise", "offer"),
        ("Orsk is not ready to send a pilot.", "send a pilot", "refusal", "refusal"),
        ("Orsk refused to send a pilot.", "send a pilot", "denial", "refusal"),
        ("Orsk accused Tarn of theft.", "Tarn of theft", "threat", "accusation"),
        ("Orsk denied that it had sent ships.", "it had sent ships", "accusation", "denial"),
        ("Orsk called on Tarn to leave.", "to leave", "threat", "demand"),
        ("Belmar wants it in writing that no troops will come.", "no troops will come", "promise", "demand"),
        ("Belmar wanted it set down on paper that Orsk will disarm.", "Orsk will disarm", "offer", "demand"),
        ("Belmar sought guarantees from Tarn that nobody will cross.", "nobody will cross", "refusal", "demand"),
        ("Belmar asked for a written promise that it will be heard.", "it will be heard", "promise", "demand"),
        ("Belmar demanded that no ship enter.", "no ship enter", "refusal", "demand"),
        # these say less than their clause: as marked
        ("Belmar does not want it in writing that it will pay.", "it will pay", "promise", "promise"),
        ("Belmar has it in writing that Orsk will pay.", "Orsk will pay", "promise", "promise"),
        ("Belmar wanted bread. The pact says that Orsk will pay.", "Orsk will pay", "promise", "promise"),
        ("Orsk refused to pay. The front wants no money.", "The front wants no money", "accusation", "accusation"),
        ("Orsk pledged to sink the fleet.", "sink the fleet", "threat", "threat"),
        ("Orsk did not offer the use of its harbour.", "the use of its harbour", "refusal", "refusal"),
        ("Orsk promised nothing of the sort.", "nothing of the sort", "denial", "denial"),
        ("Orsk denied them passage.", "passage", "refusal", "refusal"),
        ("Orsk denied Tarn ships the use of its port.", "Tarn ships the use of its port", "denial", "refusal"),
        ("Orsk denied the widows the inquiry.", "the widows the inquiry", "denial", "refusal"),
        ("Orsk denied any part in the raid.", "any part in the raid", "denial", "denial"),
        ("Orsk denied the use of force.", "the use of force", "denial", "denial"),
        ("Orsk said the men must not be harmed.", "the men must not be harmed", "refusal", "demand"),
        ("Orsk said we must leave.", "we must leave", "refusal", "refusal"),
        ("Orsk asked for pay and said they would not yield.", "they would not yield", "demand", "refusal"),
        ("Orsk asked for pay and said they would not attack.", "they would not attack", "demand", "promise"),
        ("Orsk demanded that it would not be hit.", "it would not be hit", "demand", "demand"),
        ("Orsk said its troops would stay.", "its troops would stay", "promise", "refusal"),
        ("Orsk said it would stay away from the talks.", "it would stay away from the talks", "promise", "refusal"),
        ("Orsk assured them its troops would stay.", "its troops would stay", "promise", "promise"),
        ("Orsk said the gates would stay open.", "the gates would stay open", "promise", "promise"),
        ("Roe asked for pay and said they would leave otherwise.", "they would leave otherwise", "demand", "threat"),
        ("Roe asked that they would leave otherwise.", "they would leave otherwise", "demand", "demand"),
        ("Orsk said it would not lay down its arms.", "it would not lay down its arms", "promise", "refusal"),
        ("Orsk said it would not pay.", "it would not pay", "promise", "refusal"),
        ("Roe warned Orsk against a raid.", "a raid", "denial", "demand"),
        ("Roe warned Orsk against a raid. Tarn said it would bar ships.", "it would bar ships", "threat", "threat"),
        ("Roe warned Orsk against moving.", "moving", "threat", "demand"),
        ("Roe warned that Orsk will act against them.", "Orsk will act against them", "threat", "threat"),
    ],
)
def test_the_verb_that_governs_it_names_the_kind(
    text: str, words: str, marked: PositionKind, right: PositionKind
) -> None:
    assert kind(text, words, marked) == right


@pytest.mark.parametrize(
    ("words", "marked", "right"),
    [
        ("we will not attack anybody", "denial", "promise"),
        ("neither side would resort to force", "denial", "promise"),
        ("we will never sign it", "denial", "refusal"),
        ("no Orskian will hand over a rifle", "threat", "refusal"),
        ("we will not hesitate to strike", "threat", "threat"),
        ("we have never attacked anybody", "denial", "denial"),
    ],
)
def test_what_one_will_not_do_is_no_denial(words: str, marked: PositionKind, right: PositionKind) -> None:
    assert kind(f"Roe said {words}.", words, marked) == right


@pytest.mark.parametrize(
    ("text", "words", "marked", "right"),
    [
        ("Orsk rejected the ultimatum.", "the ultimatum", "denial", "refusal"),
        ("Orsk dismissed the offer as “blackmail”.", "the offer as “blackmail", "denial", "refusal"),
        ("Orsk rejected the claim that it had fired.", "the claim that it had fired", "refusal", "denial"),
        ("Orsk rejected the claim to the islands.", "the claim", "refusal", "refusal"),
        ("Orsk did not reject the ultimatum.", "the ultimatum", "denial", "denial"),
    ],
)
def test_a_proposal_is_refused_and_a_charge_denied(
    text: str, words: str, marked: PositionKind, right: PositionKind
) -> None:
    assert kind(text, words, marked) == right


@pytest.mark.parametrize(
    ("words", "marked", "right"),
    [
        ("Orsk is willing to host talks", "refusal", "offer"),
        ("Orsk is prepared to use force", "refusal", "refusal"),
        ("Orsk is not willing to host talks", "refusal", "refusal"),
        ("Orsk would respond with all its might", "promise", "threat"),
        ("Orsk will respond to the offer by May", "promise", "promise"),
        ("the army will stay where it is", "threat", "refusal"),
        ("it will not withdraw its forces", "promise", "refusal"),
        ("no one will be left behind", "promise", "promise"),
        ("not one prisoner would be set free", "promise", "refusal"),
        ("any such step would have grave consequences", "promise", "threat"),
        ("Orsk would take necessary measures", "offer", "threat"),
        ("the limit was not negotiable", "denial", "refusal"),
        ("the boarding was an act of war", "denial", "accusation"),
        ("the boarding was no act of war", "denial", "denial"),
        ("Orsk reserved the right to close the pipeline", "accusation", "threat"),
    ],
)
def test_what_a_clause_says_of_its_partys_own_course(words: str, marked: PositionKind, right: PositionKind) -> None:
    assert kind(f"Roe said that {words}.", words, marked) == right


def test_who_assures_others_promises_and_who_warns_threatens() -> None:
    text = "Roe assured them that it will not withdraw its forces."
    assert kind(text, "it will not withdraw its forces", "promise") == "promise"
    text = "Roe warned that the ships will stay in the strait."
    assert kind(text, "the ships will stay in the strait", "threat") == "threat"
    text = "Orsk reserves the right to take all measures."
    assert kind(text, "the right to take all measures", "promise") == "threat"


@pytest.mark.parametrize(
    ("text", "words", "marked", "right"),
    [
        ("Roe said if Tarn agreed Orsk would free them.", "if Tarn agreed Orsk would free them", "threat", "offer"),
        ("Roe said ships would be sent if Tarn asked.", "ships would be sent if Tarn asked", "threat", "offer"),
        ("Roe vowed that ships would be sent if Tarn asked.", "ships would be sent if Tarn asked", "threat", "promise"),
        ("Roe said if Tarn refused we would free them.", "if Tarn refused we would free them", "threat", "threat"),
        ("Orsk would pull out of talks if men went on being stopped.",
         "Orsk would pull out of talks if men went on being stopped", "threat", "threat"),
        ("“We will observe the truce as long as they do.”", "We will observe the truce as long as they do", "offer",
         "promise"),
        ("Orsk complained that it was never thanked.", "it was never thanked", "denial", "accusation"),
        ("Orsk said that it was never thanked.", "it was never thanked", "denial", "denial"),
        ("Roe said whoever says the contrary is lying.", "whoever says the contrary is lying", "accusation", "denial"),
        ("Orsk rejected what it termed “wild allegations”.", "what it termed “wild allegations", "threat", "denial"),
        ("Orsk said it would board them.", "it would board them", "promise", "threat"),
    ],
)  # fmt: skip
def test_what_is_held_out_complained_of_or_contradicted(
    text: str, words: str, marked: PositionKind, right: PositionKind
) -> None:
    assert kind(text, words, marked) == right


@pytest.mark.parametrize(
    ("text", "words", "marked", "right"),
    [
        ("Orsk would not hesitate to use force.", "Orsk would not hesitate to use force", "refusal", "threat"),
        ("We won’t hesitate to invoke the treaty.", "We won’t hesitate to invoke the treaty", "denial", "threat"),
        ("Orsk will not hesitate to help Tarn.", "Orsk will not hesitate to help Tarn", "refusal", "promise"),
        ("Orsk did not hesitate to use force.", "Orsk did not hesitate to use force", "denial", "denial"),
        ("Roe warned that any raid against Tarn would be tantamount to a declaration of war.",
         "any raid against Tarn would be tantamount to a declaration of war", "demand", "red_line"),
        ("Roe warned Tarn against a raid.", "a raid", "threat", "demand"),
        ("Orsk said that the raid was an act of war.", "the raid was an act of war", "accusation", "accusation"),
        ("He asked for a vote, failing which they would strike.", "failing which they would strike", "demand", "threat"),
        ("He asked for a vote without failing.", "a vote without failing", "demand", "demand"),
        ("Roe said the demand was unacceptable.", "the demand was unacceptable", "denial", "refusal"),
        ("Roe said the charge was unacceptable.", "the charge was unacceptable", "denial", "denial"),
    ],
)  # fmt: skip
def test_what_is_not_hesitated_over_taken_for_war_or_held_out_else(
    text: str, words: str, marked: PositionKind, right: PositionKind
) -> None:
    assert kind(text, words, marked) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("If they land, our response will be swift.", "threat"),
        ("If they agree, our response will be positive.", "promise"),
        ("If they ask, the ministry's reply will be given tomorrow.", "promise"),
    ],
)
def test_a_response_is_held_out_to_who_does_a_named_thing(text: str, right: PositionKind) -> None:
    condition = Span(0, text.index(","))
    assert position_kind(PositionMark(Span(0, len(text) - 1), "promise", condition), text) == right


@pytest.mark.parametrize(
    ("text", "words", "marked", "right"),
    [
        ("Orsk is not prepared to recognise the union.", "Orsk is not prepared to recognise the union", "promise", "refusal"),
        ("Orsk is prepared to recognise the union.", "Orsk is prepared to recognise the union", "promise", "promise"),
        ("Varn hinted that Orsk would back it.", "Orsk would back it", "refusal", "promise"),
        ("Varn hinted that Orsk would back neither.", "Orsk would back neither", "refusal", "refusal"),
        ("Roe rejected a Varn suggestion that Orsk suspend the raids.", "a Varn suggestion that Orsk suspend the raids", "denial", "refusal"),
        ("Roe rejected a suggestion that Orsk had used gas.", "a suggestion that Orsk had used gas", "denial", "denial"),
        ("It will guarantee the safe departure of the staff.", "It will guarantee the safe departure of the staff", "threat", "promise"),
    ],
)  # fmt: skip
def test_what_is_not_refused_denied_or_threatened(
    text: str, words: str, marked: PositionKind, right: PositionKind
) -> None:
    assert kind(text, words, marked) == right
