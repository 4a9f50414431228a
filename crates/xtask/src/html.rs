//! The page's frame: `index.html` as Trunk left it, reduced to what a sealed page may hold.

use crate::Result;

/// The frame, and what was taken out of it.
#[derive(Debug, PartialEq)]
pub struct Frame {
    /// What stands inside `<head>`, without styles and scripts.
    pub head: String,
    /// What stands inside `<body>`, without scripts.
    pub body: String,
    /// The language of the page.
    pub language: String,
    /// Style sheets in their order, by file name.
    pub styles: Vec<String>,
}

/// Attributes that load, lead away, or need a hole in the policy.
const REFUSED: &[&str] = &[
    "src",
    "srcset",
    "href",
    "style",
    "action",
    "formaction",
    "ping",
    "data",
    "http-equiv",
    "manifest",
    "poster",
];

/// Reads the frame. Comments, scripts and preloads are dropped; whatever else could reach out is an error.
pub fn frame(html: &str) -> Result<Frame> {
    let mut frame =
        Frame { head: String::new(), body: String::new(), language: String::new(), styles: vec![] };
    let mut kept = String::new();
    let mut rest = html;
    while let Some((text, from_tag)) = rest.split_once('<') {
        kept.push_str(text);
        let end = if from_tag.starts_with("!--") { "-->" } else { ">" };
        let (tag, after) = from_tag.split_once(end).ok_or("a tag in index.html is not closed")?;
        rest = after;
        let name = tag.split_ascii_whitespace().next().unwrap_or_default().to_ascii_lowercase();
        match name.as_str() {
            comment if comment.starts_with("!--") => {}
            "!doctype" | "/html" | "/body" => {}
            "html" => attribute(tag, "lang").unwrap_or_default().clone_into(&mut frame.language),
            "head" | "body" => kept.clear(),
            "/head" => frame.head = std::mem::take(&mut kept),
            "script" => rest = after.split_once("</script>").ok_or("a script is not closed")?.1,
            "link" => match (attribute(tag, "rel"), attribute(tag, "href")) {
                (Some("stylesheet"), Some(file)) => {
                    frame.styles.push(file.trim_start_matches("./").to_owned());
                }
                (Some("modulepreload" | "preload"), _) => {}
                (Some("icon"), Some("data:,")) => kept.extend(["<", tag, ">"]),
                _ => return Err(format!("index.html may not hold <{tag}>")),
            },
            _ => {
                if let Some(refused) = attributes(tag).find(|name| refused(name)) {
                    return Err(format!("index.html may not hold the attribute `{refused}` in <{tag}>"));
                }
                kept.extend(["<", tag, ">"]);
            }
        }
    }
    frame.head = tidy(&frame.head);
    frame.body = tidy(&kept);
    Ok(frame)
}

fn refused(name: &str) -> bool {
    REFUSED.contains(&name) || name.starts_with("on")
}

/// The lower-case names of a tag's attributes.
fn attributes(tag: &str) -> impl Iterator<Item = String> {
    // Every second piece between quotes is a value; names stand in the others.
    let names = tag.split('"').step_by(2).flat_map(|piece| piece.split_ascii_whitespace());
    names
        .skip(1)
        .map(|name| name.trim_end_matches(['=', '/']).to_ascii_lowercase())
        .filter(|name| !name.is_empty())
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = tag.split_once(&format!(" {name}=\""))?;
    value.split_once('"').map(|(value, _)| value)
}

/// Without the lines that lost everything, and without indentation.
fn tidy(html: &str) -> String {
    let lines = html.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |text, line| text + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::frame;

    const PAGE: &str = r#"<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <!-- a > remark -->
    <title>T</title>
    <link rel="icon" href="data:," />
    <script type="module">import "x"; a < b;</script>
    <link rel="stylesheet" href="./a.css" integrity="sha384-x"/>
    <link rel="modulepreload" href="./a.js">
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>"#;

    #[test]
    fn keeps_the_frame_and_nothing_that_loads() {
        let frame = frame(PAGE).unwrap();
        assert_eq!(
            frame.head,
            "<meta charset=\"utf-8\" />\n<title>T</title>\n<link rel=\"icon\" href=\"data:,\" />\n"
        );
        assert_eq!(frame.body, "<div id=\"app\"></div>\n");
        assert_eq!((frame.language.as_str(), frame.styles), ("sv", vec!["a.css".to_owned()]));
    }

    #[test]
    fn refuses_what_reaches_out() {
        for bad in [
            r#"<img src="https://example.org/x">"#,
            r#"<a href="https://example.org">x</a>"#,
            r#"<p style="color: red">"#,
            r#"<p onclick="x()">"#,
            r#"<meta http-equiv="refresh" content="0">"#,
            r#"<link rel="icon" href="/favicon.ico">"#,
            r#"<link rel="dns-prefetch" href="//example.org">"#,
        ] {
            let page = PAGE.replace(r#"<div id="app"></div>"#, bad);
            assert!(frame(&page).is_err(), "{bad}");
        }
        assert!(frame("<html").is_err());
    }
}
