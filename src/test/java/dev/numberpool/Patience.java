package dev.numberpool;

/**
 * How long a test waits for what must come. Nothing takes a tenth of it, however busy the machine is, so what has not
 * come by then never does; and whoever waits goes on as soon as it comes.
 */
public final class Patience {

    public static final long SECONDS = 600;

    private Patience() {}
}
