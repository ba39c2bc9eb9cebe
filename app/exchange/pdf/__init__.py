"""Sheets as pages of PDF. fpdf2 and uharfbuzz are loaded with the first page, and away from the window's thread."""
