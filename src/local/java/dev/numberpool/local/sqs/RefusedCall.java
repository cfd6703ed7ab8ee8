package dev.numberpool.local.sqs;

/** A call that SQS does not take. */
final class RefusedCall extends Exception {

    private final SqsError error;

    RefusedCall(SqsError error, String message) {
        super(message);
        this.error = error;
    }

    static RefusedCall invalid(String reason) {
        return new RefusedCall(
                SqsError.INVALID_PARAMETER_VALUE, "One or more parameters are invalid. Reason: " + reason);
    }

    SqsError error() {
        return error;
    }
}
