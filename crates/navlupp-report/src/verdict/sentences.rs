//! The words of the verdicts.

use navlupp_catalog::{Words, words};

use super::About;

pub(super) const ERRORS: [Words; 2] =
    [words! { sv: "fel", en: "error", fi: "virhe" }, words! { sv: "fel", en: "errors", fi: "virhettä" }];
pub(super) const WARNINGS: [Words; 2] = [
    words! { sv: "varning", en: "warning", fi: "varoitus" },
    words! { sv: "varningar", en: "warnings", fi: "varoitusta" },
];

pub(super) const UNFAMILIAR: Words = words! {
    sv: "Filen följer en form som Navlupp inte känner; många anmärkningar kan bero på det",
    en: "The file follows a form that Navlupp does not know; many findings may come from that",
    fi: "Tiedosto noudattaa muotoa, jota Navlupp ei tunne; monet huomautukset voivat johtua siitä",
};
pub(super) const SYSTEMATIC: Words = words! {
    sv: "Samma avvikelse i nästan varje post, att räkna som en: {n}",
    en: "The same deviation in nearly every post, to be counted as one: {n}",
    fi: "Sama poikkeama lähes joka tietueessa, laskettava yhdeksi: {n}",
};
pub(super) const IGNORED: Words = words! {
    sv: "Anmärkningar enligt undantagna regler är inte medräknade: {n}",
    en: "Findings of rules that were set aside are not counted: {n}",
    fi: "Ohitettujen sääntöjen huomautuksia ei ole laskettu mukaan: {n}",
};

/// The sentences where there are errors, where there are only warnings, and where there is neither.
/// `{n}` is "7 errors" or "212 warnings".
pub(super) const fn sentences(about: About) -> [Words; 3] {
    match about {
        About::Empty => [EMPTY, EMPTY, EMPTY],
        About::Unrecognised => [UNRECOGNISED, UNRECOGNISED, UNRECOGNISED],
        About::Unread => [UNREAD, UNREAD, UNREAD],
        About::Part => PART,
        About::Torn => TORN,
        About::TornInfil => TORN_INFIL,
        About::Whole => WHOLE,
        About::WithoutPosts => WITHOUT_POSTS,
        About::Uncounted => UNCOUNTED,
        About::Fragment => FRAGMENT,
        About::Infil => INFIL,
        About::Label => LABEL,
        About::List => LIST,
    }
}

const EMPTY: Words = words! {
    sv: "Filen är tom. Hämta den på nytt",
    en: "The file is empty. Fetch it again",
    fi: "Tiedosto on tyhjä. Hae se uudelleen",
};
const UNRECOGNISED: Words = words! {
    sv: "Filen är inte av ett slag som Navlupp läser",
    en: "The file is not of a kind that Navlupp reads",
    fi: "Tiedosto ei ole lajia, jota Navlupp lukee",
};
const UNREAD: Words = words! {
    sv: "Ingen rad i filen är läst",
    en: "No line of the file was read",
    fi: "Tiedostosta ei ole luettu yhtään riviä",
};
const PART: [Words; 3] = [
    words! {
        sv: "Bara en del av filen är läst; den delen har {n}",
        en: "Only a part of the file was read; that part has {n}",
        fi: "Vain osa tiedostosta on luettu; siinä osassa on {n}",
    },
    words! {
        sv: "Bara en del av filen är läst; den delen är utan fel men har {n}",
        en: "Only a part of the file was read; that part has no errors but {n}",
        fi: "Vain osa tiedostosta on luettu; se osa on virheetön, mutta siinä on {n}",
    },
    words! {
        sv: "Bara en del av filen är läst; den delen är utan fel",
        en: "Only a part of the file was read; that part has no errors",
        fi: "Vain osa tiedostosta on luettu; se osa on virheetön",
    },
];
const MAYBE_CUT: Words = words! {
    sv: "Filen kan vara avbruten. Hämta den på nytt före inläsning",
    en: "The file may be cut off. Fetch it again before you read it in",
    fi: "Tiedosto voi olla katkennut. Hae se uudelleen ennen sisäänlukua",
};
const TORN: [Words; 3] = [
    words! {
        sv: "Filen är inte hel och har {n}. Läs inte in den",
        en: "The file is not whole and has {n}. Do not read it in",
        fi: "Tiedosto ei ole kokonainen ja siinä on {n}. Älä lue sitä sisään",
    },
    MAYBE_CUT,
    MAYBE_CUT,
];
const MAYBE_CUT_INFIL: Words = words! {
    sv: "Infilen kan vara avbruten. Se över den innan den skickas",
    en: "The infil may be cut off. Look it over before you send it",
    fi: "Infil voi olla katkennut. Tarkista se ennen lähettämistä",
};
const TORN_INFIL: [Words; 3] = [
    words! {
        sv: "Infilen är inte hel och har {n}. Skicka den inte",
        en: "The infil is not whole and has {n}. Do not send it",
        fi: "Infil ei ole kokonainen ja siinä on {n}. Älä lähetä sitä",
    },
    MAYBE_CUT_INFIL,
    MAYBE_CUT_INFIL,
];
const WHOLE: [Words; 3] = [
    words! {
        sv: "Filen är hel, men {n} bör redas ut före inläsning",
        en: "The file is whole, but {n} should be cleared up before you read it in",
        fi: "Tiedosto on kokonainen, mutta {n} on selvitettävä ennen sisäänlukua",
    },
    words! {
        sv: "Filen är hel och utan fel, men har {n} att se över",
        en: "The file is whole and has no errors, but {n} to look over",
        fi: "Tiedosto on kokonainen ja virheetön, mutta siinä on {n}",
    },
    words! {
        sv: "Filen är hel och utan fel",
        en: "The file is whole and has no errors",
        fi: "Tiedosto on kokonainen ja virheetön",
    },
];
const WITHOUT_POSTS: [Words; 3] = [
    words! {
        sv: "Leveransen har inga poster, och {n} bör redas ut",
        en: "The delivery has no posts, and {n} should be cleared up",
        fi: "Toimituksessa ei ole tietueita, ja {n} on selvitettävä",
    },
    words! {
        sv: "Filen är hel och utan fel, men leveransen har inga poster och {n} att se över",
        en: "The file is whole and has no errors, but the delivery has no posts and {n} to look over",
        fi: "Tiedosto on kokonainen ja virheetön, mutta siinä ei ole tietueita ja siinä on {n}",
    },
    words! {
        sv: "Filen är hel och utan fel; leveransen har inga poster",
        en: "The file is whole and has no errors; the delivery has no posts",
        fi: "Tiedosto on kokonainen ja virheetön; toimituksessa ei ole tietueita",
    },
];
const UNCOUNTED: [Words; 3] = [
    words! {
        sv: "{n} bör redas ut före inläsning, och utan ett antal i #ANTAL_POSTER kan ingen se om filen är hel",
        en: "{n} should be cleared up before you read the file in, and without a count in #ANTAL_POSTER nobody can \
             tell whether it is whole",
        fi: "{n} on selvitettävä ennen sisäänlukua, eikä tiedoston kokonaisuutta voi todeta ilman \
             lukua merkissä #ANTAL_POSTER",
    },
    words! {
        sv: "Filen är utan fel men har {n}, och utan ett antal i #ANTAL_POSTER kan ingen se om den är hel",
        en: "The file has no errors but {n}, and without a count in #ANTAL_POSTER nobody can tell whether it is whole",
        fi: "Tiedosto on virheetön, mutta siinä on {n}, eikä sen kokonaisuutta voi todeta ilman lukua merkissä \
             #ANTAL_POSTER",
    },
    words! {
        sv: "Filen är utan fel, men utan ett antal i #ANTAL_POSTER kan ingen se om den är hel",
        en: "The file has no errors, but without a count in #ANTAL_POSTER nobody can tell whether it is whole",
        fi: "Tiedosto on virheetön, mutta sen kokonaisuutta ei voi todeta ilman lukua merkissä #ANTAL_POSTER",
    },
];
const FRAGMENT: [Words; 3] = [
    words! {
        sv: "Posterna har {n} som bör redas ut, och utan ram kan ingen se om filen är hel",
        en: "The posts have {n} to clear up, and without a frame nobody can tell whether the file is whole",
        fi: "Tietueissa on {n}, eikä tiedoston kokonaisuutta voi todeta ilman kehystä",
    },
    words! {
        sv: "Posterna är utan fel men har {n}, och utan ram kan ingen se om filen är hel",
        en: "The posts have no errors but {n}, and without a frame nobody can tell whether the file is whole",
        fi: "Tietueet ovat virheettömiä, mutta niissä on {n}, eikä tiedoston kokonaisuutta voi todeta ilman \
             kehystä",
    },
    words! {
        sv: "Posterna är utan fel, men utan ram kan ingen se om filen är hel",
        en: "The posts have no errors, but without a frame nobody can tell whether the file is whole",
        fi: "Tietueet ovat virheettömiä, mutta tiedoston kokonaisuutta ei voi todeta ilman kehystä",
    },
];
const INFIL: [Words; 3] = [
    words! {
        sv: "Infilen har {n} som bör redas ut innan den skickas",
        en: "The infil has {n} to clear up before you send it",
        fi: "Infilissä on {n}. Selvitä ennen lähettämistä",
    },
    words! {
        sv: "Infilen är utan fel, men har {n} att se över innan den skickas",
        en: "The infil has no errors, but {n} to look over before you send it",
        fi: "Infil on virheetön, mutta siinä on {n}. Tarkista ennen lähettämistä",
    },
    words! { sv: "Infilen är utan fel", en: "The infil has no errors", fi: "Infil on virheetön" },
];
const LABEL: [Words; 3] = [
    words! {
        sv: "INFO.NAV har {n} som bör redas ut",
        en: "INFO.NAV has {n} to clear up",
        fi: "Tiedostossa INFO.NAV on {n}",
    },
    words! {
        sv: "INFO.NAV är utan fel, men har {n} att se över",
        en: "INFO.NAV has no errors, but {n} to look over",
        fi: "INFO.NAV on virheetön, mutta siinä on {n}",
    },
    words! { sv: "INFO.NAV är utan fel", en: "INFO.NAV has no errors", fi: "INFO.NAV on virheetön" },
];
const LIST: [Words; 3] = [
    words! {
        sv: "Listan har {n} som bör redas ut",
        en: "The list has {n} to clear up",
        fi: "Luettelossa on {n}. Selvitä ennen käyttöä",
    },
    words! {
        sv: "Listan är utan fel, men har {n} att se över",
        en: "The list has no errors, but {n} to look over",
        fi: "Luettelo on virheetön, mutta siinä on {n}",
    },
    words! { sv: "Listan är utan fel", en: "The list has no errors", fi: "Luettelo on virheetön" },
];
