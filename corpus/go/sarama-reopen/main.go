// A client's broker is opened and closed again and again; the broker on the other side is sarama's own mock, on loopback.
package main

import (
	"fmt"

	"github.com/Shopify/sarama"
	leakproof "github.com/leakproof/leakproof/adapters/go"
)

// reporter is what the mock tells of its failures.
type reporter struct{}

func (reporter) Error(a ...interface{})            { panic(fmt.Sprint(a...)) }
func (reporter) Errorf(f string, a ...interface{}) { panic(fmt.Sprintf(f, a...)) }
func (reporter) Fatal(a ...interface{})            { panic(fmt.Sprint(a...)) }
func (reporter) Fatalf(f string, a ...interface{}) { panic(fmt.Sprintf(f, a...)) }

func main() {
	mock := sarama.NewMockBroker(reporter{}, 1)
	metadata := sarama.NewMockMetadataResponse(reporter{}).SetBroker(mock.Addr(), mock.BrokerID())
	mock.SetHandlerByMap(map[string]sarama.MockResponse{"MetadataRequest": metadata})
	config := sarama.NewConfig()
	client, err := sarama.NewClient([]string{mock.Addr()}, config)
	if err != nil {
		panic(err)
	}
	broker := client.Brokers()[0]
	leakproof.Run(func() {
		if err := broker.Open(config); err != nil {
			panic(err)
		}
		if connected, err := broker.Connected(); err != nil || !connected {
			panic("the broker is not connected")
		}
		if err := broker.Close(); err != nil {
			panic(err)
		}
	})
}
