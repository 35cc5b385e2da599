import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

final class Rhythms {
    static Runnable heapGrowth() {
        Orders orders = new Orders();
        byte[][] sessions = new byte[3_000][];
        return () -> sessions[orders.next().number() % 3_000] = new byte[100 + orders.random.nextInt(4_000)];
    }

    /** Texts live for some 200 iterations: long enough to be promoted, and garbage soon after. */
    static Runnable youngGeneration() {
        Orders orders = new Orders();
        Deque<String> recent = new ArrayDeque<>();
        return () -> {
            recent.add(orders.next().text());
            if (recent.size() > 100 + orders.random.nextInt(200)) {
                recent.remove();
                recent.remove();
            }
        };
    }

    /** Four workers keep 400 blocks each of 16 bytes to 16 KiB, and replace them in random order. */
    static Runnable fragmentation() {
        Orders orders = new Orders();
        CyclicBarrier meeting = new CyclicBarrier(5);
        for (int seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            byte[][] blocks = new byte[400][];
            Thread worker = new Thread(() -> {
                while (true) {
                    meet(meeting);
                    for (int i = 0; i < 8; i++) blocks[random.nextInt(400)] = new byte[16 << random.nextInt(11)];
                    meet(meeting);
                }
            });
            worker.setDaemon(true);
            worker.start();
        }
        return () -> {
            orders.next();
            meet(meeting); // they begin
            meet(meeting); // they are done
        };
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await();
        } catch (InterruptedException | BrokenBarrierException error) {
            throw new IllegalStateException(error);
        }
    }

    static Runnable batchFlush() {
        Orders orders = new Orders();
        List<String> rows = new ArrayList<>();
        return () -> {
            rows.add(orders.next().text());
            if (rows.size() < 800) return;
            if (String.join("\n", rows).length() < 800 * 50) throw new IllegalStateException();
            rows.clear();
        };
    }

    static Runnable sawtooth() {
        Orders orders = new Orders();
        List<String> index = new ArrayList<>();
        return () -> {
            if (index.size() == 4_000) index.clear();
            index.add(orders.next().text());
        };
    }

    static Runnable spike() {
        Orders orders = new Orders();
        return () -> {
            Orders.Order order = orders.next();
            if (order.number() % 3_000 != 0) return;
            if (!order.digest().repeat(16 * 1024 * 1024 / 64).endsWith(order.digest())) throw new IllegalStateException();
        };
    }

    static Runnable cyclicGarbage() {
        record Node(Orders.Order order, Node parent, List<Node> children) {}
        Orders orders = new Orders();
        return () -> {
            Node root = new Node(orders.next(), null, new ArrayList<>());
            for (int child = 2 + orders.random.nextInt(20); child > 0; child--) {
                root.children().add(new Node(root.order(), root, new ArrayList<>()));
            }
            if (root.children().get(0).parent() != root) throw new IllegalStateException();
        };
    }
}
