// Deflate for `cargo xtask`: standard input to standard output.
//
// Not Node's own zlib: Node links different builds of it on different machines, whose output differs byte for byte, and
// the sealed page must have one hash everywhere. Zopfli, as a module of its own, looks long for the shortest stream, and
// what unpacks it does not notice. The zlib format carries no date, gzip's would.
import zopfli from "@gfx/zopfli";
import { gzip, inflate } from "pako";
import { readFileSync, writeFileSync } from "node:fs";

const ways = {
  // More rounds take longer and gain a few dozen bytes; fewer blocks cost a few hundred.
  deflate: (bytes) => zopfli.zlibAsync(bytes, { numiterations: 5, blocksplittingmax: 40 }),
  // As a web server does it.
  gzip: (bytes) => gzip(bytes, { level: 9, memLevel: 9 }),
  inflate: (bytes) => {
    const plain = inflate(bytes);
    if (!plain) throw new Error("the compressed bytes are cut off");
    return plain;
  },
};
writeFileSync(1, await ways[process.argv[2]](readFileSync(0)));
