package dev.numberpool.api;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of a body or a query. Reading them gathers what is wrong with each, so that all is told at once. */
public final class Fields {

    private final Function<String, @Nullable JsonNode> values;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private Fields(Function<String, @Nullable JsonNode> values) {
        this.values = values;
    }

    static Fields of(JsonNode object) {
        return new Fields(object::get);
    }

    static Fields of(Map<String, JsonNode> values) {
        return new Fields(values::get);
    }

    /** The parameters of the request's query. */
    public static Fields ofQuery(HttpRequest<?> request) {
        return of(Query.of(request));
    }

    /** The field's value; without one, also where it is null, this is wrong too. */
    public <T> Optional<T> required(String name, Form<T> form) {
        if (value(name).isEmpty()) {
            wrong(name, form.must());
        }
        return optional(name, form);
    }

    /** The field's value; empty where it is absent, null or wrong. */
    public <T> Optional<T> optional(String name, Form<T> form) {
        Optional<T> value = value(name).flatMap(form::read);
        if (value.isEmpty() && value(name).isPresent()) {
            wrong(name, form.must());
        }
        return value;
    }

    /** Notes what is wrong with a field that is read elsewhere: a header, say. */
    public void wrong(String name, String must) {
        wrong.putIfAbsent(name, must);
    }

    /** What the fields make up, unless one of those read so far is wrong. */
    public <T> Result<T> whole(Supplier<T> made) {
        return wrong.isEmpty() ? Result.ok(made.get()) : Result.refused(new Refusal.InvalidFields(wrong));
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(values.apply(name)).filter(value -> !value.isNull());
    }
}
