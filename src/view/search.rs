//! Looking for words in a list.

/// Words that somebody looks for. Letters of the Latin alphabet are found in either case.
pub struct Sought<'a> {
    words: &'a str,
}

impl<'a> Sought<'a> {
    /// The words without what surrounds them.
    pub fn new(text: &'a str) -> Self {
        Sought { words: text.trim() }
    }

    /// Whether one of the texts has them. No words at all are in every text.
    pub fn is_in<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> bool {
        let words = self.words.as_bytes();
        let Some(first) = words.first() else { return true };
        // Most places are told by their first byte; a letter differs from its other case in one bit.
        let begins = |part: &[u8]| part.first().is_some_and(|byte| (byte ^ first) & !0x20 == 0);
        // UTF-8 never finds one character inside another.
        let is_here = |part: &[u8]| begins(part) && part.eq_ignore_ascii_case(words);
        texts.into_iter().any(|text| text.as_bytes().windows(words.len()).any(is_here))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_either_case_and_anywhere() {
        let sought = Sought::new(" iPhone壳 ");
        assert!(sought.is_in(["手机", "新款IPHONE壳 两只"]));
        assert!(!sought.is_in(["iPhone 壳", ""]));
        assert!(Sought::new("  ").is_in([""]));
        assert!(!Sought::new("壳").is_in(["", "売"]));
    }
}
