"""Names to addresses: found within a time limit, and only those of the public internet."""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
from collections.abc import Callable, Sequence

Resolver = Callable[[str, int], Sequence[str]]


def resolve(host: str, port: int) -> Sequence[str]:
    """All addresses of a host, by the system's resolver; each once, in its order."""
    infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(info[4][0]) for info in infos))


def resolved_within(resolver: Resolver, host: str, port: int, seconds: float) -> list[str]:
    """What a resolver finds; it is left behind where it takes longer, for the system's cannot be told to stop.

    Raises TimeoutError, and whatever the resolver raises.
    """
    found: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found.put(resolver(host, port))
        except Exception as error:  # handed to the caller, whatever it is
            found.put(error)

    threading.Thread(target=ask, daemon=True, name=f"resolving {host}").start()
    try:
        answer = found.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError(f"{host} could not be resolved in time") from None
    if isinstance(answer, Exception):
        raise answer
    return list(answer)


_GLOBAL = ipaddress.ip_network("2000::/3")
"""All that is given out of IPv6 for the public internet; what lies elsewhere is local, reserved or a way to IPv4."""
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
_NEVER = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "168.63.129.16/32", "3fff::/20")))
"""What Python's tables count as global: for protocols of the network itself, a cloud's own services, documentation."""


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet (embedded IPv4 addresses are looked at too)."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None or ip in _TRANSLATED:
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
        embedded = (ip.sixtofour, ip.teredo[1] if ip.teredo else None)
        if ip not in _GLOBAL or any(inner is not None and not is_public(str(inner)) for inner in embedded):
            return False
    return ip.is_global and not ip.is_multicast and not any(ip in network for network in _NEVER)
