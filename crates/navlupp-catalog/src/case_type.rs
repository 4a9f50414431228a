//! The items of the case types term: what a notification was sent for.

use crate::{Code, List, code};

/// One item such as `366H`, of which all parts are known.
///
/// Basis: one consumer of 2004 and a test record of 2018; see the rows of `data/codes.csv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseItem {
    /// What happened: the number below its hundreds.
    pub case: &'static Code,
    /// What was done with it: the hundreds. `None` when the number is below 100.
    pub prefix: Option<&'static Code>,
    /// Whether it concerns this person or a related one.
    pub suffix: &'static Code,
}

/// Reads one item; `None` when its form or any of its parts is not known.
pub fn item(item: &str) -> Option<CaseItem> {
    let number = item.trim_end_matches(|c: char| !c.is_ascii_digit());
    let suffix = code(List::CaseSuffix, item.get(number.len()..)?)?;
    let (prefix, case) = number.split_at_checked(number.len().saturating_sub(2))?;
    // 06 and 6 are one case, but hundreds are written only where there are some.
    let case = code(List::CaseType, case.strip_prefix('0').unwrap_or(case))?;
    let prefix = if prefix.is_empty() { None } else { Some(code(List::CasePrefix, prefix)?) };
    Some(CaseItem { case, prefix, suffix })
}
