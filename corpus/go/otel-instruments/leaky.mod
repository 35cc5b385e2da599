module historical

go 1.21

require (
	github.com/leakproof/leakproof/adapters/go v0.0.0
	go.opentelemetry.io/otel v1.29.0
)

require (
	github.com/go-logr/logr v1.4.2 // indirect
	github.com/go-logr/stdr v1.2.2 // indirect
	go.opentelemetry.io/otel/metric v1.29.0 // indirect
	go.opentelemetry.io/otel/trace v1.29.0 // indirect
)

replace github.com/leakproof/leakproof/adapters/go => ../../../adapters/go
