// The engine's module without glue, the same for Node and for a worker of a browser.

/** Starts the engine from a compiled module, which must import nothing. */
export function engine(module) {
  const { exports } = new WebAssembly.Instance(module, {});
  const room = exports.buffer_length();
  const start = exports.buffer();
  const push = (bytes) => {
    // Made anew each time: memory that grows gets another buffer.
    new Uint8Array(exports.memory.buffer, start, room).set(bytes);
    exports.push(bytes.length);
  };

  return {
    room,
    begin: () => exports.begin(),
    push,
    finish: () => Number(exports.finish()),
    kept: () => Number(exports.kept()),
    /** Bytes of the module's memory, which grows and never shrinks: its peak. */
    memory: () => exports.memory.buffer.byteLength,
    /** Reads bytes from first to last, cut into chunks of one length. */
    read(bytes, chunk = room) {
      exports.begin();
      for (let at = 0; at < bytes.length; at += chunk) push(bytes.subarray(at, at + chunk));
      return Number(exports.finish());
    },
    describe() {
      const length = exports.describe();
      return new TextDecoder().decode(new Uint8Array(exports.memory.buffer, exports.text(), length));
    },
  };
}
