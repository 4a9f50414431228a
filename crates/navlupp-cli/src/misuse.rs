//! Wrong usage. What was typed is never quoted: it may be a number that was meant for a file.

use navlupp_catalog::{Language, OwnCatalogueFaults};
use navlupp_sample::Refusal;

/// What is wrong with the command line, or with a file that it names for the run as a whole.
#[derive(Debug, PartialEq, Eq)]
pub enum Misuse {
    /// No such command.
    UnknownCommand,
    /// A command that this version does not have yet.
    CommandNotBuilt(&'static str),
    /// A form that this version cannot write yet.
    FormNotBuilt(&'static str),
    /// No such option for the command.
    UnknownOption,
    /// The option needs a value and has none.
    MissingValue,
    /// The option's value is none of those it takes.
    BadValue(&'static str, &'static str),
    /// The option names a rule that does not exist.
    UnknownRule(&'static str),
    /// Nothing to check was named.
    NoPaths,
    /// Standard input was named twice.
    StandardInputTwice,
    /// A command got more names than it takes.
    TooMany,
    /// `explain` was given nothing to explain.
    NothingToExplain,
    /// `explain` was given something that is no rule, term, keyword or code.
    NotKnown,
    /// The sample that is asked for cannot be made.
    Sample(Refusal),
    /// There is a file of that name already; it could be a real one.
    FileExists,
    /// The file cannot be written.
    Unwritable,
    /// The file of `--terms` cannot be read.
    TermsUnreadable,
    /// The file of `--terms` has faults; nothing of it is used.
    Terms(OwnCatalogueFaults),
}

impl Misuse {
    /// What is said, and what to do.
    #[allow(clippy::too_many_lines, reason = "a table of sentences")]
    pub fn words(&self, language: Language) -> String {
        let [sv, en, fi] = match self {
            Self::UnknownCommand => [
                "kommandot finns inte; se navlupp --help",
                "there is no such command; see navlupp --help",
                "komentoa ei ole; katso navlupp --help",
            ],
            Self::CommandNotBuilt(name) => {
                return match language {
                    Language::Swedish => format!("kommandot {name} är inte byggt än"),
                    Language::English => format!("the command {name} is not built yet"),
                    Language::Finnish => format!("komentoa {name} ei ole vielä tehty"),
                };
            }
            Self::FormNotBuilt(name) => {
                return match language {
                    Language::Swedish => format!("formen {name} är inte byggd än; välj text, json eller csv"),
                    Language::English => {
                        format!("the form {name} is not built yet; choose text, json or csv")
                    }
                    Language::Finnish => {
                        format!("muotoa {name} ei ole vielä tehty; valitse text, json tai csv")
                    }
                };
            }
            Self::UnknownOption => [
                "ett val finns inte för kommandot; se navlupp --help",
                "the command has no such option; see navlupp --help",
                "komennolla ei ole sellaista valitsinta; katso navlupp --help",
            ],
            Self::MissingValue => [
                "ett val saknar sitt värde, eller har ett som det inte ska ha; se navlupp --help",
                "an option lacks its value, or has one it must not have; see navlupp --help",
                "valitsimen arvo puuttuu tai on liikaa; katso navlupp --help",
            ],
            Self::BadValue(option, takes) => {
                return match language {
                    Language::Swedish => format!("{option} tar {takes}"),
                    Language::English => format!("{option} takes {takes}"),
                    Language::Finnish => format!("{option} ottaa arvon {takes}"),
                };
            }
            Self::UnknownRule(option) => {
                return match language {
                    Language::Swedish => {
                        format!("{option} tar en regels nummer, som NAV105, eller flera med komma emellan")
                    }
                    Language::English => format!(
                        "{option} takes the number of a rule, such as NAV105, or several with commas between"
                    ),
                    Language::Finnish => {
                        format!(
                            "{option} ottaa säännön numeron, kuten NAV105, tai useita pilkuin erotettuina"
                        )
                    }
                };
            }
            Self::NoPaths => [
                "ange vad som ska granskas: filer, mappar eller - för standardindata",
                "name what to check: files, folders or - for standard input",
                "anna tarkistettavat: tiedostoja, kansioita tai - (vakiosyöte)",
            ],
            Self::StandardInputTwice => [
                "standardindata (-) kan bara läsas en gång",
                "standard input (-) can be read only once",
                "vakiosyötteen (-) voi lukea vain kerran",
            ],
            Self::TooMany => [
                "för många namn; se navlupp --help",
                "too many names; see navlupp --help",
                "liian monta nimeä; katso navlupp --help",
            ],
            Self::NothingToExplain => [
                "ange vad som ska förklaras, till exempel NAV105, 01006, '#ANTAL_POSTER' eller AV",
                "name what to explain, such as NAV105, 01006, '#ANTAL_POSTER' or AV",
                "anna selitettävä, esimerkiksi NAV105, 01006, '#ANTAL_POSTER' tai AV",
            ],
            Self::NotKnown => [
                "det är varken en regel, en term, ett nyckelord eller en kod som Navlupp känner",
                "that is neither a rule, a term, a keyword nor a code that Navlupp knows",
                "se ei ole Navluppin tuntema sääntö, tieto, avainsana tai koodi",
            ],
            Self::TermsUnreadable => [
                "filen med egna termer kunde inte läsas",
                "the file of own terms could not be read",
                "omien tietojen tiedostoa ei voitu lukea",
            ],
            Self::FileExists => [
                "filen finns redan och skrivs inte över",
                "the file exists already and is not overwritten",
                "tiedosto on jo olemassa, eikä sitä korvata",
            ],
            Self::Unwritable => {
                ["filen kunde inte skrivas", "the file could not be written", "tiedostoa ei voitu kirjoittaa"]
            }
            Self::Sample(refusal) => return sample(refusal, language),
            Self::Terms(faults) => return terms(faults, language),
        };
        match language {
            Language::Swedish => sv,
            Language::English => en,
            Language::Finnish => fi,
        }
        .to_owned()
    }
}

fn sample(refusal: &Refusal, language: Language) -> String {
    match (refusal, language) {
        (Refusal::UnknownFault(rule), Language::Swedish) => {
            format!("inget fel enligt {rule} kan läggas in i en exempelfil")
        }
        (Refusal::UnknownFault(rule), Language::Finnish) => {
            format!("säännön {rule} virhettä ei voi lisätä esimerkkitiedostoon")
        }
        (Refusal::FaultDoesNotFit { rule, .. }, Language::Swedish) => {
            format!("{rule} gäller inte filer av det slaget")
        }
        (Refusal::FaultDoesNotFit { rule, .. }, Language::Finnish) => {
            format!("{rule} ei koske tämän lajin tiedostoja")
        }
        (Refusal::Combination { first, second }, Language::Swedish) => {
            format!("fel enligt {first} och {second} döljer varandra; gör två filer")
        }
        (Refusal::Combination { first, second }, Language::Finnish) => {
            format!("sääntöjen {first} ja {second} virheet peittävät toisensa; tee kaksi tiedostoa")
        }
        (Refusal::TooManyPosts { limit }, Language::Swedish) => {
            format!("högst {limit} poster: så många påhittade nummer finns det")
        }
        (Refusal::TooManyPosts { limit }, Language::Finnish) => {
            format!("enintään {limit} tietuetta: keksittyjä numeroita ei ole enempää")
        }
        (refusal, Language::English) => refusal.to_string(),
    }
}

fn terms(faults: &OwnCatalogueFaults, language: Language) -> String {
    let heading = match language {
        Language::Swedish => "de egna termerna har fel, och inget av dem används",
        Language::English => "the own terms have faults, and nothing of them is used",
        Language::Finnish => "omissa tiedoissa on virheitä, eikä niitä käytetä",
    };
    let faults = faults.0.iter().map(|fault| format!("\n  {}", fault.say(language)));
    std::iter::once(heading.to_owned()).chain(faults).collect()
}
