"""Methods that no rule can make: see BY_HAND in bindings/plan.py for the reasons."""
from __future__ import annotations

from array import array
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Callable, Iterator

from . import _arrow, _core, _html
from ._core import Bytes, Date, Floats, Handle, Integers, Run, ffi, lib

if TYPE_CHECKING:
    from ._generated import Od, Release, Spill, Table


class TableMethods(Handle):
    """Cells by name, Arrow in and out, views of columns, HTML."""

    @classmethod
    def from_arrow(cls, given: Any) -> "Table":
        """A table of anything that speaks Arrow: a pandas, polars or pyarrow table, a DuckDB
        result. The batches of a stream become one table.
        C: socprev_table_import()
        """
        from ._generated import Table

        return Table._own(_arrow.import_table(given), ())

    def __arrow_c_schema__(self) -> Any:
        return _arrow.export_schema(self)

    def __arrow_c_array__(self, requested_schema: Any = None) -> tuple[Any, Any]:
        """C: socprev_table_export()"""
        return _arrow.export_array(self)

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return _arrow.export_stream(self)

    def _view(self, of: str, kind: str, column: int, n: int) -> memoryview | None:
        """Cells in place. They belong to a table of this column alone, which shares them: a
        change of this one copies first, so the view stays as it is.
        """
        if not 0 <= column < lib.socprev_table_column_count(self._ptr):
            raise IndexError(f"there is no column {column}")
        part = self.select([column])  # type: ignore[attr-defined]
        pointer = getattr(lib, f"socprev_table_{of}")(part._ptr, 0)
        if pointer == ffi.NULL:
            return None
        return _core.view(pointer, kind, n, part._ptr)

    def int64_data(self, column: int) -> memoryview | None:
        """The numbers of a column of integers, without a copy; None for another type, or
        without rows. Cells that are missing hold 0.
        C: socprev_table_int64_data()
        """
        return self._view("int64_data", "int64_t", column, len(self))

    def float64_data(self, column: int) -> memoryview | None:
        """C: socprev_table_float64_data()"""
        return self._view("float64_data", "double", column, len(self))

    def code_data(self, column: int) -> memoryview | None:
        """C: socprev_table_code_data()"""
        return self._view("code_data", "int32_t", column, len(self))

    def validity(self, column: int) -> memoryview | None:
        """One bit for each row, the lowest first, 0 = missing; None when nothing is.
        C: socprev_table_validity()
        """
        return self._view("validity", "uint8_t", column, (len(self) + 7) // 8)

    def __len__(self) -> int:
        return int(lib.socprev_table_row_count(self._ptr))

    @property
    def columns(self) -> list[str]:
        """Names of the columns."""
        n = lib.socprev_table_column_count(self._ptr)
        return [_core.maybe_text(lib.socprev_table_column_name(self._ptr, i)) or ""
                for i in range(n)]

    def cell(self, row: int, column: int) -> Any:
        """int, float, bool, Date, str, or None where it is missing."""
        if lib.socprev_table_is_null(self._ptr, column, row):
            return None
        kind = lib.socprev_table_column_type(self._ptr, column)
        if kind in (_core.constant("SOCPREV_COLUMN_TEXT"),
                    _core.constant("SOCPREV_COLUMN_CATEGORY")):
            out, length = ffi.new("const char **"), ffi.new("size_t *")
            _core.checked(lib.socprev_table_get_text, self._ptr, column, row, out, length)
            return _core.text_of(out[0], length[0])
        name, made = {
            _core.constant("SOCPREV_COLUMN_INT64"): ("int64", "int64_t *"),
            _core.constant("SOCPREV_COLUMN_FLOAT64"): ("float64", "double *"),
            _core.constant("SOCPREV_COLUMN_BOOL"): ("bool", "int32_t *"),
            _core.constant("SOCPREV_COLUMN_DATE"): ("date", "socprev_date *"),
        }[kind]
        cell = ffi.new(made)
        _core.checked(getattr(lib, f"socprev_table_get_{name}"), self._ptr, column, row, cell)
        value = cell[0]
        return bool(value) if name == "bool" else Date(value) if name == "date" else value

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """The rows, each a tuple of cells."""
        width = len(self.columns)
        for row in range(len(self)):
            yield tuple(self.cell(row, column) for column in range(width))

    def to_dict(self) -> dict[str, list[Any]]:
        """Columns by name."""
        return {name: [self.cell(row, column) for row in range(len(self))]
                for column, name in enumerate(self.columns)}

    def __str__(self) -> str:
        out = ffi.new("socprev_buffer **")
        _core.checked(lib.socprev_table_write_text, self._ptr, ffi.NULL, 0, 0, ffi.NULL, out)
        return _core.take_buffer(out[0]).decode().rstrip("\n")

    def _repr_html_(self) -> str:
        return _html.table(self)


class AccessMethods(Handle):
    """As many people as origins, as much supply as destinations."""

    def set_people(self, kind: int, people: Floats) -> None:
        """The people of each origin, for a kind or all of them. C: socprev_access_set_people()"""
        given = _core.column(people, "double", "people", True)
        _core.measure(int(lib.socprev_od_origins(self._kept[0])), ("people", given, 0))
        _core.checked(lib.socprev_access_set_people, self._changed, kind, given.pointer,
                      given.strides[0])

    def set_supply(self, kind: int, supply: Floats) -> None:
        """What each destination offers of a kind. C: socprev_access_set_supply()"""
        given = _core.column(supply, "double", "supply", True)
        _core.measure(int(lib.socprev_od_destinations(self._kept[0])), ("supply", given, 0))
        _core.checked(lib.socprev_access_set_supply, self._changed, kind, given.pointer,
                      given.strides[0])


class AccessResultMethods(Handle):
    """Views of what was measured; they live as long as the result."""

    def _od(self) -> Any:
        return self._kept[1]

    def _viewed(self, pointer: Any, kind: str, n: int) -> memoryview:
        if pointer == ffi.NULL:
            raise IndexError("no such measure, kind or cut-off")
        return _core.view(pointer, kind, n, self._ptr)

    def values(self, at: int, kind: int = 0, item: int = 0) -> memoryview:
        """The numbers of the origins. C: socprev_access_result_values()"""
        return self._viewed(lib.socprev_access_result_values(self._ptr, at, kind, item), "double",
                            lib.socprev_od_origins(self._od()))

    def ratios(self, at: int, kind: int = 0) -> memoryview:
        """The numbers of the destinations. C: socprev_access_result_ratios()"""
        return self._viewed(lib.socprev_access_result_ratios(self._ptr, at, kind), "double",
                            lib.socprev_od_destinations(self._od()))

    def nearest(self, kind: int = 0) -> memoryview:
        """The destination that serves each origin. C: socprev_access_result_nearest()"""
        return self._viewed(lib.socprev_access_result_nearest(self._ptr, kind), "int32_t",
                            lib.socprev_od_origins(self._od()))


class BoundColumns(Handle):
    """Columns that were bound are kept until they are appended."""

    _append: Callable[..., int]

    def append(self, n: int | None = None) -> None:
        """Takes the rows of the bound columns. C: socprev_contacts_append(),
        socprev_stays_append()
        """
        rows = _core.measure(n, *[(which[1], given, 0) for which, given in self._holds.items()
                                  if isinstance(given, _core.Given)])
        _core.checked(type(self)._append, self._changed, rows)


class ContactsMethods(BoundColumns):
    _append = lib.socprev_contacts_append


class StaysMethods(BoundColumns):
    _append = lib.socprev_stays_append


class CubeMethods(Handle):
    def set_spill(self, bytes_: int, spill: "Spill") -> None:
        """More memory than this goes to the spill's file. C: socprev_cube_set_spill(),
        socprev_spill_write(), socprev_spill_read()
        """
        _core.checked(lib.socprev_cube_set_spill, self._changed, bytes_,
                      ffi.addressof(lib, "socprev_spill_write"),
                      ffi.addressof(lib, "socprev_spill_read"), spill._ptr)
        self._hold(spill, "set_spill")


class PortfolioMethods(Handle):
    def add(self, kind: int, id_: str, /, **fields: Any) -> int:
        """Adds a record; each field is a keyword, a list gives a list field. Texts are read as
        socprev_draft_set() reads them. C: socprev_record_add()
        """
        pairs: list[str | None] = []
        for name, value in fields.items():
            for one in value if isinstance(value, (list, tuple)) else (value,):
                if one is not None:
                    pairs += [name, str(int(one)) if isinstance(one, bool) else str(one)]
        given, index = _core.texts(pairs, "fields"), ffi.new("int64_t *")
        _core.checked(lib.socprev_record_add, self._changed, kind, _core.text(id_).pointer,
                      given.pointer, index)
        return int(index[0])


class OdMethods(Handle):
    def row(self, origin: int) -> tuple["array[int]", "array[float]"]:
        """Destinations and costs of an origin. C: socprev_od_row()"""
        n = max(int(lib.socprev_od_row_count(self._ptr, origin)), 0)
        destinations, costs = _core.integers("int32_t", n), _core.floats("double", n)
        _core.plain(lib.socprev_od_row, self._ptr, origin,
                    _core.address(destinations, "int32_t"), _core.address(costs, "double"), n)
        return destinations, costs


class OverlapMethods(Handle):
    def release(self, parts: int, least: int = 5, depth: int = 0, *,
                run: Run | None = None) -> tuple["array[int]", "Release"]:
        """Which number of the release each cell is, and the release.
        C: socprev_overlap_release()
        """
        from ._generated import Release

        place = _core.integers("size_t", int(lib.socprev_overlap_cells(self._ptr, parts)))
        out, run_ = ffi.new("socprev_release **"), _core.run_of(run)
        _core.checked_run(run_, lib.socprev_overlap_release, self._ptr, parts, least, depth,
                          run_._ptr, ffi.NULL, _core.address(place, "size_t"), out)
        return place, Release._own(out[0], ())


class FitMethods(Handle):
    def cells(self, n: int) -> "array[float]":
        """The fitted table; n is the product of the extents. C: socprev_fit_cells()"""
        out = _core.floats("double", n)
        _core.checked(lib.socprev_fit_cells, self._ptr, _core.address(out, "double"), n)
        return out

    def blocks(self, share: float, axis: int, n: int) -> tuple["array[int]", int]:
        """The block of each index of an axis with n indices, and how many blocks there are.
        C: socprev_fit_blocks()
        """
        out, count = _core.integers("int64_t", n), ffi.new("size_t *")
        _core.checked(lib.socprev_fit_blocks, self._ptr, share, axis,
                      _core.address(out, "int64_t"), n, count)
        return out, int(count[0])


class PseudonymKeyMethods(Handle):
    def column(self, domain: str, kind: int, identifiers: "list[str]", *,
               run: Run | None = None) -> tuple["array[int]", "array[int]", int]:
        """Pseudonyms of identifiers, a status for each, and how many were refused.
        C: socprev_pseudonym_column()
        """
        encoded = [identifier.encode() for identifier in identifiers]
        ends = [0]
        for one in encoded:
            ends.append(ends[-1] + len(one))
        n, data, offset = len(encoded), _core.data(b"".join(encoded)), array("q", ends)
        out, result = _core.integers("uint64_t", n), _core.integers("int32_t", n)
        bad, domain_, run_ = ffi.new("int64_t *"), _core.text(domain), _core.run_of(run)
        _core.checked_run(run_, lib.socprev_pseudonym_column, self._ptr, domain_.pointer,
                          domain_.shape[0], kind, data.pointer,
                          _core.address(offset, "int64_t"), n, run_._ptr,
                          _core.address(out, "uint64_t"), _core.address(result, "int32_t"), bad)
        return out, result, int(bad[0])


def birth_number(text: str) -> tuple[str, Date, bool]:
    """Digits, day of birth, and whether it is a woman's. C: socprev_birth_number()"""
    given, digits = _core.text(text), ffi.new("char[11]")
    born, woman = ffi.new("socprev_date *"), ffi.new("int32_t *")
    _core.checked(lib.socprev_birth_number, given.pointer, given.shape[0], digits, born, woman)
    return ffi.string(digits).decode(), Date(born[0]), bool(woman[0])


def ratio_reduce(numerator: int, denominator: int) -> Fraction:
    """A fraction in lowest terms, as the library reduces it. C: socprev_ratio_reduce()"""
    n, d = ffi.new("int64_t *", numerator), ffi.new("int64_t *", denominator)
    _core.plain(lib.socprev_ratio_reduce, n, d)
    return Fraction(n[0], d[0])
