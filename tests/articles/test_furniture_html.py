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
from parley.articles.html_lines import join_lines
from parley.articles.html_markup import prepared
from parley.articles.html_titles import without_list
from parley.articles.link_lists import links_alone
from parley.articles.picture_lines import lines_at_pictures
from parley.articles.second_look import credited_at_the_end
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
        ("This episode is brought to you by Quill, the mattress. Use the code ORSK.", "advertisement"),
        ("This broadcast was brought to an end by a shell.", None),
    ],
)
def test_initials_of_editors_and_orders_to_scroll_go(line: str, reason: str | None) -> None:
    reasons: Reasons = [None, None]
    lines_of_no_story([block_of(STORY), block_of(line)], reasons)
    assert reasons == [None, reason]


def test_names_of_programmes_are_no_persons() -> None:
    assert [bare_name(name) for name in ("HALD AT TEN", "TOVE HALD", "Tove Hald")] == [False, True, True]
    assert persons_in("FRIDAY CLUB AT HALD") == persons_in("ORSK.SE Quote") == []
    assert persons_in("Tove Hald / PORT ORSK") == persons_in("Tove Hald/Port Orsk") == ["Tove Hald"]


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


def test_the_only_date_of_a_page_may_stand_below_its_story() -> None:
    day = "<p class='d'>September 26, 2012(Orsk)</p>"
    story = "".join(f"<p>On day {i}: {STORY} The quay was empty.</p>" for i in range(4))
    assert read(f"{H1}<div class='txt'>{story}{day}</div>")[2] == "2012-09-26"
    assert read(f"{H1}<div class='txt'>{story}</div><div class='said'>{day}</div>")[2] is None
    assert read(f"{H1}<div class='txt'>{story}{day}{day.replace('26', '27')}</div>")[2] is None


LINES = [
    "The three rockets that fell into the grain basin on Monday were",
    "our own. So says the commission of inquiry in a report of forty",
    "pages, of which the public may read nine.",
    "The battery on the hill fired at noon at what its operator took",
    "for the aircraft of its neighbour. There were none.",
    "Who gave the order",
    "Captain Ana Moss was asleep. Her sergeant was not, and had asked",
    "for her to be woken. He has been charged with wasting rockets,",
    "which cost more than the ferry that lies sunk in the harbour of",
    "Orsk since the first week of May, when the battery fired at it.",
    "He says that he would do so again, and that the book is wrong.",
]


def lined(lines: list[str], styles: str) -> list[str]:
    named = {"a": "t x0 h3 f1", "i": "t x1 h3 f1", "h": "t x0 h4 f2"}
    divs = "".join(
        f"<div class='{named[s]} y{i}'>{text}</div>" for i, (s, text) in enumerate(zip(styles, lines, strict=True))
    )
    tree = html.document_fromstring(f"<html><body><div class='pc'>{divs}</div></body></html>")
    join_lines(tree)
    return [block.text for block in all_blocks(tree)]


def test_lines_of_print_are_joined_to_paragraphs() -> None:
    joined = [" ".join(LINES[a:b]) for a, b in ((0, 3), (3, 5), (5, 6), (6, 11))]
    assert lined(LINES, "aaaiahaaaaa") == joined
    last = "<div class='pc2'><div>Two men of the battery are dead, and</div><div>one is in hospital.</div></div>"
    divs = "".join(f"<div>{text}</div>" for text in LINES)
    tree = html.document_fromstring(f"<html><body><div class='pc1'>{divs}</div>{last}</body></html>")
    join_lines(tree)
    assert all_blocks(tree)[-1].text == "Two men of the battery are dead, and one is in hospital."


def test_paragraphs_of_one_line_are_not_joined() -> None:
    texts = [f"The ferry stayed in the harbour on day {i}, and nobody would say." for i in range(10)]
    assert lined(texts, "a" * 10) == texts
    names = [f"The buoy that drifted to the northern coast, part {i}" for i in range(10)]
    assert lined(names, "a" * 10) == names


def test_captions_in_brackets_numbered_links_and_who_contributed_go() -> None:
    texts = [STORY, "(Orsk Press)", "1.The buoy drifts", STORY, STORY, STORY, STORY]
    laid = [
        Laid(t, i, 1, 0.85 if i == 2 else 0.0, 0.0, 0.0 if i == 1 else 1.0, "div" if i == 1 else "p", i == 1)
        for i, t in enumerate(texts)
    ]
    reasons: Reasons = [None] * len(texts)
    lines_at_pictures([block_of(t) for t in texts], laid, reasons)
    links_alone([block_of(t) for t in texts], laid, reasons)
    assert reasons == [None, "caption", "related", None, None, None, None]
    last = [
        "Associated writer Lena Harrow in the capital contributed to this report.",
        "Tove Hald contributed to this war.",
    ]
    for line, reason in zip(last, ["credit", None], strict=True):
        reasons = [None, None]
        credited_at_the_end([block_of(STORY), block_of(line)], reasons)
        assert reasons == [None, reason]
