package dev.numberpool.local.lambda;

import java.util.Arrays;
import java.util.List;

/** A function's name without account, region and qualifier. */
record FunctionName(String value) {

    static final String LATEST = "$LATEST";

    /**
     * Reads what Invoke takes: {@code name}, {@code account:function:name} or a full ARN, each with or without
     * {@code :qualifier}. There is one version, so the qualifier does not matter.
     */
    static FunctionName parse(String reference) {
        List<String> parts = Arrays.asList(reference.split(":", -1));
        int marker = parts.indexOf("function");
        return new FunctionName(parts.get(marker + 1 < parts.size() ? marker + 1 : 0));
    }

    String arn() {
        return "arn:aws:lambda:us-east-1:123456789012:function:" + value;
    }
}
