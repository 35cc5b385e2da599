module leakproof.example/service

go 1.22
