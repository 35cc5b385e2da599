/* A cache that knows the last values that were put into it. */
#pragma once

struct entry {
    unsigned key;
    unsigned since;
    struct entry *chained; /* in the same bucket */
    struct entry *newer;
    void *value;
};

struct cache {
    unsigned limit, count;
    struct entry *oldest, *newest;
    struct entry **buckets; /* `limit` of them */
};

struct cache cache_of(unsigned limit);
/* Returns what had to go, unlinked, or NULL; the caller frees it. `key` must be new. */
struct entry *cache_put(struct cache *cache, unsigned key, void *value);
struct entry *cache_get(struct cache *cache, unsigned key);
/* Unlinks the oldest, for the caller to free. */
struct entry *cache_drop(struct cache *cache);
