//! Reading a sealed page back: proofs look at the file that is handed out, not at what it was made of.

use crate::{Result, base64, paths, sha256, zlib};

/// The parts of a sealed page.
pub struct Sealed {
    /// The whole file.
    pub html: String,
    /// The policy in its `<meta>`.
    pub policy: String,
    /// Scripts that run, in order.
    pub scripts: Vec<String>,
    /// Style sheets.
    pub styles: Vec<String>,
    /// The modules `page` and `worker`.
    pub modules: Vec<(String, Vec<u8>)>,
    /// How many bytes the modules are as they travel, in the zlib format.
    pub packed_modules: usize,
    /// What the worker runs before its module.
    pub worker_glue: String,
    /// Generated data: id and content.
    pub data: Vec<(String, Vec<u8>)>,
    /// How many bytes the data is as it travels, in the zlib format.
    pub packed_data: usize,
}

impl Sealed {
    /// Reads `dist/navlupp.html`.
    pub fn read() -> Result<Self> {
        let path = paths::page()?;
        if !path.is_file() {
            return Err("there is no sealed page yet: run `cargo xtask build`".to_owned());
        }
        Self::parse(paths::read(&path)?)
    }

    /// Takes a page apart.
    pub fn parse(html: String) -> Result<Self> {
        let meta = "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"";
        let (_, policy) = html.split_once(meta).ok_or("the policy is not the first thing in <head>")?;
        let (policy, _) = policy.split_once('"').ok_or("the policy is not closed")?;
        let mut sealed = Self {
            policy: policy.to_owned(),
            scripts: vec![],
            styles: elements(&html, "style").into_iter().map(|(_, text)| text.to_owned()).collect(),
            modules: vec![],
            packed_modules: 0,
            worker_glue: String::new(),
            data: vec![],
            packed_data: 0,
            html: String::new(),
        };
        for (tag, text) in elements(&html, "script") {
            let id = tag.split_once("id=\"").and_then(|(_, id)| id.split_once('"')).map_or("", |(id, _)| id);
            if tag.is_empty() {
                sealed.scripts.push(text.to_owned());
            } else if let Some(name) = id.strip_prefix("data-") {
                let packed = base64::decode(text)?;
                sealed.data.push((name.to_owned(), zlib::inflate(&packed)?));
                sealed.packed_data += packed.len();
            } else if let Some(name) = id.strip_prefix("navlupp-").and_then(|id| id.strip_suffix("-wasm")) {
                let packed = base64::decode(text)?;
                sealed.modules.push((name.to_owned(), zlib::inflate(&packed)?));
                sealed.packed_modules += packed.len();
            } else if id == "navlupp-worker-glue" {
                text.clone_into(&mut sealed.worker_glue);
            } else {
                return Err(format!("the sealed page holds a script that nobody put there: <script{tag}>"));
            }
        }
        sealed.html = html;
        Ok(sealed)
    }

    /// The file's checksum.
    pub fn sha256(&self) -> String {
        sha256::hex(self.html.as_bytes())
    }
}

/// Attributes and text of each element `name`; for elements whose text holds no markup.
fn elements<'a>(html: &'a str, name: &str) -> Vec<(&'a str, &'a str)> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, from)) = rest.split_once(&open) {
        let Some(((tag, text), after)) = from
            .split_once(&close)
            .and_then(|(element, after)| element.split_once('>').map(|element| (element, after)))
        else {
            break;
        };
        found.push((tag, text));
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::Sealed;

    const HEAD: &str =
        "<!doctype html>\n<html>\n<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"p\">\n";

    #[test]
    fn takes_a_page_apart() {
        let page = format!(
            "{HEAD}<style>s</style></head><body>\
             <script type=\"text/plain\" id=\"navlupp-worker-glue\">w</script><script>a < b</script></body>"
        );
        let sealed = Sealed::parse(page).unwrap();
        assert_eq!((sealed.policy.as_str(), sealed.worker_glue.as_str()), ("p", "w"));
        assert_eq!((sealed.scripts, sealed.styles), (vec!["a < b".to_owned()], vec!["s".to_owned()]));
    }

    #[test]
    fn refuses_a_page_without_policy_in_front_or_with_a_foreign_script() {
        assert!(Sealed::parse("<head>\n<title>x</title>".to_owned()).is_err());
        assert!(Sealed::parse(format!("{HEAD}<script src=\"x\"></script>")).is_err());
    }
}
