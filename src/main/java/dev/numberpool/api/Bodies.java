package dev.numberpool.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;

/** Reads the bodies of requests: JSON objects of at most 1 MiB. */
@Singleton
public final class Bodies {

    private static final int LARGEST = 1 << 20;

    /**
     * A parser remembers up to 6,000 names of fields for the next body, so that long ones would fill a function's memory.
     * What is parsed here first, and refused, the mapper does not see.
     */
    private static final int LONGEST_NAME = 1_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNameLength(LONGEST_NAME).build())
            .build();

    private final JsonMapper mapper;

    public Bodies(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The body's fields; refused where it is of another media type, too large, or not a JSON object. */
    public Result<Fields> fields(HttpRequest<?> request, RequestBody body) {
        if (body.bytes().length > LARGEST) {
            return Result.refused(new Refusal.TooLarge(LARGEST));
        }
        return JsonContent.isNamedBy(request.getHeaders())
                ? parsed(body.bytes())
                : Result.refused(new Refusal.WrongMediaType());
    }

    /** The same, where the operation may also be called without any body: then no field is set. */
    public Result<Fields> optionalFields(HttpRequest<?> request, RequestBody body) {
        return body.isEmpty() ? Result.ok(Fields.of(Map.of())) : fields(request, body);
    }

    private Result<Fields> parsed(byte[] body) {
        try {
            if (!isOneValue(body)) {
                return Result.refused(new Refusal.NotJson());
            }
            JsonNode json = mapper.readValue(body, JsonNode.class);
            return json != null && json.isObject()
                    ? Result.ok(Fields.of(json))
                    : Result.refused(new Refusal.InvalidFields(Map.of("body", "must be a JSON object")));
        } catch (IOException e) {
            return Result.refused(new Refusal.NotJson());
        }
    }

    /** The mapper stops after the first value and would not see what follows it. */
    private static boolean isOneValue(byte[] body) throws IOException {
        try (var parser = JSON.createParser(body)) {
            boolean some = parser.nextToken() != null;
            parser.skipChildren();
            return some && parser.nextToken() == null;
        }
    }
}
