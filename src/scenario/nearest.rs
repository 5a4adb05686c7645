//! The name that somebody probably meant.

/// Of the valid names the one that is nearest to what was written, if any is near: few letters are wrong, or it is a part
/// of the name.
pub(super) fn nearest<'n>(written: &str, names: impl IntoIterator<Item = &'n str>) -> Option<String> {
    let letters = |text: &str| -> Vec<char> { text.chars().flat_map(char::to_lowercase).take(LONGEST + 1).collect() };
    let written = letters(written);
    if written.is_empty() || written.len() > LONGEST {
        return None;
    }
    let measured = names.into_iter().filter_map(|name| {
        let own = letters(name);
        let apart = distance(&written, &own);
        // Half of the letters may be wrong: beyond that it is another word.
        let near = apart * 2 <= written.len().max(own.len());
        let part = written.len() >= SHORTEST_PART && own.windows(written.len()).any(|part| part == written);
        (near || part).then_some((!near, apart, name))
    });
    measured.min_by_key(|(only_part, apart, _)| (*only_part, *apart)).map(|(.., name)| name.to_owned())
}

/// Fewer letters are part of too many names.
const SHORTEST_PART: usize = 3;

/// No name is longer.
const LONGEST: usize = 64;

/// How many letters have to be put in, taken out, changed or swapped with their neighbour.
pub(super) fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, opposite) in other.iter().enumerate() {
            let (corner, up, left) = (above[column], above[column + 1], line[column]);
            let mut best = (corner + usize::from(letter != opposite)).min(up + 1).min(left + 1);
            let swapped = row > 0 && column > 0 && one[row - 1] == *opposite && other[column - 1] == *letter;
            if let Some(two_back) = before.get(column.wrapping_sub(1)).filter(|_| swapped) {
                best = best.min(two_back + 1);
            }
            line.push(best);
        }
        before = std::mem::replace(&mut above, line);
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_hand_finds_its_name() {
        let names = ["Place", "PlaceWith", "Pay", "Ship", "Receive"];
        for (written, meant) in
            [("Plcae", "Place"), ("ship", "Ship"), ("placewith", "PlaceWith"), ("Recieve", "Receive"), ("Shp", "Ship")]
        {
            assert_eq!(nearest(written, names).as_deref(), Some(meant), "{written}");
        }
        assert_eq!(nearest("with", names).as_deref(), Some("PlaceWith"));
        for written in ["", "Advertise", "x", "it", &"Pay".repeat(100)] {
            assert_eq!(nearest(written, names), None, "{written}");
        }
        assert_eq!(nearest("Pay", []), None);
    }

    #[test]
    fn letters_are_counted() {
        let apart =
            |one: &str, other: &str| distance(&one.chars().collect::<Vec<_>>(), &other.chars().collect::<Vec<_>>());
        assert_eq!(apart("", ""), 0);
        assert_eq!(apart("abc", ""), 3);
        assert_eq!(apart("abc", "acb"), 1);
        assert_eq!(apart("kitten", "sitting"), 3);
    }
}
