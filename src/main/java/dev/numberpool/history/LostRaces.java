package dev.numberpool.history;

/**
 * Does again what lost a race (SQLSTATE 40001) outside of {@link Sql}: Aurora DSQL refuses a session the first thing it
 * does after another session has made a table or a role.
 */
final class LostRaces {

    private LostRaces() {}

    /** @throws X if it is for another reason, or the last attempt too */
    static <X extends Exception> void upTo(int most, Work<X> work) throws X {
        for (int attempt = 1; attempt < most; attempt++) {
            try {
                work.run();
                return;
            } catch (Exception e) {
                if (!SqlState.isLostRace(e)) {
                    throw e;
                }
            }
        }
        work.run();
    }

    /** What may be done any number of times. */
    @FunctionalInterface
    interface Work<X extends Exception> {
        void run() throws X;
    }
}
