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

    /// Mother and father, where the years of a sample leave room for them.
    pub(crate) fn parents(&mut self) {
        let year = self.person.year_of_birth;
        for (kind, is_woman) in [("MO", true), ("FA", false)] {
            if year < 1841 || self.random.percent(8) {
                continue;
            }
            let to = number::born(&mut self.random, year - 40, year - 19, is_woman);
            if self.random.percent(4) {
                self.unregistered_parent(kind, to, is_woman);
            } else {
                let dead = self.random.percent(50).then(|| self.between(1992_01_01, 2020_12_31));
                self.relation(Relation { kind, to, status: None, dead });
            }
        }
    }

    /// Somebody who never was folkbokförd has a time of birth and a name (Allmän beskrivning 4.1, 8.26).
    fn unregistered_parent(&mut self, kind: &str, like: Identity, is_woman: bool) {
        self.block.group("02000");
        let born = like.number() / 10_000;
        if self.random.percent(50) {
            self.block.term("02002", digits::<8>(born));
        } else {
            self.block.term("02002", digits::<12>(born * 10_000));
        }
        self.block.term("02003", kind);
        Name::new(&mut self.random, is_woman).write_of_relation(self.block);
        self.block.group("02999");
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
