"""Torture from the command line: `python -m tests.torture powercut --runs 300 --seed 1`.

Prints one line of JSON per run. Ends with code 1 if anything was lost, wrong or unreadable, or if a control,
which must fail, did not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from importlib import import_module

NAMES = {"powercut": 300, "kills": 300, "crashes": 20_000, "cuts": 1, "full_disk": 1, "io_faults": 1}
"""Each torture, and how many runs are usual. Where that is 1, every place is tried; with 10, every tenth."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--runs", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - set(NAMES):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    is_clean = True
    for name in options.names or NAMES:
        torture = import_module(f"tests.torture.{name}")
        figures = torture.run(options.runs or NAMES[name], options.seed)
        is_clean = is_clean and figures.is_clean
        sys.stdout.write(json.dumps(figures.plain()) + "\n")
        for control in getattr(torture, "CONTROLS", ()):
            found = control(options.seed)
            is_clean = is_clean and not found.is_clean
            sys.stdout.write(json.dumps(found.plain()) + "\n")
        sys.stdout.flush()
    return 0 if is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
