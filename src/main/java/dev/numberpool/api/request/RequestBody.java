package dev.numberpool.api.request;

import dev.numberpool.api.fields.FieldValues;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import io.micronaut.http.HttpHeaders;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The body of a request, which should be a JSON object of at most 1 MiB. It is read when an operation asks for its
 * fields, so that an operation decides what is refused before.
 */
public final class RequestBody {

    private static final int LARGEST = 1 << 20;

    private final byte[] bytes;
    private final HttpHeaders headers;
    private final JsonMapper mapper;

    /** @param bytes as they came; none where there was no body */
    RequestBody(byte[] bytes, HttpHeaders headers, JsonMapper mapper) {
        this.bytes = bytes;
        this.headers = headers;
        this.mapper = mapper;
    }

    /** The body's fields; refused where it is of another media type, too large, or not a JSON object. */
    public Result<Fields> fields() {
        if (bytes.length > LARGEST) {
            return Result.refused(new Refusal.TooLarge(LARGEST));
        }
        return JsonContent.isNamedBy(headers) ? parsed() : Result.refused(new Refusal.WrongMediaType());
    }

    /**
     * The body's fields, of an operation that may also be called without any body: then no field is set. Refused where
     * there is a body of another media type, too large, or not a JSON object.
     */
    public Result<Fields> optionalFields() {
        return bytes.length == 0 ? Result.ok(Fields.ofBody(FieldValues.NONE)) : fields();
    }

    private Result<Fields> parsed() {
        try {
            var outline = BodyOutline.of(bytes);
            if (!outline.isOneValue()) {
                return Result.refused(new Refusal.NotJson());
            }
            JsonNode json = mapper.readValue(bytes, JsonNode.class);
            return json != null && json.isObject()
                    ? Result.ok(Fields.ofBody(values(json, outline)))
                    : Result.refused(new Refusal.InvalidFields(Map.of("body", "must be a JSON object")));
        } catch (IOException e) {
            return Result.refused(new Refusal.NotJson());
        }
    }

    private static FieldValues values(JsonNode object, BodyOutline outline) {
        var values = new LinkedHashMap<String, JsonNode>();
        object.entries().forEach(field -> values.put(field.getKey(), field.getValue()));
        return new FieldValues(values, outline.twice());
    }
}
