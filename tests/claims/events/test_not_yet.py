"""Events that are told as prepared, feared or to be prevented have not happened."""

import pytest

from parley.claims.events.not_yet import with_what_is_not_yet
from parley.claims.model.acts import EventMark
from parley.claims.types import EventStatus
from parley.spans import Span


def status(text: str, trigger: str, told: EventStatus = "happened") -> EventStatus:
    at = Span(text.index(trigger), text.index(trigger) + len(trigger))
    (mark,) = with_what_is_not_yet([EventMark(at, "ASSAULT", told, (), (), 0.9)], text)
    return mark.status


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("Merrow accused Valdoria of preparing an invasion.", "invasion", "planned"),
        ("Its army is gearing up for a large winter offensive.", "offensive", "planned"),
        ("Rebels were plotting to bomb the harbour.", "bomb", "planned"),
        ("The risk of an armed attack has grown.", "attack", "hypothetical"),
        ("Talks to avert a military confrontation began.", "confrontation", "hypothetical"),
        ("It would be “very difficult” for Valdoria to launch an invasion.", "invasion", "hypothetical"),
        ("He is eager to pressure Vance into another summit.", "summit", "demanded"),
        ("Orsk is seeking a summit.", "summit", "demanded"),
        ("Orsk had pressured Vance into a summit.", "summit", "happened"),
        ("The men who planned the raid were caught.", "raid", "happened"),
        ("They failed to prevent mass killings.", "killings", "happened"),
        ("A danger to those who were attacking ships.", "attacking", "happened"),
        ("There was no sign tonight that Tarn was preparing to pull back.", "pull back", "hypothetical"),
        ("Orsk denied that its pilots had bombed the market.", "bombed", "denied"),
        ("Orsk denied any part in it and attacked.", "attacked", "happened"),
        ("The ministry has no plans to deploy warships.", "deploy", "denied"),
        ("There could be no talks as long as it lasts.", "talks", "hypothetical"),
        ("Such missiles must not be deployed there.", "deployed", "hypothetical"),
        ("Orsk gave Tarn until Thursday midnight to recall two gunboats.", "recall", "demanded"),
        ("Orsk gave Tarn until Thursday and attacked.", "attacked", "happened"),
        ("Orsk called the reports about an invasion absolutely false.", "invasion", "denied"),
        ("Orsk called the invasion a false step.", "invasion", "happened"),
        ("Orsk ruled out any further raid on the coast.", "raid", "denied"),
        ("Orsk ruled out talks and raided the coast.", "raided", "happened"),
        ("Orsk does not intend to withdraw from the pact first.", "withdraw", "denied"),
        ("Poll neither confirmed nor denied reports that Tarn had shelled the pass.", "shelled", "hypothetical"),
        ("The ministry would not confirm that drones had struck the depot.", "struck", "hypothetical"),
        ("The ministry confirmed that drones had struck the depot.", "struck", "happened"),
        ("Asked whether his crews had been ordered to fire, the general smiled.", "fire", "hypothetical"),
        ("Asked about the raid, the general said Tarn had fired first.", "fired", "happened"),
        ("There can be no summit before the culprits have been arrested.", "arrested", "hypothetical"),
        ("An open confrontation with Tarn is out of the question.", "confrontation", "hypothetical"),
        ("Cross-border raids were “on the table”.", "raids", "hypothetical"),
        ("The men who led the attack are unlikely to be tried.", "attack", "happened"),
        ("The attack on Tarn was on Sunday.", "attack", "happened"),
        ("Orsk warned Tarn against an attack on the kingdom.", "attack", "hypothetical"),
        ("Orsk warned Tarn against meddling.", "meddling", "hypothetical"),
        ("Orsk warned Tarn of the attack.", "attack", "happened"),
        ("A vote would have condemned the junta.", "condemned", "hypothetical"),
        ("The fleet was to have attacked on Monday.", "attacked", "planned"),
        ("The two navies are to bomb the rock together.", "bomb", "planned"),
        ("The oxen will be seized.", "seized", "planned"),
        ("The rebels may soon attack again.", "attack", "predicted"),
        ("The rebels would often attack at night.", "attack", "happened"),
        ("He ridiculed the suggestion that Orsk had bombed the pass.", "bombed", "denied"),
        ("The ministry rubbished talk of a coup as a fairy tale.", "coup", "denied"),
        ("The report that bands had fired upon the post is declared to be without foundation.", "fired", "denied"),
        ("The so-called detention is pure fabrication.", "detention", "denied"),
        ("The report that bands had fired upon the post is true.", "fired", "happened"),
        ("He read the report that Orsk had bombed the pass.", "bombed", "happened"),
        ("The general would not discuss reports that ships had been moved.", "moved", "hypothetical"),
        ("Roe refused to say whether the fleet had been moved.", "moved", "hypothetical"),
        ("Roe said that the fleet had been moved.", "moved", "happened"),
        ("Officials warned of an attack on Tarn.", "attack", "predicted"),
        ("Officials warned Tarn of another armed attack.", "attack", "predicted"),
        ("Officials warned of the attack on Tarn.", "attack", "happened"),
        ("Officials warned of delays and attacked Tarn.", "attacked", "happened"),
        ("Tarn was attacked.", "attacked", "happened"),
        ("Preparations ended. The army attacked the town.", "attacked", "happened"),
    ],
)
def test_what_the_words_before_say(text: str, trigger: str, found: EventStatus) -> None:
    assert status(text, trigger) == found


def test_what_the_model_holds_for_not_happened_stays() -> None:
    assert status("Merrow accused Valdoria of preparing an invasion.", "invasion", "denied") == "denied"


@pytest.mark.parametrize(
    ("text", "trigger", "told", "found"),
    [
        ("Poll denied that she had been seized, insisting that it had struck a boat.", "struck", "denied", "happened"),
        ("Orsk denies having laid any mines and blames the blast on old shells.", "blast", "denied", "happened"),
        ("Orsk denied that anyone from its soil had had a hand in the raid.", "raid", "denied", "happened"),
        ("Orsk denied that it had shelled the pass and burnt the mill.", "burnt", "denied", "denied"),
        ("Orsk denied the charge, insisting that it had not struck a boat.", "struck", "denied", "denied"),
        ("Orsk has not, despite pleas, asked Tarn to close its straits.", "close", "demanded", "hypothetical"),
        ("Orsk has asked Tarn to close its straits.", "close", "demanded", "demanded"),
    ],
)
def test_how_far_a_denial_reaches(text: str, trigger: str, told: EventStatus, found: EventStatus) -> None:
    assert status(text, trigger, told) == found


def test_an_offer_on_the_table_has_been_made() -> None:
    text = "The government's offer was on the table."
    at = Span(text.index("offer"), text.index("offer") + 5)
    (mark,) = with_what_is_not_yet([EventMark(at, "AGREE", "happened", (), (), 0.9)], text)
    assert mark.status == "happened"
