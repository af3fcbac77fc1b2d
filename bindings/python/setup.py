"""The extension is described in build_ffi.py, everything else in pyproject.toml."""
from setuptools import setup

setup(cffi_modules=["build_ffi.py:builder"],
      options={"bdist_wheel": {"py_limited_api": "cp39"}})
