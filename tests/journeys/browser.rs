//! A person with a browser: what they do, told as verbs.

use crate::server;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::json;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a person waits for the page to do something.
const PATIENCE: Duration = Duration::from_secs(20);

/// A person with a browser of their own.
pub struct Person {
    client: Client,
    driver: Child,
    home: PathBuf,
}

fn program(variable: &str, usual: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| usual.to_owned())
}

impl Person {
    /// Starts a driver and a browser with nothing in it, set to a language such as `zh-CN`.
    pub async fn arrives(language: &str) -> Self {
        static NUMBER: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let home = std::env::temp_dir().join(format!("merchant-simulator-{}-{number}", std::process::id()));
        std::fs::create_dir_all(home.join("downloads")).expect("a folder");
        let port = free_port();
        let driver = Command::new(program("CHROMEDRIVER", "chromedriver"))
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("ChromeDriver starts; set CHROMEDRIVER to its path");
        let mut options = json!({
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run",
                "--window-size=1280,900",
                format!("--lang={language}"),
                format!("--user-data-dir={}", home.join("profile").display()),
            ],
            "prefs": {
                "download.default_directory": home.join("downloads"),
                "download.prompt_for_download": false,
                "intl.accept_languages": language,
            },
        });
        if let Ok(chrome) = std::env::var("CHROME") {
            options["binary"] = json!(chrome);
        }
        let capabilities = json!({
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        let serde_json::Value::Object(capabilities) = capabilities else { unreachable!("it is an object") };
        let address = format!("http://127.0.0.1:{port}");
        let started = Instant::now();
        let client = loop {
            let mut builder = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
            match builder.capabilities(capabilities.clone()).connect(&address).await {
                Ok(client) => break client,
                Err(error) if started.elapsed() > PATIENCE => panic!("no browser: {error}"),
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            }
        };
        Person { client, driver, home }
    }

    /// Closes the browser.
    pub async fn leaves(mut self) {
        // A browser that has gone already is closed.
        drop(self.client.clone().close().await);
        drop(self.driver.kill());
        drop(self.driver.wait());
        drop(std::fs::remove_dir_all(&self.home));
    }

    /// Opens a path of the page.
    pub async fn opens(&mut self, path: &str) {
        self.client.goto(&format!("{}{path}", server::address())).await.expect("the page opens");
    }

    /// From now on the browser keeps nothing for any page, as with storage blocked.
    pub async fn blocks_storage(&mut self) {
        let script = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', \
                      'SecurityError'); } })";
        self.client.issue_cmd(RunsFirst(script)).await.expect("the driver takes a script");
    }

    /// Loads the page again.
    pub async fn reloads(&mut self) {
        self.client.refresh().await.expect("the page loads again");
    }

    /// Waits for an element.
    pub async fn sees(&mut self, selector: &str) -> fantoccini::elements::Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await;
        match found {
            Ok(element) => element,
            Err(_) => panic!("{selector} did not appear. {}", self.state().await),
        }
    }

    /// Waits until there is no such element.
    pub async fn misses(&mut self, selector: &str) {
        let started = Instant::now();
        while !self.client.find_all(Locator::Css(selector)).await.unwrap_or_default().is_empty() {
            assert!(started.elapsed() < PATIENCE, "{selector} is still there. {}", self.state().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until an element says something.
    pub async fn reads(&mut self, selector: &str, words: &str) {
        let started = Instant::now();
        loop {
            let element = self.sees(selector).await;
            let text = element.text().await.unwrap_or_default();
            if text.contains(words) {
                return;
            }
            assert!(started.elapsed() < PATIENCE, "{selector} says {text:?}, not {words:?}. {}", self.state().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Clicks an element, as soon as it can be clicked.
    pub async fn clicks(&mut self, selector: &str) {
        let started = Instant::now();
        loop {
            let clicked = self.sees(selector).await.click().await;
            match clicked {
                Ok(()) => return,
                Err(error) if started.elapsed() > PATIENCE => panic!("{selector}: {error}. {}", self.state().await),
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    /// Puts a text into a field at once, as pasting does.
    pub async fn pastes(&mut self, selector: &str, text: &str) {
        let element = self.sees(selector).await;
        let script = "arguments[0].value = arguments[1]; for (const kind of ['input', 'change']) \
                      arguments[0].dispatchEvent(new Event(kind, { bubbles: true }));";
        let element = serde_json::to_value(element).expect("an element");
        self.client.execute(script, vec![element, json!(text)]).await.expect("the field takes it");
    }

    /// Types into a field, key by key.
    pub async fn types(&mut self, selector: &str, text: &str) {
        let element = self.sees(selector).await;
        element.send_keys(text).await.expect("the field takes it");
    }

    /// Chooses an entry of a list by its words.
    pub async fn chooses(&mut self, selector: &str, words: &str) {
        let element = self.sees(selector).await;
        element.select_by_label(words).await.expect("the list has it");
    }

    /// Clicks the first of some elements that says something, once it is there.
    pub async fn presses(&mut self, selector: &str, words: &str) {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            for element in self.client.find_all(Locator::Css(selector)).await.unwrap_or_default() {
                if element.text().await.is_ok_and(|text| text.contains(words)) && element.click().await.is_ok() {
                    return;
                }
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("no {selector} says {words}. {}", self.state().await);
    }

    /// What stands in a field.
    pub async fn value_of(&mut self, selector: &str) -> String {
        let element = self.sees(selector).await;
        element.prop("value").await.expect("the field answers").unwrap_or_default()
    }

    /// Opens an address that somebody has sent, as a whole.
    pub async fn follows(&mut self, address: &str) {
        // Another fragment alone would not load the page.
        self.client.goto("about:blank").await.expect("an empty page");
        self.client.goto(address).await.expect("the page opens");
    }

    /// Gives a file of the project to a file field.
    pub async fn gives_file(&mut self, selector: &str, file: &str) {
        let path = std::fs::canonicalize(file).expect("the file is there");
        let element = self.sees(selector).await;
        element.send_keys(&path.display().to_string()).await.expect("the field takes the file");
    }

    /// The bytes of a file that the browser has saved.
    pub async fn downloaded(&mut self, ending: &str, patience: Duration) -> Vec<u8> {
        let started = Instant::now();
        loop {
            let folder = std::fs::read_dir(self.home.join("downloads")).expect("the folder is there");
            let file =
                folder.flatten().map(|entry| entry.path()).find(|path| path.display().to_string().ends_with(ending));
            if let Some(file) = file {
                return std::fs::read(file).expect("the file can be read");
            }
            assert!(started.elapsed() < patience, "no {ending} was saved. {}", self.state().await);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Runs lines in the page, as in its console, and gives what they print.
    pub async fn runs(&mut self, lines: &str) -> Vec<String> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; const printed = [];
             const console = {{ log: (...all) => printed.push(all.join(' ')) }};
             (async () => {{ {lines} }})().then(() => done(printed), (error) => done(`${{error.name}}: ${{error.message}}`));"
        );
        let printed = self.client.execute_async(&script, Vec::new()).await.expect("the lines can be read");
        match printed.as_array() {
            Some(printed) => printed.iter().map(|line| line.as_str().unwrap_or_default().to_owned()).collect(),
            None => panic!("the lines fail: {printed}. {}", self.state().await),
        }
    }

    /// What the browser's console complained of since it was last asked.
    pub async fn errors(&mut self) -> Vec<String> {
        let said = self.client.issue_cmd(ConsoleLog).await.expect("the driver keeps a log");
        let severe = |line: &&serde_json::Value| line["level"] == "SEVERE";
        said.as_array().into_iter().flatten().filter(severe).map(|line| line["message"].to_string()).collect()
    }

    /// What a person would tell who reports that something does not work.
    async fn state(&self) -> String {
        let script = "return document.body.innerText.slice(0, 2000)";
        let text = self.client.execute(script, Vec::new()).await.unwrap_or_default();
        let url = self.client.current_url().await.map(|url| url.to_string()).unwrap_or_default();
        format!("At {url} the page says: {text}")
    }
}

/// Has every page run a script before its own.
#[derive(Debug)]
struct RunsFirst(&'static str);

impl WebDriverCompatibleCommand for RunsFirst {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let command = json!({ "cmd": "Page.addScriptToEvaluateOnNewDocument", "params": { "source": self.0 } });
        (http::Method::POST, Some(command.to_string()))
    }
}

/// Asks ChromeDriver for the console's log.
#[derive(Debug)]
struct ConsoleLog;

impl WebDriverCompatibleCommand for ConsoleLog {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}

fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}
