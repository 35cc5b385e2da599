package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math/rand"
	"strconv"
	"strings"
)

// orders is the work that all shapes do: texts of varying length are made up, parsed, added up and hashed.
type orders struct {
	random *rand.Rand
	number int
}

type order struct {
	number int
	total  int
	digest string
	text   string
}

func newOrders() *orders {
	return &orders{random: rand.New(rand.NewSource(42))}
}

// next is an order of 5 to 64 items; its text has 100 to 1,200 bytes.
func (o *orders) next() *order {
	o.number++
	result, err := parse(o.number, o.text())
	check(err)
	return result
}

func (o *orders) text() string {
	var text strings.Builder
	for item := 5 + o.random.Intn(60); item > 0; item-- {
		fmt.Fprintf(&text, "%d:sku%d:%d;", 1+o.random.Intn(9), o.random.Intn(100_000), o.random.Intn(10_000))
	}
	return text.String()
}

var errMalformed = errors.New("an item has no price")

func parse(number int, text string) (*order, error) {
	total := 0
	for _, item := range strings.Split(strings.TrimSuffix(text, ";"), ";") {
		fields := strings.Split(item, ":")
		if len(fields) != 3 {
			return nil, fmt.Errorf("order %d: %w: %q", number, errMalformed, item)
		}
		quantity, err := strconv.Atoi(fields[0])
		if err != nil {
			return nil, err
		}
		price, err := strconv.Atoi(fields[2])
		if err != nil {
			return nil, err
		}
		total += quantity * price
	}
	sum := sha256.Sum256([]byte(text))
	return &order{number, total, hex.EncodeToString(sum[:]), text}, nil
}
