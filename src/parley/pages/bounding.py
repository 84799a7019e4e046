"""Bounds for the processes that read what others made."""

from __future__ import annotations


def bound(*, seconds: int, memory: int) -> None:
    """Limit this process to so many seconds of processor time and bytes of memory, where the system can."""
    try:
        import resource
    except ImportError:  # not on Windows: there only the wall clock bounds it
        return
    for limit, wanted in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, memory)):
        allowed = resource.getrlimit(limit)[1]
        most = wanted if allowed == resource.RLIM_INFINITY else min(wanted, allowed)
        resource.setrlimit(limit, (most, most))
