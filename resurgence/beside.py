"""A second process that answers questions while this one goes on, and work that the two share."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from array import array
from contextlib import contextmanager
from itertools import count
from multiprocessing.connection import Connection
from typing import Any, Callable, Iterator


class Turns:
    """The numbers from 0 on, `count` of them, each given once, to whichever of two processes asks first.

    They lie in a pipe from which each reads one at a time, so that nothing is left locked by a process that dies.
    """

    def __init__(self, count: int):
        waiting, full = os.pipe()
        self.pipe = os.fdopen(waiting, "rb", buffering=0)
        os.write(full, array("H", range(count)).tobytes())
        os.close(full)

    def __iter__(self) -> Iterator[int]:
        while number := self.pipe.read(2):
            yield int.from_bytes(number, sys.byteorder)

    def close(self) -> None:
        self.pipe.close()


class Beside:
    """A copy of this process, made at once, that answers one question after the other; to be used as a context manager.

    `answers` gives the functions that answer, by name; those that share work with this process number its pieces by the
    turns, `pieces` of them. Where a process cannot be copied (Windows), or has one processor, they answer here, when their
    answer is wanted.
    """

    def __init__(self, answers: Callable[[Turns], dict[str, Callable]], pieces: int = 0, alone: bool = False):
        self.turns = Turns(pieces)
        self.answers = answers(self.turns)
        self.process = None
        self.numbers = count()
        self.told: dict[int, Any] = {}
        if not alone and processors() > 1 and "fork" in multiprocessing.get_all_start_methods():
            context = multiprocessing.get_context("fork")
            self.line, other = context.Pipe()
            self.process = context.Process(target=_serve, args=(other, self.line, self.answers), daemon=True)
            self.process.start()
            other.close()

    def __enter__(self) -> Beside:
        return self

    def __exit__(self, *_) -> None:
        self._end()
        self.turns.close()

    def _end(self) -> None:
        if self.process:
            self.process.kill()
            self.process.join()
            self.line.close()
            self.process = None

    def ask(self, name: str, *arguments: Any) -> Callable[[], Any]:
        """Ask a question; returns a function that waits for the answer, or works it out here if the other process died."""
        number = next(self.numbers)
        if self.process:
            with self._while_it_lives():
                self.line.send((number, name, arguments))

        def answer() -> Any:
            if self._is_told(number):
                return self.told.pop(number)
            return self.answers[name](*arguments)

        return answer

    def is_answered(self) -> bool:
        """Whether an answer can be taken without waiting for the other process."""
        return not self.process or self.line.poll()

    def _is_told(self, number: int) -> bool:
        with self._while_it_lives():
            while self.process and number not in self.told:
                one, answer = self.line.recv()
                self.told[one] = answer
        return number in self.told

    @contextmanager
    def _while_it_lives(self) -> Iterator[None]:
        try:
            yield
        except (EOFError, OSError):
            self._end()


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _serve(line: Connection, asking: Connection, answers: dict[str, Callable]) -> None:
    asking.close()  # so that this process sees when the other one is gone
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts the build ends this process with it
    while True:
        try:
            number, name, arguments = line.recv()
        except EOFError:
            return
        line.send((number, answers[name](*arguments)))
