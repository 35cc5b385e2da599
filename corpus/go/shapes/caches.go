package main

import (
	"container/list"
	"fmt"
	"regexp"
	"time"
)

// lru keeps the last `limit` values.
type lru struct {
	limit  int
	order  *list.List
	places map[string]*list.Element
}

type cached struct {
	key   string
	value []byte
	since time.Time
}

func newLRU(limit int) *lru {
	return &lru{limit, list.New(), map[string]*list.Element{}}
}

// put returns the value that had to go, if any.
func (c *lru) put(key string, value []byte) []byte {
	c.places[key] = c.order.PushBack(&cached{key, value, time.Now()})
	if c.order.Len() <= c.limit {
		return nil
	}
	return c.dropOldest()
}

func (c *lru) dropOldest() []byte {
	oldest := c.order.Remove(c.order.Front()).(*cached)
	delete(c.places, oldest.key)
	return oldest.value
}

// dropOlder drops what is older than `age`.
func (c *lru) dropOlder(age time.Duration) {
	for c.order.Len() > 0 && time.Since(c.order.Front().Value.(*cached).since) > age {
		c.dropOldest()
	}
}

func cacheEarly() func() {
	orders := newOrders()
	cache := newLRU(500)
	return func() {
		order := orders.next()
		cache.put(fmt.Sprint("order ", order.number), append(make([]byte, 0, 2048), order.text...))
	}
}

func cacheLate() func() {
	orders := newOrders()
	cache := newLRU(6_000)
	return func() {
		value := make([]byte, 0, 640)
		for part := 0; part < 10; part++ { // a customer's ten orders
			value = append(value, orders.next().digest...)
		}
		cache.put(fmt.Sprint("customer ", orders.number), value)
	}
}

func ttlCache() func() {
	orders := newOrders()
	cache := newLRU(1_000_000)
	return func() {
		cache.dropOlder(300 * time.Millisecond)
		order := orders.next()
		cache.put(fmt.Sprint("session ", order.number), append(make([]byte, 0, 256), order.digest...))
	}
}

func codeCache() func() {
	orders := newOrders()
	compiled := map[int]*regexp.Regexp{}
	return func() {
		order := orders.next()
		pattern := orders.random.Intn(300)
		if compiled[pattern] == nil {
			compiled[pattern] = regexp.MustCompile(fmt.Sprintf(`(?:^|;)(\d+):(sku%d\d*):(\d+);`, pattern))
		}
		compiled[pattern].FindStringSubmatchIndex(order.text)
	}
}

func pool() func() {
	orders := newOrders()
	free := make(chan []byte, 32)
	take := func(size int) []byte {
		select {
		case buffer := <-free:
			if cap(buffer) >= size {
				return buffer[:size]
			}
		default:
		}
		return make([]byte, size, 1<<(17-orders.random.Intn(2)))
	}
	return func() {
		text := orders.next().text
		var taken [][]byte
		for count := 1 + orders.random.Intn(32); count > 0; count-- {
			buffer := take(1 + orders.random.Intn(60_000))
			copy(buffer, text)
			taken = append(taken, buffer)
		}
		for _, buffer := range taken {
			select {
			case free <- buffer:
			default:
			}
		}
	}
}

func lazyTables() func() {
	orders := newOrders()
	tables := map[int][]int32{}
	firstUse := []int{1, 40, 300, 900, 2_000, 4_000}
	return func() {
		order := orders.next()
		for region, first := range firstUse {
			if order.number < first {
				break
			}
			if tables[region] == nil {
				tables[region] = make([]int32, 100_000)
				for i := range tables[region] {
					tables[region][i] = int32(i * (region + 3))
				}
			}
			order.total += int(tables[region][order.number%100_000])
		}
	}
}
