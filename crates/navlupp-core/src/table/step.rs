//! What the pass needs of most terms, found by the first bytes of their lines.

use navlupp_catalog::{Role, TermCode};

use super::{Entry, Path};
use crate::post::{RoleBit, Term};
use crate::summary::Tally;

/// What most terms need: the pass looks it up for every line.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    /// What stands after the `#U` of such a line, as [`Steps::of_line`] reads it.
    key: u64,
    /// The code.
    pub(crate) code: TermCode,
    /// The role's bit in a [`RoleSet`].
    pub(crate) bit: RoleBit,
    /// The place of the entry; 0 is that of all unknown codes.
    pub(crate) place: u16,
    /// The way of the term through the pass.
    pub(crate) path: Path,
    /// Which count of the summary the value feeds.
    pub(crate) tally: Tally,
    /// What rules know it as.
    pub(crate) role: Role,
    /// The group that it stands in; 0: in none; [`ANYWHERE`].
    pub(crate) group: u8,
    /// The least number of bytes of digits.
    pub(crate) shortest: u8,
    /// The greatest number of bytes that are surely not too many characters.
    pub(crate) longest: u8,
    /// Whether some rule looks the term up at the end of the post.
    pub(crate) kept: bool,
}

/// The group of terms whose place in a post is not known: those of 01400, whose end is not known.
pub(crate) const ANYWHERE: u8 = 0xFF;

/// The steps of all codes.
pub(crate) struct Steps {
    /// Those of the known codes, by the place of their entries; the first is the pattern of all others.
    of: Vec<Step>,
    /// By code: the place, or 0.
    places: Vec<u16>,
    /// By what [`slot`] makes of their key: the step that has the slot, or the pattern.
    slots: Box<[Step; SLOTS]>,
    /// What makes the slots those of one step each.
    multiplier: u64,
    /// Bit n: start and end of group n are both known.
    closable: u128,
}

/// Enough that the codes of the catalogue can have a slot each.
const SLOTS: usize = 1 << SLOT_BITS;
const SLOT_BITS: u32 = 11;

/// Multipliers that are tried. Of a great many own codes, some share a slot with any: those are found by their number,
/// which takes longer.
const ATTEMPTS: u64 = 500;

impl Steps {
    /// The steps of these entries, the first of which is that of all unknown codes.
    #[allow(clippy::large_stack_arrays, reason = "eighty kilobytes, once, at the bottom of the stack")]
    pub(crate) fn new(entries: &[Entry], closable: &[u8]) -> Self {
        let closable = closable.iter().fold(0, |groups, group| groups | 1 << (group % 100));
        let mut places = vec![0; TermCode::LIMIT];
        let mut of = vec![Step::unknown()];
        for (place, entry) in entries.iter().enumerate().skip(1) {
            let code = entry.code.unwrap_or(TermCode::LOWEST);
            places[code.number() as usize] = place as u16;
            of.push(Step::of(entry, code, place as u16, group_of(code, closable)));
        }
        let slots = Box::new([Step::unknown(); SLOTS]);
        let mut steps = Self { of, places, slots, multiplier: 0, closable };
        for attempt in 1..=ATTEMPTS {
            steps.multiplier = attempt.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
            if steps.have_slots() {
                break;
            }
        }
        steps
    }

    /// Gives every step its slot, the later of two that share one; tells whether none do.
    fn have_slots(&mut self) -> bool {
        self.slots.fill(Step::unknown());
        let mut shared = false;
        for step in self.of.iter().skip(1) {
            let slot = &mut self.slots[slot(step.key, self.multiplier)];
            shared |= slot.place != 0;
            *slot = *step;
        }
        !shared
    }

    /// Step and value of a line that begins as those of a known term usually do, with `#UP`, a blank, the code and a
    /// blank: eight bytes at once, since nearly every line does. None: any other line, or a code without a slot.
    #[inline(always)]
    pub(crate) fn of_line<'a>(&self, line: &'a [u8]) -> Option<(&Step, &'a [u8])> {
        let (&[one, two, ref key @ ..], value) = line.split_first_chunk::<{ Term::START }>()?;
        self.of_key([one, two], u64::from_le_bytes(*key)).map(|step| (step, value))
    }

    /// The step of a line that holds `#UP`, a blank and a known code, and nothing else.
    #[inline(always)]
    pub(crate) fn of_bare_line(&self, line: &[u8]) -> Option<&Step> {
        let &[one, ref rest @ ..] = <&[u8; Term::CODE_RANGE.end]>::try_from(line).ok()?;
        self.of_key([one, rest[0]], u64::from_le_bytes(*rest) >> 8 | u64::from(b' ') << 56)
    }

    #[inline(always)]
    fn of_key(&self, begins: [u8; 2], key: u64) -> Option<&Step> {
        let step = &self.slots[slot(key, self.multiplier)];
        (step.key == key && begins == *b"#U").then_some(step)
    }

    /// The step of any code.
    pub(crate) fn of_code(&self, code: TermCode) -> Step {
        match self.places[code.number() as usize] {
            0 => Step { code, group: group_of(code, self.closable), ..self.of[0] },
            place => self.of[usize::from(place)],
        }
    }

    /// Sends every term the full way.
    #[cfg(test)]
    pub(crate) fn without_short_ways(&mut self) {
        self.of.iter_mut().chain(self.slots.iter_mut()).for_each(|step| step.path = Path::Full);
    }
}

#[inline(always)]
const fn slot(key: u64, multiplier: u64) -> usize {
    (key.wrapping_mul(multiplier) >> (u64::BITS - SLOT_BITS)) as usize
}

/// The group that a code stands in: where that is one whose end is known, its first two digits tell.
const fn group_of(code: TermCode, closable: u128) -> u8 {
    let group = code.group();
    match code.number() {
        1400..1500 => ANYWHERE,
        number if closable >> group & 1 != 0 && !number.is_multiple_of(1000) => group,
        _ => 0,
    }
}

impl Step {
    /// The pattern of the codes that no catalogue knows.
    const fn unknown() -> Self {
        Self {
            // No line holds its own end.
            key: u64::from_le_bytes(*b"P     \n "),
            code: TermCode::LOWEST,
            bit: RoleBit::of(Role::Unknown),
            place: 0,
            path: Path::Unknown,
            tally: Tally::None,
            role: Role::Unknown,
            group: 0,
            shortest: 0,
            longest: u8::MAX,
            kept: false,
        }
    }

    fn of(entry: &Entry, code: TermCode, place: u16, group: u8) -> Self {
        let [a, b, c, d, e] = code.digits();
        Self {
            key: u64::from_le_bytes([b'P', b' ', a, b, c, d, e, b' ']),
            code,
            bit: RoleBit::of(entry.role),
            place,
            path: entry.path(),
            tally: entry.tally,
            role: entry.role,
            group,
            shortest: u8::try_from(entry.shortest).unwrap_or(u8::MAX),
            longest: u8::try_from(entry.longest).unwrap_or(u8::MAX),
            kept: entry.kept,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use std::fmt::Write;

    use navlupp_catalog::{Catalogue, TermCode};

    use crate::table::Engine;

    #[test]
    fn a_line_finds_the_step_of_its_code_and_no_other() {
        let engine = Engine::new(Catalogue::standard());
        let mut found = 0;
        for number in 0..TermCode::LIMIT as u32 {
            let line = format!("#UP {number:05} 1");
            let code = TermCode::new(number).unwrap();
            let by_code = engine.steps.of_code(code);
            assert_eq!(by_code.code, code);
            match engine.steps.of_line(line.as_bytes()) {
                Some((step, value)) => {
                    assert_eq!((step.code, step.place, value), (code, by_code.place, &b"1"[..]));
                    assert_eq!(engine.steps.of_bare_line(&line.as_bytes()[..9]).unwrap().code, code);
                }
                None => assert_eq!(by_code.place, 0, "{code} has no slot"),
            }
            found += u32::from(by_code.place != 0);
        }
        assert_eq!(found as usize, engine.entries().len() - 1);
    }

    #[test]
    fn other_lines_have_none() {
        let engine = Engine::new(Catalogue::standard());
        for line in [
            "",
            "#",
            "#UP 0100",
            "xUP 01001",
            "#up 01001",
            "#UP\t01001",
            "#UP 0100A",
            "UP 01001 1",
            "#UP 98765",
            "#UP 01001\t1",
            "#UP 010011",
            "#UP 01001",
            "#XP 01001",
            "#UP  1001 1",
        ] {
            assert!(engine.steps.of_line(line.as_bytes()).is_none(), "{line}");
            assert!(engine.steps.of_bare_line(line.as_bytes()).is_none_or(|_| line == "#UP 01001"), "{line}");
        }
    }

    #[test]
    fn more_own_codes_than_there_are_slots_are_found_by_number() {
        let mut rows = "code,name_sv,role,type,list\n".to_owned();
        (10_000..15_000).for_each(|code| writeln!(rows, "{code},Eget,,text,").unwrap());
        let own = Catalogue::standard().with_own(&rows).unwrap();
        let engine = Engine::new(own);
        for number in [1_001, 10_000, 12_345, 14_999] {
            let code = TermCode::new(number).unwrap();
            assert!(engine.steps.of_code(code).place > 0);
            let line = format!("#UP {code} ");
            assert!(engine.steps.of_line(line.as_bytes()).is_none_or(|(step, _)| step.code == code));
        }
    }
}
