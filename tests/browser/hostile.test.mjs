// Files that nobody means to send: each ends in a verdict, shows nothing raw, and leaves the page as it was.
import assert from "node:assert/strict";
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { BROWSERS, PATIENCE, dropFile, dropPath, launch, testId, waitForVerdict } from "./harness.mjs";
import { NAME, nobody, notification } from "./page-file.mjs";

const LONG = process.env.NAVLUPP_LONG === "1";
const LINES = notification().toString("latin1").trimEnd().split("\n").length;

/** What acts on the text around it, or is seen by nobody: all controls but tab and line feed, bidi, invisible ones. */
const RAW = /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;
const BIDI = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f\u061c\u2069\u202c";
const SCRIPT = "<script>alert(1)</script>";
const IMAGE = "<img src=x onerror=alert(1)>";

const post = (...terms) =>
  ["#POST_START", "#POST_ID 2026.001.001.001", `#UP 01001 ${nobody(1850, 120)}`, ...terms, "#POST_SLUT", ""].join("\n");
const latin1 = (text) => Buffer.from(text, "latin1");
const utf8 = (text) => Buffer.from(text, "utf8");
const every = (make) => Array.from({ length: 256 }, (_, byte) => make(byte));

/**
 * The files: `pieces` stand one after the other, and a number makes the file so long, with NULs that need no disk.
 * `says` stands in the verdict; `shows` is on the page once values are shown, and not before.
 */
const FILES = {
  "all byte values": { pieces: [Buffer.from(every((byte) => byte))], says: "inte av ett slag" },
  "all byte values, each in a name": {
    pieces: [latin1(post(...every((byte) => `#UP 01012 ${NAME}${String.fromCharCode(byte)}B`)))],
    says: "fel",
    shows: NAME,
  },
  "NULs": { pieces: [1 << 20], says: "inte av ett slag" },
  "NULs in a post": { pieces: [latin1(post("#UP 01012 A\0B", "#UP\0 01014 C", "\0\0"))], says: "fel" },
  "bidi characters": {
    pieces: [utf8(post(`#UP 01012 ${BIDI}${NAME}${BIDI}`, `#${BIDI}UP 01014 B`, `#UP 0${BIDI}1033 C`, BIDI))],
    says: "fel",
    shows: NAME,
  },
  "a script for a name": {
    pieces: [latin1(post(`#UP 01012 ${SCRIPT}`, `#UP 01014 ${IMAGE}`, SCRIPT))],
    says: "fel",
    shows: SCRIPT,
  },
  "a script for a file name": { name: `${SCRIPT}${IMAGE}.txt`, pieces: [notification()], says: "fel" },
  "a line of 100 MB": {
    pieces: [latin1("#POST_START\n#UP 01012 "), Buffer.alloc(100e6, "A"), latin1("\n#POST_SLUT\n")],
    says: "fel",
  },
  "an empty file": { pieces: [], says: "tom" },
  "UTF-16": {
    pieces: [Buffer.from(`\ufeff${notification().toString("latin1")}`, "utf16le")],
    says: "inte av ett slag",
  },
  "every line wrong": {
    pieces: [Buffer.alloc(5e6, "#UP 01001 18300115\n#UP 0100\n#POST_SLUT x\nx\n#NOBODY 1\n")],
    says: "Läs inte in den",
  },
  "a file cut in the middle": { pieces: [notification().subarray(0, 3000)], says: "Läs inte in den" },
  ...(LONG && { "5 GB, nearly all NULs": { pieces: [notification(), 5 * 2 ** 30], says: "Läs inte in den" } }),
};

function write(file, pieces) {
  const handle = openSync(file, "w");
  for (const piece of pieces) {
    if (typeof piece === "number") ftruncateSync(handle, piece);
    else writeSync(handle, piece);
  }
  closeSync(handle);
}

const click = (page, selector) => page.$eval(selector, (element) => element.click());
const holds = (page, condition, ...values) =>
  page.waitForFunction(condition, { timeout: (LONG ? 10 : 1) * PATIENCE, polling: 50 }, ...values);

/** Waits until nothing is being read and something is said; gives the sentence. */
async function verdict(page) {
  const sentence = (progress, verdict) =>
    !document.querySelector(progress) && document.querySelector(`${verdict} h1`)?.textContent.trim();
  const said = await holds(page, sentence, testId("progress"), testId("verdict"));
  return said.jsonValue();
}

/**
 * What a person would come to see or hear, examined where it stands: what is around the first raw character, whether
 * `word` is there as text, how much there is, and how many elements could run or fetch something.
 */
const examine = (page, word) =>
  page.evaluate(
    (raw, word) => {
      const all = [...document.body.children].filter((child) => child.localName !== "script");
      const markup = all.map((child) => child.outerHTML).join("");
      const text = all.map((child) => child.textContent).join("");
      const at = markup.search(new RegExp(raw, "u"));
      const around = at < 0 ? "" : JSON.stringify(markup.slice(Math.max(0, at - 80), at + 20));
      const strangers = document.querySelectorAll("script, img, iframe, object, embed").length;
      return { around, shows: word !== undefined && text.includes(word), length: markup.length, strangers };
    },
    RAW.source,
    word,
  );

/** Goes through every part but *Poster* and calls `look` at each, when what it shows has come. */
async function lookAround(page, look) {
  for (const part of ["terms", "overview"]) {
    await click(page, testId(`tab-${part}`));
    await look(part);
  }
  await click(page, testId("tab-findings"));
  const rules = await page.$$eval(".rule-row", (rows) => rows.length);
  for (let rule = 0; rule < rules; rule += 1) {
    await page.$$eval(".rule-row", (rows, rule) => rows[rule].ariaExpanded === "true" || rows[rule].click(), rule);
    const open = (rule) => document.querySelectorAll(".rules > li")[rule].querySelector(".examples tbody tr");
    await holds(page, open, rule);
    await look("findings");
  }
}

/** Goes to the first and the last lines. */
async function lookAtPosts(page, look) {
  await click(page, testId("tab-posts"));
  const drawn = () =>
    document.querySelector(".raw .nothing") ||
    (document.querySelector(".reading h3") &&
      [...document.querySelectorAll(".line-text")].some((line) => line.textContent.trim()));
  await holds(page, drawn);
  await look("posts");
  await page.focus(".raw");
  await page.keyboard.press("End");
  await holds(page, drawn);
  await look("the end of posts");
}

for (const browser of BROWSERS) {
  test(`${browser}: hostile files`, async (t) => {
    const visit = await launch({ browser, where: "file" });
    t.after(() => visit.close());
    const { page } = visit;
    const opened = [];
    page.on("dialog", (dialog) => {
      opened.push(dialog.message());
      dialog.dismiss();
    });
    const { strangers: own } = await examine(page);

    const folder = mkdtempSync(path.join(tmpdir(), "navlupp-"));
    t.after(() => rmSync(folder, { recursive: true }));

    for (const [kind, { name, pieces, says, shows }] of Object.entries(FILES)) {
      await t.test(kind, async () => {
        if (name) {
          await dropFile(page, testId("drop-zone"), { name, bytes: Buffer.concat(pieces) });
        } else {
          const file = path.join(folder, "file.txt");
          write(file, pieces);
          await dropPath(page, testId("drop-zone"), file, async () => {});
        }
        assert.ok((await verdict(page)).includes(says));

        const found = { masked: false, shown: false };
        const look = (state) => async (part) => {
          const { around, shows: is, length, strangers } = await examine(page, shows);
          found[state] ||= is;
          assert.equal(around, "", `${part}, ${state}`);
          // A screenful, whatever the file; of a post of 256 names, each is told and each has its card.
          assert.ok(length < 500_000, `${part}, ${state}: ${length} characters`);
          assert.equal(strangers, own, `${part}, ${state}`);
        };
        await lookAround(page, look("masked"));
        await lookAtPosts(page, look("masked"));
        await click(page, testId("mask-toggle"));
        await holds(page, () => document.querySelector(".top-bar.is-unmasked"));
        await lookAtPosts(page, look("shown"));
        assert.deepEqual(found, { masked: false, shown: shows !== undefined });
      });
      await click(page, testId("clear"));
      await holds(page, () => document.querySelector(".empty"));
    }

    await t.test("the page reads a sound file as before", async () => {
      await dropFile(page, testId("drop-zone"), { name: "file.txt", bytes: notification() });
      await waitForVerdict(page, LINES);
    });
    await t.test("nothing was run, told or sent", () => {
      assert.deepEqual(opened, []);
      assert.deepEqual(visit.said, []);
      assert.deepEqual(visit.errors, []);
      assert.deepEqual(visit.leaks(), []);
    });
  });
}
