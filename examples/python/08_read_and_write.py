"""Reads a document, strictly; a mistake is named by line, column and field. What is written
again is the same bytes.
"""
from socprev import Error, Portfolio

document = """\
{
  "format": "socprev-portfolio",
  "version": 1,
  "portfolio": {
    "id": "example",
    "name": "Příklad"
  }
}
""".encode()
wrong = """\
{
  "format": "socprev-portfolio",
  "version": 1,
  "portfolio": { "id": "example", "name": "Příklad" },
  "projects": [ { "id": "ip1", "name": "Projekt",
                  "totl": 1000 } ]
}
""".encode()

written = Portfolio.read(document).write()
print("the same bytes" if written == document else "other bytes")

try:
    Portfolio.read(wrong)
except Error as error:
    print(f"line {error.line}, column {error.column}, {error.field}:\n{error.message}")
