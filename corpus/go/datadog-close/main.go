// A job makes a client of its own, counts something, and closes the client. Nobody has to listen: statsd is UDP.
package main

import (
	"github.com/DataDog/datadog-go/statsd"
	leakproof "github.com/leakproof/leakproof/adapters/go"
)

func main() {
	leakproof.Run(func() {
		client, err := statsd.New("127.0.0.1:8125")
		if err != nil {
			panic(err)
		}
		if err := client.Count("jobs", 1, nil, 1); err != nil {
			panic(err)
		}
		if err := client.Close(); err != nil {
			panic(err)
		}
	})
}
