// What goes by itself: values are masked again after five minutes, everything goes after thirty without use, and when
// the page is left. The test holds the browser's clock: it moves on as that of a computer which wakes from sleep.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSERS, launch, testId, waitForText } from "./harness.mjs";
import { NAME, SECRET, appears, holds, openNotification } from "./page-file.mjs";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const FILE = "navet_1501690";
const PASTED = "187001012389";

/** Runs before the page: a clock that `advance` moves on, and an eye on workers and on ways back. */
function hold() {
  const [date, performed] = [Date.now, performance.now.bind(performance)];
  const real = { setTimeout: setTimeout.bind(window), setInterval: setInterval.bind(window) };
  const clear = clearTimeout.bind(window);
  const timers = new Map();
  let ahead = 0;
  Date.now = () => date() + ahead;
  performance.now = () => performed() + ahead;
  const hold = (start, again) => (call, after, ...given) => {
    const timer = { due: performed() + ahead + (after || 0) };
    timer.run = () => {
      if (again) timer.due = performed() + ahead + after;
      else timers.delete(id);
      call(...given);
    };
    const id = real[start](() => timer.run(), after);
    timers.set(id, timer);
    return id;
  };
  globalThis.setTimeout = hold("setTimeout", false);
  globalThis.setInterval = hold("setInterval", true);
  globalThis.clearTimeout = globalThis.clearInterval = (id) => {
    timers.delete(id);
    clear(id);
  };
  globalThis.advance = (millis) => {
    ahead += millis;
    const now = performed() + ahead;
    for (const timer of [...timers.values()]) if (timer.due <= now) timer.run();
  };

  globalThis.ended = 0;
  const terminate = Worker.prototype.terminate;
  Worker.prototype.terminate = function () {
    globalThis.ended += 1;
    terminate.call(this);
  };
  addEventListener("pageshow", (event) => (globalThis.kept = event.persisted));
}

const advance = (page, millis) => page.evaluate((millis) => advance(millis), millis);
const click = (page, selector) => page.$eval(selector, (element) => element.click());
/** All that the document holds, seen or not, and what stands in fields. */
const everything = (page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll("input, textarea")].map((field) => field.value);
    return [document.title, document.documentElement.outerHTML, ...fields].join("\n");
  });
const held = async (page, ...words) => {
  const all = await everything(page);
  return words.filter((word) => all.includes(word));
};
const isEmpty = async (page) => {
  await appears(page, ".empty");
  assert.deepEqual(await held(page, FILE, NAME, SECRET, PASTED), []);
};
const said = (page, words) => waitForText(page, ".unseen[role=status]", words);

for (const browser of BROWSERS) {
  test(`${browser}: what time does`, async (t) => {
    const visit = await launch({ browser, where: "file", before: hold });
    t.after(() => visit.close());
    const { page } = visit;

    await t.test("values are masked again after five minutes", async () => {
      await openNotification(page);
      await click(page, testId("tab-posts"));
      await page.click(testId("mask-toggle"));
      await waitForText(page, ".raw", NAME);
      await advance(page, 5 * MINUTE - 20 * SECOND);
      await waitForText(page, ".top-bar", "Omaskerat, maskeras om 0:1");
      assert.deepEqual(await held(page, NAME), [NAME]);
      // Being used does not prolong it.
      await page.keyboard.press("ArrowDown");
      await advance(page, 21 * SECOND);
      await said(page, "Värdena är maskerade.");
      await holds(page, (name) => !document.documentElement.outerHTML.includes(name), NAME);
      assert.equal(await page.$(".top-bar.is-unmasked"), null);
    });

    await t.test("so is the post of a protected person", async () => {
      await click(page, ".toolbar .segment:nth-child(3)");
      await waitForText(page, ".reading", "Skyddad person");
      await click(page, testId("open-post"));
      await waitForText(page, ".reading", SECRET);
      await advance(page, 5 * MINUTE + SECOND);
      await holds(page, (secret) => !document.documentElement.outerHTML.includes(secret), SECRET);
      assert.deepEqual(await held(page, FILE), [FILE]);
    });

    await t.test("everything goes after thirty minutes without use, counted from the last", async () => {
      await advance(page, 20 * MINUTE);
      await page.keyboard.press("Shift");
      await advance(page, 30 * MINUTE - 20 * SECOND);
      // A second is not enough for the page to notice, two are.
      await new Promise((resolve) => setTimeout(resolve, 2 * SECOND));
      assert.deepEqual(await held(page, FILE), [FILE]);
      const ended = await page.evaluate(() => globalThis.ended);
      await page.mouse.move(300, 300);
      await advance(page, 21 * SECOND);
      await said(page, "Allt rensades efter 30 minuter utan användning.");
      await isEmpty(page);
      assert.equal(await page.evaluate(() => globalThis.ended), ended + 1);
    });

    await t.test("so does what was only written into the window for pasting", async () => {
      await click(page, testId("paste"));
      await page.type("textarea", PASTED);
      assert.deepEqual(await held(page, PASTED), [PASTED]);
      await advance(page, 30 * MINUTE + SECOND);
      await said(page, "Allt rensades efter 30 minuter utan användning.");
      await holds(page, () => !document.querySelector("dialog, textarea"));
      await isEmpty(page);
    });

    await t.test("so does a term list that waits for files", async () => {
      await page.$eval(testId("terms-input"), (input) => {
        const given = new DataTransfer();
        given.items.add(new File(["code,name_sv\n09001,Boendeform\n"], "mina termer.csv"));
        input.files = given.files;
        input.dispatchEvent(new Event("change"));
      });
      await waitForText(page, testId("own-terms"), "mina termer.csv");
      await advance(page, 30 * MINUTE + SECOND);
      await said(page, "Allt rensades efter 30 minuter utan användning.");
      await page.waitForSelector(testId("own-terms"), { hidden: true });
      assert.deepEqual(await held(page, "mina termer.csv", "Boendeform"), []);
    });

    await t.test("no error", () => assert.deepEqual(visit.errors, []));
  });

  test(`${browser}: leaving the page`, async (t) => {
    const visit = await launch({ browser, where: "http", before: hold });
    t.after(() => visit.close());
    const { page } = visit;
    const fill = async () => {
      await openNotification(page);
      await click(page, testId("tab-posts"));
      await page.click(testId("mask-toggle"));
      await waitForText(page, ".raw", NAME);
      await page.type(testId("locate"), PASTED);
      assert.deepEqual(await held(page, FILE, NAME, PASTED), [FILE, NAME, PASTED]);
    };

    await t.test("nothing is left when the browser lays the page aside", async () => {
      await fill();
      const ended = await page.evaluate(() => globalThis.ended);
      // At once, not when somebody comes back: what is laid aside is held as it is.
      const left = await page.evaluate(async (words) => {
        dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
        // Whatever was put off until the end of this turn is done now.
        await new Promise((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
        const fields = [...document.querySelectorAll("input, textarea")].map((field) => field.value).join();
        return words.filter((word) => `${document.documentElement.outerHTML}${fields}`.includes(word));
      }, [FILE, NAME, PASTED]);
      assert.deepEqual(left, []);
      assert.equal(await page.evaluate(() => globalThis.ended), ended + 1);
    });

    await t.test("nothing comes back on the way back", async () => {
      await fill();
      await page.goto("about:blank");
      // Not by the test's own hand, which would wait for a document to load: there may be none.
      await page.evaluate(() => void setTimeout(() => history.back()));
      await appears(page, testId("drop-zone"));
      t.diagnostic(`kept by the browser: ${await page.evaluate(() => globalThis.kept)}`);
      await isEmpty(page);
      // And the page works.
      await openNotification(page);
    });

    await t.test("nor by loading it again", async () => {
      await fill();
      await page.reload();
      await appears(page, testId("drop-zone"));
      await isEmpty(page);
    });

    await t.test("no error", () => assert.deepEqual(visit.errors, []));
  });
}
