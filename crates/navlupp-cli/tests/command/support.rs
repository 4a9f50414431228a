//! A folder of its own for each test, and the command run in it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A delivery of two persons without a fault: one dead, one protected and moved out.
pub const SOUND: &str = "#INFO_START\n#FILTYP UTFIL\n#BESTÄLLNINGSID 00000079-FO01-0001\n\
#BESTÄLLNINGSTYP ANDRING\n#EFFEKTUERAD 20261103\n#INFO_SLUT\n#DATA_START\n#DAG_START 20261102\n\
#POST_START\n#UP 01001 187001012389\n#UP 01006 AV\n#UP 01007 20261101\n#POST_SLUT\n\
#POST_START\n#UP 01001 187001022388\n#UP 01003 J\n#UP 01006 UV\n#UP 01007 20261101\n#POST_SLUT\n\
#DAG_SLUT\n#DATA_SLUT\n#AVST_START\n#ANTAL_POSTER 00000002\n#AVST_SLUT\n#FIL_SLUT\n";

/// The same without the first `#POST_SLUT`: one Fel.
pub fn torn() -> String {
    SOUND.replacen("#POST_SLUT\n", "", 1)
}

/// A delivery as it comes, one byte per character. What is no text of such characters stays as it is.
fn delivered(content: &[u8]) -> Vec<u8> {
    let bytes = std::str::from_utf8(content)
        .ok()
        .and_then(|text| text.chars().map(|letter| u8::try_from(u32::from(letter)).ok()).collect());
    bytes.unwrap_or_else(|| content.to_vec())
}

/// A temporary folder; it goes with the test.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("navlupp-command-{}-{number}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub fn with(name: &str, content: impl AsRef<[u8]>) -> Self {
        let folder = Self::new();
        folder.write(name, content);
        folder
    }

    /// Writes a file: a delivery (`.txt`) as it comes, anything else as it is.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let (path, content) = (self.0.join(name), content.as_ref());
        let is_delivery = path.extension().is_some_and(|ending| ending == "txt");
        let content = if is_delivery { delivered(content) } else { content.to_vec() };
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Runs `navlupp` in the folder with arguments parted by blanks.
    pub fn run(&self, line: &str) -> Ran {
        self.run_with(line, b"")
    }

    /// The same with a delivery on standard input.
    pub fn run_with(&self, line: &str, input: &[u8]) -> Ran {
        run_in(&self.0, line, &delivered(input))
    }
}

/// Runs `navlupp` in any folder.
pub fn run_in(folder: &Path, line: &str, input: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_navlupp"))
        .args(line.split_whitespace())
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The command may end without reading it all.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What a run left.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// The JSON report.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap()
    }
}
