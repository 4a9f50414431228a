//! What rules say of themselves: a sealed data block, made from the rules' own files.

use std::rc::Rc;

use js_sys::{Array, JSON, Reflect};
use navlupp_protocol::Language;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The text of a sealed data block by its name; rejects where the page holds none.
    #[wasm_bindgen(catch, js_name = navluppData)]
    async fn data(name: &str) -> Result<JsValue, JsValue>;
}

/// A thing in the three languages.
#[derive(Clone, Debug, Default, PartialEq)]
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RuleText {
    /// What is checked.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// An example, with invented values.
    pub example: String,
    /// What to do.
    pub todo: String,
    /// Where to look it up.
    pub basis: String,
}

/// One rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// `certain`, `high`, `medium`, `low`
    pub confidence: String,
    /// Where to look it up, where the texts do not say it.
    pub basis: String,
    /// Its names.
    pub titles: Three<String>,
    /// Its pages.
    pub texts: Three<RuleText>,
}

/// Every rule with its number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rules(Vec<(u16, Rule)>);

impl Rules {
    /// The rule of a number.
    pub fn get(&self, number: u16) -> Option<&Rule> {
        self.0.iter().find(|(own, _)| *own == number).map(|(_, rule)| rule)
    }
}

/// Reads the block; where it is missing, rules are shown by their number alone.
pub async fn rules() -> Rc<Rules> {
    let block = data("rules").await.ok().and_then(|text| JSON::parse(&text.as_string()?).ok());
    let rules = block.map(|block| Array::from(&block)).unwrap_or_default();
    Rc::new(Rules(rules.iter().filter_map(|rule| rule_of(&rule)).collect()))
}

/// A rule with its number.
fn rule_of(rule: &JsValue) -> Option<(u16, Rule)> {
    let titles = member(rule, "titles");
    let texts = member(rule, "texts");
    let chapters = |language: &str| {
        let of_language = member(&texts, language);
        RuleText {
            what: text(&of_language, "what"),
            why: text(&of_language, "why"),
            example: text(&of_language, "example"),
            todo: text(&of_language, "do"),
            basis: text(&of_language, "basis"),
        }
    };
    let number = text(rule, "id").strip_prefix("NAV")?.parse().ok()?;
    let rule = Rule {
        confidence: text(rule, "confidence"),
        basis: text(rule, "basis"),
        titles: Three { sv: text(&titles, "sv"), en: text(&titles, "en"), fi: text(&titles, "fi") },
        texts: Three { sv: chapters("sv"), en: chapters("en"), fi: chapters("fi") },
    };
    Some((number, rule))
}

/// A member of an object; undefined where it has none, or is no object.
fn member(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// A text among the members; empty where it has none.
fn text(of: &JsValue, name: &str) -> String {
    member(of, name).as_string().unwrap_or_default()
}
