//! The words around what the catalogue says: Swedish, English, Finnish.

use navlupp_catalog::{Block, Confidence, KeywordValue, List, Privacy, Section, TermKind};

use crate::Three;

type Words = Three<&'static str>;

/// The headings of a page.
pub const SAYS: Words = ["Vad den säger", "What it says", "Mitä se kertoo"];
/// Of a keyword without value.
pub const IS: Words = ["Vad det är", "What it is", "Mikä se on"];
pub const VALUE: Words = ["Värdet", "The value", "Arvo"];
pub const CODES: Words = ["Koder", "Codes", "Koodit"];
pub const CASES: Words = ["Ärenden", "Cases", "Asiat"];
pub const SUFFIXES: Words = ["Vem ärendet gäller", "Whom the case concerns", "Ketä asia koskee"];
pub const PREFIXES: Words = ["Hundratal", "Hundreds", "Sadat"];
pub const SHOWN: Words = ["Vad Navlupp visar", "What Navlupp shows", "Mitä Navlupp näyttää"];
pub const RULES: Words = ["Regler som läser den", "Rules that look at it", "Säännöt, jotka lukevat sitä"];
pub const BASIS: Words = ["Grund", "Basis", "Peruste"];
pub const LIST: Words = ["Vad listan är", "What the list is", "Mikä luettelo on"];

/// What a name is called in Swedish, for readers of the other languages.
pub const IN_SWEDISH: Words = ["", "In Swedish: {}.", "Ruotsiksi: {}."];
/// In the place of a number.
pub const WITHOUT_NUMBER: Words =
    ["(termkod inte publicerad)", "(term code not published)", "(tietokoodia ei ole julkaistu)"];
pub const OWN_NUMBER: Words = [
    "Termen heter `{}` i Navlupp. Den som har Skatteverkets fullständiga lista kan ge den dess nummer i en egen termlista.",
    "The term is called `{}` in Navlupp. Whoever has Skatteverket's full list can give it its number in an own term list.",
    "Tiedon nimi Navlupissa on `{}`. Skatteverketin täyden luettelon haltija voi antaa sille numeron omassa luettelossa.",
];
pub const KEY: Words = [
    "I egna termlistor heter termen `{}`.",
    "In own term lists the term is called `{}`.",
    "Omissa luetteloissa tiedon nimi on `{}`.",
];
pub const ONCE_IN_POST: Words =
    ["Högst en gång i en post.", "At most once in a post.", "Enintään kerran tietueessa."];
pub const ONCE_IN_GROUP: Words = [
    "Högst en gång i varje grupp {}.",
    "At most once in each group {}.",
    "Enintään kerran kussakin ryhmässä {}.",
];
pub const SECTION: Words = ["Avsnitt: {}.", "Section: {}.", "Osa: {}."];
pub const BELONGS: Words = ["Hör till {}.", "Belongs to {}.", "Kuuluu osaan {}."];
pub const SOURCES: Words = ["Källor", "Sources", "Lähteet"];
pub const DELIVERED: Words = ["Levereras {}.", "Delivered {}.", "Toimitetaan {}."];
pub const IN_USE: Words = ["I bruk {}.", "In use {}.", "Käytössä {}."];
pub const FROM: Words = ["från och med {}", "from {}", "{} alkaen"];
pub const UNTIL: Words = ["till och med {}", "until {}", "{} asti"];
pub const EXACTLY: Words = [", {} tecken", ", {} characters", ", {} merkkiä"];
pub const BETWEEN: Words = [", {} tecken", ", {} characters", ", {} merkkiä"];
pub const AT_MOST: Words = [", högst {} tecken", ", at most {} characters", ", enintään {} merkkiä"];
pub const REQUIRED: Words = ["Krävs i: {}.", "Required in: {}.", "Vaaditaan: {}."];
pub const OPTIONAL: Words = ["Frivilligt.", "Optional.", "Vapaaehtoinen."];
pub const XML: Words = ["I Navets XML: `{}`.", "In Navet's XML: `{}`.", "Navetin XML:ssä: `{}`."];
pub const CODE_OF: Words = ["Kod för {}.", "Code of {}.", "Koodi kohteelle {}."];
pub const SEE_LIST: Words = [
    "Alla som finns och har funnits står i listan {}.",
    "All that exist or have existed stand in the list {}.",
    "Kaikki nykyiset ja entiset ovat luettelossa {}.",
];
pub const NO_RULE: Words = [
    "Ingen regel läser just den här.",
    "No rule looks at this one in particular.",
    "Mikään sääntö ei lue juuri tätä.",
];
pub const NO_LIST_TERM: Words = [
    "Ingen termkod för den är publicerad.",
    "No term code for it is published.",
    "Sen tietokoodia ei ole julkaistu.",
];
/// In the place of a basis that a table of places does not hold row by row.
pub const PLACES: Words = [
    "SCB:s koder för län och kommuner",
    "Statistics Sweden's (SCB) codes of counties and municipalities",
    "Ruotsin tilastokeskuksen (SCB) läänien ja kuntien koodit",
];
pub const COUNTRIES: Words = [
    "ISO 3166-1 alpha-2, de officiella koderna",
    "ISO 3166-1 alpha-2, the officially assigned codes",
    "ISO 3166-1 alpha-2, viralliset koodit",
];

/// How sure a thing is, and what that means.
pub const fn confidence(confidence: Confidence) -> Words {
    match confidence {
        Confidence::Certain => [
            "Säkert: Skatteverkets egen text, eller två källor som säger samma sak.",
            "Certain: Skatteverket's own text, or two sources that agree.",
            "Varmaa: Skatteverketin oma teksti tai kaksi yhtäpitävää lähdettä.",
        ],
        Confidence::High => [
            "Hög säkerhet: en god källa.",
            "High certainty: one good source.",
            "Suuri varmuus: yksi hyvä lähde.",
        ],
        Confidence::Medium => [
            "Medel säkerhet: en slutsats som något stöder. Inget kallas fel på den grunden.",
            "Medium certainty: an inference with some support. Nothing is called an error on it.",
            "Keskinkertainen varmuus: päätelmä, jolla on tukea. Mitään ei sanota virheeksi sen perusteella.",
        ],
        Confidence::Low => [
            "Låg säkerhet: en slutsats. Inget kallas fel på den grunden.",
            "Low certainty: an inference. Nothing is called an error on it.",
            "Pieni varmuus: päätelmä. Mitään ei sanota virheeksi sen perusteella.",
        ],
    }
}

/// What is shown of a value, and why.
pub const fn privacy(privacy: Privacy) -> Words {
    match privacy {
        Privacy::Identity => [
            "Värdet är maskerat: det kan säga vem personen är.",
            "The value is masked: it can say who the person is.",
            "Arvo on peitetty: se voi kertoa, kuka henkilö on.",
        ],
        Privacy::Name => [
            "Värdet är maskerat: ett namn, eller fri text som kan innehålla ett.",
            "The value is masked: a name, or free text that can hold one.",
            "Arvo on peitetty: nimi tai vapaa teksti, jossa voi olla nimi.",
        ],
        Privacy::Address => [
            "Värdet är maskerat: det säger var någon finns eller är född.",
            "The value is masked: it says where somebody is or was born.",
            "Arvo on peitetty: se kertoo, missä joku on tai on syntynyt.",
        ],
        Privacy::Date => [
            "Värdet är maskerat: en dag kan peka ut en person.",
            "The value is masked: a day can point to a person.",
            "Arvo on peitetty: päivä voi osoittaa henkilön.",
        ],
        Privacy::Code => [
            "Koden visas om den är en av de kända eller bara en eller två siffror, för den pekar inte ut någon. Allt annat är maskerat.",
            "The code is shown if it is one of the known ones or only one or two digits, since it points to nobody. All else is masked.",
            "Koodi näytetään, jos se on tunnettu tai vain yksi tai kaksi numeroa, sillä se ei osoita ketään. Kaikki muu on peitetty.",
        ],
        Privacy::Open => [
            "Raden visas som den är: den säger inget om någon.",
            "The line is shown as it is: it says nothing of anybody.",
            "Rivi näytetään sellaisenaan: se ei kerro kenestäkään.",
        ],
    }
}

/// The form of a term's value.
pub const fn kind(kind: TermKind) -> Words {
    match kind {
        TermKind::Identity => [
            "Personnummer eller samordningsnummer, tolv siffror",
            "Personnummer or samordningsnummer, twelve digits",
            "Henkilötunnus tai samordningsnummer, kaksitoista numeroa",
        ],
        TermKind::Date => [
            "Datum ÅÅÅÅMMDD, ibland ofullständigt",
            "Date YYYYMMDD, sometimes incomplete",
            "Päivämäärä VVVVKKPP, joskus vajaa",
        ],
        TermKind::Code => ["Kod", "Code", "Koodi"],
        TermKind::Digits => ["Siffror", "Digits", "Numeroita"],
        TermKind::Text => ["Text", "Text", "Teksti"],
        TermKind::Flag => ["J eller N", "J or N", "J tai N"],
        TermKind::CaseTypes => [
            "Ärendetyper med komma emellan, var och en ett tal med H eller R",
            "Case types with commas between, each a number with H or R",
            "Asialajeja pilkuin erotettuina, kukin luku ja H tai R",
        ],
        TermKind::BirthTime => {
            ["Födelsetid, 8 eller 12 siffror", "Birth time, 8 or 12 digits", "Syntymäaika, 8 tai 12 numeroa"]
        }
        TermKind::Uuid => ["UUID", "UUID", "UUID"],
        TermKind::GroupStart => {
            ["Inget värde, inleder en grupp", "No value, opens a group", "Ei arvoa, avaa ryhmän"]
        }
        TermKind::GroupEnd => {
            ["Inget värde, avslutar en grupp", "No value, closes a group", "Ei arvoa, sulkee ryhmän"]
        }
    }
}

/// The form of a keyword's value.
pub const fn keyword_value(value: KeywordValue) -> Words {
    match value {
        KeywordValue::None => ["Inget värde", "No value", "Ei arvoa"],
        KeywordValue::OrderId => ["Beställningsid", "Order id", "Tilaustunnus"],
        KeywordValue::PostId => ["Post-id", "Post id", "Tietueen tunnus"],
        KeywordValue::Identity => kind(TermKind::Identity),
        KeywordValue::Date => ["Datum", "Date", "Päivämäärä"],
        KeywordValue::Count => ["Antal", "Count", "Lukumäärä"],
        KeywordValue::Digits => kind(TermKind::Digits),
        KeywordValue::FromTo => ["Datum från och till", "Dates from and until", "Päivät, alku ja loppu"],
        KeywordValue::Text => kind(TermKind::Text),
    }
}

/// The part of a file where a keyword belongs.
pub const fn block(block: Block) -> Words {
    match block {
        Block::Info => ["informationsdelen", "the info part", "tieto-osa"],
        Block::Data => ["datadelen", "the data part", "dataosa"],
        Block::Infil => ["infilens datadel", "the data part of an infil", "kyselytiedoston dataosa"],
        Block::Day => ["datadelens dagar", "the days of the data part", "dataosan päivät"],
        Block::Post => ["posten", "the post", "tietue"],
        Block::Reconciliation => ["avstämningen", "the reconciliation", "täsmäytys"],
        Block::End => ["filens slut", "the end of the file", "tiedoston loppu"],
        Block::LabelSupplier => {
            ["leverantören i INFO.NAV", "the supplier in INFO.NAV", "toimittaja tiedostossa INFO.NAV"]
        }
        Block::LabelData => [
            "databeskrivningen i INFO.NAV",
            "the data description in INFO.NAV",
            "tietojen kuvaus tiedostossa INFO.NAV",
        ],
    }
}

/// The kinds of file, or the container, that need a keyword, as the catalogue writes them.
pub fn container(name: &str) -> Words {
    match name {
        "infil" => ["infil", "infil", "infil"],
        "label" => ["INFO.NAV", "INFO.NAV", "INFO.NAV"],
        "post" => ["post", "post", "tietue"],
        "day" => ["dag", "day", "päivä"],
        _ => ["aviseringsfil", "notification", "ilmoitustiedosto"],
    }
}

/// The chapter of a post.
pub const fn section(section: Section) -> Words {
    match section {
        Section::Person => ["Person", "Person", "Henkilö"],
        Section::Name => ["Namn", "Name", "Nimi"],
        Section::Folkbokforing => ["Folkbokföring", "Registration", "Rekisteröinti"],
        Section::RegisteredAddress => ["Folkbokföringsadress", "Registered address", "Vakinainen osoite"],
        Section::NationalKey => ["Riksnycklar", "National keys", "Valtakunnalliset avaimet"],
        Section::Uuid => ["Unika identifierare", "Unique identifiers", "Yksilöivät tunnisteet"],
        Section::District => ["Distrikt", "District", "Piiri"],
        Section::SpecialPostalAddress => {
            ["Särskild postadress", "Special postal address", "Erillinen postiosoite"]
        }
        Section::ForeignAddress => ["Utlandsadress", "Foreign address", "Ulkomainen osoite"],
        Section::CivilStatus => ["Civilstånd", "Civil status", "Siviilisääty"],
        Section::Birth => ["Födelse", "Birth", "Syntymä"],
        Section::Immigration => ["Invandring", "Immigration", "Maahanmuutto"],
        Section::CoordinationNumber => ["Samordningsnummer", "Coordination number", "Samordningsnummer"],
        Section::References => ["Hänvisningar", "References", "Viittaukset"],
        Section::Relation => ["Relation", "Relation", "Suhde"],
        Section::Citizenship => ["Medborgarskap", "Citizenship", "Kansalaisuus"],
        Section::History => ["Historik", "History", "Historia"],
        Section::Special => ["Särlösning", "Special solutions", "Erityisratkaisut"],
        Section::SpecialRelation => ["Särlösningsrelation", "Special relation", "Erityissuhde"],
        Section::PreviousRegisteredAddress => {
            ["Föregående folkbokföringsadress", "Previous registered address", "Edellinen vakinainen osoite"]
        }
        Section::Own => ["Egen termlista", "Own term list", "Oma luettelo"],
    }
}

/// What a list of codes is called.
pub const fn list(list: List) -> Words {
    match list {
        List::DeregistrationReason => {
            ["Avregistreringsorsaker", "Reasons for deregistration", "Rekisteristä poistamisen syyt"]
        }
        List::CivilStatus => ["Civilstånd", "Civil status", "Siviilisäädyt"],
        List::RelationType => ["Relationstyper", "Relation types", "Suhteen lajit"],
        List::SpecialRelationType => {
            ["Särlösningens relationstyper", "Special relation types", "Erityissuhteen lajit"]
        }
        List::RelationStatus => ["Relationens status", "Status of a relation", "Suhteen tilat"],
        List::CitizenshipStatus => {
            ["Medborgarskapets status", "Status of a citizenship", "Kansalaisuuden tilat"]
        }
        List::ReferenceStatus => ["Hänvisningens status", "Status of a reference", "Viittauksen tilat"],
        List::RegistrationType => ["Folkbokföringstyper", "Registration types", "Rekisteröinnin lajit"],
        List::CaseType => ["Ärendetyper", "Case types", "Asian lajit"],
        List::CasePrefix => ["Ärendetypens hundratal", "Hundreds of a case type", "Asian lajin sadat"],
        List::CaseSuffix => ["Ärendetypens bokstav", "Letter of a case type", "Asian lajin kirjain"],
        List::IdentityStatus => ["Identitetsstatus", "Identity status", "Tunnuksen tilat"],
        List::IdentityStatusReason => {
            ["Orsaker till identitetsstatus", "Reasons for identity status", "Tunnuksen tilan syyt"]
        }
        List::IdentityLevel => ["Identitetsnivåer", "Identity levels", "Henkilöllisyyden varmuustasot"],
        List::RemovalMark => ["Borttagningstecken", "Removal marks", "Poistomerkit"],
        List::Flag => ["Ja och nej", "Yes and no", "Kyllä ja ei"],
        List::CountySignal => ["Flyttsignal", "Move signal", "Muuttosignaali"],
        List::PropertyHeading => [
            "Rubriker i stället för fastighet",
            "Headings in place of a property",
            "Otsikot kiinteistön tilalla",
        ],
        List::County => ["Län", "Counties", "Läänit"],
        List::Municipality => ["Kommuner", "Municipalities", "Kunnat"],
        List::Country => ["Länder", "Countries", "Valtiot"],
    }
}

/// Where a list is used, where no term names it as its own.
pub const fn list_use(list: List) -> Option<Words> {
    match list {
        List::RemovalMark => Some([
            "Står som värde i vilken term som helst och säger att uppgiften är borttagen.",
            "Stands as the value of any term and says that the fact is removed.",
            "Voi olla minkä tahansa tiedon arvona ja kertoo tiedon poistetuksi.",
        ]),
        List::CountySignal => Some([
            "Står i stället för ett län i 01022.",
            "Stands in place of a county in 01022.",
            "Läänin tilalla tiedossa 01022.",
        ]),
        List::CasePrefix | List::CaseSuffix => Some([
            "Del av en ärendetyp i 01004: `366H` är 3, 66 och H.",
            "Part of a case type in 01004: `366H` is 3, 66 and H.",
            "Osa asian lajia tiedossa 01004: `366H` on 3, 66 ja H.",
        ]),
        List::SpecialRelationType => Some(NO_LIST_TERM),
        _ => None,
    }
}
