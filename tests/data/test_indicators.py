"""The shipped library of indicators, and what users hear of mistakes in a file of their own."""

import csv
from pathlib import Path

import pytest
import yaml

from parley.assessment.types import OUTCOMES, Indicator
from parley.data.indicators import load_indicators, parse_indicators
from parley.errors import BadInput
from parley.evaluation.first_moves import MOVES, count

GOOD = """
terms:
  beast: "(?:camels?|mules?)"
indicators:
  - id: camels-bought
    group: logistics
    says: The actor buys camels.
    recognise:
      - {events: [MOBILIZE], by: actor, words: ["<beast>", "<forces>"]}
    seen: {attack: 0.4, coercion: 0.1, drift: 0.02, settlement: 0.02}
    basis: judgement
    observability: 0.5
    timing_days: [30, 30]
"""


def test_the_library_is_large_and_of_all_kinds() -> None:
    indicators = load_indicators()
    assert len(indicators) >= 40
    assert {indicator.group for indicator in indicators} >= {
        "posture", "logistics", "civil defence", "diplomacy", "demands", "denials", "third parties", "economy",
        "information", "de-escalation",
    }  # fmt: skip
    assert all(indicator.source for indicator in indicators), "each says why"


def test_pressure_is_not_taken_for_attack() -> None:
    ratio = {i.id: i.p_seen.attack / i.p_seen.coercion for i in load_indicators()}
    # A show of force belongs to both; what only fighting needs does not.
    for name in ("forces-massed", "explicit-threat", "naval-movement", "talks-going-on", "sanctions-imposed"):
        assert 0.5 <= ratio[name] <= 2.0
    for name in ("field-hospitals", "bridging-equipment", "actor-brings-own-people-out", "force-authorised"):
        assert ratio[name] > 2.0
    for name in ("withdrawal-verified", "demands-softened", "observers-admitted"):
        assert ratio[name] < 0.5
    assert ratio["actor-denies"] == 1.0


def test_what_a_reading_overlooks_lowers_observability() -> None:
    text = GOOD + "recognised: 0.5\n"
    assert parse_indicators(text, "mine.yaml")[0].observability == 0.25


def test_a_users_file_adds_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD + GOOD.split("indicators:\n")[1].replace("camels-bought", "hotline"), encoding="utf-8")
    shipped, found = load_indicators(), {i.id: i for i in load_indicators([path])}
    assert len(found) == len(shipped) + 1
    assert found["hotline"].group == "logistics"
    assert "mules" in found["camels-bought"].recognise[0].words[0]
    assert found["camels-bought"].recognise[0].statuses == ("happened", "ongoing")


@pytest.mark.parametrize(
    ("wrong", "right", "says"),
    [
        ("id: camels-bought", "id: Camels Bought", "small letters"),
        ("    says: The actor buys camels.\n", "", "lacks 'says'"),
        ("group: logistics", "group: ''", "no words in 'group'"),
        ("group: logistics", "group: logistics\n    weight: 3", "unknown key 'weight'"),
        ("drift: 0.02, ", "", "attack, coercion, drift, settlement"),
        ("attack: 0.4", "attack: 40", "number from 0.001 to 0.999"),
        ("attack: 0.4", "attack: high", "number from 0.001 to 0.999"),
        ("basis: judgement", "basis: guess", "judgement"),
        ("basis: judgement", "basis: data", "two counts in 'cases'"),
        ("basis: judgement", "basis: judgement\n    cases: [1, 2]", "Leave them out"),
        ("basis: judgement", "basis: judgement\n    fixes: weather", "trigger"),
        ("basis: judgement", "basis: judgement\n    half_life_days: 0", "half_life_days"),
        ("observability: 0.5", "observability: 2", "number from 0 to 1"),
        ("[30, 30]", "[30]", "two numbers"),
        ("[MOBILIZE]", "[MARCH]", "MOBILIZE"),
        ("[MOBILIZE]", "MOBILIZE", "no list of words in 'events'"),
        ("by: actor", "by: me", "target"),
        ("by: actor", "by: actor, statuses: [done]", "happened"),
        ("events: [MOBILIZE], by: actor, ", "", "nothing to look at"),
        ("events: [MOBILIZE]", "positions: [threat], statuses: [happened]", "statuses without events"),
        ("by: actor", "by: actor, least: 3", "nothing counted"),
        ("by: actor", "from: actor", "unknown condition 'from'"),
        ("<beast>", "<bird>", "unknown term <bird>"),
        ('by: actor, words: ["<beast>", "<forces>"]', "by: actor, signs: [camels-bought]", "Use one of forces-massed"),
        ('events: [MOBILIZE], by: actor, words: ["<beast>", "<forces>"]', "signs: [blockade]", "signs' without 'told'"),
        ("events: [MOBILIZE]", "signs: [blockade], told: fact", "a way of their own"),
        ('by: actor, words: ["<beast>", "<forces>"]', "signs: [blockade], told: fact", "a way of their own"),
        ('events: [MOBILIZE], by: actor, words: ["<beast>", "<forces>"]', "told: fact", "words or signs"),
        ('"<forces>"', '"(camel"', "broken expression"),
        ('beast: "(?:camels?|mules?)"', "beast: 3", "Write `name"),
        ("      - {events: [MOBILIZE], by: actor, words: [\"<beast>\", \"<forces>\"]}\n", "", "no list in 'recognise'"),
        ("indicators:\n", "indicator:\n", "no list of indicators"),
        ("terms:", "term:", "unknown key 'term'"),
        ("[30, 30]", "[30, 30", "no YAML in line"),
    ],
)  # fmt: skip
def test_mistakes_are_told_with_what_to_mend(wrong: str, right: str, says: str) -> None:
    assert wrong in GOOD
    with pytest.raises(BadInput) as caught:
        parse_indicators(GOOD.replace(wrong, right), "mine.yaml")
    assert says in str(caught.value)
    assert "mine.yaml" in caught.value.sentence
    assert caught.value.remedy.endswith(".")


@pytest.mark.parametrize(
    ("wrong", "right", "says"),
    [
        ("id: camels-bought", "id: " + "Camel" * 30_000, "small letters"),
        ("basis: judgement", "basis: judgement\n    why: {0}", "no YAML"),
        ("observability: 0.5", "observability: {0}", "no YAML"),
        ("basis: judgement", "basis: judgement\n    why: &all [*all]", "no YAML"),
        ("basis: judgement", "basis: judgement\n    why: 2031-02-30", "no YAML"),
        ("observability: 0.5", "observability: " + "9" * 5_000, "no YAML"),
        ("observability: 0.5", "observability: " + "[" * 900 + "]" * 900, "no YAML"),
        ('"<forces>"', '"' + "(" * 3_000 + ")" * 3_000 + '"', "broken expression"),
        ('"<forces>"', '"' + "<forces>" * 500 + '"', "20,000 characters"),
    ],
)
def test_files_that_are_made_to_take_a_memory_or_a_stack_are_told_in_few_words(
    wrong: str, right: str, says: str
) -> None:
    laughs = "&a [x, x, x, x]"
    for name, before in zip("bcdefghijklmnop", "abcdefghijklmno", strict=True):
        laughs = f"[{laughs}, &{name} [{', '.join([f'*{before}'] * 9)}]]"
    with pytest.raises(BadInput, match=says) as caught:
        parse_indicators(GOOD.replace(wrong, right.replace("{0}", laughs)), "mine.yaml")
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("key", ["unless", "counted"])
def test_an_expression_that_may_search_without_end_is_refused(key: str) -> None:
    text = GOOD.replace("by: actor,", f"by: actor, {key}: ['(?:[^x]*)*y'],")
    with pytest.raises(BadInput, match=r"'camels-bought' has an expression .* may never end") as caught:
        parse_indicators(text, "mine.yaml")
    assert "(?:[^x]*)*y" in caught.value.remedy


def test_the_shipped_expressions_are_not_tried_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []
    monkeypatch.setattr("parley.data.indicators.first_endless", tried.append)
    parse_indicators(GOOD.replace("beast", "forces").replace("<beast>", "<forces>"), "indicators.yaml", shipped=True)
    assert not tried
    parse_indicators(GOOD, "mine.yaml")
    assert len(tried) == 1


def test_a_value_may_stand_there_by_reference() -> None:
    once = GOOD.replace("[30, 30]", "&days [30, 30]")
    twice = once + once.split("indicators:\n")[1].replace("camels-bought", "hotline").replace("&days [30, 30]", "*days")
    assert [i.timing_days for i in parse_indicators(twice, "mine.yaml")] == [(30.0, 30.0)] * 2


def test_no_more_of_a_file_is_read_than_any_honest_one_has() -> None:
    with pytest.raises(BadInput, match="1,000,000 bytes"):
        load_indicators(["/dev/zero"])


def test_an_id_stands_there_once() -> None:
    with pytest.raises(BadInput, match="twice"):
        parse_indicators(GOOD + GOOD.split("indicators:\n")[1], "mine.yaml")


def test_a_file_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"none\.yaml cannot be read"):
        load_indicators([tmp_path / "none.yaml"])


def test_shipped_expressions_are_whole() -> None:
    # They are not tried when loaded, for speed.
    text = (Path(load_indicators.__code__.co_filename).parent / "indicators.yaml").read_text(encoding="utf-8")
    assert yaml.safe_load(text)["recognised"] > 0
    assert parse_indicators(text, "indicators.yaml") == load_indicators()


ROW = {"Y_timvio": "1", "Y_iwcmb": "1", "M_majres_first": "6", "M_lag": "4", "Y_viol": "1", "Y_forout": "1"}


def test_first_moves_are_counted_by_outcome() -> None:
    rows = [
        ROW, {**ROW, "M_lag": "8", "Y_viol": "4", "Y_timvio": "4"}, {**ROW, "M_majres_first": "3"},
        {**ROW, "M_majres_first": "8"}, {**ROW, "Y_timvio": "3"}, {**ROW, "Y_iwcmb": "5"},
    ]  # fmt: skip
    moves = {move.indicator: move for move in count(rows)}
    mobilised = moves["target-mobilises"]
    assert mobilised.cases == (1, 2)
    assert mobilised.days == 6
    overall = 2.5 / 4
    assert mobilised.shares.attack == pytest.approx((1 + 10 * overall) / 11)
    assert mobilised.shares.settlement == pytest.approx((1 + 10 * overall) / 12)
    assert moves["target-answers-in-words"].days is None


def test_shipped_shares_are_those_counted_from_icb() -> None:
    table = Path(__file__).parents[3] / "shared" / "history" / "icb_features.csv"
    if not table.exists():
        pytest.skip("the table of features made from ICB is not here")
    with table.open(encoding="utf-8", newline="") as file:
        moves = count(csv.DictReader(file))
    shipped = {indicator.id: indicator for indicator in load_indicators() if indicator.basis == "data"}
    assert set(shipped) == set(MOVES)
    for move in moves:
        indicator = shipped[move.indicator]
        assert indicator.cases == move.cases
        assert indicator.timing_days[0] == move.days
        assert dict(zip(OUTCOMES, indicator.p_seen, strict=True)) == pytest.approx(
            dict(zip(OUTCOMES, move.shares, strict=True)), abs=0.006
        )


def doc_row(indicator: Indicator) -> str:
    """An indicator's line in the table of docs/indicators.md."""
    ratio = indicator.p_seen.attack / indicator.p_seen.coercion
    tells = "for attack" if ratio > 2.0 else "against attack" if ratio < 0.5 else "not attack from pressure"
    seen = " / ".join(f"{100 * p:.0f}" for p in indicator.p_seen)
    basis = f" ({indicator.cases[0]} + {indicator.cases[1]} crises)" if indicator.cases else ""
    half_life = "" if indicator.half_life_days is None else f"{indicator.half_life_days:.0f}"
    lasts = "" if indicator.ended_by is None else ", lasts"
    return f"| `{indicator.id}` | {indicator.says} | {seen}{basis} | {tells} | {half_life}{lasts} |"


def test_what_ends_what_lasts_is_there() -> None:
    shipped = {indicator.id for indicator in load_indicators()}
    for indicator in load_indicators():
        assert set(indicator.ended_by or ()) <= shipped - {indicator.id}
        assert indicator.ended_by is None or indicator.half_life_days is not None


def test_the_page_on_indicators_lists_them_as_they_are() -> None:
    page = (Path(__file__).parents[2] / "docs" / "indicators.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| `") and line.count("|") == 6]
    assert rows == [doc_row(indicator) for indicator in load_indicators()]


def test_the_pages_example_is_a_file_that_loads() -> None:
    page = (Path(__file__).parents[2] / "docs" / "indicators.md").read_text(encoding="utf-8")
    (example,) = parse_indicators(page.split("```yaml\n")[1].split("```")[0], "camels.yaml")
    assert example.id == "camels-bought"
