//! A request is cancelled while a query of it runs, whose token is the grandchild of the request's.

use tokio_util::sync::CancellationToken;

fn main() {
    let iterations: u64 = std::env::var("LEAKPROOF_ITERATIONS").unwrap().parse().unwrap();
    for iteration in 1..=iterations {
        let request = CancellationToken::new();
        let query = request.child_token().child_token();
        assert!(!query.is_cancelled());
        request.cancel();
        assert!(query.is_cancelled());
        println!("iteration {iteration}");
    }
}
