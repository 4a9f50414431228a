//! The import section of a WebAssembly module: the complete list of what the code can reach outside itself.

use crate::Result;

/// One import, by the name that wasm-bindgen gave it.
pub type Name = String;

/// The names of everything that `module` imports; an error where a byte is not understood.
pub fn imports(module: &[u8]) -> Result<Vec<Name>> {
    let mut reader = Reader { bytes: module.strip_prefix(HEAD).ok_or("this is no WebAssembly 1 module")? };
    let mut names = Vec::new();
    while !reader.bytes.is_empty() {
        let id = reader.byte()?;
        let length = reader.number()?;
        let section = reader.take(length)?;
        if id == 2 {
            names.extend(import_section(Reader { bytes: section })?);
        }
    }
    Ok(names)
}

fn import_section(mut section: Reader) -> Result<Vec<Name>> {
    let count = section.number()?;
    let mut names = Vec::new();
    for _ in 0..count {
        section.text()?; // the module, always wasm-bindgen's own glue
        names.push(section.text()?.to_owned());
        section.kind()?;
    }
    if section.bytes.is_empty() { Ok(names) } else { Err("the import section has a rest".to_owned()) }
}

/// `module` with the names of its imports as `new` spells them.
pub fn with_imports_named(module: &[u8], new: impl Fn(&str) -> String) -> Result<Vec<u8>> {
    let mut section = Vec::new();
    let mut parts = Vec::new();
    let mut reader = Reader { bytes: module.strip_prefix(HEAD).ok_or("this is no WebAssembly 1 module")? };
    while !reader.bytes.is_empty() {
        let id = reader.byte()?;
        let length = reader.number()?;
        let mut body = Reader { bytes: reader.take(length)? };
        parts.push((id, body.bytes));
        if id == 2 {
            let count = body.number()?;
            write_number(&mut section, count);
            for _ in 0..count {
                write_text(&mut section, body.text()?);
                write_text(&mut section, &new(body.text()?));
                let before = body.bytes;
                body.kind()?;
                section.extend_from_slice(&before[..before.len() - body.bytes.len()]);
            }
        }
    }
    let mut named = HEAD.to_vec();
    for (id, body) in parts {
        let body = if id == 2 { &section } else { body };
        named.push(id);
        write_number(&mut named, body.len());
        named.extend_from_slice(body);
    }
    Ok(named)
}

pub fn write_text(bytes: &mut Vec<u8>, text: &str) {
    write_number(bytes, text.len());
    bytes.extend_from_slice(text.as_bytes());
}

/// LEB128.
pub fn write_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

pub const HEAD: &[u8] = b"\0asm\x01\0\0\0";

pub struct Reader<'a> {
    pub bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    pub fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let (head, rest) = self.bytes.split_at_checked(length).ok_or("the module is cut off")?;
        self.bytes = rest;
        Ok(head)
    }

    pub fn byte(&mut self) -> Result<u8> {
        self.take(1).map(|bytes| bytes[0])
    }

    /// An unsigned 32-bit number in LEB128.
    pub fn number(&mut self) -> Result<usize> {
        let mut number = 0_usize;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err("a number in the module is too long".to_owned())
    }

    pub fn text(&mut self) -> Result<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).map_err(|_| "a name in the module is no text".to_owned())
    }

    /// What is imported, after its names.
    pub fn kind(&mut self) -> Result<()> {
        match self.byte()? {
            0 => drop(self.number()?), // a function: its type
            1 => {
                self.byte()?; // a table: its kind of reference, and limits
                self.limits()?;
            }
            2 => self.limits()?,      // a memory
            3 => drop(self.take(2)?), // a global: its type, whether it changes
            kind => return Err(format!("the module imports something of an unknown kind ({kind})")),
        }
        Ok(())
    }

    fn limits(&mut self) -> Result<()> {
        let flags = self.byte()?;
        self.number()?;
        if flags & 1 == 1 {
            self.number()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{HEAD, imports, with_imports_named};

    /// A module that imports `f`, `t`, `g` and `y`: one of each kind.
    fn all_kinds() -> Vec<u8> {
        let section =
            b"\x04\x01m\x01f\0\x05\x01m\x01t\x01\x6f\x01\x00\x07\x01m\x01g\x03\x7f\x00\x01m\x01y\x02\0\x11";
        let mut module = HEAD.to_vec();
        module.extend(b"\x00\x02\x01n"); // a custom section before it
        module.extend([2, section.len() as u8]);
        module.extend(section);
        module.extend(b"\x03\x02\x01\0"); // a section after it
        module
    }

    #[test]
    fn reads_all_kinds() {
        assert_eq!(imports(&all_kinds()), Ok(["f", "t", "g", "y"].map(String::from).to_vec()));
    }

    #[test]
    fn names_imports_anew_and_leaves_all_else() {
        let long = "n".repeat(200);
        let named = with_imports_named(&all_kinds(), |name| [name, &long].concat()).unwrap_or_default();
        assert_eq!(imports(&named).map(|names| names[1] == format!("t{long}")), Ok(true));
        let back = with_imports_named(&named, |name| name[..1].to_owned());
        assert_eq!(back, Ok(all_kinds()));
    }

    #[test]
    fn a_module_without_imports_has_none() {
        assert_eq!(imports(HEAD), Ok(vec![]));
    }

    #[test]
    fn refuses_what_it_cannot_read_to_the_end() {
        for rest in
            [&b"\x02\x05\x01\x01m\x01f"[..], b"\x02\x07\x01\x01m\x01f\x09\0", b"\x02\x02\x00\x00", b"\x02"]
        {
            let module = [HEAD, rest].concat();
            assert!(imports(&module).is_err(), "{rest:?}");
        }
        assert!(imports(b"\0asm\x02\0\0\0").is_err());
    }
}
