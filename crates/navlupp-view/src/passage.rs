//! Lines that were read again, each with what it is and where it stands.

use navlupp_catalog::{Catalogue, Keyword, KeywordRole, Role, TermCode, TermKind};
use navlupp_id::Identity;

use crate::forwarding::Forwarding;
use crate::{Ground, Stretch};
use navlupp_core::frame::Frame;
use navlupp_core::kind::Kind;
use navlupp_core::mark::{self, Mark};
use navlupp_core::reader::{Line, LineSink, Reader};
use navlupp_core::text::{self, LineEncoding};

/// What a line is.
#[derive(Clone, Copy)]
pub enum Is {
    /// `#UP` with a code.
    Term(TermCode),
    /// `#UP` without one.
    TermWithoutCode,
    /// A known keyword other than `#UP`.
    Keyword(&'static Keyword),
    /// A keyword that no public source names.
    UnknownKeyword,
    /// A row of a list of identity numbers.
    Row,
    /// Blanks only.
    Blank,
    /// No mark.
    Unreadable,
}

/// Where a line stands in a group x000–x999.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rail {
    /// In none.
    #[default]
    None,
    /// On its start code.
    Start(u8),
    /// Between.
    Inside(u8),
    /// On its end code.
    End(u8),
}

/// A line of the file. Its text comes out through [`crate::sight`] only.
pub struct SeenLine {
    /// Its number, from 1.
    pub number: u64,
    /// What it is.
    pub is: Is,
    /// The post it stands in, from 1; 0: none.
    pub post: u64,
    /// Whether it is the first line of its post.
    pub starts_post: bool,
    /// Where it stands in a group.
    pub rail: Rail,
    /// Which entry of its group in the post it belongs to, from 1; 0: none.
    pub entry: u32,
    /// Whether the line goes on beyond what is kept of it.
    pub cut: bool,
    /// The identity number that is its value, where it is one; in an entry of a group, that of whom the entry is about.
    pub(crate) identity: Option<Identity>,
    pub(crate) bytes: Box<[u8]>,
    /// Where the value begins in the bytes.
    pub(crate) value: usize,
    pub(crate) encoding: LineEncoding,
}

impl SeenLine {
    /// Whether the value of the line is, or should be, the number of an infil's or a list's person.
    pub fn is_number(&self) -> bool {
        match self.is {
            Is::Row => self.starts_post,
            Is::Keyword(keyword) => keyword.role == KeywordRole::InfilIdentity,
            _ => false,
        }
    }

    pub(crate) fn value_bytes(&self) -> &[u8] {
        self.bytes.get(self.value..).unwrap_or(&[])
    }
}

/// What the lines of a post tell about whose it is.
#[derive(Clone, Default)]
pub struct SeenPost {
    /// Its number, from 1.
    pub number: u64,
    /// Its last line.
    pub last: u64,
    /// Whether it was seen from its first line to its last.
    pub whole: bool,
    /// 01003 and 01020: whether it says that the person is protected.
    pub flags: [bool; 2],
    /// The person's numbers: 01001, 01002, and those that 01005 and 014xx refer to.
    pub(crate) persons: Vec<Identity>,
    /// Whether 01001 or 01002 is a valid number.
    pub(crate) has_number: bool,
    pub(crate) forwarding: Forwarding,
}

/// Numbers of one post that are kept; a post with more is of nobody known.
const PERSON_LIMIT: usize = 32;

/// The wanted lines of a stretch, and what is known of the posts that they stand in.
pub struct Passage {
    lines: Vec<SeenLine>,
    posts: Vec<SeenPost>,
}

impl Passage {
    /// Takes apart what was read for a stretch: one part for each of [`Stretch::ranges`]. None where a part
    /// has another length than was asked for: the file is not the one that was inspected.
    pub fn read<'b>(
        ground: &Ground<'_>,
        stretch: &Stretch,
        parts: impl IntoIterator<Item = &'b [u8]>,
    ) -> Option<Self> {
        let first = stretch.parts.first()?;
        let mut builder = Builder {
            ground,
            stretch,
            passage: Self { lines: Vec::new(), posts: Vec::new() },
            number: 0,
            open: first.block.in_post,
            post: first.block.posts + 1,
            rail: None,
            entries: 0,
            related: None,
        };
        let mut parts = parts.into_iter();
        for part in &stretch.parts {
            let bytes = parts.next()?;
            if bytes.len() as u64 != part.bytes.end - part.bytes.start {
                return None;
            }
            builder.number = part.block.line - 1;
            Reader::read_all(bytes, &mut builder);
        }
        if stretch.ends_input {
            builder.close();
        }
        Some(builder.passage)
    }

    /// The wanted lines, in order.
    pub fn lines(&self) -> &[SeenLine] {
        &self.lines
    }

    /// What is known of a post.
    pub fn post(&self, number: u64) -> Option<&SeenPost> {
        let place = self.posts.binary_search_by_key(&number, |post| post.number).ok()?;
        self.posts.get(place)
    }
}

/// Follows the lines of a stretch as the pass has followed them.
struct Builder<'a> {
    ground: &'a Ground<'a>,
    stretch: &'a Stretch,
    passage: Passage,
    number: u64,
    /// Whether a post is open.
    open: bool,
    /// Which.
    post: u64,
    /// The open group; none: not in one.
    rail: Option<u8>,
    /// Group entries of the open post so far.
    entries: u32,
    /// Whom the latest entry is about.
    related: Option<Identity>,
}

impl LineSink for Builder<'_> {
    fn line(&mut self, line: Line<'_>) {
        self.number += 1;
        let encoding = text::line_encoding(line.bytes, line.is_cut(), self.ground.encoding);
        let mut seen = SeenLine {
            number: self.number,
            is: Is::Row,
            post: 0,
            starts_post: false,
            rail: Rail::None,
            entry: 0,
            cut: line.is_cut(),
            identity: None,
            bytes: line.bytes.into(),
            value: 0,
            encoding,
        };
        if self.ground.kind == Kind::IdList {
            self.row(&mut seen);
        } else {
            self.mark(&mut seen, mark::of(line.bytes));
        }
        let Stretch { first, last, .. } = *self.stretch;
        if (first..=last).contains(&seen.number) {
            self.passage.lines.push(seen);
        }
    }
}

impl Builder<'_> {
    fn row(&mut self, seen: &mut SeenLine) {
        let rows = self.ground.rows;
        let post = rows.post_at_line(seen.number);
        if let Some(row) = rows.get(post).filter(|row| row.line == seen.number) {
            seen.post = post;
            seen.starts_post = true;
            seen.identity = row.identity;
            self.number_line(post, row.identity);
        }
    }

    /// A line that is a post by itself: of an infil or of a list.
    fn number_line(&mut self, number: u64, identity: Option<Identity>) {
        self.passage.posts.push(SeenPost {
            number,
            last: self.number,
            whole: true,
            persons: identity.into_iter().collect(),
            has_number: identity.is_some_and(|identity| identity.fault().is_none()),
            ..SeenPost::default()
        });
    }

    fn mark(&mut self, seen: &mut SeenLine, mark: Mark<'_>) {
        let (is, value) = match mark {
            Mark::Term(code, value) => (Is::Term(code), value.start),
            Mark::TermWithoutCode(value) => (Is::TermWithoutCode, value.start),
            Mark::Keyword(mark) => (Is::Keyword(mark.keyword()), mark.value.start),
            Mark::UnknownKeyword { value, .. } => (Is::UnknownKeyword, value.start),
            Mark::Blank => (Is::Blank, 0),
            Mark::Unreadable => (Is::Unreadable, 0),
        };
        seen.is = is;
        seen.value = value;
        match mark {
            Mark::Term(code, value) if self.open => self.term(seen, code, value.trimmed()),
            Mark::Keyword(mark) => self.keyword(seen, mark.role(), mark.value.trimmed()),
            _ => {}
        }
        if self.open {
            seen.post = self.post;
            if let Some(post) = self.passage.posts.last_mut() {
                post.last = seen.number;
            }
        }
        if let Is::Keyword(keyword) = is
            && keyword.role == KeywordRole::PostEnd
        {
            self.close();
        }
    }

    fn keyword(&mut self, seen: &mut SeenLine, role: KeywordRole, value: &[u8]) {
        if self.open && Frame::POST_ENDERS.contains(&role) {
            self.close();
        }
        match role {
            KeywordRole::PostStart => {
                self.open = true;
                seen.starts_post = true;
                let rows = self.ground.rows;
                let number = rows.post_at_line(seen.number);
                let is_known = rows.get(number).is_some_and(|row| row.line == seen.number);
                // A post that is still being read has no row yet.
                self.post = if is_known { number } else { rows.len() + 1 };
                self.passage.posts.push(SeenPost { number: self.post, ..SeenPost::default() });
            }
            KeywordRole::InfilIdentity => {
                seen.identity = Identity::from_digits(value);
                seen.post = self.ground.rows.post_at_line(seen.number);
                seen.starts_post = true;
                self.number_line(seen.post, seen.identity);
            }
            _ => {}
        }
    }

    fn term(&mut self, seen: &mut SeenLine, code: TermCode, value: &[u8]) {
        let term = self.ground.catalogue.term(code);
        let kind = term.map(|term| term.kind);
        seen.rail = self.rail_of(self.ground.catalogue, code, kind);
        if !matches!(seen.rail, Rail::None) {
            seen.entry = self.entries;
        }
        // A term of a group whose start is missing is about somebody else all the same.
        let is_of_group = term.is_some_and(|term| term.group == Some(code.group()));
        let in_group = seen.entry > 0 || is_of_group;
        if kind == Some(TermKind::Identity) {
            seen.identity = Identity::from_digits(value);
            if in_group {
                self.relate(seen);
            }
        } else if in_group {
            seen.identity = self.related;
        }
        let Some(post) = self.passage.posts.last_mut() else { return };
        let Some(term) = term else { return };
        match term.role {
            Role::Identity => {
                post.has_number |= seen.identity.is_some_and(|identity| identity.fault().is_none());
                post.persons.extend(seen.identity);
            }
            Role::ReferenceNumber => post.persons.extend(seen.identity),
            Role::SecrecyMarking => post.flags[0] |= !matches!(value, b"N" | b"$" | b"-1"),
            Role::ProtectedRegistration => post.flags[1] |= !matches!(value, b"N" | b"$" | b"-1"),
            role => post.forwarding.see(role, value),
        }
        post.persons.truncate(PERSON_LIMIT + 1);
    }

    /// What stands in an entry is about the person whose number stands in it, before that number too.
    fn relate(&mut self, number: &SeenLine) {
        self.related = number.identity;
        let before = self.passage.lines.iter_mut().rev();
        let of_entry = |line: &&mut SeenLine| {
            line.post == self.post && line.entry == number.entry && line.entry > 0 && line.identity.is_none()
        };
        for line in before.take_while(of_entry) {
            line.identity = number.identity;
        }
    }

    fn rail_of(&mut self, catalogue: &Catalogue, code: TermCode, kind: Option<TermKind>) -> Rail {
        let group = catalogue.term(code).and_then(|term| term.group);
        match (kind, self.rail) {
            // Group 14, which 01400 starts, has no known end: it is no bracket.
            (Some(TermKind::GroupStart), _) if code.number().is_multiple_of(1000) => {
                self.rail = Some(code.group());
                self.entries += 1;
                self.related = None;
                Rail::Start(code.group())
            }
            (Some(TermKind::GroupEnd), Some(open)) if open == code.group() => {
                self.rail = None;
                Rail::End(open)
            }
            (_, Some(open)) => Rail::Inside(open),
            // The post began before the stretch: the code tells that its group is open.
            (Some(TermKind::GroupEnd), None) if self.passage.posts.is_empty() => Rail::End(code.group()),
            (_, None) if self.passage.posts.is_empty() => {
                group.filter(|&group| group == code.group()).map_or(Rail::None, Rail::Inside)
            }
            _ => Rail::None,
        }
    }

    /// Ends the open post.
    fn close(&mut self) {
        self.open = false;
        self.rail = None;
        self.entries = 0;
        self.related = None;
        if let Some(post) = self.passage.posts.last_mut()
            && !post.whole
        {
            post.whole = post.persons.len() <= PERSON_LIMIT;
        }
    }
}
