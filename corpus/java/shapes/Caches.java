import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class Caches {
    private static <V> Map<String, V> cacheOf(int limit) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > limit;
            }
        };
    }

    static Runnable cacheEarly() {
        Orders orders = new Orders();
        Map<String, String> cache = cacheOf(500);
        return () -> {
            Orders.Order order = orders.next();
            cache.put("order " + order.number(), order.text());
        };
    }

    static Runnable cacheLate() {
        Orders orders = new Orders();
        Map<String, String> cache = cacheOf(2_500);
        return () -> {
            StringBuilder digests = new StringBuilder(640);
            for (int part = 0; part < 5; part++) digests.append(orders.next().digest().repeat(2)); // a customer's orders
            cache.put("customer " + orders.number / 5, digests.toString());
        };
    }

    static Runnable ttlCache() {
        record Session(long since, String body) {}
        Orders orders = new Orders();
        Map<String, Session> sessions = new LinkedHashMap<>();
        return () -> {
            long now = System.nanoTime();
            Iterator<Session> oldest = sessions.values().iterator();
            while (oldest.hasNext() && now - oldest.next().since() > 300_000_000) oldest.remove();
            Orders.Order order = orders.next();
            sessions.put("session " + order.number(), new Session(now, order.digest().repeat(4)));
        };
    }

    static Runnable pool() {
        Orders orders = new Orders();
        Deque<byte[]> free = new ArrayDeque<>();
        return () -> {
            byte[] text = orders.next().text().getBytes();
            Deque<byte[]> taken = new ArrayDeque<>();
            for (int count = 1 + orders.random.nextInt(32); count > 0; count--) {
                byte[] buffer = free.isEmpty() ? new byte[64 * 1024] : free.pop();
                System.arraycopy(text, 0, buffer, orders.random.nextInt(60_000), text.length);
                taken.push(buffer);
            }
            free.addAll(taken);
        };
    }

    static Runnable lazyTables() {
        Orders orders = new Orders();
        int[] firstUse = {1, 40, 300, 900, 2_000, 4_000};
        int[][] tables = new int[firstUse.length][];
        return () -> {
            Orders.Order order = orders.next();
            for (int region = 0; region < firstUse.length && order.number() >= firstUse[region]; region++) {
                if (tables[region] == null) tables[region] = new int[100_000];
                tables[region][order.number() % 100_000]++;
            }
        };
    }

    static Runnable codeCache() {
        Orders orders = new Orders();
        Map<Integer, Pattern> compiled = new HashMap<>();
        return () -> {
            Orders.Order order = orders.next();
            Pattern pattern = compiled.computeIfAbsent(
                    orders.random.nextInt(300), wanted -> Pattern.compile("(?:^|;)(\\d+):(sku" + wanted + "\\d*):(\\d+);"));
            Matcher matcher = pattern.matcher(order.text());
            long quantity = 0;
            while (matcher.find()) quantity += Long.parseLong(matcher.group(1));
            if (String.format("%d of %s", quantity, order.digest()).isEmpty()) throw new IllegalStateException();
        };
    }
}
