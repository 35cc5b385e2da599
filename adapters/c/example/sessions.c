/*
 * A session store, measured by leakproof. In leakproof.yml:
 *
 *   setup: { run: gcc -O2 -o out/sessions sessions.c, inputs: [sessions.c], paths: [out/sessions] }
 *   scenarios:
 *     - id: sessions
 *       name: Session store
 *       claim: Sessions stay in the store after they end
 *       variants:
 *         - { name: As shipped, command: out/sessions close }
 *         - { name: Never closed, command: out/sessions keep, role: control }
 */
#include <string.h>

#include "../leakproof.h"

struct session {
    struct session *next;
    char user[16];
    char history[200];
};

static const char *wish;
static struct session *store;
static unsigned opened;

static void iteration(void) {
    struct session *session = calloc(1, sizeof *session);
    snprintf(session->user, sizeof session->user, "user %u", opened++ % 1000);
    session->next = store;
    store = session;
    if (strcmp(wish, "close") == 0) {
        store = session->next;
        free(session);
    } else if (strcmp(wish, "keep") != 0) {
        fprintf(stderr, "neither close nor keep: %s\n", wish);
        exit(1);
    }
}

int main(int count, char **arguments) {
    wish = count > 1 ? arguments[1] : "";
    leakproof_run(iteration);
    printf("sessions opened: %u\n", opened);
    return 0;
}
