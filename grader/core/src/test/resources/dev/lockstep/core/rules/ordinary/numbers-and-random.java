import java.math.*;
import java.util.*;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

class Numbers {
    Number run() {
        Random random = new Random(42);
        int dice = random.nextInt(1, 7) + ThreadLocalRandom.current().nextInt(6) + new SplittableRandom().nextInt(3);
        RandomGenerator generator = RandomGenerator.of("L64X128MixRandom");
        System.out.println(UUID.randomUUID() + " " + generator.nextDouble() + Math.floorMod(dice, 3) + Integer.MAX_VALUE);
        assert dice > 0 : "dice " + dice;
        return new BigDecimal("1.5").setScale(0, RoundingMode.HALF_UP).toBigInteger().add(BigInteger.TWO);
    }
}
