"""The assessment's page and brief: figures that add up, an answer that is the last point, nothing of others alive."""

import datetime as dt
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from parley.assessment.anew import Anew
from parley.assessment.caveats import limits
from parley.assessment.question import Asked
from parley.assessment.types import Assessment, ProfileValue
from parley.present.assessment import ANOTHER_CLOCK, assessment_page
from parley.present.assessment_charts import event_marks, timeline_chart
from parley.present.assessment_markdown import assessment_markdown
from parley.present.assessment_parties import parties
from parley.present.assessment_parts import Background, anchor, drivers, groups, origin_name, with_names
from parley.present.assessment_sources import Sources
from parley.present.assessment_steps import fallen, in_a_sentence, steps
from parley.present.assessment_text import assessment_lines
from parley.present.assessment_wording import bands, decimal, kept, percent, signed, unbroken, way
from parley.record.types import Person, Record
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


def header(page: str) -> str:
    return text_of(page[page.index("<header") : page.index("</header>")])


def test_the_answer_from_a_later_beginning_stands_beside_the_headline_and_once_more_among_the_limits() -> None:
    clock = f"If what happened on 2031-04-05 {ANOTHER_CLOCK} 10 %, and the answer 16 %."
    later = assessment_page(replace(ASSESSED, limits=(*ASSESSED.limits, clock)), RECORD, BACKGROUND)
    assert clock in header(later)
    assert text_of(later).count(clock) == 2
    assert ANOTHER_CLOCK not in text_of(PAGE)


def test_the_sentence_of_a_later_beginning_is_the_one_that_the_page_looks_for() -> None:
    began = ProfileValue(value="2031-03-01", basis="given")
    anew = Anew(day=dt.date(2031, 4, 20), base=0.1, answer=0.16)
    said = limits(
        RECORD, Asked(ASSESSED.question, proposed=False), RECORD.articles,
        replace(ASSESSED.profile, trigger_day=began), (), ASSESSED.forecasters, 1.0, ASSESSED.as_of, anew,
    )  # fmt: skip
    assert sum(ANOTHER_CLOCK in limit for limit in said) == 1


def test_without_any_date_the_page_says_first_what_to_do() -> None:
    dated = crisis(articles=1)
    stored = dated.articles[0]
    bare = replace(stored.reading.article, published=None, published_basis=None)
    record = replace(dated, articles=(replace(stored, reading=replace(stored.reading, article=bare)),))
    made = assessed(record)
    page = assessment_page(made, record, BACKGROUND)
    head = header(page)
    assert head.index("First say when the article was published") < head.index("range under our assumptions")
    assert "no article has a date" in head
    assert "not a warning system" in head
    assert f"undated, added {stored.day}" in text_of(page)
    brief = assessment_markdown(made, record, BACKGROUND)
    assert brief.index("First say when") < brief.index("Past crises")
    lines = [line.text for line in assessment_lines(made, record, {})]
    assert lines[2].startswith("First say when")
    assert sum("First say when" in line for line in lines) == 1
    assert "First say when" not in text_of(PAGE)


def test_options_and_days_stay_on_one_line_and_hostile_words_stay_inert() -> None:
    assert kept("--as-of 2031-03-01 <b>") == (
        '<span class="unbroken">--as-of</span> <span class="unbroken">2031-03-01</span> &lt;b&gt;'
    )
    assert kept("a--b 12031-03-01") == "a--b 12031-03-01"


def test_the_actor_and_the_target_are_called_by_their_names() -> None:
    says = {item.indicator: item.says for item in with_names(ASSESSED, BACKGROUND.state_names).evidence}
    assert says["forces-massed"] == "Tarsk masses forces near Velden."
    america = replace(BACKGROUND, state_names={"TRK": "United States"})
    says = {item.indicator: item.says for item in with_names(ASSESSED, america.state_names).evidence}
    assert says["forces-massed"] == "The United States masses forces near VLD."
    assert says["mobilising-speech"] == "The United States' leaders prepare their people for war."


@given(
    st.lists(st.floats(-2.0, 2.0), min_size=1, max_size=14), st.floats(-2.0, 2.0), st.floats(-2.0, 2.0),
    st.floats(1.0, 20.0),
)  # fmt: skip
def test_whatever_is_rounded_the_figures_add_up_and_each_is_its_own(
    seen: list[float], absent: float, named: float, base: float
) -> None:
    sighting = next(item for item in ASSESSED.evidence if item.kind == "sighting")
    missing = next(item for item in ASSESSED.evidence if item.kind == "absence")
    total = base + sum(seen) + absent + named
    assume(0.5 < total < 99.0)
    made = replace(
        ASSESSED,
        base_rate=replace(ASSESSED.base_rate, probability=base / 100),
        evidence=(
            *(replace(sighting, indicator=f"i{n}", points=points, log_odds=points) for n, points in enumerate(seen)),
            replace(missing, points=absent),
        ),
        forecasters=replace(ASSESSED.forecasters, points=named),
        headline=replace(ASSESSED.headline, probability=total / 100),
    )
    found = steps(made)
    assert round(sum(step.shown for step in found[:-1]), 1) == found[-1].shown
    for step in found:
        if step.kind not in ("base", "rounding", "total"):
            assert abs(step.shown - (step.after - step.before)) <= 0.05 + 1e-9
    said = in_a_sentence(made).replace("\xa0", " ")
    moves = [float(n) * (1 if v.startswith("add") else -1) for v, n in re.findall(r"(adds?|takes?) ([\d.]+)", said)]
    assert round(float(re.search(r"give ([\d.]+) %", said)[1]) + sum(moves), 1) == found[-1].shown  # type: ignore[index]


def test_what_the_first_page_shows_of_a_fact_is_what_the_chart_of_contributions_shows() -> None:
    charted = {step.anchor: step.shown for step in steps(ASSESSED) if step.kind == "seen"}
    board = groups(ASSESSED, BACKGROUND, Sources(RECORD))
    assert drivers(board, "up").lines[0].anchor in charted
    for line in (*drivers(board, "up").lines, *drivers(board, "down").lines):
        assert charted.get(line.anchor, round(line.points, 1)) == round(line.points, 1)
        assert signed(line.points) != "0.0", "what shows as nothing drives nothing"


def test_a_state_that_one_article_codes_and_another_names_is_one_party_that_says_a_thing_once() -> None:
    first = next(one for one in ASSESSED.positions if one.party == "TRK" and one.kind == "demand")
    made = replace(
        ASSESSED,
        positions=(first, replace(first, party="Tarsk"), replace(first, party="Guild of Pilots", towards=("TRK",))),
    )
    found = parties(made, RECORD, BACKGROUND)
    assert [party.name for party in found] == ["Tarsk", "Guild of Pilots"]
    assert [len(held) for held in found[0].kinds.values()] == [1]
    assert found[1].kinds["demand"][0].towards == ("Tarsk",)


def test_origins_are_called_by_names() -> None:
    record = replace(
        RECORD,
        persons=(
            Person(id="pe-1", name="Ilse Varga", kind="person", names=(), role=None, affiliation=None, country=None,
                   members=()),
        ),
    )  # fmt: skip
    america = Background(state_names={"USA": "United States"})
    assert origin_name("pe-1", record, america) == "Ilse Varga"
    assert origin_name("officials:USA", record, america) == "unnamed officials of the United States"
    assert origin_name("The Quay", record, america) == "The Quay"


def test_a_base_rate_that_fell_by_half_is_said_with_what_it_was() -> None:
    first, last = ASSESSED.timeline[0], ASSESSED.base_rate.probability
    high = replace(ASSESSED, timeline=(replace(first, base_rate=2.1 * last), *ASSESSED.timeline[1:]))
    assert decimal(2.1 * last) in fallen(high)
    assert decimal(2.1 * last) in in_a_sentence(high)
    assert not fallen(replace(ASSESSED, timeline=(replace(first, base_rate=last),)))
    for said in (assessment_page(high, RECORD, BACKGROUND), assessment_markdown(high, RECORD, BACKGROUND)):
        assert fallen(high) in said.replace("&#39;", "'")
    assert "trigger_day" in text_of(assessment_page(high, RECORD, BACKGROUND))


def test_a_mark_stands_on_the_day_from_which_the_curve_knows_of_it() -> None:
    board = groups(ASSESSED, BACKGROUND, Sources(RECORD))
    old = replace(ASSESSED.evidence[0], date=ASSESSED.timeline[0].date - dt.timedelta(days=30))
    marks = event_marks(board, ASSESSED.timeline[0].date)
    lines = {line.anchor: line for group in board for line in group.seen}
    assert [mark.number for mark in marks] == list(range(1, len(marks) + 1))
    assert all(mark.day == lines[mark.anchor].quotes[0].source.day for mark in marks)
    moved = groups(replace(ASSESSED, evidence=(old, *ASSESSED.evidence[1:])), BACKGROUND, Sources(RECORD))
    mark = next(m for m in event_marks(moved, ASSESSED.timeline[0].date) if m.anchor == anchor(old.indicator))
    assert mark.dated == old.date < ASSESSED.timeline[0].date <= mark.day


def test_numbers_read_as_people_read_them() -> None:
    assert [percent(p).replace("\xa0", " ") for p in (0.0, 0.0001, 0.004, 0.1234, 0.97, 0.9999)] == [
        "0.0 %", "under 0.1 %", "0.4 %", "12 %", "97.0 %", "over 99.9 %",
    ]  # fmt: skip
    assert [signed(x) for x in (1.25, -0.04, -3.0)] == ["+1.2", "0.0", "−3.0"]
    assert [way(x) for x in (1.25, -0.04, -3.0)] == ["up", "", "down"]
    assert [decimal(x).replace("\xa0", " ") for x in (0.0214, 0.107, 0.0001)] == ["2.1 %", "10.7 %", "under 0.1 %"]
    said = unbroken("from -3.0 to 4% by 2002-05-28, --set a=-1")
    assert said == "from −3.0 to 4\xa0% by 2002-05-28, --set a=-1"
    assert bands()["unlikely"] == (20, 45)
