module historical

go 1.21

require (
	github.com/gorilla/sessions v1.1.3
	github.com/leakproof/leakproof/adapters/go v0.0.0
)

require (
	github.com/gorilla/context v1.1.1 // indirect
	github.com/gorilla/securecookie v1.1.1 // indirect
)

replace github.com/leakproof/leakproof/adapters/go => ../../../adapters/go
