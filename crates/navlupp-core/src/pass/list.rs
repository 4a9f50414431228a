//! Identity numbers that are no post: lines of an infil, rows of a list.

use navlupp_id::{Identity, Kind};

use super::line::{OnLine, Text};
use crate::column::Row;
use crate::id_list::{self, Cell};
use crate::kind::Column;
use crate::post::{IdentityField, is_remarkable};
use crate::post_id::PostId;
use crate::reader::Line;
use crate::rules;
use crate::text::LineEncoding;

impl OnLine<'_> {
    /// A number of an infil or of a list: judged, counted and given a row.
    pub(super) fn number(&mut self, text: Text<'_>, bytes: &[u8], start: usize, identity: Option<Identity>) {
        let reference = self.pass.frame.reference(self.options);
        if identity.is_none_or(|identity| is_remarkable(identity, reference)) {
            let post = self.pass.number;
            let mut cx = self.context(text);
            (cx.post, cx.reference) = (post, reference);
            rules::identity(&mut cx, &IdentityField { bytes, start, identity, term: None, is_own: false });
        }
        let pass = &mut *self.pass;
        if let Some(identity) = identity.filter(|identity| identity.fault().is_none()) {
            pass.summary.person(identity);
            if identity.kind() == Kind::Samordningsnummer {
                pass.facts.coordination_numbers.see(pass.line);
            }
        }
        pass.row(Row { identity, line: pass.line, id: PostId::NONE, protected: false, lifted: false });
    }

    pub(super) fn list_line(&mut self, line: &Line<'_>, text: &[u8], encoding: LineEncoding, column: Column) {
        self.odd_line(line, encoding);
        if text.iter().all(u8::is_ascii_whitespace) {
            self.pass.facts.blank_lines += u64::from(text.len() == line.bytes.len());
            return;
        }
        for (bytes, start) in id_list::cells_of(text, column) {
            self.list_cell(Text { bytes: line.bytes, encoding }, bytes, start);
        }
    }

    fn list_cell(&mut self, text: Text<'_>, bytes: &[u8], start: usize) {
        let cell = id_list::cell(bytes);
        let blanks = bytes.len() - bytes.trim_ascii_start().len();
        let (bytes, start) = (bytes.trim_ascii(), start + blanks);
        match cell {
            Cell::Empty => {}
            Cell::Number { identity, signed } => {
                self.pass.facts.list_numbers += 1;
                if signed {
                    self.pass.facts.signed_numbers.see(self.pass.line);
                }
                self.number(text, bytes, start, Some(identity));
            }
            Cell::Short => {
                self.pass.facts.list_numbers += 1;
                let pass = &mut *self.pass;
                let post = pass.number;
                pass.row(Row {
                    identity: None,
                    line: pass.line,
                    id: PostId::NONE,
                    protected: false,
                    lifted: false,
                });
                let mut cx = self.context(text);
                cx.post = post;
                rules::infil::list_short_number::Check::short(&mut cx, start..start + bytes.len());
            }
            Cell::Other
                if self.pass.start == 0
                    && self.pass.line == self.pass.facts.blank_lines + 1
                    && !bytes.iter().any(u8::is_ascii_digit) => {}
            Cell::Other => {
                let mut cx = self.context(text);
                rules::infil::list_unrecognised::Check::unrecognised(&mut cx, start..start + bytes.len());
            }
        }
    }
}
