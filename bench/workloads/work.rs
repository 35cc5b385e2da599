//! A unit of work of about 20 microseconds that keeps BENCH_LEAK_BYTES on average (0). `bare N` is the bare loop, `plain` a
//! program that prints its iterations; without either, leakproof's protocol.

#[path = "../../adapters/rust/leakproof.rs"]
mod leakproof;

use std::env;
use std::hint::black_box;
use std::time::Instant;

const BLOCK: usize = 1024;
/// With malloc's header a block exactly.
const PAYLOAD: usize = 1008;

fn main() {
    let leak: usize = env::var("BENCH_LEAK_BYTES").map_or(0, |text| text.parse().unwrap());
    let mut kept = Vec::new();
    let mut owed = 0;
    let mut iteration = || {
        let words: Vec<String> = (0..120).map(|number| number.to_string()).collect();
        black_box(words.concat());
        owed += leak;
        if owed >= BLOCK {
            owed -= BLOCK;
            kept.push(Box::new([1u8; PAYLOAD]));
        }
    };
    let arguments: Vec<String> = env::args().collect();
    match arguments.get(1).map(String::as_str) {
        None => leakproof::run(iteration),
        Some("bare") => {
            let count: u64 = arguments[2].parse().unwrap();
            (0..count / 10).for_each(|_| iteration());
            let started = Instant::now();
            (0..count).for_each(|_| iteration());
            println!("{}", started.elapsed().as_secs_f64());
        }
        Some(_) => {
            let count: u64 = env::var("LEAKPROOF_ITERATIONS").unwrap().parse().unwrap();
            for number in 1..=count {
                iteration();
                println!("iteration {number}");
            }
        }
    }
}
