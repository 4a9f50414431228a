//! The JavaScript that wasm-bindgen writes beside a module, cut to what a sealed page needs.

use crate::{Result, paths, shell};
use std::process::Command;

/// The glue without its loader: what is left can only be given a compiled module, and names no way to fetch one.
///
/// Fails where wasm-bindgen writes its glue in another form than the version in `Cargo.lock` does.
pub fn cut(glue: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    glue = without(&glue, "    let script_src;\n", "\n    }\n")?;
    glue = without(&glue, "    async function __wbg_load(", "\n    }\n")?;
    glue = without(&glue, "    async function __wbg_init(", "\n    }\n")?;
    glue = without(&glue, "    async function __wbg_init_once(", "\n    }\n")?;
    glue = without(&glue, "    let __wbg_init_promise;", "\n")?;
    let end = "return Object.assign(__wbg_init, { initSync }, exports);";
    if !glue.contains(end) {
        return Err(changed(end));
    }
    Ok(glue.replace(end, "return { initSync };"))
}

/// A script without remarks, white space and long local names, through `js/minify.mjs`.
pub fn minify(plain: &str) -> Result<String> {
    let script = paths::root()?.join("crates/xtask/js/minify.mjs");
    let minified = shell::pipe(Command::new("node").arg(script), plain.as_bytes())?;
    String::from_utf8(minified).map_err(|_| "a minified script is no text".to_owned())
}

/// `text` without the one passage from `start` to the first `end` after it.
fn without(text: &str, start: &str, end: &str) -> Result<String> {
    let (before, rest) = text.split_once(start).ok_or_else(|| changed(start))?;
    let (_, after) = rest.split_once(end).ok_or_else(|| changed(start))?;
    Ok([before, after].concat())
}

fn changed(part: &str) -> String {
    format!("wasm-bindgen's glue has changed: `{}` is not where it was", part.trim())
}

/// The words of a script that could be names of things: identifiers outside their mangled prefixes.
pub fn words(script: &str) -> impl Iterator<Item = &str> {
    script.split(|c: char| !c.is_ascii_alphanumeric() && c != '$' && c != '_').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::cut;

    const GLUE: &str = "let wasm_bindgen = (function(exports) {
    let script_src;
    if (true) {
        script_src = location.href;
    }
    function keep() {
    }
    async function __wbg_load(module) {
        if (a) {
        }
    }
    let __wbg_init_promise;
    async function __wbg_init(path) {
    }
    async function __wbg_init_once(path) {
        fetch(path);
    }
    return Object.assign(__wbg_init, { initSync }, exports);
})();
";

    #[test]
    fn only_the_loader_goes() {
        let kept = "let wasm_bindgen = (function(exports) {
    function keep() {
    }
    return { initSync };
})();
";
        assert_eq!(cut(GLUE).as_deref(), Ok(kept));
    }

    #[test]
    fn another_form_is_refused() {
        assert!(cut(&GLUE.replace("__wbg_load", "__wbg_start")).is_err());
        assert!(cut(&GLUE.replace("Object.assign", "assign")).is_err());
    }
}
