"""The screens behind the teacher's door."""
