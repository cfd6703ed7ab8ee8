package dev.numberpool.local.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.local.http.ForeignRequest;
import dev.numberpool.local.http.HttpAnswer;
import java.nio.charset.StandardCharsets;

/** What Invoke answers, in Lambda's own JSON and headers. */
final class InvocationAnswer {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private InvocationAnswer() {}

    static HttpAnswer done(byte[] answer) {
        return HttpAnswer.json(200, answer).with("X-Amz-Executed-Version", FunctionName.LATEST);
    }

    /** The function's failure is no failure of the call. */
    static HttpAnswer failed(Throwable thrown) {
        return done(failure(thrown).toString().getBytes(StandardCharsets.UTF_8))
                .with("X-Amz-Function-Error", "Unhandled");
    }

    /** What stands for the answer of a function that failed. */
    static ObjectNode failure(Throwable thrown) {
        return JSON.objectNode()
                .put("errorMessage", thrown.getMessage())
                .put("errorType", thrown.getClass().getName());
    }

    static HttpAnswer unknownFunction(FunctionName name) {
        return refusal(404, "ResourceNotFoundException", "Function not found: " + name.arn());
    }

    static HttpAnswer unknownOperation() {
        return refusal(404, "UnknownOperationException", "Only POST .../functions/<name>/invocations is answered");
    }

    static HttpAnswer notJson() {
        return refusal(400, "InvalidRequestContentException", "Could not parse request body into json");
    }

    /** No signature and no policy is looked at here, but who calls is. */
    static HttpAnswer foreign(ForeignRequest reason) {
        return refusal(reason.status(), "AccessDeniedException", reason.message());
    }

    static HttpAnswer tooLarge(int limitInBytes) {
        String message = "Request must be smaller than " + limitInBytes + " bytes for the InvokeFunction operation";
        return refusal(413, "RequestEntityTooLargeException", message);
    }

    private static HttpAnswer refusal(int status, String type, String message) {
        var body = JSON.objectNode().put("Type", "User").put("Message", message);
        return HttpAnswer.json(status, body.toString().getBytes(StandardCharsets.UTF_8))
                .with("x-amzn-ErrorType", type);
    }
}
