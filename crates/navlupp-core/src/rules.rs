//! The rulebook: one rule, one file, one line below. Everything else follows from the list: the order of
//! the rulebook, which term wakes which rule, what runs at each event.

use navlupp_catalog::{KeywordRole, Role, TermCode, TermKind};

use crate::context::Context;
use crate::facts::{Facts, File};
use crate::frame::Frame;
use crate::looks::Looks;
use crate::mark::KeywordMark;
use crate::odd::Odd;
use crate::post::{IdentityField, Post, RoleSet, Stray, Term};
use crate::reader::Line;
use crate::rule::{Meta, PostEnd, Repeat, Rule, RuleId};
use crate::table::{Listening, Wakes};

#[cfg(test)]
pub mod snippets;

/// The version of the rulebook, shown in every report. The last number rises with every change of a check.
pub const RULEBOOK_VERSION: &str = "1.3";

macro_rules! rulebook {
    ($($family:ident { $($rule:ident,)* })*) => {
        $(
            #[doc = concat!("Rules of the family *", stringify!($family), "*.")]
            pub mod $family { $(pub mod $rule;)* }
        )*

        /// Every rule, by number within its family.
        pub static RULEBOOK: &[Meta] = &[$($(<$family::$rule::Check as Rule>::META.carried(),)*)*];

        /// What every rule looks at, in the same order.
        pub static LOOKS: &[Looks] = &[$($(Looks::of::<$family::$rule::Check>(),)*)*];

        #[allow(non_camel_case_types, reason = "the names of the rules' files")]
        #[derive(Clone, Copy)]
        #[repr(u8)]
        enum Place { $($($rule,)*)* }

        /// What rules listen to in terms: each rule that does, with roles, kinds, and whether odd values and group marks
        /// only.
        static LISTENERS: &[Listener] = &[$($(Listener {
            rule: Place::$rule as u8,
            roles: RoleSet::of(<$family::$rule::Check as Rule>::ROLES),
            kinds: <$family::$rule::Check as Rule>::KINDS,
            odd_only: <$family::$rule::Check as Rule>::ODD_ONLY,
            group_marks: <$family::$rule::Check as Rule>::GROUP_MARKS,
        },)*)*];

        /// Roles that some rule looks up.
        static READ: RoleSet = RoleSet::NONE$($(.or(RoleSet::of(<$family::$rule::Check as Rule>::READS)))*)*;

        /// Roles whose mere presence wakes a rule at the end of a post.
        const RARE: RoleSet = RoleSet::NONE$($(.or(match <$family::$rule::Check as Rule>::POST_END {
            PostEnd::Reading => RoleSet::of(<$family::$rule::Check as Rule>::READS),
            _ => RoleSet::NONE,
        }))*)*;

        /// Wakes one rule for a term.
        pub(crate) fn term(place: u8, cx: &mut Context<'_>, term: &Term<'_>, post: &Post) {
            match place {
                $($(at if at == Place::$rule as u8 => <$family::$rule::Check as Rule>::term(cx, term, post),)*)*
                _ => {}
            }
        }

        pub(crate) fn odd_line(cx: &mut Context<'_>, line: &Line<'_>, odd: &Odd) {
            $($(<$family::$rule::Check as Rule>::odd_line(cx, line, odd);)*)*
        }

        pub(crate) fn no_mark(cx: &mut Context<'_>) {
            $($(<$family::$rule::Check as Rule>::no_mark(cx);)*)*
        }

        #[cold]
        #[inline(never)]
        pub(crate) fn odd_mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>) {
            $($(<$family::$rule::Check as Rule>::odd_mark(cx, mark);)*)*
        }

        /// The rules that a keyword wakes: where the mark is in order, or not.
        pub(crate) fn woken_by_keyword(role: KeywordRole, in_order: bool) -> Wakes {
            let mut set = Wakes::new();
            $($(if (<$family::$rule::Check as Rule>::IN_ORDER || !in_order)
                && <$family::$rule::Check as Rule>::KEYWORDS.contains(&role) {
                set.push(Place::$rule as u8);
            })*)*
            set
        }

        /// Wakes one rule for a keyword.
        pub(crate) fn mark(place: u8, cx: &mut Context<'_>, mark: &KeywordMark<'_>, before: &Frame) {
            match place {
                $($(at if at == Place::$rule as u8 => <$family::$rule::Check as Rule>::mark(cx, mark, before),)*)*
                _ => {}
            }
        }

        pub(crate) fn identity(cx: &mut Context<'_>, field: &IdentityField<'_>) {
            $($(if <$family::$rule::Check as Rule>::IDENTITIES {
                <$family::$rule::Check as Rule>::identity(cx, field);
            })*)*
        }

        pub(crate) fn removal(cx: &mut Context<'_>, term: &Term<'_>, post: &Post) {
            $($(if <$family::$rule::Check as Rule>::REMOVALS {
                <$family::$rule::Check as Rule>::removal(cx, term, post);
            })*)*
        }

        #[inline(never)]
        pub(crate) fn empty(cx: &mut Context<'_>, term: &Term<'_>, post: &Post) {
            $($(if <$family::$rule::Check as Rule>::EMPTIES {
                <$family::$rule::Check as Rule>::empty(cx, term, post);
            })*)*
        }

        #[inline(never)]
        pub(crate) fn out_of_place(cx: &mut Context<'_>, stray: Stray, code: TermCode, post: &Post) {
            $($(if <$family::$rule::Check as Rule>::STRAY == stray {
                <$family::$rule::Check as Rule>::out_of_place(cx, code, post);
            })*)*
        }

        /// The end of an entry; its group is that of `start`.
        #[inline(never)]
        pub(crate) fn entry(cx: &mut Context<'_>, start: Role, post: &Post) {
            $($(if RoleSet::of(<$family::$rule::Check as Rule>::ENTRIES).has(start) {
                <$family::$rule::Check as Rule>::entry(cx, post);
            })*)*
        }

        #[inline(never)]
        pub(crate) fn post_end(cx: &mut Context<'_>, post: &Post) {
            let is_usual = post.is_usual();
            $($(if match <$family::$rule::Check as Rule>::POST_END {
                PostEnd::None => false,
                PostEnd::Unusual => !is_usual,
                PostEnd::Reading => {
                    post.roles().has_any(const { RoleSet::of(<$family::$rule::Check as Rule>::READS) })
                }
                PostEnd::Remark(remarks) => post.remarks.has_any(remarks),
            } {
                <$family::$rule::Check as Rule>::post_end(cx, post);
            })*)*
        }

        /// The end of the input: only rules that speak of this kind of file.
        pub(crate) fn finish(cx: &mut Context<'_>, file: &File<'_>) {
            $($(if <$family::$rule::Check as Rule>::META.applies.includes(file.kind) {
                <$family::$rule::Check as Rule>::finish(cx, file);
            })*)*
        }

        pub(crate) fn repeated(cx: &mut Context<'_>, file: &File<'_>, repeat: &Repeat) {
            $($(if <$family::$rule::Check as Rule>::REPEATS
                && <$family::$rule::Check as Rule>::META.applies.includes(file.kind) {
                <$family::$rule::Check as Rule>::repeated(cx, file, repeat);
            })*)*
        }

        /// Whether what a rule has said stands, given the whole file.
        pub(crate) fn stands(rule: RuleId, facts: &Facts) -> bool {
            $($(if <$family::$rule::Check as Rule>::META.id.0 == rule.0 {
                return <$family::$rule::Check as Rule>::stands(facts);
            })*)*
            false
        }
    };
}

rulebook! {
    whole_file {
        empty_file,
        not_recognised,
    }
    encoding {
        mixed_encoding,
        utf8_text,
        byte_order_mark,
        mixed_line_endings,
        control_character,
        trailing_space,
        tab_separator,
        overlong_line,
        unterminated_last_line,
        utf16_text,
        nul_byte,
    }
    line {
        blank_line,
        unreadable_line,
        unknown_keyword,
        keyword_lower_case,
        keyword_without_hash,
        keyword_damaged_letter,
    }
    frame {
        post_not_closed,
        post_end_without_start,
        term_outside_post,
        empty_post,
        record_count_mismatch,
        record_count_form,
        record_count_missing,
        file_end_missing,
        section_unbalanced,
        section_order,
        frame_field_missing,
        frame_field_repeated,
        order_id_form,
        frame_date,
        frame_field_too_long,
        mixed_body,
        day_unbalanced,
        day_date,
        day_order,
        post_outside_day,
        trailer_content,
        post_id_missing,
        post_id_form,
        post_id_repeated,
        post_id_place,
        label_field_missing,
        fragment,
        record_count_not_number,
        frame_field_absent,
        frame_date_unusual,
        day_repeated,
        day_after_effectuation,
        order_id_pattern,
        delivery_weekday,
        file_type_missing,
    }
    identity {
        identity_missing,
        identity_both,
        identity_not_first,
        identity_form,
        identity_check_digit,
        identity_date,
        identity_unknown_birth,
        identity_serial_000,
        identity_future,
        coordination_number_as_personnummer,
        personnummer_as_coordination_number,
        self_reference,
        relation_birth_time_form,
        person_repeated,
        old_number_without_reference,
        person_repeated_in_selection,
    }
    term {
        unknown_term,
        term_line_form,
        value_too_long,
        value_missing,
        group_mark_with_value,
        term_repeated,
        term_order,
        term_outside_group,
        term_in_wrong_group,
        digits_expected,
        postcode_length,
        retired_term,
        notification_name_needless,
        given_name_mark_form,
        given_name_mark_range,
    }
    group {
        group_not_closed,
        group_end_without_start,
        group_nested,
        group_empty,
        relation_type_missing,
        too_many_citizenships,
        swedish_and_foreign_citizenship,
        guardian_of_adult,
        custody_held_by_minor,
        several_spouses,
        too_many_parents,
        parent_younger_than_child,
        history_differs_from_current,
        civil_status_spouse,
        relation_name_with_number,
        relation_both_identities,
        many_guardians,
        custody_of_adult,
        history_incomplete,
    }
    code {
        unknown_code,
        reason_out_of_time,
        reason_without_date,
        date_without_reason,
        date_form,
        date_impossible,
        date_partial,
        date_future,
        date_before_birth,
        birth_date_differs,
        zero_date_not_swedish,
        unknown_county,
        unknown_municipality,
        unknown_country,
        relation_reason,
        case_type_form,
        case_type_unknown,
        unknown_residence_retired,
        unknown_deregistration_reason,
        reason_before_its_time,
        county_not_current,
        reason_number_kind,
        found_dead_without_deceased,
        purged_person,
        citizenship_form,
        swedish_citizenship_early_date,
        no_property_with_address,
    }
    removal {
        removal_outside_change,
        removal_of_identity,
    }
    protection {
        protection_flag_value,
        protected_registration_with_address,
        protected_registration_with_property,
        protected_registration_without_postal_address,
        move_signal_without_flag,
        move_signal_with_more,
        protected_with_ordinary_address,
        protection_lifted_alone,
        protection_flag_n,
        move_signal_on_assigned_number,
        protected_registration_on_assigned_number,
        protected_registration_with_district,
        protected_post_without_flag,
        move_signal_in_selection,
    }
    coordination {
        identity_status_pair,
        identity_status_date,
        identity_level_without_date,
        dormancy_date,
        deregistered_coordination_number,
        coordination_number_with_registration,
        coordination_number_secrecy_early,
        deregistered_number_without_death_date,
        not_current_on_coordination_number,
    }
    infil {
        infil_duplicate,
        infil_not_sorted,
        infil_too_large,
        infil_expired,
        infil_empty,
        list_short_number,
        list_hyphen,
        list_unrecognised,
        infil_coordination_number,
    }
}

/// What a rule listens to in terms.
struct Listener {
    rule: u8,
    roles: RoleSet,
    kinds: &'static [TermKind],
    odd_only: bool,
    group_marks: bool,
}

/// The rules that a term wakes: always, or only where its value is odd.
pub(crate) fn woken_by(term: &Listening, odd: bool) -> Wakes {
    let listens = |listener: &&Listener| {
        let by_role = listener.odd_only == odd && listener.roles.has(term.role);
        let by_kind = odd && term.kind.is_some_and(|kind| listener.kinds.contains(&kind));
        (by_role || by_kind) && (term.group_mark || !listener.group_marks)
    };
    LISTENERS.iter().filter(listens).map(|listener| listener.rule).collect()
}

/// Whether some rule looks up this role in a post.
pub(crate) fn reads(role: Role) -> bool {
    READ.has(role)
}

/// Whether a post has something that a rule wants to see at its end.
#[inline]
pub(crate) fn want(post: &Post) -> bool {
    !post.is_usual() || !post.remarks.is_empty() || post.roles().has_any(RARE)
}

/// The rulebook, to be searched: a loop over what the compiler knows is written out, rule by rule, 2 kB each.
pub(crate) fn book() -> &'static [Meta] {
    std::hint::black_box(RULEBOOK)
}

/// The rule with this number.
pub fn rule(id: RuleId) -> Option<&'static Meta> {
    book().iter().find(|meta| meta.id == id)
}
