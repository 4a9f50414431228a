//! The order of a module's functions: what is alike stands together, and is packed shorter.
//!
//! A deflate stream finds again what it has seen in the last 32 KiB, and the page's module is ten times as long.

use crate::Result;
use crate::object::{bodies, functions, sections};
use crate::wasm::{write_number, write_text};
use std::collections::VecDeque;

/// How many bytes in a row two functions must share to be alike in them: enough for two instructions.
const SHARED: usize = 6;
/// How far back deflate looks.
const WINDOW: usize = 32 * 1024;

/// `module` with names for its functions, by which wasm-opt brings them into an order of likeness.
pub fn named_by_likeness(module: &[u8]) -> Result<Vec<u8>> {
    let parts = sections(module)?;
    let body_of = |id| parts.iter().find(|section| section.id == id).map_or(&[][..], |section| &section.body);
    let (imports, code) = (body_of(2), body_of(10));
    let imported = if imports.is_empty() { 0 } else { functions(imports)? };
    let bodies: Vec<&[u8]> = bodies(code)?.into_iter().map(|range| &code[range]).collect();
    let mut places = vec![0; bodies.len()];
    for (place, function) in by_likeness(&bodies).into_iter().enumerate() {
        places[function] = place;
    }
    let mut names = Vec::new();
    write_number(&mut names, bodies.len());
    for (function, place) in places.into_iter().enumerate() {
        write_number(&mut names, imported + function);
        write_text(&mut names, &format!("{place:06}"));
    }
    let mut section = Vec::new();
    write_text(&mut section, "name");
    section.push(FUNCTION_NAMES);
    write_number(&mut section, names.len());
    section.extend(names);
    // The last one counts, and there is no other: wasm-opt has stripped it.
    let mut whole = module.to_vec();
    whole.push(0);
    write_number(&mut whole, section.len());
    whole.extend(section);
    Ok(whole)
}

const FUNCTION_NAMES: u8 = 1;

/// The numbers of all functions: first the longest, then always the one of which most was in the functions just before.
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let (traits, holders) = traits(bodies);
    // What many share tells less.
    let weight: Vec<u64> =
        holders.iter().map(|holders| ((1_u64 << 32) / holders.len() as u64).isqrt()).collect();
    let mut near = vec![0_u32; holders.len()];
    let mut score = vec![0_u64; bodies.len()];
    let mut order = Vec::with_capacity(bodies.len());
    let mut window = VecDeque::new();
    let mut length = 0;
    let mut rest: Vec<usize> = (0..bodies.len()).collect();
    while let Some(next) = (0..rest.len()).max_by_key(|&at| {
        let function = rest[at];
        let size = bodies[function].len();
        let alike = if order.is_empty() { size as u64 } else { (score[function] << 16) / divisor(size) };
        (alike, std::cmp::Reverse(function))
    }) {
        let function = rest.swap_remove(next);
        order.push(function);
        window.push_back(function);
        length += bodies[function].len();
        for &shared in &traits[function] {
            near[shared] += 1;
            if near[shared] == 1 {
                holders[shared].iter().for_each(|&holder| score[holder] += weight[shared]);
            }
        }
        while length > WINDOW && window.len() > 1 {
            let Some(gone) = window.pop_front() else { break };
            length -= bodies[gone].len();
            for &shared in &traits[gone] {
                near[shared] -= 1;
                if near[shared] == 0 {
                    holders[shared].iter().for_each(|&holder| score[holder] -= weight[shared]);
                }
            }
        }
    }
    order
}

/// What a function's likeness is divided by: its size to the power of three quarters. By the size itself the short ones
/// come too early, 1.5 kB; whole numbers give the same order on every machine.
const fn divisor(size: usize) -> u64 {
    (size as u64 + 8).pow(3).isqrt().isqrt()
}

/// Of each function, the rows of bytes that it shares with others; of each such row, the functions.
fn traits(bodies: &[&[u8]]) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
    let mut rows: Vec<(&[u8], usize)> = Vec::new();
    for (function, body) in bodies.iter().enumerate() {
        rows.extend(body.windows(SHARED).map(|row| (row, function)));
    }
    rows.sort_unstable();
    rows.dedup();
    let mut traits = vec![Vec::new(); bodies.len()];
    let mut holders = Vec::new();
    for alike in rows.chunk_by(|one, other| one.0 == other.0).filter(|alike| alike.len() > 1) {
        for (_, function) in alike {
            traits[*function].push(holders.len());
        }
        holders.push(alike.iter().map(|(_, function)| *function).collect());
    }
    (traits, holders)
}

#[cfg(test)]
mod tests {
    use super::{by_likeness, named_by_likeness};

    #[test]
    fn what_is_alike_stands_together_behind_the_longest() {
        let bodies: [&[u8]; 5] = [b"abcdefgh", b"0123456789", b"xabcdefg", b"x1234567y", b"zz"];
        assert_eq!(by_likeness(&bodies), [1, 3, 0, 2, 4]);
        assert!(by_likeness(&[]).is_empty());
    }

    #[test]
    fn each_stands_once_however_long_they_are() {
        let many: Vec<Vec<u8>> =
            (0..20_usize).map(|at| [vec![at as u8 % 3; 3_000 + at], b"shared".to_vec()].concat()).collect();
        let bodies: Vec<&[u8]> = many.iter().map(Vec::as_slice).collect();
        let mut order = by_likeness(&bodies);
        // 19, the longest, is of the kind 1, as are 1, 4, 7 and so on.
        assert!(order[..7].iter().all(|function| function % 3 == 1), "{order:?}");
        order.sort_unstable();
        assert!(order.into_iter().eq(0..20));
    }

    #[test]
    fn names_follow_the_imports() {
        // Imports one function, has two.
        let module = b"\0asm\x01\0\0\0\x02\x07\x01\x01m\x01f\0\0\x0a\x08\x02\x02\0\x0b\x03\0\x01\x0b";
        let names = b"\x00\x18\x04name\x01\x11\x02\x01\x06000001\x02\x06000000";
        assert_eq!(named_by_likeness(module), Ok([&module[..], names].concat()));
        assert!(named_by_likeness(b"\0asm").is_err());
    }
}
