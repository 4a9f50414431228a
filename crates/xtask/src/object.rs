//! WebAssembly objects before they are linked, as far as functions in them are to be emptied
//! (WebAssembly/tool-conventions, `Linking.md`).

use crate::Result;
use crate::wasm::{HEAD, Reader, write_number, write_text};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

mod type_ids;

pub use type_ids::with_short_type_ids;

/// `object` with a trap instead of the body of each function whose name is one of `which` and that ends in a trap
/// anyway, and how many these are. What only they use is no longer in use, nor what is only handed to them: the
/// addresses of words and of functions that write values.
pub fn trap_at(object: &[u8], which: impl Fn(&str) -> bool) -> Result<(Vec<u8>, usize)> {
    let mut sections = sections(object)?;
    let imported =
        sections.iter().find(|section| section.id == 2).map_or(Ok(0), |section| functions(&section.body))?;
    // The functions by their numbers, with the numbers of their symbols.
    let mut wanted = BTreeMap::new();
    for section in sections.iter().filter(|section| section.is("linking")) {
        let functions = symbols(&section.body)?.into_iter().enumerate();
        wanted.extend(functions.filter_map(|(symbol, function)| match function {
            Symbol::Function(index, name) if which(&name) => Some((index, symbol)),
            _ => None,
        }));
    }
    let mut emptied = Vec::new();
    let mut traps = BTreeSet::new();
    let Some(code) = sections.iter().position(|section| section.id == 10) else {
        return Ok((object.to_vec(), 0));
    };
    for (place, body) in bodies(&sections[code].body)?.into_iter().enumerate() {
        let bytes = &mut sections[code].body[body.clone()];
        let Some(symbol) = wanted.get(&(imported + place)) else { continue };
        if bytes.ends_with(&[UNREACHABLE, END]) {
            let last = bytes.len() - 2;
            bytes[..last].fill(NOP);
            bytes[0] = 0; // no locals
            emptied.push(body);
            traps.insert(*symbol);
        }
    }
    let bytes = sections[code].body.clone();
    for section in sections.iter_mut().filter(|section| section.is("reloc.CODE")) {
        let mut relocations = relocations(&section.body, code)?;
        let calls: BTreeSet<usize> = relocations
            .iter()
            .filter(|call| call.kind == FUNCTION && traps.contains(&call.symbol))
            .map(|call| call.place)
            .collect();
        relocations.retain(|relocation| {
            let after = emptied.partition_point(|body| body.end <= relocation.place);
            let is_inside = emptied.get(after).is_some_and(|body| body.start <= relocation.place);
            let is_handed = matches!(relocation.kind, ADDRESS | TABLE_INDEX)
                && next_call(&bytes, relocation.place).is_some_and(|call| calls.contains(&call));
            !is_inside && !is_handed
        });
        section.body = write_relocations(&relocations, code);
    }
    Ok((written(&sections), emptied.len()))
}

/// Where the number of the function stands that is called next after the constant at `place`, if no way leads off
/// before: whoever passes `place` makes that call, or traps earlier.
fn next_call(code: &[u8], place: usize) -> Option<usize> {
    let mut reader = Reader { bytes: code.get(place..)? };
    reader.number().ok()?;
    loop {
        match reader.byte().ok()? {
            CALL => return Some(code.len() - reader.bytes.len()),
            // Locals, globals, constants.
            0x20..=0x24 | CONSTANT | LONG_CONSTANT => drop(reader.number().ok()?),
            // From memory and into it.
            0x28..=0x3e => drop((reader.number().ok()?, reader.number().ok()?)),
            // Sums and the like.
            0x45..=0xc4 => {}
            _ => return None,
        }
    }
}

/// `object` with one place in the source instead of all those that panics would name.
pub fn with_one_location(object: &[u8]) -> Result<Vec<u8>> {
    let mut sections = sections(object)?;
    let find = |name: &str| sections.iter().position(|section| section.is(name));
    let data = sections.iter().position(|section| section.id == 11);
    let (Some(data), Some(linking), Some(moving)) = (data, find("linking"), find("reloc.DATA")) else {
        return Ok(object.to_vec());
    };
    let places = data_symbols(&sections[linking].body, &segments(&sections[data].body)?)?;
    let of_a_location: BTreeSet<usize> =
        places.values().filter(|place| place.len() == LOCATION).map(|place| place.start).collect();
    let mut relocations = relocations(&sections[moving].body, data)?;
    let mut one = None;
    let bytes = &mut sections[data].body;
    for relocation in &mut relocations {
        let at = relocation.place;
        let file = places.get(&relocation.symbol).and_then(|file| bytes.get(file.clone()));
        let Some(file) = file.filter(|_| of_a_location.contains(&at)) else { continue };
        let length = &bytes[at + 4..at + 8];
        let name = file.strip_suffix(b"\0").unwrap_or(file);
        if name.ends_with(b".rs") && *length == (name.len() as u32).to_le_bytes() {
            let (symbol, length) = one.get_or_insert((relocation.symbol, length.to_vec()));
            relocation.symbol = *symbol;
            bytes[at + 4..at + 8].copy_from_slice(length);
            bytes[at + 8..at + LOCATION].fill(0); // line and column
        }
    }
    sections[moving].body = write_relocations(&relocations, data);
    Ok(written(&sections))
}

/// The size of `core::panic::Location`: where a file's name lies, how long it is, line, column.
const LOCATION: usize = 16;

fn written(sections: &[Section]) -> Vec<u8> {
    let mut written = HEAD.to_vec();
    for section in sections {
        let mut name = Vec::new();
        if section.id == 0 {
            write_text(&mut name, &section.name);
        }
        written.push(section.id);
        write_number(&mut written, name.len() + section.body.len());
        written.extend_from_slice(&name);
        written.extend_from_slice(&section.body);
    }
    written
}

const UNREACHABLE: u8 = 0x00;
const NOP: u8 = 0x01;
const END: u8 = 0x0b;
const CALL: u8 = 0x10;
const CONSTANT: u8 = 0x41;
const LONG_CONSTANT: u8 = 0x42;

/// The kinds of relocations for a function that is called, for one whose place in the table is a constant, and for an
/// address in memory that is one.
const FUNCTION: u8 = 0;
const TABLE_INDEX: u8 = 1;
const ADDRESS: u8 = 4;

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

/// What a symbol table says of functions and data.
enum Symbol {
    /// A function that is defined here: its number and name.
    Function(usize, String),
    /// Data that is defined here: its segment, its place in that, its size.
    Data(usize, usize, usize),
    Other,
}

/// The symbol table of a section `linking`.
fn symbols(section: &[u8]) -> Result<Vec<Symbol>> {
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
            let mut symbol = Symbol::Other;
            match kind {
                // Functions, globals, tags, tables.
                0 | 2 | 4 | 5 => {
                    let index = part.number()?;
                    if is_defined || flags & EXPLICIT_NAME != 0 {
                        let name = part.text()?;
                        if kind == 0 && is_defined {
                            symbol = Symbol::Function(index, name.to_owned());
                        }
                    }
                }
                1 => {
                    part.text()?;
                    if is_defined {
                        symbol = Symbol::Data(part.number()?, part.number()?, part.number()?);
                    }
                }
                3 => drop(part.number()?), // a section
                kind => return Err(format!("a symbol of an unknown kind ({kind})")),
            }
            found.push(symbol);
        }
    }
    Ok(found)
}

/// Where data lies in its section, by the number of its symbol.
fn data_symbols(linking: &[u8], segments: &[Range<usize>]) -> Result<BTreeMap<usize, Range<usize>>> {
    let mut places = BTreeMap::new();
    for (number, symbol) in symbols(linking)?.into_iter().enumerate() {
        if let Symbol::Data(segment, place, size) = symbol {
            let segment = segments.get(segment).ok_or("data of an unknown segment")?;
            let start = segment.start + place;
            if start + size > segment.end {
                return Err("data beyond its segment".to_owned());
            }
            places.insert(number, start..start + size);
        }
    }
    Ok(places)
}

/// Where the bytes of each segment lie in a data section.
fn segments(section: &[u8]) -> Result<Vec<Range<usize>>> {
    let mut reader = Reader { bytes: section };
    let mut segments = Vec::new();
    for _ in 0..reader.number()? {
        // An object's segments are active, of the only memory, and stand where the linker will say.
        if (reader.byte()?, reader.byte()?) != (0, CONSTANT) {
            return Err("a segment of another form".to_owned());
        }
        reader.number()?;
        reader.byte()?; // the expression's end
        let length = reader.number()?;
        let start = section.len() - reader.bytes.len();
        reader.take(length)?;
        segments.push(start..start + length);
    }
    Ok(segments)
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

/// A place where the linker writes what it knows of a symbol.
struct Relocation {
    kind: u8,
    /// In its section.
    place: usize,
    symbol: usize,
    /// What is added to an address, as it is written.
    addend: Vec<u8>,
}

/// The relocations of the section with this number.
fn relocations(section: &[u8], number: usize) -> Result<Vec<Relocation>> {
    const WITH_ADDEND: [u8; 13] = [3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23];
    let mut reader = Reader { bytes: section };
    if reader.number()? != number {
        return Err("the relocations are those of another section".to_owned());
    }
    let mut found = Vec::new();
    for _ in 0..reader.number()? {
        let (kind, place, symbol) = (reader.byte()?, reader.number()?, reader.number()?);
        let before = reader.bytes;
        if WITH_ADDEND.contains(&kind) {
            reader.number()?;
        }
        let addend = before[..before.len() - reader.bytes.len()].to_vec();
        found.push(Relocation { kind, place, symbol, addend });
    }
    Ok(found)
}

fn write_relocations(relocations: &[Relocation], section: usize) -> Vec<u8> {
    let mut written = Vec::new();
    write_number(&mut written, section);
    write_number(&mut written, relocations.len());
    for relocation in relocations {
        written.push(relocation.kind);
        write_number(&mut written, relocation.place);
        write_number(&mut written, relocation.symbol);
        written.extend_from_slice(&relocation.addend);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{trap_at, with_one_location};
    use crate::wasm::HEAD;

    fn section(id: u8, body: &[u8]) -> Vec<u8> {
        [&[id, body.len() as u8], body].concat()
    }

    /// Imports one function and defines `says` and `cries`; the former returns, the latter ends in a trap. Both call the
    /// imported one, and so the code has two relocations, of which one adds nothing and one a number.
    fn object(cries: [u8; 5], relocations: &[u8]) -> Vec<u8> {
        object_of(b"\x00\x10\x00\x01\x0b", cries, relocations)
    }

    fn object_of(says: &[u8], cries: [u8; 5], relocations: &[u8]) -> Vec<u8> {
        let code = [&[2, says.len() as u8], says, b"\x05", &cries].concat();
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
    fn what_is_only_handed_to_a_trap_is_not_in_use() {
        let trap = *b"\x00\x01\x01\x00\x0b";
        let kept = |says: &[u8], called: u8, kind: u8| {
            // A constant with an addend where it is an address, then the call.
            let constant: &[u8] = if kind == 4 { &[4, 4, 1, 0] } else { &[1, 4, 1] };
            let call = [0, 2 + says.len() as u8 - 3, called];
            let before = object_of(says, trap, &[b"\x02", constant, &call].concat());
            let after = object_of(says, trap, &[&b"\x01"[..], &call].concat());
            let object = trap_at(&before, |name| name == "cries");
            let is_kept = object == Ok((before, 1));
            assert!(is_kept || object == Ok((after, 1)), "{object:?}");
            is_kept
        };
        let (cries, says) = (2, 1);
        // A constant, a local, a store, a call, a trap.
        let straight = b"\x00\x41\x00\x20\x01\x36\x02\x04\x10\x02\x00\x0b";
        assert!(!kept(straight, cries, 4), "an address");
        assert!(!kept(straight, cries, 1), "a function");
        assert!(kept(straight, says, 4), "the call returns");
        assert!(kept(b"\x00\x41\x00\x0d\x00\x41\x07\x10\x02\x00\x0b", cries, 4), "a branch leads off");
        assert!(kept(b"\x00\x41\x00\x10\x00\x10\x02\x00\x0b", cries, 4), "another call comes first");
    }

    /// Two places in two files, each 16 bytes, and a pair of numbers that points at a file but is no place.
    fn located(places: &[u8; 32], symbols: [u8; 3]) -> Vec<u8> {
        let segments =
            [b"\x02\0\x41\0\x0b\x09", &b"a.rs\0b.rs"[..], b"\0\x41\0\x0b\x28", places, &[4; 8]].concat();
        let table = b"\x05\x01\0\x01a\0\0\x05\x01\0\x01b\0\x05\x04\x01\0\x01c\x01\0\x10\x01\0\x01d\x01\x10\x10\x01\0\x01e\x01\x20\x08";
        let linking = [b"\x07linking\x02", &section(8, table)[..]].concat();
        let [one, two, three] = symbols;
        // The last one adds 64, which a signed number writes in two bytes.
        let moves = [5, 20, one, 0, 5, 36, two, 0, 5, 52, three, 0xc0, 0];
        let moves = [b"\x0areloc.DATA\0\x03", &moves[..]].concat();
        [HEAD, &section(11, &segments), &section(0, &linking), &section(0, &moves)].concat()
    }

    #[test]
    fn all_places_become_one() {
        let before = b"\0\0\0\0\x04\0\0\0\x07\0\0\0\x08\0\0\0\0\0\0\0\x04\0\0\0\x09\0\0\0\x01\x01\0\0";
        let after = b"\0\0\0\0\x04\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\0\0\0\0";
        assert_eq!(with_one_location(&located(before, [0, 1, 1])), Ok(located(after, [0, 0, 1])));
        // A name of another length is no file's.
        let other = b"\0\0\0\0\x03\0\0\0\x07\0\0\0\x08\0\0\0\0\0\0\0\x05\0\0\0\x09\0\0\0\x01\x01\0\0";
        assert_eq!(with_one_location(&located(other, [0, 1, 1])), Ok(located(other, [0, 1, 1])));
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
