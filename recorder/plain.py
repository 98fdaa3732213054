"""Frozen dataclasses to plain JSON data and back; every field's type is checked on the way in."""

from __future__ import annotations

import dataclasses
import json
import math
import types
import typing
from collections.abc import Callable
from functools import cache, partial
from typing import Any, Literal, TypeVar

T = TypeVar("T")
Reader = Callable[[object, str], Any]
LARGEST_INTEGER = 2**53
"""Whole numbers beyond this do not survive other readers of JSON; nothing of ours is that large."""


def build(kind: type[T], fields: object) -> T:
    """Make the dataclass *kind* from plain JSON data, checking each field's type. Raises ValueError.

    Fields that *kind* does not know are left out; a missing field without default becomes None where None is allowed.
    """
    if not isinstance(fields, dict):
        raise ValueError(f"{kind.__name__} is not an object")
    readers, empty = _readers(typing.cast("Any", kind))
    values = {**empty, **{name: readers[name](value, name) for name, value in fields.items() if name in readers}}
    try:
        return kind(**values)
    except TypeError as error:
        raise ValueError(str(error)) from error


def checked(kind: type, name: str, value: object) -> Any:
    """*value* as field *name* of the dataclass *kind* takes it (lists become tuples). Raises ValueError."""
    readers, _ = _readers(kind)
    if name not in readers:
        raise ValueError(f"{kind.__name__} has no {name}")
    return readers[name](value, name)


def to_text(value: object) -> str:
    """Dataclasses, lists, tuples and plain values as compact JSON. Raises ValueError for numbers without end."""
    return clean(json.dumps(value, default=_fields, ensure_ascii=False, allow_nan=False, separators=(",", ":")))


def from_text(text: str) -> Any:
    """Plain data from JSON text. Raises ValueError, also for NaN, infinities and nesting without end."""
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def clean(text: str) -> str:
    """*text* with lone surrogates (which no file can hold) replaced by U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _fields(value: Any) -> dict[str, object]:
    return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}


def _refuse(name: str) -> float:
    raise ValueError(f"{name} is not a number")


@cache
def _readers(kind: Any) -> tuple[dict[str, Reader], dict[str, None]]:
    """How each field of *kind* is read, and the fields that are None when they are missing."""
    hints = typing.get_type_hints(kind)
    fields = dataclasses.fields(kind)
    bare = [f.name for f in fields if f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING]
    empty = {name: None for name in bare if type(None) in typing.get_args(hints[name])}
    return {f.name: _reader(hints[f.name]) for f in fields}, empty


def _reader(hint: Any) -> Reader:
    origin, choices = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return partial(_optional, _reader(next(c for c in choices if c is not type(None))))
    if origin is Literal:
        return partial(_choice, choices)
    if origin is tuple and choices[-1] is Ellipsis:
        return partial(_many, _reader(choices[0]))
    if origin is tuple:
        return partial(_fixed, tuple(_reader(c) for c in choices))
    if dataclasses.is_dataclass(hint):
        return partial(_object, typing.cast("type", hint))
    return {str: _text, bool: _truth, int: _whole, float: _number}[hint]


def _wrong(value: object, name: str) -> ValueError:
    return ValueError(f"{name} is {value!r:.80}")


def _optional(inner: Reader, value: object, name: str) -> Any:
    return None if value is None else inner(value, name)


def _choice(choices: tuple[object, ...], value: object, name: str) -> object:
    if value in choices:
        return value
    raise _wrong(value, name)


def _many(item: Reader, value: object, name: str) -> tuple[Any, ...]:
    if isinstance(value, (list, tuple)):
        return tuple([item(v, name) for v in value])
    raise _wrong(value, name)


def _fixed(items: tuple[Reader, ...], value: object, name: str) -> tuple[Any, ...]:
    if isinstance(value, (list, tuple)) and len(value) == len(items):
        return tuple([item(v, name) for item, v in zip(items, value, strict=True)])
    raise _wrong(value, name)


def _object(kind: type, value: object, name: str) -> object:
    return value if isinstance(value, kind) else build(kind, value)


def _text(value: object, name: str) -> str:
    if isinstance(value, str):
        return value if value.isascii() else clean(value)
    raise _wrong(value, name)


def _truth(value: object, name: str) -> bool:
    if isinstance(value, bool):
        return value
    raise _wrong(value, name)


def _whole(value: object, name: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_INTEGER:
        return value
    raise _wrong(value, name)


def _number(value: object, name: str) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) <= 1e300 and math.isfinite(value):
        return float(value)
    raise _wrong(value, name)
