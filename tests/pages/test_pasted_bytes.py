"""Bytes as people save and paste them: entries of feeds, mail, saved pages, UTF-16 without a mark."""

import contextlib

import pytest

from parley.articles.build import article_from
from parley.errors import SourceUnreadable, UnsupportedFormat
from parley.pages.decode import decode
from parley.pages.load import page_from_bytes
from parley.pages.mail import is_mail
from tests.steps import grows_as_its_text, repeated

TEXT = "“We stay,” said Łukasz Müller — nobody’s fool. “À bientôt…”, he added; it cost 5 €."


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


@pytest.mark.parametrize("piece", ["<title>", "<item", "<![CDATA[", "&lt;", "<description"])
def test_work_grows_with_the_length(piece: str) -> None:
    def read(pieces: str) -> None:
        for text in (f"<item>{pieces}", pieces):
            with contextlib.suppress(SourceUnreadable):
                page_from_bytes(text.encode(), path=None, kind="text")

    assert grows_as_its_text(read, repeated(piece))


def test_soft_hyphens_go() -> None:
    assert decode("ulti\u00admatum".encode()).text == "ultimatum"


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [TEXT * 3, f"<html><body><p>{TEXT}</p></body></html>"])
def test_utf16_without_a_mark_is_known(charset: str, text: str) -> None:
    page = page_from_bytes(text.encode(charset), path=None)
    assert page.text == text
    assert page.format == ("html" if text.startswith("<") else "text")


def test_rtf_is_refused() -> None:
    with pytest.raises(UnsupportedFormat, match="RTF"):
        page_from_bytes(b"{\\rtf1\\ansi We stay.}", path="x.txt", kind="text")


HEADERS = "From: Ann Orr <ann@quay.example>\nTo: x@y.example\n\tz@y.example\nSubject: Merrow\nDate: Tue, 14 Mar 2023 18:40:00 +0000\n"


@pytest.mark.parametrize("before", ["", "From ann@quay.example Tue Mar 14 18:40:00 2023\n"])
def test_mail_without_a_name_is_known_by_its_headers(before: str) -> None:
    article = article_from(page_from_bytes(f"{before}{HEADERS}\n{TEXT}\n".encode(), path="mbox")).article
    assert (article.text, article.title, article.byline, str(article.published)) == (
        TEXT,
        "Merrow",
        "Ann Orr",
        "2023-03-14",
    )


@pytest.mark.parametrize(
    "text", ["From: A\nSubject: B\nno header\n\nx", "CASTAN: No.\nTECLU: Yes.\n\nEnd", "From: A\n\nDear all", ""]
)
def test_what_is_no_mail(text: str) -> None:
    assert not is_mail(text.encode())


def test_a_page_saved_as_one_file_has_its_own_address_and_not_the_day_of_saving() -> None:
    raw = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://quay.example/merrow\nSubject: Merrow\n"
        "Date: Thu, 16 Mar 2023 09:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type=text/html; boundary=b\n\n"
        "--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        "<html><head><title>Talks</title></head><body><article><h1>Talks</h1><p>She said =E2=80=9Cno=E2=80=\n=9D to all of them, and left.</p></article></body></html>\n"
        "--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n"
    )
    article = article_from(page_from_bytes(raw.encode(), path="x.mhtml", kind="mail")).article
    assert article.text == "She said “no” to all of them, and left."
    assert (article.title, article.url, article.published) == ("Talks", "https://quay.example/merrow", None)


def test_charsets_that_shift_within_ascii_are_read() -> None:
    assert decode(TEXT.encode("utf-7")).text == TEXT
    assert decode(b"<meta charset=utf-7><p>" + "“We stay”".encode("utf-7")).text.endswith("“We stay”")
    assert decode(b"+/v8-Halm+IBQ-Merrow").text == "Halm—Merrow"
    chinese = "外交部发言人说，谈判将于星期一继续。"
    assert decode(f"Subject: Halm\n{chinese}".encode("hz")).text.endswith(chinese)


@pytest.mark.parametrize(
    "text", ["a + b - c, +abc- and 3+4-5, C++/Java- or +foo/bar-", "~{a} and ~{bc~} are marks of TeX"]
)
def test_pluses_and_braces_of_ordinary_texts_stay(text: str) -> None:
    assert decode(text.encode()).text == text


def test_halves_of_letters_in_utf_7_are_replaced() -> None:
    assert decode(b"+/v8-Halm +2AA- Merrow").text == "Halm \ufffd Merrow"
