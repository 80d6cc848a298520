"""One examination of a case at a time."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from govah.errors import CaseUnavailable
from govah.store.lock import locked

_HOLD = """
import sys, time
from pathlib import Path
from govah.store.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_case_is_examined_once_at_a_time_in_one_process(tmp_path: Path) -> None:
    lock = tmp_path / "case.lock"
    with locked(lock), pytest.raises(CaseUnavailable, match="by this program"), locked(lock):
        pass
    with locked(lock):
        pass


def test_two_cases_do_not_wait_for_each_other(tmp_path: Path) -> None:
    with locked(tmp_path / "one.lock"), locked(tmp_path / "two.lock"):
        pass


def test_another_process_is_kept_out_until_the_holder_ends_however_it_ends(tmp_path: Path) -> None:
    lock = tmp_path / "case.lock"
    holder = subprocess.Popen([sys.executable, "-c", _HOLD, str(lock)], stdout=subprocess.PIPE)
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(CaseUnavailable, match="by another process"), locked(lock):
            pass
        holder.send_signal(signal.SIGKILL)
    with locked(lock):
        pass


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    with pytest.raises(CaseUnavailable, match="cannot be written"), locked(tmp_path / "nowhere" / "case.lock"):
        pass
