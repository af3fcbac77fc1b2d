/* Made by tools/codelists.py from data/codelists/: change the CSV files, not this. */
#include "codelist/codelist_internal.h"

#include <stddef.h>

/* ---- service_kind ---- */
static const char *const service_kind_aliases[] = {
    "odborné poradenství", "odborných sociálních poraden", "odborného sociálního poradenství",
    "sociální poradenství", "specialised counselling", "osobní asistence", "osobních asistencí",
    "osobní asistenci", "pečovatelské služby", "pečovatelských služeb", "domiciliary care",
    "home care", "home-care service", "tísňové péče", "tísňovou péči", "emergency care",
    "distress care", "průvodcovská a předčitatelská služba",
    "průvodcovských a předčitatelských služeb", "podpory samostatného bydlení",
    "podporu samostatného bydlení", "supported independent living", "supported living",
    "odlehčovací služba", "odlehčovacích služeb", "respite services", "centra denních služeb",
    "center denních služeb", "day services centre", "denní stacionář", "denních stacionářů",
    "day care centre", "týdenní stacionář", "týdenních stacionářů", "week care centre",
    "domov pro osoby se zdravotním postižením", "domovů pro osoby se zdravotním postižením", "DOZP",
    "home for persons with disabilities", "domov pro seniory", "domovů pro seniory",
    "home for the elderly", "homes for seniors", "domov se zvláštním režimem",
    "domovů se zvláštním režimem", "DZR", "special regime home", "chráněná bydlení",
    "chráněného bydlení", "sociální služba poskytovaná ve zdravotnickém zařízení lůžkové péče",
    "sociálních služeb poskytovaných ve zdravotnických zařízeních lůžkové péče", "rané péče",
    "ranou péči", "early care", "telefonické krizové pomoci", "linka důvěry", "tlumočnická služba",
    "tlumočnických služeb", "interpreting service", "azylový dům", "azylových domů",
    "azylové domy pro rodiny/matky s dětmi nebo jednotlivce", "služby azylových domů",
    "služeb azylových domů", "shelter", "asylum home", "dům na půl cesty", "domů na půl cesty",
    "DPC", "halfway house", "kontaktní centrum", "kontaktních center", "contact centre",
    "krizové pomoci", "krizovou pomoc", "intervenční centrum", "intervenčních center",
    "intervention centre", "nízkoprahové denní centrum", "nízkoprahových denních center",
    "služby nízkoprahových denních center", "NDC", "low-threshold day centre",
    "nízkoprahové zařízení pro děti a mládež", "nízkoprahových zařízení pro děti a mládež", "NZDM",
    "low-threshold facility for children and youth", "noclehárna", "nocleháren",
    "overnight shelter", "night hostel", "night hostels", "overnight shelters",
    "služba následné péče", "služeb následné péče", "následná péče", "follow-up care",
    "sociálně aktivizační služba pro rodiny s dětmi",
    "sociálně aktivizačních služeb pro rodiny s dětmi",
    "sociálně aktivizační služby pro rodiny s dětmi nad 15 let", "SAS pro rodiny s dětmi", "SAS RD",
    "sociálně aktivizační služba pro seniory a osoby se zdravotním postižením",
    "sociálně aktivizačních služeb pro seniory a osoby se zdravotním postižením", "SAS pro seniory",
    "sociálně terapeutická dílna", "sociálně terapeutických dílen",
    "služeb sociálně terapeutických dílen", "STD", "socially therapeutic workshop",
    "social therapy workshop", "social therapy workshops", "terapeutická komunita",
    "terapeutických komunit", "therapeutic community", "terénní program", "terénních programů",
    "terénní sociální služby", "terénních sociálních služeb", "field programme", "field programmes",
    "outreach programme", "outreach programmes", "sociální rehabilitaci", "sociálních rehabilitací",
    "centra duševního zdraví", "center duševního zdraví", "CDZ", "mental health centres",
};
static const socprev__codelist_row service_kind_rows[] = {
    {
      "specialised_counselling", "Odborné sociální poradenství", "Specialised social counselling",
      "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 0, 5 },
    {
      "personal_assistance", "Osobní asistence", "Personal assistance", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 5, 3 },
    {
      "domiciliary_care", "Pečovatelská služba", "Domiciliary care (home-care service)", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 8, 5 },
    {
      "emergency_care", "Tísňová péče", "Emergency (distress) care", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 13, 4 },
    {
      "guide_and_reading", "Průvodcovské a předčitatelské služby", "Guide and reading services", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 17, 2 },
    {
      "supported_independent_living", "Podpora samostatného bydlení",
      "Support for independent living", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 19, 4 },
    {
      "respite_care", "Odlehčovací služby", "Respite care", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 23, 3 },
    {
      "day_services_centre", "Centra denních služeb", "Day services centres", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 26, 3 },
    {
      "day_care_centre", "Denní stacionáře", "Day care centres", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 29, 3 },
    {
      "week_care_centre", "Týdenní stacionáře", "Week care centres", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 32, 3 },
    {
      "home_disabilities", "Domovy pro osoby se zdravotním postižením",
      "Homes for persons with disabilities", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 35, 4 },
    {
      "home_seniors", "Domovy pro seniory", "Homes for the elderly", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 39, 4 },
    {
      "home_special_regime", "Domovy se zvláštním režimem", "Special regime homes", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 43, 4 },
    {
      "sheltered_housing", "Chráněné bydlení", "Sheltered housing", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 47, 2 },
    {
      "services_in_hospitals",
      "Sociální služby poskytované ve zdravotnických zařízeních lůžkové péče",
      "Social services provided in inpatient medical facilities", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 49, 2 },
    {
      "early_intervention", "Raná péče", "Early intervention", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 51, 3 },
    {
      "telephone_crisis_help", "Telefonická krizová pomoc", "Telephone crisis help", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 54, 2 },
    {
      "interpreting", "Tlumočnické služby", "Interpreting services", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 56, 3 },
    {
      "shelter", "Azylové domy", "Shelters", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 59, 7 },
    {
      "halfway_house", "Domy na půl cesty", "Halfway houses", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 66, 4 },
    {
      "contact_centre", "Kontaktní centra", "Contact centres", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 70, 3 },
    {
      "crisis_help", "Krizová pomoc", "Crisis help", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 73, 2 },
    {
      "intervention_centre", "Intervenční centra", "Intervention centres", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 75, 3 },
    {
      "low_threshold_day_centre", "Nízkoprahová denní centra", "Low-threshold day centres", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 78, 5 },
    {
      "low_threshold_youth", "Nízkoprahová zařízení pro děti a mládež",
      "Low-threshold facilities for children and youth", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 83, 4 },
    {
      "overnight_shelter", "Noclehárny", "Overnight shelters (night hostels)", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 87, 6 },
    {
      "follow_up_care", "Služby následné péče", "Follow-up care services", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 93, 4 },
    {
      "activation_families", "Sociálně aktivizační služby pro rodiny s dětmi",
      "Social activation services for families with children", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 97, 5 },
    {
      "activation_seniors_disabled",
      "Sociálně aktivizační služby pro seniory a osoby se zdravotním postižením",
      "Social activation services for the elderly and persons with disabilities", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 102, 3 },
    {
      "therapeutic_workshop", "Sociálně terapeutické dílny", "Socially therapeutic workshops", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 105, 7 },
    {
      "therapeutic_community", "Terapeutické komunity", "Therapeutic communities", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 112, 3 },
    {
      "field_programme", "Terénní programy", "Field (outreach) programmes", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 115, 8 },
    {
      "social_rehabilitation", "Sociální rehabilitace", "Social rehabilitation", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 123, 2 },
    {
      "mental_health_centre", "Centrum duševního zdraví", "Mental health centre", "",
      ("Czech name and portal id: public code that lists the whole register codelist; En"
      "glish name: translation from memory"),
      1, 125, 4 },
};
static const char *const service_kind_attributes[] = {
    "section", "section_confidence", "group", "group_confidence", "forms", "forms_confidence",
    "capacity_types", "planning_units", "planning_units_confidence", "mpsv_portal_id",
    "opendata_code", "opendata_code_confidence", "valid_to", "used_in_sources", "note",
};
static const char *const service_kind_cells[] = {
    /* specialised_counselling */
    "37", "memory", "counselling", "memory", "ambulatory|field", "memory", "intervention|client",
    "fte", "memory", "3836", "DruhSocialniSluzby/2", "derived", "", "",
    ("Only the specialised part of section 37 is registered; basic counselling is a duty"
    " of every provider."),
    /* personal_assistance */
    "39", "memory", "care", "memory", "field", "memory", "client", "fte", "memory", "3837",
    "DruhSocialniSluzby/3", "derived", "", "",
    "Care, yet eligible in OPZ call 03_15_006 and in the OPZ+ regional call (7 kinds).",
    /* domiciliary_care */
    "40", "memory", "care", "memory", "ambulatory|field", "memory", "client", "fte", "memory",
    "3838", "DruhSocialniSluzby/4", "derived", "", "",
    "Largest field care service; normally outside IPs.",
    /* emergency_care */
    "41", "memory", "care", "memory", "field", "memory", "client|call", "fte", "memory", "3839",
    "DruhSocialniSluzby/5", "verified", "", "",
    "Regions compute its subsidy by a separate formula.",
    /* guide_and_reading */
    "42", "memory", "care", "memory", "ambulatory|field", "memory", "client", "fte", "memory",
    "3840", "DruhSocialniSluzby/6", "derived", "", "", "",
    /* supported_independent_living */
    "43", "memory", "care", "memory", "field", "verified", "client", "fte", "memory", "3841",
    "DruhSocialniSluzby/7", "derived", "", "S1|S5",
    ("CARE by law, but financed in prevention IPs: S1, S5 project B; OPZ 03_15_006; OPZ+"
    " call. Do not derive IP eligibility from the group."),
    /* respite_care */
    "44", "memory", "care", "memory", "residential|ambulatory|field", "memory", "bed|client",
    "bed|fte", "memory", "3842", "DruhSocialniSluzby/8", "derived", "", "",
    "All three forms; unit depends on the form.",
    /* day_services_centre */
    "45", "memory", "care", "memory", "ambulatory", "memory", "client", "fte", "memory", "3843",
    "DruhSocialniSluzby/9", "derived", "", "", "",
    /* day_care_centre */
    "46", "memory", "care", "memory", "ambulatory", "memory", "client", "fte", "memory", "3844",
    "DruhSocialniSluzby/10", "derived", "", "", "",
    /* week_care_centre */
    "47", "memory", "care", "memory", "residential", "memory", "bed", "bed", "memory", "3845",
    "DruhSocialniSluzby/11", "derived", "", "", "",
    /* home_disabilities */
    "48", "memory", "care", "memory", "residential", "memory", "bed", "bed", "memory", "3846",
    "DruhSocialniSluzby/12", "derived", "", "S5?",
    ("S5 projects C/D \"transform\" residential disability services without naming the k"
    "ind."),
    /* home_seniors */
    "49", "memory", "care", "memory", "residential", "memory", "bed", "bed", "memory", "3847",
    "DruhSocialniSluzby/13", "verified", "", "", "",
    /* home_special_regime */
    "50", "memory", "care", "memory", "residential", "memory", "bed", "bed", "memory", "3848",
    "DruhSocialniSluzby/14", "derived", "", "", "",
    /* sheltered_housing */
    "51", "memory", "care", "memory", "residential", "memory", "bed", "bed", "memory", "3849",
    "DruhSocialniSluzby/15", "derived", "", "S1?|S5?",
    ("S1 speaks of \"chránené byty\" as an example; the project itself funds s.43, not s"
    ".51."),
    /* services_in_hospitals */
    "52", "memory", "care", "memory", "residential", "memory", "bed", "bed", "memory", "3850",
    "DruhSocialniSluzby/16", "derived", "2025 (exact day not verified)", "",
    ("REPEALED by Act 38/2025 Coll. (references to s.52 struck out; s.36 now \"socio-med"
    "ical services\"). Keep for history."),
    /* early_intervention */
    "54", "memory", "prevention", "verified", "ambulatory|field", "memory", "client", "fte",
    "memory", "3851", "DruhSocialniSluzby/17", "derived", "", "S1",
    "Field, complemented by ambulatory; child under 7 and family.",
    /* telephone_crisis_help */
    "55", "memory", "prevention", "verified", "field", "memory", "call", "fte", "memory", "3852",
    "DruhSocialniSluzby/18", "derived", "", "", "Often supra-regional; unit = calls.",
    /* interpreting */
    "56", "memory", "prevention", "verified", "ambulatory|field", "memory", "client|intervention",
    "fte", "memory", "3853", "DruhSocialniSluzby/19", "derived", "", "", "",
    /* shelter */
    "57", "memory", "prevention", "verified", "residential", "verified", "bed", "bed", "memory",
    "3854", "DruhSocialniSluzby/20", "derived", "", "S1|S2|S3|S5",
    ("Sub-types matter: individuals / parents with children / combined (OPZ 03_15_006; S"
    "2 lists both)."),
    /* halfway_house */
    "58", "memory", "prevention", "verified", "residential", "memory", "bed", "bed", "memory",
    "3855", "DruhSocialniSluzby/21", "derived", "", "S1|S3|S5", "",
    /* contact_centre */
    "59", "memory", "prevention", "verified", "ambulatory|field", "memory", "contact", "fte",
    "memory", "3856", "DruhSocialniSluzby/22", "derived", "", "",
    "Drug services; anonymous clients.",
    /* crisis_help */
    "60", "memory", "prevention", "verified", "residential|ambulatory|field", "memory",
    "bed|intervention", "bed|fte", "memory", "3857", "DruhSocialniSluzby/23", "derived", "", "", "",
    /* intervention_centre */
    "60a", "memory", "prevention", "verified", "residential|ambulatory|field", "verified",
    "intervention|client|bed", "fte", "memory", "3868", "DruhSocialniSluzby/34", "derived", "",
    "S1|S3",
    ("Domestic violence. Help offered within 48 h of the eviction record. Usually 1 per "
    "region."),
    /* low_threshold_day_centre */
    "61", "memory", "prevention", "verified", "ambulatory|field", "memory", "client|contact", "fte",
    "memory", "3858", "DruhSocialniSluzby/24", "derived", "", "S1|S2",
    "Homeless; anonymity allowed.",
    /* low_threshold_youth */
    "62", "memory", "prevention", "verified", "ambulatory|field", "memory", "client|contact", "fte",
    "memory", "3859", "DruhSocialniSluzby/25", "derived", "", "S1",
    "Liberec IP1: emphasis on age 15-26 (see seed ambiguity).",
    /* overnight_shelter */
    "63", "memory", "prevention", "verified", "ambulatory", "memory", "bed", "bed", "memory",
    "3860", "DruhSocialniSluzby/26", "derived", "", "", "TRAP: AMBULATORY form but bed capacity.",
    /* follow_up_care */
    "64", "memory", "prevention", "verified", "residential|ambulatory", "memory", "bed|client",
    "bed|fte", "memory", "3861", "DruhSocialniSluzby/27", "derived", "", "",
    "Addiction / mental illness aftercare.",
    /* activation_families */
    "65", "memory", "prevention", "verified", "ambulatory|field", "memory", "client", "fte",
    "memory", "3862", "DruhSocialniSluzby/28", "derived", "", "S1",
    "S1 adds \"nad 15 let\" (probably misplaced from s.62).",
    /* activation_seniors_disabled */
    "66", "memory", "prevention", "verified", "ambulatory|field", "memory", "client", "fte",
    "memory", "3863", "DruhSocialniSluzby/29", "derived", "", "", "",
    /* therapeutic_workshop */
    "67", "memory", "prevention", "verified", "ambulatory", "memory", "client", "fte", "memory",
    "3864", "DruhSocialniSluzby/30", "derived", "", "S1|S2|S3|S5", "",
    /* therapeutic_community */
    "68", "memory", "prevention", "verified", "residential", "memory", "bed", "bed", "memory",
    "3865", "DruhSocialniSluzby/31", "derived", "", "", "",
    /* field_programme */
    "69", "memory", "prevention", "verified", "field", "memory", "client|contact", "fte", "memory",
    "3866", "DruhSocialniSluzby/32", "derived", "", "S1|S5",
    "S5 project G funds \"terénní sociální služby\" for Roma localities.",
    /* social_rehabilitation */
    "70", "memory", "prevention", "verified", "residential|ambulatory|field", "memory",
    "client|bed", "fte|bed", "memory", "3867", "DruhSocialniSluzby/33", "derived", "", "S1|S3",
    "Residential form excluded from the OPZ and OPZ+ regional calls.",
    /* mental_health_centre */
    "36?", "inferred", "socio_medical", "memory", "ambulatory|field", "memory", "", "fte", "memory",
    "11078", "", "", "", "",
    ("34th item of the register codelist in 2026; NOT one of the classical 33. Statutory"
    " section not verified."),
};
static const int16_t service_kind_by_code[] = {
    27, 28, 20, 21, 8, 7, 2, 15, 3, 31, 26, 4, 19, 10, 11, 12, 17, 22, 23, 24, 33, 25, 1, 6, 14, 18,
    13, 32, 0, 5, 16, 30, 29, 9,
};
static const socprev__codelist_key service_kind_keys[] = {
    { "37", 0 }, { "39", 1 }, { "40", 2 }, { "41", 3 }, { "42", 4 }, { "43", 5 }, { "44", 6 },
    { "45", 7 }, { "46", 8 }, { "47", 9 }, { "48", 10 }, { "49", 11 }, { "50", 12 }, { "51", 13 },
    { "52", 14 }, { "54", 15 }, { "55", 16 }, { "56", 17 }, { "57", 18 }, { "58", 19 },
    { "59", 20 }, { "60", 21 }, { "60a", 22 }, { "61", 23 }, { "62", 24 }, { "63", 25 },
    { "64", 26 }, { "65", 27 }, { "66", 28 }, { "67", 29 }, { "68", 30 }, { "69", 31 },
    { "70", 32 }, { "activation_families", 27 }, { "activation_seniors_disabled", 28 },
    { "asylum home", 18 }, { "azylove domy", 18 },
    { "azylove domy pro rodiny/matky s detmi nebo jednotlivce", 18 }, { "azylovy dum", 18 },
    { "azylovych domu", 18 }, { "cdz", 33 }, { "center dennich sluzeb", 7 },
    { "center dusevniho zdravi", 33 }, { "centra dennich sluzeb", 7 },
    { "centra dusevniho zdravi", 33 }, { "centrum dusevniho zdravi", 33 },
    { "chranena bydleni", 13 }, { "chranene bydleni", 13 }, { "chraneneho bydleni", 13 },
    { "contact centre", 20 }, { "contact centres", 20 }, { "contact_centre", 20 },
    { "crisis help", 21 }, { "crisis_help", 21 }, { "day care centre", 8 },
    { "day care centres", 8 }, { "day services centre", 7 }, { "day services centres", 7 },
    { "day_care_centre", 8 }, { "day_services_centre", 7 }, { "denni stacionar", 8 },
    { "denni stacionare", 8 }, { "dennich stacionaru", 8 }, { "distress care", 3 },
    { "domiciliary care", 2 }, { "domiciliary care (home-care service)", 2 },
    { "domiciliary_care", 2 }, { "domov pro osoby se zdravotnim postizenim", 10 },
    { "domov pro seniory", 11 }, { "domov se zvlastnim rezimem", 12 },
    { "domovu pro osoby se zdravotnim postizenim", 10 }, { "domovu pro seniory", 11 },
    { "domovu se zvlastnim rezimem", 12 }, { "domovy pro osoby se zdravotnim postizenim", 10 },
    { "domovy pro seniory", 11 }, { "domovy se zvlastnim rezimem", 12 },
    { "domu na pul cesty", 19 }, { "domy na pul cesty", 19 }, { "dozp", 10 }, { "dpc", 19 },
    { "dum na pul cesty", 19 }, { "dzr", 12 }, { "early care", 15 }, { "early intervention", 15 },
    { "early_intervention", 15 }, { "emergency (distress) care", 3 }, { "emergency care", 3 },
    { "emergency_care", 3 }, { "field (outreach) programmes", 31 }, { "field programme", 31 },
    { "field programmes", 31 }, { "field_programme", 31 }, { "follow-up care", 26 },
    { "follow-up care services", 26 }, { "follow_up_care", 26 },
    { "guide and reading services", 4 }, { "guide_and_reading", 4 }, { "halfway house", 19 },
    { "halfway houses", 19 }, { "halfway_house", 19 }, { "home care", 2 },
    { "home for persons with disabilities", 10 }, { "home for the elderly", 11 },
    { "home-care service", 2 }, { "home_disabilities", 10 }, { "home_seniors", 11 },
    { "home_special_regime", 12 }, { "homes for persons with disabilities", 10 },
    { "homes for seniors", 11 }, { "homes for the elderly", 11 }, { "interpreting", 17 },
    { "interpreting service", 17 }, { "interpreting services", 17 }, { "intervencni centra", 22 },
    { "intervencni centrum", 22 }, { "intervencnich center", 22 }, { "intervention centre", 22 },
    { "intervention centres", 22 }, { "intervention_centre", 22 }, { "kontaktni centra", 20 },
    { "kontaktni centrum", 20 }, { "kontaktnich center", 20 }, { "krizova pomoc", 21 },
    { "krizove pomoci", 21 }, { "krizovou pomoc", 21 }, { "linka duvery", 16 },
    { "low-threshold day centre", 23 }, { "low-threshold day centres", 23 },
    { "low-threshold facilities for children and youth", 24 },
    { "low-threshold facility for children and youth", 24 }, { "low_threshold_day_centre", 23 },
    { "low_threshold_youth", 24 }, { "mental health centre", 33 }, { "mental health centres", 33 },
    { "mental_health_centre", 33 }, { "nasledna pece", 26 }, { "ndc", 23 }, { "night hostel", 25 },
    { "night hostels", 25 }, { "nizkoprahova denni centra", 23 },
    { "nizkoprahova zarizeni pro deti a mladez", 24 }, { "nizkoprahove denni centrum", 23 },
    { "nizkoprahove zarizeni pro deti a mladez", 24 }, { "nizkoprahovych dennich center", 23 },
    { "nizkoprahovych zarizeni pro deti a mladez", 24 }, { "nocleharen", 25 }, { "nocleharna", 25 },
    { "nocleharny", 25 }, { "nzdm", 24 }, { "odborne poradenstvi", 0 },
    { "odborne socialni poradenstvi", 0 }, { "odborneho socialniho poradenstvi", 0 },
    { "odbornych socialnich poraden", 0 }, { "odlehcovaci sluzba", 6 }, { "odlehcovaci sluzby", 6 },
    { "odlehcovacich sluzeb", 6 }, { "osobni asistence", 1 }, { "osobni asistenci", 1 },
    { "osobnich asistenci", 1 }, { "outreach programme", 31 }, { "outreach programmes", 31 },
    { "overnight shelter", 25 }, { "overnight shelters", 25 },
    { "overnight shelters (night hostels)", 25 }, { "overnight_shelter", 25 },
    { "pecovatelska sluzba", 2 }, { "pecovatelske sluzby", 2 }, { "pecovatelskych sluzeb", 2 },
    { "personal assistance", 1 }, { "personal_assistance", 1 },
    { "podpora samostatneho bydleni", 5 }, { "podporu samostatneho bydleni", 5 },
    { "podpory samostatneho bydleni", 5 }, { "pruvodcovska a predcitatelska sluzba", 4 },
    { "pruvodcovske a predcitatelske sluzby", 4 },
    { "pruvodcovskych a predcitatelskych sluzeb", 4 }, { "rana pece", 15 }, { "rane pece", 15 },
    { "ranou peci", 15 }, { "respite care", 6 }, { "respite services", 6 }, { "respite_care", 6 },
    { "sas pro rodiny s detmi", 27 }, { "sas pro seniory", 28 }, { "sas rd", 27 },
    { "services_in_hospitals", 14 }, { "shelter", 18 }, { "sheltered housing", 13 },
    { "sheltered_housing", 13 }, { "shelters", 18 }, { "sluzba nasledne pece", 26 },
    { "sluzby azylovych domu", 18 }, { "sluzby nasledne pece", 26 },
    { "sluzby nizkoprahovych dennich center", 23 }, { "sluzeb azylovych domu", 18 },
    { "sluzeb nasledne pece", 26 }, { "sluzeb socialne terapeutickych dilen", 29 },
    { "social activation services for families with children", 27 },
    { "social activation services for the elderly and persons with disabilities", 28 },
    { "social rehabilitation", 32 },
    { "social services provided in inpatient medical facilities", 14 },
    { "social therapy workshop", 29 }, { "social therapy workshops", 29 },
    { "social_rehabilitation", 32 }, { "socially therapeutic workshop", 29 },
    { "socially therapeutic workshops", 29 },
    { "socialne aktivizacni sluzba pro rodiny s detmi", 27 },
    { "socialne aktivizacni sluzba pro seniory a osoby se zdravotnim postizenim", 28 },
    { "socialne aktivizacni sluzby pro rodiny s detmi", 27 },
    { "socialne aktivizacni sluzby pro rodiny s detmi nad 15 let", 27 },
    { "socialne aktivizacni sluzby pro seniory a osoby se zdravotnim postizenim", 28 },
    { "socialne aktivizacnich sluzeb pro rodiny s detmi", 27 },
    { "socialne aktivizacnich sluzeb pro seniory a osoby se zdravotnim postizenim", 28 },
    { "socialne terapeuticka dilna", 29 }, { "socialne terapeuticke dilny", 29 },
    { "socialne terapeutickych dilen", 29 }, { "socialni poradenstvi", 0 },
    { "socialni rehabilitace", 32 }, { "socialni rehabilitaci", 32 },
    { "socialni sluzba poskytovana ve zdravotnickem zarizeni luzkove pece", 14 },
    { "socialni sluzby poskytovane ve zdravotnickych zarizenich luzkove pece", 14 },
    { "socialnich rehabilitaci", 32 },
    { "socialnich sluzeb poskytovanych ve zdravotnickych zarizenich luzkove pece", 14 },
    { "special regime home", 12 }, { "special regime homes", 12 }, { "specialised counselling", 0 },
    { "specialised social counselling", 0 }, { "specialised_counselling", 0 }, { "std", 29 },
    { "support for independent living", 5 }, { "supported independent living", 5 },
    { "supported living", 5 }, { "supported_independent_living", 5 },
    { "telefonicka krizova pomoc", 16 }, { "telefonicke krizove pomoci", 16 },
    { "telephone crisis help", 16 }, { "telephone_crisis_help", 16 },
    { "terapeuticka komunita", 30 }, { "terapeuticke komunity", 30 },
    { "terapeutickych komunit", 30 }, { "terenni program", 31 }, { "terenni programy", 31 },
    { "terenni socialni sluzby", 31 }, { "terennich programu", 31 },
    { "terennich socialnich sluzeb", 31 }, { "therapeutic communities", 30 },
    { "therapeutic community", 30 }, { "therapeutic_community", 30 },
    { "therapeutic_workshop", 29 }, { "tisnova pece", 3 }, { "tisnove pece", 3 },
    { "tisnovou peci", 3 }, { "tlumocnicka sluzba", 17 }, { "tlumocnicke sluzby", 17 },
    { "tlumocnickych sluzeb", 17 }, { "tydenni stacionar", 9 }, { "tydenni stacionare", 9 },
    { "tydennich stacionaru", 9 }, { "week care centre", 9 }, { "week care centres", 9 },
    { "week_care_centre", 9 }, { "§ 37", 0 }, { "§ 39", 1 }, { "§ 40", 2 }, { "§ 41", 3 },
    { "§ 42", 4 }, { "§ 43", 5 }, { "§ 44", 6 }, { "§ 45", 7 }, { "§ 46", 8 }, { "§ 47", 9 },
    { "§ 48", 10 }, { "§ 49", 11 }, { "§ 50", 12 }, { "§ 51", 13 }, { "§ 52", 14 }, { "§ 54", 15 },
    { "§ 55", 16 }, { "§ 56", 17 }, { "§ 57", 18 }, { "§ 58", 19 }, { "§ 59", 20 }, { "§ 60", 21 },
    { "§ 60a", 22 }, { "§ 61", 23 }, { "§ 62", 24 }, { "§ 63", 25 }, { "§ 64", 26 }, { "§ 65", 27 },
    { "§ 66", 28 }, { "§ 67", 29 }, { "§ 68", 30 }, { "§ 69", 31 }, { "§ 70", 32 }, { "§37", 0 },
    { "§39", 1 }, { "§40", 2 }, { "§41", 3 }, { "§42", 4 }, { "§43", 5 }, { "§44", 6 },
    { "§45", 7 }, { "§46", 8 }, { "§47", 9 }, { "§48", 10 }, { "§49", 11 }, { "§50", 12 },
    { "§51", 13 }, { "§52", 14 }, { "§54", 15 }, { "§55", 16 }, { "§56", 17 }, { "§57", 18 },
    { "§58", 19 }, { "§59", 20 }, { "§60", 21 }, { "§60a", 22 }, { "§61", 23 }, { "§62", 24 },
    { "§63", 25 }, { "§64", 26 }, { "§65", 27 }, { "§66", 28 }, { "§67", 29 }, { "§68", 30 },
    { "§69", 31 }, { "§70", 32 },
};

/* ---- region ---- */
static const char *const region_aliases[] = {
    "Praha", "hl. m. Praha", "hlavního města Prahy", "kraj Praha", "Středočeského kraje",
    "Středočeském kraji", "kraj Středočeský", "Jihočeského kraje", "Jihočeském kraji",
    "kraj Jihočeský", "Plzeňského kraje", "Plzeňském kraji", "kraj Plzeňský", "Pilsen Region",
    "Karlovarského kraje", "Karlovarském kraji", "kraj Karlovarský", "Ústeckého kraje",
    "Ústeckém kraji", "kraj Ústecký", "Libereckého kraje", "Libereckém kraji", "kraj Liberecký",
    "Královéhradeckého kraje", "Královéhradeckém kraji", "kraj Královéhradecký",
    "Pardubického kraje", "Pardubickém kraji", "kraj Pardubický", "Vysočina", "kraje Vysočina",
    "kraji Vysočina", "Vysočina kraj", "Jihomoravského kraje", "Jihomoravském kraji",
    "kraj Jihomoravský", "JMK", "Olomouckého kraje", "Olomouckém kraji", "kraj Olomoucký",
    "Zlínského kraje", "Zlínském kraji", "kraj Zlínský", "Moravskoslezského kraje",
    "Moravskoslezském kraji", "kraj Moravskoslezský", "MSK",
};
static const socprev__codelist_row region_rows[] = {
    {
      "CZ010", "Hlavní město Praha", "Prague", "CZ01", "NUTS and ISO codes: lists in public code",
      1, 0, 4 },
    {
      "CZ020", "Středočeský kraj", "Central Bohemian Region", "CZ02",
      "NUTS and ISO codes: lists in public code",
      1, 4, 3 },
    {
      "CZ031", "Jihočeský kraj", "South Bohemian Region", "CZ03",
      "NUTS and ISO codes: lists in public code",
      1, 7, 3 },
    {
      "CZ032", "Plzeňský kraj", "Plzeň Region", "CZ03", "NUTS and ISO codes: lists in public code",
      1, 10, 4 },
    {
      "CZ041", "Karlovarský kraj", "Karlovy Vary Region", "CZ04",
      "NUTS and ISO codes: lists in public code",
      1, 14, 3 },
    {
      "CZ042", "Ústecký kraj", "Ústí nad Labem Region", "CZ04",
      "NUTS and ISO codes: lists in public code",
      1, 17, 3 },
    {
      "CZ051", "Liberecký kraj", "Liberec Region", "CZ05",
      "NUTS and ISO codes: lists in public code",
      1, 20, 3 },
    {
      "CZ052", "Královéhradecký kraj", "Hradec Králové Region", "CZ05",
      "NUTS and ISO codes: lists in public code",
      1, 23, 3 },
    {
      "CZ053", "Pardubický kraj", "Pardubice Region", "CZ05",
      "NUTS and ISO codes: lists in public code",
      1, 26, 3 },
    {
      "CZ063", "Kraj Vysočina", "Vysočina Region", "CZ06",
      "NUTS and ISO codes: lists in public code",
      1, 29, 4 },
    {
      "CZ064", "Jihomoravský kraj", "South Moravian Region", "CZ06",
      "NUTS and ISO codes: lists in public code",
      1, 33, 4 },
    {
      "CZ071", "Olomoucký kraj", "Olomouc Region", "CZ07",
      "NUTS and ISO codes: lists in public code",
      1, 37, 3 },
    {
      "CZ072", "Zlínský kraj", "Zlín Region", "CZ07", "NUTS and ISO codes: lists in public code",
      1, 40, 3 },
    {
      "CZ080", "Moravskoslezský kraj", "Moravian-Silesian Region", "CZ08",
      "NUTS and ISO codes: lists in public code",
      1, 43, 4 },
};
static const char *const region_attributes[] = {
    "iso3166_2", "czso", "czso_confidence", "ruian", "ruian_confidence", "seat", "districts",
    "area_km2", "area_km2_confidence", "area_km2_note", "short", "short_confidence", "tile_row",
    "tile_column",
};
static const char *const region_cells[] = {
    /* CZ010 */
    "CZ-10", "3018", "memory", "19", "memory", "Praha", "0", "496.2", "memory",
    "from memory (sum of all 14 = 78870.9 km2)", "PHA", "memory", "1", "2",
    /* CZ020 */
    "CZ-20", "3026", "memory", "27", "memory", "Praha", "12", "10928.44", "verified",
    "2022 (CZSO via wiki)", "STC", "memory", "1", "1",
    /* CZ031 */
    "CZ-31", "3034", "memory", "35", "memory", "České Budějovice", "7", "10057.98", "verified",
    "2022 (CZSO via wiki)", "JHC", "memory", "2", "1",
    /* CZ032 */
    "CZ-32", "3042", "memory", "43", "memory", "Plzeň", "7", "7648.96", "verified",
    "2022 (CZSO via wiki)", "PLK", "memory", "2", "0",
    /* CZ041 */
    "CZ-41", "3051", "memory", "51", "verified", "Karlovy Vary", "3", "3310.36", "verified",
    "2022 (CZSO via wiki)", "KVK", "memory", "1", "0",
    /* CZ042 */
    "CZ-42", "3069", "memory", "60", "memory", "Ústí nad Labem", "7", "5338.67", "verified",
    "2022 (CZSO via wiki)", "ULK", "memory", "0", "1",
    /* CZ051 */
    "CZ-51", "3077", "memory", "78", "memory", "Liberec", "4", "3163.4", "verified",
    "2022 (CZSO via wiki)", "LBK", "memory", "0", "2",
    /* CZ052 */
    "CZ-52", "3085", "memory", "86", "memory", "Hradec Králové", "5", "4759.06", "verified",
    "2022 (CZSO via wiki)", "HKK", "memory", "0", "3",
    /* CZ053 */
    "CZ-53", "3093", "memory", "94", "memory", "Pardubice", "4", "4519.2", "verified",
    "2022 (CZSO via wiki)", "PAK", "memory", "1", "3",
    /* CZ063 */
    "CZ-63", "3107", "memory", "108", "memory", "Jihlava", "5", "6795.8", "memory",
    "from memory (sum of all 14 = 78870.9 km2)", "VYS", "memory", "2", "2",
    /* CZ064 */
    "CZ-64", "3115", "memory", "116", "memory", "Brno", "7", "7187.8", "memory",
    "from memory (sum of all 14 = 78870.9 km2)", "JHM", "memory", "2", "3",
    /* CZ071 */
    "CZ-71", "3123", "memory", "124", "memory", "Olomouc", "5", "5271.54", "verified",
    "2022 (CZSO via wiki)", "OLK", "memory", "1", "4",
    /* CZ072 */
    "CZ-72", "3131", "memory", "141", "memory", "Zlín", "4", "3963.0", "memory",
    "from memory (sum of all 14 = 78870.9 km2)", "ZLK", "memory", "2", "4",
    /* CZ080 */
    "CZ-80", "3140", "memory", "132", "memory", "Ostrava", "6", "5430.5", "memory",
    "from memory (sum of all 14 = 78870.9 km2)", "MSK", "memory", "1", "5",
};
static const int16_t region_by_code[] = {
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
};
static const socprev__codelist_key region_keys[] = {
    { "central bohemian region", 1 }, { "cz010", 0 }, { "cz020", 1 }, { "cz031", 2 },
    { "cz032", 3 }, { "cz041", 4 }, { "cz042", 5 }, { "cz051", 6 }, { "cz052", 7 }, { "cz053", 8 },
    { "cz063", 9 }, { "cz064", 10 }, { "cz071", 11 }, { "cz072", 12 }, { "cz080", 13 },
    { "hl. m. praha", 0 }, { "hlavni mesto praha", 0 }, { "hlavniho mesta prahy", 0 },
    { "hradec kralove region", 7 }, { "jihoceskeho kraje", 2 }, { "jihoceskem kraji", 2 },
    { "jihocesky kraj", 2 }, { "jihomoravskeho kraje", 10 }, { "jihomoravskem kraji", 10 },
    { "jihomoravsky kraj", 10 }, { "jmk", 10 }, { "karlovarskeho kraje", 4 },
    { "karlovarskem kraji", 4 }, { "karlovarsky kraj", 4 }, { "karlovy vary region", 4 },
    { "kraj jihocesky", 2 }, { "kraj jihomoravsky", 10 }, { "kraj karlovarsky", 4 },
    { "kraj kralovehradecky", 7 }, { "kraj liberecky", 6 }, { "kraj moravskoslezsky", 13 },
    { "kraj olomoucky", 11 }, { "kraj pardubicky", 8 }, { "kraj plzensky", 3 }, { "kraj praha", 0 },
    { "kraj stredocesky", 1 }, { "kraj ustecky", 5 }, { "kraj vysocina", 9 },
    { "kraj zlinsky", 12 }, { "kraje vysocina", 9 }, { "kraji vysocina", 9 },
    { "kralovehradeckeho kraje", 7 }, { "kralovehradeckem kraji", 7 },
    { "kralovehradecky kraj", 7 }, { "liberec region", 6 }, { "libereckeho kraje", 6 },
    { "libereckem kraji", 6 }, { "liberecky kraj", 6 }, { "moravian-silesian region", 13 },
    { "moravskoslezskeho kraje", 13 }, { "moravskoslezskem kraji", 13 },
    { "moravskoslezsky kraj", 13 }, { "msk", 13 }, { "olomouc region", 11 },
    { "olomouckeho kraje", 11 }, { "olomouckem kraji", 11 }, { "olomoucky kraj", 11 },
    { "pardubice region", 8 }, { "pardubickeho kraje", 8 }, { "pardubickem kraji", 8 },
    { "pardubicky kraj", 8 }, { "pilsen region", 3 }, { "plzen region", 3 },
    { "plzenskeho kraje", 3 }, { "plzenskem kraji", 3 }, { "plzensky kraj", 3 }, { "prague", 0 },
    { "praha", 0 }, { "south bohemian region", 2 }, { "south moravian region", 10 },
    { "stredoceskeho kraje", 1 }, { "stredoceskem kraji", 1 }, { "stredocesky kraj", 1 },
    { "usteckeho kraje", 5 }, { "usteckem kraji", 5 }, { "ustecky kraj", 5 },
    { "usti nad labem region", 5 }, { "vysocina", 9 }, { "vysocina kraj", 9 },
    { "vysocina region", 9 }, { "zlin region", 12 }, { "zlinskeho kraje", 12 },
    { "zlinskem kraji", 12 }, { "zlinsky kraj", 12 },
};

/* ---- district ---- */
static const char *const district_aliases[] = {
    "okres Praha", "hlavní město Praha", "okres Benešov", "okres Beroun", "okres Kladno",
    "okres Kolín", "okres Kutná Hora", "okres Mělník", "okres Mladá Boleslav", "okres Nymburk",
    "okres Praha-východ", "Praha východ", "okres Praha-západ", "Praha západ", "okres Příbram",
    "okres Rakovník", "okres České Budějovice", "okres Český Krumlov", "okres Jindřichův Hradec",
    "okres Písek", "okres Prachatice", "okres Strakonice", "okres Tábor", "okres Domažlice",
    "okres Klatovy", "okres Plzeň-město", "Plzeň", "Plzeň město", "okres Plzeň-jih", "Plzeň jih",
    "okres Plzeň-sever", "Plzeň sever", "okres Rokycany", "okres Tachov", "okres Cheb",
    "okres Karlovy Vary", "okres Sokolov", "okres Děčín", "okres Chomutov", "okres Litoměřice",
    "okres Louny", "okres Most", "okres Teplice", "okres Ústí nad Labem", "Ústí n. L.",
    "okres Česká Lípa", "okres Jablonec nad Nisou", "okres Liberec", "okres Semily",
    "okres Hradec Králové", "okres Jičín", "okres Náchod", "okres Rychnov nad Kněžnou",
    "okres Trutnov", "okres Chrudim", "okres Pardubice", "okres Svitavy", "okres Ústí nad Orlicí",
    "Ústí n. O.", "okres Havlíčkův Brod", "okres Jihlava", "okres Pelhřimov", "okres Třebíč",
    "okres Žďár nad Sázavou", "okres Blansko", "okres Brno-město", "Brno", "Brno město",
    "okres Brno-venkov", "Brno venkov", "okres Břeclav", "okres Hodonín", "okres Vyškov",
    "okres Znojmo", "okres Jeseník", "okres Olomouc", "okres Prostějov", "okres Přerov",
    "okres Šumperk", "okres Kroměříž", "okres Uherské Hradiště", "okres Vsetín", "okres Zlín",
    "okres Bruntál", "okres Frýdek-Místek", "Frýdek Místek", "okres Karviná", "okres Nový Jičín",
    "okres Opava", "okres Ostrava-město", "Ostrava", "Ostrava město",
};
static const socprev__codelist_row district_rows[] = {
    {
      "CZ0100", "Praha", "Prague", "CZ010", "LAU and ISO codes: lists in public code",
      1, 0, 2 },
    {
      "CZ0201", "Benešov", "Benešov", "CZ020", "LAU and ISO codes: lists in public code",
      1, 2, 1 },
    {
      "CZ0202", "Beroun", "Beroun", "CZ020", "LAU and ISO codes: lists in public code",
      1, 3, 1 },
    {
      "CZ0203", "Kladno", "Kladno", "CZ020", "LAU and ISO codes: lists in public code",
      1, 4, 1 },
    {
      "CZ0204", "Kolín", "Kolín", "CZ020", "LAU and ISO codes: lists in public code",
      1, 5, 1 },
    {
      "CZ0205", "Kutná Hora", "Kutná Hora", "CZ020", "LAU and ISO codes: lists in public code",
      1, 6, 1 },
    {
      "CZ0206", "Mělník", "Mělník", "CZ020", "LAU and ISO codes: lists in public code",
      1, 7, 1 },
    {
      "CZ0207", "Mladá Boleslav", "Mladá Boleslav", "CZ020",
      "LAU and ISO codes: lists in public code",
      1, 8, 1 },
    {
      "CZ0208", "Nymburk", "Nymburk", "CZ020", "LAU and ISO codes: lists in public code",
      1, 9, 1 },
    {
      "CZ0209", "Praha-východ", "Prague-East", "CZ020", "LAU and ISO codes: lists in public code",
      1, 10, 2 },
    {
      "CZ020A", "Praha-západ", "Prague-West", "CZ020", "LAU and ISO codes: lists in public code",
      1, 12, 2 },
    {
      "CZ020B", "Příbram", "Příbram", "CZ020", "LAU and ISO codes: lists in public code",
      1, 14, 1 },
    {
      "CZ020C", "Rakovník", "Rakovník", "CZ020", "LAU and ISO codes: lists in public code",
      1, 15, 1 },
    {
      "CZ0311", "České Budějovice", "České Budějovice", "CZ031",
      "LAU and ISO codes: lists in public code",
      1, 16, 1 },
    {
      "CZ0312", "Český Krumlov", "Český Krumlov", "CZ031",
      "LAU and ISO codes: lists in public code",
      1, 17, 1 },
    {
      "CZ0313", "Jindřichův Hradec", "Jindřichův Hradec", "CZ031",
      "LAU and ISO codes: lists in public code",
      1, 18, 1 },
    {
      "CZ0314", "Písek", "Písek", "CZ031", "LAU and ISO codes: lists in public code",
      1, 19, 1 },
    {
      "CZ0315", "Prachatice", "Prachatice", "CZ031", "LAU and ISO codes: lists in public code",
      1, 20, 1 },
    {
      "CZ0316", "Strakonice", "Strakonice", "CZ031", "LAU and ISO codes: lists in public code",
      1, 21, 1 },
    {
      "CZ0317", "Tábor", "Tábor", "CZ031", "LAU and ISO codes: lists in public code",
      1, 22, 1 },
    {
      "CZ0321", "Domažlice", "Domažlice", "CZ032", "LAU and ISO codes: lists in public code",
      1, 23, 1 },
    {
      "CZ0322", "Klatovy", "Klatovy", "CZ032", "LAU and ISO codes: lists in public code",
      1, 24, 1 },
    {
      "CZ0323", "Plzeň-město", "Plzeň-City", "CZ032", "LAU and ISO codes: lists in public code",
      1, 25, 3 },
    {
      "CZ0324", "Plzeň-jih", "Plzeň-South", "CZ032", "LAU and ISO codes: lists in public code",
      1, 28, 2 },
    {
      "CZ0325", "Plzeň-sever", "Plzeň-North", "CZ032", "LAU and ISO codes: lists in public code",
      1, 30, 2 },
    {
      "CZ0326", "Rokycany", "Rokycany", "CZ032", "LAU and ISO codes: lists in public code",
      1, 32, 1 },
    {
      "CZ0327", "Tachov", "Tachov", "CZ032", "LAU and ISO codes: lists in public code",
      1, 33, 1 },
    {
      "CZ0411", "Cheb", "Cheb", "CZ041", "LAU and ISO codes: lists in public code",
      1, 34, 1 },
    {
      "CZ0412", "Karlovy Vary", "Karlovy Vary", "CZ041", "LAU and ISO codes: lists in public code",
      1, 35, 1 },
    {
      "CZ0413", "Sokolov", "Sokolov", "CZ041", "LAU and ISO codes: lists in public code",
      1, 36, 1 },
    {
      "CZ0421", "Děčín", "Děčín", "CZ042", "LAU and ISO codes: lists in public code",
      1, 37, 1 },
    {
      "CZ0422", "Chomutov", "Chomutov", "CZ042", "LAU and ISO codes: lists in public code",
      1, 38, 1 },
    {
      "CZ0423", "Litoměřice", "Litoměřice", "CZ042", "LAU and ISO codes: lists in public code",
      1, 39, 1 },
    {
      "CZ0424", "Louny", "Louny", "CZ042", "LAU and ISO codes: lists in public code",
      1, 40, 1 },
    {
      "CZ0425", "Most", "Most", "CZ042", "LAU and ISO codes: lists in public code",
      1, 41, 1 },
    {
      "CZ0426", "Teplice", "Teplice", "CZ042", "LAU and ISO codes: lists in public code",
      1, 42, 1 },
    {
      "CZ0427", "Ústí nad Labem", "Ústí nad Labem", "CZ042",
      "LAU and ISO codes: lists in public code",
      1, 43, 2 },
    {
      "CZ0511", "Česká Lípa", "Česká Lípa", "CZ051", "LAU and ISO codes: lists in public code",
      1, 45, 1 },
    {
      "CZ0512", "Jablonec nad Nisou", "Jablonec nad Nisou", "CZ051",
      "LAU and ISO codes: lists in public code",
      1, 46, 1 },
    {
      "CZ0513", "Liberec", "Liberec", "CZ051", "LAU and ISO codes: lists in public code",
      1, 47, 1 },
    {
      "CZ0514", "Semily", "Semily", "CZ051", "LAU and ISO codes: lists in public code",
      1, 48, 1 },
    {
      "CZ0521", "Hradec Králové", "Hradec Králové", "CZ052",
      "LAU and ISO codes: lists in public code",
      1, 49, 1 },
    {
      "CZ0522", "Jičín", "Jičín", "CZ052", "LAU and ISO codes: lists in public code",
      1, 50, 1 },
    {
      "CZ0523", "Náchod", "Náchod", "CZ052", "LAU and ISO codes: lists in public code",
      1, 51, 1 },
    {
      "CZ0524", "Rychnov nad Kněžnou", "Rychnov nad Kněžnou", "CZ052",
      "LAU and ISO codes: lists in public code",
      1, 52, 1 },
    {
      "CZ0525", "Trutnov", "Trutnov", "CZ052", "LAU and ISO codes: lists in public code",
      1, 53, 1 },
    {
      "CZ0531", "Chrudim", "Chrudim", "CZ053", "LAU and ISO codes: lists in public code",
      1, 54, 1 },
    {
      "CZ0532", "Pardubice", "Pardubice", "CZ053", "LAU and ISO codes: lists in public code",
      1, 55, 1 },
    {
      "CZ0533", "Svitavy", "Svitavy", "CZ053", "LAU and ISO codes: lists in public code",
      1, 56, 1 },
    {
      "CZ0534", "Ústí nad Orlicí", "Ústí nad Orlicí", "CZ053",
      "LAU and ISO codes: lists in public code",
      1, 57, 2 },
    {
      "CZ0631", "Havlíčkův Brod", "Havlíčkův Brod", "CZ063",
      "LAU and ISO codes: lists in public code",
      1, 59, 1 },
    {
      "CZ0632", "Jihlava", "Jihlava", "CZ063", "LAU and ISO codes: lists in public code",
      1, 60, 1 },
    {
      "CZ0633", "Pelhřimov", "Pelhřimov", "CZ063", "LAU and ISO codes: lists in public code",
      1, 61, 1 },
    {
      "CZ0634", "Třebíč", "Třebíč", "CZ063", "LAU and ISO codes: lists in public code",
      1, 62, 1 },
    {
      "CZ0635", "Žďár nad Sázavou", "Žďár nad Sázavou", "CZ063",
      "LAU and ISO codes: lists in public code",
      1, 63, 1 },
    {
      "CZ0641", "Blansko", "Blansko", "CZ064", "LAU and ISO codes: lists in public code",
      1, 64, 1 },
    {
      "CZ0642", "Brno-město", "Brno-City", "CZ064", "LAU and ISO codes: lists in public code",
      1, 65, 3 },
    {
      "CZ0643", "Brno-venkov", "Brno-Country", "CZ064", "LAU and ISO codes: lists in public code",
      1, 68, 2 },
    {
      "CZ0644", "Břeclav", "Břeclav", "CZ064", "LAU and ISO codes: lists in public code",
      1, 70, 1 },
    {
      "CZ0645", "Hodonín", "Hodonín", "CZ064", "LAU and ISO codes: lists in public code",
      1, 71, 1 },
    {
      "CZ0646", "Vyškov", "Vyškov", "CZ064", "LAU and ISO codes: lists in public code",
      1, 72, 1 },
    {
      "CZ0647", "Znojmo", "Znojmo", "CZ064", "LAU and ISO codes: lists in public code",
      1, 73, 1 },
    {
      "CZ0711", "Jeseník", "Jeseník", "CZ071", "LAU and ISO codes: lists in public code",
      1, 74, 1 },
    {
      "CZ0712", "Olomouc", "Olomouc", "CZ071", "LAU and ISO codes: lists in public code",
      1, 75, 1 },
    {
      "CZ0713", "Prostějov", "Prostějov", "CZ071", "LAU and ISO codes: lists in public code",
      1, 76, 1 },
    {
      "CZ0714", "Přerov", "Přerov", "CZ071", "LAU and ISO codes: lists in public code",
      1, 77, 1 },
    {
      "CZ0715", "Šumperk", "Šumperk", "CZ071", "LAU and ISO codes: lists in public code",
      1, 78, 1 },
    {
      "CZ0721", "Kroměříž", "Kroměříž", "CZ072", "LAU and ISO codes: lists in public code",
      1, 79, 1 },
    {
      "CZ0722", "Uherské Hradiště", "Uherské Hradiště", "CZ072",
      "LAU and ISO codes: lists in public code",
      1, 80, 1 },
    {
      "CZ0723", "Vsetín", "Vsetín", "CZ072", "LAU and ISO codes: lists in public code",
      1, 81, 1 },
    {
      "CZ0724", "Zlín", "Zlín", "CZ072", "LAU and ISO codes: lists in public code",
      1, 82, 1 },
    {
      "CZ0801", "Bruntál", "Bruntál", "CZ080", "LAU and ISO codes: lists in public code",
      1, 83, 1 },
    {
      "CZ0802", "Frýdek-Místek", "Frýdek-Místek", "CZ080",
      "LAU and ISO codes: lists in public code",
      1, 84, 2 },
    {
      "CZ0803", "Karviná", "Karviná", "CZ080", "LAU and ISO codes: lists in public code",
      1, 86, 1 },
    {
      "CZ0804", "Nový Jičín", "Nový Jičín", "CZ080", "LAU and ISO codes: lists in public code",
      1, 87, 1 },
    {
      "CZ0805", "Opava", "Opava", "CZ080", "LAU and ISO codes: lists in public code",
      1, 88, 1 },
    {
      "CZ0806", "Ostrava-město", "Ostrava-City", "CZ080", "LAU and ISO codes: lists in public code",
      1, 89, 3 },
};
static const char *const district_attributes[] = {
    "iso3166_2", "czso", "czso_confidence", "ruian", "ruian_confidence", "short",
    "short_confidence", "tile_row", "tile_column",
};
static const char *const district_cells[] = {
    /* CZ0100 */
    "CZ-10", "", "", "", "", "A", "memory", "3", "4",
    /* CZ0201 */
    "CZ-201", "", "", "3201", "memory", "BN", "memory", "5", "4",
    /* CZ0202 */
    "CZ-202", "", "", "3202", "memory", "BE", "memory", "3", "3",
    /* CZ0203 */
    "CZ-203", "", "", "3203", "memory", "KD", "memory", "2", "3",
    /* CZ0204 */
    "CZ-204", "", "", "3204", "memory", "KO", "memory", "4", "5",
    /* CZ0205 */
    "CZ-205", "", "", "3205", "memory", "KH", "memory", "4", "6",
    /* CZ0206 */
    "CZ-206", "", "", "3206", "memory", "ME", "memory", "2", "4",
    /* CZ0207 */
    "CZ-207", "", "", "3207", "memory", "MB", "memory", "2", "5",
    /* CZ0208 */
    "CZ-208", "", "", "3208", "memory", "NB", "memory", "3", "6",
    /* CZ0209 */
    "CZ-209", "", "", "3209", "memory", "PY", "memory", "3", "5",
    /* CZ020A */
    "CZ-20A", "", "", "3210", "memory", "PZ", "memory", "4", "4",
    /* CZ020B */
    "CZ-20B", "", "", "3211", "memory", "PB", "memory", "4", "3",
    /* CZ020C */
    "CZ-20C", "", "", "3212", "memory", "RA", "memory", "3", "2",
    /* CZ0311 */
    "CZ-311", "", "", "3301", "memory", "CB", "memory", "7", "4",
    /* CZ0312 */
    "CZ-312", "", "", "3302", "memory", "CK", "memory", "7", "3",
    /* CZ0313 */
    "CZ-313", "", "", "3303", "memory", "JH", "memory", "7", "5",
    /* CZ0314 */
    "CZ-314", "", "", "3305", "memory", "PI", "memory", "6", "4",
    /* CZ0315 */
    "CZ-315", "", "", "3306", "memory", "PT", "memory", "6", "3",
    /* CZ0316 */
    "CZ-316", "", "", "3307", "memory", "ST", "memory", "5", "3",
    /* CZ0317 */
    "CZ-317", "", "", "3308", "memory", "TA", "memory", "6", "5",
    /* CZ0321 */
    "CZ-321", "", "", "3401", "memory", "DO", "memory", "5", "1",
    /* CZ0322 */
    "CZ-322", "", "", "3404", "memory", "KT", "memory", "6", "2",
    /* CZ0323 */
    "CZ-323", "", "", "3405", "memory", "PM", "memory", "4", "1",
    /* CZ0324 */
    "CZ-324", "", "", "3406", "memory", "PJ", "memory", "5", "2",
    /* CZ0325 */
    "CZ-325", "", "", "3407", "memory", "PS", "memory", "3", "1",
    /* CZ0326 */
    "CZ-326", "", "", "3408", "memory", "RO", "memory", "4", "2",
    /* CZ0327 */
    "CZ-327", "", "", "3410", "memory", "TC", "memory", "4", "0",
    /* CZ0411 */
    "CZ-411", "40428", "verified", "3402", "verified", "CH", "memory", "3", "0",
    /* CZ0412 */
    "CZ-412", "", "", "3403", "memory", "KV", "memory", "2", "1",
    /* CZ0413 */
    "CZ-413", "", "", "3409", "memory", "SO", "memory", "2", "0",
    /* CZ0421 */
    "CZ-421", "", "", "3502", "memory", "DC", "memory", "0", "4",
    /* CZ0422 */
    "CZ-422", "", "", "3503", "memory", "CV", "memory", "1", "1",
    /* CZ0423 */
    "CZ-423", "", "", "3506", "memory", "LT", "memory", "1", "4",
    /* CZ0424 */
    "CZ-424", "", "", "3507", "memory", "LN", "memory", "2", "2",
    /* CZ0425 */
    "CZ-425", "", "", "3508", "memory", "MO", "memory", "1", "2",
    /* CZ0426 */
    "CZ-426", "", "", "3509", "memory", "TP", "memory", "1", "3",
    /* CZ0427 */
    "CZ-427", "", "", "3510", "memory", "UL", "memory", "0", "3",
    /* CZ0511 */
    "CZ-511", "", "", "3501", "memory", "CL", "memory", "1", "5",
    /* CZ0512 */
    "CZ-512", "", "", "3504", "memory", "JN", "memory", "0", "6",
    /* CZ0513 */
    "CZ-513", "", "", "3505", "memory", "LB", "memory", "0", "5",
    /* CZ0514 */
    "CZ-514", "", "", "3608", "memory", "SM", "memory", "1", "6",
    /* CZ0521 */
    "CZ-521", "", "", "3602", "memory", "HK", "memory", "2", "7",
    /* CZ0522 */
    "CZ-522", "", "", "3604", "memory", "JC", "memory", "2", "6",
    /* CZ0523 */
    "CZ-523", "", "", "3605", "memory", "NA", "memory", "1", "8",
    /* CZ0524 */
    "CZ-524", "", "", "3607", "memory", "RK", "memory", "2", "8",
    /* CZ0525 */
    "CZ-525", "", "", "3610", "memory", "TU", "memory", "1", "7",
    /* CZ0531 */
    "CZ-531", "", "", "3603", "memory", "CR", "memory", "4", "7",
    /* CZ0532 */
    "CZ-532", "", "", "3606", "memory", "PU", "memory", "3", "7",
    /* CZ0533 */
    "CZ-533", "", "", "3609", "memory", "SY", "memory", "4", "8",
    /* CZ0534 */
    "CZ-534", "", "", "3611", "memory", "UO", "memory", "3", "8",
    /* CZ0631 */
    "CZ-631", "", "", "3601", "memory", "HB", "memory", "5", "6",
    /* CZ0632 */
    "CZ-632", "", "", "3707", "memory", "JI", "memory", "6", "6",
    /* CZ0633 */
    "CZ-633", "", "", "3304", "memory", "PE", "memory", "5", "5",
    /* CZ0634 */
    "CZ-634", "", "", "3710", "memory", "TR", "memory", "7", "6",
    /* CZ0635 */
    "CZ-635", "", "", "3714", "memory", "ZR", "memory", "5", "7",
    /* CZ0641 */
    "CZ-641", "", "", "3701", "memory", "BK", "memory", "5", "8",
    /* CZ0642 */
    "CZ-642", "", "", "3702", "memory", "BM", "memory", "6", "8",
    /* CZ0643 */
    "CZ-643", "", "", "3703", "memory", "BI", "memory", "6", "7",
    /* CZ0644 */
    "CZ-644", "", "", "3704", "memory", "BV", "memory", "7", "8",
    /* CZ0645 */
    "CZ-645", "", "", "3706", "memory", "HO", "memory", "7", "9",
    /* CZ0646 */
    "CZ-646", "", "", "3712", "memory", "VY", "memory", "6", "9",
    /* CZ0647 */
    "CZ-647", "", "", "3713", "memory", "ZN", "memory", "7", "7",
    /* CZ0711 */
    "CZ-711", "", "", "3811", "memory", "JE", "memory", "2", "9",
    /* CZ0712 */
    "CZ-712", "", "", "3805", "memory", "OL", "memory", "4", "9",
    /* CZ0713 */
    "CZ-713", "", "", "3709", "memory", "PV", "memory", "5", "9",
    /* CZ0714 */
    "CZ-714", "", "", "3808", "memory", "PR", "memory", "5", "10",
    /* CZ0715 */
    "CZ-715", "", "", "3809", "memory", "SU", "memory", "3", "9",
    /* CZ0721 */
    "CZ-721", "", "", "3708", "memory", "KM", "memory", "6", "10",
    /* CZ0722 */
    "CZ-722", "", "", "3711", "memory", "UH", "memory", "7", "10",
    /* CZ0723 */
    "CZ-723", "", "", "3810", "memory", "VS", "memory", "6", "11",
    /* CZ0724 */
    "CZ-724", "", "", "3705", "memory", "ZL", "memory", "7", "11",
    /* CZ0801 */
    "CZ-801", "", "", "3801", "memory", "BR", "memory", "3", "10",
    /* CZ0802 */
    "CZ-802", "", "", "3802", "memory", "FM", "memory", "5", "12",
    /* CZ0803 */
    "CZ-803", "", "", "3803", "memory", "KI", "memory", "4", "12",
    /* CZ0804 */
    "CZ-804", "", "", "3804", "memory", "NJ", "memory", "5", "11",
    /* CZ0805 */
    "CZ-805", "", "", "3806", "memory", "OP", "memory", "3", "11",
    /* CZ0806 */
    "CZ-806", "", "", "3807", "memory", "OV", "memory", "4", "11",
};
static const int16_t district_by_code[] = {
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
    26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49,
    50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73,
    74, 75, 76,
};
static const socprev__codelist_key district_keys[] = {
    { "benesov", 1 }, { "beroun", 2 }, { "blansko", 55 }, { "breclav", 58 }, { "brno", 56 },
    { "brno mesto", 56 }, { "brno venkov", 57 }, { "brno-city", 56 }, { "brno-country", 57 },
    { "brno-mesto", 56 }, { "brno-venkov", 57 }, { "bruntal", 71 }, { "ceska lipa", 37 },
    { "ceske budejovice", 13 }, { "cesky krumlov", 14 }, { "cheb", 27 }, { "chomutov", 31 },
    { "chrudim", 46 }, { "cz0100", 0 }, { "cz0201", 1 }, { "cz0202", 2 }, { "cz0203", 3 },
    { "cz0204", 4 }, { "cz0205", 5 }, { "cz0206", 6 }, { "cz0207", 7 }, { "cz0208", 8 },
    { "cz0209", 9 }, { "cz020a", 10 }, { "cz020b", 11 }, { "cz020c", 12 }, { "cz0311", 13 },
    { "cz0312", 14 }, { "cz0313", 15 }, { "cz0314", 16 }, { "cz0315", 17 }, { "cz0316", 18 },
    { "cz0317", 19 }, { "cz0321", 20 }, { "cz0322", 21 }, { "cz0323", 22 }, { "cz0324", 23 },
    { "cz0325", 24 }, { "cz0326", 25 }, { "cz0327", 26 }, { "cz0411", 27 }, { "cz0412", 28 },
    { "cz0413", 29 }, { "cz0421", 30 }, { "cz0422", 31 }, { "cz0423", 32 }, { "cz0424", 33 },
    { "cz0425", 34 }, { "cz0426", 35 }, { "cz0427", 36 }, { "cz0511", 37 }, { "cz0512", 38 },
    { "cz0513", 39 }, { "cz0514", 40 }, { "cz0521", 41 }, { "cz0522", 42 }, { "cz0523", 43 },
    { "cz0524", 44 }, { "cz0525", 45 }, { "cz0531", 46 }, { "cz0532", 47 }, { "cz0533", 48 },
    { "cz0534", 49 }, { "cz0631", 50 }, { "cz0632", 51 }, { "cz0633", 52 }, { "cz0634", 53 },
    { "cz0635", 54 }, { "cz0641", 55 }, { "cz0642", 56 }, { "cz0643", 57 }, { "cz0644", 58 },
    { "cz0645", 59 }, { "cz0646", 60 }, { "cz0647", 61 }, { "cz0711", 62 }, { "cz0712", 63 },
    { "cz0713", 64 }, { "cz0714", 65 }, { "cz0715", 66 }, { "cz0721", 67 }, { "cz0722", 68 },
    { "cz0723", 69 }, { "cz0724", 70 }, { "cz0801", 71 }, { "cz0802", 72 }, { "cz0803", 73 },
    { "cz0804", 74 }, { "cz0805", 75 }, { "cz0806", 76 }, { "decin", 30 }, { "domazlice", 20 },
    { "frydek mistek", 72 }, { "frydek-mistek", 72 }, { "havlickuv brod", 50 },
    { "hlavni mesto praha", 0 }, { "hodonin", 59 }, { "hradec kralove", 41 },
    { "jablonec nad nisou", 38 }, { "jesenik", 62 }, { "jicin", 42 }, { "jihlava", 51 },
    { "jindrichuv hradec", 15 }, { "karlovy vary", 28 }, { "karvina", 73 }, { "kladno", 3 },
    { "klatovy", 21 }, { "kolin", 4 }, { "kromeriz", 67 }, { "kutna hora", 5 }, { "liberec", 39 },
    { "litomerice", 32 }, { "louny", 33 }, { "melnik", 6 }, { "mlada boleslav", 7 }, { "most", 34 },
    { "nachod", 43 }, { "novy jicin", 74 }, { "nymburk", 8 }, { "okres benesov", 1 },
    { "okres beroun", 2 }, { "okres blansko", 55 }, { "okres breclav", 58 },
    { "okres brno-mesto", 56 }, { "okres brno-venkov", 57 }, { "okres bruntal", 71 },
    { "okres ceska lipa", 37 }, { "okres ceske budejovice", 13 }, { "okres cesky krumlov", 14 },
    { "okres cheb", 27 }, { "okres chomutov", 31 }, { "okres chrudim", 46 }, { "okres decin", 30 },
    { "okres domazlice", 20 }, { "okres frydek-mistek", 72 }, { "okres havlickuv brod", 50 },
    { "okres hodonin", 59 }, { "okres hradec kralove", 41 }, { "okres jablonec nad nisou", 38 },
    { "okres jesenik", 62 }, { "okres jicin", 42 }, { "okres jihlava", 51 },
    { "okres jindrichuv hradec", 15 }, { "okres karlovy vary", 28 }, { "okres karvina", 73 },
    { "okres kladno", 3 }, { "okres klatovy", 21 }, { "okres kolin", 4 }, { "okres kromeriz", 67 },
    { "okres kutna hora", 5 }, { "okres liberec", 39 }, { "okres litomerice", 32 },
    { "okres louny", 33 }, { "okres melnik", 6 }, { "okres mlada boleslav", 7 },
    { "okres most", 34 }, { "okres nachod", 43 }, { "okres novy jicin", 74 },
    { "okres nymburk", 8 }, { "okres olomouc", 63 }, { "okres opava", 75 },
    { "okres ostrava-mesto", 76 }, { "okres pardubice", 47 }, { "okres pelhrimov", 52 },
    { "okres pisek", 16 }, { "okres plzen-jih", 23 }, { "okres plzen-mesto", 22 },
    { "okres plzen-sever", 24 }, { "okres prachatice", 17 }, { "okres praha", 0 },
    { "okres praha-vychod", 9 }, { "okres praha-zapad", 10 }, { "okres prerov", 65 },
    { "okres pribram", 11 }, { "okres prostejov", 64 }, { "okres rakovnik", 12 },
    { "okres rokycany", 25 }, { "okres rychnov nad kneznou", 44 }, { "okres semily", 40 },
    { "okres sokolov", 29 }, { "okres strakonice", 18 }, { "okres sumperk", 66 },
    { "okres svitavy", 48 }, { "okres tabor", 19 }, { "okres tachov", 26 }, { "okres teplice", 35 },
    { "okres trebic", 53 }, { "okres trutnov", 45 }, { "okres uherske hradiste", 68 },
    { "okres usti nad labem", 36 }, { "okres usti nad orlici", 49 }, { "okres vsetin", 69 },
    { "okres vyskov", 60 }, { "okres zdar nad sazavou", 54 }, { "okres zlin", 70 },
    { "okres znojmo", 61 }, { "olomouc", 63 }, { "opava", 75 }, { "ostrava", 76 },
    { "ostrava mesto", 76 }, { "ostrava-city", 76 }, { "ostrava-mesto", 76 }, { "pardubice", 47 },
    { "pelhrimov", 52 }, { "pisek", 16 }, { "plzen", 22 }, { "plzen jih", 23 },
    { "plzen mesto", 22 }, { "plzen sever", 24 }, { "plzen-city", 22 }, { "plzen-jih", 23 },
    { "plzen-mesto", 22 }, { "plzen-north", 24 }, { "plzen-sever", 24 }, { "plzen-south", 23 },
    { "prachatice", 17 }, { "prague", 0 }, { "prague-east", 9 }, { "prague-west", 10 },
    { "praha", 0 }, { "praha vychod", 9 }, { "praha zapad", 10 }, { "praha-vychod", 9 },
    { "praha-zapad", 10 }, { "prerov", 65 }, { "pribram", 11 }, { "prostejov", 64 },
    { "rakovnik", 12 }, { "rokycany", 25 }, { "rychnov nad kneznou", 44 }, { "semily", 40 },
    { "sokolov", 29 }, { "strakonice", 18 }, { "sumperk", 66 }, { "svitavy", 48 }, { "tabor", 19 },
    { "tachov", 26 }, { "teplice", 35 }, { "trebic", 53 }, { "trutnov", 45 },
    { "uherske hradiste", 68 }, { "usti n. l.", 36 }, { "usti n. o.", 49 },
    { "usti nad labem", 36 }, { "usti nad orlici", 49 }, { "vsetin", 69 }, { "vyskov", 60 },
    { "zdar nad sazavou", 54 }, { "zlin", 70 }, { "znojmo", 61 },
};

/* ---- territory ---- */
static const char *const territory_aliases[] = {
    "Česko", "ČR", "Czechia", "stát", "celá republika", "NUTS 2 Praha", "NUTS 2 Střední Čechy",
    "NUTS 2 Jihozápad", "NUTS 2 Severozápad", "NUTS 2 Severovýchod", "NUTS 2 Jihovýchod",
    "NUTS 2 Střední Morava", "NUTS 2 Moravskoslezsko", "Praha", "hl. m. Praha",
    "hlavního města Prahy", "kraj Praha", "Středočeského kraje", "Středočeském kraji",
    "kraj Středočeský", "Jihočeského kraje", "Jihočeském kraji", "kraj Jihočeský",
    "Plzeňského kraje", "Plzeňském kraji", "kraj Plzeňský", "Pilsen Region", "Karlovarského kraje",
    "Karlovarském kraji", "kraj Karlovarský", "Ústeckého kraje", "Ústeckém kraji", "kraj Ústecký",
    "Libereckého kraje", "Libereckém kraji", "kraj Liberecký", "Královéhradeckého kraje",
    "Královéhradeckém kraji", "kraj Královéhradecký", "Pardubického kraje", "Pardubickém kraji",
    "kraj Pardubický", "Vysočina", "kraje Vysočina", "kraji Vysočina", "Vysočina kraj",
    "Jihomoravského kraje", "Jihomoravském kraji", "kraj Jihomoravský", "JMK", "Olomouckého kraje",
    "Olomouckém kraji", "kraj Olomoucký", "Zlínského kraje", "Zlínském kraji", "kraj Zlínský",
    "Moravskoslezského kraje", "Moravskoslezském kraji", "kraj Moravskoslezský", "MSK",
    "okres Praha", "hlavní město Praha", "okres Benešov", "okres Beroun", "okres Kladno",
    "okres Kolín", "okres Kutná Hora", "okres Mělník", "okres Mladá Boleslav", "okres Nymburk",
    "okres Praha-východ", "Praha východ", "okres Praha-západ", "Praha západ", "okres Příbram",
    "okres Rakovník", "okres České Budějovice", "okres Český Krumlov", "okres Jindřichův Hradec",
    "okres Písek", "okres Prachatice", "okres Strakonice", "okres Tábor", "okres Domažlice",
    "okres Klatovy", "okres Plzeň-město", "Plzeň", "Plzeň město", "okres Plzeň-jih", "Plzeň jih",
    "okres Plzeň-sever", "Plzeň sever", "okres Rokycany", "okres Tachov", "okres Cheb",
    "okres Karlovy Vary", "okres Sokolov", "okres Děčín", "okres Chomutov", "okres Litoměřice",
    "okres Louny", "okres Most", "okres Teplice", "okres Ústí nad Labem", "Ústí n. L.",
    "okres Česká Lípa", "okres Jablonec nad Nisou", "okres Liberec", "okres Semily",
    "okres Hradec Králové", "okres Jičín", "okres Náchod", "okres Rychnov nad Kněžnou",
    "okres Trutnov", "okres Chrudim", "okres Pardubice", "okres Svitavy", "okres Ústí nad Orlicí",
    "Ústí n. O.", "okres Havlíčkův Brod", "okres Jihlava", "okres Pelhřimov", "okres Třebíč",
    "okres Žďár nad Sázavou", "okres Blansko", "okres Brno-město", "Brno", "Brno město",
    "okres Brno-venkov", "Brno venkov", "okres Břeclav", "okres Hodonín", "okres Vyškov",
    "okres Znojmo", "okres Jeseník", "okres Olomouc", "okres Prostějov", "okres Přerov",
    "okres Šumperk", "okres Kroměříž", "okres Uherské Hradiště", "okres Vsetín", "okres Zlín",
    "okres Bruntál", "okres Frýdek-Místek", "Frýdek Místek", "okres Karviná", "okres Nový Jičín",
    "okres Opava", "okres Ostrava-město", "Ostrava", "Ostrava město",
};
static const socprev__codelist_row territory_rows[] = {
    {
      "CZ", "Česká republika", "Czech Republic", "", "ISO 3166-1",
      1, 0, 5 },
    {
      "CZ01", "Praha", "Prague", "CZ", "code: verified with the regions; name: memory",
      4, 5, 1 },
    {
      "CZ02", "Střední Čechy", "Central Bohemia", "CZ",
      "code: verified with the regions; name: memory",
      4, 6, 1 },
    {
      "CZ03", "Jihozápad", "Southwest", "CZ", "code: verified with the regions; name: memory",
      4, 7, 1 },
    {
      "CZ04", "Severozápad", "Northwest", "CZ", "code: verified with the regions; name: memory",
      4, 8, 1 },
    {
      "CZ05", "Severovýchod", "Northeast", "CZ", "code: verified with the regions; name: memory",
      4, 9, 1 },
    {
      "CZ06", "Jihovýchod", "Southeast", "CZ", "code: verified with the regions; name: memory",
      4, 10, 1 },
    {
      "CZ07", "Střední Morava", "Central Moravia", "CZ",
      "code: verified with the regions; name: memory",
      4, 11, 1 },
    {
      "CZ08", "Moravskoslezsko", "Moravia-Silesia", "CZ",
      "code: verified with the regions; name: memory",
      4, 12, 1 },
    {
      "CZ010", "Hlavní město Praha", "Prague", "CZ01", "NUTS and ISO codes: lists in public code",
      1, 13, 4 },
    {
      "CZ020", "Středočeský kraj", "Central Bohemian Region", "CZ02",
      "NUTS and ISO codes: lists in public code",
      1, 17, 3 },
    {
      "CZ031", "Jihočeský kraj", "South Bohemian Region", "CZ03",
      "NUTS and ISO codes: lists in public code",
      1, 20, 3 },
    {
      "CZ032", "Plzeňský kraj", "Plzeň Region", "CZ03", "NUTS and ISO codes: lists in public code",
      1, 23, 4 },
    {
      "CZ041", "Karlovarský kraj", "Karlovy Vary Region", "CZ04",
      "NUTS and ISO codes: lists in public code",
      1, 27, 3 },
    {
      "CZ042", "Ústecký kraj", "Ústí nad Labem Region", "CZ04",
      "NUTS and ISO codes: lists in public code",
      1, 30, 3 },
    {
      "CZ051", "Liberecký kraj", "Liberec Region", "CZ05",
      "NUTS and ISO codes: lists in public code",
      1, 33, 3 },
    {
      "CZ052", "Královéhradecký kraj", "Hradec Králové Region", "CZ05",
      "NUTS and ISO codes: lists in public code",
      1, 36, 3 },
    {
      "CZ053", "Pardubický kraj", "Pardubice Region", "CZ05",
      "NUTS and ISO codes: lists in public code",
      1, 39, 3 },
    {
      "CZ063", "Kraj Vysočina", "Vysočina Region", "CZ06",
      "NUTS and ISO codes: lists in public code",
      1, 42, 4 },
    {
      "CZ064", "Jihomoravský kraj", "South Moravian Region", "CZ06",
      "NUTS and ISO codes: lists in public code",
      1, 46, 4 },
    {
      "CZ071", "Olomoucký kraj", "Olomouc Region", "CZ07",
      "NUTS and ISO codes: lists in public code",
      1, 50, 3 },
    {
      "CZ072", "Zlínský kraj", "Zlín Region", "CZ07", "NUTS and ISO codes: lists in public code",
      1, 53, 3 },
    {
      "CZ080", "Moravskoslezský kraj", "Moravian-Silesian Region", "CZ08",
      "NUTS and ISO codes: lists in public code",
      1, 56, 4 },
    {
      "CZ0100", "Praha", "Prague", "CZ010", "LAU and ISO codes: lists in public code",
      1, 60, 2 },
    {
      "CZ0201", "Benešov", "Benešov", "CZ020", "LAU and ISO codes: lists in public code",
      1, 62, 1 },
    {
      "CZ0202", "Beroun", "Beroun", "CZ020", "LAU and ISO codes: lists in public code",
      1, 63, 1 },
    {
      "CZ0203", "Kladno", "Kladno", "CZ020", "LAU and ISO codes: lists in public code",
      1, 64, 1 },
    {
      "CZ0204", "Kolín", "Kolín", "CZ020", "LAU and ISO codes: lists in public code",
      1, 65, 1 },
    {
      "CZ0205", "Kutná Hora", "Kutná Hora", "CZ020", "LAU and ISO codes: lists in public code",
      1, 66, 1 },
    {
      "CZ0206", "Mělník", "Mělník", "CZ020", "LAU and ISO codes: lists in public code",
      1, 67, 1 },
    {
      "CZ0207", "Mladá Boleslav", "Mladá Boleslav", "CZ020",
      "LAU and ISO codes: lists in public code",
      1, 68, 1 },
    {
      "CZ0208", "Nymburk", "Nymburk", "CZ020", "LAU and ISO codes: lists in public code",
      1, 69, 1 },
    {
      "CZ0209", "Praha-východ", "Prague-East", "CZ020", "LAU and ISO codes: lists in public code",
      1, 70, 2 },
    {
      "CZ020A", "Praha-západ", "Prague-West", "CZ020", "LAU and ISO codes: lists in public code",
      1, 72, 2 },
    {
      "CZ020B", "Příbram", "Příbram", "CZ020", "LAU and ISO codes: lists in public code",
      1, 74, 1 },
    {
      "CZ020C", "Rakovník", "Rakovník", "CZ020", "LAU and ISO codes: lists in public code",
      1, 75, 1 },
    {
      "CZ0311", "České Budějovice", "České Budějovice", "CZ031",
      "LAU and ISO codes: lists in public code",
      1, 76, 1 },
    {
      "CZ0312", "Český Krumlov", "Český Krumlov", "CZ031",
      "LAU and ISO codes: lists in public code",
      1, 77, 1 },
    {
      "CZ0313", "Jindřichův Hradec", "Jindřichův Hradec", "CZ031",
      "LAU and ISO codes: lists in public code",
      1, 78, 1 },
    {
      "CZ0314", "Písek", "Písek", "CZ031", "LAU and ISO codes: lists in public code",
      1, 79, 1 },
    {
      "CZ0315", "Prachatice", "Prachatice", "CZ031", "LAU and ISO codes: lists in public code",
      1, 80, 1 },
    {
      "CZ0316", "Strakonice", "Strakonice", "CZ031", "LAU and ISO codes: lists in public code",
      1, 81, 1 },
    {
      "CZ0317", "Tábor", "Tábor", "CZ031", "LAU and ISO codes: lists in public code",
      1, 82, 1 },
    {
      "CZ0321", "Domažlice", "Domažlice", "CZ032", "LAU and ISO codes: lists in public code",
      1, 83, 1 },
    {
      "CZ0322", "Klatovy", "Klatovy", "CZ032", "LAU and ISO codes: lists in public code",
      1, 84, 1 },
    {
      "CZ0323", "Plzeň-město", "Plzeň-City", "CZ032", "LAU and ISO codes: lists in public code",
      1, 85, 3 },
    {
      "CZ0324", "Plzeň-jih", "Plzeň-South", "CZ032", "LAU and ISO codes: lists in public code",
      1, 88, 2 },
    {
      "CZ0325", "Plzeň-sever", "Plzeň-North", "CZ032", "LAU and ISO codes: lists in public code",
      1, 90, 2 },
    {
      "CZ0326", "Rokycany", "Rokycany", "CZ032", "LAU and ISO codes: lists in public code",
      1, 92, 1 },
    {
      "CZ0327", "Tachov", "Tachov", "CZ032", "LAU and ISO codes: lists in public code",
      1, 93, 1 },
    {
      "CZ0411", "Cheb", "Cheb", "CZ041", "LAU and ISO codes: lists in public code",
      1, 94, 1 },
    {
      "CZ0412", "Karlovy Vary", "Karlovy Vary", "CZ041", "LAU and ISO codes: lists in public code",
      1, 95, 1 },
    {
      "CZ0413", "Sokolov", "Sokolov", "CZ041", "LAU and ISO codes: lists in public code",
      1, 96, 1 },
    {
      "CZ0421", "Děčín", "Děčín", "CZ042", "LAU and ISO codes: lists in public code",
      1, 97, 1 },
    {
      "CZ0422", "Chomutov", "Chomutov", "CZ042", "LAU and ISO codes: lists in public code",
      1, 98, 1 },
    {
      "CZ0423", "Litoměřice", "Litoměřice", "CZ042", "LAU and ISO codes: lists in public code",
      1, 99, 1 },
    {
      "CZ0424", "Louny", "Louny", "CZ042", "LAU and ISO codes: lists in public code",
      1, 100, 1 },
    {
      "CZ0425", "Most", "Most", "CZ042", "LAU and ISO codes: lists in public code",
      1, 101, 1 },
    {
      "CZ0426", "Teplice", "Teplice", "CZ042", "LAU and ISO codes: lists in public code",
      1, 102, 1 },
    {
      "CZ0427", "Ústí nad Labem", "Ústí nad Labem", "CZ042",
      "LAU and ISO codes: lists in public code",
      1, 103, 2 },
    {
      "CZ0511", "Česká Lípa", "Česká Lípa", "CZ051", "LAU and ISO codes: lists in public code",
      1, 105, 1 },
    {
      "CZ0512", "Jablonec nad Nisou", "Jablonec nad Nisou", "CZ051",
      "LAU and ISO codes: lists in public code",
      1, 106, 1 },
    {
      "CZ0513", "Liberec", "Liberec", "CZ051", "LAU and ISO codes: lists in public code",
      1, 107, 1 },
    {
      "CZ0514", "Semily", "Semily", "CZ051", "LAU and ISO codes: lists in public code",
      1, 108, 1 },
    {
      "CZ0521", "Hradec Králové", "Hradec Králové", "CZ052",
      "LAU and ISO codes: lists in public code",
      1, 109, 1 },
    {
      "CZ0522", "Jičín", "Jičín", "CZ052", "LAU and ISO codes: lists in public code",
      1, 110, 1 },
    {
      "CZ0523", "Náchod", "Náchod", "CZ052", "LAU and ISO codes: lists in public code",
      1, 111, 1 },
    {
      "CZ0524", "Rychnov nad Kněžnou", "Rychnov nad Kněžnou", "CZ052",
      "LAU and ISO codes: lists in public code",
      1, 112, 1 },
    {
      "CZ0525", "Trutnov", "Trutnov", "CZ052", "LAU and ISO codes: lists in public code",
      1, 113, 1 },
    {
      "CZ0531", "Chrudim", "Chrudim", "CZ053", "LAU and ISO codes: lists in public code",
      1, 114, 1 },
    {
      "CZ0532", "Pardubice", "Pardubice", "CZ053", "LAU and ISO codes: lists in public code",
      1, 115, 1 },
    {
      "CZ0533", "Svitavy", "Svitavy", "CZ053", "LAU and ISO codes: lists in public code",
      1, 116, 1 },
    {
      "CZ0534", "Ústí nad Orlicí", "Ústí nad Orlicí", "CZ053",
      "LAU and ISO codes: lists in public code",
      1, 117, 2 },
    {
      "CZ0631", "Havlíčkův Brod", "Havlíčkův Brod", "CZ063",
      "LAU and ISO codes: lists in public code",
      1, 119, 1 },
    {
      "CZ0632", "Jihlava", "Jihlava", "CZ063", "LAU and ISO codes: lists in public code",
      1, 120, 1 },
    {
      "CZ0633", "Pelhřimov", "Pelhřimov", "CZ063", "LAU and ISO codes: lists in public code",
      1, 121, 1 },
    {
      "CZ0634", "Třebíč", "Třebíč", "CZ063", "LAU and ISO codes: lists in public code",
      1, 122, 1 },
    {
      "CZ0635", "Žďár nad Sázavou", "Žďár nad Sázavou", "CZ063",
      "LAU and ISO codes: lists in public code",
      1, 123, 1 },
    {
      "CZ0641", "Blansko", "Blansko", "CZ064", "LAU and ISO codes: lists in public code",
      1, 124, 1 },
    {
      "CZ0642", "Brno-město", "Brno-City", "CZ064", "LAU and ISO codes: lists in public code",
      1, 125, 3 },
    {
      "CZ0643", "Brno-venkov", "Brno-Country", "CZ064", "LAU and ISO codes: lists in public code",
      1, 128, 2 },
    {
      "CZ0644", "Břeclav", "Břeclav", "CZ064", "LAU and ISO codes: lists in public code",
      1, 130, 1 },
    {
      "CZ0645", "Hodonín", "Hodonín", "CZ064", "LAU and ISO codes: lists in public code",
      1, 131, 1 },
    {
      "CZ0646", "Vyškov", "Vyškov", "CZ064", "LAU and ISO codes: lists in public code",
      1, 132, 1 },
    {
      "CZ0647", "Znojmo", "Znojmo", "CZ064", "LAU and ISO codes: lists in public code",
      1, 133, 1 },
    {
      "CZ0711", "Jeseník", "Jeseník", "CZ071", "LAU and ISO codes: lists in public code",
      1, 134, 1 },
    {
      "CZ0712", "Olomouc", "Olomouc", "CZ071", "LAU and ISO codes: lists in public code",
      1, 135, 1 },
    {
      "CZ0713", "Prostějov", "Prostějov", "CZ071", "LAU and ISO codes: lists in public code",
      1, 136, 1 },
    {
      "CZ0714", "Přerov", "Přerov", "CZ071", "LAU and ISO codes: lists in public code",
      1, 137, 1 },
    {
      "CZ0715", "Šumperk", "Šumperk", "CZ071", "LAU and ISO codes: lists in public code",
      1, 138, 1 },
    {
      "CZ0721", "Kroměříž", "Kroměříž", "CZ072", "LAU and ISO codes: lists in public code",
      1, 139, 1 },
    {
      "CZ0722", "Uherské Hradiště", "Uherské Hradiště", "CZ072",
      "LAU and ISO codes: lists in public code",
      1, 140, 1 },
    {
      "CZ0723", "Vsetín", "Vsetín", "CZ072", "LAU and ISO codes: lists in public code",
      1, 141, 1 },
    {
      "CZ0724", "Zlín", "Zlín", "CZ072", "LAU and ISO codes: lists in public code",
      1, 142, 1 },
    {
      "CZ0801", "Bruntál", "Bruntál", "CZ080", "LAU and ISO codes: lists in public code",
      1, 143, 1 },
    {
      "CZ0802", "Frýdek-Místek", "Frýdek-Místek", "CZ080",
      "LAU and ISO codes: lists in public code",
      1, 144, 2 },
    {
      "CZ0803", "Karviná", "Karviná", "CZ080", "LAU and ISO codes: lists in public code",
      1, 146, 1 },
    {
      "CZ0804", "Nový Jičín", "Nový Jičín", "CZ080", "LAU and ISO codes: lists in public code",
      1, 147, 1 },
    {
      "CZ0805", "Opava", "Opava", "CZ080", "LAU and ISO codes: lists in public code",
      1, 148, 1 },
    {
      "CZ0806", "Ostrava-město", "Ostrava-City", "CZ080", "LAU and ISO codes: lists in public code",
      1, 149, 3 },
};
static const char *const territory_attributes[] = {
    "level", "iso3166_2", "czso", "czso_confidence", "ruian", "ruian_confidence",
};
static const char *const territory_cells[] = {
    /* CZ */
    "state", "", "", "", "", "",
    /* CZ01 */
    "nuts2", "", "", "", "", "",
    /* CZ02 */
    "nuts2", "", "", "", "", "",
    /* CZ03 */
    "nuts2", "", "", "", "", "",
    /* CZ04 */
    "nuts2", "", "", "", "", "",
    /* CZ05 */
    "nuts2", "", "", "", "", "",
    /* CZ06 */
    "nuts2", "", "", "", "", "",
    /* CZ07 */
    "nuts2", "", "", "", "", "",
    /* CZ08 */
    "nuts2", "", "", "", "", "",
    /* CZ010 */
    "region", "CZ-10", "3018", "memory", "19", "memory",
    /* CZ020 */
    "region", "CZ-20", "3026", "memory", "27", "memory",
    /* CZ031 */
    "region", "CZ-31", "3034", "memory", "35", "memory",
    /* CZ032 */
    "region", "CZ-32", "3042", "memory", "43", "memory",
    /* CZ041 */
    "region", "CZ-41", "3051", "memory", "51", "verified",
    /* CZ042 */
    "region", "CZ-42", "3069", "memory", "60", "memory",
    /* CZ051 */
    "region", "CZ-51", "3077", "memory", "78", "memory",
    /* CZ052 */
    "region", "CZ-52", "3085", "memory", "86", "memory",
    /* CZ053 */
    "region", "CZ-53", "3093", "memory", "94", "memory",
    /* CZ063 */
    "region", "CZ-63", "3107", "memory", "108", "memory",
    /* CZ064 */
    "region", "CZ-64", "3115", "memory", "116", "memory",
    /* CZ071 */
    "region", "CZ-71", "3123", "memory", "124", "memory",
    /* CZ072 */
    "region", "CZ-72", "3131", "memory", "141", "memory",
    /* CZ080 */
    "region", "CZ-80", "3140", "memory", "132", "memory",
    /* CZ0100 */
    "district", "CZ-10", "", "", "", "",
    /* CZ0201 */
    "district", "CZ-201", "", "", "3201", "memory",
    /* CZ0202 */
    "district", "CZ-202", "", "", "3202", "memory",
    /* CZ0203 */
    "district", "CZ-203", "", "", "3203", "memory",
    /* CZ0204 */
    "district", "CZ-204", "", "", "3204", "memory",
    /* CZ0205 */
    "district", "CZ-205", "", "", "3205", "memory",
    /* CZ0206 */
    "district", "CZ-206", "", "", "3206", "memory",
    /* CZ0207 */
    "district", "CZ-207", "", "", "3207", "memory",
    /* CZ0208 */
    "district", "CZ-208", "", "", "3208", "memory",
    /* CZ0209 */
    "district", "CZ-209", "", "", "3209", "memory",
    /* CZ020A */
    "district", "CZ-20A", "", "", "3210", "memory",
    /* CZ020B */
    "district", "CZ-20B", "", "", "3211", "memory",
    /* CZ020C */
    "district", "CZ-20C", "", "", "3212", "memory",
    /* CZ0311 */
    "district", "CZ-311", "", "", "3301", "memory",
    /* CZ0312 */
    "district", "CZ-312", "", "", "3302", "memory",
    /* CZ0313 */
    "district", "CZ-313", "", "", "3303", "memory",
    /* CZ0314 */
    "district", "CZ-314", "", "", "3305", "memory",
    /* CZ0315 */
    "district", "CZ-315", "", "", "3306", "memory",
    /* CZ0316 */
    "district", "CZ-316", "", "", "3307", "memory",
    /* CZ0317 */
    "district", "CZ-317", "", "", "3308", "memory",
    /* CZ0321 */
    "district", "CZ-321", "", "", "3401", "memory",
    /* CZ0322 */
    "district", "CZ-322", "", "", "3404", "memory",
    /* CZ0323 */
    "district", "CZ-323", "", "", "3405", "memory",
    /* CZ0324 */
    "district", "CZ-324", "", "", "3406", "memory",
    /* CZ0325 */
    "district", "CZ-325", "", "", "3407", "memory",
    /* CZ0326 */
    "district", "CZ-326", "", "", "3408", "memory",
    /* CZ0327 */
    "district", "CZ-327", "", "", "3410", "memory",
    /* CZ0411 */
    "district", "CZ-411", "40428", "verified", "3402", "verified",
    /* CZ0412 */
    "district", "CZ-412", "", "", "3403", "memory",
    /* CZ0413 */
    "district", "CZ-413", "", "", "3409", "memory",
    /* CZ0421 */
    "district", "CZ-421", "", "", "3502", "memory",
    /* CZ0422 */
    "district", "CZ-422", "", "", "3503", "memory",
    /* CZ0423 */
    "district", "CZ-423", "", "", "3506", "memory",
    /* CZ0424 */
    "district", "CZ-424", "", "", "3507", "memory",
    /* CZ0425 */
    "district", "CZ-425", "", "", "3508", "memory",
    /* CZ0426 */
    "district", "CZ-426", "", "", "3509", "memory",
    /* CZ0427 */
    "district", "CZ-427", "", "", "3510", "memory",
    /* CZ0511 */
    "district", "CZ-511", "", "", "3501", "memory",
    /* CZ0512 */
    "district", "CZ-512", "", "", "3504", "memory",
    /* CZ0513 */
    "district", "CZ-513", "", "", "3505", "memory",
    /* CZ0514 */
    "district", "CZ-514", "", "", "3608", "memory",
    /* CZ0521 */
    "district", "CZ-521", "", "", "3602", "memory",
    /* CZ0522 */
    "district", "CZ-522", "", "", "3604", "memory",
    /* CZ0523 */
    "district", "CZ-523", "", "", "3605", "memory",
    /* CZ0524 */
    "district", "CZ-524", "", "", "3607", "memory",
    /* CZ0525 */
    "district", "CZ-525", "", "", "3610", "memory",
    /* CZ0531 */
    "district", "CZ-531", "", "", "3603", "memory",
    /* CZ0532 */
    "district", "CZ-532", "", "", "3606", "memory",
    /* CZ0533 */
    "district", "CZ-533", "", "", "3609", "memory",
    /* CZ0534 */
    "district", "CZ-534", "", "", "3611", "memory",
    /* CZ0631 */
    "district", "CZ-631", "", "", "3601", "memory",
    /* CZ0632 */
    "district", "CZ-632", "", "", "3707", "memory",
    /* CZ0633 */
    "district", "CZ-633", "", "", "3304", "memory",
    /* CZ0634 */
    "district", "CZ-634", "", "", "3710", "memory",
    /* CZ0635 */
    "district", "CZ-635", "", "", "3714", "memory",
    /* CZ0641 */
    "district", "CZ-641", "", "", "3701", "memory",
    /* CZ0642 */
    "district", "CZ-642", "", "", "3702", "memory",
    /* CZ0643 */
    "district", "CZ-643", "", "", "3703", "memory",
    /* CZ0644 */
    "district", "CZ-644", "", "", "3704", "memory",
    /* CZ0645 */
    "district", "CZ-645", "", "", "3706", "memory",
    /* CZ0646 */
    "district", "CZ-646", "", "", "3712", "memory",
    /* CZ0647 */
    "district", "CZ-647", "", "", "3713", "memory",
    /* CZ0711 */
    "district", "CZ-711", "", "", "3811", "memory",
    /* CZ0712 */
    "district", "CZ-712", "", "", "3805", "memory",
    /* CZ0713 */
    "district", "CZ-713", "", "", "3709", "memory",
    /* CZ0714 */
    "district", "CZ-714", "", "", "3808", "memory",
    /* CZ0715 */
    "district", "CZ-715", "", "", "3809", "memory",
    /* CZ0721 */
    "district", "CZ-721", "", "", "3708", "memory",
    /* CZ0722 */
    "district", "CZ-722", "", "", "3711", "memory",
    /* CZ0723 */
    "district", "CZ-723", "", "", "3810", "memory",
    /* CZ0724 */
    "district", "CZ-724", "", "", "3705", "memory",
    /* CZ0801 */
    "district", "CZ-801", "", "", "3801", "memory",
    /* CZ0802 */
    "district", "CZ-802", "", "", "3802", "memory",
    /* CZ0803 */
    "district", "CZ-803", "", "", "3803", "memory",
    /* CZ0804 */
    "district", "CZ-804", "", "", "3804", "memory",
    /* CZ0805 */
    "district", "CZ-805", "", "", "3806", "memory",
    /* CZ0806 */
    "district", "CZ-806", "", "", "3807", "memory",
};
static const int16_t territory_by_code[] = {
    0, 1, 9, 23, 2, 10, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 3, 11, 36, 37, 38, 39, 40,
    41, 42, 12, 43, 44, 45, 46, 47, 48, 49, 4, 13, 50, 51, 52, 14, 53, 54, 55, 56, 57, 58, 59, 5,
    15, 60, 61, 62, 63, 16, 64, 65, 66, 67, 68, 17, 69, 70, 71, 72, 6, 18, 73, 74, 75, 76, 77, 19,
    78, 79, 80, 81, 82, 83, 84, 7, 20, 85, 86, 87, 88, 89, 21, 90, 91, 92, 93, 8, 22, 94, 95, 96,
    97, 98, 99,
};
static const socprev__codelist_key territory_keys[] = {
    { "benesov", 24 }, { "beroun", 25 }, { "blansko", 78 }, { "breclav", 81 }, { "brno", 79 },
    { "brno mesto", 79 }, { "brno venkov", 80 }, { "brno-city", 79 }, { "brno-country", 80 },
    { "brno-mesto", 79 }, { "brno-venkov", 80 }, { "bruntal", 94 }, { "cela republika", 0 },
    { "central bohemia", 2 }, { "central bohemian region", 10 }, { "central moravia", 7 },
    { "ceska lipa", 60 }, { "ceska republika", 0 }, { "ceske budejovice", 36 }, { "cesko", 0 },
    { "cesky krumlov", 37 }, { "cheb", 50 }, { "chomutov", 54 }, { "chrudim", 69 }, { "cr", 0 },
    { "cz", 0 }, { "cz01", 1 }, { "cz010", 9 }, { "cz0100", 23 }, { "cz02", 2 }, { "cz020", 10 },
    { "cz0201", 24 }, { "cz0202", 25 }, { "cz0203", 26 }, { "cz0204", 27 }, { "cz0205", 28 },
    { "cz0206", 29 }, { "cz0207", 30 }, { "cz0208", 31 }, { "cz0209", 32 }, { "cz020a", 33 },
    { "cz020b", 34 }, { "cz020c", 35 }, { "cz03", 3 }, { "cz031", 11 }, { "cz0311", 36 },
    { "cz0312", 37 }, { "cz0313", 38 }, { "cz0314", 39 }, { "cz0315", 40 }, { "cz0316", 41 },
    { "cz0317", 42 }, { "cz032", 12 }, { "cz0321", 43 }, { "cz0322", 44 }, { "cz0323", 45 },
    { "cz0324", 46 }, { "cz0325", 47 }, { "cz0326", 48 }, { "cz0327", 49 }, { "cz04", 4 },
    { "cz041", 13 }, { "cz0411", 50 }, { "cz0412", 51 }, { "cz0413", 52 }, { "cz042", 14 },
    { "cz0421", 53 }, { "cz0422", 54 }, { "cz0423", 55 }, { "cz0424", 56 }, { "cz0425", 57 },
    { "cz0426", 58 }, { "cz0427", 59 }, { "cz05", 5 }, { "cz051", 15 }, { "cz0511", 60 },
    { "cz0512", 61 }, { "cz0513", 62 }, { "cz0514", 63 }, { "cz052", 16 }, { "cz0521", 64 },
    { "cz0522", 65 }, { "cz0523", 66 }, { "cz0524", 67 }, { "cz0525", 68 }, { "cz053", 17 },
    { "cz0531", 69 }, { "cz0532", 70 }, { "cz0533", 71 }, { "cz0534", 72 }, { "cz06", 6 },
    { "cz063", 18 }, { "cz0631", 73 }, { "cz0632", 74 }, { "cz0633", 75 }, { "cz0634", 76 },
    { "cz0635", 77 }, { "cz064", 19 }, { "cz0641", 78 }, { "cz0642", 79 }, { "cz0643", 80 },
    { "cz0644", 81 }, { "cz0645", 82 }, { "cz0646", 83 }, { "cz0647", 84 }, { "cz07", 7 },
    { "cz071", 20 }, { "cz0711", 85 }, { "cz0712", 86 }, { "cz0713", 87 }, { "cz0714", 88 },
    { "cz0715", 89 }, { "cz072", 21 }, { "cz0721", 90 }, { "cz0722", 91 }, { "cz0723", 92 },
    { "cz0724", 93 }, { "cz08", 8 }, { "cz080", 22 }, { "cz0801", 94 }, { "cz0802", 95 },
    { "cz0803", 96 }, { "cz0804", 97 }, { "cz0805", 98 }, { "cz0806", 99 }, { "czech republic", 0 },
    { "czechia", 0 }, { "decin", 53 }, { "domazlice", 43 }, { "frydek mistek", 95 },
    { "frydek-mistek", 95 }, { "havlickuv brod", 73 }, { "hl. m. praha", 9 },
    { "hlavni mesto praha", 9 }, { "hlavni mesto praha", 23 }, { "hlavniho mesta prahy", 9 },
    { "hodonin", 82 }, { "hradec kralove", 64 }, { "hradec kralove region", 16 },
    { "jablonec nad nisou", 61 }, { "jesenik", 85 }, { "jicin", 65 }, { "jihlava", 74 },
    { "jihoceskeho kraje", 11 }, { "jihoceskem kraji", 11 }, { "jihocesky kraj", 11 },
    { "jihomoravskeho kraje", 19 }, { "jihomoravskem kraji", 19 }, { "jihomoravsky kraj", 19 },
    { "jihovychod", 6 }, { "jihozapad", 3 }, { "jindrichuv hradec", 38 }, { "jmk", 19 },
    { "karlovarskeho kraje", 13 }, { "karlovarskem kraji", 13 }, { "karlovarsky kraj", 13 },
    { "karlovy vary", 51 }, { "karlovy vary region", 13 }, { "karvina", 96 }, { "kladno", 26 },
    { "klatovy", 44 }, { "kolin", 27 }, { "kraj jihocesky", 11 }, { "kraj jihomoravsky", 19 },
    { "kraj karlovarsky", 13 }, { "kraj kralovehradecky", 16 }, { "kraj liberecky", 15 },
    { "kraj moravskoslezsky", 22 }, { "kraj olomoucky", 20 }, { "kraj pardubicky", 17 },
    { "kraj plzensky", 12 }, { "kraj praha", 9 }, { "kraj stredocesky", 10 },
    { "kraj ustecky", 14 }, { "kraj vysocina", 18 }, { "kraj zlinsky", 21 },
    { "kraje vysocina", 18 }, { "kraji vysocina", 18 }, { "kralovehradeckeho kraje", 16 },
    { "kralovehradeckem kraji", 16 }, { "kralovehradecky kraj", 16 }, { "kromeriz", 90 },
    { "kutna hora", 28 }, { "liberec", 62 }, { "liberec region", 15 }, { "libereckeho kraje", 15 },
    { "libereckem kraji", 15 }, { "liberecky kraj", 15 }, { "litomerice", 55 }, { "louny", 56 },
    { "melnik", 29 }, { "mlada boleslav", 30 }, { "moravia-silesia", 8 },
    { "moravian-silesian region", 22 }, { "moravskoslezskeho kraje", 22 },
    { "moravskoslezskem kraji", 22 }, { "moravskoslezsko", 8 }, { "moravskoslezsky kraj", 22 },
    { "most", 57 }, { "msk", 22 }, { "nachod", 66 }, { "northeast", 5 }, { "northwest", 4 },
    { "novy jicin", 97 }, { "nuts 2 jihovychod", 6 }, { "nuts 2 jihozapad", 3 },
    { "nuts 2 moravskoslezsko", 8 }, { "nuts 2 praha", 1 }, { "nuts 2 severovychod", 5 },
    { "nuts 2 severozapad", 4 }, { "nuts 2 stredni cechy", 2 }, { "nuts 2 stredni morava", 7 },
    { "nymburk", 31 }, { "okres benesov", 24 }, { "okres beroun", 25 }, { "okres blansko", 78 },
    { "okres breclav", 81 }, { "okres brno-mesto", 79 }, { "okres brno-venkov", 80 },
    { "okres bruntal", 94 }, { "okres ceska lipa", 60 }, { "okres ceske budejovice", 36 },
    { "okres cesky krumlov", 37 }, { "okres cheb", 50 }, { "okres chomutov", 54 },
    { "okres chrudim", 69 }, { "okres decin", 53 }, { "okres domazlice", 43 },
    { "okres frydek-mistek", 95 }, { "okres havlickuv brod", 73 }, { "okres hodonin", 82 },
    { "okres hradec kralove", 64 }, { "okres jablonec nad nisou", 61 }, { "okres jesenik", 85 },
    { "okres jicin", 65 }, { "okres jihlava", 74 }, { "okres jindrichuv hradec", 38 },
    { "okres karlovy vary", 51 }, { "okres karvina", 96 }, { "okres kladno", 26 },
    { "okres klatovy", 44 }, { "okres kolin", 27 }, { "okres kromeriz", 90 },
    { "okres kutna hora", 28 }, { "okres liberec", 62 }, { "okres litomerice", 55 },
    { "okres louny", 56 }, { "okres melnik", 29 }, { "okres mlada boleslav", 30 },
    { "okres most", 57 }, { "okres nachod", 66 }, { "okres novy jicin", 97 },
    { "okres nymburk", 31 }, { "okres olomouc", 86 }, { "okres opava", 98 },
    { "okres ostrava-mesto", 99 }, { "okres pardubice", 70 }, { "okres pelhrimov", 75 },
    { "okres pisek", 39 }, { "okres plzen-jih", 46 }, { "okres plzen-mesto", 45 },
    { "okres plzen-sever", 47 }, { "okres prachatice", 40 }, { "okres praha", 23 },
    { "okres praha-vychod", 32 }, { "okres praha-zapad", 33 }, { "okres prerov", 88 },
    { "okres pribram", 34 }, { "okres prostejov", 87 }, { "okres rakovnik", 35 },
    { "okres rokycany", 48 }, { "okres rychnov nad kneznou", 67 }, { "okres semily", 63 },
    { "okres sokolov", 52 }, { "okres strakonice", 41 }, { "okres sumperk", 89 },
    { "okres svitavy", 71 }, { "okres tabor", 42 }, { "okres tachov", 49 }, { "okres teplice", 58 },
    { "okres trebic", 76 }, { "okres trutnov", 68 }, { "okres uherske hradiste", 91 },
    { "okres usti nad labem", 59 }, { "okres usti nad orlici", 72 }, { "okres vsetin", 92 },
    { "okres vyskov", 83 }, { "okres zdar nad sazavou", 77 }, { "okres zlin", 93 },
    { "okres znojmo", 84 }, { "olomouc", 86 }, { "olomouc region", 20 },
    { "olomouckeho kraje", 20 }, { "olomouckem kraji", 20 }, { "olomoucky kraj", 20 },
    { "opava", 98 }, { "ostrava", 99 }, { "ostrava mesto", 99 }, { "ostrava-city", 99 },
    { "ostrava-mesto", 99 }, { "pardubice", 70 }, { "pardubice region", 17 },
    { "pardubickeho kraje", 17 }, { "pardubickem kraji", 17 }, { "pardubicky kraj", 17 },
    { "pelhrimov", 75 }, { "pilsen region", 12 }, { "pisek", 39 }, { "plzen", 45 },
    { "plzen jih", 46 }, { "plzen mesto", 45 }, { "plzen region", 12 }, { "plzen sever", 47 },
    { "plzen-city", 45 }, { "plzen-jih", 46 }, { "plzen-mesto", 45 }, { "plzen-north", 47 },
    { "plzen-sever", 47 }, { "plzen-south", 46 }, { "plzenskeho kraje", 12 },
    { "plzenskem kraji", 12 }, { "plzensky kraj", 12 }, { "prachatice", 40 }, { "prague", 1 },
    { "prague", 9 }, { "prague", 23 }, { "prague-east", 32 }, { "prague-west", 33 }, { "praha", 1 },
    { "praha", 9 }, { "praha", 23 }, { "praha vychod", 32 }, { "praha zapad", 33 },
    { "praha-vychod", 32 }, { "praha-zapad", 33 }, { "prerov", 88 }, { "pribram", 34 },
    { "prostejov", 87 }, { "rakovnik", 35 }, { "rokycany", 48 }, { "rychnov nad kneznou", 67 },
    { "semily", 63 }, { "severovychod", 5 }, { "severozapad", 4 }, { "sokolov", 52 },
    { "south bohemian region", 11 }, { "south moravian region", 19 }, { "southeast", 6 },
    { "southwest", 3 }, { "stat", 0 }, { "strakonice", 41 }, { "stredni cechy", 2 },
    { "stredni morava", 7 }, { "stredoceskeho kraje", 10 }, { "stredoceskem kraji", 10 },
    { "stredocesky kraj", 10 }, { "sumperk", 89 }, { "svitavy", 71 }, { "tabor", 42 },
    { "tachov", 49 }, { "teplice", 58 }, { "trebic", 76 }, { "trutnov", 68 },
    { "uherske hradiste", 91 }, { "usteckeho kraje", 14 }, { "usteckem kraji", 14 },
    { "ustecky kraj", 14 }, { "usti n. l.", 59 }, { "usti n. o.", 72 }, { "usti nad labem", 59 },
    { "usti nad labem region", 14 }, { "usti nad orlici", 72 }, { "vsetin", 92 }, { "vyskov", 83 },
    { "vysocina", 18 }, { "vysocina kraj", 18 }, { "vysocina region", 18 },
    { "zdar nad sazavou", 77 }, { "zlin", 93 }, { "zlin region", 21 }, { "zlinskeho kraje", 21 },
    { "zlinskem kraji", 21 }, { "zlinsky kraj", 21 }, { "znojmo", 84 },
};

/* ---- target_group ---- */
static const char *const target_group_aliases[] = {
    "děti a mládež ohrožené společensky nežádoucími jevy", "ohrožené děti a mládež",
    "children and youth at risk", "etnická menšina", "etnických menšin", "národnostní menšiny",
    "imigrant", "azylant", "imigranti", "azylanti", "immigrants", "oběť domácího násilí",
    "obětí domácího násilí", "oběť obchodu s lidmi", "obětí obchodu s lidmi",
    "oběť trestné činnosti", "obětí trestné činnosti", "osoba bez přístřeší", "osob bez přístřeší",
    "bezdomovci", "lidé bez domova", "homeless people", "osoby opouštějící ústavní péči",
    "care leavers", "osoba komerčně zneužívaná", "osoby závislé",
    "osoby závislé na návykových látkách", "osoba s chronickým duševním onemocněním",
    "osoby s duševním onemocněním", "lidé s duševním onemocněním", "lidi s duševním onemocněním",
    "persons with mental illness", "osoba s chronickým onemocněním",
    "osoba s jiným zdravotním postižením", "osoba s kombinovaným postižením",
    "osoba s mentálním postižením", "osoby s mentálním postižením", "lidé s mentálním postižením",
    "lidem s mentálním postižením", "osoba s tělesným postižením", "osoba se sluchovým postižením",
    "osoba se zdravotním postižením", "osoby s postižením", "lidé se zdravotním postižením",
    "lidem se zdravotním postižením", "zdravotně znevýhodnění", "persons with disabilities",
    "osoba se zrakovým postižením", "osoba v krizi", "lidé v krizi", "people in crisis",
    "osoby vedoucí rizikový způsob života", "osoby žijící v sociálně vyloučených lokalitách",
    "příslušníci sociálně vyloučených lokalit", "příslušníky sociálně vyloučených lokalit",
    "příslušníků sociálně vyloučených lokalit", "lidé žijící v sociálně vyloučených lokalitách",
    "persons living in socially excluded localities", "pachatel trestné činnosti",
    "pachatelů trestné činnosti", "rodina s dítětem", "rodiny s dětmi", "rodin s dětmi",
    "families with children", "senior", "seniorů", "elderly", "older people", "pečující osoba",
    "neformální pečující", "carers", "osoba s potřebou paliativní péče", "osoba žijící s demencí",
    "osoby s demencí", "people with dementia", "osoby sociálně vyloučené",
    "osoby ohrožené sociálním vyloučením",
    "osoby sociálně vyloučené nebo ohrožené sociálním vyloučením",
    "lidé sociálně vyloučení nebo ohrožení sociálním vyloučením", "sociálně vyloučené osoby",
    "socially excluded persons",
};
static const socprev__codelist_row target_group_rows[] = {
    {
      "youth_at_risk", "děti a mládež ve věku od 6 do 26 let ohrožené společensky nežádoucími jevy",
      "children and youth aged 6-26 at risk of undesirable social phenomena", "",
      "name: memory; portal id: inferred from alphabetical position",
      4, 0, 3 },
    {
      "ethnic_minorities", "etnické menšiny", "ethnic minorities", "",
      ("name: memory + several names seen on provider pages; portal id: inferred from al"
      "phabetical position"),
      4, 3, 3 },
    {
      "immigrants_asylum", "imigranti a azylanti", "immigrants and asylum holders", "",
      "name: memory; portal id: inferred from alphabetical position",
      4, 6, 5 },
    {
      "victims_domestic_violence", "oběti domácího násilí", "victims of domestic violence", "",
      ("name: memory + several names seen on provider pages; portal id: inferred from al"
      "phabetical position"),
      4, 11, 2 },
    {
      "victims_trafficking", "oběti obchodu s lidmi", "victims of human trafficking", "",
      ("name: memory + several names seen on provider pages; portal id: inferred from al"
      "phabetical position"),
      4, 13, 2 },
    {
      "victims_crime", "oběti trestné činnosti", "victims of crime", "",
      ("name: memory + several names seen on provider pages; portal id: inferred from al"
      "phabetical position"),
      4, 15, 2 },
    {
      "homeless", "osoby bez přístřeší", "homeless persons", "",
      ("name: memory + several names seen on provider pages; portal id: inferred from al"
      "phabetical position"),
      4, 17, 5 },
    {
      "care_leavers_u26",
      "osoby do 26 let věku opouštějící školská zařízení pro výkon ústavní péče",
      "persons under 26 leaving institutional-care school facilities", "",
      "name: memory; portal id: inferred from alphabetical position",
      4, 22, 2 },
    {
      "commercially_abused", "osoby komerčně zneužívané", "commercially abused persons", "",
      ("name: memory + several names seen on provider pages; portal id: inferred from al"
      "phabetical position"),
      4, 24, 1 },
    {
      "addiction", "osoby ohrožené závislostí nebo závislé na návykových látkách",
      "persons at risk of addiction or addicted", "",
      "name: memory; portal id: verified by record texts in a 2026 RPSS extract",
      4, 25, 2 },
    {
      "chronic_mental_illness", "osoby s chronickým duševním onemocněním",
      "persons with chronic mental illness", "",
      "name: memory; portal id: verified by record texts in a 2026 RPSS extract",
      4, 27, 5 },
    {
      "chronic_illness", "osoby s chronickým onemocněním", "persons with chronic illness", "",
      "name: memory; portal id: inferred from alphabetical position",
      4, 32, 1 },
    {
      "other_disability", "osoby s jiným zdravotním postižením", "persons with another disability",
      "", "name: memory; portal id: verified by record texts in a 2026 RPSS extract",
      4, 33, 1 },
    {
      "combined_disability", "osoby s kombinovaným postižením",
      "persons with combined disabilities", "",
      "name: memory; portal id: verified by record texts in a 2026 RPSS extract",
      4, 34, 1 },
    {
      "mental_disability", "osoby s mentálním postižením",
      "persons with mental (intellectual) disability", "",
      "name: memory; portal id: verified by record texts in a 2026 RPSS extract",
      4, 35, 4 },
    {
      "physical_disability", "osoby s tělesným postižením", "persons with physical disability", "",
      "name: memory; portal id: inferred from alphabetical position",
      4, 39, 1 },
    {
      "hearing_impairment", "osoby se sluchovým postižením", "persons with hearing impairment", "",
      "name: memory; portal id: inferred from alphabetical position",
      4, 40, 1 },
    {
      "disability_general", "osoby se zdravotním postižením", "persons with disabilities (general)",
      "",
      ("name: memory + several names seen on provider pages; portal id: inferred from al"
      "phabetical position"),
      4, 41, 6 },
    {
      "visual_impairment", "osoby se zrakovým postižením", "persons with visual impairment", "",
      "name: memory; portal id: inferred from alphabetical position",
      4, 47, 1 },
    {
      "crisis", "osoby v krizi", "persons in crisis", "",
      ("name: memory + several names seen on provider pages; portal id: verified by reco"
      "rd texts in a 2026 RPSS extract"),
      4, 48, 3 },
    {
      "risky_lifestyle",
      ("osoby, které vedou rizikový způsob života nebo jsou tímto způsobem života ohrože"
      "ny"),
      "persons leading or threatened by a risky way of life", "",
      ("name: memory + several names seen on provider pages; portal id: inferred from al"
      "phabetical position"),
      4, 51, 1 },
    {
      "excluded_communities", "osoby žijící v sociálně vyloučených komunitách",
      "persons living in socially excluded communities", "",
      ("name: memory + several names seen on provider pages; portal id: inferred from al"
      "phabetical position"),
      4, 52, 6 },
    {
      "offenders", "pachatelé trestné činnosti", "offenders", "",
      "name: memory; portal id: verified by record texts in a 2026 RPSS extract",
      4, 58, 2 },
    {
      "families_children", "rodiny s dítětem/dětmi", "families with a child/children", "",
      ("name: memory + several names seen on provider pages; portal id: inferred from al"
      "phabetical position"),
      4, 60, 4 },
    {
      "seniors", "senioři", "seniors", "",
      ("name: memory + several names seen on provider pages; portal id: verified by reco"
      "rd texts in a 2026 RPSS extract"),
      4, 64, 4 },
    {
      "carers", "pečující osoby", "informal carers", "", "open-data code verified (2026 repo note)",
      1, 68, 3 },
    {
      "palliative", "osoby s potřebou paliativní péče", "persons in need of palliative care", "",
      "open-data code verified (2026 repo note)",
      1, 71, 1 },
    {
      "dementia", "osoby žijící s demencí", "persons living with dementia", "",
      "open-data code verified (2026 repo note); portal id may be 11079 (not verified)",
      1, 72, 3 },
    {
      "social_exclusion", "osoby sociálně vyloučené a osoby sociálním vyloučením ohrožené",
      "persons socially excluded or at risk of social exclusion", "",
      ("target group of the ESF programmes, not of the register; the wording stands in t"
      "he source portfolios"),
      4, 75, 6 },
};
static const char *const target_group_attributes[] = {
    "mpsv_portal_id", "mpsv_portal_id_confidence", "opendata_code", "opendata_code_confidence",
    "classical_25",
};
static const char *const target_group_cells[] = {
    /* youth_at_risk */
    "3741", "inferred", "", "", "1",
    /* ethnic_minorities */
    "3742", "inferred", "", "", "1",
    /* immigrants_asylum */
    "3743", "inferred", "", "", "1",
    /* victims_domestic_violence */
    "3744", "inferred", "", "", "1",
    /* victims_trafficking */
    "3745", "inferred", "", "", "1",
    /* victims_crime */
    "3746", "inferred", "", "", "1",
    /* homeless */
    "3747", "inferred", "", "", "1",
    /* care_leavers_u26 */
    "3748", "inferred", "", "", "1",
    /* commercially_abused */
    "3749", "inferred", "", "", "1",
    /* addiction */
    "3750", "verified", "", "", "1",
    /* chronic_mental_illness */
    "3751", "verified", "", "", "1",
    /* chronic_illness */
    "3752", "inferred", "", "", "1",
    /* other_disability */
    "3753", "verified", "", "", "1",
    /* combined_disability */
    "3754", "verified", "", "", "1",
    /* mental_disability */
    "3755", "verified", "", "", "1",
    /* physical_disability */
    "3756", "inferred", "", "", "1",
    /* hearing_impairment */
    "3757", "inferred", "", "", "1",
    /* disability_general */
    "3758", "inferred", "", "", "1",
    /* visual_impairment */
    "3759", "inferred", "", "", "1",
    /* crisis */
    "3760", "verified", "", "", "1",
    /* risky_lifestyle */
    "3761", "inferred", "", "", "1",
    /* excluded_communities */
    "3762", "inferred", "", "", "1",
    /* offenders */
    "3763", "verified", "", "", "1",
    /* families_children */
    "3764", "inferred", "", "", "1",
    /* seniors */
    "3765", "verified", "CilovaSkupinaOsoby/24", "verified", "1",
    /* carers */
    "", "", "CilovaSkupinaOsoby/26", "verified", "0",
    /* palliative */
    "", "", "CilovaSkupinaOsoby/27", "verified", "0",
    /* dementia */
    "", "", "CilovaSkupinaOsoby/30", "verified", "0",
    /* social_exclusion */
    "", "", "", "", "0",
};
static const int16_t target_group_by_code[] = {
    9, 7, 25, 11, 10, 13, 8, 19, 27, 17, 1, 21, 23, 16, 6, 2, 14, 22, 12, 26, 15, 20, 24, 28, 5, 3,
    4, 18, 0,
};
static const socprev__codelist_key target_group_keys[] = {
    { "addiction", 9 }, { "azylant", 2 }, { "azylanti", 2 }, { "bezdomovci", 6 },
    { "care leavers", 7 }, { "care_leavers_u26", 7 }, { "carers", 25 },
    { "children and youth aged 6-26 at risk of undesirable social phenomena", 0 },
    { "children and youth at risk", 0 }, { "chronic_illness", 11 },
    { "chronic_mental_illness", 10 }, { "combined_disability", 13 },
    { "commercially abused persons", 8 }, { "commercially_abused", 8 }, { "crisis", 19 },
    { "dementia", 27 }, { "deti a mladez ohrozene spolecensky nezadoucimi jevy", 0 },
    { "deti a mladez ve veku od 6 do 26 let ohrozene spolecensky nezadoucimi jevy", 0 },
    { "disability_general", 17 }, { "elderly", 24 }, { "ethnic minorities", 1 },
    { "ethnic_minorities", 1 }, { "etnicka mensina", 1 }, { "etnicke mensiny", 1 },
    { "etnickych mensin", 1 }, { "excluded_communities", 21 },
    { "families with a child/children", 23 }, { "families with children", 23 },
    { "families_children", 23 }, { "hearing_impairment", 16 }, { "homeless", 6 },
    { "homeless people", 6 }, { "homeless persons", 6 }, { "imigrant", 2 }, { "imigranti", 2 },
    { "imigranti a azylanti", 2 }, { "immigrants", 2 }, { "immigrants and asylum holders", 2 },
    { "immigrants_asylum", 2 }, { "informal carers", 25 }, { "lide bez domova", 6 },
    { "lide s dusevnim onemocnenim", 10 }, { "lide s mentalnim postizenim", 14 },
    { "lide se zdravotnim postizenim", 17 },
    { "lide socialne vylouceni nebo ohrozeni socialnim vyloucenim", 28 }, { "lide v krizi", 19 },
    { "lide zijici v socialne vyloucenych lokalitach", 21 }, { "lidem s mentalnim postizenim", 14 },
    { "lidem se zdravotnim postizenim", 17 }, { "lidi s dusevnim onemocnenim", 10 },
    { "mental_disability", 14 }, { "narodnostni mensiny", 1 }, { "neformalni pecujici", 25 },
    { "obet domaciho nasili", 3 }, { "obet obchodu s lidmi", 4 }, { "obet trestne cinnosti", 5 },
    { "obeti domaciho nasili", 3 }, { "obeti obchodu s lidmi", 4 }, { "obeti trestne cinnosti", 5 },
    { "offenders", 22 }, { "ohrozene deti a mladez", 0 }, { "older people", 24 },
    { "osob bez pristresi", 6 }, { "osoba bez pristresi", 6 }, { "osoba komercne zneuzivana", 8 },
    { "osoba s chronickym dusevnim onemocnenim", 10 }, { "osoba s chronickym onemocnenim", 11 },
    { "osoba s jinym zdravotnim postizenim", 12 }, { "osoba s kombinovanym postizenim", 13 },
    { "osoba s mentalnim postizenim", 14 }, { "osoba s potrebou paliativni pece", 26 },
    { "osoba s telesnym postizenim", 15 }, { "osoba se sluchovym postizenim", 16 },
    { "osoba se zdravotnim postizenim", 17 }, { "osoba se zrakovym postizenim", 18 },
    { "osoba v krizi", 19 }, { "osoba zijici s demenci", 27 }, { "osoby bez pristresi", 6 },
    { "osoby do 26 let veku opoustejici skolska zarizeni pro vykon ustavni pece", 7 },
    { "osoby komercne zneuzivane", 8 }, { "osoby ohrozene socialnim vyloucenim", 28 },
    { "osoby ohrozene zavislosti nebo zavisle na navykovych latkach", 9 },
    { "osoby opoustejici ustavni peci", 7 }, { "osoby s chronickym dusevnim onemocnenim", 10 },
    { "osoby s chronickym onemocnenim", 11 }, { "osoby s demenci", 27 },
    { "osoby s dusevnim onemocnenim", 10 }, { "osoby s jinym zdravotnim postizenim", 12 },
    { "osoby s kombinovanym postizenim", 13 }, { "osoby s mentalnim postizenim", 14 },
    { "osoby s postizenim", 17 }, { "osoby s potrebou paliativni pece", 26 },
    { "osoby s telesnym postizenim", 15 }, { "osoby se sluchovym postizenim", 16 },
    { "osoby se zdravotnim postizenim", 17 }, { "osoby se zrakovym postizenim", 18 },
    { "osoby socialne vyloucene", 28 },
    { "osoby socialne vyloucene a osoby socialnim vyloucenim ohrozene", 28 },
    { "osoby socialne vyloucene nebo ohrozene socialnim vyloucenim", 28 }, { "osoby v krizi", 19 },
    { "osoby vedouci rizikovy zpusob zivota", 20 }, { "osoby zavisle", 9 },
    { "osoby zavisle na navykovych latkach", 9 }, { "osoby zijici s demenci", 27 },
    { "osoby zijici v socialne vyloucenych komunitach", 21 },
    { "osoby zijici v socialne vyloucenych lokalitach", 21 },
    { ("osoby, ktere vedou rizikovy zpusob zivota nebo jsou timto zpusobem zivota ohroze"
      "ny"), 20 },
    { "other_disability", 12 }, { "pachatel trestne cinnosti", 22 },
    { "pachatele trestne cinnosti", 22 }, { "pachatelu trestne cinnosti", 22 },
    { "palliative", 26 }, { "pecujici osoba", 25 }, { "pecujici osoby", 25 },
    { "people in crisis", 19 }, { "people with dementia", 27 },
    { "persons at risk of addiction or addicted", 9 }, { "persons in crisis", 19 },
    { "persons in need of palliative care", 26 },
    { "persons leading or threatened by a risky way of life", 20 },
    { "persons living in socially excluded communities", 21 },
    { "persons living in socially excluded localities", 21 },
    { "persons living with dementia", 27 },
    { "persons socially excluded or at risk of social exclusion", 28 },
    { "persons under 26 leaving institutional-care school facilities", 7 },
    { "persons with another disability", 12 }, { "persons with chronic illness", 11 },
    { "persons with chronic mental illness", 10 }, { "persons with combined disabilities", 13 },
    { "persons with disabilities", 17 }, { "persons with disabilities (general)", 17 },
    { "persons with hearing impairment", 16 },
    { "persons with mental (intellectual) disability", 14 }, { "persons with mental illness", 10 },
    { "persons with physical disability", 15 }, { "persons with visual impairment", 18 },
    { "physical_disability", 15 }, { "prislusnici socialne vyloucenych lokalit", 21 },
    { "prislusniku socialne vyloucenych lokalit", 21 },
    { "prislusniky socialne vyloucenych lokalit", 21 }, { "risky_lifestyle", 20 },
    { "rodin s detmi", 23 }, { "rodina s ditetem", 23 }, { "rodiny s detmi", 23 },
    { "rodiny s ditetem/detmi", 23 }, { "senior", 24 }, { "seniori", 24 }, { "seniors", 24 },
    { "senioru", 24 }, { "social_exclusion", 28 }, { "socially excluded persons", 28 },
    { "socialne vyloucene osoby", 28 }, { "victims of crime", 5 },
    { "victims of domestic violence", 3 }, { "victims of human trafficking", 4 },
    { "victims_crime", 5 }, { "victims_domestic_violence", 3 }, { "victims_trafficking", 4 },
    { "visual_impairment", 18 }, { "youth_at_risk", 0 }, { "zdravotne znevyhodneni", 17 },
};

/* ---- age_group ---- */
static const char *const age_group_aliases[] = {
    "předškolní děti", "předškoláci", "dospívající", "mladý dospělý", "dospělý", "mladší senior",
    "starší senior", "senioři nad 80 let", "bez věkového omezení",
};
static const socprev__codelist_row age_group_rows[] = {
    {
      "preschool", "děti předškolního věku", "preschool children", "",
      "from memory (band edges have varied)",
      4, 0, 2 },
    {
      "younger_children", "mladší děti", "younger children", "", "from memory",
      4, 2, 0 },
    {
      "older_children", "starší děti", "older children", "", "from memory",
      4, 2, 0 },
    {
      "adolescents", "dorost", "adolescents", "", "verified: obcanskaporadnapardubice.cz",
      1, 2, 1 },
    {
      "young_adults", "mladí dospělí", "young adults", "", "verified: obcanskaporadnapardubice.cz",
      1, 3, 1 },
    {
      "adults", "dospělí", "adults", "", "verified: obcanskaporadnapardubice.cz",
      1, 4, 1 },
    {
      "younger_seniors", "mladší senioři", "younger seniors", "",
      "verified: obcanskaporadnapardubice.cz",
      1, 5, 1 },
    {
      "older_seniors", "starší senioři", "older seniors", "",
      "verified: obcanskaporadnapardubice.cz (\"nad 80 let\")",
      1, 6, 2 },
    {
      "no_limit", "bez omezení věku", "no age limit", "", "from memory",
      4, 8, 1 },
};
static const char *const age_group_attributes[] = {
    "age_min", "age_max",
};
static const char *const age_group_cells[] = {
    /* preschool */
    "", "6",
    /* younger_children */
    "7", "10",
    /* older_children */
    "11", "15",
    /* adolescents */
    "16", "18",
    /* young_adults */
    "19", "26",
    /* adults */
    "27", "64",
    /* younger_seniors */
    "65", "80",
    /* older_seniors */
    "81", "",
    /* no_limit */
    "", "",
};
static const int16_t age_group_by_code[] = {
    3, 5, 8, 2, 7, 0, 4, 1, 6,
};
static const socprev__codelist_key age_group_keys[] = {
    { "adolescents", 3 }, { "adults", 5 }, { "bez omezeni veku", 8 }, { "bez vekoveho omezeni", 8 },
    { "deti predskolniho veku", 0 }, { "dorost", 3 }, { "dospeli", 5 }, { "dospely", 5 },
    { "dospivajici", 3 }, { "mladi dospeli", 4 }, { "mladsi deti", 1 }, { "mladsi senior", 6 },
    { "mladsi seniori", 6 }, { "mlady dospely", 4 }, { "no age limit", 8 }, { "no_limit", 8 },
    { "older children", 2 }, { "older seniors", 7 }, { "older_children", 2 },
    { "older_seniors", 7 }, { "predskolaci", 0 }, { "predskolni deti", 0 }, { "preschool", 0 },
    { "preschool children", 0 }, { "seniori nad 80 let", 7 }, { "starsi deti", 2 },
    { "starsi senior", 7 }, { "starsi seniori", 7 }, { "young adults", 4 }, { "young_adults", 4 },
    { "younger children", 1 }, { "younger seniors", 6 }, { "younger_children", 1 },
    { "younger_seniors", 6 },
};

/* ---- capacity_type ---- */
static const char *const capacity_type_aliases[] = {
    "luzka", "lůžko", "lůžek", "klient", "klientů", "kontakt", "kontakty", "kontaktů", "interv",
    "intervence", "intervencí", "hovor", "hovorů", "úvazky", "úvazek", "úvazků",
    "full-time equivalent", "full-time equivalents", "lůžkodny", "lůžkodnů", "bed-days", "bed day",
    "lůžkoměsíc", "bed-months", "bed month", "úvazkoměsíc", "FTE-months", "FTE month", "místo",
    "míst",
};
static const socprev__codelist_row capacity_type_rows[] = {
    {
      "bed", "lůžka", "beds", "", "verified",
      1, 0, 3 },
    {
      "client", "klienti", "clients", "", "verified code; meaning varies by record",
      1, 3, 2 },
    {
      "contact", "kontakty (10 min)", "contacts", "", "verified",
      1, 5, 3 },
    {
      "intervention", "intervence (30 min)", "interventions", "", "verified",
      1, 8, 3 },
    {
      "call", "hovory", "calls", "", "verified",
      1, 11, 2 },
    {
      "fte", "úvazky v přímé péči", "FTE of direct-care staff", "", "verified (KISSoS, OPZ+)",
      1, 13, 5 },
    {
      "bed_day", "lůžkoden", "bed-day", "", "verified (TOC)",
      1, 18, 4 },
    {
      "bed_month", "lůžko/měsíc", "bed-month", "", "verified",
      1, 22, 3 },
    {
      "fte_month", "úvazek/měsíc", "FTE-month", "", "verified",
      1, 25, 3 },
    {
      "place", "místa", "places", "", "unit of indicator 67001; not a type of the register",
      4, 28, 2 },
};
static const char *const capacity_type_attributes[] = {
    "register", "rpss_code", "fixed_minutes", "note",
};
static const char *const capacity_type_cells[] = {
    /* bed */
    "1", "luzka", "", "residential (and overnight shelters): number of beds",
    /* client */
    "1", "klient", "",
    "immediate/declared number of clients (per day or at once, see free-text popis)",
    /* contact */
    "1", "kontakt", "10", "low-threshold contact",
    /* intervention */
    "1", "interv", "30", "counselling/crisis intervention",
    /* call */
    "1", "hovor", "", "telephone crisis help",
    /* fte */
    "0", "", "", "NOT a register type; the unit of regional networks and of state/OPZ+ funding",
    /* bed_day */
    "0", "", "", "JMK rules 2019-20: support per bed-day and minimum yearly occupancy",
    /* bed_month */
    "0", "", "", "OPZ+ regional call unit for residential services",
    /* fte_month */
    "0", "", "", "OPZ+ regional call unit for ambulatory and field services",
    /* place */
    "0", "", "", "clients that a supported service can serve at one moment",
};
static const int16_t capacity_type_by_code[] = {
    0, 6, 7, 4, 1, 2, 5, 8, 3, 9,
};
static const socprev__codelist_key capacity_type_keys[] = {
    { "bed", 0 }, { "bed day", 6 }, { "bed month", 7 }, { "bed-day", 6 }, { "bed-days", 6 },
    { "bed-month", 7 }, { "bed-months", 7 }, { "bed_day", 6 }, { "bed_month", 7 }, { "beds", 0 },
    { "call", 4 }, { "calls", 4 }, { "client", 1 }, { "clients", 1 }, { "contact", 2 },
    { "contacts", 2 }, { "fte", 5 }, { "fte month", 8 }, { "fte of direct-care staff", 5 },
    { "fte-month", 8 }, { "fte-months", 8 }, { "fte_month", 8 }, { "full-time equivalent", 5 },
    { "full-time equivalents", 5 }, { "hovor", 4 }, { "hovoru", 4 }, { "hovory", 4 },
    { "interv", 3 }, { "intervence", 3 }, { "intervence (30 min)", 3 }, { "intervenci", 3 },
    { "intervention", 3 }, { "interventions", 3 }, { "klient", 1 }, { "klienti", 1 },
    { "klientu", 1 }, { "kontakt", 2 }, { "kontaktu", 2 }, { "kontakty", 2 },
    { "kontakty (10 min)", 2 }, { "luzek", 0 }, { "luzka", 0 }, { "luzko", 0 },
    { "luzko/mesic", 7 }, { "luzkoden", 6 }, { "luzkodnu", 6 }, { "luzkodny", 6 },
    { "luzkomesic", 7 }, { "mist", 9 }, { "mista", 9 }, { "misto", 9 }, { "place", 9 },
    { "places", 9 }, { "uvazek", 5 }, { "uvazek/mesic", 8 }, { "uvazkomesic", 8 }, { "uvazku", 5 },
    { "uvazky", 5 }, { "uvazky v prime peci", 5 },
};

/* ---- programme ---- */
static const char *const programme_aliases[] = {
    "OP RLZ", "Rozvoj lidských zdrojů", "SROP", "JPD 3", "JPD3", "OP LZZ", "OPLZZ",
    "Lidské zdroje a zaměstnanost", "Operačního programu Lidské zdroje a zaměstnanost", "IOP",
    "OP VK", "OPVK", "Vzdělávání pro konkurenceschopnost", "OP TP", "OPTP", "ROP SV",
    "ROP Severovýchod", "OPPA", "Praha – Adaptabilita", "OP Praha - Adaptabilita", "OP PIK",
    "OPPIK", "OP VVV", "OPVVV", "OPZ", "OP Zaměstnanost", "OP Z",
    "Operačního programu Zaměstnanost", "IROP", "OP PPR", "OPPPR", "Praha – pól růstu", "OP TP",
    "OPTP", "OP JAK", "OPJAK", "Jan Amos Komenský", "OPZ+", "OP Zaměstnanost plus", "OPZ plus",
    "OP Z+", "IROP 21+", "IROP 2", "IROP 2021-2027", "OP ST", "Spravedlivá transformace",
};
static const socprev__codelist_row programme_rows[] = {
    {
      "op_rlz", "Operační program Rozvoj lidských zdrojů", "OP Human Resources Development", "",
      "from memory (prefix; regex low confidence)",
      4, 0, 2 },
    {
      "srop", "Společný regionální operační program", "Joint Regional Operational Programme", "",
      "from memory",
      4, 2, 1 },
    {
      "jpd_3", "Jednotný programový dokument pro Cíl 3 Praha",
      "Single Programming Document Objective 3 Prague", "", "from memory",
      4, 3, 2 },
    {
      "op_lzz", "Operační program Lidské zdroje a zaměstnanost",
      "OP Human Resources and Employment", "", "verified: esfcr.cz glossary, S2",
      1, 5, 4 },
    {
      "iop", "Integrovaný operační program", "Integrated Operational Programme", "", "from memory",
      4, 9, 1 },
    {
      "op_vk", "Operační program Vzdělávání pro konkurenceschopnost",
      "OP Education for Competitiveness", "", "from memory",
      4, 10, 3 },
    {
      "op_tp_2007", "Operační program Technická pomoc", "OP Technical Assistance", "",
      "verified example",
      1, 13, 2 },
    {
      "rop_sv", "ROP NUTS II Severovýchod", "ROP North-East", "", "verified example",
      1, 15, 2 },
    {
      "oppa", "Operační program Praha – Adaptabilita", "OP Prague Adaptability", "", "from memory",
      4, 17, 3 },
    {
      "op_pik", "Operační program Podnikání a inovace pro konkurenceschopnost",
      "OP Enterprise and Innovation", "", "verified: petrbouchal R code",
      1, 20, 2 },
    {
      "op_vvv", "Operační program Výzkum, vývoj a vzdělávání",
      "OP Research, Development and Education", "", "verified: petrbouchal R code",
      1, 22, 2 },
    {
      "opz", "Operační program Zaměstnanost", "OP Employment", "", "verified",
      1, 24, 4 },
    {
      "irop", "Integrovaný regionální operační program", "Integrated Regional OP", "", "verified",
      1, 28, 1 },
    {
      "op_ppr", "Operační program Praha – pól růstu ČR", "OP Prague Growth Pole", "",
      "verified prefix",
      1, 29, 3 },
    {
      "op_tp_2014", "Operační program Technická pomoc", "OP Technical Assistance", "",
      "verified prefix",
      1, 32, 2 },
    {
      "op_jak", "Operační program Jan Amos Komenský", "OP Jan Amos Comenius", "", "from memory",
      4, 34, 3 },
    {
      "opz_plus", "Operační program Zaměstnanost plus", "OP Employment Plus", "", "verified",
      1, 37, 4 },
    {
      "irop_2021", "Integrovaný regionální operační program 2021-2027", "Integrated Regional OP",
      "", "from memory",
      4, 41, 3 },
    {
      "op_st", "Operační program Spravedlivá transformace", "OP Just Transition", "", "from memory",
      4, 44, 2 },
};
static const char *const programme_attributes[] = {
    "short", "prefix", "period", "fund", "example",
};
static const char *const programme_cells[] = {
    /* op_rlz */
    "OP RLZ", "CZ.04.1.03", "2004-2006", "ESF", "",
    /* srop */
    "SROP", "CZ.04.1.05", "2004-2006", "ERDF|ESF", "",
    /* jpd_3 */
    "JPD 3", "CZ.04.3.07", "2004-2006", "ESF", "",
    /* op_lzz */
    "OP LZZ", "CZ.1.04", "2007-2013", "ESF", "CZ.1.04/3.1.00/05.00069",
    /* iop */
    "IOP", "CZ.1.06", "2007-2013", "ERDF", "",
    /* op_vk */
    "OP VK", "CZ.1.07", "2007-2013", "ESF", "",
    /* op_tp_2007 */
    "OP TP", "CZ.1.08", "2007-2013", "ERDF", "CZ.1.08/3.2.00/14.00228",
    /* rop_sv */
    "ROP SV", "CZ.1.13", "2007-2013", "ERDF", "CZ.1.13/2.1.00/27.01335",
    /* oppa */
    "OPPA", "CZ.2.17", "2007-2013", "ESF", "",
    /* op_pik */
    "OP PIK", "CZ.01", "2014-2020", "ERDF", "",
    /* op_vvv */
    "OP VVV", "CZ.02", "2014-2020", "ESF|ERDF", "",
    /* opz */
    "OPZ", "CZ.03", "2014-2020", "ESF|YEI", "CZ.03.2.60/0.0/0.0/15_005/0010156",
    /* irop */
    "IROP", "CZ.06", "2014-2020", "ERDF", "CZ.06.6.127/0.0/0.0/21_124/0017016",
    /* op_ppr */
    "OP PPR", "CZ.07", "2014-2020", "ERDF|ESF", "",
    /* op_tp_2014 */
    "OP TP", "CZ.08", "2014-2020", "CF", "",
    /* op_jak */
    "OP JAK", "CZ.02", "2021-2027", "ESF+|ERDF", "",
    /* opz_plus */
    "OPZ+", "CZ.03", "2021-2027", "ESF+", "CZ.03.02.01/00/22_003/0001885",
    /* irop_2021 */
    "IROP 21+", "CZ.06", "2021-2027", "ERDF", "",
    /* op_st */
    "OP ST", "CZ.10", "2021-2027", "JTF", "",
};
static const int16_t programme_by_code[] = {
    4, 12, 17, 2, 15, 3, 9, 13, 0, 18, 6, 14, 5, 10, 8, 11, 16, 7, 1,
};
static const socprev__codelist_key programme_keys[] = {
    { "integrated operational programme", 4 }, { "integrated regional op", 12 },
    { "integrated regional op", 17 }, { "integrovany operacni program", 4 },
    { "integrovany regionalni operacni program", 12 },
    { "integrovany regionalni operacni program 2021-2027", 17 }, { "iop", 4 }, { "irop", 12 },
    { "irop 2", 17 }, { "irop 2021-2027", 17 }, { "irop 21+", 17 }, { "irop_2021", 17 },
    { "jan amos komensky", 15 }, { "jednotny programovy dokument pro cil 3 praha", 2 },
    { "joint regional operational programme", 1 }, { "jpd 3", 2 }, { "jpd3", 2 }, { "jpd_3", 2 },
    { "lidske zdroje a zamestnanost", 3 }, { "op education for competitiveness", 5 },
    { "op employment", 11 }, { "op employment plus", 16 }, { "op enterprise and innovation", 9 },
    { "op human resources and employment", 3 }, { "op human resources development", 0 },
    { "op jak", 15 }, { "op jan amos comenius", 15 }, { "op just transition", 18 }, { "op lzz", 3 },
    { "op pik", 9 }, { "op ppr", 13 }, { "op prague adaptability", 8 },
    { "op prague growth pole", 13 }, { "op praha - adaptabilita", 8 },
    { "op research, development and education", 10 }, { "op rlz", 0 }, { "op st", 18 },
    { "op technical assistance", 6 }, { "op technical assistance", 14 }, { "op tp", 6 },
    { "op tp", 14 }, { "op vk", 5 }, { "op vvv", 10 }, { "op z", 11 }, { "op z+", 16 },
    { "op zamestnanost", 11 }, { "op zamestnanost plus", 16 }, { "op_jak", 15 }, { "op_lzz", 3 },
    { "op_pik", 9 }, { "op_ppr", 13 }, { "op_rlz", 0 }, { "op_st", 18 }, { "op_tp_2007", 6 },
    { "op_tp_2014", 14 }, { "op_vk", 5 }, { "op_vvv", 10 },
    { "operacni program jan amos komensky", 15 },
    { "operacni program lidske zdroje a zamestnanost", 3 },
    { "operacni program podnikani a inovace pro konkurenceschopnost", 9 },
    { "operacni program praha – adaptabilita", 8 }, { "operacni program praha – pol rustu cr", 13 },
    { "operacni program rozvoj lidskych zdroju", 0 },
    { "operacni program spravedliva transformace", 18 }, { "operacni program technicka pomoc", 6 },
    { "operacni program technicka pomoc", 14 },
    { "operacni program vyzkum, vyvoj a vzdelavani", 10 },
    { "operacni program vzdelavani pro konkurenceschopnost", 5 },
    { "operacni program zamestnanost", 11 }, { "operacni program zamestnanost plus", 16 },
    { "operacniho programu lidske zdroje a zamestnanost", 3 },
    { "operacniho programu zamestnanost", 11 }, { "opjak", 15 }, { "oplzz", 3 }, { "oppa", 8 },
    { "oppik", 9 }, { "opppr", 13 }, { "optp", 6 }, { "optp", 14 }, { "opvk", 5 }, { "opvvv", 10 },
    { "opz", 11 }, { "opz plus", 16 }, { "opz+", 16 }, { "opz_plus", 16 },
    { "praha – adaptabilita", 8 }, { "praha – pol rustu", 13 }, { "rop north-east", 7 },
    { "rop nuts ii severovychod", 7 }, { "rop severovychod", 7 }, { "rop sv", 7 }, { "rop_sv", 7 },
    { "rozvoj lidskych zdroju", 0 }, { "single programming document objective 3 prague", 2 },
    { "spolecny regionalni operacni program", 1 }, { "spravedliva transformace", 18 },
    { "srop", 1 }, { "vzdelavani pro konkurenceschopnost", 5 },
};

/* ---- indicator ---- */
static const char *const indicator_aliases[] = {
    "6 00 00", "6 70 01", "6 70 10", "6 73 10", "6 73 15", "6 74 01", "5 51 02", "6 25 00",
    "6 26 00", "6 27 00", "6 28 00", "6 29 00", "8 05 00", "1 02 11", "1 02 12", "1 02 13",
    "600 000", "670 021", "670 102", "805 000", "074100", "počet podpořených osob", "074613",
    "075700",
};
static const socprev__codelist_row indicator_rows[] = {
    {
      "60000", "Celkový počet účastníků", "Total number of participants", "opz",
      "verified (esfcr.cz, opvvv.msmt.cz: \"6 00 00\")",
      1, 0, 1 },
    {
      "67001", "Kapacita podpořených služeb", "Capacity of supported services", "opz", "memory",
      4, 1, 1 },
    {
      "67010", "Využívání podpořených služeb", "Use of supported services", "opz", "memory",
      4, 2, 1 },
    {
      "67310",
      ("Bývalí účastníci projektů, u nichž intervence formou sociální práce naplnila svů"
      "j účel"),
      "Former participants in whose case social work fulfilled its purpose", "opz", "memory",
      4, 3, 1 },
    {
      "67315",
      ("Bývalí účastníci projektů v oblasti sociálních služeb, u nichž služba naplnila s"
      "vůj účel"),
      ("Former participants of social service projects in whose case the service fulfill"
      "ed its purpose"),
      "opz", "memory",
      4, 4, 1 },
    {
      "67401", "Nové nebo inovované sociální služby týkající se bydlení",
      "New or innovated social services concerning housing", "opz", "memory",
      4, 5, 1 },
    {
      "55102", "Počet podpořených komunitních center", "Number of supported community centres",
      "opz", "memory",
      4, 6, 1 },
    {
      "62500", "Účastníci v procesu vzdělávání/odborné přípravy po ukončení své účasti",
      "Participants in education or training upon leaving", "opz", "memory",
      4, 7, 1 },
    {
      "62600", "Účastníci, kteří získali kvalifikaci po ukončení své účasti",
      "Participants gaining a qualification upon leaving", "opz", "memory",
      4, 8, 1 },
    {
      "62700", "Účastníci zaměstnaní po ukončení své účasti, včetně OSVČ",
      "Participants in employment upon leaving, including self-employment", "opz", "memory",
      4, 9, 1 },
    {
      "62800",
      ("Znevýhodnění účastníci, kteří po ukončení své účasti hledají zaměstnání, jsou v "
      "procesu vzdělávání/odborné přípravy, rozšiřují si kvalifikaci nebo jsou zaměstna"
      "ní, a to i OSVČ"),
      ("Disadvantaged participants engaged in job searching, education or training, gain"
      "ing a qualification, or in employment upon leaving, including self-employment"),
      "opz", "memory",
      4, 10, 1 },
    {
      "62900", "Účastníci zaměstnaní 6 měsíců po ukončení své účasti, včetně OSVČ",
      "Participants in employment six months after leaving, including self-employment", "opz",
      "memory",
      4, 11, 1 },
    {
      "80500",
      ("Počet napsaných a zveřejněných analytických a strategických dokumentů (vč. evalu"
      "ačních)"),
      ("Number of analytical and strategic documents written and published, including ev"
      "aluations"),
      "opz", "memory",
      4, 12, 1 },
    {
      "10211", "Počet sociálních podniků vzniklých díky podpoře",
      "Number of social enterprises created thanks to the support", "opz", "memory",
      4, 13, 1 },
    {
      "10212", "Počet podpořených již existujících sociálních podniků",
      "Number of existing social enterprises supported", "opz", "memory",
      4, 14, 1 },
    {
      "10213",
      ("Počet sociálních podniků vzniklých díky podpoře, které fungují i po ukončení pod"
      "pory"),
      ("Number of social enterprises created thanks to the support that operate after it"
      " ended"),
      "opz", "memory",
      4, 15, 1 },
    {
      "600000", "Celkový počet účastníků", "Total number of participants", "opz_plus", "memory",
      4, 16, 1 },
    {
      "670021", "Kapacita podpořených služeb", "Capacity of supported services", "opz_plus",
      "memory (code less certain)",
      4, 17, 1 },
    {
      "670102", "Využívání podpořených služeb", "Use of supported services", "opz_plus",
      "memory (code less certain)",
      4, 18, 1 },
    {
      "805000", "Počet napsaných a zveřejněných dokumentů",
      "Number of documents written and published", "opz_plus", "memory (code less certain)",
      4, 19, 1 },
    {
      "07.41.00", "Počet podpořených osob – celkem", "Number of supported persons - total",
      "op_lzz", "memory",
      4, 20, 2 },
    {
      "07.46.13", "Počet úspěšných absolventů kurzů", "Number of successful graduates of courses",
      "op_lzz", "memory",
      4, 22, 1 },
    {
      "07.57.00", "Počet nově vytvořených/inovovaných produktů",
      "Number of newly created or innovated products", "op_lzz", "memory",
      4, 23, 1 },
    {
      "esf_unemployed", "Účastníci: nezaměstnaní, včetně dlouhodobě nezaměstnaných",
      "Participants: unemployed, including long-term unemployed", "",
      "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_long_term_unemployed", "Účastníci: dlouhodobě nezaměstnaní",
      "Participants: long-term unemployed", "",
      "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_inactive", "Účastníci: neaktivní", "Participants: inactive", "",
      "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_inactive_not_in_education",
      "Účastníci: neaktivní, neúčastnící se vzdělávání ani odborné přípravy",
      "Participants: inactive, not in education or training", "",
      "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_employed", "Účastníci: zaměstnaní, včetně OSVČ",
      "Participants: employed, including self-employed", "",
      "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_below_25", "Účastníci: mladší 25 let", "Participants: below 25 years of age", "",
      "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_above_54", "Účastníci: starší 54 let", "Participants: above 54 years of age", "",
      "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_above_54_not_working",
      "Účastníci: starší 54 let nezaměstnaní nebo neaktivní mimo vzdělávání",
      ("Participants: above 54 years of age who are unemployed or inactive and not in ed"
      "ucation"),
      "", "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_isced_1_2", "Účastníci: s primárním nebo nižším sekundárním vzděláním (ISCED 1-2)",
      "Participants: with primary or lower secondary education (ISCED 1-2)", "",
      "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_isced_3_4", "Účastníci: s vyšším sekundárním nebo postsekundárním vzděláním (ISCED 3-4)",
      "Participants: with upper secondary or post-secondary education (ISCED 3-4)", "",
      "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_isced_5_8", "Účastníci: s terciárním vzděláním (ISCED 5-8)",
      "Participants: with tertiary education (ISCED 5-8)", "",
      "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_migrants_minorities", "Účastníci: migranti, osoby cizího původu, menšiny (včetně Romů)",
      ("Participants: migrants, people with a foreign background, minorities (including "
      "Roma)"),
      "", "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_disabilities", "Účastníci: osoby se zdravotním postižením",
      "Participants: with disabilities", "",
      "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_other_disadvantaged", "Účastníci: jiné znevýhodněné osoby",
      "Participants: other disadvantaged", "",
      "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_homeless", "Účastníci: bezdomovci nebo osoby vyloučené z přístupu k bydlení",
      "Participants: homeless or affected by housing exclusion", "",
      "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
    {
      "esf_rural", "Účastníci: osoby z venkovských oblastí", "Participants: from rural areas", "",
      "memory (regulation text; national codes 60100+ left out as unsure)",
      4, 24, 0 },
};
static const char *const indicator_attributes[] = {
    "scope", "unit", "type", "counting_rules", "counting_rules_confidence", "note",
};
static const char *const indicator_cells[] = {
    /* 60000 */
    "OPZ", "účastníci", "output",
    "threshold|housing_conversion|identified|once|elearning|is_esf|form|commitment", "inferred",
    "Only persons above the trivial-support threshold and fully identified",
    /* 67001 */
    "OPZ", "místa", "output", "capacity|commitment", "inferred",
    ("maximum number of clients the supported service can serve at one moment; reached v"
    "alue = sum over services"),
    /* 67010 */
    "OPZ", "osoby", "result", "anonymous|threshold|elearning|once", "inferred",
    ("users of the supported services who are NOT in 60000: anonymous or below the thres"
    "hold; identical person should be counted once"),
    /* 67310 */
    "OPZ", "osoby", "result", "identified|once|is_esf", "inferred", "",
    /* 67315 */
    "OPZ", "osoby", "result", "identified|once|is_esf", "inferred", "",
    /* 67401 */
    "OPZ", "služby", "output", "commitment", "inferred", "relevant to S4 Centrum bydlení",
    /* 55102 */
    "OPZ", "zařízení", "output", "commitment", "inferred", "",
    /* 62500 */
    "OPZ", "osoby", "result", "timing_short|identified|once|is_esf", "inferred",
    "measured up to 4 weeks after leaving",
    /* 62600 */
    "OPZ", "osoby", "result", "timing_short|identified|once|is_esf", "inferred",
    "up to 4 weeks after leaving",
    /* 62700 */
    "OPZ", "osoby", "result", "timing_short|identified|once|is_esf", "inferred",
    "up to 4 weeks after leaving",
    /* 62800 */
    "OPZ", "osoby", "result", "timing_short|identified|once|is_esf", "inferred",
    "up to 4 weeks after leaving",
    /* 62900 */
    "OPZ", "osoby", "result", "timing_long|identified|once|is_esf", "inferred",
    "6 months after leaving; sample-based at programme level",
    /* 80500 */
    "OPZ", "dokumenty", "output", "commitment", "inferred", "",
    /* 10211 */
    "OPZ", "organizace", "output", "commitment", "inferred", "",
    /* 10212 */
    "OPZ", "organizace", "output", "commitment", "inferred", "",
    /* 10213 */
    "OPZ", "organizace", "result", "", "", "",
    /* 600000 */
    "OPZ+", "osoby", "output", "threshold|identified|once|elearning|is_esf", "inferred",
    "six-digit codes in 2021-27",
    /* 670021 */
    "OPZ+", "místa", "output", "capacity", "inferred", "",
    /* 670102 */
    "OPZ+", "osoby", "result", "anonymous|threshold|elearning|once", "inferred", "",
    /* 805000 */
    "OPZ+", "dokumenty", "output", "", "", "",
    /* 07.41.00 */
    "OP LZZ", "osoby", "output", "no_threshold|identified|once", "inferred",
    "2007-13; applies to S1, S2, S5; no 40-hour rule -> not comparable with 60000",
    /* 07.46.13 */
    "OP LZZ", "osoby", "output", "", "", "",
    /* 07.57.00 */
    "OP LZZ", "produkty", "output", "", "", "",
    /* esf_unemployed */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_long_term_unemployed */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_inactive */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_inactive_not_in_education */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_employed */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_below_25 */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_above_54 */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_above_54_not_working */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_isced_1_2 */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_isced_3_4 */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_isced_5_8 */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_migrants_minorities */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_disabilities */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_other_disadvantaged */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_homeless */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
    /* esf_rural */
    "ESF common (1304/2013 Annex I)", "osoby", "output breakdown", "identified|once|is_esf",
    "inferred", "by sex",
};
static const int16_t indicator_by_code[] = {
    20, 21, 22, 13, 14, 15, 6, 0, 16, 7, 8, 9, 10, 11, 1, 17, 2, 18, 3, 4, 5, 12, 19, 29, 30, 28,
    35, 27, 37, 25, 26, 31, 32, 33, 24, 34, 36, 38, 23,
};
static const socprev__codelist_key indicator_keys[] = {
    { "07.41.00", 20 }, { "07.46.13", 21 }, { "07.57.00", 22 }, { "074100", 20 }, { "074613", 21 },
    { "075700", 22 }, { "1 02 11", 13 }, { "1 02 12", 14 }, { "1 02 13", 15 }, { "10211", 13 },
    { "10212", 14 }, { "10213", 15 }, { "5 51 02", 6 }, { "55102", 6 }, { "6 00 00", 0 },
    { "6 25 00", 7 }, { "6 26 00", 8 }, { "6 27 00", 9 }, { "6 28 00", 10 }, { "6 29 00", 11 },
    { "6 70 01", 1 }, { "6 70 10", 2 }, { "6 73 10", 3 }, { "6 73 15", 4 }, { "6 74 01", 5 },
    { "600 000", 16 }, { "60000", 0 }, { "600000", 16 }, { "62500", 7 }, { "62600", 8 },
    { "62700", 9 }, { "62800", 10 }, { "62900", 11 }, { "670 021", 17 }, { "670 102", 18 },
    { "67001", 1 }, { "670021", 17 }, { "67010", 2 }, { "670102", 18 }, { "67310", 3 },
    { "67315", 4 }, { "67401", 5 }, { "8 05 00", 12 }, { "805 000", 19 }, { "80500", 12 },
    { "805000", 19 },
    { ("byvali ucastnici projektu v oblasti socialnich sluzeb, u nichz sluzba naplnila s"
      "vuj ucel"), 4 },
    { ("byvali ucastnici projektu, u nichz intervence formou socialni prace naplnila svu"
      "j ucel"), 3 },
    { "capacity of supported services", 1 }, { "capacity of supported services", 17 },
    { "celkovy pocet ucastniku", 0 }, { "celkovy pocet ucastniku", 16 },
    { ("disadvantaged participants engaged in job searching, education or training, gain"
      "ing a qualification, or in employment upon leaving, including self-employment"), 10 },
    { "esf_above_54", 29 }, { "esf_above_54_not_working", 30 }, { "esf_below_25", 28 },
    { "esf_disabilities", 35 }, { "esf_employed", 27 }, { "esf_homeless", 37 },
    { "esf_inactive", 25 }, { "esf_inactive_not_in_education", 26 }, { "esf_isced_1_2", 31 },
    { "esf_isced_3_4", 32 }, { "esf_isced_5_8", 33 }, { "esf_long_term_unemployed", 24 },
    { "esf_migrants_minorities", 34 }, { "esf_other_disadvantaged", 36 }, { "esf_rural", 38 },
    { "esf_unemployed", 23 },
    { "former participants in whose case social work fulfilled its purpose", 3 },
    { ("former participants of social service projects in whose case the service fulfill"
      "ed its purpose"), 4 },
    { "kapacita podporenych sluzeb", 1 }, { "kapacita podporenych sluzeb", 17 },
    { "new or innovated social services concerning housing", 5 },
    { "nove nebo inovovane socialni sluzby tykajici se bydleni", 5 },
    { ("number of analytical and strategic documents written and published, including ev"
      "aluations"), 12 },
    { "number of documents written and published", 19 },
    { "number of existing social enterprises supported", 14 },
    { "number of newly created or innovated products", 22 },
    { "number of social enterprises created thanks to the support", 13 },
    { ("number of social enterprises created thanks to the support that operate after it"
      " ended"), 15 },
    { "number of successful graduates of courses", 21 },
    { "number of supported community centres", 6 }, { "number of supported persons - total", 20 },
    { "participants gaining a qualification upon leaving", 8 },
    { "participants in education or training upon leaving", 7 },
    { "participants in employment six months after leaving, including self-employment", 11 },
    { "participants in employment upon leaving, including self-employment", 9 },
    { "participants: above 54 years of age", 29 },
    { ("participants: above 54 years of age who are unemployed or inactive and not in ed"
      "ucation"), 30 },
    { "participants: below 25 years of age", 28 },
    { "participants: employed, including self-employed", 27 },
    { "participants: from rural areas", 38 },
    { "participants: homeless or affected by housing exclusion", 37 },
    { "participants: inactive", 25 },
    { "participants: inactive, not in education or training", 26 },
    { "participants: long-term unemployed", 24 },
    { ("participants: migrants, people with a foreign background, minorities (including "
      "roma)"), 34 },
    { "participants: other disadvantaged", 36 },
    { "participants: unemployed, including long-term unemployed", 23 },
    { "participants: with disabilities", 35 },
    { "participants: with primary or lower secondary education (isced 1-2)", 31 },
    { "participants: with tertiary education (isced 5-8)", 33 },
    { "participants: with upper secondary or post-secondary education (isced 3-4)", 32 },
    { ("pocet napsanych a zverejnenych analytickych a strategickych dokumentu (vc. evalu"
      "acnich)"), 12 },
    { "pocet napsanych a zverejnenych dokumentu", 19 },
    { "pocet nove vytvorenych/inovovanych produktu", 22 },
    { "pocet podporenych jiz existujicich socialnich podniku", 14 },
    { "pocet podporenych komunitnich center", 6 }, { "pocet podporenych osob", 20 },
    { "pocet podporenych osob – celkem", 20 },
    { "pocet socialnich podniku vzniklych diky podpore", 13 },
    { ("pocet socialnich podniku vzniklych diky podpore, ktere funguji i po ukonceni pod"
      "pory"), 15 },
    { "pocet uspesnych absolventu kurzu", 21 }, { "total number of participants", 0 },
    { "total number of participants", 16 },
    { "ucastnici v procesu vzdelavani/odborne pripravy po ukonceni sve ucasti", 7 },
    { "ucastnici zamestnani 6 mesicu po ukonceni sve ucasti, vcetne osvc", 11 },
    { "ucastnici zamestnani po ukonceni sve ucasti, vcetne osvc", 9 },
    { "ucastnici, kteri ziskali kvalifikaci po ukonceni sve ucasti", 8 },
    { "ucastnici: bezdomovci nebo osoby vyloucene z pristupu k bydleni", 37 },
    { "ucastnici: dlouhodobe nezamestnani", 24 }, { "ucastnici: jine znevyhodnene osoby", 36 },
    { "ucastnici: migranti, osoby ciziho puvodu, mensiny (vcetne romu)", 34 },
    { "ucastnici: mladsi 25 let", 28 }, { "ucastnici: neaktivni", 25 },
    { "ucastnici: neaktivni, neucastnici se vzdelavani ani odborne pripravy", 26 },
    { "ucastnici: nezamestnani, vcetne dlouhodobe nezamestnanych", 23 },
    { "ucastnici: osoby se zdravotnim postizenim", 35 },
    { "ucastnici: osoby z venkovskych oblasti", 38 },
    { "ucastnici: s primarnim nebo nizsim sekundarnim vzdelanim (isced 1-2)", 31 },
    { "ucastnici: s terciarnim vzdelanim (isced 5-8)", 33 },
    { "ucastnici: s vyssim sekundarnim nebo postsekundarnim vzdelanim (isced 3-4)", 32 },
    { "ucastnici: starsi 54 let", 29 },
    { "ucastnici: starsi 54 let nezamestnani nebo neaktivni mimo vzdelavani", 30 },
    { "ucastnici: zamestnani, vcetne osvc", 27 }, { "use of supported services", 2 },
    { "use of supported services", 18 }, { "vyuzivani podporenych sluzeb", 2 },
    { "vyuzivani podporenych sluzeb", 18 },
    { ("znevyhodneni ucastnici, kteri po ukonceni sve ucasti hledaji zamestnani, jsou v "
      "procesu vzdelavani/odborne pripravy, rozsiruji si kvalifikaci nebo jsou zamestna"
      "ni, a to i osvc"), 10 },
};

/* ---- counting_rule ---- */
static const socprev__codelist_row counting_rule_rows[] = {
    {
      "threshold", "Práh bagatelní podpory 40 hodin", "Threshold of trivial support, 40 hours", "",
      "verified: esfcr.cz call-108 answer; recipient web page",
      1, 0, 0 },
    {
      "threshold_24", "Práh bagatelní podpory 24 hodin", "Threshold of trivial support, 24 hours",
      "", "verified: code of a template calculator quoting annex 3",
      1, 0, 0 },
    {
      "housing_conversion", "Přepočet bydlení na hodiny", "Conversion of housing to hours", "",
      "verified: esfcr.cz call-108 answer",
      1, 0, 0 },
    {
      "identified", "Účastník je ztotožněná osoba", "A participant is an identified person", "",
      "verified: opvvv.msmt.cz (citing the ESF regulation)",
      1, 0, 0 },
    {
      "once", "Osoba se počítá jednou za projekt", "A person counts once per project", "",
      "memory (sure)",
      4, 0, 0 },
    {
      "anonymous", "Anonymní a podlimitní uživatelé zvlášť",
      "Anonymous and sub-threshold users apart", "", "memory (sure)",
      4, 0, 0 },
    {
      "elearning", "Nejvýše polovina elektronického vzdělávání",
      "At most half by electronic learning", "", "memory (fairly sure)",
      4, 0, 0 },
    {
      "timing_short", "Okamžité výsledky", "Immediate results", "",
      "memory (sure, Reg. 1304/2013 Annex I)",
      4, 0, 0 },
    {
      "timing_long", "Dlouhodobější výsledky", "Longer-term results", "", "memory (sure)",
      4, 0, 0 },
    {
      "capacity", "Kapacita v jednom okamžiku", "Capacity at one moment", "", "memory (sure)",
      4, 0, 0 },
    {
      "is_esf", "Hodnoty plynou z IS ESF", "Values flow from IS ESF", "", "verified: esfcr.cz",
      1, 0, 0 },
    {
      "form", "Monitorovací list je nepovinný", "The monitoring form is optional", "",
      "verified: esfcr.cz",
      1, 0, 0 },
    {
      "commitment", "Cílové hodnoty jsou závazek", "Targets are a commitment", "", "memory",
      4, 0, 0 },
    {
      "no_threshold", "Bez prahu podpory", "No threshold of support", "",
      "from memory: OP LZZ knew no such limit",
      4, 0, 0 },
};
static const char *const counting_rule_attributes[] = {
    "text_en", "text_cs", "consequence", "parameter", "value",
};
static const char *const counting_rule_cells[] = {
    /* threshold */
    ("A participant enters 60000 only after more than trivial support: 40 hours in total"
    " within ONE project (OPZ)."),
    ("Účastník se počítá do 60000 až po více než bagatelní podpoře: celkem 40 hodin v JE"
    "DNOM projektu (OPZ)."),
    "parameter per call: 40 h OPZ, 24 h OP VVV templates", "minutes", "2400",
    /* threshold_24 */
    "OP VVV simplified templates (Šablony I): threshold 24 hours.",
    "OP VVV, zjednodušené projekty (Šablony I): práh 24 hodin.", "threshold must be a parameter",
    "minutes", "1440",
    /* housing_conversion */
    ("Housing support: 1 month of lease/living = 15 hours; a 12-month lease = 180 hours,"
    " hence counted."),
    ("Podpora bydlení: 1 měsíc nájmu či bydlení = 15 hodin; dvanáctiměsíční nájem = 180 "
    "hodin, a proto se počítá."),
    "conversion table unit -> hours", "", "",
    /* identified */
    ("Participant = person who benefits directly, can be identified and asked for charac"
    "teristics, and for whom expenditure is earmarked; others are not participants."),
    ("Účastník = osoba, která má z podpory přímý prospěch, lze ji ztotožnit a dotázat na"
    " charakteristiky a jsou na ni vyčleněny výdaje; ostatní nejsou účastníky."),
    "anonymous persons can never be in 60000", "counts", "participants",
    /* once */
    ("A person is counted once per project however many services, partners or re-entries"
    "; hours of all supports in the project add up."),
    ("Osoba se v projektu počítá jednou, ať využila kolik služeb a partnerů chtěla nebo "
    "se vrátila; hodiny všech podpor v projektu se sčítají."),
    ("identity key + per-project de-duplication; cross-project sums are NOT unique perso"
    "ns"),
    "scope", "project",
    /* anonymous */
    "Anonymous or below-threshold users are reported in 67010, not in 60000.",
    "Anonymní uživatelé a uživatelé pod prahem se vykazují v 67010, ne v 60000.",
    "two disjoint sets; never add a person to both", "counts", "others",
    /* elearning */
    "At least 20 of the 40 hours must be other than electronic learning.",
    "Aspoň 20 ze 40 hodin musí být jinou formou než elektronickým vzděláváním.", "second parameter",
    "minutes_not_electronic", "1200",
    /* timing_short */
    "Immediate results: status up to 4 weeks after the person leaves.",
    "Okamžité výsledky: stav do 4 týdnů po odchodu osoby.", "", "counts", "afterwards",
    /* timing_long */
    "Longer-term results: 6 months after leaving.", "Dlouhodobější výsledky: 6 měsíců po odchodu.",
    "", "counts", "afterwards",
    /* capacity */
    ("67001 is capacity at one moment, not yearly turnover; sums over services; not affe"
    "cted by persons."),
    ("67001 je kapacita v jednom okamžiku, ne roční obrat; sčítá se přes služby a nezávi"
    "sí na osobách."),
    "never divide persons by capacity without period", "counts", "capacity",
    /* is_esf */
    ("Values of participant indicators flow to the implementation report through IS ESF "
    "2014+, not typed by hand."),
    ("Hodnoty indikátorů účastníků přecházejí do zprávy o realizaci z IS ESF 2014+, nepí"
    "ší se ručně."),
    "library should export person-support rows, not only totals", "", "",
    /* form */
    "The monitoring form is optional: any conclusive record suffices.",
    "Monitorovací list je nepovinný: stačí jakýkoli průkazný záznam.", "provenance field", "", "",
    /* commitment */
    ("Targets of output indicators are a commitment with graduated reductions when not m"
    "et; steps are set in the decision."),
    ("Cílové hodnoty indikátorů výstupu jsou závazek s odstupňovaným krácením při nespln"
    "ění; stupně určuje rozhodnutí."),
    "steps as configurable table; no figures given here", "", "",
    /* no_threshold */
    "Every identified person with any support counts (OP LZZ).",
    "Počítá se každá ztotožněná osoba s jakoukoli podporou (OP LZZ).",
    "not comparable with counts above a threshold", "minutes", "0",
};
static const int16_t counting_rule_by_code[] = {
    5, 9, 12, 6, 11, 2, 3, 10, 13, 4, 0, 1, 8, 7,
};
static const socprev__codelist_key counting_rule_keys[] = {
    { "a participant is an identified person", 3 }, { "a person counts once per project", 4 },
    { "anonymni a podlimitni uzivatele zvlast", 5 }, { "anonymous", 5 },
    { "anonymous and sub-threshold users apart", 5 }, { "at most half by electronic learning", 6 },
    { "bez prahu podpory", 13 }, { "capacity", 9 }, { "capacity at one moment", 9 },
    { "cilove hodnoty jsou zavazek", 12 }, { "commitment", 12 },
    { "conversion of housing to hours", 2 }, { "dlouhodobejsi vysledky", 8 }, { "elearning", 6 },
    { "form", 11 }, { "hodnoty plynou z is esf", 10 }, { "housing_conversion", 2 },
    { "identified", 3 }, { "immediate results", 7 }, { "is_esf", 10 },
    { "kapacita v jednom okamziku", 9 }, { "longer-term results", 8 },
    { "monitorovaci list je nepovinny", 11 }, { "nejvyse polovina elektronickeho vzdelavani", 6 },
    { "no threshold of support", 13 }, { "no_threshold", 13 }, { "okamzite vysledky", 7 },
    { "once", 4 }, { "osoba se pocita jednou za projekt", 4 },
    { "prah bagatelni podpory 24 hodin", 1 }, { "prah bagatelni podpory 40 hodin", 0 },
    { "prepocet bydleni na hodiny", 2 }, { "targets are a commitment", 12 },
    { "the monitoring form is optional", 11 }, { "threshold", 0 },
    { "threshold of trivial support, 24 hours", 1 },
    { "threshold of trivial support, 40 hours", 0 }, { "threshold_24", 1 }, { "timing_long", 8 },
    { "timing_short", 7 }, { "ucastnik je ztotoznena osoba", 3 }, { "values flow from is esf", 10 },
};

/* ---- service_form ---- */
static const char *const service_form_aliases[] = {
    "pobytové", "pobytových", "pobyt", "pobytová forma", "residential form", "ambulantních",
    "ambulance", "ambulantní forma", "ambulatory form", "outpatient", "terénních", "terén",
    "terénní forma", "field form", "outreach",
};
static const socprev__codelist_row service_form_rows[] = {
    {
      "residential", "pobytová", "residential", "", "",
      5, 0, 5 },
    {
      "ambulatory", "ambulantní", "ambulatory", "", "",
      5, 5, 5 },
    {
      "field", "terénní", "field", "", "",
      5, 10, 5 },
};
static const char *const service_form_attributes[] = {
    "rpss_code",
};
static const char *const service_form_cells[] = {
    /* residential */
    "pob",
    /* ambulatory */
    "amb",
    /* field */
    "ter",
};
static const int16_t service_form_by_code[] = {
    1, 2, 0,
};
static const socprev__codelist_key service_form_keys[] = {
    { "ambulance", 1 }, { "ambulantni", 1 }, { "ambulantni forma", 1 }, { "ambulantnich", 1 },
    { "ambulatory", 1 }, { "ambulatory form", 1 }, { "field", 2 }, { "field form", 2 },
    { "outpatient", 1 }, { "outreach", 2 }, { "pobyt", 0 }, { "pobytova", 0 },
    { "pobytova forma", 0 }, { "pobytove", 0 }, { "pobytovych", 0 }, { "residential", 0 },
    { "residential form", 0 }, { "teren", 2 }, { "terenni", 2 }, { "terenni forma", 2 },
    { "terennich", 2 },
};

/* ---- funding_source ---- */
static const char *const funding_source_aliases[] = {
    "EU", "prostředky EU", "Evropské unie", "příspěvek Unie", "ESF", "Evropský sociální fond",
    "European Social Fund", "stát", "SR", "státního rozpočtu", "rozpočet kraje", "krajský rozpočet",
    "krajského rozpočtu", "kraje", "regional budget", "obce", "rozpočet obce", "město", "města",
    "municipal budget", "jiné veřejné", "other public", "soukromé", "soukromé příspěvky", "private",
    "vlastní", "vlastní prostředky", "žadatel", "own",
};
static const socprev__codelist_row funding_source_rows[] = {
    {
      "eu", "Evropská unie", "European Union", "", "",
      5, 0, 7 },
    {
      "state", "státní rozpočet", "state budget", "", "",
      5, 7, 3 },
    {
      "region", "kraj", "region", "", "",
      5, 10, 5 },
    {
      "municipality", "obec", "municipality", "", "",
      5, 15, 5 },
    {
      "other_public", "jiné veřejné zdroje", "other public sources", "", "",
      5, 20, 2 },
    {
      "private", "soukromé zdroje", "private sources", "", "",
      5, 22, 3 },
    {
      "own", "vlastní zdroje", "own resources", "", "",
      5, 25, 4 },
};
static const int16_t funding_source_by_code[] = {
    0, 3, 4, 6, 5, 2, 1,
};
static const socprev__codelist_key funding_source_keys[] = {
    { "esf", 0 }, { "eu", 0 }, { "european social fund", 0 }, { "european union", 0 },
    { "evropska unie", 0 }, { "evropske unie", 0 }, { "evropsky socialni fond", 0 },
    { "jine verejne", 4 }, { "jine verejne zdroje", 4 }, { "kraj", 2 }, { "kraje", 2 },
    { "krajskeho rozpoctu", 2 }, { "krajsky rozpocet", 2 }, { "mesta", 3 }, { "mesto", 3 },
    { "municipal budget", 3 }, { "municipality", 3 }, { "obce", 3 }, { "obec", 3 },
    { "other public", 4 }, { "other public sources", 4 }, { "other_public", 4 }, { "own", 6 },
    { "own resources", 6 }, { "prispevek unie", 0 }, { "private", 5 }, { "private sources", 5 },
    { "prostredky eu", 0 }, { "region", 2 }, { "regional budget", 2 }, { "rozpocet kraje", 2 },
    { "rozpocet obce", 3 }, { "soukrome", 5 }, { "soukrome prispevky", 5 },
    { "soukrome zdroje", 5 }, { "sr", 1 }, { "stat", 1 }, { "state", 1 }, { "state budget", 1 },
    { "statni rozpocet", 1 }, { "statniho rozpoctu", 1 }, { "vlastni", 6 },
    { "vlastni prostredky", 6 }, { "vlastni zdroje", 6 }, { "zadatel", 6 },
};

/* ---- funding_stage ---- */
static const char *const funding_stage_aliases[] = {
    "plán", "plánované", "požadováno", "smluvně zajištěno", "v právních aktech", "rozhodnutí",
    "contract", "legal act", "vyúčtované", "proúčtováno", "certifikované", "vratka", "vratky",
    "vrácené",
};
static const socprev__codelist_row funding_stage_rows[] = {
    {
      "planned", "plánováno", "planned", "", "",
      5, 0, 3 },
    {
      "contracted", "právní akt", "contracted", "", "",
      5, 3, 5 },
    {
      "accounted", "vyúčtováno", "accounted", "", "",
      5, 8, 2 },
    {
      "certified", "certifikováno", "certified", "", "",
      5, 10, 1 },
    {
      "returned", "vráceno", "returned", "", "",
      5, 11, 3 },
};
static const int16_t funding_stage_by_code[] = {
    2, 3, 1, 0, 4,
};
static const socprev__codelist_key funding_stage_keys[] = {
    { "accounted", 2 }, { "certified", 3 }, { "certifikovane", 3 }, { "certifikovano", 3 },
    { "contract", 1 }, { "contracted", 1 }, { "legal act", 1 }, { "plan", 0 }, { "planned", 0 },
    { "planovane", 0 }, { "planovano", 0 }, { "pozadovano", 0 }, { "pravni akt", 1 },
    { "prouctovano", 2 }, { "returned", 4 }, { "rozhodnuti", 1 }, { "smluvne zajisteno", 1 },
    { "v pravnich aktech", 1 }, { "vracene", 4 }, { "vraceno", 4 }, { "vratka", 4 },
    { "vratky", 4 }, { "vyuctovane", 2 }, { "vyuctovano", 2 },
};

/* ---- payment_mode ---- */
static const char *const payment_mode_aliases[] = {
    "ex ante", "předem", "zálohově", "zálohy", "advance", "ex post", "zpětně", "zpětné proplácení",
    "bez předfinancování", "bez nutnosti předfinancování", "without pre-financing",
    "no pre-financing",
};
static const socprev__codelist_row payment_mode_rows[] = {
    {
      "ex_ante", "předem (ex ante)", "in advance (ex ante)", "", "",
      5, 0, 5 },
    {
      "ex_post", "zpětně (ex post)", "afterwards (ex post)", "", "",
      5, 5, 3 },
    {
      "no_prefinancing", "průběžně bez předfinancování", "regularly, without pre-financing", "", "",
      5, 8, 4 },
};
static const int16_t payment_mode_by_code[] = {
    0, 1, 2,
};
static const socprev__codelist_key payment_mode_keys[] = {
    { "advance", 0 }, { "afterwards (ex post)", 1 }, { "bez nutnosti predfinancovani", 2 },
    { "bez predfinancovani", 2 }, { "ex ante", 0 }, { "ex post", 1 }, { "ex_ante", 0 },
    { "ex_post", 1 }, { "in advance (ex ante)", 0 }, { "no pre-financing", 2 },
    { "no_prefinancing", 2 }, { "predem", 0 }, { "predem (ex ante)", 0 },
    { "prubezne bez predfinancovani", 2 }, { "regularly, without pre-financing", 2 },
    { "without pre-financing", 2 }, { "zalohove", 0 }, { "zalohy", 0 }, { "zpetne", 1 },
    { "zpetne (ex post)", 1 }, { "zpetne proplaceni", 1 },
};

/* ---- award_method ---- */
static const char *const award_method_aliases[] = {
    "veřejné zakázky", "formou veřejné zakázky", "výběrové řízení", "výběrových řízeních",
    "výběrovým řízením", "public tender", "public procurement", "dotace", "grantové řízení",
    "grant procedure", "přímo", "přímé zadání", "direct",
};
static const socprev__codelist_row award_method_rows[] = {
    {
      "tender", "veřejná zakázka", "tender", "", "",
      5, 0, 7 },
    {
      "grant", "dotační řízení", "grant", "", "",
      5, 7, 3 },
    {
      "direct", "přímé přidělení", "direct award", "", "",
      5, 10, 3 },
};
static const int16_t award_method_by_code[] = {
    2, 1, 0,
};
static const socprev__codelist_key award_method_keys[] = {
    { "direct", 2 }, { "direct award", 2 }, { "dotace", 1 }, { "dotacni rizeni", 1 },
    { "formou verejne zakazky", 0 }, { "grant", 1 }, { "grant procedure", 1 },
    { "grantove rizeni", 1 }, { "prime prideleni", 2 }, { "prime zadani", 2 }, { "primo", 2 },
    { "public procurement", 0 }, { "public tender", 0 }, { "tender", 0 }, { "verejna zakazka", 0 },
    { "verejne zakazky", 0 }, { "vyberove rizeni", 0 }, { "vyberovych rizenich", 0 },
    { "vyberovym rizenim", 0 },
};

/* ---- project_state ---- */
static const char *const project_state_aliases[] = {
    "v přípravě", "plánovaný", "in preparation", "podána žádost", "žádost podána", "schválen",
    "realizovaný", "probíhá", "probíhající", "in progress", "dokončený", "ukončen", "finished",
    "neschválený", "neúspěšný", "stažen žadatelem", "předčasně ukončen",
};
static const socprev__codelist_row project_state_rows[] = {
    {
      "planned", "připravovaný", "planned", "", "",
      5, 0, 3 },
    {
      "submitted", "podaný", "submitted", "", "",
      5, 3, 2 },
    {
      "approved", "schválený", "approved", "", "",
      5, 5, 1 },
    {
      "running", "v realizaci", "running", "", "",
      5, 6, 4 },
    {
      "completed", "ukončený", "completed", "", "",
      5, 10, 3 },
    {
      "rejected", "zamítnutý", "rejected", "", "",
      5, 13, 2 },
    {
      "withdrawn", "stažený", "withdrawn", "", "",
      5, 15, 1 },
    {
      "terminated", "předčasně ukončený", "terminated", "", "",
      5, 16, 1 },
};
static const int16_t project_state_by_code[] = {
    2, 4, 0, 5, 3, 1, 7, 6,
};
static const socprev__codelist_key project_state_keys[] = {
    { "approved", 2 }, { "completed", 4 }, { "dokonceny", 4 }, { "finished", 4 },
    { "in preparation", 0 }, { "in progress", 3 }, { "neschvaleny", 5 }, { "neuspesny", 5 },
    { "planned", 0 }, { "planovany", 0 }, { "podana zadost", 1 }, { "podany", 1 },
    { "predcasne ukoncen", 7 }, { "predcasne ukonceny", 7 }, { "pripravovany", 0 },
    { "probiha", 3 }, { "probihajici", 3 }, { "realizovany", 3 }, { "rejected", 5 },
    { "running", 3 }, { "schvalen", 2 }, { "schvaleny", 2 }, { "stazen zadatelem", 6 },
    { "stazeny", 6 }, { "submitted", 1 }, { "terminated", 7 }, { "ukoncen", 4 }, { "ukonceny", 4 },
    { "v priprave", 0 }, { "v realizaci", 3 }, { "withdrawn", 6 }, { "zadost podana", 1 },
    { "zamitnuty", 5 },
};

/* ---- activity_kind ---- */
static const char *const activity_kind_aliases[] = {
    "setkávání", "schůzka", "jednání", "meetings", "stáže", "stáží", "internships", "konferencí",
    "conferences", "vzdělávání", "seminář", "kurz", "trainings", "jiné", "jiná", "other",
};
static const socprev__codelist_row activity_kind_rows[] = {
    {
      "meeting", "setkání", "meeting", "", "",
      5, 0, 4 },
    {
      "internship", "stáž", "internship", "", "",
      5, 4, 3 },
    {
      "conference", "konference", "conference", "", "",
      5, 7, 2 },
    {
      "training", "školení", "training", "", "",
      5, 9, 4 },
    {
      "other", "jiná činnost", "other activity", "", "",
      5, 13, 3 },
};
static const int16_t activity_kind_by_code[] = {
    2, 1, 0, 4, 3,
};
static const socprev__codelist_key activity_kind_keys[] = {
    { "conference", 2 }, { "conferences", 2 }, { "internship", 1 }, { "internships", 1 },
    { "jednani", 0 }, { "jina", 4 }, { "jina cinnost", 4 }, { "jine", 4 }, { "konference", 2 },
    { "konferenci", 2 }, { "kurz", 3 }, { "meeting", 0 }, { "meetings", 0 }, { "other", 4 },
    { "other activity", 4 }, { "schuzka", 0 }, { "seminar", 3 }, { "setkani", 0 },
    { "setkavani", 0 }, { "skoleni", 3 }, { "staz", 1 }, { "staze", 1 }, { "stazi", 1 },
    { "training", 3 }, { "trainings", 3 }, { "vzdelavani", 3 },
};

/* ---- application_result ---- */
static const char *const application_result_aliases[] = {
    "podaná", "v hodnocení", "zamítnutá", "neúspěšná", "neuspěla", "neschválena",
    "opakovaně podána", "přepracována", "schválená", "úspěšná", "uspěla", "stažená",
};
static const socprev__codelist_row application_result_rows[] = {
    {
      "submitted", "podána", "submitted", "", "",
      5, 0, 2 },
    {
      "rejected", "zamítnuta", "rejected", "", "",
      5, 2, 4 },
    {
      "resubmitted", "podána znovu", "resubmitted", "", "",
      5, 6, 2 },
    {
      "approved", "schválena", "approved", "", "",
      5, 8, 3 },
    {
      "withdrawn", "stažena", "withdrawn", "", "",
      5, 11, 1 },
};
static const int16_t application_result_by_code[] = {
    3, 1, 2, 0, 4,
};
static const socprev__codelist_key application_result_keys[] = {
    { "approved", 3 }, { "neschvalena", 1 }, { "neuspela", 1 }, { "neuspesna", 1 },
    { "opakovane podana", 2 }, { "podana", 0 }, { "podana znovu", 2 }, { "prepracovana", 2 },
    { "rejected", 1 }, { "resubmitted", 2 }, { "schvalena", 3 }, { "stazena", 4 },
    { "submitted", 0 }, { "uspela", 3 }, { "uspesna", 3 }, { "v hodnoceni", 0 }, { "withdrawn", 4 },
    { "zamitnuta", 1 },
};

/* ---- relation_kind ---- */
static const char *const relation_kind_aliases[] = {
    "pokračuje", "přímé pokračování", "pokračování", "navazuje", "continuation of", "successor of",
    "nové podání", "resubmission of", "resubmission", "souběžně", "souběh", "parallel with",
    "propojen s", "výstupem je", "součást", "part of",
};
static const socprev__codelist_row relation_kind_rows[] = {
    {
      "continues", "navazuje na", "continues", "", "",
      5, 0, 6 },
    {
      "resubmission_of", "je novým podáním", "is a resubmission of", "", "",
      5, 6, 3 },
    {
      "parallel_with", "probíhá souběžně s", "runs parallel with", "", "",
      5, 9, 4 },
    {
      "produces", "vytváří", "produces", "", "",
      5, 13, 1 },
    {
      "part_of", "je součástí", "is part of", "", "",
      5, 14, 2 },
};
static const int16_t relation_kind_by_code[] = {
    0, 2, 4, 3, 1,
};
static const socprev__codelist_key relation_kind_keys[] = {
    { "continuation of", 0 }, { "continues", 0 }, { "is a resubmission of", 1 },
    { "is part of", 4 }, { "je novym podanim", 1 }, { "je soucasti", 4 }, { "navazuje", 0 },
    { "navazuje na", 0 }, { "nove podani", 1 }, { "parallel with", 2 }, { "parallel_with", 2 },
    { "part of", 4 }, { "part_of", 4 }, { "pokracovani", 0 }, { "pokracuje", 0 },
    { "prime pokracovani", 0 }, { "probiha soubezne s", 2 }, { "produces", 3 }, { "propojen s", 2 },
    { "resubmission", 1 }, { "resubmission of", 1 }, { "resubmission_of", 1 },
    { "runs parallel with", 2 }, { "soubeh", 2 }, { "soubezne", 2 }, { "soucast", 4 },
    { "successor of", 0 }, { "vystupem je", 3 }, { "vytvari", 3 },
};

/* ---- certainty ---- */
static const char *const certainty_aliases[] = {
    "přesné", "přesně", "certain", "pravděpodobně", "probably", "nejistě", "nejasné", "ambiguous",
    "vnější zdroj", "outside",
};
static const socprev__codelist_row certainty_rows[] = {
    {
      "exact", "jisté", "exact", "", "",
      5, 0, 3 },
    {
      "probable", "pravděpodobné", "probable", "", "",
      5, 3, 2 },
    {
      "uncertain", "nejisté", "uncertain", "", "",
      5, 5, 3 },
    {
      "outside", "z jiného zdroje", "from an outside source", "", "",
      5, 8, 2 },
};
static const int16_t certainty_by_code[] = {
    0, 3, 1, 2,
};
static const socprev__codelist_key certainty_keys[] = {
    { "ambiguous", 2 }, { "certain", 0 }, { "exact", 0 }, { "from an outside source", 3 },
    { "jiste", 0 }, { "nejasne", 2 }, { "nejiste", 2 }, { "outside", 3 }, { "pravdepodobne", 1 },
    { "presne", 0 }, { "probable", 1 }, { "probably", 1 }, { "uncertain", 2 },
    { "vnejsi zdroj", 3 }, { "z jineho zdroje", 3 },
};

/* ---- direction ---- */
static const char *const direction_aliases[] = {
    "růst", "nárůst", "zvýšit", "growth", "pokles", "omezení", "snížit", "reduction",
};
static const socprev__codelist_row direction_rows[] = {
    {
      "increase", "zvýšení", "increase", "", "",
      5, 0, 4 },
    {
      "decrease", "snížení", "decrease", "", "",
      5, 4, 4 },
};
static const int16_t direction_by_code[] = {
    1, 0,
};
static const socprev__codelist_key direction_keys[] = {
    { "decrease", 1 }, { "growth", 0 }, { "increase", 0 }, { "narust", 0 }, { "omezeni", 1 },
    { "pokles", 1 }, { "reduction", 1 }, { "rust", 0 }, { "snizeni", 1 }, { "snizit", 1 },
    { "zvyseni", 0 }, { "zvysit", 0 },
};

/* ---- provider_kind ---- */
static const char *const provider_kind_aliases[] = {
    "NNO", "nestátní nezisková organizace", "spolek", "občanské sdružení",
    "obecně prospěšná společnost", "NGO", "non-governmental organisation", "církev", "církevní",
    "charita", "diakonie", "church", "obec", "obecní", "městská", "municipality", "kraj", "krajská",
    "region", "soukromá", "soukromý", "obchodní společnost", "OSVČ", "company", "jiný", "jiná",
    "other",
};
static const socprev__codelist_row provider_kind_rows[] = {
    {
      "ngo", "nezisková organizace", "non-profit organisation", "", "",
      5, 0, 7 },
    {
      "church", "církevní právnická osoba", "church organisation", "", "",
      5, 7, 5 },
    {
      "municipal", "příspěvková organizace obce", "municipal organisation", "", "",
      5, 12, 4 },
    {
      "regional", "příspěvková organizace kraje", "regional organisation", "", "",
      5, 16, 3 },
    {
      "private", "soukromý poskytovatel", "private provider", "", "",
      5, 19, 5 },
    {
      "other", "jiný poskytovatel", "other provider", "", "",
      5, 24, 3 },
};
static const int16_t provider_kind_by_code[] = {
    1, 2, 0, 5, 4, 3,
};
static const socprev__codelist_key provider_kind_keys[] = {
    { "charita", 1 }, { "church", 1 }, { "church organisation", 1 }, { "cirkev", 1 },
    { "cirkevni", 1 }, { "cirkevni pravnicka osoba", 1 }, { "company", 4 }, { "diakonie", 1 },
    { "jina", 5 }, { "jiny", 5 }, { "jiny poskytovatel", 5 }, { "kraj", 3 }, { "krajska", 3 },
    { "mestska", 2 }, { "municipal", 2 }, { "municipal organisation", 2 }, { "municipality", 2 },
    { "nestatni neziskova organizace", 0 }, { "neziskova organizace", 0 }, { "ngo", 0 },
    { "nno", 0 }, { "non-governmental organisation", 0 }, { "non-profit organisation", 0 },
    { "obcanske sdruzeni", 0 }, { "obchodni spolecnost", 4 }, { "obec", 2 },
    { "obecne prospesna spolecnost", 0 }, { "obecni", 2 }, { "osvc", 4 }, { "other", 5 },
    { "other provider", 5 }, { "prispevkova organizace kraje", 3 },
    { "prispevkova organizace obce", 2 }, { "private", 4 }, { "private provider", 4 },
    { "region", 3 }, { "regional", 3 }, { "regional organisation", 3 }, { "soukroma", 4 },
    { "soukromy", 4 }, { "soukromy poskytovatel", 4 }, { "spolek", 0 },
};

/* ---- note_topic ---- */
static const char *const note_topic_aliases[] = {
    "rozpor zdrojů", "konflikt", "contradiction", "nejasnost", "ambiguous", "chybí", "missing",
    "odmítnutí", "dementi", "odvozeno", "vypočteno", "computed", "pozn.", "note",
};
static const socprev__codelist_row note_topic_rows[] = {
    {
      "conflict", "rozpor", "conflict", "", "",
      5, 0, 3 },
    {
      "ambiguity", "nejednoznačnost", "ambiguity", "", "",
      5, 3, 2 },
    {
      "missing", "chybějící údaj", "missing fact", "", "",
      5, 5, 2 },
    {
      "denial", "popření", "denial", "", "",
      5, 7, 2 },
    {
      "derived", "odvozený údaj", "derived fact", "", "",
      5, 9, 3 },
    {
      "remark", "poznámka", "remark", "", "",
      5, 12, 2 },
};
static const int16_t note_topic_by_code[] = {
    1, 0, 3, 4, 2, 5,
};
static const socprev__codelist_key note_topic_keys[] = {
    { "ambiguity", 1 }, { "ambiguous", 1 }, { "chybejici udaj", 2 }, { "chybi", 2 },
    { "computed", 4 }, { "conflict", 0 }, { "contradiction", 0 }, { "dementi", 3 }, { "denial", 3 },
    { "derived", 4 }, { "derived fact", 4 }, { "konflikt", 0 }, { "missing", 2 },
    { "missing fact", 2 }, { "nejasnost", 1 }, { "nejednoznacnost", 1 }, { "note", 5 },
    { "odmitnuti", 3 }, { "odvozeno", 4 }, { "odvozeny udaj", 4 }, { "popreni", 3 }, { "pozn.", 5 },
    { "poznamka", 5 }, { "remark", 5 }, { "rozpor", 0 }, { "rozpor zdroju", 0 }, { "vypocteno", 4 },
};

/* ---- populations: by territory, then by date ---- */
static const socprev__figure figures[] = {
    { 10532770, 2010, 12, 31, 2,
      "sum of CZ01, CZ02, CZ03, CZ04, CZ05, CZ06, CZ07, CZ08" },
    { 10512419, 2013, 12, 31, 2,
      "sum of CZ01, CZ02, CZ03, CZ04, CZ05, CZ06, CZ07, CZ08" },
    { 10538275, 2014, 12, 31, 2,
      "sum of CZ01, CZ02, CZ03, CZ04, CZ05, CZ06, CZ07, CZ08" },
    { 10553843, 2015, 12, 31, 2,
      "sum of CZ01, CZ02, CZ03, CZ04, CZ05, CZ06, CZ07, CZ08" },
    { 10578820, 2016, 12, 31, 2,
      "sum of CZ01, CZ02, CZ03, CZ04, CZ05, CZ06, CZ07, CZ08" },
    { 10610055, 2017, 12, 31, 2,
      "sum of CZ01, CZ02, CZ03, CZ04, CZ05, CZ06, CZ07, CZ08" },
    { 10516707, 2021, 12, 31, 2,
      "sum of CZ01, CZ02, CZ03, CZ04, CZ05, CZ06, CZ07, CZ08" },
    { 1257158, 2010, 12, 31, 2,
      "sum of CZ010" },
    { 1243201, 2013, 12, 31, 2,
      "sum of CZ010" },
    { 1259079, 2014, 12, 31, 2,
      "sum of CZ010" },
    { 1267449, 2015, 12, 31, 2,
      "sum of CZ010" },
    { 1280508, 2016, 12, 31, 2,
      "sum of CZ010" },
    { 1294513, 2017, 12, 31, 2,
      "sum of CZ010" },
    { 1308632, 2018, 12, 31, 2,
      "sum of CZ010" },
    { 1324277, 2019, 12, 31, 2,
      "sum of CZ010" },
    { 1335084, 2020, 12, 31, 2,
      "sum of CZ010" },
    { 1275406, 2021, 12, 31, 2,
      "sum of CZ010" },
    { 1264978, 2010, 12, 31, 2,
      "sum of CZ020" },
    { 1302336, 2013, 12, 31, 2,
      "sum of CZ020" },
    { 1315299, 2014, 12, 31, 2,
      "sum of CZ020" },
    { 1326876, 2015, 12, 31, 2,
      "sum of CZ020" },
    { 1338982, 2016, 12, 31, 2,
      "sum of CZ020" },
    { 1352795, 2017, 12, 31, 2,
      "sum of CZ020" },
    { 1369332, 2018, 12, 31, 2,
      "sum of CZ020" },
    { 1386824, 2021, 12, 31, 2,
      "sum of CZ020" },
    { 1210751, 2010, 12, 31, 2,
      "sum of CZ031, CZ032" },
    { 1210176, 2013, 12, 31, 2,
      "sum of CZ031, CZ032" },
    { 1212423, 2014, 12, 31, 2,
      "sum of CZ031, CZ032" },
    { 1214450, 2015, 12, 31, 2,
      "sum of CZ031, CZ032" },
    { 1217411, 2016, 12, 31, 2,
      "sum of CZ031, CZ032" },
    { 1221012, 2017, 12, 31, 2,
      "sum of CZ031, CZ032" },
    { 1226805, 2018, 12, 31, 2,
      "sum of CZ031, CZ032" },
    { 1233982, 2019, 12, 31, 2,
      "sum of CZ031, CZ032" },
    { 1234592, 2020, 12, 31, 2,
      "sum of CZ031, CZ032" },
    { 1215754, 2021, 12, 31, 2,
      "sum of CZ031, CZ032" },
    { 1143489, 2010, 12, 31, 2,
      "sum of CZ041, CZ042" },
    { 1125429, 2013, 12, 31, 2,
      "sum of CZ041, CZ042" },
    { 1123265, 2014, 12, 31, 2,
      "sum of CZ041, CZ042" },
    { 1120654, 2015, 12, 31, 2,
      "sum of CZ041, CZ042" },
    { 1118126, 2016, 12, 31, 2,
      "sum of CZ041, CZ042" },
    { 1116766, 2017, 12, 31, 2,
      "sum of CZ041, CZ042" },
    { 1082108, 2021, 12, 31, 2,
      "sum of CZ041, CZ042" },
    { 1511909, 2010, 12, 31, 2,
      "sum of CZ051, CZ052, CZ053" },
    { 1506503, 2013, 12, 31, 2,
      "sum of CZ051, CZ052, CZ053" },
    { 1506813, 2014, 12, 31, 2,
      "sum of CZ051, CZ052, CZ053" },
    { 1507209, 2015, 12, 31, 2,
      "sum of CZ051, CZ052, CZ053" },
    { 1508527, 2016, 12, 31, 2,
      "sum of CZ051, CZ052, CZ053" },
    { 1510726, 2017, 12, 31, 2,
      "sum of CZ051, CZ052, CZ053" },
    { 1494671, 2021, 12, 31, 2,
      "sum of CZ051, CZ052, CZ053" },
    { 1669223, 2010, 12, 31, 2,
      "sum of CZ063, CZ064" },
    { 1680287, 2013, 12, 31, 2,
      "sum of CZ063, CZ064" },
    { 1682748, 2014, 12, 31, 2,
      "sum of CZ063, CZ064" },
    { 1684500, 2015, 12, 31, 2,
      "sum of CZ063, CZ064" },
    { 1687764, 2016, 12, 31, 2,
      "sum of CZ063, CZ064" },
    { 1692123, 2017, 12, 31, 2,
      "sum of CZ063, CZ064" },
    { 1688593, 2021, 12, 31, 2,
      "sum of CZ063, CZ064" },
    { 1232042, 2010, 12, 31, 2,
      "sum of CZ071, CZ072" },
    { 1222655, 2013, 12, 31, 2,
      "sum of CZ071, CZ072" },
    { 1220972, 2014, 12, 31, 2,
      "sum of CZ071, CZ072" },
    { 1219394, 2015, 12, 31, 2,
      "sum of CZ071, CZ072" },
    { 1217623, 2016, 12, 31, 2,
      "sum of CZ071, CZ072" },
    { 1216234, 2017, 12, 31, 2,
      "sum of CZ071, CZ072" },
    { 1214570, 2019, 12, 31, 2,
      "sum of CZ071, CZ072" },
    { 1210641, 2020, 12, 31, 2,
      "sum of CZ071, CZ072" },
    { 1195362, 2021, 12, 31, 2,
      "sum of CZ071, CZ072" },
    { 1243220, 2010, 12, 31, 2,
      "sum of CZ080" },
    { 1221832, 2013, 12, 31, 2,
      "sum of CZ080" },
    { 1217676, 2014, 12, 31, 2,
      "sum of CZ080" },
    { 1213311, 2015, 12, 31, 2,
      "sum of CZ080" },
    { 1209879, 2016, 12, 31, 2,
      "sum of CZ080" },
    { 1205886, 2017, 12, 31, 2,
      "sum of CZ080" },
    { 1203299, 2018, 12, 31, 2,
      "sum of CZ080" },
    { 1200539, 2019, 12, 31, 2,
      "sum of CZ080" },
    { 1192834, 2020, 12, 31, 2,
      "sum of CZ080" },
    { 1177989, 2021, 12, 31, 2,
      "sum of CZ080" },
    { 1257158, 2010, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1243201, 2013, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1259079, 2014, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1267449, 2015, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1280508, 2016, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1294513, 2017, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1308632, 2018, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 1324277, 2019, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 1335084, 2020, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 1275406, 2021, 12, 31, 1,
      "CZSO; equals the sum of the districts" },
    { 1264978, 2010, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1302336, 2013, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1315299, 2014, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1326876, 2015, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1338982, 2016, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1352795, 2017, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1369332, 2018, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 1386824, 2021, 12, 31, 1,
      "CZSO; equals the sum of the districts" },
    { 638706, 2010, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 636707, 2013, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 637300, 2014, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 637834, 2015, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 638782, 2016, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 640196, 2017, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 642133, 2018, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 644083, 2019, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 643551, 2020, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 637047, 2021, 12, 31, 1,
      "CZSO; equals the sum of the districts" },
    { 652303, 2022, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 572045, 2010, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 573469, 2013, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 575123, 2014, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 576616, 2015, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 578629, 2016, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 580816, 2017, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 584672, 2018, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 589899, 2019, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 591041, 2020, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 578707, 2021, 12, 31, 1,
      "CZSO; equals the sum of the districts" },
    { 307444, 2010, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 300309, 2013, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 299293, 2014, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 297828, 2015, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 296749, 2016, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 295686, 2017, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 283210, 2021, 12, 31, 1,
      "CZSO; equals the sum of the districts" },
    { 836045, 2010, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 825120, 2013, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 823972, 2014, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 822826, 2015, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 821377, 2016, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 821080, 2017, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 820789, 2018, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 820965, 2019, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 798898, 2021, 12, 31, 1,
      "CZSO; equals the sum of the districts" },
    { 439942, 2010, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 438609, 2013, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 438851, 2014, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 439639, 2015, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 440636, 2016, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 441300, 2017, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 437570, 2021, 12, 31, 1,
      "CZSO; equals the sum of the districts" },
    { 554803, 2010, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 551909, 2013, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 551590, 2014, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 551421, 2015, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 550804, 2016, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 551089, 2017, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 542583, 2021, 12, 31, 1,
      "CZSO; equals the sum of the districts" },
    { 517164, 2010, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 515985, 2013, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 516372, 2014, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 516149, 2015, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 517087, 2016, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 518337, 2017, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 520316, 2018, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 522662, 2019, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 522856, 2020, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 514518, 2021, 12, 31, 1,
      "CZSO; equals the sum of the districts" },
    { 528761, 2022, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 514569, 2010, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 510209, 2013, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 509895, 2014, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 509475, 2015, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 508952, 2016, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 508916, 2017, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 504025, 2021, 12, 31, 2,
      "sum of the districts" },
    { 1154654, 2010, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1170078, 2013, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1172853, 2014, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1175025, 2015, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1178812, 2016, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1183207, 2017, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1187667, 2018, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 1191989, 2019, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 1195327, 2020, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 1184568, 2021, 12, 31, 1,
      "CZSO; equals the sum of the districts" },
    { 1217200, 2022, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 641681, 2010, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 636356, 2013, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 635711, 2014, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 634718, 2015, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 633925, 2016, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 633178, 2017, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 632015, 2019, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 630522, 2020, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 622930, 2021, 12, 31, 1,
      "CZSO; equals the sum of the districts" },
    { 631802, 2022, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 632864, 2023, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 590361, 2010, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 586299, 2013, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 585261, 2014, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 584676, 2015, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 583698, 2016, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 583056, 2017, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 582921, 2018, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 582555, 2019, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 580119, 2020, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 572432, 2021, 12, 31, 1,
      "CZSO; equals the sum of the districts" },
    { 1243220, 2010, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1221832, 2013, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1217676, 2014, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1213311, 2015, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1209879, 2016, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1205886, 2017, 12, 31, 1,
      ("CZSO, in the transport yearbook 2017 (sydos.cz), table 2.4.4; the regions sum to"
      " the state") },
    { 1203299, 2018, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 1200539, 2019, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 1192834, 2020, 12, 31, 1,
      "CZSO regional page (czso.cz), table Obyvatelstvo; not summed against the state" },
    { 1177989, 2021, 12, 31, 1,
      "CZSO; equals the sum of the districts" },
    { 1257158, 2010, 12, 31, 2,
      "the same people as CZ010" },
    { 1243201, 2013, 12, 31, 2,
      "the same people as CZ010" },
    { 1259079, 2014, 12, 31, 2,
      "the same people as CZ010" },
    { 1267449, 2015, 12, 31, 2,
      "the same people as CZ010" },
    { 1280508, 2016, 12, 31, 2,
      "the same people as CZ010" },
    { 1294513, 2017, 12, 31, 2,
      "the same people as CZ010" },
    { 1308632, 2018, 12, 31, 2,
      "the same people as CZ010" },
    { 1324277, 2019, 12, 31, 2,
      "the same people as CZ010" },
    { 1335084, 2020, 12, 31, 2,
      "the same people as CZ010" },
    { 1275406, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 99323, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 96624, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 164493, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 103894, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 75683, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 109354, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 127592, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 101120, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 188384, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 151093, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 114366, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 54898, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 195533, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 60096, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 89283, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 70769, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 50230, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 69773, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 101363, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 54391, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 84614, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 188407, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 68918, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 80666, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 48770, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 52941, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 87958, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 110052, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 85200, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 126294, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 121480, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 117582, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 85381, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 106773, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 124472, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 116916, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 101962, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 90171, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 173890, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 71547, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 162400, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 78713, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 107973, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 78424, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 115073, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 103746, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 172224, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 102866, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 135682, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 93692, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 112415, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 71571, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 109183, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 117164, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 107912, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 379466, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 225514, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 114801, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 151096, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 92317, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 113462, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 36752, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 233588, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 107580, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 126613, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 118397, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 103445, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 139829, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 140171, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 188987, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 89547, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 212347, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 240319, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 149919, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 173753, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
    { 312104, 2021, 12, 31, 1,
      "CZSO; the districts sum to their regions" },
};
static const int16_t first_figure[] = {
    0, 7, 17, 25, 35, 42, 49, 56, 65, 75, 85, 93, 104, 114, 121, 130, 137, 144, 155, 162, 173, 184,
    194, 204, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230,
    231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249,
    250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268,
    269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287,
    288, 289, 290,
};
const socprev__figure *const socprev__figures = figures;
const int16_t *const socprev__first_figure = first_figure;

const socprev__codelist socprev__codelists[] = {
    { "service_kind", "Druhy sociálních služeb",
      "Kinds of social service", -1, 34, 15, 327, service_kind_rows,
      service_kind_attributes, service_kind_cells,
      service_kind_aliases, service_kind_by_code, service_kind_keys },
    { "region", "Kraje",
      "Regions", 3, 14, 14, 89, region_rows,
      region_attributes, region_cells,
      region_aliases, region_by_code, region_keys },
    { "district", "Okresy",
      "Districts", 1, 77, 9, 255, district_rows,
      district_attributes, district_cells,
      district_aliases, district_by_code, district_keys },
    { "territory", "Území",
      "Territories", 3, 100, 6, 384, territory_rows,
      territory_attributes, territory_cells,
      territory_aliases, territory_by_code, territory_keys },
    { "target_group", "Cílové skupiny",
      "Target groups", -1, 29, 5, 161, target_group_rows,
      target_group_attributes, target_group_cells,
      target_group_aliases, target_group_by_code, target_group_keys },
    { "age_group", "Věkové skupiny",
      "Age groups", -1, 9, 2, 34, age_group_rows,
      age_group_attributes, age_group_cells,
      age_group_aliases, age_group_by_code, age_group_keys },
    { "capacity_type", "Jednotky kapacity",
      "Units of capacity", -1, 10, 4, 59, capacity_type_rows,
      capacity_type_attributes, capacity_type_cells,
      capacity_type_aliases, capacity_type_by_code, capacity_type_keys },
    { "programme", "Operační programy",
      "Operational programmes", -1, 19, 5, 98, programme_rows,
      programme_attributes, programme_cells,
      programme_aliases, programme_by_code, programme_keys },
    { "indicator", "Indikátory",
      "Indicators", 7, 39, 6, 141, indicator_rows,
      indicator_attributes, indicator_cells,
      indicator_aliases, indicator_by_code, indicator_keys },
    { "counting_rule", "Pravidla počítání",
      "Counting rules", -1, 14, 5, 42, counting_rule_rows,
      counting_rule_attributes, counting_rule_cells,
      NULL, counting_rule_by_code, counting_rule_keys },
    { "service_form", "Formy služby",
      "Forms of service", -1, 3, 1, 21, service_form_rows,
      service_form_attributes, service_form_cells,
      service_form_aliases, service_form_by_code, service_form_keys },
    { "funding_source", "Zdroje financování",
      "Sources of funding", -1, 7, 0, 45, funding_source_rows,
      NULL, NULL,
      funding_source_aliases, funding_source_by_code, funding_source_keys },
    { "funding_stage", "Fáze financování",
      "Stages of funding", -1, 5, 0, 24, funding_stage_rows,
      NULL, NULL,
      funding_stage_aliases, funding_stage_by_code, funding_stage_keys },
    { "payment_mode", "Způsoby proplácení",
      "Modes of payment", -1, 3, 0, 21, payment_mode_rows,
      NULL, NULL,
      payment_mode_aliases, payment_mode_by_code, payment_mode_keys },
    { "award_method", "Způsoby výběru",
      "Methods of award", -1, 3, 0, 19, award_method_rows,
      NULL, NULL,
      award_method_aliases, award_method_by_code, award_method_keys },
    { "project_state", "Stavy projektu",
      "States of a project", -1, 8, 0, 33, project_state_rows,
      NULL, NULL,
      project_state_aliases, project_state_by_code, project_state_keys },
    { "activity_kind", "Druhy aktivit",
      "Kinds of activity", -1, 5, 0, 26, activity_kind_rows,
      NULL, NULL,
      activity_kind_aliases, activity_kind_by_code, activity_kind_keys },
    { "application_result", "Výsledky žádosti",
      "Results of an application", -1, 5, 0, 18, application_result_rows,
      NULL, NULL,
      application_result_aliases, application_result_by_code, application_result_keys },
    { "relation_kind", "Vztahy mezi projekty",
      "Relations between projects", -1, 5, 0, 29, relation_kind_rows,
      NULL, NULL,
      relation_kind_aliases, relation_kind_by_code, relation_kind_keys },
    { "certainty", "Jistota údaje",
      "Certainty of a statement", -1, 4, 0, 15, certainty_rows,
      NULL, NULL,
      certainty_aliases, certainty_by_code, certainty_keys },
    { "direction", "Směr změny",
      "Direction of change", -1, 2, 0, 12, direction_rows,
      NULL, NULL,
      direction_aliases, direction_by_code, direction_keys },
    { "provider_kind", "Druhy poskytovatelů",
      "Kinds of provider", -1, 6, 0, 42, provider_kind_rows,
      NULL, NULL,
      provider_kind_aliases, provider_kind_by_code, provider_kind_keys },
    { "note_topic", "Témata poznámek",
      "Topics of notes", -1, 6, 0, 27, note_topic_rows,
      NULL, NULL,
      note_topic_aliases, note_topic_by_code, note_topic_keys },
};
const int32_t socprev__codelists_count = 23;
