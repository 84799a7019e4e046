"""Parts of HTML pages that structure sets apart, and what only looks like them."""

from __future__ import annotations

import pytest
from lxml import html

from parley.articles.html_apart import boxes_to_fill_in, drop_apart
from parley.articles.html_blocks import all_blocks
from parley.articles.html_markup import prepared
from tests.steps import grows_as_its_text, repeated

STORY = (
    "The ferry stayed in the harbour on Monday because nobody would say who had taken its crew, or where they were. "
    * 2
)


def texts(body: str) -> list[str]:
    tree = html.document_fromstring(f"<html><body>{body}</body></html>")
    return [block.text for block in all_blocks(tree) if block.text]


@pytest.mark.parametrize(
    "part",
    [
        '<a href="/x"><div class="k">Orsk runs out of milk</div><div class="d">The last cow was sold in May</div></a>',
        '<a href="/x"><h3>Orsk runs out of milk</h3><p>The last cow was sold in May</p></a>',
        '<div aria-roledescription="carousel"><div><p>A quay</p></div><div><p>Another quay</p></div></div>',
        "<amp-carousel><div><p>1/3 A quay at dusk</p></div></amp-carousel>",
        '<div role="dialog"><p>We and our friends keep things on your phone.</p><button>Fine</button></div>',
        '<div class="x1"><h4>News of the quay by breakfast</h4><p>One letter a day.</p><input><button>Join</button></div>',
        '<div class="x1"><h4>News of the quay</h4><div><input type="email"><button>Join</button></div></div>',
        '<div><b>News of the quay</b><div><input placeholder="Mail"><div role="button">Join</div></div></div>',
    ],
)
def test_it_is_no_block_of_the_story(part: str) -> None:
    assert texts(f"<h1>Ferry stays</h1><p>{STORY}</p>{part}<p>{STORY}</p>") == [
        "Ferry stays",
        STORY.strip(),
        STORY.strip(),
    ]


@pytest.mark.parametrize(
    ("part", "kept"),
    [
        ('<a href="/x"><h2>A narrow strait</h2></a>', ["A narrow strait"]),  # a heading that leads to itself
        ('<a href="/x"><h1>Ferry stays</h1><p>Nobody says why</p></a>', ["Ferry stays", "Nobody says why"]),
        (
            '<a name="top"><p>Nobody says why.</p><p>The cook does not.</p></a>',
            ["Nobody says why.", "The cook does not."],
        ),
        ('<a href="#at2"><div>13.02</div><div>The king is crowned</div></a>', ["13.02", "The king is crowned"]),
        (
            f"<div><p>{STORY[:150]}</p><div><input></div></div>",
            [STORY[:150].strip()],
        ),  # the begin of a story for members
        (f'<div role="dialog"><p>{STORY}</p><p>{STORY}</p><p>{STORY}</p></div>', [STORY.strip()] * 3),
        ("<article><p>Nobody says why.</p><input></article>", ["Nobody says why."]),
        ("<div><h1>Ferry stays</h1><p>Nobody says why.</p><input></div>", ["Ferry stays", "Nobody says why."]),
        (f"<div><p>{STORY}</p><p>{STORY}</p><input></div>", [STORY.strip()] * 2),
        ('<div><p>Nobody says why.</p><input type="hidden"><input type="checkbox"></div>', ["Nobody says why."]),
        ("<div><p>Nobody says why.</p><div><h4>Letters</h4><input></div></div>", ["Nobody says why."]),
    ],
)
def test_what_only_looks_like_it_stays(part: str, kept: list[str]) -> None:
    assert texts(part) == kept


def test_it_is_taken_out_whole() -> None:
    tree = html.document_fromstring(
        f'<body><p>{STORY}</p><div>Letters<input></div>tail<a href="/"><p>A</p><p>B</p></a></body>'
    )
    assert len(boxes_to_fill_in(tree)) == 1
    drop_apart(tree)
    assert tree.text_content().strip() == f"{STORY}tail"


def test_fields_and_paragraphs_of_many_boxes_are_read_once() -> None:
    def page(size: int) -> str:
        return "<div>" * 100 + "<p></p>" * (4 * size) + "<input>" * size

    assert grows_as_its_text(lambda text: boxes_to_fill_in(html.document_fromstring(text)), page)


def test_what_many_fields_stand_in_is_read_once() -> None:
    def find(text: str) -> None:
        assert len(boxes_to_fill_in(html.document_fromstring(f"<body><div>{text}</div></body>"))) == 0

    assert grows_as_its_text(find, repeated("<b>x</b>word word word <input>"), 500)


def test_a_field_beside_much_text_in_one_piece_is_no_box() -> None:
    for text in ("word " * 100_000, " " * 100_000 + STORY):
        tree = html.document_fromstring(f"<body><div>{text}<input></div></body>")
        assert boxes_to_fill_in(tree) == set()


def test_a_page_of_frames_is_what_browsers_without_them_show() -> None:
    page = f'<html><FRAMESET ROWS="9,*"><FRAME SRC="a.html"><NOFRAMES><body><p>{STORY}</p></body></NOFRAMES></FRAMESET></html>'
    assert "rame" not in prepared(page).replace("FRAME", "frame").replace("NOFRAMES", "")
    assert STORY.strip() in html.document_fromstring(prepared(page)).text_content()
    plain = "<html><body><p>The frame of the boat</p><noframes>none</noframes></body></html>"
    assert prepared(plain) == plain
