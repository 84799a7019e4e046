"""Blocks of HTML know how much of them is links, and what their elements are called."""

from __future__ import annotations

import pytest
from lxml import html

from parley.articles.html_blocks import HtmlBlock, all_blocks
from parley.articles.html_kinds import alike, tag_of

PAGE = """<html><body><article class="story related-layout">
<h1>Ferry stays</h1>
<p>The ferry <a href="/halm">stayed</a> in the harbour.</p>
<div class="newsletter-signup"><p>Our letter, weekly</p></div>
<ul class="c-Related"><li><a href="/x">The buoy that drifted</a></li></ul>
<p class="capital">Nobody could say why.</p>
</article></body></html>"""


def test_links_and_names_of_elements_are_seen() -> None:
    found = {block.text: block for block in all_blocks(html.document_fromstring(PAGE))}
    story = found["The ferry stayed in the harbour."]
    assert 0 < story.linked < 0.5
    assert (story.marked, story.heading, found["Ferry stays"].heading) == (0, False, True)
    for text, seen in (
        ("Our letter, weekly", HtmlBlock("", False, 0.0, 1.0, True, "div.newsletter-signup>p.")),
        ("The buoy that drifted", HtmlBlock("", False, 1.0, 1.0, True, "ul.c-Related>li.")),
        ("Nobody could say why.", HtmlBlock("", kind="article.story related-layout>p.capital")),
    ):
        assert found[text] == seen._replace(text=text)


def test_what_is_put_into_a_story_has_a_kind_of_its_own() -> None:
    prose = (
        "The ferry stayed in the harbour because nobody would say who had taken the crew, or where they were now. " * 2
    )
    appeal = (
        "We print this page in English because half of our city was born elsewhere, and it earns us nothing at all."
    )
    page = f"""<body><div class="corps"><p class="n1">{prose}</p><p class="n2">{prose}</p><p class="don">{appeal * 2}</p>
    <div class="vue"><img src="a.png"><div>The quay at dusk</div></div><div><img src="b.png"><h2>{prose + appeal}</h2></div>"""
    blocks = [b for b in all_blocks(html.document_fromstring(page)) if b.text]
    kin = alike([(b.text, b.kind, b.linked) for b in blocks])
    assert [tag_of(b.kind) for b in blocks] == ["p", "p", "p", "div", "h2"]
    assert (kin[:2], kin[2] < 0.6, kin[3]) == ([1, 1], True, 0)
    assert [b.pictured for b in blocks] == [False, False, False, True, False]


STORY_PARTS = "<p>The ferry stayed in the harbour.</p>{}<p>Nobody would say who had taken its crew.</p>"


@pytest.mark.parametrize(
    ("box", "stays"),
    [
        ("<aside><h4>In figures</h4><dl><dt>Ferries</dt><dd>36</dd><dt>Tolls</dt><dd>$13</dd></dl></aside>", True),
        (
            "<aside><h4>In figures</h4><table><tr><td>Ferries</td><td>36</td></tr><tr><td>Tolls</td><td>4</td></tr></table></aside>",
            True,
        ),
        (
            "<aside><h4>Most read</h4><dl><dt>1</dt><dd><a href='/x'>36 ferries</a></dd><dd>2 men</dd></dl></aside>",
            False,
        ),
        ("<aside><h4>Letters</h4><p>36 ferries, 4 harbours</p></aside>", False),
        ("<aside><dl><dt>Ferries</dt><dd>many</dd><dt>Tolls</dt><dd>high</dd></dl></aside>", False),
    ],
)
def test_a_box_of_figures_beside_the_story(box: str, stays: bool) -> None:
    texts = [block.text for block in all_blocks(html.document_fromstring(STORY_PARTS.format(box)))]
    assert ("In figures" in texts) == stays
    assert len(texts) > 2 if stays else len(texts) == 2


def test_the_foot_of_a_quotation_is_a_block() -> None:
    page = STORY_PARTS.format("<blockquote>Please stay.<footer>— Ana Marabwe</footer></blockquote>")
    assert [block.text for block in all_blocks(html.document_fromstring(page))][1:3] == [
        "Please stay.",
        "— Ana Marabwe",
    ]
