import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** One worker of a single scheduler does one task after the other, as subscribeOn() has it do. */
public final class Main {
    public static void main(String[] arguments) {
        Scheduler scheduler = Schedulers.newSingle("subscriber", true);
        Scheduler.Worker worker = scheduler.createWorker();
        SynchronousQueue<String> answers = new SynchronousQueue<>();
        Leakproof.run(() -> {
            worker.schedule(() -> {
                try {
                    answers.put("done");
                } catch (InterruptedException error) {
                    throw new AssertionError(error);
                }
            });
            try {
                if (!"done".equals(answers.poll(10, TimeUnit.SECONDS))) throw new AssertionError("the task was not done");
            } catch (InterruptedException error) {
                throw new AssertionError(error);
            }
        });
    }
}
