package dev.numberpool.api;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The fields of a body or a query. Reading them gathers what is wrong with each, so that all is told at once. */
public final class Fields {

    private final Map<String, JsonNode> values;
    private final Function<Map<String, String>, Refusal> refusal;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private Fields(Map<String, JsonNode> values, Function<Map<String, String>, Refusal> refusal) {
        this.values = values;
        this.refusal = refusal;
    }

    static Fields of(JsonNode object) {
        var values = new LinkedHashMap<String, JsonNode>();
        object.entries().forEach(field -> values.put(field.getKey(), field.getValue()));
        return of(values);
    }

    static Fields of(Map<String, JsonNode> values) {
        return new Fields(values, Refusal.InvalidFields::new);
    }

    /** The parameters of the request's query. */
    public static Fields ofQuery(HttpRequest<?> request) {
        return new Fields(Query.of(request), Refusal.InvalidQuery::new);
    }

    /** What the fields are called, those that are null included. */
    public Set<String> names() {
        return values.keySet();
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

    /** Tells what is wrong with others, a query's say, together with these. */
    public void tellToo(Fields others) {
        others.wrong.forEach(this::wrong);
    }

    /** What the fields make up, unless one of those read so far is wrong. */
    public <T> Result<T> whole(Supplier<T> made) {
        return wrong.isEmpty() ? Result.ok(made.get()) : Result.refused(refusal.apply(wrong));
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isNull());
    }
}
