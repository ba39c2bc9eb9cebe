"""`python -m tests.goldens` shows what changed side by side; with --update it becomes what is expected.

Keep the pictures of now with --update before you change something, and look at every sheet after it: as it was, as it
is, and where they differ. The pictures stay on your machine.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.goldens.compare import beside, differences, golden, keep, painted
from tests.goldens.variants import BY_NAME


def main() -> int:
    """Paint the looks that are asked for, and show or keep them; 1 when something differs and was not kept."""
    parser = argparse.ArgumentParser(prog="python -m tests.goldens", description=__doc__)
    parser.add_argument(
        "--show", type=Path, default=Path("shots/goldens"), metavar="DIR", help="where the sheets go"
    )
    parser.add_argument("--update", action="store_true", help="expect from now on what is painted now")
    parser.add_argument("looks", nargs="*", choices=[*BY_NAME, []], help="all of them when none is named")
    asked = parser.parse_args()
    changed = 0
    for name in asked.looks or BY_NAME:
        variant = BY_NAME[name]
        with TemporaryDirectory() as place:
            now, before = painted(variant, Path(place)), golden(variant)
            for each in differences(now, before):
                changed += 1
                target = asked.show / name / f"{each.name}.png"
                target.parent.mkdir(parents=True, exist_ok=True)
                beside(now.get(each.name), before.get(each.name)).save(target)
                sys.stdout.write(f"{each.share:7.2%}  {target}\n")
            if asked.update:
                keep(variant, now)
    return 1 if changed and not asked.update else 0


if __name__ == "__main__":
    sys.exit(main())
