// A walk through everything the page can do, faults included. Whoever adds a feature adds a stop.
//
// Each stop begins where the one before ended, and ends with its outcome on show.
import assert from "node:assert/strict";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PATIENCE, dropFile, dropPath, testId, waitForText, waitForVerdict } from "./harness.mjs";
import { NAME, POSTS, SECRET, nobody, notification } from "./page-file.mjs";

const DROP_ZONE = testId("drop-zone");
const VERDICT = testId("verdict");
const WHOLE = "Hela filen läst";

/** A tool of the bar; it stands in the menu of narrow pages as well. */
const tool = (id) => `.tools.wide-only ${testId(id)}`;

/** The number of the protected person in the file, and of another who is not. */
const PROTECTED = nobody(1850, 120);
const PERSON = nobody(1831, 101);
/** What people call their files: the page shows it and tells nobody. Of a person who does not stand in the file. */
const FILE = `OLLE ${nobody(1879, 301)}.txt`;
/** An error message like those that show what a program was working on. */
const LAST_WORDS = `not a date: ${PERSON} ${NAME}`;

/** What a list of one's own calls a term. */
const TERM = "Tilltalsnamn enligt oss";

/** Values of persons that stand in the file. */
const CONTENT = [NAME, SECRET, PROTECTED, PERSON, PERSON.slice(2)];

const TEXT = notification().toString("latin1").trimEnd().split("\n");
const LINES = TEXT.length;

/** Where the protected person's post begins, two lines before the number. */
const PROTECTED_POST = TEXT.indexOf(`#UP 01001 ${PROTECTED}`) - 1;

/** Waits until a condition holds in the page. */
const holds = (page, condition, ...values) =>
  page.waitForFunction(condition, { timeout: PATIENCE, polling: 50 }, ...values);

const appears = (page, selector) => page.waitForSelector(selector, { timeout: PATIENCE });

/** Waits until the whole page says, or no longer says, a word. */
const says = (page, word, is = true) =>
  holds(page, (word, is) => document.body.innerText.includes(word) === is, word, is);

/** Clicks as soon as there is something to click; by its own method, since rows move while a page is drawn. */
async function click(page, selector) {
  await appears(page, `${selector}:not(:disabled)`);
  await page.$eval(selector, (element) => element.click());
}

/** Where reading stopped stands twice in the verdict, as a sentence and as a figure: both must say the same. */
async function saysOneAmount(page) {
  await click(page, testId("tab-overview"));
  const sentence = await waitForText(page, `${VERDICT} p`, "stannade efter");
  const figure = await waitForText(page, `${VERDICT} .fact-read`, "Läst del");
  // Of a file that is gone, browsers tell no size.
  const [, amount, of] = figure.match(/del (.+?)(?: av (.+))?$/);
  assert.equal(sentence.match(/stannade efter (.+?)\. /)[1], amount);
  assert.notEqual(of, "0\u{a0}byte");
}

/** Waits for the line in focus and for its text. */
const atLine = (page, line) =>
  holds(page, (line) => document.querySelector(`#line-${line}.is-current .line-text`)?.innerText.trim(), line);

const STOPS = {
  async "the built-in sample"({ page }) {
    await click(page, testId("sample"));
    await waitForText(page, VERDICT, WHOLE);
    await click(page, tool("clear"));
    await appears(page, ".empty");
  },

  async "the self-test"({ page }) {
    await click(page, testId("run-self-test"));
    await waitForText(page, testId("self-test"), "Självtestet gick bra");
    await page.keyboard.press("Escape");
    await holds(page, () => !document.querySelector("dialog"));
  },

  async "a file held over the page, and taken away"({ page }) {
    const drag = (kind) =>
      page.evaluate((kind) => {
        document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true }));
      }, kind);
    await drag("dragover");
    await appears(page, ".is-over");
    await drag("dragleave");
    await holds(page, () => !document.querySelector(".is-over"));
  },

  async "a dropped file"({ page }) {
    await dropFile(page, DROP_ZONE, { name: FILE, bytes: notification() });
    await waitForVerdict(page, LINES);
    await says(page, FILE);
  },

  async "every part"({ page }) {
    for (const [part, inside] of Object.entries({
      findings: testId("table-findings"),
      posts: `${testId("posts-view")} .reading .card`,
      terms: ".term-table",
      overview: testId("table-deregistration"),
    })) {
      await click(page, testId(`tab-${part}`));
      await appears(page, inside);
      assert.ok(!(await page.$eval("body", (body) => body.innerText)).includes(SECRET), part);
    }
  },

  async "tables in another form, and more of their rows"({ page }) {
    await page.$$eval(".panel .more, .panel .section-head button", (buttons) => {
      for (const button of buttons) button.click();
    });
    await appears(page, testId("table-deregistration"));
  },

  async "a rule, and a jump to a line of its examples"({ page }) {
    await click(page, `${VERDICT} .box.has`);
    await click(page, ".rule-row");
    await appears(page, ".rule-pane h4");
    const line = await appears(page, ".examples tbody .link");
    const number = await line.evaluate((link) => Number(link.innerText.replace(/\D/g, "")));
    await click(page, ".examples tbody .link");
    await atLine(page, number);
  },

  async "the page of a term"({ page }) {
    await click(page, testId("tab-terms"));
    await click(page, ".term-table .sheet-link");
    await appears(page, `dialog[open] ${testId("term-page")}`);
    await page.keyboard.press("Escape");
    await holds(page, () => !document.querySelector("dialog"));
  },

  async "findings searched"({ page }) {
    await click(page, testId("tab-findings"));
    await page.type(`${testId("table-findings")} input[type=search]`, "NAV000");
    await waitForText(page, testId("table-findings"), "Ingen anmärkning passar.");
  },

  async "from post to post"({ page }) {
    await click(page, testId("tab-posts"));
    await page.type(testId("locate"), "post 2\n");
    await waitForText(page, ".step-status", `2 av ${POSTS}`);
    await click(page, testId("next"));
    await waitForText(page, ".step-status", `3 av ${POSTS}`);
    await click(page, testId("previous"));
    await waitForText(page, ".step-status", `2 av ${POSTS}`);
    await click(page, ".toolbar .segment:nth-child(2)");
    await appears(page, ".reading .fault-card");
  },

  async "a line, a post id and a number looked for"({ page }) {
    await page.type(testId("locate"), "12\n");
    await atLine(page, 12);
    await page.type(testId("locate"), `${PROTECTED}\n`);
    await atLine(page, PROTECTED_POST);
    await page.type(testId("locate"), "2026.001.999\n");
    await appears(page, ".search.is-missing");
  },

  async "a figure that leads to its posts"({ page }) {
    await click(page, testId("tab-overview"));
    await click(page, `${testId("table-deregistration")} .figure`);
    await waitForText(page, ".chip", "01006 AV");
    await click(page, ".chip");
    await holds(page, () => !document.querySelector(".chip"));
  },

  async "values shown, but not those of the protected"({ page }) {
    await click(page, testId("mask-toggle"));
    await appears(page, ".top-bar.is-unmasked");
    await says(page, NAME);
    await click(page, ".toolbar .segment:nth-child(3)");
    await waitForText(page, ".reading", "Skyddad person");
    assert.ok(!(await page.$eval("body", (body) => body.innerText)).includes(SECRET));
  },

  async "the post of a protected person, opened"({ page }) {
    await click(page, testId("open-post"));
    await says(page, SECRET);
  },

  async "everything masked again"({ page }) {
    await click(page, testId("mask-toggle"));
    await says(page, SECRET, false);
    await click(page, testId("tab-posts"));
    await says(page, SECRET, false);
  },

  async "three languages"({ page }) {
    for (const [code, word] of [
      ["fi", "Huomautukset"],
      ["en", "Findings"],
      ["sv", "Anmärkningar"],
    ]) {
      await page.select(tool("language"), code);
      await waitForText(page, testId("tab-findings"), word);
      await holds(page, (code) => document.documentElement.lang === code, code);
      for (const part of ["terms", "findings", "overview", "posts"]) await click(page, testId(`tab-${part}`));
    }
  },

  async "three themes"({ page }) {
    for (const theme of ["light", "dark", "system"]) {
      await click(page, tool("theme"));
      await holds(page, (theme) => document.documentElement.dataset.theme === theme, theme);
    }
  },

  async "the menu of a narrow page"({ page }) {
    await page.setViewport({ width: 390, height: 844 });
    // By hand, so that the focus is where Escape is heard.
    await page.click(testId("menu"));
    await appears(page, `.tools-menu.is-open ${testId("theme")}`);
    await page.keyboard.press("Escape");
    await holds(page, () => !document.querySelector(".tools-menu.is-open"));
    await page.setViewport({ width: 1280, height: 800 });
  },

  async "three reports, saved"({ page, downloads }) {
    for (const [id, name, holding] of [
      ["export-json", "navlupp-rapport.json", "NAV"],
      ["export-csv", "navlupp-anmarkningar.csv", "NAV"],
      ["export-shape", "navlupp-form.txt", "#UP 01001"],
    ]) {
      await click(page, tool("export"));
      await click(page, tool(id));
      const text = await saved(path.join(downloads, name), holding);
      assert.deepEqual(CONTENT.filter((word) => text.includes(word)), [], name);
    }
  },

  async "a term list of one's own: a template, a faulty one, a good one, and none again"({ page, downloads }) {
    await click(page, tool("terms"));
    await click(page, testId("terms-template"));
    await saved(path.join(downloads, "navlupp-termer.csv"), "code;name_sv");
    // A file about people, picked by mistake: nothing of it is told.
    await withFiles({ [FILE]: `code,name_sv\n${PERSON},${NAME}\n`, "termer.csv": `code,name_sv\n01012,${TERM}\n` }, async ([faulty, good]) => {
      const input = await page.$(testId("terms-input"));
      await input.uploadFile(faulty);
      await waitForText(page, testId("terms-faults"), "rad 2, code: inte fem siffror");
      await says(page, PERSON, false);
      await input.uploadFile(good);
      await waitForText(page, testId("own-terms"), "termer.csv");
      await waitForVerdict(page, LINES);
      await click(page, testId("tab-terms"));
      await says(page, TERM);
      await click(page, testId("terms-remove"));
      await says(page, TERM, false);
      await waitForVerdict(page, LINES);
    });
  },

  async "several files, one after the other and each again"({ page }) {
    await withFiles({ "b.txt": "#POST_START\n#POST_SLUT\n", "c.txt": "#POST_START\n" }, async (files) => {
      const input = await page.$(testId("file-input"));
      await input.uploadFile(...files);
      await waitForVerdict(page, 2);
      await click(page, testId("tab-overview"));
      await holds(page, () => document.querySelectorAll(".queue li").length === 3);
      await click(page, ".queue li:nth-child(3) button");
      await waitForVerdict(page, 1);
      const first = await page.$eval(`${testId("files")} option`, (option) => option.value);
      await page.select(testId("files"), first);
      await waitForVerdict(page, LINES);
    });
  },

  async "pasted text"({ page }) {
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      // Firefox knows the older names only.
      const given = { clipboardData, data: text, dataType: "text/plain" };
      document.body.dispatchEvent(new ClipboardEvent("paste", { ...given, bubbles: true }));
    }, `#POST_START\n#UP 01001 ${PERSON}\n#UP 01012 ${NAME}\n#POST_SLUT\n`);
    await waitForVerdict(page, 4);
    await click(page, tool("clear"));
  },

  async "text written into the window for pasting"({ page }) {
    await click(page, testId("paste"));
    await click(page, testId("paste-go"));
    await holds(page, () => document.activeElement.matches("textarea"));
    await page.type("textarea", `${PERSON}\n${PROTECTED}\n`);
    await click(page, testId("paste-go"));
    await waitForVerdict(page, 2);
  },

  async "a file that vanishes before it is read"({ page }) {
    await withFiles({ [FILE]: notification() }, async ([file]) => {
      await dropPath(page, DROP_ZONE, file, async () => rmSync(file));
      await waitForText(page, VERDICT, "gick inte att läsa");
      await saysOneAmount(page);
    });
  },

  async "a file that vanishes after it was read"({ page }) {
    await click(page, tool("clear"));
    await withFiles({ [FILE]: notification() }, async ([file]) => {
      await dropPath(page, DROP_ZONE, file, async () => {});
      await waitForVerdict(page, LINES);
      rmSync(file);
      await click(page, testId("tab-posts"));
      await page.type(testId("locate"), "post 2\n");
      await holds(page, () => Number(document.querySelector(".line.is-current")?.dataset.line) > 12);
    });
  },

  async "a large file, cancelled"({ page }) {
    await withFiles({ [FILE]: notification() }, async ([file]) => {
      // Sparse: nothing but a length.
      truncateSync(file, 16 * 2 ** 30);
      await dropPath(page, DROP_ZONE, file, async () => {});
      await appears(page, testId("progress"));
      assert.ok(await page.$eval(testId("mask-toggle"), (button) => button.disabled));
      await click(page, testId("cancel"));
      const verdict = await waitForText(page, VERDICT, "Läst del");
      assert.ok(!verdict.includes(WHOLE));
    });
  },

  async "a file that grows while it is read"({ page }) {
    await withFiles({ [FILE]: notification() }, async ([file]) => {
      truncateSync(file, 3 * 2 ** 30);
      await dropPath(page, DROP_ZONE, file, async () => {});
      await appears(page, testId("progress"));
      appendFileSync(file, "\n");
      const verdict = await waitForText(page, VERDICT, "ändrades medan den lästes");
      assert.ok(!verdict.includes(WHOLE));
      await saysOneAmount(page);
    });
  },

  async "a file that vanishes while it is read"({ page }) {
    await withFiles({ [FILE]: notification() }, async ([file]) => {
      truncateSync(file, 3 * 2 ** 30);
      await dropPath(page, DROP_ZONE, file, async () => {});
      await appears(page, testId("progress"));
      rmSync(file);
      const verdict = await waitForText(page, VERDICT, "ändrades medan den lästes");
      assert.ok(!verdict.includes(WHOLE));
      await saysOneAmount(page);
    });
  },

  async "the worker's death, with words that name a person"({ page }) {
    await click(page, tool("clear"));
    await page.evaluate((words) => {
      const spawn = navluppSpawnWorker;
      globalThis.navluppSpawnWorker = () => {
        globalThis.navluppSpawnWorker = spawn;
        const script = `onmessage = () => { throw new Error(${JSON.stringify(words)}) }`;
        return new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
      };
    }, LAST_WORDS);
    await dropFile(page, DROP_ZONE, { name: FILE, bytes: notification() });
    await waitForText(page, "[role=alert].alert-place", "internt fel");
    await waitForText(page, VERDICT, "Filen är stängd");
    await says(page, LAST_WORDS, false);
    await dropFile(page, DROP_ZONE, { name: FILE, bytes: notification() });
    await waitForVerdict(page, LINES);
  },

  async "an empty page again"({ page }) {
    await click(page, tool("clear"));
    await appears(page, ".empty");
    const all = await page.evaluate(() => document.documentElement.outerHTML);
    assert.deepEqual([FILE, ...CONTENT].filter((word) => all.includes(word)), []);
  },
};

/** Makes every stop as a part of a test, and looks after each at what the page has told those around it. */
export async function tour(t, visit) {
  const title = await visit.page.title();
  for (const [name, stop] of Object.entries(STOPS)) {
    await t.test(name, async () => {
      await stop(visit);
      assert.equal(await visit.page.title(), title);
      assert.equal(await visit.page.evaluate(() => location.href), visit.address);
      assert.deepEqual(visit.said, []);
    });
  }
}

/** The text of a file that the browser saves, as soon as it holds a word. */
async function saved(file, holding) {
  const start = Date.now();
  while (Date.now() - start < PATIENCE) {
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    if (text.includes(holding)) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${path.basename(file)} was never saved`);
}

/** Writes files by name into a folder that is gone afterwards. */
async function withFiles(contents, use) {
  const folder = mkdtempSync(path.join(tmpdir(), "navlupp-"));
  try {
    const files = Object.entries(contents).map(([name, content]) => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    });
    await use(files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
