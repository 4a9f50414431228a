//! What a rule has said, where. Counts are exact always; only stored examples are capped, per rule.

use navlupp_catalog::{Language, Role, TermCode, Words};
use navlupp_id::Date;

use crate::order::arrange;
use crate::post::RoleSet;
use crate::rule::{Applies, Meta, RuleId, Severity};

/// An argument of a message: a closed type, so that no personal value can enter a report.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Arg {
    /// No argument.
    None,
    /// A number of things.
    Count(u64),
    /// A line, from 1.
    Line(u64),
    /// A calendar date.
    Date(Date),
    /// A term code.
    Term(TermCode),
    /// Text of the program or the catalogue, the same in every language.
    Code(&'static str),
    /// Words of the program.
    Words(&'static Words),
    /// A byte, written as two hexadecimal digits.
    Byte(u8),
}

impl Arg {
    pub(crate) fn write(self, text: &mut String, language: Language) {
        match self {
            Self::None => {}
            Self::Count(number) | Self::Line(number) => write_count(text, number, language),
            Self::Date(date) => text.push_str(&date.to_string()),
            Self::Term(code) => text.push_str(&code.to_string()),
            Self::Code(code) => text.push_str(code),
            Self::Words(words) => text.push_str(words.get(language)),
            Self::Byte(byte) => {
                for half in [byte >> 4, byte & 15] {
                    text.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
                }
            }
        }
    }

    fn shift(&mut self, moved: impl Fn(u64) -> u64) {
        if let Self::Line(line) = self {
            *line = moved(*line);
        }
    }
}

/// Writes a count with its thousands set apart: by no-break spaces, in English by commas.
pub fn write_count(text: &mut String, number: u64, language: Language) {
    let digits = number.to_string();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(if language == Language::English { ',' } else { '\u{A0}' });
        }
        text.push(digit);
    }
}

/// The arguments of a message.
pub type Args = [Arg; 3];

/// Where in the file: line and column from 1, length in characters (0: the line as a whole).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line; 0 says: the file as a whole.
    pub line: u64,
    /// The column in characters.
    pub column: u32,
    /// The length in characters.
    pub length: u32,
}

impl Place {
    /// The beginning of a line.
    pub const fn line(line: u64) -> Self {
        Self { line, column: 1, length: 0 }
    }
}

/// One thing that a rule has said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// Which rule.
    pub rule: RuleId,
    /// How much it weighs.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// In which post (line of an infil or a list), from 1; 0: in none.
    pub post: u64,
    /// What the message says beside the rule's words.
    pub args: Args,
}

/// Everything that the rules have said: exact counts, and the first examples of each rule.
#[derive(Clone, PartialEq)]
pub struct Findings {
    cap: usize,
    rules: Vec<OfRule>,
    /// By rule number: its place among them and one, where it speaks of all the kinds of file that it can and has all
    /// the examples that are kept. Every finding looks for its own.
    full: Box<[u8; 1 << RULE_BITS]>,
}

/// Enough for the number of any rule.
const RULE_BITS: u32 = (RuleId::MAX as u32).ilog2() + 1;

/// What the whole file must be for a finding to stand. Only its end tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing more than that the rule speaks of files of this kind.
    Nothing,
    /// One of these kinds.
    Kind(Applies),
    /// A selection: a framed notification with neither days nor any `#POST_ID`.
    Selection,
    /// A term of this role in some post.
    Term(Role),
}

#[derive(Clone, PartialEq)]
struct OfRule {
    rule: RuleId,
    needs: Needs,
    severity: Severity,
    count: u64,
    /// The stretches that it speaks of, each once.
    stretches: u64,
    /// The first and the last of them; they ascend.
    first: Stretch,
    last: Stretch,
    examples: Vec<Finding>,
}

/// Which post, or which lines between two posts: twice the number of the post, one less for the lines before it.
pub(crate) type Stretch = u64;

impl OfRule {
    /// Counts one more.
    const fn see(&mut self, stretch: Stretch) {
        self.count += 1;
        if stretch > self.last {
            if self.stretches == 0 {
                self.first = stretch;
            }
            self.stretches += 1;
            self.last = stretch;
        }
    }

    fn is_of(&self, rule: RuleId, needs: Needs) -> bool {
        self.rule == rule && self.needs == needs
    }
}

impl Findings {
    /// No findings yet; at most `cap` examples of each rule will be kept.
    pub fn new(cap: usize) -> Self {
        Self { cap, rules: Vec::new(), full: Box::new([0; 1 << RULE_BITS]) }
    }

    /// Counts a finding of a rule that has all the examples that are kept; tells whether it has.
    #[inline]
    pub(crate) fn add_beyond(&mut self, meta: &Meta, stretch: Stretch) -> bool {
        let at = usize::from(self.full[usize::from(meta.id.0) % self.full.len()]);
        let Some(of_rule) = self.rules.get_mut(at.wrapping_sub(1)) else { return false };
        of_rule.see(stretch);
        true
    }

    /// Adds a finding that stands only if the whole file turns out as it needs, and no earlier in the file than the last
    /// one of its rule.
    pub(crate) fn add_if(
        &mut self,
        needs: Needs,
        meta: &Meta,
        place: Place,
        post: u64,
        stretch: Stretch,
        args: Args,
    ) {
        let cap = self.cap;
        let of_rule = self.of_rule(meta, needs);
        of_rule.see(stretch);
        if of_rule.examples.len() < cap {
            of_rule.examples.push(Finding { rule: meta.id, severity: meta.severity, place, post, args });
            if of_rule.examples.len() == cap {
                self.find_full();
            }
        }
    }

    /// Adds a finding of a rule that speaks in no order; the first in the file are kept all the same.
    pub fn add_unordered(&mut self, meta: &Meta, place: Place, post: u64, args: Args) {
        let cap = self.cap;
        let of_rule = self.of_rule(meta, Needs::Nothing);
        of_rule.count += 1;
        of_rule.stretches += 1;
        of_rule.examples.push(Finding { rule: meta.id, severity: meta.severity, place, post, args });
        if of_rule.examples.len() >= 2 * cap + 64 {
            in_line_order(&mut of_rule.examples);
            of_rule.examples.truncate(cap);
        }
    }

    fn of_rule(&mut self, meta: &Meta, needs: Needs) -> &mut OfRule {
        let at = self.rules.iter().position(|of_rule| of_rule.is_of(meta.id, needs)).unwrap_or_else(|| {
            let (rule, severity) = (meta.id, meta.severity);
            let (count, stretches, first, last, examples) = (0, 0, 0, 0, Vec::new());
            self.rules.push(OfRule { rule, needs, severity, count, stretches, first, last, examples });
            self.rules.len() - 1
        });
        &mut self.rules[at]
    }

    /// Moves every place: `posts` stand before this part of the file, and `moved` tells the new lines.
    pub(crate) fn shift(&mut self, posts: u64, moved: impl Fn(u64) -> u64) {
        for of_rule in self.rules.iter_mut().filter(|of_rule| of_rule.stretches > 0) {
            of_rule.first += 2 * posts;
            of_rule.last += 2 * posts;
        }
        for finding in self.rules.iter_mut().flat_map(|of_rule| &mut of_rule.examples) {
            finding.place.line = moved(finding.place.line);
            if finding.post != 0 {
                finding.post = finding.post.wrapping_add(posts);
            }
            for arg in &mut finding.args {
                arg.shift(&moved);
            }
        }
    }

    /// Adds the findings of the part that follows, already shifted.
    pub(crate) fn merge(&mut self, later: Self) {
        for mut theirs in later.rules {
            if let Some(mine) = self.rules.iter_mut().find(|mine| mine.is_of(theirs.rule, theirs.needs)) {
                mine.count += theirs.count;
                mine.stretches += theirs.stretches;
                if theirs.first == mine.last {
                    mine.stretches -= 1;
                }
                mine.last = theirs.last;
                let room = self.cap.saturating_sub(mine.examples.len());
                theirs.examples.truncate(room);
                mine.examples.append(&mut theirs.examples);
            } else {
                self.rules.push(theirs);
            }
        }
        self.find_full();
    }

    /// Roles of which some finding needs a term.
    pub(crate) fn awaited(&self) -> RoleSet {
        self.rules.iter().fold(RoleSet::NONE, |roles, of_rule| match of_rule.needs {
            Needs::Term(role) => roles.or(RoleSet::of(&[role])),
            _ => roles,
        })
    }

    /// Keeps the findings of which `stands` is true, given their rule and what they need.
    pub(crate) fn retain(&mut self, stands: impl Fn(RuleId, Needs) -> bool) {
        self.rules.retain(|of_rule| stands(of_rule.rule, of_rule.needs));
        self.find_full();
    }

    /// Puts rules by number, examples by place, and caps what came in no order.
    pub(crate) fn settle(&mut self) {
        arrange(&mut self.rules, &|one, other| one.rule < other.rule);
        self.rules.dedup_by(|later, first| {
            let same = later.rule == first.rule;
            if same {
                first.count += later.count;
                first.stretches += later.stretches;
                first.examples.append(&mut later.examples);
            }
            same
        });
        self.find_full();
        for of_rule in &mut self.rules {
            in_line_order(&mut of_rule.examples);
            of_rule.examples.truncate(self.cap);
        }
    }

    fn find_full(&mut self) {
        self.full.fill(0);
        for (at, of_rule) in self.rules.iter().enumerate() {
            if of_rule.needs == Needs::Nothing && of_rule.examples.len() >= self.cap {
                let number = usize::from(of_rule.rule.0) % self.full.len();
                self.full[number] = u8::try_from(at + 1).unwrap_or(0);
            }
        }
    }

    /// The rules that fired, by number: rule, severity, exact count, number of stored examples.
    pub fn rules(&self) -> impl Iterator<Item = (RuleId, Severity, u64, usize)> {
        self.rules
            .iter()
            .map(|of_rule| (of_rule.rule, of_rule.severity, of_rule.count, of_rule.examples.len()))
    }

    /// The rules that fired in more than 95 of a hundred posts and are `of_form`. The lines between two posts count
    /// like a post, and 20 posts are the fewest that tell anything.
    pub(crate) fn systematic(&self, posts: u64, of_form: impl Fn(RuleId, Severity) -> bool) -> Vec<RuleId> {
        let fires = |of_rule: &&OfRule| {
            of_rule.stretches * 100 > posts.max(20) * 95 && of_form(of_rule.rule, of_rule.severity)
        };
        self.rules.iter().filter(fires).map(|of_rule| of_rule.rule).collect()
    }

    /// How often a rule fired.
    pub fn count(&self, rule: RuleId) -> u64 {
        self.rules.iter().filter(|of_rule| of_rule.rule == rule).map(|of_rule| of_rule.count).sum()
    }

    /// How many findings have this severity.
    pub fn count_of(&self, severity: Severity) -> u64 {
        self.rules.iter().filter(|of_rule| of_rule.severity == severity).map(|of_rule| of_rule.count).sum()
    }

    /// The stored examples of one rule, in line order.
    pub fn examples(&self, rule: RuleId) -> &[Finding] {
        self.rules.iter().find(|of_rule| of_rule.rule == rule).map_or(&[], |of_rule| &of_rule.examples)
    }

    /// All stored examples in line order; on one line by column, then by rule.
    pub fn in_line_order(&self) -> Vec<Finding> {
        let mut all: Vec<Finding> =
            self.rules.iter().flat_map(|of_rule| of_rule.examples.iter().copied()).collect();
        in_line_order(&mut all);
        all
    }
}

/// By line, then column, then rule.
fn in_line_order(findings: &mut [Finding]) {
    let key = |finding: &Finding| (finding.place.line, finding.place.column, finding.rule);
    arrange(findings, &|one, other| key(one) < key(other));
}
