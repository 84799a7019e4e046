"""Sources to pages: formats, decoding, limits and clear errors."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.errors import ParleyError, SourceNotFound, SourceTooLarge, SourceUnreadable, UnsupportedFormat
from parley.pages import load
from parley.pages.decode import decode
from parley.pages.load import load_page, page_from_bytes
from parley.pages.sources import expand
from parley.pages.types import clean_text

TEXT = "Zürich — “Café”, said Łukasz."


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_with_and_without_a_mark(charset: str) -> None:
    assert decode(TEXT.encode(charset)).text == TEXT


def test_a_declared_charset_is_believed_where_utf8_fails() -> None:
    raw = "Zürich, said Łukasz".encode("iso-8859-2")
    assert decode(raw, "iso-8859-2").text == "Zürich, said Łukasz"
    page = b'<meta charset="iso-8859-2">' + raw
    assert decode(page).text.endswith("Łukasz")


@pytest.mark.parametrize(
    ("text", "charset"),
    [("外務大臣は戦争を望まないと述べた。", "iso2022_jp"), ("외무장관은 전쟁을 원하지 않는다고 말했다.", "iso2022_kr")],
)
def test_charsets_that_look_like_ascii_are_known_by_their_escapes(text: str, charset: str) -> None:
    assert decode(text.encode(charset) * 9).text == text * 9


@pytest.mark.parametrize("stray", [b"\x1b$B", b"\x1b$)C", b"\x1b(J", b"\x1b[31m"])
def test_a_stray_escape_changes_no_letter(stray: bytes) -> None:
    said = b"The ships stay at the pier, she said. "
    assert decode(said + stray + said * 9).text.replace("\x1b", "").count("stay at the pier") == 10


def test_a_lying_declaration_does_not_spoil_utf8() -> None:
    assert decode(TEXT.encode(), "iso-8859-1").text == TEXT


def test_damaged_utf8_stays_utf8_and_says_so() -> None:
    decoded = decode(TEXT.encode() * 20 + b"\xff\xfe")
    assert decoded.text.startswith(TEXT)
    assert "could not be decoded" in decoded.limits[0]


@given(st.binary(min_size=1, max_size=400))
@settings(deadline=None)
def test_any_bytes_become_a_page_or_a_clear_error(raw: bytes) -> None:
    try:
        page = page_from_bytes(raw, path=None)
    except ParleyError as error:
        assert error.sentence.endswith(".")
        assert error.remedy
    else:
        assert page.text.strip()
        assert not any(ord(c) < 9 for c in page.text)


def test_formats_go_by_suffix_and_without_one_by_content(tmp_path: Path) -> None:
    for name, content, expected in [
        ("a.html", "<p>x</p>", "html"), ("b.txt", "<p>x</p>", "text"), ("c.md", "# x", "markdown"),
        ("d", "<!doctype html><p>x", "html"), ("e", "plain words", "text"),
    ]:  # fmt: skip
        (tmp_path / name).write_text(content)
        assert load_page(str(tmp_path / name)).format == expected
    assert load_page("-", stdin=io.BytesIO(b"<html><body>x")).format == "html"
    assert load_page("-", stdin=io.BytesIO(b"words")).path is None


def test_errors_say_what_happened_and_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "x.docx").write_bytes(b"PK\x03\x04\0\0")
    (tmp_path / "big.txt").write_text("words " * 10)
    for source, kind in [("none.txt", SourceNotFound), ("empty.txt", SourceUnreadable), ("x.docx", UnsupportedFormat)]:
        with pytest.raises(kind) as caught:
            load_page(str(tmp_path / source))
        assert caught.value.remedy
    monkeypatch.setattr(load, "LARGEST", 10)
    with pytest.raises(SourceTooLarge):
        load_page(str(tmp_path / "big.txt"))
    with pytest.raises(SourceUnreadable):
        load_page(str(tmp_path / ("x" * 5000)))


def test_mail_gives_body_and_headers(tmp_path: Path) -> None:
    message = (
        "From: Desk <desk@example.org>\nSubject: Talks =?utf-8?q?r=C3=A9sum=C3=A9?=\nDate: Mon, 6 Dec 2021 10:00:00 +0000\n"
        "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nplain\n"
        "--b\nContent-Type: text/html; charset=utf-8\n\n<p>rich words</p>\n--b--\n"
    )
    (tmp_path / "m.eml").write_text(message)
    page = load_page(str(tmp_path / "m.eml"))
    assert (page.format, page.header_title, page.header_date) == (
        "html",
        "Talks résumé",
        "Mon, 06 Dec 2021 10:00:00 +0000",
    )


def test_folders_are_walked_in_order_and_hidden_files_left_aside(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.html", "a/.hidden.txt", "c.png", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [str(Path(p).relative_to(tmp_path)) for p in expand([str(tmp_path)])]
    assert found == ["b.txt", "a/z.html"]
    assert list(expand(["-", "https://example.org/x"])) == ["-", "https://example.org/x"]


def test_a_page_without_a_charset_keeps_western_letters() -> None:
    text = "“Naïve people think so,” said Björn Åkesson. Père Saulnier, who is Mme Aïda Ruel’s uncle, did not agree. "
    page = page_from_bytes((text * 3).encode("cp1252"), path="a.txt")
    assert "Björn Åkesson" in page.text
    assert "Père Saulnier" in page.text


@pytest.mark.parametrize("mark", ["\u200c", "\u200d", "\u200e", "\u2063", "\ufe0f", "\U000e0041", "\u00ad", "\u034f"])
def test_marks_without_text_at_every_letter_leave_the_words(mark: str) -> None:
    assert clean_text(mark.join("The minister said so. Twice.")) == "The minister said so. Twice."


def test_marks_that_letters_and_pictures_need_stay() -> None:
    for text in ("نامه\u200cها", "क्\u200dष", "👩\u200d🚀", "☎\ufe0f 555", "said שלום\u200f."):
        assert clean_text(text) == text


def test_a_name_of_nothing_names_no_page() -> None:
    with pytest.raises(SourceNotFound, match="No page is named"):
        load_page(" ")
