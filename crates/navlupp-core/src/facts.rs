//! What the whole file holds: the mergeable facts that rules ask for at the end.

use navlupp_catalog::KeywordRole;
use navlupp_id::Date;

use crate::ascent::Ascent;

use crate::finding::Place;
use crate::frame::{Frame, Section};
use crate::kind::{Kind, LookAlike};
use crate::occurrences::{BlankLines, Occurrences};
use crate::post::RoleSet;
use crate::reader::Ending;
use crate::text::LineEncoding;

/// Facts about a part of a file; [`Facts::merge`] adds the part that follows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Bytes read.
    pub bytes: u64,
    /// Lines read.
    pub lines: u64,
    /// Lines of blanks only.
    pub blank_lines: u64,
    /// Those of them that stand before the trailer of a text of marks.
    pub blanks_among_marks: BlankLines,
    /// For LF, CR LF, CR: the first line that ends so.
    pub first_ending: [Option<u64>; 3],
    /// For UTF-8, ISO 8859-1, Windows-1252 (places 1–3): the first line in it. ASCII is not noted.
    pub first_encoding: [Option<u64>; 4],
    /// Whether the input begins with EF BB BF.
    pub byte_order_mark: bool,
    /// Whether it is UTF-16.
    pub utf16: bool,
    /// The last line, if it has no line end.
    pub unterminated: Option<Unterminated>,
    /// The last keyword other than `#UP`.
    pub last_keyword: Option<KeywordRole>,
    /// Bit n: the keyword with role number n occurs.
    keywords: u64,
    /// `#POST_START` marks.
    pub posts: u64,
    /// `#PNR` marks.
    pub infil_numbers: u64,
    /// Rows of a list that hold a number.
    pub list_numbers: u64,
    /// Terms outside every post.
    pub stray_terms: u64,
    /// Terms whose code the catalogue does not know.
    pub unknown_terms: u64,
    /// The last `#ANTAL_POSTER` that is not in a trailer.
    pub declared: Option<Declared>,
    /// The beställningsid, where it has the shape of the known ones.
    pub order_id: Option<[u8; 18]>,
    /// `#EFFEKTUERAD`, where it is a calendar date.
    pub effective_date: Option<Date>,
    /// The first `#GILTIG_TOM` that is a calendar date, and where its value stands.
    pub valid_until: Option<(Date, Place)>,
    /// Whether a `#DAG_START` stands before the trailer.
    pub has_days: bool,
    /// Whether a `#POST_ID` stands in a post before the trailer.
    pub has_post_ids: bool,
    /// Whether some post has more entries of one sort than are kept, or some person too many posts to hold each against
    /// all others.
    pub beyond_limits: bool,
    /// Roles of the terms that some post holds.
    pub held: RoleSet,
    /// The first `#FIL_SLUT`.
    pub end_line: Option<u64>,
    /// Blank lines that follow it directly.
    pub blanks_after_end: u64,
    /// The first block of metadata in a data file.
    pub metadata_line: Option<u64>,
    /// Whether the numbers of an infil ascend.
    pub ascent: Ascent,
    /// Samordningsnummer on an infil or a list.
    pub coordination_numbers: Occurrences,
    /// Numbers of a list that are written with `-` or `+`.
    pub signed_numbers: Occurrences,
    /// Where the first frame mark stands, for findings about the frame as a whole.
    pub first_frame_line: Option<u64>,
    /// Where the first AVST section opens.
    pub reconciliation_line: Option<u64>,
    /// The first INFO section that was closed, or that another section followed.
    pub info: Option<PassedSection>,
    /// The same of MEDIELEV.
    pub supplier: Option<PassedSection>,
    /// The same of DATABESKRIVNING.
    pub description: Option<PassedSection>,
    /// What the input looks like, where it is foreign.
    pub look_alike: Option<LookAlike>,
}

/// A section that has passed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PassedSection {
    /// The line that opened it.
    pub line: u64,
    /// See [`Frame::fields`].
    fields: u64,
}

impl PassedSection {
    /// The section that is open in `frame`, if it is this one.
    pub(crate) fn of(frame: &Frame, section: Section) -> Option<Self> {
        let (open, fields) = if section.is_of_data_file() {
            (frame.section, frame.fields)
        } else {
            (frame.block, frame.block_fields)
        };
        let open = open.filter(|open| open.what == section)?;
        Some(Self { line: open.line, fields })
    }

    /// Whether the section has this field.
    pub const fn has(self, role: KeywordRole) -> bool {
        self.fields & (1 << role as u8) != 0
    }
}

/// What `#ANTAL_POSTER` says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Declared {
    /// The number, or the greatest that there is; none where it is no number (NAV128).
    pub count: Option<u64>,
    /// Where its value stands.
    pub place: Place,
}

/// The count that a value of `#ANTAL_POSTER` writes: digits, 99 999 999 at most (`Navetavisering.xsd` `7_2.28`,
/// `AntalPoster`). What is longer is no count, and could be an identity number: it is not repeated anywhere.
pub fn count_of(value: &[u8]) -> Option<u64> {
    const DIGITS: usize = 8;
    let start = value.iter().position(|&digit| digit != b'0').unwrap_or(value.len());
    let is_count = !value.is_empty() && value.iter().all(u8::is_ascii_digit) && value.len() - start <= DIGITS;
    is_count.then(|| value[start..].iter().fold(0, |count, digit| count * 10 + u64::from(digit - b'0')))
}

/// A last line without line end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unterminated {
    /// Where it stands.
    pub place: Place,
    /// Whether its keyword closes something (`…_SLUT`).
    pub closes: bool,
    /// Whether it holds nothing but blanks, an end mark aside.
    pub blank: bool,
    /// Whether it is a single byte 1A, the DOS end mark.
    pub end_mark: bool,
}

impl Facts {
    /// Whether the keyword occurs.
    pub const fn has(&self, role: KeywordRole) -> bool {
        self.keywords & (1 << role as u8) != 0
    }

    pub(crate) const fn see(&mut self, role: KeywordRole) {
        self.keywords |= 1 << role as u8;
    }

    /// The first line of the metadata trailer that is not blank: of a block of metadata, or after `#FIL_SLUT`.
    pub fn trailer_line(&self) -> Option<u64> {
        let after_end = self.end_line.map(|end| end + self.blanks_after_end + 1);
        let after_end = after_end.filter(|&line| line <= self.lines_of_text());
        self.metadata_line.into_iter().chain(after_end).min()
    }

    /// Whether there is nothing but blank lines, in an input that is read line by line; a DOS end mark after
    /// them is none.
    pub fn is_blank(&self) -> bool {
        self.lines_of_text() == self.blank_lines
    }

    /// Lines without a last one that is nothing but a DOS end mark.
    pub fn lines_of_text(&self) -> u64 {
        self.lines - u64::from(self.unterminated.is_some_and(|last| last.end_mark))
    }

    /// Whether the file has any of `#INFO_START`, `#DATA_START`, `#AVST_START`, `#FIL_SLUT`.
    pub const fn framed(&self) -> bool {
        self.has(KeywordRole::InfoStart)
            || self.has(KeywordRole::DataStart)
            || self.has(KeywordRole::ReconciliationStart)
            || self.has(KeywordRole::FileEnd)
    }

    /// Whether the file is a selection: framed, with neither days nor any `#POST_ID`. All its posts are full ones.
    pub const fn is_selection(&self) -> bool {
        self.framed() && !self.has(KeywordRole::DayStart) && !self.has(KeywordRole::PostId)
    }

    /// Whether the file has a frame but not its end: no `#FIL_SLUT`, nor a trailer block as its last mark.
    pub fn breaks_off(&self) -> bool {
        let ends_in_trailer =
            matches!(self.last_keyword, Some(KeywordRole::DescriptionEnd | KeywordRole::SupplierEnd));
        self.framed() && !self.has(KeywordRole::FileEnd) && !ends_in_trailer
    }

    /// Posts, `#PNR` lines or rows: what the kind of file counts.
    pub const fn counted(&self, kind: Kind) -> u64 {
        match kind {
            Kind::Infil => self.infil_numbers,
            Kind::IdList => self.list_numbers,
            _ => self.posts,
        }
    }

    #[cold]
    pub(crate) fn see_line(&mut self, line: u64, ending: Ending, encoding: LineEncoding) {
        let ending = match ending {
            Ending::Lf => 0,
            Ending::CrLf => 1,
            Ending::Cr => 2,
            Ending::Nothing => 3,
        };
        if let Some(first @ None) = self.first_ending.get_mut(ending) {
            *first = Some(line);
        }
        let is_ascii = encoding == LineEncoding::Ascii;
        let encoding = &mut self.first_encoding[encoding as usize];
        if encoding.is_none() && !is_ascii {
            *encoding = Some(line);
        }
    }

    pub(crate) fn shift(&mut self, lines: u64) {
        let shift = |line: &mut u64| *line = line.wrapping_add(lines);
        self.first_ending.iter_mut().chain(&mut self.first_encoding).flatten().for_each(shift);
        self.first_frame_line.iter_mut().chain(&mut self.reconciliation_line).for_each(shift);
        self.end_line.iter_mut().chain(&mut self.metadata_line).for_each(shift);
        let sections = [&mut self.info, &mut self.supplier, &mut self.description];
        sections.into_iter().flatten().for_each(|section| shift(&mut section.line));
        self.valid_until.iter_mut().for_each(|(_, place)| shift(&mut place.line));
        self.blanks_among_marks.shift(lines);
        self.ascent.shift(lines);
        self.coordination_numbers.shift(lines);
        self.signed_numbers.shift(lines);
        self.unterminated.iter_mut().for_each(|last| shift(&mut last.place.line));
        self.declared.iter_mut().for_each(|declared| shift(&mut declared.place.line));
    }

    pub(crate) fn merge(&mut self, later: &Self) {
        self.bytes += later.bytes;
        self.lines += later.lines;
        self.blank_lines += later.blank_lines;
        self.blanks_among_marks.merge(later.blanks_among_marks);
        for (mine, theirs) in self.first_ending.iter_mut().zip(later.first_ending) {
            *mine = mine.or(theirs);
        }
        for (mine, theirs) in self.first_encoding.iter_mut().zip(later.first_encoding) {
            *mine = mine.or(theirs);
        }
        self.unterminated = later.unterminated;
        self.last_keyword = later.last_keyword.or(self.last_keyword);
        self.keywords |= later.keywords;
        self.posts += later.posts;
        self.infil_numbers += later.infil_numbers;
        self.list_numbers += later.list_numbers;
        self.stray_terms += later.stray_terms;
        self.unknown_terms += later.unknown_terms;
        self.declared = later.declared.or(self.declared);
        self.order_id = self.order_id.or(later.order_id);
        self.effective_date = self.effective_date.or(later.effective_date);
        self.valid_until = self.valid_until.or(later.valid_until);
        self.has_days |= later.has_days;
        self.has_post_ids |= later.has_post_ids;
        self.held = self.held.or(later.held);
        self.beyond_limits |= later.beyond_limits;
        // A part begins with a mark, so no blank lines go on in it.
        if self.end_line.is_none() {
            self.end_line = later.end_line;
            self.blanks_after_end = later.blanks_after_end;
        }
        self.metadata_line = self.metadata_line.or(later.metadata_line);
        self.ascent.merge(later.ascent);
        self.coordination_numbers.merge(later.coordination_numbers);
        self.signed_numbers.merge(later.signed_numbers);
        self.first_frame_line = self.first_frame_line.or(later.first_frame_line);
        self.reconciliation_line = self.reconciliation_line.or(later.reconciliation_line);
        self.info = self.info.or(later.info);
        self.supplier = self.supplier.or(later.supplier);
        self.description = self.description.or(later.description);
        self.look_alike = self.look_alike.or(later.look_alike);
    }
}

/// The whole file, as rules see it at its end.
pub struct File<'a> {
    /// What it is.
    pub kind: Kind,
    /// What it holds.
    pub facts: &'a Facts,
    /// The frame as the end of the input left it.
    pub frame: &'a Frame,
    /// Whether the input was read to its end; where not, nothing is said about what may still come.
    pub complete: bool,
    /// Whether it was pasted rather than read from a file.
    pub pasted: bool,
    /// Whether its encoding was set by hand.
    pub encoding_is_set: bool,
    /// The date that rules compare with: the one that was set, else that of `#EFFEKTUERAD`.
    pub reference_date: Option<Date>,
}
