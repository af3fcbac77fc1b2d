"""Tables through Arrow capsules, and for people."""
import gc
import unittest

import socprev
from socprev import _core


def sample(n=3):
    table = socprev.Table()
    table.add_text("district", [("Děčín", "Most", None)[i % 3] for i in range(n)])
    table.add_int64("amount", range(n), [i % 4 != 1 for i in range(n)])
    table.set_unit(1, 2, "CZK")
    table.add_float64("rate", [i / 2 for i in range(n)])
    table.add_bool("open", [i % 2 for i in range(n)], [i % 3 != 2 for i in range(n)])
    table.add_category("kind", [i % 3 - 1 for i in range(n)], ["shelter", "workshop"])
    table.add_date("day", [("2012-03-31", "2012-04-01", None)[i % 3] for i in range(n)])
    table.add_date("since", [("2012", "2012-08", "2020-23")[i % 3] for i in range(n)])
    return table


class ArrayOnly:
    def __init__(self, table):
        self.table = table

    def __arrow_c_array__(self, requested_schema=None):
        return self.table.__arrow_c_array__(requested_schema)


class Batches:
    """A stream that gives the rows of a table batch by batch."""

    def __init__(self, table, sizes, fail_at=None):
        self.table, self.sizes, self.fail_at = table, sizes, fail_at

    def __arrow_c_stream__(self, requested_schema=None):
        self.at = self.batch = 0
        ffi, lib = _core.ffi, _core.lib
        whole = self.table

        @ffi.callback("int(struct ArrowArrayStream *, struct ArrowSchema *)")
        def get_schema(stream, out):
            array_ = ffi.new("struct ArrowArray *")
            lib.socprev_table_export(whole._ptr, out, array_, ffi.NULL)
            array_.release(array_)
            return 0

        @ffi.callback("int(struct ArrowArrayStream *, struct ArrowArray *)")
        def get_next(stream, out):
            if self.batch == self.fail_at:
                return 5
            if self.batch == len(self.sizes):
                out.release = ffi.NULL
                return 0
            n = self.sizes[self.batch]
            part = whole.take(range(self.at, self.at + n))
            schema = ffi.new("struct ArrowSchema *")
            lib.socprev_table_export(part._ptr, schema, out, ffi.NULL)
            schema.release(schema)
            self.at, self.batch = self.at + n, self.batch + 1
            return 0

        said = ffi.new("char[]", b"the cable was cut")

        @ffi.callback("const char *(struct ArrowArrayStream *)")
        def get_last_error(stream):
            return said

        @ffi.callback("void(struct ArrowArrayStream *)")
        def release(stream):
            stream.release = ffi.NULL

        stream = ffi.new("struct ArrowArrayStream *")
        stream.get_schema, stream.get_next = get_schema, get_next
        stream.get_last_error, stream.release = get_last_error, release
        self.kept = (stream, get_schema, get_next, get_last_error, release, said)
        from socprev import _arrow
        return _arrow._new(int(ffi.cast("uintptr_t", stream)), b"arrow_array_stream", None)


class RoundTrip(unittest.TestCase):
    def test_streams_and_arrays(self):
        for n in (0, 1, 3, 100):
            table = sample(n)
            for way in (table, ArrayOnly(table)):
                made = socprev.Table.from_arrow(way)
                self.assertEqual(made.to_dict(), table.to_dict())
                self.assertEqual(made.equal(table), 1)

    def test_a_table_is_given_as_often_as_asked(self):
        table = sample()
        streams = [table.__arrow_c_stream__() for _ in range(3)]
        unused = table.__arrow_c_array__(), table.__arrow_c_schema__()
        expected = table.to_dict()
        table.append_row()
        table.close()
        gc.collect()

        class Given:
            def __init__(self, capsule):
                self.capsule = capsule

            def __arrow_c_stream__(self, requested_schema=None):
                return self.capsule

        for capsule in streams[:2]:
            self.assertEqual(socprev.Table.from_arrow(Given(capsule)).to_dict(), expected)
        del unused, streams

    def test_batches_become_one_table(self):
        table = sample(10).select(range(6))  # dates of one precision go out in one way
        for sizes in ((10,), (3, 7), (1,) * 10, (0, 4, 0, 6)):
            made = socprev.Table.from_arrow(Batches(table, sizes))
            self.assertEqual(made.to_dict(), table.to_dict())

    def test_no_batch_is_a_table_without_rows(self):
        made = socprev.Table.from_arrow(Batches(sample(5), ()))
        self.assertEqual(len(made), 0)
        self.assertEqual(made.columns, sample(0).columns)

    def test_errors_of_a_stream(self):
        for at in (0, 1):
            with self.assertRaisesRegex(ValueError, "the cable was cut"):
                socprev.Table.from_arrow(Batches(sample(5).select(range(6)), (2, 3), at))
        with self.assertRaisesRegex(TypeError, "__arrow_c_stream__"):
            socprev.Table.from_arrow([1, 2, 3])

    def test_what_the_library_refuses(self):
        class Schema:
            """A struct array whose only column has a type that no table has."""
            def __arrow_c_array__(self, requested_schema=None):
                from socprev import _arrow
                self.schema, self.array = table.__arrow_c_array__()
                structure = _arrow._structure(self.schema, "ArrowSchema")
                self.format = _core.ffi.new("char[]", b"tin")
                structure.children[0].format = self.format
                return self.schema, self.array

        table = socprev.Table()
        table.add_int64("n", [1])
        given = Schema()
        with self.assertRaisesRegex(socprev.UnsupportedError, "tin"):
            socprev.Table.from_arrow(given)
        closed = socprev.Table()
        closed.close()
        with self.assertRaises(socprev.InvalidError):
            closed.__arrow_c_array__()
        with self.assertRaises(MemoryError):
            closed.__arrow_c_stream__()


class People(unittest.TestCase):
    def test_cells_as_python_values(self):
        table = sample(3)
        self.assertEqual(len(table), 3)
        self.assertEqual(next(table.rows()), (
            "Děčín", 0, 0.0, False, None, socprev.Date.parse("2012-03-31"),
            socprev.Date.parse("2012")))
        self.assertEqual(table.to_dict()["open"], [False, True, None])
        self.assertEqual(list(table.code_data(4))[1:], [0, 1])

    def test_html(self):
        table = socprev.Table()
        table.add_text("kde <b>", ["Děčín & okolí", None])
        table.add_int64("dotace", [123456789, -50])
        table.set_unit(1, 2, "CZK")
        table.add_float64("podíl", [0.5, 1234.5])
        table.add_bool("ano", [1, 0])
        table.add_date("den", ["2012-03-31", None])
        html = table._repr_html_()
        for part in ("kde &lt;b&gt;", "Děčín &amp; okolí", "dotace (CZK)",
                     "1\u00a0234\u00a0567,89", "-0,50", "0,5", "1\u00a0234,5", "<td>ano</td>",
                     "<td>ne</td>", "<td></td>",
                     "<td>2012-03-31</td>"):
            self.assertIn(part, html)

    def test_html_of_a_long_table(self):
        table = socprev.Table()
        table.add_int64("n", range(1500))
        html = table._repr_html_()
        self.assertEqual(html.count("<tr>"), 21)
        self.assertIn("20 z 1\u00a0500 řádků", html)

    def test_text(self):
        table = socprev.Table()
        table.add_int64("n", [1])
        self.assertEqual(str(table).split(), ["n", "─", "1"])


if __name__ == "__main__":
    unittest.main()
