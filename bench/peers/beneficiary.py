"""Counts people with databases and data frames beside libsocprev on the same contacts and checks
their answers: beneficiary.py LIBSOCPREV.so [ROWS [SECONDS per peer and workload]].

Contacts are those of bench/beneficiary.c, made anew here from the same seed: A of 9,000 persons,
B of a tenth as many persons as rows. Each peer runs in a process of its own and has the
contacts in its own form before its time begins; the best of up to three runs counts, on one
thread. PostgreSQL is Debian's, in a private server that is gone afterwards; without it the line
says so. Ratios say how often the library's time fits into the peer's."""

import ctypes
import glob
import multiprocessing
import os
import pwd
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

import numpy

from library import SIZE, Library

CHUNK, KINDS, REGIONS, MONTHS, PROJECTS = 1 << 16, 33, 14, 12, 40
NAMES = ("person", "kind", "region", "month", "project", "minutes")
AXES = ("kind", "region", "month")
MARGINS = [tuple(name for i, name in enumerate(AXES) if bits >> i & 1) for bits in range(8)]
RUNS, ALL, PRECISION = 3, -2, 12
U64 = numpy.uint64


# ---- contacts ---------------------------------------------------------------------------


def mixed(z):
    """SplitMix64 of a state."""
    z = (z ^ (z >> U64(30))) * U64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> U64(27))) * U64(0x94D049BB133111EB)
    return z ^ (z >> U64(31))


def make_contacts(rows, persons):
    """make_row() of bench/beneficiary.c, all rows of a chunk at once."""
    at = numpy.arange(rows, dtype=U64)
    chunk = at - at % U64(CHUNK)
    drawn = mixed(U64(1) + chunk + (at - chunk + U64(1)) * U64(0x9E3779B97F4A7C15))
    own = (drawn % U64(persons) + U64(1)) * U64(0xD6E8FEB86659FD93)
    own = (own ^ own >> U64(32)) * U64(0xD6E8FEB86659FD93)
    own ^= own >> U64(32)
    u = drawn >> U64(48)
    for _ in range(2):
        u = u * u >> U64(16)
    place = u * U64(37) >> U64(16)
    small = numpy.int32
    return {
        "person": (own * U64(0x9FB21C651E98DF25)).view(numpy.int64),
        "kind": (((own >> U64(8)) % U64(KINDS) + place % U64(3)) % U64(KINDS)).astype(small),
        "region": ((own + place // U64(36)) % U64(REGIONS)).astype(small),
        "month": (((own >> U64(24)) + place // U64(3)) % U64(MONTHS) + U64(1)).astype(small),
        "project": (((own >> U64(16)) % U64(PROJECTS) + place % U64(2)) %
                    U64(PROJECTS)).astype(small),
        "minutes": (U64(60) * (U64(1) + (drawn >> U64(32)) % U64(8))).astype(numpy.int64),
    }


# ---- peers: load() takes the contacts, and each query returns rows ------------------------
# A cube is rows of kind, region, month, persons, with ALL for a total; participants are one
# number: persons with 2,400 minutes in at least one project.


class DuckDB:
    cube_sql = ("SELECT coalesce(kind, -2), coalesce(region, -2), coalesce(month, -2), {} "
                "FROM {} GROUP BY CUBE (kind, region, month)")

    def load(self, contacts):
        import duckdb
        import pandas

        self.db = duckdb.connect(config={"threads": 1})
        frame = pandas.DataFrame(contacts)
        self.db.execute("CREATE TABLE contacts AS SELECT * FROM frame")

    def rows(self, sql):
        return self.db.execute(sql).fetchall()

    def cube(self):
        return self.rows(self.cube_sql.format("count(DISTINCT person)", "contacts"))

    def cube_of_distinct(self):
        """What a person who knows would write: persons of cells first."""
        return self.rows(self.cube_sql.format(
            "count(DISTINCT person)", "(SELECT DISTINCT person, kind, region, month FROM contacts)"))

    def approximate(self):
        return self.rows(self.cube_sql.format("approx_count_distinct(person)", "contacts"))

    def participants(self):
        return self.rows("SELECT count(DISTINCT person) FROM (SELECT person FROM contacts "
                         "GROUP BY person, project HAVING sum(minutes) >= 2400)")


class Polars:
    def load(self, contacts):
        os.environ["POLARS_MAX_THREADS"] = "1"
        import polars

        self.p = polars
        self.frame = polars.DataFrame(contacts)

    def cube(self):
        distinct = self.frame.select("person", *AXES).unique()
        out = []
        for by in MARGINS:
            counted = distinct.group_by(by).agg(self.p.col("person").n_unique().alias("n")) \
                if by else distinct.select(self.p.col("person").n_unique().alias("n"))
            out.append(table_of(by, {n: counted[n].to_numpy() for n in (*by, "n")}))
        return numpy.concatenate(out)

    def participants(self):
        minutes = self.frame.group_by("person", "project").agg(self.p.col("minutes").sum())
        return [[minutes.filter(self.p.col("minutes") >= 2400)["person"].n_unique()]]


class Pandas:
    def load(self, contacts):
        import pandas

        self.frame = pandas.DataFrame(contacts)

    def cube(self):
        distinct = self.frame[["person", *AXES]].drop_duplicates()
        out = []
        for by in MARGINS:
            some = distinct[["person", *by]].drop_duplicates()
            if by:
                counted = some.groupby(list(by)).size().reset_index(name="n")
                out.append(table_of(by, {n: counted[n].to_numpy() for n in (*by, "n")}))
            else:
                out.append(table_of(by, {"n": numpy.array([len(some)])}))
        return numpy.concatenate(out)

    def participants(self):
        minutes = self.frame.groupby(["person", "project"])["minutes"].sum()
        return [[minutes[minutes >= 2400].index.get_level_values(0).nunique()]]


class SQLite:
    def load(self, contacts):
        self.db = sqlite3.connect(":memory:")
        self.db.execute("CREATE TABLE contacts (person, kind, region, month, project, minutes)")
        self.db.executemany("INSERT INTO contacts VALUES (?,?,?,?,?,?)",
                            zip(*(contacts[n].tolist() for n in NAMES)))

    def cube(self):
        self.db.execute("DROP TABLE IF EXISTS pairs")
        self.db.execute("CREATE TEMP TABLE pairs AS SELECT DISTINCT person, kind, region, month "
                        "FROM contacts")
        out = []
        for by in MARGINS:
            shown = ", ".join(n if n in by else str(ALL) for n in AXES)
            group = " GROUP BY " + ", ".join(by) if by else ""
            out += self.db.execute(f"SELECT {shown}, count(DISTINCT person) FROM pairs{group}")
        return out

    def participants(self):
        return list(self.db.execute(
            "SELECT count(DISTINCT person) FROM (SELECT person FROM contacts "
            "GROUP BY person, project HAVING sum(minutes) >= 2400)"))


class PostgreSQL:
    """A server of its own on a socket in a temporary folder, by a user without rights."""

    def load(self, contacts):
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
        if not found:
            raise RuntimeError("skipped: no Debian package postgresql-15")
        self.bin, self.folder = found[-1], tempfile.mkdtemp(prefix="socprev-peer-")
        self.user = {"user": "nobody"} if os.getuid() == 0 else {}
        if self.user:
            os.chown(self.folder, pwd.getpwnam("nobody").pw_uid, -1)
        data = os.path.join(self.folder, "data")
        self.run("initdb", "-D", data, "-A", "trust", "-U", "peer", "--no-sync")
        self.run("pg_ctl", "-D", data, "-w", "-l", os.path.join(self.folder, "log"), "-o",
                 f"-k {self.folder} -c listen_addresses= -c work_mem=1GB -c fsync=off "
                 "-c max_parallel_workers_per_gather=0 -c max_wal_size=8GB", "start")
        self.sql("CREATE UNLOGGED TABLE contacts (person bigint, kind int, region int, "
                 "month int, project int, minutes bigint)")
        path = os.path.join(self.folder, "contacts.csv")
        with open(path, "w", encoding="ascii") as file:
            for begin in range(0, len(contacts["person"]), 1 << 20):
                part = [contacts[n][begin:begin + (1 << 20)].tolist() for n in NAMES]
                file.writelines("%d,%d,%d,%d,%d,%d\n" % row for row in zip(*part))
        os.chmod(path, 0o644)
        self.sql(f"COPY contacts FROM '{path}' CSV")
        self.sql("ANALYZE contacts")

    def run(self, program, *arguments):
        subprocess.run([os.path.join(self.bin, program), *arguments], check=True, cwd=self.folder,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **self.user)

    def sql(self, text):
        done = subprocess.run([os.path.join(self.bin, "psql"), "-h", self.folder, "-U", "peer",
                               "-AtF,", "-c", text, "postgres"], check=True, cwd=self.folder,
                              capture_output=True, text=True)
        return [[int(cell) for cell in line.split(",")] for line in done.stdout.splitlines()
                if line and line[-1].isdigit() and line[0] in "-0123456789"]

    def cube(self):
        return self.sql(DuckDB.cube_sql.format(
            "count(DISTINCT person)",
            "(SELECT DISTINCT person, kind, region, month FROM contacts) AS d"))

    def participants(self):
        return self.sql("SELECT count(DISTINCT person) FROM (SELECT person FROM contacts "
                        "GROUP BY person, project HAVING sum(minutes) >= 2400) AS d")

    def end(self):
        if hasattr(self, "folder"):
            subprocess.run([os.path.join(self.bin, "pg_ctl"), "-D",
                            os.path.join(self.folder, "data"), "-m", "immediate", "stop"],
                           cwd=self.folder, check=False, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, **self.user)
            shutil.rmtree(self.folder, ignore_errors=True)


def table_of(by, columns):
    full = numpy.full((len(columns["n"]), 4), ALL, dtype=numpy.int64)
    for i, name in enumerate(AXES):
        if name in by:
            full[:, i] = columns[name]
    full[:, 3] = columns["n"]
    return full


# ---- the library --------------------------------------------------------------------------


class Counter(Library):
    """What of the library counts people; each count comes with its seconds."""

    def __init__(self, path, contacts):
        super().__init__(path)
        self.c.socprev_people_cells.restype = ctypes.c_int64
        self.c.socprev_sketch_people_cells.restype = ctypes.c_int64
        self.kept = dict(contacts, date=20250001 + 100 * contacts["month"])
        self.contacts = ctypes.c_void_p()
        self._call("socprev_contacts_new", None, ctypes.byref(self.contacts))
        none, packed = None, SIZE(0)
        self._call("socprev_contacts_bind_persons", self.contacts,
                   self._array(self.kept["person"]), packed, none, packed)
        for code, name in ((2, "kind"), (3, "region"), (0, "project")):
            self._call("socprev_contacts_bind_codes", self.contacts, ctypes.c_int32(code),
                       self._array(self.kept[name]), packed)
        self.kept["date"] = self.kept["date"].astype(numpy.int32)
        for name, column in (("dates", "date"), ("minutes", "minutes")):
            self._call("socprev_contacts_bind_" + name, self.contacts,
                       self._array(self.kept[column]), packed)
        self._call("socprev_contacts_append", self.contacts, SIZE(len(contacts["person"])))
        self.by = (ctypes.c_int32 * 3)(2, 3, 5)

    def _cells(self, people, kind):
        n = getattr(self.c, f"socprev_{kind}_cells")(people)
        out = numpy.zeros((n, 4), dtype=numpy.int64)
        for cell in range(n):
            for k in range(3):
                code = ctypes.c_int32()
                getattr(self.c, f"socprev_{kind}_code")(people, ctypes.c_int64(cell), SIZE(k),
                                                        ctypes.byref(code))
                out[cell, k] = code.value if code.value < 0 or k < 2 else code.value % 100
        return out, n

    def cube(self):
        people = ctypes.c_void_p()
        begin = time.perf_counter()
        self._call("socprev_people_cube", self.contacts, self.by, SIZE(3), None, None,
                   ctypes.byref(people))
        seconds = time.perf_counter() - begin
        out, n = self._cells(people, "people")
        values = numpy.zeros(n, dtype=numpy.int64)
        self.c.socprev_people_values(people, ctypes.c_int32(0), self._array(values), SIZE(n))
        self.c.socprev_people_free(people)
        out[:, 3] = values
        return out, seconds

    def approximate(self):
        cube, people = ctypes.c_void_p(), ctypes.c_void_p()
        begin = time.perf_counter()
        self._call("socprev_sketch_cube_new", self.by, SIZE(3), ctypes.c_int32(PRECISION),
                   ctypes.c_uint64(0), None, ctypes.byref(cube))
        self._call("socprev_sketch_cube_add", cube, self.contacts, None)
        self._call("socprev_sketch_cube_count", cube, None, ctypes.byref(people))
        seconds = time.perf_counter() - begin
        out, n = self._cells(people, "sketch_people")
        values = numpy.zeros(n)
        self.c.socprev_sketch_people_values(people, ctypes.c_int32(0), self._array(values),
                                            SIZE(n))
        self.c.socprev_sketch_people_free(people)
        self.c.socprev_sketch_cube_free(cube)
        out[:, 3] = numpy.rint(values)
        return out, seconds

    def participants(self):
        rule, counted, out = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_int64()
        self._call("socprev_participant_rule_new", None, ctypes.byref(rule))
        self._call("socprev_participant_rule_set_minutes", rule, ctypes.c_int64(2400))
        begin = time.perf_counter()
        self._call("socprev_participants_count", self.contacts, rule, None, None,
                   ctypes.byref(counted))
        seconds = time.perf_counter() - begin
        self.c.socprev_participants_value(counted, ctypes.c_int32(ALL), ctypes.c_int32(0),
                                          ctypes.byref(out))
        self.c.socprev_participants_free(counted)
        self.c.socprev_participant_rule_free(rule)
        return [[out.value]], seconds

    def best(self, query):
        runs = [getattr(self, query)() for _ in range(RUNS)]
        return sorted_rows(runs[0][0]), min(seconds for _, seconds in runs)


# ---- a peer in a process ---------------------------------------------------------------------


def sorted_rows(rows):
    rows = numpy.array(rows, dtype=numpy.int64)
    return rows[numpy.lexsort(rows.T[::-1])]


def _run(maker, contacts, queries, sender, limit):
    peer = maker()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that it ends its server
    try:
        peer.load(contacts)
        sender.send("loaded")
        for query in queries:
            best, answer, begin = None, None, time.perf_counter()
            for _ in range(RUNS):
                start = time.perf_counter()
                answer = getattr(peer, query)()
                seconds = time.perf_counter() - start
                best = seconds if best is None else min(best, seconds)
                if time.perf_counter() - begin > limit / RUNS:
                    break
            sender.send((query, best, sorted_rows(answer)))
    except BaseException as error:  # whatever it does, it is an entry of the table
        said = str(error)
        sender.send(said if said.startswith("skipped") else f"{type(error).__name__}: {said}"[:60])
    finally:
        if hasattr(peer, "end"):
            peer.end()


def answers_of(maker, contacts, queries, limit):
    """What came of each query: (seconds, rows), or what went wrong."""
    receiver, sender = multiprocessing.Pipe(False)
    process = multiprocessing.Process(target=_run, args=(maker, contacts, queries, sender, limit))
    process.start()
    sender.close()
    out, wrong = {}, f"no answer in {limit:.0f} s"
    try:
        if receiver.poll(20 * limit):
            first = receiver.recv()
            wrong = wrong if first == "loaded" else first
            while first == "loaded" and len(out) < len(queries) and receiver.poll(limit):
                answer = receiver.recv()
                if isinstance(answer, str):
                    wrong = answer
                    break
                out[answer[0]] = answer[1:]
    except EOFError:
        wrong = f"ended with {process.exitcode}"
    process.join(5)
    if process.is_alive():
        process.terminate()
        process.join(10)
    if process.is_alive():
        process.kill()
        process.join()
    return {query: out.get(query, wrong) for query in queries}


# ---- the table ----------------------------------------------------------------------------------


def verdict(query, rows, right):
    if query != "approximate":
        return "right" if rows.shape == right.shape and (rows == right).all() else "WRONG"
    if rows.shape != right.shape or (rows[:, :3] != right[:, :3]).any():
        return "WRONG: other cells"
    off = (rows[:, 3] - right[:, 3]) / right[:, 3]
    return f"error {100 * numpy.sqrt((off ** 2).mean()):.2f} % (bias {100 * off.mean():+.2f} %)"


def line(workload, query, who, seconds, own, said):
    shown = "" if seconds is None else f"{1000 * seconds:10.1f}"
    ratio = "" if seconds is None else f"{seconds / own:8.1f}"
    print(f"{workload:2} {query:17} {who:11} {shown:>10} {ratio:>8}  {said}", flush=True)


def compare(library, name, rows, persons, limit):
    contacts = make_contacts(rows, persons)
    own = Counter(library, contacts)
    right, seconds = {}, {}
    for query in ("cube", "approximate", "participants"):
        right[query], seconds[query] = own.best(query)
        line(name, query, "libsocprev", seconds[query], seconds[query],
             verdict(query, right[query], right["cube" if query == "approximate" else query]))
    peers = [("DuckDB", DuckDB, ("cube_of_distinct", "cube", "approximate", "participants")),
             ("polars", Polars, ("cube", "participants")),
             ("pandas", Pandas, ("cube", "participants")),
             ("PostgreSQL", PostgreSQL, ("cube", "participants")),
             ("SQLite", SQLite, ("cube", "participants"))]
    for who, maker, queries in peers:
        for query, answer in answers_of(maker, contacts, queries, limit).items():
            ours = "cube" if query.startswith("cube") else query
            if isinstance(answer, str):
                line(name, query, who, None, 1, answer)
            else:
                base = right["cube" if ours == "approximate" else ours]
                line(name, query, who, answer[0], seconds[ours],
                     verdict(query, answer[1], base))


def main():
    rows = int(float(sys.argv[2])) if len(sys.argv) > 2 else 10_000_000
    limit = float(sys.argv[3]) if len(sys.argv) > 3 else 60
    print(f"{rows} contacts; A: 9,000 persons, B: {rows // 10}")
    print(f"{'':2} {'':17} {'who':11} {'ms':>10} {'ratio':>8}  answer")
    compare(sys.argv[1], "A", rows, 9000, limit)
    compare(sys.argv[1], "B", rows, rows // 10, limit)


if __name__ == "__main__":
    main()
