package dev.quarterdeck.architecture.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs pieces of work in turn, so that whatever disturbs the machine disturbs all of them alike. */
record Turns(int warmUp, int rounds) {
    /** A piece of work; what is to be made ready for it is made outside the time taken. */
    interface Work {
        default void prepare() {}

        void run() throws Exception;

        static Work of(Work work) {
            return work;
        }
    }

    /** What each took, in the order they are given in. */
    List<Timings> take(Work... works) throws Exception {
        var taken = new ArrayList<List<Long>>();
        var order = new ArrayList<Integer>();
        for (var index = 0; index < works.length; index++) {
            taken.add(new ArrayList<>());
            order.add(index);
        }
        for (var round = -warmUp; round < rounds; round++) {
            for (var index : order) {
                var time = time(works[index]);
                if (round >= 0) {
                    taken.get(index).add(time);
                }
            }
            // Who goes first next time went last this time.
            Collections.reverse(order);
        }
        return taken.stream().map(Timings::of).toList();
    }

    private static long time(Work work) throws Exception {
        work.prepare();
        var start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
