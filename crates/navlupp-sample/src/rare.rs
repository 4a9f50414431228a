//! What is rare and sound all the same: people who were deregistered long ago, and changes that take something away or
//! tell a date that nobody knows whole.

use navlupp_id::Date;

use crate::address;
use crate::block::digits;
use crate::random::Random;
use crate::scribe::Scribe;
use crate::words::{MEN, NO_RESIDENCE, WOMEN, WRITTEN_ON_MUNICIPALITY};

/// Before this day little was kept of a deregistered person (Allmän beskrivning 4.1, chapter 10).
const LITTLE_KEPT_UNTIL: u32 = 2005_11_27;
/// The last day on which somebody could be registered as without known residence (chapter 8.11).
const NO_RESIDENCE_UNTIL: u32 = 2022_08_31;

/// What happens to few, each as often as the next.
const HAPPENINGS: [fn(&mut Scribe<'_>); 8] = [
    returned,
    without_property,
    care_of_removed,
    foreign_address_removed,
    no_given_name_in_use,
    birth_date_corrected,
    civil_status_date_corrected,
    old_deregistration_corrected,
];

/// Now and then, one of them. Draws from a stream of its own, so that other posts stay what they are.
pub(crate) fn happening(random: &Random) -> Option<fn(&mut Scribe<'_>)> {
    let mut own = random.fork();
    own.percent(2).then(|| own.pick(&HAPPENINGS))
}

/// A full post of somebody of whom Navet has kept number, name, last registration, citizenship, reason and date only:
/// those who were deregistered before 28 November 2005, from 1991 on, or at any time if they are Swedes who moved abroad
/// (Allmän beskrivning 4.1, chapter 10). The last registration has the codes of its time.
pub(crate) fn deregistered_long_ago(scribe: &mut Scribe<'_>) {
    let reason = scribe.random.pick(&["UV", "UV", "AV", "AN"]);
    let has_emigrated = reason == "UV";
    let date = scribe.between(if has_emigrated { 1965_01_01 } else { 1991_01_01 }, LITTLE_KEPT_UNTIL);
    let since = scribe.between(1965_01_01, date.number());
    let mut registration = scribe.registration(since);
    if let Some(municipality) = scribe.stock.former_municipality(&mut scribe.random, date) {
        registration.municipality = municipality;
    }
    scribe.identity();
    scribe.case(if has_emigrated { "75H" } else { "1H" });
    scribe.block.term("01006", reason);
    if scribe.random.percent(20) {
        scribe.vague_date("01007", date);
    } else {
        scribe.date("01007", date);
    }
    scribe.name();
    scribe.registered_at(&registration, false);
    if has_emigrated {
        address::abroad(scribe.block, &mut scribe.random, scribe.stock);
    }
    scribe.citizenship("SE", None);
}

/// The heading under which somebody without a property has been registered since a day.
pub(crate) fn heading(random: &mut Random, since: Date) -> &'static str {
    let is_late = since.number() > NO_RESIDENCE_UNTIL;
    if is_late || random.percent(50) { WRITTEN_ON_MUNICIPALITY } else { NO_RESIDENCE }
}

/// Who had emigrated is back: reason and date go.
fn returned(scribe: &mut Scribe<'_>) {
    let since = scribe.lately();
    let registration = scribe.registration(since);
    scribe.identity();
    scribe.block.term("01006", "$");
    scribe.block.term("01007", "$");
    scribe.registered_at(&registration, false);
    address::ordinary(scribe.block, &mut scribe.random);
    scribe.date("01101", since);
    scribe.history(&registration, false);
}

/// Registered in the municipality and on no property: the address goes.
fn without_property(scribe: &mut Scribe<'_>) {
    let since = scribe.lately();
    let registration = scribe.registration(since).under(WRITTEN_ON_MUNICIPALITY);
    scribe.identity();
    scribe.case("41H");
    scribe.registered_at(&registration, false);
    for code in ["01033", "01034", "01035"] {
        scribe.block.term(code, "$");
    }
    scribe.history(&registration, false);
}

fn care_of_removed(scribe: &mut Scribe<'_>) {
    scribe.identity();
    scribe.case("75H");
    scribe.block.term("01031", "$");
}

/// Ten years after it was told (Allmän beskrivning 4.1, chapter 10).
fn foreign_address_removed(scribe: &mut Scribe<'_>) {
    scribe.identity();
    for code in ["01071", "01072", "01077"] {
        scribe.block.term(code, "$");
    }
}

/// All first names are used alike. The other removal mark; where Navet writes which is not public.
fn no_given_name_in_use(scribe: &mut Scribe<'_>) {
    scribe.identity();
    scribe.case("29H");
    scribe.block.term("01011", "-1");
    scribe.block.term("01012", scribe.random.pick(if scribe.person.is_woman { &WOMEN } else { &MEN }));
}

fn birth_date_corrected(scribe: &mut Scribe<'_>) {
    scribe.identity();
    let born = scribe.person.born_otherwise(&mut scribe.random);
    scribe.block.term("01010", born);
}

fn civil_status_date_corrected(scribe: &mut Scribe<'_>) {
    scribe.identity();
    let date = scribe.between(1992_01_01, 2019_12_31);
    scribe.vague_date("01082", date);
}

fn old_deregistration_corrected(scribe: &mut Scribe<'_>) {
    scribe.identity();
    let date = scribe.between(1965_01_01, 1990_12_31);
    scribe.block.term("01006", "UV");
    scribe.vague_date("01007", date);
}

impl Scribe<'_> {
    /// A date whose day, and often whose month, nobody knows.
    pub(crate) fn vague_date(&mut self, code: &str, date: Date) {
        let unit = if self.random.percent(50) { 100 } else { 10_000 };
        self.block.term(code, digits::<8>(u64::from(date.number() / unit * unit)));
    }
}
