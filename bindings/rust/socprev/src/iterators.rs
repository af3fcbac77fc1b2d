//! What is counted and asked for one by one in C, as iterators.
use crate::{Codelist, Findings, Kind, Language, Plan, Portfolio, Rule, Severity, Table};

/// What a check found.
#[derive(Clone, Copy, Debug)]
pub struct Finding<'a> {
    findings: &'a Findings,
    index: i64,
}

impl<'a> Finding<'a> {
    /// How much it matters.
    pub fn severity(&self) -> Severity {
        Severity(self.findings.finding_severity(self.index).into())
    }

    /// Number of the message, e.g. 2104 of SP2104.
    pub fn number(&self) -> i32 {
        self.findings.finding_number(self.index)
    }

    /// The record, e.g. "project/ip2".
    pub fn record(&self) -> &'a str {
        self.findings.finding_record(self.index).unwrap_or("")
    }

    /// The field; "" when the whole record is meant.
    pub fn field(&self) -> &'a str {
        self.findings.finding_field(self.index).unwrap_or("")
    }

    /// The sentence.
    pub fn message(&self, language: Language) -> &'a str {
        self.findings.finding_message(self.index, language).unwrap_or("")
    }
}

impl Findings {
    /// The findings in their order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Finding<'_>> {
        (0..self.count().max(0) as usize)
            .map(move |index| Finding { findings: self, index: index as i64 })
    }
}

/// A record of a portfolio.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// Where it is.
    pub portfolio: &'a Portfolio,
    /// Its kind.
    pub kind: Kind,
    /// Its index among those of the kind.
    pub index: i64,
}

impl<'a> Record<'a> {
    /// Its id.
    pub fn id(&self) -> &'a str {
        self.portfolio.record_id(self.kind, self.index).unwrap_or("")
    }
}

impl Portfolio {
    /// The records of a kind in the order in which they came.
    pub fn records(&self, kind: Kind) -> impl ExactSizeIterator<Item = Record<'_>> {
        (0..self.record_count(kind).max(0) as usize)
            .map(move |index| Record { portfolio: self, kind, index: index as i64 })
    }
}

impl Table {
    /// The names of the columns.
    pub fn column_names(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.column_count().max(0) as usize)
            .map(move |column| self.column_name(column as i64).unwrap_or(""))
    }
}

impl Plan {
    /// The sites that are open.
    pub fn sites(&self) -> impl ExactSizeIterator<Item = i32> + '_ {
        (0..self.site_count().max(0)).map(move |position| self.site(position))
    }

    /// Who goes where: place, kind, site, units, cost of a unit.
    pub fn assignments(&self) -> impl Iterator<Item = (i32, i32, i32, i64, i64)> + '_ {
        (0..self.assignment_count().max(0)).filter_map(move |at| self.assignment(at).ok())
    }
}

/// All rules of division.
pub fn rules() -> impl ExactSizeIterator<Item = Rule> {
    (0..crate::rule_count()).map(|position| Rule(crate::rule_at(position)))
}

/// The rows of a code list: code and label.
///
/// ```
/// use socprev::{codes, Codelist, Language};
///
/// let regions: Vec<_> = codes(Codelist::REGION, Language::CS).collect();
/// assert!(regions.contains(&("CZ042", "Ústecký kraj")));
/// ```
pub fn codes(
    list: Codelist,
    language: Language,
) -> impl ExactSizeIterator<Item = (&'static str, &'static str)> {
    (0..crate::codelist_size(list).max(0)).map(move |row| {
        (crate::codelist_code(list, row).unwrap_or(""),
         crate::codelist_label(list, row, language).unwrap_or(""))
    })
}
