import static java.util.stream.Collectors.*;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

class Streams {
    Map<Boolean, List<String>> run(Collection<String> words) {
        Function<String, Integer> length = String::length;
        Supplier<List<String>> empty = ArrayList::new;
        IntFunction<int[]> array = int[]::new;
        System.out.println(IntStream.rangeClosed(1, 10).parallel().boxed().map(Integer::toBinaryString).collect(joining(",")));
        System.out.println(Stream.iterate(1, n -> n * 2).limit(5).reduce(Integer::sum).orElseThrow());
        System.out.println(words.stream().mapToInt(String::length).summaryStatistics() + "" + array.apply(1).length);
        System.out.println(Stream.of(1, 2, 3).gather(Gatherers.windowFixed(2)).toList() + "" + empty.get());
        return words.stream().filter(Objects::nonNull).collect(partitioningBy(word -> length.apply(word) > 3));
    }
}
