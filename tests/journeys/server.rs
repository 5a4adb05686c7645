//! Serves `dist/` as a host with a fallback page would.

use std::path::Path;
use std::sync::OnceLock;
use tiny_http::{Header, Response, Server};

/// The address of the page, served for as long as the journeys run.
pub fn address() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| {
        assert!(Path::new("dist/index.html").is_file(), "the page is not built: run `make build`");
        let server = Server::http("127.0.0.1:0").expect("a free port");
        let port = server.server_addr().to_ip().expect("an address").port();
        std::thread::spawn(move || {
            for request in server.incoming_requests() {
                let path = request.url().split(['?', '#']).next().unwrap_or("/").trim_start_matches('/').to_owned();
                let file = Path::new("dist").join(&path);
                let file = if !path.is_empty() && file.is_file() { file } else { Path::new("dist/index.html").into() };
                let kind = match file.extension().and_then(|ending| ending.to_str()) {
                    Some("html") => "text/html",
                    Some("js") => "text/javascript",
                    Some("css") => "text/css",
                    Some("wasm") => "application/wasm",
                    Some("svg") => "image/svg+xml",
                    _ => "application/octet-stream",
                };
                let bytes = std::fs::read(&file).unwrap_or_default();
                let header = Header::from_bytes("Content-Type", kind).expect("a header");
                // A browser that has gone away needs no answer.
                drop(request.respond(Response::from_data(bytes).with_header(header)));
            }
        });
        format!("http://127.0.0.1:{port}")
    })
}
