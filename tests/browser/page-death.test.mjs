// The engine's death in a real worker: a panic or a trap at any moment is said in plain words, with nothing of what was
// read, and the next file is read by a new worker. The product knows nothing of this test: what the browser hands to
// the worker is made wrong, once, before the worker's own script runs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSERS, dropFile, launch, testId, waitForText, waitForVerdict } from "./harness.mjs";
import { NAME, SECRET, holds, nobody, notification, openNotification } from "./page-file.mjs";

const VERDICT = testId("verdict");
const ALERT = "[role=alert].alert-place";
const LINES = notification().toString("latin1").trimEnd().split("\n").length;
/** Of the file: its name, a protected person's street and number, another person's name and number. */
const CONTENT = ["navet_1501690", SECRET, nobody(1850, 120), NAME, nobody(1831, 101)];

/**
 * Ways to die, each a script that runs in the worker before its own; `trap()` executes the instruction `unreachable`.
 * All but one wait for `armed`, a message of the test.
 */
const DEATHS = {
  // `copy_to` panics where an array is not as long as it has said.
  "a panic at the first bytes": `
    for (const Reader of [ReadableStreamDefaultReader, self.ReadableStreamBYOBReader]) {
      if (!Reader) continue;
      const read = Reader.prototype.read;
      Reader.prototype.read = async function (...given) {
        const result = await read.apply(this, given);
        let asked = 0;
        if (result.value) Object.defineProperty(result.value, "length", { get: () => 10 + asked++ });
        return result;
      };
    }`,
  // Each chunk is followed by a look at the clock; the first is before any.
  "a trap in the middle of the reading": `
    let looks = 0;
    performance.now = () => (++looks > 2 ? trap() : looks);`,
  "a trap before the reading": "performance.now = trap;",
  "a trap at the start": "self.MessageChannel = trap;",
};

/** Dies when lines are read again, as soon as the test says so; the message means nothing to the engine. */
const LATE_DEATH = `
  let armed = false;
  addEventListener("message", (event) => { armed ||= event.data === "armed"; });
  const whole = Blob.prototype.arrayBuffer;
  Blob.prototype.arrayBuffer = function () { return armed ? trap() : whole.call(this); };`;

/** A module whose one function is \`unreachable\`. */
const TRAP = `const trap = () => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11,
]))).exports.f();`;

/** The next worker gets `fatal` before its script; later ones are sound again. */
function poison() {
  const Whole = Blob;
  globalThis.Blob = class extends Whole {
    constructor(parts, options) {
      const fatal = globalThis.fatal;
      if (options?.type !== "text/javascript" || !fatal) return new Whole(parts, options);
      globalThis.fatal = undefined;
      return new Whole([fatal, ...parts], options);
    }
  };
  const Old = Worker;
  globalThis.workers = [];
  globalThis.Worker = class extends Old {
    constructor(...given) {
      super(...given);
      workers.push(this);
    }
  };
}

const nextDiesOf = (page, way) => page.evaluate((way) => void (globalThis.fatal = way), `{${TRAP}${way}}\n`);

/** Waits for the words of a death, and for the absence of everything else. */
async function isDead(page) {
  await waitForText(page, ALERT, "Granskningen avbröts av ett internt fel");
  await waitForText(page, VERDICT, "Filen är stängd");
  assert.ok(!(await page.$(testId("progress"))), "still reading");
  const text = await page.$eval("body", (body) => body.innerText);
  assert.deepEqual(CONTENT.slice(1).filter((word) => text.includes(word)), []);
  assert.ok(!/unreachable|panic|wasm|RuntimeError/i.test(text));
}

/** Opens a sound file beside the dead one, which leaves. */
async function isBornAgain(page) {
  await openNotification(page);
  await waitForVerdict(page, LINES);
  assert.equal(await page.$eval(ALERT, (alert) => alert.innerText), "");
  assert.equal(await page.$(".queue li:nth-child(2)"), null);
}

for (const browser of BROWSERS) {
  test(`${browser}: the engine dies`, async (t) => {
    const visit = await launch({ browser, where: "file", before: poison });
    t.after(() => visit.close());
    const { page } = visit;

    for (const [name, way] of Object.entries(DEATHS)) {
      await t.test(name, async () => {
        await page.click(testId("clear")).catch(() => {});
        await nextDiesOf(page, way);
        await dropFile(page, testId("drop-zone"), { name: "navet_1501690.0", bytes: notification() });
        await isDead(page);
        await isBornAgain(page);
      });
    }

    await t.test("a trap while values are shown", async () => {
      await page.click(testId("clear"));
      await nextDiesOf(page, LATE_DEATH);
      await openNotification(page);
      await page.click(testId("tab-posts"));
      await page.click(testId("mask-toggle"));
      await waitForText(page, ".raw", NAME);
      await page.evaluate(() => workers.at(-1).postMessage("armed"));
      await page.focus(".raw");
      await page.keyboard.press("End");
      await isDead(page);
      await holds(page, () => !document.querySelector(".top-bar.is-unmasked"));
      await isBornAgain(page);
    });

    await t.test("what was said of it is put away by the keyboard, which then stands on the page", async () => {
      await page.evaluate(() => workers.at(-1).dispatchEvent(new Event("error")));
      await isDead(page);
      await page.focus(`${ALERT} .button`);
      await page.keyboard.press("Enter");
      await holds(page, () => document.activeElement.matches("main"));
      assert.equal(await page.$eval(ALERT, (alert) => alert.innerText), "");
    });

    await t.test("the console was told of none of it, and nothing left", () => {
      assert.deepEqual(visit.said, []);
      assert.deepEqual(visit.errors, []);
      assert.deepEqual(visit.leaks(), []);
    });
  });
}
