"""Past crises played again: every day as of that day, nothing from later, scores by hand; what the command says."""

import datetime as dt
import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from parley.assessment.assess import assess
from parley.claims.types import Event
from parley.cli.backtest import command
from parley.data.tables import load_tables
from parley.errors import BadInput, CrisisUnknown
from parley.evaluation.replay import lead_of, replay
from parley.present.backtest import FEW, HINDSIGHT
from parley.record.build import build_record
from parley.record.types import Edit, Record, StoredReading
from parley.scores.endings import Ending, ending_of
from parley.spans import Span
from parley.store.database import Store
from tests.assessment.cases import QUESTION, article, day, edit

TABLES = load_tables()
SAYS = {
    3: ("MOBILIZE", "Tarsk massed three divisions of troops in the east."),
    9: ("MOBILIZE", "Field hospitals stand behind the third army."),
    20: ("MOBILIZE", "Ammunition was brought to the front."),
}
ASKED: Any = {
    "text": QUESTION.text, "actor": QUESTION.actor, "event": QUESTION.event, "target": QUESTION.target,
    "opens": day(0).isoformat(), "closes": QUESTION.closes.isoformat(),
}  # fmt: skip


def told(number: int) -> StoredReading:
    kind, text = SAYS[number]
    event = Event(
        id=f"ev-{number}", type=kind, actor=("TRK",), recipient=("VLD",), actor_names=("Tarsk",),  # type: ignore[arg-type]
        recipient_names=("Velden",), trigger_span=Span(0, 5), place=None, date=None, status="happened", reported_by=None,
    )  # fmt: skip
    return article(f"ar-{number}", number, text=text, events=(event,))


def outcome(on: int | None) -> Edit:
    return edit(
        "crisis", "outcome", {"happened": on is not None, "on": None if on is None else day(on).isoformat()}, 200
    )


class Past:
    """A crisis of three articles whose record can be asked for on any day."""

    def __init__(self, *edits: Edit) -> None:
        self.edits = [edit("crisis", "question", ASKED, 200), *edits]
        self.asked: list[dt.date] = []

    def on(self, as_of: dt.date | None = None) -> Record:
        if as_of is not None:
            self.asked.append(as_of)
        return build_record("tarsk", [told(number) for number in SAYS], self.edits, as_of)


def test_each_day_is_answered_as_of_that_day() -> None:
    past = Past(outcome(25))
    whole = past.on()
    ending = ending_of(whole)
    assert ending == Ending(happened=True, last=day(25))
    played = replay(whole, past.on, TABLES, ending)
    assert played is not None
    assert [one.date for one in played.days] == [day(number) for number in range(3, 25)]
    assert past.asked == [day(3), day(9), day(20)]
    for one in played.days:
        then = assess(past.on(one.date), TABLES, one.date)
        assert one.probability == pytest.approx(then.headline.probability, abs=1e-12)
        assert one.base_rate == pytest.approx(then.base_rate.probability, abs=1e-12)
    before, after = played.days[5], played.days[6]
    assert (before.date, after.probability > before.probability) == (day(8), True)
    assert played.headline.brier == pytest.approx(sum((1 - one.probability) ** 2 for one in played.days) / 22)
    assert played.base_rate.brier == pytest.approx(sum((1 - one.base_rate) ** 2 for one in played.days) / 22)


def test_what_lies_outside_the_question_has_not_happened() -> None:
    assert ending_of(Past(outcome(None)).on()) == Ending(happened=False, last=QUESTION.closes)
    assert ending_of(Past(outcome(150)).on()) == Ending(happened=False, last=QUESTION.closes)
    assert ending_of(Past().on()) is None
    with pytest.raises(BadInput, match="needs happened"):
        ending_of(Past(edit("crisis", "outcome", {"on": None}, 200)).on())


def test_where_nothing_came_before_the_end_there_is_nothing_to_play() -> None:
    past = Past(outcome(3))
    assert replay(past.on(), past.on, TABLES, Ending(happened=True, last=day(3))) is None


def test_the_lead_counts_every_crisis_once_and_has_no_interval_below_three() -> None:
    past = Past(outcome(25))
    played = replay(past.on(), past.on, TABLES, Ending(happened=True, last=day(25)))
    assert played is not None
    lead = lead_of([played])
    assert (lead.n, lead.brier_interval) == (1, None)
    assert lead.brier == played.base_rate.brier - played.headline.brier > 0
    assert lead_of([played] * 3).brier_interval == pytest.approx((lead.brier, lead.brier))


def run(place: str, *arguments: str) -> Result:
    done = CliRunner().invoke(command, [*arguments, "--record", place], standalone_mode=False)
    if done.exception:
        raise done.exception
    return done


def test_the_command_says_what_its_figures_cannot_show(tmp_path: Any) -> None:
    place = str(tmp_path / "record.sqlite")
    with Store.open(place) as store:
        store.create("open", QUESTION, author="Ilse", at=dt.datetime(2031, 3, 1, tzinfo=dt.UTC))
        store.create("tarsk", QUESTION, author="Ilse", at=dt.datetime(2031, 3, 1, tzinfo=dt.UTC))
        store.add_stored("tarsk", [told(number) for number in SAYS])
        with pytest.raises(BadInput, match="no crisis with a question and an outcome"):
            run(place)
        store.append("tarsk", [outcome(25)])
    shown = run(place).stdout
    assert "| tarsk | 22 | yes, 2031-03-26 |" in shown
    assert HINDSIGHT in shown
    assert FEW.format(n=1) in shown
    found = json.loads(run(place, "tarsk", "--json").stdout)
    assert [crisis["crisis"] for crisis in found["crises"]] == ["tarsk"]
    assert len(found["crises"][0]["days"]) == 22
    assert found["chaining"] is None
    with pytest.raises(BadInput, match="'open' has no question, no outcome"):
        run(place, "open")
    with pytest.raises(CrisisUnknown):
        run(place, "atlantis")
