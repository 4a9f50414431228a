//! What happens to each line, and everything that accumulates while lines pass.

use navlupp_catalog::{KeywordRole, Role, TermCode};
use navlupp_id::{Date, Identity, OrderIdForm, order_id_form};

use crate::column::{Row, Rows};
use crate::context::{Context, place};
use crate::facts::{Declared, Facts, InfoSection, Unterminated, count_of};
use crate::finding::Findings;
use crate::frame::{Body, Frame, Section};
use crate::head::Head;
use crate::id_list::{self, Cell};
use crate::index::{Index, Tag};
use crate::inspection::Options;
use crate::kind::{Column, Mode};
use crate::mark::{self, KeywordMark, Mark, Value};
use crate::post::{IdentityField, Post, Reading, Slot, Term, is_remarkable};
use crate::reader::{Ending, Line, LineSink, Reader};
use crate::rules;
use crate::summary::{Keys, Summary, Tally, letters, two_digits};
use crate::table::{Engine, Entry, Path};
use crate::text::{self, LineEncoding};

/// Everything that a pass over a part of an input has gathered. Lines and posts count from the part's own
/// beginning; [`Pass::follow`] joins two parts.
pub struct Pass {
    mode: Mode,
    /// The number of the line that is being read.
    line: u64,
    /// Where the next line begins in the input, in bytes.
    offset: u64,
    /// Where this part begins.
    start: u64,
    /// The number of the open post, or of the next one.
    number: u64,
    /// How the last ASCII line of marks ended that was looked at closely: most lines end alike.
    usual: Option<Ending>,
    /// Bit n: a line with ending and encoding number n has been seen.
    looks: u16,
    pub(crate) facts: Facts,
    pub(crate) frame: Frame,
    pub(crate) post: Post,
    pub(crate) findings: Findings,
    pub(crate) summary: Summary,
    pub(crate) rows: Rows,
    pub(crate) index: Index,
}

impl Pass {
    /// A pass from the first byte of an input.
    pub(crate) fn new(engine: &Engine, options: &Options) -> Self {
        Self {
            mode: Mode::Marks,
            line: 0,
            offset: 0,
            start: 0,
            number: 1,
            usual: None,
            looks: 0,
            facts: Facts::default(),
            frame: Frame::default(),
            post: Post::new(0),
            findings: Findings::new(options.max_examples),
            summary: Summary::new(engine.entries().len()),
            rows: Rows::default(),
            index: Index::default(),
        }
    }

    /// A pass over a piece that begins at byte `offset` of the input, in a given frame and post.
    pub(crate) fn of_piece(
        engine: &Engine,
        options: &Options,
        mode: Mode,
        offset: u64,
        frame: Frame,
        post: Post,
    ) -> Self {
        Self { mode, offset, start: offset, frame, post, ..Self::new(engine, options) }
    }

    fn row(&mut self, row: Row) {
        self.rows.push(row);
        self.number += 1;
    }

    /// Reads a chunk; of an input that is not read in lines, it counts the bytes.
    pub(crate) fn read(&mut self, chunk: &[u8], reader: &mut Reader, engine: &Engine, options: &Options) {
        if self.mode == Mode::Skip {
            self.offset += chunk.len() as u64;
        } else {
            reader.push(chunk, &mut self.on(engine, options));
        }
        self.sync();
    }

    /// Brings the facts up to the last line: what changes with every line is kept apart.
    pub(crate) const fn sync(&mut self) {
        self.facts.bytes = self.offset - self.start;
        self.facts.lines = self.line;
    }

    /// Takes over what the head has decided.
    pub(crate) fn begin(&mut self, head: &Head) {
        self.mode = head.mode;
        self.facts.byte_order_mark = head.byte_order_mark;
        self.facts.utf16 = head.utf16;
        self.facts.look_alike = head.look_alike;
        if head.byte_order_mark {
            self.offset = 3;
        }
    }

    /// The pass as a sink of lines.
    pub(crate) const fn on<'a>(&'a mut self, engine: &'a Engine, options: &'a Options) -> OnLine<'a> {
        OnLine { pass: self, engine, options }
    }

    /// Adds the part that follows. Whether its assumptions hold is for the caller to know.
    pub(crate) fn follow(&mut self, mut later: Self) {
        self.sync();
        later.sync();
        let (lines, posts) = (self.line, self.rows.len());
        later.facts.shift(lines);
        let moved = |line| self.frame.line_of_piece(line, lines);
        later.findings.shift(posts, moved);
        later.index.shift(lines, posts, moved);
        later.frame.follow(&self.frame, lines);
        later.post.shift(lines);
        later.rows.shift(lines);
        self.summary.merge(later.summary, self.frame.day.and_then(|day| day.what));
        self.facts.merge(&later.facts);
        self.findings.merge(later.findings);
        self.rows.merge(later.rows);
        self.index.merge(later.index);
        self.frame = later.frame;
        self.post = later.post;
        self.line += later.line;
        self.offset = later.offset;
        self.number = self.rows.len() + 1;
    }

    /// Lines and posts so far: what a piece that follows is shifted by.
    pub(crate) fn lengths(&self) -> (u64, u64) {
        (self.line, self.rows.len())
    }

    /// Where the next byte stands in the input.
    pub(crate) const fn offset(&self) -> u64 {
        self.offset
    }
}

/// A pass that takes lines.
pub(crate) struct OnLine<'a> {
    pass: &'a mut Pass,
    engine: &'a Engine,
    options: &'a Options,
}

impl LineSink for OnLine<'_> {
    #[inline(always)]
    fn line(&mut self, line: Line<'_>) {
        let pass = &mut *self.pass;
        pass.line += 1;
        if pass.index.is_beyond(pass.offset) {
            pass.index.enter(pass.offset, pass.line, pass.number - 1, pass.frame.post.is_some());
        }
        pass.offset += line.length + line.ending.len();
        // Most lines are plain, end like the lines before them, and are terms of a post, its start or its end.
        if line.controls
            || Some(line.ending) != pass.usual
            || line.is_cut()
            || !(line.plain || self.is_latin1(&line))
        {
            return self.any_line(&line);
        }
        let encoding = if line.plain { LineEncoding::Ascii } else { LineEncoding::Latin1 };
        if self.pass.frame.post.is_none() {
            match line.bytes {
                b"#POST_START" => self.open_post(&line, encoding),
                _ => self.any_line(&line),
            }
        } else if let Some((code, value)) = mark::read_term(line.bytes) {
            self.term(&line, encoding, code, value);
        } else if line.bytes == b"#POST_SLUT" {
            self.close_post(&line, encoding);
        } else if line.bytes.starts_with(b"#POST_ID ") {
            self.post_id(&line, encoding);
        } else {
            self.any_line(&line);
        }
    }
}

impl OnLine<'_> {
    #[inline]
    fn context<'a>(&'a mut self, line: &Line<'a>, encoding: LineEncoding) -> Context<'a> {
        let pass = &mut *self.pass;
        let post = if pass.frame.post.is_some() { pass.number } else { 0 };
        Context {
            findings: &mut pass.findings,
            index: &mut pass.index,
            line: pass.line,
            bytes: line.bytes,
            encoding,
            post,
            in_trailer: pass.frame.in_trailer(),
        }
    }

    /// Whether a line is like earlier ones in ISO 8859-1, so that nothing about its bytes is news.
    fn is_latin1(&self, line: &Line<'_>) -> bool {
        let look = 1 << (line.ending as u8 * 4 + LineEncoding::Latin1 as u8);
        self.options.encoding.is_none() && self.pass.looks & look != 0 && text::is_latin1_only(line.bytes)
    }

    fn any_line(&mut self, line: &Line<'_>) {
        let pass = &mut *self.pass;
        let encoding = if line.plain {
            LineEncoding::Ascii
        } else {
            text::line_encoding(line.bytes, line.is_cut(), self.options.encoding)
        };
        if encoding == LineEncoding::Ascii && pass.mode == Mode::Marks {
            pass.usual = Some(line.ending);
        }
        let look = 1 << (line.ending as u8 * 4 + encoding as u8);
        if pass.looks & look == 0 {
            pass.looks |= look;
            pass.facts.see_line(pass.line, line.ending, encoding);
        }
        let mut text = line.bytes;
        if line.ending == Ending::Nothing {
            text = without_end_mark(line);
            self.unterminated(line, text, encoding);
        }
        match self.pass.mode {
            Mode::Marks => self.mark_line(line, text, encoding),
            Mode::List(column) => self.list_line(line, text, encoding, column),
            Mode::Skip => {}
        }
    }

    /// Notes that the input ends without line end; `text` is the line without an end mark.
    #[cold]
    fn unterminated(&mut self, line: &Line<'_>, text: &[u8], encoding: LineEncoding) {
        let keyword = text.split(|byte| matches!(byte, b' ' | b'\t')).next().unwrap_or(text);
        let end = keyword.get(keyword.len().saturating_sub(5)..).unwrap_or(keyword);
        self.pass.facts.unterminated = Some(Unterminated {
            place: place(self.pass.line, line.bytes, encoding, 0..text.len()),
            closes: keyword.starts_with(b"#") && end.eq_ignore_ascii_case(b"_SLUT"),
            blank: text.iter().all(|byte| matches!(byte, b' ' | b'\t')),
            end_mark: line.bytes == [END_MARK],
        });
    }

    /// A line of marks; `text` is the line, at the end of the input without an end mark.
    fn mark_line(&mut self, line: &Line<'_>, text: &[u8], encoding: LineEncoding) {
        let mark = mark::read(text);
        let is_mark = !matches!(mark, Mark::Unreadable);
        if !line.plain || line.is_cut() || !is_mark {
            self.unusual(line, encoding, is_mark);
        }
        match mark {
            Mark::Term(code, value) if self.pass.frame.post.is_some() => {
                self.term(line, encoding, code, value);
            }
            Mark::Term(..) => self.stray_term(line, encoding),
            Mark::Keyword(mark) => self.keyword(line, encoding, &mark),
            Mark::TermWithoutCode(value) => {
                let mut cx = self.context(line, encoding);
                rules::term::term_line_form::Check::without_code(&mut cx, &value);
            }
            Mark::UnknownKeyword { name, .. } => {
                let mut cx = self.context(line, encoding);
                rules::line::unknown_keyword::Check::unknown(&mut cx, name);
            }
            // What consists of the end mark alone is no line of its own, so no blank one either.
            Mark::Blank => self.pass.facts.blank_lines += u64::from(text.len() == line.bytes.len()),
            Mark::Unreadable => {}
        }
    }

    #[cold]
    fn unusual(&mut self, line: &Line<'_>, encoding: LineEncoding, is_mark: bool) {
        let mut cx = self.context(line, encoding);
        rules::line(&mut cx, line, encoding, is_mark);
    }

    /// A term while no post is open.
    fn stray_term(&mut self, line: &Line<'_>, encoding: LineEncoding) {
        if !self.pass.frame.in_trailer() {
            self.pass.facts.stray_terms += 1;
            rules::frame::term_outside_post::Check::stray_term(&mut self.context(line, encoding));
        }
    }

    /// A term in a post.
    #[inline(always)]
    fn term(&mut self, line: &Line<'_>, encoding: LineEncoding, code: TermCode, value: Value<'_>) {
        let (place, entry) = self.engine.entry(code);
        let pass = &mut *self.pass;
        pass.summary.term(place, code);
        pass.post.terms += 1;
        // Most terms end here. What looks empty or removed is read closely.
        if !matches!(value.bytes, [] | [b' ' | b'$' | b'-', ..]) {
            match entry.path {
                Path::Quiet => return,
                Path::Tally => {
                    let term = Term { code, entry, value, reading: Reading::of_set(entry, &value) };
                    return tally(&self.engine.keys, pass, &term);
                }
                Path::Listed => {
                    let reading = Reading::of_set(entry, &value);
                    if let Reading::Short(letters) = reading
                        && entry.codes.place(letters).is_some()
                    {
                        if entry.tally != Tally::None {
                            tally(&self.engine.keys, pass, &Term { code, entry, value, reading });
                        }
                        return;
                    }
                }
                Path::Identity => {
                    if let Some(identity) =
                        Identity::from_digits(value.bytes).filter(|&number| !is_remarkable(number))
                    {
                        if entry.role == Role::Identity {
                            let range = value.start..line.bytes.len();
                            let place = crate::context::place(pass.line, line.bytes, encoding, range);
                            pass.post.see_identity(code, Some(identity), place);
                            pass.post.is_sound = true;
                        }
                        return;
                    }
                }
                Path::Group | Path::Full => {}
            }
        }
        if entry.path == Path::Group && value.bytes.is_empty() {
            let place = crate::context::place(pass.line, line.bytes, encoding, Term::CODE_RANGE);
            if pass.post.take_group_mark(entry.opens, entry.closes, place) {
                return;
            }
        }
        self.term_in_full(line, encoding, code, value);
    }

    fn term_in_full(&mut self, line: &Line<'_>, encoding: LineEncoding, code: TermCode, value: Value<'_>) {
        let (place, entry) = self.engine.entry(code);
        let pass = &mut *self.pass;
        pass.facts.unknown_terms += u64::from(place == 0);
        let reading = Reading::of(entry, &value);
        let term = Term { code, entry, value, reading };
        let mut cx = Context {
            findings: &mut pass.findings,
            index: &mut pass.index,
            line: pass.line,
            bytes: line.bytes,
            encoding,
            post: pass.number,
            in_trailer: false,
        };
        let mut is_sound = false;
        match reading {
            Reading::Removed => rules::removal(&mut cx, &term, &pass.post),
            Reading::Identity(identity) if is_remarkable(identity) => {
                rules::identity(&mut cx, &field(&term, Some(identity)));
                is_sound = identity.fault().is_none();
            }
            Reading::Identity(_) => is_sound = true,
            Reading::Malformed if is_identity(entry) => rules::identity(&mut cx, &field(&term, None)),
            _ => {}
        }
        let off_list = !entry.wakes_off_list.is_empty() && term.is_off_list();
        for &place in entry.wakes.iter().chain(entry.wakes_off_list.iter().filter(|_| off_list)) {
            rules::term(place, &mut cx, &term, &pass.post);
        }
        let slot = entry.kept.then(|| Slot {
            role: entry.role,
            code,
            reading,
            place: cx.place(if value.is_blank() { Term::CODE_RANGE } else { term.range() }),
            entry: if pass.post.group.is_some() { pass.post.entries } else { 0 },
        });
        if let Some(slot) = slot {
            pass.post.keep(slot);
        }
        if entry.tally != Tally::None {
            tally(&self.engine.keys, pass, &term);
        }
        if entry.role == Role::Identity {
            let place = place_of(pass.line, line.bytes, encoding, &term);
            let identity = if let Reading::Identity(identity) = reading { Some(identity) } else { None };
            pass.post.see_identity(code, identity, place);
            pass.post.is_sound |= is_sound;
        }
        if let Some(number) = entry.opens {
            let place = place_of(pass.line, line.bytes, encoding, &term);
            pass.post.open_group(number, place, reading == Reading::Removed);
        } else if let Some(number) = entry.closes {
            pass.post.close_group(number);
        }
    }

    /// Wakes the rules that listen to a keyword, and ends the open post where it ends there.
    fn wake(&mut self, line: &Line<'_>, encoding: LineEncoding, mark: &KeywordMark<'_>) {
        let engine = self.engine;
        let pass = &mut *self.pass;
        let role = mark.role();
        let mut cx = Context {
            findings: &mut pass.findings,
            index: &mut pass.index,
            line: pass.line,
            bytes: line.bytes,
            encoding,
            post: if pass.frame.post.is_some() { pass.number } else { 0 },
            in_trailer: pass.frame.in_trailer(),
        };
        for &place in engine.woken_by(role, false) {
            rules::mark(place, &mut cx, mark, &pass.frame);
        }
        if pass.frame.post.is_some() && Frame::ends_post(role) {
            self.end_post(line, encoding);
            self.pass.frame.post = None;
        }
        self.pass.facts.see(role);
        self.pass.facts.last_keyword = Some(role);
    }

    /// `#POST_START`
    fn open_post(&mut self, line: &Line<'_>, encoding: LineEncoding) {
        let role = KeywordRole::PostStart;
        let mark = KeywordMark { role, spelling: mark::Spelling::Exact, value: Value::default() };
        let frame = &self.pass.frame;
        let in_order = frame.post.is_none() && frame.body == Body::Posts;
        if in_order && self.engine.woken_by(role, true).is_empty() {
            self.pass.facts.see(role);
            self.pass.facts.last_keyword = Some(role);
        } else {
            self.wake(line, encoding, &mark);
        }
        let pass = &mut *self.pass;
        pass.facts.posts += 1;
        pass.post.restart(pass.line);
        pass.frame.pass(role, None, pass.line);
        pass.frame.post = Some(pass.line);
        if let Some(day) = pass.frame.day {
            pass.summary.day(day.what, pass.frame.day_is_inherited());
        }
    }

    /// `#POST_ID` with a value, in an open post.
    fn post_id(&mut self, line: &Line<'_>, encoding: LineEncoding) {
        let role = KeywordRole::PostId;
        if self.engine.woken_by(role, true).is_empty() {
            self.pass.facts.see(role);
            self.pass.facts.last_keyword = Some(role);
        } else if let Mark::Keyword(mark) = mark::read_keyword(line.bytes) {
            self.wake(line, encoding, &mark);
        }
        self.pass.frame.pass(role, None, self.pass.line);
    }

    /// `#POST_SLUT` in an open post.
    fn close_post(&mut self, line: &Line<'_>, encoding: LineEncoding) {
        self.pass.post.ended = true;
        self.end_post(line, encoding);
        let pass = &mut *self.pass;
        pass.frame.post = None;
        pass.facts.see(KeywordRole::PostEnd);
        pass.facts.last_keyword = Some(KeywordRole::PostEnd);
    }

    fn keyword(&mut self, line: &Line<'_>, encoding: LineEncoding, mark: &KeywordMark<'_>) {
        let role = mark.role();
        match role {
            KeywordRole::PostEnd if self.pass.frame.post.is_some() => return self.close_post(line, encoding),
            KeywordRole::PostStart => return self.open_post(line, encoding),
            _ => {}
        }
        let in_trailer = self.pass.frame.in_trailer();
        self.wake(line, encoding, mark);
        let pass = &mut *self.pass;
        if pass.facts.first_frame_line.is_none() && Section::opened_by(role).is_some() {
            pass.facts.first_frame_line = Some(pass.line);
        }
        if pass.facts.info.is_none()
            && matches!(
                role,
                KeywordRole::InfoEnd
                    | KeywordRole::DataStart
                    | KeywordRole::ReconciliationStart
                    | KeywordRole::FileEnd
            )
        {
            pass.facts.info = InfoSection::of(&pass.frame);
        }
        let date = if mark.value.bytes.len() < 8 { None } else { Date::parse(mark.value.trimmed()) };
        if role == KeywordRole::DayStart {
            pass.index.day(pass.line, date);
        } else if pass.frame.day.is_some() && Frame::DAY_ENDERS.contains(&role) {
            pass.index.day(pass.line, None);
        }
        match role {
            KeywordRole::ReconciliationStart if !pass.frame.ended => {
                pass.facts.reconciliation_line = pass.facts.reconciliation_line.or(Some(pass.line));
            }
            KeywordRole::InfilIdentity => self.infil_number(line, encoding, mark),
            KeywordRole::PostCount if !in_trailer => self.declared(line, encoding, mark),
            KeywordRole::OrderId if !in_trailer => self.order_id(encoding, mark),
            KeywordRole::EffectiveDate if !in_trailer => {
                pass.facts.effective_date = pass.facts.effective_date.or(date);
            }
            _ => {}
        }
        self.pass.frame.pass(role, date, self.pass.line);
    }

    fn declared(&mut self, line: &Line<'_>, encoding: LineEncoding, mark: &KeywordMark<'_>) {
        let digits = mark.value.trimmed();
        let range = mark.value.start..mark.value.start + digits.len();
        self.pass.facts.declared = Some(Declared {
            count: count_of(digits),
            place: place(self.pass.line, line.bytes, encoding, range),
        });
    }

    fn order_id(&mut self, encoding: LineEncoding, mark: &KeywordMark<'_>) {
        let bytes = mark.value.trimmed();
        if order_id_form(&encoding.decode(bytes)) == OrderIdForm::Known {
            self.pass.facts.order_id = self.pass.facts.order_id.or_else(|| bytes.try_into().ok());
        }
    }

    fn infil_number(&mut self, line: &Line<'_>, encoding: LineEncoding, mark: &KeywordMark<'_>) {
        let bytes = mark.value.trimmed();
        let identity = Identity::from_digits(bytes);
        self.pass.facts.infil_numbers += 1;
        self.number(line, encoding, bytes, mark.value.start, identity);
    }

    /// A number of an infil or of a list: judged, counted and given a row.
    fn number(
        &mut self,
        line: &Line<'_>,
        encoding: LineEncoding,
        bytes: &[u8],
        start: usize,
        identity: Option<Identity>,
    ) {
        if identity.is_none_or(is_remarkable) {
            let post = self.pass.number;
            let mut cx = self.context(line, encoding);
            cx.post = post;
            rules::identity(&mut cx, &IdentityField { bytes, start, identity, term: None });
        }
        let pass = &mut *self.pass;
        if let Some(identity) = identity.filter(|identity| identity.fault().is_none()) {
            pass.summary.person(identity);
        }
        pass.row(Row { identity, line: pass.line, protected: false });
    }

    fn list_line(&mut self, line: &Line<'_>, text: &[u8], encoding: LineEncoding, column: Column) {
        if !line.plain || line.is_cut() {
            self.unusual(line, encoding, true);
        }
        if text.iter().all(u8::is_ascii_whitespace) {
            self.pass.facts.blank_lines += u64::from(text.len() == line.bytes.len());
            return;
        }
        for (bytes, start) in id_list::cells_of(text, column) {
            self.list_cell(line, encoding, bytes, start);
        }
    }

    fn list_cell(&mut self, line: &Line<'_>, encoding: LineEncoding, bytes: &[u8], start: usize) {
        let cell = id_list::cell(bytes);
        let blanks = bytes.len() - bytes.trim_ascii_start().len();
        let (bytes, start) = (bytes.trim_ascii(), start + blanks);
        match cell {
            Cell::Empty => {}
            Cell::Number { identity, .. } => {
                self.pass.facts.list_numbers += 1;
                self.number(line, encoding, bytes, start, Some(identity));
            }
            Cell::Short => {
                self.pass.facts.list_numbers += 1;
                let pass = &mut *self.pass;
                let post = pass.number;
                pass.row(Row { identity: None, line: pass.line, protected: false });
                let mut cx = self.context(line, encoding);
                cx.post = post;
                rules::infil::list_short_number::Check::short(&mut cx, start..start + bytes.len());
            }
            Cell::Other
                if self.pass.start == 0
                    && self.pass.line == self.pass.facts.blank_lines + 1
                    && !bytes.iter().any(u8::is_ascii_digit) => {}
            Cell::Other => {
                let mut cx = self.context(line, encoding);
                rules::infil::list_unrecognised::Check::unrecognised(&mut cx, start..start + bytes.len());
            }
        }
    }

    /// The end of the open post, on `line` or at the end of the input.
    pub(crate) fn end_post(&mut self, line: &Line<'_>, encoding: LineEncoding) {
        let pass = &mut *self.pass;
        let mut cx = Context {
            findings: &mut pass.findings,
            index: &mut pass.index,
            line: pass.line,
            bytes: line.bytes,
            encoding,
            post: pass.number,
            in_trailer: false,
        };
        rules::post_end(&mut cx, &pass.post);
        self.leave_post();
    }

    /// Counts the open post without a verdict on its end, which has perhaps not been read.
    pub(crate) fn leave_post(&mut self) {
        let pass = &mut *self.pass;
        let identity = pass.post.identity();
        if let Some(identity) = identity
            && pass.post.is_sound
        {
            pass.summary.person(identity);
        }
        match (pass.post.county, pass.post.municipality) {
            (_, None) => {}
            (Some(county), Some(Some(municipality))) => {
                pass.summary.municipality(&self.engine.keys, county, municipality);
            }
            _ => pass.summary.municipality_unknown(),
        }
        let protected = pass.post.protection.set;
        if protected {
            pass.index.protected();
        }
        pass.row(Row { identity, line: pass.post.line, protected });
    }
}

/// The byte 1A, with which DOS programs ended a text (NAV007).
const END_MARK: u8 = 0x1A;

/// The last line of an input without the end mark: the mark is no part of the keyword or value before it.
fn without_end_mark<'a>(line: &Line<'a>) -> &'a [u8] {
    match line.bytes.split_last() {
        Some((&END_MARK, text)) if !line.is_cut() => text,
        _ => line.bytes,
    }
}

fn is_identity(entry: &Entry) -> bool {
    entry.kind == Some(navlupp_catalog::TermKind::Identity)
}

fn field<'a>(term: &Term<'a>, identity: Option<Identity>) -> IdentityField<'a> {
    IdentityField { bytes: term.value.trimmed(), start: term.value.start, identity, term: Some(term.code) }
}

fn place_of(line: u64, bytes: &[u8], encoding: LineEncoding, term: &Term<'_>) -> crate::finding::Place {
    let range = if term.value.is_blank() { Term::CODE_RANGE } else { term.range() };
    place(line, bytes, encoding, range)
}

/// Counts a value that feeds the summary.
fn tally(keys: &Keys, pass: &mut Pass, term: &Term<'_>) {
    let reading = term.reading;
    match term.entry.tally {
        Tally::Secrecy | Tally::ProtectedRegistration => flag(pass, term),
        Tally::CaseTypes => match reading {
            Reading::Removed => pass.summary.case_types_removed(),
            Reading::Empty => {}
            _ => pass.summary.case_types(keys, term.value.trimmed()),
        },
        Tally::Municipality if reading.is_set() => {
            pass.post.municipality = Some(two_digits(letters(&reading)));
        }
        Tally::Municipality | Tally::None => {}
        other => {
            let place = pass.summary.code(keys, other, reading);
            match (other, reading) {
                (Tally::Deregistration, Reading::Removed) => pass.index.tag(Tag::Deregistration(10)),
                (Tally::Deregistration, Reading::Empty) => {}
                (Tally::Deregistration, _) => {
                    pass.index.tag(Tag::Deregistration(place.map_or(9, |place| place as u8)));
                }
                (Tally::County, _) => {
                    pass.post.county = two_digits(letters(&reading));
                    if place == Some(99) {
                        pass.index.tag(Tag::MoveSignal);
                    }
                }
                _ => {}
            }
        }
    }
}

/// A protection flag. Everything but N and a removal mark protects: fail closed.
fn flag(pass: &mut Pass, term: &Term<'_>) {
    let secrecy = term.entry.tally == Tally::Secrecy;
    let count = if secrecy { &mut pass.summary.secrecy } else { &mut pass.summary.protected_registration };
    let set = match term.reading {
        Reading::Removed => {
            count.removed += 1;
            pass.post.protection.removed = true;
            false
        }
        _ if term.value.trimmed() == b"N" => return,
        _ => {
            count.set += 1;
            pass.post.protection.set = true;
            true
        }
    };
    pass.index.tag(if secrecy { Tag::Secrecy(set) } else { Tag::ProtectedRegistration(set) });
}
