// A session store, measured by leakproof. In leakproof.yml:
//
//	setup: { run: go build -o out/sessions ./adapters/go/example, inputs: [adapters/go/example/main.go], paths: [out/sessions] }
//	scenarios:
//	  - id: sessions
//	    name: Session store
//	    claim: Sessions stay in the store after they end
//	    variants:
//	      - { name: As shipped, command: out/sessions close }
//	      - { name: Never closed, command: out/sessions keep, role: control }
package main

import (
	"fmt"
	"os"

	leakproof "github.com/leakproof/leakproof/adapters/go"
)

type session struct {
	user    string
	history [200]byte
}

func main() {
	store := map[int]*session{}
	next := 0
	leakproof.Run(func() {
		next++
		store[next] = &session{user: fmt.Sprintf("user %d", next%1000)}
		switch os.Args[1] {
		case "close":
			delete(store, next)
		case "keep":
		default:
			panic("neither close nor keep: " + os.Args[1])
		}
	})
	fmt.Println("sessions opened:", next)
}
