"""Blocks of HTML know how much of them is links, and what their elements are called."""

from __future__ import annotations

from lxml import html

from parley.articles.html_blocks import HtmlBlock, all_blocks

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
    assert found["Our letter, weekly"] == HtmlBlock("Our letter, weekly", False, 0.0, 1.0, True)
    assert found["The buoy that drifted"] == HtmlBlock("The buoy that drifted", False, 1.0, 1.0, True)
    assert found["Nobody could say why."] == HtmlBlock("Nobody could say why.")
