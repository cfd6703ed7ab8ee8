package dev.numberpool.local.sqs;

/**
 * Why SQS refuses a call, under the two names that it gives each reason: that of its JSON, and the older one.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/CommonErrors.html">Common
 *     errors</a>
 */
enum SqsError {
    QUEUE_DOES_NOT_EXIST("com.amazonaws.sqs#QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"),
    RECEIPT_HANDLE_IS_INVALID("com.amazonaws.sqs#ReceiptHandleIsInvalid", "ReceiptHandleIsInvalid"),
    OVER_LIMIT("com.amazonaws.sqs#OverLimit", "OverLimit"),
    INVALID_MESSAGE_CONTENTS("com.amazonaws.sqs#InvalidMessageContents", "InvalidMessageContents"),
    INVALID_PARAMETER_VALUE("com.amazon.coral.service#InvalidParameterValueException", "InvalidParameterValue"),
    MISSING_PARAMETER("com.amazon.coral.service#MissingRequiredParameterException", "MissingParameter"),
    NOT_JSON("com.amazon.coral.service#SerializationException", "MalformedInput"),
    ACCESS_DENIED("com.amazon.coral.service#AccessDeniedException", "AccessDenied"),
    UNKNOWN_OPERATION("com.amazon.coral.service#UnknownOperationException", "InvalidAction");

    private final String type;
    private final String queryCode;

    SqsError(String type, String queryCode) {
        this.type = type;
        this.queryCode = queryCode;
    }

    String type() {
        return type;
    }

    /** As the header {@code x-amzn-query-error} has it, in which the SDKs look first. */
    String queryError() {
        return queryCode + ";Sender";
    }
}
