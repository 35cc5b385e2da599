#define _GNU_SOURCE
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "shapes.h"

static void heap_growth(void) {
    static char *sessions[3000];
    const struct order *order = next_order();
    char **place = &sessions[order->number % 3000];
    free(*place);
    *place = allocate(100 + draw(4000));
    memcpy(*place, order->digest, 64);
}

#define WORKERS 4

/* Each keeps 400 blocks of 16 bytes to 16 KiB, and replaces them in random order. */
static struct worker {
    pthread_t thread;
    unsigned random;
    char *blocks[400];
} workers[WORKERS];
static pthread_barrier_t begins, ends;

static void *replace_blocks(void *own) {
    struct worker *worker = own;
    for (;;) {
        pthread_barrier_wait(&begins);
        for (int replaced = 0; replaced < 8; replaced++) {
            char **block = &worker->blocks[rand_r(&worker->random) % 400];
            size_t size = (size_t)16 << rand_r(&worker->random) % 11;
            free(*block);
            *block = allocate(size);
            (*block)[size - 1] = 1;
        }
        pthread_barrier_wait(&ends);
    }
    return NULL;
}

static void start_workers(void) {
    pthread_barrier_init(&begins, NULL, WORKERS + 1);
    pthread_barrier_init(&ends, NULL, WORKERS + 1);
    for (unsigned i = 0; i < WORKERS; i++) {
        workers[i].random = i + 1;
        check(pthread_create(&workers[i].thread, NULL, replace_blocks, &workers[i]) == 0, "pthread_create");
    }
}

static void fragmentation(void) {
    next_order();
    pthread_barrier_wait(&begins);
    pthread_barrier_wait(&ends);
}

static void batch_flush(void) {
    static char *rows[800];
    static unsigned count;
    const struct order *order = next_order();
    rows[count] = allocate(order->length + 1);
    memcpy(rows[count++], order->text, order->length);
    if (count < 800) return;
    size_t length = 0;
    while (count > 0) {
        length += strlen(rows[--count]);
        free(rows[count]);
    }
    check(length > 800 * 50, "batch");
}

static void sawtooth(void) {
    static struct link *index;
    static unsigned length;
    const struct order *order = next_order();
    memcpy(keep(&index, sizeof *index + order->length + 1)->bytes, order->text, order->length);
    if (++length < 4000) return;
    while (index != NULL) {
        struct link *next = index->next;
        free(index);
        index = next;
    }
    length = 0;
}

static void spike(void) {
    const struct order *order = next_order();
    if (order->number % 3000 != 0) return;
    size_t size = 16 * 1024 * 1024;
    char *report = allocate(size);
    for (size_t at = 0; at < size; at += 64) memcpy(report + at, order->digest, 64);
    check(memcmp(report, report + size - 64, 64) == 0, "report");
    free(report);
}

const struct shape rhythms[] = {
    {"heap-growth", NULL, heap_growth},
    {"fragmentation", start_workers, fragmentation},
    {"batch-flush", NULL, batch_flush},
    {"sawtooth", NULL, sawtooth},
    {"spike", NULL, spike},
    {NULL, NULL, NULL},
};
