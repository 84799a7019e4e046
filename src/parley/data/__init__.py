"""Package data: the only place that opens it. Stages receive loaded objects."""
