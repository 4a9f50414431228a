// What Översikt says of protected persons, where its figures lead, and whom an opened post opens.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSERS, dropFile, launch, testId, waitForText } from "./harness.mjs";
import { appears, holds, nobody } from "./page-file.mjs";

const SECTION = ".s-protected";

/** A change notification of these posts, each a list of terms after the number. */
function file(posts) {
  const lines = posts.flatMap(([person, ...terms], place) => [
    "#POST_START",
    `#POST_ID 2026.001.000.${String(place).padStart(3, "0")}`,
    `#UP 01001 ${nobody(1840 + person, 101)}`,
    ...terms.map((term) => `#UP ${term}`),
    "#POST_SLUT",
  ]);
  return Buffer.from(`${lines.join("\n")}\n`, "latin1");
}

async function open(page, bytes) {
  await appears(page, testId("drop-zone"));
  await dropFile(page, testId("drop-zone"), { name: "navet.txt", bytes });
  await waitForText(page, testId("verdict"), "Hela filen läst");
}

const texts = (page, selector) =>
  page.$$eval(selector, (elements) => elements.map((element) => element.innerText.replace(/\s+/g, " ").trim()));

for (const browser of BROWSERS) {
  test(`${browser}: protected persons on Översikt`, async (t) => {
    const visit = await launch({ browser, where: "file" });
    t.after(() => visit.close());
    const { page } = visit;

    await t.test("the file is said to protect nobody, and that another may", async () => {
      await open(page, file([[1, "01014 Ek"]]));
      assert.deepEqual(await texts(page, `${SECTION} .note`), [
        "Filen säger inte om någon att personen är skyddad. En annan fil kan göra det.",
      ]);
      assert.deepEqual(await texts(page, `${SECTION} .by-hand li`), []);
      await page.click(testId("clear"));
    });

    await t.test("each thing to handle by hand stands with its number, the worst first", async () => {
      const posts = [
        [1, "01003 J", "01033 EXEMPELGATAN 1"],
        [2, "01020 J", "01035 EXEMPELSTAD"],
        [3, "01003 $"],
        [4, "01003 J"],
        [4, "01014 Ek"],
        [5, "01003 J", "01022 99"],
        [6, "01022 99"],
      ];
      await open(page, file(posts));
      const notes = await texts(page, `${SECTION} .note`);
      assert.deepEqual(
        notes.map((note) => note.split(/[ :]/)[0]),
        ["Skriv", "Flyttsignal", "Där"],
      );
      assert.match(notes[0], /01051–01055/);
      assert.deepEqual(await texts(page, `${SECTION} .by-hand li`), [
        "Skyddad folkbokföring med adress 1",
        "Flyttsignal utan sekretessmarkering 1",
        "Skyddad person med vanlig adress 1",
        "Skyddet hävs utan övriga uppgifter 1",
        "Skyddad persons post utan markering 1",
      ]);
    });

    await t.test("each leads to what its rule has found", async () => {
      await page.$$eval(`${SECTION} .by-hand button`, (buttons) => buttons.at(-1).click());
      await holds(page, () => document.querySelector(".rule-pane")?.innerText.includes("NAV714"));
    });

    await t.test("an opened post opens its own person, and nobody else", async () => {
      await page.click(testId("clear"));
      await appears(page, testId("drop-zone"));
      const spouse = nobody(1842, 101);
      const family = ["02000", `02001 ${spouse}`, "02003 M", "02005 GÖMD", "02999"];
      const place = ["01022 14", "01023 80"];
      await open(
        page,
        file([
          [1, "01003 J", "01014 EK", ...place, ...family],
          [2, "01020 J", "01012 GÖMD"],
          [3, "01014 AHL", ...place, ...family],
        ]),
      );
      const hides = async () => {
        const html = await page.evaluate(() => document.documentElement.outerHTML);
        assert.deepEqual([spouse, spouse.slice(8), "GÖMD"].filter((word) => html.includes(word)), []);
      };
      await page.click(testId("tab-posts"));
      await appears(page, testId("open-post"));
      await page.click(testId("open-post"));
      await waitForText(page, ".reading", "Efternamn: EK");
      await hides();
      await page.click(testId("mask-toggle"));
      await page.click(testId("mask-toggle"));
      await page.click(testId("next"));
      await waitForText(page, ".reading .post-heading", "Post 2");
      await hides();
      await page.click(testId("next"));
      await waitForText(page, ".reading", "AHL");
      await hides();
    });

    await t.test("a county's figure leads to nobody who is protected", async () => {
      await page.click(testId("tab-overview"));
      await page.$eval(".s-counties .figure", (figure) => figure.click());
      await waitForText(page, ".reading .post-heading", "Post 3");
      await page.click(testId("previous"));
      await waitForText(page, "[role=status]", "Inga fler");
      assert.match(await page.$eval(".reading .post-heading", (heading) => heading.innerText), /Post 3/);
    });

    await t.test("no error and no breach of the policy", () => assert.deepEqual(visit.errors, []));
  });
}
