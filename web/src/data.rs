//! The pages of rules, terms and keywords: a sealed data block, made from the rules' own files and the catalogue by
//! `navlupp-pages`, whose `block.rs` says how it is written.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::format;
use crate::text::Texts;

#[wasm_bindgen]
extern "C" {
    /// The text of a sealed data block by its name; rejects where the page holds none.
    #[wasm_bindgen(catch, js_name = navluppData)]
    async fn data(name: &str) -> Result<JsValue, JsValue>;
}

/// What a page is about, as the block writes it: `NAV105`, `01006`, `#ANTAL_POSTER`.
pub type PageId = &'static str;

/// One page in one language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// `certain`, `high`, `medium`, `low`
    pub confidence: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Its chapters.
    pub words: &'static str,
}

/// Every page in every language. The texts live as long as the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheets(Rc<[&'static str]>);

impl Sheets {
    /// Takes a block apart.
    pub fn of(block: &'static str) -> Self {
        Self(block.split('\u{C}').collect())
    }

    /// The page on something, in the language of these words.
    pub fn get(&self, t: &Texts, id: &str) -> Option<Sheet> {
        let (_, rest) = self.find(t, id)?;
        let (confidence, rest) = rest.split_once('\n')?;
        let (title, words) = rest.split_once('\n')?;
        Some(Sheet { confidence, title, words })
    }

    /// The name of a page; none where there is no page.
    pub fn id(&self, t: &Texts, id: &str) -> Option<PageId> {
        self.find(t, id).map(|(id, _)| id)
    }

    /// What a rule is called.
    pub fn rule_title(&self, t: &Texts, number: u16) -> Option<&'static str> {
        self.get(t, &format::rule(number)).map(|sheet| sheet.title)
    }

    fn find(&self, t: &Texts, id: &str) -> Option<(PageId, &'static str)> {
        self.0.iter().find_map(|sheet| {
            let (own, rest) = sheet.strip_prefix(t.code)?.strip_prefix(' ')?.split_once(' ')?;
            (own == id).then_some((own, rest))
        })
    }
}

/// Reads the block; where it is missing, rules are shown by their number alone and terms have no pages.
pub async fn sheets() -> Sheets {
    let block = data("pages").await.ok().and_then(|block| block.as_string()).unwrap_or_default();
    Sheets::of(block.leak())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use super::Sheets;
    use navlupp_text::{EN, SV};

    #[test]
    fn a_page_is_found_by_language_and_name() {
        let sheets = Sheets::of(
            "\u{C}sv 01006 certain\nOrsak\n# Grund\n\nA.\n\u{C}en 01006 certain\nReason\n# Basis\n\nB.\n",
        );
        let sheet = sheets.get(&EN, "01006").unwrap();
        assert_eq!((sheet.confidence, sheet.title, sheet.words), ("certain", "Reason", "# Basis\n\nB.\n"));
        assert_eq!(sheets.get(&SV, "01006").unwrap().title, "Orsak");
        assert!(sheets.get(&SV, "0100").is_none() && sheets.id(&SV, "NAV001").is_none());
        assert_eq!(sheets.id(&SV, "01006"), Some("01006"));
    }
}
