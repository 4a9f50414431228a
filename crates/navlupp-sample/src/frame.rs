//! What stands around the posts: the sections of a data file, and the label file.

use navlupp_id::Date;

use crate::block::{Block, digits};
use crate::sample::SampleKind;

/// The published example of a beställningsid.
pub(crate) const ORDER_ID: &str = "00000079-FO01-0001";

/// INFO and the start of DATA, as an infil or a notification has them.
pub(crate) fn info(block: &mut Block, kind: SampleKind, effective: Date) {
    let (file, order) = match kind {
        SampleKind::Infil => ("INFIL", "URVAL"),
        SampleKind::Selection => ("UTFIL", "URVAL"),
        _ => ("UTFIL", "ÄNDRINGSAVISERING"),
    };
    block.mark("#INFO_START");
    block.keyword("#FILTYP", file);
    block.keyword("#BESTÄLLNINGSID", ORDER_ID);
    block.keyword("#BESTÄLLNINGSTYP", order);
    if kind == SampleKind::Infil {
        block.keyword("#NAMN_INFIL", "PÅHITTAT URVAL");
    } else {
        block.keyword("#EFFEKTUERAD", digits::<8>(u64::from(effective.number())));
    }
    block.mark("#INFO_SLUT");
}

/// The reconciliation.
pub(crate) fn reconciliation(block: &mut Block, posts: u64) {
    block.mark("#AVST_START");
    block.keyword("#ANTAL_POSTER", digits::<8>(posts));
    block.mark("#AVST_SLUT");
}

/// INFO.NAV whole.
pub(crate) fn label(block: &mut Block, created: Date) {
    block.mark("#MEDIELEV_START");
    block.keyword("#TECKENPROV", "ÅÄÖÉåäöé");
    block.keyword("#ORGNR", "160000000000");
    block.keyword("#NAMN", "Exempelverket");
    block.keyword("#KONTAKT", "Åsa Exempel");
    block.keyword("#ADRESS", "Exempelgatan 1");
    block.keyword("#POSTNR", "99001");
    block.keyword("#POSTORT", "Exempelstad");
    block.keyword("#EMAIL", "prov@exempel.invalid");
    block.keyword("#PROGRAM", "Navlupp");
    block.mark("#MEDIELEV_SLUT");
    block.mark("#DATABESKRIVNING_START");
    block.keyword("#PRODUKT", "NAVET");
    block.keyword("#MEDIAID", "PROV1");
    let date = digits::<8>(u64::from(created.number()));
    block.keyword("#SKAPAD", [&date[..], b" 060000"].concat());
    block.keyword("#FILTITEL", "Påhittade uppgifter");
    block.keyword("#FILNAMN", "navet_1.0");
    block.mark("#DATABESKRIVNING_SLUT");
}
