import java.util.Map;
import java.util.function.Supplier;

/** Programs of known truth, one for each shape: `SHAPE` is measured cooperatively, `SHAPE plain` counts by itself. */
public final class Shapes {
    /** Each makes what its iterations share, and returns one iteration. */
    private static final Map<String, Supplier<Runnable>> SHAPES = Map.ofEntries(
            Map.entry("behind-cache", Leaks::behindCache),
            Map.entry("direct", Leaks::direct),
            Map.entry("exception", Leaks::exception),
            Map.entry("metaspace", Leaks::metaspace),
            Map.entry("rare", Leaks::rare),
            Map.entry("steady", Leaks::steady),
            Map.entry("stepwise", Leaks::stepwise),
            Map.entry("tiny", Leaks::tiny),
            Map.entry("child-process", Counts::childProcess),
            Map.entry("children", Counts::children),
            Map.entry("descriptor", Counts::descriptor),
            Map.entry("thread", Counts::thread),
            Map.entry("cache-early", Caches::cacheEarly),
            Map.entry("cache-late", Caches::cacheLate),
            Map.entry("code-cache", Caches::codeCache),
            Map.entry("lazy-import", Caches::lazyTables),
            Map.entry("pool", Caches::pool),
            Map.entry("ttl-cache", Caches::ttlCache),
            Map.entry("batch-flush", Rhythms::batchFlush),
            Map.entry("cyclic-garbage", Rhythms::cyclicGarbage),
            Map.entry("fragmentation", Rhythms::fragmentation),
            Map.entry("heap-growth", Rhythms::heapGrowth),
            Map.entry("sawtooth", Rhythms::sawtooth),
            Map.entry("spike", Rhythms::spike),
            Map.entry("young-generation", Rhythms::youngGeneration));

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("helper")) {
            Counts.helper();
            return;
        }
        Runnable iteration = SHAPES.get(arguments[0]).get();
        if (arguments.length == 1) {
            Leakproof.run(iteration);
            return;
        }
        int iterations = Integer.parseInt(System.getenv("LEAKPROOF_ITERATIONS"));
        for (int k = 1; k <= iterations; k++) {
            iteration.run();
            System.out.println("iteration " + k);
        }
        System.exit(0); // though threads stay that the shape has leaked
    }
}
