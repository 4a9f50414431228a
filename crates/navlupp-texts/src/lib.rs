//! The texts that the sealed page carries as data.
//!
//! The engine's: the names of the catalogue's tables, and every word that the engine says of a file. The page's: all
//! that stands around them. And the example file, whose maker is larger than the file. The long texts
//! of the rules are made by the example `rule_pages` of `navlupp-core`.
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

/// The example file, one character per byte: a block is text.
pub fn example() -> Result<String, String> {
    // It holds names of countries. A second time there is nothing to take up.
    navlupp_catalog::texts::install(engine()?.leak());
    let mut text = String::new();
    let example = navlupp_sample::example();
    navlupp_sample::write(&example, &mut |chunk| text.extend(chunk.iter().copied().map(char::from)))
        .map_err(|refusal| format!("the example cannot be made: {refusal:?}"))?;
    Ok(text)
}
