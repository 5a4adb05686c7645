//! Writes `public/stories/index.json`: what the stories of the gallery are about, worked out by playing every one of them.

use merchant_simulator::scenario::{Listed, write_gallery};
use merchant_simulator::view::grounds::rests_on;
use std::error::Error;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/stories");
    let entries = std::fs::read_dir(&folder)?;
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "story"));
    paths.sort_unstable();
    let mut all = Vec::new();
    for path in paths {
        let name = path.file_name().and_then(|name| name.to_str()).ok_or("a file without a name")?;
        let listed = Listed::of(name, &std::fs::read_to_string(&path)?, rests_on);
        all.push(listed.map_err(|mistakes| {
            let mistakes: Vec<String> = mistakes.iter().map(|mistake| format!("{name}:{mistake}")).collect();
            mistakes.join("\n")
        })?);
    }
    std::fs::write(folder.join("index.json"), write_gallery(&all))?;
    Ok(())
}
