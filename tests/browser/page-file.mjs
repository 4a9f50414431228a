// A small notification with a known number of faults, and hands for the tests of the page. Nobody in it lives: all
// are born before 1881.
import { dropFile, testId, waitForText } from "./harness.mjs";

/** A personnummer of nobody: born on a day of 18xx, with its check digit. */
export function nobody(year, serial) {
  const digits = `${year % 100}0115${String(serial).padStart(3, "0")}`.padStart(9, "0");
  const sum = [...digits].reduce((sum, digit, place) => {
    const product = digit * (place % 2 ? 1 : 2);
    return sum + (product > 9 ? product - 9 : product);
  }, 0);
  return `${Math.floor(year / 100)}${digits}${(10 - (sum % 10)) % 10}`;
}

/** The name of the protected person's street: it must be nowhere on a masked page. */
export const SECRET = "HEMLIGA VÄGEN";
/** The name of a person who is not protected. */
export const NAME = "FÖRNAMN";

/** Posts in the file. */
export const POSTS = 40;

/** The file: one reason that is on no list, a line that is none, one protected person. */
export function notification() {
  const posts = Array.from({ length: POSTS }, (_, place) => {
    const lines = ["#POST_START", `#POST_ID 2026.001.${place}`, `#UP 01001 ${nobody(1830 + place, 100 + place)}`];
    if (place === 20) lines.push("#UP 01003 J", `#UP 01014 ${NAME}`, `#UP 01033 ${SECRET} 1`);
    else if (place % 4 === 0) lines.push("#UP 01004 66H", `#UP 01006 ${place === 8 ? "QX" : "AV"}`, "#UP 01007 20261020");
    else lines.push("#UP 01004 41H", `#UP 01012 ${NAME}`, "#UP 01022 14", "#UP 01023 80");
    if (place === 30) lines.push("trasig rad");
    return [...lines, "#POST_SLUT"];
  });
  const lines = [
    ...["#INFO_START", "#BESTÄLLNINGSID 00000079-FO01-0001", "#EFFEKTUERAD 20261121", "#INFO_SLUT", "#DATA_START"],
    ...["#DAG_START 20261020", ...posts.flat(), "#DAG_SLUT", "#DATA_SLUT"],
    ...["#AVST_START", `#ANTAL_POSTER ${String(POSTS).padStart(8, "0")}`, "#AVST_SLUT", "#FIL_SLUT"],
  ];
  return Buffer.from(`${lines.join("\n")}\n`, "latin1");
}

/** Drops the file on the page and waits for the verdict. */
export async function openNotification(page) {
  await dropFile(page, testId("drop-zone"), { name: "navet_1501690.0", bytes: notification() });
  await waitForText(page, testId("verdict"), "Hela filen läst");
}

/** Presses Tab until the element in focus fits; fails after many. Not beyond the page: Firefox hears no Enter after that. */
export async function tabTo(page, selector, { back = false } = {}) {
  const fits = (selector) => document.activeElement?.matches(selector) ?? false;
  for (let presses = 0; presses < 150; presses += 1) {
    if (back) await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    if (back) await page.keyboard.up("Shift");
    if (await page.evaluate(fits, selector)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

/** Whether an element is there, soon. */
export const appears = (page, selector) => page.waitForSelector(selector, { timeout: 20_000 });

/** Whether a condition in the page holds, soon. */
export const holds = (page, condition, ...values) =>
  page.waitForFunction(condition, { timeout: 20_000, polling: 50 }, ...values);
