"""Whole HTML pages in unlike layouts: what they say of themselves is found, and nothing of their story is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.articles.build import article_from
from parley.articles.extract import extract
from parley.evaluation.clutter import read_page, score_page
from parley.pages.types import Page
from tests.steps import grows_as_its_text, repeated

PAGES = sorted((Path(__file__).parent / "html_pages").glob("*.gold"))


def test_there_are_pages() -> None:
    assert len(PAGES) >= 8


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_in_a_layout_of_its_own(path: Path) -> None:
    score = score_page(read_page(path))
    wrong = [name for name in ("published", "title", "byline", "outlet") if score[name].right != 1]
    assert wrong == []
    assert score["lost"].right == 0


STORY = "".join(
    f"<p>The ferry of day {i} was held in the harbour until the minister, Tove Hald, let it go at noon.</p>"
    for i in range(4)
)


def read(head: str = "", before: str = "", after: str = "", html: str = "<html>") -> tuple[str | None, str | None]:
    """Date with its basis, and byline, of a page made of parts."""
    markup = (
        f"{html}<head><title>Ferry held again</title>{head}</head><body><div class='wrap'><h1>Ferry held again</h1>"
        f"{before}{STORY}</div>{after}</body></html>"
    )
    article = article_from(Page(path="x", url=None, format="html", text=markup)).article
    assert article.title == "Ferry held again"
    return (f"{article.published} {article.published_basis}" if article.published else None), article.byline


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published: Friday, 27 October, 2006, 11:42 PM", "2006-10-27 text"),
        ("Posted on July 30, 2013 by Lena Harrow", "2013-07-30 text"),
        ("Submitted by Lena Harrow on Tue, 14/03/2006 - 10:21", "2006-03-14 text"),
        ("Lena Harrow | 2 Feb. 2011", "2011-02-02 text"),
        ("18th of June 1999", "1999-06-18 text"),
        ("<time datetime='2012-05-06T10:00'>Sunday</time>", "2012-05-06 metadata"),
        ("Published 1 May 2015 · Updated 9 May 2015", "2015-05-01 text"),
        ("Last modified: 9 May 2015", None),
        ("Printed: 9 May 2015", None),
        ("Updated <time datetime='2015-05-09'>9 May 2015</time>", None),
        ("<span class='date'>03/04/2011</span>", None),
    ],
)
def test_dates_beside_the_title(line: str, date: str | None) -> None:
    assert read(before=f"<div>{line}</div>")[0] == date


@pytest.mark.parametrize(("language", "date"), [("en-GB", "2011-04-03 text"), ("en-US", "2011-03-04 text")])
def test_the_language_of_the_page_tells_day_from_month(language: str, date: str) -> None:
    assert read(before="<p>03/04/2011</p>", html=f"<html lang={language}>")[0] == date


@pytest.mark.parametrize(
    "elsewhere",
    [
        "<div class='sidebar'><span class='date'>1 January 1999</span></div>",
        "<ul class='archives'><li>Posted on 1 January 1999</li></ul>",
        "<div id='comments'><div>Posted on 1 January 1999</div></div>",
        '<script type=\'application/ld+json\'>{"@type": "VideoObject", "datePublished": "1999-01-01"}</script>',
        '<script type=\'application/ld+json\'>{"@type": "NewsArticle", "headline": "Onions dearer",'
        ' "datePublished": "1999-01-01", "author": "Bo Lund"}</script>',
        "<footer>© 1999 The Quay, 1 January 1999</footer>",
    ],
)
def test_dates_of_other_things_are_not_the_page_s(elsewhere: str) -> None:
    assert read(after=elsewhere) == (None, None)


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ('"Lena Harrow"', "Lena Harrow"),
        ('{"@type": "Person", "name": "Lena Harrow"}', "Lena Harrow"),
        ('["Lena Harrow", {"name": ["Żaneta Ólafs", "Idris Okoye"]}]', "Lena Harrow, Żaneta Ólafs and Idris Okoye"),
        ('{"@type": "Organization", "name": "Harbour Agencies"}', None),
        ('"Staff reporter"', None),
        ('"https://quay.example/lena"', None),
        ('{"name": {"name": 7}}', None),
    ],
)
def test_authors_in_linked_data(author: str, byline: str | None) -> None:
    data = f'<script type="application/ld+json">{{"@type": "Article", "headline": "Ferry held again", "author": {author}}}</script>'
    assert read(head=data)[1] == byline


def test_a_story_that_only_linked_data_carries_does_not_displace_one_that_the_page_shows() -> None:
    data = '<script type="application/ld+json">{"@type": "Article", "headline": "Ferry held again", "articleBody": "Short."}</script>'
    markup = (
        f"<html><head><title>Ferry held again</title>{data}</head><body><h1>Ferry held again</h1>{STORY}</body></html>"
    )
    text = article_from(Page(path="x", url=None, format="html", text=markup)).article.text
    assert len(text.split("\n\n")) == 4


def test_pages_full_of_names_take_work_by_their_number() -> None:
    name = "<span class='author date' itemprop='author'>By A. B.</span><time>x</time>"
    assert grows_as_its_text(lambda many: read(before=f"<div>{many}</div>"), repeated(name), 2_000)


def test_names_within_names_take_work_by_their_number() -> None:
    opened = "<div class='author title logo date' itemprop='publisher author'>" * 60
    assert grows_as_its_text(
        lambda inner: read(before=opened + inner + STORY + "</div>" * 60), repeated("<i></i>"), 1_000
    )


def test_data_that_is_no_json_takes_work_by_its_length() -> None:
    assert grows_as_its_text(
        lambda data: read(head=f'<script type="application/ld+json">{data}</script>'), repeated('"author":{ '), 4_000
    )


def test_of_meta_dates_the_one_of_publication_comes_first() -> None:
    page = """<html><head><title>Ferry talks fail</title><meta name="date" content="2015-03-15T10:00:00Z">
    <meta name="cXenseParse:recs:publishtime" content="2015-03-13T06:10:00Z"></head>
    <body><h1>Ferry talks fail</h1><p>The ferry stayed in the harbour.</p></body></html>"""
    found = extract(page).published
    assert found is not None
    assert str(found.date) == "2015-03-13"


def test_the_title_of_a_post_is_not_its_blog_s_and_bylines_are_read_in_other_languages() -> None:
    page = """<html><head><title>The Jetty: Nine days of diesel</title></head><body><h1 class="title">The Jetty</h1>
    <h3 class="post-title entry-title">Nine days of diesel</h3>{}<p>The ferry stayed in the harbour.</p></body></html>"""
    for line, author in (
        ("<p class='firma'><span class='autor'>Por <a>Rómulo Echevarne</a> y <a>Pilar Ansúrez</a></span></p>",
         "Rómulo Echevarne and Pilar Ansúrez"),
        ("<div>Tekst: Eirik Solbakk · 13 July 2024</div>", "Eirik Solbakk"),
    ):  # fmt: skip
        found = extract(page.format(line))
        assert (found.title, found.author) == ("Nine days of diesel", author)


@pytest.mark.parametrize(
    ("stated", "shown", "date"),
    [
        ("2016-05-10T05:12:00Z", "May 9, 2016 at 7:12 p.m. HST", "2016-05-09 text"),
        ("2016-05-10T05:12:00Z", "May 7, 2016", "2016-05-10 metadata"),
        ("2016-05-10T05:12:00Z", "Updated May 9, 2016", "2016-05-10 metadata"),
        ("2016-05-10", "May 9, 2016", "2016-05-10 metadata"),
    ],
)
def test_readers_see_the_day_of_an_instant_where_they_are(stated: str, shown: str, date: str) -> None:
    meta = f"<meta property='article:published_time' content='{stated}'>"
    assert read(head=meta, before=f"<p>{shown}</p>")[0] == date
    if "2016-05-10T" in stated and "Updated" not in shown:
        day = date.split()[0]
        assert read(before=f"<time datetime='{stated}'>{shown}</time>")[0] == f"{day} metadata"


def test_how_long_ago_with_the_day_in_a_title_and_posts_that_say_it_at_their_foot() -> None:
    assert read(before="<p class='ago' title='3 March 2009, 06:41'>4 hours ago</p>")[0] == "2009-03-03 metadata"
    foot = "<footer class='entry-footer'><span class='posted-on'>Posted on March 3, 2009</span></footer>"
    assert read(after=f"<article class='story'>{STORY * 3}{foot}</article>")[0] == "2009-03-03 text"


def test_cells_that_styles_set_apart_are_read_one_by_one() -> None:
    line = "<p><span class=a>Lena Harrow</span><span class=u>Updated 5 March 2009</span><span class=d>Posted 3 March 2009</span></p>"
    assert read(before=line) == ("2009-03-03 text", "Lena Harrow")


def test_a_stamp_beside_how_long_ago_tells_day_and_author() -> None:
    at_title = (
        '<div><span class="who">Ana Marabwe</span><span class="ago" data-ts="1397049600000">3 hours ago</span></div>'
    )
    assert read(before=at_title) == ("2014-04-09 metadata", "Ana Marabwe")
    assert read(before=at_title.replace("3 hours ago", "87 shares"))[0] is None


def test_what_the_page_tells_its_counters_names_the_author_where_all_agree() -> None:
    told = "<script>dataLayer.push({'siteName':'Halm Courier','author':'Lena Harrow'}); q = {authors:'Lena Harrow'};</script>"
    assert read(head=told)[1] == "Lena Harrow"
    assert read(head=told + "<script>x = {author: 'Bo Lund'}</script>")[1] is None


def page(body: str, title: str = "Ferry held again", head: str = "") -> tuple[str | None, str | None, str | None]:
    """Title, date and byline of a page with this body."""
    markup = f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    article = article_from(Page(path="x", url=None, format="html", text=markup)).article
    return article.title, str(article.published) if article.published else None, article.byline


def test_dates_and_authors_above_the_title_count_where_no_list_of_stories_holds_them() -> None:
    head = "<ul><li>Lena Harrow</li><li>Jan 11, 2022</li><li>5 min read</li></ul><p>Updated: Feb 27, 2022</p>"
    assert page(f"<div>{head}<h1>Ferry held again</h1></div>{STORY}")[1:] == ("2022-01-11", "Lena Harrow")
    table = "<table><tr><td>Press release</td><td>20220111</td></tr><tr><td>Third meeting</td></tr></table>"
    assert page(f"{table}<center><b>Ferry held again</b></center>{STORY}")[1] == "2022-01-11"
    issue = "<div><span>The Lantern</span> <span>Wednesday, 12/01/2022</span> <span>Page 3 of 24 for you</span></div>"
    assert page(f"{issue}<div><h1>Ferry held again</h1></div>{STORY}")[1] == "2022-01-12"
    path = "<div><a>The Lantern (Orsk : 1881 - 1954) / Tue 11 Jan 1922 / Page 5 / Ferry held</a></div><div>Text</div>"
    assert page(f"{path}<p>{STORY}</p>".replace(STORY, f"<h1>Ferry held again</h1>{STORY}"))[1] == "1922-01-11"
    other = "<div><div><a>Milk is dearer in Orsk</a><div>Jan 11, 2022</div></div></div>"
    assert page(f"{other}<h1>Ferry held again</h1>{STORY}")[1] is None
    today = "<div><span>Tuesday, 11 January 2022</span> <span>Orsk 4°</span></div>"
    assert page(f"<div>{today}<h1>Ferry held again</h1>{STORY}</div>")[1] is None
    member = "<div><div>millrace</div><div>Joined: 11 Jan 2022</div></div>"
    assert page(f"<h1>Ferry held again</h1>{member}{STORY}")[1] is None


def test_the_foot_of_a_post_names_its_author_and_comments_do_not() -> None:
    foot = "<p class='entry-footer'><span>Posted by Lena Harrow on 17 August 2006 at 23:08 in Islands</span></p>"
    said = "<div class='comment'><p>No.</p><p class='comment-footer'>Posted by: Bo Lund | 18 August 2006 at 07:41</p></div>"
    post = f"<div class='entry'><h3>Ferry held again</h3>{STORY}{{}}</div>{said}"
    assert page(post.format(foot))[2] == "Lena Harrow"
    assert page(post.format(""))[2] is None


def test_a_title_element_that_every_page_has_is_not_the_title() -> None:
    head = "<h2>Minister lets the ferry go at noon</h2>"
    assert page(head + STORY, "Press Bureau of Orsk")[0] == "Minister lets the ferry go at noon"
    two = f"{head}<h2>Milk is dearer in Orsk today</h2>"
    assert page(two + STORY, "Press Bureau of Orsk")[0] == "Press Bureau of Orsk"
    clip = "<span>Main Edition</span><div class='clip'><div class='hl1'>Minister lets the ferry go</div>{}</div>"
    assert page(clip.format(STORY), "The Lantern - Main Edition - Page 3")[0] == "Minister lets the ferry go"


def test_outlets_by_title_elements_rdfa_and_initials() -> None:
    def outlet(body: str, title: str) -> str | None:
        markup = f"<html><head><title>{title}</title></head><body>{body}{STORY}</body></html>"
        return article_from(Page(path="x", url=None, format="html", text=markup)).article.outlet

    head = "<h2>Minister lets the ferry go at noon</h2>"
    assert outlet(head, "Press Bureau of Orsk") == "Press Bureau of Orsk"
    rdfa = "<span property='schema:publisher'><meta property='schema:name' content='Orsk Quarterly'></span>"
    assert outlet(f"<h1>Ferry held again</h1>{rdfa}", "Ferry held again") == "Orsk Quarterly"
    path = "<div>The Lantern (Orsk : 1881 - 1954) / Tue 11 Jan 1922 / Page 5 / Ferry held again</div>"
    assert outlet(f"{path}<h1>Ferry held again</h1>", "Ferry held again - Scanroom") == "The Lantern"
    logo = "<img alt='Orsk News Agency'><h1>Ferry held again</h1>"
    assert outlet(logo, "ONA - Ferry held again") == "Orsk News Agency"
    assert outlet(logo, "OMA - Ferry held again") == "OMA"


def test_a_story_shown_again_has_its_own_head_and_replies_go() -> None:
    pasted = (
        "<h2>Ferry (long)</h2><div>Posted: Sat Feb 16, 2008 11:02 pm</div><div>I put it all here for you, friends.</div>"
        f"<b>Minister lets the ferry go</b><br>By Lena Harrow<br>14 February 2008<br>{STORY}<div>_______</div>"
        "<div>Water finds its level</div><div>Posted: Sun Feb 17, 2008 8:45 am</div>"
        "<div>My uncle works on the ferry and he says that it never was held at all, by anybody.</div>"
    )
    assert page(pasted, "Riverfolk :: View topic - Ferry (long)") == (
        "Minister lets the ferry go", "2008-02-14", "Lena Harrow",
    )  # fmt: skip
    markup = f"<html><head><title>Riverfolk - Ferry (long)</title></head><body>{pasted}</body></html>"
    article = article_from(Page(path="x", url=None, format="html", text=markup)).article
    assert not any(text in article.text for text in ("friends", "Water", "uncle"))


def test_the_one_day_of_all_entries_of_a_live_page_is_its_own() -> None:
    def entry(day: str, text: str = STORY) -> str:
        return f"<div class='entry'><time datetime='{day}T12:02:00Z'>12:02</time>{text}</div>"

    live = "<main><h1>Ferry held again</h1>{}</main>{}"
    one = entry("2020-02-11") + entry("2020-02-11")
    assert page(live.format(one, ""))[1] == "2020-02-11"
    for entries, outside in (
        (entry("2020-02-11") + entry("2020-02-12"), ""),
        (entry("2020-02-11"), ""),
        (STORY, one),
        (STORY + entry("2020-02-11", "<b>Milk is dearer</b>") * 2, ""),
        (STORY + entry("2020-02-11", f"<a href='/m'>Milk is dearer in Orsk</a>{STORY}") * 2, ""),
    ):
        assert page(live.format(entries, outside))[1] is None


def test_the_other_part_of_a_title_element_is_the_site_where_one_is_the_title() -> None:
    def outlet(title: str, head: str = "") -> str | None:
        body = f"<h1>Ferry held again</h1>{STORY}"
        markup = f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
        return article_from(Page(path="x", url=None, format="html", text=markup)).article.outlet

    assert outlet("Ferry held again – Orsk24") == "Orsk24"
    assert outlet("Ferry held again - by Lena Harrow") is None
    assert outlet("Ferry held again | Orsk | World") is None


def test_what_linked_data_says_of_the_whole_site_is_not_of_the_story() -> None:
    data = '<script type="application/ld+json">{"@type":"WebPage","name":"%s","datePublished":"2012-01-02"}</script>'
    line = "<p>Published 2 June 2022</p>"
    assert read(head=data % "Orsk24", before=line)[0] == "2022-06-02 text"
    assert read(head=data % "Ferry held again", before=line)[0] == "2012-01-02 metadata"


def test_dates_in_figures_are_read_as_others_on_the_page_are_near() -> None:
    line = "<div>02/06/2022 at 23:14 h - Act. 03/06/2022 at 08:40 h</div>"
    assert read(before=line, after="<div>Today is Friday, 3 June 2022</div>")[0] == "2022-06-02 text"
    assert read(before=line, after="<div>Today is February 7, 2022</div>")[0] == "2022-02-06 text"
    assert read(before=f"<div>Text <b>Lena Harrow</b> Photos <b>Bo Lund</b></div>{line}")[1] == "Lena Harrow"
