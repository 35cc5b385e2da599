// A library asks the global meter for its counter at each measurement, and no SDK is installed.
package main

import (
	"context"

	leakproof "github.com/leakproof/leakproof/adapters/go"
	"go.opentelemetry.io/otel"
)

func main() {
	leakproof.Run(func() {
		counter, err := otel.Meter("shop").Int64Counter("orders")
		if err != nil {
			panic(err)
		}
		counter.Add(context.Background(), 1)
	})
}
