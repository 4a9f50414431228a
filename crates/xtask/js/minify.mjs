// Minifies a script for `cargo xtask`: standard input to standard output.
//
// Only local names and white space change: `cargo xtask imports` still finds each import's function in what is shipped.
import { minify } from "terser";
import { readFileSync, writeFileSync } from "node:fs";

const script = readFileSync(0, "utf8");
const { code } = await minify(script, { compress: false, mangle: { toplevel: false }, format: { ascii_only: true } });
writeFileSync(1, `${code}\n`);
