// A span processor is shut down by a context that ends before its exporter has come to an end, which it then does.
package main

import (
	"context"
	"errors"

	leakproof "github.com/leakproof/leakproof/adapters/go"
	"go.opentelemetry.io/otel/sdk/trace"
)

// slow is an exporter that ends when it is told to.
type slow struct{ end, ended chan struct{} }

func (slow) ExportSpans(context.Context, []trace.ReadOnlySpan) error { return nil }

func (exporter slow) Shutdown(context.Context) error {
	<-exporter.end
	close(exporter.ended)
	return nil
}

func main() {
	givenUp, cancel := context.WithCancel(context.Background())
	cancel()
	leakproof.Run(func() {
		exporter := slow{make(chan struct{}), make(chan struct{})}
		if err := trace.NewSimpleSpanProcessor(exporter).Shutdown(givenUp); !errors.Is(err, context.Canceled) {
			panic("the shutdown was not given up")
		}
		close(exporter.end)
		<-exporter.ended
	})
}
