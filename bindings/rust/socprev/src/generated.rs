// Written by generate.py from api/socprev-api.json: do not edit.
use crate::core::{self, code, flags, handle, Borrowed, Columns, ErrorSlot};
use crate::{Buffer, Date, Grid, Ratio, Result, Run};
use socprev_sys as sys;
use std::marker::PhantomData;
use std::ptr;

code! {
    /// Shapes of decay; c is the cost, a and b the two numbers.
    DecayShape {
        /// 1
        NONE = 0,
        /// exp(-a c), a \>= 0
        EXPONENTIAL = 1,
        /// exp(-c^2 / (2 a^2)), a \> 0
        GAUSSIAN = 2,
        /// Gaussian that is b at cost a: b^((c/a)^2), a \> 0, 0 \< b \< 1; usually 0.01 (Wan et al.
        GAUSSIAN_TO = 3,
        /// max(c, b)^-a, a \>= 0, b \> 0: below b all is as near
        POWER = 4,
        /// 1 / (1 + (c/a)^b), a \> 0, b \> 0; 1/2 at a
        LOG_LOGISTIC = 5,
        /// points: the weight of the first point with c \<= cost
        STEPS = 6,
        /// points: straight lines between them; before the first its weight, beyond the last 0
        TABLE = 7,
    }
}

code! {
    /// Measures.
    AccessMeasure {
        /// least cost to a destination with supply
        NEAREST = 0,
        /// least cost within which supply reaches the amount
        KTH = 1,
        /// least cost within which supply reaches P\_i
        BALANCING_COST = 2,
        /// supply within each cut-off
        CUMULATIVE = 3,
        /// median of the cumulative ones over the cut-offs
        INTERVAL_MEDIAN = 4,
        /// sum\_j S\_j f\_ij (Hansen 1959)
        GRAVITY = 5,
        /// as E2SFCA with every weight above 0 read as 1
        ACCESS_2SFCA = 6,
        /// R\_j = S\_j / sum\_i P\_i f\_ij; A\_i = sum\_j R\_j f\_ij.
        E2SFCA = 7,
        /// A\_i = sum\_j R\_j f\_ij^2: far supply is partly lost.
        M2SFCA = 8,
        /// people choose by G\_ij = f\_ij / sum\_k f\_ik
        ACCESS_3SFCA = 9,
        /// ... by H\_ij = S\_j f\_ij / sum\_k S\_k f\_ik
        MH3SFCA = 10,
        /// BFCA: weights standardised by rows and by columns.
        BALANCED = 11,
        /// V\_i = sum\_j S\_j P\_i^e f\_ij / sum\_k P\_k^e f\_kj.
        AVAILABILITY = 12,
        /// V\_i when people, too, are to be matched one by one.
        CONSTRAINED = 13,
    }
}

code! {
    /// For all kinds.
    AccessIndex {
        /// `SOCPREV_ACCESS_ALL`
        ACCESS_ALL = -1,
    }
}

flags! {
    /// What is to be known of an origin; bits.
    AccessFlag {
        /// no supply that counts is reached: the number is 0 or SOCPREV\_ACCESS\_UNREACHABLE; AVAILABILITY and CONSTRAINED tell it only where people live
        SUPPLY = 1,
        /// nobody lives here; where people are needed
        PEOPLE = 2,
    }
}

code! {
    /// Numbers that belong to a measure as a whole.
    AccessNumber {
        /// sum of S\_j
        SUPPLY = 0,
        /// part of it at destinations that nobody claims
        UNCLAIMED = 1,
        /// sum of A\_i P\_i, or of V\_i
        DELIVERED = 2,
        /// of balancing; CONSTRAINED only
        ROUNDS = 3,
        /// largest relative difference left; CONSTRAINED only
        RESIDUAL = 4,
    }
}

code! {
    /// How exact shares become whole units.
    Rule {
        /// largest remainder of w \* total / sum (Hamilton)
        HARE = 1,
        /// largest remainder, quota floor(sum / (total + 1)) + 1
        DROOP = 2,
        /// largest remainder, quota sum / (total + 1)
        HAGENBACH_BISCHOFF = 3,
        /// divisor, rounds up: d(k) = k
        ADAMS = 10,
        /// divisor, harmonic mean: d(k) = 2k(k+1) / (2k+1)
        DEAN = 11,
        /// divisor, geometric mean: d(k) = sqrt(k(k+1))
        HILL = 12,
        /// divisor, rounds to nearest: d(k) = k + 1/2 (Sainte-Lague)
        WEBSTER = 13,
        /// divisor, rounds down: d(k) = k + 1 (D'Hondt)
        JEFFERSON = 14,
        /// Webster with d(0) = 0.7.
        MODIFIED_SAINTE_LAGUE = 15,
        /// divisor, d(k) = k + q, see ...\_set\_signpost()
        STATIONARY = 16,
        /// quota method: Jefferson's, but nobody gets more than the quota rounded up, at any number of units (Balinski & Young 1975)
        QUOTA = 20,
    }
}

code! {
    /// What holds an amount where it is.
    Bound {
        /// neither floor nor cap matters
        NONE = 0,
        /// without its floor the claimant would get less
        FLOOR = 1,
        /// without its cap the claimant would get more
        CAP = 2,
    }
}

code! {
    /// What part a claimant has in a tie.
    Tie {
        /// not in the tie
        NONE = 0,
        /// got one of the units the tie decides
        WON = 1,
        /// went without one
        LOST = 2,
    }
}

code! {
    /// Kinds of conflict, and what needed and available then are (in minor units but where said).
    ConflictKind {
        /// the first listed claimant's floor; its cap
        FLOOR_ABOVE_CAP = 1,
        /// sum of floors (and bases); total
        FLOORS = 2,
        /// total; sum of caps (weight 0: of floors)
        CAPS = 3,
        /// total; floors and bases: all weights are 0
        NO_WEIGHT = 4,
        /// total if all with a weight get a unit; total
        TOO_FEW_UNITS = 5,
        /// what rows need; what columns give
        MARGINS = 6,
        /// what columns need; what rows give
        MARGINS_COLUMNS = 7,
        /// total; what rows, columns and other cells take
        TOTAL_ABOVE = 8,
        /// what rows and columns need; total and shared cells
        TOTAL_BELOW = 9,
    }
}

code! {
    /// What a list of a conflict holds.
    Axis {
        /// claimants, or rows of a two-way table
        ROW = 0,
        /// columns of a two-way table
        COLUMN = 1,
    }
}

code! {
    /// How the estate E is shared over the claims c.
    ClaimsRule {
        /// level \* c
        PROPORTIONAL = 1,
        /// min(c, level \* w): constrained equal awards
        EQUAL_AWARDS = 2,
        /// max(0, c - level \* w): constrained equal losses
        EQUAL_LOSSES = 3,
        /// up to H equal awards of c/2, above equal losses
        TALMUD = 4,
        /// up to H equal losses of c/2, above equal awards
        REVERSE_TALMUD = 5,
        /// equal awards of c/2, above H once more
        PINILES = 6,
        /// up to H equal awards of c/2, above max(c/2, min(c, level)): constrained egalitarian
        EGALITARIAN = 7,
        /// what the others leave of E, then proportional to what is left of claims, cut at E's rest
        ADJUSTED_PROPORTIONAL = 8,
        /// each part of E divided equally among those who claim it, claims laid so that few claim the same
        MINIMAL_OVERLAP = 9,
        /// first come, first served, averaged over all orders
        RANDOM_ARRIVAL = 10,
        /// centre of gravity of all divisions of E that give everyone from 0 to the claim: average of awards
        AVERAGE = 11,
    }
}

code! {
    /// How exact awards become whole units.
    ClaimsForm {
        /// less than a unit from the award
        LARGEST_REMAINDER = 1,
        /// never less from a larger estate
        SIGNPOSTS = 2,
    }
}

code! {
    /// Where an exact award stands.
    AwardHold {
        /// somewhere between
        BETWEEN = 0,
        /// 0
        NOTHING = 1,
        /// half the claim, by a rule that stops there
        HALF = 2,
        /// the whole claim
        CLAIM = 3,
    }
}

code! {
    /// How a fit ended.
    FitOutcome {
        /// all totals hold within the tolerance
        CONVERGED = 1,
        /// the limit of sweeps came first; see socprev\_fit\_error()
        LIMIT = 2,
        /// no table exists; see socprev\_fit\_named\_count()
        IMPOSSIBLE = 3,
    }
}

code! {
    /// What can be measured.
    Measure {
        /// sum of |amount - quota|, in minor units (L1)
        DISTANCE = 1,
        /// half the sum of |s - v|, from 0 to 1
        LOOSEMORE_HANBY = 2,
        /// root of half the sum of (s - v)^2
        GALLAGHER = 3,
        /// sum of (s - v)^2 / v
        SAINTE_LAGUE = 4,
        /// of amounts per weight, weighted; from 0 to 1
        GINI = 5,
        /// least amount per weight / greatest, from 0 to 1
        MIN_MAX = 6,
    }
}

code! {
    /// Whether an amount is its quota, rounded down or up.
    Quota {
        /// it is, or there is no quota: all weights are 0
        KEPT = 0,
        /// below the quota rounded down
        BELOW = 1,
        /// above the quota rounded up
        ABOVE = 2,
    }
}

code! {
    /// Which way an amount changes.
    Change {
        /// the same amount
        NONE = 0,
        /// more than before
        GAIN = 1,
        /// less than before
        LOSS = 2,
    }
}

code! {
    /// How the plan is rounded, and which way instalments below the minimum go.
    Timing {
        /// within half a unit, halves up; small ones wait
        NEAREST = 1,
        /// up: money is there before the cost; small ones are paid with one before
        EX_ANTE = 2,
        /// down: never more than the plan; small ones wait
        EX_POST = 3,
        /// up from a fraction q on; small ones wait
        SIGNPOST = 4,
    }
}

code! {
    /// Why the sum paid by the end of a period is not the rounded plan.
    InstalmentHold {
        /// it is
        PLAN = 0,
        /// less: a part below the minimum waits
        LATER = 1,
        /// more: a part below the minimum was paid ahead
        EARLIER = 2,
    }
}

code! {
    /// How the corridor works.
    DamperMethod {
        /// min(cap, max(floor, level \* formula)), the one level at which the amounts add up
        CORRIDOR = 1,
        /// floor + s \* (formula - floor) where the formula gives more than the floor, else the floor; s from 0 to 1: the floors are paid by scaling increases back, as in the English local-government settlement
        SCALING = 2,
    }
}

code! {
    /// What happens to rows when the money does not reach.
    Shortage {
        /// the problem has no answer
        REFUSED = 0,
        /// rows of one tier get the same part of their demands, as far as money can reach them
        PROPORTIONAL = 1,
        /// rows of one tier get the same amount, at most their demand, as far as money can reach them
        EQUAL = 2,
    }
}

code! {
    /// How the cells become whole units.
    TwowayRule {
        /// floor or ceiling, least sum of deviations
        CONTROLLED_ROUNDING = 1,
        /// floor or ceiling by chance; mean: the cell
        UNBIASED_ROUNDING = 2,
    }
}

code! {
    /// Values are fixed for ever; new ones are only appended.
    Status {
        /// done
        OK = 0,
        /// an argument breaks its contract
        E_INVALID = 1,
        /// a number overflows or leaves its range
        E_RANGE = 2,
        /// an allocation failed
        E_NOMEM = 3,
        /// text or document is not well formed
        E_PARSE = 4,
        /// a value has the wrong type for its field
        E_TYPE = 5,
        /// no such field, code, record or file
        E_NOT_FOUND = 6,
        /// an id or key is there already
        E_DUPLICATE = 7,
        /// deeper, longer or more than allowed
        E_LIMIT = 8,
        /// reading or writing failed
        E_IO = 9,
        /// the caller cancelled the run
        E_CANCELLED = 10,
        /// no answer satisfies the constraints
        E_INFEASIBLE = 11,
        /// the number asked for does not exist
        E_UNDEFINED = 12,
        /// this build lacks the feature
        E_UNSUPPORTED = 13,
        /// a defect of the library; please report
        E_INTERNAL = 14,
    }
}

code! {
    /// Languages of messages and number formats.
    Language {
        /// English.
        EN = 0,
        /// Czech.
        CS = 1,
    }
}

code! {
    /// How much a finding matters.
    Severity {
        /// worth knowing; nothing is wrong
        NOTE = 1,
        /// probably wrong, or not comparable
        WARNING = 2,
        /// contradicts itself or a rule
        MISTAKE = 3,
    }
}

code! {
    /// Codes with a meaning of their own; all others are \>= 0.
    PeopleCode {
        /// the contact does not say; a value like others in a cube
        MISSING = -1,
        /// in a result: the total over this dimension
        ALL = -2,
    }
}

code! {
    /// Minutes of a contact that were not recorded: not the same as 0.
    MinutesCode {
        /// `SOCPREV_MINUTES_UNKNOWN`
        MINUTES_UNKNOWN = -1,
    }
}

code! {
    /// What contacts can be told apart by.
    Dimension {
        /// bound code
        PROJECT = 0,
        /// bound code
        SERVICE = 1,
        /// bound code
        KIND = 2,
        /// bound code
        TERRITORY = 3,
        /// bound code
        TARGET_GROUP = 4,
        /// of the date: 100 x year + month, e.g.
        MONTH = 5,
        /// of the date, e.g.
        YEAR = 6,
        /// of the date, a hierarchy: month as above, in its quarter, 100 x year + 33 .
        PERIOD = 7,
    }
}

code! {
    /// What is counted.
    PeopleMeasure {
        /// distinct pseudonyms; anonymous contacts have none
        PERSONS = 0,
        /// rows
        CONTACTS = 1,
        /// sum of the minutes that are known
        MINUTES = 2,
        /// rows without a person
        ANONYMOUS_CONTACTS = 3,
        /// of these, the minutes that are known
        ANONYMOUS_MINUTES = 4,
        /// rows whose minutes are unknown: MINUTES is then a least
        UNTIMED_CONTACTS = 5,
        /// see socprev\_cube\_set\_first\_time()
        FIRST_TIME_PERSONS = 6,
        /// see socprev\_cube\_set\_first\_time()
        RETURNING_PERSONS = 7,
        /// see socprev\_cube\_set\_keys()
        CELL_KEY = 8,
    }
}

code! {
    /// What is counted for a project, or over all of them.
    ParticipantsMeasure {
        /// persons who reach the threshold; over all projects: in at least one, each once
        PARTICIPANTS = 0,
        /// persons who do not; over all projects: in none
        BELOW_THRESHOLD = 1,
        /// persons who do not by known minutes, but have contacts of unknown length; over all projects: participants in none, undecided in at least one
        UNDECIDED = 2,
        /// pairs of person and project that reach the threshold
        PARTICIPATIONS = 3,
        /// contacts without a person
        SUPPORT_ANONYMOUS_CONTACTS = 4,
        /// of these, the minutes that are known
        SUPPORT_ANONYMOUS_MINUTES = 5,
    }
}

flags! {
    /// What is wrong with a contact: bits, to be combined.
    ContactMark {
        /// its project is not among those that are known
        PROJECT = 1,
        /// its service is not
        SERVICE = 2,
        /// its kind is not
        KIND = 4,
        /// its territory is not
        TERRITORY = 8,
        /// its target group is not
        TARGET_GROUP = 16,
        /// whatever its date may mean lies outside the period of its service
        PERIOD = 32,
        /// the first contact of this person that has a year of birth has another one
        BIRTH_YEAR = 64,
        /// an earlier contact says the same
        DUPLICATE = 128,
    }
}

code! {
    /// How many levels a hierarchy of codes may have: municipality, ..., state.
    CubeLimit {
        /// `SOCPREV_CUBE_LEVELS_MOST`
        CUBE_LEVELS_MOST = 16,
    }
}

code! {
    /// Bytes of a secret key.
    CubeSecret {
        /// `SOCPREV_CUBE_SECRET_SIZE`
        CUBE_SECRET_SIZE = 16,
    }
}

code! {
    /// Whether vague dates count.
    SelectCertainty {
        /// contacts that lie in the period whatever their date means
        SURE = 0,
        /// also those that may: "2019", or no date at all
        POSSIBLE = 1,
    }
}

code! {
    /// Bounds of a table of units.
    SupportUnitsLimit {
        /// units
        UNITS_MOST = 1000,
        /// bytes of a name
        UNIT_NAME_MOST = 200,
        /// decimals of an amount
        UNIT_DECIMALS_MOST = 6,
        /// minutes, and units, of a ratio
        UNIT_MOST = 1000000000,
    }
}

code! {
    /// The lists.
    Codelist {
        /// the 34 kinds of social service
        SERVICE_KIND = 0,
        /// the 14 regions, NUTS 3
        REGION = 1,
        /// the 77 districts, LAU 1, with Prague
        DISTRICT = 2,
        /// state, NUTS 2, regions and districts
        TERRITORY = 3,
        /// whom a service is for
        TARGET_GROUP = 4,
        /// age bands of the register
        AGE_GROUP = 5,
        /// units of capacity and of planning
        CAPACITY_TYPE = 6,
        /// operational programmes since 2004
        PROGRAMME = 7,
        /// monitoring indicators
        INDICATOR = 8,
        /// how the indicators count people
        COUNTING_RULE = 9,
        /// residential, ambulatory, field
        SERVICE_FORM = 10,
        /// whose money it is
        FUNDING_SOURCE = 11,
        /// from plan to return
        FUNDING_STAGE = 12,
        /// before or after the expense
        PAYMENT_MODE = 13,
        /// tender, grant, direct
        AWARD_METHOD = 14,
        /// life of a project
        PROJECT_STATE = 15,
        /// meeting, internship, conference ...
        ACTIVITY_KIND = 16,
        /// what became of an application
        APPLICATION_RESULT = 17,
        /// how projects belong together
        RELATION_KIND = 18,
        /// how sure a statement is
        CERTAINTY = 19,
        /// increase or decrease
        DIRECTION = 20,
        /// who provides a service
        PROVIDER_KIND = 21,
        /// what a note is about
        NOTE_TOPIC = 22,
    }
}

code! {
    /// Where a row, a column or a figure comes from.
    Confidence {
        /// seen in a source that is named
        VERIFIED = 1,
        /// computed from verified facts
        DERIVED = 2,
        /// concluded from a pattern; probably right
        INFERRED = 3,
        /// written from memory; check before you rely on it
        MEMORY = 4,
        /// a vocabulary of this library
        DEFINED = 5,
    }
}

code! {
    /// The parts of a registration number; "" when its form has no such part.
    RegnoPart {
        /// "CZ.1.04", "CZ.03": the programme
        PREFIX = 0,
        /// priority axis: "3"
        AXIS = 1,
        /// area of support, investment priority, specific objective
        AREA = 2,
        /// grant scheme; "00" = individual project (2007-13)
        SCHEME = 3,
        /// call: "05", "15\_005"
        CALL = 4,
        /// serial number: "00069"
        SERIAL = 5,
    }
}

code! {
    /// What can be wrong with a line.
    ContactRule {
        /// a cell cannot be read: unknown code, negative amount ...
        CELL = 0,
        /// a code is not among those of \_set\_known()
        KNOWN = 1,
        /// the date lies outside the period of the service
        PERIOD = 2,
        /// one pseudonym with two years of birth
        BIRTH_YEAR = 3,
        /// the same contact again (beneficiary\_check.h)
        DUPLICATE = 4,
    }
}

code! {
    /// What is done with such a line.
    ContactAction {
        /// nothing: it counts, and nobody looks
        IGNORE = 0,
        /// a finding, SOCPREV\_SEVERITY\_WARNING; it counts
        REPORT = 1,
        /// a finding, SOCPREV\_SEVERITY\_MISTAKE; it is left out
        DROP = 2,
        /// an error: the reading ends
        REFUSE = 3,
    }
}

code! {
    /// Stand in the place of an index.
    CoverageIndex {
        /// all territories, or all kinds
        ALL = -1,
        /// as a level: territories that contain no other
        LEAVES = -1,
    }
}

code! {
    /// What a norm says about a territory and a kind; in units of capacity.
    CoverageBalance {
        /// norm x inhabitants
        NEED = 0,
        /// count - need; negative: too little
        GAP = 1,
        /// need not met: max(0, need - count), added up leaf by leaf
        UNMET = 2,
        /// max(0, count - need), added up leaf by leaf
        SURPLUS = 3,
        /// max(0, need - count) of the territory as one: what would lack if all in it could be moved; \<= unmet
        SHORTAGE = 4,
        /// max(0, count - need) of the territory as one
        EXCESS = 5,
    }
}

flags! {
    /// What holds for a cell; a sum of these.
    CellMark {
        /// must be hidden, whatever the rules say
        SENSITIVE = 1,
        /// is not part of any table: never published
        ATOM = 2,
        /// must be published, e.g.
        OPEN = 4,
        /// is known already, e.g.
        KNOWN = 8,
    }
}

code! {
    /// What an attacker knows besides what is published.
    Attacker {
        /// numbers are not negative
        PLAIN = 0,
        /// and the threshold: where zeros are published, a blank cell is not 0
        RULE = 1,
        /// and which blank cells are sensitive: these are below the threshold, the others are not.
        PATTERN = 2,
    }
}

code! {
    /// What is wrong with a sensitive cell.
    Exposure {
        /// stays hidden
        NONE = 0,
        /// stands in the table
        PUBLISHED = 1,
        /// follows from the equations
        EXACT = 2,
        /// follows for somebody who knows their own number
        CONTRIBUTOR = 3,
        /// lies between bounds that are too close
        BOUNDS = 4,
    }
}

code! {
    /// How deep an audit looks.
    AuditDepth {
        /// elimination: what follows exactly, also for contributors
        EXACT = 0,
        /// and the bounds of each sensitive cell
        BOUNDS = 1,
    }
}

code! {
    /// How numbers were protected.
    Protection {
        /// sensitive and complementary cells are blank
        SUPPRESSION = 0,
        /// random multiples of a base
        ROUNDING = 1,
        /// small counts rounded, totals kept
        SMALL_COUNTS = 2,
        /// noise by cell key
        CELL_KEY = 3,
        /// differential privacy
        PRIVACY = 4,
    }
}

code! {
    /// How a number was estimated.
    EstimateMethod {
        /// proportion; Wilson 1927
        WILSON = 0,
        /// proportion, exact; Clopper & Pearson 1934
        CLOPPER_PEARSON = 1,
        /// proportion; Lancaster 1961
        MID_P = 2,
        /// number of events, exact; Garwood 1936
        POISSON = 3,
        /// sum of unlike chances, exact
        POISSON_BINOMIAL = 4,
        /// ratio of sums; Efron 1979, percentiles
        BOOTSTRAP = 5,
        /// two lists
        LINCOLN_PETERSEN = 6,
        /// two lists; Chapman 1951
        CHAPMAN = 7,
        /// lower bound by those met once and twice; 1987
        CHAO = 8,
        /// by those met once and twice; 1988
        ZELTERMAN = 9,
        /// all are met alike often; 2003
        TRUNCATED_POISSON = 10,
        /// a model of socprev\_recapture
        LOG_LINEAR = 11,
        /// effort up to twice the past; 1956
        GOOD_TOULMIN = 12,
        /// effort beyond that; Orlitsky et al.
        SMOOTHED = 13,
        /// distinct persons; sketch.h
        HYPERLOGLOG = 14,
        /// persons of sets, and parts of them; sketch.h
        THETA = 15,
    }
}

flags! {
    /// Warnings that go with an estimate; a sum of these.
    EstimateNote {
        /// the truth is expected to be larger
        LOWER_BOUND = 1,
        /// beyond what the data can carry
        EXTRAPOLATED = 2,
        /// made with random numbers (the same for a seed)
        SAMPLED = 4,
    }
}

code! {
    /// What the fit of a model is judged by.
    RecaptureCriterion {
        /// Akaike 1974.
        AIC = 0,
        /// Schwarz 1978, with the people known as sample.
        BIC = 1,
    }
}

code! {
    /// Indices by name, for those that take any of them.
    EvennessIndex {
        /// socprev\_evenness\_mean()
        MEAN = 0,
        /// socprev\_evenness\_gini()
        GINI = 1,
        /// socprev\_evenness\_gini\_unbiased()
        GINI_UNBIASED = 2,
        /// socprev\_evenness\_hoover()
        HOOVER = 3,
        /// socprev\_evenness\_entropy(), parameter a
        ENTROPY = 4,
        /// socprev\_evenness\_atkinson(), parameter e
        ATKINSON = 5,
        /// socprev\_evenness\_wolfson()
        WOLFSON = 6,
        /// socprev\_evenness\_palma()
        PALMA = 7,
        /// socprev\_evenness\_herfindahl()
        HERFINDAHL = 8,
        /// socprev\_evenness\_rosenbluth()
        ROSENBLUTH = 9,
        /// averaged quantile, parameter p
        QUANTILE = 10,
    }
}

code! {
    /// How quantiles of weighted values are taken; numbers are the types of R.
    QuantileMethod {
        /// least value with p of the weight up to it
        INVERSE = 1,
        /// the same; where p is reached exactly, the mean of that value and the next (Stata, SAS)
        AVERAGED = 2,
        /// lines through the ends of the steps of the distribution
        LINEAR = 4,
        /// lines through the middles of the steps (Hazen)
        MIDPOINT = 5,
        /// weights are counts of equal units, lines between units (numpy, Hmisc); UNDEFINED when they add up to less than 1
        FREQUENCY = 7,
    }
}

code! {
    /// In the place of a number.
    NeedAny {
        /// as a place: all territories, but for those outside
        ALL = -1,
        /// as a form: all forms together
        ANY_FORM = -1,
    }
}

code! {
    /// What becomes of a supply.
    SupplySort {
        /// exists and stays
        KEPT = 0,
        /// comes with the allocation
        NEW = 1,
        /// exists and ends with the allocation
        ENDING = 2,
    }
}

code! {
    /// Which supply a question looks at.
    SupplyView {
        /// existing services: kept + ending
        BEFORE = 0,
        /// kept + new
        AFTER = 1,
        /// `SOCPREV_VIEW_KEPT`
        KEPT = 2,
        /// `SOCPREV_VIEW_NEW`
        NEW = 3,
        /// `SOCPREV_VIEW_ENDING`
        ENDING = 4,
    }
}

flags! {
    /// What can be said of a territory apart from numbers; bits.
    NeedFlag {
        /// nobody of the target group lives there
        NO_POPULATION = 1,
        /// how many is not known
        POPULATION_UNKNOWN = 2,
        /// nothing that the norm asks for is there
        NO_SUPPLY = 4,
        /// how much is not known
        SUPPLY_UNKNOWN = 8,
        /// nothing can be reached from there: a mark, or told by socprev\_need\_set\_access()
        UNREACHED = 16,
        /// does not belong to the area: a mark
        OUTSIDE = 32,
        /// the norm says nothing of so small a territory, or is not in force
        NOT_ASSESSED = 64,
    }
}

code! {
    /// What a number of access counts.
    NeedAccess {
        /// units for one person of the norm's group: A\_i
        PERSON = 0,
        /// units for all of the place: V\_i
        PLACE = 1,
    }
}

code! {
    /// What it takes to be covered.
    NeedCriterion {
        /// something that the norm asks for is there
        PRESENT = 0,
        /// all that the norm asks for is there
        MET = 1,
    }
}

code! {
    /// The questions.
    NetworkModel {
        /// fewest sites that serve all (LSCP)
        SET_COVER = 0,
        /// most units served by at most p sites (MCLP)
        MAX_COVER = 1,
        /// most units served within a budget
        BUDGET_COVER = 2,
        /// least sum of units x cost, all served
        MEDIAN = 3,
        /// least largest cost, all served
        CENTER = 4,
        /// least money for sites that serve all
        CHEAPEST_COVER = 5,
    }
}

code! {
    /// What decides among answers that are equal in the first objective.
    NetworkSecond {
        /// nothing but the order of sites
        NONE = 0,
        /// fewest sites
        SITES = 1,
        /// least money for sites
        MONEY = 2,
        /// least sum of units x cost of those served
        DISTANCE = 3,
    }
}

code! {
    /// What may be done with a site.
    NetworkRole {
        /// may be opened
        CANDIDATE = 0,
        /// is open and stays; counts among the sites and in money
        EXISTING = 1,
        /// may not be opened
        FORBIDDEN = 2,
    }
}

code! {
    /// What ends the search before its proof.
    NetworkLimit {
        /// nodes of branch and bound, 100 000; 0: no search
        NODES = 0,
        /// steps that raise the bound of the root, 1 000
        STEPS = 1,
        /// sampled starts with path relinking, 24
        STARTS = 2,
        /// assignments tried by swaps with capacities, 3 000
        MOVES = 3,
        /// nodes of CBC, where it is asked, 100 000
        CBC_NODES = 4,
    }
}

code! {
    /// Who searches.
    NetworkSolver {
        /// this library alone
        OWN = 0,
        /// what its limit of nodes leaves open goes to CBC
        CBC = 1,
        /// as CBC where the library was built with it and its floating point holds the objectives, else as OWN
        AUTO = 2,
    }
}

code! {
    /// What is known of a plan.
    PlanStatus {
        /// proven: nothing is better
        OPTIMAL = 0,
        /// keeps all limits; nodes were set to 0, the gap says the rest
        FEASIBLE = 1,
        /// a limit of work ended the search; the plan may have sites
        LIMIT = 2,
        /// proven: nothing keeps all limits
        INFEASIBLE = 3,
    }
}

code! {
    /// Why there is no plan.
    PlanReason {
        /// `SOCPREV_PLAN_REASON_NONE`
        NONE = 0,
        /// demand that no site can reach; see the uncoverable
        PLACES = 1,
        /// more sites, money or capacity would be needed
        SITES = 2,
        /// all sites together could not serve all
        CAPACITY = 3,
    }
}

code! {
    /// What is counted of a plan, both as territories and as people.
    PlanTotal {
        /// places with demand
        PLACES = 0,
        /// those whose whole demand is served
        PLACES_SERVED = 1,
        /// demand of all places and kinds
        UNITS = 2,
        /// units served
        UNITS_SERVED = 3,
        /// sum of units x cost of those served
        DISTANCE = 4,
        /// largest cost of those served; 0 for none
        FARTHEST = 5,
        /// nodes of branch and bound
        NODES = 6,
        /// sets, openings and swaps that were valued
        EVALUATIONS = 7,
    }
}

code! {
    /// The surface on which distances are measured.
    Earth {
        /// costs were given, not measured
        NONE = 0,
        /// sphere of radius 6,371,008.8 m (IUGG mean radius)
        SPHERE = 1,
        /// ellipsoid WGS84, geodesic; up to 0.6 % from the sphere
        WGS84 = 2,
    }
}

code! {
    /// What becomes of a cost that is no multiple of the step.
    OdRounding {
        /// it is an error: nothing is lost
        EXACT = 0,
        /// the nearest multiple is kept, of two the even one
        NEAREST = 1,
    }
}

code! {
    /// The two ends of a pair.
    OdEnd {
        /// `SOCPREV_OD_ORIGIN`
        ORIGIN = 0,
        /// `SOCPREV_OD_DESTINATION`
        DESTINATION = 1,
    }
}

code! {
    /// Maps made of tiles.
    PictureMap {
        /// the 14 regions, 6 x 3 tiles
        REGIONS = 0,
        /// the 77 districts, 13 x 8 tiles
        DISTRICTS = 1,
    }
}

code! {
    /// What is known of a kind in a territory.
    PresenceState {
        /// the projects do not support it
        MISSING = 0,
        /// at least one service
        PRESENT = 1,
        /// cannot be told
        UNKNOWN = 2,
    }
}

code! {
    /// What evenness is measured of.
    PresenceMeasure {
        /// services per inhabitant
        SERVICES = 0,
        /// number of kinds that are present
        KINDS = 1,
        /// CZK per inhabitant: totals of the projects there.
        MONEY = 2,
    }
}

code! {
    /// The tables of a question.
    NeedsSource {
        /// territory, kind, unit, capacity (whole numbers with three decimals); may have form and state ("kept", "new", "ending"; kept when missing).
        SUPPLY = 0,
        /// kind, unit, amount (three decimals), level; may have form (missing = any), group (missing = all inhabitants), per (1000 when missing), minimum (three decimals), from, to (dates), distance (double: the largest cost of a pair within reach; missing = any).
        NORMS = 1,
        /// territory, persons; may have group (missing = all inhabitants) and date: of several figures the latest that is not after the day asked for, else the earliest.
        POPULATIONS = 2,
        /// set, territory: named sets such as tender zones, a row for each member.
        SETS = 3,
        /// territory (code); may have name, level ("state", "nuts2", "region", "district", "orp", "municipality", "part"; that of the code list when missing), parent (code of the territory around it, a row too), persons and date (all inhabitants, as numbers and dates or as their texts).
        TERRITORIES = 4,
        /// from, to (territories), cost (double, \>= 0): who reaches what; pairs that are not there are out of reach.
        PAIRS = 5,
    }
}

flags! {
    /// What of an overlap is to be published besides the number of all persons; a sum.
    OverlapPart {
        /// persons of each member
        MEMBERS = 1,
        /// persons of each two members together, others or not
        PAIRS = 2,
        /// persons whose members are exactly these
        ATOMS = 4,
    }
}

code! {
    /// Within what a pseudonym stands for one person.
    PeopleScope {
        /// in a project; in two projects it may be two persons
        PROJECT = 0,
        /// in all projects of the contacts
        PORTFOLIO = 1,
    }
}

code! {
    /// What a rule counts.
    Counted {
        /// it cannot be counted from contacts: see the gap
        NOTHING = 0,
        /// persons who reach the thresholds in a project
        PARTICIPANTS = 1,
        /// persons of a project who do not; of anonymous people nobody knows how many they are, so with them a least
        OTHERS = 2,
    }
}

code! {
    /// Why there is no number.
    IndicatorGap {
        /// there is one
        NONE = 0,
        /// the record names no indicator and no rule
        NO_INDICATOR = 1,
        /// no rule of that name is known
        UNKNOWN = 2,
        /// the rules do not say from what support on a person counts
        NO_THRESHOLD = 3,
        /// it asks what became of people after they left
        AFTERWARDS = 4,
        /// it asks for an attribute of persons
        ATTRIBUTE = 5,
        /// it is a capacity, not people
        CAPACITY = 6,
        /// it counts other things than people
        NOT_PEOPLE = 7,
        /// there is no contact of the project in the period
        NO_CONTACTS = 8,
        /// the record counts in another unit than persons
        UNIT = 9,
    }
}

code! {
    /// What kind of problem a document holds: which engine solves it.
    ProblemKind {
        /// allocate.h
        APPORTIONMENT = 1,
        /// allocate\_claims.h
        CLAIMS = 2,
        /// allocate\_table.h
        TWOWAY = 3,
        /// allocate\_biproportional.h
        BIPROPORTIONAL = 4,
        /// allocate\_fit.h
        FIT = 5,
        /// allocate\_sources.h, shares
        COFINANCING = 6,
        /// allocate\_sources.h, limits
        SOURCES = 7,
        /// allocate\_periods.h, instalments
        INSTALMENTS = 8,
        /// allocate\_periods.h, sure and conditional pots
        STAGES = 9,
        /// allocate\_periods.h, a corridor
        DAMPER = 10,
    }
}

code! {
    /// Where a field stands.
    ProblemPlace {
        /// a member of the document
        ROOT = 1,
        /// a member of each row
        ROW = 2,
        /// a member of each column, source, period or stage
        COLUMN = 3,
        /// a member of each item of each axis
        ITEM = 4,
        /// a list of lists: a value for each cell
        CELL = 5,
    }
}

code! {
    /// What a field holds, and how a document writes it.
    ProblemType {
        /// whole units, or a text with all decimals
        AMOUNT = 1,
        /// a whole number
        INTEGER = 2,
        /// a text: "85 %", "17/20", "0.85"
        RATIO = 3,
        /// a number, which becomes a double
        NUMBER = 4,
        /// true or false
        BOOLEAN = 5,
        /// one of some words: an enum of the engine
        WORD = 6,
        /// name of a source, or "largest\_remainders"
        SOURCE = 7,
        /// any text
        TEXT = 8,
    }
}

code! {
    /// What a JSON document says it is.
    DocumentKind {
        /// none of these
        UNKNOWN = 0,
        /// "format": "socprev-portfolio"
        PORTFOLIO = 1,
        /// "format": "socprev-problem"
        PROBLEM = 2,
        /// no format, but a list "division"
        RESULT = 3,
        /// "format": "socprev-round"
        ROUND = 4,
    }
}

code! {
    /// Fewest and most bytes of a key.
    PseudonymSize {
        /// 128 bits
        LEAST = 16,
        /// `SOCPREV_PSEUDONYM_KEY_MOST`
        MOST = 64,
    }
}

code! {
    /// Kinds of identifiers, which say how they are normalised.
    Identifier {
        /// any text: blanks at the ends and double ones go, small letters a to z become capitals
        FREE = 0,
        /// Czech and Slovak birth numbers, see socprev\_birth\_number()
        BIRTH_NUMBER = 1,
    }
}

code! {
    /// Kinds of records.
    Kind {
        /// the portfolio itself: exactly one record
        PORTFOLIO = 0,
        /// a document that facts come from
        SOURCE = 1,
        /// a call of a programme
        CALL = 2,
        /// an organisation
        PROVIDER = 3,
        /// a named set of territories or city parts
        ZONE = 4,
        /// people of a territory or zone at a date
        POPULATION = 5,
        /// a project
        PROJECT = 6,
        /// a service, or several alike, in a project
        SERVICE = 7,
        /// capacity of a service in one form and unit
        CAPACITY = 8,
        /// a tender lot or grant given to a provider
        AWARD = 9,
        /// money: stage x source x period
        FUNDING = 10,
        /// a tranche
        PAYMENT = 11,
        /// meetings, internships, conferences ...
        ACTIVITY = 12,
        /// people a project is for
        TARGET_GROUP = 13,
        /// what a project wants to change
        GOAL = 14,
        /// a number aimed at and reached
        INDICATOR = 15,
        /// one attempt to get the project funded
        APPLICATION = 16,
        /// how two projects hang together
        RELATION = 17,
        /// a thing a project makes, e.g.
        OUTPUT = 18,
        /// conflict, ambiguity or remark on a record
        NOTE = 19,
        /// what one source pays of an award
        AWARD_PART = 20,
        /// a funding round itself: exactly one record
        ROUND = 100,
        /// money set aside for a part of the requests
        ROUND_ENVELOPE = 101,
        /// a source of money and its limits
        ROUND_POT = 102,
        /// a class of requests and the share it is recognised by
        ROUND_TIER = 103,
        /// usual cost and revenue of one unit
        ROUND_REFERENCE = 104,
        /// what is asked for one service in one form
        ROUND_REQUEST = 105,
        /// a settled year of a service: cost against compensation
        ROUND_SETTLEMENT = 106,
    }
}

code! {
    /// What a field holds.
    FieldType {
        /// UTF-8 text.
        TEXT = 1,
        /// int64
        INTEGER = 2,
        /// 0 or 1
        BOOLEAN = 3,
        /// qualified number in units of 10^-scale: socprev\_field\_scale()
        AMOUNT = 4,
        /// exact share
        RATIO = 5,
        /// date with precision
        DATE = 6,
        /// code of a code list; unknown ones are left to the checks
        CODE = 7,
        /// id of a record of one kind; or "kind/id" when of any kind
        REFERENCE = 8,
        /// list of texts
        TEXTS = 9,
        /// list of codes
        CODES = 10,
        /// list of references
        REFERENCES = 11,
    }
}

code! {
    /// Amounts on the way from units to award, in the order in which they arise.
    RoundStep {
        /// usual cost: units x reference cost x part of the period
        COST = 0,
        /// usual own revenue of the same units
        REVENUE = 1,
        /// cost - revenue, not below 0
        OPTIMAL = 2,
        /// other sources and co-payments, deducted
        OTHERS = 3,
        /// overcompensation carried over, deducted
        CARRIED = 4,
        /// what is left, not below 0
        NEED = 5,
        /// amount asked for; undefined: the need
        REQUESTED = 6,
        /// lower of need and request, by the share of the tier
        RECOGNISED = 7,
        /// last year's award; undefined for new services
        LAST_YEAR = 8,
        /// sure amount: promise or lower end of the corridor
        FLOOR = 9,
        /// upper end of the corridor; undefined without
        CEILING = 10,
        /// greatest award; undefined without
        MAXIMUM = 11,
        /// most that may be given: lowest of recognised .
        LIMIT = 12,
        /// least award worth paying; undefined without
        MINIMUM = 13,
        /// award of the earlier round that is topped up
        GIVEN = 14,
        /// money of this round
        NEW = 15,
        /// given + new
        AWARD = 16,
        /// overcompensation to be returned (not deducted here)
        REPAY = 17,
    }
}

code! {
    /// What decided an award.
    RoundBound {
        /// the money of its envelope: a share of it
        MONEY = 1,
        /// the whole need is paid
        NEED = 2,
        /// the whole request is paid, below the need
        REQUEST = 3,
        /// all that its class recognises is paid
        TIER = 4,
        /// upper end of the corridor
        CEILING = 5,
        /// greatest award
        MAXIMUM = 6,
        /// lower end of the corridor: the money alone gives less
        FLOOR = 7,
        /// promised amount: the money alone gives less
        PROMISE = 8,
        /// nothing: below the least award worth paying
        MINIMUM = 9,
        /// nothing: there is no need, or nothing was asked for
        NO_NEED = 10,
        /// the earlier award is at its limit, or above it
        GIVEN = 11,
    }
}

code! {
    /// Amounts of an envelope.
    RoundLevel {
        /// recognised less given of all requests in it that take part
        CLAIM = 0,
        /// money in it
        TOTAL = 1,
        /// kept back
        RESERVE = 2,
        /// given to its parts and requests
        DIVIDED = 3,
        /// that nobody in it can take: total = reserve + divided + rest
        REST = 4,
    }
}

code! {
    /// Precisions: a sketch of precision p has 2^p registers.
    SketchPrecision {
        /// 12 bytes written, standard error 26 %
        LEAST = 4,
        /// 3 KiB, 1.6 %; exact up to 512 persons
        USUAL = 12,
        /// 192 KiB, 0.2 %
        MOST = 18,
    }
}

code! {
    /// Sizes: a theta of size s keeps at most 2^s persons.
    ThetaSize {
        /// `SOCPREV_THETA_LEAST`
        LEAST = 4,
        /// 32 KiB; standard error 1.6 % of a number itself
        USUAL = 12,
        /// 512 KiB, 0.4 %
        MOST = 16,
    }
}

code! {
    /// What to make of two sets.
    ThetaOperation {
        /// in either
        UNION = 0,
        /// in both
        INTERSECTION = 1,
        /// in the first and not in the second
        DIFFERENCE = 2,
    }
}

code! {
    /// What is told of a cell.
    SketchMeasure {
        /// estimated distinct persons
        PERSONS = 0,
        /// standard error of it; 0: the number is exact
        ERROR = 1,
        /// interval of 95 %
        LOW = 2,
        /// `SOCPREV_SKETCH_HIGH`
        HIGH = 3,
    }
}

code! {
    /// Types of stays of the presets, after the HUD data standards.
    HmisType {
        /// emergency shelter, entry to exit
        SHELTER = 0,
        /// emergency shelter, night by night
        SHELTER_NIGHT = 1,
        /// safe haven
        SAFE_HAVEN = 2,
        /// transitional housing
        TRANSITIONAL = 3,
        /// street outreach: contacts, not nights
        OUTREACH = 4,
        /// permanent housing, with a day of moving in
        PERMANENT = 5,
    }
}

code! {
    /// Dates of a stay; each a day.
    StayDate {
        /// must be bound, in every row
        ENTRY = 0,
        /// SOCPREV\_DATE\_NONE: still there.
        EXIT = 1,
        /// into the home, from entry to exit; NONE: not yet
        MOVE_IN = 2,
        /// since when, as they say themselves; not after entry
        REPORTED = 3,
    }
}

code! {
    /// Codes of a stay.
    StayCode {
        /// \>= 0, or SOCPREV\_CODE\_MISSING (-1)
        PROJECT = 0,
        /// 0 .
        TYPE = 1,
    }
}

code! {
    /// Which nights of a stay count.
    NightWay {
        /// none; what holds for types that are not set
        NONE = 0,
        /// from entry to the day before exit
        STAY = 1,
        /// those with a record of their own
        RECORDED = 2,
        /// from entry to the day before moving in, or exit
        BEFORE_MOVE_IN = 3,
    }
}

code! {
    /// Where the nights of a stay begin to negate others.
    Negation {
        /// entry to the day before exit
        ENTRY = 0,
        /// moving in to the day before exit; none without
        MOVE_IN = 1,
    }
}

code! {
    /// What the presets measure.
    HmisMeasure {
        /// nights in ES and SH; TH and PH negate
        HMIS_1A_SHELTER = 0,
        /// nights in ES, SH and TH; PH negates
        HMIS_1A_TRANSITIONAL = 1,
        /// 1A\_SHELTER, reported starts and PH before moving in
        HMIS_1B_SHELTER = 2,
        /// the same with TH
        HMIS_1B_TRANSITIONAL = 3,
    }
}

code! {
    /// What a quantile is when it falls between two values.
    LengthRule {
        /// the mean of two middles; Hyndman & Fan 2, HUD's median
        MIDDLE = 0,
        /// the lower of the two; Hyndman & Fan 1
        LOWER = 1,
        /// between order 1 and n; Hyndman & Fan 7, spreadsheets
        LINEAR = 2,
        /// n + 1 in place of n - 1; Hyndman & Fan 6
        WEIBULL = 3,
    }
}

code! {
    /// How a period is divided.
    OccupancyStep {
        /// each day
        DAY = 0,
        /// calendar months, the first and last may be cut
        MONTH = 1,
    }
}

code! {
    /// What is counted of each part of the period.
    OccupancyMeasure {
        /// stays that began
        ENTRIES = 0,
        /// stays that ended
        EXITS = 1,
        /// persons times nights, each person once a night
        NIGHTS = 2,
        /// persons in the fullest night
        MOST = 3,
        /// places times nights
        PLACE_NIGHTS = 4,
        /// nights of persons beyond the places
        OVER = 5,
    }
}

code! {
    /// What a column holds.
    ColumnType {
        /// whole numbers; amounts of money in minor units
        INT64 = 1,
        /// finite numbers: rates and statistics, never money
        FLOAT64 = 2,
        /// UTF-8.
        TEXT = 3,
        /// UTF-8 out of a short list of labels, held once.
        CATEGORY = 4,
        /// socprev\_date, each with its own precision
        DATE = 5,
        /// 0 or 1
        BOOL = 6,
    }
}

code! {
    /// How a quotient becomes a whole number.
    Rounding {
        /// towards minus infinity
        DOWN = 0,
        /// towards plus infinity
        UP = 1,
        /// nearest; halves away from zero
        HALF_UP = 2,
        /// nearest; halves to the even neighbour
        HALF_EVEN = 3,
    }
}

code! {
    /// How precise a date is, from fine to coarse.
    Precision {
        /// no date
        NONE = 0,
        /// a day
        DAY = 1,
        /// days 1-10, 11-20, or 21-end of a month
        THIRD = 2,
        /// a month
        MONTH = 3,
        /// three months; winter runs into the next year
        SEASON = 4,
        /// a year
        YEAR = 5,
    }
}

code! {
    /// What is known about a number.
    Qualifier {
        /// the number
        EXACT = 0,
        /// close to the number
        ABOUT = 1,
        /// the number or more
        AT_LEAST = 2,
        /// more than the number
        MORE_THAN = 3,
        /// the number or less; as an input, not below 0
        AT_MOST = 4,
        /// "almost": less than the number; as an input, not below 0
        LESS_THAN = 5,
        /// from the number to a second one, both included
        BETWEEN = 6,
    }
}

/// In the place of a cost: nothing, or not enough, is within reach.
pub const ACCESS_UNREACHABLE: f64 = sys::SOCPREV_ACCESS_UNREACHABLE;

/// Cap of a claimant that has none.
pub const NO_CAP: i64 = sys::SOCPREV_NO_CAP;

/// Largest total, in absolute value: 2^62.
pub const TOTAL_MAX: i64 = sys::SOCPREV_TOTAL_MAX;

/// Largest total of a biproportional problem, in quanta: 2^53.
pub const BIPROPORTIONAL_MAX: i64 = sys::SOCPREV_BIPROPORTIONAL_MAX;

/// Most claims above 0 for which random arrival is exact; more are sampled.
pub const CLAIMS_EXACT_ARRIVAL: i32 = sys::SOCPREV_CLAIMS_EXACT_ARRIVAL;

/// Most claims above 0 for which the average of awards is computed.
pub const CLAIMS_MOST_AVERAGE: i32 = sys::SOCPREV_CLAIMS_MOST_AVERAGE;

/// Largest sum of claims, and of weights: 2^61.
pub const CLAIMS_MAX: i64 = sys::SOCPREV_CLAIMS_MAX;

/// Most axes of a table.
pub const FIT_AXES: i32 = sys::SOCPREV_FIT_AXES;

/// Last year's amount of a claimant that had none and so has no corridor.
pub const NO_PREVIOUS: i64 = sys::SOCPREV_NO_PREVIOUS;

/// In the place of a row or a source: each of them.
pub const EVERY: usize = sys::SOCPREV_EVERY;

/// In the place of the bearer: the largest remainders.
pub const LARGEST_REMAINDERS: i64 = sys::SOCPREV_LARGEST_REMAINDERS;

/// Largest number of threads of a run.
pub const THREADS_MAX: i32 = sys::SOCPREV_THREADS_MAX;

/// A count or a population that is not known; the least int64.
pub const COVERAGE_UNKNOWN: i64 = sys::SOCPREV_COVERAGE_UNKNOWN;

/// Bytes of a secret key.
pub const SECRET_BYTES: i32 = sys::SOCPREV_SECRET_BYTES;

/// Largest number of lists.
pub const RECAPTURE_LISTS: i32 = sys::SOCPREV_RECAPTURE_LISTS;

/// A capacity, a number of sites, a budget or a radius without limit; the greatest int64.
pub const NETWORK_NO_LIMIT: i64 = sys::SOCPREV_NETWORK_NO_LIMIT;

/// Name of the column with the lines of a file.
pub const NEEDS_LINE: &str = sys::SOCPREV_NEEDS_LINE;

/// The set of all types.
pub const TYPES_ALL: u64 = sys::SOCPREV_TYPES_ALL;

handle! {
    /// Costs, people and supply, and how they are to be measured.
    #[doc = include_str!("../doc/access.md")]
    Access<'a>: sys::socprev_access, sys::socprev_access_free, &'a Od
}

unsafe impl<'a> Send for Access<'a> {}
unsafe impl<'a> Sync for Access<'a> {}

impl<'a> Access<'a> {
    /// How many measures there are.
    ///
    /// Complexity: O(1). C: `socprev_access_measure_count()`
    pub fn measure_count() -> i32 {
        unsafe { sys::socprev_access_measure_count() }
    }

    /// Name of a measure, e.g.
    ///
    /// Complexity: O(1). C: `socprev_access_measure_name()`
    pub fn measure_name(measure: impl Into<i32>) -> Option<&'static str> {
        let measure = measure.into();
        let result = unsafe { sys::socprev_access_measure_name(measure) };
        unsafe { core::text(result) }
    }

    /// Whether a measure gives away all that is claimed: sum of A\_i P\_i (of V\_i for the last two) + unclaimed = supply.
    ///
    /// Complexity: O(1). C: `socprev_access_conserves()`
    pub fn conserves(measure: impl Into<i32>) -> bool {
        let measure = measure.into();
        let result = unsafe { sys::socprev_access_conserves(measure) };
        result != 0
    }

    /// Begins a measurement: no people yet, supply 0, no decay.
    ///
    /// - `od`: must live as long as this handle and its results
    /// - `n_kinds`: 1 .. 4,096 kinds of service
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O((origins + destinations) x kinds). C: `socprev_access_new()`
    pub fn new(od: &'a Od, n_kinds: impl Into<i32>) -> Result<Self> {
        let n_kinds = n_kinds.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_access_new(od.raw(), n_kinds, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Access::own(o_out, od) })
    }

    /// Sets how weight falls with cost.
    ///
    /// - `decay`: copied; NULL = every pair has weight 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(points). C: `socprev_access_set_decay()`
    pub fn set_decay(&mut self, decay: Option<&Decay>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_access_set_decay(self.raw(), decay.map_or(ptr::null_mut(), |given| given.raw()), err.slot()) };
        err.check(status)
    }

    /// Sets the cut-offs of CUMULATIVE and INTERVAL\_MEDIAN.
    ///
    /// - `cutoffs`: \[n, stride bytes, 0 = packed\] finite, \>= 0, ascending
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_access_set_cutoffs()`
    pub fn set_cutoffs(&mut self, cutoffs: &[f64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_access_set_cutoffs(self.raw(), cutoffs.as_ptr(), 0, cutoffs.len(), err.slot()) };
        err.check(status)
    }

    /// Sets the amount of supply that KTH looks for; 1 unless it is set.
    ///
    /// - `amount`: finite, \> 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_access_set_amount()`
    pub fn set_amount(&mut self, amount: f64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_access_set_amount(self.raw(), amount, err.slot()) };
        err.check(status)
    }

    /// Sets the exponent e of people in AVAILABILITY; 1 unless it is set.
    ///
    /// - `exponent`: finite, \>= 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_access_set_exponent()`
    pub fn set_exponent(&mut self, exponent: f64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_access_set_exponent(self.raw(), exponent, err.slot()) };
        err.check(status)
    }

    /// Sets when the balancing of CONSTRAINED ends.
    ///
    /// - `tolerance`: largest relative difference that is left, 0 .. 1; 1e-9 unless set
    /// - `rounds`: at most so many, 1 .. 1,000,000; 1,000 unless set
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_access_set_balancing()`
    pub fn set_balancing(&mut self, tolerance: f64, rounds: impl Into<i32>) -> Result<()> {
        let rounds = rounds.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_access_set_balancing(self.raw(), tolerance, rounds, err.slot()) };
        err.check(status)
    }

    /// Measures; several measures share their sweeps over the pairs.
    ///
    /// - `measures`: \[n\] enum socprev\_access\_measure, each once
    /// - `run`: progress, cancel, threads; NULL = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no such measure, one twice, people or cut-offs are needed and not set
    /// - [`Status::E_RANGE`], beyond doubles
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(pairs x kinds) time for each sweep; memory beside the costs: O((origins + destinations x chunks) x kinds), at most 64 chunks. C: `socprev_access_measure()`
    pub fn measure(&self, measures: &[AccessMeasure], run: Option<&mut Run<'_>>) -> Result<AccessResult<'a>> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_access_measure(self.raw(), measures.as_ptr().cast(), measures.len(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { AccessResult::own(o_out, self.more) })
    }
}

handle! {
    /// Numbers per origin, and what they were worked out from.
    AccessResult<'a>: sys::socprev_access_result, sys::socprev_access_result_free, &'a Od
}

unsafe impl<'a> Send for AccessResult<'a> {}
unsafe impl<'a> Sync for AccessResult<'a> {}

impl<'a> AccessResult<'a> {
    /// How many numbers a measure has per origin and kind: the cut-offs of CUMULATIVE, else 1; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_access_result_width()`
    pub fn width(&self, at: impl Into<i32>) -> i32 {
        let at = at.into();
        unsafe { sys::socprev_access_result_width(self.raw(), at) }
    }

    /// Flags of an origin, enum socprev\_access\_flag; -1 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_access_result_flags()`
    pub fn flags(&self, at: impl Into<i32>, kind: impl Into<i32>, origin: impl Into<i32>) -> AccessFlag {
        let at = at.into();
        let kind = kind.into();
        let origin = origin.into();
        let result = unsafe { sys::socprev_access_result_flags(self.raw(), at, kind, origin) };
        AccessFlag(result)
    }

    /// A number of a measure as a whole.
    ///
    /// - `number`: enum socprev\_access\_number
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], out of range
    /// - [`Status::E_UNDEFINED`], the measure has no such number
    ///
    /// Complexity: O(1). C: `socprev_access_result_number()`
    pub fn number(&self, at: impl Into<i32>, kind: impl Into<i32>, number: AccessNumber) -> Result<f64> {
        let at = at.into();
        let kind = kind.into();
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_access_result_number(self.raw(), at, kind, number.0, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Changes the supply of one destination and works out again what depends on it: 0 closes a facility, and one whose supply was 0 is opened.
    ///
    /// - `kind`: from 0
    /// - `destination`: from 0
    /// - `supply`: finite, \>= 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], beyond doubles
    ///
    /// Complexity: O(sum of the rows that reach it) where people do not choose (up to M2SFCA, and AVAILABILITY); otherwise also the columns of these rows and the rows of those columns; CONSTRAINED is balanced anew. C: `socprev_access_result_set_supply()`
    pub fn set_supply(&mut self, kind: impl Into<i32>, destination: impl Into<i32>, supply: f64) -> Result<()> {
        let kind = kind.into();
        let destination = destination.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_access_result_set_supply(self.raw(), kind, destination, supply, err.slot()) };
        err.check(status)
    }

    /// Origins whose numbers were worked out again by the last socprev\_access\_result\_set\_supply().
    ///
    /// Complexity: O(1). C: `socprev_access_result_touched()`
    pub fn touched(&self) -> i64 {
        unsafe { sys::socprev_access_result_touched(self.raw()) }
    }
}

handle! {
    /// What a portfolio amounts to.
    Account: sys::socprev_account, sys::socprev_account_free, ()
}

unsafe impl Send for Account {}
unsafe impl Sync for Account {}

impl Account {
    /// Draws up the account of a portfolio: first what holds for all of it, then project by project.
    ///
    /// - `portfolio`: only read
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], a sum overflows
    ///
    /// Complexity: O(projects x records). C: `socprev_account_new()`
    pub fn new(portfolio: &Portfolio) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_account_new(portfolio.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Account::own(o_out, ()) })
    }

    /// How many statements there are; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_account_count()`
    pub fn count(&self) -> i64 {
        unsafe { sys::socprev_account_count(self.raw()) }
    }

    /// What a statement is about, stable: "passed\_on\_share", "cost\_per\_person" ... docs/planning.md lists them.
    ///
    /// Complexity: O(1). C: `socprev_account_key()`
    pub fn key(&self, index: i64) -> Option<&str> {
        let result = unsafe { sys::socprev_account_key(self.raw(), index) };
        unsafe { core::text(result) }
    }

    /// Record of a statement, "project/ip1"; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_account_record()`
    pub fn record(&self, index: i64) -> Option<&str> {
        let result = unsafe { sys::socprev_account_record(self.raw(), index) };
        unsafe { core::text(result) }
    }

    /// What a statement is called, e.g.
    ///
    /// Complexity: O(1). C: `socprev_account_label()`
    pub fn label(&self, index: i64, language: impl Into<i32>) -> Option<&str> {
        let language = language.into();
        let result = unsafe { sys::socprev_account_label(self.raw(), index, language) };
        unsafe { core::text(result) }
    }

    /// What it says, e.g.
    ///
    /// Complexity: O(1). C: `socprev_account_text()`
    pub fn text(&self, index: i64, language: impl Into<i32>) -> Option<&str> {
        let language = language.into();
        let result = unsafe { sys::socprev_account_text(self.raw(), index, language) };
        unsafe { core::text(result) }
    }

    /// How it was computed, e.g.
    ///
    /// Complexity: O(1). C: `socprev_account_basis()`
    pub fn basis(&self, index: i64, language: impl Into<i32>) -> Option<&str> {
        let language = language.into();
        let result = unsafe { sys::socprev_account_basis(self.raw(), index, language) };
        unsafe { core::text(result) }
    }

    /// The number behind a statement: money in whole CZK, shares as fractions of 1; NULL when it is not one number, or out of range.
    ///
    /// Complexity: O(1). C: `socprev_account_quantity()`
    pub fn quantity(&self, index: i64) -> Option<Borrowed<'_, Quantity>> {
        let result = unsafe { sys::socprev_account_quantity(self.raw(), index) };
        unsafe { Quantity::lend(result, ()) }
    }

    /// First statement from index from with the given key (any when NULL) about the given record (any when NULL), or -1.
    ///
    /// Complexity: O(statements). C: `socprev_account_find()`
    pub fn find(&self, key: &str, record: &str, from: i64) -> i64 {
        let key = core::c_name(key);
        let record = core::c_name(record);
        unsafe { sys::socprev_account_find(self.raw(), key.as_ptr(), record.as_ptr(), from) }
    }
}

handle! {
    /// An amount to be divided over n claimants.
    #[doc = include_str!("../doc/apportionment.md")]
    Apportionment: sys::socprev_apportionment, sys::socprev_apportionment_free, ()
}

unsafe impl Send for Apportionment {}
unsafe impl Sync for Apportionment {}

impl Apportionment {
    /// Makes a problem: weights 0, total 0, quantum 1, rule SOCPREV\_RULE\_HARE.
    ///
    /// - `n`: claimants, at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], n = 0
    ///
    /// Complexity: O(n). C: `socprev_apportionment_new()`
    pub fn new(n: usize) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_apportionment_new(n, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Apportionment::own(o_out, ()) })
    }

    /// How many claimants.
    ///
    /// Complexity: O(1). C: `socprev_apportionment_count()`
    pub fn count(&self) -> usize {
        unsafe { sys::socprev_apportionment_count(self.raw()) }
    }

    /// Sets the weights.
    ///
    /// - `weight`: \[n, stride bytes, 0 = packed\] each \>= 0, sum \<= 2^63 - 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], negative: the error's index says which; other n
    /// - [`Status::E_RANGE`], sum
    ///
    /// Complexity: O(n). C: `socprev_apportionment_set_weights()`
    pub fn set_weights(&mut self, weight: &[i64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_apportionment_set_weights(self.raw(), weight.as_ptr(), 0, weight.len(), err.slot()) };
        err.check(status)
    }

    /// Sets the amount to be divided, in minor units.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], beyond +-SOCPREV\_TOTAL\_MAX
    ///
    /// Complexity: O(1). C: `socprev_apportionment_set_total()`
    pub fn set_total(&mut self, total: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_apportionment_set_total(self.raw(), total, err.slot()) };
        err.check(status)
    }

    /// Sets the step of amounts in minor units: 100000 gives whole thousands of crowns.
    ///
    /// - `quantum`: at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_apportionment_set_quantum()`
    pub fn set_quantum(&mut self, quantum: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_apportionment_set_quantum(self.raw(), quantum, err.slot()) };
        err.check(status)
    }

    /// Sets the rule.
    ///
    /// - `rule`: enum socprev\_rule; SOCPREV\_RULE\_STATIONARY keeps the signpost set before, or takes 1/2
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_apportionment_set_rule()`
    pub fn set_rule(&mut self, rule: Rule) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_apportionment_set_rule(self.raw(), rule.0, err.slot()) };
        err.check(status)
    }

    /// Sets rule SOCPREV\_RULE\_STATIONARY with q = numerator / denominator: a quotient is rounded up when its fraction is above q.
    ///
    /// - `ratio`: 0 \<= numerator \<= denominator, 1 \<= denominator \<= 2^31
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_apportionment_set_signpost()`
    pub fn set_signpost(&mut self, ratio: impl Into<Ratio>) -> Result<()> {
        let ratio = ratio.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_apportionment_set_signpost(self.raw(), ratio.numerator, ratio.denominator, err.slot()) };
        err.check(status)
    }

    /// Sets the least amount of each claimant.
    ///
    /// - `floors`: \[n, stride bytes, 0 = packed\] each \>= 0; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], negative, other n
    /// - [`Status::E_RANGE`], above SOCPREV\_TOTAL\_MAX
    ///
    /// Complexity: O(n). C: `socprev_apportionment_set_floors()`
    pub fn set_floors(&mut self, floors: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("floors", floors.map(|given| given.len()))])?.unwrap_or(unsafe { sys::socprev_apportionment_count(self.raw()) });
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_apportionment_set_floors(self.raw(), floors.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Sets the greatest amount of each claimant.
    ///
    /// - `caps`: \[n, stride bytes, 0 = packed\] each \>= 0, SOCPREV\_NO\_CAP for none; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_apportionment_set_caps()`
    pub fn set_caps(&mut self, caps: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("caps", caps.map(|given| given.len()))])?.unwrap_or(unsafe { sys::socprev_apportionment_count(self.raw()) });
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_apportionment_set_caps(self.raw(), caps.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Sets amounts that are given first; the rule divides what they leave, and floors and caps hold for base and share together.
    ///
    /// - `bases`: \[n, stride bytes, 0 = packed\] each \>= 0; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], negative, other n
    /// - [`Status::E_RANGE`], above SOCPREV\_TOTAL\_MAX
    ///
    /// Complexity: O(n). C: `socprev_apportionment_set_bases()`
    pub fn set_bases(&mut self, bases: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("bases", bases.map(|given| given.len()))])?.unwrap_or(unsafe { sys::socprev_apportionment_count(self.raw()) });
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_apportionment_set_bases(self.raw(), bases.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Sets stable numbers of the claimants, which break ties (lowest first).
    ///
    /// - `ids`: \[n, stride bytes, 0 = packed\] all different; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_DUPLICATE`]
    ///
    /// Complexity: O(n log n). C: `socprev_apportionment_set_ids()`
    pub fn set_ids(&mut self, ids: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("ids", ids.map(|given| given.len()))])?.unwrap_or(unsafe { sys::socprev_apportionment_count(self.raw()) });
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_apportionment_set_ids(self.raw(), ids.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Sets who comes first in a tie: the lowest number; equal ones go by id.
    ///
    /// - `priorities`: \[n, stride bytes, 0 = packed\]; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_apportionment_set_priorities()`
    pub fn set_priorities(&mut self, priorities: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("priorities", priorities.map(|given| given.len()))])?.unwrap_or(unsafe { sys::socprev_apportionment_count(self.raw()) });
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_apportionment_set_priorities(self.raw(), priorities.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Divides.
    ///
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], total or base no multiple of the quantum
    /// - [`Status::E_RANGE`], sum of floors or bases; quota method with more than 2^24 steps
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], socprev\_apportionment\_conflict() says why
    /// - [`Status::E_UNDEFINED`], Droop: weights too small for its whole-number quota
    ///
    /// Complexity: O(n) expected, whatever the total, at worst O(n log(total x sum of weights)); a tie of m claimants with ids adds O(m log m); quota method O(steps log n); O(n) memory. C: `socprev_apportionment_solve()`
    pub fn solve(&self, run: Option<&mut Run<'_>>) -> Result<Division> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_apportionment_solve(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Division::own(o_out, ()) })
    }

    /// Finds out why a problem has no answer.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], total or base no multiple of the quantum
    /// - [`Status::E_RANGE`], sum of floors or bases; quota method with more than 2^24 steps
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], socprev\_apportionment\_conflict() says why
    /// - [`Status::E_UNDEFINED`], Droop: weights too small for its whole-number quota
    ///
    /// Complexity: O(n). C: `socprev_apportionment_conflict()`
    pub fn conflict(&self) -> Result<Option<Conflict>> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_apportionment_conflict(self.raw(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Conflict::maybe(o_out, ()) })
    }
}

handle! {
    /// What an attacker finds out.
    Audit: sys::socprev_audit, sys::socprev_audit_free, ()
}

unsafe impl Send for Audit {}
unsafe impl Sync for Audit {}

impl Audit {
    /// How many sensitive cells are exposed; -1 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_audit_exposed()`
    pub fn exposed(&self) -> i64 {
        unsafe { sys::socprev_audit_exposed(self.raw()) }
    }

    /// enum socprev\_exposure of a cell; NONE for one that is not sensitive; -1 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_audit_exposure()`
    pub fn exposure(&self, cell: usize) -> Exposure {
        let result = unsafe { sys::socprev_audit_exposure(self.raw(), cell) };
        Exposure(result)
    }

    /// 1 when the number of a blank cell follows exactly, sensitive or not; 0 when not; -1 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_audit_follows()`
    pub fn follows(&self, cell: usize) -> bool {
        let result = unsafe { sys::socprev_audit_follows(self.raw(), cell) };
        result != 0
    }

    /// Unknown cells, equations between them, and how many of these are independent.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_audit_size()`
    pub fn size(&self) -> Result<(i64, i64, i64)> {
        let mut o_unknowns: i64 = Default::default();
        let mut o_equations: i64 = Default::default();
        let mut o_rank: i64 = Default::default();
        let status = unsafe { sys::socprev_audit_size(self.raw(), &mut o_unknowns, &mut o_equations, &mut o_rank) };
        core::check(status)?;
        Ok((o_unknowns, o_equations, o_rank))
    }

    /// Bounds of a blank sensitive cell, in whole numbers: exact ones where the programmes were solved, else the widest ones that were seen, which already are wide enough.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], not asked for; the cell is published or not sensitive; nothing limits it from above
    ///
    /// Complexity: O(1). C: `socprev_audit_bounds()`
    pub fn bounds(&self, cell: usize) -> Result<(i64, i64)> {
        let mut o_low: i64 = Default::default();
        let mut o_high: i64 = Default::default();
        let status = unsafe { sys::socprev_audit_bounds(self.raw(), cell, &mut o_low, &mut o_high) };
        core::check(status)?;
        Ok((o_low, o_high))
    }
}

handle! {
    /// Who gets what, and why.
    Awards: sys::socprev_awards, sys::socprev_awards_free, ()
}

unsafe impl Send for Awards {}
unsafe impl Sync for Awards {}

impl Awards {
    /// How many claimants.
    ///
    /// Complexity: O(1). C: `socprev_awards_count()`
    pub fn count(&self) -> usize {
        unsafe { sys::socprev_awards_count(self.raw()) }
    }

    /// Copies all amounts.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_awards_amounts()`
    pub fn amounts(&self) -> Result<Vec<i64>> {
        let mut o_out = core::zeroed::<i64>(unsafe { sys::socprev_awards_count(self.raw()) })?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_awards_amounts(self.raw(), o_out.as_mut_ptr(), o_out.len(), err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// Amount of one claimant in minor units; 0 when index is out of range.
    ///
    /// Complexity: O(1). C: `socprev_awards_amount()`
    pub fn amount(&self, index: usize) -> i64 {
        unsafe { sys::socprev_awards_amount(self.raw(), index) }
    }

    /// Exact award of one claimant in minor units, as whole + numerator / denominator with the denominator that all awards share, so that the awards add up by their numerators; not in lowest terms.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], index
    /// - [`Status::E_RANGE`], no common 64-bit denominator: an average of awards; its amounts are exact all the same
    ///
    /// Complexity: O(1). C: `socprev_awards_exact()`
    pub fn exact(&self, index: usize) -> Result<(i64, Ratio)> {
        let mut o_whole: i64 = Default::default();
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_awards_exact(self.raw(), index, &mut o_whole, &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok((o_whole, Ratio { numerator: o_numerator, denominator: o_denominator }))
    }

    /// 1 when the awards are the estimate of a sample, else 0.
    ///
    /// Complexity: O(1). C: `socprev_awards_is_estimate()`
    pub fn is_estimate(&self) -> bool {
        let result = unsafe { sys::socprev_awards_is_estimate(self.raw()) };
        result != 0
    }

    /// What of the estate no claim asks for, in minor units.
    ///
    /// Complexity: O(1). C: `socprev_awards_surplus()`
    pub fn surplus(&self) -> i64 {
        unsafe { sys::socprev_awards_surplus(self.raw()) }
    }

    /// The tier that the rule divided: those below have their claims, those above nothing.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], the estate ends between two tiers, or covers all claims
    ///
    /// Complexity: O(1). C: `socprev_awards_tier()`
    pub fn tier(&self) -> Result<i64> {
        let mut o_tier: i64 = Default::default();
        let status = unsafe { sys::socprev_awards_tier(self.raw(), &mut o_tier) };
        core::check(status)?;
        Ok(o_tier)
    }

    /// The level of the rule in that tier, in units of one quantum.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], no such tier; another rule
    ///
    /// Complexity: O(1). C: `socprev_awards_level()`
    pub fn level(&self) -> Result<Ratio> {
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_awards_level(self.raw(), &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok(Ratio { numerator: o_numerator, denominator: o_denominator })
    }

    /// enum socprev\_award\_hold of one claimant; BETWEEN when index is out of range.
    ///
    /// Complexity: O(1). C: `socprev_awards_hold()`
    pub fn hold(&self, index: usize) -> AwardHold {
        let result = unsafe { sys::socprev_awards_hold(self.raw(), index) };
        AwardHold(result)
    }

    /// enum socprev\_tie of one claimant; NONE when index is out of range.
    ///
    /// Complexity: O(1). C: `socprev_awards_tie()`
    pub fn tie(&self, index: usize) -> Tie {
        let result = unsafe { sys::socprev_awards_tie(self.raw(), index) };
        Tie(result)
    }

    /// How many claimants are in the tie; 0 when awards and form decide alone.
    ///
    /// Complexity: O(1). C: `socprev_awards_tie_count()`
    pub fn tie_count(&self) -> usize {
        unsafe { sys::socprev_awards_tie_count(self.raw()) }
    }

    /// Index of a claimant in the tie, ascending; -1 when out of range.
    ///
    /// - `position`: 0 .. socprev\_awards\_tie\_count() - 1
    ///
    /// Complexity: O(1). C: `socprev_awards_tie_at()`
    pub fn tie_at(&self, position: usize) -> i64 {
        unsafe { sys::socprev_awards_tie_at(self.raw(), position) }
    }

    /// How many units the tie decides: fewer than claimants in it, each gets at most one.
    ///
    /// Complexity: O(1). C: `socprev_awards_tie_units()`
    pub fn tie_units(&self) -> i64 {
        unsafe { sys::socprev_awards_tie_units(self.raw()) }
    }

    /// Who stands next in line for a unit: by signposts the claimant that one unit more would go to; by largest remainder the first that went without one.
    ///
    /// Complexity: O(1). C: `socprev_awards_next()`
    pub fn next(&self) -> i64 {
        unsafe { sys::socprev_awards_next(self.raw()) }
    }

    /// Who got the last unit (by largest remainder: beyond the whole part).
    ///
    /// Complexity: O(1). C: `socprev_awards_last()`
    pub fn last(&self) -> i64 {
        unsafe { sys::socprev_awards_last(self.raw()) }
    }

    /// Checks an answer against its problem by the definition of the rule.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not an answer of this problem: says why
    ///
    /// Complexity: O(n log n); random arrival O(n \* 2^n); average of awards O(n \* 2^n) products of 15 factors. C: `socprev_awards_verify()`
    pub fn verify(&self, problem: &Claims) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_awards_verify(self.raw(), problem.raw(), err.slot()) };
        err.check(status)
    }
}

handle! {
    /// Weights of cells, and totals of rows and columns.
    Biproportional: sys::socprev_biproportional, sys::socprev_biproportional_free, ()
}

unsafe impl Send for Biproportional {}
unsafe impl Sync for Biproportional {}

impl Biproportional {
    /// Makes a problem: weights and totals 0, quantum 1, rule SOCPREV\_RULE\_WEBSTER.
    ///
    /// - `rows`: at least 1 each
    /// - `columns`: at least 1 each
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows \* columns). C: `socprev_biproportional_new()`
    pub fn new(rows: usize, columns: usize) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_new(rows, columns, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Biproportional::own(o_out, ()) })
    }

    /// Sets the rule that rounds quotients.
    ///
    /// - `rule`: a divisor rule of enum socprev\_rule; SOCPREV\_RULE\_STATIONARY keeps the signpost set before, or takes 1/2
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_biproportional_set_rule()`
    pub fn set_rule(&mut self, rule: Rule) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_set_rule(self.raw(), rule.0, err.slot()) };
        err.check(status)
    }

    /// Sets rule SOCPREV\_RULE\_STATIONARY with q = numerator / denominator; see socprev\_apportionment\_set\_signpost().
    ///
    /// - `ratio`: 0 \<= numerator \<= denominator, 1 \<= denominator \<= 2^31
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_biproportional_set_signpost()`
    pub fn set_signpost(&mut self, ratio: impl Into<Ratio>) -> Result<()> {
        let ratio = ratio.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_set_signpost(self.raw(), ratio.numerator, ratio.denominator, err.slot()) };
        err.check(status)
    }

    /// Sets the step of all amounts in minor units.
    ///
    /// - `quantum`: at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_biproportional_set_quantum()`
    pub fn set_quantum(&mut self, quantum: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_set_quantum(self.raw(), quantum, err.slot()) };
        err.check(status)
    }

    /// Sets the weights.
    ///
    /// - `weight`: \[rows\]\[columns\] each \>= 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows \* columns). C: `socprev_biproportional_set_weights()`
    pub fn set_weights<'g>(&mut self, weight: impl Into<Grid<'g, i64>>) -> Result<()> {
        let weight = weight.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_set_weights(self.raw(), weight.as_ptr(), 0, 0, weight.rows(), weight.columns(), err.slot()) };
        err.check(status)
    }

    /// Sets what the rows, or the columns, get.
    ///
    /// - `axis`: enum socprev\_axis
    /// - `totals`: \[n, stride bytes, 0 = packed\] minor units, each \>= 0, sum at most SOCPREV\_TOTAL\_MAX
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(n). C: `socprev_biproportional_set_totals()`
    pub fn set_totals(&mut self, axis: Axis, totals: &[i64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_set_totals(self.raw(), axis.0, totals.as_ptr(), 0, totals.len(), err.slot()) };
        err.check(status)
    }

    /// Gives ranges instead of totals to the rows, or to the columns.
    ///
    /// - `axis`: enum socprev\_axis
    /// - `least`: \[n, stride bytes, 0 = packed\] minor units, each \>= 0, sum at most SOCPREV\_TOTAL\_MAX; between two steps: the step above
    /// - `most`: \[n, stride bytes, 0 = packed\] each \>= least, SOCPREV\_NO\_CAP for none; between two steps: the step below
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(n). C: `socprev_biproportional_set_ranges()`
    pub fn set_ranges(&mut self, axis: Axis, least: &[i64], most: &[i64]) -> Result<()> {
        let n_n = core::same(&[("least", Some(least.len())), ("most", Some(most.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_set_ranges(self.raw(), axis.0, least.as_ptr(), 0, most.as_ptr(), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Sets what all cells add up to.
    ///
    /// - `total`: 0 .. SOCPREV\_TOTAL\_MAX
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], negative
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(1). C: `socprev_biproportional_set_total()`
    pub fn set_total(&mut self, total: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_set_total(self.raw(), total, err.slot()) };
        err.check(status)
    }

    /// Sets the least amount of each cell.
    ///
    /// - `floors`: \[rows\]\[columns\] each \>= 0; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows \* columns). C: `socprev_biproportional_set_floors()`
    pub fn set_floors(&mut self, floors: Option<Grid<'_, i64>>) -> Result<()> {
        let n_rows = core::maybe_same(&[("floors", floors.map(|given| given.rows()))])?.unwrap_or(0);
        let n_columns = core::maybe_same(&[("floors", floors.map(|given| given.columns()))])?.unwrap_or(0);
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_set_floors(self.raw(), floors.map_or(ptr::null(), |given| given.as_ptr()), 0, 0, n_rows, n_columns, err.slot()) };
        err.check(status)
    }

    /// Sets the greatest amount of each cell.
    ///
    /// - `caps`: \[rows\]\[columns\] each \>= 0, SOCPREV\_NO\_CAP for none; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows \* columns). C: `socprev_biproportional_set_caps()`
    pub fn set_caps(&mut self, caps: Option<Grid<'_, i64>>) -> Result<()> {
        let n_rows = core::maybe_same(&[("caps", caps.map(|given| given.rows()))])?.unwrap_or(0);
        let n_columns = core::maybe_same(&[("caps", caps.map(|given| given.columns()))])?.unwrap_or(0);
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_set_caps(self.raw(), caps.map_or(ptr::null(), |given| given.as_ptr()), 0, 0, n_rows, n_columns, err.slot()) };
        err.check(status)
    }

    /// Divides: every cell gets min(cap, max(floor, round(weight \* row multiplier \* column multiplier))), and rows and columns add up to their totals.
    ///
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], totals unequal or no multiple of the quantum
    /// - [`Status::E_RANGE`], more than SOCPREV\_BIPROPORTIONAL\_MAX quanta
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], socprev\_biproportional\_conflict() says why
    ///
    /// Complexity: O(rows \* columns) for each of some dozens of sweeps and O((rows + columns)^2) for each unit that they leave; a shortest-path search over exact numbers at the end. C: `socprev_biproportional_solve()`
    pub fn solve(&self, run: Option<&mut Run<'_>>) -> Result<BiproportionalDivision> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_solve(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { BiproportionalDivision::own(o_out, ()) })
    }

    /// Finds out why a problem has no answer; socprev\_conflict\_repair() then says how much totals would have to change.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], totals unequal or no multiple of the quantum
    /// - [`Status::E_RANGE`], more than SOCPREV\_BIPROPORTIONAL\_MAX quanta
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], socprev\_biproportional\_conflict() says why
    ///
    /// Complexity: of a maximal flow (Dinic 1970). C: `socprev_biproportional_conflict()`
    pub fn conflict(&self) -> Result<Option<Conflict>> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_conflict(self.raw(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Conflict::maybe(o_out, ()) })
    }
}

handle! {
    /// What each cell gets, with its proof.
    BiproportionalDivision: sys::socprev_biproportional_division, sys::socprev_biproportional_division_free, ()
}

unsafe impl Send for BiproportionalDivision {}
unsafe impl Sync for BiproportionalDivision {}

impl BiproportionalDivision {
    /// How many rows or columns; 0 for an unknown axis.
    ///
    /// - `axis`: enum socprev\_axis
    ///
    /// Complexity: O(1). C: `socprev_biproportional_division_count()`
    pub fn count(&self, axis: Axis) -> usize {
        unsafe { sys::socprev_biproportional_division_count(self.raw(), axis.0) }
    }

    /// Copies all cells, row by row.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows \* columns). C: `socprev_biproportional_division_cells()`
    pub fn cells(&self) -> Result<Vec<i64>> {
        let mut o_out = core::zeroed::<i64>(unsafe { sys::socprev_biproportional_division_count(self.raw(), 0) * sys::socprev_biproportional_division_count(self.raw(), 1) })?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_division_cells(self.raw(), o_out.as_mut_ptr(), o_out.len(), err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// One cell in minor units; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_biproportional_division_cell()`
    pub fn cell(&self, row: usize, column: usize) -> i64 {
        unsafe { sys::socprev_biproportional_division_cell(self.raw(), row, column) }
    }

    /// Multiplier of a row or column, rounded to a double; 0 when out of range.
    ///
    /// - `axis`: enum socprev\_axis
    ///
    /// Complexity: O(1). C: `socprev_biproportional_division_multiplier()`
    pub fn multiplier(&self, axis: Axis, index: usize) -> f64 {
        unsafe { sys::socprev_biproportional_division_multiplier(self.raw(), axis.0, index) }
    }

    /// Quotient of one cell, in units of one quantum, rounded to a double: the weight times both multipliers; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_biproportional_division_quotient()`
    pub fn quotient(&self, row: usize, column: usize) -> f64 {
        unsafe { sys::socprev_biproportional_division_quotient(self.raw(), row, column) }
    }

    /// Multiplier of a row or column, exactly: mantissa \* 2^exponent, or, where ties need it, such that the quotient of its cell with another line is exactly a signpost.
    ///
    /// - `axis`: enum socprev\_axis
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_biproportional_division_factor()`
    pub fn factor(&self, axis: Axis, index: usize) -> Result<(i64, i64, i64, i64)> {
        let mut o_mantissa: i64 = Default::default();
        let mut o_exponent: i64 = Default::default();
        let mut o_hangs_on: i64 = Default::default();
        let mut o_unit: i64 = Default::default();
        let status = unsafe { sys::socprev_biproportional_division_factor(self.raw(), axis.0, index, &mut o_mantissa, &mut o_exponent, &mut o_hangs_on, &mut o_unit) };
        core::check(status)?;
        Ok((o_mantissa, o_exponent, o_hangs_on, o_unit))
    }

    /// How far a cell is from its next and from its last unit, with the multipliers as they are: "needs weight +more for one more unit, keeps it until -less".
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], weight 0
    ///
    /// Complexity: O(rows \* columns). C: `socprev_biproportional_division_distance()`
    pub fn distance(&self, row: usize, column: usize) -> Result<(i64, i64)> {
        let mut o_more: i64 = Default::default();
        let mut o_less: i64 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_division_distance(self.raw(), row, column, &mut o_more, &mut o_less, err.slot()) };
        err.check(status)?;
        Ok((o_more, o_less))
    }

    /// enum socprev\_bound of one cell: FLOOR or CAP where rounding its quotient would give less or more; NONE when out of range.
    ///
    /// Complexity: O(1). C: `socprev_biproportional_division_bound()`
    pub fn bound(&self, row: usize, column: usize) -> Bound {
        let result = unsafe { sys::socprev_biproportional_division_bound(self.raw(), row, column) };
        Bound(result)
    }

    /// enum socprev\_tie of one cell: its quotient is exactly at a signpost and another table solves the problem as well.
    ///
    /// Complexity: O(1). C: `socprev_biproportional_division_tie()`
    pub fn tie(&self, row: usize, column: usize) -> Tie {
        let result = unsafe { sys::socprev_biproportional_division_tie(self.raw(), row, column) };
        Tie(result)
    }

    /// How many cells are not the same in all tables.
    ///
    /// Complexity: O(1). C: `socprev_biproportional_division_tie_count()`
    pub fn tie_count(&self) -> usize {
        unsafe { sys::socprev_biproportional_division_tie_count(self.raw()) }
    }

    /// How many units the ties decide: the cells that are WON.
    ///
    /// Complexity: O(1). C: `socprev_biproportional_division_tie_units()`
    pub fn tie_units(&self) -> i64 {
        unsafe { sys::socprev_biproportional_division_tie_units(self.raw()) }
    }

    /// Checks an answer against its problem by the definition, without any code of the solver: rows and columns add up, floors and caps hold, and with the exact multipliers that the answer carries every cell is its quotient rounded; quotients of tied cells are exactly at their signpost.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not an answer of this problem: says why
    ///
    /// Complexity: O(rows \* columns), times rows + columns for cells at a signpost. C: `socprev_biproportional_division_verify()`
    pub fn verify(&self, problem: &Biproportional) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_biproportional_division_verify(self.raw(), problem.raw(), err.slot()) };
        err.check(status)
    }
}

handle! {
    /// An estate, and claims on it.
    #[doc = include_str!("../doc/claims.md")]
    Claims: sys::socprev_claims, sys::socprev_claims_free, ()
}

unsafe impl Send for Claims {}
unsafe impl Sync for Claims {}

impl Claims {
    /// How many rules of claims there are.
    ///
    /// Complexity: O(1). C: `socprev_claims_rule_count()`
    pub fn rule_count() -> i32 {
        unsafe { sys::socprev_claims_rule_count() }
    }

    /// The rule at position, ascending; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_claims_rule_at()`
    pub fn rule_at(position: impl Into<i32>) -> i32 {
        let position = position.into();
        unsafe { sys::socprev_claims_rule_at(position) }
    }

    /// Name of a rule as documents write it: "proportional", "cea", "cel", "talmud", "reverse\_talmud", "piniles", "constrained\_egalitarian", "adjusted\_proportional", "minimal\_overlap", "random\_arrival", "average\_of\_awards".
    ///
    /// Complexity: O(1). C: `socprev_claims_rule_name()`
    pub fn rule_name(rule: impl Into<i32>) -> Option<&'static str> {
        let rule = rule.into();
        let result = unsafe { sys::socprev_claims_rule_name(rule) };
        unsafe { core::text(result) }
    }

    /// Finds a rule by name; "constrained\_equal\_awards", "constrained\_equal\_losses", "contested\_garment" (Talmud) and "shapley" (random arrival) are accepted too.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_NOT_FOUND`]
    ///
    /// Complexity: O(rules). C: `socprev_claims_rule_find()`
    pub fn rule_find(name: &str) -> Result<i32> {
        let mut o_out: i32 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_claims_rule_find(name.as_ptr().cast(), name.len(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// Whether a rule has a weighted form, 1 or 0: equal awards, equal losses, Talmud, reverse Talmud and Piniles have.
    ///
    /// Complexity: O(1). C: `socprev_claims_rule_has_weights()`
    pub fn rule_has_weights(rule: impl Into<i32>) -> bool {
        let rule = rule.into();
        let result = unsafe { sys::socprev_claims_rule_has_weights(rule) };
        result != 0
    }

    /// Whether a rule has the signpost form, 1 or 0: those whose awards follow one level, from proportional to constrained egalitarian.
    ///
    /// Complexity: O(1). C: `socprev_claims_rule_has_signposts()`
    pub fn rule_has_signposts(rule: impl Into<i32>) -> bool {
        let rule = rule.into();
        let result = unsafe { sys::socprev_claims_rule_has_signposts(rule) };
        result != 0
    }

    /// Makes a problem: claims 0, estate 0, quantum 1, one tier, no weights, SOCPREV\_CLAIMS\_PROPORTIONAL, SOCPREV\_CLAIMS\_LARGEST\_REMAINDER.
    ///
    /// - `n`: claimants, at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], n = 0
    ///
    /// Complexity: O(n). C: `socprev_claims_new()`
    pub fn new(n: usize) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_claims_new(n, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Claims::own(o_out, ()) })
    }

    /// How many claimants.
    ///
    /// Complexity: O(1). C: `socprev_claims_count()`
    pub fn count(&self) -> usize {
        unsafe { sys::socprev_claims_count(self.raw()) }
    }

    /// Sets the claims, in minor units: multiples of the quantum when the problem is solved.
    ///
    /// - `claims`: \[n, stride bytes, 0 = packed\] each \>= 0, sum \<= SOCPREV\_CLAIMS\_MAX
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], negative: the error's index says which; other n
    /// - [`Status::E_RANGE`], sum
    ///
    /// Complexity: O(n). C: `socprev_claims_set_claims()`
    pub fn set_claims(&mut self, claims: &[i64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_claims_set_claims(self.raw(), claims.as_ptr(), 0, claims.len(), err.slot()) };
        err.check(status)
    }

    /// Sets the estate, in minor units: a multiple of the quantum when the problem is solved.
    ///
    /// - `estate`: 0 .. SOCPREV\_TOTAL\_MAX
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], negative
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(1). C: `socprev_claims_set_estate()`
    pub fn set_estate(&mut self, estate: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_claims_set_estate(self.raw(), estate, err.slot()) };
        err.check(status)
    }

    /// Sets the weights of a rule that has a weighted form.
    ///
    /// - `weights`: \[n, stride bytes, 0 = packed\] each \>= 1, sum \<= SOCPREV\_CLAIMS\_MAX; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], below 1; other n
    /// - [`Status::E_RANGE`], sum
    ///
    /// Complexity: O(n). C: `socprev_claims_set_weights()`
    pub fn set_weights(&mut self, weights: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("weights", weights.map(|given| given.len()))])?.unwrap_or(unsafe { sys::socprev_claims_count(self.raw()) });
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_claims_set_weights(self.raw(), weights.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Sets strict priorities: claims of a lower tier are paid in full before a higher one gets anything; the rule divides within the one tier that the estate does not cover.
    ///
    /// - `tiers`: \[n, stride bytes, 0 = packed\] any numbers, lowest first; NULL: all in one tier
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_claims_set_tiers()`
    pub fn set_tiers(&mut self, tiers: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("tiers", tiers.map(|given| given.len()))])?.unwrap_or(unsafe { sys::socprev_claims_count(self.raw()) });
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_claims_set_tiers(self.raw(), tiers.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Sets the step of amounts, in minor units.
    ///
    /// - `quantum`: 1 .. SOCPREV\_TOTAL\_MAX
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_claims_set_quantum()`
    pub fn set_quantum(&mut self, quantum: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_claims_set_quantum(self.raw(), quantum, err.slot()) };
        err.check(status)
    }

    /// Sets the rule.
    ///
    /// - `rule`: enum socprev\_claims\_rule
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_claims_set_rule()`
    pub fn set_rule(&mut self, rule: ClaimsRule) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_claims_set_rule(self.raw(), rule.0, err.slot()) };
        err.check(status)
    }

    /// Sets how awards become amounts.
    ///
    /// - `form`: enum socprev\_claims\_form
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_claims_set_form()`
    pub fn set_form(&mut self, form: ClaimsForm) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_claims_set_form(self.raw(), form.0, err.slot()) };
        err.check(status)
    }

    /// Sets how random arrival is sampled where it cannot be exact.
    ///
    /// - `seed`: any number; 0 unless set
    /// - `samples`: orders of arrival, 1 .. 2^30; 10000 unless set
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_claims_set_sample()`
    pub fn set_sample(&mut self, seed: i64, samples: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_claims_set_sample(self.raw(), seed, samples, err.slot()) };
        err.check(status)
    }

    /// Sets stable numbers of the claimants, which break ties (lowest first).
    ///
    /// - `ids`: \[n, stride bytes, 0 = packed\] all different; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_DUPLICATE`]
    ///
    /// Complexity: O(n log n). C: `socprev_claims_set_ids()`
    pub fn set_ids(&mut self, ids: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("ids", ids.map(|given| given.len()))])?.unwrap_or(unsafe { sys::socprev_claims_count(self.raw()) });
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_claims_set_ids(self.raw(), ids.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Sets who comes first in a tie: the lowest number; equal ones go by id.
    ///
    /// - `priorities`: \[n, stride bytes, 0 = packed\]; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_claims_set_priorities()`
    pub fn set_priorities(&mut self, priorities: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("priorities", priorities.map(|given| given.len()))])?.unwrap_or(unsafe { sys::socprev_claims_count(self.raw()) });
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_claims_set_priorities(self.raw(), priorities.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Divides the estate.
    ///
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], estate or claim no multiple of the quantum; weights or signposts that the rule lacks
    /// - [`Status::E_RANGE`], minimal overlap: awards without a common denominator up to 2^62; up to 42 claims always have one
    /// - [`Status::E_LIMIT`], too many claims for the average of awards
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(n log n); random arrival O(2^n), or O(samples \* n); average of awards O(n \* 2^n) products of 15 factors; O(n) memory. C: `socprev_claims_solve()`
    pub fn solve(&self, run: Option<&mut Run<'_>>) -> Result<Awards> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_claims_solve(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Awards::own(o_out, ()) })
    }
}

handle! {
    /// Rows that are paid by sources in fixed shares.
    Cofinancing: sys::socprev_cofinancing, sys::socprev_cofinancing_free, ()
}

unsafe impl Send for Cofinancing {}
unsafe impl Sync for Cofinancing {}

impl Cofinancing {
    /// Makes a problem: amounts 0, no shares, quantum 1, residue to the largest remainders.
    ///
    /// - `rows`: at least 1 each
    /// - `sources`: at least 1 each
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows \* sources). C: `socprev_cofinancing_new()`
    pub fn new(rows: usize, sources: usize) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cofinancing_new(rows, sources, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Cofinancing::own(o_out, ()) })
    }

    /// Sets what is to be paid in each row.
    ///
    /// - `amount`: \[n, stride bytes, 0 = packed\] minor units, each \>= 0, sum at most SOCPREV\_TOTAL\_MAX
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(n). C: `socprev_cofinancing_set_amounts()`
    pub fn set_amounts(&mut self, amount: &[i64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cofinancing_set_amounts(self.raw(), amount.as_ptr(), 0, amount.len(), err.slot()) };
        err.check(status)
    }

    /// Sets the step of all parts in minor units; amounts must be multiples of it when the problem is solved.
    ///
    /// - `quantum`: at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_cofinancing_set_quantum()`
    pub fn set_quantum(&mut self, quantum: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cofinancing_set_quantum(self.raw(), quantum, err.slot()) };
        err.check(status)
    }

    /// Sets the shares of a row as numerators over one denominator.
    ///
    /// - `row`: or SOCPREV\_EVERY
    /// - `numerator`: \[n, stride bytes, 0 = packed\] each \>= 0; they add up to the denominator exactly
    /// - `denominator`: at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], sum
    ///
    /// Complexity: O(n), for every row O(rows \* n). C: `socprev_cofinancing_set_shares()`
    pub fn set_shares(&mut self, row: usize, numerator: &[i64], denominator: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cofinancing_set_shares(self.raw(), row, numerator.as_ptr(), 0, numerator.len(), denominator, err.slot()) };
        err.check(status)
    }

    /// Says who bears the residue of a row's rounding.
    ///
    /// - `row`: or SOCPREV\_EVERY
    /// - `source`: the bearer, or SOCPREV\_LARGEST\_REMAINDERS: all are rounded down, then the largest remainders up
    /// - `rounding`: enum socprev\_rounding; without effect for largest remainders
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1), for every row O(rows). C: `socprev_cofinancing_set_bearer()`
    pub fn set_bearer(&mut self, row: usize, source: i64, rounding: Rounding) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cofinancing_set_bearer(self.raw(), row, source, rounding.0, err.slot()) };
        err.check(status)
    }

    /// Says which source is rounded up first when remainders are equal: the lowest number, then the lowest index.
    ///
    /// - `priorities`: \[n, stride bytes, 0 = packed\]; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_cofinancing_set_priorities()`
    pub fn set_priorities(&mut self, priorities: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("priorities", priorities.map(|given| given.len()))])?.unwrap_or(0);
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cofinancing_set_priorities(self.raw(), priorities.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Prescribes what each source pays in all.
    ///
    /// - `totals`: \[n, stride bytes, 0 = packed\] minor units, each \>= 0; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(n). C: `socprev_cofinancing_set_totals()`
    pub fn set_totals(&mut self, totals: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("totals", totals.map(|given| given.len()))])?.unwrap_or(0);
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cofinancing_set_totals(self.raw(), totals.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Divides every row over its sources.
    ///
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a row without shares; no multiple of the quantum; totals that add up to something else
    /// - [`Status::E_RANGE`], prescribed totals: the sum of amounts times the common denominator of all shares is above SOCPREV\_TOTAL\_MAX
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], prescribed totals cannot be had; the bearer would get less than nothing, or something although its share is 0: socprev\_cofinancing\_conflict() says why
    ///
    /// Complexity: O(rows \* sources); with totals as socprev\_twoway\_solve(). C: `socprev_cofinancing_solve()`
    pub fn solve(&self, run: Option<&mut Run<'_>>) -> Result<Payment> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cofinancing_solve(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Payment::own(o_out, ()) })
    }

    /// Finds out why a problem has no answer.
    ///
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a row without shares; no multiple of the quantum; totals that add up to something else
    /// - [`Status::E_RANGE`], prescribed totals: the sum of amounts times the common denominator of all shares is above SOCPREV\_TOTAL\_MAX
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], prescribed totals cannot be had; the bearer would get less than nothing, or something although its share is 0: socprev\_cofinancing\_conflict() says why
    ///
    /// Complexity: as socprev\_cofinancing\_solve(). C: `socprev_cofinancing_conflict()`
    pub fn conflict(&self, run: Option<&mut Run<'_>>) -> Result<Option<Conflict>> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cofinancing_conflict(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Conflict::maybe(o_out, ()) })
    }

    /// Checks an answer against its problem without any code of the solver: sums, steps, every part within one unit of its share (the bearer's takes the rest), largest remainders, ties, prescribed totals.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not an answer of this problem: says why
    ///
    /// Complexity: O(rows \* sources). C: `socprev_cofinancing_verify()`
    pub fn verify(&self, payment: &Payment) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cofinancing_verify(self.raw(), payment.raw(), err.slot()) };
        err.check(status)
    }

    /// Checks published parts against amounts and shares and says what does not add up, as findings of record "row/1", "row/2" ... and field "amount" or "source/1" ...:.
    ///
    /// - `parts`: \[rows\]\[sources\] minor units, each \>= 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(rows \* sources). C: `socprev_cofinancing_check()`
    pub fn check<'g>(&self, parts: impl Into<Grid<'g, i64>>) -> Result<Findings> {
        let parts = parts.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cofinancing_check(self.raw(), parts.as_ptr(), 0, 0, parts.rows(), parts.columns(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Findings::own(o_out, ()) })
    }
}

handle! {
    /// Amounts before and after.
    Comparison: sys::socprev_comparison, sys::socprev_comparison_free, ()
}

unsafe impl Send for Comparison {}
unsafe impl Sync for Comparison {}

impl Comparison {
    /// Takes the amounts of the same claimants before and after.
    ///
    /// - `before`: \[n, strides in bytes, 0 = packed\] minor units, also negative
    /// - `after`: \[n, strides in bytes, 0 = packed\] minor units, also negative
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], a change, or the sum of amounts, gains or losses
    ///
    /// Complexity: O(n log n). C: `socprev_comparison_new()`
    pub fn new(before: &[i64], after: &[i64]) -> Result<Self> {
        let n_n = core::same(&[("before", Some(before.len())), ("after", Some(after.len()))])?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_comparison_new(before.as_ptr(), 0, after.as_ptr(), 0, n_n, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Comparison::own(o_out, ()) })
    }

    /// After minus before of one claimant; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_comparison_change()`
    pub fn change(&self, index: usize) -> i64 {
        unsafe { sys::socprev_comparison_change(self.raw(), index) }
    }

    /// Change of one claimant as a ratio of what it had, in lowest terms; -1/10 is a tenth less.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], out of range, NULL
    /// - [`Status::E_UNDEFINED`], it had nothing, or a debt
    ///
    /// Complexity: O(log). C: `socprev_comparison_ratio()`
    pub fn ratio(&self, index: usize) -> Result<Ratio> {
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_comparison_ratio(self.raw(), index, &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok(Ratio { numerator: o_numerator, denominator: o_denominator })
    }

    /// How many claimants change that way.
    ///
    /// - `change`: enum socprev\_change
    ///
    /// Complexity: O(1). C: `socprev_comparison_count()`
    pub fn count(&self, change: Change) -> usize {
        unsafe { sys::socprev_comparison_count(self.raw(), change.0) }
    }

    /// What these gain, or lose, together; never negative.
    ///
    /// Complexity: O(1). C: `socprev_comparison_sum()`
    pub fn sum(&self, change: impl Into<i32>) -> i64 {
        let change = change.into();
        unsafe { sys::socprev_comparison_sum(self.raw(), change) }
    }

    /// Sum of all amounts before.
    ///
    /// Complexity: O(1). C: `socprev_comparison_before()`
    pub fn before(&self) -> i64 {
        unsafe { sys::socprev_comparison_before(self.raw()) }
    }

    /// Sum of all amounts after.
    ///
    /// Complexity: O(1). C: `socprev_comparison_after()`
    pub fn after(&self) -> i64 {
        unsafe { sys::socprev_comparison_after(self.raw()) }
    }

    /// The claimant at a position when all are put in order of change, the greatest loss first, equal ones by index; -1 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_comparison_order()`
    pub fn order(&self, position: usize) -> i64 {
        unsafe { sys::socprev_comparison_order(self.raw(), position) }
    }
}

handle! {
    /// Values over the ranks of another variable.
    Concentration: sys::socprev_concentration, sys::socprev_concentration_free, ()
}

unsafe impl Send for Concentration {}
unsafe impl Sync for Concentration {}

impl Concentration {
    /// Makes a concentration; it does not change any more.
    ///
    /// - `values`: \[n, stride bytes, 0 = packed\] finite, any sign
    /// - `weights`: \[n, weight\_stride bytes, 0 = packed\] finite, \>= 0; NULL = all 1
    /// - `ranks`: \[n, rank\_stride bytes, 0 = packed\] finite, the worst off first; only their order matters
    /// - `skip_missing`: 1: units whose value or rank is NaN are left out and counted; 0: an error
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n log n) time, O(n) memory. C: `socprev_concentration_new()`
    pub fn new(values: &[f64], weights: Option<&[f64]>, ranks: &[f64], skip_missing: impl Into<i32>) -> Result<Self> {
        let skip_missing = skip_missing.into();
        let n_n = core::same(&[("values", Some(values.len())), ("weights", weights.map(|given| given.len())), ("ranks", Some(ranks.len()))])?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_concentration_new(values.as_ptr(), 0, weights.map_or(ptr::null(), |given| given.as_ptr()), 0, ranks.as_ptr(), 0, n_n, skip_missing, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Concentration::own(o_out, ()) })
    }

    /// Units with a weight above 0.
    ///
    /// Complexity: O(1). C: `socprev_concentration_count()`
    pub fn count(&self) -> i64 {
        unsafe { sys::socprev_concentration_count(self.raw()) }
    }

    /// Units left out as missing.
    ///
    /// Complexity: O(1). C: `socprev_concentration_missing()`
    pub fn missing(&self) -> i64 {
        unsafe { sys::socprev_concentration_missing(self.raw()) }
    }

    /// Weighted mean of the values.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], no unit
    ///
    /// Complexity: O(1). C: `socprev_concentration_mean()`
    pub fn mean(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_concentration_mean(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Concentration index 2 cov(x, r) / mu, -1 .
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n). C: `socprev_concentration_index()`
    pub fn index(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_concentration_index(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Extended concentration index 1 - v / mu sum p x (1 - r)^(v-1): the greater the aversion v, the more the worst off count; 2 is socprev\_concentration\_index(), 1 gives 0.
    ///
    /// - `aversion`: finite, \>= 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n). C: `socprev_concentration_extended()`
    pub fn extended(&self, aversion: f64) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_concentration_extended(self.raw(), aversion, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Erreygers index 4 mu C / (high - low) of values that cannot leave low .
    ///
    /// - `low`: what is feasible, not what was seen; every value lies between
    /// - `high`: what is feasible, not what was seen; every value lies between
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], bounds, or a value outside
    /// - [`Status::E_UNDEFINED`], no unit
    ///
    /// Complexity: O(n). C: `socprev_concentration_erreygers()`
    pub fn erreygers(&self, low: f64, high: f64) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_concentration_erreygers(self.raw(), low, high, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Wagstaff index mu C (high - low) / ((high - mu) (mu - low)), -1 .
    ///
    /// - `low`: what is feasible, not what was seen; every value lies between
    /// - `high`: what is feasible, not what was seen; every value lies between
    ///
    /// # Errors
    ///
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n). C: `socprev_concentration_wagstaff()`
    pub fn wagstaff(&self, low: f64, high: f64) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_concentration_wagstaff(self.raw(), low, high, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Palma ratio by rank: mean value of the 10 % of highest rank over the mean value of the 40 % of lowest rank; units of the rank at a cut are split alike.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n). C: `socprev_concentration_palma()`
    pub fn palma(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_concentration_palma(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }
}

handle! {
    /// A proof that a problem has no answer: a few claimants (or rows and columns) that need more than there is, with both sums.
    Conflict: sys::socprev_conflict, sys::socprev_conflict_free, ()
}

unsafe impl Send for Conflict {}
unsafe impl Sync for Conflict {}

impl Conflict {
    /// enum socprev\_conflict\_kind.
    ///
    /// Complexity: O(1). C: `socprev_conflict_kind()`
    pub fn kind(&self) -> ConflictKind {
        let result = unsafe { sys::socprev_conflict_kind(self.raw()) };
        ConflictKind(result)
    }

    /// How many claimants or rows (SOCPREV\_AXIS\_ROW) or columns are named.
    ///
    /// Complexity: O(1). C: `socprev_conflict_count()`
    pub fn count(&self, axis: impl Into<i32>) -> usize {
        let axis = axis.into();
        unsafe { sys::socprev_conflict_count(self.raw(), axis) }
    }

    /// Index of a named claimant, row or column, ascending; -1 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_conflict_at()`
    pub fn at(&self, axis: impl Into<i32>, position: usize) -> i64 {
        let axis = axis.into();
        unsafe { sys::socprev_conflict_at(self.raw(), axis, position) }
    }

    /// What the named ones need; always more than what is available.
    ///
    /// Complexity: O(1). C: `socprev_conflict_needed()`
    pub fn needed(&self) -> i64 {
        unsafe { sys::socprev_conflict_needed(self.raw()) }
    }

    /// What there is.
    ///
    /// Complexity: O(1). C: `socprev_conflict_available()`
    pub fn available(&self) -> i64 {
        unsafe { sys::socprev_conflict_available(self.raw()) }
    }

    /// The least change that repairs a conflict over one list: the total rises by it (too little for floors, or for first units) or falls by it (too much for caps), or as much is taken from the floors named (or added to their caps).
    ///
    /// Complexity: O(1). C: `socprev_conflict_repair()`
    pub fn repair(&self) -> i64 {
        unsafe { sys::socprev_conflict_repair(self.raw()) }
    }

    /// Checks a conflict against its problem: sums the floors, caps and bases of the named claimants again.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], proves nothing about this problem
    ///
    /// Complexity: O(n). C: `socprev_conflict_verify()`
    pub fn verify(&self, problem: &Apportionment) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_conflict_verify(self.raw(), problem.raw(), err.slot()) };
        err.check(status)
    }

    /// Checks a conflict against its problem: adds both sides up again.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], proves nothing about this problem
    ///
    /// Complexity: O(rows \* columns). C: `socprev_conflict_verify_biproportional()`
    pub fn verify_biproportional(&self, problem: &Biproportional) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_conflict_verify_biproportional(self.raw(), problem.raw(), err.slot()) };
        err.check(status)
    }

    /// Checks a conflict against its problem: adds the bounds up again.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], proves nothing about this problem
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(n). C: `socprev_conflict_verify_damper()`
    pub fn verify_damper(&self, problem: &Damper) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_conflict_verify_damper(self.raw(), problem.raw(), err.slot()) };
        err.check(status)
    }

    /// Checks a conflict against its problem: adds both sides up again.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], proves nothing about this problem
    ///
    /// Complexity: O(rows \* sources). C: `socprev_conflict_verify_sources()`
    pub fn verify_sources(&self, problem: &Sources) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_conflict_verify_sources(self.raw(), problem.raw(), err.slot()) };
        err.check(status)
    }

    /// Checks a conflict against its problem: adds both sides up again.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], proves nothing about this problem
    ///
    /// Complexity: O(rows \* columns). C: `socprev_conflict_verify_twoway()`
    pub fn verify_twoway(&self, problem: &Twoway) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_conflict_verify_twoway(self.raw(), problem.raw(), err.slot()) };
        err.check(status)
    }
}

handle! {
    /// Contacts to be looked at.
    ContactCheck: sys::socprev_contact_check, sys::socprev_contact_check_free, ()
}

unsafe impl Send for ContactCheck {}
unsafe impl Sync for ContactCheck {}

impl ContactCheck {
    /// Makes a check that finds two years of birth only.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contact_check_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_check_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { ContactCheck::own(o_out, ()) })
    }

    /// Says which codes of a dimension are known.
    ///
    /// - `dimension`: SOCPREV\_BY\_PROJECT .. SOCPREV\_BY\_TARGET\_GROUP
    /// - `codes`: \[n, stride bytes, 0 = packed\] each 0 .. 16,777,215, in any order; NULL takes every code again
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n + largest code). C: `socprev_contact_check_set_known()`
    pub fn set_known(&mut self, dimension: impl Into<i32>, codes: Option<&[i32]>) -> Result<()> {
        let dimension = dimension.into();
        let n_n = core::maybe_same(&[("codes", codes.map(|given| given.len()))])?.unwrap_or(0);
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_check_set_known(self.raw(), dimension, codes.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Says when a service was given.
    ///
    /// - `service`: code, 0 .. 16,777,215
    /// - `first`: of any precision; SOCPREV\_DATE\_NONE = open at that side
    /// - `last`: of any precision; SOCPREV\_DATE\_NONE = open at that side
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not a date, or last before first
    ///
    /// Complexity: O(service). C: `socprev_contact_check_set_period()`
    pub fn set_period(&mut self, service: impl Into<i32>, first: Date, last: Date) -> Result<()> {
        let service = service.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_check_set_period(self.raw(), service, first.0, last.0, err.slot()) };
        err.check(status)
    }

    /// Asks for duplicates: contacts of one person on one day that agree in all that was bound, the year of birth excepted.
    ///
    /// - `on`: 0 or 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1), and 16 to 29 bytes for each contact with a person and a day. C: `socprev_contact_check_set_duplicates()`
    pub fn set_duplicates(&mut self, on: impl Into<i32>) -> Result<()> {
        let on = on.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_check_set_duplicates(self.raw(), on, err.slot()) };
        err.check(status)
    }

    /// Looks at contacts and remembers them.
    ///
    /// - `contacts`: unchanged
    /// - `n`: socprev\_contacts\_count(contacts), not less and not more
    /// - `run`: progress in rows, cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(n) expected; 32 bytes for each person with a year of birth. C: `socprev_contact_check_add()`
    pub fn add(&mut self, contacts: &Contacts<'_>, n: usize, run: Option<&mut Run<'_>>) -> Result<Vec<u8>> {
        let mut o_marks = core::zeroed::<u8>(n)?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_check_add(self.raw(), contacts.raw(), o_marks.as_mut_ptr(), n, core::run_of(&run), err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(o_marks)
    }

    /// How many contacts had a mark so far; 0 when out of range.
    ///
    /// - `mark`: one value of enum socprev\_contact\_mark
    ///
    /// Complexity: O(1). C: `socprev_contact_check_count()`
    pub fn count(&self, mark: ContactMark) -> i64 {
        unsafe { sys::socprev_contact_check_count(self.raw(), mark.0) }
    }
}

handle! {
    /// Contacts that were read, the texts behind their codes, and what was wrong.
    ContactFile<'a>: sys::socprev_contact_file, sys::socprev_contact_file_free, PhantomData<&'a ContactOptions>
}

unsafe impl<'a> Send for ContactFile<'a> {}
unsafe impl<'a> Sync for ContactFile<'a> {}

impl<'a> ContactFile<'a> {
    /// Reads contacts from a file, piece by piece.
    ///
    /// - `path`: NUL-terminated
    /// - `options`: NULL = default
    /// - `run`: progress in bytes; NULL = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_PARSE`], form of the CSV
    /// - [`Status::E_NOT_FOUND`], file; an unknown column; person or date is missing
    /// - [`Status::E_DUPLICATE`], a column twice; minutes and hours
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_IO`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(size) expected; memory: 48 bytes a line, the different texts, and while reading the different pseudonyms. C: `socprev_contact_file_read()`
    pub fn read(path: &str, options: Option<&ContactOptions>, run: Option<&mut Run<'_>>) -> Result<Self> {
        let path = core::c_text("path", path)?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_file_read(path.as_ptr(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { ContactFile::own(o_out, PhantomData) })
    }

    /// Reads contacts from CSV in memory.
    ///
    /// - `data`: \[size\] may be NULL when size is 0
    /// - `options`: NULL = default
    /// - `run`: progress in bytes; NULL = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_PARSE`], form of the CSV
    /// - [`Status::E_NOT_FOUND`], file; an unknown column; person or date is missing
    /// - [`Status::E_DUPLICATE`], a column twice; minutes and hours
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_IO`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// C: `socprev_contact_file_parse()`
    pub fn parse(data: impl AsRef<[u8]>, options: Option<&ContactOptions>, run: Option<&mut Run<'_>>) -> Result<Self> {
        let data = data.as_ref();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_file_parse(data.as_ptr().cast(), data.len(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { ContactFile::own(o_out, PhantomData) })
    }

    /// The contacts, for the engines.
    ///
    /// Complexity: O(1). C: `socprev_contact_file_contacts()`
    pub fn contacts(&self) -> Option<Borrowed<'_, Contacts<'static>>> {
        let result = unsafe { sys::socprev_contact_file_contacts(self.raw()) };
        unsafe { Contacts::lend(result, Columns::default()) }
    }

    /// Lines of contacts in the file, those left out included; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_contact_file_rows()`
    pub fn rows(&self) -> i64 {
        unsafe { sys::socprev_contact_file_rows(self.raw()) }
    }

    /// Lines that were left out because of a mistake; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_contact_file_left_out()`
    pub fn left_out(&self) -> i64 {
        unsafe { sys::socprev_contact_file_left_out(self.raw()) }
    }

    /// What was wrong: record "line/12", of Arrow "row/11" (from 0), field the name of the column; everything that is wrong with a line, up to the limit of the options.
    ///
    /// Complexity: O(1). C: `socprev_contact_file_findings()`
    pub fn findings(&self) -> Option<Borrowed<'_, Findings>> {
        let result = unsafe { sys::socprev_contact_file_findings(self.raw()) };
        unsafe { Findings::lend(result, ()) }
    }

    /// How much was wrong in all, findings beyond the limit included; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_contact_file_found()`
    pub fn found(&self) -> i64 {
        unsafe { sys::socprev_contact_file_found(self.raw()) }
    }

    /// How many codes a dimension has; 0 for SOCPREV\_BY\_MONTH and SOCPREV\_BY\_YEAR.
    ///
    /// Complexity: O(1). C: `socprev_contact_file_code_count()`
    pub fn code_count(&self, dimension: impl Into<i32>) -> i32 {
        let dimension = dimension.into();
        unsafe { sys::socprev_contact_file_code_count(self.raw(), dimension) }
    }

    /// Text behind a code: "ip2" of SOCPREV\_BY\_PROJECT, "shelter" of SOCPREV\_BY\_KIND.
    ///
    /// Complexity: O(1). C: `socprev_contact_file_code()`
    pub fn code(&self, dimension: impl Into<i32>, code: impl Into<i32>) -> Option<&str> {
        let dimension = dimension.into();
        let code = code.into();
        let result = unsafe { sys::socprev_contact_file_code(self.raw(), dimension, code) };
        unsafe { core::text(result) }
    }

    /// Begins a file.
    ///
    /// - `options`: NULL = default; copied
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(known texts). C: `socprev_contact_file_begin()`
    pub fn begin(options: Option<&'a ContactOptions>) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_file_begin(options.map_or(ptr::null_mut(), |given| given.raw()), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { ContactFile::own(o_out, PhantomData) })
    }

    /// Takes the next bytes of CSV, cut anywhere.
    ///
    /// - `data`: \[size\]
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], the file has ended, has failed, or was fed with Arrow
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_PARSE`], form of the CSV
    /// - [`Status::E_NOT_FOUND`], file; an unknown column; person or date is missing
    /// - [`Status::E_DUPLICATE`], a column twice; minutes and hours
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_IO`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(size) expected. C: `socprev_contact_file_feed()`
    pub fn feed(&mut self, data: impl AsRef<[u8]>) -> Result<()> {
        let data = data.as_ref();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_file_feed(self.raw(), data.as_ptr().cast(), data.len(), err.slot()) };
        err.check(status)
    }

    /// Ends a file: its contacts are then those of a last line without a line feed.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], the file has ended, has failed, or was fed with Arrow
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_PARSE`], form of the CSV
    /// - [`Status::E_NOT_FOUND`], file; an unknown column; person or date is missing
    /// - [`Status::E_DUPLICATE`], a column twice; minutes and hours
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_IO`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(texts). C: `socprev_contact_file_end()`
    pub fn end(&mut self) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_file_end(self.raw(), err.slot()) };
        err.check(status)
    }

    /// Reads contacts from a file of any size into a cube.
    ///
    /// - `path`: NUL-terminated
    /// - `options`: NULL = default
    /// - `cube`: gets the contacts; after a failure it can only be freed
    /// - `run`: progress in bytes, cancel; NULL = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_PARSE`], form of the CSV
    /// - [`Status::E_NOT_FOUND`], file; an unknown column; person or date is missing
    /// - [`Status::E_DUPLICATE`], a column twice; minutes and hours
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_IO`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(size) expected; memory: that of the cube, 8 MB, the different texts, and while reading the different pseudonyms. C: `socprev_contact_file_read_cube()`
    pub fn read_cube(path: &str, options: Option<&ContactOptions>, cube: &mut Cube, run: Option<&mut Run<'_>>) -> Result<Self> {
        let path = core::c_text("path", path)?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_file_read_cube(path.as_ptr(), options.map_or(ptr::null_mut(), |given| given.raw()), cube.raw(), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { ContactFile::own(o_out, PhantomData) })
    }
}

handle! {
    /// How contacts are read; may be used for any number of files.
    ContactOptions: sys::socprev_contact_options, sys::socprev_contact_options_free, ()
}

unsafe impl Send for ContactOptions {}
unsafe impl Sync for ContactOptions {}

impl ContactOptions {
    /// Options by default: CSV as by default, all mistakes collected, the first 1,000 of them as findings, at most 2^31-1 lines.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contact_options_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_options_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { ContactOptions::own(o_out, ()) })
    }

    /// Sets separator, decimal mark and limits of the CSV; types in csv are not used.
    ///
    /// - `csv`: NULL = default; copied
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contact_options_set_csv()`
    pub fn set_csv(&mut self, csv: Option<&CsvOptions>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_options_set_csv(self.raw(), csv.map_or(ptr::null_mut(), |given| given.raw()), err.slot()) };
        err.check(status)
    }

    /// Sets whether the first mistake in a cell ends the reading as an error.
    ///
    /// - `on`: 0 or 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contact_options_set_strict()`
    pub fn set_strict(&mut self, on: impl Into<i32>) -> Result<()> {
        let on = on.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_options_set_strict(self.raw(), on, err.slot()) };
        err.check(status)
    }

    /// Sets whether persons are pseudonyms of 64 bits, as partial states need them: 16 digits 0-9 a-f, which the engines get as they stand.
    ///
    /// - `on`: 0 or 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contact_options_set_pseudonyms()`
    pub fn set_pseudonyms(&mut self, on: impl Into<i32>) -> Result<()> {
        let on = on.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_options_set_pseudonyms(self.raw(), on, err.slot()) };
        err.check(status)
    }

    /// Sets how many mistakes are listed as findings.
    ///
    /// - `findings`: at least 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contact_options_set_max_findings()`
    pub fn set_max_findings(&mut self, findings: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_options_set_max_findings(self.raw(), findings, err.slot()) };
        err.check(status)
    }

    /// Sets how many lines of contacts a file may have; one more is an error.
    ///
    /// - `rows`: 0 .. 2^31-1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contact_options_set_max_rows()`
    pub fn set_max_rows(&mut self, rows: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_options_set_max_rows(self.raw(), rows, err.slot()) };
        err.check(status)
    }

    /// Sets what amounts in units count for.
    ///
    /// - `units`: NULL = as socprev\_support\_units\_new() makes it; copied
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(units^2). C: `socprev_contact_options_set_units()`
    pub fn set_units(&mut self, units: Option<&SupportUnits>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_options_set_units(self.raw(), units.map_or(ptr::null_mut(), |given| given.raw()), err.slot()) };
        err.check(status)
    }

    /// Sets what is done with lines that break a rule.
    ///
    /// - `rule`: enum socprev\_contact\_rule
    /// - `action`: enum socprev\_contact\_action; for SOCPREV\_RULE\_CELL only DROP or REFUSE
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contact_options_set_rule()`
    pub fn set_rule(&mut self, rule: ContactRule, action: ContactAction) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_options_set_rule(self.raw(), rule.0, action.0, err.slot()) };
        err.check(status)
    }

    /// Says which projects, services, kinds, territories or target groups are known.
    ///
    /// - `dimension`: SOCPREV\_BY\_PROJECT .. SOCPREV\_BY\_TARGET\_GROUP
    /// - `texts`: \[n, stride bytes, 0 = packed\] NUL-terminated; of kinds, territories and target groups a code or name of the code list; NULL takes all again; copied
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], also: a text is empty
    /// - [`Status::E_NOT_FOUND`]
    /// - [`Status::E_DUPLICATE`], no row of the code list, or several
    ///
    /// Complexity: O(n) look-ups. C: `socprev_contact_options_set_known()`
    pub fn set_known(&mut self, dimension: impl Into<i32>, texts: Option<&[&str]>) -> Result<()> {
        let dimension = dimension.into();
        let c_texts = match texts { Some(given) => Some(core::c_texts("texts", given)?), None => None };
        let n_n = core::maybe_same(&[("texts", texts.map(|given| given.len()))])?.unwrap_or(0);
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_options_set_known(self.raw(), dimension, c_texts.as_ref().map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Says when a service was given; of a service that was named before, anew.
    ///
    /// - `service`: \[length\] text of the column service; copied
    /// - `first`: of any precision; SOCPREV\_DATE\_NONE = open at that side
    /// - `last`: of any precision; SOCPREV\_DATE\_NONE = open at that side
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(services). C: `socprev_contact_options_set_period()`
    pub fn set_period(&mut self, service: &str, first: Date, last: Date) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_options_set_period(self.raw(), service.as_ptr().cast(), service.len(), first.0, last.0, err.slot()) };
        err.check(status)
    }

    /// Takes what is known from a portfolio: the ids of its projects and services; the kinds of both, unless the list of a project is open; their territories and everything in them; target groups of services and projects, unless one of a project has no code.
    ///
    /// - `portfolio`: only read
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], also: the end of a service lies before its start
    ///
    /// Complexity: O(records). C: `socprev_contact_options_set_portfolio()`
    pub fn set_portfolio(&mut self, portfolio: &Portfolio) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contact_options_set_portfolio(self.raw(), portfolio.raw(), err.slot()) };
        err.check(status)
    }
}

handle! {
    /// Rows of contacts.
    #[doc = include_str!("../doc/contacts.md")]
    Contacts<'a>: sys::socprev_contacts, sys::socprev_contacts_free, Columns<'a>
}

unsafe impl<'a> Send for Contacts<'a> {}
unsafe impl<'a> Sync for Contacts<'a> {}

impl<'a> Contacts<'a> {
    /// Makes an empty collection with no column bound.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contacts_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Contacts::own(o_out, Columns::default()) })
    }

    /// How many rows; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_contacts_count()`
    pub fn count(&self) -> i64 {
        unsafe { sys::socprev_contacts_count(self.raw()) }
    }

    /// Forgets all rows; columns stay bound.
    ///
    /// Complexity: O(1); the memory stays. C: `socprev_contacts_clear()`
    pub fn clear(&mut self) {
        unsafe { sys::socprev_contacts_clear(self.raw()) };
    }

    /// Binds who was helped.
    ///
    /// - `persons`: \[n, stride bytes, 0 = packed\] pseudonyms, any value; NULL unbinds until unbound
    /// - `anonymous`: \[n, anonymous\_stride bytes, 0 = packed\] not 0: the row has no person and its pseudonym is not read; NULL = all have one
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contacts_bind_persons()`
    pub fn bind_persons(&mut self, persons: Option<&'a [u64]>, anonymous: Option<&'a [u8]>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_bind_persons(self.raw(), persons.map_or(ptr::null(), |given| given.as_ptr()), 0, anonymous.map_or(ptr::null(), |given| given.as_ptr()), 0, err.slot()) };
        err.check(status)?;
        self.more.set("persons", 0, persons.map(|given| given.len()));
        self.more.set("anonymous", 0, anonymous.map(|given| given.len()));
        Ok(())
    }

    /// Binds the codes of a dimension.
    ///
    /// - `dimension`: SOCPREV\_BY\_PROJECT .. SOCPREV\_BY\_TARGET\_GROUP
    /// - `codes`: \[n, stride bytes, 0 = packed\] \>= 0, or SOCPREV\_CODE\_MISSING; NULL unbinds until unbound
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contacts_bind_codes()`
    pub fn bind_codes(&mut self, dimension: impl Into<i32>, codes: Option<&'a [i32]>) -> Result<()> {
        let dimension = dimension.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_bind_codes(self.raw(), dimension, codes.map_or(ptr::null(), |given| given.as_ptr()), 0, err.slot()) };
        err.check(status)?;
        self.more.set("codes", dimension, codes.map(|given| given.len()));
        Ok(())
    }

    /// Binds the dates.
    ///
    /// - `dates`: \[n, stride bytes, 0 = packed\] dates of any precision, or SOCPREV\_DATE\_NONE; NULL unbinds until unbound
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contacts_bind_dates()`
    pub fn bind_dates(&mut self, dates: Option<&'a [Date]>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_bind_dates(self.raw(), dates.map_or(ptr::null(), |given| given.as_ptr().cast()), 0, err.slot()) };
        err.check(status)?;
        self.more.set("dates", 0, dates.map(|given| given.len()));
        Ok(())
    }

    /// Binds how long each contact took.
    ///
    /// - `minutes`: \[n, stride bytes, 0 = packed\] whole minutes \>= 0, or SOCPREV\_MINUTES\_UNKNOWN; NULL unbinds until unbound
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contacts_bind_minutes()`
    pub fn bind_minutes(&mut self, minutes: Option<&'a [i64]>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_bind_minutes(self.raw(), minutes.map_or(ptr::null(), |given| given.as_ptr()), 0, err.slot()) };
        err.check(status)?;
        self.more.set("minutes", 0, minutes.map(|given| given.len()));
        Ok(())
    }

    /// Binds which contacts were electronic (e-learning, chat).
    ///
    /// - `electronic`: \[n, stride bytes, 0 = packed\] not 0 = electronic; NULL unbinds until unbound
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contacts_bind_electronic()`
    pub fn bind_electronic(&mut self, electronic: Option<&'a [u8]>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_bind_electronic(self.raw(), electronic.map_or(ptr::null(), |given| given.as_ptr()), 0, err.slot()) };
        err.check(status)?;
        self.more.set("electronic", 0, electronic.map(|given| given.len()));
        Ok(())
    }

    /// Copies contacts and tells the places of some services less exactly: where the address of a shelter is secret, its town becomes its district before anything is counted.
    ///
    /// - `services`: \[n\_services\] codes of SOCPREV\_BY\_SERVICE; a contact without a service is that of SOCPREV\_CODE\_MISSING
    /// - `coarse`: \[n\_codes\] what code i of SOCPREV\_BY\_TERRITORY becomes: a code, or SOCPREV\_CODE\_MISSING; codes of n\_codes and above stay
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows x services). C: `socprev_contacts_coarsen()`
    pub fn coarsen(&self, services: &[i32], coarse: &[i32]) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_coarsen(self.raw(), services.as_ptr(), services.len(), coarse.as_ptr(), coarse.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Contacts::own(o_out, Columns::default()) })
    }

    /// Leaves out the contacts that have one of some marks; the others stay in their order.
    ///
    /// - `marks`: \[n\] as of socprev\_contact\_check\_add()
    /// - `which`: enum socprev\_contact\_mark, combined
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_contacts_drop()`
    pub fn drop(&mut self, marks: &[u8], which: ContactMark) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_drop(self.raw(), marks.as_ptr(), marks.len(), which.0, err.slot()) };
        err.check(status)
    }

    /// Binds the years of birth.
    ///
    /// - `years`: \[n, stride bytes, 0 = packed\] 1 .. 9999, or 0 when unknown; NULL unbinds until unbound
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_contacts_bind_birth_years()`
    pub fn bind_birth_years(&mut self, years: Option<&'a [i32]>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_bind_birth_years(self.raw(), years.map_or(ptr::null(), |given| given.as_ptr()), 0, err.slot()) };
        err.check(status)?;
        self.more.set("years", 0, years.map(|given| given.len()));
        Ok(())
    }

    /// Copies the contacts of a project in a period.
    ///
    /// - `project`: its code, or SOCPREV\_CODE\_ALL
    /// - `first`: first day of the period, of any precision (its first day is meant); SOCPREV\_DATE\_NONE = from the beginning on
    /// - `last`: last day (the last day that the date can mean); SOCPREV\_DATE\_NONE = to the end. Without both, dates are not looked at
    /// - `certainty`: enum socprev\_select\_certainty
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], also: last before first
    ///
    /// Complexity: O(rows). C: `socprev_contacts_select_period()`
    pub fn select_period(&self, project: impl Into<i32>, first: Date, last: Date, certainty: SelectCertainty) -> Result<Self> {
        let project = project.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_select_period(self.raw(), project, first.0, last.0, certainty.0, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Contacts::own(o_out, Columns::default()) })
    }

    /// Copies the contacts of persons with a project whose participants they are.
    ///
    /// - `rule`: unchanged
    /// - `least`: SOCPREV\_PARTICIPANTS: of those who reach the thresholds; SOCPREV\_UNDECIDED: also of those of whom it cannot be told
    /// - `run`: progress in rows, cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], minutes overflow
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(N log N). C: `socprev_contacts_select_participants()`
    pub fn select_participants(&self, rule: &ParticipantRule, least: impl Into<i32>, run: Option<&mut Run<'_>>) -> Result<Self> {
        let least = least.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_select_participants(self.raw(), rule.raw(), least, core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Contacts::own(o_out, Columns::default()) })
    }

    /// Copies contacts with other codes in one dimension, e.g.
    ///
    /// - `dimension`: SOCPREV\_BY\_PROJECT .. SOCPREV\_BY\_TARGET\_GROUP
    /// - `codes`: \[n\] new code of code i, \>= 0; SOCPREV\_CODE\_MISSING stays
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows). C: `socprev_contacts_recode()`
    pub fn recode(&self, dimension: impl Into<i32>, codes: &[i32]) -> Result<Self> {
        let dimension = dimension.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_recode(self.raw(), dimension, codes.as_ptr(), codes.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Contacts::own(o_out, Columns::default()) })
    }

    /// The latest day on which a contact surely was: of vague dates the first day is meant.
    ///
    /// - `project`: its code, or SOCPREV\_CODE\_ALL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], no contact has a date
    ///
    /// Complexity: O(rows). C: `socprev_contacts_latest()`
    pub fn latest(&self, project: impl Into<i32>) -> Result<Date> {
        let project = project.into();
        let mut o_out: i32 = Default::default();
        let status = unsafe { sys::socprev_contacts_latest(self.raw(), project, &mut o_out) };
        core::check(status)?;
        Ok(Date(o_out))
    }

    /// How many persons were met once, twice, ... as socprev\_estimate\_growth() asks for it.
    ///
    /// - `run`: cancel; may be NULL
    /// - `n`: persons met more often are left out; 0 to ask for most only
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(N log N). C: `socprev_contacts_times_met()`
    pub fn times_met(&self, run: Option<&mut Run<'_>>, n: usize) -> Result<(Vec<i64>, i64)> {
        let mut o_frequency = core::zeroed::<i64>(n)?;
        let mut o_most: i64 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_times_met(self.raw(), core::run_of(&run), ptr::null(), o_frequency.as_mut_ptr(), n, &mut o_most, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok((o_frequency, o_most))
    }

    /// Binds how much support each contact was, in place of socprev\_contacts\_bind\_minutes(): socprev\_contacts\_append() turns it into minutes.
    ///
    /// - `amounts`: \[n, stride bytes, 0 = packed\] in units of 10^-decimals; NULL unbinds until unbound
    /// - `unit_codes`: \[n, unit\_stride bytes, 0 = packed\] codes of units until unbound
    /// - `decimals`: 0 .. SOCPREV\_SUPPORT\_UNIT\_DECIMALS\_MOST
    /// - `units`: must not change until unbound until unbound
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a negative amount; not whole minutes; minutes bound as well
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_NOT_FOUND`], no such unit
    ///
    /// Complexity: O(1). C: `socprev_contacts_bind_amounts()`
    pub fn bind_amounts(&mut self, amounts: Option<&'a [i64]>, unit_codes: &'a [i32], decimals: impl Into<i32>, units: &'a SupportUnits) -> Result<()> {
        let decimals = decimals.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_bind_amounts(self.raw(), amounts.map_or(ptr::null(), |given| given.as_ptr()), 0, unit_codes.as_ptr(), 0, decimals, units.raw(), err.slot()) };
        err.check(status)?;
        self.more.set("amounts", 0, amounts.map(|given| given.len()));
        self.more.set("unit_codes", 0, amounts.and(Some(unit_codes.len())));
        Ok(())
    }
}

handle! {
    /// Rules by name: of indicators ("60000") and of thresholds ("threshold\_24").
    CountingRules: sys::socprev_counting_rules, sys::socprev_counting_rules_free, ()
}

unsafe impl Send for CountingRules {}
unsafe impl Sync for CountingRules {}

impl CountingRules {
    /// The rules of the code lists: one of each indicator, put together from its counting rules, and one of each counting rule that is a threshold.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows of the lists). C: `socprev_counting_rules_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_counting_rules_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { CountingRules::own(o_out, ()) })
    }

    /// Adds the rules of a table; one of the same name is replaced.
    ///
    /// - `table`: e.g. of socprev\_table\_read\_csv()
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an empty cell, hours that are no whole minutes or below 0, a rule twice
    /// - [`Status::E_TYPE`], a column of another type
    /// - [`Status::E_NOT_FOUND`], a column
    ///
    /// Complexity: O(rows x rules). C: `socprev_counting_rules_add()`
    pub fn add(&mut self, table: &Table) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_counting_rules_add(self.raw(), table.raw(), err.slot()) };
        err.check(status)
    }

    /// How many rules; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_counting_rules_count()`
    pub fn count(&self) -> i32 {
        unsafe { sys::socprev_counting_rules_count(self.raw()) }
    }

    /// The rule of a name; -1 when there is none.
    ///
    /// Complexity: O(rules). C: `socprev_counting_rules_find()`
    pub fn find(&self, name: &str) -> i32 {
        unsafe { sys::socprev_counting_rules_find(self.raw(), name.as_ptr().cast(), name.len()) }
    }

    /// Name of a rule; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_counting_rules_name()`
    pub fn name(&self, rule: impl Into<i32>) -> Option<&str> {
        let rule = rule.into();
        let result = unsafe { sys::socprev_counting_rules_name(self.raw(), rule) };
        unsafe { core::text(result) }
    }

    /// enum socprev\_counted; SOCPREV\_COUNTED\_NOTHING when out of range.
    ///
    /// Complexity: O(1). C: `socprev_counting_rules_counted()`
    pub fn counted(&self, rule: impl Into<i32>) -> Counted {
        let rule = rule.into();
        let result = unsafe { sys::socprev_counting_rules_counted(self.raw(), rule) };
        Counted(result)
    }

    /// Why a rule counts nothing, enum socprev\_indicator\_gap; SOCPREV\_GAP\_UNKNOWN when out of range.
    ///
    /// Complexity: O(1). C: `socprev_counting_rules_gap()`
    pub fn gap(&self, rule: impl Into<i32>) -> IndicatorGap {
        let rule = rule.into();
        let result = unsafe { sys::socprev_counting_rules_gap(self.raw(), rule) };
        IndicatorGap(result)
    }

    /// Thresholds of a rule, in minutes.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], it counts nothing
    ///
    /// Complexity: O(1). C: `socprev_counting_rules_minutes()`
    pub fn minutes(&self, rule: impl Into<i32>) -> Result<(i64, i64)> {
        let rule = rule.into();
        let mut o_minutes: i64 = Default::default();
        let mut o_not_electronic: i64 = Default::default();
        let status = unsafe { sys::socprev_counting_rules_minutes(self.raw(), rule, &mut o_minutes, &mut o_not_electronic) };
        core::check(status)?;
        Ok((o_minutes, o_not_electronic))
    }

    /// How sure the rule is, enum socprev\_confidence: the least sure of its parts; DEFINED for those of a caller, 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_counting_rules_confidence()`
    pub fn confidence(&self, rule: impl Into<i32>) -> Confidence {
        let rule = rule.into();
        let result = unsafe { sys::socprev_counting_rules_confidence(self.raw(), rule) };
        Confidence(result)
    }

    /// What a rule counts, in words; the gap when it counts nothing; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_counting_rules_definition()`
    pub fn definition(&self, rule: impl Into<i32>, language: impl Into<i32>) -> Option<&str> {
        let rule = rule.into();
        let language = language.into();
        let result = unsafe { sys::socprev_counting_rules_definition(self.raw(), rule, language) };
        unsafe { core::text(result) }
    }

    /// A rule for the engine.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], it counts nothing
    ///
    /// Complexity: O(1). C: `socprev_counting_rules_participants()`
    pub fn participants(&self, rule: impl Into<i32>) -> Result<ParticipantRule> {
        let rule = rule.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_counting_rules_participants(self.raw(), rule, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { ParticipantRule::own(o_out, ()) })
    }
}

handle! {
    /// Counts of services and inhabitants, and what follows from them.
    #[doc = include_str!("../doc/coverage.md")]
    Coverage: sys::socprev_coverage, sys::socprev_coverage_free, ()
}

unsafe impl Send for Coverage {}
unsafe impl Sync for Coverage {}

impl Coverage {
    /// SOCPREV\_COVERAGE\_UNKNOWN, for languages without the macro.
    ///
    /// Complexity: O(1). C: `socprev_coverage_unknown()`
    pub fn unknown() -> i64 {
        unsafe { sys::socprev_coverage_unknown() }
    }

    /// Makes an empty table: counts 0, populations unknown, no territory inside another.
    ///
    /// - `n_territories`: 1 .. 2^31-2
    /// - `n_kinds`: 1 .. 2^31-2
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(territories x kinds) time and memory. C: `socprev_coverage_new()`
    pub fn new(n_territories: impl Into<i32>, n_kinds: impl Into<i32>) -> Result<Self> {
        let n_territories = n_territories.into();
        let n_kinds = n_kinds.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_coverage_new(n_territories, n_kinds, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Coverage::own(o_out, ()) })
    }

    /// How many territories.
    ///
    /// Complexity: O(1). C: `socprev_coverage_territories()`
    pub fn territories(&self) -> i32 {
        unsafe { sys::socprev_coverage_territories(self.raw()) }
    }

    /// How many kinds.
    ///
    /// Complexity: O(1). C: `socprev_coverage_kinds()`
    pub fn kinds(&self) -> i32 {
        unsafe { sys::socprev_coverage_kinds(self.raw()) }
    }

    /// Sets all own counts at once.
    ///
    /// - `counts`: \[territories x kinds\] services, or units of one capacity: \>= 0 or SOCPREV\_COVERAGE\_UNKNOWN
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL, a negative count
    ///
    /// Complexity: O(territories x kinds). C: `socprev_coverage_set_counts()`
    pub fn set_counts<'g>(&mut self, counts: impl Into<Grid<'g, i64>>) -> Result<()> {
        let counts = counts.into();
        core::exactly(unsafe { sys::socprev_coverage_territories(self.raw()) } as usize, &[("counts", Some(counts.rows()))])?;
        core::exactly(unsafe { sys::socprev_coverage_kinds(self.raw()) } as usize, &[("counts", Some(counts.columns()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_coverage_set_counts(self.raw(), counts.as_ptr(), 0, 0, err.slot()) };
        err.check(status)
    }

    /// Adds to one own count; what is unknown stays unknown.
    ///
    /// - `territory`: from 0
    /// - `kind`: from 0
    /// - `count`: \>= 0, or SOCPREV\_COVERAGE\_UNKNOWN: the count becomes unknown
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no such cell, negative
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(1). C: `socprev_coverage_add()`
    pub fn add(&mut self, territory: impl Into<i32>, kind: impl Into<i32>, count: i64) -> Result<()> {
        let territory = territory.into();
        let kind = kind.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_coverage_add(self.raw(), territory, kind, count, err.slot()) };
        err.check(status)
    }

    /// Sets the inhabitants of every territory.
    ///
    /// - `inhabitants`: \[territories, stride bytes, 0 = packed\] \>= 0 or SOCPREV\_COVERAGE\_UNKNOWN
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL, a negative population
    ///
    /// Complexity: O(territories). C: `socprev_coverage_set_populations()`
    pub fn set_populations(&mut self, inhabitants: &[i64]) -> Result<()> {
        core::exactly(unsafe { sys::socprev_coverage_territories(self.raw()) } as usize, &[("inhabitants", Some(inhabitants.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_coverage_set_populations(self.raw(), inhabitants.as_ptr(), 0, err.slot()) };
        err.check(status)
    }

    /// Says which territory each one lies in.
    ///
    /// - `parents`: \[territories, stride bytes, 0 = packed\] index, or -1 for none; in any order
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL, no such territory, one inside itself
    ///
    /// Complexity: O(territories). C: `socprev_coverage_set_parents()`
    pub fn set_parents(&mut self, parents: &[i32]) -> Result<()> {
        core::exactly(unsafe { sys::socprev_coverage_territories(self.raw()) } as usize, &[("parents", Some(parents.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_coverage_set_parents(self.raw(), parents.as_ptr(), 0, err.slot()) };
        err.check(status)
    }

    /// Sets what a norm asks of a kind: units for every per inhabitants, e.g.
    ///
    /// - `kind`: from 0
    /// - `units`: \>= 0
    /// - `per`: \> 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(log per). C: `socprev_coverage_set_norm()`
    pub fn set_norm(&mut self, kind: impl Into<i32>, units: i64, per: i64) -> Result<()> {
        let kind = kind.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_coverage_set_norm(self.raw(), kind, units, per, err.slot()) };
        err.check(status)
    }

    /// Adds everything up.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a population that differs from those inside
    /// - [`Status::E_RANGE`], a sum overflows
    ///
    /// Complexity: O(territories x kinds) time and memory. C: `socprev_coverage_finish()`
    pub fn finish(&mut self) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_coverage_finish(self.raw(), err.slot()) };
        err.check(status)
    }

    /// Count of a kind in a territory with all that lies in it.
    ///
    /// - `territory`: from 0, or SOCPREV\_COVERAGE\_ALL
    /// - `kind`: from 0, or SOCPREV\_COVERAGE\_ALL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no such cell, not finished
    /// - [`Status::E_UNDEFINED`], a part of it is unknown
    ///
    /// Complexity: O(1). C: `socprev_coverage_count()`
    pub fn count(&self, territory: impl Into<i32>, kind: impl Into<i32>) -> Result<i64> {
        let territory = territory.into();
        let kind = kind.into();
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_coverage_count(self.raw(), territory, kind, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// What is known of a count: the count is at least known, and unknown own cells could add to it.
    ///
    /// - `territory`: from 0, or SOCPREV\_COVERAGE\_ALL
    /// - `kind`: from 0, or SOCPREV\_COVERAGE\_ALL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_coverage_count_known()`
    pub fn count_known(&self, territory: impl Into<i32>, kind: impl Into<i32>) -> Result<(i64, i64)> {
        let territory = territory.into();
        let kind = kind.into();
        let mut o_known: i64 = Default::default();
        let mut o_unknown: i64 = Default::default();
        let status = unsafe { sys::socprev_coverage_count_known(self.raw(), territory, kind, &mut o_known, &mut o_unknown) };
        core::check(status)?;
        Ok((o_known, o_unknown))
    }

    /// Whether a kind is present: 1 when some count is above 0, 0 when all are known to be 0.
    ///
    /// - `territory`: from 0, or SOCPREV\_COVERAGE\_ALL
    /// - `kind`: from 0, or SOCPREV\_COVERAGE\_ALL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], cannot be told
    ///
    /// Complexity: O(1). C: `socprev_coverage_presence()`
    pub fn presence(&self, territory: impl Into<i32>, kind: impl Into<i32>) -> Result<i32> {
        let territory = territory.into();
        let kind = kind.into();
        let mut o_out: i32 = Default::default();
        let status = unsafe { sys::socprev_coverage_presence(self.raw(), territory, kind, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Inhabitants of a territory, its own number or the sum of those inside.
    ///
    /// - `territory`: from 0, or SOCPREV\_COVERAGE\_ALL: of all that lie in no other
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], unknown
    ///
    /// Complexity: O(1). C: `socprev_coverage_population()`
    pub fn population(&self, territory: impl Into<i32>) -> Result<i64> {
        let territory = territory.into();
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_coverage_population(self.raw(), territory, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Count per base inhabitants: base x count / population.
    ///
    /// - `territory`: as socprev\_coverage\_count()
    /// - `kind`: as socprev\_coverage\_count()
    /// - `base`: \> 0; usually 100000 or 1000
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], numerator exceeds 64 bits
    /// - [`Status::E_UNDEFINED`], population 0 or unknown, count unknown
    ///
    /// Complexity: O(log base). C: `socprev_coverage_rate()`
    pub fn rate(&self, territory: impl Into<i32>, kind: impl Into<i32>, base: i64) -> Result<(Ratio, f64)> {
        let territory = territory.into();
        let kind = kind.into();
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let mut o_value: f64 = Default::default();
        let status = unsafe { sys::socprev_coverage_rate(self.raw(), territory, kind, base, &mut o_numerator, &mut o_denominator, &mut o_value) };
        core::check(status)?;
        Ok((Ratio { numerator: o_numerator, denominator: o_denominator }, o_value))
    }

    /// How many levels the territories form: 1 when none contains another.
    ///
    /// Complexity: O(1). C: `socprev_coverage_levels()`
    pub fn levels(&self) -> i32 {
        unsafe { sys::socprev_coverage_levels(self.raw()) }
    }

    /// Level of a territory: 0 when it lies in no other; -1 when there is no such territory or the table is not finished.
    ///
    /// Complexity: O(1). C: `socprev_coverage_level()`
    pub fn level(&self, territory: impl Into<i32>) -> i32 {
        let territory = territory.into();
        unsafe { sys::socprev_coverage_level(self.raw(), territory) }
    }

    /// Kinds that a territory is known not to have, ascending.
    ///
    /// - `territory`: from 0, or SOCPREV\_COVERAGE\_ALL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_LIMIT`], capacity too small
    ///
    /// Complexity: O(kinds). C: `socprev_coverage_missing_kinds()`
    pub fn missing_kinds(&self, territory: impl Into<i32>) -> Result<Vec<i32>> {
        let territory = territory.into();
        core::grown_numbers(|into, capacity, needed_by| {
            let mut needed = 0;
            let status = unsafe { sys::socprev_coverage_missing_kinds(self.raw(), territory, into, capacity, &mut needed) };
            *needed_by = needed;
            status
        })
    }

    /// Territories of a level that are known not to have a kind, ascending.
    ///
    /// - `level`: from 0, or SOCPREV\_COVERAGE\_LEAVES
    /// - `kind`: from 0, or SOCPREV\_COVERAGE\_ALL: territories with no service at all Outputs and errors as socprev\_coverage\_missing\_kinds().
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_LIMIT`], capacity too small
    ///
    /// Complexity: O(territories). C: `socprev_coverage_missing_territories()`
    pub fn missing_territories(&self, level: impl Into<i32>, kind: impl Into<i32>) -> Result<Vec<i32>> {
        let level = level.into();
        let kind = kind.into();
        core::grown_numbers(|into, capacity, needed_by| {
            let mut needed = 0;
            let status = unsafe { sys::socprev_coverage_missing_territories(self.raw(), level, kind, into, capacity, &mut needed) };
            *needed_by = needed;
            status
        })
    }

    /// Share of the territories of a level in which a kind is present.
    ///
    /// - `level`: as socprev\_coverage\_missing\_territories()
    /// - `kind`: as socprev\_coverage\_missing\_territories()
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], a presence cannot be told
    ///
    /// Complexity: O(territories). C: `socprev_coverage_territory_share()`
    pub fn territory_share(&self, level: impl Into<i32>, kind: impl Into<i32>) -> Result<(Ratio, f64)> {
        let level = level.into();
        let kind = kind.into();
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let mut o_value: f64 = Default::default();
        let status = unsafe { sys::socprev_coverage_territory_share(self.raw(), level, kind, &mut o_numerator, &mut o_denominator, &mut o_value) };
        core::check(status)?;
        Ok((Ratio { numerator: o_numerator, denominator: o_denominator }, o_value))
    }

    /// Share of the people of a level who live where a kind is present; otherwise as socprev\_coverage\_territory\_share().
    ///
    /// # Errors
    ///
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(territories). C: `socprev_coverage_people_share()`
    pub fn people_share(&self, level: impl Into<i32>, kind: impl Into<i32>) -> Result<(Ratio, f64)> {
        let level = level.into();
        let kind = kind.into();
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let mut o_value: f64 = Default::default();
        let status = unsafe { sys::socprev_coverage_people_share(self.raw(), level, kind, &mut o_numerator, &mut o_denominator, &mut o_value) };
        core::check(status)?;
        Ok((Ratio { numerator: o_numerator, denominator: o_denominator }, o_value))
    }

    /// What the norm says: need, gap, unmet need, surplus, shortage or excess.
    ///
    /// - `territory`: from 0, or SOCPREV\_COVERAGE\_ALL
    /// - `kind`: from 0, one with a norm
    /// - `balance`: enum socprev\_coverage\_balance
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], exceeds 64 bits
    /// - [`Status::E_UNDEFINED`], no norm, or a count or population is unknown
    ///
    /// Complexity: O(territories x levels). C: `socprev_coverage_balance()`
    pub fn balance(&self, territory: impl Into<i32>, kind: impl Into<i32>, balance: CoverageBalance) -> Result<(Ratio, f64)> {
        let territory = territory.into();
        let kind = kind.into();
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let mut o_value: f64 = Default::default();
        let status = unsafe { sys::socprev_coverage_balance(self.raw(), territory, kind, balance.0, &mut o_numerator, &mut o_denominator, &mut o_value) };
        core::check(status)?;
        Ok((Ratio { numerator: o_numerator, denominator: o_denominator }, o_value))
    }
}

handle! {
    /// How a CSV file is built, and what its columns hold.
    CsvOptions: sys::socprev_csv_options, sys::socprev_csv_options_free, ()
}

unsafe impl Send for CsvOptions {}
unsafe impl Sync for CsvOptions {}

impl CsvOptions {
    /// Options by default: separator comma, decimal mark full stop, no byte order mark written, fields of at most 1 MiB, at most 4096 columns, every column text.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_csv_options_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_csv_options_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { CsvOptions::own(o_out, ()) })
    }

    /// Sets what stands between two fields.
    ///
    /// - `separator`: a comma, a semicolon or a tab
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_csv_options_set_separator()`
    pub fn set_separator(&mut self, separator: impl Into<i32>) -> Result<()> {
        let separator = separator.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_csv_options_set_separator(self.raw(), separator, err.slot()) };
        err.check(status)
    }

    /// Sets what stands before the decimals of a number.
    ///
    /// - `mark`: '.' or ','
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_csv_options_set_decimal_mark()`
    pub fn set_decimal_mark(&mut self, mark: impl Into<i32>) -> Result<()> {
        let mark = mark.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_csv_options_set_decimal_mark(self.raw(), mark, err.slot()) };
        err.check(status)
    }

    /// Sets whether a written file begins with a byte order mark, which some spreadsheets need to take it for UTF-8.
    ///
    /// - `on`: 0 or 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_csv_options_set_bom()`
    pub fn set_bom(&mut self, on: impl Into<i32>) -> Result<()> {
        let on = on.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_csv_options_set_bom(self.raw(), on, err.slot()) };
        err.check(status)
    }

    /// Sets the limits for reading; memory in use never exceeds about their product.
    ///
    /// - `field_bytes`: 1 .. 2^30, longest field in bytes
    /// - `columns`: 1 .. 16384, most fields in a line
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_csv_options_set_limits()`
    pub fn set_limits(&mut self, field_bytes: i64, columns: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_csv_options_set_limits(self.raw(), field_bytes, columns, err.slot()) };
        err.check(status)
    }

    /// Says what the column of a given name holds; asked again, replaces.
    ///
    /// - `name`: of the column; copied
    /// - `type_`: enum socprev\_column\_type
    /// - `unit`: as socprev\_table\_set\_unit(); NULL for none; copied
    /// - `decimals`: as socprev\_table\_set\_unit()
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(types). C: `socprev_csv_options_set_type()`
    pub fn set_type(&mut self, name: &str, type_: ColumnType, unit: Option<&str>, decimals: impl Into<i32>) -> Result<()> {
        let name = core::c_text("name", name)?;
        let unit = core::maybe_c_text("unit", unit)?;
        let decimals = decimals.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_csv_options_set_type(self.raw(), name.as_ptr(), type_.0, unit.as_ref().map_or(ptr::null(), |given| given.as_ptr()), decimals, err.slot()) };
        err.check(status)
    }

    /// Has a table that is read get one column more, behind all others: int64, the line of the file in which each row begins, so that what is wrong with a row later can still be said with its line.
    ///
    /// - `name`: of the column; NULL = no such column; copied
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_csv_options_set_lines()`
    pub fn set_lines(&mut self, name: Option<&str>) -> Result<()> {
        let name = core::maybe_c_text("name", name)?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_csv_options_set_lines(self.raw(), name.as_ref().map_or(ptr::null(), |given| given.as_ptr()), err.slot()) };
        err.check(status)
    }
}

handle! {
    /// Contacts on their way to counts.
    Cube: sys::socprev_cube, sys::socprev_cube_free, Vec<Spill>
}

unsafe impl Send for Cube {}
unsafe impl Sync for Cube {}

impl Cube {
    /// Makes a cube without contacts.
    ///
    /// - `dimensions`: \[n\_dimensions\] enum socprev\_dimension, each once; NULL when n\_dimensions is 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_cube_new()`
    pub fn new(dimensions: &[Dimension]) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cube_new(dimensions.as_ptr().cast(), dimensions.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Cube::own(o_out, Vec::new()) })
    }

    /// Makes the codes of a dimension a hierarchy: who is counted in a code is counted in its parent, and in the parent's parent, once in each.
    ///
    /// - `dimension`: SOCPREV\_BY\_PROJECT .. SOCPREV\_BY\_TARGET\_GROUP, one of the cube's
    /// - `parents`: \[n, stride bytes, 0 = packed\] parent of code i, SOCPREV\_CODE\_MISSING (-1) for none; codes of n and above have none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not a dimension of codes of this cube; a parent below -1; a circle or more than SOCPREV\_CUBE\_LEVELS\_MOST levels
    /// - [`Status::E_LIMIT`]
    ///
    /// Complexity: O(n levels). C: `socprev_cube_set_parents()`
    pub fn set_parents(&mut self, dimension: impl Into<i32>, parents: &[i32]) -> Result<()> {
        let dimension = dimension.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cube_set_parents(self.raw(), dimension, parents.as_ptr(), 0, parents.len(), err.slot()) };
        err.check(status)
    }

    /// Tells how many contacts will come, roughly.
    ///
    /// - `rows`: \>= 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_cube_set_rows()`
    pub fn set_rows(&mut self, rows: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cube_set_rows(self.raw(), rows, err.slot()) };
        err.check(status)
    }

    /// Asks for SOCPREV\_FIRST\_TIME\_PERSONS and SOCPREV\_RETURNING\_PERSONS.
    ///
    /// - `on`: 0 or 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no dimension is month, year or period
    ///
    /// Complexity: O(1). C: `socprev_cube_set_first_time()`
    pub fn set_first_time(&mut self, on: impl Into<i32>) -> Result<()> {
        let on = on.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cube_set_first_time(self.raw(), on, err.slot()) };
        err.check(status)
    }

    /// Asks for SOCPREV\_CELL\_KEY: the sum of socprev\_person\_key(secret, person) over the distinct persons of each cell, modulo 2^32, as perturbation by cell keys needs it (disclosure\_perturb.h).
    ///
    /// - `secret`: \[SOCPREV\_CUBE\_SECRET\_SIZE\] copied; NULL asks for none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_cube_set_keys()`
    pub fn set_keys(&mut self, secret: Option<&[u8; sys::SOCPREV_CUBE_SECRET_SIZE as usize]>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cube_set_keys(self.raw(), secret.map_or(ptr::null(), |given| given.as_ptr()), err.slot()) };
        err.check(status)
    }

    /// Bounds in how many cells one person may be counted, as differential privacy needs it: of the cells without totals at most cells are kept, chosen by a keyed hash of person and codes, so that the choice is the same in every run.
    ///
    /// - `secret`: \[SOCPREV\_CUBE\_SECRET\_SIZE\] copied; NULL = no bound
    /// - `cells`: \>= 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_cube_set_bound()`
    pub fn set_bound(&mut self, secret: Option<&[u8; sys::SOCPREV_CUBE_SECRET_SIZE as usize]>, cells: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cube_set_bound(self.raw(), secret.map_or(ptr::null(), |given| given.as_ptr()), cells, err.slot()) };
        err.check(status)
    }

    /// Asks for the minutes of each person in each project, so that participants can be counted (socprev\_cube\_participants()) by any threshold, also from a state that was merged.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], contacts have come
    ///
    /// Complexity: O(1); 8 bytes more for each contact of a person, 24 once more than 8,192 combinations of project, minutes and marks have come. C: `socprev_cube_set_support()`
    pub fn set_support(&mut self) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cube_set_support(self.raw(), err.slot()) };
        err.check(status)
    }

    /// Adds contacts.
    ///
    /// - `contacts`: unchanged, and may change or go afterwards
    /// - `run`: progress in rows, cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], minutes overflow
    /// - [`Status::E_LIMIT`], cells x 2^d exceed 2^24
    /// - [`Status::E_IO`], the spill failed
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(rows), and 8,192 steps a call unless few rows were announced; 8 bytes a row, 16 in cells beyond the first 8,192. C: `socprev_cube_add()`
    pub fn add(&mut self, contacts: &Contacts<'_>, run: Option<&mut Run<'_>>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cube_add(self.raw(), contacts.raw(), core::run_of(&run), err.slot()) };
        core::after(run);
        err.check(status)
    }

    /// Counts everything that was added; more may be added later.
    ///
    /// - `run`: cancel, threads; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], minutes overflow
    /// - [`Status::E_LIMIT`], cells and their totals exceed 2^24
    /// - [`Status::E_IO`], the spill cannot be read
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(records + P t) for P distinct pairs of person and cell, t totals of a cell; memory of a cell 200 bytes, and 8 in each of up to 16 chunks. C: `socprev_cube_people()`
    pub fn people(&self, run: Option<&mut Run<'_>>) -> Result<People> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cube_people(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { People::own(o_out, ()) })
    }

    /// Counts participants by the rule of a programme, as socprev\_participants\_count().
    ///
    /// - `rule`: unchanged
    /// - `run`: cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], minutes were not asked for; a contact names no project: the first one is named
    /// - [`Status::E_RANGE`], minutes overflow
    /// - [`Status::E_IO`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(rows). C: `socprev_cube_participants()`
    pub fn participants(&self, rule: &ParticipantRule, run: Option<&mut Run<'_>>) -> Result<Participants> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cube_participants(self.raw(), rule.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Participants::own(o_out, ()) })
    }

    /// Makes the state of everything that was added to a cube.
    ///
    /// - `key_id`: number of the key that made the pseudonyms; 0 when there is one only
    /// - `run`: cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_IO`], the spill cannot be read
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(records); 4 bytes for each pair of person and cell. C: `socprev_cube_state()`
    pub fn state(&self, key_id: u64, run: Option<&mut Run<'_>>) -> Result<State> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cube_state(self.raw(), key_id, core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { State::own(o_out, ()) })
    }

    /// Adds what a state counted to a cube, as if its contacts were added.
    ///
    /// - `state`: has at least the dimensions of the cube, in any order
    /// - `run`: cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a dimension is not in the state
    /// - [`Status::E_RANGE`], minutes overflow
    /// - [`Status::E_LIMIT`], cells x 2^d exceed 2^24
    /// - [`Status::E_IO`], the spill failed
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(bytes). C: `socprev_cube_add_state()`
    pub fn add_state(&mut self, state: &State, run: Option<&mut Run<'_>>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_cube_add_state(self.raw(), state.raw(), core::run_of(&run), err.slot()) };
        core::after(run);
        err.check(status)
    }
}

handle! {
    /// A division that is not to move too far from last year's.
    Damper: sys::socprev_damper, sys::socprev_damper_free, ()
}

unsafe impl Send for Damper {}
unsafe impl Sync for Damper {}

impl Damper {
    /// Makes a problem: nobody has a last year, formula 0, total 0, quantum 1, no floors and caps, SOCPREV\_DAMPER\_CORRIDOR, SOCPREV\_RULE\_HARE, bounds rounded inwards.
    ///
    /// - `n`: claimants, at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], n = 0
    ///
    /// Complexity: O(n). C: `socprev_damper_new()`
    pub fn new(n: usize) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_new(n, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Damper::own(o_out, ()) })
    }

    /// Sets what each got last year.
    ///
    /// - `previous`: \[n, stride bytes, 0 = packed\] minor units, each \>= 0, or SOCPREV\_NO\_PREVIOUS; sum at most SOCPREV\_TOTAL\_MAX
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(n). C: `socprev_damper_set_previous()`
    pub fn set_previous(&mut self, previous: &[i64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_set_previous(self.raw(), previous.as_ptr(), 0, previous.len(), err.slot()) };
        err.check(status)
    }

    /// Sets what this year's formula would give each: as a weight for the corridor, as an amount for scaling.
    ///
    /// - `formula`: \[n, stride bytes, 0 = packed\] each \>= 0, sum at most SOCPREV\_TOTAL\_MAX
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(n). C: `socprev_damper_set_formula()`
    pub fn set_formula(&mut self, formula: &[i64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_set_formula(self.raw(), formula.as_ptr(), 0, formula.len(), err.slot()) };
        err.check(status)
    }

    /// Sets the pot, a multiple of the quantum when the problem is solved.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], beyond +-SOCPREV\_TOTAL\_MAX
    ///
    /// Complexity: O(1). C: `socprev_damper_set_total()`
    pub fn set_total(&mut self, total: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_set_total(self.raw(), total, err.slot()) };
        err.check(status)
    }

    /// Sets the step of amounts in minor units.
    ///
    /// - `quantum`: at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_damper_set_quantum()`
    pub fn set_quantum(&mut self, quantum: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_set_quantum(self.raw(), quantum, err.slot()) };
        err.check(status)
    }

    /// Sets how exact shares become whole units.
    ///
    /// - `rule`: enum socprev\_rule
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_damper_set_rule()`
    pub fn set_rule(&mut self, rule: Rule) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_set_rule(self.raw(), rule.0, err.slot()) };
        err.check(status)
    }

    /// Sets how the corridor works.
    ///
    /// - `method`: enum socprev\_damper\_method
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_damper_set_method()`
    pub fn set_method(&mut self, method: DamperMethod) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_set_method(self.raw(), method.0, err.slot()) };
        err.check(status)
    }

    /// Sets the least part of last year's amount: 95 and 100 for at least 95 %.
    ///
    /// - `index`: or SOCPREV\_EVERY
    /// - `ratio`: numerator \>= 0, denominator \>= 1; 0, 1 = no floor
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1), for everyone O(n). C: `socprev_damper_set_floor()`
    pub fn set_floor(&mut self, index: usize, ratio: impl Into<Ratio>) -> Result<()> {
        let ratio = ratio.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_set_floor(self.raw(), index, ratio.numerator, ratio.denominator, err.slot()) };
        err.check(status)
    }

    /// Sets the greatest multiple of last year's amount: 110 and 100 for at most 10 % more; 1 and 0 for no cap.
    ///
    /// - `index`: or SOCPREV\_EVERY
    /// - `ratio`: both \>= 0, not both 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1), for everyone O(n). C: `socprev_damper_set_cap()`
    pub fn set_cap(&mut self, index: usize, ratio: impl Into<Ratio>) -> Result<()> {
        let ratio = ratio.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_set_cap(self.raw(), index, ratio.numerator, ratio.denominator, err.slot()) };
        err.check(status)
    }

    /// Says how bounds between two units are rounded.
    ///
    /// - `outwards`: 0: floors up, caps down, so that no ratio is ever broken (a narrow corridor may then hold no unit: a conflict); anything else: floors down, caps up, so that less than one unit may be beyond a ratio
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_damper_set_outwards()`
    pub fn set_outwards(&mut self, outwards: impl Into<i32>) -> Result<()> {
        let outwards = outwards.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_set_outwards(self.raw(), outwards, err.slot()) };
        err.check(status)
    }

    /// Sets stable numbers of the claimants, which break ties (lowest first).
    ///
    /// - `ids`: \[n, stride bytes, 0 = packed\] all different; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_DUPLICATE`]
    ///
    /// Complexity: O(n log n). C: `socprev_damper_set_ids()`
    pub fn set_ids(&mut self, ids: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("ids", ids.map(|given| given.len()))])?.unwrap_or(0);
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_set_ids(self.raw(), ids.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Divides.
    ///
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no multiple of the quantum
    /// - [`Status::E_RANGE`], a bound or the sum of floors is above SOCPREV\_TOTAL\_MAX
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], socprev\_damper\_conflict() says why, socprev\_damper\_repair() what would help
    /// - [`Status::E_UNDEFINED`], Droop
    ///
    /// Complexity: as socprev\_apportionment\_solve(). C: `socprev_damper_solve()`
    pub fn solve(&self, run: Option<&mut Run<'_>>) -> Result<Damping> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_solve(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Damping::own(o_out, ()) })
    }

    /// Finds out why a problem has no answer; kinds and sums as in socprev\_apportionment\_conflict() under the bounds of the corridor.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no multiple of the quantum
    /// - [`Status::E_RANGE`], a bound or the sum of floors is above SOCPREV\_TOTAL\_MAX
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], socprev\_damper\_conflict() says why, socprev\_damper\_repair() what would help
    /// - [`Status::E_UNDEFINED`], Droop
    ///
    /// Complexity: O(n). C: `socprev_damper_conflict()`
    pub fn conflict(&self) -> Result<Option<Conflict>> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_conflict(self.raw(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Conflict::maybe(o_out, ()) })
    }

    /// The least changes each of which alone lets a problem have an answer.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no multiple of the quantum
    /// - [`Status::E_RANGE`], the ratios have no common denominator in 63 bits
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], socprev\_damper\_conflict() says why, socprev\_damper\_repair() what would help
    /// - [`Status::E_UNDEFINED`], a floor above its cap: neither pot nor factor helps
    ///
    /// Complexity: as socprev\_apportionment\_solve(). C: `socprev_damper_repair()`
    pub fn repair(&self) -> Result<(i64, Ratio)> {
        let mut o_total: i64 = Default::default();
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_repair(self.raw(), &mut o_total, &mut o_numerator, &mut o_denominator, err.slot()) };
        err.check(status)?;
        Ok((o_total, Ratio { numerator: o_numerator, denominator: o_denominator }))
    }

    /// Checks an answer against its problem by the definitions: bounds, excess, sums, the factor, and the division.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not an answer of this problem: says why
    ///
    /// Complexity: O(n). C: `socprev_damper_verify()`
    pub fn verify(&self, damping: &Damping) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damper_verify(self.raw(), damping.raw(), err.slot()) };
        err.check(status)
    }
}

handle! {
    /// Who gets what, and what held it.
    Damping: sys::socprev_damping, sys::socprev_damping_free, ()
}

unsafe impl Send for Damping {}
unsafe impl Sync for Damping {}

impl Damping {
    /// How many claimants.
    ///
    /// Complexity: O(1). C: `socprev_damping_count()`
    pub fn count(&self) -> usize {
        unsafe { sys::socprev_damping_count(self.raw()) }
    }

    /// Copies all amounts.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_damping_amounts()`
    pub fn amounts(&self) -> Result<Vec<i64>> {
        let mut o_out = core::zeroed::<i64>(unsafe { sys::socprev_damping_count(self.raw()) })?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_damping_amounts(self.raw(), o_out.as_mut_ptr(), o_out.len(), err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// Amount of one claimant in minor units; 0 when index is out of range.
    ///
    /// Complexity: O(1). C: `socprev_damping_amount()`
    pub fn amount(&self, index: usize) -> i64 {
        unsafe { sys::socprev_damping_amount(self.raw(), index) }
    }

    /// Least amount of one claimant in minor units, in whole units; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_damping_floor()`
    pub fn floor(&self, index: usize) -> i64 {
        unsafe { sys::socprev_damping_floor(self.raw(), index) }
    }

    /// Greatest amount of one claimant in minor units, in whole units, or SOCPREV\_NO\_CAP; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_damping_cap()`
    pub fn cap(&self, index: usize) -> i64 {
        unsafe { sys::socprev_damping_cap(self.raw(), index) }
    }

    /// enum socprev\_bound of one claimant: which side of the corridor held the amount.
    ///
    /// Complexity: O(1). C: `socprev_damping_bound()`
    pub fn bound(&self, index: usize) -> Bound {
        let result = unsafe { sys::socprev_damping_bound(self.raw(), index) };
        Bound(result)
    }

    /// The exact factor of SOCPREV\_RULE\_HARE in lowest terms: with scaling s, part of the excess; with the corridor the level, amount per formula of everyone whose bounds do not matter (0 when everybody is at the floor).
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], no 64-bit fraction
    /// - [`Status::E_UNDEFINED`], another rule; nobody has a weight
    ///
    /// Complexity: O(log). C: `socprev_damping_factor()`
    pub fn factor(&self) -> Result<Ratio> {
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_damping_factor(self.raw(), &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok(Ratio { numerator: o_numerator, denominator: o_denominator })
    }

    /// What the floors add to what the formula gives (lift), and what the formula gives beyond the floors (excess), both summed over all claimants, in minor units.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_damping_lift()`
    pub fn lift(&self) -> Result<(i64, i64)> {
        let mut o_lift: i64 = Default::default();
        let mut o_excess: i64 = Default::default();
        let status = unsafe { sys::socprev_damping_lift(self.raw(), &mut o_lift, &mut o_excess) };
        core::check(status)?;
        Ok((o_lift, o_excess))
    }

    /// The division behind the amounts, with all its reasons: ties, shares, next in line.
    ///
    /// Complexity: O(1). C: `socprev_damping_division()`
    pub fn division(&self) -> Option<Borrowed<'_, Division>> {
        let result = unsafe { sys::socprev_damping_division(self.raw()) };
        unsafe { Division::lend(result, ()) }
    }
}

handle! {
    /// The weight of a pair by its cost; may be used for any number of measurements.
    Decay: sys::socprev_decay, sys::socprev_decay_free, ()
}

unsafe impl Send for Decay {}
unsafe impl Sync for Decay {}

impl Decay {
    /// Makes a decay by a formula.
    ///
    /// - `shape`: enum socprev\_decay\_shape, NONE to LOG\_LOGISTIC
    /// - `a`: see the shape; what a shape does not use says nothing
    /// - `b`: see the shape; what a shape does not use says nothing
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_decay_new()`
    pub fn new(shape: DecayShape, a: f64, b: f64) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_decay_new(shape.0, a, b, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Decay::own(o_out, ()) })
    }

    /// Makes a decay by points.
    ///
    /// - `shape`: SOCPREV\_DECAY\_STEPS | SOCPREV\_DECAY\_TABLE
    /// - `costs`: \[n, stride bytes, 0 = packed\] finite, \>= 0, ascending
    /// - `weights`: \[n, weight\_stride bytes, 0 = packed\] finite, \>= 0, at most 1e100
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_decay_new_points()`
    pub fn new_points(shape: impl Into<i32>, costs: &[f64], weights: &[f64]) -> Result<Self> {
        let shape = shape.into();
        let n_n = core::same(&[("costs", Some(costs.len())), ("weights", Some(weights.len()))])?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_decay_new_points(shape, costs.as_ptr(), 0, weights.as_ptr(), 0, n_n, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Decay::own(o_out, ()) })
    }

    /// Puts everything beyond a cost out of reach; the cost itself is within.
    ///
    /// - `cutoff`: finite, \>= 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_decay_set_cutoff()`
    pub fn set_cutoff(&mut self, cutoff: f64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_decay_set_cutoff(self.raw(), cutoff, err.slot()) };
        err.check(status)
    }

    /// Weight of a cost.
    ///
    /// - `cost`: finite, \>= 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(log points). C: `socprev_decay_weight()`
    pub fn weight(&self, cost: f64) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_decay_weight(self.raw(), cost, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }
}

handle! {
    /// Units in nested groups.
    Decomposition: sys::socprev_decomposition, sys::socprev_decomposition_free, ()
}

unsafe impl Send for Decomposition {}
unsafe impl Sync for Decomposition {}

impl Decomposition {
    /// Makes a decomposition; it does not change any more.
    ///
    /// - `values`: \[n, stride bytes, 0 = packed\] finite, \>= 0
    /// - `weights`: \[n, weight\_stride bytes, 0 = packed\] finite, \>= 0; NULL = all 1
    /// - `groups`: \[n x levels\] any numbers; bytes from unit to unit and from level to level, 0 = packed unit by unit
    /// - `skip_missing`: 1: NaN values are left out and counted; 0: an error
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], the weights add up to more than a double holds
    ///
    /// Complexity: O(levels n log n) time, O(levels n) memory. C: `socprev_decomposition_new()`
    pub fn new<'g>(values: &[f64], weights: Option<&[f64]>, groups: impl Into<Grid<'g, i32>>, skip_missing: impl Into<i32>) -> Result<Self> {
        let groups = groups.into();
        let skip_missing = skip_missing.into();
        let n_n = core::same(&[("values", Some(values.len())), ("weights", weights.map(|given| given.len())), ("groups", Some(groups.rows()))])?;
        let n_levels = core::same(&[("groups", Some(groups.columns()))])?;
        let n_levels = core::small("levels", n_levels)?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_decomposition_new(values.as_ptr(), 0, weights.map_or(ptr::null(), |given| given.as_ptr()), 0, groups.as_ptr(), 0, 0, n_n, n_levels, skip_missing, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Decomposition::own(o_out, ()) })
    }

    /// Units with a weight above 0.
    ///
    /// Complexity: O(1). C: `socprev_decomposition_count()`
    pub fn count(&self) -> i64 {
        unsafe { sys::socprev_decomposition_count(self.raw()) }
    }

    /// Values left out as missing.
    ///
    /// Complexity: O(1). C: `socprev_decomposition_missing()`
    pub fn missing(&self) -> i64 {
        unsafe { sys::socprev_decomposition_missing(self.raw()) }
    }

    /// How many groups a level has; -1 when there is no such level.
    ///
    /// Complexity: O(1). C: `socprev_decomposition_groups()`
    pub fn groups(&self, level: impl Into<i32>) -> i64 {
        let level = level.into();
        unsafe { sys::socprev_decomposition_groups(self.raw(), level) }
    }

    /// One component of a generalised entropy: sum over groups of s^a p^(1-a) GE(means of what they hold), s share of value, p share of weight.
    ///
    /// - `a`: finite
    /// - `component`: 0 .. levels
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_UNDEFINED`], nothing to decompose; or a \<= 0 and the mean of an item of this component is 0, or too small for a double: infinite
    ///
    /// Complexity: O(n). C: `socprev_decomposition_entropy()`
    pub fn entropy(&self, a: f64, component: impl Into<i32>) -> Result<f64> {
        let component = component.into();
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_decomposition_entropy(self.raw(), a, component, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// One component of an Atkinson index.
    ///
    /// - `e`: finite, \>= 0
    /// - `component`: 0 .. levels
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_UNDEFINED`], nothing to decompose; or e \>= 1 and every group has a zero: nothing is left to be spread
    ///
    /// Complexity: O(levels n). C: `socprev_decomposition_atkinson()`
    pub fn atkinson(&self, e: f64, component: impl Into<i32>) -> Result<f64> {
        let component = component.into();
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_decomposition_atkinson(self.raw(), e, component, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// The Gini index over the groups of one level: within = sum p s Gini of the group, between = Gini of the means, overlap = what is due to poorer groups having some units above those of richer ones, \>= 0, and exactly 0 when no ranges overlap.
    ///
    /// - `level`: 0 .. levels - 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n log groups). C: `socprev_decomposition_gini()`
    pub fn gini(&self, level: impl Into<i32>) -> Result<(f64, f64, f64)> {
        let level = level.into();
        let mut o_within: f64 = Default::default();
        let mut o_between: f64 = Default::default();
        let mut o_overlap: f64 = Default::default();
        let status = unsafe { sys::socprev_decomposition_gini(self.raw(), level, &mut o_within, &mut o_between, &mut o_overlap) };
        core::check(status)?;
        Ok((o_within, o_between, o_overlap))
    }

    /// Could groups that mean nothing differ as much? Units change places at random, each with its weight; the answer is the share of such orders, the observed one among them, in which the entropy between the groups is at least as large.
    ///
    /// - `level`: 0 .. levels - 1
    /// - `a`: power of the entropy, finite; 1 = Theil
    /// - `draws`: \>= 1; 999 are usual
    /// - `run`: may be NULL; progress counts draws
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], the observed entropy
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(draws n). C: `socprev_decomposition_permute()`
    pub fn permute(&self, level: impl Into<i32>, a: f64, draws: impl Into<i32>, seed: u64, run: Option<&mut Run<'_>>) -> Result<f64> {
        let level = level.into();
        let draws = draws.into();
        let mut o_p_value: f64 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_decomposition_permute(self.raw(), level, a, draws, seed, core::run_of(&run), &mut o_p_value, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(o_p_value)
    }
}

handle! {
    /// Cells, the equations between them, and rules.
    #[doc = include_str!("../doc/disclosure.md")]
    Disclosure: sys::socprev_disclosure, sys::socprev_disclosure_free, ()
}

unsafe impl Send for Disclosure {}
unsafe impl Sync for Disclosure {}

impl Disclosure {
    /// Makes cells of value 0, without equations, rules and marks.
    ///
    /// - `n`: cells, 1 .. 2^31 - 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_disclosure_new()`
    pub fn new(n: usize) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_new(n, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Disclosure::own(o_out, ()) })
    }

    /// How many cells; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_disclosure_count()`
    pub fn count(&self) -> usize {
        unsafe { sys::socprev_disclosure_count(self.raw()) }
    }

    /// Sets the numbers.
    ///
    /// - `value`: \[n, stride bytes, 0 = packed\] each 0 .. 2^53
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], the error's index says which
    ///
    /// Complexity: O(n). C: `socprev_disclosure_set_values()`
    pub fn set_values(&mut self, value: &[i64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_set_values(self.raw(), value.as_ptr(), 0, value.len(), err.slot()) };
        err.check(status)
    }

    /// Sets what it costs to leave a cell blank.
    ///
    /// - `cost`: \[n, stride bytes, 0 = packed\] each \>= 0; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_disclosure_set_costs()`
    pub fn set_costs(&mut self, cost: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("cost", cost.map(|given| given.len()))])?.unwrap_or(unsafe { sys::socprev_disclosure_count(self.raw()) });
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_set_costs(self.raw(), cost.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Sets marks.
    ///
    /// - `mark`: \[n, stride bytes, 0 = packed\] sums of enum socprev\_cell\_mark; NULL removes them. SENSITIVE and OPEN exclude each other, as do ATOM and OPEN
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_disclosure_set_marks()`
    pub fn set_marks(&mut self, mark: Option<&[u8]>) -> Result<()> {
        let n_n = core::maybe_same(&[("mark", mark.map(|given| given.len()))])?.unwrap_or(unsafe { sys::socprev_disclosure_count(self.raw()) });
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_set_marks(self.raw(), mark.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Sets the largest and the second largest contribution to each cell, for the rules of dominance and of p percent; the number of contributors, so that those who are alone in a cell are known.
    ///
    /// - `contributors`: \[n\] \>= 0; NULL removes all three
    /// - `largest`: \[n\] largest + second \<= value; NULL with contributors
    /// - `second`: \[n\] largest + second \<= value; NULL with contributors
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_disclosure_set_contributions()`
    pub fn set_contributions(&mut self, contributors: Option<&[i64]>, largest: Option<&[i64]>, second: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("contributors", contributors.map(|given| given.len())), ("largest", largest.map(|given| given.len())), ("second", second.map(|given| given.len()))])?.unwrap_or(unsafe { sys::socprev_disclosure_count(self.raw()) });
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_set_contributions(self.raw(), contributors.map_or(ptr::null(), |given| given.as_ptr()), largest.map_or(ptr::null(), |given| given.as_ptr()), second.map_or(ptr::null(), |given| given.as_ptr()), n_n, err.slot()) };
        err.check(status)
    }

    /// Adds an equation: value\[total\] = sum of value\[part\].
    ///
    /// - `total`: 0 .. count - 1
    /// - `part`: \[n\] 0 .. count - 1, each once, none the total
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_DUPLICATE`], a cell twice
    ///
    /// Complexity: O(n log n). C: `socprev_disclosure_add_equation()`
    pub fn add_equation(&mut self, total: usize, part: &[usize]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_add_equation(self.raw(), total, part.as_ptr(), part.len(), err.slot()) };
        err.check(status)
    }

    /// Sensitive are cells of fewer than least people.
    ///
    /// - `least`: 1 switches the rule off; e.g. 5 hides 1 to 4
    /// - `zeros`: 1: zeros are sensitive as well, since "nobody" tells something of everybody; 0: they are published
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_disclosure_set_threshold()`
    pub fn set_threshold(&mut self, least: i64, zeros: impl Into<i32>) -> Result<()> {
        let zeros = zeros.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_set_threshold(self.raw(), least, zeros, err.slot()) };
        err.check(status)
    }

    /// Sensitive are cells whose largest (or two largest) contributions exceed a share of the value: the (n, k) rule.
    ///
    /// - `contributions`: 1 or 2; 0 switches the rule off
    /// - `percent`: 1 .. 99
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_disclosure_set_dominance()`
    pub fn set_dominance(&mut self, contributions: impl Into<i32>, percent: impl Into<i32>) -> Result<()> {
        let contributions = contributions.into();
        let percent = percent.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_set_dominance(self.raw(), contributions, percent, err.slot()) };
        err.check(status)
    }

    /// Sensitive are cells in which the second largest contributor can tell the largest contribution to within p percent: value - largest - second \< p % of largest.
    ///
    /// - `percent`: 1 .. 100; 0 switches the rule off
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_disclosure_set_p_percent()`
    pub fn set_p_percent(&mut self, percent: impl Into<i32>) -> Result<()> {
        let percent = percent.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_set_p_percent(self.raw(), percent, err.slot()) };
        err.check(status)
    }

    /// Sets whom the bounds of an audit hold against, and how much must stay open.
    ///
    /// - `attacker`: enum socprev\_attacker; RULE at first
    /// - `width`: least difference between the bounds of a sensitive cell, \>= 1; 1 at first
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_disclosure_set_attacker()`
    pub fn set_attacker(&mut self, attacker: Attacker, width: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_set_attacker(self.raw(), attacker.0, width, err.slot()) };
        err.check(status)
    }

    /// Which cells are sensitive by the rules and marks.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_disclosure_sensitive()`
    pub fn sensitive(&self) -> Result<Vec<u8>> {
        let mut o_out = core::zeroed::<u8>(unsafe { sys::socprev_disclosure_count(self.raw()) })?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_sensitive(self.raw(), o_out.as_mut_ptr(), o_out.len(), err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// Attacks a pattern of blank cells.
    ///
    /// - `blank`: \[n, stride bytes, 0 = packed\] not 0: the cell is not published (atoms never are)
    /// - `depth`: enum socprev\_audit\_depth
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an equation does not hold: the error's index is that of its total
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: elimination of a sparse matrix; bounds: two programmes a cell that no earlier one has shown to be safe. C: `socprev_disclosure_audit()`
    pub fn audit(&self, blank: &[u8], depth: AuditDepth, run: Option<&mut Run<'_>>) -> Result<Audit> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_audit(self.raw(), blank.as_ptr(), 0, blank.len(), depth.0, core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Audit::own(o_out, ()) })
    }

    /// Hides the sensitive cells and as many others as it takes.
    ///
    /// - `depth`: as in socprev\_disclosure\_audit(): what the release withstands
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], the sum of what is lost
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], a cell that no pattern hides: the error's index
    ///
    /// Complexity: some tens of audits. C: `socprev_disclosure_suppress()`
    pub fn suppress(&self, depth: impl Into<i32>, run: Option<&mut Run<'_>>) -> Result<Release> {
        let depth = depth.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_suppress(self.raw(), depth, core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Release::own(o_out, ()) })
    }

    /// Makes a release of a pattern of blank cells that somebody else has chosen, if the audit does not break it.
    ///
    /// - `blank`: \[n, stride bytes, 0 = packed\] as in socprev\_disclosure\_audit()
    /// - `depth`: what the release withstands
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], sensitive cells are exposed; the error's index is the first of them, an audit tells all
    ///
    /// Complexity: that of an audit. C: `socprev_disclosure_publish()`
    pub fn publish(&self, blank: &[u8], depth: impl Into<i32>, run: Option<&mut Run<'_>>) -> Result<Release> {
        let depth = depth.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_publish(self.raw(), blank.as_ptr(), 0, blank.len(), depth, core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Release::own(o_out, ()) })
    }

    /// Rounds every cell to a multiple of a base, up with the chance remainder / base: the mean error is 0, the variance remainder (base - remainder).
    ///
    /// - `base`: 2 .. 1000; 3 and 5 are usual
    /// - `secret`: \[SOCPREV\_SECRET\_BYTES\] keep it: it makes the same cell round alike again
    /// - `id`: \[n, stride bytes, 0 = packed\] stable numbers of the cells; NULL = their index
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_disclosure_round()`
    pub fn round(&self, base: i64, secret: &[u8; sys::SOCPREV_SECRET_BYTES as usize], id: Option<&[i64]>) -> Result<Release> {
        let n_n = core::maybe_same(&[("id", id.map(|given| given.len()))])?.unwrap_or(unsafe { sys::socprev_disclosure_count(self.raw()) });
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_round(self.raw(), base, secret.as_ptr(), id.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Release::own(o_out, ()) })
    }

    /// Rounds small counts and keeps totals: cells that are no total and stand, directly or through other totals, in a published cell from 1 to base - 1 become 0 or base when they are below the base; totals are added up again.
    ///
    /// - `base`: 2 .. 1000
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an equation does not hold, or totals contain each other
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(rounds x rounded cells x totals above them). C: `socprev_disclosure_round_small()`
    pub fn round_small(&self, base: i64, run: Option<&mut Run<'_>>) -> Result<Release> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_round_small(self.raw(), base, core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Release::own(o_out, ()) })
    }

    /// Changes every cell by its key.
    ///
    /// - `key`: \[n, stride bytes, 0 = packed\] of each cell
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n log rows). C: `socprev_disclosure_perturb()`
    pub fn perturb(&self, ptable: &Ptable, key: &[u32]) -> Result<Release> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_perturb(self.raw(), ptable.raw(), key.as_ptr(), 0, key.len(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Release::own(o_out, ()) })
    }

    /// Adds discrete Laplace noise of scale cells / epsilon to every cell, drawn exactly in integers, and takes epsilon from the budget.
    ///
    /// - `budget`: pays; unchanged on failure
    /// - `ratio`: epsilon of this release, 1 .. 2^31
    /// - `cells`: in how many cells one person counts at most, 1 .. 2^20. The caller has bounded that before counting; all cells of a cube with its totals count
    /// - `seed`: secret, from a good source, never used again
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_LIMIT`], the budget is too small
    ///
    /// Complexity: O(n) expected. C: `socprev_disclosure_add_noise()`
    pub fn add_noise(&self, budget: &mut PrivacyBudget, ratio: impl Into<Ratio>, cells: i64, seed: u64) -> Result<Release> {
        let ratio = ratio.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_disclosure_add_noise(self.raw(), budget.raw(), ratio.numerator, ratio.denominator, cells, seed, &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Release::own(o_out, ()) })
    }
}

handle! {
    /// Who gets what, and why.
    Division: sys::socprev_division, sys::socprev_division_free, ()
}

unsafe impl Send for Division {}
unsafe impl Sync for Division {}

impl Division {
    /// How many claimants.
    ///
    /// Complexity: O(1). C: `socprev_division_count()`
    pub fn count(&self) -> usize {
        unsafe { sys::socprev_division_count(self.raw()) }
    }

    /// Copies all amounts.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_division_amounts()`
    pub fn amounts(&self) -> Result<Vec<i64>> {
        let mut o_out = core::zeroed::<i64>(unsafe { sys::socprev_division_count(self.raw()) })?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_division_amounts(self.raw(), o_out.as_mut_ptr(), o_out.len(), err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// Amount of one claimant in minor units; 0 when index is out of range.
    ///
    /// Complexity: O(1). C: `socprev_division_amount()`
    pub fn amount(&self, index: usize) -> i64 {
        unsafe { sys::socprev_division_amount(self.raw(), index) }
    }

    /// Proportional share of one claimant, before rounding, floors and caps: base + weight / sum of weights of what the bases leave.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], index
    /// - [`Status::E_UNDEFINED`], all weights are 0
    ///
    /// Complexity: O(1). C: `socprev_division_quota()`
    pub fn quota(&self, index: usize) -> Result<(i64, Ratio)> {
        let mut o_whole: i64 = Default::default();
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_division_quota(self.raw(), index, &mut o_whole, &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok((o_whole, Ratio { numerator: o_numerator, denominator: o_denominator }))
    }

    /// What a largest remainder rule or the quota method rounded for one claimant: its share under floors and caps, without base, in units of one quantum, as whole + numerator / denominator with the denominator that all free claimants share, so that numerators (the remainders) can be compared.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], index
    /// - [`Status::E_UNDEFINED`], a divisor rule; quota method without any weight
    ///
    /// Complexity: O(1). C: `socprev_division_share()`
    pub fn share(&self, index: usize) -> Result<(i64, Ratio)> {
        let mut o_whole: i64 = Default::default();
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_division_share(self.raw(), index, &mut o_whole, &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok((o_whole, Ratio { numerator: o_numerator, denominator: o_denominator }))
    }

    /// enum socprev\_bound of one claimant; NONE when index is out of range.
    ///
    /// Complexity: O(1). C: `socprev_division_bound()`
    pub fn bound(&self, index: usize) -> Bound {
        let result = unsafe { sys::socprev_division_bound(self.raw(), index) };
        Bound(result)
    }

    /// enum socprev\_tie of one claimant; NONE when index is out of range.
    ///
    /// Complexity: O(1). C: `socprev_division_tie()`
    pub fn tie(&self, index: usize) -> Tie {
        let result = unsafe { sys::socprev_division_tie(self.raw(), index) };
        Tie(result)
    }

    /// How many claimants are in the tie; 0 when the rule decides alone.
    ///
    /// Complexity: O(1). C: `socprev_division_tie_count()`
    pub fn tie_count(&self) -> usize {
        unsafe { sys::socprev_division_tie_count(self.raw()) }
    }

    /// Index of a claimant in the tie, ascending; -1 when out of range.
    ///
    /// - `position`: 0 .. socprev\_division\_tie\_count() - 1
    ///
    /// Complexity: O(1). C: `socprev_division_tie_at()`
    pub fn tie_at(&self, position: usize) -> i64 {
        unsafe { sys::socprev_division_tie_at(self.raw(), position) }
    }

    /// How many units the tie decides: fewer than claimants in it, each gets at most one.
    ///
    /// Complexity: O(1). C: `socprev_division_tie_units()`
    pub fn tie_units(&self) -> i64 {
        unsafe { sys::socprev_division_tie_units(self.raw()) }
    }

    /// The divisors (weight per unit of one quantum) that give this answer: all from low to high, both included; equal in a tie.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], no 64-bit fraction
    /// - [`Status::E_UNDEFINED`], no divisor rule; Hill, whose divisors are irrational
    ///
    /// Complexity: O(log). C: `socprev_division_divisor()`
    pub fn divisor(&self) -> Result<(Ratio, Ratio)> {
        let mut o_low_numerator: i64 = Default::default();
        let mut o_low_denominator: i64 = Default::default();
        let mut o_high_numerator: i64 = Default::default();
        let mut o_high_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_division_divisor(self.raw(), &mut o_low_numerator, &mut o_low_denominator, &mut o_high_numerator, &mut o_high_denominator) };
        core::check(status)?;
        Ok((Ratio { numerator: o_low_numerator, denominator: o_low_denominator }, Ratio { numerator: o_high_numerator, denominator: o_high_denominator }))
    }

    /// The level of a largest remainder rule or the quota method: units of one quantum per weight.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], a divisor rule; quota method without any weight
    ///
    /// Complexity: O(1). C: `socprev_division_level()`
    pub fn level(&self) -> Result<Ratio> {
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_division_level(self.raw(), &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok(Ratio { numerator: o_numerator, denominator: o_denominator })
    }

    /// Who stands next in line for a unit: with a divisor rule or the quota method the claimant that one unit more would go to; with largest remainder the first that went without.
    ///
    /// Complexity: O(1). C: `socprev_division_next()`
    pub fn next(&self) -> i64 {
        unsafe { sys::socprev_division_next(self.raw()) }
    }

    /// Who got the last unit and would lose it first.
    ///
    /// Complexity: O(1). C: `socprev_division_last()`
    pub fn last(&self) -> i64 {
        unsafe { sys::socprev_division_last(self.raw()) }
    }

    /// "Needs so much more weight": the least that has to be added to the weight of one claimant, all else being as it is, for it to get more units than it has.
    ///
    /// - `index`: the claimant
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], it is at its cap, or has all there is; no weight within the sum of 2^63 - 1 does; Droop and the quota method, where more weight can mean fewer units
    ///
    /// Complexity: O(n) for divisor rules, O(n log weight) for largest remainder. C: `socprev_division_needs()`
    pub fn needs(&self, index: usize) -> Result<i64> {
        let mut o_more: i64 = Default::default();
        let status = unsafe { sys::socprev_division_needs(self.raw(), index, &mut o_more) };
        core::check(status)?;
        Ok(o_more)
    }

    /// "Keeps it until so much less": the most that can be taken from the weight of one claimant, all else being as it is, while it keeps all units that it has.
    ///
    /// - `index`: the claimant
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], its floor keeps them, or it has none; without any weight it would keep them; Droop and the quota method
    ///
    /// Complexity: O(n) for divisor rules, O(n log weight) for largest remainder. C: `socprev_division_keeps()`
    pub fn keeps(&self, index: usize) -> Result<i64> {
        let mut o_less: i64 = Default::default();
        let status = unsafe { sys::socprev_division_keeps(self.raw(), index, &mut o_less) };
        core::check(status)?;
        Ok(o_less)
    }

    /// Checks an answer against its problem by the definition of the rule, without any code of the solver: the sum, bounds, quantum; that no given unit is dearer than one not given (divisor rules) or no remainder that got a unit smaller than one that did not; the tie, its members and its order.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not an answer of this problem: says why
    ///
    /// Complexity: O(n); quota method O(n x (n + steps)). C: `socprev_division_verify()`
    pub fn verify(&self, problem: &Apportionment) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_division_verify(self.raw(), problem.raw(), err.slot()) };
        err.check(status)
    }
}

handle! {
    /// A record being written.
    #[doc = include_str!("../doc/draft.md")]
    Draft<'a>: sys::socprev_draft, sys::socprev_draft_free, PhantomData<&'a mut Portfolio>
}

unsafe impl<'a> Send for Draft<'a> {}
unsafe impl<'a> Sync for Draft<'a> {}

impl<'a> Draft<'a> {
    /// Begins a new record.
    ///
    /// - `kind`: enum socprev\_kind, one of the portfolio's or the round's, not SOCPREV\_PORTFOLIO or SOCPREV\_ROUND
    /// - `id`: 1 .. 64 characters a-z 0-9 - \_ . ; not yet used in the kind
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_DUPLICATE`]
    ///
    /// Complexity: O(1). C: `socprev_draft_new()`
    pub fn new(portfolio: &'a mut Portfolio, kind: Kind, id: &str) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_draft_new(portfolio.raw(), kind.0, id.as_ptr().cast(), id.len(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Draft::own(o_out, PhantomData) })
    }

    /// Begins a change of an existing record: the draft starts with its values.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL
    /// - [`Status::E_NOT_FOUND`]
    ///
    /// Complexity: O(size of the record). C: `socprev_draft_edit()`
    pub fn edit(portfolio: &'a mut Portfolio, kind: impl Into<i32>, index: i64) -> Result<Self> {
        let kind = kind.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_draft_edit(portfolio.raw(), kind, index, &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Draft::own(o_out, PhantomData) })
    }

    /// Sets a text field, or adds to a list of texts.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an empty text
    /// - [`Status::E_PARSE`], not UTF-8, or a control character
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`], no such field
    /// - [`Status::E_LIMIT`], more than 4096 bytes, or 10,000 elements
    ///
    /// Complexity: O(length). C: `socprev_draft_text()`
    pub fn text(&mut self, field: &str, text: &str) -> Result<()> {
        let field = core::c_text("field", field)?;
        let status = unsafe { sys::socprev_draft_text(self.raw(), field.as_ptr(), text.as_ptr().cast(), text.len()) };
        core::check(status)
    }

    /// Sets an integer or boolean field.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an empty text
    /// - [`Status::E_RANGE`], a boolean other than 0 and 1
    /// - [`Status::E_PARSE`], not UTF-8, or a control character
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`], no such field
    /// - [`Status::E_LIMIT`], more than 4096 bytes, or 10,000 elements
    ///
    /// Complexity: O(1). C: `socprev_draft_integer()`
    pub fn integer(&mut self, field: &str, value: i64) -> Result<()> {
        let field = core::c_text("field", field)?;
        let status = unsafe { sys::socprev_draft_integer(self.raw(), field.as_ptr(), value) };
        core::check(status)
    }

    /// Sets an amount in units of 10^-scale: money in minor units.
    ///
    /// - `qualifier`: enum socprev\_qualifier
    /// - `high`: only read for SOCPREV\_BETWEEN; \>= value
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], qualifier
    /// - [`Status::E_RANGE`], high below value; at most or less than what no number from 0 up can be
    /// - [`Status::E_PARSE`], not UTF-8, or a control character
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`], no such field
    /// - [`Status::E_LIMIT`], more than 4096 bytes, or 10,000 elements
    ///
    /// Complexity: O(1). C: `socprev_draft_amount()`
    pub fn amount(&mut self, field: &str, qualifier: Qualifier, value: i64, high: i64) -> Result<()> {
        let field = core::c_text("field", field)?;
        let status = unsafe { sys::socprev_draft_amount(self.raw(), field.as_ptr(), qualifier.0, value, high) };
        core::check(status)
    }

    /// Sets a share, e.g.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], denominator 0
    /// - [`Status::E_PARSE`], not UTF-8, or a control character
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`], no such field
    /// - [`Status::E_LIMIT`], more than 4096 bytes, or 10,000 elements
    ///
    /// Complexity: O(1). C: `socprev_draft_ratio()`
    pub fn ratio(&mut self, field: &str, ratio: impl Into<Ratio>) -> Result<()> {
        let field = core::c_text("field", field)?;
        let ratio = ratio.into();
        let status = unsafe { sys::socprev_draft_ratio(self.raw(), field.as_ptr(), ratio.numerator, ratio.denominator) };
        core::check(status)
    }

    /// Sets a date by its text, see socprev\_date\_parse().
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an empty text
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_PARSE`], not UTF-8, or a control character
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`], no such field
    /// - [`Status::E_LIMIT`], more than 4096 bytes, or 10,000 elements
    ///
    /// Complexity: O(length). C: `socprev_draft_date()`
    pub fn date(&mut self, field: &str, text: &str) -> Result<()> {
        let field = core::c_text("field", field)?;
        let status = unsafe { sys::socprev_draft_date(self.raw(), field.as_ptr(), text.as_ptr().cast(), text.len()) };
        core::check(status)
    }

    /// Sets a code, or adds to a list of codes.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an empty text
    /// - [`Status::E_PARSE`], not UTF-8, or a control character
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`], no such field
    /// - [`Status::E_LIMIT`], more than 4096 bytes, or 10,000 elements
    ///
    /// Complexity: O(length). C: `socprev_draft_code()`
    pub fn code(&mut self, field: &str, code: &str) -> Result<()> {
        let field = core::c_text("field", field)?;
        let status = unsafe { sys::socprev_draft_code(self.raw(), field.as_ptr(), code.as_ptr().cast(), code.len()) };
        core::check(status)
    }

    /// Sets a reference, or adds to a list of references: an id, or "kind/id" for a field that may point to any kind.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an empty text
    /// - [`Status::E_PARSE`]
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`], no such field
    /// - [`Status::E_LIMIT`], more than 4096 bytes, or 10,000 elements
    ///
    /// Complexity: O(length). C: `socprev_draft_reference()`
    pub fn reference(&mut self, field: &str, id: &str) -> Result<()> {
        let field = core::c_text("field", field)?;
        let status = unsafe { sys::socprev_draft_reference(self.raw(), field.as_ptr(), id.as_ptr().cast(), id.len()) };
        core::check(status)
    }

    /// Sets any field from a NUL-terminated text, by the field's type; adds to lists.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an empty text
    /// - [`Status::E_RANGE`], a boolean other than 0 and 1
    /// - [`Status::E_PARSE`]
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`], no such field
    /// - [`Status::E_LIMIT`], more than 4096 bytes, or 10,000 elements
    ///
    /// Complexity: O(length). C: `socprev_draft_set()`
    pub fn set(&mut self, field: &str, text: &str) -> Result<()> {
        let field = core::c_text("field", field)?;
        let text = core::c_text("text", text)?;
        let status = unsafe { sys::socprev_draft_set(self.raw(), field.as_ptr(), text.as_ptr()) };
        core::check(status)
    }

    /// Empties a field, or a whole list.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_NOT_FOUND`], no such field
    ///
    /// Complexity: O(1). C: `socprev_draft_clear()`
    pub fn clear(&mut self, field: &str) -> Result<()> {
        let field = core::c_text("field", field)?;
        let status = unsafe { sys::socprev_draft_clear(self.raw(), field.as_ptr()) };
        core::check(status)
    }

    /// Puts the record into the portfolio, whole, and frees the draft in any case.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a required field is missing
    /// - [`Status::E_NOT_FOUND`], the record was removed during its edit
    /// - [`Status::E_DUPLICATE`], another draft was first
    ///
    /// Complexity: O(size of the record) expected. C: `socprev_draft_commit()`
    pub fn commit(self) -> Result<i64> {
        let mut o_index: i64 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_draft_commit(self.give(), &mut o_index, err.slot()) };
        err.check(status)?;
        Ok(o_index)
    }
}

handle! {
    /// A number that was estimated.
    #[doc = include_str!("../doc/estimate.md")]
    Estimate: sys::socprev_estimate, sys::socprev_estimate_free, ()
}

unsafe impl Send for Estimate {}
unsafe impl Sync for Estimate {}

impl Estimate {
    /// How many methods there are.
    ///
    /// Complexity: O(1). C: `socprev_estimate_method_count()`
    pub fn method_count() -> i32 {
        unsafe { sys::socprev_estimate_method_count() }
    }

    /// Name of a method as tables write it, e.g.
    ///
    /// Complexity: O(1). C: `socprev_estimate_method_name()`
    pub fn method_name(method: impl Into<i32>) -> Option<&'static str> {
        let method = method.into();
        let result = unsafe { sys::socprev_estimate_method_name(method) };
        unsafe { core::text(result) }
    }

    /// enum socprev\_estimate\_method; -1 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_estimate_method()`
    pub fn method(&self) -> EstimateMethod {
        let result = unsafe { sys::socprev_estimate_method(self.raw()) };
        EstimateMethod(result)
    }

    /// Warnings, a sum of enum socprev\_estimate\_note; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_estimate_notes()`
    pub fn notes(&self) -> EstimateNote {
        let result = unsafe { sys::socprev_estimate_notes(self.raw()) };
        EstimateNote(result)
    }

    /// The estimated number.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_estimate_value()`
    pub fn value(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_estimate_value(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Standard error of the number.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], the method has none
    ///
    /// Complexity: O(1). C: `socprev_estimate_error()`
    pub fn error(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_estimate_error(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// The interval, and its confidence, e.g.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], the data give none
    ///
    /// Complexity: O(1). C: `socprev_estimate_interval()`
    pub fn interval(&self) -> Result<(f64, f64, f64)> {
        let mut o_low: f64 = Default::default();
        let mut o_high: f64 = Default::default();
        let mut o_confidence: f64 = Default::default();
        let status = unsafe { sys::socprev_estimate_interval(self.raw(), &mut o_low, &mut o_high, &mut o_confidence) };
        core::check(status)?;
        Ok((o_low, o_high, o_confidence))
    }

    /// A proportion: successes of trials.
    ///
    /// - `successes`: 0 .. trials
    /// - `trials`: 1 .. 2^53
    /// - `method`: SOCPREV\_ESTIMATE\_WILSON (default choice), \_CLOPPER\_PEARSON (never covers less than it says), \_MID\_P (between the two)
    /// - `confidence`: e.g. 0.95
    ///
    /// Complexity: O(1). C: `socprev_estimate_proportion()`
    pub fn proportion(successes: i64, trials: i64, method: impl Into<i32>, confidence: f64) -> Result<Self> {
        let method = method.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_estimate_proportion(successes, trials, method, confidence, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Estimate::own(o_out, ()) })
    }

    /// A number of events that come independently of each other (crises in a year), exactly.
    ///
    /// - `events`: 0 .. 10^10
    ///
    /// Complexity: O(sqrt(events)). C: `socprev_estimate_events()`
    pub fn events(events: i64, confidence: f64) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_estimate_events(events, confidence, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Estimate::own(o_out, ()) })
    }

    /// How many of n people will succeed when each has a chance of their own.
    ///
    /// - `chance`: \[n, stride bytes, 0 = packed\] each from 0 to 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(n^2); 8 n bytes. C: `socprev_estimate_successes()`
    pub fn successes(chance: &[f64], confidence: f64, run: Option<&mut Run<'_>>) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_estimate_successes(chance.as_ptr(), 0, chance.len(), confidence, core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Estimate::own(o_out, ()) })
    }

    /// The ratio of two sums over units, such as costs per person over services, and how much it depends on which units there are.
    ///
    /// - `above`: \[n, strides in bytes, 0 = packed\] finite, below \>= 0 and not all 0
    /// - `below`: \[n, strides in bytes, 0 = packed\] finite, below \>= 0 and not all 0
    /// - `draws`: 1 .. 1000000; 2000 is usual
    /// - `seed`: the same seed gives the same interval, on any number of threads
    ///
    /// # Errors
    ///
    /// - [`Status::E_RANGE`], a sum no double holds
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_UNDEFINED`], below adds up to 0
    ///
    /// Complexity: O(n draws). C: `socprev_estimate_ratio()`
    pub fn ratio(above: &[f64], below: &[f64], draws: impl Into<i32>, seed: u64, confidence: f64, run: Option<&mut Run<'_>>) -> Result<Self> {
        let draws = draws.into();
        let n_n = core::same(&[("above", Some(above.len())), ("below", Some(below.len()))])?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_estimate_ratio(above.as_ptr(), 0, below.as_ptr(), 0, n_n, draws, seed, confidence, core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Estimate::own(o_out, ()) })
    }

    /// How many there are, from two lists.
    ///
    /// - `first`: people on the first list, 0 .. 2^31
    /// - `second`: people on the second list, 0 .. 2^31
    /// - `both`: people on both, 0 .. min(first, second)
    /// - `method`: SOCPREV\_ESTIMATE\_CHAPMAN (default choice: little bias, exists for both = 0), SOCPREV\_ESTIMATE\_LINCOLN\_PETERSEN
    ///
    /// # Errors
    ///
    /// - [`Status::E_UNDEFINED`], Lincoln-Petersen without anybody on both lists; both lists empty
    ///
    /// Complexity: O(1). C: `socprev_estimate_two_lists()`
    pub fn two_lists(first: i64, second: i64, both: i64, method: impl Into<i32>, confidence: f64) -> Result<Self> {
        let method = method.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_estimate_two_lists(first, second, both, method, confidence, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Estimate::own(o_out, ()) })
    }

    /// How many there are, from how often those who are known were met.
    ///
    /// - `frequency`: \[n, stride bytes, 0 = packed\] people met once, twice, ... n times; each \>= 0, together at most 2^53
    /// - `method`: SOCPREV\_ESTIMATE\_CHAO (a lower bound, for unlike people), SOCPREV\_ESTIMATE\_ZELTERMAN, SOCPREV\_ESTIMATE\_TRUNCATED\_POISSON (all alike)
    ///
    /// # Errors
    ///
    /// - [`Status::E_UNDEFINED`], nobody was met; Zelterman: nobody once or nobody twice; truncated Poisson: all were met once
    ///
    /// Complexity: O(n). C: `socprev_estimate_unseen()`
    pub fn unseen(frequency: &[i64], method: impl Into<i32>, confidence: f64) -> Result<Self> {
        let method = method.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_estimate_unseen(frequency.as_ptr(), 0, frequency.len(), method, confidence, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Estimate::own(o_out, ()) })
    }

    /// How many more people more contacts would find.
    ///
    /// - `frequency`: \[n, stride bytes, 0 = packed\] people met once, twice ... n times; each \>= 0, together at most 2^53
    /// - `effort`: t: -1 to 100, finite
    /// - `confidence`: of the interval, from the bound of the variance sum f\_i t^2i
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], nobody was met; the series would find less than nobody
    ///
    /// Complexity: O(n). C: `socprev_estimate_growth()`
    pub fn growth(frequency: &[i64], effort: f64, confidence: f64) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_estimate_growth(frequency.as_ptr(), 0, frequency.len(), effort, confidence, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Estimate::own(o_out, ()) })
    }

    /// How many people a budget would reach, when the next contacts cost what the past ones did: socprev\_estimate\_growth() with the effort (budget - fixed) / (cost - fixed) - 1, added to the people known.
    ///
    /// - `frequency`: as in socprev\_estimate\_growth()
    /// - `cost`: what the past contacts cost, minor units, \> fixed
    /// - `fixed`: of this, what does not depend on their number, \>= 0
    /// - `budget`: minor units, \>= fixed
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], nobody was met; the series would find less than nobody
    ///
    /// Complexity: O(n). C: `socprev_estimate_reach()`
    pub fn reach(frequency: &[i64], cost: i64, fixed: i64, budget: i64, confidence: f64) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_estimate_reach(frequency.as_ptr(), 0, frequency.len(), cost, fixed, budget, confidence, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Estimate::own(o_out, ()) })
    }
}

handle! {
    /// Collects values with weights and measures how evenly they are spread.
    #[doc = include_str!("../doc/evenness.md")]
    Evenness: sys::socprev_evenness, sys::socprev_evenness_free, ()
}

unsafe impl Send for Evenness {}
unsafe impl Sync for Evenness {}

impl Evenness {
    /// Makes an empty accumulator.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_evenness_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_evenness_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Evenness::own(o_out, ()) })
    }

    /// Whether NaN stands for a missing value that is left out and counted (1), or is an error (0, the default).
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_evenness_set_skip_missing()`
    pub fn set_skip_missing(&mut self, skip: impl Into<i32>) -> Result<()> {
        let skip = skip.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_evenness_set_skip_missing(self.raw(), skip, err.slot()) };
        err.check(status)
    }

    /// Whether negative values are taken (1) or are an error (0, the default).
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_evenness_set_allow_negative()`
    pub fn set_allow_negative(&mut self, allow: impl Into<i32>) -> Result<()> {
        let allow = allow.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_evenness_set_allow_negative(self.raw(), allow, err.slot()) };
        err.check(status)
    }

    /// Adds n units; all or none.
    ///
    /// - `values`: \[n, stride bytes, 0 = packed\] finite
    /// - `weights`: \[n, weight\_stride bytes, 0 = packed\] finite, \>= 0; NULL = all 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n) amortised. C: `socprev_evenness_add()`
    pub fn add(&mut self, values: &[f64], weights: Option<&[f64]>) -> Result<()> {
        let n_n = core::same(&[("values", Some(values.len())), ("weights", weights.map(|given| given.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_evenness_add(self.raw(), values.as_ptr(), 0, weights.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Adds all units of another accumulator: the states of municipalities make the state of a region.
    ///
    /// - `from`: unchanged
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(units of from) amortised. C: `socprev_evenness_merge()`
    pub fn merge(&mut self, from: &Evenness) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_evenness_merge(self.raw(), from.raw(), err.slot()) };
        err.check(status)
    }

    /// Adds what a kind has per inhabitant in each territory of a level: value count / population, weight population.
    ///
    /// - `coverage`: finished
    /// - `level`: as socprev\_coverage\_missing\_territories()
    /// - `kind`: as socprev\_coverage\_missing\_territories()
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], a count or population is unknown
    ///
    /// Complexity: O(territories). C: `socprev_evenness_add_coverage()`
    pub fn add_coverage(&mut self, coverage: &Coverage, level: impl Into<i32>, kind: impl Into<i32>) -> Result<()> {
        let level = level.into();
        let kind = kind.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_evenness_add_coverage(self.raw(), coverage.raw(), level, kind, err.slot()) };
        err.check(status)
    }

    /// Sorts and sums what was added; needed before any index is asked for.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n log n) time, O(n) memory. C: `socprev_evenness_finish()`
    pub fn finish(&mut self) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_evenness_finish(self.raw(), err.slot()) };
        err.check(status)
    }

    /// The same, on as many threads as the run allows; it can be cancelled, after which it can be called again.
    ///
    /// - `run`: NULL = as socprev\_evenness\_finish()
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(n log n) time, O(n) memory. C: `socprev_evenness_finish_with()`
    pub fn finish_with(&mut self, run: Option<&mut Run<'_>>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_evenness_finish_with(self.raw(), core::run_of(&run), err.slot()) };
        core::after(run);
        err.check(status)
    }

    /// Units with a weight above 0.
    ///
    /// Complexity: O(1). C: `socprev_evenness_count()`
    pub fn count(&self) -> i64 {
        unsafe { sys::socprev_evenness_count(self.raw()) }
    }

    /// Values left out as missing.
    ///
    /// Complexity: O(1). C: `socprev_evenness_missing()`
    pub fn missing(&self) -> i64 {
        unsafe { sys::socprev_evenness_missing(self.raw()) }
    }

    /// Stores a finished accumulator as bytes: its units and how many were left out, not its settings.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL, not finished
    ///
    /// Complexity: O(n). C: `socprev_evenness_write()`
    pub fn write(&self) -> Result<Buffer> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_evenness_write(self.raw(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Buffer::own(o_out) })
    }

    /// Makes a finished accumulator of what socprev\_evenness\_write() stored.
    ///
    /// - `data`: \[size\] any alignment
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL
    /// - [`Status::E_PARSE`], no such state, cut, or a byte has changed
    /// - [`Status::E_UNSUPPORTED`], a later version
    ///
    /// Complexity: O(n log n). C: `socprev_evenness_read()`
    pub fn read(data: impl AsRef<[u8]>) -> Result<Self> {
        let data = data.as_ref();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_evenness_read(data.as_ptr().cast(), data.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Evenness::own(o_out, ()) })
    }

    /// Any index.
    ///
    /// - `index`: enum socprev\_evenness\_index
    /// - `parameter`: what the index takes; ignored by those that take none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n), Rosenbluth O(n log n). C: `socprev_evenness_index()`
    pub fn index(&self, index: EvennessIndex, parameter: f64) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_index(self.raw(), index.0, parameter, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Several indices in one pass over the units: the same bits as socprev\_evenness\_index() for each of them, in a fraction of the time.
    ///
    /// - `indices`: \[n\] enum socprev\_evenness\_index
    /// - `parameters`: \[n\] what each index takes; NULL = 0 for all
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL, not finished
    ///
    /// Complexity: O(n units), Rosenbluth O(n log n). C: `socprev_evenness_indices()`
    pub fn indices(&self, indices: &[EvennessIndex], parameters: Option<&[f64]>) -> Result<(Vec<f64>, Vec<i32>)> {
        let n_n = core::same(&[("indices", Some(indices.len())), ("parameters", parameters.map(|given| given.len()))])?;
        let mut o_values = core::zeroed::<f64>(n_n)?;
        let mut o_statuses = core::zeroed::<i32>(n_n)?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_evenness_indices(self.raw(), indices.as_ptr().cast(), parameters.map_or(ptr::null(), |given| given.as_ptr()), n_n, o_values.as_mut_ptr(), o_statuses.as_mut_ptr(), err.slot()) };
        err.check(status)?;
        Ok((o_values, o_statuses))
    }

    /// Weighted mean mu; also 0 and negative ones.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not finished
    /// - [`Status::E_UNDEFINED`], no units
    ///
    /// Complexity: O(1). C: `socprev_evenness_mean()`
    pub fn mean(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_mean(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Gini index of the population: sum\_ij w\_i w\_j |x\_i - x\_j| / (2 W^2 mu), in 0 .
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not finished
    /// - [`Status::E_RANGE`], beyond doubles
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n). C: `socprev_evenness_gini()`
    pub fn gini(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_gini(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Gini index n/(n-1) as large: unbiased for a sample of n units.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not finished
    /// - [`Status::E_RANGE`], beyond doubles
    /// - [`Status::E_UNDEFINED`]
    ///
    /// C: `socprev_evenness_gini_unbiased()`
    pub fn gini_unbiased(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_gini_unbiased(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Hoover (Pietra, Schutz) index: the share that would have to move, sum p\_i |x\_i - mu| / (2 mu); the largest gap of the Lorenz curve.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not finished
    /// - [`Status::E_RANGE`], beyond doubles
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n). C: `socprev_evenness_hoover()`
    pub fn hoover(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_hoover(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Generalised entropy: sum p\_i \[(x\_i/mu)^a - 1\] / (a (a-1)), continued at a = 1 (Theil T: sum p (x/mu) ln(x/mu)) and a = 0 (mean log deviation: sum p ln(mu/x)).
    ///
    /// - `a`: any finite number; a = 2 gives half the squared coefficient of variation
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], beyond doubles
    /// - [`Status::E_UNDEFINED`], also when infinite
    ///
    /// Complexity: O(n). C: `socprev_evenness_entropy()`
    pub fn entropy(&self, a: f64) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_entropy(self.raw(), a, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// 1 when the generalised entropy with this a is infinite (a \<= 0 and a value is 0 while the mean is not), else 0.
    ///
    /// Complexity: O(1). C: `socprev_evenness_entropy_is_infinite()`
    pub fn entropy_is_infinite(&self, a: f64) -> bool {
        let result = unsafe { sys::socprev_evenness_entropy_is_infinite(self.raw(), a) };
        result != 0
    }

    /// Theil T: socprev\_evenness\_entropy() with a = 1.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], beyond doubles
    /// - [`Status::E_UNDEFINED`], also when infinite
    ///
    /// C: `socprev_evenness_theil()`
    pub fn theil(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_theil(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Mean log deviation: socprev\_evenness\_entropy() with a = 0.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], beyond doubles
    /// - [`Status::E_UNDEFINED`], also when infinite
    ///
    /// C: `socprev_evenness_mld()`
    pub fn mld(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_mld(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Atkinson index: 1 - \[sum p (x/mu)^(1-e)\]^(1/(1-e)), for e = 1 1 - geometric mean / mu.
    ///
    /// - `e`: aversion to unevenness, finite, \>= 0; 0 gives 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n). C: `socprev_evenness_atkinson()`
    pub fn atkinson(&self, e: f64) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_atkinson(self.raw(), e, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Wolfson index of polarisation: (2 (1/2 - L(1/2)) - Gini) mu / median, with L the Lorenz curve; how far the middle has emptied towards both ends.
    ///
    /// # Errors
    ///
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n). C: `socprev_evenness_wolfson()`
    pub fn wolfson(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_wolfson(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Palma ratio: what the richest 10 % of the weight hold over what the poorest 40 % hold; units at a cut are split.
    ///
    /// # Errors
    ///
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n). C: `socprev_evenness_palma()`
    pub fn palma(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_palma(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// What the richest top of the weight hold over what the poorest bottom hold: 0.2 and 0.2 give S80/S20, 0.1 and 0.4 the Palma ratio.
    ///
    /// - `top`: 0 .. 1
    /// - `bottom`: 0 .. 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n). C: `socprev_evenness_share_ratio()`
    pub fn share_ratio(&self, top: f64, bottom: f64) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_share_ratio(self.raw(), top, bottom, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Herfindahl (Hirschman) index of concentration: sum of squared shares w\_i x\_i / sum w x of the units, 1/n .
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not finished
    /// - [`Status::E_RANGE`], beyond doubles
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n). C: `socprev_evenness_herfindahl()`
    pub fn herfindahl(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_herfindahl(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Rosenbluth index of concentration: 1 / (2 sum i s\_i - 1), s\_i the shares of socprev\_evenness\_herfindahl(), the largest first; 1/n .
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not finished
    /// - [`Status::E_RANGE`], beyond doubles
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n log n). C: `socprev_evenness_rosenbluth()`
    pub fn rosenbluth(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_rosenbluth(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Foster-Greer-Thorbecke measure of what lies below a line: sum over x\_i \< line of p\_i ((line - x\_i) / line)^power.
    ///
    /// - `line`: finite, \> 0
    /// - `power`: finite, \>= 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], no unit, a negative value
    ///
    /// Complexity: O(n). C: `socprev_evenness_fgt()`
    pub fn fgt(&self, line: f64, power: f64) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_fgt(self.raw(), line, power, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Value that p of the weight does not exceed.
    ///
    /// - `p`: 0 .. 1
    /// - `method`: enum socprev\_quantile\_method
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], no unit
    ///
    /// Complexity: O(n). C: `socprev_evenness_quantile()`
    pub fn quantile(&self, p: f64, method: QuantileMethod) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_quantile(self.raw(), p, method.0, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Ratio of two quantiles: 0.9 and 0.1 give P90/P10, 0.75 and 0.25 P75/P25.
    ///
    /// - `upper`: 0 .. 1
    /// - `lower`: 0 .. 1
    /// - `method`: enum socprev\_quantile\_method
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_UNDEFINED`], no unit, a negative value, the lower one is 0
    ///
    /// Complexity: O(n). C: `socprev_evenness_quantile_ratio()`
    pub fn quantile_ratio(&self, upper: f64, lower: f64, method: QuantileMethod) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_quantile_ratio(self.raw(), upper, lower, method.0, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Lorenz curve: which share of the weight holds which share of the values.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n). C: `socprev_evenness_lorenz()`
    pub fn lorenz(&self) -> Result<(Vec<f64>, Vec<f64>)> {
        let mut o_weights = core::zeroed::<f64>(unsafe { sys::socprev_evenness_count(self.raw()) } as usize + 1)?;
        let mut o_values = core::zeroed::<f64>(unsafe { sys::socprev_evenness_count(self.raw()) } as usize + 1)?;
        let status = unsafe { sys::socprev_evenness_lorenz(self.raw(), o_weights.as_mut_ptr(), o_values.as_mut_ptr(), o_weights.len()) };
        core::check(status)?;
        Ok((o_weights, o_values))
    }

    /// Generalised Lorenz curve: the Lorenz curve times the mean.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], no unit
    ///
    /// Complexity: O(n). C: `socprev_evenness_generalised_lorenz()`
    pub fn generalised_lorenz(&self) -> Result<(Vec<f64>, Vec<f64>)> {
        let mut o_weights = core::zeroed::<f64>(unsafe { sys::socprev_evenness_count(self.raw()) } as usize + 1)?;
        let mut o_values = core::zeroed::<f64>(unsafe { sys::socprev_evenness_count(self.raw()) } as usize + 1)?;
        let status = unsafe { sys::socprev_evenness_generalised_lorenz(self.raw(), o_weights.as_mut_ptr(), o_values.as_mut_ptr(), o_weights.len()) };
        core::check(status)?;
        Ok((o_weights, o_values))
    }

    /// The Lorenz curve at one point: what the poorest share of the weight hold.
    ///
    /// - `share`: 0 .. 1; a unit at the cut is split
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not finished
    /// - [`Status::E_RANGE`], beyond doubles
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n). C: `socprev_evenness_lorenz_at()`
    pub fn lorenz_at(&self, share: f64) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_lorenz_at(self.raw(), share, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Asymmetry of the Lorenz curve, F(mu) + L(mu), 0 .
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not finished
    /// - [`Status::E_RANGE`], beyond doubles
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(n). C: `socprev_evenness_lorenz_asymmetry()`
    pub fn lorenz_asymmetry(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_evenness_lorenz_asymmetry(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Interval of an index by bootstrap: n units are drawn with replacement, each with its weight, and measured; the middle confidence of such draws is the interval (averaged quantiles).
    ///
    /// - `index`: enum socprev\_evenness\_index, with its parameter
    /// - `draws`: \>= 1; 2000 are usual
    /// - `confidence`: above 0 and below 1, e.g. 0.95
    /// - `run`: may be NULL; progress counts draws
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], the index does not exist, here or in any draw
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(draws n). C: `socprev_evenness_bootstrap()`
    pub fn bootstrap(&self, index: EvennessIndex, parameter: f64, draws: impl Into<i32>, confidence: f64, seed: u64, run: Option<&mut Run<'_>>) -> Result<(f64, f64, i32)> {
        let draws = draws.into();
        let mut o_low: f64 = Default::default();
        let mut o_high: f64 = Default::default();
        let mut o_undefined: i32 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_evenness_bootstrap(self.raw(), index.0, parameter, draws, confidence, seed, core::run_of(&run), &mut o_low, &mut o_high, &mut o_undefined, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok((o_low, o_high, o_undefined))
    }
}

handle! {
    /// What checks found in data: a list in the order of the data.
    Findings: sys::socprev_findings, sys::socprev_findings_free, ()
}

unsafe impl Send for Findings {}
unsafe impl Sync for Findings {}

impl Findings {
    /// How many findings there are; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_findings_count()`
    pub fn count(&self) -> i64 {
        unsafe { sys::socprev_findings_count(self.raw()) }
    }

    /// How many findings have at least the given severity.
    ///
    /// Complexity: O(count). C: `socprev_findings_count_from()`
    pub fn count_from(&self, severity: impl Into<i32>) -> i64 {
        let severity = severity.into();
        unsafe { sys::socprev_findings_count_from(self.raw(), severity) }
    }

    /// Message number of finding index, e.g.
    ///
    /// Complexity: O(1). C: `socprev_finding_number()`
    pub fn finding_number(&self, index: i64) -> i32 {
        unsafe { sys::socprev_finding_number(self.raw(), index) }
    }

    /// enum socprev\_severity of finding index; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_finding_severity()`
    pub fn finding_severity(&self, index: i64) -> Severity {
        let result = unsafe { sys::socprev_finding_severity(self.raw(), index) };
        Severity(result)
    }

    /// Record of finding index, e.g.
    ///
    /// Complexity: O(1). C: `socprev_finding_record()`
    pub fn finding_record(&self, index: i64) -> Option<&str> {
        let result = unsafe { sys::socprev_finding_record(self.raw(), index) };
        unsafe { core::text(result) }
    }

    /// Field of finding index, e.g.
    ///
    /// Complexity: O(1). C: `socprev_finding_field()`
    pub fn finding_field(&self, index: i64) -> Option<&str> {
        let result = unsafe { sys::socprev_finding_field(self.raw(), index) };
        unsafe { core::text(result) }
    }

    /// Sentence of finding index; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_finding_message()`
    pub fn finding_message(&self, index: i64, language: impl Into<i32>) -> Option<&str> {
        let language = language.into();
        let result = unsafe { sys::socprev_finding_message(self.raw(), index, language) };
        unsafe { core::text(result) }
    }
}

handle! {
    /// A fitted table as its factors.
    Fit: sys::socprev_fit, sys::socprev_fit_free, ()
}

unsafe impl Send for Fit {}
unsafe impl Sync for Fit {}

impl Fit {
    /// enum socprev\_fit\_outcome; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_fit_status()`
    pub fn status(&self) -> FitOutcome {
        let result = unsafe { sys::socprev_fit_status(self.raw()) };
        FitOutcome(result)
    }

    /// The greatest |sum - total| / total over all totals above 0; 1 when IMPOSSIBLE.
    ///
    /// Complexity: O(1). C: `socprev_fit_error()`
    pub fn error(&self) -> f64 {
        unsafe { sys::socprev_fit_error(self.raw()) }
    }

    /// How many sweeps were made.
    ///
    /// Complexity: O(1). C: `socprev_fit_sweeps()`
    pub fn sweeps(&self) -> i64 {
        unsafe { sys::socprev_fit_sweeps(self.raw()) }
    }

    /// The factor of one index of an axis: a cell that is not forced is its seed times the factors of its indices.
    ///
    /// Complexity: O(1). C: `socprev_fit_factor()`
    pub fn factor(&self, axis: impl Into<i32>, index: usize) -> f64 {
        let axis = axis.into();
        unsafe { sys::socprev_fit_factor(self.raw(), axis, index) }
    }

    /// How many cells are 0 in every table with these totals, though their seed is above 0.
    ///
    /// Complexity: O(1). C: `socprev_fit_forced_count()`
    pub fn forced_count(&self) -> usize {
        unsafe { sys::socprev_fit_forced_count(self.raw()) }
    }

    /// 1 when a cell is one of these, else 0.
    ///
    /// - `cell`: counted with the last axis running fastest
    ///
    /// Complexity: O(1). C: `socprev_fit_is_forced()`
    pub fn is_forced(&self, cell: usize) -> bool {
        let result = unsafe { sys::socprev_fit_is_forced(self.raw(), cell) };
        result != 0
    }

    /// How many indices of an axis the proof of IMPOSSIBLE names; 0 otherwise.
    ///
    /// Complexity: O(1). C: `socprev_fit_named_count()`
    pub fn named_count(&self, axis: impl Into<i32>) -> usize {
        let axis = axis.into();
        unsafe { sys::socprev_fit_named_count(self.raw(), axis) }
    }

    /// A named index, ascending; -1 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_fit_named_at()`
    pub fn named_at(&self, axis: impl Into<i32>, position: usize) -> i64 {
        let axis = axis.into();
        unsafe { sys::socprev_fit_named_at(self.raw(), axis, position) }
    }

    /// What the totals named on the first axis add up to; 0 unless IMPOSSIBLE.
    ///
    /// Complexity: O(1). C: `socprev_fit_needed()`
    pub fn needed(&self) -> f64 {
        unsafe { sys::socprev_fit_needed(self.raw()) }
    }

    /// What the totals named on the second axis add up to; 0 unless IMPOSSIBLE.
    ///
    /// Complexity: O(1). C: `socprev_fit_available()`
    pub fn available(&self) -> f64 {
        unsafe { sys::socprev_fit_available(self.raw()) }
    }

    /// Checks an answer against its problem without any code of the solver: that it has the error it says, that it is within the tolerance when CONVERGED, and when IMPOSSIBLE that the named totals prove it.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not an answer of this problem: says why
    ///
    /// Complexity: O(cells \* axes). C: `socprev_fit_verify()`
    pub fn verify(&self, fitting: &Fitting) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_fit_verify(self.raw(), fitting.raw(), err.slot()) };
        err.check(status)
    }
}

handle! {
    /// A seed table and totals of its axes.
    Fitting: sys::socprev_fitting, sys::socprev_fitting_free, ()
}

unsafe impl Send for Fitting {}
unsafe impl Sync for Fitting {}

impl Fitting {
    /// Makes a problem: no seed, no totals, tolerance 1e-9, at most 1000 sweeps.
    ///
    /// - `size`: \[axes\] how many indices each axis has, at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(axes). C: `socprev_fitting_new()`
    pub fn new(size: &[usize]) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_fitting_new(size.as_ptr(), size.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Fitting::own(o_out, ()) })
    }

    /// Sets the table to be fitted, the last axis running fastest (row by row).
    ///
    /// - `seed`: \[n, stride bytes, 0 = packed\] each \>= 0, sum finite
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], negative, infinite or NaN: the error's index says which
    /// - [`Status::E_RANGE`], sum
    ///
    /// Complexity: O(n). C: `socprev_fitting_set_seed()`
    pub fn set_seed(&mut self, seed: &[f64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_fitting_set_seed(self.raw(), seed.as_ptr(), 0, seed.len(), err.slot()) };
        err.check(status)
    }

    /// Sets the totals of one axis.
    ///
    /// - `axis`: from 0 (rows 0, columns 1)
    /// - `totals`: \[n, stride bytes, 0 = packed\] each \>= 0, sum finite
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], negative, infinite or NaN: the error's index says which
    /// - [`Status::E_RANGE`], sum
    ///
    /// Complexity: O(n). C: `socprev_fitting_set_totals()`
    pub fn set_totals(&mut self, axis: impl Into<i32>, totals: &[f64]) -> Result<()> {
        let axis = axis.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_fitting_set_totals(self.raw(), axis, totals.as_ptr(), 0, totals.len(), err.slot()) };
        err.check(status)
    }

    /// Sets when totals hold: |sum - total| \<= tolerance \* total for all of them.
    ///
    /// - `tolerance`: above 0, below 1; below 1e-14 it is hardly ever met
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_fitting_set_tolerance()`
    pub fn set_tolerance(&mut self, tolerance: f64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_fitting_set_tolerance(self.raw(), tolerance, err.slot()) };
        err.check(status)
    }

    /// Sets after how many sweeps over all axes to give up.
    ///
    /// - `sweeps`: at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_fitting_set_sweeps()`
    pub fn set_sweeps(&mut self, sweeps: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_fitting_set_sweeps(self.raw(), sweeps, err.slot()) };
        err.check(status)
    }

    /// Fits.
    ///
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], seed or totals missing, sums of axes unequal
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(cells \* axes^2) a sweep, O(cells) with two axes, and a maximal flow for each pair of axes. C: `socprev_fitting_solve()`
    pub fn solve(&self, run: Option<&mut Run<'_>>) -> Result<Fit> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_fitting_solve(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Fit::own(o_out, ()) })
    }
}

handle! {
    /// Cells of a table, and groups of who stands in them.
    Groups: sys::socprev_groups, sys::socprev_groups_free, usize
}

unsafe impl Send for Groups {}
unsafe impl Sync for Groups {}

impl Groups {
    /// Makes groups without cells.
    ///
    /// - `dimensions`: \[n\] enum socprev\_dimension, each once; NULL when n is 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_groups_new()`
    pub fn new(dimensions: &[Dimension]) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_groups_new(dimensions.as_ptr().cast(), dimensions.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Groups::own(o_out, dimensions.len()) })
    }

    /// Makes the codes of a dimension a hierarchy, as socprev\_cube\_set\_parents() does.
    ///
    /// - `dimension`: SOCPREV\_BY\_PROJECT .. SOCPREV\_BY\_TARGET\_GROUP, one of the groups'
    /// - `parents`: \[n, stride bytes, 0 = packed\] parent of code i, or SOCPREV\_CODE\_MISSING; codes of n and above have none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not such a dimension; a parent below -1; a circle or more than SOCPREV\_CUBE\_LEVELS\_MOST levels
    ///
    /// Complexity: O(n levels). C: `socprev_groups_set_parents()`
    pub fn set_parents(&mut self, dimension: impl Into<i32>, parents: &[i32]) -> Result<()> {
        let dimension = dimension.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_groups_set_parents(self.raw(), dimension, parents.as_ptr(), 0, parents.len(), err.slot()) };
        err.check(status)
    }

    /// Sets how many groups there may be; one more is an error, since whatever looks at them would take too long.
    ///
    /// - `most`: 1 .. 2^24; 65,536 at first
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_groups_set_most()`
    pub fn set_most(&mut self, most: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_groups_set_most(self.raw(), most, err.slot()) };
        err.check(status)
    }

    /// Asks also for groups of nobody: for each cell without a total, the persons of exactly that combination of codes, though there are none.
    ///
    /// - `on`: 0 or 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_groups_set_possible()`
    pub fn set_possible(&mut self, on: impl Into<i32>) -> Result<()> {
        let on = on.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_groups_set_possible(self.raw(), on, err.slot()) };
        err.check(status)
    }

    /// Adds cells; one that is there already is not added again.
    ///
    /// - `codes`: \[n x dimensions\] SOCPREV\_CODE\_ALL for a total
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a code below SOCPREV\_CODE\_ALL
    /// - [`Status::E_LIMIT`], 2^24 cells
    ///
    /// Complexity: O(n dimensions) expected. C: `socprev_groups_add_cells()`
    pub fn add_cells<'g>(&mut self, codes: impl Into<Grid<'g, i32>>) -> Result<()> {
        let codes = codes.into();
        core::exactly(self.more, &[("codes", Some(codes.columns()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_groups_add_cells(self.raw(), codes.as_ptr(), codes.rows(), err.slot()) };
        err.check(status)
    }

    /// Counts the groups of contacts; what was counted before is forgotten.
    ///
    /// - `contacts`: unchanged; anonymous ones are nobody's
    /// - `measure`: SOCPREV\_PERSONS, SOCPREV\_CONTACTS or SOCPREV\_MINUTES
    /// - `run`: cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], minutes overflow
    /// - [`Status::E_LIMIT`], more groups than socprev\_groups\_set\_most()
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(N log N) for N contacts; O(cells) for each person. C: `socprev_groups_count()`
    pub fn count(&mut self, contacts: &Contacts<'_>, measure: impl Into<i32>, run: Option<&mut Run<'_>>) -> Result<()> {
        let measure = measure.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_groups_count(self.raw(), contacts.raw(), measure, core::run_of(&run), err.slot()) };
        core::after(run);
        err.check(status)
    }

    /// The same for the persons of a state.
    ///
    /// - `state`: has at least the dimensions of the groups
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], minutes overflow
    /// - [`Status::E_LIMIT`], more groups than socprev\_groups\_set\_most()
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(bytes). C: `socprev_groups_count_state()`
    pub fn count_state(&mut self, state: &State, run: Option<&mut Run<'_>>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_groups_count_state(self.raw(), state.raw(), core::run_of(&run), err.slot()) };
        core::after(run);
        err.check(status)
    }

    /// How many dimensions a cell has; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_groups_dimensions()`
    pub fn dimensions(&self) -> usize {
        unsafe { sys::socprev_groups_dimensions(self.raw()) }
    }

    /// How many cells; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_groups_cells()`
    pub fn cells(&self) -> usize {
        unsafe { sys::socprev_groups_cells(self.raw()) }
    }

    /// Finds a cell by its codes.
    ///
    /// - `codes`: \[dimensions\]
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_NOT_FOUND`]
    ///
    /// Complexity: O(dimensions) expected. C: `socprev_groups_find()`
    pub fn find(&self, codes: &[i32]) -> Result<usize> {
        core::exactly(self.more, &[("codes", Some(codes.len()))])?;
        let mut o_cell: usize = Default::default();
        let status = unsafe { sys::socprev_groups_find(self.raw(), codes.as_ptr(), &mut o_cell) };
        core::check(status)?;
        Ok(o_cell)
    }

    /// What a cell amounts to, and who brought most of it: for persons each brings 1.
    ///
    /// - `cell`: in the order of socprev\_groups\_add\_cells()
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_groups_cell()`
    pub fn cell(&self, cell: usize) -> Result<(i64, i64, i64, i64)> {
        let mut o_value: i64 = Default::default();
        let mut o_contributors: i64 = Default::default();
        let mut o_largest: i64 = Default::default();
        let mut o_second: i64 = Default::default();
        let status = unsafe { sys::socprev_groups_cell(self.raw(), cell, &mut o_value, &mut o_contributors, &mut o_largest, &mut o_second) };
        core::check(status)?;
        Ok((o_value, o_contributors, o_largest, o_second))
    }

    /// How many groups; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_groups_number()`
    pub fn number(&self) -> usize {
        unsafe { sys::socprev_groups_number(self.raw()) }
    }

    /// The same of a group.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_groups_group()`
    pub fn group(&self, group: usize) -> Result<(i64, i64, i64, i64)> {
        let mut o_value: i64 = Default::default();
        let mut o_contributors: i64 = Default::default();
        let mut o_largest: i64 = Default::default();
        let mut o_second: i64 = Default::default();
        let status = unsafe { sys::socprev_groups_group(self.raw(), group, &mut o_value, &mut o_contributors, &mut o_largest, &mut o_second) };
        core::check(status)?;
        Ok((o_value, o_contributors, o_largest, o_second))
    }
}

handle! {
    /// Which pseudonyms are one person.
    Identity: sys::socprev_identity, sys::socprev_identity_free, ()
}

unsafe impl Send for Identity {}
unsafe impl Sync for Identity {}

impl Identity {
    /// Makes an identity that changes nothing.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_identity_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_identity_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Identity::own(o_out, ()) })
    }

    /// Says that pseudonyms are one person, pair by pair; all or none.
    ///
    /// - `a`: \[n, strides in bytes, 0 = packed\] pseudonyms
    /// - `b`: \[n, strides in bytes, 0 = packed\] pseudonyms
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n log m) for m pseudonyms in all. C: `socprev_identity_merge()`
    pub fn merge(&mut self, a: &[u64], b: &[u64]) -> Result<()> {
        let n_n = core::same(&[("a", Some(a.len())), ("b", Some(b.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_identity_merge(self.raw(), a.as_ptr(), 0, b.as_ptr(), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Says that the contacts of a pseudonym in a project are another person's.
    ///
    /// - `person`: the pseudonym in the contacts
    /// - `project`: code of the project, or SOCPREV\_CODE\_MISSING
    /// - `is`: the pseudonym that they are to have
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a code below -1
    /// - [`Status::E_DUPLICATE`], split already, to another one
    ///
    /// Complexity: O(splits). C: `socprev_identity_split()`
    pub fn split(&mut self, person: u64, project: impl Into<i32>, is: u64) -> Result<()> {
        let project = project.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_identity_split(self.raw(), person, project, is, err.slot()) };
        err.check(status)
    }

    /// Pseudonyms that are superfluous: of each class of merged ones all but one.
    ///
    /// Complexity: O(m). C: `socprev_identity_duplicates()`
    pub fn duplicates(&self) -> i64 {
        unsafe { sys::socprev_identity_duplicates(self.raw()) }
    }

    /// Classes of merged pseudonyms: persons who had more than one.
    ///
    /// Complexity: O(m). C: `socprev_identity_classes()`
    pub fn classes(&self) -> i64 {
        unsafe { sys::socprev_identity_classes(self.raw()) }
    }

    /// The persons behind pseudonyms.
    ///
    /// - `persons`: \[n, stride bytes, 0 = packed\]
    /// - `projects`: \[n, project\_stride bytes, 0 = packed\] NULL: SOCPREV\_CODE\_MISSING
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n log m). C: `socprev_identity_persons()`
    pub fn persons(&self, persons: &[u64], projects: Option<&[i32]>) -> Result<Vec<u64>> {
        let n_n = core::same(&[("persons", Some(persons.len())), ("projects", projects.map(|given| given.len()))])?;
        let mut o_out = core::zeroed::<u64>(n_n)?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_identity_persons(self.raw(), persons.as_ptr(), 0, projects.map_or(ptr::null(), |given| given.as_ptr()), 0, o_out.as_mut_ptr(), n_n, err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// A copy of contacts with the persons behind their pseudonyms.
    ///
    /// - `contacts`: unchanged
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n log m). C: `socprev_identity_contacts()`
    pub fn contacts(&self, contacts: &Contacts<'_>) -> Result<Contacts<'_>> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_identity_contacts(self.raw(), contacts.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Contacts::own(o_out, Columns::default()) })
    }

    /// Rows of pseudonyms with two years of birth: either a wrong year, or two people.
    ///
    /// - `persons`: \[n, stride bytes, 0 = packed\]
    /// - `years`: \[n, year\_stride bytes, 0 = packed\] 0 = not known
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n log n). C: `socprev_identity_years()`
    pub fn years(persons: &[u64], years: &[i32]) -> Result<(Vec<u8>, i64)> {
        let n_n = core::same(&[("persons", Some(persons.len())), ("years", Some(years.len()))])?;
        let mut o_marks = core::zeroed::<u8>(n_n)?;
        let mut o_conflicts: i64 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_identity_years(persons.as_ptr(), 0, years.as_ptr(), 0, n_n, ptr::null(), o_marks.as_mut_ptr(), &mut o_conflicts, err.slot()) };
        err.check(status)?;
        Ok((o_marks, o_conflicts))
    }
}

handle! {
    /// What the indicators of a portfolio have reached, by contacts.
    Indicators: sys::socprev_indicators, sys::socprev_indicators_free, ()
}

unsafe impl Send for Indicators {}
unsafe impl Sync for Indicators {}

impl Indicators {
    /// Counts the indicators of a portfolio from contacts.
    ///
    /// - `portfolio`: only read
    /// - `file`: only read; each contact must name its project
    /// - `rules`: only read
    /// - `run`: cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], also: a round; a contact without project
    /// - [`Status::E_RANGE`], minutes overflow
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(rules x N log N + indicators in a period x N) for N contacts. C: `socprev_indicators_new()`
    pub fn new(portfolio: &Portfolio, file: &ContactFile<'_>, rules: &CountingRules, run: Option<&mut Run<'_>>) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_indicators_new(portfolio.raw(), file.raw(), rules.raw(), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Indicators::own(o_out, ()) })
    }

    /// How many indicators, in the order of the records; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_indicators_count()`
    pub fn count(&self) -> i64 {
        unsafe { sys::socprev_indicators_count(self.raw()) }
    }

    /// Id of the record of an indicator; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_indicators_record()`
    pub fn record(&self, index: i64) -> Option<&str> {
        let result = unsafe { sys::socprev_indicators_record(self.raw(), index) };
        unsafe { core::text(result) }
    }

    /// Why an indicator has no number, enum socprev\_indicator\_gap; SOCPREV\_GAP\_UNKNOWN when out of range.
    ///
    /// Complexity: O(1). C: `socprev_indicators_gap()`
    pub fn gap(&self, index: i64) -> IndicatorGap {
        let result = unsafe { sys::socprev_indicators_gap(self.raw(), index) };
        IndicatorGap(result)
    }

    /// What was reached.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], there is a gap
    ///
    /// Complexity: O(1). C: `socprev_indicators_reached()`
    pub fn reached(&self, index: i64) -> Result<(i32, i64, i64)> {
        let mut o_qualifier: i32 = Default::default();
        let mut o_value: i64 = Default::default();
        let mut o_high: i64 = Default::default();
        let status = unsafe { sys::socprev_indicators_reached(self.raw(), index, &mut o_qualifier, &mut o_value, &mut o_high) };
        core::check(status)?;
        Ok((o_qualifier, o_value, o_high))
    }

    /// What was reached over the target; NULL when there is a gap, no target, or nothing is known of the ratio.
    ///
    /// Complexity: O(1). C: `socprev_indicators_share()`
    pub fn share(&self, index: i64) -> Option<Borrowed<'_, Quantity>> {
        let result = unsafe { sys::socprev_indicators_share(self.raw(), index) };
        unsafe { Quantity::lend(result, ()) }
    }

    /// What is counted, in words; why it is not, when there is a gap; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_indicators_definition()`
    pub fn definition(&self, index: i64, language: impl Into<i32>) -> Option<&str> {
        let language = language.into();
        let result = unsafe { sys::socprev_indicators_definition(self.raw(), index, language) };
        unsafe { core::text(result) }
    }

    /// All of it: record, project, indicator, name, unit, target\_qualifier, target, target\_high, reached\_qualifier, reached, reached\_high, share\_qualifier, share, share\_high (fractions of 1), persons (identified, of the project in the period), undecided, anonymous\_contacts, gap (an identifier such as "no\_threshold"; missing when there is a number), rule, confidence, definition (English).
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(indicators). C: `socprev_indicators_table()`
    pub fn table(&self) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_indicators_table(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// Writes what was reached into the portfolio: achieved, as\_of (the last day that a contact of the project surely lies on), and where they are empty definition (the threshold, when a counting rule has these minutes) and scope ("project").
    ///
    /// - `portfolio`: the one that was counted, or a copy
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_NOT_FOUND`], an indicator is not in the portfolio any more
    ///
    /// Complexity: O(indicators). C: `socprev_indicators_write()`
    pub fn write(&self, portfolio: &mut Portfolio) -> Result<i64> {
        let mut o_written: i64 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_indicators_write(self.raw(), portfolio.raw(), &mut o_written, err.slot()) };
        err.check(status)?;
        Ok(o_written)
    }
}

handle! {
    /// Amounts (rows) that are to be paid in instalments (periods).
    Instalments: sys::socprev_instalments, sys::socprev_instalments_free, ()
}

unsafe impl Send for Instalments {}
unsafe impl Sync for Instalments {}

impl Instalments {
    /// Makes a problem: amounts 0, no weights, quantum 1, no minimum, SOCPREV\_TIMING\_NEAREST.
    ///
    /// - `rows`: at least 1 each
    /// - `periods`: at least 1 each
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows \* periods). C: `socprev_instalments_new()`
    pub fn new(rows: usize, periods: usize) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_instalments_new(rows, periods, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Instalments::own(o_out, ()) })
    }

    /// Sets what is paid of each row in all.
    ///
    /// - `amount`: \[n, stride bytes, 0 = packed\] minor units; absolute values add up to SOCPREV\_TOTAL\_MAX at most
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(n). C: `socprev_instalments_set_amounts()`
    pub fn set_amounts(&mut self, amount: &[i64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_instalments_set_amounts(self.raw(), amount.as_ptr(), 0, amount.len(), err.slot()) };
        err.check(status)
    }

    /// Sets how large the periods of a row are beside each other: days, months, or exact ratios such as 30, 40 and 30 for per cent.
    ///
    /// - `row`: or SOCPREV\_EVERY
    /// - `weight`: \[n, stride bytes, 0 = packed\] each \>= 0, not all 0; sum at most 2^63 - 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], sum
    ///
    /// Complexity: O(n), for every row O(rows \* n). C: `socprev_instalments_set_weights()`
    pub fn set_weights(&mut self, row: usize, weight: &[i64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_instalments_set_weights(self.raw(), row, weight.as_ptr(), 0, weight.len(), err.slot()) };
        err.check(status)
    }

    /// Sets the step of all instalments in minor units; amounts must be multiples of it when the problem is solved.
    ///
    /// - `quantum`: at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_instalments_set_quantum()`
    pub fn set_quantum(&mut self, quantum: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_instalments_set_quantum(self.raw(), quantum, err.slot()) };
        err.check(status)
    }

    /// Sets the least instalment: a period pays nothing or at least this.
    ///
    /// - `least`: minor units, 0 .. SOCPREV\_TOTAL\_MAX; 0 = no minimum
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_instalments_set_least()`
    pub fn set_least(&mut self, least: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_instalments_set_least(self.raw(), least, err.slot()) };
        err.check(status)
    }

    /// Sets when money comes beside its plan.
    ///
    /// - `timing`: enum socprev\_timing; SOCPREV\_TIMING\_SIGNPOST keeps the signpost set before, or takes 1/2
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_instalments_set_timing()`
    pub fn set_timing(&mut self, timing: Timing) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_instalments_set_timing(self.raw(), timing.0, err.slot()) };
        err.check(status)
    }

    /// Sets SOCPREV\_TIMING\_SIGNPOST with q = numerator / denominator: the plan is rounded up when its fraction is at least q (and not 0).
    ///
    /// - `ratio`: 0 \<= numerator \<= denominator, 1 \<= denominator \<= 2^31
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_instalments_set_signpost()`
    pub fn set_signpost(&mut self, ratio: impl Into<Ratio>) -> Result<()> {
        let ratio = ratio.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_instalments_set_signpost(self.raw(), ratio.numerator, ratio.denominator, err.slot()) };
        err.check(status)
    }

    /// Divides every row over its periods.
    ///
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a row without weights; no multiple of the quantum
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(rows \* periods). C: `socprev_instalments_solve()`
    pub fn solve(&self, run: Option<&mut Run<'_>>) -> Result<Schedule> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_instalments_solve(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Schedule::own(o_out, ()) })
    }

    /// Checks an answer against its problem by the definitions, without any code of the solver: sums, steps, the rounded plan, and who waits for the minimum.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not an answer of this problem: says why
    ///
    /// Complexity: O(rows \* periods). C: `socprev_instalments_verify()`
    pub fn verify(&self, schedule: &Schedule) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_instalments_verify(self.raw(), schedule.raw(), err.slot()) };
        err.check(status)
    }
}

handle! {
    /// A state with the texts of its codes.
    LabelledState: sys::socprev_labelled_state, sys::socprev_labelled_state_free, ()
}

unsafe impl Send for LabelledState {}
unsafe impl Sync for LabelledState {}

impl LabelledState {
    /// Makes the state of a file of contacts.
    ///
    /// - `file`: read with pseudonyms of 64 bits (see socprev\_contact\_options\_set\_pseudonyms()): other persons have no meaning outside their file
    /// - `dimensions`: \[n\] enum socprev\_dimension, each once; NULL when n is 0
    /// - `support`: 1: also the minutes of persons in projects, for participants; each contact must then name its project; else 0
    /// - `key_id`: number of the key that made the pseudonyms; 0 when there is one only
    /// - `run`: cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: as socprev\_cube\_state(). C: `socprev_labelled_state_new()`
    pub fn new(file: &ContactFile<'_>, dimensions: &[Dimension], support: impl Into<i32>, key_id: u64, run: Option<&mut Run<'_>>) -> Result<Self> {
        let support = support.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_labelled_state_new(file.raw(), dimensions.as_ptr().cast(), dimensions.len(), support, key_id, core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { LabelledState::own(o_out, ()) })
    }

    /// Reads a labelled state, or a plain one that needs no texts.
    ///
    /// - `data`: \[size\] copied
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a plain state by project, service or with support: its texts are not there
    /// - [`Status::E_PARSE`], not a state, cut, or changed
    ///
    /// Complexity: O(size). C: `socprev_labelled_state_parse()`
    pub fn parse(data: impl AsRef<[u8]>) -> Result<Self> {
        let data = data.as_ref();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_labelled_state_parse(data.as_ptr().cast(), data.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { LabelledState::own(o_out, ()) })
    }

    /// The state inside, whose codes are places among the texts.
    ///
    /// Complexity: O(1). C: `socprev_labelled_state_state()`
    pub fn state(&self) -> Option<Borrowed<'_, State>> {
        let result = unsafe { sys::socprev_labelled_state_state(self.raw()) };
        unsafe { State::lend(result, ()) }
    }

    /// How many texts a dimension has; 0 for NULL and for dimensions without texts of their own.
    ///
    /// Complexity: O(1). C: `socprev_labelled_state_texts()`
    pub fn texts(&self, dimension: impl Into<i32>) -> i32 {
        let dimension = dimension.into();
        unsafe { sys::socprev_labelled_state_texts(self.raw(), dimension) }
    }

    /// The text of a code; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_labelled_state_text()`
    pub fn text(&self, dimension: impl Into<i32>, code: impl Into<i32>) -> Option<&str> {
        let dimension = dimension.into();
        let code = code.into();
        let result = unsafe { sys::socprev_labelled_state_text(self.raw(), dimension, code) };
        unsafe { core::text(result) }
    }

    /// Merges two states, as socprev\_state\_merge(): associative and commutative to the byte.
    ///
    /// - `b`: unchanged
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], other dimensions, or pseudonyms of another key
    /// - [`Status::E_RANGE`], minutes overflow
    /// - [`Status::E_LIMIT`], more than 2^31 - 1 texts
    ///
    /// Complexity: O(bytes). C: `socprev_labelled_state_merge()`
    pub fn merge(&self, b: &LabelledState) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_labelled_state_merge(self.raw(), b.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { LabelledState::own(o_out, ()) })
    }

    /// Counts people: the table that socprev\_people\_table() makes of the contacts.
    ///
    /// - `run`: cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], by project or service
    /// - [`Status::E_RANGE`], minutes overflow
    /// - [`Status::E_LIMIT`], cells x 2^d exceed 2^24
    /// - [`Status::E_IO`], the spill failed
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: as there. C: `socprev_labelled_state_table()`
    pub fn table(&self, run: Option<&mut Run<'_>>) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_labelled_state_table(self.raw(), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// Counts participants: the table that socprev\_participants\_table() makes of the contacts.
    ///
    /// - `rule`: unchanged
    /// - `run`: cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], minutes overflow
    /// - [`Status::E_IO`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: as there. C: `socprev_labelled_state_participants()`
    pub fn participants(&self, rule: &ParticipantRule, run: Option<&mut Run<'_>>) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_labelled_state_participants(self.raw(), rule.raw(), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }
}

handle! {
    /// Amounts beside weights, ready to be measured.
    Measures: sys::socprev_measures, sys::socprev_measures_free, ()
}

unsafe impl Send for Measures {}
unsafe impl Sync for Measures {}

impl Measures {
    /// Takes amounts and weights.
    ///
    /// - `amount`: \[n, stride bytes, 0 = packed\] minor units, each \>= 0, sum at most SOCPREV\_TOTAL\_MAX
    /// - `weight`: \[n, stride bytes, 0 = packed\] each \>= 0, sum \<= 2^63 - 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(n log n). C: `socprev_measures_new()`
    pub fn new(amount: &[i64], weight: &[i64]) -> Result<Self> {
        let n_n = core::same(&[("amount", Some(amount.len())), ("weight", Some(weight.len()))])?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_measures_new(amount.as_ptr(), 0, weight.as_ptr(), 0, n_n, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Measures::own(o_out, ()) })
    }

    /// How many claimants.
    ///
    /// Complexity: O(1). C: `socprev_measures_count()`
    pub fn count(&self) -> usize {
        unsafe { sys::socprev_measures_count(self.raw()) }
    }

    /// A measure as an exact ratio in lowest terms.
    ///
    /// - `measure`: enum socprev\_measure
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], unknown measure, NULL
    /// - [`Status::E_RANGE`], needs more than 63 bits: ask for the decimal
    /// - [`Status::E_UNDEFINED`], all weights or, but for DISTANCE, all amounts are 0; GALLAGHER, which is a root; SAINTE\_LAGUE of an amount without a weight
    ///
    /// Complexity: O(n). C: `socprev_measures_ratio()`
    pub fn ratio(&self, measure: Measure) -> Result<Ratio> {
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_measures_ratio(self.raw(), measure.0, &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok(Ratio { numerator: o_numerator, denominator: o_denominator })
    }

    /// A measure as a decimal: out / 10^places, rounded half up from the exact value.
    ///
    /// - `measure`: enum socprev\_measure
    /// - `places`: 0 .. 18
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], more than 2^62: ask for fewer places
    /// - [`Status::E_UNDEFINED`], as above, but for GALLAGHER
    ///
    /// Complexity: O(n). C: `socprev_measures_decimal()`
    pub fn decimal(&self, measure: Measure, places: impl Into<i32>) -> Result<i64> {
        let places = places.into();
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_measures_decimal(self.raw(), measure.0, places, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// enum socprev\_quota of one claimant, for amounts in steps of quantum; KEPT when out of range or quantum is below 1.
    ///
    /// Complexity: O(1). C: `socprev_measures_quota()`
    pub fn quota(&self, index: usize, quantum: i64) -> Quota {
        let result = unsafe { sys::socprev_measures_quota(self.raw(), index, quantum) };
        Quota(result)
    }

    /// How many claimants are in a state of enum socprev\_quota.
    ///
    /// Complexity: O(n). C: `socprev_measures_quota_count()`
    pub fn quota_count(&self, state: impl Into<i32>, quantum: i64) -> usize {
        let state = state.into();
        unsafe { sys::socprev_measures_quota_count(self.raw(), state, quantum) }
    }

    /// The claimant at a position when all are put in order of amount per weight, the least first, equal ones by index; after them those without a weight.
    ///
    /// Complexity: O(1). C: `socprev_measures_order()`
    pub fn order(&self, position: usize) -> i64 {
        unsafe { sys::socprev_measures_order(self.raw(), position) }
    }

    /// Who has the least, or the greatest, amount per weight, of those with a weight; the first of equal ones (the last, for the greatest).
    ///
    /// Complexity: O(1). C: `socprev_measures_least()`
    pub fn least(&self) -> i64 {
        unsafe { sys::socprev_measures_least(self.raw()) }
    }

    /// See socprev\_measures\_least().
    ///
    /// Complexity: O(1). C: `socprev_measures_greatest()`
    pub fn greatest(&self) -> i64 {
        unsafe { sys::socprev_measures_greatest(self.raw()) }
    }

    /// A point of the Lorenz curve: what the first position claimants in order have together.
    ///
    /// - `position`: 0 .. n
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_measures_lorenz()`
    pub fn lorenz(&self, position: usize) -> Result<(i64, i64)> {
        let mut o_weight: i64 = Default::default();
        let mut o_amount: i64 = Default::default();
        let status = unsafe { sys::socprev_measures_lorenz(self.raw(), position, &mut o_weight, &mut o_amount) };
        core::check(status)?;
        Ok((o_weight, o_amount))
    }
}

handle! {
    /// Territories with people, supply and norms.
    Need: sys::socprev_need, sys::socprev_need_free, ()
}

unsafe impl Send for Need {}
unsafe impl Sync for Need {}

impl Need {
    /// Makes a handle: no territory inside another, populations unknown, no supply, no norm.
    ///
    /// - `n_territories`: 1 .. 2^31-2
    /// - `n_groups`: target groups, 1 .. 2^31-2
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(territories x groups). C: `socprev_need_new()`
    pub fn new(n_territories: impl Into<i32>, n_groups: impl Into<i32>) -> Result<Self> {
        let n_territories = n_territories.into();
        let n_groups = n_groups.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_need_new(n_territories, n_groups, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Need::own(o_out, ()) })
    }

    /// How many territories; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_need_territories()`
    pub fn territories(&self) -> i32 {
        unsafe { sys::socprev_need_territories(self.raw()) }
    }

    /// Says which territory each one lies in, as socprev\_coverage\_set\_parents().
    ///
    /// - `parents`: \[territories, stride bytes, 0 = packed\] index, or -1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(territories). C: `socprev_need_set_parents()`
    pub fn set_parents(&mut self, parents: &[i32]) -> Result<()> {
        core::exactly(unsafe { sys::socprev_need_territories(self.raw()) } as usize, &[("parents", Some(parents.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_need_set_parents(self.raw(), parents.as_ptr(), 0, err.slot()) };
        err.check(status)
    }

    /// Names the level of each territory by a number that grows inwards, e.g.
    ///
    /// - `levels`: \[territories, stride bytes, 0 = packed\] \>= 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL, below 0
    ///
    /// Complexity: O(territories). C: `socprev_need_set_levels()`
    pub fn set_levels(&mut self, levels: &[i32]) -> Result<()> {
        core::exactly(unsafe { sys::socprev_need_territories(self.raw()) } as usize, &[("levels", Some(levels.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_need_set_levels(self.raw(), levels.as_ptr(), 0, err.slot()) };
        err.check(status)
    }

    /// Sets how many people of a target group live in each territory.
    ///
    /// - `group`: 0 .. groups - 1
    /// - `persons`: \[territories, stride bytes, 0 = packed\] \>= 0 or SOCPREV\_COVERAGE\_UNKNOWN
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(territories). C: `socprev_need_set_population()`
    pub fn set_population(&mut self, group: impl Into<i32>, persons: &[i64]) -> Result<()> {
        let group = group.into();
        core::exactly(unsafe { sys::socprev_need_territories(self.raw()) } as usize, &[("persons", Some(persons.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_need_set_population(self.raw(), group, persons.as_ptr(), 0, err.slot()) };
        err.check(status)
    }

    /// Marks territories.
    ///
    /// - `marks`: \[territories, stride bytes, 0 = packed\] SOCPREV\_NEED\_UNREACHED, SOCPREV\_NEED\_OUTSIDE, both added, or 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(territories). C: `socprev_need_set_marks()`
    pub fn set_marks(&mut self, marks: &[i32]) -> Result<()> {
        core::exactly(unsafe { sys::socprev_need_territories(self.raw()) } as usize, &[("marks", Some(marks.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_need_set_marks(self.raw(), marks.as_ptr(), 0, err.slot()) };
        err.check(status)
    }

    /// Adds a named set of territories, such as a tender zone.
    ///
    /// - `members`: \[n, stride bytes, 0 = packed\] indexes
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_need_add_set()`
    pub fn add_set(&mut self, members: &[i32]) -> Result<i32> {
        let mut o_out: i32 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_need_add_set(self.raw(), members.as_ptr(), 0, members.len(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// Adds capacity of a service.
    ///
    /// - `kind`: \>= 0
    /// - `form`: \>= 0
    /// - `unit`: \>= 0
    /// - `thousandths`: of the unit, \>= 0, or SOCPREV\_COVERAGE\_UNKNOWN
    /// - `sort`: enum socprev\_supply\_sort
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(distinct kinds x forms x units). C: `socprev_need_add_supply()`
    pub fn add_supply(&mut self, territory: impl Into<i32>, kind: impl Into<i32>, form: impl Into<i32>, unit: impl Into<i32>, thousandths: i64, sort: SupplySort) -> Result<()> {
        let territory = territory.into();
        let kind = kind.into();
        let form = form.into();
        let unit = unit.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_need_add_supply(self.raw(), territory, kind, form, unit, thousandths, sort.0, err.slot()) };
        err.check(status)
    }

    /// Takes all supply away again, for the next what-if.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_need_clear_supply()`
    pub fn clear_supply(&mut self) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_need_clear_supply(self.raw(), err.slot()) };
        err.check(status)
    }

    /// Adds a norm: every territory of level must have, of the kind in that form and unit, thousandths for every per people of the group, and in any case minimum.
    ///
    /// - `kind`: \>= 0
    /// - `form`: \>= 0, or SOCPREV\_NEED\_ANY\_FORM
    /// - `group`: 0 .. groups - 1
    /// - `unit`: \>= 0
    /// - `thousandths`: of the unit, \>= 0; 0 = only the minimum counts
    /// - `per`: people, \> 0; usually 1000
    /// - `minimum`: thousandths of the unit in each territory, \>= 0; 0 = none
    /// - `level`: \>= 0, see socprev\_need\_set\_levels()
    /// - `from`: first and last day in force; SOCPREV\_DATE\_NONE = open
    /// - `to`: first and last day in force; SOCPREV\_DATE\_NONE = open
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a negative number, nothing asked for, dates that are none or reversed
    ///
    /// Complexity: O(1). C: `socprev_need_add_norm()`
    pub fn add_norm(&mut self, kind: impl Into<i32>, form: impl Into<i32>, group: impl Into<i32>, unit: impl Into<i32>, thousandths: i64, per: i64, minimum: i64, level: impl Into<i32>, from: Date, to: Date) -> Result<i32> {
        let kind = kind.into();
        let form = form.into();
        let group = group.into();
        let unit = unit.into();
        let level = level.into();
        let mut o_out: i32 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_need_add_norm(self.raw(), kind, form, group, unit, thousandths, per, minimum, level, from.0, to.0, &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// Says how much of what a norm asks for reaches the people of territories, whoever it stands near: the answer of a measure of access.
    ///
    /// - `norm`: from 0
    /// - `territories`: \[n, packed\] which territory each number is of, each once; NULL: n is the number of territories, in their order
    /// - `values`: \[n, stride bytes, 0 = packed\] units, finite, \>= 0
    /// - `counts`: enum socprev\_need\_access
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_DUPLICATE`], a territory twice
    ///
    /// Complexity: O(territories). C: `socprev_need_set_access()`
    pub fn set_access(&mut self, norm: impl Into<i32>, territories: Option<&[i32]>, values: &[f64], counts: NeedAccess) -> Result<()> {
        let norm = norm.into();
        let n_n = core::same(&[("territories", territories.map(|given| given.len())), ("values", Some(values.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_need_set_access(self.raw(), norm, territories.map_or(ptr::null(), |given| given.as_ptr()), values.as_ptr(), 0, n_n, counts.0, err.slot()) };
        err.check(status)
    }

    /// How many norms; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_need_norms()`
    pub fn norms(&self) -> i32 {
        unsafe { sys::socprev_need_norms(self.raw()) }
    }

    /// Sets the day on which norms are looked at; SOCPREV\_DATE\_NONE, the default, takes all as in force.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_need_set_date()`
    pub fn set_date(&mut self, date: Date) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_need_set_date(self.raw(), date.0, err.slot()) };
        err.check(status)
    }

    /// Adds everything up.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], levels that do not grow inwards; people that differ from those inside; a set with a territory twice; two norms for the same on one day
    /// - [`Status::E_RANGE`], a sum overflows
    ///
    /// Complexity: O(territories x (groups + distinct kinds x forms x units)). C: `socprev_need_finish()`
    pub fn finish(&mut self) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_need_finish(self.raw(), err.slot()) };
        err.check(status)
    }

    /// People of a target group.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no such place or group, not finished
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_UNDEFINED`], unknown
    ///
    /// Complexity: O(members of the set). C: `socprev_need_population()`
    pub fn population(&self, place: impl Into<i32>, group: impl Into<i32>) -> Result<i64> {
        let place = place.into();
        let group = group.into();
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_need_population(self.raw(), place, group, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Capacity of a kind.
    ///
    /// - `kind`: \>= 0; what was never added is 0
    /// - `form`: \>= 0, or SOCPREV\_NEED\_ANY\_FORM
    /// - `unit`: \>= 0; what was never added is 0
    /// - `view`: enum socprev\_supply\_view
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no such place or group, not finished
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_UNDEFINED`], unknown
    ///
    /// Complexity: O(distinct kinds x forms x units x members). C: `socprev_need_supply()`
    pub fn supply(&self, place: impl Into<i32>, kind: impl Into<i32>, form: impl Into<i32>, unit: impl Into<i32>, view: SupplyView) -> Result<i64> {
        let place = place.into();
        let kind = kind.into();
        let form = form.into();
        let unit = unit.into();
        let mut o_thousandths: i64 = Default::default();
        let status = unsafe { sys::socprev_need_supply(self.raw(), place, kind, form, unit, view.0, &mut o_thousandths) };
        core::check(status)?;
        Ok(o_thousandths)
    }

    /// Capacity for every base people of a target group: base x units / people.
    ///
    /// - `base`: \> 0; usually 1000
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no such place or group, not finished
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: as socprev\_need\_supply(). C: `socprev_need_rate()`
    pub fn rate(&self, place: impl Into<i32>, kind: impl Into<i32>, form: impl Into<i32>, unit: impl Into<i32>, group: impl Into<i32>, view: impl Into<i32>, base: i64) -> Result<(Ratio, f64)> {
        let place = place.into();
        let kind = kind.into();
        let form = form.into();
        let unit = unit.into();
        let group = group.into();
        let view = view.into();
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let mut o_value: f64 = Default::default();
        let status = unsafe { sys::socprev_need_rate(self.raw(), place, kind, form, unit, group, view, base, &mut o_numerator, &mut o_denominator, &mut o_value) };
        core::check(status)?;
        Ok((Ratio { numerator: o_numerator, denominator: o_denominator }, o_value))
    }

    /// Whether a kind is present in any form and unit: 1, or 0 when all is known to be 0.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no such place or group, not finished
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_UNDEFINED`], unknown
    ///
    /// Complexity: the same. C: `socprev_need_presence()`
    pub fn presence(&self, place: impl Into<i32>, kind: impl Into<i32>, view: impl Into<i32>) -> Result<i32> {
        let place = place.into();
        let kind = kind.into();
        let view = view.into();
        let mut o_out: i32 = Default::default();
        let status = unsafe { sys::socprev_need_presence(self.raw(), place, kind, view, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// What a norm says of a place.
    ///
    /// - `norm`: from 0
    /// - `view`: enum socprev\_supply\_view
    /// - `balance`: enum socprev\_coverage\_balance
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], exceeds 64 bits
    /// - [`Status::E_UNDEFINED`], something is unknown, the norm is not in force, or it is assessed only in larger territories
    ///
    /// Complexity: O(territories inside x distinct kinds x forms x units). C: `socprev_need_balance()`
    pub fn balance(&self, norm: impl Into<i32>, place: impl Into<i32>, view: SupplyView, balance: CoverageBalance) -> Result<(Ratio, f64)> {
        let norm = norm.into();
        let place = place.into();
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let mut o_value: f64 = Default::default();
        let status = unsafe { sys::socprev_need_balance(self.raw(), norm, place, view.0, balance.0, &mut o_numerator, &mut o_denominator, &mut o_value) };
        core::check(status)?;
        Ok((Ratio { numerator: o_numerator, denominator: o_denominator }, o_value))
    }

    /// Need that access leaves unmet: the sum over the territories in which the norm is assessed of max(0, N\_i - A\_i T\_i), N\_i the need and T\_i the people of the territory; max(0, N\_i - V\_i) when access is for a place.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], exceeds what a double holds
    /// - [`Status::E_UNDEFINED`], no access is given for the norm, or not for all people; else as socprev\_need\_balance()
    ///
    /// Complexity: O(territories inside x levels). C: `socprev_need_unmet_access()`
    pub fn unmet_access(&self, norm: impl Into<i32>, place: impl Into<i32>) -> Result<f64> {
        let norm = norm.into();
        let place = place.into();
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_need_unmet_access(self.raw(), norm, place, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// How many of the territories in a place where a norm is assessed are covered, and how many people of its group live in them; shares are not reduced, so that "3 of 14" stays.
    ///
    /// - `criterion`: enum socprev\_need\_criterion
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], exceeds 64 bits
    /// - [`Status::E_UNDEFINED`], something is unknown, the norm is not in force, or it is assessed only in larger territories
    ///
    /// Complexity: the same. C: `socprev_need_covered()`
    pub fn covered(&self, norm: impl Into<i32>, place: impl Into<i32>, view: impl Into<i32>, criterion: NeedCriterion) -> Result<(i64, i64, i64, i64)> {
        let norm = norm.into();
        let place = place.into();
        let view = view.into();
        let mut o_covered: i64 = Default::default();
        let mut o_all: i64 = Default::default();
        let mut o_people: i64 = Default::default();
        let mut o_everyone: i64 = Default::default();
        let status = unsafe { sys::socprev_need_covered(self.raw(), norm, place, view, criterion.0, &mut o_covered, &mut o_all, &mut o_people, &mut o_everyone) };
        core::check(status)?;
        Ok((o_covered, o_all, o_people, o_everyone))
    }

    /// Norms that ask for something of which a place is known to have nothing, ascending: the missing services.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_LIMIT`], capacity too small
    ///
    /// Complexity: norms x socprev\_need\_balance(). C: `socprev_need_missing()`
    pub fn missing(&self, place: impl Into<i32>, view: impl Into<i32>) -> Result<Vec<i32>> {
        let place = place.into();
        let view = view.into();
        core::grown_numbers(|into, capacity, needed_by| {
            let mut needed = 0;
            let status = unsafe { sys::socprev_need_missing(self.raw(), place, view, into, capacity, &mut needed) };
            *needed_by = needed;
            status
        })
    }

    /// What else there is to say of a territory by a norm.
    ///
    /// - `territory`: from 0; not a set
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: as socprev\_need\_supply(). C: `socprev_need_flags()`
    pub fn flags(&self, norm: impl Into<i32>, territory: impl Into<i32>, view: impl Into<i32>) -> Result<i32> {
        let norm = norm.into();
        let territory = territory.into();
        let view = view.into();
        let mut o_out: i32 = Default::default();
        let status = unsafe { sys::socprev_need_flags(self.raw(), norm, territory, view, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// A row for each norm in force and each place where it is assessed or that lies around one, by norm, then territories, then sets, then all.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(norms x territories x levels x columns). C: `socprev_need_table()`
    pub fn table(&self, view: impl Into<i32>) -> Result<Table> {
        let view = view.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_need_table(self.raw(), view, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }
}

handle! {
    /// A question about needs: tables, a day and a view.
    Needs<'a>: sys::socprev_needs, sys::socprev_needs_free, PhantomData<&'a Table>
}

unsafe impl<'a> Send for Needs<'a> {}
unsafe impl<'a> Sync for Needs<'a> {}

impl<'a> Needs<'a> {
    /// Makes a question without tables, of no day, that looks at what there is after.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_needs_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_needs_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Needs::own(o_out, PhantomData) })
    }

    /// Gives a table, which must live until the last question; given again, replaces.
    ///
    /// - `source`: enum socprev\_needs\_source
    /// - `table`: NULL = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_needs_set_table()`
    pub fn set_table(&mut self, source: NeedsSource, table: Option<&'a Table>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_needs_set_table(self.raw(), source.0, table.map_or(ptr::null_mut(), |given| given.raw()), err.slot()) };
        err.check(status)
    }

    /// Sets the day on which norms are looked at, and of the populations.
    ///
    /// - `date`: SOCPREV\_DATE\_NONE = all norms, the latest figures
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_needs_set_date()`
    pub fn set_date(&mut self, date: Date) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_needs_set_date(self.raw(), date.0, err.slot()) };
        err.check(status)
    }

    /// Sets what need is weighed against.
    ///
    /// - `view`: enum socprev\_supply\_view
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_needs_set_view()`
    pub fn set_view(&mut self, view: SupplyView) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_needs_set_view(self.raw(), view.0, err.slot()) };
        err.check(status)
    }

    /// What was wrong in the tables of the last question, all of it: record is the table, field the column, the message tells the line.
    ///
    /// Complexity: O(1). C: `socprev_needs_findings()`
    pub fn findings(&self) -> Option<Borrowed<'_, Findings>> {
        let result = unsafe { sys::socprev_needs_findings(self.raw()) };
        unsafe { Findings::lend(result, ()) }
    }

    /// What norms ask for, and what there is: a row for each norm in force and each territory, outer ones before those in them, then each set, then all.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no supply, no norms; a cell that is not valid; or as socprev\_need\_finish()
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_TYPE`], of a column
    /// - [`Status::E_NOT_FOUND`], a column or a code
    /// - [`Status::E_DUPLICATE`], a pair twice
    ///
    /// Complexity: O(rows x log territories + norms x territories x levels + pairs x norms). C: `socprev_needs_table()`
    pub fn table(&mut self) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_needs_table(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// What there is, without a norm: a row for each kind and unit of the supply and each territory, set, and all, in the order of socprev\_needs\_table().
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no supply, no norms; a cell that is not valid; or as socprev\_need\_finish()
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_TYPE`], of a column
    /// - [`Status::E_NOT_FOUND`], a column or a code
    /// - [`Status::E_DUPLICATE`], a pair twice
    ///
    /// C: `socprev_needs_capacity_table()`
    pub fn capacity_table(&mut self) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_needs_capacity_table(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }
}

handle! {
    /// Places, sites, what lies between them, and the question.
    #[doc = include_str!("../doc/network.md")]
    Network: sys::socprev_network, sys::socprev_network_free, ()
}

unsafe impl Send for Network {}
unsafe impl Sync for Network {}

impl Network {
    /// SOCPREV\_NETWORK\_NO\_LIMIT, for languages without the macro.
    ///
    /// Complexity: O(1). C: `socprev_network_no_limit()`
    pub fn no_limit() -> i64 {
        unsafe { sys::socprev_network_no_limit() }
    }

    /// Makes a network: no pairs, demand 1 everywhere, all sites candidates that offer every kind, cost nothing and have no limit of capacity; set cover, no limits.
    ///
    /// - `places`: 1 .. 2^31-2
    /// - `sites`: 1 .. 2^31-2
    /// - `kinds`: 1 .. 1 000
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O((places + sites) kinds). C: `socprev_network_new()`
    pub fn new(places: impl Into<i32>, sites: impl Into<i32>, kinds: impl Into<i32>) -> Result<Self> {
        let places = places.into();
        let sites = sites.into();
        let kinds = kinds.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_new(places, sites, kinds, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Network::own(o_out, ()) })
    }

    /// How many places there are; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_network_places()`
    pub fn places(&self) -> i32 {
        unsafe { sys::socprev_network_places(self.raw()) }
    }

    /// How many sites there are; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_network_sites()`
    pub fn sites(&self) -> i32 {
        unsafe { sys::socprev_network_sites(self.raw()) }
    }

    /// How many kinds there are; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_network_kinds()`
    pub fn kinds(&self) -> i32 {
        unsafe { sys::socprev_network_kinds(self.raw()) }
    }

    /// Sets all pairs of a place and a site that it can go to; a pair that is not given is no way.
    ///
    /// - `place`: \[n, strides in bytes, 0 = packed\] indices from 0, each pair once
    /// - `site`: \[n, strides in bytes, 0 = packed\] indices from 0, each pair once
    /// - `cost`: \[n, stride bytes, 0 = packed\] 0 or more
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no such place or site, a negative cost
    /// - [`Status::E_DUPLICATE`], a pair given twice
    ///
    /// Complexity: O(n + places + sites). C: `socprev_network_set_pairs()`
    pub fn set_pairs(&mut self, place: &[i32], site: &[i32], cost: &[i64]) -> Result<()> {
        let n_n = core::same(&[("place", Some(place.len())), ("site", Some(site.len())), ("cost", Some(cost.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_pairs(self.raw(), place.as_ptr(), 0, site.as_ptr(), 0, cost.as_ptr(), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Sets all pairs from a full table of costs.
    ///
    /// - `cost`: \[places x sites\] 0 or more; SOCPREV\_NETWORK\_NO\_LIMIT = no way
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(places x sites). C: `socprev_network_set_costs()`
    pub fn set_costs<'g>(&mut self, cost: impl Into<Grid<'g, i64>>) -> Result<()> {
        let cost = cost.into();
        core::exactly(unsafe { sys::socprev_network_places(self.raw()) } as usize, &[("cost", Some(cost.rows()))])?;
        core::exactly(unsafe { sys::socprev_network_sites(self.raw()) } as usize, &[("cost", Some(cost.columns()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_costs(self.raw(), cost.as_ptr(), 0, 0, err.slot()) };
        err.check(status)
    }

    /// Sets all pairs from costs between origins and destinations (od.h): origins are the places, destinations the sites, and what is out of reach is no way.
    ///
    /// - `od`: as many origins as places, as many destinations as sites
    /// - `unit`: how much of the costs is 1 in the network, above 0: 1 keeps metres, 0.1 makes tenths of a minute; each cost becomes the nearest whole number of units, of two the even one
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], other sizes, unit
    /// - [`Status::E_RANGE`], a cost above 2^51 units
    ///
    /// Complexity: O(pairs). C: `socprev_network_set_od()`
    pub fn set_od(&mut self, od: &Od, unit: f64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_od(self.raw(), od.raw(), unit, err.slot()) };
        err.check(status)
    }

    /// Sets who needs what: inhabitants, clients, places in a home.
    ///
    /// - `demand`: \[places x kinds\] 0 or more
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(places x kinds). C: `socprev_network_set_demands()`
    pub fn set_demands<'g>(&mut self, demand: impl Into<Grid<'g, i64>>) -> Result<()> {
        let demand = demand.into();
        core::exactly(unsafe { sys::socprev_network_places(self.raw()) } as usize, &[("demand", Some(demand.rows()))])?;
        core::exactly(unsafe { sys::socprev_network_kinds(self.raw()) } as usize, &[("demand", Some(demand.columns()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_demands(self.raw(), demand.as_ptr(), 0, 0, err.slot()) };
        err.check(status)
    }

    /// Sets which kinds a site offers.
    ///
    /// - `offers`: \[sites x kinds\] 1 = offers it, 0 = does not
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(sites x kinds). C: `socprev_network_set_offers()`
    pub fn set_offers<'g>(&mut self, offers: impl Into<Grid<'g, u8>>) -> Result<()> {
        let offers = offers.into();
        core::exactly(unsafe { sys::socprev_network_sites(self.raw()) } as usize, &[("offers", Some(offers.rows()))])?;
        core::exactly(unsafe { sys::socprev_network_kinds(self.raw()) } as usize, &[("offers", Some(offers.columns()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_offers(self.raw(), offers.as_ptr(), 0, 0, err.slot()) };
        err.check(status)
    }

    /// Sets how many units a site can serve, and whether a demand may be split.
    ///
    /// - `capacity`: \[sites x kinds\] 0 or more, SOCPREV\_NETWORK\_NO\_LIMIT for no limit; NULL = no limits at all
    /// - `single`: 1: all units of a place and kind go to one site, or to none (single sourcing); 0: they may be split over sites
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(sites x kinds). C: `socprev_network_set_capacities()`
    pub fn set_capacities(&mut self, capacity: Option<Grid<'_, i64>>, single: impl Into<i32>) -> Result<()> {
        let single = single.into();
        core::exactly(unsafe { sys::socprev_network_sites(self.raw()) } as usize, &[("capacity", capacity.map(|given| given.rows()))])?;
        core::exactly(unsafe { sys::socprev_network_kinds(self.raw()) } as usize, &[("capacity", capacity.map(|given| given.columns()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_capacities(self.raw(), capacity.map_or(ptr::null(), |given| given.as_ptr()), 0, 0, single, err.slot()) };
        err.check(status)
    }

    /// Sets what opening each site costs, in minor units (hellers).
    ///
    /// - `money`: \[sites, stride bytes, 0 = packed\] 0 or more
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], the sum
    ///
    /// Complexity: O(sites). C: `socprev_network_set_money()`
    pub fn set_money(&mut self, money: &[i64]) -> Result<()> {
        core::exactly(unsafe { sys::socprev_network_sites(self.raw()) } as usize, &[("money", Some(money.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_money(self.raw(), money.as_ptr(), 0, err.slot()) };
        err.check(status)
    }

    /// Sets what may be done with each site.
    ///
    /// - `role`: \[sites, stride bytes, 0 = packed\] enum socprev\_network\_role
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(sites). C: `socprev_network_set_roles()`
    pub fn set_roles(&mut self, role: &[NetworkRole]) -> Result<()> {
        core::exactly(unsafe { sys::socprev_network_sites(self.raw()) } as usize, &[("role", Some(role.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_roles(self.raw(), role.as_ptr().cast(), 0, err.slot()) };
        err.check(status)
    }

    /// Sets the question.
    ///
    /// - `model`: enum socprev\_network\_model
    /// - `second`: enum socprev\_network\_second
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], unknown; the second is the first again
    ///
    /// Complexity: O(1). C: `socprev_network_set_model()`
    pub fn set_model(&mut self, model: NetworkModel, second: NetworkSecond) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_model(self.raw(), model.0, second.0, err.slot()) };
        err.check(status)
    }

    /// Sets how far a site serves: pairs with cost \<= radius.
    ///
    /// - `radius`: 0 or more; SOCPREV\_NETWORK\_NO\_LIMIT = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_network_set_radius()`
    pub fn set_radius(&mut self, radius: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_radius(self.raw(), radius, err.slot()) };
        err.check(status)
    }

    /// Sets how many sites may be open, existing ones among them (p).
    ///
    /// - `most`: 0 or more; SOCPREV\_NETWORK\_NO\_LIMIT = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_network_set_most()`
    pub fn set_most(&mut self, most: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_most(self.raw(), most, err.slot()) };
        err.check(status)
    }

    /// Sets how much money open sites may cost together, existing ones among them (give those that are paid already the cost 0).
    ///
    /// - `budget`: minor units, 0 or more; SOCPREV\_NETWORK\_NO\_LIMIT = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_network_set_budget()`
    pub fn set_budget(&mut self, budget: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_budget(self.raw(), budget, err.slot()) };
        err.check(status)
    }

    /// Says what becomes of demand that no site can reach, in models that serve all.
    ///
    /// - `leave_out`: 0: the plan is INFEASIBLE and names it; 1: it is left out, named, and the rest is planned
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_network_set_leave_out()`
    pub fn set_leave_out(&mut self, leave_out: impl Into<i32>) -> Result<()> {
        let leave_out = leave_out.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_leave_out(self.raw(), leave_out, err.slot()) };
        err.check(status)
    }

    /// Limits the work.
    ///
    /// - `limit`: enum socprev\_network\_limit
    /// - `value`: 0 .. 10^12
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_network_set_limit()`
    pub fn set_limit(&mut self, limit: NetworkLimit, value: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_limit(self.raw(), limit.0, value, err.slot()) };
        err.check(status)
    }

    /// Sets who searches: CBC (COIN-OR, EPL-2.0) is an option found by configure.
    ///
    /// - `solver`: enum socprev\_network\_solver
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL, no such solver
    /// - [`Status::E_UNSUPPORTED`], CBC is asked for and not built
    ///
    /// Complexity: O(1). C: `socprev_network_set_solver()`
    pub fn set_solver(&mut self, solver: NetworkSolver) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_set_solver(self.raw(), solver.0, err.slot()) };
        err.check(status)
    }

    /// The version of CBC that the library uses, e.g.
    ///
    /// Complexity: O(1). C: `socprev_network_cbc_version()`
    pub fn cbc_version() -> Option<&'static str> {
        let result = unsafe { sys::socprev_network_cbc_version() };
        unsafe { core::text(result) }
    }

    /// Answers the question of a network.
    ///
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no radius, no p, no budget where the model needs it; p above the sites that may be opened or below the existing ones; budget below the existing ones; no demand at all
    /// - [`Status::E_RANGE`], sums of the objectives leave 62 bits; CBC is asked and they are above 2^40
    /// - [`Status::E_CANCELLED`], CBC itself cannot be cancelled; and because it has global state, only one call of a process may use it at a time
    ///
    /// Complexity: O(pairs) a step; how many steps is bounded by the limits only, since all models are NP-hard. Memory O(pairs + clients x depth), with capacities also O(sites^2). Sources: see docs/network.md. C: `socprev_network_solve()`
    pub fn solve(&self, run: Option<&mut Run<'_>>) -> Result<Plan> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_solve(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Plan::own(o_out, ()) })
    }

    /// Checks a plan against its network without any code of the solver: sites, roles, p, budget, radius, capacities, every demand accounted for, objectives added up anew, bound not beyond the objective.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not a plan of this network: says why
    ///
    /// Complexity: O(pairs + assignments log pairs). C: `socprev_network_verify()`
    pub fn verify(&self, plan: &Plan) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_network_verify(self.raw(), plan.raw(), err.slot()) };
        err.check(status)
    }
}

handle! {
    /// Which nights count.
    NightRule: sys::socprev_night_rule, sys::socprev_night_rule_free, ()
}

unsafe impl Send for NightRule {}
unsafe impl Sync for NightRule {}

impl NightRule {
    /// Makes a rule in which no type counts, without look-back and window: all nights of the period and before it.
    ///
    /// - `first`: first and last day of the period of the report
    /// - `last`: first and last day of the period of the report
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not days; last before first
    ///
    /// Complexity: O(1). C: `socprev_night_rule_new()`
    pub fn new(first: Date, last: Date) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_night_rule_new(first.0, last.0, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { NightRule::own(o_out, ()) })
    }

    /// Makes a rule of the HUD measures: ways, negations, a look-back of seven years and a window of 365 days.
    ///
    /// - `measure`: enum socprev\_hmis\_measure
    /// - `first`: first and last day of the period of the report The other arguments and errors as socprev\_night\_rule\_new().
    /// - `last`: first and last day of the period of the report The other arguments and errors as socprev\_night\_rule\_new().
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not days; last before first
    ///
    /// C: `socprev_night_rule_new_hmis()`
    pub fn new_hmis(measure: HmisMeasure, first: Date, last: Date) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_night_rule_new_hmis(measure.0, first.0, last.0, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { NightRule::own(o_out, ()) })
    }

    /// Sets which nights of stays of a type count.
    ///
    /// - `type_`: 0 .. 63
    /// - `way`: enum socprev\_night\_way
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_night_rule_set_way()`
    pub fn set_way(&mut self, type_: impl Into<i32>, way: NightWay) -> Result<()> {
        let type_ = type_.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_night_rule_set_way(self.raw(), type_, way.0, err.slot()) };
        err.check(status)
    }

    /// Sets of which types the reported start counts; of the others it is not looked at.
    ///
    /// - `types`: a set of types
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_night_rule_set_reported()`
    pub fn set_reported(&mut self, types: u64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_night_rule_set_reported(self.raw(), types, err.slot()) };
        err.check(status)
    }

    /// Sets which nights are negated by stays of a type; replaces what was set for it.
    ///
    /// - `type_`: 0 .. 63: the stays that negate
    /// - `from`: enum socprev\_negation
    /// - `negated`: the set of types that lose these nights; 0 = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_night_rule_negate()`
    pub fn negate(&mut self, type_: impl Into<i32>, from: Negation, negated: u64) -> Result<()> {
        let type_ = type_.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_night_rule_negate(self.raw(), type_, from.0, negated, err.slot()) };
        err.check(status)
    }

    /// Sets how far back nights are looked at.
    ///
    /// - `years`: whole years before the first day of the period; -1 = without end
    /// - `window`: days before a person's last night; -1 = without end
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_night_rule_set_look_back()`
    pub fn set_look_back(&mut self, years: impl Into<i32>, window: impl Into<i32>) -> Result<()> {
        let years = years.into();
        let window = window.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_night_rule_set_look_back(self.raw(), years, window, err.slot()) };
        err.check(status)
    }
}

handle! {
    /// Nights of people.
    Nights: sys::socprev_nights, sys::socprev_nights_free, ()
}

unsafe impl Send for Nights {}
unsafe impl Sync for Nights {}

impl Nights {
    /// Nights of one stay: from entry to the day before exit, so 0 when they are the same day.
    ///
    /// - `first`: days, last not before first
    /// - `last`: days, last not before first
    /// - `inclusive`: 0 or 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_nights_between()`
    pub fn between(first: Date, last: Date, inclusive: impl Into<i32>) -> Result<i32> {
        let inclusive = inclusive.into();
        let mut o_out: i32 = Default::default();
        let status = unsafe { sys::socprev_nights_between(first.0, last.0, inclusive, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Counts nights by a rule.
    ///
    /// - `stays`: unchanged
    /// - `rule`: unchanged
    /// - `run`: progress in stays, cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(N log N) for N stays and records. C: `socprev_nights_count()`
    pub fn count(stays: &Stays<'_>, rule: &NightRule, run: Option<&mut Run<'_>>) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_nights_count(stays.raw(), rule.raw(), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Nights::own(o_out, ()) })
    }

    /// How many persons have a night in the period; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_nights_persons()`
    pub fn persons(&self) -> i64 {
        unsafe { sys::socprev_nights_persons(self.raw()) }
    }

    /// Nights of all persons together; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_nights_total()`
    pub fn total(&self) -> i64 {
        unsafe { sys::socprev_nights_total(self.raw()) }
    }

    /// How many nights each person has, ascending: for socprev\_length\_mean() and socprev\_length\_quantile().
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_nights_values()`
    pub fn values(&self) -> Result<Vec<i64>> {
        let mut o_out = core::zeroed::<i64>(unsafe { sys::socprev_nights_persons(self.raw()) } as usize)?;
        let status = unsafe { sys::socprev_nights_values(self.raw(), o_out.as_mut_ptr(), o_out.len()) };
        core::check(status)?;
        Ok(o_out)
    }

    /// The earliest and the latest night that counted, of anybody.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], no night
    ///
    /// Complexity: O(1). C: `socprev_nights_span()`
    pub fn span(&self) -> Result<(Date, Date)> {
        let mut o_first: i32 = Default::default();
        let mut o_last: i32 = Default::default();
        let status = unsafe { sys::socprev_nights_span(self.raw(), &mut o_first, &mut o_last) };
        core::check(status)?;
        Ok((Date(o_first), Date(o_last)))
    }
}

handle! {
    /// Occupancy by parts of a period.
    Occupancy: sys::socprev_occupancy, sys::socprev_occupancy_free, ()
}

unsafe impl Send for Occupancy {}
unsafe impl Sync for Occupancy {}

impl Occupancy {
    /// Counts who was there in each night of a period, against the places.
    ///
    /// - `stays`: unchanged
    /// - `types`: the set of types that are looked at
    /// - `first`: first and last day of the period, at most 36525 days
    /// - `last`: first and last day of the period, at most 36525 days
    /// - `step`: enum socprev\_occupancy\_step
    /// - `since`: \[n\] days from which so many places hold, ascending; before the first there are none; NULL when n is 0
    /// - `places`: \[n\] each 0 .. 2^31
    /// - `run`: progress in stays, cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(N log N + days). C: `socprev_occupancy_count()`
    pub fn count(stays: &Stays<'_>, types: u64, first: Date, last: Date, step: OccupancyStep, since: &[Date], places: &[i64], run: Option<&mut Run<'_>>) -> Result<Self> {
        let n_n = core::same(&[("since", Some(since.len())), ("places", Some(places.len()))])?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_occupancy_count(stays.raw(), types, first.0, last.0, step.0, since.as_ptr().cast(), places.as_ptr(), n_n, core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Occupancy::own(o_out, ()) })
    }

    /// How many parts the period has; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_occupancy_parts()`
    pub fn parts(&self) -> usize {
        unsafe { sys::socprev_occupancy_parts(self.raw()) }
    }

    /// First day of a part; SOCPREV\_DATE\_NONE when out of range.
    ///
    /// Complexity: O(1). C: `socprev_occupancy_day()`
    pub fn day(&self, index: usize) -> Date {
        let result = unsafe { sys::socprev_occupancy_day(self.raw(), index) };
        Date(result)
    }

    /// A count of a part.
    ///
    /// - `measure`: enum socprev\_occupancy\_measure
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], places are not known
    ///
    /// Complexity: O(1). C: `socprev_occupancy_value()`
    pub fn value(&self, index: usize, measure: OccupancyMeasure) -> Result<i64> {
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_occupancy_value(self.raw(), index, measure.0, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }
}

handle! {
    /// Sparse costs between origins and destinations; never changes once made.
    Od: sys::socprev_od, sys::socprev_od_free, ()
}

unsafe impl Send for Od {}
unsafe impl Sync for Od {}

impl Od {
    /// Makes costs from one row per pair, in any order.
    ///
    /// - `n_origins`: 1 .. 2^31-2
    /// - `n_destinations`: 1 .. 2^31-2
    /// - `origins`: \[n, origin\_stride bytes, 0 = packed\] from 0
    /// - `destinations`: \[n, destination\_stride bytes, 0 = packed\] from 0
    /// - `costs`: \[n, cost\_stride bytes, 0 = packed\] finite, \>= 0
    /// - `step`: 0 = costs are kept as they are, 8 bytes each; else each is kept as a multiple of the step in 2 bytes, at most 65,535 steps. A step such as 0.1, whose reciprocal is whole, gives back 0.3 and not 3 x 0.1
    /// - `rounding`: enum socprev\_od\_rounding; without a step it says nothing
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], sizes, step, rounding; no such origin or destination; a cost that is negative, missing, infinite, or no multiple of the step
    /// - [`Status::E_RANGE`], a cost above 65,535 steps
    /// - [`Status::E_DUPLICATE`], a pair twice
    /// - [`Status::E_LIMIT`], n
    ///
    /// Complexity: O(n + origins + destinations) time; memory: per pair 2 bytes for the destination (4 when there are more than 65,536) and 8 for the cost (2 with a step), and 4 more while pairs that are not in order are sorted. C: `socprev_od_new()`
    pub fn new(n_origins: impl Into<i32>, n_destinations: impl Into<i32>, origins: &[i32], destinations: &[i32], costs: &[f64], step: f64, rounding: OdRounding) -> Result<Self> {
        let n_origins = n_origins.into();
        let n_destinations = n_destinations.into();
        let n_n = core::same(&[("origins", Some(origins.len())), ("destinations", Some(destinations.len())), ("costs", Some(costs.len()))])?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_od_new(n_origins, n_destinations, origins.as_ptr(), 0, destinations.as_ptr(), 0, costs.as_ptr(), 0, n_n, step, rounding.0, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Od::own(o_out, ()) })
    }

    /// Measures the distance of all pairs that are at most radius metres apart.
    ///
    /// - `origins`: \[n\_origins x 2, stride bytes, 0 = packed\] latitude and longitude in degrees, two doubles that follow each other
    /// - `destinations`: \[n\_destinations x 2, stride bytes, 0 = packed\] likewise
    /// - `earth`: SOCPREV\_EARTH\_SPHERE | SOCPREV\_EARTH\_WGS84; kept, see socprev\_od\_earth()
    /// - `radius`: metres, \> 0, at most 19,800,000 (nearer than the antipodes)
    /// - `step`: as socprev\_od\_new(); distances are rounded to the nearest multiple after the radius has decided
    /// - `run`: progress, cancel, threads; NULL = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL, sizes, earth, radius, step; latitude beyond 90, longitude beyond 360 degrees, or missing
    /// - [`Status::E_RANGE`], the radius is above 65,535 steps
    /// - [`Status::E_LIMIT`], 2^32 - 1 pairs or more
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(near pairs), at worst O(origins x destinations). Equal input gives equal bits on any number of threads; sine and cosine of the C library may differ in the last bit between machines. C: `socprev_od_new_places()`
    pub fn new_places<'g>(origins: impl Into<Grid<'g, f64>>, destinations: impl Into<Grid<'g, f64>>, earth: impl Into<i32>, radius: f64, step: f64, run: Option<&mut Run<'_>>) -> Result<Self> {
        let origins = origins.into();
        let destinations = destinations.into();
        let earth = earth.into();
        let n_n_origins = core::same(&[("origins", Some(origins.rows()))])?;
        let n_n_origins = core::small("n_origins", n_n_origins)?;
        core::exactly(2, &[("origins", Some(origins.columns())), ("destinations", Some(destinations.columns()))])?;
        let n_n_destinations = core::same(&[("destinations", Some(destinations.rows()))])?;
        let n_n_destinations = core::small("n_destinations", n_n_destinations)?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_od_new_places(origins.as_ptr(), 0, n_n_origins, destinations.as_ptr(), 0, n_n_destinations, earth, radius, step, core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Od::own(o_out, ()) })
    }

    /// Makes the way back: origins become destinations; cost, step and earth stay.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(pairs). C: `socprev_od_transpose()`
    pub fn transpose(&self) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_od_transpose(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Od::own(o_out, ()) })
    }

    /// How many origins; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_od_origins()`
    pub fn origins(&self) -> i32 {
        unsafe { sys::socprev_od_origins(self.raw()) }
    }

    /// How many destinations; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_od_destinations()`
    pub fn destinations(&self) -> i32 {
        unsafe { sys::socprev_od_destinations(self.raw()) }
    }

    /// How many pairs; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_od_pairs()`
    pub fn pairs(&self) -> i64 {
        unsafe { sys::socprev_od_pairs(self.raw()) }
    }

    /// The step of the costs; 0 when they are kept as they were given.
    ///
    /// Complexity: O(1). C: `socprev_od_step()`
    pub fn step(&self) -> f64 {
        unsafe { sys::socprev_od_step(self.raw()) }
    }

    /// enum socprev\_earth: how distances were measured.
    ///
    /// Complexity: O(1). C: `socprev_od_earth()`
    pub fn earth(&self) -> Earth {
        let result = unsafe { sys::socprev_od_earth(self.raw()) };
        Earth(result)
    }

    /// The radius in metres within which pairs were looked for; 0 when costs were given.
    ///
    /// Complexity: O(1). C: `socprev_od_radius()`
    pub fn radius(&self) -> f64 {
        unsafe { sys::socprev_od_radius(self.raw()) }
    }

    /// How many destinations an origin reaches; -1 when there is no such origin.
    ///
    /// Complexity: O(1). C: `socprev_od_row_count()`
    pub fn row_count(&self, origin: impl Into<i32>) -> i64 {
        let origin = origin.into();
        unsafe { sys::socprev_od_row_count(self.raw(), origin) }
    }

    /// Cost of a pair.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no such place
    /// - [`Status::E_NOT_FOUND`], out of reach
    ///
    /// Complexity: O(log pairs of the origin). C: `socprev_od_cost()`
    pub fn cost(&self, origin: impl Into<i32>, destination: impl Into<i32>) -> Result<f64> {
        let origin = origin.into();
        let destination = destination.into();
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_od_cost(self.raw(), origin, destination, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }
}

handle! {
    /// The places of a file, and the costs between them.
    OdFile: sys::socprev_od_file, sys::socprev_od_file_free, ()
}

unsafe impl Send for OdFile {}
unsafe impl Sync for OdFile {}

impl OdFile {
    /// Makes a handle: no places, columns from\_id, to\_id and travel\_time\_p50 (as r5 writes them), CSV as by default, costs as they are.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_od_file_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_od_file_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { OdFile::own(o_out, ()) })
    }

    /// Sets the names of the three columns that are read; others are passed over.
    ///
    /// - `from`: NUL-terminated; copied
    /// - `to`: NUL-terminated; copied
    /// - `cost`: NUL-terminated; copied
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(length). C: `socprev_od_file_set_columns()`
    pub fn set_columns(&mut self, from: &str, to: &str, cost: &str) -> Result<()> {
        let from = core::c_text("from", from)?;
        let to = core::c_text("to", to)?;
        let cost = core::c_text("cost", cost)?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_od_file_set_columns(self.raw(), from.as_ptr(), to.as_ptr(), cost.as_ptr(), err.slot()) };
        err.check(status)
    }

    /// Sets separator, decimal mark and limits of the CSV; types in csv are not used.
    ///
    /// - `csv`: NULL = default; copied
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_od_file_set_csv()`
    pub fn set_csv(&mut self, csv: Option<&CsvOptions>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_od_file_set_csv(self.raw(), csv.map_or(ptr::null_mut(), |given| given.raw()), err.slot()) };
        err.check(status)
    }

    /// Sets how costs are kept; see socprev\_od\_new(), which checks both when it reads.
    ///
    /// - `step`: 0 = as they are
    /// - `rounding`: enum socprev\_od\_rounding
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_od_file_set_step()`
    pub fn set_step(&mut self, step: f64, rounding: OdRounding) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_od_file_set_step(self.raw(), step, rounding.0, err.slot()) };
        err.check(status)
    }

    /// Adds a place that the file may name, with the next index.
    ///
    /// - `end`: enum socprev\_od\_end
    /// - `id`: UTF-8, not empty; copied
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_PARSE`], not UTF-8
    /// - [`Status::E_DUPLICATE`]
    /// - [`Status::E_LIMIT`], 2^31-2 places
    ///
    /// Complexity: O(length) expected. C: `socprev_od_file_add()`
    pub fn add(&mut self, end: OdEnd, id: &str) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_od_file_add(self.raw(), end.0, id.as_ptr().cast(), id.len(), err.slot()) };
        err.check(status)
    }

    /// Reads costs from a file, piece by piece.
    ///
    /// - `path`: NUL-terminated
    /// - `run`: progress in bytes, cancel; NULL = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a cost that is negative or no multiple of the step; the step; no place
    /// - [`Status::E_RANGE`], a cost beyond doubles or the range of the step
    /// - [`Status::E_PARSE`], form of the CSV; no number; an empty id
    /// - [`Status::E_NOT_FOUND`], file, column, or a place that was not added
    /// - [`Status::E_DUPLICATE`], a column or a pair twice
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_IO`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(size) expected; memory: 16 bytes a pair while reading, and as socprev\_od\_new(). C: `socprev_od_file_read()`
    pub fn read(&mut self, path: &str, run: Option<&mut Run<'_>>) -> Result<()> {
        let path = core::c_text("path", path)?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_od_file_read(self.raw(), path.as_ptr(), core::run_of(&run), err.slot()) };
        core::after(run);
        err.check(status)
    }

    /// The same from memory.
    ///
    /// - `data`: \[size\] may be NULL when size is 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a cost that is negative or no multiple of the step; the step; no place
    /// - [`Status::E_RANGE`], a cost beyond doubles or the range of the step
    /// - [`Status::E_PARSE`], form of the CSV; no number; an empty id
    /// - [`Status::E_NOT_FOUND`], file, column, or a place that was not added
    /// - [`Status::E_DUPLICATE`], a column or a pair twice
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_IO`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// C: `socprev_od_file_parse()`
    pub fn parse(&mut self, data: impl AsRef<[u8]>, run: Option<&mut Run<'_>>) -> Result<()> {
        let data = data.as_ref();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_od_file_parse(self.raw(), data.as_ptr().cast(), data.len(), core::run_of(&run), err.slot()) };
        core::after(run);
        err.check(status)
    }

    /// The costs that were read last; NULL when none were.
    ///
    /// Complexity: O(1). C: `socprev_od_file_od()`
    pub fn od(&self) -> Option<Borrowed<'_, Od>> {
        let result = unsafe { sys::socprev_od_file_od(self.raw()) };
        unsafe { Od::lend(result, ()) }
    }

    /// How many places an end has; 0 when there is no such end.
    ///
    /// Complexity: O(1). C: `socprev_od_file_count()`
    pub fn count(&self, end: impl Into<i32>) -> i32 {
        let end = end.into();
        unsafe { sys::socprev_od_file_count(self.raw(), end) }
    }

    /// Id of a place; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_od_file_id()`
    pub fn id(&self, end: impl Into<i32>, index: impl Into<i32>) -> Option<&str> {
        let end = end.into();
        let index = index.into();
        let result = unsafe { sys::socprev_od_file_id(self.raw(), end, index) };
        unsafe { core::text(result) }
    }

    /// Index of a place; -1 when the end has no such id.
    ///
    /// Complexity: O(length) expected. C: `socprev_od_file_find()`
    pub fn find(&self, end: impl Into<i32>, id: &str) -> i32 {
        let end = end.into();
        unsafe { sys::socprev_od_file_find(self.raw(), end, id.as_ptr().cast(), id.len()) }
    }
}

handle! {
    /// Persons by the exact set of members that they used.
    Overlap: sys::socprev_overlap, sys::socprev_overlap_free, ()
}

unsafe impl Send for Overlap {}
unsafe impl Sync for Overlap {}

impl Overlap {
    /// Splits the persons of contacts by the codes of a dimension.
    ///
    /// - `contacts`: unchanged
    /// - `dimension`: enum socprev\_dimension: project .. year
    /// - `run`: progress in contacts, cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_LIMIT`], more than 64 codes occur
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(N log N) for N contacts; 24 bytes each. C: `socprev_overlap_count()`
    pub fn count(contacts: &Contacts<'_>, dimension: Dimension, run: Option<&mut Run<'_>>) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_overlap_count(contacts.raw(), dimension.0, core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Overlap::own(o_out, ()) })
    }

    /// Makes an overlap of atoms that are known, e.g.
    ///
    /// - `codes`: \[n\_members\] of the members, ascending
    /// - `sets`: \[n\] bit m is codes\[m\]; each once
    /// - `persons`: \[n\] \>= 0; atoms of 0 persons are left out
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], codes do not ascend; a bit beyond the members; a negative number
    /// - [`Status::E_RANGE`], the sum
    /// - [`Status::E_DUPLICATE`], a set twice
    ///
    /// Complexity: O(n log n). C: `socprev_overlap_new()`
    pub fn new(codes: &[i32], sets: &[u64], persons: &[i64]) -> Result<Self> {
        let n_n = core::same(&[("sets", Some(sets.len())), ("persons", Some(persons.len()))])?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_overlap_new(codes.as_ptr(), codes.len(), sets.as_ptr(), persons.as_ptr(), n_n, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Overlap::own(o_out, ()) })
    }

    /// How many members occur, at most 64; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_overlap_members()`
    pub fn members(&self) -> usize {
        unsafe { sys::socprev_overlap_members(self.raw()) }
    }

    /// Code of a member, ascending; SOCPREV\_CODE\_ALL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_overlap_member()`
    pub fn member(&self, member: usize) -> i32 {
        unsafe { sys::socprev_overlap_member(self.raw(), member) }
    }

    /// All persons, each once; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_overlap_persons()`
    pub fn persons(&self) -> i64 {
        unsafe { sys::socprev_overlap_persons(self.raw()) }
    }

    /// How many atoms occur; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_overlap_atoms()`
    pub fn atoms(&self) -> usize {
        unsafe { sys::socprev_overlap_atoms(self.raw()) }
    }

    /// An atom: by persons descending, then by fewer members, then by the least set.
    ///
    /// - `index`: 0 .. atoms-1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_overlap_atom()`
    pub fn atom(&self, index: usize) -> Result<(u64, i64)> {
        let mut o_set: u64 = Default::default();
        let mut o_persons: i64 = Default::default();
        let status = unsafe { sys::socprev_overlap_atom(self.raw(), index, &mut o_set, &mut o_persons) };
        core::check(status)?;
        Ok((o_set, o_persons))
    }

    /// Persons who used all of a set, and perhaps others: the inclusive count.
    ///
    /// Complexity: O(atoms). C: `socprev_overlap_all_of()`
    pub fn all_of(&self, set: u64) -> i64 {
        unsafe { sys::socprev_overlap_all_of(self.raw(), set) }
    }

    /// Persons who used any of a set; 0 for the empty set and NULL.
    ///
    /// Complexity: O(atoms). C: `socprev_overlap_any_of()`
    pub fn any_of(&self, set: u64) -> i64 {
        unsafe { sys::socprev_overlap_any_of(self.raw(), set) }
    }

    /// Persons who used exactly so many members; 0 for NULL.
    ///
    /// Complexity: O(atoms). C: `socprev_overlap_degree()`
    pub fn degree(&self, members: usize) -> i64 {
        unsafe { sys::socprev_overlap_degree(self.raw(), members) }
    }

    /// How many cells such a publication has; cell 0 is all persons, behind it come the members, the pairs and the atoms, as far as they are chosen.
    ///
    /// - `parts`: a sum of enum socprev\_overlap\_part
    ///
    /// Complexity: O(1). C: `socprev_overlap_cells()`
    pub fn cells(&self, parts: OverlapPart) -> usize {
        unsafe { sys::socprev_overlap_cells(self.raw(), parts.0) }
    }

    /// What a cell is about.
    ///
    /// - `cell`: 0 .. socprev\_overlap\_cells() - 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(members). C: `socprev_overlap_cell()`
    pub fn cell(&self, parts: impl Into<i32>, cell: usize) -> Result<(u64, i32)> {
        let parts = parts.into();
        let mut o_set: u64 = Default::default();
        let mut o_exactly: i32 = Default::default();
        let status = unsafe { sys::socprev_overlap_cell(self.raw(), parts, cell, &mut o_set, &mut o_exactly) };
        core::check(status)?;
        Ok((o_set, o_exactly))
    }
}

handle! {
    /// When a person is a participant.
    ParticipantRule: sys::socprev_participant_rule, sys::socprev_participant_rule_free, ()
}

unsafe impl Send for ParticipantRule {}
unsafe impl Sync for ParticipantRule {}

impl ParticipantRule {
    /// Makes a rule without thresholds: every identified person with a contact.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_participant_rule_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_participant_rule_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { ParticipantRule::own(o_out, ()) })
    }

    /// Least minutes in one project: 2400 for 40 hours, 1440 for 24, 0 for none.
    ///
    /// - `minutes`: \>= 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_participant_rule_set_minutes()`
    pub fn set_minutes(&mut self, minutes: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_participant_rule_set_minutes(self.raw(), minutes, err.slot()) };
        err.check(status)
    }

    /// Least minutes in one project that are not electronic: 1200 for 20 hours.
    ///
    /// - `minutes`: \>= 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_participant_rule_set_minutes_not_electronic()`
    pub fn set_minutes_not_electronic(&mut self, minutes: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_participant_rule_set_minutes_not_electronic(self.raw(), minutes, err.slot()) };
        err.check(status)
    }
}

handle! {
    /// Participants of each project.
    Participants: sys::socprev_participants, sys::socprev_participants_free, ()
}

unsafe impl Send for Participants {}
unsafe impl Sync for Participants {}

impl Participants {
    /// Applies a rule to contacts.
    ///
    /// - `contacts`: unchanged; each must name its project
    /// - `rule`: unchanged
    /// - `run`: progress in rows, cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], minutes overflow
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(N log N) time, 140 bytes a row. C: `socprev_participants_count()`
    pub fn count(contacts: &Contacts<'_>, rule: &ParticipantRule, run: Option<&mut Run<'_>>) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_participants_count(contacts.raw(), rule.raw(), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Participants::own(o_out, ()) })
    }

    /// How many projects have a contact.
    ///
    /// Complexity: O(1). C: `socprev_participants_projects()`
    pub fn projects(&self) -> i64 {
        unsafe { sys::socprev_participants_projects(self.raw()) }
    }

    /// Code of the project at index, ascending; -1 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_participants_project()`
    pub fn project(&self, index: i64) -> i32 {
        unsafe { sys::socprev_participants_project(self.raw(), index) }
    }

    /// A count of a project, or over all of them.
    ///
    /// - `project`: its code, or SOCPREV\_CODE\_ALL
    /// - `measure`: enum socprev\_participants\_measure
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_NOT_FOUND`], no contact of that project
    ///
    /// Complexity: O(log projects). C: `socprev_participants_value()`
    pub fn value(&self, project: impl Into<i32>, measure: ParticipantsMeasure) -> Result<i64> {
        let project = project.into();
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_participants_value(self.raw(), project, measure.0, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// How a measure is counted, thresholds included; see socprev\_count\_add().
    ///
    /// Complexity: O(1). C: `socprev_participants_definition()`
    pub fn definition(&self, measure: impl Into<i32>) -> Option<&str> {
        let measure = measure.into();
        let result = unsafe { sys::socprev_participants_definition(self.raw(), measure) };
        unsafe { core::text(result) }
    }
}

handle! {
    /// What each source pays of each row.
    Payment: sys::socprev_payment, sys::socprev_payment_free, ()
}

unsafe impl Send for Payment {}
unsafe impl Sync for Payment {}

impl Payment {
    /// How many rows or sources; 0 for an unknown axis.
    ///
    /// - `axis`: enum socprev\_axis; sources are columns
    ///
    /// Complexity: O(1). C: `socprev_payment_count()`
    pub fn count(&self, axis: Axis) -> usize {
        unsafe { sys::socprev_payment_count(self.raw(), axis.0) }
    }

    /// Copies all parts, row by row.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows \* sources). C: `socprev_payment_parts()`
    pub fn parts(&self) -> Result<Vec<i64>> {
        let mut o_out = core::zeroed::<i64>(unsafe { sys::socprev_payment_count(self.raw(), 0) * sys::socprev_payment_count(self.raw(), 1) })?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_payment_parts(self.raw(), o_out.as_mut_ptr(), o_out.len(), err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// What a source pays of a row in minor units; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_payment_part()`
    pub fn part(&self, row: usize, source: usize) -> i64 {
        unsafe { sys::socprev_payment_part(self.raw(), row, source) }
    }

    /// Total of one row or source in minor units; 0 when out of range.
    ///
    /// - `axis`: enum socprev\_axis
    ///
    /// Complexity: O(1). C: `socprev_payment_total()`
    pub fn total(&self, axis: Axis, index: usize) -> i64 {
        unsafe { sys::socprev_payment_total(self.raw(), axis.0, index) }
    }

    /// Exact share of a source in a row in minor units, as whole + numerator / denominator in lowest terms.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], out of range
    /// - [`Status::E_UNDEFINED`], the problem had no fixed shares
    ///
    /// Complexity: O(log). C: `socprev_payment_share()`
    pub fn share(&self, row: usize, source: usize) -> Result<(i64, Ratio)> {
        let mut o_whole: i64 = Default::default();
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_payment_share(self.raw(), row, source, &mut o_whole, &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok((o_whole, Ratio { numerator: o_numerator, denominator: o_denominator }))
    }

    /// enum socprev\_tie of one part: WON was rounded up and LOST rounded down by priority alone (or, with prescribed totals, could as well be otherwise).
    ///
    /// Complexity: O(1). C: `socprev_payment_tie()`
    pub fn tie(&self, row: usize, source: usize) -> Tie {
        let result = unsafe { sys::socprev_payment_tie(self.raw(), row, source) };
        Tie(result)
    }

    /// enum socprev\_bound of one part of limited sources: CAP when the source can pay no more of this row, else FLOOR when it can pay no less, else NONE.
    ///
    /// Complexity: O(1). C: `socprev_payment_bound()`
    pub fn bound(&self, row: usize, source: usize) -> Bound {
        let result = unsafe { sys::socprev_payment_bound(self.raw(), row, source) };
        Bound(result)
    }

    /// Who bears the residue of a row: a source, or -1 when nobody is named.
    ///
    /// Complexity: O(1). C: `socprev_payment_bearer()`
    pub fn bearer(&self, row: usize) -> i64 {
        unsafe { sys::socprev_payment_bearer(self.raw(), row) }
    }

    /// What a row lacks of its demand in minor units; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_payment_short()`
    pub fn short(&self, row: usize) -> i64 {
        unsafe { sys::socprev_payment_short(self.raw(), row) }
    }

    /// The bottleneck that a row shares with others: rows of one tier with the same number divide among them the money that can reach any of them.
    ///
    /// Complexity: O(1). C: `socprev_payment_group()`
    pub fn group(&self, row: usize) -> i64 {
        unsafe { sys::socprev_payment_group(self.raw(), row) }
    }

    /// What a source hands on to the next in minor units: as much as it may of what it and those before it have left.
    ///
    /// Complexity: O(1). C: `socprev_payment_carried()`
    pub fn carried(&self, source: usize) -> i64 {
        unsafe { sys::socprev_payment_carried(self.raw(), source) }
    }

    /// What a source has left that it may not hand on, in minor units: of its own limit and of what it was handed.
    ///
    /// Complexity: O(1). C: `socprev_payment_lapsed()`
    pub fn lapsed(&self, source: usize) -> i64 {
        unsafe { sys::socprev_payment_lapsed(self.raw(), source) }
    }
}

handle! {
    /// Counts for every occurring combination of codes and every total of them.
    People: sys::socprev_people, sys::socprev_people_free, ()
}

unsafe impl Send for People {}
unsafe impl Sync for People {}

impl People {
    /// Counts people over a cube.
    ///
    /// - `contacts`: unchanged
    /// - `dimensions`: \[n\_dimensions\] enum socprev\_dimension, each once; NULL when n\_dimensions is 0: then only the grand total
    /// - `run`: progress in rows, cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], minutes overflow
    /// - [`Status::E_LIMIT`], base cells x 2^d exceed 2^24
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(N + P 2^d) for N rows, P distinct pairs of person and base cell, d dimensions; 8 bytes a row and 200 bytes a cell. C: `socprev_people_cube()`
    pub fn cube(contacts: &Contacts<'_>, dimensions: &[Dimension], run: Option<&mut Run<'_>>) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_people_cube(contacts.raw(), dimensions.as_ptr().cast(), dimensions.len(), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { People::own(o_out, ()) })
    }

    /// How many dimensions.
    ///
    /// Complexity: O(1). C: `socprev_people_dimensions()`
    pub fn dimensions(&self) -> usize {
        unsafe { sys::socprev_people_dimensions(self.raw()) }
    }

    /// The dimension at a position, enum socprev\_dimension; -1 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_people_dimension()`
    pub fn dimension(&self, position: usize) -> Dimension {
        let result = unsafe { sys::socprev_people_dimension(self.raw(), position) };
        Dimension(result)
    }

    /// How many cells, totals included; the grand total is always there.
    ///
    /// Complexity: O(1). C: `socprev_people_cells()`
    pub fn cells(&self) -> i64 {
        unsafe { sys::socprev_people_cells(self.raw()) }
    }

    /// Code of a cell in the dimension at position.
    ///
    /// - `cell`: 0 .. cells-1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_people_code()`
    pub fn code(&self, cell: i64, position: usize) -> Result<i32> {
        let mut o_out: i32 = Default::default();
        let status = unsafe { sys::socprev_people_code(self.raw(), cell, position, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Finds the cell with the given codes.
    ///
    /// - `codes`: \[dimensions\] SOCPREV\_CODE\_ALL for a total
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_NOT_FOUND`]
    ///
    /// Complexity: O(log cells). C: `socprev_people_find()`
    pub fn find(&self, codes: &[i32]) -> Result<i64> {
        core::exactly(unsafe { sys::socprev_people_dimensions(self.raw()) }, &[("codes", Some(codes.len()))])?;
        let mut o_cell: i64 = Default::default();
        let status = unsafe { sys::socprev_people_find(self.raw(), codes.as_ptr(), &mut o_cell) };
        core::check(status)?;
        Ok(o_cell)
    }

    /// A count of a cell.
    ///
    /// - `cell`: 0 .. cells-1
    /// - `measure`: enum socprev\_people\_measure
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(1). C: `socprev_people_value()`
    pub fn value(&self, cell: i64, measure: PeopleMeasure) -> Result<i64> {
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_people_value(self.raw(), cell, measure.0, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// The codes of all cells in the dimension at position.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(cells). C: `socprev_people_codes()`
    pub fn codes(&self, position: usize) -> Result<Vec<i32>> {
        let mut o_out = core::zeroed::<i32>(unsafe { sys::socprev_people_cells(self.raw()) } as usize)?;
        let status = unsafe { sys::socprev_people_codes(self.raw(), position, o_out.as_mut_ptr(), o_out.len()) };
        core::check(status)?;
        Ok(o_out)
    }

    /// A measure of all cells.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(cells). C: `socprev_people_values()`
    pub fn values(&self, measure: impl Into<i32>) -> Result<Vec<i64>> {
        let measure = measure.into();
        let mut o_out = core::zeroed::<i64>(unsafe { sys::socprev_people_cells(self.raw()) } as usize)?;
        let status = unsafe { sys::socprev_people_values(self.raw(), measure, o_out.as_mut_ptr(), o_out.len()) };
        core::check(status)?;
        Ok(o_out)
    }

    /// How a measure is counted, as text that equals only that of counts made alike; see socprev\_count\_add().
    ///
    /// Complexity: O(1). C: `socprev_people_definition()`
    pub fn definition(&self, measure: impl Into<i32>) -> Option<&str> {
        let measure = measure.into();
        let result = unsafe { sys::socprev_people_definition(self.raw(), measure) };
        unsafe { core::text(result) }
    }
}

handle! {
    /// How pictures are drawn; what is not set has the value named.
    PictureOptions: sys::socprev_picture_options, sys::socprev_picture_options_free, ()
}

unsafe impl Send for PictureOptions {}
unsafe impl Sync for PictureOptions {}

impl PictureOptions {
    /// Makes options: English, 80 columns, 20 lines, not plain.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_picture_options_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_picture_options_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { PictureOptions::own(o_out, ()) })
    }

    /// Sets the language of numbers and legends.
    ///
    /// - `language`: enum socprev\_language; others read as English
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_picture_options_set_language()`
    pub fn set_language(&mut self, language: Language) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_picture_options_set_language(self.raw(), language.0, err.slot()) };
        err.check(status)
    }

    /// Sets the columns that a picture may take.
    ///
    /// - `width`: 0 = as the picture likes it; else 20 .. 10,000
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_picture_options_set_width()`
    pub fn set_width(&mut self, width: impl Into<i32>) -> Result<()> {
        let width = width.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_picture_options_set_width(self.raw(), width, err.slot()) };
        err.check(status)
    }

    /// Sets the lines of the Lorenz curve.
    ///
    /// - `height`: 5 .. 200
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_picture_options_set_height()`
    pub fn set_height(&mut self, height: impl Into<i32>) -> Result<()> {
        let height = height.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_picture_options_set_height(self.raw(), height, err.slot()) };
        err.check(status)
    }

    /// Whether only ASCII is drawn with; labels stay as they are.
    ///
    /// - `on`: 0 or 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_picture_options_set_plain()`
    pub fn set_plain(&mut self, on: impl Into<i32>) -> Result<()> {
        let on = on.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_picture_options_set_plain(self.raw(), on, err.slot()) };
        err.check(status)
    }
}

handle! {
    /// Which sites to open, who is served by which, and how good that is.
    Plan: sys::socprev_plan, sys::socprev_plan_free, ()
}

unsafe impl Send for Plan {}
unsafe impl Sync for Plan {}

impl Plan {
    /// enum socprev\_plan\_status; -1 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_plan_status()`
    pub fn status(&self) -> PlanStatus {
        let result = unsafe { sys::socprev_plan_status(self.raw()) };
        PlanStatus(result)
    }

    /// enum socprev\_plan\_reason; -1 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_plan_reason()`
    pub fn reason(&self) -> PlanReason {
        let result = unsafe { sys::socprev_plan_reason(self.raw()) };
        PlanReason(result)
    }

    /// 1 when the plan is proven to be the first among equals (see the top), else 0.
    ///
    /// Complexity: O(1). C: `socprev_plan_is_first()`
    pub fn is_first(&self) -> bool {
        let result = unsafe { sys::socprev_plan_is_first(self.raw()) };
        result != 0
    }

    /// Who found the plan or its bound: SOCPREV\_NETWORK\_OWN | SOCPREV\_NETWORK\_CBC; -1 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_plan_solver()`
    pub fn solver(&self) -> i32 {
        unsafe { sys::socprev_plan_solver(self.raw()) }
    }

    /// The objective: sites, units, units x cost, cost or money, as the model says.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL
    /// - [`Status::E_UNDEFINED`], there is no answer
    ///
    /// Complexity: O(1). C: `socprev_plan_objective()`
    pub fn objective(&self) -> Result<i64> {
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_plan_objective(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// The second objective; 0 without one.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL
    /// - [`Status::E_UNDEFINED`], there is no answer
    ///
    /// Complexity: O(1). C: `socprev_plan_second()`
    pub fn second(&self) -> Result<i64> {
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_plan_second(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// What no answer can better, proven: the objective of every answer is at least that, or at most that where units are maximised.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL
    /// - [`Status::E_UNDEFINED`], infeasible
    ///
    /// Complexity: O(1). C: `socprev_plan_bound()`
    pub fn bound(&self) -> Result<i64> {
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_plan_bound(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// |objective - bound| / objective; 0 when both are equal.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL
    /// - [`Status::E_UNDEFINED`], no answer; the objective is 0 and the bound is not
    ///
    /// Complexity: O(1). C: `socprev_plan_gap()`
    pub fn gap(&self) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_plan_gap(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// How many sites are open; 0 when there is no answer.
    ///
    /// Complexity: O(1). C: `socprev_plan_site_count()`
    pub fn site_count(&self) -> i32 {
        unsafe { sys::socprev_plan_site_count(self.raw()) }
    }

    /// Open site position, ascending; -1 out of range.
    ///
    /// Complexity: O(1). C: `socprev_plan_site()`
    pub fn site(&self, position: impl Into<i32>) -> i32 {
        let position = position.into();
        unsafe { sys::socprev_plan_site(self.raw(), position) }
    }

    /// What the open sites cost together, in minor units.
    ///
    /// Complexity: O(1). C: `socprev_plan_money()`
    pub fn money(&self) -> i64 {
        unsafe { sys::socprev_plan_money(self.raw()) }
    }

    /// How many assignments there are: a place and kind served by a site, in whole or in part.
    ///
    /// Complexity: O(1). C: `socprev_plan_assignment_count()`
    pub fn assignment_count(&self) -> i64 {
        unsafe { sys::socprev_plan_assignment_count(self.raw()) }
    }

    /// One assignment.
    ///
    /// - `position`: from 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_plan_assignment()`
    pub fn assignment(&self, position: i64) -> Result<(i32, i32, i32, i64, i64)> {
        let mut o_place: i32 = Default::default();
        let mut o_kind: i32 = Default::default();
        let mut o_site: i32 = Default::default();
        let mut o_units: i64 = Default::default();
        let mut o_cost: i64 = Default::default();
        let status = unsafe { sys::socprev_plan_assignment(self.raw(), position, &mut o_place, &mut o_kind, &mut o_site, &mut o_units, &mut o_cost) };
        core::check(status)?;
        Ok((o_place, o_kind, o_site, o_units, o_cost))
    }

    /// How many pairs of place and kind are demanded that no site can ever reach: none that offers the kind, may be opened, and lies within the radius.
    ///
    /// Complexity: O(1). C: `socprev_plan_uncoverable_count()`
    pub fn uncoverable_count(&self) -> i64 {
        unsafe { sys::socprev_plan_uncoverable_count(self.raw()) }
    }

    /// One of them.
    ///
    /// - `position`: from 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_plan_uncoverable()`
    pub fn uncoverable(&self, position: i64) -> Result<(i32, i32)> {
        let mut o_place: i32 = Default::default();
        let mut o_kind: i32 = Default::default();
        let status = unsafe { sys::socprev_plan_uncoverable(self.raw(), position, &mut o_place, &mut o_kind) };
        core::check(status)?;
        Ok((o_place, o_kind))
    }

    /// One total.
    ///
    /// - `total`: enum socprev\_plan\_total
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL, no such total
    ///
    /// Complexity: O(1). C: `socprev_plan_total()`
    pub fn total(&self, total: PlanTotal) -> Result<i64> {
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_plan_total(self.raw(), total.0, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Units that a site serves of a kind.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL, no such site or kind
    ///
    /// Complexity: O(assignments). C: `socprev_plan_site_units()`
    pub fn site_units(&self, site: impl Into<i32>, kind: impl Into<i32>) -> Result<i64> {
        let site = site.into();
        let kind = kind.into();
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_plan_site_units(self.raw(), site, kind, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }
}

handle! {
    /// A portfolio: the root that owns all its records.
    #[doc = include_str!("../doc/portfolio.md")]
    Portfolio: sys::socprev_portfolio, sys::socprev_portfolio_free, ()
}

unsafe impl Send for Portfolio {}
unsafe impl Sync for Portfolio {}

impl Portfolio {
    /// Reads a portfolio from a document in memory.
    ///
    /// - `data`: \[size\] UTF-8; only read during the call
    /// - `options`: NULL = standard limits
    /// - `run`: told the bytes read so far and in all; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an argument; a required field is missing; a value breaks the rules of its field
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_PARSE`], not JSON, not UTF-8, or a text that is no date, ratio or amount
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`], unknown key
    /// - [`Status::E_DUPLICATE`], key or id
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_UNSUPPORTED`], another format or version
    ///
    /// Complexity: O(size) expected; the memory of the portfolio and O(1) more; recursion none. C: `socprev_portfolio_read()`
    pub fn read(data: impl AsRef<[u8]>, options: Option<&ReadOptions>, run: Option<&mut Run<'_>>) -> Result<Self> {
        let data = data.as_ref();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_portfolio_read(data.as_ptr().cast(), data.len(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Portfolio::own(o_out, ()) })
    }

    /// Reads a portfolio from a file.
    ///
    /// - `path`: NUL-terminated
    /// - `options`: NULL = standard limits
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an argument; a required field is missing; a value breaks the rules of its field
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_PARSE`], not JSON, not UTF-8, or a text that is no date, ratio or amount
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`]
    /// - [`Status::E_DUPLICATE`], key or id
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_IO`]
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_UNSUPPORTED`], another format or version
    ///
    /// Complexity: O(size) expected; memory of the portfolio and of the file. C: `socprev_portfolio_read_file()`
    pub fn read_file(path: &str, options: Option<&ReadOptions>, run: Option<&mut Run<'_>>) -> Result<Self> {
        let path = core::c_text("path", path)?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_portfolio_read_file(path.as_ptr(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Portfolio::own(o_out, ()) })
    }

    /// Writes a portfolio or a round as a document: canonical, ends with a line feed.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an argument; the portfolio's own record lacks a required field, so that the document could not be read back
    ///
    /// Complexity: O(size). C: `socprev_portfolio_write()`
    pub fn write(&self) -> Result<Buffer> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_portfolio_write(self.raw(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Buffer::own(o_out) })
    }

    /// Writes a portfolio to a file, whole or not at all: the bytes go to a new file beside it, which then takes its name.
    ///
    /// - `path`: NUL-terminated
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an argument; the portfolio's own record lacks a required field, so that the document could not be read back
    /// - [`Status::E_NOT_FOUND`], no such folder
    /// - [`Status::E_IO`]
    ///
    /// Complexity: O(size). C: `socprev_portfolio_write_file()`
    pub fn write_file(&self, path: &str) -> Result<()> {
        let path = core::c_text("path", path)?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_portfolio_write_file(self.raw(), path.as_ptr(), err.slot()) };
        err.check(status)
    }

    /// Makes a portfolio with its one SOCPREV\_PORTFOLIO record and nothing else.
    ///
    /// - `id`: 1 .. 64 characters a-z 0-9 - \_ .
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_portfolio_new()`
    pub fn new(id: &str) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_portfolio_new(id.as_ptr().cast(), id.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Portfolio::own(o_out, ()) })
    }

    /// Makes a round with its one SOCPREV\_ROUND record and nothing else.
    ///
    /// - `id`: 1 .. 64 characters a-z 0-9 - \_ .
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_portfolio_new_round()`
    pub fn new_round(id: &str) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_portfolio_new_round(id.as_ptr().cast(), id.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Portfolio::own(o_out, ()) })
    }

    /// 1 for a round, 0 for a portfolio and for NULL.
    ///
    /// Complexity: O(1). C: `socprev_portfolio_is_round()`
    pub fn is_round(&self) -> bool {
        let result = unsafe { sys::socprev_portfolio_is_round(self.raw()) };
        result != 0
    }

    /// How many records of a kind there are; 0 for an unknown kind.
    ///
    /// Complexity: O(1). C: `socprev_record_count()`
    pub fn record_count(&self, kind: impl Into<i32>) -> i64 {
        let kind = kind.into();
        unsafe { sys::socprev_record_count(self.raw(), kind) }
    }

    /// Index of the record with the given id, or -1.
    ///
    /// Complexity: O(1) expected. C: `socprev_record_find()`
    pub fn record_find(&self, kind: impl Into<i32>, id: &str) -> i64 {
        let kind = kind.into();
        unsafe { sys::socprev_record_find(self.raw(), kind, id.as_ptr().cast(), id.len()) }
    }

    /// Id of a record; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_record_id()`
    pub fn record_id(&self, kind: impl Into<i32>, index: i64) -> Option<&str> {
        let kind = kind.into();
        let result = unsafe { sys::socprev_record_id(self.raw(), kind, index) };
        unsafe { core::text(result) }
    }

    /// Takes a record out; those behind it move up by one.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL; the portfolio's own record
    /// - [`Status::E_NOT_FOUND`]
    ///
    /// Complexity: O(records of the kind). C: `socprev_record_remove()`
    pub fn record_remove(&mut self, kind: impl Into<i32>, index: i64) -> Result<()> {
        let kind = kind.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_record_remove(self.raw(), kind, index, err.slot()) };
        err.check(status)
    }

    /// 1 when the field has a value, else 0 (also for unknown records and fields).
    ///
    /// Complexity: O(fields). C: `socprev_record_has()`
    pub fn record_has(&self, kind: impl Into<i32>, index: i64, field: &str) -> bool {
        let kind = kind.into();
        let field = core::c_name(field);
        let result = unsafe { sys::socprev_record_has(self.raw(), kind, index, field.as_ptr()) };
        result != 0
    }

    /// Text, code or reference as it was set.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(fields). C: `socprev_record_text()`
    pub fn record_text(&self, kind: impl Into<i32>, index: i64, field: &str) -> Result<&str> {
        let kind = kind.into();
        let field = core::c_text("field", field)?;
        let mut o_out = ptr::null();
        let status = unsafe { sys::socprev_record_text(self.raw(), kind, index, field.as_ptr(), &mut o_out) };
        core::check(status)?;
        Ok(unsafe { core::text(o_out) }.unwrap_or(""))
    }

    /// Integer or boolean.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(fields). C: `socprev_record_integer()`
    pub fn record_integer(&self, kind: impl Into<i32>, index: i64, field: &str) -> Result<i64> {
        let kind = kind.into();
        let field = core::c_text("field", field)?;
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_record_integer(self.raw(), kind, index, field.as_ptr(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Amount in units of 10^-scale.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(fields). C: `socprev_record_amount()`
    pub fn record_amount(&self, kind: impl Into<i32>, index: i64, field: &str) -> Result<(i32, i64, i64)> {
        let kind = kind.into();
        let field = core::c_text("field", field)?;
        let mut o_qualifier: i32 = Default::default();
        let mut o_value: i64 = Default::default();
        let mut o_high: i64 = Default::default();
        let status = unsafe { sys::socprev_record_amount(self.raw(), kind, index, field.as_ptr(), &mut o_qualifier, &mut o_value, &mut o_high) };
        core::check(status)?;
        Ok((o_qualifier, o_value, o_high))
    }

    /// Amount as a quantity in whole units (money in CZK, not in haléř), ready for arithmetic.
    ///
    /// Complexity: O(fields). C: `socprev_record_quantity()`
    pub fn record_quantity(&self, kind: impl Into<i32>, index: i64, field: &str) -> Result<Quantity> {
        let kind = kind.into();
        let field = core::c_text("field", field)?;
        let mut o_out = ptr::null_mut();
        let status = unsafe { sys::socprev_record_quantity(self.raw(), kind, index, field.as_ptr(), ptr::null(), &mut o_out) };
        core::check(status)?;
        Ok(unsafe { Quantity::own(o_out, ()) })
    }

    /// Share in lowest terms.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(fields). C: `socprev_record_ratio()`
    pub fn record_ratio(&self, kind: impl Into<i32>, index: i64, field: &str) -> Result<Ratio> {
        let kind = kind.into();
        let field = core::c_text("field", field)?;
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_record_ratio(self.raw(), kind, index, field.as_ptr(), &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok(Ratio { numerator: o_numerator, denominator: o_denominator })
    }

    /// Date.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`]
    /// - [`Status::E_UNDEFINED`]
    ///
    /// Complexity: O(fields). C: `socprev_record_date()`
    pub fn record_date(&self, kind: impl Into<i32>, index: i64, field: &str) -> Result<Date> {
        let kind = kind.into();
        let field = core::c_text("field", field)?;
        let mut o_out: i32 = Default::default();
        let status = unsafe { sys::socprev_record_date(self.raw(), kind, index, field.as_ptr(), &mut o_out) };
        core::check(status)?;
        Ok(Date(o_out))
    }

    /// Length of a list field; 0 when it is empty, unknown, or not a list.
    ///
    /// Complexity: O(fields). C: `socprev_record_list_count()`
    pub fn record_list_count(&self, kind: impl Into<i32>, index: i64, field: &str) -> i64 {
        let kind = kind.into();
        let field = core::c_name(field);
        unsafe { sys::socprev_record_list_count(self.raw(), kind, index, field.as_ptr()) }
    }

    /// Element position of a list field; NULL when out of range.
    ///
    /// Complexity: O(fields). C: `socprev_record_list_at()`
    pub fn record_list_at(&self, kind: impl Into<i32>, index: i64, field: &str, position: i64) -> Option<&str> {
        let kind = kind.into();
        let field = core::c_name(field);
        let result = unsafe { sys::socprev_record_list_at(self.raw(), kind, index, field.as_ptr(), position) };
        unsafe { core::text(result) }
    }

    /// Any field as a person reads it: codes by their name, money with its currency, dates and qualifiers in words, lists with commas; "" for an empty field.
    ///
    /// - `language`: enum socprev\_language
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL
    /// - [`Status::E_NOT_FOUND`]
    ///
    /// Complexity: O(length). C: `socprev_record_format()`
    pub fn record_format(&self, kind: impl Into<i32>, index: i64, field: &str, language: Language) -> Result<Buffer> {
        let kind = kind.into();
        let field = core::c_text("field", field)?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_record_format(self.raw(), kind, index, field.as_ptr(), language.0, &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Buffer::own(o_out) })
    }

    /// Finds everything that is wrong or doubtful in a portfolio, in the order of kinds and records.
    ///
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL; a round: see socprev\_round\_check()
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(records) expected. C: `socprev_portfolio_check()`
    pub fn check(&self, run: Option<&mut Run<'_>>) -> Result<Findings> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_portfolio_check(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Findings::own(o_out, ()) })
    }
}

handle! {
    /// Territories by kinds of services; independent of the portfolios.
    Presence: sys::socprev_presence, sys::socprev_presence_free, ()
}

unsafe impl Send for Presence {}
unsafe impl Sync for Presence {}

impl Presence {
    /// Works out what is where.
    ///
    /// - `portfolios`: \[n\] only read
    /// - `options`: NULL = as made
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], also: a count below 0
    /// - [`Status::E_RANGE`], a sum overflows
    /// - [`Status::E_NOT_FOUND`], a territory that the code list does not have
    /// - [`Status::E_UNDEFINED`], no territory is stated: the message says of what; or no project is left
    ///
    /// Complexity: O(projects x services + territories x (territories + kinds)). C: `socprev_presence_new()`
    pub fn new(portfolios: &[&Portfolio], options: Option<&PresenceOptions>) -> Result<Self> {
        let p_portfolios: Vec<_> = portfolios.iter().map(|one| one.raw() as *const _).collect();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_presence_new(p_portfolios.as_ptr(), portfolios.len(), options.map_or(ptr::null_mut(), |given| given.raw()), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Presence::own(o_out, ()) })
    }

    /// How many territories, in the order of the code list, outer ones first; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_presence_territory_count()`
    pub fn territory_count(&self) -> i32 {
        unsafe { sys::socprev_presence_territory_count(self.raw()) }
    }

    /// Code of a territory; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_presence_territory()`
    pub fn territory(&self, territory: impl Into<i32>) -> Option<&str> {
        let territory = territory.into();
        let result = unsafe { sys::socprev_presence_territory(self.raw(), territory) };
        unsafe { core::text(result) }
    }

    /// The row in which a territory lies; -1 when in none, or out of range.
    ///
    /// Complexity: O(1). C: `socprev_presence_within()`
    pub fn within(&self, territory: impl Into<i32>) -> i32 {
        let territory = territory.into();
        unsafe { sys::socprev_presence_within(self.raw(), territory) }
    }

    /// Inhabitants of a territory and the date of the figure.
    ///
    /// Complexity: O(1). C: `socprev_presence_population()`
    pub fn population(&self, territory: impl Into<i32>) -> (i64, Date) {
        let territory = territory.into();
        let mut o_as_of: i32 = Default::default();
        let result = unsafe { sys::socprev_presence_population(self.raw(), territory, &mut o_as_of) };
        (result, Date(o_as_of))
    }

    /// How many kinds, in the order of the code list; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_presence_kind_count()`
    pub fn kind_count(&self) -> i32 {
        unsafe { sys::socprev_presence_kind_count(self.raw()) }
    }

    /// Code of a kind; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_presence_kind()`
    pub fn kind(&self, kind: impl Into<i32>) -> Option<&str> {
        let kind = kind.into();
        let result = unsafe { sys::socprev_presence_kind(self.raw(), kind) };
        unsafe { core::text(result) }
    }

    /// The finished table of counts, for further questions: territory t has row t; the rows behind hold what is unknown in each, so ask by row, not by level.
    ///
    /// Complexity: O(1). C: `socprev_presence_coverage()`
    pub fn coverage(&self) -> Option<Borrowed<'_, Coverage>> {
        let result = unsafe { sys::socprev_presence_coverage(self.raw()) };
        unsafe { Coverage::lend(result, ()) }
    }

    /// What is known of a kind in a territory and all that lies in it.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL, out of range
    ///
    /// Complexity: O(1). C: `socprev_presence_state()`
    pub fn state(&self, territory: impl Into<i32>, kind: impl Into<i32>) -> Result<i32> {
        let territory = territory.into();
        let kind = kind.into();
        let mut o_state: i32 = Default::default();
        let status = unsafe { sys::socprev_presence_state(self.raw(), territory, kind, &mut o_state) };
        core::check(status)?;
        Ok(o_state)
    }

    /// How unevenly something is spread over the regions (NUTS 3) where it is known: the Gini index over their inhabitants, see socprev\_evenness\_gini().
    ///
    /// - `measure`: enum socprev\_presence\_measure
    /// - `kind`: index of a kind, or -1 for all kinds; -1 but for SOCPREV\_PRESENCE\_SERVICES
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], fewer than two regions entered, or all have nothing
    ///
    /// Complexity: O(territories log territories). C: `socprev_presence_gini()`
    pub fn gini(&self, measure: PresenceMeasure, kind: impl Into<i32>) -> Result<(f64, i32, i32)> {
        let kind = kind.into();
        let mut o_gini: f64 = Default::default();
        let mut o_used: i32 = Default::default();
        let mut o_left_out: i32 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_presence_gini(self.raw(), measure.0, kind, ptr::null(), &mut o_gini, &mut o_used, &mut o_left_out, err.slot()) };
        err.check(status)?;
        Ok((o_gini, o_used, o_left_out))
    }

    /// A row for each territory and kind: territory, within (missing for the outermost), kind, projects (how many say something of the kind), services (missing when unknown), at\_least (services that are known), present (missing when unknown), per\_100000 (missing when unknown), population, population\_date.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(cells). C: `socprev_presence_table()`
    pub fn table(&self) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_presence_table(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// A row for each territory: territory, kinds\_present, kinds\_missing, kinds\_unknown (how many), missing and unknown (their codes, parted by |).
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(cells). C: `socprev_presence_missing_table()`
    pub fn missing_table(&self) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_presence_missing_table(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// Populations whose date does not fit: those that are more than 366 days away from the date that was asked for.
    ///
    /// Complexity: O(1). C: `socprev_presence_findings()`
    pub fn findings(&self) -> Option<Borrowed<'_, Findings>> {
        let result = unsafe { sys::socprev_presence_findings(self.raw()) };
        unsafe { Findings::lend(result, ()) }
    }

    /// A row for each territory: territory, within, region (true for NUTS 3), population, population\_date, money (CZK; totals of the projects that work only there; missing when one of them is not exact, or works elsewhere too), money\_per\_inhabitant, services, services\_per\_100000, kinds\_present, kinds\_unknown.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(cells). C: `socprev_presence_spread_table()`
    pub fn spread_table(&self) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_presence_spread_table(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// How something is spread over the inhabitants of the territories of one level where it is known: an accumulator to be asked for any index.
    ///
    /// - `measure`: enum socprev\_presence\_measure
    /// - `kind`: index of a kind, or -1 for all; -1 but for SOCPREV\_PRESENCE\_SERVICES
    /// - `regions`: 1: NUTS 3; 0: districts and other territories inside them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(territories log territories). C: `socprev_presence_evenness()`
    pub fn evenness(&self, measure: PresenceMeasure, kind: impl Into<i32>, regions: impl Into<i32>) -> Result<(Evenness, i32)> {
        let kind = kind.into();
        let regions = regions.into();
        let mut o_out = ptr::null_mut();
        let mut o_left_out: i32 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_presence_evenness(self.raw(), measure.0, kind, regions, ptr::null(), &mut o_out, &mut o_left_out, err.slot()) };
        err.check(status)?;
        Ok((unsafe { Evenness::own(o_out, ()) }, o_left_out))
    }
}

handle! {
    /// How presence is worked out; what is not set has the value named.
    PresenceOptions: sys::socprev_presence_options, sys::socprev_presence_options_free, ()
}

unsafe impl Send for PresenceOptions {}
unsafe impl Sync for PresenceOptions {}

impl PresenceOptions {
    /// Makes options: all kinds, populations at the start of projects, projects known from outside sources left out, what is not stated unknown.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_presence_options_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_presence_options_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { PresenceOptions::own(o_out, ()) })
    }

    /// Looks at the kinds of one group only.
    ///
    /// - `group`: column "group" of SOCPREV\_LIST\_SERVICE\_KIND, e.g. "prevention" for 18 kinds; NULL = all kinds
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_NOT_FOUND`], no kind has this group
    ///
    /// Complexity: O(kinds). C: `socprev_presence_options_set_group()`
    pub fn set_group(&mut self, group: Option<&str>) -> Result<()> {
        let group = core::maybe_c_text("group", group)?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_presence_options_set_group(self.raw(), group.as_ref().map_or(ptr::null(), |given| given.as_ptr()), err.slot()) };
        err.check(status)
    }

    /// Sets the date of all populations; see socprev\_territory\_population().
    ///
    /// - `date`: SOCPREV\_DATE\_NONE: for each territory the latest start of its projects, or the latest figure when no start is known
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_presence_options_set_date()`
    pub fn set_date(&mut self, date: Date) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_presence_options_set_date(self.raw(), date.0, err.slot()) };
        err.check(status)
    }

    /// Whether projects known only from sources marked outside count as well.
    ///
    /// - `on`: 0 or 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_presence_options_set_outside()`
    pub fn set_outside(&mut self, on: impl Into<i32>) -> Result<()> {
        let on = on.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_presence_options_set_outside(self.raw(), on, err.slot()) };
        err.check(status)
    }

    /// Whether kinds that a project does not state are taken as missing from it, as if every list of kinds were complete.
    ///
    /// - `on`: 0 or 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_presence_options_set_only_stated()`
    pub fn set_only_stated(&mut self, on: impl Into<i32>) -> Result<()> {
        let on = on.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_presence_options_set_only_stated(self.raw(), on, err.slot()) };
        err.check(status)
    }
}

handle! {
    /// How much privacy may still be spent on the same people: epsilons add up.
    PrivacyBudget: sys::socprev_privacy_budget, sys::socprev_privacy_budget_free, ()
}

unsafe impl Send for PrivacyBudget {}
unsafe impl Sync for PrivacyBudget {}

impl PrivacyBudget {
    /// Makes a budget of epsilon = numerator / denominator.
    ///
    /// - `ratio`: 1 .. 2^31
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_privacy_budget_new()`
    pub fn new(ratio: impl Into<Ratio>) -> Result<Self> {
        let ratio = ratio.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_privacy_budget_new(ratio.numerator, ratio.denominator, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { PrivacyBudget::own(o_out, ()) })
    }

    /// What is left, in lowest terms.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_privacy_budget_left()`
    pub fn left(&self) -> Result<Ratio> {
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_privacy_budget_left(self.raw(), &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok(Ratio { numerator: o_numerator, denominator: o_denominator })
    }

    /// Takes from a budget what an earlier release has spent.
    ///
    /// - `ratio`: its epsilon, 1 .. 2^31
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_LIMIT`], the budget is too small
    ///
    /// Complexity: O(1). C: `socprev_privacy_budget_spend()`
    pub fn spend(&mut self, ratio: impl Into<Ratio>) -> Result<()> {
        let ratio = ratio.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_privacy_budget_spend(self.raw(), ratio.numerator, ratio.denominator, err.slot()) };
        err.check(status)
    }
}

handle! {
    /// A problem with names.
    #[doc = include_str!("../doc/problem.md")]
    Problem: sys::socprev_problem, sys::socprev_problem_free, ()
}

unsafe impl Send for Problem {}
unsafe impl Sync for Problem {}

impl Problem {
    /// Version of the form that is read.
    ///
    /// Complexity: O(1). C: `socprev_problem_version()`
    pub fn version() -> i32 {
        unsafe { sys::socprev_problem_version() }
    }

    /// How many kinds there are: they are 1 .
    ///
    /// Complexity: O(1). C: `socprev_problem_kind_count()`
    pub fn kind_count() -> i32 {
        unsafe { sys::socprev_problem_kind_count() }
    }

    /// Name of a kind as documents write it, e.g.
    ///
    /// Complexity: O(1). C: `socprev_problem_kind_name()`
    pub fn kind_name(kind: impl Into<i32>) -> Option<&'static str> {
        let kind = kind.into();
        let result = unsafe { sys::socprev_problem_kind_name(kind) };
        unsafe { core::text(result) }
    }

    /// A sentence on a kind, in English.
    ///
    /// Complexity: O(1). C: `socprev_problem_kind_help()`
    pub fn kind_help(kind: impl Into<i32>) -> Option<&'static str> {
        let kind = kind.into();
        let result = unsafe { sys::socprev_problem_kind_help(kind) };
        unsafe { core::text(result) }
    }

    /// Key of the list that names the indices of an axis: "rows", "columns", "sources", "periods" or "stages"; "axes" for both when the kind has any number of them.
    ///
    /// - `axis`: 0 or 1
    ///
    /// Complexity: O(1). C: `socprev_problem_kind_axis()`
    pub fn kind_axis(kind: impl Into<i32>, axis: impl Into<i32>) -> Option<&'static str> {
        let kind = kind.into();
        let axis = axis.into();
        let result = unsafe { sys::socprev_problem_kind_axis(kind, axis) };
        unsafe { core::text(result) }
    }

    /// How many fields a kind has, without the names of its axes.
    ///
    /// Complexity: O(1). C: `socprev_problem_field_count()`
    pub fn field_count(kind: impl Into<i32>) -> i32 {
        let kind = kind.into();
        unsafe { sys::socprev_problem_field_count(kind) }
    }

    /// Name of a field; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_problem_field_name()`
    pub fn field_name(kind: impl Into<i32>, field: impl Into<i32>) -> Option<&'static str> {
        let kind = kind.into();
        let field = field.into();
        let result = unsafe { sys::socprev_problem_field_name(kind, field) };
        unsafe { core::text(result) }
    }

    /// enum socprev\_problem\_place of a field; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_problem_field_place()`
    pub fn field_place(kind: impl Into<i32>, field: impl Into<i32>) -> ProblemPlace {
        let kind = kind.into();
        let field = field.into();
        let result = unsafe { sys::socprev_problem_field_place(kind, field) };
        ProblemPlace(result)
    }

    /// enum socprev\_problem\_type of a field; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_problem_field_type()`
    pub fn field_type(kind: impl Into<i32>, field: impl Into<i32>) -> ProblemType {
        let kind = kind.into();
        let field = field.into();
        let result = unsafe { sys::socprev_problem_field_type(kind, field) };
        ProblemType(result)
    }

    /// 1 when a field must be given, else 0.
    ///
    /// Complexity: O(1). C: `socprev_problem_field_is_required()`
    pub fn field_is_required(kind: impl Into<i32>, field: impl Into<i32>) -> bool {
        let kind = kind.into();
        let field = field.into();
        let result = unsafe { sys::socprev_problem_field_is_required(kind, field) };
        result != 0
    }

    /// A sentence on a field, in English; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_problem_field_help()`
    pub fn field_help(kind: impl Into<i32>, field: impl Into<i32>) -> Option<&'static str> {
        let kind = kind.into();
        let field = field.into();
        let result = unsafe { sys::socprev_problem_field_help(kind, field) };
        unsafe { core::text(result) }
    }

    /// Word at position of a field of words; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_problem_field_word()`
    pub fn field_word(kind: impl Into<i32>, field: impl Into<i32>, position: impl Into<i32>) -> Option<&'static str> {
        let kind = kind.into();
        let field = field.into();
        let position = position.into();
        let result = unsafe { sys::socprev_problem_field_word(kind, field, position) };
        unsafe { core::text(result) }
    }

    /// Reads a problem from a document in memory.
    ///
    /// - `data`: \[size\] UTF-8; only read during the call
    /// - `options`: NULL = standard limits; "max\_records" limits rows, columns and cells together
    /// - `run`: told the bytes read so far and in all; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an argument; a required field is missing; a value breaks the rules of its field
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_PARSE`], not JSON, not UTF-8, or a text that is no date, ratio or amount
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`], unknown key
    /// - [`Status::E_DUPLICATE`], key or id
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_UNSUPPORTED`], another format or version
    ///
    /// Complexity: O(size) expected. C: `socprev_problem_read()`
    pub fn read(data: impl AsRef<[u8]>, options: Option<&ReadOptions>, run: Option<&mut Run<'_>>) -> Result<Self> {
        let data = data.as_ref();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_problem_read(data.as_ptr().cast(), data.len(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Problem::own(o_out, ()) })
    }

    /// Reads a problem from a file.
    ///
    /// - `path`: NUL-terminated
    /// - `options`: NULL = standard limits
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an argument; a required field is missing; a value breaks the rules of its field
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_PARSE`], not JSON, not UTF-8, or a text that is no date, ratio or amount
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`]
    /// - [`Status::E_DUPLICATE`], key or id
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_IO`]
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_UNSUPPORTED`], another format or version
    ///
    /// Complexity: O(size) expected. C: `socprev_problem_read_file()`
    pub fn read_file(path: &str, options: Option<&ReadOptions>, run: Option<&mut Run<'_>>) -> Result<Self> {
        let path = core::c_text("path", path)?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_problem_read_file(path.as_ptr(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Problem::own(o_out, ()) })
    }

    /// Lists everything that is wrong in a document, not only the first mistake.
    ///
    /// - `options`: NULL = standard limits
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(size) expected, and O(size) for each mistake. C: `socprev_problem_check()`
    pub fn check(data: impl AsRef<[u8]>, options: Option<&ReadOptions>, run: Option<&mut Run<'_>>) -> Result<Findings> {
        let data = data.as_ref();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_problem_check(data.as_ptr().cast(), data.len(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Findings::own(o_out, ()) })
    }

    /// enum socprev\_problem\_kind; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_problem_kind()`
    pub fn kind(&self) -> ProblemKind {
        let result = unsafe { sys::socprev_problem_kind(self.raw()) };
        ProblemKind(result)
    }

    /// The title of the document; NULL when it has none.
    ///
    /// Complexity: O(1). C: `socprev_problem_title()`
    pub fn title(&self) -> Option<&str> {
        let result = unsafe { sys::socprev_problem_title(self.raw()) };
        unsafe { core::text(result) }
    }

    /// Decimals of amounts: 2 where they are hellers of crowns, 0 where they are whole pieces.
    ///
    /// Complexity: O(1). C: `socprev_problem_decimals()`
    pub fn decimals(&self) -> i32 {
        unsafe { sys::socprev_problem_decimals(self.raw()) }
    }

    /// How many axes: 1 for apportionments, claims and dampers, else 2 or more.
    ///
    /// Complexity: O(1). C: `socprev_problem_axis_count()`
    pub fn axis_count(&self) -> i32 {
        unsafe { sys::socprev_problem_axis_count(self.raw()) }
    }

    /// Name of an axis: the key of its list, or what the document calls it.
    ///
    /// Complexity: O(1). C: `socprev_problem_axis_name()`
    pub fn axis_name(&self, axis: impl Into<i32>) -> Option<&str> {
        let axis = axis.into();
        let result = unsafe { sys::socprev_problem_axis_name(self.raw(), axis) };
        unsafe { core::text(result) }
    }

    /// How many rows (axis 0), columns (axis 1) ... there are; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_problem_count()`
    pub fn count(&self, axis: impl Into<i32>) -> usize {
        let axis = axis.into();
        unsafe { sys::socprev_problem_count(self.raw(), axis) }
    }

    /// Name of a row, column ...; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_problem_name()`
    pub fn name(&self, axis: impl Into<i32>, index: usize) -> Option<&str> {
        let axis = axis.into();
        let result = unsafe { sys::socprev_problem_name(self.raw(), axis, index) };
        unsafe { core::text(result) }
    }

    /// Index of the row, column ... of that name; -1 when there is none.
    ///
    /// Complexity: O(log n). C: `socprev_problem_find()`
    pub fn find(&self, axis: impl Into<i32>, name: &str) -> i64 {
        let axis = axis.into();
        unsafe { sys::socprev_problem_find(self.raw(), axis, name.as_ptr().cast(), name.len()) }
    }

    /// A value as the document gives it: minor units for an amount, the number of the enum for a word, 0 or 1 for a boolean, the index of a source or SOCPREV\_LARGEST\_REMAINDERS.
    ///
    /// - `place`: enum socprev\_problem\_place of the field
    /// - `axis`: of an item; else without effect
    /// - `field`: name, NUL-terminated
    /// - `index`: 0 in the root; a row, a column, an item; a cell, last axis fastest
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_TYPE`], a double, or a text
    /// - [`Status::E_NOT_FOUND`], no such field there
    /// - [`Status::E_UNDEFINED`], not given
    ///
    /// Complexity: O(fields). C: `socprev_problem_value()`
    pub fn value(&self, place: ProblemPlace, axis: impl Into<i32>, field: &str, index: usize) -> Result<Ratio> {
        let axis = axis.into();
        let field = core::c_text("field", field)?;
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_problem_value(self.raw(), place.0, axis, field.as_ptr(), index, &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok(Ratio { numerator: o_numerator, denominator: o_denominator })
    }

    /// A value of type double; see socprev\_problem\_value().
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`], no such field there
    /// - [`Status::E_UNDEFINED`], not given
    ///
    /// Complexity: O(fields). C: `socprev_problem_number()`
    pub fn number(&self, place: impl Into<i32>, axis: impl Into<i32>, field: &str, index: usize) -> Result<f64> {
        let place = place.into();
        let axis = axis.into();
        let field = core::c_text("field", field)?;
        let mut o_out: f64 = Default::default();
        let status = unsafe { sys::socprev_problem_number(self.raw(), place, axis, field.as_ptr(), index, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Of SOCPREV\_PROBLEM\_STAGES too: all but its pots, which socprev\_problem\_value() gives.
    ///
    /// Complexity: O(1). C: `socprev_problem_apportionment()`
    pub fn apportionment(&self) -> Option<Borrowed<'_, Apportionment>> {
        let result = unsafe { sys::socprev_problem_apportionment(self.raw()) };
        unsafe { Apportionment::lend(result, ()) }
    }

    /// Claims.
    ///
    /// Complexity: O(1). C: `socprev_problem_claims()`
    pub fn claims(&self) -> Option<Borrowed<'_, Claims>> {
        let result = unsafe { sys::socprev_problem_claims(self.raw()) };
        unsafe { Claims::lend(result, ()) }
    }

    /// Twoway.
    ///
    /// Complexity: O(1). C: `socprev_problem_twoway()`
    pub fn twoway(&self) -> Option<Borrowed<'_, Twoway>> {
        let result = unsafe { sys::socprev_problem_twoway(self.raw()) };
        unsafe { Twoway::lend(result, ()) }
    }

    /// Biproportional.
    ///
    /// Complexity: O(1). C: `socprev_problem_biproportional()`
    pub fn biproportional(&self) -> Option<Borrowed<'_, Biproportional>> {
        let result = unsafe { sys::socprev_problem_biproportional(self.raw()) };
        unsafe { Biproportional::lend(result, ()) }
    }

    /// Fitting.
    ///
    /// Complexity: O(1). C: `socprev_problem_fitting()`
    pub fn fitting(&self) -> Option<Borrowed<'_, Fitting>> {
        let result = unsafe { sys::socprev_problem_fitting(self.raw()) };
        unsafe { Fitting::lend(result, ()) }
    }

    /// Cofinancing.
    ///
    /// Complexity: O(1). C: `socprev_problem_cofinancing()`
    pub fn cofinancing(&self) -> Option<Borrowed<'_, Cofinancing>> {
        let result = unsafe { sys::socprev_problem_cofinancing(self.raw()) };
        unsafe { Cofinancing::lend(result, ()) }
    }

    /// Sources.
    ///
    /// Complexity: O(1). C: `socprev_problem_sources()`
    pub fn sources(&self) -> Option<Borrowed<'_, Sources>> {
        let result = unsafe { sys::socprev_problem_sources(self.raw()) };
        unsafe { Sources::lend(result, ()) }
    }

    /// Instalments.
    ///
    /// Complexity: O(1). C: `socprev_problem_instalments()`
    pub fn instalments(&self) -> Option<Borrowed<'_, Instalments>> {
        let result = unsafe { sys::socprev_problem_instalments(self.raw()) };
        unsafe { Instalments::lend(result, ()) }
    }

    /// Damper.
    ///
    /// Complexity: O(1). C: `socprev_problem_damper()`
    pub fn damper(&self) -> Option<Borrowed<'_, Damper>> {
        let result = unsafe { sys::socprev_problem_damper(self.raw()) };
        unsafe { Damper::lend(result, ()) }
    }
}

handle! {
    /// A secret key.
    PseudonymKey: sys::socprev_pseudonym_key, sys::socprev_pseudonym_key_free, ()
}

unsafe impl Send for PseudonymKey {}
unsafe impl Sync for PseudonymKey {}

impl PseudonymKey {
    /// Makes a key of secret bytes; the caller wipes their own.
    ///
    /// - `bytes`: \[n\] from a source of random numbers; not all the same
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no key, too short or long, all bytes the same
    /// - [`Status::E_UNSUPPORTED`]
    ///
    /// Complexity: O(1). C: `socprev_pseudonym_key_new()`
    pub fn new(bytes: &[u8]) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_pseudonym_key_new(bytes.as_ptr(), bytes.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { PseudonymKey::own(o_out, ()) })
    }
}

handle! {
    /// Which noise a number gets, by its size and the key of the cell.
    Ptable: sys::socprev_ptable, sys::socprev_ptable_free, ()
}

unsafe impl Send for Ptable {}
unsafe impl Sync for Ptable {}

impl Ptable {
    /// Makes a table of greatest entropy: for each number up to the point where noise has its full range, the law on the allowed changes with mean 0 and the variance wanted that says least else.
    ///
    /// - `most`: greatest change in either direction, 1 .. 100
    /// - `variance`: of the change, above 0; numbers that cannot reach it (too close to 0) refuse the table
    /// - `forbidden`: published numbers 1 .. forbidden never appear; 0 = all may
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_INFEASIBLE`], no law has that mean and variance: the error's index is the number
    ///
    /// Complexity: O(most^2). C: `socprev_ptable_new()`
    pub fn new(most: impl Into<i32>, variance: f64, forbidden: i64) -> Result<Self> {
        let most = most.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_ptable_new(most, variance, forbidden, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Ptable::own(o_out, ()) })
    }

    /// Makes a table from rows, e.g.
    ///
    /// - `number`: \[n\] ascending from 0, repeated for each change; the last block holds for all larger numbers
    /// - `change`: \[n\] ascending within a number; number + change \>= 0
    /// - `upper`: \[n\] a key k below 2^32 gives the change where the previous upper \< k / 2^32 \<= upper (0 is with the first); ascending, the last of a number is 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], the error's index says which
    ///
    /// Complexity: O(n). C: `socprev_ptable_from_rows()`
    pub fn from_rows(number: &[i64], change: &[i64], upper: &[f64]) -> Result<Self> {
        let n_n = core::same(&[("number", Some(number.len())), ("change", Some(change.len())), ("upper", Some(upper.len()))])?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_ptable_from_rows(number.as_ptr(), change.as_ptr(), upper.as_ptr(), n_n, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Ptable::own(o_out, ()) })
    }

    /// The change of a number by a key.
    ///
    /// - `number`: \>= 0
    /// - `key`: of the cell, below 2^32
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(log rows). C: `socprev_ptable_change()`
    pub fn change(&self, number: i64, key: u32) -> Result<i64> {
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_ptable_change(self.raw(), number, key, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Mean and variance of the change of a number.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows). C: `socprev_ptable_moments()`
    pub fn moments(&self, number: i64) -> Result<(f64, f64)> {
        let mut o_mean: f64 = Default::default();
        let mut o_variance: f64 = Default::default();
        let status = unsafe { sys::socprev_ptable_moments(self.raw(), number, &mut o_mean, &mut o_variance) };
        core::check(status)?;
        Ok((o_mean, o_variance))
    }
}

handle! {
    /// A table of people that is to be published.
    Publication<'a>: sys::socprev_publication, sys::socprev_publication_free, PhantomData<(&'a Table, &'a ContactFile<'a>)>
}

unsafe impl<'a> Send for Publication<'a> {}
unsafe impl<'a> Sync for Publication<'a> {}

impl<'a> Publication<'a> {
    /// Makes a publication of the number of all persons, without rules.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_publication_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Publication::own(o_out, PhantomData) })
    }

    /// Sets what people are told apart by.
    ///
    /// - `dimensions`: \[n\] enum socprev\_dimension, each once
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_publication_set_dimensions()`
    pub fn set_dimensions(&mut self, dimensions: &[Dimension]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_set_dimensions(self.raw(), dimensions.as_ptr().cast(), dimensions.len(), err.slot()) };
        err.check(status)
    }

    /// Sets what is published of each cell: persons (at first), or the contacts or minutes of identified persons.
    ///
    /// - `measure`: SOCPREV\_PERSONS, SOCPREV\_CONTACTS or SOCPREV\_MINUTES
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_publication_set_measure()`
    pub fn set_measure(&mut self, measure: impl Into<i32>) -> Result<()> {
        let measure = measure.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_set_measure(self.raw(), measure, err.slot()) };
        err.check(status)
    }

    /// Hides cells and groups of fewer than least persons.
    ///
    /// - `least`: 1 hides nothing; 5 is usual
    /// - `zeros`: 1: cells of nobody are hidden as well, and listed although no contact has their codes; so is, with bounds, that everybody is in one cell
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_publication_set_threshold()`
    pub fn set_threshold(&mut self, least: i64, zeros: impl Into<i32>) -> Result<()> {
        let zeros = zeros.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_set_threshold(self.raw(), least, zeros, err.slot()) };
        err.check(status)
    }

    /// As socprev\_disclosure\_set\_dominance(); of contacts and minutes only.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// C: `socprev_publication_set_dominance()`
    pub fn set_dominance(&mut self, contributions: impl Into<i32>, percent: impl Into<i32>) -> Result<()> {
        let contributions = contributions.into();
        let percent = percent.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_set_dominance(self.raw(), contributions, percent, err.slot()) };
        err.check(status)
    }

    /// As socprev\_disclosure\_set\_p\_percent(); of contacts and minutes only.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// C: `socprev_publication_set_p_percent()`
    pub fn set_p_percent(&mut self, percent: impl Into<i32>) -> Result<()> {
        let percent = percent.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_set_p_percent(self.raw(), percent, err.slot()) };
        err.check(status)
    }

    /// As socprev\_disclosure\_set\_attacker().
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// C: `socprev_publication_set_attacker()`
    pub fn set_attacker(&mut self, attacker: impl Into<i32>, width: i64) -> Result<()> {
        let attacker = attacker.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_set_attacker(self.raw(), attacker, width, err.slot()) };
        err.check(status)
    }

    /// Hides every cell of a code, whatever its number; totals over it are not hidden.
    ///
    /// - `dimension`: SOCPREV\_BY\_PROJECT .. SOCPREV\_BY\_TARGET\_GROUP
    /// - `text`: NUL-terminated: the code of the code list, or the text of the file
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_publication_add_sensitive()`
    pub fn add_sensitive(&mut self, dimension: impl Into<i32>, text: &str) -> Result<()> {
        let dimension = dimension.into();
        let text = core::c_text("text", text)?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_add_sensitive(self.raw(), dimension, text.as_ptr(), err.slot()) };
        err.check(status)
    }

    /// Names a service whose address is secret: territories of its contacts that are finer than a district become their district before anything is counted.
    ///
    /// - `service`: NUL-terminated: the text of the column service
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_publication_add_secret()`
    pub fn add_secret(&mut self, service: &str) -> Result<()> {
        let service = core::c_text("service", service)?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_add_secret(self.raw(), service.as_ptr(), err.slot()) };
        err.check(status)
    }

    /// The same for all services of a portfolio with secret\_address; the contacts need not name all of them.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(services). C: `socprev_publication_add_secrets()`
    pub fn add_secrets(&mut self, portfolio: &Portfolio) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_add_secrets(self.raw(), portfolio.raw(), err.slot()) };
        err.check(status)
    }

    /// Sets whether cells are linked by groups, as suppression and the rounding of small counts need it (1, at first); 0 for protections that look at each cell by itself.
    ///
    /// - `on`: 0 or 1
    /// - `most`: how many groups there may be at most, 1 .. 2^24; 5,000 at first. An audit takes some seconds for so many
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_publication_set_linked()`
    pub fn set_linked(&mut self, on: impl Into<i32>, most: i64) -> Result<()> {
        let on = on.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_set_linked(self.raw(), on, most, err.slot()) };
        err.check(status)
    }

    /// Adds a table that was published before, as socprev\_publication\_table() makes it: the columns of its dimensions, total\_over, and the measure.
    ///
    /// - `table`: must live until the publication is counted
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_publication_add_earlier()`
    pub fn add_earlier(&mut self, table: &'a Table) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_add_earlier(self.raw(), table.raw(), err.slot()) };
        err.check(status)
    }

    /// Asks for the keys of cells, for socprev\_disclosure\_perturb().
    ///
    /// - `secret`: \[SOCPREV\_CUBE\_SECRET\_SIZE\] copied; NULL asks for none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_publication_set_keys()`
    pub fn set_keys(&mut self, secret: Option<&[u8; sys::SOCPREV_CUBE_SECRET_SIZE as usize]>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_set_keys(self.raw(), secret.map_or(ptr::null(), |given| given.as_ptr()), err.slot()) };
        err.check(status)
    }

    /// Bounds in how many cells without totals a person counts, for socprev\_disclosure\_add\_noise(); see socprev\_cube\_set\_bound().
    ///
    /// - `secret`: \[SOCPREV\_CUBE\_SECRET\_SIZE\] copied; NULL = no bound
    /// - `cells`: \>= 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_publication_set_bound()`
    pub fn set_bound(&mut self, secret: Option<&[u8; sys::SOCPREV_CUBE_SECRET_SIZE as usize]>, cells: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_set_bound(self.raw(), secret.map_or(ptr::null(), |given| given.as_ptr()), cells, err.slot()) };
        err.check(status)
    }

    /// Counts contacts.
    ///
    /// - `file`: must live as long as the publication is counted
    /// - `run`: cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_NOT_FOUND`], a text that was named is no code; an earlier table lacks a column
    /// - [`Status::E_LIMIT`], cells, or groups
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: that of socprev\_cube\_people() and socprev\_groups\_count(). C: `socprev_publication_count()`
    pub fn count(&mut self, file: &'a ContactFile<'a>, run: Option<&mut Run<'_>>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_count(self.raw(), file.raw(), core::run_of(&run), err.slot()) };
        core::after(run);
        err.check(status)
    }

    /// Counts the persons of a state.
    ///
    /// - `state`: has at least the dimensions of the publication
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_NOT_FOUND`], a text that was named is no code; an earlier table lacks a column
    /// - [`Status::E_LIMIT`], cells, or groups
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: as there. C: `socprev_publication_count_state()`
    pub fn count_state(&mut self, state: &State, run: Option<&mut Run<'_>>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_count_state(self.raw(), state.raw(), core::run_of(&run), err.slot()) };
        core::after(run);
        err.check(status)
    }

    /// The tables to protect; NULL until counted.
    ///
    /// Complexity: O(1). C: `socprev_publication_disclosure()`
    pub fn disclosure(&self) -> Option<Borrowed<'_, Disclosure>> {
        let result = unsafe { sys::socprev_publication_disclosure(self.raw()) };
        unsafe { Disclosure::lend(result, ()) }
    }

    /// How many cells are to be published; 0 for NULL and until counted.
    ///
    /// Complexity: O(1). C: `socprev_publication_cells()`
    pub fn cells(&self) -> usize {
        unsafe { sys::socprev_publication_cells(self.raw()) }
    }

    /// Which cell of the disclosure that of the publication is: cells of the same people share one.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_publication_number()`
    pub fn number(&self, cell: usize) -> Result<usize> {
        let mut o_out: usize = Default::default();
        let status = unsafe { sys::socprev_publication_number(self.raw(), cell, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// What a cell of the disclosure is called: "kind shelter, territory CZ042"; "people who use exactly ..." for a group; a difference to an earlier release.
    ///
    /// - `language`: enum socprev\_language
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(cells of the group). C: `socprev_publication_name()`
    pub fn name(&self, number: usize, language: Language) -> Result<Buffer> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_name(self.raw(), number, language.0, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Buffer::own(o_out) })
    }

    /// Numbers of cells that are not linked, the same for the same codes in every publication, for socprev\_disclosure\_round().
    ///
    /// - `n`: socprev\_publication\_cells()
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], linked
    ///
    /// Complexity: O(n). C: `socprev_publication_ids()`
    pub fn ids(&self, n: usize) -> Result<Vec<i64>> {
        let mut o_out = core::zeroed::<i64>(n)?;
        let status = unsafe { sys::socprev_publication_ids(self.raw(), o_out.as_mut_ptr(), n) };
        core::check(status)?;
        Ok(o_out)
    }

    /// The keys of cells that are not linked, for socprev\_disclosure\_perturb().
    ///
    /// - `n`: socprev\_publication\_cells()
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], not asked for, or linked
    ///
    /// Complexity: O(n). C: `socprev_publication_keys()`
    pub fn keys(&self, n: usize) -> Result<Vec<u32>> {
        let mut o_out = core::zeroed::<u32>(n)?;
        let status = unsafe { sys::socprev_publication_keys(self.raw(), o_out.as_mut_ptr(), n) };
        core::check(status)?;
        Ok(o_out)
    }

    /// In how many cells, totals among them, a person of a bounded publication counts at most.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], no bound, or not counted
    ///
    /// Complexity: O(1). C: `socprev_publication_sensitivity()`
    pub fn sensitivity(&self) -> Result<i64> {
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_publication_sensitivity(self.raw(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Start of the random numbers of socprev\_disclosure\_add\_noise(): of the secret and everything that is counted, so that the same table gets the same noise and another one other noise.
    ///
    /// - `secret`: \[SOCPREV\_CUBE\_SECRET\_SIZE\]
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], also: not counted
    ///
    /// Complexity: O(cells). C: `socprev_publication_seed()`
    pub fn seed(&self, secret: &[u8; sys::SOCPREV_CUBE_SECRET_SIZE as usize]) -> Result<u64> {
        let mut o_out: u64 = Default::default();
        let status = unsafe { sys::socprev_publication_seed(self.raw(), secret.as_ptr(), &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// The numbers of a release as a table: the dimensions, total\_over, the measure.
    ///
    /// - `release`: of socprev\_publication\_disclosure()
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], another release
    ///
    /// Complexity: O(cells). C: `socprev_publication_table()`
    pub fn table(&self, release: &Release) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_publication_table(self.raw(), release.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }
}

handle! {
    /// A number with its qualifier; a value, never changed after it is made.
    #[doc = include_str!("../doc/quantity.md")]
    Quantity: sys::socprev_quantity, sys::socprev_quantity_free, ()
}

unsafe impl Send for Quantity {}
unsafe impl Sync for Quantity {}

impl Quantity {
    /// Makes a quantity of value numerator/denominator.
    ///
    /// - `qualifier`: enum socprev\_qualifier
    /// - `ratio`: the number; denominator \> 0
    /// - `high`: second number over the same denominator, \>= numerator; only read for BETWEEN
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], also: at most a number below 0, less than 0, between in the wrong order
    ///
    /// Complexity: O(1). C: `socprev_quantity_new()`
    pub fn new(qualifier: Qualifier, ratio: impl Into<Ratio>, high: i64) -> Result<Self> {
        let ratio = ratio.into();
        let mut o_out = ptr::null_mut();
        let status = unsafe { sys::socprev_quantity_new(qualifier.0, ratio.numerator, ratio.denominator, high, ptr::null(), &mut o_out) };
        core::check(status)?;
        Ok(unsafe { Quantity::own(o_out, ()) })
    }

    /// The qualifier that describes the quantity; -1 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_quantity_qualifier()`
    pub fn qualifier(&self) -> i32 {
        unsafe { sys::socprev_quantity_qualifier(self.raw()) }
    }

    /// The number that goes with the qualifier, in lowest terms: the upper end of an AT\_MOST or LESS\_THAN, else the lower one.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_quantity_value()`
    pub fn value(&self) -> Result<Ratio> {
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_quantity_value(self.raw(), &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok(Ratio { numerator: o_numerator, denominator: o_denominator })
    }

    /// The upper end of a BETWEEN, in lowest terms.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], another qualifier
    ///
    /// Complexity: O(1). C: `socprev_quantity_high()`
    pub fn high(&self) -> Result<Ratio> {
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_quantity_high(self.raw(), &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok(Ratio { numerator: o_numerator, denominator: o_denominator })
    }

    /// a + b.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL
    /// - [`Status::E_RANGE`], an end does not fit 63 bits
    /// - [`Status::E_UNDEFINED`], nothing is known about the sum
    ///
    /// Complexity: O(1). C: `socprev_quantity_add()`
    pub fn add(&self, b: &Quantity) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let status = unsafe { sys::socprev_quantity_add(self.raw(), b.raw(), ptr::null(), &mut o_out) };
        core::check(status)?;
        Ok(unsafe { Quantity::own(o_out, ()) })
    }

    /// a - b; may be below 0: exactly 5 less at least 3 is at most 2.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL
    /// - [`Status::E_RANGE`], an end does not fit 63 bits
    /// - [`Status::E_UNDEFINED`], nothing is known about the sum
    ///
    /// Complexity: O(1). C: `socprev_quantity_subtract()`
    pub fn subtract(&self, b: &Quantity) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let status = unsafe { sys::socprev_quantity_subtract(self.raw(), b.raw(), ptr::null(), &mut o_out) };
        core::check(status)?;
        Ok(unsafe { Quantity::own(o_out, ()) })
    }

    /// a / b for b that cannot be negative.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL; b may be negative
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_UNDEFINED`], b is 0, or nothing is known about the quotient
    ///
    /// Complexity: O(1). C: `socprev_quantity_divide()`
    pub fn divide(&self, b: &Quantity) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let status = unsafe { sys::socprev_quantity_divide(self.raw(), b.raw(), ptr::null(), &mut o_out) };
        core::check(status)?;
        Ok(unsafe { Quantity::own(o_out, ()) })
    }

    /// Writes "more than 88.8 %" / "více než 88,8 %", "about" / "asi", "at least" / "nejméně", "at most" / "nejvýše", "less than" / "méně než", "from 1 to 2" / "od 1 do 2"; an exact number without a word.
    ///
    /// - `factor`: the number is multiplied by it first: 100 for percent; \> 0
    /// - `places`: digits after the point, 0 .. 9
    /// - `unit`: put behind the number after a U+00A0; NULL or "" for none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_LIMIT`], capacity
    ///
    /// Complexity: O(1). C: `socprev_quantity_format()`
    pub fn format(&self, factor: i64, places: impl Into<i32>, unit: Option<&str>, language: impl Into<i32>) -> Result<String> {
        let places = places.into();
        let unit = core::maybe_c_text("unit", unit)?;
        let language = language.into();
        core::grown_text(|into, capacity, needed_by| {
            let mut needed = 0;
            let status = unsafe { sys::socprev_quantity_format(self.raw(), factor, places, unit.as_ref().map_or(ptr::null(), |given| given.as_ptr()), language, into, capacity, &mut needed) };
            *needed_by = needed;
            status
        })
    }
}

handle! {
    /// How much a reader accepts; may be used for any number of documents.
    ReadOptions: sys::socprev_read_options, sys::socprev_read_options_free, ()
}

unsafe impl Send for ReadOptions {}
unsafe impl Sync for ReadOptions {}

impl ReadOptions {
    /// Makes options with standard values.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], out NULL
    ///
    /// Complexity: O(1). C: `socprev_read_options_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_read_options_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { ReadOptions::own(o_out, ()) })
    }

    /// Sets the greatest size of a document, in bytes.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], out of its bounds
    ///
    /// Complexity: O(1). C: `socprev_read_options_set_max_bytes()`
    pub fn set_max_bytes(&mut self, bytes: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_read_options_set_max_bytes(self.raw(), bytes, err.slot()) };
        err.check(status)
    }

    /// Sets the greatest depth.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], out of its bounds
    ///
    /// Complexity: O(1). C: `socprev_read_options_set_max_depth()`
    pub fn set_max_depth(&mut self, depth: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_read_options_set_max_depth(self.raw(), depth, err.slot()) };
        err.check(status)
    }

    /// Sets the greatest number of records.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], out of its bounds
    ///
    /// Complexity: O(1). C: `socprev_read_options_set_max_records()`
    pub fn set_max_records(&mut self, records: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_read_options_set_max_records(self.raw(), records, err.slot()) };
        err.check(status)
    }

    /// Sets a limit by its name.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_NOT_FOUND`], no such limit
    ///
    /// Complexity: O(1). C: `socprev_read_options_set()`
    pub fn set(&mut self, name: &str, value: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_read_options_set(self.raw(), name.as_ptr().cast(), name.len(), value, err.slot()) };
        err.check(status)
    }

    /// Value of a limit by its name.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_NOT_FOUND`], no such limit
    ///
    /// Complexity: O(1). C: `socprev_read_options_get()`
    pub fn get(&self, name: &str) -> Result<i64> {
        let mut o_out: i64 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_read_options_get(self.raw(), name.as_ptr().cast(), name.len(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }
}

handle! {
    /// Log-linear models of people on several lists.
    Recapture: sys::socprev_recapture, sys::socprev_recapture_free, ()
}

unsafe impl Send for Recapture {}
unsafe impl Sync for Recapture {}

impl Recapture {
    /// Fits all models to the lists.
    ///
    /// - `lists`: 2 .. SOCPREV\_RECAPTURE\_LISTS
    /// - `count`: \[2^lists - 1, stride bytes, 0 = packed\] people by history, each \>= 0, together at most 2^31: count\[h - 1\] is of those who are on just the lists whose bits are set in h (bit 0 is list 1)
    /// - `confidence`: of the intervals, e.g. 0.95
    /// - `run`: progress in models; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_UNDEFINED`], nobody is on any list
    ///
    /// Complexity: O(models 2^lists p^2) for p parameters. C: `socprev_recapture_new()`
    pub fn new(lists: impl Into<i32>, count: &[i64], confidence: f64, run: Option<&mut Run<'_>>) -> Result<Self> {
        let lists = lists.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_recapture_new(lists, count.as_ptr(), 0, count.len(), confidence, core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Recapture::own(o_out, ()) })
    }

    /// People known: on one list at least.
    ///
    /// Complexity: O(1). C: `socprev_recapture_known()`
    pub fn known(&self) -> i64 {
        unsafe { sys::socprev_recapture_known(self.raw()) }
    }

    /// How many models; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_recapture_models()`
    pub fn models(&self) -> i32 {
        unsafe { sys::socprev_recapture_models(self.raw()) }
    }

    /// Name of a model, e.g.
    ///
    /// Complexity: O(1). C: `socprev_recapture_name()`
    pub fn name(&self, model: impl Into<i32>) -> Option<&str> {
        let model = model.into();
        let result = unsafe { sys::socprev_recapture_name(self.raw(), model) };
        unsafe { core::text(result) }
    }

    /// Parameters and degrees of freedom of a model.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_recapture_size()`
    pub fn size(&self, model: impl Into<i32>) -> Result<(i32, i32)> {
        let model = model.into();
        let mut o_parameters: i32 = Default::default();
        let mut o_freedom: i32 = Default::default();
        let status = unsafe { sys::socprev_recapture_size(self.raw(), model, &mut o_parameters, &mut o_freedom) };
        core::check(status)?;
        Ok((o_parameters, o_freedom))
    }

    /// How far the model is from the lists: the deviance, and the criteria.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], the model has no fit
    ///
    /// Complexity: O(1). C: `socprev_recapture_fit()`
    pub fn fit(&self, model: impl Into<i32>) -> Result<(f64, f64, f64)> {
        let model = model.into();
        let mut o_deviance: f64 = Default::default();
        let mut o_aic: f64 = Default::default();
        let mut o_bic: f64 = Default::default();
        let status = unsafe { sys::socprev_recapture_fit(self.raw(), model, &mut o_deviance, &mut o_aic, &mut o_bic) };
        core::check(status)?;
        Ok((o_deviance, o_aic, o_bic))
    }

    /// How many people there are by a model: NULL when it has no fit (a list that the model needs is empty) or is out of range.
    ///
    /// Complexity: O(1). C: `socprev_recapture_estimate()`
    pub fn estimate(&self, model: impl Into<i32>) -> Option<Borrowed<'_, Estimate>> {
        let model = model.into();
        let result = unsafe { sys::socprev_recapture_estimate(self.raw(), model) };
        unsafe { Estimate::lend(result, ()) }
    }

    /// The model with the lowest criterion among those that have a fit; the first of equal ones.
    ///
    /// - `criterion`: enum socprev\_recapture\_criterion
    ///
    /// Complexity: O(models). C: `socprev_recapture_best()`
    pub fn best(&self, criterion: RecaptureCriterion) -> RecaptureCriterion {
        let result = unsafe { sys::socprev_recapture_best(self.raw(), criterion.0) };
        RecaptureCriterion(result)
    }
}

handle! {
    /// A registration number that has been read.
    Regno: sys::socprev_regno, sys::socprev_regno_free, ()
}

unsafe impl Send for Regno {}
unsafe impl Sync for Regno {}

impl Regno {
    /// Reads a registration number.
    ///
    /// - `text`: UTF-8
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL
    /// - [`Status::E_PARSE`]
    ///
    /// Complexity: O(length). C: `socprev_regno_parse()`
    pub fn parse(text: &str) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_regno_parse(text.as_ptr().cast(), text.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Regno::own(o_out, ()) })
    }

    /// The number in its canonical form, e.g.
    ///
    /// Complexity: O(1). C: `socprev_regno_text()`
    pub fn text(&self) -> Option<&str> {
        let result = unsafe { sys::socprev_regno_text(self.raw()) };
        unsafe { core::text(result) }
    }

    /// First year of the programming period: 2004, 2007, 2014 or 2021; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_regno_period()`
    pub fn period(&self) -> i32 {
        unsafe { sys::socprev_regno_period(self.raw()) }
    }

    /// Row in SOCPREV\_LIST\_PROGRAMME; -1 when the list has no programme of that prefix in that period (a finding says so).
    ///
    /// Complexity: O(1). C: `socprev_regno_programme()`
    pub fn programme(&self) -> i32 {
        unsafe { sys::socprev_regno_programme(self.raw()) }
    }

    /// How many parts there are.
    ///
    /// Complexity: O(1). C: `socprev_regno_part_count()`
    pub fn part_count() -> i32 {
        unsafe { sys::socprev_regno_part_count() }
    }

    /// Name of a part: "prefix", "axis" .
    ///
    /// Complexity: O(1). C: `socprev_regno_part_name()`
    pub fn part_name(part: impl Into<i32>) -> Option<&'static str> {
        let part = part.into();
        let result = unsafe { sys::socprev_regno_part_name(part) };
        unsafe { core::text(result) }
    }

    /// A part of a number, enum socprev\_regno\_part.
    ///
    /// Complexity: O(1). C: `socprev_regno_part()`
    pub fn part(&self, part: impl Into<i32>) -> Option<&str> {
        let part = part.into();
        let result = unsafe { sys::socprev_regno_part(self.raw(), part) };
        unsafe { core::text(result) }
    }

    /// What was irregular about the text, each kind once, in the order of the message numbers; empty for a canonical text of a known programme.
    ///
    /// Complexity: O(1). C: `socprev_regno_findings()`
    pub fn findings(&self) -> Option<Borrowed<'_, Findings>> {
        let result = unsafe { sys::socprev_regno_findings(self.raw()) };
        unsafe { Findings::lend(result, ()) }
    }
}

handle! {
    /// Numbers that may be published, with how they were protected.
    Release: sys::socprev_release, sys::socprev_release_free, ()
}

unsafe impl Send for Release {}
unsafe impl Sync for Release {}

impl Release {
    /// enum socprev\_protection; -1 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_release_protection()`
    pub fn protection(&self) -> Protection {
        let result = unsafe { sys::socprev_release_protection(self.raw()) };
        Protection(result)
    }

    /// How many cells, atoms included; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_release_count()`
    pub fn count(&self) -> usize {
        unsafe { sys::socprev_release_count(self.raw()) }
    }

    /// The number of a cell.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], blank
    ///
    /// Complexity: O(1). C: `socprev_release_value()`
    pub fn value(&self, cell: usize) -> Result<i64> {
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_release_value(self.raw(), cell, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// What the protection costs: cells that are blank though not sensitive, and the sum of their values.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_release_loss()`
    pub fn loss(&self) -> Result<(i64, i64)> {
        let mut o_cells: i64 = Default::default();
        let mut o_value: i64 = Default::default();
        let status = unsafe { sys::socprev_release_loss(self.raw(), &mut o_cells, &mut o_value) };
        core::check(status)?;
        Ok((o_cells, o_value))
    }

    /// How far the published numbers are from the true ones.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_release_change()`
    pub fn change(&self) -> Result<(i64, i64)> {
        let mut o_largest: i64 = Default::default();
        let mut o_sum: i64 = Default::default();
        let status = unsafe { sys::socprev_release_change(self.raw(), &mut o_largest, &mut o_sum) };
        core::check(status)?;
        Ok((o_largest, o_sum))
    }

    /// The audit that the release has passed: of suppressions; NULL for other protections.
    ///
    /// Complexity: O(1). C: `socprev_release_audit()`
    pub fn audit(&self) -> Option<Borrowed<'_, Audit>> {
        let result = unsafe { sys::socprev_release_audit(self.raw()) };
        unsafe { Audit::lend(result, ()) }
    }
}

handle! {
    /// Who counts as having left, and what as having come back.
    ReturnRule: sys::socprev_return_rule, sys::socprev_return_rule_free, ()
}

unsafe impl Send for ReturnRule {}
unsafe impl Sync for ReturnRule {}

impl ReturnRule {
    /// Makes a rule with HUD's settings (measure 2): exits of all types to a permanent home from 730 days before the period to 730 days before its end; returns by any stay, to permanent housing (SOCPREV\_HMIS\_PERMANENT) only when they are more than 14 days after the exit and not inside another such stay; classes up to 180, 365 and 730 days.
    ///
    /// - `first`: first and last day of the period of the report
    /// - `last`: first and last day of the period of the report
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not days; last before first
    ///
    /// Complexity: O(1). C: `socprev_return_rule_new()`
    pub fn new(first: Date, last: Date) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_return_rule_new(first.0, last.0, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { ReturnRule::own(o_out, ()) })
    }

    /// Sets which stays can be left and which are a return.
    ///
    /// - `exits`: the set of types whose exits count
    /// - `returns`: the set of types whose entries are a return
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_return_rule_set_types()`
    pub fn set_types(&mut self, exits: u64, returns: u64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_return_rule_set_types(self.raw(), exits, returns, err.slot()) };
        err.check(status)
    }

    /// Sets the types whose entries are a return only after a while, and not when they begin inside another stay of such a type: from the day after its entry to days after its exit.
    ///
    /// - `types`: a set of types
    /// - `days`: entries up to so many days after the exit are none; \>= 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_return_rule_set_gap()`
    pub fn set_gap(&mut self, types: u64, days: impl Into<i32>) -> Result<()> {
        let days = days.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_return_rule_set_gap(self.raw(), types, days, err.slot()) };
        err.check(status)
    }

    /// Sets how long before the period the exits are looked for, in days; 0: in the period.
    ///
    /// - `days`: 0 .. 36525
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_return_rule_set_look_back()`
    pub fn set_look_back(&mut self, days: impl Into<i32>) -> Result<()> {
        let days = days.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_return_rule_set_look_back(self.raw(), days, err.slot()) };
        err.check(status)
    }

    /// Sets the classes: a return within most\[0\] days, within most\[1\] days, .
    ///
    /// - `most`: \[n\] ascending, \>= 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_return_rule_set_classes()`
    pub fn set_classes(&mut self, most: &[i32]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_return_rule_set_classes(self.raw(), most.as_ptr(), most.len(), err.slot()) };
        err.check(status)
    }
}

handle! {
    /// Persons who left and came back.
    Returns: sys::socprev_returns, sys::socprev_returns_free, ()
}

unsafe impl Send for Returns {}
unsafe impl Sync for Returns {}

impl Returns {
    /// Finds the returns.
    ///
    /// - `stays`: unchanged
    /// - `rule`: unchanged
    /// - `run`: progress in stays, cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(N log N + sum of k^2) for persons with k stays. C: `socprev_returns_count()`
    pub fn count(stays: &Stays<'_>, rule: &ReturnRule, run: Option<&mut Run<'_>>) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_returns_count(stays.raw(), rule.raw(), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Returns::own(o_out, ()) })
    }

    /// Persons who left from a stay of a type; -1 as the type: of any; 0 for NULL and out of range.
    ///
    /// Complexity: O(1). C: `socprev_returns_exits()`
    pub fn exits(&self, type_: impl Into<i32>) -> i64 {
        let type_ = type_.into();
        unsafe { sys::socprev_returns_exits(self.raw(), type_) }
    }

    /// Of those who left from a type (-1: any), how many came back within a class: each person is in one class.
    ///
    /// - `class_index`: 0 .. classes of the rule - 1
    ///
    /// Complexity: O(1). C: `socprev_returns_returned()`
    pub fn returned(&self, type_: impl Into<i32>, class_index: impl Into<i32>) -> i64 {
        let type_ = type_.into();
        let class_index = class_index.into();
        unsafe { sys::socprev_returns_returned(self.raw(), type_, class_index) }
    }
}

handle! {
    /// A round that is computed: needs neither document nor portfolio afterwards.
    Round: sys::socprev_round, sys::socprev_round_free, ()
}

unsafe impl Send for Round {}
unsafe impl Sync for Round {}

impl Round {
    /// Reads a round (see socprev\_portfolio\_new\_round()) from a document in memory, whose format is "socprev-round"; docs/round.schema.json is its JSON Schema.
    ///
    /// - `data`: as socprev\_portfolio\_read()
    /// - `options`: NULL = standard limits
    /// - `run`: as socprev\_portfolio\_read()
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an argument; a required field is missing; a value breaks the rules of its field
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_PARSE`], not JSON, not UTF-8, or a text that is no date, ratio or amount
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`], unknown key
    /// - [`Status::E_DUPLICATE`], key or id
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_UNSUPPORTED`], another format or version
    ///
    /// Complexity: as socprev\_portfolio\_read(). C: `socprev_round_read()`
    pub fn read(data: impl AsRef<[u8]>, options: Option<&ReadOptions>, run: Option<&mut Run<'_>>) -> Result<Portfolio> {
        let data = data.as_ref();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_round_read(data.as_ptr().cast(), data.len(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Portfolio::own(o_out, ()) })
    }

    /// Reads a round from a file.
    ///
    /// - `path`: NUL-terminated
    /// - `options`: NULL = standard limits
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], an argument; a required field is missing; a value breaks the rules of its field
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_PARSE`], not JSON, not UTF-8, or a text that is no date, ratio or amount
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`]
    /// - [`Status::E_DUPLICATE`], key or id
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_IO`]
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_UNSUPPORTED`], another format or version
    ///
    /// Complexity: as socprev\_portfolio\_read\_file(). C: `socprev_round_read_file()`
    pub fn read_file(path: &str, options: Option<&ReadOptions>, run: Option<&mut Run<'_>>) -> Result<Portfolio> {
        let path = core::c_text("path", path)?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_round_read_file(path.as_ptr(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Portfolio::own(o_out, ()) })
    }

    /// How many kinds a round has; they are SOCPREV\_ROUND .
    ///
    /// Complexity: O(1). C: `socprev_round_kind_count()`
    pub fn kind_count() -> i32 {
        unsafe { sys::socprev_round_kind_count() }
    }

    /// Computes a round.
    ///
    /// - `document`: a round
    /// - `portfolio`: what it names; NULL when its requests say all themselves
    /// - `run`: told the requests that have left; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], the first mistake that socprev\_round\_check() finds
    /// - [`Status::E_RANGE`], a sum
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], floors, fixed amounts or pots contradict each other: the message names them, what is missing, and the least repair
    ///
    /// Complexity: O(requests \* (references + tiers) + envelopes^2); one division of all envelopes, O(requests) expected, for each request that leaves; pots as socprev\_sources\_solve(). C: `socprev_round_solve()`
    pub fn solve(document: &Portfolio, portfolio: Option<&Portfolio>, run: Option<&mut Run<'_>>) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_round_solve(document.raw(), portfolio.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Round::own(o_out, ()) })
    }

    /// How many requests; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_round_count()`
    pub fn count(&self) -> usize {
        unsafe { sys::socprev_round_count(self.raw()) }
    }

    /// Id of a request; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_round_request()`
    pub fn request(&self, index: usize) -> Option<&str> {
        let result = unsafe { sys::socprev_round_request(self.raw(), index) };
        unsafe { core::text(result) }
    }

    /// Index of the request with an id, or -1.
    ///
    /// Complexity: O(requests). C: `socprev_round_find()`
    pub fn find(&self, id: &str) -> i64 {
        unsafe { sys::socprev_round_find(self.raw(), id.as_ptr().cast(), id.len()) }
    }

    /// One amount of the trace of a request.
    ///
    /// - `step`: enum socprev\_round\_step
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], the request has no such limit or value
    ///
    /// Complexity: O(1). C: `socprev_round_amount()`
    pub fn amount(&self, index: usize, step: RoundStep) -> Result<i64> {
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_round_amount(self.raw(), index, step.0, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Award of a request in minor units, earlier round included; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_round_award()`
    pub fn award(&self, index: usize) -> i64 {
        unsafe { sys::socprev_round_award(self.raw(), index) }
    }

    /// enum socprev\_round\_bound of a request; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_round_bound()`
    pub fn bound(&self, index: usize) -> RoundBound {
        let result = unsafe { sys::socprev_round_bound(self.raw(), index) };
        RoundBound(result)
    }

    /// Name of a bound in tables and records, e.g.
    ///
    /// Complexity: O(1). C: `socprev_round_bound_name()`
    pub fn bound_name(bound: impl Into<i32>) -> Option<&'static str> {
        let bound = bound.into();
        let result = unsafe { sys::socprev_round_bound_name(bound) };
        unsafe { core::text(result) }
    }

    /// What a bound means, in a few words; NULL when unknown.
    ///
    /// - `language`: enum socprev\_language
    ///
    /// Complexity: O(1). C: `socprev_round_bound_text()`
    pub fn bound_text(bound: impl Into<i32>, language: Language) -> Option<&'static str> {
        let bound = bound.into();
        let result = unsafe { sys::socprev_round_bound_text(bound, language.0) };
        unsafe { core::text(result) }
    }

    /// What a step is called; NULL when unknown.
    ///
    /// - `language`: enum socprev\_language
    ///
    /// Complexity: O(1). C: `socprev_round_step_text()`
    pub fn step_text(step: impl Into<i32>, language: Language) -> Option<&'static str> {
        let step = step.into();
        let result = unsafe { sys::socprev_round_step_text(step, language.0) };
        unsafe { core::text(result) }
    }

    /// How many envelopes; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_round_envelope_count()`
    pub fn envelope_count(&self) -> usize {
        unsafe { sys::socprev_round_envelope_count(self.raw()) }
    }

    /// Id of an envelope; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_round_envelope()`
    pub fn envelope(&self, index: usize) -> Option<&str> {
        let result = unsafe { sys::socprev_round_envelope(self.raw(), index) };
        unsafe { core::text(result) }
    }

    /// One amount of an envelope in minor units; 0 when out of range.
    ///
    /// - `level`: enum socprev\_round\_level
    ///
    /// Complexity: O(1). C: `socprev_round_envelope_amount()`
    pub fn envelope_amount(&self, index: usize, level: RoundLevel) -> i64 {
        unsafe { sys::socprev_round_envelope_amount(self.raw(), index, level.0) }
    }

    /// How many pots; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_round_pot_count()`
    pub fn pot_count(&self) -> usize {
        unsafe { sys::socprev_round_pot_count(self.raw()) }
    }

    /// Id of a pot; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_round_pot()`
    pub fn pot(&self, pot: usize) -> Option<&str> {
        let result = unsafe { sys::socprev_round_pot(self.raw(), pot) };
        unsafe { core::text(result) }
    }

    /// What a pot pays of the new money of a request, in minor units; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_round_part()`
    pub fn part(&self, index: usize, pot: usize) -> i64 {
        unsafe { sys::socprev_round_part(self.raw(), index, pot) }
    }

    /// Sum of all new awards, in minor units; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_round_total()`
    pub fn total(&self) -> i64 {
        unsafe { sys::socprev_round_total(self.raw()) }
    }

    /// One request in sentences: each step with its numbers, and what decided.
    ///
    /// - `language`: enum socprev\_language
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(pots). C: `socprev_round_explain()`
    pub fn explain(&self, index: usize, language: Language) -> Result<Buffer> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_round_explain(self.raw(), index, language.0, &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Buffer::own(o_out) })
    }

    /// The trace: a row for each request with request, name, kind, form, territory, zone, envelope, unit, units (3 decimals), reference, tier, the steps by name (cost, revenue ... repay; CZK, 2 decimals), bound.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(requests). C: `socprev_round_trace_table()`
    pub fn trace_table(&self) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_round_trace_table(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// A row for each envelope: envelope, name, parent, depth, requests, paid (requests with new money), claim, total, reserve, divided, rest.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(envelopes). C: `socprev_round_envelope_table()`
    pub fn envelope_table(&self) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_round_envelope_table(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// A row for each part that a pot pays of a request, without empty ones: request, pot, source, amount.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(requests \* pots). C: `socprev_round_part_table()`
    pub fn part_table(&self) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_round_part_table(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// Two rounds compared by the ids of their requests: request, before, after, change, for every request of either, in the order of round, then that of before.
    ///
    /// - `before`: which, against what
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], a difference
    ///
    /// Complexity: O(requests^2) text comparisons at worst. C: `socprev_round_compare_table()`
    pub fn compare_table(&self, before: &Round) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_round_compare_table(self.raw(), before.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// The same against the awards of this round that a portfolio holds.
    ///
    /// - `portfolio`: one that socprev\_round\_write() has filled
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], a difference
    /// - [`Status::E_NOT_FOUND`], it has no award of the round
    ///
    /// Complexity: O(requests + awards) expected. C: `socprev_round_compare_portfolio()`
    pub fn compare_portfolio(&self, portfolio: &Portfolio) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_round_compare_portfolio(self.raw(), portfolio.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// Writes the awards into a portfolio: for each request with new money an award "ROUND.REQUEST" with every step of its trace, and for each pot that pays it an award\_part "ROUND.REQUEST.POT".
    ///
    /// - `portfolio`: must hold the round's project
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], NULL, not a portfolio, the round names no project
    /// - [`Status::E_NOT_FOUND`], the project is not there
    /// - [`Status::E_LIMIT`], an id would be too long
    ///
    /// Complexity: O(requests \* pots + awards). C: `socprev_round_write()`
    pub fn write(&self, portfolio: &mut Portfolio) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_round_write(self.raw(), portfolio.raw(), err.slot()) };
        err.check(status)
    }
}

handle! {
    /// What is paid when.
    Schedule: sys::socprev_schedule, sys::socprev_schedule_free, ()
}

unsafe impl Send for Schedule {}
unsafe impl Sync for Schedule {}

impl Schedule {
    /// How many rows or periods; 0 for an unknown axis.
    ///
    /// - `axis`: enum socprev\_axis; periods are columns
    ///
    /// Complexity: O(1). C: `socprev_schedule_count()`
    pub fn count(&self, axis: Axis) -> usize {
        unsafe { sys::socprev_schedule_count(self.raw(), axis.0) }
    }

    /// Copies all instalments, row by row.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows \* periods). C: `socprev_schedule_amounts()`
    pub fn amounts(&self) -> Result<Vec<i64>> {
        let mut o_out = core::zeroed::<i64>(unsafe { sys::socprev_schedule_count(self.raw(), 0) * sys::socprev_schedule_count(self.raw(), 1) })?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_schedule_amounts(self.raw(), o_out.as_mut_ptr(), o_out.len(), err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// One instalment in minor units; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_schedule_amount()`
    pub fn amount(&self, row: usize, period: usize) -> i64 {
        unsafe { sys::socprev_schedule_amount(self.raw(), row, period) }
    }

    /// What is paid of a row by the end of a period in minor units; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_schedule_cumulative()`
    pub fn cumulative(&self, row: usize, period: usize) -> i64 {
        unsafe { sys::socprev_schedule_cumulative(self.raw(), row, period) }
    }

    /// Total of one row or period in minor units; 0 when out of range.
    ///
    /// - `axis`: enum socprev\_axis
    ///
    /// Complexity: O(rows) for a period. C: `socprev_schedule_total()`
    pub fn total(&self, axis: Axis, index: usize) -> i64 {
        unsafe { sys::socprev_schedule_total(self.raw(), axis.0, index) }
    }

    /// The exact plan of a row by the end of a period, of the absolute amount, in minor units: whole + numerator / denominator in lowest terms.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], out of range
    ///
    /// Complexity: O(log). C: `socprev_schedule_plan()`
    pub fn plan(&self, row: usize, period: usize) -> Result<(i64, Ratio)> {
        let mut o_whole: i64 = Default::default();
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_schedule_plan(self.raw(), row, period, &mut o_whole, &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok((o_whole, Ratio { numerator: o_numerator, denominator: o_denominator }))
    }

    /// enum socprev\_instalment\_hold of a row at the end of a period; PLAN when out of range.
    ///
    /// Complexity: O(1). C: `socprev_schedule_hold()`
    pub fn hold(&self, row: usize, period: usize) -> InstalmentHold {
        let result = unsafe { sys::socprev_schedule_hold(self.raw(), row, period) };
        InstalmentHold(result)
    }
}

handle! {
    /// Distinct persons, exactly or in registers.
    Sketch: sys::socprev_sketch, sys::socprev_sketch_free, ()
}

unsafe impl Send for Sketch {}
unsafe impl Sync for Sketch {}

impl Sketch {
    /// Standard error of an estimate beyond the exact ones, as a part of the number: sqrt(3 ln 2 - 1) / sqrt(2^precision).
    ///
    /// Complexity: O(1). C: `socprev_sketch_relative_error()`
    pub fn relative_error(precision: impl Into<i32>) -> f64 {
        let precision = precision.into();
        unsafe { sys::socprev_sketch_relative_error(precision) }
    }

    /// Up to how many persons the number is exact: 2^(precision - 3), 4096 at most.
    ///
    /// Complexity: O(1). C: `socprev_sketch_exact_up_to()`
    pub fn exact_up_to(precision: impl Into<i32>) -> i64 {
        let precision = precision.into();
        unsafe { sys::socprev_sketch_exact_up_to(precision) }
    }

    /// Makes a sketch of nobody.
    ///
    /// - `precision`: SOCPREV\_SKETCH\_LEAST .. SOCPREV\_SKETCH\_MOST
    /// - `key_id`: number of the key that made the pseudonyms; 0 when there is one only
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_sketch_new()`
    pub fn new(precision: impl Into<i32>, key_id: u64) -> Result<Self> {
        let precision = precision.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sketch_new(precision, key_id, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Sketch::own(o_out, ()) })
    }

    /// Its precision; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_sketch_precision()`
    pub fn precision(&self) -> i32 {
        unsafe { sys::socprev_sketch_precision(self.raw()) }
    }

    /// The number of the key of the pseudonyms; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_sketch_key_id()`
    pub fn key_id(&self) -> u64 {
        unsafe { sys::socprev_sketch_key_id(self.raw()) }
    }

    /// 1 while everybody is kept and the number is exact, 0 for registers and NULL.
    ///
    /// Complexity: O(1). C: `socprev_sketch_is_exact()`
    pub fn is_exact(&self) -> bool {
        let result = unsafe { sys::socprev_sketch_is_exact(self.raw()) };
        result != 0
    }

    /// Adds persons; who is there already changes nothing.
    ///
    /// - `persons`: \[n, stride bytes, 0 = packed\] pseudonyms, any value
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n), while exact O(n e) for e kept ones. C: `socprev_sketch_add()`
    pub fn add(&mut self, persons: &[u64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sketch_add(self.raw(), persons.as_ptr(), 0, persons.len(), err.slot()) };
        err.check(status)
    }

    /// Adds everybody of another sketch.
    ///
    /// - `other`: unchanged; may be sketch
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], another precision; pseudonyms of another key
    ///
    /// Complexity: O(2^precision). C: `socprev_sketch_unite()`
    pub fn unite(&mut self, other: &Sketch) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sketch_unite(self.raw(), other.raw(), err.slot()) };
        err.check(status)
    }

    /// How many distinct persons: SOCPREV\_ESTIMATE\_HYPERLOGLOG.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], all registers are full, as no number of persons on Earth makes them
    ///
    /// Complexity: O(2^precision). C: `socprev_sketch_estimate()`
    pub fn estimate(&self) -> Result<Estimate> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sketch_estimate(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Estimate::own(o_out, ()) })
    }

    /// The bytes of a sketch, with checksum: those of a cube of sketches without dimensions (docs/states.md).
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(2^precision). C: `socprev_sketch_write()`
    pub fn write(&self) -> Result<Buffer> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sketch_write(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Buffer::own(o_out) })
    }

    /// Reads a sketch.
    ///
    /// - `data`: \[size\] copied
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a cube with dimensions
    /// - [`Status::E_PARSE`], not a sketch, a newer version, cut, or changed
    ///
    /// Complexity: O(size). C: `socprev_sketch_parse()`
    pub fn parse(data: impl AsRef<[u8]>) -> Result<Self> {
        let data = data.as_ref();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sketch_parse(data.as_ptr().cast(), data.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Sketch::own(o_out, ()) })
    }
}

handle! {
    /// Sketches of the cells of a cube.
    SketchCube: sys::socprev_sketch_cube, sys::socprev_sketch_cube_free, ()
}

unsafe impl Send for SketchCube {}
unsafe impl Sync for SketchCube {}

impl SketchCube {
    /// Makes a cube without persons.
    ///
    /// - `dimensions`: \[n\_dimensions\] enum socprev\_dimension, each once; NULL when n\_dimensions is 0
    /// - `precision`: SOCPREV\_SKETCH\_LEAST .. SOCPREV\_SKETCH\_MOST
    /// - `key_id`: number of the key that made the pseudonyms; 0 when there is one only
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_sketch_cube_new()`
    pub fn new(dimensions: &[Dimension], precision: impl Into<i32>, key_id: u64) -> Result<Self> {
        let precision = precision.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sketch_cube_new(dimensions.as_ptr().cast(), dimensions.len(), precision, key_id, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { SketchCube::own(o_out, ()) })
    }

    /// Makes the codes of a dimension a hierarchy, as socprev\_cube\_set\_parents(); it is not part of the state.
    ///
    /// - `parents`: \[n, stride bytes, 0 = packed\]
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not a dimension of codes of this cube; a parent below -1; a circle or more than SOCPREV\_CUBE\_LEVELS\_MOST levels
    /// - [`Status::E_LIMIT`]
    ///
    /// Complexity: O(n levels). C: `socprev_sketch_cube_set_parents()`
    pub fn set_parents(&mut self, dimension: impl Into<i32>, parents: &[i32]) -> Result<()> {
        let dimension = dimension.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sketch_cube_set_parents(self.raw(), dimension, parents.as_ptr(), 0, parents.len(), err.slot()) };
        err.check(status)
    }

    /// Adds the persons of contacts; anonymous contacts have none.
    ///
    /// - `contacts`: unchanged, and may change or go afterwards
    /// - `run`: progress in rows, cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_LIMIT`], cells x 2^d exceed 2^24
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(rows). C: `socprev_sketch_cube_add()`
    pub fn add(&mut self, contacts: &Contacts<'_>, run: Option<&mut Run<'_>>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sketch_cube_add(self.raw(), contacts.raw(), core::run_of(&run), err.slot()) };
        core::after(run);
        err.check(status)
    }

    /// Adds everybody of another cube: associative, commutative and idempotent to the byte.
    ///
    /// - `other`: unchanged; may be cube
    /// - `run`: cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], other dimensions, another precision, pseudonyms of another key: the cube is as before
    /// - [`Status::E_LIMIT`], cells x 2^d exceed 2^24
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(cells 2^precision). C: `socprev_sketch_cube_unite()`
    pub fn unite(&mut self, other: &SketchCube, run: Option<&mut Run<'_>>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sketch_cube_unite(self.raw(), other.raw(), core::run_of(&run), err.slot()) };
        core::after(run);
        err.check(status)
    }

    /// The bytes of a cube (docs/states.md): its state.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(bytes). C: `socprev_sketch_cube_write()`
    pub fn write(&self) -> Result<Buffer> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sketch_cube_write(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Buffer::own(o_out) })
    }

    /// Reads a cube.
    ///
    /// - `data`: \[size\] copied
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_PARSE`], not a cube of sketches, a newer version, cut, or changed
    /// - [`Status::E_LIMIT`]
    ///
    /// Complexity: O(size); never more memory than a small multiple of size. C: `socprev_sketch_cube_parse()`
    pub fn parse(data: impl AsRef<[u8]>) -> Result<Self> {
        let data = data.as_ref();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sketch_cube_parse(data.as_ptr().cast(), data.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { SketchCube::own(o_out, ()) })
    }

    /// Whether bytes begin as a state with sketches does, and not as an exact one: 1 or 0.
    ///
    /// Complexity: O(1). C: `socprev_sketch_cube_is_state()`
    pub fn is_state(data: impl AsRef<[u8]>) -> bool {
        let data = data.as_ref();
        let result = unsafe { sys::socprev_sketch_cube_is_state(data.as_ptr().cast(), data.len()) };
        result != 0
    }

    /// How many dimensions; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_sketch_cube_dimensions()`
    pub fn dimensions(&self) -> usize {
        unsafe { sys::socprev_sketch_cube_dimensions(self.raw()) }
    }

    /// The dimension at a position, enum socprev\_dimension; -1 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_sketch_cube_dimension()`
    pub fn dimension(&self, position: usize) -> Dimension {
        let result = unsafe { sys::socprev_sketch_cube_dimension(self.raw(), position) };
        Dimension(result)
    }

    /// Its precision; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_sketch_cube_precision()`
    pub fn precision(&self) -> i32 {
        unsafe { sys::socprev_sketch_cube_precision(self.raw()) }
    }

    /// Estimates the persons of every cell and total, as socprev\_sketch\_estimate().
    ///
    /// - `run`: cancel; may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_LIMIT`], cells and their totals exceed 2^24
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_UNDEFINED`], all registers of a cell are full
    ///
    /// Complexity: O(cells t 2^precision) for t totals of a cell; 2^precision bytes for each total. C: `socprev_sketch_cube_count()`
    pub fn count(&self, run: Option<&mut Run<'_>>) -> Result<SketchPeople> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sketch_cube_count(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { SketchPeople::own(o_out, ()) })
    }
}

handle! {
    /// Estimates of every occurring combination of codes and every total.
    SketchPeople: sys::socprev_sketch_people, sys::socprev_sketch_people_free, ()
}

unsafe impl Send for SketchPeople {}
unsafe impl Sync for SketchPeople {}

impl SketchPeople {
    /// How many dimensions; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_sketch_people_dimensions()`
    pub fn dimensions(&self) -> usize {
        unsafe { sys::socprev_sketch_people_dimensions(self.raw()) }
    }

    /// The dimension at a position, enum socprev\_dimension; -1 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_sketch_people_dimension()`
    pub fn dimension(&self, position: usize) -> Dimension {
        let result = unsafe { sys::socprev_sketch_people_dimension(self.raw(), position) };
        Dimension(result)
    }

    /// How many cells, totals included, in the order of socprev\_people\_cells(): the grand total is cell 0; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_sketch_people_cells()`
    pub fn cells(&self) -> i64 {
        unsafe { sys::socprev_sketch_people_cells(self.raw()) }
    }

    /// Code of a cell in the dimension at position.
    ///
    /// - `cell`: 0 .. cells-1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_sketch_people_code()`
    pub fn code(&self, cell: i64, position: usize) -> Result<i32> {
        let mut o_out: i32 = Default::default();
        let status = unsafe { sys::socprev_sketch_people_code(self.raw(), cell, position, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }

    /// Finds the cell with the given codes.
    ///
    /// - `codes`: \[dimensions\] SOCPREV\_CODE\_ALL for a total
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_NOT_FOUND`]
    ///
    /// Complexity: O(log cells). C: `socprev_sketch_people_find()`
    pub fn find(&self, codes: &[i32]) -> Result<i64> {
        core::exactly(unsafe { sys::socprev_sketch_people_dimensions(self.raw()) }, &[("codes", Some(codes.len()))])?;
        let mut o_cell: i64 = Default::default();
        let status = unsafe { sys::socprev_sketch_people_find(self.raw(), codes.as_ptr(), &mut o_cell) };
        core::check(status)?;
        Ok(o_cell)
    }

    /// Persons of a cell as an estimate, see socprev\_sketch\_estimate().
    ///
    /// - `cell`: 0 .. cells-1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_sketch_people_estimate()`
    pub fn estimate(&self, cell: i64) -> Result<Estimate> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sketch_people_estimate(self.raw(), cell, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Estimate::own(o_out, ()) })
    }

    /// A measure of all cells.
    ///
    /// - `measure`: enum socprev\_sketch\_measure
    /// - `n`: socprev\_sketch\_people\_cells(), not less and not more
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(cells). C: `socprev_sketch_people_values()`
    pub fn values(&self, measure: SketchMeasure, n: usize) -> Result<Vec<f64>> {
        let mut o_out = core::zeroed::<f64>(n)?;
        let status = unsafe { sys::socprev_sketch_people_values(self.raw(), measure.0, o_out.as_mut_ptr(), n) };
        core::check(status)?;
        Ok(o_out)
    }
}

handle! {
    /// Rows that are paid by sources within limits.
    Sources: sys::socprev_sources, sys::socprev_sources_free, ()
}

unsafe impl Send for Sources {}
unsafe impl Sync for Sources {}

impl Sources {
    /// Makes a problem: demands 0, sources without limits, every source may pay every row, quantum 1, sources used in the order of their index.
    ///
    /// - `rows`: at least 1 each
    /// - `sources`: at least 1 each
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows \* sources). C: `socprev_sources_new()`
    pub fn new(rows: usize, sources: usize) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_new(rows, sources, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Sources::own(o_out, ()) })
    }

    /// Sets what each row must be paid: exactly, unless socprev\_sources\_set\_shortage() lets it be less.
    ///
    /// - `demand`: \[n, stride bytes, 0 = packed\] minor units, each \>= 0, sum at most SOCPREV\_TOTAL\_MAX
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(n). C: `socprev_sources_set_demands()`
    pub fn set_demands(&mut self, demand: &[i64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_set_demands(self.raw(), demand.as_ptr(), 0, demand.len(), err.slot()) };
        err.check(status)
    }

    /// Sets what each source must spend at least and may spend at most; of its own, where sources hand money on (see socprev\_sources\_set\_carry()).
    ///
    /// - `least`: \[n, the strides in bytes, 0 = packed\] minor units, each \>= 0; most SOCPREV\_NO\_CAP for no limit; NULL = no limits
    /// - `most`: \[n, the strides in bytes, 0 = packed\] minor units, each \>= 0; most SOCPREV\_NO\_CAP for no limit; NULL = no limits
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], sum of least
    ///
    /// Complexity: O(n). C: `socprev_sources_set_limits()`
    pub fn set_limits(&mut self, least: Option<&[i64]>, most: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("least", least.map(|given| given.len())), ("most", most.map(|given| given.len()))])?.unwrap_or(0);
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_set_limits(self.raw(), least.map_or(ptr::null(), |given| given.as_ptr()), 0, most.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Sets the step of all amounts in minor units; demands must be multiples of it when the problem is solved.
    ///
    /// - `quantum`: at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_sources_set_quantum()`
    pub fn set_quantum(&mut self, quantum: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_set_quantum(self.raw(), quantum, err.slot()) };
        err.check(status)
    }

    /// Sets which source is used first: the lowest number, then the lowest index.
    ///
    /// - `priorities`: \[n, stride bytes, 0 = packed\]; NULL = by index
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_sources_set_priorities()`
    pub fn set_priorities(&mut self, priorities: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("priorities", priorities.map(|given| given.len()))])?.unwrap_or(0);
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_set_priorities(self.raw(), priorities.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Says whether a source may pay a row.
    ///
    /// - `row`: or SOCPREV\_EVERY
    /// - `source`: or SOCPREV\_EVERY
    /// - `eligible`: 0 = no, anything else = yes
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(cells meant). C: `socprev_sources_set_eligible()`
    pub fn set_eligible(&mut self, row: usize, source: usize, eligible: impl Into<i32>) -> Result<()> {
        let eligible = eligible.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_set_eligible(self.raw(), row, source, eligible, err.slot()) };
        err.check(status)
    }

    /// Sets the least and greatest amount that a source pays of a row.
    ///
    /// - `row`: or SOCPREV\_EVERY
    /// - `source`: or SOCPREV\_EVERY
    /// - `floor`: minor units, 0 .. SOCPREV\_TOTAL\_MAX
    /// - `cap`: minor units, \>= 0, or SOCPREV\_NO\_CAP
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(cells meant). C: `socprev_sources_set_bounds()`
    pub fn set_bounds(&mut self, row: usize, source: usize, floor: i64, cap: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_set_bounds(self.raw(), row, source, floor, cap, err.slot()) };
        err.check(status)
    }

    /// Sets the least and greatest share of a row that a source pays.
    ///
    /// - `row`: or SOCPREV\_EVERY
    /// - `source`: or SOCPREV\_EVERY
    /// - `low`: from 0 to the high share
    /// - `high`: at most 1; denominators at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(cells meant). C: `socprev_sources_set_range()`
    pub fn set_range(&mut self, row: usize, source: usize, low: impl Into<Ratio>, high: impl Into<Ratio>) -> Result<()> {
        let low = low.into();
        let high = high.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_set_range(self.raw(), row, source, low.numerator, low.denominator, high.numerator, high.denominator, err.slot()) };
        err.check(status)
    }

    /// Lets rows be paid less than they demand.
    ///
    /// - `shortage`: enum socprev\_shortage
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_sources_set_shortage()`
    pub fn set_shortage(&mut self, shortage: Shortage) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_set_shortage(self.raw(), shortage.0, err.slot()) };
        err.check(status)
    }

    /// Sets strict priorities of the rows for when money falls short: rows of a lower tier are paid as fully as possible before a higher one gets anything that they could have.
    ///
    /// - `tiers`: \[n, stride bytes, 0 = packed\] any numbers, lowest first; NULL: all in one tier
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n). C: `socprev_sources_set_tiers()`
    pub fn set_tiers(&mut self, tiers: Option<&[i64]>) -> Result<()> {
        let n_n = core::maybe_same(&[("tiers", tiers.map(|given| given.len()))])?.unwrap_or(0);
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_set_tiers(self.raw(), tiers.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Lets a source hand on what it does not spend to the source behind it: sources are then the budgets of successive years, limits what each year brings, and what is neither spent nor carried over lapses.
    ///
    /// - `source`: or SOCPREV\_EVERY; of the last one: what outlasts it
    /// - `limit`: minor units, \>= 0, or SOCPREV\_NO\_CAP
    /// - `ratio`: at most this part of the source's own upper limit as well: 0 \<= numerator \<= denominator, denominator \>= 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(sources). C: `socprev_sources_set_carry()`
    pub fn set_carry(&mut self, source: usize, limit: i64, ratio: impl Into<Ratio>) -> Result<()> {
        let ratio = ratio.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_set_carry(self.raw(), source, limit, ratio.numerator, ratio.denominator, err.slot()) };
        err.check(status)
    }

    /// Pays every row within all limits.
    ///
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no multiple of the quantum
    /// - [`Status::E_RANGE`], sum of floors
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], socprev\_sources\_conflict() says why
    ///
    /// Complexity: O(rows \* sources) per cell and per augmenting path; in a shortage O(rows \* sources) per path, rows paths for each of at most rows groups. C: `socprev_sources_solve()`
    pub fn solve(&self, run: Option<&mut Run<'_>>) -> Result<Payment> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_solve(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Payment::own(o_out, ()) })
    }

    /// Finds out why a problem has no answer; the sets named are minimal in that no claimant of the sum needed can be left out.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no multiple of the quantum
    /// - [`Status::E_RANGE`], sum of floors
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], socprev\_sources\_conflict() says why
    ///
    /// Complexity: O(rows \* sources \* larger of both) beyond the search. C: `socprev_sources_conflict()`
    pub fn conflict(&self) -> Result<Option<Conflict>> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_conflict(self.raw(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Conflict::maybe(o_out, ()) })
    }

    /// Least and greatest amount that a source can pay of a row in any way to pay all rows within the limits (in a shortage: what they are paid), whatever the priorities.
    ///
    /// - `payment`: an answer of this problem
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], out of range, not an answer of this problem
    ///
    /// Complexity: O(rows \* sources) per augmenting path. C: `socprev_sources_range()`
    pub fn range(&self, payment: &Payment, row: usize, source: usize) -> Result<(i64, i64)> {
        let mut o_least: i64 = Default::default();
        let mut o_most: i64 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_range(self.raw(), payment.raw(), row, source, &mut o_least, &mut o_most, err.slot()) };
        err.check(status)?;
        Ok((o_least, o_most))
    }

    /// Checks an answer against its problem without any code of the solver: every row is paid, all limits are kept, and for each source that could spend more the answer carries a set of rows and sources out of which nothing can be moved to it, given what the sources before it spend.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not an answer of this problem: says why
    ///
    /// Complexity: O(rows \* sources^2), in a shortage O(rows^2 \* sources) as well. C: `socprev_sources_verify()`
    pub fn verify(&self, payment: &Payment) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_sources_verify(self.raw(), payment.raw(), err.slot()) };
        err.check(status)
    }
}

handle! {
    /// A temporary file.
    Spill: sys::socprev_spill, sys::socprev_spill_free, ()
}

unsafe impl Send for Spill {}
unsafe impl Sync for Spill {}

impl Spill {
    /// Opens a temporary file.
    ///
    /// - `folder`: where; it must exist and be writable
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_IO`], no file can be made there
    ///
    /// Complexity: O(1); 64 KiB. C: `socprev_spill_new()`
    pub fn new(folder: &str) -> Result<Self> {
        let folder = core::c_text("folder", folder)?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_spill_new(folder.as_ptr(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Spill::own(o_out, ()) })
    }

    /// Bytes written; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_spill_size()`
    pub fn size(&self) -> u64 {
        unsafe { sys::socprev_spill_size(self.raw()) }
    }
}

handle! {
    /// A project's money divided; independent of the portfolio.
    Split: sys::socprev_split, sys::socprev_split_free, ()
}

unsafe impl Send for Split {}
unsafe impl Sync for Split {}

impl Split {
    /// Divides a project's money.
    ///
    /// - `project`: index of the project; its total must be exact, its services must have exact counts, and its territories must be known
    /// - `options`: NULL = as made
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_NOT_FOUND`], no such project or territory
    /// - [`Status::E_UNDEFINED`], no total, no services, no territory, or one of them not exact: the message says which
    ///
    /// Complexity: as socprev\_twoway\_solve(). C: `socprev_split_new()`
    pub fn new(portfolio: &Portfolio, project: i64, options: Option<&SplitOptions>, run: Option<&mut Run<'_>>) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_split_new(portfolio.raw(), project, options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Split::own(o_out, ()) })
    }

    /// The division itself: rows are kinds, columns are districts.
    ///
    /// Complexity: O(1). C: `socprev_split_division()`
    pub fn division(&self) -> Option<Borrowed<'_, TwowayDivision>> {
        let result = unsafe { sys::socprev_split_division(self.raw()) };
        unsafe { TwowayDivision::lend(result, ()) }
    }

    /// Code of the kind of a row; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_split_kind()`
    pub fn kind(&self, row: usize) -> Option<&str> {
        let result = unsafe { sys::socprev_split_kind(self.raw(), row) };
        unsafe { core::text(result) }
    }

    /// Number of services of a row: its weight; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_split_services()`
    pub fn services(&self, row: usize) -> i64 {
        unsafe { sys::socprev_split_services(self.raw(), row) }
    }

    /// Code of the territory of a column; NULL when out of range.
    ///
    /// Complexity: O(1). C: `socprev_split_territory()`
    pub fn territory(&self, column: usize) -> Option<&str> {
        let result = unsafe { sys::socprev_split_territory(self.raw(), column) };
        unsafe { core::text(result) }
    }

    /// Inhabitants of a column, its weight, and their date.
    ///
    /// Complexity: O(1). C: `socprev_split_population()`
    pub fn population(&self, column: usize) -> (i64, Date) {
        let mut o_as_of: i32 = Default::default();
        let result = unsafe { sys::socprev_split_population(self.raw(), column, &mut o_as_of) };
        (result, Date(o_as_of))
    }

    /// The division as a table, a row for each cell: kind, services, territory, population, population\_date, amount (CZK, 2 decimals).
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(cells). C: `socprev_split_table()`
    pub fn table(&self) -> Result<Table> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_split_table(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }
}

handle! {
    /// How a project's money is to be divided; what is not set has the value named.
    SplitOptions: sys::socprev_split_options, sys::socprev_split_options_free, ()
}

unsafe impl Send for SplitOptions {}
unsafe impl Sync for SplitOptions {}

impl SplitOptions {
    /// Makes options: the rule SOCPREV\_RULE\_HARE, quantum 1, populations at the project's start.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_split_options_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_split_options_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { SplitOptions::own(o_out, ()) })
    }

    /// Sets the rule that divides the total over rows and over columns.
    ///
    /// - `rule`: enum socprev\_rule, not SOCPREV\_RULE\_STATIONARY
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_split_options_set_rule()`
    pub fn set_rule(&mut self, rule: Rule) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_split_options_set_rule(self.raw(), rule.0, err.slot()) };
        err.check(status)
    }

    /// Sets the step of all amounts in haléř: 100000 for thousands of crowns.
    ///
    /// - `quantum`: at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_split_options_set_quantum()`
    pub fn set_quantum(&mut self, quantum: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_split_options_set_quantum(self.raw(), quantum, err.slot()) };
        err.check(status)
    }

    /// Sets the date of the populations; see socprev\_territory\_population().
    ///
    /// - `date`: SOCPREV\_DATE\_NONE: the project's start
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_split_options_set_date()`
    pub fn set_date(&mut self, date: Date) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_split_options_set_date(self.raw(), date.0, err.slot()) };
        err.check(status)
    }
}

handle! {
    /// Who gets what of each pot.
    Stages: sys::socprev_stages, sys::socprev_stages_free, ()
}

unsafe impl Send for Stages {}
unsafe impl Sync for Stages {}

impl Stages {
    /// Divides pots that come one after the other.
    ///
    /// - `problem`: claimants, rule, quantum, floors, caps and bases; its total has no part in it; not changed
    /// - `pot`: \[n, stride bytes, 0 = packed\] minor units, multiples of the quantum, all \>= 0 or all \<= 0; their sum at most SOCPREV\_TOTAL\_MAX in absolute value
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no pot; two signs
    /// - [`Status::E_RANGE`], sum
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], socprev\_apportionment\_conflict() says why
    /// - [`Status::E_UNDEFINED`], Droop: weights too small for its whole-number quota
    ///
    /// Complexity: 2 n times that of socprev\_apportionment\_solve(). C: `socprev_stages_solve()`
    pub fn solve(problem: &Apportionment, pot: &[i64], run: Option<&mut Run<'_>>) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_stages_solve(problem.raw(), pot.as_ptr(), 0, pot.len(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Stages::own(o_out, ()) })
    }

    /// Checks an answer against its problem without any code of the solver: nothing is taken back, each stage is a division on top of the one before, and beside it stands the division at once.
    ///
    /// - `pot`: as given to socprev\_stages\_solve()
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not an answer of this problem: says why
    ///
    /// Complexity: O(claimants \* stages). C: `socprev_stages_verify()`
    pub fn verify(problem: &Apportionment, pot: &[i64], stages: &Stages) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_stages_verify(problem.raw(), pot.as_ptr(), 0, pot.len(), stages.raw(), err.slot()) };
        err.check(status)
    }

    /// How many claimants or stages; 0 for an unknown axis.
    ///
    /// - `axis`: enum socprev\_axis; stages are columns
    ///
    /// Complexity: O(1). C: `socprev_stages_count()`
    pub fn count(&self, axis: Axis) -> usize {
        unsafe { sys::socprev_stages_count(self.raw(), axis.0) }
    }

    /// What a claimant gets of one pot in minor units; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_stages_amount()`
    pub fn amount(&self, index: usize, stage: usize) -> i64 {
        unsafe { sys::socprev_stages_amount(self.raw(), index, stage) }
    }

    /// What a claimant has once a pot has come, in minor units; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_stages_cumulative()`
    pub fn cumulative(&self, index: usize, stage: usize) -> i64 {
        unsafe { sys::socprev_stages_cumulative(self.raw(), index, stage) }
    }

    /// Whether all pots up to a stage are divided as if they had come at once, 1 or 0; 0 when out of range.
    ///
    /// Complexity: O(claimants). C: `socprev_stages_is_whole()`
    pub fn is_whole(&self, stage: usize) -> bool {
        let result = unsafe { sys::socprev_stages_is_whole(self.raw(), stage) };
        result != 0
    }

    /// The division of all pots up to a stage, with all its reasons; where the floor of a claimant is active, an earlier stage had given more than the rule would now.
    ///
    /// Complexity: O(1). C: `socprev_stages_division()`
    pub fn division(&self, stage: usize) -> Option<Borrowed<'_, Division>> {
        let result = unsafe { sys::socprev_stages_division(self.raw(), stage) };
        unsafe { Division::lend(result, ()) }
    }

    /// The division of all pots up to a stage as if they had come at once.
    ///
    /// Complexity: O(1). C: `socprev_stages_whole()`
    pub fn whole(&self, stage: usize) -> Option<Borrowed<'_, Division>> {
        let result = unsafe { sys::socprev_stages_whole(self.raw(), stage) };
        unsafe { Division::lend(result, ()) }
    }
}

handle! {
    /// What was counted so far.
    State: sys::socprev_state, sys::socprev_state_free, ()
}

unsafe impl Send for State {}
unsafe impl Sync for State {}

impl State {
    /// Reads a state.
    ///
    /// - `data`: \[size\] copied
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_PARSE`], not a state, a newer version, cut, or changed
    ///
    /// Complexity: O(size); never more memory than a small multiple of size. C: `socprev_state_parse()`
    pub fn parse(data: impl AsRef<[u8]>) -> Result<Self> {
        let data = data.as_ref();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_state_parse(data.as_ptr().cast(), data.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { State::own(o_out, ()) })
    }

    /// The bytes of a state; NULL for NULL.
    ///
    /// Complexity: O(1). C: `socprev_state_data()`
    pub fn data(&self) -> Option<&str> {
        let result = unsafe { sys::socprev_state_data(self.raw()) };
        unsafe { core::text(result) }
    }

    /// How many bytes; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_state_size()`
    pub fn size(&self) -> usize {
        unsafe { sys::socprev_state_size(self.raw()) }
    }

    /// Merges two states: persons of both, each once; contacts and minutes added.
    ///
    /// - `b`: unchanged; may be a
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], other dimensions, or pseudonyms of another key
    /// - [`Status::E_RANGE`], minutes overflow
    ///
    /// Complexity: O(pairs of person and cell), 4 bytes for each. C: `socprev_state_merge()`
    pub fn merge(&self, b: &State) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_state_merge(self.raw(), b.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { State::own(o_out, ()) })
    }

    /// Makes a state without a person, as the right to erasure asks (GDPR, Article 17).
    ///
    /// - `person`: pseudonym; when it is not there the bytes stay the same
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(bytes). C: `socprev_state_erase()`
    pub fn erase(&self, person: u64) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_state_erase(self.raw(), person, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { State::own(o_out, ()) })
    }

    /// Makes a state with other codes in one dimension; in that of projects also for the support.
    ///
    /// - `dimension`: SOCPREV\_BY\_PROJECT .. SOCPREV\_BY\_TARGET\_GROUP; when the state does not have it the bytes stay the same
    /// - `codes`: \[n\] new code of code i, \>= 0, ascending; SOCPREV\_CODE\_MISSING stays
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(bytes). C: `socprev_state_recode()`
    pub fn recode(&self, dimension: impl Into<i32>, codes: &[i32]) -> Result<Self> {
        let dimension = dimension.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_state_recode(self.raw(), dimension, codes.as_ptr(), codes.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { State::own(o_out, ()) })
    }

    /// Whether a state holds the minutes of persons in projects; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_state_has_support()`
    pub fn has_support(&self) -> bool {
        let result = unsafe { sys::socprev_state_has_support(self.raw()) };
        result != 0
    }

    /// The largest code of a dimension, in that of projects also of the support; SOCPREV\_CODE\_MISSING when there is none.
    ///
    /// Complexity: O(base cells). C: `socprev_state_largest_code()`
    pub fn largest_code(&self, dimension: impl Into<i32>) -> i32 {
        let dimension = dimension.into();
        unsafe { sys::socprev_state_largest_code(self.raw(), dimension) }
    }

    /// How many distinct persons; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_state_persons()`
    pub fn persons(&self) -> i64 {
        unsafe { sys::socprev_state_persons(self.raw()) }
    }

    /// The number of the key of the pseudonyms; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_state_key_id()`
    pub fn key_id(&self) -> u64 {
        unsafe { sys::socprev_state_key_id(self.raw()) }
    }

    /// How many dimensions; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_state_dimensions()`
    pub fn dimensions(&self) -> usize {
        unsafe { sys::socprev_state_dimensions(self.raw()) }
    }

    /// The dimension at a position, enum socprev\_dimension; -1 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_state_dimension()`
    pub fn dimension(&self, position: usize) -> Dimension {
        let result = unsafe { sys::socprev_state_dimension(self.raw(), position) };
        Dimension(result)
    }
}

handle! {
    /// Stays of people in services.
    #[doc = include_str!("../doc/stays.md")]
    Stays<'a>: sys::socprev_stays, sys::socprev_stays_free, Columns<'a>
}

unsafe impl<'a> Send for Stays<'a> {}
unsafe impl<'a> Sync for Stays<'a> {}

impl<'a> Stays<'a> {
    /// Makes an empty collection with no column bound.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_stays_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_stays_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Stays::own(o_out, Columns::default()) })
    }

    /// How many stays; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_stays_count()`
    pub fn count(&self) -> i64 {
        unsafe { sys::socprev_stays_count(self.raw()) }
    }

    /// Binds who stayed, and with whom.
    ///
    /// - `persons`: \[n, stride bytes, 0 = packed\] pseudonyms; must be bound
    /// - `households`: \[n, household\_stride bytes, 0 = packed\] id of the household; 0 = not stated; NULL = of nobody
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_stays_bind_persons()`
    pub fn bind_persons(&mut self, persons: &'a [u64], households: Option<&'a [u64]>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_stays_bind_persons(self.raw(), persons.as_ptr(), 0, households.map_or(ptr::null(), |given| given.as_ptr()), 0, err.slot()) };
        err.check(status)?;
        self.more.set("persons", 0, Some(persons.len()));
        self.more.set("households", 0, households.map(|given| given.len()));
        Ok(())
    }

    /// Binds codes.
    ///
    /// - `column`: enum socprev\_stay\_code
    /// - `codes`: \[n, stride bytes, 0 = packed\] NULL unbinds until unbound
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_stays_bind_codes()`
    pub fn bind_codes(&mut self, column: StayCode, codes: Option<&'a [i32]>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_stays_bind_codes(self.raw(), column.0, codes.map_or(ptr::null(), |given| given.as_ptr()), 0, err.slot()) };
        err.check(status)?;
        self.more.set("codes", column.0, codes.map(|given| given.len()));
        Ok(())
    }

    /// Binds dates.
    ///
    /// - `column`: enum socprev\_stay\_date
    /// - `dates`: \[n, stride bytes, 0 = packed\] NULL unbinds until unbound
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_stays_bind_dates()`
    pub fn bind_dates(&mut self, column: StayDate, dates: Option<&'a [Date]>) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_stays_bind_dates(self.raw(), column.0, dates.map_or(ptr::null(), |given| given.as_ptr().cast()), 0, err.slot()) };
        err.check(status)?;
        self.more.set("dates", column.0, dates.map(|given| given.len()));
        Ok(())
    }

    /// Binds which stays ended in a permanent home.
    ///
    /// - `permanent`: \[n, stride bytes, 0 = packed\] not 0: to a permanent home; only with a day of exit until unbound
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_stays_bind_permanent()`
    pub fn bind_permanent(&mut self, permanent: &'a [u8]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_stays_bind_permanent(self.raw(), permanent.as_ptr(), 0, err.slot()) };
        err.check(status)?;
        self.more.set("permanent", 0, Some(permanent.len()));
        Ok(())
    }

    /// Adds records of single nights, for types that are counted night by night.
    ///
    /// - `stay`: \[n, stay\_stride bytes, 0 = packed\] 0 .. count-1
    /// - `night`: \[n, night\_stride bytes, 0 = packed\] days from entry to the day before exit; the same night twice counts once
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], no such stay; not a day; outside the stay
    ///
    /// Complexity: O(n) amortised; 8 bytes a record. C: `socprev_stays_add_nights()`
    pub fn add_nights(&mut self, stay: &[i64], night: &[Date]) -> Result<()> {
        let n_n = core::same(&[("stay", Some(stay.len())), ("night", Some(night.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_stays_add_nights(self.raw(), stay.as_ptr(), 0, night.as_ptr().cast(), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Who came in the period, and who of them for the first time.
    ///
    /// - `first`: first and last day of the period
    /// - `last`: first and last day of the period
    /// - `entering`: the set of types of entries
    /// - `earlier`: the set of types of earlier stays
    /// - `days`: how far back; HUD: 730
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(N log N). C: `socprev_stays_first_time()`
    pub fn first_time(&self, first: Date, last: Date, entering: u64, earlier: u64, days: impl Into<i32>) -> Result<(i64, i64)> {
        let days = days.into();
        let mut o_persons: i64 = Default::default();
        let mut o_first_time: i64 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_stays_first_time(self.raw(), first.0, last.0, entering, earlier, days, ptr::null(), &mut o_persons, &mut o_first_time, err.slot()) };
        err.check(status)?;
        Ok((o_persons, o_first_time))
    }

    /// Households by their size: distinct persons of one id, whatever the number of their stays.
    ///
    /// - `types`: the set of types that are looked at
    /// - `n`: 1 .. 64
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(N log N). C: `socprev_stays_households()`
    pub fn households(&self, types: u64, n: usize) -> Result<(Vec<i64>, i64)> {
        let mut o_sizes = core::zeroed::<i64>(n)?;
        let mut o_without: i64 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_stays_households(self.raw(), types, ptr::null(), o_sizes.as_mut_ptr(), n, &mut o_without, err.slot()) };
        err.check(status)?;
        Ok((o_sizes, o_without))
    }

    /// How long support lasts, in nights, when some of it still goes on: the estimate of Kaplan and Meier.
    ///
    /// - `types`: the set of types that are looked at
    /// - `gap`: 0 .. 36525
    /// - `until`: the last day that is known: what is open, or ends later, goes on there; stays that begin later are not looked at
    /// - `confidence`: e.g. 0.95
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], no spell
    ///
    /// Complexity: O(N log N). C: `socprev_stays_survival()`
    pub fn survival(&self, types: u64, gap: impl Into<i32>, until: Date, confidence: f64) -> Result<Survival> {
        let gap = gap.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_stays_survival(self.raw(), types, gap, until.0, confidence, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Survival::own(o_out, ()) })
    }
}

handle! {
    /// What a unit of support counts for.
    SupportUnits: sys::socprev_support_units, sys::socprev_support_units_free, ()
}

unsafe impl Send for SupportUnits {}
unsafe impl Sync for SupportUnits {}

impl SupportUnits {
    /// Makes a table with what is known of all programmes:.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_support_units_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_support_units_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { SupportUnits::own(o_out, ()) })
    }

    /// Says what a unit counts for: per of it are minutes minutes.
    ///
    /// - `name`: \[length\] UTF-8 without control characters, 1 .. 200 bytes; the case of letters matters
    /// - `minutes`: 0 .. SOCPREV\_SUPPORT\_UNIT\_MOST; 0 says that the unit counts for nothing
    /// - `per`: 1 .. SOCPREV\_SUPPORT\_UNIT\_MOST
    /// - `source`: \[source\_length\] where this is laid down; NULL = not stated; copied
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], name, ratio; another minute or hour
    /// - [`Status::E_LIMIT`]
    ///
    /// Complexity: O(units). C: `socprev_support_units_set()`
    pub fn set(&mut self, name: &str, minutes: i64, per: i64, source: Option<&str>) -> Result<()> {
        let n_source_length = core::maybe_same(&[("source", source.map(|given| given.len()))])?.unwrap_or(unsafe { sys::socprev_support_units_count(self.raw()) } as usize);
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_support_units_set(self.raw(), name.as_ptr().cast(), name.len(), minutes, per, source.map_or(ptr::null(), |given| given.as_ptr()).cast(), n_source_length, err.slot()) };
        err.check(status)
    }

    /// How many units; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_support_units_count()`
    pub fn count(&self) -> i32 {
        unsafe { sys::socprev_support_units_count(self.raw()) }
    }

    /// Code of a unit, 0 .
    ///
    /// - `name`: \[length\] as in socprev\_support\_units\_set()
    ///
    /// Complexity: O(units). C: `socprev_support_units_find()`
    pub fn find(&self, name: &str) -> i32 {
        unsafe { sys::socprev_support_units_find(self.raw(), name.as_ptr().cast(), name.len()) }
    }

    /// Name of a unit.
    ///
    /// Complexity: O(1). C: `socprev_support_units_name()`
    pub fn name(&self, unit: impl Into<i32>) -> Option<&str> {
        let unit = unit.into();
        let result = unsafe { sys::socprev_support_units_name(self.raw(), unit) };
        unsafe { core::text(result) }
    }

    /// Where the ratio of a unit is laid down, "" when it was not stated.
    ///
    /// Complexity: O(1). C: `socprev_support_units_source()`
    pub fn source(&self, unit: impl Into<i32>) -> Option<&str> {
        let unit = unit.into();
        let result = unsafe { sys::socprev_support_units_source(self.raw(), unit) };
        unsafe { core::text(result) }
    }

    /// The ratio of a unit in lowest terms: minutes of one unit are minutes / per.
    ///
    /// - `unit`: code
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_support_units_ratio()`
    pub fn ratio(&self, unit: impl Into<i32>) -> Result<(i64, i64)> {
        let unit = unit.into();
        let mut o_minutes: i64 = Default::default();
        let mut o_per: i64 = Default::default();
        let status = unsafe { sys::socprev_support_units_ratio(self.raw(), unit, &mut o_minutes, &mut o_per) };
        core::check(status)?;
        Ok((o_minutes, o_per))
    }

    /// Minutes of an amount, exactly.
    ///
    /// - `unit`: code
    /// - `amount`: in units of 10^-decimals, \>= 0
    /// - `decimals`: 0 .. SOCPREV\_SUPPORT\_UNIT\_DECIMALS\_MOST
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a negative amount; not whole minutes
    /// - [`Status::E_RANGE`], does not fit
    /// - [`Status::E_NOT_FOUND`], no such unit
    ///
    /// Complexity: O(1). C: `socprev_support_units_minutes()`
    pub fn minutes(&self, unit: impl Into<i32>, amount: i64, decimals: impl Into<i32>) -> Result<i64> {
        let unit = unit.into();
        let decimals = decimals.into();
        let mut o_out: i64 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_support_units_minutes(self.raw(), unit, amount, decimals, &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// Reads a table of units; it has those of socprev\_support\_units\_new() besides, unless they are given otherwise.
    ///
    /// - `data`: \[size\] may be NULL when size is 0
    /// - `csv`: NULL = default
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], name, ratio
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_PARSE`], CSV, number
    /// - [`Status::E_NOT_FOUND`], column
    /// - [`Status::E_DUPLICATE`], a unit twice; minutes and hours
    /// - [`Status::E_LIMIT`]
    ///
    /// Complexity: O(size + units^2). C: `socprev_support_units_read()`
    pub fn read(data: impl AsRef<[u8]>, csv: Option<&CsvOptions>) -> Result<Self> {
        let data = data.as_ref();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_support_units_read(data.as_ptr().cast(), data.len(), csv.map_or(ptr::null_mut(), |given| given.raw()), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { SupportUnits::own(o_out, ()) })
    }
}

handle! {
    /// The share of people still supported after each length of time.
    Survival: sys::socprev_survival, sys::socprev_survival_free, ()
}

unsafe impl Send for Survival {}
unsafe impl Sync for Survival {}

impl Survival {
    /// Estimates from lengths of support.
    ///
    /// - `length`: \[n, stride bytes, 0 = packed\] e.g. days, each \>= 0
    /// - `ongoing`: \[n, ongoing\_stride bytes, 0 = packed\] not 0: support had not ended; NULL = all ended
    /// - `confidence`: of the intervals
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], negative: the error's index says which
    ///
    /// Complexity: O(n log n). C: `socprev_survival_new()`
    pub fn new(length: &[i64], ongoing: Option<&[u8]>, confidence: f64) -> Result<Self> {
        let n_n = core::same(&[("length", Some(length.len())), ("ongoing", ongoing.map(|given| given.len()))])?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_survival_new(length.as_ptr(), 0, ongoing.map_or(ptr::null(), |given| given.as_ptr()), 0, n_n, confidence, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Survival::own(o_out, ()) })
    }

    /// How many different lengths at which support ended; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_survival_steps()`
    pub fn steps(&self) -> usize {
        unsafe { sys::socprev_survival_steps(self.raw()) }
    }

    /// A step: the length, how many were still supported just before, how many of these ended, and the share that is supported for longer.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_survival_step()`
    pub fn step(&self, step: usize) -> Result<(i64, i64, i64, f64)> {
        let mut o_length: i64 = Default::default();
        let mut o_at_risk: i64 = Default::default();
        let mut o_ended: i64 = Default::default();
        let mut o_share: f64 = Default::default();
        let status = unsafe { sys::socprev_survival_step(self.raw(), step, &mut o_length, &mut o_at_risk, &mut o_ended, &mut o_share) };
        core::check(status)?;
        Ok((o_length, o_at_risk, o_ended, o_share))
    }

    /// Interval of the share after a step.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], the share is 0 or 1
    ///
    /// Complexity: O(1). C: `socprev_survival_interval()`
    pub fn interval(&self, step: usize) -> Result<(f64, f64)> {
        let mut o_low: f64 = Default::default();
        let mut o_high: f64 = Default::default();
        let status = unsafe { sys::socprev_survival_interval(self.raw(), step, &mut o_low, &mut o_high) };
        core::check(status)?;
        Ok((o_low, o_high))
    }

    /// The shortest length after which at most a share of people is still supported; 1/2 is the median.
    ///
    /// - `share`: above 0, below 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_UNDEFINED`], more than that share are still supported after the last end
    ///
    /// Complexity: O(steps). C: `socprev_survival_quantile()`
    pub fn quantile(&self, share: f64) -> Result<i64> {
        let mut o_out: i64 = Default::default();
        let status = unsafe { sys::socprev_survival_quantile(self.raw(), share, &mut o_out) };
        core::check(status)?;
        Ok(o_out)
    }
}

handle! {
    /// Named columns of one length.
    #[doc = include_str!("../doc/table.md")]
    Table: sys::socprev_table, sys::socprev_table_free, ()
}

unsafe impl Send for Table {}
unsafe impl Sync for Table {}

impl Table {
    /// Reads a table from a CSV file, piece by piece.
    ///
    /// - `path`: NUL-terminated
    /// - `options`: NULL = default
    /// - `run`: progress in bytes; NULL = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], number
    /// - [`Status::E_PARSE`], form
    /// - [`Status::E_TYPE`], a field does not fit the type of its column
    /// - [`Status::E_NOT_FOUND`], file; a column with a type
    /// - [`Status::E_DUPLICATE`], column name
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_IO`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(size). C: `socprev_table_read_csv_file()`
    pub fn read_csv_file(path: &str, options: Option<&CsvOptions>, run: Option<&mut Run<'_>>) -> Result<Self> {
        let path = core::c_text("path", path)?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_read_csv_file(path.as_ptr(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// Reads a table from CSV in memory.
    ///
    /// - `data`: \[size\] may be NULL when size is 0 The other arguments, errors and complexity as socprev\_table\_read\_csv\_file().
    /// - `options`: NULL = default
    /// - `run`: progress in bytes; NULL = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], number
    /// - [`Status::E_PARSE`], form
    /// - [`Status::E_TYPE`], a field does not fit the type of its column
    /// - [`Status::E_NOT_FOUND`], file; a column with a type
    /// - [`Status::E_DUPLICATE`], column name
    /// - [`Status::E_LIMIT`]
    /// - [`Status::E_IO`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// C: `socprev_table_read_csv()`
    pub fn read_csv(data: impl AsRef<[u8]>, options: Option<&CsvOptions>, run: Option<&mut Run<'_>>) -> Result<Self> {
        let data = data.as_ref();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_read_csv(data.as_ptr().cast(), data.len(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// Reads a table from JSON in memory: an array with one object per row, as socprev\_table\_write\_json() writes it.
    ///
    /// - `data`: \[size\] may be NULL when size is 0
    /// - `options`: only its types are used; NULL = none
    /// - `run`: progress in bytes; NULL = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], number
    /// - [`Status::E_PARSE`], form
    /// - [`Status::E_TYPE`], a value does not fit
    /// - [`Status::E_NOT_FOUND`], a column with a type; a member that the first object lacks
    /// - [`Status::E_DUPLICATE`], member
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(size + rows x columns^2). C: `socprev_table_read_json()`
    pub fn read_json(data: impl AsRef<[u8]>, options: Option<&CsvOptions>, run: Option<&mut Run<'_>>) -> Result<Self> {
        let data = data.as_ref();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_read_json(data.as_ptr().cast(), data.len(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// Reads one table of a JSON document that holds several: an object whose members are tables as socprev\_table\_read\_json() reads them.
    ///
    /// - `data`: \[size\] may be NULL when size is 0
    /// - `member`: name of the table, NUL-terminated
    /// - `options`: only its types are used; NULL = none
    /// - `run`: progress in bytes; NULL = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`], number
    /// - [`Status::E_PARSE`], form
    /// - [`Status::E_TYPE`], a value does not fit
    /// - [`Status::E_NOT_FOUND`]
    /// - [`Status::E_DUPLICATE`], member
    /// - [`Status::E_CANCELLED`]
    ///
    /// C: `socprev_table_read_json_member()`
    pub fn read_json_member(data: impl AsRef<[u8]>, member: &str, options: Option<&CsvOptions>, run: Option<&mut Run<'_>>) -> Result<Self> {
        let data = data.as_ref();
        let member = core::c_text("member", member)?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_read_json_member(data.as_ptr().cast(), data.len(), member.as_ptr(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// Writes a table as CSV: header line, then one line per row, CRLF.
    ///
    /// - `options`: NULL = default; types in it are not used
    /// - `run`: progress in rows; NULL = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a table without columns; a text that holds a NUL
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(size). C: `socprev_table_write_csv()`
    pub fn write_csv(&self, options: Option<&CsvOptions>, run: Option<&mut Run<'_>>) -> Result<Buffer> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_write_csv(self.raw(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Buffer::own(o_out) })
    }

    /// Writes a table as a JSON array with one object per row, keys in the order of the columns, one row per line, UTF-8, LF.
    ///
    /// - `run`: progress in rows; NULL = none
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_CANCELLED`]
    ///
    /// Complexity: O(size). C: `socprev_table_write_json()`
    pub fn write_json(&self, run: Option<&mut Run<'_>>) -> Result<Buffer> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_write_json(self.raw(), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Buffer::own(o_out) })
    }

    /// Writes a table as aligned text, each line ended by LF.
    ///
    /// - `titles`: \[columns\] headings; NULL, or a NULL among them: the column's name, with its unit in brackets
    /// - `language`: enum socprev\_language; others read as English
    /// - `width`: columns of the terminal; 0 = no limit
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], table or out NULL, width below 0
    ///
    /// Complexity: O(bytes shown), times the lines of a row that is broken. C: `socprev_table_write_text()`
    pub fn write_text(&self, titles: Option<&[Option<&str>]>, language: Language, width: impl Into<i32>) -> Result<Buffer> {
        let c_titles = match titles { Some(given) => Some(core::c_texts_with_gaps("titles", given)?), None => None };
        let width = width.into();
        core::exactly(unsafe { sys::socprev_table_column_count(self.raw()) } as usize, &[("titles", titles.map(|given| given.len()))])?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_write_text(self.raw(), c_titles.as_ref().map_or(ptr::null(), |given| given.as_ptr()), language.0, width, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Buffer::own(o_out) })
    }

    /// Makes a table without columns and rows.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_table_new()`
    pub fn new() -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_new(ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// Adds a column in which every cell is missing, to be filled by rows.
    ///
    /// - `name`: UTF-8, not empty, not yet in the table; copied
    /// - `type_`: enum socprev\_column\_type
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], name, type
    /// - [`Status::E_DUPLICATE`], name
    ///
    /// Complexity: O(rows). C: `socprev_table_add_column()`
    pub fn add_column(&mut self, name: &str, type_: ColumnType) -> Result<()> {
        let name = core::c_text("name", name)?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_add_column(self.raw(), name.as_ptr(), type_.0, err.slot()) };
        err.check(status)
    }

    /// Adds a column of whole numbers.
    ///
    /// - `name`: UTF-8, not empty, not yet in the table; copied
    /// - `values`: \[n, stride bytes, 0 = packed\] copied; NULL only when n = 0
    /// - `valid`: \[n\] one byte per row, 0 = missing; NULL = none is missing
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], name; n is not the number of rows
    /// - [`Status::E_DUPLICATE`], name
    ///
    /// Complexity: O(n). C: `socprev_table_add_int64()`
    pub fn add_int64(&mut self, name: &str, values: &[i64], valid: Option<&[u8]>) -> Result<()> {
        let name = core::c_text("name", name)?;
        let n_n = core::same(&[("values", Some(values.len())), ("valid", valid.map(|given| given.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_add_int64(self.raw(), name.as_ptr(), values.as_ptr(), 0, n_n, valid.map_or(ptr::null(), |given| given.as_ptr()), err.slot()) };
        err.check(status)
    }

    /// Adds a column of finite numbers.
    ///
    /// - `name`: UTF-8, not empty, not yet in the table; copied
    /// - `values`: \[n, stride bytes, 0 = packed\] copied; NULL only when n = 0
    /// - `valid`: \[n\] one byte per row, 0 = missing; NULL = none is missing
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not finite
    ///
    /// C: `socprev_table_add_float64()`
    pub fn add_float64(&mut self, name: &str, values: &[f64], valid: Option<&[u8]>) -> Result<()> {
        let name = core::c_text("name", name)?;
        let n_n = core::same(&[("values", Some(values.len())), ("valid", valid.map(|given| given.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_add_float64(self.raw(), name.as_ptr(), values.as_ptr(), 0, n_n, valid.map_or(ptr::null(), |given| given.as_ptr()), err.slot()) };
        err.check(status)
    }

    /// Adds a column of truth values: 0 is false, anything else true.
    ///
    /// - `name`: UTF-8, not empty, not yet in the table; copied
    /// - `values`: \[n, stride bytes, 0 = packed\] copied; NULL only when n = 0
    /// - `valid`: \[n\] one byte per row, 0 = missing; NULL = none is missing
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], name; n is not the number of rows
    /// - [`Status::E_DUPLICATE`], name
    ///
    /// C: `socprev_table_add_bool()`
    pub fn add_bool(&mut self, name: &str, values: &[u8], valid: Option<&[u8]>) -> Result<()> {
        let name = core::c_text("name", name)?;
        let n_n = core::same(&[("values", Some(values.len())), ("valid", valid.map(|given| given.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_add_bool(self.raw(), name.as_ptr(), values.as_ptr(), 0, n_n, valid.map_or(ptr::null(), |given| given.as_ptr()), err.slot()) };
        err.check(status)
    }

    /// Adds a column of dates.
    ///
    /// - `name`: UTF-8, not empty, not yet in the table; copied
    /// - `values`: \[n, stride bytes, 0 = packed\] copied; NULL only when n = 0
    /// - `valid`: \[n\] one byte per row, 0 = missing; NULL = none is missing
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], a number that is not a date
    ///
    /// C: `socprev_table_add_date()`
    pub fn add_date(&mut self, name: &str, values: &[Date], valid: Option<&[u8]>) -> Result<()> {
        let name = core::c_text("name", name)?;
        let n_n = core::same(&[("values", Some(values.len())), ("valid", valid.map(|given| given.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_add_date(self.raw(), name.as_ptr(), values.as_ptr().cast(), 0, n_n, valid.map_or(ptr::null(), |given| given.as_ptr()), err.slot()) };
        err.check(status)
    }

    /// Adds a column of texts.
    ///
    /// - `name`: UTF-8, not empty, not yet in the table; copied
    /// - `texts`: \[n, stride bytes, 0 = packed\] NUL-terminated UTF-8, copied; a NULL among them is a missing cell The other arguments, errors and complexity as socprev\_table\_add\_int64(), and SOCPREV\_E\_PARSE (not UTF-8).
    /// - `valid`: \[n\] one byte per row, 0 = missing; NULL = none is missing
    ///
    /// # Errors
    ///
    /// - [`Status::E_PARSE`], not UTF-8
    ///
    /// C: `socprev_table_add_text()`
    pub fn add_text(&mut self, name: &str, texts: &[Option<&str>], valid: Option<&[u8]>) -> Result<()> {
        let name = core::c_text("name", name)?;
        let c_texts = core::c_texts_with_gaps("texts", texts)?;
        let n_n = core::same(&[("texts", Some(texts.len())), ("valid", valid.map(|given| given.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_add_text(self.raw(), name.as_ptr(), c_texts.as_ptr(), 0, n_n, valid.map_or(ptr::null(), |given| given.as_ptr()), err.slot()) };
        err.check(status)
    }

    /// Adds a column of categories: row i holds labels\[codes\[i\]\].
    ///
    /// - `name`: UTF-8, not empty, not yet in the table; copied
    /// - `codes`: \[n, stride bytes, 0 = packed\] each 0 .. n\_labels - 1, or -1 for a missing cell; copied
    /// - `labels`: \[n\_labels\] NUL-terminated UTF-8, all different; copied The other arguments, errors and complexity as socprev\_table\_add\_int64(), and SOCPREV\_E\_RANGE (code), SOCPREV\_E\_PARSE (a label is not UTF-8), SOCPREV\_E\_DUPLICATE (label), SOCPREV\_E\_LIMIT (more than 2^31 - 1 labels).
    ///
    /// # Errors
    ///
    /// - [`Status::E_RANGE`], code
    /// - [`Status::E_PARSE`], a label is not UTF-8
    /// - [`Status::E_DUPLICATE`], label
    /// - [`Status::E_LIMIT`], more than 2^31 - 1 labels
    ///
    /// C: `socprev_table_add_category()`
    pub fn add_category(&mut self, name: &str, codes: &[i32], labels: &[&str]) -> Result<()> {
        let name = core::c_text("name", name)?;
        let c_labels = core::c_texts("labels", labels)?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_add_category(self.raw(), name.as_ptr(), codes.as_ptr(), 0, codes.len(), c_labels.as_ptr(), labels.len(), err.slot()) };
        err.check(status)
    }

    /// Says what the numbers of a column mean.
    ///
    /// - `unit`: UTF-8, such as "CZK" or "persons"; "" or NULL for none; copied
    /// - `decimals`: digits of a whole number that stand after the point: 0 .. 18; must be 0 for columns other than SOCPREV\_COLUMN\_INT64
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_NOT_FOUND`], column
    ///
    /// Complexity: O(1). C: `socprev_table_set_unit()`
    pub fn set_unit(&mut self, column: i64, unit: Option<&str>, decimals: impl Into<i32>) -> Result<()> {
        let unit = core::maybe_c_text("unit", unit)?;
        let decimals = decimals.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_set_unit(self.raw(), column, unit.as_ref().map_or(ptr::null(), |given| given.as_ptr()), decimals, err.slot()) };
        err.check(status)
    }

    /// Appends a row in which every cell is missing.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], the table has no column
    ///
    /// Complexity: O(columns) amortised. C: `socprev_table_append_row()`
    pub fn append_row(&mut self) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_append_row(self.raw(), err.slot()) };
        err.check(status)
    }

    /// Fills a cell of the last row; filling it again replaces the value.
    ///
    /// - `column`: a column of type SOCPREV\_COLUMN\_INT64
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], the table has no row
    /// - [`Status::E_TYPE`], the column is of another type
    /// - [`Status::E_NOT_FOUND`], column
    ///
    /// Complexity: O(1) amortised. C: `socprev_table_put_int64()`
    pub fn put_int64(&mut self, column: i64, value: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_put_int64(self.raw(), column, value, err.slot()) };
        err.check(status)
    }

    /// The same for SOCPREV\_COLUMN\_FLOAT64; a value that is not finite is SOCPREV\_E\_INVALID.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// C: `socprev_table_put_float64()`
    pub fn put_float64(&mut self, column: i64, value: f64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_put_float64(self.raw(), column, value, err.slot()) };
        err.check(status)
    }

    /// The same for SOCPREV\_COLUMN\_BOOL; errors as socprev\_table\_put\_int64().
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], the table has no row
    /// - [`Status::E_TYPE`], the column is of another type
    /// - [`Status::E_NOT_FOUND`], column
    ///
    /// C: `socprev_table_put_bool()`
    pub fn put_bool(&mut self, column: i64, value: impl Into<i32>) -> Result<()> {
        let value = value.into();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_put_bool(self.raw(), column, value, err.slot()) };
        err.check(status)
    }

    /// The same for SOCPREV\_COLUMN\_DATE; SOCPREV\_DATE\_NONE makes the cell missing, a number that is not a date is SOCPREV\_E\_INVALID.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// C: `socprev_table_put_date()`
    pub fn put_date(&mut self, column: i64, value: Date) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_put_date(self.raw(), column, value.0, err.slot()) };
        err.check(status)
    }

    /// The same for SOCPREV\_COLUMN\_TEXT and SOCPREV\_COLUMN\_CATEGORY; a new label is appended to the labels of the column.
    ///
    /// - `text`: UTF-8, copied; may be NULL when length is 0
    ///
    /// # Errors
    ///
    /// - [`Status::E_PARSE`], not UTF-8
    /// - [`Status::E_LIMIT`], labels
    ///
    /// C: `socprev_table_put_text()`
    pub fn put_text(&mut self, column: i64, text: &str) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_put_text(self.raw(), column, text.as_ptr().cast(), text.len(), err.slot()) };
        err.check(status)
    }

    /// How many rows; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_table_row_count()`
    pub fn row_count(&self) -> i64 {
        unsafe { sys::socprev_table_row_count(self.raw()) }
    }

    /// How many columns; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_table_column_count()`
    pub fn column_count(&self) -> i64 {
        unsafe { sys::socprev_table_column_count(self.raw()) }
    }

    /// Position of the column of this name; -1 when there is none.
    ///
    /// - `name`: UTF-8
    ///
    /// Complexity: O(columns). C: `socprev_table_find_column()`
    pub fn find_column(&self, name: &str) -> i64 {
        unsafe { sys::socprev_table_find_column(self.raw(), name.as_ptr().cast(), name.len()) }
    }

    /// Name of a column; NULL when there is no such column.
    ///
    /// Complexity: O(1). C: `socprev_table_column_name()`
    pub fn column_name(&self, column: i64) -> Option<&str> {
        let result = unsafe { sys::socprev_table_column_name(self.raw(), column) };
        unsafe { core::text(result) }
    }

    /// enum socprev\_column\_type of a column; 0 when there is no such column.
    ///
    /// Complexity: O(1). C: `socprev_table_column_type()`
    pub fn column_type(&self, column: i64) -> ColumnType {
        let result = unsafe { sys::socprev_table_column_type(self.raw(), column) };
        ColumnType(result)
    }

    /// Unit of a column; "" when none was given; NULL when there is no such column.
    ///
    /// Complexity: O(1). C: `socprev_table_column_unit()`
    pub fn column_unit(&self, column: i64) -> Option<&str> {
        let result = unsafe { sys::socprev_table_column_unit(self.raw(), column) };
        unsafe { core::text(result) }
    }

    /// Digits of the whole numbers of a column that stand after the point; 0 when there is no such column.
    ///
    /// Complexity: O(1). C: `socprev_table_column_decimals()`
    pub fn column_decimals(&self, column: i64) -> i32 {
        unsafe { sys::socprev_table_column_decimals(self.raw(), column) }
    }

    /// How many cells of a column are missing; 0 when there is no such column.
    ///
    /// Complexity: O(1). C: `socprev_table_null_count()`
    pub fn null_count(&self, column: i64) -> i64 {
        unsafe { sys::socprev_table_null_count(self.raw(), column) }
    }

    /// 1 when the cell is missing or lies outside the table, else 0.
    ///
    /// Complexity: O(1). C: `socprev_table_is_null()`
    pub fn is_null(&self, column: i64, row: i64) -> bool {
        let result = unsafe { sys::socprev_table_is_null(self.raw(), column, row) };
        result != 0
    }

    /// Reads a cell of a SOCPREV\_COLUMN\_INT64.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_TYPE`], the column is of another type
    /// - [`Status::E_NOT_FOUND`], no such column or row
    /// - [`Status::E_UNDEFINED`], the cell is missing
    ///
    /// Complexity: O(1). C: `socprev_table_get_int64()`
    pub fn get_int64(&self, column: i64, row: i64) -> Result<i64> {
        let mut o_out: i64 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_get_int64(self.raw(), column, row, &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// The same for SOCPREV\_COLUMN\_FLOAT64; never NaN.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_TYPE`], the column is of another type
    /// - [`Status::E_NOT_FOUND`], no such column or row
    /// - [`Status::E_UNDEFINED`], the cell is missing
    ///
    /// C: `socprev_table_get_float64()`
    pub fn get_float64(&self, column: i64, row: i64) -> Result<f64> {
        let mut o_out: f64 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_get_float64(self.raw(), column, row, &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// The same for SOCPREV\_COLUMN\_BOOL: 0 or 1.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_TYPE`], the column is of another type
    /// - [`Status::E_NOT_FOUND`], no such column or row
    /// - [`Status::E_UNDEFINED`], the cell is missing
    ///
    /// C: `socprev_table_get_bool()`
    pub fn get_bool(&self, column: i64, row: i64) -> Result<i32> {
        let mut o_out: i32 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_get_bool(self.raw(), column, row, &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// The same for SOCPREV\_COLUMN\_DATE.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_TYPE`], the column is of another type
    /// - [`Status::E_NOT_FOUND`], no such column or row
    /// - [`Status::E_UNDEFINED`], the cell is missing
    ///
    /// C: `socprev_table_get_date()`
    pub fn get_date(&self, column: i64, row: i64) -> Result<Date> {
        let mut o_out: i32 = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_get_date(self.raw(), column, row, &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(Date(o_out))
    }

    /// The same for SOCPREV\_COLUMN\_TEXT and SOCPREV\_COLUMN\_CATEGORY.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_TYPE`], the column is of another type
    /// - [`Status::E_NOT_FOUND`], no such column or row
    /// - [`Status::E_UNDEFINED`], the cell is missing
    ///
    /// C: `socprev_table_get_text()`
    pub fn get_text(&self, column: i64, row: i64) -> Result<&str> {
        let mut o_text = ptr::null();
        let mut o_length: usize = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_get_text(self.raw(), column, row, &mut o_text, &mut o_length, err.slot()) };
        err.check(status)?;
        Ok(unsafe { core::text_of(o_text, o_length) })
    }

    /// How many labels a SOCPREV\_COLUMN\_CATEGORY has; 0 for other columns.
    ///
    /// Complexity: O(1). C: `socprev_table_label_count()`
    pub fn label_count(&self, column: i64) -> i64 {
        unsafe { sys::socprev_table_label_count(self.raw(), column) }
    }

    /// Text of label code of a SOCPREV\_COLUMN\_CATEGORY, in the order of first use.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_TYPE`]
    /// - [`Status::E_NOT_FOUND`], column, code
    ///
    /// Complexity: O(1). C: `socprev_table_get_label()`
    pub fn get_label(&self, column: i64, code: i64) -> Result<&str> {
        let mut o_text = ptr::null();
        let mut o_length: usize = Default::default();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_get_label(self.raw(), column, code, &mut o_text, &mut o_length, err.slot()) };
        err.check(status)?;
        Ok(unsafe { core::text_of(o_text, o_length) })
    }

    /// 1 when two tables have the same columns (name, type, unit, decimals) in the same order and the same cells, else 0.
    ///
    /// Complexity: O(cells). C: `socprev_table_equal()`
    pub fn equal(&self, b: &Table) -> bool {
        let result = unsafe { sys::socprev_table_equal(self.raw(), b.raw()) };
        result != 0
    }

    /// Makes a table of some columns, in the order asked for; cells are shared, not copied.
    ///
    /// - `columns`: \[n\] positions, each at most once
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_NOT_FOUND`], column
    /// - [`Status::E_DUPLICATE`], column twice
    ///
    /// Complexity: O(n^2). C: `socprev_table_select()`
    pub fn select(&self, columns: &[i64]) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_select(self.raw(), columns.as_ptr(), columns.len(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// Makes a table of some rows, in the order asked for; a row may come twice.
    ///
    /// - `rows`: \[n\] positions
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_NOT_FOUND`], row
    ///
    /// Complexity: O(n \* columns + bytes of text). C: `socprev_table_take()`
    pub fn take(&self, rows: &[i64]) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_take(self.raw(), rows.as_ptr(), rows.len(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// Makes a table of the rows whose byte in mask is not 0, in their order.
    ///
    /// - `mask`: \[n\] one byte per row
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_NOT_FOUND`], row
    ///
    /// C: `socprev_table_filter()`
    pub fn filter(&self, mask: &[u8]) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_filter(self.raw(), mask.as_ptr(), mask.len(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }

    /// Makes a table with the rows sorted by one column, ties by the next, and so on; rows equal in all of them keep their order.
    ///
    /// - `columns`: \[n\] positions
    /// - `descending`: \[n\] not 0 = from high to low; NULL = all ascending
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_NOT_FOUND`], column
    ///
    /// Complexity: O(rows log(rows) \* n). C: `socprev_table_sort()`
    pub fn sort(&self, columns: &[i64], descending: Option<&[u8]>) -> Result<Self> {
        let n_n = core::same(&[("columns", Some(columns.len())), ("descending", descending.map(|given| given.len()))])?;
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_table_sort(self.raw(), columns.as_ptr(), descending.map_or(ptr::null(), |given| given.as_ptr()), n_n, &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Table::own(o_out, ()) })
    }
}

handle! {
    /// A sample of persons chosen by their hashes.
    Theta: sys::socprev_theta, sys::socprev_theta_free, ()
}

unsafe impl Send for Theta {}
unsafe impl Sync for Theta {}

impl Theta {
    /// Makes a theta of nobody.
    ///
    /// - `size`: SOCPREV\_THETA\_LEAST .. SOCPREV\_THETA\_MOST
    /// - `key_id`: number of the key that made the pseudonyms; 0 when there is one only
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_theta_new()`
    pub fn new(size: impl Into<i32>, key_id: u64) -> Result<Self> {
        let size = size.into();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_theta_new(size, key_id, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Theta::own(o_out, ()) })
    }

    /// 1 while nobody was left out and every number is exact; 0 otherwise and for NULL.
    ///
    /// Complexity: O(1). C: `socprev_theta_is_exact()`
    pub fn is_exact(&self) -> bool {
        let result = unsafe { sys::socprev_theta_is_exact(self.raw()) };
        result != 0
    }

    /// How many persons are kept; 0 for NULL.
    ///
    /// Complexity: O(1). C: `socprev_theta_kept()`
    pub fn kept(&self) -> i64 {
        unsafe { sys::socprev_theta_kept(self.raw()) }
    }

    /// Adds persons; who is there already changes nothing.
    ///
    /// - `persons`: \[n, stride bytes, 0 = packed\] pseudonyms, any value
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(n + 2^size log) for many at once, O(2^size) for a single one. C: `socprev_theta_add()`
    pub fn add(&mut self, persons: &[u64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_theta_add(self.raw(), persons.as_ptr(), 0, persons.len(), err.slot()) };
        err.check(status)
    }

    /// Makes of two sets a third one, which can be counted and combined again.
    ///
    /// - `b`: unchanged
    /// - `operation`: enum socprev\_theta\_operation
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], another size; pseudonyms of another key
    ///
    /// Complexity: O(2^size). C: `socprev_theta_combine()`
    pub fn combine(&self, b: &Theta, operation: ThetaOperation) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_theta_combine(self.raw(), b.raw(), operation.0, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Theta::own(o_out, ()) })
    }

    /// How many distinct persons: SOCPREV\_ESTIMATE\_THETA.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_theta_estimate()`
    pub fn estimate(&self) -> Result<Estimate> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_theta_estimate(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Estimate::own(o_out, ()) })
    }

    /// Which part of all persons of two sets is in both (Jaccard): SOCPREV\_ESTIMATE\_THETA, with Wilson's interval of 95 %.
    ///
    /// - `b`: unchanged
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], another size; pseudonyms of another key
    /// - [`Status::E_UNDEFINED`], nobody in either, as far as is known
    ///
    /// Complexity: O(2^size). C: `socprev_theta_jaccard()`
    pub fn jaccard(&self, b: &Theta) -> Result<Estimate> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_theta_jaccard(self.raw(), b.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Estimate::own(o_out, ()) })
    }

    /// The bytes of a theta, with checksum (docs/states.md).
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(2^size). C: `socprev_theta_write()`
    pub fn write(&self) -> Result<Buffer> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_theta_write(self.raw(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Buffer::own(o_out) })
    }

    /// Reads a theta.
    ///
    /// - `data`: \[size\] copied
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_PARSE`], not a theta, a newer version, cut, or changed
    ///
    /// Complexity: O(size). C: `socprev_theta_parse()`
    pub fn parse(data: impl AsRef<[u8]>) -> Result<Self> {
        let data = data.as_ref();
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_theta_parse(data.as_ptr().cast(), data.len(), ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Theta::own(o_out, ()) })
    }
}

handle! {
    /// An amount to be divided over rows and columns.
    #[doc = include_str!("../doc/twoway.md")]
    Twoway: sys::socprev_twoway, sys::socprev_twoway_free, ()
}

unsafe impl Send for Twoway {}
unsafe impl Sync for Twoway {}

impl Twoway {
    /// Makes a problem: no margins, quantum 1, controlled rounding, margins by SOCPREV\_RULE\_HARE.
    ///
    /// - `rows`: at least 1 each
    /// - `columns`: at least 1 each
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_twoway_new()`
    pub fn new(rows: usize, columns: usize) -> Result<Self> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_new(rows, columns, ptr::null(), &mut o_out, err.slot()) };
        err.check(status)?;
        Ok(unsafe { Twoway::own(o_out, ()) })
    }

    /// Sets how cells are rounded.
    ///
    /// - `rule`: enum socprev\_twoway\_rule
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_twoway_set_rule()`
    pub fn set_rule(&mut self, rule: TwowayRule) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_set_rule(self.raw(), rule.0, err.slot()) };
        err.check(status)
    }

    /// Sets what the chance of SOCPREV\_TWOWAY\_UNBIASED\_ROUNDING comes from: the same seed gives the same table on every machine.
    ///
    /// - `seed`: any number; 0 at first
    ///
    /// Complexity: O(1). C: `socprev_twoway_set_seed()`
    pub fn set_seed(&mut self, seed: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_set_seed(self.raw(), seed, err.slot()) };
        err.check(status)
    }

    /// Sets the rule that divides the total over rows, and over columns, where these have weights.
    ///
    /// - `rule`: enum socprev\_rule, not SOCPREV\_RULE\_STATIONARY
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_twoway_set_margin_rule()`
    pub fn set_margin_rule(&mut self, rule: Rule) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_set_margin_rule(self.raw(), rule.0, err.slot()) };
        err.check(status)
    }

    /// Sets the amount to be divided, in minor units.
    ///
    /// - `total`: 0 .. SOCPREV\_TOTAL\_MAX
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], negative
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(1). C: `socprev_twoway_set_total()`
    pub fn set_total(&mut self, total: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_set_total(self.raw(), total, err.slot()) };
        err.check(status)
    }

    /// Sets the step of all amounts in minor units; total and totals of rows and columns must be multiples of it when the problem is solved.
    ///
    /// - `quantum`: at least 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(1). C: `socprev_twoway_set_quantum()`
    pub fn set_quantum(&mut self, quantum: i64) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_set_quantum(self.raw(), quantum, err.slot()) };
        err.check(status)
    }

    /// Sets weights of rows or columns, by which the total is divided over them; replaces their totals.
    ///
    /// - `axis`: enum socprev\_axis
    /// - `weight`: \[n, stride bytes, 0 = packed\] each \>= 0, sum \<= 2^63 - 1
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(n). C: `socprev_twoway_set_weights()`
    pub fn set_weights(&mut self, axis: Axis, weight: &[i64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_set_weights(self.raw(), axis.0, weight.as_ptr(), 0, weight.len(), err.slot()) };
        err.check(status)
    }

    /// Prescribes the totals of rows or columns; replaces their weights.
    ///
    /// - `axis`: enum socprev\_axis
    /// - `totals`: \[n, stride bytes, 0 = packed\] minor units, each \>= 0, sum at most SOCPREV\_TOTAL\_MAX
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(n). C: `socprev_twoway_set_totals()`
    pub fn set_totals(&mut self, axis: Axis, totals: &[i64]) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_set_totals(self.raw(), axis.0, totals.as_ptr(), 0, totals.len(), err.slot()) };
        err.check(status)
    }

    /// Gives ranges instead of totals to the rows or columns of given cells: each gets the total that brings the table closest, from least to most; replaces weights and totals.
    ///
    /// - `axis`: enum socprev\_axis
    /// - `least`: \[n, stride bytes, 0 = packed\] minor units, each \>= 0, sum at most SOCPREV\_TOTAL\_MAX; between two steps: the step above
    /// - `most`: \[n, stride bytes, 0 = packed\] each \>= least, SOCPREV\_NO\_CAP for none; between two steps: the step below
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(n). C: `socprev_twoway_set_ranges()`
    pub fn set_ranges(&mut self, axis: Axis, least: &[i64], most: &[i64]) -> Result<()> {
        let n_n = core::same(&[("least", Some(least.len())), ("most", Some(most.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_set_ranges(self.raw(), axis.0, least.as_ptr(), 0, most.as_ptr(), 0, n_n, err.slot()) };
        err.check(status)
    }

    /// Sets the least amount of each cell: a cell is not rounded to less.
    ///
    /// - `floors`: \[rows\]\[columns\] each \>= 0, sum at most SOCPREV\_TOTAL\_MAX; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(rows \* columns). C: `socprev_twoway_set_floors()`
    pub fn set_floors(&mut self, floors: Option<Grid<'_, i64>>) -> Result<()> {
        let n_rows = core::maybe_same(&[("floors", floors.map(|given| given.rows()))])?.unwrap_or(0);
        let n_columns = core::maybe_same(&[("floors", floors.map(|given| given.columns()))])?.unwrap_or(0);
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_set_floors(self.raw(), floors.map_or(ptr::null(), |given| given.as_ptr()), 0, 0, n_rows, n_columns, err.slot()) };
        err.check(status)
    }

    /// Sets the greatest amount of each cell: a cell is not rounded to more.
    ///
    /// - `caps`: \[rows\]\[columns\] each \>= 0, SOCPREV\_NO\_CAP for none; NULL removes them
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows \* columns). C: `socprev_twoway_set_caps()`
    pub fn set_caps(&mut self, caps: Option<Grid<'_, i64>>) -> Result<()> {
        let n_rows = core::maybe_same(&[("caps", caps.map(|given| given.rows()))])?.unwrap_or(0);
        let n_columns = core::maybe_same(&[("caps", caps.map(|given| given.columns()))])?.unwrap_or(0);
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_set_caps(self.raw(), caps.map_or(ptr::null(), |given| given.as_ptr()), 0, 0, n_rows, n_columns, err.slot()) };
        err.check(status)
    }

    /// Gives the table that is to be rounded to multiples of the quantum.
    ///
    /// - `cells`: \[rows\]\[columns\] each \>= 0, sum at most SOCPREV\_TOTAL\_MAX; NULL goes back to proportional cells
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    /// - [`Status::E_RANGE`]
    ///
    /// Complexity: O(rows \* columns). C: `socprev_twoway_set_cells()`
    pub fn set_cells(&mut self, cells: Option<Grid<'_, i64>>) -> Result<()> {
        let n_rows = core::maybe_same(&[("cells", cells.map(|given| given.rows()))])?.unwrap_or(0);
        let n_columns = core::maybe_same(&[("cells", cells.map(|given| given.columns()))])?.unwrap_or(0);
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_set_cells(self.raw(), cells.map_or(ptr::null(), |given| given.as_ptr()), 0, 0, n_rows, n_columns, err.slot()) };
        err.check(status)
    }

    /// Divides.
    ///
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], margins missing, unequal, no multiple of the quantum
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], given cells with prescribed totals: socprev\_twoway\_conflict() says why
    ///
    /// Complexity: O(rows \* columns \* phases), phases at most the number of cells rounded up, in practice about a dozen; ties: O(rows \* columns \* rows / 64) more; O(rows \* columns) memory. C: `socprev_twoway_solve()`
    pub fn solve(&self, run: Option<&mut Run<'_>>) -> Result<TwowayDivision> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_solve(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { TwowayDivision::own(o_out, ()) })
    }

    /// Finds out why a problem has no answer.
    ///
    /// - `run`: may be NULL
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], margins missing, unequal, no multiple of the quantum
    /// - [`Status::E_RANGE`]
    /// - [`Status::E_CANCELLED`]
    /// - [`Status::E_INFEASIBLE`], given cells with prescribed totals: socprev\_twoway\_conflict() says why
    ///
    /// Complexity: as socprev\_twoway\_solve(). C: `socprev_twoway_conflict()`
    pub fn conflict(&self, run: Option<&mut Run<'_>>) -> Result<Option<Conflict>> {
        let mut o_out = ptr::null_mut();
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_conflict(self.raw(), core::run_of(&run), &mut o_out, err.slot()) };
        core::after(run);
        err.check(status)?;
        Ok(unsafe { Conflict::maybe(o_out, ()) })
    }
}

handle! {
    /// What each cell gets.
    TwowayDivision: sys::socprev_twoway_division, sys::socprev_twoway_division_free, ()
}

unsafe impl Send for TwowayDivision {}
unsafe impl Sync for TwowayDivision {}

impl TwowayDivision {
    /// How many rows or columns; 0 for an unknown axis.
    ///
    /// - `axis`: enum socprev\_axis
    ///
    /// Complexity: O(1). C: `socprev_twoway_division_count()`
    pub fn count(&self, axis: Axis) -> usize {
        unsafe { sys::socprev_twoway_division_count(self.raw(), axis.0) }
    }

    /// Copies all cells, row by row.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`]
    ///
    /// Complexity: O(rows \* columns). C: `socprev_twoway_division_cells()`
    pub fn cells(&self) -> Result<Vec<i64>> {
        let mut o_out = core::zeroed::<i64>(unsafe { sys::socprev_twoway_division_count(self.raw(), 0) * sys::socprev_twoway_division_count(self.raw(), 1) })?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_division_cells(self.raw(), o_out.as_mut_ptr(), o_out.len(), err.slot()) };
        err.check(status)?;
        Ok(o_out)
    }

    /// One cell in minor units; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_twoway_division_cell()`
    pub fn cell(&self, row: usize, column: usize) -> i64 {
        unsafe { sys::socprev_twoway_division_cell(self.raw(), row, column) }
    }

    /// Total of one row or column in minor units; 0 when out of range.
    ///
    /// Complexity: O(1). C: `socprev_twoway_division_total()`
    pub fn total(&self, axis: impl Into<i32>, index: usize) -> i64 {
        let axis = axis.into();
        unsafe { sys::socprev_twoway_division_total(self.raw(), axis, index) }
    }

    /// How the total was divided over rows or columns that have weights, with quotas and ties; NULL when their totals were prescribed or are the cells' own.
    ///
    /// Complexity: O(1). C: `socprev_twoway_division_margin()`
    pub fn margin(&self, axis: impl Into<i32>) -> Option<Borrowed<'_, Division>> {
        let axis = axis.into();
        let result = unsafe { sys::socprev_twoway_division_margin(self.raw(), axis) };
        unsafe { Division::lend(result, ()) }
    }

    /// Exact value of one cell in units of one quantum, as whole + numerator / denominator; the denominator is the same for all cells.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], out of range
    ///
    /// Complexity: O(1). C: `socprev_twoway_division_quota()`
    pub fn quota(&self, row: usize, column: usize) -> Result<(i64, Ratio)> {
        let mut o_whole: i64 = Default::default();
        let mut o_numerator: i64 = Default::default();
        let mut o_denominator: i64 = Default::default();
        let status = unsafe { sys::socprev_twoway_division_quota(self.raw(), row, column, &mut o_whole, &mut o_numerator, &mut o_denominator) };
        core::check(status)?;
        Ok((o_whole, Ratio { numerator: o_numerator, denominator: o_denominator }))
    }

    /// enum socprev\_tie of one cell: WON was rounded up and LOST rounded down although another closest table does it otherwise; NONE when all agree.
    ///
    /// Complexity: O(1). C: `socprev_twoway_division_tie()`
    pub fn tie(&self, row: usize, column: usize) -> Tie {
        let result = unsafe { sys::socprev_twoway_division_tie(self.raw(), row, column) };
        Tie(result)
    }

    /// enum socprev\_bound of one cell: FLOOR or CAP where these forbid to round its exact value down, or up; NONE when out of range.
    ///
    /// Complexity: O(1). C: `socprev_twoway_division_bound()`
    pub fn bound(&self, row: usize, column: usize) -> Bound {
        let result = unsafe { sys::socprev_twoway_division_bound(self.raw(), row, column) };
        Bound(result)
    }

    /// How many cells are not the same in all closest tables.
    ///
    /// Complexity: O(1). C: `socprev_twoway_division_tie_count()`
    pub fn tie_count(&self) -> usize {
        unsafe { sys::socprev_twoway_division_tie_count(self.raw()) }
    }

    /// Checks an answer against its problem without any code of the solver: every row and column adds up, every cell is its exact value rounded down or up, the totals are those asked for, and the prices of rows and columns that the answer carries prove that no table is closer.
    ///
    /// # Errors
    ///
    /// - [`Status::E_INVALID`], not an answer of this problem: says why
    ///
    /// Complexity: O(rows \* columns). C: `socprev_twoway_division_verify()`
    pub fn verify(&self, problem: &Twoway) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_twoway_division_verify(self.raw(), problem.raw(), err.slot()) };
        err.check(status)
    }
}

/// How many rules there are.
///
/// Complexity: O(1). C: `socprev_rule_count()`
pub fn rule_count() -> i32 {
    unsafe { sys::socprev_rule_count() }
}

/// The rule at position, ascending; 0 when out of range.
///
/// Complexity: O(1). C: `socprev_rule_at()`
pub fn rule_at(position: impl Into<i32>) -> i32 {
    let position = position.into();
    unsafe { sys::socprev_rule_at(position) }
}

/// Name of a rule as documents write it, e.g.
///
/// Complexity: O(1). C: `socprev_rule_name()`
pub fn rule_name(rule: impl Into<i32>) -> Option<&'static str> {
    let rule = rule.into();
    let result = unsafe { sys::socprev_rule_name(rule) };
    unsafe { core::text(result) }
}

/// Finds a rule by name; the second names are accepted too: "hamilton", "sainte\_lague", "dhondt", "huntington\_hill", "modsl", "balinski\_young".
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_NOT_FOUND`]
///
/// Complexity: O(rules). C: `socprev_rule_find()`
pub fn rule_find(name: &str) -> Result<i32> {
    let mut o_out: i32 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_rule_find(name.as_ptr().cast(), name.len(), &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(o_out)
}

/// How many measures there are.
///
/// Complexity: O(1). C: `socprev_measure_count()`
pub fn measure_count() -> i32 {
    unsafe { sys::socprev_measure_count() }
}

/// The measure at position, ascending; 0 when out of range.
///
/// Complexity: O(1). C: `socprev_measure_at()`
pub fn measure_at(position: impl Into<i32>) -> i32 {
    let position = position.into();
    unsafe { sys::socprev_measure_at(position) }
}

/// Name of a measure, e.g.
///
/// Complexity: O(1). C: `socprev_measure_name()`
pub fn measure_name(measure: impl Into<i32>) -> Option<&'static str> {
    let measure = measure.into();
    let result = unsafe { sys::socprev_measure_name(measure) };
    unsafe { core::text(result) }
}

/// Name of a status, e.g.
///
/// Complexity: O(1). C: `socprev_status_name()`
pub fn status_name(status: Status) -> Option<&'static str> {
    let result = unsafe { sys::socprev_status_name(status.0) };
    unsafe { core::text(result) }
}

/// One sentence for a status.
///
/// - `language`: enum socprev\_language; others read as English
///
/// Complexity: O(1). C: `socprev_status_text()`
pub fn status_text(status: Status, language: Language) -> Option<&'static str> {
    let result = unsafe { sys::socprev_status_text(status.0, language.0) };
    unsafe { core::text(result) }
}

/// Version of the library that runs, e.g.
///
/// Complexity: O(1). C: `socprev_version()`
pub fn version() -> Option<&'static str> {
    let result = unsafe { sys::socprev_version() };
    unsafe { core::text(result) }
}

/// ABI number: grows when a program compiled before no longer fits.
///
/// Complexity: O(1). C: `socprev_abi_version()`
pub fn abi_version() -> i32 {
    unsafe { sys::socprev_abi_version() }
}

/// How many messages the catalogue has.
///
/// Complexity: O(1). C: `socprev_message_count()`
pub fn message_count() -> i32 {
    unsafe { sys::socprev_message_count() }
}

/// Number of the message at position, ascending; 0 when out of range.
///
/// Complexity: O(1). C: `socprev_message_at()`
pub fn message_at(position: impl Into<i32>) -> i32 {
    let position = position.into();
    unsafe { sys::socprev_message_at(position) }
}

/// Pattern of a message with {0}, {1} ... for what varies.
///
/// Complexity: O(log messages). C: `socprev_message_text()`
pub fn message_text(number: impl Into<i32>, language: impl Into<i32>) -> Option<&'static str> {
    let number = number.into();
    let language = language.into();
    let result = unsafe { sys::socprev_message_text(number, language) };
    unsafe { core::text(result) }
}

/// What to do about a message.
///
/// Complexity: O(log messages). C: `socprev_message_hint()`
pub fn message_hint(number: impl Into<i32>, language: impl Into<i32>) -> Option<&'static str> {
    let number = number.into();
    let language = language.into();
    let result = unsafe { sys::socprev_message_hint(number, language) };
    unsafe { core::text(result) }
}

/// Checks UTF-8: shortest forms, no surrogates, at most U+10FFFF.
///
/// - `text`: may be NULL when length is 0
///
/// Complexity: O(length). C: `socprev_utf8_check()`
pub fn utf8_check(text: &str) -> i64 {
    unsafe { sys::socprev_utf8_check(text.as_ptr().cast(), text.len()) }
}

/// Folds text for look-up: lower case, no diacritics of Latin letters, runs of blanks to one space, none at the ends.
///
/// - `text`: valid UTF-8; may be NULL when length is 0
///
/// # Errors
///
/// - [`Status::E_INVALID`], text NULL, or out NULL with a capacity
/// - [`Status::E_PARSE`], not UTF-8
/// - [`Status::E_LIMIT`], capacity too small
///
/// Complexity: O(length). C: `socprev_text_fold()`
pub fn text_fold(text: &str) -> Result<String> {
    core::grown_text(|into, capacity, needed_by| {
        let mut needed = 0;
        let status = unsafe { sys::socprev_text_fold(text.as_ptr().cast(), text.len(), into, capacity, &mut needed) };
        *needed_by = needed;
        status
    })
}

/// Columns that text takes in a terminal: control characters, combining marks and joiners 0, East Asian wide letters and emoji 2, all else 1.
///
/// - `text`: may be NULL when length is 0
///
/// Complexity: O(length). C: `socprev_text_width()`
pub fn text_width(text: &str) -> i64 {
    unsafe { sys::socprev_text_width(text.as_ptr().cast(), text.len()) }
}

/// Compares two texts in Czech order.
///
/// - `a`: UTF-8; bytes that are not come last; NULL when the length is 0
/// - `b`: UTF-8; bytes that are not come last; NULL when the length is 0
///
/// Complexity: O(length). C: `socprev_text_compare()`
pub fn text_compare(a: &str, b: &str) -> i32 {
    unsafe { sys::socprev_text_compare(a.as_ptr().cast(), a.len(), b.as_ptr().cast(), b.len()) }
}

/// Adds two counts if that makes sense: both must be defined alike, and not count distinct people, who may be the same ones ("distinct ..." definitions).
///
/// - `a_definition`: from socprev\_people\_definition(), socprev\_participants\_definition(), or of the caller
/// - `b_definition`: from socprev\_people\_definition(), socprev\_participants\_definition(), or of the caller
///
/// # Errors
///
/// - [`Status::E_INVALID`], defined differently, or distinct people
/// - [`Status::E_RANGE`]
///
/// Complexity: O(length). C: `socprev_count_add()`
pub fn count_add(a_definition: &str, a: i64, b_definition: &str, b: i64) -> Result<i64> {
    let a_definition = core::c_text("a_definition", a_definition)?;
    let b_definition = core::c_text("b_definition", b_definition)?;
    let mut o_out: i64 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_count_add(a_definition.as_ptr(), a, b_definition.as_ptr(), b, &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(o_out)
}

/// How many lists there are.
///
/// Complexity: O(1). C: `socprev_codelist_count()`
pub fn codelist_count() -> i32 {
    unsafe { sys::socprev_codelist_count() }
}

/// Name of a list as documents write it, e.g.
///
/// Complexity: O(1). C: `socprev_codelist_name()`
pub fn codelist_name(list: impl Into<i32>) -> Option<&'static str> {
    let list = list.into();
    let result = unsafe { sys::socprev_codelist_name(list) };
    unsafe { core::text(result) }
}

/// Title of a list for people, e.g.
///
/// - `language`: enum socprev\_language; others read as English
///
/// Complexity: O(1). C: `socprev_codelist_title()`
pub fn codelist_title(list: impl Into<i32>, language: Language) -> Option<&'static str> {
    let list = list.into();
    let result = unsafe { sys::socprev_codelist_title(list, language.0) };
    unsafe { core::text(result) }
}

/// The list of a name: the inverse of socprev\_codelist\_name().
///
/// - `name`: as documents write it
///
/// # Errors
///
/// - [`Status::E_INVALID`], NULL
/// - [`Status::E_NOT_FOUND`]
///
/// Complexity: O(lists). C: `socprev_codelist_by_name()`
pub fn codelist_by_name(name: &str) -> Result<i32> {
    let mut o_list: i32 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_codelist_by_name(name.as_ptr().cast(), name.len(), &mut o_list, err.slot()) };
    err.check(status)?;
    Ok(o_list)
}

/// How many rows a list has; 0 when there is no such list.
///
/// Complexity: O(1). C: `socprev_codelist_size()`
pub fn codelist_size(list: impl Into<i32>) -> i32 {
    let list = list.into();
    unsafe { sys::socprev_codelist_size(list) }
}

/// Code of a row, e.g.
///
/// Complexity: O(1). C: `socprev_codelist_code()`
pub fn codelist_code(list: impl Into<i32>, row: impl Into<i32>) -> Option<&'static str> {
    let list = list.into();
    let row = row.into();
    let result = unsafe { sys::socprev_codelist_code(list, row) };
    unsafe { core::text(result) }
}

/// Name of a row, e.g.
///
/// - `language`: enum socprev\_language; others read as English
///
/// Complexity: O(1). C: `socprev_codelist_label()`
pub fn codelist_label(list: impl Into<i32>, row: impl Into<i32>, language: Language) -> Option<&'static str> {
    let list = list.into();
    let row = row.into();
    let result = unsafe { sys::socprev_codelist_label(list, row, language.0) };
    unsafe { core::text(result) }
}

/// How many other spellings of a row socprev\_codelist\_find\_text() knows; 0 when there is no such row.
///
/// Complexity: O(1). C: `socprev_codelist_alias_count()`
pub fn codelist_alias_count(list: impl Into<i32>, row: impl Into<i32>) -> i32 {
    let list = list.into();
    let row = row.into();
    unsafe { sys::socprev_codelist_alias_count(list, row) }
}

/// Another spelling of a row, from 0, e.g.
///
/// Complexity: O(1). C: `socprev_codelist_alias()`
pub fn codelist_alias(list: impl Into<i32>, row: impl Into<i32>, index: impl Into<i32>) -> Option<&'static str> {
    let list = list.into();
    let row = row.into();
    let index = index.into();
    let result = unsafe { sys::socprev_codelist_alias(list, row, index) };
    unsafe { core::text(result) }
}

/// The list in which the parents of a list's rows are found: regions for districts, programmes for indicators; -1 when rows have no parents.
///
/// Complexity: O(1). C: `socprev_codelist_parent_list()`
pub fn codelist_parent_list(list: impl Into<i32>) -> i32 {
    let list = list.into();
    unsafe { sys::socprev_codelist_parent_list(list) }
}

/// Code of a row's parent in socprev\_codelist\_parent\_list(): "CZ041" for the district "CZ0411"; "" when the row has none.
///
/// Complexity: O(1). C: `socprev_codelist_parent()`
pub fn codelist_parent(list: impl Into<i32>, row: impl Into<i32>) -> Option<&'static str> {
    let list = list.into();
    let row = row.into();
    let result = unsafe { sys::socprev_codelist_parent(list, row) };
    unsafe { core::text(result) }
}

/// enum socprev\_confidence of a row; 0 when there is no such row.
///
/// Complexity: O(1). C: `socprev_codelist_confidence()`
pub fn codelist_confidence(list: impl Into<i32>, row: impl Into<i32>) -> Confidence {
    let list = list.into();
    let row = row.into();
    let result = unsafe { sys::socprev_codelist_confidence(list, row) };
    Confidence(result)
}

/// Where a row comes from, in words; "" when there is nothing to add.
///
/// Complexity: O(1). C: `socprev_codelist_confidence_note()`
pub fn codelist_confidence_note(list: impl Into<i32>, row: impl Into<i32>) -> Option<&'static str> {
    let list = list.into();
    let row = row.into();
    let result = unsafe { sys::socprev_codelist_confidence_note(list, row) };
    unsafe { core::text(result) }
}

/// Name of a confidence: "verified", "derived", "inferred", "memory", "defined".
///
/// Complexity: O(1). C: `socprev_confidence_name()`
pub fn confidence_name(confidence: impl Into<i32>) -> Option<&'static str> {
    let confidence = confidence.into();
    let result = unsafe { sys::socprev_confidence_name(confidence) };
    unsafe { core::text(result) }
}

/// How many further columns a list has; 0 when there is no such list.
///
/// Complexity: O(1). C: `socprev_codelist_attribute_count()`
pub fn codelist_attribute_count(list: impl Into<i32>) -> i32 {
    let list = list.into();
    unsafe { sys::socprev_codelist_attribute_count(list) }
}

/// Name of a further column, e.g.
///
/// Complexity: O(1). C: `socprev_codelist_attribute_name()`
pub fn codelist_attribute_name(list: impl Into<i32>, index: impl Into<i32>) -> Option<&'static str> {
    let list = list.into();
    let index = index.into();
    let result = unsafe { sys::socprev_codelist_attribute_name(list, index) };
    unsafe { core::text(result) }
}

/// Text of a row in a further column: "57" for the "section" of shelters.
///
/// - `name`: name of the column, ending with a NUL
///
/// Complexity: O(columns). C: `socprev_codelist_attribute()`
pub fn codelist_attribute(list: impl Into<i32>, row: impl Into<i32>, name: &str) -> Option<&'static str> {
    let list = list.into();
    let row = row.into();
    let name = core::c_name(name);
    let result = unsafe { sys::socprev_codelist_attribute(list, row, name.as_ptr()) };
    unsafe { core::text(result) }
}

/// Finds a row by its code, byte for byte.
///
/// - `code`: e.g. "shelter"
///
/// # Errors
///
/// - [`Status::E_INVALID`], no such list, NULL
/// - [`Status::E_NOT_FOUND`]
///
/// Complexity: O(log rows); with err, a failure costs O(names \* length). C: `socprev_codelist_find()`
pub fn codelist_find(list: impl Into<i32>, code: &str) -> Result<i32> {
    let list = list.into();
    let mut o_row: i32 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_codelist_find(list, code.as_ptr().cast(), code.len(), &mut o_row, err.slot()) };
    err.check(status)?;
    Ok(o_row)
}

/// Finds a row by what people write: the code, a Czech or English name, or an alias, all folded as by socprev\_text\_fold().
///
/// - `text`: UTF-8
///
/// # Errors
///
/// - [`Status::E_INVALID`], no such list, NULL
/// - [`Status::E_PARSE`], not UTF-8
/// - [`Status::E_NOT_FOUND`]
/// - [`Status::E_DUPLICATE`], fits several rows
///
/// Complexity: O(length + log names); with err, a failure costs O(names \* length). C: `socprev_codelist_find_text()`
pub fn codelist_find_text(list: impl Into<i32>, text: &str) -> Result<i32> {
    let list = list.into();
    let mut o_row: i32 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_codelist_find_text(list, text.as_ptr().cast(), text.len(), &mut o_row, err.slot()) };
    err.check(status)?;
    Ok(o_row)
}

/// Finds the row whose column holds a value: the crosswalk from other people's codes, e.g.
///
/// - `attribute`: name of the column, ending with a NUL
/// - `text`: the value, byte for byte, not empty
///
/// # Errors
///
/// - [`Status::E_INVALID`], no such list, NULL
/// - [`Status::E_NOT_FOUND`], no such column or value
/// - [`Status::E_DUPLICATE`], several rows
///
/// Complexity: O(rows). C: `socprev_codelist_find_by()`
pub fn codelist_find_by(list: impl Into<i32>, attribute: &str, text: &str) -> Result<i32> {
    let list = list.into();
    let attribute = core::c_text("attribute", attribute)?;
    let mut o_row: i32 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_codelist_find_by(list, attribute.as_ptr(), text.as_ptr().cast(), text.len(), &mut o_row, err.slot()) };
    err.check(status)?;
    Ok(o_row)
}

/// Whether the law lets a kind of service be given in a form.
///
/// - `kind`: row in SOCPREV\_LIST\_SERVICE\_KIND
/// - `form`: row in SOCPREV\_LIST\_SERVICE\_FORM
///
/// Complexity: O(1). C: `socprev_service_kind_has_form()`
pub fn service_kind_has_form(kind: impl Into<i32>, form: impl Into<i32>) -> bool {
    let kind = kind.into();
    let form = form.into();
    let result = unsafe { sys::socprev_service_kind_has_form(kind, form) };
    result != 0
}

/// The unit in which regions plan a kind of service in a form: beds where clients stay (and in overnight shelters), else full-time equivalents.
///
/// - `kind`: row in SOCPREV\_LIST\_SERVICE\_KIND
/// - `form`: row in SOCPREV\_LIST\_SERVICE\_FORM
///
/// Complexity: O(log rows). C: `socprev_service_kind_unit()`
pub fn service_kind_unit(kind: impl Into<i32>, form: impl Into<i32>) -> i32 {
    let kind = kind.into();
    let form = form.into();
    unsafe { sys::socprev_service_kind_unit(kind, form) }
}

/// Population of a territory: the latest figure that is not after the last day of date, or, when all are later, the earliest.
///
/// - `code`: "CZ" (the state), NUTS 2, NUTS 3 or LAU 1 code
/// - `date`: SOCPREV\_DATE\_NONE = the latest figure
///
/// # Errors
///
/// - [`Status::E_INVALID`], NULL, not a date
/// - [`Status::E_NOT_FOUND`], no such territory, or no figure
///
/// Complexity: O(log rows + figures). C: `socprev_territory_population()`
pub fn territory_population(code: &str, date: Date) -> Result<(i64, Date)> {
    let mut o_value: i64 = Default::default();
    let mut o_as_of: i32 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_territory_population(code.as_ptr().cast(), code.len(), date.0, &mut o_value, &mut o_as_of, err.slot()) };
    err.check(status)?;
    Ok((o_value, Date(o_as_of)))
}

/// How many figures a territory has; 0 when there is no such territory.
///
/// - `territory`: row in SOCPREV\_LIST\_TERRITORY
///
/// Complexity: O(1). C: `socprev_territory_figure_count()`
pub fn territory_figure_count(territory: impl Into<i32>) -> i32 {
    let territory = territory.into();
    unsafe { sys::socprev_territory_figure_count(territory) }
}

/// A figure of a territory, by date ascending.
///
/// - `territory`: row in SOCPREV\_LIST\_TERRITORY
/// - `index`: 0 .. count-1
///
/// # Errors
///
/// - [`Status::E_INVALID`], NULL
/// - [`Status::E_NOT_FOUND`], no such figure
///
/// Complexity: O(1). C: `socprev_territory_figure()`
pub fn territory_figure(territory: impl Into<i32>, index: impl Into<i32>) -> Result<(i64, Date, i32)> {
    let territory = territory.into();
    let index = index.into();
    let mut o_value: i64 = Default::default();
    let mut o_as_of: i32 = Default::default();
    let mut o_confidence: i32 = Default::default();
    let status = unsafe { sys::socprev_territory_figure(territory, index, &mut o_value, &mut o_as_of, &mut o_confidence) };
    core::check(status)?;
    Ok((o_value, Date(o_as_of), o_confidence))
}

/// Where a figure was read or how it was computed.
///
/// Complexity: O(1). C: `socprev_territory_figure_source()`
pub fn territory_figure_source(territory: impl Into<i32>, index: impl Into<i32>) -> Option<&'static str> {
    let territory = territory.into();
    let index = index.into();
    let result = unsafe { sys::socprev_territory_figure_source(territory, index) };
    unsafe { core::text(result) }
}

/// Checks an IČO: eight digits, the last a check digit.
///
/// # Errors
///
/// - [`Status::E_INVALID`], NULL
/// - [`Status::E_RANGE`], the check digit differs
/// - [`Status::E_PARSE`], not eight digits
///
/// Complexity: O(1). C: `socprev_ico_check()`
pub fn ico_check(text: &str) -> Result<()> {
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_ico_check(text.as_ptr().cast(), text.len(), err.slot()) };
    err.check(status)
}

/// Name of a protection as tables write it, e.g.
///
/// Complexity: O(1). C: `socprev_protection_name()`
pub fn protection_name(protection: impl Into<i32>) -> Option<&'static str> {
    let protection = protection.into();
    let result = unsafe { sys::socprev_protection_name(protection) };
    unsafe { core::text(result) }
}

/// Key of a person for cell keys: SipHash-2-4 of the pseudonym, cut to 32 bits.
///
/// - `secret`: \[SOCPREV\_SECRET\_BYTES\]
///
/// Complexity: O(1). C: `socprev_person_key()`
pub fn person_key(secret: &[u8; sys::SOCPREV_SECRET_BYTES as usize], person: u64) -> u32 {
    unsafe { sys::socprev_person_key(secret.as_ptr(), person) }
}

/// Which noisy numbers may be published when it is a secret which cells exist: those from this threshold on.
///
/// - `cells`: in how many cells a person counts at most, \>= 1
/// - `most`: how much a person adds to one cell at most, \>= 1
/// - `epsilon`: above 0, finite
/// - `delta`: above 0, below 1: chance that a cell of one person shows
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_RANGE`], beyond every double
///
/// Complexity: O(1). C: `socprev_privacy_threshold()`
pub fn privacy_threshold(cells: i64, most: i64, epsilon: f64, delta: f64) -> Result<f64> {
    let mut o_out: f64 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_privacy_threshold(cells, most, epsilon, delta, &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(o_out)
}

/// The greatest chance with which a cell of n people may be shown.
///
/// - `people`: n \>= 0
///
/// # Errors
///
/// - [`Status::E_INVALID`]
///
/// Complexity: O(1). C: `socprev_privacy_selection()`
pub fn privacy_selection(people: i64, epsilon: f64, delta: f64) -> Result<f64> {
    let mut o_out: f64 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_privacy_selection(people, epsilon, delta, &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(o_out)
}

/// How many people a budget pays for at a constant cost per person, in whole people: floor((budget - fixed) persons / (cost - fixed)).
///
/// - `cost`: minor units; 0 \<= fixed \< cost, fixed \<= budget
/// - `fixed`: minor units; 0 \<= fixed \< cost, fixed \<= budget
/// - `persons`: \>= 0, who were served for cost
/// - `budget`: minor units; 0 \<= fixed \< cost, fixed \<= budget
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_RANGE`]
///
/// Complexity: O(1). C: `socprev_affordable_persons()`
pub fn affordable_persons(cost: i64, fixed: i64, persons: i64, budget: i64) -> Result<i64> {
    let mut o_out: i64 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_affordable_persons(cost, fixed, persons, budget, &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(o_out)
}

/// Reads a whole file.
///
/// - `path`: NUL-terminated, as the system takes it
/// - `limit`: most bytes to accept; 0 = 1 GiB
///
/// # Errors
///
/// - [`Status::E_INVALID`], also: the path names a folder
/// - [`Status::E_NOT_FOUND`]
/// - [`Status::E_LIMIT`]
/// - [`Status::E_IO`]
///
/// Complexity: O(size). C: `socprev_file_read()`
pub fn file_read(path: &str, limit: usize) -> Result<Buffer> {
    let path = core::c_text("path", path)?;
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_file_read(path.as_ptr(), limit, ptr::null(), &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(unsafe { Buffer::own(o_out) })
}

/// Writes a whole file: all of it or nothing.
///
/// - `path`: NUL-terminated; a symbolic link is replaced, not followed
/// - `data`: \[size\] may be NULL when size is 0
///
/// # Errors
///
/// - [`Status::E_INVALID`], also: the path names a folder or a device
/// - [`Status::E_NOT_FOUND`], folder
/// - [`Status::E_IO`]
///
/// Complexity: O(size). C: `socprev_file_write()`
pub fn file_write(path: &str, data: impl AsRef<[u8]>) -> Result<()> {
    let path = core::c_text("path", path)?;
    let data = data.as_ref();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_file_write(path.as_ptr(), data.as_ptr().cast(), data.len(), ptr::null(), err.slot()) };
    err.check(status)
}

/// How many limits there are.
///
/// Complexity: O(1). C: `socprev_read_option_count()`
pub fn read_option_count() -> i32 {
    unsafe { sys::socprev_read_option_count() }
}

/// Name of the limit at position; NULL when out of range.
///
/// Complexity: O(1). C: `socprev_read_option_name()`
pub fn read_option_name(position: impl Into<i32>) -> Option<&'static str> {
    let position = position.into();
    let result = unsafe { sys::socprev_read_option_name(position) };
    unsafe { core::text(result) }
}

/// Least value of the limit at position; 0 when out of range.
///
/// Complexity: O(1). C: `socprev_read_option_least()`
pub fn read_option_least(position: impl Into<i32>) -> i64 {
    let position = position.into();
    unsafe { sys::socprev_read_option_least(position) }
}

/// Greatest value of the limit at position; 0 when out of range.
///
/// Complexity: O(1). C: `socprev_read_option_most()`
pub fn read_option_most(position: impl Into<i32>) -> i64 {
    let position = position.into();
    unsafe { sys::socprev_read_option_most(position) }
}

/// Version of the form that is written, and the newest one that is read.
///
/// Complexity: O(1). C: `socprev_document_version()`
pub fn document_version() -> i32 {
    unsafe { sys::socprev_document_version() }
}

/// Distance of two places in metres.
///
/// - `earth`: SOCPREV\_EARTH\_SPHERE (haversine) | SOCPREV\_EARTH\_WGS84 (geodesic, to less than a tenth of a millimetre)
/// - `latitude`: degrees, as socprev\_od\_new\_places()
/// - `longitude`: degrees, as socprev\_od\_new\_places()
/// - `to_latitude`: degrees, as socprev\_od\_new\_places()
/// - `to_longitude`: degrees, as socprev\_od\_new\_places()
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_UNDEFINED`], WGS84: the places are nearly antipodal, where the series does not settle
///
/// Complexity: O(1). C: `socprev_distance()`
pub fn distance(earth: impl Into<i32>, latitude: f64, longitude: f64, to_latitude: f64, to_longitude: f64) -> Result<f64> {
    let earth = earth.into();
    let mut o_out: f64 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_distance(earth, latitude, longitude, to_latitude, to_longitude, &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(o_out)
}

/// Draws a bar for each number, from 0 to the largest, to an eighth of a column.
///
/// - `labels`: \[n\] UTF-8, what each is called; one that takes more than half of the width stands in a line of its own
/// - `values`: \[n, stride bytes, 0 = packed\] finite, \>= 0
/// - `valid`: \[n\] 0 = not known; NULL = all known
/// - `options`: NULL = as made
///
/// # Errors
///
/// - [`Status::E_INVALID`]
///
/// Complexity: O(n width). C: `socprev_picture_bars()`
pub fn picture_bars(labels: &[&str], values: &[f64], valid: Option<&[u8]>, options: Option<&PictureOptions>) -> Result<Buffer> {
    let c_labels = core::c_texts("labels", labels)?;
    let n_n = core::same(&[("labels", Some(labels.len())), ("values", Some(values.len())), ("valid", valid.map(|given| given.len()))])?;
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_picture_bars(c_labels.as_ptr(), values.as_ptr(), 0, valid.map_or(ptr::null(), |given| given.as_ptr()), n_n, options.map_or(ptr::null_mut(), |given| given.raw()), ptr::null(), &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(unsafe { Buffer::own(o_out) })
}

/// Draws a Lorenz curve below the line of evenness, in dots of Braille.
///
/// - `weights`: \[n\] points as of socprev\_evenness\_lorenz(): shares, 0 .. 1, weights ascending
/// - `values`: \[n\] points as of socprev\_evenness\_lorenz(): shares, 0 .. 1, weights ascending
/// - `options`: NULL = as made
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_RANGE`]
/// - [`Status::E_UNDEFINED`]
///
/// Complexity: O(n + width x height). C: `socprev_picture_lorenz()`
pub fn picture_lorenz(weights: &[f64], values: &[f64], options: Option<&PictureOptions>) -> Result<Buffer> {
    let n_n = core::same(&[("weights", Some(weights.len())), ("values", Some(values.len()))])?;
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_picture_lorenz(weights.as_ptr(), values.as_ptr(), n_n, options.map_or(ptr::null_mut(), |given| given.raw()), ptr::null(), &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(unsafe { Buffer::own(o_out) })
}

/// Draws a map of tiles, each with the short name of its territory, the number of its class and its shade, and a legend.
///
/// - `map`: enum socprev\_picture\_map
/// - `codes`: \[n\] codes of regions or of districts, each once
/// - `values`: \[n, stride bytes, 0 = packed\] finite, \>= 0
/// - `valid`: \[n\] 0 = not known; NULL = all known Other arguments and errors as socprev\_picture\_bars(), and SOCPREV\_E\_NOT\_FOUND (no such territory on the map), SOCPREV\_E\_DUPLICATE (a code twice).
/// - `options`: NULL = as made
///
/// # Errors
///
/// - [`Status::E_NOT_FOUND`], no such territory on the map
/// - [`Status::E_DUPLICATE`], a code twice
///
/// Complexity: O(n log n + tiles). C: `socprev_picture_map()`
pub fn picture_map(map: PictureMap, codes: &[&str], values: &[f64], valid: Option<&[u8]>, options: Option<&PictureOptions>) -> Result<Buffer> {
    let c_codes = core::c_texts("codes", codes)?;
    let n_n = core::same(&[("codes", Some(codes.len())), ("values", Some(values.len())), ("valid", valid.map(|given| given.len()))])?;
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_picture_map(map.0, c_codes.as_ptr(), values.as_ptr(), 0, valid.map_or(ptr::null(), |given| given.as_ptr()), n_n, options.map_or(ptr::null_mut(), |given| given.raw()), ptr::null(), &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(unsafe { Buffer::own(o_out) })
}

/// Counts people over dimensions: a row for every occurring combination and for every total, a person once in each; totals stand before their parts, projects and services in the order of their texts, other dimensions in that of their codes.
///
/// - `file`: only read
/// - `dimensions`: \[n\] enum socprev\_dimension, each once
/// - `run`: progress in rows, cancel; may be NULL
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_RANGE`], minutes overflow
/// - [`Status::E_LIMIT`], base cells x 2^d exceed 2^24
/// - [`Status::E_CANCELLED`]
///
/// Complexity: as socprev\_people\_cube(). C: `socprev_people_table()`
pub fn people_table(file: &ContactFile<'_>, dimensions: &[Dimension], run: Option<&mut Run<'_>>) -> Result<Table> {
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_people_table(file.raw(), dimensions.as_ptr().cast(), dimensions.len(), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
    core::after(run);
    err.check(status)?;
    Ok(unsafe { Table::own(o_out, ()) })
}

/// Counts people from a partial state, over the dimensions of the state: the same table as socprev\_people\_table() makes of the contacts that the state was made of.
///
/// - `state`: only read
/// - `run`: cancel; may be NULL
///
/// # Errors
///
/// - [`Status::E_INVALID`], by project or service
/// - [`Status::E_RANGE`], minutes overflow
/// - [`Status::E_LIMIT`], cells x 2^d exceed 2^24
/// - [`Status::E_IO`], the spill failed
/// - [`Status::E_CANCELLED`]
///
/// Complexity: as theirs. C: `socprev_people_state_table()`
pub fn people_state_table(state: &State, run: Option<&mut Run<'_>>) -> Result<Table> {
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_people_state_table(state.raw(), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
    core::after(run);
    err.check(status)?;
    Ok(unsafe { Table::own(o_out, ()) })
}

/// Estimates of persons as a table, in the same rows as socprev\_people\_table(), but for those without an identified person.
///
/// - `people`: only read
/// - `file`: where the codes of the contacts come from; NULL when they are those of the code lists
///
/// # Errors
///
/// - [`Status::E_INVALID`], by project or service without a file
///
/// Complexity: O(cells log cells). C: `socprev_people_sketch_table()`
pub fn people_sketch_table(people: &SketchPeople, file: Option<&ContactFile<'_>>) -> Result<Table> {
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_people_sketch_table(people.raw(), file.map_or(ptr::null_mut(), |given| given.raw()), ptr::null(), &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(unsafe { Table::own(o_out, ()) })
}

/// Counts participants by a rule: a row over all projects (project is missing), then a row for each project in the order of their texts.
///
/// - `file`: only read; each contact must name its project
/// - `rule`: only read
/// - `run`: progress in rows, cancel; may be NULL
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_RANGE`], minutes overflow
/// - [`Status::E_CANCELLED`]
///
/// Complexity: as socprev\_participants\_count(). C: `socprev_participants_table()`
pub fn participants_table(file: &ContactFile<'_>, rule: &ParticipantRule, run: Option<&mut Run<'_>>) -> Result<Table> {
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_participants_table(file.raw(), rule.raw(), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
    core::after(run);
    err.check(status)?;
    Ok(unsafe { Table::own(o_out, ()) })
}

/// The table of socprev\_people\_table(), of contacts that were read into a cube piece by piece.
///
/// - `file`: ended; with the codes of the contacts in the cube; only read
/// - `cube`: with all contacts; only read
/// - `run`: cancel, threads; may be NULL
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_RANGE`], minutes overflow
/// - [`Status::E_LIMIT`], cells and their totals exceed 2^24
/// - [`Status::E_IO`], the spill cannot be read
/// - [`Status::E_CANCELLED`]
///
/// Complexity: as that. C: `socprev_people_cube_table()`
pub fn people_cube_table(file: &ContactFile<'_>, cube: &Cube, run: Option<&mut Run<'_>>) -> Result<Table> {
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_people_cube_table(file.raw(), cube.raw(), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
    core::after(run);
    err.check(status)?;
    Ok(unsafe { Table::own(o_out, ()) })
}

/// The table of socprev\_participants\_table(), in the same way; see socprev\_cube\_set\_support().
///
/// - `file`: ended; with the codes of the contacts in the cube; only read
/// - `cube`: with all contacts; only read
/// - `rule`: only read
/// - `run`: cancel; may be NULL
///
/// # Errors
///
/// - [`Status::E_INVALID`], minutes were not asked for; a contact names no project: the first one is named
/// - [`Status::E_RANGE`], minutes overflow
/// - [`Status::E_IO`]
/// - [`Status::E_CANCELLED`]
///
/// Complexity: as that. C: `socprev_participants_cube_table()`
pub fn participants_cube_table(file: &ContactFile<'_>, cube: &Cube, rule: &ParticipantRule, run: Option<&mut Run<'_>>) -> Result<Table> {
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_participants_cube_table(file.raw(), cube.raw(), rule.raw(), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
    core::after(run);
    err.check(status)?;
    Ok(unsafe { Table::own(o_out, ()) })
}

/// The capacities of the services of portfolios, a row for each capacity record, and a row in the unit "service" for each service.
///
/// - `portfolios`: \[n\] only read
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_RANGE`]
///
/// Complexity: O(records x log records). C: `socprev_supply_table()`
pub fn supply_table(portfolios: &[&Portfolio]) -> Result<Table> {
    let p_portfolios: Vec<_> = portfolios.iter().map(|one| one.raw() as *const _).collect();
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_supply_table(p_portfolios.as_ptr(), portfolios.len(), ptr::null(), &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(unsafe { Table::own(o_out, ()) })
}

/// All counts that portfolios state, each with its definition.
///
/// - `portfolios`: \[n\] only read
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_RANGE`]
///
/// Complexity: O(records + counts^2). C: `socprev_counts_table()`
pub fn counts_table(portfolios: &[&Portfolio]) -> Result<Table> {
    let p_portfolios: Vec<_> = portfolios.iter().map(|one| one.raw() as *const _).collect();
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_counts_table(p_portfolios.as_ptr(), portfolios.len(), ptr::null(), &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(unsafe { Table::own(o_out, ()) })
}

/// Compares two counts of such a table: -1 when the first is surely smaller, 1 larger, 0 when both are exact and equal.
///
/// - `counts`: of socprev\_counts\_table(), or a choice of its rows
///
/// # Errors
///
/// - [`Status::E_INVALID`], NULL, no such row
/// - [`Status::E_UNDEFINED`], their bounds overlap
/// - [`Status::E_UNSUPPORTED`], their definitions differ or are not stated
///
/// Complexity: O(columns). C: `socprev_counts_compare()`
pub fn counts_compare(counts: &Table, row_a: i64, row_b: i64) -> Result<i32> {
    let mut o_order: i32 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_counts_compare(counts.raw(), row_a, row_b, &mut o_order, err.slot()) };
    err.check(status)?;
    Ok(o_order)
}

/// Adds counts of such a table, which must be of one group and exact.
///
/// - `rows`: \[n\] each once
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_RANGE`]
/// - [`Status::E_UNDEFINED`], one is not exact
/// - [`Status::E_UNSUPPORTED`], definitions differ or are not stated; persons, who may be the same in two projects
///
/// Complexity: O(n). C: `socprev_counts_add()`
pub fn counts_add(counts: &Table, rows: &[i64]) -> Result<i64> {
    let mut o_sum: i64 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_counts_add(counts.raw(), rows.as_ptr(), rows.len(), &mut o_sum, err.slot()) };
    err.check(status)?;
    Ok(o_sum)
}

/// A gap in a sentence; NULL when unknown.
///
/// Complexity: O(1). C: `socprev_indicator_gap_text()`
pub fn indicator_gap_text(gap: impl Into<i32>, language: impl Into<i32>) -> Option<&'static str> {
    let gap = gap.into();
    let language = language.into();
    let result = unsafe { sys::socprev_indicator_gap_text(gap, language) };
    unsafe { core::text(result) }
}

/// Splits participants by dimensions: who is a participant is decided in the project as a whole; a participant is in every cell in which he or she has a contact in that project, once.
///
/// - `file`: only read; each contact must name its project
/// - `rule`: only read
/// - `dimensions`: \[n\] enum socprev\_dimension besides the project, each once; NULL when n is 0
/// - `scope`: enum socprev\_people\_scope
/// - `run`: cancel; may be NULL
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_RANGE`], minutes overflow
/// - [`Status::E_LIMIT`], base cells x 2^d exceed 2^24
/// - [`Status::E_CANCELLED`]
///
/// Complexity: as theirs. C: `socprev_participants_by_table()`
pub fn participants_by_table(file: &ContactFile<'_>, rule: &ParticipantRule, dimensions: &[Dimension], scope: PeopleScope, run: Option<&mut Run<'_>>) -> Result<Table> {
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_participants_by_table(file.raw(), rule.raw(), dimensions.as_ptr().cast(), dimensions.len(), scope.0, core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
    core::after(run);
    err.check(status)?;
    Ok(unsafe { Table::own(o_out, ()) })
}

/// Divides the money of projects by what it was spent on.
///
/// - `portfolio`: only read
/// - `file`: only read; each contact must name its project
/// - `rule`: who is a participant
/// - `scope`: enum socprev\_people\_scope
/// - `run`: cancel; may be NULL
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_RANGE`]
/// - [`Status::E_CANCELLED`]
///
/// Complexity: O(projects x N + N log N + records). C: `socprev_unit_costs_table()`
pub fn unit_costs_table(portfolio: &Portfolio, file: &ContactFile<'_>, rule: &ParticipantRule, scope: PeopleScope, run: Option<&mut Run<'_>>) -> Result<Table> {
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_unit_costs_table(portfolio.raw(), file.raw(), rule.raw(), scope.0, core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
    core::after(run);
    err.check(status)?;
    Ok(unsafe { Table::own(o_out, ()) })
}

/// How many persons a budget would reach: rows at a quarter, a half, three quarters and all of it.
///
/// - `contacts`: unchanged
/// - `cost`: what these contacts cost, minor units, \> fixed
/// - `fixed`: of this, what does not grow with their number, \>= 0
/// - `budget`: minor units, \>= fixed, \> 0
/// - `confidence`: of the intervals, e.g. 0.95
/// - `run`: cancel; may be NULL
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_RANGE`]
/// - [`Status::E_CANCELLED`]
///
/// Complexity: O(N log N). C: `socprev_reach_table()`
pub fn reach_table(contacts: &Contacts<'_>, cost: i64, fixed: i64, budget: i64, confidence: f64, run: Option<&mut Run<'_>>) -> Result<Table> {
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_reach_table(contacts.raw(), cost, fixed, budget, confidence, core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
    core::after(run);
    err.check(status)?;
    Ok(unsafe { Table::own(o_out, ()) })
}

/// Looks what a document is, without reading it further.
///
/// Complexity: O(size). C: `socprev_document_kind()`
pub fn document_kind(data: impl AsRef<[u8]>) -> DocumentKind {
    let data = data.as_ref();
    let result = unsafe { sys::socprev_document_kind(data.as_ptr().cast(), data.len()) };
    DocumentKind(result)
}

/// Reads the amounts of a result: the JSON that socprev allocate PROBLEM.json --json puts out, of which the list "division" counts.
///
/// - `options`: NULL = standard limits
///
/// # Errors
///
/// - [`Status::E_INVALID`], an argument; no list "division"; a row without name or amount
/// - [`Status::E_RANGE`]
/// - [`Status::E_PARSE`]
/// - [`Status::E_TYPE`]
/// - [`Status::E_DUPLICATE`]
/// - [`Status::E_LIMIT`]
/// - [`Status::E_CANCELLED`]
///
/// Complexity: O(size). C: `socprev_result_read()`
pub fn result_read(data: impl AsRef<[u8]>, options: Option<&ReadOptions>, run: Option<&mut Run<'_>>) -> Result<Table> {
    let data = data.as_ref();
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_result_read(data.as_ptr().cast(), data.len(), options.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
    core::after(run);
    err.check(status)?;
    Ok(unsafe { Table::own(o_out, ()) })
}

/// 1 when pseudonyms can be made, 0 when the library was built without libsodium.
///
/// Complexity: O(1). C: `socprev_pseudonym_available()`
pub fn pseudonym_available() -> bool {
    let result = unsafe { sys::socprev_pseudonym_available() };
    result != 0
}

/// The pseudonym of one identifier.
///
/// - `key`: unchanged
/// - `domain`: UTF-8, 1 .. 255 bytes
/// - `kind`: enum socprev\_identifier
/// - `id`: UTF-8, at most 255 bytes
///
/// # Errors
///
/// - [`Status::E_INVALID`], no key, no domain, unknown kind
/// - [`Status::E_RANGE`], a birth number that cannot be
/// - [`Status::E_PARSE`], not UTF-8; an empty identifier; not a birth number
/// - [`Status::E_LIMIT`], too long
/// - [`Status::E_UNSUPPORTED`]
///
/// Complexity: O(length). C: `socprev_pseudonym_of()`
pub fn pseudonym_of(key: &PseudonymKey, domain: &str, kind: Identifier, id: &str) -> Result<u64> {
    let mut o_out: u64 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_pseudonym_of(key.raw(), domain.as_ptr().cast(), domain.len(), kind.0, id.as_ptr().cast(), id.len(), &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(o_out)
}

/// How many kinds a portfolio has; they are 0 .
///
/// Complexity: O(1). C: `socprev_kind_count()`
pub fn kind_count() -> i32 {
    unsafe { sys::socprev_kind_count() }
}

/// Name of a kind, e.g.
///
/// Complexity: O(1). C: `socprev_kind_name()`
pub fn kind_name(kind: impl Into<i32>) -> Option<&'static str> {
    let kind = kind.into();
    let result = unsafe { sys::socprev_kind_name(kind) };
    unsafe { core::text(result) }
}

/// Name of the list of a kind's records in documents, e.g.
///
/// Complexity: O(1). C: `socprev_kind_plural()`
pub fn kind_plural(kind: impl Into<i32>) -> Option<&'static str> {
    let kind = kind.into();
    let result = unsafe { sys::socprev_kind_plural(kind) };
    unsafe { core::text(result) }
}

/// One sentence on a kind.
///
/// Complexity: O(1). C: `socprev_kind_help()`
pub fn kind_help(kind: impl Into<i32>) -> Option<&'static str> {
    let kind = kind.into();
    let result = unsafe { sys::socprev_kind_help(kind) };
    unsafe { core::text(result) }
}

/// How many fields a kind has; 0 when unknown.
///
/// Complexity: O(1). C: `socprev_field_count()`
pub fn field_count(kind: impl Into<i32>) -> i32 {
    let kind = kind.into();
    unsafe { sys::socprev_field_count(kind) }
}

/// Position of a field by name, or -1.
///
/// Complexity: O(fields). C: `socprev_field_find()`
pub fn field_find(kind: impl Into<i32>, name: &str) -> i32 {
    let kind = kind.into();
    unsafe { sys::socprev_field_find(kind, name.as_ptr().cast(), name.len()) }
}

/// Name of field position; NULL when out of range.
///
/// Complexity: O(1). C: `socprev_field_name()`
pub fn field_name(kind: impl Into<i32>, position: impl Into<i32>) -> Option<&'static str> {
    let kind = kind.into();
    let position = position.into();
    let result = unsafe { sys::socprev_field_name(kind, position) };
    unsafe { core::text(result) }
}

/// enum socprev\_field\_type; 0 when out of range.
///
/// Complexity: O(1). C: `socprev_field_type()`
pub fn field_type(kind: impl Into<i32>, position: impl Into<i32>) -> FieldType {
    let kind = kind.into();
    let position = position.into();
    let result = unsafe { sys::socprev_field_type(kind, position) };
    FieldType(result)
}

/// Decimal digits of an amount: 2 for money (haléř), 3 for capacity, 0 for counts.
///
/// Complexity: O(1). C: `socprev_field_scale()`
pub fn field_scale(kind: impl Into<i32>, position: impl Into<i32>) -> i32 {
    let kind = kind.into();
    let position = position.into();
    unsafe { sys::socprev_field_scale(kind, position) }
}

/// Name of the code list of a code field; NULL for other fields.
///
/// Complexity: O(1). C: `socprev_field_codelist()`
pub fn field_codelist(kind: impl Into<i32>, position: impl Into<i32>) -> Option<&'static str> {
    let kind = kind.into();
    let position = position.into();
    let result = unsafe { sys::socprev_field_codelist(kind, position) };
    unsafe { core::text(result) }
}

/// Kind that a reference points to; -1 for any kind or for other fields.
///
/// Complexity: O(1). C: `socprev_field_target()`
pub fn field_target(kind: impl Into<i32>, position: impl Into<i32>) -> i32 {
    let kind = kind.into();
    let position = position.into();
    unsafe { sys::socprev_field_target(kind, position) }
}

/// 1 when a record without the field cannot be committed.
///
/// Complexity: O(1). C: `socprev_field_is_required()`
pub fn field_is_required(kind: impl Into<i32>, position: impl Into<i32>) -> bool {
    let kind = kind.into();
    let position = position.into();
    let result = unsafe { sys::socprev_field_is_required(kind, position) };
    result != 0
}

/// Unit of a number, e.g.
///
/// Complexity: O(1). C: `socprev_field_unit()`
pub fn field_unit(kind: impl Into<i32>, position: impl Into<i32>) -> Option<&'static str> {
    let kind = kind.into();
    let position = position.into();
    let result = unsafe { sys::socprev_field_unit(kind, position) };
    unsafe { core::text(result) }
}

/// Version of the library that brought the field, e.g.
///
/// Complexity: O(1). C: `socprev_field_since()`
pub fn field_since(kind: impl Into<i32>, position: impl Into<i32>) -> Option<&'static str> {
    let kind = kind.into();
    let position = position.into();
    let result = unsafe { sys::socprev_field_since(kind, position) };
    unsafe { core::text(result) }
}

/// One sentence on the field.
///
/// Complexity: O(1). C: `socprev_field_help()`
pub fn field_help(kind: impl Into<i32>, position: impl Into<i32>) -> Option<&'static str> {
    let kind = kind.into();
    let position = position.into();
    let result = unsafe { sys::socprev_field_help(kind, position) };
    unsafe { core::text(result) }
}

/// Finds all that is wrong with a round and its portfolio, and all conflicts that leave it without answer.
///
/// - `document`: a round
/// - `portfolio`: what it names; NULL when its requests say all themselves
/// - `run`: may be NULL
///
/// # Errors
///
/// - [`Status::E_INVALID`], NULL, not a round, not a portfolio
/// - [`Status::E_RANGE`], in the division
/// - [`Status::E_CANCELLED`]
///
/// Complexity: as socprev\_round\_solve(). C: `socprev_round_check()`
pub fn round_check(document: &Portfolio, portfolio: Option<&Portfolio>, run: Option<&mut Run<'_>>) -> Result<Findings> {
    let mut o_out = ptr::null_mut();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_round_check(document.raw(), portfolio.map_or(ptr::null_mut(), |given| given.raw()), core::run_of(&run), ptr::null(), &mut o_out, err.slot()) };
    core::after(run);
    err.check(status)?;
    Ok(unsafe { Findings::own(o_out, ()) })
}

/// How many rules there are.
///
/// Complexity: O(1). C: `socprev_length_rule_count()`
pub fn length_rule_count() -> i32 {
    unsafe { sys::socprev_length_rule_count() }
}

/// Name of a rule as tables write it, e.g.
///
/// Complexity: O(1). C: `socprev_length_rule_name()`
pub fn length_rule_name(rule: impl Into<i32>) -> Option<&'static str> {
    let rule = rule.into();
    let result = unsafe { sys::socprev_length_rule_name(rule) };
    unsafe { core::text(result) }
}

/// Mean of lengths, in hundredths.
///
/// - `values`: \[n, stride bytes, 0 = packed\] each 0 .. 10^10
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_RANGE`]
/// - [`Status::E_UNDEFINED`], n = 0
///
/// Complexity: O(n). C: `socprev_length_mean()`
pub fn length_mean(values: &[i64]) -> Result<i64> {
    let mut o_out: i64 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_length_mean(values.as_ptr(), 0, values.len(), &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(o_out)
}

/// A quantile of lengths, in hundredths: the median is 1 of 2.
///
/// - `values`: \[n, stride bytes, 0 = packed\] each 0 .. 10^10, in any order
/// - `part`: 0 \< part \< of \<= 10^6: the share of values below it
/// - `of`: 0 \< part \< of \<= 10^6: the share of values below it
/// - `rule`: enum socprev\_length\_rule
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_UNDEFINED`], n = 0
///
/// Complexity: O(n log n). C: `socprev_length_quantile()`
pub fn length_quantile(values: &[i64], part: impl Into<i32>, of: impl Into<i32>, rule: LengthRule) -> Result<i64> {
    let part = part.into();
    let of = of.into();
    let mut o_out: i64 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_length_quantile(values.as_ptr(), 0, values.len(), part, of, rule.0, ptr::null(), &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(o_out)
}

/// Name of a column type: "int64", "float64", "text", "category", "date", "bool".
///
/// Complexity: O(1). C: `socprev_column_type_name()`
pub fn column_type_name(type_: impl Into<i32>) -> Option<&'static str> {
    let type_ = type_.into();
    let result = unsafe { sys::socprev_column_type_name(type_) };
    unsafe { core::text(result) }
}

/// a + b.
///
/// # Errors
///
/// - [`Status::E_INVALID`], out NULL
/// - [`Status::E_RANGE`]
///
/// Complexity: O(1). C: `socprev_int64_add()`
pub fn int64_add(a: i64, b: i64) -> Result<i64> {
    let mut o_out: i64 = Default::default();
    let status = unsafe { sys::socprev_int64_add(a, b, &mut o_out) };
    core::check(status)?;
    Ok(o_out)
}

/// a - b; otherwise as socprev\_int64\_add().
///
/// # Errors
///
/// - [`Status::E_INVALID`], out NULL
/// - [`Status::E_RANGE`]
///
/// Complexity: O(1). C: `socprev_int64_subtract()`
pub fn int64_subtract(a: i64, b: i64) -> Result<i64> {
    let mut o_out: i64 = Default::default();
    let status = unsafe { sys::socprev_int64_subtract(a, b, &mut o_out) };
    core::check(status)?;
    Ok(o_out)
}

/// a \* b; otherwise as socprev\_int64\_add().
///
/// # Errors
///
/// - [`Status::E_INVALID`], out NULL
/// - [`Status::E_RANGE`]
///
/// Complexity: O(1). C: `socprev_int64_multiply()`
pub fn int64_multiply(a: i64, b: i64) -> Result<i64> {
    let mut o_out: i64 = Default::default();
    let status = unsafe { sys::socprev_int64_multiply(a, b, &mut o_out) };
    core::check(status)?;
    Ok(o_out)
}

/// a \* b / c through a 128-bit product, rounded once.
///
/// - `c`: not 0
/// - `rounding`: enum socprev\_rounding
///
/// # Errors
///
/// - [`Status::E_INVALID`], c = 0, rounding unknown, out NULL
/// - [`Status::E_RANGE`]
///
/// Complexity: O(1). C: `socprev_int64_muldiv()`
pub fn int64_muldiv(a: i64, b: i64, c: i64, rounding: Rounding) -> Result<(i64, i64)> {
    let mut o_out: i64 = Default::default();
    let mut o_remainder: i64 = Default::default();
    let status = unsafe { sys::socprev_int64_muldiv(a, b, c, rounding.0, &mut o_out, &mut o_remainder) };
    core::check(status)?;
    Ok((o_out, o_remainder))
}

/// Sum of n integers.
///
/// - `values`: \[n, stride bytes, 0 = packed, else \>= 8\]; may be NULL when n is 0
///
/// # Errors
///
/// - [`Status::E_INVALID`], NULL, or a stride below 8
/// - [`Status::E_RANGE`]
///
/// Complexity: O(n). C: `socprev_int64_sum()`
pub fn int64_sum(values: &[i64]) -> Result<i64> {
    let mut o_out: i64 = Default::default();
    let status = unsafe { sys::socprev_int64_sum(values.as_ptr(), 0, values.len(), &mut o_out) };
    core::check(status)?;
    Ok(o_out)
}

/// Reads "85", "0.85", "76,735 %", "3/4", "-1/8".
///
/// # Errors
///
/// - [`Status::E_INVALID`], SP1001
/// - [`Status::E_RANGE`], SP1004: a part does not fit 63 bits
/// - [`Status::E_PARSE`], SP1020
///
/// Complexity: O(length). C: `socprev_ratio_parse()`
pub fn ratio_parse(text: &str) -> Result<Ratio> {
    let mut o_numerator: i64 = Default::default();
    let mut o_denominator: i64 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_ratio_parse(text.as_ptr().cast(), text.len(), &mut o_numerator, &mut o_denominator, err.slot()) };
    err.check(status)?;
    Ok(Ratio { numerator: o_numerator, denominator: o_denominator })
}

/// Compares a/b with c/d exactly (denominators \> 0).
///
/// # Errors
///
/// - [`Status::E_INVALID`], a denominator \<= 0
///
/// Complexity: O(1). C: `socprev_ratio_compare()`
pub fn ratio_compare(a: i64, b: i64, c: i64, d: i64) -> Result<i32> {
    let mut o_out: i32 = Default::default();
    let status = unsafe { sys::socprev_ratio_compare(a, b, c, d, &mut o_out) };
    core::check(status)?;
    Ok(o_out)
}

/// Writes a/b as a decimal with places digits after the point, rounded.
///
/// - `places`: 0 .. 18
/// - `rounding`: enum socprev\_rounding
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_LIMIT`], capacity
///
/// Complexity: O(places). C: `socprev_ratio_format()`
pub fn ratio_format(ratio: impl Into<Ratio>, places: impl Into<i32>, rounding: Rounding, language: impl Into<i32>) -> Result<String> {
    let ratio = ratio.into();
    let places = places.into();
    let language = language.into();
    core::grown_text(|into, capacity, needed_by| {
        let mut needed = 0;
        let status = unsafe { sys::socprev_ratio_format(ratio.numerator, ratio.denominator, places, rounding.0, language, into, capacity, &mut needed) };
        *needed_by = needed;
        status
    })
}

/// Digits after the point of a currency: 2 for "CZK" and "EUR", 0 for "JPY".
///
/// - `currency`: three capital letters, ISO 4217
///
/// # Errors
///
/// - [`Status::E_INVALID`], not three letters A-Z
///
/// Complexity: O(1). C: `socprev_currency_digits()`
pub fn currency_digits(currency: &str) -> Result<i32> {
    let currency = core::c_text("currency", currency)?;
    let mut o_out: i32 = Default::default();
    let status = unsafe { sys::socprev_currency_digits(currency.as_ptr(), &mut o_out) };
    core::check(status)?;
    Ok(o_out)
}

/// Reads an amount: "1 234 567,50", "1234567.50", "-12", with U+0020, U+00A0 or U+202F between groups of three; the minus is "-" or U+2212.
///
/// # Errors
///
/// - [`Status::E_INVALID`], SP1001, SP1022: currency
/// - [`Status::E_RANGE`], SP1004
/// - [`Status::E_PARSE`], SP1021, SP1025: digits after the point
///
/// Complexity: O(length). C: `socprev_money_parse()`
pub fn money_parse(text: &str, currency: &str) -> Result<i64> {
    let currency = core::c_text("currency", currency)?;
    let mut o_out: i64 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_money_parse(text.as_ptr().cast(), text.len(), currency.as_ptr(), &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(o_out)
}

/// Writes an amount: Czech "1 234 567,50 Kč", English "CZK 1 234 567.50", all blanks U+00A0; other currencies by their code in both.
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_LIMIT`], capacity
///
/// Complexity: O(1). C: `socprev_money_format()`
pub fn money_format(minor: i64, currency: &str, language: impl Into<i32>) -> Result<String> {
    let currency = core::c_text("currency", currency)?;
    let language = language.into();
    core::grown_text(|into, capacity, needed_by| {
        let mut needed = 0;
        let status = unsafe { sys::socprev_money_format(minor, currency.as_ptr(), language, into, capacity, &mut needed) };
        *needed_by = needed;
        status
    })
}

/// A whole number with grouped thousands, "1 234 567" (U+00A0), alike in both languages.
///
/// # Errors
///
/// - [`Status::E_INVALID`]
/// - [`Status::E_LIMIT`], capacity
///
/// Complexity: O(1). C: `socprev_int64_format()`
pub fn int64_format(value: i64) -> Result<String> {
    core::grown_text(|into, capacity, needed_by| {
        let mut needed = 0;
        let status = unsafe { sys::socprev_int64_format(value, into, capacity, &mut needed) };
        *needed_by = needed;
        status
    })
}

/// Makes a day.
///
/// # Errors
///
/// - [`Status::E_INVALID`], out NULL
/// - [`Status::E_RANGE`], no such day
///
/// Complexity: O(1). C: `socprev_date_from_day()`
pub fn date_from_day(year: impl Into<i32>, month: impl Into<i32>, day: impl Into<i32>) -> Result<Date> {
    let year = year.into();
    let month = month.into();
    let day = day.into();
    let mut o_out: i32 = Default::default();
    let status = unsafe { sys::socprev_date_from_day(year, month, day, &mut o_out) };
    core::check(status)?;
    Ok(Date(o_out))
}

/// Reads a date in the form above, or Czech "22. 1. 2014", "1.4.2016" (one blank U+0020, U+00A0 or U+202F after a full stop, or none).
///
/// # Errors
///
/// - [`Status::E_INVALID`], SP1001
/// - [`Status::E_RANGE`], SP1024: no such year, month, season or day
/// - [`Status::E_PARSE`], SP1023
///
/// Complexity: O(length). C: `socprev_date_parse()`
pub fn date_parse(text: &str) -> Result<Date> {
    let mut o_out: i32 = Default::default();
    let mut err = ErrorSlot::new();
    let status = unsafe { sys::socprev_date_parse(text.as_ptr().cast(), text.len(), &mut o_out, err.slot()) };
    err.check(status)?;
    Ok(Date(o_out))
}

/// Writes the canonical text, at most 16 bytes with the NUL; "" for no date.
///
/// # Errors
///
/// - [`Status::E_INVALID`], not a date
/// - [`Status::E_LIMIT`], capacity
///
/// Complexity: O(1). C: `socprev_date_format()`
pub fn date_format(date: Date) -> Result<String> {
    core::grown_text(|into, capacity, needed_by| {
        let mut needed = 0;
        let status = unsafe { sys::socprev_date_format(date.0, into, capacity, &mut needed) };
        *needed_by = needed;
        status
    })
}

/// enum socprev\_precision of a date; NONE for what is not a date.
///
/// Complexity: O(1). C: `socprev_date_precision()`
pub fn date_precision(date: Date) -> Precision {
    let result = unsafe { sys::socprev_date_precision(date.0) };
    Precision(result)
}

/// First and last day that the date may mean, as days since 1970-01-01.
///
/// # Errors
///
/// - [`Status::E_INVALID`], no date
///
/// Complexity: O(1). C: `socprev_date_bounds()`
pub fn date_bounds(date: Date) -> Result<(i32, i32)> {
    let mut o_first: i32 = Default::default();
    let mut o_last: i32 = Default::default();
    let status = unsafe { sys::socprev_date_bounds(date.0, &mut o_first, &mut o_last) };
    core::check(status)?;
    Ok((o_first, o_last))
}

/// The day days after 1970-01-01.
///
/// # Errors
///
/// - [`Status::E_INVALID`], out NULL
/// - [`Status::E_RANGE`], outside the years 1 .. 9999
///
/// Complexity: O(1). C: `socprev_date_from_days()`
pub fn date_from_days(days: impl Into<i32>) -> Result<Date> {
    let days = days.into();
    let mut o_out: i32 = Default::default();
    let status = unsafe { sys::socprev_date_from_days(days, &mut o_out) };
    core::check(status)?;
    Ok(Date(o_out))
}

/// How two dates lie: -1 surely before, 1 surely after, 0 they overlap.
///
/// # Errors
///
/// - [`Status::E_INVALID`], no date
///
/// Complexity: O(1). C: `socprev_date_compare()`
pub fn date_compare(a: Date, b: Date) -> Result<i32> {
    let mut o_out: i32 = Default::default();
    let status = unsafe { sys::socprev_date_compare(a.0, b.0, &mut o_out) };
    core::check(status)?;
    Ok(o_out)
}

/// Whole months from the month of start to the month of end, both counted.
///
/// - `start`: both at least month-precise, or (a year) read as its first month as a start and its last as an end
/// - `end`: both at least month-precise, or (a year) read as its first month as a start and its last as an end
///
/// # Errors
///
/// - [`Status::E_INVALID`], no date
/// - [`Status::E_RANGE`], end before start
///
/// Complexity: O(1). C: `socprev_period_months()`
pub fn period_months(start: Date, end: Date) -> Result<i32> {
    let mut o_out: i32 = Default::default();
    let status = unsafe { sys::socprev_period_months(start.0, end.0, &mut o_out) };
    core::check(status)?;
    Ok(o_out)
}

/// Days from the first day of start to the last day of end, both counted.
///
/// # Errors
///
/// - [`Status::E_INVALID`], no date
/// - [`Status::E_RANGE`], end before start
///
/// Complexity: O(1). C: `socprev_period_days()`
pub fn period_days(start: Date, end: Date) -> Result<i32> {
    let mut o_out: i32 = Default::default();
    let status = unsafe { sys::socprev_period_days(start.0, end.0, &mut o_out) };
    core::check(status)?;
    Ok(o_out)
}

/// Days between the end of one period and the start of the next: 0 when it follows without a gap, negative when they overlap.
///
/// # Errors
///
/// - [`Status::E_INVALID`], no date
///
/// Complexity: O(1). C: `socprev_period_gap()`
pub fn period_gap(end: Date, next_start: Date) -> Result<i32> {
    let mut o_days: i32 = Default::default();
    let status = unsafe { sys::socprev_period_gap(end.0, next_start.0, &mut o_days) };
    core::check(status)?;
    Ok(o_days)
}

/// Name of a qualifier as documents write it, e.g.
///
/// Complexity: O(1). C: `socprev_qualifier_name()`
pub fn qualifier_name(qualifier: impl Into<i32>) -> Option<&'static str> {
    let qualifier = qualifier.into();
    let result = unsafe { sys::socprev_qualifier_name(qualifier) };
    unsafe { core::text(result) }
}
