"""Shapes and colours: pieces of SVG, and how colours are mixed."""

from __future__ import annotations

INK = "#14231F"
"""What darkens cloth and hair."""


def path(d: str, fill: str, opacity: str = "") -> str:
    """Fill a path."""
    return f'<path d="{d}" fill="{fill}"{_opacity(opacity)}/>'


def edged(d: str, fill: str, edge: str, width: float) -> str:
    """Fill a path and draw its edge, with round corners."""
    return f'<path d="{d}" fill="{fill}" stroke="{edge}" stroke-width="{width:g}" stroke-linejoin="round"/>'


def line(d: str, colour: str, width: float, opacity: str = "") -> str:
    """Draw a line with round ends."""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:g}" stroke-linecap="round" '
        f'stroke-linejoin="round"{_opacity(opacity)}/>'
    )


def band(d: str, colour: str, width: float, dashes: str = "") -> str:
    """Draw a line with flat ends, whole or in dashes."""
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:g}"{dashed}/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, opacity: str = "") -> str:
    """Fill an ellipse."""
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{ry:g}" fill="{fill}"{_opacity(opacity)}/>'


def hoop(x: float, y: float, rx: float, ry: float, colour: str, width: float) -> str:
    """Draw the line of an ellipse."""
    return (
        f'<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{ry:g}" fill="none" stroke="{colour}" '
        f'stroke-width="{width:g}"/>'
    )


def rect(x: float, y: float, wide: float, high: float, radius: float, fill: str, opacity: str = "") -> str:
    """Fill a rectangle with round corners."""
    box = f'x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" rx="{radius:g}"'
    return f'<rect {box} fill="{fill}"{_opacity(opacity)}/>'


def group(inner: str, transform: str) -> str:
    """Move, turn or stretch what is drawn; nothing stays nothing."""
    return f'<g transform="{transform}">{inner}</g>' if inner else ""


def mixed(first: str, second: str, share: float) -> str:
    """Mix two colours; `share` is how much of the second, 0 to 1."""
    pairs = zip(_parts(first), _parts(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def darker(colour: str, share: float = 0.14) -> str:
    """Mix a colour with ink."""
    return mixed(colour, INK, share)


def lighter(colour: str, share: float = 0.2) -> str:
    """Mix a colour with white."""
    return mixed(colour, "#FFFFFF", share)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _opacity(opacity: str) -> str:
    return f' opacity="{opacity}"' if opacity else ""
