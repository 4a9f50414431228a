//! Every word of the page in three languages; the compiler sees that none is missing.
//!
//! `{}` is a place for a figure or a word.
//!
//! The words travel to the page as data: [`block`] writes them when the page is sealed, [`read`] takes them up when
//! it starts. Nothing of the page names [`SV`], [`EN`] or [`FI`], so its module is built without them.
#![forbid(unsafe_code)]

#[macro_use]
mod block;
mod en;
mod fi;
mod sv;

pub use block::{NONE, block, read};
pub use en::EN;
pub use fi::FI;
pub use sv::SV;

use navlupp_protocol::Language;

/// One thing and several things.
pub type Plural = [&'static str; 2];

texts! {
    /// All words of one language.
    pub struct Texts {
        pub language: Language,
        pub code: &'static str,
        pub own_name: &'static str,
        pub months: [&'static str; 12],
        pub months_short: [&'static str; 12],
        pub bar: Bar,
        pub empty: Empty,
        pub verdict: Verdict,
        pub overview: Overview,
        pub findings: Findings,
        pub posts: Posts,
        pub terms: Terms,
        pub own: Own,
        pub tabs: [&'static str; 4],
        pub tabs_label: &'static str,
        pub close: &'static str,
        pub cancel: &'static str,
        pub masked: &'static str,
        pub footer_note: &'static str,
        pub footer_promise: &'static str,
        pub print_note: &'static str,
        pub worker_died: &'static str,
        pub refused: &'static str,
        pub severities: [&'static str; 3],
        pub severities_many: [&'static str; 3],
        pub certainty: [&'static str; 4],
    }

    /// The top bar.
    pub struct Bar {
        pub files: &'static str,
        pub masked: &'static str,
        pub show_values: &'static str,
        pub show_values_waits: &'static str,
        pub unmasked: &'static str,
        pub unmasked_post: &'static str,
        pub mask_again: &'static str,
        pub open_more: &'static str,
        pub export: &'static str,
        pub export_json: &'static str,
        pub export_csv: &'static str,
        pub export_shape: &'static str,
        pub clear: &'static str,
        pub language: &'static str,
        pub theme: &'static str,
        pub themes: [&'static str; 3],
        pub menu: &'static str,
        pub now_masked: &'static str,
        pub now_unmasked: &'static str,
        pub now_cleared: &'static str,
        pub now_idle: &'static str,
        pub saved: &'static str,
    }

    /// The page without a file, pasting, and the self-test.
    pub struct Empty {
        pub heading: &'static str,
        pub lead: &'static str,
        pub drop: &'static str,
        pub drop_more: &'static str,
        pub open: &'static str,
        pub folder: &'static str,
        pub paste: &'static str,
        pub sample: &'static str,
        pub self_test: &'static str,
        pub kinds: &'static str,
        pub loupe_meaning: &'static str,
        pub loupe_term: &'static str,
        pub privacy: &'static str,
        pub privacy_text: &'static str,
        pub check: &'static str,
        pub ways: [[&'static str; 2]; 3],
        pub self_test_text: &'static str,
        pub paste_heading: &'static str,
        pub paste_label: &'static str,
        pub paste_note: &'static str,
        pub paste_go: &'static str,
        pub pasted: &'static str,
        pub sampled: &'static str,
        pub testing: &'static str,
        pub passed: &'static str,
        pub not_passed: &'static str,
        pub test_columns: [&'static str; 3],
    }

    /// What stands above the tabs.
    pub struct Verdict {
        pub posts: &'static str,
        pub lines: &'static str,
        pub whole: &'static str,
        pub part: &'static str,
        pub of: &'static str,
        pub time: &'static str,
        pub kind: &'static str,
        pub reading: &'static str,
        pub reading_amount: &'static str,
        pub seconds_left: Plural,
        pub minutes_left: Plural,
        pub browse: &'static str,
        pub waiting: &'static str,
        pub stop: &'static str,
        pub unreadable: &'static str,
        pub changed: &'static str,
        pub version: &'static str,
        pub lost: &'static str,
        pub lost_text: &'static str,
        pub failed_at: &'static str,
        pub failed_to_do: &'static str,
        pub progress_spoken: &'static str,
        pub label: &'static str,
    }

    /// Översikt.
    pub struct Overview {
        pub so_far: &'static str,
        pub posts: Plural,
        pub term: &'static str,
        pub deregistration: &'static str,
        pub columns: [&'static str; 4],
        pub since: &'static str,
        pub until: &'static str,
        pub unknown_code: &'static str,
        pub removed_reason: &'static str,
        pub protected: &'static str,
        pub persons: Plural,
        pub sets: &'static str,
        pub removes: &'static str,
        pub secrecy: &'static str,
        pub protected_registration: &'static str,
        pub move_signal: &'static str,
        pub protected_posts: &'static str,
        pub nobody_protected: &'static str,
        pub may_use: &'static str,
        pub signal_means: &'static str,
        pub lifting_means: &'static str,
        pub by_hand: &'static str,
        pub case_types: &'static str,
        pub case_kinds: Plural,
        pub cancelled: &'static str,
        pub case_basis: &'static str,
        pub days: &'static str,
        pub days_with: Plural,
        pub days_note: &'static str,
        pub days_read_to: &'static str,
        pub as_table: &'static str,
        pub as_bars: &'static str,
        pub birth: &'static str,
        pub birth_note: &'static str,
        pub decade: &'static str,
        pub men: &'static str,
        pub women: &'static str,
        pub civil: &'static str,
        pub counties: &'static str,
        pub counties_note: &'static str,
        pub citizenships: &'static str,
        pub registration_types: &'static str,
        pub unknown: &'static str,
        pub more_rows: &'static str,
        pub fewer_rows: &'static str,
        pub about: &'static str,
        pub encoding: &'static str,
        pub encodings: [[&'static str; 2]; 6],
        pub line_ending: &'static str,
        pub line_endings: [[&'static str; 2]; 4],
        pub order_id: &'static str,
        pub declared: &'static str,
        pub effective: &'static str,
        pub identities: &'static str,
        pub identities_of: [&'static str; 2],
        pub not_checked: &'static str,
        pub kinds: [[&'static str; 2]; 6],
        pub variants: [[&'static str; 2]; 3],
        pub queue: &'static str,
        pub queue_ready: &'static str,
        pub no_faults: &'static str,
        pub show_posts: &'static str,
    }

    /// Anmärkningar.
    pub struct Findings {
        pub filter: &'static str,
        pub all: &'static str,
        pub search: &'static str,
        pub export: &'static str,
        pub in_rules: Plural,
        pub columns: [&'static str; 6],
        pub showing: &'static str,
        pub capped: &'static str,
        pub enter: &'static str,
        pub more: &'static str,
        pub whole_file: &'static str,
        pub none: &'static str,
        pub none_fit: &'static str,
        pub none_yet: &'static str,
        pub choose: &'static str,
        pub protected: &'static str,
        pub list: &'static str,
        pub page: &'static str,
        pub go_to_line: &'static str,
        pub no_text: &'static str,
    }

    /// Poster.
    pub struct Posts {
        pub search: &'static str,
        pub search_go: &'static str,
        pub not_found: &'static str,
        pub step: &'static str,
        pub filters: [&'static str; 3],
        pub no_filter: &'static str,
        pub previous: &'static str,
        pub next: &'static str,
        pub no_more: &'static str,
        pub raw: &'static str,
        pub words: &'static str,
        pub panes: &'static str,
        pub post: &'static str,
        pub lines: &'static str,
        pub day: &'static str,
        pub outside: &'static str,
        pub outside_text: &'static str,
        pub protected_note: &'static str,
        pub show_this: &'static str,
        pub shown: &'static str,
        pub hide_this: &'static str,
        pub waits: &'static str,
        pub of: &'static str,
        pub sections: [&'static str; 12],
        pub removed: &'static str,
        pub uncertain: &'static str,
        pub unknown_term: &'static str,
        pub unknown_keyword: &'static str,
        pub no_mark: &'static str,
        pub at_most: &'static str,
        pub more: &'static str,
        pub long_line: &'static str,
        pub long_post: &'static str,
        pub empty: &'static str,
        pub line: &'static str,
        pub open_rule: &'static str,
    }

    /// Termer.
    pub struct Terms {
        pub heading: &'static str,
        pub columns: [&'static str; 4],
        pub unknown: &'static str,
        pub unknown_text: &'static str,
        pub none: &'static str,
        pub groups: [&'static str; 8],
    }

    /// Egen termlista.
    pub struct Own {
        pub heading: &'static str,
        pub button: &'static str,
        pub open: &'static str,
        pub text: &'static str,
        pub form: &'static str,
        pub template_get: &'static str,
        pub template: [&'static str; 5],
        pub saved: &'static str,
        pub added: Plural,
        pub changed: Plural,
        pub waits: &'static str,
        pub remove: &'static str,
        pub now_used: &'static str,
        pub now_gone: &'static str,
        pub refused: &'static str,
        pub faults: &'static str,
        pub unknown: &'static str,
        pub mark: &'static str,
    }
}
