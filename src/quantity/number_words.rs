use super::magnitude::named_power;
use super::number::Number;

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
/// The parts of one, from halves on.
const PARTS: [(&str, &str, f64); 16] = [
    ("half", "halves", 2.0),
    ("third", "thirds", 3.0),
    ("quarter", "quarters", 4.0),
    ("fourth", "fourths", 4.0),
    ("fifth", "fifths", 5.0),
    ("sixth", "sixths", 6.0),
    ("seventh", "sevenths", 7.0),
    ("eighth", "eighths", 8.0),
    ("ninth", "ninths", 9.0),
    ("tenth", "tenths", 10.0),
    ("eleventh", "elevenths", 11.0),
    ("twelfth", "twelfths", 12.0),
    ("fifteenth", "fifteenths", 15.0),
    ("twentieth", "twentieths", 20.0),
    ("hundredth", "hundredths", 100.0),
    ("thousandth", "thousandths", 1000.0),
];

/// Words that count in something other than powers of ten.
const BATCHES: [(&str, f64); 3] = [("couple", 2.0), ("dozen", 12.0), ("score", 20.0)];

/// The hyphens that join words: the plain one, the typographic one and the one without a break.
pub(super) const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// Reads a number in English words: "ten", "a hundred", "twenty-one thousand", "two and a half
/// million", "half an", "three quarters of a", "an".
pub(super) fn read(text: &str) -> Option<Number> {
    let (first, _) = next_word(text)?;
    if !may_begin_number(first) {
        return None;
    }
    let mut words = Words::new(text);
    let stated = words.fraction().or_else(|| words.mixed())?;
    Some(words.number(stated))
}

/// Reads a number that lacks its "a": "hundred", "couple of", "thousand and one".
pub(super) fn read_without_article(text: &str) -> Option<Number> {
    let mut words = Words {
        article_left_out: true,
        ..Words::new(text)
    };
    let stated = words.mixed()?;
    Some(words.number(stated))
}

/// The numerator and the denominator of "a half" or "three-quarters", and the bytes they cover.
pub(super) fn parts_at_start_of(text: &str) -> Option<(f64, f64, usize)> {
    let mut words = Words::new(text);
    let parts = words.parts()?;
    let size = parts.place.recip();
    Some((parts.value * size, size, words.position))
}

/// The bytes of "of a" or "of one" after a fraction, up to what it is a fraction of.
pub(super) fn of_one(rest: &str) -> usize {
    let mut words = Words::new(rest);
    words.attempt(|words| {
        words.take_word(&["of"])?;
        words.take_word(&["a", "an", "one"])
    });
    words.position
}

/// How many a word such as "dozen" after a number stands for, and the bytes up to its end.
pub(super) fn batch_at_start_of(rest: &str) -> Option<(f64, usize)> {
    let mut words = Words::new(rest);
    let size = words.batch()?;
    Some((size, words.position))
}

/// The next word of letters and the bytes up to its end, over spaces and one hyphen.
pub(super) fn next_word(text: &str) -> Option<(&str, usize)> {
    let start = text.trim_start();
    let start = start.strip_prefix(HYPHENS).unwrap_or(start);
    let end = start.find(|letter: char| !letter.is_alphabetic());
    let word = &start[..end.unwrap_or(start.len())];
    (!word.is_empty()).then(|| (word, text.len() - start.len() + word.len()))
}

/// A value and the size of the last place that was said.
#[derive(Clone, Copy)]
struct Stated {
    value: f64,
    place: f64,
}

impl Stated {
    fn times(self, power: i32) -> Self {
        let scale = 10_f64.powi(power);
        Self {
            value: self.value * scale,
            place: self.place * scale,
        }
    }

    fn in_batches_of(self, size: f64) -> Self {
        Self {
            value: self.value * size,
            place: self.place * size,
        }
    }
}

/// A text being read word by word.
struct Words<'a> {
    text: &'a str,
    position: usize,
    /// Whether a magnitude at the very start stands for one of it: "hundred" for "a hundred".
    article_left_out: bool,
}

impl<'a> Words<'a> {
    const fn new(text: &'a str) -> Self {
        Self {
            text,
            position: 0,
            article_left_out: false,
        }
    }

    /// What was read up to here.
    fn number(&self, stated: Stated) -> Number {
        Number {
            value: stated.value,
            half_width: 0.5 * stated.place,
            length: self.position,
        }
    }

    /// Takes the next word if a test finds something in it.
    fn take<T>(&mut self, test: impl Fn(&str) -> Option<T>) -> Option<T> {
        let (word, end) = next_word(&self.text[self.position..])?;
        let found = test(word)?;
        self.position += end;
        Some(found)
    }

    fn take_word(&mut self, wanted: &[&str]) -> Option<()> {
        self.take(|word| is_one_of(word, wanted).then_some(()))
    }

    /// Reads all of something, or steps back to where it began.
    fn attempt<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.position;
        let found = read(self);
        if found.is_none() {
            self.position = start;
        }
        found
    }

    /// "half an", "a quarter of a", "two-thirds of a million", "three quarters".
    fn fraction(&mut self) -> Option<Stated> {
        let parts = self.attempt(Self::parts)?;
        self.attempt(|words| {
            words.take_word(&["of"]);
            words.take_word(&["a", "an", "one"])
        });
        Some(self.scaled(parts))
    }

    /// "half", "a half", "two-thirds".
    fn parts(&mut self) -> Option<Stated> {
        let number = match self.take_word(&["a", "an"]) {
            Some(()) => Some(1.0),
            None => self.take(small).or_else(|| self.bare_half()),
        };
        let size = self.take(|word| part(word, number != Some(1.0)))?;
        Some(Stated {
            value: number? / size,
            place: 1.0 / size,
        })
    }

    /// "half" and "quarter" need no "a" before them.
    fn bare_half(&mut self) -> Option<f64> {
        let (word, _) = next_word(&self.text[self.position..])?;
        let bare = ["half", "quarter"].iter().any(|part| same(part, word));
        bare.then_some(1.0)
    }

    /// A whole number, perhaps with "and a half", perhaps with "million" after that.
    fn mixed(&mut self) -> Option<Stated> {
        let whole = match self.attempt(Self::cardinal) {
            Some(whole) => whole,
            None => self.article()?,
        };
        let more = self.attempt(|words| {
            words.take_word(&["and"])?;
            words.parts()
        });
        let Some(more) = more else {
            return Some(whole);
        };
        Some(self.scaled(Stated {
            value: whole.value + more.value * whole.place,
            place: more.place * whole.place,
        }))
    }

    fn article(&mut self) -> Option<Stated> {
        self.take_word(&["a", "an"])?;
        Some(Stated {
            value: 1.0,
            place: 1.0,
        })
    }

    fn scaled(&mut self, stated: Stated) -> Stated {
        if let Some(power) = self.take(named_power) {
            return stated.times(power);
        }
        match self.batch() {
            Some(size) => stated.in_batches_of(size),
            None => stated,
        }
    }

    /// "twenty-one thousand five hundred": groups below a thousand, each with a smaller magnitude.
    fn cardinal(&mut self) -> Option<Stated> {
        let mut total = self.group()?;
        let mut power = self.magnitude();
        total = total.times(power.unwrap_or(0));
        while let Some(limit) = power {
            let next = self.attempt(|words| {
                words.take_word(&["and"]);
                let group = words.group()?;
                let power = words.magnitude();
                (power.unwrap_or(0) < limit).then_some((group, power))
            });
            let Some((group, smaller)) = next else {
                break;
            };
            let group = group.times(smaller.unwrap_or(0));
            total = Stated {
                value: total.value + group.value,
                place: group.place,
            };
            power = smaller;
        }
        Some(total)
    }

    /// "thousand", or "thousand million".
    fn magnitude(&mut self) -> Option<i32> {
        let first = self.take(large_power)?;
        Some(first + self.take(large_power).unwrap_or(0))
    }

    /// "dozen", "couple of".
    fn batch(&mut self) -> Option<f64> {
        let size = self.take(batch)?;
        self.take_word(&["of"]);
        Some(size)
    }

    /// A number below a thousand: "a hundred", "three hundred and five", "forty-two", "nineteen",
    /// "a couple of hundred", "four score and seven".
    fn group(&mut self) -> Option<Stated> {
        let lead = self.attempt(|words| {
            let left_out = words.article_left_out && words.position == 0;
            let article = words.take_word(&["a", "an"]);
            article.or(left_out.then_some(()))?;
            // An article counts only before a magnitude: "a hundred", not "a field".
            let (word, _) = next_word(&words.text[words.position..])?;
            (named_power(word).is_some() || batch(word).is_some()).then_some(1.0)
        });
        let mut group = Stated {
            value: lead.or_else(|| self.below_hundred())?,
            place: 1.0,
        };
        let sizes = [self.batch(), self.take_word(&["hundred"]).map(|()| 100.0)];
        if sizes == [None, None] {
            return Some(group);
        }
        for size in sizes.into_iter().flatten() {
            group = group.in_batches_of(size);
        }
        let rest = self.attempt(|words| {
            words.take_word(&["and"]);
            words.below_hundred()
        });
        Some(Stated {
            value: group.value + rest.unwrap_or(0.0),
            place: if rest.is_some() { 1.0 } else { group.place },
        })
    }

    fn below_hundred(&mut self) -> Option<f64> {
        let Some(tens) = self.take(tens) else {
            return self.take(small);
        };
        let ones = self.take(|word| small(word).filter(|ones| (1.0..10.0).contains(ones)));
        Some(tens + ones.unwrap_or(0.0))
    }
}

/// Whether a word is one of several, in capitals or not.
pub(super) fn is_one_of(word: &str, names: &[&str]) -> bool {
    names.iter().any(|name| same(name, word))
}

/// Number words are read in capitals too.
fn same(name: &str, word: &str) -> bool {
    name.eq_ignore_ascii_case(word)
}

/// A quick test that spares most words of a running text the grammar.
fn may_begin_number(word: &str) -> bool {
    let begins = |name: &str| same(name, word);
    (2..=9).contains(&word.len()) && (SMALL.iter().chain(&TENS).any(|name| begins(name)))
        || ["a", "an", "half", "quarter"]
            .iter()
            .any(|name| begins(name))
}

fn small(word: &str) -> Option<f64> {
    let found = SMALL.iter().position(|name| same(name, word))?;
    u8::try_from(found).ok().map(f64::from)
}

fn tens(word: &str) -> Option<f64> {
    let found = TENS.iter().position(|name| same(name, word))?;
    u8::try_from(found)
        .ok()
        .map(|tens| 10.0 * f64::from(tens) + 20.0)
}

fn part(word: &str, several: bool) -> Option<f64> {
    let named = |(one, many, _): &&(&str, &str, f64)| same(word, if several { many } else { one });
    PARTS.iter().find(named).map(|&(_, _, size)| size)
}

fn batch(word: &str) -> Option<f64> {
    let named = |(name, _): &&(&str, f64)| same(name, word);
    BATCHES.iter().find(named).map(|&(_, size)| size)
}

/// "hundred" belongs inside a group, not after it.
fn large_power(word: &str) -> Option<i32> {
    named_power(word).filter(|&power| power > 2)
}
