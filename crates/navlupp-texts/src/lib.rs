//! The texts that the sealed page carries as data.
//!
//! The engine's: the names of the catalogue's tables, and every word that the engine says of a file. The page's: all
//! that stands around them. The long texts of the rules are made by the example `rule_pages` of `navlupp-core`.
#![forbid(unsafe_code)]

mod sources;

/// The block that `navlupp_catalog::texts` takes up, in the page and in its worker.
pub fn engine() -> Result<String, String> {
    navlupp_catalog::texts::block(&sources::words()?)
        .ok_or_else(|| "two words have one key: change one".to_owned())
}

/// The block that the page takes up.
pub fn page() -> String {
    navlupp_text::block()
}
