// A unit of work of about 20 microseconds that keeps BENCH_LEAK_BYTES on average (0). `bare N` is the bare loop, `plain` a
// program that prints its iterations; without either, leakproof's protocol.
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	leakproof "github.com/leakproof/leakproof/adapters/go"
)

const block = 1024

var (
	leak, _ = strconv.Atoi(os.Getenv("BENCH_LEAK_BYTES"))
	kept    []*[block]byte
	owed    int
	length  int
)

func iteration() {
	words := make([]string, 0, 300)
	for number := 0; number < 300; number++ {
		words = append(words, strconv.Itoa(number+1000))
	}
	length = len(strings.Join(words, ""))
	if owed += leak; owed >= block {
		owed -= block
		kept = append(kept, new([block]byte))
	}
}

func main() {
	if len(os.Args) == 1 {
		leakproof.Run(iteration)
		return
	}
	if os.Args[1] == "bare" {
		count, _ := strconv.Atoi(os.Args[2])
		for i := 0; i < count/10; i++ {
			iteration()
		}
		started := time.Now()
		for i := 0; i < count; i++ {
			iteration()
		}
		fmt.Println(time.Since(started).Seconds())
		return
	}
	count, _ := strconv.Atoi(os.Getenv("LEAKPROOF_ITERATIONS"))
	for number := 1; number <= count; number++ {
		iteration()
		fmt.Printf("iteration %d\n", number)
	}
}
