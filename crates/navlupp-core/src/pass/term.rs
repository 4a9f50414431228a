//! A term in a post. How far it goes is decided by its path: most are only counted.

use std::ops::Range;

use navlupp_catalog::{Role, TermCode, TermKind};
use navlupp_id::Identity;

use super::line::OnLine;
use crate::context::{Context, place};
use crate::finding::Place;
use crate::mark::Value;
use crate::post::{IdentityField, PartialDate, Reading, Term, is_remarkable};
use crate::rules;
use crate::summary::Tally;
use crate::table::{Path, Step};
use crate::text::LineEncoding;

impl OnLine<'_> {
    /// Takes a term the short way, if its path has one and the value is what the path expects.
    #[inline(always)]
    pub(super) fn term(&mut self, bytes: &[u8], encoding: LineEncoding, code: TermCode, value: Value<'_>) {
        let step = self.engine.step(code);
        self.pass.summary.term(usize::from(step.place));
        self.pass.post.terms += 1;
        let Value { bytes: value, start, .. } = value;
        // What looks empty or removed is read closely.
        let is_set = !matches!(value, [] | [b' ' | b'$' | b'-', ..]);
        let is_done = match step.path {
            Path::Quiet => is_set,
            Path::Coded => is_set && value.last() != Some(&b' '),
            Path::CaseTypes => is_set && self.pass.summary.case_type(&self.engine.keys, value),
            Path::County => is_set && self.pass.count_county(&self.engine.keys, value),
            Path::Municipality => is_set && self.pass.keep_municipality(value),
            Path::Citizenship => is_set && self.pass.summary.citizenship(&self.engine.keys, value),
            Path::Listed => is_set && self.listed(step, code, value, start),
            Path::Date => is_set && self.date(step, code, value, start),
            Path::Person => is_set && self.person(code, value, start),
            Path::Identity => is_set && Identity::plainly_valid(value).is_some(),
            Path::Group => value.is_empty() && self.group(step),
            Path::Unknown => is_set && self.unknown(bytes, encoding, code, start),
            Path::Full => false,
        };
        if !is_done {
            self.term_in_full(bytes, encoding, code, start);
        }
    }

    /// A code that is on its list.
    fn listed(&mut self, step: Step, code: TermCode, value: &[u8], start: usize) -> bool {
        let entry = self.engine.at(step);
        let Some((letters, on_list)) = entry.codes.find(value) else { return false };
        self.pass.count_listed(step.tally, on_list);
        if entry.kept {
            let place = self.place_of_ascii(value, start);
            self.pass.post.keep(entry.role, code, Reading::Short(letters), place);
        }
        true
    }

    /// A date that rules look up at the end of the post.
    fn date(&mut self, step: Step, code: TermCode, value: &[u8], start: usize) -> bool {
        let Some(date) = PartialDate::parse(value) else { return false };
        let place = self.place_of_ascii(value, start);
        self.pass.post.keep(self.engine.at(step).role, code, Reading::Date(date), place);
        true
    }

    /// The number of the post's person, plainly valid.
    fn person(&mut self, code: TermCode, value: &[u8], start: usize) -> bool {
        let Some(identity) = Identity::plainly_valid(value) else { return false };
        let place = self.place_of_ascii(value, start);
        self.pass.post.see_identity(code, Some(identity), place);
        self.pass.post.is_sound = true;
        true
    }

    /// The start or the end of a group, where that is in order.
    fn group(&mut self, step: Step) -> bool {
        let entry = self.engine.at(step);
        let Range { start, end } = Term::CODE_RANGE;
        let place = Place { line: self.pass.line, column: start as u32 + 1, length: (end - start) as u32 };
        self.pass.post.take_group_mark(entry.opens, entry.closes, place)
    }

    /// A term that no catalogue knows, with a value.
    #[inline(never)]
    fn unknown(&mut self, bytes: &[u8], encoding: LineEncoding, code: TermCode, start: usize) -> bool {
        let engine = self.engine;
        let pass = &mut *self.pass;
        pass.facts.unknown_terms += 1;
        pass.summary.unknown_term(code);
        let entry = engine.unknown();
        let value = value_from(bytes, start);
        let term = Term { code, entry, value, reading: Reading::Text };
        let mut cx = Context {
            findings: &mut pass.findings,
            index: &mut pass.index,
            line: pass.line,
            bytes,
            encoding,
            post: pass.number,
            in_trailer: false,
        };
        for &rule in &entry.wakes {
            rules::term(rule, &mut cx, &term, &pass.post);
        }
        true
    }

    /// Where a value of ASCII letters without blanks at its end stands, given its place in the line.
    #[inline]
    fn place_of_ascii(&self, value: &[u8], start: usize) -> Place {
        Place { line: self.pass.line, column: start as u32 + 1, length: value.len() as u32 }
    }

    /// Any term; its value begins at byte `start` of the line.
    #[inline(never)]
    fn term_in_full(&mut self, bytes: &[u8], encoding: LineEncoding, code: TermCode, start: usize) {
        let value = value_from(bytes, start);
        let step = self.engine.step(code);
        let entry = self.engine.at(step);
        let pass = &mut *self.pass;
        if step.place == 0 {
            pass.facts.unknown_terms += 1;
            pass.summary.unknown_term(code);
        }
        let reading = Reading::of(entry, &value);
        let term = Term { code, entry, value, reading };
        let mut cx = Context {
            findings: &mut pass.findings,
            index: &mut pass.index,
            line: pass.line,
            bytes,
            encoding,
            post: pass.number,
            in_trailer: false,
        };
        if value.bytes.last() == Some(&b' ') && entry.is_coded() {
            rules::encoding::trailing_space::Check::term(&mut cx, &value);
        }
        let mut is_sound = false;
        let identity = if let Reading::Identity(identity) = reading { Some(identity) } else { None };
        let is_identity =
            identity.is_some() || (reading == Reading::Malformed && entry.kind == Some(TermKind::Identity));
        if reading == Reading::Removed {
            rules::removal(&mut cx, &term, &pass.post);
        } else if is_identity {
            is_sound = identity.is_some_and(|identity| identity.fault().is_none());
            if identity.is_none_or(is_remarkable) {
                rules::identity(&mut cx, &field(&term, identity));
            }
        }
        let off_list = !entry.wakes_off_list.is_empty() && term.is_off_list();
        for &rule in entry.wakes.iter().chain(entry.wakes_off_list.iter().filter(|_| off_list)) {
            rules::term(rule, &mut cx, &term, &pass.post);
        }
        if entry.tally != Tally::None {
            pass.tally(&self.engine.keys, &term);
        }
        if !(entry.kept || entry.role == Role::Identity || entry.opens.is_some() || entry.closes.is_some()) {
            return;
        }
        let range = if value.is_blank() { Term::CODE_RANGE } else { term.range() };
        let place = place(pass.line, bytes, encoding, range);
        if entry.kept {
            pass.post.keep(entry.role, code, reading, place);
        }
        if entry.role == Role::Identity {
            pass.post.see_identity(code, identity, place);
            pass.post.is_sound |= is_sound;
        }
        if let Some(number) = entry.opens {
            pass.post.open_group(number, place, reading == Reading::Removed);
        } else if let Some(number) = entry.closes {
            pass.post.close_group(number);
        }
    }
}

/// The value that begins at byte `start` of a term's line, and what parts it from the code.
fn value_from(bytes: &[u8], start: usize) -> Value<'_> {
    let separator = start.checked_sub(1).filter(|&before| before >= Term::CODE_RANGE.end);
    Value {
        bytes: bytes.get(start..).unwrap_or(&[]),
        start,
        separator: separator.and_then(|before| bytes.get(before)).copied(),
    }
}

fn field<'a>(term: &Term<'a>, identity: Option<Identity>) -> IdentityField<'a> {
    IdentityField { bytes: term.value.trimmed(), start: term.value.start, identity, term: Some(term.code) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use std::sync::Arc;

    use navlupp_catalog::{Catalogue, TermCode};

    use crate::inspection::{Inspection, Options};
    use crate::report::{End, Report};
    use crate::table::Engine;

    /// Values of every kind, for a term of any kind.
    const VALUES: &[&[u8]] = &[
        b"",
        b" ",
        b"$",
        b"-1",
        b"$ ",
        b"-",
        b"J",
        b"N",
        b"AV",
        b"AN",
        b"AV ",
        b" AV",
        b"OG",
        b"\xC4",
        b"\xC3\x84",
        b"VF",
        b"FB",
        b"SE",
        b"XX",
        b"14",
        b"99",
        b"00",
        b"1",
        b"0191",
        b"75H",
        b"41H,75H",
        b"375R",
        b"75X",
        b"20260313",
        b"20260300",
        b"00000000",
        b"2026031",
        b"187001012389",
        b"187001612386",
        b"187001012380",
        b"187001000003",
        b"187013012389",
        b"18700101238",
        b"187001012389 ",
        b"LINN\xC9A \xC5BERG",
        b"Linn\xC3\xA9a",
        b"a\tb",
        b"\x07",
        b"0 ",
        b"00000 ",
        b"187001 ",
        b"  ",
        b"J\0",
        b"AV\0",
        b"G\0",
    ];

    fn report(engine: &Arc<Engine>, file: &[u8]) -> Report {
        let mut inspection = Inspection::new(Arc::clone(engine), Options::default());
        inspection.push(file);
        inspection.finish(End::Complete)
    }

    fn post(file: &mut Vec<u8>, terms: &[(TermCode, &[u8])]) {
        file.extend_from_slice(b"#POST_START\n#POST_ID 1\n");
        for (code, value) in terms {
            let separator = if value.is_empty() { &b""[..] } else { b" " };
            file.extend_from_slice(&[&b"#UP "[..], &code.digits(), separator, value, b"\n"].concat());
        }
        file.extend_from_slice(b"#POST_SLUT\n");
    }

    #[test]
    fn a_short_way_says_what_the_full_way_says() {
        let own = "code,name_sv,role,type,list\n09001,Eget,county,text,\n09002,Eget,identity,text,\n\
                   09003,Eget,civil_status,code,special_relation_type\n09004,Eget,deregistration_reason,text,\n";
        let own = Catalogue::standard().with_own(own);
        for catalogue in [Catalogue::standard(), own.unwrap()] {
            let mut codes: Vec<TermCode> = catalogue.coded_terms().map(|(code, _)| code).collect();
            codes.extend(TermCode::new(98_765));
            let short = Arc::new(Engine::new(catalogue.clone()));
            let full = Arc::new(Engine::new(catalogue).without_short_ways());

            for &code in &codes {
                let mut file = Vec::new();
                for value in VALUES {
                    post(&mut file, &[(code, value)]);
                    post(&mut file, &[(code, value), (code, value)]);
                }
                assert!(report(&short, &file) == report(&full, &file), "{code}");
            }

            let mut file = Vec::new();
            let mut state = 1_u64;
            let mut pick = |length: usize| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                (state >> 33) as usize % length
            };
            for _ in 0..20_000 {
                let terms: Vec<(TermCode, &[u8])> =
                    (0..pick(9)).map(|_| (codes[pick(codes.len())], VALUES[pick(VALUES.len())])).collect();
                post(&mut file, &terms);
            }
            assert!(report(&short, &file) == report(&full, &file));
        }
    }
}
