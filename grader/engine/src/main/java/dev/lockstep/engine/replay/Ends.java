package dev.lockstep.engine.replay;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Decides where what came out of a call is told: with the call if nothing is shown in between, else at its own time. */
final class Ends {

    private Ends() {}

    /** Takes ends out of {@code shown} that are told with their calls, and marks calls whose ends are not. */
    static void settle(List<Noted> all, BitSet shown) {
        Map<Noted, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Noted call = all.get(i).call;
            if (call == null) {
                places.put(all.get(i), i);
            } else if (places.containsKey(call)) {
                boolean told = shown.get(places.get(call));
                int between = shown.nextSetBit(places.get(call) + 1);
                call.endsApart = !told || (between >= 0 && between < i);
                shown.set(i, call.endsApart && shown.get(i));
            }
        }
    }
}
