//! Lines that one finding tells of: how many there are, and where the first stands.

/// How often something occurs, and the first line of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Occurrences {
    /// How often.
    pub count: u64,
    /// The first line.
    pub first: Option<u64>,
}

impl Occurrences {
    pub(crate) fn see(&mut self, line: u64) {
        self.count += 1;
        self.first.get_or_insert(line);
    }

    pub(crate) fn shift(&mut self, lines: u64) {
        self.first.iter_mut().for_each(|line| *line = line.wrapping_add(lines));
    }

    pub(crate) fn merge(&mut self, later: Self) {
        self.count += later.count;
        self.first = self.first.or(later.first);
    }
}

/// Blank lines. Only those that another line follows are worth a word: which, only the end of the input tells.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BlankLines {
    all: Occurrences,
    /// The first and the last line of the last stretch of them.
    last: Option<(u64, u64)>,
}

impl BlankLines {
    pub(crate) fn see(&mut self, line: u64) {
        self.all.see(line);
        let start = self.last.filter(|&(_, end)| end + 1 == line).map_or(line, |(start, _)| start);
        self.last = Some((start, line));
    }

    /// Those that another line follows, where the text has so many lines.
    pub fn followed(&self, lines: u64) -> Occurrences {
        let at_end = self.last.filter(|&(_, end)| end == lines).map_or(0, |(start, end)| end - start + 1);
        Occurrences { count: self.all.count - at_end, first: self.all.first }
    }

    pub(crate) fn shift(&mut self, lines: u64) {
        self.all.shift(lines);
        if let Some((start, end)) = &mut self.last {
            *start = start.wrapping_add(lines);
            *end = end.wrapping_add(lines);
        }
    }

    /// Adds the part that follows: it begins with a mark, so no stretch goes on in it.
    pub(crate) fn merge(&mut self, later: Self) {
        self.all.merge(later.all);
        self.last = later.last.or(self.last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_at_the_end_are_followed_by_nothing() {
        let mut blanks = BlankLines::default();
        for line in [2, 5, 6] {
            blanks.see(line);
        }
        assert_eq!(blanks.followed(6), Occurrences { count: 1, first: Some(2) });
        assert_eq!(blanks.followed(7), Occurrences { count: 3, first: Some(2) });
        let mut later = BlankLines::default();
        later.see(2);
        later.shift(7);
        blanks.merge(later);
        assert_eq!(blanks.followed(9), Occurrences { count: 3, first: Some(2) });
        assert_eq!(blanks.followed(10).count, 4);
    }
}
