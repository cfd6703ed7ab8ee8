package dev.numberpool.carrier.bucket;

/**
 * A file as it was put into a bucket.
 *
 * @param key its name, decoded
 * @param etag of its content, without quotes; what is put under the same key later has another
 */
public record InventoryFile(String bucket, String key, String etag) {

    private static final String REPORT = ".report.json";

    /** Where its report is. Does not end as an inventory file does, so a report is never imported. */
    public String reportKey() {
        return key + REPORT;
    }
}
