"""The Arrow C data interface in capsules, as pandas, polars, pyarrow and DuckDB speak it.

Tables go out as a struct array whose children are the columns, without a copy of what a
stream's reader does not copy itself; they come in from anything with ``__arrow_c_stream__``
or ``__arrow_c_array__``.
"""
from __future__ import annotations

import ctypes
from typing import Any

from . import _core
from ._socprev import ffi, lib

_new = ctypes.pythonapi.PyCapsule_New
_new.restype = ctypes.py_object
_new.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
_get = ctypes.pythonapi.PyCapsule_GetPointer
_get.restype = ctypes.c_void_p
_get.argtypes = [ctypes.py_object, ctypes.c_char_p]


def _capsule(pointer: Any, name: bytes, destructor: Any) -> Any:
    """A capsule that owns the structure; its destructor releases and frees it."""
    return _new(int(ffi.cast("uintptr_t", pointer)), name,
                int(ffi.cast("uintptr_t", destructor)))


def export_schema(table: Any) -> Any:
    """A capsule "arrow_schema" of a table."""
    schema, array_ = lib.socprev_python_schema(), lib.socprev_python_array()
    _core.checked(lib.socprev_table_export, table._ptr, schema, array_)
    lib.socprev_python_array_done(array_)
    return _capsule(schema, b"arrow_schema", ffi.addressof(lib, "socprev_python_schema_capsule"))


def export_array(table: Any) -> tuple[Any, Any]:
    """Capsules "arrow_schema" and "arrow_array" of a table."""
    schema, array_ = lib.socprev_python_schema(), lib.socprev_python_array()
    _core.checked(lib.socprev_table_export, table._ptr, schema, array_)
    return (_capsule(schema, b"arrow_schema",
                     ffi.addressof(lib, "socprev_python_schema_capsule")),
            _capsule(array_, b"arrow_array", ffi.addressof(lib, "socprev_python_array_capsule")))


def export_stream(table: Any) -> Any:
    """A capsule "arrow_array_stream" that gives the table as one batch."""
    schema, array_ = lib.socprev_python_schema(), lib.socprev_python_array()
    _core.checked(lib.socprev_table_export, table._ptr, schema, array_)
    stream = lib.socprev_python_stream(schema, array_)
    if stream == ffi.NULL:
        raise MemoryError("an Arrow stream")
    return _capsule(stream, b"arrow_array_stream",
                    ffi.addressof(lib, "socprev_python_stream_capsule"))


def import_tables(given: Any) -> list[Any]:
    """socprev_table pointers, one for each batch of what speaks Arrow."""
    if hasattr(given, "__arrow_c_stream__"):
        capsule = given.__arrow_c_stream__()
        stream = ffi.cast("struct ArrowArrayStream *", _get(capsule, b"arrow_array_stream"))
        return _import_stream(stream)
    schema_capsule, array_capsule = given.__arrow_c_array__()
    schema = ffi.cast("struct ArrowSchema *", _get(schema_capsule, b"arrow_schema"))
    array_ = ffi.cast("struct ArrowArray *", _get(array_capsule, b"arrow_array"))
    return [_import(schema, array_)]


def _import(schema: Any, array_: Any) -> Any:
    out = ffi.new("socprev_table **")
    _core.checked(lib.socprev_table_import, schema, array_, ffi.NULL, out)
    return out[0]


def _import_stream(stream: Any) -> list[Any]:
    made: list[Any] = []
    schema, array_ = lib.socprev_python_schema(), lib.socprev_python_array()
    try:
        if stream.get_schema(stream, schema):
            raise ValueError(_core.maybe_text(stream.get_last_error(stream)) or "an Arrow stream")
        while True:
            if stream.get_next(stream, array_):
                raise ValueError(_core.maybe_text(stream.get_last_error(stream))
                                 or "an Arrow stream")
            if array_.release == ffi.NULL:
                break
            made.append(_import(schema, array_))
            array_.release(array_)
        if not made:
            lib.socprev_python_empty(schema, array_)
            made.append(_import(schema, array_))
        return made
    except BaseException:
        for table in made:
            lib.socprev_table_free(table)
        raise
    finally:
        lib.socprev_python_array_done(array_)
        lib.socprev_python_schema_done(schema)


def borrowed_column(values: Any, wanted: str) -> tuple[int, int, Any] | None:
    """(address, length, what keeps it) of an Arrow column of one plain type without nulls."""
    schema_capsule, array_capsule = values.__arrow_c_array__()
    schema = ffi.cast("struct ArrowSchema *", _get(schema_capsule, b"arrow_schema"))
    array_ = ffi.cast("struct ArrowArray *", _get(array_capsule, b"arrow_array"))
    if ffi.string(schema.format).decode() != wanted:
        return None
    if array_.null_count > 0 or (array_.null_count < 0 and array_.buffers[0] != ffi.NULL):
        raise ValueError("an Arrow column with missing values was given where each row needs one")
    size = {"l": 8, "L": 8, "g": 8, "i": 4, "I": 4, "C": 1}[wanted]
    if array_.length == 0:
        return None
    first = int(ffi.cast("uintptr_t", array_.buffers[1])) + array_.offset * size
    return first, int(array_.length), (schema_capsule, array_capsule)
