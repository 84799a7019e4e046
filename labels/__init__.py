"""Labels that no data set has, and the commands that make, check, count and compare them."""
