// A walk through everything the page can do, faults included. Whoever adds a feature adds a stop.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { dropFile, dropPath, testId, waitForText } from "./harness.mjs";

const DROP_ZONE = testId("drop-zone");
const VERDICT = testId("verdict");

export const STOPS = {
  async "a dropped file"({ page }) {
    await dropFile(page, DROP_ZONE, { name: "a.txt", bytes: "#POST_START\n#UP 01001 189001019802\n#POST_SLUT" });
    await waitForText(page, VERDICT, "3 rader");
  },

  async "a chosen file"({ page }) {
    await withFile("#POST_START\n#POST_SLUT\n", async (file) => {
      const input = await page.$(testId("file-input"));
      await input.uploadFile(file);
      await waitForText(page, VERDICT, "2 rader");
    });
  },

  async "a file that vanishes before it is read"({ page }) {
    await withFile("#POST_START\n", async (file) => {
      await dropPath(page, DROP_ZONE, file, async () => rmSync(file));
      await waitForText(page, VERDICT, "gick inte att läsa");
    });
  },

  async "an empty page again"({ page }) {
    await page.click(testId("clear"));
    await page.waitForFunction((verdict) => document.querySelector(verdict).textContent === "", {}, VERDICT);
  },
};

/** Makes every stop. */
export async function tour(visit) {
  for (const stop of Object.values(STOPS)) await stop(visit);
}

async function withFile(content, use) {
  const folder = mkdtempSync(path.join(tmpdir(), "navlupp-"));
  try {
    const file = path.join(folder, "file.txt");
    writeFileSync(file, content);
    await use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
