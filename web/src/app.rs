//! The whole page.

use crate::worker::{Count, Counting};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};
use yew::prelude::*;

/// What the page shows below the drop zone.
#[derive(Clone, Copy, PartialEq)]
enum Verdict {
    Nothing,
    Reading,
    Read(Count),
    Unreadable,
}

/// What happened.
pub enum Message {
    /// A file was chosen or dropped.
    Open(File),
    /// The worker has answered; `None` where the file could not be read to its end.
    Answer(Option<Count>),
    /// The person wants an empty page.
    Clear,
}

/// The page's state.
pub struct App {
    verdict: Verdict,
    counting: Option<Counting>,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Self { verdict: Verdict::Nothing, counting: None }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Open(file) => {
                let answer = ctx.link().callback(Message::Answer);
                self.counting = Counting::start(&file, move |count| answer.emit(count));
                self.verdict = if self.counting.is_some() { Verdict::Reading } else { Verdict::Unreadable };
            }
            Message::Answer(count) => {
                self.verdict = count.map_or(Verdict::Unreadable, Verdict::Read);
                self.counting = None;
            }
            Message::Clear => *self = <Self as Component>::create(ctx),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let verdict = match self.verdict {
            Verdict::Nothing => String::new(),
            Verdict::Reading => "Läser filen …".to_owned(),
            Verdict::Read(count) => {
                format!("{} rader, {} byte. Hela filen är läst.", count.lines, count.bytes)
            }
            Verdict::Unreadable => "Filen gick inte att läsa till slutet.".to_owned(),
        };
        html! {
            <main>
                <h1>{ "Navlupp" }</h1>
                <p>{ "Granskar filer från Navet. Ingenting lämnar din dator." }</p>
                <label class="drop-zone" data-testid="drop-zone"
                    ondragover={Callback::from(|event: DragEvent| event.prevent_default())}
                    ondrop={link.batch_callback(|event: DragEvent| dropped(&event))}>
                    <span>{ "Öppna en fil, eller släpp den här" }</span>
                    <input type="file" data-testid="file-input" onchange={link.batch_callback(|event: Event| chosen(&event))} />
                </label>
                <p role="status" data-testid="verdict">{ verdict }</p>
                <button type="button" data-testid="clear" onclick={link.callback(|_| Message::Clear)}>
                    { "Rensa" }
                </button>
            </main>
        }
    }
}

fn dropped(event: &DragEvent) -> Option<Message> {
    // Otherwise the browser would leave the page and show the file itself.
    event.prevent_default();
    first(event.data_transfer()?.files())
}

fn chosen(event: &Event) -> Option<Message> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let message = first(input.files());
    // So that choosing the same file again is a change again.
    input.set_value("");
    message
}

fn first(files: Option<FileList>) -> Option<Message> {
    files?.get(0).map(Message::Open)
}
