// The bench speaks with the page's worker by itself; this tells when it no longer understands it.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { check, hand, openPage, read } from "../bench/tab.mjs";
import { launch } from "./harness.mjs";

test("the bench reads what the page's worker answers", async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), "navlupp-bench-"));
  const file = path.join(folder, "x");
  writeFileSync(file, "#UP 01001 189001019802\n".repeat(200_000));
  const visit = await launch({ browser: "chromium", where: "file" });
  t.after(async () => {
    await visit.close();
    rmSync(folder, { recursive: true });
  });
  await hand(visit.page, [file]);
  await visit.page.evaluate(openPage);
  assert.ok((await visit.page.evaluate(read)) > 0);
  // Twice: the first must have been forgotten.
  assert.ok((await visit.page.evaluate(check)) > 0);
  assert.ok((await visit.page.evaluate(check)) > 0);
});
