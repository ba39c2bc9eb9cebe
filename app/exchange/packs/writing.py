"""Writing a pack: the same files give the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from app.domain.packs import PackFacts
from app.exchange.packs import manifest
from app.exchange.packs.reading import pack_in
from app.exchange.packs.signing import SIGNATURE, signed

_PLAIN_FILE = 0o100644 << 16
_UNIX = 3


def write_pack(facts: PackFacts, files: Mapping[str, bytes], secret: str = "") -> bytes:
    """Return a pack of these files, signed with a secret key if one is given.

    Raises:
        Refused: what was written would not be taken by anybody.
    """
    told = manifest.written(facts, files)
    signature = {SIGNATURE: signed(told, secret)} if secret else {}
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {manifest.MANIFEST: told, **signature, **dict(sorted(files.items()))}.items():
            entry = zipfile.ZipInfo(name)
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    pack_in(made)
    return made.getvalue()
