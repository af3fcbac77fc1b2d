"""What every generated method needs: columns in and out, errors, runs, the base of handles.

Nothing here knows what the library computes. A column is anything with the buffer protocol,
with ``__array_interface__`` (strided memory), with ``__arrow_c_array__`` (one Arrow column
without missing values), or a sequence of numbers; only the last is copied, and what has
another type than the library's.
"""
from __future__ import annotations

import datetime
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
        """Reads "2012-03-31", "2012-03", "spring 2012", "2012"."""
        given = text(text_)
        out = ffi.new("socprev_date *")
        checked(lib.socprev_date_parse, given.pointer, given.shape[0], out)
        return cls(out[0])

    def bounds(self) -> tuple[datetime.date, datetime.date]:
        """First and last day."""
        first, last = ffi.new("socprev_date *"), ffi.new("socprev_date *")
        plain(lib.socprev_date_bounds, int(self), first, last)
        return (datetime.date.fromisoformat(str(Date(first[0]))),
                datetime.date.fromisoformat(str(Date(last[0]))))


DateLike = Union[Date, datetime.date, str, int]
Dates = Union[Sequence[DateLike], Integers]


def date(value: DateLike) -> int:
    """The library's number of a day given in any way."""
    if isinstance(value, datetime.date):
        return int(Date.parse(value.isoformat()[:10]))
    if isinstance(value, str):
        return int(Date.parse(value))
    return int(value)


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
    if status not in (lib.SOCPREV_OK, lib.SOCPREV_E_LIMIT, lib.SOCPREV_E_RANGE) or (
            status != lib.SOCPREV_OK and needed[0] == 0):
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
    encoded = value.encode()
    return Given(ffi.from_buffer("char[]", encoded + b"\0"), (1,), (len(encoded),), encoded)


def optional_text(value: str | None) -> Given:
    return NOTHING if value is None else text(value)


def data(value: Bytes | None) -> Given:
    if value is None:
        return NOTHING
    view = memoryview(value)
    return Given(ffi.from_buffer("char[]", view), (1,), (view.nbytes,), view)


def texts(values: Sequence[str | None] | None, name: str) -> Given:
    if values is None:
        return NOTHING
    if isinstance(values, str):
        raise TypeError(f"{name}: a list of texts was expected, not one text")
    kept = [ffi.NULL if value is None else ffi.new("char[]", value.encode()) for value in values]
    made = ffi.new("char *[]", kept + [ffi.NULL])
    return Given(ffi.cast("const char *const *", made), (0,), (len(kept),), (made, kept))


def handles(values: Sequence["Handle"], kind: str) -> Given:
    made = ffi.new(f"const {kind} *[]", [value._ptr for value in values])
    return Given(made, (0,), (len(values),), (made, list(values)))


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
    seen = _from_interface(values, kind, dimensions, strided)
    if seen is None:
        seen = _from_buffer(values, kind, dimensions)
    return seen if seen is not None else _copied(values, kind, name, dimensions)


def _from_buffer(values: Any, kind: str, dimensions: int) -> Given | None:
    try:
        view = memoryview(values)
    except TypeError:
        return None
    if view.ndim != dimensions or view.format.lstrip("@=<") not in tuple(_FORMATS[kind]) \
            or view.itemsize != ffi.sizeof(kind) or not view.c_contiguous:
        return None
    strides, shape = view.strides or (view.itemsize,), view.shape or (0,)
    if view.nbytes == 0:
        return Given(ffi.new(f"{kind}[]", 1), strides, shape, view)
    return Given(ffi.from_buffer(f"{kind}[]", view), strides, shape, view)


def _from_interface(values: Any, kind: str, dimensions: int,
                    strided: bool | str) -> Given | None:
    """Memory with strides, as NumPy describes it."""
    interface = getattr(values, "__array_interface__", None)
    if interface is None or len(interface["shape"]) != dimensions or not strided:
        return None
    size = ffi.sizeof(kind)
    letter = {"double": "f"}.get(kind, "u" if kind in ("uint8_t", "uint64_t", "size_t",
                                                       "uint32_t") else "i")
    if interface["typestr"] not in (f"<{letter}{size}", f"|{letter}{size}", f"={letter}{size}"):
        return None
    strides = interface.get("strides")
    if strides is None:
        packed, strides = size, []
        for extent in reversed(interface["shape"]):
            strides.insert(0, packed)
            packed *= extent
    if any(stride <= 0 for stride in strides) or 0 in interface["shape"]:
        return None
    if dimensions == 2 and strided == "rows" and strides[1] != size:
        return None
    pointer_ = ffi.cast(f"const {kind} *", interface["data"][0])
    return Given(pointer_, tuple(strides), tuple(interface["shape"]), values)


def _from_arrow(values: Any, kind: str) -> Given | None:
    """One Arrow column without missing values, in place."""
    from ._arrow import borrowed_column

    taken = borrowed_column(values, _ARROW[kind])
    if taken is None:
        return None
    address_, length, kept = taken
    return Given(ffi.cast(f"const {kind} *", address_), (ffi.sizeof(kind),), (length,), kept)


def _copied(values: Any, kind: str, name: str, dimensions: int) -> Given:
    rows = list(values)
    width = None
    if dimensions == 2:
        widths = {len(row) for row in rows}
        if len(widths) > 1:
            raise ValueError(f"{name}: rows of different lengths")
        width = widths.pop() if widths else 0
        rows = [value for row in rows for value in row]
    if kind == "socprev_date":
        rows = [date(value) for value in rows]
    elif kind == "double":
        rows = [float(value) for value in rows]
    try:
        made = array(_CODES[kind], rows)
    except TypeError as problem:
        raise TypeError(f"{name}: {problem}") from None
    size = ffi.sizeof(kind)
    shape = (len(rows),) if width is None else (len(rows) // width if width else 0, width)
    strides = (size,) if width is None else (size * width, size)
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


def fraction(value: Rational) -> Fraction:
    return value if isinstance(value, Fraction) else Fraction(value)


def constant(name: str) -> int:
    return int(getattr(lib, name))


def pointer(handle: "Handle | None") -> Any:
    return ffi.NULL if handle is None else handle._ptr


# ---- handles ---------------------------------------------------------------------

H = TypeVar("H", bound="Handle")


class Handle:
    """An object of the library. Freed with it, at close(), or at the end of a `with`."""

    _free: Callable[[Any], None]
    _ptr: Any = ffi.NULL
    _kept: Iterable[Any] = ()
    _owned: bool = False

    def _set(self, made: Any, kept: Iterable[Any]) -> None:
        self._ptr = made
        self._kept = kept
        self._owned = True

    @classmethod
    def _own(cls: type[H], made: Any, kept: Iterable[Any]) -> H:
        self = cls.__new__(cls)
        self._set(made, kept)
        return self

    @classmethod
    def _borrow(cls: type[H], made: Any, owner: Any) -> H | None:
        if made == ffi.NULL:
            return None
        self = cls.__new__(cls)
        self._ptr = made
        self._kept = (owner,)
        return self

    def close(self) -> None:
        """Frees it; what was made of it stays."""
        if self._owned:
            self._owned = False
            type(self)._free(self._ptr)
        self._ptr = ffi.NULL

    def __enter__(self: H) -> H:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        if self._owned and type(self)._free is not None:
            self.close()


class Run(Handle):
    """Progress, threads and cancelling of long calls.

    ``progress(done, total)`` is called now and then; it cancels by returning True. Ctrl-C
    works in every long call, with a run of your own or without.
    """

    _free = lib.socprev_run_free

    def __init__(self, progress: Callable[[int, int], object] | None = None,
                 threads: int = 1) -> None:
        self._progress = progress
        self._raised: BaseException | None = None
        self._self = ffi.new_handle(self)
        out = ffi.new("socprev_run **")
        plain(lib.socprev_run_new, lib.socprev_python_progress, self._self, ffi.NULL, out)
        self._set(out[0], ())
        self.set_threads(threads)

    def set_threads(self, threads: int) -> None:
        """How many threads a call may use; results never depend on it."""
        plain(lib.socprev_run_set_threads, self._ptr, threads)

    def threads(self) -> int:
        return int(lib.socprev_run_threads(self._ptr))

    def cancel(self) -> None:
        """Ends the call that has this run, from any thread."""
        lib.socprev_run_cancel(self._ptr)

    def is_cancelled(self) -> bool:
        return bool(lib.socprev_run_is_cancelled(self._ptr))

    def _called(self, done: int, total: int) -> int:
        if self._progress is None:
            return 0
        return 1 if self._progress(done, total) else 0

    def _call(self, call: Callable[[], None]) -> None:
        self._raised = None
        try:
            call()
        except _errors.Error:
            if self._raised is not None:
                raised, self._raised = self._raised, None
                raise raised from None
            raise


def run_of(run: Run | None) -> Run:
    return Run() if run is None else run


def _failed(exception: Any, value: BaseException, traceback: Any) -> int:
    """What the callback raised, Ctrl-C among it, is raised by the call."""
    user = traceback.tb_frame.f_locals.get("user") if traceback is not None else None
    if user is not None:
        ffi.from_handle(user)._raised = value.with_traceback(None)
    return 1


@ffi.def_extern(error=1, onerror=_failed)  # type: ignore[misc]
def socprev_python_progress(user: Any, done: int, total: int) -> int:
    return int(ffi.from_handle(user)._called(done, total))
