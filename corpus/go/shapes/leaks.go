package main

import (
	"fmt"
	"syscall"
)

// link is an entry of a list that nothing ever empties. A list grows evenly, where a slice or a map would grow by doubling.
type link[T any] struct {
	next  *link[T]
	value T
}

func steady() func() {
	orders := newOrders()
	var audit *link[[240]byte]
	return func() {
		entry := &link[[240]byte]{next: audit}
		copy(entry.value[:], orders.next().text)
		audit = entry
	}
}

func stepwise() func() {
	orders := newOrders()
	var archive *link[[]byte]
	block := []byte{}
	return func() {
		block = append(block, orders.next().digest...)
		if len(block) >= 100*64 {
			archive = &link[[]byte]{archive, make([]byte, 64*1024)}
			copy(archive.value, block)
			block = block[:0]
		}
	}
}

func rare() func() {
	orders := newOrders()
	var retries *link[[]byte]
	return func() {
		order := orders.next()
		if order.number%20 == 0 { // a payment that is to be tried again, and never is
			body := make([]byte, 10_000)
			copy(body, order.text)
			retries = &link[[]byte]{retries, body}
		}
	}
}

func exception() func() {
	orders := newOrders()
	inFlight := map[int][]byte{}
	handle := func(number int, text string) error {
		inFlight[number] = append(make([]byte, 0, 512), text[:64]...)
		if _, err := parse(number, text); err != nil {
			return err // and the order stays in flight
		}
		delete(inFlight, number)
		return nil
	}
	return func() {
		orders.number++
		text := orders.text()
		isBroken := orders.number%3 == 0
		if isBroken {
			text += "1:sku0"
		}
		if err := handle(orders.number, text); (err != nil) != isBroken {
			panic(err)
		}
	}
}

func behindCache() func() {
	orders := newOrders()
	cache := newLRU(2_000)
	var evicted *link[[]byte]
	return func() {
		order := orders.next()
		if old := cache.put(fmt.Sprint("order ", order.number), make([]byte, 1_000)); old != nil {
			evicted = &link[[]byte]{evicted, old[:10]} // ten bytes that hold all thousand
		}
	}
}

func tiny() func() {
	orders := newOrders()
	var totals *link[[12]int64]
	return func() {
		entry := &link[[12]int64]{next: totals}
		entry.value[0] = int64(orders.next().total)
		totals = entry
	}
}

func native() func() {
	orders := newOrders()
	return func() {
		block, err := syscall.Mmap(-1, 0, 8192, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
		check(err)
		copy(block, orders.next().text)
		block[4096] = 1 // and is never unmapped
	}
}
