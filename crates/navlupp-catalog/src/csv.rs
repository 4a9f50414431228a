//! One line of comma-separated text, for the data files and for a user's own catalogue.
//!
//! A field ends on its line: a line break inside quotes is refused, so every fault has a line.

/// Why a line could not be split into fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A quoted field is not closed on its line.
    OpenQuote,
    /// A quote inside an unquoted field, or text after a closing quote.
    StrayQuote,
}

/// The fields of one line, without its line break. `""` inside quotes is one quote.
pub(crate) fn fields(line: &str, separator: char) -> Result<Vec<String>, Fault> {
    let mut fields = Vec::new();
    let mut rest = line;
    loop {
        let (field, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted_field(quoted)?,
            None => plain_field(rest, separator)?,
        };
        fields.push(field);
        if after.is_empty() {
            return Ok(fields);
        }
        rest = after.strip_prefix(separator).ok_or(Fault::StrayQuote)?;
    }
}

fn plain_field(rest: &str, separator: char) -> Result<(String, &str), Fault> {
    let (field, after) = rest.split_at(rest.find(separator).unwrap_or(rest.len()));
    if field.contains('"') { Err(Fault::StrayQuote) } else { Ok((field.to_owned(), after)) }
}

fn quoted_field(mut rest: &str) -> Result<(String, &str), Fault> {
    let mut field = String::new();
    loop {
        let (before, after) = rest.split_once('"').ok_or(Fault::OpenQuote)?;
        field.push_str(before);
        let Some(more) = after.strip_prefix('"') else { return Ok((field, after)) };
        field.push('"');
        rest = more;
    }
}

/// The lines of a text with their numbers from 1; empty ones are left out, `\r` is taken off.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (u32, &str)> {
    (1..).zip(text.split('\n')).filter_map(|(number, line)| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        (!line.is_empty()).then_some((number, line))
    })
}

#[cfg(test)]
mod tests {
    use super::{Fault, fields, lines};

    #[test]
    fn splits_plain_and_quoted_fields() {
        assert_eq!(
            fields("a,,\"b,c\",\"d\"\"e\"", ',').as_deref(),
            Ok(&["a", "", "b,c", "d\"e"].map(String::from)[..])
        );
        assert_eq!(fields("a;b,c", ';').as_deref(), Ok(&["a", "b,c"].map(String::from)[..]));
        assert_eq!(fields("a,", ',').as_deref(), Ok(&["a", ""].map(String::from)[..]));
    }

    #[test]
    fn refuses_quotes_that_do_not_pair() {
        assert_eq!(fields("a,\"b", ','), Err(Fault::OpenQuote));
        assert_eq!(fields("a,b\"c", ','), Err(Fault::StrayQuote));
        assert_eq!(fields("\"a\"b,c", ','), Err(Fault::StrayQuote));
    }

    #[test]
    fn numbers_lines_as_an_editor_does() {
        assert_eq!(lines("a\r\n\nb\n").collect::<Vec<_>>(), [(1, "a"), (3, "b")]);
    }
}
