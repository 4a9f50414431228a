//! The report as JSON; `docs/report.schema.json` describes it.

mod writer;

use navlupp_catalog::{Catalogue, List};
use navlupp_core::kind::Variant;
use navlupp_core::report::{LineEnding, ReferenceDate, Report, term_counts};
use navlupp_core::rules::RULEBOOK_VERSION;
use navlupp_core::summary::{Counts, SetRemoved};
use navlupp_id::Date;

use crate::model::{findings, fired, message, plain_name};
use crate::verdict::systematic_without;
use crate::{ReportFile, Setting, Unread, unchecked};
use writer::Writer;

/// The version of the form; it rises when a key changes its meaning or goes, not when one is added.
pub const SCHEMA: u64 = 1;

/// One report on any number of files. A file is written as soon as it is added, so that its engine report
/// need not be kept.
pub struct Json<'a> {
    setting: Setting<'a>,
    files: Vec<String>,
    unread: Vec<Unread>,
    dates: Dates,
}

/// The reference dates of the files so far.
#[derive(Clone, Copy)]
enum Dates {
    NoFile,
    None,
    Set(Date),
    /// That of all files, if they agree.
    Effective(Option<Date>),
}

impl Dates {
    fn and(self, date: ReferenceDate) -> Self {
        match (self, date) {
            (_, ReferenceDate::Set(date)) => Self::Set(date),
            (Self::NoFile, ReferenceDate::Effective(date)) => Self::Effective(Some(date)),
            (Self::Effective(all), ReferenceDate::Effective(date)) => {
                Self::Effective(all.filter(|&all| all == date))
            }
            (Self::NoFile | Self::None, ReferenceDate::None) => Self::None,
            _ => Self::Effective(None),
        }
    }
}

impl<'a> Json<'a> {
    /// A report on no file yet.
    pub const fn new(setting: Setting<'a>) -> Self {
        Self { setting, files: Vec::new(), unread: Vec::new(), dates: Dates::NoFile }
    }

    /// Adds a file.
    pub fn add(&mut self, file: &ReportFile<'_>) {
        self.dates = self.dates.and(file.report.reference_date);
        let mut writer = Writer::inside(2);
        write_file(&mut writer, &self.setting, file);
        self.files.push(writer.finish().trim_start().to_owned());
    }

    /// Adds a file that could not be opened.
    pub fn add_unread(&mut self, unread: Unread) {
        self.unread.push(unread);
    }

    /// The whole text, with a line end.
    pub fn finish(self) -> String {
        let mut writer = Writer::default();
        writer.object(|w| {
            w.key("schema").number(SCHEMA);
            w.key("tool").object(|w| {
                w.key("name").string("navlupp");
                w.key("version").string(self.setting.version);
                w.key("rulebook").string(RULEBOOK_VERSION);
            });
            w.key("language").string(self.setting.language.code());
            w.key("reference_date").object(|w| {
                let (value, from) = match self.dates {
                    Dates::NoFile | Dates::None => (None, None),
                    Dates::Set(date) => (Some(date), Some("set")),
                    Dates::Effective(date) => (date, Some("effective")),
                };
                w.key("value").optional(value.map(|date| date.to_string()).as_deref());
                w.key("from").optional(from);
            });
            let catalogue = self.setting.engine.catalogue();
            w.key("own_terms");
            if catalogue.has_own() {
                w.object(|w| {
                    let (added, changed) = catalogue.own_counts();
                    w.key("added").number(added as u64);
                    w.key("changed").number(changed as u64);
                });
            } else {
                w.optional(None);
            }
            w.key("ignored_rules").array(|w| {
                for rule in self.setting.ignored {
                    w.string(&rule.to_string());
                }
            });
            w.key("files").array(|w| {
                for file in &self.files {
                    w.raw(file);
                }
            });
            w.key("unread").array(|w| {
                for unread in &self.unread {
                    w.object(|w| {
                        w.key("name").string(&plain_name(&unread.name));
                        w.key("reason").string(unread.reason.code());
                    });
                }
            });
        });
        let mut text = writer.finish();
        text.push('\n');
        text
    }
}

fn write_file(w: &mut Writer, setting: &Setting<'_>, file: &ReportFile<'_>) {
    let report = file.report;
    w.object(|w| {
        w.key("name").string(&plain_name(file.name));
        w.key("size").number(file.size);
        w.key("kind").string(report.kind.code());
        w.key("variant").optional(report.variant.map(Variant::code));
        w.key("encoding").string(report.encoding.code());
        w.key("line_ending").optional(report.line_ending.map(LineEnding::code));
        w.key("lines").number(report.facts.lines);
        w.key("posts").number(report.posts());
        w.key("complete").boolean(report.complete);
        w.key("stopped");
        match file.stop {
            None => w.optional(None),
            Some(stop) => w.object(|w| {
                w.key("byte").number(stop.byte);
                w.key("reason").string(stop.reason.code());
            }),
        }
        w.key("unfamiliar_form").boolean(report.unfamiliar);
        w.key("systematic").array(|w| {
            for rule in systematic_without(report, setting.ignored) {
                w.string(&rule.to_string());
            }
        });
        let not_checked = unchecked::list(setting.engine, report);
        w.key("not_checked").array(|w| {
            for &item in &not_checked {
                w.string(unchecked::key(item));
            }
        });
        w.key("not_checked_numbers").object(|w| {
            for &item in &not_checked {
                let number = unchecked::number(item);
                if number > 0 {
                    w.key(unchecked::key(item)).number(number);
                }
            }
        });
        w.key("absent").array(|w| {
            for &item in &not_checked {
                for (rule, needed) in unchecked::absent(item) {
                    w.object(|w| {
                        w.key("rule").string(&rule.to_string());
                        w.key("needs").string(needed);
                    });
                }
            }
        });
        w.key("envelope").object(|w| envelope(w, report));
        w.key("summary").object(|w| summary(w, setting, report));
        w.key("rules").object(|w| {
            for fired in fired(report, setting.ignored) {
                w.key(&fired.rule.to_string()).object(|w| {
                    w.key("severity").string(fired.severity.code());
                    w.key("count").number(fired.count);
                    w.key("shown").number(fired.shown);
                });
            }
        });
        w.key("findings").array(|w| {
            for finding in findings(report, setting.ignored) {
                w.object(|w| {
                    w.key("rule").string(&finding.rule.to_string());
                    w.key("severity").string(finding.severity.code());
                    w.key("line").number(finding.place.line);
                    w.key("column").number(u64::from(finding.place.column));
                    w.key("length").number(u64::from(finding.place.length));
                    w.key("post").number(finding.post);
                    w.key("message").string(&message(&finding, setting.language));
                });
            }
        });
    });
}

fn envelope(w: &mut Writer, report: &Report) {
    let facts = &report.facts;
    let order_id = facts.order_id.as_ref().and_then(|id| std::str::from_utf8(id).ok());
    w.key("order_id").optional(order_id);
    w.key("declared_posts");
    match facts.declared.and_then(|declared| declared.count) {
        Some(count) => w.number(count),
        None => w.optional(None),
    }
    w.key("effective_date").optional(facts.effective_date.map(|date| date.to_string()).as_deref());
    // The löpnummer stands in no known place of a file: it is part of a delivery's name.
    w.key("serial").optional(None);
}

fn summary(w: &mut Writer, setting: &Setting<'_>, report: &Report) {
    let (summary, catalogue) = (&report.summary, setting.engine.catalogue());
    w.key("deregistration").object(|w| {
        listed(w, catalogue, List::DeregistrationReason, &summary.deregistration, true);
        w.key("?").number(summary.deregistration.other);
        w.key("removed").number(summary.deregistration.removed);
    });
    w.key("protection").object(|w| {
        flag(w, "sekretessmarkering", summary.secrecy);
        flag(w, "skyddad_folkbokforing", summary.protected_registration);
        w.key("persons").number(report.protected_persons);
    });
    let terms = term_counts(setting.engine, summary);
    counted(w, "terms", terms.iter().map(|(code, count)| (code.to_string(), *count)), 0);
    let (cases, other) = summary.case_type_counts();
    let case = |&(case, cancelled, count): &(u8, bool, u64)| {
        (if cancelled { format!("3{case:02}") } else { case.to_string() }, count)
    };
    counted(w, "case_types", cases.iter().map(case), other);
    for (key, list, counts) in [
        ("civil_status", List::CivilStatus, &summary.civil_status),
        ("registration_types", List::RegistrationType, &summary.registration_types),
    ] {
        w.key(key).object(|w| {
            listed(w, catalogue, list, counts, false);
            unlisted(w, counts.other);
        });
    }
    let (citizenships, other) = summary.citizenship_counts();
    counted(w, "citizenships", citizenships.into_iter(), other);
    let (counties, other) = summary.county_counts();
    counted(w, "counties", counties.iter().map(|(code, count)| (format!("{code:02}"), *count)), other);
    let (municipalities, other) = summary.municipality_counts();
    let four = |(code, count): &(u16, u64)| (format!("{code:04}"), *count);
    counted(w, "municipalities", municipalities.iter().map(four), other);
    let (days, other) = summary.day_counts();
    counted(w, "days", days.iter().map(|(day, count)| (day.to_string(), *count)), other);
    w.key("birth_decades").object(|w| {
        for (decade, sexes) in summary.birth_decades() {
            w.key(&decade.to_string()).object(|w| {
                w.key("men").number(sexes.men);
                w.key("women").number(sexes.women);
            });
        }
    });
    w.key("sex").object(|w| {
        w.key("men").number(summary.sexes().men);
        w.key("women").number(summary.sexes().women);
    });
    w.key("identities").object(|w| {
        w.key("personnummer").number(summary.personnummer());
        w.key("samordningsnummer").number(summary.samordningsnummer());
    });
}

/// The codes of a list in its order.
fn listed(w: &mut Writer, catalogue: &Catalogue, list: List, counts: &Counts, zeros: bool) {
    for (place, (code, _)) in catalogue.codes(list).enumerate() {
        let count = counts.get(place);
        if zeros || count > 0 {
            w.key(code).number(count);
        }
    }
}

/// `?`: values outside the list, where there are any.
fn unlisted(w: &mut Writer, other: u64) {
    if other > 0 {
        w.key("?").number(other);
    }
}

fn counted(w: &mut Writer, key: &str, counts: impl Iterator<Item = (String, u64)>, other: u64) {
    w.key(key).object(|w| {
        for (key, count) in counts {
            w.key(&key).number(count);
        }
        unlisted(w, other);
    });
}

fn flag(w: &mut Writer, key: &str, flag: SetRemoved) {
    w.key(key).object(|w| {
        w.key("set").number(flag.set);
        w.key("removed").number(flag.removed);
    });
}
