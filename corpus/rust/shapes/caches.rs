use std::collections::{HashMap, VecDeque};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use crate::Iteration;
use crate::orders::Orders;

/// Knows the last `limit` values.
struct Cache {
    limit: usize,
    values: HashMap<String, Vec<u8>>,
    ages: VecDeque<(Instant, String)>,
}

impl Cache {
    fn of(limit: usize) -> Self {
        Cache {
            limit,
            values: HashMap::new(),
            ages: VecDeque::new(),
        }
    }

    fn put(&mut self, key: String, value: Vec<u8>) {
        self.values.insert(key.clone(), value);
        self.ages.push_back((Instant::now(), key));
        if self.ages.len() > self.limit {
            self.drop_oldest();
        }
    }

    fn drop_oldest(&mut self) {
        if let Some((_, key)) = self.ages.pop_front() {
            self.values.remove(&key);
        }
    }

    fn drop_older(&mut self, age: Duration) {
        while self
            .ages
            .front()
            .is_some_and(|(since, _)| since.elapsed() > age)
        {
            self.drop_oldest();
        }
    }
}

pub fn cache_early() -> Iteration {
    let mut orders = Orders::new();
    let mut cache = Cache::of(500);
    Box::new(move || {
        let order = orders.next();
        cache.put(format!("order {}", order.number), order.text.into_bytes());
    })
}

pub fn cache_late() -> Iteration {
    let mut orders = Orders::new();
    let mut cache = Cache::of(6_000);
    Box::new(move || {
        // A customer's ten orders.
        let value = (0..10)
            .flat_map(|_| orders.next().digest.into_bytes())
            .collect();
        cache.put(format!("customer {}", orders.number / 10), value);
    })
}

pub fn ttl_cache() -> Iteration {
    let mut orders = Orders::new();
    let mut cache = Cache::of(usize::MAX);
    Box::new(move || {
        cache.drop_older(Duration::from_millis(300));
        let order = orders.next();
        cache.put(
            format!("session {}", order.number),
            order.digest.repeat(4).into_bytes(),
        );
    })
}

pub fn pool() -> Iteration {
    let mut orders = Orders::new();
    let mut free: Vec<Vec<u8>> = vec![];
    Box::new(move || {
        let order = orders.next();
        let mut taken: Vec<Vec<u8>> = (0..1 + orders.draw(24))
            .map(|_| free.pop().unwrap_or_else(|| Vec::with_capacity(32 * 1024)))
            .collect();
        for buffer in &mut taken {
            buffer.clear();
            buffer.extend(order.text.bytes().cycle().take(1 + orders.draw(8_000)));
        }
        free.append(&mut taken);
    })
}

pub fn lazy_tables() -> Iteration {
    static TABLES: [OnceLock<Vec<u32>>; 6] = [const { OnceLock::new() }; 6];
    const FIRST_USE: [usize; 6] = [1, 40, 300, 900, 2_000, 4_000];
    let mut orders = Orders::new();
    Box::new(move || {
        let order = orders.next();
        for region in 0..FIRST_USE
            .iter()
            .filter(|first| order.number >= **first)
            .count()
        {
            let table = TABLES[region]
                .get_or_init(|| (0..100_000).map(|i| i * (region as u32 + 3)).collect());
            assert_eq!(table[order.number % 100_000] % (region as u32 + 3), 0);
        }
    })
}
