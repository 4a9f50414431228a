//! What each keyword, term and code of a Navet file means.
//!
//! The files in `data/` are the only source; the build script makes static tables of them, and a
//! malformed row stops the build. A user's own rows are laid over them at run time ([`Catalogue`]).
//! What is not in the tables is masked whole: see [`Catalogue::term_privacy`] and [`keyword_privacy`].
//!
//! The tables are Navlupp's reading of public documents, not Skatteverket's own.
#![forbid(unsafe_code)]

#[macro_use]
mod named;

mod case_type;
mod catalogue;
mod code;
mod csv;
mod keyword;
mod kinds;
mod language;
mod names;
mod own;
mod own_codes;
mod own_faults;
mod own_file;
mod own_row;
mod place;
mod span;
mod tables;
mod term;
mod term_code;
pub mod texts;
mod words;

pub use case_type::{CaseItem, item as case_item};
pub use catalogue::Catalogue;
pub use code::{Code, OwnCode, code, codes};
pub use keyword::{Keyword, keyword, keyword_of, keyword_privacy, keywords};
pub use kinds::{Confidence, Privacy, TermKind};
pub use language::Language;
pub use names::Names;
pub use own_faults::{MOST_FAULTS, OwnCatalogueFault, OwnCatalogueFaults, OwnColumn, OwnReason};
pub use own_file::LONGEST_FILE;
pub use place::{
    Country, Place, counties, countries, country, county_now, county_spans, municipalities, municipality_now,
    municipality_spans,
};
pub use tables::{Block, KeywordRole, KeywordValue, List, Role, Section};
pub use term::{Term, coded_terms, term, term_by_key, terms};
pub use term_code::TermCode;
pub use words::{Words, provenance};
