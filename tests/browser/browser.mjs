// Starting and ending a real browser. Neither is what a test is about, so a start that hangs is tried again, and a
// browser that does not end is killed: otherwise one of a thousand starts would hold up everything after it.
import puppeteer from "puppeteer-core";

/** How long a browser may take to start or to end, in milliseconds. */
const PATIENCE = 45_000;

/** Starts a browser whose every request goes to the proxy at this port, with one context and one page. */
export async function start(browser, proxy, downloadPath) {
  for (let attempt = 1; ; attempt += 1) {
    const giveUp = new AbortController();
    try {
      return await within(PATIENCE, `${browser} did not start`, open(browser, proxy, downloadPath, giveUp.signal));
    } catch (error) {
      // Kills what has been started.
      giveUp.abort();
      if (attempt === 3) throw error;
      console.error(`${error.message}; once more`);
    }
  }
}

/** Ends a browser, by force where it does not end by itself. */
export async function end(program) {
  const child = program.process();
  await within(PATIENCE, "the browser did not end", program.close()).catch((error) => {
    console.error(`${error.message}; killed`);
    child?.kill("SIGKILL");
  });
}

async function open(browser, proxy, downloadPath, signal) {
  const program = await puppeteer.launch({ ...options(browser, proxy), signal });
  const context = await program.createBrowserContext({ downloadBehavior: { policy: "allow", downloadPath } });
  return { program, page: await context.newPage() };
}

/** The promise's outcome, or an error with these words when it takes longer. */
async function within(milliseconds, words, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(words)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function options(browser, proxy) {
  const common = { headless: true, protocolTimeout: 120_000, handleSIGINT: false };
  if (browser === "firefox") {
    return {
      ...common,
      browser: "firefox",
      executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
      extraPrefsFirefox: {
        // puppeteer relaxes this, and then pages from disk may do what they may not in an office.
        "security.fileuri.strict_origin_policy": true,
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": proxy,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": proxy,
        "network.proxy.no_proxies_on": "",
        "network.proxy.allow_hijacking_localhost": true,
      },
    };
  }
  return {
    ...common,
    browser: "chrome",
    protocol: "webDriverBiDi",
    executablePath: process.env.CHROME ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--proxy-server=http://127.0.0.1:${proxy}`,
      "--proxy-bypass-list=<-loopback>",
    ],
  };
}
