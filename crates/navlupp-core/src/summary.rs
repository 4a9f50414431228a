//! What is in the file: counts by closed keys. A value that is on no list counts under `?`, so that no
//! value can become a key.

use navlupp_catalog::{List, Role, TermCode};
use navlupp_id::{Date, Identity, Kind, Sex};

use crate::order::arrange;
use crate::post::Reading;
use crate::short_list::ShortList;

/// Which count the value of a term feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tally {
    /// None.
    None,
    /// 01006
    Deregistration,
    /// 01003
    Secrecy,
    /// 01020
    ProtectedRegistration,
    /// 01004
    CaseTypes,
    /// 01081
    CivilStatus,
    /// 04008
    RegistrationType,
    /// 03001
    Citizenship,
    /// 01022
    County,
    /// 01023
    Municipality,
}

impl Tally {
    /// Whether a value of this list, by its place there, is all that the count needs.
    pub(crate) const fn is_of(self, list: Option<List>) -> bool {
        match self {
            Self::None => true,
            Self::Deregistration => matches!(list, Some(List::DeregistrationReason)),
            Self::CivilStatus => matches!(list, Some(List::CivilStatus)),
            Self::RegistrationType => matches!(list, Some(List::RegistrationType)),
            _ => false,
        }
    }

    /// The count of a role.
    pub const fn of(role: Role) -> Self {
        match role {
            Role::DeregistrationReason => Self::Deregistration,
            Role::SecrecyMarking => Self::Secrecy,
            Role::ProtectedRegistration => Self::ProtectedRegistration,
            Role::CaseTypes => Self::CaseTypes,
            Role::CivilStatus => Self::CivilStatus,
            Role::HistoryRegistrationType => Self::RegistrationType,
            Role::CitizenshipCountry => Self::Citizenship,
            Role::County => Self::County,
            Role::Municipality => Self::Municipality,
            _ => Self::None,
        }
    }
}

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
    fn new(length: usize) -> Self {
        Self { of: vec![0; length], other: 0, removed: 0 }
    }

    fn add(&mut self, place: Option<usize>) {
        match place.and_then(|place| self.of.get_mut(place)) {
            Some(count) => *count += 1,
            None => self.other += 1,
        }
    }

    fn merge(&mut self, later: &Self) {
        for (mine, theirs) in self.of.iter_mut().zip(&later.of) {
            *mine += theirs;
        }
        self.other += later.other;
        self.removed += later.removed;
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

/// Men and women.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sexes {
    /// Men.
    pub men: u64,
    /// Women.
    pub women: u64,
}

/// The first and the last decade that are counted apart.
const DECADES: std::ops::Range<u16> = 180..230;

/// What a valid number tells that is counted: one count for each, since a branch on a person's sex is one that no
/// processor foresees.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Told {
    /// The first three digits of the year of birth, where it is in [`DECADES`].
    decade: Option<u16>,
    sex: Sex,
    kind: Kind,
}

impl Told {
    /// Two sexes times two kinds for each decade, and for all others together.
    const PLACES: usize = (DECADES.end - DECADES.start + 1) as usize * 4;

    #[inline]
    fn by(identity: Identity) -> Self {
        let decade = (identity.number() / 1_000_000_000) as u16;
        Self {
            decade: DECADES.contains(&decade).then_some(decade),
            sex: identity.sex(),
            kind: identity.kind(),
        }
    }

    #[inline]
    fn place(self) -> usize {
        let decade = usize::from(self.decade.unwrap_or(DECADES.end) - DECADES.start);
        decade * 4
            + usize::from(self.sex == Sex::Woman) * 2
            + usize::from(self.kind == Kind::Samordningsnummer)
    }

    fn at(place: usize) -> Self {
        Self {
            decade: Some(DECADES.start + (place / 4) as u16).filter(|decade| DECADES.contains(decade)),
            sex: if place & 2 == 0 { Sex::Man } else { Sex::Woman },
            kind: if place & 1 == 0 { Kind::Personnummer } else { Kind::Samordningsnummer },
        }
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

/// The summary of a part of a file; [`Summary::merge`] adds the part that follows.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// By the place of the term in the engine's table; at place 0 all unknown ones together.
    terms: Vec<u64>,
    /// By code, made when the first unknown code is met.
    unknown_terms: Vec<u32>,
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
    citizenships: Counts,
    counties: Counts,
    municipalities: Counts,
    /// Posts by day; 0: of days without a calendar date. In order, and each day once, after [`tidy`].
    days: Vec<(u32, u64)>,
    /// How many days the last [`tidy`] left.
    tidy_days: usize,
    /// Posts of the day that was open where this part begins.
    inherited_day: u64,
    last_day: Option<(Date, u64)>,
    /// Posts with a valid number, by what the number tells: see [`Told`].
    people: Vec<u64>,
}

impl Summary {
    /// Nothing counted; `entries` is the length of the engine's table.
    pub fn new(entries: usize) -> Self {
        Self {
            terms: vec![0; entries],
            unknown_terms: Vec::new(),
            deregistration: Counts::new(navlupp_catalog::codes(List::DeregistrationReason).len()),
            secrecy: SetRemoved::default(),
            protected_registration: SetRemoved::default(),
            civil_status: Counts::new(navlupp_catalog::codes(List::CivilStatus).len()),
            registration_types: Counts::new(navlupp_catalog::codes(List::RegistrationType).len()),
            case_types: Counts::new(200),
            citizenships: Counts::new(26 * 26),
            counties: Counts::new(100),
            municipalities: Counts::new(0),
            days: Vec::new(),
            tidy_days: 0,
            inherited_day: 0,
            last_day: None,
            people: vec![0; Told::PLACES],
        }
    }

    #[inline(always)]
    pub(crate) fn term(&mut self, place: usize) {
        if let Some(count) = self.terms.get_mut(place) {
            *count += 1;
        }
    }

    pub(crate) fn unknown_term(&mut self, code: TermCode) {
        if self.unknown_terms.is_empty() {
            self.unknown_terms = vec![0; 100_000];
        }
        let count = &mut self.unknown_terms[code.number() as usize];
        *count = count.saturating_add(1);
    }

    /// Counts a value by its place in the list of the count.
    #[inline]
    pub(crate) fn listed(&mut self, tally: Tally, place: usize) {
        match tally {
            Tally::Deregistration => self.deregistration.add(Some(place)),
            Tally::CivilStatus => self.civil_status.add(Some(place)),
            Tally::RegistrationType => self.registration_types.add(Some(place)),
            _ => {}
        }
    }

    /// Counts a county that is on the list; tells whether it is.
    #[inline]
    pub(crate) fn county(&mut self, keys: &Keys, county: u8) -> bool {
        let known = keys.counties.get(usize::from(county)) == Some(&true);
        if known {
            self.counties.add(Some(usize::from(county)));
        }
        known
    }

    /// Counts a country that is on the list; tells whether it is.
    #[inline]
    pub(crate) fn citizenship(&mut self, keys: &Keys, value: &[u8]) -> bool {
        let known = country_place(value).filter(|&place| keys.countries[place]);
        if known.is_some() {
            self.citizenships.add(known);
        }
        known.is_some()
    }

    /// Counts a value of a closed list; gives its place there.
    pub(crate) fn code(&mut self, keys: &Keys, tally: Tally, reading: Reading) -> Option<usize> {
        let counts = match tally {
            Tally::Deregistration => &mut self.deregistration,
            Tally::CivilStatus => &mut self.civil_status,
            Tally::RegistrationType => &mut self.registration_types,
            Tally::Citizenship => &mut self.citizenships,
            Tally::County => &mut self.counties,
            _ => return None,
        };
        match reading {
            Reading::Empty => return None,
            Reading::Removed => {
                counts.removed += 1;
                return None;
            }
            _ => {}
        }
        let Reading::Short(letters) = reading else {
            counts.add(None);
            return None;
        };
        let place = match tally {
            Tally::Deregistration => keys.deregistration.place(letters),
            Tally::CivilStatus => keys.civil_status.place(letters),
            Tally::RegistrationType => keys.registration_types.place(letters),
            Tally::Citizenship => keys.country(letters),
            _ => keys.county(letters),
        };
        counts.add(place);
        place
    }

    /// Counts the items of 01004: numbers parted by comma, each with H or R. Shape and meaning: an
    /// unpublished consumer of 2004, medium confidence.
    pub(crate) fn case_types(&mut self, keys: &Keys, value: &[u8]) {
        for item in value.split(|&byte| byte == b',') {
            let known = case_place(item.trim_ascii()).filter(|&place| keys.cases[place % 100]);
            self.case_types.add(known);
        }
    }

    /// Counts the only item of 01004 where that is two digits of the list and H or R, as most are.
    #[inline]
    pub(crate) fn case_type(&mut self, keys: &Keys, value: &[u8]) -> bool {
        let &[tens, ones, b'H' | b'R'] = value else { return false };
        let Some(case) = two_digits(&[tens, ones]).map(usize::from) else { return false };
        let known = keys.cases.get(case) == Some(&true);
        if known {
            self.case_types.add(Some(case));
        }
        known
    }

    pub(crate) fn case_types_removed(&mut self) {
        self.case_types.removed += 1;
    }

    pub(crate) fn municipality(&mut self, keys: &Keys, county: u8, municipality: u8) {
        if self.municipalities.of.is_empty() {
            self.municipalities.of = vec![0; 10_000];
        }
        let number = usize::from(county) * 100 + usize::from(municipality);
        let known = keys.municipalities.get(number).is_some_and(|&known| known);
        self.municipalities.add(known.then_some(number));
    }

    pub(crate) fn municipality_unknown(&mut self) {
        self.municipalities.other += 1;
    }

    pub(crate) fn day(&mut self, date: Option<Date>, inherited: bool) {
        match (date, &mut self.last_day) {
            _ if inherited => self.inherited_day += 1,
            (Some(date), Some((last, count))) if *last == date => *count += 1,
            (Some(date), _) => {
                self.flush_day();
                self.last_day = Some((date, 1));
            }
            (None, _) => self.add_to_day(0, 1),
        }
    }

    fn flush_day(&mut self) {
        if let Some((date, count)) = self.last_day.take() {
            self.add_to_day(date.number(), count);
        }
    }

    fn add_to_day(&mut self, day: u32, count: u64) {
        self.days.push((day, count));
        if self.days.len() > 2 * self.tidy_days + 1024 {
            self.tidy_days();
        }
    }

    fn tidy_days(&mut self) {
        tidy(&mut self.days);
        self.tidy_days = self.days.len();
    }

    /// Counts the person of a post, an infil line or a list row; only valid numbers tell anything.
    #[inline]
    pub(crate) fn person(&mut self, identity: Identity) {
        if let Some(count) = self.people.get_mut(Told::by(identity).place()) {
            *count += 1;
        }
    }

    /// Adds the part that follows; `open_day` is the date of the day that is open between the two, if it has one.
    pub(crate) fn merge(&mut self, mut later: Self, open_day: Option<Date>) {
        for (mine, theirs) in self.terms.iter_mut().zip(&later.terms) {
            *mine += theirs;
        }
        if self.unknown_terms.is_empty() {
            self.unknown_terms = std::mem::take(&mut later.unknown_terms);
        } else {
            for (mine, theirs) in self.unknown_terms.iter_mut().zip(&later.unknown_terms) {
                *mine = mine.saturating_add(*theirs);
            }
        }
        self.deregistration.merge(&later.deregistration);
        self.civil_status.merge(&later.civil_status);
        self.registration_types.merge(&later.registration_types);
        self.case_types.merge(&later.case_types);
        self.citizenships.merge(&later.citizenships);
        self.counties.merge(&later.counties);
        if self.municipalities.of.is_empty() {
            std::mem::swap(&mut self.municipalities.of, &mut later.municipalities.of);
        }
        self.municipalities.merge(&later.municipalities);
        for (mine, theirs) in [
            (&mut self.secrecy, later.secrecy),
            (&mut self.protected_registration, later.protected_registration),
        ] {
            mine.set += theirs.set;
            mine.removed += theirs.removed;
        }
        self.flush_day();
        later.flush_day();
        if later.inherited_day > 0 {
            let day = open_day.map_or(0, Date::number);
            self.add_to_day(day, later.inherited_day);
        }
        for (day, count) in later.days {
            self.add_to_day(day, count);
        }
        for (mine, theirs) in self.people.iter_mut().zip(later.people) {
            *mine += theirs;
        }
    }

    /// Ends the counting.
    pub(crate) fn settle(&mut self) {
        self.flush_day();
        self.tidy_days();
    }

    /// Every code that occurs and how often, by code; `codes` are those of the engine's table.
    pub fn terms(&self, codes: impl Iterator<Item = Option<TermCode>>) -> Vec<(TermCode, u64)> {
        let known = codes.zip(&self.terms).filter_map(|(code, &count)| Some((code?, count)));
        let unknown = self
            .unknown_terms
            .iter()
            .enumerate()
            .filter_map(|(number, &count)| Some((TermCode::new(number as u32)?, u64::from(count))));
        let mut terms: Vec<_> = known.chain(unknown).filter(|&(_, count)| count > 0).collect();
        arrange(&mut terms, &|(one, _), (other, _)| one < other);
        terms
    }

    /// Case types: number (without prefix), whether cancelled, count. Then the count of unknown ones.
    pub fn case_type_counts(&self) -> (Vec<(u8, bool, u64)>, u64) {
        let known = self.case_types.of.iter().enumerate().filter(|&(_, &count)| count > 0);
        let known = known.map(|(place, &count)| ((place % 100) as u8, place >= 100, count)).collect();
        (known, self.case_types.other)
    }

    /// Citizenships that occur, by ISO code; then the count of other values.
    pub fn citizenship_counts(&self) -> (Vec<(&'static str, u64)>, u64) {
        let known = navlupp_catalog::countries()
            .iter()
            .map(|country| {
                (
                    country.code,
                    country_place(country.code.as_bytes()).map_or(0, |at| self.citizenships.get(at)),
                )
            })
            .filter(|&(_, count)| count > 0)
            .collect();
        (known, self.citizenships.other)
    }

    /// Counties that occur, by code (99: the move signal); then the count of other values.
    pub fn county_counts(&self) -> (Vec<(u8, u64)>, u64) {
        let known = (0..100_u8).map(|code| (code, self.counties.get(usize::from(code))));
        (known.filter(|&(_, count)| count > 0).collect(), self.counties.other)
    }

    /// Municipalities that occur, by four-digit code; then the count of other values.
    pub fn municipality_counts(&self) -> (Vec<(u16, u64)>, u64) {
        let known = self.municipalities.of.iter().enumerate().filter(|&(_, &count)| count > 0);
        (known.map(|(number, &count)| (number as u16, count)).collect(), self.municipalities.other)
    }

    /// Days with posts, in order; then the posts in days without a calendar date.
    pub fn day_counts(&self) -> (Vec<(Date, u64)>, u64) {
        let mut days = self.days.clone();
        tidy(&mut days);
        let undated = days.first().filter(|&&(day, _)| day == 0).map_or(0, |&(_, count)| count);
        let known = days.into_iter().filter_map(|(number, count)| Some((Date::from_number(number)?, count)));
        (known.collect(), undated)
    }

    /// Posts by the sex that the number tells.
    pub fn sexes(&self) -> Sexes {
        self.sexes_where(|_| true)
    }

    /// Posts whose number is a personnummer.
    pub fn personnummer(&self) -> u64 {
        self.people_where(|told| told.kind == Kind::Personnummer)
    }

    /// Posts whose number is a samordningsnummer.
    pub fn samordningsnummer(&self) -> u64 {
        self.people_where(|told| told.kind == Kind::Samordningsnummer)
    }

    /// Decades of birth (first year) that occur, by sex. From the number, not from 01010.
    pub fn birth_decades(&self) -> Vec<(u16, Sexes)> {
        let sexes_of = |decade| self.sexes_where(|told| told.decade == Some(decade));
        let decades = DECADES.map(|decade| (decade * 10, sexes_of(decade)));
        decades.filter(|(_, sexes)| *sexes != Sexes::default()).collect()
    }

    fn sexes_where(&self, holds: impl Fn(&Told) -> bool) -> Sexes {
        let of = |sex| self.people_where(|told| told.sex == sex && holds(told));
        Sexes { men: of(Sex::Man), women: of(Sex::Woman) }
    }

    fn people_where(&self, holds: impl Fn(&Told) -> bool) -> u64 {
        let counts = self.people.iter().enumerate();
        counts.filter(|&(place, _)| holds(&Told::at(place))).map(|(_, count)| count).sum()
    }
}

/// The letters of a short reading, without the zeros that fill it up; nothing for any other.
pub(crate) fn letters(reading: &Reading) -> &[u8] {
    match reading {
        Reading::Short(letters) => {
            let length = letters.iter().position(|&byte| byte == 0).unwrap_or(letters.len());
            &letters[..length]
        }
        _ => &[],
    }
}

/// The place of a value in a list of codes. Ä is known as UTF-8 and as one byte.
pub(crate) fn place_in(list: List, value: &[u8]) -> Option<usize> {
    let value = if value == b"\xC4" { "Ä".as_bytes() } else { value };
    navlupp_catalog::codes(list).iter().position(|code| code.code.as_bytes() == value)
}

/// The place of a case item in the counts: number mod 100, and 100 more where it is a cancellation.
fn case_place(item: &[u8]) -> Option<usize> {
    let (digits, suffix) = item.split_at_checked(item.len().wrapping_sub(1))?;
    let is_number = (1..=4).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    if !is_number || !matches!(suffix, b"H" | b"R") {
        return None;
    }
    let number = digits.iter().fold(0, |number, digit| number * 10 + usize::from(digit - b'0'));
    match number / 100 {
        0 => Some(number),
        3 => Some(number - 200),
        _ => None,
    }
}

/// Two digits as a number.
pub(crate) fn two_digits(value: &[u8]) -> Option<u8> {
    let &[tens @ b'0'..=b'9', ones @ b'0'..=b'9'] = value else { return None };
    Some((tens - b'0') * 10 + ones - b'0')
}

/// The closed lists in the form in which values are looked up while lines pass.
pub(crate) struct Keys {
    deregistration: ShortList,
    civil_status: ShortList,
    registration_types: ShortList,
    countries: Vec<bool>,
    counties: Vec<bool>,
    municipalities: Vec<bool>,
    cases: Vec<bool>,
}

impl Keys {
    pub(crate) fn new() -> Self {
        let places = |length: usize, codes: &mut dyn Iterator<Item = Option<usize>>| {
            let mut known = vec![false; length];
            codes.flatten().filter(|&place| place < length).for_each(|place| known[place] = true);
            known
        };
        let number = |code: &str| code.parse::<usize>().ok();
        Self {
            deregistration: ShortList::new(List::DeregistrationReason),
            civil_status: ShortList::new(List::CivilStatus),
            registration_types: ShortList::new(List::RegistrationType),
            countries: places(
                26 * 26,
                &mut navlupp_catalog::countries()
                    .iter()
                    .map(|country| country_place(country.code.as_bytes())),
            ),
            // 99 is the move signal (Navet, Allmän beskrivning 4.1, chapter 9.6.2).
            counties: places(
                100,
                &mut navlupp_catalog::counties().iter().map(|county| number(county.code)).chain([Some(99)]),
            ),
            municipalities: places(
                10_000,
                &mut navlupp_catalog::municipalities().iter().map(|place| number(place.code)),
            ),
            cases: places(
                100,
                &mut navlupp_catalog::codes(List::CaseType).iter().map(|case| number(case.code)),
            ),
        }
    }

    fn country(&self, letters: [u8; 4]) -> Option<usize> {
        let [first, second, 0, 0] = letters else { return None };
        country_place(&[first, second]).filter(|&place| self.countries[place])
    }

    fn county(&self, letters: [u8; 4]) -> Option<usize> {
        let [first, second, 0, 0] = letters else { return None };
        two_digits(&[first, second]).map(usize::from).filter(|&place| self.counties[place])
    }
}

fn country_place(value: &[u8]) -> Option<usize> {
    let &[first @ b'A'..=b'Z', second @ b'A'..=b'Z'] = value else { return None };
    Some(usize::from(first - b'A') * 26 + usize::from(second - b'A'))
}
