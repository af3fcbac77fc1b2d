/* Projects: numbers, periods, money, counts. */
#include "check_cases.h"

static const check_case cases[] = {
    { 2130, "project/a", "number", "project/a|name=A|number=OLP/2132/2009",
      "project/a|name=A|number=CZ.1.04/3.1.00/05.00069|other_numbers=OLP/2132/2009" },
    { 2131, "project/a", "number", "project/a|name=A|number=CZ. 1.04/3.1.00/05.00069",
      "project/a|name=A|number=CZ.1.04/3.1.00/05.00069" },
    { 2132, "project/a", "number", "project/a|name=A|programme=opz|number=CZ.1.04/3.1.00/05.00069",
      "project/a|name=A|programme=op_lzz|number=CZ.1.04/3.1.00/05.00069" },
    { 2132, "project/a", "number",
      "project/a|name=A|programme=opz|number=CZ.03.02.01/00/22_003/0001885",
      "project/a|name=A|programme=opz_plus|number=CZ.03.02.01/00/22_003/0001885" },
    { 2133, "project/a", "number",
      "call/c|programme=opz|number=15_006\n"
      "project/a|name=A|call=c|number=CZ.03.2.60/0.0/0.0/15_005/0010156",
      "call/c|programme=opz|number=15_005\n"
      "project/a|name=A|call=c|number=CZ.03.2.60/0.0/0.0/15_005/0010156" },
    { 2134, "project/b", "number",
      "project/a|name=A|number=CZ.1.04/3.1.00/05.00069\n"
      "project/b|name=B|number=CZ.1.04/3.1.00/05.00069",
      "project/a|name=A|number=CZ.1.04/3.1.00/05.00069\n"
      "project/b|name=B|number=CZ.1.04/3.1.00/05.00013" },
    { 2135, "project/a", "programme",
      "call/c|programme=opz\nproject/a|name=A|call=c|programme=op_lzz",
      "call/c|programme=opz\nproject/a|name=A|call=c|programme=opz" },
    { 2136, "project/a", "services_end",
      "project/a|name=A|start=2016-04-01|end=2019-04-30|services_end=2019-05",
      "project/a|name=A|start=2016-04-01|end=2019-04-30|services_end=2018" },
    { 2136, "project/a", "services_start",
      "project/a|name=A|start=2016-04-01|services_start=2016-03-31",
      "project/a|name=A|start=2016-04-01|services_start=2016" },

    /* ---- money ---- */
    { 2140, "project/a", "total",
      "project/a|name=A|total=225000000\n"
      "funding/e|project=a|stage=planned|source=eu|amount=191000000\n"
      "funding/s|project=a|stage=planned|source=state|amount=34000000.01",
      "project/a|name=A|total=225000000\n"
      "funding/e|project=a|stage=planned|source=eu|amount=191000000\n"
      "funding/s|project=a|stage=planned|source=state|amount=34000000" },
    { 2140, "project/a", "total",
      "project/a|name=A|total=100\nfunding/e|project=a|stage=contracted|source=eu|amount=85\n"
      "funding/s|project=a|stage=contracted|source=state|amount=14",
      "project/a|name=A|total=100\nfunding/e|project=a|stage=contracted|source=eu|amount=85\n"
      "funding/s|project=a|stage=contracted|source=state" },
    { 2140, "project/a", "total",
      "project/a|name=A|total=< 100\nfunding/e|project=a|stage=planned|source=eu|amount=>= 100",
      "project/a|name=A|total=< 100\nfunding/e|project=a|stage=planned|source=eu|amount=> 99" },
    { 2141, "project/a", "total",
      "project/a|name=A|total=100\nfunding/e|project=a|stage=planned|source=eu|amount=85",
      "project/a|name=A|total=100\nfunding/e|project=a|stage=planned|source=eu|amount=~ 85" },
    { 2142, "project/a", "total",
      "project/a|name=A|total=100\nfunding/e|project=a|stage=accounted|source=eu|amount=101",
      "project/a|name=A|total=100\nfunding/e|project=a|stage=accounted|source=eu|amount=100" },
    { 2142, "project/a", "total",
      "project/a|name=A|total=100\n"
      "funding/e|project=a|stage=planned|source=eu|start=2012|amount=60\n"
      "funding/f|project=a|stage=planned|source=eu|start=2013|amount=41",
      "project/a|name=A|total=100\n"
      "funding/e|project=a|stage=planned|source=eu|start=2012|amount=60\n"
      "funding/f|project=a|stage=planned|source=eu|start=2013|amount=> 39" },
    { 2143, "project/a", "",
      "project/a|name=A\nfunding/e|project=a|stage=planned|source=eu|share=85 %\n"
      "funding/s|project=a|stage=planned|source=state|share=15.001 %",
      "project/a|name=A\nfunding/e|project=a|stage=planned|source=eu|share=85 %\n"
      "funding/s|project=a|stage=planned|source=state|share=15 %" },
    { 2144, "project/a", "",
      "project/a|name=A\nfunding/r|project=a|stage=planned|source=region|share=5 %",
      "project/a|name=A\nfunding/r|project=a|stage=planned|source=region|share=5 %\n"
      "funding/e|project=a|stage=planned|source=eu" },
    { 2144, "project/a", "",
      "project/a|name=A\nfunding/r|project=a|stage=planned|source=region|share=5 %",
      "project/a|name=A\nfunding/r|project=a|stage=planned|source=region|share=0" },
    { 2145, "project/a", "passed_on", "project/a|name=A|total=225000000|passed_on=> 225000000",
      "project/a|name=A|total=225000000|passed_on=> 200000000" },
    { 2146, "project/a", "total",
      "project/a|name=A|total=100\naward/v|project=a|price=60\naward/w|project=a|price=40.01",
      "project/a|name=A|total=100\naward/v|project=a|price=60\naward/w|project=a|price=40" },
    { 2147, "project/a", "passed_on",
      "project/a|name=A|total=100|passed_on=90\naward/v|project=a|price=89",
      "project/a|name=A|total=100|passed_on=90\naward/v|project=a|price=89\naward/w|project=a" },
    { 2147, "project/a", "passed_on",
      "project/a|name=A|total=100|passed_on=90\naward/v|project=a|price=91\naward/w|project=a",
      "project/a|name=A|total=100|passed_on=> 80\naward/v|project=a|price=91" },
    { 2175, "funding/e", "amount",
      "project/a|name=A|total=10035237.50\n"
      "funding/e|project=a|stage=planned|source=eu|share=85 %|amount=8529951.85\n"
      "funding/s|project=a|stage=planned|source=state|amount=~ 1",
      "project/a|name=A|total=10035237.50\n"
      "funding/e|project=a|stage=planned|source=eu|share=85 %|amount=8529951.87\n"
      "funding/s|project=a|stage=planned|source=state|amount=~ 1" },
    { 2175, "funding/f", "amount",
      "project/a|name=A|total=>= 100\n"
      "funding/e|project=a|stage=planned|source=eu|share=1/2|amount=40|start=2012\n"
      "funding/f|project=a|stage=accounted|source=eu|share=1/2|amount=49.98\n"
      "funding/g|project=a|stage=accounted|source=state",
      "project/a|name=A|total=>= 100\n"
      "funding/e|project=a|stage=planned|source=eu|share=1/2|amount=40|start=2012\n"
      "funding/f|project=a|stage=accounted|source=eu|share=1/2|amount=49.99\n"
      "funding/g|project=a|stage=accounted|source=state" },
    { 2176, "funding/f", "source",
      "project/a|name=A\nfunding/e|project=a|stage=accounted|source=eu|amount=1\n"
      "funding/f|project=a|stage=accounted|source=eu|amount=2",
      "project/a|name=A\nfunding/e|project=a|stage=accounted|source=eu|amount=1|start=2012\n"
      "funding/f|project=a|stage=accounted|source=eu|amount=2|start=2013" },
    { 2178, "payment/p", "paid",
      "project/a|name=A|start=2012-08|end=2015\npayment/p|project=a|paid=2012-07-31",
      "project/a|name=A|start=2012-08|end=2015\npayment/p|project=a|paid=2016" },
    { 2179, "payment/p", "certified",
      "project/a|name=A\npayment/p|project=a|requested=100|certified=100.01",
      "project/a|name=A\npayment/p|project=a|requested=100|certified=100" },

    /* ---- counts ---- */
    { 2150, "project/a", "services_count",
      "project/a|name=A|services_count=12\nservice/s|project=a|kind=shelter|count=12\n"
      "service/t|project=a|kind=shelter",
      "project/a|name=A|services_count=13\nservice/s|project=a|kind=shelter|count=12\n"
      "service/t|project=a|kind=shelter" },
    { 2151, "project/a", "services_count",
      "project/a|name=A|services_count=30\nservice/s|project=a|kind=shelter|count=29",
      "project/a|name=A|services_count=30\nservice/s|project=a|kind=shelter|count=>= 29" },
    { 2152, "project/a", "existing_services",
      "project/a|name=A|services_count=30|existing_services=23|new_services=8",
      "project/a|name=A|services_count=30|existing_services=23|new_services=7" },
    { 2152, "project/a", "existing_services",
      "project/a|name=A|existing_services=3\nservice/s|project=a|kind=shelter|count=2",
      "project/a|name=A|existing_services=2\nservice/s|project=a|kind=shelter|count=2" },
    { 2153, "project/a", "kinds_count",
      "project/a|name=A|kinds_count=3|kinds=shelter|kinds=halfway_house",
      "project/a|name=A|kinds_count=3|kinds=shelter|kinds=halfway_house|kinds_open=1" },
    { 2153, "project/a", "kinds_count",
      "project/a|name=A|kinds_count=1|kinds_open=1|kinds=shelter|kinds=halfway_house",
      "project/a|name=A|kinds_count=2|kinds_open=1|kinds=shelter|kinds=halfway_house" },
    { 2153, "project/a", "kinds_count",
      "project/a|name=A|kinds_count=2\nservice/s|project=a|kind=shelter\n"
      "service/t|project=a|kind=shelter",
      "project/a|name=A|kinds_count=2\nservice/s|project=a|kind=shelter\n"
      "service/t|project=a|kind=halfway_house" },
    { 2154, "project/a", "providers_count",
      "provider/p|name=P\nprovider/q|name=Q\nproject/a|name=A|providers_count=1\n"
      "service/s|project=a|kind=shelter|provider=p\naward/w|project=a|provider=q",
      "provider/p|name=P\nprovider/q|name=Q\nproject/a|name=A|providers_count=1\n"
      "service/s|project=a|kind=shelter|provider=p\naward/w|project=a|provider=p" },
};

const check_cases cases_of_projects = { cases, sizeof cases / sizeof cases[0] };
