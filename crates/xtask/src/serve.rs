//! A web server for one page, on this machine only: the sealed page under the headers a real host should send.
//!
//! It knows two addresses and maps none of them to a path, so there is no path to climb.

use crate::sealed::Sealed;
use crate::{Result, base64, paths, sha256};
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;

/// A request line and headers longer than this are no browser's, in bytes.
const LONGEST_REQUEST: usize = 32 * 1024;
/// Who says nothing for so long is not served.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the server hands out.
struct Site {
    page: String,
    checksum: String,
    policy: String,
}

/// A listening server.
pub struct Server {
    listener: TcpListener,
    site: Arc<Site>,
}

impl Server {
    /// Listens on 127.0.0.1; port 0 means any free one.
    pub fn bind(port: u16) -> Result<Self> {
        let sealed = Sealed::read()?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
            format!("cannot listen on 127.0.0.1:{port}: {error}; choose another with --port N")
        })?;
        let checksum = format!("{}  {}\n", sealed.sha256(), paths::PAGE);
        // A header can forbid framing, a <meta> cannot.
        let policy = format!("{}; frame-ancestors 'none'", sealed.policy);
        Ok(Self { listener, site: Arc::new(Site { page: sealed.html, checksum, policy }) })
    }

    /// The page's address.
    pub fn address(&self) -> Result<String> {
        let address = self.listener.local_addr().map_err(|error| error.to_string())?;
        Ok(format!("http://{address}/{}", paths::PAGE))
    }

    /// Answers `requests` requests, or without end.
    pub fn answer(&self, requests: Option<usize>) -> Result<()> {
        for stream in self.listener.incoming().take(requests.unwrap_or(usize::MAX)) {
            let stream = stream.map_err(|error| format!("the server stopped: {error}"))?;
            let site = Arc::clone(&self.site);
            // A browser opens connections ahead and leaves them silent: none may keep the others waiting.
            let worker = std::thread::spawn(move || serve(stream, &site));
            if requests.is_some() {
                drop(worker.join());
            }
        }
        Ok(())
    }
}

fn serve(mut stream: TcpStream, site: &Site) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut request = Vec::new();
    let mut buffer = [0; 4096];
    while !request.windows(4).any(|window| window == b"\r\n\r\n") {
        let length = stream.read(&mut buffer)?;
        request.extend_from_slice(&buffer[..length]);
        if length == 0 || request.len() > LONGEST_REQUEST {
            return Err(ErrorKind::InvalidData.into());
        }
    }
    let line = request.split(|byte| *byte == b'\r').next().unwrap_or_default();
    stream.write_all(&response(&String::from_utf8_lossy(line), site))
}

/// The whole answer to one request line.
fn response(line: &str, site: &Site) -> Vec<u8> {
    let mut words = line.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (status, kind, body) = match (method, target) {
        ("GET" | "HEAD", "/" | "/navlupp.html") => ("200 OK", "text/html; charset=utf-8", site.page.as_str()),
        ("GET" | "HEAD", "/navlupp.html.sha256") => {
            ("200 OK", "text/plain; charset=utf-8", site.checksum.as_str())
        }
        ("GET" | "HEAD", _) => ("404 Not Found", "text/plain; charset=utf-8", "Here is only /navlupp.html\n"),
        _ => ("405 Method Not Allowed", "text/plain; charset=utf-8", "Only GET and HEAD\n"),
    };
    let digest = base64::encode(&sha256::digest(body.as_bytes()));
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Repr-Digest: sha-256=:{digest}:\r\n\
         Content-Security-Policy: {}\r\n\
         Referrer-Policy: no-referrer\r\n\
         X-Content-Type-Options: nosniff\r\n\
         Permissions-Policy: camera=(), microphone=(), geolocation=(), usb=(), serial=(), bluetooth=(), midi=()\r\n\
         Cross-Origin-Opener-Policy: same-origin\r\n\
         Cross-Origin-Resource-Policy: same-origin\r\n\
         Cache-Control: no-store\r\n\
         Connection: close\r\n\r\n",
        body.len(),
        site.policy,
    );
    let body = if method == "HEAD" { "" } else { body };
    [head.as_bytes(), body.as_bytes()].concat()
}

/// Fetches `address` of a server on this machine as a browser would; gives the head and the body.
pub fn fetch(address: &str) -> Result<(String, String)> {
    let fail = |error: std::io::Error| format!("cannot fetch {address}: {error}");
    let (host, path) = address.trim_start_matches("http://").split_once('/').ok_or("no address")?;
    let mut stream = TcpStream::connect(host).map_err(fail)?;
    write!(stream, "GET /{path} HTTP/1.1\r\nHost: {host}\r\n\r\n").map_err(fail)?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).map_err(fail)?;
    let (head, body) = answer.split_once("\r\n\r\n").ok_or("the answer has no body")?;
    Ok((head.to_owned(), body.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{Server, Site, fetch, response};
    use std::net::{Ipv4Addr, TcpListener};
    use std::sync::Arc;

    fn site() -> Site {
        Site { page: "PAGE".to_owned(), checksum: "SUM".to_owned(), policy: "default-src 'none'".to_owned() }
    }

    fn status(line: &str) -> String {
        let response = String::from_utf8(response(line, &site())).unwrap();
        response[9..12].to_owned()
    }

    #[test]
    fn knows_the_page_and_its_checksum_only() {
        assert_eq!(status("GET / HTTP/1.1"), "200");
        assert_eq!(status("GET /navlupp.html.sha256 HTTP/1.1"), "200");
        for elsewhere in
            ["/Cargo.toml", "/../Cargo.toml", "/%2e%2e/x", "//etc/passwd", "/navlupp.html/..", "", "*"]
        {
            assert_eq!(status(&format!("GET {elsewhere} HTTP/1.1")), "404", "{elsewhere}");
        }
        assert_eq!(status("POST / HTTP/1.1"), "405");
        assert_eq!(status(""), "405");
    }

    #[test]
    fn sends_the_policy_and_the_page_over_loopback() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let server = Server { listener, site: Arc::new(site()) };
        let address = server.address().unwrap();
        let answering = std::thread::spawn(move || server.answer(Some(1)));
        let (head, body) = fetch(&address).unwrap();
        assert_eq!(answering.join().unwrap(), Ok(()));
        assert_eq!(body, "PAGE");
        for header in
            ["Content-Security-Policy: default-src 'none'", "Cache-Control: no-store", "no-referrer"]
        {
            assert!(head.contains(header), "{header}");
        }
    }
}
