//! From a question to the module that answers it.

use navlupp_protocol::{Body, Command, Failure, FileId, Request, VERSION};
use navlupp_report::StopReason;

use crate::origin::Source;
use crate::reading::Host;
use crate::session::{Shared, Ticket};
use crate::view::Wish;
use crate::{export, findings, lines, locate, own_terms, post_view, seek, self_test};

/// Answers one question. True where a file was put into the queue, so that somebody has to read it.
pub async fn answer<S: Source, H: Host>(
    session: &Shared<S>,
    host: &H,
    request: Request,
    source: Option<S>,
) -> bool {
    let ticket = Ticket { id: request.id, generation: request.generation };
    if request.version != VERSION {
        host.post(&ticket.answer(misunderstood(&request.command)));
        return false;
    }
    let body = match request.command {
        Command::Open { file, name } => {
            let Some(source) = source else {
                let failure = Failure::Unreadable;
                host.post(&ticket.answer(Body::Failed { file, failure, overview: None }));
                return false;
            };
            session.borrow_mut().open(file, name, source, false, ticket);
            return true;
        }
        Command::OpenText { file, text } => {
            open_bytes(session, file, text.into_bytes(), true, ticket);
            return true;
        }
        Command::OpenSample { file } => {
            let bytes = session.borrow().example().to_vec();
            open_bytes(session, file, bytes, false, ticket);
            return true;
        }
        Command::Again { file } => {
            if session.borrow_mut().again(file, ticket) {
                return true;
            }
            Body::Failed { file, failure: Failure::Unreadable, overview: None }
        }
        Command::Terms { own } => own_terms::answer(session, own, source).await,
        Command::Cancel { file } => {
            let ended = session.borrow_mut().end(file, host.now(), Some(StopReason::Cancelled));
            if let Some((overview, opened_by)) = ended {
                host.post(&opened_by.answer(Body::Done { file, overview }));
            }
            return false;
        }
        Command::Close { file } => {
            session.borrow_mut().close(file);
            return false;
        }
        Command::Findings { file, rule, from, count, language } => {
            findings::answer(session, file, rule, (from, count), language).await
        }
        Command::Lines { file, from, count, masked } => {
            lines::answer(session, file, from, count, masked).await
        }
        Command::Post { file, post, masked, opened, language } => {
            post_view::answer(session, file, post, Wish { asked: !masked, opened }, language).await
        }
        Command::Seek { file, from, forward, filter } => {
            seek::answer(session, host, file, from, forward, &filter).await
        }
        Command::Locate { file, query } => locate::answer(session, host, file, &query).await,
        Command::Export { files, form, language } => {
            export::answer(session, host, &files, form, language).await
        }
        Command::SelfTest => Body::SelfTest(self_test::run(session.borrow().example())),
    };
    host.post(&ticket.answer(body));
    false
}

fn open_bytes<S: Source>(session: &Shared<S>, file: FileId, bytes: Vec<u8>, pasted: bool, ticket: Ticket) {
    session.borrow_mut().open(file, String::new(), S::of_bytes(bytes), pasted, ticket);
}

/// The answer to a question of another version.
fn misunderstood(command: &Command) -> Body {
    match *command {
        Command::Open { file, .. }
        | Command::OpenText { file, .. }
        | Command::OpenSample { file }
        | Command::Again { file } => Body::Failed { file, failure: Failure::Version, overview: None },
        _ => Body::Refused,
    }
}
