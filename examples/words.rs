//! Writes the English side of every word and clause to the file that the page loads on need.

fn main() -> std::io::Result<()> {
    std::fs::create_dir_all("public/words")?;
    std::fs::write("public/words/en.txt", merchant_simulator::locales::english_file())
}
