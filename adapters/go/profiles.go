package leakproof

import (
	"net"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"strconv"
)

// When leakproof looks for the lines that leak, it asks here what is alive, and where it comes from. It needs no call: copy
// this file beside leakproof.go, or import the module. Nothing of it runs otherwise.
func init() {
	if folder := os.Getenv("LEAKPROOF_PROFILES"); folder != "" {
		if listener, err := net.Listen("unix", filepath.Join(folder, strconv.Itoa(os.Getpid()))); err == nil {
			go answer(listener)
		}
	}
}

func answer(listener net.Listener) {
	for connection, err := listener.Accept(); err == nil; connection, err = listener.Accept() {
		runtime.GC() // starts finalizers, and the next collection frees what they let go
		runtime.GC()
		pprof.Lookup("heap").WriteTo(connection, 1)
		pprof.Lookup("goroutine").WriteTo(connection, 2)
		connection.Close()
	}
}
