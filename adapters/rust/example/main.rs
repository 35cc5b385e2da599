//! A session store, measured by leakproof. In leakproof.yml:
//!
//!     setup: { run: rustc -O -o out/sessions main.rs, inputs: [main.rs], paths: [out/sessions] }
//!     scenarios:
//!       - id: sessions
//!         name: Session store
//!         claim: Sessions stay in the store after they end
//!         variants:
//!           - { name: As shipped, command: out/sessions close }
//!           - { name: Never closed, command: out/sessions keep, role: control }

#[path = "../leakproof.rs"]
mod leakproof;

use std::collections::HashMap;

struct Session {
    user: String,
    history: [u8; 200],
}

fn open_session(number: u32) -> Box<Session> {
    let user = format!("user {}", number % 1000);
    let history = [0; 200];
    Box::new(Session { user, history })
}

fn main() {
    let wish = std::env::args().nth(1).unwrap_or_default();
    let mut store = HashMap::new();
    let mut next = 0;
    leakproof::run(|| {
        next += 1;
        store.insert(next, open_session(next));
        let opened = &store[&next];
        assert!(opened.user.starts_with("user") && opened.history[0] == 0);
        match wish.as_str() {
            "close" => drop(store.remove(&next)),
            "keep" => {}
            other => panic!("neither close nor keep: {other}"),
        }
    });
    println!("sessions opened: {next}");
}
