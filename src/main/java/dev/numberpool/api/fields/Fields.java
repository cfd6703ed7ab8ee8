package dev.numberpool.api.fields;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The fields of a body or a query. Reading them gathers what is wrong with each, so that all is told at once. An
 * operation has the fields that it asks for here, and no list of them besides: what else stands in a body is wrong too.
 */
public final class Fields {

    /** Of the fields of a body that are none so many are named, so that an answer stays small. */
    private static final int MOST_UNKNOWN = 20;

    private final FieldValues sent;
    private final boolean closed;
    private final Function<Map<String, String>, Refusal> refusal;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private Fields(FieldValues sent, boolean closed, Function<Map<String, String>, Refusal> refusal) {
        this.sent = sent;
        this.closed = closed;
        this.refusal = refusal;
    }

    /** Fields of a body. One that an operation does not know is wrong. */
    public static Fields ofBody(FieldValues sent) {
        return new Fields(sent, true, Refusal.InvalidFields::new);
    }

    /** Parameters of a query. Those that an operation does not know are ignored. */
    public static Fields ofQuery(FieldValues sent) {
        return new Fields(sent, false, Refusal.InvalidQuery::new);
    }

    /** What the fields are called, those that are null included. */
    public Set<String> names() {
        return sent.values().keySet();
    }

    /** The field's value; without one, also where it is null, the field is wrong. */
    public <T> Optional<T> required(String name, Form<T> form) {
        asked.add(name);
        if (value(name).isEmpty()) {
            wrong(name, form.must());
        }
        return given(name, form);
    }

    /**
     * The value of a field that also goes by another name, such as {@code number_id} for {@code numberId}; without one,
     * also where it is null, it is wrong.
     */
    public <T> Optional<T> required(String name, String alias, Form<T> form) {
        return required(spelled(name, alias), form);
    }

    /** The field's value; empty where it is absent, null, an empty text, or wrong. */
    public <T> Optional<T> optional(String name, Form<T> form) {
        asked.add(name);
        return isBlank(name) && !sent.twice().contains(name) ? Optional.empty() : given(name, form);
    }

    /**
     * The value of a field that also goes by another name, such as {@code area_code} for {@code areaCode}; empty where
     * it is absent, null, an empty text, or wrong.
     */
    public <T> Optional<T> optional(String name, String alias, Form<T> form) {
        return optional(spelled(name, alias), form);
    }

    /** The value of a field for which an empty text says something too; empty where it is absent, null or wrong. */
    public <T> Optional<T> given(String name, Form<T> form) {
        asked.add(name);
        if (sent.twice().contains(name)) {
            wrong(name, "is given twice");
            return Optional.empty();
        }
        return value(name).flatMap(value -> switch (form.reading().apply(value)) {
            case ParsedField.Valid<T>(var read) -> Optional.of(read);
            case ParsedField.Wrong<T>(var reason) -> {
                wrong(name, reason.apply(name));
                yield Optional.empty();
            }
        });
    }

    /** Notes what is wrong with a field that is read elsewhere: a header, say. */
    public void wrong(String name, String must) {
        wrong.putIfAbsent(name, must);
    }

    /** Tells what is wrong with others, a query's say, together with these. */
    public void tellToo(Fields others) {
        others.wrong.forEach(this::wrong);
    }

    /**
     * What the fields make up, unless one of them is wrong. To be asked for when every field has been read: one of a
     * body that was not is unknown.
     */
    public <T> Result<T> whole(Supplier<T> made) {
        if (closed) {
            nameUnknown();
        }
        return wrong.isEmpty() ? Result.ok(made.get()) : Result.refused(refusal.apply(wrong));
    }

    private void nameUnknown() {
        var unknown = names().stream().filter(name -> !asked.contains(name)).toList();
        unknown.stream().limit(MOST_UNKNOWN).forEach(name -> wrong(FieldNames.shown(name), isUnknown(name)));
        if (unknown.size() > MOST_UNKNOWN) {
            wrong("body", "has %d more that are not fields".formatted(unknown.size() - MOST_UNKNOWN));
        }
    }

    private String isUnknown(String name) {
        return "is not a field"
                + FieldNames.nearest(name, asked)
                        .map("; did you mean %s?"::formatted)
                        .orElse("");
    }

    /** By which of its two names the caller calls the field. */
    private String spelled(String name, String alias) {
        asked.add(name);
        asked.add(alias);
        if (!isBlank(name) && !isBlank(alias)) {
            wrong(alias, "is the same field as %s; give one".formatted(name));
        }
        return isBlank(name) && !isBlank(alias) ? alias : name;
    }

    private boolean isBlank(String name) {
        return value(name)
                .filter(value -> !value.isString() || !value.getStringValue().isEmpty())
                .isEmpty();
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(sent.values().get(name)).filter(value -> !value.isNull());
    }
}
