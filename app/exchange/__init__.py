"""The doors through which foreign files come in and papers go out."""
