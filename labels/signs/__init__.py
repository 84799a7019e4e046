"""Kinds of facts that sentences tell: the labels, and the commands that make and compare them."""
