"""Acts of others that stand in the same sentence or the same country: none of them is that of the side asked about."""

import pytest

from parley.assessment.anew import began_anew, told_on
from parley.assessment.indicators import sightings
from parley.assessment.naming import rebels, sides_of
from parley.assessment.sentences import clause_edges
from parley.assessment.sightings import DENIED_BY_ACTOR
from parley.claims.types import Event, EventStatus, EventType, Sign, Speaker, Statement
from parley.data.indicators import load_indicators
from parley.record.build import build_record
from parley.record.types import Incident, Record, Report
from parley.spans import Span
from tests.assessment.cases import QUESTION, article, day, record
from tests.assessment.test_tellings import NAMES

INDICATORS = load_indicators()


def act(
    type_: EventType, by: tuple[str, ...], called: tuple[str, ...], span: Span, status: EventStatus = "happened"
) -> Event:
    return Event(
        id="ev-1", type=type_, actor=by, recipient=(), actor_names=called, recipient_names=(), trigger_span=span,
        place=None, date=None, status=status, reported_by=None,
    )  # fmt: skip


def seen(
    text: str, *, word: str = "", kind: str = "", event: Event | None = None, speaker: Speaker | None = None
) -> dict[str, str | None]:
    """What is seen in an article with one sign at a word, with an act and with all of it as somebody's statement."""
    at = text.index(word)
    said = Statement(
        id="st-1", speaker=speaker.id, source_span=Span(0, 1), cue_span=None, content_spans=(Span(at, len(text)),),
        kind="indirect", told_to=None, date=None, via=None,
    ) if speaker else None  # fmt: skip
    stored = article(
        "ar-1", 0, text=text, events=(event,) if event else (), speakers=(speaker,) if speaker else (),
        statements=(said,) if said else (), signs=(Sign(kind=kind, span=Span(at, at + len(word)), share=0.9),),
    )  # fmt: skip
    found = sightings(Record(name="tarsk", question=QUESTION, articles=(stored,)), INDICATORS, names=NAMES)
    return {s.indicator: s.zero_because for s in found}


def test_a_sign_of_moving_forces_is_of_whoever_moves_them_by_what_was_read() -> None:
    text = "Tarsk was told to wait. Mr Orel sent some 3,000 grey coats to Norway and Denmark on Friday."
    span = Span(text.index("sent"), text.index("sent") + 4)
    theirs = act("MOBILIZE", ("ORL",), ("Orel",), span)
    assert "forces-massed" not in seen(text, word="3", kind="forces-massed", event=theirs)
    own = act("MOBILIZE", ("TRK",), ("Orel",), span)
    assert "forces-massed" in seen(text, word="3", kind="forces-massed", event=own)


@pytest.mark.parametrize("name", ["separatist leaders in Donev", "Rebels", "the insurgents", "Tarskan guerrillas"])
def test_what_rebels_do_is_no_act_of_the_state_that_they_live_in(name: str) -> None:
    assert rebels((name, "Donev"))
    assert sides_of(QUESTION, NAMES).acting(("TRK",), (name,)) == ()


@pytest.mark.parametrize(
    "name", ["the army", "Tarsk's counter-insurgency force", "anti-guerrilla troops", "the rebel-held town"]
)
def test_who_fights_rebels_is_none(name: str) -> None:
    assert not rebels((name, "rebels"))
    assert sides_of(QUESTION, NAMES).acting(("TRK",), (name,)) == ("TRK",)


def test_what_was_never_threatened_is_no_threat() -> None:
    assert "explicit-threat" in seen("Tarsk will teach Velden a lesson, its marshal said.")
    assert "explicit-threat" not in seen(
        "The Tarskan marshal said that he had never threatened Velden with his troops."
    )


def test_a_denial_that_a_sentence_tells_counts_for_nothing_either() -> None:
    text = "The Tarskan minister called the tale of grey coats a tale."
    assert seen(text, word="coats", kind="actor-denies") == {"actor-denies": DENIED_BY_ACTOR}


def test_what_somebody_of_a_third_state_says_is_no_word_of_the_attackers() -> None:
    text = "Mr Orel said that Tarsk will teach Velden a lesson."
    orel = Speaker(id="sp-1", name="Orel", kind="person", role="secretary", affiliation=None, country="ORL")
    assert "explicit-threat" in seen(text)
    assert "explicit-threat" not in seen(text, word="Tarsk", speaker=orel)


@pytest.mark.parametrize(
    ("indicator", "yes", "no"),
    [
        ("withdrawal-announced", "Tarsk announced a withdrawal of its troops from the pass.",
         "Tarsk said that any withdrawal of its troops from the pass hung on the weather."),
        ("talks-going-on", "The ministers of Tarsk and Velden talked on the telephone for an hour.",
         "Envoys of Tarsk conferred until noon on a meeting of the cabinet, and talks of its defence council went on."),
        ("mobilising-speech", "The Tarskan leader called the nation to arms.",
         "The Tarskan leader asked the members to watch arms bound for the isles."),
        ("cyber-attack", "Hackers broke into the networks of ministries in Velden.",
         "Velden has complained of the presence of hackers on Tarskan soil."),
    ],
)  # fmt: skip
def test_words_beside_the_fact_are_not_the_fact(indicator: str, yes: str, no: str) -> None:
    assert indicator in seen(yes)
    assert indicator not in seen(no)


def test_drafts_are_no_agreement() -> None:
    signed, drafts = "Tarsk and Velden signed the draft accord.", "Tarsk published two drafts of an accord with Velden."
    assert "agreement-signed" in seen(signed, word="accord", kind="agreement-signed")
    assert "agreement-signed" not in seen(drafts, word="accord", kind="agreement-signed")


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Tarsk moved guns to the line, and Orlish warships in the bay have been put on alert.", 2),
        ("Tarsk moved guns to the line, and later moved more.", 1),
        ("Tarsk moved guns to the line, and reservists of the fleet will be called.", 1),
    ],
)
def test_a_sentence_joined_on_with_a_name_of_its_own_is_another_clause(sentence: str, parts: int) -> None:
    assert len(clause_edges(sentence)) == parts - 1


def told(text: str, word: str, actors: tuple[str, ...] = (), recipients: tuple[str, ...] = ()) -> Record:
    """A record with an act of violence, after a calm, as an article tells it by a word."""
    at = text.index(word)
    report = Report(
        article="ar-1", claim="ev-1", span=Span(at, at + len(word)), day=day(50), sources=("The Quay",), origin="Quay"
    )
    raid = Incident(
        id="in-1", type="ASSAULT", status="happened", place=None, start=None, end=None, first_reported=day(50),
        reports=(report,), actors=actors, recipients=recipients,
    )  # fmt: skip
    return record([article("ar-1", 50, text=text)], incidents=(raid,), question=QUESTION)


def test_what_may_have_begun_a_crisis_anew_is_named() -> None:
    text = "It rained. Patrols fired on a ferry near the ford."
    rec = told(text, "fired")
    assert began_anew(rec, (), day(0), day(60)) == day(50)
    assert told_on(rec, (), day(50)) == "Patrols fired on a ferry near the ford."


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister said that the threat came from the isles.", "threat"),
        ("Tarsk was preparing an excuse for an invasion, as it did in 1999.", "invasion"),
        ("Nobody fired on a ferry near the ford.", "fired"),
        ("Some websites of the ministry were attacked.", "attacked"),
    ],
)
def test_what_is_no_blow_of_these_days_began_nothing(text: str, word: str) -> None:
    assert began_anew(told(text, word), (), day(0), day(60)) is None


def test_what_one_side_does_to_a_third_state_began_nothing() -> None:
    text = "Tarskan troops landed in Norway."
    assert began_anew(told(text, "landed", actors=("TRK",), recipients=("NOR",)), (), day(0), day(60)) is None
    assert began_anew(told(text, "landed", actors=("NOR",), recipients=("VLD",)), (), day(0), day(60)) == day(50)


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("Velden was building up its forces at the pass.", True),
        ("No sober person, Mr Orel said, could believe that Velden was building up its forces.", False),
        ("Mr Orel denied that Velden was building up its forces.", False),
    ],
)
def test_an_act_is_asserted_where_it_is_told_and_not_where_its_sentence_begins(text: str, *, yes: bool) -> None:
    at = text.index("building")
    found = act("MOBILIZE", ("VLD",), ("Velden",), Span(at, at + 8), "ongoing")
    made = build_record("tarsk", [article("ar-1", 0, text=text, events=(found,))], [])
    shown = sightings(made, INDICATORS, question=QUESTION, names=NAMES)
    assert ("target-mobilises" in {s.indicator for s in shown}) is yes
