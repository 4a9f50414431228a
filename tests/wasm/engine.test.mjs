// The engine as WebAssembly says the same as the native one, of every kind of file and every fault that can be
// planted, however the bytes are cut.
//
// `cargo xtask test` makes the files and names the module and the folder.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { engine } from "./engine.mjs";

const { NAVLUPP_PROOF_MODULE: MODULE, NAVLUPP_PROOF_FILES: FILES } = process.env;
const module = new WebAssembly.Module(readFileSync(MODULE));
const names = readdirSync(FILES).flatMap((file) => (file.endsWith(".txt") ? [file.slice(0, -4)] : []));

/** Bytes per chunk; every single byte where the file is small, for every byte may end a chunk. */
const chunks = (length) => [1 << 20, 65_537, ...(length < 1 << 21 ? [4096, 61] : []), ...(length < 1 << 15 ? [1] : [])];

test("the module imports nothing", () => {
  assert.deepEqual(WebAssembly.Module.imports(module), []);
});

test("there are files of every kind, sound and with faults", () => {
  assert.ok(names.length > 100, `${names.length} files`);
  assert.ok(names.some((name) => /-NAV\d{3}$/.test(name)));
});

test("one engine, one file after the other", async (t) => {
  const wasm = engine(module);
  for (const name of names) {
    await t.test(name, () => {
      const bytes = readFileSync(path.join(FILES, `${name}.txt`));
      const expected = readFileSync(path.join(FILES, `${name}.report`), "utf8");
      for (const chunk of chunks(bytes.length)) {
        wasm.read(bytes, chunk);
        assert.equal(wasm.describe(), expected, `in chunks of ${chunk}`);
      }
    });
  }
});

test("another file gives another report", () => {
  const [one, other] = ["change-latin1-lf", "full-latin1-lf"].map((name) => {
    const wasm = engine(module);
    wasm.read(readFileSync(path.join(FILES, `${name}.txt`)));
    return wasm.describe();
  });
  assert.notEqual(one, other);
});
