// The pages of terms and keywords: the words of docs/terms, opened from where a term stands, by pointer and by keyboard.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BROWSERS, launch, runAxe, testId } from "./harness.mjs";
import { appears, holds, openNotification, tabTo } from "./page-file.mjs";

const PAGE = `dialog[open] ${testId("term-page")}`;
const LANGUAGES = { sv: "Svenska", en: "English", fi: "Suomi" };

/** Letters only: Markdown's own marks, links and layout are no words. */
const bare = (text) => text.replace(/[^\p{L}\p{N}]/gu, "");

/** What a file of docs/terms says in a language: its title, and all below. */
function written(file, language) {
  const markdown = readFileSync(new URL(`../../docs/terms/${file}.md`, import.meta.url), "utf8");
  const part = markdown.split("\n## ").find((part) => part.startsWith(`${LANGUAGES[language]}: `));
  const [title, ...rest] = part.slice(LANGUAGES[language].length + 2).split("\n");
  return { title, words: rest.join("\n").replace(/\]\([^)]*\.md\)/g, "]") };
}

/** The window says what the file says; how sure it is stands above it, drawn. */
async function says(page, file, language) {
  const { title, words } = written(file, language);
  await holds(page, (title) => document.querySelector("dialog[open] h2")?.innerText === title, title);
  const shown = await page.$$eval(`${PAGE} > :not(.rule-kind)`, (parts) => parts.map((part) => part.innerText).join("\n"));
  assert.equal(bare(shown), bare(words), `${file} in ${language}`);
}

/** Gone, and not only hidden: the page hears of a closed window a moment later than it closes. */
const closed = (page) => holds(page, () => !document.querySelector("dialog"));
const openTerm = (page, code) =>
  page.evaluate((code) => {
    const rows = [...document.querySelectorAll(".term-table tr")];
    rows.find((row) => row.querySelector(".code")?.innerText === code).querySelector(".sheet-link").click();
  }, code);

for (const browser of BROWSERS) {
  test(`${browser}: the pages of terms`, async (t) => {
    const visit = await launch({ browser, where: "file" });
    t.after(() => visit.close());
    const { page } = visit;
    await openNotification(page);
    await page.click(testId("tab-terms"));
    await appears(page, ".sheet-link");

    await t.test("every term of the file says what its page in docs says, in three languages", async () => {
      const codes = await page.$$eval(".term-table tbody .code", (codes) => codes.map((code) => code.innerText));
      assert.ok(codes.length > 7, `${codes}`);
      for (const language of ["en", "fi", "sv"]) {
        await page.select(`.tools.wide-only ${testId("language")}`, language);
        await holds(page, (language) => document.documentElement.lang === language, language);
        for (const code of codes) {
          await openTerm(page, code);
          await says(page, code, language);
          await page.keyboard.press("Escape");
          await closed(page);
        }
      }
    });

    await t.test("by keyboard in Termer: it opens, scrolls and closes, and the focus goes back", async () => {
      await tabTo(page, ".term-table .sheet-link");
      for (const close of [
        () => page.keyboard.press("Escape"),
        async () => {
          await tabTo(page, ".dialog-buttons button");
          await page.keyboard.press("Enter");
        },
      ]) {
        await page.keyboard.press("Enter");
        await appears(page, PAGE);
        await holds(page, () => document.activeElement.matches(".sheet-page"));
        await close();
        await closed(page);
        await holds(page, () => document.activeElement.matches(".term-table .sheet-link"));
      }
    });

    await t.test("in Poster a question mark opens the page of the line in focus, of a keyword too", async () => {
      await page.click(testId("tab-posts"));
      await appears(page, ".raw .line");
      await page.focus(".raw");
      await page.keyboard.press("Home");
      await appears(page, "[role=tooltip] .pop-more");
      await page.keyboard.press("?");
      await says(page, "keyword-info_start", "sv");
      await page.keyboard.press("Escape");
      await closed(page);
      await holds(page, () => document.activeElement.matches(".raw"));
      for (let lines = 0; lines < 8; lines += 1) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("?");
      await says(page, "01001", "sv");
      await page.keyboard.press("Escape");
      await closed(page);
    });

    await t.test("so does a name in a card, and a double click on a line", async () => {
      await appears(page, ".card .sheet-link");
      await page.$eval(".card .sheet-link", (link) => link.click());
      await appears(page, PAGE);
      await page.keyboard.press("Escape");
      await closed(page);
      const line = await page.$("#line-3 .keyword");
      await line.click({ count: 2 });
      await says(page, "keyword-effective_date", "sv");
    });

    await t.test("nothing for axe to object to, in both themes, wide and narrow; nothing beside the screen", async () => {
      await page.keyboard.press("Escape");
      await closed(page);
      await page.click(testId("tab-terms"));
      await openTerm(page, "01006");
      await appears(page, PAGE);
      for (const [width, height] of [[1440, 900], [390, 844], [320, 256]]) {
        await page.setViewport({ width, height });
        for (const theme of ["light", "dark"]) {
          // A colour on its way is none that axe should judge.
          await page.evaluate(async (theme) => {
            document.documentElement.dataset.theme = theme;
            await new Promise(requestAnimationFrame);
            await Promise.all(document.getAnimations().map((animation) => animation.finished));
          }, theme);
          assert.deepEqual(await runAxe(page), [], `${width} ${theme}`);
        }
        const room = await page.evaluate(() => {
          const dialog = document.querySelector("dialog[open]");
          const { left, right, top, bottom } = dialog.getBoundingClientRect();
          const inner = dialog.querySelector(".sheet-page");
          return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && inner.scrollWidth <= inner.clientWidth;
        });
        assert.ok(room, `${width}`);
      }
    });

    await t.test("no error and no breach of the policy", () => assert.deepEqual(visit.errors, []));
  });
}
