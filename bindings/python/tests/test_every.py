"""Every public function: it is bound, and no argument makes it do more than raise."""
import inspect
import json
import pathlib
import re
import sys
import unittest

import socprev
from socprev import _core

HERE = pathlib.Path(__file__).resolve().parent
TREE = HERE.parents[2]
sys.path.insert(0, str(HERE.parents[1]))
import plan  # noqa: E402

API = json.loads((TREE / "api/socprev-api.json").read_text())


class Bound(unittest.TestCase):
    """Each function is bound, or stands in plan.BY_HAND with the reason."""

    def said(self, *names):
        folder = HERE.parent / "src/socprev"
        return "".join((folder / name).read_text() for name in names)

    def test_every_function_is_bound(self):
        generated = set(re.findall(r"lib\.(socprev_\w+)", self.said("_generated.py")))
        by_hand = set(re.findall(r"socprev_\w+", self.said("_special.py", "_core.py", "_arrow.py",
                                                           "_errors.py")))
        by_hand |= {f"socprev_table_{name}" for name in re.findall(
            r'_view\("(\w+)"', self.said("_special.py"))}
        core = ("socprev_run_", "socprev_error_", "socprev_buffer_")
        for function in API["functions"]:
            name = function["name"]
            if name in plan.BY_HAND:
                self.assertGreater(len(plan.BY_HAND[name]), 10, name)
            if name in plan.BY_HAND and plan.BY_HAND[name].startswith("none:"):
                self.assertNotIn(name, generated)
            elif name in plan.BY_HAND or name.startswith(core):
                self.assertIn(name, by_hand)
            else:
                self.assertIn(name, generated)

    def test_no_reason_is_left_over(self):
        self.assertLessEqual(set(plan.BY_HAND), {function["name"] for function in API["functions"]})


def value(kind, depth):
    """An argument of a kind, harmless but as wrong as it can be."""
    if inspect.isclass(kind) and issubclass(kind, socprev.Handle):
        return kind.__new__(kind)
    name = str(kind).replace(" | None", "")
    return {
        "int": (0, -1, 3)[depth], "float": (0.5, -1.0, 1e300)[depth],
        "str": ("/nonexistent/x", "", "ž" * 5000)[depth],
        "Integers": ([1, 2], [], [0] * 100)[depth], "Floats": ([0.5, 1.0], [], [0.0] * 100)[depth],
        "Dates": (["2012"], [], [0] * 100)[depth], "DateLike": ("2012", None, -7)[depth],
        "Grid": ([[1, 2], [3, 4]], [], [[0] * 9] * 9)[depth], "Rational": (1, 0, -1)[depth],
        "Bytes": (b"{}", b"", bytes(99))[depth],
        "Sequence[str]": (["a", "b"], [], ["a"] * 100)[depth],
    }[name]


def arguments(function, depth):
    """Arguments of a method from its hints; None for a handle that is asked for in a list."""
    made = []
    for parameter in list(inspect.signature(function).parameters.values()):
        if parameter.name == "self" or parameter.kind is parameter.KEYWORD_ONLY:
            continue
        hint = str(parameter.annotation)
        bare = hint.replace(" | None", "")
        listed = re.match(r"Sequence\[(\w+)\]", bare)
        if depth == 1 and "None" in hint and not listed:
            made.append(None)
        elif hasattr(socprev, bare) and inspect.isclass(getattr(socprev, bare)):
            made.append(value(getattr(socprev, bare), depth))
        elif listed and listed[1] != "str":
            cls = getattr(socprev, listed[1])
            made.append([[cls.__new__(cls)], [], [cls.__new__(cls)] * 2][depth])
        elif listed:
            made.append(value("Sequence[str]", depth))
        else:
            made.append(value(bare, depth))
    return made


# They give what the library raises, or what Python raises of an argument.
ALLOWED = (socprev.Error, ValueError, TypeError, OverflowError, IndexError, UnicodeError)


class Harmless(unittest.TestCase):
    def call(self, function, depth):
        try:
            function(*arguments(function, depth))
        except ALLOWED:
            pass

    def test_methods_of_closed_handles(self):
        count = 0
        for cls in vars(socprev).values():
            if not (inspect.isclass(cls) and issubclass(cls, socprev.Handle)) or \
                    cls in (socprev.Handle, socprev.Run):
                continue
            for name, member in vars(cls).items():
                if name.startswith("_") and name != "__init__" or not callable(
                        getattr(cls, name)):
                    continue
                closed = cls.__new__(cls)
                for depth in range(3):
                    with self.subTest(f"{cls.__name__}.{name}", depth=depth):
                        self.call(getattr(closed, name), depth)
                    count += 1
        self.assertGreater(count, 2000)

    def test_functions(self):
        for name, function in vars(socprev._generated).items():
            if inspect.isfunction(function) and function.__module__ == "socprev._generated":
                for depth in range(3):
                    with self.subTest(name, depth=depth):
                        self.call(function, depth)

    def test_parts_that_do_not_exist(self):
        """Getters of whole objects, with indices outside of them."""
        problem = socprev.Apportionment(2)
        problem.set_weights([1, 2])
        problem.set_total(10)
        portfolio = socprev.Portfolio("p")
        table = socprev.Table()
        table.add_int64("n", [1, 2])
        coverage = socprev.Coverage(2, 2)
        for whole in (problem, problem.solve(), portfolio, portfolio.check(), table, coverage,
                      socprev.Account(portfolio), socprev.Findings.__new__(socprev.Findings),
                      socprev.Network(2, 2, 1), socprev.Evenness(), socprev.Cube([0])):
            for name in dir(type(whole)):
                if name.startswith("_") or name in ("close", "closed", "from_arrow", "columns"):
                    continue
                method = getattr(whole, name)
                if "self" in inspect.signature(getattr(type(whole), name)).parameters:
                    for depth in range(3):
                        with self.subTest(f"{type(whole).__name__}.{name}", depth=depth):
                            try:
                                self.call(method, depth)
                            except KeyError:
                                pass


class Names(unittest.TestCase):
    def test_each_enum_has_the_values_of_the_library(self):
        for enum in API["enums"]:
            name = "".join(map(str.capitalize, enum["name"].removeprefix("socprev_").split("_")))
            made = getattr(socprev, name)
            self.assertEqual([int(value["value"]) for value in enum["values"]],
                             [int(member) for member in made.__members__.values()])
            for value_ in enum["values"]:
                self.assertEqual(int(value_["value"]), getattr(_core.lib, value_["name"]))

    def test_every_method_says_which_function_it_calls(self):
        named = set()
        for cls in [*vars(socprev._generated).values()]:
            for member in [cls, *vars(cls).values()] if inspect.isclass(cls) else [cls]:
                member = getattr(member, "__func__", member)
                if inspect.isfunction(member) and member.__module__ == "socprev._generated":
                    found = re.findall(r"C: (socprev_\w+)\(\)", member.__doc__ or "")
                    self.assertEqual(len(found), 1, member.__qualname__)
                    named.add(found[0])
        self.assertGreater(len(named), 700)


if __name__ == "__main__":
    unittest.main()
