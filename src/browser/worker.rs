//! The page's side of the worker that reads and writes files.

use crate::exchange::{PROTOCOL, Reply, Request};
use js_sys::{Array, Uint8Array};
use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Url, Worker};

/// The script that Trunk makes for a worker with a loader. Workers carry the name of their binary, without a digest.
const SCRIPT: &str = "files_loader.js";

/// How long the worker may take to load. A worker whose program does not arrive says nothing, so somebody must wait.
const PATIENCE_MS: i32 = 30_000;

/// Why the worker does not work. Each says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkerError {
    /// The browser refuses to start workers here.
    Refused,
    /// Its program did not arrive: offline, blocked, or very slow.
    NotLoaded,
    /// It is of another build than the page.
    OtherBuild,
    /// It broke down, most likely for want of memory.
    Broke,
}

impl fmt::Display for WorkerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Refused => "the browser does not start workers here: open the page from a web server",
            Self::NotLoaded => "the part that reads files did not load: check the connection and try again",
            Self::OtherBuild => "the part that reads files is of another version: load the page again",
            Self::Broke => "the part that reads files broke down: split the file and try again",
        })
    }
}

impl std::error::Error for WorkerError {}

/// What comes from the worker: a reply, with the bytes of a file where it has any, or why nothing more will come.
pub type FromWorker = Result<(Reply, Option<Uint8Array>), WorkerError>;

/// A running worker. Dropping it ends it, whatever it is doing.
pub struct FilesWorker {
    line: Rc<Line>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
    _on_silence: Closure<dyn FnMut()>,
}

/// The line between page and worker.
struct Line {
    worker: Worker,
    ready: Cell<bool>,
    over: Cell<bool>,
    waiting: RefCell<Vec<Array>>,
    timer: Cell<Option<i32>>,
    listener: RefCell<Box<dyn FnMut(FromWorker)>>,
}

impl FilesWorker {
    /// Loads the worker. `listener` gets everything that comes from it; after an error nothing more comes.
    ///
    /// # Errors
    /// A browser that does not start workers here.
    pub fn start(listener: impl FnMut(FromWorker) + 'static) -> Result<Self, WorkerError> {
        let worker = script().and_then(|script| Worker::new(&script).ok()).ok_or(WorkerError::Refused)?;
        let line = Rc::new(Line {
            worker,
            ready: Cell::new(false),
            over: Cell::new(false),
            waiting: RefCell::default(),
            timer: Cell::new(None),
            listener: RefCell::new(Box::new(listener)),
        });
        let hearing = Rc::clone(&line);
        let on_message = Closure::new(move |event: MessageEvent| hearing.hear(&event.data()));
        let failing = Rc::clone(&line);
        let on_error = Closure::new(move |event: Event| {
            event.prevent_default();
            failing.fail(if failing.ready.get() { WorkerError::Broke } else { WorkerError::NotLoaded });
        });
        let watching = Rc::clone(&line);
        let on_silence = Closure::new(move || watching.fail(WorkerError::NotLoaded));
        line.worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        line.worker.set_onmessageerror(Some(on_error.as_ref().unchecked_ref()));
        line.worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let timer = web_sys::window().and_then(|window| {
            let callback = on_silence.as_ref().unchecked_ref();
            window.set_timeout_with_callback_and_timeout_and_arguments_0(callback, PATIENCE_MS).ok()
        });
        line.timer.set(timer);
        Ok(FilesWorker { line, _on_message: on_message, _on_error: on_error, _on_silence: on_silence })
    }

    /// Asks for something, once the worker is ready. The bytes are handed over, not copied: they are empty afterwards.
    ///
    /// # Errors
    /// A worker that is over, or bytes that cannot be handed over.
    pub fn send(&self, request: &Request, bytes: Option<Uint8Array>) -> Result<(), WorkerError> {
        let json = serde_json::to_string(request).map_err(|_| WorkerError::Broke)?;
        let message = Array::of1(&JsValue::from(json));
        if let Some(bytes) = bytes {
            message.push(&bytes);
        }
        if self.line.ready.get() {
            self.line.post(&message)
        } else {
            self.line.waiting.borrow_mut().push(message);
            Ok(())
        }
    }
}

impl Drop for FilesWorker {
    fn drop(&mut self) {
        self.line.end();
    }
}

impl Line {
    fn post(&self, message: &Array) -> Result<(), WorkerError> {
        if self.over.get() {
            return Err(WorkerError::Broke);
        }
        let moved = match message.get(1).dyn_into::<Uint8Array>() {
            Ok(bytes) => Array::of1(&bytes.buffer()),
            Err(_) => Array::new(),
        };
        self.worker.post_message_with_transfer(message, &moved).map_err(|_| WorkerError::Broke)
    }

    fn hear(&self, data: &JsValue) {
        let Some(parts) = data.dyn_ref::<Array>() else { return self.fail(WorkerError::OtherBuild) };
        let reply = parts.get(0).as_string().and_then(|json| serde_json::from_str(&json).ok());
        match reply {
            None => self.fail(WorkerError::OtherBuild),
            Some(Reply::Ready { protocol }) if protocol == PROTOCOL => {
                self.stop_watching();
                self.ready.set(true);
                let sent = self.waiting.take().iter().try_for_each(|message| self.post(message));
                sent.unwrap_or_else(|error| self.fail(error));
            }
            Some(Reply::Ready { .. }) => self.fail(WorkerError::OtherBuild),
            Some(reply) => self.tell(Ok((reply, parts.get(1).dyn_into().ok()))),
        }
    }

    /// Ends the worker and says why. Only the first reason counts.
    fn fail(&self, error: WorkerError) {
        if !self.over.get() {
            self.end();
            self.tell(Err(error));
        }
    }

    fn tell(&self, news: FromWorker) {
        if let Ok(mut listener) = self.listener.try_borrow_mut() {
            listener(news);
        }
    }

    fn end(&self) {
        self.over.set(true);
        self.stop_watching();
        self.worker.set_onmessage(None);
        self.worker.set_onmessageerror(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }

    fn stop_watching(&self) {
        if let (Some(timer), Some(window)) = (self.timer.take(), web_sys::window()) {
            window.clear_timeout_with_handle(timer);
        }
    }
}

/// Asks a worker of its own for one thing and waits for the answer, passing over reports of progress.
///
/// # Errors
/// A worker that does not start or does not answer.
pub async fn ask(request: &Request) -> Result<(Reply, Option<Vec<u8>>), WorkerError> {
    let answer: Rc<RefCell<Option<FromWorker>>> = Rc::default();
    let answered: Rc<RefCell<Option<js_sys::Function>>> = Rc::default();
    let calling = Rc::clone(&answered);
    let promise = js_sys::Promise::new(&mut move |resolve, _| *calling.borrow_mut() = Some(resolve));
    let heard = Rc::clone(&answer);
    let worker = FilesWorker::start(move |news| {
        if matches!(news, Ok((Reply::Progress { .. }, _))) {
            return;
        }
        *heard.borrow_mut() = Some(news);
        if let Some(resolve) = answered.borrow().as_ref() {
            // Resolving a promise cannot fail.
            let _ = resolve.call0(&JsValue::NULL);
        }
    })?;
    worker.send(request, None)?;
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
    let (reply, bytes) = answer.borrow_mut().take().unwrap_or(Err(WorkerError::Broke))?;
    Ok((reply, bytes.map(|bytes| bytes.to_vec())))
}

/// The address of the loader, which lies beside the page whatever route is open.
fn script() -> Option<String> {
    let base = web_sys::window()?.document()?.base_uri().ok()??;
    Some(Url::new_with_base(SCRIPT, &base).ok()?.href())
}
