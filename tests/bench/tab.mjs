// What runs inside the tab of the sealed page. Each function is sent there as text, so none uses anything outside
// itself; what they share is kept in `globalThis.bench`. Workers are made as the page makes its own, from a blob, so
// they live under the page's policy.

/** Hands files to the page: the one to check, and the engine's module. */
export async function hand(page, files) {
  await page.evaluate(() => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.id = "bench-files";
    document.body.append(input);
  });
  const input = await page.$("#bench-files");
  await input.uploadFile(...files);
}

/** Starts a worker that only reads, and the page's own. */
export async function openPage() {
  // As `crates/navlupp-worker/src/source.rs` reads.
  const reader = async ({ data: file }) => {
    const start = performance.now();
    // Held where the collector of garbage sees it: Chromium lets go of a stream that only its own reading holds.
    const stream = (self.stream = file.stream().getReader({ mode: "byob" }));
    let buffer = new ArrayBuffer(2 << 20);
    let bytes = 0;
    for (;;) {
      const { value, done } = await stream.read(new Uint8Array(buffer));
      if (done || !value) break;
      bytes += value.length;
      buffer = value.buffer;
    }
    postMessage({ seconds: (performance.now() - start) / 1000, bytes });
  };
  const spawn = (text) => new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
  /** Posts a message and waits for the first answer that `fits`. */
  const ask = (worker, message, fits = () => true) =>
    new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message || "a worker died"));
      worker.onmessage = ({ data }) => {
        try {
          if (fits(data)) resolve(data);
        } catch (error) {
          reject(error);
        }
      };
      if (message) worker.postMessage(message);
    });

  const [file] = document.querySelector("#bench-files").files;
  globalThis.bench = {
    file,
    ask,
    spawn,
    seconds(answer) {
      if (answer.bytes !== file.size) throw new Error(`${answer.bytes} of ${file.size} bytes were read`);
      return answer.seconds;
    },
    reader: spawn(`onmessage = ${reader}`),
    page: globalThis.navluppSpawnWorker(),
    asked: 0,
    ...protocol(),
  };
  const ready = globalThis.bench.tell(await ask(globalThis.bench.page));
  if (ready.body !== "Ready") throw new Error("the page's worker did not say that it is ready");

  // As `crates/navlupp-protocol/src/packed.rs` packs: numbers of eight bytes, the variant before what it holds.
  function protocol() {
    const packed = (...parts) =>
      Uint8Array.from(parts.flatMap((part) => [...new Uint8Array(Float64Array.of(part).buffer)]));
    const bodies = ["Ready", "Progress", "Done", "Failed"];
    return {
      // An empty name is its length.
      // Version and number before, and the generation.
      open: (file, asked) => packed(1, asked, 0, 0, file, 0),
      close: (file, asked) => packed(1, asked, 0, 4, file),
      tell(bytes) {
        if (!(bytes instanceof Uint8Array)) throw new Error("the page's worker has died");
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        const number = (place) => view.getFloat64(8 * place, true);
        const body = bodies[number(3)] ?? "anything else";
        if (body === "Ready") return { body };
        // After the head and the file's number: size, read, millis, lines, posts, ended, complete.
        return { body, size: number(5), read: number(6), ended: number(10) === 1, complete: number(11) === 1 };
      },
    };
  }
}

/** Starts a worker with the engine and the file in its memory. */
export async function openMemory(engineText) {
  const memory = async ({ data }) => {
    if (data.file) {
      self.bytes = new Uint8Array(await data.file.arrayBuffer());
      self.wasm = engine(await WebAssembly.compile(await data.module.arrayBuffer()));
      postMessage({ loaded: true });
    } else {
      const start = performance.now();
      self.wasm.read(self.bytes);
      postMessage({ seconds: (performance.now() - start) / 1000, bytes: self.bytes.length });
    }
  };
  const { ask, spawn, file } = globalThis.bench;
  const [, module] = document.querySelector("#bench-files").files;
  globalThis.bench.memory = spawn(`${engineText.replaceAll("export ", "")}\nonmessage = ${memory}`);
  await ask(globalThis.bench.memory, { file, module });
}

/** Seconds of reading the file and nothing else. */
export const read = async () => {
  const { ask, reader, file, seconds } = globalThis.bench;
  return seconds(await ask(reader, file));
};

/** Seconds of the engine on the file in memory. */
export const readFromMemory = async () => {
  const { ask, memory, seconds } = globalThis.bench;
  return seconds(await ask(memory, {}));
};

/** Seconds from the question to the finished report, with everything that the page's worker does. */
export const check = async () => {
  const { ask, page, file, open, close, tell } = globalThis.bench;
  const start = performance.now();
  const answer = await ask(page, { request: open(1, ++globalThis.bench.asked), file }, (bytes) => tell(bytes).body !== "Progress");
  const seconds = (performance.now() - start) / 1000;
  const { body, read, ended, complete } = tell(answer);
  if (body !== "Done" || !ended || !complete || read !== file.size) {
    throw new Error(`the page's worker did not read the file to its end: ${body}, ${read} of ${file.size} bytes`);
  }
  page.postMessage({ request: close(1, ++globalThis.bench.asked) });
  return seconds;
};
