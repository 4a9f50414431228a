// A proxy through which the whole browser goes: it sees every request that leaves, whoever sent it and to whom.
//
// It passes on only what is meant for the page's own server. Everything else is noted and refused.
import http from "node:http";

// What browsers ask for by themselves although their tests' settings switch such things off. Nothing of the page's.
const BROWSERS_OWN = /(^|\.)(mozilla\.(com|net|org)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;

/** Starts the proxy; `own` is the host and port of the page's server, if it has one. */
export async function observe(own) {
  const seen = [];
  const note = (method, url, host) => {
    if (!BROWSERS_OWN.test(host)) seen.push({ method, url });
  };

  const proxy = http.createServer((request, response) => {
    const url = new URL(request.url, "http://origin-form.invalid");
    note(request.method, url.href, url.hostname);
    if (url.host !== own) {
      response.writeHead(404).end();
      return;
    }
    const onward = http.request(url, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.writeHead(502).end());
    request.pipe(onward);
  });
  // Tunnels: https and WebSockets.
  proxy.on("connect", (request, socket) => {
    note("CONNECT", request.url, request.url.replace(/:\d+$/, ""));
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  proxy.on("clientError", (_, socket) => socket.destroy());
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));

  return {
    port: proxy.address().port,
    seen,
    close: () => {
      proxy.closeAllConnections();
      return new Promise((resolve) => proxy.close(resolve));
    },
  };
}
