// Package leakproof has a Go program measured cooperatively, as docs/protocol.md describes. Copy this file, or require the
// module. A panic needs no words of ours: the runtime prints it, and exits with code 2.
package leakproof

import (
	"fmt"
	"net"
	"os"
	"runtime"
	"runtime/debug"
)

// Run does iterations as leakproof asks for them, and returns after the last. Where there is no leakproof to be reached, it
// does LEAKPROOF_ITERATIONS of them, or one.
func Run(iteration func()) {
	count, word, stats := 1, "", runtime.MemStats{}
	fmt.Sscan(os.Getenv("LEAKPROOF_ITERATIONS"), &count)
	connection, err := net.Dial("unix", os.Getenv("LEAKPROOF_SOCKET"))
	for os.Unsetenv("LEAKPROOF_SOCKET"); err != nil && count > 0; count-- {
		iteration()
	}
	for reply := "{\"ready\":\"go " + runtime.Version()[2:] + "\"}"; err == nil && word != "end"; {
		fmt.Fprintln(connection, reply)
		word = "end" // stays so where leakproof is gone
		fmt.Fscanln(connection, &word, &count)
		for i := 0; word == "run" && i < count; i++ {
			iteration()
		}
		if reply = fmt.Sprintf("{\"done\":%d}", count); word == "mark" {
			runtime.GC() // starts finalizers, and the next collection frees what they let go
			debug.FreeOSMemory()
			runtime.ReadMemStats(&stats)
			reply = fmt.Sprintf("{\"heap\":%d,\"counters\":{\"goroutines\":%d}}", stats.HeapAlloc, runtime.NumGoroutine())
		}
	}
}
