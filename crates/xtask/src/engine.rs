//! The engine as a module of its own (`tests/wasm`): the proof that wasm says what the native engine says.

use crate::folder::Folder;
use crate::steps::Steps;
use crate::{Result, build, paths, seal, shell};
use std::path::{Path, PathBuf};
use std::process::Command;

const PACKAGE: &str = "navlupp-wasm-proof";

const TARGET: &str = "wasm32-unknown-unknown";
/// The profile of the sealed page's worker: what is proven and measured is what is handed out.
const PROFILE: &str = "worker";

/// Where the optimised module lies, beside the one that Cargo builds.
pub fn place() -> Result<PathBuf> {
    Ok(paths::target()?.join(TARGET).join(PROFILE).join("navlupp-engine.wasm"))
}

/// Builds the module with the flags, and optimises it as the sealed page's worker is.
pub fn module(root: &Path) -> Result<PathBuf> {
    shell::run(
        shell::cargo(root)
            .args([
                "build",
                "--quiet",
                "--locked",
                "--profile",
                PROFILE,
                "--lib",
                "-p",
                PACKAGE,
                "--target",
                TARGET,
            ])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", build::wasm_flags(root)?)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", build::linker()?)
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS"),
    )?;
    let to = place()?;
    let from = to.with_file_name("navlupp_wasm_proof.wasm");
    // Optimising takes longer than proving.
    if !is_newer(&to, &from) {
        seal::optimise(&from, seal::ENGINE_PASSES, &to)?;
    }
    Ok(to)
}

/// The step of `cargo xtask test`: no browser is needed.
pub fn prove(root: &Path, steps: &mut Steps) {
    let mut made = None;
    let files = Folder::new("proof");
    if !steps.check("the engine's module, and what it must say", || {
        let files = files.as_ref().map_err(Clone::clone)?;
        let module = module(root)?;
        shell::run(
            shell::cargo(root).args(["run", "--quiet", "--locked", "-p", PACKAGE, "--"]).arg(files.path()),
        )?;
        made = Some(module);
        Ok(())
    }) {
        return;
    }
    let (Some(module), Ok(files)) = (made, &files) else { return };
    steps.runner(
        "wasm on Node",
        Command::new("node")
            .current_dir(root)
            .args(["--test", "--test-reporter=spec"])
            .arg("tests/wasm/engine.test.mjs")
            .env("NAVLUPP_PROOF_MODULE", module)
            .env("NAVLUPP_PROOF_FILES", files.path()),
    );
}

fn is_newer(file: &Path, than: &Path) -> bool {
    let time = |file: &Path| file.metadata().and_then(|file| file.modified()).ok();
    matches!((time(file), time(than)), (Some(file), Some(than)) if file > than)
}
