/*
 * Has a C program measured cooperatively, as docs/protocol.md describes. Copy this header. It wants the compiler's default
 * dialect (-std=gnu17, not -std=c17). Only glibc 2.33 and newer can tell of the heap; elsewhere memory alone is measured.
 */
#pragma once
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>
#if __GLIBC__ == 2 && __GLIBC_MINOR__ >= 33
#include <malloc.h>
#define LEAKPROOF_FIGURES "{\"heap\":%zu}\n", (malloc_trim(0), mallinfo2().uordblks + mallinfo2().hblkhd)
#else
#define LEAKPROOF_FIGURES "{}\n"
#endif

/*
 * Does iterations as leakproof asks for them, and returns after the last. Where there is no leakproof to be reached, it
 * does LEAKPROOF_ITERATIONS of them, or one.
 */
static inline void leakproof_run(void (*iteration)(void)) {
    const char *path = getenv("LEAKPROOF_SOCKET"), *by_hand = getenv("LEAKPROOF_ITERATIONS");
    long count = by_hand != NULL ? atol(by_hand) : 1;
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    snprintf(address.sun_path, sizeof address.sun_path, "%s", path != NULL ? path : "");
    int leakproof = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int alone = connect(leakproof, (struct sockaddr *)&address, sizeof address);
    for (; alone && count > 0; count--) iteration();
    if (alone) return;
    unsetenv("LEAKPROOF_SOCKET"); /* the program's children are none of leakproof's workloads */
    FILE *requests = fdopen(leakproof, "r");
    dprintf(leakproof, "{\"ready\":\"c\"}\n");
    for (char word[8]; fscanf(requests, "%7s", word) == 1 && *word != 'e';) {
        if (*word == 'm') dprintf(leakproof, LEAKPROOF_FIGURES);
        if (*word != 'r' || fscanf(requests, "%ld", &count) != 1) continue;
        for (long i = 0; i < count; i++) iteration();
        dprintf(leakproof, "{\"done\":%ld}\n", count);
    }
}
