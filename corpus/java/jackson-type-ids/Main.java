import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Events are read whose types are not known, each of another; those fall back to a default implementation. */
public final class Main {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Unknown.class)
    @JsonSubTypes(@JsonSubTypes.Type(value = Created.class, name = "created"))
    public interface Event {}

    public record Created(int id) implements Event {}

    public record Unknown(int id) implements Event {}

    public static void main(String[] arguments) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        long iterations = Long.parseLong(System.getenv("LEAKPROOF_ITERATIONS"));
        for (long i = 1; i <= iterations; i++) {
            Event event = mapper.readValue("{\"type\":\"event-" + i + "\",\"id\":7}", Event.class);
            if (!event.equals(new Unknown(7))) throw new AssertionError(event);
            System.out.println("iteration " + i);
        }
    }
}
