"""The assessment's page and brief: figures that add up, an answer that is the last point, nothing of others alive."""

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.assessment.types import Assessment
from parley.present.assessment import assessment_page
from parley.present.assessment_charts import event_marks, timeline_chart
from parley.present.assessment_markdown import assessment_markdown
from parley.present.assessment_parts import Background, anchor, groups, in_a_sentence, steps, with_names
from parley.present.assessment_sources import Sources
from parley.present.assessment_wording import apportioned, bands, percent, signed
from parley.record.types import Record
from tests.present.crisis import assessed, crisis, tables

HOSTILE = (
    "<script>owned=1</script><img src=http://127.0.0.1:9/i onerror=owned=1>\"'><svg onload=owned=1>"
    '</title></style>[x](javascript:owned=1)<a href="javascript:owned=1">\u202ex\x1b[31m'
)
RECORD = crisis()
ASSESSED = assessed(RECORD)
BACKGROUND = Background(
    indicators={i.id: i for i in tables().indicators}, state_names={"TRK": "Tarsk", "VLD": "Velden", "ORL": "Orland"}
)
PAGE = assessment_page(ASSESSED, RECORD, BACKGROUND)


def hostile() -> tuple[Assessment, Record, Background]:
    record, known = crisis(HOSTILE), tables(HOSTILE)
    made = assessed(record, known)
    made = replace(
        made,
        assumptions=(HOSTILE,), limits=(HOSTILE, HOSTILE),
        base_rate=replace(made.base_rate, reference_class=HOSTILE, method=HOSTILE, note=HOSTILE),
        evidence=tuple(replace(item, note=HOSTILE, basis=HOSTILE) for item in made.evidence),
        forecasters=replace(
            made.forecasters, note=HOSTILE,
            members=tuple(replace(m, reason=HOSTILE, record=HOSTILE) for m in made.forecasters.members),
        ),
        analogues=tuple(replace(case, name=HOSTILE, outcome=HOSTILE, reasons=(HOSTILE,)) for case in made.analogues),
        unseen=tuple(replace(item, indicator=HOSTILE) for item in made.unseen),
        without=tuple(replace(part, name=HOSTILE) for part in made.without),
    )  # fmt: skip
    return made, record, Background(
        indicators={i.id: i for i in known.indicators}, state_names={"TRK": HOSTILE, "VLD": HOSTILE}
    )  # fmt: skip


class Tags(HTMLParser):
    """The page's elements with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def text_of(fragment: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", fragment)).split())


def test_the_contributions_that_are_shown_add_up_to_the_answer() -> None:
    found = steps(ASSESSED)
    assert round(sum(step.shown for step in found[:-1]), 1) == found[-1].shown
    assert found[-1].shown == round(100 * ASSESSED.headline.probability, 1)
    for step, following in pairwise(found[:-1]):
        assert step.after == following.before
    assert found[-2].after == pytest.approx(100 * ASSESSED.headline.probability)
    rows = re.findall(r'<li class="(\w+)">.*?<span class="figure [^"]*">([^<]*)</span></li>', PAGE)
    shown = [float(figure.replace("−", "-").split()[0].removesuffix("%")) for _, figure in rows]
    assert [kind for kind, _ in rows][0 :: len(rows) - 1] == ["base", "total"]
    assert round(sum(shown[:-1]), 1) == shown[-1]


def test_the_sentence_of_the_answer_adds_up() -> None:
    said = in_a_sentence(ASSESSED).replace("\xa0", " ")
    base = float(re.search(r"give ([\d.]+) %", said)[1])  # type: ignore[index]
    moves = [
        float(n) if verb.startswith("add") else -float(n) for verb, n in re.findall(r"(adds?|takes?) ([\d.]+)", said)
    ]
    assert round(base + sum(moves), 1) == float(re.search(r"together ([\d.]+) %", said)[1])  # type: ignore[index]


def test_the_log_odds_that_are_shown_are_those_of_the_answer() -> None:
    table = PAGE.partition("The same in log-odds")[2].partition("</table>")[0]
    figures = [float(n.replace("−", "-")) for n in re.findall(r'<td class="n">([^<]*)</td>', table)]
    assert sum(figures[:3]) == pytest.approx(figures[3], abs=0.0021)


def test_the_headline_is_the_last_point_of_the_chart() -> None:
    board = groups(ASSESSED, BACKGROUND, Sources(RECORD))
    marks = event_marks(board, ASSESSED.timeline[0].date)
    drawn = timeline_chart(ASSESSED, marks, width=900.0, key="t")
    track = re.search(r'd="M([^"]*)" fill="none" class="answer-line"', drawn)
    dot = re.search(r'transform="translate\(([\d.]+) ([\d.]+)\)" class="answer-dot"', drawn)
    assert track
    assert dot
    assert track[1].rsplit("L", 1)[1] == f"{dot[1]} {dot[2]}"
    assert track[1].count("L") + 1 == len(ASSESSED.timeline)
    assert f">{ASSESSED.headline.display}</text>" in drawn
    assert ASSESSED.timeline[-1].probability == ASSESSED.headline.probability


def test_every_indicator_has_one_line_and_every_link_within_the_page_a_target() -> None:
    tags = Tags(PAGE).found
    ids = [attributes["id"] for _, attributes in tags if attributes.get("id")]
    assert len(ids) == len(set(ids))
    targets = {str(a["href"])[1:] for tag, a in tags if tag == "a" and str(a.get("href", "")).startswith("#")}
    assert targets <= set(ids)
    named = {item.indicator for item in ASSESSED.evidence} | {item.indicator for item in ASSESSED.unseen}
    assert {anchor(name) for name in named} <= set(ids)


def test_hostile_words_in_every_field_come_out_inert() -> None:
    page = assessment_page(*hostile())
    tags = Tags(page).found
    assert [tag for tag, _ in tags].count("script") == 1
    assert {tag for tag, _ in tags} & {"img", "iframe", "object", "link", "base", "form"} == set()
    assert not any(name.startswith("on") for _, attributes in tags for name in attributes)
    links = [str(a["href"]) for tag, a in tags if tag == "a"]
    assert all(link.startswith(("#", "https://example.invalid/")) for link in links)
    assert "\u202e" not in page
    assert "\x1b" not in page
    # The words are there to be read, in each part of the page that others' words reach.
    assert text_of(page).count("owned=1") > 100


def test_the_page_asks_for_nothing() -> None:
    for page in (PAGE, assessment_page(*hostile())):
        for tag, attributes in Tags(page).found:
            assert not {"src", "srcset", "data", "action", "background", "style"} & set(attributes), tag
        policy = next(a["content"] for tag, a in Tags(page).found if tag == "meta" and a.get("http-equiv"))
        assert str(policy).startswith("default-src 'none'; style-src 'sha256-")
        assert "url(" not in page
        assert "@import" not in page


def test_hostile_words_are_inert_in_the_brief() -> None:
    brief = assessment_markdown(*hostile())
    assert not re.search(r"(?<!\\)<(?!https://example\.invalid)", brief)
    assert not re.search(r"(?<!\\)\](?=\()", brief)
    assert "\u202e" not in brief


def test_the_brief_cites_each_footnote_and_no_other() -> None:
    brief = assessment_markdown(ASSESSED, RECORD, BACKGROUND)
    cited = set(re.findall(r"”\[\^(\d+)\]", brief))
    noted = re.findall(r"^\[\^(\d+)\]: ", brief, re.MULTILINE)
    assert sorted(cited) == sorted(noted)
    assert noted == [str(n) for n in range(1, len(noted) + 1)]


def test_a_record_of_one_article_says_what_it_can_tell() -> None:
    record = crisis(articles=1)
    made = assessed(record)
    for said in (text_of(assessment_page(made, record, BACKGROUND)), assessment_markdown(made, record, BACKGROUND)):
        assert "One article can tell who says what" in said
        assert "Nobody named gives an unconditional forecast" in said
        assert "named forecasters change nothing" in said


def test_the_actor_and_the_target_are_called_by_their_names() -> None:
    says = {item.indicator: item.says for item in with_names(ASSESSED, BACKGROUND.state_names).evidence}
    assert says["forces-massed"] == "Tarsk masses forces near Velden."
    america = replace(BACKGROUND, state_names={"TRK": "United States"})
    says = {item.indicator: item.says for item in with_names(ASSESSED, america.state_names).evidence}
    assert says["forces-massed"] == "The United States masses forces near VLD."


@given(st.lists(st.floats(-100.0, 100.0), max_size=30))
def test_apportioned_values_add_up_and_are_hardly_moved(values: list[float]) -> None:
    rounded = apportioned(values)
    assert round(sum(rounded), 1) == pytest.approx(round(sum(values), 1), abs=0.11)
    assert sum(round(10 * value) for value in rounded) == round(sum(values) / 0.1)
    assert all(abs(a - b) < 0.1 + 1e-9 for a, b in zip(rounded, values, strict=True))


def test_numbers_read_as_people_read_them() -> None:
    assert [percent(p).replace("\xa0", " ") for p in (0.0, 0.0001, 0.004, 0.1234, 0.97, 0.9999)] == [
        "0.0 %", "under 0.1 %", "0.4 %", "12 %", "97.0 %", "over 99.9 %",
    ]  # fmt: skip
    assert [signed(x) for x in (1.25, -0.04, -3.0)] == ["+1.2", "0.0", "−3.0"]
    assert bands()["unlikely"] == (20, 45)
