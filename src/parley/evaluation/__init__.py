"""Measuring the reader against annotated articles."""
