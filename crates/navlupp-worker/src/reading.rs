//! Files go through the engine one after the other. Between two chunks the page is heard: *Avbryt* takes
//! effect at once.

use navlupp_protocol::{Answer, Body, Failure};
use navlupp_report::StopReason;

use crate::origin::{Chunks, Source};
use crate::session::Shared;

/// Milliseconds between two reports of progress.
const PROGRESS: f64 = 100.0;
/// Milliseconds of work before other messages of the page are heard.
const BREATH: f64 = 30.0;

/// What the worker needs of the place where it runs.
#[allow(async_fn_in_trait, reason = "one thread: nobody needs the futures to be Send")]
pub trait Host {
    /// A clock that never goes back, in milliseconds.
    fn now(&self) -> f64;
    /// Sends an answer to the page.
    fn post(&self, answer: &Answer);
    /// Lets the messages in that have arrived.
    async fn breathe(&self);
}

/// How the way through a file ended.
enum Way {
    End,
    Failed,
    /// Nobody wants it any longer.
    Left,
}

/// Reads every file in the queue, those included that come into it meanwhile. One such walk at a time.
pub async fn read_queue<S: Source, H: Host>(session: &Shared<S>, host: &H) {
    loop {
        let next = session.borrow_mut().begin(host.now());
        let Some((file, ticket, source)) = next else { return };
        let mut chunks = source.chunks();
        let (mut read, mut told, mut breathed) = (0_u64, f64::NEG_INFINITY, host.now());
        let way = loop {
            let bytes = match chunks.next().await {
                Ok(Some(bytes)) => bytes,
                Ok(None) => break Way::End,
                Err(_) => break Way::Failed,
            };
            read += bytes.len() as u64;
            if !session.borrow_mut().push(file, ticket, bytes) {
                break Way::Left;
            }
            let now = host.now();
            if now - told >= PROGRESS {
                told = now;
                let progress = session.borrow().progress(file, now);
                if let Some(overview) = progress {
                    host.post(&ticket.answer(Body::Progress { file, overview }));
                }
            }
            if now - breathed >= BREATH {
                host.breathe().await;
                breathed = host.now();
            }
        };
        let is_whole = matches!(way, Way::End) && read == source.size() && has_its_end(&source).await;
        let (failure, stop) = match way {
            Way::Left => continue,
            Way::End if is_whole => (None, None),
            Way::End => (Some(Failure::Changed), Some(StopReason::Changed)),
            Way::Failed => (Some(Failure::Unreadable), Some(StopReason::Unreadable)),
        };
        let ended = session.borrow_mut().end_of(file, ticket, host.now(), stop);
        let Some(overview) = ended else { continue };
        host.post(&ticket.answer(match failure {
            None => Body::Done { file, overview },
            Some(failure) => Body::Failed { file, failure, overview: (read > 0).then_some(overview) },
        }));
        host.breathe().await;
    }
}

/// Whether the last byte can still be read. Chromium goes on reading a file that somebody has changed meanwhile, as
/// long as it was; only a new reading is refused.
async fn has_its_end(source: &impl Source) -> bool {
    let size = source.size();
    size == 0 || source.read_range(size - 1..size).await.is_ok_and(|last| last.len() == 1)
}
