"""Who a source is: each attribution led to one speaker."""
