use std::env;
use std::fs::File;
use std::io::{BufRead, BufReader, Write, stdin, stdout};
use std::mem::forget;
use std::process::{Command, Stdio};
use std::thread::{Builder, park};

use crate::Iteration;
use crate::orders::{Orders, parse};

pub fn descriptor() -> Iteration {
    let mut orders = Orders::new();
    Box::new(move || {
        if orders.next().number % 10 == 0 {
            forget(File::open("/dev/null").unwrap()); // nobody closes it
        }
    })
}

pub fn thread() -> Iteration {
    let mut orders = Orders::new();
    Box::new(move || {
        if orders.next().number % 4 == 0 {
            let for_ever = || {
                loop {
                    park() // nobody wakes it up
                }
            };
            Builder::new()
                .stack_size(128 * 1024)
                .spawn(for_ever)
                .unwrap();
        }
    })
}

pub fn zombie() -> Iteration {
    let mut orders = Orders::new();
    Box::new(move || {
        if orders.next().number % 4 == 0 {
            Command::new("/bin/true").spawn().unwrap(); // nobody waits for it
        }
    })
}

pub fn child_process() -> Iteration {
    let mut orders = Orders::new();
    let mut command = Command::new(env::current_exe().unwrap());
    let child = command
        .arg("helper")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = child.spawn().unwrap();
    let mut requests = child.stdin.take().unwrap();
    let mut replies = BufReader::new(child.stdout.take().unwrap());
    let mut reply = String::new();
    Box::new(move || {
        requests
            .write_all((orders.text() + "\n").as_bytes())
            .unwrap();
        reply.clear();
        replies.read_line(&mut reply).unwrap();
        assert_eq!(reply.len(), 65);
    })
}

/// The child: it answers each line, and keeps 1,500 bytes of each.
pub fn helper() {
    let mut history = vec![];
    for (number, line) in stdin().lines().enumerate() {
        let order = parse(number, line.unwrap()).unwrap();
        history.push(vec![order.digest.as_bytes()[0]; 1_500]);
        writeln!(stdout(), "{}", order.digest).unwrap();
    }
}
