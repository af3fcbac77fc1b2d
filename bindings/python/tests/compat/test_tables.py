"""Tables to and from pandas, polars, pyarrow and DuckDB, each in one line.

Run by `./dev python` with the versions of compat.txt.
"""
import unittest

import duckdb
import numpy
import pandas
import polars
import pyarrow
import socprev

DISTRICTS = ["Děčín", "Most", None, "Teplice"]
AMOUNTS = [2134151043, None, 0, 2103362382]
RATES = [0.5, 1.25, 2.0, -3.0]
OPEN = [True, False, None, True]


def table():
    made = socprev.Table()
    made.add_text("district", DISTRICTS)
    made.add_int64("amount", [amount or 0 for amount in AMOUNTS],
                   [amount is not None for amount in AMOUNTS])
    made.add_float64("rate", RATES)
    made.add_bool("open", [bool(cell) for cell in OPEN], [cell is not None for cell in OPEN])
    made.add_category("kind", [0, 1, 0, -1], ["shelter", "workshop"])
    made.add_date("day", ["2012-03-31", "2012-04-01", None, "2012-04-02"])
    return made


def version(module):
    return tuple(map(int, module.__version__.split(".")[:2]))


class Out(unittest.TestCase):
    """What they read of a table is what is in it."""

    def check(self, columns):
        self.assertEqual(columns["district"], DISTRICTS)
        self.assertEqual(columns["amount"], AMOUNTS)
        self.assertEqual(columns["rate"], RATES)
        self.assertEqual(columns["open"], OPEN)
        self.assertEqual(columns["kind"], ["shelter", "workshop", "shelter", None])
        self.assertEqual([None if day is None else str(day)[:10] for day in columns["day"]],
                         ["2012-03-31", "2012-04-01", None, "2012-04-02"])

    def test_pyarrow(self):
        self.check(pyarrow.table(table()).to_pydict())

    def test_polars(self):
        self.check(polars.DataFrame(table()).to_dict(as_series=False))

    def test_pandas(self):
        if version(pandas) >= (3, 0):
            frame = pandas.DataFrame.from_arrow(table())
        else:  # before 3.0 by pyarrow
            frame = pyarrow.table(table()).to_pandas()
        self.check({name: [None if pandas.isna(cell) else cell for cell in frame[name].tolist()]
                    for name in frame.columns})

    def test_duckdb(self):
        made = table()  # DuckDB finds variables by name
        relation = duckdb.sql("select * from made")
        rows = relation.fetchall()
        self.check(dict(zip(relation.columns, map(list, zip(*rows)))))
        self.assertEqual(duckdb.sql("select sum(amount) from made").fetchall(), [(4237513425,)])


class In(unittest.TestCase):
    """What they give becomes a table."""

    def check(self, given, categories=True):
        made = socprev.Table.from_arrow(given)
        columns = made.to_dict()
        self.assertEqual(columns["district"], DISTRICTS)
        self.assertEqual(columns["amount"], AMOUNTS)
        self.assertEqual(columns["rate"], RATES)
        self.assertEqual(columns["open"], OPEN)
        return made

    def frame(self):
        return pyarrow.table({"district": DISTRICTS, "amount": AMOUNTS, "rate": RATES,
                              "open": OPEN})

    def test_pyarrow(self):
        self.check(self.frame())
        parts = pyarrow.concat_tables([self.frame().slice(0, 3), self.frame().slice(3)])
        self.assertEqual(parts.column(0).num_chunks, 2)
        self.check(parts)
        self.check(self.frame().to_batches()[0])

    def test_polars(self):
        frame = polars.DataFrame({"district": DISTRICTS, "amount": AMOUNTS, "rate": RATES,
                                  "open": OPEN})
        self.check(frame)
        self.check(polars.concat([frame[:1], frame[1:]], rechunk=False))

    def test_pandas(self):
        self.check(pandas.DataFrame({
            "district": DISTRICTS, "amount": pandas.array(AMOUNTS, dtype="Int64"),
            "rate": RATES, "open": pandas.array(OPEN, dtype="boolean")}))

    def test_duckdb(self):
        relation = duckdb.sql("""select * from (values
            ('Děčín', 2134151043::bigint, 0.5::double, true), ('Most', null, 1.25, false),
            (null, 0, 2.0, null), ('Teplice', 2103362382, -3.0, true))
            as t(district, amount, rate, "open")""")
        self.check(relation)

    def test_own_tables_come_back(self):
        self.assertEqual(socprev.Table.from_arrow(pyarrow.table(table())).equal(table()), 1)
        frame = polars.from_arrow(pyarrow.table(table()))
        self.assertEqual(socprev.Table.from_arrow(frame).to_dict()["kind"],
                         table().to_dict()["kind"])


class Columns(unittest.TestCase):
    """Columns of theirs as weights and values, without a copy where they have one type."""

    def divide(self, weights):
        problem = socprev.Apportionment(3)
        problem.set_weights(weights)
        problem.set_total(60)
        return list(problem.solve().amounts())

    def test_every_kind(self):
        numbers = numpy.array([1, 2, 3])
        for given in (numbers, numbers.astype("int32"), numpy.array([1, 0, 2, 0, 3, 0])[::2],
                      numbers[::-1][::-1], pyarrow.array([1, 2, 3]),
                      pyarrow.chunked_array([[1], [2, 3]]), pyarrow.array([1, 2, 3], "int16"),
                      polars.Series([1, 2, 3]), pandas.Series([1, 2, 3]),
                      pandas.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6]})["a"],
                      numpy.ma.masked_array([1, 2, 3])):
            with self.subTest(type(given).__module__ + "." + type(given).__name__):
                self.assertEqual(self.divide(given), [10, 20, 30])

    def test_in_place(self):
        from socprev import _core
        numbers = numpy.arange(10)
        for given, address in ((numbers, numbers.ctypes.data), (numbers[::3], numbers.ctypes.data),
                               (pyarrow.array(numbers), None)):
            if address is None:
                address = given.buffers()[1].address
            seen = _core.column(given, "int64_t", "n", True)
            self.assertEqual(int(_core.ffi.cast("uintptr_t", seen.pointer)), address)
        view = numpy.asarray(table().int64_data(1))
        self.assertEqual(view.tolist(), [2134151043, 0, 0, 2103362382])
        self.assertFalse(view.flags.owndata)

    def test_missing_values_are_refused(self):
        for given in (numpy.ma.masked_array([1, 2, 3], [0, 1, 0]), pyarrow.array([1, None, 3]),
                      polars.Series([1, None, 3]), pandas.array([1, None, 3], dtype="Int64")):
            with self.subTest(type(given).__module__), self.assertRaises((TypeError, ValueError)):
                self.divide(given)

    def test_dates(self):
        days = numpy.array(["2012-03-31", "2012-04-01"], dtype="datetime64[D]")
        for given in (days, pandas.Series(days), pyarrow.array(days), polars.Series(days)):
            made = socprev.Table()
            made.add_date("day", given)
            self.assertEqual(list(map(str, made.to_dict()["day"])), ["2012-03-31", "2012-04-01"])


if __name__ == "__main__":
    unittest.main()
