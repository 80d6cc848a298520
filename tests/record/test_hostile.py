"""Whatever is put before it, the record reads it or says why not."""

from __future__ import annotations

import resource
from functools import partial
from pathlib import Path
from random import Random

import pytest
from tests import hostile

from govah import record
from govah.model import Document, Original, Refusal
from govah.record import LIMITS, Vault
from govah.runner import Failure, Limits, run

CHILD = Limits(seconds=20, memory=LIMITS.memory)
MOST_MEMORY = 1_000_000_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


def test_the_generator_makes_the_same_files_for_the_same_seed() -> None:
    for family in (hostile.damaged, hostile.noise, hostile.scripted):
        first, second = (list(family(Random("1"))) for _ in range(2))
        assert first == second


@pytest.mark.slow
def test_every_hostile_file_is_read_or_refused_with_its_reason(folder: Path, tmp_path: Path) -> None:
    written = hostile.write(folder)
    assert len(written) == len(set(written)) >= 300
    vault = Vault(tmp_path / "originals")
    before = _peak()

    taken = list(record.take_in([folder], vault))
    assert sorted(t.name if isinstance(t, Refusal) else t.names[0] for t in taken) == sorted(written)

    originals = [t for t in taken if isinstance(t, Original)]
    containers = [o for o in originals if record.is_container(o, vault)]
    unpacked = list(run(partial(record.unpack, vault=vault), containers, jobs=2, limits=CHILD))
    for container, members in unpacked:
        assert members or not record.is_archive(container, vault)
        taken += [] if isinstance(members, Failure) else members

    readable = {o.sha256: o for o in taken if isinstance(o, Original) and not record.is_archive(o, vault)}
    results = list(run(partial(record.document_of, vault=vault), readable.values(), jobs=2, limits=CHILD))
    assert [o for o, _ in results] == list(readable.values())
    assert all(isinstance(r, Document) or r.reason.strip() for _, r in results)
    assert all(t.reason.strip() for t in taken if isinstance(t, Refusal))
    assert sum(isinstance(r, Document) for _, r in results) > 50

    assert list(vault.faults(readable)) == []
    assert _peak() in (before, min(_peak(), MOST_MEMORY))


def _peak() -> int:
    """The most memory that any child so far ever held, in bytes."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
