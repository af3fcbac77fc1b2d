"""What a column may be given as, and what is refused before C sees it."""
import array
import ctypes
import datetime
import gc
import sys
import unittest
from decimal import Decimal
from fractions import Fraction

import socprev
from socprev import _core


class Strided:
    """Memory as NumPy describes it: every second element of what it holds."""

    def __init__(self, code, values, step=2, offset=0, shape=None, strides=None, **more):
        self.memory = array.array(code, [0] * len(values) * step)
        self.memory[::step] = array.array(code, values)
        size = self.memory.itemsize
        letter = {"d": "f", "B": "u", "Q": "u"}.get(code, "i")
        order = "|" if size == 1 else "<" if sys.byteorder == "little" else ">"
        self.__array_interface__ = {
            "version": 3, "typestr": f"{order}{letter}{size}",
            "data": (self.memory.buffer_info()[0] + offset, False),
            "shape": shape or (len(values),), "strides": strides or (size * step,), **more}
        self.values = list(values)

    def tolist(self):
        return self.values


class Column:
    """An Arrow column of whole numbers, made of a table of one column."""

    def __init__(self, values, valid=None):
        table = socprev.Table()
        table.add_int64("n", values, valid)
        self.table = table

    def __arrow_c_array__(self, requested_schema=None):
        schema, whole = self.table.__arrow_c_array__()
        return child(schema, b"arrow_schema"), child(whole, b"arrow_array")

    def to_pylist(self):
        return self.table.to_dict()["n"]


def child(capsule, name):
    """The only child, moved out of its parent into a capsule of its own."""
    from socprev import _arrow
    kind = {b"arrow_schema": "ArrowSchema", b"arrow_array": "ArrowArray"}[name]
    parent = _arrow._structure(capsule, kind)
    made = getattr(_core.lib, "socprev_python_" + kind.removeprefix("Arrow").lower())()
    made[0] = parent.children[0][0]
    parent.children[0].release = _core.ffi.NULL
    return _arrow._capsule(made, name, _core.ffi.addressof(
        _core.lib, f"socprev_python_{kind.removeprefix('Arrow').lower()}_capsule"))


def shared(weights):
    """What three claimants get of 60 by these weights."""
    problem = socprev.Apportionment(3)
    problem.set_weights(weights)
    problem.set_total(60)
    return list(problem.solve().amounts())


class OneDimension(unittest.TestCase):
    def test_every_kind_of_column_says_the_same(self):
        two = ctypes.c_int64 * 3
        for given in ([1, 2, 3], (1, 2, 3), range(1, 4), array.array("q", [1, 2, 3]),
                      array.array("i", [1, 2, 3]), array.array("b", [1, 2, 3]),
                      memoryview(array.array("q", [1, 2, 3])), two(1, 2, 3),
                      memoryview(array.array("q", [1, 0, 2, 0, 3, 0]))[::2],
                      Strided("q", [1, 2, 3]), Strided("i", [1, 2, 3]), Column([1, 2, 3]),
                      Column([1, 2, 3]).table.int64_data(0), [True, 2, 3]):
            with self.subTest(type(given).__name__):
                self.assertEqual(shared(given), [10, 20, 30])

    def test_memory_is_read_in_place(self):
        given = array.array("q", [1, 2, 3])
        self.assertEqual(int(_core.ffi.cast("uintptr_t", _core.column(
            given, "int64_t", "x", True).pointer)), given.buffer_info()[0])
        strided = Strided("q", [1, 2, 3])
        seen = _core.column(strided, "int64_t", "x", True)
        self.assertEqual(int(_core.ffi.cast("uintptr_t", seen.pointer)),
                         strided.memory.buffer_info()[0])
        self.assertEqual((seen.strides, seen.shape), ((16,), (3,)))
        column = Column([4, 5, 6])
        self.assertEqual(int(_core.ffi.cast("uintptr_t", _core.column(
            column, "int64_t", "x", True).pointer)),
            int(_core.ffi.cast("uintptr_t", _core.lib.socprev_table_int64_data(
                column.table._ptr, 0))))

    def test_a_buffer_cannot_shrink_while_it_is_bound(self):
        given = array.array("Q", [71, 71, 72])
        contacts = socprev.Contacts()
        contacts.bind_persons(given)
        with self.assertRaises(BufferError):
            given.append(1)
        contacts.append()
        self.assertEqual(contacts.count(), 3)

    def test_bound_columns_live_until_they_are_appended(self):
        contacts = socprev.Contacts()
        contacts.bind_persons([71, 71, 72, 73], [0, 0, 0, 0])
        dimensions = list(socprev.Dimension)[:4]
        for dimension in dimensions:
            contacts.bind_codes(dimension, [dimension, 10 + dimension, dimension, dimension])
        gc.collect()
        churn = [array.array("i", [99] * 4) for _ in range(1000)]
        contacts.append()
        for dimension in dimensions:
            people = socprev.People.cube(contacts, [dimension])
            self.assertEqual([(people.code(cell, 0), people.value(cell, 0))
                              for cell in range(people.cells())],
                             [(socprev.PeopleCode.ALL, 3), (dimension, 3), (10 + dimension, 1)])
        del churn

    def test_a_column_that_is_bound_again_is_replaced(self):
        contacts = socprev.Contacts()
        contacts.bind_persons([1, 2, 3])
        contacts.bind_persons([1, 2])
        contacts.append()
        self.assertEqual(contacts.count(), 2)

    def test_bound_columns_have_one_length(self):
        contacts = socprev.Contacts()
        contacts.bind_persons([1, 2, 3])
        contacts.bind_codes(socprev.Dimension.KIND, [0, 1])
        with self.assertRaisesRegex(ValueError, "2 elements, 3"):
            contacts.append()
        contacts.bind_codes(socprev.Dimension.KIND, [0, 1, 1])
        with self.assertRaisesRegex(ValueError, "3 elements, 4 expected"):
            contacts.append(4)
        contacts.append(3)

    def test_what_memory_cannot_say_is_copied(self):
        reversed_ = Strided("q", [1, 2, 3])
        reversed_.__array_interface__["strides"] = (-16,)
        unaligned = Strided("q", [1, 2, 3], offset=1)
        masked = Strided("q", [1, 2, 3], mask=Strided("B", [0, 0, 1]))
        swapped = Strided("q", [1, 2, 3])
        swapped.__array_interface__["typestr"] = ">i8" if sys.byteorder == "little" else "<i8"
        no_pointer = Strided("q", [1, 2, 3])
        del no_pointer.__array_interface__["data"]
        for given in (reversed_, unaligned, masked, swapped, no_pointer):
            self.assertEqual(shared(given), [10, 20, 30])
        odd = memoryview(b"\0" + array.array("q", [1, 2, 3]).tobytes())[1:].cast("q")
        self.assertEqual(shared(odd), [10, 20, 30])

    def test_wrong_numbers_are_refused_with_the_name(self):
        problem = socprev.Apportionment(3)
        for wrong, error in (([1.5, 2, 3], TypeError), ("123", TypeError), (["1", 2, 3], TypeError),
                             ([1, 2, None], TypeError), ([1, 2, 2**63], OverflowError),
                             (array.array("d", [1, 2, 3]), TypeError), (5, TypeError)):
            with self.subTest(wrong), self.assertRaises(error):
                problem.set_weights(wrong)
        with self.assertRaisesRegex(TypeError, "^weight: "):
            problem.set_weights([1.5, 2, 3])
        with self.assertRaisesRegex(ValueError, "missing values"):
            problem.set_weights(Column([1, 2, 3], [1, 0, 1]))

    def test_doubles(self):
        def gini(values):
            evenness = socprev.Evenness()
            evenness.add(values)
            evenness.finish()
            return evenness.gini()

        expected = gini([1.0, 2.0, 3.5])
        for given in ([1, 2, 3.5], (Fraction(1), Decimal(2), 3.5), array.array("d", [1, 2, 3.5]),
                      array.array("f", [1, 2, 3.5]), Strided("d", [1, 2, 3.5])):
            self.assertEqual(gini(given), expected)
        with self.assertRaises(TypeError):
            gini(["1", "2"])

    def test_dates(self):
        table = socprev.Table()
        days = [datetime.date(2012, 3, 31), "2012-03", socprev.Date.parse("2020-23"),
                datetime.datetime(2012, 1, 2, 3, 4), None, int(socprev.Date.parse("2012"))]
        table.add_date("day", days)
        self.assertEqual([str(cell) if cell is not None else None
                          for cell in table.to_dict()["day"]],
                         ["2012-03-31", "2012-03", "2020-23", "2012-01-02", None, "2012"])
        table.add_date("in place", array.array("i", [int(socprev.Date.parse("2012"))] * 6))
        with self.assertRaises(socprev.RangeError):
            table.add_date("wrong", ["2012-02-30"] * 6)


    def test_bounds_of_dates(self):
        for text, first, last in (("2012-02", "2012-02-01", "2012-02-29"),
                                  ("1969", "1969-01-01", "1969-12-31"),
                                  ("2012-03-31", "2012-03-31", "2012-03-31")):
            self.assertEqual(socprev.Date.parse(text).bounds(), (
                datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)))
        with self.assertRaises(socprev.Error):
            socprev.Date(0).bounds()


class TwoDimensions(unittest.TestCase):
    def cover(self, counts):
        coverage = socprev.Coverage(2, 3)
        coverage.set_counts(counts)
        coverage.finish()
        return [[coverage.count(t, k) for k in range(3)] for t in range(2)]

    def test_every_kind_of_grid_says_the_same(self):
        rows = [[1, 2, 3], [4, 5, 6]]
        packed = array.array("q", [1, 2, 3, 4, 5, 6])
        turned = Strided("q", [1, 4, 2, 5, 3, 6], step=1, shape=(2, 3), strides=(8, 16))
        for given in (rows, tuple(map(tuple, rows)), [array.array("q", row) for row in rows],
                      memoryview(packed).cast("B").cast("q", (2, 3)), turned,
                      memoryview(array.array("i", packed)).cast("B").cast("i", (2, 3))):
            self.assertEqual(self.cover(given), rows)

    def test_extents_are_checked(self):
        for wrong in ([[1, 2, 3]], [[1, 2], [3, 4]], [[1, 2, 3], [4, 5]], [[], []], [],
                      memoryview(array.array("q", range(4))).cast("B").cast("q", (2, 2)),
                      Strided("q", range(6), step=1, shape=(3, 2), strides=(16, 8))):
            with self.assertRaises(ValueError):
                self.cover(wrong)
        for wrong in ([1, 2, 3], array.array("q", range(6)), ["123", "456"]):
            with self.assertRaises(TypeError):
                self.cover(wrong)

    def test_rows_may_lie_apart_where_only_they_may(self):
        places = [[50.0, 14.0, 0.0], [50.1, 14.1, 0.0]]
        apart = Strided("d", [v for row in places for v in row], step=1, shape=(2, 2),
                        strides=(24, 8))
        cells = Strided("d", [50.0, 50.1, 14.0, 14.1], step=1, shape=(2, 2), strides=(8, 16))
        cells.tolist = lambda: [row[:2] for row in places]
        for given in (apart, cells, [row[:2] for row in places]):
            od = socprev.Od.new_places(given, given, socprev.Earth.WGS84, 100_000.0, 10.0)
            self.assertEqual(od.row(0)[1][0], 0.0)
            self.assertAlmostEqual(od.row(0)[1][1], 13_220, delta=100)


class Lengths(unittest.TestCase):
    """C would read beyond the end: each must raise."""

    def test_columns_of_one_call_have_one_length(self):
        table = socprev.Table()
        with self.assertRaisesRegex(ValueError, "valid: 2 elements, 3 as long as values"):
            table.add_int64("n", [1, 2, 3], [1, 0])
        with self.assertRaises(ValueError):
            socprev.Comparison([1, 2, 3], [1, 2])
        with self.assertRaises(ValueError):
            socprev.Od(2, 2, [0, 1], [0, 1], [1.0], 1.0, 0)
        with self.assertRaises(ValueError):
            socprev.Disclosure(3).round(5, bytes(16), [1, 2])

    def test_extents_that_follow_from_the_handle(self):
        with self.assertRaisesRegex(ValueError, "inhabitants: 2 elements, 3 expected"):
            socprev.Coverage(3, 1).set_populations([1, 2])
        with self.assertRaises(ValueError):
            socprev.Network(2, 3, 1).set_money([1, 2])
        table = socprev.Table()
        table.add_int64("n", [1])
        with self.assertRaises(ValueError):
            table.write_text(0, 80, ["a", "b"])
        with self.assertRaises(ValueError):
            socprev.person_key(bytes(15), 1)
        od = socprev.Od(2, 1, [0, 1], [0, 0], [1.0, 2.0], 1.0, 0)
        access = socprev.Access(od, 1)
        for wrong in ([1.0], [1.0, 2.0, 3.0]):
            with self.assertRaises(ValueError):
                access.set_people(0, wrong)
        with self.assertRaises(ValueError):
            access.set_supply(0, [1.0, 2.0])

    def test_lengths_that_the_library_checks(self):
        with self.assertRaises(socprev.InvalidError):
            socprev.Apportionment(3).set_weights([1, 2])
        with self.assertRaises(socprev.InvalidError):
            socprev.Apportionment(3).set_weights(None)

    def test_a_closed_handle_has_no_extents(self):
        coverage = socprev.Coverage(2, 3)
        coverage.close()
        with self.assertRaises(ValueError):
            coverage.set_counts([[1, 2, 3], [4, 5, 6]])

    def test_outputs_are_as_long_as_the_library_says(self):
        problem = socprev.Twoway(2, 3)
        problem.set_weights(socprev.Axis.ROW, [1, 2])
        problem.set_weights(socprev.Axis.COLUMN, [1, 1, 1])
        problem.set_total(90)
        self.assertEqual(list(problem.solve().cells()), [10, 10, 10, 20, 20, 20])
        fitting = socprev.Fitting([2, 2])
        fitting.set_seed([1.0] * 4)
        fitting.set_totals(0, [4.0, 6.0])
        fitting.set_totals(1, [5.0, 5.0])
        fit = fitting.solve()
        self.assertEqual([round(cell, 9) for cell in fit.cells(4)], [2, 2, 3, 3])
        for wrong in (3, 5):
            with self.assertRaises(socprev.InvalidError):
                fit.cells(wrong)
        with self.assertRaises(ValueError):
            fit.cells(-1)
        coverage = socprev.Coverage(1, 3)
        coverage.set_counts([[0, 1, 0]])
        coverage.finish()
        self.assertEqual(list(coverage.missing_kinds(0)), [0, 2])
        od = socprev.Od(2, 2, [0, 0], [0, 1], [1.0, 2.0], 1.0, 0)
        self.assertEqual([list(part) for part in od.row(0)], [[0, 1], [1.0, 2.0]])
        self.assertEqual([list(part) for part in od.row(1)], [[], []])


class Optional(unittest.TestCase):
    def test_none_is_null(self):
        problem = socprev.Apportionment(3)
        problem.set_weights([1, 2, 3])
        problem.set_total(60)
        problem.set_floors([20, 0, 0])
        self.assertEqual(list(problem.solve().amounts()), [20, 16, 24])
        problem.set_floors(None)
        problem.set_caps()
        self.assertEqual(list(problem.solve().amounts()), [10, 20, 30])

    def test_empty_columns(self):
        table = socprev.Table()
        table.add_int64("n", [])
        table.add_text("t", [])
        self.assertEqual(len(table), 0)
        self.assertIsNone(table.int64_data(0))
        self.assertEqual(socprev.int64_sum([]), 0)


class Numbers(unittest.TestCase):
    def test_fractions(self):
        problem = socprev.Apportionment(2)
        for given in (Fraction(2, 3), "2/3", 1):
            problem.set_signpost(given)
        with self.assertRaises(ValueError):
            problem.set_signpost("two thirds")
        with self.assertRaises(socprev.InvalidError):
            problem.set_signpost(Fraction(3, 2))
        self.assertEqual(socprev.ratio_parse("0.25"), Fraction(1, 4))
        self.assertEqual(socprev.ratio_reduce(6, -4), Fraction(-3, 2))
        problem.set_weights([1, 2])
        problem.set_total(100)
        self.assertEqual(problem.solve().quota(0), Fraction(100, 3))

    def test_whole_numbers(self):
        with self.assertRaises(OverflowError):
            socprev.Apportionment(-1)
        with self.assertRaises(OverflowError):
            socprev.Apportionment(2).set_total(2**63)
        with self.assertRaises(TypeError):
            socprev.Apportionment(2).set_total(1.5)
        with self.assertRaises(socprev.RangeError):
            socprev.int64_add(2**63 - 1, 1)

    def test_constants_and_enums(self):
        self.assertEqual(socprev.NO_CAP, 2**63 - 1)
        self.assertEqual(socprev.COVERAGE_UNKNOWN, -2**63)
        self.assertEqual(socprev.ACCESS_UNREACHABLE, -1.0)
        self.assertIsInstance(socprev.NEEDS_LINE, str)
        self.assertEqual(socprev.Rule(12), socprev.Rule.HILL)


class Texts(unittest.TestCase):
    def test_text(self):
        self.assertEqual(socprev.text_fold("ŽLUŤOUČKÝ"), "zlutoucky")
        self.assertEqual(socprev.text_fold(""), "")
        self.assertEqual(socprev.text_width("Děčín"), 5)
        for wrong, error in (("a\0b", ValueError), (b"a", TypeError), (None, TypeError),
                             ("\ud800", ValueError)):
            with self.subTest(wrong), self.assertRaises(error):
                socprev.Portfolio(wrong)

    def test_lists_of_texts(self):
        table = socprev.Table()
        table.add_text("t", ["a", None, "č"])
        self.assertEqual(table.to_dict()["t"], ["a", None, "č"])
        for wrong, error in (("abc", TypeError), ([1, 2, 3], TypeError),
                             (["a", "b\0", "c"], ValueError)):
            with self.subTest(wrong), self.assertRaises(error):
                table.add_text("u", wrong)

    def test_bytes(self):
        table = socprev.Table()
        table.add_int64("n", [1, 2])
        written = table.write_csv()
        self.assertIsInstance(written, bytes)
        for given in (written, bytearray(written), memoryview(written),
                      memoryview(bytes(b for byte in written for b in (byte, 0)))[::2]):
            self.assertEqual(socprev.Table.read_csv(given).to_dict(), {"n": ["1", "2"]})
        evenness = socprev.Evenness()
        evenness.add([1.0, 2.0])
        evenness.finish()
        self.assertEqual(socprev.Evenness.read(evenness.write()).count(), 2)
        with self.assertRaises(TypeError):
            socprev.Table.read_csv("n\n1\n")

    def test_pictures(self):
        self.assertIn("█", socprev.picture_bars(["a", "b"], [1.0, 2.0]).decode())


if __name__ == "__main__":
    unittest.main()
