//! What it takes to write one post.

use navlupp_id::Date;

use crate::block::{Block, digits};
use crate::person::{Name, Person};
use crate::random::Random;
use crate::stock::Stock;
use crate::words::PROPERTIES;

/// The earliest day of anything that happens in a sample: the register moved from the Church to the tax
/// authority, and what is older has been weeded out (Allmän beskrivning 4.1, chapter 10).
pub(crate) const BEGINNING: u32 = 1991_07_01;

/// One post in the making.
pub(crate) struct Scribe<'a> {
    pub(crate) block: &'a mut Block,
    pub(crate) random: Random,
    pub(crate) stock: &'a Stock,
    pub(crate) person: Person,
    /// The day on which Navet was told; nothing in the post is later.
    pub(crate) day: Date,
    /// Whether posts say what has happened (01004).
    pub(crate) tells_case: bool,
}

/// Where somebody is registered.
#[derive(Clone, Copy)]
pub(crate) struct Registration {
    pub(crate) since: Date,
    pub(crate) municipality: &'static str,
    pub(crate) property: Property,
}

impl Registration {
    /// The same under a heading that stands in for the property.
    pub(crate) fn under(self, heading: &'static str) -> Self {
        Self { property: Property { heading: Some(heading), ..self.property }, ..self }
    }
}

/// A property designation.
#[derive(Clone, Copy)]
pub(crate) struct Property {
    /// What stands in its place.
    pub(crate) heading: Option<&'static str>,
    name: &'static str,
    block: [u8; 1],
    unit: [u8; 2],
}

impl Property {
    /// Writes it as a term.
    pub(crate) fn write(&self, block: &mut Block, code: &str) {
        match self.heading {
            Some(heading) => block.term(code, heading),
            None => block.term_of(code, &[self.name.as_bytes(), b" ", &self.block, b":", &self.unit]),
        }
    }
}

impl Scribe<'_> {
    pub(crate) fn date(&mut self, code: &str, date: Date) {
        self.block.term(code, digits::<8>(u64::from(date.number())));
    }

    /// What has happened, in files that tell.
    pub(crate) fn case(&mut self, case: &str) {
        if self.tells_case {
            self.block.term("01004", case);
        }
    }

    pub(crate) fn identity(&mut self) {
        let code = if self.person.is_coordination { "01002" } else { "01001" };
        self.block.term(code, self.person.identity.digits());
    }

    /// Whether a sekretessmarkering is possible for the number (Allmän beskrivning 4.1, chapter 8.3).
    pub(crate) fn can_have_secrecy(&self) -> bool {
        !self.person.is_coordination || self.day.number() >= 2025_09_22
    }

    pub(crate) fn name(&mut self) {
        Name::new(&mut self.random, self.person.is_woman).write(self.block, &mut self.random);
    }

    /// A day between two numbers ÅÅÅÅMMDD, both included, and never after the day of the post.
    pub(crate) fn between(&mut self, first: u32, last: u32) -> Date {
        let number = |date: u32| Date::from_number(date).unwrap_or(self.day).min(self.day).day_number();
        let (first, last) = (number(first), number(last));
        Date::from_day_number(self.random.between(first, last)).unwrap_or(self.day)
    }

    /// A day not long before the day of the post.
    pub(crate) fn lately(&mut self) -> Date {
        self.day.plus_days(-self.random.between(0, 40)).unwrap_or(self.day)
    }

    /// A place to be registered since `since`.
    pub(crate) fn registration(&mut self, since: Date) -> Registration {
        let property = Property {
            heading: None,
            name: self.random.pick(&PROPERTIES),
            block: digits(u64::from(1 + self.random.below(9))),
            unit: digits(u64::from(10 + self.random.below(90))),
        };
        Registration { since, municipality: self.random.pick(&self.stock.municipalities), property }
    }
}
