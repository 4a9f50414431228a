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
    #[derive(Clone, Copy, PartialEq)]
    enum At {
        Start,
        Plain,
        Quoted,
        Closed,
    }
    let (mut fields, mut field, mut at) = (Vec::new(), String::new(), At::Start);
    for letter in line.chars() {
        at = match (at, letter) {
            (At::Quoted, '"') => At::Closed,
            (At::Start, '"') => At::Quoted,
            (At::Closed, '"') | (At::Quoted, _) => {
                field.push(letter);
                At::Quoted
            }
            _ if letter == separator => {
                fields.push(std::mem::take(&mut field));
                At::Start
            }
            (At::Closed, _) | (_, '"') => return Err(Fault::StrayQuote),
            _ => {
                field.push(letter);
                At::Plain
            }
        };
    }
    fields.push(field);
    if at == At::Quoted { Err(Fault::OpenQuote) } else { Ok(fields) }
}

/// The lines of a text with their numbers from 1; empty ones are left out, `\r` is taken off, and where there is
/// nothing else, it ends the lines.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (u32, &str)> {
    let end = if text.contains('\n') { '\n' } else { '\r' };
    (1..).zip(text.split(end)).filter_map(|(number, line)| {
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
        assert_eq!(lines("a\r\rb\r").collect::<Vec<_>>(), [(1, "a"), (3, "b")]);
    }
}
