//! What rules say of themselves: a sealed data block, made from the rules' own files.

use std::collections::BTreeMap;
use std::rc::Rc;

use navlupp_protocol::Language;
use serde::Deserialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The text of a sealed data block by its name; rejects where the page holds none.
    #[wasm_bindgen(catch, js_name = navluppData)]
    async fn data(name: &str) -> Result<JsValue, JsValue>;
}

/// A thing in the three languages.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Three<T> {
    sv: T,
    en: T,
    fi: T,
}

impl<T> Three<T> {
    /// The one of a language.
    pub fn get(&self, language: Language) -> &T {
        match language {
            Language::Sv => &self.sv,
            Language::En => &self.en,
            Language::Fi => &self.fi,
        }
    }
}

/// The chapters of a rule's page.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct RuleText {
    /// What is checked.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// An example, with invented values.
    pub example: String,
    /// What to do.
    #[serde(rename = "do")]
    pub todo: String,
    /// Where to look it up.
    pub basis: String,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Rule {
    id: String,
    /// `certain`, `high`, `medium`, `low`
    #[serde(default)]
    pub confidence: String,
    /// Where to look it up, where the texts do not say it.
    #[serde(default)]
    pub basis: String,
    /// Its names.
    pub titles: Three<String>,
    /// Its pages.
    pub texts: Three<RuleText>,
}

/// Every rule by its number.
pub type Rules = BTreeMap<u16, Rule>;

/// Reads the block; where it is missing, rules are shown by their number alone.
pub async fn rules() -> Rc<Rules> {
    let rules = async {
        let text = data("rules").await.ok()?.as_string()?;
        serde_wasm_bindgen::from_value::<Vec<Rule>>(js_sys::JSON::parse(&text).ok()?).ok()
    };
    let rules = rules.await.unwrap_or_default().into_iter();
    Rc::new(rules.filter_map(|rule| Some((rule.id.strip_prefix("NAV")?.parse().ok()?, rule))).collect())
}
