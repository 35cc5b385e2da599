use std::fmt::Write;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The work that all shapes do: texts of varying length are made up, parsed, added up and hashed.
pub struct Orders {
    state: u64,
    pub number: usize,
}

pub struct Order {
    pub number: usize,
    pub total: u64,
    pub digest: String,
    pub text: String,
}

impl Orders {
    pub fn new() -> Self {
        Self::seeded(42)
    }

    pub fn seeded(state: u64) -> Self {
        Orders { state, number: 0 }
    }

    /// From 0 to below `limit`, the same in every run.
    pub fn draw(&mut self, limit: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 16) as usize % limit
    }

    /// An order of 5 to 64 items; its text has 50 to 1,300 bytes.
    pub fn next(&mut self) -> Order {
        let text = self.text();
        parse(self.number, text).unwrap()
    }

    pub fn text(&mut self) -> String {
        self.number += 1;
        let mut text = String::new();
        for _ in 0..5 + self.draw(60) {
            let (quantity, sku, price) = (1 + self.draw(9), self.draw(100_000), self.draw(10_000));
            write!(text, "{quantity}:sku{sku}:{price};").unwrap();
        }
        text
    }
}

pub fn parse(number: usize, text: String) -> Result<Order, String> {
    let mut total = 0;
    for item in text.trim_end_matches(';').split(';') {
        let fields: Vec<&str> = item.split(':').collect();
        let [quantity, _, price] = fields[..] else {
            return Err(format!("order {number}: an item has no price: {item:?}"));
        };
        let read = |field: &str| field.parse::<u64>().map_err(|error| error.to_string());
        total += read(quantity)? * read(price)?;
    }
    let mut digest = String::with_capacity(64);
    for part in 0..4 {
        let mut hasher = DefaultHasher::new();
        for round in 0..8 {
            (part, round, &text).hash(&mut hasher);
        }
        write!(digest, "{:016x}", hasher.finish()).unwrap();
    }
    Ok(Order {
        number,
        total,
        digest,
        text,
    })
}
