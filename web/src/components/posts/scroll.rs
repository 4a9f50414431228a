//! From a scroll bar to a line and back. Browsers cap an element's height near 16 million pixels, a file may have a
//! hundred million lines: beyond the cap the bar stands for parts of the file, not for pixels.

/// The greatest height of the scrolled element, in px.
const CAP: f64 = 8_000_000.0;

/// A number held between two others. The library's `clamp` may panic, and with its message comes the writing of
/// fractions.
pub fn between(number: f64, least: f64, most: f64) -> f64 {
    number.min(most).max(least)
}

/// The measures of the pane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// Lines of the file.
    pub lines: f64,
    /// Height of a line in px.
    pub row: f64,
    /// Height of the pane in px.
    pub pane: f64,
}

impl Measures {
    /// The height of the scrolled element.
    pub fn height(self) -> f64 {
        (self.lines * self.row).min(CAP)
    }

    /// Whether the bar stands for parts of the file.
    pub fn scaled(self) -> bool {
        self.lines * self.row > CAP
    }

    /// Lines that fit whole.
    pub fn whole(self) -> f64 {
        (self.pane / self.row).floor().max(1.0)
    }

    /// Lines to draw: also one seen in part at either end.
    pub fn drawn(self) -> f64 {
        self.whole() + 2.0
    }

    /// The last line that can stand at the top, from 0.
    pub fn last_top(self) -> f64 {
        (self.lines - self.whole()).max(0.0)
    }

    /// The line at the top, from 0, and the px by which it is moved up.
    pub fn at(self, scrolled: f64) -> (f64, f64) {
        if self.scaled() {
            let part = scrolled / (self.height() - self.pane).max(1.0);
            return (between((part * self.last_top()).round(), 0.0, self.last_top()), 0.0);
        }
        let top = (scrolled / self.row).floor().max(0.0);
        (top, scrolled - top * self.row)
    }

    /// Where the bar stands when a line is at the top.
    pub fn scrolled(self, top: f64) -> f64 {
        if self.scaled() {
            return top / self.last_top().max(1.0) * (self.height() - self.pane);
        }
        top * self.row
    }
}

#[cfg(test)]
mod tests {
    use super::{CAP, Measures};

    const SMALL: Measures = Measures { lines: 100.0, row: 21.0, pane: 210.0 };
    const HUGE: Measures = Measures { lines: 100_000_000.0, row: 21.0, pane: 700.0 };

    #[test]
    fn a_small_file_scrolls_by_pixels() {
        assert_eq!(SMALL.at(0.0), (0.0, 0.0));
        assert_eq!(SMALL.at(50.0), (2.0, 8.0));
        assert_eq!(SMALL.at(SMALL.scrolled(90.0)), (90.0, 0.0));
        assert!((SMALL.height() - 2100.0).abs() < 1e-9 && !SMALL.scaled());
    }

    #[test]
    fn a_huge_file_reaches_its_first_and_last_line() {
        assert!(HUGE.scaled() && (HUGE.height() - CAP).abs() < 1e-9);
        assert_eq!(HUGE.at(0.0), (0.0, 0.0));
        assert_eq!(HUGE.at(HUGE.height() - HUGE.pane), (HUGE.last_top(), 0.0));
        assert!((HUGE.last_top() + HUGE.whole() - HUGE.lines).abs() < 1e-9);
    }

    #[test]
    fn the_bar_of_a_huge_file_goes_back_to_about_its_line() {
        for line in [0.0, 12_345_678.0, 99_999_000.0] {
            let (top, _) = HUGE.at(HUGE.scrolled(line));
            // A pixel of the bar is a dozen lines; fractions of one are kept.
            assert!((top - line).abs() <= 1.0, "{line} {top}");
        }
    }
}
