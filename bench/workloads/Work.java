import java.util.ArrayList;
import java.util.List;

/**
 * A unit of work of about 20 microseconds that keeps BENCH_LEAK_BYTES on average (0). `bare N` is the bare loop, `plain` a
 * program that prints its iterations; without either, leakproof's protocol.
 */
public final class Work {
    private static final int BLOCK = 1024;
    /** With the array's header a block exactly. */
    private static final int PAYLOAD = 1008;
    private static final int LEAK = Integer.parseInt(System.getenv().getOrDefault("BENCH_LEAK_BYTES", "0"));
    private static final List<byte[]> kept = new ArrayList<>();
    private static int owed = 0;
    private static int length = 0;

    private static void iteration() {
        List<String> words = new ArrayList<>();
        for (int number = 0; number < 250; number++) words.add(String.valueOf(number));
        length = String.join("", words).length();
        owed += LEAK;
        if (owed >= BLOCK) {
            owed -= BLOCK;
            kept.add(new byte[PAYLOAD]);
        }
    }

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            Leakproof.run(Work::iteration);
        } else if (arguments[0].equals("bare")) {
            long count = Long.parseLong(arguments[1]);
            for (long i = 0; i < count / 10; i++) iteration();
            long started = System.nanoTime();
            for (long i = 0; i < count; i++) iteration();
            System.out.println((System.nanoTime() - started) / 1e9);
        } else {
            long count = Long.parseLong(System.getenv("LEAKPROOF_ITERATIONS"));
            for (long number = 1; number <= count; number++) {
                iteration();
                System.out.println("iteration " + number);
            }
        }
    }
}
