import java.util.HashMap;
import java.util.Map;

/**
 * A session store, measured by leakproof. In leakproof.yml:
 *
 * <pre>
 * setup: { run: javac -d out Sessions.java Leakproof.java, inputs: [Sessions.java], paths: [out] }
 * scenarios:
 *   - id: sessions
 *     name: Session store
 *     claim: Sessions stay in the store after they end
 *     variants:
 *       - { name: As shipped, command: java -cp out Sessions close }
 *       - { name: Never closed, command: java -cp out Sessions keep, role: control }
 * </pre>
 */
public final class Sessions {
    record Session(String user, byte[] history) {}

    private static int next = 0;

    public static void main(String[] arguments) {
        Map<Integer, Session> store = new HashMap<>();
        Leakproof.run(() -> {
            next++;
            store.put(next, new Session("user " + next % 1000, new byte[200]));
            switch (arguments[0]) {
                case "close" -> store.remove(next);
                case "keep" -> {}
                default -> throw new IllegalArgumentException("neither close nor keep: " + arguments[0]);
            }
        });
        System.out.println("sessions opened: " + next);
    }
}
