package dev.numberpool.store.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of one item, read by name; a missing one is a failure, for we wrote it. */
public record Item(Map<String, AttributeValue> attributes) {

    public Map<String, AttributeValue> key() {
        return Map.of(Keys.PK, required(Keys.PK), Keys.SK, required(Keys.SK));
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public String text(String name) {
        return required(name).s();
    }

    public Optional<String> optionalText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    public long number(String name) {
        return Long.parseLong(required(name).n());
    }

    public OptionalInt optionalNumber(String name) {
        var value = attributes.get(name);
        return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value.n()));
    }

    public Optional<Instant> optionalMillis(String name) {
        return Optional.ofNullable(attributes.get(name))
                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis.n())));
    }

    public boolean flag(String name) {
        return required(name).bool();
    }

    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    public Set<String> texts(String name) {
        return Set.copyOf(required(name).ss());
    }

    public List<Item> items(String name) {
        return required(name).l().stream().map(value -> new Item(value.m())).toList();
    }

    private AttributeValue required(String name) {
        var value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("an item without its " + name);
        }
        return value;
    }

    /** An item in the making. */
    public static final class Builder {

        private final Map<String, AttributeValue> attributes = new HashMap<>();

        public Builder key(Map<String, AttributeValue> key) {
            attributes.putAll(key);
            return this;
        }

        public Builder text(String name, String value) {
            attributes.put(name, AttributeValue.fromS(value));
            return this;
        }

        /** Leaves the attribute out where there is no value. */
        public <T> Builder optionalText(String name, @Nullable T value, Function<? super T, String> text) {
            return value == null ? this : text(name, text.apply(value));
        }

        public Builder number(String name, long value) {
            attributes.put(name, AttributeValue.fromN(Long.toString(value)));
            return this;
        }

        /** Leaves the attribute out where there is no value. */
        public Builder optionalNumber(String name, OptionalInt value) {
            return value.isPresent() ? number(name, value.getAsInt()) : this;
        }

        public Builder flag(String name, boolean value) {
            attributes.put(name, AttributeValue.fromBool(value));
            return this;
        }

        public Builder instant(String name, Instant value) {
            return text(name, value.toString());
        }

        public Builder texts(String name, List<String> values) {
            attributes.put(name, AttributeValue.fromSs(values));
            return this;
        }

        public Builder items(String name, List<Map<String, AttributeValue>> values) {
            attributes.put(
                    name,
                    AttributeValue.fromL(
                            values.stream().map(AttributeValue::fromM).toList()));
            return this;
        }

        public Map<String, AttributeValue> build() {
            return Map.copyOf(attributes);
        }
    }
}
