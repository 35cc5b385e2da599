// An HTTP server; its arguments are its port and what it does with each request.
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
	mutex   sync.Mutex
	seen    = map[int][]byte{}
	number  int
	never   = make(chan struct{})
	buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}
)

// remember keeps the last limit requests, or all of them where limit is 0.
func remember(limit int) {
	mutex.Lock()
	defer mutex.Unlock()
	number++
	seen[number] = bytes.Repeat([]byte("x"), 2000)
	if limit > 0 {
		delete(seen, number-limit)
	}
}

var handlings = map[string]func(http.ResponseWriter){
	"history": func(http.ResponseWriter) { remember(0) },
	"recent":  func(http.ResponseWriter) { remember(1000) },
	"waiters": func(http.ResponseWriter) { go func() { <-never }() },
	"pooled": func(response http.ResponseWriter) {
		buffer := buffers.Get().(*bytes.Buffer)
		buffer.Reset()
		for line := 0; line < 100; line++ {
			fmt.Fprintf(buffer, "line %d\n", line)
		}
		response.Write(buffer.Bytes())
		buffers.Put(buffer)
	},
}

func main() {
	handle := handlings[os.Args[2]]
	http.HandleFunc("/", func(response http.ResponseWriter, request *http.Request) {
		handle(response)
		fmt.Fprintln(response, "ok")
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Args[1], nil))
}
