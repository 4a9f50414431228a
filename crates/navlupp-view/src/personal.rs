//! A personal value in a wrapper that shows only its length, and the masks that stand in its place.

use std::fmt;

use navlupp_catalog::Privacy;

/// The glyph that stands for a masked character.
pub const MASK: char = '•';

/// A value about a person. `Debug` and `Display` show only its length.
#[derive(Clone, Copy)]
pub struct Personal<'a>(&'a str);

impl<'a> Personal<'a> {
    /// Wraps a value.
    pub const fn new(value: &'a str) -> Self {
        Self(value)
    }

    /// The value itself. Called in one place, where a person has asked to see it.
    pub const fn reveal(self) -> &'a str {
        self.0
    }

    /// What stands in its place. Columns stay true for values of fixed width; free text is always six
    /// glyphs, so that its length tells nothing. The year of an identity number or a date stays readable
    /// for a person without protection.
    pub fn masked(self, privacy: Privacy, protected: bool) -> String {
        let characters = self.0.chars().count();
        let digits = self.0.bytes().all(|byte| byte.is_ascii_digit());
        match privacy {
            Privacy::Open => self.0.to_owned(),
            Privacy::Code if !protected => self.0.to_owned(),
            Privacy::Code => mask(characters.min(4)),
            Privacy::Identity | Privacy::Date if digits && matches!(characters, 8 | 12) => {
                let kept = if protected { 0 } else { 4 };
                self.0.chars().take(kept).chain(std::iter::repeat_n(MASK, characters - kept)).collect()
            }
            Privacy::Identity | Privacy::Date | Privacy::Name | Privacy::Address => {
                if characters == 0 {
                    String::new()
                } else {
                    mask(6)
                }
            }
        }
    }
}

fn mask(glyphs: usize) -> String {
    std::iter::repeat_n(MASK, glyphs).collect()
}

impl fmt::Debug for Personal<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "({} characters)", self.0.chars().count())
    }
}

impl fmt::Display for Personal<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_personal_value_prints_its_length_only() {
        let value = Personal::new("Anna Åström");
        assert_eq!(format!("{value} {value:?}"), "(11 characters) (11 characters)");
    }

    #[test]
    fn masks_keep_columns_and_hide_lengths() {
        let masked = |text, privacy, protected| Personal::new(text).masked(privacy, protected);
        assert_eq!(masked("193801248471", Privacy::Identity, false), "1938••••••••");
        assert_eq!(masked("193801248471", Privacy::Identity, true), "••••••••••••");
        assert_eq!(masked("19991220", Privacy::Date, false), "1999••••");
        assert_eq!(masked("19991220", Privacy::Date, true), "••••••••");
        assert_eq!(masked("Al", Privacy::Name, false), "••••••");
        assert_eq!(masked("Karl-Gustaf Alexander", Privacy::Name, true), "••••••");
        assert_eq!(masked("01", Privacy::Code, false), "01");
        assert_eq!(masked("01", Privacy::Code, true), "••");
        assert_eq!(masked("abc", Privacy::Identity, false), "••••••");
        assert_eq!(masked("", Privacy::Name, false), "");
    }
}
