import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;

final class Counts {
    static Runnable descriptor() {
        Orders orders = new Orders();
        List<InputStream> streams = new LinkedList<>();
        return () -> {
            if (orders.next().number() % 10 != 0) return;
            try {
                streams.add(Files.newInputStream(Path.of("/dev/null"))); // and nobody closes it
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        };
    }

    static Runnable thread() {
        Orders orders = new Orders();
        return () -> {
            Orders.Order order = orders.next();
            if (order.number() % 20 != 0) return;
            ExecutorService pool = Executors.newFixedThreadPool(1); // which nobody shuts down
            pool.execute(() -> order.digest().hashCode());
        };
    }

    static Runnable children() {
        Orders orders = new Orders();
        List<Process> converters = new LinkedList<>();
        return () -> {
            if (orders.next().number() % 20 != 0) return;
            try {
                converters.add(new ProcessBuilder("cat").start()); // and nobody closes its input
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        };
    }

    static Runnable childProcess() {
        Orders orders = new Orders();
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"), "Shapes", "helper");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().remove("LEAKPROOF_SOCKET");
        try {
            Process child = builder.start();
            PrintStream requests = new PrintStream(child.getOutputStream(), true);
            BufferedReader replies = child.inputReader();
            return () -> {
                requests.println(orders.text());
                try {
                    if (replies.readLine().length() != 64) throw new IllegalStateException("no digest");
                } catch (IOException error) {
                    throw new UncheckedIOException(error);
                }
            };
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** The child: it answers each line, and keeps 4,000 bytes of each. */
    static void helper() throws IOException, Orders.Malformed {
        List<byte[]> history = new LinkedList<>();
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            Orders.Order order = Orders.parse(history.size(), line);
            history.add(Arrays.copyOf(order.digest().getBytes(), 4_000));
            System.out.println(order.digest());
        }
    }
}
