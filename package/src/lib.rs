//! 小店预演 for JavaScript: `merchant_simulator::outside` with the types of JavaScript around it. Built by `make package`.

use js_sys::{Error, JSON, Reflect};
use merchant_simulator::outside::{Driven, Given, Trouble, run_story};
use serde_json::Value;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("types.d.ts");

/// JSON as JavaScript has it.
fn js(value: &Value) -> Result<JsValue, JsValue> {
    JSON::parse(&value.to_string())
}

/// Trouble as an error of JavaScript that has its name, and the properties `nearest`, `line` and `column`.
fn thrown(trouble: &Trouble) -> JsValue {
    let error = Error::new(&trouble.says);
    error.set_name(&trouble.name);
    let number = |number: Option<u32>| number.map_or(JsValue::UNDEFINED, JsValue::from);
    let nearest = trouble.nearest.as_deref().map_or(JsValue::UNDEFINED, JsValue::from);
    for (name, value) in [("nearest", nearest), ("line", number(trouble.line)), ("column", number(trouble.column))] {
        // An error without one of them is still an error.
        let _ = Reflect::set(&error, &name.into(), &value);
    }
    error.into()
}

/// What a caller gave. Whatever its type says, JavaScript lets anything through.
fn given(value: &JsValue) -> Given {
    /// Beyond that a number of JavaScript no longer holds every whole one.
    const MOST: f64 = 9_007_199_254_740_991.0;
    if value.is_undefined() || value.is_null() {
        return Given::Nothing;
    }
    if let Some(text) = value.as_string() {
        return Given::Text(text);
    }
    let whole = value.as_f64().filter(|number| number.fract() == 0.0 && number.abs() <= MOST);
    match (value.as_bool(), whole) {
        (Some(flag), _) => Given::Flag(flag),
        (None, Some(number)) => Given::Whole(number as i64),
        (None, None) => Given::Other,
    }
}

fn checked<T>(result: Result<T, Trouble>) -> Result<T, JsValue> {
    result.map_err(|trouble| thrown(&trouble))
}

fn text(value: &JsValue, name: &str) -> Result<String, JsValue> {
    checked(given(value).text(name))
}

fn text_if_any(value: &JsValue, name: &str) -> Result<String, JsValue> {
    checked(given(value).text_if_any(name))
}

fn count(value: &JsValue, name: &str) -> Result<Option<u32>, JsValue> {
    checked(given(value).count(name))
}

fn told(result: Result<Value, Trouble>) -> Result<JsValue, JsValue> {
    js(&checked(result)?)
}

/// A shop that is driven from outside: a world with what has happened in it.
///
/// What the shop refuses is an answer; a slip in what is asked is thrown as a `Trouble`, and changes nothing.
#[wasm_bindgen]
pub struct Simulator(
    // A command that is an object may have a `toJSON`, which may ask the same world.
    RefCell<Driven>,
);

impl Simulator {
    fn of(driven: Result<Driven, Trouble>) -> Result<Simulator, JsValue> {
        checked(driven).map(|driven| Simulator(RefCell::new(driven)))
    }
}

#[wasm_bindgen]
impl Simulator {
    /// Begins with the sample shop, or with an empty one, at a moment such as `2023-02-20 10:00` of the simulated clock; without
    /// one at the sample's own, 2023-02-20 10:00.
    ///
    /// @throws {Trouble} `UnknownStart`, `NotAMoment`
    pub fn start(
        #[wasm_bindgen(unchecked_optional_param_type = "Kind")] kind: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "string")] moment: &JsValue,
    ) -> Result<Simulator, JsValue> {
        let kind = if given(kind) == Given::Nothing { "sample".to_owned() } else { text(kind, "kind")? };
        Simulator::of(Driven::start(&kind, &text_if_any(moment, "moment")?))
    }

    /// Goes on with a world from a text: a link or its fragment, a file of workspaces, a journal, or a story, which is played
    /// to its end. Of a file with several workspaces the one of this place is taken, counted from 1; of a workspace the branch
    /// of this number, 0 being the main line; the one that was open where nobody says.
    ///
    /// @throws {Trouble} `Foreign`, `Newer`, `CutOff`, `Changed`, `Bomb`, `TooLarge`, `Broken`, `Empty`, `TooMany`,
    /// `NoSuchWorkspace`, `NoSuchBranch`, or a story's first mistake
    pub fn load(
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "number")] workspace: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "number")] branch: &JsValue,
    ) -> Result<Simulator, JsValue> {
        let workspace = count(workspace, "workspace")?.unwrap_or(1);
        let branch = count(branch, "branch")?;
        Simulator::of(Driven::load(&self::text(text, "text")?, workspace as usize, branch))
    }

    /// Plays a story in a world of its own and tells what came of each step; with the state at its end where that is wanted.
    /// A text that is no story has `mistakes`.
    #[wasm_bindgen(js_name = runStory, unchecked_return_type = "StoryRun")]
    pub fn run_story(
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "boolean")] state: &JsValue,
    ) -> Result<JsValue, JsValue> {
        js(&run_story(&self::text(text, "text")?, checked(given(state).flag("state"))?))
    }

    /// The simulated clock: `2023-02-20 10:00:00`.
    #[wasm_bindgen(getter)]
    pub fn clock(&self) -> String {
        self.0.borrow().world().clock.to_string()
    }

    /// Somebody does something on a surface. The command is written as in stories, or is an object in the form in which
    /// journals keep commands.
    ///
    /// @throws {Trouble} `UnknownActor`, `UnknownSurface`, `UnknownVariant`, `UnknownField`, `FieldMissing`, `Wanted`,
    /// `WrongValue`, `WrongCommand` and the other mistakes of a command
    #[wasm_bindgen(unchecked_return_type = "Outcome")]
    pub fn dispatch(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Actor")] actor: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Surface")] surface: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Command")] command: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let (actor, surface) = (text(actor, "actor")?, text(surface, "surface")?);
        let command = match command.is_object() {
            true => JSON::stringify(command)?.as_string().unwrap_or_default(),
            false => text(command, "command")?,
        };
        told(self.0.borrow_mut().dispatch(&actor, &surface, &command))
    }

    /// Time passes: to a moment, by a length such as `+3d12h`, to what falls due next (`due`), or until something of a kind
    /// has fallen due (`due Confirm`). What falls due on the way falls.
    ///
    /// @throws {Trouble} `NotAMoment`, `NotALength`, `UnknownDue`, `NothingSaid`
    #[wasm_bindgen(unchecked_return_type = "Outcome")]
    pub fn advance(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] until: &JsValue,
    ) -> Result<JsValue, JsValue> {
        told(self.0.borrow_mut().advance(&text(until, "until")?))
    }

    /// What stands at a path of the state, such as `orders.1.stage`; `undefined` for what is not there yet.
    ///
    /// @throws {Trouble} `NoSuchPath` for a path that never leads anywhere
    #[wasm_bindgen(unchecked_return_type = "Json | undefined")]
    pub fn find(&self, #[wasm_bindgen(unchecked_param_type = "string")] path: &JsValue) -> Result<JsValue, JsValue> {
        match checked(self.0.borrow().find(&text(path, "path")?))? {
            Some(value) => js(&value),
            None => Ok(JsValue::UNDEFINED),
        }
    }

    /// The whole state, as `docs/state.md` describes it.
    #[wasm_bindgen(unchecked_return_type = "{ [name: string]: Json }")]
    pub fn state(&self) -> Result<JsValue, JsValue> {
        js(&self.0.borrow().state())
    }

    /// The names that can stand at the end of a path that is being typed, at most 500.
    pub fn names(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "string")] prefix: &JsValue,
    ) -> Result<Vec<String>, JsValue> {
        Ok(self.0.borrow().names(&text_if_any(prefix, "prefix")?))
    }

    /// A good's verdict under a programme: every condition with what is required, what there is, what is missing and its
    /// clause, and the smallest change with which it would qualify.
    ///
    /// @throws {Trouble} `NoSuchPath` for a programme that there never is, `NotThereYet` for a good or a campaign that is
    /// not in this world
    #[wasm_bindgen(unchecked_return_type = "Verdict")]
    pub fn verdict(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] programme: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] good: &JsValue,
    ) -> Result<JsValue, JsValue> {
        told(self.0.borrow().verdict(&text(programme, "programme")?, &text(good, "good")?))
    }

    /// What every account holds, and every movement of money.
    #[wasm_bindgen(unchecked_return_type = "Ledger")]
    pub fn ledger(&self) -> Result<JsValue, JsValue> {
        js(&self.0.borrow().ledger())
    }

    /// What falls due, the earliest first.
    #[wasm_bindgen(unchecked_return_type = "Due[]")]
    pub fn due(&self) -> Result<JsValue, JsValue> {
        js(&self.0.borrow().due())
    }

    /// Goes back by steps, one where nobody says: what somebody did, or a move of the clock with all that fell due on the way.
    /// Tells how many there were to go back by.
    pub fn undo(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "number")] steps: &JsValue,
    ) -> Result<u32, JsValue> {
        Ok(self.0.borrow_mut().undo(count(steps, "steps")?.unwrap_or(1) as usize) as u32)
    }

    /// Goes on again by steps that were undone, one where nobody says. Tells how many there were.
    pub fn redo(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "number")] steps: &JsValue,
    ) -> Result<u32, JsValue> {
        Ok(self.0.borrow_mut().redo(count(steps, "steps")?.unwrap_or(1) as usize) as u32)
    }

    /// What has happened as a story: played, it leads to the same world.
    ///
    /// @throws {Trouble} `NotRecorded` for a journal of an early version that does not hold every command
    pub fn record(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "string")] title: &JsValue,
    ) -> Result<String, JsValue> {
        checked(self.0.borrow().record(&text_if_any(title, "title")?))
    }

    /// The world as the fragment of a link, without the `#`.
    ///
    /// @throws {Trouble} `TooLarge`: a file takes it
    pub fn link(&self) -> Result<String, JsValue> {
        checked(self.0.borrow().link())
    }

    /// The world as the text of a file of workspaces.
    pub fn file(&self) -> String {
        self.0.borrow().file()
    }

    /// The journal as text, as the page saves it.
    pub fn journal(&self) -> String {
        self.0.borrow().journal()
    }
}
