//! What was not checked. "No errors" never stands without this list.

use navlupp_catalog::{Words, words};
use navlupp_core::report::NotChecked;

/// The key of the JSON report.
pub const fn key(item: NotChecked) -> &'static str {
    match item {
        NotChecked::Truth => "truth",
        NotChecked::OfficialForm => "official-form",
        NotChecked::Completeness => "completeness",
        NotChecked::UnknownTerms(_) => "unknown-terms",
        NotChecked::Rest => "rest",
    }
}

/// The number that replaces `{n}` in the words.
pub const fn number(item: NotChecked) -> u64 {
    match item {
        NotChecked::UnknownTerms(number) => number,
        _ => 0,
    }
}

/// The item for a reader, without final full stop.
pub const fn words(item: NotChecked) -> Words {
    match item {
        NotChecked::Truth => words! {
            sv: "Om uppgifterna är sanna",
            en: "Whether the data is true",
            fi: "Pitävätkö tiedot paikkansa",
        },
        NotChecked::OfficialForm => words! {
            sv: "Skatteverkets egen tekniska beskrivning: den är inte offentlig, och filens ram är känd från \
                 en äldre grammatik",
            en: "Skatteverket's own technical description: it is not public, and the frame of the file is \
                 known from an older grammar",
            fi: "Skatteverketin oma tekninen kuvaus: se ei ole julkinen, ja tiedoston kehys tunnetaan \
                 vanhasta kieliopista",
        },
        NotChecked::Completeness => words! {
            sv: "Om poster saknas: utan ram finns inget att stämma av mot",
            en: "Whether posts are missing: without a frame there is nothing to reconcile with",
            fi: "Puuttuuko tietueita: ilman kehystä ei ole mitään, mihin verrata",
        },
        NotChecked::UnknownTerms(_) => words! {
            sv: "Värden i termer som Navlupp inte känner: {n}",
            en: "Values of terms that Navlupp does not know: {n}",
            fi: "Arvot tiedoissa, joita Navlupp ei tunne: {n}",
        },
        NotChecked::Rest => {
            words! { sv: "Resten av filen", en: "The rest of the file", fi: "Tiedoston loppuosa" }
        }
    }
}
