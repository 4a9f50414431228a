//! What stands in the places of a sentence.

use navlupp_catalog::{List, Privacy, Role, TermKind, Words, words};
use navlupp_id::Date;

use super::item::Item;
use super::teller::{Draft, Teller, pick, put};
use super::{topics, when};
use crate::words::{Siblings, say};

impl Teller<'_> {
    /// Says what stands for items, of a table where there is one. False where they fill no place.
    pub fn phrase(&self, table: Option<Words>, places: &[usize], form: u8, text: &mut String) -> bool {
        let mut joint = "";
        for item in places.iter().filter_map(|&place| self.items.get(place)) {
            let term = item.term;
            let is_date = term.is_some_and(|term| match term.kind {
                TermKind::Date => true,
                TermKind::BirthTime => item.value.len() == 8 || item.masked,
                _ => false,
            });
            let said = match table {
                Some(table) => self.entry(table, item).map(str::to_owned),
                None if is_date => Some(when::say(&item.value, item.masked, char::from(form), self.language)),
                None if item.masked => {
                    // Of an address or a name that may not be seen, its parts neither.
                    if joint.is_empty() {
                        *text += self.masked(item, form);
                    }
                    return true;
                }
                None => self.value(item),
            };
            let Some(said) = said else { return false };
            *text += joint;
            *text += &said;
            let is_word = term.is_some_and(|term| term.privacy == Privacy::Name);
            let is_code = matches!(item.role, Role::RegisteredAddressPostcode | Role::SpecialAddressPostcode);
            joint = if is_word || is_code { " " } else { ", " };
        }
        true
    }

    /// A value that may not be seen, by its kind.
    fn masked(&self, item: &Item<'_>, form: u8) -> &'static str {
        let key = match (item.role, item.term.map(|term| term.kind), item.list()) {
            (Role::ReferenceNumber, ..) => "r",
            _ if form == b'n' => "v",
            (_, Some(TermKind::Identity), _) if item.apart => "s",
            (Role::RelationFirstNames | Role::RelationMiddleName | Role::RelationSurname, ..) => "n",
            (_, Some(TermKind::Identity), _) => "i",
            (.., Some(List::Municipality | List::County)) => "p",
            _ => "*",
        };
        pick(MASKED, key, self.language).unwrap_or_default()
    }

    /// A value that may be seen, in words; none for a mark of the name in use that names none.
    fn value(&self, item: &Item<'_>) -> Option<String> {
        let value = item.clear()?;
        let list = item.list();
        if list == Some(List::Country)
            && let Some(country) = navlupp_catalog::country(value)
        {
            return Some(country.names.get(self.language).to_owned());
        }
        let (date, county) = match item.role {
            Role::BirthCounty => (Role::BirthDate, Role::BirthCounty),
            _ if item.group == 0 => (Role::RegistrationDate, Role::County),
            _ => (Role::HistoryDate, Role::HistoryCounty),
        };
        let beside = |role| self.first(role, item.group, item.entry);
        let siblings = Siblings {
            county: beside(county).and_then(Item::clear),
            country: None,
            first_names: beside(Role::FirstNames).and_then(Item::clear),
            day: beside(date).and_then(whole),
        };
        let text = say(item.term, value, siblings, self.language).text;
        let is_plain = text == value;
        let care_of = matches!(item.role, Role::RegisteredAddressCareOf | Role::SpecialAddressCareOf)
            && !value.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("c/o"));
        if item.role == Role::GivenNameMark && is_plain {
            return None;
        }
        let frame = if care_of {
            "c/o {0}"
        } else if is_plain && list.is_some_and(|list| list != List::PropertyHeading) {
            pick(MASKED, if list == Some(List::Municipality) { "u" } else { "#" }, self.language)?
        } else {
            return Some(text);
        };
        Some(put(frame, [&text, "", ""]))
    }

    /// The first term of a role: of an entry of a group, or a single one.
    fn first(&self, role: Role, group: u8, entry: u32) -> Option<&Item<'_>> {
        self.items.iter().find(|item| item.role == role && (group == 0 || item.entry == entry))
    }

    /// The one spouse or partner in force of whom nothing is told but who it is.
    pub fn spouse(&self, draft: &mut Draft) -> bool {
        let status = draft.key.and_then(|place| self.items.get(place));
        let is_partner = status.is_some_and(|status| status.value.ends_with('P'));
        let wanted = if is_partner { "P" } else { "M" };
        let of_type = |item: &&Item<'_>| item.role == Role::RelationType && item.clear() == Some(wanted);
        let mut all = self.items.iter().filter(of_type);
        let (Some(one), None) = (all.next(), all.next()) else { return false };
        (draft.group, draft.entry) = (one.group, one.entry);
        let mut filled = !one.told && self.nested(topics::SPOUSE, draft);
        for (place, item) in self.items.iter().enumerate() {
            if item.group == one.group && item.entry == one.entry && !draft.used.contains(&place) {
                filled &= item.role == Role::RelationType;
                draft.used.push(place);
            }
        }
        (draft.group, draft.entry) = (0, 0);
        filled
    }

    /// Whether an entry of the history says what the registration of the post says.
    pub fn is_present(&self, entry: u32) -> bool {
        let pairs = [
            (Role::HistoryDate, Role::RegistrationDate),
            (Role::HistoryCounty, Role::County),
            (Role::HistoryMunicipality, Role::Municipality),
            (Role::HistoryPropertyDesignation, Role::PropertyDesignation),
        ];
        pairs.iter().all(|&(then, now)| match (self.first(then, 4, entry), self.first(now, 0, 0)) {
            (Some(then), Some(now)) => then.clear().is_some() && then.clear() == now.clear(),
            (then, now) => then.is_none() && now.is_none(),
        })
    }

    /// The date that follows in the history: until then the entry held.
    pub fn next_date(&self, draft: &mut Draft) -> bool {
        let own = self.first(Role::HistoryDate, 4, draft.entry).and_then(whole);
        let mut next: Option<(Date, &str)> = None;
        for item in self.items.iter().filter(|item| item.role == Role::HistoryDate) {
            if let Some(date) = whole(item)
                && own.is_some_and(|own| date > own)
                && next.is_none_or(|(next, _)| date < next)
            {
                next = Some((date, &item.value));
            }
        }
        let Some((_, next)) = next else { return false };
        draft.text += &when::say(next, false, 't', self.language);
        true
    }
}

/// A date that may be seen, where it is a whole one.
#[inline(never)]
fn whole(item: &Item<'_>) -> Option<Date> {
    Date::parse(item.clear()?.as_bytes())
}

/// What stands for a masked value: of a person's number `i`, of that of a protected person in another's post `s`, of a
/// person's name `n`, of the other number of whom the post
/// is about `r`, of a place `p`, of a term that is told by its name `v`, of anything else; and for a code that is not
/// known, of a municipality `u`.
const MASKED: Words = words! {
    sv: "i=en person vars nummer är dolt|s=en skyddad person|n=en person vars namn är dolt|r=dolt|p=en dold kommun|v=värdet är dolt|\
         *=(dold)|#=okänd kod {0}|u=en kommun med den okända koden {0}",
    en: "i=a person whose number is masked|s=a protected person|n=a person whose name is masked|r=masked|p=a masked municipality|\
         v=the value is masked|*=(masked)|#=unknown code {0}|u=a municipality with the unknown code {0}",
    fi: "i=henkilö, jonka tunnus on peitetty|s=suojattu henkilö|n=henkilö, jonka nimi on peitetty|r=peitetty|p=peitetty kunta|\
         v=arvo on peitetty|*=(peitetty)|#=tuntematon koodi {0}|u=kunta, jonka koodi {0} on tuntematon",
};
