"""PDF: its text, and files that are made to take a parser's memory or time."""

import contextlib
import importlib.util
import io
import zlib
from pathlib import Path

import pytest

from parley.articles.build import article_from
from parley.articles.html_places import LONGEST
from parley.errors import MissingExtra, SourceUnreadable
from parley.pages.load import page_from_bytes
from parley.pages.pdf import PAGES, page_from_pdf

needs_pypdf = pytest.mark.skipif(importlib.util.find_spec("pypdf") is None, reason="needs pypdf")
needs_cryptography = pytest.mark.skipif(importlib.util.find_spec("cryptography") is None, reason="needs cryptography")
SAID = b"BT /F1 12 Tf 50 700 Td (The talks go on, the minister said.) Tj ET\n"


def pdf(content: bytes, filters: bytes = b"", pages: int = 1) -> bytes:
    """A PDF of one page, which may come several times."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + b"3 0 R " * pages + b"]/Count %d>>" % pages,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d%s>>\nstream\n" % (len(content), filters) + content + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, what in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + what + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 6\n0000000000 65535 f \n" + table + b"trailer\n<</Size 6/Root 1 0 R>>\n"
    return out + head + b"startxref\n%d\n%%%%EOF" % len(out)


@needs_pypdf
def test_the_text_of_a_pdf_whatever_it_is_called() -> None:
    assert page_from_bytes(pdf(SAID), path="x.txt", kind="text").text == "The talks go on, the minister said."


@needs_pypdf
def test_only_so_much_of_a_pdf_is_read_and_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parley.pages.pdf.LONGEST", 1000)
    page = page_from_pdf(pdf(SAID, pages=PAGES + 1), path="x.pdf")
    assert len(page.text) == 1000
    assert [limit.split()[3] for limit in page.limits] == [f"{PAGES}", "1,000"]


@needs_pypdf
def test_a_small_file_that_would_take_gigabytes_is_refused() -> None:
    packed = zlib.compress(b"z" * 60_000_000 + b"~>")
    with pytest.raises(SourceUnreadable, match="not a readable PDF"):
        page_from_pdf(pdf(packed, b"/Filter[/FlateDecode/ASCII85Decode]"), path="x.pdf")


@needs_pypdf
def test_a_file_that_takes_for_ever_is_given_up() -> None:
    slow = pdf(b"BT /F1 12 Tf " + b"0 -1 Td (a) Tj " * 100_000 + b"ET", pages=PAGES)
    with pytest.raises(SourceUnreadable, match="too long"):
        page_from_pdf(slow, path="x.pdf", seconds=1)


@needs_pypdf
@pytest.mark.parametrize("raw", [b"%PDF-", pdf(SAID)[:200]])
def test_broken_files_are_refused(raw: bytes) -> None:
    with pytest.raises(SourceUnreadable, match=r"not a readable PDF\. Save its text"):
        page_from_pdf(raw, path="x.pdf")


@needs_pypdf
@pytest.mark.parametrize("password", ["", "harbour"])
def test_a_locked_file_is_named_as_such_and_an_empty_password_locks_nothing(password: str) -> None:
    import pypdf

    writer, file = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(SAID))), io.BytesIO()
    writer.encrypt(password, "owner", algorithm="RC4-128")
    writer.write(file)
    with pytest.raises(SourceUnreadable, match="is encrypted") if password else contextlib.nullcontext():
        assert "talks go on" in page_from_pdf(file.getvalue(), path="x.pdf").text


def _in_aes(password: str) -> bytes:
    """A PDF that is encrypted with AES, under this password."""
    import pypdf

    writer, file = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(SAID))), io.BytesIO()
    writer.encrypt(password, "owner", algorithm="AES-256")
    writer.write(file)
    return file.getvalue()


@needs_pypdf
@needs_cryptography
def test_a_file_in_aes_that_opens_without_a_password_is_read() -> None:
    assert "talks go on" in page_from_pdf(_in_aes(""), path="x.pdf").text
    with pytest.raises(SourceUnreadable, match=r"is encrypted\. Save an unlocked copy"):
        page_from_pdf(_in_aes("harbour"), path="x.pdf")


@needs_pypdf
@needs_cryptography
def test_without_what_decrypts_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = _in_aes("")
    for module in ("cryptography", "Crypto"):
        (tmp_path / f"{module}.py").write_text("raise ImportError")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(SourceUnreadable, match=r"encrypted with AES.*parley\[pdf\]"):
        page_from_pdf(locked, path="x.pdf")


@needs_pypdf
def test_page_trees_that_lead_back_to_themselves_are_refused() -> None:
    for kids in (b"[2 0 R]", b"[3 0 R 2 0 R]"):
        with pytest.raises(SourceUnreadable, match="not a readable PDF"):
            page_from_pdf(pdf(SAID).replace(b"[3 0 R ]", kids.ljust(8)), path="x.pdf")


@needs_pypdf
def test_a_title_that_fills_a_book_is_cut() -> None:
    page = page_from_pdf(pdf(SAID).replace(b"/Root", b"/Info<</Title(" + b"War " * 50_000 + b")>>/Root"), path=None)
    article, _ = article_from(page)
    assert (page.header_title or "").startswith("War War")
    assert len(article.title or "") == LONGEST


def test_without_pypdf_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match=r"parley\[pdf\]"):
        page_from_pdf(b"%PDF-", path=None)


@needs_pypdf
def test_a_module_in_the_readers_folder_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pypdf.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    assert page_from_pdf(pdf(SAID), path=None).text == "The talks go on, the minister said."
