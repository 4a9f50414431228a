//! A bar on a terminal, nothing anywhere else.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How far one file is read.
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// `size` in bytes; none where it is not known.
    pub fn new(name: &str, size: Option<u64>, draws: bool) -> Self {
        let target = if draws { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(size, target);
        let template = if size.is_some() {
            "{msg} {wide_bar} {percent} % {decimal_bytes_per_sec} {eta}"
        } else {
            "{msg} {decimal_bytes} {decimal_bytes_per_sec}"
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("█▌ "));
        }
        bar.set_message(name.to_owned());
        Self { bar }
    }

    /// More bytes are read.
    pub fn advance(&self, bytes: u64) {
        self.bar.inc(bytes);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
