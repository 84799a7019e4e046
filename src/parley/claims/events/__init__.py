"""What was done, planned, threatened or denied, by whom and to whom."""
