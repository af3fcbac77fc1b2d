"""Written by generate.py from api/socprev-api.json: do not edit."""
# ruff: noqa
from __future__ import annotations

from array import array
from enum import IntEnum
from fractions import Fraction
from typing import Sequence

from . import _core, _special
from ._core import (Bytes, Date, DateLike, Floats, Dates, Grid, Handle, Integers,
                    Rational, Run, ffi, lib)

ACCESS_UNREACHABLE: float = lib.SOCPREV_ACCESS_UNREACHABLE
NO_CAP: int = lib.SOCPREV_NO_CAP
TOTAL_MAX: int = lib.SOCPREV_TOTAL_MAX
BIPROPORTIONAL_MAX: int = lib.SOCPREV_BIPROPORTIONAL_MAX
CLAIMS_EXACT_ARRIVAL: int = lib.SOCPREV_CLAIMS_EXACT_ARRIVAL
CLAIMS_MOST_AVERAGE: int = lib.SOCPREV_CLAIMS_MOST_AVERAGE
CLAIMS_MAX: int = lib.SOCPREV_CLAIMS_MAX
FIT_AXES: int = lib.SOCPREV_FIT_AXES
NO_PREVIOUS: int = lib.SOCPREV_NO_PREVIOUS
EVERY: int = lib.SOCPREV_EVERY
LARGEST_REMAINDERS: int = lib.SOCPREV_LARGEST_REMAINDERS
NUL: int = lib.SOCPREV_NUL
THREADS_MAX: int = lib.SOCPREV_THREADS_MAX
COVERAGE_UNKNOWN: int = lib.SOCPREV_COVERAGE_UNKNOWN
SECRET_BYTES: int = lib.SOCPREV_SECRET_BYTES
RECAPTURE_LISTS: int = lib.SOCPREV_RECAPTURE_LISTS
NETWORK_NO_LIMIT: int = lib.SOCPREV_NETWORK_NO_LIMIT
NEEDS_LINE: str = _core.lib_text(lib.SOCPREV_NEEDS_LINE)
TYPES_ALL: int = lib.SOCPREV_TYPES_ALL
DATE_NONE: int = lib.SOCPREV_DATE_NONE

class DecayShape(IntEnum):
    """Shapes of decay; c is the cost, a and b the two numbers."""

    NONE = 0
    EXPONENTIAL = 1
    GAUSSIAN = 2
    GAUSSIAN_TO = 3
    POWER = 4
    LOG_LOGISTIC = 5
    STEPS = 6
    TABLE = 7


class AccessMeasure(IntEnum):
    """Measures."""

    NEAREST = 0
    KTH = 1
    BALANCING_COST = 2
    CUMULATIVE = 3
    INTERVAL_MEDIAN = 4
    GRAVITY = 5
    ACCESS_2SFCA = 6
    E2SFCA = 7
    M2SFCA = 8
    ACCESS_3SFCA = 9
    MH3SFCA = 10
    BALANCED = 11
    AVAILABILITY = 12
    CONSTRAINED = 13


class AccessIndex(IntEnum):
    """For all kinds."""

    ACCESS_ALL = -1


class AccessFlag(IntEnum):
    """What is to be known of an origin; bits."""

    SUPPLY = 1
    PEOPLE = 2


class AccessNumber(IntEnum):
    """Numbers that belong to a measure as a whole."""

    SUPPLY = 0
    UNCLAIMED = 1
    DELIVERED = 2
    ROUNDS = 3
    RESIDUAL = 4


class Rule(IntEnum):
    """How exact shares become whole units."""

    HARE = 1
    DROOP = 2
    HAGENBACH_BISCHOFF = 3
    ADAMS = 10
    DEAN = 11
    HILL = 12
    WEBSTER = 13
    JEFFERSON = 14
    MODIFIED_SAINTE_LAGUE = 15
    STATIONARY = 16
    QUOTA = 20


class Bound(IntEnum):
    """What holds an amount where it is."""

    NONE = 0
    FLOOR = 1
    CAP = 2


class Tie(IntEnum):
    """What part a claimant has in a tie."""

    NONE = 0
    WON = 1
    LOST = 2


class ConflictKind(IntEnum):
    """Kinds of conflict, and what needed and available then are (in minor units but where said)."""

    FLOOR_ABOVE_CAP = 1
    FLOORS = 2
    CAPS = 3
    NO_WEIGHT = 4
    TOO_FEW_UNITS = 5
    MARGINS = 6
    MARGINS_COLUMNS = 7
    TOTAL_ABOVE = 8
    TOTAL_BELOW = 9


class Axis(IntEnum):
    """What a list of a conflict holds."""

    ROW = 0
    COLUMN = 1


class ClaimsRule(IntEnum):
    """How the estate E is shared over the claims c."""

    PROPORTIONAL = 1
    EQUAL_AWARDS = 2
    EQUAL_LOSSES = 3
    TALMUD = 4
    REVERSE_TALMUD = 5
    PINILES = 6
    EGALITARIAN = 7
    ADJUSTED_PROPORTIONAL = 8
    MINIMAL_OVERLAP = 9
    RANDOM_ARRIVAL = 10
    AVERAGE = 11


class ClaimsForm(IntEnum):
    """How exact awards become whole units."""

    LARGEST_REMAINDER = 1
    SIGNPOSTS = 2


class AwardHold(IntEnum):
    """Where an exact award stands."""

    BETWEEN = 0
    NOTHING = 1
    HALF = 2
    CLAIM = 3


class FitOutcome(IntEnum):
    """How a fit ended."""

    CONVERGED = 1
    LIMIT = 2
    IMPOSSIBLE = 3


class Measure(IntEnum):
    """What can be measured."""

    DISTANCE = 1
    LOOSEMORE_HANBY = 2
    GALLAGHER = 3
    SAINTE_LAGUE = 4
    GINI = 5
    MIN_MAX = 6


class Quota(IntEnum):
    """Whether an amount is its quota, rounded down or up."""

    KEPT = 0
    BELOW = 1
    ABOVE = 2


class Change(IntEnum):
    """Which way an amount changes."""

    NONE = 0
    GAIN = 1
    LOSS = 2


class Timing(IntEnum):
    """How the plan is rounded, and which way instalments below the minimum go."""

    NEAREST = 1
    EX_ANTE = 2
    EX_POST = 3
    SIGNPOST = 4


class InstalmentHold(IntEnum):
    """Why the sum paid by the end of a period is not the rounded plan."""

    PLAN = 0
    LATER = 1
    EARLIER = 2


class DamperMethod(IntEnum):
    """How the corridor works."""

    CORRIDOR = 1
    SCALING = 2


class Shortage(IntEnum):
    """What happens to rows when the money does not reach."""

    REFUSED = 0
    PROPORTIONAL = 1
    EQUAL = 2


class TwowayRule(IntEnum):
    """How the cells become whole units."""

    CONTROLLED_ROUNDING = 1
    UNBIASED_ROUNDING = 2


class StatusCode(IntEnum):
    """Values are fixed for ever; new ones are only appended."""

    OK = 0
    E_INVALID = 1
    E_RANGE = 2
    E_NOMEM = 3
    E_PARSE = 4
    E_TYPE = 5
    E_NOT_FOUND = 6
    E_DUPLICATE = 7
    E_LIMIT = 8
    E_IO = 9
    E_CANCELLED = 10
    E_INFEASIBLE = 11
    E_UNDEFINED = 12
    E_UNSUPPORTED = 13
    E_INTERNAL = 14


class Language(IntEnum):
    """Languages of messages and number formats."""

    EN = 0
    CS = 1


class Severity(IntEnum):
    """How much a finding matters."""

    NOTE = 1
    WARNING = 2
    MISTAKE = 3


class PeopleCode(IntEnum):
    """Codes with a meaning of their own; all others are >= 0."""

    MISSING = -1
    ALL = -2


class MinutesCode(IntEnum):
    """Minutes of a contact that were not recorded: not the same as 0."""

    MINUTES_UNKNOWN = -1


class Dimension(IntEnum):
    """What contacts can be told apart by."""

    PROJECT = 0
    SERVICE = 1
    KIND = 2
    TERRITORY = 3
    TARGET_GROUP = 4
    MONTH = 5
    YEAR = 6
    PERIOD = 7


class PeopleMeasure(IntEnum):
    """What is counted."""

    PERSONS = 0
    CONTACTS = 1
    MINUTES = 2
    ANONYMOUS_CONTACTS = 3
    ANONYMOUS_MINUTES = 4
    UNTIMED_CONTACTS = 5
    FIRST_TIME_PERSONS = 6
    RETURNING_PERSONS = 7
    CELL_KEY = 8


class ParticipantsMeasure(IntEnum):
    """What is counted for a project, or over all of them."""

    PARTICIPANTS = 0
    BELOW_THRESHOLD = 1
    UNDECIDED = 2
    PARTICIPATIONS = 3
    SUPPORT_ANONYMOUS_CONTACTS = 4
    SUPPORT_ANONYMOUS_MINUTES = 5


class ContactMark(IntEnum):
    """What is wrong with a contact: bits, to be combined."""

    PROJECT = 1
    SERVICE = 2
    KIND = 4
    TERRITORY = 8
    TARGET_GROUP = 16
    PERIOD = 32
    BIRTH_YEAR = 64
    DUPLICATE = 128


class CubeLimit(IntEnum):
    """How many levels a hierarchy of codes may have: municipality, ..., state."""

    CUBE_LEVELS_MOST = 16


class CubeSecret(IntEnum):
    """Bytes of a secret key."""

    CUBE_SECRET_SIZE = 16


class SelectCertainty(IntEnum):
    """Whether vague dates count."""

    SURE = 0
    POSSIBLE = 1


class SupportUnitsLimit(IntEnum):
    """Bounds of a table of units."""

    UNITS_MOST = 1000
    UNIT_NAME_MOST = 200
    UNIT_DECIMALS_MOST = 6
    UNIT_MOST = 1000000000


class Codelist(IntEnum):
    """The lists."""

    SERVICE_KIND = 0
    REGION = 1
    DISTRICT = 2
    TERRITORY = 3
    TARGET_GROUP = 4
    AGE_GROUP = 5
    CAPACITY_TYPE = 6
    PROGRAMME = 7
    INDICATOR = 8
    COUNTING_RULE = 9
    SERVICE_FORM = 10
    FUNDING_SOURCE = 11
    FUNDING_STAGE = 12
    PAYMENT_MODE = 13
    AWARD_METHOD = 14
    PROJECT_STATE = 15
    ACTIVITY_KIND = 16
    APPLICATION_RESULT = 17
    RELATION_KIND = 18
    CERTAINTY = 19
    DIRECTION = 20
    PROVIDER_KIND = 21
    NOTE_TOPIC = 22


class Confidence(IntEnum):
    """Where a row, a column or a figure comes from."""

    VERIFIED = 1
    DERIVED = 2
    INFERRED = 3
    MEMORY = 4
    DEFINED = 5


class RegnoPart(IntEnum):
    """The parts of a registration number; "" when its form has no such part."""

    PREFIX = 0
    AXIS = 1
    AREA = 2
    SCHEME = 3
    CALL = 4
    SERIAL = 5


class ContactRule(IntEnum):
    """What can be wrong with a line."""

    CELL = 0
    KNOWN = 1
    PERIOD = 2
    BIRTH_YEAR = 3
    DUPLICATE = 4


class ContactAction(IntEnum):
    """What is done with such a line."""

    IGNORE = 0
    REPORT = 1
    DROP = 2
    REFUSE = 3


class CoverageIndex(IntEnum):
    """Stand in the place of an index."""

    ALL = -1
    LEAVES = -1


class CoverageBalance(IntEnum):
    """What a norm says about a territory and a kind; in units of capacity."""

    NEED = 0
    GAP = 1
    UNMET = 2
    SURPLUS = 3
    SHORTAGE = 4
    EXCESS = 5


class CellMark(IntEnum):
    """What holds for a cell; a sum of these."""

    SENSITIVE = 1
    ATOM = 2
    OPEN = 4
    KNOWN = 8


class Attacker(IntEnum):
    """What an attacker knows besides what is published."""

    PLAIN = 0
    RULE = 1
    PATTERN = 2


class Exposure(IntEnum):
    """What is wrong with a sensitive cell."""

    NONE = 0
    PUBLISHED = 1
    EXACT = 2
    CONTRIBUTOR = 3
    BOUNDS = 4


class AuditDepth(IntEnum):
    """How deep an audit looks."""

    EXACT = 0
    BOUNDS = 1


class Protection(IntEnum):
    """How numbers were protected."""

    SUPPRESSION = 0
    ROUNDING = 1
    SMALL_COUNTS = 2
    CELL_KEY = 3
    PRIVACY = 4


class EstimateMethod(IntEnum):
    """How a number was estimated."""

    WILSON = 0
    CLOPPER_PEARSON = 1
    MID_P = 2
    POISSON = 3
    POISSON_BINOMIAL = 4
    BOOTSTRAP = 5
    LINCOLN_PETERSEN = 6
    CHAPMAN = 7
    CHAO = 8
    ZELTERMAN = 9
    TRUNCATED_POISSON = 10
    LOG_LINEAR = 11
    GOOD_TOULMIN = 12
    SMOOTHED = 13
    HYPERLOGLOG = 14
    THETA = 15


class EstimateNote(IntEnum):
    """Warnings that go with an estimate; a sum of these."""

    LOWER_BOUND = 1
    EXTRAPOLATED = 2
    SAMPLED = 4


class RecaptureCriterion(IntEnum):
    """What the fit of a model is judged by."""

    AIC = 0
    BIC = 1


class EvennessIndex(IntEnum):
    """Indices by name, for those that take any of them."""

    MEAN = 0
    GINI = 1
    GINI_UNBIASED = 2
    HOOVER = 3
    ENTROPY = 4
    ATKINSON = 5
    WOLFSON = 6
    PALMA = 7
    HERFINDAHL = 8
    ROSENBLUTH = 9
    QUANTILE = 10


class QuantileMethod(IntEnum):
    """How quantiles of weighted values are taken; numbers are the types of R."""

    INVERSE = 1
    AVERAGED = 2
    LINEAR = 4
    MIDPOINT = 5
    FREQUENCY = 7


class NeedAny(IntEnum):
    """In the place of a number."""

    ALL = -1
    ANY_FORM = -1


class SupplySort(IntEnum):
    """What becomes of a supply."""

    KEPT = 0
    NEW = 1
    ENDING = 2


class SupplyView(IntEnum):
    """Which supply a question looks at."""

    BEFORE = 0
    AFTER = 1
    KEPT = 2
    NEW = 3
    ENDING = 4


class NeedFlag(IntEnum):
    """What can be said of a territory apart from numbers; bits."""

    NO_POPULATION = 1
    POPULATION_UNKNOWN = 2
    NO_SUPPLY = 4
    SUPPLY_UNKNOWN = 8
    UNREACHED = 16
    OUTSIDE = 32
    NOT_ASSESSED = 64


class NeedAccess(IntEnum):
    """What a number of access counts."""

    PERSON = 0
    PLACE = 1


class NeedCriterion(IntEnum):
    """What it takes to be covered."""

    PRESENT = 0
    MET = 1


class NetworkModel(IntEnum):
    """The questions."""

    SET_COVER = 0
    MAX_COVER = 1
    BUDGET_COVER = 2
    MEDIAN = 3
    CENTER = 4
    CHEAPEST_COVER = 5


class NetworkSecond(IntEnum):
    """What decides among answers that are equal in the first objective."""

    NONE = 0
    SITES = 1
    MONEY = 2
    DISTANCE = 3


class NetworkRole(IntEnum):
    """What may be done with a site."""

    CANDIDATE = 0
    EXISTING = 1
    FORBIDDEN = 2


class NetworkLimit(IntEnum):
    """What ends the search before its proof."""

    NODES = 0
    STEPS = 1
    STARTS = 2
    MOVES = 3
    CBC_NODES = 4


class NetworkSolver(IntEnum):
    """Who searches."""

    OWN = 0
    CBC = 1
    AUTO = 2


class PlanStatus(IntEnum):
    """What is known of a plan."""

    OPTIMAL = 0
    FEASIBLE = 1
    LIMIT = 2
    INFEASIBLE = 3


class PlanReason(IntEnum):
    """Why there is no plan."""

    NONE = 0
    PLACES = 1
    SITES = 2
    CAPACITY = 3


class PlanTotal(IntEnum):
    """What is counted of a plan, both as territories and as people."""

    PLACES = 0
    PLACES_SERVED = 1
    UNITS = 2
    UNITS_SERVED = 3
    DISTANCE = 4
    FARTHEST = 5
    NODES = 6
    EVALUATIONS = 7


class Earth(IntEnum):
    """The surface on which distances are measured."""

    NONE = 0
    SPHERE = 1
    WGS84 = 2


class OdRounding(IntEnum):
    """What becomes of a cost that is no multiple of the step."""

    EXACT = 0
    NEAREST = 1


class OdEnd(IntEnum):
    """The two ends of a pair."""

    ORIGIN = 0
    DESTINATION = 1


class PictureMap(IntEnum):
    """Maps made of tiles."""

    REGIONS = 0
    DISTRICTS = 1


class PresenceState(IntEnum):
    """What is known of a kind in a territory."""

    MISSING = 0
    PRESENT = 1
    UNKNOWN = 2


class PresenceMeasure(IntEnum):
    """What evenness is measured of."""

    SERVICES = 0
    KINDS = 1
    MONEY = 2


class NeedsSource(IntEnum):
    """The tables of a question."""

    SUPPLY = 0
    NORMS = 1
    POPULATIONS = 2
    SETS = 3
    TERRITORIES = 4
    PAIRS = 5


class OverlapPart(IntEnum):
    """What of an overlap is to be published besides the number of all persons; a sum."""

    MEMBERS = 1
    PAIRS = 2
    ATOMS = 4


class PeopleScope(IntEnum):
    """Within what a pseudonym stands for one person."""

    PROJECT = 0
    PORTFOLIO = 1


class Counted(IntEnum):
    """What a rule counts."""

    NOTHING = 0
    PARTICIPANTS = 1
    OTHERS = 2


class IndicatorGap(IntEnum):
    """Why there is no number."""

    NONE = 0
    NO_INDICATOR = 1
    UNKNOWN = 2
    NO_THRESHOLD = 3
    AFTERWARDS = 4
    ATTRIBUTE = 5
    CAPACITY = 6
    NOT_PEOPLE = 7
    NO_CONTACTS = 8
    UNIT = 9


class ProblemKind(IntEnum):
    """What kind of problem a document holds: which engine solves it."""

    APPORTIONMENT = 1
    CLAIMS = 2
    TWOWAY = 3
    BIPROPORTIONAL = 4
    FIT = 5
    COFINANCING = 6
    SOURCES = 7
    INSTALMENTS = 8
    STAGES = 9
    DAMPER = 10


class ProblemPlace(IntEnum):
    """Where a field stands."""

    ROOT = 1
    ROW = 2
    COLUMN = 3
    ITEM = 4
    CELL = 5


class ProblemType(IntEnum):
    """What a field holds, and how a document writes it."""

    AMOUNT = 1
    INTEGER = 2
    RATIO = 3
    NUMBER = 4
    BOOLEAN = 5
    WORD = 6
    SOURCE = 7
    TEXT = 8


class DocumentKind(IntEnum):
    """What a JSON document says it is."""

    UNKNOWN = 0
    PORTFOLIO = 1
    PROBLEM = 2
    RESULT = 3
    ROUND = 4


class PseudonymSize(IntEnum):
    """Fewest and most bytes of a key."""

    LEAST = 16
    MOST = 64


class Identifier(IntEnum):
    """Kinds of identifiers, which say how they are normalised."""

    FREE = 0
    BIRTH_NUMBER = 1


class Kind(IntEnum):
    """Kinds of records."""

    PORTFOLIO = 0
    SOURCE = 1
    CALL = 2
    PROVIDER = 3
    ZONE = 4
    POPULATION = 5
    PROJECT = 6
    SERVICE = 7
    CAPACITY = 8
    AWARD = 9
    FUNDING = 10
    PAYMENT = 11
    ACTIVITY = 12
    TARGET_GROUP = 13
    GOAL = 14
    INDICATOR = 15
    APPLICATION = 16
    RELATION = 17
    OUTPUT = 18
    NOTE = 19
    AWARD_PART = 20
    ROUND = 100
    ROUND_ENVELOPE = 101
    ROUND_POT = 102
    ROUND_TIER = 103
    ROUND_REFERENCE = 104
    ROUND_REQUEST = 105
    ROUND_SETTLEMENT = 106


class FieldType(IntEnum):
    """What a field holds."""

    TEXT = 1
    INTEGER = 2
    BOOLEAN = 3
    AMOUNT = 4
    RATIO = 5
    DATE = 6
    CODE = 7
    REFERENCE = 8
    TEXTS = 9
    CODES = 10
    REFERENCES = 11


class RoundStep(IntEnum):
    """Amounts on the way from units to award, in the order in which they arise."""

    COST = 0
    REVENUE = 1
    OPTIMAL = 2
    OTHERS = 3
    CARRIED = 4
    NEED = 5
    REQUESTED = 6
    RECOGNISED = 7
    LAST_YEAR = 8
    FLOOR = 9
    CEILING = 10
    MAXIMUM = 11
    LIMIT = 12
    MINIMUM = 13
    GIVEN = 14
    NEW = 15
    AWARD = 16
    REPAY = 17


class RoundBound(IntEnum):
    """What decided an award."""

    MONEY = 1
    NEED = 2
    REQUEST = 3
    TIER = 4
    CEILING = 5
    MAXIMUM = 6
    FLOOR = 7
    PROMISE = 8
    MINIMUM = 9
    NO_NEED = 10
    GIVEN = 11


class RoundLevel(IntEnum):
    """Amounts of an envelope."""

    CLAIM = 0
    TOTAL = 1
    RESERVE = 2
    DIVIDED = 3
    REST = 4


class SketchPrecision(IntEnum):
    """Precisions: a sketch of precision p has 2^p registers."""

    LEAST = 4
    USUAL = 12
    MOST = 18


class ThetaSize(IntEnum):
    """Sizes: a theta of size s keeps at most 2^s persons."""

    LEAST = 4
    USUAL = 12
    MOST = 16


class ThetaOperation(IntEnum):
    """What to make of two sets."""

    UNION = 0
    INTERSECTION = 1
    DIFFERENCE = 2


class SketchMeasure(IntEnum):
    """What is told of a cell."""

    PERSONS = 0
    ERROR = 1
    LOW = 2
    HIGH = 3


class HmisType(IntEnum):
    """Types of stays of the presets, after the HUD data standards."""

    SHELTER = 0
    SHELTER_NIGHT = 1
    SAFE_HAVEN = 2
    TRANSITIONAL = 3
    OUTREACH = 4
    PERMANENT = 5


class StayDate(IntEnum):
    """Dates of a stay; each a day."""

    ENTRY = 0
    EXIT = 1
    MOVE_IN = 2
    REPORTED = 3


class StayCode(IntEnum):
    """Codes of a stay."""

    PROJECT = 0
    TYPE = 1


class NightWay(IntEnum):
    """Which nights of a stay count."""

    NONE = 0
    STAY = 1
    RECORDED = 2
    BEFORE_MOVE_IN = 3


class Negation(IntEnum):
    """Where the nights of a stay begin to negate others."""

    ENTRY = 0
    MOVE_IN = 1


class HmisMeasure(IntEnum):
    """What the presets measure."""

    HMIS_1A_SHELTER = 0
    HMIS_1A_TRANSITIONAL = 1
    HMIS_1B_SHELTER = 2
    HMIS_1B_TRANSITIONAL = 3


class LengthRule(IntEnum):
    """What a quantile is when it falls between two values."""

    MIDDLE = 0
    LOWER = 1
    LINEAR = 2
    WEIBULL = 3


class OccupancyStep(IntEnum):
    """How a period is divided."""

    DAY = 0
    MONTH = 1


class OccupancyMeasure(IntEnum):
    """What is counted of each part of the period."""

    ENTRIES = 0
    EXITS = 1
    NIGHTS = 2
    MOST = 3
    PLACE_NIGHTS = 4
    OVER = 5


class ColumnType(IntEnum):
    """What a column holds."""

    INT64 = 1
    FLOAT64 = 2
    TEXT = 3
    CATEGORY = 4
    DATE = 5
    BOOL = 6


class Rounding(IntEnum):
    """How a quotient becomes a whole number."""

    DOWN = 0
    UP = 1
    HALF_UP = 2
    HALF_EVEN = 3


class Precision(IntEnum):
    """How precise a date is, from fine to coarse."""

    NONE = 0
    DAY = 1
    THIRD = 2
    MONTH = 3
    SEASON = 4
    YEAR = 5


class Qualifier(IntEnum):
    """What is known about a number."""

    EXACT = 0
    ABOUT = 1
    AT_LEAST = 2
    MORE_THAN = 3
    AT_MOST = 4
    LESS_THAN = 5
    BETWEEN = 6


class Access(_special.AccessMethods):
    """Costs, people and supply, and how they are to be measured."""

    _free = lib.socprev_access_free

    @staticmethod
    def measure_count() -> int:
        """How many measures there are.
        C: socprev_access_measure_count()
        """
        result = lib.socprev_access_measure_count()
        return int(result)

    @staticmethod
    def measure_name(measure: int) -> str | None:
        """Name of a measure, e.g.
        C: socprev_access_measure_name()
        """
        result = lib.socprev_access_measure_name(measure)
        return _core.maybe_text(result)

    @staticmethod
    def conserves(measure: int) -> int:
        """Whether a measure gives away all that is claimed: sum of A_i P_i (of V_i for the last two) + unclaimed = supply.
        C: socprev_access_conserves()
        """
        result = lib.socprev_access_conserves(measure)
        return int(result)

    def __init__(self, od: Od, n_kinds: int) -> None:
        """Begins a measurement: no people yet, supply 0, no decay.
        :param od: must live as long as this handle and its results
        :param n_kinds: 1 .. 4,096 kinds of service
        :raises InvalidError
        C: socprev_access_new()
        """
        o_out = ffi.new("socprev_access **")
        _core.checked(lib.socprev_access_new, _core.pointer(od), n_kinds, ffi.NULL, o_out)
        self._set(o_out[0], (od,))

    def set_decay(self, decay: Decay | None = None) -> None:
        """Sets how weight falls with cost.
        :param decay: copied; NULL = every pair has weight 1
        :raises InvalidError
        C: socprev_access_set_decay()
        """
        _core.checked(lib.socprev_access_set_decay, self._changed, _core.pointer(decay))

    def set_cutoffs(self, cutoffs: Floats) -> None:
        """Sets the cut-offs of CUMULATIVE and INTERVAL_MEDIAN.
        :param cutoffs: [n, stride bytes, 0 = packed] finite, >= 0, ascending
        :raises InvalidError
        C: socprev_access_set_cutoffs()
        """
        i_cutoffs = _core.column(cutoffs, "double", "cutoffs", True)
        n_n = _core.measure(None, ("cutoffs", i_cutoffs, 0))
        _core.checked(lib.socprev_access_set_cutoffs, self._changed, i_cutoffs.pointer, i_cutoffs.strides[0], n_n)

    def set_amount(self, amount: float) -> None:
        """Sets the amount of supply that KTH looks for; 1 unless it is set.
        :param amount: finite, > 0
        :raises InvalidError
        C: socprev_access_set_amount()
        """
        _core.checked(lib.socprev_access_set_amount, self._changed, float(amount))

    def set_exponent(self, exponent: float) -> None:
        """Sets the exponent e of people in AVAILABILITY; 1 unless it is set.
        :param exponent: finite, >= 0
        :raises InvalidError
        C: socprev_access_set_exponent()
        """
        _core.checked(lib.socprev_access_set_exponent, self._changed, float(exponent))

    def set_balancing(self, tolerance: float, rounds: int) -> None:
        """Sets when the balancing of CONSTRAINED ends.
        :param tolerance: largest relative difference that is left, 0 .. 1; 1e-9 unless set
        :param rounds: at most so many, 1 .. 1,000,000; 1,000 unless set
        :raises InvalidError
        C: socprev_access_set_balancing()
        """
        _core.checked(lib.socprev_access_set_balancing, self._changed, float(tolerance), rounds)

    def measure(self, measures: Integers, *, run: Run | None = None) -> AccessResult:
        """Measures; several measures share their sweeps over the pairs.
        :param measures: [n] enum socprev_access_measure, each once
        :param run: progress, cancel, threads; NULL = none
        :raises InvalidError: no such measure, one twice, people or cut-offs are needed and not set
        :raises RangeError: beyond doubles
        :raises CancelledError
        C: socprev_access_measure()
        """
        i_measures = _core.column(measures, "int32_t", "measures", False)
        n_n = _core.measure(None, ("measures", i_measures, 0))
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_access_result **")
        _core.checked_run(run_, lib.socprev_access_measure, self._ptr, i_measures.pointer, n_n, run_._ptr, o_out)
        return AccessResult._own(o_out[0], (self,))


class AccessResult(_special.AccessResultMethods):
    """Numbers per origin, and what they were worked out from."""

    _free = lib.socprev_access_result_free

    def width(self, at: int) -> int:
        """How many numbers a measure has per origin and kind: the cut-offs of CUMULATIVE, else 1; 0 when out of range.
        C: socprev_access_result_width()
        """
        result = lib.socprev_access_result_width(self._ptr, at)
        return int(result)

    def flags(self, at: int, kind: int, origin: int) -> int:
        """Flags of an origin, enum socprev_access_flag; -1 when out of range.
        C: socprev_access_result_flags()
        """
        result = lib.socprev_access_result_flags(self._ptr, at, kind, origin)
        return int(result)

    def number(self, at: int, kind: int, number: int) -> float:
        """A number of a measure as a whole.
        :param number: enum socprev_access_number
        :raises InvalidError: out of range
        :raises UndefinedError: the measure has no such number
        C: socprev_access_result_number()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_access_result_number, self._ptr, at, kind, number, o_out)
        return float(o_out[0])

    def set_supply(self, kind: int, destination: int, supply: float) -> None:
        """Changes the supply of one destination and works out again what depends on it: 0 closes a facility, and one whose supply was 0 is opened.
        :param kind: from 0
        :param destination: from 0
        :param supply: finite, >= 0
        :raises InvalidError
        :raises RangeError: beyond doubles
        C: socprev_access_result_set_supply()
        """
        _core.checked(lib.socprev_access_result_set_supply, self._changed, kind, destination, float(supply))

    def touched(self) -> int:
        """Origins whose numbers were worked out again by the last socprev_access_result_set_supply().
        C: socprev_access_result_touched()
        """
        result = lib.socprev_access_result_touched(self._ptr)
        return int(result)


class Account(Handle):
    """What a portfolio amounts to."""

    _free = lib.socprev_account_free

    def __init__(self, portfolio: Portfolio) -> None:
        """Draws up the account of a portfolio: first what holds for all of it, then project by project.
        :param portfolio: only read
        :raises InvalidError
        :raises RangeError: a sum overflows
        C: socprev_account_new()
        """
        o_out = ffi.new("socprev_account **")
        _core.checked(lib.socprev_account_new, _core.pointer(portfolio), ffi.NULL, o_out)
        self._set(o_out[0], (portfolio,))

    def count(self) -> int:
        """How many statements there are; 0 for NULL.
        C: socprev_account_count()
        """
        result = lib.socprev_account_count(self._ptr)
        return int(result)

    def key(self, index: int) -> str | None:
        """What a statement is about, stable: "passed_on_share", "cost_per_person" ... docs/planning.md lists them.
        C: socprev_account_key()
        """
        result = lib.socprev_account_key(self._ptr, index)
        return _core.maybe_text(result)

    def record(self, index: int) -> str | None:
        """Record of a statement, "project/ip1"; NULL when out of range.
        C: socprev_account_record()
        """
        result = lib.socprev_account_record(self._ptr, index)
        return _core.maybe_text(result)

    def label(self, index: int, language: int) -> str | None:
        """What a statement is called, e.g.
        C: socprev_account_label()
        """
        result = lib.socprev_account_label(self._ptr, index, language)
        return _core.maybe_text(result)

    def text(self, index: int, language: int) -> str | None:
        """What it says, e.g.
        C: socprev_account_text()
        """
        result = lib.socprev_account_text(self._ptr, index, language)
        return _core.maybe_text(result)

    def basis(self, index: int, language: int) -> str | None:
        """How it was computed, e.g.
        C: socprev_account_basis()
        """
        result = lib.socprev_account_basis(self._ptr, index, language)
        return _core.maybe_text(result)

    def quantity(self, index: int) -> Quantity | None:
        """The number behind a statement: money in whole CZK, shares as fractions of 1; NULL when it is not one number, or out of range.
        C: socprev_account_quantity()
        """
        result = lib.socprev_account_quantity(self._ptr, index)
        return Quantity._borrow(result, self)

    def find(self, key: str, record: str, from_: int) -> int:
        """First statement from index from with the given key (any when NULL) about the given record (any when NULL), or -1.
        C: socprev_account_find()
        """
        i_key = _core.text(key)
        i_record = _core.text(record)
        result = lib.socprev_account_find(self._ptr, i_key.pointer, i_record.pointer, from_)
        return int(result)


class Apportionment(Handle):
    """An amount to be divided over n claimants."""

    _free = lib.socprev_apportionment_free

    def __init__(self, n: int) -> None:
        """Makes a problem: weights 0, total 0, quantum 1, rule SOCPREV_RULE_HARE.
        :param n: claimants, at least 1
        :raises InvalidError: n = 0
        C: socprev_apportionment_new()
        """
        o_out = ffi.new("socprev_apportionment **")
        _core.checked(lib.socprev_apportionment_new, n, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def count(self) -> int:
        """How many claimants.
        C: socprev_apportionment_count()
        """
        result = lib.socprev_apportionment_count(self._ptr)
        return int(result)

    def set_weights(self, weight: Integers) -> None:
        """Sets the weights.
        :param weight: [n, stride bytes, 0 = packed] each >= 0, sum <= 2^63 - 1
        :raises InvalidError: negative: the error's index says which; other n
        :raises RangeError: sum
        C: socprev_apportionment_set_weights()
        """
        i_weight = _core.column(weight, "int64_t", "weight", True)
        n_n = _core.measure(None, ("weight", i_weight, 0))
        _core.checked(lib.socprev_apportionment_set_weights, self._changed, i_weight.pointer, i_weight.strides[0], n_n)

    def set_total(self, total: int) -> None:
        """Sets the amount to be divided, in minor units.
        :raises InvalidError
        :raises RangeError: beyond +-SOCPREV_TOTAL_MAX
        C: socprev_apportionment_set_total()
        """
        _core.checked(lib.socprev_apportionment_set_total, self._changed, total)

    def set_quantum(self, quantum: int) -> None:
        """Sets the step of amounts in minor units: 100000 gives whole thousands of crowns.
        :param quantum: at least 1
        :raises InvalidError
        C: socprev_apportionment_set_quantum()
        """
        _core.checked(lib.socprev_apportionment_set_quantum, self._changed, quantum)

    def set_rule(self, rule: int) -> None:
        """Sets the rule.
        :param rule: enum socprev_rule; SOCPREV_RULE_STATIONARY keeps the signpost set before, or takes 1/2
        :raises InvalidError
        C: socprev_apportionment_set_rule()
        """
        _core.checked(lib.socprev_apportionment_set_rule, self._changed, rule)

    def set_signpost(self, ratio: Rational) -> None:
        """Sets rule SOCPREV_RULE_STATIONARY with q = numerator / denominator: a quotient is rounded up when its fraction is above q.
        :param ratio: 0 <= numerator <= denominator, 1 <= denominator <= 2^31
        :raises InvalidError
        C: socprev_apportionment_set_signpost()
        """
        i_numerator = _core.fraction(ratio)
        _core.checked(lib.socprev_apportionment_set_signpost, self._changed, i_numerator.numerator, i_numerator.denominator)

    def set_floors(self, floors: Integers | None = None) -> None:
        """Sets the least amount of each claimant.
        :param floors: [n, stride bytes, 0 = packed] each >= 0; NULL removes them
        :raises InvalidError: negative, other n
        :raises RangeError: above SOCPREV_TOTAL_MAX
        C: socprev_apportionment_set_floors()
        """
        i_floors = _core.column(floors, "int64_t", "floors", True)
        n_n = _core.measure(None, ("floors", i_floors, 0))
        _core.checked(lib.socprev_apportionment_set_floors, self._changed, i_floors.pointer, i_floors.strides[0], n_n)

    def set_caps(self, caps: Integers | None = None) -> None:
        """Sets the greatest amount of each claimant.
        :param caps: [n, stride bytes, 0 = packed] each >= 0, SOCPREV_NO_CAP for none; NULL removes them
        :raises InvalidError
        C: socprev_apportionment_set_caps()
        """
        i_caps = _core.column(caps, "int64_t", "caps", True)
        n_n = _core.measure(None, ("caps", i_caps, 0))
        _core.checked(lib.socprev_apportionment_set_caps, self._changed, i_caps.pointer, i_caps.strides[0], n_n)

    def set_bases(self, bases: Integers | None = None) -> None:
        """Sets amounts that are given first; the rule divides what they leave, and floors and caps hold for base and share together.
        :param bases: [n, stride bytes, 0 = packed] each >= 0; NULL removes them
        :raises InvalidError: negative, other n
        :raises RangeError: above SOCPREV_TOTAL_MAX
        C: socprev_apportionment_set_bases()
        """
        i_bases = _core.column(bases, "int64_t", "bases", True)
        n_n = _core.measure(None, ("bases", i_bases, 0))
        _core.checked(lib.socprev_apportionment_set_bases, self._changed, i_bases.pointer, i_bases.strides[0], n_n)

    def set_ids(self, ids: Integers | None = None) -> None:
        """Sets stable numbers of the claimants, which break ties (lowest first).
        :param ids: [n, stride bytes, 0 = packed] all different; NULL removes them
        :raises InvalidError
        :raises DuplicateError
        C: socprev_apportionment_set_ids()
        """
        i_ids = _core.column(ids, "int64_t", "ids", True)
        n_n = _core.measure(None, ("ids", i_ids, 0))
        _core.checked(lib.socprev_apportionment_set_ids, self._changed, i_ids.pointer, i_ids.strides[0], n_n)

    def set_priorities(self, priorities: Integers | None = None) -> None:
        """Sets who comes first in a tie: the lowest number; equal ones go by id.
        :param priorities: [n, stride bytes, 0 = packed]; NULL removes them
        :raises InvalidError
        C: socprev_apportionment_set_priorities()
        """
        i_priorities = _core.column(priorities, "int64_t", "priorities", True)
        n_n = _core.measure(None, ("priorities", i_priorities, 0))
        _core.checked(lib.socprev_apportionment_set_priorities, self._changed, i_priorities.pointer, i_priorities.strides[0], n_n)

    def solve(self, *, run: Run | None = None) -> Division:
        """Divides.
        :param run: may be NULL
        :raises InvalidError: total or base no multiple of the quantum
        :raises RangeError: sum of floors or bases; quota method with more than 2^24 steps
        :raises CancelledError
        :raises InfeasibleError: socprev_apportionment_conflict() says why
        :raises UndefinedError: Droop: weights too small for its whole-number quota
        C: socprev_apportionment_solve()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_division **")
        _core.checked_run(run_, lib.socprev_apportionment_solve, self._ptr, run_._ptr, o_out)
        return Division._own(o_out[0], (self,))

    def conflict(self) -> Conflict:
        """Finds out why a problem has no answer.
        :raises InvalidError: total or base no multiple of the quantum
        :raises RangeError: sum of floors or bases; quota method with more than 2^24 steps
        :raises CancelledError
        :raises InfeasibleError: socprev_apportionment_conflict() says why
        :raises UndefinedError: Droop: weights too small for its whole-number quota
        C: socprev_apportionment_conflict()
        """
        o_out = ffi.new("socprev_conflict **")
        _core.checked(lib.socprev_apportionment_conflict, self._ptr, o_out)
        return Conflict._own(o_out[0], (self,))


class Audit(Handle):
    """What an attacker finds out."""

    _free = lib.socprev_audit_free

    def exposed(self) -> int:
        """How many sensitive cells are exposed; -1 for NULL.
        C: socprev_audit_exposed()
        """
        result = lib.socprev_audit_exposed(self._ptr)
        return int(result)

    def exposure(self, cell: int) -> int:
        """enum socprev_exposure of a cell; NONE for one that is not sensitive; -1 when out of range.
        C: socprev_audit_exposure()
        """
        result = lib.socprev_audit_exposure(self._ptr, cell)
        return int(result)

    def follows(self, cell: int) -> int:
        """1 when the number of a blank cell follows exactly, sensitive or not; 0 when not; -1 when out of range.
        C: socprev_audit_follows()
        """
        result = lib.socprev_audit_follows(self._ptr, cell)
        return int(result)

    def size(self) -> tuple[int, int, int]:
        """Unknown cells, equations between them, and how many of these are independent.
        :raises InvalidError
        C: socprev_audit_size()
        """
        o_unknowns = ffi.new("int64_t *")
        o_equations = ffi.new("int64_t *")
        o_rank = ffi.new("int64_t *")
        _core.plain(lib.socprev_audit_size, self._ptr, o_unknowns, o_equations, o_rank)
        return int(o_unknowns[0]), int(o_equations[0]), int(o_rank[0])

    def bounds(self, cell: int) -> tuple[int, int]:
        """Bounds of a blank sensitive cell, in whole numbers: exact ones where the programmes were solved, else the widest ones that were seen, which already are wide enough.
        :raises InvalidError
        :raises UndefinedError: not asked for; the cell is published or not sensitive; nothing limits it from above
        C: socprev_audit_bounds()
        """
        o_low = ffi.new("int64_t *")
        o_high = ffi.new("int64_t *")
        _core.plain(lib.socprev_audit_bounds, self._ptr, cell, o_low, o_high)
        return int(o_low[0]), int(o_high[0])


class Awards(Handle):
    """Who gets what, and why."""

    _free = lib.socprev_awards_free

    def count(self) -> int:
        """How many claimants.
        C: socprev_awards_count()
        """
        result = lib.socprev_awards_count(self._ptr)
        return int(result)

    def amounts(self) -> array[int]:
        """Copies all amounts.
        :raises InvalidError
        C: socprev_awards_amounts()
        """
        o_out = _core.integers("int64_t", int(lib.socprev_awards_count(self._ptr)))
        _core.checked(lib.socprev_awards_amounts, self._ptr, _core.address(o_out, "int64_t"), int(lib.socprev_awards_count(self._ptr)))
        return o_out

    def amount(self, index: int) -> int:
        """Amount of one claimant in minor units; 0 when index is out of range.
        C: socprev_awards_amount()
        """
        result = lib.socprev_awards_amount(self._ptr, index)
        return int(result)

    def exact(self, index: int) -> Fraction:
        """Exact award of one claimant in minor units, as whole + numerator / denominator with the denominator that all awards share, so that the awards add up by their numerators; not in lowest terms.
        :raises InvalidError: index
        :raises RangeError: no common 64-bit denominator: an average of awards; its amounts are exact all the same
        C: socprev_awards_exact()
        """
        o_whole = ffi.new("int64_t *")
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_awards_exact, self._ptr, index, o_whole, o_numerator, o_denominator)
        return int(o_whole[0]) + Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def is_estimate(self) -> int:
        """1 when the awards are the estimate of a sample, else 0.
        C: socprev_awards_is_estimate()
        """
        result = lib.socprev_awards_is_estimate(self._ptr)
        return int(result)

    def surplus(self) -> int:
        """What of the estate no claim asks for, in minor units.
        C: socprev_awards_surplus()
        """
        result = lib.socprev_awards_surplus(self._ptr)
        return int(result)

    def tier(self) -> int:
        """The tier that the rule divided: those below have their claims, those above nothing.
        :raises InvalidError
        :raises UndefinedError: the estate ends between two tiers, or covers all claims
        C: socprev_awards_tier()
        """
        o_tier = ffi.new("int64_t *")
        _core.plain(lib.socprev_awards_tier, self._ptr, o_tier)
        return int(o_tier[0])

    def level(self) -> Fraction:
        """The level of the rule in that tier, in units of one quantum.
        :raises InvalidError
        :raises UndefinedError: no such tier; another rule
        C: socprev_awards_level()
        """
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_awards_level, self._ptr, o_numerator, o_denominator)
        return Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def hold(self, index: int) -> int:
        """enum socprev_award_hold of one claimant; BETWEEN when index is out of range.
        C: socprev_awards_hold()
        """
        result = lib.socprev_awards_hold(self._ptr, index)
        return int(result)

    def tie(self, index: int) -> int:
        """enum socprev_tie of one claimant; NONE when index is out of range.
        C: socprev_awards_tie()
        """
        result = lib.socprev_awards_tie(self._ptr, index)
        return int(result)

    def tie_count(self) -> int:
        """How many claimants are in the tie; 0 when awards and form decide alone.
        C: socprev_awards_tie_count()
        """
        result = lib.socprev_awards_tie_count(self._ptr)
        return int(result)

    def tie_at(self, position: int) -> int:
        """Index of a claimant in the tie, ascending; -1 when out of range.
        :param position: 0 .. socprev_awards_tie_count() - 1
        C: socprev_awards_tie_at()
        """
        result = lib.socprev_awards_tie_at(self._ptr, position)
        return int(result)

    def tie_units(self) -> int:
        """How many units the tie decides: fewer than claimants in it, each gets at most one.
        C: socprev_awards_tie_units()
        """
        result = lib.socprev_awards_tie_units(self._ptr)
        return int(result)

    def next(self) -> int:
        """Who stands next in line for a unit: by signposts the claimant that one unit more would go to; by largest remainder the first that went without one.
        C: socprev_awards_next()
        """
        result = lib.socprev_awards_next(self._ptr)
        return int(result)

    def last(self) -> int:
        """Who got the last unit (by largest remainder: beyond the whole part).
        C: socprev_awards_last()
        """
        result = lib.socprev_awards_last(self._ptr)
        return int(result)

    def verify(self, problem: Claims) -> None:
        """Checks an answer against its problem by the definition of the rule.
        :raises InvalidError: not an answer of this problem: says why
        C: socprev_awards_verify()
        """
        _core.checked(lib.socprev_awards_verify, self._ptr, _core.pointer(problem))


class Biproportional(Handle):
    """Weights of cells, and totals of rows and columns."""

    _free = lib.socprev_biproportional_free

    def __init__(self, rows: int, columns: int) -> None:
        """Makes a problem: weights and totals 0, quantum 1, rule SOCPREV_RULE_WEBSTER.
        :param rows: at least 1 each
        :param columns: at least 1 each
        :raises InvalidError
        C: socprev_biproportional_new()
        """
        o_out = ffi.new("socprev_biproportional **")
        _core.checked(lib.socprev_biproportional_new, rows, columns, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_rule(self, rule: int) -> None:
        """Sets the rule that rounds quotients.
        :param rule: a divisor rule of enum socprev_rule; SOCPREV_RULE_STATIONARY keeps the signpost set before, or takes 1/2
        :raises InvalidError
        C: socprev_biproportional_set_rule()
        """
        _core.checked(lib.socprev_biproportional_set_rule, self._changed, rule)

    def set_signpost(self, ratio: Rational) -> None:
        """Sets rule SOCPREV_RULE_STATIONARY with q = numerator / denominator; see socprev_apportionment_set_signpost().
        :param ratio: 0 <= numerator <= denominator, 1 <= denominator <= 2^31
        :raises InvalidError
        C: socprev_biproportional_set_signpost()
        """
        i_numerator = _core.fraction(ratio)
        _core.checked(lib.socprev_biproportional_set_signpost, self._changed, i_numerator.numerator, i_numerator.denominator)

    def set_quantum(self, quantum: int) -> None:
        """Sets the step of all amounts in minor units.
        :param quantum: at least 1
        :raises InvalidError
        C: socprev_biproportional_set_quantum()
        """
        _core.checked(lib.socprev_biproportional_set_quantum, self._changed, quantum)

    def set_weights(self, weight: Grid) -> None:
        """Sets the weights.
        :param weight: [rows][columns] each >= 0
        :raises InvalidError
        C: socprev_biproportional_set_weights()
        """
        i_weight = _core.grid(weight, "int64_t", "weight", True)
        n_rows = _core.measure(None, ("weight", i_weight, 0))
        n_columns = _core.measure(None, ("weight", i_weight, 1))
        _core.checked(lib.socprev_biproportional_set_weights, self._changed, i_weight.pointer, i_weight.strides[0], i_weight.strides[1], n_rows, n_columns)

    def set_totals(self, axis: int, totals: Integers) -> None:
        """Sets what the rows, or the columns, get.
        :param axis: enum socprev_axis
        :param totals: [n, stride bytes, 0 = packed] minor units, each >= 0, sum at most SOCPREV_TOTAL_MAX
        :raises InvalidError
        :raises RangeError
        C: socprev_biproportional_set_totals()
        """
        i_totals = _core.column(totals, "int64_t", "totals", True)
        n_n = _core.measure(None, ("totals", i_totals, 0))
        _core.checked(lib.socprev_biproportional_set_totals, self._changed, axis, i_totals.pointer, i_totals.strides[0], n_n)

    def set_ranges(self, axis: int, least: Integers, most: Integers) -> None:
        """Gives ranges instead of totals to the rows, or to the columns.
        :param axis: enum socprev_axis
        :param least: [n, stride bytes, 0 = packed] minor units, each >= 0, sum at most SOCPREV_TOTAL_MAX; between two steps: the step above
        :param most: [n, stride bytes, 0 = packed] each >= least, SOCPREV_NO_CAP for none; between two steps: the step below
        :raises InvalidError
        :raises RangeError
        C: socprev_biproportional_set_ranges()
        """
        i_least = _core.column(least, "int64_t", "least", True)
        i_most = _core.column(most, "int64_t", "most", True)
        n_n = _core.measure(None, ("least", i_least, 0), ("most", i_most, 0))
        _core.checked(lib.socprev_biproportional_set_ranges, self._changed, axis, i_least.pointer, i_least.strides[0], i_most.pointer, i_most.strides[0], n_n)

    def set_total(self, total: int) -> None:
        """Sets what all cells add up to.
        :param total: 0 .. SOCPREV_TOTAL_MAX
        :raises InvalidError: negative
        :raises RangeError
        C: socprev_biproportional_set_total()
        """
        _core.checked(lib.socprev_biproportional_set_total, self._changed, total)

    def set_floors(self, floors: Grid | None = None) -> None:
        """Sets the least amount of each cell.
        :param floors: [rows][columns] each >= 0; NULL removes them
        :raises InvalidError
        C: socprev_biproportional_set_floors()
        """
        i_floors = _core.grid(floors, "int64_t", "floors", True)
        n_rows = _core.measure(None, ("floors", i_floors, 0))
        n_columns = _core.measure(None, ("floors", i_floors, 1))
        _core.checked(lib.socprev_biproportional_set_floors, self._changed, i_floors.pointer, i_floors.strides[0], i_floors.strides[1], n_rows, n_columns)

    def set_caps(self, caps: Grid | None = None) -> None:
        """Sets the greatest amount of each cell.
        :param caps: [rows][columns] each >= 0, SOCPREV_NO_CAP for none; NULL removes them
        :raises InvalidError
        C: socprev_biproportional_set_caps()
        """
        i_caps = _core.grid(caps, "int64_t", "caps", True)
        n_rows = _core.measure(None, ("caps", i_caps, 0))
        n_columns = _core.measure(None, ("caps", i_caps, 1))
        _core.checked(lib.socprev_biproportional_set_caps, self._changed, i_caps.pointer, i_caps.strides[0], i_caps.strides[1], n_rows, n_columns)

    def solve(self, *, run: Run | None = None) -> BiproportionalDivision:
        """Divides: every cell gets min(cap, max(floor, round(weight * row multiplier * column multiplier))), and rows and columns add up to their totals.
        :param run: may be NULL
        :raises InvalidError: totals unequal or no multiple of the quantum
        :raises RangeError: more than SOCPREV_BIPROPORTIONAL_MAX quanta
        :raises CancelledError
        :raises InfeasibleError: socprev_biproportional_conflict() says why
        C: socprev_biproportional_solve()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_biproportional_division **")
        _core.checked_run(run_, lib.socprev_biproportional_solve, self._ptr, run_._ptr, o_out)
        return BiproportionalDivision._own(o_out[0], (self,))

    def conflict(self) -> Conflict:
        """Finds out why a problem has no answer; socprev_conflict_repair() then says how much totals would have to change.
        :raises InvalidError: totals unequal or no multiple of the quantum
        :raises RangeError: more than SOCPREV_BIPROPORTIONAL_MAX quanta
        :raises CancelledError
        :raises InfeasibleError: socprev_biproportional_conflict() says why
        C: socprev_biproportional_conflict()
        """
        o_out = ffi.new("socprev_conflict **")
        _core.checked(lib.socprev_biproportional_conflict, self._ptr, o_out)
        return Conflict._own(o_out[0], (self,))


class BiproportionalDivision(Handle):
    """What each cell gets, with its proof."""

    _free = lib.socprev_biproportional_division_free

    def count(self, axis: int) -> int:
        """How many rows or columns; 0 for an unknown axis.
        :param axis: enum socprev_axis
        C: socprev_biproportional_division_count()
        """
        result = lib.socprev_biproportional_division_count(self._ptr, axis)
        return int(result)

    def cells(self) -> array[int]:
        """Copies all cells, row by row.
        :raises InvalidError
        C: socprev_biproportional_division_cells()
        """
        o_out = _core.integers("int64_t", int(lib.socprev_biproportional_division_count(self._ptr, 0) * lib.socprev_biproportional_division_count(self._ptr, 1)))
        _core.checked(lib.socprev_biproportional_division_cells, self._ptr, _core.address(o_out, "int64_t"), int(lib.socprev_biproportional_division_count(self._ptr, 0) * lib.socprev_biproportional_division_count(self._ptr, 1)))
        return o_out

    def cell(self, row: int, column: int) -> int:
        """One cell in minor units; 0 when out of range.
        C: socprev_biproportional_division_cell()
        """
        result = lib.socprev_biproportional_division_cell(self._ptr, row, column)
        return int(result)

    def multiplier(self, axis: int, index: int) -> float:
        """Multiplier of a row or column, rounded to a double; 0 when out of range.
        :param axis: enum socprev_axis
        C: socprev_biproportional_division_multiplier()
        """
        result = lib.socprev_biproportional_division_multiplier(self._ptr, axis, index)
        return float(result)

    def quotient(self, row: int, column: int) -> float:
        """Quotient of one cell, in units of one quantum, rounded to a double: the weight times both multipliers; 0 when out of range.
        C: socprev_biproportional_division_quotient()
        """
        result = lib.socprev_biproportional_division_quotient(self._ptr, row, column)
        return float(result)

    def factor(self, axis: int, index: int) -> tuple[int, int, int, int]:
        """Multiplier of a row or column, exactly: mantissa * 2^exponent, or, where ties need it, such that the quotient of its cell with another line is exactly a signpost.
        :param axis: enum socprev_axis
        :raises InvalidError
        C: socprev_biproportional_division_factor()
        """
        o_mantissa = ffi.new("int64_t *")
        o_exponent = ffi.new("int64_t *")
        o_hangs_on = ffi.new("int64_t *")
        o_unit = ffi.new("int64_t *")
        _core.plain(lib.socprev_biproportional_division_factor, self._ptr, axis, index, o_mantissa, o_exponent, o_hangs_on, o_unit)
        return int(o_mantissa[0]), int(o_exponent[0]), int(o_hangs_on[0]), int(o_unit[0])

    def distance(self, row: int, column: int) -> tuple[int, int]:
        """How far a cell is from its next and from its last unit, with the multipliers as they are: "needs weight +more for one more unit, keeps it until -less".
        :raises InvalidError
        :raises UndefinedError: weight 0
        C: socprev_biproportional_division_distance()
        """
        o_more = ffi.new("int64_t *")
        o_less = ffi.new("int64_t *")
        _core.checked(lib.socprev_biproportional_division_distance, self._ptr, row, column, o_more, o_less)
        return int(o_more[0]), int(o_less[0])

    def bound(self, row: int, column: int) -> int:
        """enum socprev_bound of one cell: FLOOR or CAP where rounding its quotient would give less or more; NONE when out of range.
        C: socprev_biproportional_division_bound()
        """
        result = lib.socprev_biproportional_division_bound(self._ptr, row, column)
        return int(result)

    def tie(self, row: int, column: int) -> int:
        """enum socprev_tie of one cell: its quotient is exactly at a signpost and another table solves the problem as well.
        C: socprev_biproportional_division_tie()
        """
        result = lib.socprev_biproportional_division_tie(self._ptr, row, column)
        return int(result)

    def tie_count(self) -> int:
        """How many cells are not the same in all tables.
        C: socprev_biproportional_division_tie_count()
        """
        result = lib.socprev_biproportional_division_tie_count(self._ptr)
        return int(result)

    def tie_units(self) -> int:
        """How many units the ties decide: the cells that are WON.
        C: socprev_biproportional_division_tie_units()
        """
        result = lib.socprev_biproportional_division_tie_units(self._ptr)
        return int(result)

    def verify(self, problem: Biproportional) -> None:
        """Checks an answer against its problem by the definition, without any code of the solver: rows and columns add up, floors and caps hold, and with the exact multipliers that the answer carries every cell is its quotient rounded; quotients of tied cells are exactly at their signpost.
        :raises InvalidError: not an answer of this problem: says why
        C: socprev_biproportional_division_verify()
        """
        _core.checked(lib.socprev_biproportional_division_verify, self._ptr, _core.pointer(problem))


class Claims(Handle):
    """An estate, and claims on it."""

    _free = lib.socprev_claims_free

    @staticmethod
    def rule_count() -> int:
        """How many rules of claims there are.
        C: socprev_claims_rule_count()
        """
        result = lib.socprev_claims_rule_count()
        return int(result)

    @staticmethod
    def rule_at(position: int) -> int:
        """The rule at position, ascending; 0 when out of range.
        C: socprev_claims_rule_at()
        """
        result = lib.socprev_claims_rule_at(position)
        return int(result)

    @staticmethod
    def rule_name(rule: int) -> str | None:
        """Name of a rule as documents write it: "proportional", "cea", "cel", "talmud", "reverse_talmud", "piniles", "constrained_egalitarian", "adjusted_proportional", "minimal_overlap", "random_arrival", "average_of_awards".
        C: socprev_claims_rule_name()
        """
        result = lib.socprev_claims_rule_name(rule)
        return _core.maybe_text(result)

    @staticmethod
    def rule_find(name: str) -> int:
        """Finds a rule by name; "constrained_equal_awards", "constrained_equal_losses", "contested_garment" (Talmud) and "shapley" (random arrival) are accepted too.
        :raises InvalidError
        :raises NotFoundError
        C: socprev_claims_rule_find()
        """
        i_name = _core.text(name)
        o_out = ffi.new("int32_t *")
        _core.checked(lib.socprev_claims_rule_find, i_name.pointer, i_name.shape[0], o_out)
        return int(o_out[0])

    @staticmethod
    def rule_has_weights(rule: int) -> int:
        """Whether a rule has a weighted form, 1 or 0: equal awards, equal losses, Talmud, reverse Talmud and Piniles have.
        C: socprev_claims_rule_has_weights()
        """
        result = lib.socprev_claims_rule_has_weights(rule)
        return int(result)

    @staticmethod
    def rule_has_signposts(rule: int) -> int:
        """Whether a rule has the signpost form, 1 or 0: those whose awards follow one level, from proportional to constrained egalitarian.
        C: socprev_claims_rule_has_signposts()
        """
        result = lib.socprev_claims_rule_has_signposts(rule)
        return int(result)

    def __init__(self, n: int) -> None:
        """Makes a problem: claims 0, estate 0, quantum 1, one tier, no weights, SOCPREV_CLAIMS_PROPORTIONAL, SOCPREV_CLAIMS_LARGEST_REMAINDER.
        :param n: claimants, at least 1
        :raises InvalidError: n = 0
        C: socprev_claims_new()
        """
        o_out = ffi.new("socprev_claims **")
        _core.checked(lib.socprev_claims_new, n, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def count(self) -> int:
        """How many claimants.
        C: socprev_claims_count()
        """
        result = lib.socprev_claims_count(self._ptr)
        return int(result)

    def set_claims(self, claims: Integers) -> None:
        """Sets the claims, in minor units: multiples of the quantum when the problem is solved.
        :param claims: [n, stride bytes, 0 = packed] each >= 0, sum <= SOCPREV_CLAIMS_MAX
        :raises InvalidError: negative: the error's index says which; other n
        :raises RangeError: sum
        C: socprev_claims_set_claims()
        """
        i_claims = _core.column(claims, "int64_t", "claims", True)
        n_n = _core.measure(None, ("claims", i_claims, 0))
        _core.checked(lib.socprev_claims_set_claims, self._changed, i_claims.pointer, i_claims.strides[0], n_n)

    def set_estate(self, estate: int) -> None:
        """Sets the estate, in minor units: a multiple of the quantum when the problem is solved.
        :param estate: 0 .. SOCPREV_TOTAL_MAX
        :raises InvalidError: negative
        :raises RangeError
        C: socprev_claims_set_estate()
        """
        _core.checked(lib.socprev_claims_set_estate, self._changed, estate)

    def set_weights(self, weights: Integers | None = None) -> None:
        """Sets the weights of a rule that has a weighted form.
        :param weights: [n, stride bytes, 0 = packed] each >= 1, sum <= SOCPREV_CLAIMS_MAX; NULL removes them
        :raises InvalidError: below 1; other n
        :raises RangeError: sum
        C: socprev_claims_set_weights()
        """
        i_weights = _core.column(weights, "int64_t", "weights", True)
        n_n = _core.measure(None, ("weights", i_weights, 0))
        _core.checked(lib.socprev_claims_set_weights, self._changed, i_weights.pointer, i_weights.strides[0], n_n)

    def set_tiers(self, tiers: Integers | None = None) -> None:
        """Sets strict priorities: claims of a lower tier are paid in full before a higher one gets anything; the rule divides within the one tier that the estate does not cover.
        :param tiers: [n, stride bytes, 0 = packed] any numbers, lowest first; NULL: all in one tier
        :raises InvalidError
        C: socprev_claims_set_tiers()
        """
        i_tiers = _core.column(tiers, "int64_t", "tiers", True)
        n_n = _core.measure(None, ("tiers", i_tiers, 0))
        _core.checked(lib.socprev_claims_set_tiers, self._changed, i_tiers.pointer, i_tiers.strides[0], n_n)

    def set_quantum(self, quantum: int) -> None:
        """Sets the step of amounts, in minor units.
        :param quantum: 1 .. SOCPREV_TOTAL_MAX
        :raises InvalidError
        C: socprev_claims_set_quantum()
        """
        _core.checked(lib.socprev_claims_set_quantum, self._changed, quantum)

    def set_rule(self, rule: int) -> None:
        """Sets the rule.
        :param rule: enum socprev_claims_rule
        :raises InvalidError
        C: socprev_claims_set_rule()
        """
        _core.checked(lib.socprev_claims_set_rule, self._changed, rule)

    def set_form(self, form: int) -> None:
        """Sets how awards become amounts.
        :param form: enum socprev_claims_form
        :raises InvalidError
        C: socprev_claims_set_form()
        """
        _core.checked(lib.socprev_claims_set_form, self._changed, form)

    def set_sample(self, seed: int, samples: int) -> None:
        """Sets how random arrival is sampled where it cannot be exact.
        :param seed: any number; 0 unless set
        :param samples: orders of arrival, 1 .. 2^30; 10000 unless set
        :raises InvalidError
        C: socprev_claims_set_sample()
        """
        _core.checked(lib.socprev_claims_set_sample, self._changed, seed, samples)

    def set_ids(self, ids: Integers | None = None) -> None:
        """Sets stable numbers of the claimants, which break ties (lowest first).
        :param ids: [n, stride bytes, 0 = packed] all different; NULL removes them
        :raises InvalidError
        :raises DuplicateError
        C: socprev_claims_set_ids()
        """
        i_ids = _core.column(ids, "int64_t", "ids", True)
        n_n = _core.measure(None, ("ids", i_ids, 0))
        _core.checked(lib.socprev_claims_set_ids, self._changed, i_ids.pointer, i_ids.strides[0], n_n)

    def set_priorities(self, priorities: Integers | None = None) -> None:
        """Sets who comes first in a tie: the lowest number; equal ones go by id.
        :param priorities: [n, stride bytes, 0 = packed]; NULL removes them
        :raises InvalidError
        C: socprev_claims_set_priorities()
        """
        i_priorities = _core.column(priorities, "int64_t", "priorities", True)
        n_n = _core.measure(None, ("priorities", i_priorities, 0))
        _core.checked(lib.socprev_claims_set_priorities, self._changed, i_priorities.pointer, i_priorities.strides[0], n_n)

    def solve(self, *, run: Run | None = None) -> Awards:
        """Divides the estate.
        :param run: may be NULL
        :raises InvalidError: estate or claim no multiple of the quantum; weights or signposts that the rule lacks
        :raises RangeError: minimal overlap: awards without a common denominator up to 2^62; up to 42 claims always have one
        :raises LimitError: too many claims for the average of awards
        :raises CancelledError
        C: socprev_claims_solve()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_awards **")
        _core.checked_run(run_, lib.socprev_claims_solve, self._ptr, run_._ptr, o_out)
        return Awards._own(o_out[0], (self,))


class Cofinancing(Handle):
    """Rows that are paid by sources in fixed shares."""

    _free = lib.socprev_cofinancing_free

    def __init__(self, rows: int, sources: int) -> None:
        """Makes a problem: amounts 0, no shares, quantum 1, residue to the largest remainders.
        :param rows: at least 1 each
        :param sources: at least 1 each
        :raises InvalidError
        C: socprev_cofinancing_new()
        """
        o_out = ffi.new("socprev_cofinancing **")
        _core.checked(lib.socprev_cofinancing_new, rows, sources, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_amounts(self, amount: Integers) -> None:
        """Sets what is to be paid in each row.
        :param amount: [n, stride bytes, 0 = packed] minor units, each >= 0, sum at most SOCPREV_TOTAL_MAX
        :raises InvalidError
        :raises RangeError
        C: socprev_cofinancing_set_amounts()
        """
        i_amount = _core.column(amount, "int64_t", "amount", True)
        n_n = _core.measure(None, ("amount", i_amount, 0))
        _core.checked(lib.socprev_cofinancing_set_amounts, self._changed, i_amount.pointer, i_amount.strides[0], n_n)

    def set_quantum(self, quantum: int) -> None:
        """Sets the step of all parts in minor units; amounts must be multiples of it when the problem is solved.
        :param quantum: at least 1
        :raises InvalidError
        C: socprev_cofinancing_set_quantum()
        """
        _core.checked(lib.socprev_cofinancing_set_quantum, self._changed, quantum)

    def set_shares(self, row: int, numerator: Integers, denominator: int) -> None:
        """Sets the shares of a row as numerators over one denominator.
        :param row: or SOCPREV_EVERY
        :param numerator: [n, stride bytes, 0 = packed] each >= 0; they add up to the denominator exactly
        :param denominator: at least 1
        :raises InvalidError
        :raises RangeError: sum
        C: socprev_cofinancing_set_shares()
        """
        i_numerator = _core.column(numerator, "int64_t", "numerator", True)
        n_n = _core.measure(None, ("numerator", i_numerator, 0))
        _core.checked(lib.socprev_cofinancing_set_shares, self._changed, row, i_numerator.pointer, i_numerator.strides[0], n_n, denominator)

    def set_bearer(self, row: int, source: int, rounding: int) -> None:
        """Says who bears the residue of a row's rounding.
        :param row: or SOCPREV_EVERY
        :param source: the bearer, or SOCPREV_LARGEST_REMAINDERS: all are rounded down, then the largest remainders up
        :param rounding: enum socprev_rounding; without effect for largest remainders
        :raises InvalidError
        C: socprev_cofinancing_set_bearer()
        """
        _core.checked(lib.socprev_cofinancing_set_bearer, self._changed, row, source, rounding)

    def set_priorities(self, priorities: Integers | None = None) -> None:
        """Says which source is rounded up first when remainders are equal: the lowest number, then the lowest index.
        :param priorities: [n, stride bytes, 0 = packed]; NULL removes them
        :raises InvalidError
        C: socprev_cofinancing_set_priorities()
        """
        i_priorities = _core.column(priorities, "int64_t", "priorities", True)
        n_n = _core.measure(None, ("priorities", i_priorities, 0))
        _core.checked(lib.socprev_cofinancing_set_priorities, self._changed, i_priorities.pointer, i_priorities.strides[0], n_n)

    def set_totals(self, totals: Integers | None = None) -> None:
        """Prescribes what each source pays in all.
        :param totals: [n, stride bytes, 0 = packed] minor units, each >= 0; NULL removes them
        :raises InvalidError
        :raises RangeError
        C: socprev_cofinancing_set_totals()
        """
        i_totals = _core.column(totals, "int64_t", "totals", True)
        n_n = _core.measure(None, ("totals", i_totals, 0))
        _core.checked(lib.socprev_cofinancing_set_totals, self._changed, i_totals.pointer, i_totals.strides[0], n_n)

    def solve(self, *, run: Run | None = None) -> Payment:
        """Divides every row over its sources.
        :param run: may be NULL
        :raises InvalidError: a row without shares; no multiple of the quantum; totals that add up to something else
        :raises RangeError: prescribed totals: the sum of amounts times the common denominator of all shares is above SOCPREV_TOTAL_MAX
        :raises CancelledError
        :raises InfeasibleError: prescribed totals cannot be had; the bearer would get less than nothing, or something although its share is 0: socprev_cofinancing_conflict() says why
        C: socprev_cofinancing_solve()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_payment **")
        _core.checked_run(run_, lib.socprev_cofinancing_solve, self._ptr, run_._ptr, o_out)
        return Payment._own(o_out[0], (self,))

    def conflict(self, *, run: Run | None = None) -> Conflict:
        """Finds out why a problem has no answer.
        :param run: may be NULL
        :raises InvalidError: a row without shares; no multiple of the quantum; totals that add up to something else
        :raises RangeError: prescribed totals: the sum of amounts times the common denominator of all shares is above SOCPREV_TOTAL_MAX
        :raises CancelledError
        :raises InfeasibleError: prescribed totals cannot be had; the bearer would get less than nothing, or something although its share is 0: socprev_cofinancing_conflict() says why
        C: socprev_cofinancing_conflict()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_conflict **")
        _core.checked_run(run_, lib.socprev_cofinancing_conflict, self._ptr, run_._ptr, o_out)
        return Conflict._own(o_out[0], (self,))

    def verify(self, payment: Payment) -> None:
        """Checks an answer against its problem without any code of the solver: sums, steps, every part within one unit of its share (the bearer's takes the rest), largest remainders, ties, prescribed totals.
        :raises InvalidError: not an answer of this problem: says why
        C: socprev_cofinancing_verify()
        """
        _core.checked(lib.socprev_cofinancing_verify, self._ptr, _core.pointer(payment))

    def check(self, parts: Grid) -> Findings:
        """Checks published parts against amounts and shares and says what does not add up, as findings of record "row/1", "row/2" ... and field "amount" or "source/1" ...:.
        :param parts: [rows][sources] minor units, each >= 0
        :raises InvalidError
        :raises RangeError
        C: socprev_cofinancing_check()
        """
        i_parts = _core.grid(parts, "int64_t", "parts", True)
        n_rows = _core.measure(None, ("parts", i_parts, 0))
        n_sources = _core.measure(None, ("parts", i_parts, 1))
        o_out = ffi.new("socprev_findings **")
        _core.checked(lib.socprev_cofinancing_check, self._ptr, i_parts.pointer, i_parts.strides[0], i_parts.strides[1], n_rows, n_sources, o_out)
        return Findings._own(o_out[0], (self,))


class Comparison(Handle):
    """Amounts before and after."""

    _free = lib.socprev_comparison_free

    def __init__(self, before: Integers, after: Integers) -> None:
        """Takes the amounts of the same claimants before and after.
        :param before: [n, strides in bytes, 0 = packed] minor units, also negative
        :param after: [n, strides in bytes, 0 = packed] minor units, also negative
        :raises InvalidError
        :raises RangeError: a change, or the sum of amounts, gains or losses
        C: socprev_comparison_new()
        """
        i_before = _core.column(before, "int64_t", "before", True)
        i_after = _core.column(after, "int64_t", "after", True)
        n_n = _core.measure(None, ("before", i_before, 0), ("after", i_after, 0))
        o_out = ffi.new("socprev_comparison **")
        _core.checked(lib.socprev_comparison_new, i_before.pointer, i_before.strides[0], i_after.pointer, i_after.strides[0], n_n, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def change(self, index: int) -> int:
        """After minus before of one claimant; 0 when out of range.
        C: socprev_comparison_change()
        """
        result = lib.socprev_comparison_change(self._ptr, index)
        return int(result)

    def ratio(self, index: int) -> Fraction:
        """Change of one claimant as a ratio of what it had, in lowest terms; -1/10 is a tenth less.
        :raises InvalidError: out of range, NULL
        :raises UndefinedError: it had nothing, or a debt
        C: socprev_comparison_ratio()
        """
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_comparison_ratio, self._ptr, index, o_numerator, o_denominator)
        return Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def count(self, change: int) -> int:
        """How many claimants change that way.
        :param change: enum socprev_change
        C: socprev_comparison_count()
        """
        result = lib.socprev_comparison_count(self._ptr, change)
        return int(result)

    def sum(self, change: int) -> int:
        """What these gain, or lose, together; never negative.
        C: socprev_comparison_sum()
        """
        result = lib.socprev_comparison_sum(self._ptr, change)
        return int(result)

    def before(self) -> int:
        """Sum of all amounts before.
        C: socprev_comparison_before()
        """
        result = lib.socprev_comparison_before(self._ptr)
        return int(result)

    def after(self) -> int:
        """Sum of all amounts after.
        C: socprev_comparison_after()
        """
        result = lib.socprev_comparison_after(self._ptr)
        return int(result)

    def order(self, position: int) -> int:
        """The claimant at a position when all are put in order of change, the greatest loss first, equal ones by index; -1 when out of range.
        C: socprev_comparison_order()
        """
        result = lib.socprev_comparison_order(self._ptr, position)
        return int(result)


class Concentration(Handle):
    """Values over the ranks of another variable."""

    _free = lib.socprev_concentration_free

    def __init__(self, values: Floats, ranks: Floats, skip_missing: int, weights: Floats | None = None) -> None:
        """Makes a concentration; it does not change any more.
        :param values: [n, stride bytes, 0 = packed] finite, any sign
        :param weights: [n, weight_stride bytes, 0 = packed] finite, >= 0; NULL = all 1
        :param ranks: [n, rank_stride bytes, 0 = packed] finite, the worst off first; only their order matters
        :param skip_missing: 1: units whose value or rank is NaN are left out and counted; 0: an error
        :raises InvalidError
        C: socprev_concentration_new()
        """
        i_values = _core.column(values, "double", "values", True)
        i_weights = _core.column(weights, "double", "weights", True)
        i_ranks = _core.column(ranks, "double", "ranks", True)
        n_n = _core.measure(None, ("values", i_values, 0), ("weights", i_weights, 0), ("ranks", i_ranks, 0))
        o_out = ffi.new("socprev_concentration **")
        _core.checked(lib.socprev_concentration_new, i_values.pointer, i_values.strides[0], i_weights.pointer, i_weights.strides[0], i_ranks.pointer, i_ranks.strides[0], n_n, skip_missing, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def count(self) -> int:
        """Units with a weight above 0.
        C: socprev_concentration_count()
        """
        result = lib.socprev_concentration_count(self._ptr)
        return int(result)

    def missing(self) -> int:
        """Units left out as missing.
        C: socprev_concentration_missing()
        """
        result = lib.socprev_concentration_missing(self._ptr)
        return int(result)

    def mean(self) -> float:
        """Weighted mean of the values.
        :raises InvalidError
        :raises UndefinedError: no unit
        C: socprev_concentration_mean()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_concentration_mean, self._ptr, o_out)
        return float(o_out[0])

    def index(self) -> float:
        """Concentration index 2 cov(x, r) / mu, -1 .
        :raises InvalidError
        :raises RangeError
        :raises UndefinedError
        C: socprev_concentration_index()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_concentration_index, self._ptr, o_out)
        return float(o_out[0])

    def extended(self, aversion: float) -> float:
        """Extended concentration index 1 - v / mu sum p x (1 - r)^(v-1): the greater the aversion v, the more the worst off count; 2 is socprev_concentration_index(), 1 gives 0.
        :param aversion: finite, >= 1
        :raises InvalidError
        :raises RangeError
        :raises UndefinedError
        C: socprev_concentration_extended()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_concentration_extended, self._ptr, float(aversion), o_out)
        return float(o_out[0])

    def erreygers(self, low: float, high: float) -> float:
        """Erreygers index 4 mu C / (high - low) of values that cannot leave low .
        :param low: what is feasible, not what was seen; every value lies between
        :param high: what is feasible, not what was seen; every value lies between
        :raises InvalidError: bounds, or a value outside
        :raises UndefinedError: no unit
        C: socprev_concentration_erreygers()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_concentration_erreygers, self._ptr, float(low), float(high), o_out)
        return float(o_out[0])

    def wagstaff(self, low: float, high: float) -> float:
        """Wagstaff index mu C (high - low) / ((high - mu) (mu - low)), -1 .
        :param low: what is feasible, not what was seen; every value lies between
        :param high: what is feasible, not what was seen; every value lies between
        :raises UndefinedError
        C: socprev_concentration_wagstaff()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_concentration_wagstaff, self._ptr, float(low), float(high), o_out)
        return float(o_out[0])

    def palma(self) -> float:
        """Palma ratio by rank: mean value of the 10 % of highest rank over the mean value of the 40 % of lowest rank; units of the rank at a cut are split alike.
        :raises InvalidError
        :raises RangeError
        :raises UndefinedError
        C: socprev_concentration_palma()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_concentration_palma, self._ptr, o_out)
        return float(o_out[0])


class Conflict(Handle):
    """A proof that a problem has no answer: a few claimants (or rows and columns) that need more than there is, with both sums."""

    _free = lib.socprev_conflict_free

    def kind(self) -> int:
        """enum socprev_conflict_kind.
        C: socprev_conflict_kind()
        """
        result = lib.socprev_conflict_kind(self._ptr)
        return int(result)

    def count(self, axis: int) -> int:
        """How many claimants or rows (SOCPREV_AXIS_ROW) or columns are named.
        C: socprev_conflict_count()
        """
        result = lib.socprev_conflict_count(self._ptr, axis)
        return int(result)

    def at(self, axis: int, position: int) -> int:
        """Index of a named claimant, row or column, ascending; -1 when out of range.
        C: socprev_conflict_at()
        """
        result = lib.socprev_conflict_at(self._ptr, axis, position)
        return int(result)

    def needed(self) -> int:
        """What the named ones need; always more than what is available.
        C: socprev_conflict_needed()
        """
        result = lib.socprev_conflict_needed(self._ptr)
        return int(result)

    def available(self) -> int:
        """What there is.
        C: socprev_conflict_available()
        """
        result = lib.socprev_conflict_available(self._ptr)
        return int(result)

    def repair(self) -> int:
        """The least change that repairs a conflict over one list: the total rises by it (too little for floors, or for first units) or falls by it (too much for caps), or as much is taken from the floors named (or added to their caps).
        C: socprev_conflict_repair()
        """
        result = lib.socprev_conflict_repair(self._ptr)
        return int(result)

    def verify(self, problem: Apportionment) -> None:
        """Checks a conflict against its problem: sums the floors, caps and bases of the named claimants again.
        :raises InvalidError: proves nothing about this problem
        C: socprev_conflict_verify()
        """
        _core.checked(lib.socprev_conflict_verify, self._ptr, _core.pointer(problem))

    def verify_biproportional(self, problem: Biproportional) -> None:
        """Checks a conflict against its problem: adds both sides up again.
        :raises InvalidError: proves nothing about this problem
        C: socprev_conflict_verify_biproportional()
        """
        _core.checked(lib.socprev_conflict_verify_biproportional, self._ptr, _core.pointer(problem))

    def verify_damper(self, problem: Damper) -> None:
        """Checks a conflict against its problem: adds the bounds up again.
        :raises InvalidError: proves nothing about this problem
        :raises RangeError
        C: socprev_conflict_verify_damper()
        """
        _core.checked(lib.socprev_conflict_verify_damper, self._ptr, _core.pointer(problem))

    def verify_sources(self, problem: Sources) -> None:
        """Checks a conflict against its problem: adds both sides up again.
        :raises InvalidError: proves nothing about this problem
        C: socprev_conflict_verify_sources()
        """
        _core.checked(lib.socprev_conflict_verify_sources, self._ptr, _core.pointer(problem))

    def verify_twoway(self, problem: Twoway) -> None:
        """Checks a conflict against its problem: adds both sides up again.
        :raises InvalidError: proves nothing about this problem
        C: socprev_conflict_verify_twoway()
        """
        _core.checked(lib.socprev_conflict_verify_twoway, self._ptr, _core.pointer(problem))


class ContactCheck(Handle):
    """Contacts to be looked at."""

    _free = lib.socprev_contact_check_free

    def __init__(self) -> None:
        """Makes a check that finds two years of birth only.
        :raises InvalidError
        C: socprev_contact_check_new()
        """
        o_out = ffi.new("socprev_contact_check **")
        _core.checked(lib.socprev_contact_check_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_known(self, dimension: int, codes: Integers | None = None) -> None:
        """Says which codes of a dimension are known.
        :param dimension: SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP
        :param codes: [n, stride bytes, 0 = packed] each 0 .. 16,777,215, in any order; NULL takes every code again
        :raises InvalidError
        C: socprev_contact_check_set_known()
        """
        i_codes = _core.column(codes, "int32_t", "codes", True)
        n_n = _core.measure(None, ("codes", i_codes, 0))
        _core.checked(lib.socprev_contact_check_set_known, self._changed, dimension, i_codes.pointer, i_codes.strides[0], n_n)

    def set_period(self, service: int, first: DateLike, last: DateLike) -> None:
        """Says when a service was given.
        :param service: code, 0 .. 16,777,215
        :param first: of any precision; SOCPREV_DATE_NONE = open at that side
        :param last: of any precision; SOCPREV_DATE_NONE = open at that side
        :raises InvalidError: not a date, or last before first
        C: socprev_contact_check_set_period()
        """
        _core.checked(lib.socprev_contact_check_set_period, self._changed, service, _core.date(first), _core.date(last))

    def set_duplicates(self, on: int) -> None:
        """Asks for duplicates: contacts of one person on one day that agree in all that was bound, the year of birth excepted.
        :param on: 0 or 1
        :raises InvalidError
        C: socprev_contact_check_set_duplicates()
        """
        _core.checked(lib.socprev_contact_check_set_duplicates, self._changed, on)

    def add(self, contacts: Contacts, n: int, *, run: Run | None = None) -> array[int]:
        """Looks at contacts and remembers them.
        :param contacts: unchanged
        :param n: socprev_contacts_count(contacts), not less and not more
        :param run: progress in rows, cancel; may be NULL
        :raises InvalidError
        :raises CancelledError
        C: socprev_contact_check_add()
        """
        run_ = _core.run_of(run)
        o_marks = _core.integers("uint8_t", n)
        _core.checked_run(run_, lib.socprev_contact_check_add, self._changed, _core.pointer(contacts), _core.address(o_marks, "uint8_t"), n, run_._ptr)
        return o_marks

    def count(self, mark: int) -> int:
        """How many contacts had a mark so far; 0 when out of range.
        :param mark: one value of enum socprev_contact_mark
        C: socprev_contact_check_count()
        """
        result = lib.socprev_contact_check_count(self._ptr, mark)
        return int(result)


class ContactFile(Handle):
    """Contacts that were read, the texts behind their codes, and what was wrong."""

    _free = lib.socprev_contact_file_free

    @staticmethod
    def read(path: str, options: ContactOptions | None = None, *, run: Run | None = None) -> ContactFile:
        """Reads contacts from a file, piece by piece.
        :param path: NUL-terminated
        :param options: NULL = default
        :param run: progress in bytes; NULL = none
        :raises InvalidError
        :raises RangeError
        :raises ParseError: form of the CSV
        :raises NotFoundError: file; an unknown column; person or date is missing
        :raises DuplicateError: a column twice; minutes and hours
        :raises LimitError
        :raises IoError
        :raises CancelledError
        C: socprev_contact_file_read()
        """
        i_path = _core.text(path)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_contact_file **")
        _core.checked_run(run_, lib.socprev_contact_file_read, i_path.pointer, _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        return ContactFile._own(o_out[0], (options,))

    @staticmethod
    def parse(data: Bytes | None = None, options: ContactOptions | None = None, *, run: Run | None = None) -> ContactFile:
        """Reads contacts from CSV in memory.
        :param data: [size] may be NULL when size is 0
        :param options: NULL = default
        :param run: progress in bytes; NULL = none
        :raises InvalidError
        :raises RangeError
        :raises ParseError: form of the CSV
        :raises NotFoundError: file; an unknown column; person or date is missing
        :raises DuplicateError: a column twice; minutes and hours
        :raises LimitError
        :raises IoError
        :raises CancelledError
        C: socprev_contact_file_parse()
        """
        i_data = _core.data(data)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_contact_file **")
        _core.checked_run(run_, lib.socprev_contact_file_parse, i_data.pointer, i_data.shape[0], _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        return ContactFile._own(o_out[0], (options,))

    def contacts(self) -> Contacts | None:
        """The contacts, for the engines.
        C: socprev_contact_file_contacts()
        """
        result = lib.socprev_contact_file_contacts(self._ptr)
        return Contacts._borrow(result, self)

    def rows(self) -> int:
        """Lines of contacts in the file, those left out included; 0 for NULL.
        C: socprev_contact_file_rows()
        """
        result = lib.socprev_contact_file_rows(self._ptr)
        return int(result)

    def left_out(self) -> int:
        """Lines that were left out because of a mistake; 0 for NULL.
        C: socprev_contact_file_left_out()
        """
        result = lib.socprev_contact_file_left_out(self._ptr)
        return int(result)

    def findings(self) -> Findings | None:
        """What was wrong: record "line/12", of Arrow "row/11" (from 0), field the name of the column; everything that is wrong with a line, up to the limit of the options.
        C: socprev_contact_file_findings()
        """
        result = lib.socprev_contact_file_findings(self._ptr)
        return Findings._borrow(result, self)

    def found(self) -> int:
        """How much was wrong in all, findings beyond the limit included; 0 for NULL.
        C: socprev_contact_file_found()
        """
        result = lib.socprev_contact_file_found(self._ptr)
        return int(result)

    def code_count(self, dimension: int) -> int:
        """How many codes a dimension has; 0 for SOCPREV_BY_MONTH and SOCPREV_BY_YEAR.
        C: socprev_contact_file_code_count()
        """
        result = lib.socprev_contact_file_code_count(self._ptr, dimension)
        return int(result)

    def code(self, dimension: int, code: int) -> str | None:
        """Text behind a code: "ip2" of SOCPREV_BY_PROJECT, "shelter" of SOCPREV_BY_KIND.
        C: socprev_contact_file_code()
        """
        result = lib.socprev_contact_file_code(self._ptr, dimension, code)
        return _core.maybe_text(result)

    @staticmethod
    def begin(options: ContactOptions | None = None) -> ContactFile:
        """Begins a file.
        :param options: NULL = default; copied
        :raises InvalidError
        C: socprev_contact_file_begin()
        """
        o_out = ffi.new("socprev_contact_file **")
        _core.checked(lib.socprev_contact_file_begin, _core.pointer(options), ffi.NULL, o_out)
        return ContactFile._own(o_out[0], (options,))

    def feed(self, data: Bytes) -> None:
        """Takes the next bytes of CSV, cut anywhere.
        :param data: [size]
        :raises InvalidError: the file has ended, has failed, or was fed with Arrow
        :raises RangeError
        :raises ParseError: form of the CSV
        :raises NotFoundError: file; an unknown column; person or date is missing
        :raises DuplicateError: a column twice; minutes and hours
        :raises LimitError
        :raises IoError
        :raises CancelledError
        C: socprev_contact_file_feed()
        """
        i_data = _core.data(data)
        _core.checked(lib.socprev_contact_file_feed, self._changed, i_data.pointer, i_data.shape[0])

    def feed_arrow(self, schema: int, array: int) -> None:
        """Takes a batch of Arrow: a struct array with the columns of contacts.h as children, read where they lie.
        :param schema: only read; the caller releases them afterwards
        :param array: only read; the caller releases them afterwards
        :raises InvalidError: released, malformed, a struct row that is null; the file has ended, has failed, or was fed with CSV
        :raises RangeError: a code outside its dictionary
        :raises ParseError: form of the CSV
        :raises NotFoundError: column
        :raises DuplicateError: column
        :raises LimitError
        :raises IoError
        :raises CancelledError
        :raises UnsupportedError: the type of a column
        C: socprev_contact_file_feed_arrow()
        """
        _core.checked(lib.socprev_contact_file_feed_arrow, self._changed, schema, array)

    def end(self) -> None:
        """Ends a file: its contacts are then those of a last line without a line feed.
        :raises InvalidError: the file has ended, has failed, or was fed with Arrow
        :raises RangeError
        :raises ParseError: form of the CSV
        :raises NotFoundError: file; an unknown column; person or date is missing
        :raises DuplicateError: a column twice; minutes and hours
        :raises LimitError
        :raises IoError
        :raises CancelledError
        C: socprev_contact_file_end()
        """
        _core.checked(lib.socprev_contact_file_end, self._changed)

    @staticmethod
    def read_cube(path: str, cube: Cube, options: ContactOptions | None = None, *, run: Run | None = None) -> ContactFile:
        """Reads contacts from a file of any size into a cube.
        :param path: NUL-terminated
        :param options: NULL = default
        :param cube: gets the contacts; after a failure it can only be freed
        :param run: progress in bytes, cancel; NULL = none
        :raises InvalidError
        :raises RangeError
        :raises ParseError: form of the CSV
        :raises NotFoundError: file; an unknown column; person or date is missing
        :raises DuplicateError: a column twice; minutes and hours
        :raises LimitError
        :raises IoError
        :raises CancelledError
        C: socprev_contact_file_read_cube()
        """
        i_path = _core.text(path)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_contact_file **")
        _core.checked_run(run_, lib.socprev_contact_file_read_cube, i_path.pointer, _core.pointer(options), _core.pointer(cube), run_._ptr, ffi.NULL, o_out)
        return ContactFile._own(o_out[0], (options, cube,))


class ContactOptions(Handle):
    """How contacts are read; may be used for any number of files."""

    _free = lib.socprev_contact_options_free

    def __init__(self) -> None:
        """Options by default: CSV as by default, all mistakes collected, the first 1,000 of them as findings, at most 2^31-1 lines.
        :raises InvalidError
        C: socprev_contact_options_new()
        """
        o_out = ffi.new("socprev_contact_options **")
        _core.checked(lib.socprev_contact_options_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_csv(self, csv: CsvOptions | None = None) -> None:
        """Sets separator, decimal mark and limits of the CSV; types in csv are not used.
        :param csv: NULL = default; copied
        :raises InvalidError
        C: socprev_contact_options_set_csv()
        """
        _core.checked(lib.socprev_contact_options_set_csv, self._changed, _core.pointer(csv))

    def set_strict(self, on: int) -> None:
        """Sets whether the first mistake in a cell ends the reading as an error.
        :param on: 0 or 1
        :raises InvalidError
        C: socprev_contact_options_set_strict()
        """
        _core.checked(lib.socprev_contact_options_set_strict, self._changed, on)

    def set_pseudonyms(self, on: int) -> None:
        """Sets whether persons are pseudonyms of 64 bits, as partial states need them: 16 digits 0-9 a-f, which the engines get as they stand.
        :param on: 0 or 1
        :raises InvalidError
        C: socprev_contact_options_set_pseudonyms()
        """
        _core.checked(lib.socprev_contact_options_set_pseudonyms, self._changed, on)

    def set_max_findings(self, findings: int) -> None:
        """Sets how many mistakes are listed as findings.
        :param findings: at least 0
        :raises InvalidError
        C: socprev_contact_options_set_max_findings()
        """
        _core.checked(lib.socprev_contact_options_set_max_findings, self._changed, findings)

    def set_max_rows(self, rows: int) -> None:
        """Sets how many lines of contacts a file may have; one more is an error.
        :param rows: 0 .. 2^31-1
        :raises InvalidError
        C: socprev_contact_options_set_max_rows()
        """
        _core.checked(lib.socprev_contact_options_set_max_rows, self._changed, rows)

    def set_units(self, units: SupportUnits | None = None) -> None:
        """Sets what amounts in units count for.
        :param units: NULL = as socprev_support_units_new() makes it; copied
        :raises InvalidError
        C: socprev_contact_options_set_units()
        """
        _core.checked(lib.socprev_contact_options_set_units, self._changed, _core.pointer(units))

    def set_rule(self, rule: int, action: int) -> None:
        """Sets what is done with lines that break a rule.
        :param rule: enum socprev_contact_rule
        :param action: enum socprev_contact_action; for SOCPREV_RULE_CELL only DROP or REFUSE
        :raises InvalidError
        C: socprev_contact_options_set_rule()
        """
        _core.checked(lib.socprev_contact_options_set_rule, self._changed, rule, action)

    def set_known(self, dimension: int, texts: Sequence[str | None] | None = None) -> None:
        """Says which projects, services, kinds, territories or target groups are known.
        :param dimension: SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP
        :param texts: [n, stride bytes, 0 = packed] NUL-terminated; of kinds, territories and target groups a code or name of the code list; NULL takes all again; copied
        :raises InvalidError: also: a text is empty
        :raises NotFoundError
        :raises DuplicateError: no row of the code list, or several
        C: socprev_contact_options_set_known()
        """
        i_texts = _core.texts(texts, "texts")
        n_n = _core.measure(None, ("texts", i_texts, 0))
        _core.checked(lib.socprev_contact_options_set_known, self._changed, dimension, i_texts.pointer, i_texts.strides[0], n_n)

    def set_period(self, service: str, first: DateLike, last: DateLike) -> None:
        """Says when a service was given; of a service that was named before, anew.
        :param service: [length] text of the column service; copied
        :param first: of any precision; SOCPREV_DATE_NONE = open at that side
        :param last: of any precision; SOCPREV_DATE_NONE = open at that side
        :raises InvalidError
        C: socprev_contact_options_set_period()
        """
        i_service = _core.text(service)
        _core.checked(lib.socprev_contact_options_set_period, self._changed, i_service.pointer, i_service.shape[0], _core.date(first), _core.date(last))

    def set_portfolio(self, portfolio: Portfolio) -> None:
        """Takes what is known from a portfolio: the ids of its projects and services; the kinds of both, unless the list of a project is open; their territories and everything in them; target groups of services and projects, unless one of a project has no code.
        :param portfolio: only read
        :raises InvalidError: also: the end of a service lies before its start
        C: socprev_contact_options_set_portfolio()
        """
        _core.checked(lib.socprev_contact_options_set_portfolio, self._changed, _core.pointer(portfolio))
        self._hold(portfolio, "set_portfolio", "portfolio")


class Contacts(_special.ContactsMethods):
    """Rows of contacts."""

    _free = lib.socprev_contacts_free

    def __init__(self) -> None:
        """Makes an empty collection with no column bound.
        :raises InvalidError
        C: socprev_contacts_new()
        """
        o_out = ffi.new("socprev_contacts **")
        _core.checked(lib.socprev_contacts_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def count(self) -> int:
        """How many rows; 0 for NULL.
        C: socprev_contacts_count()
        """
        result = lib.socprev_contacts_count(self._ptr)
        return int(result)

    def clear(self) -> None:
        """Forgets all rows; columns stay bound.
        C: socprev_contacts_clear()
        """
        result = lib.socprev_contacts_clear(self._changed)

    def bind_persons(self, persons: Integers | None = None, anonymous: Integers | None = None) -> None:
        """Binds who was helped.
        :param persons: [n, stride bytes, 0 = packed] pseudonyms, any value; NULL unbinds  until unbound
        :param anonymous: [n, anonymous_stride bytes, 0 = packed] not 0: the row has no person and its pseudonym is not read; NULL = all have one
        :raises InvalidError
        C: socprev_contacts_bind_persons()
        """
        i_persons = _core.column(persons, "uint64_t", "persons", True)
        i_anonymous = _core.column(anonymous, "uint8_t", "anonymous", True)
        n_n = _core.measure(None, ("persons", i_persons, 0), ("anonymous", i_anonymous, 0))
        _core.checked(lib.socprev_contacts_bind_persons, self._changed, i_persons.pointer, i_persons.strides[0], i_anonymous.pointer, i_anonymous.strides[0])
        self._hold(i_persons, "bind_persons", "persons")
        self._hold(i_anonymous, "bind_persons", "anonymous")

    def bind_codes(self, dimension: int, codes: Integers | None = None) -> None:
        """Binds the codes of a dimension.
        :param dimension: SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP
        :param codes: [n, stride bytes, 0 = packed] >= 0, or SOCPREV_CODE_MISSING; NULL unbinds  until unbound
        :raises InvalidError
        C: socprev_contacts_bind_codes()
        """
        i_codes = _core.column(codes, "int32_t", "codes", True)
        _core.checked(lib.socprev_contacts_bind_codes, self._changed, dimension, i_codes.pointer, i_codes.strides[0])
        self._hold(i_codes, "bind_codes", "codes", dimension)

    def bind_dates(self, dates: Dates | None = None) -> None:
        """Binds the dates.
        :param dates: [n, stride bytes, 0 = packed] dates of any precision, or SOCPREV_DATE_NONE; NULL unbinds  until unbound
        :raises InvalidError
        C: socprev_contacts_bind_dates()
        """
        i_dates = _core.column(dates, "socprev_date", "dates", True)
        _core.checked(lib.socprev_contacts_bind_dates, self._changed, i_dates.pointer, i_dates.strides[0])
        self._hold(i_dates, "bind_dates", "dates")

    def bind_minutes(self, minutes: Integers | None = None) -> None:
        """Binds how long each contact took.
        :param minutes: [n, stride bytes, 0 = packed] whole minutes >= 0, or SOCPREV_MINUTES_UNKNOWN; NULL unbinds  until unbound
        :raises InvalidError
        C: socprev_contacts_bind_minutes()
        """
        i_minutes = _core.column(minutes, "int64_t", "minutes", True)
        _core.checked(lib.socprev_contacts_bind_minutes, self._changed, i_minutes.pointer, i_minutes.strides[0])
        self._hold(i_minutes, "bind_minutes", "minutes")

    def bind_electronic(self, electronic: Integers | None = None) -> None:
        """Binds which contacts were electronic (e-learning, chat).
        :param electronic: [n, stride bytes, 0 = packed] not 0 = electronic; NULL unbinds  until unbound
        :raises InvalidError
        C: socprev_contacts_bind_electronic()
        """
        i_electronic = _core.column(electronic, "uint8_t", "electronic", True)
        _core.checked(lib.socprev_contacts_bind_electronic, self._changed, i_electronic.pointer, i_electronic.strides[0])
        self._hold(i_electronic, "bind_electronic", "electronic")

    def coarsen(self, services: Integers, coarse: Integers) -> Contacts:
        """Copies contacts and tells the places of some services less exactly: where the address of a shelter is secret, its town becomes its district before anything is counted.
        :param services: [n_services] codes of SOCPREV_BY_SERVICE; a contact without a service is that of SOCPREV_CODE_MISSING
        :param coarse: [n_codes] what code i of SOCPREV_BY_TERRITORY becomes: a code, or SOCPREV_CODE_MISSING; codes of n_codes and above stay
        :raises InvalidError
        C: socprev_contacts_coarsen()
        """
        i_services = _core.column(services, "int32_t", "services", False)
        i_coarse = _core.column(coarse, "int32_t", "coarse", False)
        n_n_services = _core.measure(None, ("services", i_services, 0))
        n_n_codes = _core.measure(None, ("coarse", i_coarse, 0))
        o_out = ffi.new("socprev_contacts **")
        _core.checked(lib.socprev_contacts_coarsen, self._ptr, i_services.pointer, n_n_services, i_coarse.pointer, n_n_codes, ffi.NULL, o_out)
        return Contacts._own(o_out[0], (self,))

    def drop(self, marks: Integers, which: int) -> None:
        """Leaves out the contacts that have one of some marks; the others stay in their order.
        :param marks: [n] as of socprev_contact_check_add()
        :param which: enum socprev_contact_mark, combined
        :raises InvalidError
        C: socprev_contacts_drop()
        """
        i_marks = _core.column(marks, "uint8_t", "marks", False)
        n_n = _core.measure(None, ("marks", i_marks, 0))
        _core.checked(lib.socprev_contacts_drop, self._changed, i_marks.pointer, n_n, which)

    def bind_birth_years(self, years: Integers | None = None) -> None:
        """Binds the years of birth.
        :param years: [n, stride bytes, 0 = packed] 1 .. 9999, or 0 when unknown; NULL unbinds  until unbound
        :raises InvalidError
        C: socprev_contacts_bind_birth_years()
        """
        i_years = _core.column(years, "int32_t", "years", True)
        _core.checked(lib.socprev_contacts_bind_birth_years, self._changed, i_years.pointer, i_years.strides[0])
        self._hold(i_years, "bind_birth_years", "years")

    def select_period(self, project: int, first: DateLike, last: DateLike, certainty: int) -> Contacts:
        """Copies the contacts of a project in a period.
        :param project: its code, or SOCPREV_CODE_ALL
        :param first: first day of the period, of any precision (its first day is meant); SOCPREV_DATE_NONE = from the beginning on
        :param last: last day (the last day that the date can mean); SOCPREV_DATE_NONE = to the end. Without both, dates are not looked at
        :param certainty: enum socprev_select_certainty
        :raises InvalidError: also: last before first
        C: socprev_contacts_select_period()
        """
        o_out = ffi.new("socprev_contacts **")
        _core.checked(lib.socprev_contacts_select_period, self._ptr, project, _core.date(first), _core.date(last), certainty, ffi.NULL, o_out)
        return Contacts._own(o_out[0], (self,))

    def select_participants(self, rule: ParticipantRule, least: int, *, run: Run | None = None) -> Contacts:
        """Copies the contacts of persons with a project whose participants they are.
        :param rule: unchanged
        :param least: SOCPREV_PARTICIPANTS: of those who reach the thresholds; SOCPREV_UNDECIDED: also of those of whom it cannot be told
        :param run: progress in rows, cancel; may be NULL
        :raises InvalidError
        :raises RangeError: minutes overflow
        :raises CancelledError
        C: socprev_contacts_select_participants()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_contacts **")
        _core.checked_run(run_, lib.socprev_contacts_select_participants, self._ptr, _core.pointer(rule), least, run_._ptr, ffi.NULL, o_out)
        return Contacts._own(o_out[0], (self, rule,))

    def recode(self, dimension: int, codes: Integers) -> Contacts:
        """Copies contacts with other codes in one dimension, e.g.
        :param dimension: SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP
        :param codes: [n] new code of code i, >= 0; SOCPREV_CODE_MISSING stays
        :raises InvalidError
        C: socprev_contacts_recode()
        """
        i_codes = _core.column(codes, "int32_t", "codes", False)
        n_n = _core.measure(None, ("codes", i_codes, 0))
        o_out = ffi.new("socprev_contacts **")
        _core.checked(lib.socprev_contacts_recode, self._ptr, dimension, i_codes.pointer, n_n, ffi.NULL, o_out)
        return Contacts._own(o_out[0], (self,))

    def latest(self, project: int) -> Date:
        """The latest day on which a contact surely was: of vague dates the first day is meant.
        :param project: its code, or SOCPREV_CODE_ALL
        :raises InvalidError
        :raises UndefinedError: no contact has a date
        C: socprev_contacts_latest()
        """
        o_out = ffi.new("socprev_date *")
        _core.plain(lib.socprev_contacts_latest, self._ptr, project, o_out)
        return Date(o_out[0])

    def times_met(self, n: int, *, run: Run | None = None) -> tuple[array[int], int]:
        """How many persons were met once, twice, ... as socprev_estimate_growth() asks for it.
        :param run: cancel; may be NULL
        :param n: persons met more often are left out; 0 to ask for most only
        :raises InvalidError
        :raises CancelledError
        C: socprev_contacts_times_met()
        """
        run_ = _core.run_of(run)
        o_frequency = _core.integers("int64_t", n)
        o_most = ffi.new("int64_t *")
        _core.checked_run(run_, lib.socprev_contacts_times_met, self._ptr, run_._ptr, ffi.NULL, _core.address(o_frequency, "int64_t"), n, o_most)
        return o_frequency, int(o_most[0])

    def bind_amounts(self, unit_codes: Integers, decimals: int, units: SupportUnits, amounts: Integers | None = None) -> None:
        """Binds how much support each contact was, in place of socprev_contacts_bind_minutes(): socprev_contacts_append() turns it into minutes.
        :param amounts: [n, stride bytes, 0 = packed] in units of 10^-decimals; NULL unbinds  until unbound
        :param unit_codes: [n, unit_stride bytes, 0 = packed] codes of units  until unbound
        :param decimals: 0 .. SOCPREV_SUPPORT_UNIT_DECIMALS_MOST
        :param units: must not change until unbound  until unbound
        :raises InvalidError: a negative amount; not whole minutes; minutes bound as well
        :raises RangeError
        :raises NotFoundError: no such unit
        C: socprev_contacts_bind_amounts()
        """
        i_amounts = _core.column(amounts, "int64_t", "amounts", True)
        i_unit_codes = _core.column(unit_codes, "int32_t", "unit_codes", True)
        n_n = _core.measure(None, ("amounts", i_amounts, 0), ("unit_codes", i_unit_codes, 0))
        _core.checked(lib.socprev_contacts_bind_amounts, self._changed, i_amounts.pointer, i_amounts.strides[0], i_unit_codes.pointer, i_unit_codes.strides[0], decimals, _core.pointer(units))
        self._hold(i_amounts, "bind_amounts", "amounts")
        self._hold(i_unit_codes, "bind_amounts", "unit_codes")
        self._hold(units, "bind_amounts", "units")


class CountingRules(Handle):
    """Rules by name: of indicators ("60000") and of thresholds ("threshold_24")."""

    _free = lib.socprev_counting_rules_free

    def __init__(self) -> None:
        """The rules of the code lists: one of each indicator, put together from its counting rules, and one of each counting rule that is a threshold.
        :raises InvalidError
        C: socprev_counting_rules_new()
        """
        o_out = ffi.new("socprev_counting_rules **")
        _core.checked(lib.socprev_counting_rules_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def add(self, table: Table) -> None:
        """Adds the rules of a table; one of the same name is replaced.
        :param table: e.g. of socprev_table_read_csv()
        :raises InvalidError: an empty cell, hours that are no whole minutes or below 0, a rule twice
        :raises WrongTypeError: a column of another type
        :raises NotFoundError: a column
        C: socprev_counting_rules_add()
        """
        _core.checked(lib.socprev_counting_rules_add, self._changed, _core.pointer(table))
        self._hold(table, "add", "table")

    def count(self) -> int:
        """How many rules; 0 for NULL.
        C: socprev_counting_rules_count()
        """
        result = lib.socprev_counting_rules_count(self._ptr)
        return int(result)

    def find(self, name: str) -> int:
        """The rule of a name; -1 when there is none.
        C: socprev_counting_rules_find()
        """
        i_name = _core.text(name)
        result = lib.socprev_counting_rules_find(self._ptr, i_name.pointer, i_name.shape[0])
        return int(result)

    def name(self, rule: int) -> str | None:
        """Name of a rule; NULL when out of range.
        C: socprev_counting_rules_name()
        """
        result = lib.socprev_counting_rules_name(self._ptr, rule)
        return _core.maybe_text(result)

    def counted(self, rule: int) -> int:
        """enum socprev_counted; SOCPREV_COUNTED_NOTHING when out of range.
        C: socprev_counting_rules_counted()
        """
        result = lib.socprev_counting_rules_counted(self._ptr, rule)
        return int(result)

    def gap(self, rule: int) -> int:
        """Why a rule counts nothing, enum socprev_indicator_gap; SOCPREV_GAP_UNKNOWN when out of range.
        C: socprev_counting_rules_gap()
        """
        result = lib.socprev_counting_rules_gap(self._ptr, rule)
        return int(result)

    def minutes(self, rule: int) -> tuple[int, int]:
        """Thresholds of a rule, in minutes.
        :raises InvalidError
        :raises UndefinedError: it counts nothing
        C: socprev_counting_rules_minutes()
        """
        o_minutes = ffi.new("int64_t *")
        o_not_electronic = ffi.new("int64_t *")
        _core.plain(lib.socprev_counting_rules_minutes, self._ptr, rule, o_minutes, o_not_electronic)
        return int(o_minutes[0]), int(o_not_electronic[0])

    def confidence(self, rule: int) -> int:
        """How sure the rule is, enum socprev_confidence: the least sure of its parts; DEFINED for those of a caller, 0 when out of range.
        C: socprev_counting_rules_confidence()
        """
        result = lib.socprev_counting_rules_confidence(self._ptr, rule)
        return int(result)

    def definition(self, rule: int, language: int) -> str | None:
        """What a rule counts, in words; the gap when it counts nothing; NULL when out of range.
        C: socprev_counting_rules_definition()
        """
        result = lib.socprev_counting_rules_definition(self._ptr, rule, language)
        return _core.maybe_text(result)

    def participants(self, rule: int) -> ParticipantRule:
        """A rule for the engine.
        :raises InvalidError
        :raises UndefinedError: it counts nothing
        C: socprev_counting_rules_participants()
        """
        o_out = ffi.new("socprev_participant_rule **")
        _core.checked(lib.socprev_counting_rules_participants, self._ptr, rule, ffi.NULL, o_out)
        return ParticipantRule._own(o_out[0], (self,))


class Coverage(Handle):
    """Counts of services and inhabitants, and what follows from them."""

    _free = lib.socprev_coverage_free

    @staticmethod
    def unknown() -> int:
        """SOCPREV_COVERAGE_UNKNOWN, for languages without the macro.
        C: socprev_coverage_unknown()
        """
        result = lib.socprev_coverage_unknown()
        return int(result)

    def __init__(self, n_territories: int, n_kinds: int) -> None:
        """Makes an empty table: counts 0, populations unknown, no territory inside another.
        :param n_territories: 1 .. 2^31-2
        :param n_kinds: 1 .. 2^31-2
        :raises InvalidError
        C: socprev_coverage_new()
        """
        o_out = ffi.new("socprev_coverage **")
        _core.checked(lib.socprev_coverage_new, n_territories, n_kinds, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def territories(self) -> int:
        """How many territories.
        C: socprev_coverage_territories()
        """
        result = lib.socprev_coverage_territories(self._ptr)
        return int(result)

    def kinds(self) -> int:
        """How many kinds.
        C: socprev_coverage_kinds()
        """
        result = lib.socprev_coverage_kinds(self._ptr)
        return int(result)

    def set_counts(self, counts: Grid) -> None:
        """Sets all own counts at once.
        :param counts: [territories x kinds] services, or units of one capacity: >= 0 or SOCPREV_COVERAGE_UNKNOWN
        :raises InvalidError: NULL, a negative count
        C: socprev_coverage_set_counts()
        """
        i_counts = _core.grid(counts, "int64_t", "counts", True)
        _core.measure(int(lib.socprev_coverage_territories(self._ptr)), ("counts", i_counts, 0))
        _core.measure(int(lib.socprev_coverage_kinds(self._ptr)), ("counts", i_counts, 1))
        _core.checked(lib.socprev_coverage_set_counts, self._changed, i_counts.pointer, i_counts.strides[0], i_counts.strides[1])

    def add(self, territory: int, kind: int, count: int) -> None:
        """Adds to one own count; what is unknown stays unknown.
        :param territory: from 0
        :param kind: from 0
        :param count: >= 0, or SOCPREV_COVERAGE_UNKNOWN: the count becomes unknown
        :raises InvalidError: no such cell, negative
        :raises RangeError
        C: socprev_coverage_add()
        """
        _core.checked(lib.socprev_coverage_add, self._changed, territory, kind, count)

    def set_populations(self, inhabitants: Integers) -> None:
        """Sets the inhabitants of every territory.
        :param inhabitants: [territories, stride bytes, 0 = packed] >= 0 or SOCPREV_COVERAGE_UNKNOWN
        :raises InvalidError: NULL, a negative population
        C: socprev_coverage_set_populations()
        """
        i_inhabitants = _core.column(inhabitants, "int64_t", "inhabitants", True)
        _core.measure(int(lib.socprev_coverage_territories(self._ptr)), ("inhabitants", i_inhabitants, 0))
        _core.checked(lib.socprev_coverage_set_populations, self._changed, i_inhabitants.pointer, i_inhabitants.strides[0])

    def set_parents(self, parents: Integers) -> None:
        """Says which territory each one lies in.
        :param parents: [territories, stride bytes, 0 = packed] index, or -1 for none; in any order
        :raises InvalidError: NULL, no such territory, one inside itself
        C: socprev_coverage_set_parents()
        """
        i_parents = _core.column(parents, "int32_t", "parents", True)
        _core.measure(int(lib.socprev_coverage_territories(self._ptr)), ("parents", i_parents, 0))
        _core.checked(lib.socprev_coverage_set_parents, self._changed, i_parents.pointer, i_parents.strides[0])

    def set_norm(self, kind: int, units: int, per: int) -> None:
        """Sets what a norm asks of a kind: units for every per inhabitants, e.g.
        :param kind: from 0
        :param units: >= 0
        :param per: > 0
        :raises InvalidError
        C: socprev_coverage_set_norm()
        """
        _core.checked(lib.socprev_coverage_set_norm, self._changed, kind, units, per)

    def finish(self) -> None:
        """Adds everything up.
        :raises InvalidError: a population that differs from those inside
        :raises RangeError: a sum overflows
        C: socprev_coverage_finish()
        """
        _core.checked(lib.socprev_coverage_finish, self._changed)

    def count(self, territory: int, kind: int) -> int:
        """Count of a kind in a territory with all that lies in it.
        :param territory: from 0, or SOCPREV_COVERAGE_ALL
        :param kind: from 0, or SOCPREV_COVERAGE_ALL
        :raises InvalidError: no such cell, not finished
        :raises UndefinedError: a part of it is unknown
        C: socprev_coverage_count()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_coverage_count, self._ptr, territory, kind, o_out)
        return int(o_out[0])

    def count_known(self, territory: int, kind: int) -> tuple[int, int]:
        """What is known of a count: the count is at least known, and unknown own cells could add to it.
        :param territory: from 0, or SOCPREV_COVERAGE_ALL
        :param kind: from 0, or SOCPREV_COVERAGE_ALL
        :raises InvalidError
        C: socprev_coverage_count_known()
        """
        o_known = ffi.new("int64_t *")
        o_unknown = ffi.new("int64_t *")
        _core.plain(lib.socprev_coverage_count_known, self._ptr, territory, kind, o_known, o_unknown)
        return int(o_known[0]), int(o_unknown[0])

    def presence(self, territory: int, kind: int) -> int:
        """Whether a kind is present: 1 when some count is above 0, 0 when all are known to be 0.
        :param territory: from 0, or SOCPREV_COVERAGE_ALL
        :param kind: from 0, or SOCPREV_COVERAGE_ALL
        :raises InvalidError
        :raises UndefinedError: cannot be told
        C: socprev_coverage_presence()
        """
        o_out = ffi.new("int32_t *")
        _core.plain(lib.socprev_coverage_presence, self._ptr, territory, kind, o_out)
        return int(o_out[0])

    def population(self, territory: int) -> int:
        """Inhabitants of a territory, its own number or the sum of those inside.
        :param territory: from 0, or SOCPREV_COVERAGE_ALL: of all that lie in no other
        :raises InvalidError
        :raises UndefinedError: unknown
        C: socprev_coverage_population()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_coverage_population, self._ptr, territory, o_out)
        return int(o_out[0])

    def rate(self, territory: int, kind: int, base: int) -> tuple[Fraction, float]:
        """Count per base inhabitants: base x count / population.
        :param territory: as socprev_coverage_count()
        :param kind: as socprev_coverage_count()
        :param base: > 0; usually 100000 or 1000
        :raises InvalidError
        :raises RangeError: numerator exceeds 64 bits
        :raises UndefinedError: population 0 or unknown, count unknown
        C: socprev_coverage_rate()
        """
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        o_value = ffi.new("double *")
        _core.plain(lib.socprev_coverage_rate, self._ptr, territory, kind, base, o_numerator, o_denominator, o_value)
        return Fraction(int(o_numerator[0]), int(o_denominator[0])), float(o_value[0])

    def levels(self) -> int:
        """How many levels the territories form: 1 when none contains another.
        C: socprev_coverage_levels()
        """
        result = lib.socprev_coverage_levels(self._ptr)
        return int(result)

    def level(self, territory: int) -> int:
        """Level of a territory: 0 when it lies in no other; -1 when there is no such territory or the table is not finished.
        C: socprev_coverage_level()
        """
        result = lib.socprev_coverage_level(self._ptr, territory)
        return int(result)

    def missing_kinds(self, territory: int) -> array[int]:
        """Kinds that a territory is known not to have, ascending.
        :param territory: from 0, or SOCPREV_COVERAGE_ALL
        :raises InvalidError
        :raises LimitError: capacity too small
        C: socprev_coverage_missing_kinds()
        """
        o_n = ffi.new("size_t *")
        o_out: array[int] = _core.grow("int32_t", o_n, lambda into, capacity: int(lib.socprev_coverage_missing_kinds(self._ptr, territory, into, capacity, o_n)))
        return o_out

    def missing_territories(self, level: int, kind: int) -> array[int]:
        """Territories of a level that are known not to have a kind, ascending.
        :param level: from 0, or SOCPREV_COVERAGE_LEAVES
        :param kind: from 0, or SOCPREV_COVERAGE_ALL: territories with no service at all Outputs and errors as socprev_coverage_missing_kinds().
        :raises InvalidError
        :raises LimitError: capacity too small
        C: socprev_coverage_missing_territories()
        """
        o_n = ffi.new("size_t *")
        o_out: array[int] = _core.grow("int32_t", o_n, lambda into, capacity: int(lib.socprev_coverage_missing_territories(self._ptr, level, kind, into, capacity, o_n)))
        return o_out

    def territory_share(self, level: int, kind: int) -> tuple[int, int, float]:
        """Share of the territories of a level in which a kind is present.
        :param level: as socprev_coverage_missing_territories()
        :param kind: as socprev_coverage_missing_territories()
        :raises InvalidError
        :raises UndefinedError: a presence cannot be told
        C: socprev_coverage_territory_share()
        """
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        o_value = ffi.new("double *")
        _core.plain(lib.socprev_coverage_territory_share, self._ptr, level, kind, o_numerator, o_denominator, o_value)
        return int(o_numerator[0]), int(o_denominator[0]), float(o_value[0])

    def people_share(self, level: int, kind: int) -> tuple[int, int, float]:
        """Share of the people of a level who live where a kind is present; otherwise as socprev_coverage_territory_share().
        :raises RangeError
        :raises UndefinedError
        C: socprev_coverage_people_share()
        """
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        o_value = ffi.new("double *")
        _core.plain(lib.socprev_coverage_people_share, self._ptr, level, kind, o_numerator, o_denominator, o_value)
        return int(o_numerator[0]), int(o_denominator[0]), float(o_value[0])

    def balance(self, territory: int, kind: int, balance: int) -> tuple[Fraction, float]:
        """What the norm says: need, gap, unmet need, surplus, shortage or excess.
        :param territory: from 0, or SOCPREV_COVERAGE_ALL
        :param kind: from 0, one with a norm
        :param balance: enum socprev_coverage_balance
        :raises InvalidError
        :raises RangeError: exceeds 64 bits
        :raises UndefinedError: no norm, or a count or population is unknown
        C: socprev_coverage_balance()
        """
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        o_value = ffi.new("double *")
        _core.plain(lib.socprev_coverage_balance, self._ptr, territory, kind, balance, o_numerator, o_denominator, o_value)
        return Fraction(int(o_numerator[0]), int(o_denominator[0])), float(o_value[0])


class CsvOptions(Handle):
    """How a CSV file is built, and what its columns hold."""

    _free = lib.socprev_csv_options_free

    def __init__(self) -> None:
        """Options by default: separator comma, decimal mark full stop, no byte order mark written, fields of at most 1 MiB, at most 4096 columns, every column text.
        :raises InvalidError
        C: socprev_csv_options_new()
        """
        o_out = ffi.new("socprev_csv_options **")
        _core.checked(lib.socprev_csv_options_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_separator(self, separator: int) -> None:
        """Sets what stands between two fields.
        :param separator: a comma, a semicolon or a tab
        :raises InvalidError
        C: socprev_csv_options_set_separator()
        """
        _core.checked(lib.socprev_csv_options_set_separator, self._changed, separator)

    def set_decimal_mark(self, mark: int) -> None:
        """Sets what stands before the decimals of a number.
        :param mark: '.' or ','
        :raises InvalidError
        C: socprev_csv_options_set_decimal_mark()
        """
        _core.checked(lib.socprev_csv_options_set_decimal_mark, self._changed, mark)

    def set_bom(self, on: int) -> None:
        """Sets whether a written file begins with a byte order mark, which some spreadsheets need to take it for UTF-8.
        :param on: 0 or 1
        :raises InvalidError
        C: socprev_csv_options_set_bom()
        """
        _core.checked(lib.socprev_csv_options_set_bom, self._changed, on)

    def set_limits(self, field_bytes: int, columns: int) -> None:
        """Sets the limits for reading; memory in use never exceeds about their product.
        :param field_bytes: 1 .. 2^30, longest field in bytes
        :param columns: 1 .. 16384, most fields in a line
        :raises InvalidError
        C: socprev_csv_options_set_limits()
        """
        _core.checked(lib.socprev_csv_options_set_limits, self._changed, field_bytes, columns)

    def set_type(self, name: str, type: int, decimals: int, unit: str | None = None) -> None:
        """Says what the column of a given name holds; asked again, replaces.
        :param name: of the column; copied
        :param type: enum socprev_column_type
        :param unit: as socprev_table_set_unit(); NULL for none; copied
        :param decimals: as socprev_table_set_unit()
        :raises InvalidError
        C: socprev_csv_options_set_type()
        """
        i_name = _core.text(name)
        i_unit = _core.optional_text(unit)
        _core.checked(lib.socprev_csv_options_set_type, self._changed, i_name.pointer, type, i_unit.pointer, decimals)

    def set_lines(self, name: str | None = None) -> None:
        """Has a table that is read get one column more, behind all others: int64, the line of the file in which each row begins, so that what is wrong with a row later can still be said with its line.
        :param name: of the column; NULL = no such column; copied
        :raises InvalidError
        C: socprev_csv_options_set_lines()
        """
        i_name = _core.optional_text(name)
        _core.checked(lib.socprev_csv_options_set_lines, self._changed, i_name.pointer)


class Cube(_special.CubeMethods):
    """Contacts on their way to counts."""

    _free = lib.socprev_cube_free

    def __init__(self, dimensions: Integers | None = None) -> None:
        """Makes a cube without contacts.
        :param dimensions: [n_dimensions] enum socprev_dimension, each once; NULL when n_dimensions is 0
        :raises InvalidError
        C: socprev_cube_new()
        """
        i_dimensions = _core.column(dimensions, "int32_t", "dimensions", False)
        n_n_dimensions = _core.measure(None, ("dimensions", i_dimensions, 0))
        o_out = ffi.new("socprev_cube **")
        _core.checked(lib.socprev_cube_new, i_dimensions.pointer, n_n_dimensions, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_parents(self, dimension: int, parents: Integers) -> None:
        """Makes the codes of a dimension a hierarchy: who is counted in a code is counted in its parent, and in the parent's parent, once in each.
        :param dimension: SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP, one of the cube's
        :param parents: [n, stride bytes, 0 = packed] parent of code i, SOCPREV_CODE_MISSING (-1) for none; codes of n and above have none
        :raises InvalidError: not a dimension of codes of this cube; a parent below -1; a circle or more than SOCPREV_CUBE_LEVELS_MOST levels
        :raises LimitError
        C: socprev_cube_set_parents()
        """
        i_parents = _core.column(parents, "int32_t", "parents", True)
        n_n = _core.measure(None, ("parents", i_parents, 0))
        _core.checked(lib.socprev_cube_set_parents, self._changed, dimension, i_parents.pointer, i_parents.strides[0], n_n)

    def set_rows(self, rows: int) -> None:
        """Tells how many contacts will come, roughly.
        :param rows: >= 0
        :raises InvalidError
        C: socprev_cube_set_rows()
        """
        _core.checked(lib.socprev_cube_set_rows, self._changed, rows)

    def set_first_time(self, on: int) -> None:
        """Asks for SOCPREV_FIRST_TIME_PERSONS and SOCPREV_RETURNING_PERSONS.
        :param on: 0 or 1
        :raises InvalidError: no dimension is month, year or period
        C: socprev_cube_set_first_time()
        """
        _core.checked(lib.socprev_cube_set_first_time, self._changed, on)

    def set_keys(self, secret: Integers | None = None) -> None:
        """Asks for SOCPREV_CELL_KEY: the sum of socprev_person_key(secret, person) over the distinct persons of each cell, modulo 2^32, as perturbation by cell keys needs it (disclosure_perturb.h).
        :param secret: [SOCPREV_CUBE_SECRET_SIZE] copied; NULL asks for none
        :raises InvalidError
        C: socprev_cube_set_keys()
        """
        i_secret = _core.column(secret, "uint8_t", "secret", False)
        _core.measure(_core.constant('SOCPREV_CUBE_SECRET_SIZE'), ("secret", i_secret, 0))
        _core.checked(lib.socprev_cube_set_keys, self._changed, i_secret.pointer)

    def set_bound(self, cells: int, secret: Integers | None = None) -> None:
        """Bounds in how many cells one person may be counted, as differential privacy needs it: of the cells without totals at most cells are kept, chosen by a keyed hash of person and codes, so that the choice is the same in every run.
        :param secret: [SOCPREV_CUBE_SECRET_SIZE] copied; NULL = no bound
        :param cells: >= 1
        :raises InvalidError
        C: socprev_cube_set_bound()
        """
        i_secret = _core.column(secret, "uint8_t", "secret", False)
        _core.measure(_core.constant('SOCPREV_CUBE_SECRET_SIZE'), ("secret", i_secret, 0))
        _core.checked(lib.socprev_cube_set_bound, self._changed, i_secret.pointer, cells)

    def set_support(self) -> None:
        """Asks for the minutes of each person in each project, so that participants can be counted (socprev_cube_participants()) by any threshold, also from a state that was merged.
        :raises InvalidError: contacts have come
        C: socprev_cube_set_support()
        """
        _core.checked(lib.socprev_cube_set_support, self._changed)

    def add(self, contacts: Contacts, *, run: Run | None = None) -> None:
        """Adds contacts.
        :param contacts: unchanged, and may change or go afterwards
        :param run: progress in rows, cancel; may be NULL
        :raises InvalidError
        :raises RangeError: minutes overflow
        :raises LimitError: cells x 2^d exceed 2^24
        :raises IoError: the spill failed
        :raises CancelledError
        C: socprev_cube_add()
        """
        run_ = _core.run_of(run)
        _core.checked_run(run_, lib.socprev_cube_add, self._changed, _core.pointer(contacts), run_._ptr)

    def people(self, *, run: Run | None = None) -> People:
        """Counts everything that was added; more may be added later.
        :param run: cancel, threads; may be NULL
        :raises InvalidError
        :raises RangeError: minutes overflow
        :raises LimitError: cells and their totals exceed 2^24
        :raises IoError: the spill cannot be read
        :raises CancelledError
        C: socprev_cube_people()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_people **")
        _core.checked_run(run_, lib.socprev_cube_people, self._ptr, run_._ptr, o_out)
        return People._own(o_out[0], (self,))

    def participants(self, rule: ParticipantRule, *, run: Run | None = None) -> Participants:
        """Counts participants by the rule of a programme, as socprev_participants_count().
        :param rule: unchanged
        :param run: cancel; may be NULL
        :raises InvalidError: minutes were not asked for; a contact names no project: the first one is named
        :raises RangeError: minutes overflow
        :raises IoError
        :raises CancelledError
        C: socprev_cube_participants()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_participants **")
        _core.checked_run(run_, lib.socprev_cube_participants, self._ptr, _core.pointer(rule), run_._ptr, o_out)
        return Participants._own(o_out[0], (self, rule,))

    def state(self, key_id: int, *, run: Run | None = None) -> State:
        """Makes the state of everything that was added to a cube.
        :param key_id: number of the key that made the pseudonyms; 0 when there is one only
        :param run: cancel; may be NULL
        :raises InvalidError
        :raises IoError: the spill cannot be read
        :raises CancelledError
        C: socprev_cube_state()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_state **")
        _core.checked_run(run_, lib.socprev_cube_state, self._ptr, key_id, run_._ptr, o_out)
        return State._own(o_out[0], ())

    def add_state(self, state: State, *, run: Run | None = None) -> None:
        """Adds what a state counted to a cube, as if its contacts were added.
        :param state: has at least the dimensions of the cube, in any order
        :param run: cancel; may be NULL
        :raises InvalidError: a dimension is not in the state
        :raises RangeError: minutes overflow
        :raises LimitError: cells x 2^d exceed 2^24
        :raises IoError: the spill failed
        :raises CancelledError
        C: socprev_cube_add_state()
        """
        run_ = _core.run_of(run)
        _core.checked_run(run_, lib.socprev_cube_add_state, self._changed, _core.pointer(state), run_._ptr)
        self._hold(state, "add_state", "state")


class Damper(Handle):
    """A division that is not to move too far from last year's."""

    _free = lib.socprev_damper_free

    def __init__(self, n: int) -> None:
        """Makes a problem: nobody has a last year, formula 0, total 0, quantum 1, no floors and caps, SOCPREV_DAMPER_CORRIDOR, SOCPREV_RULE_HARE, bounds rounded inwards.
        :param n: claimants, at least 1
        :raises InvalidError: n = 0
        C: socprev_damper_new()
        """
        o_out = ffi.new("socprev_damper **")
        _core.checked(lib.socprev_damper_new, n, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_previous(self, previous: Integers) -> None:
        """Sets what each got last year.
        :param previous: [n, stride bytes, 0 = packed] minor units, each >= 0, or SOCPREV_NO_PREVIOUS; sum at most SOCPREV_TOTAL_MAX
        :raises InvalidError
        :raises RangeError
        C: socprev_damper_set_previous()
        """
        i_previous = _core.column(previous, "int64_t", "previous", True)
        n_n = _core.measure(None, ("previous", i_previous, 0))
        _core.checked(lib.socprev_damper_set_previous, self._changed, i_previous.pointer, i_previous.strides[0], n_n)

    def set_formula(self, formula: Integers) -> None:
        """Sets what this year's formula would give each: as a weight for the corridor, as an amount for scaling.
        :param formula: [n, stride bytes, 0 = packed] each >= 0, sum at most SOCPREV_TOTAL_MAX
        :raises InvalidError
        :raises RangeError
        C: socprev_damper_set_formula()
        """
        i_formula = _core.column(formula, "int64_t", "formula", True)
        n_n = _core.measure(None, ("formula", i_formula, 0))
        _core.checked(lib.socprev_damper_set_formula, self._changed, i_formula.pointer, i_formula.strides[0], n_n)

    def set_total(self, total: int) -> None:
        """Sets the pot, a multiple of the quantum when the problem is solved.
        :raises InvalidError
        :raises RangeError: beyond +-SOCPREV_TOTAL_MAX
        C: socprev_damper_set_total()
        """
        _core.checked(lib.socprev_damper_set_total, self._changed, total)

    def set_quantum(self, quantum: int) -> None:
        """Sets the step of amounts in minor units.
        :param quantum: at least 1
        :raises InvalidError
        C: socprev_damper_set_quantum()
        """
        _core.checked(lib.socprev_damper_set_quantum, self._changed, quantum)

    def set_rule(self, rule: int) -> None:
        """Sets how exact shares become whole units.
        :param rule: enum socprev_rule
        :raises InvalidError
        C: socprev_damper_set_rule()
        """
        _core.checked(lib.socprev_damper_set_rule, self._changed, rule)

    def set_method(self, method: int) -> None:
        """Sets how the corridor works.
        :param method: enum socprev_damper_method
        :raises InvalidError
        C: socprev_damper_set_method()
        """
        _core.checked(lib.socprev_damper_set_method, self._changed, method)

    def set_floor(self, index: int, ratio: Rational) -> None:
        """Sets the least part of last year's amount: 95 and 100 for at least 95 %.
        :param index: or SOCPREV_EVERY
        :param ratio: numerator >= 0, denominator >= 1; 0, 1 = no floor
        :raises InvalidError
        C: socprev_damper_set_floor()
        """
        i_numerator = _core.fraction(ratio)
        _core.checked(lib.socprev_damper_set_floor, self._changed, index, i_numerator.numerator, i_numerator.denominator)

    def set_cap(self, index: int, ratio: Rational) -> None:
        """Sets the greatest multiple of last year's amount: 110 and 100 for at most 10 % more; 1 and 0 for no cap.
        :param index: or SOCPREV_EVERY
        :param ratio: both >= 0, not both 0
        :raises InvalidError
        C: socprev_damper_set_cap()
        """
        i_numerator = _core.fraction(ratio)
        _core.checked(lib.socprev_damper_set_cap, self._changed, index, i_numerator.numerator, i_numerator.denominator)

    def set_outwards(self, outwards: int) -> None:
        """Says how bounds between two units are rounded.
        :param outwards: 0: floors up, caps down, so that no ratio is ever broken (a narrow corridor may then hold no unit: a conflict); anything else: floors down, caps up, so that less than one unit may be beyond a ratio
        :raises InvalidError
        C: socprev_damper_set_outwards()
        """
        _core.checked(lib.socprev_damper_set_outwards, self._changed, outwards)

    def set_ids(self, ids: Integers | None = None) -> None:
        """Sets stable numbers of the claimants, which break ties (lowest first).
        :param ids: [n, stride bytes, 0 = packed] all different; NULL removes them
        :raises InvalidError
        :raises DuplicateError
        C: socprev_damper_set_ids()
        """
        i_ids = _core.column(ids, "int64_t", "ids", True)
        n_n = _core.measure(None, ("ids", i_ids, 0))
        _core.checked(lib.socprev_damper_set_ids, self._changed, i_ids.pointer, i_ids.strides[0], n_n)

    def solve(self, *, run: Run | None = None) -> Damping:
        """Divides.
        :param run: may be NULL
        :raises InvalidError: no multiple of the quantum
        :raises RangeError: a bound or the sum of floors is above SOCPREV_TOTAL_MAX
        :raises CancelledError
        :raises InfeasibleError: socprev_damper_conflict() says why, socprev_damper_repair() what would help
        :raises UndefinedError: Droop
        C: socprev_damper_solve()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_damping **")
        _core.checked_run(run_, lib.socprev_damper_solve, self._ptr, run_._ptr, o_out)
        return Damping._own(o_out[0], (self,))

    def conflict(self) -> Conflict:
        """Finds out why a problem has no answer; kinds and sums as in socprev_apportionment_conflict() under the bounds of the corridor.
        :raises InvalidError: no multiple of the quantum
        :raises RangeError: a bound or the sum of floors is above SOCPREV_TOTAL_MAX
        :raises CancelledError
        :raises InfeasibleError: socprev_damper_conflict() says why, socprev_damper_repair() what would help
        :raises UndefinedError: Droop
        C: socprev_damper_conflict()
        """
        o_out = ffi.new("socprev_conflict **")
        _core.checked(lib.socprev_damper_conflict, self._ptr, o_out)
        return Conflict._own(o_out[0], (self,))

    def repair(self) -> tuple[int, int, int]:
        """The least changes each of which alone lets a problem have an answer.
        :raises InvalidError: no multiple of the quantum
        :raises RangeError: the ratios have no common denominator in 63 bits
        :raises CancelledError
        :raises InfeasibleError: socprev_damper_conflict() says why, socprev_damper_repair() what would help
        :raises UndefinedError: a floor above its cap: neither pot nor factor helps
        C: socprev_damper_repair()
        """
        o_total = ffi.new("int64_t *")
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.checked(lib.socprev_damper_repair, self._ptr, o_total, o_numerator, o_denominator)
        return int(o_total[0]), int(o_numerator[0]), int(o_denominator[0])

    def verify(self, damping: Damping) -> None:
        """Checks an answer against its problem by the definitions: bounds, excess, sums, the factor, and the division.
        :raises InvalidError: not an answer of this problem: says why
        C: socprev_damper_verify()
        """
        _core.checked(lib.socprev_damper_verify, self._ptr, _core.pointer(damping))


class Damping(Handle):
    """Who gets what, and what held it."""

    _free = lib.socprev_damping_free

    def count(self) -> int:
        """How many claimants.
        C: socprev_damping_count()
        """
        result = lib.socprev_damping_count(self._ptr)
        return int(result)

    def amounts(self) -> array[int]:
        """Copies all amounts.
        :raises InvalidError
        C: socprev_damping_amounts()
        """
        o_out = _core.integers("int64_t", int(lib.socprev_damping_count(self._ptr)))
        _core.checked(lib.socprev_damping_amounts, self._ptr, _core.address(o_out, "int64_t"), int(lib.socprev_damping_count(self._ptr)))
        return o_out

    def amount(self, index: int) -> int:
        """Amount of one claimant in minor units; 0 when index is out of range.
        C: socprev_damping_amount()
        """
        result = lib.socprev_damping_amount(self._ptr, index)
        return int(result)

    def floor(self, index: int) -> int:
        """Least amount of one claimant in minor units, in whole units; 0 when out of range.
        C: socprev_damping_floor()
        """
        result = lib.socprev_damping_floor(self._ptr, index)
        return int(result)

    def cap(self, index: int) -> int:
        """Greatest amount of one claimant in minor units, in whole units, or SOCPREV_NO_CAP; 0 when out of range.
        C: socprev_damping_cap()
        """
        result = lib.socprev_damping_cap(self._ptr, index)
        return int(result)

    def bound(self, index: int) -> int:
        """enum socprev_bound of one claimant: which side of the corridor held the amount.
        C: socprev_damping_bound()
        """
        result = lib.socprev_damping_bound(self._ptr, index)
        return int(result)

    def factor(self) -> Fraction:
        """The exact factor of SOCPREV_RULE_HARE in lowest terms: with scaling s, part of the excess; with the corridor the level, amount per formula of everyone whose bounds do not matter (0 when everybody is at the floor).
        :raises InvalidError
        :raises RangeError: no 64-bit fraction
        :raises UndefinedError: another rule; nobody has a weight
        C: socprev_damping_factor()
        """
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_damping_factor, self._ptr, o_numerator, o_denominator)
        return Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def lift(self) -> tuple[int, int]:
        """What the floors add to what the formula gives (lift), and what the formula gives beyond the floors (excess), both summed over all claimants, in minor units.
        :raises InvalidError
        C: socprev_damping_lift()
        """
        o_lift = ffi.new("int64_t *")
        o_excess = ffi.new("int64_t *")
        _core.plain(lib.socprev_damping_lift, self._ptr, o_lift, o_excess)
        return int(o_lift[0]), int(o_excess[0])

    def division(self) -> Division | None:
        """The division behind the amounts, with all its reasons: ties, shares, next in line.
        C: socprev_damping_division()
        """
        result = lib.socprev_damping_division(self._ptr)
        return Division._borrow(result, self)


class Decay(Handle):
    """The weight of a pair by its cost; may be used for any number of measurements."""

    _free = lib.socprev_decay_free

    def __init__(self, shape: int, a: float, b: float) -> None:
        """Makes a decay by a formula.
        :param shape: enum socprev_decay_shape, NONE to LOG_LOGISTIC
        :param a: see the shape; what a shape does not use says nothing
        :param b: see the shape; what a shape does not use says nothing
        :raises InvalidError
        C: socprev_decay_new()
        """
        o_out = ffi.new("socprev_decay **")
        _core.checked(lib.socprev_decay_new, shape, float(a), float(b), ffi.NULL, o_out)
        self._set(o_out[0], ())

    @staticmethod
    def new_points(shape: int, costs: Floats, weights: Floats) -> Decay:
        """Makes a decay by points.
        :param shape: SOCPREV_DECAY_STEPS | SOCPREV_DECAY_TABLE
        :param costs: [n, stride bytes, 0 = packed] finite, >= 0, ascending
        :param weights: [n, weight_stride bytes, 0 = packed] finite, >= 0, at most 1e100
        :raises InvalidError
        C: socprev_decay_new_points()
        """
        i_costs = _core.column(costs, "double", "costs", True)
        i_weights = _core.column(weights, "double", "weights", True)
        n_n = _core.measure(None, ("costs", i_costs, 0), ("weights", i_weights, 0))
        o_out = ffi.new("socprev_decay **")
        _core.checked(lib.socprev_decay_new_points, shape, i_costs.pointer, i_costs.strides[0], i_weights.pointer, i_weights.strides[0], n_n, ffi.NULL, o_out)
        return Decay._own(o_out[0], ())

    def set_cutoff(self, cutoff: float) -> None:
        """Puts everything beyond a cost out of reach; the cost itself is within.
        :param cutoff: finite, >= 0
        :raises InvalidError
        C: socprev_decay_set_cutoff()
        """
        _core.checked(lib.socprev_decay_set_cutoff, self._changed, float(cutoff))

    def weight(self, cost: float) -> float:
        """Weight of a cost.
        :param cost: finite, >= 0
        :raises InvalidError
        C: socprev_decay_weight()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_decay_weight, self._ptr, float(cost), o_out)
        return float(o_out[0])


class Decomposition(Handle):
    """Units in nested groups."""

    _free = lib.socprev_decomposition_free

    def __init__(self, values: Floats, groups: Grid, skip_missing: int, weights: Floats | None = None) -> None:
        """Makes a decomposition; it does not change any more.
        :param values: [n, stride bytes, 0 = packed] finite, >= 0
        :param weights: [n, weight_stride bytes, 0 = packed] finite, >= 0; NULL = all 1
        :param groups: [n x levels] any numbers; bytes from unit to unit and from level to level, 0 = packed unit by unit
        :param skip_missing: 1: NaN values are left out and counted; 0: an error
        :raises InvalidError
        :raises RangeError: the weights add up to more than a double holds
        C: socprev_decomposition_new()
        """
        i_values = _core.column(values, "double", "values", True)
        i_weights = _core.column(weights, "double", "weights", True)
        i_groups = _core.grid(groups, "int32_t", "groups", True)
        n_n = _core.measure(None, ("values", i_values, 0), ("weights", i_weights, 0), ("groups", i_groups, 0))
        n_levels = _core.measure(None, ("groups", i_groups, 1))
        o_out = ffi.new("socprev_decomposition **")
        _core.checked(lib.socprev_decomposition_new, i_values.pointer, i_values.strides[0], i_weights.pointer, i_weights.strides[0], i_groups.pointer, i_groups.strides[0], i_groups.strides[1], n_n, n_levels, skip_missing, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def count(self) -> int:
        """Units with a weight above 0.
        C: socprev_decomposition_count()
        """
        result = lib.socprev_decomposition_count(self._ptr)
        return int(result)

    def missing(self) -> int:
        """Values left out as missing.
        C: socprev_decomposition_missing()
        """
        result = lib.socprev_decomposition_missing(self._ptr)
        return int(result)

    def groups(self, level: int) -> int:
        """How many groups a level has; -1 when there is no such level.
        C: socprev_decomposition_groups()
        """
        result = lib.socprev_decomposition_groups(self._ptr, level)
        return int(result)

    def entropy(self, a: float, component: int) -> float:
        """One component of a generalised entropy: sum over groups of s^a p^(1-a) GE(means of what they hold), s share of value, p share of weight.
        :param a: finite
        :param component: 0 .. levels
        :raises InvalidError
        :raises RangeError
        :raises UndefinedError: nothing to decompose; or a <= 0 and the mean of an item of this component is 0, or too small for a double: infinite
        C: socprev_decomposition_entropy()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_decomposition_entropy, self._ptr, float(a), component, o_out)
        return float(o_out[0])

    def atkinson(self, e: float, component: int) -> float:
        """One component of an Atkinson index.
        :param e: finite, >= 0
        :param component: 0 .. levels
        :raises InvalidError
        :raises RangeError
        :raises UndefinedError: nothing to decompose; or e >= 1 and every group has a zero: nothing is left to be spread
        C: socprev_decomposition_atkinson()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_decomposition_atkinson, self._ptr, float(e), component, o_out)
        return float(o_out[0])

    def gini(self, level: int) -> tuple[float, float, float]:
        """The Gini index over the groups of one level: within = sum p s Gini of the group, between = Gini of the means, overlap = what is due to poorer groups having some units above those of richer ones, >= 0, and exactly 0 when no ranges overlap.
        :param level: 0 .. levels - 1
        :raises InvalidError
        :raises RangeError
        :raises UndefinedError
        C: socprev_decomposition_gini()
        """
        o_within = ffi.new("double *")
        o_between = ffi.new("double *")
        o_overlap = ffi.new("double *")
        _core.plain(lib.socprev_decomposition_gini, self._ptr, level, o_within, o_between, o_overlap)
        return float(o_within[0]), float(o_between[0]), float(o_overlap[0])

    def permute(self, level: int, a: float, draws: int, seed: int, *, run: Run | None = None) -> float:
        """Could groups that mean nothing differ as much? Units change places at random, each with its weight; the answer is the share of such orders, the observed one among them, in which the entropy between the groups is at least as large.
        :param level: 0 .. levels - 1
        :param a: power of the entropy, finite; 1 = Theil
        :param draws: >= 1; 999 are usual
        :param run: may be NULL; progress counts draws
        :raises InvalidError
        :raises RangeError: the observed entropy
        :raises CancelledError
        :raises UndefinedError
        C: socprev_decomposition_permute()
        """
        run_ = _core.run_of(run)
        o_p_value = ffi.new("double *")
        _core.checked_run(run_, lib.socprev_decomposition_permute, self._ptr, level, float(a), draws, seed, run_._ptr, o_p_value)
        return float(o_p_value[0])


class Disclosure(Handle):
    """Cells, the equations between them, and rules."""

    _free = lib.socprev_disclosure_free

    def __init__(self, n: int) -> None:
        """Makes cells of value 0, without equations, rules and marks.
        :param n: cells, 1 .. 2^31 - 1
        :raises InvalidError
        C: socprev_disclosure_new()
        """
        o_out = ffi.new("socprev_disclosure **")
        _core.checked(lib.socprev_disclosure_new, n, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def count(self) -> int:
        """How many cells; 0 for NULL.
        C: socprev_disclosure_count()
        """
        result = lib.socprev_disclosure_count(self._ptr)
        return int(result)

    def set_values(self, value: Integers) -> None:
        """Sets the numbers.
        :param value: [n, stride bytes, 0 = packed] each 0 .. 2^53
        :raises InvalidError: the error's index says which
        C: socprev_disclosure_set_values()
        """
        i_value = _core.column(value, "int64_t", "value", True)
        n_n = _core.measure(None, ("value", i_value, 0))
        _core.checked(lib.socprev_disclosure_set_values, self._changed, i_value.pointer, i_value.strides[0], n_n)

    def set_costs(self, cost: Integers | None = None) -> None:
        """Sets what it costs to leave a cell blank.
        :param cost: [n, stride bytes, 0 = packed] each >= 0; NULL removes them
        :raises InvalidError
        C: socprev_disclosure_set_costs()
        """
        i_cost = _core.column(cost, "int64_t", "cost", True)
        n_n = _core.measure(None, ("cost", i_cost, 0))
        _core.checked(lib.socprev_disclosure_set_costs, self._changed, i_cost.pointer, i_cost.strides[0], n_n)

    def set_marks(self, mark: Integers | None = None) -> None:
        """Sets marks.
        :param mark: [n, stride bytes, 0 = packed] sums of enum socprev_cell_mark; NULL removes them. SENSITIVE and OPEN exclude each other, as do ATOM and OPEN
        :raises InvalidError
        C: socprev_disclosure_set_marks()
        """
        i_mark = _core.column(mark, "uint8_t", "mark", True)
        n_n = _core.measure(None, ("mark", i_mark, 0))
        _core.checked(lib.socprev_disclosure_set_marks, self._changed, i_mark.pointer, i_mark.strides[0], n_n)

    def set_contributions(self, contributors: Integers | None = None, largest: Integers | None = None, second: Integers | None = None) -> None:
        """Sets the largest and the second largest contribution to each cell, for the rules of dominance and of p percent; the number of contributors, so that those who are alone in a cell are known.
        :param contributors: [n] >= 0; NULL removes all three
        :param largest: [n] largest + second <= value; NULL with contributors
        :param second: [n] largest + second <= value; NULL with contributors
        :raises InvalidError
        C: socprev_disclosure_set_contributions()
        """
        i_contributors = _core.column(contributors, "int64_t", "contributors", False)
        i_largest = _core.column(largest, "int64_t", "largest", False)
        i_second = _core.column(second, "int64_t", "second", False)
        n_n = _core.measure(None, ("contributors", i_contributors, 0), ("largest", i_largest, 0), ("second", i_second, 0))
        _core.checked(lib.socprev_disclosure_set_contributions, self._changed, i_contributors.pointer, i_largest.pointer, i_second.pointer, n_n)

    def add_equation(self, total: int, part: Integers) -> None:
        """Adds an equation: value[total] = sum of value[part].
        :param total: 0 .. count - 1
        :param part: [n] 0 .. count - 1, each once, none the total
        :raises InvalidError
        :raises DuplicateError: a cell twice
        C: socprev_disclosure_add_equation()
        """
        i_part = _core.column(part, "size_t", "part", False)
        n_n = _core.measure(None, ("part", i_part, 0))
        _core.checked(lib.socprev_disclosure_add_equation, self._changed, total, i_part.pointer, n_n)

    def set_threshold(self, least: int, zeros: int) -> None:
        """Sensitive are cells of fewer than least people.
        :param least: 1 switches the rule off; e.g. 5 hides 1 to 4
        :param zeros: 1: zeros are sensitive as well, since "nobody" tells something of everybody; 0: they are published
        :raises InvalidError
        C: socprev_disclosure_set_threshold()
        """
        _core.checked(lib.socprev_disclosure_set_threshold, self._changed, least, zeros)

    def set_dominance(self, contributions: int, percent: int) -> None:
        """Sensitive are cells whose largest (or two largest) contributions exceed a share of the value: the (n, k) rule.
        :param contributions: 1 or 2; 0 switches the rule off
        :param percent: 1 .. 99
        :raises InvalidError
        C: socprev_disclosure_set_dominance()
        """
        _core.checked(lib.socprev_disclosure_set_dominance, self._changed, contributions, percent)

    def set_p_percent(self, percent: int) -> None:
        """Sensitive are cells in which the second largest contributor can tell the largest contribution to within p percent: value - largest - second < p % of largest.
        :param percent: 1 .. 100; 0 switches the rule off
        :raises InvalidError
        C: socprev_disclosure_set_p_percent()
        """
        _core.checked(lib.socprev_disclosure_set_p_percent, self._changed, percent)

    def set_attacker(self, attacker: int, width: int) -> None:
        """Sets whom the bounds of an audit hold against, and how much must stay open.
        :param attacker: enum socprev_attacker; RULE at first
        :param width: least difference between the bounds of a sensitive cell, >= 1; 1 at first
        :raises InvalidError
        C: socprev_disclosure_set_attacker()
        """
        _core.checked(lib.socprev_disclosure_set_attacker, self._changed, attacker, width)

    def sensitive(self) -> array[int]:
        """Which cells are sensitive by the rules and marks.
        :raises InvalidError
        C: socprev_disclosure_sensitive()
        """
        o_out = _core.integers("uint8_t", int(lib.socprev_disclosure_count(self._ptr)))
        _core.checked(lib.socprev_disclosure_sensitive, self._ptr, _core.address(o_out, "uint8_t"), int(lib.socprev_disclosure_count(self._ptr)))
        return o_out

    def audit(self, blank: Integers, depth: int, *, run: Run | None = None) -> Audit:
        """Attacks a pattern of blank cells.
        :param blank: [n, stride bytes, 0 = packed] not 0: the cell is not published (atoms never are)
        :param depth: enum socprev_audit_depth
        :param run: may be NULL
        :raises InvalidError: an equation does not hold: the error's index is that of its total
        :raises CancelledError
        C: socprev_disclosure_audit()
        """
        i_blank = _core.column(blank, "uint8_t", "blank", True)
        n_n = _core.measure(None, ("blank", i_blank, 0))
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_audit **")
        _core.checked_run(run_, lib.socprev_disclosure_audit, self._ptr, i_blank.pointer, i_blank.strides[0], n_n, depth, run_._ptr, o_out)
        return Audit._own(o_out[0], (self,))

    def suppress(self, depth: int, *, run: Run | None = None) -> Release:
        """Hides the sensitive cells and as many others as it takes.
        :param depth: as in socprev_disclosure_audit(): what the release withstands
        :param run: may be NULL
        :raises InvalidError
        :raises RangeError: the sum of what is lost
        :raises CancelledError
        :raises InfeasibleError: a cell that no pattern hides: the error's index
        C: socprev_disclosure_suppress()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_release **")
        _core.checked_run(run_, lib.socprev_disclosure_suppress, self._ptr, depth, run_._ptr, o_out)
        return Release._own(o_out[0], (self,))

    def publish(self, blank: Integers, depth: int, *, run: Run | None = None) -> Release:
        """Makes a release of a pattern of blank cells that somebody else has chosen, if the audit does not break it.
        :param blank: [n, stride bytes, 0 = packed] as in socprev_disclosure_audit()
        :param depth: what the release withstands
        :param run: may be NULL
        :raises InvalidError
        :raises RangeError
        :raises CancelledError
        :raises InfeasibleError: sensitive cells are exposed; the error's index is the first of them, an audit tells all
        C: socprev_disclosure_publish()
        """
        i_blank = _core.column(blank, "uint8_t", "blank", True)
        n_n = _core.measure(None, ("blank", i_blank, 0))
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_release **")
        _core.checked_run(run_, lib.socprev_disclosure_publish, self._ptr, i_blank.pointer, i_blank.strides[0], n_n, depth, run_._ptr, o_out)
        return Release._own(o_out[0], (self,))

    def round(self, base: int, secret: Integers, id: Integers | None = None) -> Release:
        """Rounds every cell to a multiple of a base, up with the chance remainder / base: the mean error is 0, the variance remainder (base - remainder).
        :param base: 2 .. 1000; 3 and 5 are usual
        :param secret: [SOCPREV_SECRET_BYTES] keep it: it makes the same cell round alike again
        :param id: [n, stride bytes, 0 = packed] stable numbers of the cells; NULL = their index
        :raises InvalidError
        C: socprev_disclosure_round()
        """
        i_secret = _core.column(secret, "uint8_t", "secret", False)
        i_id = _core.column(id, "int64_t", "id", True)
        _core.measure(_core.constant('SOCPREV_SECRET_BYTES'), ("secret", i_secret, 0))
        n_n = _core.measure(None, ("id", i_id, 0))
        o_out = ffi.new("socprev_release **")
        _core.checked(lib.socprev_disclosure_round, self._ptr, base, i_secret.pointer, i_id.pointer, i_id.strides[0], n_n, o_out)
        return Release._own(o_out[0], (self,))

    def round_small(self, base: int, *, run: Run | None = None) -> Release:
        """Rounds small counts and keeps totals: cells that are no total and stand, directly or through other totals, in a published cell from 1 to base - 1 become 0 or base when they are below the base; totals are added up again.
        :param base: 2 .. 1000
        :param run: may be NULL
        :raises InvalidError: an equation does not hold, or totals contain each other
        :raises CancelledError
        C: socprev_disclosure_round_small()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_release **")
        _core.checked_run(run_, lib.socprev_disclosure_round_small, self._ptr, base, run_._ptr, o_out)
        return Release._own(o_out[0], (self,))

    def perturb(self, ptable: Ptable, key: Integers) -> Release:
        """Changes every cell by its key.
        :param key: [n, stride bytes, 0 = packed] of each cell
        :raises InvalidError
        C: socprev_disclosure_perturb()
        """
        i_key = _core.column(key, "uint32_t", "key", True)
        n_n = _core.measure(None, ("key", i_key, 0))
        o_out = ffi.new("socprev_release **")
        _core.checked(lib.socprev_disclosure_perturb, self._ptr, _core.pointer(ptable), i_key.pointer, i_key.strides[0], n_n, o_out)
        return Release._own(o_out[0], (self, ptable,))

    def add_noise(self, budget: PrivacyBudget, ratio: Rational, cells: int, seed: int) -> Release:
        """Adds discrete Laplace noise of scale cells / epsilon to every cell, drawn exactly in integers, and takes epsilon from the budget.
        :param budget: pays; unchanged on failure
        :param ratio: epsilon of this release, 1 .. 2^31
        :param cells: in how many cells one person counts at most, 1 .. 2^20. The caller has bounded that before counting; all cells of a cube with its totals count
        :param seed: secret, from a good source, never used again
        :raises InvalidError
        :raises RangeError
        :raises LimitError: the budget is too small
        C: socprev_disclosure_add_noise()
        """
        i_numerator = _core.fraction(ratio)
        o_out = ffi.new("socprev_release **")
        _core.checked(lib.socprev_disclosure_add_noise, self._ptr, _core.pointer(budget), i_numerator.numerator, i_numerator.denominator, cells, seed, o_out)
        return Release._own(o_out[0], (self, budget,))


class Division(Handle):
    """Who gets what, and why."""

    _free = lib.socprev_division_free

    def count(self) -> int:
        """How many claimants.
        C: socprev_division_count()
        """
        result = lib.socprev_division_count(self._ptr)
        return int(result)

    def amounts(self) -> array[int]:
        """Copies all amounts.
        :raises InvalidError
        C: socprev_division_amounts()
        """
        o_out = _core.integers("int64_t", int(lib.socprev_division_count(self._ptr)))
        _core.checked(lib.socprev_division_amounts, self._ptr, _core.address(o_out, "int64_t"), int(lib.socprev_division_count(self._ptr)))
        return o_out

    def amount(self, index: int) -> int:
        """Amount of one claimant in minor units; 0 when index is out of range.
        C: socprev_division_amount()
        """
        result = lib.socprev_division_amount(self._ptr, index)
        return int(result)

    def quota(self, index: int) -> Fraction:
        """Proportional share of one claimant, before rounding, floors and caps: base + weight / sum of weights of what the bases leave.
        :raises InvalidError: index
        :raises UndefinedError: all weights are 0
        C: socprev_division_quota()
        """
        o_whole = ffi.new("int64_t *")
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_division_quota, self._ptr, index, o_whole, o_numerator, o_denominator)
        return int(o_whole[0]) + Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def share(self, index: int) -> Fraction:
        """What a largest remainder rule or the quota method rounded for one claimant: its share under floors and caps, without base, in units of one quantum, as whole + numerator / denominator with the denominator that all free claimants share, so that numerators (the remainders) can be compared.
        :raises InvalidError: index
        :raises UndefinedError: a divisor rule; quota method without any weight
        C: socprev_division_share()
        """
        o_whole = ffi.new("int64_t *")
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_division_share, self._ptr, index, o_whole, o_numerator, o_denominator)
        return int(o_whole[0]) + Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def bound(self, index: int) -> int:
        """enum socprev_bound of one claimant; NONE when index is out of range.
        C: socprev_division_bound()
        """
        result = lib.socprev_division_bound(self._ptr, index)
        return int(result)

    def tie(self, index: int) -> int:
        """enum socprev_tie of one claimant; NONE when index is out of range.
        C: socprev_division_tie()
        """
        result = lib.socprev_division_tie(self._ptr, index)
        return int(result)

    def tie_count(self) -> int:
        """How many claimants are in the tie; 0 when the rule decides alone.
        C: socprev_division_tie_count()
        """
        result = lib.socprev_division_tie_count(self._ptr)
        return int(result)

    def tie_at(self, position: int) -> int:
        """Index of a claimant in the tie, ascending; -1 when out of range.
        :param position: 0 .. socprev_division_tie_count() - 1
        C: socprev_division_tie_at()
        """
        result = lib.socprev_division_tie_at(self._ptr, position)
        return int(result)

    def tie_units(self) -> int:
        """How many units the tie decides: fewer than claimants in it, each gets at most one.
        C: socprev_division_tie_units()
        """
        result = lib.socprev_division_tie_units(self._ptr)
        return int(result)

    def divisor(self) -> tuple[int, int, int, int]:
        """The divisors (weight per unit of one quantum) that give this answer: all from low to high, both included; equal in a tie.
        :raises InvalidError
        :raises RangeError: no 64-bit fraction
        :raises UndefinedError: no divisor rule; Hill, whose divisors are irrational
        C: socprev_division_divisor()
        """
        o_low_numerator = ffi.new("int64_t *")
        o_low_denominator = ffi.new("int64_t *")
        o_high_numerator = ffi.new("int64_t *")
        o_high_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_division_divisor, self._ptr, o_low_numerator, o_low_denominator, o_high_numerator, o_high_denominator)
        return int(o_low_numerator[0]), int(o_low_denominator[0]), int(o_high_numerator[0]), int(o_high_denominator[0])

    def level(self) -> Fraction:
        """The level of a largest remainder rule or the quota method: units of one quantum per weight.
        :raises InvalidError
        :raises UndefinedError: a divisor rule; quota method without any weight
        C: socprev_division_level()
        """
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_division_level, self._ptr, o_numerator, o_denominator)
        return Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def next(self) -> int:
        """Who stands next in line for a unit: with a divisor rule or the quota method the claimant that one unit more would go to; with largest remainder the first that went without.
        C: socprev_division_next()
        """
        result = lib.socprev_division_next(self._ptr)
        return int(result)

    def last(self) -> int:
        """Who got the last unit and would lose it first.
        C: socprev_division_last()
        """
        result = lib.socprev_division_last(self._ptr)
        return int(result)

    def needs(self, index: int) -> int:
        """"Needs so much more weight": the least that has to be added to the weight of one claimant, all else being as it is, for it to get more units than it has.
        :param index: the claimant
        :raises InvalidError
        :raises UndefinedError: it is at its cap, or has all there is; no weight within the sum of 2^63 - 1 does; Droop and the quota method, where more weight can mean fewer units
        C: socprev_division_needs()
        """
        o_more = ffi.new("int64_t *")
        _core.plain(lib.socprev_division_needs, self._ptr, index, o_more)
        return int(o_more[0])

    def keeps(self, index: int) -> int:
        """"Keeps it until so much less": the most that can be taken from the weight of one claimant, all else being as it is, while it keeps all units that it has.
        :param index: the claimant
        :raises InvalidError
        :raises UndefinedError: its floor keeps them, or it has none; without any weight it would keep them; Droop and the quota method
        C: socprev_division_keeps()
        """
        o_less = ffi.new("int64_t *")
        _core.plain(lib.socprev_division_keeps, self._ptr, index, o_less)
        return int(o_less[0])

    def verify(self, problem: Apportionment) -> None:
        """Checks an answer against its problem by the definition of the rule, without any code of the solver: the sum, bounds, quantum; that no given unit is dearer than one not given (divisor rules) or no remainder that got a unit smaller than one that did not; the tie, its members and its order.
        :raises InvalidError: not an answer of this problem: says why
        C: socprev_division_verify()
        """
        _core.checked(lib.socprev_division_verify, self._ptr, _core.pointer(problem))


class Draft(Handle):
    """A record being written."""

    _free = lib.socprev_draft_free

    def __init__(self, portfolio: Portfolio, kind: int, id: str) -> None:
        """Begins a new record.
        :param kind: enum socprev_kind, one of the portfolio's or the round's, not SOCPREV_PORTFOLIO or SOCPREV_ROUND
        :param id: 1 .. 64 characters a-z 0-9 - _ . ; not yet used in the kind
        :raises InvalidError
        :raises DuplicateError
        C: socprev_draft_new()
        """
        i_id = _core.text(id)
        o_out = ffi.new("socprev_draft **")
        _core.checked(lib.socprev_draft_new, _core.pointer(portfolio), kind, i_id.pointer, i_id.shape[0], o_out)
        self._set(o_out[0], (portfolio,))

    @staticmethod
    def edit(portfolio: Portfolio, kind: int, index: int) -> Draft:
        """Begins a change of an existing record: the draft starts with its values.
        :raises InvalidError: NULL
        :raises NotFoundError
        C: socprev_draft_edit()
        """
        o_out = ffi.new("socprev_draft **")
        _core.checked(lib.socprev_draft_edit, _core.pointer(portfolio), kind, index, o_out)
        return Draft._own(o_out[0], (portfolio,))

    def text(self, field: str, text: str) -> None:
        """Sets a text field, or adds to a list of texts.
        :raises InvalidError: an empty text
        :raises ParseError: not UTF-8, or a control character
        :raises WrongTypeError
        :raises NotFoundError: no such field
        :raises LimitError: more than 4096 bytes, or 10,000 elements
        C: socprev_draft_text()
        """
        i_field = _core.text(field)
        i_text = _core.text(text)
        _core.plain(lib.socprev_draft_text, self._changed, i_field.pointer, i_text.pointer, i_text.shape[0])

    def integer(self, field: str, value: int) -> None:
        """Sets an integer or boolean field.
        :raises InvalidError: an empty text
        :raises RangeError: a boolean other than 0 and 1
        :raises ParseError: not UTF-8, or a control character
        :raises WrongTypeError
        :raises NotFoundError: no such field
        :raises LimitError: more than 4096 bytes, or 10,000 elements
        C: socprev_draft_integer()
        """
        i_field = _core.text(field)
        _core.plain(lib.socprev_draft_integer, self._changed, i_field.pointer, value)

    def amount(self, field: str, qualifier: int, value: int, high: int) -> None:
        """Sets an amount in units of 10^-scale: money in minor units.
        :param qualifier: enum socprev_qualifier
        :param high: only read for SOCPREV_BETWEEN; >= value
        :raises InvalidError: qualifier
        :raises RangeError: high below value; at most or less than what no number from 0 up can be
        :raises ParseError: not UTF-8, or a control character
        :raises WrongTypeError
        :raises NotFoundError: no such field
        :raises LimitError: more than 4096 bytes, or 10,000 elements
        C: socprev_draft_amount()
        """
        i_field = _core.text(field)
        _core.plain(lib.socprev_draft_amount, self._changed, i_field.pointer, qualifier, value, high)

    def ratio(self, field: str, ratio: Rational) -> None:
        """Sets a share, e.g.
        :raises InvalidError: denominator 0
        :raises ParseError: not UTF-8, or a control character
        :raises WrongTypeError
        :raises NotFoundError: no such field
        :raises LimitError: more than 4096 bytes, or 10,000 elements
        C: socprev_draft_ratio()
        """
        i_field = _core.text(field)
        i_numerator = _core.fraction(ratio)
        _core.plain(lib.socprev_draft_ratio, self._changed, i_field.pointer, i_numerator.numerator, i_numerator.denominator)

    def date(self, field: str, text: str) -> None:
        """Sets a date by its text, see socprev_date_parse().
        :raises InvalidError: an empty text
        :raises RangeError
        :raises ParseError: not UTF-8, or a control character
        :raises WrongTypeError
        :raises NotFoundError: no such field
        :raises LimitError: more than 4096 bytes, or 10,000 elements
        C: socprev_draft_date()
        """
        i_field = _core.text(field)
        i_text = _core.text(text)
        _core.plain(lib.socprev_draft_date, self._changed, i_field.pointer, i_text.pointer, i_text.shape[0])

    def code(self, field: str, code: str) -> None:
        """Sets a code, or adds to a list of codes.
        :raises InvalidError: an empty text
        :raises ParseError: not UTF-8, or a control character
        :raises WrongTypeError
        :raises NotFoundError: no such field
        :raises LimitError: more than 4096 bytes, or 10,000 elements
        C: socprev_draft_code()
        """
        i_field = _core.text(field)
        i_code = _core.text(code)
        _core.plain(lib.socprev_draft_code, self._changed, i_field.pointer, i_code.pointer, i_code.shape[0])

    def reference(self, field: str, id: str) -> None:
        """Sets a reference, or adds to a list of references: an id, or "kind/id" for a field that may point to any kind.
        :raises InvalidError: an empty text
        :raises ParseError
        :raises WrongTypeError
        :raises NotFoundError: no such field
        :raises LimitError: more than 4096 bytes, or 10,000 elements
        C: socprev_draft_reference()
        """
        i_field = _core.text(field)
        i_id = _core.text(id)
        _core.plain(lib.socprev_draft_reference, self._changed, i_field.pointer, i_id.pointer, i_id.shape[0])

    def set(self, field: str, text: str) -> None:
        """Sets any field from a NUL-terminated text, by the field's type; adds to lists.
        :raises InvalidError: an empty text
        :raises RangeError: a boolean other than 0 and 1
        :raises ParseError
        :raises WrongTypeError
        :raises NotFoundError: no such field
        :raises LimitError: more than 4096 bytes, or 10,000 elements
        C: socprev_draft_set()
        """
        i_field = _core.text(field)
        i_text = _core.text(text)
        _core.plain(lib.socprev_draft_set, self._changed, i_field.pointer, i_text.pointer)

    def clear(self, field: str) -> None:
        """Empties a field, or a whole list.
        :raises InvalidError
        :raises NotFoundError: no such field
        C: socprev_draft_clear()
        """
        i_field = _core.text(field)
        _core.plain(lib.socprev_draft_clear, self._changed, i_field.pointer)

    def commit(self) -> int:
        """Puts the record into the portfolio, whole, and frees the draft in any case.
        :raises InvalidError: a required field is missing
        :raises NotFoundError: the record was removed during its edit
        :raises DuplicateError: another draft was first
        C: socprev_draft_commit()
        """
        o_index = ffi.new("int64_t *")
        _core.checked(lib.socprev_draft_commit, self._consumed(), o_index)
        return int(o_index[0])


class Estimate(Handle):
    """A number that was estimated."""

    _free = lib.socprev_estimate_free

    @staticmethod
    def method_count() -> int:
        """How many methods there are.
        C: socprev_estimate_method_count()
        """
        result = lib.socprev_estimate_method_count()
        return int(result)

    @staticmethod
    def method_name(method: int) -> str | None:
        """Name of a method as tables write it, e.g.
        C: socprev_estimate_method_name()
        """
        result = lib.socprev_estimate_method_name(method)
        return _core.maybe_text(result)

    def method(self) -> int:
        """enum socprev_estimate_method; -1 for NULL.
        C: socprev_estimate_method()
        """
        result = lib.socprev_estimate_method(self._ptr)
        return int(result)

    def notes(self) -> int:
        """Warnings, a sum of enum socprev_estimate_note; 0 for NULL.
        C: socprev_estimate_notes()
        """
        result = lib.socprev_estimate_notes(self._ptr)
        return int(result)

    def value(self) -> float:
        """The estimated number.
        :raises InvalidError
        C: socprev_estimate_value()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_estimate_value, self._ptr, o_out)
        return float(o_out[0])

    def error(self) -> float:
        """Standard error of the number.
        :raises InvalidError
        :raises UndefinedError: the method has none
        C: socprev_estimate_error()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_estimate_error, self._ptr, o_out)
        return float(o_out[0])

    def interval(self) -> tuple[float, float, float]:
        """The interval, and its confidence, e.g.
        :raises InvalidError
        :raises UndefinedError: the data give none
        C: socprev_estimate_interval()
        """
        o_low = ffi.new("double *")
        o_high = ffi.new("double *")
        o_confidence = ffi.new("double *")
        _core.plain(lib.socprev_estimate_interval, self._ptr, o_low, o_high, o_confidence)
        return float(o_low[0]), float(o_high[0]), float(o_confidence[0])

    @staticmethod
    def proportion(successes: int, trials: int, method: int, confidence: float) -> Estimate:
        """A proportion: successes of trials.
        :param successes: 0 .. trials
        :param trials: 1 .. 2^53
        :param method: SOCPREV_ESTIMATE_WILSON (default choice), _CLOPPER_PEARSON (never covers less than it says), _MID_P (between the two)
        :param confidence: e.g. 0.95
        C: socprev_estimate_proportion()
        """
        o_out = ffi.new("socprev_estimate **")
        _core.checked(lib.socprev_estimate_proportion, successes, trials, method, float(confidence), ffi.NULL, o_out)
        return Estimate._own(o_out[0], ())

    @staticmethod
    def events(events: int, confidence: float) -> Estimate:
        """A number of events that come independently of each other (crises in a year), exactly.
        :param events: 0 .. 10^10
        C: socprev_estimate_events()
        """
        o_out = ffi.new("socprev_estimate **")
        _core.checked(lib.socprev_estimate_events, events, float(confidence), ffi.NULL, o_out)
        return Estimate._own(o_out[0], ())

    @staticmethod
    def successes(chance: Floats, confidence: float, *, run: Run | None = None) -> Estimate:
        """How many of n people will succeed when each has a chance of their own.
        :param chance: [n, stride bytes, 0 = packed] each from 0 to 1
        :raises CancelledError
        C: socprev_estimate_successes()
        """
        i_chance = _core.column(chance, "double", "chance", True)
        n_n = _core.measure(None, ("chance", i_chance, 0))
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_estimate **")
        _core.checked_run(run_, lib.socprev_estimate_successes, i_chance.pointer, i_chance.strides[0], n_n, float(confidence), run_._ptr, ffi.NULL, o_out)
        return Estimate._own(o_out[0], ())

    @staticmethod
    def ratio(above: Floats, below: Floats, draws: int, seed: int, confidence: float, *, run: Run | None = None) -> Estimate:
        """The ratio of two sums over units, such as costs per person over services, and how much it depends on which units there are.
        :param above: [n, strides in bytes, 0 = packed] finite, below >= 0 and not all 0
        :param below: [n, strides in bytes, 0 = packed] finite, below >= 0 and not all 0
        :param draws: 1 .. 1000000; 2000 is usual
        :param seed: the same seed gives the same interval, on any number of threads
        :raises RangeError: a sum no double holds
        :raises CancelledError
        :raises UndefinedError: below adds up to 0
        C: socprev_estimate_ratio()
        """
        i_above = _core.column(above, "double", "above", True)
        i_below = _core.column(below, "double", "below", True)
        n_n = _core.measure(None, ("above", i_above, 0), ("below", i_below, 0))
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_estimate **")
        _core.checked_run(run_, lib.socprev_estimate_ratio, i_above.pointer, i_above.strides[0], i_below.pointer, i_below.strides[0], n_n, draws, seed, float(confidence), run_._ptr, ffi.NULL, o_out)
        return Estimate._own(o_out[0], ())

    @staticmethod
    def two_lists(first: int, second: int, both: int, method: int, confidence: float) -> Estimate:
        """How many there are, from two lists.
        :param first: people on the first list, 0 .. 2^31
        :param second: people on the second list, 0 .. 2^31
        :param both: people on both, 0 .. min(first, second)
        :param method: SOCPREV_ESTIMATE_CHAPMAN (default choice: little bias, exists for both = 0), SOCPREV_ESTIMATE_LINCOLN_PETERSEN
        :raises UndefinedError: Lincoln-Petersen without anybody on both lists; both lists empty
        C: socprev_estimate_two_lists()
        """
        o_out = ffi.new("socprev_estimate **")
        _core.checked(lib.socprev_estimate_two_lists, first, second, both, method, float(confidence), ffi.NULL, o_out)
        return Estimate._own(o_out[0], ())

    @staticmethod
    def unseen(frequency: Integers, method: int, confidence: float) -> Estimate:
        """How many there are, from how often those who are known were met.
        :param frequency: [n, stride bytes, 0 = packed] people met once, twice, ... n times; each >= 0, together at most 2^53
        :param method: SOCPREV_ESTIMATE_CHAO (a lower bound, for unlike people), SOCPREV_ESTIMATE_ZELTERMAN, SOCPREV_ESTIMATE_TRUNCATED_POISSON (all alike)
        :raises UndefinedError: nobody was met; Zelterman: nobody once or nobody twice; truncated Poisson: all were met once
        C: socprev_estimate_unseen()
        """
        i_frequency = _core.column(frequency, "int64_t", "frequency", True)
        n_n = _core.measure(None, ("frequency", i_frequency, 0))
        o_out = ffi.new("socprev_estimate **")
        _core.checked(lib.socprev_estimate_unseen, i_frequency.pointer, i_frequency.strides[0], n_n, method, float(confidence), ffi.NULL, o_out)
        return Estimate._own(o_out[0], ())

    @staticmethod
    def growth(frequency: Integers, effort: float, confidence: float) -> Estimate:
        """How many more people more contacts would find.
        :param frequency: [n, stride bytes, 0 = packed] people met once, twice ... n times; each >= 0, together at most 2^53
        :param effort: t: -1 to 100, finite
        :param confidence: of the interval, from the bound of the variance sum f_i t^2i
        :raises InvalidError
        :raises UndefinedError: nobody was met; the series would find less than nobody
        C: socprev_estimate_growth()
        """
        i_frequency = _core.column(frequency, "int64_t", "frequency", True)
        n_n = _core.measure(None, ("frequency", i_frequency, 0))
        o_out = ffi.new("socprev_estimate **")
        _core.checked(lib.socprev_estimate_growth, i_frequency.pointer, i_frequency.strides[0], n_n, float(effort), float(confidence), ffi.NULL, o_out)
        return Estimate._own(o_out[0], ())

    @staticmethod
    def reach(frequency: Integers, cost: int, fixed: int, budget: int, confidence: float) -> Estimate:
        """How many people a budget would reach, when the next contacts cost what the past ones did: socprev_estimate_growth() with the effort (budget - fixed) / (cost - fixed) - 1, added to the people known.
        :param frequency: as in socprev_estimate_growth()
        :param cost: what the past contacts cost, minor units, > fixed
        :param fixed: of this, what does not depend on their number, >= 0
        :param budget: minor units, >= fixed
        :raises InvalidError
        :raises UndefinedError: nobody was met; the series would find less than nobody
        C: socprev_estimate_reach()
        """
        i_frequency = _core.column(frequency, "int64_t", "frequency", True)
        n_n = _core.measure(None, ("frequency", i_frequency, 0))
        o_out = ffi.new("socprev_estimate **")
        _core.checked(lib.socprev_estimate_reach, i_frequency.pointer, i_frequency.strides[0], n_n, cost, fixed, budget, float(confidence), ffi.NULL, o_out)
        return Estimate._own(o_out[0], ())


class Evenness(Handle):
    """Collects values with weights and measures how evenly they are spread."""

    _free = lib.socprev_evenness_free

    def __init__(self) -> None:
        """Makes an empty accumulator.
        :raises InvalidError
        C: socprev_evenness_new()
        """
        o_out = ffi.new("socprev_evenness **")
        _core.checked(lib.socprev_evenness_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_skip_missing(self, skip: int) -> None:
        """Whether NaN stands for a missing value that is left out and counted (1), or is an error (0, the default).
        :raises InvalidError
        C: socprev_evenness_set_skip_missing()
        """
        _core.checked(lib.socprev_evenness_set_skip_missing, self._changed, skip)

    def set_allow_negative(self, allow: int) -> None:
        """Whether negative values are taken (1) or are an error (0, the default).
        :raises InvalidError
        C: socprev_evenness_set_allow_negative()
        """
        _core.checked(lib.socprev_evenness_set_allow_negative, self._changed, allow)

    def add(self, values: Floats, weights: Floats | None = None) -> None:
        """Adds n units; all or none.
        :param values: [n, stride bytes, 0 = packed] finite
        :param weights: [n, weight_stride bytes, 0 = packed] finite, >= 0; NULL = all 1
        :raises InvalidError
        C: socprev_evenness_add()
        """
        i_values = _core.column(values, "double", "values", True)
        i_weights = _core.column(weights, "double", "weights", True)
        n_n = _core.measure(None, ("values", i_values, 0), ("weights", i_weights, 0))
        _core.checked(lib.socprev_evenness_add, self._changed, i_values.pointer, i_values.strides[0], i_weights.pointer, i_weights.strides[0], n_n)

    def merge(self, from_: Evenness) -> None:
        """Adds all units of another accumulator: the states of municipalities make the state of a region.
        :param from_: unchanged
        :raises InvalidError
        C: socprev_evenness_merge()
        """
        _core.checked(lib.socprev_evenness_merge, self._changed, _core.pointer(from_))

    def add_coverage(self, coverage: Coverage, level: int, kind: int) -> None:
        """Adds what a kind has per inhabitant in each territory of a level: value count / population, weight population.
        :param coverage: finished
        :param level: as socprev_coverage_missing_territories()
        :param kind: as socprev_coverage_missing_territories()
        :raises InvalidError
        :raises UndefinedError: a count or population is unknown
        C: socprev_evenness_add_coverage()
        """
        _core.checked(lib.socprev_evenness_add_coverage, self._changed, _core.pointer(coverage), level, kind)
        self._hold(coverage, "add_coverage", "coverage", level, kind)

    def finish(self) -> None:
        """Sorts and sums what was added; needed before any index is asked for.
        :raises InvalidError
        C: socprev_evenness_finish()
        """
        _core.checked(lib.socprev_evenness_finish, self._changed)

    def finish_with(self, *, run: Run | None = None) -> None:
        """The same, on as many threads as the run allows; it can be cancelled, after which it can be called again.
        :param run: NULL = as socprev_evenness_finish()
        :raises InvalidError
        :raises CancelledError
        C: socprev_evenness_finish_with()
        """
        run_ = _core.run_of(run)
        _core.checked_run(run_, lib.socprev_evenness_finish_with, self._changed, run_._ptr)

    def count(self) -> int:
        """Units with a weight above 0.
        C: socprev_evenness_count()
        """
        result = lib.socprev_evenness_count(self._ptr)
        return int(result)

    def missing(self) -> int:
        """Values left out as missing.
        C: socprev_evenness_missing()
        """
        result = lib.socprev_evenness_missing(self._ptr)
        return int(result)

    def write(self) -> bytes:
        """Stores a finished accumulator as bytes: its units and how many were left out, not its settings.
        :raises InvalidError: NULL, not finished
        C: socprev_evenness_write()
        """
        o_out = ffi.new("socprev_buffer **")
        _core.checked(lib.socprev_evenness_write, self._ptr, o_out)
        return _core.take_buffer(o_out[0])

    @staticmethod
    def read(data: Bytes) -> Evenness:
        """Makes a finished accumulator of what socprev_evenness_write() stored.
        :param data: [size] any alignment
        :raises InvalidError: NULL
        :raises ParseError: no such state, cut, or a byte has changed
        :raises UnsupportedError: a later version
        C: socprev_evenness_read()
        """
        i_data = _core.data(data)
        o_out = ffi.new("socprev_evenness **")
        _core.checked(lib.socprev_evenness_read, i_data.pointer, i_data.shape[0], ffi.NULL, o_out)
        return Evenness._own(o_out[0], ())

    def index(self, index: int, parameter: float) -> float:
        """Any index.
        :param index: enum socprev_evenness_index
        :param parameter: what the index takes; ignored by those that take none
        :raises InvalidError
        C: socprev_evenness_index()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_index, self._ptr, index, float(parameter), o_out)
        return float(o_out[0])

    def indices(self, indices: Integers, parameters: Floats | None = None) -> tuple[array[float], array[int]]:
        """Several indices in one pass over the units: the same bits as socprev_evenness_index() for each of them, in a fraction of the time.
        :param indices: [n] enum socprev_evenness_index
        :param parameters: [n] what each index takes; NULL = 0 for all
        :raises InvalidError: NULL, not finished
        C: socprev_evenness_indices()
        """
        i_indices = _core.column(indices, "int32_t", "indices", False)
        i_parameters = _core.column(parameters, "double", "parameters", False)
        n_n = _core.measure(None, ("indices", i_indices, 0), ("parameters", i_parameters, 0))
        o_values = _core.floats("double", n_n)
        o_statuses = _core.integers("int32_t", n_n)
        _core.checked(lib.socprev_evenness_indices, self._ptr, i_indices.pointer, i_parameters.pointer, n_n, _core.address(o_values, "double"), _core.address(o_statuses, "int32_t"))
        return o_values, o_statuses

    def mean(self) -> float:
        """Weighted mean mu; also 0 and negative ones.
        :raises InvalidError: not finished
        :raises UndefinedError: no units
        C: socprev_evenness_mean()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_mean, self._ptr, o_out)
        return float(o_out[0])

    def gini(self) -> float:
        """Gini index of the population: sum_ij w_i w_j |x_i - x_j| / (2 W^2 mu), in 0 .
        :raises InvalidError: not finished
        :raises RangeError: beyond doubles
        :raises UndefinedError
        C: socprev_evenness_gini()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_gini, self._ptr, o_out)
        return float(o_out[0])

    def gini_unbiased(self) -> float:
        """Gini index n/(n-1) as large: unbiased for a sample of n units.
        :raises InvalidError: not finished
        :raises RangeError: beyond doubles
        :raises UndefinedError
        C: socprev_evenness_gini_unbiased()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_gini_unbiased, self._ptr, o_out)
        return float(o_out[0])

    def hoover(self) -> float:
        """Hoover (Pietra, Schutz) index: the share that would have to move, sum p_i |x_i - mu| / (2 mu); the largest gap of the Lorenz curve.
        :raises InvalidError: not finished
        :raises RangeError: beyond doubles
        :raises UndefinedError
        C: socprev_evenness_hoover()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_hoover, self._ptr, o_out)
        return float(o_out[0])

    def entropy(self, a: float) -> float:
        """Generalised entropy: sum p_i [(x_i/mu)^a - 1] / (a (a-1)), continued at a = 1 (Theil T: sum p (x/mu) ln(x/mu)) and a = 0 (mean log deviation: sum p ln(mu/x)).
        :param a: any finite number; a = 2 gives half the squared coefficient of variation
        :raises InvalidError
        :raises RangeError: beyond doubles
        :raises UndefinedError: also when infinite
        C: socprev_evenness_entropy()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_entropy, self._ptr, float(a), o_out)
        return float(o_out[0])

    def entropy_is_infinite(self, a: float) -> int:
        """1 when the generalised entropy with this a is infinite (a <= 0 and a value is 0 while the mean is not), else 0.
        C: socprev_evenness_entropy_is_infinite()
        """
        result = lib.socprev_evenness_entropy_is_infinite(self._ptr, float(a))
        return int(result)

    def theil(self) -> float:
        """Theil T: socprev_evenness_entropy() with a = 1.
        :raises InvalidError
        :raises RangeError: beyond doubles
        :raises UndefinedError: also when infinite
        C: socprev_evenness_theil()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_theil, self._ptr, o_out)
        return float(o_out[0])

    def mld(self) -> float:
        """Mean log deviation: socprev_evenness_entropy() with a = 0.
        :raises InvalidError
        :raises RangeError: beyond doubles
        :raises UndefinedError: also when infinite
        C: socprev_evenness_mld()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_mld, self._ptr, o_out)
        return float(o_out[0])

    def atkinson(self, e: float) -> float:
        """Atkinson index: 1 - [sum p (x/mu)^(1-e)]^(1/(1-e)), for e = 1 1 - geometric mean / mu.
        :param e: aversion to unevenness, finite, >= 0; 0 gives 0
        :raises InvalidError
        :raises UndefinedError
        C: socprev_evenness_atkinson()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_atkinson, self._ptr, float(e), o_out)
        return float(o_out[0])

    def wolfson(self) -> float:
        """Wolfson index of polarisation: (2 (1/2 - L(1/2)) - Gini) mu / median, with L the Lorenz curve; how far the middle has emptied towards both ends.
        :raises UndefinedError
        C: socprev_evenness_wolfson()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_wolfson, self._ptr, o_out)
        return float(o_out[0])

    def palma(self) -> float:
        """Palma ratio: what the richest 10 % of the weight hold over what the poorest 40 % hold; units at a cut are split.
        :raises UndefinedError
        C: socprev_evenness_palma()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_palma, self._ptr, o_out)
        return float(o_out[0])

    def share_ratio(self, top: float, bottom: float) -> float:
        """What the richest top of the weight hold over what the poorest bottom hold: 0.2 and 0.2 give S80/S20, 0.1 and 0.4 the Palma ratio.
        :param top: 0 .. 1
        :param bottom: 0 .. 1
        :raises UndefinedError
        C: socprev_evenness_share_ratio()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_share_ratio, self._ptr, float(top), float(bottom), o_out)
        return float(o_out[0])

    def herfindahl(self) -> float:
        """Herfindahl (Hirschman) index of concentration: sum of squared shares w_i x_i / sum w x of the units, 1/n .
        :raises InvalidError: not finished
        :raises RangeError: beyond doubles
        :raises UndefinedError
        C: socprev_evenness_herfindahl()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_herfindahl, self._ptr, o_out)
        return float(o_out[0])

    def rosenbluth(self) -> float:
        """Rosenbluth index of concentration: 1 / (2 sum i s_i - 1), s_i the shares of socprev_evenness_herfindahl(), the largest first; 1/n .
        :raises InvalidError: not finished
        :raises RangeError: beyond doubles
        :raises UndefinedError
        C: socprev_evenness_rosenbluth()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_rosenbluth, self._ptr, o_out)
        return float(o_out[0])

    def fgt(self, line: float, power: float) -> float:
        """Foster-Greer-Thorbecke measure of what lies below a line: sum over x_i < line of p_i ((line - x_i) / line)^power.
        :param line: finite, > 0
        :param power: finite, >= 0
        :raises InvalidError
        :raises UndefinedError: no unit, a negative value
        C: socprev_evenness_fgt()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_fgt, self._ptr, float(line), float(power), o_out)
        return float(o_out[0])

    def quantile(self, p: float, method: int) -> float:
        """Value that p of the weight does not exceed.
        :param p: 0 .. 1
        :param method: enum socprev_quantile_method
        :raises InvalidError
        :raises UndefinedError: no unit
        C: socprev_evenness_quantile()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_quantile, self._ptr, float(p), method, o_out)
        return float(o_out[0])

    def quantile_ratio(self, upper: float, lower: float, method: int) -> float:
        """Ratio of two quantiles: 0.9 and 0.1 give P90/P10, 0.75 and 0.25 P75/P25.
        :param upper: 0 .. 1
        :param lower: 0 .. 1
        :param method: enum socprev_quantile_method
        :raises InvalidError
        :raises RangeError
        :raises UndefinedError: no unit, a negative value, the lower one is 0
        C: socprev_evenness_quantile_ratio()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_quantile_ratio, self._ptr, float(upper), float(lower), method, o_out)
        return float(o_out[0])

    def lorenz(self) -> tuple[array[float], array[float]]:
        """Lorenz curve: which share of the weight holds which share of the values.
        :raises InvalidError
        :raises RangeError
        :raises UndefinedError
        C: socprev_evenness_lorenz()
        """
        o_weights = _core.floats("double", int(lib.socprev_evenness_count(self._ptr)) + 1)
        o_values = _core.floats("double", int(lib.socprev_evenness_count(self._ptr)) + 1)
        _core.plain(lib.socprev_evenness_lorenz, self._ptr, _core.address(o_weights, "double"), _core.address(o_values, "double"), int(lib.socprev_evenness_count(self._ptr)) + 1)
        return o_weights, o_values

    def generalised_lorenz(self) -> tuple[array[float], array[float]]:
        """Generalised Lorenz curve: the Lorenz curve times the mean.
        :raises InvalidError
        :raises UndefinedError: no unit
        C: socprev_evenness_generalised_lorenz()
        """
        o_weights = _core.floats("double", int(lib.socprev_evenness_count(self._ptr)) + 1)
        o_values = _core.floats("double", int(lib.socprev_evenness_count(self._ptr)) + 1)
        _core.plain(lib.socprev_evenness_generalised_lorenz, self._ptr, _core.address(o_weights, "double"), _core.address(o_values, "double"), int(lib.socprev_evenness_count(self._ptr)) + 1)
        return o_weights, o_values

    def lorenz_at(self, share: float) -> float:
        """The Lorenz curve at one point: what the poorest share of the weight hold.
        :param share: 0 .. 1; a unit at the cut is split
        :raises InvalidError: not finished
        :raises RangeError: beyond doubles
        :raises UndefinedError
        C: socprev_evenness_lorenz_at()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_lorenz_at, self._ptr, float(share), o_out)
        return float(o_out[0])

    def lorenz_asymmetry(self) -> float:
        """Asymmetry of the Lorenz curve, F(mu) + L(mu), 0 .
        :raises InvalidError: not finished
        :raises RangeError: beyond doubles
        :raises UndefinedError
        C: socprev_evenness_lorenz_asymmetry()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_evenness_lorenz_asymmetry, self._ptr, o_out)
        return float(o_out[0])

    def bootstrap(self, index: int, parameter: float, draws: int, confidence: float, seed: int, *, run: Run | None = None) -> tuple[float, float, int]:
        """Interval of an index by bootstrap: n units are drawn with replacement, each with its weight, and measured; the middle confidence of such draws is the interval (averaged quantiles).
        :param index: enum socprev_evenness_index, with its parameter
        :param draws: >= 1; 2000 are usual
        :param confidence: above 0 and below 1, e.g. 0.95
        :param run: may be NULL; progress counts draws
        :raises InvalidError
        :raises RangeError: the index does not exist, here or in any draw
        :raises CancelledError
        :raises UndefinedError
        C: socprev_evenness_bootstrap()
        """
        run_ = _core.run_of(run)
        o_low = ffi.new("double *")
        o_high = ffi.new("double *")
        o_undefined = ffi.new("int32_t *")
        _core.checked_run(run_, lib.socprev_evenness_bootstrap, self._ptr, index, float(parameter), draws, float(confidence), seed, run_._ptr, o_low, o_high, o_undefined)
        return float(o_low[0]), float(o_high[0]), int(o_undefined[0])


class Findings(Handle):
    """What checks found in data: a list in the order of the data."""

    _free = lib.socprev_findings_free

    def count(self) -> int:
        """How many findings there are; 0 for NULL.
        C: socprev_findings_count()
        """
        result = lib.socprev_findings_count(self._ptr)
        return int(result)

    def count_from(self, severity: int) -> int:
        """How many findings have at least the given severity.
        C: socprev_findings_count_from()
        """
        result = lib.socprev_findings_count_from(self._ptr, severity)
        return int(result)

    def finding_number(self, index: int) -> int:
        """Message number of finding index, e.g.
        C: socprev_finding_number()
        """
        result = lib.socprev_finding_number(self._ptr, index)
        return int(result)

    def finding_severity(self, index: int) -> int:
        """enum socprev_severity of finding index; 0 when out of range.
        C: socprev_finding_severity()
        """
        result = lib.socprev_finding_severity(self._ptr, index)
        return int(result)

    def finding_record(self, index: int) -> str | None:
        """Record of finding index, e.g.
        C: socprev_finding_record()
        """
        result = lib.socprev_finding_record(self._ptr, index)
        return _core.maybe_text(result)

    def finding_field(self, index: int) -> str | None:
        """Field of finding index, e.g.
        C: socprev_finding_field()
        """
        result = lib.socprev_finding_field(self._ptr, index)
        return _core.maybe_text(result)

    def finding_message(self, index: int, language: int) -> str | None:
        """Sentence of finding index; NULL when out of range.
        C: socprev_finding_message()
        """
        result = lib.socprev_finding_message(self._ptr, index, language)
        return _core.maybe_text(result)


class Fit(_special.FitMethods):
    """A fitted table as its factors."""

    _free = lib.socprev_fit_free

    def status(self) -> int:
        """enum socprev_fit_outcome; 0 for NULL.
        C: socprev_fit_status()
        """
        result = lib.socprev_fit_status(self._ptr)
        return int(result)

    def error(self) -> float:
        """The greatest |sum - total| / total over all totals above 0; 1 when IMPOSSIBLE.
        C: socprev_fit_error()
        """
        result = lib.socprev_fit_error(self._ptr)
        return float(result)

    def sweeps(self) -> int:
        """How many sweeps were made.
        C: socprev_fit_sweeps()
        """
        result = lib.socprev_fit_sweeps(self._ptr)
        return int(result)

    def factor(self, axis: int, index: int) -> float:
        """The factor of one index of an axis: a cell that is not forced is its seed times the factors of its indices.
        C: socprev_fit_factor()
        """
        result = lib.socprev_fit_factor(self._ptr, axis, index)
        return float(result)

    def forced_count(self) -> int:
        """How many cells are 0 in every table with these totals, though their seed is above 0.
        C: socprev_fit_forced_count()
        """
        result = lib.socprev_fit_forced_count(self._ptr)
        return int(result)

    def is_forced(self, cell: int) -> int:
        """1 when a cell is one of these, else 0.
        :param cell: counted with the last axis running fastest
        C: socprev_fit_is_forced()
        """
        result = lib.socprev_fit_is_forced(self._ptr, cell)
        return int(result)

    def named_count(self, axis: int) -> int:
        """How many indices of an axis the proof of IMPOSSIBLE names; 0 otherwise.
        C: socprev_fit_named_count()
        """
        result = lib.socprev_fit_named_count(self._ptr, axis)
        return int(result)

    def named_at(self, axis: int, position: int) -> int:
        """A named index, ascending; -1 when out of range.
        C: socprev_fit_named_at()
        """
        result = lib.socprev_fit_named_at(self._ptr, axis, position)
        return int(result)

    def needed(self) -> float:
        """What the totals named on the first axis add up to; 0 unless IMPOSSIBLE.
        C: socprev_fit_needed()
        """
        result = lib.socprev_fit_needed(self._ptr)
        return float(result)

    def available(self) -> float:
        """What the totals named on the second axis add up to; 0 unless IMPOSSIBLE.
        C: socprev_fit_available()
        """
        result = lib.socprev_fit_available(self._ptr)
        return float(result)

    def verify(self, fitting: Fitting) -> None:
        """Checks an answer against its problem without any code of the solver: that it has the error it says, that it is within the tolerance when CONVERGED, and when IMPOSSIBLE that the named totals prove it.
        :raises InvalidError: not an answer of this problem: says why
        C: socprev_fit_verify()
        """
        _core.checked(lib.socprev_fit_verify, self._ptr, _core.pointer(fitting))


class Fitting(Handle):
    """A seed table and totals of its axes."""

    _free = lib.socprev_fitting_free

    def __init__(self, size: Integers) -> None:
        """Makes a problem: no seed, no totals, tolerance 1e-9, at most 1000 sweeps.
        :param size: [axes] how many indices each axis has, at least 1
        :raises InvalidError
        C: socprev_fitting_new()
        """
        i_size = _core.column(size, "size_t", "size", False)
        n_axes = _core.measure(None, ("size", i_size, 0))
        o_out = ffi.new("socprev_fitting **")
        _core.checked(lib.socprev_fitting_new, i_size.pointer, n_axes, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_seed(self, seed: Floats) -> None:
        """Sets the table to be fitted, the last axis running fastest (row by row).
        :param seed: [n, stride bytes, 0 = packed] each >= 0, sum finite
        :raises InvalidError: negative, infinite or NaN: the error's index says which
        :raises RangeError: sum
        C: socprev_fitting_set_seed()
        """
        i_seed = _core.column(seed, "double", "seed", True)
        n_n = _core.measure(None, ("seed", i_seed, 0))
        _core.checked(lib.socprev_fitting_set_seed, self._changed, i_seed.pointer, i_seed.strides[0], n_n)

    def set_totals(self, axis: int, totals: Floats) -> None:
        """Sets the totals of one axis.
        :param axis: from 0 (rows 0, columns 1)
        :param totals: [n, stride bytes, 0 = packed] each >= 0, sum finite
        :raises InvalidError: negative, infinite or NaN: the error's index says which
        :raises RangeError: sum
        C: socprev_fitting_set_totals()
        """
        i_totals = _core.column(totals, "double", "totals", True)
        n_n = _core.measure(None, ("totals", i_totals, 0))
        _core.checked(lib.socprev_fitting_set_totals, self._changed, axis, i_totals.pointer, i_totals.strides[0], n_n)

    def set_tolerance(self, tolerance: float) -> None:
        """Sets when totals hold: |sum - total| <= tolerance * total for all of them.
        :param tolerance: above 0, below 1; below 1e-14 it is hardly ever met
        :raises InvalidError
        C: socprev_fitting_set_tolerance()
        """
        _core.checked(lib.socprev_fitting_set_tolerance, self._changed, float(tolerance))

    def set_sweeps(self, sweeps: int) -> None:
        """Sets after how many sweeps over all axes to give up.
        :param sweeps: at least 1
        :raises InvalidError
        C: socprev_fitting_set_sweeps()
        """
        _core.checked(lib.socprev_fitting_set_sweeps, self._changed, sweeps)

    def solve(self, *, run: Run | None = None) -> Fit:
        """Fits.
        :param run: may be NULL
        :raises InvalidError: seed or totals missing, sums of axes unequal
        :raises CancelledError
        C: socprev_fitting_solve()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_fit **")
        _core.checked_run(run_, lib.socprev_fitting_solve, self._ptr, run_._ptr, o_out)
        return Fit._own(o_out[0], (self,))


class Groups(Handle):
    """Cells of a table, and groups of who stands in them."""

    _free = lib.socprev_groups_free

    def __init__(self, dimensions: Integers | None = None) -> None:
        """Makes groups without cells.
        :param dimensions: [n] enum socprev_dimension, each once; NULL when n is 0
        :raises InvalidError
        C: socprev_groups_new()
        """
        i_dimensions = _core.column(dimensions, "int32_t", "dimensions", False)
        n_n = _core.measure(None, ("dimensions", i_dimensions, 0))
        o_out = ffi.new("socprev_groups **")
        _core.checked(lib.socprev_groups_new, i_dimensions.pointer, n_n, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_parents(self, dimension: int, parents: Integers) -> None:
        """Makes the codes of a dimension a hierarchy, as socprev_cube_set_parents() does.
        :param dimension: SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP, one of the groups'
        :param parents: [n, stride bytes, 0 = packed] parent of code i, or SOCPREV_CODE_MISSING; codes of n and above have none
        :raises InvalidError: not such a dimension; a parent below -1; a circle or more than SOCPREV_CUBE_LEVELS_MOST levels
        C: socprev_groups_set_parents()
        """
        i_parents = _core.column(parents, "int32_t", "parents", True)
        n_n = _core.measure(None, ("parents", i_parents, 0))
        _core.checked(lib.socprev_groups_set_parents, self._changed, dimension, i_parents.pointer, i_parents.strides[0], n_n)

    def set_most(self, most: int) -> None:
        """Sets how many groups there may be; one more is an error, since whatever looks at them would take too long.
        :param most: 1 .. 2^24; 65,536 at first
        :raises InvalidError
        C: socprev_groups_set_most()
        """
        _core.checked(lib.socprev_groups_set_most, self._changed, most)

    def set_possible(self, on: int) -> None:
        """Asks also for groups of nobody: for each cell without a total, the persons of exactly that combination of codes, though there are none.
        :param on: 0 or 1
        :raises InvalidError
        C: socprev_groups_set_possible()
        """
        _core.checked(lib.socprev_groups_set_possible, self._changed, on)

    def add_cells(self, codes: Grid) -> None:
        """Adds cells; one that is there already is not added again.
        :param codes: [n x dimensions] SOCPREV_CODE_ALL for a total
        :raises InvalidError: a code below SOCPREV_CODE_ALL
        :raises LimitError: 2^24 cells
        C: socprev_groups_add_cells()
        """
        i_codes = _core.grid(codes, "int32_t", "codes", False)
        n_n = _core.measure(None, ("codes", i_codes, 0))
        _core.measure(int(lib.socprev_groups_dimensions(self._ptr)), ("codes", i_codes, 1))
        _core.checked(lib.socprev_groups_add_cells, self._changed, i_codes.pointer, n_n)

    def count(self, contacts: Contacts, measure: int, *, run: Run | None = None) -> None:
        """Counts the groups of contacts; what was counted before is forgotten.
        :param contacts: unchanged; anonymous ones are nobody's
        :param measure: SOCPREV_PERSONS, SOCPREV_CONTACTS or SOCPREV_MINUTES
        :param run: cancel; may be NULL
        :raises InvalidError
        :raises RangeError: minutes overflow
        :raises LimitError: more groups than socprev_groups_set_most()
        :raises CancelledError
        C: socprev_groups_count()
        """
        run_ = _core.run_of(run)
        _core.checked_run(run_, lib.socprev_groups_count, self._changed, _core.pointer(contacts), measure, run_._ptr)

    def count_state(self, state: State, *, run: Run | None = None) -> None:
        """The same for the persons of a state.
        :param state: has at least the dimensions of the groups
        :raises InvalidError
        :raises RangeError: minutes overflow
        :raises LimitError: more groups than socprev_groups_set_most()
        :raises CancelledError
        C: socprev_groups_count_state()
        """
        run_ = _core.run_of(run)
        _core.checked_run(run_, lib.socprev_groups_count_state, self._changed, _core.pointer(state), run_._ptr)
        self._hold(state, "count_state", "state")

    def dimensions(self) -> int:
        """How many dimensions a cell has; 0 for NULL.
        C: socprev_groups_dimensions()
        """
        result = lib.socprev_groups_dimensions(self._ptr)
        return int(result)

    def cells(self) -> int:
        """How many cells; 0 for NULL.
        C: socprev_groups_cells()
        """
        result = lib.socprev_groups_cells(self._ptr)
        return int(result)

    def find(self, codes: Integers) -> int:
        """Finds a cell by its codes.
        :param codes: [dimensions]
        :raises InvalidError
        :raises NotFoundError
        C: socprev_groups_find()
        """
        i_codes = _core.column(codes, "int32_t", "codes", False)
        _core.measure(int(lib.socprev_groups_dimensions(self._ptr)), ("codes", i_codes, 0))
        o_cell = ffi.new("size_t *")
        _core.plain(lib.socprev_groups_find, self._ptr, i_codes.pointer, o_cell)
        return int(o_cell[0])

    def codes(self, cell: int) -> None:
        """The codes of a cell, as they were added.
        C: socprev_groups_codes()
        """
        result = lib.socprev_groups_codes(self._ptr, cell)

    def cell(self, cell: int) -> tuple[int, int, int, int]:
        """What a cell amounts to, and who brought most of it: for persons each brings 1.
        :param cell: in the order of socprev_groups_add_cells()
        :raises InvalidError
        C: socprev_groups_cell()
        """
        o_value = ffi.new("int64_t *")
        o_contributors = ffi.new("int64_t *")
        o_largest = ffi.new("int64_t *")
        o_second = ffi.new("int64_t *")
        _core.plain(lib.socprev_groups_cell, self._ptr, cell, o_value, o_contributors, o_largest, o_second)
        return int(o_value[0]), int(o_contributors[0]), int(o_largest[0]), int(o_second[0])

    def number(self) -> int:
        """How many groups; 0 for NULL.
        C: socprev_groups_number()
        """
        result = lib.socprev_groups_number(self._ptr)
        return int(result)

    def group(self, group: int) -> tuple[int, int, int, int]:
        """The same of a group.
        :raises InvalidError
        C: socprev_groups_group()
        """
        o_value = ffi.new("int64_t *")
        o_contributors = ffi.new("int64_t *")
        o_largest = ffi.new("int64_t *")
        o_second = ffi.new("int64_t *")
        _core.plain(lib.socprev_groups_group, self._ptr, group, o_value, o_contributors, o_largest, o_second)
        return int(o_value[0]), int(o_contributors[0]), int(o_largest[0]), int(o_second[0])

    def members(self, group: int) -> int:
        """The cells that a group stands in, ascending.
        C: socprev_groups_members()
        """
        o_n = ffi.new("size_t *")
        result = lib.socprev_groups_members(self._ptr, group, o_n)
        return int(o_n[0])


class Identity(Handle):
    """Which pseudonyms are one person."""

    _free = lib.socprev_identity_free

    def __init__(self) -> None:
        """Makes an identity that changes nothing.
        :raises InvalidError
        C: socprev_identity_new()
        """
        o_out = ffi.new("socprev_identity **")
        _core.checked(lib.socprev_identity_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def merge(self, a: Integers, b: Integers) -> None:
        """Says that pseudonyms are one person, pair by pair; all or none.
        :param a: [n, strides in bytes, 0 = packed] pseudonyms
        :param b: [n, strides in bytes, 0 = packed] pseudonyms
        :raises InvalidError
        C: socprev_identity_merge()
        """
        i_a = _core.column(a, "uint64_t", "a", True)
        i_b = _core.column(b, "uint64_t", "b", True)
        n_n = _core.measure(None, ("a", i_a, 0), ("b", i_b, 0))
        _core.checked(lib.socprev_identity_merge, self._changed, i_a.pointer, i_a.strides[0], i_b.pointer, i_b.strides[0], n_n)

    def split(self, person: int, project: int, is_: int) -> None:
        """Says that the contacts of a pseudonym in a project are another person's.
        :param person: the pseudonym in the contacts
        :param project: code of the project, or SOCPREV_CODE_MISSING
        :param is_: the pseudonym that they are to have
        :raises InvalidError: a code below -1
        :raises DuplicateError: split already, to another one
        C: socprev_identity_split()
        """
        _core.checked(lib.socprev_identity_split, self._changed, person, project, is_)

    def duplicates(self) -> int:
        """Pseudonyms that are superfluous: of each class of merged ones all but one.
        C: socprev_identity_duplicates()
        """
        result = lib.socprev_identity_duplicates(self._ptr)
        return int(result)

    def classes(self) -> int:
        """Classes of merged pseudonyms: persons who had more than one.
        C: socprev_identity_classes()
        """
        result = lib.socprev_identity_classes(self._ptr)
        return int(result)

    def persons(self, persons: Integers, projects: Integers | None = None) -> array[int]:
        """The persons behind pseudonyms.
        :param persons: [n, stride bytes, 0 = packed]
        :param projects: [n, project_stride bytes, 0 = packed] NULL: SOCPREV_CODE_MISSING
        :raises InvalidError
        C: socprev_identity_persons()
        """
        i_persons = _core.column(persons, "uint64_t", "persons", True)
        i_projects = _core.column(projects, "int32_t", "projects", True)
        n_n = _core.measure(None, ("persons", i_persons, 0), ("projects", i_projects, 0))
        o_out = _core.integers("uint64_t", n_n)
        _core.checked(lib.socprev_identity_persons, self._ptr, i_persons.pointer, i_persons.strides[0], i_projects.pointer, i_projects.strides[0], _core.address(o_out, "uint64_t"), n_n)
        return o_out

    def contacts(self, contacts: Contacts) -> Contacts:
        """A copy of contacts with the persons behind their pseudonyms.
        :param contacts: unchanged
        :raises InvalidError
        C: socprev_identity_contacts()
        """
        o_out = ffi.new("socprev_contacts **")
        _core.checked(lib.socprev_identity_contacts, self._ptr, _core.pointer(contacts), ffi.NULL, o_out)
        return Contacts._own(o_out[0], (self, contacts,))

    @staticmethod
    def years(persons: Integers, years: Integers) -> tuple[array[int], int]:
        """Rows of pseudonyms with two years of birth: either a wrong year, or two people.
        :param persons: [n, stride bytes, 0 = packed]
        :param years: [n, year_stride bytes, 0 = packed] 0 = not known
        :raises InvalidError
        C: socprev_identity_years()
        """
        i_persons = _core.column(persons, "uint64_t", "persons", True)
        i_years = _core.column(years, "int32_t", "years", True)
        n_n = _core.measure(None, ("persons", i_persons, 0), ("years", i_years, 0))
        o_marks = _core.integers("uint8_t", n_n)
        o_conflicts = ffi.new("int64_t *")
        _core.checked(lib.socprev_identity_years, i_persons.pointer, i_persons.strides[0], i_years.pointer, i_years.strides[0], n_n, ffi.NULL, _core.address(o_marks, "uint8_t"), o_conflicts)
        return o_marks, int(o_conflicts[0])


class Indicators(Handle):
    """What the indicators of a portfolio have reached, by contacts."""

    _free = lib.socprev_indicators_free

    def __init__(self, portfolio: Portfolio, file: ContactFile, rules: CountingRules, *, run: Run | None = None) -> None:
        """Counts the indicators of a portfolio from contacts.
        :param portfolio: only read
        :param file: only read; each contact must name its project
        :param rules: only read
        :param run: cancel; may be NULL
        :raises InvalidError: also: a round; a contact without project
        :raises RangeError: minutes overflow
        :raises CancelledError
        C: socprev_indicators_new()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_indicators **")
        _core.checked_run(run_, lib.socprev_indicators_new, _core.pointer(portfolio), _core.pointer(file), _core.pointer(rules), run_._ptr, ffi.NULL, o_out)
        self._set(o_out[0], (portfolio, file, rules,))

    def count(self) -> int:
        """How many indicators, in the order of the records; 0 for NULL.
        C: socprev_indicators_count()
        """
        result = lib.socprev_indicators_count(self._ptr)
        return int(result)

    def record(self, index: int) -> str | None:
        """Id of the record of an indicator; NULL when out of range.
        C: socprev_indicators_record()
        """
        result = lib.socprev_indicators_record(self._ptr, index)
        return _core.maybe_text(result)

    def gap(self, index: int) -> int:
        """Why an indicator has no number, enum socprev_indicator_gap; SOCPREV_GAP_UNKNOWN when out of range.
        C: socprev_indicators_gap()
        """
        result = lib.socprev_indicators_gap(self._ptr, index)
        return int(result)

    def reached(self, index: int) -> tuple[int, int, int]:
        """What was reached.
        :raises InvalidError
        :raises UndefinedError: there is a gap
        C: socprev_indicators_reached()
        """
        o_qualifier = ffi.new("int32_t *")
        o_value = ffi.new("int64_t *")
        o_high = ffi.new("int64_t *")
        _core.plain(lib.socprev_indicators_reached, self._ptr, index, o_qualifier, o_value, o_high)
        return int(o_qualifier[0]), int(o_value[0]), int(o_high[0])

    def share(self, index: int) -> Quantity | None:
        """What was reached over the target; NULL when there is a gap, no target, or nothing is known of the ratio.
        C: socprev_indicators_share()
        """
        result = lib.socprev_indicators_share(self._ptr, index)
        return Quantity._borrow(result, self)

    def definition(self, index: int, language: int) -> str | None:
        """What is counted, in words; why it is not, when there is a gap; NULL when out of range.
        C: socprev_indicators_definition()
        """
        result = lib.socprev_indicators_definition(self._ptr, index, language)
        return _core.maybe_text(result)

    def table(self) -> Table:
        """All of it: record, project, indicator, name, unit, target_qualifier, target, target_high, reached_qualifier, reached, reached_high, share_qualifier, share, share_high (fractions of 1), persons (identified, of the project in the period), undecided, anonymous_contacts, gap (an identifier such as "no_threshold"; missing when there is a number), rule, confidence, definition (English).
        :raises InvalidError
        C: socprev_indicators_table()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_indicators_table, self._ptr, ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    def write(self, portfolio: Portfolio) -> int:
        """Writes what was reached into the portfolio: achieved, as_of (the last day that a contact of the project surely lies on), and where they are empty definition (the threshold, when a counting rule has these minutes) and scope ("project").
        :param portfolio: the one that was counted, or a copy
        :raises InvalidError
        :raises NotFoundError: an indicator is not in the portfolio any more
        C: socprev_indicators_write()
        """
        o_written = ffi.new("int64_t *")
        _core.checked(lib.socprev_indicators_write, self._ptr, _core.pointer(portfolio), o_written)
        return int(o_written[0])


class Instalments(Handle):
    """Amounts (rows) that are to be paid in instalments (periods)."""

    _free = lib.socprev_instalments_free

    def __init__(self, rows: int, periods: int) -> None:
        """Makes a problem: amounts 0, no weights, quantum 1, no minimum, SOCPREV_TIMING_NEAREST.
        :param rows: at least 1 each
        :param periods: at least 1 each
        :raises InvalidError
        C: socprev_instalments_new()
        """
        o_out = ffi.new("socprev_instalments **")
        _core.checked(lib.socprev_instalments_new, rows, periods, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_amounts(self, amount: Integers) -> None:
        """Sets what is paid of each row in all.
        :param amount: [n, stride bytes, 0 = packed] minor units; absolute values add up to SOCPREV_TOTAL_MAX at most
        :raises InvalidError
        :raises RangeError
        C: socprev_instalments_set_amounts()
        """
        i_amount = _core.column(amount, "int64_t", "amount", True)
        n_n = _core.measure(None, ("amount", i_amount, 0))
        _core.checked(lib.socprev_instalments_set_amounts, self._changed, i_amount.pointer, i_amount.strides[0], n_n)

    def set_weights(self, row: int, weight: Integers) -> None:
        """Sets how large the periods of a row are beside each other: days, months, or exact ratios such as 30, 40 and 30 for per cent.
        :param row: or SOCPREV_EVERY
        :param weight: [n, stride bytes, 0 = packed] each >= 0, not all 0; sum at most 2^63 - 1
        :raises InvalidError
        :raises RangeError: sum
        C: socprev_instalments_set_weights()
        """
        i_weight = _core.column(weight, "int64_t", "weight", True)
        n_n = _core.measure(None, ("weight", i_weight, 0))
        _core.checked(lib.socprev_instalments_set_weights, self._changed, row, i_weight.pointer, i_weight.strides[0], n_n)

    def set_quantum(self, quantum: int) -> None:
        """Sets the step of all instalments in minor units; amounts must be multiples of it when the problem is solved.
        :param quantum: at least 1
        :raises InvalidError
        C: socprev_instalments_set_quantum()
        """
        _core.checked(lib.socprev_instalments_set_quantum, self._changed, quantum)

    def set_least(self, least: int) -> None:
        """Sets the least instalment: a period pays nothing or at least this.
        :param least: minor units, 0 .. SOCPREV_TOTAL_MAX; 0 = no minimum
        :raises InvalidError
        C: socprev_instalments_set_least()
        """
        _core.checked(lib.socprev_instalments_set_least, self._changed, least)

    def set_timing(self, timing: int) -> None:
        """Sets when money comes beside its plan.
        :param timing: enum socprev_timing; SOCPREV_TIMING_SIGNPOST keeps the signpost set before, or takes 1/2
        :raises InvalidError
        C: socprev_instalments_set_timing()
        """
        _core.checked(lib.socprev_instalments_set_timing, self._changed, timing)

    def set_signpost(self, ratio: Rational) -> None:
        """Sets SOCPREV_TIMING_SIGNPOST with q = numerator / denominator: the plan is rounded up when its fraction is at least q (and not 0).
        :param ratio: 0 <= numerator <= denominator, 1 <= denominator <= 2^31
        :raises InvalidError
        C: socprev_instalments_set_signpost()
        """
        i_numerator = _core.fraction(ratio)
        _core.checked(lib.socprev_instalments_set_signpost, self._changed, i_numerator.numerator, i_numerator.denominator)

    def solve(self, *, run: Run | None = None) -> Schedule:
        """Divides every row over its periods.
        :param run: may be NULL
        :raises InvalidError: a row without weights; no multiple of the quantum
        :raises CancelledError
        C: socprev_instalments_solve()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_schedule **")
        _core.checked_run(run_, lib.socprev_instalments_solve, self._ptr, run_._ptr, o_out)
        return Schedule._own(o_out[0], (self,))

    def verify(self, schedule: Schedule) -> None:
        """Checks an answer against its problem by the definitions, without any code of the solver: sums, steps, the rounded plan, and who waits for the minimum.
        :raises InvalidError: not an answer of this problem: says why
        C: socprev_instalments_verify()
        """
        _core.checked(lib.socprev_instalments_verify, self._ptr, _core.pointer(schedule))


class LabelledState(Handle):
    """A state with the texts of its codes."""

    _free = lib.socprev_labelled_state_free

    def __init__(self, file: ContactFile, support: int, key_id: int, dimensions: Integers | None = None, *, run: Run | None = None) -> None:
        """Makes the state of a file of contacts.
        :param file: read with pseudonyms of 64 bits (see socprev_contact_options_set_pseudonyms()): other persons have no meaning outside their file
        :param dimensions: [n] enum socprev_dimension, each once; NULL when n is 0
        :param support: 1: also the minutes of persons in projects, for participants; each contact must then name its project; else 0
        :param key_id: number of the key that made the pseudonyms; 0 when there is one only
        :param run: cancel; may be NULL
        :raises InvalidError
        :raises RangeError
        :raises LimitError
        :raises CancelledError
        C: socprev_labelled_state_new()
        """
        i_dimensions = _core.column(dimensions, "int32_t", "dimensions", False)
        n_n = _core.measure(None, ("dimensions", i_dimensions, 0))
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_labelled_state **")
        _core.checked_run(run_, lib.socprev_labelled_state_new, _core.pointer(file), i_dimensions.pointer, n_n, support, key_id, run_._ptr, ffi.NULL, o_out)
        self._set(o_out[0], (file,))

    @staticmethod
    def parse(data: Bytes) -> LabelledState:
        """Reads a labelled state, or a plain one that needs no texts.
        :param data: [size] copied
        :raises InvalidError: a plain state by project, service or with support: its texts are not there
        :raises ParseError: not a state, cut, or changed
        C: socprev_labelled_state_parse()
        """
        i_data = _core.data(data)
        o_out = ffi.new("socprev_labelled_state **")
        _core.checked(lib.socprev_labelled_state_parse, i_data.pointer, i_data.shape[0], ffi.NULL, o_out)
        return LabelledState._own(o_out[0], ())

    def data(self) -> str | None:
        """The bytes of a state; NULL for NULL.
        C: socprev_labelled_state_data()
        """
        result = lib.socprev_labelled_state_data(self._ptr)
        return _core.maybe_text(result)

    def size(self) -> int:
        """How many bytes; 0 for NULL.
        C: socprev_labelled_state_size()
        """
        result = lib.socprev_labelled_state_size(self._ptr)
        return int(result)

    def state(self) -> State | None:
        """The state inside, whose codes are places among the texts.
        C: socprev_labelled_state_state()
        """
        result = lib.socprev_labelled_state_state(self._ptr)
        return State._borrow(result, self)

    def texts(self, dimension: int) -> int:
        """How many texts a dimension has; 0 for NULL and for dimensions without texts of their own.
        C: socprev_labelled_state_texts()
        """
        result = lib.socprev_labelled_state_texts(self._ptr, dimension)
        return int(result)

    def text(self, dimension: int, code: int) -> str | None:
        """The text of a code; NULL when out of range.
        C: socprev_labelled_state_text()
        """
        result = lib.socprev_labelled_state_text(self._ptr, dimension, code)
        return _core.maybe_text(result)

    def merge(self, b: LabelledState) -> LabelledState:
        """Merges two states, as socprev_state_merge(): associative and commutative to the byte.
        :param b: unchanged
        :raises InvalidError: other dimensions, or pseudonyms of another key
        :raises RangeError: minutes overflow
        :raises LimitError: more than 2^31 - 1 texts
        C: socprev_labelled_state_merge()
        """
        o_out = ffi.new("socprev_labelled_state **")
        _core.checked(lib.socprev_labelled_state_merge, self._ptr, _core.pointer(b), ffi.NULL, o_out)
        return LabelledState._own(o_out[0], (self, b,))

    def table(self, *, run: Run | None = None) -> Table:
        """Counts people: the table that socprev_people_table() makes of the contacts.
        :param run: cancel; may be NULL
        :raises InvalidError: by project or service
        :raises RangeError: minutes overflow
        :raises LimitError: cells x 2^d exceed 2^24
        :raises IoError: the spill failed
        :raises CancelledError
        C: socprev_labelled_state_table()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_table **")
        _core.checked_run(run_, lib.socprev_labelled_state_table, self._ptr, run_._ptr, ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    def participants(self, rule: ParticipantRule, *, run: Run | None = None) -> Table:
        """Counts participants: the table that socprev_participants_table() makes of the contacts.
        :param rule: unchanged
        :param run: cancel; may be NULL
        :raises InvalidError
        :raises RangeError: minutes overflow
        :raises IoError
        :raises CancelledError
        C: socprev_labelled_state_participants()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_table **")
        _core.checked_run(run_, lib.socprev_labelled_state_participants, self._ptr, _core.pointer(rule), run_._ptr, ffi.NULL, o_out)
        return Table._own(o_out[0], ())


class Measures(Handle):
    """Amounts beside weights, ready to be measured."""

    _free = lib.socprev_measures_free

    def __init__(self, amount: Integers, weight: Integers) -> None:
        """Takes amounts and weights.
        :param amount: [n, stride bytes, 0 = packed] minor units, each >= 0, sum at most SOCPREV_TOTAL_MAX
        :param weight: [n, stride bytes, 0 = packed] each >= 0, sum <= 2^63 - 1
        :raises InvalidError
        :raises RangeError
        C: socprev_measures_new()
        """
        i_amount = _core.column(amount, "int64_t", "amount", True)
        i_weight = _core.column(weight, "int64_t", "weight", True)
        n_n = _core.measure(None, ("amount", i_amount, 0), ("weight", i_weight, 0))
        o_out = ffi.new("socprev_measures **")
        _core.checked(lib.socprev_measures_new, i_amount.pointer, i_amount.strides[0], i_weight.pointer, i_weight.strides[0], n_n, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def count(self) -> int:
        """How many claimants.
        C: socprev_measures_count()
        """
        result = lib.socprev_measures_count(self._ptr)
        return int(result)

    def ratio(self, measure: int) -> Fraction:
        """A measure as an exact ratio in lowest terms.
        :param measure: enum socprev_measure
        :raises InvalidError: unknown measure, NULL
        :raises RangeError: needs more than 63 bits: ask for the decimal
        :raises UndefinedError: all weights or, but for DISTANCE, all amounts are 0; GALLAGHER, which is a root; SAINTE_LAGUE of an amount without a weight
        C: socprev_measures_ratio()
        """
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_measures_ratio, self._ptr, measure, o_numerator, o_denominator)
        return Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def decimal(self, measure: int, places: int) -> int:
        """A measure as a decimal: out / 10^places, rounded half up from the exact value.
        :param measure: enum socprev_measure
        :param places: 0 .. 18
        :raises InvalidError
        :raises RangeError: more than 2^62: ask for fewer places
        :raises UndefinedError: as above, but for GALLAGHER
        C: socprev_measures_decimal()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_measures_decimal, self._ptr, measure, places, o_out)
        return int(o_out[0])

    def quota(self, index: int, quantum: int) -> int:
        """enum socprev_quota of one claimant, for amounts in steps of quantum; KEPT when out of range or quantum is below 1.
        C: socprev_measures_quota()
        """
        result = lib.socprev_measures_quota(self._ptr, index, quantum)
        return int(result)

    def quota_count(self, state: int, quantum: int) -> int:
        """How many claimants are in a state of enum socprev_quota.
        C: socprev_measures_quota_count()
        """
        result = lib.socprev_measures_quota_count(self._ptr, state, quantum)
        return int(result)

    def order(self, position: int) -> int:
        """The claimant at a position when all are put in order of amount per weight, the least first, equal ones by index; after them those without a weight.
        C: socprev_measures_order()
        """
        result = lib.socprev_measures_order(self._ptr, position)
        return int(result)

    def least(self) -> int:
        """Who has the least, or the greatest, amount per weight, of those with a weight; the first of equal ones (the last, for the greatest).
        C: socprev_measures_least()
        """
        result = lib.socprev_measures_least(self._ptr)
        return int(result)

    def greatest(self) -> int:
        """See socprev_measures_least().
        C: socprev_measures_greatest()
        """
        result = lib.socprev_measures_greatest(self._ptr)
        return int(result)

    def lorenz(self, position: int) -> tuple[int, int]:
        """A point of the Lorenz curve: what the first position claimants in order have together.
        :param position: 0 .. n
        :raises InvalidError
        C: socprev_measures_lorenz()
        """
        o_weight = ffi.new("int64_t *")
        o_amount = ffi.new("int64_t *")
        _core.plain(lib.socprev_measures_lorenz, self._ptr, position, o_weight, o_amount)
        return int(o_weight[0]), int(o_amount[0])


class Need(Handle):
    """Territories with people, supply and norms."""

    _free = lib.socprev_need_free

    def __init__(self, n_territories: int, n_groups: int) -> None:
        """Makes a handle: no territory inside another, populations unknown, no supply, no norm.
        :param n_territories: 1 .. 2^31-2
        :param n_groups: target groups, 1 .. 2^31-2
        :raises InvalidError
        C: socprev_need_new()
        """
        o_out = ffi.new("socprev_need **")
        _core.checked(lib.socprev_need_new, n_territories, n_groups, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def territories(self) -> int:
        """How many territories; 0 for NULL.
        C: socprev_need_territories()
        """
        result = lib.socprev_need_territories(self._ptr)
        return int(result)

    def set_parents(self, parents: Integers) -> None:
        """Says which territory each one lies in, as socprev_coverage_set_parents().
        :param parents: [territories, stride bytes, 0 = packed] index, or -1
        :raises InvalidError
        C: socprev_need_set_parents()
        """
        i_parents = _core.column(parents, "int32_t", "parents", True)
        _core.measure(int(lib.socprev_need_territories(self._ptr)), ("parents", i_parents, 0))
        _core.checked(lib.socprev_need_set_parents, self._changed, i_parents.pointer, i_parents.strides[0])

    def set_levels(self, levels: Integers) -> None:
        """Names the level of each territory by a number that grows inwards, e.g.
        :param levels: [territories, stride bytes, 0 = packed] >= 0
        :raises InvalidError: NULL, below 0
        C: socprev_need_set_levels()
        """
        i_levels = _core.column(levels, "int32_t", "levels", True)
        _core.measure(int(lib.socprev_need_territories(self._ptr)), ("levels", i_levels, 0))
        _core.checked(lib.socprev_need_set_levels, self._changed, i_levels.pointer, i_levels.strides[0])

    def set_population(self, group: int, persons: Integers) -> None:
        """Sets how many people of a target group live in each territory.
        :param group: 0 .. groups - 1
        :param persons: [territories, stride bytes, 0 = packed] >= 0 or SOCPREV_COVERAGE_UNKNOWN
        :raises InvalidError
        C: socprev_need_set_population()
        """
        i_persons = _core.column(persons, "int64_t", "persons", True)
        _core.measure(int(lib.socprev_need_territories(self._ptr)), ("persons", i_persons, 0))
        _core.checked(lib.socprev_need_set_population, self._changed, group, i_persons.pointer, i_persons.strides[0])

    def set_marks(self, marks: Integers) -> None:
        """Marks territories.
        :param marks: [territories, stride bytes, 0 = packed] SOCPREV_NEED_UNREACHED, SOCPREV_NEED_OUTSIDE, both added, or 0
        :raises InvalidError
        C: socprev_need_set_marks()
        """
        i_marks = _core.column(marks, "int32_t", "marks", True)
        _core.measure(int(lib.socprev_need_territories(self._ptr)), ("marks", i_marks, 0))
        _core.checked(lib.socprev_need_set_marks, self._changed, i_marks.pointer, i_marks.strides[0])

    def add_set(self, members: Integers) -> int:
        """Adds a named set of territories, such as a tender zone.
        :param members: [n, stride bytes, 0 = packed] indexes
        :raises InvalidError
        C: socprev_need_add_set()
        """
        i_members = _core.column(members, "int32_t", "members", True)
        n_n = _core.measure(None, ("members", i_members, 0))
        o_out = ffi.new("int32_t *")
        _core.checked(lib.socprev_need_add_set, self._changed, i_members.pointer, i_members.strides[0], n_n, o_out)
        return int(o_out[0])

    def add_supply(self, territory: int, kind: int, form: int, unit: int, thousandths: int, sort: int) -> None:
        """Adds capacity of a service.
        :param kind: >= 0
        :param form: >= 0
        :param unit: >= 0
        :param thousandths: of the unit, >= 0, or SOCPREV_COVERAGE_UNKNOWN
        :param sort: enum socprev_supply_sort
        :raises InvalidError
        C: socprev_need_add_supply()
        """
        _core.checked(lib.socprev_need_add_supply, self._changed, territory, kind, form, unit, thousandths, sort)

    def clear_supply(self) -> None:
        """Takes all supply away again, for the next what-if.
        :raises InvalidError
        C: socprev_need_clear_supply()
        """
        _core.checked(lib.socprev_need_clear_supply, self._changed)

    def add_norm(self, kind: int, form: int, group: int, unit: int, thousandths: int, per: int, minimum: int, level: int, from_: DateLike, to: DateLike) -> int:
        """Adds a norm: every territory of level must have, of the kind in that form and unit, thousandths for every per people of the group, and in any case minimum.
        :param kind: >= 0
        :param form: >= 0, or SOCPREV_NEED_ANY_FORM
        :param group: 0 .. groups - 1
        :param unit: >= 0
        :param thousandths: of the unit, >= 0; 0 = only the minimum counts
        :param per: people, > 0; usually 1000
        :param minimum: thousandths of the unit in each territory, >= 0; 0 = none
        :param level: >= 0, see socprev_need_set_levels()
        :param from_: first and last day in force; SOCPREV_DATE_NONE = open
        :param to: first and last day in force; SOCPREV_DATE_NONE = open
        :raises InvalidError: a negative number, nothing asked for, dates that are none or reversed
        C: socprev_need_add_norm()
        """
        o_out = ffi.new("int32_t *")
        _core.checked(lib.socprev_need_add_norm, self._changed, kind, form, group, unit, thousandths, per, minimum, level, _core.date(from_), _core.date(to), o_out)
        return int(o_out[0])

    def set_access(self, norm: int, values: Floats, counts: int, territories: Integers | None = None) -> None:
        """Says how much of what a norm asks for reaches the people of territories, whoever it stands near: the answer of a measure of access.
        :param norm: from 0
        :param territories: [n, packed] which territory each number is of, each once; NULL: n is the number of territories, in their order
        :param values: [n, stride bytes, 0 = packed] units, finite, >= 0
        :param counts: enum socprev_need_access
        :raises InvalidError
        :raises DuplicateError: a territory twice
        C: socprev_need_set_access()
        """
        i_territories = _core.column(territories, "int32_t", "territories", False)
        i_values = _core.column(values, "double", "values", True)
        n_n = _core.measure(None, ("territories", i_territories, 0), ("values", i_values, 0))
        _core.checked(lib.socprev_need_set_access, self._changed, norm, i_territories.pointer, i_values.pointer, i_values.strides[0], n_n, counts)

    def norms(self) -> int:
        """How many norms; 0 for NULL.
        C: socprev_need_norms()
        """
        result = lib.socprev_need_norms(self._ptr)
        return int(result)

    def set_date(self, date: DateLike) -> None:
        """Sets the day on which norms are looked at; SOCPREV_DATE_NONE, the default, takes all as in force.
        :raises InvalidError
        C: socprev_need_set_date()
        """
        _core.checked(lib.socprev_need_set_date, self._changed, _core.date(date))

    def finish(self) -> None:
        """Adds everything up.
        :raises InvalidError: levels that do not grow inwards; people that differ from those inside; a set with a territory twice; two norms for the same on one day
        :raises RangeError: a sum overflows
        C: socprev_need_finish()
        """
        _core.checked(lib.socprev_need_finish, self._changed)

    def population(self, place: int, group: int) -> int:
        """People of a target group.
        :raises InvalidError: no such place or group, not finished
        :raises RangeError
        :raises UndefinedError: unknown
        C: socprev_need_population()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_need_population, self._ptr, place, group, o_out)
        return int(o_out[0])

    def supply(self, place: int, kind: int, form: int, unit: int, view: int) -> int:
        """Capacity of a kind.
        :param kind: >= 0; what was never added is 0
        :param form: >= 0, or SOCPREV_NEED_ANY_FORM
        :param unit: >= 0; what was never added is 0
        :param view: enum socprev_supply_view
        :raises InvalidError: no such place or group, not finished
        :raises RangeError
        :raises UndefinedError: unknown
        C: socprev_need_supply()
        """
        o_thousandths = ffi.new("int64_t *")
        _core.plain(lib.socprev_need_supply, self._ptr, place, kind, form, unit, view, o_thousandths)
        return int(o_thousandths[0])

    def rate(self, place: int, kind: int, form: int, unit: int, group: int, view: int, base: int) -> tuple[Fraction, float]:
        """Capacity for every base people of a target group: base x units / people.
        :param base: > 0; usually 1000
        :raises InvalidError: no such place or group, not finished
        :raises RangeError
        :raises UndefinedError
        C: socprev_need_rate()
        """
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        o_value = ffi.new("double *")
        _core.plain(lib.socprev_need_rate, self._ptr, place, kind, form, unit, group, view, base, o_numerator, o_denominator, o_value)
        return Fraction(int(o_numerator[0]), int(o_denominator[0])), float(o_value[0])

    def presence(self, place: int, kind: int, view: int) -> int:
        """Whether a kind is present in any form and unit: 1, or 0 when all is known to be 0.
        :raises InvalidError: no such place or group, not finished
        :raises RangeError
        :raises UndefinedError: unknown
        C: socprev_need_presence()
        """
        o_out = ffi.new("int32_t *")
        _core.plain(lib.socprev_need_presence, self._ptr, place, kind, view, o_out)
        return int(o_out[0])

    def balance(self, norm: int, place: int, view: int, balance: int) -> tuple[Fraction, float]:
        """What a norm says of a place.
        :param norm: from 0
        :param view: enum socprev_supply_view
        :param balance: enum socprev_coverage_balance
        :raises InvalidError
        :raises RangeError: exceeds 64 bits
        :raises UndefinedError: something is unknown, the norm is not in force, or it is assessed only in larger territories
        C: socprev_need_balance()
        """
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        o_value = ffi.new("double *")
        _core.plain(lib.socprev_need_balance, self._ptr, norm, place, view, balance, o_numerator, o_denominator, o_value)
        return Fraction(int(o_numerator[0]), int(o_denominator[0])), float(o_value[0])

    def unmet_access(self, norm: int, place: int) -> float:
        """Need that access leaves unmet: the sum over the territories in which the norm is assessed of max(0, N_i - A_i T_i), N_i the need and T_i the people of the territory; max(0, N_i - V_i) when access is for a place.
        :raises InvalidError
        :raises RangeError: exceeds what a double holds
        :raises UndefinedError: no access is given for the norm, or not for all people; else as socprev_need_balance()
        C: socprev_need_unmet_access()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_need_unmet_access, self._ptr, norm, place, o_out)
        return float(o_out[0])

    def covered(self, norm: int, place: int, view: int, criterion: int) -> tuple[int, int, int, int]:
        """How many of the territories in a place where a norm is assessed are covered, and how many people of its group live in them; shares are not reduced, so that "3 of 14" stays.
        :param criterion: enum socprev_need_criterion
        :raises InvalidError
        :raises RangeError: exceeds 64 bits
        :raises UndefinedError: something is unknown, the norm is not in force, or it is assessed only in larger territories
        C: socprev_need_covered()
        """
        o_covered = ffi.new("int64_t *")
        o_all = ffi.new("int64_t *")
        o_people = ffi.new("int64_t *")
        o_everyone = ffi.new("int64_t *")
        _core.plain(lib.socprev_need_covered, self._ptr, norm, place, view, criterion, o_covered, o_all, o_people, o_everyone)
        return int(o_covered[0]), int(o_all[0]), int(o_people[0]), int(o_everyone[0])

    def missing(self, place: int, view: int) -> array[int]:
        """Norms that ask for something of which a place is known to have nothing, ascending: the missing services.
        :raises InvalidError
        :raises LimitError: capacity too small
        C: socprev_need_missing()
        """
        o_n = ffi.new("size_t *")
        o_out: array[int] = _core.grow("int32_t", o_n, lambda into, capacity: int(lib.socprev_need_missing(self._ptr, place, view, into, capacity, o_n)))
        return o_out

    def flags(self, norm: int, territory: int, view: int) -> int:
        """What else there is to say of a territory by a norm.
        :param territory: from 0; not a set
        :raises InvalidError
        C: socprev_need_flags()
        """
        o_out = ffi.new("int32_t *")
        _core.plain(lib.socprev_need_flags, self._ptr, norm, territory, view, o_out)
        return int(o_out[0])

    def table(self, view: int) -> Table:
        """A row for each norm in force and each place where it is assessed or that lies around one, by norm, then territories, then sets, then all.
        :raises InvalidError
        :raises RangeError
        C: socprev_need_table()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_need_table, self._ptr, view, ffi.NULL, o_out)
        return Table._own(o_out[0], ())


class Needs(Handle):
    """A question about needs: tables, a day and a view."""

    _free = lib.socprev_needs_free

    def __init__(self) -> None:
        """Makes a question without tables, of no day, that looks at what there is after.
        :raises InvalidError
        C: socprev_needs_new()
        """
        o_out = ffi.new("socprev_needs **")
        _core.checked(lib.socprev_needs_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_table(self, source: int, table: Table | None = None) -> None:
        """Gives a table, which must live until the last question; given again, replaces.
        :param source: enum socprev_needs_source
        :param table: NULL = none
        :raises InvalidError
        C: socprev_needs_set_table()
        """
        _core.checked(lib.socprev_needs_set_table, self._changed, source, _core.pointer(table))
        self._hold(table, "set_table", "table", source)

    def set_date(self, date: DateLike) -> None:
        """Sets the day on which norms are looked at, and of the populations.
        :param date: SOCPREV_DATE_NONE = all norms, the latest figures
        :raises InvalidError
        C: socprev_needs_set_date()
        """
        _core.checked(lib.socprev_needs_set_date, self._changed, _core.date(date))

    def set_view(self, view: int) -> None:
        """Sets what need is weighed against.
        :param view: enum socprev_supply_view
        :raises InvalidError
        C: socprev_needs_set_view()
        """
        _core.checked(lib.socprev_needs_set_view, self._changed, view)

    def findings(self) -> Findings | None:
        """What was wrong in the tables of the last question, all of it: record is the table, field the column, the message tells the line.
        C: socprev_needs_findings()
        """
        result = lib.socprev_needs_findings(self._ptr)
        return Findings._borrow(result, self)

    def table(self) -> Table:
        """What norms ask for, and what there is: a row for each norm in force and each territory, outer ones before those in them, then each set, then all.
        :raises InvalidError: no supply, no norms; a cell that is not valid; or as socprev_need_finish()
        :raises RangeError
        :raises WrongTypeError: of a column
        :raises NotFoundError: a column or a code
        :raises DuplicateError: a pair twice
        C: socprev_needs_table()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_needs_table, self._changed, ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    def capacity_table(self) -> Table:
        """What there is, without a norm: a row for each kind and unit of the supply and each territory, set, and all, in the order of socprev_needs_table().
        :raises InvalidError: no supply, no norms; a cell that is not valid; or as socprev_need_finish()
        :raises RangeError
        :raises WrongTypeError: of a column
        :raises NotFoundError: a column or a code
        :raises DuplicateError: a pair twice
        C: socprev_needs_capacity_table()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_needs_capacity_table, self._changed, ffi.NULL, o_out)
        return Table._own(o_out[0], ())


class Network(Handle):
    """Places, sites, what lies between them, and the question."""

    _free = lib.socprev_network_free

    @staticmethod
    def no_limit() -> int:
        """SOCPREV_NETWORK_NO_LIMIT, for languages without the macro.
        C: socprev_network_no_limit()
        """
        result = lib.socprev_network_no_limit()
        return int(result)

    def __init__(self, places: int, sites: int, kinds: int) -> None:
        """Makes a network: no pairs, demand 1 everywhere, all sites candidates that offer every kind, cost nothing and have no limit of capacity; set cover, no limits.
        :param places: 1 .. 2^31-2
        :param sites: 1 .. 2^31-2
        :param kinds: 1 .. 1 000
        :raises InvalidError
        C: socprev_network_new()
        """
        o_out = ffi.new("socprev_network **")
        _core.checked(lib.socprev_network_new, places, sites, kinds, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def places(self) -> int:
        """How many places there are; 0 for NULL.
        C: socprev_network_places()
        """
        result = lib.socprev_network_places(self._ptr)
        return int(result)

    def sites(self) -> int:
        """How many sites there are; 0 for NULL.
        C: socprev_network_sites()
        """
        result = lib.socprev_network_sites(self._ptr)
        return int(result)

    def kinds(self) -> int:
        """How many kinds there are; 0 for NULL.
        C: socprev_network_kinds()
        """
        result = lib.socprev_network_kinds(self._ptr)
        return int(result)

    def set_pairs(self, place: Integers, site: Integers, cost: Integers) -> None:
        """Sets all pairs of a place and a site that it can go to; a pair that is not given is no way.
        :param place: [n, strides in bytes, 0 = packed] indices from 0, each pair once
        :param site: [n, strides in bytes, 0 = packed] indices from 0, each pair once
        :param cost: [n, stride bytes, 0 = packed] 0 or more
        :raises InvalidError: no such place or site, a negative cost
        :raises DuplicateError: a pair given twice
        C: socprev_network_set_pairs()
        """
        i_place = _core.column(place, "int32_t", "place", True)
        i_site = _core.column(site, "int32_t", "site", True)
        i_cost = _core.column(cost, "int64_t", "cost", True)
        n_n = _core.measure(None, ("place", i_place, 0), ("site", i_site, 0), ("cost", i_cost, 0))
        _core.checked(lib.socprev_network_set_pairs, self._changed, i_place.pointer, i_place.strides[0], i_site.pointer, i_site.strides[0], i_cost.pointer, i_cost.strides[0], n_n)

    def set_costs(self, cost: Grid) -> None:
        """Sets all pairs from a full table of costs.
        :param cost: [places x sites] 0 or more; SOCPREV_NETWORK_NO_LIMIT = no way
        :raises InvalidError
        C: socprev_network_set_costs()
        """
        i_cost = _core.grid(cost, "int64_t", "cost", True)
        _core.measure(int(lib.socprev_network_places(self._ptr)), ("cost", i_cost, 0))
        _core.measure(int(lib.socprev_network_sites(self._ptr)), ("cost", i_cost, 1))
        _core.checked(lib.socprev_network_set_costs, self._changed, i_cost.pointer, i_cost.strides[0], i_cost.strides[1])

    def set_od(self, od: Od, unit: float) -> None:
        """Sets all pairs from costs between origins and destinations (od.h): origins are the places, destinations the sites, and what is out of reach is no way.
        :param od: as many origins as places, as many destinations as sites
        :param unit: how much of the costs is 1 in the network, above 0: 1 keeps metres, 0.1 makes tenths of a minute; each cost becomes the nearest whole number of units, of two the even one
        :raises InvalidError: other sizes, unit
        :raises RangeError: a cost above 2^51 units
        C: socprev_network_set_od()
        """
        _core.checked(lib.socprev_network_set_od, self._changed, _core.pointer(od), float(unit))
        self._hold(od, "set_od", "od", unit)

    def set_demands(self, demand: Grid) -> None:
        """Sets who needs what: inhabitants, clients, places in a home.
        :param demand: [places x kinds] 0 or more
        :raises InvalidError
        C: socprev_network_set_demands()
        """
        i_demand = _core.grid(demand, "int64_t", "demand", True)
        _core.measure(int(lib.socprev_network_places(self._ptr)), ("demand", i_demand, 0))
        _core.measure(int(lib.socprev_network_kinds(self._ptr)), ("demand", i_demand, 1))
        _core.checked(lib.socprev_network_set_demands, self._changed, i_demand.pointer, i_demand.strides[0], i_demand.strides[1])

    def set_offers(self, offers: Grid) -> None:
        """Sets which kinds a site offers.
        :param offers: [sites x kinds] 1 = offers it, 0 = does not
        :raises InvalidError
        C: socprev_network_set_offers()
        """
        i_offers = _core.grid(offers, "uint8_t", "offers", True)
        _core.measure(int(lib.socprev_network_sites(self._ptr)), ("offers", i_offers, 0))
        _core.measure(int(lib.socprev_network_kinds(self._ptr)), ("offers", i_offers, 1))
        _core.checked(lib.socprev_network_set_offers, self._changed, i_offers.pointer, i_offers.strides[0], i_offers.strides[1])

    def set_capacities(self, single: int, capacity: Grid | None = None) -> None:
        """Sets how many units a site can serve, and whether a demand may be split.
        :param capacity: [sites x kinds] 0 or more, SOCPREV_NETWORK_NO_LIMIT for no limit; NULL = no limits at all
        :param single: 1: all units of a place and kind go to one site, or to none (single sourcing); 0: they may be split over sites
        :raises InvalidError
        C: socprev_network_set_capacities()
        """
        i_capacity = _core.grid(capacity, "int64_t", "capacity", True)
        _core.measure(int(lib.socprev_network_sites(self._ptr)), ("capacity", i_capacity, 0))
        _core.measure(int(lib.socprev_network_kinds(self._ptr)), ("capacity", i_capacity, 1))
        _core.checked(lib.socprev_network_set_capacities, self._changed, i_capacity.pointer, i_capacity.strides[0], i_capacity.strides[1], single)

    def set_money(self, money: Integers) -> None:
        """Sets what opening each site costs, in minor units (hellers).
        :param money: [sites, stride bytes, 0 = packed] 0 or more
        :raises InvalidError
        :raises RangeError: the sum
        C: socprev_network_set_money()
        """
        i_money = _core.column(money, "int64_t", "money", True)
        _core.measure(int(lib.socprev_network_sites(self._ptr)), ("money", i_money, 0))
        _core.checked(lib.socprev_network_set_money, self._changed, i_money.pointer, i_money.strides[0])

    def set_roles(self, role: Integers) -> None:
        """Sets what may be done with each site.
        :param role: [sites, stride bytes, 0 = packed] enum socprev_network_role
        :raises InvalidError
        C: socprev_network_set_roles()
        """
        i_role = _core.column(role, "int32_t", "role", True)
        _core.measure(int(lib.socprev_network_sites(self._ptr)), ("role", i_role, 0))
        _core.checked(lib.socprev_network_set_roles, self._changed, i_role.pointer, i_role.strides[0])

    def set_model(self, model: int, second: int) -> None:
        """Sets the question.
        :param model: enum socprev_network_model
        :param second: enum socprev_network_second
        :raises InvalidError: unknown; the second is the first again
        C: socprev_network_set_model()
        """
        _core.checked(lib.socprev_network_set_model, self._changed, model, second)

    def set_radius(self, radius: int) -> None:
        """Sets how far a site serves: pairs with cost <= radius.
        :param radius: 0 or more; SOCPREV_NETWORK_NO_LIMIT = none
        :raises InvalidError
        C: socprev_network_set_radius()
        """
        _core.checked(lib.socprev_network_set_radius, self._changed, radius)

    def set_most(self, most: int) -> None:
        """Sets how many sites may be open, existing ones among them (p).
        :param most: 0 or more; SOCPREV_NETWORK_NO_LIMIT = none
        :raises InvalidError
        C: socprev_network_set_most()
        """
        _core.checked(lib.socprev_network_set_most, self._changed, most)

    def set_budget(self, budget: int) -> None:
        """Sets how much money open sites may cost together, existing ones among them (give those that are paid already the cost 0).
        :param budget: minor units, 0 or more; SOCPREV_NETWORK_NO_LIMIT = none
        :raises InvalidError
        C: socprev_network_set_budget()
        """
        _core.checked(lib.socprev_network_set_budget, self._changed, budget)

    def set_leave_out(self, leave_out: int) -> None:
        """Says what becomes of demand that no site can reach, in models that serve all.
        :param leave_out: 0: the plan is INFEASIBLE and names it; 1: it is left out, named, and the rest is planned
        :raises InvalidError
        C: socprev_network_set_leave_out()
        """
        _core.checked(lib.socprev_network_set_leave_out, self._changed, leave_out)

    def set_limit(self, limit: int, value: int) -> None:
        """Limits the work.
        :param limit: enum socprev_network_limit
        :param value: 0 .. 10^12
        :raises InvalidError
        C: socprev_network_set_limit()
        """
        _core.checked(lib.socprev_network_set_limit, self._changed, limit, value)

    def set_solver(self, solver: int) -> None:
        """Sets who searches: CBC (COIN-OR, EPL-2.0) is an option found by configure.
        :param solver: enum socprev_network_solver
        :raises InvalidError: NULL, no such solver
        :raises UnsupportedError: CBC is asked for and not built
        C: socprev_network_set_solver()
        """
        _core.checked(lib.socprev_network_set_solver, self._changed, solver)

    @staticmethod
    def cbc_version() -> str | None:
        """The version of CBC that the library uses, e.g.
        C: socprev_network_cbc_version()
        """
        result = lib.socprev_network_cbc_version()
        return _core.maybe_text(result)

    def solve(self, *, run: Run | None = None) -> Plan:
        """Answers the question of a network.
        :param run: may be NULL
        :raises InvalidError: no radius, no p, no budget where the model needs it; p above the sites that may be opened or below the existing ones; budget below the existing ones; no demand at all
        :raises RangeError: sums of the objectives leave 62 bits; CBC is asked and they are above 2^40
        :raises CancelledError: CBC itself cannot be cancelled; and because it has global state, only one call of a process may use it at a time
        C: socprev_network_solve()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_plan **")
        _core.checked_run(run_, lib.socprev_network_solve, self._ptr, run_._ptr, o_out)
        return Plan._own(o_out[0], (self,))

    def verify(self, plan: Plan) -> None:
        """Checks a plan against its network without any code of the solver: sites, roles, p, budget, radius, capacities, every demand accounted for, objectives added up anew, bound not beyond the objective.
        :raises InvalidError: not a plan of this network: says why
        C: socprev_network_verify()
        """
        _core.checked(lib.socprev_network_verify, self._ptr, _core.pointer(plan))


class NightRule(Handle):
    """Which nights count."""

    _free = lib.socprev_night_rule_free

    def __init__(self, first: DateLike, last: DateLike) -> None:
        """Makes a rule in which no type counts, without look-back and window: all nights of the period and before it.
        :param first: first and last day of the period of the report
        :param last: first and last day of the period of the report
        :raises InvalidError: not days; last before first
        C: socprev_night_rule_new()
        """
        o_out = ffi.new("socprev_night_rule **")
        _core.checked(lib.socprev_night_rule_new, _core.date(first), _core.date(last), ffi.NULL, o_out)
        self._set(o_out[0], ())

    @staticmethod
    def new_hmis(measure: int, first: DateLike, last: DateLike) -> NightRule:
        """Makes a rule of the HUD measures: ways, negations, a look-back of seven years and a window of 365 days.
        :param measure: enum socprev_hmis_measure
        :param first: first and last day of the period of the report The other arguments and errors as socprev_night_rule_new().
        :param last: first and last day of the period of the report The other arguments and errors as socprev_night_rule_new().
        :raises InvalidError: not days; last before first
        C: socprev_night_rule_new_hmis()
        """
        o_out = ffi.new("socprev_night_rule **")
        _core.checked(lib.socprev_night_rule_new_hmis, measure, _core.date(first), _core.date(last), ffi.NULL, o_out)
        return NightRule._own(o_out[0], ())

    def set_way(self, type: int, way: int) -> None:
        """Sets which nights of stays of a type count.
        :param type: 0 .. 63
        :param way: enum socprev_night_way
        :raises InvalidError
        C: socprev_night_rule_set_way()
        """
        _core.checked(lib.socprev_night_rule_set_way, self._changed, type, way)

    def set_reported(self, types: int) -> None:
        """Sets of which types the reported start counts; of the others it is not looked at.
        :param types: a set of types
        :raises InvalidError
        C: socprev_night_rule_set_reported()
        """
        _core.checked(lib.socprev_night_rule_set_reported, self._changed, types)

    def negate(self, type: int, from_: int, negated: int) -> None:
        """Sets which nights are negated by stays of a type; replaces what was set for it.
        :param type: 0 .. 63: the stays that negate
        :param from_: enum socprev_negation
        :param negated: the set of types that lose these nights; 0 = none
        :raises InvalidError
        C: socprev_night_rule_negate()
        """
        _core.checked(lib.socprev_night_rule_negate, self._changed, type, from_, negated)

    def set_look_back(self, years: int, window: int) -> None:
        """Sets how far back nights are looked at.
        :param years: whole years before the first day of the period; -1 = without end
        :param window: days before a person's last night; -1 = without end
        :raises InvalidError
        C: socprev_night_rule_set_look_back()
        """
        _core.checked(lib.socprev_night_rule_set_look_back, self._changed, years, window)


class Nights(Handle):
    """Nights of people."""

    _free = lib.socprev_nights_free

    @staticmethod
    def between(first: DateLike, last: DateLike, inclusive: int) -> int:
        """Nights of one stay: from entry to the day before exit, so 0 when they are the same day.
        :param first: days, last not before first
        :param last: days, last not before first
        :param inclusive: 0 or 1
        :raises InvalidError
        C: socprev_nights_between()
        """
        o_out = ffi.new("int32_t *")
        _core.plain(lib.socprev_nights_between, _core.date(first), _core.date(last), inclusive, o_out)
        return int(o_out[0])

    @staticmethod
    def count(stays: Stays, rule: NightRule, *, run: Run | None = None) -> Nights:
        """Counts nights by a rule.
        :param stays: unchanged
        :param rule: unchanged
        :param run: progress in stays, cancel; may be NULL
        :raises InvalidError
        :raises CancelledError
        C: socprev_nights_count()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_nights **")
        _core.checked_run(run_, lib.socprev_nights_count, _core.pointer(stays), _core.pointer(rule), run_._ptr, ffi.NULL, o_out)
        return Nights._own(o_out[0], (stays, rule,))

    def persons(self) -> int:
        """How many persons have a night in the period; 0 for NULL.
        C: socprev_nights_persons()
        """
        result = lib.socprev_nights_persons(self._ptr)
        return int(result)

    def total(self) -> int:
        """Nights of all persons together; 0 for NULL.
        C: socprev_nights_total()
        """
        result = lib.socprev_nights_total(self._ptr)
        return int(result)

    def values(self) -> array[int]:
        """How many nights each person has, ascending: for socprev_length_mean() and socprev_length_quantile().
        :raises InvalidError
        C: socprev_nights_values()
        """
        o_out = _core.integers("int64_t", int(lib.socprev_nights_persons(self._ptr)))
        _core.plain(lib.socprev_nights_values, self._ptr, _core.address(o_out, "int64_t"), int(lib.socprev_nights_persons(self._ptr)))
        return o_out

    def span(self) -> tuple[Date, Date]:
        """The earliest and the latest night that counted, of anybody.
        :raises InvalidError
        :raises UndefinedError: no night
        C: socprev_nights_span()
        """
        o_first = ffi.new("socprev_date *")
        o_last = ffi.new("socprev_date *")
        _core.plain(lib.socprev_nights_span, self._ptr, o_first, o_last)
        return Date(o_first[0]), Date(o_last[0])


class Occupancy(Handle):
    """Occupancy by parts of a period."""

    _free = lib.socprev_occupancy_free

    @staticmethod
    def count(stays: Stays, types: int, first: DateLike, last: DateLike, step: int, places: Integers, since: Dates | None = None, *, run: Run | None = None) -> Occupancy:
        """Counts who was there in each night of a period, against the places.
        :param stays: unchanged
        :param types: the set of types that are looked at
        :param first: first and last day of the period, at most 36525 days
        :param last: first and last day of the period, at most 36525 days
        :param step: enum socprev_occupancy_step
        :param since: [n] days from which so many places hold, ascending; before the first there are none; NULL when n is 0
        :param places: [n] each 0 .. 2^31
        :param run: progress in stays, cancel; may be NULL
        :raises InvalidError
        :raises CancelledError
        C: socprev_occupancy_count()
        """
        i_since = _core.column(since, "socprev_date", "since", False)
        i_places = _core.column(places, "int64_t", "places", False)
        n_n = _core.measure(None, ("since", i_since, 0), ("places", i_places, 0))
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_occupancy **")
        _core.checked_run(run_, lib.socprev_occupancy_count, _core.pointer(stays), types, _core.date(first), _core.date(last), step, i_since.pointer, i_places.pointer, n_n, run_._ptr, ffi.NULL, o_out)
        return Occupancy._own(o_out[0], (stays,))

    def parts(self) -> int:
        """How many parts the period has; 0 for NULL.
        C: socprev_occupancy_parts()
        """
        result = lib.socprev_occupancy_parts(self._ptr)
        return int(result)

    def day(self, index: int) -> Date:
        """First day of a part; SOCPREV_DATE_NONE when out of range.
        C: socprev_occupancy_day()
        """
        result = lib.socprev_occupancy_day(self._ptr, index)
        return Date(result)

    def value(self, index: int, measure: int) -> int:
        """A count of a part.
        :param measure: enum socprev_occupancy_measure
        :raises InvalidError
        :raises UndefinedError: places are not known
        C: socprev_occupancy_value()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_occupancy_value, self._ptr, index, measure, o_out)
        return int(o_out[0])


class Od(_special.OdMethods):
    """Sparse costs between origins and destinations; never changes once made."""

    _free = lib.socprev_od_free

    def __init__(self, n_origins: int, n_destinations: int, origins: Integers, destinations: Integers, costs: Floats, step: float, rounding: int) -> None:
        """Makes costs from one row per pair, in any order.
        :param n_origins: 1 .. 2^31-2
        :param n_destinations: 1 .. 2^31-2
        :param origins: [n, origin_stride bytes, 0 = packed] from 0
        :param destinations: [n, destination_stride bytes, 0 = packed] from 0
        :param costs: [n, cost_stride bytes, 0 = packed] finite, >= 0
        :param step: 0 = costs are kept as they are, 8 bytes each; else each is kept as a multiple of the step in 2 bytes, at most 65,535 steps. A step such as 0.1, whose reciprocal is whole, gives back 0.3 and not 3 x 0.1
        :param rounding: enum socprev_od_rounding; without a step it says nothing
        :raises InvalidError: sizes, step, rounding; no such origin or destination; a cost that is negative, missing, infinite, or no multiple of the step
        :raises RangeError: a cost above 65,535 steps
        :raises DuplicateError: a pair twice
        :raises LimitError: n
        C: socprev_od_new()
        """
        i_origins = _core.column(origins, "int32_t", "origins", True)
        i_destinations = _core.column(destinations, "int32_t", "destinations", True)
        i_costs = _core.column(costs, "double", "costs", True)
        n_n = _core.measure(None, ("origins", i_origins, 0), ("destinations", i_destinations, 0), ("costs", i_costs, 0))
        o_out = ffi.new("socprev_od **")
        _core.checked(lib.socprev_od_new, n_origins, n_destinations, i_origins.pointer, i_origins.strides[0], i_destinations.pointer, i_destinations.strides[0], i_costs.pointer, i_costs.strides[0], n_n, float(step), rounding, ffi.NULL, o_out)
        self._set(o_out[0], ())

    @staticmethod
    def new_places(origins: Grid, destinations: Grid, earth: int, radius: float, step: float, *, run: Run | None = None) -> Od:
        """Measures the distance of all pairs that are at most radius metres apart.
        :param origins: [n_origins x 2, stride bytes, 0 = packed] latitude and longitude in degrees, two doubles that follow each other
        :param destinations: [n_destinations x 2, stride bytes, 0 = packed] likewise
        :param earth: SOCPREV_EARTH_SPHERE | SOCPREV_EARTH_WGS84; kept, see socprev_od_earth()
        :param radius: metres, > 0, at most 19,800,000 (nearer than the antipodes)
        :param step: as socprev_od_new(); distances are rounded to the nearest multiple after the radius has decided
        :param run: progress, cancel, threads; NULL = none
        :raises InvalidError: NULL, sizes, earth, radius, step; latitude beyond 90, longitude beyond 360 degrees, or missing
        :raises RangeError: the radius is above 65,535 steps
        :raises LimitError: 2^32 - 1 pairs or more
        :raises CancelledError
        C: socprev_od_new_places()
        """
        i_origins = _core.grid(origins, "double", "origins", "rows")
        i_destinations = _core.grid(destinations, "double", "destinations", "rows")
        n_n_origins = _core.measure(None, ("origins", i_origins, 0))
        n_2 = _core.measure(None, ("origins", i_origins, 1), ("destinations", i_destinations, 1))
        n_n_destinations = _core.measure(None, ("destinations", i_destinations, 0))
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_od **")
        _core.checked_run(run_, lib.socprev_od_new_places, i_origins.pointer, i_origins.strides[0], n_n_origins, i_destinations.pointer, i_destinations.strides[0], n_n_destinations, earth, float(radius), float(step), run_._ptr, ffi.NULL, o_out)
        return Od._own(o_out[0], ())

    def transpose(self) -> Od:
        """Makes the way back: origins become destinations; cost, step and earth stay.
        :raises InvalidError
        C: socprev_od_transpose()
        """
        o_out = ffi.new("socprev_od **")
        _core.checked(lib.socprev_od_transpose, self._ptr, ffi.NULL, o_out)
        return Od._own(o_out[0], (self,))

    def origins(self) -> int:
        """How many origins; 0 for NULL.
        C: socprev_od_origins()
        """
        result = lib.socprev_od_origins(self._ptr)
        return int(result)

    def destinations(self) -> int:
        """How many destinations; 0 for NULL.
        C: socprev_od_destinations()
        """
        result = lib.socprev_od_destinations(self._ptr)
        return int(result)

    def pairs(self) -> int:
        """How many pairs; 0 for NULL.
        C: socprev_od_pairs()
        """
        result = lib.socprev_od_pairs(self._ptr)
        return int(result)

    def step(self) -> float:
        """The step of the costs; 0 when they are kept as they were given.
        C: socprev_od_step()
        """
        result = lib.socprev_od_step(self._ptr)
        return float(result)

    def earth(self) -> int:
        """enum socprev_earth: how distances were measured.
        C: socprev_od_earth()
        """
        result = lib.socprev_od_earth(self._ptr)
        return int(result)

    def radius(self) -> float:
        """The radius in metres within which pairs were looked for; 0 when costs were given.
        C: socprev_od_radius()
        """
        result = lib.socprev_od_radius(self._ptr)
        return float(result)

    def row_count(self, origin: int) -> int:
        """How many destinations an origin reaches; -1 when there is no such origin.
        C: socprev_od_row_count()
        """
        result = lib.socprev_od_row_count(self._ptr, origin)
        return int(result)

    def cost(self, origin: int, destination: int) -> float:
        """Cost of a pair.
        :raises InvalidError: no such place
        :raises NotFoundError: out of reach
        C: socprev_od_cost()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_od_cost, self._ptr, origin, destination, o_out)
        return float(o_out[0])


class OdFile(Handle):
    """The places of a file, and the costs between them."""

    _free = lib.socprev_od_file_free

    def __init__(self) -> None:
        """Makes a handle: no places, columns from_id, to_id and travel_time_p50 (as r5 writes them), CSV as by default, costs as they are.
        :raises InvalidError
        C: socprev_od_file_new()
        """
        o_out = ffi.new("socprev_od_file **")
        _core.checked(lib.socprev_od_file_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_columns(self, from_: str, to: str, cost: str) -> None:
        """Sets the names of the three columns that are read; others are passed over.
        :param from_: NUL-terminated; copied
        :param to: NUL-terminated; copied
        :param cost: NUL-terminated; copied
        :raises InvalidError
        C: socprev_od_file_set_columns()
        """
        i_from = _core.text(from_)
        i_to = _core.text(to)
        i_cost = _core.text(cost)
        _core.checked(lib.socprev_od_file_set_columns, self._changed, i_from.pointer, i_to.pointer, i_cost.pointer)

    def set_csv(self, csv: CsvOptions | None = None) -> None:
        """Sets separator, decimal mark and limits of the CSV; types in csv are not used.
        :param csv: NULL = default; copied
        :raises InvalidError
        C: socprev_od_file_set_csv()
        """
        _core.checked(lib.socprev_od_file_set_csv, self._changed, _core.pointer(csv))

    def set_step(self, step: float, rounding: int) -> None:
        """Sets how costs are kept; see socprev_od_new(), which checks both when it reads.
        :param step: 0 = as they are
        :param rounding: enum socprev_od_rounding
        :raises InvalidError
        C: socprev_od_file_set_step()
        """
        _core.checked(lib.socprev_od_file_set_step, self._changed, float(step), rounding)

    def add(self, end: int, id: str) -> None:
        """Adds a place that the file may name, with the next index.
        :param end: enum socprev_od_end
        :param id: UTF-8, not empty; copied
        :raises InvalidError
        :raises ParseError: not UTF-8
        :raises DuplicateError
        :raises LimitError: 2^31-2 places
        C: socprev_od_file_add()
        """
        i_id = _core.text(id)
        _core.checked(lib.socprev_od_file_add, self._changed, end, i_id.pointer, i_id.shape[0])

    def read(self, path: str, *, run: Run | None = None) -> None:
        """Reads costs from a file, piece by piece.
        :param path: NUL-terminated
        :param run: progress in bytes, cancel; NULL = none
        :raises InvalidError: a cost that is negative or no multiple of the step; the step; no place
        :raises RangeError: a cost beyond doubles or the range of the step
        :raises ParseError: form of the CSV; no number; an empty id
        :raises NotFoundError: file, column, or a place that was not added
        :raises DuplicateError: a column or a pair twice
        :raises LimitError
        :raises IoError
        :raises CancelledError
        C: socprev_od_file_read()
        """
        i_path = _core.text(path)
        run_ = _core.run_of(run)
        _core.checked_run(run_, lib.socprev_od_file_read, self._changed, i_path.pointer, run_._ptr)

    def parse(self, data: Bytes | None = None, *, run: Run | None = None) -> None:
        """The same from memory.
        :param data: [size] may be NULL when size is 0
        :raises InvalidError: a cost that is negative or no multiple of the step; the step; no place
        :raises RangeError: a cost beyond doubles or the range of the step
        :raises ParseError: form of the CSV; no number; an empty id
        :raises NotFoundError: file, column, or a place that was not added
        :raises DuplicateError: a column or a pair twice
        :raises LimitError
        :raises IoError
        :raises CancelledError
        C: socprev_od_file_parse()
        """
        i_data = _core.data(data)
        run_ = _core.run_of(run)
        _core.checked_run(run_, lib.socprev_od_file_parse, self._changed, i_data.pointer, i_data.shape[0], run_._ptr)

    def od(self) -> Od | None:
        """The costs that were read last; NULL when none were.
        C: socprev_od_file_od()
        """
        result = lib.socprev_od_file_od(self._ptr)
        return Od._borrow(result, self)

    def count(self, end: int) -> int:
        """How many places an end has; 0 when there is no such end.
        C: socprev_od_file_count()
        """
        result = lib.socprev_od_file_count(self._ptr, end)
        return int(result)

    def id(self, end: int, index: int) -> str | None:
        """Id of a place; NULL when out of range.
        C: socprev_od_file_id()
        """
        result = lib.socprev_od_file_id(self._ptr, end, index)
        return _core.maybe_text(result)

    def find(self, end: int, id: str) -> int:
        """Index of a place; -1 when the end has no such id.
        C: socprev_od_file_find()
        """
        i_id = _core.text(id)
        result = lib.socprev_od_file_find(self._ptr, end, i_id.pointer, i_id.shape[0])
        return int(result)


class Overlap(_special.OverlapMethods):
    """Persons by the exact set of members that they used."""

    _free = lib.socprev_overlap_free

    @staticmethod
    def count(contacts: Contacts, dimension: int, *, run: Run | None = None) -> Overlap:
        """Splits the persons of contacts by the codes of a dimension.
        :param contacts: unchanged
        :param dimension: enum socprev_dimension: project .. year
        :param run: progress in contacts, cancel; may be NULL
        :raises InvalidError
        :raises LimitError: more than 64 codes occur
        :raises CancelledError
        C: socprev_overlap_count()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_overlap **")
        _core.checked_run(run_, lib.socprev_overlap_count, _core.pointer(contacts), dimension, run_._ptr, ffi.NULL, o_out)
        return Overlap._own(o_out[0], (contacts,))

    def __init__(self, codes: Integers, sets: Integers, persons: Integers) -> None:
        """Makes an overlap of atoms that are known, e.g.
        :param codes: [n_members] of the members, ascending
        :param sets: [n] bit m is codes[m]; each once
        :param persons: [n] >= 0; atoms of 0 persons are left out
        :raises InvalidError: codes do not ascend; a bit beyond the members; a negative number
        :raises RangeError: the sum
        :raises DuplicateError: a set twice
        C: socprev_overlap_new()
        """
        i_codes = _core.column(codes, "int32_t", "codes", False)
        i_sets = _core.column(sets, "uint64_t", "sets", False)
        i_persons = _core.column(persons, "int64_t", "persons", False)
        n_n_members = _core.measure(None, ("codes", i_codes, 0))
        n_n = _core.measure(None, ("sets", i_sets, 0), ("persons", i_persons, 0))
        o_out = ffi.new("socprev_overlap **")
        _core.checked(lib.socprev_overlap_new, i_codes.pointer, n_n_members, i_sets.pointer, i_persons.pointer, n_n, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def members(self) -> int:
        """How many members occur, at most 64; 0 for NULL.
        C: socprev_overlap_members()
        """
        result = lib.socprev_overlap_members(self._ptr)
        return int(result)

    def member(self, member: int) -> int:
        """Code of a member, ascending; SOCPREV_CODE_ALL when out of range.
        C: socprev_overlap_member()
        """
        result = lib.socprev_overlap_member(self._ptr, member)
        return int(result)

    def persons(self) -> int:
        """All persons, each once; 0 for NULL.
        C: socprev_overlap_persons()
        """
        result = lib.socprev_overlap_persons(self._ptr)
        return int(result)

    def atoms(self) -> int:
        """How many atoms occur; 0 for NULL.
        C: socprev_overlap_atoms()
        """
        result = lib.socprev_overlap_atoms(self._ptr)
        return int(result)

    def atom(self, index: int) -> tuple[int, int]:
        """An atom: by persons descending, then by fewer members, then by the least set.
        :param index: 0 .. atoms-1
        :raises InvalidError
        C: socprev_overlap_atom()
        """
        o_set = ffi.new("uint64_t *")
        o_persons = ffi.new("int64_t *")
        _core.plain(lib.socprev_overlap_atom, self._ptr, index, o_set, o_persons)
        return int(o_set[0]), int(o_persons[0])

    def all_of(self, set: int) -> int:
        """Persons who used all of a set, and perhaps others: the inclusive count.
        C: socprev_overlap_all_of()
        """
        result = lib.socprev_overlap_all_of(self._ptr, set)
        return int(result)

    def any_of(self, set: int) -> int:
        """Persons who used any of a set; 0 for the empty set and NULL.
        C: socprev_overlap_any_of()
        """
        result = lib.socprev_overlap_any_of(self._ptr, set)
        return int(result)

    def degree(self, members: int) -> int:
        """Persons who used exactly so many members; 0 for NULL.
        C: socprev_overlap_degree()
        """
        result = lib.socprev_overlap_degree(self._ptr, members)
        return int(result)

    def cells(self, parts: int) -> int:
        """How many cells such a publication has; cell 0 is all persons, behind it come the members, the pairs and the atoms, as far as they are chosen.
        :param parts: a sum of enum socprev_overlap_part
        C: socprev_overlap_cells()
        """
        result = lib.socprev_overlap_cells(self._ptr, parts)
        return int(result)

    def cell(self, parts: int, cell: int) -> tuple[int, int]:
        """What a cell is about.
        :param cell: 0 .. socprev_overlap_cells() - 1
        :raises InvalidError
        C: socprev_overlap_cell()
        """
        o_set = ffi.new("uint64_t *")
        o_exactly = ffi.new("int32_t *")
        _core.plain(lib.socprev_overlap_cell, self._ptr, parts, cell, o_set, o_exactly)
        return int(o_set[0]), int(o_exactly[0])


class ParticipantRule(Handle):
    """When a person is a participant."""

    _free = lib.socprev_participant_rule_free

    def __init__(self) -> None:
        """Makes a rule without thresholds: every identified person with a contact.
        :raises InvalidError
        C: socprev_participant_rule_new()
        """
        o_out = ffi.new("socprev_participant_rule **")
        _core.checked(lib.socprev_participant_rule_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_minutes(self, minutes: int) -> None:
        """Least minutes in one project: 2400 for 40 hours, 1440 for 24, 0 for none.
        :param minutes: >= 0
        :raises InvalidError
        C: socprev_participant_rule_set_minutes()
        """
        _core.checked(lib.socprev_participant_rule_set_minutes, self._changed, minutes)

    def set_minutes_not_electronic(self, minutes: int) -> None:
        """Least minutes in one project that are not electronic: 1200 for 20 hours.
        :param minutes: >= 0
        :raises InvalidError
        C: socprev_participant_rule_set_minutes_not_electronic()
        """
        _core.checked(lib.socprev_participant_rule_set_minutes_not_electronic, self._changed, minutes)


class Participants(Handle):
    """Participants of each project."""

    _free = lib.socprev_participants_free

    @staticmethod
    def count(contacts: Contacts, rule: ParticipantRule, *, run: Run | None = None) -> Participants:
        """Applies a rule to contacts.
        :param contacts: unchanged; each must name its project
        :param rule: unchanged
        :param run: progress in rows, cancel; may be NULL
        :raises InvalidError
        :raises RangeError: minutes overflow
        :raises CancelledError
        C: socprev_participants_count()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_participants **")
        _core.checked_run(run_, lib.socprev_participants_count, _core.pointer(contacts), _core.pointer(rule), run_._ptr, ffi.NULL, o_out)
        return Participants._own(o_out[0], (contacts, rule,))

    def projects(self) -> int:
        """How many projects have a contact.
        C: socprev_participants_projects()
        """
        result = lib.socprev_participants_projects(self._ptr)
        return int(result)

    def project(self, index: int) -> int:
        """Code of the project at index, ascending; -1 when out of range.
        C: socprev_participants_project()
        """
        result = lib.socprev_participants_project(self._ptr, index)
        return int(result)

    def value(self, project: int, measure: int) -> int:
        """A count of a project, or over all of them.
        :param project: its code, or SOCPREV_CODE_ALL
        :param measure: enum socprev_participants_measure
        :raises InvalidError
        :raises NotFoundError: no contact of that project
        C: socprev_participants_value()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_participants_value, self._ptr, project, measure, o_out)
        return int(o_out[0])

    def definition(self, measure: int) -> str | None:
        """How a measure is counted, thresholds included; see socprev_count_add().
        C: socprev_participants_definition()
        """
        result = lib.socprev_participants_definition(self._ptr, measure)
        return _core.maybe_text(result)


class Payment(Handle):
    """What each source pays of each row."""

    _free = lib.socprev_payment_free

    def count(self, axis: int) -> int:
        """How many rows or sources; 0 for an unknown axis.
        :param axis: enum socprev_axis; sources are columns
        C: socprev_payment_count()
        """
        result = lib.socprev_payment_count(self._ptr, axis)
        return int(result)

    def parts(self) -> array[int]:
        """Copies all parts, row by row.
        :raises InvalidError
        C: socprev_payment_parts()
        """
        o_out = _core.integers("int64_t", int(lib.socprev_payment_count(self._ptr, 0) * lib.socprev_payment_count(self._ptr, 1)))
        _core.checked(lib.socprev_payment_parts, self._ptr, _core.address(o_out, "int64_t"), int(lib.socprev_payment_count(self._ptr, 0) * lib.socprev_payment_count(self._ptr, 1)))
        return o_out

    def part(self, row: int, source: int) -> int:
        """What a source pays of a row in minor units; 0 when out of range.
        C: socprev_payment_part()
        """
        result = lib.socprev_payment_part(self._ptr, row, source)
        return int(result)

    def total(self, axis: int, index: int) -> int:
        """Total of one row or source in minor units; 0 when out of range.
        :param axis: enum socprev_axis
        C: socprev_payment_total()
        """
        result = lib.socprev_payment_total(self._ptr, axis, index)
        return int(result)

    def share(self, row: int, source: int) -> Fraction:
        """Exact share of a source in a row in minor units, as whole + numerator / denominator in lowest terms.
        :raises InvalidError: out of range
        :raises UndefinedError: the problem had no fixed shares
        C: socprev_payment_share()
        """
        o_whole = ffi.new("int64_t *")
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_payment_share, self._ptr, row, source, o_whole, o_numerator, o_denominator)
        return int(o_whole[0]) + Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def tie(self, row: int, source: int) -> int:
        """enum socprev_tie of one part: WON was rounded up and LOST rounded down by priority alone (or, with prescribed totals, could as well be otherwise).
        C: socprev_payment_tie()
        """
        result = lib.socprev_payment_tie(self._ptr, row, source)
        return int(result)

    def bound(self, row: int, source: int) -> int:
        """enum socprev_bound of one part of limited sources: CAP when the source can pay no more of this row, else FLOOR when it can pay no less, else NONE.
        C: socprev_payment_bound()
        """
        result = lib.socprev_payment_bound(self._ptr, row, source)
        return int(result)

    def bearer(self, row: int) -> int:
        """Who bears the residue of a row: a source, or -1 when nobody is named.
        C: socprev_payment_bearer()
        """
        result = lib.socprev_payment_bearer(self._ptr, row)
        return int(result)

    def short(self, row: int) -> int:
        """What a row lacks of its demand in minor units; 0 when out of range.
        C: socprev_payment_short()
        """
        result = lib.socprev_payment_short(self._ptr, row)
        return int(result)

    def group(self, row: int) -> int:
        """The bottleneck that a row shares with others: rows of one tier with the same number divide among them the money that can reach any of them.
        C: socprev_payment_group()
        """
        result = lib.socprev_payment_group(self._ptr, row)
        return int(result)

    def carried(self, source: int) -> int:
        """What a source hands on to the next in minor units: as much as it may of what it and those before it have left.
        C: socprev_payment_carried()
        """
        result = lib.socprev_payment_carried(self._ptr, source)
        return int(result)

    def lapsed(self, source: int) -> int:
        """What a source has left that it may not hand on, in minor units: of its own limit and of what it was handed.
        C: socprev_payment_lapsed()
        """
        result = lib.socprev_payment_lapsed(self._ptr, source)
        return int(result)


class People(Handle):
    """Counts for every occurring combination of codes and every total of them."""

    _free = lib.socprev_people_free

    @staticmethod
    def cube(contacts: Contacts, dimensions: Integers | None = None, *, run: Run | None = None) -> People:
        """Counts people over a cube.
        :param contacts: unchanged
        :param dimensions: [n_dimensions] enum socprev_dimension, each once; NULL when n_dimensions is 0: then only the grand total
        :param run: progress in rows, cancel; may be NULL
        :raises InvalidError
        :raises RangeError: minutes overflow
        :raises LimitError: base cells x 2^d exceed 2^24
        :raises CancelledError
        C: socprev_people_cube()
        """
        i_dimensions = _core.column(dimensions, "int32_t", "dimensions", False)
        n_n_dimensions = _core.measure(None, ("dimensions", i_dimensions, 0))
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_people **")
        _core.checked_run(run_, lib.socprev_people_cube, _core.pointer(contacts), i_dimensions.pointer, n_n_dimensions, run_._ptr, ffi.NULL, o_out)
        return People._own(o_out[0], (contacts,))

    def dimensions(self) -> int:
        """How many dimensions.
        C: socprev_people_dimensions()
        """
        result = lib.socprev_people_dimensions(self._ptr)
        return int(result)

    def dimension(self, position: int) -> int:
        """The dimension at a position, enum socprev_dimension; -1 when out of range.
        C: socprev_people_dimension()
        """
        result = lib.socprev_people_dimension(self._ptr, position)
        return int(result)

    def cells(self) -> int:
        """How many cells, totals included; the grand total is always there.
        C: socprev_people_cells()
        """
        result = lib.socprev_people_cells(self._ptr)
        return int(result)

    def code(self, cell: int, position: int) -> int:
        """Code of a cell in the dimension at position.
        :param cell: 0 .. cells-1
        :raises InvalidError
        C: socprev_people_code()
        """
        o_out = ffi.new("int32_t *")
        _core.plain(lib.socprev_people_code, self._ptr, cell, position, o_out)
        return int(o_out[0])

    def find(self, codes: Integers) -> int:
        """Finds the cell with the given codes.
        :param codes: [dimensions] SOCPREV_CODE_ALL for a total
        :raises InvalidError
        :raises NotFoundError
        C: socprev_people_find()
        """
        i_codes = _core.column(codes, "int32_t", "codes", False)
        _core.measure(int(lib.socprev_people_dimensions(self._ptr)), ("codes", i_codes, 0))
        o_cell = ffi.new("int64_t *")
        _core.plain(lib.socprev_people_find, self._ptr, i_codes.pointer, o_cell)
        return int(o_cell[0])

    def value(self, cell: int, measure: int) -> int:
        """A count of a cell.
        :param cell: 0 .. cells-1
        :param measure: enum socprev_people_measure
        :raises InvalidError
        :raises UndefinedError
        C: socprev_people_value()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_people_value, self._ptr, cell, measure, o_out)
        return int(o_out[0])

    def codes(self, position: int) -> array[int]:
        """The codes of all cells in the dimension at position.
        :raises InvalidError
        C: socprev_people_codes()
        """
        o_out = _core.integers("int32_t", int(lib.socprev_people_cells(self._ptr)))
        _core.plain(lib.socprev_people_codes, self._ptr, position, _core.address(o_out, "int32_t"), int(lib.socprev_people_cells(self._ptr)))
        return o_out

    def values(self, measure: int) -> array[int]:
        """A measure of all cells.
        :raises InvalidError
        :raises UndefinedError
        C: socprev_people_values()
        """
        o_out = _core.integers("int64_t", int(lib.socprev_people_cells(self._ptr)))
        _core.plain(lib.socprev_people_values, self._ptr, measure, _core.address(o_out, "int64_t"), int(lib.socprev_people_cells(self._ptr)))
        return o_out

    def definition(self, measure: int) -> str | None:
        """How a measure is counted, as text that equals only that of counts made alike; see socprev_count_add().
        C: socprev_people_definition()
        """
        result = lib.socprev_people_definition(self._ptr, measure)
        return _core.maybe_text(result)


class PictureOptions(Handle):
    """How pictures are drawn; what is not set has the value named."""

    _free = lib.socprev_picture_options_free

    def __init__(self) -> None:
        """Makes options: English, 80 columns, 20 lines, not plain.
        :raises InvalidError
        C: socprev_picture_options_new()
        """
        o_out = ffi.new("socprev_picture_options **")
        _core.checked(lib.socprev_picture_options_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_language(self, language: int) -> None:
        """Sets the language of numbers and legends.
        :param language: enum socprev_language; others read as English
        :raises InvalidError
        C: socprev_picture_options_set_language()
        """
        _core.checked(lib.socprev_picture_options_set_language, self._changed, language)

    def set_width(self, width: int) -> None:
        """Sets the columns that a picture may take.
        :param width: 0 = as the picture likes it; else 20 .. 10,000
        :raises InvalidError
        C: socprev_picture_options_set_width()
        """
        _core.checked(lib.socprev_picture_options_set_width, self._changed, width)

    def set_height(self, height: int) -> None:
        """Sets the lines of the Lorenz curve.
        :param height: 5 .. 200
        :raises InvalidError
        C: socprev_picture_options_set_height()
        """
        _core.checked(lib.socprev_picture_options_set_height, self._changed, height)

    def set_plain(self, on: int) -> None:
        """Whether only ASCII is drawn with; labels stay as they are.
        :param on: 0 or 1
        :raises InvalidError
        C: socprev_picture_options_set_plain()
        """
        _core.checked(lib.socprev_picture_options_set_plain, self._changed, on)


class Plan(Handle):
    """Which sites to open, who is served by which, and how good that is."""

    _free = lib.socprev_plan_free

    def status(self) -> int:
        """enum socprev_plan_status; -1 for NULL.
        C: socprev_plan_status()
        """
        result = lib.socprev_plan_status(self._ptr)
        return int(result)

    def reason(self) -> int:
        """enum socprev_plan_reason; -1 for NULL.
        C: socprev_plan_reason()
        """
        result = lib.socprev_plan_reason(self._ptr)
        return int(result)

    def is_first(self) -> int:
        """1 when the plan is proven to be the first among equals (see the top), else 0.
        C: socprev_plan_is_first()
        """
        result = lib.socprev_plan_is_first(self._ptr)
        return int(result)

    def solver(self) -> int:
        """Who found the plan or its bound: SOCPREV_NETWORK_OWN | SOCPREV_NETWORK_CBC; -1 for NULL.
        C: socprev_plan_solver()
        """
        result = lib.socprev_plan_solver(self._ptr)
        return int(result)

    def objective(self) -> int:
        """The objective: sites, units, units x cost, cost or money, as the model says.
        :raises InvalidError: NULL
        :raises UndefinedError: there is no answer
        C: socprev_plan_objective()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_plan_objective, self._ptr, o_out)
        return int(o_out[0])

    def second(self) -> int:
        """The second objective; 0 without one.
        :raises InvalidError: NULL
        :raises UndefinedError: there is no answer
        C: socprev_plan_second()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_plan_second, self._ptr, o_out)
        return int(o_out[0])

    def bound(self) -> int:
        """What no answer can better, proven: the objective of every answer is at least that, or at most that where units are maximised.
        :raises InvalidError: NULL
        :raises UndefinedError: infeasible
        C: socprev_plan_bound()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_plan_bound, self._ptr, o_out)
        return int(o_out[0])

    def gap(self) -> float:
        """|objective - bound| / objective; 0 when both are equal.
        :raises InvalidError: NULL
        :raises UndefinedError: no answer; the objective is 0 and the bound is not
        C: socprev_plan_gap()
        """
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_plan_gap, self._ptr, o_out)
        return float(o_out[0])

    def site_count(self) -> int:
        """How many sites are open; 0 when there is no answer.
        C: socprev_plan_site_count()
        """
        result = lib.socprev_plan_site_count(self._ptr)
        return int(result)

    def site(self, position: int) -> int:
        """Open site position, ascending; -1 out of range.
        C: socprev_plan_site()
        """
        result = lib.socprev_plan_site(self._ptr, position)
        return int(result)

    def money(self) -> int:
        """What the open sites cost together, in minor units.
        C: socprev_plan_money()
        """
        result = lib.socprev_plan_money(self._ptr)
        return int(result)

    def assignment_count(self) -> int:
        """How many assignments there are: a place and kind served by a site, in whole or in part.
        C: socprev_plan_assignment_count()
        """
        result = lib.socprev_plan_assignment_count(self._ptr)
        return int(result)

    def assignment(self, position: int) -> tuple[int, int, int, int, int]:
        """One assignment.
        :param position: from 0
        :raises InvalidError
        C: socprev_plan_assignment()
        """
        o_place = ffi.new("int32_t *")
        o_kind = ffi.new("int32_t *")
        o_site = ffi.new("int32_t *")
        o_units = ffi.new("int64_t *")
        o_cost = ffi.new("int64_t *")
        _core.plain(lib.socprev_plan_assignment, self._ptr, position, o_place, o_kind, o_site, o_units, o_cost)
        return int(o_place[0]), int(o_kind[0]), int(o_site[0]), int(o_units[0]), int(o_cost[0])

    def uncoverable_count(self) -> int:
        """How many pairs of place and kind are demanded that no site can ever reach: none that offers the kind, may be opened, and lies within the radius.
        C: socprev_plan_uncoverable_count()
        """
        result = lib.socprev_plan_uncoverable_count(self._ptr)
        return int(result)

    def uncoverable(self, position: int) -> tuple[int, int]:
        """One of them.
        :param position: from 0
        :raises InvalidError
        C: socprev_plan_uncoverable()
        """
        o_place = ffi.new("int32_t *")
        o_kind = ffi.new("int32_t *")
        _core.plain(lib.socprev_plan_uncoverable, self._ptr, position, o_place, o_kind)
        return int(o_place[0]), int(o_kind[0])

    def total(self, total: int) -> int:
        """One total.
        :param total: enum socprev_plan_total
        :raises InvalidError: NULL, no such total
        C: socprev_plan_total()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_plan_total, self._ptr, total, o_out)
        return int(o_out[0])

    def site_units(self, site: int, kind: int) -> int:
        """Units that a site serves of a kind.
        :raises InvalidError: NULL, no such site or kind
        C: socprev_plan_site_units()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_plan_site_units, self._ptr, site, kind, o_out)
        return int(o_out[0])


class Portfolio(_special.PortfolioMethods):
    """A portfolio: the root that owns all its records."""

    _free = lib.socprev_portfolio_free

    @staticmethod
    def read(data: Bytes, options: ReadOptions | None = None, *, run: Run | None = None) -> Portfolio:
        """Reads a portfolio from a document in memory.
        :param data: [size] UTF-8; only read during the call
        :param options: NULL = standard limits
        :param run: told the bytes read so far and in all; may be NULL
        :raises InvalidError: an argument; a required field is missing; a value breaks the rules of its field
        :raises RangeError
        :raises ParseError: not JSON, not UTF-8, or a text that is no date, ratio or amount
        :raises WrongTypeError
        :raises NotFoundError: unknown key
        :raises DuplicateError: key or id
        :raises LimitError
        :raises CancelledError
        :raises UnsupportedError: another format or version
        C: socprev_portfolio_read()
        """
        i_data = _core.data(data)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_portfolio **")
        _core.checked_run(run_, lib.socprev_portfolio_read, i_data.pointer, i_data.shape[0], _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        return Portfolio._own(o_out[0], (options,))

    @staticmethod
    def read_file(path: str, options: ReadOptions | None = None, *, run: Run | None = None) -> Portfolio:
        """Reads a portfolio from a file.
        :param path: NUL-terminated
        :param options: NULL = standard limits
        :raises InvalidError: an argument; a required field is missing; a value breaks the rules of its field
        :raises RangeError
        :raises ParseError: not JSON, not UTF-8, or a text that is no date, ratio or amount
        :raises WrongTypeError
        :raises NotFoundError
        :raises DuplicateError: key or id
        :raises LimitError
        :raises IoError
        :raises CancelledError
        :raises UnsupportedError: another format or version
        C: socprev_portfolio_read_file()
        """
        i_path = _core.text(path)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_portfolio **")
        _core.checked_run(run_, lib.socprev_portfolio_read_file, i_path.pointer, _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        return Portfolio._own(o_out[0], (options,))

    def write(self) -> bytes:
        """Writes a portfolio or a round as a document: canonical, ends with a line feed.
        :raises InvalidError: an argument; the portfolio's own record lacks a required field, so that the document could not be read back
        C: socprev_portfolio_write()
        """
        o_out = ffi.new("socprev_buffer **")
        _core.checked(lib.socprev_portfolio_write, self._ptr, o_out)
        return _core.take_buffer(o_out[0])

    def write_file(self, path: str) -> None:
        """Writes a portfolio to a file, whole or not at all: the bytes go to a new file beside it, which then takes its name.
        :param path: NUL-terminated
        :raises InvalidError: an argument; the portfolio's own record lacks a required field, so that the document could not be read back
        :raises NotFoundError: no such folder
        :raises IoError
        C: socprev_portfolio_write_file()
        """
        i_path = _core.text(path)
        _core.checked(lib.socprev_portfolio_write_file, self._ptr, i_path.pointer)

    def __init__(self, id: str) -> None:
        """Makes a portfolio with its one SOCPREV_PORTFOLIO record and nothing else.
        :param id: 1 .. 64 characters a-z 0-9 - _ .
        :raises InvalidError
        C: socprev_portfolio_new()
        """
        i_id = _core.text(id)
        o_out = ffi.new("socprev_portfolio **")
        _core.checked(lib.socprev_portfolio_new, i_id.pointer, i_id.shape[0], ffi.NULL, o_out)
        self._set(o_out[0], ())

    @staticmethod
    def new_round(id: str) -> Portfolio:
        """Makes a round with its one SOCPREV_ROUND record and nothing else.
        :param id: 1 .. 64 characters a-z 0-9 - _ .
        :raises InvalidError
        C: socprev_portfolio_new_round()
        """
        i_id = _core.text(id)
        o_out = ffi.new("socprev_portfolio **")
        _core.checked(lib.socprev_portfolio_new_round, i_id.pointer, i_id.shape[0], ffi.NULL, o_out)
        return Portfolio._own(o_out[0], ())

    def is_round(self) -> int:
        """1 for a round, 0 for a portfolio and for NULL.
        C: socprev_portfolio_is_round()
        """
        result = lib.socprev_portfolio_is_round(self._ptr)
        return int(result)

    def record_count(self, kind: int) -> int:
        """How many records of a kind there are; 0 for an unknown kind.
        C: socprev_record_count()
        """
        result = lib.socprev_record_count(self._ptr, kind)
        return int(result)

    def record_find(self, kind: int, id: str) -> int:
        """Index of the record with the given id, or -1.
        C: socprev_record_find()
        """
        i_id = _core.text(id)
        result = lib.socprev_record_find(self._ptr, kind, i_id.pointer, i_id.shape[0])
        return int(result)

    def record_id(self, kind: int, index: int) -> str | None:
        """Id of a record; NULL when out of range.
        C: socprev_record_id()
        """
        result = lib.socprev_record_id(self._ptr, kind, index)
        return _core.maybe_text(result)

    def record_remove(self, kind: int, index: int) -> None:
        """Takes a record out; those behind it move up by one.
        :raises InvalidError: NULL; the portfolio's own record
        :raises NotFoundError
        C: socprev_record_remove()
        """
        _core.checked(lib.socprev_record_remove, self._changed, kind, index)

    def record_has(self, kind: int, index: int, field: str) -> int:
        """1 when the field has a value, else 0 (also for unknown records and fields).
        C: socprev_record_has()
        """
        i_field = _core.text(field)
        result = lib.socprev_record_has(self._ptr, kind, index, i_field.pointer)
        return int(result)

    def record_text(self, kind: int, index: int, field: str) -> str:
        """Text, code or reference as it was set.
        :raises InvalidError
        :raises WrongTypeError
        :raises NotFoundError
        :raises UndefinedError
        C: socprev_record_text()
        """
        i_field = _core.text(field)
        o_out = ffi.new("const char **")
        _core.plain(lib.socprev_record_text, self._ptr, kind, index, i_field.pointer, o_out)
        return _core.text_of(o_out[0])

    def record_integer(self, kind: int, index: int, field: str) -> int:
        """Integer or boolean.
        :raises InvalidError
        :raises WrongTypeError
        :raises NotFoundError
        :raises UndefinedError
        C: socprev_record_integer()
        """
        i_field = _core.text(field)
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_record_integer, self._ptr, kind, index, i_field.pointer, o_out)
        return int(o_out[0])

    def record_amount(self, kind: int, index: int, field: str) -> tuple[int, int, int]:
        """Amount in units of 10^-scale.
        :raises InvalidError
        :raises WrongTypeError
        :raises NotFoundError
        :raises UndefinedError
        C: socprev_record_amount()
        """
        i_field = _core.text(field)
        o_qualifier = ffi.new("int32_t *")
        o_value = ffi.new("int64_t *")
        o_high = ffi.new("int64_t *")
        _core.plain(lib.socprev_record_amount, self._ptr, kind, index, i_field.pointer, o_qualifier, o_value, o_high)
        return int(o_qualifier[0]), int(o_value[0]), int(o_high[0])

    def record_quantity(self, kind: int, index: int, field: str) -> Quantity:
        """Amount as a quantity in whole units (money in CZK, not in haléř), ready for arithmetic.
        C: socprev_record_quantity()
        """
        i_field = _core.text(field)
        o_out = ffi.new("socprev_quantity **")
        _core.plain(lib.socprev_record_quantity, self._ptr, kind, index, i_field.pointer, ffi.NULL, o_out)
        return Quantity._own(o_out[0], ())

    def record_ratio(self, kind: int, index: int, field: str) -> Fraction:
        """Share in lowest terms.
        :raises InvalidError
        :raises WrongTypeError
        :raises NotFoundError
        :raises UndefinedError
        C: socprev_record_ratio()
        """
        i_field = _core.text(field)
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_record_ratio, self._ptr, kind, index, i_field.pointer, o_numerator, o_denominator)
        return Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def record_date(self, kind: int, index: int, field: str) -> Date:
        """Date.
        :raises InvalidError
        :raises WrongTypeError
        :raises NotFoundError
        :raises UndefinedError
        C: socprev_record_date()
        """
        i_field = _core.text(field)
        o_out = ffi.new("socprev_date *")
        _core.plain(lib.socprev_record_date, self._ptr, kind, index, i_field.pointer, o_out)
        return Date(o_out[0])

    def record_list_count(self, kind: int, index: int, field: str) -> int:
        """Length of a list field; 0 when it is empty, unknown, or not a list.
        C: socprev_record_list_count()
        """
        i_field = _core.text(field)
        result = lib.socprev_record_list_count(self._ptr, kind, index, i_field.pointer)
        return int(result)

    def record_list_at(self, kind: int, index: int, field: str, position: int) -> str | None:
        """Element position of a list field; NULL when out of range.
        C: socprev_record_list_at()
        """
        i_field = _core.text(field)
        result = lib.socprev_record_list_at(self._ptr, kind, index, i_field.pointer, position)
        return _core.maybe_text(result)

    def record_format(self, kind: int, index: int, field: str, language: int) -> bytes:
        """Any field as a person reads it: codes by their name, money with its currency, dates and qualifiers in words, lists with commas; "" for an empty field.
        :param language: enum socprev_language
        :raises InvalidError: NULL
        :raises NotFoundError
        C: socprev_record_format()
        """
        i_field = _core.text(field)
        o_out = ffi.new("socprev_buffer **")
        _core.checked(lib.socprev_record_format, self._ptr, kind, index, i_field.pointer, language, o_out)
        return _core.take_buffer(o_out[0])

    def check(self, *, run: Run | None = None) -> Findings:
        """Finds everything that is wrong or doubtful in a portfolio, in the order of kinds and records.
        :param run: may be NULL
        :raises InvalidError: NULL; a round: see socprev_round_check()
        :raises CancelledError
        C: socprev_portfolio_check()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_findings **")
        _core.checked_run(run_, lib.socprev_portfolio_check, self._ptr, run_._ptr, o_out)
        return Findings._own(o_out[0], (self,))


class Presence(Handle):
    """Territories by kinds of services; independent of the portfolios."""

    _free = lib.socprev_presence_free

    def __init__(self, portfolios: Sequence[Portfolio], options: PresenceOptions | None = None) -> None:
        """Works out what is where.
        :param portfolios: [n] only read
        :param options: NULL = as made
        :raises InvalidError: also: a count below 0
        :raises RangeError: a sum overflows
        :raises NotFoundError: a territory that the code list does not have
        :raises UndefinedError: no territory is stated: the message says of what; or no project is left
        C: socprev_presence_new()
        """
        i_portfolios = _core.handles(portfolios, "socprev_portfolio")
        n_n = _core.measure(None, ("portfolios", i_portfolios, 0))
        o_out = ffi.new("socprev_presence **")
        _core.checked(lib.socprev_presence_new, i_portfolios.pointer, n_n, _core.pointer(options), ffi.NULL, o_out)
        self._set(o_out[0], (options,))

    def territory_count(self) -> int:
        """How many territories, in the order of the code list, outer ones first; 0 for NULL.
        C: socprev_presence_territory_count()
        """
        result = lib.socprev_presence_territory_count(self._ptr)
        return int(result)

    def territory(self, territory: int) -> str | None:
        """Code of a territory; NULL when out of range.
        C: socprev_presence_territory()
        """
        result = lib.socprev_presence_territory(self._ptr, territory)
        return _core.maybe_text(result)

    def within(self, territory: int) -> int:
        """The row in which a territory lies; -1 when in none, or out of range.
        C: socprev_presence_within()
        """
        result = lib.socprev_presence_within(self._ptr, territory)
        return int(result)

    def population(self, territory: int) -> tuple[int, Date]:
        """Inhabitants of a territory and the date of the figure.
        C: socprev_presence_population()
        """
        o_as_of = ffi.new("socprev_date *")
        result = lib.socprev_presence_population(self._ptr, territory, o_as_of)
        return int(result), Date(o_as_of[0])

    def kind_count(self) -> int:
        """How many kinds, in the order of the code list; 0 for NULL.
        C: socprev_presence_kind_count()
        """
        result = lib.socprev_presence_kind_count(self._ptr)
        return int(result)

    def kind(self, kind: int) -> str | None:
        """Code of a kind; NULL when out of range.
        C: socprev_presence_kind()
        """
        result = lib.socprev_presence_kind(self._ptr, kind)
        return _core.maybe_text(result)

    def coverage(self) -> Coverage | None:
        """The finished table of counts, for further questions: territory t has row t; the rows behind hold what is unknown in each, so ask by row, not by level.
        C: socprev_presence_coverage()
        """
        result = lib.socprev_presence_coverage(self._ptr)
        return Coverage._borrow(result, self)

    def state(self, territory: int, kind: int) -> int:
        """What is known of a kind in a territory and all that lies in it.
        :raises InvalidError: NULL, out of range
        C: socprev_presence_state()
        """
        o_state = ffi.new("int32_t *")
        _core.plain(lib.socprev_presence_state, self._ptr, territory, kind, o_state)
        return int(o_state[0])

    def gini(self, measure: int, kind: int) -> tuple[float, int, int]:
        """How unevenly something is spread over the regions (NUTS 3) where it is known: the Gini index over their inhabitants, see socprev_evenness_gini().
        :param measure: enum socprev_presence_measure
        :param kind: index of a kind, or -1 for all kinds; -1 but for SOCPREV_PRESENCE_SERVICES
        :raises InvalidError
        :raises UndefinedError: fewer than two regions entered, or all have nothing
        C: socprev_presence_gini()
        """
        o_gini = ffi.new("double *")
        o_used = ffi.new("int32_t *")
        o_left_out = ffi.new("int32_t *")
        _core.checked(lib.socprev_presence_gini, self._ptr, measure, kind, ffi.NULL, o_gini, o_used, o_left_out)
        return float(o_gini[0]), int(o_used[0]), int(o_left_out[0])

    def table(self) -> Table:
        """A row for each territory and kind: territory, within (missing for the outermost), kind, projects (how many say something of the kind), services (missing when unknown), at_least (services that are known), present (missing when unknown), per_100000 (missing when unknown), population, population_date.
        :raises InvalidError
        C: socprev_presence_table()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_presence_table, self._ptr, ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    def missing_table(self) -> Table:
        """A row for each territory: territory, kinds_present, kinds_missing, kinds_unknown (how many), missing and unknown (their codes, parted by |).
        :raises InvalidError
        C: socprev_presence_missing_table()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_presence_missing_table, self._ptr, ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    def findings(self) -> Findings | None:
        """Populations whose date does not fit: those that are more than 366 days away from the date that was asked for.
        C: socprev_presence_findings()
        """
        result = lib.socprev_presence_findings(self._ptr)
        return Findings._borrow(result, self)

    def spread_table(self) -> Table:
        """A row for each territory: territory, within, region (true for NUTS 3), population, population_date, money (CZK; totals of the projects that work only there; missing when one of them is not exact, or works elsewhere too), money_per_inhabitant, services, services_per_100000, kinds_present, kinds_unknown.
        :raises InvalidError
        C: socprev_presence_spread_table()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_presence_spread_table, self._ptr, ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    def evenness(self, measure: int, kind: int, regions: int) -> tuple[Evenness, int]:
        """How something is spread over the inhabitants of the territories of one level where it is known: an accumulator to be asked for any index.
        :param measure: enum socprev_presence_measure
        :param kind: index of a kind, or -1 for all; -1 but for SOCPREV_PRESENCE_SERVICES
        :param regions: 1: NUTS 3; 0: districts and other territories inside them
        :raises InvalidError
        C: socprev_presence_evenness()
        """
        o_out = ffi.new("socprev_evenness **")
        o_left_out = ffi.new("int32_t *")
        _core.checked(lib.socprev_presence_evenness, self._ptr, measure, kind, regions, ffi.NULL, o_out, o_left_out)
        return Evenness._own(o_out[0], (self,)), int(o_left_out[0])


class PresenceOptions(Handle):
    """How presence is worked out; what is not set has the value named."""

    _free = lib.socprev_presence_options_free

    def __init__(self) -> None:
        """Makes options: all kinds, populations at the start of projects, projects known from outside sources left out, what is not stated unknown.
        :raises InvalidError
        C: socprev_presence_options_new()
        """
        o_out = ffi.new("socprev_presence_options **")
        _core.checked(lib.socprev_presence_options_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_group(self, group: str | None = None) -> None:
        """Looks at the kinds of one group only.
        :param group: column "group" of SOCPREV_LIST_SERVICE_KIND, e.g. "prevention" for 18 kinds; NULL = all kinds
        :raises InvalidError
        :raises NotFoundError: no kind has this group
        C: socprev_presence_options_set_group()
        """
        i_group = _core.optional_text(group)
        _core.checked(lib.socprev_presence_options_set_group, self._changed, i_group.pointer)

    def set_date(self, date: DateLike) -> None:
        """Sets the date of all populations; see socprev_territory_population().
        :param date: SOCPREV_DATE_NONE: for each territory the latest start of its projects, or the latest figure when no start is known
        :raises InvalidError
        C: socprev_presence_options_set_date()
        """
        _core.checked(lib.socprev_presence_options_set_date, self._changed, _core.date(date))

    def set_outside(self, on: int) -> None:
        """Whether projects known only from sources marked outside count as well.
        :param on: 0 or 1
        :raises InvalidError
        C: socprev_presence_options_set_outside()
        """
        _core.checked(lib.socprev_presence_options_set_outside, self._changed, on)

    def set_only_stated(self, on: int) -> None:
        """Whether kinds that a project does not state are taken as missing from it, as if every list of kinds were complete.
        :param on: 0 or 1
        :raises InvalidError
        C: socprev_presence_options_set_only_stated()
        """
        _core.checked(lib.socprev_presence_options_set_only_stated, self._changed, on)


class PrivacyBudget(Handle):
    """How much privacy may still be spent on the same people: epsilons add up."""

    _free = lib.socprev_privacy_budget_free

    def __init__(self, ratio: Rational) -> None:
        """Makes a budget of epsilon = numerator / denominator.
        :param ratio: 1 .. 2^31
        :raises InvalidError
        C: socprev_privacy_budget_new()
        """
        i_numerator = _core.fraction(ratio)
        o_out = ffi.new("socprev_privacy_budget **")
        _core.checked(lib.socprev_privacy_budget_new, i_numerator.numerator, i_numerator.denominator, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def left(self) -> Fraction:
        """What is left, in lowest terms.
        :raises InvalidError
        C: socprev_privacy_budget_left()
        """
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_privacy_budget_left, self._ptr, o_numerator, o_denominator)
        return Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def spend(self, ratio: Rational) -> None:
        """Takes from a budget what an earlier release has spent.
        :param ratio: its epsilon, 1 .. 2^31
        :raises InvalidError
        :raises RangeError
        :raises LimitError: the budget is too small
        C: socprev_privacy_budget_spend()
        """
        i_numerator = _core.fraction(ratio)
        _core.checked(lib.socprev_privacy_budget_spend, self._changed, i_numerator.numerator, i_numerator.denominator)


class Problem(Handle):
    """A problem with names."""

    _free = lib.socprev_problem_free

    @staticmethod
    def version() -> int:
        """Version of the form that is read.
        C: socprev_problem_version()
        """
        result = lib.socprev_problem_version()
        return int(result)

    @staticmethod
    def kind_count() -> int:
        """How many kinds there are: they are 1 .
        C: socprev_problem_kind_count()
        """
        result = lib.socprev_problem_kind_count()
        return int(result)

    @staticmethod
    def kind_name(kind: int) -> str | None:
        """Name of a kind as documents write it, e.g.
        C: socprev_problem_kind_name()
        """
        result = lib.socprev_problem_kind_name(kind)
        return _core.maybe_text(result)

    @staticmethod
    def kind_help(kind: int) -> str | None:
        """A sentence on a kind, in English.
        C: socprev_problem_kind_help()
        """
        result = lib.socprev_problem_kind_help(kind)
        return _core.maybe_text(result)

    @staticmethod
    def kind_axis(kind: int, axis: int) -> str | None:
        """Key of the list that names the indices of an axis: "rows", "columns", "sources", "periods" or "stages"; "axes" for both when the kind has any number of them.
        :param axis: 0 or 1
        C: socprev_problem_kind_axis()
        """
        result = lib.socprev_problem_kind_axis(kind, axis)
        return _core.maybe_text(result)

    @staticmethod
    def field_count(kind: int) -> int:
        """How many fields a kind has, without the names of its axes.
        C: socprev_problem_field_count()
        """
        result = lib.socprev_problem_field_count(kind)
        return int(result)

    @staticmethod
    def field_name(kind: int, field: int) -> str | None:
        """Name of a field; NULL when out of range.
        C: socprev_problem_field_name()
        """
        result = lib.socprev_problem_field_name(kind, field)
        return _core.maybe_text(result)

    @staticmethod
    def field_place(kind: int, field: int) -> int:
        """enum socprev_problem_place of a field; 0 when out of range.
        C: socprev_problem_field_place()
        """
        result = lib.socprev_problem_field_place(kind, field)
        return int(result)

    @staticmethod
    def field_type(kind: int, field: int) -> int:
        """enum socprev_problem_type of a field; 0 when out of range.
        C: socprev_problem_field_type()
        """
        result = lib.socprev_problem_field_type(kind, field)
        return int(result)

    @staticmethod
    def field_is_required(kind: int, field: int) -> int:
        """1 when a field must be given, else 0.
        C: socprev_problem_field_is_required()
        """
        result = lib.socprev_problem_field_is_required(kind, field)
        return int(result)

    @staticmethod
    def field_help(kind: int, field: int) -> str | None:
        """A sentence on a field, in English; NULL when out of range.
        C: socprev_problem_field_help()
        """
        result = lib.socprev_problem_field_help(kind, field)
        return _core.maybe_text(result)

    @staticmethod
    def field_word(kind: int, field: int, position: int) -> str | None:
        """Word at position of a field of words; NULL when out of range.
        C: socprev_problem_field_word()
        """
        result = lib.socprev_problem_field_word(kind, field, position)
        return _core.maybe_text(result)

    @staticmethod
    def read(data: Bytes, options: ReadOptions | None = None, *, run: Run | None = None) -> Problem:
        """Reads a problem from a document in memory.
        :param data: [size] UTF-8; only read during the call
        :param options: NULL = standard limits; "max_records" limits rows, columns and cells together
        :param run: told the bytes read so far and in all; may be NULL
        :raises InvalidError: an argument; a required field is missing; a value breaks the rules of its field
        :raises RangeError
        :raises ParseError: not JSON, not UTF-8, or a text that is no date, ratio or amount
        :raises WrongTypeError
        :raises NotFoundError: unknown key
        :raises DuplicateError: key or id
        :raises LimitError
        :raises CancelledError
        :raises UnsupportedError: another format or version
        C: socprev_problem_read()
        """
        i_data = _core.data(data)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_problem **")
        _core.checked_run(run_, lib.socprev_problem_read, i_data.pointer, i_data.shape[0], _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        return Problem._own(o_out[0], (options,))

    @staticmethod
    def read_file(path: str, options: ReadOptions | None = None, *, run: Run | None = None) -> Problem:
        """Reads a problem from a file.
        :param path: NUL-terminated
        :param options: NULL = standard limits
        :raises InvalidError: an argument; a required field is missing; a value breaks the rules of its field
        :raises RangeError
        :raises ParseError: not JSON, not UTF-8, or a text that is no date, ratio or amount
        :raises WrongTypeError
        :raises NotFoundError
        :raises DuplicateError: key or id
        :raises LimitError
        :raises IoError
        :raises CancelledError
        :raises UnsupportedError: another format or version
        C: socprev_problem_read_file()
        """
        i_path = _core.text(path)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_problem **")
        _core.checked_run(run_, lib.socprev_problem_read_file, i_path.pointer, _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        return Problem._own(o_out[0], (options,))

    @staticmethod
    def check(data: Bytes, options: ReadOptions | None = None, *, run: Run | None = None) -> Findings:
        """Lists everything that is wrong in a document, not only the first mistake.
        :param options: NULL = standard limits
        :raises InvalidError
        :raises CancelledError
        C: socprev_problem_check()
        """
        i_data = _core.data(data)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_findings **")
        _core.checked_run(run_, lib.socprev_problem_check, i_data.pointer, i_data.shape[0], _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        return Findings._own(o_out[0], (options,))

    def kind(self) -> int:
        """enum socprev_problem_kind; 0 for NULL.
        C: socprev_problem_kind()
        """
        result = lib.socprev_problem_kind(self._ptr)
        return int(result)

    def title(self) -> str | None:
        """The title of the document; NULL when it has none.
        C: socprev_problem_title()
        """
        result = lib.socprev_problem_title(self._ptr)
        return _core.maybe_text(result)

    def decimals(self) -> int:
        """Decimals of amounts: 2 where they are hellers of crowns, 0 where they are whole pieces.
        C: socprev_problem_decimals()
        """
        result = lib.socprev_problem_decimals(self._ptr)
        return int(result)

    def axis_count(self) -> int:
        """How many axes: 1 for apportionments, claims and dampers, else 2 or more.
        C: socprev_problem_axis_count()
        """
        result = lib.socprev_problem_axis_count(self._ptr)
        return int(result)

    def axis_name(self, axis: int) -> str | None:
        """Name of an axis: the key of its list, or what the document calls it.
        C: socprev_problem_axis_name()
        """
        result = lib.socprev_problem_axis_name(self._ptr, axis)
        return _core.maybe_text(result)

    def count(self, axis: int) -> int:
        """How many rows (axis 0), columns (axis 1) ... there are; 0 when out of range.
        C: socprev_problem_count()
        """
        result = lib.socprev_problem_count(self._ptr, axis)
        return int(result)

    def name(self, axis: int, index: int) -> str | None:
        """Name of a row, column ...; NULL when out of range.
        C: socprev_problem_name()
        """
        result = lib.socprev_problem_name(self._ptr, axis, index)
        return _core.maybe_text(result)

    def find(self, axis: int, name: str) -> int:
        """Index of the row, column ... of that name; -1 when there is none.
        C: socprev_problem_find()
        """
        i_name = _core.text(name)
        result = lib.socprev_problem_find(self._ptr, axis, i_name.pointer, i_name.shape[0])
        return int(result)

    def value(self, place: int, axis: int, field: str, index: int) -> Fraction:
        """A value as the document gives it: minor units for an amount, the number of the enum for a word, 0 or 1 for a boolean, the index of a source or SOCPREV_LARGEST_REMAINDERS.
        :param place: enum socprev_problem_place of the field
        :param axis: of an item; else without effect
        :param field: name, NUL-terminated
        :param index: 0 in the root; a row, a column, an item; a cell, last axis fastest
        :raises InvalidError
        :raises WrongTypeError: a double, or a text
        :raises NotFoundError: no such field there
        :raises UndefinedError: not given
        C: socprev_problem_value()
        """
        i_field = _core.text(field)
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_problem_value, self._ptr, place, axis, i_field.pointer, index, o_numerator, o_denominator)
        return Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def number(self, place: int, axis: int, field: str, index: int) -> float:
        """A value of type double; see socprev_problem_value().
        :raises InvalidError
        :raises WrongTypeError
        :raises NotFoundError: no such field there
        :raises UndefinedError: not given
        C: socprev_problem_number()
        """
        i_field = _core.text(field)
        o_out = ffi.new("double *")
        _core.plain(lib.socprev_problem_number, self._ptr, place, axis, i_field.pointer, index, o_out)
        return float(o_out[0])

    def apportionment(self) -> Apportionment | None:
        """Of SOCPREV_PROBLEM_STAGES too: all but its pots, which socprev_problem_value() gives.
        C: socprev_problem_apportionment()
        """
        result = lib.socprev_problem_apportionment(self._ptr)
        return Apportionment._borrow(result, self)

    def claims(self) -> Claims | None:
        """claims
        C: socprev_problem_claims()
        """
        result = lib.socprev_problem_claims(self._ptr)
        return Claims._borrow(result, self)

    def twoway(self) -> Twoway | None:
        """twoway
        C: socprev_problem_twoway()
        """
        result = lib.socprev_problem_twoway(self._ptr)
        return Twoway._borrow(result, self)

    def biproportional(self) -> Biproportional | None:
        """biproportional
        C: socprev_problem_biproportional()
        """
        result = lib.socprev_problem_biproportional(self._ptr)
        return Biproportional._borrow(result, self)

    def fitting(self) -> Fitting | None:
        """fitting
        C: socprev_problem_fitting()
        """
        result = lib.socprev_problem_fitting(self._ptr)
        return Fitting._borrow(result, self)

    def cofinancing(self) -> Cofinancing | None:
        """cofinancing
        C: socprev_problem_cofinancing()
        """
        result = lib.socprev_problem_cofinancing(self._ptr)
        return Cofinancing._borrow(result, self)

    def sources(self) -> Sources | None:
        """sources
        C: socprev_problem_sources()
        """
        result = lib.socprev_problem_sources(self._ptr)
        return Sources._borrow(result, self)

    def instalments(self) -> Instalments | None:
        """instalments
        C: socprev_problem_instalments()
        """
        result = lib.socprev_problem_instalments(self._ptr)
        return Instalments._borrow(result, self)

    def damper(self) -> Damper | None:
        """damper
        C: socprev_problem_damper()
        """
        result = lib.socprev_problem_damper(self._ptr)
        return Damper._borrow(result, self)

    def show_amounts(self) -> None:
        """Writes the amounts in the message of an error of the engine as the document writes them: engines count minor units, so 150050 becomes "1500.50" in a problem of money.
        C: socprev_problem_show_amounts()
        """
        result = lib.socprev_problem_show_amounts(self._ptr)


class PseudonymKey(_special.PseudonymKeyMethods):
    """A secret key."""

    _free = lib.socprev_pseudonym_key_free

    def __init__(self, bytes: Integers) -> None:
        """Makes a key of secret bytes; the caller wipes their own.
        :param bytes: [n] from a source of random numbers; not all the same
        :raises InvalidError: no key, too short or long, all bytes the same
        :raises UnsupportedError
        C: socprev_pseudonym_key_new()
        """
        i_bytes = _core.column(bytes, "uint8_t", "bytes", False)
        n_n = _core.measure(None, ("bytes", i_bytes, 0))
        o_out = ffi.new("socprev_pseudonym_key **")
        _core.checked(lib.socprev_pseudonym_key_new, i_bytes.pointer, n_n, ffi.NULL, o_out)
        self._set(o_out[0], ())


class Ptable(Handle):
    """Which noise a number gets, by its size and the key of the cell."""

    _free = lib.socprev_ptable_free

    def __init__(self, most: int, variance: float, forbidden: int) -> None:
        """Makes a table of greatest entropy: for each number up to the point where noise has its full range, the law on the allowed changes with mean 0 and the variance wanted that says least else.
        :param most: greatest change in either direction, 1 .. 100
        :param variance: of the change, above 0; numbers that cannot reach it (too close to 0) refuse the table
        :param forbidden: published numbers 1 .. forbidden never appear; 0 = all may
        :raises InvalidError
        :raises InfeasibleError: no law has that mean and variance: the error's index is the number
        C: socprev_ptable_new()
        """
        o_out = ffi.new("socprev_ptable **")
        _core.checked(lib.socprev_ptable_new, most, float(variance), forbidden, ffi.NULL, o_out)
        self._set(o_out[0], ())

    @staticmethod
    def from_rows(number: Integers, change: Integers, upper: Floats) -> Ptable:
        """Makes a table from rows, e.g.
        :param number: [n] ascending from 0, repeated for each change; the last block holds for all larger numbers
        :param change: [n] ascending within a number; number + change >= 0
        :param upper: [n] a key k below 2^32 gives the change where the previous upper < k / 2^32 <= upper (0 is with the first); ascending, the last of a number is 1
        :raises InvalidError: the error's index says which
        C: socprev_ptable_from_rows()
        """
        i_number = _core.column(number, "int64_t", "number", False)
        i_change = _core.column(change, "int64_t", "change", False)
        i_upper = _core.column(upper, "double", "upper", False)
        n_n = _core.measure(None, ("number", i_number, 0), ("change", i_change, 0), ("upper", i_upper, 0))
        o_out = ffi.new("socprev_ptable **")
        _core.checked(lib.socprev_ptable_from_rows, i_number.pointer, i_change.pointer, i_upper.pointer, n_n, ffi.NULL, o_out)
        return Ptable._own(o_out[0], ())

    def change(self, number: int, key: int) -> int:
        """The change of a number by a key.
        :param number: >= 0
        :param key: of the cell, below 2^32
        :raises InvalidError
        C: socprev_ptable_change()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_ptable_change, self._ptr, number, key, o_out)
        return int(o_out[0])

    def moments(self, number: int) -> tuple[float, float]:
        """Mean and variance of the change of a number.
        :raises InvalidError
        C: socprev_ptable_moments()
        """
        o_mean = ffi.new("double *")
        o_variance = ffi.new("double *")
        _core.plain(lib.socprev_ptable_moments, self._ptr, number, o_mean, o_variance)
        return float(o_mean[0]), float(o_variance[0])


class Publication(Handle):
    """A table of people that is to be published."""

    _free = lib.socprev_publication_free

    def __init__(self) -> None:
        """Makes a publication of the number of all persons, without rules.
        :raises InvalidError
        C: socprev_publication_new()
        """
        o_out = ffi.new("socprev_publication **")
        _core.checked(lib.socprev_publication_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_dimensions(self, dimensions: Integers) -> None:
        """Sets what people are told apart by.
        :param dimensions: [n] enum socprev_dimension, each once
        :raises InvalidError
        C: socprev_publication_set_dimensions()
        """
        i_dimensions = _core.column(dimensions, "int32_t", "dimensions", False)
        n_n = _core.measure(None, ("dimensions", i_dimensions, 0))
        _core.checked(lib.socprev_publication_set_dimensions, self._changed, i_dimensions.pointer, n_n)

    def set_measure(self, measure: int) -> None:
        """Sets what is published of each cell: persons (at first), or the contacts or minutes of identified persons.
        :param measure: SOCPREV_PERSONS, SOCPREV_CONTACTS or SOCPREV_MINUTES
        :raises InvalidError
        C: socprev_publication_set_measure()
        """
        _core.checked(lib.socprev_publication_set_measure, self._changed, measure)

    def set_threshold(self, least: int, zeros: int) -> None:
        """Hides cells and groups of fewer than least persons.
        :param least: 1 hides nothing; 5 is usual
        :param zeros: 1: cells of nobody are hidden as well, and listed although no contact has their codes; so is, with bounds, that everybody is in one cell
        :raises InvalidError
        C: socprev_publication_set_threshold()
        """
        _core.checked(lib.socprev_publication_set_threshold, self._changed, least, zeros)

    def set_dominance(self, contributions: int, percent: int) -> None:
        """As socprev_disclosure_set_dominance(); of contacts and minutes only.
        :raises InvalidError
        C: socprev_publication_set_dominance()
        """
        _core.checked(lib.socprev_publication_set_dominance, self._changed, contributions, percent)

    def set_p_percent(self, percent: int) -> None:
        """As socprev_disclosure_set_p_percent(); of contacts and minutes only.
        :raises InvalidError
        C: socprev_publication_set_p_percent()
        """
        _core.checked(lib.socprev_publication_set_p_percent, self._changed, percent)

    def set_attacker(self, attacker: int, width: int) -> None:
        """As socprev_disclosure_set_attacker().
        :raises InvalidError
        C: socprev_publication_set_attacker()
        """
        _core.checked(lib.socprev_publication_set_attacker, self._changed, attacker, width)

    def add_sensitive(self, dimension: int, text: str) -> None:
        """Hides every cell of a code, whatever its number; totals over it are not hidden.
        :param dimension: SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP
        :param text: NUL-terminated: the code of the code list, or the text of the file
        :raises InvalidError
        C: socprev_publication_add_sensitive()
        """
        i_text = _core.text(text)
        _core.checked(lib.socprev_publication_add_sensitive, self._changed, dimension, i_text.pointer)

    def add_secret(self, service: str) -> None:
        """Names a service whose address is secret: territories of its contacts that are finer than a district become their district before anything is counted.
        :param service: NUL-terminated: the text of the column service
        :raises InvalidError
        C: socprev_publication_add_secret()
        """
        i_service = _core.text(service)
        _core.checked(lib.socprev_publication_add_secret, self._changed, i_service.pointer)

    def add_secrets(self, portfolio: Portfolio) -> None:
        """The same for all services of a portfolio with secret_address; the contacts need not name all of them.
        :raises InvalidError
        C: socprev_publication_add_secrets()
        """
        _core.checked(lib.socprev_publication_add_secrets, self._changed, _core.pointer(portfolio))
        self._hold(portfolio, "add_secrets", "portfolio")

    def set_linked(self, on: int, most: int) -> None:
        """Sets whether cells are linked by groups, as suppression and the rounding of small counts need it (1, at first); 0 for protections that look at each cell by itself.
        :param on: 0 or 1
        :param most: how many groups there may be at most, 1 .. 2^24; 5,000 at first. An audit takes some seconds for so many
        :raises InvalidError
        C: socprev_publication_set_linked()
        """
        _core.checked(lib.socprev_publication_set_linked, self._changed, on, most)

    def add_earlier(self, table: Table) -> None:
        """Adds a table that was published before, as socprev_publication_table() makes it: the columns of its dimensions, total_over, and the measure.
        :param table: must live until the publication is counted
        :raises InvalidError
        C: socprev_publication_add_earlier()
        """
        _core.checked(lib.socprev_publication_add_earlier, self._changed, _core.pointer(table))
        self._hold(table, "add_earlier", "table")

    def set_keys(self, secret: Integers | None = None) -> None:
        """Asks for the keys of cells, for socprev_disclosure_perturb().
        :param secret: [SOCPREV_CUBE_SECRET_SIZE] copied; NULL asks for none
        :raises InvalidError
        C: socprev_publication_set_keys()
        """
        i_secret = _core.column(secret, "uint8_t", "secret", False)
        _core.measure(_core.constant('SOCPREV_CUBE_SECRET_SIZE'), ("secret", i_secret, 0))
        _core.checked(lib.socprev_publication_set_keys, self._changed, i_secret.pointer)

    def set_bound(self, cells: int, secret: Integers | None = None) -> None:
        """Bounds in how many cells without totals a person counts, for socprev_disclosure_add_noise(); see socprev_cube_set_bound().
        :param secret: [SOCPREV_CUBE_SECRET_SIZE] copied; NULL = no bound
        :param cells: >= 1
        :raises InvalidError
        C: socprev_publication_set_bound()
        """
        i_secret = _core.column(secret, "uint8_t", "secret", False)
        _core.measure(_core.constant('SOCPREV_CUBE_SECRET_SIZE'), ("secret", i_secret, 0))
        _core.checked(lib.socprev_publication_set_bound, self._changed, i_secret.pointer, cells)

    def count(self, file: ContactFile, *, run: Run | None = None) -> None:
        """Counts contacts.
        :param file: must live as long as the publication is counted
        :param run: cancel; may be NULL
        :raises InvalidError
        :raises RangeError
        :raises NotFoundError: a text that was named is no code; an earlier table lacks a column
        :raises LimitError: cells, or groups
        :raises CancelledError
        C: socprev_publication_count()
        """
        run_ = _core.run_of(run)
        _core.checked_run(run_, lib.socprev_publication_count, self._changed, _core.pointer(file), run_._ptr)
        self._hold(file, "count", "file")

    def count_state(self, state: State, *, run: Run | None = None) -> None:
        """Counts the persons of a state.
        :param state: has at least the dimensions of the publication
        :raises InvalidError
        :raises RangeError
        :raises NotFoundError: a text that was named is no code; an earlier table lacks a column
        :raises LimitError: cells, or groups
        :raises CancelledError
        C: socprev_publication_count_state()
        """
        run_ = _core.run_of(run)
        _core.checked_run(run_, lib.socprev_publication_count_state, self._changed, _core.pointer(state), run_._ptr)
        self._hold(state, "count_state", "state")

    def disclosure(self) -> Disclosure | None:
        """The tables to protect; NULL until counted.
        C: socprev_publication_disclosure()
        """
        result = lib.socprev_publication_disclosure(self._ptr)
        return Disclosure._borrow(result, self)

    def cells(self) -> int:
        """How many cells are to be published; 0 for NULL and until counted.
        C: socprev_publication_cells()
        """
        result = lib.socprev_publication_cells(self._ptr)
        return int(result)

    def number(self, cell: int) -> int:
        """Which cell of the disclosure that of the publication is: cells of the same people share one.
        :raises InvalidError
        C: socprev_publication_number()
        """
        o_out = ffi.new("size_t *")
        _core.plain(lib.socprev_publication_number, self._ptr, cell, o_out)
        return int(o_out[0])

    def name(self, number: int, language: int) -> bytes:
        """What a cell of the disclosure is called: "kind shelter, territory CZ042"; "people who use exactly ..." for a group; a difference to an earlier release.
        :param language: enum socprev_language
        :raises InvalidError
        C: socprev_publication_name()
        """
        o_out = ffi.new("socprev_buffer **")
        _core.checked(lib.socprev_publication_name, self._ptr, number, language, ffi.NULL, o_out)
        return _core.take_buffer(o_out[0])

    def ids(self, n: int) -> array[int]:
        """Numbers of cells that are not linked, the same for the same codes in every publication, for socprev_disclosure_round().
        :param n: socprev_publication_cells()
        :raises InvalidError
        :raises UndefinedError: linked
        C: socprev_publication_ids()
        """
        o_out = _core.integers("int64_t", n)
        _core.plain(lib.socprev_publication_ids, self._ptr, _core.address(o_out, "int64_t"), n)
        return o_out

    def keys(self, n: int) -> array[int]:
        """The keys of cells that are not linked, for socprev_disclosure_perturb().
        :param n: socprev_publication_cells()
        :raises InvalidError
        :raises UndefinedError: not asked for, or linked
        C: socprev_publication_keys()
        """
        o_out = _core.integers("uint32_t", n)
        _core.plain(lib.socprev_publication_keys, self._ptr, _core.address(o_out, "uint32_t"), n)
        return o_out

    def sensitivity(self) -> int:
        """In how many cells, totals among them, a person of a bounded publication counts at most.
        :raises InvalidError
        :raises UndefinedError: no bound, or not counted
        C: socprev_publication_sensitivity()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_publication_sensitivity, self._ptr, o_out)
        return int(o_out[0])

    def seed(self, secret: Integers) -> int:
        """Start of the random numbers of socprev_disclosure_add_noise(): of the secret and everything that is counted, so that the same table gets the same noise and another one other noise.
        :param secret: [SOCPREV_CUBE_SECRET_SIZE]
        :raises InvalidError: also: not counted
        C: socprev_publication_seed()
        """
        i_secret = _core.column(secret, "uint8_t", "secret", False)
        _core.measure(_core.constant('SOCPREV_CUBE_SECRET_SIZE'), ("secret", i_secret, 0))
        o_out = ffi.new("uint64_t *")
        _core.plain(lib.socprev_publication_seed, self._ptr, i_secret.pointer, o_out)
        return int(o_out[0])

    def table(self, release: Release) -> Table:
        """The numbers of a release as a table: the dimensions, total_over, the measure.
        :param release: of socprev_publication_disclosure()
        :raises InvalidError: another release
        C: socprev_publication_table()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_publication_table, self._ptr, _core.pointer(release), ffi.NULL, o_out)
        return Table._own(o_out[0], ())


class Quantity(Handle):
    """A number with its qualifier; a value, never changed after it is made."""

    _free = lib.socprev_quantity_free

    def __init__(self, qualifier: int, ratio: Rational, high: int) -> None:
        """Makes a quantity of value numerator/denominator.
        :param qualifier: enum socprev_qualifier
        :param ratio: the number; denominator > 0
        :param high: second number over the same denominator, >= numerator; only read for BETWEEN
        :raises InvalidError: also: at most a number below 0, less than 0, between in the wrong order
        C: socprev_quantity_new()
        """
        i_numerator = _core.fraction(ratio)
        o_out = ffi.new("socprev_quantity **")
        _core.plain(lib.socprev_quantity_new, qualifier, i_numerator.numerator, i_numerator.denominator, high, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def qualifier(self) -> int:
        """The qualifier that describes the quantity; -1 for NULL.
        C: socprev_quantity_qualifier()
        """
        result = lib.socprev_quantity_qualifier(self._ptr)
        return int(result)

    def value(self) -> Fraction:
        """The number that goes with the qualifier, in lowest terms: the upper end of an AT_MOST or LESS_THAN, else the lower one.
        :raises InvalidError
        C: socprev_quantity_value()
        """
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_quantity_value, self._ptr, o_numerator, o_denominator)
        return Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def high(self) -> Fraction:
        """The upper end of a BETWEEN, in lowest terms.
        :raises InvalidError
        :raises UndefinedError: another qualifier
        C: socprev_quantity_high()
        """
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_quantity_high, self._ptr, o_numerator, o_denominator)
        return Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def add(self, b: Quantity) -> Quantity:
        """a + b.
        :raises InvalidError: NULL
        :raises RangeError: an end does not fit 63 bits
        :raises UndefinedError: nothing is known about the sum
        C: socprev_quantity_add()
        """
        o_out = ffi.new("socprev_quantity **")
        _core.plain(lib.socprev_quantity_add, self._ptr, _core.pointer(b), ffi.NULL, o_out)
        return Quantity._own(o_out[0], ())

    def subtract(self, b: Quantity) -> Quantity:
        """a - b; may be below 0: exactly 5 less at least 3 is at most 2.
        :raises InvalidError: NULL
        :raises RangeError: an end does not fit 63 bits
        :raises UndefinedError: nothing is known about the sum
        C: socprev_quantity_subtract()
        """
        o_out = ffi.new("socprev_quantity **")
        _core.plain(lib.socprev_quantity_subtract, self._ptr, _core.pointer(b), ffi.NULL, o_out)
        return Quantity._own(o_out[0], ())

    def divide(self, b: Quantity) -> Quantity:
        """a / b for b that cannot be negative.
        :raises InvalidError: NULL; b may be negative
        :raises RangeError
        :raises UndefinedError: b is 0, or nothing is known about the quotient
        C: socprev_quantity_divide()
        """
        o_out = ffi.new("socprev_quantity **")
        _core.plain(lib.socprev_quantity_divide, self._ptr, _core.pointer(b), ffi.NULL, o_out)
        return Quantity._own(o_out[0], ())

    def format(self, factor: int, places: int, language: int, unit: str | None = None) -> str:
        """Writes "more than 88.8 %" / "více než 88,8 %", "about" / "asi", "at least" / "nejméně", "at most" / "nejvýše", "less than" / "méně než", "from 1 to 2" / "od 1 do 2"; an exact number without a word.
        :param factor: the number is multiplied by it first: 100 for percent; > 0
        :param places: digits after the point, 0 .. 9
        :param unit: put behind the number after a U+00A0; NULL or "" for none
        :raises InvalidError
        :raises RangeError
        :raises LimitError: capacity
        C: socprev_quantity_format()
        """
        i_unit = _core.optional_text(unit)
        o_needed = ffi.new("size_t *")
        o_out = _core.grow("char", o_needed, lambda into, capacity: int(lib.socprev_quantity_format(self._ptr, factor, places, i_unit.pointer, language, into, capacity, o_needed)))
        return str(o_out)


class ReadOptions(Handle):
    """How much a reader accepts; may be used for any number of documents."""

    _free = lib.socprev_read_options_free

    def __init__(self) -> None:
        """Makes options with standard values.
        :raises InvalidError: out NULL
        C: socprev_read_options_new()
        """
        o_out = ffi.new("socprev_read_options **")
        _core.checked(lib.socprev_read_options_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_max_bytes(self, bytes: int) -> None:
        """Sets the greatest size of a document, in bytes.
        :raises InvalidError
        :raises RangeError: out of its bounds
        C: socprev_read_options_set_max_bytes()
        """
        _core.checked(lib.socprev_read_options_set_max_bytes, self._changed, bytes)

    def set_max_depth(self, depth: int) -> None:
        """Sets the greatest depth.
        :raises InvalidError
        :raises RangeError: out of its bounds
        C: socprev_read_options_set_max_depth()
        """
        _core.checked(lib.socprev_read_options_set_max_depth, self._changed, depth)

    def set_max_records(self, records: int) -> None:
        """Sets the greatest number of records.
        :raises InvalidError
        :raises RangeError: out of its bounds
        C: socprev_read_options_set_max_records()
        """
        _core.checked(lib.socprev_read_options_set_max_records, self._changed, records)

    def set(self, name: str, value: int) -> None:
        """Sets a limit by its name.
        :raises InvalidError
        :raises RangeError
        :raises NotFoundError: no such limit
        C: socprev_read_options_set()
        """
        i_name = _core.text(name)
        _core.checked(lib.socprev_read_options_set, self._changed, i_name.pointer, i_name.shape[0], value)

    def get(self, name: str) -> int:
        """Value of a limit by its name.
        :raises InvalidError
        :raises NotFoundError: no such limit
        C: socprev_read_options_get()
        """
        i_name = _core.text(name)
        o_out = ffi.new("int64_t *")
        _core.checked(lib.socprev_read_options_get, self._ptr, i_name.pointer, i_name.shape[0], o_out)
        return int(o_out[0])


class Recapture(Handle):
    """Log-linear models of people on several lists."""

    _free = lib.socprev_recapture_free

    def __init__(self, lists: int, count: Integers, n: int, confidence: float, *, run: Run | None = None) -> None:
        """Fits all models to the lists.
        :param lists: 2 .. SOCPREV_RECAPTURE_LISTS
        :param count: [2^lists - 1, stride bytes, 0 = packed] people by history, each >= 0, together at most 2^31: count[h - 1] is of those who are on just the lists whose bits are set in h (bit 0 is list 1)
        :param n: 2^lists - 1
        :param confidence: of the intervals, e.g. 0.95
        :param run: progress in models; may be NULL
        :raises InvalidError
        :raises CancelledError
        :raises UndefinedError: nobody is on any list
        C: socprev_recapture_new()
        """
        i_count = _core.column(count, "int64_t", "count", True)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_recapture **")
        _core.checked_run(run_, lib.socprev_recapture_new, lists, i_count.pointer, i_count.strides[0], n, float(confidence), run_._ptr, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def known(self) -> int:
        """People known: on one list at least.
        C: socprev_recapture_known()
        """
        result = lib.socprev_recapture_known(self._ptr)
        return int(result)

    def models(self) -> int:
        """How many models; 0 for NULL.
        C: socprev_recapture_models()
        """
        result = lib.socprev_recapture_models(self._ptr)
        return int(result)

    def name(self, model: int) -> str | None:
        """Name of a model, e.g.
        C: socprev_recapture_name()
        """
        result = lib.socprev_recapture_name(self._ptr, model)
        return _core.maybe_text(result)

    def size(self, model: int) -> tuple[int, int]:
        """Parameters and degrees of freedom of a model.
        :raises InvalidError
        C: socprev_recapture_size()
        """
        o_parameters = ffi.new("int32_t *")
        o_freedom = ffi.new("int32_t *")
        _core.plain(lib.socprev_recapture_size, self._ptr, model, o_parameters, o_freedom)
        return int(o_parameters[0]), int(o_freedom[0])

    def fit(self, model: int) -> tuple[float, float, float]:
        """How far the model is from the lists: the deviance, and the criteria.
        :raises InvalidError
        :raises UndefinedError: the model has no fit
        C: socprev_recapture_fit()
        """
        o_deviance = ffi.new("double *")
        o_aic = ffi.new("double *")
        o_bic = ffi.new("double *")
        _core.plain(lib.socprev_recapture_fit, self._ptr, model, o_deviance, o_aic, o_bic)
        return float(o_deviance[0]), float(o_aic[0]), float(o_bic[0])

    def estimate(self, model: int) -> Estimate | None:
        """How many people there are by a model: NULL when it has no fit (a list that the model needs is empty) or is out of range.
        C: socprev_recapture_estimate()
        """
        result = lib.socprev_recapture_estimate(self._ptr, model)
        return Estimate._borrow(result, self)

    def best(self, criterion: int) -> int:
        """The model with the lowest criterion among those that have a fit; the first of equal ones.
        :param criterion: enum socprev_recapture_criterion
        C: socprev_recapture_best()
        """
        result = lib.socprev_recapture_best(self._ptr, criterion)
        return int(result)


class Regno(Handle):
    """A registration number that has been read."""

    _free = lib.socprev_regno_free

    @staticmethod
    def parse(text: str) -> Regno:
        """Reads a registration number.
        :param text: UTF-8
        :raises InvalidError: NULL
        :raises ParseError
        C: socprev_regno_parse()
        """
        i_text = _core.text(text)
        o_out = ffi.new("socprev_regno **")
        _core.checked(lib.socprev_regno_parse, i_text.pointer, i_text.shape[0], ffi.NULL, o_out)
        return Regno._own(o_out[0], ())

    def text(self) -> str | None:
        """The number in its canonical form, e.g.
        C: socprev_regno_text()
        """
        result = lib.socprev_regno_text(self._ptr)
        return _core.maybe_text(result)

    def period(self) -> int:
        """First year of the programming period: 2004, 2007, 2014 or 2021; 0 for NULL.
        C: socprev_regno_period()
        """
        result = lib.socprev_regno_period(self._ptr)
        return int(result)

    def programme(self) -> int:
        """Row in SOCPREV_LIST_PROGRAMME; -1 when the list has no programme of that prefix in that period (a finding says so).
        C: socprev_regno_programme()
        """
        result = lib.socprev_regno_programme(self._ptr)
        return int(result)

    @staticmethod
    def part_count() -> int:
        """How many parts there are.
        C: socprev_regno_part_count()
        """
        result = lib.socprev_regno_part_count()
        return int(result)

    @staticmethod
    def part_name(part: int) -> str | None:
        """Name of a part: "prefix", "axis" .
        C: socprev_regno_part_name()
        """
        result = lib.socprev_regno_part_name(part)
        return _core.maybe_text(result)

    def part(self, part: int) -> str | None:
        """A part of a number, enum socprev_regno_part.
        C: socprev_regno_part()
        """
        result = lib.socprev_regno_part(self._ptr, part)
        return _core.maybe_text(result)

    def findings(self) -> Findings | None:
        """What was irregular about the text, each kind once, in the order of the message numbers; empty for a canonical text of a known programme.
        C: socprev_regno_findings()
        """
        result = lib.socprev_regno_findings(self._ptr)
        return Findings._borrow(result, self)


class Release(Handle):
    """Numbers that may be published, with how they were protected."""

    _free = lib.socprev_release_free

    def protection(self) -> int:
        """enum socprev_protection; -1 for NULL.
        C: socprev_release_protection()
        """
        result = lib.socprev_release_protection(self._ptr)
        return int(result)

    def count(self) -> int:
        """How many cells, atoms included; 0 for NULL.
        C: socprev_release_count()
        """
        result = lib.socprev_release_count(self._ptr)
        return int(result)

    def value(self, cell: int) -> int:
        """The number of a cell.
        :raises InvalidError
        :raises UndefinedError: blank
        C: socprev_release_value()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_release_value, self._ptr, cell, o_out)
        return int(o_out[0])

    def loss(self) -> tuple[int, int]:
        """What the protection costs: cells that are blank though not sensitive, and the sum of their values.
        :raises InvalidError
        C: socprev_release_loss()
        """
        o_cells = ffi.new("int64_t *")
        o_value = ffi.new("int64_t *")
        _core.plain(lib.socprev_release_loss, self._ptr, o_cells, o_value)
        return int(o_cells[0]), int(o_value[0])

    def change(self) -> tuple[int, int]:
        """How far the published numbers are from the true ones.
        :raises InvalidError
        C: socprev_release_change()
        """
        o_largest = ffi.new("int64_t *")
        o_sum = ffi.new("int64_t *")
        _core.plain(lib.socprev_release_change, self._ptr, o_largest, o_sum)
        return int(o_largest[0]), int(o_sum[0])

    def audit(self) -> Audit | None:
        """The audit that the release has passed: of suppressions; NULL for other protections.
        C: socprev_release_audit()
        """
        result = lib.socprev_release_audit(self._ptr)
        return Audit._borrow(result, self)


class ReturnRule(Handle):
    """Who counts as having left, and what as having come back."""

    _free = lib.socprev_return_rule_free

    def __init__(self, first: DateLike, last: DateLike) -> None:
        """Makes a rule with HUD's settings (measure 2): exits of all types to a permanent home from 730 days before the period to 730 days before its end; returns by any stay, to permanent housing (SOCPREV_HMIS_PERMANENT) only when they are more than 14 days after the exit and not inside another such stay; classes up to 180, 365 and 730 days.
        :param first: first and last day of the period of the report
        :param last: first and last day of the period of the report
        :raises InvalidError: not days; last before first
        C: socprev_return_rule_new()
        """
        o_out = ffi.new("socprev_return_rule **")
        _core.checked(lib.socprev_return_rule_new, _core.date(first), _core.date(last), ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_types(self, exits: int, returns: int) -> None:
        """Sets which stays can be left and which are a return.
        :param exits: the set of types whose exits count
        :param returns: the set of types whose entries are a return
        :raises InvalidError
        C: socprev_return_rule_set_types()
        """
        _core.checked(lib.socprev_return_rule_set_types, self._changed, exits, returns)

    def set_gap(self, types: int, days: int) -> None:
        """Sets the types whose entries are a return only after a while, and not when they begin inside another stay of such a type: from the day after its entry to days after its exit.
        :param types: a set of types
        :param days: entries up to so many days after the exit are none; >= 0
        :raises InvalidError
        C: socprev_return_rule_set_gap()
        """
        _core.checked(lib.socprev_return_rule_set_gap, self._changed, types, days)

    def set_look_back(self, days: int) -> None:
        """Sets how long before the period the exits are looked for, in days; 0: in the period.
        :param days: 0 .. 36525
        :raises InvalidError
        C: socprev_return_rule_set_look_back()
        """
        _core.checked(lib.socprev_return_rule_set_look_back, self._changed, days)

    def set_classes(self, most: Integers) -> None:
        """Sets the classes: a return within most[0] days, within most[1] days, .
        :param most: [n] ascending, >= 0
        :raises InvalidError
        C: socprev_return_rule_set_classes()
        """
        i_most = _core.column(most, "int32_t", "most", False)
        n_n = _core.measure(None, ("most", i_most, 0))
        _core.checked(lib.socprev_return_rule_set_classes, self._changed, i_most.pointer, n_n)


class Returns(Handle):
    """Persons who left and came back."""

    _free = lib.socprev_returns_free

    @staticmethod
    def count(stays: Stays, rule: ReturnRule, *, run: Run | None = None) -> Returns:
        """Finds the returns.
        :param stays: unchanged
        :param rule: unchanged
        :param run: progress in stays, cancel; may be NULL
        :raises InvalidError
        :raises CancelledError
        C: socprev_returns_count()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_returns **")
        _core.checked_run(run_, lib.socprev_returns_count, _core.pointer(stays), _core.pointer(rule), run_._ptr, ffi.NULL, o_out)
        return Returns._own(o_out[0], (stays, rule,))

    def exits(self, type: int) -> int:
        """Persons who left from a stay of a type; -1 as the type: of any; 0 for NULL and out of range.
        C: socprev_returns_exits()
        """
        result = lib.socprev_returns_exits(self._ptr, type)
        return int(result)

    def returned(self, type: int, class_index: int) -> int:
        """Of those who left from a type (-1: any), how many came back within a class: each person is in one class.
        :param class_index: 0 .. classes of the rule - 1
        C: socprev_returns_returned()
        """
        result = lib.socprev_returns_returned(self._ptr, type, class_index)
        return int(result)


class Round(Handle):
    """A round that is computed: needs neither document nor portfolio afterwards."""

    _free = lib.socprev_round_free

    @staticmethod
    def read(data: Bytes, options: ReadOptions | None = None, *, run: Run | None = None) -> Portfolio:
        """Reads a round (see socprev_portfolio_new_round()) from a document in memory, whose format is "socprev-round"; docs/round.schema.json is its JSON Schema.
        :param data: as socprev_portfolio_read()
        :param options: NULL = standard limits
        :param run: as socprev_portfolio_read()
        :raises InvalidError: an argument; a required field is missing; a value breaks the rules of its field
        :raises RangeError
        :raises ParseError: not JSON, not UTF-8, or a text that is no date, ratio or amount
        :raises WrongTypeError
        :raises NotFoundError: unknown key
        :raises DuplicateError: key or id
        :raises LimitError
        :raises CancelledError
        :raises UnsupportedError: another format or version
        C: socprev_round_read()
        """
        i_data = _core.data(data)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_portfolio **")
        _core.checked_run(run_, lib.socprev_round_read, i_data.pointer, i_data.shape[0], _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        return Portfolio._own(o_out[0], (options,))

    @staticmethod
    def read_file(path: str, options: ReadOptions | None = None, *, run: Run | None = None) -> Portfolio:
        """Reads a round from a file.
        :param path: NUL-terminated
        :param options: NULL = standard limits
        :raises InvalidError: an argument; a required field is missing; a value breaks the rules of its field
        :raises RangeError
        :raises ParseError: not JSON, not UTF-8, or a text that is no date, ratio or amount
        :raises WrongTypeError
        :raises NotFoundError
        :raises DuplicateError: key or id
        :raises LimitError
        :raises IoError
        :raises CancelledError
        :raises UnsupportedError: another format or version
        C: socprev_round_read_file()
        """
        i_path = _core.text(path)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_portfolio **")
        _core.checked_run(run_, lib.socprev_round_read_file, i_path.pointer, _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        return Portfolio._own(o_out[0], (options,))

    @staticmethod
    def kind_count() -> int:
        """How many kinds a round has; they are SOCPREV_ROUND .
        C: socprev_round_kind_count()
        """
        result = lib.socprev_round_kind_count()
        return int(result)

    @staticmethod
    def solve(document: Portfolio, portfolio: Portfolio | None = None, *, run: Run | None = None) -> Round:
        """Computes a round.
        :param document: a round
        :param portfolio: what it names; NULL when its requests say all themselves
        :param run: told the requests that have left; may be NULL
        :raises InvalidError: the first mistake that socprev_round_check() finds
        :raises RangeError: a sum
        :raises CancelledError
        :raises InfeasibleError: floors, fixed amounts or pots contradict each other: the message names them, what is missing, and the least repair
        C: socprev_round_solve()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_round **")
        _core.checked_run(run_, lib.socprev_round_solve, _core.pointer(document), _core.pointer(portfolio), run_._ptr, ffi.NULL, o_out)
        return Round._own(o_out[0], (document, portfolio,))

    def count(self) -> int:
        """How many requests; 0 for NULL.
        C: socprev_round_count()
        """
        result = lib.socprev_round_count(self._ptr)
        return int(result)

    def request(self, index: int) -> str | None:
        """Id of a request; NULL when out of range.
        C: socprev_round_request()
        """
        result = lib.socprev_round_request(self._ptr, index)
        return _core.maybe_text(result)

    def find(self, id: str) -> int:
        """Index of the request with an id, or -1.
        C: socprev_round_find()
        """
        i_id = _core.text(id)
        result = lib.socprev_round_find(self._ptr, i_id.pointer, i_id.shape[0])
        return int(result)

    def amount(self, index: int, step: int) -> int:
        """One amount of the trace of a request.
        :param step: enum socprev_round_step
        :raises InvalidError
        :raises UndefinedError: the request has no such limit or value
        C: socprev_round_amount()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_round_amount, self._ptr, index, step, o_out)
        return int(o_out[0])

    def award(self, index: int) -> int:
        """Award of a request in minor units, earlier round included; 0 when out of range.
        C: socprev_round_award()
        """
        result = lib.socprev_round_award(self._ptr, index)
        return int(result)

    def bound(self, index: int) -> int:
        """enum socprev_round_bound of a request; 0 when out of range.
        C: socprev_round_bound()
        """
        result = lib.socprev_round_bound(self._ptr, index)
        return int(result)

    @staticmethod
    def bound_name(bound: int) -> str | None:
        """Name of a bound in tables and records, e.g.
        C: socprev_round_bound_name()
        """
        result = lib.socprev_round_bound_name(bound)
        return _core.maybe_text(result)

    @staticmethod
    def bound_text(bound: int, language: int) -> str | None:
        """What a bound means, in a few words; NULL when unknown.
        :param language: enum socprev_language
        C: socprev_round_bound_text()
        """
        result = lib.socprev_round_bound_text(bound, language)
        return _core.maybe_text(result)

    @staticmethod
    def step_text(step: int, language: int) -> str | None:
        """What a step is called; NULL when unknown.
        :param language: enum socprev_language
        C: socprev_round_step_text()
        """
        result = lib.socprev_round_step_text(step, language)
        return _core.maybe_text(result)

    def envelope_count(self) -> int:
        """How many envelopes; 0 for NULL.
        C: socprev_round_envelope_count()
        """
        result = lib.socprev_round_envelope_count(self._ptr)
        return int(result)

    def envelope(self, index: int) -> str | None:
        """Id of an envelope; NULL when out of range.
        C: socprev_round_envelope()
        """
        result = lib.socprev_round_envelope(self._ptr, index)
        return _core.maybe_text(result)

    def envelope_amount(self, index: int, level: int) -> int:
        """One amount of an envelope in minor units; 0 when out of range.
        :param level: enum socprev_round_level
        C: socprev_round_envelope_amount()
        """
        result = lib.socprev_round_envelope_amount(self._ptr, index, level)
        return int(result)

    def pot_count(self) -> int:
        """How many pots; 0 for NULL.
        C: socprev_round_pot_count()
        """
        result = lib.socprev_round_pot_count(self._ptr)
        return int(result)

    def pot(self, pot: int) -> str | None:
        """Id of a pot; NULL when out of range.
        C: socprev_round_pot()
        """
        result = lib.socprev_round_pot(self._ptr, pot)
        return _core.maybe_text(result)

    def part(self, index: int, pot: int) -> int:
        """What a pot pays of the new money of a request, in minor units; 0 when out of range.
        C: socprev_round_part()
        """
        result = lib.socprev_round_part(self._ptr, index, pot)
        return int(result)

    def total(self) -> int:
        """Sum of all new awards, in minor units; 0 for NULL.
        C: socprev_round_total()
        """
        result = lib.socprev_round_total(self._ptr)
        return int(result)

    def explain(self, index: int, language: int) -> bytes:
        """One request in sentences: each step with its numbers, and what decided.
        :param language: enum socprev_language
        :raises InvalidError
        C: socprev_round_explain()
        """
        o_out = ffi.new("socprev_buffer **")
        _core.checked(lib.socprev_round_explain, self._ptr, index, language, o_out)
        return _core.take_buffer(o_out[0])

    def trace_table(self) -> Table:
        """The trace: a row for each request with request, name, kind, form, territory, zone, envelope, unit, units (3 decimals), reference, tier, the steps by name (cost, revenue ... repay; CZK, 2 decimals), bound.
        :raises InvalidError
        C: socprev_round_trace_table()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_round_trace_table, self._ptr, ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    def envelope_table(self) -> Table:
        """A row for each envelope: envelope, name, parent, depth, requests, paid (requests with new money), claim, total, reserve, divided, rest.
        :raises InvalidError
        C: socprev_round_envelope_table()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_round_envelope_table, self._ptr, ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    def part_table(self) -> Table:
        """A row for each part that a pot pays of a request, without empty ones: request, pot, source, amount.
        :raises InvalidError
        C: socprev_round_part_table()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_round_part_table, self._ptr, ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    def compare_table(self, before: Round) -> Table:
        """Two rounds compared by the ids of their requests: request, before, after, change, for every request of either, in the order of round, then that of before.
        :param before: which, against what
        :raises InvalidError
        :raises RangeError: a difference
        C: socprev_round_compare_table()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_round_compare_table, self._ptr, _core.pointer(before), ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    def compare_portfolio(self, portfolio: Portfolio) -> Table:
        """The same against the awards of this round that a portfolio holds.
        :param portfolio: one that socprev_round_write() has filled
        :raises InvalidError
        :raises RangeError: a difference
        :raises NotFoundError: it has no award of the round
        C: socprev_round_compare_portfolio()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_round_compare_portfolio, self._ptr, _core.pointer(portfolio), ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    def write(self, portfolio: Portfolio) -> None:
        """Writes the awards into a portfolio: for each request with new money an award "ROUND.REQUEST" with every step of its trace, and for each pot that pays it an award_part "ROUND.REQUEST.POT".
        :param portfolio: must hold the round's project
        :raises InvalidError: NULL, not a portfolio, the round names no project
        :raises NotFoundError: the project is not there
        :raises LimitError: an id would be too long
        C: socprev_round_write()
        """
        _core.checked(lib.socprev_round_write, self._ptr, _core.pointer(portfolio))


class Schedule(Handle):
    """What is paid when."""

    _free = lib.socprev_schedule_free

    def count(self, axis: int) -> int:
        """How many rows or periods; 0 for an unknown axis.
        :param axis: enum socprev_axis; periods are columns
        C: socprev_schedule_count()
        """
        result = lib.socprev_schedule_count(self._ptr, axis)
        return int(result)

    def amounts(self) -> array[int]:
        """Copies all instalments, row by row.
        :raises InvalidError
        C: socprev_schedule_amounts()
        """
        o_out = _core.integers("int64_t", int(lib.socprev_schedule_count(self._ptr, 0) * lib.socprev_schedule_count(self._ptr, 1)))
        _core.checked(lib.socprev_schedule_amounts, self._ptr, _core.address(o_out, "int64_t"), int(lib.socprev_schedule_count(self._ptr, 0) * lib.socprev_schedule_count(self._ptr, 1)))
        return o_out

    def amount(self, row: int, period: int) -> int:
        """One instalment in minor units; 0 when out of range.
        C: socprev_schedule_amount()
        """
        result = lib.socprev_schedule_amount(self._ptr, row, period)
        return int(result)

    def cumulative(self, row: int, period: int) -> int:
        """What is paid of a row by the end of a period in minor units; 0 when out of range.
        C: socprev_schedule_cumulative()
        """
        result = lib.socprev_schedule_cumulative(self._ptr, row, period)
        return int(result)

    def total(self, axis: int, index: int) -> int:
        """Total of one row or period in minor units; 0 when out of range.
        :param axis: enum socprev_axis
        C: socprev_schedule_total()
        """
        result = lib.socprev_schedule_total(self._ptr, axis, index)
        return int(result)

    def plan(self, row: int, period: int) -> Fraction:
        """The exact plan of a row by the end of a period, of the absolute amount, in minor units: whole + numerator / denominator in lowest terms.
        :raises InvalidError: out of range
        C: socprev_schedule_plan()
        """
        o_whole = ffi.new("int64_t *")
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_schedule_plan, self._ptr, row, period, o_whole, o_numerator, o_denominator)
        return int(o_whole[0]) + Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def hold(self, row: int, period: int) -> int:
        """enum socprev_instalment_hold of a row at the end of a period; PLAN when out of range.
        C: socprev_schedule_hold()
        """
        result = lib.socprev_schedule_hold(self._ptr, row, period)
        return int(result)


class Sketch(Handle):
    """Distinct persons, exactly or in registers."""

    _free = lib.socprev_sketch_free

    @staticmethod
    def relative_error(precision: int) -> float:
        """Standard error of an estimate beyond the exact ones, as a part of the number: sqrt(3 ln 2 - 1) / sqrt(2^precision).
        C: socprev_sketch_relative_error()
        """
        result = lib.socprev_sketch_relative_error(precision)
        return float(result)

    @staticmethod
    def exact_up_to(precision: int) -> int:
        """Up to how many persons the number is exact: 2^(precision - 3), 4096 at most.
        C: socprev_sketch_exact_up_to()
        """
        result = lib.socprev_sketch_exact_up_to(precision)
        return int(result)

    def __init__(self, precision: int, key_id: int) -> None:
        """Makes a sketch of nobody.
        :param precision: SOCPREV_SKETCH_LEAST .. SOCPREV_SKETCH_MOST
        :param key_id: number of the key that made the pseudonyms; 0 when there is one only
        :raises InvalidError
        C: socprev_sketch_new()
        """
        o_out = ffi.new("socprev_sketch **")
        _core.checked(lib.socprev_sketch_new, precision, key_id, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def precision(self) -> int:
        """Its precision; 0 for NULL.
        C: socprev_sketch_precision()
        """
        result = lib.socprev_sketch_precision(self._ptr)
        return int(result)

    def key_id(self) -> int:
        """The number of the key of the pseudonyms; 0 for NULL.
        C: socprev_sketch_key_id()
        """
        result = lib.socprev_sketch_key_id(self._ptr)
        return int(result)

    def is_exact(self) -> int:
        """1 while everybody is kept and the number is exact, 0 for registers and NULL.
        C: socprev_sketch_is_exact()
        """
        result = lib.socprev_sketch_is_exact(self._ptr)
        return int(result)

    def add(self, persons: Integers) -> None:
        """Adds persons; who is there already changes nothing.
        :param persons: [n, stride bytes, 0 = packed] pseudonyms, any value
        :raises InvalidError
        C: socprev_sketch_add()
        """
        i_persons = _core.column(persons, "uint64_t", "persons", True)
        n_n = _core.measure(None, ("persons", i_persons, 0))
        _core.checked(lib.socprev_sketch_add, self._changed, i_persons.pointer, i_persons.strides[0], n_n)

    def unite(self, other: Sketch) -> None:
        """Adds everybody of another sketch.
        :param other: unchanged; may be sketch
        :raises InvalidError: another precision; pseudonyms of another key
        C: socprev_sketch_unite()
        """
        _core.checked(lib.socprev_sketch_unite, self._changed, _core.pointer(other))

    def estimate(self) -> Estimate:
        """How many distinct persons: SOCPREV_ESTIMATE_HYPERLOGLOG.
        :raises InvalidError
        :raises UndefinedError: all registers are full, as no number of persons on Earth makes them
        C: socprev_sketch_estimate()
        """
        o_out = ffi.new("socprev_estimate **")
        _core.checked(lib.socprev_sketch_estimate, self._ptr, ffi.NULL, o_out)
        return Estimate._own(o_out[0], (self,))

    def write(self) -> bytes:
        """The bytes of a sketch, with checksum: those of a cube of sketches without dimensions (docs/states.md).
        :raises InvalidError
        C: socprev_sketch_write()
        """
        o_out = ffi.new("socprev_buffer **")
        _core.checked(lib.socprev_sketch_write, self._ptr, ffi.NULL, o_out)
        return _core.take_buffer(o_out[0])

    @staticmethod
    def parse(data: Bytes) -> Sketch:
        """Reads a sketch.
        :param data: [size] copied
        :raises InvalidError: a cube with dimensions
        :raises ParseError: not a sketch, a newer version, cut, or changed
        C: socprev_sketch_parse()
        """
        i_data = _core.data(data)
        o_out = ffi.new("socprev_sketch **")
        _core.checked(lib.socprev_sketch_parse, i_data.pointer, i_data.shape[0], ffi.NULL, o_out)
        return Sketch._own(o_out[0], ())


class SketchCube(Handle):
    """Sketches of the cells of a cube."""

    _free = lib.socprev_sketch_cube_free

    def __init__(self, precision: int, key_id: int, dimensions: Integers | None = None) -> None:
        """Makes a cube without persons.
        :param dimensions: [n_dimensions] enum socprev_dimension, each once; NULL when n_dimensions is 0
        :param precision: SOCPREV_SKETCH_LEAST .. SOCPREV_SKETCH_MOST
        :param key_id: number of the key that made the pseudonyms; 0 when there is one only
        :raises InvalidError
        C: socprev_sketch_cube_new()
        """
        i_dimensions = _core.column(dimensions, "int32_t", "dimensions", False)
        n_n_dimensions = _core.measure(None, ("dimensions", i_dimensions, 0))
        o_out = ffi.new("socprev_sketch_cube **")
        _core.checked(lib.socprev_sketch_cube_new, i_dimensions.pointer, n_n_dimensions, precision, key_id, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_parents(self, dimension: int, parents: Integers) -> None:
        """Makes the codes of a dimension a hierarchy, as socprev_cube_set_parents(); it is not part of the state.
        :param parents: [n, stride bytes, 0 = packed]
        :raises InvalidError: not a dimension of codes of this cube; a parent below -1; a circle or more than SOCPREV_CUBE_LEVELS_MOST levels
        :raises LimitError
        C: socprev_sketch_cube_set_parents()
        """
        i_parents = _core.column(parents, "int32_t", "parents", True)
        n_n = _core.measure(None, ("parents", i_parents, 0))
        _core.checked(lib.socprev_sketch_cube_set_parents, self._changed, dimension, i_parents.pointer, i_parents.strides[0], n_n)

    def add(self, contacts: Contacts, *, run: Run | None = None) -> None:
        """Adds the persons of contacts; anonymous contacts have none.
        :param contacts: unchanged, and may change or go afterwards
        :param run: progress in rows, cancel; may be NULL
        :raises InvalidError
        :raises LimitError: cells x 2^d exceed 2^24
        :raises CancelledError
        C: socprev_sketch_cube_add()
        """
        run_ = _core.run_of(run)
        _core.checked_run(run_, lib.socprev_sketch_cube_add, self._changed, _core.pointer(contacts), run_._ptr)

    def unite(self, other: SketchCube, *, run: Run | None = None) -> None:
        """Adds everybody of another cube: associative, commutative and idempotent to the byte.
        :param other: unchanged; may be cube
        :param run: cancel; may be NULL
        :raises InvalidError: other dimensions, another precision, pseudonyms of another key: the cube is as before
        :raises LimitError: cells x 2^d exceed 2^24
        :raises CancelledError
        C: socprev_sketch_cube_unite()
        """
        run_ = _core.run_of(run)
        _core.checked_run(run_, lib.socprev_sketch_cube_unite, self._changed, _core.pointer(other), run_._ptr)

    def write(self) -> bytes:
        """The bytes of a cube (docs/states.md): its state.
        :raises InvalidError
        C: socprev_sketch_cube_write()
        """
        o_out = ffi.new("socprev_buffer **")
        _core.checked(lib.socprev_sketch_cube_write, self._ptr, ffi.NULL, o_out)
        return _core.take_buffer(o_out[0])

    @staticmethod
    def parse(data: Bytes) -> SketchCube:
        """Reads a cube.
        :param data: [size] copied
        :raises InvalidError
        :raises ParseError: not a cube of sketches, a newer version, cut, or changed
        :raises LimitError
        C: socprev_sketch_cube_parse()
        """
        i_data = _core.data(data)
        o_out = ffi.new("socprev_sketch_cube **")
        _core.checked(lib.socprev_sketch_cube_parse, i_data.pointer, i_data.shape[0], ffi.NULL, o_out)
        return SketchCube._own(o_out[0], ())

    @staticmethod
    def is_state(data: Bytes) -> int:
        """Whether bytes begin as a state with sketches does, and not as an exact one: 1 or 0.
        C: socprev_sketch_cube_is_state()
        """
        i_data = _core.data(data)
        result = lib.socprev_sketch_cube_is_state(i_data.pointer, i_data.shape[0])
        return int(result)

    def dimensions(self) -> int:
        """How many dimensions; 0 for NULL.
        C: socprev_sketch_cube_dimensions()
        """
        result = lib.socprev_sketch_cube_dimensions(self._ptr)
        return int(result)

    def dimension(self, position: int) -> int:
        """The dimension at a position, enum socprev_dimension; -1 when out of range.
        C: socprev_sketch_cube_dimension()
        """
        result = lib.socprev_sketch_cube_dimension(self._ptr, position)
        return int(result)

    def precision(self) -> int:
        """Its precision; 0 for NULL.
        C: socprev_sketch_cube_precision()
        """
        result = lib.socprev_sketch_cube_precision(self._ptr)
        return int(result)

    def count(self, *, run: Run | None = None) -> SketchPeople:
        """Estimates the persons of every cell and total, as socprev_sketch_estimate().
        :param run: cancel; may be NULL
        :raises InvalidError
        :raises LimitError: cells and their totals exceed 2^24
        :raises CancelledError
        :raises UndefinedError: all registers of a cell are full
        C: socprev_sketch_cube_count()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_sketch_people **")
        _core.checked_run(run_, lib.socprev_sketch_cube_count, self._ptr, run_._ptr, o_out)
        return SketchPeople._own(o_out[0], (self,))


class SketchPeople(Handle):
    """Estimates of every occurring combination of codes and every total."""

    _free = lib.socprev_sketch_people_free

    def dimensions(self) -> int:
        """How many dimensions; 0 for NULL.
        C: socprev_sketch_people_dimensions()
        """
        result = lib.socprev_sketch_people_dimensions(self._ptr)
        return int(result)

    def dimension(self, position: int) -> int:
        """The dimension at a position, enum socprev_dimension; -1 when out of range.
        C: socprev_sketch_people_dimension()
        """
        result = lib.socprev_sketch_people_dimension(self._ptr, position)
        return int(result)

    def cells(self) -> int:
        """How many cells, totals included, in the order of socprev_people_cells(): the grand total is cell 0; 0 for NULL.
        C: socprev_sketch_people_cells()
        """
        result = lib.socprev_sketch_people_cells(self._ptr)
        return int(result)

    def code(self, cell: int, position: int) -> int:
        """Code of a cell in the dimension at position.
        :param cell: 0 .. cells-1
        :raises InvalidError
        C: socprev_sketch_people_code()
        """
        o_out = ffi.new("int32_t *")
        _core.plain(lib.socprev_sketch_people_code, self._ptr, cell, position, o_out)
        return int(o_out[0])

    def find(self, codes: Integers) -> int:
        """Finds the cell with the given codes.
        :param codes: [dimensions] SOCPREV_CODE_ALL for a total
        :raises InvalidError
        :raises NotFoundError
        C: socprev_sketch_people_find()
        """
        i_codes = _core.column(codes, "int32_t", "codes", False)
        _core.measure(int(lib.socprev_sketch_people_dimensions(self._ptr)), ("codes", i_codes, 0))
        o_cell = ffi.new("int64_t *")
        _core.plain(lib.socprev_sketch_people_find, self._ptr, i_codes.pointer, o_cell)
        return int(o_cell[0])

    def estimate(self, cell: int) -> Estimate:
        """Persons of a cell as an estimate, see socprev_sketch_estimate().
        :param cell: 0 .. cells-1
        :raises InvalidError
        C: socprev_sketch_people_estimate()
        """
        o_out = ffi.new("socprev_estimate **")
        _core.checked(lib.socprev_sketch_people_estimate, self._ptr, cell, ffi.NULL, o_out)
        return Estimate._own(o_out[0], (self,))

    def values(self, measure: int, n: int) -> array[float]:
        """A measure of all cells.
        :param measure: enum socprev_sketch_measure
        :param n: socprev_sketch_people_cells(), not less and not more
        :raises InvalidError
        C: socprev_sketch_people_values()
        """
        o_out = _core.floats("double", n)
        _core.plain(lib.socprev_sketch_people_values, self._ptr, measure, _core.address(o_out, "double"), n)
        return o_out


class Sources(Handle):
    """Rows that are paid by sources within limits."""

    _free = lib.socprev_sources_free

    def __init__(self, rows: int, sources: int) -> None:
        """Makes a problem: demands 0, sources without limits, every source may pay every row, quantum 1, sources used in the order of their index.
        :param rows: at least 1 each
        :param sources: at least 1 each
        :raises InvalidError
        C: socprev_sources_new()
        """
        o_out = ffi.new("socprev_sources **")
        _core.checked(lib.socprev_sources_new, rows, sources, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_demands(self, demand: Integers) -> None:
        """Sets what each row must be paid: exactly, unless socprev_sources_set_shortage() lets it be less.
        :param demand: [n, stride bytes, 0 = packed] minor units, each >= 0, sum at most SOCPREV_TOTAL_MAX
        :raises InvalidError
        :raises RangeError
        C: socprev_sources_set_demands()
        """
        i_demand = _core.column(demand, "int64_t", "demand", True)
        n_n = _core.measure(None, ("demand", i_demand, 0))
        _core.checked(lib.socprev_sources_set_demands, self._changed, i_demand.pointer, i_demand.strides[0], n_n)

    def set_limits(self, least: Integers | None = None, most: Integers | None = None) -> None:
        """Sets what each source must spend at least and may spend at most; of its own, where sources hand money on (see socprev_sources_set_carry()).
        :param least: [n, the strides in bytes, 0 = packed] minor units, each >= 0; most SOCPREV_NO_CAP for no limit; NULL = no limits
        :param most: [n, the strides in bytes, 0 = packed] minor units, each >= 0; most SOCPREV_NO_CAP for no limit; NULL = no limits
        :raises InvalidError
        :raises RangeError: sum of least
        C: socprev_sources_set_limits()
        """
        i_least = _core.column(least, "int64_t", "least", True)
        i_most = _core.column(most, "int64_t", "most", True)
        n_n = _core.measure(None, ("least", i_least, 0), ("most", i_most, 0))
        _core.checked(lib.socprev_sources_set_limits, self._changed, i_least.pointer, i_least.strides[0], i_most.pointer, i_most.strides[0], n_n)

    def set_quantum(self, quantum: int) -> None:
        """Sets the step of all amounts in minor units; demands must be multiples of it when the problem is solved.
        :param quantum: at least 1
        :raises InvalidError
        C: socprev_sources_set_quantum()
        """
        _core.checked(lib.socprev_sources_set_quantum, self._changed, quantum)

    def set_priorities(self, priorities: Integers | None = None) -> None:
        """Sets which source is used first: the lowest number, then the lowest index.
        :param priorities: [n, stride bytes, 0 = packed]; NULL = by index
        :raises InvalidError
        C: socprev_sources_set_priorities()
        """
        i_priorities = _core.column(priorities, "int64_t", "priorities", True)
        n_n = _core.measure(None, ("priorities", i_priorities, 0))
        _core.checked(lib.socprev_sources_set_priorities, self._changed, i_priorities.pointer, i_priorities.strides[0], n_n)

    def set_eligible(self, row: int, source: int, eligible: int) -> None:
        """Says whether a source may pay a row.
        :param row: or SOCPREV_EVERY
        :param source: or SOCPREV_EVERY
        :param eligible: 0 = no, anything else = yes
        :raises InvalidError
        C: socprev_sources_set_eligible()
        """
        _core.checked(lib.socprev_sources_set_eligible, self._changed, row, source, eligible)

    def set_bounds(self, row: int, source: int, floor: int, cap: int) -> None:
        """Sets the least and greatest amount that a source pays of a row.
        :param row: or SOCPREV_EVERY
        :param source: or SOCPREV_EVERY
        :param floor: minor units, 0 .. SOCPREV_TOTAL_MAX
        :param cap: minor units, >= 0, or SOCPREV_NO_CAP
        :raises InvalidError
        :raises RangeError
        C: socprev_sources_set_bounds()
        """
        _core.checked(lib.socprev_sources_set_bounds, self._changed, row, source, floor, cap)

    def set_range(self, row: int, source: int, low: Rational, high: Rational) -> None:
        """Sets the least and greatest share of a row that a source pays.
        :param row: or SOCPREV_EVERY
        :param source: or SOCPREV_EVERY
        :param low: from 0 to the high share
        :param high: at most 1; denominators at least 1
        :raises InvalidError
        C: socprev_sources_set_range()
        """
        i_low_numerator = _core.fraction(low)
        i_high_numerator = _core.fraction(high)
        _core.checked(lib.socprev_sources_set_range, self._changed, row, source, i_low_numerator.numerator, i_low_numerator.denominator, i_high_numerator.numerator, i_high_numerator.denominator)

    def set_shortage(self, shortage: int) -> None:
        """Lets rows be paid less than they demand.
        :param shortage: enum socprev_shortage
        :raises InvalidError
        C: socprev_sources_set_shortage()
        """
        _core.checked(lib.socprev_sources_set_shortage, self._changed, shortage)

    def set_tiers(self, tiers: Integers | None = None) -> None:
        """Sets strict priorities of the rows for when money falls short: rows of a lower tier are paid as fully as possible before a higher one gets anything that they could have.
        :param tiers: [n, stride bytes, 0 = packed] any numbers, lowest first; NULL: all in one tier
        :raises InvalidError
        C: socprev_sources_set_tiers()
        """
        i_tiers = _core.column(tiers, "int64_t", "tiers", True)
        n_n = _core.measure(None, ("tiers", i_tiers, 0))
        _core.checked(lib.socprev_sources_set_tiers, self._changed, i_tiers.pointer, i_tiers.strides[0], n_n)

    def set_carry(self, source: int, limit: int, ratio: Rational) -> None:
        """Lets a source hand on what it does not spend to the source behind it: sources are then the budgets of successive years, limits what each year brings, and what is neither spent nor carried over lapses.
        :param source: or SOCPREV_EVERY; of the last one: what outlasts it
        :param limit: minor units, >= 0, or SOCPREV_NO_CAP
        :param ratio: at most this part of the source's own upper limit as well: 0 <= numerator <= denominator, denominator >= 1
        :raises InvalidError
        C: socprev_sources_set_carry()
        """
        i_numerator = _core.fraction(ratio)
        _core.checked(lib.socprev_sources_set_carry, self._changed, source, limit, i_numerator.numerator, i_numerator.denominator)

    def solve(self, *, run: Run | None = None) -> Payment:
        """Pays every row within all limits.
        :param run: may be NULL
        :raises InvalidError: no multiple of the quantum
        :raises RangeError: sum of floors
        :raises CancelledError
        :raises InfeasibleError: socprev_sources_conflict() says why
        C: socprev_sources_solve()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_payment **")
        _core.checked_run(run_, lib.socprev_sources_solve, self._ptr, run_._ptr, o_out)
        return Payment._own(o_out[0], (self,))

    def conflict(self) -> Conflict:
        """Finds out why a problem has no answer; the sets named are minimal in that no claimant of the sum needed can be left out.
        :raises InvalidError: no multiple of the quantum
        :raises RangeError: sum of floors
        :raises CancelledError
        :raises InfeasibleError: socprev_sources_conflict() says why
        C: socprev_sources_conflict()
        """
        o_out = ffi.new("socprev_conflict **")
        _core.checked(lib.socprev_sources_conflict, self._ptr, o_out)
        return Conflict._own(o_out[0], (self,))

    def range(self, payment: Payment, row: int, source: int) -> tuple[int, int]:
        """Least and greatest amount that a source can pay of a row in any way to pay all rows within the limits (in a shortage: what they are paid), whatever the priorities.
        :param payment: an answer of this problem
        :raises InvalidError: out of range, not an answer of this problem
        C: socprev_sources_range()
        """
        o_least = ffi.new("int64_t *")
        o_most = ffi.new("int64_t *")
        _core.checked(lib.socprev_sources_range, self._ptr, _core.pointer(payment), row, source, o_least, o_most)
        return int(o_least[0]), int(o_most[0])

    def verify(self, payment: Payment) -> None:
        """Checks an answer against its problem without any code of the solver: every row is paid, all limits are kept, and for each source that could spend more the answer carries a set of rows and sources out of which nothing can be moved to it, given what the sources before it spend.
        :raises InvalidError: not an answer of this problem: says why
        C: socprev_sources_verify()
        """
        _core.checked(lib.socprev_sources_verify, self._ptr, _core.pointer(payment))


class Spill(Handle):
    """A temporary file."""

    _free = lib.socprev_spill_free

    def __init__(self, folder: str) -> None:
        """Opens a temporary file.
        :param folder: where; it must exist and be writable
        :raises InvalidError
        :raises IoError: no file can be made there
        C: socprev_spill_new()
        """
        i_folder = _core.text(folder)
        o_out = ffi.new("socprev_spill **")
        _core.checked(lib.socprev_spill_new, i_folder.pointer, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def size(self) -> int:
        """Bytes written; 0 for NULL.
        C: socprev_spill_size()
        """
        result = lib.socprev_spill_size(self._ptr)
        return int(result)


class Split(Handle):
    """A project's money divided; independent of the portfolio."""

    _free = lib.socprev_split_free

    def __init__(self, portfolio: Portfolio, project: int, options: SplitOptions | None = None, *, run: Run | None = None) -> None:
        """Divides a project's money.
        :param project: index of the project; its total must be exact, its services must have exact counts, and its territories must be known
        :param options: NULL = as made
        :param run: may be NULL
        :raises NotFoundError: no such project or territory
        :raises UndefinedError: no total, no services, no territory, or one of them not exact: the message says which
        C: socprev_split_new()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_split **")
        _core.checked_run(run_, lib.socprev_split_new, _core.pointer(portfolio), project, _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        self._set(o_out[0], (portfolio, options,))

    def division(self) -> TwowayDivision | None:
        """The division itself: rows are kinds, columns are districts.
        C: socprev_split_division()
        """
        result = lib.socprev_split_division(self._ptr)
        return TwowayDivision._borrow(result, self)

    def kind(self, row: int) -> str | None:
        """Code of the kind of a row; NULL when out of range.
        C: socprev_split_kind()
        """
        result = lib.socprev_split_kind(self._ptr, row)
        return _core.maybe_text(result)

    def services(self, row: int) -> int:
        """Number of services of a row: its weight; 0 when out of range.
        C: socprev_split_services()
        """
        result = lib.socprev_split_services(self._ptr, row)
        return int(result)

    def territory(self, column: int) -> str | None:
        """Code of the territory of a column; NULL when out of range.
        C: socprev_split_territory()
        """
        result = lib.socprev_split_territory(self._ptr, column)
        return _core.maybe_text(result)

    def population(self, column: int) -> tuple[int, Date]:
        """Inhabitants of a column, its weight, and their date.
        C: socprev_split_population()
        """
        o_as_of = ffi.new("socprev_date *")
        result = lib.socprev_split_population(self._ptr, column, o_as_of)
        return int(result), Date(o_as_of[0])

    def table(self) -> Table:
        """The division as a table, a row for each cell: kind, services, territory, population, population_date, amount (CZK, 2 decimals).
        :raises InvalidError
        C: socprev_split_table()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_split_table, self._ptr, ffi.NULL, o_out)
        return Table._own(o_out[0], ())


class SplitOptions(Handle):
    """How a project's money is to be divided; what is not set has the value named."""

    _free = lib.socprev_split_options_free

    def __init__(self) -> None:
        """Makes options: the rule SOCPREV_RULE_HARE, quantum 1, populations at the project's start.
        :raises InvalidError
        C: socprev_split_options_new()
        """
        o_out = ffi.new("socprev_split_options **")
        _core.checked(lib.socprev_split_options_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_rule(self, rule: int) -> None:
        """Sets the rule that divides the total over rows and over columns.
        :param rule: enum socprev_rule, not SOCPREV_RULE_STATIONARY
        :raises InvalidError
        C: socprev_split_options_set_rule()
        """
        _core.checked(lib.socprev_split_options_set_rule, self._changed, rule)

    def set_quantum(self, quantum: int) -> None:
        """Sets the step of all amounts in haléř: 100000 for thousands of crowns.
        :param quantum: at least 1
        :raises InvalidError
        C: socprev_split_options_set_quantum()
        """
        _core.checked(lib.socprev_split_options_set_quantum, self._changed, quantum)

    def set_date(self, date: DateLike) -> None:
        """Sets the date of the populations; see socprev_territory_population().
        :param date: SOCPREV_DATE_NONE: the project's start
        :raises InvalidError
        C: socprev_split_options_set_date()
        """
        _core.checked(lib.socprev_split_options_set_date, self._changed, _core.date(date))


class Stages(Handle):
    """Who gets what of each pot."""

    _free = lib.socprev_stages_free

    @staticmethod
    def solve(problem: Apportionment, pot: Integers, *, run: Run | None = None) -> Stages:
        """Divides pots that come one after the other.
        :param problem: claimants, rule, quantum, floors, caps and bases; its total has no part in it; not changed
        :param pot: [n, stride bytes, 0 = packed] minor units, multiples of the quantum, all >= 0 or all <= 0; their sum at most SOCPREV_TOTAL_MAX in absolute value
        :param run: may be NULL
        :raises InvalidError: no pot; two signs
        :raises RangeError: sum
        :raises CancelledError
        :raises InfeasibleError: socprev_apportionment_conflict() says why
        :raises UndefinedError: Droop: weights too small for its whole-number quota
        C: socprev_stages_solve()
        """
        i_pot = _core.column(pot, "int64_t", "pot", True)
        n_n = _core.measure(None, ("pot", i_pot, 0))
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_stages **")
        _core.checked_run(run_, lib.socprev_stages_solve, _core.pointer(problem), i_pot.pointer, i_pot.strides[0], n_n, run_._ptr, o_out)
        return Stages._own(o_out[0], (problem,))

    @staticmethod
    def verify(problem: Apportionment, pot: Integers, stages: Stages) -> None:
        """Checks an answer against its problem without any code of the solver: nothing is taken back, each stage is a division on top of the one before, and beside it stands the division at once.
        :param pot: as given to socprev_stages_solve()
        :raises InvalidError: not an answer of this problem: says why
        C: socprev_stages_verify()
        """
        i_pot = _core.column(pot, "int64_t", "pot", True)
        n_n = _core.measure(None, ("pot", i_pot, 0))
        _core.checked(lib.socprev_stages_verify, _core.pointer(problem), i_pot.pointer, i_pot.strides[0], n_n, _core.pointer(stages))

    def count(self, axis: int) -> int:
        """How many claimants or stages; 0 for an unknown axis.
        :param axis: enum socprev_axis; stages are columns
        C: socprev_stages_count()
        """
        result = lib.socprev_stages_count(self._ptr, axis)
        return int(result)

    def amount(self, index: int, stage: int) -> int:
        """What a claimant gets of one pot in minor units; 0 when out of range.
        C: socprev_stages_amount()
        """
        result = lib.socprev_stages_amount(self._ptr, index, stage)
        return int(result)

    def cumulative(self, index: int, stage: int) -> int:
        """What a claimant has once a pot has come, in minor units; 0 when out of range.
        C: socprev_stages_cumulative()
        """
        result = lib.socprev_stages_cumulative(self._ptr, index, stage)
        return int(result)

    def is_whole(self, stage: int) -> int:
        """Whether all pots up to a stage are divided as if they had come at once, 1 or 0; 0 when out of range.
        C: socprev_stages_is_whole()
        """
        result = lib.socprev_stages_is_whole(self._ptr, stage)
        return int(result)

    def division(self, stage: int) -> Division | None:
        """The division of all pots up to a stage, with all its reasons; where the floor of a claimant is active, an earlier stage had given more than the rule would now.
        C: socprev_stages_division()
        """
        result = lib.socprev_stages_division(self._ptr, stage)
        return Division._borrow(result, self)

    def whole(self, stage: int) -> Division | None:
        """The division of all pots up to a stage as if they had come at once.
        C: socprev_stages_whole()
        """
        result = lib.socprev_stages_whole(self._ptr, stage)
        return Division._borrow(result, self)


class State(Handle):
    """What was counted so far."""

    _free = lib.socprev_state_free

    @staticmethod
    def parse(data: Bytes) -> State:
        """Reads a state.
        :param data: [size] copied
        :raises InvalidError
        :raises ParseError: not a state, a newer version, cut, or changed
        C: socprev_state_parse()
        """
        i_data = _core.data(data)
        o_out = ffi.new("socprev_state **")
        _core.checked(lib.socprev_state_parse, i_data.pointer, i_data.shape[0], ffi.NULL, o_out)
        return State._own(o_out[0], ())

    def data(self) -> str | None:
        """The bytes of a state; NULL for NULL.
        C: socprev_state_data()
        """
        result = lib.socprev_state_data(self._ptr)
        return _core.maybe_text(result)

    def size(self) -> int:
        """How many bytes; 0 for NULL.
        C: socprev_state_size()
        """
        result = lib.socprev_state_size(self._ptr)
        return int(result)

    def merge(self, b: State) -> State:
        """Merges two states: persons of both, each once; contacts and minutes added.
        :param b: unchanged; may be a
        :raises InvalidError: other dimensions, or pseudonyms of another key
        :raises RangeError: minutes overflow
        C: socprev_state_merge()
        """
        o_out = ffi.new("socprev_state **")
        _core.checked(lib.socprev_state_merge, self._ptr, _core.pointer(b), ffi.NULL, o_out)
        return State._own(o_out[0], ())

    def erase(self, person: int) -> State:
        """Makes a state without a person, as the right to erasure asks (GDPR, Article 17).
        :param person: pseudonym; when it is not there the bytes stay the same
        :raises InvalidError
        C: socprev_state_erase()
        """
        o_out = ffi.new("socprev_state **")
        _core.checked(lib.socprev_state_erase, self._ptr, person, ffi.NULL, o_out)
        return State._own(o_out[0], ())

    def recode(self, dimension: int, codes: Integers) -> State:
        """Makes a state with other codes in one dimension; in that of projects also for the support.
        :param dimension: SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP; when the state does not have it the bytes stay the same
        :param codes: [n] new code of code i, >= 0, ascending; SOCPREV_CODE_MISSING stays
        :raises InvalidError
        C: socprev_state_recode()
        """
        i_codes = _core.column(codes, "int32_t", "codes", False)
        n_n = _core.measure(None, ("codes", i_codes, 0))
        o_out = ffi.new("socprev_state **")
        _core.checked(lib.socprev_state_recode, self._ptr, dimension, i_codes.pointer, n_n, ffi.NULL, o_out)
        return State._own(o_out[0], ())

    def has_support(self) -> int:
        """Whether a state holds the minutes of persons in projects; 0 for NULL.
        C: socprev_state_has_support()
        """
        result = lib.socprev_state_has_support(self._ptr)
        return int(result)

    def largest_code(self, dimension: int) -> int:
        """The largest code of a dimension, in that of projects also of the support; SOCPREV_CODE_MISSING when there is none.
        C: socprev_state_largest_code()
        """
        result = lib.socprev_state_largest_code(self._ptr, dimension)
        return int(result)

    def persons(self) -> int:
        """How many distinct persons; 0 for NULL.
        C: socprev_state_persons()
        """
        result = lib.socprev_state_persons(self._ptr)
        return int(result)

    def key_id(self) -> int:
        """The number of the key of the pseudonyms; 0 for NULL.
        C: socprev_state_key_id()
        """
        result = lib.socprev_state_key_id(self._ptr)
        return int(result)

    def dimensions(self) -> int:
        """How many dimensions; 0 for NULL.
        C: socprev_state_dimensions()
        """
        result = lib.socprev_state_dimensions(self._ptr)
        return int(result)

    def dimension(self, position: int) -> int:
        """The dimension at a position, enum socprev_dimension; -1 when out of range.
        C: socprev_state_dimension()
        """
        result = lib.socprev_state_dimension(self._ptr, position)
        return int(result)


class Stays(_special.StaysMethods):
    """Stays of people in services."""

    _free = lib.socprev_stays_free

    def __init__(self) -> None:
        """Makes an empty collection with no column bound.
        :raises InvalidError
        C: socprev_stays_new()
        """
        o_out = ffi.new("socprev_stays **")
        _core.checked(lib.socprev_stays_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def count(self) -> int:
        """How many stays; 0 for NULL.
        C: socprev_stays_count()
        """
        result = lib.socprev_stays_count(self._ptr)
        return int(result)

    def bind_persons(self, persons: Integers, households: Integers | None = None) -> None:
        """Binds who stayed, and with whom.
        :param persons: [n, stride bytes, 0 = packed] pseudonyms; must be bound
        :param households: [n, household_stride bytes, 0 = packed] id of the household; 0 = not stated; NULL = of nobody
        :raises InvalidError
        C: socprev_stays_bind_persons()
        """
        i_persons = _core.column(persons, "uint64_t", "persons", True)
        i_households = _core.column(households, "uint64_t", "households", True)
        n_n = _core.measure(None, ("persons", i_persons, 0), ("households", i_households, 0))
        _core.checked(lib.socprev_stays_bind_persons, self._changed, i_persons.pointer, i_persons.strides[0], i_households.pointer, i_households.strides[0])
        self._hold(i_persons, "bind_persons", "persons")
        self._hold(i_households, "bind_persons", "households")

    def bind_codes(self, column: int, codes: Integers | None = None) -> None:
        """Binds codes.
        :param column: enum socprev_stay_code
        :param codes: [n, stride bytes, 0 = packed] NULL unbinds  until unbound
        :raises InvalidError
        C: socprev_stays_bind_codes()
        """
        i_codes = _core.column(codes, "int32_t", "codes", True)
        _core.checked(lib.socprev_stays_bind_codes, self._changed, column, i_codes.pointer, i_codes.strides[0])
        self._hold(i_codes, "bind_codes", "codes", column)

    def bind_dates(self, column: int, dates: Dates | None = None) -> None:
        """Binds dates.
        :param column: enum socprev_stay_date
        :param dates: [n, stride bytes, 0 = packed] NULL unbinds  until unbound
        :raises InvalidError
        C: socprev_stays_bind_dates()
        """
        i_dates = _core.column(dates, "socprev_date", "dates", True)
        _core.checked(lib.socprev_stays_bind_dates, self._changed, column, i_dates.pointer, i_dates.strides[0])
        self._hold(i_dates, "bind_dates", "dates", column)

    def bind_permanent(self, permanent: Integers) -> None:
        """Binds which stays ended in a permanent home.
        :param permanent: [n, stride bytes, 0 = packed] not 0: to a permanent home; only with a day of exit  until unbound
        :raises InvalidError
        C: socprev_stays_bind_permanent()
        """
        i_permanent = _core.column(permanent, "uint8_t", "permanent", True)
        _core.checked(lib.socprev_stays_bind_permanent, self._changed, i_permanent.pointer, i_permanent.strides[0])
        self._hold(i_permanent, "bind_permanent", "permanent")

    def add_nights(self, stay: Integers, night: Dates) -> None:
        """Adds records of single nights, for types that are counted night by night.
        :param stay: [n, stay_stride bytes, 0 = packed] 0 .. count-1
        :param night: [n, night_stride bytes, 0 = packed] days from entry to the day before exit; the same night twice counts once
        :raises InvalidError: no such stay; not a day; outside the stay
        C: socprev_stays_add_nights()
        """
        i_stay = _core.column(stay, "int64_t", "stay", True)
        i_night = _core.column(night, "socprev_date", "night", True)
        n_n = _core.measure(None, ("stay", i_stay, 0), ("night", i_night, 0))
        _core.checked(lib.socprev_stays_add_nights, self._changed, i_stay.pointer, i_stay.strides[0], i_night.pointer, i_night.strides[0], n_n)

    def first_time(self, first: DateLike, last: DateLike, entering: int, earlier: int, days: int) -> tuple[int, int]:
        """Who came in the period, and who of them for the first time.
        :param first: first and last day of the period
        :param last: first and last day of the period
        :param entering: the set of types of entries
        :param earlier: the set of types of earlier stays
        :param days: how far back; HUD: 730
        :raises InvalidError
        C: socprev_stays_first_time()
        """
        o_persons = ffi.new("int64_t *")
        o_first_time = ffi.new("int64_t *")
        _core.checked(lib.socprev_stays_first_time, self._ptr, _core.date(first), _core.date(last), entering, earlier, days, ffi.NULL, o_persons, o_first_time)
        return int(o_persons[0]), int(o_first_time[0])

    def households(self, types: int, n: int) -> tuple[array[int], int]:
        """Households by their size: distinct persons of one id, whatever the number of their stays.
        :param types: the set of types that are looked at
        :param n: 1 .. 64
        :raises InvalidError
        C: socprev_stays_households()
        """
        o_sizes = _core.integers("int64_t", n)
        o_without = ffi.new("int64_t *")
        _core.checked(lib.socprev_stays_households, self._ptr, types, ffi.NULL, _core.address(o_sizes, "int64_t"), n, o_without)
        return o_sizes, int(o_without[0])

    def survival(self, types: int, gap: int, until: DateLike, confidence: float) -> Survival:
        """How long support lasts, in nights, when some of it still goes on: the estimate of Kaplan and Meier.
        :param types: the set of types that are looked at
        :param gap: 0 .. 36525
        :param until: the last day that is known: what is open, or ends later, goes on there; stays that begin later are not looked at
        :param confidence: e.g. 0.95
        :raises InvalidError
        :raises UndefinedError: no spell
        C: socprev_stays_survival()
        """
        o_out = ffi.new("socprev_survival **")
        _core.checked(lib.socprev_stays_survival, self._ptr, types, gap, _core.date(until), float(confidence), ffi.NULL, o_out)
        return Survival._own(o_out[0], (self,))


class SupportUnits(Handle):
    """What a unit of support counts for."""

    _free = lib.socprev_support_units_free

    def __init__(self) -> None:
        """Makes a table with what is known of all programmes:.
        :raises InvalidError
        C: socprev_support_units_new()
        """
        o_out = ffi.new("socprev_support_units **")
        _core.checked(lib.socprev_support_units_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set(self, name: str, minutes: int, per: int, source: str | None = None) -> None:
        """Says what a unit counts for: per of it are minutes minutes.
        :param name: [length] UTF-8 without control characters, 1 .. 200 bytes; the case of letters matters
        :param minutes: 0 .. SOCPREV_SUPPORT_UNIT_MOST; 0 says that the unit counts for nothing
        :param per: 1 .. SOCPREV_SUPPORT_UNIT_MOST
        :param source: [source_length] where this is laid down; NULL = not stated; copied
        :raises InvalidError: name, ratio; another minute or hour
        :raises LimitError
        C: socprev_support_units_set()
        """
        i_name = _core.text(name)
        i_source = _core.optional_text(source)
        _core.checked(lib.socprev_support_units_set, self._changed, i_name.pointer, i_name.shape[0], minutes, per, i_source.pointer, i_source.shape[0])

    def count(self) -> int:
        """How many units; 0 for NULL.
        C: socprev_support_units_count()
        """
        result = lib.socprev_support_units_count(self._ptr)
        return int(result)

    def find(self, name: str) -> int:
        """Code of a unit, 0 .
        :param name: [length] as in socprev_support_units_set()
        C: socprev_support_units_find()
        """
        i_name = _core.text(name)
        result = lib.socprev_support_units_find(self._ptr, i_name.pointer, i_name.shape[0])
        return int(result)

    def name(self, unit: int) -> str | None:
        """Name of a unit.
        C: socprev_support_units_name()
        """
        result = lib.socprev_support_units_name(self._ptr, unit)
        return _core.maybe_text(result)

    def source(self, unit: int) -> str | None:
        """Where the ratio of a unit is laid down, "" when it was not stated.
        C: socprev_support_units_source()
        """
        result = lib.socprev_support_units_source(self._ptr, unit)
        return _core.maybe_text(result)

    def ratio(self, unit: int) -> tuple[int, int]:
        """The ratio of a unit in lowest terms: minutes of one unit are minutes / per.
        :param unit: code
        :raises InvalidError
        C: socprev_support_units_ratio()
        """
        o_minutes = ffi.new("int64_t *")
        o_per = ffi.new("int64_t *")
        _core.plain(lib.socprev_support_units_ratio, self._ptr, unit, o_minutes, o_per)
        return int(o_minutes[0]), int(o_per[0])

    def minutes(self, unit: int, amount: int, decimals: int) -> int:
        """Minutes of an amount, exactly.
        :param unit: code
        :param amount: in units of 10^-decimals, >= 0
        :param decimals: 0 .. SOCPREV_SUPPORT_UNIT_DECIMALS_MOST
        :raises InvalidError: a negative amount; not whole minutes
        :raises RangeError: does not fit
        :raises NotFoundError: no such unit
        C: socprev_support_units_minutes()
        """
        o_out = ffi.new("int64_t *")
        _core.checked(lib.socprev_support_units_minutes, self._ptr, unit, amount, decimals, o_out)
        return int(o_out[0])

    @staticmethod
    def read(data: Bytes | None = None, csv: CsvOptions | None = None) -> SupportUnits:
        """Reads a table of units; it has those of socprev_support_units_new() besides, unless they are given otherwise.
        :param data: [size] may be NULL when size is 0
        :param csv: NULL = default
        :raises InvalidError: name, ratio
        :raises RangeError
        :raises ParseError: CSV, number
        :raises NotFoundError: column
        :raises DuplicateError: a unit twice; minutes and hours
        :raises LimitError
        C: socprev_support_units_read()
        """
        i_data = _core.data(data)
        o_out = ffi.new("socprev_support_units **")
        _core.checked(lib.socprev_support_units_read, i_data.pointer, i_data.shape[0], _core.pointer(csv), ffi.NULL, o_out)
        return SupportUnits._own(o_out[0], (csv,))


class Survival(Handle):
    """The share of people still supported after each length of time."""

    _free = lib.socprev_survival_free

    def __init__(self, length: Integers, confidence: float, ongoing: Integers | None = None) -> None:
        """Estimates from lengths of support.
        :param length: [n, stride bytes, 0 = packed] e.g. days, each >= 0
        :param ongoing: [n, ongoing_stride bytes, 0 = packed] not 0: support had not ended; NULL = all ended
        :param confidence: of the intervals
        :raises InvalidError: negative: the error's index says which
        C: socprev_survival_new()
        """
        i_length = _core.column(length, "int64_t", "length", True)
        i_ongoing = _core.column(ongoing, "uint8_t", "ongoing", True)
        n_n = _core.measure(None, ("length", i_length, 0), ("ongoing", i_ongoing, 0))
        o_out = ffi.new("socprev_survival **")
        _core.checked(lib.socprev_survival_new, i_length.pointer, i_length.strides[0], i_ongoing.pointer, i_ongoing.strides[0], n_n, float(confidence), ffi.NULL, o_out)
        self._set(o_out[0], ())

    def steps(self) -> int:
        """How many different lengths at which support ended; 0 for NULL.
        C: socprev_survival_steps()
        """
        result = lib.socprev_survival_steps(self._ptr)
        return int(result)

    def step(self, step: int) -> tuple[int, int, int, float]:
        """A step: the length, how many were still supported just before, how many of these ended, and the share that is supported for longer.
        :raises InvalidError
        C: socprev_survival_step()
        """
        o_length = ffi.new("int64_t *")
        o_at_risk = ffi.new("int64_t *")
        o_ended = ffi.new("int64_t *")
        o_share = ffi.new("double *")
        _core.plain(lib.socprev_survival_step, self._ptr, step, o_length, o_at_risk, o_ended, o_share)
        return int(o_length[0]), int(o_at_risk[0]), int(o_ended[0]), float(o_share[0])

    def interval(self, step: int) -> tuple[float, float]:
        """Interval of the share after a step.
        :raises InvalidError
        :raises UndefinedError: the share is 0 or 1
        C: socprev_survival_interval()
        """
        o_low = ffi.new("double *")
        o_high = ffi.new("double *")
        _core.plain(lib.socprev_survival_interval, self._ptr, step, o_low, o_high)
        return float(o_low[0]), float(o_high[0])

    def quantile(self, share: float) -> int:
        """The shortest length after which at most a share of people is still supported; 1/2 is the median.
        :param share: above 0, below 1
        :raises InvalidError
        :raises UndefinedError: more than that share are still supported after the last end
        C: socprev_survival_quantile()
        """
        o_out = ffi.new("int64_t *")
        _core.plain(lib.socprev_survival_quantile, self._ptr, float(share), o_out)
        return int(o_out[0])


class Table(_special.TableMethods):
    """Named columns of one length."""

    _free = lib.socprev_table_free

    @staticmethod
    def read_csv_file(path: str, options: CsvOptions | None = None, *, run: Run | None = None) -> Table:
        """Reads a table from a CSV file, piece by piece.
        :param path: NUL-terminated
        :param options: NULL = default
        :param run: progress in bytes; NULL = none
        :raises InvalidError
        :raises RangeError: number
        :raises ParseError: form
        :raises WrongTypeError: a field does not fit the type of its column
        :raises NotFoundError: file; a column with a type
        :raises DuplicateError: column name
        :raises LimitError
        :raises IoError
        :raises CancelledError
        C: socprev_table_read_csv_file()
        """
        i_path = _core.text(path)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_table **")
        _core.checked_run(run_, lib.socprev_table_read_csv_file, i_path.pointer, _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    @staticmethod
    def read_csv(data: Bytes | None = None, options: CsvOptions | None = None, *, run: Run | None = None) -> Table:
        """Reads a table from CSV in memory.
        :param data: [size] may be NULL when size is 0  The other arguments, errors and complexity as socprev_table_read_csv_file().
        :param options: NULL = default
        :param run: progress in bytes; NULL = none
        :raises InvalidError
        :raises RangeError: number
        :raises ParseError: form
        :raises WrongTypeError: a field does not fit the type of its column
        :raises NotFoundError: file; a column with a type
        :raises DuplicateError: column name
        :raises LimitError
        :raises IoError
        :raises CancelledError
        C: socprev_table_read_csv()
        """
        i_data = _core.data(data)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_table **")
        _core.checked_run(run_, lib.socprev_table_read_csv, i_data.pointer, i_data.shape[0], _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    @staticmethod
    def read_json(data: Bytes | None = None, options: CsvOptions | None = None, *, run: Run | None = None) -> Table:
        """Reads a table from JSON in memory: an array with one object per row, as socprev_table_write_json() writes it.
        :param data: [size] may be NULL when size is 0
        :param options: only its types are used; NULL = none
        :param run: progress in bytes; NULL = none
        :raises InvalidError
        :raises RangeError: number
        :raises ParseError: form
        :raises WrongTypeError: a value does not fit
        :raises NotFoundError: a column with a type; a member that the first object lacks
        :raises DuplicateError: member
        :raises CancelledError
        C: socprev_table_read_json()
        """
        i_data = _core.data(data)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_table **")
        _core.checked_run(run_, lib.socprev_table_read_json, i_data.pointer, i_data.shape[0], _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    @staticmethod
    def read_json_member(member: str, data: Bytes | None = None, options: CsvOptions | None = None, *, run: Run | None = None) -> Table:
        """Reads one table of a JSON document that holds several: an object whose members are tables as socprev_table_read_json() reads them.
        :param data: [size] may be NULL when size is 0
        :param member: name of the table, NUL-terminated
        :param options: only its types are used; NULL = none
        :param run: progress in bytes; NULL = none
        :raises InvalidError
        :raises RangeError: number
        :raises ParseError: form
        :raises WrongTypeError: a value does not fit
        :raises NotFoundError
        :raises DuplicateError: member
        :raises CancelledError
        C: socprev_table_read_json_member()
        """
        i_data = _core.data(data)
        i_member = _core.text(member)
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_table **")
        _core.checked_run(run_, lib.socprev_table_read_json_member, i_data.pointer, i_data.shape[0], i_member.pointer, _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        return Table._own(o_out[0], ())

    def write_csv(self, options: CsvOptions | None = None, *, run: Run | None = None) -> bytes:
        """Writes a table as CSV: header line, then one line per row, CRLF.
        :param options: NULL = default; types in it are not used
        :param run: progress in rows; NULL = none
        :raises InvalidError: a table without columns; a text that holds a NUL
        :raises CancelledError
        C: socprev_table_write_csv()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_buffer **")
        _core.checked_run(run_, lib.socprev_table_write_csv, self._ptr, _core.pointer(options), run_._ptr, ffi.NULL, o_out)
        return _core.take_buffer(o_out[0])

    def write_json(self, *, run: Run | None = None) -> bytes:
        """Writes a table as a JSON array with one object per row, keys in the order of the columns, one row per line, UTF-8, LF.
        :param run: progress in rows; NULL = none
        :raises InvalidError
        :raises CancelledError
        C: socprev_table_write_json()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_buffer **")
        _core.checked_run(run_, lib.socprev_table_write_json, self._ptr, run_._ptr, ffi.NULL, o_out)
        return _core.take_buffer(o_out[0])

    def write_text(self, language: int, width: int, titles: Sequence[str | None] | None = None) -> bytes:
        """Writes a table as aligned text, each line ended by LF.
        :param titles: [columns] headings; NULL, or a NULL among them: the column's name, with its unit in brackets
        :param language: enum socprev_language; others read as English
        :param width: columns of the terminal; 0 = no limit
        :raises InvalidError: table or out NULL, width below 0
        C: socprev_table_write_text()
        """
        i_titles = _core.texts(titles, "titles")
        _core.measure(int(lib.socprev_table_column_count(self._ptr)), ("titles", i_titles, 0))
        o_out = ffi.new("socprev_buffer **")
        _core.checked(lib.socprev_table_write_text, self._ptr, i_titles.pointer, language, width, ffi.NULL, o_out)
        return _core.take_buffer(o_out[0])

    def __init__(self) -> None:
        """Makes a table without columns and rows.
        :raises InvalidError
        C: socprev_table_new()
        """
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_table_new, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def add_column(self, name: str, type: int) -> None:
        """Adds a column in which every cell is missing, to be filled by rows.
        :param name: UTF-8, not empty, not yet in the table; copied
        :param type: enum socprev_column_type
        :raises InvalidError: name, type
        :raises DuplicateError: name
        C: socprev_table_add_column()
        """
        i_name = _core.text(name)
        _core.checked(lib.socprev_table_add_column, self._changed, i_name.pointer, type)

    def add_int64(self, name: str, values: Integers | None = None, valid: Integers | None = None) -> None:
        """Adds a column of whole numbers.
        :param name: UTF-8, not empty, not yet in the table; copied
        :param values: [n, stride bytes, 0 = packed] copied; NULL only when n = 0
        :param valid: [n] one byte per row, 0 = missing; NULL = none is missing
        :raises InvalidError: name; n is not the number of rows
        :raises DuplicateError: name
        C: socprev_table_add_int64()
        """
        i_name = _core.text(name)
        i_values = _core.column(values, "int64_t", "values", True)
        i_valid = _core.column(valid, "uint8_t", "valid", False)
        n_n = _core.measure(None, ("values", i_values, 0), ("valid", i_valid, 0))
        _core.checked(lib.socprev_table_add_int64, self._changed, i_name.pointer, i_values.pointer, i_values.strides[0], n_n, i_valid.pointer)

    def add_float64(self, name: str, values: Floats | None = None, valid: Integers | None = None) -> None:
        """Adds a column of finite numbers.
        :param name: UTF-8, not empty, not yet in the table; copied
        :param values: [n, stride bytes, 0 = packed] copied; NULL only when n = 0
        :param valid: [n] one byte per row, 0 = missing; NULL = none is missing
        :raises InvalidError: not finite
        C: socprev_table_add_float64()
        """
        i_name = _core.text(name)
        i_values = _core.column(values, "double", "values", True)
        i_valid = _core.column(valid, "uint8_t", "valid", False)
        n_n = _core.measure(None, ("values", i_values, 0), ("valid", i_valid, 0))
        _core.checked(lib.socprev_table_add_float64, self._changed, i_name.pointer, i_values.pointer, i_values.strides[0], n_n, i_valid.pointer)

    def add_bool(self, name: str, values: Integers | None = None, valid: Integers | None = None) -> None:
        """Adds a column of truth values: 0 is false, anything else true.
        :param name: UTF-8, not empty, not yet in the table; copied
        :param values: [n, stride bytes, 0 = packed] copied; NULL only when n = 0
        :param valid: [n] one byte per row, 0 = missing; NULL = none is missing
        :raises InvalidError: name; n is not the number of rows
        :raises DuplicateError: name
        C: socprev_table_add_bool()
        """
        i_name = _core.text(name)
        i_values = _core.column(values, "uint8_t", "values", True)
        i_valid = _core.column(valid, "uint8_t", "valid", False)
        n_n = _core.measure(None, ("values", i_values, 0), ("valid", i_valid, 0))
        _core.checked(lib.socprev_table_add_bool, self._changed, i_name.pointer, i_values.pointer, i_values.strides[0], n_n, i_valid.pointer)

    def add_date(self, name: str, values: Dates | None = None, valid: Integers | None = None) -> None:
        """Adds a column of dates.
        :param name: UTF-8, not empty, not yet in the table; copied
        :param values: [n, stride bytes, 0 = packed] copied; NULL only when n = 0
        :param valid: [n] one byte per row, 0 = missing; NULL = none is missing
        :raises InvalidError: a number that is not a date
        C: socprev_table_add_date()
        """
        i_name = _core.text(name)
        i_values = _core.column(values, "socprev_date", "values", True)
        i_valid = _core.column(valid, "uint8_t", "valid", False)
        n_n = _core.measure(None, ("values", i_values, 0), ("valid", i_valid, 0))
        _core.checked(lib.socprev_table_add_date, self._changed, i_name.pointer, i_values.pointer, i_values.strides[0], n_n, i_valid.pointer)

    def add_text(self, name: str, texts: Sequence[str | None] | None = None, valid: Integers | None = None) -> None:
        """Adds a column of texts.
        :param name: UTF-8, not empty, not yet in the table; copied
        :param texts: [n, stride bytes, 0 = packed] NUL-terminated UTF-8, copied; a NULL among them is a missing cell  The other arguments, errors and complexity as socprev_table_add_int64(), and SOCPREV_E_PARSE (not UTF-8).
        :param valid: [n] one byte per row, 0 = missing; NULL = none is missing
        :raises ParseError: not UTF-8
        C: socprev_table_add_text()
        """
        i_name = _core.text(name)
        i_texts = _core.texts(texts, "texts")
        i_valid = _core.column(valid, "uint8_t", "valid", False)
        n_n = _core.measure(None, ("texts", i_texts, 0), ("valid", i_valid, 0))
        _core.checked(lib.socprev_table_add_text, self._changed, i_name.pointer, i_texts.pointer, i_texts.strides[0], n_n, i_valid.pointer)

    def add_category(self, name: str, codes: Integers, labels: Sequence[str | None]) -> None:
        """Adds a column of categories: row i holds labels[codes[i]].
        :param name: UTF-8, not empty, not yet in the table; copied
        :param codes: [n, stride bytes, 0 = packed] each 0 .. n_labels - 1, or -1 for a missing cell; copied
        :param labels: [n_labels] NUL-terminated UTF-8, all different; copied  The other arguments, errors and complexity as socprev_table_add_int64(), and SOCPREV_E_RANGE (code), SOCPREV_E_PARSE (a label is not UTF-8), SOCPREV_E_DUPLICATE (label), SOCPREV_E_LIMIT (more than 2^31 - 1 labels).
        :raises RangeError: code
        :raises ParseError: a label is not UTF-8
        :raises DuplicateError: label
        :raises LimitError: more than 2^31 - 1 labels
        C: socprev_table_add_category()
        """
        i_name = _core.text(name)
        i_codes = _core.column(codes, "int32_t", "codes", True)
        i_labels = _core.texts(labels, "labels")
        n_n = _core.measure(None, ("codes", i_codes, 0))
        n_n_labels = _core.measure(None, ("labels", i_labels, 0))
        _core.checked(lib.socprev_table_add_category, self._changed, i_name.pointer, i_codes.pointer, i_codes.strides[0], n_n, i_labels.pointer, n_n_labels)

    def set_unit(self, column: int, decimals: int, unit: str | None = None) -> None:
        """Says what the numbers of a column mean.
        :param unit: UTF-8, such as "CZK" or "persons"; "" or NULL for none; copied
        :param decimals: digits of a whole number that stand after the point: 0 .. 18; must be 0 for columns other than SOCPREV_COLUMN_INT64
        :raises InvalidError
        :raises NotFoundError: column
        C: socprev_table_set_unit()
        """
        i_unit = _core.optional_text(unit)
        _core.checked(lib.socprev_table_set_unit, self._changed, column, i_unit.pointer, decimals)

    def append_row(self) -> None:
        """Appends a row in which every cell is missing.
        :raises InvalidError: the table has no column
        C: socprev_table_append_row()
        """
        _core.checked(lib.socprev_table_append_row, self._changed)

    def put_int64(self, column: int, value: int) -> None:
        """Fills a cell of the last row; filling it again replaces the value.
        :param column: a column of type SOCPREV_COLUMN_INT64
        :raises InvalidError: the table has no row
        :raises WrongTypeError: the column is of another type
        :raises NotFoundError: column
        C: socprev_table_put_int64()
        """
        _core.checked(lib.socprev_table_put_int64, self._changed, column, value)

    def put_float64(self, column: int, value: float) -> None:
        """The same for SOCPREV_COLUMN_FLOAT64; a value that is not finite is SOCPREV_E_INVALID.
        :raises InvalidError
        C: socprev_table_put_float64()
        """
        _core.checked(lib.socprev_table_put_float64, self._changed, column, float(value))

    def put_bool(self, column: int, value: int) -> None:
        """The same for SOCPREV_COLUMN_BOOL; errors as socprev_table_put_int64().
        :raises InvalidError: the table has no row
        :raises WrongTypeError: the column is of another type
        :raises NotFoundError: column
        C: socprev_table_put_bool()
        """
        _core.checked(lib.socprev_table_put_bool, self._changed, column, value)

    def put_date(self, column: int, value: DateLike) -> None:
        """The same for SOCPREV_COLUMN_DATE; SOCPREV_DATE_NONE makes the cell missing, a number that is not a date is SOCPREV_E_INVALID.
        :raises InvalidError
        C: socprev_table_put_date()
        """
        _core.checked(lib.socprev_table_put_date, self._changed, column, _core.date(value))

    def put_text(self, column: int, text: str | None = None) -> None:
        """The same for SOCPREV_COLUMN_TEXT and SOCPREV_COLUMN_CATEGORY; a new label is appended to the labels of the column.
        :param text: UTF-8, copied; may be NULL when length is 0
        :raises ParseError: not UTF-8
        :raises LimitError: labels
        C: socprev_table_put_text()
        """
        i_text = _core.optional_text(text)
        _core.checked(lib.socprev_table_put_text, self._changed, column, i_text.pointer, i_text.shape[0])

    def row_count(self) -> int:
        """How many rows; 0 for NULL.
        C: socprev_table_row_count()
        """
        result = lib.socprev_table_row_count(self._ptr)
        return int(result)

    def column_count(self) -> int:
        """How many columns; 0 for NULL.
        C: socprev_table_column_count()
        """
        result = lib.socprev_table_column_count(self._ptr)
        return int(result)

    def find_column(self, name: str) -> int:
        """Position of the column of this name; -1 when there is none.
        :param name: UTF-8
        C: socprev_table_find_column()
        """
        i_name = _core.text(name)
        result = lib.socprev_table_find_column(self._ptr, i_name.pointer, i_name.shape[0])
        return int(result)

    def column_name(self, column: int) -> str | None:
        """Name of a column; NULL when there is no such column.
        C: socprev_table_column_name()
        """
        result = lib.socprev_table_column_name(self._ptr, column)
        return _core.maybe_text(result)

    def column_type(self, column: int) -> int:
        """enum socprev_column_type of a column; 0 when there is no such column.
        C: socprev_table_column_type()
        """
        result = lib.socprev_table_column_type(self._ptr, column)
        return int(result)

    def column_unit(self, column: int) -> str | None:
        """Unit of a column; "" when none was given; NULL when there is no such column.
        C: socprev_table_column_unit()
        """
        result = lib.socprev_table_column_unit(self._ptr, column)
        return _core.maybe_text(result)

    def column_decimals(self, column: int) -> int:
        """Digits of the whole numbers of a column that stand after the point; 0 when there is no such column.
        C: socprev_table_column_decimals()
        """
        result = lib.socprev_table_column_decimals(self._ptr, column)
        return int(result)

    def null_count(self, column: int) -> int:
        """How many cells of a column are missing; 0 when there is no such column.
        C: socprev_table_null_count()
        """
        result = lib.socprev_table_null_count(self._ptr, column)
        return int(result)

    def is_null(self, column: int, row: int) -> int:
        """1 when the cell is missing or lies outside the table, else 0.
        C: socprev_table_is_null()
        """
        result = lib.socprev_table_is_null(self._ptr, column, row)
        return int(result)

    def get_int64(self, column: int, row: int) -> int:
        """Reads a cell of a SOCPREV_COLUMN_INT64.
        :raises InvalidError
        :raises WrongTypeError: the column is of another type
        :raises NotFoundError: no such column or row
        :raises UndefinedError: the cell is missing
        C: socprev_table_get_int64()
        """
        o_out = ffi.new("int64_t *")
        _core.checked(lib.socprev_table_get_int64, self._ptr, column, row, o_out)
        return int(o_out[0])

    def get_float64(self, column: int, row: int) -> float:
        """The same for SOCPREV_COLUMN_FLOAT64; never NaN.
        :raises InvalidError
        :raises WrongTypeError: the column is of another type
        :raises NotFoundError: no such column or row
        :raises UndefinedError: the cell is missing
        C: socprev_table_get_float64()
        """
        o_out = ffi.new("double *")
        _core.checked(lib.socprev_table_get_float64, self._ptr, column, row, o_out)
        return float(o_out[0])

    def get_bool(self, column: int, row: int) -> int:
        """The same for SOCPREV_COLUMN_BOOL: 0 or 1.
        :raises InvalidError
        :raises WrongTypeError: the column is of another type
        :raises NotFoundError: no such column or row
        :raises UndefinedError: the cell is missing
        C: socprev_table_get_bool()
        """
        o_out = ffi.new("int32_t *")
        _core.checked(lib.socprev_table_get_bool, self._ptr, column, row, o_out)
        return int(o_out[0])

    def get_date(self, column: int, row: int) -> Date:
        """The same for SOCPREV_COLUMN_DATE.
        :raises InvalidError
        :raises WrongTypeError: the column is of another type
        :raises NotFoundError: no such column or row
        :raises UndefinedError: the cell is missing
        C: socprev_table_get_date()
        """
        o_out = ffi.new("socprev_date *")
        _core.checked(lib.socprev_table_get_date, self._ptr, column, row, o_out)
        return Date(o_out[0])

    def get_text(self, column: int, row: int) -> str:
        """The same for SOCPREV_COLUMN_TEXT and SOCPREV_COLUMN_CATEGORY.
        :raises InvalidError
        :raises WrongTypeError: the column is of another type
        :raises NotFoundError: no such column or row
        :raises UndefinedError: the cell is missing
        C: socprev_table_get_text()
        """
        o_text = ffi.new("const char **")
        o_length = ffi.new("size_t *")
        _core.checked(lib.socprev_table_get_text, self._ptr, column, row, o_text, o_length)
        return _core.text_of(o_text[0], o_length[0])

    def label_count(self, column: int) -> int:
        """How many labels a SOCPREV_COLUMN_CATEGORY has; 0 for other columns.
        C: socprev_table_label_count()
        """
        result = lib.socprev_table_label_count(self._ptr, column)
        return int(result)

    def get_label(self, column: int, code: int) -> str:
        """Text of label code of a SOCPREV_COLUMN_CATEGORY, in the order of first use.
        :raises InvalidError
        :raises WrongTypeError
        :raises NotFoundError: column, code
        C: socprev_table_get_label()
        """
        o_text = ffi.new("const char **")
        o_length = ffi.new("size_t *")
        _core.checked(lib.socprev_table_get_label, self._ptr, column, code, o_text, o_length)
        return _core.text_of(o_text[0], o_length[0])

    def equal(self, b: Table) -> int:
        """1 when two tables have the same columns (name, type, unit, decimals) in the same order and the same cells, else 0.
        C: socprev_table_equal()
        """
        result = lib.socprev_table_equal(self._ptr, _core.pointer(b))
        return int(result)

    def select(self, columns: Integers) -> Table:
        """Makes a table of some columns, in the order asked for; cells are shared, not copied.
        :param columns: [n] positions, each at most once
        :raises InvalidError
        :raises NotFoundError: column
        :raises DuplicateError: column twice
        C: socprev_table_select()
        """
        i_columns = _core.column(columns, "int64_t", "columns", False)
        n_n = _core.measure(None, ("columns", i_columns, 0))
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_table_select, self._ptr, i_columns.pointer, n_n, o_out)
        return Table._own(o_out[0], ())

    def take(self, rows: Integers) -> Table:
        """Makes a table of some rows, in the order asked for; a row may come twice.
        :param rows: [n] positions
        :raises InvalidError
        :raises NotFoundError: row
        C: socprev_table_take()
        """
        i_rows = _core.column(rows, "int64_t", "rows", False)
        n_n = _core.measure(None, ("rows", i_rows, 0))
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_table_take, self._ptr, i_rows.pointer, n_n, o_out)
        return Table._own(o_out[0], ())

    def filter(self, mask: Integers) -> Table:
        """Makes a table of the rows whose byte in mask is not 0, in their order.
        :param mask: [n] one byte per row
        :raises InvalidError
        :raises NotFoundError: row
        C: socprev_table_filter()
        """
        i_mask = _core.column(mask, "uint8_t", "mask", False)
        n_n = _core.measure(None, ("mask", i_mask, 0))
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_table_filter, self._ptr, i_mask.pointer, n_n, o_out)
        return Table._own(o_out[0], ())

    def sort(self, columns: Integers, descending: Integers | None = None) -> Table:
        """Makes a table with the rows sorted by one column, ties by the next, and so on; rows equal in all of them keep their order.
        :param columns: [n] positions
        :param descending: [n] not 0 = from high to low; NULL = all ascending
        :raises InvalidError
        :raises NotFoundError: column
        C: socprev_table_sort()
        """
        i_columns = _core.column(columns, "int64_t", "columns", False)
        i_descending = _core.column(descending, "uint8_t", "descending", False)
        n_n = _core.measure(None, ("columns", i_columns, 0), ("descending", i_descending, 0))
        o_out = ffi.new("socprev_table **")
        _core.checked(lib.socprev_table_sort, self._ptr, i_columns.pointer, i_descending.pointer, n_n, o_out)
        return Table._own(o_out[0], ())


class Theta(Handle):
    """A sample of persons chosen by their hashes."""

    _free = lib.socprev_theta_free

    def __init__(self, size: int, key_id: int) -> None:
        """Makes a theta of nobody.
        :param size: SOCPREV_THETA_LEAST .. SOCPREV_THETA_MOST
        :param key_id: number of the key that made the pseudonyms; 0 when there is one only
        :raises InvalidError
        C: socprev_theta_new()
        """
        o_out = ffi.new("socprev_theta **")
        _core.checked(lib.socprev_theta_new, size, key_id, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def is_exact(self) -> int:
        """1 while nobody was left out and every number is exact; 0 otherwise and for NULL.
        C: socprev_theta_is_exact()
        """
        result = lib.socprev_theta_is_exact(self._ptr)
        return int(result)

    def kept(self) -> int:
        """How many persons are kept; 0 for NULL.
        C: socprev_theta_kept()
        """
        result = lib.socprev_theta_kept(self._ptr)
        return int(result)

    def add(self, persons: Integers) -> None:
        """Adds persons; who is there already changes nothing.
        :param persons: [n, stride bytes, 0 = packed] pseudonyms, any value
        :raises InvalidError
        C: socprev_theta_add()
        """
        i_persons = _core.column(persons, "uint64_t", "persons", True)
        n_n = _core.measure(None, ("persons", i_persons, 0))
        _core.checked(lib.socprev_theta_add, self._changed, i_persons.pointer, i_persons.strides[0], n_n)

    def combine(self, b: Theta, operation: int) -> Theta:
        """Makes of two sets a third one, which can be counted and combined again.
        :param b: unchanged
        :param operation: enum socprev_theta_operation
        :raises InvalidError: another size; pseudonyms of another key
        C: socprev_theta_combine()
        """
        o_out = ffi.new("socprev_theta **")
        _core.checked(lib.socprev_theta_combine, self._ptr, _core.pointer(b), operation, ffi.NULL, o_out)
        return Theta._own(o_out[0], (self, b,))

    def estimate(self) -> Estimate:
        """How many distinct persons: SOCPREV_ESTIMATE_THETA.
        :raises InvalidError
        C: socprev_theta_estimate()
        """
        o_out = ffi.new("socprev_estimate **")
        _core.checked(lib.socprev_theta_estimate, self._ptr, ffi.NULL, o_out)
        return Estimate._own(o_out[0], (self,))

    def jaccard(self, b: Theta) -> Estimate:
        """Which part of all persons of two sets is in both (Jaccard): SOCPREV_ESTIMATE_THETA, with Wilson's interval of 95 %.
        :param b: unchanged
        :raises InvalidError: another size; pseudonyms of another key
        :raises UndefinedError: nobody in either, as far as is known
        C: socprev_theta_jaccard()
        """
        o_out = ffi.new("socprev_estimate **")
        _core.checked(lib.socprev_theta_jaccard, self._ptr, _core.pointer(b), ffi.NULL, o_out)
        return Estimate._own(o_out[0], (self, b,))

    def write(self) -> bytes:
        """The bytes of a theta, with checksum (docs/states.md).
        :raises InvalidError
        C: socprev_theta_write()
        """
        o_out = ffi.new("socprev_buffer **")
        _core.checked(lib.socprev_theta_write, self._ptr, ffi.NULL, o_out)
        return _core.take_buffer(o_out[0])

    @staticmethod
    def parse(data: Bytes) -> Theta:
        """Reads a theta.
        :param data: [size] copied
        :raises InvalidError
        :raises ParseError: not a theta, a newer version, cut, or changed
        C: socprev_theta_parse()
        """
        i_data = _core.data(data)
        o_out = ffi.new("socprev_theta **")
        _core.checked(lib.socprev_theta_parse, i_data.pointer, i_data.shape[0], ffi.NULL, o_out)
        return Theta._own(o_out[0], ())


class Twoway(Handle):
    """An amount to be divided over rows and columns."""

    _free = lib.socprev_twoway_free

    def __init__(self, rows: int, columns: int) -> None:
        """Makes a problem: no margins, quantum 1, controlled rounding, margins by SOCPREV_RULE_HARE.
        :param rows: at least 1 each
        :param columns: at least 1 each
        :raises InvalidError
        C: socprev_twoway_new()
        """
        o_out = ffi.new("socprev_twoway **")
        _core.checked(lib.socprev_twoway_new, rows, columns, ffi.NULL, o_out)
        self._set(o_out[0], ())

    def set_rule(self, rule: int) -> None:
        """Sets how cells are rounded.
        :param rule: enum socprev_twoway_rule
        :raises InvalidError
        C: socprev_twoway_set_rule()
        """
        _core.checked(lib.socprev_twoway_set_rule, self._changed, rule)

    def set_seed(self, seed: int) -> None:
        """Sets what the chance of SOCPREV_TWOWAY_UNBIASED_ROUNDING comes from: the same seed gives the same table on every machine.
        :param seed: any number; 0 at first
        C: socprev_twoway_set_seed()
        """
        _core.checked(lib.socprev_twoway_set_seed, self._changed, seed)

    def set_margin_rule(self, rule: int) -> None:
        """Sets the rule that divides the total over rows, and over columns, where these have weights.
        :param rule: enum socprev_rule, not SOCPREV_RULE_STATIONARY
        :raises InvalidError
        C: socprev_twoway_set_margin_rule()
        """
        _core.checked(lib.socprev_twoway_set_margin_rule, self._changed, rule)

    def set_total(self, total: int) -> None:
        """Sets the amount to be divided, in minor units.
        :param total: 0 .. SOCPREV_TOTAL_MAX
        :raises InvalidError: negative
        :raises RangeError
        C: socprev_twoway_set_total()
        """
        _core.checked(lib.socprev_twoway_set_total, self._changed, total)

    def set_quantum(self, quantum: int) -> None:
        """Sets the step of all amounts in minor units; total and totals of rows and columns must be multiples of it when the problem is solved.
        :param quantum: at least 1
        :raises InvalidError
        C: socprev_twoway_set_quantum()
        """
        _core.checked(lib.socprev_twoway_set_quantum, self._changed, quantum)

    def set_weights(self, axis: int, weight: Integers) -> None:
        """Sets weights of rows or columns, by which the total is divided over them; replaces their totals.
        :param axis: enum socprev_axis
        :param weight: [n, stride bytes, 0 = packed] each >= 0, sum <= 2^63 - 1
        :raises InvalidError
        :raises RangeError
        C: socprev_twoway_set_weights()
        """
        i_weight = _core.column(weight, "int64_t", "weight", True)
        n_n = _core.measure(None, ("weight", i_weight, 0))
        _core.checked(lib.socprev_twoway_set_weights, self._changed, axis, i_weight.pointer, i_weight.strides[0], n_n)

    def set_totals(self, axis: int, totals: Integers) -> None:
        """Prescribes the totals of rows or columns; replaces their weights.
        :param axis: enum socprev_axis
        :param totals: [n, stride bytes, 0 = packed] minor units, each >= 0, sum at most SOCPREV_TOTAL_MAX
        :raises InvalidError
        :raises RangeError
        C: socprev_twoway_set_totals()
        """
        i_totals = _core.column(totals, "int64_t", "totals", True)
        n_n = _core.measure(None, ("totals", i_totals, 0))
        _core.checked(lib.socprev_twoway_set_totals, self._changed, axis, i_totals.pointer, i_totals.strides[0], n_n)

    def set_ranges(self, axis: int, least: Integers, most: Integers) -> None:
        """Gives ranges instead of totals to the rows or columns of given cells: each gets the total that brings the table closest, from least to most; replaces weights and totals.
        :param axis: enum socprev_axis
        :param least: [n, stride bytes, 0 = packed] minor units, each >= 0, sum at most SOCPREV_TOTAL_MAX; between two steps: the step above
        :param most: [n, stride bytes, 0 = packed] each >= least, SOCPREV_NO_CAP for none; between two steps: the step below
        :raises InvalidError
        :raises RangeError
        C: socprev_twoway_set_ranges()
        """
        i_least = _core.column(least, "int64_t", "least", True)
        i_most = _core.column(most, "int64_t", "most", True)
        n_n = _core.measure(None, ("least", i_least, 0), ("most", i_most, 0))
        _core.checked(lib.socprev_twoway_set_ranges, self._changed, axis, i_least.pointer, i_least.strides[0], i_most.pointer, i_most.strides[0], n_n)

    def set_floors(self, floors: Grid | None = None) -> None:
        """Sets the least amount of each cell: a cell is not rounded to less.
        :param floors: [rows][columns] each >= 0, sum at most SOCPREV_TOTAL_MAX; NULL removes them
        :raises InvalidError
        :raises RangeError
        C: socprev_twoway_set_floors()
        """
        i_floors = _core.grid(floors, "int64_t", "floors", True)
        n_rows = _core.measure(None, ("floors", i_floors, 0))
        n_columns = _core.measure(None, ("floors", i_floors, 1))
        _core.checked(lib.socprev_twoway_set_floors, self._changed, i_floors.pointer, i_floors.strides[0], i_floors.strides[1], n_rows, n_columns)

    def set_caps(self, caps: Grid | None = None) -> None:
        """Sets the greatest amount of each cell: a cell is not rounded to more.
        :param caps: [rows][columns] each >= 0, SOCPREV_NO_CAP for none; NULL removes them
        :raises InvalidError
        C: socprev_twoway_set_caps()
        """
        i_caps = _core.grid(caps, "int64_t", "caps", True)
        n_rows = _core.measure(None, ("caps", i_caps, 0))
        n_columns = _core.measure(None, ("caps", i_caps, 1))
        _core.checked(lib.socprev_twoway_set_caps, self._changed, i_caps.pointer, i_caps.strides[0], i_caps.strides[1], n_rows, n_columns)

    def set_cells(self, cells: Grid | None = None) -> None:
        """Gives the table that is to be rounded to multiples of the quantum.
        :param cells: [rows][columns] each >= 0, sum at most SOCPREV_TOTAL_MAX; NULL goes back to proportional cells
        :raises InvalidError
        :raises RangeError
        C: socprev_twoway_set_cells()
        """
        i_cells = _core.grid(cells, "int64_t", "cells", True)
        n_rows = _core.measure(None, ("cells", i_cells, 0))
        n_columns = _core.measure(None, ("cells", i_cells, 1))
        _core.checked(lib.socprev_twoway_set_cells, self._changed, i_cells.pointer, i_cells.strides[0], i_cells.strides[1], n_rows, n_columns)

    def solve(self, *, run: Run | None = None) -> TwowayDivision:
        """Divides.
        :param run: may be NULL
        :raises InvalidError: margins missing, unequal, no multiple of the quantum
        :raises RangeError
        :raises CancelledError
        :raises InfeasibleError: given cells with prescribed totals: socprev_twoway_conflict() says why
        C: socprev_twoway_solve()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_twoway_division **")
        _core.checked_run(run_, lib.socprev_twoway_solve, self._ptr, run_._ptr, o_out)
        return TwowayDivision._own(o_out[0], (self,))

    def conflict(self, *, run: Run | None = None) -> Conflict:
        """Finds out why a problem has no answer.
        :param run: may be NULL
        :raises InvalidError: margins missing, unequal, no multiple of the quantum
        :raises RangeError
        :raises CancelledError
        :raises InfeasibleError: given cells with prescribed totals: socprev_twoway_conflict() says why
        C: socprev_twoway_conflict()
        """
        run_ = _core.run_of(run)
        o_out = ffi.new("socprev_conflict **")
        _core.checked_run(run_, lib.socprev_twoway_conflict, self._ptr, run_._ptr, o_out)
        return Conflict._own(o_out[0], (self,))


class TwowayDivision(Handle):
    """What each cell gets."""

    _free = lib.socprev_twoway_division_free

    def count(self, axis: int) -> int:
        """How many rows or columns; 0 for an unknown axis.
        :param axis: enum socprev_axis
        C: socprev_twoway_division_count()
        """
        result = lib.socprev_twoway_division_count(self._ptr, axis)
        return int(result)

    def cells(self) -> array[int]:
        """Copies all cells, row by row.
        :raises InvalidError
        C: socprev_twoway_division_cells()
        """
        o_out = _core.integers("int64_t", int(lib.socprev_twoway_division_count(self._ptr, 0) * lib.socprev_twoway_division_count(self._ptr, 1)))
        _core.checked(lib.socprev_twoway_division_cells, self._ptr, _core.address(o_out, "int64_t"), int(lib.socprev_twoway_division_count(self._ptr, 0) * lib.socprev_twoway_division_count(self._ptr, 1)))
        return o_out

    def cell(self, row: int, column: int) -> int:
        """One cell in minor units; 0 when out of range.
        C: socprev_twoway_division_cell()
        """
        result = lib.socprev_twoway_division_cell(self._ptr, row, column)
        return int(result)

    def total(self, axis: int, index: int) -> int:
        """Total of one row or column in minor units; 0 when out of range.
        C: socprev_twoway_division_total()
        """
        result = lib.socprev_twoway_division_total(self._ptr, axis, index)
        return int(result)

    def margin(self, axis: int) -> Division | None:
        """How the total was divided over rows or columns that have weights, with quotas and ties; NULL when their totals were prescribed or are the cells' own.
        C: socprev_twoway_division_margin()
        """
        result = lib.socprev_twoway_division_margin(self._ptr, axis)
        return Division._borrow(result, self)

    def quota(self, row: int, column: int) -> Fraction:
        """Exact value of one cell in units of one quantum, as whole + numerator / denominator; the denominator is the same for all cells.
        :raises InvalidError: out of range
        C: socprev_twoway_division_quota()
        """
        o_whole = ffi.new("int64_t *")
        o_numerator = ffi.new("int64_t *")
        o_denominator = ffi.new("int64_t *")
        _core.plain(lib.socprev_twoway_division_quota, self._ptr, row, column, o_whole, o_numerator, o_denominator)
        return int(o_whole[0]) + Fraction(int(o_numerator[0]), int(o_denominator[0]))

    def tie(self, row: int, column: int) -> int:
        """enum socprev_tie of one cell: WON was rounded up and LOST rounded down although another closest table does it otherwise; NONE when all agree.
        C: socprev_twoway_division_tie()
        """
        result = lib.socprev_twoway_division_tie(self._ptr, row, column)
        return int(result)

    def bound(self, row: int, column: int) -> int:
        """enum socprev_bound of one cell: FLOOR or CAP where these forbid to round its exact value down, or up; NONE when out of range.
        C: socprev_twoway_division_bound()
        """
        result = lib.socprev_twoway_division_bound(self._ptr, row, column)
        return int(result)

    def tie_count(self) -> int:
        """How many cells are not the same in all closest tables.
        C: socprev_twoway_division_tie_count()
        """
        result = lib.socprev_twoway_division_tie_count(self._ptr)
        return int(result)

    def verify(self, problem: Twoway) -> None:
        """Checks an answer against its problem without any code of the solver: every row and column adds up, every cell is its exact value rounded down or up, the totals are those asked for, and the prices of rows and columns that the answer carries prove that no table is closer.
        :raises InvalidError: not an answer of this problem: says why
        C: socprev_twoway_division_verify()
        """
        _core.checked(lib.socprev_twoway_division_verify, self._ptr, _core.pointer(problem))


def rule_count() -> int:
    """How many rules there are.
    C: socprev_rule_count()
    """
    result = lib.socprev_rule_count()
    return int(result)


def rule_at(position: int) -> int:
    """The rule at position, ascending; 0 when out of range.
    C: socprev_rule_at()
    """
    result = lib.socprev_rule_at(position)
    return int(result)


def rule_name(rule: int) -> str | None:
    """Name of a rule as documents write it, e.g.
    C: socprev_rule_name()
    """
    result = lib.socprev_rule_name(rule)
    return _core.maybe_text(result)


def rule_find(name: str) -> int:
    """Finds a rule by name; the second names are accepted too: "hamilton", "sainte_lague", "dhondt", "huntington_hill", "modsl", "balinski_young".
    :raises InvalidError
    :raises NotFoundError
    C: socprev_rule_find()
    """
    i_name = _core.text(name)
    o_out = ffi.new("int32_t *")
    _core.checked(lib.socprev_rule_find, i_name.pointer, i_name.shape[0], o_out)
    return int(o_out[0])


def measure_count() -> int:
    """How many measures there are.
    C: socprev_measure_count()
    """
    result = lib.socprev_measure_count()
    return int(result)


def measure_at(position: int) -> int:
    """The measure at position, ascending; 0 when out of range.
    C: socprev_measure_at()
    """
    result = lib.socprev_measure_at(position)
    return int(result)


def measure_name(measure: int) -> str | None:
    """Name of a measure, e.g.
    C: socprev_measure_name()
    """
    result = lib.socprev_measure_name(measure)
    return _core.maybe_text(result)


def status_count() -> int:
    """How many status codes there are.
    C: socprev_status_count()
    """
    result = lib.socprev_status_count()
    return int(result)


def status_name(status: int) -> str | None:
    """Name of a status, e.g.
    C: socprev_status_name()
    """
    result = lib.socprev_status_name(status)
    return _core.maybe_text(result)


def status_text(status: int, language: int) -> str | None:
    """One sentence for a status.
    :param language: enum socprev_language; others read as English
    C: socprev_status_text()
    """
    result = lib.socprev_status_text(status, language)
    return _core.maybe_text(result)


def version() -> str | None:
    """Version of the library that runs, e.g.
    C: socprev_version()
    """
    result = lib.socprev_version()
    return _core.maybe_text(result)


def abi_version() -> int:
    """ABI number: grows when a program compiled before no longer fits.
    C: socprev_abi_version()
    """
    result = lib.socprev_abi_version()
    return int(result)


def message_count() -> int:
    """How many messages the catalogue has.
    C: socprev_message_count()
    """
    result = lib.socprev_message_count()
    return int(result)


def message_at(position: int) -> int:
    """Number of the message at position, ascending; 0 when out of range.
    C: socprev_message_at()
    """
    result = lib.socprev_message_at(position)
    return int(result)


def message_text(number: int, language: int) -> str | None:
    """Pattern of a message with {0}, {1} ... for what varies.
    C: socprev_message_text()
    """
    result = lib.socprev_message_text(number, language)
    return _core.maybe_text(result)


def message_hint(number: int, language: int) -> str | None:
    """What to do about a message.
    C: socprev_message_hint()
    """
    result = lib.socprev_message_hint(number, language)
    return _core.maybe_text(result)


def utf8_check(text: str | None = None) -> int:
    """Checks UTF-8: shortest forms, no surrogates, at most U+10FFFF.
    :param text: may be NULL when length is 0
    C: socprev_utf8_check()
    """
    i_text = _core.optional_text(text)
    result = lib.socprev_utf8_check(i_text.pointer, i_text.shape[0])
    return int(result)


def text_fold(text: str | None = None) -> str:
    """Folds text for look-up: lower case, no diacritics of Latin letters, runs of blanks to one space, none at the ends.
    :param text: valid UTF-8; may be NULL when length is 0
    :raises InvalidError: text NULL, or out NULL with a capacity
    :raises ParseError: not UTF-8
    :raises LimitError: capacity too small
    C: socprev_text_fold()
    """
    i_text = _core.optional_text(text)
    o_needed = ffi.new("size_t *")
    o_out = _core.grow("char", o_needed, lambda into, capacity: int(lib.socprev_text_fold(i_text.pointer, i_text.shape[0], into, capacity, o_needed)))
    return str(o_out)


def text_width(text: str | None = None) -> int:
    """Columns that text takes in a terminal: control characters, combining marks and joiners 0, East Asian wide letters and emoji 2, all else 1.
    :param text: may be NULL when length is 0
    C: socprev_text_width()
    """
    i_text = _core.optional_text(text)
    result = lib.socprev_text_width(i_text.pointer, i_text.shape[0])
    return int(result)


def text_compare(a: str | None = None, b: str | None = None) -> int:
    """Compares two texts in Czech order.
    :param a: UTF-8; bytes that are not come last; NULL when the length is 0
    :param b: UTF-8; bytes that are not come last; NULL when the length is 0
    C: socprev_text_compare()
    """
    i_a = _core.optional_text(a)
    i_b = _core.optional_text(b)
    result = lib.socprev_text_compare(i_a.pointer, i_a.shape[0], i_b.pointer, i_b.shape[0])
    return int(result)


def count_add(a_definition: str, a: int, b_definition: str, b: int) -> int:
    """Adds two counts if that makes sense: both must be defined alike, and not count distinct people, who may be the same ones ("distinct ..." definitions).
    :param a_definition: from socprev_people_definition(), socprev_participants_definition(), or of the caller
    :param b_definition: from socprev_people_definition(), socprev_participants_definition(), or of the caller
    :raises InvalidError: defined differently, or distinct people
    :raises RangeError
    C: socprev_count_add()
    """
    i_a_definition = _core.text(a_definition)
    i_b_definition = _core.text(b_definition)
    o_out = ffi.new("int64_t *")
    _core.checked(lib.socprev_count_add, i_a_definition.pointer, a, i_b_definition.pointer, b, o_out)
    return int(o_out[0])


def codelist_count() -> int:
    """How many lists there are.
    C: socprev_codelist_count()
    """
    result = lib.socprev_codelist_count()
    return int(result)


def codelist_name(list: int) -> str | None:
    """Name of a list as documents write it, e.g.
    C: socprev_codelist_name()
    """
    result = lib.socprev_codelist_name(list)
    return _core.maybe_text(result)


def codelist_title(list: int, language: int) -> str | None:
    """Title of a list for people, e.g.
    :param language: enum socprev_language; others read as English
    C: socprev_codelist_title()
    """
    result = lib.socprev_codelist_title(list, language)
    return _core.maybe_text(result)


def codelist_by_name(name: str) -> int:
    """The list of a name: the inverse of socprev_codelist_name().
    :param name: as documents write it
    :raises InvalidError: NULL
    :raises NotFoundError
    C: socprev_codelist_by_name()
    """
    i_name = _core.text(name)
    o_list = ffi.new("int32_t *")
    _core.checked(lib.socprev_codelist_by_name, i_name.pointer, i_name.shape[0], o_list)
    return int(o_list[0])


def codelist_size(list: int) -> int:
    """How many rows a list has; 0 when there is no such list.
    C: socprev_codelist_size()
    """
    result = lib.socprev_codelist_size(list)
    return int(result)


def codelist_code(list: int, row: int) -> str | None:
    """Code of a row, e.g.
    C: socprev_codelist_code()
    """
    result = lib.socprev_codelist_code(list, row)
    return _core.maybe_text(result)


def codelist_label(list: int, row: int, language: int) -> str | None:
    """Name of a row, e.g.
    :param language: enum socprev_language; others read as English
    C: socprev_codelist_label()
    """
    result = lib.socprev_codelist_label(list, row, language)
    return _core.maybe_text(result)


def codelist_alias_count(list: int, row: int) -> int:
    """How many other spellings of a row socprev_codelist_find_text() knows; 0 when there is no such row.
    C: socprev_codelist_alias_count()
    """
    result = lib.socprev_codelist_alias_count(list, row)
    return int(result)


def codelist_alias(list: int, row: int, index: int) -> str | None:
    """Another spelling of a row, from 0, e.g.
    C: socprev_codelist_alias()
    """
    result = lib.socprev_codelist_alias(list, row, index)
    return _core.maybe_text(result)


def codelist_parent_list(list: int) -> int:
    """The list in which the parents of a list's rows are found: regions for districts, programmes for indicators; -1 when rows have no parents.
    C: socprev_codelist_parent_list()
    """
    result = lib.socprev_codelist_parent_list(list)
    return int(result)


def codelist_parent(list: int, row: int) -> str | None:
    """Code of a row's parent in socprev_codelist_parent_list(): "CZ041" for the district "CZ0411"; "" when the row has none.
    C: socprev_codelist_parent()
    """
    result = lib.socprev_codelist_parent(list, row)
    return _core.maybe_text(result)


def codelist_confidence(list: int, row: int) -> int:
    """enum socprev_confidence of a row; 0 when there is no such row.
    C: socprev_codelist_confidence()
    """
    result = lib.socprev_codelist_confidence(list, row)
    return int(result)


def codelist_confidence_note(list: int, row: int) -> str | None:
    """Where a row comes from, in words; "" when there is nothing to add.
    C: socprev_codelist_confidence_note()
    """
    result = lib.socprev_codelist_confidence_note(list, row)
    return _core.maybe_text(result)


def confidence_name(confidence: int) -> str | None:
    """Name of a confidence: "verified", "derived", "inferred", "memory", "defined".
    C: socprev_confidence_name()
    """
    result = lib.socprev_confidence_name(confidence)
    return _core.maybe_text(result)


def codelist_attribute_count(list: int) -> int:
    """How many further columns a list has; 0 when there is no such list.
    C: socprev_codelist_attribute_count()
    """
    result = lib.socprev_codelist_attribute_count(list)
    return int(result)


def codelist_attribute_name(list: int, index: int) -> str | None:
    """Name of a further column, e.g.
    C: socprev_codelist_attribute_name()
    """
    result = lib.socprev_codelist_attribute_name(list, index)
    return _core.maybe_text(result)


def codelist_attribute(list: int, row: int, name: str) -> str | None:
    """Text of a row in a further column: "57" for the "section" of shelters.
    :param name: name of the column, ending with a NUL
    C: socprev_codelist_attribute()
    """
    i_name = _core.text(name)
    result = lib.socprev_codelist_attribute(list, row, i_name.pointer)
    return _core.maybe_text(result)


def codelist_find(list: int, code: str) -> int:
    """Finds a row by its code, byte for byte.
    :param code: e.g. "shelter"
    :raises InvalidError: no such list, NULL
    :raises NotFoundError
    C: socprev_codelist_find()
    """
    i_code = _core.text(code)
    o_row = ffi.new("int32_t *")
    _core.checked(lib.socprev_codelist_find, list, i_code.pointer, i_code.shape[0], o_row)
    return int(o_row[0])


def codelist_find_text(list: int, text: str) -> int:
    """Finds a row by what people write: the code, a Czech or English name, or an alias, all folded as by socprev_text_fold().
    :param text: UTF-8
    :raises InvalidError: no such list, NULL
    :raises ParseError: not UTF-8
    :raises NotFoundError
    :raises DuplicateError: fits several rows
    C: socprev_codelist_find_text()
    """
    i_text = _core.text(text)
    o_row = ffi.new("int32_t *")
    _core.checked(lib.socprev_codelist_find_text, list, i_text.pointer, i_text.shape[0], o_row)
    return int(o_row[0])


def codelist_find_by(list: int, attribute: str, text: str) -> int:
    """Finds the row whose column holds a value: the crosswalk from other people's codes, e.g.
    :param attribute: name of the column, ending with a NUL
    :param text: the value, byte for byte, not empty
    :raises InvalidError: no such list, NULL
    :raises NotFoundError: no such column or value
    :raises DuplicateError: several rows
    C: socprev_codelist_find_by()
    """
    i_attribute = _core.text(attribute)
    i_text = _core.text(text)
    o_row = ffi.new("int32_t *")
    _core.checked(lib.socprev_codelist_find_by, list, i_attribute.pointer, i_text.pointer, i_text.shape[0], o_row)
    return int(o_row[0])


def service_kind_has_form(kind: int, form: int) -> int:
    """Whether the law lets a kind of service be given in a form.
    :param kind: row in SOCPREV_LIST_SERVICE_KIND
    :param form: row in SOCPREV_LIST_SERVICE_FORM
    C: socprev_service_kind_has_form()
    """
    result = lib.socprev_service_kind_has_form(kind, form)
    return int(result)


def service_kind_unit(kind: int, form: int) -> int:
    """The unit in which regions plan a kind of service in a form: beds where clients stay (and in overnight shelters), else full-time equivalents.
    :param kind: row in SOCPREV_LIST_SERVICE_KIND
    :param form: row in SOCPREV_LIST_SERVICE_FORM
    C: socprev_service_kind_unit()
    """
    result = lib.socprev_service_kind_unit(kind, form)
    return int(result)


def territory_population(code: str, date: DateLike) -> tuple[int, Date]:
    """Population of a territory: the latest figure that is not after the last day of date, or, when all are later, the earliest.
    :param code: "CZ" (the state), NUTS 2, NUTS 3 or LAU 1 code
    :param date: SOCPREV_DATE_NONE = the latest figure
    :raises InvalidError: NULL, not a date
    :raises NotFoundError: no such territory, or no figure
    C: socprev_territory_population()
    """
    i_code = _core.text(code)
    o_value = ffi.new("int64_t *")
    o_as_of = ffi.new("socprev_date *")
    _core.checked(lib.socprev_territory_population, i_code.pointer, i_code.shape[0], _core.date(date), o_value, o_as_of)
    return int(o_value[0]), Date(o_as_of[0])


def territory_figure_count(territory: int) -> int:
    """How many figures a territory has; 0 when there is no such territory.
    :param territory: row in SOCPREV_LIST_TERRITORY
    C: socprev_territory_figure_count()
    """
    result = lib.socprev_territory_figure_count(territory)
    return int(result)


def territory_figure(territory: int, index: int) -> tuple[int, Date, int]:
    """A figure of a territory, by date ascending.
    :param territory: row in SOCPREV_LIST_TERRITORY
    :param index: 0 .. count-1
    :raises InvalidError: NULL
    :raises NotFoundError: no such figure
    C: socprev_territory_figure()
    """
    o_value = ffi.new("int64_t *")
    o_as_of = ffi.new("socprev_date *")
    o_confidence = ffi.new("int32_t *")
    _core.plain(lib.socprev_territory_figure, territory, index, o_value, o_as_of, o_confidence)
    return int(o_value[0]), Date(o_as_of[0]), int(o_confidence[0])


def territory_figure_source(territory: int, index: int) -> str | None:
    """Where a figure was read or how it was computed.
    C: socprev_territory_figure_source()
    """
    result = lib.socprev_territory_figure_source(territory, index)
    return _core.maybe_text(result)


def ico_check(text: str) -> None:
    """Checks an IČO: eight digits, the last a check digit.
    :raises InvalidError: NULL
    :raises RangeError: the check digit differs
    :raises ParseError: not eight digits
    C: socprev_ico_check()
    """
    i_text = _core.text(text)
    _core.checked(lib.socprev_ico_check, i_text.pointer, i_text.shape[0])


def protection_name(protection: int) -> str | None:
    """Name of a protection as tables write it, e.g.
    C: socprev_protection_name()
    """
    result = lib.socprev_protection_name(protection)
    return _core.maybe_text(result)


def person_key(secret: Integers, person: int) -> int:
    """Key of a person for cell keys: SipHash-2-4 of the pseudonym, cut to 32 bits.
    :param secret: [SOCPREV_SECRET_BYTES]
    C: socprev_person_key()
    """
    i_secret = _core.column(secret, "uint8_t", "secret", False)
    _core.measure(_core.constant('SOCPREV_SECRET_BYTES'), ("secret", i_secret, 0))
    result = lib.socprev_person_key(i_secret.pointer, person)
    return int(result)


def privacy_threshold(cells: int, most: int, epsilon: float, delta: float) -> float:
    """Which noisy numbers may be published when it is a secret which cells exist: those from this threshold on.
    :param cells: in how many cells a person counts at most, >= 1
    :param most: how much a person adds to one cell at most, >= 1
    :param epsilon: above 0, finite
    :param delta: above 0, below 1: chance that a cell of one person shows
    :raises InvalidError
    :raises RangeError: beyond every double
    C: socprev_privacy_threshold()
    """
    o_out = ffi.new("double *")
    _core.checked(lib.socprev_privacy_threshold, cells, most, float(epsilon), float(delta), o_out)
    return float(o_out[0])


def privacy_selection(people: int, epsilon: float, delta: float) -> float:
    """The greatest chance with which a cell of n people may be shown.
    :param people: n >= 0
    :raises InvalidError
    C: socprev_privacy_selection()
    """
    o_out = ffi.new("double *")
    _core.checked(lib.socprev_privacy_selection, people, float(epsilon), float(delta), o_out)
    return float(o_out[0])


def affordable_persons(cost: int, fixed: int, persons: int, budget: int) -> int:
    """How many people a budget pays for at a constant cost per person, in whole people: floor((budget - fixed) persons / (cost - fixed)).
    :param cost: minor units; 0 <= fixed < cost, fixed <= budget
    :param fixed: minor units; 0 <= fixed < cost, fixed <= budget
    :param persons: >= 0, who were served for cost
    :param budget: minor units; 0 <= fixed < cost, fixed <= budget
    :raises InvalidError
    :raises RangeError
    C: socprev_affordable_persons()
    """
    o_out = ffi.new("int64_t *")
    _core.checked(lib.socprev_affordable_persons, cost, fixed, persons, budget, o_out)
    return int(o_out[0])


def file_read(path: str, limit: int) -> bytes:
    """Reads a whole file.
    :param path: NUL-terminated, as the system takes it
    :param limit: most bytes to accept; 0 = 1 GiB
    :raises InvalidError: also: the path names a folder
    :raises NotFoundError
    :raises LimitError
    :raises IoError
    C: socprev_file_read()
    """
    i_path = _core.text(path)
    o_out = ffi.new("socprev_buffer **")
    _core.checked(lib.socprev_file_read, i_path.pointer, limit, ffi.NULL, o_out)
    return _core.take_buffer(o_out[0])


def file_write(path: str, data: Bytes | None = None) -> None:
    """Writes a whole file: all of it or nothing.
    :param path: NUL-terminated; a symbolic link is replaced, not followed
    :param data: [size] may be NULL when size is 0
    :raises InvalidError: also: the path names a folder or a device
    :raises NotFoundError: folder
    :raises IoError
    C: socprev_file_write()
    """
    i_path = _core.text(path)
    i_data = _core.data(data)
    _core.checked(lib.socprev_file_write, i_path.pointer, i_data.pointer, i_data.shape[0], ffi.NULL)


def read_option_count() -> int:
    """How many limits there are.
    C: socprev_read_option_count()
    """
    result = lib.socprev_read_option_count()
    return int(result)


def read_option_name(position: int) -> str | None:
    """Name of the limit at position; NULL when out of range.
    C: socprev_read_option_name()
    """
    result = lib.socprev_read_option_name(position)
    return _core.maybe_text(result)


def read_option_least(position: int) -> int:
    """Least value of the limit at position; 0 when out of range.
    C: socprev_read_option_least()
    """
    result = lib.socprev_read_option_least(position)
    return int(result)


def read_option_most(position: int) -> int:
    """Greatest value of the limit at position; 0 when out of range.
    C: socprev_read_option_most()
    """
    result = lib.socprev_read_option_most(position)
    return int(result)


def document_version() -> int:
    """Version of the form that is written, and the newest one that is read.
    C: socprev_document_version()
    """
    result = lib.socprev_document_version()
    return int(result)


def distance(earth: int, latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> float:
    """Distance of two places in metres.
    :param earth: SOCPREV_EARTH_SPHERE (haversine) | SOCPREV_EARTH_WGS84 (geodesic, to less than a tenth of a millimetre)
    :param latitude: degrees, as socprev_od_new_places()
    :param longitude: degrees, as socprev_od_new_places()
    :param to_latitude: degrees, as socprev_od_new_places()
    :param to_longitude: degrees, as socprev_od_new_places()
    :raises InvalidError
    :raises UndefinedError: WGS84: the places are nearly antipodal, where the series does not settle
    C: socprev_distance()
    """
    o_out = ffi.new("double *")
    _core.checked(lib.socprev_distance, earth, float(latitude), float(longitude), float(to_latitude), float(to_longitude), o_out)
    return float(o_out[0])


def picture_bars(labels: Sequence[str | None], values: Floats, valid: Integers | None = None, options: PictureOptions | None = None) -> bytes:
    """Draws a bar for each number, from 0 to the largest, to an eighth of a column.
    :param labels: [n] UTF-8, what each is called; one that takes more than half of the width stands in a line of its own
    :param values: [n, stride bytes, 0 = packed] finite, >= 0
    :param valid: [n] 0 = not known; NULL = all known
    :param options: NULL = as made
    :raises InvalidError
    C: socprev_picture_bars()
    """
    i_labels = _core.texts(labels, "labels")
    i_values = _core.column(values, "double", "values", True)
    i_valid = _core.column(valid, "uint8_t", "valid", False)
    n_n = _core.measure(None, ("labels", i_labels, 0), ("values", i_values, 0), ("valid", i_valid, 0))
    o_out = ffi.new("socprev_buffer **")
    _core.checked(lib.socprev_picture_bars, i_labels.pointer, i_values.pointer, i_values.strides[0], i_valid.pointer, n_n, _core.pointer(options), ffi.NULL, o_out)
    return _core.take_buffer(o_out[0])


def picture_lorenz(weights: Floats, values: Floats, options: PictureOptions | None = None) -> bytes:
    """Draws a Lorenz curve below the line of evenness, in dots of Braille.
    :param weights: [n] points as of socprev_evenness_lorenz(): shares, 0 .. 1, weights ascending
    :param values: [n] points as of socprev_evenness_lorenz(): shares, 0 .. 1, weights ascending
    :param options: NULL = as made
    :raises InvalidError
    :raises RangeError
    :raises UndefinedError
    C: socprev_picture_lorenz()
    """
    i_weights = _core.column(weights, "double", "weights", False)
    i_values = _core.column(values, "double", "values", False)
    n_n = _core.measure(None, ("weights", i_weights, 0), ("values", i_values, 0))
    o_out = ffi.new("socprev_buffer **")
    _core.checked(lib.socprev_picture_lorenz, i_weights.pointer, i_values.pointer, n_n, _core.pointer(options), ffi.NULL, o_out)
    return _core.take_buffer(o_out[0])


def picture_map(map: int, codes: Sequence[str | None], values: Floats, valid: Integers | None = None, options: PictureOptions | None = None) -> bytes:
    """Draws a map of tiles, each with the short name of its territory, the number of its class and its shade, and a legend.
    :param map: enum socprev_picture_map
    :param codes: [n] codes of regions or of districts, each once
    :param values: [n, stride bytes, 0 = packed] finite, >= 0
    :param valid: [n] 0 = not known; NULL = all known  Other arguments and errors as socprev_picture_bars(), and SOCPREV_E_NOT_FOUND (no such territory on the map), SOCPREV_E_DUPLICATE (a code twice).
    :param options: NULL = as made
    :raises NotFoundError: no such territory on the map
    :raises DuplicateError: a code twice
    C: socprev_picture_map()
    """
    i_codes = _core.texts(codes, "codes")
    i_values = _core.column(values, "double", "values", True)
    i_valid = _core.column(valid, "uint8_t", "valid", False)
    n_n = _core.measure(None, ("codes", i_codes, 0), ("values", i_values, 0), ("valid", i_valid, 0))
    o_out = ffi.new("socprev_buffer **")
    _core.checked(lib.socprev_picture_map, map, i_codes.pointer, i_values.pointer, i_values.strides[0], i_valid.pointer, n_n, _core.pointer(options), ffi.NULL, o_out)
    return _core.take_buffer(o_out[0])


def people_table(file: ContactFile, dimensions: Integers, *, run: Run | None = None) -> Table:
    """Counts people over dimensions: a row for every occurring combination and for every total, a person once in each; totals stand before their parts, projects and services in the order of their texts, other dimensions in that of their codes.
    :param file: only read
    :param dimensions: [n] enum socprev_dimension, each once
    :param run: progress in rows, cancel; may be NULL
    :raises InvalidError
    :raises RangeError: minutes overflow
    :raises LimitError: base cells x 2^d exceed 2^24
    :raises CancelledError
    C: socprev_people_table()
    """
    i_dimensions = _core.column(dimensions, "int32_t", "dimensions", False)
    n_n = _core.measure(None, ("dimensions", i_dimensions, 0))
    run_ = _core.run_of(run)
    o_out = ffi.new("socprev_table **")
    _core.checked_run(run_, lib.socprev_people_table, _core.pointer(file), i_dimensions.pointer, n_n, run_._ptr, ffi.NULL, o_out)
    return Table._own(o_out[0], ())


def people_state_table(state: State, *, run: Run | None = None) -> Table:
    """Counts people from a partial state, over the dimensions of the state: the same table as socprev_people_table() makes of the contacts that the state was made of.
    :param state: only read
    :param run: cancel; may be NULL
    :raises InvalidError: by project or service
    :raises RangeError: minutes overflow
    :raises LimitError: cells x 2^d exceed 2^24
    :raises IoError: the spill failed
    :raises CancelledError
    C: socprev_people_state_table()
    """
    run_ = _core.run_of(run)
    o_out = ffi.new("socprev_table **")
    _core.checked_run(run_, lib.socprev_people_state_table, _core.pointer(state), run_._ptr, ffi.NULL, o_out)
    return Table._own(o_out[0], ())


def people_sketch_table(people: SketchPeople, file: ContactFile | None = None) -> Table:
    """Estimates of persons as a table, in the same rows as socprev_people_table(), but for those without an identified person.
    :param people: only read
    :param file: where the codes of the contacts come from; NULL when they are those of the code lists
    :raises InvalidError: by project or service without a file
    C: socprev_people_sketch_table()
    """
    o_out = ffi.new("socprev_table **")
    _core.checked(lib.socprev_people_sketch_table, _core.pointer(people), _core.pointer(file), ffi.NULL, o_out)
    return Table._own(o_out[0], ())


def participants_table(file: ContactFile, rule: ParticipantRule, *, run: Run | None = None) -> Table:
    """Counts participants by a rule: a row over all projects (project is missing), then a row for each project in the order of their texts.
    :param file: only read; each contact must name its project
    :param rule: only read
    :param run: progress in rows, cancel; may be NULL
    :raises InvalidError
    :raises RangeError: minutes overflow
    :raises CancelledError
    C: socprev_participants_table()
    """
    run_ = _core.run_of(run)
    o_out = ffi.new("socprev_table **")
    _core.checked_run(run_, lib.socprev_participants_table, _core.pointer(file), _core.pointer(rule), run_._ptr, ffi.NULL, o_out)
    return Table._own(o_out[0], ())


def people_cube_table(file: ContactFile, cube: Cube, *, run: Run | None = None) -> Table:
    """The table of socprev_people_table(), of contacts that were read into a cube piece by piece.
    :param file: ended; with the codes of the contacts in the cube; only read
    :param cube: with all contacts; only read
    :param run: cancel, threads; may be NULL
    :raises InvalidError
    :raises RangeError: minutes overflow
    :raises LimitError: cells and their totals exceed 2^24
    :raises IoError: the spill cannot be read
    :raises CancelledError
    C: socprev_people_cube_table()
    """
    run_ = _core.run_of(run)
    o_out = ffi.new("socprev_table **")
    _core.checked_run(run_, lib.socprev_people_cube_table, _core.pointer(file), _core.pointer(cube), run_._ptr, ffi.NULL, o_out)
    return Table._own(o_out[0], ())


def participants_cube_table(file: ContactFile, cube: Cube, rule: ParticipantRule, *, run: Run | None = None) -> Table:
    """The table of socprev_participants_table(), in the same way; see socprev_cube_set_support().
    :param file: ended; with the codes of the contacts in the cube; only read
    :param cube: with all contacts; only read
    :param rule: only read
    :param run: cancel; may be NULL
    :raises InvalidError: minutes were not asked for; a contact names no project: the first one is named
    :raises RangeError: minutes overflow
    :raises IoError
    :raises CancelledError
    C: socprev_participants_cube_table()
    """
    run_ = _core.run_of(run)
    o_out = ffi.new("socprev_table **")
    _core.checked_run(run_, lib.socprev_participants_cube_table, _core.pointer(file), _core.pointer(cube), _core.pointer(rule), run_._ptr, ffi.NULL, o_out)
    return Table._own(o_out[0], ())


def supply_table(portfolios: Sequence[Portfolio]) -> Table:
    """The capacities of the services of portfolios, a row for each capacity record, and a row in the unit "service" for each service.
    :param portfolios: [n] only read
    :raises InvalidError
    :raises RangeError
    C: socprev_supply_table()
    """
    i_portfolios = _core.handles(portfolios, "socprev_portfolio")
    n_n = _core.measure(None, ("portfolios", i_portfolios, 0))
    o_out = ffi.new("socprev_table **")
    _core.checked(lib.socprev_supply_table, i_portfolios.pointer, n_n, ffi.NULL, o_out)
    return Table._own(o_out[0], ())


def counts_table(portfolios: Sequence[Portfolio]) -> Table:
    """All counts that portfolios state, each with its definition.
    :param portfolios: [n] only read
    :raises InvalidError
    :raises RangeError
    C: socprev_counts_table()
    """
    i_portfolios = _core.handles(portfolios, "socprev_portfolio")
    n_n = _core.measure(None, ("portfolios", i_portfolios, 0))
    o_out = ffi.new("socprev_table **")
    _core.checked(lib.socprev_counts_table, i_portfolios.pointer, n_n, ffi.NULL, o_out)
    return Table._own(o_out[0], ())


def counts_compare(counts: Table, row_a: int, row_b: int) -> int:
    """Compares two counts of such a table: -1 when the first is surely smaller, 1 larger, 0 when both are exact and equal.
    :param counts: of socprev_counts_table(), or a choice of its rows
    :raises InvalidError: NULL, no such row
    :raises UndefinedError: their bounds overlap
    :raises UnsupportedError: their definitions differ or are not stated
    C: socprev_counts_compare()
    """
    o_order = ffi.new("int32_t *")
    _core.checked(lib.socprev_counts_compare, _core.pointer(counts), row_a, row_b, o_order)
    return int(o_order[0])


def counts_add(counts: Table, rows: Integers) -> int:
    """Adds counts of such a table, which must be of one group and exact.
    :param rows: [n] each once
    :raises InvalidError
    :raises RangeError
    :raises UndefinedError: one is not exact
    :raises UnsupportedError: definitions differ or are not stated; persons, who may be the same in two projects
    C: socprev_counts_add()
    """
    i_rows = _core.column(rows, "int64_t", "rows", False)
    n_n = _core.measure(None, ("rows", i_rows, 0))
    o_sum = ffi.new("int64_t *")
    _core.checked(lib.socprev_counts_add, _core.pointer(counts), i_rows.pointer, n_n, o_sum)
    return int(o_sum[0])


def indicator_gap_text(gap: int, language: int) -> str | None:
    """A gap in a sentence; NULL when unknown.
    C: socprev_indicator_gap_text()
    """
    result = lib.socprev_indicator_gap_text(gap, language)
    return _core.maybe_text(result)


def participants_by_table(file: ContactFile, rule: ParticipantRule, scope: int, dimensions: Integers | None = None, *, run: Run | None = None) -> Table:
    """Splits participants by dimensions: who is a participant is decided in the project as a whole; a participant is in every cell in which he or she has a contact in that project, once.
    :param file: only read; each contact must name its project
    :param rule: only read
    :param dimensions: [n] enum socprev_dimension besides the project, each once; NULL when n is 0
    :param scope: enum socprev_people_scope
    :param run: cancel; may be NULL
    :raises InvalidError
    :raises RangeError: minutes overflow
    :raises LimitError: base cells x 2^d exceed 2^24
    :raises CancelledError
    C: socprev_participants_by_table()
    """
    i_dimensions = _core.column(dimensions, "int32_t", "dimensions", False)
    n_n = _core.measure(None, ("dimensions", i_dimensions, 0))
    run_ = _core.run_of(run)
    o_out = ffi.new("socprev_table **")
    _core.checked_run(run_, lib.socprev_participants_by_table, _core.pointer(file), _core.pointer(rule), i_dimensions.pointer, n_n, scope, run_._ptr, ffi.NULL, o_out)
    return Table._own(o_out[0], ())


def unit_costs_table(portfolio: Portfolio, file: ContactFile, rule: ParticipantRule, scope: int, *, run: Run | None = None) -> Table:
    """Divides the money of projects by what it was spent on.
    :param portfolio: only read
    :param file: only read; each contact must name its project
    :param rule: who is a participant
    :param scope: enum socprev_people_scope
    :param run: cancel; may be NULL
    :raises InvalidError
    :raises RangeError
    :raises CancelledError
    C: socprev_unit_costs_table()
    """
    run_ = _core.run_of(run)
    o_out = ffi.new("socprev_table **")
    _core.checked_run(run_, lib.socprev_unit_costs_table, _core.pointer(portfolio), _core.pointer(file), _core.pointer(rule), scope, run_._ptr, ffi.NULL, o_out)
    return Table._own(o_out[0], ())


def reach_table(contacts: Contacts, cost: int, fixed: int, budget: int, confidence: float, *, run: Run | None = None) -> Table:
    """How many persons a budget would reach: rows at a quarter, a half, three quarters and all of it.
    :param contacts: unchanged
    :param cost: what these contacts cost, minor units, > fixed
    :param fixed: of this, what does not grow with their number, >= 0
    :param budget: minor units, >= fixed, > 0
    :param confidence: of the intervals, e.g. 0.95
    :param run: cancel; may be NULL
    :raises InvalidError
    :raises RangeError
    :raises CancelledError
    C: socprev_reach_table()
    """
    run_ = _core.run_of(run)
    o_out = ffi.new("socprev_table **")
    _core.checked_run(run_, lib.socprev_reach_table, _core.pointer(contacts), cost, fixed, budget, float(confidence), run_._ptr, ffi.NULL, o_out)
    return Table._own(o_out[0], ())


def document_kind(data: Bytes) -> int:
    """Looks what a document is, without reading it further.
    C: socprev_document_kind()
    """
    i_data = _core.data(data)
    result = lib.socprev_document_kind(i_data.pointer, i_data.shape[0])
    return int(result)


def result_read(data: Bytes, options: ReadOptions | None = None, *, run: Run | None = None) -> Table:
    """Reads the amounts of a result: the JSON that socprev allocate PROBLEM.json --json puts out, of which the list "division" counts.
    :param options: NULL = standard limits
    :raises InvalidError: an argument; no list "division"; a row without name or amount
    :raises RangeError
    :raises ParseError
    :raises WrongTypeError
    :raises DuplicateError
    :raises LimitError
    :raises CancelledError
    C: socprev_result_read()
    """
    i_data = _core.data(data)
    run_ = _core.run_of(run)
    o_out = ffi.new("socprev_table **")
    _core.checked_run(run_, lib.socprev_result_read, i_data.pointer, i_data.shape[0], _core.pointer(options), run_._ptr, ffi.NULL, o_out)
    return Table._own(o_out[0], ())


def pseudonym_available() -> int:
    """1 when pseudonyms can be made, 0 when the library was built without libsodium.
    C: socprev_pseudonym_available()
    """
    result = lib.socprev_pseudonym_available()
    return int(result)


def pseudonym_of(key: PseudonymKey, domain: str, kind: int, id: str) -> int:
    """The pseudonym of one identifier.
    :param key: unchanged
    :param domain: UTF-8, 1 .. 255 bytes
    :param kind: enum socprev_identifier
    :param id: UTF-8, at most 255 bytes
    :raises InvalidError: no key, no domain, unknown kind
    :raises RangeError: a birth number that cannot be
    :raises ParseError: not UTF-8; an empty identifier; not a birth number
    :raises LimitError: too long
    :raises UnsupportedError
    C: socprev_pseudonym_of()
    """
    i_domain = _core.text(domain)
    i_id = _core.text(id)
    o_out = ffi.new("uint64_t *")
    _core.checked(lib.socprev_pseudonym_of, _core.pointer(key), i_domain.pointer, i_domain.shape[0], kind, i_id.pointer, i_id.shape[0], o_out)
    return int(o_out[0])


def kind_count() -> int:
    """How many kinds a portfolio has; they are 0 .
    C: socprev_kind_count()
    """
    result = lib.socprev_kind_count()
    return int(result)


def kind_name(kind: int) -> str | None:
    """Name of a kind, e.g.
    C: socprev_kind_name()
    """
    result = lib.socprev_kind_name(kind)
    return _core.maybe_text(result)


def kind_plural(kind: int) -> str | None:
    """Name of the list of a kind's records in documents, e.g.
    C: socprev_kind_plural()
    """
    result = lib.socprev_kind_plural(kind)
    return _core.maybe_text(result)


def kind_help(kind: int) -> str | None:
    """One sentence on a kind.
    C: socprev_kind_help()
    """
    result = lib.socprev_kind_help(kind)
    return _core.maybe_text(result)


def field_count(kind: int) -> int:
    """How many fields a kind has; 0 when unknown.
    C: socprev_field_count()
    """
    result = lib.socprev_field_count(kind)
    return int(result)


def field_find(kind: int, name: str) -> int:
    """Position of a field by name, or -1.
    C: socprev_field_find()
    """
    i_name = _core.text(name)
    result = lib.socprev_field_find(kind, i_name.pointer, i_name.shape[0])
    return int(result)


def field_name(kind: int, position: int) -> str | None:
    """Name of field position; NULL when out of range.
    C: socprev_field_name()
    """
    result = lib.socprev_field_name(kind, position)
    return _core.maybe_text(result)


def field_type(kind: int, position: int) -> int:
    """enum socprev_field_type; 0 when out of range.
    C: socprev_field_type()
    """
    result = lib.socprev_field_type(kind, position)
    return int(result)


def field_scale(kind: int, position: int) -> int:
    """Decimal digits of an amount: 2 for money (haléř), 3 for capacity, 0 for counts.
    C: socprev_field_scale()
    """
    result = lib.socprev_field_scale(kind, position)
    return int(result)


def field_codelist(kind: int, position: int) -> str | None:
    """Name of the code list of a code field; NULL for other fields.
    C: socprev_field_codelist()
    """
    result = lib.socprev_field_codelist(kind, position)
    return _core.maybe_text(result)


def field_target(kind: int, position: int) -> int:
    """Kind that a reference points to; -1 for any kind or for other fields.
    C: socprev_field_target()
    """
    result = lib.socprev_field_target(kind, position)
    return int(result)


def field_is_required(kind: int, position: int) -> int:
    """1 when a record without the field cannot be committed.
    C: socprev_field_is_required()
    """
    result = lib.socprev_field_is_required(kind, position)
    return int(result)


def field_unit(kind: int, position: int) -> str | None:
    """Unit of a number, e.g.
    C: socprev_field_unit()
    """
    result = lib.socprev_field_unit(kind, position)
    return _core.maybe_text(result)


def field_since(kind: int, position: int) -> str | None:
    """Version of the library that brought the field, e.g.
    C: socprev_field_since()
    """
    result = lib.socprev_field_since(kind, position)
    return _core.maybe_text(result)


def field_help(kind: int, position: int) -> str | None:
    """One sentence on the field.
    C: socprev_field_help()
    """
    result = lib.socprev_field_help(kind, position)
    return _core.maybe_text(result)


def round_check(document: Portfolio, portfolio: Portfolio | None = None, *, run: Run | None = None) -> Findings:
    """Finds all that is wrong with a round and its portfolio, and all conflicts that leave it without answer.
    :param document: a round
    :param portfolio: what it names; NULL when its requests say all themselves
    :param run: may be NULL
    :raises InvalidError: NULL, not a round, not a portfolio
    :raises RangeError: in the division
    :raises CancelledError
    C: socprev_round_check()
    """
    run_ = _core.run_of(run)
    o_out = ffi.new("socprev_findings **")
    _core.checked_run(run_, lib.socprev_round_check, _core.pointer(document), _core.pointer(portfolio), run_._ptr, ffi.NULL, o_out)
    return Findings._own(o_out[0], (document, portfolio,))


def length_rule_count() -> int:
    """How many rules there are.
    C: socprev_length_rule_count()
    """
    result = lib.socprev_length_rule_count()
    return int(result)


def length_rule_name(rule: int) -> str | None:
    """Name of a rule as tables write it, e.g.
    C: socprev_length_rule_name()
    """
    result = lib.socprev_length_rule_name(rule)
    return _core.maybe_text(result)


def length_mean(values: Integers) -> int:
    """Mean of lengths, in hundredths.
    :param values: [n, stride bytes, 0 = packed] each 0 .. 10^10
    :raises InvalidError
    :raises RangeError
    :raises UndefinedError: n = 0
    C: socprev_length_mean()
    """
    i_values = _core.column(values, "int64_t", "values", True)
    n_n = _core.measure(None, ("values", i_values, 0))
    o_out = ffi.new("int64_t *")
    _core.checked(lib.socprev_length_mean, i_values.pointer, i_values.strides[0], n_n, o_out)
    return int(o_out[0])


def length_quantile(values: Integers, part: int, of: int, rule: int) -> int:
    """A quantile of lengths, in hundredths: the median is 1 of 2.
    :param values: [n, stride bytes, 0 = packed] each 0 .. 10^10, in any order
    :param part: 0 < part < of <= 10^6: the share of values below it
    :param of: 0 < part < of <= 10^6: the share of values below it
    :param rule: enum socprev_length_rule
    :raises InvalidError
    :raises UndefinedError: n = 0
    C: socprev_length_quantile()
    """
    i_values = _core.column(values, "int64_t", "values", True)
    n_n = _core.measure(None, ("values", i_values, 0))
    o_out = ffi.new("int64_t *")
    _core.checked(lib.socprev_length_quantile, i_values.pointer, i_values.strides[0], n_n, part, of, rule, ffi.NULL, o_out)
    return int(o_out[0])


def column_type_name(type: int) -> str | None:
    """Name of a column type: "int64", "float64", "text", "category", "date", "bool".
    C: socprev_column_type_name()
    """
    result = lib.socprev_column_type_name(type)
    return _core.maybe_text(result)


def int64_add(a: int, b: int) -> int:
    """a + b.
    :raises InvalidError: out NULL
    :raises RangeError
    C: socprev_int64_add()
    """
    o_out = ffi.new("int64_t *")
    _core.plain(lib.socprev_int64_add, a, b, o_out)
    return int(o_out[0])


def int64_subtract(a: int, b: int) -> int:
    """a - b; otherwise as socprev_int64_add().
    :raises InvalidError: out NULL
    :raises RangeError
    C: socprev_int64_subtract()
    """
    o_out = ffi.new("int64_t *")
    _core.plain(lib.socprev_int64_subtract, a, b, o_out)
    return int(o_out[0])


def int64_multiply(a: int, b: int) -> int:
    """a * b; otherwise as socprev_int64_add().
    :raises InvalidError: out NULL
    :raises RangeError
    C: socprev_int64_multiply()
    """
    o_out = ffi.new("int64_t *")
    _core.plain(lib.socprev_int64_multiply, a, b, o_out)
    return int(o_out[0])


def int64_muldiv(a: int, b: int, c: int, rounding: int) -> tuple[int, int]:
    """a * b / c through a 128-bit product, rounded once.
    :param c: not 0
    :param rounding: enum socprev_rounding
    :raises InvalidError: c = 0, rounding unknown, out NULL
    :raises RangeError
    C: socprev_int64_muldiv()
    """
    o_out = ffi.new("int64_t *")
    o_remainder = ffi.new("int64_t *")
    _core.plain(lib.socprev_int64_muldiv, a, b, c, rounding, o_out, o_remainder)
    return int(o_out[0]), int(o_remainder[0])


def int64_sum(values: Integers | None = None) -> int:
    """Sum of n integers.
    :param values: [n, stride bytes, 0 = packed, else >= 8]; may be NULL when n is 0
    :raises InvalidError: NULL, or a stride below 8
    :raises RangeError
    C: socprev_int64_sum()
    """
    i_values = _core.column(values, "int64_t", "values", True)
    n_n = _core.measure(None, ("values", i_values, 0))
    o_out = ffi.new("int64_t *")
    _core.plain(lib.socprev_int64_sum, i_values.pointer, i_values.strides[0], n_n, o_out)
    return int(o_out[0])


def ratio_parse(text: str) -> Fraction:
    """Reads "85", "0.85", "76,735 %", "3/4", "-1/8".
    :raises InvalidError: SP1001
    :raises RangeError: SP1004: a part does not fit 63 bits
    :raises ParseError: SP1020
    C: socprev_ratio_parse()
    """
    i_text = _core.text(text)
    o_numerator = ffi.new("int64_t *")
    o_denominator = ffi.new("int64_t *")
    _core.checked(lib.socprev_ratio_parse, i_text.pointer, i_text.shape[0], o_numerator, o_denominator)
    return Fraction(int(o_numerator[0]), int(o_denominator[0]))


def ratio_compare(a: int, b: int, c: int, d: int) -> int:
    """Compares a/b with c/d exactly (denominators > 0).
    :raises InvalidError: a denominator <= 0
    C: socprev_ratio_compare()
    """
    o_out = ffi.new("int32_t *")
    _core.plain(lib.socprev_ratio_compare, a, b, c, d, o_out)
    return int(o_out[0])


def ratio_format(ratio: Rational, places: int, rounding: int, language: int) -> str:
    """Writes a/b as a decimal with places digits after the point, rounded.
    :param places: 0 .. 18
    :param rounding: enum socprev_rounding
    :raises InvalidError
    :raises LimitError: capacity
    C: socprev_ratio_format()
    """
    i_numerator = _core.fraction(ratio)
    o_needed = ffi.new("size_t *")
    o_out = _core.grow("char", o_needed, lambda into, capacity: int(lib.socprev_ratio_format(i_numerator.numerator, i_numerator.denominator, places, rounding, language, into, capacity, o_needed)))
    return str(o_out)


def currency_digits(currency: str) -> int:
    """Digits after the point of a currency: 2 for "CZK" and "EUR", 0 for "JPY".
    :param currency: three capital letters, ISO 4217
    :raises InvalidError: not three letters A-Z
    C: socprev_currency_digits()
    """
    i_currency = _core.text(currency)
    o_out = ffi.new("int32_t *")
    _core.plain(lib.socprev_currency_digits, i_currency.pointer, o_out)
    return int(o_out[0])


def money_parse(text: str, currency: str) -> int:
    """Reads an amount: "1 234 567,50", "1234567.50", "-12", with U+0020, U+00A0 or U+202F between groups of three; the minus is "-" or U+2212.
    :raises InvalidError: SP1001, SP1022: currency
    :raises RangeError: SP1004
    :raises ParseError: SP1021, SP1025: digits after the point
    C: socprev_money_parse()
    """
    i_text = _core.text(text)
    i_currency = _core.text(currency)
    o_out = ffi.new("int64_t *")
    _core.checked(lib.socprev_money_parse, i_text.pointer, i_text.shape[0], i_currency.pointer, o_out)
    return int(o_out[0])


def money_format(minor: int, currency: str, language: int) -> str:
    """Writes an amount: Czech "1 234 567,50 Kč", English "CZK 1 234 567.50", all blanks U+00A0; other currencies by their code in both.
    :raises InvalidError
    :raises LimitError: capacity
    C: socprev_money_format()
    """
    i_currency = _core.text(currency)
    o_needed = ffi.new("size_t *")
    o_out = _core.grow("char", o_needed, lambda into, capacity: int(lib.socprev_money_format(minor, i_currency.pointer, language, into, capacity, o_needed)))
    return str(o_out)


def int64_format(value: int) -> str:
    """A whole number with grouped thousands, "1 234 567" (U+00A0), alike in both languages.
    :raises InvalidError
    :raises LimitError: capacity
    C: socprev_int64_format()
    """
    o_needed = ffi.new("size_t *")
    o_out = _core.grow("char", o_needed, lambda into, capacity: int(lib.socprev_int64_format(value, into, capacity, o_needed)))
    return str(o_out)


def date_from_day(year: int, month: int, day: int) -> Date:
    """Makes a day.
    :raises InvalidError: out NULL
    :raises RangeError: no such day
    C: socprev_date_from_day()
    """
    o_out = ffi.new("socprev_date *")
    _core.plain(lib.socprev_date_from_day, year, month, day, o_out)
    return Date(o_out[0])


def date_parse(text: str) -> Date:
    """Reads a date in the form above, or Czech "22. 1. 2014", "1.4.2016" (one blank U+0020, U+00A0 or U+202F after a full stop, or none).
    :raises InvalidError: SP1001
    :raises RangeError: SP1024: no such year, month, season or day
    :raises ParseError: SP1023
    C: socprev_date_parse()
    """
    i_text = _core.text(text)
    o_out = ffi.new("socprev_date *")
    _core.checked(lib.socprev_date_parse, i_text.pointer, i_text.shape[0], o_out)
    return Date(o_out[0])


def date_format(date: DateLike) -> str:
    """Writes the canonical text, at most 16 bytes with the NUL; "" for no date.
    :raises InvalidError: not a date
    :raises LimitError: capacity
    C: socprev_date_format()
    """
    o_needed = ffi.new("size_t *")
    o_out = _core.grow("char", o_needed, lambda into, capacity: int(lib.socprev_date_format(_core.date(date), into, capacity, o_needed)))
    return str(o_out)


def date_precision(date: DateLike) -> int:
    """enum socprev_precision of a date; NONE for what is not a date.
    C: socprev_date_precision()
    """
    result = lib.socprev_date_precision(_core.date(date))
    return int(result)


def date_bounds(date: DateLike) -> tuple[int, int]:
    """First and last day that the date may mean, as days since 1970-01-01.
    :raises InvalidError: no date
    C: socprev_date_bounds()
    """
    o_first = ffi.new("int32_t *")
    o_last = ffi.new("int32_t *")
    _core.plain(lib.socprev_date_bounds, _core.date(date), o_first, o_last)
    return int(o_first[0]), int(o_last[0])


def date_from_days(days: int) -> Date:
    """The day days after 1970-01-01.
    :raises InvalidError: out NULL
    :raises RangeError: outside the years 1 .. 9999
    C: socprev_date_from_days()
    """
    o_out = ffi.new("socprev_date *")
    _core.plain(lib.socprev_date_from_days, days, o_out)
    return Date(o_out[0])


def date_compare(a: DateLike, b: DateLike) -> int:
    """How two dates lie: -1 surely before, 1 surely after, 0 they overlap.
    :raises InvalidError: no date
    C: socprev_date_compare()
    """
    o_out = ffi.new("int32_t *")
    _core.plain(lib.socprev_date_compare, _core.date(a), _core.date(b), o_out)
    return int(o_out[0])


def period_months(start: DateLike, end: DateLike) -> int:
    """Whole months from the month of start to the month of end, both counted.
    :param start: both at least month-precise, or (a year) read as its first month as a start and its last as an end
    :param end: both at least month-precise, or (a year) read as its first month as a start and its last as an end
    :raises InvalidError: no date
    :raises RangeError: end before start
    C: socprev_period_months()
    """
    o_out = ffi.new("int32_t *")
    _core.plain(lib.socprev_period_months, _core.date(start), _core.date(end), o_out)
    return int(o_out[0])


def period_days(start: DateLike, end: DateLike) -> int:
    """Days from the first day of start to the last day of end, both counted.
    :raises InvalidError: no date
    :raises RangeError: end before start
    C: socprev_period_days()
    """
    o_out = ffi.new("int32_t *")
    _core.plain(lib.socprev_period_days, _core.date(start), _core.date(end), o_out)
    return int(o_out[0])


def period_gap(end: DateLike, next_start: DateLike) -> int:
    """Days between the end of one period and the start of the next: 0 when it follows without a gap, negative when they overlap.
    :raises InvalidError: no date
    C: socprev_period_gap()
    """
    o_days = ffi.new("int32_t *")
    _core.plain(lib.socprev_period_gap, _core.date(end), _core.date(next_start), o_days)
    return int(o_days[0])


def qualifier_name(qualifier: int) -> str | None:
    """Name of a qualifier as documents write it, e.g.
    C: socprev_qualifier_name()
    """
    result = lib.socprev_qualifier_name(qualifier)
    return _core.maybe_text(result)



__all__ = [
    "ACCESS_UNREACHABLE", "Access", "AccessFlag", "AccessIndex", "AccessMeasure",
    "AccessNumber", "AccessResult", "Account", "Apportionment", "Attacker", "Audit",
    "AuditDepth", "AwardHold", "Awards", "Axis", "BIPROPORTIONAL_MAX", "Biproportional",
    "BiproportionalDivision", "Bound", "CLAIMS_EXACT_ARRIVAL", "CLAIMS_MAX",
    "CLAIMS_MOST_AVERAGE", "COVERAGE_UNKNOWN", "CellMark", "Change", "Claims", "ClaimsForm",
    "ClaimsRule", "Codelist", "Cofinancing", "ColumnType", "Comparison", "Concentration",
    "Confidence", "Conflict", "ConflictKind", "ContactAction", "ContactCheck", "ContactFile",
    "ContactMark", "ContactOptions", "ContactRule", "Contacts", "Counted", "CountingRules",
    "Coverage", "CoverageBalance", "CoverageIndex", "CsvOptions", "Cube", "CubeLimit",
    "CubeSecret", "DATE_NONE", "Damper", "DamperMethod", "Damping", "Decay", "DecayShape",
    "Decomposition", "Dimension", "Disclosure", "Division", "DocumentKind", "Draft", "EVERY",
    "Earth", "Estimate", "EstimateMethod", "EstimateNote", "Evenness", "EvennessIndex",
    "Exposure", "FIT_AXES", "FieldType", "Findings", "Fit", "FitOutcome", "Fitting", "Groups",
    "HmisMeasure", "HmisType", "Identifier", "Identity", "IndicatorGap", "Indicators",
    "InstalmentHold", "Instalments", "Kind", "LARGEST_REMAINDERS", "LabelledState", "Language",
    "LengthRule", "Measure", "Measures", "MinutesCode", "NEEDS_LINE", "NETWORK_NO_LIMIT",
    "NO_CAP", "NO_PREVIOUS", "NUL", "Need", "NeedAccess", "NeedAny", "NeedCriterion",
    "NeedFlag", "Needs", "NeedsSource", "Negation", "Network", "NetworkLimit", "NetworkModel",
    "NetworkRole", "NetworkSecond", "NetworkSolver", "NightRule", "NightWay", "Nights",
    "Occupancy", "OccupancyMeasure", "OccupancyStep", "Od", "OdEnd", "OdFile", "OdRounding",
    "Overlap", "OverlapPart", "ParticipantRule", "Participants", "ParticipantsMeasure",
    "Payment", "People", "PeopleCode", "PeopleMeasure", "PeopleScope", "PictureMap",
    "PictureOptions", "Plan", "PlanReason", "PlanStatus", "PlanTotal", "Portfolio",
    "Precision", "Presence", "PresenceMeasure", "PresenceOptions", "PresenceState",
    "PrivacyBudget", "Problem", "ProblemKind", "ProblemPlace", "ProblemType", "Protection",
    "PseudonymKey", "PseudonymSize", "Ptable", "Publication", "Qualifier", "QuantileMethod",
    "Quantity", "Quota", "RECAPTURE_LISTS", "ReadOptions", "Recapture", "RecaptureCriterion",
    "Regno", "RegnoPart", "Release", "ReturnRule", "Returns", "Round", "RoundBound",
    "RoundLevel", "RoundStep", "Rounding", "Rule", "SECRET_BYTES", "Schedule",
    "SelectCertainty", "Severity", "Shortage", "Sketch", "SketchCube", "SketchMeasure",
    "SketchPeople", "SketchPrecision", "Sources", "Spill", "Split", "SplitOptions", "Stages",
    "State", "StatusCode", "StayCode", "StayDate", "Stays", "SupplySort", "SupplyView",
    "SupportUnits", "SupportUnitsLimit", "Survival", "THREADS_MAX", "TOTAL_MAX", "TYPES_ALL",
    "Table", "Theta", "ThetaOperation", "ThetaSize", "Tie", "Timing", "Twoway",
    "TwowayDivision", "TwowayRule", "abi_version", "affordable_persons", "codelist_alias",
    "codelist_alias_count", "codelist_attribute", "codelist_attribute_count",
    "codelist_attribute_name", "codelist_by_name", "codelist_code", "codelist_confidence",
    "codelist_confidence_note", "codelist_count", "codelist_find", "codelist_find_by",
    "codelist_find_text", "codelist_label", "codelist_name", "codelist_parent",
    "codelist_parent_list", "codelist_size", "codelist_title", "column_type_name",
    "confidence_name", "count_add", "counts_add", "counts_compare", "counts_table",
    "currency_digits", "date_bounds", "date_compare", "date_format", "date_from_day",
    "date_from_days", "date_parse", "date_precision", "distance", "document_kind",
    "document_version", "field_codelist", "field_count", "field_find", "field_help",
    "field_is_required", "field_name", "field_scale", "field_since", "field_target",
    "field_type", "field_unit", "file_read", "file_write", "ico_check", "indicator_gap_text",
    "int64_add", "int64_format", "int64_muldiv", "int64_multiply", "int64_subtract",
    "int64_sum", "kind_count", "kind_help", "kind_name", "kind_plural", "length_mean",
    "length_quantile", "length_rule_count", "length_rule_name", "measure_at", "measure_count",
    "measure_name", "message_at", "message_count", "message_hint", "message_text",
    "money_format", "money_parse", "participants_by_table", "participants_cube_table",
    "participants_table", "people_cube_table", "people_sketch_table", "people_state_table",
    "people_table", "period_days", "period_gap", "period_months", "person_key", "picture_bars",
    "picture_lorenz", "picture_map", "privacy_selection", "privacy_threshold",
    "protection_name", "pseudonym_available", "pseudonym_of", "qualifier_name",
    "ratio_compare", "ratio_format", "ratio_parse", "reach_table", "read_option_count",
    "read_option_least", "read_option_most", "read_option_name", "result_read", "round_check",
    "rule_at", "rule_count", "rule_find", "rule_name", "service_kind_has_form",
    "service_kind_unit", "status_count", "status_name", "status_text", "supply_table",
    "territory_figure", "territory_figure_count", "territory_figure_source",
    "territory_population", "text_compare", "text_fold", "text_width", "unit_costs_table",
    "utf8_check", "version"
]
