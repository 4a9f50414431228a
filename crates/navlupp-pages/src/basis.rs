//! The basis of a row, so that a reader can look it up: whole titles, chapters and elements in the reader's language.

use crate::sheets::{MISSING, stanzas};
use crate::{Three, three};

/// Each: how the catalogue calls a source, what tells the place in it, its title in each language, and where it is.
const SOURCES: &str = include_str!("../data/sources.txt");

/// What a source is for, as the catalogue writes it, and in each language.
const PURPOSES: [(&str, Three<&str>); 3] = [
    ("number: ", ["Numret: ", "The number: ", "Numero: "]),
    ("length: ", ["Längden: ", "The length: ", "Pituus: "]),
    ("meaning: ", ["Betydelsen: ", "The meaning: ", "Merkitys: "]),
];

/// What the catalogue adds to a source that has no chapters, and what of it the title does not say.
const ADDITIONS: [(&str, Three<&str>); 9] = [
    ("", ["", "", ""]),
    (" (public source)", ["", "", ""]),
    (" (undated)", ["", "", ""]),
    (" (term list of about 2014)", ["", "", ""]),
    (", INFO.NAV (first pages)", ["", "", ""]),
    (", Protected persons", ["", "", ""]),
    (" (public source, 2004)", [", så som den var 2004", ", as it was in 2004", ", vuoden 2004 versio"]),
    (" (public source, 2006)", [", så som den var 2006", ", as it was in 2006", ", vuoden 2006 versio"]),
    (", Nacka (public source, 2004)", [", för Nacka, 2004", ", for Nacka, 2004", ", Nackaa varten, 2004"]),
];

/// Every source: how the catalogue calls it, its title in each language, and where it is.
pub fn all() -> impl Iterator<Item = (&'static str, Three<&'static str>, &'static str)> {
    stanzas(SOURCES).filter_map(|lines| match lines[..] {
        [name, _, sv, en, fi, place] => Some((name, [sv, en, fi], place)),
        _ => None,
    })
}

/// The sources of a basis, a sentence each. A basis that names no known source, or no chapter or element of one that
/// has them, is told with [`MISSING`].
pub fn sources(basis: &str) -> Three<Vec<String>> {
    let mut sentences: Three<Vec<String>> = Three::default();
    for piece in basis.split("; ") {
        let said = sentence(piece)
            .unwrap_or_else(|| three(|_| format!("{MISSING} a basis that nobody can look up: {piece}")));
        for (sentences, said) in sentences.iter_mut().zip(said) {
            sentences.push(said);
        }
    }
    sentences
}

fn sentence(piece: &str) -> Option<Three<String>> {
    if piece == "number not published" {
        return Some(
            ["Numret är inte publicerat.", "The number is not published.", "Numeroa ei ole julkaistu."]
                .map(str::to_owned),
        );
    }
    let purpose = PURPOSES.iter().find_map(|(name, words)| Some((piece.strip_prefix(name)?, *words)));
    let (mut rest, mut said) =
        purpose.map_or((piece, three(|_| String::new())), |(rest, words)| (rest, words.map(str::to_owned)));
    loop {
        let (title, place, after) = source(rest)?;
        for (said, (title, place)) in said.iter_mut().zip(title.into_iter().zip(place)) {
            said.push_str(title);
            said.push_str(&place);
        }
        let Some(next) = after else { break };
        rest = next;
        for (said, and) in said.iter_mut().zip(["; ", "; ", "; "]) {
            said.push_str(and);
        }
    }
    for said in &mut said {
        said.push('.');
    }
    Some(said)
}

/// The title of the source that a text begins with, the place in it, and a second source behind `and`.
fn source(text: &str) -> Option<(Three<&'static str>, Three<String>, Option<&str>)> {
    stanzas(SOURCES).find_map(|lines| {
        let [name, kind, sv, en, fi, _] = lines[..] else { return None };
        let rest = text.strip_prefix(name)?;
        let (rest, after) = match rest.split_once(" and ") {
            Some((rest, after)) if kind == "words" => (rest, Some(after)),
            _ => (rest, None),
        };
        let place = match kind {
            "chapter" => chapter(rest.strip_prefix(", ")?)?,
            "element" => element(rest.strip_prefix(", ")?)?,
            _ => addition(rest)?,
        };
        Some(([sv, en, fi], place, after))
    })
}

/// `8.7`, `8.29-8.30`, `8.4 and 9.3` or `bilaga 2`.
fn chapter(text: &str) -> Option<Three<String>> {
    if let Some(annex) = text.strip_prefix("bilaga ") {
        return is_number(annex)
            .then(|| [format!(", bilaga {annex}"), format!(", annex {annex}"), format!(", liite {annex}")]);
    }
    let numbers = text.split(" and ").flat_map(|part| part.split('-'));
    if !numbers.clone().all(|number| number.split('.').all(is_number) && number.contains('.')) {
        return None;
    }
    let many = numbers.count() > 1;
    let written = |and: &str| text.replace('-', "–").replace(" and ", and);
    Some([
        format!(", kapitel {}", written(" och ")),
        format!(", {} {}", if many { "chapters" } else { "chapter" }, written(" and ")),
        format!(", {} {}", if many { "luvut" } else { "luku" }, written(" ja ")),
    ])
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The name of an element, with its attribute or the elements around it.
fn element(text: &str) -> Option<Three<String>> {
    let is_name = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'@' | b'_'));
    let is_named = is_name && text.starts_with(|letter: char| letter.is_ascii_uppercase());
    is_named.then(|| three(|_| format!(", `{text}`")))
}

fn addition(text: &str) -> Option<Three<String>> {
    if text == ", change history" {
        return Some([", ändringshistoriken", ", change history", ", muutoshistoria"].map(str::to_owned));
    }
    let (_, words) = ADDITIONS.iter().find(|(known, _)| *known == text)?;
    Some(words.map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::{MISSING, sources};

    #[test]
    fn a_basis_names_document_and_chapter() {
        let [sv, en, fi] = sources("Navet Allmän beskrivning 4.1, 8.4 and 9.3; number not published");
        assert!(sv[0].ends_with("version 4.1, kapitel 8.4 och 9.3."), "{sv:?}");
        assert!(en[0].ends_with("version 4.1, chapters 8.4 and 9.3."), "{en:?}");
        assert_eq!(fi[1], "Numeroa ei ole julkaistu.");
        let [sv, ..] = sources("number: Net iD Portal 5.7 and idega commune importer (public source, 2006)");
        assert!(sv[0].starts_with("Numret: Net iD Portal 5.7, ") && sv[0].ends_with("2006."), "{sv:?}");
        assert!(
            sources("Navetavisering.xsd (2016), Fornamn@styrkt")[1][0].ends_with("2016, `Fornamn@styrkt`.")
        );
    }

    #[test]
    fn what_nobody_can_look_up_is_told() {
        for bad in [
            "",
            "hearsay",
            "Navet Allmän beskrivning 4.1",
            "Navet Allmän beskrivning 4.1, somewhere",
            "Navet Allmän beskrivning 4.1, 8.",
            "Navetavisering.xsd 7_2.28",
            "Navetavisering.xsd 7_2.28, lengths",
            "Net iD Portal 5.7 and hearsay",
        ] {
            assert!(sources(bad).iter().all(|said| said[0].contains(MISSING)), "{bad}");
        }
    }
}
