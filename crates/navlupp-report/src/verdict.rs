//! The one sentence above every report. It is one of a fixed list, the same on the page and in the shell.
//!
//! It says *hel* only where the file itself proves that nothing is missing (a frame, a count of posts that
//! holds, an end), and never that the whole file was read where it was not.

mod sentences;

use navlupp_catalog::Language;
use navlupp_core::finding::write_count;
use navlupp_core::kind::{Kind, Variant};
use navlupp_core::report::Report;
use navlupp_core::rule::{RuleId, Severity};

use crate::words::with_number;
use sentences::{ERRORS, IGNORED, SYSTEMATIC, UNFAMILIAR, WARNINGS, sentences};

/// What the sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Nothing in it.
    Empty,
    /// Nothing that Navlupp reads.
    Unrecognised,
    /// Not one line of it was read.
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The rules that count and fire in nearly every post.
    pub systematic: Vec<RuleId>,
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
    let systematic = systematic_without(report, ignored).collect();
    Verdict {
        about: about(report),
        errors,
        warnings,
        ignored: set_aside,
        unfamiliar: report.unfamiliar,
        systematic,
    }
}

/// The rules that fire in nearly every post, but those that are set aside.
pub(crate) fn systematic_without(report: &Report, ignored: &[RuleId]) -> impl Iterator<Item = RuleId> {
    report.systematic.iter().copied().filter(|rule| !ignored.contains(rule))
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
        with_number(words.get(language), &counted)
    }

    /// Sentences that must stand beside the verdict, without final full stop.
    pub fn additions(&self, language: Language) -> Vec<String> {
        let mut additions = Vec::new();
        if self.unfamiliar {
            additions.push(UNFAMILIAR.get(language).to_owned());
        }
        if !self.systematic.is_empty() {
            let rules: Vec<String> = self.systematic.iter().map(ToString::to_string).collect();
            additions.push(with_number(SYSTEMATIC.get(language), &rules.join(", ")));
        }
        if self.ignored > 0 {
            let mut counted = String::new();
            write_count(&mut counted, self.ignored, language);
            additions.push(with_number(IGNORED.get(language), &counted));
        }
        additions
    }
}

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
        Verdict { about, errors, warnings, ignored: 0, unfamiliar: false, systematic: Vec::new() }
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
