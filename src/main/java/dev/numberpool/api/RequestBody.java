package dev.numberpool.api;

/** The body of a request as it came; empty where there was none. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record RequestBody(byte[] bytes) {

    boolean isEmpty() {
        return bytes.length == 0;
    }
}
