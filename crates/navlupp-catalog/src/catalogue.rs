//! The catalogue of one run: the standard tables with a user's own rows over them.

use std::cmp::Ordering;

use crate::own_codes::OwnLists;
use crate::{
    List, Names, OwnCatalogueFaults, OwnCode, Privacy, Term, TermCode, coded_terms, codes, own, own_file,
    term, term_by_key, terms,
};

/// What the terms of a run mean. The standard one costs nothing to make.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// By rising code; every one has a code.
    own: Vec<Term>,
    /// The user's own codes, by list.
    lists: OwnLists,
}

impl Catalogue {
    /// The standard tables alone.
    pub const fn standard() -> Self {
        Self { own: Vec::new(), lists: OwnLists::none() }
    }

    /// Lays a user's own rows over the standard ones and replaces own rows from before.
    ///
    /// The text is CSV with the columns of `data/terms.csv` and `value` in any order, with comma, semicolon or
    /// tabulator between them; only `code` and one name are needed. A row with the key of a standard term that
    /// has no number gives it one; a row with a `value` adds a code to its list. On any fault nothing of it is
    /// applied. `docs/own-terms.md` describes the form.
    pub fn with_own(self, csv_text: &str) -> Result<Self, OwnCatalogueFaults> {
        own::read(csv_text).map(|(own, lists)| Self { own, lists })
    }

    /// The same of the bytes of a file; `single_byte` tells the character of a byte where there is one for each.
    pub fn of_own_file(bytes: &[u8], single_byte: fn(u8) -> char) -> Result<Self, OwnCatalogueFaults> {
        own_file::read(bytes, single_byte)
    }

    /// Whether there is anything of the user's own.
    pub const fn has_own(&self) -> bool {
        !self.own.is_empty() || !self.lists.is_empty()
    }

    /// How many terms the user has added, and how many standard ones changed: given a number or a code, or
    /// otherwise described.
    pub fn own_counts(&self) -> (usize, usize) {
        let changed = self.own.iter().filter(|own| term_by_key(&own.key).is_some()).count();
        (self.own.len() - changed, changed)
    }

    /// The codes that the user has added to a list of Navlupp.
    pub fn own_codes(&self, list: List) -> &[OwnCode] {
        self.lists.of(list)
    }

    /// The codes of a list in the order of its source, then those that the user has added.
    pub fn codes(&self, list: List) -> impl Iterator<Item = (&str, &Names)> {
        let standard = codes(list).iter().map(|code| (code.code, &code.names));
        standard.chain(self.own_codes(list).iter().map(|own| (own.code.as_str(), &own.names)))
    }

    /// The user's own terms by rising code; those that override a standard term as well.
    pub fn own_terms(&self) -> &[Term] {
        &self.own
    }

    /// The term of a number: the own one, else the standard one.
    pub fn term(&self, code: TermCode) -> Option<&Term> {
        self.own_term(code).or_else(|| term(code))
    }

    /// What is masked of a term's value: of an unknown term everything.
    pub fn term_privacy(&self, code: TermCode) -> Privacy {
        self.term(code).map_or(Privacy::Identity, |term| term.privacy)
    }

    /// Every term once: the standard ones in the order of a post, overridden where the user has done
    /// so, then the user's new ones.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        let standard = terms().iter().map(|standard| {
            // A row of a standard term has its key, also where it gives the term a number.
            self.own.iter().find(|own| own.key == standard.key).unwrap_or(standard)
        });
        let new = self.own.iter().filter(|own| term_by_key(&own.key).is_none());
        standard.chain(new)
    }

    /// Every term with a number once, by rising number.
    pub fn coded_terms(&self) -> impl Iterator<Item = (TermCode, &Term)> {
        let mut own = self.own.iter().filter_map(|own| own.code.map(|code| (code, own))).peekable();
        let mut standard = coded_terms().peekable();
        std::iter::from_fn(move || {
            let order = match (own.peek(), standard.peek()) {
                (Some((own, _)), Some((standard, _))) => own.cmp(standard),
                (Some(_), None) => Ordering::Less,
                _ => Ordering::Greater,
            };
            if order.is_eq() {
                standard.next();
            }
            if order.is_gt() { standard.next() } else { own.next() }
        })
    }

    /// Whether a value stands on a list, today or at any earlier time.
    pub fn allows(&self, list: List, value: &str) -> bool {
        list.holds(value) || self.own_codes(list).iter().any(|own| own.code == value)
    }

    fn own_term(&self, code: TermCode) -> Option<&Term> {
        let place = self.own.binary_search_by_key(&Some(code), |term| term.code).ok()?;
        self.own.get(place)
    }
}
