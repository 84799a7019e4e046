"""Who speaks: labels of sources by offset."""
