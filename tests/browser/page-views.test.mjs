// Every view in both themes and at four widths: nothing for axe to object to, nothing beside the screen, no error.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSERS, dropFile, launch, runAxe, screenshot, testId } from "./harness.mjs";
import { appears, openNotification } from "./page-file.mjs";

const SIZES = [
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [390, 844],
  // 1280 px at 400 %.
  [320, 256],
];

/** How each view is reached from the one before. */
const VIEWS = {
  async empty() {},
  async paste(page) {
    await page.click(testId("paste"));
    await appears(page, "dialog[open]");
  },
  async overview(page) {
    await page.keyboard.press("Escape");
    await openNotification(page);
  },
  async findings(page) {
    await page.click(testId("tab-findings"));
    await page.click(".rule-row");
    await appears(page, ".examples tbody tr");
  },
  async posts(page) {
    await page.click(testId("tab-posts"));
    await appears(page, ".reading .card");
  },
  async terms(page) {
    await page.click(testId("tab-terms"));
    await appears(page, ".term-table");
  },
  async "posts of a file without lines"(page) {
    await page.click(testId("tab-overview"));
    await dropFile(page, testId("verdict"), { name: "a.xml", bytes: "<?xml version='1.0'?><a/>" });
    await page.click(testId("tab-posts"));
    await appears(page, ".raw .nothing");
  },
};

for (const browser of BROWSERS) {
  test(`${browser}: every view`, async (t) => {
    const visit = await launch({ browser, where: "file" });
    t.after(() => visit.close());
    const { page } = visit;
    await page.setViewport({ width: 1440, height: 900 });
    const choose = async (theme) => {
      for (let clicks = 0; clicks < 3; clicks += 1) {
        const now = await page.$eval("html", (root) => root.dataset.theme);
        if (now === theme) return;
        await page.$eval(`.tools.wide-only ${testId("theme")}`, (button) => button.click());
      }
      assert.equal(await page.$eval("html", (root) => root.dataset.theme), theme);
    };

    for (const [name, reach] of Object.entries(VIEWS)) {
      await t.test(name, async () => {
        await page.setViewport({ width: 1440, height: 900 });
        await reach(page);
        for (const theme of ["light", "dark"]) {
          await choose(theme);
          for (const [width, height] of SIZES) {
            await screenshot(page, `page-${name}-${theme}-${width}-${browser}`, { width, height });
            assert.deepEqual(await runAxe(page), [], `${theme}, ${width} px`);
            const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(over <= 0, `${theme}: ${over} px beside a screen of ${width} px`);
          }
        }
      });
    }
    await t.test("no error and no breach of the policy", () => assert.deepEqual(visit.errors, []));
  });
}
