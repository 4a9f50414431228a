//! Characters that could disturb or deceive where a value is shown.

/// Whether a character must not be shown as it is: control characters, those that change the direction of
/// writing, and those that are there without being seen.
fn replacement(character: char) -> Option<char> {
    match character {
        '\0'..='\x1F' => char::from_u32(0x2400 + u32::from(character)),
        '\x7F' => Some('\u{2421}'),
        '\u{80}'..='\u{9F}'
        | '\u{AD}'
        | '\u{61C}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}' => Some('\u{FFFD}'),
        _ => None,
    }
}

/// The text with a picture (U+2400–2421) for each control character and U+FFFD for the others. The number of
/// characters stays, so that columns do.
pub fn safe(text: &str) -> String {
    text.chars().map(|character| replacement(character).unwrap_or(character)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_that_disturbs_comes_through() {
        assert_eq!(safe("A\tB\u{1b}[2J\x7F"), "A␉B␛[2J␡");
        assert_eq!(
            safe("a\u{202E}b\u{2066}c\u{200F}d\u{61C}e\u{85}"),
            "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}"
        );
        assert_eq!(safe("GÖTEBORG Łódź"), "GÖTEBORG Łódź");
        let all: String = ('\0'..='\u{FFFF}').collect();
        let shown = safe(&all);
        assert_eq!(shown.chars().count(), all.chars().count());
        assert!(!shown.chars().any(|c| c.is_control() || ('\u{202A}'..='\u{202E}').contains(&c)));
    }
}
