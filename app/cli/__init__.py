"""The terminal front end: commands for authors and operators."""
