//! What is in the file: counts by closed keys. A value that is on no list counts under `?`, so that no
//! value can become a key.

use navlupp_id::Date;

mod counting;
mod counts;
mod days;
mod keys;
mod people;
mod results;
mod tally;
mod terms;
mod values;

pub use counts::{Counts, SetRemoved};
pub(crate) use keys::Keys;
pub use people::Sexes;
pub use tally::Tally;
pub(crate) use values::{case_numbers, letters, place_in, two_digits};

use days::Days;
use people::People;
use terms::TermCounts;

/// Room for the codes of a list, and for the hundred that a user may add to it.
const LONGEST_LIST: usize = 128;

/// The summary of a part of a file; [`Summary::merge`] adds the part that follows.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    terms: TermCounts,
    /// 01006 by the order of its list.
    pub deregistration: Counts,
    /// 01003
    pub secrecy: SetRemoved,
    /// 01020
    pub protected_registration: SetRemoved,
    /// 01081 by the order of its list.
    pub civil_status: Counts,
    /// 04008 by the order of its list.
    pub registration_types: Counts,
    /// 01004 by case: places 0–99 as such, 100–199 cancelled ones.
    case_types: Counts,
    /// By [`values::country_place`].
    citizenships: Counts,
    /// By number.
    counties: Counts,
    /// By number; room is made when the first is met.
    municipalities: Counts,
    days: Days,
    people: People,
}

impl Summary {
    /// Nothing counted; `entries` is the length of the engine's table.
    pub fn new(entries: usize) -> Self {
        Self {
            terms: TermCounts::new(entries),
            deregistration: Counts::new(LONGEST_LIST),
            secrecy: SetRemoved::default(),
            protected_registration: SetRemoved::default(),
            civil_status: Counts::new(LONGEST_LIST),
            registration_types: Counts::new(LONGEST_LIST),
            case_types: Counts::new(200),
            citizenships: Counts::new(26 * 26),
            counties: Counts::new(100),
            municipalities: Counts::new(0),
            days: Days::default(),
            people: People::new(),
        }
    }

    /// Adds the part that follows; `open_day` is the date of the day that is open between the two, if it has one.
    pub(crate) fn merge(&mut self, later: Self, open_day: Option<Date>) {
        self.terms.merge(later.terms);
        self.deregistration.merge(&later.deregistration);
        self.secrecy.merge(later.secrecy);
        self.protected_registration.merge(later.protected_registration);
        self.civil_status.merge(&later.civil_status);
        self.registration_types.merge(&later.registration_types);
        self.case_types.merge(&later.case_types);
        self.citizenships.merge(&later.citizenships);
        self.counties.merge(&later.counties);
        self.municipalities.merge(&later.municipalities);
        self.days.merge(later.days, open_day);
        self.people.merge(&later.people);
    }

    /// Ends the counting.
    pub(crate) fn settle(&mut self) {
        self.days.settle();
    }
}
