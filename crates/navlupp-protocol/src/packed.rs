//! How questions and answers travel: their parts one after the other, in the order in which they are declared. A number is eight
//! bytes, as JavaScript has it; a text, and a row of anything, is its length and then itself.
//!
//! Both ends come out of one file and are made from the same declarations, so nothing needs to bear its name. As
//! objects of JavaScript the same answers took a fifth of the page's code to be taken apart.

/// A thing as it travels.
pub fn pack(thing: &impl Part) -> Vec<u8> {
    let mut bytes = Vec::new();
    thing.pack(&mut bytes);
    bytes
}

/// The thing that has travelled; none where it is damaged.
pub fn unpack<T: Part>(bytes: &[u8]) -> Option<T> {
    let mut packed = Packed::new(bytes);
    let thing = T::unpack(&mut packed);
    packed.is_whole().then_some(thing)
}

/// What a question or an answer is made of.
pub trait Part: Sized {
    /// Puts it at the end.
    fn pack(&self, bytes: &mut Vec<u8>);
    /// Takes it from the beginning. What is cut off is filled with nothing, and [`Packed::is_whole`] tells.
    fn unpack(packed: &mut Packed<'_>) -> Self;
}

/// What is still to be unpacked.
pub struct Packed<'a> {
    rest: &'a [u8],
    sound: bool,
}

impl<'a> Packed<'a> {
    /// Everything.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, sound: true }
    }

    /// Whether everything was unpacked, and was what it should be.
    pub const fn is_whole(&self) -> bool {
        self.sound && self.rest.is_empty()
    }

    /// Nothing after this can be trusted.
    pub const fn spoil(&mut self) {
        self.sound = false;
        self.rest = &[];
    }

    #[inline(never)]
    fn take(&mut self, count: usize) -> &'a [u8] {
        let Some((taken, rest)) = self.rest.split_at_checked(count) else {
            self.spoil();
            return &[];
        };
        self.rest = rest;
        taken
    }

    fn number(&mut self) -> f64 {
        self.take(8).try_into().map_or(0.0, f64::from_le_bytes)
    }

    /// The number of a variant, or how many there are of something.
    #[inline(never)]
    pub fn count(&mut self) -> usize {
        self.number() as usize
    }
}

#[inline(never)]
fn pack_number(number: f64, bytes: &mut Vec<u8>) {
    bytes.extend_from_slice(&number.to_le_bytes());
}

impl Part for f64 {
    fn pack(&self, bytes: &mut Vec<u8>) {
        pack_number(*self, bytes);
    }

    #[inline(never)]
    fn unpack(packed: &mut Packed<'_>) -> Self {
        packed.number()
    }
}

macro_rules! whole_numbers {
    ($($kind:ty),*) => {
        $(
            impl Part for $kind {
                fn pack(&self, bytes: &mut Vec<u8>) {
                    pack_number(f64::from(*self), bytes);
                }

                fn unpack(packed: &mut Packed<'_>) -> Self {
                    packed.count() as Self
                }
            }
        )*
    };
}

whole_numbers!(u8, u16, u32);

impl Part for bool {
    fn pack(&self, bytes: &mut Vec<u8>) {
        pack_number(f64::from(u8::from(*self)), bytes);
    }

    fn unpack(packed: &mut Packed<'_>) -> Self {
        packed.count() != 0
    }
}

impl Part for String {
    #[inline(never)]
    fn pack(&self, bytes: &mut Vec<u8>) {
        pack_number(self.len() as f64, bytes);
        bytes.extend_from_slice(self.as_bytes());
    }

    #[inline(never)]
    fn unpack(packed: &mut Packed<'_>) -> Self {
        let length = packed.count();
        let text = std::str::from_utf8(packed.take(length)).unwrap_or_else(|_| {
            packed.spoil();
            ""
        });
        text.to_owned()
    }
}

impl<T: Part> Part for Vec<T> {
    #[inline(never)]
    fn pack(&self, bytes: &mut Vec<u8>) {
        pack_number(self.len() as f64, bytes);
        for item in self {
            item.pack(bytes);
        }
    }

    #[inline(never)]
    fn unpack(packed: &mut Packed<'_>) -> Self {
        let mut items = Self::new();
        for _ in 0..packed.count() {
            items.push(T::unpack(packed));
            if !packed.sound {
                break;
            }
        }
        items
    }
}

impl<T: Part> Part for Option<T> {
    fn pack(&self, bytes: &mut Vec<u8>) {
        self.is_some().pack(bytes);
        if let Some(item) = self {
            item.pack(bytes);
        }
    }

    fn unpack(packed: &mut Packed<'_>) -> Self {
        bool::unpack(packed).then(|| T::unpack(packed))
    }
}

impl<T: Part, const COUNT: usize> Part for [T; COUNT] {
    fn pack(&self, bytes: &mut Vec<u8>) {
        for item in self {
            item.pack(bytes);
        }
    }

    fn unpack(packed: &mut Packed<'_>) -> Self {
        std::array::from_fn(|_| T::unpack(packed))
    }
}

impl<A: Part, B: Part> Part for (A, B) {
    fn pack(&self, bytes: &mut Vec<u8>) {
        self.0.pack(bytes);
        self.1.pack(bytes);
    }

    fn unpack(packed: &mut Packed<'_>) -> Self {
        (A::unpack(packed), B::unpack(packed))
    }
}

impl<A: Part, B: Part, C: Part> Part for (A, B, C) {
    fn pack(&self, bytes: &mut Vec<u8>) {
        self.0.pack(bytes);
        self.1.pack(bytes);
        self.2.pack(bytes);
    }

    fn unpack(packed: &mut Packed<'_>) -> Self {
        (A::unpack(packed), B::unpack(packed), C::unpack(packed))
    }
}

/// Structures as parts. The compiler refuses a list that lacks a field.
macro_rules! packed_structs {
    ($($name:ident { $($field:ident),* $(,)? })*) => {
        $(
            impl $crate::packed::Part for $name {
                fn pack(&self, bytes: &mut Vec<u8>) {
                    let Self { $($field),* } = self;
                    $($crate::packed::Part::pack($field, bytes);)*
                }

                fn unpack(packed: &mut $crate::packed::Packed<'_>) -> Self {
                    // In the order in which they are written here.
                    Self { $($field: $crate::packed::Part::unpack(packed)),* }
                }
            }
        )*
    };
}

/// Enumerations as parts: the number of each variant, and what it holds. What has no such number is taken for
/// `otherwise`, and spoils the whole.
macro_rules! packed_enums {
    ($($name:ident, otherwise $otherwise:ident {
        $($number:literal => $variant:ident $(($item:ident))? $({ $($field:ident),* })?,)*
    })*) => {
        $(
            impl $crate::packed::Part for $name {
                fn pack(&self, bytes: &mut Vec<u8>) {
                    match self {
                        $(Self::$variant $(($item))? $({ $($field),* })? => {
                            $crate::packed::Part::pack(&($number as u8), bytes);
                            $($crate::packed::Part::pack($item, bytes);)?
                            $($($crate::packed::Part::pack($field, bytes);)*)?
                        })*
                    }
                }

                fn unpack(packed: &mut $crate::packed::Packed<'_>) -> Self {
                    match packed.count() {
                        $($number => {
                            $(let $item = $crate::packed::Part::unpack(packed);)?
                            $($(let $field = $crate::packed::Part::unpack(packed);)*)?
                            Self::$variant $(($item))? $({ $($field),* })?
                        })*
                        _ => {
                            packed.spoil();
                            Self::$otherwise
                        }
                    }
                }
            }
        )*
    };
}

pub(crate) use {packed_enums, packed_structs};

#[cfg(test)]
mod tests {
    use crate::{
        Answer, Body, Bucket, Card, CardRow, CardSection, Command, Count, ExportForm, Failure, Fault, Filter,
        FindingRow, FindingsWindow, Language, LineRow, Overview, PostView, Rail, Request, SelfTest, Severity,
        Term, Text3, VERSION,
    };

    fn answers() -> Vec<Answer> {
        let text = |text: &str| text.to_owned();
        let fault = Fault { rule: 501, severity: Severity::Warning, column: 3, length: 9 };
        let overview = Overview {
            size: 9_007_199_254_740_991.0,
            complete: true,
            kind: text("infil"),
            verdict: Text3 { sv: text("Åtgärda"), en: text("Mend"), fi: text("Korjaa") },
            not_checked: vec![Text3::default(), Text3::default()],
            counts: [1.0, 0.0, 3.0],
            declared_posts: Some(0.0),
            days: vec![Count { key: text("2004-10-01"), count: 2.0 }],
            terms: vec![Term { code: 1004, count: 7.0, known: true }],
            buckets: vec![Bucket { from: 0.25, line: 12.0, errors: u32::MAX, warnings: 0, protected: 1 }],
            ..Overview::default()
        };
        let line = LineRow {
            code: Some(1020),
            value: text("•••"),
            rail: Rail::Inside(42),
            faults: vec![fault],
            ..LineRow::default()
        };
        let finding = FindingRow {
            line: 1.0,
            column: 2,
            length: 3,
            post: 4.0,
            message: String::new(),
            raw: line,
            person: text("1938••••-••••"),
            protected: true,
        };
        let row = CardRow {
            line: 5.0,
            code: 1001,
            value: text("x"),
            masked: true,
            protected: false,
            removed: true,
            uncertain: false,
            severity: Some(Severity::Error),
        };
        let card = Card { section: CardSection::Other, group: 4, nth: Some((1, 2)), rows: vec![row] };
        let view = PostView {
            flags: [false, true],
            cards: vec![card],
            faults: vec![(fault, 6.0, text("y"))],
            ..PostView::default()
        };
        let rows = vec![(text("posts"), 200.0, 199.0)];
        [
            Body::Ready,
            Body::Progress { file: 1, overview: overview.clone() },
            Body::Failed { file: 1, failure: Failure::Changed, overview: Some(overview) },
            Body::Failed { file: 2, failure: Failure::Version, overview: None },
            Body::Findings { file: 1, window: FindingsWindow { rule: 7, from: 8, rows: vec![finding] } },
            Body::Post { file: 1, view },
            Body::Found { file: 1, post: None, line: Some(9.0) },
            Body::SelfTest(SelfTest { passed: false, rows }),
            Body::Refused,
        ]
        .map(|body| Answer { version: VERSION, id: 3, generation: u32::MAX, body })
        .into()
    }

    #[test]
    fn what_arrives_is_what_was_sent() {
        for answer in answers() {
            assert_eq!(Answer::of_bytes(&answer.to_bytes()), Some(answer));
        }
    }

    #[test]
    fn questions_arrive_too() {
        let (file, language, text) = (7, Language::Fi, "å".to_owned());
        let seek = |filter| Command::Seek { file, from: 2.0, forward: true, filter };
        let files = vec![1, 2];
        for command in [
            Command::Open { file, name: text.clone() },
            Command::OpenText { file, text: text.clone() },
            Command::OpenSample { file },
            Command::Cancel { file },
            Command::Close { file },
            Command::Findings { file, rule: 501, from: 1, count: 2, language },
            Command::Lines { file, from: 1.0, count: 200, masked: true },
            Command::Post { file, post: 3.0, masked: false, opened: true, language },
            seek(Filter::All),
            seek(Filter::Severity(1)),
            seek(Filter::Protected),
            seek(Filter::Term(1004)),
            seek(Filter::Code { term: 1006, value: text.clone() }),
            seek(Filter::Day(20_041_001)),
            Command::Locate { file, query: text.clone() },
            Command::Export { files, form: ExportForm::Shape, language },
            Command::SelfTest,
        ] {
            let request = Request { version: VERSION, id: 3, generation: u32::MAX, command };
            let bytes = request.to_bytes();
            assert_eq!(Request::of_bytes(&bytes), Some(request));
            assert_eq!(Request::of_bytes(&bytes[..bytes.len() - 1]), None);
        }
    }

    #[test]
    fn what_is_cut_off_or_goes_on_is_refused() {
        for answer in answers() {
            let mut bytes = answer.to_bytes();
            for end in 0..bytes.len() {
                assert_eq!(Answer::of_bytes(&bytes[..end]), None, "{end} of {answer:?}");
            }
            bytes.push(0);
            assert_eq!(Answer::of_bytes(&bytes), None, "{answer:?}");
        }
    }

    #[test]
    fn what_is_damaged_ends() {
        for answer in answers() {
            let bytes = answer.to_bytes();
            for place in 0..bytes.len() {
                let mut damaged = bytes.clone();
                damaged[place] ^= 0xFF;
                // Lengths beyond all measure among them; what is read, if anything, is an answer.
                drop(Answer::of_bytes(&damaged));
            }
        }
    }

    #[test]
    fn another_version_and_an_unknown_answer_are_refused() {
        let mut answer = Answer { version: VERSION, id: 1, generation: 1, body: Body::Refused };
        let mut bytes = answer.to_bytes();
        let end = bytes.len() - 8;
        bytes[end..].copy_from_slice(&99_f64.to_le_bytes());
        assert_eq!(Answer::of_bytes(&bytes), None);
        answer.version += 1;
        assert_eq!(Answer::of_bytes(&answer.to_bytes()), None);
    }
}
