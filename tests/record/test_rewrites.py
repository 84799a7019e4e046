"""A wire report told in other words is a version of it; another reporter's own report is none."""

import json
import textwrap
from pathlib import Path

import pytest

from parley.record import rewrites
from parley.record.build import original_of
from parley.record.facts import fact_of, facts_of, in_figures, keys_of
from parley.record.rewrites import (
    DAYS,
    RETOLD,
    RETOLD_OF_OTHER_DAYS,
    of_other_days,
    retold,
    states_the_same,
    tells_the_same,
)

from .made import stored

WIRE = (
    "SORRA, May 3 (Northwire) - Kolm closed its border with Verre on Monday after 14 sheep carriers were stopped at "
    "Tarn Bridge with 300 rifles hidden under hay, the customs office said.\n\n"
    "The drivers, who were on their way from Ulme to the camp of Besk, told Inspector Adele Roon that they had been "
    "paid 40 crowns each by a man in Ulme market.\n\n"
    "“Sheep do not need ammunition,” said the minister of the interior, Ivo Marsh. Verre's consul in Sorra, Pia Lenz, "
    "said that her government knew nothing of the matter and would send two officers to Tarn Bridge by Thursday."
)
RETOLD_TEXT = (
    "Rifles under the hay have led Kolm to close its border with Verre. At Tarn Bridge customs men on Monday halted "
    "14 carriers of sheep and found 300 weapons.\n\n"
    "Inspector Adele Roon heard from the drivers that a man in the market of Ulme had given each of them 40 crowns to "
    "go to Besk, where there is a camp. “Sheep do not need ammunition,” Ivo Marsh, minister of the interior, "
    "said.\n\n"
    "The government of Verre knows nothing about it, according to Pia Lenz, its consul in Sorra. It wants to send two "
    "officers to the bridge by Thursday."
)
OWN = (
    "The hay was still wet when the lorries came back to Ulme without their drivers, said Nora Tiel, who sells eggs "
    "in the market. Of the 14 men arrested at Tarn Bridge she knew nine.\n\n"
    "“Sheep do not need ammunition,” the interior minister, Ivo Marsh, had said on Monday in Sorra when he closed the "
    "border with Verre. In Ulme they ask why the scales at Tarn Bridge, bought in March for 7,000 crowns, did not "
    "notice 300 rifles before.\n\n"
    "Inspector Adele Roon would not discuss it. A teacher, Jost Ahl, collects money for the families."
)

NEXT_DAY = (
    "The minister of the interior, Ivo Marsh, reopened Kolm's border with Verre on Tuesday for carriers who have been "
    "searched, giving way to the merchants of Ulme market.\n\n"
    "The consul of Verre in Sorra, Pia Lenz, called it a beginning. Her government lifted a toll that it had put on "
    "salt from Besk and told its customs office to let the mail of Kolm pass.\n\n"
    "Inspector Adele Roon, who had searched the sheep at Tarn Bridge, was given a medal and a cheese."
)
"""Everybody of WIRE again, and nothing of what it tells."""
LATER = (
    "Kolm let 11 carriers of sheep go on Wednesday. The minister of the interior, Ivo Marsh, said that they had been "
    "heard by Inspector Adele Roon.\n\n"
    "Three of 14 who were stopped at Tarn Bridge with rifles under hay stay in prison. The customs office gave their "
    "weapons to a museum.\n\n"
    "Pia Lenz, consul of Verre, called on Kolm to open the border."
)
"""What came after WIRE, with much of what it tells as background."""


def copies(*told: tuple[str, int]) -> dict[str, str]:
    return original_of([stored(n, text, days=days) for n, (text, days) in enumerate(told)])


def test_a_report_in_other_words_is_a_version_within_days_and_an_own_report_is_not() -> None:
    assert copies((WIRE, 0), (RETOLD_TEXT, 1), (OWN, 1)) == {"ar-1": "ar-0"}
    assert copies((WIRE, 0), (RETOLD_TEXT, DAYS)) == {"ar-1": "ar-0"}
    assert copies((WIRE, 0), (RETOLD_TEXT, DAYS + 1)) == {}


def test_what_is_reported_next_of_the_same_persons_is_no_rewriting(monkeypatch: pytest.MonkeyPatch) -> None:
    assert copies((WIRE, 0), (NEXT_DAY, 1)) == {}
    told = retold(WIRE, NEXT_DAY)
    monkeypatch.setattr(rewrites, "_NAME_WEIGHT", 1)
    assert told < RETOLD <= retold(WIRE, NEXT_DAY), "names alone must not make it one"


def test_what_names_other_days_must_share_more() -> None:
    later = RETOLD_TEXT.replace("Monday", "Wednesday").replace("Thursday", "Saturday")
    assert of_other_days(WIRE, later)
    assert not of_other_days(WIRE, RETOLD_TEXT)
    assert not of_other_days(WIRE, f"{later} The men were stopped on Monday."), "the day of one is named by both"
    assert not of_other_days(WIRE, "Nothing is said of days."), "one that names none"
    assert RETOLD <= retold(WIRE, LATER) < RETOLD_OF_OTHER_DAYS
    assert not tells_the_same(WIRE, LATER)
    assert tells_the_same(WIRE, LATER.replace("Wednesday", "Monday"))
    assert tells_the_same(WIRE, later)


def test_a_brief_that_states_too_little_is_not_judged() -> None:
    assert copies((WIRE, 0), (RETOLD_TEXT.partition("\n\n")[0], 1)) == {}


def test_numbers_are_facts_in_words_and_figures_and_calendar_words_are_none() -> None:
    assert facts_of("Eleven men, 4,000 sheep").tolist() == facts_of("11 men on Monday in May, 4000 sheep").tolist()
    assert len(facts_of("")) == len(keys_of(facts_of("Kolm"))) == 0
    assert keys_of(facts_of("Kolm Verre")).tolist() == keys_of(facts_of("Verre, Kolm")).tolist()


def test_a_numeral_an_hour_and_a_land_are_one_however_they_are_written() -> None:
    assert in_figures("Forty-one men, seventy mules at 6.42 p.m. or 7:15") == "41 men, 70 mules at 18.42 or 7.15"
    assert fact_of("Veldish") == fact_of("Velda") == fact_of("Veldlander") == "veld"
    assert fact_of("Marrovia") == fact_of("Marrovian's") == "marrov"
    assert fact_of("Karin's") == fact_of("Karin") != fact_of("Karel")


def test_what_the_one_with_fewer_facts_states_is_what_counts() -> None:
    few, many = frozenset(range(10)), frozenset(range(90))
    assert states_the_same(few, many)
    assert not states_the_same(few | frozenset(range(100, 110)), many)
    assert not states_the_same(frozenset(range(5)), many), "too few to tell"


def test_what_both_quote_or_carry_is_no_rewriting() -> None:
    quoted = "“A fence of sheep stands against nobody, and nobody stands against sheep in the hills of Tarn.”"
    carried = "Kolm and Verre have quarrelled about the pastures of Tarn since the treaty of Ulme, signed in 1921."
    wire = WIRE.partition(" - ")[2]
    assert retold(f"{wire} {quoted}\n\n{carried}", f"{OWN} {quoted}\n\n{carried}") == retold(wire, OWN) < RETOLD
    assert retold(WIRE, RETOLD_TEXT) > RETOLD


def test_a_line_that_breaks_within_a_sentence_does_not_end_it() -> None:
    broken = "\n\n".join(textwrap.fill(paragraph, 40) for paragraph in WIRE.split("\n\n"))
    assert retold(broken, OWN) == retold(WIRE, OWN)
    assert retold("Kolm\n\n• 300 rifles\n• 14 men", OWN) == retold("Kolm.\n\n300 rifles.\n\n14 men.", OWN)


@pytest.mark.parametrize("part", ["development-rewrites", "development-desks", "test-rewrites"])
def test_only_rewrites_of_our_sets_share_an_event_s_story(part: str) -> None:
    path = Path(__file__).parents[2] / "evaluation" / "merging" / "duplicates" / f"{part}.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    kinds = {row["kind"].split()[0] for row in rows}
    assert kinds == {"wire", "rewrite", "other"}
    for row in rows:
        assert row["story"].endswith("-wire") == (row["kind"].split()[0] != "other")
