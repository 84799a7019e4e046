"""Which state speakers are of."""

from dataclasses import replace

from parley.claims.parties.speaker_states import acts_of, with_states
from parley.claims.types import Speaker, Statement
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span

GAZETTEER = load_gazetteer()


def speaker(number: int, country: str | None) -> Speaker:
    return Speaker(id=f"sp-{number}", name="Roe", kind="person", role=None, affiliation=None, country=country)


def statement(number: int, source: Span | None) -> Statement:
    return Statement(
        id=f"st-{number}", speaker=f"sp-{number}", source_span=source, cue_span=None, content_spans=(Span(20, 30),),
        kind="indirect", told_to=None, date=None, via=None,
    )  # fmt: skip


def test_nobody_is_made_the_popes_by_what_is_told_around_him() -> None:
    speakers, statements = [speaker(1, None)], [statement(1, Span(5, 8))]
    found = with_states(speakers, statements, [(("VAT",), ())], acts_of(speakers, statements, GAZETTEER))
    assert [one.country for one in found] == [None]


def test_a_speaker_gets_the_state_that_is_chosen_at_the_first_source() -> None:
    speakers = [speaker(1, None), speaker(2, "FRA"), speaker(3, "USA")]
    statements = [statement(2, Span(0, 3)), statement(1, Span(5, 8)), statement(1, Span(40, 42)), statement(3, None)]
    acts = acts_of(speakers, statements, GAZETTEER)
    assert [(act.place, act.codes[0]) for act in acts] == [(Span(5, 8), ()), (Span(0, 3), ("FRA",))]
    found = with_states(speakers, statements, [(("Orsk",), ()), ((), ())], acts)
    assert [one.country for one in found] == ["Orsk", None, "USA"]


def test_who_speaks_for_no_single_state_is_given_none() -> None:
    of_nato = replace(speaker(1, None), affiliation="NATO")
    of_two = replace(speaker(2, None), name="Turkish and Polish officials", kind="unnamed")
    seconded = replace(speaker(3, "FRA"), affiliation="NATO")
    statements = [statement(number, Span(10 * number, 10 * number + 3)) for number in (1, 2, 3)]
    found = acts_of([of_nato, of_two, seconded], statements, GAZETTEER)
    assert [act.place.start for act in found] == [30]


def test_a_body_of_an_international_one_is_of_no_state() -> None:
    agency = replace(speaker(1, None), name="U.N. refugee agency", kind="organisation")
    council = replace(speaker(2, None), name="the Harbour Council", kind="organisation")
    statements = [statement(number, Span(10 * number, 10 * number + 3)) for number in (1, 2)]
    assert [act.place.start for act in acts_of([agency, council], statements, GAZETTEER)] == [20]


def test_a_state_that_only_a_speakers_own_words_name_is_no_sign_of_his() -> None:
    speakers = [replace(speaker(number, None), role=role) for number, role in enumerate([None, None, "minister", None])]
    statements = [
        replace(
            statement(number, Span(100 * number, 100 * number + 3)),
            content_spans=(Span(100 * number + 20, 100 * number + 40),),
        )
        for number in range(4)
    ]
    chosen = [(("Orsk",), ()), (("Belmar",), ()), (("Halm",), ()), (("Quay",), ())]
    namings = {"Orsk": [25], "Belmar": [50, 125], "Halm": [225], "Quay": []}
    acts = acts_of(speakers, statements, GAZETTEER)
    found = with_states(speakers, statements, chosen, acts, namings)
    assert [one.country for one in found] == [None, "Belmar", "Halm", "Quay"]


def test_a_state_to_which_somebody_was_posted_is_not_his() -> None:
    text = "Dana Poll, a former envoy to Orsk, spoke."
    speakers, statements = [replace(speaker(0, None), role="former envoy to Orsk")], [statement(0, Span(0, 33))]
    acts, namings = acts_of(speakers, statements, GAZETTEER), {"Orsk": [text.index("Orsk")]}
    found = with_states(speakers, statements, [(("Orsk",), ())], acts, namings, text)
    assert [one.country for one in found] == [None]
