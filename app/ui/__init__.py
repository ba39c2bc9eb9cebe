"""The window front end, and the only place that knows Kivy."""
