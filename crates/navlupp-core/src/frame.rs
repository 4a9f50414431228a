//! Where a line stands: in which section, in which day, after the end. Reports nothing: rules compare the
//! frame before a mark with the mark.
//!
//! Lines are counted from the beginning of the piece that is being read; [`Frame::shift`] moves them.

use navlupp_catalog::KeywordRole;
use navlupp_id::Date;

/// The parts of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// `#INFO_START` … `#INFO_SLUT`
    Info,
    /// `#DATA_START` … `#DATA_SLUT`
    Data,
    /// `#AVST_START` … `#AVST_SLUT`
    Reconciliation,
    /// `#MEDIELEV_START` … `#MEDIELEV_SLUT`
    Supplier,
    /// `#DATABESKRIVNING_START` … `#DATABESKRIVNING_SLUT`
    Description,
}

impl Section {
    /// Every section in the order of the grammar.
    pub const ALL: [Self; 5] =
        [Self::Info, Self::Data, Self::Reconciliation, Self::Supplier, Self::Description];

    /// The section that a mark opens.
    pub const fn opened_by(role: KeywordRole) -> Option<Self> {
        match role {
            KeywordRole::InfoStart => Some(Self::Info),
            KeywordRole::DataStart => Some(Self::Data),
            KeywordRole::ReconciliationStart => Some(Self::Reconciliation),
            KeywordRole::SupplierStart => Some(Self::Supplier),
            KeywordRole::DescriptionStart => Some(Self::Description),
            _ => None,
        }
    }

    /// The section that a mark closes.
    pub const fn closed_by(role: KeywordRole) -> Option<Self> {
        match role {
            KeywordRole::InfoEnd => Some(Self::Info),
            KeywordRole::DataEnd => Some(Self::Data),
            KeywordRole::ReconciliationEnd => Some(Self::Reconciliation),
            KeywordRole::SupplierEnd => Some(Self::Supplier),
            KeywordRole::DescriptionEnd => Some(Self::Description),
            _ => None,
        }
    }

    /// The keyword that opens it.
    pub const fn start_keyword(self) -> &'static str {
        match self {
            Self::Info => "#INFO_START",
            Self::Data => "#DATA_START",
            Self::Reconciliation => "#AVST_START",
            Self::Supplier => "#MEDIELEV_START",
            Self::Description => "#DATABESKRIVNING_START",
        }
    }

    /// The keyword that closes it.
    pub const fn end_keyword(self) -> &'static str {
        match self {
            Self::Info => "#INFO_SLUT",
            Self::Data => "#DATA_SLUT",
            Self::Reconciliation => "#AVST_SLUT",
            Self::Supplier => "#MEDIELEV_SLUT",
            Self::Description => "#DATABESKRIVNING_SLUT",
        }
    }

    /// Whether it belongs to the frame of a data file; the other two are label file or trailer.
    pub const fn is_of_data_file(self) -> bool {
        matches!(self, Self::Info | Self::Data | Self::Reconciliation)
    }
}

/// An open section or day, and the line of the mark that opened it.
#[derive(Clone, Copy, Debug)]
pub struct Opened<T> {
    /// What is open.
    pub what: T,
    /// Since which line. In a piece that begins inside, this is filled in by [`Frame::inherit`].
    pub line: u64,
}

/// What a data section has held so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// Nothing yet.
    Empty,
    /// `#PNR` lines.
    Numbers,
    /// Posts.
    Posts,
    /// Both (NAV116).
    Mixed,
}

/// The frame before a line.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The open section.
    pub section: Option<Opened<Section>>,
    /// Bit n: the section with place n in [`Section::ALL`] has been opened.
    opened: u8,
    /// Fields that the open section has held: bit n = keyword with role number n.
    pub fields: u64,
    /// The open day: its date, where it is one.
    pub day: Option<Opened<Option<Date>>>,
    /// The line of the `#POST_START` of the open post.
    pub post: Option<u64>,
    /// What the data section holds.
    pub body: Body,
    /// Whether `#FIL_SLUT` has passed.
    pub ended: bool,
}

/// Marks a line number that a piece which begins inside something cannot know.
const INHERITED: u64 = u64::MAX / 2;

impl Default for Frame {
    fn default() -> Self {
        Self { section: None, opened: 0, fields: 0, day: None, post: None, body: Body::Empty, ended: false }
    }
}

impl Frame {
    /// The frame that a piece in the middle of a file assumes: between two posts of the data section.
    pub fn assumed(framed: bool, in_day: bool) -> Self {
        let opened = if framed { 0b11 } else { 0 };
        Self {
            section: framed.then_some(Opened { what: Section::Data, line: INHERITED }),
            opened,
            day: in_day.then_some(Opened { what: None, line: INHERITED }),
            body: Body::Posts,
            ..Self::default()
        }
    }

    /// Whether a piece that assumed `self` may follow a part that ended in `before`.
    pub fn is_met_by(&self, before: &Self) -> bool {
        self.section.map(|open| open.what) == before.section.map(|open| open.what)
            && self.opened == before.opened
            && self.fields == before.fields
            && self.day.is_some() == before.day.is_some()
            && self.post.is_none()
            && before.post.is_none()
            && self.body == before.body
            && self.ended == before.ended
    }

    /// Fills in what a piece could not know from the frame before it (already in the same count of lines).
    pub fn inherit(&mut self, before: &Self) {
        if let (Some(mine), Some(theirs)) = (&mut self.section, before.section)
            && mine.line == INHERITED
        {
            *mine = theirs;
        }
        if let (Some(mine), Some(theirs)) = (&mut self.day, before.day)
            && mine.line == INHERITED
        {
            *mine = theirs;
        }
    }

    /// Whether the open day began before this piece, so that its date is not known here.
    pub fn day_is_inherited(&self) -> bool {
        self.day.is_some_and(|day| day.line == INHERITED)
    }

    /// Moves every line number.
    pub fn shift(&mut self, lines: u64) {
        let shift = |line: &mut u64| {
            if *line != INHERITED {
                *line = line.wrapping_add(lines);
            }
        };
        self.section.iter_mut().for_each(|open| shift(&mut open.line));
        self.day.iter_mut().for_each(|open| shift(&mut open.line));
        self.post.iter_mut().for_each(shift);
    }

    /// Whether the section has been opened before.
    pub fn was_opened(&self, section: Section) -> bool {
        self.opened & (1 << section as u8) != 0
    }

    /// Whether a section that the grammar puts after `section` has been opened before.
    pub fn later_was_opened(&self, section: Section) -> bool {
        section.is_of_data_file() && self.opened & 0b111 & !((2 << section as u8) - 1) != 0
    }

    /// Whether the named section is open.
    pub fn is_in(&self, section: Section) -> bool {
        self.section.is_some_and(|open| open.what == section)
    }

    /// Whether a line here is the metadata trailer of SHS/e-transport, whose form is not public: after
    /// `#FIL_SLUT`, or in a data description of a data file.
    pub fn in_trailer(&self) -> bool {
        self.ended || (self.is_in(Section::Description) && self.opened & 0b111 != 0)
    }

    /// The marks that end an open post although its own `#POST_SLUT` has not.
    pub const POST_ENDERS: &'static [KeywordRole] = &[
        KeywordRole::PostStart,
        KeywordRole::InfilIdentity,
        KeywordRole::DayStart,
        KeywordRole::DayEnd,
        KeywordRole::InfoStart,
        KeywordRole::InfoEnd,
        KeywordRole::DataStart,
        KeywordRole::DataEnd,
        KeywordRole::ReconciliationStart,
        KeywordRole::ReconciliationEnd,
        KeywordRole::SupplierStart,
        KeywordRole::SupplierEnd,
        KeywordRole::DescriptionStart,
        KeywordRole::DescriptionEnd,
        KeywordRole::FileEnd,
    ];

    /// Goes past a mark on `line`.
    pub(crate) fn pass(&mut self, role: KeywordRole, date: Option<Date>, line: u64) {
        if let Some(section) = Section::opened_by(role) {
            self.section = Some(Opened { what: section, line });
            self.opened |= 1 << section as u8;
            self.fields = 0;
            if section == Section::Data {
                self.body = Body::Empty;
            }
        } else if let Some(section) = Section::closed_by(role) {
            if self.is_in(section) {
                self.section = None;
            }
            if section == Section::Data {
                self.day = None;
            }
        }
        match role {
            KeywordRole::DayStart => self.day = Some(Opened { what: date, line }),
            KeywordRole::DayEnd => self.day = None,
            KeywordRole::PostStart => self.hold(Body::Posts),
            KeywordRole::InfilIdentity => self.hold(Body::Numbers),
            KeywordRole::FileEnd => self.ended = true,
            _ if self.is_in(Section::Info) || self.is_in(Section::Reconciliation) => {
                self.fields |= 1 << role as u8
            }
            _ => {}
        }
    }

    const fn hold(&mut self, body: Body) {
        self.body = match (self.body, body) {
            (Body::Empty, body) => body,
            (Body::Posts, Body::Posts) => Body::Posts,
            (Body::Numbers, Body::Numbers) => Body::Numbers,
            _ => Body::Mixed,
        };
    }
}
