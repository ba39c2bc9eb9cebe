"""What goes on paper: figures and lessons in the words of one language, ready to be set."""
