// CE FORBIDDEN_API: javax.annotation.processing
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

public class Tally {

    private int sum;

    @SupportedAnnotationTypes("*")
    public static class Processor extends AbstractProcessor {
        @Override
        public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
            throw new IllegalStateException("ran while compiling");
        }
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
