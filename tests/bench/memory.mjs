// The memory of the engine as WebAssembly at its peak, on a file of so many megabytes, which is made while it is read.
//
//     node tests/bench/memory.mjs MEGABYTES
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { engine } from "../wasm/engine.mjs";

const { NAVLUPP_BENCH: BENCH, NAVLUPP_PROOF_MODULE: MODULE } = process.env;
const FIXED = 64e6;
const PER_POST = 16;

const writer = spawn(BENCH, ["write", process.argv[2]], { stdio: ["ignore", "pipe", "inherit"] });
const ended = once(writer, "exit");
const wasm = engine(new WebAssembly.Module(readFileSync(MODULE)));
let bytes = 0;
wasm.begin();
for await (const chunk of writer.stdout) {
  wasm.push(chunk);
  bytes += chunk.length;
}
const posts = wasm.finish();
const [code] = await ended;
if (code !== 0 || bytes === 0) throw new Error(`the sample could not be made (${code})`);

const allowed = FIXED + PER_POST * posts;
const megabytes = (number) => (number / 1e6).toFixed(0);
const remark =
  `${megabytes(wasm.memory())} of ${megabytes(allowed)} MB; a file of ${megabytes(bytes)} MB with ` +
  `${(posts / 1e6).toFixed(2)} million posts, of which ${(wasm.kept() / posts).toFixed(1)} bytes each are kept`;
console.log(`memory-of-allowed\t${(wasm.memory() / allowed).toFixed(4)}\t${remark}`);
