// Ends the worker's script: the first message is its module, the engine's words and the example file, and all later
// ones are the module's own.
self.onmessage = function (event) {
  self.onmessage = null;
  self.navluppWords = function (name) {
    return event.data.words[name];
  };
  wasm_bindgen.initSync({ module: event.data.module });
};
