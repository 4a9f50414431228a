//! A small writer of JSON: the reports need no more than this, and the page's worker no larger one.

use std::fmt::Write;

/// Containers down to this depth have one line per member; deeper ones stand on one line, so that a
/// finding is one line.
const BROKEN_DEPTH: usize = 4;

/// Writes one JSON text from its beginning to its end.
#[derive(Default)]
pub(super) struct Writer {
    text: String,
    depth: usize,
    /// Whether a member of the open container has been written.
    follows: bool,
    /// Whether a key has just been written, whose value comes next.
    keyed: bool,
}

impl Writer {
    /// A writer whose text will stand inside another one, `depth` containers deep.
    pub(super) fn inside(depth: usize) -> Self {
        Self { depth, ..Self::default() }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    pub(super) fn object(&mut self, members: impl FnOnce(&mut Self)) {
        self.open('{');
        members(self);
        self.close('}');
    }

    pub(super) fn array(&mut self, members: impl FnOnce(&mut Self)) {
        self.open('[');
        members(self);
        self.close(']');
    }

    /// The key of the next value.
    pub(super) fn key(&mut self, key: &str) -> &mut Self {
        self.begin();
        self.quoted(key);
        self.text.push(':');
        self.text.push(' ');
        self.keyed = true;
        self
    }

    pub(super) fn string(&mut self, value: &str) {
        self.begin();
        self.quoted(value);
        self.follows = true;
    }

    pub(super) fn number(&mut self, value: u64) {
        self.raw(&value.to_string());
    }

    pub(super) fn boolean(&mut self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }

    /// A string, or null.
    pub(super) fn optional(&mut self, value: Option<&str>) {
        match value {
            Some(value) => self.string(value),
            None => self.raw("null"),
        }
    }

    /// JSON that is ready.
    pub(super) fn raw(&mut self, json: &str) {
        self.begin();
        self.text.push_str(json);
        self.follows = true;
    }

    // Two halves, which stand in the module once; every list of members would bring its own copy of a whole.
    fn open(&mut self, bracket: char) {
        self.begin();
        self.text.push(bracket);
        self.depth += 1;
        self.follows = false;
    }

    fn close(&mut self, bracket: char) {
        let filled = self.follows;
        self.depth -= 1;
        if filled && self.depth < BROKEN_DEPTH {
            self.break_line();
        }
        self.text.push(bracket);
        self.follows = true;
    }

    fn begin(&mut self) {
        if std::mem::take(&mut self.keyed) || self.depth == 0 {
            return;
        }
        if self.follows {
            self.text.push(',');
        }
        if self.depth <= BROKEN_DEPTH {
            self.break_line();
        } else if self.follows {
            self.text.push(' ');
        }
        self.follows = false;
    }

    fn break_line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    fn quoted(&mut self, value: &str) {
        self.text.push('"');
        for letter in value.chars() {
            match letter {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                // Control characters, and the two line ends that JavaScript once took for its own.
                '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}' => {
                    let _ = write!(self.text, "\\u{:04x}", u32::from(letter));
                }
                _ => self.text.push(letter),
            }
        }
        self.text.push('"');
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may end there")]
mod tests {
    use super::Writer;

    #[test]
    fn every_character_comes_back_as_it_went_in() {
        let letters: String = (0..=0x2100).filter_map(char::from_u32).chain(['😀']).collect();
        let mut writer = Writer::default();
        writer.string(&letters);
        let read: serde_json::Value = serde_json::from_str(&writer.finish()).unwrap();
        assert_eq!(read, serde_json::Value::String(letters));
    }

    #[test]
    fn containers_nest_and_part_their_members() {
        let mut writer = Writer::default();
        writer.object(|w| {
            w.key("a").array(|w| {
                w.number(1);
                w.array(|_| {});
                w.object(|w| {
                    w.key("b").object(|w| {
                        w.key("c").array(|w| {
                            w.boolean(true);
                            w.optional(None);
                        });
                    });
                });
            });
            w.key("d").optional(Some("e"));
        });
        let read: serde_json::Value = serde_json::from_str(&writer.finish()).unwrap();
        assert_eq!(read, serde_json::json!({"a": [1, [], {"b": {"c": [true, null]}}], "d": "e"}));
    }
}
