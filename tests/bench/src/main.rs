//! bench
use std::sync::Arc;
use std::time::Instant;
use navlupp_catalog::Catalogue;
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::mark::{self, Mark};
use navlupp_core::reader::{Line, LineSink, Reader};
use navlupp_core::report::End;
use navlupp_core::table::Engine;
use navlupp_id::Identity;

struct Fold(u64);
impl LineSink for Fold {
    #[inline]
    fn line(&mut self, line: Line<'_>) {
        self.0 = self.0.wrapping_add(match mark::read(line.bytes) {
            Mark::Term(code, value) => u64::from(code.number()) + value.bytes.len() as u64,
            Mark::Keyword(mark) => mark.role() as u64,
            _ => 1,
        });
    }
}

struct Count(u64);
impl LineSink for Count {
    #[inline]
    fn line(&mut self, line: Line<'_>) { self.0 += line.bytes.len() as u64 ^ u64::from(line.plain); }
}

fn sample(bytes: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes + 1000);
    out.extend_from_slice(b"#INFO_START\n#EFFEKTUERAD 20261103\n#INFO_SLUT\n#DATA_START\n#DAG_START 20261102\n");
    let mut n = 0u64;
    let mut seed = 88172645463325252u64;
    while out.len() < bytes {
        n += 1;
        seed ^= seed << 13; seed ^= seed >> 7; seed ^= seed << 17;
        let y = 1800 + seed % 80; let m = 1 + (seed >> 8) % 12; let d = 1 + (seed >> 16) % 28; let s = 1 + (seed >> 24) % 998;
        let id = Identity::from_number(((y * 10000 + m * 100 + d) * 1000 + s) * 10).unwrap().with_check_digit().number();
        let rec = format!("#POST_START\n#POST_ID 2026.{:03}.{:03}.{:03}\n#UP 01001 {id}\n#UP 01004 41H\n#UP 01012 Karin Eva\n#UP 01014 Provsson\n#UP 01021 20261101\n#UP 01022 01\n#UP 01023 82\n#UP 01025 PROVET 1:2\n#UP 01032 EXEMPELGATAN 5\n#UP 01034 13100\n#UP 01035 NACKA\n#UP 01081 OG\n#POST_SLUT\n", n / 1000000, n / 1000 % 1000, n % 1000);
        out.extend_from_slice(rec.as_bytes());
    }
    out.extend_from_slice(format!("#DAG_SLUT\n#DATA_SLUT\n#AVST_START\n#ANTAL_POSTER {n:08}\n#AVST_SLUT\n#FIL_SLUT\n").as_bytes());
    out
}

fn time(name: &str, bytes: usize, mut f: impl FnMut() -> u64) -> f64 {
    let mut best = f64::MAX; let mut r = 0;
    for _ in 0..5 { let t = Instant::now(); r = f(); best = best.min(t.elapsed().as_secs_f64()); }
    let g = bytes as f64 / best / 1e9;
    println!("{name:30} {g:.3} GB/s  ({r})");
    g
}

fn main() {
    let data = sample(std::env::var("MB").ok().and_then(|mb| mb.parse().ok()).unwrap_or(256_usize) << 20);
    let engine = Arc::new(Engine::new(Catalogue::standard()));
    let chunk = 2 << 20;
    if std::env::var_os("ONLY").is_some() { for _ in 0..std::env::var("RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(10) { let mut i = Inspection::new(engine.clone(), Options::default()); let t = Instant::now(); for c in data.chunks(chunk) { i.push(c); } let a = t.elapsed(); let r = i.finish(End::Complete); println!("{a:?} {:?} {}", t.elapsed() - a, r.facts.lines); } return; }
    let a = time("memchr_iter", data.len(), || { let mut s = 0; let mut n=0u64; for e in memchr::memchr_iter(b'\n', &data) { n += data[s..e].len() as u64 ^ 1; s = e + 1; } n });
    time("reader", data.len(), || { let mut f = Count(0); let mut r = Reader::default(); for c in data.chunks(chunk) { r.push(c, &mut f); } r.finish(&mut f); f.0 });
    let b = time("reader+marks", data.len(), || { let mut f = Fold(0); let mut r = Reader::default(); for c in data.chunks(chunk) { r.push(c, &mut f); } r.finish(&mut f); f.0 });
    let c = time("all rules", data.len(), || { let mut i = Inspection::new(engine.clone(), Options::default()); for c in data.chunks(chunk) { i.push(c); } let r = i.finish(End::Complete); r.facts.lines + r.findings.rules().map(|r| r.2).sum::<u64>() });
    println!("marks/memchr {:.2}  rules/marks {:.2}", b / a, c / b);
}
