// Paper, contrast themes, 400 %, no motion: a printed page holds no value that was shown and nothing to press; where
// the system allows few colours, form says what colour said; nothing stands beside a narrow screen, and nothing moves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSERS, launch, testId, waitForText } from "./harness.mjs";
import { NAME, SECRET, appears, nobody, openNotification } from "./page-file.mjs";

const PASTED = nobody(1879, 301);
const click = (page, selector) => page.$eval(selector, (element) => element.click());

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

/** Lays the page as it would be printed, and back; by its own style sheets, since one browser cannot be asked to. */
const turn = (page, from, to) =>
  page.evaluate(
    (from, to) => {
      for (const sheet of document.styleSheets) {
        for (const { media } of sheet.cssRules) {
          if (media) media.mediaText = media.mediaText.replace(from, to);
        }
      }
    },
    from,
    to,
  );

/** What is read on paper, and what looks as if it could be pressed. */
async function onPaper(page) {
  await turn(page, "screen", "tty");
  await turn(page, "print", "all");
  const seen = await page.evaluate(() => {
    // Numbers and names that lead somewhere on the screen are text on paper.
    const text = ".figure, .box, .rule-row, .fel-note, .queue button, .card-note, .told, th > .link, .sheet-link, .drop";
    const visible = [...document.querySelectorAll("button, select, input, textarea, summary, a, dialog")].filter(
      (control) => control.checkVisibility({ visibilityProperty: true }),
    );
    const isText = (control) => control.matches(text) && getComputedStyle(control).textDecorationLine === "none";
    const { color, outlineStyle } = getComputedStyle(document.activeElement);
    return {
      text: document.body.innerText,
      controls: visible.filter((control) => !isText(control)).map((control) => control.outerHTML.slice(0, 200)),
      dark: color.match(/\d+/g).slice(0, 3).every((part) => part < 100),
      outlineStyle,
    };
  });
  await turn(page, "all", "print");
  await turn(page, "tty", "screen");
  return seen;
}

for (const browser of BROWSERS) {
  test(`${browser}: on paper`, async (t) => {
    const visit = await launch({ browser, where: "file", before: keepWorkers });
    t.after(() => visit.close());
    const { page } = visit;
    const holdsNothing = async () => {
      const { text, controls, dark, outlineStyle } = await onPaper(page);
      assert.deepEqual([NAME, SECRET, PASTED].filter((word) => text.includes(word)), []);
      assert.deepEqual(controls, []);
      assert.ok(dark, "light on white");
      assert.equal(outlineStyle, "none");
      return text;
    };

    await t.test("the empty page, and what stands in the window for pasting", async () => {
      await click(page, testId("paste"));
      await page.type("textarea", PASTED);
      await holdsNothing();
      await page.keyboard.press("Escape");
    });
    await t.test("every part, dark on the screen, while values are shown there", async () => {
      await openNotification(page);
      await click(page, `.tools.wide-only ${testId("theme")}`);
      while ((await page.$eval("html", (root) => root.dataset.theme)) !== "dark") {
        await click(page, `.tools.wide-only ${testId("theme")}`);
      }
      await click(page, testId("mask-toggle"));
      await page.focus(`${testId("table-deregistration")} .figure`);
      assert.match(await holdsNothing(), /Avliden/);
      await click(page, testId("tab-findings"));
      await click(page, ".rule-row");
      await appears(page, ".examples tbody tr");
      assert.match(await holdsNothing(), /NAV013/);
      await click(page, testId("tab-terms"));
      await appears(page, ".term-table");
      assert.match(await holdsNothing(), /01012/);
      await click(page, testId("tab-posts"));
      await waitForText(page, ".raw", NAME);
      await click(page, testId("next"));
      await waitForText(page, ".reading", NAME);
      assert.match(await holdsNothing(), /Förnamn[^]*maskerad utskrift/);
    });
    await t.test("the post of a protected person, open on the screen", async () => {
      await click(page, ".toolbar .segment:nth-child(3)");
      await waitForText(page, ".reading", "Skyddad person");
      await click(page, testId("open-post"));
      await waitForText(page, ".reading", SECRET);
      assert.match(await holdsNothing(), /Sekretessmarkering/);
      assert.ok((await page.$eval("body", (body) => body.innerText)).includes(SECRET), "the screen has changed");
    });
    await t.test("at 400 % nothing stands beside the screen, whatever the page says", async () => {
      await page.setViewport({ width: 320, height: 256 });
      const fits = async (state) => {
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${state}: ${over} px`);
      };
      await fits("values shown");
      await page.evaluate(() => workers.at(-1).dispatchEvent(new Event("error")));
      await appears(page, "[role=alert] .button");
      await fits("a death");
      await click(page, ".tools-menu .menu-button");
      await appears(page, ".tools-menu.is-open");
      await fits("the menu");
      await click(page, `.tools-menu ${testId("clear")}`);
      await click(page, testId("run-self-test"));
      await waitForText(page, testId("self-test"), "Självtestet gick bra");
      await fits("the self-test");
    });
    await t.test("no error", () => assert.deepEqual(visit.errors, []));
  });
}

test("chromium: few colours, and no motion", async (t) => {
  const visit = await launch({ browser: "chromium", where: "file" });
  t.after(() => visit.close());
  const { page } = visit;
  const session = await page.createCDPSession();
  const prefer = (name, value) => session.send("Emulation.setEmulatedMedia", { features: [{ name, value }] });
  /** Properties of the first element of each selector. */
  const style = (property, ...selectors) =>
    page.evaluate(
      (property, selectors) => selectors.map((selector) => getComputedStyle(document.querySelector(selector))[property]),
      property,
      selectors,
    );
  const differ = async (property, ...selectors) => {
    const values = await style(property, ...selectors);
    assert.equal(new Set(values).size, values.length, `${property}: ${values.join(" | ")}`);
  };

  await t.test("a choice, a post, a share and a certainty are told without colours", async () => {
    await openNotification(page);
    await prefer("forced-colors", "active");
    await differ("borderTopColor", ".tab[aria-selected=true]", ".tab[aria-selected=false]");
    await differ("fill", ".data-bar.second", ".data-bar:not(.second)");
    await click(page, testId("tab-terms"));
    await appears(page, ".squares i:not(.is-filled)");
    await differ("backgroundColor", ".squares .is-filled", ".squares i:not(.is-filled)");
    await click(page, testId("tab-posts"));
    await click(page, ".toolbar .segment:nth-child(3)");
    await waitForText(page, ".reading", "Skyddad person");
    await differ("backgroundColor", ".segment[aria-pressed=true]", ".segment[aria-pressed=false]");
    await differ("borderLeftColor", ".in-post", ".line:not(.in-post)");
  });
  await t.test("a protected person keeps hatch, tag and lock", async () => {
    assert.match((await style("backgroundImage", ".reading .hatch"))[0], /gradient/);
    assert.deepEqual(await style("borderTopStyle", ".tag"), ["solid"]);
    assert.ok(await page.$(".tag .lock"));
  });
  await t.test("nothing moves", async () => {
    await prefer("prefers-reduced-motion", "reduce");
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .map((element) => [element.className, getComputedStyle(element)])
        .filter(([, { transitionDuration, animationName, scrollBehavior }]) =>
          /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth")
        .map(([name]) => String(name)),
    );
    assert.deepEqual(moving, []);
    await prefer("prefers-reduced-motion", "no-preference");
    assert.notDeepEqual(await style("transitionDuration", ".button"), ["0s"]);
  });
});
