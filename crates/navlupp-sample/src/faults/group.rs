//! Faults of group marks.

use navlupp_core::rule::RuleId;

use super::{At, Fault, Ground, POSTS, Plant, Where};

pub(super) const FAULTS: &[Fault] = &[
    in_post(401, |lines, _| {
        // The history: nothing comes after it that could close it.
        let end = lines.find_last("#UP 04999")?;
        lines.0.remove(end);
        lines.find_last("#UP 04000").map(At::Line)
    }),
    in_post(402, |lines, _| {
        let end = lines.find("#POST_SLUT")?;
        Some(At::Line(lines.insert(end, "#UP 03999")))
    }),
    in_post(403, |lines, _| {
        // The history begins inside the citizenship.
        lines.remove("#UP 03999")?;
        lines.find("#UP 04000").map(At::Line)
    }),
];

const fn in_post(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: POSTS, at: Where::Item(Ground::Plain), plant }
}
