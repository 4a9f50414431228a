//! What the page's code can reach, held against a checked-in list: the proof "by construction".
//!
//! WebAssembly reaches nothing but its imports, and each import is one function of the glue. A name on the allow-list
//! was looked at by a person; a denied name cannot be put on it.

use crate::{Result, glue, wasm};
use std::collections::{BTreeMap, BTreeSet};

/// Names that carry data away, or keep it beyond the tab. They stand neither among the imports nor in the glue.
const DENIED: &[&str] = &[
    "fetch",
    "Request",
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "RTCPeerConnection",
    "RTCDataChannel",
    "sendBeacon",
    "importScripts",
    "eval",
    "open",
    "location",
    "href",
    "assign",
    "navigate",
    "navigation",
    "submit",
    "requestSubmit",
    "history",
    "pushState",
    "replaceState",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "cookie",
    "cookieStore",
    "caches",
    "getDirectory",
    "serviceWorker",
    "SharedWorker",
    "BroadcastChannel",
    "share",
];

/// Denied names long enough to be told from chance: as text in a module they would serve a look-up by name.
const DENIED_TEXT: &[&str] = &[
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "RTCPeerConnection",
    "sendBeacon",
    "importScripts",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "cookieStore",
    "serviceWorker",
    "BroadcastChannel",
];

/// One of the two modules with its glue.
pub struct Part<'a> {
    /// `page` or `worker`, as in the allow-list.
    pub name: &'a str,
    /// The module, as it is shipped.
    pub module: &'a [u8],
    /// Its glue, as it is shipped.
    pub glue: &'a str,
}

/// Allowed import names by part.
pub type Allowed = BTreeMap<String, BTreeSet<String>>;

/// Reads the allow-list: `[part]` lines, and below them one name a line; `#` starts a remark.
pub fn parse(list: &str) -> Allowed {
    let (mut allowed, mut part) = (Allowed::new(), String::new());
    for line in list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(name) => name.clone_into(&mut part),
            None => drop(allowed.entry(part.clone()).or_default().insert(line.to_owned())),
        }
    }
    allowed
}

/// The import names of a part, without wasm-bindgen's prefix and hash, which change with its version.
///
/// All constructors are named `new`; what they construct, the glue tells.
pub fn names(part: &Part) -> Result<BTreeSet<String>> {
    let names = wasm::imports(part.module)?;
    Ok(names.iter().map(|name| [stem(name), &constructed(name, part.glue)].concat()).collect())
}

/// ` Class` for an import whose glue says `=new Class`, else nothing.
fn constructed(import: &str, glue: &str) -> String {
    let body = glue.split_once(&format!("{import}:function")).map_or("", |(_, body)| body);
    let body = ["},__wb", "};return{__proto__"]
        .iter()
        .fold(body, |body, end| body.split(end).next().unwrap_or(body));
    let class = body.split_once("=new ").and_then(|(_, class)| glue::words(class).next());
    class.map_or_else(String::new, |class| format!(" {class}"))
}

/// The name without wasm-bindgen's prefix, and without what tells it from others of its name: the hash that
/// wasm-bindgen gives it, or the number that [`short`] puts there.
fn stem(import: &str) -> &str {
    let name = import.strip_prefix("__wbg_").unwrap_or(import);
    split_hash(name).map_or(name, |(name, _)| name).split('$').next().unwrap_or(name)
}

fn split_hash(name: &str) -> Option<(&str, &str)> {
    name.rsplit_once('_')
        .filter(|(_, hash)| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The names that a page ships instead of `imports`: a number for each hash, of which no compression knows how to
/// make anything.
pub fn short(imports: &[String]) -> BTreeMap<&str, String> {
    let hashed = imports.iter().filter_map(|import| Some((import.as_str(), split_hash(import)?.0)));
    hashed.enumerate().map(|(number, (import, name))| (import, format!("{name}${number}"))).collect()
}

/// What `part` can reach and must not; empty where all is well.
pub fn objections(part: &Part, allowed: &Allowed) -> Result<Vec<String>> {
    let mut objections = denials(part)?;
    for name in names(part)? {
        if !allowed.get(part.name).is_some_and(|names| names.contains(&name)) {
            objections.push(format!("{}: the import `{name}` is not on the allow-list", part.name));
        }
    }
    Ok(objections)
}

/// Only the denied names in `part`: nobody may accept those.
pub fn denials(part: &Part) -> Result<Vec<String>> {
    let mut denials = Vec::new();
    for name in names(part)? {
        if name.split(['_', ' ']).any(|word| DENIED.contains(&word)) {
            denials.push(format!("{}: the import `{name}` is denied", part.name));
        }
    }
    let words: BTreeSet<&str> = denied_words(part.glue).into_iter().collect();
    denials.extend(words.iter().map(|word| format!("{}: the glue names `{word}`", part.name)));
    for text in DENIED_TEXT {
        if part.module.windows(text.len()).any(|window| window == text.as_bytes()) {
            denials.push(format!("{}: the module holds the text `{text}`", part.name));
        }
    }
    Ok(denials)
}

/// Every denied name in a script, as often as it stands there.
pub fn denied_words(script: &str) -> Vec<&str> {
    glue::words(script).filter(|word| DENIED.contains(word)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Allowed, Part, denials, names, objections, parse, short, stem};

    /// A module that imports the one function `name`, with `text` in a custom section.
    fn module(name: &str, text: &str) -> Vec<u8> {
        let mut import = vec![1, 1, b'm', name.len() as u8];
        import.extend(name.bytes());
        import.extend([0, 0]);
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend([2, import.len() as u8]);
        module.extend(import);
        module.extend([0, text.len() as u8 + 1, 0]);
        module.extend(text.bytes());
        module
    }

    fn allowed() -> Allowed {
        parse("# remark\n[page]\nappendChild\n\n[worker]\nread\n")
    }

    #[test]
    fn prefix_and_hash_go() {
        assert_eq!(stem("__wbg_appendChild_0123456789abcdef"), "appendChild");
        assert_eq!(stem("__wbg___wbindgen_throw_4c88d8bf264fd984"), "__wbindgen_throw");
        assert_eq!(stem("__wbg_get$12"), "get");
        assert_eq!(stem("__wbindgen_init_externref_table"), "__wbindgen_init_externref_table");
    }

    #[test]
    fn a_constructor_bears_the_name_of_what_it_makes() {
        let glue = "{__wbg_new_0123456789abcdef:function(n){const e=new Uint8Array(n);return e},__wbg_x:function(){}};return{__proto__:null}}var a=new Map";
        let of = |import: &str| {
            let module = module(import, "");
            names(&Part { name: "worker", module: &module, glue })
        };
        assert_eq!(of("__wbg_new_0123456789abcdef"), Ok(["new Uint8Array".to_owned()].into()));
        assert_eq!(of("__wbg_x"), Ok(["x".to_owned()].into()));
    }

    #[test]
    fn a_number_stands_for_a_hash() {
        let imports =
            ["__wbg_get_0123456789abcdef", "__wbindgen_init", "__wbg_get_0123456789abcde0"].map(String::from);
        let short = short(&imports);
        assert_eq!(short[imports[0].as_str()], "__wbg_get$0");
        assert_eq!(short[imports[2].as_str()], "__wbg_get$1");
        assert_eq!(short.len(), 2);
    }

    #[test]
    fn an_allowed_import_is_allowed_only_in_its_part() {
        let module = module("__wbg_appendChild_0123456789abcdef", "");
        let of = |name| objections(&Part { name, module: &module, glue: "" }, &allowed());
        assert_eq!(of("page"), Ok(vec![]));
        assert_eq!(of("worker").map(|objections| objections.len()), Ok(1));
        assert_eq!(of("other").map(|objections| objections.len()), Ok(1));
    }

    #[test]
    fn a_denied_name_is_found_wherever_it_stands() {
        let clean = module("__wbg_read_0123456789abcdef", "");
        for (module, glue) in [
            (module("__wbg_fetch_0123456789abcdef", ""), ""),
            (module("__wbg_set_href_0123456789abcdef", ""), ""),
            (module("__wbg_read_0123456789abcdef", "xsendBeaconx"), ""),
            (clean.clone(), "arg0.open(getStringFromWasm0(arg1, arg2))"),
            (clean.clone(), "new WebSocket(arg0)"),
        ] {
            let denials = denials(&Part { name: "worker", module: &module, glue });
            assert_eq!(denials.map(|denials| denials.len()), Ok(1), "{glue}");
        }
        let fine = Part { name: "worker", module: &clean, glue: "opened(reopen, locations)" };
        assert_eq!(denials(&fine), Ok(vec![]));
    }
}
