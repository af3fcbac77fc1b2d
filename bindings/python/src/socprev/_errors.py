"""One exception class for each status of the library, made from its list at run time.

Each derives from Error and, where Python has an error of the same meaning, from that too, so
that ``except ValueError`` works.
"""
from __future__ import annotations

import builtins

from ._socprev import ffi, lib

_ALSO = {
    "SOCPREV_E_INVALID": ValueError, "SOCPREV_E_RANGE": OverflowError,
    "SOCPREV_E_NOMEM": MemoryError, "SOCPREV_E_PARSE": ValueError,
    "SOCPREV_E_TYPE": TypeError, "SOCPREV_E_NOT_FOUND": LookupError,
    "SOCPREV_E_IO": OSError, "SOCPREV_E_UNDEFINED": ArithmeticError,
    "SOCPREV_E_UNSUPPORTED": NotImplementedError,
}


class Error(Exception):
    """What a call failed for: status, number (SP3104), sentences, place."""

    status = 0
    number = 0
    message = ""
    message_cs = ""
    line = 0
    column = 0
    field = None
    index = -1

    def __str__(self):
        said = self.message or Exception.__str__(self)
        return f"SP{self.number}: {said}" if self.number else said


def _make():
    made = {}
    for status in range(lib.socprev_status_count()):
        name = ffi.string(lib.socprev_status_name(status)).decode()
        if status == lib.SOCPREV_OK:
            continue
        words = name.removeprefix("SOCPREV_E_").lower().split("_")
        class_name = "".join(word.capitalize() for word in words) + "Error"
        if hasattr(builtins, class_name):
            class_name = "Wrong" + class_name
        also = (_ALSO[name],) if name in _ALSO else ()
        text = ffi.string(lib.socprev_status_text(status, 0)).decode()
        made[status] = type(class_name, (Error, *also),
                            {"__doc__": text, "status": status, "__module__": "socprev"})
    return made


ALL = _make()
globals().update({cls.__name__: cls for cls in ALL.values()})
__all__ = ["Error", *[cls.__name__ for cls in ALL.values()]]


def class_of(status):
    """The class of a status; one that this list does not know is an Error."""
    return ALL.get(status, Error)
