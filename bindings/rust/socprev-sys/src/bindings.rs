// Written by generate.py from api/socprev-api.json: do not edit.
use super::{socprev_date, socprev_status, ArrowArray, ArrowSchema};
use std::os::raw::{c_char, c_void};

pub const SOCPREV_DECAY_NONE: i32 = 0;
pub const SOCPREV_DECAY_EXPONENTIAL: i32 = 1;
pub const SOCPREV_DECAY_GAUSSIAN: i32 = 2;
pub const SOCPREV_DECAY_GAUSSIAN_TO: i32 = 3;
pub const SOCPREV_DECAY_POWER: i32 = 4;
pub const SOCPREV_DECAY_LOG_LOGISTIC: i32 = 5;
pub const SOCPREV_DECAY_STEPS: i32 = 6;
pub const SOCPREV_DECAY_TABLE: i32 = 7;
pub const SOCPREV_ACCESS_NEAREST: i32 = 0;
pub const SOCPREV_ACCESS_KTH: i32 = 1;
pub const SOCPREV_ACCESS_BALANCING_COST: i32 = 2;
pub const SOCPREV_ACCESS_CUMULATIVE: i32 = 3;
pub const SOCPREV_ACCESS_INTERVAL_MEDIAN: i32 = 4;
pub const SOCPREV_ACCESS_GRAVITY: i32 = 5;
pub const SOCPREV_ACCESS_2SFCA: i32 = 6;
pub const SOCPREV_ACCESS_E2SFCA: i32 = 7;
pub const SOCPREV_ACCESS_M2SFCA: i32 = 8;
pub const SOCPREV_ACCESS_3SFCA: i32 = 9;
pub const SOCPREV_ACCESS_MH3SFCA: i32 = 10;
pub const SOCPREV_ACCESS_BALANCED: i32 = 11;
pub const SOCPREV_ACCESS_AVAILABILITY: i32 = 12;
pub const SOCPREV_ACCESS_CONSTRAINED: i32 = 13;
pub const SOCPREV_ACCESS_ALL: i32 = -1;
pub const SOCPREV_ACCESS_NO_SUPPLY: i32 = 1;
pub const SOCPREV_ACCESS_NO_PEOPLE: i32 = 2;
pub const SOCPREV_ACCESS_SUPPLY: i32 = 0;
pub const SOCPREV_ACCESS_UNCLAIMED: i32 = 1;
pub const SOCPREV_ACCESS_DELIVERED: i32 = 2;
pub const SOCPREV_ACCESS_ROUNDS: i32 = 3;
pub const SOCPREV_ACCESS_RESIDUAL: i32 = 4;
pub const SOCPREV_RULE_HARE: i32 = 1;
pub const SOCPREV_RULE_DROOP: i32 = 2;
pub const SOCPREV_RULE_HAGENBACH_BISCHOFF: i32 = 3;
pub const SOCPREV_RULE_ADAMS: i32 = 10;
pub const SOCPREV_RULE_DEAN: i32 = 11;
pub const SOCPREV_RULE_HILL: i32 = 12;
pub const SOCPREV_RULE_WEBSTER: i32 = 13;
pub const SOCPREV_RULE_JEFFERSON: i32 = 14;
pub const SOCPREV_RULE_MODIFIED_SAINTE_LAGUE: i32 = 15;
pub const SOCPREV_RULE_STATIONARY: i32 = 16;
pub const SOCPREV_RULE_QUOTA: i32 = 20;
pub const SOCPREV_BOUND_NONE: i32 = 0;
pub const SOCPREV_BOUND_FLOOR: i32 = 1;
pub const SOCPREV_BOUND_CAP: i32 = 2;
pub const SOCPREV_TIE_NONE: i32 = 0;
pub const SOCPREV_TIE_WON: i32 = 1;
pub const SOCPREV_TIE_LOST: i32 = 2;
pub const SOCPREV_CONFLICT_FLOOR_ABOVE_CAP: i32 = 1;
pub const SOCPREV_CONFLICT_FLOORS: i32 = 2;
pub const SOCPREV_CONFLICT_CAPS: i32 = 3;
pub const SOCPREV_CONFLICT_NO_WEIGHT: i32 = 4;
pub const SOCPREV_CONFLICT_TOO_FEW_UNITS: i32 = 5;
pub const SOCPREV_CONFLICT_MARGINS: i32 = 6;
pub const SOCPREV_CONFLICT_MARGINS_COLUMNS: i32 = 7;
pub const SOCPREV_CONFLICT_TOTAL_ABOVE: i32 = 8;
pub const SOCPREV_CONFLICT_TOTAL_BELOW: i32 = 9;
pub const SOCPREV_AXIS_ROW: i32 = 0;
pub const SOCPREV_AXIS_COLUMN: i32 = 1;
pub const SOCPREV_CLAIMS_PROPORTIONAL: i32 = 1;
pub const SOCPREV_CLAIMS_EQUAL_AWARDS: i32 = 2;
pub const SOCPREV_CLAIMS_EQUAL_LOSSES: i32 = 3;
pub const SOCPREV_CLAIMS_TALMUD: i32 = 4;
pub const SOCPREV_CLAIMS_REVERSE_TALMUD: i32 = 5;
pub const SOCPREV_CLAIMS_PINILES: i32 = 6;
pub const SOCPREV_CLAIMS_EGALITARIAN: i32 = 7;
pub const SOCPREV_CLAIMS_ADJUSTED_PROPORTIONAL: i32 = 8;
pub const SOCPREV_CLAIMS_MINIMAL_OVERLAP: i32 = 9;
pub const SOCPREV_CLAIMS_RANDOM_ARRIVAL: i32 = 10;
pub const SOCPREV_CLAIMS_AVERAGE: i32 = 11;
pub const SOCPREV_CLAIMS_LARGEST_REMAINDER: i32 = 1;
pub const SOCPREV_CLAIMS_SIGNPOSTS: i32 = 2;
pub const SOCPREV_AWARD_BETWEEN: i32 = 0;
pub const SOCPREV_AWARD_NOTHING: i32 = 1;
pub const SOCPREV_AWARD_HALF: i32 = 2;
pub const SOCPREV_AWARD_CLAIM: i32 = 3;
pub const SOCPREV_FIT_CONVERGED: i32 = 1;
pub const SOCPREV_FIT_LIMIT: i32 = 2;
pub const SOCPREV_FIT_IMPOSSIBLE: i32 = 3;
pub const SOCPREV_MEASURE_DISTANCE: i32 = 1;
pub const SOCPREV_MEASURE_LOOSEMORE_HANBY: i32 = 2;
pub const SOCPREV_MEASURE_GALLAGHER: i32 = 3;
pub const SOCPREV_MEASURE_SAINTE_LAGUE: i32 = 4;
pub const SOCPREV_MEASURE_GINI: i32 = 5;
pub const SOCPREV_MEASURE_MIN_MAX: i32 = 6;
pub const SOCPREV_QUOTA_KEPT: i32 = 0;
pub const SOCPREV_QUOTA_BELOW: i32 = 1;
pub const SOCPREV_QUOTA_ABOVE: i32 = 2;
pub const SOCPREV_CHANGE_NONE: i32 = 0;
pub const SOCPREV_CHANGE_GAIN: i32 = 1;
pub const SOCPREV_CHANGE_LOSS: i32 = 2;
pub const SOCPREV_TIMING_NEAREST: i32 = 1;
pub const SOCPREV_TIMING_EX_ANTE: i32 = 2;
pub const SOCPREV_TIMING_EX_POST: i32 = 3;
pub const SOCPREV_TIMING_SIGNPOST: i32 = 4;
pub const SOCPREV_INSTALMENT_PLAN: i32 = 0;
pub const SOCPREV_INSTALMENT_LATER: i32 = 1;
pub const SOCPREV_INSTALMENT_EARLIER: i32 = 2;
pub const SOCPREV_DAMPER_CORRIDOR: i32 = 1;
pub const SOCPREV_DAMPER_SCALING: i32 = 2;
pub const SOCPREV_SHORTAGE_REFUSED: i32 = 0;
pub const SOCPREV_SHORTAGE_PROPORTIONAL: i32 = 1;
pub const SOCPREV_SHORTAGE_EQUAL: i32 = 2;
pub const SOCPREV_TWOWAY_CONTROLLED_ROUNDING: i32 = 1;
pub const SOCPREV_TWOWAY_UNBIASED_ROUNDING: i32 = 2;
pub const SOCPREV_OK: i32 = 0;
pub const SOCPREV_E_INVALID: i32 = 1;
pub const SOCPREV_E_RANGE: i32 = 2;
pub const SOCPREV_E_NOMEM: i32 = 3;
pub const SOCPREV_E_PARSE: i32 = 4;
pub const SOCPREV_E_TYPE: i32 = 5;
pub const SOCPREV_E_NOT_FOUND: i32 = 6;
pub const SOCPREV_E_DUPLICATE: i32 = 7;
pub const SOCPREV_E_LIMIT: i32 = 8;
pub const SOCPREV_E_IO: i32 = 9;
pub const SOCPREV_E_CANCELLED: i32 = 10;
pub const SOCPREV_E_INFEASIBLE: i32 = 11;
pub const SOCPREV_E_UNDEFINED: i32 = 12;
pub const SOCPREV_E_UNSUPPORTED: i32 = 13;
pub const SOCPREV_E_INTERNAL: i32 = 14;
pub const SOCPREV_LANG_EN: i32 = 0;
pub const SOCPREV_LANG_CS: i32 = 1;
pub const SOCPREV_SEVERITY_NOTE: i32 = 1;
pub const SOCPREV_SEVERITY_WARNING: i32 = 2;
pub const SOCPREV_SEVERITY_MISTAKE: i32 = 3;
pub const SOCPREV_CODE_MISSING: i32 = -1;
pub const SOCPREV_CODE_ALL: i32 = -2;
pub const SOCPREV_MINUTES_UNKNOWN: i32 = -1;
pub const SOCPREV_BY_PROJECT: i32 = 0;
pub const SOCPREV_BY_SERVICE: i32 = 1;
pub const SOCPREV_BY_KIND: i32 = 2;
pub const SOCPREV_BY_TERRITORY: i32 = 3;
pub const SOCPREV_BY_TARGET_GROUP: i32 = 4;
pub const SOCPREV_BY_MONTH: i32 = 5;
pub const SOCPREV_BY_YEAR: i32 = 6;
pub const SOCPREV_BY_PERIOD: i32 = 7;
pub const SOCPREV_PERSONS: i32 = 0;
pub const SOCPREV_CONTACTS: i32 = 1;
pub const SOCPREV_MINUTES: i32 = 2;
pub const SOCPREV_ANONYMOUS_CONTACTS: i32 = 3;
pub const SOCPREV_ANONYMOUS_MINUTES: i32 = 4;
pub const SOCPREV_UNTIMED_CONTACTS: i32 = 5;
pub const SOCPREV_FIRST_TIME_PERSONS: i32 = 6;
pub const SOCPREV_RETURNING_PERSONS: i32 = 7;
pub const SOCPREV_CELL_KEY: i32 = 8;
pub const SOCPREV_PARTICIPANTS: i32 = 0;
pub const SOCPREV_BELOW_THRESHOLD: i32 = 1;
pub const SOCPREV_UNDECIDED: i32 = 2;
pub const SOCPREV_PARTICIPATIONS: i32 = 3;
pub const SOCPREV_SUPPORT_ANONYMOUS_CONTACTS: i32 = 4;
pub const SOCPREV_SUPPORT_ANONYMOUS_MINUTES: i32 = 5;
pub const SOCPREV_MARK_PROJECT: i32 = 1;
pub const SOCPREV_MARK_SERVICE: i32 = 2;
pub const SOCPREV_MARK_KIND: i32 = 4;
pub const SOCPREV_MARK_TERRITORY: i32 = 8;
pub const SOCPREV_MARK_TARGET_GROUP: i32 = 16;
pub const SOCPREV_MARK_PERIOD: i32 = 32;
pub const SOCPREV_MARK_BIRTH_YEAR: i32 = 64;
pub const SOCPREV_MARK_DUPLICATE: i32 = 128;
pub const SOCPREV_CUBE_LEVELS_MOST: i32 = 16;
pub const SOCPREV_CUBE_SECRET_SIZE: i32 = 16;
pub const SOCPREV_SELECT_SURE: i32 = 0;
pub const SOCPREV_SELECT_POSSIBLE: i32 = 1;
pub const SOCPREV_SUPPORT_UNITS_MOST: i32 = 1000;
pub const SOCPREV_SUPPORT_UNIT_NAME_MOST: i32 = 200;
pub const SOCPREV_SUPPORT_UNIT_DECIMALS_MOST: i32 = 6;
pub const SOCPREV_SUPPORT_UNIT_MOST: i32 = 1000000000;
pub const SOCPREV_LIST_SERVICE_KIND: i32 = 0;
pub const SOCPREV_LIST_REGION: i32 = 1;
pub const SOCPREV_LIST_DISTRICT: i32 = 2;
pub const SOCPREV_LIST_TERRITORY: i32 = 3;
pub const SOCPREV_LIST_TARGET_GROUP: i32 = 4;
pub const SOCPREV_LIST_AGE_GROUP: i32 = 5;
pub const SOCPREV_LIST_CAPACITY_TYPE: i32 = 6;
pub const SOCPREV_LIST_PROGRAMME: i32 = 7;
pub const SOCPREV_LIST_INDICATOR: i32 = 8;
pub const SOCPREV_LIST_COUNTING_RULE: i32 = 9;
pub const SOCPREV_LIST_SERVICE_FORM: i32 = 10;
pub const SOCPREV_LIST_FUNDING_SOURCE: i32 = 11;
pub const SOCPREV_LIST_FUNDING_STAGE: i32 = 12;
pub const SOCPREV_LIST_PAYMENT_MODE: i32 = 13;
pub const SOCPREV_LIST_AWARD_METHOD: i32 = 14;
pub const SOCPREV_LIST_PROJECT_STATE: i32 = 15;
pub const SOCPREV_LIST_ACTIVITY_KIND: i32 = 16;
pub const SOCPREV_LIST_APPLICATION_RESULT: i32 = 17;
pub const SOCPREV_LIST_RELATION_KIND: i32 = 18;
pub const SOCPREV_LIST_CERTAINTY: i32 = 19;
pub const SOCPREV_LIST_DIRECTION: i32 = 20;
pub const SOCPREV_LIST_PROVIDER_KIND: i32 = 21;
pub const SOCPREV_LIST_NOTE_TOPIC: i32 = 22;
pub const SOCPREV_CONFIDENCE_VERIFIED: i32 = 1;
pub const SOCPREV_CONFIDENCE_DERIVED: i32 = 2;
pub const SOCPREV_CONFIDENCE_INFERRED: i32 = 3;
pub const SOCPREV_CONFIDENCE_MEMORY: i32 = 4;
pub const SOCPREV_CONFIDENCE_DEFINED: i32 = 5;
pub const SOCPREV_REGNO_PREFIX: i32 = 0;
pub const SOCPREV_REGNO_AXIS: i32 = 1;
pub const SOCPREV_REGNO_AREA: i32 = 2;
pub const SOCPREV_REGNO_SCHEME: i32 = 3;
pub const SOCPREV_REGNO_CALL: i32 = 4;
pub const SOCPREV_REGNO_SERIAL: i32 = 5;
pub const SOCPREV_RULE_CELL: i32 = 0;
pub const SOCPREV_RULE_KNOWN: i32 = 1;
pub const SOCPREV_RULE_PERIOD: i32 = 2;
pub const SOCPREV_RULE_BIRTH_YEAR: i32 = 3;
pub const SOCPREV_RULE_DUPLICATE: i32 = 4;
pub const SOCPREV_ACTION_IGNORE: i32 = 0;
pub const SOCPREV_ACTION_REPORT: i32 = 1;
pub const SOCPREV_ACTION_DROP: i32 = 2;
pub const SOCPREV_ACTION_REFUSE: i32 = 3;
pub const SOCPREV_COVERAGE_ALL: i32 = -1;
pub const SOCPREV_COVERAGE_LEAVES: i32 = -1;
pub const SOCPREV_BALANCE_NEED: i32 = 0;
pub const SOCPREV_BALANCE_GAP: i32 = 1;
pub const SOCPREV_BALANCE_UNMET: i32 = 2;
pub const SOCPREV_BALANCE_SURPLUS: i32 = 3;
pub const SOCPREV_BALANCE_SHORTAGE: i32 = 4;
pub const SOCPREV_BALANCE_EXCESS: i32 = 5;
pub const SOCPREV_CELL_SENSITIVE: i32 = 1;
pub const SOCPREV_CELL_ATOM: i32 = 2;
pub const SOCPREV_CELL_OPEN: i32 = 4;
pub const SOCPREV_CELL_KNOWN: i32 = 8;
pub const SOCPREV_ATTACKER_PLAIN: i32 = 0;
pub const SOCPREV_ATTACKER_RULE: i32 = 1;
pub const SOCPREV_ATTACKER_PATTERN: i32 = 2;
pub const SOCPREV_EXPOSURE_NONE: i32 = 0;
pub const SOCPREV_EXPOSURE_PUBLISHED: i32 = 1;
pub const SOCPREV_EXPOSURE_EXACT: i32 = 2;
pub const SOCPREV_EXPOSURE_CONTRIBUTOR: i32 = 3;
pub const SOCPREV_EXPOSURE_BOUNDS: i32 = 4;
pub const SOCPREV_AUDIT_EXACT: i32 = 0;
pub const SOCPREV_AUDIT_BOUNDS: i32 = 1;
pub const SOCPREV_PROTECTION_SUPPRESSION: i32 = 0;
pub const SOCPREV_PROTECTION_ROUNDING: i32 = 1;
pub const SOCPREV_PROTECTION_SMALL_COUNTS: i32 = 2;
pub const SOCPREV_PROTECTION_CELL_KEY: i32 = 3;
pub const SOCPREV_PROTECTION_PRIVACY: i32 = 4;
pub const SOCPREV_ESTIMATE_WILSON: i32 = 0;
pub const SOCPREV_ESTIMATE_CLOPPER_PEARSON: i32 = 1;
pub const SOCPREV_ESTIMATE_MID_P: i32 = 2;
pub const SOCPREV_ESTIMATE_POISSON: i32 = 3;
pub const SOCPREV_ESTIMATE_POISSON_BINOMIAL: i32 = 4;
pub const SOCPREV_ESTIMATE_BOOTSTRAP: i32 = 5;
pub const SOCPREV_ESTIMATE_LINCOLN_PETERSEN: i32 = 6;
pub const SOCPREV_ESTIMATE_CHAPMAN: i32 = 7;
pub const SOCPREV_ESTIMATE_CHAO: i32 = 8;
pub const SOCPREV_ESTIMATE_ZELTERMAN: i32 = 9;
pub const SOCPREV_ESTIMATE_TRUNCATED_POISSON: i32 = 10;
pub const SOCPREV_ESTIMATE_LOG_LINEAR: i32 = 11;
pub const SOCPREV_ESTIMATE_GOOD_TOULMIN: i32 = 12;
pub const SOCPREV_ESTIMATE_SMOOTHED: i32 = 13;
pub const SOCPREV_ESTIMATE_HYPERLOGLOG: i32 = 14;
pub const SOCPREV_ESTIMATE_THETA: i32 = 15;
pub const SOCPREV_ESTIMATE_LOWER_BOUND: i32 = 1;
pub const SOCPREV_ESTIMATE_EXTRAPOLATED: i32 = 2;
pub const SOCPREV_ESTIMATE_SAMPLED: i32 = 4;
pub const SOCPREV_RECAPTURE_AIC: i32 = 0;
pub const SOCPREV_RECAPTURE_BIC: i32 = 1;
pub const SOCPREV_INDEX_MEAN: i32 = 0;
pub const SOCPREV_INDEX_GINI: i32 = 1;
pub const SOCPREV_INDEX_GINI_UNBIASED: i32 = 2;
pub const SOCPREV_INDEX_HOOVER: i32 = 3;
pub const SOCPREV_INDEX_ENTROPY: i32 = 4;
pub const SOCPREV_INDEX_ATKINSON: i32 = 5;
pub const SOCPREV_INDEX_WOLFSON: i32 = 6;
pub const SOCPREV_INDEX_PALMA: i32 = 7;
pub const SOCPREV_INDEX_HERFINDAHL: i32 = 8;
pub const SOCPREV_INDEX_ROSENBLUTH: i32 = 9;
pub const SOCPREV_INDEX_QUANTILE: i32 = 10;
pub const SOCPREV_QUANTILE_INVERSE: i32 = 1;
pub const SOCPREV_QUANTILE_AVERAGED: i32 = 2;
pub const SOCPREV_QUANTILE_LINEAR: i32 = 4;
pub const SOCPREV_QUANTILE_MIDPOINT: i32 = 5;
pub const SOCPREV_QUANTILE_FREQUENCY: i32 = 7;
pub const SOCPREV_NEED_ALL: i32 = -1;
pub const SOCPREV_NEED_ANY_FORM: i32 = -1;
pub const SOCPREV_SUPPLY_KEPT: i32 = 0;
pub const SOCPREV_SUPPLY_NEW: i32 = 1;
pub const SOCPREV_SUPPLY_ENDING: i32 = 2;
pub const SOCPREV_VIEW_BEFORE: i32 = 0;
pub const SOCPREV_VIEW_AFTER: i32 = 1;
pub const SOCPREV_VIEW_KEPT: i32 = 2;
pub const SOCPREV_VIEW_NEW: i32 = 3;
pub const SOCPREV_VIEW_ENDING: i32 = 4;
pub const SOCPREV_NEED_NO_POPULATION: i32 = 1;
pub const SOCPREV_NEED_POPULATION_UNKNOWN: i32 = 2;
pub const SOCPREV_NEED_NO_SUPPLY: i32 = 4;
pub const SOCPREV_NEED_SUPPLY_UNKNOWN: i32 = 8;
pub const SOCPREV_NEED_UNREACHED: i32 = 16;
pub const SOCPREV_NEED_OUTSIDE: i32 = 32;
pub const SOCPREV_NEED_NOT_ASSESSED: i32 = 64;
pub const SOCPREV_REACH_PER_PERSON: i32 = 0;
pub const SOCPREV_REACH_PER_PLACE: i32 = 1;
pub const SOCPREV_COVERED_PRESENT: i32 = 0;
pub const SOCPREV_COVERED_MET: i32 = 1;
pub const SOCPREV_NETWORK_SET_COVER: i32 = 0;
pub const SOCPREV_NETWORK_MAX_COVER: i32 = 1;
pub const SOCPREV_NETWORK_BUDGET_COVER: i32 = 2;
pub const SOCPREV_NETWORK_MEDIAN: i32 = 3;
pub const SOCPREV_NETWORK_CENTER: i32 = 4;
pub const SOCPREV_NETWORK_CHEAPEST_COVER: i32 = 5;
pub const SOCPREV_NETWORK_SECOND_NONE: i32 = 0;
pub const SOCPREV_NETWORK_SECOND_SITES: i32 = 1;
pub const SOCPREV_NETWORK_SECOND_MONEY: i32 = 2;
pub const SOCPREV_NETWORK_SECOND_DISTANCE: i32 = 3;
pub const SOCPREV_NETWORK_CANDIDATE: i32 = 0;
pub const SOCPREV_NETWORK_EXISTING: i32 = 1;
pub const SOCPREV_NETWORK_FORBIDDEN: i32 = 2;
pub const SOCPREV_NETWORK_NODES: i32 = 0;
pub const SOCPREV_NETWORK_STEPS: i32 = 1;
pub const SOCPREV_NETWORK_STARTS: i32 = 2;
pub const SOCPREV_NETWORK_MOVES: i32 = 3;
pub const SOCPREV_NETWORK_CBC_NODES: i32 = 4;
pub const SOCPREV_NETWORK_OWN: i32 = 0;
pub const SOCPREV_NETWORK_CBC: i32 = 1;
pub const SOCPREV_NETWORK_AUTO: i32 = 2;
pub const SOCPREV_PLAN_OPTIMAL: i32 = 0;
pub const SOCPREV_PLAN_FEASIBLE: i32 = 1;
pub const SOCPREV_PLAN_LIMIT: i32 = 2;
pub const SOCPREV_PLAN_INFEASIBLE: i32 = 3;
pub const SOCPREV_PLAN_REASON_NONE: i32 = 0;
pub const SOCPREV_PLAN_REASON_PLACES: i32 = 1;
pub const SOCPREV_PLAN_REASON_SITES: i32 = 2;
pub const SOCPREV_PLAN_REASON_CAPACITY: i32 = 3;
pub const SOCPREV_PLAN_PLACES: i32 = 0;
pub const SOCPREV_PLAN_PLACES_SERVED: i32 = 1;
pub const SOCPREV_PLAN_UNITS: i32 = 2;
pub const SOCPREV_PLAN_UNITS_SERVED: i32 = 3;
pub const SOCPREV_PLAN_DISTANCE: i32 = 4;
pub const SOCPREV_PLAN_FARTHEST: i32 = 5;
pub const SOCPREV_PLAN_NODES: i32 = 6;
pub const SOCPREV_PLAN_EVALUATIONS: i32 = 7;
pub const SOCPREV_EARTH_NONE: i32 = 0;
pub const SOCPREV_EARTH_SPHERE: i32 = 1;
pub const SOCPREV_EARTH_WGS84: i32 = 2;
pub const SOCPREV_OD_EXACT: i32 = 0;
pub const SOCPREV_OD_NEAREST: i32 = 1;
pub const SOCPREV_OD_ORIGIN: i32 = 0;
pub const SOCPREV_OD_DESTINATION: i32 = 1;
pub const SOCPREV_MAP_REGIONS: i32 = 0;
pub const SOCPREV_MAP_DISTRICTS: i32 = 1;
pub const SOCPREV_PRESENCE_MISSING: i32 = 0;
pub const SOCPREV_PRESENCE_PRESENT: i32 = 1;
pub const SOCPREV_PRESENCE_UNKNOWN: i32 = 2;
pub const SOCPREV_PRESENCE_SERVICES: i32 = 0;
pub const SOCPREV_PRESENCE_KINDS: i32 = 1;
pub const SOCPREV_PRESENCE_MONEY: i32 = 2;
pub const SOCPREV_NEEDS_SUPPLY: i32 = 0;
pub const SOCPREV_NEEDS_NORMS: i32 = 1;
pub const SOCPREV_NEEDS_POPULATIONS: i32 = 2;
pub const SOCPREV_NEEDS_SETS: i32 = 3;
pub const SOCPREV_NEEDS_TERRITORIES: i32 = 4;
pub const SOCPREV_NEEDS_PAIRS: i32 = 5;
pub const SOCPREV_OVERLAP_MEMBERS: i32 = 1;
pub const SOCPREV_OVERLAP_PAIRS: i32 = 2;
pub const SOCPREV_OVERLAP_ATOMS: i32 = 4;
pub const SOCPREV_SCOPE_PROJECT: i32 = 0;
pub const SOCPREV_SCOPE_PORTFOLIO: i32 = 1;
pub const SOCPREV_COUNTED_NOTHING: i32 = 0;
pub const SOCPREV_COUNTED_PARTICIPANTS: i32 = 1;
pub const SOCPREV_COUNTED_OTHERS: i32 = 2;
pub const SOCPREV_GAP_NONE: i32 = 0;
pub const SOCPREV_GAP_NO_INDICATOR: i32 = 1;
pub const SOCPREV_GAP_UNKNOWN: i32 = 2;
pub const SOCPREV_GAP_NO_THRESHOLD: i32 = 3;
pub const SOCPREV_GAP_AFTERWARDS: i32 = 4;
pub const SOCPREV_GAP_ATTRIBUTE: i32 = 5;
pub const SOCPREV_GAP_CAPACITY: i32 = 6;
pub const SOCPREV_GAP_NOT_PEOPLE: i32 = 7;
pub const SOCPREV_GAP_NO_CONTACTS: i32 = 8;
pub const SOCPREV_GAP_UNIT: i32 = 9;
pub const SOCPREV_PROBLEM_APPORTIONMENT: i32 = 1;
pub const SOCPREV_PROBLEM_CLAIMS: i32 = 2;
pub const SOCPREV_PROBLEM_TWOWAY: i32 = 3;
pub const SOCPREV_PROBLEM_BIPROPORTIONAL: i32 = 4;
pub const SOCPREV_PROBLEM_FIT: i32 = 5;
pub const SOCPREV_PROBLEM_COFINANCING: i32 = 6;
pub const SOCPREV_PROBLEM_SOURCES: i32 = 7;
pub const SOCPREV_PROBLEM_INSTALMENTS: i32 = 8;
pub const SOCPREV_PROBLEM_STAGES: i32 = 9;
pub const SOCPREV_PROBLEM_DAMPER: i32 = 10;
pub const SOCPREV_PLACE_ROOT: i32 = 1;
pub const SOCPREV_PLACE_ROW: i32 = 2;
pub const SOCPREV_PLACE_COLUMN: i32 = 3;
pub const SOCPREV_PLACE_ITEM: i32 = 4;
pub const SOCPREV_PLACE_CELL: i32 = 5;
pub const SOCPREV_VALUE_AMOUNT: i32 = 1;
pub const SOCPREV_VALUE_INTEGER: i32 = 2;
pub const SOCPREV_VALUE_RATIO: i32 = 3;
pub const SOCPREV_VALUE_NUMBER: i32 = 4;
pub const SOCPREV_VALUE_BOOLEAN: i32 = 5;
pub const SOCPREV_VALUE_WORD: i32 = 6;
pub const SOCPREV_VALUE_SOURCE: i32 = 7;
pub const SOCPREV_VALUE_TEXT: i32 = 8;
pub const SOCPREV_DOCUMENT_UNKNOWN: i32 = 0;
pub const SOCPREV_DOCUMENT_PORTFOLIO: i32 = 1;
pub const SOCPREV_DOCUMENT_PROBLEM: i32 = 2;
pub const SOCPREV_DOCUMENT_RESULT: i32 = 3;
pub const SOCPREV_DOCUMENT_ROUND: i32 = 4;
pub const SOCPREV_PSEUDONYM_KEY_LEAST: i32 = 16;
pub const SOCPREV_PSEUDONYM_KEY_MOST: i32 = 64;
pub const SOCPREV_IDENTIFIER_FREE: i32 = 0;
pub const SOCPREV_IDENTIFIER_BIRTH_NUMBER: i32 = 1;
pub const SOCPREV_PORTFOLIO: i32 = 0;
pub const SOCPREV_SOURCE: i32 = 1;
pub const SOCPREV_CALL: i32 = 2;
pub const SOCPREV_PROVIDER: i32 = 3;
pub const SOCPREV_ZONE: i32 = 4;
pub const SOCPREV_POPULATION: i32 = 5;
pub const SOCPREV_PROJECT: i32 = 6;
pub const SOCPREV_SERVICE: i32 = 7;
pub const SOCPREV_CAPACITY: i32 = 8;
pub const SOCPREV_AWARD: i32 = 9;
pub const SOCPREV_FUNDING: i32 = 10;
pub const SOCPREV_PAYMENT: i32 = 11;
pub const SOCPREV_ACTIVITY: i32 = 12;
pub const SOCPREV_TARGET_GROUP: i32 = 13;
pub const SOCPREV_GOAL: i32 = 14;
pub const SOCPREV_INDICATOR: i32 = 15;
pub const SOCPREV_APPLICATION: i32 = 16;
pub const SOCPREV_RELATION: i32 = 17;
pub const SOCPREV_OUTPUT: i32 = 18;
pub const SOCPREV_NOTE: i32 = 19;
pub const SOCPREV_AWARD_PART: i32 = 20;
pub const SOCPREV_ROUND: i32 = 100;
pub const SOCPREV_ROUND_ENVELOPE: i32 = 101;
pub const SOCPREV_ROUND_POT: i32 = 102;
pub const SOCPREV_ROUND_TIER: i32 = 103;
pub const SOCPREV_ROUND_REFERENCE: i32 = 104;
pub const SOCPREV_ROUND_REQUEST: i32 = 105;
pub const SOCPREV_ROUND_SETTLEMENT: i32 = 106;
pub const SOCPREV_FIELD_TEXT: i32 = 1;
pub const SOCPREV_FIELD_INTEGER: i32 = 2;
pub const SOCPREV_FIELD_BOOLEAN: i32 = 3;
pub const SOCPREV_FIELD_AMOUNT: i32 = 4;
pub const SOCPREV_FIELD_RATIO: i32 = 5;
pub const SOCPREV_FIELD_DATE: i32 = 6;
pub const SOCPREV_FIELD_CODE: i32 = 7;
pub const SOCPREV_FIELD_REFERENCE: i32 = 8;
pub const SOCPREV_FIELD_TEXTS: i32 = 9;
pub const SOCPREV_FIELD_CODES: i32 = 10;
pub const SOCPREV_FIELD_REFERENCES: i32 = 11;
pub const SOCPREV_ROUND_COST: i32 = 0;
pub const SOCPREV_ROUND_REVENUE: i32 = 1;
pub const SOCPREV_ROUND_OPTIMAL: i32 = 2;
pub const SOCPREV_ROUND_OTHERS: i32 = 3;
pub const SOCPREV_ROUND_CARRIED: i32 = 4;
pub const SOCPREV_ROUND_NEED: i32 = 5;
pub const SOCPREV_ROUND_REQUESTED: i32 = 6;
pub const SOCPREV_ROUND_RECOGNISED: i32 = 7;
pub const SOCPREV_ROUND_LAST_YEAR: i32 = 8;
pub const SOCPREV_ROUND_FLOOR: i32 = 9;
pub const SOCPREV_ROUND_CEILING: i32 = 10;
pub const SOCPREV_ROUND_MAXIMUM: i32 = 11;
pub const SOCPREV_ROUND_LIMIT: i32 = 12;
pub const SOCPREV_ROUND_MINIMUM: i32 = 13;
pub const SOCPREV_ROUND_GIVEN: i32 = 14;
pub const SOCPREV_ROUND_NEW: i32 = 15;
pub const SOCPREV_ROUND_AWARD: i32 = 16;
pub const SOCPREV_ROUND_REPAY: i32 = 17;
pub const SOCPREV_ROUND_BY_MONEY: i32 = 1;
pub const SOCPREV_ROUND_BY_NEED: i32 = 2;
pub const SOCPREV_ROUND_BY_REQUEST: i32 = 3;
pub const SOCPREV_ROUND_BY_TIER: i32 = 4;
pub const SOCPREV_ROUND_BY_CEILING: i32 = 5;
pub const SOCPREV_ROUND_BY_MAXIMUM: i32 = 6;
pub const SOCPREV_ROUND_BY_FLOOR: i32 = 7;
pub const SOCPREV_ROUND_BY_PROMISE: i32 = 8;
pub const SOCPREV_ROUND_BY_MINIMUM: i32 = 9;
pub const SOCPREV_ROUND_BY_NO_NEED: i32 = 10;
pub const SOCPREV_ROUND_BY_GIVEN: i32 = 11;
pub const SOCPREV_ROUND_LEVEL_CLAIM: i32 = 0;
pub const SOCPREV_ROUND_LEVEL_TOTAL: i32 = 1;
pub const SOCPREV_ROUND_LEVEL_RESERVE: i32 = 2;
pub const SOCPREV_ROUND_LEVEL_DIVIDED: i32 = 3;
pub const SOCPREV_ROUND_LEVEL_REST: i32 = 4;
pub const SOCPREV_SKETCH_LEAST: i32 = 4;
pub const SOCPREV_SKETCH_USUAL: i32 = 12;
pub const SOCPREV_SKETCH_MOST: i32 = 18;
pub const SOCPREV_THETA_LEAST: i32 = 4;
pub const SOCPREV_THETA_USUAL: i32 = 12;
pub const SOCPREV_THETA_MOST: i32 = 16;
pub const SOCPREV_THETA_UNION: i32 = 0;
pub const SOCPREV_THETA_INTERSECTION: i32 = 1;
pub const SOCPREV_THETA_DIFFERENCE: i32 = 2;
pub const SOCPREV_SKETCH_PERSONS: i32 = 0;
pub const SOCPREV_SKETCH_ERROR: i32 = 1;
pub const SOCPREV_SKETCH_LOW: i32 = 2;
pub const SOCPREV_SKETCH_HIGH: i32 = 3;
pub const SOCPREV_HMIS_SHELTER: i32 = 0;
pub const SOCPREV_HMIS_SHELTER_NIGHT: i32 = 1;
pub const SOCPREV_HMIS_SAFE_HAVEN: i32 = 2;
pub const SOCPREV_HMIS_TRANSITIONAL: i32 = 3;
pub const SOCPREV_HMIS_OUTREACH: i32 = 4;
pub const SOCPREV_HMIS_PERMANENT: i32 = 5;
pub const SOCPREV_STAY_ENTRY: i32 = 0;
pub const SOCPREV_STAY_EXIT: i32 = 1;
pub const SOCPREV_STAY_MOVE_IN: i32 = 2;
pub const SOCPREV_STAY_REPORTED: i32 = 3;
pub const SOCPREV_STAY_PROJECT: i32 = 0;
pub const SOCPREV_STAY_TYPE: i32 = 1;
pub const SOCPREV_NIGHTS_NONE: i32 = 0;
pub const SOCPREV_NIGHTS_STAY: i32 = 1;
pub const SOCPREV_NIGHTS_RECORDED: i32 = 2;
pub const SOCPREV_NIGHTS_BEFORE_MOVE_IN: i32 = 3;
pub const SOCPREV_NEGATES_FROM_ENTRY: i32 = 0;
pub const SOCPREV_NEGATES_FROM_MOVE_IN: i32 = 1;
pub const SOCPREV_HMIS_1A_SHELTER: i32 = 0;
pub const SOCPREV_HMIS_1A_TRANSITIONAL: i32 = 1;
pub const SOCPREV_HMIS_1B_SHELTER: i32 = 2;
pub const SOCPREV_HMIS_1B_TRANSITIONAL: i32 = 3;
pub const SOCPREV_LENGTH_MIDDLE: i32 = 0;
pub const SOCPREV_LENGTH_LOWER: i32 = 1;
pub const SOCPREV_LENGTH_LINEAR: i32 = 2;
pub const SOCPREV_LENGTH_WEIBULL: i32 = 3;
pub const SOCPREV_OCCUPANCY_DAY: i32 = 0;
pub const SOCPREV_OCCUPANCY_MONTH: i32 = 1;
pub const SOCPREV_OCCUPANCY_ENTRIES: i32 = 0;
pub const SOCPREV_OCCUPANCY_EXITS: i32 = 1;
pub const SOCPREV_OCCUPANCY_NIGHTS: i32 = 2;
pub const SOCPREV_OCCUPANCY_MOST: i32 = 3;
pub const SOCPREV_OCCUPANCY_PLACE_NIGHTS: i32 = 4;
pub const SOCPREV_OCCUPANCY_OVER: i32 = 5;
pub const SOCPREV_COLUMN_INT64: i32 = 1;
pub const SOCPREV_COLUMN_FLOAT64: i32 = 2;
pub const SOCPREV_COLUMN_TEXT: i32 = 3;
pub const SOCPREV_COLUMN_CATEGORY: i32 = 4;
pub const SOCPREV_COLUMN_DATE: i32 = 5;
pub const SOCPREV_COLUMN_BOOL: i32 = 6;
pub const SOCPREV_ROUND_DOWN: i32 = 0;
pub const SOCPREV_ROUND_UP: i32 = 1;
pub const SOCPREV_ROUND_HALF_UP: i32 = 2;
pub const SOCPREV_ROUND_HALF_EVEN: i32 = 3;
pub const SOCPREV_PRECISION_NONE: i32 = 0;
pub const SOCPREV_PRECISION_DAY: i32 = 1;
pub const SOCPREV_PRECISION_THIRD: i32 = 2;
pub const SOCPREV_PRECISION_MONTH: i32 = 3;
pub const SOCPREV_PRECISION_SEASON: i32 = 4;
pub const SOCPREV_PRECISION_YEAR: i32 = 5;
pub const SOCPREV_EXACT: i32 = 0;
pub const SOCPREV_ABOUT: i32 = 1;
pub const SOCPREV_AT_LEAST: i32 = 2;
pub const SOCPREV_MORE_THAN: i32 = 3;
pub const SOCPREV_AT_MOST: i32 = 4;
pub const SOCPREV_LESS_THAN: i32 = 5;
pub const SOCPREV_BETWEEN: i32 = 6;
pub const SOCPREV_ACCESS_UNREACHABLE: f64 = -1.0;
pub const SOCPREV_NO_CAP: i64 = i64::MAX;
pub const SOCPREV_TOTAL_MAX: i64 = 1 << 62;
pub const SOCPREV_BIPROPORTIONAL_MAX: i64 = 1 << 53;
pub const SOCPREV_CLAIMS_EXACT_ARRIVAL: i32 = 24;
pub const SOCPREV_CLAIMS_MOST_AVERAGE: i32 = 15;
pub const SOCPREV_CLAIMS_MAX: i64 = 1 << 61;
pub const SOCPREV_FIT_AXES: i32 = 8;
pub const SOCPREV_NO_PREVIOUS: i64 = -1;
pub const SOCPREV_EVERY: usize = usize::MAX;
pub const SOCPREV_LARGEST_REMAINDERS: i64 = -1;
pub const SOCPREV_NUL: usize = usize::MAX;
pub const SOCPREV_THREADS_MAX: i32 = 64;
pub const SOCPREV_COVERAGE_UNKNOWN: i64 = i64::MIN;
pub const SOCPREV_SECRET_BYTES: i32 = 16;
pub const SOCPREV_RECAPTURE_LISTS: i32 = 10;
pub const SOCPREV_NETWORK_NO_LIMIT: i64 = i64::MAX;
pub const SOCPREV_NEEDS_LINE: &str = "#line";
pub const SOCPREV_TYPES_ALL: u64 = u64::MAX;
pub const SOCPREV_DATE_NONE: i32 = 0;

#[repr(C)]
pub struct socprev_access {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_access_result {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_account {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_apportionment {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_audit {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_awards {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_biproportional {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_biproportional_division {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_buffer {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_claims {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_cofinancing {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_comparison {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_concentration {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_conflict {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_contact_check {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_contact_file {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_contact_options {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_contacts {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_counting_rules {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_coverage {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_csv_options {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_cube {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_damper {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_damping {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_decay {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_decomposition {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_disclosure {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_division {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_draft {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_error {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_estimate {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_evenness {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_findings {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_fit {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_fitting {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_groups {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_identity {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_indicators {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_instalments {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_labelled_state {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_measures {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_memory {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_need {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_needs {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_network {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_night_rule {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_nights {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_occupancy {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_od {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_od_file {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_overlap {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_participant_rule {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_participants {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_payment {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_people {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_picture_options {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_plan {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_portfolio {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_presence {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_presence_options {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_privacy_budget {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_problem {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_pseudonym_key {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_ptable {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_publication {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_quantity {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_read_options {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_recapture {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_regno {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_release {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_return_rule {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_returns {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_round {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_run {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_schedule {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_sketch {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_sketch_cube {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_sketch_people {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_sources {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_spill {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_split {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_split_options {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_stages {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_state {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_stays {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_support_units {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_survival {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_table {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_theta {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_twoway {
    opaque: [u8; 0],
}

#[repr(C)]
pub struct socprev_twoway_division {
    opaque: [u8; 0],
}

pub type socprev_realloc_fn = Option<unsafe extern "C" fn(user: *mut c_void, block: *mut c_void, old_size: usize, new_size: usize) -> *mut c_void>;
pub type socprev_progress_fn = Option<unsafe extern "C" fn(user: *mut c_void, done: i64, total: i64) -> i32>;
pub type socprev_spill_write_fn = Option<unsafe extern "C" fn(user: *mut c_void, data: *const c_void, size: usize) -> i32>;
pub type socprev_spill_read_fn = Option<unsafe extern "C" fn(user: *mut c_void, at: u64, data: *mut c_void, size: usize) -> i32>;

extern "C" {
    pub fn socprev_decay_new(shape: i32, a: f64, b: f64, memory: *const socprev_memory, out: *mut *mut socprev_decay, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_decay_new_points(shape: i32, costs: *const f64, stride: usize, weights: *const f64, weight_stride: usize, n: usize, memory: *const socprev_memory, out: *mut *mut socprev_decay, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_decay_free(decay: *mut socprev_decay);
    pub fn socprev_decay_set_cutoff(decay: *mut socprev_decay, cutoff: f64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_decay_weight(decay: *const socprev_decay, cost: f64, out: *mut f64) -> socprev_status;
    pub fn socprev_access_measure_count() -> i32;
    pub fn socprev_access_measure_name(measure: i32) -> *const c_char;
    pub fn socprev_access_conserves(measure: i32) -> i32;
    pub fn socprev_access_new(od: *const socprev_od, n_kinds: i32, memory: *const socprev_memory, out: *mut *mut socprev_access, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_access_free(access: *mut socprev_access);
    pub fn socprev_access_set_people(access: *mut socprev_access, kind: i32, people: *const f64, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_access_set_supply(access: *mut socprev_access, kind: i32, supply: *const f64, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_access_set_decay(access: *mut socprev_access, decay: *const socprev_decay, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_access_set_cutoffs(access: *mut socprev_access, cutoffs: *const f64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_access_set_amount(access: *mut socprev_access, amount: f64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_access_set_exponent(access: *mut socprev_access, exponent: f64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_access_set_balancing(access: *mut socprev_access, tolerance: f64, rounds: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_access_measure(access: *const socprev_access, measures: *const i32, n: usize, run: *mut socprev_run, out: *mut *mut socprev_access_result, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_access_result_free(result: *mut socprev_access_result);
    pub fn socprev_access_result_width(result: *const socprev_access_result, at: i32) -> i32;
    pub fn socprev_access_result_values(result: *const socprev_access_result, at: i32, kind: i32, item: i32) -> *const f64;
    pub fn socprev_access_result_ratios(result: *const socprev_access_result, at: i32, kind: i32) -> *const f64;
    pub fn socprev_access_result_nearest(result: *const socprev_access_result, kind: i32) -> *const i32;
    pub fn socprev_access_result_flags(result: *const socprev_access_result, at: i32, kind: i32, origin: i32) -> i32;
    pub fn socprev_access_result_number(result: *const socprev_access_result, at: i32, kind: i32, number: i32, out: *mut f64) -> socprev_status;
    pub fn socprev_access_result_set_supply(result: *mut socprev_access_result, kind: i32, destination: i32, supply: f64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_access_result_touched(result: *const socprev_access_result) -> i64;
    pub fn socprev_rule_count() -> i32;
    pub fn socprev_rule_at(position: i32) -> i32;
    pub fn socprev_rule_name(rule: i32) -> *const c_char;
    pub fn socprev_rule_find(name: *const c_char, length: usize, out: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_apportionment_new(n: usize, memory: *const socprev_memory, out: *mut *mut socprev_apportionment, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_apportionment_free(problem: *mut socprev_apportionment);
    pub fn socprev_apportionment_count(problem: *const socprev_apportionment) -> usize;
    pub fn socprev_apportionment_set_weights(problem: *mut socprev_apportionment, weight: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_apportionment_set_total(problem: *mut socprev_apportionment, total: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_apportionment_set_quantum(problem: *mut socprev_apportionment, quantum: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_apportionment_set_rule(problem: *mut socprev_apportionment, rule: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_apportionment_set_signpost(problem: *mut socprev_apportionment, numerator: i64, denominator: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_apportionment_set_floors(problem: *mut socprev_apportionment, floors: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_apportionment_set_caps(problem: *mut socprev_apportionment, caps: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_apportionment_set_bases(problem: *mut socprev_apportionment, bases: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_apportionment_set_ids(problem: *mut socprev_apportionment, ids: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_apportionment_set_priorities(problem: *mut socprev_apportionment, priorities: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_apportionment_solve(problem: *const socprev_apportionment, run: *mut socprev_run, out: *mut *mut socprev_division, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_division_free(division: *mut socprev_division);
    pub fn socprev_division_count(division: *const socprev_division) -> usize;
    pub fn socprev_division_amounts(division: *const socprev_division, out: *mut i64, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_division_amount(division: *const socprev_division, index: usize) -> i64;
    pub fn socprev_division_quota(division: *const socprev_division, index: usize, whole: *mut i64, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_division_share(division: *const socprev_division, index: usize, whole: *mut i64, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_division_bound(division: *const socprev_division, index: usize) -> i32;
    pub fn socprev_division_tie(division: *const socprev_division, index: usize) -> i32;
    pub fn socprev_division_tie_count(division: *const socprev_division) -> usize;
    pub fn socprev_division_tie_at(division: *const socprev_division, position: usize) -> i64;
    pub fn socprev_division_tie_units(division: *const socprev_division) -> i64;
    pub fn socprev_division_divisor(division: *const socprev_division, low_numerator: *mut i64, low_denominator: *mut i64, high_numerator: *mut i64, high_denominator: *mut i64) -> socprev_status;
    pub fn socprev_division_level(division: *const socprev_division, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_division_next(division: *const socprev_division) -> i64;
    pub fn socprev_division_last(division: *const socprev_division) -> i64;
    pub fn socprev_division_needs(division: *const socprev_division, index: usize, more: *mut i64) -> socprev_status;
    pub fn socprev_division_keeps(division: *const socprev_division, index: usize, less: *mut i64) -> socprev_status;
    pub fn socprev_division_verify(division: *const socprev_division, problem: *const socprev_apportionment, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_apportionment_conflict(problem: *const socprev_apportionment, out: *mut *mut socprev_conflict, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_conflict_free(conflict: *mut socprev_conflict);
    pub fn socprev_conflict_kind(conflict: *const socprev_conflict) -> i32;
    pub fn socprev_conflict_count(conflict: *const socprev_conflict, axis: i32) -> usize;
    pub fn socprev_conflict_at(conflict: *const socprev_conflict, axis: i32, position: usize) -> i64;
    pub fn socprev_conflict_needed(conflict: *const socprev_conflict) -> i64;
    pub fn socprev_conflict_available(conflict: *const socprev_conflict) -> i64;
    pub fn socprev_conflict_repair(conflict: *const socprev_conflict) -> i64;
    pub fn socprev_conflict_verify(conflict: *const socprev_conflict, problem: *const socprev_apportionment, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_new(rows: usize, columns: usize, memory: *const socprev_memory, out: *mut *mut socprev_biproportional, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_free(problem: *mut socprev_biproportional);
    pub fn socprev_biproportional_set_rule(problem: *mut socprev_biproportional, rule: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_set_signpost(problem: *mut socprev_biproportional, numerator: i64, denominator: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_set_quantum(problem: *mut socprev_biproportional, quantum: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_set_weights(problem: *mut socprev_biproportional, weight: *const i64, row_stride: usize, column_stride: usize, rows: usize, columns: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_set_totals(problem: *mut socprev_biproportional, axis: i32, totals: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_set_ranges(problem: *mut socprev_biproportional, axis: i32, least: *const i64, least_stride: usize, most: *const i64, most_stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_set_total(problem: *mut socprev_biproportional, total: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_set_floors(problem: *mut socprev_biproportional, floors: *const i64, row_stride: usize, column_stride: usize, rows: usize, columns: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_set_caps(problem: *mut socprev_biproportional, caps: *const i64, row_stride: usize, column_stride: usize, rows: usize, columns: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_solve(problem: *const socprev_biproportional, run: *mut socprev_run, out: *mut *mut socprev_biproportional_division, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_division_free(division: *mut socprev_biproportional_division);
    pub fn socprev_biproportional_division_count(division: *const socprev_biproportional_division, axis: i32) -> usize;
    pub fn socprev_biproportional_division_cells(division: *const socprev_biproportional_division, out: *mut i64, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_division_cell(division: *const socprev_biproportional_division, row: usize, column: usize) -> i64;
    pub fn socprev_biproportional_division_multiplier(division: *const socprev_biproportional_division, axis: i32, index: usize) -> f64;
    pub fn socprev_biproportional_division_quotient(division: *const socprev_biproportional_division, row: usize, column: usize) -> f64;
    pub fn socprev_biproportional_division_factor(division: *const socprev_biproportional_division, axis: i32, index: usize, mantissa: *mut i64, exponent: *mut i64, hangs_on: *mut i64, unit: *mut i64) -> socprev_status;
    pub fn socprev_biproportional_division_distance(division: *const socprev_biproportional_division, row: usize, column: usize, more: *mut i64, less: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_division_bound(division: *const socprev_biproportional_division, row: usize, column: usize) -> i32;
    pub fn socprev_biproportional_division_tie(division: *const socprev_biproportional_division, row: usize, column: usize) -> i32;
    pub fn socprev_biproportional_division_tie_count(division: *const socprev_biproportional_division) -> usize;
    pub fn socprev_biproportional_division_tie_units(division: *const socprev_biproportional_division) -> i64;
    pub fn socprev_biproportional_division_verify(division: *const socprev_biproportional_division, problem: *const socprev_biproportional, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_biproportional_conflict(problem: *const socprev_biproportional, out: *mut *mut socprev_conflict, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_conflict_verify_biproportional(conflict: *const socprev_conflict, problem: *const socprev_biproportional, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_claims_rule_count() -> i32;
    pub fn socprev_claims_rule_at(position: i32) -> i32;
    pub fn socprev_claims_rule_name(rule: i32) -> *const c_char;
    pub fn socprev_claims_rule_find(name: *const c_char, length: usize, out: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_claims_rule_has_weights(rule: i32) -> i32;
    pub fn socprev_claims_rule_has_signposts(rule: i32) -> i32;
    pub fn socprev_claims_new(n: usize, memory: *const socprev_memory, out: *mut *mut socprev_claims, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_claims_free(problem: *mut socprev_claims);
    pub fn socprev_claims_count(problem: *const socprev_claims) -> usize;
    pub fn socprev_claims_set_claims(problem: *mut socprev_claims, claims: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_claims_set_estate(problem: *mut socprev_claims, estate: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_claims_set_weights(problem: *mut socprev_claims, weights: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_claims_set_tiers(problem: *mut socprev_claims, tiers: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_claims_set_quantum(problem: *mut socprev_claims, quantum: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_claims_set_rule(problem: *mut socprev_claims, rule: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_claims_set_form(problem: *mut socprev_claims, form: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_claims_set_sample(problem: *mut socprev_claims, seed: i64, samples: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_claims_set_ids(problem: *mut socprev_claims, ids: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_claims_set_priorities(problem: *mut socprev_claims, priorities: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_claims_solve(problem: *const socprev_claims, run: *mut socprev_run, out: *mut *mut socprev_awards, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_awards_free(awards: *mut socprev_awards);
    pub fn socprev_awards_count(awards: *const socprev_awards) -> usize;
    pub fn socprev_awards_amounts(awards: *const socprev_awards, out: *mut i64, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_awards_amount(awards: *const socprev_awards, index: usize) -> i64;
    pub fn socprev_awards_exact(awards: *const socprev_awards, index: usize, whole: *mut i64, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_awards_is_estimate(awards: *const socprev_awards) -> i32;
    pub fn socprev_awards_surplus(awards: *const socprev_awards) -> i64;
    pub fn socprev_awards_tier(awards: *const socprev_awards, tier: *mut i64) -> socprev_status;
    pub fn socprev_awards_level(awards: *const socprev_awards, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_awards_hold(awards: *const socprev_awards, index: usize) -> i32;
    pub fn socprev_awards_tie(awards: *const socprev_awards, index: usize) -> i32;
    pub fn socprev_awards_tie_count(awards: *const socprev_awards) -> usize;
    pub fn socprev_awards_tie_at(awards: *const socprev_awards, position: usize) -> i64;
    pub fn socprev_awards_tie_units(awards: *const socprev_awards) -> i64;
    pub fn socprev_awards_next(awards: *const socprev_awards) -> i64;
    pub fn socprev_awards_last(awards: *const socprev_awards) -> i64;
    pub fn socprev_awards_verify(awards: *const socprev_awards, problem: *const socprev_claims, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_fitting_new(size: *const usize, axes: usize, memory: *const socprev_memory, out: *mut *mut socprev_fitting, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_fitting_free(fitting: *mut socprev_fitting);
    pub fn socprev_fitting_set_seed(fitting: *mut socprev_fitting, seed: *const f64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_fitting_set_totals(fitting: *mut socprev_fitting, axis: i32, totals: *const f64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_fitting_set_tolerance(fitting: *mut socprev_fitting, tolerance: f64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_fitting_set_sweeps(fitting: *mut socprev_fitting, sweeps: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_fitting_solve(fitting: *const socprev_fitting, run: *mut socprev_run, out: *mut *mut socprev_fit, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_fit_free(fit: *mut socprev_fit);
    pub fn socprev_fit_status(fit: *const socprev_fit) -> i32;
    pub fn socprev_fit_error(fit: *const socprev_fit) -> f64;
    pub fn socprev_fit_sweeps(fit: *const socprev_fit) -> i64;
    pub fn socprev_fit_cells(fit: *const socprev_fit, out: *mut f64, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_fit_factor(fit: *const socprev_fit, axis: i32, index: usize) -> f64;
    pub fn socprev_fit_forced_count(fit: *const socprev_fit) -> usize;
    pub fn socprev_fit_is_forced(fit: *const socprev_fit, cell: usize) -> i32;
    pub fn socprev_fit_blocks(fit: *const socprev_fit, share: f64, axis: i32, block: *mut i64, n: usize, count: *mut usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_fit_named_count(fit: *const socprev_fit, axis: i32) -> usize;
    pub fn socprev_fit_named_at(fit: *const socprev_fit, axis: i32, position: usize) -> i64;
    pub fn socprev_fit_needed(fit: *const socprev_fit) -> f64;
    pub fn socprev_fit_available(fit: *const socprev_fit) -> f64;
    pub fn socprev_fit_verify(fit: *const socprev_fit, fitting: *const socprev_fitting, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_measure_count() -> i32;
    pub fn socprev_measure_at(position: i32) -> i32;
    pub fn socprev_measure_name(measure: i32) -> *const c_char;
    pub fn socprev_measures_new(amount: *const i64, amount_stride: usize, weight: *const i64, weight_stride: usize, n: usize, memory: *const socprev_memory, out: *mut *mut socprev_measures, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_measures_free(measures: *mut socprev_measures);
    pub fn socprev_measures_count(measures: *const socprev_measures) -> usize;
    pub fn socprev_measures_ratio(measures: *const socprev_measures, measure: i32, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_measures_decimal(measures: *const socprev_measures, measure: i32, places: i32, out: *mut i64) -> socprev_status;
    pub fn socprev_measures_quota(measures: *const socprev_measures, index: usize, quantum: i64) -> i32;
    pub fn socprev_measures_quota_count(measures: *const socprev_measures, state: i32, quantum: i64) -> usize;
    pub fn socprev_measures_order(measures: *const socprev_measures, position: usize) -> i64;
    pub fn socprev_measures_least(measures: *const socprev_measures) -> i64;
    pub fn socprev_measures_greatest(measures: *const socprev_measures) -> i64;
    pub fn socprev_measures_lorenz(measures: *const socprev_measures, position: usize, weight: *mut i64, amount: *mut i64) -> socprev_status;
    pub fn socprev_comparison_new(before: *const i64, before_stride: usize, after: *const i64, after_stride: usize, n: usize, memory: *const socprev_memory, out: *mut *mut socprev_comparison, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_comparison_free(comparison: *mut socprev_comparison);
    pub fn socprev_comparison_change(comparison: *const socprev_comparison, index: usize) -> i64;
    pub fn socprev_comparison_ratio(comparison: *const socprev_comparison, index: usize, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_comparison_count(comparison: *const socprev_comparison, change: i32) -> usize;
    pub fn socprev_comparison_sum(comparison: *const socprev_comparison, change: i32) -> i64;
    pub fn socprev_comparison_before(comparison: *const socprev_comparison) -> i64;
    pub fn socprev_comparison_after(comparison: *const socprev_comparison) -> i64;
    pub fn socprev_comparison_order(comparison: *const socprev_comparison, position: usize) -> i64;
    pub fn socprev_instalments_new(rows: usize, periods: usize, memory: *const socprev_memory, out: *mut *mut socprev_instalments, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_instalments_free(problem: *mut socprev_instalments);
    pub fn socprev_instalments_set_amounts(problem: *mut socprev_instalments, amount: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_instalments_set_weights(problem: *mut socprev_instalments, row: usize, weight: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_instalments_set_quantum(problem: *mut socprev_instalments, quantum: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_instalments_set_least(problem: *mut socprev_instalments, least: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_instalments_set_timing(problem: *mut socprev_instalments, timing: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_instalments_set_signpost(problem: *mut socprev_instalments, numerator: i64, denominator: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_instalments_solve(problem: *const socprev_instalments, run: *mut socprev_run, out: *mut *mut socprev_schedule, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_instalments_verify(problem: *const socprev_instalments, schedule: *const socprev_schedule, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_schedule_free(schedule: *mut socprev_schedule);
    pub fn socprev_schedule_count(schedule: *const socprev_schedule, axis: i32) -> usize;
    pub fn socprev_schedule_amounts(schedule: *const socprev_schedule, out: *mut i64, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_schedule_amount(schedule: *const socprev_schedule, row: usize, period: usize) -> i64;
    pub fn socprev_schedule_cumulative(schedule: *const socprev_schedule, row: usize, period: usize) -> i64;
    pub fn socprev_schedule_total(schedule: *const socprev_schedule, axis: i32, index: usize) -> i64;
    pub fn socprev_schedule_plan(schedule: *const socprev_schedule, row: usize, period: usize, whole: *mut i64, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_schedule_hold(schedule: *const socprev_schedule, row: usize, period: usize) -> i32;
    pub fn socprev_stages_solve(problem: *const socprev_apportionment, pot: *const i64, stride: usize, n: usize, run: *mut socprev_run, out: *mut *mut socprev_stages, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_stages_verify(problem: *const socprev_apportionment, pot: *const i64, stride: usize, n: usize, stages: *const socprev_stages, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_stages_free(stages: *mut socprev_stages);
    pub fn socprev_stages_count(stages: *const socprev_stages, axis: i32) -> usize;
    pub fn socprev_stages_amount(stages: *const socprev_stages, index: usize, stage: usize) -> i64;
    pub fn socprev_stages_cumulative(stages: *const socprev_stages, index: usize, stage: usize) -> i64;
    pub fn socprev_stages_is_whole(stages: *const socprev_stages, stage: usize) -> i32;
    pub fn socprev_stages_division(stages: *const socprev_stages, stage: usize) -> *const socprev_division;
    pub fn socprev_stages_whole(stages: *const socprev_stages, stage: usize) -> *const socprev_division;
    pub fn socprev_damper_new(n: usize, memory: *const socprev_memory, out: *mut *mut socprev_damper, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damper_free(problem: *mut socprev_damper);
    pub fn socprev_damper_set_previous(problem: *mut socprev_damper, previous: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damper_set_formula(problem: *mut socprev_damper, formula: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damper_set_total(problem: *mut socprev_damper, total: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damper_set_quantum(problem: *mut socprev_damper, quantum: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damper_set_rule(problem: *mut socprev_damper, rule: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damper_set_method(problem: *mut socprev_damper, method: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damper_set_floor(problem: *mut socprev_damper, index: usize, numerator: i64, denominator: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damper_set_cap(problem: *mut socprev_damper, index: usize, numerator: i64, denominator: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damper_set_outwards(problem: *mut socprev_damper, outwards: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damper_set_ids(problem: *mut socprev_damper, ids: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damper_solve(problem: *const socprev_damper, run: *mut socprev_run, out: *mut *mut socprev_damping, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damper_conflict(problem: *const socprev_damper, out: *mut *mut socprev_conflict, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_conflict_verify_damper(conflict: *const socprev_conflict, problem: *const socprev_damper, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damper_repair(problem: *const socprev_damper, total: *mut i64, numerator: *mut i64, denominator: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damper_verify(problem: *const socprev_damper, damping: *const socprev_damping, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damping_free(damping: *mut socprev_damping);
    pub fn socprev_damping_count(damping: *const socprev_damping) -> usize;
    pub fn socprev_damping_amounts(damping: *const socprev_damping, out: *mut i64, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_damping_amount(damping: *const socprev_damping, index: usize) -> i64;
    pub fn socprev_damping_floor(damping: *const socprev_damping, index: usize) -> i64;
    pub fn socprev_damping_cap(damping: *const socprev_damping, index: usize) -> i64;
    pub fn socprev_damping_bound(damping: *const socprev_damping, index: usize) -> i32;
    pub fn socprev_damping_factor(damping: *const socprev_damping, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_damping_lift(damping: *const socprev_damping, lift: *mut i64, excess: *mut i64) -> socprev_status;
    pub fn socprev_damping_division(damping: *const socprev_damping) -> *const socprev_division;
    pub fn socprev_cofinancing_new(rows: usize, sources: usize, memory: *const socprev_memory, out: *mut *mut socprev_cofinancing, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cofinancing_free(problem: *mut socprev_cofinancing);
    pub fn socprev_cofinancing_set_amounts(problem: *mut socprev_cofinancing, amount: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cofinancing_set_quantum(problem: *mut socprev_cofinancing, quantum: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cofinancing_set_shares(problem: *mut socprev_cofinancing, row: usize, numerator: *const i64, stride: usize, n: usize, denominator: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cofinancing_set_bearer(problem: *mut socprev_cofinancing, row: usize, source: i64, rounding: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cofinancing_set_priorities(problem: *mut socprev_cofinancing, priorities: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cofinancing_set_totals(problem: *mut socprev_cofinancing, totals: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cofinancing_solve(problem: *const socprev_cofinancing, run: *mut socprev_run, out: *mut *mut socprev_payment, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cofinancing_conflict(problem: *const socprev_cofinancing, run: *mut socprev_run, out: *mut *mut socprev_conflict, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cofinancing_verify(problem: *const socprev_cofinancing, payment: *const socprev_payment, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cofinancing_check(problem: *const socprev_cofinancing, parts: *const i64, row_stride: usize, source_stride: usize, rows: usize, sources: usize, out: *mut *mut socprev_findings, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_new(rows: usize, sources: usize, memory: *const socprev_memory, out: *mut *mut socprev_sources, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_free(problem: *mut socprev_sources);
    pub fn socprev_sources_set_demands(problem: *mut socprev_sources, demand: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_set_limits(problem: *mut socprev_sources, least: *const i64, least_stride: usize, most: *const i64, most_stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_set_quantum(problem: *mut socprev_sources, quantum: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_set_priorities(problem: *mut socprev_sources, priorities: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_set_eligible(problem: *mut socprev_sources, row: usize, source: usize, eligible: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_set_bounds(problem: *mut socprev_sources, row: usize, source: usize, floor: i64, cap: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_set_range(problem: *mut socprev_sources, row: usize, source: usize, low_numerator: i64, low_denominator: i64, high_numerator: i64, high_denominator: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_set_shortage(problem: *mut socprev_sources, shortage: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_set_tiers(problem: *mut socprev_sources, tiers: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_set_carry(problem: *mut socprev_sources, source: usize, limit: i64, numerator: i64, denominator: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_solve(problem: *const socprev_sources, run: *mut socprev_run, out: *mut *mut socprev_payment, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_conflict(problem: *const socprev_sources, out: *mut *mut socprev_conflict, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_conflict_verify_sources(conflict: *const socprev_conflict, problem: *const socprev_sources, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_range(problem: *const socprev_sources, payment: *const socprev_payment, row: usize, source: usize, least: *mut i64, most: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sources_verify(problem: *const socprev_sources, payment: *const socprev_payment, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_payment_free(payment: *mut socprev_payment);
    pub fn socprev_payment_count(payment: *const socprev_payment, axis: i32) -> usize;
    pub fn socprev_payment_parts(payment: *const socprev_payment, out: *mut i64, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_payment_part(payment: *const socprev_payment, row: usize, source: usize) -> i64;
    pub fn socprev_payment_total(payment: *const socprev_payment, axis: i32, index: usize) -> i64;
    pub fn socprev_payment_share(payment: *const socprev_payment, row: usize, source: usize, whole: *mut i64, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_payment_tie(payment: *const socprev_payment, row: usize, source: usize) -> i32;
    pub fn socprev_payment_bound(payment: *const socprev_payment, row: usize, source: usize) -> i32;
    pub fn socprev_payment_bearer(payment: *const socprev_payment, row: usize) -> i64;
    pub fn socprev_payment_short(payment: *const socprev_payment, row: usize) -> i64;
    pub fn socprev_payment_group(payment: *const socprev_payment, row: usize) -> i64;
    pub fn socprev_payment_carried(payment: *const socprev_payment, source: usize) -> i64;
    pub fn socprev_payment_lapsed(payment: *const socprev_payment, source: usize) -> i64;
    pub fn socprev_twoway_new(rows: usize, columns: usize, memory: *const socprev_memory, out: *mut *mut socprev_twoway, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_free(problem: *mut socprev_twoway);
    pub fn socprev_twoway_set_rule(problem: *mut socprev_twoway, rule: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_set_seed(problem: *mut socprev_twoway, seed: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_set_margin_rule(problem: *mut socprev_twoway, rule: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_set_total(problem: *mut socprev_twoway, total: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_set_quantum(problem: *mut socprev_twoway, quantum: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_set_weights(problem: *mut socprev_twoway, axis: i32, weight: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_set_totals(problem: *mut socprev_twoway, axis: i32, totals: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_set_ranges(problem: *mut socprev_twoway, axis: i32, least: *const i64, least_stride: usize, most: *const i64, most_stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_set_floors(problem: *mut socprev_twoway, floors: *const i64, row_stride: usize, column_stride: usize, rows: usize, columns: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_set_caps(problem: *mut socprev_twoway, caps: *const i64, row_stride: usize, column_stride: usize, rows: usize, columns: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_set_cells(problem: *mut socprev_twoway, cells: *const i64, row_stride: usize, column_stride: usize, rows: usize, columns: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_solve(problem: *const socprev_twoway, run: *mut socprev_run, out: *mut *mut socprev_twoway_division, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_division_free(division: *mut socprev_twoway_division);
    pub fn socprev_twoway_division_count(division: *const socprev_twoway_division, axis: i32) -> usize;
    pub fn socprev_twoway_division_cells(division: *const socprev_twoway_division, out: *mut i64, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_division_cell(division: *const socprev_twoway_division, row: usize, column: usize) -> i64;
    pub fn socprev_twoway_division_total(division: *const socprev_twoway_division, axis: i32, index: usize) -> i64;
    pub fn socprev_twoway_division_margin(division: *const socprev_twoway_division, axis: i32) -> *const socprev_division;
    pub fn socprev_twoway_division_quota(division: *const socprev_twoway_division, row: usize, column: usize, whole: *mut i64, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_twoway_division_tie(division: *const socprev_twoway_division, row: usize, column: usize) -> i32;
    pub fn socprev_twoway_division_bound(division: *const socprev_twoway_division, row: usize, column: usize) -> i32;
    pub fn socprev_twoway_division_tie_count(division: *const socprev_twoway_division) -> usize;
    pub fn socprev_twoway_division_verify(division: *const socprev_twoway_division, problem: *const socprev_twoway, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_twoway_conflict(problem: *const socprev_twoway, run: *mut socprev_run, out: *mut *mut socprev_conflict, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_conflict_verify_twoway(conflict: *const socprev_conflict, problem: *const socprev_twoway, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_status_count() -> i32;
    pub fn socprev_status_name(status: socprev_status) -> *const c_char;
    pub fn socprev_status_text(status: socprev_status, language: i32) -> *const c_char;
    pub fn socprev_version() -> *const c_char;
    pub fn socprev_abi_version() -> i32;
    pub fn socprev_memory_new(resize: socprev_realloc_fn, user: *mut c_void, out: *mut *mut socprev_memory) -> socprev_status;
    pub fn socprev_memory_free(memory: *mut socprev_memory);
    pub fn socprev_error_free(error: *mut socprev_error);
    pub fn socprev_error_status(error: *const socprev_error) -> socprev_status;
    pub fn socprev_error_number(error: *const socprev_error) -> i32;
    pub fn socprev_error_message(error: *const socprev_error, language: i32) -> *const c_char;
    pub fn socprev_error_line(error: *const socprev_error) -> i64;
    pub fn socprev_error_column(error: *const socprev_error) -> i64;
    pub fn socprev_error_field(error: *const socprev_error) -> *const c_char;
    pub fn socprev_error_index(error: *const socprev_error) -> i64;
    pub fn socprev_message_count() -> i32;
    pub fn socprev_message_at(position: i32) -> i32;
    pub fn socprev_message_text(number: i32, language: i32) -> *const c_char;
    pub fn socprev_message_hint(number: i32, language: i32) -> *const c_char;
    pub fn socprev_findings_free(findings: *mut socprev_findings);
    pub fn socprev_findings_count(findings: *const socprev_findings) -> i64;
    pub fn socprev_findings_count_from(findings: *const socprev_findings, severity: i32) -> i64;
    pub fn socprev_finding_number(findings: *const socprev_findings, index: i64) -> i32;
    pub fn socprev_finding_severity(findings: *const socprev_findings, index: i64) -> i32;
    pub fn socprev_finding_record(findings: *const socprev_findings, index: i64) -> *const c_char;
    pub fn socprev_finding_field(findings: *const socprev_findings, index: i64) -> *const c_char;
    pub fn socprev_finding_message(findings: *const socprev_findings, index: i64, language: i32) -> *const c_char;
    pub fn socprev_run_new(progress: socprev_progress_fn, user: *mut c_void, memory: *const socprev_memory, out: *mut *mut socprev_run) -> socprev_status;
    pub fn socprev_run_set_threads(run: *mut socprev_run, threads: i32) -> socprev_status;
    pub fn socprev_run_threads(run: *const socprev_run) -> i32;
    pub fn socprev_run_cancel(run: *mut socprev_run);
    pub fn socprev_run_is_cancelled(run: *const socprev_run) -> i32;
    pub fn socprev_run_free(run: *mut socprev_run);
    pub fn socprev_buffer_data(buffer: *const socprev_buffer) -> *const c_char;
    pub fn socprev_buffer_size(buffer: *const socprev_buffer) -> usize;
    pub fn socprev_buffer_free(buffer: *mut socprev_buffer);
    pub fn socprev_utf8_check(text: *const c_char, length: usize) -> i64;
    pub fn socprev_text_fold(text: *const c_char, length: usize, out: *mut c_char, capacity: usize, needed: *mut usize) -> socprev_status;
    pub fn socprev_text_width(text: *const c_char, length: usize) -> i64;
    pub fn socprev_text_compare(a: *const c_char, a_length: usize, b: *const c_char, b_length: usize) -> i32;
    pub fn socprev_contacts_new(memory: *const socprev_memory, out: *mut *mut socprev_contacts, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contacts_free(contacts: *mut socprev_contacts);
    pub fn socprev_contacts_count(contacts: *const socprev_contacts) -> i64;
    pub fn socprev_contacts_clear(contacts: *mut socprev_contacts);
    pub fn socprev_contacts_bind_persons(contacts: *mut socprev_contacts, persons: *const u64, stride: usize, anonymous: *const u8, anonymous_stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contacts_bind_codes(contacts: *mut socprev_contacts, dimension: i32, codes: *const i32, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contacts_bind_dates(contacts: *mut socprev_contacts, dates: *const socprev_date, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contacts_bind_minutes(contacts: *mut socprev_contacts, minutes: *const i64, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contacts_bind_electronic(contacts: *mut socprev_contacts, electronic: *const u8, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contacts_append(contacts: *mut socprev_contacts, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contacts_coarsen(contacts: *const socprev_contacts, services: *const i32, n_services: usize, coarse: *const i32, n_codes: usize, memory: *const socprev_memory, out: *mut *mut socprev_contacts, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_people_cube(contacts: *const socprev_contacts, dimensions: *const i32, n_dimensions: usize, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_people, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_people_free(people: *mut socprev_people);
    pub fn socprev_people_dimensions(people: *const socprev_people) -> usize;
    pub fn socprev_people_dimension(people: *const socprev_people, position: usize) -> i32;
    pub fn socprev_people_cells(people: *const socprev_people) -> i64;
    pub fn socprev_people_code(people: *const socprev_people, cell: i64, position: usize, out: *mut i32) -> socprev_status;
    pub fn socprev_people_find(people: *const socprev_people, codes: *const i32, cell: *mut i64) -> socprev_status;
    pub fn socprev_people_value(people: *const socprev_people, cell: i64, measure: i32, out: *mut i64) -> socprev_status;
    pub fn socprev_people_codes(people: *const socprev_people, position: usize, out: *mut i32, n: usize) -> socprev_status;
    pub fn socprev_people_values(people: *const socprev_people, measure: i32, out: *mut i64, n: usize) -> socprev_status;
    pub fn socprev_people_definition(people: *const socprev_people, measure: i32) -> *const c_char;
    pub fn socprev_participant_rule_new(memory: *const socprev_memory, out: *mut *mut socprev_participant_rule, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_participant_rule_free(rule: *mut socprev_participant_rule);
    pub fn socprev_participant_rule_set_minutes(rule: *mut socprev_participant_rule, minutes: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_participant_rule_set_minutes_not_electronic(rule: *mut socprev_participant_rule, minutes: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_participants_count(contacts: *const socprev_contacts, rule: *const socprev_participant_rule, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_participants, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_participants_free(participants: *mut socprev_participants);
    pub fn socprev_participants_projects(participants: *const socprev_participants) -> i64;
    pub fn socprev_participants_project(participants: *const socprev_participants, index: i64) -> i32;
    pub fn socprev_participants_value(participants: *const socprev_participants, project: i32, measure: i32, out: *mut i64) -> socprev_status;
    pub fn socprev_participants_definition(participants: *const socprev_participants, measure: i32) -> *const c_char;
    pub fn socprev_count_add(a_definition: *const c_char, a: i64, b_definition: *const c_char, b: i64, out: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_check_new(memory: *const socprev_memory, out: *mut *mut socprev_contact_check, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_check_free(check: *mut socprev_contact_check);
    pub fn socprev_contact_check_set_known(check: *mut socprev_contact_check, dimension: i32, codes: *const i32, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_check_set_period(check: *mut socprev_contact_check, service: i32, first: socprev_date, last: socprev_date, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_check_set_duplicates(check: *mut socprev_contact_check, on: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_check_add(check: *mut socprev_contact_check, contacts: *const socprev_contacts, marks: *mut u8, n: usize, run: *mut socprev_run, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_check_count(check: *const socprev_contact_check, mark: i32) -> i64;
    pub fn socprev_contacts_drop(contacts: *mut socprev_contacts, marks: *const u8, n: usize, which: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contacts_bind_birth_years(contacts: *mut socprev_contacts, years: *const i32, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cube_new(dimensions: *const i32, n_dimensions: usize, memory: *const socprev_memory, out: *mut *mut socprev_cube, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cube_free(cube: *mut socprev_cube);
    pub fn socprev_cube_set_parents(cube: *mut socprev_cube, dimension: i32, parents: *const i32, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cube_set_rows(cube: *mut socprev_cube, rows: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cube_set_spill(cube: *mut socprev_cube, bytes: i64, write: socprev_spill_write_fn, read: socprev_spill_read_fn, user: *mut c_void, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cube_set_first_time(cube: *mut socprev_cube, on: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cube_set_keys(cube: *mut socprev_cube, secret: *const u8, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cube_set_bound(cube: *mut socprev_cube, secret: *const u8, cells: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cube_set_support(cube: *mut socprev_cube, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cube_add(cube: *mut socprev_cube, contacts: *const socprev_contacts, run: *mut socprev_run, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cube_people(cube: *const socprev_cube, run: *mut socprev_run, out: *mut *mut socprev_people, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cube_participants(cube: *const socprev_cube, rule: *const socprev_participant_rule, run: *mut socprev_run, out: *mut *mut socprev_participants, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contacts_select_period(contacts: *const socprev_contacts, project: i32, first: socprev_date, last: socprev_date, certainty: i32, memory: *const socprev_memory, out: *mut *mut socprev_contacts, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contacts_select_participants(contacts: *const socprev_contacts, rule: *const socprev_participant_rule, least: i32, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_contacts, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contacts_recode(contacts: *const socprev_contacts, dimension: i32, codes: *const i32, n: usize, memory: *const socprev_memory, out: *mut *mut socprev_contacts, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contacts_latest(contacts: *const socprev_contacts, project: i32, out: *mut socprev_date) -> socprev_status;
    pub fn socprev_contacts_times_met(contacts: *const socprev_contacts, run: *mut socprev_run, memory: *const socprev_memory, frequency: *mut i64, n: usize, most: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cube_state(cube: *const socprev_cube, key_id: u64, run: *mut socprev_run, out: *mut *mut socprev_state, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_cube_add_state(cube: *mut socprev_cube, state: *const socprev_state, run: *mut socprev_run, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_state_parse(data: *const c_void, size: usize, memory: *const socprev_memory, out: *mut *mut socprev_state, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_state_free(state: *mut socprev_state);
    pub fn socprev_state_data(state: *const socprev_state) -> *const c_char;
    pub fn socprev_state_size(state: *const socprev_state) -> usize;
    pub fn socprev_state_merge(a: *const socprev_state, b: *const socprev_state, memory: *const socprev_memory, out: *mut *mut socprev_state, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_state_erase(state: *const socprev_state, person: u64, memory: *const socprev_memory, out: *mut *mut socprev_state, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_state_recode(state: *const socprev_state, dimension: i32, codes: *const i32, n: usize, memory: *const socprev_memory, out: *mut *mut socprev_state, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_state_has_support(state: *const socprev_state) -> i32;
    pub fn socprev_state_largest_code(state: *const socprev_state, dimension: i32) -> i32;
    pub fn socprev_state_persons(state: *const socprev_state) -> i64;
    pub fn socprev_state_key_id(state: *const socprev_state) -> u64;
    pub fn socprev_state_dimensions(state: *const socprev_state) -> usize;
    pub fn socprev_state_dimension(state: *const socprev_state, position: usize) -> i32;
    pub fn socprev_support_units_new(memory: *const socprev_memory, out: *mut *mut socprev_support_units, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_support_units_free(units: *mut socprev_support_units);
    pub fn socprev_support_units_set(units: *mut socprev_support_units, name: *const c_char, length: usize, minutes: i64, per: i64, source: *const c_char, source_length: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_support_units_count(units: *const socprev_support_units) -> i32;
    pub fn socprev_support_units_find(units: *const socprev_support_units, name: *const c_char, length: usize) -> i32;
    pub fn socprev_support_units_name(units: *const socprev_support_units, unit: i32) -> *const c_char;
    pub fn socprev_support_units_source(units: *const socprev_support_units, unit: i32) -> *const c_char;
    pub fn socprev_support_units_ratio(units: *const socprev_support_units, unit: i32, minutes: *mut i64, per: *mut i64) -> socprev_status;
    pub fn socprev_support_units_minutes(units: *const socprev_support_units, unit: i32, amount: i64, decimals: i32, out: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contacts_bind_amounts(contacts: *mut socprev_contacts, amounts: *const i64, stride: usize, unit_codes: *const i32, unit_stride: usize, decimals: i32, units: *const socprev_support_units, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_codelist_count() -> i32;
    pub fn socprev_codelist_name(list: i32) -> *const c_char;
    pub fn socprev_codelist_title(list: i32, language: i32) -> *const c_char;
    pub fn socprev_codelist_by_name(name: *const c_char, length: usize, list: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_codelist_size(list: i32) -> i32;
    pub fn socprev_codelist_code(list: i32, row: i32) -> *const c_char;
    pub fn socprev_codelist_label(list: i32, row: i32, language: i32) -> *const c_char;
    pub fn socprev_codelist_alias_count(list: i32, row: i32) -> i32;
    pub fn socprev_codelist_alias(list: i32, row: i32, index: i32) -> *const c_char;
    pub fn socprev_codelist_parent_list(list: i32) -> i32;
    pub fn socprev_codelist_parent(list: i32, row: i32) -> *const c_char;
    pub fn socprev_codelist_confidence(list: i32, row: i32) -> i32;
    pub fn socprev_codelist_confidence_note(list: i32, row: i32) -> *const c_char;
    pub fn socprev_confidence_name(confidence: i32) -> *const c_char;
    pub fn socprev_codelist_attribute_count(list: i32) -> i32;
    pub fn socprev_codelist_attribute_name(list: i32, index: i32) -> *const c_char;
    pub fn socprev_codelist_attribute(list: i32, row: i32, name: *const c_char) -> *const c_char;
    pub fn socprev_codelist_find(list: i32, code: *const c_char, length: usize, row: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_codelist_find_text(list: i32, text: *const c_char, length: usize, row: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_codelist_find_by(list: i32, attribute: *const c_char, text: *const c_char, length: usize, row: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_service_kind_has_form(kind: i32, form: i32) -> i32;
    pub fn socprev_service_kind_unit(kind: i32, form: i32) -> i32;
    pub fn socprev_territory_population(code: *const c_char, length: usize, date: socprev_date, value: *mut i64, as_of: *mut socprev_date, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_territory_figure_count(territory: i32) -> i32;
    pub fn socprev_territory_figure(territory: i32, index: i32, value: *mut i64, as_of: *mut socprev_date, confidence: *mut i32) -> socprev_status;
    pub fn socprev_territory_figure_source(territory: i32, index: i32) -> *const c_char;
    pub fn socprev_regno_parse(text: *const c_char, length: usize, memory: *const socprev_memory, out: *mut *mut socprev_regno, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_regno_free(regno: *mut socprev_regno);
    pub fn socprev_regno_text(regno: *const socprev_regno) -> *const c_char;
    pub fn socprev_regno_period(regno: *const socprev_regno) -> i32;
    pub fn socprev_regno_programme(regno: *const socprev_regno) -> i32;
    pub fn socprev_regno_part_count() -> i32;
    pub fn socprev_regno_part_name(part: i32) -> *const c_char;
    pub fn socprev_regno_part(regno: *const socprev_regno, part: i32) -> *const c_char;
    pub fn socprev_regno_findings(regno: *const socprev_regno) -> *const socprev_findings;
    pub fn socprev_ico_check(text: *const c_char, length: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_options_new(memory: *const socprev_memory, out: *mut *mut socprev_contact_options, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_options_free(options: *mut socprev_contact_options);
    pub fn socprev_contact_options_set_csv(options: *mut socprev_contact_options, csv: *const socprev_csv_options, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_options_set_strict(options: *mut socprev_contact_options, on: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_options_set_pseudonyms(options: *mut socprev_contact_options, on: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_options_set_max_findings(options: *mut socprev_contact_options, findings: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_options_set_max_rows(options: *mut socprev_contact_options, rows: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_options_set_units(options: *mut socprev_contact_options, units: *const socprev_support_units, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_options_set_rule(options: *mut socprev_contact_options, rule: i32, action: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_options_set_known(options: *mut socprev_contact_options, dimension: i32, texts: *const *const c_char, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_options_set_period(options: *mut socprev_contact_options, service: *const c_char, length: usize, first: socprev_date, last: socprev_date, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_options_set_portfolio(options: *mut socprev_contact_options, portfolio: *const socprev_portfolio, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_file_read(path: *const c_char, options: *const socprev_contact_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_contact_file, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_file_parse(data: *const c_char, size: usize, options: *const socprev_contact_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_contact_file, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_file_free(file: *mut socprev_contact_file);
    pub fn socprev_contact_file_contacts(file: *const socprev_contact_file) -> *const socprev_contacts;
    pub fn socprev_contact_file_rows(file: *const socprev_contact_file) -> i64;
    pub fn socprev_contact_file_left_out(file: *const socprev_contact_file) -> i64;
    pub fn socprev_contact_file_findings(file: *const socprev_contact_file) -> *const socprev_findings;
    pub fn socprev_contact_file_found(file: *const socprev_contact_file) -> i64;
    pub fn socprev_contact_file_code_count(file: *const socprev_contact_file, dimension: i32) -> i32;
    pub fn socprev_contact_file_code(file: *const socprev_contact_file, dimension: i32, code: i32) -> *const c_char;
    pub fn socprev_support_units_read(data: *const c_char, size: usize, csv: *const socprev_csv_options, memory: *const socprev_memory, out: *mut *mut socprev_support_units, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_file_begin(options: *const socprev_contact_options, memory: *const socprev_memory, out: *mut *mut socprev_contact_file, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_file_feed(file: *mut socprev_contact_file, data: *const c_char, size: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_file_feed_arrow(file: *mut socprev_contact_file, schema: *const ArrowSchema, array: *const ArrowArray, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_file_end(file: *mut socprev_contact_file, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_contact_file_read_cube(path: *const c_char, options: *const socprev_contact_options, cube: *mut socprev_cube, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_contact_file, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_coverage_unknown() -> i64;
    pub fn socprev_coverage_new(n_territories: i32, n_kinds: i32, memory: *const socprev_memory, out: *mut *mut socprev_coverage, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_coverage_free(coverage: *mut socprev_coverage);
    pub fn socprev_coverage_territories(coverage: *const socprev_coverage) -> i32;
    pub fn socprev_coverage_kinds(coverage: *const socprev_coverage) -> i32;
    pub fn socprev_coverage_set_counts(coverage: *mut socprev_coverage, counts: *const i64, row_stride: usize, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_coverage_add(coverage: *mut socprev_coverage, territory: i32, kind: i32, count: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_coverage_set_populations(coverage: *mut socprev_coverage, inhabitants: *const i64, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_coverage_set_parents(coverage: *mut socprev_coverage, parents: *const i32, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_coverage_set_norm(coverage: *mut socprev_coverage, kind: i32, units: i64, per: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_coverage_finish(coverage: *mut socprev_coverage, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_coverage_count(coverage: *const socprev_coverage, territory: i32, kind: i32, out: *mut i64) -> socprev_status;
    pub fn socprev_coverage_count_known(coverage: *const socprev_coverage, territory: i32, kind: i32, known: *mut i64, unknown: *mut i64) -> socprev_status;
    pub fn socprev_coverage_presence(coverage: *const socprev_coverage, territory: i32, kind: i32, out: *mut i32) -> socprev_status;
    pub fn socprev_coverage_population(coverage: *const socprev_coverage, territory: i32, out: *mut i64) -> socprev_status;
    pub fn socprev_coverage_rate(coverage: *const socprev_coverage, territory: i32, kind: i32, base: i64, numerator: *mut i64, denominator: *mut i64, value: *mut f64) -> socprev_status;
    pub fn socprev_coverage_levels(coverage: *const socprev_coverage) -> i32;
    pub fn socprev_coverage_level(coverage: *const socprev_coverage, territory: i32) -> i32;
    pub fn socprev_coverage_missing_kinds(coverage: *const socprev_coverage, territory: i32, out: *mut i32, capacity: usize, n: *mut usize) -> socprev_status;
    pub fn socprev_coverage_missing_territories(coverage: *const socprev_coverage, level: i32, kind: i32, out: *mut i32, capacity: usize, n: *mut usize) -> socprev_status;
    pub fn socprev_coverage_territory_share(coverage: *const socprev_coverage, level: i32, kind: i32, numerator: *mut i64, denominator: *mut i64, value: *mut f64) -> socprev_status;
    pub fn socprev_coverage_people_share(coverage: *const socprev_coverage, level: i32, kind: i32, numerator: *mut i64, denominator: *mut i64, value: *mut f64) -> socprev_status;
    pub fn socprev_coverage_balance(coverage: *const socprev_coverage, territory: i32, kind: i32, balance: i32, numerator: *mut i64, denominator: *mut i64, value: *mut f64) -> socprev_status;
    pub fn socprev_csv_options_new(memory: *const socprev_memory, out: *mut *mut socprev_csv_options, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_csv_options_free(options: *mut socprev_csv_options);
    pub fn socprev_csv_options_set_separator(options: *mut socprev_csv_options, separator: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_csv_options_set_decimal_mark(options: *mut socprev_csv_options, mark: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_csv_options_set_bom(options: *mut socprev_csv_options, on: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_csv_options_set_limits(options: *mut socprev_csv_options, field_bytes: i64, columns: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_csv_options_set_type(options: *mut socprev_csv_options, name: *const c_char, type_: i32, unit: *const c_char, decimals: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_csv_options_set_lines(options: *mut socprev_csv_options, name: *const c_char, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_read_csv_file(path: *const c_char, options: *const socprev_csv_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_read_csv(data: *const c_char, size: usize, options: *const socprev_csv_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_read_json(data: *const c_char, size: usize, options: *const socprev_csv_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_read_json_member(data: *const c_char, size: usize, member: *const c_char, options: *const socprev_csv_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_write_csv(table: *const socprev_table, options: *const socprev_csv_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_write_json(table: *const socprev_table, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_new(n: usize, memory: *const socprev_memory, out: *mut *mut socprev_disclosure, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_free(disclosure: *mut socprev_disclosure);
    pub fn socprev_disclosure_count(disclosure: *const socprev_disclosure) -> usize;
    pub fn socprev_disclosure_set_values(disclosure: *mut socprev_disclosure, value: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_set_costs(disclosure: *mut socprev_disclosure, cost: *const i64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_set_marks(disclosure: *mut socprev_disclosure, mark: *const u8, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_set_contributions(disclosure: *mut socprev_disclosure, contributors: *const i64, largest: *const i64, second: *const i64, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_add_equation(disclosure: *mut socprev_disclosure, total: usize, part: *const usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_set_threshold(disclosure: *mut socprev_disclosure, least: i64, zeros: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_set_dominance(disclosure: *mut socprev_disclosure, contributions: i32, percent: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_set_p_percent(disclosure: *mut socprev_disclosure, percent: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_set_attacker(disclosure: *mut socprev_disclosure, attacker: i32, width: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_sensitive(disclosure: *const socprev_disclosure, out: *mut u8, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_audit(disclosure: *const socprev_disclosure, blank: *const u8, stride: usize, n: usize, depth: i32, run: *mut socprev_run, out: *mut *mut socprev_audit, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_audit_free(audit: *mut socprev_audit);
    pub fn socprev_audit_exposed(audit: *const socprev_audit) -> i64;
    pub fn socprev_audit_exposure(audit: *const socprev_audit, cell: usize) -> i32;
    pub fn socprev_audit_follows(audit: *const socprev_audit, cell: usize) -> i32;
    pub fn socprev_audit_size(audit: *const socprev_audit, unknowns: *mut i64, equations: *mut i64, rank: *mut i64) -> socprev_status;
    pub fn socprev_audit_bounds(audit: *const socprev_audit, cell: usize, low: *mut i64, high: *mut i64) -> socprev_status;
    pub fn socprev_protection_name(protection: i32) -> *const c_char;
    pub fn socprev_disclosure_suppress(disclosure: *const socprev_disclosure, depth: i32, run: *mut socprev_run, out: *mut *mut socprev_release, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_publish(disclosure: *const socprev_disclosure, blank: *const u8, stride: usize, n: usize, depth: i32, run: *mut socprev_run, out: *mut *mut socprev_release, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_release_free(release: *mut socprev_release);
    pub fn socprev_release_protection(release: *const socprev_release) -> i32;
    pub fn socprev_release_count(release: *const socprev_release) -> usize;
    pub fn socprev_release_value(release: *const socprev_release, cell: usize, out: *mut i64) -> socprev_status;
    pub fn socprev_release_loss(release: *const socprev_release, cells: *mut i64, value: *mut i64) -> socprev_status;
    pub fn socprev_release_change(release: *const socprev_release, largest: *mut i64, sum: *mut i64) -> socprev_status;
    pub fn socprev_release_audit(release: *const socprev_release) -> *const socprev_audit;
    pub fn socprev_disclosure_round(disclosure: *const socprev_disclosure, base: i64, secret: *const u8, id: *const i64, stride: usize, n: usize, out: *mut *mut socprev_release, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_round_small(disclosure: *const socprev_disclosure, base: i64, run: *mut socprev_run, out: *mut *mut socprev_release, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_ptable_new(most: i32, variance: f64, forbidden: i64, memory: *const socprev_memory, out: *mut *mut socprev_ptable, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_ptable_from_rows(number: *const i64, change: *const i64, upper: *const f64, n: usize, memory: *const socprev_memory, out: *mut *mut socprev_ptable, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_ptable_free(ptable: *mut socprev_ptable);
    pub fn socprev_ptable_change(ptable: *const socprev_ptable, number: i64, key: u32, out: *mut i64) -> socprev_status;
    pub fn socprev_ptable_moments(ptable: *const socprev_ptable, number: i64, mean: *mut f64, variance: *mut f64) -> socprev_status;
    pub fn socprev_person_key(secret: *const u8, person: u64) -> u32;
    pub fn socprev_disclosure_perturb(disclosure: *const socprev_disclosure, ptable: *const socprev_ptable, key: *const u32, stride: usize, n: usize, out: *mut *mut socprev_release, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_privacy_budget_new(numerator: i64, denominator: i64, memory: *const socprev_memory, out: *mut *mut socprev_privacy_budget, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_privacy_budget_free(budget: *mut socprev_privacy_budget);
    pub fn socprev_privacy_budget_left(budget: *const socprev_privacy_budget, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_privacy_budget_spend(budget: *mut socprev_privacy_budget, numerator: i64, denominator: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_disclosure_add_noise(disclosure: *const socprev_disclosure, budget: *mut socprev_privacy_budget, numerator: i64, denominator: i64, cells: i64, seed: u64, out: *mut *mut socprev_release, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_privacy_threshold(cells: i64, most: i64, epsilon: f64, delta: f64, out: *mut f64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_privacy_selection(people: i64, epsilon: f64, delta: f64, out: *mut f64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_estimate_method_count() -> i32;
    pub fn socprev_estimate_method_name(method: i32) -> *const c_char;
    pub fn socprev_estimate_free(estimate: *mut socprev_estimate);
    pub fn socprev_estimate_method(estimate: *const socprev_estimate) -> i32;
    pub fn socprev_estimate_notes(estimate: *const socprev_estimate) -> i32;
    pub fn socprev_estimate_value(estimate: *const socprev_estimate, out: *mut f64) -> socprev_status;
    pub fn socprev_estimate_error(estimate: *const socprev_estimate, out: *mut f64) -> socprev_status;
    pub fn socprev_estimate_interval(estimate: *const socprev_estimate, low: *mut f64, high: *mut f64, confidence: *mut f64) -> socprev_status;
    pub fn socprev_estimate_proportion(successes: i64, trials: i64, method: i32, confidence: f64, memory: *const socprev_memory, out: *mut *mut socprev_estimate, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_estimate_events(events: i64, confidence: f64, memory: *const socprev_memory, out: *mut *mut socprev_estimate, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_estimate_successes(chance: *const f64, stride: usize, n: usize, confidence: f64, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_estimate, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_estimate_ratio(above: *const f64, above_stride: usize, below: *const f64, below_stride: usize, n: usize, draws: i32, seed: u64, confidence: f64, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_estimate, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_estimate_two_lists(first: i64, second: i64, both: i64, method: i32, confidence: f64, memory: *const socprev_memory, out: *mut *mut socprev_estimate, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_estimate_unseen(frequency: *const i64, stride: usize, n: usize, method: i32, confidence: f64, memory: *const socprev_memory, out: *mut *mut socprev_estimate, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_recapture_new(lists: i32, count: *const i64, stride: usize, n: usize, confidence: f64, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_recapture, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_recapture_free(recapture: *mut socprev_recapture);
    pub fn socprev_recapture_known(recapture: *const socprev_recapture) -> i64;
    pub fn socprev_recapture_models(recapture: *const socprev_recapture) -> i32;
    pub fn socprev_recapture_name(recapture: *const socprev_recapture, model: i32) -> *const c_char;
    pub fn socprev_recapture_size(recapture: *const socprev_recapture, model: i32, parameters: *mut i32, freedom: *mut i32) -> socprev_status;
    pub fn socprev_recapture_fit(recapture: *const socprev_recapture, model: i32, deviance: *mut f64, aic: *mut f64, bic: *mut f64) -> socprev_status;
    pub fn socprev_recapture_estimate(recapture: *const socprev_recapture, model: i32) -> *const socprev_estimate;
    pub fn socprev_recapture_best(recapture: *const socprev_recapture, criterion: i32) -> i32;
    pub fn socprev_estimate_growth(frequency: *const i64, stride: usize, n: usize, effort: f64, confidence: f64, memory: *const socprev_memory, out: *mut *mut socprev_estimate, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_estimate_reach(frequency: *const i64, stride: usize, n: usize, cost: i64, fixed: i64, budget: i64, confidence: f64, memory: *const socprev_memory, out: *mut *mut socprev_estimate, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_affordable_persons(cost: i64, fixed: i64, persons: i64, budget: i64, out: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_survival_new(length: *const i64, stride: usize, ongoing: *const u8, ongoing_stride: usize, n: usize, confidence: f64, memory: *const socprev_memory, out: *mut *mut socprev_survival, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_survival_free(survival: *mut socprev_survival);
    pub fn socprev_survival_steps(survival: *const socprev_survival) -> usize;
    pub fn socprev_survival_step(survival: *const socprev_survival, step: usize, length: *mut i64, at_risk: *mut i64, ended: *mut i64, share: *mut f64) -> socprev_status;
    pub fn socprev_survival_interval(survival: *const socprev_survival, step: usize, low: *mut f64, high: *mut f64) -> socprev_status;
    pub fn socprev_survival_quantile(survival: *const socprev_survival, share: f64, out: *mut i64) -> socprev_status;
    pub fn socprev_evenness_new(memory: *const socprev_memory, out: *mut *mut socprev_evenness, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_evenness_free(evenness: *mut socprev_evenness);
    pub fn socprev_evenness_set_skip_missing(evenness: *mut socprev_evenness, skip: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_evenness_set_allow_negative(evenness: *mut socprev_evenness, allow: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_evenness_add(evenness: *mut socprev_evenness, values: *const f64, stride: usize, weights: *const f64, weight_stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_evenness_merge(evenness: *mut socprev_evenness, from: *const socprev_evenness, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_evenness_add_coverage(evenness: *mut socprev_evenness, coverage: *const socprev_coverage, level: i32, kind: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_evenness_finish(evenness: *mut socprev_evenness, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_evenness_finish_with(evenness: *mut socprev_evenness, run: *mut socprev_run, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_evenness_count(evenness: *const socprev_evenness) -> i64;
    pub fn socprev_evenness_missing(evenness: *const socprev_evenness) -> i64;
    pub fn socprev_evenness_write(evenness: *const socprev_evenness, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_evenness_read(data: *const c_void, size: usize, memory: *const socprev_memory, out: *mut *mut socprev_evenness, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_evenness_index(evenness: *const socprev_evenness, index: i32, parameter: f64, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_indices(evenness: *const socprev_evenness, indices: *const i32, parameters: *const f64, n: usize, values: *mut f64, statuses: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_evenness_mean(evenness: *const socprev_evenness, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_gini(evenness: *const socprev_evenness, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_gini_unbiased(evenness: *const socprev_evenness, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_hoover(evenness: *const socprev_evenness, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_entropy(evenness: *const socprev_evenness, a: f64, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_entropy_is_infinite(evenness: *const socprev_evenness, a: f64) -> i32;
    pub fn socprev_evenness_theil(evenness: *const socprev_evenness, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_mld(evenness: *const socprev_evenness, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_atkinson(evenness: *const socprev_evenness, e: f64, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_wolfson(evenness: *const socprev_evenness, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_palma(evenness: *const socprev_evenness, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_share_ratio(evenness: *const socprev_evenness, top: f64, bottom: f64, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_herfindahl(evenness: *const socprev_evenness, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_rosenbluth(evenness: *const socprev_evenness, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_fgt(evenness: *const socprev_evenness, line: f64, power: f64, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_quantile(evenness: *const socprev_evenness, p: f64, method: i32, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_quantile_ratio(evenness: *const socprev_evenness, upper: f64, lower: f64, method: i32, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_lorenz(evenness: *const socprev_evenness, weights: *mut f64, values: *mut f64, n: usize) -> socprev_status;
    pub fn socprev_evenness_generalised_lorenz(evenness: *const socprev_evenness, weights: *mut f64, values: *mut f64, n: usize) -> socprev_status;
    pub fn socprev_evenness_lorenz_at(evenness: *const socprev_evenness, share: f64, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_lorenz_asymmetry(evenness: *const socprev_evenness, out: *mut f64) -> socprev_status;
    pub fn socprev_evenness_bootstrap(evenness: *const socprev_evenness, index: i32, parameter: f64, draws: i32, confidence: f64, seed: u64, run: *mut socprev_run, low: *mut f64, high: *mut f64, undefined: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_decomposition_new(values: *const f64, stride: usize, weights: *const f64, weight_stride: usize, groups: *const i32, group_stride: usize, level_stride: usize, n: usize, levels: i32, skip_missing: i32, memory: *const socprev_memory, out: *mut *mut socprev_decomposition, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_decomposition_free(decomposition: *mut socprev_decomposition);
    pub fn socprev_decomposition_count(decomposition: *const socprev_decomposition) -> i64;
    pub fn socprev_decomposition_missing(decomposition: *const socprev_decomposition) -> i64;
    pub fn socprev_decomposition_groups(decomposition: *const socprev_decomposition, level: i32) -> i64;
    pub fn socprev_decomposition_entropy(decomposition: *const socprev_decomposition, a: f64, component: i32, out: *mut f64) -> socprev_status;
    pub fn socprev_decomposition_atkinson(decomposition: *const socprev_decomposition, e: f64, component: i32, out: *mut f64) -> socprev_status;
    pub fn socprev_decomposition_gini(decomposition: *const socprev_decomposition, level: i32, within: *mut f64, between: *mut f64, overlap: *mut f64) -> socprev_status;
    pub fn socprev_decomposition_permute(decomposition: *const socprev_decomposition, level: i32, a: f64, draws: i32, seed: u64, run: *mut socprev_run, p_value: *mut f64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_concentration_new(values: *const f64, stride: usize, weights: *const f64, weight_stride: usize, ranks: *const f64, rank_stride: usize, n: usize, skip_missing: i32, memory: *const socprev_memory, out: *mut *mut socprev_concentration, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_concentration_free(concentration: *mut socprev_concentration);
    pub fn socprev_concentration_count(concentration: *const socprev_concentration) -> i64;
    pub fn socprev_concentration_missing(concentration: *const socprev_concentration) -> i64;
    pub fn socprev_concentration_mean(concentration: *const socprev_concentration, out: *mut f64) -> socprev_status;
    pub fn socprev_concentration_index(concentration: *const socprev_concentration, out: *mut f64) -> socprev_status;
    pub fn socprev_concentration_extended(concentration: *const socprev_concentration, aversion: f64, out: *mut f64) -> socprev_status;
    pub fn socprev_concentration_erreygers(concentration: *const socprev_concentration, low: f64, high: f64, out: *mut f64) -> socprev_status;
    pub fn socprev_concentration_wagstaff(concentration: *const socprev_concentration, low: f64, high: f64, out: *mut f64) -> socprev_status;
    pub fn socprev_concentration_palma(concentration: *const socprev_concentration, out: *mut f64) -> socprev_status;
    pub fn socprev_file_read(path: *const c_char, limit: usize, memory: *const socprev_memory, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_file_write(path: *const c_char, data: *const c_void, size: usize, memory: *const socprev_memory, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_groups_new(dimensions: *const i32, n: usize, memory: *const socprev_memory, out: *mut *mut socprev_groups, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_groups_free(groups: *mut socprev_groups);
    pub fn socprev_groups_set_parents(groups: *mut socprev_groups, dimension: i32, parents: *const i32, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_groups_set_most(groups: *mut socprev_groups, most: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_groups_set_possible(groups: *mut socprev_groups, on: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_groups_add_cells(groups: *mut socprev_groups, codes: *const i32, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_groups_count(groups: *mut socprev_groups, contacts: *const socprev_contacts, measure: i32, run: *mut socprev_run, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_groups_count_state(groups: *mut socprev_groups, state: *const socprev_state, run: *mut socprev_run, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_groups_dimensions(groups: *const socprev_groups) -> usize;
    pub fn socprev_groups_cells(groups: *const socprev_groups) -> usize;
    pub fn socprev_groups_find(groups: *const socprev_groups, codes: *const i32, cell: *mut usize) -> socprev_status;
    pub fn socprev_groups_codes(groups: *const socprev_groups, cell: usize) -> *const i32;
    pub fn socprev_groups_cell(groups: *const socprev_groups, cell: usize, value: *mut i64, contributors: *mut i64, largest: *mut i64, second: *mut i64) -> socprev_status;
    pub fn socprev_groups_number(groups: *const socprev_groups) -> usize;
    pub fn socprev_groups_group(groups: *const socprev_groups, group: usize, value: *mut i64, contributors: *mut i64, largest: *mut i64, second: *mut i64) -> socprev_status;
    pub fn socprev_groups_members(groups: *const socprev_groups, group: usize, n: *mut usize) -> *const u32;
    pub fn socprev_identity_new(memory: *const socprev_memory, out: *mut *mut socprev_identity, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_identity_free(identity: *mut socprev_identity);
    pub fn socprev_identity_merge(identity: *mut socprev_identity, a: *const u64, a_stride: usize, b: *const u64, b_stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_identity_split(identity: *mut socprev_identity, person: u64, project: i32, is: u64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_identity_duplicates(identity: *const socprev_identity) -> i64;
    pub fn socprev_identity_classes(identity: *const socprev_identity) -> i64;
    pub fn socprev_identity_persons(identity: *const socprev_identity, persons: *const u64, stride: usize, projects: *const i32, project_stride: usize, out: *mut u64, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_identity_contacts(identity: *const socprev_identity, contacts: *const socprev_contacts, memory: *const socprev_memory, out: *mut *mut socprev_contacts, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_identity_years(persons: *const u64, stride: usize, years: *const i32, year_stride: usize, n: usize, memory: *const socprev_memory, marks: *mut u8, conflicts: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_read_options_new(memory: *const socprev_memory, out: *mut *mut socprev_read_options, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_read_options_free(options: *mut socprev_read_options);
    pub fn socprev_read_options_set_max_bytes(options: *mut socprev_read_options, bytes: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_read_options_set_max_depth(options: *mut socprev_read_options, depth: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_read_options_set_max_records(options: *mut socprev_read_options, records: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_read_options_set(options: *mut socprev_read_options, name: *const c_char, length: usize, value: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_read_options_get(options: *const socprev_read_options, name: *const c_char, length: usize, out: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_read_option_count() -> i32;
    pub fn socprev_read_option_name(position: i32) -> *const c_char;
    pub fn socprev_read_option_least(position: i32) -> i64;
    pub fn socprev_read_option_most(position: i32) -> i64;
    pub fn socprev_document_version() -> i32;
    pub fn socprev_portfolio_read(data: *const c_char, size: usize, options: *const socprev_read_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_portfolio, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_portfolio_read_file(path: *const c_char, options: *const socprev_read_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_portfolio, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_round_read(data: *const c_char, size: usize, options: *const socprev_read_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_portfolio, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_round_read_file(path: *const c_char, options: *const socprev_read_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_portfolio, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_portfolio_write(portfolio: *const socprev_portfolio, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_portfolio_write_file(portfolio: *const socprev_portfolio, path: *const c_char, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_spill_new(folder: *const c_char, memory: *const socprev_memory, out: *mut *mut socprev_spill, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_spill_free(spill: *mut socprev_spill);
    pub fn socprev_spill_write(user: *mut c_void, data: *const c_void, size: usize) -> i32;
    pub fn socprev_spill_read(user: *mut c_void, at: u64, data: *mut c_void, size: usize) -> i32;
    pub fn socprev_spill_size(spill: *const socprev_spill) -> u64;
    pub fn socprev_need_new(n_territories: i32, n_groups: i32, memory: *const socprev_memory, out: *mut *mut socprev_need, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_need_free(need: *mut socprev_need);
    pub fn socprev_need_territories(need: *const socprev_need) -> i32;
    pub fn socprev_need_set_parents(need: *mut socprev_need, parents: *const i32, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_need_set_levels(need: *mut socprev_need, levels: *const i32, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_need_set_population(need: *mut socprev_need, group: i32, persons: *const i64, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_need_set_marks(need: *mut socprev_need, marks: *const i32, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_need_add_set(need: *mut socprev_need, members: *const i32, stride: usize, n: usize, out: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_need_add_supply(need: *mut socprev_need, territory: i32, kind: i32, form: i32, unit: i32, thousandths: i64, sort: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_need_clear_supply(need: *mut socprev_need, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_need_add_norm(need: *mut socprev_need, kind: i32, form: i32, group: i32, unit: i32, thousandths: i64, per: i64, minimum: i64, level: i32, from: socprev_date, to: socprev_date, out: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_need_set_access(need: *mut socprev_need, norm: i32, territories: *const i32, values: *const f64, stride: usize, n: usize, counts: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_need_norms(need: *const socprev_need) -> i32;
    pub fn socprev_need_set_date(need: *mut socprev_need, date: socprev_date, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_need_finish(need: *mut socprev_need, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_need_population(need: *const socprev_need, place: i32, group: i32, out: *mut i64) -> socprev_status;
    pub fn socprev_need_supply(need: *const socprev_need, place: i32, kind: i32, form: i32, unit: i32, view: i32, thousandths: *mut i64) -> socprev_status;
    pub fn socprev_need_rate(need: *const socprev_need, place: i32, kind: i32, form: i32, unit: i32, group: i32, view: i32, base: i64, numerator: *mut i64, denominator: *mut i64, value: *mut f64) -> socprev_status;
    pub fn socprev_need_presence(need: *const socprev_need, place: i32, kind: i32, view: i32, out: *mut i32) -> socprev_status;
    pub fn socprev_need_balance(need: *const socprev_need, norm: i32, place: i32, view: i32, balance: i32, numerator: *mut i64, denominator: *mut i64, value: *mut f64) -> socprev_status;
    pub fn socprev_need_unmet_access(need: *const socprev_need, norm: i32, place: i32, out: *mut f64) -> socprev_status;
    pub fn socprev_need_covered(need: *const socprev_need, norm: i32, place: i32, view: i32, criterion: i32, covered: *mut i64, all: *mut i64, people: *mut i64, everyone: *mut i64) -> socprev_status;
    pub fn socprev_need_missing(need: *const socprev_need, place: i32, view: i32, out: *mut i32, capacity: usize, n: *mut usize) -> socprev_status;
    pub fn socprev_need_flags(need: *const socprev_need, norm: i32, territory: i32, view: i32, out: *mut i32) -> socprev_status;
    pub fn socprev_need_table(need: *const socprev_need, view: i32, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_no_limit() -> i64;
    pub fn socprev_network_new(places: i32, sites: i32, kinds: i32, memory: *const socprev_memory, out: *mut *mut socprev_network, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_free(network: *mut socprev_network);
    pub fn socprev_network_places(network: *const socprev_network) -> i32;
    pub fn socprev_network_sites(network: *const socprev_network) -> i32;
    pub fn socprev_network_kinds(network: *const socprev_network) -> i32;
    pub fn socprev_network_set_pairs(network: *mut socprev_network, place: *const i32, place_stride: usize, site: *const i32, site_stride: usize, cost: *const i64, cost_stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_set_costs(network: *mut socprev_network, cost: *const i64, row_stride: usize, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_set_od(network: *mut socprev_network, od: *const socprev_od, unit: f64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_set_demands(network: *mut socprev_network, demand: *const i64, row_stride: usize, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_set_offers(network: *mut socprev_network, offers: *const u8, row_stride: usize, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_set_capacities(network: *mut socprev_network, capacity: *const i64, row_stride: usize, stride: usize, single: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_set_money(network: *mut socprev_network, money: *const i64, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_set_roles(network: *mut socprev_network, role: *const i32, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_set_model(network: *mut socprev_network, model: i32, second: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_set_radius(network: *mut socprev_network, radius: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_set_most(network: *mut socprev_network, most: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_set_budget(network: *mut socprev_network, budget: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_set_leave_out(network: *mut socprev_network, leave_out: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_set_limit(network: *mut socprev_network, limit: i32, value: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_set_solver(network: *mut socprev_network, solver: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_cbc_version() -> *const c_char;
    pub fn socprev_network_solve(network: *const socprev_network, run: *mut socprev_run, out: *mut *mut socprev_plan, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_network_verify(network: *const socprev_network, plan: *const socprev_plan, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_plan_free(plan: *mut socprev_plan);
    pub fn socprev_plan_status(plan: *const socprev_plan) -> i32;
    pub fn socprev_plan_reason(plan: *const socprev_plan) -> i32;
    pub fn socprev_plan_is_first(plan: *const socprev_plan) -> i32;
    pub fn socprev_plan_solver(plan: *const socprev_plan) -> i32;
    pub fn socprev_plan_objective(plan: *const socprev_plan, out: *mut i64) -> socprev_status;
    pub fn socprev_plan_second(plan: *const socprev_plan, out: *mut i64) -> socprev_status;
    pub fn socprev_plan_bound(plan: *const socprev_plan, out: *mut i64) -> socprev_status;
    pub fn socprev_plan_gap(plan: *const socprev_plan, out: *mut f64) -> socprev_status;
    pub fn socprev_plan_site_count(plan: *const socprev_plan) -> i32;
    pub fn socprev_plan_site(plan: *const socprev_plan, position: i32) -> i32;
    pub fn socprev_plan_money(plan: *const socprev_plan) -> i64;
    pub fn socprev_plan_assignment_count(plan: *const socprev_plan) -> i64;
    pub fn socprev_plan_assignment(plan: *const socprev_plan, position: i64, place: *mut i32, kind: *mut i32, site: *mut i32, units: *mut i64, cost: *mut i64) -> socprev_status;
    pub fn socprev_plan_uncoverable_count(plan: *const socprev_plan) -> i64;
    pub fn socprev_plan_uncoverable(plan: *const socprev_plan, position: i64, place: *mut i32, kind: *mut i32) -> socprev_status;
    pub fn socprev_plan_total(plan: *const socprev_plan, total: i32, out: *mut i64) -> socprev_status;
    pub fn socprev_plan_site_units(plan: *const socprev_plan, site: i32, kind: i32, out: *mut i64) -> socprev_status;
    pub fn socprev_od_new(n_origins: i32, n_destinations: i32, origins: *const i32, origin_stride: usize, destinations: *const i32, destination_stride: usize, costs: *const f64, cost_stride: usize, n: usize, step: f64, rounding: i32, memory: *const socprev_memory, out: *mut *mut socprev_od, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_od_new_places(origins: *const f64, origin_stride: usize, n_origins: i32, destinations: *const f64, destination_stride: usize, n_destinations: i32, earth: i32, radius: f64, step: f64, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_od, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_od_transpose(od: *const socprev_od, memory: *const socprev_memory, out: *mut *mut socprev_od, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_od_free(od: *mut socprev_od);
    pub fn socprev_od_origins(od: *const socprev_od) -> i32;
    pub fn socprev_od_destinations(od: *const socprev_od) -> i32;
    pub fn socprev_od_pairs(od: *const socprev_od) -> i64;
    pub fn socprev_od_step(od: *const socprev_od) -> f64;
    pub fn socprev_od_earth(od: *const socprev_od) -> i32;
    pub fn socprev_od_radius(od: *const socprev_od) -> f64;
    pub fn socprev_od_row_count(od: *const socprev_od, origin: i32) -> i64;
    pub fn socprev_od_row(od: *const socprev_od, origin: i32, destinations: *mut i32, costs: *mut f64, capacity: usize) -> socprev_status;
    pub fn socprev_od_cost(od: *const socprev_od, origin: i32, destination: i32, out: *mut f64) -> socprev_status;
    pub fn socprev_distance(earth: i32, latitude: f64, longitude: f64, to_latitude: f64, to_longitude: f64, out: *mut f64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_od_file_new(memory: *const socprev_memory, out: *mut *mut socprev_od_file, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_od_file_free(file: *mut socprev_od_file);
    pub fn socprev_od_file_set_columns(file: *mut socprev_od_file, from: *const c_char, to: *const c_char, cost: *const c_char, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_od_file_set_csv(file: *mut socprev_od_file, csv: *const socprev_csv_options, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_od_file_set_step(file: *mut socprev_od_file, step: f64, rounding: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_od_file_add(file: *mut socprev_od_file, end: i32, id: *const c_char, length: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_od_file_read(file: *mut socprev_od_file, path: *const c_char, run: *mut socprev_run, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_od_file_parse(file: *mut socprev_od_file, data: *const c_char, size: usize, run: *mut socprev_run, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_od_file_od(file: *const socprev_od_file) -> *const socprev_od;
    pub fn socprev_od_file_count(file: *const socprev_od_file, end: i32) -> i32;
    pub fn socprev_od_file_id(file: *const socprev_od_file, end: i32, index: i32) -> *const c_char;
    pub fn socprev_od_file_find(file: *const socprev_od_file, end: i32, id: *const c_char, length: usize) -> i32;
    pub fn socprev_overlap_count(contacts: *const socprev_contacts, dimension: i32, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_overlap, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_overlap_new(codes: *const i32, n_members: usize, sets: *const u64, persons: *const i64, n: usize, memory: *const socprev_memory, out: *mut *mut socprev_overlap, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_overlap_free(overlap: *mut socprev_overlap);
    pub fn socprev_overlap_members(overlap: *const socprev_overlap) -> usize;
    pub fn socprev_overlap_member(overlap: *const socprev_overlap, member: usize) -> i32;
    pub fn socprev_overlap_persons(overlap: *const socprev_overlap) -> i64;
    pub fn socprev_overlap_atoms(overlap: *const socprev_overlap) -> usize;
    pub fn socprev_overlap_atom(overlap: *const socprev_overlap, index: usize, set: *mut u64, persons: *mut i64) -> socprev_status;
    pub fn socprev_overlap_all_of(overlap: *const socprev_overlap, set: u64) -> i64;
    pub fn socprev_overlap_any_of(overlap: *const socprev_overlap, set: u64) -> i64;
    pub fn socprev_overlap_degree(overlap: *const socprev_overlap, members: usize) -> i64;
    pub fn socprev_picture_options_new(memory: *const socprev_memory, out: *mut *mut socprev_picture_options, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_picture_options_free(options: *mut socprev_picture_options);
    pub fn socprev_picture_options_set_language(options: *mut socprev_picture_options, language: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_picture_options_set_width(options: *mut socprev_picture_options, width: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_picture_options_set_height(options: *mut socprev_picture_options, height: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_picture_options_set_plain(options: *mut socprev_picture_options, on: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_picture_bars(labels: *const *const c_char, values: *const f64, stride: usize, valid: *const u8, n: usize, options: *const socprev_picture_options, memory: *const socprev_memory, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_picture_lorenz(weights: *const f64, values: *const f64, n: usize, options: *const socprev_picture_options, memory: *const socprev_memory, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_picture_map(map: i32, codes: *const *const c_char, values: *const f64, stride: usize, valid: *const u8, n: usize, options: *const socprev_picture_options, memory: *const socprev_memory, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_account_new(portfolio: *const socprev_portfolio, memory: *const socprev_memory, out: *mut *mut socprev_account, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_account_free(account: *mut socprev_account);
    pub fn socprev_account_count(account: *const socprev_account) -> i64;
    pub fn socprev_account_key(account: *const socprev_account, index: i64) -> *const c_char;
    pub fn socprev_account_record(account: *const socprev_account, index: i64) -> *const c_char;
    pub fn socprev_account_label(account: *const socprev_account, index: i64, language: i32) -> *const c_char;
    pub fn socprev_account_text(account: *const socprev_account, index: i64, language: i32) -> *const c_char;
    pub fn socprev_account_basis(account: *const socprev_account, index: i64, language: i32) -> *const c_char;
    pub fn socprev_account_quantity(account: *const socprev_account, index: i64) -> *const socprev_quantity;
    pub fn socprev_account_find(account: *const socprev_account, key: *const c_char, record: *const c_char, from: i64) -> i64;
    pub fn socprev_split_options_new(memory: *const socprev_memory, out: *mut *mut socprev_split_options, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_split_options_free(options: *mut socprev_split_options);
    pub fn socprev_split_options_set_rule(options: *mut socprev_split_options, rule: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_split_options_set_quantum(options: *mut socprev_split_options, quantum: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_split_options_set_date(options: *mut socprev_split_options, date: socprev_date, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_split_new(portfolio: *const socprev_portfolio, project: i64, options: *const socprev_split_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_split, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_split_free(split: *mut socprev_split);
    pub fn socprev_split_division(split: *const socprev_split) -> *const socprev_twoway_division;
    pub fn socprev_split_kind(split: *const socprev_split, row: usize) -> *const c_char;
    pub fn socprev_split_services(split: *const socprev_split, row: usize) -> i64;
    pub fn socprev_split_territory(split: *const socprev_split, column: usize) -> *const c_char;
    pub fn socprev_split_population(split: *const socprev_split, column: usize, as_of: *mut socprev_date) -> i64;
    pub fn socprev_split_table(split: *const socprev_split, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_presence_options_new(memory: *const socprev_memory, out: *mut *mut socprev_presence_options, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_presence_options_free(options: *mut socprev_presence_options);
    pub fn socprev_presence_options_set_group(options: *mut socprev_presence_options, group: *const c_char, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_presence_options_set_date(options: *mut socprev_presence_options, date: socprev_date, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_presence_options_set_outside(options: *mut socprev_presence_options, on: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_presence_options_set_only_stated(options: *mut socprev_presence_options, on: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_presence_new(portfolios: *const *const socprev_portfolio, n: usize, options: *const socprev_presence_options, memory: *const socprev_memory, out: *mut *mut socprev_presence, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_presence_free(presence: *mut socprev_presence);
    pub fn socprev_presence_territory_count(presence: *const socprev_presence) -> i32;
    pub fn socprev_presence_territory(presence: *const socprev_presence, territory: i32) -> *const c_char;
    pub fn socprev_presence_within(presence: *const socprev_presence, territory: i32) -> i32;
    pub fn socprev_presence_population(presence: *const socprev_presence, territory: i32, as_of: *mut socprev_date) -> i64;
    pub fn socprev_presence_kind_count(presence: *const socprev_presence) -> i32;
    pub fn socprev_presence_kind(presence: *const socprev_presence, kind: i32) -> *const c_char;
    pub fn socprev_presence_coverage(presence: *const socprev_presence) -> *const socprev_coverage;
    pub fn socprev_presence_state(presence: *const socprev_presence, territory: i32, kind: i32, state: *mut i32) -> socprev_status;
    pub fn socprev_presence_gini(presence: *const socprev_presence, measure: i32, kind: i32, memory: *const socprev_memory, gini: *mut f64, used: *mut i32, left_out: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_presence_table(presence: *const socprev_presence, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_presence_missing_table(presence: *const socprev_presence, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_people_table(file: *const socprev_contact_file, dimensions: *const i32, n: usize, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_people_state_table(state: *const socprev_state, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_people_sketch_table(people: *const socprev_sketch_people, file: *const socprev_contact_file, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_participants_table(file: *const socprev_contact_file, rule: *const socprev_participant_rule, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_people_cube_table(file: *const socprev_contact_file, cube: *const socprev_cube, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_participants_cube_table(file: *const socprev_contact_file, cube: *const socprev_cube, rule: *const socprev_participant_rule, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_supply_table(portfolios: *const *const socprev_portfolio, n: usize, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_needs_new(memory: *const socprev_memory, out: *mut *mut socprev_needs, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_needs_free(needs: *mut socprev_needs);
    pub fn socprev_needs_set_table(needs: *mut socprev_needs, source: i32, table: *const socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_needs_set_date(needs: *mut socprev_needs, date: socprev_date, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_needs_set_view(needs: *mut socprev_needs, view: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_needs_findings(needs: *const socprev_needs) -> *const socprev_findings;
    pub fn socprev_needs_table(needs: *mut socprev_needs, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_needs_capacity_table(needs: *mut socprev_needs, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_presence_findings(presence: *const socprev_presence) -> *const socprev_findings;
    pub fn socprev_presence_spread_table(presence: *const socprev_presence, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_presence_evenness(presence: *const socprev_presence, measure: i32, kind: i32, regions: i32, memory: *const socprev_memory, out: *mut *mut socprev_evenness, left_out: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_counts_table(portfolios: *const *const socprev_portfolio, n: usize, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_counts_compare(counts: *const socprev_table, row_a: i64, row_b: i64, order: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_counts_add(counts: *const socprev_table, rows: *const i64, n: usize, sum: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_overlap_cells(overlap: *const socprev_overlap, parts: i32) -> usize;
    pub fn socprev_overlap_cell(overlap: *const socprev_overlap, parts: i32, cell: usize, set: *mut u64, exactly: *mut i32) -> socprev_status;
    pub fn socprev_overlap_release(overlap: *const socprev_overlap, parts: i32, least: i64, depth: i32, run: *mut socprev_run, memory: *const socprev_memory, place: *mut usize, out: *mut *mut socprev_release, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_indicator_gap_text(gap: i32, language: i32) -> *const c_char;
    pub fn socprev_counting_rules_new(memory: *const socprev_memory, out: *mut *mut socprev_counting_rules, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_counting_rules_free(rules: *mut socprev_counting_rules);
    pub fn socprev_counting_rules_add(rules: *mut socprev_counting_rules, table: *const socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_counting_rules_count(rules: *const socprev_counting_rules) -> i32;
    pub fn socprev_counting_rules_find(rules: *const socprev_counting_rules, name: *const c_char, length: usize) -> i32;
    pub fn socprev_counting_rules_name(rules: *const socprev_counting_rules, rule: i32) -> *const c_char;
    pub fn socprev_counting_rules_counted(rules: *const socprev_counting_rules, rule: i32) -> i32;
    pub fn socprev_counting_rules_gap(rules: *const socprev_counting_rules, rule: i32) -> i32;
    pub fn socprev_counting_rules_minutes(rules: *const socprev_counting_rules, rule: i32, minutes: *mut i64, not_electronic: *mut i64) -> socprev_status;
    pub fn socprev_counting_rules_confidence(rules: *const socprev_counting_rules, rule: i32) -> i32;
    pub fn socprev_counting_rules_definition(rules: *const socprev_counting_rules, rule: i32, language: i32) -> *const c_char;
    pub fn socprev_counting_rules_participants(rules: *const socprev_counting_rules, rule: i32, memory: *const socprev_memory, out: *mut *mut socprev_participant_rule, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_indicators_new(portfolio: *const socprev_portfolio, file: *const socprev_contact_file, rules: *const socprev_counting_rules, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_indicators, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_indicators_free(indicators: *mut socprev_indicators);
    pub fn socprev_indicators_count(indicators: *const socprev_indicators) -> i64;
    pub fn socprev_indicators_record(indicators: *const socprev_indicators, index: i64) -> *const c_char;
    pub fn socprev_indicators_gap(indicators: *const socprev_indicators, index: i64) -> i32;
    pub fn socprev_indicators_reached(indicators: *const socprev_indicators, index: i64, qualifier: *mut i32, value: *mut i64, high: *mut i64) -> socprev_status;
    pub fn socprev_indicators_share(indicators: *const socprev_indicators, index: i64) -> *const socprev_quantity;
    pub fn socprev_indicators_definition(indicators: *const socprev_indicators, index: i64, language: i32) -> *const c_char;
    pub fn socprev_indicators_table(indicators: *const socprev_indicators, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_indicators_write(indicators: *const socprev_indicators, portfolio: *mut socprev_portfolio, written: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_participants_by_table(file: *const socprev_contact_file, rule: *const socprev_participant_rule, dimensions: *const i32, n: usize, scope: i32, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_unit_costs_table(portfolio: *const socprev_portfolio, file: *const socprev_contact_file, rule: *const socprev_participant_rule, scope: i32, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_reach_table(contacts: *const socprev_contacts, cost: i64, fixed: i64, budget: i64, confidence: f64, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_new(memory: *const socprev_memory, out: *mut *mut socprev_publication, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_free(publication: *mut socprev_publication);
    pub fn socprev_publication_set_dimensions(publication: *mut socprev_publication, dimensions: *const i32, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_set_measure(publication: *mut socprev_publication, measure: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_set_threshold(publication: *mut socprev_publication, least: i64, zeros: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_set_dominance(publication: *mut socprev_publication, contributions: i32, percent: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_set_p_percent(publication: *mut socprev_publication, percent: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_set_attacker(publication: *mut socprev_publication, attacker: i32, width: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_add_sensitive(publication: *mut socprev_publication, dimension: i32, text: *const c_char, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_add_secret(publication: *mut socprev_publication, service: *const c_char, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_add_secrets(publication: *mut socprev_publication, portfolio: *const socprev_portfolio, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_set_linked(publication: *mut socprev_publication, on: i32, most: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_add_earlier(publication: *mut socprev_publication, table: *const socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_set_keys(publication: *mut socprev_publication, secret: *const u8, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_set_bound(publication: *mut socprev_publication, secret: *const u8, cells: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_count(publication: *mut socprev_publication, file: *const socprev_contact_file, run: *mut socprev_run, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_count_state(publication: *mut socprev_publication, state: *const socprev_state, run: *mut socprev_run, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_disclosure(publication: *const socprev_publication) -> *const socprev_disclosure;
    pub fn socprev_publication_cells(publication: *const socprev_publication) -> usize;
    pub fn socprev_publication_number(publication: *const socprev_publication, cell: usize, out: *mut usize) -> socprev_status;
    pub fn socprev_publication_name(publication: *const socprev_publication, number: usize, language: i32, memory: *const socprev_memory, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_publication_ids(publication: *const socprev_publication, out: *mut i64, n: usize) -> socprev_status;
    pub fn socprev_publication_keys(publication: *const socprev_publication, out: *mut u32, n: usize) -> socprev_status;
    pub fn socprev_publication_sensitivity(publication: *const socprev_publication, out: *mut i64) -> socprev_status;
    pub fn socprev_publication_seed(publication: *const socprev_publication, secret: *const u8, out: *mut u64) -> socprev_status;
    pub fn socprev_publication_table(publication: *const socprev_publication, release: *const socprev_release, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_labelled_state_new(file: *const socprev_contact_file, dimensions: *const i32, n: usize, support: i32, key_id: u64, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_labelled_state, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_labelled_state_parse(data: *const c_void, size: usize, memory: *const socprev_memory, out: *mut *mut socprev_labelled_state, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_labelled_state_free(state: *mut socprev_labelled_state);
    pub fn socprev_labelled_state_data(state: *const socprev_labelled_state) -> *const c_char;
    pub fn socprev_labelled_state_size(state: *const socprev_labelled_state) -> usize;
    pub fn socprev_labelled_state_state(state: *const socprev_labelled_state) -> *const socprev_state;
    pub fn socprev_labelled_state_texts(state: *const socprev_labelled_state, dimension: i32) -> i32;
    pub fn socprev_labelled_state_text(state: *const socprev_labelled_state, dimension: i32, code: i32) -> *const c_char;
    pub fn socprev_labelled_state_merge(a: *const socprev_labelled_state, b: *const socprev_labelled_state, memory: *const socprev_memory, out: *mut *mut socprev_labelled_state, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_labelled_state_table(state: *const socprev_labelled_state, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_labelled_state_participants(state: *const socprev_labelled_state, rule: *const socprev_participant_rule, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_problem_version() -> i32;
    pub fn socprev_problem_kind_count() -> i32;
    pub fn socprev_problem_kind_name(kind: i32) -> *const c_char;
    pub fn socprev_problem_kind_help(kind: i32) -> *const c_char;
    pub fn socprev_problem_kind_axis(kind: i32, axis: i32) -> *const c_char;
    pub fn socprev_problem_field_count(kind: i32) -> i32;
    pub fn socprev_problem_field_name(kind: i32, field: i32) -> *const c_char;
    pub fn socprev_problem_field_place(kind: i32, field: i32) -> i32;
    pub fn socprev_problem_field_type(kind: i32, field: i32) -> i32;
    pub fn socprev_problem_field_is_required(kind: i32, field: i32) -> i32;
    pub fn socprev_problem_field_help(kind: i32, field: i32) -> *const c_char;
    pub fn socprev_problem_field_word(kind: i32, field: i32, position: i32) -> *const c_char;
    pub fn socprev_document_kind(data: *const c_char, size: usize) -> i32;
    pub fn socprev_problem_read(data: *const c_char, size: usize, options: *const socprev_read_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_problem, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_problem_read_file(path: *const c_char, options: *const socprev_read_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_problem, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_problem_check(data: *const c_char, size: usize, options: *const socprev_read_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_findings, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_problem_free(problem: *mut socprev_problem);
    pub fn socprev_problem_kind(problem: *const socprev_problem) -> i32;
    pub fn socprev_problem_title(problem: *const socprev_problem) -> *const c_char;
    pub fn socprev_problem_decimals(problem: *const socprev_problem) -> i32;
    pub fn socprev_problem_axis_count(problem: *const socprev_problem) -> i32;
    pub fn socprev_problem_axis_name(problem: *const socprev_problem, axis: i32) -> *const c_char;
    pub fn socprev_problem_count(problem: *const socprev_problem, axis: i32) -> usize;
    pub fn socprev_problem_name(problem: *const socprev_problem, axis: i32, index: usize) -> *const c_char;
    pub fn socprev_problem_find(problem: *const socprev_problem, axis: i32, name: *const c_char, length: usize) -> i64;
    pub fn socprev_problem_value(problem: *const socprev_problem, place: i32, axis: i32, field: *const c_char, index: usize, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_problem_number(problem: *const socprev_problem, place: i32, axis: i32, field: *const c_char, index: usize, out: *mut f64) -> socprev_status;
    pub fn socprev_problem_apportionment(problem: *const socprev_problem) -> *const socprev_apportionment;
    pub fn socprev_problem_claims(problem: *const socprev_problem) -> *const socprev_claims;
    pub fn socprev_problem_twoway(problem: *const socprev_problem) -> *const socprev_twoway;
    pub fn socprev_problem_biproportional(problem: *const socprev_problem) -> *const socprev_biproportional;
    pub fn socprev_problem_fitting(problem: *const socprev_problem) -> *const socprev_fitting;
    pub fn socprev_problem_cofinancing(problem: *const socprev_problem) -> *const socprev_cofinancing;
    pub fn socprev_problem_sources(problem: *const socprev_problem) -> *const socprev_sources;
    pub fn socprev_problem_instalments(problem: *const socprev_problem) -> *const socprev_instalments;
    pub fn socprev_problem_damper(problem: *const socprev_problem) -> *const socprev_damper;
    pub fn socprev_problem_show_amounts(problem: *const socprev_problem, err: *mut *mut socprev_error);
    pub fn socprev_result_read(data: *const c_char, size: usize, options: *const socprev_read_options, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_pseudonym_available() -> i32;
    pub fn socprev_birth_number(text: *const c_char, length: usize, out: *mut c_char, born: *mut socprev_date, woman: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_pseudonym_key_new(bytes: *const u8, n: usize, memory: *const socprev_memory, out: *mut *mut socprev_pseudonym_key, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_pseudonym_key_free(key: *mut socprev_pseudonym_key);
    pub fn socprev_pseudonym_of(key: *const socprev_pseudonym_key, domain: *const c_char, domain_length: usize, kind: i32, id: *const c_char, id_length: usize, out: *mut u64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_pseudonym_column(key: *const socprev_pseudonym_key, domain: *const c_char, domain_length: usize, kind: i32, data: *const c_char, offset: *const i64, n: usize, run: *mut socprev_run, out: *mut u64, result: *mut i32, bad: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_kind_count() -> i32;
    pub fn socprev_round_kind_count() -> i32;
    pub fn socprev_kind_name(kind: i32) -> *const c_char;
    pub fn socprev_kind_plural(kind: i32) -> *const c_char;
    pub fn socprev_kind_help(kind: i32) -> *const c_char;
    pub fn socprev_field_count(kind: i32) -> i32;
    pub fn socprev_field_find(kind: i32, name: *const c_char, length: usize) -> i32;
    pub fn socprev_field_name(kind: i32, position: i32) -> *const c_char;
    pub fn socprev_field_type(kind: i32, position: i32) -> i32;
    pub fn socprev_field_scale(kind: i32, position: i32) -> i32;
    pub fn socprev_field_codelist(kind: i32, position: i32) -> *const c_char;
    pub fn socprev_field_target(kind: i32, position: i32) -> i32;
    pub fn socprev_field_is_required(kind: i32, position: i32) -> i32;
    pub fn socprev_field_unit(kind: i32, position: i32) -> *const c_char;
    pub fn socprev_field_since(kind: i32, position: i32) -> *const c_char;
    pub fn socprev_field_help(kind: i32, position: i32) -> *const c_char;
    pub fn socprev_portfolio_new(id: *const c_char, length: usize, memory: *const socprev_memory, out: *mut *mut socprev_portfolio, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_portfolio_new_round(id: *const c_char, length: usize, memory: *const socprev_memory, out: *mut *mut socprev_portfolio, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_portfolio_is_round(portfolio: *const socprev_portfolio) -> i32;
    pub fn socprev_portfolio_free(portfolio: *mut socprev_portfolio);
    pub fn socprev_record_count(portfolio: *const socprev_portfolio, kind: i32) -> i64;
    pub fn socprev_record_find(portfolio: *const socprev_portfolio, kind: i32, id: *const c_char, length: usize) -> i64;
    pub fn socprev_record_id(portfolio: *const socprev_portfolio, kind: i32, index: i64) -> *const c_char;
    pub fn socprev_record_remove(portfolio: *mut socprev_portfolio, kind: i32, index: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_draft_new(portfolio: *mut socprev_portfolio, kind: i32, id: *const c_char, length: usize, out: *mut *mut socprev_draft, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_draft_edit(portfolio: *mut socprev_portfolio, kind: i32, index: i64, out: *mut *mut socprev_draft, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_draft_text(draft: *mut socprev_draft, field: *const c_char, text: *const c_char, length: usize) -> socprev_status;
    pub fn socprev_draft_integer(draft: *mut socprev_draft, field: *const c_char, value: i64) -> socprev_status;
    pub fn socprev_draft_amount(draft: *mut socprev_draft, field: *const c_char, qualifier: i32, value: i64, high: i64) -> socprev_status;
    pub fn socprev_draft_ratio(draft: *mut socprev_draft, field: *const c_char, numerator: i64, denominator: i64) -> socprev_status;
    pub fn socprev_draft_date(draft: *mut socprev_draft, field: *const c_char, text: *const c_char, length: usize) -> socprev_status;
    pub fn socprev_draft_code(draft: *mut socprev_draft, field: *const c_char, code: *const c_char, length: usize) -> socprev_status;
    pub fn socprev_draft_reference(draft: *mut socprev_draft, field: *const c_char, id: *const c_char, length: usize) -> socprev_status;
    pub fn socprev_draft_set(draft: *mut socprev_draft, field: *const c_char, text: *const c_char) -> socprev_status;
    pub fn socprev_record_add(portfolio: *mut socprev_portfolio, kind: i32, id: *const c_char, pairs: *const *const c_char, index: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_draft_clear(draft: *mut socprev_draft, field: *const c_char) -> socprev_status;
    pub fn socprev_draft_commit(draft: *mut socprev_draft, index: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_draft_free(draft: *mut socprev_draft);
    pub fn socprev_record_has(portfolio: *const socprev_portfolio, kind: i32, index: i64, field: *const c_char) -> i32;
    pub fn socprev_record_text(portfolio: *const socprev_portfolio, kind: i32, index: i64, field: *const c_char, out: *mut *const c_char) -> socprev_status;
    pub fn socprev_record_integer(portfolio: *const socprev_portfolio, kind: i32, index: i64, field: *const c_char, out: *mut i64) -> socprev_status;
    pub fn socprev_record_amount(portfolio: *const socprev_portfolio, kind: i32, index: i64, field: *const c_char, qualifier: *mut i32, value: *mut i64, high: *mut i64) -> socprev_status;
    pub fn socprev_record_quantity(portfolio: *const socprev_portfolio, kind: i32, index: i64, field: *const c_char, memory: *const socprev_memory, out: *mut *mut socprev_quantity) -> socprev_status;
    pub fn socprev_record_ratio(portfolio: *const socprev_portfolio, kind: i32, index: i64, field: *const c_char, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_record_date(portfolio: *const socprev_portfolio, kind: i32, index: i64, field: *const c_char, out: *mut socprev_date) -> socprev_status;
    pub fn socprev_record_list_count(portfolio: *const socprev_portfolio, kind: i32, index: i64, field: *const c_char) -> i64;
    pub fn socprev_record_list_at(portfolio: *const socprev_portfolio, kind: i32, index: i64, field: *const c_char, position: i64) -> *const c_char;
    pub fn socprev_record_format(portfolio: *const socprev_portfolio, kind: i32, index: i64, field: *const c_char, language: i32, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_portfolio_check(portfolio: *const socprev_portfolio, run: *mut socprev_run, out: *mut *mut socprev_findings, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_write_text(table: *const socprev_table, titles: *const *const c_char, language: i32, width: i32, memory: *const socprev_memory, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_round_check(document: *const socprev_portfolio, portfolio: *const socprev_portfolio, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_findings, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_round_solve(document: *const socprev_portfolio, portfolio: *const socprev_portfolio, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_round, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_round_free(round: *mut socprev_round);
    pub fn socprev_round_count(round: *const socprev_round) -> usize;
    pub fn socprev_round_request(round: *const socprev_round, index: usize) -> *const c_char;
    pub fn socprev_round_find(round: *const socprev_round, id: *const c_char, length: usize) -> i64;
    pub fn socprev_round_amount(round: *const socprev_round, index: usize, step: i32, out: *mut i64) -> socprev_status;
    pub fn socprev_round_award(round: *const socprev_round, index: usize) -> i64;
    pub fn socprev_round_bound(round: *const socprev_round, index: usize) -> i32;
    pub fn socprev_round_bound_name(bound: i32) -> *const c_char;
    pub fn socprev_round_bound_text(bound: i32, language: i32) -> *const c_char;
    pub fn socprev_round_step_text(step: i32, language: i32) -> *const c_char;
    pub fn socprev_round_envelope_count(round: *const socprev_round) -> usize;
    pub fn socprev_round_envelope(round: *const socprev_round, index: usize) -> *const c_char;
    pub fn socprev_round_envelope_amount(round: *const socprev_round, index: usize, level: i32) -> i64;
    pub fn socprev_round_pot_count(round: *const socprev_round) -> usize;
    pub fn socprev_round_pot(round: *const socprev_round, pot: usize) -> *const c_char;
    pub fn socprev_round_part(round: *const socprev_round, index: usize, pot: usize) -> i64;
    pub fn socprev_round_total(round: *const socprev_round) -> i64;
    pub fn socprev_round_explain(round: *const socprev_round, index: usize, language: i32, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_round_trace_table(round: *const socprev_round, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_round_envelope_table(round: *const socprev_round, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_round_part_table(round: *const socprev_round, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_round_compare_table(round: *const socprev_round, before: *const socprev_round, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_round_compare_portfolio(round: *const socprev_round, portfolio: *const socprev_portfolio, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_round_write(round: *const socprev_round, portfolio: *mut socprev_portfolio, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_relative_error(precision: i32) -> f64;
    pub fn socprev_sketch_exact_up_to(precision: i32) -> i64;
    pub fn socprev_sketch_new(precision: i32, key_id: u64, memory: *const socprev_memory, out: *mut *mut socprev_sketch, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_free(sketch: *mut socprev_sketch);
    pub fn socprev_sketch_precision(sketch: *const socprev_sketch) -> i32;
    pub fn socprev_sketch_key_id(sketch: *const socprev_sketch) -> u64;
    pub fn socprev_sketch_is_exact(sketch: *const socprev_sketch) -> i32;
    pub fn socprev_sketch_add(sketch: *mut socprev_sketch, persons: *const u64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_unite(sketch: *mut socprev_sketch, other: *const socprev_sketch, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_estimate(sketch: *const socprev_sketch, memory: *const socprev_memory, out: *mut *mut socprev_estimate, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_write(sketch: *const socprev_sketch, memory: *const socprev_memory, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_parse(data: *const c_void, size: usize, memory: *const socprev_memory, out: *mut *mut socprev_sketch, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_theta_new(size: i32, key_id: u64, memory: *const socprev_memory, out: *mut *mut socprev_theta, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_theta_free(theta: *mut socprev_theta);
    pub fn socprev_theta_is_exact(theta: *const socprev_theta) -> i32;
    pub fn socprev_theta_kept(theta: *const socprev_theta) -> i64;
    pub fn socprev_theta_add(theta: *mut socprev_theta, persons: *const u64, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_theta_combine(a: *const socprev_theta, b: *const socprev_theta, operation: i32, memory: *const socprev_memory, out: *mut *mut socprev_theta, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_theta_estimate(theta: *const socprev_theta, memory: *const socprev_memory, out: *mut *mut socprev_estimate, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_theta_jaccard(a: *const socprev_theta, b: *const socprev_theta, memory: *const socprev_memory, out: *mut *mut socprev_estimate, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_theta_write(theta: *const socprev_theta, memory: *const socprev_memory, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_theta_parse(data: *const c_void, size: usize, memory: *const socprev_memory, out: *mut *mut socprev_theta, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_cube_new(dimensions: *const i32, n_dimensions: usize, precision: i32, key_id: u64, memory: *const socprev_memory, out: *mut *mut socprev_sketch_cube, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_cube_free(cube: *mut socprev_sketch_cube);
    pub fn socprev_sketch_cube_set_parents(cube: *mut socprev_sketch_cube, dimension: i32, parents: *const i32, stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_cube_add(cube: *mut socprev_sketch_cube, contacts: *const socprev_contacts, run: *mut socprev_run, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_cube_unite(cube: *mut socprev_sketch_cube, other: *const socprev_sketch_cube, run: *mut socprev_run, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_cube_write(cube: *const socprev_sketch_cube, memory: *const socprev_memory, out: *mut *mut socprev_buffer, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_cube_parse(data: *const c_void, size: usize, memory: *const socprev_memory, out: *mut *mut socprev_sketch_cube, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_cube_is_state(data: *const c_void, size: usize) -> i32;
    pub fn socprev_sketch_cube_dimensions(cube: *const socprev_sketch_cube) -> usize;
    pub fn socprev_sketch_cube_dimension(cube: *const socprev_sketch_cube, position: usize) -> i32;
    pub fn socprev_sketch_cube_precision(cube: *const socprev_sketch_cube) -> i32;
    pub fn socprev_sketch_cube_count(cube: *const socprev_sketch_cube, run: *mut socprev_run, out: *mut *mut socprev_sketch_people, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_people_free(people: *mut socprev_sketch_people);
    pub fn socprev_sketch_people_dimensions(people: *const socprev_sketch_people) -> usize;
    pub fn socprev_sketch_people_dimension(people: *const socprev_sketch_people, position: usize) -> i32;
    pub fn socprev_sketch_people_cells(people: *const socprev_sketch_people) -> i64;
    pub fn socprev_sketch_people_code(people: *const socprev_sketch_people, cell: i64, position: usize, out: *mut i32) -> socprev_status;
    pub fn socprev_sketch_people_find(people: *const socprev_sketch_people, codes: *const i32, cell: *mut i64) -> socprev_status;
    pub fn socprev_sketch_people_estimate(people: *const socprev_sketch_people, cell: i64, memory: *const socprev_memory, out: *mut *mut socprev_estimate, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_sketch_people_values(people: *const socprev_sketch_people, measure: i32, out: *mut f64, n: usize) -> socprev_status;
    pub fn socprev_stays_new(memory: *const socprev_memory, out: *mut *mut socprev_stays, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_stays_free(stays: *mut socprev_stays);
    pub fn socprev_stays_count(stays: *const socprev_stays) -> i64;
    pub fn socprev_stays_bind_persons(stays: *mut socprev_stays, persons: *const u64, stride: usize, households: *const u64, household_stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_stays_bind_codes(stays: *mut socprev_stays, column: i32, codes: *const i32, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_stays_bind_dates(stays: *mut socprev_stays, column: i32, dates: *const socprev_date, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_stays_bind_permanent(stays: *mut socprev_stays, permanent: *const u8, stride: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_stays_append(stays: *mut socprev_stays, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_stays_add_nights(stays: *mut socprev_stays, stay: *const i64, stay_stride: usize, night: *const socprev_date, night_stride: usize, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_nights_between(first: socprev_date, last: socprev_date, inclusive: i32, out: *mut i32) -> socprev_status;
    pub fn socprev_night_rule_new(first: socprev_date, last: socprev_date, memory: *const socprev_memory, out: *mut *mut socprev_night_rule, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_night_rule_new_hmis(measure: i32, first: socprev_date, last: socprev_date, memory: *const socprev_memory, out: *mut *mut socprev_night_rule, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_night_rule_free(rule: *mut socprev_night_rule);
    pub fn socprev_night_rule_set_way(rule: *mut socprev_night_rule, type_: i32, way: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_night_rule_set_reported(rule: *mut socprev_night_rule, types: u64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_night_rule_negate(rule: *mut socprev_night_rule, type_: i32, from: i32, negated: u64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_night_rule_set_look_back(rule: *mut socprev_night_rule, years: i32, window: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_nights_count(stays: *const socprev_stays, rule: *const socprev_night_rule, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_nights, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_nights_free(nights: *mut socprev_nights);
    pub fn socprev_nights_persons(nights: *const socprev_nights) -> i64;
    pub fn socprev_nights_total(nights: *const socprev_nights) -> i64;
    pub fn socprev_nights_values(nights: *const socprev_nights, out: *mut i64, n: usize) -> socprev_status;
    pub fn socprev_nights_span(nights: *const socprev_nights, first: *mut socprev_date, last: *mut socprev_date) -> socprev_status;
    pub fn socprev_length_rule_count() -> i32;
    pub fn socprev_length_rule_name(rule: i32) -> *const c_char;
    pub fn socprev_length_mean(values: *const i64, stride: usize, n: usize, out: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_length_quantile(values: *const i64, stride: usize, n: usize, part: i32, of: i32, rule: i32, memory: *const socprev_memory, out: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_return_rule_new(first: socprev_date, last: socprev_date, memory: *const socprev_memory, out: *mut *mut socprev_return_rule, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_return_rule_free(rule: *mut socprev_return_rule);
    pub fn socprev_return_rule_set_types(rule: *mut socprev_return_rule, exits: u64, returns: u64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_return_rule_set_gap(rule: *mut socprev_return_rule, types: u64, days: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_return_rule_set_look_back(rule: *mut socprev_return_rule, days: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_return_rule_set_classes(rule: *mut socprev_return_rule, most: *const i32, n: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_returns_count(stays: *const socprev_stays, rule: *const socprev_return_rule, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_returns, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_returns_free(returns: *mut socprev_returns);
    pub fn socprev_returns_exits(returns: *const socprev_returns, type_: i32) -> i64;
    pub fn socprev_returns_returned(returns: *const socprev_returns, type_: i32, class_index: i32) -> i64;
    pub fn socprev_stays_first_time(stays: *const socprev_stays, first: socprev_date, last: socprev_date, entering: u64, earlier: u64, days: i32, memory: *const socprev_memory, persons: *mut i64, first_time: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_occupancy_count(stays: *const socprev_stays, types: u64, first: socprev_date, last: socprev_date, step: i32, since: *const socprev_date, places: *const i64, n: usize, run: *mut socprev_run, memory: *const socprev_memory, out: *mut *mut socprev_occupancy, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_occupancy_free(occupancy: *mut socprev_occupancy);
    pub fn socprev_occupancy_parts(occupancy: *const socprev_occupancy) -> usize;
    pub fn socprev_occupancy_day(occupancy: *const socprev_occupancy, index: usize) -> socprev_date;
    pub fn socprev_occupancy_value(occupancy: *const socprev_occupancy, index: usize, measure: i32, out: *mut i64) -> socprev_status;
    pub fn socprev_stays_households(stays: *const socprev_stays, types: u64, memory: *const socprev_memory, sizes: *mut i64, n: usize, without: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_stays_survival(stays: *const socprev_stays, types: u64, gap: i32, until: socprev_date, confidence: f64, memory: *const socprev_memory, out: *mut *mut socprev_survival, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_column_type_name(type_: i32) -> *const c_char;
    pub fn socprev_table_new(memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_free(table: *mut socprev_table);
    pub fn socprev_table_add_column(table: *mut socprev_table, name: *const c_char, type_: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_add_int64(table: *mut socprev_table, name: *const c_char, values: *const i64, stride: usize, n: usize, valid: *const u8, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_add_float64(table: *mut socprev_table, name: *const c_char, values: *const f64, stride: usize, n: usize, valid: *const u8, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_add_bool(table: *mut socprev_table, name: *const c_char, values: *const u8, stride: usize, n: usize, valid: *const u8, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_add_date(table: *mut socprev_table, name: *const c_char, values: *const socprev_date, stride: usize, n: usize, valid: *const u8, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_add_text(table: *mut socprev_table, name: *const c_char, texts: *const *const c_char, stride: usize, n: usize, valid: *const u8, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_add_category(table: *mut socprev_table, name: *const c_char, codes: *const i32, stride: usize, n: usize, labels: *const *const c_char, n_labels: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_set_unit(table: *mut socprev_table, column: i64, unit: *const c_char, decimals: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_append_row(table: *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_put_int64(table: *mut socprev_table, column: i64, value: i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_put_float64(table: *mut socprev_table, column: i64, value: f64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_put_bool(table: *mut socprev_table, column: i64, value: i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_put_date(table: *mut socprev_table, column: i64, value: socprev_date, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_put_text(table: *mut socprev_table, column: i64, text: *const c_char, length: usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_row_count(table: *const socprev_table) -> i64;
    pub fn socprev_table_column_count(table: *const socprev_table) -> i64;
    pub fn socprev_table_find_column(table: *const socprev_table, name: *const c_char, length: usize) -> i64;
    pub fn socprev_table_column_name(table: *const socprev_table, column: i64) -> *const c_char;
    pub fn socprev_table_column_type(table: *const socprev_table, column: i64) -> i32;
    pub fn socprev_table_column_unit(table: *const socprev_table, column: i64) -> *const c_char;
    pub fn socprev_table_column_decimals(table: *const socprev_table, column: i64) -> i32;
    pub fn socprev_table_null_count(table: *const socprev_table, column: i64) -> i64;
    pub fn socprev_table_is_null(table: *const socprev_table, column: i64, row: i64) -> i32;
    pub fn socprev_table_get_int64(table: *const socprev_table, column: i64, row: i64, out: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_get_float64(table: *const socprev_table, column: i64, row: i64, out: *mut f64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_get_bool(table: *const socprev_table, column: i64, row: i64, out: *mut i32, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_get_date(table: *const socprev_table, column: i64, row: i64, out: *mut socprev_date, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_get_text(table: *const socprev_table, column: i64, row: i64, text: *mut *const c_char, length: *mut usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_int64_data(table: *const socprev_table, column: i64) -> *const i64;
    pub fn socprev_table_float64_data(table: *const socprev_table, column: i64) -> *const f64;
    pub fn socprev_table_code_data(table: *const socprev_table, column: i64) -> *const i32;
    pub fn socprev_table_validity(table: *const socprev_table, column: i64) -> *const u8;
    pub fn socprev_table_label_count(table: *const socprev_table, column: i64) -> i64;
    pub fn socprev_table_get_label(table: *const socprev_table, column: i64, code: i64, text: *mut *const c_char, length: *mut usize, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_equal(a: *const socprev_table, b: *const socprev_table) -> i32;
    pub fn socprev_table_select(table: *const socprev_table, columns: *const i64, n: usize, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_take(table: *const socprev_table, rows: *const i64, n: usize, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_filter(table: *const socprev_table, mask: *const u8, n: usize, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_sort(table: *const socprev_table, columns: *const i64, descending: *const u8, n: usize, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_export(table: *const socprev_table, schema: *mut ArrowSchema, array: *mut ArrowArray, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_table_import(schema: *mut ArrowSchema, array: *mut ArrowArray, memory: *const socprev_memory, out: *mut *mut socprev_table, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_int64_add(a: i64, b: i64, out: *mut i64) -> socprev_status;
    pub fn socprev_int64_subtract(a: i64, b: i64, out: *mut i64) -> socprev_status;
    pub fn socprev_int64_multiply(a: i64, b: i64, out: *mut i64) -> socprev_status;
    pub fn socprev_int64_muldiv(a: i64, b: i64, c: i64, rounding: i32, out: *mut i64, remainder: *mut i64) -> socprev_status;
    pub fn socprev_int64_sum(values: *const i64, stride: usize, n: usize, out: *mut i64) -> socprev_status;
    pub fn socprev_ratio_reduce(numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_ratio_parse(text: *const c_char, length: usize, numerator: *mut i64, denominator: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_ratio_compare(a: i64, b: i64, c: i64, d: i64, out: *mut i32) -> socprev_status;
    pub fn socprev_ratio_format(numerator: i64, denominator: i64, places: i32, rounding: i32, language: i32, out: *mut c_char, capacity: usize, needed: *mut usize) -> socprev_status;
    pub fn socprev_currency_digits(currency: *const c_char, out: *mut i32) -> socprev_status;
    pub fn socprev_money_parse(text: *const c_char, length: usize, currency: *const c_char, out: *mut i64, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_money_format(minor: i64, currency: *const c_char, language: i32, out: *mut c_char, capacity: usize, needed: *mut usize) -> socprev_status;
    pub fn socprev_int64_format(value: i64, out: *mut c_char, capacity: usize, needed: *mut usize) -> socprev_status;
    pub fn socprev_date_from_day(year: i32, month: i32, day: i32, out: *mut socprev_date) -> socprev_status;
    pub fn socprev_date_parse(text: *const c_char, length: usize, out: *mut socprev_date, err: *mut *mut socprev_error) -> socprev_status;
    pub fn socprev_date_format(date: socprev_date, out: *mut c_char, capacity: usize, needed: *mut usize) -> socprev_status;
    pub fn socprev_date_precision(date: socprev_date) -> i32;
    pub fn socprev_date_bounds(date: socprev_date, first: *mut i32, last: *mut i32) -> socprev_status;
    pub fn socprev_date_from_days(days: i32, out: *mut socprev_date) -> socprev_status;
    pub fn socprev_date_compare(a: socprev_date, b: socprev_date, out: *mut i32) -> socprev_status;
    pub fn socprev_period_months(start: socprev_date, end: socprev_date, out: *mut i32) -> socprev_status;
    pub fn socprev_period_days(start: socprev_date, end: socprev_date, out: *mut i32) -> socprev_status;
    pub fn socprev_period_gap(end: socprev_date, next_start: socprev_date, days: *mut i32) -> socprev_status;
    pub fn socprev_qualifier_name(qualifier: i32) -> *const c_char;
    pub fn socprev_quantity_new(qualifier: i32, numerator: i64, denominator: i64, high: i64, memory: *const socprev_memory, out: *mut *mut socprev_quantity) -> socprev_status;
    pub fn socprev_quantity_free(quantity: *mut socprev_quantity);
    pub fn socprev_quantity_qualifier(quantity: *const socprev_quantity) -> i32;
    pub fn socprev_quantity_value(quantity: *const socprev_quantity, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_quantity_high(quantity: *const socprev_quantity, numerator: *mut i64, denominator: *mut i64) -> socprev_status;
    pub fn socprev_quantity_add(a: *const socprev_quantity, b: *const socprev_quantity, memory: *const socprev_memory, out: *mut *mut socprev_quantity) -> socprev_status;
    pub fn socprev_quantity_subtract(a: *const socprev_quantity, b: *const socprev_quantity, memory: *const socprev_memory, out: *mut *mut socprev_quantity) -> socprev_status;
    pub fn socprev_quantity_divide(a: *const socprev_quantity, b: *const socprev_quantity, memory: *const socprev_memory, out: *mut *mut socprev_quantity) -> socprev_status;
    pub fn socprev_quantity_format(quantity: *const socprev_quantity, factor: i64, places: i32, unit: *const c_char, language: i32, out: *mut c_char, capacity: usize, needed: *mut usize) -> socprev_status;
}
