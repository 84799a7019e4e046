"""What is demanded, offered, refused, promised and threatened, by whom and towards whom."""
