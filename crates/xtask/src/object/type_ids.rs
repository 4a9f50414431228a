//! The numbers by which a program tells its types apart while it runs (`core::any::TypeId`).

use super::{
    Reader, Symbol, bodies, data_symbols, functions, relocations, sections, segments, symbols, written,
};
use crate::Result;
use std::collections::{BTreeMap, BTreeSet};

/// A type's number, as the compiler makes it: a hash, of which no compression makes anything.
type Id = [u8; 16];

/// `object` with numbers from one upwards instead of those of its types, in its data and as constants in its code: whoever
/// asks, asks only whether two are one.
///
/// Those that the code compares in parts are left as they are.
pub fn with_short_type_ids(object: &[u8]) -> Result<Vec<u8>> {
    let mut sections = sections(object)?;
    let find = |name: &str| sections.iter().position(|section| section.is(name));
    let numbered = |id: u8| sections.iter().position(|section| section.id == id);
    let (Some(code), Some(data), Some(linking), Some(moving)) =
        (numbered(10), numbered(11), find("linking"), find("reloc.CODE"))
    else {
        return Ok(object.to_vec());
    };
    let imported = numbered(2).map_or(Ok(0), |imports| functions(&sections[imports].body))?;
    let linking = &sections[linking].body;
    let bodies = bodies(&sections[code].body)?;
    let that_tell: Vec<_> = symbols(linking)?
        .into_iter()
        .filter_map(|symbol| match symbol {
            Symbol::Function(index, name) if tells_a_type(&name) => bodies.get(index.checked_sub(imported)?),
            _ => None,
        })
        .collect();
    let places = data_symbols(linking, &segments(&sections[data].body)?)?;
    let mut ids: BTreeSet<Id> = relocations(&sections[moving].body, code)?
        .iter()
        .filter(|relocation| that_tell.iter().any(|body| body.contains(&relocation.place)))
        .filter_map(|relocation| {
            sections[data].body.get(places.get(&relocation.symbol)?.clone())?.try_into().ok()
        })
        .collect();
    let in_parts = in_parts(&sections[code].body, &ids);
    ids.retain(|id| !in_parts.contains(id));
    let short: BTreeMap<Id, Id> = ids.into_iter().zip((1_u128..).map(u128::to_le_bytes)).collect();
    for section in [code, data] {
        replace(&mut sections[section].body, &short);
    }
    Ok(written(&sections))
}

/// Puts the short numbers in the place of the long ones. Sixteen bytes of a hash are nowhere by chance.
fn replace(bytes: &mut [u8], short: &BTreeMap<Id, Id>) {
    let mut at = 0;
    while let Some(id) = bytes.get_mut(at..at + size_of::<Id>()) {
        let short = Id::try_from(&*id).ok().and_then(|id| short.get(&id));
        short.inspect(|short| id.copy_from_slice(&short[..]));
        at += if short.is_some() { size_of::<Id>() } else { 1 };
    }
}

/// Whether a function is `<T as Any>::type_id`, by either way in which the compiler writes names.
fn tells_a_type(name: &str) -> bool {
    name.contains("core..any..Any$GT$7type_id") || name.contains("3any3Any7type_id")
}

/// Those of `ids` of which a half or a quarter is a constant in `code`.
fn in_parts(code: &[u8], ids: &BTreeSet<Id>) -> BTreeSet<Id> {
    let mut parts: BTreeMap<i64, Id> = BTreeMap::new();
    for id in ids {
        let (halves, _) = id.as_chunks();
        let (quarters, _) = id.as_chunks();
        parts.extend(halves.iter().map(|&half| (i64::from_le_bytes(half), *id)));
        parts.extend(quarters.iter().map(|&quarter| (i64::from(i32::from_le_bytes(quarter)), *id)));
    }
    let part_at = |at: usize| match code[at] {
        super::CONSTANT | super::LONG_CONSTANT => parts.get(&signed(&code[at + 1..])?).copied(),
        _ => None,
    };
    (0..code.len()).filter_map(part_at).collect()
}

/// A signed number of at most 64 bits in LEB128.
fn signed(bytes: &[u8]) -> Option<i64> {
    let mut reader = Reader { bytes };
    let mut number = 0_i64;
    for shift in (0..64).step_by(7) {
        let byte = reader.byte().ok()?;
        number |= i64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            // The sign is the last byte's bit 6, and goes on to the top.
            let unused = 64_u32.saturating_sub(shift + 7);
            return Some(number << unused >> unused);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Id, signed, with_short_type_ids};
    use crate::wasm::HEAD;

    const ONE: &Id = b"one type's hash.";
    const OTHER: &Id = b"another type's h";

    fn section(id: u8, body: &[u8]) -> Vec<u8> {
        [&[id, body.len() as u8], body].concat()
    }

    /// A function with this name and body, in whose second byte an address stands: of the first sixteen bytes of `data`.
    fn object(name: &str, body: &[u8], data: &[u8]) -> Vec<u8> {
        let name = [&[name.len() as u8], name.as_bytes()].concat();
        let table = [b"\x02\0\0\0", &name[..], b"\x01\0\x02id\0\0\x10"].concat();
        let linking = [b"\x07linking\x02", &section(8, &table)[..]].concat();
        [
            HEAD,
            &section(3, b"\x01\0"),
            &section(10, &[&[1, body.len() as u8], body].concat()),
            &section(11, &[&b"\x01\0\x41\0\x0b"[..], &[data.len() as u8], data].concat()),
            &section(0, &linking),
            &section(0, b"\x0areloc.CODE\x01\x01\x04\x03\x01\0"),
        ]
        .concat()
    }

    const TYPE_ID: &str = "_ZN36_$LT$T$u20$as$u20$core..any..Any$GT$7type_id17h0123456789abcdefE";
    const BODY: &[u8] = b"\x41\0\x0b";

    #[test]
    fn a_type_bears_a_short_number_wherever_it_stands() {
        let data = [&ONE[..], b"x", ONE, OTHER].concat();
        let short = [&1_u128.to_le_bytes()[..], b"x", &1_u128.to_le_bytes(), OTHER].concat();
        for name in [TYPE_ID, "_RNvYReNtNtCs1_4core3any3Any7type_idB6_"] {
            let before = object(name, BODY, &data);
            assert_eq!(with_short_type_ids(&before), Ok(object(name, BODY, &short)));
        }
        let other = object("says", BODY, &data);
        assert_eq!(with_short_type_ids(&other), Ok(other.clone()), "no function tells it as a type");
    }

    /// `BODY` and a constant.
    fn with_constant(kind: u8, mut number: i64) -> Vec<u8> {
        let mut body = [BODY, &[kind]].concat();
        while !(-64..64).contains(&number) {
            body.push(number as u8 | 0x80);
            number >>= 7;
        }
        body.push(number as u8 & 0x7f);
        body
    }

    #[test]
    fn what_the_code_compares_in_parts_stays() {
        let half = i64::from_le_bytes(*b"'s hash.");
        let quarter = i32::from_le_bytes(*b"ash.").into();
        for (body, stays) in [
            (with_constant(0x42, half), true),
            (with_constant(0x42, half + 1), false),
            (with_constant(0x41, quarter), true),
        ] {
            let before = object(TYPE_ID, &body, ONE);
            assert_eq!(with_short_type_ids(&before) == Ok(before), stays, "{body:?}");
        }
    }

    #[test]
    fn what_the_code_compares_as_one_is_replaced_there_too() {
        let body = |id: &Id| [BODY, b"\xfd\x0c", id, b"\x0b"].concat();
        let one = 1_u128.to_le_bytes();
        let after = object(TYPE_ID, &body(&one), &one);
        assert_eq!(with_short_type_ids(&object(TYPE_ID, &body(ONE), ONE)), Ok(after));
    }

    #[test]
    fn numbers_with_a_sign_are_read() {
        assert_eq!(signed(&[0x7f]), Some(-1));
        assert_eq!(signed(&[0x80, 0x01]), Some(128));
        assert_eq!(signed(&[0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f]), Some(i64::MIN));
        assert_eq!(signed(&[0x80]), None);
    }
}
