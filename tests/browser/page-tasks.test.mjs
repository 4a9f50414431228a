// What a person does with the page: open, paste, cancel, switch, look up, export, clear; and what must then hold.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { BROWSERS, dropFile, launch, testId, waitForText } from "./harness.mjs";
import { NAME, POSTS, SECRET, appears, holds, notification, openNotification } from "./page-file.mjs";

const VERDICT = testId("verdict");
const text = (page, selector) => page.$eval(selector, (element) => element.innerText);

/** What stands beside each of the nine codes; Swedish last, since the page goes on in it. */
const REASONS = {
  en: [
    "Deceased",
    "Moved from Sweden",
    "Old personal identity number",
    "Old coordination number until 2021-06-18",
    "Other reason until 2006-09-19",
    "Missing since 2006-09-20",
    "Technical deregistration of personal identity number since 2006-09-20",
    "Annulment of coordination number since 2006-09-20",
    "False identity since 2018-07-01",
  ],
  fi: [
    "Kuollut",
    "Muuttanut pois Ruotsista",
    "Vanha henkilötunnus",
    "Vanha samordningsnummer 2021-06-18 saakka",
    "Muu syy 2006-09-19 saakka",
    "Tietymättömissä 2006-09-20 alkaen",
    "Henkilötunnuksen tekninen poisto 2006-09-20 alkaen",
    "Samordningsnummerin mitätöinti 2006-09-20 alkaen",
    "Väärä henkilöllisyys 2018-07-01 alkaen",
  ],
  sv: [
    "Avliden",
    "Utflyttad från Sverige",
    "Gammalt personnummer",
    "Gammalt samordningsnummer till 2021-06-18",
    "Annan anledning till 2006-09-19",
    "Försvunnen sedan 2006-09-20",
    "Teknisk avregistrering av personnummer sedan 2006-09-20",
    "Annullering av samordningsnummer sedan 2006-09-20",
    "Falsk identitet sedan 2018-07-01",
  ],
};

/** A visit whose saved files and workers the test can see. */
async function watched(browser) {
  const visit = await launch({ browser, where: "file" });
  await visit.page.evaluateOnNewDocument(() => {
    globalThis.saved = [];
    globalThis.workers = [];
    const blobs = new Map();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const address = create.call(URL, blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function () {
      blobs.get(this.href).text().then((text) => saved.push({ name: this.download, text }));
    };
    const Old = Worker;
    globalThis.Worker = class extends Old {
      constructor(...given) {
        super(...given);
        workers.push(this);
      }
    };
  });
  await visit.page.reload();
  await appears(visit.page, testId("drop-zone"));
  return visit;
}

for (const browser of BROWSERS) {
  test(`${browser}: the tasks of a person`, async (t) => {
    const visit = await watched(browser);
    t.after(() => visit.close());
    const { page } = visit;
    const title = await page.title();

    await t.test("pasted text is inspected", async () => {
      await page.evaluate((lines) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", lines);
        // Firefox knows the older names only.
        const given = { clipboardData, data: lines, dataType: "text/plain" };
        document.body.dispatchEvent(new ClipboardEvent("paste", { ...given, bubbles: true }));
      }, "#POST_START\n#UP 01001 187001012389\n#UP 01006 AV\n#POST_SLUT\n");
      await waitForText(page, VERDICT, "Hela filen läst");
      await waitForText(page, ".file", "Inklistrad text");
      const unchecked = await text(page, ".not-checked");
      assert.match(unchecked, /inte går att läsa: NAV503 \(01007\)$/m);
      assert.match(unchecked, /inklistrad text visar det inte$/m);
      await page.click(testId("clear"));
      await appears(page, ".empty");
    });

    await t.test("the window for pasting inspects what stands in it", async () => {
      await page.click(testId("paste"));
      await page.type("#paste-field", "#POST_START\n#POST_SLUT\n");
      await page.click(testId("paste-go"));
      await waitForText(page, VERDICT, "Hela filen läst");
      await page.click(testId("clear"));
    });

    await t.test("a dropped file is read, and every code of the list stands in the table", async () => {
      await openNotification(page);
      const rows = await page.$$eval(`${testId("table-deregistration")} tbody tr`, (rows) =>
        rows.map((row) => [row.cells[0].innerText, row.cells[2].innerText]),
      );
      assert.deepEqual(
        rows.map(([code]) => code),
        ["AV", "UV", "GN", "GS", "AN", "OB", "TA", "AS", "FI", "", "$"],
      );
      assert.equal(rows[0][1], "8");
      assert.equal(rows[9][1], "1");
      assert.match(await text(page, VERDICT), new RegExp(`Poster\\s*${POSTS}`));
    });

    await t.test("each reason says what it means, and since or until when it was in use", async () => {
      for (const [language, meanings] of Object.entries(REASONS)) {
        await page.select(`.tools.wide-only ${testId("language")}`, language);
        await holds(page, (language) => document.documentElement.lang === language, language);
        const rows = await page.$$eval(`${testId("table-deregistration")} tbody tr`, (rows) =>
          rows.slice(0, 9).map((row) => row.cells[1].textContent),
        );
        assert.deepEqual(rows, meanings);
      }
    });

    await t.test("a figure leads to its posts", async () => {
      await page.click(`${testId("table-deregistration")} .is-warning .figure`);
      await waitForText(page, ".reading", "01006");
      assert.match(await text(page, ".chip"), /01006 \?/);
      await page.click(testId("tab-overview"));
    });

    await t.test("everything is masked at first, and says nothing of anybody", async () => {
      for (const tab of ["overview", "findings", "posts", "terms"]) {
        await page.click(testId(`tab-${tab}`));
        const all = await page.evaluate(() => document.documentElement.outerHTML);
        assert.ok(!all.includes(NAME) && !all.includes(SECRET), tab);
      }
      assert.equal(await page.title(), title);
      assert.equal(page.url(), visit.address);
    });

    await t.test("values are shown, but not those of a protected person until the post is opened", async () => {
      await page.click(testId("tab-posts"));
      await page.click(testId("mask-toggle"));
      await waitForText(page, ".raw", NAME);
      assert.match(await text(page, ".top-bar"), /Omaskerat, maskeras om [45]:\d\d/);
      await page.click(".toolbar .segment:nth-child(3)");
      await waitForText(page, ".reading", "Skyddad person");
      assert.ok(!(await text(page, ".posts")).includes(SECRET));
      await page.click(testId("open-post"));
      await waitForText(page, ".reading", SECRET);
      await page.click(testId("mask-toggle"));
      await holds(page, (secret, name) => ![secret, name].some((word) => document.body.innerText.includes(word)), SECRET, NAME);
    });

    await t.test("a report is saved under a fixed name and holds no value", async () => {
      await page.click(`.tools.wide-only ${testId("export")}`);
      await page.click(`.tools.wide-only ${testId("export-json")}`);
      await holds(page, () => saved.length === 1);
      const [{ name, text }] = await page.evaluate(() => saved);
      assert.equal(name, "navlupp-rapport.json");
      const [file] = JSON.parse(text).files;
      assert.equal(file.posts, POSTS);
      assert.equal(file.not_checked_numbers["own-terms"], 8);
      assert.ok(!text.includes(NAME) && !text.includes(SECRET));
    });

    await t.test("a second file comes beside the first", async () => {
      await dropFile(page, testId("drop-zone"), { name: "b.txt", bytes: "#POST_START\n#POST_SLUT\n" });
      await waitForText(page, VERDICT, "Hela filen läst");
      await page.click(testId("tab-overview"));
      assert.equal((await page.$$(".queue li")).length, 2);
      await page.click(".queue li:first-child button");
      await holds(page, (posts) => document.querySelector("[data-testid=verdict]").innerText.includes(posts), String(POSTS));
    });

    await t.test("language and theme change the whole document", async () => {
      await page.select(`.tools.wide-only ${testId("language")}`, "fi");
      await waitForText(page, testId("tab-findings"), "Huomautukset");
      assert.equal(await page.$eval("html", (root) => root.lang), "fi");
      await page.select(`.tools.wide-only ${testId("language")}`, "sv");
      const canvas = () => page.$eval("html", (root) => getComputedStyle(root).backgroundColor);
      const seen = new Set();
      for (let clicks = 0; clicks < 3; clicks += 1) {
        await page.click(`.tools.wide-only ${testId("theme")}`);
        seen.add(await canvas());
      }
      assert.equal(seen.size, 2);
    });

    await t.test("the worker's death is said plainly, and the next file is read by a new one", async () => {
      const before = await page.evaluate(() => workers.length);
      await page.evaluate(() => workers.at(-1).dispatchEvent(new Event("error")));
      await waitForText(page, "[role=alert].alert-place", "internt fel");
      await waitForText(page, VERDICT, "Filen är stängd");
      await openNotification(page);
      assert.equal(await text(page, "[role=alert].alert-place"), "");
      assert.equal(await page.evaluate(() => workers.length), before + 1);
    });

    await t.test("clearing leaves nothing", async () => {
      await page.click(`.tools.wide-only ${testId("clear")}`);
      await appears(page, ".empty");
      const all = await page.evaluate(() => document.documentElement.outerHTML);
      assert.ok(!all.includes("navet_1501690"));
    });

    await t.test("a long reading is cancelled, and what was found stays", async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "navlupp-"));
      t.after(() => rmSync(folder, { recursive: true }));
      const file = path.join(folder, "long.txt");
      const piece = notification().toString("latin1");
      writeFileSync(file, piece.repeat(Math.ceil(400e6 / piece.length)), "latin1");
      const input = await page.$(testId("file-input"));
      await input.uploadFile(file);
      await appears(page, testId("progress"));
      assert.ok(await page.$eval(testId("mask-toggle"), (button) => button.disabled));
      await page.$eval(testId("cancel"), (button) => button.click());
      const verdict = await waitForText(page, VERDICT, "Läst del");
      assert.ok(!verdict.includes("Hela filen läst"));
      // In the rest, a person may become protected: no button says that it shows what it cannot.
      assert.ok(await page.$eval(testId("mask-toggle"), (button) => button.disabled));
      await page.click(testId("tab-posts"));
      await page.$eval(".toolbar .segment:nth-child(3)", (button) => button.click());
      await waitForText(page, ".protection-note", "när alla filer är lästa till slutet");
    });

    await t.test("the self-test passes", async () => {
      await page.click(`.tools.wide-only ${testId("clear")}`);
      await page.click(testId("run-self-test"));
      await waitForText(page, testId("self-test"), "Självtestet gick bra");
    });

    await t.test("no error, no breach of the policy, and nothing left", () => {
      assert.deepEqual(visit.errors, []);
      // The test itself has loaded the page once more.
      assert.ok(visit.leaks().every((request) => request === `GET ${visit.address}`), visit.leaks().join());
    });
  });
}
