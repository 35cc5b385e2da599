import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;

/** Lists and trees grow evenly, where a hash table or an array would grow by doubling. */
final class Leaks {
    static Runnable steady() {
        Orders orders = new Orders();
        List<byte[]> audit = new LinkedList<>();
        return () -> audit.add(Arrays.copyOf(orders.next().text().getBytes(), 240));
    }

    static Runnable stepwise() {
        Orders orders = new Orders();
        LinkedList<ByteBuffer> archive = new LinkedList<>();
        return () -> {
            byte[] digest = orders.next().digest().getBytes();
            if (archive.isEmpty() || archive.getLast().remaining() < 512) archive.add(ByteBuffer.allocate(64 * 1024));
            archive.getLast().put(Arrays.copyOf(digest, 512));
        };
    }

    static Runnable rare() {
        Orders orders = new Orders();
        Map<Integer, byte[]> retries = new TreeMap<>();
        return () -> {
            Orders.Order order = orders.next();
            if (order.number() % 20 == 0) retries.put(order.number(), Arrays.copyOf(order.text().getBytes(), 16_000));
        };
    }

    static Runnable exception() {
        Orders orders = new Orders();
        Map<Integer, byte[]> inFlight = new TreeMap<>();
        return () -> {
            String text = orders.text();
            boolean isBroken = orders.number % 4 == 0;
            boolean hasFailed = false;
            try {
                inFlight.put(orders.number, Arrays.copyOf(text.getBytes(), 1_000));
                Orders.parse(orders.number, isBroken ? text + "1:sku0" : text);
                inFlight.remove(orders.number); // which a malformed order never comes to
            } catch (Orders.Malformed error) {
                hasFailed = true;
            }
            if (hasFailed != isBroken) throw new IllegalStateException(text);
        };
    }

    static Runnable direct() {
        Orders orders = new Orders();
        List<ByteBuffer> buffers = new LinkedList<>();
        return () -> buffers.add(ByteBuffer.allocateDirect(2_048).put(orders.next().digest().getBytes()));
    }

    /** A plug-in that is loaded anew for every tenth order, by a loader of its own; all stay loaded. */
    static Runnable metaspace() {
        Orders orders = new Orders();
        List<Object> plugins = new LinkedList<>();
        return () -> {
            Orders.Order order = orders.next();
            if (order.number() % 10 != 0) return;
            try {
                Constructor<?> plugin = new PluginLoader().findClass("Orders").getDeclaredConstructor();
                plugin.setAccessible(true); // its package is another loader's
                plugins.add(plugin.newInstance());
            } catch (ReflectiveOperationException error) {
                throw new IllegalStateException(error);
            }
        };
    }

    private static final class PluginLoader extends ClassLoader {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (InputStream file = Leaks.class.getResourceAsStream(name + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException error) {
                throw new ClassNotFoundException(name, error);
            }
        }
    }

    static Runnable behindCache() {
        record Value(Key key, byte[] body) {}
        Orders orders = new Orders();
        Map<Key, Value> prices = new WeakHashMap<>();
        Map<Integer, Key> recent = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Key> eldest) {
                return size() > 2_000;
            }
        };
        return () -> {
            Orders.Order order = orders.next();
            Key key = new Key(order.digest());
            recent.put(order.number(), key);
            prices.put(key, new Value(key, new byte[800])); // a value that holds its own weak key
        };
    }

    private static final class Key {
        final String digest;

        Key(String digest) {
            this.digest = digest;
        }
    }

    static Runnable tiny() {
        Orders orders = new Orders();
        List<long[]> totals = new LinkedList<>();
        return () -> totals.add(new long[] {orders.next().total(), 0, 0, 0, 0, 0, 0, 0});
    }
}
