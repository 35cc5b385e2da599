#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "shapes.h"

static struct order current;

unsigned draw(unsigned limit) {
    static uint64_t state = 42;
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (unsigned)((state >> 16) % limit);
}

const struct order *next_text(void) {
    current.number++;
    current.length = 0;
    for (unsigned item = 5 + draw(60); item > 0; item--) {
        current.length += (size_t)sprintf(current.text + current.length, "%u:sku%u:%u;", 1 + draw(9), draw(100000), draw(10000));
    }
    return &current;
}

const struct order *next_order(void) {
    next_text();
    check(parse_order(&current) == 0, "order");
    return &current;
}

int parse_order(struct order *order) {
    order->total = 0;
    for (char *at = order->text; *at != '\0';) {
        long quantity = strtol(at, &at, 10);
        at = strchr(at, 's');
        if (at == NULL || (at = strchr(at, ':')) == NULL) return -1;
        order->total += quantity * strtol(at + 1, &at, 10);
        if (*at++ != ';') return -1;
    }
    uint64_t hash[4] = {1, 2, 3, 4};
    for (int round = 0; round < 16; round++) {
        for (size_t at = 0; at < order->length; at++) {
            hash[round % 4] = (hash[round % 4] ^ (unsigned char)order->text[at]) * 1099511628211u;
        }
    }
    for (int part = 0; part < 4; part++) sprintf(order->digest + 16 * part, "%016llx", (unsigned long long)hash[part]);
    return 0;
}
