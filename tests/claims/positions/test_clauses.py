"""Clauses are whole, and each has its own condition, time and words of likelihood."""

from __future__ import annotations

from parley.claims.forecasts.alternatives import with_either_or
from parley.claims.forecasts.conditionals import with_main_clauses, without_cues
from parley.claims.language.sentences import Sentences
from parley.claims.language.tokens import split_words
from parley.claims.model.acts import Acts, ForecastMark, PositionMark
from parley.claims.positions.clauses import whole_clauses
from parley.claims.types import Attribution
from parley.spans import Span


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _forecast(text: str, words: str, **parts: str) -> ForecastMark:
    condition = _span(text, parts["condition"]) if "condition" in parts else None
    deadlines = (_span(text, parts["deadline"]),) if "deadline" in parts else ()
    likelihood = (_span(text, parts["likelihood"]),) if "likelihood" in parts else ()
    return ForecastMark(_span(text, words), True, False, condition, deadlines, likelihood)


def _whole(text: str, acts: Acts) -> Acts:
    return whole_clauses(acts, text, Sentences(text, list(split_words(text))))


def test_a_clause_that_breaks_off_goes_on_to_its_end() -> None:
    text = "Orsk warned that any move by Belmar to seize the port would be war. Nobody answered."
    mark = PositionMark(_span(text, "any move by Belmar to"), "red_line", None)
    (position,) = _whole(text, Acts(positions=(mark,))).positions
    assert position.span.of(text) == "any move by Belmar to seize the port would be war"


def test_what_somebody_is_warned_against_begins_behind_that_word() -> None:
    text = "Orsk warned Belmar against crossing the river."
    mark = PositionMark(_span(text, "against crossing the river"), "red_line", None)
    (position,) = _whole(text, Acts(positions=(mark,))).positions
    assert position.span.of(text) == "crossing the river"


def test_a_position_has_the_condition_right_behind_it() -> None:
    text = "Orsk offered to discuss the isles, provided that the siege ended. Nobody answered."
    mark = PositionMark(_span(text, "to discuss the isles"), "offer", None)
    (position,) = _whole(text, Acts(positions=(mark,))).positions
    assert position.condition == _span(text, "provided that the siege ended")
    assert position.span == _span(text, "to discuss the isles, provided that the siege ended")


def test_a_forecast_has_the_condition_that_ends_it() -> None:
    text = "Dana Poll expects the krona to fall if Orsk lands. Nobody answered."
    (forecast,) = _whole(text, Acts(forecasts=(_forecast(text, "the krona to fall if Orsk lands"),))).forecasts
    assert forecast.condition == _span(text, "if Orsk lands")
    text = "Dana Poll expects the peace to last until the snow melts. Nobody answered."
    (forecast,) = _whole(text, Acts(forecasts=(_forecast(text, "the peace to last until the snow melts"),))).forecasts
    assert forecast.condition is None


def test_a_clause_does_not_end_before_what_it_counts() -> None:
    text = "Orsk rejected what the court had ordered. Nobody answered."
    mark = PositionMark(_span(text, "rejected what"), "refusal", None)
    (position,) = _whole(text, Acts(positions=(mark,))).positions
    assert position.span.of(text) == "rejected what the court had ordered"
    text = "Orsk said it does not want a war over sixty miles of water, and left. It lost by two in May."
    mark = PositionMark(_span(text, "it does not want a war over sixty"), "refusal", None)
    (position,) = _whole(text, Acts(positions=(mark,))).positions
    assert position.span.of(text) == "it does not want a war over sixty miles of water"
    mark = PositionMark(_span(text, "It lost by two"), "refusal", None)
    assert _whole(text, Acts(positions=(mark,))).positions == (mark,)


def test_an_infinitive_has_its_not_and_a_noun_keeps_what_became_of_it() -> None:
    for text, words, whole in (
        ("The men promised not to harm anybody.", "to harm anybody", "not to harm anybody"),
        ("Orsk's demand that the isles be shared was turned down.", "the isles be shared was turned down",
         "the isles be shared"),
        ("Orsk's charge that Tarn had fed unrest was rejected.", "Tarn had fed unrest was rejected",
         "Tarn had fed unrest"),
        ("Tarn's offer to sign was rejected.", "to sign was rejected", "to sign"),
        ("Tarn said that the plan was rejected.", "the plan was rejected", "the plan was rejected"),
        ("Orsk must account for the men that it held. Nobody answered.", "account for the men that it",
         "account for the men that it held"),
        ("Tarn offered a meeting of the two foreign ministers. Nobody came.", "a meeting of the two foreign",
         "a meeting of the two foreign ministers"),
        ("Roe refused to meet the Tarn envoy until Monday.", "meet the Tarn", "meet the Tarn envoy"),
        ("Roe refused to meet the Tarn of old.", "meet the Tarn", "meet the Tarn"),
        ("Nobody came. They had taken the bridge. Nobody left.", "They had taken", "They had taken the bridge"),
    ):  # fmt: skip
        mark = PositionMark(_span(text, words), "demand", None)
        (position,) = _whole(text, Acts(positions=(mark,))).positions
        assert position.span.of(text) == whole


def test_a_clause_that_breaks_off_is_joined_to_its_rest() -> None:
    text = "Roe vowed to ask Tarn for troops unless Orsk left, and to go."
    first = PositionMark(_span(text, "to ask Tarn for"), "threat", None)
    second = PositionMark(_span(text, "troops unless Orsk left"), "threat", _span(text, "unless Orsk left"))
    third = PositionMark(_span(text, "to go"), "threat", None)
    joined, alone = _whole(text, Acts(positions=(first, second, third))).positions
    assert joined.span.of(text) == "to ask Tarn for troops unless Orsk left"
    assert joined.condition == second.condition
    assert alone == third


def test_a_condition_is_found_where_none_is_marked() -> None:
    text = "Nobody came. Should Orsk land, Tarn said, it would fire. It would close the sound unless Orsk paid."
    first = PositionMark(_span(text, "it would fire"), "threat", None)
    second = PositionMark(_span(text, "It would close the sound unless Orsk paid"), "threat", None)
    before, behind = _whole(text, Acts(positions=(first, second))).positions
    assert before.span.of(text) == "Should Orsk land, Tarn said, it would fire"
    assert (before.condition and before.condition.of(text)) == "Should Orsk land"
    assert (behind.condition and behind.condition.of(text)) == "unless Orsk paid"


def test_a_whole_clause_stays_as_it_is() -> None:
    text = "Orsk said it will free Tom Rell, whom rebels hold."
    mark = PositionMark(_span(text, "it will free Tom Rell"), "promise", None)
    assert _whole(text, Acts(positions=(mark,))).positions == (mark,)


def test_two_positions_are_one_where_the_second_is_what_the_first_is_about() -> None:
    text = "Orsk demanded guarantees that Belmar would stay out."
    marks = tuple(PositionMark(_span(text, w), "demand", None) for w in ("guarantees", "Belmar would stay out"))
    (position,) = _whole(text, Acts(positions=marks)).positions
    assert position.span.of(text) == "guarantees that Belmar would stay out"


def test_each_forecast_of_a_sentence_has_its_own_parts() -> None:
    text = "Roe doubts they will agree on Tuesday, but does not expect war to break out if the talks fail."
    parts = {"condition": "if the talks fail", "deadline": "on Tuesday", "likelihood": "does not expect"}
    first = _forecast(text, "they will agree on Tuesday", **parts)
    second = _forecast(text, "war to break out if the talks fail", **parts)
    agree, war = _whole(text, Acts(forecasts=(first, second))).forecasts
    assert (agree.condition, agree.likelihood) == (None, ())
    assert [d.of(text) for d in agree.deadlines] == ["on Tuesday"]
    assert war.condition == _span(text, "if the talks fail")
    assert war.deadlines == ()
    assert [w.of(text) for w in war.likelihood] == ["does not expect"]


def test_a_condition_apart_belongs_to_what_is_said_after_it() -> None:
    text = "If the talks fail, and all else fails too, said Roe, her sense is that Orsk would use force."
    condition, main = _span(text, "If the talks fail, and all else fails too"), _span(text, "Orsk would use force")
    said = Attribution(source=_span(text, "Roe"), cue=_span(text, "said"), contents=(condition, main))
    marks = [_forecast(text, "If the talks fail"), _forecast(text, "all else fails too")]
    (found,) = with_main_clauses(marks, [said], text)
    assert (found.span, found.condition) == (main, condition)


def test_a_condition_with_its_main_clause_stays() -> None:
    text = "If the talks fail, war will come, said Roe, and nobody will stop it."
    contents = (_span(text, "If the talks fail, war will come"), _span(text, "nobody will stop it"))
    said = Attribution(source=_span(text, "Roe"), cue=_span(text, "said"), contents=contents)
    marks = [_forecast(text, "If the talks fail, war will come", condition="If the talks fail")]
    assert with_main_clauses(marks, [said], text) == marks


def test_alternatives_are_a_forecast_under_the_first_of_them() -> None:
    text = '"Either the bloc gives way or Orsk invades Belmar," she said.'
    content = _span(text, "Either the bloc gives way or Orsk invades Belmar")
    said = Attribution(source=_span(text, "she"), cue=_span(text, "said"), contents=(content,))
    (found,) = with_either_or([], [], [said], text)
    assert found.span == content
    assert found.condition == _span(text, "the bloc gives way")
    assert with_either_or([found], [], [said], text) == [found]


def test_a_saying_with_that_is_no_forecast() -> None:
    text = "Two turned back, and the agents expected that traffic would stop."
    said = Attribution(
        source=_span(text, "the agents"), cue=_span(text, "expected"), contents=(_span(text, "traffic would stop"),)
    )
    assert without_cues([_forecast(text, "the agents expected that")], [said]) == []


def test_saying_so_is_no_forecast() -> None:
    text = "He does not expect war to break out."
    said = Attribution(
        source=_span(text, "He"), cue=_span(text, "does not expect"), contents=(_span(text, "war to break out"),)
    )
    marks = [_forecast(text, "He does not expect"), _forecast(text, "war to break out")]
    assert without_cues(marks, [said]) == marks[1:]


def test_a_time_is_no_condition() -> None:
    text = "Roe doubts that Orsk will attack before the harvest is sold."
    mark = _forecast(
        text, "Orsk will attack before the harvest is sold", condition="before the harvest is sold",
        deadline="before the harvest",
    )  # fmt: skip
    (found,) = _whole(text, Acts(forecasts=(mark,))).forecasts
    assert (found.condition, len(found.deadlines)) == (None, 1)


def _condition(text: str, clause: str, words: str) -> str | None:
    acts = Acts(forecasts=(_forecast(text, clause, condition=words),))
    (forecast,) = _whole(text, acts).forecasts
    return forecast.condition.of(text) if forecast.condition else None


def test_a_condition_has_the_words_that_open_it_and_its_end() -> None:
    text = "Nobody will pass as long as a man stands on the wall, he said."
    assert (
        _condition(text, "Nobody will pass as", "long as a man stands on the wall")
        == "as long as a man stands on the wall"
    )
    text = "They may come provided that he lifts the ban."
    assert _condition(text, "They may come provided", "provided that") == "provided that he lifts the ban"
    text = "Without the war he would have gone."
    assert _condition(text, "Without the war he would have gone", "Without the war he") == "Without the war"


def test_what_holds_under_any_circumstances_has_no_condition() -> None:
    text = "They will not come under any circumstances."
    assert _condition(text, "They will not come under any circumstances", "under any circumstances") is None


def test_a_figure_goes_on_to_what_it_counts() -> None:
    text = "I put the chance of war at 3 percent now."
    mark = _forecast(text, "the chance of war at 3")
    (forecast,) = _whole(text, Acts(forecasts=(mark,))).forecasts
    assert forecast.span.of(text) == "the chance of war at 3 percent"


def test_a_clause_does_not_end_with_a_word_that_leads_on() -> None:
    text = 'The palace dismissed the charge as "a bad joke".'
    mark = PositionMark(_span(text, "the charge as"), "denial", None)
    (position,) = _whole(text, Acts(positions=(mark,))).positions
    assert position.span.of(text) == "the charge"


def _position(text: str, *marked: str) -> list[PositionMark]:
    marks = tuple(PositionMark(_span(text, words), "threat", None) for words in marked)
    return list(_whole(text, Acts(positions=marks)).positions)


def test_a_clause_that_breaks_off_ends_before_the_next_one_and_takes_what_is_quoted() -> None:
    text = "Roe asked both to refrain from any act that might hurt and to accept observers."
    first, second = _position(text, "both to refrain from any act that", "to accept observers")
    assert first.span.of(text) == "both to refrain from any act that might hurt"
    assert second.span.of(text) == "to accept observers"
    text = 'Roe said the ship had been "well inside our waters" at noon.'
    (position,) = _position(text, "the ship had been")
    assert position.span.of(text) == 'the ship had been "well inside our waters'


def test_a_name_is_not_cut() -> None:
    text = "Orsk refused a meeting of the two Foreign Ministers Tuesday."
    (position,) = _position(text, "a meeting of the two Foreign")
    assert position.span.of(text) == "a meeting of the two Foreign Ministers"


def test_a_condition_that_was_marked_alone_has_the_clause_under_it() -> None:
    text = "Should the truce collapse, she said, Belmar would close the port. Nobody answered."
    (position,) = _position(text, "Should the truce collapse", "Belmar would close the port")
    assert position.span.of(text) == "Should the truce collapse, she said, Belmar would close the port"
    assert position.condition is not None
    assert position.condition.of(text) == "Should the truce collapse"
    text = "If the ships are not gone, the blame for what follows will rest with Orsk."
    (position,) = _position(text, "If the ships are not gone")
    assert position.span.of(text) == text.rstrip(".")
    assert position.condition == _span(text, "If the ships are not gone")


def test_a_not_before_the_subject_belongs_to_a_forecast() -> None:
    text = "Roe said that not a single farmer would lose his crop."
    (forecast,) = _whole(text, Acts(forecasts=(_forecast(text, "a single farmer would lose his crop"),))).forecasts
    assert forecast.span.of(text) == "not a single farmer would lose his crop"


def test_a_condition_right_behind_a_forecast_is_part_of_it() -> None:
    text = "Roe expects shelling to resume, once the ground is dry."
    (forecast,) = _whole(text, Acts(forecasts=(_forecast(text, "shelling to resume"),))).forecasts
    assert forecast.span.of(text) == "shelling to resume, once the ground is dry"
    assert forecast.condition is not None
    assert forecast.condition.of(text) == "once the ground is dry"
    text = "Roe expects them to resume, if only to gain time."
    (forecast,) = _whole(text, Acts(forecasts=(_forecast(text, "them to resume"),))).forecasts
    assert forecast.condition is None


def test_a_condition_whose_subject_has_a_clause_goes_on_to_its_verb() -> None:
    text = "It could escalate if the militia that holds the border carried out its threat."
    mark = _forecast(text, text.rstrip("."), condition="if the militia that holds the border")
    (forecast,) = _whole(text, Acts(forecasts=(mark,))).forecasts
    assert forecast.condition is not None
    assert forecast.condition.of(text) == "if the militia that holds the border carried out its threat"


def test_a_condition_marked_alone_goes_on_to_its_clause() -> None:
    text = "Unless Orsk yields, I'd say it is three to one on. If it rains, the ford will close, and it will rain."
    first, second = Span(0, 18), Span(text.index("If"), text.index(", the ford"))
    alone = ForecastMark(first, clear=True, negated=False, condition=first, deadlines=(), likelihood=())
    bare = alone._replace(span=second, condition=second)
    told = alone._replace(span=Span(second.start, text.index(", and")), condition=second)
    whole, *others = with_main_clauses([alone, bare, told], [], text)
    assert whole.span.of(text) == "Unless Orsk yields, I'd say it is three to one on"
    assert others == [told]


def test_a_condition_marked_alone_is_that_of_the_next_clause() -> None:
    text = "Unless they pause I doubt that it will come. If they pause, it may."
    condition, next_one = Span(0, 17), Span(text.index("it will"), text.index("."))
    alone = ForecastMark(condition, clear=True, negated=False, condition=condition, deadlines=(), likelihood=())
    clause = alone._replace(span=next_one, condition=None, negated=True)
    assert with_main_clauses([alone, clause], [], text) == [clause._replace(condition=condition)]


def test_who_expects_something_stands_with_the_condition() -> None:
    text = "Unless they pause, she still expects a war by May. If they pause, she"
    condition = _span(text, "Unless they pause")
    alone = ForecastMark(
        _span(text, "Unless they pause, she still expects"), clear=True, negated=False, condition=condition,
        deadlines=(), likelihood=(),
    )  # fmt: skip
    clause = alone._replace(span=_span(text, "a war by May"), condition=None)
    (found,) = with_main_clauses([alone, clause], [], text)
    assert (found.span.of(text), found.condition) == ("Unless they pause, she still expects a war by May", condition)
    whole = alone._replace(span=_span(text, "Unless they pause, she still expects a war by May"))
    assert with_main_clauses([whole], [], text) == [whole]


def test_who_is_asked_and_what_of_him_are_one_clause() -> None:
    text = "Orsk urged the rebels to lay down their arms. The rebels refused to lay down their arms."
    whom, what = _span(text, "the rebels"), _span(text, "lay down their arms")
    marks = (PositionMark(whom, "demand", None), PositionMark(what, "demand", None))
    (position,) = _whole(text, Acts(positions=marks)).positions
    assert position.span.of(text) == "the rebels to lay down their arms"
    marks = (PositionMark(whom, "refusal", None), PositionMark(what, "demand", None))
    assert len(_whole(text, Acts(positions=marks)).positions) == 2


def test_a_condition_behind_who_says_it_belongs_to_the_clause_before() -> None:
    text = "Orsk would block the ships, Roe said, unless Tarn yields. Nobody answered."
    marks = (
        PositionMark(_span(text, "Orsk would block the ships"), "threat", None),
        PositionMark(_span(text, "unless Tarn yields"), "threat", None),
    )
    (position,) = _whole(text, Acts(positions=marks)).positions
    assert position.span.of(text) == "Orsk would block the ships, Roe said, unless Tarn yields"
    assert position.condition is not None
    assert position.condition.of(text) == "unless Tarn yields"


def test_a_clause_does_not_end_inside_its_time() -> None:
    text = "Roe rejected the plan within a few hours."
    mark = PositionMark(_span(text, "the plan within"), "refusal", None)
    (position,) = _whole(text, Acts(positions=(mark,))).positions
    assert position.span.of(text) == "the plan within a few hours"
