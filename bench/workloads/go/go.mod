module leakproof.example/bench

go 1.21

require github.com/leakproof/leakproof/adapters/go v0.0.0

replace github.com/leakproof/leakproof/adapters/go => ../../../adapters/go
