"""Parties that an act of speech and what it speaks of share."""

import pytest

from parley.claims.language.sentences import Sentences
from parley.claims.language.tokens import split_words
from parley.claims.model.acts import EventMark
from parley.claims.parties.shared_parties import (
    with_joined,
    with_shared_parties,
    with_shared_subjects,
    with_sources,
    within_sentences,
)
from parley.claims.states.own_states import own_state_of_office, with_own_states
from parley.claims.types import Attribution
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span

ORSK, BELMAR = Span(0, 4), Span(40, 46)


def event(
    kind: str, at: int, status: str, actors: tuple[Span, ...] = (), recipients: tuple[Span, ...] = ()
) -> EventMark:
    return EventMark(Span(at, at + 6), kind, status, actors, recipients, 1.0)  # type: ignore[arg-type]


def test_who_threatens_would_do_it_and_who_is_struck_is_threatened() -> None:
    threat, act = with_shared_parties(
        [event("THREATEN", 5, "happened", (ORSK,)), event("SANCTION", 20, "threatened", (), (BELMAR,))]
    )
    assert threat.recipients == (BELMAR,)
    assert act.actors == (ORSK,)


def test_who_is_called_on_should_do_it_and_what_is_marked_stands() -> None:
    call, act = with_shared_parties(
        [event("REQUEST", 5, "happened", (ORSK,), (BELMAR,)), event("RETREAT", 30, "demanded")]
    )
    assert act.actors == (BELMAR,)
    kept = [event("REQUEST", 5, "happened", (ORSK,)), event("RETREAT", 30, "happened", (BELMAR,))]
    assert with_shared_parties(kept) == kept, "a withdrawal that happened is not what is called for"
    assert call.recipients == (BELMAR,)


def test_nobody_asks_or_accuses_himself() -> None:
    asking = [event("REQUEST", 5, "happened", (ORSK,)), event("SANCTION", 50, "demanded", (ORSK,))]
    assert with_shared_parties(asking)[0].recipients == ()
    longer = [event("REQUEST", 5, "happened", (Span(0, 3),)), event("SANCTION", 50, "demanded", (ORSK,))]
    assert with_shared_parties(longer)[0].recipients == ()
    blaming = [event("ACCUSE", 5, "happened", (ORSK,)), event("CONSULT", 50, "happened", (ORSK, BELMAR))]
    assert with_shared_parties(blaming)[0].recipients == ()


def test_who_should_be_acted_on_is_not_called_on_to_do_it() -> None:
    freed = [event("REQUEST", 5, "happened", (ORSK,), (BELMAR,)), event("RETREAT", 50, "demanded", (), (BELMAR,))]
    assert with_shared_parties(freed)[1].actors == ()


def test_the_source_of_a_cue_that_is_an_act_is_its_actor() -> None:
    said = Attribution(source=ORSK, cue=Span(5, 11), contents=(Span(12, 30),))
    (found,) = with_sources([event("ACCUSE", 5, "happened")], [said])
    assert found.actors == (ORSK,)
    (passive,) = with_sources([event("AGREE", 5, "happened", (), (ORSK,))], [said])
    assert passive.actors == (), "Orsk had been assured"
    (other,) = with_sources([event("MOBILIZE", 5, "happened")], [said])
    assert other.actors == ()


def test_who_is_spoken_of_does_not_act_in_the_next_clause_of_who_speaks() -> None:
    text = "She said that Orsk was lying and demanded that it leave."
    she, orsk, verb = at(text, "She"), at(text, "Orsk"), at(text, "demanded")
    said = Attribution(source=she, cue=at(text, "said"), contents=(at(text, "Orsk was lying"),))
    demand = Attribution(source=she, cue=verb, contents=(at(text, "it leave"),))
    mark = EventMark(verb, "REQUEST", "happened", (orsk,), (), 1.0)
    assert with_sources([mark], [said, demand])[0].actors == (she,)
    assert with_sources([mark], [said])[0].actors == (orsk,)
    other = Attribution(source=orsk, cue=verb, contents=(at(text, "it leave"),))
    assert with_sources([mark], [said, other])[0].actors == (orsk,)


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "first", "second", "actors"),
    [
        ("Orsk offered a truce on Sunday and pulled its troops out.", "offered", "pulled", ["Orsk"]),
        ("The talks failed, but Orsk rejected it and its planes bombed a field.", "rejected", "bombed", ["Orsk"]),
        ("An envoy denied that Orsk had offered a truce and accused Tarn.", "offered", "accused", []),
        ("Orsk offered a truce. Then troops came and pulled out.", "offered", "pulled", []),
        ("Orsk offered a truce, which Tarn refused and Varn pulled out.", "offered", "pulled", []),
    ],
)
def test_a_verb_behind_and_has_the_subject_of_the_one_before(
    text: str, first: str, second: str, actors: list[str]
) -> None:
    marks = [
        EventMark(at(text, first), "AGREE", "happened", (at(text, "Orsk"),), (), 1.0),
        EventMark(at(text, second), "RETREAT", "happened", (), (), 1.0),
    ]
    (_, found) = with_shared_subjects(marks, text, Sentences(text, list(split_words(text))))
    assert [span.of(text) for span in found.actors] == actors


def test_who_is_accused_does_not_do_what_the_accuser_does() -> None:
    text = "Orsk accused Tarn of aggression and closed its ports."
    tarn = (at(text, "Tarn"),)
    marks = [
        EventMark(at(text, "accused"), "ACCUSE", "happened", (ORSK,), tarn, 1.0),
        EventMark(at(text, "closed"), "SANCTION", "happened", tarn, (), 1.0),
    ]
    assert with_shared_subjects(marks, text, Sentences(text, list(split_words(text))))[1].actors == (ORSK,)


def test_with_whom_something_is_done_does_it_too() -> None:
    text = "Orsk offered to mediate together with Tarn, Varn and Belmar."
    others = tuple(at(text, name) for name in ("Tarn", "Varn", "Belmar"))
    marks = [
        EventMark(at(text, "offered"), "AGREE", "happened", (ORSK,), others, 1.0),
        EventMark(at(text, "mediate"), "CONSULT", "planned", (ORSK,), others[1:], 1.0),
    ]
    offer, act = with_joined(marks, text)
    assert (offer.actors, offer.recipients) == ((ORSK,), ())
    assert (act.actors, act.recipients) == ((ORSK, *others[1:]), ())


def test_with_whom_nothing_is_done_is_acted_on() -> None:
    text = "Orsk killed Tarn along with Varn."
    mark = EventMark(at(text, "killed"), "ASSAULT", "happened", (ORSK,), (at(text, "Tarn"), at(text, "Varn")), 1.0)
    assert with_joined([mark], text) == [mark]
    text = "Orsk met Tarn together with Varn."
    mark = EventMark(at(text, "met"), "CONSULT", "happened", (ORSK,), (at(text, "Tarn"),), 1.0)
    assert with_joined([mark], text) == [mark]


@pytest.mark.parametrize(
    "beside", ["beside Tarn", "alongside Tarn", "side by side with Tarn", "on the side of Tarn", "beside Varn and Tarn"]
)
def test_at_whose_side_somebody_fights_he_does_not_fight(beside: str) -> None:
    text = f"Orsk fought {beside} in the valley."
    both = (ORSK, at(text, "Tarn"))
    (found,) = with_joined([EventMark(at(text, "fought"), "ASSAULT", "happened", both, both, 1.0)], text)
    assert (found.actors, found.recipients) == (both, ())


@pytest.mark.parametrize("against", ["against Tarn", "Tarn", "on the side of the hill with Tarn"])
def test_whom_somebody_fights_is_acted_on(against: str) -> None:
    text = f"Orsk fought {against} in the valley."
    mark = EventMark(at(text, "fought"), "ASSAULT", "happened", (ORSK,), (at(text, "Tarn"),), 1.0)
    assert with_joined([mark], text) == [mark]


@pytest.mark.parametrize("body", ["transport minister", "ministry of waterways", "frontier troops", "foreign ministry"])
def test_a_state_of_the_articles_own_is_known_by_any_ministry(body: str) -> None:
    assert "Zarevia" in with_own_states(f"Zarevia's {body} spoke.", [], load_gazetteer()).state_names


def test_an_office_leads_to_a_state_that_only_the_article_knows() -> None:
    text = "Lakeland's foreign minister, Erik Stahl, called on Germany's army to leave."
    gazetteer = with_own_states(text, [], load_gazetteer())
    at = text.index("Erik")
    assert own_state_of_office(text, at, at + 10, gazetteer) == "Lakeland"
    army = text.index("Germany")
    assert own_state_of_office(text, army, army + 14, gazetteer) is None, "Germany is in the tables"


def test_parties_of_the_same_sentence_count_before_those_of_the_next() -> None:
    text = "He demanded it. Belmar denied."
    sentences = Sentences(text, list(split_words(text)))
    he, belmar = Span(0, 2), Span(16, 22)
    (both,) = within_sentences([event("REQUEST", 3, "happened", (he, belmar))], sentences)
    assert both.actors == (he,)
    (only,) = within_sentences([event("REQUEST", 3, "happened", (belmar,))], sentences)
    assert only.actors == (belmar,)


@pytest.mark.parametrize(
    "text",
    [
        "The Zarevian fleet sailed. Envoys met in the Zarevian capital, Tolba, while Zarevia kept silent.",
        "Tolba, the capital of Zarevia, was quiet. Zarevian envoys left.",
        "TOLBA (Zarevia) — The Zarevian fleet sailed, and nobody in Tolba would say why.",
    ],
)
def test_the_seat_of_a_state_that_only_the_article_knows_stands_for_it(text: str) -> None:
    gazetteer = with_own_states(text, [], load_gazetteer())
    assert gazetteer.capitals["Tolba"] == "Zarevia"


def own_states(text: str) -> set[str]:
    gazetteer = load_gazetteer()
    return set(with_own_states(text, [], gazetteer).state_names) - set(gazetteer.state_names)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The kingdom of Ruritania mourns.", {"Ruritania"}),
        ("San Telmo's navy sailed.", {"San Telmo"}),
        ("Marañal's navy sailed.", {"Marañal"}),
        ("But Zarevia's navy sailed.", {"Zarevia"}),
        ("Sri Lanka's navy sailed, and El Salvador's army, and the New People's Army.", set()),
        ("Nordwind's president spoke.", set()),
        ("The Talavian navy sailed. Talavian tuna is banned.", {"Talavia"}),
        ("The Talavian navy sailed.", {"Talavia"}),
        ("The Talavian players came with Talavian coaches.", set()),
        ("The kingdom of Varna armed. Varna's navy sailed, and Varna was glad.", {"Varna"}),
        ("Varna's navy sailed from Varna to Sofia. Varna was glad.", set()),
        ("Varna's mayor spoke. Varna and Varna again.", set()),
        ("Sri Lankan ships left Lanka.", set()),
        ("MARANAL, 3 June — The Maranali army moved. Maranali troops left.", {"Maranal"}),
        ("Robert Ainslie, Prime Minister of Calder, spoke.", {"Calder"}),
        ("Zarevia's president spoke. Snow fell in Zarevia.", {"Zarevia"}),
        ("Jane Roe is president of Keep the Harbour.", set()),
        ("The Kingdom of Jordan Valley Wines sells well.", set()),
        ("BELL HILL, Wisc. — He won. In Wisc. he won.", set()),
        ("Kurds and the Kurdish party met the Politicos and a politician.", set()),
    ],
)
def test_what_shows_a_state_of_the_articles_own(text: str, states: set[str]) -> None:
    assert own_states(text) == states


@pytest.mark.parametrize(
    ("text", "adjective", "state"),
    [
        ("Sundmark's navy sailed. Nine Sundish towns were dark.", "Sundish", "Sundmark"),
        ("Merrow's navy sailed. The Merrovians cheered.", "Merrovian", "Merrow"),
        ("Marañal's navy sailed. The Marañalese coast was quiet.", "Maranalese", "Marañal"),
    ],
)
def test_an_adjective_that_no_ending_makes_begins_as_its_state(text: str, adjective: str, state: str) -> None:
    assert with_own_states(text, [], load_gazetteer()).nationalities[adjective] == state


def test_a_word_that_only_begins_alike_is_no_adjective() -> None:
    text = "Merrow's navy sailed. She speaks Merritish. The Merlan coast is far."
    assert not {"Merritish", "Merlan"} & set(with_own_states(text, [], load_gazetteer()).nationalities)
