//! `navlupp shape`

use crate::support::{Folder, SOUND, torn};

#[test]
fn the_shape_of_a_file_holds_no_value_of_it() {
    let folder = Folder::with("a.txt", SOUND.replace("UTFIL", "QXZQ"));
    let ran = folder.run("shape a.txt");
    assert_eq!((ran.code, &*ran.err), (0, ""));
    assert!(ran.out.contains("\n#UP 01001 2\n  2 12 bytes: 912\n"), "{}", ran.out);
    assert!(ran.out.contains("\n  2 #POST_START > #UP 01001\n"), "{}", ran.out);
    folder.write("torn.txt", torn());
    assert!(!folder.run("shape torn.txt").out.contains("NAV"), "what rules find follows from values");
    assert!(
        !ran.out.contains("QXZQ") && !ran.out.contains("18700") && !ran.out.contains("2026"),
        "{}",
        ran.out
    );
    assert_eq!(folder.run_with("shape -", SOUND.replace("UTFIL", "QXZQ").as_bytes()).out, ran.out);
}

#[test]
fn a_file_that_cannot_be_read_has_no_shape() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path().join("folder")).unwrap();
    for name in ["gone.txt", "folder"] {
        let ran = folder.run(&format!("shape {name}"));
        assert_eq!((ran.code, &*ran.out), (2, ""), "{name}");
        assert!(ran.err.starts_with(&format!("navlupp: {name}: fil")), "{}", ran.err);
    }
}
