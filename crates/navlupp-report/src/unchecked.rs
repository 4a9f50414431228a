//! What was not checked. "No errors" never stands without this list.

use navlupp_catalog::{Language, Words, words};
use navlupp_core::finding::write_count;
use navlupp_core::report::{NotChecked, Report};
use navlupp_core::rule::RuleId;
use navlupp_core::table::Engine;

use crate::words::with_number;

/// The list for one file.
#[inline(never)]
pub fn list(engine: &Engine, report: &Report) -> Vec<NotChecked> {
    report.not_checked(engine)
}

/// The key of the JSON report.
pub const fn key(item: NotChecked) -> &'static str {
    match item {
        NotChecked::Truth => "truth",
        NotChecked::OfficialForm => "official-form",
        NotChecked::Completeness => "completeness",
        NotChecked::OtherFiles => "other-files",
        NotChecked::OtherKind(_) => "other-kind",
        NotChecked::ReferenceDate(_) => "reference-date",
        NotChecked::FullPosts(_) => "full-posts",
        NotChecked::OwnTerms(_) => "own-terms",
        NotChecked::Absent(_) => "absent",
        NotChecked::UnknownTerms(_) => "unknown-terms",
        NotChecked::UncertainTerms(_) => "uncertain-terms",
        NotChecked::UnknownKeywords(_) => "unknown-keywords",
        NotChecked::UnreadableLines(_) => "unreadable-lines",
        NotChecked::LongLines(_) => "long-lines",
        NotChecked::Trailer => "trailer",
        NotChecked::Encoding => "encoding",
        NotChecked::LineEnds => "line-ends",
        NotChecked::Limits => "limits",
        NotChecked::Rest => "rest",
    }
}

/// How many rules, values or lines that are; 0 where it is nothing to be counted.
#[inline(never)]
pub fn number(item: NotChecked) -> u64 {
    match item {
        NotChecked::OtherKind(number)
        | NotChecked::ReferenceDate(number)
        | NotChecked::FullPosts(number)
        | NotChecked::OwnTerms(number)
        | NotChecked::UnknownTerms(number)
        | NotChecked::UncertainTerms(number)
        | NotChecked::UnknownKeywords(number)
        | NotChecked::UnreadableLines(number)
        | NotChecked::LongLines(number) => number,
        _ => absent(item).len() as u64,
    }
}

/// The rules that need something that the file does not have, each with what it needs.
#[inline(never)]
pub fn absent(item: NotChecked) -> Vec<(RuleId, &'static str)> {
    if let NotChecked::Absent(absent) = item { absent.rules() } else { Vec::new() }
}

/// The item for a reader, without final full stop.
pub fn said(item: NotChecked, language: Language) -> String {
    let mut what = String::new();
    let mut before = None;
    for (rule, needed) in absent(item) {
        if before == Some(rule) {
            what.pop();
            what.push_str(", ");
        } else {
            if before.is_some() {
                what.push_str(", ");
            }
            what.push_str(&rule.to_string());
            what.push_str(" (");
        }
        what.push_str(needed);
        what.push(')');
        before = Some(rule);
    }
    if before.is_none() {
        write_count(&mut what, number(item), language);
    }
    with_number(words(item).get(language), &what)
}

/// The item, with `{n}` in the place of its number.
#[allow(clippy::too_many_lines, reason = "a table of sentences")]
const fn words(item: NotChecked) -> Words {
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
            sv: "Om något saknas: filen säger inte hur många poster eller nummer den ska ha",
            en: "Whether anything is missing: the file does not say how many posts or numbers it should have",
            fi: "Puuttuuko jotakin: tiedosto ei kerro, montako tietuetta tai numeroa siinä pitäisi olla",
        },
        NotChecked::OtherFiles => words! {
            sv: "Andra filer: om någon i serien saknas eller säger emot den här",
            en: "Other files: whether one of the series is missing or contradicts this one",
            fi: "Muut tiedostot: puuttuuko sarjasta jokin tai onko jokin ristiriidassa tämän kanssa",
        },
        NotChecked::OtherKind(_) => words! {
            sv: "Regler om andra slag av filer: {n}",
            en: "Rules on other kinds of file: {n}",
            fi: "Muita tiedostolajeja koskevat säännöt: {n}",
        },
        NotChecked::ReferenceDate(_) => words! {
            sv: "Regler som behöver ett referensdatum, som varken är angivet eller står i filen: {n}",
            en: "Rules that need a reference date, which is neither set nor in the file: {n}",
            fi: "Säännöt, jotka tarvitsevat vertailupäivän, jota ei ole annettu eikä ole tiedostossa: {n}",
        },
        NotChecked::FullPosts(_) => words! {
            sv: "Regler om hela poster (totalposter och urval), där det inte är säkert att en post är hel: {n}",
            en: "Rules on full posts and selections, where it is not certain that a post is full: {n}",
            fi: "Kokonaisia tietueita ja poimintoja koskevat säännöt, kun tietueen kokonaisuus ei ole varma: {n}",
        },
        NotChecked::OwnTerms(_) => words! {
            sv: "Regler om termer vars nummer inte är offentliga, utan egen termlista: {n}",
            en: "Rules on terms whose numbers are not public, without a term list of your own: {n}",
            fi: "Säännöt tiedoista, joiden numerot eivät ole julkisia, ilman omaa tietoluetteloa: {n}",
        },
        NotChecked::Absent(_) => words! {
            sv: "Regler som behöver något som saknas i filen eller inte går att läsa: {n}",
            en: "Rules that need something that is missing from the file or cannot be read: {n}",
            fi: "Säännöt, jotka tarvitsevat jotakin, mikä puuttuu tiedostosta tai mitä ei voi lukea: {n}",
        },
        NotChecked::UnknownTerms(_) => words! {
            sv: "Värden i termer som Navlupp inte känner: {n}",
            en: "Values of terms that Navlupp does not know: {n}",
            fi: "Arvot tiedoissa, joita Navlupp ei tunne: {n}",
        },
        NotChecked::UncertainTerms(_) => words! {
            sv: "Formen på värden i termer vars innebörd är osäker: {n}",
            en: "The form of values of terms whose meaning is not certain: {n}",
            fi: "Arvojen muoto tiedoissa, joiden merkitys on epävarma: {n}",
        },
        NotChecked::UnknownKeywords(_) => words! {
            sv: "Rader med nyckelord som Navlupp inte känner: {n}",
            en: "Lines with keywords that Navlupp does not know: {n}",
            fi: "Rivit, joiden avainsanaa Navlupp ei tunne: {n}",
        },
        NotChecked::UnreadableLines(_) => words! {
            sv: "Rader som inte går att läsa: {n}",
            en: "Lines that cannot be read: {n}",
            fi: "Rivit, joita ei voi lukea: {n}",
        },
        NotChecked::LongLines(_) => words! {
            sv: "Det som står efter de första 1 000 byten på en rad; så långa rader: {n}",
            en: "What stands after the first 1,000 bytes of a line; lines as long as that: {n}",
            fi: "Rivin ensimmäisten 1 000 tavun jälkeinen osa; niin pitkiä rivejä: {n}",
        },
        NotChecked::Trailer => words! {
            sv: "Metadata i filen och det som följer efter #FIL_SLUT: formen är inte offentlig",
            en: "Metadata in the file and what follows #FIL_SLUT: the form is not public",
            fi: "Tiedoston metatiedot ja rivin #FIL_SLUT jälkeinen osa: muoto ei ole julkinen",
        },
        NotChecked::Encoding => words! {
            sv: "Teckenkodningen: den är angiven, eller texten inklistrad",
            en: "The encoding: it was set, or the text was pasted",
            fi: "Merkistö: se on annettu tai teksti on liitetty",
        },
        NotChecked::LineEnds => words! {
            sv: "Radslut, och om filen är avklippt mitt i en rad: inklistrad text visar det inte",
            en: "Line ends, and whether the file is cut off within a line: pasted text does not show it",
            fi: "Rivinloput, ja onko tiedosto katkennut kesken rivin: liitetystä tekstistä sitä ei näe",
        },
        NotChecked::Limits => words! {
            sv: "Det som går utöver vad Navlupp jämför: 256 grupper av ett slag i en post, 65 536 poster för en \
                 person, 10 000 dagar",
            en: "What goes beyond what Navlupp compares: 256 groups of one kind in a post, 65,536 posts of one \
                 person, 10,000 days",
            fi: "Se, mikä ylittää Navluppin vertailun: 256 samanlajista ryhmää tietueessa, 65 536 saman \
                 henkilön tietuetta, 10 000 päivää",
        },
        NotChecked::Rest => {
            words! { sv: "Resten av filen", en: "The rest of the file", fi: "Tiedoston loppuosa" }
        }
    }
}
