//! The content security policy: what the browser itself refuses, whatever the code tries.

use crate::{base64, sha256};

/// The policy of a page with exactly these inline scripts and styles.
///
/// By hash and not by `'unsafe-inline'`: speculation rules are inline scripts too, and could fetch ahead.
pub fn policy(scripts: &[&str], styles: &[&str]) -> String {
    let hashes = |texts: &[&str]| {
        let sources = texts.iter().map(|text| source(text));
        sources.collect::<Vec<_>>().join(" ")
    };
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; worker-src blob:; \
         connect-src 'none'; base-uri 'none'; form-action 'none'",
        hashes(scripts),
        hashes(styles)
    )
}

fn source(text: &str) -> String {
    format!("'sha256-{}'", base64::encode(&sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::policy;

    #[test]
    fn names_each_hash_and_no_other_source() {
        let empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        let policy = policy(&["", ""], &[""]);
        assert!(policy.contains(&format!("script-src {empty} {empty} 'wasm-unsafe-eval';")), "{policy}");
        assert!(policy.contains(&format!("style-src {empty};")), "{policy}");
        for open in ["unsafe-inline", "'unsafe-eval'", "'self'", "http", "*"] {
            assert!(!policy.contains(open), "{open}");
        }
    }
}
