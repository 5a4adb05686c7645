//! Serves a built page: `cargo run --example serve -- dist 8080 /`. Unknown paths get the page itself, as a host with a
//! fallback would do it.

use std::path::{Path, PathBuf};
use tiny_http::{Header, Request, Response, Server};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let root = PathBuf::from(arguments.next().unwrap_or_else(|| "dist".to_owned()));
    let port: u16 = arguments.next().and_then(|port| port.parse().ok()).unwrap_or(8080);
    let base = arguments.next().unwrap_or_else(|| "/".to_owned());
    let server = match Server::http(("127.0.0.1", port)) {
        Ok(server) => server,
        Err(error) => {
            eprintln!("cannot serve on port {port}: {error}. Set another one: make run PORT=8081");
            std::process::exit(1);
        }
    };
    for request in server.incoming_requests() {
        let (root, base) = (root.clone(), base.clone());
        // A browser that takes its time, or has gone, keeps nobody else waiting.
        std::thread::spawn(move || answer(request, &root, &base));
    }
}

fn answer(request: Request, root: &Path, base: &str) {
    let path = request.url().split(['?', '#']).next().unwrap_or("/");
    let inside = path.strip_prefix(base.trim_end_matches('/')).unwrap_or(path).trim_start_matches('/');
    let mut file = root.join(inside);
    let outside = inside.split('/').any(|part| part == "..");
    if outside || inside.is_empty() || !file.is_file() {
        file = root.join("index.html");
    }
    let kind = match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    };
    let sent = match (std::fs::read(&file), Header::from_bytes("Content-Type", kind)) {
        (Ok(bytes), Ok(header)) => request.respond(Response::from_data(bytes).with_header(header)),
        _ => request.respond(Response::empty(404)),
    };
    // A browser that has gone away needs no answer.
    drop(sent);
}
