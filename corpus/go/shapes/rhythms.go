package main

import (
	"bytes"
	"io"
	"math/rand"
	"sync"
)

func heapGrowth() func() {
	orders := newOrders()
	sessions := make([][]byte, 3_000)
	return func() {
		order := orders.next()
		sessions[order.number%len(sessions)] = append(make([]byte, 0, 100+orders.random.Intn(4_000)), order.digest...)
	}
}

// Four workers keep 500 blocks each of 16 bytes to 16 KiB, and replace them in random order.
func fragmentation() func() {
	orders := newOrders()
	type worker struct {
		random *rand.Rand
		blocks [500][]byte
	}
	workers := []*worker{}
	for seed := int64(1); seed <= 4; seed++ {
		workers = append(workers, &worker{random: rand.New(rand.NewSource(seed))})
	}
	return func() {
		text := orders.next().text
		var done sync.WaitGroup
		for _, w := range workers {
			done.Add(1)
			go func(w *worker) {
				defer done.Done()
				for replaced := 0; replaced < 8; replaced++ {
					block := make([]byte, 16<<w.random.Intn(11))
					copy(block, text)
					w.blocks[w.random.Intn(len(w.blocks))] = block
				}
			}(w)
		}
		done.Wait()
	}
}

func batchFlush() func() {
	orders := newOrders()
	rows := [][]byte{}
	return func() {
		rows = append(rows, append(make([]byte, 0, 1024), orders.next().text...))
		if len(rows) == 800 {
			io.Copy(io.Discard, bytes.NewReader(bytes.Join(rows, []byte("\n"))))
			rows = nil
		}
	}
}

func sawtooth() func() {
	orders := newOrders()
	index, length := (*link[string])(nil), 0
	return func() {
		index, length = &link[string]{index, orders.next().text}, length+1
		if length == 4_000 {
			index, length = nil, 0
		}
	}
}

func spike() func() {
	orders := newOrders()
	return func() {
		order := orders.next()
		if order.number%3_000 == 0 {
			report := bytes.Repeat([]byte(order.digest), 16*1024*1024/64)
			if bytes.Count(report, []byte(order.digest[:8])) == 0 {
				panic("an empty report")
			}
		}
	}
}

func cyclicGarbage() func() {
	orders := newOrders()
	type node struct {
		order    *order
		parent   *node
		children []*node
	}
	return func() {
		root := &node{order: orders.next()}
		for child := 2 + orders.random.Intn(20); child > 0; child-- {
			root.children = append(root.children, &node{order: root.order, parent: root})
		}
		if root.children[0].parent.order != root.order {
			panic("no cycle")
		}
	}
}
