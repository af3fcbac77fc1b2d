"""Tables as HTML for notebooks: Czech numbers, at most twenty rows."""
from __future__ import annotations

import html
from typing import Any

from ._core import Date

ROWS = 20
NARROW = "\N{NO-BREAK SPACE}"


def number(value: Any, decimals: int = 0) -> str:
    """1 234 567,50: groups of three, a decimal comma."""
    if isinstance(value, bool):
        return "ano" if value else "ne"
    if isinstance(value, int) and not isinstance(value, Date):
        whole, part = divmod(abs(value), 10**decimals)
        sign = "-" if value < 0 else ""
        text = f"{sign}{whole:,}".replace(",", NARROW)
        return f"{text},{part:0{decimals}d}" if decimals else text
    if isinstance(value, float):
        return f"{value:,.6g}".replace(",", NARROW).replace(".", ",")
    return html.escape(str(value))


def table(given: Any) -> str:
    """The first rows; missing cells are empty."""
    names = given.columns
    units = [given.column_unit(i) or "" for i in range(len(names))]
    decimals = [max(given.column_decimals(i), 0) for i in range(len(names))]
    out = ["<table><thead><tr>"]
    for name, unit in zip(names, units):
        out.append(f"<th>{html.escape(name + (f' ({unit})' if unit else ''))}</th>")
    out.append("</tr></thead><tbody>")
    for index, row in enumerate(given.rows()):
        if index == ROWS:
            break
        out.append("<tr>")
        for cell, places in zip(row, decimals):
            is_number = isinstance(cell, (int, float)) and not isinstance(cell, (bool, Date))
            align = ' style="text-align:right"' if is_number else ""
            out.append(f"<td{align}>{'' if cell is None else number(cell, places)}</td>")
        out.append("</tr>")
    out.append("</tbody></table>")
    if len(given) > ROWS:
        out.append(f"<p>{ROWS} z {number(len(given))} řádků</p>")
    return "".join(out)
