"""The tables of a case.

`value` is the truth: canonical JSON of one value of `model`, sealed by its ledger line. Every other column is there
to find it by, and is made again from the value (`rows.py`); nothing is ever read from a column that the value lacks.
"""

from __future__ import annotations

from django.db import models

_HASH = 64


class Value(models.Model):
    """One value. `sha256` is of `value` as UTF-8; `schema` is the codec's; `made_from` names everything it was
    derived from, the reader's version included, so that what is unchanged is not derived again."""

    value = models.TextField()
    sha256 = models.CharField(max_length=_HASH)
    schema = models.PositiveSmallIntegerField()
    made_from = models.CharField(max_length=_HASH, default="")

    class Meta:
        """Not a table."""

        abstract = True


class Keyed(Value):
    """A value of its own, found by its key."""

    key = models.TextField(primary_key=True)

    class Meta:
        """Not a table."""

        abstract = True


class Part(Value):
    """A part of the reckoning, at its place in it; all parts are replaced together. `subject` is its own id, or the
    id of what it is about."""

    place = models.PositiveIntegerField(primary_key=True)
    subject = models.TextField(db_index=True)

    class Meta:
        """Not a table."""

        abstract = True


class Original(Keyed):
    """Bytes as received; the key is their SHA-256."""

    size = models.PositiveBigIntegerField()
    container = models.CharField(max_length=_HASH, default="")


class Refusal(Keyed):
    """A file that was not read; the key is its SHA-256, or its name when not even its bytes could be had."""

    name = models.TextField()
    code = models.CharField(max_length=8)


class Document(Keyed):
    """What was read out of one original; the key is the document's id."""

    original = models.CharField(max_length=_HASH, db_index=True)
    language = models.CharField(max_length=8)
    kind = models.CharField(max_length=16)


class Reading(Keyed):
    """What one document says; the key is the document's id. Days are Julian Day Numbers."""

    earliest = models.IntegerField(null=True)
    latest = models.IntegerField(null=True)
    statements = models.PositiveIntegerField()


class Copies(Part):
    """Documents that carry one text; the subject is the first of them."""


class Entity(Part):
    """Somebody or something that is named."""

    kind = models.CharField(max_length=16)
    name = models.TextField()


class Tie(Part):
    """Two names that were taken for one, or kept apart; the subject is the entity of the first."""

    kind = models.CharField(max_length=16)


class Origin(Part):
    """What statements finally rest on."""

    name = models.TextField()


class Event(Part):
    """Something that happened. Days are Julian Day Numbers."""

    kind = models.TextField()
    earliest = models.IntegerField(null=True, db_index=True)
    latest = models.IntegerField(null=True)


class Clash(Part):
    """Statements that cannot all hold."""

    days = models.IntegerField()


class Explanation(Part):
    """A reason offered for an event, and what the record does to it."""

    effect = models.TextField(default="")


class Vantage(Part):
    """Whether somebody was where and when an event was; the subject is the event, else the statement."""

    presence = models.CharField(max_length=16)


class Figures(Part):
    """How many of what, as several sources give it."""

    counted = models.TextField()


class Assumption(Part):
    """A named step that the record does not make by itself."""


class Finding(Part):
    """A doubt or a result about the evidence."""

    code = models.CharField(max_length=8, db_index=True)


class Decision(Keyed):
    """What a reviewer decided; appended and retired, never overwritten. The key is its number."""

    subject = models.TextField(db_index=True)
    verb = models.CharField(max_length=16)


class LedgerLine(models.Model):
    """One act on the record. The database itself refuses to change or delete a line (migration 0002)."""

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.CharField(max_length=32)
    actor = models.TextField()
    action = models.CharField(max_length=32, db_index=True)
    subject = models.TextField()
    detail = models.TextField()
    previous = models.CharField(max_length=_HASH)
    hash = models.CharField(max_length=_HASH)
