//! Faults of samordningsnummer and of what is said of them.

use navlupp_core::rule::RuleId;

use super::{At, FRAMED_POSTS, Fault, Ground, POSTS, Plant, Where};
use crate::lines::Lines;
use crate::sample::SampleKind;

/// NAV807: a file from before samordningsnummer could have a sekretessmarkering.
pub(crate) const BEFORE_SECRECY: RuleId = RuleId(807);

/// Posts of which all is full.
const SELECTION: &[SampleKind] = &[SampleKind::Selection];

pub(super) const FAULTS: &[Fault] = &[
    in_post(801, POSTS, |lines, _| {
        status(lines, "VILANDEFORKLARAT", "20240101");
        Some(At::Line(lines.set("01907", "AVLIDEN")))
    }),
    in_post(802, SELECTION, |lines, _| {
        lines.set("01907", "TIDSFRIST");
        Some(At::Line(lines.set("01905", "VILANDEFORKLARAT")))
    }),
    in_post(803, SELECTION, |lines, _| Some(At::Line(lines.set("01908", "SANNOLIK")))),
    in_post(804, POSTS, |lines, _| {
        lines.set("01901", "20240315");
        Some(At::Line(lines.set("01902", "20281231")))
    }),
    in_post(805, POSTS, |lines, _| {
        lines.remove("#UP 01005");
        lines.set("01007", "20240101");
        Some(At::Line(lines.set("01006", "AV")))
    }),
    in_post(806, POSTS, |lines, _| {
        lines.set("01022", "01");
        lines.set("01023", "80");
        lines.find("#UP 01002").map(At::Line)
    }),
    in_post(BEFORE_SECRECY.0, FRAMED_POSTS, |lines, _| Some(At::Line(lines.set("01003", "J")))),
    in_post(808, SELECTION, |lines, _| {
        status(lines, "AVREGISTRERAT", "20240101");
        lines.set("01907", "AVLIDEN");
        lines.find("#UP 01905").map(At::Line)
    }),
    in_post(809, POSTS, |lines, _| {
        status(lines, "EJ_AKTUELLT", "20240101");
        lines.set("01907", "ERSATT");
        lines.find("#UP 01905").map(At::Line)
    }),
];

const fn in_post(rule: u16, kinds: &'static [SampleKind], plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds, at: Where::Item(Ground::Coordination), plant }
}

/// Gives an identity status since a day, under the numbers of [`crate::OWN_TERMS`].
fn status(lines: &mut Lines, status: &str, since: &str) {
    lines.set("01905", status);
    lines.set("01906", since);
}
