"""libsocprev by ctypes: only what the comparison calls. An answer comes with the
time of the solving call; arrays are NumPy's own memory."""

import ctypes
import time

import numpy

P = ctypes.POINTER(ctypes.c_void_p)
SIZE = ctypes.c_size_t


class Library:
    """The shared library of a build folder."""

    def __init__(self, path):
        self.c = ctypes.CDLL(path)
        self.c.socprev_error_message.restype = ctypes.c_char_p
        self.c.socprev_fit_error.restype = ctypes.c_double

    def _call(self, name, *arguments):
        error = ctypes.c_void_p()
        status = getattr(self.c, name)(*arguments, ctypes.byref(error))
        if status != 0:
            said = self.c.socprev_error_message(error, 0).decode()
            self.c.socprev_error_free(error)
            raise RuntimeError(f"{name}: {said}")

    @staticmethod
    def _array(values):
        return values.ctypes.data_as(ctypes.c_void_p)

    def rule(self, name):
        found = ctypes.c_int32()
        self._call("socprev_rule_find", name.encode(), SIZE(-1), ctypes.byref(found))
        return found

    def apportion(self, weights, total, rule):
        """Amounts, and the seconds that solving took."""
        n, problem, answer = SIZE(len(weights)), ctypes.c_void_p(), ctypes.c_void_p()
        self._call("socprev_apportionment_new", n, None, ctypes.byref(problem))
        name = "socprev_apportionment_set_"
        self._call(name + "weights", problem, self._array(weights), SIZE(0), n)
        self._call(name + "total", problem, ctypes.c_int64(total))
        self._call(name + "rule", problem, self.rule(rule))
        begin = time.perf_counter()
        self._call("socprev_apportionment_solve", problem, None, ctypes.byref(answer))
        seconds = time.perf_counter() - begin
        out = numpy.zeros(len(weights), dtype=numpy.int64)
        self._call("socprev_division_amounts", answer, self._array(out), n)
        self.c.socprev_division_free(answer)
        self.c.socprev_apportionment_free(problem)
        return out, seconds

    def fit(self, seed, totals, tolerance):
        """Cells, the greatest relative error of a total, and the seconds."""
        problem, answer = ctypes.c_void_p(), ctypes.c_void_p()
        sizes = (SIZE * 2)(*seed.shape)
        self._call("socprev_fitting_new", sizes, SIZE(2), None, ctypes.byref(problem))
        self._call("socprev_fitting_set_seed", problem, self._array(seed), SIZE(0),
                   SIZE(seed.size))
        self._call("socprev_fitting_set_tolerance", problem, ctypes.c_double(tolerance))
        for axis in (0, 1):
            self._call("socprev_fitting_set_totals", problem, ctypes.c_int32(axis),
                       self._array(totals[axis]), SIZE(0), SIZE(len(totals[axis])))
        begin = time.perf_counter()
        self._call("socprev_fitting_solve", problem, None, ctypes.byref(answer))
        seconds = time.perf_counter() - begin
        out = numpy.zeros(seed.shape)
        self._call("socprev_fit_cells", answer, self._array(out), SIZE(seed.size))
        self.c.socprev_fit_free(answer)
        self.c.socprev_fitting_free(problem)
        return out, seconds

    def biproportional(self, weights, rows, columns):
        """Cells by Webster's rule, and the seconds."""
        problem, answer = ctypes.c_void_p(), ctypes.c_void_p()
        n, m = map(SIZE, weights.shape)
        self._call("socprev_biproportional_new", n, m, None, ctypes.byref(problem))
        self._call("socprev_biproportional_set_weights", problem, self._array(weights), SIZE(0),
                   SIZE(0), n, m)
        for axis, totals in ((0, rows), (1, columns)):
            self._call("socprev_biproportional_set_totals", problem, ctypes.c_int32(axis),
                       self._array(totals), SIZE(0), SIZE(len(totals)))
        begin = time.perf_counter()
        self._call("socprev_biproportional_solve", problem, None, ctypes.byref(answer))
        seconds = time.perf_counter() - begin
        out = numpy.zeros(weights.shape, dtype=numpy.int64)
        self._call("socprev_biproportional_division_cells", answer, self._array(out),
                   SIZE(weights.size))
        self.c.socprev_biproportional_division_free(answer)
        self.c.socprev_biproportional_free(problem)
        return out, seconds
