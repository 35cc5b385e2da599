use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::hint::black_box;
use std::rc::{Rc, Weak};
use std::sync::mpsc;

use crate::Iteration;
use crate::orders::{Orders, parse};

pub fn steady() -> Iteration {
    let mut orders = Orders::new();
    let (audit, receiver) = mpsc::channel();
    Box::new(move || {
        let _waits = &receiver; // but never receives
        audit.send([orders.next().total; 30]).unwrap();
    })
}

struct Node {
    body: [u8; 400],
    peer: RefCell<Option<Rc<Node>>>,
}

pub fn cycle() -> Iteration {
    let mut orders = Orders::new();
    Box::new(move || {
        let body = [orders.next().digest.as_bytes()[0]; 400];
        let [one, other] = [(); 2].map(|()| {
            Rc::new(Node {
                body,
                peer: RefCell::new(None),
            })
        });
        *one.peer.borrow_mut() = Some(other.clone());
        *other.peer.borrow_mut() = Some(one.clone());
        assert_eq!(one.body, other.body);
    })
}

pub fn stepwise() -> Iteration {
    let mut orders = Orders::new();
    let mut archive: Vec<Vec<u8>> = vec![];
    Box::new(move || {
        let digest = orders.next().digest;
        match archive.last_mut() {
            Some(block) if block.len() + 64 <= block.capacity() => block.extend(digest.bytes()),
            _ => archive.push(Vec::with_capacity(24 * 1024)),
        }
        if let Some(block) = archive.last_mut() {
            block.resize((block.len() + 192).min(block.capacity()), 0); // for what is to be added
        }
    })
}

pub fn rare() -> Iteration {
    let mut orders = Orders::new();
    let mut retries = BTreeMap::new();
    Box::new(move || {
        let order = orders.next();
        if order.number % 20 == 0 {
            let mut body = vec![0; 8_000];
            body[..order.text.len()].copy_from_slice(order.text.as_bytes());
            retries.insert(order.number, body); // to be tried again, and never is
        }
    })
}

pub fn exception() -> Iteration {
    let mut orders = Orders::new();
    let mut in_flight: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
    let mut handle = move |number: usize, text: String| -> Result<u64, String> {
        in_flight.insert(number, vec![text.as_bytes()[0]; 600]);
        let order = parse(number, text)?; // and a malformed order stays in flight
        in_flight.remove(&number);
        Ok(order.total)
    };
    Box::new(move || {
        let text = orders.text();
        let is_broken = orders.number % 4 == 0;
        let result = handle(
            orders.number,
            if is_broken { text + "1:sku0" } else { text },
        );
        assert_eq!(result.is_err(), is_broken);
    })
}

unsafe extern "C" {
    fn mmap(
        near: *mut u8,
        length: usize,
        access: i32,
        flags: i32,
        file: i32,
        offset: i64,
    ) -> *mut u8;
}

pub fn native() -> Iteration {
    const READ_AND_WRITE: i32 = 3;
    const PRIVATE_AND_ANONYMOUS: i32 = 0x22; // on Linux
    let mut orders = Orders::new();
    Box::new(move || {
        let text = orders.next().text;
        // Past malloc, and never unmapped.
        unsafe {
            let pages = mmap(
                std::ptr::null_mut(),
                8192,
                READ_AND_WRITE,
                PRIVATE_AND_ANONYMOUS,
                -1,
                0,
            );
            assert_ne!(pages as isize, -1);
            pages.copy_from(text.as_ptr(), text.len());
            pages.add(4096).write(1);
        }
    })
}

pub fn behind_cache() -> Iteration {
    let mut orders = Orders::new();
    let mut cache: HashMap<usize, Rc<[u8; 600]>> = HashMap::new();
    let mut order_of_age = VecDeque::new();
    let mut listeners: Vec<Weak<[u8; 600]>> = vec![];
    Box::new(move || {
        let order = orders.next();
        let value = Rc::new([order.digest.as_bytes()[0]; 600]);
        listeners.push(Rc::downgrade(&value)); // holds the memory of what has long been dropped
        cache.insert(order.number, value);
        order_of_age.push_back(order.number);
        if order_of_age.len() > 2_000 {
            cache.remove(&order_of_age.pop_front().unwrap());
        }
        assert!(listeners.last().unwrap().upgrade().is_some());
    })
}

pub fn tiny() -> Iteration {
    let mut orders = Orders::new();
    Box::new(move || {
        let interned: &'static [u64; 12] = Box::leak(Box::new([orders.next().total; 12]));
        black_box(interned); // or the compiler would see that nobody reads it, and not allocate it
    })
}
