//! Which kind of input the bytes are, and what they look like if it is none that Navlupp reads.

use navlupp_catalog::{KeywordRole, Words, words};

use crate::facts::Facts;

/// The kinds of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Kind {
    /// *Aviseringsfil* (utfil) or bare posts.
    Notification = 0,
    /// *Infil*: a frame with `#PNR` lines.
    Infil = 1,
    /// INFO.NAV, the label file of older media deliveries.
    Label = 2,
    /// A plain list of identity numbers, as people prepare an infil from.
    IdList = 3,
    /// No bytes, or nothing but blank lines.
    Empty = 4,
    /// Nothing that Navlupp reads.
    Unrecognised = 5,
}

impl Kind {
    /// The word of the report.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Notification => "notification",
            Self::Infil => "infil",
            Self::Label => "label",
            Self::IdList => "id-list",
            Self::Empty => "empty",
            Self::Unrecognised => "unrecognised",
        }
    }
}

/// The forms of a notification that can be told apart from outside (Navet, Allmän beskrivning 4.1,
/// chapter 3). That a change notification holds full posts is not told by any published term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Variant {
    /// *Ändringsavisering*: has days or post ids.
    Change,
    /// *Urval*, grunduttag or svar direkt: framed, without days and post ids.
    Selection,
    /// Bare posts without a frame.
    Fragment,
}

impl Variant {
    /// The word of the report.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Selection => "selection",
            Self::Fragment => "fragment",
        }
    }
}

/// How the bytes are to be read, decided on the head of the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Lines of marks.
    Marks,
    /// A list of identity numbers.
    List(Column),
    /// Not read: counted only (UTF-16, XML, JSON …).
    Skip,
}

/// Where the numbers of a list stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The byte between two cells; none: the line is the cell.
    pub separator: Option<u8>,
    /// The column, from 0; none: every cell is one, as in a list that is written on one line.
    pub number: Option<usize>,
}

/// What a foreign input looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookAlike {
    /// `<Navetavisering>` and its kin: right sender, a form that is not read yet.
    NavetXml,
    /// A SPAR delivery.
    SparXml,
    /// An answer of the RIV-TA person services.
    RivXml,
    /// Other XML or HTML.
    Xml,
    /// JSON.
    Json,
    /// An SRU tax file: shares several keywords with the label file.
    Sru,
    /// A SIE accounting file.
    Sie,
    /// Comma, semicolon or tab separated table.
    Csv,
    /// ZIP, gzip, PDF or another binary form.
    Binary,
    /// Plain text of no known form.
    Text,
}

impl LookAlike {
    /// What it is called.
    pub fn words(self) -> &'static Words {
        match self {
            Self::NavetXml => &words! {
                sv: "en leverans från Navet som XML, en form som den här versionen inte läser",
                en: "a Navet delivery as XML, a form that this version does not read",
                fi: "Navetin XML-toimitus, jota tämä versio ei lue",
            },
            Self::SparXml => &words! {
                sv: "en leverans från SPAR",
                en: "a SPAR delivery",
                fi: "SPAR-toimitus",
            },
            Self::RivXml => &words! {
                sv: "ett svar från en personuppgiftstjänst (RIV-TA)",
                en: "an answer of a person service (RIV-TA)",
                fi: "henkilötietopalvelun vastaus (RIV-TA)",
            },
            Self::Xml => &words! {
                sv: "XML eller HTML av annat slag",
                en: "XML or HTML of another kind",
                fi: "muu XML tai HTML",
            },
            Self::Json => &words! { sv: "JSON", en: "JSON", fi: "JSON" },
            Self::Sru => &words! {
                sv: "en SRU-fil till Skatteverket",
                en: "an SRU tax file",
                fi: "SRU-verotiedosto",
            },
            Self::Sie => &words! {
                sv: "en SIE-fil för bokföring",
                en: "a SIE accounting file",
                fi: "SIE-kirjanpitotiedosto",
            },
            Self::Csv => &words! { sv: "en tabell (CSV)", en: "a table (CSV)", fi: "taulukko (CSV)" },
            Self::Binary => &words! { sv: "en binär fil", en: "a binary file", fi: "binaaritiedosto" },
            Self::Text => &words! { sv: "annan text", en: "other text", fi: "muu teksti" },
        }
    }
}

/// Decides the kind from what the whole input held (rule NAV002).
pub fn kind_of(mode: Mode, facts: &Facts) -> Kind {
    use KeywordRole as Role;
    match mode {
        Mode::Skip => return Kind::Unrecognised,
        _ if facts.is_blank() => return Kind::Empty,
        Mode::List(_) => return Kind::IdList,
        Mode::Marks => {}
    }
    let has = |roles: &[Role]| roles.iter().any(|&role| facts.has(role));
    // An SRU file has the supplier's block of a label file, but none of the marks of a data file.
    if facts.look_alike == Some(LookAlike::Sru)
        && !has(&[Role::PostStart, Role::InfilIdentity, Role::InfoStart, Role::DataStart])
    {
        Kind::Unrecognised
    } else if has(&[Role::PostStart, Role::DayStart, Role::EffectiveDate]) || facts.stray_terms > 0 {
        Kind::Notification
    } else if has(&[Role::InfilIdentity, Role::InfilName]) {
        Kind::Infil
    } else if has(&[Role::InfoStart, Role::DataStart]) {
        Kind::Notification
    } else if has(&[Role::SupplierStart, Role::SupplierEnd]) {
        Kind::Label
    } else {
        Kind::Unrecognised
    }
}

/// Tells the forms of a notification apart. A frame without any post may be of either form.
pub fn variant_of(facts: &Facts) -> Option<Variant> {
    if facts.has(KeywordRole::DayStart) || facts.has(KeywordRole::PostId) && facts.framed() {
        Some(Variant::Change)
    } else if !facts.framed() {
        Some(Variant::Fragment)
    } else if facts.has(KeywordRole::PostStart) {
        Some(Variant::Selection)
    } else {
        None
    }
}
