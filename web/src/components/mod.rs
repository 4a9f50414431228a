//! The parts of the page.

pub mod alert;
pub mod bar;
pub mod code;
pub mod dialog;
pub mod empty;
pub mod figure;
pub mod findings;
pub mod footer;
pub mod icons;
pub mod inspection;
pub mod mask;
pub mod menu;
pub mod overview;
pub mod own_terms;
pub mod paste;
pub mod posts;
pub mod privacy;
pub mod progress;
pub mod self_test;
pub mod sheet;
pub mod tabs;
pub mod terms;
pub mod top_bar;
pub mod verdict;
