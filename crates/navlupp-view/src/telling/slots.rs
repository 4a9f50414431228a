//! What the places of sentences stand for.

use navlupp_catalog::{Role, Words, words};

/// The roles that a letter stands for. With a table, the place is filled with what stands there for the value; a value
/// that does not stand there does not fill it.
pub struct Slot {
    pub letter: u8,
    pub roles: &'static [Role],
    pub table: Option<Words>,
}

const fn of(letter: u8, roles: &'static [Role]) -> Slot {
    Slot { letter, roles, table: None }
}

const fn by(letter: u8, roles: &'static [Role], table: Words) -> Slot {
    Slot { letter, roles, table: Some(table) }
}

/// Every letter. Of several roles, the terms stand one after the other, in the order of the post.
///
/// Made by the teller itself: `k` the key of the topic, `W` a related person, `S` the spouse whom civil status tells,
/// `+` the end of a sentence on a relation, `%` and `&` the place of a registration, now and in the history, `N` the
/// date of the next history entry, `=` whether an entry is the present registration, `@` whether the special postal
/// address is Skatteverket's.
pub static SLOTS: [Slot; 54] = [
    of(b'i', &[Role::Identity]),
    of(b'r', &[Role::ReferenceNumber]),
    by(b'q', &[Role::ReferenceStatus], STATUS),
    of(b'x', &[Role::DeregistrationReason]),
    of(b'd', &[Role::DeregistrationDate]),
    of(b'o', &[Role::FoundDeadDate]),
    of(b'n', &[Role::FirstNames, Role::MiddleName, Role::Surname]),
    of(b'f', &[Role::FirstNames]),
    of(b'm', &[Role::MiddleName]),
    of(b's', &[Role::Surname]),
    of(b'g', &[Role::GivenNameMark]),
    of(b'v', &[Role::NotificationName]),
    of(b'b', &[Role::BirthDate]),
    of(b'H', &[Role::BirthHomePlace, Role::BirthCounty]),
    of(b'L', &[Role::BirthCounty]),
    of(b'E', &[Role::ForeignBirthplace, Role::BirthCountry]),
    of(b'I', &[Role::ImmigrationDate]),
    by(b'C', &[Role::County], SIGNAL),
    of(b'P', &[Role::Municipality, Role::County]),
    by(b'h', &[Role::PropertyDesignation], HEADING),
    of(b'p', &[Role::PropertyDesignation]),
    of(b'a', &[Role::Parish]),
    of(b't', &[Role::Staircase]),
    of(b'l', &[Role::Apartment]),
    by(b'0', &[Role::FictitiousNumber], ZERO),
    of(b'F', &[Role::FictitiousNumber]),
    of(b'R', &[Role::RegistrationDate]),
    of(
        b'1',
        &[
            Role::RegisteredAddressCareOf,
            Role::RegisteredAddressLine1,
            Role::RegisteredAddressLine2,
            Role::RegisteredAddressCity,
        ],
    ),
    by(b'Z', &[Role::RegisteredAddressPostcode], ZERO),
    of(
        b'A',
        &[
            Role::RegisteredAddressCareOf,
            Role::RegisteredAddressLine1,
            Role::RegisteredAddressLine2,
            Role::RegisteredAddressPostcode,
            Role::RegisteredAddressCity,
        ],
    ),
    of(
        b'B',
        &[
            Role::SpecialAddressCareOf,
            Role::SpecialAddressLine1,
            Role::SpecialAddressLine2,
            Role::SpecialAddressPostcode,
            Role::SpecialAddressCity,
        ],
    ),
    of(
        b'U',
        &[
            Role::ForeignAddressLine1,
            Role::ForeignAddressLine2,
            Role::ForeignAddressLine3,
            Role::ForeignAddressCountry,
        ],
    ),
    of(b'u', &[Role::ForeignAddressDate]),
    of(b'c', &[Role::CivilStatusDate]),
    of(b'w', &[Role::RelationIdentity]),
    of(b'y', &[Role::RelationFirstNames, Role::RelationMiddleName, Role::RelationSurname]),
    of(b'z', &[Role::RelationBirthTime]),
    by(b'e', &[Role::RelationStatus], ENDED),
    by(b'j', &[Role::RelationStatus], STATUS),
    of(b'G', &[Role::RelationFrom]),
    of(b'T', &[Role::RelationUntil]),
    by(b'D', &[Role::RelationDeregistrationReason], DECEASED),
    of(b'X', &[Role::RelationDeregistrationDate]),
    of(b'K', &[Role::CitizenshipCountry]),
    of(b'Y', &[Role::CitizenshipDate]),
    by(b'J', &[Role::CitizenshipDate], BEFORE_1991),
    by(b'Q', &[Role::CitizenshipStatus], CITIZENSHIP),
    of(b'M', &[Role::HistoryDate]),
    of(b'V', &[Role::HistoryMunicipality, Role::HistoryCounty]),
    by(b'2', &[Role::HistoryPropertyDesignation], HEADING),
    of(b'O', &[Role::HistoryPropertyDesignation]),
    of(b'3', &[Role::HistoryParish]),
    of(b'4', &[Role::HistoryStaircase]),
    of(b'5', &[Role::HistoryApartment]),
];

const STATUS: Words = words! {
    sv: "NY=ny uppgift|PB=ny uppgift på grund av personnummerbyte|RD=rättad uppgift|AS=avslutad|AN=annullerad|\
         *=okänd status",
    en: "NY=new entry|PB=new entry because of a change of personal identity number|RD=corrected entry|AS=ended|AN=annulled|\
         *=unknown status",
    fi: "NY=uusi tieto|PB=uusi tieto henkilötunnuksen vaihdon vuoksi|RD=korjattu tieto|AS=päättynyt|AN=mitätöity|\
         *=tuntematon tila",
};
const CITIZENSHIP: Words = words! {
    sv: "NY=ny uppgift|RD=rättad uppgift|AS=avslutat medborgarskap|AN=annullerat medborgarskap|*=okänd status",
    en: "NY=a new entry|RD=a corrected entry|AS=an ended citizenship|AN=an annulled citizenship|*=unknown status",
    fi: "NY=uusi tieto|RD=korjattu tieto|AS=päättynyt kansalaisuus|AN=mitätöity kansalaisuus|*=tuntematon tila",
};
const ENDED: Words = words! {
    sv: "AS=relationen är avslutad|AV=relationen är avslutad på grund av dödsfall|\
         IV=relationen är avslutad på grund av invandring|AN=relationen är annullerad",
    en: "AS=the relation has ended|AV=the relation has ended because of a death|\
         IV=the relation has ended because of immigration|AN=the relation is annulled",
    fi: "AS=suhde on päättynyt|AV=suhde on päättynyt kuoleman vuoksi|\
         IV=suhde on päättynyt maahanmuuton vuoksi|AN=suhde on mitätöity",
};
const DECEASED: Words = words! { sv: "AV=avliden", en: "AV=deceased", fi: "AV=kuollut" };
const SIGNAL: Words = words! {
    sv: "99=personen har flyttat från området",
    en: "99=the person has left the area",
    fi: "99=henkilö on muuttanut alueelta",
};
const HEADING: Words = words! {
    sv: "PÅ KOMMUNEN SKRIVEN=under rubriken ”På kommunen skriven”|\
         UTAN KÄNT HEMVIST=under rubriken ”Utan känt hemvist”",
    en: "PÅ KOMMUNEN SKRIVEN=under the heading “På kommunen skriven” (in the municipality, at no property)|\
         UTAN KÄNT HEMVIST=under the heading “Utan känt hemvist” (no known residence)",
    fi: "PÅ KOMMUNEN SKRIVEN=otsikolla ”På kommunen skriven” (kunnassa ilman kiinteistöä)|\
         UTAN KÄNT HEMVIST=otsikolla ”Utan känt hemvist” (ei tunnettua asuinpaikkaa)",
};
/// For what is zero and so says nothing.
const ZERO: Words = words! { sv: "0=|00000=", en: "0=|00000=", fi: "0=|00000=" };
const BEFORE_1991: Words = words! {
    sv: "00000000=sedan före den 1 juli 1991",
    en: "00000000=since before 1 July 1991",
    fi: "00000000=jo ennen 1. heinäkuuta 1991",
};
