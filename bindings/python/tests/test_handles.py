"""Who owns what, and for how long."""
import copy
import gc
import pickle
import unittest
import weakref

import socprev


def account():
    """An account of a portfolio with one amount."""
    portfolio = socprev.Portfolio("p")
    portfolio.add(socprev.Kind.PROJECT, "ip1", name="Projekt", total="1000000")
    return socprev.Account(portfolio)


def first_quantity(of):
    return next(quantity for quantity in map(of.quantity, range(of.count()))
                if quantity is not None)


class Closing(unittest.TestCase):
    def test_close_and_with(self):
        with socprev.Apportionment(3) as problem:
            self.assertEqual(problem.count(), 3)
            self.assertFalse(problem.closed)
        self.assertTrue(problem.closed)
        problem.close()
        self.assertEqual(problem.count(), 0)
        with self.assertRaisesRegex(socprev.InvalidError, "SP1001"):
            problem.set_total(1)

    def test_every_class_can_be_closed_twice(self):
        for cls in vars(socprev).values():
            if isinstance(cls, type) and issubclass(cls, socprev.Handle):
                made = cls.__new__(cls)
                made.close()
                made.close()
                self.assertTrue(made.closed)

    def test_a_failed_constructor_leaves_nothing(self):
        with self.assertRaises(socprev.InvalidError):
            socprev.Apportionment(0)
        gc.collect()

    def test_neither_copied_nor_pickled(self):
        problem = socprev.Apportionment(3)
        for way in (copy.copy, copy.deepcopy, pickle.dumps):
            with self.assertRaises(TypeError):
                way(problem)

    def test_the_wrong_kind_of_handle(self):
        division = socprev.Apportionment(1)
        with self.assertRaises(TypeError):
            socprev.Access(division, 1)
        with self.assertRaises(TypeError):
            socprev.supply_table([division])
        with self.assertRaises(AttributeError):
            socprev.Access(5, 1)


class Keeping(unittest.TestCase):
    def test_what_is_borrowed_keeps_its_owner(self):
        quantity = first_quantity(account())
        gc.collect()
        value = quantity.value()
        other = account()
        quantity = first_quantity(other)
        other.close()
        gc.collect()
        self.assertEqual(quantity.value(), value)

    def test_borrowed_objects_are_read_only(self):
        damper = socprev.Damper(2)
        damper.set_previous([100, 100])
        damper.set_formula([50, 150])
        damper.set_total(200)
        part = damper.solve().division()
        self.assertEqual(part.count(), 2)
        contacts = borrowed_contacts()
        self.assertEqual(contacts.count(), 1)
        with self.assertRaisesRegex(TypeError, "only be read"):
            contacts.clear()
        with self.assertRaisesRegex(TypeError, "only be read"):
            contacts.bind_persons([1])
        self.assertEqual(contacts.count(), 1)

    def test_what_a_measurement_needs_outlives_its_handle(self):
        od = socprev.Od(2, 1, [0, 1], [0, 0], [1.0, 2.0], 1.0, 0)
        access = socprev.Access(od, 1)
        access.set_people(0, [10.0, 20.0])
        access.set_supply(0, [3.0])
        result = access.measure([socprev.AccessMeasure.NEAREST])
        od.close()
        access.close()
        del od, access
        gc.collect()
        self.assertEqual(list(result.values(0)), [1.0, 2.0])
        view = result.values(0)
        result.set_supply(0, 0, 5.0)
        result.close()
        gc.collect()
        self.assertEqual(list(view), [1.0, 2.0])
        self.assertTrue(view.readonly)

    def test_a_draft_keeps_its_portfolio(self):
        draft = socprev.Draft(socprev.Portfolio("p"), socprev.Kind.PROVIDER, "a")
        gc.collect()
        draft.set("name", "A")
        draft.set("kind", "ngo")
        self.assertEqual(draft.commit(), 0)

    def test_a_commit_consumes_the_draft(self):
        portfolio = socprev.Portfolio("p")
        for start in ("2008-08", "soon"):
            draft = socprev.Draft(portfolio, socprev.Kind.PROJECT, start)
            draft.set("name", "Projekt")
            if start == "soon":
                with self.assertRaises(socprev.ParseError):
                    draft.set("start", start)
                with self.assertRaisesRegex(socprev.ParseError, "soon"):
                    draft.commit()
            else:
                draft.set("start", start)
                draft.commit()
            self.assertTrue(draft.closed)
            for again in (draft.commit, lambda: draft.set("name", "B")):
                with self.assertRaises(socprev.InvalidError):
                    again()
            draft.close()
        self.assertEqual(portfolio.record_count(socprev.Kind.PROJECT), 1)

    def test_bound_units_live_until_they_are_appended(self):
        contacts = socprev.Contacts()
        contacts.bind_persons([1, 2])
        units = socprev.SupportUnits()
        contacts.bind_amounts([0, 0], 0, units, [2, 3])
        units.close()
        del units
        gc.collect()
        others = [socprev.SupportUnits() for _ in range(100)]
        contacts.append()
        self.assertEqual(contacts.count(), 2)
        del others

    def test_given_objects_live_as_long_as_they_are_needed(self):
        needs = socprev.Needs()
        network = socprev.Network(2, 1, 1)
        for _ in range(2):
            table = socprev.Table()
            table.add_int64("n", range(1000))
            needs.set_table(0, table)
            network.set_od(socprev.Od(2, 1, [0, 1], [0, 0], [1.0, 2.0], 1.0, 0), 1.0)
            kept = table._ptr
            table.close()
        self.assertEqual(list(needs._holds.values()), [kept])
        holder = socprev.Apportionment(1)
        for given in ("a", "b"):
            holder._hold(given, "add_earlier", "table")
            holder._hold(given, "set_table", "table", 0)
        self.assertEqual(sorted(holder._holds.values()), ["a", "b", "b"])

    def test_results_that_stand_alone_keep_nothing(self):
        table = socprev.Table()
        table.add_int64("n", [1, 2, 3])
        gone = weakref.ref(table)
        table = table.take([0, 2])
        gc.collect()
        self.assertIsNone(gone())
        self.assertEqual(table._kept, ({},))

    def test_views_of_a_table_never_move(self):
        table = socprev.Table()
        table.add_int64("n", range(1000))
        view = table.int64_data(0)
        for _ in range(2000):
            table.append_row()
            table.put_int64(0, -1)
        table.close()
        del table
        gc.collect()
        self.assertEqual(list(view), list(range(1000)))
        with self.assertRaises(TypeError):
            view[0] = 1
        empty = socprev.Table()
        with self.assertRaises(IndexError):
            empty.int64_data(0)

    def test_memory_is_given_back(self):
        freed = []
        original = socprev.Table._free
        socprev.Table._free = lambda pointer: (freed.append(1), original(pointer))
        try:
            table = socprev.Table()
            table.add_int64("n", [1, 2, 3])
            view = table.int64_data(0)
            table.close()
            self.assertEqual(len(freed), 1)
            del view
            gc.collect()
            self.assertEqual(len(freed), 2)
        finally:
            socprev.Table._free = original


def borrowed_contacts():
    return socprev.ContactFile.parse(b"person,kind,territory,date,minutes\n"
                                     b"71,shelter,CZ0421,2012-03-31,30\n").contacts()


if __name__ == "__main__":
    unittest.main()
