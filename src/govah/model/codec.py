"""Values to plain JSON and back, by their type hints. What went in comes out equal.

What is None, empty or as by default is left out, so a stored value stays small and a field can be added later. A
default must therefore never change its meaning: that would change what is stored already.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from govah.errors import BadInput, UnreadableValue

SCHEMA = 1
"""Raised when an old value can no longer be read as it stands."""

T = TypeVar("T")
Convert = Callable[[Any], Any]
_PLAIN = (str, int, float, bool)


def encode(value: Any) -> Any:
    """The plain JSON form of a value of `model`: dataclasses become objects, tuples lists, enums their values."""
    return _encoder(value.__class__)(value)


def decode(type_: type[T], plain: Any) -> T:
    """The value of `type_` that `encode` gave `plain` for. Raises: UnreadableValue: it does not fit."""
    try:
        value: T = _decoder(cast(Any, type_))(plain)
    except (KeyError, TypeError, ValueError, AttributeError, BadInput) as error:
        raise UnreadableValue(f"not a {type_.__name__}: {error}") from error
    return value


# A case holds millions of small values: what a type's hints mean is worked out once, and kept as a function.


@cache
def _encoder(type_: Any) -> Convert:
    if issubclass(type_, Enum):
        return attrgetter("value")
    if is_dataclass(type_):
        return _object_encoder(tuple((f.name, None if f.default is MISSING else f.default) for f in fields(type_)))
    if issubclass(type_, tuple):
        return lambda parts: [_encoder(part.__class__)(part) for part in parts]
    return lambda plain: plain


def _object_encoder(shape: tuple[tuple[str, Any], ...]) -> Convert:
    def encoded(value: Any) -> dict[str, Any]:
        plain = {}
        for name, default in shape:
            part = getattr(value, name)
            if part is not None and part != () and part != default:
                plain[name] = part if part.__class__ in _PLAIN else _encoder(part.__class__)(part)
        return plain

    return encoded


@cache
def _decoder(hint: Any) -> Convert:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _union_decoder(tuple(a for a in arguments if a is not type(None)))
    if origin is tuple:
        return _tuple_decoder(arguments)
    if is_dataclass(hint):
        return _object_decoder(hint)
    if issubclass(hint, Enum):
        return lambda plain: hint(plain)
    return _plain_decoder((int, float) if hint is float else hint)


def _union_decoder(hints: tuple[Any, ...]) -> Convert:
    """What may be absent, or plain, or one object; None stands for itself."""
    plain_types = tuple(hint for hint in hints if hint in _PLAIN) + ((int,) if float in hints else ())
    others = [_decoder(hint) for hint in hints if hint not in _PLAIN]
    present = others[0] if others else _plain_decoder(plain_types)
    return lambda plain: plain if plain is None or (others and isinstance(plain, plain_types)) else present(plain)


def _tuple_decoder(hints: tuple[Any, ...]) -> Convert:
    each = [_decoder(hint) for hint in hints if hint is not ...]
    if ... in hints:
        return lambda plain: tuple(map(each[0], plain))
    return lambda plain: tuple(one(part) for one, part in zip(each, plain, strict=True))


def _object_decoder(type_: Any) -> Convert:
    @cache
    def shape() -> list[tuple[str, Convert, Any]]:  # not before it is needed: a type may hold itself
        hints = get_type_hints(type_)
        return [(f.name, _decoder(hints[f.name]), _when_absent(f, hints[f.name])) for f in fields(type_)]

    def decoded(plain: dict[str, Any]) -> Any:
        return type_(**{name: one(plain[name]) if name in plain else absent for name, one, absent in shape()})

    return decoded


def _when_absent(field: Field[Any], hint: Any) -> Any:
    if field.default is not MISSING:
        return field.default
    return () if get_origin(hint) is tuple else None


def _plain_decoder(allowed: Any) -> Convert:
    def checked(plain: Any) -> Any:
        if not isinstance(plain, allowed):
            raise TypeError(f"{plain!r} is not {allowed}")
        return plain

    return checked
