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

/** Starts a worker that only reads, one with the engine and the file in its memory, and the page's own. */
export async function openPage(engineText) {
  // As `crates/navlupp-worker/src/source.rs` reads.
  const reader = async ({ data: file }) => {
    const start = performance.now();
    const stream = file.stream().getReader({ mode: "byob" });
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
  const spawn = (text) => new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
  /** Posts a message and waits for the first answer that `fits`. */
  const ask = (worker, message, fits = () => true) =>
    new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message || "a worker died"));
      worker.onmessage = ({ data }) => fits(data) && resolve(data);
      if (message) worker.postMessage(message);
    });

  const [file, module] = document.querySelector("#bench-files").files;
  globalThis.bench = {
    file,
    ask,
    seconds(answer) {
      if (answer.bytes !== file.size) throw new Error(`${answer.bytes} of ${file.size} bytes were read`);
      return answer.seconds;
    },
    reader: spawn(`onmessage = ${reader}`),
    memory: spawn(`${engineText.replaceAll("export ", "")}\nonmessage = ${memory}`),
    page: globalThis.navluppSpawnWorker(),
    asked: 0,
  };
  await ask(globalThis.bench.page, undefined, ({ body }) => body === "Ready");
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
  const { ask, page, file } = globalThis.bench;
  const request = (command) => ({ version: 1, id: ++globalThis.bench.asked, generation: 0, command });
  const start = performance.now();
  const answer = await ask(
    page,
    { request: request({ Open: { file: 1, name: "bench" } }), file },
    ({ panic, body }) => panic || body?.Done || body?.Failed || body === "Refused",
  );
  const seconds = (performance.now() - start) / 1000;
  const overview = answer.body?.Done?.overview;
  if (!overview?.complete) throw new Error("the page's worker did not read the file to its end");
  page.postMessage({ request: request({ Close: { file: 1 } }) });
  return seconds;
};
