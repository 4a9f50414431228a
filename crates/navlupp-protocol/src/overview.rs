//! All figures of one file: the verdict, Översikt, Termer, the list of rules, the strip.

use crate::packed::packed_structs;

/// A text in the three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text3 {
    /// Swedish
    pub sv: String,
    /// English
    pub en: String,
    /// Finnish
    pub fi: String,
}

/// What is known of one file, while it is being read or after.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// Bytes of the file.
    pub size: f64,
    /// Bytes read.
    pub read: f64,
    /// Milliseconds that reading has taken.
    pub millis: f64,
    /// Lines read.
    pub lines: f64,
    /// Posts, `#PNR` lines or rows.
    pub posts: f64,
    /// Whether the inspection has ended.
    pub ended: bool,
    /// Whether the whole file was read.
    pub complete: bool,
    /// `notification`, `infil`, `label`, `id-list`, `empty`, `unrecognised`; empty while not known.
    pub kind: String,
    /// `change`, `selection`, `fragment`, or empty.
    pub variant: String,
    /// `ascii`, `iso-8859-1`, `windows-1252`, `utf-8`, `mixed`, `utf-16`
    pub encoding: String,
    /// `lf`, `crlf`, `cr`, `mixed`, or empty.
    pub line_ending: String,
    /// The sentence that says what to do. Empty while the file is being read.
    pub verdict: Text3,
    /// The second line: kind, period, what was not seen.
    pub description: Text3,
    /// Whether the file probably follows a form that Navlupp does not know.
    pub unfamiliar: bool,
    /// What was not checked, in words.
    pub not_checked: Vec<Text3>,
    /// Fel, Varningar, Upplysningar.
    pub counts: [f64; 3],
    /// The rules that fired, Fel first, then by number.
    pub rules: Vec<RuleCount>,
    /// The beställningsid, where it has the shape of the known ones.
    pub order_id: String,
    /// What `#ANTAL_POSTER` says.
    pub declared_posts: Option<f64>,
    /// `#EFFEKTUERAD` as ÅÅÅÅ-MM-DD, or empty.
    pub effective_date: String,
    /// The nine codes in the list's order, then `?` and `$` (removed).
    pub deregistration: Vec<Count>,
    /// 01003
    pub secrecy: Flag,
    /// 01020
    pub protected_registration: Flag,
    /// Posts with county 99.
    pub move_signals: f64,
    /// Distinct protected persons. While reading: posts that set a flag.
    pub protected_persons: f64,
    /// 01004 by number, most frequent first; cancelled ones `3xx` with their own key `341`; `?` last.
    pub case_types: Vec<Count>,
    /// 01081 in the list's order, then `?` where it occurs.
    pub civil_status: Vec<Count>,
    /// 04008
    pub registration_types: Vec<Count>,
    /// 03001, most frequent first, `?` last.
    pub citizenships: Vec<Count>,
    /// 01022, most frequent first, `?` last.
    pub counties: Vec<Count>,
    /// 01022 + 01023, most frequent first, `?` last.
    pub municipalities: Vec<Count>,
    /// Posts by day ÅÅÅÅ-MM-DD, in order.
    pub days: Vec<Count>,
    /// By decade of birth (`1930`), in order.
    pub birth_decades: Vec<SexCount>,
    /// Posts by the sex that the number tells: men, women.
    pub sexes: [f64; 2],
    /// Posts by kind of number: personnummer, samordningsnummer.
    pub identities: [f64; 2],
    /// Every code in the file, ascending.
    pub terms: Vec<Term>,
    /// At most 400 buckets over the whole file, in order, for the strip and the progress bar.
    pub buckets: Vec<Bucket>,
}

/// A closed key and its count.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// The key.
    pub key: String,
    /// How often.
    pub count: f64,
}

/// How often a flag is set and removed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Flag {
    /// Set.
    pub set: f64,
    /// Removed.
    pub removed: f64,
}

/// Men and women of one decade.
#[derive(Clone, Debug, PartialEq)]
pub struct SexCount {
    /// The decade's first year.
    pub decade: u16,
    /// Men.
    pub men: f64,
    /// Women.
    pub women: f64,
}

/// One term code and how often it occurs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// The five digits as a number.
    pub code: u32,
    /// How often.
    pub count: f64,
    /// Whether the catalogue knows it.
    pub known: bool,
}

/// One rule that fired.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RuleCount {
    /// Its number.
    pub rule: u16,
    /// 0 Fel, 1 Varning, 2 Upplysning.
    pub severity: u8,
    /// Exact count.
    pub count: f64,
    /// Stored examples.
    pub shown: u32,
}

/// A stretch of the file.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bucket {
    /// Where it begins, as a part of the file's bytes (0–1).
    pub from: f64,
    /// Its first line.
    pub line: f64,
    /// Fel in it.
    pub errors: u32,
    /// Varningar in it.
    pub warnings: u32,
    /// Posts in it that say that somebody is protected.
    pub protected: u32,
}

packed_structs! {
    Text3 { sv, en, fi }
    Overview {
        size,
        read,
        millis,
        lines,
        posts,
        ended,
        complete,
        kind,
        variant,
        encoding,
        line_ending,
        verdict,
        description,
        unfamiliar,
        not_checked,
        counts,
        rules,
        order_id,
        declared_posts,
        effective_date,
        deregistration,
        secrecy,
        protected_registration,
        move_signals,
        protected_persons,
        case_types,
        civil_status,
        registration_types,
        citizenships,
        counties,
        municipalities,
        days,
        birth_decades,
        sexes,
        identities,
        terms,
        buckets,
    }
    Count { key, count }
    Flag { set, removed }
    SexCount { decade, men, women }
    Term { code, count, known }
    RuleCount { rule, severity, count, shown }
    Bucket { from, line, errors, warnings, protected }
}
