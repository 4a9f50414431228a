//! Change posts: the identity and what has changed, nothing else.

use crate::address;
use crate::full::{self, years_of};
use crate::group::Relation;
use crate::rare;
use crate::scribe::Scribe;
use crate::words::{MEN, SURNAMES, WOMEN, WRITTEN_ON_MUNICIPALITY};

/// One thing that can happen.
type Happening = fn(&mut Scribe<'_>);

/// What happens how often, of 1 000 change posts. The shares are a guess at an ordinary day.
const HAPPENINGS: [(u32, Happening); 24] = [
    (165, moved),
    (148, new_address),
    (100, new_child),
    (90, married),
    (45, divorced),
    (60, widowed),
    (165, died),
    (70, surname),
    (20, first_names),
    (20, middle_name),
    (20, emigrated),
    (15, citizen),
    (12, special_address),
    (13, custody_ended),
    (7, of_age),
    (5, adopted),
    (10, secrecy),
    (6, protected_registration),
    (8, protection_lifted),
    (4, protected_change),
    (3, move_signal),
    (4, fewer_terms),
    (4, full::lifted),
    (6, deregistered),
];

/// Any change post of a person.
pub(crate) fn any(scribe: &mut Scribe<'_>) {
    if scribe.person.is_coordination {
        return under_coordination_number(scribe);
    }
    if let Some(happening) = rare::happening(&scribe.random) {
        return happening(scribe);
    }
    let mut drawn = scribe.random.below(1000);
    for (share, happening) in HAPPENINGS {
        if drawn < share {
            return happening(scribe);
        }
        drawn -= share;
    }
}

fn begin(scribe: &mut Scribe<'_>, case: &str) {
    scribe.identity();
    scribe.case(case);
}

fn moved(scribe: &mut Scribe<'_>) {
    begin(scribe, "41H");
    let since = scribe.lately();
    let registration = scribe.registration(since);
    scribe.registered_at(&registration, false);
    address::ordinary(scribe.block, &mut scribe.random);
    // Not every order has the history.
    if scribe.random.percent(40) {
        scribe.history(&registration, false);
    }
}

fn new_address(scribe: &mut Scribe<'_>) {
    begin(scribe, "75H");
    address::ordinary(scribe.block, &mut scribe.random);
}

fn new_child(scribe: &mut Scribe<'_>) {
    let Some(to) = scribe.child() else { return new_address(scribe) };
    begin(scribe, "6R");
    scribe.relation(Relation { kind: "B", to, status: Some("NY"), dead: None });
}

fn married(scribe: &mut Scribe<'_>) {
    begin(scribe, "56H");
    civil_status(scribe, "G", "NY", false);
}

fn divorced(scribe: &mut Scribe<'_>) {
    begin(scribe, "59H");
    civil_status(scribe, "S", "AS", false);
}

fn widowed(scribe: &mut Scribe<'_>) {
    begin(scribe, "66R");
    civil_status(scribe, "Ä", "AV", true);
}

fn civil_status(scribe: &mut Scribe<'_>, status: &str, relation: &'static str, is_dead: bool) {
    let date = scribe.lately();
    scribe.block.term("01081", status);
    scribe.date("01082", date);
    let to = scribe.spouse();
    scribe.relation(Relation { kind: "M", to, status: Some(relation), dead: is_dead.then_some(date) });
}

fn died(scribe: &mut Scribe<'_>) {
    begin(scribe, "66H");
    let date = scribe.lately();
    scribe.deregistered("AV", date);
}

fn surname(scribe: &mut Scribe<'_>) {
    begin(scribe, "21H");
    scribe.block.term("01014", scribe.random.pick(&SURNAMES));
}

fn first_names(scribe: &mut Scribe<'_>) {
    begin(scribe, "29H");
    let list = if scribe.person.is_woman { &WOMEN } else { &MEN };
    scribe.block.term("01012", scribe.random.pick(list));
}

/// A mellannamn is taken, or given up.
fn middle_name(scribe: &mut Scribe<'_>) {
    begin(scribe, "25H");
    let name = if scribe.random.percent(50) { scribe.random.pick(&SURNAMES) } else { "$" };
    scribe.block.term("01013", name);
}

fn emigrated(scribe: &mut Scribe<'_>) {
    begin(scribe, "43H");
    let date = scribe.lately();
    scribe.deregistered("UV", date);
    address::abroad(scribe.block, &mut scribe.random, scribe.stock);
    scribe.gone("UV", date);
}

fn citizen(scribe: &mut Scribe<'_>) {
    begin(scribe, "36H");
    let date = scribe.lately();
    scribe.citizenship("SE", Some(date));
}

/// A särskild postadress is given, or taken away.
fn special_address(scribe: &mut Scribe<'_>) {
    begin(scribe, "45H");
    if scribe.random.percent(70) {
        address::special(scribe.block, &mut scribe.random);
    } else {
        for code in ["01053", "01054", "01055"] {
            scribe.block.term(code, "$");
        }
    }
}

fn custody_ended(scribe: &mut Scribe<'_>) {
    let Some(to) = scribe.child() else { return new_address(scribe) };
    begin(scribe, "12H");
    scribe.relation(Relation { kind: "VF", to, status: Some("AS"), dead: None });
}

/// Somebody has turned eighteen: the guardians go.
fn of_age(scribe: &mut Scribe<'_>) {
    begin(scribe, "12H");
    for is_woman in [true, false] {
        let to = scribe.elder(is_woman);
        scribe.relation(Relation { kind: "V", to, status: Some("AS"), dead: None });
    }
}

/// The mother's partner has adopted her child: two mothers (Allmän beskrivning 4.1, chapter 8.29). Which case that is
/// is not public.
fn adopted(scribe: &mut Scribe<'_>) {
    // Before, there is no room for parents.
    if scribe.person.year_of_birth < 1841 {
        return new_address(scribe);
    }
    scribe.identity();
    let (father, mother) = (scribe.elder(false), scribe.elder(true));
    scribe.relation(Relation { kind: "FA", to: father, status: Some("AS"), dead: None });
    scribe.relation(Relation { kind: "MO", to: mother, status: Some("NY"), dead: None });
}

/// A sekretessmarkering, as in Net iD Portal 5.7, example 1.
fn secrecy(scribe: &mut Scribe<'_>) {
    scribe.identity();
    scribe.block.term("01003", "J");
    scribe.case("3H");
}

/// Somebody with a sekretessmarkering leaves the area: flyttsignal, and nothing else (Allmän beskrivning 4.1, chapter
/// 9.6.2).
fn move_signal(scribe: &mut Scribe<'_>) {
    scribe.identity();
    scribe.block.term("01003", "J");
    scribe.block.term("01022", "99");
}

/// A change of somebody protected, where the flag comes with every change post (Allmän beskrivning 4.1, chapters 9.6.2
/// and 9.6.3).
fn protected_change(scribe: &mut Scribe<'_>) {
    let protection = if scribe.random.percent(30) { "01020" } else { "01003" };
    scribe.identity();
    if protection == "01003" {
        scribe.block.term(protection, "J");
    }
    scribe.case("21H");
    scribe.block.term("01014", scribe.random.pick(&SURNAMES));
    if protection == "01020" {
        scribe.block.term(protection, "J");
    }
}

/// The full post of a receiver who has ordered fewer terms for protected persons: file B of Allmän beskrivning 4.1,
/// bilaga 2. Where the protection has ended, the flag is not there.
fn fewer_terms(scribe: &mut Scribe<'_>) {
    scribe.identity();
    if scribe.random.percent(75) {
        scribe.block.term("01003", "J");
    }
    scribe.case("3H");
    scribe.name();
    address::office(scribe.block, &mut scribe.random);
}

/// Skyddad folkbokföring: the home goes, the office comes.
fn protected_registration(scribe: &mut Scribe<'_>) {
    scribe.identity();
    if scribe.random.percent(30) {
        scribe.block.term("01003", "J");
    }
    scribe.case("3H");
    scribe.block.term("01020", "J");
    if scribe.random.percent(60) {
        scribe.block.term("01025", WRITTEN_ON_MUNICIPALITY);
        scribe.block.term("01033", "$");
        scribe.block.term("01034", "00000");
        scribe.block.term("01035", "$");
        address::office(scribe.block, &mut scribe.random);
    }
}

/// Examples 4–6 of Net iD Portal 5.7.
fn protection_lifted(scribe: &mut Scribe<'_>) {
    scribe.identity();
    match scribe.random.below(3) {
        0 => {
            scribe.block.term("01003", "$");
            scribe.case("3H");
        }
        1 => {
            scribe.case("3H");
            scribe.block.term("01020", "$");
        }
        _ => {
            scribe.block.term("01003", "J");
            scribe.case("3H");
            scribe.block.term("01020", "$");
        }
    }
}

/// The rarer reasons; old ones come when an old deregistration is corrected.
fn deregistered(scribe: &mut Scribe<'_>) {
    scribe.identity();
    let reason = scribe.random.pick(&["GN", "OB", "TA", "AN", "FI"]);
    let (first, last) = years_of(reason);
    let date = scribe.between(first, last);
    scribe.deregistered(reason, date);
}

fn under_coordination_number(scribe: &mut Scribe<'_>) {
    scribe.identity();
    match scribe.random.below(5) {
        0 if !scribe.person.is_diplomat => {
            let reason = scribe.random.pick(&["GS", "AS"]);
            let (first, last) = years_of(reason);
            let date = scribe.between(first, last);
            scribe.deregistered(reason, date);
        }
        1 => scribe.name(),
        2 if scribe.can_have_secrecy() => {
            scribe.block.term("01003", "J");
            scribe.case("3H");
        }
        _ => address::special(scribe.block, &mut scribe.random),
    }
}
