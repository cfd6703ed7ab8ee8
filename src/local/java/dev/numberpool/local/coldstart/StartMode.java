package dev.numberpool.local.coldstart;

/** How a function comes to its first answer. */
enum StartMode {
    /** A process is started for the request. */
    PLAIN("plain"),
    /** A process is started for the request, from an image with an AOT cache of JDK 25. */
    AOT_CACHE("AOT cache"),
    /** A process has started before, and goes on at the request; it has run no hooks. */
    SNAPSHOT("snapshot"),
    /** A process has started before and run its hooks, and goes on at the request: what SnapStart restores. */
    PRIMED("snapshot, primed");

    private final String title;

    StartMode(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
