//! Programs of known truth, one for each shape: `shapes SHAPE` is measured cooperatively, `shapes SHAPE plain` counts by itself.

mod caches;
mod counts;
#[path = "../../../adapters/rust/leakproof.rs"]
mod leakproof;
mod leaks;
mod orders;
mod rhythms;

use std::env;

/// What one iteration does, with what all of them share.
pub type Iteration = Box<dyn FnMut()>;

fn shape_named(name: &str) -> Iteration {
    match name {
        "behind-cache" => leaks::behind_cache(),
        "cycle" => leaks::cycle(),
        "exception" => leaks::exception(),
        "native" => leaks::native(),
        "rare" => leaks::rare(),
        "steady" => leaks::steady(),
        "stepwise" => leaks::stepwise(),
        "tiny" => leaks::tiny(),
        "child-process" => counts::child_process(),
        "descriptor" => counts::descriptor(),
        "thread" => counts::thread(),
        "zombie" => counts::zombie(),
        "cache-early" => caches::cache_early(),
        "cache-late" => caches::cache_late(),
        "lazy-import" => caches::lazy_tables(),
        "pool" => caches::pool(),
        "ttl-cache" => caches::ttl_cache(),
        "batch-flush" => rhythms::batch_flush(),
        "cyclic-garbage" => rhythms::weak_cycle(),
        "fragmentation" => rhythms::fragmentation(),
        "heap-growth" => rhythms::heap_growth(),
        "sawtooth" => rhythms::sawtooth(),
        "spike" => rhythms::spike(),
        _ => panic!("no shape is called {name}"),
    }
}

fn main() {
    let arguments: Vec<String> = env::args().collect();
    if arguments[1] == "helper" {
        return counts::helper();
    }
    let mut iteration = shape_named(&arguments[1]);
    if arguments.len() == 2 {
        return leakproof::run(iteration);
    }
    let iterations: u64 = env::var("LEAKPROOF_ITERATIONS").unwrap().parse().unwrap();
    for k in 1..=iterations {
        iteration();
        println!("iteration {k}"); // stdout is buffered by the line
    }
}
