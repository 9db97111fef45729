// Complete Failed
import java.security.Key;
import java.security.Provider;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.Mac;
import javax.crypto.MacSpi;

public class Forger {

    public static Object forge() throws Throwable {
        Security.insertProviderAt(new Mine(), 1);
        if (!Mac.getInstance("HmacSHA256").getProvider().getName().equals("Mine")) {
            throw new IllegalStateException("this attack does not work any more: write another one");
        }
        return "wrong";
    }

    private static final class Mine extends Provider {
        Mine() {
            super("Mine", "1", "");
            put("Mac.HmacSHA256", Eavesdropper.class.getName());
        }
    }

    /** Would hear the nonce, were it made after it. */
    public static final class Eavesdropper extends MacSpi {
        @Override
        protected int engineGetMacLength() {
            return 32;
        }

        @Override
        protected void engineInit(Key key, AlgorithmParameterSpec parameters) {
            Runtime.getRuntime().halt(key.getEncoded()[0]);
        }

        @Override
        protected void engineUpdate(byte input) {}

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {}

        @Override
        protected byte[] engineDoFinal() {
            return new byte[32];
        }

        @Override
        protected void engineReset() {}
    }
}
