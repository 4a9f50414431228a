//! The worker: it reads the file that the page hands over and answers with what it found.
//!
//! It imports nothing of the DOM and nothing that could reach a network; `cargo xtask imports` holds its import
//! section against a list.

mod source;

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, File, MessageEvent};

/// Counts what a line splitter would yield, chunk by chunk.
#[derive(Default)]
struct LineCount {
    bytes: f64,
    line_ends: u32,
    open: bool,
}

impl LineCount {
    /// Takes the next bytes of the file.
    fn push(&mut self, chunk: &[u8]) {
        self.bytes += chunk.len() as f64;
        self.line_ends += memchr::memchr_iter(b'\n', chunk).count() as u32;
        if let Some(last) = chunk.last() {
            self.open = *last != b'\n';
        }
    }

    /// A last line without a line end is a line all the same.
    fn lines(&self) -> u32 {
        self.line_ends + u32::from(self.open)
    }
}

fn main() {
    std::panic::set_hook(Box::new(|_| {
        // Nothing: a panic message could carry a value out of the file into the browser's console.
    }));
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answers = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Ok(file) = event.data().dyn_into::<File>() else { return };
        wasm_bindgen_futures::spawn_local(answer(answers.clone(), file));
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
}

/// Reads the whole file and posts `{lines, bytes}`, or `{failed: true}` where it could not be read to its end.
async fn answer(scope: DedicatedWorkerGlobalScope, file: File) {
    let mut count = LineCount::default();
    let read = source::read(&file, |chunk| count.push(chunk)).await;
    let answer = Object::new();
    let fields = match read {
        Ok(()) => vec![("lines", count.lines().into()), ("bytes", count.bytes.into())],
        Err(_) => vec![("failed", JsValue::TRUE)],
    };
    for (name, value) in fields {
        // Cannot fail: a fresh plain object takes any property.
        let _ = Reflect::set(&answer, &name.into(), &value);
    }
    // Fails only where the page has ended this worker, and then nobody waits for the answer.
    let _ = scope.post_message(&answer);
}
