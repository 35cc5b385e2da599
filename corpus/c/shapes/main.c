/* Programs of known truth, one for each shape: `shapes SHAPE` is measured cooperatively, `shapes SHAPE plain` counts by itself. */
#include <errno.h>
#include <string.h>

#include "../../../adapters/c/leakproof.h"
#include "shapes.h"

void check(int isGood, const char *what) {
    if (isGood) return;
    fprintf(stderr, "%s: %s\n", what, strerror(errno));
    exit(1);
}

void *allocate(size_t size) {
    void *memory = calloc(1, size);
    check(memory != NULL, "calloc");
    return memory;
}

struct link *keep(struct link **list, size_t size) {
    struct link *link = allocate(size);
    link->next = *list;
    *list = link;
    return link;
}

static const struct shape *shape_named(const char *name) {
    const struct shape *families[] = {leaks, counts, caches, rhythms};
    for (int family = 0; family < 4; family++) {
        for (const struct shape *shape = families[family]; shape->name != NULL; shape++) {
            if (strcmp(shape->name, name) == 0) return shape;
        }
    }
    fprintf(stderr, "no shape is called %s\n", name);
    exit(2);
}

int main(int count, char **arguments) {
    const struct shape *shape = shape_named(count > 1 ? arguments[1] : "");
    if (shape->setup != NULL) shape->setup();
    if (count == 2) {
        leakproof_run(shape->iteration);
        return 0;
    }
    long iterations = atol(getenv("LEAKPROOF_ITERATIONS"));
    for (long k = 1; k <= iterations; k++) {
        shape->iteration();
        printf("iteration %ld\n", k);
        fflush(stdout);
    }
    return 0;
}
