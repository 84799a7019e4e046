"""Fetching a page from the web without ever touching a private network.

Every address that a name resolves to is checked, and the connection goes to the checked address itself,
so that a name cannot resolve to something else a moment later; each redirect is checked anew.
"""

from __future__ import annotations

import http.client
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from parley import __version__
from parley.errors import FetchAnswered, FetchError, FetchRefused
from parley.pages.addresses import Resolver, is_public, resolve, resolved_within
from parley.pages.connections import connected, time_left
from parley.pages.types import PageFormat

SECONDS = 20.0
"""Longest time for one page: finding the host, every connection and every redirect included."""
FINDING_SECONDS = 8.0
"""Longest time to find a host's addresses †: resolvers ask each of two or three servers for up to five seconds."""
BYTES = 16 * 1024 * 1024
"""Most bytes that are read of one page."""
REDIRECTS = 5
MOST_PARTS = 100
"""Compressed parts of which a page is put together at most †: each costs the time of all that follow."""
LONGEST_ANSWER = 80
"""Characters of a host's status line that are shown."""

_SAFE = "!#$%&'()*+,/:;=?@[]~"
"""Characters of a path or query that are sent as they are; others, such as letters beyond ASCII, as %XX."""


class Wanted(NamedTuple):
    """What may come: the header that asks for it, formats by content type (None: any), and at most how many bytes."""

    what: str
    accept: str
    kinds: Mapping[str, PageFormat | str] | None
    most: int | None = None


PAGE = Wanted(
    "a page of text", "text/html, text/plain",
    {
        "text/html": "html", "application/xhtml+xml": "html", "text/plain": "text", "text/markdown": "markdown",
        "application/pdf": "pdf",
    },
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A fetched page: its bytes, final address, charset as the server named it, and format ("" where it named none).

    `etag` and `modified`: by which the host tells whether it has changed.
    """

    body: bytes
    url: str
    charset: str | None
    kind: PageFormat | str
    etag: str | None = None
    modified: str | None = None


def _checked(parts: SplitResult, resolver: Resolver, deadline: float) -> tuple[str, int, list[str]]:
    """Host, port and public addresses of an address; refuses everything else."""
    if parts.scheme not in ("http", "https"):
        raise FetchRefused(f"Addresses of the kind {parts.scheme}: are not fetched.", "Give an http or https address.")
    if parts.username is not None or parts.password is not None:
        raise FetchRefused("Addresses with a user name or password are not fetched.", "Give the plain address.")
    host = parts.hostname
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise FetchRefused("The address has an impossible port.", "Check the address.") from error
    if not host:
        raise FetchRefused("The address names no host.", "Check the address.")
    try:
        addresses = resolved_within(resolver, host, port, min(FINDING_SECONDS, time_left(deadline, host)))
    except TimeoutError as error:
        raise FetchError(f"{host} could not be found in time.", "Try again, or save the page to a file.") from error
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{host} cannot be found.", "Check the address and the network.") from error
    if not addresses or not all(map(is_public, addresses)):
        raise FetchRefused(f"{host} is not on the public internet.", "Save the page to a file and read that.")
    return host, port, addresses


def fetch(
    url: str, *, resolver: Resolver = resolve, seconds: float = SECONDS, wanted: Wanted = PAGE,
    headers: Mapping[str, str] | None = None,
) -> Fetched:  # fmt: skip
    """Fetch one page, with further headers. FetchRefused for what is never fetched, FetchError for what failed."""
    deadline = time.monotonic() + seconds
    for _ in range(REDIRECTS + 1):
        try:
            parts = urlsplit(url)
        except ValueError as error:
            raise FetchRefused("The address cannot be understood.", "Check the address.") from error
        host, port, addresses = _checked(parts, resolver, deadline)
        target = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=_SAFE)
        asked = {
            "User-Agent": f"parley/{__version__}",
            "Accept": wanted.accept,
            "Accept-Encoding": "identity",
            **(headers or {}),
        }
        try:
            with connected(host, port, addresses, secure=parts.scheme == "https", deadline=deadline) as connection:
                connection.request("GET", target, headers=asked)
                response = connection.getresponse()
                if response.status in (301, 302, 303, 307, 308) and (location := response.getheader("Location")):
                    # http.client reads headers as latin-1; what is not ASCII in an address is UTF-8.
                    url = urljoin(url, location.encode("latin-1", "replace").decode("utf-8", "replace"))
                    continue
                return _answer(response, url, host, deadline, wanted)
        except (http.client.HTTPException, OSError, ValueError) as error:
            if isinstance(error, FetchError):
                raise
            time_left(deadline, host)
            raise FetchError(
                f"{host} did not answer properly ({type(error).__name__}).", "Try again, or save the page to a file."
            ) from error
    raise FetchError(f"{url} redirects more than {REDIRECTS} times.", "Open it in a browser and save the page.")


def _unpacked(body: bytes, encoding: str, host: str, most: int) -> bytes:
    """The page's own bytes: some hosts compress although nobody asked them to, a few in several parts."""
    if encoding in ("", "identity"):
        return body
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise FetchError(f"{host} sent the page in an unknown encoding.", "Open it in a browser and save the page.")
    # "deflate" should have a header of two bytes, by which it can be told; some hosts leave it out.
    bare = encoding == "deflate" and (body[:1] != b"\x78" or int.from_bytes(body[:2], "big") % 31 != 0)
    unpacked = b""
    for _ in range(MOST_PARTS):
        if not body:
            break
        part = zlib.decompressobj(wbits=-zlib.MAX_WBITS if bare else zlib.MAX_WBITS | 32)
        try:
            unpacked += part.decompress(body, most + 1 - len(unpacked))
        except zlib.error as error:
            if unpacked:  # what follows the page is none of it
                break
            raise FetchError(f"{host} sent a broken page.", "Try again, or save the page to a file.") from error
        if len(unpacked) > most:
            raise FetchError(
                f"The page of {host} is larger than {most // 2**20} MiB.", "Save it to a file and read that."
            )
        if not part.eof:
            raise _cut_off(host)
        body = part.unused_data
    return unpacked


def _cut_off(host: str) -> FetchError:
    return FetchError(f"{host} hung up in the middle of the page.", "Try again, or save the page to a file.")


def _charset(headers: Message) -> str | None:
    """The charset that the server names, None also where the header is such that Python's parser breaks."""
    try:
        return headers.get_content_charset()
    except (TypeError, ValueError, LookupError):
        return None


def _answer(
    response: http.client.HTTPResponse, url: str, host: str, deadline: float, wanted: Wanted
) -> Fetched:  # fmt: skip
    if response.status != 200:
        answer = f"{response.status} {response.reason}".strip()[:LONGEST_ANSWER]
        raise FetchAnswered(
            f"{host} answered {answer}.", "Open it in a browser and save the page.",
            status=response.status, retry_after=response.getheader("Retry-After"),
        )  # fmt: skip
    content_type = response.headers.get_content_type()
    if wanted.kinds is not None and content_type not in wanted.kinds:
        raise FetchError(f"{url} is {content_type}, not {wanted.what}.", "Check what the address leads to.")
    most = min(BYTES, wanted.most or BYTES)
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(65_536):
        time_left(deadline, host)
        size += len(chunk)
        if size > most:
            raise FetchError(f"{url} is larger than {most // 2**20} MiB.", "Save the page to a file and read that.")
        chunks.append(chunk)
    time_left(deadline, host)
    body = _unpacked(b"".join(chunks), (response.getheader("Content-Encoding") or "").strip().lower(), host, most)
    if response.length:
        raise _cut_off(host)
    stated = (response.headers.get("Content-Type") or "").partition(";")[0].strip().lower() == content_type
    return Fetched(
        body=body, url=url, charset=_charset(response.headers),
        kind=content_type if wanted.kinds is None else wanted.kinds[content_type] if stated else "",
        etag=response.getheader("ETag"), modified=response.getheader("Last-Modified"),
    )  # fmt: skip
