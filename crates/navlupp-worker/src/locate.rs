//! What a person has typed into the search field: a line, a post, a post id, an identity number. It may be
//! personal and stays here.

use navlupp_id::{Identity, read_written};
use navlupp_protocol::{Body, FileId};

use crate::origin::Source;
use crate::reading::Host;
use crate::scan::{self, Hit, Search};
use crate::seek::found;
use crate::session::Shared;

/// What the text asks for.
#[derive(PartialEq)]
enum Query {
    Line(u64),
    Post(u64),
    PostId(String),
    /// The whole number.
    Identity(Identity),
    /// Its last ten digits; the century is open.
    Ten(u64),
    Nothing,
}

const LINE_WORDS: [&str; 3] = ["rad", "line", "rivi"];
const POST_WORDS: [&str; 3] = ["post", "tietue", "p"];

fn read(text: &str, lines: u64) -> Query {
    let text = text.trim();
    let after = |words: &[&str]| {
        let lower = text.to_ascii_lowercase();
        words
            .iter()
            .find_map(|word| lower.strip_prefix(word)?.trim().replace('\u{A0}', "").parse::<u64>().ok())
    };
    if let Some(number) =
        text.replace([' ', '\u{A0}'], "").parse::<u64>().ok().filter(|&number| number <= lines)
    {
        return Query::Line(number);
    }
    if let Some(line) = after(&LINE_WORDS) {
        return Query::Line(line);
    }
    if let Some(post) = after(&POST_WORDS) {
        return Query::Post(post);
    }
    let parts: Vec<&str> = text.split('.').collect();
    let widths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    if widths == [4, 3, 3, 3] && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) {
        return Query::PostId(text.to_owned());
    }
    let Ok(written) = read_written(text, None) else { return Query::Nothing };
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match (written.identity, digits.parse()) {
        (Some(identity), _) => Query::Identity(identity),
        (None, Ok(ten)) => Query::Ten(ten),
        _ => Query::Nothing,
    }
}

struct HasPostId(String);

impl Search for HasPostId {
    fn needle(&self) -> &[u8] {
        self.0.as_bytes()
    }

    fn post_id(&mut self, value: &[u8]) -> bool {
        value == self.0.as_bytes()
    }
}

/// Answers a question for a place.
pub async fn answer<S: Source, H: Host>(session: &Shared<S>, host: &H, file: FileId, text: &str) -> Body {
    let known = {
        let session = session.borrow();
        session.file(file).map(|open| open.ground(session.engine()).map_or(0, |ground| ground.lines))
    };
    let Some(lines) = known else { return Body::Refused };
    let hit = match read(text, lines) {
        Query::Nothing => None,
        Query::PostId(id) => scan::next(session, host, file, (0, true), &mut HasPostId(id)).await,
        query => place(session, file, &query),
    };
    found(file, hit)
}

fn place<S: Source>(session: &Shared<S>, file: FileId, query: &Query) -> Option<Hit> {
    let session = session.borrow();
    let ground = session.file(file)?.ground(session.engine())?;
    let rows = ground.rows;
    let whose = |fits: &dyn Fn(Identity) -> bool| {
        let place = rows.iter().position(|row| row.identity.is_some_and(fits))?;
        let post = place as u64 + 1;
        Some((post, rows.get(post)?.line))
    };
    match query {
        Query::Line(line) => (1..=ground.lines).contains(line).then(|| (rows.post_at_line(*line), *line)),
        Query::Post(post) => Some((*post, rows.get(*post)?.line)),
        Query::Identity(identity) => whose(&|other| other == *identity),
        Query::Ten(ten) => whose(&|other| other.number() % 10_000_000_000 == *ten),
        Query::PostId(_) | Query::Nothing => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_understood() {
        for (text, expected) in [
            ("12", Query::Line(12)),
            (" 1 200 ", Query::Line(1200)),
            ("rad 12", Query::Line(12)),
            ("Post 14", Query::Post(14)),
            ("tietue14", Query::Post(14)),
            ("2026.004.118.206", Query::PostId("2026.004.118.206".to_owned())),
            ("7001012382", Query::Ten(7_001_012_382)),
            ("700101-2382", Query::Ten(7_001_012_382)),
            ("ANNA", Query::Nothing),
            ("", Query::Nothing),
        ] {
            assert!(read(text, 5000) == expected, "{text}");
        }
        for text in ["187001012382", "18700101-2382", "18700101 2382"] {
            assert!(
                matches!(read(text, 5000), Query::Identity(number) if number.number() == 187_001_012_382)
            );
        }
    }
}
