"""Whom the labels before the turns of a conversation name."""

from __future__ import annotations

import re

import pytest

from parley.claims.language.sentences import Sentences
from parley.claims.language.tokens import Windower
from parley.claims.model.acts import Acts, ForecastMark, PositionMark
from parley.claims.sources.holders import Holders
from parley.claims.sources.speakers import resolve_speakers
from parley.claims.sources.turn_speakers import without_askers, without_questions
from parley.claims.sources.turns import turns_of
from parley.claims.types import Attribution, Mention, Position, Speaker
from parley.data.gazetteer import load_gazetteer
from parley.data.vocabulary import load_tokenizer
from parley.spans import Span

BRIEFING = (
    "Question (Tom Roe, Orsk Wire): Will you strike? They say you will.\n\n"
    "The Spokesperson, Ms. Dana Poll: I doubt it.\n\n"
    "Question: When will it end?\n\n"
    "Spokesperson: We are not told.\n\n"
    "Question (by video): And?\n\n"
    "Spokesperson: Next."
)
LABEL = re.compile(r"^([^:\n]+): (.+)$", re.MULTILINE)


def read(text: str, *names: str, outlet: str | None = None, byline: str | None = None) -> list[Speaker]:
    """The speakers of a text's turns, in order, and of the first "I" and "We" in them."""
    turns = [
        Attribution(source=Span(*match.span(1)), cue=None, contents=(Span(*match.span(2)),))
        for match in LABEL.finditer(text)
    ]
    mentions = [Mention(span=Span(*match.span()), kind="person") for name in names for match in re.finditer(name, text)]
    resolved = resolve_speakers(text, turns, mentions, load_gazetteer(), outlet=outlet, byline=byline)
    by_id = {speaker.id: speaker for speaker in resolved.speakers}
    return [by_id[i] for i in resolved.speaker_of]


def test_one_office_is_one_speaker_and_notes_name_who_asks() -> None:
    found = read(BRIEFING, "Tom Roe", "Dana Poll", outlet="Orsk Courier")
    assert [s.name for s in found] == ["Tom Roe", "Dana Poll", "interviewer", "Dana Poll", "interviewer", "Dana Poll"]
    assert (found[0].role, found[0].affiliation) == ("journalist", "Orsk Wire")
    assert found[1].role == "spokesperson"
    assert found[1].country is None


def test_who_asks_is_named_where_no_name_was_marked() -> None:
    assert read(BRIEFING)[0].name == "Tom Roe"


@pytest.mark.parametrize(
    ("outlet", "affiliation", "country"),
    [
        ("Ministry of Foreign Affairs of Norway", "Ministry of Foreign Affairs of Norway", "NOR"),
        ("Oslo Courier", None, None),
    ],
)
def test_a_spokesman_speaks_for_the_body_that_publishes(
    outlet: str, affiliation: str | None, country: str | None
) -> None:
    poll = read(BRIEFING, "Tom Roe", "Dana Poll", outlet=outlet)[1]
    assert (poll.affiliation, poll.country) == (affiliation, country)


def test_two_of_one_office_are_not_one() -> None:
    text = BRIEFING + "\n\nThe Spokesperson, Mr. Jan Oder: I do."
    assert {s.name for s in read(text, "Dana Poll", "Jan Oder")} >= {"Dana Poll", "Jan Oder", "Spokesperson"}


def test_who_says_i_in_a_turn_is_its_speaker() -> None:
    text = BRIEFING
    turns = turns_of(text, ())
    marked = [Attribution(source=turn.label, cue=None, contents=(turn.words,)) for turn in turns]
    at = text.index("I doubt")
    inner = Attribution(source=Span(at, at + 1), cue=Span(at + 2, at + 7), contents=(Span(at + 8, at + 10),))
    mentions = [Mention(span=Span(*match.span()), kind="person") for match in re.finditer("Dana Poll", text)]
    resolved = resolve_speakers(
        text, [*marked[:2], inner, *marked[2:]], mentions, load_gazetteer(), byline="Tim Reed", outlet="Orsk Courier"
    )
    names = {speaker.id: speaker.name for speaker in resolved.speakers}
    assert names[resolved.speaker_of[2]] == "Dana Poll"


def test_who_asks_is_nobody_whom_they_stand_for_and_you_is_who_answers() -> None:
    text = BRIEFING.replace("I doubt it.", "They say no.")
    turns = turns_of(text, ())
    marked = [Attribution(source=turn.label, cue=None, contents=(turn.words,)) for turn in turns]

    def inner(source: str, cue: str, content: str, begin: int) -> Attribution:
        spans = [Span(at := text.index(words, begin), at + len(words)) for words in (source, cue, content)]
        return Attribution(source=spans[0], cue=spans[1], contents=(spans[2],))

    asked = inner("you", "strike", "?", text.index("Will"))
    answered = inner("They", "say", "no", text.index("They say no"))
    mentions = [Mention(span=Span(*match.span()), kind="person") for match in re.finditer("Dana Poll", text)]
    found = resolve_speakers(text, [marked[0], asked, marked[1], answered, *marked[2:]], mentions, load_gazetteer())
    names = {speaker.id: speaker.name for speaker in found.speakers}
    assert names[found.speaker_of[1]] == "Dana Poll"
    assert names[found.speaker_of[3]] == "they"


def test_our_service_is_of_the_speaker_s_state() -> None:
    text = BRIEFING.replace("We are not told.", "Our intelligence service reckons so.")
    turns = turns_of(text, ())
    marked = [Attribution(source=turn.label, cue=None, contents=(turn.words,)) for turn in turns]
    at = text.index("Our")
    inner = Attribution(source=Span(at, at + 24), cue=Span(at + 25, at + 32), contents=(Span(at + 33, at + 35),))
    mentions = [Mention(span=Span(*match.span()), kind="person") for match in re.finditer("Dana Poll", text)]
    found = resolve_speakers(
        text, [*marked[:4], inner, *marked[4:]], mentions, load_gazetteer(), outlet="Government of Norway"
    )
    by_id = {speaker.id: speaker for speaker in found.speakers}
    assert by_id[found.speaker_of[4]].country == "NOR"


def test_a_question_foresees_and_demands_nothing_of_its_own() -> None:
    text = BRIEFING.replace("And?", "Orsk calls you a spy.")
    turns = turns_of(text, ())
    marked = [Attribution(source=turn.label, cue=None, contents=(turn.words,)) for turn in turns]

    def span(words: str) -> Span:
        at = text.index(words)
        return Span(at, at + len(words))

    nested = Attribution(source=span("They"), cue=span("say"), contents=(span("you will."),), outer=0)
    clauses = ["Will you strike", "you will.", "I doubt it", "When will it end", "calls you a spy"]
    acts = Acts(
        (),
        tuple(PositionMark(span(words), "demand", None) for words in clauses),
        tuple(ForecastMark(span(words), True, False, None, (), ()) for words in clauses),
    )
    attributions = [*marked, nested]
    scene = resolve_speakers(text, attributions, (), load_gazetteer()).scene
    words, _ = Windower(load_tokenizer()).words(text)
    left = without_questions(acts, scene, Holders(attributions), Sentences(text, words))
    assert [p.span.of(text) for p in left.positions] == ["you will.", "I doubt it", "calls you a spy"]
    assert [f.span.of(text) for f in left.forecasts] == ["you will.", "I doubt it"]
    none = resolve_speakers("Will you strike?", (), (), load_gazetteer()).scene
    assert without_questions(acts, none, Holders(()), Sentences(text, words)) is acts


def test_who_asks_takes_no_position() -> None:
    turns = turns_of(BRIEFING, ())
    marked = [Attribution(source=turn.label, cue=None, contents=(turn.words,)) for turn in turns]
    mentions = [Mention(span=Span(*m.span()), kind="person") for m in re.finditer("Tom Roe|Dana Poll", BRIEFING)]
    scene = resolve_speakers(BRIEFING, marked, mentions, load_gazetteer()).scene
    taken = [
        Position(id=f"{n}", kind="demand", party=party, towards=(), span=Span(at, at + 3), condition_span=None, statement=None)
        for n, (party, at) in enumerate(
            [("Tom Roe", 40), ("Orsk", 40), ("Dana Poll", BRIEFING.index("I doubt")), ("Tom Roe", BRIEFING.index("I doubt"))]
        )
    ]  # fmt: skip
    assert without_askers(taken, scene) == tuple(taken[1:])
    none = resolve_speakers("Will you strike?", (), (), load_gazetteer()).scene
    assert without_askers(taken, none) == tuple(taken)
