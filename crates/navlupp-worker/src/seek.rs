//! The next or previous post that fits a filter.

use navlupp_catalog::{List, Term, TermCode, TermKind, case_item};
use navlupp_core::index::{Block, Tag};
use navlupp_core::rule::Severity;
use navlupp_id::Date;
use navlupp_protocol::{Body, FileId, Filter};
use navlupp_view::Ground;
use navlupp_view::sight::is_place;

use crate::origin::Source;
use crate::reading::Host;
use crate::scan::{self, Hit, Search};
use crate::session::Shared;
use crate::severity;

/// Answers a question for a post.
pub async fn answer<S: Source, H: Host>(
    session: &Shared<S>,
    host: &H,
    file: FileId,
    from: f64,
    forward: bool,
    filter: &Filter,
) -> Body {
    let from = from as u64;
    if session.borrow().file(file).is_none() {
        return Body::Refused;
    }
    let hit = match filter {
        Filter::All => among_rows(session, file, from, forward, |_, _| true),
        Filter::Protected => protected(session, file, from, forward),
        Filter::Day(day) => {
            let day = Date::from_number(*day);
            day.and_then(|day| {
                among_rows(session, file, from, forward, |ground, line| {
                    ground.index.day_at(line) == Some(day)
                })
            })
        }
        Filter::Severity(number) => match severity_of(*number) {
            Some(worst) => severity::next(session, host, file, (from, forward), worst).await,
            None => None,
        },
        Filter::Term(code) => match TermCode::new(*code) {
            Some(code) => {
                let mut search = HasTerm { code, needle: code.digits() };
                scan::next(session, host, file, (from, forward), &mut search).await
            }
            None => None,
        },
        Filter::Code { term, value } => match TermCode::new(*term) {
            Some(code) => {
                // What the value means now: a list that is opened meanwhile is another question.
                let term = session.borrow().engine().catalogue().term(code).cloned();
                let mut search = HasCode { code, needle: code.digits(), term, value, county: Vec::new() };
                scan::next(session, host, file, (from, forward), &mut search).await
            }
            None => None,
        },
    };
    found(file, hit)
}

/// The answer that names a place.
pub fn found(file: FileId, hit: Option<Hit>) -> Body {
    Body::Found {
        file,
        post: hit.map(|(post, _)| post as f64).filter(|&post| post > 0.0),
        line: hit.map(|(_, line)| line as f64),
    }
}

const fn severity_of(number: u8) -> Option<Severity> {
    match number {
        0 => Some(Severity::Error),
        1 => Some(Severity::Warning),
        2 => Some(Severity::Info),
        _ => None,
    }
}

/// The first post after or before `from` whose first line fits.
fn among_rows<S: Source>(
    session: &Shared<S>,
    file: FileId,
    from: u64,
    forward: bool,
    fits: impl Fn(&Ground<'_>, u64) -> bool,
) -> Option<Hit> {
    let session = session.borrow();
    let ground = session.file(file)?.ground(session.engine())?;
    in_order(ground.rows.len(), from, forward).find_map(|post| {
        let line = ground.rows.get(post)?.line;
        fits(&ground, line).then_some((post, line))
    })
}

fn protected<S: Source>(session: &Shared<S>, file: FileId, from: u64, forward: bool) -> Option<Hit> {
    let session = session.borrow();
    let ground = session.file(file)?.ground(session.engine())?;
    let protected = session.sight(false, false).protected;
    in_order(ground.rows.len(), from, forward).find_map(|post| {
        let row = ground.rows.get(post)?;
        let person = row.identity.is_some_and(|identity| protected.binary_search(&identity).is_ok());
        (row.protected || person).then_some((post, row.line))
    })
}

/// The posts after `from` upwards, or before it downwards.
fn in_order(length: u64, from: u64, forward: bool) -> Box<dyn Iterator<Item = u64>> {
    if forward {
        Box::new(from + 1..=length)
    } else {
        let end = if from == 0 { length + 1 } else { from.min(length + 1) };
        Box::new((1..end).rev())
    }
}

struct HasTerm {
    code: TermCode,
    needle: [u8; 5],
}

impl Search for HasTerm {
    fn needle(&self) -> &[u8] {
        &self.needle
    }

    fn term(&mut self, code: TermCode, _: &[u8]) -> bool {
        code == self.code
    }
}

/// A term with one of the values that a figure counts.
struct HasCode<'a> {
    code: TermCode,
    needle: [u8; 5],
    term: Option<Term>,
    value: &'a str,
    /// The county of the open post, for a municipality of four digits.
    county: Vec<u8>,
}

impl HasCode<'_> {
    fn tag(&self) -> Option<Tag> {
        let value = self.value;
        match self.code.number() {
            1006 => Some(Tag::Deregistration(match value {
                "$" => 10,
                _ => navlupp_catalog::codes(List::DeregistrationReason)
                    .iter()
                    .position(|code| code.code == value)
                    .map_or(9, |place| place as u8),
            })),
            1003 => Some(Tag::Secrecy(value != "$")),
            1020 => Some(Tag::ProtectedRegistration(value != "$")),
            1022 if value == "99" => Some(Tag::MoveSignal),
            _ => None,
        }
    }

    /// Whether a value is counted under the key.
    fn counts(&self, value: &str) -> bool {
        let is_removal = List::RemovalMark.holds(value);
        match (self.value, &self.term) {
            ("$", _) => is_removal,
            _ if is_removal || value.is_empty() => false,
            ("?", Some(term)) if term.kind == TermKind::CaseTypes => {
                value.split(',').any(|item| case_item(item.trim()).is_none())
            }
            ("?", Some(term)) => !term.is_listed(value),
            (key, Some(term)) if term.kind == TermKind::CaseTypes => {
                value.split(',').any(|item| case_item(item.trim()).is_some() && case_number(item) == key)
            }
            // Whatever is not N protects, and is counted so.
            ("J", Some(term)) if term.kind == TermKind::Flag => value != "N",
            (key, _) => value == key,
        }
    }
}

/// The number of a case, with its prefix: `41` of `41R`, `341` of `341H`.
fn case_number(item: &str) -> &str {
    let digits = item.trim().trim_end_matches(|letter: char| !letter.is_ascii_digit());
    digits.strip_prefix('0').unwrap_or(digits)
}

impl Search for HasCode<'_> {
    fn is_for_place(&self) -> bool {
        // What was removed, what is on no list and the move signal are no places.
        !matches!(self.value, "$" | "?" | "99") && self.term.as_ref().is_some_and(is_place)
    }

    fn needle(&self) -> &[u8] {
        &self.needle
    }

    fn may_be_in(&self, block: &Block) -> bool {
        self.tag().is_none_or(|tag| block.tags & tag.bit() != 0)
    }

    fn term(&mut self, code: TermCode, value: &[u8]) -> bool {
        if code.number() == 1022 {
            self.county = value.to_vec();
        }
        if code != self.code {
            return false;
        }
        // A single byte Ä is the one code outside ASCII.
        let text: String = match std::str::from_utf8(value) {
            Ok(text) => text.to_owned(),
            Err(_) => value.iter().map(|&byte| char::from(byte)).collect(),
        };
        if code.number() == 1023 && self.value.len() == 4 {
            let county = std::str::from_utf8(&self.county).unwrap_or("");
            return self.value.strip_prefix(county) == Some(&text);
        }
        self.counts(&text)
    }
}
