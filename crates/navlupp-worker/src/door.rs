//! Messages in, answers out: `{ request, file }`, where `request` is the bytes of a [`Request`], and the bytes of an
//! [`Answer`].

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Object, Promise, Reflect, Uint8Array};
use navlupp_protocol::{Answer, Body, Request};
use navlupp_worker::answer;
use navlupp_worker::reading::{self, Host};
use navlupp_worker::session::{Session, Shared, Ticket};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, File, MessageChannel, MessageEvent};

use crate::source::Origin;

#[wasm_bindgen]
extern "C" {
    /// The browser's clock that never goes back, in milliseconds.
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;

    /// The engine's texts, or the example file, one character per byte; `web/worker-boot.js` got them with the
    /// module.
    #[wasm_bindgen(js_name = navluppWords)]
    fn words(name: &str) -> String;

    /// What a message holds.
    type Message;
    #[wasm_bindgen(method, getter)]
    fn request(this: &Message) -> Uint8Array;
    #[wasm_bindgen(method, getter)]
    fn file(this: &Message) -> JsValue;
}

/// The worker's side of the browser.
struct Browser {
    scope: DedicatedWorkerGlobalScope,
    /// A message to oneself comes after all that have arrived before: so does the way back to the work.
    channel: MessageChannel,
}

impl Host for Browser {
    fn now(&self) -> f64 {
        now()
    }

    fn post(&self, answer: &Answer) {
        let message = Uint8Array::from(answer.to_bytes().as_slice());
        // Fails only where the page has ended this worker, and then nobody waits for the answer.
        let _ = self.scope.post_message(&message);
    }

    async fn breathe(&self) {
        let heard = Promise::new(&mut |resolve, _| self.channel.port1().set_onmessage(Some(&resolve)));
        if self.channel.port2().post_message(&JsValue::UNDEFINED).is_ok() {
            // Cannot fail: nobody rejects it.
            let _ = JsFuture::from(heard).await;
        }
    }
}

/// Begins to answer.
pub fn open() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let mourner = scope.clone();
    // A fault of the program ends the worker. The page takes this message, and the error that follows, for
    // its death; what a panic says is told nowhere, for it could hold a value.
    std::panic::set_hook(Box::new(move |_| die(&mourner)));
    if !navlupp_catalog::texts::install(words("engine").leak()) {
        return die(&scope);
    }
    let Ok(channel) = MessageChannel::new() else { return die(&scope) };
    let host = Rc::new(Browser { scope, channel });
    let session = Session::shared();
    session.borrow_mut().take_example(&words("example"));
    let reads = Rc::new(Cell::new(false));
    let hearing = Rc::clone(&host);
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let message: Message = event.data().unchecked_into();
        let source = message.file().dyn_into::<File>().ok().map(Origin::File);
        match Request::of_bytes(&message.request().to_vec()) {
            Some(request) => spawn_local(hear(
                Rc::clone(&session),
                Rc::clone(&hearing),
                Rc::clone(&reads),
                request,
                source,
            )),
            // No page of this file asks so, and who did is not known.
            None => die(&hearing.scope),
        }
    });
    host.scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    host.post(&Ticket { id: 0, generation: 0 }.answer(Body::Ready));
}

/// Says that nothing more is to be expected of this worker.
fn die(scope: &DedicatedWorkerGlobalScope) {
    let message = Object::new();
    // Cannot fail: a fresh plain object takes any property.
    let _ = Reflect::set(&message, &"panic".into(), &JsValue::TRUE);
    let _ = scope.post_message(&message);
}

/// Answers one question; reads the queue where that brought a file into it and nobody reads yet.
async fn hear(
    session: Shared<Origin>,
    host: Rc<Browser>,
    reads: Rc<Cell<bool>>,
    request: Request,
    source: Option<Origin>,
) {
    if answer::answer(&session, &*host, request, source).await && !reads.replace(true) {
        reading::read_queue(&session, &*host).await;
        reads.set(false);
    }
}
