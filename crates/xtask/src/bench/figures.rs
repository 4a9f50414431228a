//! What the measuring programs have said.

use super::rows::ROWS;
use crate::Result;

/// One measurement.
pub struct Figure {
    /// The ratio.
    pub value: f64,
    /// What it was made of.
    pub remark: String,
}

/// All measurements, and what could not be measured.
#[derive(Default)]
pub struct Figures {
    found: Vec<(String, Figure)>,
    failures: Vec<String>,
}

impl Figures {
    /// Takes lines of a name, a number and a remark, parted by TABs.
    pub fn read(&mut self, lines: &str) -> Result<()> {
        for line in lines.lines() {
            let mut fields = line.split('\t');
            let name = fields.next().filter(|name| ROWS.iter().any(|row| row.name == *name));
            let value =
                fields.next().and_then(|value| value.parse().ok()).filter(|value: &f64| value.is_finite());
            let (Some(name), Some(value), Some(remark), None) = (name, value, fields.next(), fields.next())
            else {
                return Err(format!("this is no measurement: {line}"));
            };
            self.found.push((name.to_owned(), Figure { value, remark: remark.to_owned() }));
        }
        Ok(())
    }

    /// Notes that something could not be measured.
    pub fn fail(&mut self, what: &str, message: &str) {
        self.failures.push(format!("{what}: {message}"));
    }

    /// The measurement of a row.
    pub fn get(&self, name: &str) -> Option<&Figure> {
        self.found.iter().find(|(found, _)| found == name).map(|(_, figure)| figure)
    }

    /// What could not be measured.
    pub fn failures(&self) -> &[String] {
        &self.failures
    }

    /// An error where something could not be measured.
    pub fn outcome(&self) -> Result<()> {
        if self.failures.is_empty() { Ok(()) } else { Err(self.failures.join("\n")) }
    }
}

#[cfg(test)]
mod tests {
    use super::Figures;

    #[test]
    fn takes_measurements_and_nothing_else() {
        let mut figures = Figures::default();
        figures.read("rules-against-marks\t0.5100\t1 against 2 GB/s\n").unwrap();
        assert!(figures.get("rules-against-marks").is_some_and(|figure| figure.value > 0.5));
        for bad in [
            "",
            "rules-against-marks\tfast\t",
            "rules-against-marks\tNaN\tx",
            "rules\t1\tx",
            "page-of-limit\t1",
        ] {
            assert!(figures.read(&format!("{bad}\n")).is_err(), "{bad:?}");
        }
    }
}
