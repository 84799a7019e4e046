"""What somebody weighs without a verb of the future is a forecast; what is left open, asked or nobody's is none."""

import pytest

from parley.claims.forecasts.forecast_assessments import surprised, with_assessments
from parley.claims.model.acts import ForecastMark
from parley.claims.types import Attribution
from parley.spans import Span


def weighed(content: str, *, marks: tuple[ForecastMark, ...] = ()) -> list[ForecastMark]:
    attribution = Attribution(source=None, cue=None, contents=(Span(0, len(content)),))
    return with_assessments(marks, (attribution,), content)


@pytest.mark.parametrize(
    ("content", "clause"),
    [
        ("the risk of a new war was real", "the risk of a new war was real"),
        ("the fleet had not moved and that the risk of war was real", "the risk of war was real"),
        ("there is a serious danger of an armed clash at the dam", "there is a serious danger of an armed clash at the dam"),
        ("an invasion remained distinctly possible", "an invasion remained distinctly possible"),
        ("a war with Belmar could not be ruled out", "a war with Belmar could not be ruled out"),
        ("the plan had a good chance of adoption", "the plan had a good chance of adoption"),
        ("“We have a plan that has a fair chance of success”", "has a fair chance of success"),
        ("an open confrontation is out of the question", "an open confrontation is out of the question"),
        ("a mobilisation is not on the cards", "a mobilisation is not on the cards"),
        ("an invasion, he added, was improbable", "an invasion, he added, was improbable"),
        ("a test of a missile could not be ruled out", "a test of a missile could not be ruled out"),
        ("it was only a matter of time before the rebels took the port", "it was only a matter of time before the rebels took the port"),
        ("The fall of Kesten is a question of time", "The fall of Kesten is a question of time"),
        ("The risk of a raid before Easter is one in five", "The risk of a raid before Easter is one in five"),
        ("“I expect an attack within days, and soon”", "an attack within days"),
        ("“I expect to be at the war memorial”", None),
        ("“We expected the attack to have ended”", None),
        ("she did not expect a war before Easter", "a war before Easter"),
        ("the truce was not a matter of time", None),
        ("the port is out of the question", None),
        ("it was not certain that war could be avoided", None),
        ("whether a deal was possible", None),
        ("the port was closed", None),
        ("the risk of war", None),
        ("the truce was signed", None),
    ],
)  # fmt: skip
def test_what_weighs_an_outcome(content: str, clause: str | None) -> None:
    assert [mark.span.of(content) for mark in weighed(content)] == ([clause] if clause else [])


def test_what_there_is_no_reason_to_believe_is_negated() -> None:
    (mark,) = weighed("there were no grounds to believe that an invasion was imminent")
    assert mark.negated
    assert not weighed("there were grounds to believe that an invasion was imminent")[0].negated


def test_what_is_marked_already_is_clear_and_stays_whole() -> None:
    content = "war can be avoided, if late"
    unclear = ForecastMark(Span(0, len(content)), False, False, None, (), ())
    assert weighed(content, marks=(unclear,)) == [unclear._replace(clear=True)]


@pytest.mark.parametrize(
    ("content", "who"),
    [
        ("I would be surprised if it held until May", "I"),
        ("Her colleague Jane Roe wouldn’t be at all surprised if it held", None),
        ("Jane Roe would not be surprised if it held on", "Jane Roe"),
        ("nobody should be surprised that it held", None),
    ],
)
def test_what_would_surprise_somebody(content: str, who: str | None) -> None:
    found = weighed(content)
    assert [(holder := surprised(content, mark.span)) and holder.of(content) for mark in found] == (
        [who] if who else []
    )


def test_a_clause_behind_surprise_is_whole() -> None:
    content = "I would be surprised if it held until May"
    inner = ForecastMark(Span(content.index("it held"), len(content)), False, True, None, (), ())
    (mark,) = weighed(content, marks=(inner,))
    assert mark.span == Span(0, len(content))
    assert mark.clear


def test_the_articles_own_voice_weighs_nothing_here() -> None:
    assert with_assessments((), (), "the risk of a new war was real") == []


def test_his_saying_so_stands_between_subject_and_verb() -> None:
    text = "A full-scale invasion, he added, was improbable"
    first, second = Span(0, text.index(",")), Span(text.index("was"), len(text))
    said = Attribution(source=None, cue=None, contents=(first, second))
    for marks in ((), (ForecastMark(first, True, False, None, (), ()),)):
        assert [mark.span.of(text) for mark in with_assessments(marks, (said,), text)] == [text]


@pytest.mark.parametrize(
    ("source", "cue", "content", "found"),
    [
        ("Analysts", "see", "Belmar closing the strait by May", True),
        ("Poll", "sees", "the quarrel ending in a bargain", True),
        ("Poll", "feared", "the war would spread to Kesten", True),
        ("Poll", "doubted", "whether the rebels would obey", True),
        ("Poll", "doubts", "that Orsk wants a war", False),
        ("Few", "expect", "they will settle it before May", True),
        ("Few people in Port Belmar", "expect", "an invasion", True),
        ("Diplomats", "expect", "an invasion", True),
        ("Diplomats", "expect", "a parade", False),
        ("The envoy", "did not rule out", "a new blockade before June", True),
        ("The envoy", "saw", "a parade", False),
        ("Diplomats", "expect", "Belmar to close the strait", True),
        ("An analyst", "warned", "if talks failed, both capitals would be drawn in", True),
        ("An analyst", "warned", "if the mill reopened, it would have enough ore by May", True),
        ("A banker", "said", "if the port shut, the loan would fall through", True),
        ("A banker", "said", "the loan would fall through", False),
        ("An analyst", "warned", "the loan would have fallen through", False),
        ("An analyst", "warned", "the men who would land had left", False),
        ("Belmar", "warned", "if talks failed, both capitals would be drawn in", False),
        ("A diplomat", "gave", "the talks a slim chance of success", True),
        ("A diplomat", "gave", "the talks a name", False),
        ("Orsk", "expects", "Belmar to honour the pact", False),
        ("Diplomats", "expect", "to hear by May at last", False),
        ("We", "expect", "our partners to honour the pact", False),
        ("Poll", "feared", "a hard winter", False),
        ("Poll", "saw", "the enemy entering the town", False),
        ("Poll", "knew", "the war would spread to Kesten", False),
    ],
)
def test_who_is_told_to_expect_foresees(source: str, cue: str, content: str, found: bool) -> None:
    text = f"{source} {cue} {content}"
    place = Span(len(source) + 1, len(source) + 1 + len(cue))
    said = Attribution(source=Span(0, len(source)), cue=place, contents=(Span(place.end + 1, len(text)),))
    assert [mark.span.of(text) for mark in with_assessments((), (said,), text)] == ([content] if found else [])


@pytest.mark.parametrize(
    "content", ["“I do not expect a war. Nobody can pay.”", "“We don’t foresee a war”", "“I cannot anticipate a war”"]
)
def test_what_is_not_expected_in_the_first_person_is_denied(content: str) -> None:
    (mark,) = weighed(content)
    assert (mark.span.of(content), mark.negated, mark.clear) == ("a war", True, True)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("“I would put a full invasion at two in three before the rains end.”", "a full invasion at two in three before the rains end"),
        ("“We’d put the chance of a war by May at about 40 per cent, no more.”", "the chance of a war by May at about 40 per cent"),
        ("“I put an attack at 60%.”", "an attack at 60%"),
        ("“We put the losses at 40 per cent of the fleet.”", None),
        ("“I would put the raid at the top of the list.”", None),
    ],
)  # fmt: skip
def test_what_is_put_at_a_figure_in_the_first_person_is_foreseen(content: str, found: str | None) -> None:
    assert [mark.span.of(content) for mark in weighed(content)] == ([found] if found else [])


def test_a_figure_that_was_marked_alone_is_taken_up() -> None:
    content = "“I would put a full invasion at two in three before the rains end”"
    alone = Span(content.index("two"), content.index("”"))
    (mark,) = weighed(content, marks=(ForecastMark(alone, True, False, None, (), ()),))
    assert mark.span.of(content).startswith("a full invasion at two in three")
