// Input as it comes, on the page itself: eight published test records, bare and in a frame, and an infil of the size
// that Navet recommends at most, with faults that must be found exactly.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { BROWSERS, PATIENCE, dropFile, dropPath, launch, testId, waitForVerdict } from "./harness.mjs";

const RECORDS = readFileSync(
  new URL("../../crates/navlupp-core/tests/records/protected_persons.txt", import.meta.url),
  "utf8",
);
const FRAMED = `#INFO_START
#FILTYP UTFIL
#BESTÄLLNINGSID 00000079-FO01-0001
#BESTÄLLNINGSTYP AVISERING
#EFFEKTUERAD 20181102
#INFO_SLUT
#DATA_START
#DAG_START 20181102
${RECORDS}#DAG_SLUT
#DATA_SLUT
#AVST_START
#ANTAL_POSTER 00000008
#AVST_SLUT
#FIL_SLUT
`;
const lines = (text) => text.trimEnd().split("\n").length;

const HEAD = `#INFO_START
#FILTYP INFIL
#BESTÄLLNINGSID 00000079-FO01-0001
#BESTÄLLNINGSTYP URVAL
#NAMN_INFIL min infil
#INFO_SLUT
#DATA_START
`;
const ROWS = 2_000_000;
const FOOT = `#DATA_SLUT
#AVST_START
#ANTAL_POSTER ${String(ROWS - 1).padStart(8, "0")}
#AVST_SLUT
#FIL_SLUT
`;

/** A personnummer's last digit, from the nine before it. */
function checkDigit(nine) {
  let sum = 0;
  for (let rest = nine, weight = 2; rest > 0; rest = Math.floor(rest / 10), weight = 3 - weight) {
    const product = (rest % 10) * weight;
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10;
}

/** So many different numbers of the years 1800 to 1880, ascending: nobody alive bears them. */
function numbers(count) {
  const found = [];
  for (const day = new Date(Date.UTC(1800, 0, 1)); found.length < count; day.setUTCDate(day.getUTCDate() + 1)) {
    const date = (day.getUTCFullYear() * 100 + day.getUTCMonth() + 1) * 100 + day.getUTCDate();
    for (let serial = 1; serial <= 90 && found.length < count; serial += 1) {
      found.push((date * 1000 + serial) * 10 + checkDigit((date % 1_000_000) * 1000 + serial));
    }
  }
  return found;
}

/** Three rows that repeat one before, one wrong check digit, and a count that is off by one. */
function infil() {
  const rows = numbers(ROWS - 3);
  rows.splice(1_000, 0, rows[999]);
  rows.splice(1_200_000, 0, rows[9]);
  rows.push(rows[9]);
  const wrong = rows[1_499_999];
  rows[1_499_999] = wrong - (wrong % 10) + ((wrong + 1) % 10);
  return Buffer.from(`${HEAD}${rows.map((row) => `#PNR ${row}\n`).join("")}${FOOT}`, "latin1");
}

/** The verdict's figures: Fel, Varningar, Upplysningar, Poster, Rader. */
const figures = (page) =>
  page.$$eval(`${testId("verdict")} .box-figure`, (figures) =>
    figures.slice(0, 5).map((figure) => Number(figure.textContent.replace(/\D/g, ""))),
  );

/** The rules that fired, in the order of the page: how often, and on which lines. */
async function rules(page) {
  const number = (text) => Number(text.replace(/\D/g, ""));
  const fired = {};
  for (const row of await page.$$(".rule-row")) {
    const [id, count] = await row.$$eval(".rule-id, .rule-count", (parts) => parts.map((part) => part.textContent));
    await row.evaluate((row) => row.click());
    const example = `#examples-${id} tbody .link`;
    await page.waitForSelector(example, { timeout: PATIENCE });
    const lines = await page.$$eval(example, (links) => links.map((link) => link.textContent));
    fired[id] = { count: number(count), lines: lines.map(number) };
  }
  return fired;
}

const click = (page, selector) => page.$eval(selector, (element) => element.click());

for (const browser of BROWSERS) {
  test(`${browser}: input as it comes`, async (t) => {
    const visit = await launch({ browser, where: "file" });
    t.after(() => visit.close());
    const { page } = visit;

    for (const [form, content] of [
      ["bare", Buffer.from(RECORDS, "utf8")],
      ["in a frame, ISO 8859-1, CR LF", Buffer.from(FRAMED.replaceAll("\n", "\r\n"), "latin1")],
    ]) {
      await t.test(`the published records, ${form}`, async () => {
        await dropFile(page, testId("drop-zone"), { name: "records.txt", bytes: content });
        await waitForVerdict(page, lines(content.toString("latin1")));
        const [errors, warnings, , posts] = await figures(page);
        assert.deepEqual([errors, warnings, posts], [0, 0, 8]);
        const flags = await page.$$eval(".flags tbody tr", (rows) =>
          rows.slice(0, 2).map((row) => [...row.querySelectorAll("td")].map((cell) => Number(cell.textContent))),
        );
        // Sekretessmarkering and skyddad folkbokföring: set, removed.
        assert.deepEqual(flags, [
          [5, 1],
          [4, 2],
        ]);
        await click(page, testId("clear"));
      });
    }

    await t.test("faults in an infil of two million", async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "navlupp-"));
      t.after(() => rmSync(folder, { recursive: true }));
      const file = path.join(folder, "infil.txt");
      writeFileSync(file, infil());
      await dropPath(page, testId("drop-zone"), file, async () => {});
      await waitForVerdict(page, lines(HEAD) + ROWS + lines(FOOT));
      await click(page, testId("tab-findings"));
      await page.waitForSelector(".rule-row", { timeout: PATIENCE });
      assert.deepEqual(await figures(page), [2, 0, 4, ROWS, lines(HEAD) + ROWS + lines(FOOT)]);
      const at = (row) => lines(HEAD) + row;
      assert.deepEqual(await rules(page), {
        NAV105: { count: 1, lines: [at(ROWS) + 3] },
        NAV205: { count: 1, lines: [at(1_500_000)] },
        NAV901: { count: 3, lines: [1_001, 1_200_001, 2_000_000].map(at) },
        NAV902: { count: 1, lines: [at(1_200_001)] },
      });
    });

    await t.test("no error and no breach of the policy", () => assert.deepEqual(visit.errors, []));
  });
}
