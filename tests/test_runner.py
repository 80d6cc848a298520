"""The runner: what an item does to its child, it does to itself alone."""

from __future__ import annotations

import ctypes
import operator
import os
import signal
import subprocess
import sys
import time
from functools import partial
from itertools import count, islice
from typing import Any

import psutil
import pytest

from govah.errors import BadInput, Unreadable
from govah.model import document_id
from govah.record.limits import IntakeLimits
from govah.runner import Failure, Limits, run

LIMITS = Limits(seconds=20, memory=500_000_000)
CRASHES = [
    (os.abort, "the reader crashed (signal 6)"),
    (partial(ctypes.string_at, 0), "the reader crashed (signal 11)"),
    (partial(os._exit, 3), "the reader ended without a result (status 3)"),
    (partial(sys.exit, 4), "the reader failed (SystemExit: 4)"),
    (partial(bytes, 2_000_000_000), "needed more than 500 MB of memory"),
    (partial(int, "seven"), "the reader failed (ValueError: invalid literal for int() with base 10: 'seven')"),
    (
        partial(IntakeLimits().check_characters, 2_000_001),
        "2,000,001 characters: more than the 2,000,000 of one document; split it",
    ),
    (partial(IntakeLimits().check_text, 202_400_000), "202 MB of text: more than the 20 MB of one document; split it"),
]
call: Any = operator.call


@pytest.mark.parametrize(("jobs", "limits"), [(1, None), (1, LIMITS), (2, None), (3, LIMITS)])
def test_gives_each_item_its_result_in_the_order_of_the_items(jobs: int, limits: Limits | None) -> None:
    naps = [0.2, 0.0, 0.1, 0.0, 0.0, 0.05]
    assert list(run(time.sleep, naps, jobs=jobs, limits=limits)) == [(nap, None) for nap in naps]


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_item_that_breaks_its_child_costs_nothing_but_itself(jobs: int) -> None:
    works: Any = partial(document_id, "a" * 64)
    items = [step for crash, _ in CRASHES for step in (crash, works)]
    results = [result for _, result in run(call, items, jobs=jobs, limits=LIMITS)]
    assert [r.reason for r in results[::2] if isinstance(r, Failure)] == [reason for _, reason in CRASHES]
    assert results[1::2] == ["d" + "a" * 12] * len(CRASHES)


def test_an_item_that_takes_too_long_is_killed_and_its_neighbours_are_not() -> None:
    begun = time.monotonic()
    results = [r for _, r in run(time.sleep, [0, 60, 0], jobs=2, limits=Limits(seconds=1.5, memory=10**9))]
    assert results == [None, Failure("took longer than 1.5 s"), None]
    assert time.monotonic() - begun < 15


def test_an_item_that_fails_in_a_used_child_is_tried_again_in_a_fresh_one(tmp_path: Any) -> None:
    log = tmp_path / "log"
    script = f"echo $PPID >> {log}"
    doomed = f"{script}; kill -SEGV $PPID; sleep 5"
    results = [r for _, r in run(os.system, [script, doomed, script], limits=LIMITS)]
    assert results == [0, Failure("the reader crashed (signal 11)"), 0]
    first, used, fresh, last = log.read_text().split()
    assert first == used != fresh != last


def test_an_error_raised_on_purpose_keeps_its_code() -> None:
    check = IntakeLimits().check_original
    for arguments in ({"jobs": 1}, {"jobs": 2}, {"limits": LIMITS}):
        [(_, failure)] = run(check, [10**9], **arguments)
        assert failure == Failure("1,000 MB: more than the 250 MB read of one file; split it", Unreadable.code)


@pytest.mark.parametrize("jobs", [1, 2])
def test_without_limits_a_bug_is_raised_and_not_filed_away(jobs: int) -> None:
    with pytest.raises((ValueError, RuntimeError), match="invalid literal"):
        list(run(int, ["1", "seven"], jobs=jobs))


def test_draws_few_items_ahead_of_the_result_last_taken() -> None:
    drawn = count()
    assert [r for _, r in islice(run(abs, drawn, jobs=2), 100)] == list(range(100))
    assert next(drawn) <= 110


def test_a_child_is_used_again() -> None:
    groups = [r for _, r in run(os.getpgid, [0] * 20, limits=LIMITS)]
    assert len(set(groups)) == 1
    assert groups[0] != os.getpgid(0)


def test_a_child_computes_on_one_thread_and_imports_nothing_from_where_it_stands() -> None:
    [(_, threads), (_, path)] = run(os.getenv, ["OMP_NUM_THREADS", "PYTHONPATH"], limits=LIMITS)
    assert threads == "1"
    assert "" not in str(path).split(os.pathsep)


def test_no_child_outlives_a_run_that_is_broken_off() -> None:
    results = run(os.getpgid, count(0, 0), jobs=2)
    children = {pid for _, pid in islice(results, 5) if isinstance(pid, int)}
    results.close()  # type: ignore[attr-defined]
    assert children
    assert not any(psutil.pid_exists(pid) for pid in children)


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGINT])
def test_no_child_outlives_its_parent(ending: int) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", _PARENT],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a test run in the background ignores it
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    time.sleep(0.3)
    parent.send_signal(ending)
    parent.wait(timeout=10)
    parent.stdout.close()
    deadline = time.monotonic() + 10
    while _runs(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _runs(child)


def test_refuses_to_work_with_no_hands() -> None:
    with pytest.raises(BadInput, match="0 jobs"):
        run(abs, [1], jobs=0)


_PARENT = """
import os, time
from operator import call
from functools import partial
from govah.runner import Limits, run
items = [partial(os.getpgid, 0), partial(time.sleep, 100)]
for _, result in run(call, items, limits=Limits(seconds=90, memory=10**9)):
    print(result, flush=True)
"""


def _runs(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
