// Nothing leaves: what the browser refuses (policy), and what is seen from outside (observation).
// The third proof, by construction, is `cargo xtask imports`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSERS, PATIENCE, PLACES, launch } from "./harness.mjs";
import { tour } from "./tour.mjs";

const ELSEWHERE = "http://elsewhere.invalid";

/** Ways out that a policy must close; each resolves to "refused", or to what it could do. Runs in page and worker. */
const WAYS_OUT = {
  fetch: (to) => fetch(`${to}/fetch`),
  "no-cors fetch": (to) => fetch(`${to}/no-cors`, { mode: "no-cors", method: "POST", body: "x" }),
  XMLHttpRequest: (to) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.onload = resolve;
      request.onerror = reject;
      request.open("GET", `${to}/xhr`);
      request.send();
    }),
  WebSocket: (to) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${to.replace("http", "ws")}/socket`);
      socket.onopen = resolve;
      socket.onerror = reject;
    }),
  EventSource: (to) =>
    new Promise((resolve, reject) => {
      const source = new EventSource(`${to}/events`);
      source.onopen = resolve;
      source.onerror = (event) => {
        source.close();
        reject(event);
      };
    }),
  eval: () => Promise.resolve((0, eval)("1")),
  import: (to) => import(`${to}/module.js`),
};
/** Ways that only one of the two has. */
const PAGE_WAYS_OUT = {
  image: (to) =>
    new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = resolve;
      image.onerror = reject;
      image.src = `${to}/image.png`;
    }),
  script: (to) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.onload = resolve;
      script.onerror = reject;
      script.src = `${to}/script.js`;
      document.body.append(script);
    }),
  "worker from an address": (to) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(`${to}/worker.js`);
      worker.onmessage = resolve;
      worker.onerror = reject;
    }),
};
const WORKER_WAYS_OUT = {
  importScripts: async (to) => importScripts(`${to}/script.js`),
};
/** Answers nothing: the only witness is the proxy. */
const SILENT_WAYS_OUT = {
  sendBeacon: (to) => navigator.sendBeacon(`${to}/beacon`, "x"),
  prefetch: (to) => link("prefetch", `${to}/prefetch`),
  preconnect: (to) => link("preconnect", to),
  "dns-prefetch": (to) => link("dns-prefetch", to),
  stylesheet: (to) => link("stylesheet", `${to}/style.css`),
  form: (to) => {
    const form = document.createElement("form");
    form.action = `${to}/form`;
    document.body.append(form);
    form.submit();
  },
  frame: (to) => {
    const frame = document.createElement("iframe");
    frame.src = `${to}/frame`;
    document.body.append(frame);
  },
  "inline script": (to) => {
    const script = document.createElement("script");
    script.textContent = `location = "${to}/inline"`;
    document.body.append(script);
  },
};

const source = (ways) => `({${Object.entries(ways).map(([name, way]) => `${JSON.stringify(name)}: ${way}`)}})`;

/** Text of a function that tries every way and gives an object: name to "refused" or "open". */
const attempt = (ways) => `(async () => {
  const ways = ${source(ways)};
  const outcome = {};
  for (const [name, way] of Object.entries(ways)) {
    const silence = new Promise((resolve) => setTimeout(resolve, 3000, "silent"));
    const tried = Promise.resolve().then(() => way("${ELSEWHERE}")).then(() => "open", () => "refused");
    outcome[name] = await Promise.race([tried, silence]);
  }
  return JSON.stringify(outcome);
})()`;

/** Runs a script in a worker from a blob, made the way the page makes its own. */
const inWorker = (script) => `new Promise((resolve, reject) => {
  const text = ${JSON.stringify(`${script}.then((outcome) => postMessage(outcome))`)};
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const worker = new Worker(address);
  worker.onmessage = (event) => resolve(event.data);
  worker.onerror = (event) => reject(new Error(event.message));
})`;

/** Waits until something holds that the browser tells of. */
async function until(holds) {
  for (const start = Date.now(); !holds() && Date.now() - start < PATIENCE; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.ok(holds());
}

const allRefused = (ways) => Object.fromEntries(Object.keys(ways).map((name) => [name, "refused"]));

for (const browser of BROWSERS) {
  for (const where of PLACES) {
    test(`${browser}, ${where}: the whole tour is seen by nobody`, async (t) => {
      const visit = await launch({ browser, where });
      t.after(() => visit.close());
      await tour(t, visit);
      assert.deepEqual(visit.leaks(), []);
      assert.deepEqual(visit.errors, []);
      // The page itself was seen, and so would have been anything else.
      assert.equal(visit.observed.length, where === "http" ? 1 : 0);
    });

    test(`${browser}, ${where}: the policy refuses every way out`, async (t) => {
      const visit = await launch({ browser, where });
      t.after(() => visit.close());
      const { page } = visit;

      await t.test("in the page", async () => {
        const ways = { ...WAYS_OUT, ...PAGE_WAYS_OUT };
        assert.deepEqual(JSON.parse(await page.evaluate(attempt(ways))), allRefused(ways));
      });
      await t.test("in a worker", async () => {
        const ways = { ...WAYS_OUT, ...WORKER_WAYS_OUT };
        assert.deepEqual(JSON.parse(await page.evaluate(inWorker(attempt(ways)))), allRefused(ways));
      });
      await t.test("in silence", async () => {
        const link = `function link(rel, href) {
          const element = document.createElement("link");
          Object.assign(element, { rel, href });
          document.head.append(element);
        }`;
        // Some refuse by throwing; what counts is what the proxy sees.
        const go = `for (const way of Object.values(${source(SILENT_WAYS_OUT)})) try { way("${ELSEWHERE}") } catch {}`;
        await page.evaluate(`(() => { ${link}; ${go} })()`);
        await new Promise((resolve) => setTimeout(resolve, 1000));
      });
      await t.test("and the proxy saw none of it", () => {
        assert.deepEqual(
          visit.observed.filter(({ url }) => url !== visit.address),
          [],
        );
      });
    });

    test(`${browser}, ${where}: the observer is not blind`, async (t) => {
      const visit = await launch({ browser, where });
      t.after(() => visit.close());
      // What a worker dies of is told to the console, unless the page takes it.
      await visit.page.evaluate(() => {
        console.info("a number");
        const script = new Blob(["throw new Error('a name')"], { type: "text/javascript" });
        new Worker(URL.createObjectURL(script));
      });
      await until(() => visit.said.includes("a number") && visit.errors.some((error) => error.includes("a name")));
      // No policy can close this way; the page is built so that it has no hand to open it.
      await visit.page.evaluate((to) => void setTimeout(() => (location.href = `${to}/navigation`)), ELSEWHERE);
      await until(() => visit.leaks().length > 0);
      assert.ok(visit.leaks().includes(`GET ${ELSEWHERE}/navigation`), visit.leaks().join());
    });
  }
}
