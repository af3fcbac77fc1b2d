"""Planning and accounting of publicly funded social services: records of projects, exact
division of money, coverage of territories, people counted once, safe publication.

Every function of the C library is here: those of a handle as methods of its class, the others as
functions. ``help(socprev.Apportionment)`` shows what the C headers say.
"""
from . import _errors, _generated
from ._core import Date, Handle, Run
from ._errors import *  # noqa: F401,F403
from ._errors import ALL as ERRORS
from ._generated import *  # noqa: F401,F403
from ._special import birth_number, ratio_reduce

__version__ = version()  # noqa: F405
__all__ = ["Date", "ERRORS", "Handle", "Run", "birth_number", "ratio_reduce"]
__all__ += _errors.__all__
__all__ += _generated.__all__
