// CE FORBIDDEN_API: ConstantDesc.resolveConstantDesc
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.invoke.MethodHandles;

public class Tally {

    private int sum;

    public Tally() throws ReflectiveOperationException {
        ConstantDesc description = ClassDesc.of("HiddenQ" + 7 + "xTest");
        System.out.println(description.resolveConstantDesc(MethodHandles.lookup()));
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
