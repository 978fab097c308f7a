"""A second process that answers questions while this one goes on."""

from __future__ import annotations

import multiprocessing
import os
import signal
from contextlib import contextmanager
from itertools import count
from multiprocessing.connection import Connection
from typing import Any, Callable, Iterator


class Beside:
    """A copy of this process, made at once, that answers one question after the other; to be used as a context manager.

    `answers` are the functions that answer, by name. Where a process cannot be copied (Windows), or has one processor, they
    answer here, when their answer is wanted.
    """

    def __init__(self, answers: dict[str, Callable], alone: bool = False):
        self.answers = answers
        self.process = None
        self.numbers = count()
        self.told: dict[int, Any] = {}
        if not alone and processors() > 1 and "fork" in multiprocessing.get_all_start_methods():
            context = multiprocessing.get_context("fork")
            self.line, other = context.Pipe()
            self.process = context.Process(target=_serve, args=(other, self.line, answers), daemon=True)
            self.process.start()
            other.close()

    def __enter__(self) -> Beside:
        return self

    def __exit__(self, *_) -> None:
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
            self.__exit__()


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
