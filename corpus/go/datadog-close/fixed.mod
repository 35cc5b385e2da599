module historical

go 1.21

require github.com/leakproof/leakproof/adapters/go v0.0.0

require (
	github.com/DataDog/datadog-go v3.3.0+incompatible
	github.com/stretchr/testify v1.12.1 // indirect
)

replace github.com/leakproof/leakproof/adapters/go => ../../../adapters/go
