//! The groups of a post: relations, citizenships, history.

use navlupp_id::{Date, Identity};

use crate::block::digits;
use crate::number;
use crate::person::Name;
use crate::scribe::{Registration, Scribe};
use crate::words::WRITTEN_ON_MUNICIPALITY;

/// A relation (group 02).
#[derive(Clone, Copy)]
pub(crate) struct Relation {
    /// 02003
    pub(crate) kind: &'static str,
    pub(crate) to: Identity,
    /// 02008, where the relation has changed.
    pub(crate) status: Option<&'static str>,
    /// Since when the other person is dead.
    pub(crate) dead: Option<Date>,
}

impl Scribe<'_> {
    pub(crate) fn relation(&mut self, relation: Relation) {
        self.block.group("02000");
        self.block.term("02001", relation.to.digits());
        self.block.term("02003", relation.kind);
        if let Some(status) = relation.status {
            self.block.term("02008", status);
        }
        if let Some(date) = relation.dead {
            self.block.term("02010", "AV");
            self.date("02011", date);
        }
        self.block.group("02999");
    }

    /// The parents, where the years of a sample leave room for them: mother and father, or two mothers or two fathers
    /// by adoption, or since 2006 a mother and a *förälder* (Allmän beskrivning 4.1, chapter 8.29). Of a child they are
    /// alive, and its guardians (8.27).
    pub(crate) fn parents(&mut self, is_child: bool) {
        let year = self.person.year_of_birth;
        let kinds = match self.random.below(100) {
            0..4 => [("MO", true), ("MO", true)],
            4..6 => [("FA", false), ("FA", false)],
            6..8 => [("MO", true), ("F", true)],
            _ => [("MO", true), ("FA", false)],
        };
        // One child in five has one guardian only.
        let guardians = if !is_child {
            0
        } else if self.random.percent(20) {
            1
        } else {
            2
        };
        let mut parents = [None; 2];
        for ((kind, is_woman), parent) in kinds.into_iter().zip(&mut parents) {
            if !is_child && (year < 1841 || self.random.percent(8)) {
                continue;
            }
            let to = self.elder(is_woman);
            if !is_child && self.random.percent(4) {
                self.unregistered(kind, to.number() / 10_000, is_woman);
            } else {
                let is_dead = !is_child && self.random.percent(50);
                let dead = is_dead.then(|| self.between(1992_01_01, 2020_12_31));
                self.relation(Relation { kind, to, status: None, dead });
            }
            *parent = Some(to);
        }
        for to in parents.into_iter().flatten().take(guardians) {
            self.relation(Relation { kind: "V", to, status: None, dead: None });
        }
    }

    /// Somebody who never was folkbokförd has a time of birth and a name (Allmän beskrivning 4.1, 8.26).
    fn unregistered(&mut self, kind: &str, born: u64, is_woman: bool) {
        self.block.group("02000");
        if self.random.percent(50) {
            self.block.term("02002", digits::<8>(born));
        } else {
            self.block.term("02002", digits::<12>(born * 10_000));
        }
        self.block.term("02003", kind);
        Name::new(&mut self.random, is_woman).write_of_relation(self.block);
        self.block.group("02999");
    }

    /// The birth date of somebody under age.
    pub(crate) fn childhood(&mut self) -> Date {
        self.day.plus_days(-self.random.between(1, 17 * 365)).unwrap_or(self.day)
    }

    /// A child who never was folkbokförd, and custody of it (Allmän beskrivning 4.1, chapter 8.28).
    pub(crate) fn ward(&mut self) {
        let born = u64::from(self.childhood().number());
        for kind in ["B", "VF"] {
            self.unregistered(kind, born, true);
        }
    }

    /// Somebody of the age of a parent, as far as the years of a sample go.
    pub(crate) fn elder(&mut self, is_woman: bool) -> Identity {
        let year = self.person.year_of_birth;
        number::born(&mut self.random, (year - 40).max(1800), (year - 19).max(1800), is_woman)
    }

    /// Somebody to be or have been married to.
    pub(crate) fn spouse(&mut self) -> Identity {
        let year = self.person.year_of_birth;
        let is_woman = !self.person.is_woman;
        number::born(&mut self.random, (year - 8).max(1800), (year + 8).min(1880), is_woman)
    }

    /// A child, where the years of a sample leave room for one.
    pub(crate) fn child(&mut self) -> Option<Identity> {
        let year = self.person.year_of_birth;
        let is_woman = self.random.percent(50);
        (year <= 1860).then(|| number::born(&mut self.random, year + 20, (year + 40).min(1880), is_woman))
    }

    /// A citizenship (group 03); without a date it is Swedish since before 1 July 1991.
    pub(crate) fn citizenship(&mut self, country: &str, since: Option<Date>) {
        self.block.group("03000");
        self.block.term("03001", country);
        self.block.term("03002", digits::<8>(since.map_or(0, |date| u64::from(date.number()))));
        self.block.group("03999");
    }

    /// A registration (group 04, folkbokföringstyp FB).
    pub(crate) fn history(&mut self, registration: &Registration, is_hidden: bool) {
        let (county, municipality) = registration.municipality.split_at(2);
        self.block.group("04000");
        self.date("04001", registration.since);
        self.block.term("04002", county);
        self.block.term("04003", municipality);
        if is_hidden {
            self.block.term("04005", WRITTEN_ON_MUNICIPALITY);
        } else {
            registration.property.write(self.block, "04005");
        }
        self.block.term("04008", "FB");
        self.block.group("04999");
    }

    /// The end of all registration: emigrated (UV) or vanished (OB).
    pub(crate) fn gone(&mut self, kind: &str, since: Date) {
        self.block.group("04000");
        self.date("04001", since);
        self.block.term("04008", kind);
        self.block.group("04999");
    }
}
