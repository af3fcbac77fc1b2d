"""The C extension: every public function by cffi in API mode, so that the C compiler checks
each signature against the headers.

SOCPREV_LIB_DIR (and SOCPREV_INCLUDE_DIR) name a library by hand; else pkg-config is asked; else the
builds of the tree that this folder stands in are looked at (./dev demo makes one).

    build_ffi.py FILE.c         writes the C file alone
"""
import os
import pathlib
import subprocess
import sys

import cffi

HERE = pathlib.Path(__file__).resolve().parent
TREE = HERE.parent.parent

ARROW = """
struct ArrowSchema {
    const char *format; const char *name; const char *metadata; int64_t flags;
    int64_t n_children; struct ArrowSchema **children; struct ArrowSchema *dictionary;
    void (*release)(struct ArrowSchema *); void *private_data;
};
struct ArrowArray {
    int64_t length; int64_t null_count; int64_t offset; int64_t n_buffers; int64_t n_children;
    const void **buffers; struct ArrowArray **children; struct ArrowArray *dictionary;
    void (*release)(struct ArrowArray *); void *private_data;
};
struct ArrowArrayStream {
    int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *);
    int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *);
    const char *(*get_last_error)(struct ArrowArrayStream *);
    void (*release)(struct ArrowArrayStream *); void *private_data;
};
"""

HELPERS = """
struct ArrowSchema *socprev_python_schema(void);
struct ArrowArray *socprev_python_array(void);
struct ArrowArrayStream *socprev_python_stream(const socprev_table *);
socprev_status socprev_python_append(socprev_table *, const socprev_table *, socprev_error **);
void socprev_python_schema_done(struct ArrowSchema *);
void socprev_python_array_done(struct ArrowArray *);
void socprev_python_empty(struct ArrowSchema *, struct ArrowArray *);
void socprev_python_schema_capsule(void *);
void socprev_python_array_capsule(void *);
void socprev_python_stream_capsule(void *);
extern "Python" int32_t socprev_python_progress(void *user, int64_t done, int64_t total);
"""


def pkg_config(*arguments):
    try:
        done = subprocess.run(["pkg-config", *arguments, "libsocprev"], capture_output=True,
                              text=True, check=True)
        return done.stdout.split()
    except (OSError, subprocess.CalledProcessError):
        return None


def library():
    """Options of the C compiler."""
    by_hand = os.environ.get("SOCPREV_LIB_DIR")
    include = os.environ.get("SOCPREV_INCLUDE_DIR", str(TREE / "include"))
    if by_hand:
        return {"library_dirs": [by_hand], "runtime_library_dirs": [by_hand],
                "include_dirs": [include]}
    flags = pkg_config("--cflags", "--libs")
    if flags is not None:
        folders = [flag[2:] for flag in flags if flag.startswith("-L")]
        return {"library_dirs": folders, "runtime_library_dirs": folders,
                "include_dirs": [flag[2:] for flag in flags if flag.startswith("-I")]}
    built = sorted(TREE.glob("build/*/lib/.libs/libsocprev.so"),
                   key=lambda path: (path.parts[-4] != "release", path.stat().st_mtime))
    if built:
        folder = str(built[0].parent)
        return {"library_dirs": [folder], "runtime_library_dirs": [folder],
                "include_dirs": [include]}
    raise SystemExit("libsocprev was not found: install it (make install), or build it in the "
                     "tree (./dev demo), or set SOCPREV_LIB_DIR and SOCPREV_INCLUDE_DIR")


def builder():
    made = cffi.FFI()
    made.cdef((HERE / "socprev.cdef").read_text() + ARROW + HELPERS)
    made.set_source("socprev._socprev", (HERE / "arrow_stream.h").read_text(),
                    libraries=["socprev"], py_limited_api=True, **library())
    return made


if __name__ == "__main__":
    builder().emit_c_code(sys.argv[1])  # for those who compile it themselves
