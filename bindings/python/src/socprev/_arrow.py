"""The Arrow C data interface in capsules, as pandas, polars, pyarrow and DuckDB speak it.

Tables go out as a struct array whose children are the columns, without a copy; they come in,
copied and checked, from anything with ``__arrow_c_stream__`` or ``__arrow_c_array__``.
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


def _exported(table: Any) -> tuple[Any, Any]:
    """A schema and an array that C has allocated: whoever takes one releases it."""
    schema, array_ = lib.socprev_python_schema(), lib.socprev_python_array()
    try:
        _core.checked(lib.socprev_table_export, table._ptr, schema, array_)
    except BaseException:
        lib.socprev_python_schema_done(schema)
        lib.socprev_python_array_done(array_)
        raise
    return schema, array_


def export_schema(table: Any) -> Any:
    """A capsule "arrow_schema" of a table."""
    schema, array_ = _exported(table)
    lib.socprev_python_array_done(array_)
    return _capsule(schema, b"arrow_schema", ffi.addressof(lib, "socprev_python_schema_capsule"))


def export_array(table: Any) -> tuple[Any, Any]:
    """Capsules "arrow_schema" and "arrow_array" of a table."""
    schema, array_ = _exported(table)
    return (_capsule(schema, b"arrow_schema",
                     ffi.addressof(lib, "socprev_python_schema_capsule")),
            _capsule(array_, b"arrow_array", ffi.addressof(lib, "socprev_python_array_capsule")))


def export_stream(table: Any) -> Any:
    """A capsule "arrow_array_stream" that gives the table as one batch."""
    stream = lib.socprev_python_stream(table._ptr)
    if stream == ffi.NULL:
        raise MemoryError("an Arrow stream")
    return _capsule(stream, b"arrow_array_stream",
                    ffi.addressof(lib, "socprev_python_stream_capsule"))


def _structure(capsule: Any, name: str) -> Any:
    return ffi.cast(f"struct {name} *", _get(capsule, {
        "ArrowSchema": b"arrow_schema", "ArrowArray": b"arrow_array",
        "ArrowArrayStream": b"arrow_array_stream"}[name]))


def import_table(given: Any) -> Any:
    """A socprev_table pointer, of all batches of what speaks Arrow."""
    if hasattr(given, "__arrow_c_stream__"):
        try:
            capsule = given.__arrow_c_stream__()
        except TypeError:  # polars 1.3 wants the argument, DuckDB 1.1 refuses it
            capsule = given.__arrow_c_stream__(None)
        return _import_stream(_structure(capsule, "ArrowArrayStream"))
    if not hasattr(given, "__arrow_c_array__"):
        raise TypeError(f"a {type(given).__name__} has neither __arrow_c_stream__ nor "
                        "__arrow_c_array__")
    schema, array_ = given.__arrow_c_array__(None)
    return _import(_structure(schema, "ArrowSchema"), _structure(array_, "ArrowArray"))


def _import(schema: Any, array_: Any) -> Any:
    """Both are released when that succeeds, and still whole when it does not."""
    out = ffi.new("socprev_table **")
    _core.checked(lib.socprev_table_import, schema, array_, ffi.NULL, out)
    return out[0]


def _asked(stream: Any, call: Any, into: Any) -> None:
    if call(stream, into):
        said = stream.get_last_error(stream)
        raise ValueError(_core.maybe_text(said) or "the Arrow stream says no reason")


def _import_stream(stream: Any) -> Any:
    made: Any = None
    schema, array_ = lib.socprev_python_schema(), lib.socprev_python_array()
    try:
        while True:
            if schema.release == ffi.NULL:
                _asked(stream, stream.get_schema, schema)
            _asked(stream, stream.get_next, array_)
            if array_.release == ffi.NULL:
                break
            batch = _import(schema, array_)
            if made is None:
                made = batch
                continue
            try:
                _core.checked(lib.socprev_python_append, made, batch)
            finally:
                lib.socprev_table_free(batch)
        if made is None:
            lib.socprev_python_empty(schema, array_)
            made = _import(schema, array_)
        return made
    except BaseException:
        lib.socprev_table_free(ffi.NULL if made is None else made)
        raise
    finally:
        lib.socprev_python_array_done(array_)
        lib.socprev_python_schema_done(schema)


def borrowed_column(values: Any, wanted: str) -> tuple[int, int, Any] | None:
    """(address, length, what keeps it) of an Arrow column of one plain type without nulls."""
    schema_capsule, array_capsule = values.__arrow_c_array__(None)
    schema, array_ = _structure(schema_capsule, "ArrowSchema"), _structure(array_capsule,
                                                                           "ArrowArray")
    if ffi.string(schema.format).decode() != wanted or schema.dictionary != ffi.NULL:
        return None
    if array_.null_count > 0 or (array_.null_count < 0 and array_.buffers[0] != ffi.NULL):
        raise ValueError("an Arrow column with missing values was given where each row needs one")
    if array_.length == 0 or array_.n_buffers != 2 or array_.buffers[1] == ffi.NULL:
        return None
    first = int(ffi.cast("uintptr_t", array_.buffers[1])) \
        + array_.offset * {"l": 8, "L": 8, "g": 8, "i": 4, "I": 4, "C": 1}[wanted]
    return first, int(array_.length), (schema_capsule, array_capsule)
