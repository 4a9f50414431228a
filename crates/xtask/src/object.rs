//! WebAssembly objects before they are linked, as far as functions in them are to be emptied
//! (WebAssembly/tool-conventions, `Linking.md`).

use crate::Result;
use crate::wasm::{HEAD, Reader, write_number, write_text};
use std::collections::BTreeSet;
use std::ops::Range;

/// `object` with a trap instead of the body of each function whose name is one of `which` and that ends in a trap
/// anyway, and how many these are. What only they use is no longer in use.
pub fn trap_at(object: &[u8], which: impl Fn(&str) -> bool) -> Result<(Vec<u8>, usize)> {
    let mut sections = sections(object)?;
    let imported =
        sections.iter().find(|section| section.id == 2).map_or(Ok(0), |section| functions(&section.body))?;
    let mut wanted = BTreeSet::new();
    for section in sections.iter().filter(|section| section.is("linking")) {
        wanted.extend(
            defined(&section.body)?.into_iter().filter(|(_, name)| which(name)).map(|(index, _)| index),
        );
    }
    let mut emptied = Vec::new();
    let Some(code) = sections.iter().position(|section| section.id == 10) else {
        return Ok((object.to_vec(), 0));
    };
    for (place, body) in bodies(&sections[code].body)?.into_iter().enumerate() {
        let bytes = &mut sections[code].body[body.clone()];
        if wanted.contains(&(imported + place)) && bytes.ends_with(&[UNREACHABLE, END]) {
            let last = bytes.len() - 2;
            bytes[..last].fill(NOP);
            bytes[0] = 0; // no locals
            emptied.push(body);
        }
    }
    for section in sections.iter_mut().filter(|section| section.is("reloc.CODE")) {
        section.body = without_relocations(&section.body, code, &emptied)?;
    }
    let mut written = HEAD.to_vec();
    for section in &sections {
        let mut name = Vec::new();
        if section.id == 0 {
            write_text(&mut name, &section.name);
        }
        written.push(section.id);
        write_number(&mut written, name.len() + section.body.len());
        written.extend_from_slice(&name);
        written.extend_from_slice(&section.body);
    }
    Ok((written, emptied.len()))
}

const UNREACHABLE: u8 = 0x00;
const NOP: u8 = 0x01;
const END: u8 = 0x0b;

/// A section of an object or a module.
pub struct Section {
    /// Its kind.
    pub id: u8,
    /// Of a custom section.
    pub name: String,
    /// What follows its length and name.
    pub body: Vec<u8>,
}

impl Section {
    fn is(&self, name: &str) -> bool {
        self.id == 0 && self.name == name
    }
}

/// The sections of an object or a module, in order.
pub fn sections(object: &[u8]) -> Result<Vec<Section>> {
    let mut reader = Reader { bytes: object.strip_prefix(HEAD).ok_or("this is no WebAssembly 1 object")? };
    let mut sections = Vec::new();
    while !reader.bytes.is_empty() {
        let id = reader.byte()?;
        let length = reader.number()?;
        let mut body = Reader { bytes: reader.take(length)? };
        let name = if id == 0 { body.text()?.to_owned() } else { String::new() };
        sections.push(Section { id, name, body: body.bytes.to_vec() });
    }
    Ok(sections)
}

/// How many functions an import section brings; they are numbered first.
pub fn functions(section: &[u8]) -> Result<usize> {
    let mut reader = Reader { bytes: section };
    let mut functions = 0;
    for _ in 0..reader.number()? {
        reader.text()?;
        reader.text()?;
        functions += usize::from(reader.bytes.first() == Some(&0));
        reader.kind()?;
    }
    Ok(functions)
}

/// Number and name of each function that the symbol table of a section `linking` defines.
fn defined(section: &[u8]) -> Result<Vec<(usize, String)>> {
    const SYMBOL_TABLE: u8 = 8;
    const UNDEFINED: usize = 0x10;
    const EXPLICIT_NAME: usize = 0x40;
    let mut reader = Reader { bytes: section };
    let mut found = Vec::new();
    reader.number()?; // the version
    while !reader.bytes.is_empty() {
        let kind = reader.byte()?;
        let length = reader.number()?;
        let mut part = Reader { bytes: reader.take(length)? };
        if kind != SYMBOL_TABLE {
            continue;
        }
        for _ in 0..part.number()? {
            let kind = part.byte()?;
            let flags = part.number()?;
            let is_defined = flags & UNDEFINED == 0;
            match kind {
                // Functions, globals, tags, tables.
                0 | 2 | 4 | 5 => {
                    let index = part.number()?;
                    if is_defined || flags & EXPLICIT_NAME != 0 {
                        let name = part.text()?;
                        if kind == 0 && is_defined {
                            found.push((index, name.to_owned()));
                        }
                    }
                }
                // Data: segment, offset, size.
                1 => {
                    part.text()?;
                    if is_defined {
                        part.number()?;
                        part.number()?;
                        part.number()?;
                    }
                }
                3 => drop(part.number()?), // a section
                kind => return Err(format!("a symbol of an unknown kind ({kind})")),
            }
        }
    }
    Ok(found)
}

/// Where the functions of a code section lie in it.
pub fn bodies(section: &[u8]) -> Result<Vec<Range<usize>>> {
    let mut reader = Reader { bytes: section };
    let mut bodies = Vec::new();
    for _ in 0..reader.number()? {
        let length = reader.number()?;
        let start = section.len() - reader.bytes.len();
        reader.take(length)?;
        bodies.push(start..start + length);
    }
    Ok(bodies)
}

/// The relocations of the section with number `code` that lie in none of `gone`, which are in order.
fn without_relocations(section: &[u8], code: usize, gone: &[Range<usize>]) -> Result<Vec<u8>> {
    /// The kinds that add a number to an address.
    const WITH_ADDEND: [u8; 13] = [3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23];
    let mut reader = Reader { bytes: section };
    if reader.number()? != code {
        return Err("the relocations of the code are those of another section".to_owned());
    }
    let (mut count, mut kept) = (0, Vec::new());
    for _ in 0..reader.number()? {
        let from = reader.bytes;
        let kind = reader.byte()?;
        let place = reader.number()?;
        reader.number()?;
        if WITH_ADDEND.contains(&kind) {
            reader.number()?;
        }
        let after = gone.partition_point(|body| body.end <= place);
        if gone.get(after).is_none_or(|body| place < body.start) {
            count += 1;
            kept.extend_from_slice(&from[..from.len() - reader.bytes.len()]);
        }
    }
    let mut written = Vec::new();
    write_number(&mut written, code);
    write_number(&mut written, count);
    written.extend_from_slice(&kept);
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::trap_at;
    use crate::wasm::HEAD;

    fn section(id: u8, body: &[u8]) -> Vec<u8> {
        [&[id, body.len() as u8], body].concat()
    }

    /// Imports one function and defines `says` and `cries`; the former returns, the latter ends in a trap. Both call the
    /// imported one, and so the code has two relocations, of which one adds nothing and one a number.
    fn object(cries: [u8; 5], relocations: &[u8]) -> Vec<u8> {
        let says = b"\x05\x00\x10\x00\x01\x0b";
        let code = [b"\x02", &says[..], b"\x05", &cries].concat();
        let symbols = b"\x03\x00\x10\x00\x00\x00\x01\x04says\x00\x00\x02\x05cries";
        let linking = [b"\x07linking\x02", &section(8, symbols)[..]].concat();
        [
            HEAD,
            &section(2, b"\x01\x01m\x01f\x00\x00"),
            &section(3, b"\x02\x00\x00"),
            &section(10, &code),
            &section(0, &linking),
            &section(0, &[b"\x0areloc.CODE\x02", relocations].concat()),
        ]
        .concat()
    }

    const IN_BOTH: &[u8] = b"\x02\x04\x04\x00\x7e\x00\x0a\x00";

    #[test]
    fn a_function_that_never_returns_becomes_a_trap_and_uses_nothing() {
        let before = object(*b"\x00\x10\x00\x00\x0b", IN_BOTH);
        let after = object(*b"\x00\x01\x01\x00\x0b", b"\x01\x04\x04\x00\x7e");
        assert_eq!(trap_at(&before, |name| name == "cries"), Ok((after.clone(), 1)));
        assert_eq!(trap_at(&after, |name| name == "cries"), Ok((after, 1)));
    }

    #[test]
    fn all_others_stay() {
        let both = object(*b"\x00\x10\x00\x00\x0b", IN_BOTH);
        assert_eq!(trap_at(&both, |name| name == "says"), Ok((both.clone(), 0)), "it returns");
        assert_eq!(trap_at(&both, |_| false), Ok((both.clone(), 0)));
        let returns = object(*b"\x00\x10\x00\x01\x0b", IN_BOTH);
        assert_eq!(trap_at(&returns, |_| true), Ok((returns.clone(), 0)));
    }

    #[test]
    fn refuses_what_it_cannot_read_to_the_end() {
        let whole = object(*b"\x00\x10\x00\x00\x0b", IN_BOTH);
        assert!(trap_at(&whole[..whole.len() - 1], |_| true).is_err());
        assert!(trap_at(b"!<arch>\n", |_| true).is_err());
        let of_another = object(*b"\x00\x10\x00\x00\x0b", &[&b"\x02"[..], &IN_BOTH[1..7]].concat());
        assert!(trap_at(&of_another, |_| true).is_err());
    }
}
