"""What every generated method needs: columns in and out, errors, runs, the base of handles.

Nothing here knows what the library computes. A column is anything with the buffer protocol,
with ``__array_interface__`` (strided memory), with ``__arrow_c_array__`` (one Arrow column
without missing values), or a sequence of numbers; only the last is copied, and what has
another type than the library's.
"""
from __future__ import annotations

import datetime
import operator
import sys
from array import array
from fractions import Fraction
from typing import Any, Callable, Iterable, Protocol, Sequence, TypeVar, Union

from . import _errors
from ._socprev import ffi as ffi
from ._socprev import lib as lib


class SupportsBuffer(Protocol):
    """Anything that memoryview() takes."""

    def __buffer__(self, flags: int, /) -> memoryview: ...


Bytes = Union[bytes, bytearray, memoryview]
Integers = Union[Sequence[int], "array[int]", memoryview, SupportsBuffer, Any]
Floats = Union[Sequence[float], "array[float]", memoryview, SupportsBuffer, Any]
Grid = Union[Sequence[Sequence[float]], memoryview, SupportsBuffer, Any]
Rational = Union[int, str, Fraction]

# By the name of the C type: the formats of buffers, the code of array.array.
_FORMATS = {"int64_t": "ql", "int32_t": "il", "double": "d", "uint8_t": "B?", "uint64_t": "QL",
            "size_t": "QLN", "uint32_t": "IL", "socprev_date": "il"}
_CODES = {"int64_t": "q", "int32_t": "i", "double": "d", "uint8_t": "B", "uint64_t": "Q",
          "size_t": "Q", "uint32_t": "I", "socprev_date": "i"}
_ARROW = {"int64_t": "l", "int32_t": "i", "double": "g", "uint8_t": "C", "uint64_t": "L",
          "size_t": "L", "uint32_t": "I", "socprev_date": "i"}


class Date(int):
    """A day, month, season or year, as the library writes it; 0 is none."""

    def __str__(self) -> str:
        return format_with(lambda into, capacity, needed: int(lib.socprev_date_format(
            int(self), into, capacity, needed)))

    def __repr__(self) -> str:
        return f"Date({str(self)!r})"

    @classmethod
    def parse(cls, text_: str) -> "Date":
        """Reads "2012-03-31", "2012-03", "2020-23" (a season), "2012", "31. 3. 2012"."""
        given = text(text_)
        out = ffi.new("socprev_date *")
        checked(lib.socprev_date_parse, given.pointer, given.shape[0], out)
        return cls(out[0])

    def bounds(self) -> tuple[datetime.date, datetime.date]:
        """First and last day."""
        first, last = ffi.new("int32_t *"), ffi.new("int32_t *")
        plain(lib.socprev_date_bounds, int(self), first, last)
        epoch = datetime.date(1970, 1, 1).toordinal()
        return (datetime.date.fromordinal(epoch + first[0]),
                datetime.date.fromordinal(epoch + last[0]))


DateLike = Union[Date, datetime.date, str, int, None]
Dates = Union[Sequence[DateLike], Integers]


def date(value: Any) -> int:
    """The library's number of a day given in any way; None is no date."""
    if value is None:
        return 0
    try:
        return operator.index(value)
    except TypeError:
        pass
    if isinstance(value, datetime.date):
        value = value.isoformat()[:10]
    return int(Date.parse(str(value)))


# ---- errors ----------------------------------------------------------------------


def plain(function: Callable[..., int], *arguments: Any) -> None:
    """Calls what returns a status and no error."""
    status = function(*arguments)
    if status != lib.SOCPREV_OK:
        raise _errors.class_of(status)(lib_text(lib.socprev_status_text(status, 0)))


def checked(function: Callable[..., int], *arguments: Any) -> None:
    """Calls what takes an error as its last argument; raises it."""
    err = ffi.new("socprev_error **")
    status = function(*arguments, err)
    if status != lib.SOCPREV_OK:
        raise _made(status, err[0])


def _made(status: int, error: Any) -> _errors.Error:
    cls = _errors.class_of(status)
    if error == ffi.NULL:
        return cls(lib_text(lib.socprev_status_text(status, 0)))
    try:
        made = cls(lib_text(lib.socprev_error_message(error, 0)))
        made.status = status
        made.number = lib.socprev_error_number(error)
        made.message = lib_text(lib.socprev_error_message(error, 0))
        made.message_cs = lib_text(lib.socprev_error_message(error, 1))
        made.line = lib.socprev_error_line(error)
        made.column = lib.socprev_error_column(error)
        made.index = lib.socprev_error_index(error)
        field = maybe_text(lib.socprev_error_field(error))
        made.field = field or None
        return made
    finally:
        lib.socprev_error_free(error)


def plain_run(run: "Run", function: Callable[..., int], *arguments: Any) -> None:
    run._call(lambda: plain(function, *arguments))


def checked_run(run: "Run", function: Callable[..., int], *arguments: Any) -> None:
    run._call(lambda: checked(function, *arguments))


# ---- text and bytes --------------------------------------------------------------


def lib_text(pointer_: Any) -> str:
    return str(ffi.string(pointer_).decode())


def maybe_text(pointer_: Any) -> str | None:
    return None if pointer_ == ffi.NULL else lib_text(pointer_)


def text_of(pointer_: Any, length: int | None = None) -> str:
    if pointer_ == ffi.NULL:
        return ""
    if length is None:
        return lib_text(pointer_)
    return bytes(ffi.buffer(pointer_, length)).decode()


def take_buffer(buffer: Any) -> bytes:
    """The bytes of a buffer, which is freed."""
    try:
        size = lib.socprev_buffer_size(buffer)
        return bytes(ffi.buffer(lib.socprev_buffer_data(buffer), size)) if size else b""
    finally:
        lib.socprev_buffer_free(buffer)


def format_with(call: Callable[[Any, int, Any], int]) -> str:
    """Text of a function that says how much room it needs."""
    needed = ffi.new("size_t *")
    return str(grow("char", needed, lambda into, capacity: call(into, capacity, needed)))


def grow(kind: str, needed: Any, call: Callable[[Any, int], int]) -> Any:
    """Calls with no room, then with as much as is needed."""
    status = call(ffi.NULL, 0)
    if status not in (lib.SOCPREV_OK, lib.SOCPREV_E_LIMIT):
        plain(lambda: status)
    if kind == "char":
        room = ffi.new("char[]", needed[0] + 1)
        plain(lambda: call(room, needed[0] + 1))
        return ffi.string(room).decode()
    out = integers(kind, int(needed[0]))
    if needed[0]:
        plain(lambda: call(address(out, kind), int(needed[0])))
    return out


# ---- columns ---------------------------------------------------------------------


class Given:
    """A column as C takes it: where, how far apart, how many; keeps it alive."""

    __slots__ = ("pointer", "strides", "shape", "kept")

    def __init__(self, pointer_: Any, strides: Sequence[int], shape: Sequence[int],
                 kept: Any) -> None:
        self.pointer = pointer_
        self.strides = strides
        self.shape = shape
        self.kept = kept


NOTHING = Given(ffi.NULL, (0, 0), (0, 0), None)


def text(value: str) -> Given:
    """UTF-8. A text with a NUL in it would end there for C, so it is refused."""
    if not isinstance(value, str):
        raise TypeError(f"a text was expected, not {type(value).__name__}")
    encoded = value.encode()
    if b"\0" in encoded:
        raise ValueError("a text with a NUL character")
    return Given(ffi.from_buffer("char[]", encoded + b"\0"), (1,), (len(encoded),), None)


def optional_text(value: str | None) -> Given:
    return NOTHING if value is None else text(value)


def data(value: Bytes | None) -> Given:
    if value is None:
        return NOTHING
    view = memoryview(value)
    if not view.c_contiguous:
        view = memoryview(view.tobytes())
    return Given(ffi.from_buffer("char[]", view), (1,), (view.nbytes,), view)


def texts(values: Sequence[str | None] | None, name: str) -> Given:
    if values is None:
        return NOTHING
    if isinstance(values, str):
        raise TypeError(f"{name}: a list of texts was expected, not one text")
    kept = [optional_text(value) for value in _listed(values)]
    made = ffi.new("char *[]", [one.pointer for one in kept] + [ffi.NULL])
    return Given(ffi.cast("const char *const *", made), (0,), (len(kept),), (made, kept))


def handles(values: Sequence["Handle"], kind: str) -> Given:
    """Handles in an array; each stays open during the call."""
    made = ffi.new(f"const {kind} *[]", [value._ptr for value in values])
    return Given(made, (0,), (len(values),), (made, [value._ptr for value in values]))


def column(values: Any, kind: str, name: str, strided: bool) -> Given:
    """One dimension."""
    return _array(values, kind, name, 1, strided)


def grid(values: Any, kind: str, name: str, strided: bool | str) -> Given:
    """Two dimensions: rows of cells; "rows" when only rows may lie apart."""
    return _array(values, kind, name, 2, strided)


def _array(values: Any, kind: str, name: str, dimensions: int,
           strided: bool | str) -> Given:
    if values is None:
        return NOTHING
    if dimensions == 1 and hasattr(values, "__arrow_c_array__"):
        taken = _from_arrow(values, kind)
        if taken is not None:
            return taken
    if _is_masked(values):
        return _copied(values, kind, name, dimensions)
    seen = _from_interface(values, kind, dimensions, strided)
    if seen is None:
        seen = _from_buffer(values, kind, dimensions)
    return seen if seen is not None else _copied(values, kind, name, dimensions)


_ORDER = "<" if sys.byteorder == "little" else ">"


def _is_masked(values: Any) -> bool:
    """An array of NumPy with a mask: its memory does not say what is missing."""
    interface = getattr(values, "__array_interface__", None)
    return interface is not None and (getattr(values, "mask", None) is not None
                                      or interface.get("mask") is not None)


def _aligned(pointer_: Any, size: int, strides: Iterable[int]) -> bool:
    return not any(at % size for at in (int(ffi.cast("uintptr_t", pointer_)), *strides))


def _from_buffer(values: Any, kind: str, dimensions: int) -> Given | None:
    try:
        view = memoryview(values)
    except (TypeError, ValueError):  # ValueError: dates of NumPy
        return None
    if view.ndim != dimensions or view.format.lstrip("@=" + _ORDER) not in tuple(_FORMATS[kind]) \
            or view.itemsize != ffi.sizeof(kind) or not view.c_contiguous:
        return None
    strides, shape = view.strides or (view.itemsize,), view.shape or (0,)
    if view.nbytes == 0:
        return Given(ffi.new(f"{kind}[]", 1), strides, shape, view)
    pointer_ = ffi.from_buffer(f"{kind}[]", view)
    return Given(pointer_, strides, shape, view) if _aligned(pointer_, view.itemsize, ()) else None


def _from_interface(values: Any, kind: str, dimensions: int,
                    strided: bool | str) -> Given | None:
    """Memory with strides, as NumPy describes it."""
    interface = getattr(values, "__array_interface__", None)
    if interface is None or len(interface["shape"]) != dimensions or not strided:
        return None
    place = interface.get("data")
    size = ffi.sizeof(kind)
    letter = {"double": "f"}.get(kind, "u" if kind in ("uint8_t", "uint64_t", "size_t",
                                                       "uint32_t") else "i")
    if not isinstance(place, tuple) or interface["typestr"] not in (
            f"{_ORDER}{letter}{size}", f"={letter}{size}", "|u1" if size == 1 else ""):
        return None
    shape, strides = tuple(interface["shape"]), interface.get("strides")
    if strides is None:
        strides = (size,) if dimensions == 1 else (size * shape[1], size)
    if any(stride <= 0 for stride in strides) or 0 in shape:
        return None
    if dimensions == 2 and strided == "rows" and strides[1] != size:
        return None
    pointer_ = ffi.cast(f"const {kind} *", place[0])
    if not _aligned(pointer_, size, strides):
        return None
    return Given(pointer_, tuple(strides), shape, values)


def _from_arrow(values: Any, kind: str) -> Given | None:
    """One Arrow column without missing values, in place."""
    from ._arrow import borrowed_column

    taken = borrowed_column(values, _ARROW[kind])
    if taken is None:
        return None
    address_, length, kept = taken
    return Given(ffi.cast(f"const {kind} *", address_), (ffi.sizeof(kind),), (length,), kept)


def _listed(values: Any) -> list[Any]:
    """What can be iterated over, as Python's own numbers and texts."""
    if str(getattr(values, "dtype", "")).startswith("datetime64"):
        return list(values)  # days; tolist() makes numbers of nanoseconds
    for method in ("tolist", "to_pylist"):
        if hasattr(values, method):
            return list(getattr(values, method)())
    return list(values)


def _copied(values: Any, kind: str, name: str, dimensions: int) -> Given:
    if isinstance(values, str):
        raise TypeError(f"{name}: a list of numbers was expected, not a text")
    rows = _listed(values)
    shape: tuple[int, ...] = (len(rows),)
    if dimensions == 2:
        if not all(hasattr(row, "__iter__") and not isinstance(row, str) for row in rows):
            raise TypeError(f"{name}: rows of numbers were expected")
        rows = [list(row) for row in rows]
        widths = {len(row) for row in rows}
        if len(widths) > 1:
            raise ValueError(f"{name}: rows of different lengths")
        shape = (len(rows), widths.pop() if widths else 0)
        rows = [value for row in rows for value in row]
    if kind == "socprev_date":
        rows = [date(value) for value in rows]
    try:
        made = array(_CODES[kind], rows)
    except (TypeError, OverflowError) as problem:
        raise type(problem)(f"{name}: {problem}") from None
    size = ffi.sizeof(kind)
    strides = (size,) if dimensions == 1 else (size * shape[1], size)
    pointer_ = address(made, kind) if rows else ffi.new(f"{kind}[]", 1)
    return Given(pointer_, strides, shape, made)


def measure(expected: int | None, *given: tuple[str, Given, int]) -> int:
    """The length that columns share; an absent one has none."""
    length = expected
    first = None
    for name, one, at in given:
        if one is NOTHING:
            continue
        if length is None:
            length, first = one.shape[at], name
        elif one.shape[at] != length:
            wanted = f"as long as {first}" if first else "expected"
            raise ValueError(f"{name}: {one.shape[at]} elements, {length} {wanted}")
    return length or 0


def integers(kind: str, n: int) -> "array[int]":
    """An array that C fills."""
    return array(_CODES[kind], bytes(ffi.sizeof(kind) * n))


def floats(kind: str, n: int) -> "array[float]":
    return array("d", bytes(ffi.sizeof(kind) * n))


def address(values: Any, kind: str) -> Any:
    if not len(values):
        return ffi.new(f"{kind}[]", 1)
    return ffi.from_buffer(f"{kind}[]", values, require_writable=True)


def view(pointer_: Any, kind: str, n: int, owner: Any) -> memoryview:
    """n elements that C holds, to be read; they keep their owner."""
    held = _held(pointer_, lambda pointer_: None, (owner,))
    whole = memoryview(ffi.buffer(held, n * ffi.sizeof(kind))).toreadonly()
    return whole.cast("B").cast(_CODES[kind])


def fraction(value: Rational) -> Fraction:
    return value if isinstance(value, Fraction) else Fraction(value)


def constant(name: str) -> int:
    return int(getattr(lib, name))


def pointer(handle: "Handle | None") -> Any:
    return ffi.NULL if handle is None else handle._ptr


# ---- handles ---------------------------------------------------------------------

H = TypeVar("H", bound="Handle")


def _held(made: Any, free: Callable[[Any], None], kept: tuple[Any, ...]) -> Any:
    """A pointer that is freed when nobody has it any more, before what it is kept by."""
    def done(pointer_: Any, kept: tuple[Any, ...] = kept) -> None:
        free(pointer_)

    return ffi.gc(made, done)


class Handle:
    """An object of the library.

    ``close()``, or the end of a ``with``, gives it up; without them it goes when the last
    reference goes. What was made of it, or is a part of it, stays valid: the memory is freed
    when nothing needs it any more.
    """

    _free: Callable[[Any], None]
    _ptr: Any = ffi.NULL
    _kept: tuple[Any, ...] = ()
    _holds: dict[Any, Any] = {}
    _constant: bool = False

    def _set(self, made: Any, kept: Iterable[Any]) -> None:
        """Owns a new object, which needs others as long as it lives."""
        needed: list[Any] = []
        for one in kept:
            if isinstance(one, Handle):
                needed += [one._ptr, *one._kept]
            elif one is not None:
                needed.append(one)
        self._holds = {}
        self._kept = (*needed, self._holds)
        self._ptr = _held(made, type(self)._free, self._kept)

    @classmethod
    def _own(cls: type[H], made: Any, kept: Iterable[Any]) -> H:
        self = cls.__new__(cls)
        self._set(made, kept)
        return self

    @classmethod
    def _borrow(cls: type[H], made: Any, owner: "Handle") -> H | None:
        """A part of another object, to be read only; it keeps that object."""
        if made == ffi.NULL:
            return None
        self = cls.__new__(cls)
        self._kept = (owner._ptr, *owner._kept)
        self._ptr = _held(made, lambda pointer_: None, self._kept)
        self._constant = True
        return self

    @property
    def _changed(self) -> Any:
        """The pointer, for a call that changes the object."""
        if self._constant:
            raise TypeError(f"this {type(self).__name__} is a part of another object: "
                            "it can only be read")
        return self._ptr

    def _hold(self, given: Any, *which: Any) -> None:
        """Keeps what the library was given and reads later; what is set again replaces."""
        if not which[0].startswith(("set_", "bind_")):
            which = (*which, len(self._holds))
        self._holds[which] = given._ptr if isinstance(given, Handle) else given

    def _consumed(self) -> Any:
        """The pointer, for a call that frees the object whatever it answers."""
        given = self._changed
        if given != ffi.NULL:
            ffi.gc(given, None)
        self._ptr = ffi.NULL
        return given

    def close(self) -> None:
        """Gives it up; every later call says that it is not there."""
        self._ptr = ffi.NULL

    @property
    def closed(self) -> bool:
        """Whether it was given up."""
        return bool(self._ptr == ffi.NULL)

    def __enter__(self: H) -> H:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __reduce__(self) -> Any:
        raise TypeError(f"a {type(self).__name__} can be neither copied nor pickled")


class _Watch:
    """What the progress of a run calls, and what that raised."""

    __slots__ = ("progress", "raised")

    def __init__(self, progress: Callable[[int, int], object] | None) -> None:
        self.progress = progress
        self.raised: BaseException | None = None


class Run(Handle):
    """Progress, threads and cancelling of long calls.

    ``progress(done, total)`` is called now and then; it cancels by returning True. Ctrl-C
    works in every long call, with a run of your own or without.
    """

    _free = lib.socprev_run_free

    def __init__(self, progress: Callable[[int, int], object] | None = None,
                 threads: int = 1) -> None:
        self._watch = _Watch(progress)
        user = ffi.new_handle(self._watch)
        out = ffi.new("socprev_run **")
        plain(lib.socprev_run_new, lib.socprev_python_progress, user, ffi.NULL, out)
        self._set(out[0], (user,))
        if threads != 1:
            self.set_threads(threads)

    def set_threads(self, threads: int) -> None:
        """How many threads a call may use; results never depend on it."""
        plain(lib.socprev_run_set_threads, self._ptr, threads)

    def threads(self) -> int:
        """How many threads a call may use."""
        return int(lib.socprev_run_threads(self._ptr))

    def cancel(self) -> None:
        """Ends the call that has this run, from any thread."""
        lib.socprev_run_cancel(self._ptr)

    def is_cancelled(self) -> bool:
        """Whether it was cancelled."""
        return bool(lib.socprev_run_is_cancelled(self._ptr))

    def _call(self, call: Callable[[], None]) -> None:
        watch = self._watch
        watch.raised = None
        try:
            call()
        except _errors.Error:
            if watch.raised is None:
                raise
        if watch.raised is not None:
            raised, watch.raised = watch.raised, None
            raise raised


def run_of(run: Run | None) -> Run:
    return Run() if run is None else run


def _failed(exception: Any, value: BaseException, traceback: Any) -> int:
    """What the callback raised, Ctrl-C among it, is raised by the call."""
    user = traceback.tb_frame.f_locals.get("user") if traceback is not None else None
    if user is not None:
        ffi.from_handle(user).raised = value
    return 1


@ffi.def_extern(error=1, onerror=_failed)  # type: ignore[misc]
def socprev_python_progress(user: Any, done: int, total: int) -> int:
    progress = ffi.from_handle(user).progress
    return 1 if progress is not None and progress(done, total) else 0
