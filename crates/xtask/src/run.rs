//! `cargo xtask run` and `cargo xtask serve`.

use crate::serve::{self, Server};
use crate::{Result, build, paths};

/// Where the page is served unless `--port` says otherwise.
const PORT: u16 = 8217;

/// Builds the page and serves it; with `--once` or `NAVLUPP_ONCE=1`, fetches it once itself and stops.
pub fn run(options: &[&str]) -> Result<()> {
    build::build()?;
    serve(options)
}

/// Serves the page as it lies in `dist`.
pub fn serve(options: &[&str]) -> Result<()> {
    let mut once = std::env::var_os("NAVLUPP_ONCE").is_some_and(|value| value == "1");
    let mut port = if once { 0 } else { PORT };
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match *option {
            "--once" => (once, port) = (true, 0),
            "--port" => {
                let number = options.next().and_then(|number| number.parse().ok());
                port = number.ok_or("--port needs a number")?;
            }
            other => return Err(format!("unknown option {other}")),
        }
    }
    let server = Server::bind(port)?;
    let address = server.address()?;
    println!("\nNavlupp: {address}\n(or open {} without any server)", paths::page()?.display());
    if !once {
        println!("Ctrl+C ends it.");
        return server.answer(None);
    }
    let answering = std::thread::spawn(move || server.answer(Some(1)));
    let (head, body) = serve::fetch(&address)?;
    answering.join().map_err(|_| "the server broke down")??;
    if !head.contains("Content-Security-Policy: default-src 'none'") || body != paths::read(&paths::page()?)?
    {
        return Err("the server's page is not the sealed page under its policy".to_owned());
    }
    println!("fetched once, {} bytes, as sealed.", body.len());
    Ok(())
}
