//! A term list of the user's own: read here, told to the page, and forgotten with the worker.

use navlupp_catalog::{Catalogue, LONGEST_FILE, List, Names, OwnCatalogueFaults, OwnReason};
use navlupp_core::text::single_byte;
use navlupp_protocol::{Body, OwnName, OwnTerms};

use crate::origin::Source;
use crate::session::Shared;
use crate::texts;

/// Takes up a list, or Navlupp's own catalogue where none is wanted. With any fault everything stays as it was.
pub async fn answer<S: Source>(session: &Shared<S>, own: bool, source: Option<S>) -> Body {
    let catalogue = if own { read(source).await } else { Ok(Catalogue::standard()) };
    Body::Terms(match catalogue {
        Ok(catalogue) => {
            let told = told(&catalogue);
            session.borrow_mut().take_up(catalogue);
            told
        }
        Err(faults) => OwnTerms {
            faults: faults.0.iter().map(|fault| texts::in_all(|language| fault.say(language))).collect(),
            ..OwnTerms::default()
        },
    })
}

async fn read<S: Source>(source: Option<S>) -> Result<Catalogue, OwnCatalogueFaults> {
    let unreadable = || OwnCatalogueFaults::of_file(OwnReason::Unreadable);
    let source = source.ok_or_else(unreadable)?;
    // No more than shows that it is too long.
    let end = source.size().min(LONGEST_FILE + 1);
    let bytes = source.read_range(0..end).await.map_err(|_| unreadable())?;
    Catalogue::of_own_file(&bytes, single_byte)
}

fn told(catalogue: &Catalogue) -> OwnTerms {
    let (added, changed) = catalogue.own_counts();
    let terms = catalogue.own_terms().iter().map(|term| OwnName {
        code: term.code.map(|code| code.to_string()).unwrap_or_default(),
        longest: term.max_length.unwrap_or_default().into(),
        confidence: term.confidence as u8,
        ..name("", &term.names)
    });
    let mut names: Vec<OwnName> = terms.collect();
    for &list in List::ALL {
        for own in catalogue.own_codes(list) {
            names.push(OwnName { code: own.code.clone(), ..name(list.name(), &own.names) });
        }
    }
    OwnTerms { counts: [added as f64, changed as f64], names, faults: Vec::new() }
}

fn name(list: &str, names: &Names) -> OwnName {
    let names = texts::in_all(|language| names.get(language).to_owned());
    OwnName { list: list.to_owned(), names, ..OwnName::default() }
}
