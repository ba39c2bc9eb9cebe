"""Reading papers as others do: the words on their pages, what they look like, and every byte of the file."""

from __future__ import annotations

import re
import zlib
from contextlib import suppress
from pathlib import Path

import pypdfium2
from PIL import Image

from app.exchange.pdf.press import pdf
from app.services.making import Making
from app.services.papers.sheets import Sheet

BUILT = Path(__file__).parents[2] / ".built"
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def made(sheet: Sheet) -> bytes:
    """Return a sheet as PDF."""
    return pdf(sheet, BUILT, Making())


def words(data: bytes) -> str:
    """Return the words of all pages, one space between them."""
    document = pypdfium2.PdfDocument(data)
    found = " ".join(page.get_textpage().get_text_range() for page in document)
    return " ".join(found.replace("\ufffe", "-").split())


def pages(data: bytes) -> int:
    """Return how many pages there are."""
    return len(pypdfium2.PdfDocument(data))


def size(data: bytes) -> tuple[int, int]:
    """Return width and height of the first page in millimetres."""
    wide, high = pypdfium2.PdfDocument(data)[0].get_size()
    return round(wide / 72 * 25.4), round(high / 72 * 25.4)


def picture(data: bytes, page: int = 0, scale: float = 1.0) -> Image.Image:
    """Return a page as it looks."""
    seen: Image.Image = pypdfium2.PdfDocument(data)[page].render(scale=scale).to_pil().convert("RGB")
    return seen


def every_byte(data: bytes) -> bytes:
    """Return a file, and all that is packed in it unpacked."""
    unpacked = [data]
    for found in _STREAM.finditer(data):
        with suppress(zlib.error):
            unpacked.append(zlib.decompress(found[1]))
    return b"\n".join(unpacked)
