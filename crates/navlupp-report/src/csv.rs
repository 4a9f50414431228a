//! The findings as CSV for a spreadsheet: comma, RFC 4180 quoting, CR LF, UTF-8 with a byte order mark
//! (without it Excel takes the file for Windows-1252).
//!
//! Only stored examples are rows; exact counts stand in the other forms.

use std::fmt::Write;

use crate::model::{findings, message, plain_name};
use crate::{ReportFile, Setting};

/// The byte order mark and the names of the columns; stands once, above the rows of all files.
///
/// Columns as in the JSON report, `file` before them. The words of `severity` and the column names are the
/// same in every language, so that a job can read them.
pub const HEADER: &str = "\u{FEFF}file,rule,severity,line,column,length,post,message\r\n";

/// One row per stored finding of a file, in line order.
pub fn rows(setting: &Setting<'_>, file: &ReportFile<'_>) -> String {
    let name = field(&plain_name(file.name));
    let mut rows = String::new();
    for finding in findings(file.report, setting.ignored) {
        let place = finding.place;
        let _ = write!(
            rows,
            "{name},{},{},{},{},{},{},{}\r\n",
            finding.rule,
            finding.severity.code(),
            place.line,
            place.column,
            place.length,
            finding.post,
            field(&message(&finding, setting.language)),
        );
    }
    rows
}

/// A text as a field. One that a spreadsheet would take for a formula gets an apostrophe before it.
fn field(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    if text.contains([',', '"', '\r', '\n', ';']) {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{guard}{text}")
    }
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn fields_are_quoted_where_they_must_be() {
        for (text, expected) in [
            ("plain", "plain"),
            ("a, b", "\"a, b\""),
            ("a \"b\"", "\"a \"\"b\"\"\""),
            ("a;b", "\"a;b\""),
            ("a\nb", "\"a\nb\""),
            ("", ""),
        ] {
            assert_eq!(field(text), expected);
        }
    }

    #[test]
    fn no_field_is_a_formula() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-a,b", "\"'-a,b\""),
            ("+1", "'+1"),
            ("a=1", "a=1"),
        ] {
            assert_eq!(field(text), expected);
        }
    }
}
