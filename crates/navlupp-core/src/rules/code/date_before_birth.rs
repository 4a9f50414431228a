//! # What it checks
//!
//! Whether 01007, 01021, 01082, 01101, 03002 or 04001 lies before the person was born: before 01010 where
//! that is delivered, else before the year in the number, since number and date of birth may differ. 02011 is
//! compared with the year in the related person's own number (02001), not with the person of the post: a
//! father may die before the birth. Of incomplete dates only the known parts are compared; 00000000 is not.
//!
//! # Why it matters
//!
//! Nothing can happen to a person who is not born. One of the dates is wrong, or the terms of two persons
//! have been mixed up in one post.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01010 18700101
//! #UP 01021 18690401
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the post in. Look at number and names first: if they do not belong together, fetch the file
//! again. Else give Skatteverket the line.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.6 (the number's date may differ from the date of birth) and 8.29
//! (dead parents are given with the date); the rest is common sense.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Place;
use crate::post::{NO_DATE, PartialDate, Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV509
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(509),
        slug: "date-before-birth",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.6 and 8.29; common sense"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Datum före födelsen",
            en: "Date before the birth",
            fi: "Päivämäärä ennen syntymää",
        },
        message: words! {
            sv: "Datumet ligger före födelsen",
            en: "The date lies before the birth",
            fi: "Päivä on ennen syntymää",
        },
    };
    const READS: &'static [Role] = &[
        Role::DeregistrationDate,
        Role::BirthDate,
        Role::RegistrationDate,
        Role::CivilStatusDate,
        Role::ImmigrationDate,
        Role::RelationIdentity,
        Role::RelationDeregistrationDate,
        Role::CitizenshipDate,
        Role::HistoryDate,
    ];
    const ENTRIES: &'static [Role] = &[Role::RelationStart];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::EARLY_DATE);

    fn entry(cx: &mut Context<'_>, post: &Post) {
        if let Some(place) = post.death_before_birth() {
            cx.report_at(&Self::META, place, NO_ARGS);
        }
    }

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        const SINGLE: [Role; 4] =
            [Role::DeregistrationDate, Role::RegistrationDate, Role::CivilStatusDate, Role::ImmigrationDate];
        // A number need not tell the day of birth, only its year.
        let year_of = |birth: PartialDate| PartialDate { year: birth.year, ..NO_DATE };
        let Some(birth) = post.birth_date().or_else(|| post.birth().map(year_of)) else { return };
        for slot in SINGLE.iter().filter_map(|&role| post.get(role)) {
            judge(cx, birth, slot.reading.date(), post.place(slot));
        }
        for entry in post.citizenships() {
            judge(cx, birth, entry.date, post.date_place(entry.date_line));
        }
        for entry in post.histories() {
            judge(cx, birth, entry.date, post.date_place(entry.date_line));
        }
    }
}

/// Names a date that lies before the birth, as far as both are known.
#[inline(never)]
fn judge(cx: &mut Context<'_>, birth: PartialDate, date: Option<PartialDate>, place: Place) {
    if let Some(date) = date
        && date.year != 0
        && date.is_before(birth)
        && !date.is_impossible()
    {
        cx.report_at(&Check::META, place, NO_ARGS);
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01007 19990101\n#UP 01010 18700101\n#UP 01021 18700101\n#UP 01082 18900000\n#POST_SLUT\n"),
            // Without 01010 only the year of the number counts; 01010 counts more than the number.
            sound(b"#POST_START\n#UP 01001 187001022388\n#UP 01021 18700101\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001022388\n#UP 01010 18690401\n#UP 01021 18690401\n#POST_SLUT\n"),
            // Known parts only; zeros; no number, a number without a date (NAV206), impossible (NAV506).
            sound(b"#POST_START\n#UP 01001 187001022388\n#UP 01010 18700501\n#UP 01021 18700000\n#UP 01082 18700500\n#UP 01101 00000000\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01021 17000101\n#POST_SLUT\n#POST_START\n#UP 01001 187013012386\n#UP 01021 17000101\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001022388\n#UP 01021 18691301\n#UP 03000\n#UP 03001 SE\n#UP 03002 00000000\n#UP 03999\n#POST_SLUT\n"),
            // The father may die before the birth; a group that its own end did not close is not judged.
            sound(b"#POST_START\n#UP 01001 187001022388\n#UP 02000\n#UP 02001 183001012386\n#UP 02003 FA\n#UP 02010 AV\n#UP 02011 18691201\n#UP 02999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001022388\n#UP 04000\n#UP 04001 17000101\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 01007 18690101\n#UP 01010 18700101\n#UP 01021 18691231\n#UP 01082 18690000\n#UP 01101 18691200\n#POST_SLUT\n", &[3, 5, 6, 7]),
            faulty(b"#POST_START\n#UP 01002 187001612386\n#UP 01021 18691231\n#UP 03000\n#UP 03001 FI\n#UP 03002 18690101\n#UP 03999\n#UP 04000\n#UP 04001 18690101\n#UP 04999\n#UP 04000\n#UP 04001 18710101\n#UP 04999\n#POST_SLUT\n", &[3, 6, 9]),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 187001022388\n#UP 02003 B\n#UP 02011 18691231\n#UP 02999\n#UP 04000\n#UP 04001 18690101\n#UP 04999\n#POST_SLUT\n", &[6, 9]),
        ]);
    }
}
