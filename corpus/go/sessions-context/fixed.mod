module historical

go 1.21

require (
	github.com/gorilla/sessions v1.2.0
	github.com/leakproof/leakproof/adapters/go v0.0.0
)

require github.com/gorilla/securecookie v1.1.1 // indirect

replace github.com/leakproof/leakproof/adapters/go => ../../../adapters/go
