"""The persons and bodies that an article names, and what it says that they are."""
