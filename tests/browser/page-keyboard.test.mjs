// Every task by keyboard alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSERS, launch, testId } from "./harness.mjs";
import { appears, holds, openNotification, tabTo } from "./page-file.mjs";

const selected = (page) => page.$eval("[role=tab][aria-selected=true]", (tab) => tab.dataset.testid);
const inFocus = (page) => page.evaluate(() => document.activeElement.getAttribute("data-testid"));
const currentLine = (page) => page.$eval(".line.is-current", (line) => Number(line.dataset.line));

for (const browser of BROWSERS) {
  test(`${browser}: by keyboard alone`, async (t) => {
    const visit = await launch({ browser, where: "file" });
    t.after(() => visit.close());
    const { page } = visit;

    await t.test("the sample is opened and cleared", async () => {
      await tabTo(page, testId("sample"));
      await page.keyboard.press("Enter");
      await appears(page, testId("verdict"));
      await tabTo(page, `.tools.wide-only ${testId("clear")}`, { back: true });
      await page.keyboard.press("Enter");
      await appears(page, ".empty");
    });

    await t.test("text is pasted in the window, and Escape closes it", async () => {
      await tabTo(page, testId("paste"));
      await page.keyboard.press("Enter");
      await appears(page, "dialog[open]");
      await page.keyboard.press("Escape");
      await page.waitForSelector("dialog", { hidden: true });
    });

    await openNotification(page);

    await t.test("arrows move between the tabs", async () => {
      await tabTo(page, testId("tab-overview"));
      await page.keyboard.press("ArrowRight");
      assert.equal(await selected(page), "tab-findings");
      assert.equal(await inFocus(page), "tab-findings");
      await page.keyboard.press("End");
      assert.equal(await selected(page), "tab-terms");
      await page.keyboard.press("ArrowRight");
      assert.equal(await selected(page), "tab-overview");
      await page.keyboard.press("ArrowRight");
    });

    await t.test("a rule opens, and Enter on an example leads to its line", async () => {
      await tabTo(page, ".rule-row");
      await page.keyboard.press("Enter");
      await appears(page, ".examples tbody .link");
      await tabTo(page, ".examples .link");
      const line = await page.evaluate(() => Number(document.activeElement.textContent.replace(/\D/g, "")));
      await page.keyboard.press("Enter");
      await holds(page, (line) => document.activeElement.matches(".raw") && document.querySelector(`#line-${line}.is-current`), line);
      assert.equal(await selected(page), "tab-posts");
    });

    await t.test("keys move the line in focus, and its meaning stands beside it", async () => {
      await page.keyboard.press("Home");
      await holds(page, () => document.querySelector("#line-1.is-current"));
      await page.keyboard.press("ArrowDown");
      await holds(page, () => document.querySelector("#line-2.is-current [role=tooltip]"));
      assert.equal(await page.$eval(".raw", (raw) => raw.getAttribute("aria-activedescendant")), "line-2");
      await page.keyboard.press("Escape");
      await holds(page, () => !document.querySelector("[role=tooltip]"));
      await page.keyboard.press("PageDown");
      await holds(page, () => Number(document.querySelector(".line.is-current").dataset.line) > 10);
      await page.keyboard.press("End");
      const rows = await page.$eval(".raw", (raw) => Number(raw.getAttribute("aria-rowcount")));
      await holds(page, (rows) => document.querySelector(`#line-${rows}.is-current`), rows);
      assert.equal(await currentLine(page), rows);
    });

    await t.test("the arrows of the toolbar step from fault to fault", async () => {
      await tabTo(page, ".toolbar .segment:nth-child(2)", { back: true });
      await page.keyboard.press("Enter");
      await holds(page, () => document.querySelector(".reading .fault-card"));
    });

    await t.test("a line is found by its number", async () => {
      await tabTo(page, testId("locate"), { back: true });
      await page.keyboard.type("30");
      await page.keyboard.press("Enter");
      await holds(page, () => document.querySelector("#line-30.is-current"));
    });

    await t.test("values are shown and masked again", async () => {
      await tabTo(page, testId("mask-toggle"), { back: true });
      await page.keyboard.press("Enter");
      await appears(page, ".top-bar.is-unmasked");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".top-bar.is-unmasked", { hidden: true });
    });

    await t.test("the export menu opens, and Escape closes it", async () => {
      await tabTo(page, `.tools.wide-only ${testId("export")}`);
      await page.keyboard.press("Enter");
      await tabTo(page, testId("export-json"));
      await page.keyboard.press("Escape");
      await holds(page, () => document.activeElement.matches("[data-testid=export]"));
    });

    await t.test("another language", async () => {
      await tabTo(page, `.tools.wide-only ${testId("language")}`);
      await page.keyboard.type("E");
      await holds(page, () => document.documentElement.lang === "en");
    });
    await t.test("no error and no breach of the policy", () => assert.deepEqual(visit.errors, []));
  });
}
