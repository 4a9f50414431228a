// Ends the worker's script: the first message is its module and the engine's words, and all later ones are the
// module's own.
self.onmessage = function (event) {
  self.onmessage = null;
  self.navluppWords = function () {
    return event.data.words;
  };
  wasm_bindgen.initSync({ module: event.data.module });
};
