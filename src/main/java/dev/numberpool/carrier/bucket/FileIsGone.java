package dev.numberpool.carrier.bucket;

import java.io.IOException;

/** The file was replaced or deleted before it was read to its end. What replaced it has an event of its own. */
public final class FileIsGone extends IOException {

    FileIsGone() {
        super("the file was replaced or deleted");
    }
}
