"""Who takes a position: owners of nouns, actors, speakers for states and bodies, subjects of clauses."""

from dataclasses import replace

import pytest

from parley.claims.model.acts import EventMark, PositionMark
from parley.claims.parties.parties import Parties
from parley.claims.positions.position_parties import Side, Taken, Takers
from parley.claims.sources.speakers import resolve_speakers
from parley.claims.types import Attribution, Mention, MentionKind, PositionKind, Speaker, Statement
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span

TEXT = (
    "Norway repeated Norway's demand that Denmark pay. The rebels will not lay down their arms, a rebel spokesman said. "
    "Ilse Varga said the port would close. Jane Roe refused with Ilse Varga to meet. "
    "Jane Roe said that she had obtained an assurance that Denmark would not fire. "
    "Norway had been assured by Denmark that all was well. Jane Roe said she had been told that peace would last. "
    "Denmark will block the ships, warned Ilse Varga. Norway, a clerk said, would never sign. "
    "Norway's envoy to Denmark refused to go. Denmark had no intention of yielding."
)
MENTIONS: tuple[tuple[str, MentionKind], ...] = (
    ("Norway", "place"), ("Denmark", "place"), ("Ilse Varga", "person"), ("Jane Roe", "person"),
)  # fmt: skip


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def after(words: str, name: str) -> Span:
    start = at(words).end
    return Span(start, start + len(name))


def taken(
    words: str, kind: PositionKind, *, source: str | None = None, speaker: Speaker | None = None,
    actors: tuple[str, ...] = (),
) -> Taken:  # fmt: skip
    statement = None
    if speaker is not None:
        statement = Statement(
            id="st-1", speaker=speaker.id, source_span=at(source) if source else None, cue_span=None,
            content_spans=(at(words),), kind="indirect", told_to=None, date=None, via=None,
        )  # fmt: skip
    act = EventMark(at("refused"), "REJECT", "happened", tuple(at(a) for a in actors), (), 1.0) if actors else None
    return Taken(PositionMark(at(words), kind, None), act, (), statement, speaker)


def person(name: str, role: str | None = None, affiliation: str | None = None, country: str | None = None) -> Speaker:
    return Speaker(id="sp-1", name=name, kind="person", role=role, affiliation=affiliation, country=country)


@pytest.fixture(scope="module")
def takers() -> Takers:
    mentions = [Mention(span=at(words), kind=kind) for words, kind in MENTIONS]
    said = Attribution(source=at("Ilse Varga"), cue=None, contents=(at("the port would close"),))
    scene = resolve_speakers(TEXT, [said], mentions, load_gazetteer()).scene
    return Takers(TEXT, Parties(scene, published=None), scene.gazetteer.state_names)


def test_a_state_takes_what_a_person_of_no_known_state_says_that_it_will_do(takers: Takers) -> None:
    clerk, dane = person("Ilse Varga"), person("Ilse Varga", country="DNK")
    words = "Denmark will block the ships"
    assert takers.side(taken(words, "threat", source="Ilse Varga", speaker=clerk)) == Side("Denmark", ("DNK",))
    own = Side("Ilse Varga", ("Ilse Varga",))
    assert takers.side(taken(words, "promise", source="Ilse Varga", speaker=clerk)) == own
    assert takers.side(taken(words, "threat", source="Ilse Varga", speaker=dane)) == own


def test_an_envoy_does_not_speak_for_where_he_is_posted(takers: Takers) -> None:
    act = EventMark(
        at("refused to go"), "REJECT", "happened", (at("Norway's envoy"), after("envoy to ", "Denmark")), (), 1.0
    )
    one = taken("to go", "refusal")._replace(act=act)
    assert takers.side(one) == Side("Norway", ("NOR",))


def test_who_has_no_intention_refuses(takers: Takers) -> None:
    assert takers.side(taken("yielding", "refusal")) == Side("Denmark", ("DNK",))


def test_the_subject_may_stand_before_who_says_it(takers: Takers) -> None:
    clerk = Speaker(id="sp-1", name="unnamed person", kind="unnamed", role=None, affiliation=None, country=None)
    one = taken("would never sign", "refusal", source="a clerk", speaker=clerk)
    assert one.statement is not None
    norway = at("Norway, a clerk")
    before = Span(norway.start, norway.start + len("Norway"))
    said = replace(one.statement, content_spans=(before, at("would never sign")))
    assert takers.side(one._replace(statement=said)) == Side("Norway", ("NOR",))
    asked = one._replace(statement=said, mark=one.mark._replace(kind="demand"))
    assert takers.side(asked) != Side("Norway", ("NOR",))


def test_the_owner_of_the_noun_takes_it(takers: Takers) -> None:
    clerk = person("Ilse Varga")
    side = takers.side(taken("the port would close", "demand", source="Ilse Varga", speaker=clerk))
    assert side == Side("Ilse Varga", ("Ilse Varga",))
    side = takers.side(taken("Denmark pay", "demand", source="Ilse Varga", speaker=clerk))
    assert side == Side("Norway", ("NOR",))


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        (person("Ilse Varga", "foreign minister", country="SWE"), "Sweden"),
        (person("Ilse Varga", "former foreign minister", country="SWE"), "Ilse Varga"),
        (person("Ilse Varga", "candidate for president", country="SWE"), "Ilse Varga"),
        (person("Ilse Varga", "rear admiral", country="SWE"), "Sweden"),
        (person("Ilse Varga", "energy under-secretary", country="SWE"), "Sweden"),
        (person("Ilse Varga", "retired general", country="SWE"), "Ilse Varga"),
        (person("Ilse Varga", "attorney general", country="SWE"), "Ilse Varga"),
        (person("Ilse Varga", "chief of staff", country="SWE"), "Ilse Varga"),
        (person("Ilse Varga", "spokeswoman", "Harbour Union"), "Harbour Union"),
        (person("Ilse Varga", "executive director", "Harbour Union"), "Harbour Union"),
        (person("Ilse Varga", "leader", "Norway delegation"), "Norway"),
        (person("Ilse Varga", "chairwoman", "Labour Party"), "Ilse Varga"),
        (person("Ilse Varga", "clerk", "Harbour Union"), "Ilse Varga"),
    ],
)
def test_officials_take_it_for_their_state_and_spokesmen_for_their_body(
    takers: Takers, speaker: Speaker, name: str
) -> None:
    side = takers.side(taken("the port would close", "threat", source="Ilse Varga", speaker=speaker))
    assert side is not None
    assert side.name == name


def test_a_spokesman_of_no_known_body_speaks_for_whom_his_clause_names(takers: Takers) -> None:
    speaker = Speaker(
        id="sp-1", name="a rebel spokesman", kind="unnamed", role="rebel spokesman", affiliation=None, country=None
    )
    words = "The rebels will not lay down their arms"
    side = takers.side(taken(words, "refusal", source="a rebel spokesman", speaker=speaker))
    assert side is not None
    assert side.name.casefold() == "rebels"


def test_states_that_begin_a_sentence_together_act_together() -> None:
    text = "Nobody came. Norway, Sweden and Denmark recalled their envoys and demanded the return of the ship."
    scene = resolve_speakers(text, [], [], load_gazetteer()).scene
    together = Takers(text, Parties(scene, published=None), scene.gazetteer.state_names)

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    act = EventMark(span("demanded"), "REQUEST", "happened", (span("Norway"),), (), 1.0)
    side = together.side(Taken(PositionMark(span("the return of the ship"), "demand", None), act, (), None, None))
    assert side == Side("Norway and Sweden and Denmark", ("NOR", "SWE", "DNK"))
    two = act._replace(actors=(span("Norway"), span("Denmark")))
    side = together.side(Taken(PositionMark(span("the return of the ship"), "demand", None), two, (), None, None))
    assert side == Side("Norway and Sweden and Denmark", ("NOR", "SWE", "DNK"))


def test_who_stands_beside_the_source_takes_nothing(takers: Takers) -> None:
    side = takers.side(
        taken("to meet", "refusal", source="Jane Roe", speaker=person("Jane Roe"), actors=("Jane Roe", "Ilse Varga"))
    )
    assert side is not None
    assert side.name == "Jane Roe"


def test_what_others_have_promised_the_speaker_is_their_promise(takers: Takers) -> None:
    side = takers.side(taken("Denmark would not fire", "promise", source="Jane Roe", speaker=person("Jane Roe")))
    assert side == Side("Denmark", ("DNK",))


def test_a_passive_tells_who_promises_and_whom(takers: Takers) -> None:
    assured = taken("all was well", "promise", source="Norway", speaker=person("Jane Roe"))
    assert takers.side(assured) == Side("Denmark", ("DNK",))
    assert takers.given_to(assured.mark) == ("NOR",)
    told = taken("peace would last", "promise", source="Jane Roe", speaker=person("Jane Roe"))
    assert takers.side(told) is None
    assert takers.given_to(told.mark) == ()


def test_nobody_takes_what_nobody_says(takers: Takers) -> None:
    assert takers.side(taken("to meet", "refusal")) is None
