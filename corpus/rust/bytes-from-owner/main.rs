//! Bytes that have an owner are copied into a vector.

use bytes::Bytes;

#[path = "../../../adapters/rust/leakproof.rs"]
mod leakproof;

fn main() {
    let mut sent = 0;
    leakproof::run(|| {
        sent += 1;
        let message = Bytes::from_owner(format!("{sent:0>200}"));
        let copy: Vec<u8> = message.into();
        assert_eq!(copy.len(), 200);
    });
}
