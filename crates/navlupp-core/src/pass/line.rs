//! The way of one line: most are terms of an open post in the usual form, and take the short way.

use navlupp_catalog::{KeywordRole, TermCode};

use super::Pass;
use crate::context::{Context, place};
use crate::facts::Unterminated;
use crate::inspection::Options;
use crate::kind::Mode;
use crate::mark::{self, Beginning, KeywordMark, Mark, Spelling, Value};
use crate::odd::Odd;
use crate::post::Term;
use crate::reader::{Ending, Line, LineSink, Look};
use crate::rule::Rule;
use crate::rules;
use crate::rules::encoding::control_character::Check as ControlCharacter;
use crate::rules::line::unknown_keyword::Check as UnknownKeyword;
use crate::rules::line::unreadable_line::Check as UnreadableLine;
use crate::rules::term::term_line_form::Check as TermLineForm;
use crate::table::Engine;
use crate::text::{self, LineEncoding};

/// A pass that takes lines.
pub(crate) struct OnLine<'a> {
    pub(super) pass: &'a mut Pass,
    pub(super) engine: &'a Engine,
    pub(super) options: &'a Options,
}

/// The bytes of a line without its ending, and what characters they are.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) encoding: LineEncoding,
}

/// The byte 1A, with which DOS programs ended a text (NAV007).
const END_MARK: u8 = 0x1A;

impl LineSink for OnLine<'_> {
    // What is not the short way takes few arguments, by value, and is never inlined: otherwise every line would be
    // written to memory for the sake of the few that need it there.
    #[inline(always)]
    fn line(&mut self, line: Line<'_>) {
        let pass = &mut *self.pass;
        pass.line += 1;
        if line.to_end < pass.block_at {
            self.enter(line.to_end);
        }
        let Line { bytes, look, .. } = line;
        let encoding = if look == self.pass.usual {
            LineEncoding::Ascii
        } else if self.is_latin1(bytes, look) {
            LineEncoding::Latin1
        } else {
            return self.any_line(line);
        };
        if line.is_cut() {
            return self.any_line(line);
        }
        if self.pass.frame.post.is_none() {
            if bytes == b"#POST_START" {
                return self.open_post(bytes, encoding);
            }
        } else if let Some((step, value)) = self.engine.steps.of_line(bytes) {
            return self.term(bytes, encoding, step, value);
        } else if bytes == b"#POST_SLUT" {
            return self.close_post(bytes, encoding);
        } else if let Some(step) = self.engine.steps.of_bare_line(bytes) {
            return self.bare_term(bytes, encoding, step);
        } else if self.usual_post_id(bytes) {
            return;
        }
        self.other_line(bytes, encoding);
    }
}

impl OnLine<'_> {
    #[inline]
    pub(super) fn context<'a>(&'a mut self, text: Text<'a>) -> Context<'a> {
        let (cx, ..) = self.pass.context(text);
        cx
    }

    /// Opens the block of the index that a line begins in.
    #[cold]
    #[inline(never)]
    fn enter(&mut self, to_end: u64) {
        let pass = &mut *self.pass;
        let offset = pass.offset.wrapping_sub(to_end);
        pass.index.enter(offset, pass.line, pass.number - 1, pass.frame.post.is_some());
        pass.block_at = pass.index.to_next(pass.offset);
    }

    /// Whether a line is like earlier ones in ISO 8859-1, so that nothing about its bytes is news.
    #[inline(always)]
    fn is_latin1(&self, bytes: &[u8], look: Look) -> bool {
        let seen = 1 << (look.ending() as u8 * 4 + LineEncoding::Latin1 as u8);
        look == self.pass.usual.odd()
            && self.options.encoding.is_none()
            && self.pass.looks & seen != 0
            && text::is_latin1_only(bytes)
    }

    /// A line of marks that is no usual term. In a file in which every line is wrong, its beginning mostly tells which
    /// rule speaks, and that has all its examples: then it is counted, and not read.
    #[inline(never)]
    fn other_line(&mut self, bytes: &[u8], encoding: LineEncoding) {
        let meta = match mark::beginning(bytes) {
            Beginning::Term => return self.term_line(bytes, encoding),
            Beginning::UnknownKeyword => &UnknownKeyword::META,
            Beginning::Unreadable => &UnreadableLine::META,
            // Where the post before is not closed.
            Beginning::Any if bytes == b"#POST_START" => return self.open_post(bytes, encoding),
            Beginning::Any => return self.any_mark(bytes, encoding, bytes.len()),
        };
        if !self.pass.is_counted_here(meta) {
            self.any_mark(bytes, encoding, bytes.len());
        }
    }

    /// A line that begins with `#UP` and a blank or a TAB.
    #[inline(never)]
    fn term_line(&mut self, bytes: &[u8], encoding: LineEncoding) {
        if let Some((code, _)) = mark::read_term(bytes) {
            self.any_term(bytes, encoding, code, bytes.len());
        } else if self.pass.is_counted(&TermLineForm::META) {
            self.pass.post.terms += 1;
        } else {
            self.any_mark(bytes, encoding, bytes.len());
        }
    }

    #[inline(never)]
    fn any_line(&mut self, line: Line<'_>) {
        let pass = &mut *self.pass;
        let encoding = if line.is_plain() {
            LineEncoding::Ascii
        } else {
            text::line_encoding(line.bytes, line.is_cut(), self.options.encoding)
        };
        if line.is_plain() && pass.mode == Mode::Marks {
            pass.usual = line.look;
        }
        let look = 1 << (line.ending() as u8 * 4 + encoding as u8);
        if pass.looks & look == 0 {
            pass.looks |= look;
            pass.facts.see_line(pass.line, line.ending(), encoding);
        }
        let mut bytes = line.bytes;
        if line.ending() == Ending::Nothing {
            bytes = without_end_mark(&line);
            self.unterminated(&line, bytes, encoding);
        }
        match self.pass.mode {
            Mode::Marks => {
                self.odd_line(&line, encoding);
                if bytes.len() == line.bytes.len() {
                    self.other_line(bytes, encoding);
                } else {
                    self.any_mark(line.bytes, encoding, bytes.len());
                }
            }
            Mode::List(column) => self.list_line(&line, bytes, encoding, column),
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

    /// Any line of marks; its mark is the first `length` bytes: at the end of the input an end mark follows.
    #[inline(never)]
    fn any_mark(&mut self, bytes: &[u8], encoding: LineEncoding, length: usize) {
        let text = Text { bytes, encoding };
        match mark::of(bytes.get(..length).unwrap_or(bytes)) {
            Mark::Term(code, value) => {
                self.up_spelling(text, value);
                self.any_term(bytes, encoding, code, length);
            }
            Mark::Keyword(mark) => self.keyword(text, &mark),
            Mark::TermWithoutCode(value) => {
                self.up_spelling(text, value);
                self.pass.post.terms += 1;
                TermLineForm::without_code(&mut self.context(text), &value);
            }
            Mark::UnknownKeyword { name, .. } => {
                UnknownKeyword::unknown(&mut self.context(text), name);
            }
            // What consists of the end mark alone is no line of its own, so no blank one either.
            Mark::Blank if length != bytes.len() => {}
            Mark::Blank => self.blank_line(),
            Mark::Unreadable => rules::no_mark(&mut self.context(text)),
        }
    }

    fn blank_line(&mut self) {
        let pass = &mut *self.pass;
        pass.facts.blank_lines += 1;
        let facts = &mut pass.facts;
        if facts.end_line.is_some_and(|end| pass.line == end + facts.blanks_after_end + 1) {
            facts.blanks_after_end += 1;
        }
        if !pass.frame.in_trailer() {
            facts.blanks_among_marks.see(pass.line);
        }
    }

    /// Wakes the rules that look at how a keyword is written, where `#UP` is not written so.
    fn up_spelling(&mut self, text: Text<'_>, value: Value<'_>) {
        let spelling = mark::up_spelling(text.bytes);
        if spelling != Spelling::Exact {
            let mark = KeywordMark { role: KeywordRole::Term, spelling, value };
            rules::odd_mark(&mut self.context(text), &mark);
        }
    }

    /// A term with a code, whose mark ends at byte `end`.
    #[inline(never)]
    fn any_term(&mut self, bytes: &[u8], encoding: LineEncoding, code: TermCode, end: usize) {
        // An end mark is no part of the value.
        let bytes = bytes.get(..end).unwrap_or(bytes);
        if self.pass.frame.post.is_some() {
            let step = self.engine.steps.of_code(code);
            match bytes.get(Term::START..) {
                None => self.bare_term(bytes, encoding, &step),
                Some(value) => self.term(bytes, encoding, &step, value),
            }
        } else if !self.pass.frame.in_trailer() {
            self.pass.facts.stray_terms += 1;
            rules::frame::term_outside_post::Check::stray_term(&mut self.context(Text { bytes, encoding }));
        }
    }

    /// Wakes the rules that look at the bytes of a line, where there is anything to see.
    pub(super) fn odd_line(&mut self, line: &Line<'_>, encoding: LineEncoding) {
        if line.is_plain() && !line.is_cut() {
            return;
        }
        let odd = Odd::of(line.bytes, encoding);
        let is_counted = !line.is_cut()
            && odd.kinds & !Odd::CONTROL == 0
            && (odd.kinds == 0 || self.pass.is_counted(&ControlCharacter::META));
        if !is_counted {
            rules::odd_line(&mut self.context(Text { bytes: line.bytes, encoding }), line, &odd);
        }
    }
}

/// The last line of an input without the end mark: the mark is no part of the keyword or value before it.
fn without_end_mark<'a>(line: &Line<'a>) -> &'a [u8] {
    match line.bytes.split_last() {
        Some((&END_MARK, bytes)) if !line.is_cut() => bytes,
        _ => line.bytes,
    }
}
