"""What a long build is doing, for somebody who waits at a terminal."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import IO

import apsw

PATIENCE = 2.0
EVERY = 0.5
STEPS = 1_000_000


class Progress:
    """One line on a terminal, written over and over, once a step takes longer than two seconds; elsewhere nothing.

    Rows are counted; how long a step still takes is estimated from the bytes of its file.
    """

    def __init__(self, stream: IO[str] | None):
        self.stream = stream if stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb" else None
        self.shown = False
        self.step("start")

    def step(self, name: str, path: Path | None = None) -> None:
        """Begin a step, over the rows of a file if one is named."""
        self.clear()
        self.name, self.rows, self.started, self.last = name, 0, time.monotonic(), 0.0
        self.path, self.lines = path, 0
        self.say()

    def watch(self, connection: apsw.Connection) -> None:
        """Go on writing while the database works."""
        if self.stream:
            connection.set_progress_handler(self._go_on, STEPS)

    def _go_on(self) -> bool:
        self.say()
        return False  # true would stop the database

    def add(self, rows: int) -> None:
        """Say that so many more rows are done."""
        self.rows += rows
        self.say()

    def say(self) -> None:
        """Write the line if it is time to."""
        now = time.monotonic()
        if not self.stream or now - self.started < PATIENCE or now - self.last < EVERY:
            return
        self.last = now
        self.stream.write("\r\x1b[K" + self.line(now - self.started))
        self.stream.flush()
        self.shown = True

    def line(self, seconds: float) -> str:
        """The step, its rows a second and, where the rows of the file are known, the seconds to come."""
        if not self.rows:
            return f"{self.name}, {seconds:.0f} s"
        if self.path and not self.lines:
            with self.path.open("rb") as file:
                self.lines = sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
        left = max(0, self.lines - self.rows) * seconds / self.rows
        return f"{self.name}: {self.rows:,} rows, {self.rows / seconds:,.0f} a second, about {left:.0f} s left"

    def clear(self) -> None:
        """Wipe the line."""
        if self.shown:
            self.stream.write("\r\x1b[K")
            self.stream.flush()
            self.shown = False
