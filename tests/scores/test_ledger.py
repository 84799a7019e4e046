"""Golden rows: each rule of the ledger on the smallest record that shows it."""

import datetime as dt
from dataclasses import replace

import pytest

from parley.errors import BadInput
from parley.record.types import Edit, Record
from parley.scores.decisions import decisions
from parley.scores.types import LedgerRow
from parley.spans import Span
from tests.scores.builders import (
    confirmed,
    day,
    edit,
    expression,
    forecast,
    moment,
    record,
    resolved,
    row,
    rows,
    speaker,
    story,
)

VARGA = speaker("Ilse Varga")
END_OF_MARCH = expression("by 31 March", None, "2032-03-31", "day")


def one(*edits: Edit, printed: str = "2032-01-01", added: str | None = None, **what: object) -> Record:
    made = forecast("f1", "Ilse Varga", **{"deadline": END_OF_MARCH, **what})  # type: ignore[arg-type]
    return record(story("a", printed, made, speakers=[VARGA], added=added), edits=edits)


def test_a_row_says_who_where_when_in_which_words() -> None:
    found = row(one(), today="2032-01-02")
    assert (found.forecaster, found.person, found.holder, found.role) == (
        "Ilse Varga",
        "pe-Ilse Varga",
        "person",
        "analyst",
    )
    assert (found.outlet, found.url, found.printed) == (
        "The Tarsk Herald",
        "https://tarsk.example/a",
        day("2032-01-01"),
    )
    assert found.passage == "Either they yield or war will come."
    assert found.likelihood is not None
    assert (found.likelihood.median, found.status, found.account) == (0.70, "open", "open")


def test_due_from_the_day_after_the_strict_deadline() -> None:
    assert row(one(), today="2032-03-31").status == "open"
    assert row(one(), today="2032-04-01").status == "due"


def test_bare_will_and_what_is_not_expected_are_conventions() -> None:
    will, wont = row(one(wording=None)), row(one(wording=None, negated=True))
    assert will.likelihood is not None
    assert wont.likelihood is not None
    assert (will.likelihood.median, will.likelihood.basis) == (0.90, "convention")
    assert (wont.likelihood.median, wont.likelihood.low, wont.likelihood.high) == (0.20, 0.05, 0.35)


def test_possibility_is_listed_and_never_scored() -> None:
    found = row(one(confirmed("f1"), resolved("f1", "yes", "2032-02-01"), wording="may"))
    assert (found.account, found.outcome) == ("not_scoreable", 1.0)


def test_unknown_words_are_not_scored_until_a_person_gives_their_range() -> None:
    assert row(one(wording="on the cards")).account == "not_scoreable"
    given = edit("f1", "probability", [0.4, 0.6])
    corrected = one(
        given, confirmed("f1"), resolved("f1", "yes", "2032-02-01"), wording="on the cards", probability=(0.4, 0.6)
    )
    found = row(corrected)
    assert found.likelihood is not None
    assert (found.account, found.likelihood.median) == ("scored", 0.5)
    assert [(c.field, c.by) for c in found.corrections] == [("probability", "ines")]


@pytest.mark.parametrize(
    ("status", "on", "outcome", "sensitive", "account"),
    [
        ("yes", "2032-02-01", 1.0, False, "scored"),
        ("yes", "2032-04-10", None, True, "deadline_sensitive"),
        ("yes", "2033-01-02", 0.0, False, "scored"),
        ("no", "2032-12-31", 0.0, False, "scored"),
    ],
)
def test_outcomes_under_both_deadlines(
    status: str, on: str, outcome: float | None, sensitive: bool, account: str
) -> None:
    found = row(one(confirmed("f1"), resolved("f1", status, on), deadline=None))
    assert (found.outcome, found.deadline_sensitive, found.account) == (outcome, sensitive, account)


def test_a_condition_starts_the_clock_on_the_day_it_is_met() -> None:
    text = "If they yield, war is likely."
    made = forecast("f1", "Ilse Varga", condition=Span(0, 13), span=Span(0, 29))
    story_ = story("a", "2032-01-01", made, speakers=[VARGA], text=text)
    met = edit("f1", "condition_met", "2032-06-01")
    found = row(record(story_, edits=[met]))
    assert found.condition is not None
    assert (found.condition.text, found.condition.otherwise, found.condition.met) == (
        "If they yield",
        False,
        day("2032-06-01"),
    )
    assert found.deadline.strict == day("2032-08-30")
    without = record(story_, edits=[confirmed("f1"), resolved("f1", "yes", "2032-02-01")])
    assert (row(without).account, row(without).unscored) == (
        "open",
        "The day on which its condition was met is missing.",
    )
    assert row(record(story_, edits=[resolved("f1", "unmet", "2033-01-01")])).account == "unmet"
    assert row(record(story_, edits=[resolved("f1", "contested", "2033-01-01")])).account == "contested"


def test_either_or_is_the_second_if_not_the_first() -> None:
    made = forecast("f1", "Ilse Varga", condition=Span(0, 17), span=Span(0, 35))
    found = row(record(story("a", "2032-01-01", made, speakers=[VARGA])))
    assert found.condition is not None
    assert found.condition.otherwise


def test_a_doubt_is_one_row_about_the_event() -> None:
    found = rows(one(confirmed("f1"), resolved("f1", "no", "2032-12-31"), wording="unlikely", negated=True))
    assert len(found) == 1
    assert (found[0].negated, found[0].outcome, found[0].account) == (True, 0.0, "scored")


def test_collectives_unnamed_and_the_articles_voice_are_never_a_persons() -> None:
    tarsk = speaker("Tarsk", "government", None)
    official = speaker("an official", "unnamed", None)
    made = record(
        story(
            "a", "2032-01-01", forecast("f1", "Tarsk"), forecast("f2", "an official"), forecast("f3", None),
            speakers=[tarsk, official],
        ),
        edits=[confirmed("f1"), resolved("f1", "yes", "2032-02-01")],
    )  # fmt: skip
    assert [row(made, f).holder for f in ("f1", "f2", "f3")] == ["government", "unnamed", "article"]
    why = row(made, "f1").unscored
    assert why is not None
    assert why.startswith("A collective")


def test_a_person_without_a_public_role_is_not_scored_until_a_person_vouches_for_one() -> None:
    private = speaker("Odo Brandt", role=None)
    story_ = story("a", "2032-01-01", forecast("f1", "Odo Brandt"), speakers=[private])
    followed = resolved("f1", "yes", "2032-02-01")
    assert row(record(story_, edits=[followed, confirmed("f1")])).account == "not_scoreable"
    vouched = row(record(story_, edits=[followed, confirmed("f1", public_role="mayor of Tarsk")]))
    assert (vouched.account, vouched.role) == ("scored", "mayor of Tarsk")


@pytest.mark.parametrize(
    ("reason", "on", "account"),
    [
        ("no-referent", "2032-01-02", "not_scoreable"),
        ("no-referent", "2032-04-02", "void_after"),
        ("misread", "2032-01-02", "void_before"),
        ("duplicate", "2032-06-01", "void_after"),
    ],
)
def test_void_before_and_after_the_deadline(reason: str, on: str, account: str) -> None:
    assert row(one(resolved("f1", "void", on, void_reason=reason))).account == account


def test_a_void_that_is_dated_back_counts_from_when_it_was_decided() -> None:
    late = resolved("f1", "void", "2032-01-02", at="2032-06-01", void_reason="misread")
    assert row(one(late)).account == "void_after"


@pytest.mark.parametrize(
    "value",
    [{"status": "void", "on": "2032-01-01"}, {"status": "void", "on": "2032-01-01", "void_reason": "boring"},
     {"status": "yes", "on": "2032-01-01", "void_reason": "misread"}, {"status": "maybe", "on": "2032-01-01"},
     {"status": "yes", "on": "spring"}, "yes"],
)  # fmt: skip
def test_only_the_closed_list_resolves(value: object) -> None:
    with pytest.raises(BadInput):
        rows(one(edit("f1", "resolution", value)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("added", "status", "on", "late"),
    [
        ("2032-01-31", "yes", "2032-02-01", False),
        ("2032-02-01", "yes", "2032-02-01", True),
        ("2032-03-31", "no", "2032-03-31", False),
        ("2032-04-01", "no", "2032-03-31", True),
    ],
)
def test_rows_that_came_in_after_the_outcome_are_kept_apart(added: str, status: str, on: str, late: bool) -> None:
    assert row(one(resolved("f1", status, on), added=added)).hindsight is late


def test_a_row_added_after_its_deadline_is_hindsight_even_unresolved() -> None:
    assert row(one(added="2032-04-01")).hindsight


def test_a_dispute_takes_the_row_out_and_a_reply_stays_beside_it() -> None:
    settled = [confirmed("f1"), resolved("f1", "yes", "2032-02-01")]
    assert row(one(*settled)).account == "scored"
    disputed = row(one(*settled, edit("f1", "dispute", "I said nothing of the kind.")))
    assert disputed.account == "disputed"
    assert disputed.dispute is not None
    assert disputed.dispute.by == "ines"
    replied = row(one(*settled, edit("f1", "reply", "I meant the spring.")))
    assert replied.account == "scored"
    assert replied.reply is not None
    withdrawn = row(one(*settled, edit("f1", "dispute", "Not so."), edit("f1", "dispute", None)))
    assert withdrawn.account == "scored"


def test_a_sentence_that_was_taken_back_is_nobodys_score_until_somebody_confirms_it_again() -> None:
    settled = one(confirmed("f1"), resolved("f1", "yes", "2032-02-01"))
    confirmation = row(settled).confirmation
    assert confirmation is not None

    def after(hours: int) -> LedgerRow:
        taken = {Span(0, 36): confirmation.at + dt.timedelta(hours=hours)}
        return row(replace(settled, articles=(replace(settled.articles[0], withdrawn=taken),)))

    assert after(1).account == "disputed"
    assert after(1).unscored == "A later version of the article corrected or took back the sentence."
    assert after(-1).account == "scored"
    assert after(-1).withdrawn == confirmation.at - dt.timedelta(hours=1)


def test_without_confirmation_a_decided_row_is_not_scored() -> None:
    assert row(one(resolved("f1", "yes", "2032-02-01"))).account == "unconfirmed"


def test_the_day_of_the_words_is_that_of_the_statement() -> None:
    from parley.claims.types import Statement

    said = Statement(
        id="st", speaker=VARGA.id, source_span=None, cue_span=None, content_spans=(Span(0, 5),), kind="indirect",
        told_to=None, date=expression("on Monday", "2031-12-29", "2031-12-29", "day"), via=None,
    )  # fmt: skip
    made = forecast("f1", "Ilse Varga", statement="st")
    found = row(record(story("a", "2032-01-01", made, speakers=[VARGA], statements=[said])))
    assert (found.stated, found.printed) == (day("2031-12-29"), day("2032-01-01"))


def test_clusters_by_deed_side_target_and_condition_and_by_hand() -> None:
    story_ = story(
        "a", "2032-01-01", forecast("f1", "Ilse Varga"), forecast("f2", "Ilse Varga", "unlikely", deadline=END_OF_MARCH),
        forecast("f3", "Ilse Varga", event="COERCE"), forecast("f4", "Ilse Varga", condition=Span(36, 49)),
        forecast("f5", "Ilse Varga", actor=None, claim="it ends badly"),
        forecast("f6", "Ilse Varga", actor=None, claim="It ends badly."), speakers=[VARGA],
    )  # fmt: skip
    cluster = {r.id: r.cluster for r in rows(record(story_))}
    assert cluster["f1"] == cluster["f2"]
    assert cluster["f5"] == cluster["f6"]
    assert len({cluster[f] for f in ("f1", "f3", "f4", "f5")}) == 4
    assert row(record(story_, edits=[edit("f3", "cluster", "invasion")]), "f3").cluster == "invasion"


def test_a_reprint_adds_no_row() -> None:
    original = story("a", "2032-01-01", forecast("f1", "Ilse Varga"), speakers=[VARGA])
    copy = story("b", "2032-01-02", forecast("f2", "Ilse Varga"), speakers=[VARGA], copy_of="a", outlet="The Copyist")
    assert rows(record(original, copy)) == rows(record(original))


def test_two_persons_of_one_name_have_names_of_their_own() -> None:
    from dataclasses import replace

    from parley.record.types import Person

    twins = record(
        story("a", "2032-01-01", forecast("f1", "Jan Holm"), speakers=[speaker("Jan Holm")]),
        story("b", "2032-01-02", forecast("f2", "Jan Holm"), speakers=[speaker("Jan Holm", role="admiral")]),
    )
    persons = tuple(
        Person(
            id=f"pe-{article}", name="Jan Holm", kind="person", names=("Jan Holm",), role=role, affiliation=None,
            country=None, members=((article, "sp-Jan Holm"),),
        )
        for article, role in (("a", "analyst"), ("b", "admiral"))
    )  # fmt: skip
    assert [r.forecaster for r in rows(replace(twins, persons=persons))] == ["Jan Holm (analyst)", "Jan Holm (admiral)"]


def test_a_row_that_is_amended_after_its_confirmation_is_confirmed_anew() -> None:
    confirmed = edit("fo-1", "confirmed", {"passage": "It will fall", "link": "https://example.org/a"}, "2031-12-01")
    amended = edit("fo-1", "negated", True, "2031-12-02")
    assert decisions([confirmed])["fo-1"].confirmation is not None
    assert decisions([amended, replace(confirmed, at=moment("2031-12-03"))])["fo-1"].confirmation is not None
    assert decisions([confirmed, amended])["fo-1"].confirmation is None
