"""What structure and form take out of a page, and heads that are read as they stand."""

from __future__ import annotations

import pytest
from lxml import html

from parley.articles.bare_lines import lines_of_no_story
from parley.articles.blocks import Laid
from parley.articles.build import article_from
from parley.articles.bylines import bare_name, persons_in
from parley.articles.forms import block_of
from parley.articles.furniture_html import headings_of_what_goes, rows_of_data, times_at_the_head
from parley.articles.html_blocks import all_blocks
from parley.articles.html_markup import prepared
from parley.articles.html_titles import without_list
from parley.pages.types import Page

STORY = "The ferry stayed in the harbour on Monday, and Inspector Ana Marabwe would not say who had taken its crew."
BODY = f"<p>{STORY}</p>" * 2 + f"<p>{STORY.replace('Monday', 'Tuesday')}</p><p>The crew slept on until Friday noon.</p>"

Reasons = list[str | None]


def lie(texts: list[str], elements: str) -> list[Laid]:
    return [Laid(text, i, 1, element=name) for i, (text, name) in enumerate(zip(texts, elements.split(), strict=True))]


@pytest.mark.parametrize(
    ("cells", "left"),
    [
        (["Story ID:", "8812", "Place:", "Orsk", "Views:", "214"], ["other"] * 6),
        # A sentence in a cell is the story's.
        (["Story ID:", "8812", "Place:", "Orsk", "Views:", "Nobody came."], ["other", None, "other", None, "other"]),
    ],
)
def test_of_a_table_of_data_on_the_page_nothing_stays(cells: list[str], left: Reasons) -> None:
    texts = [STORY, "Data", *cells]
    reasons: Reasons = [None, None, "other", None, "other", None, "other", "other"]
    rows_of_data([block_of(t) for t in texts], lie(texts, "p h4 td td td td td td"), reasons)
    assert (reasons[0], reasons[2 : 2 + len(left)]) == (None, left)
    assert (reasons[1] == "other") == (left[1] == "other")


def test_a_table_most_of_which_stays_stays() -> None:
    texts = ["Ships", "12", "Crew", "40", "Shots", "0"]
    reasons: Reasons = [None, None, None, None, None, "other"]
    rows_of_data([block_of(t) for t in texts], lie(texts, "td td td td td td"), reasons)
    assert reasons == [None] * 5 + ["other"]


def test_a_heading_goes_with_all_below_it() -> None:
    texts = [STORY, "What we went by", "The harbour's book", "The crew's list"]
    reasons: Reasons = [None, None, "related", "related"]
    headings_of_what_goes([block_of(t) for t in texts], lie(texts, "p h4 li li"), reasons)
    assert reasons == [None, "related", "related", "related"]
    for below in (["related", None], ["caption", "related"]):
        reasons = [None, None, *below]
        headings_of_what_goes([block_of(t) for t in texts], lie(texts, "p h4 li p"), reasons)
        assert reasons[1] is None


def test_a_second_time_at_the_head_is_a_change_and_an_entry_s_is_not() -> None:
    texts = ["July 18th, 9:05 AM", "July 19th, 6:00 AM", STORY, "July 20th, 6:00 AM"]
    reasons: Reasons = ["date", None, None, None]
    times_at_the_head([block_of(t) for t in texts], lie(texts, "time time p time"), reasons)
    assert reasons == ["date", "updated", None, None]
    reasons = [None, None, None, None]
    times_at_the_head([block_of(t) for t in texts], lie(texts, "time time p time"), reasons)
    assert reasons == [None] * 4


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("(DPB) im/kr 23/11/99 1830", "other"),
        ("(lh/bl)", "other"),
        ("SCROLL TO CONTINUE WITH CONTENT", "advertisement"),
        ("Either ferries and/or boats", None),
        ("He scrolled to the end.", None),
    ],
)
def test_initials_of_editors_and_orders_to_scroll_go(line: str, reason: str | None) -> None:
    reasons: Reasons = [None, None]
    lines_of_no_story([block_of(STORY), block_of(line)], reasons)
    assert reasons == [None, reason]


def test_names_of_programmes_are_no_persons() -> None:
    assert [bare_name(name) for name in ("HALD AT TEN", "TOVE HALD", "Tove Hald")] == [False, True, True]
    assert persons_in("FRIDAY CLUB AT HALD") == []


def read(body: str, title: str = "Ferry held again at noon") -> tuple[str | None, str | None, str | None]:
    markup = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    article = article_from(Page(path="x", url=None, format="html", text=markup)).article
    return article.title, article.byline, str(article.published) if article.published else None


H1 = "<h1>Ferry held again at noon</h1>"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("<p>Lena Harrow · Islands · 4 min</p>", "Lena Harrow"),
        ("<p>Lena Harrow · Islands · Crews</p>", None),
        ("<p>Lena Harrow, Our Woman in Orsk</p>", "Lena Harrow"),
        ("<p>Lena Harrow, Tove Hald and the ferry</p>", None),
        ("<p>Lena Harrow <span>Last checked June 30, 2021</span></p>", "Lena Harrow"),
    ],
)
def test_authors_beside_the_time_it_takes_or_a_post(line: str, byline: str | None) -> None:
    assert read(f"<main>{H1}{line}{BODY}</main>")[1] == byline


def test_the_largest_letters_of_a_page_without_headings_are_its_title() -> None:
    cells = "<table><tr><td><font size=+2>Ferry held again at noon</font></td></tr></table>"
    assert read(cells + BODY, "The Orsk Lantern ~ A Paper of the Quays")[0] == "Ferry held again at noon"
    kicker = "<font size=2>DIGEST</font><br><font size=5>Ferry held again at noon</font>"
    assert (
        read(f"<table><tr><td>{kicker}{BODY}</td></tr></table>", "ORSK LANTERN - DIGEST")[0]
        == "Ferry held again at noon"
    )
    both = f"<h2>Digest of the week</h2>{cells}"
    assert read(both + BODY, "Digest of the week")[0] == "Digest of the week"


def test_the_day_of_an_issue_stands_in_letters_within_cells() -> None:
    day = "<tr><td colspan=3><font size=1>Lunes 9 de noviembre de 1998 - No. 544</font></td></tr>"
    table = f"<table>{day}<tr><td>Tapa<br>Humor<br>Dos<br>Tres<br>Cuatro</td><td>{H1}{BODY}</td></tr></table>"
    assert read(table)[2] == "1998-11-09"


def test_days_that_head_entries_are_not_the_page_s() -> None:
    entries = "".join(
        f"<dt>{day} October 1919</dt><dd>{STORY.replace('Monday', f'the {day}th')}</dd>" for day in (12, 13, 14)
    )
    assert read(f"{H1}<p>{STORY}</p><dl>{entries}</dl>")[2] is None


def test_lists_and_heads_of_preformatted_messages_are_parted() -> None:
    text = "Ferry held\nBy Lena Harrow\nOrsk Wire\n\nIt was held\nat noon with:\n  - two cows\n  - a crate\n\nSo.\n--\nNo rights."
    tree = html.document_fromstring(prepared(f"<html><body><pre>{text}</pre></body></html>"))
    assert [block.text for block in all_blocks(tree)] == [
        "Ferry held",
        "By Lena Harrow",
        "Orsk Wire",
        "It was held at noon with:",
        "- two cows",
        "- a crate",
        "So. --",
        "No rights.",
    ]


@pytest.mark.parametrize(
    ("title", "lines", "bare"),
    [
        ("[orsk-watch] Ferry held", ["Ferry held"], "Ferry held"),
        ("Re: [orsk-watch] Ferry held", ["Ferry held"], "Ferry held"),
        ("[orsk-watch] Ferry held", ["Nothing"], "[orsk-watch] Ferry held"),
    ],
)
def test_the_name_of_a_mailing_list_is_no_part_of_the_title(title: str, lines: list[str], bare: str) -> None:
    assert without_list(title, lines) == bare


def test_a_story_in_data_keeps_its_standfirst() -> None:
    body = [
        "Captains ignored their orders to keep away, a log says",
        *[STORY.replace("Monday", d) for d in ("Monday", "Friday", "Sunday")],
    ]
    data = '{"@type": "NewsArticle", "headline": "Ferry held again at noon", "articleBody": "' + "\\n".join(body) + '"}'
    markup = (
        f"<html><head><title>Ferry held again at noon</title><script type='application/ld+json'>{data}</script></head>"
    )
    page = Page(path="x", url=None, format="html", text=f"{markup}<body>{H1}<p>A log says…</p></body></html>")
    assert article_from(page).article.text.split("\n\n")[0] == body[0]
