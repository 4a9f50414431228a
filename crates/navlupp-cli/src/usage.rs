//! What `navlupp --help` says.

use navlupp_catalog::Language;
use navlupp_core::rules::RULEBOOK_VERSION;

/// The version of the tool.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The version of the rulebook, in words.
pub fn rulebook(language: Language) -> String {
    let word = match language {
        Language::Swedish => "regelbok",
        Language::English => "rulebook",
        Language::Finnish => "sääntökirja",
    };
    format!("{word} {RULEBOOK_VERSION}")
}

/// The help page.
pub const fn help(language: Language) -> &'static str {
    match language {
        Language::Swedish => include_str!("usage/sv.txt"),
        Language::English => include_str!("usage/en.txt"),
        Language::Finnish => include_str!("usage/fi.txt"),
    }
}
