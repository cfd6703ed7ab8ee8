package dev.numberpool.local.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An operation and its parameters, in SQS's own names.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Operations.html">SQS's
 *     operations</a>
 */
record SqsCall(String operation, JsonNode parameters) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static SqsCall read(String operation, byte[] body) throws RefusedCall {
        try {
            return new SqsCall(operation, JSON.readTree(body));
        } catch (IOException _) {
            throw new RefusedCall(SqsError.NOT_JSON, "The request is not JSON.");
        }
    }

    /** That cannot do without. */
    String text(String name) throws RefusedCall {
        String text = parameters.path(name).asText();
        if (text.isEmpty()) {
            throw new RefusedCall(SqsError.MISSING_PARAMETER, "The request must contain the parameter " + name + ".");
        }
        return text;
    }

    /** @param other where nothing is said */
    int number(String name, int other, int least, int most) throws RefusedCall {
        int number = parameters.path(name).asInt(other);
        if (number < least || number > most) {
            throw RefusedCall.invalid("%s must be between %d and %d".formatted(name, least, most));
        }
        return number;
    }

    Duration seconds(String name, int other, int most) throws RefusedCall {
        return Duration.ofSeconds(number(name, other, 0, most));
    }

    /** Those of all these lists, for some were renamed. */
    Set<String> names(String... lists) {
        var names = new HashSet<String>();
        for (String list : List.of(lists)) {
            parameters.path(list).forEach(name -> names.add(name.asText()));
        }
        return names;
    }
}
