// Ends the worker's script: the first message is its module, and all later ones are the module's own: the engine's
// words, then questions.
self.onmessage = function (event) {
  self.onmessage = null;
  wasm_bindgen.initSync({ module: event.data });
};
