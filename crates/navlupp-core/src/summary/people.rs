//! Persons by what their numbers tell: sex, decade of birth, kind of number.

use navlupp_id::{Identity, Kind, Sex};

/// Men and women.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sexes {
    /// Men.
    pub men: u64,
    /// Women.
    pub women: u64,
}

/// The first and the last decade that are counted apart.
const DECADES: std::ops::Range<u32> = 180..230;

/// What a valid number tells that is counted: one count for each, since a branch on a person's sex is one that no
/// processor foresees.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Told {
    /// The first three digits of the year of birth, where it is in [`DECADES`].
    decade: Option<u32>,
    sex: Sex,
    kind: Kind,
}

impl Told {
    /// Each decade, and all others together.
    const DECADES: usize = (DECADES.end - DECADES.start + 1) as usize;
    /// Two sexes times two kinds.
    const KINDS: usize = 4;

    #[inline]
    fn by(identity: Identity) -> Self {
        let date = identity.date_part();
        let decade = date / 100_000;
        Self {
            decade: DECADES.contains(&decade).then_some(decade),
            sex: identity.sex(),
            kind: if date % 100 >= 60 { Kind::Samordningsnummer } else { Kind::Personnummer },
        }
    }

    #[inline]
    fn place(self) -> (usize, usize) {
        let decade = self.decade.unwrap_or(DECADES.end) - DECADES.start;
        let is_woman = usize::from(self.sex == Sex::Woman);
        (decade as usize, is_woman * 2 + usize::from(self.kind == Kind::Samordningsnummer))
    }

    fn at(decade: usize, place: usize) -> Self {
        Self {
            decade: Some(DECADES.start + decade as u32).filter(|decade| DECADES.contains(decade)),
            sex: if place & 2 == 0 { Sex::Man } else { Sex::Woman },
            kind: if place & 1 == 0 { Kind::Personnummer } else { Kind::Samordningsnummer },
        }
    }
}

/// Posts with a valid number, by what the number tells.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct People {
    /// By [`Told::place`].
    of: Box<[[u64; Told::KINDS]; Told::DECADES]>,
}

impl People {
    pub(super) fn new() -> Self {
        Self { of: Box::new([[0; Told::KINDS]; Told::DECADES]) }
    }

    #[inline]
    pub(super) fn add(&mut self, identity: Identity) {
        let (decade, place) = Told::by(identity).place();
        self.of[decade][place] += 1;
    }

    pub(super) fn merge(&mut self, later: &Self) {
        for (mine, theirs) in self.of.as_flattened_mut().iter_mut().zip(later.of.as_flattened()) {
            *mine += theirs;
        }
    }

    pub(super) fn sexes(&self) -> Sexes {
        self.sexes_where(|_| true)
    }

    pub(super) fn of_kind(&self, kind: Kind) -> u64 {
        self.count_where(|told| told.kind == kind)
    }

    /// Decades (first year) that occur, by sex.
    pub(super) fn decades(&self) -> Vec<(u16, Sexes)> {
        let sexes_of = |decade| self.sexes_where(|told| told.decade == Some(decade));
        let decades = DECADES.map(|decade| (decade as u16 * 10, sexes_of(decade)));
        decades.filter(|(_, sexes)| *sexes != Sexes::default()).collect()
    }

    fn sexes_where(&self, holds: impl Fn(&Told) -> bool) -> Sexes {
        let of = |sex| self.count_where(|told| told.sex == sex && holds(told));
        Sexes { men: of(Sex::Man), women: of(Sex::Woman) }
    }

    fn count_where(&self, holds: impl Fn(&Told) -> bool) -> u64 {
        let counts = self.of.as_flattened().iter().enumerate();
        let told = |place| Told::at(place / Told::KINDS, place % Told::KINDS);
        counts.filter(|&(place, _)| holds(&told(place))).map(|(_, count)| count).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::Told;

    #[test]
    fn a_place_tells_what_led_to_it() {
        for decade in 0..Told::DECADES {
            for place in 0..Told::KINDS {
                assert_eq!(Told::at(decade, place).place(), (decade, place));
                assert_eq!(Told::at(decade, place).decade.is_none(), decade == Told::DECADES - 1);
            }
        }
    }
}
