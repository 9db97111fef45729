// CE FORBIDDEN_API: DynamicConstantDesc.bootstrapMethod
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.invoke.MethodHandles;

public class Tally {

    private int sum;

    public Tally() throws ReflectiveOperationException {
        var hidden = Enum.EnumDesc.of(ClassDesc.of("HiddenQ" + 7 + "xTest"), "NONE");
        ConstantDesc method = hidden.bootstrapMethod();
        System.out.println(method.resolveConstantDesc(MethodHandles.lookup()));
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
