use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::{Arc, Barrier};
use std::thread;

use crate::Iteration;
use crate::orders::{Order, Orders};

pub fn heap_growth() -> Iteration {
    let mut orders = Orders::new();
    let mut sessions: Vec<Vec<u8>> = vec![vec![]; 3_000];
    Box::new(move || {
        let order = orders.next();
        sessions[order.number % 3_000] = vec![order.digest.as_bytes()[0]; 100 + orders.draw(4_000)];
    })
}

/// Four workers keep 400 blocks each of 16 bytes to 16 KiB, and replace them in random order.
pub fn fragmentation() -> Iteration {
    let mut orders = Orders::new();
    let meeting = Arc::new(Barrier::new(5));
    for seed in 1..=4 {
        let meeting = meeting.clone();
        thread::spawn(move || {
            let mut random = Orders::seeded(seed);
            let mut blocks: Vec<Vec<u8>> = vec![vec![]; 400];
            loop {
                meeting.wait();
                for _ in 0..8 {
                    let place = random.draw(400);
                    blocks[place] = vec![1; 16 << random.draw(11)];
                }
                meeting.wait();
            }
        });
    }
    Box::new(move || {
        orders.next();
        meeting.wait(); // they begin
        meeting.wait(); // they are done
    })
}

pub fn batch_flush() -> Iteration {
    let mut orders = Orders::new();
    let mut rows = vec![];
    Box::new(move || {
        rows.push(orders.next().text);
        if rows.len() == 800 {
            assert!(rows.join("\n").len() > 800 * 50);
            rows.clear();
        }
    })
}

pub fn sawtooth() -> Iteration {
    let mut orders = Orders::new();
    let mut index = vec![];
    Box::new(move || {
        index.push(orders.next().text);
        if index.len() == 4_000 {
            index = vec![];
        }
    })
}

pub fn spike() -> Iteration {
    let mut orders = Orders::new();
    Box::new(move || {
        let order = orders.next();
        if order.number % 3_000 == 0 {
            let report = order.digest.repeat(16 * 1024 * 1024 / 64);
            assert!(report.ends_with(&order.digest));
        }
    })
}

struct Node {
    order: Rc<Order>,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
}

fn node(order: &Rc<Order>) -> Rc<Node> {
    let (parent, children) = (RefCell::new(Weak::new()), RefCell::new(vec![]));
    Rc::new(Node {
        order: order.clone(),
        parent,
        children,
    })
}

pub fn weak_cycle() -> Iteration {
    let mut orders = Orders::new();
    Box::new(move || {
        let order = Rc::new(orders.next());
        let root = node(&order);
        for _ in 0..2 + orders.draw(20) {
            let child = node(&order);
            *child.parent.borrow_mut() = Rc::downgrade(&root);
            root.children.borrow_mut().push(child);
        }
        let parent = root.children.borrow()[0].parent.borrow().upgrade();
        assert_eq!(parent.unwrap().order.number, order.number);
    })
}
