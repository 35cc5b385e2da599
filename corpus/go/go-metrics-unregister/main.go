// Meters are registered under the names that events bring, read, and unregistered, as the issue reports.
package main

import (
	"fmt"
	"os"
	"strconv"

	"github.com/rcrowley/go-metrics"
)

func main() {
	iterations, err := strconv.Atoi(os.Getenv("LEAKPROOF_ITERATIONS"))
	if err != nil {
		panic(err)
	}
	registry := metrics.NewRegistry()
	for i := 1; i <= iterations; i++ {
		meter := metrics.GetOrRegisterMeter(fmt.Sprint("events.", i), registry)
		meter.Mark(3)
		if meter.Count() != 3 {
			panic("the meter has not counted")
		}
		registry.UnregisterAll()
		fmt.Printf("iteration %d\n", i)
	}
}
