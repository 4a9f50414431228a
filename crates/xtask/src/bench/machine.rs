//! The machine in a few words: figures without it say nothing.

use std::fmt;

/// What it is.
pub struct Machine {
    /// How many threads can run at once.
    pub cores: usize,
    /// The processor's name, where the system tells it.
    pub processor: Option<String>,
}

/// Asks the system.
pub fn describe() -> Machine {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let told = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    Machine { cores, processor: processor(&told) }
}

/// The first name in the form of Linux.
fn processor(told: &str) -> Option<String> {
    let line = told.lines().find(|line| line.starts_with("model name"))?;
    line.split_once(':').map(|(_, name)| name.trim().to_owned())
}

impl fmt::Display for Machine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cores = if self.cores == 1 { "1 core".to_owned() } else { format!("{} cores", self.cores) };
        let processor = self.processor.as_deref().unwrap_or(std::env::consts::ARCH);
        write!(out, "{cores}, {processor}, {}", std::env::consts::OS)
    }
}

#[cfg(test)]
mod tests {
    use super::processor;

    #[test]
    fn finds_the_processor() {
        let told = "processor\t: 0\nmodel\t\t: 17\nmodel name\t: Some CPU @ 3 GHz\nmodel name\t: Other\n";
        assert_eq!(processor(told).as_deref(), Some("Some CPU @ 3 GHz"));
        assert_eq!(processor("processor\t: 0\n"), None);
    }
}
