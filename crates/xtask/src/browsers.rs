//! The real browsers that the tests drive: Chromium (or Chrome, or Edge) and Firefox.

use crate::{Result, shell};
use std::path::{Path, PathBuf};
use std::process::Command;

const CHROME: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const FIREFOX: &[&str] = &[
    "firefox-esr",
    "firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];
const INSTALL: &[&str] = &["install", "-y", "--no-install-recommends", "chromium", "firefox-esr"];

/// The browsers' programs.
pub struct Browsers {
    chrome: PathBuf,
    firefox: PathBuf,
}

impl Browsers {
    /// How the tests hear of them.
    pub fn variables(&self) -> [(&'static str, &Path); 2] {
        [("CHROME", &self.chrome), ("FIREFOX", &self.firefox)]
    }
}

/// Finds both; installs them where that is plainly wanted (Debian, root), else says what to run.
pub fn ensure() -> Result<Browsers> {
    if let Some(browsers) = find() {
        return Ok(browsers);
    }
    let apt = format!("apt-get {}", INSTALL.join(" "));
    if !Path::new("/etc/debian_version").exists() || !is_root() {
        return Err(format!(
            "Chromium or Firefox is missing: run `{apt}` as root (Debian), install both otherwise, \
             or name their programs in the variables CHROME and FIREFOX"
        ));
    }
    println!("installing Chromium and Firefox ESR");
    shell::run(Command::new("apt-get").arg("update"))?;
    shell::run(Command::new("apt-get").args(INSTALL).env("DEBIAN_FRONTEND", "noninteractive"))?;
    find().ok_or_else(|| "the browsers were installed and are still not on PATH".to_owned())
}

fn find() -> Option<Browsers> {
    Some(Browsers { chrome: one("CHROME", CHROME)?, firefox: one("FIREFOX", FIREFOX)? })
}

/// The program that `variable` names, else the first of `names` that exists.
fn one(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(program) = std::env::var_os(variable) {
        return Some(program.into()).filter(|program: &PathBuf| program.is_file());
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    // Joining an absolute name gives that name.
    let candidates = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.into_iter().find(|program| program.is_file())
}

fn is_root() -> bool {
    shell::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
