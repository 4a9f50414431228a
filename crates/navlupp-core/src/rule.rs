//! What a rule is: its words, when it is woken, and what it may say.
//!
//! One rule, one file: `rules/<family>/<slug>.rs` holds a `Check` that implements [`Rule`]. Rules listen
//! to roles, not to numbers: the catalogue maps a term code to its role at run time. Dispatch is static
//! (see `rules.rs`); a rule that does not listen to an event costs nothing there.

use std::fmt;

use navlupp_catalog::{Confidence, KeywordRole, Language, Role, TermCode, TermKind, Words, provenance};

use crate::context::Context;
use crate::facts::{Facts, File};
use crate::finding::{Arg, Args};
use crate::frame::Frame;
use crate::kind::Kind;
use crate::mark::KeywordMark;
use crate::odd::Odd;
use crate::post::{IdentityField, Post, Remarks, Stray, Term};
use crate::reader::Line;

/// The number of a rule; `RuleId(105)` is written NAV105. Never reused.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(pub u16);

impl RuleId {
    /// The highest number: three digits.
    pub const MAX: u16 = 999;

    /// Reads `NAV105` (upper or lower case).
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix("NAV").or_else(|| text.strip_prefix("nav"))?;
        (digits.len() == 3).then(|| digits.parse().ok().map(Self)).flatten()
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "NAV{:03}", self.0)
    }
}

impl fmt::Debug for RuleId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

/// How much a finding weighs, in the words that Swedish file checks use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// *Fel*
    Error,
    /// *Varning*
    Warning,
    /// *Upplysning*
    Info,
}

impl Severity {
    /// The word of the report: `error`, `warning`, `info`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// The kinds of file that a rule speaks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applies(u8);

impl Applies {
    /// Every input.
    pub const ANY: Self = Self(0xFF);
    /// Aviseringsfil or bare posts.
    pub const NOTIFICATION: Self = Self::to(Kind::Notification);
    /// Infil.
    pub const INFIL: Self = Self::to(Kind::Infil);
    /// INFO.NAV.
    pub const LABEL: Self = Self::to(Kind::Label);
    /// List of identity numbers.
    pub const ID_LIST: Self = Self::to(Kind::IdList);
    /// Every form of Navet's term-code text: notification, infil, label file.
    pub const NAVET_TEXT: Self = Self::NOTIFICATION.or(Self::INFIL).or(Self::LABEL);

    const fn to(kind: Kind) -> Self {
        Self(1 << kind as u8)
    }

    /// Both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether files of `kind` are among them.
    pub const fn includes(self, kind: Kind) -> bool {
        self.0 & (1 << kind as u8) != 0
    }
}

/// What is known of a rule without a file.
pub struct Meta {
    /// Its number.
    pub id: RuleId,
    /// Its name in addresses and file names, `record-count-mismatch`. Empty in the rulebook without the catalogue's
    /// feature `provenance`: the engine asks nobody by name.
    pub slug: &'static str,
    /// The one severity of all its findings.
    pub severity: Severity,
    /// How certain its basis is. Below `High`, it is never an error.
    pub confidence: Confidence,
    /// Where its basis can be looked up. Empty without the catalogue's feature `provenance`.
    pub basis: &'static str,
    /// The kinds of file it speaks about.
    pub applies: Applies,
    /// Rules that may fire as a consequence where this one fires.
    pub implies: &'static [RuleId],
    /// Its heading, a few words.
    pub title: Words,
    /// The line that a finding says; `{0}`, `{1}`, `{2}` are its arguments.
    pub message: Words,
}

impl Meta {
    /// As the rulebook carries it.
    pub(crate) const fn carried(self) -> Self {
        Self { slug: provenance(self.slug), ..self }
    }

    /// The message of a finding with these arguments.
    pub fn message(&self, args: &Args, language: Language) -> String {
        let mut text = String::new();
        let mut rest = self.message.get(language);
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let arg = match after.as_bytes() {
                [digit, b'}', ..] => args.get(usize::from(digit.wrapping_sub(b'0'))),
                _ => None,
            };
            rest = if let (Some(arg), Some(after)) = (arg, after.get(2..)) {
                arg.write(&mut text, language);
                after
            } else {
                text.push('{');
                after
            };
        }
        text.push_str(rest);
        text
    }
}

/// The posts that a rule looks at when they end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostEnd {
    /// None.
    None,
    /// Those that are not closed by their own mark, have not exactly one number, or leave a group open.
    Unusual,
    /// Those that hold a term of [`Rule::READS`]. For terms that few posts hold.
    Reading,
    /// Those of which one of these things was remarked.
    Remark(Remarks),
}

/// One check. All functions are empty unless the rule writes them; a rule says in its constants which of
/// them the pass has to call.
#[allow(unused_variables, reason = "the default of every event is to do nothing with it")]
pub trait Rule {
    /// The rule's words and weight.
    const META: Meta;

    /// Roles whose terms wake [`Rule::term`].
    const ROLES: &'static [Role] = &[];
    /// Kinds of which every term wakes [`Rule::term`] whose meaning is certain or nearly so; only odd values, as
    /// `ODD_ONLY` says.
    const KINDS: &'static [TermKind] = &[];
    /// Whether terms of these roles wake the rule only where they have a value and that is not as its kind asks: not on
    /// its list, no whole date of the calendar or one after the reference date, no digits or of another length, longer
    /// than may be.
    const ODD_ONLY: bool = false;
    /// Whether terms of these roles wake the rule only where they open or close a group.
    const GROUP_MARKS: bool = false;
    /// Keywords that wake [`Rule::mark`]. `#UP` is a term, never a mark.
    const KEYWORDS: &'static [KeywordRole] = &[];
    /// Whether they wake it also where the mark is in order: a `#POST_START` while no post is open, in a section
    /// that holds posts, or a `#POST_ID` of the known form that is the first line of a post but for its start.
    const IN_ORDER: bool = true;
    /// Roles whose values the rule looks up in the post; the pass keeps no others.
    const READS: &'static [Role] = &[];
    /// Whether [`Rule::identity`] is called: for every identity number that is not plainly valid, or of somebody who
    /// was not born on the reference date.
    const IDENTITIES: bool = false;
    /// Whether [`Rule::removal`] is called: for every term whose value is `$` or `-1`.
    const REMOVALS: bool = false;
    /// Whether [`Rule::empty`] is called: for every known term without a value.
    const EMPTIES: bool = false;
    /// The terms for which [`Rule::out_of_place`] is called: those that stray so.
    const STRAY: Stray = Stray::Nothing;
    /// Start codes of groups whose entries wake [`Rule::entry`].
    const ENTRIES: &'static [Role] = &[];
    /// For which posts [`Rule::post_end`] is called.
    const POST_END: PostEnd = PostEnd::None;
    /// Whether [`Rule::repeated`] is called: for every later place of an identity number.
    const REPEATS: bool = false;

    /// A line that is longer than what is kept of it, or holds a byte that is `odd`.
    fn odd_line(cx: &mut Context<'_>, line: &Line<'_>, odd: &Odd) {}

    /// A line that is no mark.
    fn no_mark(cx: &mut Context<'_>) {}

    /// A known keyword, `#UP` too, that is not written as the sources print it: in small letters, without `#`, with a
    /// damaged letter; or one, `#UP` aside, whose line ends in a blank.
    fn odd_mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>) {}

    /// A known keyword other than `#UP`; `before` is the frame as it was before the line.
    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, before: &Frame) {}

    /// A term inside a post; `post` is the post as it was before the line.
    fn term(cx: &mut Context<'_>, term: &Term<'_>, post: &Post) {}

    /// An identity number that is not plainly valid, or of somebody not yet born, or the post's own where another should
    /// be: in a post, on an infil or on a list.
    fn identity(cx: &mut Context<'_>, field: &IdentityField<'_>) {}

    /// A term with the value `$` or `-1`.
    fn removal(cx: &mut Context<'_>, term: &Term<'_>, post: &Post) {}

    /// A known term without a value, or with blanks only.
    fn empty(cx: &mut Context<'_>, term: &Term<'_>, post: &Post) {}

    /// A term that stands elsewhere than it should; `post` is the post as it was before the line.
    fn out_of_place(cx: &mut Context<'_>, code: TermCode, post: &Post) {}

    /// The end of a group entry by its own mark, where the entry is not as most are. A relation is so with a number and
    /// a type and neither birth time nor name; a citizenship with a country; an entry of the history with date, county,
    /// municipality of the list, property and type; others with any term.
    fn entry(cx: &mut Context<'_>, post: &Post) {}

    /// The end of a post, by its own mark, by a line that cannot stand in a post, or by the end of the input: then
    /// the context has no bytes.
    fn post_end(cx: &mut Context<'_>, post: &Post) {}

    /// The end of the input.
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {}

    /// After the end: an identity number stands in several posts (lines of an infil, of a list).
    /// Called once for each of its places but the first, in no order.
    fn repeated(cx: &mut Context<'_>, file: &File<'_>, repeat: &Repeat) {}

    /// Asked at the end: whether the rule's findings stand, given the whole file. Lets a rule speak on a
    /// line although only a later line tells whether it was right to.
    fn stands(facts: &Facts) -> bool {
        true
    }
}

/// One of the later places of an identity number.
#[derive(Clone, Copy, Debug)]
pub struct Repeat {
    /// The line of an earlier post of the person with the same `#POST_ID`.
    pub same_id_at: Option<u64>,
    /// 1 for the second place, 2 for the third …
    pub nth: u64,
    /// The line of the first place: of the `#POST_START`, of the `#PNR`, of the list's row.
    pub first_line: u64,
    /// The line of this place.
    pub line: u64,
    /// The number of this post, `#PNR` or row.
    pub post: u64,
    /// Where this post carries no flag although an earlier one has protected the person and none since has lifted
    /// that: the line of the post that did.
    pub protected_at: Option<u64>,
}

/// No arguments.
pub const NO_ARGS: Args = [Arg::None, Arg::None, Arg::None];
