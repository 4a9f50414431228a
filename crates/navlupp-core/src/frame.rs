//! Where a line stands: in which section, in which day, after the end. Reports nothing: rules compare the
//! frame before a mark with the mark.
//!
//! Lines are counted from the beginning of the piece that is being read; joining pieces moves them.

use navlupp_catalog::KeywordRole;
use navlupp_id::Date;

use crate::inspection::Options;

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
    /// Since which line. In a piece that begins inside, this is not known until the piece is joined.
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
    /// The open section of a data file.
    pub section: Option<Opened<Section>>,
    /// The open block of a label file. In a data file it belongs to the trailer, may stand inside a section
    /// and ends none.
    pub block: Option<Opened<Section>>,
    /// Bit n: the section with place n in [`Section::ALL`] has been opened.
    opened: u8,
    /// Fields that the open INFO or AVST section has held: bit n = keyword with role number n.
    pub fields: u64,
    /// The same of the open block.
    pub(crate) block_fields: u64,
    /// The open day: its date, where it is one.
    pub day: Option<Opened<Option<Date>>>,
    /// The line of the `#POST_START` of the open post.
    pub post: Option<u64>,
    /// What the data section holds.
    pub body: Body,
    /// Whether `#FIL_SLUT` has passed.
    pub ended: bool,
    /// The first `#EFFEKTUERAD` so far that is a calendar date.
    pub effective: Option<Date>,
}

/// From here on a line, counted from the beginning of a piece, stands before it: counting wraps.
pub(crate) const BEFORE_PIECE: u64 = u64::MAX / 2;
/// Stands for the line of the section that was open where a piece begins: the piece cannot know it.
const SECTION_INHERITED: u64 = BEFORE_PIECE;
/// Stands for the line of the day that was open there.
const DAY_INHERITED: u64 = BEFORE_PIECE + 1;

impl Default for Frame {
    fn default() -> Self {
        Self {
            section: None,
            block: None,
            opened: 0,
            fields: 0,
            block_fields: 0,
            day: None,
            post: None,
            body: Body::Empty,
            ended: false,
            effective: None,
        }
    }
}

impl Frame {
    /// The frame that a piece in the middle of a file assumes: between two posts of the data section.
    pub fn assumed(framed: bool, in_day: bool, effective: Option<Date>) -> Self {
        let opened = if framed { 0b11 } else { 0 };
        Self {
            section: framed.then_some(Opened { what: Section::Data, line: SECTION_INHERITED }),
            opened,
            day: in_day.then_some(Opened { what: None, line: DAY_INHERITED }),
            body: Body::Posts,
            effective,
            ..Self::default()
        }
    }

    /// Whether a piece that assumed `self` may follow a part that ended in `before`.
    pub fn is_met_by(&self, before: &Self) -> bool {
        let what = |open: Option<Opened<Section>>| open.map(|open| open.what);
        what(self.section) == what(before.section)
            && what(self.block) == what(before.block)
            && self.opened == before.opened
            && self.fields == before.fields
            && self.block_fields == before.block_fields
            && self.day.is_some() == before.day.is_some()
            && self.post.is_none()
            && before.post.is_none()
            && self.body == before.body
            && self.ended == before.ended
            && self.effective == before.effective
    }

    /// Where a line of a piece that follows this frame stands in the whole; `lines` come before the piece.
    pub(crate) fn line_of_piece(&self, line: u64, lines: u64) -> u64 {
        match line {
            SECTION_INHERITED => self.section.map_or(0, |open| open.line),
            DAY_INHERITED => self.day.map_or(0, |open| open.line),
            _ => line.wrapping_add(lines),
        }
    }

    /// Fills in what a piece could not know from the frame before it, and moves its lines.
    pub(crate) fn follow(&mut self, before: &Self, lines: u64) {
        if self.day_is_inherited() {
            self.day = before.day;
        } else if let Some(day) = &mut self.day {
            day.line = day.line.wrapping_add(lines);
        }
        for open in [&mut self.section, &mut self.block].into_iter().flatten() {
            open.line = before.line_of_piece(open.line, lines);
        }
        self.post.iter_mut().for_each(|line| *line = line.wrapping_add(lines));
    }

    /// Counts lines from the end of the `lines` that were read, for a piece that goes on from here.
    pub(crate) fn count_from(&mut self, lines: u64) {
        let count = |line: &mut u64| *line = line.wrapping_sub(lines);
        self.section.iter_mut().chain(&mut self.block).for_each(|open| count(&mut open.line));
        self.day.iter_mut().for_each(|open| count(&mut open.line));
        self.post.iter_mut().for_each(count);
    }

    /// The date that dates are compared with here, as ÅÅÅÅMMDD: the one that was set, else `#EFFEKTUERAD`; the greatest
    /// number where there is none.
    #[inline]
    pub(crate) fn reference(&self, options: &Options) -> u32 {
        options.reference_date.or(self.effective).map_or(u32::MAX, Date::number)
    }

    /// Whether the open day began before this piece, so that its date is not known here.
    pub fn day_is_inherited(&self) -> bool {
        self.day.is_some_and(|day| day.line == DAY_INHERITED)
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
        let open = if section.is_of_data_file() { self.section } else { self.block };
        open.is_some_and(|open| open.what == section)
    }

    /// Whether the open section has held this field.
    pub const fn has_field(&self, role: KeywordRole) -> bool {
        self.fields & (1 << role as u8) != 0
    }

    /// Whether a section of a data file has been opened.
    pub const fn is_of_data_file(&self) -> bool {
        self.opened & 0b111 != 0
    }

    /// Whether a line here is the metadata trailer of SHS/e-transport, whose form is not public: after
    /// `#FIL_SLUT`, or in a data description of a data file.
    pub fn in_trailer(&self) -> bool {
        self.ended || (self.is_in(Section::Description) && self.is_of_data_file())
    }

    /// Whether posts are at home here: in a data section, or in no section at all, and not in the trailer. A mark
    /// that bounds nothing does not change the frame here.
    #[inline]
    pub(crate) const fn is_for_posts(&self) -> bool {
        let section = matches!(self.section, None | Some(Opened { what: Section::Data, .. }));
        section && self.block.is_none() && !self.ended
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

    /// The marks that an open day does not outlive; of these only `#DAG_SLUT` is its proper end.
    pub const DAY_ENDERS: &'static [KeywordRole] = &[
        KeywordRole::DayStart,
        KeywordRole::DayEnd,
        KeywordRole::DataEnd,
        KeywordRole::InfoStart,
        KeywordRole::DataStart,
        KeywordRole::ReconciliationStart,
        KeywordRole::FileEnd,
    ];

    /// Whether the mark is one of [`Frame::POST_ENDERS`].
    pub const fn ends_post(role: KeywordRole) -> bool {
        const BITS: u64 = {
            let mut bits = 0;
            let mut place = 0;
            while place < Frame::POST_ENDERS.len() {
                bits |= 1 << Frame::POST_ENDERS[place] as u8;
                place += 1;
            }
            bits
        };
        BITS & (1 << role as u8) != 0
    }

    /// Goes past a mark on `line`.
    pub(crate) fn pass(&mut self, role: KeywordRole, date: Option<Date>, line: u64) {
        if let Some(section) = Section::opened_by(role) {
            let open = Some(Opened { what: section, line });
            self.opened |= 1 << section as u8;
            if section.is_of_data_file() {
                self.section = open;
                self.fields = 0;
            } else {
                self.block = open;
                self.block_fields = 0;
            }
            if section == Section::Data {
                self.body = Body::Empty;
            }
        } else if let Some(section) = Section::closed_by(role)
            && self.is_in(section)
        {
            if section.is_of_data_file() {
                self.section = None;
            } else {
                self.block = None;
                self.block_fields = 0;
            }
        }
        if Self::DAY_ENDERS.contains(&role) {
            self.day = None;
        }
        match role {
            KeywordRole::DayStart => self.day = Some(Opened { what: date, line }),
            KeywordRole::PostStart => self.hold(Body::Posts),
            KeywordRole::InfilIdentity => self.hold(Body::Numbers),
            KeywordRole::FileEnd => {
                self.ended = true;
                self.section = None;
            }
            _ if self.block.is_some() => self.block_fields |= 1 << role as u8,
            _ if self.is_in(Section::Info) || self.is_in(Section::Reconciliation) => {
                self.fields |= 1 << role as u8;
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
