module github.com/leakproof/leakproof/adapters/go

go 1.21
