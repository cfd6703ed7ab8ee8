package dev.numberpool.api;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the bodies of requests: JSON objects of at most 1 MiB. */
@Singleton
public final class Bodies {

    private static final int LARGEST = 1 << 20;

    private final JsonMapper mapper;

    public Bodies(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The body's fields; refused where it is of another media type, too large, or not a JSON object. */
    public Result<Fields> fields(HttpRequest<?> request, RequestBody body) {
        if (body.bytes().length > LARGEST) {
            return Result.refused(new Refusal.TooLarge(LARGEST));
        }
        return isJson(request) ? parsed(body.bytes()) : Result.refused(new Refusal.WrongMediaType());
    }

    /** The same, where the operation may also be called without any body: then no field is set. */
    public Result<Fields> optionalFields(HttpRequest<?> request, RequestBody body) {
        return body.isEmpty() ? Result.ok(Fields.ofBody(FieldValues.NONE)) : fields(request, body);
    }

    /** A request that does not name its media type is taken at its word. */
    private static boolean isJson(HttpRequest<?> request) {
        String type = request.getHeaders().get("Content-Type");
        return type == null || type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON);
    }

    private Result<Fields> parsed(byte[] body) {
        try {
            var outline = BodyOutline.of(body);
            if (!outline.isOneValue()) {
                return Result.refused(new Refusal.NotJson());
            }
            JsonNode json = mapper.readValue(body, JsonNode.class);
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
