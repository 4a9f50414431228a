//! The tools that building needs, each in the version that the repository names; installed once, beside other
//! versions, under Cargo's home.

use crate::{Result, paths, shell};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The newest Trunk that this toolchain compiles.
const TRUNK: &str = "0.21.14";
const TARGET: &str = "wasm32-unknown-unknown";

/// Where the tools lie.
pub struct Tools {
    /// Trunk's program.
    pub trunk: PathBuf,
    /// Folders that must stand first on PATH, so that Trunk finds our tools and looks for no other.
    pub path: Vec<PathBuf>,
}

/// Installs what is missing; costs nothing where all is there.
pub fn ensure() -> Result<Tools> {
    let root = paths::root()?;
    target(&root)?;
    node(&root)?;
    let bindgen = locked_version(&paths::read(&root.join("Cargo.lock"))?, "wasm-bindgen")
        .ok_or("Cargo.lock names no wasm-bindgen")?;
    let trunk = install("trunk", "trunk", TRUNK, true)?;
    // Without --locked: its lock file is older than fixes that today's compiler needs.
    let bindgen = install("wasm-bindgen-cli", "wasm-bindgen", &bindgen, false)?;
    Ok(Tools { trunk: trunk.join(program("trunk")), path: vec![bindgen, root.join("node_modules/.bin")] })
}

fn target(root: &Path) -> Result<()> {
    let mut rustc = Command::new("rustc");
    rustc.current_dir(root).args(["--print", "target-libdir", "--target", TARGET]);
    let folder = shell::output(&mut rustc)?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    println!("adding Rust's target {TARGET}");
    shell::run(Command::new("rustup").current_dir(root).args(["target", "add", TARGET]))
}

/// The folder with `program` of `package` in exactly `version`.
fn install(package: &str, name: &str, version: &str, locked: bool) -> Result<PathBuf> {
    let folder = paths::cargo_home()?.join("navlupp-tools").join(format!("{name}-{version}"));
    let bin = folder.join("bin");
    if shell::has_version(Command::new(bin.join(program(name))).arg("--version"), version) {
        return Ok(bin);
    }
    println!("installing {package} {version} into {} (once, some minutes)", folder.display());
    let mut cargo = shell::cargo(&paths::root()?);
    cargo.args(["install", package, "--version", &format!("={version}"), "--root"]).arg(&folder);
    if locked {
        cargo.arg("--locked");
    }
    // Flags and folders of this workspace are not the tool's.
    shell::run(cargo.env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS"))?;
    Ok(bin)
}

/// Node itself, and the packages of `package-lock.json` where one is missing or of another version.
fn node(root: &Path) -> Result<()> {
    let version = shell::output(Command::new("node").arg("--version"))
        .map_err(|error| format!("{error}: install Node 20.14 or newer, with npm"))?;
    // Its test runner knows --test-force-exit since 20.14.
    let mut numbers =
        version.trim().trim_start_matches('v').split('.').map(|number| number.parse().unwrap_or(0_u32));
    let found = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if found < (20, 14) {
        return Err(format!("Node 20.14 or newer is needed, this is {}", version.trim()));
    }
    let wanted = paths::read(&root.join("package.json"))?;
    if dev_dependencies(&wanted).all(|(name, version)| has_package(root, name, version)) {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    println!("installing the packages of package-lock.json");
    shell::run(Command::new(npm).current_dir(root).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
    ]))
}

fn has_package(root: &Path, name: &str, version: &str) -> bool {
    let package = paths::read(&root.join("node_modules").join(name).join("package.json"));
    package.is_ok_and(|package| package.contains(&format!("\"version\": \"{version}\"")))
}

/// Names and exact versions below `devDependencies`.
fn dev_dependencies(package: &str) -> impl Iterator<Item = (&str, &str)> {
    let block = package.split_once("\"devDependencies\": {").map_or("", |(_, block)| block);
    let block = block.split_once('}').map_or("", |(block, _)| block);
    block.lines().filter_map(|line| {
        let mut quoted = line.split('"').skip(1).step_by(2);
        Some((quoted.next()?, quoted.next()?))
    })
}

/// The version of `package` in a `Cargo.lock`.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let (_, entry) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    entry.split_once('"').map(|(version, _)| version.to_owned())
}

/// npm's wasm-opt: a distribution's own is often too old for what rustc emits.
pub fn wasm_opt(root: &Path) -> Command {
    let mut command = Command::new("node");
    command.arg(root.join("node_modules/binaryen/bin/wasm-opt"));
    command
}

fn program(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

#[cfg(test)]
mod tests {
    use super::{dev_dependencies, locked_version};

    #[test]
    fn reads_versions() {
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.1\"\n\n[[package]]\nname = \"x\"\nversion = \"2\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.1"));
        assert_eq!(locked_version(lock, "y"), None);
        let package = "{\n  \"devDependencies\": {\n    \"a\": \"1.0.0\",\n    \"b-c\": \"2.1.0\"\n  }\n}\n";
        assert_eq!(dev_dependencies(package).collect::<Vec<_>>(), [("a", "1.0.0"), ("b-c", "2.1.0")]);
    }
}
