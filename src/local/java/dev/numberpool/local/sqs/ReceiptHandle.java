package dev.numberpool.local.sqs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That a message was received, by which it can be deleted. */
record ReceiptHandle(String messageId, int receives) {

    private static final Pattern HANDLE = Pattern.compile("(?<id>[0-9a-f-]{36})#(?<receives>\\d{1,9})");

    static ReceiptHandle parse(String handle) throws RefusedCall {
        Matcher parts = HANDLE.matcher(handle);
        if (!parts.matches()) {
            throw new RefusedCall(SqsError.RECEIPT_HANDLE_IS_INVALID, "The input receipt handle is invalid.");
        }
        return new ReceiptHandle(parts.group("id"), Integer.parseInt(parts.group("receives")));
    }

    String handle() {
        return messageId + "#" + receives;
    }
}
