"""How a C function of libsocprev becomes a method: what both generators share.

`Plan(api)` reads api/socprev-api.json and gives, for every function, its class, its name there,
which parameters the caller of the binding still sees, and where the others come from: a
length from the array that it measures, an error from nowhere, memory from the library. What
no rule decides stands in the tables below, each line with its reason.
"""
import re

# Functions whose prefix is not the name of their handle.
PREFIXES = {
    "socprev_finding_": "socprev_findings",
    "socprev_record_": "socprev_portfolio",
}

# Extents that follow from the handle: how to ask for them.
EXTENTS = {
    ("socprev_coverage", "territories"): "socprev_coverage_territories",
    ("socprev_coverage", "kinds"): "socprev_coverage_kinds",
    ("socprev_need", "territories"): "socprev_need_territories",
    ("socprev_network", "places"): "socprev_network_places",
    ("socprev_network", "sites"): "socprev_network_sites",
    ("socprev_network", "kinds"): "socprev_network_kinds",
    ("socprev_people", "dimensions"): "socprev_people_dimensions",
    ("socprev_groups", "dimensions"): "socprev_groups_dimensions",
    ("socprev_sketch_people", "dimensions"): "socprev_sketch_people_dimensions",
    ("socprev_table", "columns"): "socprev_table_column_count",
}

AXES = "axes"

# Functions that free their handle, whatever they answer.
CONSUMES = {"socprev_draft_commit"}

# How many elements an output has, where its length is not the caller's choice: what a function
# says, so many more, or for AXES the product of what it says of both axes.
SIZES = {
    "socprev_division_amounts": ("socprev_division_count",),
    "socprev_awards_amounts": ("socprev_awards_count",),
    "socprev_damping_amounts": ("socprev_damping_count",),
    "socprev_biproportional_division_cells": ("socprev_biproportional_division_count", AXES),
    "socprev_twoway_division_cells": ("socprev_twoway_division_count", AXES),
    "socprev_schedule_amounts": ("socprev_schedule_count", AXES),
    "socprev_payment_parts": ("socprev_payment_count", AXES),
    "socprev_people_codes": ("socprev_people_cells",),
    "socprev_people_values": ("socprev_people_cells",),
    "socprev_nights_values": ("socprev_nights_persons",),
    "socprev_disclosure_sensitive": ("socprev_disclosure_count",),
    "socprev_evenness_lorenz": ("socprev_evenness_count", 1),
    "socprev_evenness_generalised_lorenz": ("socprev_evenness_count", 1),
}

# What a binding does by hand, or not at all, and why.
BY_HAND = {
    "socprev_memory_new": "the binding's language has its own memory; the C allocator is used",
    "socprev_memory_free": "as socprev_memory_new()",
    "socprev_run_new": "progress is a function of the binding's language",
    "socprev_spill_write": "passed to socprev_cube_set_spill() as it is",
    "socprev_spill_read": "passed to socprev_cube_set_spill() as it is",
    "socprev_cube_set_spill": "takes a Spill",
    "socprev_table_export": "the Arrow C data interface",
    "socprev_table_import": "the Arrow C data interface",
    "socprev_table_int64_data": "a view of the column, as long as the table",
    "socprev_table_float64_data": "a view of the column, as long as the table",
    "socprev_table_code_data": "a view of the column, as long as the table",
    "socprev_table_validity": "a view of the column, as long as the table",
    "socprev_access_result_values": "a view, as long as there are origins",
    "socprev_access_result_ratios": "a view, as long as there are destinations",
    "socprev_access_result_nearest": "a view, as long as there are origins",
    "socprev_access_set_people": "as many people as the origins of its od",
    "socprev_access_set_supply": "as many as the destinations of its od",
    "socprev_contacts_append": "takes the arrays that were bound",
    "socprev_stays_append": "takes the arrays that were bound",
    "socprev_record_add": "fields are keyword arguments",
    "socprev_birth_number": "an output of fixed size",
    "socprev_pseudonym_column": "a column of texts",
    "socprev_od_row": "two outputs, of socprev_od_row_count() elements",
    "socprev_overlap_release": "an output of socprev_overlap_cells() elements",
    "socprev_fit_cells": "the extents are kept by the fitting",
    "socprev_fit_blocks": "the extents are kept by the fitting",
    "socprev_ratio_reduce": "changes two numbers in place",
    "socprev_buffer_data": "a buffer becomes bytes at once",
    "socprev_buffer_size": "as socprev_buffer_data()",
}

# Bound by those that bind columns row by row, in contacts and stays.
BINDS = re.compile(r"socprev_(contacts|stays)_bind_")


class Argument:
    """What the caller of the binding sees of one parameter."""

    def __init__(self, parameter, names=None):
        self.parameter = parameter
        self.names = names or [parameter["name"]]
        self.name = self.names[0]
        self.role = parameter["role"]
        self.type = parameter["type"]
        self.optional = parameter.get("optional", False)
        self.base = base(parameter["type"])


class Call:
    """One function: `owner` is the handle whose class it goes to (None: the module)."""

    def __init__(self, function):
        self.function = function
        self.c_name = function["name"]
        self.parameters = function["parameters"]
        self.returns = function["returns"]
        self.owner = None
        self.name = ""
        self.self_name = None
        self.arguments = []
        self.outputs = []
        self.sources = {}

    @property
    def is_constructor(self):
        return self.self_name is None and any(
            out["role"] == "handle" and base(out["type"]) == self.owner for out in self.outputs)


def base(spelled):
    """int64_t of "const int64_t *"."""
    return re.sub(r"\bconst\b|\*", " ", spelled).split()[-1]


class Plan:
    def __init__(self, api):
        self.api = api
        self.handles = {handle["name"]: handle for handle in api["handles"]}
        self.prefixes = sorted(
            [(f"{name}_", name) for name in self.handles] + list(PREFIXES.items()),
            key=lambda pair: -len(pair[0]))
        self.by_name = {function["name"]: function for function in api["functions"]}
        self.frees = {handle["free"] for handle in api["handles"]}
        self.calls = [self.call(function) for function in api["functions"]
                      if function["name"] not in self.frees
                      and function["name"] not in BY_HAND]

    def owner_of(self, name):
        return next((owner for prefix, owner in self.prefixes if name.startswith(prefix)), None)

    def call(self, function):
        made = Call(function)
        made.owner = self.owner_of(made.c_name)
        prefix = next((prefix for prefix, _ in self.prefixes if made.c_name.startswith(prefix)),
                      "socprev_")
        made.name = made.c_name[len("socprev_" if prefix in PREFIXES else prefix):]
        first = made.parameters[0] if made.parameters else None
        if made.owner and first and first["direction"] != "out" \
                and base(first["type"]) == made.owner:
            made.self_name = first["name"]
        elif made.owner and first and made.owner not in [
                base(parameter["type"]) for parameter in made.parameters]:
            made.owner = made.owner if not first["type"].startswith("const socprev_") else None
            made.name = made.name if made.owner else made.c_name[len("socprev_"):]
        self.sort_parameters(made)
        return made

    def sort_parameters(self, made):
        """Which parameters are asked for, which are answers, where the others come from."""
        for parameter in made.parameters:
            name, role = parameter["name"], parameter["role"]
            if name == made.self_name:
                made.sources[name] = ("self",)
            elif role in ("memory", "error"):
                made.sources[name] = (role,)
            elif role == "stride":
                made.sources[name] = ("stride", *self.measured(made, name))
            elif role in ("length", "number") and self.lengths(made, name):
                made.sources[name] = ("length", self.lengths(made, name))
            elif role == "length" and made.c_name in SIZES:
                made.sources[name] = ("size", SIZES[made.c_name])
            elif role == "length" and name == "capacity":
                made.sources[name] = ("capacity",)
            elif parameter["direction"] == "out":
                made.sources[name] = ("out",)
                made.outputs.append(parameter)
            else:
                made.sources[name] = ("argument",)
                made.arguments.append(Argument(parameter))

    @staticmethod
    def measured(made, name):
        """The array of a stride, and which of its strides it is."""
        arrays = []
        for parameter in made.parameters:
            stride = parameter.get("stride")
            if stride == name:
                return [parameter["name"], 0]
            if isinstance(stride, list) and name in stride:
                arrays.append([parameter["name"], stride.index(name)])
        if not arrays:
            raise SystemExit(f"plan.py: {made.c_name}: no array has the stride {name}")
        return arrays[0]

    @staticmethod
    def lengths(made, name):
        """The inputs that a length measures: [(parameter, extent)]."""
        found = []
        for parameter in made.parameters:
            if parameter["direction"] == "out":
                continue
            if parameter.get("length") == name:
                found.append((parameter["name"], 0))
            shape = parameter.get("shape", []) if parameter["role"] == "array" else []
            if shape.count(name):
                found.append((parameter["name"], shape.index(name)))
        return found
