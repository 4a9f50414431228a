//! A post as a person would tell it: what happened, to whom, what the register now says, what was removed.
//!
//! The sentences are data: [`topics`] holds them as rows in three languages, in the order in which they are told,
//! [`slots`] says which terms their places stand for, and [`teller`] fills them in. Places ask for roles, not for
//! numbers, so that a term of an own list is told as well. What no row tells is told by its name at the end, so that
//! every term of a post stands in one sentence.
//!
//! Values come through [`crate::sight`] only: what may not be seen is told by its kind.

mod cases;
mod item;
mod phrase;
mod rest;
mod slots;
mod teller;
mod topics;
mod when;

use navlupp_catalog::{Catalogue, KeywordRole, Language, Words, words};

use crate::passage::{Is, SeenLine, SeenPost};
use crate::sight::Sight;
pub(crate) use cases::say as cases;
use teller::{Teller, list};
pub(crate) use teller::{pick, put};

/// A sentence about a post. No `Debug`: it can hold a value that somebody has asked to see.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence, safe for display.
    pub text: String,
    /// The lines that it stands for, ascending, but in one that stands for many sentences.
    pub lines: Vec<u64>,
    /// Why it is not certain; empty where it is. A part that is not certain says so in the sentence as well.
    pub doubt: String,
    /// Whether it tells of what was removed.
    pub removed: bool,
}

/// What is known of a post that is to be told.
#[derive(Clone, Copy)]
pub struct Tale<'a> {
    /// What terms mean.
    pub catalogue: &'a Catalogue,
    /// Who may see what.
    pub sight: Sight<'a>,
    /// The post; none: too little of it was seen.
    pub post: Option<&'a SeenPost>,
    /// Its lines, in order.
    pub lines: &'a [&'a SeenLine],
    /// Whether nothing was left out at its end.
    pub whole: bool,
}

/// Tells a post. Nothing where it has no terms: a number on an infil or a list is no tale.
pub fn tell(tale: Tale<'_>, language: Language) -> Vec<Sentence> {
    let mut teller = Teller::new(tale, language);
    for topic in &topics::TOPICS {
        teller.topic(topic);
    }
    teller.rest();
    let number = |line: &&&SeenLine| matches!(line.is, Is::Unreadable | Is::TermWithoutCode);
    let unreadable: Vec<u64> = tale.lines.iter().filter(number).map(|line| line.number).collect();
    if !unreadable.is_empty() {
        let mut numbers = String::new();
        for number in &unreadable {
            list(&mut numbers, number);
        }
        teller.say(UNREADABLE, &numbers, unreadable);
    }
    if let (Some(first), Some(last)) = (tale.lines.first(), tale.lines.last())
        && tale.whole
        && is(first, KeywordRole::PostStart)
        && !is(last, KeywordRole::PostEnd)
    {
        teller.say(NO_END, "", vec![first.number]);
    }
    teller.sentences
}

fn is(line: &SeenLine, role: KeywordRole) -> bool {
    matches!(line.is, Is::Keyword(keyword) if keyword.role == role)
}

const UNREADABLE: Words = words! {
    sv: "Rader i posten som inte går att läsa: {0}.",
    en: "Lines of the post that cannot be read: {0}.",
    fi: "Tietueen rivit, joita ei voi lukea: {0}.",
};
const NO_END: Words = words! {
    sv: "Posten har inget slut: #POST_SLUT saknas.",
    en: "The post has no end: #POST_SLUT is missing.",
    fi: "Tietueella ei ole loppua: #POST_SLUT puuttuu.",
};
