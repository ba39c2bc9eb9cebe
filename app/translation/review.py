"""What a translation must not lose: its placeholders and its markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.translation.kept import kept
from app.translation.languages import DOMAINS, TRANSLATED
from app.translation.pofiles import read_catalog


@dataclass(frozen=True, slots=True)
class Finding:
    """A translation that cannot be shown as it is."""

    path: Path
    text: str
    says: str


def findings(locales: Path) -> Iterator[Finding]:
    """Yield every translation whose placeholders or markup differ from those of the English text."""
    for language in TRANSLATED:
        for domain in DOMAINS:
            path = locales / language.code / "LC_MESSAGES" / f"{domain}.po"
            for message in read_catalog(path, language):
                yield from _compared(path, message.id, message.string)


def _compared(path: Path, source: object, target: object) -> Iterator[Finding]:
    sources = source if isinstance(source, (list, tuple)) else (source,)
    targets = target if isinstance(target, (list, tuple)) else (target,)
    allowed = [kept(str(one)) for one in sources]
    for text in filter(None, targets):
        if source and kept(str(text)) not in allowed:
            yield Finding(path, str(text), f"placeholders or markup differ from “{sources[-1]}”")
