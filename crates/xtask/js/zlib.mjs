// Deflate for `cargo xtask`: standard input to standard output.
//
// pako and not Node's own zlib: Node links different builds of zlib on different machines, whose output differs byte
// for byte, and the sealed page must have one hash everywhere. The zlib format carries no date, gzip's would.
import { deflate, gzip, inflate } from "pako";
import { readFileSync, writeFileSync } from "node:fs";

const ways = {
  deflate: (bytes) => deflate(bytes, { level: 9, memLevel: 9 }),
  gzip: (bytes) => gzip(bytes, { level: 9, memLevel: 9 }),
  inflate: (bytes) => {
    const plain = inflate(bytes);
    if (!plain) throw new Error("the compressed bytes are cut off");
    return plain;
  },
};
writeFileSync(1, ways[process.argv[2]](readFileSync(0)));
