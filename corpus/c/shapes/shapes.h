/* What the shapes share. */
#pragma once
#include <stddef.h>
#include <stdint.h>

/* An order is the work that all shapes do: a text of varying length is made up, parsed, added up and hashed. */
struct order {
    unsigned number;
    long total;
    char digest[65];
    size_t length;
    char text[1400]; /* 5 to 64 items, 50 to 1,300 bytes */
};

/* The next order; the one before is overwritten. */
const struct order *next_order(void);
/* A text that nobody has parsed yet, of the next order. */
const struct order *next_text(void);
/* Returns 0, or -1 where an item is malformed. */
int parse_order(struct order *order);
/* From 0 to below `limit`, the same in every run. */
unsigned draw(unsigned limit);

/* Ends the program with errno's message where `isGood` is false. */
void check(int isGood, const char *what);
/* malloc(), zeroed, that never returns NULL. */
void *allocate(size_t size);

/* A list that only grows. */
struct link {
    struct link *next;
    char bytes[];
};
/* `size`: of the whole link, which is at least 16 bytes. */
struct link *keep(struct link **list, size_t size);

struct shape {
    const char *name;
    void (*setup)(void); /* or NULL */
    void (*iteration)(void);
};

extern const struct shape leaks[], counts[], caches[], rhythms[];
