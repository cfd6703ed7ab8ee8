package dev.numberpool.carrier.bucket;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * What was put into a bucket under a key.
 *
 * @param csv the content from its beginning
 * @param metadata what its uploader has said of it, names in lower case
 */
public record Upload(InputStream csv, Map<String, String> metadata) implements Closeable {

    public Upload {
        metadata = Map.copyOf(metadata);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
