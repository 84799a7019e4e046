"""Fetching: private networks are never touched, whatever an address, name or redirect says."""

import gzip
import http.server
import socket
import threading
import time
import zlib
from collections.abc import Iterator

import pytest

from parley.errors import FetchAnswered, FetchError, FetchRefused
from parley.pages import fetch as fetching
from parley.pages.addresses import is_public
from parley.pages.fetch import Fetched, fetch
from parley.pages.load import page_from_bytes


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
        "::1", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1",
        "255.255.255.255", "192.0.2.1", "not an address", "::7f00:1", "::10.0.0.1", "::ffff:0:127.0.0.1", "fec0::1",
        "64:ff9b:1::7f00:1", "3fff::1", "4000::1", "192.0.0.9", "168.63.129.16", "::ffff:168.63.129.16",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


def test_addresses_that_are() -> None:
    assert is_public("93.184.216.34")
    assert is_public("2606:2800:220:1:248:1893:25c8:1946")
    assert is_public("64:ff9b::5db8:d822")


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://example.org/x", "http://", "http://user:pw@example.org/", "http://example.org:99999/",
        "http://[::1", "gopher://example.org",
    ],
)  # fmt: skip
def test_addresses_that_are_refused_outright(url: str) -> None:
    with pytest.raises(FetchRefused):
        fetch(url, resolver=lambda host, port: ["93.184.216.34"])


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["93.184.216.34", "10.0.0.1"], []])
def test_names_that_resolve_to_private_addresses_are_refused(addresses: list[str]) -> None:
    with pytest.raises(FetchRefused, match="not on the public internet"):
        fetch("http://rebind.example/", resolver=lambda host, port: addresses)


def test_numeric_forms_of_loopback_are_refused() -> None:
    for host in ("127.1", "2130706433", "0x7f000001", "localhost", "127.0.0.1"):
        with pytest.raises(FetchError):
            fetch(f"http://{host}/")


class _Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/loop":
            self.send_response(302)
            self.send_header("Location", "/loop")
            self.end_headers()
        elif self.path == "/drip":
            self.wfile.write(b"HTTP/1.0 200 OK\r\n")
            for _ in range(80):
                self.wfile.write(b"X-Slow: y\r\n")
                self.wfile.flush()
                time.sleep(0.1)
        elif self.path in ("/size", "/trailer"):
            # A chunk's size, or trailers after the last chunk, that never end.
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Transfer-Encoding", "chunked")
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(b"0\r\n" if self.path == "/trailer" else b"1;")
            for _ in range(80):
                self.wfile.write(b"X: y\r\n" if self.path == "/trailer" else b"x")
                self.wfile.flush()
                time.sleep(0.1)
        elif self.path in ("/packed", "/bomb", "/garbled"):
            body = b"<p>words</p>" * (500_000 if self.path == "/bomb" else 1)
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body if self.path == "/garbled" else gzip.compress(body))
        elif self.path == "/cut":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"<p>half")
        elif self.path == "/inside":
            self.send_response(302)
            self.send_header("Location", "http://metadata.internal/latest")
            self.end_headers()
        else:
            kind = "image/png" if self.path == "/picture" else "text/html; charset=utf-8"
            self.send_response(404 if self.path == "/gone" else 200)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(b"<p>words</p>" * (200_000 if self.path == "/huge" else 1))

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server on this machine that the check is told to take for a public one."""
    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1")
    monkeypatch.setattr(fetching, "BYTES", 1_000_000)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Pages) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://news.example:{running.server_port}"
        running.shutdown()


def resolver(host: str, port: int) -> list[str]:
    return ["10.0.0.1"] if host == "metadata.internal" else ["127.0.0.1"]


def test_a_page_is_fetched(server: str) -> None:
    page = fetch(f"{server}/story?x=1", resolver=resolver)
    assert (page.body, page.kind, page.charset) == (b"<p>words</p>", "html", "utf-8")


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/loop", "redirects"),
        ("/picture", "not a page"),
        ("/gone", "404"),
        ("/huge", "larger"),
        ("/cut", "hung up"),
        ("/bomb", "larger"),
        ("/garbled", "broken"),
    ],
)
def test_failures_are_named(server: str, path: str, says: str) -> None:
    with pytest.raises(FetchError, match=says):
        fetch(server + path, resolver=resolver)


def test_a_redirect_into_a_private_network_is_refused(server: str) -> None:
    with pytest.raises(FetchRefused, match=r"metadata\.internal"):
        fetch(f"{server}/inside", resolver=resolver)


def test_compression_that_nobody_asked_for_is_undone(server: str) -> None:
    assert fetch(f"{server}/packed", resolver=resolver).body == b"<p>words</p>"


def test_letters_beyond_ascii_in_an_address_are_sent(server: str) -> None:
    assert fetch(f"{server}/Кот и пёс?q=ü", resolver=resolver).body == b"<p>words</p>"


@pytest.mark.parametrize("path", ["/drip", "/size", "/trailer"])
def test_a_host_that_drips_is_left_when_the_time_is_up(server: str, path: str) -> None:
    with pytest.raises(FetchError, match="took too long"):
        fetch(server + path, resolver=resolver, seconds=0.5)


def test_a_name_that_is_not_found_in_time_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "FINDING_SECONDS", 0.2)
    asked = threading.Event()

    def never(host: str, port: int) -> list[str]:
        asked.wait(20)
        return ["93.184.216.34"]

    with pytest.raises(FetchError, match="could not be found in time"):
        fetch("http://slow.example/", resolver=never)
    asked.set()


def test_finding_a_host_counts_towards_the_time_of_the_page() -> None:
    def slow(host: str, port: int) -> list[str]:
        time.sleep(0.3)
        return ["93.184.216.34"]

    with pytest.raises(FetchError, match=r"in time|too long"):
        fetch("http://slow.example/", resolver=slow, seconds=0.2)


def test_what_a_resolver_raises_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "unknown")

    with pytest.raises(FetchError, match=r"nowhere\.example cannot be found"):
        fetch("http://nowhere.example/", resolver=unknown)


@pytest.mark.allow_hosts(["127.0.0.1", "127.0.0.2", "127.0.0.3"])
def test_the_next_address_is_tried_where_one_takes_no_connection(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "is_public", lambda address: address in ("127.0.0.1", "127.0.0.2", "127.0.0.3"))
    # Nothing listens on the first two: the server is bound to the third address alone.
    several = ["127.0.0.2", "127.0.0.3", "127.0.0.1"]
    assert fetch(f"{server}/story", resolver=lambda host, port: several).body == b"<p>words</p>"
    with pytest.raises(FetchError, match="did not answer properly"):
        fetch(f"{server}/story", resolver=lambda host, port: several[:2])


def test_one_private_address_among_several_refuses_the_host_even_if_it_comes_last(server: str) -> None:
    with pytest.raises(FetchRefused):
        fetch(f"{server}/story", resolver=lambda host, port: ["127.0.0.1", "10.0.0.1"])


def test_an_answer_is_an_answer_and_the_next_address_is_not_asked(server: str) -> None:
    with pytest.raises(FetchAnswered, match="404"):
        fetch(f"{server}/gone", resolver=lambda host, port: ["127.0.0.1", "127.0.0.1"])


@pytest.mark.allow_hosts(["127.0.0.1", "127.0.0.2"])
def test_an_address_that_is_silent_leaves_time_for_the_next(monkeypatch: pytest.MonkeyPatch, server: str) -> None:
    monkeypatch.setattr(fetching, "is_public", lambda address: address.startswith("127."))
    port = int(server.rpartition(":")[2])
    with socket.socket() as silent:
        # A queue of connections that is full: further ones get no answer at all.
        silent.bind(("127.0.0.2", port))
        silent.listen(0)
        waiting = [socket.socket() for _ in range(3)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(("127.0.0.2", port))
        try:
            page = fetch(f"{server}/story", resolver=lambda host, port: ["127.0.0.2", "127.0.0.1"], seconds=2)
            assert page.body == b"<p>words</p>"
        finally:
            for each in waiting:
                each.close()


def test_a_handshake_that_drips_is_left_when_the_time_is_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1")

    def drip(listening: socket.socket) -> None:
        taken, _ = listening.accept()
        with taken:
            try:
                taken.sendall(b"\x16\x03\x03\x40\x00")
                for _ in range(80):
                    taken.sendall(b"\x02")
                    time.sleep(0.1)
            except OSError:
                pass

    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        threading.Thread(target=drip, args=(listening,), daemon=True).start()
        with pytest.raises(FetchError, match="took too long"):
            fetch(f"https://news.example:{listening.getsockname()[1]}/", resolver=resolver, seconds=0.5)


def _answering(answer: bytes, monkeypatch: pytest.MonkeyPatch) -> Fetched:
    """What is fetched from a host that answers with these bytes."""
    monkeypatch.setattr(fetching, "is_public", lambda address: True)

    def answer_once(listening: socket.socket) -> None:
        taken, _ = listening.accept()
        with taken:
            taken.recv(65_536)
            taken.sendall(answer)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=answer_once, args=(listening,), daemon=True).start()
        port = listening.getsockname()[1]
        return fetch(f"http://news.example:{port}/", resolver=lambda host, port: ["127.0.0.1"])


WORDS = b"<p>" + b"The talks go on. " * 40 + b"</p>"


def _bare(body: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packing.compress(body) + packing.flush()


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        (b"gzip", gzip.compress(WORDS[:99]) + gzip.compress(WORDS[99:])),
        (b"gzip", gzip.compress(WORDS) + b"\0" * 9),
        (b"deflate", zlib.compress(WORDS)),
        (b"deflate", _bare(WORDS)),
    ],
)
def test_every_part_of_a_compressed_page_is_there(
    encoding: bytes, body: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + encoding + b"\r\n\r\n"
    assert _answering(head + body, monkeypatch).body == WORDS


def test_a_compressed_page_that_is_cut_off_is_not_taken_for_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
    with pytest.raises(FetchError, match="hung up in the middle"):
        _answering(head + gzip.compress(WORDS)[:-12], monkeypatch)


def test_a_page_in_countless_parts_takes_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
    assert _answering(head + gzip.compress(b"a") * 400_000, monkeypatch).body == b"a" * fetching.MOST_PARTS


def test_a_charset_that_breaks_the_parser_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset*=utf-8''%ff; charset*0*=x''a\r\n\r\n"
    page = _answering(head + WORDS, monkeypatch)
    assert (page.charset, page.kind) == (None, "html")


@pytest.mark.parametrize("stated", [b"", b"Content-Type: \r\n", b"Content-Type: text/html, text/plain\r\n"])
def test_the_format_of_a_page_of_no_stated_kind_is_seen_from_its_beginning(
    stated: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _answering(b"HTTP/1.1 200 OK\r\n" + stated + b"\r\n<!doctype html><title>x</title>" + WORDS, monkeypatch)
    assert page_from_bytes(page.body, path=None, kind=page.kind).format == "html"


def test_a_long_status_line_is_not_all_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FetchAnswered, match=r"answered 500 x+\. Open") as caught:
        _answering(b"HTTP/1.1 500 " + b"x" * 50_000 + b"\r\n\r\n", monkeypatch)
    assert len(str(caught.value)) < 300
