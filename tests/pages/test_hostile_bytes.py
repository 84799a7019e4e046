"""Bytes that lie: charsets that are none, huge headers, names that no file can have, folders without pages."""

import random
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.errors import SourceError, SourceUnreadable
from parley.pages.decode import decode
from parley.pages.load import load_page, page_from_bytes
from parley.pages.sources import expand
from tests.steps import grows_as_its_text, repeated

FAKE = [
    "idna",
    "punycode",
    "undefined",
    "unicode_escape",
    "raw_unicode_escape",
    "utf-7",
    "zlib",
    "base64",
    "hex",
    "rot13",
]


@pytest.mark.parametrize("charset", [*FAKE, "no-such-charset", "x" * 40, ""])
def test_a_charset_that_is_none_is_not_used(charset: str) -> None:
    assert (
        decode("Zürich \\u003cscript\\u003e +ADw-".encode("latin-1"), charset).text
        == "Zürich \\u003cscript\\u003e +ADw-"
    )


@given(
    st.binary(min_size=1, max_size=300),
    st.sampled_from([*FAKE, "utf-16", "utf-32", "shift_jis", "cp037", "big5", None]),
)
@settings(deadline=None, max_examples=60)
def test_any_bytes_under_any_charset_are_a_page_or_a_clear_error(raw: bytes, charset: str | None) -> None:
    try:
        text = page_from_bytes(raw, path=None, declared=charset).text
    except SourceError as error:
        assert error.remedy
    else:
        assert not any(0xD800 <= ord(c) <= 0xDFFF or ord(c) < 9 for c in text)


def test_quotation_marks_late_in_a_long_page_survive() -> None:
    text = "All quiet at the harbour. " * 4000 + "“We stay,” said Ilse Varga – nobody’s fool."
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize("garbage", ["<", "a@b, ", "(", "=?utf-8?q?x?= ", "=?idna?b?//8=?="])
def test_huge_mail_headers_take_work_by_their_length(garbage: str) -> None:
    def read(said: str) -> None:
        raw = f"From: {said}\nSubject: {said}\nDate: {said}\nContent-Type: text/plain; x={said}\n\nThey stay.\n"
        assert page_from_bytes(raw.encode(), path="m.eml", kind="mail").text.strip() == "They stay."

    assert grows_as_its_text(read, repeated(garbage))
    read(garbage * (200_000 // len(garbage)))


def test_names_that_no_file_can_have_are_handed_on() -> None:
    for source in ("x" * 5000, "a\0b"):
        assert list(expand([source])) == [source]
        with pytest.raises(SourceError):
            load_page(source)


def test_a_folder_without_pages_is_named(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    assert list(expand([str(tmp_path)])) == [str(tmp_path)]
    with pytest.raises(SourceError, match="folder"):
        load_page(str(tmp_path))


@pytest.mark.parametrize(
    ("between", "expected"), [("\v", "fail.\nNobody"), ("\f", "fail. Nobody"), ("\n\f", "fail.\nNobody")]
)
def test_a_page_s_or_line_s_end_parts_words(between: str, expected: str) -> None:
    assert page_from_bytes(f"The talks fail.{between}Nobody spoke.".encode(), path=None).text == expected.join(
        ("The talks ", " spoke.")
    )


@pytest.mark.parametrize("page", ["Talks\0 fail\n\nNobody spoke.", "<html>\0<body><p>Nobody spoke.</p>"])
def test_a_stray_null_spoils_no_page(page: str) -> None:
    assert "Nobody spoke." in page_from_bytes((page + " " * 200).encode(), path=None).text


@pytest.mark.parametrize(
    "head", [b"PK\x03\x04\x14\0\6\0\b\0\0\0!\0", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\x1f\x8b\x08\0\0\0\0\0\0\x03"]
)
def test_what_is_no_text_is_refused(head: bytes) -> None:
    with pytest.raises(SourceUnreadable, match="holds no text"):
        page_from_bytes(head + zlib.compress(bytes(range(256)) * 3 + random.Random(3).randbytes(900)), path=None)


@pytest.mark.parametrize("filling", [b"--b\n\n", b"--b\r\r", b"x\n", b"\r", b"A: b\n"])
def test_a_message_of_countless_lines_or_parts_is_read_as_far_as_it_goes(filling: bytes) -> None:
    head = b"From: Quay <a@quay.example>\nSubject: Ferries\nContent-Type: multipart/mixed; boundary=b\n\n"
    story = b"--b\nContent-Type: text/plain\n\nThe ferry was held until noon.\n"
    page = page_from_bytes(head + story + filling * 1_100_000, path="x.eml")
    assert page.text.startswith("The ferry was held until noon.")
    assert any("beginning of the message" in limit for limit in page.limits)
