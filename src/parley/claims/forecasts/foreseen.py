"""What is marked as a forecast, put right step by step: whole clauses, their conditions, and those left out."""

from __future__ import annotations

from collections.abc import Sequence

from parley.claims.forecasts.alternatives import with_either_or, with_unmet_conditions
from parley.claims.forecasts.conditionals import with_main_clauses, without_cues, without_sayings
from parley.claims.forecasts.forecast_assessments import with_assessments
from parley.claims.forecasts.stated_odds import with_stated_odds
from parley.claims.forecasts.viewed_clauses import with_stated_views, without_chances_alone
from parley.claims.language.sentences import Sentences
from parley.claims.model.acts import ForecastMark, PositionMark
from parley.claims.statements.framing import without_frames
from parley.claims.types import Attribution


def foreseen(
    marks: Sequence[ForecastMark],
    taken: Sequence[PositionMark],
    attributions: Sequence[Attribution],
    text: str,
    sentences: Sentences,
) -> list[ForecastMark]:
    """The forecasts in order of the text; `taken`: the positions, whose words predict nothing."""
    predicted = without_cues(marks, attributions)
    predicted = with_main_clauses(predicted, attributions, text)
    predicted = without_sayings(predicted, attributions, text)
    predicted = with_either_or(predicted, taken, attributions, text)
    predicted = with_unmet_conditions(predicted, taken, attributions, text)
    predicted = with_assessments(without_frames(predicted, text), attributions, text)
    predicted = without_chances_alone(predicted, text)
    predicted = with_stated_views(predicted, attributions, text, sentences)
    return with_stated_odds(predicted, text, sentences)
