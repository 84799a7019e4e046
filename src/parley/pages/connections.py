"""Connections to checked addresses: the next address where one fails, and an end when the time is over."""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator

from parley.errors import FetchError

MOST_ADDRESSES = 4
"""Addresses of one host that are tried where connections fail †."""


def time_left(deadline: float, host: str) -> float:
    """Seconds until the deadline; raises FetchError when it has passed."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise FetchError(f"{host} took too long.", "Try again, or save the page to a file.")
    return left


class Pinned(http.client.HTTPConnection):
    """A connection to an address that was checked, whatever the host name resolves to by now."""

    def __init__(self, host: str, port: int, address: str, *, secure: bool, seconds: float) -> None:
        self.default_port = 443 if secure else 80  # a port that goes without saying is not sent
        super().__init__(host, port, timeout=seconds)
        self._address = address
        self._context = ssl.create_default_context() if secure else None
        self._line: socket.socket | None = None
        self._over = False

    def hang_up(self) -> None:
        """End the connection from another thread: what reads from it sees its end.

        http.client forgets its socket once an answer begins that closes the connection; `_line` does not.
        """
        self._over = True
        if self._line is not None:
            with contextlib.suppress(OSError):
                self._line.shutdown(socket.SHUT_RDWR)

    def connect(self) -> None:
        """Connect to the checked address; TLS is verified against the host's name."""
        self.sock = self._line = socket.create_connection((self._address, self.port), self.timeout)
        if self._context is not None:
            # Wrapping takes the plain socket's place, so the handshake waits until `hang_up` knows the new one.
            self.sock = self._line = self._context.wrap_socket(
                self.sock, server_hostname=self.host, do_handshake_on_connect=False
            )
            self._check_clock()
            self._line.do_handshake()
        self._check_clock()

    def _check_clock(self) -> None:
        if self._over:
            raise TimeoutError

    def allow(self, seconds: float) -> None:
        """Set the longest time of a single read or write, once the connection stands."""
        self.timeout = seconds
        self.sock.settimeout(seconds)


@contextlib.contextmanager
def connected(host: str, port: int, addresses: list[str], *, secure: bool, deadline: float) -> Iterator[Pinned]:
    """A connection to the first of the checked addresses that takes one; each gets a share of the time that is left.

    A host that sends its answer byte by byte never times out on any single read: a clock hangs up.
    """
    tried = addresses[:MOST_ADDRESSES]
    for place, address in enumerate(tried):
        left = time_left(deadline, host)
        share = left / (len(tried) - place)
        connection = Pinned(host, port, address, secure=secure, seconds=share)
        with contextlib.closing(connection):
            try:
                with _clock(share, connection):
                    connection.connect()
            except OSError:
                if place + 1 == len(tried):
                    raise
                continue
            left = time_left(deadline, host)
            connection.allow(left)
            with _clock(left, connection):
                yield connection
            return


@contextlib.contextmanager
def _clock(seconds: float, connection: Pinned) -> Iterator[None]:
    """Hang up when the time is over."""
    clock = threading.Timer(seconds, connection.hang_up)
    clock.daemon = True
    clock.start()
    try:
        yield
    finally:
        clock.cancel()
