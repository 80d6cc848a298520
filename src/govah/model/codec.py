"""Values to plain JSON and back, by their type hints. What went in comes out equal.

None and empty tuples are left out, so a stored value stays small and a field with a default can be added later.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from govah.errors import BadInput, UnreadableValue

SCHEMA = 1
"""Raised when an old value can no longer be read as it stands."""

T = TypeVar("T")


def encode(value: Any) -> Any:
    """The plain JSON form of a value of `model`: dataclasses become objects, tuples lists, enums their values."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        pairs = ((f.name, getattr(value, f.name)) for f in fields(value))
        return {name: encode(v) for name, v in pairs if v is not None and v != ()}
    if isinstance(value, tuple):
        return [encode(v) for v in value]
    return value


def decode(type_: type[T], plain: Any) -> T:
    """The value of `type_` that `encode` gave `plain` for. Raises: UnreadableValue: it does not fit."""
    try:
        return _decode(type_, plain)  # type: ignore[no-any-return]
    except (BadInput, KeyError, TypeError, ValueError) as error:
        raise UnreadableValue(f"not a {type_.__name__}: {error}") from error


def _decode(hint: Any, plain: Any) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return None if plain is None else _decode(next(a for a in get_args(hint) if a is not type(None)), plain)
    if origin is tuple:
        arguments = get_args(hint)
        each = arguments[:1] * len(plain) if arguments[1:] == (...,) else arguments
        return tuple(_decode(a, p) for a, p in zip(each, plain, strict=True))
    if isinstance(hint, type) and is_dataclass(hint):
        return hint(**{f.name: _field(f, h, plain) for f, h in _shape(hint)})
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(plain)
    if not isinstance(plain, (int, float) if hint is float else hint):
        raise TypeError(f"{plain!r} is not {hint.__name__}")
    return plain


def _field(field: Field[Any], hint: Any, plain: Any) -> Any:
    if field.name in plain:
        return _decode(hint, plain[field.name])
    if field.default is not MISSING:
        return field.default
    return () if get_origin(hint) is tuple else _decode(hint, None)


@cache
def _shape(type_: Any) -> tuple[tuple[Field[Any], Any], ...]:
    hints = get_type_hints(type_)
    return tuple((f, hints[f.name]) for f in fields(type_))
