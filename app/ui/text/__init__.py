"""Text in Thai and Khmer: measured as it is drawn, broken where words end.

Kivy 2.3.1 can draw both scripts, but measures them as if they were Latin and breaks their lines anywhere.
`install` cures both in the sdl2 provider; labels then need nothing but `font_name` and `font_script_name`.
"""

from __future__ import annotations


def install() -> None:
    """Cure measuring and line breaking; calling it again changes nothing.

    It imports Kivy's text provider, so Kivy's environment variables must be set before.
    """
    from app.ui.text import line_breaking, shaping

    shaping.install()
    line_breaking.install()
