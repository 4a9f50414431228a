//! Counts of one closed list, and of a flag.

/// Counts of the values of one closed list.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts {
    of: Vec<u64>,
    /// Values outside the list.
    pub other: u64,
    /// Removal marks.
    pub removed: u64,
}

impl Counts {
    pub(super) fn new(length: usize) -> Self {
        Self { of: vec![0; length], other: 0, removed: 0 }
    }

    /// Makes room for a list of this length, where there is less.
    pub(super) fn widen(&mut self, length: usize) {
        if self.of.len() < length {
            self.of.resize(length, 0);
        }
    }

    pub(super) fn add(&mut self, place: Option<usize>) {
        match place.and_then(|place| self.of.get_mut(place)) {
            Some(count) => *count += 1,
            None => self.other += 1,
        }
    }

    pub(super) fn merge(&mut self, later: &Self) {
        self.widen(later.of.len());
        for (mine, theirs) in self.of.iter_mut().zip(&later.of) {
            *mine += theirs;
        }
        self.other += later.other;
        self.removed += later.removed;
    }

    /// The places whose values occur, in order, and how often.
    pub(super) fn found(&self) -> impl Iterator<Item = (usize, u64)> {
        self.of.iter().copied().enumerate().filter(|&(_, count)| count > 0)
    }

    /// The count at a place of the list.
    pub fn get(&self, place: usize) -> u64 {
        self.of.get(place).copied().unwrap_or(0)
    }

    /// All values, those outside the list included.
    pub fn total(&self) -> u64 {
        self.of.iter().sum::<u64>() + self.other
    }
}

/// How often a flag is set and how often it is removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SetRemoved {
    /// J, or another value that counts as protection.
    pub set: u64,
    /// `$` or `-1`.
    pub removed: u64,
}

impl SetRemoved {
    pub(super) fn merge(&mut self, later: Self) {
        self.set += later.set;
        self.removed += later.removed;
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn a_list_without_room_takes_over_what_follows() {
        let (mut first, mut later) = (Counts::new(0), Counts::new(0));
        first.add(Some(3));
        later.widen(10);
        later.add(Some(3));
        later.add(Some(10));
        later.removed += 1;
        let mut other_way = later.clone();
        other_way.merge(&first);
        first.merge(&later);
        assert_eq!(first, other_way);
        assert_eq!((first.get(3), first.other, first.removed, first.total()), (1, 2, 1, 3));
        assert_eq!(first.found().collect::<Vec<_>>(), [(3, 1)]);
    }
}
