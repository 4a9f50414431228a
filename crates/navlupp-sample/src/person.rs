//! Whose post it is.

use navlupp_id::{Identity, Sex};

use crate::block::{Block, digits};
use crate::number;
use crate::random::Random;
use crate::words::{MEN, SURNAMES, WOMEN};

/// An invented person.
#[derive(Clone, Copy)]
pub(crate) struct Person {
    /// The number that the post carries.
    pub(crate) identity: Identity,
    /// Whether that stands in 01002, of somebody who is not folkbokförd.
    pub(crate) is_coordination: bool,
    /// Whether it is a personnummer all the same (Allmän beskrivning 4.1, chapter 8.1).
    pub(crate) is_diplomat: bool,
    pub(crate) is_woman: bool,
    pub(crate) year_of_birth: i32,
    /// ÅÅÅÅMMDD
    pub(crate) born: [u8; 8],
}

impl Person {
    /// The person behind a personnummer.
    pub(crate) fn of(identity: Identity) -> Self {
        let digits = identity.digits();
        Self {
            identity,
            is_coordination: false,
            is_diplomat: false,
            is_woman: identity.sex() == Sex::Woman,
            year_of_birth: i32::from(digits[2] - b'0') * 10 + i32::from(digits[3] - b'0') + 1800,
            born: [0, 1, 2, 3, 4, 5, 6, 7].map(|place| digits[place]),
        }
    }

    /// The same person under a samordningsnummer.
    pub(crate) fn under_coordination_number(self) -> Self {
        Self { identity: number::coordination(self.identity), is_coordination: true, ..self }
    }

    /// The same person at an embassy.
    pub(crate) fn as_diplomat(self) -> Self {
        Self { is_coordination: true, is_diplomat: true, ..self }
    }

    /// Another day of the same month: a date of birth that was corrected while the number stayed (Allmän beskrivning
    /// 4.1, chapter 8.6).
    pub(crate) fn born_otherwise(&self, random: &mut Random) -> [u8; 8] {
        let [a, b, c, d, e, f, ..] = self.born;
        let [tens, ones] = digits(u64::from(1 + random.below(28)));
        [a, b, c, d, e, f, tens, ones]
    }
}

/// What a person is called.
pub(crate) struct Name {
    given: [&'static str; 3],
    count: usize,
    middle: Option<&'static str>,
    last: &'static str,
}

/// The most that 01015 holds; only a longer name has the term (Allmän beskrivning 4.1, chapter 8.8).
const NOTIFIED: usize = 36;

impl Name {
    pub(crate) fn new(random: &mut Random, is_woman: bool) -> Self {
        let list = if is_woman { &WOMEN } else { &MEN };
        Self {
            given: [random.pick(list), random.pick(list), random.pick(list)],
            count: 1 + random.below(3) as usize,
            middle: random.percent(15).then(|| random.pick(&SURNAMES)),
            last: random.pick(&SURNAMES),
        }
    }

    /// The terms 01011–01015.
    pub(crate) fn write(&self, block: &mut Block, random: &mut Random) {
        if self.count > 1 && random.percent(60) {
            block.term("01011", self.called(random.below(self.count as u32) as usize));
        }
        let [first, second, third] = self.given.map(str::as_bytes);
        match self.count {
            1 => block.term("01012", first),
            2 => block.term_of("01012", &[first, b" ", second]),
            _ => block.term_of("01012", &[first, b" ", second, b" ", third]),
        }
        if let Some(middle) = self.middle {
            block.term("01013", middle);
        }
        block.term("01014", self.last);
        if self.length() > NOTIFIED {
            block.term_of("01015", &[self.last.as_bytes(), b", ", first]);
        }
    }

    /// The name of a relation person, 02005 and 02007.
    pub(crate) fn write_of_relation(&self, block: &mut Block) {
        block.term("02005", self.given[0]);
        block.term("02007", self.last);
    }

    /// 01011: the place of the name that is used, a hyphenated one counting as two.
    fn called(&self, used: usize) -> [u8; 2] {
        let pieces = |name: &str| 1 + name.bytes().filter(|&byte| byte == b'-').count();
        let before: usize = self.given[..used].iter().map(|name| pieces(name)).sum();
        let first = before + 1;
        let second = if pieces(self.given[used]) == 2 { first + 1 } else { 0 };
        [b'0' + first as u8, b'0' + second as u8]
    }

    /// Characters of *mellannamn efternamn, förnamn*.
    fn length(&self) -> usize {
        let characters = |name: &str| name.chars().count();
        let given: usize = self.given[..self.count].iter().map(|name| characters(name) + 1).sum();
        given + 1 + characters(self.last) + self.middle.map_or(0, |middle| characters(middle) + 1)
    }
}
