//! Proofs on the sealed page that need no browser.

use crate::imports::{self, Allowed, Part};
use crate::sealed::Sealed;
use crate::{Result, csp, paths, seal};
use std::collections::BTreeSet;
use std::fmt::Write;

const HEAD: &str = "\
# What each module imports: the complete list of what the code can reach outside WebAssembly. A person looks at each
# name before it comes here. Written by `cargo xtask imports --accept`, which refuses what `imports.rs` denies.
# `get` and `set` of Reflect reach any property by name; `imports.rs` therefore searches the modules for such names.
";

/// `cargo xtask imports`: holds the sealed page against the list, or writes the list anew from what was last built.
pub fn imports(accept: bool) -> Result<()> {
    if accept {
        return write_list();
    }
    let allowed = imports::parse(&paths::read(&paths::root()?.join(seal::ALLOWED))?);
    let sealed = Sealed::read()?;
    let mut objections = Vec::new();
    let (boot, start) = match sealed.scripts.as_slice() {
        [boot, start] if sealed.modules.len() == 2 => (boot, start),
        _ => return Err("the sealed page does not hold two modules and two scripts".to_owned()),
    };
    // Written by hand, and held to the same words; saving a file takes a link to a blob, once.
    if imports::denied_words(boot) != ["href"] {
        objections.push(format!("web/boot.js names {:?}", imports::denied_words(boot)));
    }
    for (name, module) in &sealed.modules {
        let glue = if name == "page" { start } else { &sealed.worker_glue };
        objections.extend(imports::objections(&Part { name, module, glue }, &allowed)?);
    }
    if !objections.is_empty() {
        return Err(objections.join("\n"));
    }
    println!("the page imports nothing beyond {}", seal::ALLOWED);
    Ok(())
}

fn write_list() -> Result<()> {
    let folder = paths::target()?.join("navlupp-seal");
    let path = paths::root()?.join(seal::ALLOWED);
    let before = imports::parse(&paths::read(&path).unwrap_or_default());
    let (mut list, mut denials) = (HEAD.to_owned(), Vec::new());
    for name in ["page", "worker"] {
        let file = folder.join(format!("{name}.wasm"));
        let module = std::fs::read(&file).map_err(|_| "nothing was built yet: run `cargo xtask build`")?;
        let glue = paths::read(&folder.join(format!("{name}.js")))?;
        let part = Part { name, module: &module, glue: &glue };
        denials.extend(imports::denials(&part)?);
        let names = imports::names(&part)?;
        say_changes(name, &before, &names);
        _ = write!(list, "\n[{name}]\n");
        for import in names {
            _ = writeln!(list, "{import}");
        }
    }
    if denials.is_empty() { paths::write(&path, list) } else { Err(denials.join("\n")) }
}

fn say_changes(part: &str, before: &Allowed, now: &BTreeSet<String>) {
    let none = BTreeSet::new();
    let before = before.get(part).unwrap_or(&none);
    now.difference(before).for_each(|name| println!("{part} + {name}"));
    before.difference(now).for_each(|name| println!("{part} - {name}"));
}

/// The policy is the one that these scripts and styles call for, and stands first in `<head>`.
pub fn policy() -> Result<()> {
    let sealed = Sealed::read()?;
    let scripts: Vec<&str> = sealed.scripts.iter().map(String::as_str).collect();
    let styles: Vec<&str> = sealed.styles.iter().map(String::as_str).collect();
    let expected = csp::policy(&scripts, &styles);
    if sealed.policy == expected {
        return Ok(());
    }
    Err(format!("the policy is\n  {}\nand should be\n  {expected}", sealed.policy))
}

/// The checksum beside the page is the page's, and reads as `sha256sum` writes it.
pub fn checksum() -> Result<()> {
    let beside = paths::read(&paths::page()?.with_extension("html.sha256"))?;
    let expected = format!("{}  {}\n", Sealed::read()?.sha256(), paths::PAGE);
    if beside == expected { Ok(()) } else { Err(format!("{} does not match the page", beside.trim())) }
}

/// The lock file of npm pins versions and digests, and names no server.
pub fn lock_file() -> Result<()> {
    let lock = paths::read(&paths::root()?.join("package-lock.json"))?;
    if lock.contains("\"resolved\"") || !lock.contains("\"integrity\"") {
        return Err("package-lock.json names addresses or lacks digests: run `npm install` with the repository's .npmrc"
            .to_owned());
    }
    Ok(())
}
