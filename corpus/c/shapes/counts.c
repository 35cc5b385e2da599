#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "shapes.h"

static void descriptor(void) {
    if (next_order()->number % 10 != 0) return;
    check(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0) >= 0, "socket"); /* and nobody closes it */
}

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t never = PTHREAD_COND_INITIALIZER;

static void *wait_for_ever(void *unused) {
    pthread_mutex_lock(&mutex);
    for (;;) pthread_cond_wait(&never, &mutex);
    return unused;
}

static void start(void *(*work)(void *)) {
    pthread_t thread;
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 128 * 1024);
    int error = pthread_create(&thread, &attributes, work, NULL);
    pthread_attr_destroy(&attributes);
    if (error == 0) return;
    fprintf(stderr, "pthread_create: %s\n", strerror(error));
    exit(1);
}

static void thread(void) {
    if (next_order()->number % 4 == 0) start(wait_for_ever);
}

static void *greet(void *unused) {
    volatile char text[3000];
    for (size_t at = 0; at < sizeof text; at++) text[at] = 'a';
    return unused;
}

static void unjoined(void) {
    if (next_order()->number % 4 == 0) start(greet); /* which ends at once, but its stack waits for pthread_join() */
}

static void zombie(void) {
    if (next_order()->number % 4 != 0) return;
    pid_t child = fork();
    check(child >= 0, "fork");
    if (child == 0) _exit(0);
}

static int requests[2], replies[2];

/* The child: it answers each order, and keeps 1,500 bytes of each. */
static void serve(void) {
    struct link *history = NULL;
    struct order order;
    while (read(requests[0], &order, sizeof order) == sizeof order) {
        check(parse_order(&order) == 0, "order");
        memcpy(keep(&history, 1500)->bytes, order.digest, sizeof order.digest);
        check(write(replies[1], order.digest, sizeof order.digest) == sizeof order.digest, "write");
    }
    _exit(0);
}

static void start_child(void) {
    check(pipe(requests) == 0 && pipe(replies) == 0, "pipe");
    pid_t child = fork();
    check(child >= 0, "fork");
    if (child == 0) {
        close(requests[1]);
        serve();
    }
    close(requests[0]);
}

static void child_process(void) {
    const struct order *order = next_text();
    char digest[sizeof order->digest];
    check(write(requests[1], order, sizeof *order) == sizeof *order, "write");
    check(read(replies[0], digest, sizeof digest) == sizeof digest, "read");
}

const struct shape counts[] = {
    {"descriptor", NULL, descriptor},
    {"thread", NULL, thread},
    {"unjoined", NULL, unjoined},
    {"zombie", NULL, zombie},
    {"child-process", start_child, child_process},
    {NULL, NULL, NULL},
};
