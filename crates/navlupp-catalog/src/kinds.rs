//! The closed answers that every row of the tables gives: form, privacy and confidence.

named_enum! {
    /// The form of a term's value: the column `type` of `data/terms.csv`.
    TermKind {
        /// A personnummer or samordningsnummer, twelve digits.
        Identity = "identity",
        /// A date of eight digits; it may be incomplete.
        Date = "date",
        /// A value from a closed list.
        Code = "code",
        /// Digits only.
        Digits = "digits",
        /// Free text.
        Text = "text",
        /// `J` or `N`.
        Flag = "flag",
        /// Items of a number and `H` or `R` with commas between, such as `3H,41R`.
        CaseTypes = "case_types",
        /// A birth time of a person without a number: 8 or 12 digits, no check digit.
        BirthTime = "birth_time",
        /// A UUID with hyphens, 36 characters.
        Uuid = "uuid",
        /// Opens a group entry; no value.
        GroupStart = "group_start",
        /// Closes a group entry; no value.
        GroupEnd = "group_end",
    }
}

named_enum! {
    /// What a value says of a person, and so what is masked.
    Privacy {
        /// Says who the person is; also every term and field whose content is not known.
        Identity = "identity",
        /// A name, or free text that can hold one.
        Name = "name",
        /// Tells where a person lives or was born.
        Address = "address",
        /// A day in the life of a person.
        Date = "date",
        /// From a closed list: may be counted. A value outside the list is masked.
        Code = "code",
        /// Says nothing of the person.
        Open = "open",
    }
}

named_enum! {
    /// How sure a meaning is, the surest first. Only the first two may carry an error.
    Confidence {
        /// Skatteverket's own text, or two sources that agree.
        Certain = "certain",
        /// One good source.
        High = "high",
        /// An inference with support.
        Medium = "medium",
        /// An inference or unsourced knowledge; the note of the row says which.
        Low = "low",
    }
}

impl TermKind {
    /// Whether the term opens or closes a group entry.
    pub const fn is_group_mark(self) -> bool {
        matches!(self, Self::GroupStart | Self::GroupEnd)
    }
}

impl Privacy {
    /// Whether every value is masked, whatever it holds.
    pub const fn is_personal(self) -> bool {
        !matches!(self, Self::Code | Self::Open)
    }
}

impl Confidence {
    /// Whether a rule that leans on the meaning may call a value wrong.
    pub const fn is_firm(self) -> bool {
        matches!(self, Self::Certain | Self::High)
    }
}
