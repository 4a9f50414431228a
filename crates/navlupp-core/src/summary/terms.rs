//! How often each term occurs.

use navlupp_catalog::TermCode;

use crate::order::arrange;

/// Counts of the terms, known and unknown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TermCounts {
    /// By the place of the term in the engine's table; at place 0 all unknown ones together.
    known: Vec<u64>,
    /// By code, made when the first unknown code is met.
    unknown: Vec<u32>,
}

impl TermCounts {
    pub(super) fn new(entries: usize) -> Self {
        Self { known: vec![0; entries], unknown: Vec::new() }
    }

    #[inline(always)]
    pub(super) fn add(&mut self, place: usize) {
        if let Some(count) = self.known.get_mut(place) {
            *count += 1;
        }
    }

    pub(super) fn add_unknown(&mut self, code: TermCode) {
        if self.unknown.is_empty() {
            self.unknown = vec![0; 100_000];
        }
        let count = &mut self.unknown[code.number() as usize];
        *count = count.saturating_add(1);
    }

    pub(super) fn merge(&mut self, later: Self) {
        for (mine, theirs) in self.known.iter_mut().zip(&later.known) {
            *mine += theirs;
        }
        if self.unknown.is_empty() {
            self.unknown = later.unknown;
        } else {
            for (mine, theirs) in self.unknown.iter_mut().zip(&later.unknown) {
                *mine = mine.saturating_add(*theirs);
            }
        }
    }

    /// Every code that occurs and how often, by code; `codes` are those of the engine's table.
    pub(super) fn by_code(&self, codes: impl Iterator<Item = Option<TermCode>>) -> Vec<(TermCode, u64)> {
        let known = codes.zip(&self.known).filter_map(|(code, &count)| Some((code?, count)));
        let unknown = self
            .unknown
            .iter()
            .enumerate()
            .filter_map(|(number, &count)| Some((TermCode::new(number as u32)?, u64::from(count))));
        let mut terms: Vec<_> = known.chain(unknown).filter(|&(_, count)| count > 0).collect();
        arrange(&mut terms, &|(one, _), (other, _)| one < other);
        terms
    }
}

#[cfg(test)]
mod tests {
    use navlupp_catalog::TermCode;

    use super::TermCounts;

    #[test]
    fn known_and_unknown_codes_stand_in_one_order_wherever_they_were_met() {
        let [known, unknown] = [1_006, 1_000].map(TermCode::new);
        let mut first = TermCounts::new(2);
        first.add(1);
        let mut later = TermCounts::new(2);
        later.add(1);
        if let Some(code) = unknown {
            later.add_unknown(code);
        }
        let mut twice = later.clone();
        first.merge(later);
        let counts = |terms: &TermCounts| -> Vec<_> {
            terms
                .by_code([None, known].into_iter())
                .iter()
                .map(|(code, count)| (code.number(), *count))
                .collect()
        };
        assert_eq!(counts(&first), [(1_000, 1), (1_006, 2)]);
        twice.merge(first);
        assert_eq!(counts(&twice), [(1_000, 2), (1_006, 3)]);
    }
}
