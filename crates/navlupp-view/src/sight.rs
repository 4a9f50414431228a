//! Who may see what. The one place where a value of the file is unwrapped.
//!
//! Values are masked until a person asks to see them, and are shown then only if every open file was read
//! to its end: somebody's protection may come in a later post or in another file, and it covers all posts
//! of the person. A protected person stays masked, year, dates, county and municipality included, until
//! the one post is opened by its own act. So does everybody whose number cannot be read: nobody can know.
//! Where a post names another protected person, what it says of them stays masked, in an opened post too:
//! their own post is the one to open.

use navlupp_catalog::{Catalogue, KeywordRole, List, Privacy, Role, Term, TermKind};
use navlupp_id::{Date, Identity, OrderIdForm, order_id_form};

use crate::forwarding::Forwarding;
use crate::passage::{Is, SeenLine, SeenPost};
use crate::personal::Personal;
use crate::safe::safe;

/// What has been asked for, and what is known of who is protected.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    /// Whether a person has asked to see values.
    pub asked: bool,
    /// Whether every open file was read to its end.
    pub known: bool,
    /// Whether this post of a protected person was opened by its own act. For one post at a time.
    pub opened: bool,
    /// The protected persons of all open files, ascending.
    pub protected: &'a [Identity],
}

/// What holds for a line or a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guard {
    /// Whether the person is protected, or not known.
    pub protected: bool,
    /// Whether values are masked as those of a protected person.
    strict: bool,
    /// Whether values are shown.
    pub shown: bool,
}

/// A line as it may be seen. No `Debug`: it can hold a value that somebody has asked to see.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The keyword; empty where the line is no known mark.
    pub keyword: String,
    /// The value, or of a line that is no mark all of it; or its mask.
    pub value: String,
    /// Whether that is a mask.
    pub masked: bool,
    /// Whether it is the mask of a protected person.
    pub protected: bool,
    /// The column where the value begins in the file, from 1.
    pub column: u32,
}

/// A value, if it may be seen, without blanks at its end.
pub enum Clearance {
    /// The value as it stands, not yet safe for display.
    Clear(String),
    /// What stands in its place in a raw line.
    Mask(String),
}

impl Sight<'_> {
    fn is_protected(&self, identity: Identity) -> bool {
        self.protected.binary_search(&identity).is_ok()
    }

    /// What holds for a post; none: one of which too little was seen.
    pub fn of_post(&self, post: Option<&SeenPost>) -> Guard {
        self.guard(post.is_none_or(|post| {
            !post.whole
                || !post.has_number
                || post.flags != [false; 2]
                || post.persons.iter().any(|&person| self.is_protected(person))
        }))
    }

    fn guard(&self, protected: bool) -> Guard {
        Guard {
            protected,
            strict: protected || !self.known,
            shown: self.asked && self.known && (!protected || self.opened),
        }
    }

    /// What holds for a line: what holds for its post, and for the person whose number it holds.
    fn of_line(&self, line: &SeenLine, post: Option<&SeenPost>) -> Guard {
        let of_post = match line.is {
            // The frame is about nobody.
            Is::Keyword(_) | Is::UnknownKeyword | Is::Blank if line.post == 0 => self.guard(false),
            // A term or an unreadable line outside every post is about nobody known.
            _ if line.post == 0 => Guard { shown: false, ..self.guard(true) },
            _ => self.of_post(post),
        };
        if let Some(identity) = line.identity
            && self.is_protected(identity)
        {
            let own = self.guard(true);
            // The act that opens a post opens the person whom it is about, and no other.
            let is_own = post.is_some_and(|post| post.persons.contains(&identity));
            return Guard { shown: own.shown && of_post.shown && is_own, ..own };
        }
        of_post
    }

    /// Whether a line is masked for the protected person whose number it holds, and not as all of its post is: of a post
    /// that is masked as a whole, nothing tells who else in it is protected.
    pub fn is_apart(&self, line: &SeenLine, post: Option<&SeenPost>) -> bool {
        let of_post = self.of_post(post);
        self.of_line(line, post).protected && (!of_post.protected || of_post.shown)
    }

    /// Whether a person is protected, or not known.
    #[inline(never)]
    pub fn covers(&self, identity: Identity) -> bool {
        identity.fault().is_some() || self.is_protected(identity)
    }

    /// The number of a person, masked: `1938••••••••`, and whether it is that of a protected person.
    pub fn person(&self, identity: Identity) -> (String, bool) {
        let guard = self.guard(self.covers(identity));
        let digits = identity.digits();
        let text = String::from_utf8_lossy(&digits);
        (Personal::new(&text).masked(Privacy::Identity, guard.strict), guard.protected)
    }

    /// The value of a line, if it may be seen.
    pub fn clearance(&self, catalogue: &Catalogue, line: &SeenLine, post: Option<&SeenPost>) -> Clearance {
        let guard = self.of_line(line, post);
        let text = line.encoding.decode(line.value_bytes());
        let text = text.trim_end_matches(' ');
        let value = Personal::new(text);
        let term = match line.is {
            Is::Term(code) => catalogue.term(code),
            _ => None,
        };
        let is_closed = match line.is {
            Is::Term(_) => term.is_some_and(|term| term_is_closed(term, text, guard, post)),
            Is::Keyword(keyword) => keyword_is_closed(keyword.role, text),
            _ => text.is_empty(),
        };
        if is_closed || guard.shown {
            // The one place where a value is unwrapped.
            return Clearance::Clear(value.reveal().to_owned());
        }
        let privacy = match (line.is, term) {
            (Is::Term(_), Some(term)) => match term.kind {
                // A year is left only where form and privacy agree: a user's own list may know less than it says.
                TermKind::Identity | TermKind::BirthTime if term.privacy == Privacy::Identity => {
                    Privacy::Identity
                }
                TermKind::Date if term.privacy == Privacy::Date => Privacy::Date,
                _ if is_place(term) && term.may_show(text) => Privacy::Code,
                _ => Privacy::Name,
            },
            (Is::Keyword(keyword), _) if keyword.role == KeywordRole::InfilIdentity => Privacy::Identity,
            (Is::Row, _) => Privacy::Identity,
            _ => Privacy::Name,
        };
        Clearance::Mask(value.masked(privacy, guard.strict))
    }

    /// A line as it may be seen.
    pub fn show(&self, catalogue: &Catalogue, line: &SeenLine, post: Option<&SeenPost>) -> Shown {
        let head = line.encoding.decode(line.bytes.get(..line.value).unwrap_or(&[]));
        let column = head.chars().count() as u32 + 1;
        let (value, masked) = match self.clearance(catalogue, line, post) {
            Clearance::Clear(value) => {
                let blanks = line.value_bytes().iter().rev().take_while(|&&byte| byte == b' ').count();
                (safe(&value) + &" ".repeat(blanks), false)
            }
            Clearance::Mask(mask) => (mask, true),
        };
        let keyword = match line.is {
            Is::Term(_) | Is::TermWithoutCode => "#UP".to_owned(),
            Is::UnknownKeyword if masked => String::new(),
            Is::Keyword(_) | Is::UnknownKeyword => safe(head.trim_end_matches([' ', '\t'])),
            _ => String::new(),
        };
        let protected = masked && self.of_line(line, post).protected;
        Shown { keyword, value, masked, protected, column }
    }
}

/// Whether the values of a term are counties or municipalities.
pub const fn is_place(term: &Term) -> bool {
    matches!(term.list, Some(List::County | List::Municipality))
}

/// Whether a value tells nothing that is masked, whoever it is about.
fn term_is_closed(term: &Term, value: &str, guard: Guard, post: Option<&SeenPost>) -> bool {
    if is_place(term) && guard.strict {
        return List::RemovalMark.holds(value) || (term.list == Some(List::County) && is_signal(value));
    }
    let is_fixed = match term.role {
        Role::RegisteredAddressPostcode => value == "00000",
        Role::FictitiousNumber => value == "0",
        role => Forwarding::covers(role) && post.is_some_and(|post| post.forwarding.is_skatteverkets()),
    };
    let is_heading = term.list == Some(List::PropertyHeading) && List::PropertyHeading.holds(value);
    value.is_empty() || is_fixed || is_heading || term.may_show(value)
}

/// County 99: that a protected person has left the area, not where to.
fn is_signal(value: &str) -> bool {
    List::CountySignal.holds(value)
}

/// Whether the value of a keyword is of a closed form that a report shows as well.
fn keyword_is_closed(role: KeywordRole, value: &str) -> bool {
    match role {
        _ if value.is_empty() => true,
        KeywordRole::PostCount => value.len() <= 8 && value.bytes().all(|byte| byte.is_ascii_digit()),
        KeywordRole::OrderId => order_id_form(value) == OrderIdForm::Known,
        KeywordRole::DayStart | KeywordRole::EffectiveDate => Date::parse(value.as_bytes()).is_some(),
        _ => false,
    }
}

/// A mask of twelve or eight glyphs as it stands in words: `1938••••-••••`, `1938-••-••`.
pub fn mask_in_words(mask: &str, kind: TermKind) -> String {
    let hyphens: &[usize] = match (kind, mask.chars().count()) {
        (TermKind::Identity | TermKind::BirthTime, 12) => &[8],
        (TermKind::Date, 8) => &[4, 6],
        _ => &[],
    };
    let mut words = String::new();
    for (place, glyph) in mask.chars().enumerate() {
        if hyphens.contains(&place) {
            words.push('-');
        }
        words.push(glyph);
    }
    words
}
