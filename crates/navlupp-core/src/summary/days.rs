//! Posts by day.

use navlupp_id::Date;

use crate::order::arrange;

/// Posts by the day of the data section in which they stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Days {
    /// 0: in days without a calendar date. In order, and each day once, after [`tidy`].
    of: Vec<(u32, u64)>,
    /// How many days the last [`tidy`] left.
    tidy: usize,
    /// Posts of the day that was open where this part begins.
    inherited: u64,
    /// Posts so far of the day that is open.
    open: u64,
}

impl Days {
    /// Counts a post of the open day.
    #[inline(always)]
    pub(super) const fn add(&mut self) {
        self.open += 1;
    }

    /// Ends the open day, whose date is this, if it has one; or the day that was open where this part begins.
    pub(super) fn end(&mut self, date: Option<Date>, inherited: bool) {
        let posts = std::mem::take(&mut self.open);
        if inherited {
            self.inherited += posts;
        } else if posts > 0 {
            self.add_to(date.map_or(0, Date::number), posts);
        }
    }

    fn add_to(&mut self, day: u32, count: u64) {
        self.of.push((day, count));
        if self.of.len() > 2 * self.tidy + 1024 {
            self.tidy();
        }
    }

    fn tidy(&mut self) {
        tidy(&mut self.of);
        self.tidy = self.of.len();
    }

    /// Adds the part that follows; `open` is the date of the day that is open between the two, if it has one. Both have
    /// ended their last day.
    pub(super) fn merge(&mut self, later: Self, open: Option<Date>) {
        if later.inherited > 0 {
            let day = open.map_or(0, Date::number);
            self.add_to(day, later.inherited);
        }
        for (day, count) in later.of {
            self.add_to(day, count);
        }
    }

    /// Ends the counting.
    pub(super) fn settle(&mut self) {
        self.tidy();
    }

    /// Days with posts, in order; then the posts in days without a calendar date.
    pub(super) fn counts(&self) -> (Vec<(Date, u64)>, u64) {
        let mut days = self.of.clone();
        tidy(&mut days);
        let undated = days.first().filter(|&&(day, _)| day == 0).map_or(0, |&(_, count)| count);
        let known = days.into_iter().filter_map(|(number, count)| Some((Date::from_number(number)?, count)));
        (known.collect(), undated)
    }
}

/// Puts days in order, each of them once.
fn tidy(days: &mut Vec<(u32, u64)>) {
    arrange(days, &|(one, _), (other, _)| one < other);
    days.dedup_by(|(day, count), (kept, sum)| {
        let is_same = day == kept;
        *sum += if is_same { *count } else { 0 };
        is_same
    });
}

#[cfg(test)]
mod tests {
    use navlupp_id::Date;

    use super::Days;

    #[test]
    fn what_a_part_inherits_stands_in_the_day_that_was_open() {
        let [first, second] = [18_700_101, 18_700_102].map(Date::from_number);
        let one_each = |ends: &[(Option<Date>, bool)]| {
            let mut days = Days::default();
            for &(date, inherited) in ends {
                days.add();
                days.end(date, inherited);
            }
            days
        };
        let mut days = one_each(&[(second, false), (first, false), (None, false)]);
        let later = one_each(&[(None, true), (second, false)]);
        let mut undated = days.clone();
        undated.merge(later.clone(), None);
        undated.settle();
        days.merge(later, first);
        days.settle();
        let counts = |days: &Days| {
            let (known, undated) = days.counts();
            (known.into_iter().map(|(date, count)| (Some(date), count)).collect::<Vec<_>>(), undated)
        };
        assert_eq!(counts(&days), (vec![(first, 2), (second, 2)], 1));
        assert_eq!(counts(&undated), (vec![(first, 1), (second, 2)], 2));
    }

    #[test]
    fn days_that_alternate_take_no_more_room() {
        let dates = [18_700_101, 18_700_102].map(Date::from_number);
        let mut days = Days::default();
        for post in 0..10_000 {
            days.add();
            days.end(dates[post % 2], false);
        }
        assert!(days.of.len() < 2_000);
        days.settle();
        assert_eq!(days.counts().0.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [5_000, 5_000]);
    }
}
