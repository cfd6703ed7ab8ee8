package dev.numberpool.local.template;

import java.util.List;

/**
 * What of the objects put into a bucket a function is invoked with.
 *
 * @param suffix what their keys end in, in just this case
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-filtering.html">S3's filters</a>
 */
public record UploadTrigger(String function, String suffix) {

    static final String TYPE = "S3";

    /** @throws IllegalArgumentException if the event has another filter than one of a suffix */
    static UploadTrigger of(FunctionEvent event) {
        List<Section> rules =
                event.properties().section("Filter").section("S3Key").list("Rules");
        if (rules.size() != 1 || !rules.getFirst().text("Name").equals("suffix")) {
            throw new IllegalArgumentException(event.event().place() + " has another filter than one suffix");
        }
        return new UploadTrigger(event.function(), rules.getFirst().text("Value"));
    }

    public boolean takes(String key) {
        return key.endsWith(suffix);
    }
}
