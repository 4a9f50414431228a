//! Effects of one kind: the library's own hook is compiled anew, half a kilobyte, for every function given to it.

use yew::functional::TearDown;
use yew::prelude::*;

/// What ends an effect.
type End = Box<dyn FnOnce()>;

/// Calls `begin` after drawing where `key` is another than at the last time, and what it gave before the next call.
#[hook]
pub fn use_effect_on<Key, Ends>(key: Key, begin: impl FnOnce() -> Ends + 'static)
where
    Key: PartialEq + 'static,
    Ends: TearDown,
{
    let begin: Box<dyn FnOnce(&Key) -> End> = Box::new(|_| {
        let end = begin();
        Box::new(|| end.tear_down())
    });
    use_effect_with(key, begin);
}
