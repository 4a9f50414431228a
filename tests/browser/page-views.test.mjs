// Every view in both themes and at several widths: nothing for axe to object to, nothing beside the screen, no error.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSERS, PATIENCE, dropFile, launch, runAxe, screenshot, testId, waitForText } from "./harness.mjs";
import { SECRET, appears, nobody, openNotification } from "./page-file.mjs";

const SIZES = [
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [390, 844],
  // 1280 px at 400 %.
  [320, 256],
];

const WIDE = SIZES.slice(0, 2);
const NARROW = SIZES.slice(3);
/** One of each kind of layout. */
const BOTH = [SIZES[0], SIZES[3]];

/** A tool of the bar; it stands in the menu of narrow pages as well. */
const tool = (id) => `.tools.wide-only ${testId(id)}`;
/** By its own method: what is clicked may lie behind a window or in a menu. */
const click = (page, selector) => page.$eval(selector, (element) => element.click());

/** Chooses a term list of one's own. */
async function openTerms(page, name, text) {
  await page.$eval(testId("terms-input"), (input, name, text) => {
    const given = new DataTransfer();
    given.items.add(new File([text], name));
    input.files = given.files;
    input.dispatchEvent(new Event("change"));
  }, name, text);
}

/** Opens a file alone. */
async function open(page, name, lines, alone = true) {
  if (alone) {
    await click(page, tool("clear"));
    await appears(page, ".empty");
  }
  await dropFile(page, testId("drop-zone"), { name, bytes: Buffer.from(`${lines.join("\n")}\n`, "latin1") });
  await waitForText(page, testId("verdict"), "Hela filen läst");
}

/** Each part of a file. */
const parts = (open) => ({
  overview: { reach: open, shows: ".overview" },
  findings: {
    async reach(page) {
      await click(page, testId("tab-findings"));
      if (!(await page.$(".examples"))) await click(page, ".rule-row");
    },
    shows: ".examples tbody tr",
  },
  posts: { reach: (page) => click(page, testId("tab-posts")), shows: ".raw .line" },
  terms: { reach: (page) => click(page, testId("tab-terms")), shows: "#panel h2" },
});

/** Parts of a file under a name, each at two sizes; all where none are named. */
const partsOf = (name, open, only) =>
  Object.entries(parts(open))
    .filter(([part]) => only?.includes(part) ?? true)
    .map(([part, view]) => [`${part} of ${name}`, { ...view, sizes: BOTH }]);

const LABEL = [
  ...["#MEDIELEV_START", "#TECKENPROV \u{c5}\u{c4}\u{d6}\u{e5}\u{e4}\u{f6}\u{c9}\u{e9}", "#ORGNR 160000000000"],
  ...["#NAMN Exempelverket", "#NYTT_ORD 1", "#MEDIELEV_SLUT", "#DATABESKRIVNING_START", "#PRODUKT NAVET"],
  ...["#MEDIAID PROV1", "#SKAPAD 20260616 060000", "#FILNAMN navet_1.0", "#DATABESKRIVNING_SLUT"],
];
const INFIL = [
  ...["#INFO_START", "#FILTYP INFIL", "#BESTÄLLNINGSID 00000079-FO01-0001", "#BESTÄLLNINGSTYP URVAL"],
  ...["#NAMN_INFIL prov", "#INFO_SLUT", "#DATA_START", `#PNR ${nobody(1831, 101)}`, `#PNR ${nobody(1831, 101)}`],
  ...["#DATA_SLUT", "#AVST_START", "#ANTAL_POSTER 00000003", "#AVST_SLUT", "#FIL_SLUT"],
];
const LIST = [nobody(1831, 101), nobody(1832, 102), "183201151029", "inget nummer"];

/** Puts the page into a language. */
const speak = (language) => async (page) => {
  await page.select(tool("language"), language);
  await page.waitForFunction((language) => document.documentElement.lang === language, {}, language);
};

/**
 * How each view is reached from the one before, what must be seen in it, at which sizes it is looked at (all where
 * none are named), and how it is left where the next one cannot begin from there.
 */
const VIEWS = Object.fromEntries([
  ["empty", { async reach() {}, shows: ".drop" }],
  ["paste", { reach: (page) => page.click(testId("paste")), shows: "dialog[open] textarea" }],
  [
    "self-test",
    {
      async reach(page) {
        await page.keyboard.press("Escape");
        await page.waitForSelector("dialog", { hidden: true });
        await page.click(testId("run-self-test"));
      },
      shows: "dialog[open] .passed",
      sizes: BOTH,
    },
  ],
  ...Object.entries(
    parts(async (page) => {
      await page.keyboard.press("Escape");
      await openNotification(page);
    }),
  ),
  ["export menu", { reach: (page) => page.click(tool("export")), shows: `.tools.wide-only ${testId("export-json")}`, sizes: WIDE }],
  [
    "menu",
    {
      async reach(page) {
        // Over a part in which nothing to press lies half behind the menu: axe would call it too small.
        await click(page, testId("tab-overview"));
        await page.setViewport({ width: 390, height: 844 });
        await page.click(testId("menu"));
        await page.click(`.tools-menu ${testId("export")}`);
      },
      shows: `.tools-menu ${testId("export-json")}`,
      sizes: NARROW,
      async leave(page) {
        await page.focus(testId("menu"));
        await page.keyboard.press("Escape");
      },
    },
  ],
  [
    "pop-over of a term",
    {
      async reach(page) {
        await click(page, testId("tab-posts"));
        await appears(page, ".raw .line");
        await page.focus(".raw");
        await page.keyboard.press("Home");
        for (let lines = 0; lines < 8; lines += 1) await page.keyboard.press("ArrowDown");
      },
      shows: "[role=tooltip] .code",
      sizes: BOTH,
    },
  ],
  [
    "pop-over of a fault",
    {
      async reach(page) {
        await click(page, ".toolbar .segment:nth-child(2)");
        await appears(page, ".raw .line.is-current [role=tooltip] .pop-fault");
      },
      shows: "[role=tooltip] .pop-fault",
      sizes: BOTH,
    },
  ],
  ["unmasked", { reach: (page) => click(page, testId("mask-toggle")), shows: ".top-bar.is-unmasked", sizes: BOTH }],
  [
    "post of a protected person, masked",
    {
      async reach(page) {
        await click(page, testId("mask-toggle"));
        await click(page, ".toolbar .segment:nth-child(3)");
      },
      shows: ".protection-note",
      sizes: WIDE,
    },
  ],
  [
    "post of a protected person, opened",
    {
      async reach(page) {
        await click(page, testId("open-post"));
        await waitForText(page, ".reading", SECRET);
      },
      shows: ".is-unmasked ~ * .protection-note",
      sizes: WIDE,
    },
  ],
  ["a figure's posts", {
    async reach(page) {
      await click(page, testId("tab-overview"));
      await click(page, `${testId("table-deregistration")} .figure`);
    },
    shows: ".chip",
    sizes: BOTH,
  }],
  ...["en", "fi"].flatMap((language) => partsOf(`a file in ${language}`, async (page) => {
    await speak(language)(page);
    await click(page, testId("tab-overview"));
  })),
  ["empty, in fi", {
    async reach(page) {
      await click(page, tool("clear"));
    },
    shows: ".drop",
    sizes: BOTH,
  }],
  ["empty, in en", { reach: speak("en"), shows: ".drop", sizes: BOTH }],
  ...partsOf("an infil", async (page) => {
    await speak("sv")(page);
    await openNotification(page);
    await open(page, "infil.txt", INFIL);
  }),
  ...partsOf("a label file", (page) => open(page, "INFO.NAV", LABEL), ["overview", "findings"]),
  ...partsOf("a list", (page) => open(page, "lista.txt", LIST), ["overview", "posts"]),
  ["own terms", {
    async reach(page) {
      await click(page, tool("clear"));
      await appears(page, ".empty");
      await click(page, tool("terms"));
    },
    shows: "dialog[open] .note",
  }],
  ["own terms with faults", {
    reach: (page) => openTerms(page, "termer.csv", "code,name_sv,type\n9001,Ett,\n09002,Två,tal\n"),
    shows: ".own-faults li:nth-child(2)",
    sizes: BOTH,
  }],
  ["own terms without a file", {
    reach: (page) => openTerms(page, "termer.csv", "code,name_sv\n01006,Varför\n09001,Boendeform\n"),
    shows: ".own-line + main",
  }],
  ["own terms in terms", {
    async reach(page) {
      await open(page, "egen.txt", ["#POST_START", `#UP 01001 ${nobody(1831, 101)}`, "#UP 01006 AV", "#UP 09001 H", "#UP 09002 X", "#POST_SLUT"], false);
      await click(page, testId("tab-terms"));
    },
    shows: ".own-mark",
    async leave(page) {
      await click(page, testId("terms-remove"));
      await page.waitForSelector(".own-line", { hidden: true });
    },
  }],
  [
    "two files",
    {
      async reach(page) {
        await dropFile(page, testId("drop-zone"), { name: "a.xml", bytes: "<?xml version='1.0'?><a/>" });
        await click(page, testId("tab-overview"));
      },
      shows: ".queue li:nth-child(2)",
    },
  ],
  ["posts of a file without lines", { reach: (page) => click(page, testId("tab-posts")), shows: ".raw .nothing" }],
  [
    "the worker's death",
    {
      reach: (page) => page.evaluate(() => workers.at(-1).dispatchEvent(new Event("error"))),
      shows: "[role=alert] .alert",
      sizes: BOTH,
    },
  ],
]);

/** Waits until the page has drawn itself at its new size, and colours have stopped changing. */
const settled = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
    await frame();
  });

/** The test reaches the page's workers. */
function keepWorkers() {
  const Old = Worker;
  globalThis.workers = [];
  globalThis.Worker = class extends Old {
    constructor(...given) {
      super(...given);
      workers.push(this);
    }
  };
}

for (const browser of BROWSERS) {
  test(`${browser}: every view`, async (t) => {
    const visit = await launch({ browser, where: "file", before: keepWorkers });
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

    for (const [name, { reach, shows, sizes = SIZES, leave }] of Object.entries(VIEWS)) {
      await t.test(name, async () => {
        await page.setViewport({ width: 1440, height: 900 });
        await reach(page);
        for (const theme of ["light", "dark"]) {
          await choose(theme);
          for (const [width, height] of sizes) {
            await page.setViewport({ width, height });
            await page.waitForSelector(shows, { visible: true, timeout: PATIENCE });
            await settled(page);
            // The pictures are for whoever looks at the page; nothing is compared with them.
            if (sizes === SIZES) await screenshot(page, `page-${name}-${theme}-${width}-${browser}`, { width, height });
            assert.deepEqual(await runAxe(page), [], `${theme}, ${width} px`);
            const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(over <= 0, `${theme}: ${over} px beside a screen of ${width} px`);
          }
        }
        await leave?.(page);
      });
    }
    await t.test("no error and no breach of the policy", () => assert.deepEqual(visit.errors, []));
  });
}
