"""What is predicted, by whom, until when and how surely."""
