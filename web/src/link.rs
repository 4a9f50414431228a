//! The page's end of the line to the worker.

use std::cell::RefCell;

use js_sys::{Object, Reflect, Uint8Array};
use navlupp_protocol::{Answer, Body, Command, Request, VERSION};
use wasm_bindgen::prelude::*;
use web_sys::{Event, File, MessageEvent, Worker};
use yew::Callback;

use crate::names;

#[wasm_bindgen]
extern "C" {
    /// A new worker with its engine on the way to it; `web/boot.js` says how it is made.
    #[wasm_bindgen(catch, js_name = navluppSpawnWorker)]
    fn spawn_worker() -> Result<Worker, JsValue>;
}

/// A worker with the page's ears on it; it ends when this is dropped, and its memory with it.
struct Running {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_failure: Closure<dyn FnMut(Event)>,
}

impl Drop for Running {
    fn drop(&mut self) {
        // What is on its way still arrives: a panic's message and the error that follows it are two events.
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.set_onmessageerror(None);
        self.worker.terminate();
    }
}

/// Who waits for an answer, by the question's number: never many.
type Waiting = Vec<(u32, Callback<Body>)>;

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
    static WAITING: RefCell<Waiting> = const { RefCell::new(Vec::new()) };
    /// The last question's number, and the generation.
    static NUMBERS: RefCell<(u32, u32)> = const { RefCell::new((0, 1)) };
    static ON_DEATH: RefCell<Option<Callback<()>>> = const { RefCell::new(None) };
}

/// Says who hears that the worker has died.
pub fn on_death(heard: Callback<()>) {
    ON_DEATH.with_borrow_mut(|on_death| *on_death = Some(heard));
}

/// Asks; `heard` gets every answer to this question, or none where the worker ends before.
pub fn ask(command: Command, file: Option<&File>, heard: Callback<Body>) {
    let (id, generation) = NUMBERS.with_borrow_mut(|(id, generation)| {
        *id += 1;
        (*id, *generation)
    });
    WAITING.with_borrow_mut(|waiting| waiting.push((id, heard)));
    let request = Request { version: VERSION, id, generation, command };
    if send(&request, file).is_none() {
        died();
    }
}

/// Ends the worker and forgets every question; whatever still comes is dropped. What the worker knew of a user's own
/// term list goes with it.
pub fn forget() {
    names::lay_over(None);
    NUMBERS.with_borrow_mut(|(_, generation)| *generation += 1);
    WAITING.with_borrow_mut(Waiting::clear);
    RUNNING.with_borrow_mut(Option::take);
}

fn send(request: &Request, file: Option<&File>) -> Option<()> {
    let message = Object::new();
    let request = Uint8Array::from(request.to_bytes().as_slice());
    Reflect::set(&message, &"request".into(), &request).ok()?;
    if let Some(file) = file {
        Reflect::set(&message, &"file".into(), file).ok()?;
    }
    RUNNING.with_borrow_mut(|running| {
        if running.is_none() {
            *running = Some(start()?);
        }
        running.as_ref()?.worker.post_message(&message).ok()
    })
}

fn start() -> Option<Running> {
    let worker = spawn_worker().ok()?;
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        // Anything else is the last word of a worker that has failed.
        let answer = event.data().dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec());
        match answer.and_then(|bytes| Answer::of_bytes(&bytes)) {
            Some(answer) => hear(answer),
            None => died(),
        }
    });
    let on_failure = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        // The browser would print what the worker died of into its console. `boot.js` prevents that too, for what
        // comes after the end; here it holds however the worker was started.
        event.prevent_default();
        died();
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_failure.as_ref().unchecked_ref()));
    worker.set_onmessageerror(Some(on_failure.as_ref().unchecked_ref()));
    Some(Running { worker, _on_message: on_message, _on_failure: on_failure })
}

fn hear(answer: Answer) {
    if NUMBERS.with_borrow(|(_, generation)| *generation != answer.generation) {
        return;
    }
    let goes_on = matches!(answer.body, Body::Progress { .. });
    let heard = WAITING.with_borrow_mut(|waiting| {
        let place = waiting.iter().position(|(id, _)| *id == answer.id)?;
        Some(if goes_on { waiting[place].1.clone() } else { waiting.swap_remove(place).1 })
    });
    if let Some(heard) = heard {
        heard.emit(answer.body);
    }
}

fn died() {
    forget();
    if let Some(on_death) = ON_DEATH.with_borrow(Clone::clone) {
        on_death.emit(());
    }
}
