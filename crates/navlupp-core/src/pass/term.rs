//! A term in a post. How far it goes is decided by its path: most are only counted.

use std::ops::Range;

use navlupp_catalog::{List, Role, TermCode, TermKind};
use navlupp_id::Identity;

use super::line::{OnLine, Text};
use crate::context::place;
use crate::finding::Place;
use crate::mark::Value;
use crate::post::{
    IdentityField, NO_DATE, PartialDate, Reading, Stray, Term, heading, is_beyond, is_given_name_mark,
    is_remarkable, short,
};
use crate::rule::Rule;
use crate::rules;
use crate::rules::term::unknown_term::Check as UnknownTerm;
use crate::summary::{Tally, two_digits};
use crate::table::{ANYWHERE, Path, Step};
use crate::text::LineEncoding;

impl OnLine<'_> {
    /// Takes a term the short way, if its path has one and the value is what the path expects.
    #[inline(always)]
    pub(super) fn term(&mut self, bytes: &[u8], encoding: LineEncoding, step: &Step, value: &[u8]) {
        if !self.count(step) {
            self.out_of_place(bytes, encoding, step);
        }
        // What looks empty or removed is read closely, and so is what is not one byte per character.
        let is_set = !matches!(value, [] | [b' ' | b'$' | b'-', ..]) && encoding != LineEncoding::Utf8;
        if is_set && self.usual(bytes, encoding, step, value) {
            self.pass.post.set.insert_bit(step.bit);
        } else if value.is_empty() {
            self.empty_term(bytes, encoding, step);
        } else {
            self.term_in_full(bytes, encoding, step);
        }
    }

    /// Takes a term whose line ends after a blank.
    #[cold]
    #[inline(never)]
    fn empty_term(&mut self, bytes: &[u8], encoding: LineEncoding, step: &Step) {
        self.group_mark(bytes, encoding, step);
    }

    /// Takes a term whose line ends after the code, as those of group marks do.
    #[inline(never)]
    pub(super) fn bare_term(&mut self, bytes: &[u8], encoding: LineEncoding, step: &Step) {
        if self.count(step) {
            self.group_mark(bytes, encoding, step);
        } else {
            self.bare_term_out_of_place(bytes, encoding, step);
        }
    }

    #[cold]
    #[inline(never)]
    fn bare_term_out_of_place(&mut self, bytes: &[u8], encoding: LineEncoding, step: &Step) {
        self.out_of_place(bytes, encoding, step);
        self.empty_term(bytes, encoding, step);
    }

    /// Counts a term; tells whether it stands in its place.
    #[inline(always)]
    fn count(&mut self, step: &Step) -> bool {
        let code = step.code;
        self.pass.summary.term(usize::from(step.place));
        let post = &mut self.pass.post;
        post.terms += 1;
        let is_in_place = code.number() > post.last && step.group == post.within;
        if is_in_place {
            post.last = code.number();
        }
        is_in_place
    }

    /// Takes a term without a value the short way, if it is a group's mark that is in order.
    #[inline(always)]
    fn group_mark(&mut self, bytes: &[u8], encoding: LineEncoding, step: &Step) {
        let post = &mut self.pass.post;
        match step.path {
            Path::GroupStart if post.group.is_none() => {
                let place = self.place_of_code();
                self.pass.post.open_group(step.code.group(), place, false);
                self.pass.post.set.insert_bit(step.bit);
            }
            Path::GroupEnd if post.within == step.code.group() => {
                post.set.insert_bit(step.bit);
                self.end_entry(bytes, encoding, step.code.group());
            }
            _ => self.term_in_full(bytes, encoding, step),
        }
    }

    /// Takes a value the short way, if it is what the path expects.
    #[inline(always)]
    fn usual(&mut self, bytes: &[u8], encoding: LineEncoding, step: &Step, value: &[u8]) -> bool {
        let code = step.code;
        match step.path {
            Path::Quiet => value.len() <= usize::from(step.longest) && self.text(step, code, value),
            Path::Coded => value.last() != Some(&b' '),
            Path::CaseTypes => self.pass.summary.case_type(&self.engine.keys, value),
            Path::County => self.pass.count_county(&self.engine.keys, value),
            Path::Municipality => self.municipality(step, code, value),
            Path::Citizenship => self.citizenship(step, code, value),
            Path::Listed => self.listed(step, code, value),
            Path::Date => self.date(step, code, value),
            Path::Digits => self.digits(step, code, value),
            Path::NameMark => self.name_mark(step, code, value),
            Path::Place => self.place_code(step, code, value),
            Path::Property => self.property(step, code, value),
            Path::FirstNames => self.first_names(step, code, value),
            Path::Person => self.person(code, value),
            Path::Identity => self.identity(step, code, value),
            Path::Unknown => self.unknown(bytes, encoding, code),
            Path::GroupStart | Path::GroupEnd | Path::Full => false,
        }
    }

    /// Keeps a value of ASCII letters without blanks at its end, if some rule looks it up.
    #[inline(always)]
    fn keep(&mut self, step: &Step, code: TermCode, reading: Reading, value: &[u8]) {
        if step.kept {
            let place = self.place_of_ascii(value);
            self.pass.post.keep(step.role, code, reading, place);
        }
    }

    /// A text that is not too long.
    #[inline(always)]
    fn text(&mut self, step: &Step, code: TermCode, value: &[u8]) -> bool {
        if step.kept {
            if value.last() == Some(&b' ') {
                return false;
            }
            self.keep(step, code, Reading::Text, value);
        }
        true
    }

    /// Two digits of a municipality.
    #[inline(always)]
    fn municipality(&mut self, step: &Step, code: TermCode, value: &[u8]) -> bool {
        let is_usual = self.pass.keep_municipality(value);
        if is_usual {
            self.keep(step, code, short(value), value);
        }
        is_usual
    }

    /// A country of the list.
    #[inline(always)]
    fn citizenship(&mut self, step: &Step, code: TermCode, value: &[u8]) -> bool {
        let is_known = self.pass.summary.citizenship(&self.engine.keys, value);
        if let &[first, second] = value
            && is_known
        {
            self.keep(step, code, Reading::Short([first, second, 0, 0]), value);
        }
        is_known
    }

    /// A code that is on its list.
    #[inline(always)]
    fn listed(&mut self, step: &Step, code: TermCode, value: &[u8]) -> bool {
        let entry = self.engine.at(step);
        let Some((letters, on_list)) = entry.codes.find(value) else { return false };
        self.pass.count_listed(step.tally, on_list);
        self.keep(step, code, Reading::Short(letters), value);
        true
    }

    /// A whole date of the calendar that is not after the reference date; or the zeros of a citizenship, which have a
    /// meaning (Navet, Allmän beskrivning 4.1, chapter 8.31).
    #[inline(always)]
    fn date(&mut self, step: &Step, code: TermCode, value: &[u8]) -> bool {
        let Some(date) = PartialDate::parse(value) else { return false };
        let number = date.number();
        let is_usual = date.day.wrapping_sub(1) < days_at_least(date.month) && date.year > 0
            || step.role == Role::CitizenshipDate && date == NO_DATE;
        if !is_usual || number > self.pass.post.reference {
            return false;
        }
        self.pass.post.see_date(step.role, date);
        self.keep(step, code, Reading::Date(date), value);
        true
    }

    /// Digits, as many as there should be.
    #[inline(always)]
    fn digits(&mut self, step: &Step, code: TermCode, value: &[u8]) -> bool {
        let are_digits = match value {
            [digit] => digit.is_ascii_digit(),
            // A postcode: five digits at once.
            &[a, b, c, d, e] => TermCode::from_digits(&[a, b, c, d, e]).is_some(),
            _ => value.iter().all(u8::is_ascii_digit),
        };
        let length = value.len() as u8;
        if !are_digits || length < step.shortest || length > step.longest || value.len() > 200 {
            return false;
        }
        if step.kept {
            self.keep(step, code, short(value), value);
        }
        true
    }

    /// The mark of the first name in use.
    #[inline(always)]
    fn name_mark(&mut self, step: &Step, code: TermCode, value: &[u8]) -> bool {
        let is_usual = is_given_name_mark(value);
        if is_usual {
            self.keep(step, code, short(value), value);
        }
        is_usual
    }

    /// A county of today, or two digits of a municipality.
    fn place_code(&mut self, step: &Step, code: TermCode, value: &[u8]) -> bool {
        let Some(number) = two_digits(value) else { return false };
        if self.engine.at(step).list == Some(List::County) && !self.engine.keys.is_current_county(number) {
            return false;
        }
        self.keep(step, code, short(value), value);
        true
    }

    /// A property designation that is none of the headings.
    fn property(&mut self, step: &Step, code: TermCode, value: &[u8]) -> bool {
        let is_usual = value.len() <= usize::from(step.longest)
            && value.last() != Some(&b' ')
            && heading(value).is_empty();
        if is_usual {
            self.pass.post.see_property(step.role, value);
            self.keep(step, code, Reading::Text, value);
        }
        is_usual
    }

    fn first_names(&mut self, step: &Step, code: TermCode, value: &[u8]) -> bool {
        let is_usual = value.len() <= usize::from(step.longest) && self.text(step, code, value);
        if is_usual {
            self.pass.post.see_first_names(value);
        }
        is_usual
    }

    /// The number of the post's person, plainly valid, as the first of its terms.
    fn person(&mut self, code: TermCode, value: &[u8]) -> bool {
        let post = &self.pass.post;
        let Some(identity) = Identity::plainly_valid(value) else { return false };
        if is_beyond(identity, post.reference) {
            return false;
        }
        let place = self.place_of_ascii(value);
        self.pass.post.see_identity(code, Some(identity), place);
        self.pass.post.is_sound = true;
        true
    }

    /// The number of somebody else than the post's person, plainly valid.
    fn identity(&mut self, step: &Step, code: TermCode, value: &[u8]) -> bool {
        let Some(identity) = Identity::plainly_valid(value) else { return false };
        let post = &self.pass.post;
        if is_beyond(identity, post.reference) || post.identity() == Some(identity) {
            return false;
        }
        self.keep(step, code, Reading::Identity(identity), value);
        true
    }

    #[inline(always)]
    fn place_of_code(&self) -> Place {
        let Range { start, end } = Term::CODE_RANGE;
        Place { line: self.pass.line, column: start as u32 + 1, length: (end - start) as u32 }
    }

    /// At a group's end mark: closes the group and keeps the entry, and wakes the rules on entries where it is not as most
    /// are.
    #[inline(never)]
    fn end_entry(&mut self, bytes: &[u8], encoding: LineEncoding, number: u8) {
        let post = &mut self.pass.post;
        let Some(open) = post.group.filter(|open| open.number == number) else {
            return post.close_group(number);
        };
        let line = open.place.line.wrapping_sub(post.line) as u32;
        let keys = &self.engine.keys;
        let is_usual = post.take_entry(number, line)
            && (number != HISTORY || post.history_place().is_some_and(|place| keys.is_municipality(place)));
        #[cfg(test)]
        let is_usual = is_usual && !self.engine.thorough;
        if !is_usual {
            self.odd_entry(bytes, encoding, number);
        }
        self.pass.post.leave_group();
    }

    #[inline(never)]
    fn odd_entry(&mut self, bytes: &[u8], encoding: LineEncoding, number: u8) {
        let start = match number {
            2 => Role::RelationStart,
            3 => Role::CitizenshipStart,
            HISTORY => Role::HistoryStart,
            6 => Role::SpecialRelationStart,
            _ => return,
        };
        let (mut cx, post, _) = self.pass.context(Text { bytes, encoding });
        rules::entry(&mut cx, start, post);
    }

    /// A term that no catalogue knows, with a value.
    #[inline(never)]
    fn unknown(&mut self, bytes: &[u8], encoding: LineEncoding, code: TermCode) -> bool {
        let engine = self.engine;
        let pass = &mut *self.pass;
        pass.facts.unknown_terms += 1;
        pass.summary.unknown_term(code);
        // No other rule listens to unknown codes.
        if pass.is_counted(&UnknownTerm::META) {
            return true;
        }
        let entry = engine.unknown();
        let value = value_of(bytes);
        let term = Term { code, entry, value, reading: Reading::Text };
        let (mut cx, post, _) = pass.context(Text { bytes, encoding });
        for &rule in &entry.wakes {
            rules::term(rule, &mut cx, &term, post);
        }
        true
    }

    /// Where a value of ASCII letters without blanks at its end stands, given its place in the line.
    #[inline]
    fn place_of_ascii(&self, value: &[u8]) -> Place {
        Place { line: self.pass.line, column: Term::START as u32 + 1, length: value.len() as u32 }
    }

    /// A term that stands below the one before it, beside it, or in another group.
    #[cold]
    #[inline(never)]
    fn out_of_place(&mut self, bytes: &[u8], encoding: LineEncoding, step: &Step) {
        let code = step.code;
        if step.group == ANYWHERE {
            return;
        }
        let entry = self.engine.at(step);
        let stray = self.pass.post.stray(code, entry, step.group);
        if stray != Stray::Nothing {
            let (mut cx, post, _) = self.pass.context(Text { bytes, encoding });
            rules::out_of_place(&mut cx, stray, code, post);
        }
        let post = &mut self.pass.post;
        if entry.opens.is_some() {
            post.last = code.number();
        } else if step.group == post.within {
            // What comes below the highest comes here, and is held against all that went before.
            post.last = post.last.max(code.number());
        }
    }

    /// Any term.
    #[inline(never)]
    fn term_in_full(&mut self, bytes: &[u8], encoding: LineEncoding, step: &Step) {
        let code = step.code;
        let value = value_of(bytes);
        let entry = self.engine.at(step);
        if step.place == 0 {
            self.pass.facts.unknown_terms += 1;
            self.pass.summary.unknown_term(code);
        }
        let reading = Reading::of(entry, &value);
        let term = Term { code, entry, value, reading };
        let (mut cx, post, _) = self.pass.context(Text { bytes, encoding });
        if value.bytes.last() == Some(&b' ') && entry.is_coded() {
            rules::encoding::trailing_space::Check::term(&mut cx, &value);
        }
        let mut is_sound = false;
        let identity = if let Reading::Identity(identity) = reading { Some(identity) } else { None };
        let is_identity =
            identity.is_some() || (reading == Reading::Malformed && entry.kind == Some(TermKind::Identity));
        if reading == Reading::Removed {
            rules::removal(&mut cx, &term, post);
        } else if reading == Reading::Empty {
            rules::empty(&mut cx, &term, post);
        } else if is_identity {
            is_sound = identity.is_some_and(|identity| identity.fault().is_none());
            let is_own = entry.role != Role::Identity && identity.is_some() && identity == post.identity();
            if is_own || identity.is_none_or(|identity| is_remarkable(identity, post.reference)) {
                rules::identity(&mut cx, &field(&term, identity, is_own));
            }
        }
        let odd = !entry.wakes_if_odd.is_empty() && term.is_odd(post.reference);
        for &rule in &entry.wakes {
            rules::term(rule, &mut cx, &term, post);
        }
        if odd {
            for &rule in &entry.wakes_if_odd {
                rules::term(rule, &mut cx, &term, post);
            }
        }
        if entry.tally != Tally::None {
            self.pass.tally(&self.engine.keys, &term);
        }
        if let Some(number) = entry.closes {
            self.end_entry(bytes, encoding, number);
        }
        self.see(&term, Text { bytes, encoding });
        let post = &mut self.pass.post;
        if entry.role == Role::Identity {
            post.is_sound |= is_sound;
        }
    }

    /// What the post keeps of a term that was read in full.
    fn see(&mut self, term: &Term<'_>, text: Text<'_>) {
        let Term { code, entry, value, reading } = *term;
        let post = &mut self.pass.post;
        let range = if value.is_blank() { Term::CODE_RANGE } else { term.range() };
        let place = place(self.pass.line, text.bytes, text.encoding, range);
        if let Some(number) = entry.opens {
            post.open_group(number, place, reading == Reading::Removed);
        }
        post.see_reading(entry.role, reading, value.trimmed());
        if entry.kept {
            post.keep(entry.role, code, reading, place);
        }
        if entry.role == Role::Identity {
            let identity = if let Reading::Identity(identity) = reading { Some(identity) } else { None };
            post.see_identity(code, identity, place);
        }
    }
}

/// Days that a month has in every year; 0 where there is no such month.
fn days_at_least(month: u8) -> u8 {
    const DAYS: [u8; 16] = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0];
    if month < 16 { DAYS[usize::from(month)] } else { 0 }
}

/// The group of the registration history.
const HISTORY: u8 = 4;

/// The value of a term's line, and what parts it from the code.
fn value_of(bytes: &[u8]) -> Value<'_> {
    let (separator, value) = match bytes.get(Term::CODE_RANGE.end..) {
        Some([separator, value @ ..]) => (Some(*separator), value),
        _ => (None, &[][..]),
    };
    Value { bytes: value, start: bytes.len() - value.len(), separator }
}

fn field<'a>(term: &Term<'a>, identity: Option<Identity>, is_own: bool) -> IdentityField<'a> {
    let Term { code, value, .. } = *term;
    IdentityField { bytes: value.trimmed(), start: value.start, identity, term: Some(code), is_own }
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
        b"12345",
        b"1234567",
        b"P\xC5 KOMMUNEN SKRIVEN",
        b"UTAN K\xC4NT HEMVIST",
        b"LINN\xC9A-\xC5SA BO",
        b"LINN\xC3\x89A",
        b"A LONG NAME THAT IS LONGER THAN ANY FIELD OF THE TABLE CAN BE, AND EVEN THEN A BIT LONGER",
        b"20260313",
        b"20260300",
        b"20260230",
        b"20240229",
        b"18000101",
        b"00000115",
        b"99991231",
        b"00000000",
        b"00000512",
        b"20990101",
        b"UTAN K\xC4NT HEMVIST",
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
    fn one_rule_listens_to_unknown_codes() {
        assert_eq!(Engine::new(Catalogue::standard()).unknown().wakes.len(), 1);
    }

    #[test]
    fn a_short_way_says_what_the_full_way_says() {
        let own = "code,name_sv,role,type,list\n09001,Eget,county,text,\n09002,Eget,identity,text,\n\
                   09003,Eget,civil_status,code,special_relation_type\n09004,Eget,deregistration_reason,text,\n";
        let codes = "code,name_sv,role,list,value\n,Ny,,deregistration_reason,OG\n,Ny,,civil_status,VF\n,Ny,,country,XX\n\
                     ,Egen,,egen,99\n,Egen,,egen,18700101\n09001,Egen,relation_type,egen,\n09002,Egen,,egen,\n";
        let with_codes = Catalogue::standard().with_own(codes);
        let own = Catalogue::standard().with_own(own);
        for catalogue in [Catalogue::standard(), own.unwrap(), with_codes.unwrap()] {
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
