//! Has a Rust program measured cooperatively, as docs/protocol.md describes. Copy this file, or name it in `#[path]`.
//! A panic needs no words of ours: it is printed, and the program exits with code 101.
use std::env;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;

/// glibc's `struct mallinfo2`; the fifth and the eighth field are the bytes in use, mapped ones and the others.
#[repr(C)]
struct Mallinfo2([usize; 10]);

unsafe extern "C" {
    fn mallinfo2() -> Mallinfo2;
    fn malloc_trim(pad: usize) -> i32;
}

/// Does iterations as leakproof asks for them, and returns after the last. Run by hand, it does LEAKPROOF_ITERATIONS of
/// them, or one. Panics where leakproof can't be reached.
pub fn run(mut iteration: impl FnMut()) {
    let Ok(path) = env::var("LEAKPROOF_SOCKET") else {
        let count = env::var("LEAKPROOF_ITERATIONS").map_or(1, |text| text.parse().unwrap());
        return (0..count).for_each(|_| iteration());
    };
    unsafe { env::remove_var("LEAKPROOF_SOCKET") }; // the program's children are none of leakproof's workloads
    let leakproof = UnixStream::connect(path).unwrap();
    writeln!(&leakproof, "{{\"ready\":\"rust\"}}").unwrap();
    for request in BufReader::new(&leakproof).lines().map(Result::unwrap) {
        if let Some(count) = request.strip_prefix("run ") {
            (0..count.parse().unwrap()).for_each(|_: u64| iteration());
            writeln!(&leakproof, "{{\"done\":{count}}}").unwrap();
        } else if request == "mark" {
            unsafe { malloc_trim(0) };
            let Mallinfo2(info) = unsafe { mallinfo2() };
            writeln!(&leakproof, "{{\"heap\":{}}}", info[4] + info[7]).unwrap();
        } else {
            return; // at `end`: what follows the call in the program tears it down
        }
    }
}
