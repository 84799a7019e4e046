"""Counts and amounts, their bounds and whose figures they are."""
