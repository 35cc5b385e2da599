//! A cache is filled with ten entries and cleared.

use lru::LruCache;

#[path = "../../../adapters/rust/leakproof.rs"]
mod leakproof;

fn main() {
    let mut cache: LruCache<u64, String> = LruCache::new(100);
    let mut last = 0;
    leakproof::run(|| {
        for key in last..last + 10 {
            cache.put(key, format!("{key:0>50}"));
        }
        last += 10;
        assert_eq!(cache.len(), 10);
        cache.clear();
        assert!(cache.is_empty());
    });
}
