//! From the first line of a sample to its last.

use navlupp_core::rule::RuleId;
use navlupp_id::Date;

use crate::block::{Block, digits};
use crate::calendar::Calendar;
use crate::faults::{At, BROKEN_OFF, Fault, Ground, Part, Plan, Scene};
use crate::lines::Lines;
use crate::person::Person;
use crate::random::Random;
use crate::sample::{Planted, Refusal, Sample, SampleKind};
use crate::scribe::Scribe;
use crate::sink::Sink;
use crate::stock::Stock;
use crate::{change, faults, frame, full, number};

/// Writes a sample in chunks of at most 64 KiB and tells what is in it. Refuses before the first byte.
pub fn write(sample: &Sample, out: &mut dyn FnMut(&[u8])) -> Result<Planted, Refusal> {
    let plan = Plan::new(sample)?;
    let mut sink = Sink::new(sample, out);
    if plan.has(faults::UTF16) {
        sink.use_utf16();
    } else if plan.has(faults::BYTE_ORDER_MARK) {
        sink.byte_order_mark();
    }
    if plan.has(faults::IN_UTF8) {
        sink.use_utf8();
    }
    let calendar = Calendar::new(sample.seed, plan.has(faults::BEFORE_SECRECY));
    let mut walk = Walk {
        sample,
        stock: Stock::new(),
        day: calendar.effective,
        calendar,
        block: Block::default(),
        planted: plan.of_the_file(),
        day_line: 0,
        first_id: 0,
        plan,
        sink,
    };
    walk.file();
    let Walk { sink, mut planted, plan, .. } = walk;
    planted.sort_unstable();
    Ok(Planted { faults: planted, lines: sink.finish(), posts: plan.count })
}

struct Walk<'a> {
    sample: &'a Sample,
    plan: Plan,
    sink: Sink<'a>,
    stock: Stock,
    calendar: Calendar,
    block: Block,
    planted: Vec<(RuleId, u64)>,
    /// The line of the `#DAG_START` of the open day.
    day_line: u64,
    /// The open day.
    day: Date,
    /// The running number in the `#POST_ID` of the first post.
    first_id: u64,
}

impl Walk<'_> {
    fn file(&mut self) {
        if self.plan.has(faults::EMPTY) {
            return;
        }
        if self.plan.has(faults::FOREIGN) {
            self.block.keyword("#BLANKETT", "INK2-2026P1");
            self.block.keyword("#UPPGIFT", "7011 100");
            self.block.mark("#BLANKETTSLUT");
            return self.plain();
        }
        match self.plan.kind {
            SampleKind::Label => {
                frame::label(&mut self.block, self.calendar.effective);
                self.part(&[Part::Label]);
            }
            SampleKind::IdList => self.list(),
            SampleKind::Fragment => self.posts(0..self.plan.posts, self.calendar.effective),
            _ => self.framed(),
        }
    }

    fn framed(&mut self) {
        frame::info(&mut self.block, self.plan.kind, self.calendar.effective);
        self.part(&faults::INFO);
        let reconciled_early = self.plan.has(faults::EARLY_RECONCILIATION);
        if reconciled_early {
            self.reconciliation();
        }
        self.block.mark("#DATA_START");
        self.part(&[Part::DataStart]);
        match self.plan.kind {
            SampleKind::Infil => self.numbers(),
            SampleKind::Selection => self.posts(0..self.plan.posts, self.calendar.effective),
            _ => self.days(),
        }
        self.block.mark("#DATA_SLUT");
        self.plain();
        if !reconciled_early {
            self.reconciliation();
        }
        self.block.mark("#FIL_SLUT");
        self.part(&[Part::End]);
    }

    fn reconciliation(&mut self) {
        frame::reconciliation(&mut self.block, self.plan.count);
        self.part(&[Part::Reconciliation]);
    }

    fn days(&mut self) {
        let days = std::mem::take(&mut self.calendar.days);
        let count = (days.len() as u64).min(self.plan.posts);
        let first = |day: u64| day * self.plan.posts / count;
        let of_days: Vec<_> = (0..count).map(|day| first(day)..first(day + 1)).collect();
        for (day, (date, posts)) in days.into_iter().zip(of_days).enumerate() {
            let (is_middle, is_last) = (day as u64 == count / 2, day as u64 == count - 1);
            let part = |is_here: bool, part| is_here.then_some(part);
            self.day = date;
            self.block.keyword("#DAG_START", digits::<8>(u64::from(date.number())));
            self.day_line = self.sink.lines() + 1;
            self.part(part(is_middle, Part::DayStart).as_slice());
            self.posts(posts, date);
            self.block.mark("#DAG_SLUT");
            let ends = [part(is_middle, Part::DayEnd), part(is_last, Part::LastDayEnd)];
            self.part(&ends.into_iter().flatten().collect::<Vec<_>>());
        }
    }

    fn posts(&mut self, posts: std::ops::Range<u64>, day: Date) {
        for post in posts {
            self.post(post, day);
        }
    }

    fn post(&mut self, post: u64, day: Date) {
        let kind = self.sample.kind;
        let mut random = Random::new(self.sample.seed, post);
        let ground = self.plan.ground(post);
        let is_change = matches!(kind, SampleKind::Notification | SampleKind::Change);
        let tells_case = is_change || kind == SampleKind::Full;
        let is_full = !is_change || random.percent(4);
        let person = if ground == Some(Ground::FirstAgain) { 0 } else { post };
        let mut person = Person::of(number::scattered(self.sample.seed, person));
        let is_coordination = match ground {
            None => post > 0 && random.percent(3),
            Some(ground) => ground == Ground::Coordination,
        };
        if is_coordination {
            let is_diplomat = ground.is_none() && random.percent(15);
            person = if is_diplomat { person.as_diplomat() } else { person.under_coordination_number() };
        }
        self.block.mark("#POST_START");
        if tells_case {
            // Ascending; what lies between belongs to other receivers.
            let number = 14_055 + post * 3 + u64::from(random.below(3));
            if post == 0 {
                self.first_id = number;
            }
            let number = digits::<9>(number);
            let (a, b, c) = (&number[..3], &number[3..6], &number[6..]);
            self.block.keyword("#POST_ID", [b"2026.", a, b".", b, b".", c].concat());
        }
        let mut scribe =
            Scribe { block: &mut self.block, random, stock: &self.stock, person, day, tells_case };
        match ground {
            Some(Ground::Plain | Ground::FirstAgain) => full::plain(&mut scribe),
            Some(Ground::Child) => full::child(&mut scribe),
            _ if is_full || ground.is_some() => full::any(&mut scribe),
            _ => change::any(&mut scribe),
        }
        self.block.mark("#POST_SLUT");
        self.item(post);
    }

    fn numbers(&mut self) {
        for place in 0..self.plan.posts {
            let number = number::ascending(self.sample.seed, place, self.plan.posts);
            self.block.keyword("#PNR", number.digits());
            self.item(place);
        }
    }

    fn list(&mut self) {
        if self.plan.posts == 0 {
            self.block.mark("Personnummer");
            self.plain();
        }
        for place in 0..self.plan.posts {
            self.block.mark(number::scattered(self.sample.seed, place).digits());
            self.item(place);
        }
    }

    /// One post or number is ready.
    fn item(&mut self, place: u64) {
        match self.plan.item(place) {
            Some(fault) => self.planted(&[fault]),
            None => self.plain(),
        }
    }

    /// A part around the posts is ready.
    fn part(&mut self, parts: &[Part]) {
        let faults = self.plan.parts(parts);
        if faults.is_empty() {
            self.plain();
        } else {
            self.planted(&faults);
        }
    }

    fn plain(&mut self) {
        self.sink.block(&self.block);
        self.block.clear();
    }

    /// Plants faults in what is ready, and writes it.
    fn planted(&mut self, faults: &[&Fault]) {
        let before = self.sink.lines();
        let Self { day_line, day, .. } = *self;
        let scene = Scene {
            before,
            day_line,
            day,
            count: self.plan.count,
            first_id: self.first_id,
            seed: self.sample.seed,
        };
        let mut lines = Lines::of(&self.block);
        for fault in faults {
            match (fault.plant)(&mut lines, &scene) {
                Some(At::Line(place)) => lines.0[place].named_by.push(fault.rule),
                Some(At::Outside(line)) => self.planted.push((fault.rule, line)),
                None => {}
            }
        }
        for (line, number) in lines.0.iter().zip(before + 1..) {
            self.planted.extend(line.named_by.iter().map(|&rule| (rule, number)));
            self.sink.odd_line(line);
        }
        if faults.iter().any(|fault| fault.rule == BROKEN_OFF) {
            self.sink.close();
        }
        self.block.clear();
    }
}
