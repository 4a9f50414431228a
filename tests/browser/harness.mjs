// Real browsers on the sealed page: one interface for Chromium and Firefox, from disk and from a server.
//
// A test says
//     const visit = await launch({ browser: "firefox", where: "file" });
//     await dropFile(visit.page, testId("drop-zone"), { name: "a.txt", bytes: "…" });
//     await visit.close();
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { end, start } from "./browser.mjs";
import { observe } from "./observer.mjs";

export const BROWSERS = ["chromium", "firefox"];
export const PLACES = ["file", "http"];

/** How long a test waits for what must come, in milliseconds: two cores may be shared with a build. */
export const PATIENCE = 60_000;

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGE = path.join(ROOT, "dist", "navlupp.html");
const OUT = path.join(ROOT, "tests", "browser", "out");

/** The selector of an element by its stable test id. */
export const testId = (id) => `[data-testid="${id}"]`;

/**
 * Opens the sealed page in a fresh browser; `before` runs in each document before the page's own scripts do.
 *
 * The answer holds `page` (puppeteer's), `address` (the page's), `requests` (what the browser's protocol tells, even
 * of requests that the policy stopped), `observed` (what left the browser, seen by a proxy around it), `errors`
 * (exceptions, console errors, breaches of the policy), `said` (all that the console was told), `downloads` (the
 * folder that saved files go to), `leaks()` and `close()`.
 */
export async function launch({ browser, where, before }) {
  const server = where === "http" ? await serve() : undefined;
  const address = server?.address ?? pathToFileURL(PAGE).href;
  const observer = await observe(server && new URL(address).host);
  const downloads = mkdtempSync(path.join(tmpdir(), "navlupp-saved-"));
  const { program, page } = await start(browser, observer.port, downloads);
  const requests = [];
  const errors = [];
  const said = [];
  page.on("request", (request) => requests.push({ method: request.method(), url: request.url() }));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    said.push(message.text());
    if (["error", "warn", "warning"].includes(message.type())) errors.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  if (before) await page.evaluateOnNewDocument(before);
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(address, { waitUntil: "load" });
  // The modules compile after the page has loaded.
  await page.waitForSelector(testId("drop-zone"), { timeout: PATIENCE });

  return {
    browser,
    page,
    address,
    errors,
    said,
    downloads,
    requests,
    observed: observer.seen,
    /** Requests that went anywhere but to the page itself, or to it more often than to load it. */
    leaks() {
      const inside = (request) => /^(data|blob):/.test(request.url);
      const loads = (list) => {
        let loaded = 0;
        return list.filter((request) => !inside(request) && !(request.url === address && loaded++ === 0));
      };
      return [...loads(requests), ...loads(observer.seen)].map((request) => `${request.method} ${request.url}`);
    },
    async close() {
      await end(program);
      await observer.close();
      server?.stop();
      rmSync(downloads, { recursive: true });
    },
  };
}

/** The project's own server, with its real headers. */
async function serve() {
  const [program, arguments_] = process.env.NAVLUPP_XTASK
    ? [process.env.NAVLUPP_XTASK, []]
    : ["cargo", ["run", "--quiet", "--package", "xtask", "--"]];
  const child = spawn(program, [...arguments_, "serve", "--port", "0"], {
    cwd: ROOT,
    env: { ...process.env, NAVLUPP_ONCE: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const address = line.match(/http:\/\/\S+/)?.[0];
    if (address) {
      lines.close();
      child.stdout.resume();
      return { address, stop: () => child.kill() };
    }
  }
  const [code] = await once(child, "exit");
  throw new Error(`the server did not start (${code})`);
}

/** Drops a file on an element: a path on disk, or `{name, bytes}` with a string (as UTF-8) or a Uint8Array. */
export async function dropFile(page, selector, file) {
  if (typeof file === "string") return dropPath(page, selector, file, async () => {});
  const bytes = Buffer.from(file.bytes).toString("base64");
  await page.evaluate(
    (selector, name, bytes) => {
      const content = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], name));
      const event = { dataTransfer, bubbles: true, cancelable: true };
      document.querySelector(selector).dispatchEvent(new DragEvent("drop", event));
    },
    selector,
    file.name,
    bytes,
  );
}

/** Drops a file from disk; `between` runs when the browser holds the file and the page does not know of it yet. */
export async function dropPath(page, selector, file, between) {
  await page.evaluate(() => {
    const input = document.createElement("input");
    input.type = "file";
    input.id = "harness-file";
    input.hidden = true;
    document.body.append(input);
  });
  const input = await page.$("#harness-file");
  await input.uploadFile(path.resolve(file));
  await between();
  await page.evaluate((selector) => {
    const input = document.querySelector("#harness-file");
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(input.files[0]);
    input.remove();
    const event = { dataTransfer, bubbles: true, cancelable: true };
    document.querySelector(selector).dispatchEvent(new DragEvent("drop", event));
  }, selector);
}

/** Waits until an element's text holds `text`; gives the whole text. */
export async function waitForText(page, selector, text, timeout = PATIENCE) {
  const holds = (selector, text) => document.querySelector(selector)?.textContent.includes(text);
  try {
    await page.waitForFunction(holds, { timeout, polling: 50 }, selector, text);
  } catch (error) {
    const now = await page.$eval(selector, (element) => element.textContent).catch(() => "(no such element)");
    throw new Error(`${selector} never said "${text}", but "${now}"`, { cause: error });
  }
  return page.$eval(selector, (element) => element.textContent);
}

/** Waits for the verdict on a whole file of so many lines; gives its text. */
export async function waitForVerdict(page, lines) {
  const is = (selector, lines) => {
    const verdict = document.querySelector(selector);
    const figures = [...(verdict?.querySelectorAll(".fact .box-figure") ?? [])].map((figure) => figure.textContent);
    return verdict?.textContent.includes("Hela filen läst") && Number(figures[1].replace(/\D/g, "")) === lines;
  };
  await page.waitForFunction(is, { timeout: PATIENCE, polling: 50 }, testId("verdict"), lines);
  return page.$eval(testId("verdict"), (verdict) => verdict.textContent);
}

/** Puts a picture of the page into tests/browser/out, which git ignores; gives its path. */
export async function screenshot(page, name, { width = 1440, height = 900, theme, fullPage = false } = {}) {
  mkdirSync(OUT, { recursive: true });
  await page.setViewport({ width, height });
  if (theme) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
  const file = path.join(OUT, `${name}.png`);
  await page.screenshot({ path: file, fullPage });
  return file;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe objects to under WCAG 2.2 AA: rule, help and the places. */
export async function runAxe(page) {
  // Half a megabyte: once for each document.
  if (await page.evaluate(() => typeof axe === "undefined")) await page.evaluate(AXE);
  const result = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    return JSON.stringify((await axe.run(document, { runOnly: tags })).violations);
  });
  return JSON.parse(result).map(({ id, help, nodes }) => ({ id, help, places: nodes.map((node) => node.html) }));
}
