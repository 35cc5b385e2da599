import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;

/** The work that all shapes do: texts of varying length are made up, parsed, added up and hashed. */
final class Orders {
    record Order(int number, long total, String digest, String text) {}

    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    final Random random = new Random(42);
    int number = 0;

    /** An order of 5 to 64 items; its text has 50 to 1,300 characters. */
    Order next() {
        String text = text();
        try {
            return parse(number, text);
        } catch (Malformed error) {
            throw new IllegalStateException(error);
        }
    }

    String text() {
        number++;
        StringBuilder text = new StringBuilder();
        for (int item = 5 + random.nextInt(60); item > 0; item--) {
            text.append(1 + random.nextInt(9)).append(":sku").append(random.nextInt(100_000));
            text.append(':').append(random.nextInt(10_000)).append(';');
        }
        return text.toString();
    }

    static Order parse(int number, String text) throws Malformed {
        long total = 0;
        for (String item : text.split(";")) {
            String[] fields = item.split(":");
            if (fields.length != 3) throw new Malformed("order " + number + ": an item has no price: " + item);
            total += Long.parseLong(fields[0]) * Long.parseLong(fields[2]);
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Order(number, total, HexFormat.of().formatHex(hash), text);
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException(error);
        }
    }
}
