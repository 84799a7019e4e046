"""Words, sentences and phrases of a text, whatever it tells."""
