//! The words around an explanation.

use navlupp_catalog::{KeywordValue, Language, Privacy, TermKind, Words, words};

/// The words of one language.
pub struct Labels {
    pub rule_headings: [&'static str; 5],
    pub confidence: &'static str,
    pub basis: &'static str,
    pub note: &'static str,
    pub key: &'static str,
    pub value: &'static str,
    pub characters: &'static str,
    pub at_most: &'static str,
    pub group: &'static str,
    pub delivered: &'static str,
    pub privacy: &'static str,
    pub values: &'static str,
    pub places: &'static str,
    pub without_number: &'static str,
    pub in_use: &'static str,
    pub code_of: &'static str,
    pub required_in: &'static str,
}

/// The words of a language.
pub const fn labels(language: Language) -> &'static Labels {
    match language {
        Language::Swedish => &SWEDISH,
        Language::English => &ENGLISH,
        Language::Finnish => &FINNISH,
    }
}

const SWEDISH: Labels = Labels {
    rule_headings: ["Vad som kontrolleras", "Varför det spelar roll", "Exempel", "Vad du gör", "Grund"],
    confidence: "säkerhet",
    basis: "Grund",
    note: "Not (på engelska)",
    key: "Namn i egna termlistor",
    value: "Värde",
    characters: "tecken",
    at_most: "högst",
    group: "Grupp",
    delivered: "Levereras",
    privacy: "Visas",
    values: "Koder",
    places: "Koder: alla som finns och har funnits, i Navlupps tabell över platser",
    without_number: "termkod inte publicerad",
    in_use: "Används",
    code_of: "Kod för",
    required_in: "Krävs i",
};

const ENGLISH: Labels = Labels {
    rule_headings: ["What it checks", "Why it matters", "Example", "What to do", "Basis"],
    confidence: "confidence",
    basis: "Basis",
    note: "Note",
    key: "Name in own term lists",
    value: "Value",
    characters: "characters",
    at_most: "at most",
    group: "Group",
    delivered: "Delivered",
    privacy: "Shown",
    values: "Codes",
    places: "Codes: all that exist or have existed, in Navlupp's table of places",
    without_number: "term code not published",
    in_use: "In use",
    code_of: "Code of",
    required_in: "Required in",
};

const FINNISH: Labels = Labels {
    rule_headings: ["Mitä tarkistetaan", "Miksi sillä on merkitystä", "Esimerkki", "Mitä teet", "Peruste"],
    confidence: "varmuus",
    basis: "Peruste",
    note: "Huomautus (englanniksi)",
    key: "Nimi omissa luetteloissa",
    value: "Arvo",
    characters: "merkkiä",
    at_most: "enintään",
    group: "Ryhmä",
    delivered: "Toimitetaan",
    privacy: "Näytetään",
    values: "Koodit",
    places: "Koodit: kaikki nykyiset ja entiset, Navluppin paikkataulukossa",
    without_number: "tietokoodia ei ole julkaistu",
    in_use: "Käytössä",
    code_of: "Koodi kohteelle",
    required_in: "Vaaditaan tiedostossa",
};

/// The form of a term's value.
pub const fn kind(kind: TermKind) -> Words {
    match kind {
        TermKind::Identity => words! {
            sv: "personnummer eller samordningsnummer, tolv siffror",
            en: "personnummer or samordningsnummer, twelve digits",
            fi: "henkilötunnus tai samordningsnummer, kaksitoista numeroa",
        },
        TermKind::Date => words! {
            sv: "datum ÅÅÅÅMMDD, ibland ofullständigt",
            en: "date YYYYMMDD, sometimes incomplete",
            fi: "päivämäärä VVVVKKPP, joskus vajaa",
        },
        TermKind::Code => words! { sv: "kod ur en lista", en: "code of a list", fi: "luettelon koodi" },
        TermKind::Digits => words! { sv: "siffror", en: "digits", fi: "numeroita" },
        TermKind::Text => words! { sv: "text", en: "text", fi: "teksti" },
        TermKind::Flag => words! { sv: "J eller N", en: "J or N", fi: "J tai N" },
        TermKind::CaseTypes => words! {
            sv: "ärendetyper med komma emellan, var och en ett tal med H eller R",
            en: "case types with commas between, each a number with H or R",
            fi: "asialajeja pilkuin erotettuina, kukin luku ja H tai R",
        },
        TermKind::BirthTime => words! {
            sv: "födelsetid, 8 eller 12 siffror",
            en: "birth time, 8 or 12 digits",
            fi: "syntymäaika, 8 tai 12 numeroa",
        },
        TermKind::Uuid => words! { sv: "UUID, 36 tecken", en: "UUID, 36 characters", fi: "UUID, 36 merkkiä" },
        TermKind::GroupStart => {
            words! { sv: "inget, inleder en grupp", en: "none, opens a group", fi: "ei arvoa, avaa ryhmän" }
        }
        TermKind::GroupEnd => words! {
            sv: "inget, avslutar en grupp",
            en: "none, closes a group",
            fi: "ei arvoa, sulkee ryhmän",
        },
    }
}

/// The form of a keyword's value.
pub const fn keyword_value(value: KeywordValue) -> Words {
    match value {
        KeywordValue::None => words! { sv: "inget", en: "none", fi: "ei arvoa" },
        KeywordValue::OrderId => words! {
            sv: "beställningsid, 18 tecken",
            en: "order id, 18 characters",
            fi: "tilaustunnus, 18 merkkiä",
        },
        KeywordValue::PostId => words! { sv: "post-id", en: "post id", fi: "tietueen tunnus" },
        KeywordValue::Identity => kind(TermKind::Identity),
        KeywordValue::Date => words! { sv: "datum", en: "date", fi: "päivämäärä" },
        KeywordValue::Count => words! { sv: "antal", en: "count", fi: "lukumäärä" },
        KeywordValue::Digits => kind(TermKind::Digits),
        KeywordValue::FromTo => {
            words! {
                sv: "två datum, från och till", en: "two dates, from and to", fi: "kaksi päivämäärää"
            }
        }
        KeywordValue::Text => kind(TermKind::Text),
    }
}

/// The kinds of file, or the container, that need a keyword, as the catalogue writes them.
pub fn container(name: &str) -> Words {
    match name {
        "infil" => words! { sv: "infil", en: "infil", fi: "infil" },
        "label" => words! { sv: "INFO.NAV", en: "INFO.NAV", fi: "INFO.NAV" },
        "post" => words! { sv: "post", en: "post", fi: "tietue" },
        "day" => words! { sv: "dag", en: "day", fi: "päivä" },
        _ => words! { sv: "aviseringsfil", en: "notification", fi: "ilmoitustiedosto" },
    }
}

/// How a value is shown.
pub const fn privacy(privacy: Privacy) -> Words {
    match privacy {
        Privacy::Identity => words! {
            sv: "maskerat: säger vem personen är",
            en: "masked: says who the person is",
            fi: "peitettynä: kertoo, kuka henkilö on",
        },
        Privacy::Name => words! {
            sv: "maskerat: namn eller fri text",
            en: "masked: a name or free text",
            fi: "peitettynä: nimi tai vapaa teksti",
        },
        Privacy::Address => words! {
            sv: "maskerat: säger var personen bor eller är född",
            en: "masked: says where the person lives or was born",
            fi: "peitettynä: kertoo, missä henkilö asuu tai on syntynyt",
        },
        Privacy::Date => words! {
            sv: "maskerat: en dag i personens liv",
            en: "masked: a day in the person's life",
            fi: "peitettynä: päivä henkilön elämässä",
        },
        Privacy::Code => words! {
            sv: "koden, om den står på listan; annars maskerat",
            en: "the code, if it is on the list; else masked",
            fi: "koodi, jos se on luettelossa; muuten peitettynä",
        },
        Privacy::Open => words! { sv: "öppet", en: "openly", fi: "avoimena" },
    }
}
