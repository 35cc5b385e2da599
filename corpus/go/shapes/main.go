// Programs of known truth, one for each shape: `shapes SHAPE` is measured cooperatively, `shapes SHAPE plain` counts by itself.
package main

import (
	"fmt"
	"os"
	"strconv"

	leakproof "github.com/leakproof/leakproof/adapters/go"
)

// Each makes what its iterations share, and returns one iteration.
var shapes = map[string]func() func(){
	"behind-cache":   behindCache,
	"child-process":  childProcess,
	"descriptor":     descriptor,
	"exception":      exception,
	"goroutine":      goroutine,
	"native":         native,
	"rare":           rare,
	"steady":         steady,
	"stepwise":       stepwise,
	"thread":         thread,
	"tiny":           tiny,
	"zombie":         zombie,
	"batch-flush":    batchFlush,
	"cache-early":    cacheEarly,
	"cache-late":     cacheLate,
	"code-cache":     codeCache,
	"cyclic-garbage": cyclicGarbage,
	"fragmentation":  fragmentation,
	"heap-growth":    heapGrowth,
	"lazy-import":    lazyTables,
	"pool":           pool,
	"sawtooth":       sawtooth,
	"spike":          spike,
	"ttl-cache":      ttlCache,
}

func main() {
	if os.Args[1] == "helper" {
		helper()
		return
	}
	iteration := shapes[os.Args[1]]()
	if len(os.Args) == 2 {
		leakproof.Run(iteration)
		return
	}
	iterations, err := strconv.Atoi(os.Getenv("LEAKPROOF_ITERATIONS"))
	check(err)
	for k := 1; k <= iterations; k++ {
		iteration()
		fmt.Println("iteration", k)
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
