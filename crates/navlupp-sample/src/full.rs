//! Full posts: everything that is known of somebody, as in a totalpost or an urval.

use navlupp_id::Date;

use crate::address;
use crate::group::Relation;
use crate::number;
use crate::rare;
use crate::scribe::{BEGINNING, Registration, Scribe};
use crate::words::{FOREIGN_TOWNS, PARISHES, WRITTEN_ON_MUNICIPALITY};

/// What is particular about somebody.
#[derive(Clone, Copy, Default)]
struct Traits {
    /// 01003
    secrecy: bool,
    /// 01020
    protected_registration: bool,
    /// 01006
    reason: Option<&'static str>,
    born_abroad: bool,
    /// Whether the post tells that protection has ended.
    lifted: bool,
    /// Whether there was another number before (01005).
    renumbered: bool,
    /// Under age, by 01010: nobody born 1800–1880 is so by the number.
    is_child: bool,
    /// Has custody of a child who never was folkbokförd.
    has_ward: bool,
    oddity: Oddity,
}

/// What is sound, and worth a word.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Oddity {
    #[default]
    None,
    /// 01010 is another day than the number says.
    BornOtherwise,
    /// Nobody knows the day of the marriage.
    VagueDate,
    /// Registered on no property.
    NoProperty,
}

impl Traits {
    fn draw(scribe: &mut Scribe<'_>) -> Self {
        let random = &mut scribe.random;
        let oddity = match random.fork().below(1000) {
            0..12 => Oddity::BornOtherwise,
            12..30 => Oddity::VagueDate,
            30..45 => Oddity::NoProperty,
            _ => Oddity::None,
        };
        let reason = match random.below(1000) {
            0..60 => Some("AV"),
            60..85 => Some("UV"),
            85..89 => Some("GN"),
            89..92 => Some("OB"),
            92..95 => Some("TA"),
            95..98 => Some("AN"),
            98..100 => Some("FI"),
            _ => None,
        };
        let protection = if reason.is_none() { random.below(1000) } else { 1000 };
        Self {
            secrecy: protection < 12,
            protected_registration: (8..16).contains(&protection),
            reason,
            born_abroad: random.percent(15),
            lifted: false,
            renumbered: reason.is_none() && random.percent(2),
            is_child: reason.is_none() && random.percent(6),
            has_ward: random.percent(2),
            oddity,
        }
    }
}

/// When a reason for deregistration was in use (Allmän beskrivning 4.1, chapter 8.7).
pub(crate) const fn years_of(reason: &str) -> (u32, u32) {
    match reason.as_bytes() {
        b"AN" => (BEGINNING, 2006_09_19),
        b"GS" => (2000_01_01, 2021_06_18),
        b"AS" => (2006_09_20, 2021_06_18),
        b"OB" | b"TA" => (2006_09_20, 9999_12_31),
        b"FI" => (2018_07_01, 9999_12_31),
        _ => (BEGINNING, 9999_12_31),
    }
}

/// Somebody of whom there is nothing particular to tell: the ground that faults are planted on.
pub(crate) fn plain(scribe: &mut Scribe<'_>) {
    registered(scribe, Traits::default());
}

/// Somebody whose protection has ended, for a receiver who then gets all there is (Allmän beskrivning 4.1, chapters
/// 9.6.2 and 9.6.3; file A of bilaga 2).
pub(crate) fn lifted(scribe: &mut Scribe<'_>) {
    registered(scribe, Traits { lifted: true, ..Traits::default() });
}

/// A child with guardians: the ground of faults about custody.
pub(crate) fn child(scribe: &mut Scribe<'_>) {
    registered(scribe, Traits { is_child: true, ..Traits::default() });
}

/// Anybody.
pub(crate) fn any(scribe: &mut Scribe<'_>) {
    if scribe.person.is_coordination {
        under_coordination_number(scribe);
    } else if scribe.random.fork().fork().percent(2) {
        rare::deregistered_long_ago(scribe);
    } else {
        let traits = Traits::draw(scribe);
        registered(scribe, traits);
    }
}

fn registered(scribe: &mut Scribe<'_>, traits: Traits) {
    let gone = traits.reason.map(|reason| {
        let (first, last) = years_of(reason);
        (reason, scribe.between(first, last))
    });
    let until = gone.map_or(scribe.day, |(_, date)| date).number();
    let born = traits.is_child.then(|| scribe.childhood());
    let beginning = born.map_or(BEGINNING, Date::number);
    let since = scribe.between(beginning, until);
    let mut registration = scribe.registration(since);
    if traits.oddity == Oddity::NoProperty {
        registration = registration.under(rare::heading(&mut scribe.random, since));
    }
    scribe.identity();
    if traits.secrecy {
        scribe.block.term("01003", "J");
    }
    let case = case(scribe, traits);
    scribe.case(case);
    if let Some((reason, date)) = gone {
        scribe.deregistered(reason, date);
    } else if traits.renumbered {
        scribe.earlier_number();
    }
    match (born, traits.oddity) {
        (Some(date), _) => scribe.date("01010", date),
        (None, Oddity::BornOtherwise) => {
            let born = scribe.person.born_otherwise(&mut scribe.random);
            scribe.block.term("01010", born);
        }
        _ => scribe.block.term("01010", scribe.person.born),
    }
    scribe.name();
    if traits.protected_registration {
        scribe.block.term("01020", "J");
    }
    scribe.registered_at(&registration, traits.protected_registration);
    if !traits.protected_registration && registration.property.heading.is_none() {
        address::ordinary(scribe.block, &mut scribe.random);
    }
    if traits.protected_registration || traits.secrecy {
        address::office(scribe.block, &mut scribe.random);
    } else if scribe.random.percent(4) {
        address::special(scribe.block, &mut scribe.random);
    }
    if traits.reason == Some("UV") {
        address::abroad(scribe.block, &mut scribe.random, scribe.stock);
    }
    let married = if traits.is_child {
        scribe.unmarried()
    } else {
        scribe.civil_status(until, traits.oddity == Oddity::VagueDate)
    };
    let country = scribe.birthplace(traits.born_abroad);
    let immigration = country.map(|_| scribe.between(beginning, since.number()));
    if let Some(date) = immigration {
        scribe.date("01101", date);
    }
    scribe.parents(traits.is_child);
    if let Some(relation) = married {
        scribe.relation(relation);
    }
    if let Some(to) = scribe.child()
        && !traits.is_child
        && scribe.random.percent(40)
    {
        scribe.relation(Relation { kind: "B", to, status: None, dead: None });
    }
    if traits.has_ward && !traits.is_child && traits.reason.is_none() {
        scribe.ward();
    }
    match country {
        // A child is Swedish since its birth; who was so before July 1991 has no date.
        None => scribe.citizenship("SE", born),
        Some(country) => scribe.foreign_citizenships(country, immigration),
    }
    if let Some((kind @ ("UV" | "OB"), date)) = gone {
        scribe.gone(kind, date);
    }
    scribe.history(&registration, traits.protected_registration);
    if !traits.protected_registration {
        earlier(scribe, beginning, since);
    }
}

/// Registrations before the current one; some have been abroad or away in between.
fn earlier(scribe: &mut Scribe<'_>, beginning: u32, mut before: Date) {
    for share in [60, 30] {
        if before.number() <= beginning || !scribe.random.percent(share) {
            return;
        }
        before = scribe.between(beginning, before.number());
        if scribe.random.percent(6) {
            let kind = scribe.random.pick(&["UV", "UV", "OB"]);
            scribe.gone(kind, before);
            before = scribe.between(beginning, before.number());
        }
        let registration = scribe.registration(before);
        scribe.history(&registration, false);
    }
}

/// What has made Navet send a full post.
fn case(scribe: &mut Scribe<'_>, traits: Traits) -> &'static str {
    match traits {
        Traits { secrecy: true, .. }
        | Traits { protected_registration: true, .. }
        | Traits { lifted: true, .. } => "3H",
        Traits { reason: Some("AV"), .. } => "66H",
        Traits { reason: Some("UV"), .. } => "43H",
        Traits { reason: Some(_), .. } => "1H",
        _ => scribe.random.pick(&["41H", "75H", "21H", "29H", "36H", "41H,75H"]),
    }
}

/// Somebody who is not folkbokförd: name, birthplace, citizenship, a postal address and perhaps a sekretessmarkering, no
/// more (Allmän beskrivning 4.1, chapter 8.3).
fn under_coordination_number(scribe: &mut Scribe<'_>) {
    scribe.identity();
    // Not at an embassy, but with a personnummer of before 2000: number and name only (chapter 8.2).
    if scribe.person.is_diplomat && scribe.random.percent(40) {
        return scribe.name();
    }
    if scribe.random.percent(4) && scribe.can_have_secrecy() {
        scribe.block.term("01003", "J");
    }
    let reason = match scribe.random.below(100) {
        _ if scribe.person.is_diplomat => None,
        0..4 => Some("GS"),
        4..8 => Some("AS"),
        _ => None,
    };
    if let Some(reason) = reason {
        let (first, last) = years_of(reason);
        let date = scribe.between(first, last);
        scribe.deregistered(reason, date);
    }
    scribe.block.term("01010", scribe.person.born);
    scribe.name();
    address::special(scribe.block, &mut scribe.random);
    let country = scribe.birthplace(true);
    let since = scribe.between(2000_01_01, 9999_12_31);
    scribe.citizenship(country.unwrap_or("SE"), Some(since));
}

impl Scribe<'_> {
    /// 01005–01007. Who got a new number is told which.
    pub(crate) fn deregistered(&mut self, reason: &str, date: Date) {
        if matches!(reason, "GN" | "GS") {
            let year = self.person.year_of_birth;
            let new = number::born(&mut self.random, year, year, self.person.is_woman);
            if new.number() != self.person.identity.number() {
                self.block.term("01005", new.digits());
            }
        }
        self.block.term("01006", reason);
        self.date("01007", date);
    }

    /// 01005 of somebody who had another personnummer before, or a samordningsnummer.
    fn earlier_number(&mut self) {
        let year = self.person.year_of_birth;
        let other = number::born(&mut self.random, year, year, self.person.is_woman);
        let is_other = other.number() != self.person.identity.number() && self.random.percent(50);
        let earlier = if is_other { other } else { number::coordination(self.person.identity) };
        self.block.term("01005", earlier.digits());
    }

    /// 01021–01028, and 01034 of those whose home is not told.
    pub(crate) fn registered_at(&mut self, registration: &Registration, is_hidden: bool) {
        let (county, municipality) = registration.municipality.split_at(2);
        self.date("01021", registration.since);
        self.block.term("01022", county);
        self.block.term("01023", municipality);
        if is_hidden {
            self.block.term("01025", WRITTEN_ON_MUNICIPALITY);
        } else {
            registration.property.write(self.block, "01025");
        }
        self.block.term("01028", "0");
        if is_hidden {
            self.block.term("01034", "00000");
        }
    }

    /// 01081 of a child.
    fn unmarried(&mut self) -> Option<Relation> {
        self.block.term("01081", "OG");
        None
    }

    /// 01081 and 01082, of which perhaps only the year is known, and the relation that belongs to it.
    fn civil_status(&mut self, until: u32, is_vague: bool) -> Option<Relation> {
        let (status, kind) = match self.random.below(100) {
            0..38 => ("OG", ""),
            38..75 => ("G", "M"),
            75..87 => ("S", "M"),
            87..97 => ("Ä", "M"),
            97 => ("RP", "P"),
            98 => ("SP", "P"),
            _ => ("EP", "P"),
        };
        self.block.term("01081", status);
        if kind.is_empty() {
            return None;
        }
        let date = self.between(BEGINNING, until);
        if is_vague {
            self.vague_date("01082", date);
        } else {
            self.date("01082", date);
        }
        let dead = matches!(status, "Ä" | "EP").then_some(date);
        Some(Relation { kind, to: self.spouse(), status: None, dead })
    }

    /// The citizenship of another country, or of up to three (Allmän beskrivning 4.1, chapter 8.31).
    fn foreign_citizenships(&mut self, country: &'static str, since: Option<Date>) {
        self.citizenship(country, since);
        let mut last = country;
        for share in [15, 25] {
            let other = self.stock.country(&mut self.random).0;
            if other == country || other == last || !self.random.percent(share) {
                return;
            }
            self.citizenship(other, since);
            last = other;
        }
    }

    /// 01091–01094; the country's code, if it is not Sweden.
    fn birthplace(&mut self, is_abroad: bool) -> Option<&'static str> {
        if !is_abroad {
            self.block.term("01091", self.random.pick(&self.stock.counties));
            self.block.term("01092", self.random.pick(&PARISHES));
            return None;
        }
        let stock = self.stock;
        let (code, name) = stock.country(&mut self.random);
        self.block.term("01093", self.random.pick(&FOREIGN_TOWNS));
        self.block.term("01094", name);
        Some(code)
    }
}
