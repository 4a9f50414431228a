//! Keywords other than `#UP`: they wake rules, move the frame and leave facts.

use navlupp_catalog::KeywordRole;
use navlupp_id::{Date, Identity, OrderIdForm, order_id_form};

use super::Pass;
use super::line::{OnLine, Text};
use crate::context::place;
use crate::facts::{Declared, PassedSection, count_of};
use crate::frame::{Frame, Section};
use crate::mark::{KeywordMark, Spelling};
use crate::rules;
use crate::text::LineEncoding;

impl OnLine<'_> {
    /// Wakes the rules that listen to a keyword, and ends the open post where it ends there.
    pub(super) fn wake(&mut self, text: Text<'_>, mark: &KeywordMark<'_>) {
        let engine = self.engine;
        let role = mark.role();
        let pass = &mut *self.pass;
        let (mut cx, _, frame) = pass.context(text);
        for &place in engine.woken_by(role, false) {
            rules::mark(place, &mut cx, mark, frame);
        }
        if pass.frame.post.is_some() && Frame::ends_post(role) {
            self.end_post(text.bytes, text.encoding);
            self.pass.frame.post = None;
        }
        self.pass.facts.see(role);
        self.pass.facts.last_keyword = Some(role);
    }

    pub(super) fn keyword(&mut self, text: Text<'_>, mark: &KeywordMark<'_>) {
        let role = mark.role();
        if mark.spelling != Spelling::Exact || text.bytes.last() == Some(&b' ') {
            rules::odd_mark(&mut self.context(text), mark);
        }
        match role {
            KeywordRole::PostEnd if self.pass.frame.post.is_some() => {
                return self.close_post(text.bytes, text.encoding);
            }
            KeywordRole::PostStart => return self.open_post(text.bytes, text.encoding),
            _ => {}
        }
        let in_trailer = self.pass.frame.in_trailer();
        self.wake(text, mark);
        let pass = &mut *self.pass;
        if pass.facts.first_frame_line.is_none() && Section::opened_by(role).is_some() {
            pass.facts.first_frame_line = Some(pass.line);
        }
        pass.leave_section(role);
        if Frame::DAY_ENDERS.contains(&role) {
            pass.summary.end_day(&pass.frame);
        }
        let date = if mark.value.bytes.len() < 8 { None } else { Date::parse(mark.value.trimmed()) };
        if role == KeywordRole::DayStart {
            pass.index.day(pass.line, date);
        } else if pass.frame.day.is_some() && Frame::DAY_ENDERS.contains(&role) {
            pass.index.day(pass.line, None);
        }
        match role {
            KeywordRole::DayStart => pass.facts.has_days |= !in_trailer,
            KeywordRole::FileEnd if !pass.frame.ended => pass.facts.end_line = Some(pass.line),
            KeywordRole::DescriptionStart if pass.frame.is_of_data_file() => {
                pass.facts.metadata_line.get_or_insert(pass.line);
            }
            KeywordRole::PostId if pass.frame.post.is_some() => {
                self.post_id_in_full(text, mark.value.trimmed());
            }
            KeywordRole::ValidUntil if !in_trailer => self.valid_until(text, mark, date),
            KeywordRole::ReconciliationStart if !pass.frame.ended => {
                pass.facts.reconciliation_line = pass.facts.reconciliation_line.or(Some(pass.line));
            }
            KeywordRole::InfilIdentity => self.infil_number(text, mark),
            KeywordRole::PostCount if !in_trailer => self.declared(text, mark),
            KeywordRole::OrderId if !in_trailer => self.order_id(text.encoding, mark),
            KeywordRole::EffectiveDate if !in_trailer => {
                pass.facts.effective_date = pass.facts.effective_date.or(date);
                pass.frame.effective = pass.frame.effective.or(date);
            }
            _ => {}
        }
        self.pass.frame.pass(role, date, self.pass.line);
        if Frame::DAY_ENDERS.contains(&role) || role == KeywordRole::EffectiveDate {
            self.pass.refer(self.options);
        }
    }

    fn valid_until(&mut self, text: Text<'_>, mark: &KeywordMark<'_>, date: Option<Date>) {
        let pass = &mut *self.pass;
        if let (None, Some(date)) = (pass.facts.valid_until, date) {
            let range = mark.value.start..mark.value.start + mark.value.trimmed().len();
            pass.facts.valid_until = Some((date, place(pass.line, text.bytes, text.encoding, range)));
        }
    }

    fn declared(&mut self, text: Text<'_>, mark: &KeywordMark<'_>) {
        let digits = mark.value.trimmed();
        let range = mark.value.start..mark.value.start + digits.len();
        self.pass.facts.declared = Some(Declared {
            count: count_of(digits),
            place: place(self.pass.line, text.bytes, text.encoding, range),
        });
    }

    fn order_id(&mut self, encoding: LineEncoding, mark: &KeywordMark<'_>) {
        let bytes = mark.value.trimmed();
        if order_id_form(&encoding.decode(bytes)) == OrderIdForm::Known {
            self.pass.facts.order_id = self.pass.facts.order_id.or_else(|| bytes.try_into().ok());
        }
    }

    fn infil_number(&mut self, text: Text<'_>, mark: &KeywordMark<'_>) {
        let bytes = mark.value.trimmed();
        let identity = Identity::from_digits(bytes);
        self.pass.facts.infil_numbers += 1;
        if let Some(identity) = identity {
            self.pass.facts.ascent.see(identity, self.pass.line);
        }
        self.number(text, bytes, mark.value.start, identity);
    }
}

impl Pass {
    /// Keeps what a section has held, where a mark ends the open one.
    fn leave_section(&mut self, role: KeywordRole) {
        use KeywordRole as Mark;
        let (facts, frame) = (&mut self.facts, &self.frame);
        let (passed, section) = match role {
            Mark::InfoEnd | Mark::DataStart | Mark::ReconciliationStart | Mark::FileEnd => {
                (&mut facts.info, Section::Info)
            }
            Mark::SupplierEnd | Mark::DescriptionStart => (&mut facts.supplier, Section::Supplier),
            Mark::DescriptionEnd | Mark::SupplierStart => (&mut facts.description, Section::Description),
            _ => return,
        };
        if passed.is_none() {
            *passed = PassedSection::of(frame, section);
        }
    }
}
