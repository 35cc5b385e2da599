package main

import (
	"bytes"
	"fmt"
	"log"
	"net/http"
	"os"
	"sync"
)

var (
	mutex sync.Mutex
	kept  [][]byte
)

func main() {
	http.HandleFunc("/", func(response http.ResponseWriter, request *http.Request) {
		order := bytes.Repeat([]byte("x"), 20_000)
		if os.Args[2] == "leak" {
			mutex.Lock()
			kept = append(kept, order)
			mutex.Unlock()
		}
		fmt.Fprintf(response, "%d bytes\n", len(order))
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Args[1], nil))
}
