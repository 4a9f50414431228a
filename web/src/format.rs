//! Figures, amounts, times and days as a person writes them.

use navlupp_protocol::Language;

use crate::text::Texts;

const NO_BREAK: char = '\u{a0}';

/// A whole number with a no-break space before every third digit.
pub fn count(number: f64) -> String {
    let digits = whole(number);
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(NO_BREAK);
        }
        text.push(digit);
    }
    text
}

/// A whole number without spaces, rounded. Through integers: the writing of fractions is ten times as much code.
pub fn whole(number: f64) -> String {
    (number.round() as u64).to_string()
}

/// A number with this many decimals.
pub fn decimal(number: f64, decimals: u32, t: &Texts) -> String {
    let unit = 10_u64.pow(decimals);
    let parts = (number * unit as f64).round() as u64;
    if decimals == 0 {
        return parts.to_string();
    }
    let mark = if t.language == Language::En { '.' } else { ',' };
    let width = decimals as usize;
    format!("{}{mark}{:0width$}", parts / unit, parts % unit)
}

/// A length in percent for SVG, where the point is a point in every language.
pub fn percent(number: f64) -> String {
    let parts = (number.max(0.0) * 1000.0).round() as u64;
    format!("{}.{:03}%", parts / 1000, parts % 1000)
}

/// A part of a whole in percent; `–` where there is no whole.
pub fn share(part: f64, whole: f64, t: &Texts) -> String {
    let percent = part / whole * 100.0;
    match percent {
        _ if whole <= 0.0 || part <= 0.0 => "–".to_owned(),
        ..0.1 => format!("<{NO_BREAK}{}{NO_BREAK}%", decimal(0.1, 1, t)),
        _ => format!("{}{NO_BREAK}%", decimal(percent, 1, t)),
    }
}

/// Bytes in the unit that leaves three digits (`11,6 MB`); units count by thousands, as file managers of today do.
pub fn bytes(bytes: f64, t: &Texts) -> String {
    let (amount, unit) = match bytes {
        ..1e3 => return format!("{}{NO_BREAK}byte", whole(bytes)),
        ..1e6 => (bytes / 1e3, "kB"),
        ..1e9 => (bytes / 1e6, "MB"),
        _ => (bytes / 1e9, "GB"),
    };
    let decimals = if amount < 10.0 { 2 } else { u32::from(amount < 100.0) };
    format!("{}{NO_BREAK}{unit}", decimal(amount, decimals, t))
}

/// How long something took (`0,03 s`, `1 min 12 s`).
pub fn duration(millis: f64, t: &Texts) -> String {
    let seconds = millis / 1e3;
    match seconds {
        ..1.0 => format!("{}{NO_BREAK}s", decimal(seconds, 2, t)),
        ..100.0 => format!("{}{NO_BREAK}s", decimal(seconds, 1, t)),
        _ => format!("{}{NO_BREAK}min {}{NO_BREAK}s", seconds as u64 / 60, seconds as u64 % 60),
    }
}

/// Minutes and seconds of a countdown (`4:32`).
pub fn countdown(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A five-digit term code.
pub fn code(number: u32) -> String {
    format!("{number:05}")
}

/// A rule's id.
pub fn rule(number: u16) -> String {
    format!("NAV{number:03}")
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Day {
    /// The year.
    pub year: i32,
    /// 1–12
    pub month: u32,
    /// 1–31
    pub of_month: u32,
}

impl Day {
    /// Reads ÅÅÅÅ-MM-DD.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok().filter(|month| (1..=12).contains(month))?;
        let of_month = parts.next()?.parse().ok()?;
        Some(Self { year, month, of_month })
    }

    /// ÅÅÅÅMMDD
    pub fn number(self) -> u32 {
        self.year.unsigned_abs() * 10_000 + self.month * 100 + self.of_month
    }

    /// Days since Monday 3 January 2000, by the proleptic Gregorian calendar.
    pub fn since_epoch(self) -> i32 {
        // March first, so that the leap day ends the year.
        let year = self.year - i32::from(self.month <= 2);
        let month = (self.month.cast_signed() + 9) % 12;
        let days = year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        days + (month * 153 + 2) / 5 + self.of_month.cast_signed() - 1 - 730_427
    }

    /// `20 okt`
    pub fn short(self, t: &Texts) -> String {
        format!("{}{NO_BREAK}{}", self.of_month, t.months_short[self.month as usize - 1])
    }

    /// `20 oktober`
    pub fn long(self, t: &Texts) -> String {
        format!("{}{NO_BREAK}{}", self.of_month, t.months[self.month as usize - 1])
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test")]
mod tests {
    use super::{Day, bytes, count, countdown, duration, share};
    use navlupp_text::SV;

    #[test]
    fn figures_read_as_swedish() {
        assert_eq!(count(1_904.0), "1\u{a0}904");
        assert_eq!(count(100.0), "100");
        assert_eq!(bytes(11_600_000.0, &SV), "11,6\u{a0}MB");
        assert_eq!(bytes(3_020_000_000.0, &SV), "3,02\u{a0}GB");
        assert_eq!(share(2.0, 4413.0, &SV), "<\u{a0}0,1\u{a0}%");
        assert_eq!(share(2914.0, 4413.0, &SV), "66,0\u{a0}%");
        assert_eq!(share(0.0, 0.0, &SV), "–");
        assert_eq!(duration(30.0, &SV), "0,03\u{a0}s");
        assert_eq!(countdown(272), "4:32");
    }

    #[test]
    fn days_know_their_distance_and_weekday() {
        let day = |text| Day::read(text).unwrap();
        assert_eq!(day("2000-01-03").since_epoch(), 0);
        assert_eq!(day("2000-03-01").since_epoch() - day("2000-02-28").since_epoch(), 2);
        // 3 November 2026 is a Tuesday.
        assert_eq!(day("2026-11-03").since_epoch().rem_euclid(7), 1);
        assert_eq!(day("2026-10-20").number(), 20_261_020);
        assert_eq!(Day::read("2026-13-01"), None);
    }
}
