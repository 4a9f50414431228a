//! Spans of validity.

use navlupp_id::Date;

/// Whether a day lies between two days that both count; `None` is an open end.
pub(crate) fn within(day: Date, from: Option<Date>, until: Option<Date>) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}
