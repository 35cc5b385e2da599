/* A program in C: keeps 200 bytes an iteration when its argument is "leak", and frees them otherwise. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void work(void) {
  struct timespec pause = {0, 200000};
  nanosleep(&pause, NULL);
}

int main(int argc, char **argv) {
  long iterations = atol(getenv("LEAKPROOF_ITERATIONS"));
  int leaks = argc > 1 && strcmp(argv[1], "leak") == 0;
  for (long i = 1; i <= iterations; i++) {
    char *block = malloc(200);
    memset(block, 1, 200);
    if (!leaks) free(block);
    work();
    printf("iteration %ld\n", i);
    fflush(stdout);
  }
  return 0;
}
