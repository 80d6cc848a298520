"""Django, set up in code and only when a case is opened: no settings file, no default database.

Each open case has a connection of its own under an alias of its own, so that cases open side by side in one process
never meet. SQLite must begin every transaction IMMEDIATE: one that reads first and writes later fails with "database
is locked" at once, whatever the timeout.

A notebook opens a case in a thread whose event loop runs. Django refuses that unless told otherwise; here nothing is
ever awaited, so the loop simply waits, as for any other call.
"""

from __future__ import annotations

import os
import threading
from itertools import count
from pathlib import Path

import django
from django.conf import settings
from django.db import connections

_BUSY_SECONDS = 30
_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON"
"""FULL, not NORMAL: a ledger line that was told to the user outlives a power cut, and commits are few."""

_setting_up = threading.Lock()
_numbers = count(1)


def set_up() -> None:
    """Make Django ready, once a process (0.3 s)."""
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    with _setting_up:
        if not settings.configured:
            settings.configure(INSTALLED_APPS=["govah.store"], DATABASES={}, USE_TZ=True, TIME_ZONE="UTC")
        django.setup()


def connect(database: Path) -> str:
    """Register `database` under a new alias; each thread that uses the alias gets its own connection."""
    alias = f"case-{next(_numbers)}"
    own = {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(database),
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": _BUSY_SECONDS, "init_command": _PRAGMAS},
    }
    connections.databases[alias] = connections.configure_settings({"default": {}, alias: own})[alias]
    return alias


def disconnect(alias: str) -> None:
    """Close this thread's connection and forget the alias; other threads' close when they end."""
    if alias in connections.databases:
        connections[alias].close()
        del connections[alias]
        del connections.databases[alias]
