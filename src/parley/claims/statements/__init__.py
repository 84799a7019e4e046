"""Who said what, and whose view a clause is inside a statement."""
