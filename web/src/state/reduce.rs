//! How the state follows from what happens.

use std::rc::Rc;

use navlupp_protocol::Filter;
use yew::Reducible;

use super::{Action, Cursor, Reveal, State, Status, Tab};

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Opened(files) => state.open(files),
            Action::News { file, status, overview } => {
                if let Some(open) = state.files.iter_mut().find(|open| open.id == file) {
                    open.status = status;
                    if let Some(overview) = overview {
                        open.size = overview.size;
                        open.overview = overview;
                    }
                }
            }
            Action::Show(file) if file != state.current => state.show(file),
            Action::Show(_) => {}
            Action::Turn(tab) => state.tab = tab,
            Action::Severity(severity) => {
                state.severity = severity;
                state.tab = Tab::Findings;
            }
            Action::Rule(rule) => state.rule = rule,
            Action::Line { line, jump } => {
                state.cursor.line = line;
                if jump {
                    state.cursor.jump += 1;
                    state.tab = Tab::Posts;
                }
            }
            Action::Filter(filter) => state.filter = filter,
            Action::Reveal(reveal) => {
                // Until every file is read, nobody knows who is protected.
                state.reveal = if state.is_known() { reveal } else { Reveal::None };
            }
            Action::Language(language) => state.language = language,
            Action::Theme(theme) => state.theme = theme,
            Action::Dialog(dialog) => {
                state.dialog = dialog;
                state.refused = None;
            }
            Action::Terms(own) => state.begin_anew(own),
            Action::Refused(list) => state.refused = Some(list),
            Action::Say(text) => state.say(text),
            Action::Died => {
                state.died = true;
                // It lived in the worker.
                state.own = None;
                state.reveal = Reveal::None;
                for file in &mut state.files {
                    file.status = Status::Lost;
                }
            }
            Action::Noted => state.died = false,
            Action::Sheets(sheets) => state.sheets = sheets,
            Action::Cleared => {
                state = Self {
                    language: state.language,
                    theme: state.theme,
                    said: state.said,
                    sheets: state.sheets,
                    ..Self::default()
                };
            }
        }
        state.revision = self.revision + 1;
        Rc::new(state)
    }
}

impl State {
    fn open(&mut self, files: Vec<super::OpenFile>) {
        let Some(first) = files.first().map(|file| file.id) else { return };
        // A file whose worker is gone can tell nothing more.
        self.files.retain(|file| file.status != Status::Lost);
        self.files.extend(files);
        self.reveal = Reveal::None;
        self.died = false;
        self.dialog = None;
        self.show(first);
    }

    /// What was known of the files was said by another list.
    fn begin_anew(&mut self, own: Option<super::OwnList>) {
        self.own = own;
        self.refused = None;
        self.dialog = None;
        self.reveal = Reveal::None;
        self.turns += 1;
        for file in self.files.iter_mut().filter(|file| file.status != Status::Lost) {
            file.status = Status::Waiting;
            file.overview = Rc::default();
        }
    }

    fn show(&mut self, file: u32) {
        self.current = file;
        self.cursor = Cursor { line: 1.0, ..self.cursor };
        self.filter = Filter::All;
        self.rule = None;
        self.severity = None;
        if let Reveal::Post { .. } = self.reveal {
            self.reveal = Reveal::None;
        }
    }

    fn say(&mut self, text: Rc<str>) {
        self.said = (text, self.said.1 + 1);
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use navlupp_protocol::Overview;
    use yew::Reducible;

    use super::super::{Action, Name, OpenFile, OwnList, Reveal, State, Status};

    fn file(id: u32) -> OpenFile {
        OpenFile { id, name: Name::Pasted, size: 0.0, status: Status::Waiting, overview: Rc::default() }
    }

    fn after(actions: Vec<Action>) -> Rc<State> {
        actions.into_iter().fold(Rc::new(State::default()), Reducible::reduce)
    }

    fn news(id: u32, status: Status) -> Action {
        let overview = Overview { complete: status == Status::Done, ..Overview::default() };
        Action::News { file: id, status, overview: Some(Rc::new(overview)) }
    }

    #[test]
    fn values_stay_masked_while_any_file_is_read() {
        let show = Action::Reveal(Reveal::Values { until: 1.0 });
        let reading =
            after(vec![Action::Opened(vec![file(1), file(2)]), news(1, Status::Done), show.clone()]);
        assert!(reading.masked());
        let read = after(vec![Action::Opened(vec![file(1)]), news(1, Status::Done), show.clone()]);
        assert!(!read.masked());
        // So may the rest of one that was cancelled.
        let part = Action::News { file: 1, status: Status::Done, overview: Some(Rc::default()) };
        assert!(after(vec![Action::Opened(vec![file(1)]), part, show.clone()]).masked());
        // The next file may say that somebody here is protected.
        assert!(Reducible::reduce(read, Action::Opened(vec![file(2)])).masked());
    }

    #[test]
    fn clearing_leaves_nothing_of_any_file() {
        let state = after(vec![Action::Opened(vec![file(1)]), Action::Rule(Some(105)), Action::Cleared]);
        assert!(state.files.is_empty() && state.rule.is_none() && state.current == 0);
    }

    #[test]
    fn another_term_list_begins_every_file_anew() {
        let list = OwnList { name: "lista.csv".into(), terms: Rc::default() };
        let refused = Action::Refused(list.clone());
        let opened = vec![Action::Opened(vec![file(1), file(2)]), news(1, Status::Done), refused];
        let state = after(opened);
        assert!(state.own.is_none() && state.refused.is_some() && state.files[0].overview.complete);
        let show = Action::Reveal(Reveal::Values { until: 1.0 });
        let state = [news(2, Status::Done), show, Action::Terms(Some(list))]
            .into_iter()
            .fold(state, Reducible::reduce);
        assert!(state.own.is_some() && state.refused.is_none() && state.masked() && !state.is_known());
        assert!(state.files.iter().all(|file| file.status == Status::Waiting && !file.overview.complete));
        assert!(Reducible::reduce(Rc::clone(&state), Action::Died).own.is_none());
        assert!(Reducible::reduce(state, Action::Cleared).own.is_none());
    }

    #[test]
    fn a_dead_worker_loses_its_files_and_the_next_file_takes_their_place() {
        let state = after(vec![Action::Opened(vec![file(1)]), news(1, Status::Done), Action::Died]);
        assert!(state.died && state.files[0].status == Status::Lost);
        let state = Reducible::reduce(state, Action::Opened(vec![file(2)]));
        assert_eq!((state.died, state.files.len(), state.current), (false, 1, 2));
    }
}
