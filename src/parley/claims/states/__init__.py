"""Which state a phrase means: by name, place or body, in the tables or in what an article shows of its own states."""
