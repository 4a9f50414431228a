//! The marks of a post: `#POST_START`, `#POST_ID`, `#POST_SLUT`, and what is counted at its end.

use navlupp_catalog::KeywordRole;

use super::line::{OnLine, Text};
use crate::column::Row;
use crate::context::Context;
use crate::frame::Body;
use crate::mark::{self, KeywordMark, Mark, Value};
use crate::rules;
use crate::text::LineEncoding;

impl OnLine<'_> {
    /// `#POST_START`
    pub(super) fn open_post(&mut self, bytes: &[u8], encoding: LineEncoding) {
        let role = KeywordRole::PostStart;
        let frame = &self.pass.frame;
        let in_order = frame.post.is_none() && frame.body == Body::Posts;
        if in_order && self.engine.is_silent(role) {
            self.pass.facts.see(role);
            self.pass.facts.last_keyword = Some(role);
        } else {
            let mark = KeywordMark { role, spelling: mark::Spelling::Exact, value: Value::default() };
            self.wake(Text { bytes, encoding }, &mark);
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
    pub(super) fn post_id(&mut self, bytes: &[u8], encoding: LineEncoding) {
        let role = KeywordRole::PostId;
        if self.engine.is_silent(role) {
            self.pass.facts.see(role);
            self.pass.facts.last_keyword = Some(role);
        } else if let Mark::Keyword(mark) = mark::of(bytes) {
            self.wake(Text { bytes, encoding }, &mark);
        }
        self.pass.frame.pass(role, None, self.pass.line);
    }

    /// `#POST_SLUT` in an open post.
    pub(super) fn close_post(&mut self, bytes: &[u8], encoding: LineEncoding) {
        self.pass.post.ended = true;
        self.end_post(bytes, encoding);
        let pass = &mut *self.pass;
        pass.frame.post = None;
        pass.facts.see(KeywordRole::PostEnd);
        pass.facts.last_keyword = Some(KeywordRole::PostEnd);
    }

    /// The end of the open post, on `line` or at the end of the input.
    pub(crate) fn end_post(&mut self, bytes: &[u8], encoding: LineEncoding) {
        if !self.pass.post.is_usual() || self.pass.post.holds_anything() {
            self.wake_at_post_end(bytes, encoding);
        }
        self.leave_post();
    }

    fn wake_at_post_end(&mut self, bytes: &[u8], encoding: LineEncoding) {
        let pass = &mut *self.pass;
        let mut cx = Context {
            findings: &mut pass.findings,
            index: &mut pass.index,
            line: pass.line,
            bytes,
            encoding,
            post: pass.number,
            in_trailer: false,
        };
        rules::post_end(&mut cx, &pass.post);
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
