//! The one sentence above every report. It is one of a fixed list, the same on the page and in the shell.
//!
//! It says *hel* only where the file itself proves that nothing is missing (a frame, a count of posts that
//! holds, an end), and never that the whole file was read where it was not.

use navlupp_catalog::Language;
use navlupp_core::finding::write_count;
use navlupp_core::kind::{Kind, Variant};
use navlupp_core::report::Report;
use navlupp_core::rule::{RuleId, Severity, Words};

/// What the sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Nothing in it.
    Empty,
    /// Nothing that Navlupp reads.
    Unrecognised,
    /// Nothing of it was read.
    Unread,
    /// Only a part was read.
    Part,
    /// Read to its end, but a part of it is missing or may be.
    Torn,
    /// As [`About::Torn`], of an infil.
    TornInfil,
    /// A notification whose frame, count and end are there.
    Whole,
    /// The same, without posts.
    WithoutPosts,
    /// A framed notification that does not say how many posts it has.
    Uncounted,
    /// Posts without a frame.
    Fragment,
    /// An infil.
    Infil,
    /// INFO.NAV.
    Label,
    /// A list of identity numbers.
    List,
}

/// The verdict on one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What the sentence is about.
    pub about: About,
    /// Fel that count.
    pub errors: u64,
    /// Varningar that count.
    pub warnings: u64,
    /// Findings of any severity that rules set aside would have added.
    pub ignored: u64,
    /// Whether the file probably follows a form that Navlupp does not know.
    pub unfamiliar: bool,
}

/// The verdict on a report.
pub fn verdict(report: &Report) -> Verdict {
    verdict_without(report, &[])
}

/// The verdict on a report where some rules are set aside. What they found still keeps a file from being
/// called whole.
pub fn verdict_without(report: &Report, ignored: &[RuleId]) -> Verdict {
    let [mut errors, mut warnings] =
        [Severity::Error, Severity::Warning].map(|severity| report.findings.count_of(severity));
    let mut set_aside = 0;
    for (rule, severity, count, _) in report.findings.rules() {
        if ignored.contains(&rule) {
            set_aside += count;
            match severity {
                Severity::Error => errors -= count,
                Severity::Warning => warnings -= count,
                Severity::Info => {}
            }
        }
    }
    Verdict { about: about(report), errors, warnings, ignored: set_aside, unfamiliar: report.unfamiliar }
}

fn about(report: &Report) -> About {
    match report.kind {
        _ if report.facts.bytes == 0 && !report.complete => About::Unread,
        _ if !report.complete => About::Part,
        Kind::Empty => About::Empty,
        Kind::Unrecognised => About::Unrecognised,
        Kind::IdList => About::List,
        Kind::Infil if !report.is_whole() => About::TornInfil,
        Kind::Infil => About::Infil,
        _ if !report.is_whole() => About::Torn,
        Kind::Label => About::Label,
        Kind::Notification if report.variant == Some(Variant::Fragment) => About::Fragment,
        Kind::Notification if report.facts.declared.is_none_or(|declared| declared.count.is_none()) => {
            About::Uncounted
        }
        Kind::Notification if report.posts() == 0 => About::WithoutPosts,
        Kind::Notification => About::Whole,
    }
}

impl Verdict {
    /// The heaviest thing that the sentence speaks of; none: the tick of a sound file.
    pub const fn weight(&self) -> Option<Severity> {
        match self.about {
            About::Empty | About::Unrecognised | About::Unread => Some(Severity::Error),
            _ if self.errors > 0 => Some(Severity::Error),
            About::Part | About::Torn | About::TornInfil => Some(Severity::Warning),
            _ if self.warnings > 0 => Some(Severity::Warning),
            About::Fragment | About::Uncounted => Some(Severity::Info),
            _ => None,
        }
    }

    /// The sentence, without final full stop.
    pub fn sentence(&self, language: Language) -> String {
        let [with_errors, with_warnings, sound] = sentences(self.about);
        let (words, noun, number) = if self.errors > 0 {
            (with_errors, &ERRORS, self.errors)
        } else if self.warnings > 0 {
            (with_warnings, &WARNINGS, self.warnings)
        } else {
            (sound, &WARNINGS, 0)
        };
        let mut counted = String::new();
        write_count(&mut counted, number, language);
        counted.push(' ');
        counted.push_str(noun[usize::from(number != 1)].get(language));
        words.get(language).replace("{n}", &counted)
    }

    /// Sentences that must stand beside the verdict, without final full stop.
    pub fn additions(&self, language: Language) -> Vec<String> {
        let mut additions = Vec::new();
        if self.unfamiliar {
            additions.push(UNFAMILIAR.get(language).to_owned());
        }
        if self.ignored > 0 {
            let mut counted = String::new();
            write_count(&mut counted, self.ignored, language);
            additions.push(IGNORED.get(language).replace("{n}", &counted));
        }
        additions
    }
}

const ERRORS: [Words; 2] =
    [Words { sv: "fel", en: "error", fi: "virhe" }, Words { sv: "fel", en: "errors", fi: "virhettä" }];
const WARNINGS: [Words; 2] = [
    Words { sv: "varning", en: "warning", fi: "varoitus" },
    Words { sv: "varningar", en: "warnings", fi: "varoitusta" },
];

const UNFAMILIAR: Words = Words {
    sv: "Filen följer en form som Navlupp inte känner; många anmärkningar kan bero på det",
    en: "The file follows a form that Navlupp does not know; many findings may come from that",
    fi: "Tiedosto noudattaa muotoa, jota Navlupp ei tunne; monet huomautukset voivat johtua siitä",
};
const IGNORED: Words = Words {
    sv: "Anmärkningar enligt undantagna regler är inte medräknade: {n}",
    en: "Findings of rules that were set aside are not counted: {n}",
    fi: "Ohitettujen sääntöjen huomautuksia ei ole laskettu mukaan: {n}",
};

/// The sentences where there are errors, where there are only warnings, and where there is neither.
/// `{n}` is "7 errors" or "212 warnings".
const fn sentences(about: About) -> [Words; 3] {
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

const EMPTY: Words = Words {
    sv: "Filen är tom. Hämta den på nytt",
    en: "The file is empty. Fetch it again",
    fi: "Tiedosto on tyhjä. Hae se uudelleen",
};
const UNRECOGNISED: Words = Words {
    sv: "Filen är inte av ett slag som Navlupp läser",
    en: "The file is not of a kind that Navlupp reads",
    fi: "Tiedosto ei ole lajia, jota Navlupp lukee",
};
const UNREAD: Words = Words {
    sv: "Inget av filen är läst",
    en: "Nothing of the file was read",
    fi: "Tiedostosta ei ole luettu mitään",
};
const PART: [Words; 3] = [
    Words {
        sv: "Bara en del av filen är läst; den delen har {n}",
        en: "Only a part of the file was read; that part has {n}",
        fi: "Vain osa tiedostosta on luettu; siinä osassa on {n}",
    },
    Words {
        sv: "Bara en del av filen är läst; den delen är utan fel men har {n}",
        en: "Only a part of the file was read; that part has no errors but {n}",
        fi: "Vain osa tiedostosta on luettu; se osa on virheetön, mutta siinä on {n}",
    },
    Words {
        sv: "Bara en del av filen är läst; den delen är utan fel",
        en: "Only a part of the file was read; that part has no errors",
        fi: "Vain osa tiedostosta on luettu; se osa on virheetön",
    },
];
const MAYBE_CUT: Words = Words {
    sv: "Filen kan vara avbruten. Hämta den på nytt före inläsning",
    en: "The file may be cut off. Fetch it again before you read it in",
    fi: "Tiedosto voi olla katkennut. Hae se uudelleen ennen sisäänlukua",
};
const TORN: [Words; 3] = [
    Words {
        sv: "Filen är inte hel och har {n}. Läs inte in den",
        en: "The file is not whole and has {n}. Do not read it in",
        fi: "Tiedosto ei ole kokonainen ja siinä on {n}. Älä lue sitä sisään",
    },
    MAYBE_CUT,
    MAYBE_CUT,
];
const MAYBE_CUT_INFIL: Words = Words {
    sv: "Infilen kan vara avbruten. Se över den innan den skickas",
    en: "The infil may be cut off. Look it over before you send it",
    fi: "Infil voi olla katkennut. Tarkista se ennen lähettämistä",
};
const TORN_INFIL: [Words; 3] = [
    Words {
        sv: "Infilen är inte hel och har {n}. Skicka den inte",
        en: "The infil is not whole and has {n}. Do not send it",
        fi: "Infil ei ole kokonainen ja siinä on {n}. Älä lähetä sitä",
    },
    MAYBE_CUT_INFIL,
    MAYBE_CUT_INFIL,
];
const WHOLE: [Words; 3] = [
    Words {
        sv: "Filen är hel, men {n} bör redas ut före inläsning",
        en: "The file is whole, but {n} should be cleared up before you read it in",
        fi: "Tiedosto on kokonainen, mutta {n} on selvitettävä ennen sisäänlukua",
    },
    Words {
        sv: "Filen är hel och utan fel, men har {n} att se över",
        en: "The file is whole and has no errors, but {n} to look over",
        fi: "Tiedosto on kokonainen ja virheetön, mutta siinä on {n}",
    },
    Words {
        sv: "Filen är hel och utan fel",
        en: "The file is whole and has no errors",
        fi: "Tiedosto on kokonainen ja virheetön",
    },
];
const WITHOUT_POSTS: [Words; 3] = [
    Words {
        sv: "Leveransen har inga poster, och {n} bör redas ut",
        en: "The delivery has no posts, and {n} should be cleared up",
        fi: "Toimituksessa ei ole tietueita, ja {n} on selvitettävä",
    },
    Words {
        sv: "Filen är hel och utan fel, men leveransen har inga poster och {n} att se över",
        en: "The file is whole and has no errors, but the delivery has no posts and {n} to look over",
        fi: "Tiedosto on kokonainen ja virheetön, mutta siinä ei ole tietueita ja siinä on {n}",
    },
    Words {
        sv: "Filen är hel och utan fel; leveransen har inga poster",
        en: "The file is whole and has no errors; the delivery has no posts",
        fi: "Tiedosto on kokonainen ja virheetön; toimituksessa ei ole tietueita",
    },
];
const UNCOUNTED: [Words; 3] = [
    Words {
        sv: "{n} bör redas ut före inläsning, och utan #ANTAL_POSTER kan ingen se om filen är hel",
        en: "{n} should be cleared up before you read the file in, and without #ANTAL_POSTER nobody can \
             tell whether it is whole",
        fi: "{n} on selvitettävä ennen sisäänlukua, eikä tiedoston kokonaisuutta voi todeta ilman \
             merkkiä #ANTAL_POSTER",
    },
    Words {
        sv: "Filen är utan fel men har {n}, och utan #ANTAL_POSTER kan ingen se om den är hel",
        en: "The file has no errors but {n}, and without #ANTAL_POSTER nobody can tell whether it is whole",
        fi: "Tiedosto on virheetön, mutta siinä on {n}, eikä sen kokonaisuutta voi todeta ilman merkkiä \
             #ANTAL_POSTER",
    },
    Words {
        sv: "Filen är utan fel, men utan #ANTAL_POSTER kan ingen se om den är hel",
        en: "The file has no errors, but without #ANTAL_POSTER nobody can tell whether it is whole",
        fi: "Tiedosto on virheetön, mutta sen kokonaisuutta ei voi todeta ilman merkkiä #ANTAL_POSTER",
    },
];
const FRAGMENT: [Words; 3] = [
    Words {
        sv: "Posterna har {n} som bör redas ut, och utan ram kan ingen se om filen är hel",
        en: "The posts have {n} to clear up, and without a frame nobody can tell whether the file is whole",
        fi: "Tietueissa on {n}, eikä tiedoston kokonaisuutta voi todeta ilman kehystä",
    },
    Words {
        sv: "Posterna är utan fel men har {n}, och utan ram kan ingen se om filen är hel",
        en: "The posts have no errors but {n}, and without a frame nobody can tell whether the file is whole",
        fi: "Tietueet ovat virheettömiä, mutta niissä on {n}, eikä tiedoston kokonaisuutta voi todeta ilman \
             kehystä",
    },
    Words {
        sv: "Posterna är utan fel, men utan ram kan ingen se om filen är hel",
        en: "The posts have no errors, but without a frame nobody can tell whether the file is whole",
        fi: "Tietueet ovat virheettömiä, mutta tiedoston kokonaisuutta ei voi todeta ilman kehystä",
    },
];
const INFIL: [Words; 3] = [
    Words {
        sv: "Infilen har {n} som bör redas ut innan den skickas",
        en: "The infil has {n} to clear up before you send it",
        fi: "Infilissä on {n}. Selvitä ennen lähettämistä",
    },
    Words {
        sv: "Infilen är utan fel, men har {n} att se över innan den skickas",
        en: "The infil has no errors, but {n} to look over before you send it",
        fi: "Infil on virheetön, mutta siinä on {n}. Tarkista ennen lähettämistä",
    },
    Words { sv: "Infilen är utan fel", en: "The infil has no errors", fi: "Infil on virheetön" },
];
const LABEL: [Words; 3] = [
    Words {
        sv: "INFO.NAV har {n} som bör redas ut",
        en: "INFO.NAV has {n} to clear up",
        fi: "Tiedostossa INFO.NAV on {n}",
    },
    Words {
        sv: "INFO.NAV är utan fel, men har {n} att se över",
        en: "INFO.NAV has no errors, but {n} to look over",
        fi: "INFO.NAV on virheetön, mutta siinä on {n}",
    },
    Words { sv: "INFO.NAV är utan fel", en: "INFO.NAV has no errors", fi: "INFO.NAV on virheetön" },
];
const LIST: [Words; 3] = [
    Words {
        sv: "Listan har {n} som bör redas ut",
        en: "The list has {n} to clear up",
        fi: "Luettelossa on {n}. Selvitä ennen käyttöä",
    },
    Words {
        sv: "Listan är utan fel, men har {n} att se över",
        en: "The list has no errors, but {n} to look over",
        fi: "Luettelo on virheetön, mutta siinä on {n}",
    },
    Words { sv: "Listan är utan fel", en: "The list has no errors", fi: "Luettelo on virheetön" },
];

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [About; 13] = [
        About::Empty,
        About::Unrecognised,
        About::Unread,
        About::Part,
        About::Torn,
        About::TornInfil,
        About::Whole,
        About::WithoutPosts,
        About::Uncounted,
        About::Fragment,
        About::Infil,
        About::Label,
        About::List,
    ];

    fn of(about: About, errors: u64, warnings: u64) -> Verdict {
        Verdict { about, errors, warnings, ignored: 0, unfamiliar: false }
    }

    #[test]
    fn the_number_agrees_with_its_noun() {
        let sentence = |errors, warnings, language| of(About::Whole, errors, warnings).sentence(language);
        assert_eq!(sentence(7, 9, Language::Swedish), "Filen är hel, men 7 fel bör redas ut före inläsning");
        assert_eq!(
            sentence(0, 1, Language::Swedish),
            "Filen är hel och utan fel, men har 1 varning att se över"
        );
        assert_eq!(
            sentence(1, 0, Language::English),
            "The file is whole, but 1 error should be cleared up before you read it in"
        );
        assert_eq!(
            sentence(1212, 0, Language::Finnish),
            "Tiedosto on kokonainen, mutta 1\u{A0}212 virhettä on selvitettävä ennen sisäänlukua"
        );
        assert_eq!(sentence(0, 0, Language::Swedish), "Filen är hel och utan fel");
    }

    #[test]
    fn only_a_proven_file_is_called_whole() {
        let claims = |about, words: &[&str], language| {
            [(0, 0), (0, 3), (2, 0)].iter().any(|&(errors, warnings)| {
                words.iter().any(|word| of(about, errors, warnings).sentence(language).starts_with(word))
            })
        };
        for about in ALL {
            let proven = matches!(about, About::Whole | About::WithoutPosts);
            assert_eq!(claims(about, &["Filen är hel"], Language::Swedish), proven, "{about:?}");
            assert_eq!(claims(about, &["The file is whole"], Language::English), proven, "{about:?}");
            assert_eq!(claims(about, &["Tiedosto on kokonainen"], Language::Finnish), proven, "{about:?}");
        }
    }

    #[test]
    fn no_placeholder_is_left_over() {
        for about in ALL {
            for language in Language::ALL {
                for (errors, warnings) in [(0, 0), (0, 2), (2, 2)] {
                    let sentence = of(about, errors, warnings).sentence(language);
                    assert!(!sentence.contains(['{', '}']), "{sentence}");
                    assert!(!sentence.ends_with('.'), "{sentence}");
                }
            }
        }
    }
}
