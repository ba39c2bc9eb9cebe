"""What a child can do at each kind of stop: one small model for each, without a widget."""
