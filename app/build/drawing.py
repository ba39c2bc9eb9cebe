"""One SVG to one picture of whole pixels, with no dark fringe.

resvg rounds a size that is not whole and squeezes the drawing into it. Here the box of the drawing grows
instead, at its top and at its right, so that its lower left corner stays where the app puts it.
"""

from __future__ import annotations

import io
import math
import re

import resvg_py
from PIL import Image, ImageFilter

WHITE = (255, 255, 255)

_ROOT = re.compile(r"<svg\b[^>]*>")
_SIZE = re.compile(r'(?<![-\w])(width|height)="([0-9.]+)"')
_SHAPE = re.compile(r"<(?:path|ellipse|rect|circle|line)\b[^>]*/>")
_SHADE = re.compile(r' (?:opacity|fill-opacity|stroke-dasharray)="[^"]*"')
_FILL = re.compile(r'\bfill="(?!none)[^"]*"')
_STROKE = re.compile(r'\bstroke="(?!none)[^"]*"')
_WIDTH = re.compile(r'\bstroke-width="([0-9.]+)"')
_GROUND_SHADOW = re.compile(r'<ellipse [^>]*fill="#16302A" opacity="\.14"/>')
_BOX = re.compile(r'\bviewBox="([-0-9.]+) ([-0-9.]+) ([0-9.]+) ([0-9.]+)"')


def drawn(svg: str, zoom: float, step: int = 1) -> Image.Image:
    """Render a drawing at `zoom` pixels to its unit of width.

    Args:
        svg: the drawing.
        zoom: pixels to one of its units.
        step: what its width and height in pixels are a multiple of.

    Raises:
        ValueError: the drawing has no size or cannot be rendered.
    """
    png = resvg_py.svg_to_bytes(svg_string=_whole_pixels(svg, zoom, step), skip_system_fonts=True)
    picture = Image.open(io.BytesIO(bytes(png)))
    picture.load()
    return picture.convert("RGBA")


def _whole_pixels(svg: str, zoom: float, step: int) -> str:
    root = _ROOT.search(svg)
    box = _BOX.search(root.group()) if root else None
    if root is None or box is None:
        raise ValueError("the drawing has no viewBox")
    size = {name: float(value) for name, value in _SIZE.findall(root.group())}
    left, top, wide, high = (float(value) for value in box.groups())
    across = math.ceil(size["width"] * zoom / step - 1e-6) * step
    down = math.ceil(size["height"] * zoom / step - 1e-6) * step
    unit = wide / (size["width"] * zoom)
    grown = f'viewBox="{left} {top + high - down * unit} {across * unit} {down * unit}"'
    sized = _SIZE.sub(lambda found: f'{found[1]}="{across if found[1] == "width" else down}"', root.group())
    return svg[: root.start()] + _BOX.sub(grown, sized) + svg[root.end() :]


def edges_filled(picture: Image.Image) -> Image.Image:
    """Give the unseen pixels beside an edge the colour of that edge.

    They are black otherwise, and the graphics card mixes neighbours, seen or not, when a picture is drawn
    at another size: a dark fringe.
    """
    seen = picture.getbbox()
    if seen is None:
        return picture
    left, top, right, bottom = seen
    around = (
        max(left - 2, 0),
        max(top - 2, 0),
        min(right + 2, picture.width),
        min(bottom + 2, picture.height),
    )
    inner = picture.crop(around)
    spread = inner.convert("RGBa").filter(ImageFilter.BoxBlur(1)).convert("RGBA")
    spread.putalpha(0)
    shape = inner.getchannel("A").point(lambda alpha: 255 if alpha else 0)
    picture.paste(Image.composite(inner, spread, shape), around)
    return picture


def coloured(picture: Image.Image, colour: tuple[int, int, int]) -> Image.Image:
    """Keep only the shape: every pixel, seen or not, gets `colour`."""
    flat = Image.new("RGBA", picture.size, (*colour, 0))
    flat.putalpha(picture.getchannel("A"))
    return flat


def sharper(picture: Image.Image, times: float) -> Image.Image:
    """Make the edge of a shape that was enlarged so many times as narrow as it was."""
    alpha = picture.getchannel("A").point(lambda seen: round(max(0, min(255, (seen - 128) * times + 128))))
    picture.putalpha(alpha)
    return picture


def halo(svg: str, grow: float) -> str:
    """Turn a figure into its white silhouette: lines `grow` units wider, no shadow on the ground."""

    def whitened(found: re.Match[str]) -> str:
        shape = _SHADE.sub("", _FILL.sub('fill="#fff"', found.group()))
        if _STROKE.search(shape):
            shape = _STROKE.sub('stroke="#fff"', shape)
            return _WIDTH.sub(lambda width: f'stroke-width="{float(width[1]) + grow}"', shape)
        return shape.replace("/>", f' stroke="#fff" stroke-width="{grow}" stroke-linejoin="round"/>')

    return _SHAPE.sub(whitened, _GROUND_SHADOW.sub("", svg))
