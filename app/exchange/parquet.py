"""Completions as Parquet, for reports past one school. The only place that knows pyarrow (the extra `district`)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from io import BytesIO

from app.domain.completions import Completion
from app.domain.errors import RebungError, msg
from app.exchange.xapi import statement_id


class ParquetMissing(RebungError):
    """Parquet is asked for where nothing can write it."""

    code = "parquet-missing"
    sentence = msg(
        "Files of Parquet need the package pyarrow, which is not installed. Nothing was written. "
        "Leave --parquet out, or run the command with: uv run --extra district"
    )


def parquet(completions: Iterable[Completion], school: str, language: str) -> bytes:
    """Return a file with a row for each completion: what its statement says, as columns.

    Columns: `id`, `actor`, `school`, `language` (texts), `lesson` (a text; null for a sensitive lesson), `day` (a
    date), `skills`, `bamboos` (lists of texts; empty for a sensitive lesson).

    Raises:
        ParquetMissing: pyarrow is not installed; nothing was written.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise ParquetMissing from None
    texts = pa.list_(pa.string())
    kinds = (
        [(name, pa.string()) for name in ("id", "actor", "school", "language", "lesson")]
        + [("day", pa.date32())]
        + [(name, texts) for name in ("skills", "bamboos")]
    )
    rows = [
        {
            "id": statement_id(each),
            "actor": each.actor,
            "school": school,
            "language": language or None,
            "lesson": each.lesson,
            "day": date.fromisoformat(each.day),
            "skills": list(each.skills),
            "bamboos": list(each.bamboos),
        }
        for each in completions
    ]
    file = BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=pa.schema(kinds)), file)
    return file.getvalue()
