"""The desktop door: `uv run main.py` opens Rebung."""

from __future__ import annotations

import sys

from app.boot import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
