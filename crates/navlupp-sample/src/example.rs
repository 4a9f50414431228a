//! The example file that *Prova med exempelfil* opens, and with which the page tests itself.

use navlupp_core::rule::RuleId;

use crate::{Sample, SampleKind};

/// One fault of each of these rules: something to see on every tab.
const FAULTS: [u16; 10] = [205, 207, 214, 301, 403, 501, 502, 519, 701, 709];

/// What the example is.
pub fn example() -> Sample {
    Sample {
        kind: SampleKind::Notification,
        posts: 200,
        seed: 2026,
        faults: FAULTS.into_iter().map(RuleId).collect(),
        ..Sample::default()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use super::*;

    #[test]
    fn the_example_can_be_made_and_has_its_faults() {
        let mut length = 0;
        let planted = crate::write(&example(), &mut |chunk| length += chunk.len()).unwrap();
        assert_eq!((planted.posts, planted.faults.len()), (200, FAULTS.len()));
        assert_eq!(length, 42_135);
    }
}
