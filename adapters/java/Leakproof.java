import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.*;
import java.util.Scanner;

/** Has a Java program (17 or newer) measured cooperatively, as docs/protocol.md describes. Copy this file. */
public final class Leakproof {
    /**
     * Does iterations as leakproof asks for them, and returns after the last. Run by hand, it does LEAKPROOF_ITERATIONS of
     * them, or one. What an iteration throws ends the program, even where other threads would keep it alive.
     */
    public static void run(Runnable iteration) {
        String path = System.getenv("LEAKPROOF_SOCKET");
        long count = Long.parseLong(System.getenv().getOrDefault("LEAKPROOF_ITERATIONS", "1"));
        for (; path == null && count > 0; count--) iteration.run();
        if (path == null) return;
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            Scanner requests = new Scanner(channel);
            PrintStream replies = new PrintStream(Channels.newOutputStream(channel), true);
            replies.println("{\"ready\":\"java " + System.getProperty("java.version") + "\"}");
            for (Runtime java = Runtime.getRuntime(); requests.hasNext("run|mark"); ) {
                if (requests.next().equals("run")) {
                    for (long left = count = requests.nextLong(); left > 0; left--) iteration.run();
                    replies.println("{\"done\":" + count + "}");
                } else {
                    for (int i = 0; i < 2; i++) java.gc(); // the first lets cleaners go ahead
                    replies.println("{\"heap\":" + (java.totalMemory() - java.freeMemory()) + "}");
                }
            }
            replies.println("{\"ended\":true}"); // or leakproof would wait for threads that keep Java alive
        } catch (Throwable error) {
            error.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
