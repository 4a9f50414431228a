//! Whole pages of text, each read by a person before it was kept.

use crate::support::{Folder, SOUND, torn};

#[test]
fn a_torn_delivery_in_swedish() {
    let folder = Folder::with("navet_0001.txt", torn());
    compare(&folder.run("check navet_0001.txt").out, include_str!("golden/torn.sv.txt"));
}

#[test]
fn bare_posts_in_english() {
    let posts =
        "#POST_START\n#UP 01001 187001012389\n#UP 01006 ZZ\n#UP 01007 20261101\n#UP 98765\n#POST_SLUT\n";
    let folder = Folder::with("posts.txt", posts);
    compare(&folder.run("check --lang en posts.txt").out, include_str!("golden/posts.en.txt"));
}

#[test]
fn two_files_in_finnish() {
    let folder = Folder::with("a.txt", SOUND);
    folder.write("b.txt", "");
    compare(&folder.run("check --lang fi a.txt b.txt").out, include_str!("golden/two.fi.txt"));
}

/// No-break spaces are written as they are; versions are not part of the page's form.
fn compare(written: &str, golden: &str) {
    let without_versions = |text: &str| -> String {
        let line =
            |line: &str| if line.starts_with("Navlupp 0.") { "Navlupp …" } else { line }.to_owned() + "\n";
        text.lines().map(line).collect()
    };
    assert_eq!(without_versions(written), without_versions(golden));
}
