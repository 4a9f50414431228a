//! The marks of a post: `#POST_START`, `#POST_ID`, `#POST_SLUT`, and what is counted at its end.

use navlupp_catalog::KeywordRole;

use super::Pass;
use super::line::{OnLine, Text};
use crate::column::Row;
use crate::frame::Body;
use crate::mark::{self, KeywordMark, Value};
use crate::post::MOVE_SIGNAL;
use crate::post::Protection;
#[cfg(test)]
use crate::post::Remarks;
use crate::post_id::PostId;
use crate::rules;
use crate::rules::frame::post_outside_day::Check as OutsideDay;
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
            self.begin_post(bytes, encoding);
        } else {
            self.open_unusual_post(bytes, encoding);
        }
    }

    #[inline(never)]
    fn open_unusual_post(&mut self, bytes: &[u8], encoding: LineEncoding) {
        let (role, spelling) = (KeywordRole::PostStart, mark::Spelling::Exact);
        self.wake(Text { bytes, encoding }, &KeywordMark { role, spelling, value: Value::default() });
        self.begin_post(bytes, encoding);
    }

    // Each of these calls the next one last: none has to save what it was called with.
    #[inline(never)]
    fn begin_post(&mut self, bytes: &[u8], encoding: LineEncoding) {
        let pass = &mut *self.pass;
        pass.facts.posts += 1;
        let in_day = pass.frame.day.is_some();
        pass.post.restart(pass.line, pass.reference, in_day);
        pass.frame.pass(KeywordRole::PostStart, None, pass.line);
        pass.frame.post = Some(pass.line);
        if in_day {
            pass.summary.in_day();
        } else {
            self.begin_outside_day(bytes, encoding);
        }
    }

    #[inline(never)]
    fn begin_outside_day(&mut self, bytes: &[u8], encoding: LineEncoding) {
        if !self.pass.frame.in_trailer() {
            OutsideDay::outside(&mut self.context(Text { bytes, encoding }));
        }
    }

    /// Takes a `#POST_ID` of the known form that is the first of its post to say something; tells whether the line is
    /// one. All others are read as keywords.
    #[inline(never)]
    pub(super) fn usual_post_id(&mut self, bytes: &[u8]) -> bool {
        let role = KeywordRole::PostId;
        let pass = &mut *self.pass;
        let line: Option<&[u8; 25]> = bytes.try_into().ok();
        let Some(line) = line.filter(|line| line.starts_with(b"#POST_ID ")) else { return false };
        let Some(id) = PostId::parse(&line[9..]) else { return false };
        let is_usual = pass.post.terms == 0
            && !pass.post.has_id
            && pass.frame.is_for_posts()
            && self.engine.is_silent(role);
        if is_usual {
            pass.post.has_id = true;
            pass.post.id = id;
            pass.facts.has_post_ids = true;
            pass.facts.see(role);
            pass.facts.last_keyword = Some(role);
        }
        is_usual
    }

    /// What a `#POST_ID` in an open post does there.
    pub(super) fn post_id_in_full(&mut self, text: Text<'_>, value: &[u8]) {
        let post = &mut self.pass.post;
        let is_late = post.terms > 0 || post.has_id;
        if !post.has_id {
            post.id = PostId::parse(value).unwrap_or_default();
        }
        post.has_id = true;
        self.pass.facts.has_post_ids |= !self.pass.frame.in_trailer();
        if is_late {
            rules::frame::post_id_place::Check::late(&mut self.context(text));
        }
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
    // Here too each calls the next one last.
    #[inline]
    pub(crate) fn end_post(&mut self, bytes: &[u8], encoding: LineEncoding) {
        if self.pass.post.has_entries() {
            self.end_post_with_entries(bytes, encoding);
        } else {
            self.end_screened_post(bytes, encoding);
        }
    }

    #[inline(never)]
    fn end_post_with_entries(&mut self, bytes: &[u8], encoding: LineEncoding) {
        self.pass.post.screen_entries();
        self.end_screened_post(bytes, encoding);
    }

    /// The end of a post whose entries have been looked at, if it has any.
    #[inline(never)]
    fn end_screened_post(&mut self, bytes: &[u8], encoding: LineEncoding) {
        let keys = &self.engine.keys;
        let is_place = |county, municipality| {
            county == MOVE_SIGNAL
                || keys.is_municipality(usize::from(county) * 100 + usize::from(municipality))
        };
        let pass = &mut *self.pass;
        pass.post.remarks = pass.post.screen(is_place);
        #[cfg(test)]
        if self.engine.thorough {
            pass.post.remarks = Remarks::ALL;
        }
        pass.facts.held = pass.facts.held.or(pass.post.roles());
        let wakes = rules::want(&pass.post);
        if wakes || !pass.post.has_id {
            self.end_unusual_post(bytes, encoding, wakes);
        } else {
            self.leave_post();
        }
    }

    #[inline(never)]
    fn end_unusual_post(&mut self, bytes: &[u8], encoding: LineEncoding, wakes: bool) {
        if wakes {
            let (mut cx, post, _) = self.pass.context(Text { bytes, encoding });
            rules::post_end(&mut cx, post);
        }
        // In a file without any, each post is without one: not worth all the rules on ends of posts.
        if !self.pass.post.has_id {
            self.without_id(bytes, encoding);
        }
        self.leave_post();
    }

    #[inline(never)]
    fn without_id(&mut self, bytes: &[u8], encoding: LineEncoding) {
        let post = &self.pass.post;
        let (line, is_empty) = (post.line, post.terms == 0);
        // An empty post is NAV104; to one at the end of the input something may be missing.
        if !is_empty && !bytes.is_empty() {
            rules::frame::post_id_missing::Check::missing(&mut self.context(Text { bytes, encoding }), line);
        }
    }

    /// Counts the open post without a verdict on its end, which has perhaps not been read.
    #[inline(never)]
    pub(crate) fn leave_post(&mut self) {
        if self.pass.post.municipality.is_some() {
            self.count_place();
        }
        let pass = &mut *self.pass;
        let identity = pass.post.identity();
        if let Some(identity) = identity
            && pass.post.is_sound
        {
            pass.summary.person(identity);
        }
        let Protection { set, lifted } = pass.post.protection;
        // A move signal is sent of people with secrecy marking only; without the flag, fail closed.
        let protected = set || pass.post.county == Some(MOVE_SIGNAL);
        if pass.post.has_more_entries() {
            pass.facts.beyond_limits = true;
        }
        if protected {
            pass.index.protected();
        }
        pass.row(Row { identity, line: pass.post.line, id: pass.post.id, protected, lifted });
    }

    /// Counts the municipality of the open post.
    #[inline(never)]
    fn count_place(&mut self) {
        let Pass { summary, post, .. } = &mut *self.pass;
        match (post.county, post.municipality) {
            (Some(county), Some(Some(municipality))) => {
                summary.municipality(&self.engine.keys, county, municipality);
            }
            _ => summary.municipality_unknown(),
        }
    }
}
