// The sealed page works wherever it is opened, in both browsers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSERS, PLACES, dropFile, launch, runAxe, screenshot, testId } from "./harness.mjs";
import { waitForText, waitForVerdict } from "./harness.mjs";

for (const browser of BROWSERS) {
  for (const where of PLACES) {
    test(`${browser}, ${where}`, async (t) => {
      const visit = await launch({ browser, where });
      t.after(() => visit.close());
      const { page } = visit;

      await t.test("twenty workers, one after the other", async () => {
        for (let lines = 1; lines <= 20; lines += 1) {
          await dropFile(page, testId("drop-zone"), { name: "x", bytes: "x\n".repeat(lines) });
          await waitForVerdict(page, lines);
          await page.$eval(testId("clear"), (button) => button.click());
          await page.waitForSelector(".empty");
        }
      });

      await t.test("a file of many chunks", async () => {
        const line = "#UP 01001 189001019802\n";
        const bytes = Buffer.alloc(line.length * 400_000, line);
        await dropFile(page, testId("drop-zone"), { name: "x", bytes });
        await waitForVerdict(page, 400_000);
      });

      await t.test("nothing to object to for axe", async () => {
        assert.deepEqual(await runAxe(page), []);
      });

      await t.test("a picture", () => screenshot(page, `opens-${browser}-${where}`));
      await t.test("no error and no breach of the policy", () => assert.deepEqual(visit.errors, []));
    });
  }
}

test("a browser without DecompressionStream is told so, in both languages", async (t) => {
  const visit = await launch({ browser: "chromium", where: "file" });
  t.after(() => visit.close());
  await visit.page.evaluateOnNewDocument(() => delete globalThis.DecompressionStream);
  await visit.page.reload();
  const text = await waitForText(visit.page, "#unsupported", "DecompressionStream");
  assert.match(text, /Den saknar: DecompressionStream/);
  assert.match(text, /It lacks: DecompressionStream/);
});
