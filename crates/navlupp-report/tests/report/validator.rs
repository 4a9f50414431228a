//! The part of JSON Schema 2020-12 that `docs/report.schema.json` uses. A keyword that is not known here is
//! a fault of its own: it would be a check that is not made.

use serde_json::Value;

/// Everything in `value` that the schema does not allow.
pub fn faults(root: &Value, value: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    check(root, root, value, "", &mut faults);
    faults
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    let keywords = schema.as_object().expect("a schema is an object");
    for (keyword, rule) in keywords {
        let holds = match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "properties" | "patternProperties" => true,
            "$ref" => {
                let pointer =
                    rule.as_str().and_then(|text| text.strip_prefix('#')).expect("a local reference");
                check(root, root.pointer(pointer).expect("a definition"), value, at, faults);
                true
            }
            "type" => match rule {
                Value::Array(types) => types.iter().any(|one| is(value, one)),
                one => is(value, one),
            },
            "const" => value == rule,
            "enum" => rule.as_array().expect("a list").contains(value),
            "minimum" => value.as_i64().is_none_or(|number| number >= rule.as_i64().expect("a number")),
            "pattern" => value.as_str().is_none_or(|text| matches(rule.as_str().expect("text"), text)),
            "required" => value.as_object().is_none_or(|object| {
                rule.as_array()
                    .expect("a list")
                    .iter()
                    .all(|key| object.contains_key(key.as_str().expect("text")))
            }),
            "items" => {
                for (place, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, rule, item, &format!("{at}/{place}"), faults);
                }
                true
            }
            "additionalProperties" => {
                assert_eq!(rule, &Value::Bool(false), "only false is known");
                members(root, schema, value, at, faults);
                true
            }
            _ => false,
        };
        if !holds {
            faults.push(format!("{at}: {keyword}"));
        }
    }
}

/// The members of a closed object: each is named, or fits a pattern.
fn members(root: &Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    for (key, member) in value.as_object().into_iter().flatten() {
        let named = schema.get("properties").and_then(|named| named.get(key));
        let pattern = || {
            let patterns = schema.get("patternProperties")?.as_object()?;
            patterns.iter().find(|(pattern, _)| matches(pattern, key)).map(|(_, rule)| rule)
        };
        match named.or_else(pattern) {
            Some(rule) => check(root, rule, member, &format!("{at}/{key}"), faults),
            None => faults.push(format!("{at}: unexpected {key}")),
        }
    }
}

fn is(value: &Value, name: &Value) -> bool {
    match name.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_u64() || value.is_i64(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        _ => panic!("unknown type {name}"),
    }
}

fn matches(pattern: &str, text: &str) -> bool {
    regex_lite::Regex::new(pattern).expect("a pattern").is_match(text)
}
