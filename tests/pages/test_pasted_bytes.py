"""Text that was decoded wrongly before it came here, and entries of feeds."""

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.articles.build import article_from
from parley.errors import SourceUnreadable
from parley.pages.decode import decode
from parley.pages.load import page_from_bytes
from parley.pages.mojibake import put_right

TEXT = "“We stay,” said Łukasz Müller — nobody’s fool. “À bientôt…”, he added; it cost 5 €."


def test_utf8_read_as_windows_1252_is_put_right() -> None:
    twice = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in TEXT.encode())
    assert put_right(twice) == TEXT
    assert decode(twice.encode()).text == TEXT
    lost = TEXT.replace("Ł", "L").replace("À", "A").encode().decode("cp1252", "ignore")
    assert put_right(lost) == TEXT.replace("Ł", "L").replace("À", "A")


@pytest.mark.parametrize("text", [TEXT, "SÃO PAULO", "Ã€ ça ira", "à la carte", "â€œ", "Âge, château, Ãngström"])
def test_what_may_be_meant_stays(text: str) -> None:
    assert put_right(text) == text


@given(st.text(alphabet="âÃ€œ™ÂŠ a", max_size=40))
def test_any_run_is_survived(text: str) -> None:
    put_right(text)


ITEM = """<item><title>Merrow &amp; the ultimatum</title><link>https://courier.example/a</link>
<pubDate>Tue, 14 Mar 2023 18:22:00 GMT</pubDate><dc:creator><![CDATA[Idris Okoye]]></dc:creator>
<description>%s</description></item>"""
INNER = "<p>Merrow on Tuesday rejected the ultimatum.</p><p>&#8220;After that we will act,&#8221; Ivo Castan said.</p>"


@pytest.mark.parametrize(
    "inner", [f"<![CDATA[{INNER}]]>", INNER.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), INNER]
)
@pytest.mark.parametrize(
    "around", ["%s", '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>The Courier</title>%s</channel></rss>']
)
def test_one_entry_of_a_feed_is_a_page(inner: str, around: str) -> None:
    article = article_from(page_from_bytes((around % (ITEM % inner)).encode(), path="x.xml")).article
    assert article.text.split("\n\n") == [
        "Merrow on Tuesday rejected the ultimatum.",
        "“After that we will act,” Ivo Castan said.",
    ]
    assert (article.title, article.byline) == ("Merrow & the ultimatum", "Idris Okoye")
    assert (str(article.published), article.published_basis) == ("2023-03-14", "metadata")


def test_a_feed_of_several_entries_and_one_without_text_are_refused() -> None:
    for text, says in [
        ("<rss>" + ITEM % INNER * 2, "2 entries"),
        ("<feed></feed>", "0 entries"),
        (ITEM % "", "without text"),
    ]:
        with pytest.raises(SourceUnreadable, match=says):
            page_from_bytes(text.encode(), path=None)


@pytest.mark.parametrize("piece", ["<title>", "<item", "<![CDATA[", "&lt;", "<description", "â€", "Ã", "Ãƒâ€š"])
def test_time_grows_with_the_length(piece: str) -> None:
    begun = time.monotonic()
    for text in (f"<item>{piece * (1_000_000 // len(piece))}", piece * (1_000_000 // len(piece))):
        with contextlib.suppress(SourceUnreadable):
            page_from_bytes(text.encode(), path=None, kind="text")
    assert time.monotonic() - begun < 10


def test_soft_hyphens_go() -> None:
    assert decode("ulti\u00admatum".encode()).text == "ultimatum"
