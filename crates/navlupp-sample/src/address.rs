//! Addresses that do not exist. Postcodes begin with 99, which no town in Sweden has.

use crate::block::{Block, digits};
use crate::random::Random;
use crate::stock::Stock;
use crate::words::{FOREIGN_STREETS, FOREIGN_TOWNS, STREETS, SURNAMES, TOWNS};

fn street(block: &mut Block, random: &mut Random, code: &str, streets: &[&str]) {
    let number = digits::<2>(u64::from(10 + random.below(90)));
    let stairs: &[u8] = if random.percent(20) { b" LGH 1101" } else { b"" };
    block.term_of(code, &[random.pick(streets).as_bytes(), b" ", &number, stairs]);
}

fn town(block: &mut Block, random: &mut Random, [postcode, town]: [&str; 2]) {
    block.term(postcode, digits::<5>(u64::from(99_000 + random.below(1000))));
    block.term(town, random.pick(&TOWNS));
}

/// Folkbokföringsadress: 01031–01035. A street alone stands in line 2.
pub(crate) fn ordinary(block: &mut Block, random: &mut Random) {
    if random.percent(6) {
        block.term_of("01031", &[b"C/O ", random.pick(&SURNAMES).as_bytes()]);
    }
    if random.percent(8) {
        block.term("01032", "EXEMPELGÅRDEN");
    }
    street(block, random, "01033", &STREETS);
    town(block, random, ["01034", "01035"]);
}

/// Särskild postadress: 01051–01055.
pub(crate) fn special(block: &mut Block, random: &mut Random) {
    if random.percent(30) {
        block.term_of("01051", &[b"C/O ", random.pick(&SURNAMES).as_bytes()]);
    }
    street(block, random, "01053", &STREETS);
    town(block, random, ["01054", "01055"]);
}

/// The office through which a protected person gets mail, in the form of Net iD Portal 5.7, example 7.
pub(crate) fn office(block: &mut Block, random: &mut Random) {
    block.term("01051", "FÖRMEDLINGSUPPDRAG EXEMPELVERKET");
    block.term_of("01052", &[b"KONTOR ", &digits::<3>(u64::from(random.below(1000)))]);
    block.term_of("01053", &[b"BOX ", &digits::<4>(u64::from(1000 + random.below(9000)))]);
    town(block, random, ["01054", "01055"]);
}

/// Utlandsadress: 01071–01077.
pub(crate) fn abroad(block: &mut Block, random: &mut Random, stock: &Stock) {
    street(block, random, "01071", &FOREIGN_STREETS);
    block.term("01072", random.pick(&FOREIGN_TOWNS));
    block.term("01077", stock.country(random).1);
}
