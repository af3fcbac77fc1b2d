"""Errors: one class for each status of the library."""
import builtins
import pathlib
import re
import unittest

import socprev

HERE = pathlib.Path(__file__).resolve().parent
STUB = HERE.parent / "src/socprev/_errors.pyi"


class Classes(unittest.TestCase):
    def test_one_class_for_each_status(self):
        names = [socprev.status_name(i) for i in range(socprev.status_count())]
        self.assertEqual(names[0], "SOCPREV_OK")
        self.assertEqual(len(socprev.ERRORS), len(names) - 1)
        for status, name in enumerate(names[1:], 1):
            cls = socprev.ERRORS[status]
            words = name.removeprefix("SOCPREV_E_").lower().split("_")
            expected = "".join(map(str.capitalize, words)) + "Error"
            self.assertEqual(cls.__name__, {"TypeError": "WrongTypeError"}.get(expected, expected))
            self.assertIs(getattr(socprev, cls.__name__), cls)
            self.assertTrue(issubclass(cls, socprev.Error))
            self.assertEqual(cls.status, status)
            self.assertEqual(cls.__doc__, socprev.status_text(status, 0))
            self.assertEqual(name, "SOCPREV_" + socprev.StatusCode(status).name)

    def test_the_stub_says_what_is_made(self):
        said = {name: bases.split(", ") for name, bases in
                re.findall(r"^class (\w+)\((.+)\):", STUB.read_text(), re.M)}
        self.assertEqual(said.pop("Error"), ["Exception"])
        self.assertEqual(said, {cls.__name__: ["Error"] + [
            f"builtins.{base.__name__}" for base in cls.__bases__ if base is not socprev.Error]
            for cls in socprev.ERRORS.values()})

    def test_python_knows_them(self):
        for name, base in (("InvalidError", ValueError), ("RangeError", OverflowError),
                           ("NomemError", MemoryError), ("WrongTypeError", TypeError),
                           ("NotFoundError", LookupError), ("IoError", OSError)):
            self.assertTrue(issubclass(getattr(socprev, name), base))

    def test_a_star_hides_nothing_of_python(self):
        self.assertEqual([name for name in socprev.__all__ if name in dir(builtins)], [])
        for name in socprev.__all__:
            self.assertTrue(hasattr(socprev, name))
        self.assertNotIn("lib", socprev.__all__)

    def test_a_status_of_a_newer_library_is_an_error(self):
        from socprev import _errors
        self.assertIs(_errors.class_of(9999), socprev.Error)


class Raised(unittest.TestCase):
    def test_what_an_error_says(self):
        with self.assertRaises(socprev.NotFoundError) as caught:
            socprev.Portfolio.read(b'{\n "format": "socprev-portfolio",\n "version": 1,\n'
                                   b' "portfolio": { "id": "a", "name": "A" },\n "x": 1 }\n')
        error = caught.exception
        self.assertEqual((error.status, error.line), (socprev.StatusCode.E_NOT_FOUND, 5))
        self.assertGreater(error.column, 1)
        self.assertEqual(str(error), f"SP{error.number}: {error.message}")
        self.assertIn("x", error.message)
        self.assertNotEqual(error.message, error.message_cs)

    def test_which_element(self):
        with self.assertRaises(socprev.InvalidError) as caught:
            socprev.Apportionment(3).set_weights([1, -2, 3])
        self.assertEqual((caught.exception.index, caught.exception.field), (1, "weight"))

    def test_a_status_alone(self):
        with self.assertRaises(socprev.UndefinedError) as caught:
            evenness = socprev.Evenness()
            evenness.add([0.0, 0.0])
            evenness.finish()
            evenness.gini()
        self.assertEqual(str(caught.exception),
                         socprev.status_text(socprev.StatusCode.E_UNDEFINED, 0))
        self.assertIsInstance(caught.exception, ArithmeticError)

    def test_all_findings_of_a_document(self):
        portfolio = socprev.Portfolio("p")
        portfolio.add(socprev.Kind.PROJECT, "ip1", name="Projekt", start="2012-05", end="2012-01")
        findings = portfolio.check()
        self.assertGreater(findings.count(), 0)
        self.assertIn("ip1", findings.finding_record(0))


if __name__ == "__main__":
    unittest.main()
