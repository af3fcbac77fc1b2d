"""Records a project with its services, and reads it back."""
from socprev import Draft, Error, Kind, Language, Portfolio, Qualifier

portfolio = Portfolio("my-region")

# A whole record at once, each field from its text ...
portfolio.add(Kind.PROVIDER, "fokus", name="Fokus Liberec", kind="ngo")

# ... or step by step; the commit finishes the draft.
draft = Draft(portfolio, Kind.PROJECT, "ip1")
draft.set("name", "Služby sociální prevence")
draft.set("start", "2008-08")
draft.set("kinds", "shelter")  # a list: each call adds
draft.set("kinds", "therapeutic_workshop")
draft.amount("passed_on", Qualifier.MORE_THAN, 200_000_000_00, 0)
project = draft.commit()

for field in ("name", "start", "kinds", "passed_on", "total"):
    text = portfolio.record_format(Kind.PROJECT, project, field, Language.EN).decode()
    print(f"{field:10} {text}")

# A mistake names the record, the field and what was expected.
try:
    portfolio.add(Kind.PROJECT, "ip2", start="soon")
except Error as error:
    print(error.message)
