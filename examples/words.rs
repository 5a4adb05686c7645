//! Writes the words that the page loads on need: the English side, and what the clauses say in both languages.

use merchant_simulator::locales::{Language, clause_file, english_file};

fn main() -> std::io::Result<()> {
    std::fs::create_dir_all("public/words")?;
    std::fs::write("public/words/en.txt", english_file())?;
    for language in [Language::Chinese, Language::English] {
        std::fs::write(format!("public/words/clauses.{}.txt", language.code()), clause_file(language))?;
    }
    Ok(())
}
