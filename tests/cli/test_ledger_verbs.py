"""forecasts, confirm, amend, resolve, score: as people and programs call them."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from parley.cli.main import cli
from parley.errors import BadInput, IdUnknown
from parley.spans import Span
from parley.store.database import Store
from tests.scores.builders import expression, forecast, moment, speaker, story

MARCH = expression("by 31 March", None, "2022-03-31", "day")
TEXT = "Vessia is likely to attack. If the talks fail, war will come. Vessia may attack."
OTHER = "Orsk is likely to shut its ports, and its fishermen fear for the herring of the coming season."


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record of the test's own with one article and three forecasts in it, added before the outcome."""
    monkeypatch.setenv("PARLEY_RECORD", str(tmp_path / "record.db"))
    monkeypatch.setenv("PARLEY_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("PARLEY_AUTHOR", "ines")
    varga = speaker("Ilse Varga", role="harbour master")
    odo = speaker("Odo Brandt", role=None)
    reading = story(
        "ar-1", "2022-01-03",
        forecast("fo-11aa", "Ilse Varga", "likely", deadline=MARCH, span=Span(0, 27), claim="Vessia is likely to attack"),
        forecast("fo-11bb", "Odo Brandt", None, condition=Span(28, 45), span=Span(28, 61), claim="war will come"),
        forecast("fo-22cc", "Ilse Varga", "may", deadline=MARCH, span=Span(62, 80), claim="=Vessia may attack"),
        speakers=[varga, odo], text=TEXT,
    ).reading  # fmt: skip
    with Store.open() as store:
        store.create("tarsk", None, author="ines", at=moment("2022-01-01"))
        store.add("tarsk", [reading], at=moment("2022-01-03"))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments), standalone_mode=False)


def rows(*arguments: str) -> dict[str, dict[str, object]]:
    done = run("forecasts", "tarsk", "--json", *arguments)
    assert done.return_value == 0, done.exception
    return {row["id"]: row for row in map(json.loads, done.stdout.splitlines())}


def resolve(key: str, status: str, on: str, *more: str) -> Result:
    return run("resolve", key, status, "--on", on, "--because", "four outlets reported it", *more)


def test_what_is_due_comes_first_and_stdout_is_data() -> None:
    done = run("forecasts", "tarsk", "--as-of", "2022-04-01")
    assert next(line.split()[0] for line in done.stdout.splitlines() if line.startswith("fo-")) == "fo-11aa"
    assert done.stderr == "3 of 3 forecasts; 1 are due to be resolved.\n"
    assert list(rows("--as-of", "2022-04-01", "--due")) == ["fo-11aa"]


def test_filters_and_limits() -> None:
    assert set(rows("--by", "varga")) == {"fo-11aa", "fo-22cc"}
    resolve("fo-11aa", "yes", "2022-02-24")
    assert set(rows("--status", "yes")) == set(rows("--status", "unconfirmed")) == {"fo-11aa"}
    assert len(rows("--limit", "2")) == 2


def test_a_row_in_json_has_the_names_of_the_contract() -> None:
    row = rows()["fo-11aa"]
    assert {"forecaster", "outlet", "printed", "passage", "claim", "condition", "deadline", "wording", "likelihood",
            "cluster", "status", "resolution", "confirmed_by"} <= set(row)  # fmt: skip
    assert row["passage"] == "Vessia is likely to attack."
    assert row["likelihood"] is not None


def test_csv_has_one_line_a_row_and_no_formulas() -> None:
    table = list(csv.DictReader(io.StringIO(run("forecasts", "tarsk", "--csv").stdout)))
    assert {line["id"]: line["claim"] for line in table}["fo-22cc"] == "'=Vessia may attack"
    assert {line["strict"] for line in table if line["id"] == "fo-11aa"} == {"2022-03-31"}
    assert run("forecasts", "tarsk", "--csv", "--json").exception is not None


def test_confirm_by_a_prefix_keeps_passage_link_and_who() -> None:
    assert run("confirm", "fo-11a").return_value == 0
    kept = rows()["fo-11aa"]["confirmation"]
    assert isinstance(kept, dict)
    assert (kept["by"], kept["passage"], kept["link"]) == (
        "ines",
        "Vessia is likely to attack.",
        "https://tarsk.example/ar-1",
    )


def test_confirm_takes_a_citation_that_others_can_look_up() -> None:
    for vague in ("my clippings", "The Quay, p. 4", "C:\\pages\\1962.txt"):
        assert isinstance(run("confirm", "fo-11aa", "--cite", vague).exception, BadInput)
    assert run("confirm", "fo-11aa", "--cite", "The Quay, 12 March 1962, p. 4").return_value == 0
    kept = rows()["fo-11aa"]["confirmation"]
    assert isinstance(kept, dict)
    assert kept["link"] == "cited: The Quay, 12 March 1962, p. 4"


def test_confirm_refuses_other_words_no_role_and_ids_that_are_none_or_several() -> None:
    assert isinstance(run("confirm", "fo-11aa", "--passage", "Vessia will attack").exception, BadInput)
    assert "'on paper' is no web address" in str(run("confirm", "fo-11aa", "--link", "on paper").exception)
    assert isinstance(run("confirm", "fo-11bb").exception, BadInput)
    assert run("confirm", "fo-11bb", "--role", "mayor").return_value == 0
    assert rows()["fo-11bb"]["role"] == "mayor"
    assert isinstance(run("confirm", "fo-11").exception, IdUnknown)
    assert isinstance(run("confirm", "fo-zz").exception, IdUnknown)


def test_resolve_and_undo() -> None:
    assert resolve("fo-11aa", "yes", "2022-02-24").return_value == 0
    assert (rows()["fo-11aa"]["status"], rows()["fo-11aa"]["outcome"]) == ("yes", 1.0)
    with Store.open() as store:
        (edit,) = store.history("tarsk")
    assert run("undo", "tarsk", edit.id).return_value == 0
    assert rows()["fo-11aa"]["outcome"] is None


@pytest.mark.parametrize(
    "arguments",
    [
        ("fo-11aa", "no", "2022-02-24"),
        ("fo-11aa", "yes", "2021-12-01"),
        ("fo-11aa", "yes", "2999-01-01"),
        ("fo-11aa", "unmet", "2022-04-01"),
        ("fo-11bb", "yes", "2022-02-24"),
        ("fo-11aa", "void", "2022-04-02", "--void-reason", "no-referent"),
        ("fo-11aa", "yes", "2022-02-24", "--because", " "),
    ],
)
def test_resolutions_that_break_a_rule_are_refused_and_leave_nothing(arguments: tuple[str, str, str, str]) -> None:
    assert isinstance(resolve(*arguments).exception, BadInput)
    with Store.open() as store:
        assert store.history("tarsk") == []


def test_an_early_no_needs_to_be_called_impossible() -> None:
    assert resolve("fo-11aa", "no", "2022-02-24", "--impossible").return_value == 0
    assert rows()["fo-11aa"]["outcome"] == 0.0


def test_what_is_due_says_what_it_waits_for() -> None:
    assert "fo-11aa  due since 2022-03-31\n" in run("forecasts", "tarsk").stdout
    run("amend", "fo-11aa", "--condition", "If the talks fail", "--set", "deadline=in weeks")
    waiting = run("forecasts", "tarsk").stdout
    assert "fo-11aa  due since 2022-02-02, its condition undecided, a no from 2022-03-04\n" in waiting
    run("amend", "fo-11aa", "--condition-met", "2022-02-01")
    assert "fo-11aa  due since 2022-03-03, a no from 2022-04-02\n" in run("forecasts", "tarsk").stdout


def test_a_refusal_says_which_day_would_do_once_the_deadline_is_over() -> None:
    done = resolve("fo-11aa", "no", "2022-02-24")
    assert isinstance(done.exception, BadInput)
    assert done.exception.sentence == "On 2022-02-24 it could still happen, until 2022-03-31, the lenient deadline."
    assert done.exception.remedy.startswith("Give --on 2022-03-31 or a later day")
    assert resolve("fo-11aa", "no", "2022-03-31").return_value == 0


def test_a_deadline_before_the_words_were_said_is_put_right_before_it_makes_a_miss() -> None:
    run("amend", "fo-11aa", "--deadline", "2022-01-01")
    done = resolve("fo-11aa", "no", "2022-02-24")
    assert isinstance(done.exception, BadInput)
    assert "before the day on which it was said, 2022-01-03" in done.exception.sentence
    run("amend", "fo-11aa", "--deadline", "2022-01-10")
    assert resolve("fo-11aa", "no", "2022-02-24").return_value == 0


def test_a_condition_gets_its_day_with_the_resolution() -> None:
    assert resolve("fo-11bb", "yes", "2022-02-24", "--condition-met", "2022-02-01").return_value == 0
    row = rows()["fo-11bb"]
    assert row["condition"] == {"text": "If the talks fail", "otherwise": False, "met": "2022-02-01"}
    assert row["outcome"] == 1.0


def test_void_needs_the_closed_list_as_an_option_or_at_the_head_of_the_reason() -> None:
    assert resolve("fo-11aa", "void", "2022-02-24").exception is not None
    assert (
        run(
            "resolve", "fo-11aa", "void", "--on", "2022-02-24", "--because", "Text misread: it is a question."
        ).return_value
        == 0
    )
    resolution = rows()["fo-11aa"]["resolution"]
    assert isinstance(resolution, dict)
    assert resolution["void_reason"] == "misread"


def test_amend_corrects_disputes_and_rejects() -> None:
    assert run("amend", "fo-11aa", "--set", "wording=almost certainly", "--deadline", "2022-06-30").return_value == 0
    row = rows()["fo-11aa"]
    assert isinstance(row["deadline"], dict)
    assert (row["wording"], row["deadline"]["strict"]) == ("almost certainly", "2022-06-30")
    corrections = row["corrections"]
    assert isinstance(corrections, list)
    assert {c["field"] for c in corrections} == {"wording", "deadline"}
    run("amend", "fo-11aa", "--dispute", "I said no such thing.", "--cluster", "landing")
    assert (rows()["fo-11aa"]["account"], rows()["fo-11aa"]["cluster"]) == ("disputed", "landing")
    assert run("amend", "fo-22cc", "--reject").return_value == 0
    assert "fo-22cc" not in rows()


@pytest.mark.parametrize("change", ["negated=perhaps", "probability=[2, 3]", "id=x", "wording"])
def test_amend_lets_nothing_unusable_into_the_record(change: str) -> None:
    refused = run("amend", "fo-11aa", "--set", change).exception
    assert isinstance(refused, BadInput)
    assert "The edit" not in str(refused), "it is none that is in the record"
    with Store.open() as store:
        assert store.history("tarsk") == []


def test_words_of_the_page_are_found_for_passage_and_condition() -> None:
    assert (
        run("amend", "fo-11aa", "--passage", "Vessia may\nattack.", "--condition", "If the talks  fail").return_value
        == 0
    )
    row = rows()["fo-11aa"]
    assert (row["passage"], row["condition"]["text"]) == ("Vessia may attack.", "If the talks fail")  # type: ignore[index]
    assert isinstance(run("amend", "fo-11aa", "--condition", "if the talks succeed").exception, BadInput)
    run("amend", "fo-11aa", "--set", "condition_span=null", "--set", "deadline=any moment")
    row = rows()["fo-11aa"]
    assert row["condition"] is None
    assert row["deadline"]["rule"] == "days"  # type: ignore[index]


def test_a_deadline_in_words_that_name_a_day_ends_on_it() -> None:
    run("amend", "fo-22cc", "--set", "deadline=by Christmas")
    assert (rows()["fo-22cc"]["deadline"]["text"], rows()["fo-22cc"]["deadline"]["strict"]) == (  # type: ignore[index]
        "by Christmas", "2022-12-25",
    )  # fmt: skip
    run("amend", "fo-22cc", "--set", "deadline=Jan. 15")
    assert rows()["fo-22cc"]["deadline"]["strict"] == "2022-01-15"  # type: ignore[index]


def test_words_and_day_of_a_deadline_are_given_together() -> None:
    run("amend", "fo-22cc", "--set", "deadline=before the vote", "--deadline", "2022-05-07")
    deadline = rows()["fo-22cc"]["deadline"]
    assert (deadline["text"], deadline["strict"], deadline["lenient"]) == (  # type: ignore[index]
        "before the vote", "2022-05-07", "2022-05-07",
    )  # fmt: skip
    run("amend", "fo-22cc", "--set", "deadline=this winter", "--deadline", "2022-05-07")
    assert rows()["fo-22cc"]["deadline"]["lenient"] == "2022-05-07", "the day holds"  # type: ignore[index]


def test_what_is_rejected_is_told_and_how_it_comes_back() -> None:
    done = run("amend", "fo-11aa", "--reject")
    assert "Ilse Varga" in done.stdout
    assert "“Vessia is likely to attack”" in done.stdout
    refused = run("confirm", "fo-11aa", "--show").exception
    assert isinstance(refused, BadInput)
    assert "parley undo" in str(refused)


def test_a_page_without_a_date_is_shown_as_one() -> None:
    reading = story(
        "ar-9",
        "2022-02-03",
        forecast("fo-99aa", None, "likely", span=Span(0, 32), claim="Orsk is likely to shut its ports"),
        text=OTHER,
    ).reading
    reading = replace(reading, article=replace(reading.article, published=None, published_basis=None))
    with Store.open() as store:
        store.add("tarsk", [reading], at=moment("2022-02-03"))
    shown = run("confirm", "fo-99aa", "--show").stdout
    assert "without a date, counted from 2022-02-03, when it was added" in shown
    assert "--published" in shown
    assert "--published" not in run("confirm", "fo-11aa", "--show").stdout


def test_a_cousin_holds_no_public_role() -> None:
    reading = story(
        "ar-9", "2022-01-03", forecast("fo-99aa", "Ada Holm", "likely", span=Span(0, 32), claim="Orsk is likely to shut its ports"), text=OTHER,
        speakers=[speaker("Ada Holm", role="his cousin")],
    ).reading  # fmt: skip
    with Store.open() as store:
        store.add("tarsk", [reading], at=moment("2022-01-03"))
    refused = run("confirm", "fo-99aa", "--cite", "The Quay, 3 January 2022, p. 4").exception
    assert isinstance(refused, BadInput)
    assert "No public role of Ada Holm" in str(refused)
    assert run("confirm", "fo-99aa", "--cite", "The Quay, 3 January 2022, p. 4", "--role", "mayor").return_value == 0


def test_a_row_is_shown_with_its_paragraph_and_every_field_and_nothing_is_decided() -> None:
    run("amend", "fo-22cc", "--set", "negated=true", "--because", "it says so")
    done = run("confirm", "fo-22cc", "--show")
    assert done.return_value == 0
    assert "Text: Vessia is likely to attack. If the talks fail, war will come. »Vessia may attack.«" in done.stdout
    assert "forecaster=“Ilse Varga”" in done.stdout
    assert "negated=true; condition=null; deadline=“by 31 March”; wording=“may”" in done.stdout
    assert "Corrected by ines: negated (it says so)" in done.stdout
    assert "Page: " in done.stdout
    assert rows()["fo-22cc"]["confirmed_by"] is None
    assert run("forecasts", "tarsk", "--full", "--limit", "2").stdout.count("    Read: ") == 2


def test_a_person_whom_the_reader_missed_is_written_in_and_confirmed_with_a_role() -> None:
    done = run("amend", "fo-11aa", "--set", "forecaster=Pia Lenz")
    assert "--role" in done.stderr
    assert rows()["fo-11aa"]["holder"] == "unnamed"
    run("confirm", "fo-11aa", "--link", "https://example.org/1", "--role", "consul")
    row = rows()["fo-11aa"]
    assert (row["forecaster"], row["holder"], row["role"]) == ("Pia Lenz", "person", "consul")


def test_score_says_who_said_what_and_makes_no_league_table() -> None:
    run("confirm", "fo-11aa")
    resolve("fo-11aa", "yes", "2022-02-24")
    page = run("score", "tarsk").stdout
    assert page.startswith("Parley: no track record (0 of 30 questions resolved)\n")
    assert "It happened on 2022-02-24 (ines): four outlets reported it" in page
    assert "Brier 0" not in page
    scores = json.loads(run("score", "tarsk", "--json").stdout)
    assert {"forecasters", "parley", "outlets", "calibration", "counts"} <= set(scores)
    (varga,) = [f for f in scores["forecasters"] if f["name"] == "Ilse Varga"]
    assert (varga["n"], varga["brier"], varga["log"], varga["skill"], varga["interval"]) == (1, None, None, None, None)
    assert [row["id"] for row in varga["forecasts"]] == ["fo-11aa", "fo-22cc"]
    assert {
        "rows",
        "not_scoreable",
        "void_before",
        "void_after",
        "unmet",
        "contested",
        "deadline_sensitive",
        "scored",
    } <= set(scores["counts"])
    assert [set(step) >= {"predicted", "observed", "n"} for step in scores["calibration"]] == [True]
    (line,) = [r for r in csv.DictReader(io.StringIO(run("score", "--csv").stdout)) if r["name"] == "Ilse Varga"]
    assert (line["n"], line["brier"]) == ("1", "")


def test_pictures_land_in_a_folder(tmp_path: Path) -> None:
    resolve("fo-11aa", "yes", "2022-02-24")
    assert run("score", "tarsk", "--svg", str(tmp_path / "pictures")).return_value == 0
    names = sorted(path.name for path in (tmp_path / "pictures").iterdir())
    assert names[0] == "calibration.svg"
    assert len(names) == 2
    assert names[1].startswith("timeline-tarsk-")


def test_one_forecast_in_two_articles_of_a_crisis_can_be_decided() -> None:
    again = story(
        "ar-2", "2022-01-09",
        forecast("fo-11aa", "Ilse Varga", "likely", deadline=MARCH, span=Span(0, 27), claim="Vessia is likely to attack"),
        speakers=[speaker("Ilse Varga", role="harbour master")], text=f"{TEXT} The ferries wait.",
    ).reading  # fmt: skip
    with Store.open() as store:
        store.add("tarsk", [again], at=moment("2022-01-09"))
    done = run("confirm", "fo-11aa", "--because", "compared")
    assert done.return_value == 0, done.exception
