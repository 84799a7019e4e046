"""Parley reads news about an international crisis and keeps score of who predicted what."""

__version__ = "0.1.0"
