//! One self-contained HTML file out of what Trunk built.
//!
//! Trunk's own page fetches its modules, which `connect-src 'none'` forbids and file:// cannot do. So the modules go
//! into the page as compressed text that no parser runs, `web/boot.js` unpacks them, and the policy lets no other
//! script run than the two whose hashes it names.

use crate::imports::{self, Part};
use crate::{Result, base64, csp, glue, html, order, paths, sha256, shell, tools, wasm, zlib};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A module that Trunk builds.
struct Module {
    /// Its name in the page and in the allow-list.
    name: &'static str,
    /// The crate.
    package: &'static str,
    /// What wasm-opt does with it: the page for size, the engine for speed.
    passes: &'static [&'static str],
}

const MODULES: [Module; 2] = [
    Module { name: "page", package: "navlupp-web", passes: PAGE_PASSES },
    Module { name: "worker", package: "navlupp-worker", passes: ENGINE_PASSES },
];

/// What wasm-opt does with the page. In both modules blocks are taken apart and built anew, which finds shorter ones,
/// and a function with one caller stays itself, since it then lies beside what is like it (`order.rs`).
const PAGE_PASSES: &[&str] =
    &["-Oz", "--one-caller-inline-max-function-size", "0", "--flatten", "--rereloop", "-Oz"];

/// What wasm-opt does with the engine. As the page it would be half a kilobyte shorter, and read more slowly.
pub const ENGINE_PASSES: &[&str] =
    &["-O3", "--one-caller-inline-max-function-size", "0", "--flatten", "--rereloop", "-O3"];

/// What rustc 1.95 emits for this target, and what wasm-opt may therefore use.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// Seals what lies in Trunk's staging folder; leaves only the page and its checksum there.
pub fn seal() -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").ok_or("Trunk calls this; use `cargo xtask build`")?;
    let staging = PathBuf::from(staging);
    let root = paths::root()?;
    let frame = html::frame(&paths::read(&staging.join("index.html"))?)?;

    let mut parts = Vec::new();
    for module in &MODULES {
        parts.push(finish(module, &staging)?);
    }
    let allowed = imports::parse(&paths::read(&root.join(ALLOWED))?);
    let mut objections = Vec::new();
    for (name, module, glue) in &parts {
        objections.extend(imports::objections(&Part { name, module, glue }, &allowed)?);
    }
    if !objections.is_empty() {
        let list = objections.join("\n  ");
        return Err(format!(
            "not sealed, the code can reach what is not on the list:\n  {list}\n\
             Look at each name; `cargo xtask imports --accept` allows what is not denied."
        ));
    }

    let mut blocks = String::new();
    for (name, module, _) in &parts {
        let text = base64::encode(&zlib::deflate(module)?);
        _ = writeln!(
            blocks,
            r#"<script type="application/wasm;deflate;base64" id="navlupp-{name}-wasm">{text}</script>"#
        );
    }
    for file in data_files()? {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = base64::encode(&zlib::deflate(paths::read(&file)?.as_bytes())?);
        _ = writeln!(blocks, r#"<script type="text/plain;deflate;base64" id="data-{name}">{text}</script>"#);
    }
    let own_script = |file| glue::minify(&paths::read(&root.join(file))?);
    let worker = format!("{}{}", parts[1].2, own_script("web/worker-boot.js")?);
    let boot = own_script("web/boot.js")?;
    let start = format!("(function () {{\n{}navluppStart(wasm_bindgen);\n}})();\n", parts[0].2);
    let mut style = String::new();
    for file in &frame.styles {
        style += &paths::read(&staging.join(file))?;
    }
    check_style(&style)?;
    for script in [&boot, &start, &worker] {
        if script.contains("</script") || script.contains("<!--") {
            return Err("a script holds what would end it inside HTML".to_owned());
        }
    }

    let page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n{}<style>{style}</style>\n</head>\n\
         <body>\n{}{blocks}<script type=\"text/plain\" id=\"navlupp-worker-glue\">{worker}</script>\n\
         <script>{boot}</script>\n<script>{start}</script>\n</body>\n</html>\n",
        frame.language,
        csp::policy(&[&boot, &start], &[&style]),
        frame.head,
        frame.body,
    );
    leave(&staging, &page)
}

/// The checked-in list of imports.
pub const ALLOWED: &str = "crates/xtask/allowed-imports.txt";

/// Optimises one module, cuts its glue, and names its imports shortly; a copy of both stays in the target folder for `cargo xtask imports`.
fn finish(module: &Module, staging: &Path) -> Result<(&'static str, Vec<u8>, String)> {
    let folder = paths::target()?.join("navlupp-seal");
    std::fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    let wasm = folder.join(format!("{}.wasm", module.name));
    let built = staging.join(format!("{}_bg.wasm", module.package));
    optimise(&built, module.passes, &wasm)?;
    let mut glue = glue::cut(&paths::read(&staging.join(format!("{}.js", module.package)))?)?;
    let optimised =
        std::fs::read(&wasm).map_err(|error| format!("cannot read {}: {error}", wasm.display()))?;
    let imports = wasm::imports(&optimised)?;
    let short = imports::short(&imports);
    for (long, short) in &short {
        glue = glue.replace(long, short);
    }
    let name = |long: &str| short.get(long).map_or(long, String::as_str).to_owned();
    let shipped = wasm::with_imports_named(&optimised, name)?;
    let glue = glue::minify(&glue)?;
    paths::write(&wasm, &shipped)?;
    paths::write(&folder.join(format!("{}.js", module.name)), &glue)?;
    Ok((module.name, shipped, glue))
}

/// Optimises a module and leaves nothing in it that no browser reads: once, and once more with its functions in the
/// order in which they are packed best.
pub fn optimise(from: &Path, passes: &[&str], to: &Path) -> Result<()> {
    shell::run(&mut wasm_opt(from, passes, to)?)?;
    let module = std::fs::read(to).map_err(|error| format!("cannot read {}: {error}", to.display()))?;
    paths::write(to, order::named_by_likeness(&module)?)?;
    shell::run(&mut wasm_opt(to, passes, to)?)
}

fn wasm_opt(from: &Path, passes: &[&str], to: &Path) -> Result<Command> {
    let mut command = tools::wasm_opt(&paths::root()?);
    command.arg(from).args(passes).args(FEATURES).args(["--reorder-functions-by-name", "--reorder-locals"]);
    // The stack lies first and ends far above, so no address that a program uses is as low as an offset: what is added
    // to an address may become the offset of the load.
    command.arg("--low-memory-unused");
    // It would cut data at every row of zeros: hundreds of places say more than the zeros, once packed.
    command.arg("--skip-pass=memory-packing");
    command.args(["--strip-debug", "--strip-producers", "--strip-target-features", "-o"]).arg(to);
    Ok(command)
}

/// Style sheets could load too: fonts, images, other sheets.
fn check_style(style: &str) -> Result<()> {
    let style = style.to_ascii_lowercase();
    let loads =
        style.split("url(").skip(1).any(|url| !url.trim_start_matches(['"', '\'']).starts_with("data:"));
    if loads || style.contains("@import") || style.contains("</style") || style.contains("image-set") {
        return Err("a style sheet loads something, or would end itself inside HTML".to_owned());
    }
    Ok(())
}

/// Generated data, in the order of their names.
fn data_files() -> Result<Vec<PathBuf>> {
    let Ok(entries) = std::fs::read_dir(paths::data()?) else { return Ok(vec![]) };
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json" || extension == "txt"));
    files.sort();
    Ok(files)
}

fn leave(staging: &Path, page: &str) -> Result<()> {
    let fail = |error: std::io::Error| format!("cannot empty {}: {error}", staging.display());
    for entry in std::fs::read_dir(staging).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        if path.is_dir() { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) }
            .map_err(fail)?;
    }
    paths::write(&staging.join(paths::PAGE), page)?;
    // The form of `sha256sum`, so that `sha256sum -c` checks a copy.
    let line = format!("{}  {}\n", sha256::hex(page.as_bytes()), paths::PAGE);
    paths::write(&staging.join(format!("{}.sha256", paths::PAGE)), line)
}

#[cfg(test)]
mod tests {
    use super::check_style;

    #[test]
    fn a_style_sheet_loads_nothing() {
        assert_eq!(check_style("p { background: url(\"data:image/svg+xml,x\"), URL(data:x) }"), Ok(()));
        for bad in [
            "@import 'x';",
            "p{background:url(x.png)}",
            "p{background:URL( //h/x )}",
            "p{a:image-set('x' 1x)}",
        ] {
            assert!(check_style(bad).is_err(), "{bad}");
        }
    }
}
