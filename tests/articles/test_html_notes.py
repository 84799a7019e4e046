"""Footnotes of HTML pages go, with the marks that lead to them."""

from __future__ import annotations

import pytest
from lxml import html

from parley.articles.html_notes import drop_notes

STORY = "The ferry stayed in the harbour on Monday, and nobody would say who had taken its crew or where it was."


def left(body: str) -> str:
    tree = html.document_fromstring(f"<html><body><p>{STORY}</p>{body}</body></html>")
    drop_notes(tree)
    return " ".join(tree.text_content().split()).removeprefix(STORY).strip()


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ('<p>It sank.<a class="fn" href="#fn1">1</a> Orsk wept.</p>', "It sank. Orsk wept."),
        ('<p>It sank<sup id="r1"><a href="#_ftn12">[12]</a></sup>, Orsk said.</p>', "It sank, Orsk said."),
        ('<p>It sank.<sup><a href="#cite_note-Poll_2019-3">[3]</a></sup> Orsk wept.</p>', "It sank. Orsk wept."),
        ('<section class="footnotes"><ol><li>See Poll.</li></ol></section><p>Orsk wept.</p>', "Orsk wept."),
        ('<div role="doc-endnotes"><p>See Poll.</p></div>', ""),
        # Units, lists of pages, links to what is told, and a page that calls all of itself notes.
        ("<p>Some 12 km<sup>2</sup> burnt.</p>", "Some 12 km2 burnt."),
        ('<p>Page <a href="/orsk?page=2">2</a></p>', "Page 2"),
        ('<p>As <a href="#fn1">Orsk said</a>.</p>', "As Orsk said."),
        ('<p>Goal <a href="#goal-3">3</a></p>', "Goal 3"),
        ('<p>Entry <a href="#entry3">3</a></p>', "Entry 3"),
        (f'<div class="footnotes"><p>{STORY} {STORY}</p></div>', f"{STORY} {STORY}"),
        ('<div class="notes"><p>Orsk took notes.</p></div>', "Orsk took notes."),
    ],
)
def test_notes_and_their_marks(body: str, text: str) -> None:
    assert left(body) == text
