#define _GNU_SOURCE
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cache.h"
#include "shapes.h"

static struct cache cache;

static void forget(struct entry *entry) {
    if (entry == NULL) return;
    free(entry->value);
    free(entry);
}

static void make_small_cache(void) { cache = cache_of(400); }

static void cache_early(void) {
    const struct order *order = next_order();
    char *value = allocate(order->length + 1);
    memcpy(value, order->text, order->length);
    forget(cache_put(&cache, order->number, value));
    check(cache_get(&cache, order->number)->value == value, "cache");
}

static void make_large_cache(void) { cache = cache_of(6000); }

static void cache_late(void) {
    char *value = allocate(640);
    unsigned key = 0;
    for (int part = 0; part < 10; part++) { /* a customer's ten orders */
        const struct order *order = next_order();
        memcpy(value + 64 * part, order->digest, 64);
        key = order->number;
    }
    forget(cache_put(&cache, key, value));
}

static void make_expiring_cache(void) { cache = cache_of(20000); }

static void ttl_cache(void) {
    const struct order *order = next_order();
    while (cache.count > 0 && order->number - cache.oldest->since > 6000 + order->number % 50) forget(cache_drop(&cache));
    char *session = allocate(200 + draw(100));
    memcpy(session, order->digest, 64);
    forget(cache_put(&cache, order->number, session));
}

static void pool(void) {
    static char *free_buffers[24];
    static unsigned waiting;
    const struct order *order = next_order();
    char *taken[24];
    unsigned count = 1 + draw(24);
    for (unsigned i = 0; i < count; i++) {
        taken[i] = waiting > 0 ? free_buffers[--waiting] : allocate(32 * 1024);
        memcpy(taken[i] + draw(30000), order->text, order->length);
    }
    for (unsigned i = 0; i < count; i++) free_buffers[waiting++] = taken[i];
}

static void lazy_tables(void) {
    static const unsigned first_use[] = {1, 40, 300, 900, 2000, 4000};
    static int *tables[6];
    const struct order *order = next_order();
    for (int region = 0; region < 6 && order->number >= first_use[region]; region++) {
        if (tables[region] == NULL) {
            tables[region] = allocate(100000 * sizeof(int));
            for (int i = 0; i < 100000; i++) tables[region][i] = i * (region + 3);
        }
        check(tables[region][order->number % 100000] >= 0 || order->total == 0, "table");
    }
}

static void code_cache(void) {
    static regex_t *compiled[200];
    const struct order *order = next_order();
    unsigned wanted = draw(200);
    if (compiled[wanted] == NULL) {
        char pattern[64];
        sprintf(pattern, "(^|;)[0-9]+:sku%u[0-9]*:[0-9]+;", wanted);
        compiled[wanted] = allocate(sizeof(regex_t));
        check(regcomp(compiled[wanted], pattern, REG_EXTENDED | REG_NOSUB) == 0, "regcomp");
    }
    char start[60] = "";
    memcpy(start, order->text, sizeof start - 1);
    regexec(compiled[wanted], start, 0, NULL, 0);
}

const struct shape caches[] = {
    {"cache-early", make_small_cache, cache_early},
    {"cache-late", make_large_cache, cache_late},
    {"ttl-cache", make_expiring_cache, ttl_cache},
    {"pool", NULL, pool},
    {"lazy-import", NULL, lazy_tables},
    {"code-cache", NULL, code_cache},
    {NULL, NULL, NULL},
};
