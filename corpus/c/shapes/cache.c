#include "cache.h"

#include <stdlib.h>

#include "shapes.h"

static struct entry **bucket_of(struct cache *cache, unsigned key) { return &cache->buckets[key * 2654435761u % cache->limit]; }

struct cache cache_of(unsigned limit) {
    return (struct cache){.limit = limit, .buckets = allocate(limit * sizeof(struct entry *))};
}

struct entry *cache_get(struct cache *cache, unsigned key) {
    struct entry *entry = *bucket_of(cache, key);
    while (entry != NULL && entry->key != key) entry = entry->chained;
    return entry;
}

struct entry *cache_drop(struct cache *cache) {
    struct entry *oldest = cache->oldest, **at = bucket_of(cache, oldest->key);
    while (*at != oldest) at = &(*at)->chained;
    *at = oldest->chained;
    cache->oldest = oldest->newer;
    cache->count--;
    return oldest;
}

struct entry *cache_put(struct cache *cache, unsigned key, void *value) {
    struct entry *entry = allocate(sizeof *entry), **bucket = bucket_of(cache, key);
    *entry = (struct entry){.key = key, .since = key, .chained = *bucket, .value = value};
    *bucket = entry;
    if (cache->count++ == 0) {
        cache->oldest = entry;
    } else {
        cache->newest->newer = entry;
    }
    cache->newest = entry;
    return cache->count > cache->limit ? cache_drop(cache) : NULL;
}
