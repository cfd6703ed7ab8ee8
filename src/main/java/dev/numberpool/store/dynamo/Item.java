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
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of one item, read by name; a missing one is a failure, for we wrote it. */
public record Item(Map<String, AttributeValue> attributes) {

    /** The primary key. */
    public Map<String, AttributeValue> key() {
        return Map.of(Keys.PK, required(Keys.PK), Keys.SK, required(Keys.SK));
    }

    /** Whether the attribute is there. */
    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    /** A string. */
    public String text(String name) {
        return required(name).s();
    }

    /** A string; empty where the attribute is missing. */
    public Optional<String> optionalText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    /** A whole number. */
    public long number(String name) {
        return Long.parseLong(required(name).n());
    }

    /** A whole number of an {@code int}'s range; empty where the attribute is missing. */
    public OptionalInt optionalNumber(String name) {
        var value = attributes.get(name);
        return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value.n()));
    }

    /** An instant stored in milliseconds since 1970; empty where the attribute is missing. */
    public Optional<Instant> optionalMillis(String name) {
        return Optional.ofNullable(attributes.get(name))
                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis.n())));
    }

    /** A Boolean. */
    public boolean flag(String name) {
        return required(name).bool();
    }

    /** An instant stored as ISO 8601 in UTC. */
    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    /** A run of bytes. */
    public SdkBytes bytes(String name) {
        return required(name).b();
    }

    /** A set of strings; DynamoDB stores no empty one. */
    public Set<String> texts(String name) {
        return Set.copyOf(required(name).ss());
    }

    /** A list of strings, in its order. */
    public List<String> textList(String name) {
        return required(name).l().stream().map(AttributeValue::s).toList();
    }

    /** A list of maps, each read like an item. */
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

        /** Adds the attributes of a primary key. */
        public Builder key(Map<String, AttributeValue> key) {
            attributes.putAll(key);
            return this;
        }

        /** Adds a string. */
        public Builder text(String name, String value) {
            attributes.put(name, AttributeValue.fromS(value));
            return this;
        }

        /** Leaves the attribute out where there is no value. */
        public <T> Builder optionalText(String name, @Nullable T value, Function<? super T, String> text) {
            return value == null ? this : text(name, text.apply(value));
        }

        /** Adds a whole number. */
        public Builder number(String name, long value) {
            attributes.put(name, AttributeValue.fromN(Long.toString(value)));
            return this;
        }

        /** Leaves the attribute out where there is no value. */
        public Builder optionalNumber(String name, OptionalInt value) {
            return value.isPresent() ? number(name, value.getAsInt()) : this;
        }

        /** Adds a Boolean. */
        public Builder flag(String name, boolean value) {
            attributes.put(name, AttributeValue.fromBool(value));
            return this;
        }

        /** Adds an instant as ISO 8601 in UTC. */
        public Builder instant(String name, Instant value) {
            return text(name, value.toString());
        }

        /** Adds a run of bytes. */
        public Builder bytes(String name, SdkBytes value) {
            attributes.put(name, AttributeValue.fromB(value));
            return this;
        }

        /** Adds a set of strings, of which there must be at least one. */
        public Builder texts(String name, List<String> values) {
            attributes.put(name, AttributeValue.fromSs(values));
            return this;
        }

        /** Adds a list of strings, in their order. */
        public Builder textList(String name, List<String> values) {
            attributes.put(
                    name,
                    AttributeValue.fromL(
                            values.stream().map(AttributeValue::fromS).toList()));
            return this;
        }

        /** Adds a list of maps. */
        public Builder items(String name, List<Map<String, AttributeValue>> values) {
            attributes.put(
                    name,
                    AttributeValue.fromL(
                            values.stream().map(AttributeValue::fromM).toList()));
            return this;
        }

        /** The attributes added so far. */
        public Map<String, AttributeValue> build() {
            return Map.copyOf(attributes);
        }
    }
}
