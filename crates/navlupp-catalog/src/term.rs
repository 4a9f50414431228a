//! What a term code means.

use std::borrow::Cow;
use std::sync::OnceLock;

use navlupp_id::Date;

use crate::case_type;
use crate::span::within;
use crate::tables::{CODED, made_terms};
use crate::{Confidence, List, Names, OwnCode, Privacy, Role, Section, TermCode, TermKind};

/// One row of `data/terms.csv`, or of a user's own catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The number; `None` for a term that is known by its name only.
    pub code: Option<TermCode>,
    /// Unique, stable name in `snake_case`.
    pub key: Cow<'static, str>,
    /// The part the term plays; rules listen to it. Several terms can share one.
    pub role: Role,
    /// What the term is called.
    pub names: Names,
    /// The chapter of a post it belongs to.
    pub section: Section,
    /// The first two digits of the group whose entries it stands in; `None` for a single term.
    pub group: Option<u8>,
    /// The form of the value.
    pub kind: TermKind,
    /// Least number of characters, where known.
    pub min_length: Option<u16>,
    /// Greatest number of characters, where known.
    pub max_length: Option<u16>,
    /// Where the values come from. With [`List::Municipality`] the value is the last two of four
    /// digits; [`List::PropertyHeading`] is not exhaustive.
    pub list: Option<List>,
    /// Codes of a user's own catalogue: those that it adds to the list; without a list, all that there are.
    pub own_codes: Vec<OwnCode>,
    /// `false`: at most once in a post. `true`: at most once in a group entry.
    pub repeats_in_group: bool,
    /// First day on which the term is delivered; `None` = open or not known.
    pub from: Option<Date>,
    /// Last day on which the term is delivered; `None` = open or not known.
    pub until: Option<Date>,
    /// What a value says of the person.
    pub privacy: Privacy,
    /// How sure the meaning is at this number; for a term without number, how sure the name is.
    pub confidence: Confidence,
    /// Where to look it up: document and chapter, schema and version, or *unpublished*.
    pub basis: Cow<'static, str>,
    /// The path below `Folkbokforingspost` in Navet's XML form; `@` marks an attribute. May be empty.
    pub xml_path: Cow<'static, str>,
    /// What else is worth knowing. May be empty.
    pub note: Cow<'static, str>,
}

impl Term {
    /// Whether a value may be shown and counted unmasked: a code of a closed list, one or two
    /// digits, a removal mark, or the empty value of a term that carries none.
    pub fn may_show(&self, value: &str) -> bool {
        List::RemovalMark.holds(value)
            || match self.privacy {
                Privacy::Open => value.is_empty(),
                Privacy::Code => self.is_listed(value) || self.is_short_number(value),
                _ => false,
            }
    }

    fn is_short_number(&self, value: &str) -> bool {
        let digits = value.len() <= 2 && value.bytes().all(|byte| byte.is_ascii_digit());
        self.list.is_none() && self.own_codes.is_empty() && self.has_closed_values() && digits
    }

    /// Whether only few values are possible: those of a list, or one or two digits. Only such a term
    /// can have [`Privacy::Code`].
    pub(crate) fn has_closed_values(&self) -> bool {
        let short = self.kind == TermKind::Digits && self.max_length.is_some_and(|length| length <= 2);
        self.list.is_some() || !self.own_codes.is_empty() || short
    }

    /// Whether the value is one of its list; always `false` for a term without list.
    ///
    /// Case types are read item by item; a municipality passes if any county has its two digits.
    pub fn is_listed(&self, value: &str) -> bool {
        match self.list {
            _ if self.own_code(value).is_some() => true,
            None => false,
            Some(List::CaseType) => value.split(',').all(|item| case_type::item(item).is_some()),
            Some(List::County) => List::County.holds(value) || List::CountySignal.holds(value),
            Some(List::Municipality) => {
                value.len() == 2 && crate::municipalities().iter().any(|place| place.code.ends_with(value))
            }
            Some(list) => list.holds(value),
        }
    }

    /// The code of a user's own catalogue that the value is.
    pub fn own_code(&self, value: &str) -> Option<&OwnCode> {
        self.own_codes.iter().find(|own| own.code == value)
    }

    /// Whether the term is delivered on a day.
    pub fn is_valid_on(&self, day: Date) -> bool {
        within(day, self.from, self.until)
    }
}

/// Every term of the standard catalogue, with and without number, in the order of a post.
pub fn terms() -> &'static [Term] {
    static TERMS: OnceLock<Vec<Term>> = OnceLock::new();
    TERMS.get_or_init(made_terms)
}

/// The standard terms with a number, by rising number.
pub fn coded_terms() -> impl Iterator<Item = (TermCode, &'static Term)> {
    CODED.iter().filter_map(|&place| {
        let term = &terms()[usize::from(place)];
        term.code.map(|code| (code, term))
    })
}

/// The standard term of a number.
pub fn term(code: TermCode) -> Option<&'static Term> {
    let terms = terms();
    let place = CODED.binary_search_by_key(&Some(code), |&place| terms[usize::from(place)].code).ok()?;
    Some(&terms[usize::from(CODED[place])])
}

/// The standard term of a key, such as `deregistration_reason`.
pub fn term_by_key(key: &str) -> Option<&'static Term> {
    terms().iter().find(|term| term.key == key)
}
