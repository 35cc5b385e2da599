/*
 * A unit of work of about 20 microseconds that keeps BENCH_LEAK_BYTES on average (0). `bare N` is the bare loop, `plain` a
 * program that prints its iterations; without either, leakproof's protocol.
 */
#include <string.h>
#include <time.h>

#include "../../adapters/c/leakproof.h"

enum { BLOCK = 1024, PAYLOAD = 1008 /* with malloc's header a block exactly */, WORDS = 90 };

static size_t leak, owed;
static void *kept;

static void iteration(void) {
    char *words[WORDS];
    for (int number = 0; number < WORDS; number++) {
        words[number] = malloc(12);
        snprintf(words[number], 12, "%d", number);
    }
    char *joined = calloc(WORDS, 12);
    char *end = joined;
    for (int number = 0; number < WORDS; number++) {
        end = stpcpy(end, words[number]);
        free(words[number]);
    }
    free(joined);
    owed += leak;
    if (owed >= BLOCK) {
        owed -= BLOCK;
        void **block = malloc(PAYLOAD);
        memset(block, 1, PAYLOAD);
        *block = kept;
        kept = block;
    }
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    const char *wish = getenv("BENCH_LEAK_BYTES");
    leak = wish != NULL ? atol(wish) : 0;
    if (argc == 1) {
        leakproof_run(iteration);
    } else if (strcmp(argv[1], "bare") == 0) {
        long count = atol(argv[2]);
        for (long i = 0; i < count / 10; i++) iteration();
        double started = seconds();
        for (long i = 0; i < count; i++) iteration();
        printf("%f\n", seconds() - started);
    } else {
        long count = atol(getenv("LEAKPROOF_ITERATIONS"));
        for (long number = 1; number <= count; number++) {
            iteration();
            printf("iteration %ld\n", number);
            fflush(stdout);
        }
    }
    return 0;
}
