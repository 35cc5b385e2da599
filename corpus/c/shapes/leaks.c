#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "cache.h"
#include "shapes.h"

static void steady(void) {
    static struct link *audit;
    memcpy(keep(&audit, 304)->bytes, next_order()->digest, 64);
}

static void stepwise(void) {
    static struct link *archive;
    static size_t used = 32 * 1024;
    const struct order *order = next_order();
    if (used > 32 * 1024 - 400) { /* an archive that grows by the block, and is never written out */
        keep(&archive, 32 * 1024);
        used = 8;
    }
    for (unsigned copies = 1 + draw(6); copies > 0; copies--) {
        memcpy((char *)archive + used, order->digest, 64);
        used += 64;
    }
}

static void rare(void) {
    static struct link *retries;
    const struct order *order = next_order();
    if (order->number % 20 == 0) memcpy(keep(&retries, 6000)->bytes, order->text, order->length);
}

static int handle(const struct order *order, int isBroken) {
    struct order *copy = allocate(sizeof *copy);
    *copy = *order;
    if (isBroken) strcpy(copy->text + copy->length, "1:sku0");
    if (parse_order(copy) != 0) return -1; /* and the copy is lost */
    free(copy);
    return 0;
}

static void exception(void) {
    const struct order *order = next_text();
    int isBroken = order->number % 5 == 0;
    check((handle(order, isBroken) != 0) == isBroken, "handle");
}

static void native(void) {
    const struct order *order = next_order();
    char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    check(pages != MAP_FAILED, "mmap");
    memcpy(pages, order->text, order->length);
    memcpy(pages + 4096, order->digest, 64);
}

static struct cache cache;

static void make_cache(void) { cache = cache_of(2000); }

static void behind_cache(void) {
    const struct order *order = next_order();
    char *value = allocate(400);
    memcpy(value, order->digest, 64);
    struct entry *evicted = cache_put(&cache, order->number, value);
    free(evicted); /* but not its value */
}

static void tiny(void) {
    static struct link *totals;
    memcpy(keep(&totals, 104)->bytes, &next_order()->total, sizeof(long));
}

const struct shape leaks[] = {
    {"steady", NULL, steady},
    {"stepwise", NULL, stepwise},
    {"rare", NULL, rare},
    {"exception", NULL, exception},
    {"native", NULL, native},
    {"behind-cache", make_cache, behind_cache},
    {"tiny", NULL, tiny},
    {NULL, NULL, NULL},
};
