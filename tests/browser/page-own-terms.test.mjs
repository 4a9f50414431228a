// A term list of the user's own, from the button to every part that shows a term, and everything that ends it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSERS, dropFile, launch, testId, waitForText, waitForVerdict } from "./harness.mjs";
import { appears, holds, nobody } from "./page-file.mjs";

const tool = (id) => `.tools.wide-only ${testId(id)}`;
const click = (page, selector) => page.$eval(selector, (element) => element.click());
const text = (page, selector) => page.$eval(selector, (element) => element.innerText);

const LIST = [
  "code;name_sv;name_en;type;max_length;list;value;privacy",
  "09001;Boendeform;Form of housing;code;2;boendeform;;code",
  ";Hyresrätt;Rented;;;boendeform;HR;",
  "01006;Varför;Why;;;;;",
  ";Ny orsak;New reason;;;deregistration_reason;XX;",
].join("\r\n");

const FILE = [
  ...["#POST_START", `#UP 01001 ${nobody(1831, 101)}`, "#UP 01006 XX", "#UP 09001 HR", "#UP 09002 ANNA", "#POST_SLUT"],
  ...["#POST_START", `#UP 01001 ${nobody(1832, 102)}`, "#UP 01006 AV", "#POST_SLUT"],
];

const bytes = Buffer.from(`${FILE.join("\n")}\n`, "latin1");
const open = (page, name = "egen.txt") => dropFile(page, testId("drop-zone"), { name, bytes });

/** Chooses a list; `encode` makes its bytes. */
const choose = (page, name, list, encode = (text) => Buffer.from(text, "utf8")) =>
  page.$eval(
    testId("terms-input"),
    (input, name, base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const given = new DataTransfer();
      given.items.add(new File([bytes], name));
      input.files = given.files;
      input.dispatchEvent(new Event("change"));
    },
    name,
    encode(list).toString("base64"),
  );

const unknown = (page) => page.$$eval("#h-unknown", (heads) => heads.length);

for (const browser of BROWSERS) {
  test(`${browser}: a term list of one's own`, async (t) => {
    const visit = await launch({ browser, where: "file" });
    t.after(() => visit.close());
    const { page } = visit;

    await t.test("it is offered where unknown codes stand", async () => {
      await open(page);
      await waitForVerdict(page, FILE.length);
      await click(page, testId("tab-terms"));
      assert.equal(await unknown(page), 1);
      await click(page, ".terms .section .link");
      await appears(page, "dialog[open]");
    });

    await t.test("a faulty one is told line by line and changes nothing", async () => {
      await choose(page, "fel.csv", "code;name_sv;type\n9001;<b>X</b>;\n09002;X;nej\n");
      await waitForText(page, testId("terms-faults"), "fel.csv används inte");
      const faults = await page.$$eval(".own-faults li", (rows) => rows.map((row) => row.innerText));
      assert.deepEqual(faults, [
        "rad 2, code: inte fem siffror; kalkylprogram tar bort nollor i början",
        "rad 3, type: inget av kolumnens ord",
      ]);
      await page.select(tool("language"), "en");
      await waitForText(page, testId("terms-faults"), "line 3, type: not one of the column's words");
      await page.select(tool("language"), "sv");
      assert.equal(await unknown(page), 1);
      assert.equal(await page.$(testId("own-terms")), null);
    });

    await t.test("what is no list at all is refused", async () => {
      for (const [content, encode, says] of [
        ["PK\u0003\u0004\0\0", undefined, "inte en textfil"],
        ["x".repeat(2_500_000), undefined, "för stor"],
        ["", undefined, "inga rader"],
        [FILE.join("\n"), undefined, "rad 1: rubrikraden har en okänd kolumn"],
      ]) {
        await choose(page, "fil.csv", content, encode);
        await waitForText(page, testId("terms-faults"), says);
      }
    });

    await t.test("a good one is named, and every part knows its terms", async () => {
      await choose(page, "mina termer.csv", LIST);
      await waitForText(page, testId("own-terms"), "mina termer.csv 1 ny term");
      await page.waitForSelector("dialog", { hidden: true });
      await waitForVerdict(page, FILE.length);
      const rows = await page.$$eval(".term-table tbody tr", (rows) => rows.map((row) => row.innerText.replace(/\s+/g, " ")));
      assert.ok(rows.some((row) => row.startsWith("09001 Boendeform egen lista 1")), rows.join("|"));
      assert.ok(rows.some((row) => row.startsWith("01006 Varför egen lista 2")), rows.join("|"));
      assert.ok(rows.some((row) => row.startsWith("09002 – 1")), "still unknown");

      await click(page, testId("tab-overview"));
      const reasons = await text(page, testId("table-deregistration"));
      assert.match(reasons, /XX\s+Ny orsak\s+1/);

      await click(page, testId("tab-posts"));
      await waitForText(page, ".reading", "Boendeform");
      const post = await text(page, ".reading");
      assert.ok(post.includes("Hyresrätt") && post.includes("Ny orsak") && !post.includes("ANNA"), post);
      await page.focus(".raw");
      await page.keyboard.press("Home");
      for (let lines = 0; lines < 3; lines += 1) await page.keyboard.press("ArrowDown");
      await waitForText(page, "[role=tooltip]", "09001 Boendeform. Högst 2 tecken.");
      const line = await text(page, ".line.is-current");
      assert.ok(line.includes("HR"), line);

      await page.select(tool("language"), "en");
      await waitForText(page, ".reading", "Form of housing");
      await page.select(tool("language"), "sv");
    });

    await t.test("a second file uses it at once", async () => {
      await open(page, "två.txt");
      await waitForVerdict(page, FILE.length);
      await click(page, testId("tab-terms"));
      await waitForText(page, ".terms", "Boendeform");
    });

    await t.test("it is taken away, and both files are read again", async () => {
      await click(page, testId("terms-remove"));
      await page.waitForSelector(testId("own-terms"), { hidden: true });
      await waitForVerdict(page, FILE.length);
      for (const place of [0, 1]) {
        const id = await page.$eval(`${testId("files")} option:nth-child(${place + 1})`, (option) => option.value);
        await page.select(testId("files"), id);
        await waitForVerdict(page, FILE.length);
        await click(page, testId("tab-terms"));
        await holds(page, () => !document.querySelector(".terms").innerText.includes("Boendeform"));
      }
    });

    await t.test("it may come before any file, in any encoding", async () => {
      await click(page, tool("clear"));
      await appears(page, ".empty");
      await choose(page, "sextonbit.txt", `\ufeff${LIST}`, (text) => Buffer.from(text, "utf16le"));
      await waitForText(page, testId("own-terms"), "Den används när du öppnar en fil.");
      await choose(page, "latin.csv", LIST, (text) => Buffer.from(text, "latin1"));
      await waitForText(page, testId("own-terms"), "latin.csv");
      await open(page);
      await waitForVerdict(page, FILE.length);
      await click(page, testId("tab-posts"));
      await waitForText(page, ".reading", "Hyresrätt");
    });

    await t.test("clearing forgets it", async () => {
      await click(page, tool("clear"));
      await appears(page, ".empty");
      assert.equal(await page.$(testId("own-terms")), null);
      const all = await page.evaluate(() => document.documentElement.outerHTML);
      assert.ok(!all.includes("latin.csv") && !all.includes("Boendeform"));
      await open(page);
      await waitForVerdict(page, FILE.length);
      await click(page, testId("tab-terms"));
      assert.equal(await unknown(page), 1);
    });

    assert.deepEqual(visit.said, []);
  });
}
