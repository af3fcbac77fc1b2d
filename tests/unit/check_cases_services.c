/* Services, capacities, awards, activities, indicators. */
#include "check_cases.h"

#define PROJECTS "project/a|name=A\nproject/b|name=B\n"

static const check_case cases[] = {
    { 2160, "service/s", "existing",
      PROJECTS "service/s|project=a|kind=shelter|count=12|existing=9|new=2",
      PROJECTS "service/s|project=a|kind=shelter|count=12|existing=9|new=3" },
    { 2160, "service/s", "existing", PROJECTS "service/s|project=a|kind=shelter|new=2",
      PROJECTS "service/s|project=a|kind=shelter|new=1" },
    { 2161, "service/s", "forms", PROJECTS "service/s|project=a|kind=shelter|forms=field",
      PROJECTS "service/s|project=a|kind=shelter|forms=residential" },
    { 2162, "service/s", "kind",
      "project/a|name=A|kinds=shelter\nservice/s|project=a|kind=halfway_house",
      "project/a|name=A|kinds=shelter|kinds_open=1\nservice/s|project=a|kind=halfway_house" },
    { 2163, "service/s", "locality",
      PROJECTS "service/s|project=a|kind=shelter|secret_address=1|territory=CZ0513|"
               "locality=Vesec",
      PROJECTS "service/s|project=a|kind=shelter|secret_address=0|territory=CZ0513|"
               "locality=Vesec" },
    { 2163, "service/s", "zone",
      PROJECTS "zone/z|name=Z|territories=CZ0513|localities=Vesec\n"
               "service/s|project=a|kind=shelter|secret_address=1|zone=z",
      PROJECTS "zone/z|name=Z|territories=CZ0513\n"
               "service/s|project=a|kind=shelter|secret_address=1|zone=z" },

    { 2165, "capacity/d", "unit",
      PROJECTS "service/s|project=a|kind=crisis_help\n"
               "capacity/c|service=s|form=residential|unit=bed|value=10\n"
               "capacity/d|service=s|form=residential|unit=intervention|value=10",
      PROJECTS "service/s|project=a|kind=crisis_help\n"
               "capacity/c|service=s|form=residential|unit=bed|value=10\n"
               "capacity/d|service=s|form=field|unit=intervention|value=10" },
    { 2166, "capacity/c", "unit",
      PROJECTS "service/s|project=a|kind=shelter\ncapacity/c|service=s|unit=call|value=10",
      PROJECTS "service/s|project=a|kind=shelter\ncapacity/c|service=s|unit=bed_month|value=10" },
    { 2167, "capacity/c", "form",
      PROJECTS "service/s|project=a|kind=crisis_help|forms=field\n"
               "capacity/c|service=s|form=ambulatory|unit=fte|value=1.5",
      PROJECTS "service/s|project=a|kind=crisis_help|forms=field\n"
               "capacity/c|service=s|form=field|unit=fte|value=1.5" },

    { 2170, "award/w", "project",
      PROJECTS "service/s|project=a|kind=shelter\naward/w|project=b|service=s",
      PROJECTS "service/s|project=a|kind=shelter\naward/w|project=a|service=s" },
    { 2171, "award/w", "kind",
      PROJECTS "service/s|project=a|kind=shelter\naward/w|project=a|service=s|kind=halfway_house",
      PROJECTS "service/s|project=a|kind=shelter\naward/w|project=a|service=s|kind=shelter" },
    { 2172, "award/w", "territory",
      PROJECTS "service/s|project=a|kind=shelter|territory=CZ0513\n"
               "award/w|project=a|service=s|territory=CZ0511",
      PROJECTS "service/s|project=a|kind=shelter|territory=CZ0513\n"
               "award/w|project=a|service=s|territory=CZ051" },
    { 2172, "award/w", "territory",
      PROJECTS "service/s|project=a|kind=shelter|territory=CZ051\n"
               "award/w|project=a|service=s|territory=CZ0423",
      PROJECTS "service/s|project=a|kind=shelter|territory=CZ051\n"
               "award/w|project=a|service=s|territory=CZ0511" },
    { 2173, "award/w", "provider",
      PROJECTS "provider/p|name=P\nprovider/q|name=Q\n"
               "service/s|project=a|kind=shelter|provider=p\n"
               "award/w|project=a|service=s|provider=q",
      PROJECTS "provider/p|name=P\nprovider/q|name=Q\n"
               "service/s|project=a|kind=shelter\naward/w|project=a|service=s|provider=q" },

    { 2180, "activity/v", "ordinal",
      PROJECTS "activity/v|project=a|kind=conference|ordinal=3|planned=2",
      PROJECTS "activity/v|project=a|kind=conference|ordinal=2|planned=2" },
    { 2182, "indicator/i", "definition", PROJECTS "indicator/i|project=a|achieved=< 9000",
      PROJECTS "indicator/i|project=a|achieved=< 9000|definition=once" },
    { 2183, "indicator/i", "achieved",
      PROJECTS "indicator/i|project=a|definition=once|target=9000|achieved=< 9000",
      PROJECTS "indicator/i|project=a|definition=once|target=8999|achieved=< 9000" },
    { 2184, "indicator/j", "definition",
      PROJECTS "indicator/i|project=a|indicator=60000|definition=threshold\n"
               "indicator/j|project=b|indicator=60000|definition=threshold_24",
      PROJECTS "indicator/i|project=a|indicator=60000|definition=threshold\n"
               "indicator/j|project=b|indicator=67010|definition=threshold_24" },
};

const check_cases cases_of_services = { cases, sizeof cases / sizeof cases[0] };
