"""One pure function over many items: inline, or in child processes with limits on time and memory.

A child that crashes, hangs or eats memory costs its own item and nothing else: the item's place in the results holds
a `Failure`, and the run goes on. What must not be got wrong: an item's result may not depend on the items before it,
so whatever breaks a child that has already worked is tried once more in a fresh one.

Each child is a new interpreter (nothing is inherited from threads or memory of the parent), in its own session (Ctrl-C
reaches the parent alone, which ends every child), and is killed by the kernel when the parent dies. It computes on one
thread, and hashes strings with a fixed seed, so that a result is the same on every machine and with any `jobs`.
Pebble's pool was weighed and left: it polls from three threads, is LGPL, and does not try again in a fresh child.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from math import inf
from multiprocessing.connection import Connection, Pipe, wait
from time import monotonic
from typing import Any, Generic, TypeVar

from govah.errors import BadInput, GovahError, Unreadable

I = TypeVar("I")  # noqa: E741
O = TypeVar("O")  # noqa: E741

_AHEAD = 4
"""Items begun, for each child, before the oldest result is taken away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one item may use: seconds of wall-clock time, bytes of address space of its child."""

    seconds: float
    memory: int


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an item has no result, as a sentence; `code` is that of the error, if it was one raised on purpose."""

    reason: str
    code: str = Unreadable.code


def run(
    function: Callable[[I], O], items: Iterable[I], *, jobs: int = 1, limits: Limits | None = None
) -> Iterator[tuple[I, O | Failure]]:
    """Each item with its result, in the order of `items`, which are drawn as they are needed.

    Args:
        function: for children it must be picklable, as must items and results: `functools.partial` of a function
            at the top of a module.
        items: may be endless; at most a few for each job are drawn ahead of the result last taken.
        jobs: number of processes; 1 without limits means inline, in this process.
        limits: given, the items are foreign and every item runs in a child: all that can go wrong is a `Failure`.
            Without limits only a `GovahError` and a crash are; any other exception is a bug of ours and is raised.

    Take the results on the thread that asked for them: when that thread ends, so do the children.
    """
    if jobs < 1:
        raise BadInput(f"{jobs} jobs cannot do any work: give 1 or more")
    return _inline(function, items) if jobs == 1 and limits is None else _in_children(function, items, jobs, limits)


def _inline(function: Callable[[I], O], items: Iterable[I]) -> Iterator[tuple[I, O | Failure]]:
    for item in items:
        try:
            result: O | Failure = function(item)
        except GovahError as error:
            result = Failure(str(error), error.code)
        yield item, result


def _in_children(
    function: Callable[[I], O], items: Iterable[I], jobs: int, limits: Limits | None
) -> Iterator[tuple[I, O | Failure]]:
    crew = [_Child[I, O](function, limits) for _ in range(jobs)]
    begun: deque[_Task[I, O]] = deque()
    waiting = iter(items)
    try:
        while True:
            _hand_out(waiting, crew, begun)
            if not begun:
                return
            if begun[0].done:
                yield begun[0].item, begun.popleft().result
            else:
                _collect(crew)
    finally:
        for child in crew:
            child.end()


def _hand_out(waiting: Iterator[I], crew: list[_Child[I, O]], begun: deque[_Task[I, O]]) -> None:
    for child in crew:
        if child.task is None and len(begun) < _AHEAD * len(crew):
            for item in waiting:
                begun.append(_Task(item))
                child.give(begun[-1])
                break


def _collect(crew: list[_Child[I, O]]) -> None:
    """Wait until a child has something to tell or is out of time."""
    busy = [child for child in crew if child.task is not None]
    first = min(child.deadline for child in busy)
    ready = wait([child.pipe for child in busy], None if first == inf else max(0.0, first - monotonic()))
    for child in busy:
        if child.pipe in ready:
            child.collect()
        elif child.deadline <= monotonic():
            child.give_up()


class _Task(Generic[I, O]):
    """One item on its way."""

    def __init__(self, item: I) -> None:
        self.item = item
        self.done = False
        self.result: O | Failure

    def finish(self, result: O | Failure) -> None:
        self.result, self.done = result, True


class _News(Enum):
    """What a child tells of its item: the result; that memory ran out, so do not use the child again; a bug."""

    RESULT = "result"
    NO_MEMORY = "no memory"
    BUG = "bug"


class _Child(Generic[I, O]):
    """One process at a time, started when there is something to do and replaced when it is lost."""

    def __init__(self, function: Callable[[I], O], limits: Limits | None) -> None:
        self._job = pickle.dumps((function, limits))
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._fresh = True
        self.pipe: Connection[Any, Any]
        self.task: _Task[I, O] | None = None
        self.deadline = inf

    def give(self, task: _Task[I, O]) -> None:
        if self._process is None or self._process.poll() is not None:
            self._start()
        self.task = task
        self.deadline = monotonic() + self._limits.seconds if self._limits else inf
        with suppress(ConnectionError):  # it died just now: collect() will say so
            self.pipe.send(task.item)

    def collect(self) -> None:
        try:
            news, told = self.pipe.recv()
        except (EOFError, ConnectionError):
            return self._lost(_last_words(self._ended()))
        if news is _News.BUG:
            raise RuntimeError(f"in a child process:\n{told}")
        if news is _News.NO_MEMORY:
            self.end()
            return self._lost(f"needed more than {self._memory()} of memory")
        self._fresh = False
        return self._finish(told)

    def give_up(self) -> None:
        """Kill the child over an item that takes too long."""
        assert self._limits is not None
        self.end()
        self._finish(Failure(f"took longer than {self._limits.seconds:g} s"))

    def end(self) -> None:
        """Kill the process, and whatever it started itself, if there is one."""
        if self._process is not None:
            self._ended()

    def _start(self) -> None:
        self.end()
        self.pipe, theirs = Pipe()
        with theirs:
            self._process = subprocess.Popen(
                # -P: the folder we stand in may be full of hostile files, and must never be imported from
                [sys.executable, "-P", "-c", _BEGIN.format(theirs.fileno(), os.getpid())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
                env=_environment(),
            )
        self._fresh = True
        with suppress(ConnectionError):
            self.pipe.send_bytes(self._job)

    def _ended(self) -> int:
        """The exit status of the process, which is surely dead now."""
        assert self._process is not None
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        status = self._process.wait()
        self._process = None
        self.pipe.close()
        return status

    def _lost(self, reason: str) -> None:
        assert self.task is not None
        if self._fresh:
            self._finish(Failure(reason))
        else:
            self.give(self.task)

    def _finish(self, result: O | Failure) -> None:
        assert self.task is not None
        self.task.finish(result)
        self.task = None

    def _memory(self) -> str:
        return f"{self._limits.memory / 1e6:,.0f} MB" if self._limits else "there is"


def _last_words(status: int) -> str:
    if status == -signal.SIGKILL:
        return "the system killed the reader, most likely for want of memory"
    if status < 0:
        return f"the reader crashed (signal {-status})"
    return f"the reader ended without a result (status {status})"


def _environment() -> dict[str, str]:
    one_thread = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS"), "1")
    path = os.pathsep.join(filter(None, sys.path))
    return {**os.environ, **one_thread, "PYTHONPATH": path, "PYTHONHASHSEED": "0"}


# --- What runs in the child ------------------------------------------------------------------------------------------

_BEGIN = "from govah.runner import _serve; _serve({}, {})"
_PR_SET_PDEATHSIG = 1


def _serve(handle: int, parent: int) -> None:
    """Answer for each item that comes through the pipe, until it is closed."""
    _die_with(parent)
    os.set_inheritable(handle, False)
    pipe: Connection[Any, Any] = Connection(handle)
    with suppress(EOFError, ConnectionError):
        try:
            function, limits = pickle.loads(pipe.recv_bytes())
        except (ImportError, AttributeError):
            pipe.send((_News.BUG, traceback.format_exc()))
            return
        if limits:
            _confine(limits.memory)
        while True:
            pipe.send_bytes(_answer(function, pipe.recv(), foreign=limits is not None))


def _answer(function: Callable[[Any], Any], item: Any, *, foreign: bool) -> bytes:
    """What happened to the item, pickled."""
    try:
        return pickle.dumps((_News.RESULT, function(item)))
    except GovahError as error:
        told = Failure(str(error), error.code)
    except MemoryError:
        return pickle.dumps((_News.NO_MEMORY, None))
    except (Exception, SystemExit) as error:
        if not foreign:
            return pickle.dumps((_News.BUG, traceback.format_exc()))
        told = Failure(f"the reader failed ({type(error).__name__}: {error})")
    return pickle.dumps((_News.RESULT, told))


def _confine(memory: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would hold the evidence


def _die_with(parent: int) -> None:
    """Be killed as soon as the parent is; elsewhere than on Linux, end when the pipe closes."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        sys.exit()
