package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"syscall"
)

func descriptor() func() {
	orders := newOrders()
	return func() {
		orders.next()
		_, err := syscall.Open(os.DevNull, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
		check(err) // and nobody closes it
	}
}

func goroutine() func() {
	orders := newOrders()
	return func() {
		answer := make(chan string)
		go func() { answer <- orders.next().digest }()
		if digest := <-answer; len(digest) != 64 {
			panic(digest)
		}
		go func() { answer <- "late" }() // a second answer, for which nobody waits
	}
}

func thread() func() {
	orders := newOrders()
	var pipe [2]int
	check(syscall.Pipe2(pipe[:], syscall.O_CLOEXEC))
	return func() {
		if orders.next().number%100 != 0 {
			return
		}
		started := make(chan bool)
		go func() {
			runtime.LockOSThread()
			started <- true
			syscall.Read(pipe[0], make([]byte, 1)) // blocks its thread for ever: nothing is written
		}()
		<-started
	}
}

func zombie() func() {
	orders := newOrders()
	return func() {
		if orders.next().number%4 == 0 {
			check(exec.Command("/bin/true").Start()) // and nobody waits for it
		}
	}
}

func childProcess() func() {
	orders := newOrders()
	child := exec.Command(os.Args[0], "helper")
	child.Stderr = os.Stderr
	in, err := child.StdinPipe()
	check(err)
	out, err := child.StdoutPipe()
	check(err)
	check(child.Start())
	replies := bufio.NewReader(out)
	return func() {
		fmt.Fprintln(in, orders.next().text)
		_, err := replies.ReadString('\n')
		check(err)
	}
}

// helper is the child: it answers each line, and keeps 2 KB of each.
func helper() {
	var history *link[[]byte]
	requests := bufio.NewReader(os.Stdin)
	for number := 1; ; number++ {
		line, err := requests.ReadString('\n')
		if err == io.EOF {
			return
		}
		check(err)
		order, err := parse(number, line[:len(line)-2])
		check(err)
		history = &link[[]byte]{history, append(make([]byte, 0, 2048), line...)}
		fmt.Println(order.digest)
	}
}
