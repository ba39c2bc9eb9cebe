"""All single pictures of one density in one file: each start counts what is built, and a thousand files take long."""

from __future__ import annotations

import json
import shutil
from pathlib import Path


def pack_singles(folder: Path) -> None:
    """Put the pictures in the folders of a folder one after the other into `singles.pack`; they do not stay.

    `singles.json` says where each lies: its name, and of its bytes the first and how many.
    """
    loose = {path.relative_to(folder).with_suffix("").as_posix(): path for path in folder.rglob("*.png")}
    places: dict[str, tuple[int, int]] = {}
    with (folder / "singles.pack").open("wb") as pack:
        for name, path in sorted(loose.items()):
            start = pack.tell()
            with path.open("rb") as picture:
                shutil.copyfileobj(picture, pack)
            places[name] = (start, pack.tell() - start)
    told = json.dumps(places, separators=(",", ":"))
    (folder / "singles.json").write_text(told, encoding="utf-8")
    for emptied in {name.split("/")[0] for name in places}:
        shutil.rmtree(folder / emptied)
