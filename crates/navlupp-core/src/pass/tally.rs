//! Values that feed the summary, and the tags by which a figure leads to its posts.

use super::Pass;
use crate::index::Tag;
use crate::post::{MOVE_SIGNAL, Reading, Term};
use crate::summary::{Keys, Tally, letters, two_digits};

impl Pass {
    /// Counts a county of two digits that is on the list; tells whether it is.
    #[inline(always)]
    pub(super) fn count_county(&mut self, keys: &Keys, value: &[u8]) -> bool {
        let is_usual = |&county: &u8| keys.is_current_county(county) || county == MOVE_SIGNAL;
        let county = two_digits(value).filter(is_usual).filter(|&county| self.summary.county(keys, county));
        if county.is_some() {
            self.see_county(county);
        }
        county.is_some()
    }

    /// Keeps a municipality of two digits for the end of the post; tells whether it is one.
    #[inline(always)]
    pub(super) fn keep_municipality(&mut self, value: &[u8]) -> bool {
        let municipality = two_digits(value);
        if municipality.is_some() {
            self.post.municipality = Some(municipality);
        }
        municipality.is_some()
    }

    /// Counts a value by its place in its list.
    #[inline]
    pub(super) fn count_listed(&mut self, tally: Tally, on_list: usize) {
        self.summary.listed(tally, on_list);
        if tally == Tally::Deregistration {
            self.index.tag(Tag::Deregistration(on_list as u8));
        }
    }

    /// Counts whatever value a term has.
    pub(super) fn tally(&mut self, keys: &Keys, term: &Term<'_>) {
        let reading = term.reading;
        match term.entry.tally {
            Tally::Secrecy | Tally::ProtectedRegistration => self.flag(term),
            Tally::CaseTypes => match reading {
                Reading::Removed => self.summary.case_types_removed(),
                Reading::Empty => {}
                _ => self.summary.case_types(keys, term.value.trimmed()),
            },
            Tally::Municipality if reading.is_set() => {
                self.post.municipality = Some(two_digits(letters(&reading)));
            }
            Tally::Municipality | Tally::None => {}
            other => {
                let place = self.summary.code(keys, other, reading);
                match (other, reading) {
                    (Tally::Deregistration, Reading::Removed) => self.index.tag(Tag::Deregistration(10)),
                    (Tally::Deregistration, Reading::Empty) => {}
                    (Tally::Deregistration, _) => {
                        self.index.tag(Tag::Deregistration(place.map_or(9, |place| place as u8)));
                    }
                    (Tally::County, _) => self.see_county(two_digits(letters(&reading))),
                    _ => {}
                }
            }
        }
    }

    fn see_county(&mut self, county: Option<u8>) {
        self.post.county = county;
        if county == Some(MOVE_SIGNAL) {
            self.post.signal_line = self.line.wrapping_sub(self.post.line) as u32;
            self.index.tag(Tag::MoveSignal);
        }
    }

    /// A protection flag. Everything but N and a removal mark protects: fail closed.
    fn flag(&mut self, term: &Term<'_>) {
        let secrecy = term.entry.tally == Tally::Secrecy;
        let count =
            if secrecy { &mut self.summary.secrecy } else { &mut self.summary.protected_registration };
        let set = match term.reading {
            Reading::Removed => {
                count.removed += 1;
                self.post.protection.lifted = true;
                false
            }
            _ if term.value.trimmed() == b"N" => {
                self.post.protection.lifted = true;
                return;
            }
            _ => {
                count.set += 1;
                self.post.protection.set = true;
                true
            }
        };
        self.index.tag(if secrecy { Tag::Secrecy(set) } else { Tag::ProtectedRegistration(set) });
    }
}
