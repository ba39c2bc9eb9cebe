"""Sheets as pages of PDF. fpdf2 and uharfbuzz are loaded with the first page, never before, and off the window's thread."""
