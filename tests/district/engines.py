"""The engines on which the report runs. Of each this is all that differs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

MEMORY = "6g"
"""What Spark's Java may take; DuckDB takes what it needs."""

CORES = 2


@contextmanager
def duckdb() -> Iterator[Any]:
    """Give a connection to DuckDB in this process."""
    import ibis

    connection = ibis.duckdb.connect(threads=CORES)
    try:
        yield connection
    finally:
        connection.disconnect()


@contextmanager
def pyspark() -> Iterator[Any]:
    """Give a connection to Spark on this machine: Java 17 is needed, and a socket between Python and Java."""
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    import ibis
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master(f"local[{CORES}]")
        .appName("rebung-district")
        .config("spark.driver.memory", MEMORY)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "16")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    try:
        yield ibis.pyspark.connect(session)
    finally:
        session.stop()


ENGINES: dict[str, Callable[[], Any]] = {"duckdb": duckdb, "pyspark": pyspark}
