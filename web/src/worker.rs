//! The page's end of the line to the worker.

use wasm_bindgen::prelude::*;
use web_sys::{File, MessageEvent, Worker};

#[wasm_bindgen]
extern "C" {
    /// A new worker with its engine on the way to it; `web/boot.js` says how it is made.
    #[wasm_bindgen(catch, js_name = navluppSpawnWorker)]
    fn spawn_worker() -> Result<Worker, JsValue>;

    /// What the worker answers.
    type Answer;
    #[wasm_bindgen(method, getter)]
    fn lines(this: &Answer) -> Option<u32>;
    #[wasm_bindgen(method, getter)]
    fn bytes(this: &Answer) -> Option<f64>;
}

/// How many lines and bytes a file has.
#[derive(Clone, Copy, PartialEq)]
pub struct Count {
    /// Lines, the last one counted even without a line end.
    pub lines: u32,
    /// The file's length in bytes.
    pub bytes: f64,
}

/// A running worker; it ends when this is dropped, and its memory with it.
pub struct Counting {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl Counting {
    /// Starts a worker on `file`; `done` hears the count, or `None` where the file could not be read to its end.
    pub fn start(file: &File, done: impl Fn(Option<Count>) + 'static) -> Option<Self> {
        let worker = spawn_worker().ok()?;
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let answer: Answer = event.data().unchecked_into();
            done(answer.lines().zip(answer.bytes()).map(|(lines, bytes)| Count { lines, bytes }));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.post_message(file).ok()?;
        Some(Self { worker, _on_message: on_message })
    }
}

impl Drop for Counting {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
