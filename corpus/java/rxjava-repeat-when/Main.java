import io.reactivex.Observable;
import io.reactivex.disposables.Disposable;
import io.reactivex.subjects.PublishSubject;

/** A page is loaded, subscribed to be loaded again whenever a subject says so, and left, as the issue reports. */
public final class Main {
    public static void main(String[] arguments) {
        PublishSubject<String> refreshes = PublishSubject.create();
        Leakproof.run(() -> {
            int[] loaded = {0};
            Disposable page = Observable.just("page")
                    .repeatWhen(completions -> completions.switchMap(ignored -> refreshes))
                    .subscribe(ignored -> loaded[0]++);
            if (loaded[0] != 1) throw new AssertionError("loaded " + loaded[0] + " times");
            page.dispose();
        });
    }
}
