/* Applications of a project, relations between projects. */
#include "check_cases.h"

#define A "project/a|name=A\n"
#define A_B "project/a|name=A\nproject/b|name=B\n"
#define B_CONTINUES_A "\nrelation/r|from=b|kind=continues|to=a"

static const check_case cases[] = {
    { 2190, "application/x", "score",
      A "application/x|project=a|result=approved|score=101|score_max=100",
      A "application/x|project=a|result=approved|score=93|score_max=100" },
    { 2191, "application/x", "decided",
      A "application/x|project=a|result=approved|submitted=2020-09|decided=2020-08-end",
      A "application/x|project=a|result=approved|submitted=2020|decided=2020-08-end" },
    { 2192, "application/y", "previous",
      A "application/x|project=a|result=rejected\napplication/y|project=a|result=approved",
      A "application/x|project=a|result=rejected\n"
        "application/y|project=a|result=approved|previous=x" },
    { 2192, "application/y", "previous",
      A "application/x|project=a|result=rejected|submitted=2019\n"
        "application/y|project=a|result=approved|submitted=2020",
      A "application/x|project=a|result=rejected|submitted=2021\n"
        "application/y|project=a|result=approved|submitted=2020" },
    { 2193, "application/y", "previous",
      A "application/x|project=a|result=approved\n"
        "application/y|project=a|result=approved|previous=x",
      A "application/x|project=a|result=withdrawn\n"
        "application/y|project=a|result=approved|previous=x" },
    { 2193, "application/y", "previous", A "application/y|project=a|result=resubmitted",
      A "application/x|project=a|result=rejected\napplication/y|project=a|result=resubmitted" },
    { 2194, "application/x", "previous",
      A "application/x|project=a|result=rejected|previous=x",
      A "application/w|project=a|result=rejected\n"
        "application/x|project=a|result=rejected|previous=w" },
    { 2195, "application/y", "submitted",
      A "application/x|project=a|result=rejected|submitted=2020\n"
        "application/y|project=a|result=approved|submitted=2019|previous=x",
      A "application/x|project=a|result=rejected|submitted=2019\n"
        "application/y|project=a|result=approved|submitted=2019|previous=x" },
    { 2196, "application/x", "submitted",
      "call/c|programme=opz|opened=2019-01|closed=2019-06-30\nproject/a|name=A|call=c\n"
      "application/x|project=a|result=approved|submitted=2019-07-01",
      "call/c|programme=opz|opened=2019-01|closed=2019-06-30\nproject/a|name=A|call=c\n"
      "application/x|project=a|result=approved|submitted=2019" },
    { 2196, "application/x", "submitted",
      "call/c|programme=opz|opened=2019-01\nproject/a|name=A|call=c\n"
      "application/x|project=a|result=approved|submitted=2018-12-31",
      "call/c|programme=opz|opened=2019-01\nproject/a|name=A|call=c\n"
      "application/x|project=a|result=approved|submitted=2019-01-01" },

    { 2200, "relation/r", "to", A "relation/r|from=a|kind=parallel_with|to=a",
      A_B "relation/r|from=a|kind=parallel_with|to=b" },
    { 2200, "relation/r", "to", A "relation/r|from=a|kind=continues|to=a",
      A_B "relation/r|from=a|kind=continues|to=b" },
    { 2201, "relation/r", "to", A "relation/r|from=a|kind=continues",
      A_B "relation/r|from=a|kind=continues|to=b" },
    { 2201, "relation/r", "output", A_B "relation/r|from=a|kind=produces|to=b",
      A "output/o|project=a|name=O\nrelation/r|from=a|kind=produces|output=o" },
    { 2202, "relation/s", "kind",
      A_B "relation/r|from=b|kind=continues|to=a\nrelation/s|from=b|kind=continues|to=a",
      A_B "relation/r|from=b|kind=continues|to=a\nrelation/s|from=b|kind=part_of|to=a" },
    { 2204, "relation/r", "",
      "project/a|name=A|start=2012-08\nproject/b|name=B|start=2012-07-31" B_CONTINUES_A,
      "project/a|name=A|start=2012-08\nproject/b|name=B|start=2012" B_CONTINUES_A },
    { 2205, "relation/r", "",
      "project/a|name=A|start=2008|end=2012-07\nproject/b|name=B|start=2012-06" B_CONTINUES_A,
      "project/a|name=A|start=2008|end=2012-07\nproject/b|name=B|start=2012-08" B_CONTINUES_A },
    { 2206, "relation/r", "",
      "project/a|name=A|end=2015-09\nproject/b|name=B|start=2016-04-01" B_CONTINUES_A,
      "project/a|name=A|end=2015\nproject/b|name=B|start=2016-04-01" B_CONTINUES_A },
};

const check_cases cases_of_chains = { cases, sizeof cases / sizeof cases[0] };
