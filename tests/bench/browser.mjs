// The sealed page in Chromium against what bounds it: reading the file in the same tab, the engine as WebAssembly from
// memory in the same tab, and the native engine beside it. All in turns; the middle one of the rounds' ratios counts.
//
//     node tests/bench/browser.mjs FILE
import { spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { launch } from "../browser/harness.mjs";
import { check, hand, openMemory, openPage, read, readFromMemory } from "./tab.mjs";

const { NAVLUPP_BENCH: BENCH, NAVLUPP_PROOF_MODULE: MODULE } = process.env;
const ROUNDS = 5;
/** Rounds that do not count: the browser compiles the engine a second time, for speed, while the first ones run. */
const WARM_UP = 2;
const file = process.argv[2];
const size = statSync(file).size;

/** The native engine with the file in memory; `rules()` gives the seconds of one check. */
function native() {
  const child = spawn(BENCH, ["answer", file], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async rules() {
      child.stdin.write("rules\n");
      const { value, done } = await lines.next();
      if (done) throw new Error("the native engine has ended");
      return Number(value);
    },
    close: () => child.stdin.end(),
  };
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

const visit = await launch({ browser: "chromium", where: "file" });
const engine = native();
try {
  const { page } = visit;
  await hand(page, [file, MODULE]);
  await page.evaluate(openPage);
  await page.evaluate(openMemory, readFileSync(new URL("../wasm/engine.mjs", import.meta.url), "utf8"));
  const works = {
    native: () => engine.rules(),
    memory: () => page.evaluate(readFromMemory),
    reading: () => page.evaluate(read),
    whole: () => page.evaluate(check),
  };
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      // The second time counts: what another work leaves behind in the browser would be charged to the first.
      await work();
      const seconds = await work();
      if (round >= WARM_UP) times[name].push(seconds);
    }
  }
  times.slower = times.reading.map((seconds, round) => Math.max(seconds, times.memory[round]));

  const say = (name, fast, against) => {
    const ratio = median(times[fast].map((seconds, round) => times[against][round] / seconds));
    const speed = (name) => (size / median(times[name]) / 1e9).toFixed(2);
    console.log(`${name}\t${ratio.toFixed(4)}\t${speed(fast)} against ${speed(against)} GB/s`);
  };
  say("wasm-against-native", "memory", "native");
  say("whole-against-slower", "whole", "slower");
  say("whole-against-reading", "whole", "reading");
} finally {
  engine.close();
  await visit.close();
}
