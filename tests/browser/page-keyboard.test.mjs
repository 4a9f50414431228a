// Every task by keyboard alone, and the focus is never lost on the way.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { BROWSERS, PATIENCE, dropPath, launch, testId, waitForText } from "./harness.mjs";
import { NAME, POSTS, SECRET, appears, holds, notification, openNotification, tabTo } from "./page-file.mjs";

/** A tool of the bar; it stands in the menu of narrow pages as well. */
const tool = (id) => `.tools.wide-only ${testId(id)}`;
/** Comes to an element by Tab and presses Enter on it. */
async function enter(page, selector, options) {
  await tabTo(page, selector, options);
  await page.keyboard.press("Enter");
}
/** The focus stands on an element that fits, soon. */
const focused = (page, selector) =>
  holds(page, (selector) => document.activeElement.matches(selector), selector);

const selected = (page) => page.$eval("[role=tab][aria-selected=true]", (tab) => tab.dataset.testid);
const inFocus = (page) => page.evaluate(() => document.activeElement.getAttribute("data-testid"));
const currentLine = (page) => page.$eval(".line.is-current", (line) => Number(line.dataset.line));

for (const browser of BROWSERS) {
  test(`${browser}: by keyboard alone`, async (t) => {
    const visit = await launch({ browser, where: "file" });
    t.after(() => visit.close());
    const { page } = visit;

    await t.test("the sample is opened and cleared", async () => {
      await enter(page, testId("sample"));
      await appears(page, testId("verdict"));
      await enter(page, tool("clear"), { back: true });
      await appears(page, ".empty");
    });

    await t.test("a term list is opened and taken away again", async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "navlupp-"));
      t.after(() => rmSync(folder, { recursive: true }));
      const list = path.join(folder, "termer.csv");
      writeFileSync(list, "code,name_sv\n09001,Boendeform\n");
      await enter(page, tool("terms"), { back: true });
      await focused(page, testId("terms-open"));
      const asked = page.waitForFileChooser({ timeout: PATIENCE });
      await page.keyboard.press("Enter");
      await (await asked).accept([list]);
      await waitForText(page, testId("own-terms"), "1 ny term");
      await focused(page, tool("terms"));
      await enter(page, testId("terms-remove"));
      await focused(page, "main");
      await page.waitForSelector(testId("own-terms"), { hidden: true });
    });

    await t.test("a folder is opened: its files, not its sub-folders'", async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "navlupp-"));
      t.after(() => rmSync(folder, { recursive: true }));
      mkdirSync(path.join(folder, "sub"));
      for (const name of ["b.txt", "a.txt", "sub/c.txt"]) writeFileSync(path.join(folder, name), "#POST_START\n");
      const asked = page.waitForFileChooser({ timeout: PATIENCE });
      await enter(page, ".ways-in button:first-child");
      const chooser = await asked;
      // Firefox lets nobody but a person choose a folder; a chooser that nobody answers keeps it from another.
      if (browser === "firefox") return;
      await chooser.accept([folder]);
      await waitForText(page, testId("verdict"), "Hela filen läst");
      await holds(page, () => document.querySelectorAll(".queue li").length === 2);
      assert.deepEqual(await page.$$eval(".queue .file-name", (names) => names.map((name) => name.innerText)), ["a.txt", "b.txt"]);
      await enter(page, tool("clear"), { back: true });
      await appears(page, ".empty");
    });

    await t.test("text is written into the window for pasting and sent", async () => {
      await enter(page, testId("paste"));
      await focused(page, "#paste-field");
      await page.keyboard.type("#POST_START\n#POST_SLUT\n");
      await enter(page, testId("paste-go"));
      await waitForText(page, testId("verdict"), "Hela filen läst");
      await focused(page, "main");
      await enter(page, tool("clear"), { back: true });
      await appears(page, ".empty");
    });

    await t.test("Escape and the button for it close that window, and the focus goes back", async () => {
      await tabTo(page, testId("paste"));
      for (const close of [() => page.keyboard.press("Escape"), () => enter(page, ".dialog-buttons button:last-child")]) {
        await page.keyboard.press("Enter");
        await appears(page, "dialog[open]");
        await close();
        await page.waitForSelector("dialog", { hidden: true });
        await focused(page, testId("paste"));
      }
    });

    await t.test("the self-test runs and closes", async () => {
      await enter(page, testId("run-self-test"));
      await waitForText(page, testId("self-test"), "Självtestet gick bra");
      await focused(page, ".dialog-buttons button");
      await page.keyboard.press("Enter");
      await page.waitForSelector("dialog", { hidden: true });
      await focused(page, testId("run-self-test"));
    });

    await t.test("a reading is cancelled", async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "navlupp-"));
      t.after(() => rmSync(folder, { recursive: true }));
      const file = path.join(folder, "long.txt");
      writeFileSync(file, notification());
      // Sparse: nothing but a length.
      truncateSync(file, 16 * 2 ** 30);
      await dropPath(page, testId("drop-zone"), file, async () => {});
      await enter(page, testId("cancel"));
      await waitForText(page, testId("verdict"), "Läst del");
      await focused(page, "main");
      await enter(page, tool("clear"), { back: true });
      await appears(page, ".empty");
    });

    await t.test("files are opened, and another of them is chosen", async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "navlupp-"));
      t.after(() => rmSync(folder, { recursive: true }));
      const files = ["a.txt", "b.txt"].map((name) => path.join(folder, name));
      writeFileSync(files[0], notification());
      writeFileSync(files[1], "#POST_START\n#POST_SLUT\n");
      const asked = page.waitForFileChooser({ timeout: PATIENCE });
      await enter(page, testId("drop-zone"));
      await (await asked).accept(files);
      await waitForText(page, testId("verdict"), "Hela filen läst");
      const reads = (lines) => holds(page, (lines) =>
        document.querySelectorAll("[data-testid=verdict] .fact .box-figure")[1]?.innerText === lines, String(lines));
      await tabTo(page, testId("files"), { back: true });
      await page.keyboard.press("ArrowDown");
      await reads(2);
      await focused(page, testId("files"));
      await page.keyboard.press("ArrowUp");
      await reads(notification().toString("latin1").trimEnd().split("\n").length);
      // The list of files leads there as well.
      await enter(page, ".queue li:nth-child(2) button");
      await reads(2);
      await focused(page, ".queue li:nth-child(2) button");
      await enter(page, tool("clear"), { back: true });
      await appears(page, ".empty");
    });

    await openNotification(page);

    await t.test("a figure leads to its posts, and their filter is taken away", async () => {
      await enter(page, `${testId("table-deregistration")} .figure`);
      await waitForText(page, ".chip", "01006 AV");
      await focused(page, ".raw");
      assert.equal(await selected(page), "tab-posts");
      await waitForText(page, ".reading", "01006");
      await enter(page, ".chip", { back: true });
      await page.waitForSelector(".chip", { hidden: true });
      await focused(page, ".toolbar .segment");
      await tabTo(page, testId("tab-posts"), { back: true });
      await page.keyboard.press("Home");
      assert.equal(await selected(page), "tab-overview");
    });

    await t.test("arrows move between the tabs", async () => {
      await focused(page, testId("tab-overview"));
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

    await t.test("the post of a protected person is opened by its own act, and masked again", async () => {
      await enter(page, ".toolbar .segment:nth-child(3)");
      await waitForText(page, ".reading", "Skyddad person");
      const says = (word) => page.$eval(".posts", (posts, word) => posts.innerText.includes(word), word);
      assert.ok(!(await says(SECRET)));
      await enter(page, testId("open-post"));
      await waitForText(page, ".reading", SECRET);
      await focused(page, testId("open-post"));
      await page.keyboard.press("Enter");
      await holds(page, (word) => !document.querySelector(".posts").innerText.includes(word), SECRET);
      await holds(page, () => document.querySelector(".reading .card"));
      await focused(page, testId("open-post"));
    });

    await t.test("on a narrow page a sentence leads to its lines, which take its place", async () => {
      await page.setViewport({ width: 390, height: 844 });
      await enter(page, ".panes .segment:last-child", { back: true });
      await appears(page, ".reading .told");
      assert.equal(await page.$(".raw"), null);
      await enter(page, ".telling li:nth-child(2) .told");
      await focused(page, ".raw");
      assert.equal(await page.$(".reading"), null);
      assert.ok(await page.$(".line.is-current.in-post"));
      await page.setViewport({ width: 1280, height: 800 });
      await appears(page, ".reading .told.is-current");
    });

    await t.test("the export menu opens, and Escape closes it", async () => {
      await enter(page, tool("export"), { back: true });
      await tabTo(page, testId("export-json"));
      await page.keyboard.press("Escape");
      await focused(page, testId("export"));
    });

    await t.test("another theme", async () => {
      await tabTo(page, tool("theme"));
      for (const theme of ["light", "dark", "system"]) {
        await page.keyboard.press("Enter");
        await holds(page, (theme) => document.documentElement.dataset.theme === theme, theme);
        await focused(page, tool("theme"));
      }
    });

    await t.test("another language", async () => {
      await tabTo(page, tool("language"), { back: true });
      await page.keyboard.type("E");
      await holds(page, () => document.documentElement.lang === "en");
    });

    // Last: Firefox then shows a panel of its own, which takes the keys.
    await t.test("a report is saved", async () => {
      await enter(page, tool("export"), { back: true });
      await enter(page, tool("export-json"));
      await focused(page, testId("export"));
      const file = path.join(visit.downloads, "navlupp-rapport.json");
      for (let waits = 0; !(existsSync(file) && readFileSync(file, "utf8").endsWith("}\n")); waits += 1) {
        assert.ok(waits < 400, "never saved");
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const report = readFileSync(file, "utf8");
      assert.equal(JSON.parse(report).files[0].posts, POSTS);
      assert.ok(!report.includes(NAME) && !report.includes(SECRET));
    });
    await t.test("no error and no breach of the policy", () => assert.deepEqual(visit.errors, []));
  });
}
