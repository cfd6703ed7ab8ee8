package dev.numberpool.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.ApiKeys;
import dev.numberpool.core.key.KeyHash;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may not call an operation changes nothing by it, whatever else the request says. */
class RefusedCallersTest extends OnContract {

    /** The headers that one dialect or another takes a key in. */
    private static final Map<String, String> OTHER_HEADER =
            Map.of("Authorization", "X-API-Key", "X-API-Key", "Authorization");

    @Inject
    ApiKeys keys;

    private final Map<PublishedDialect, Map<String, Api>> unknown = new EnumMap<>(PublishedDialect.class);

    @ParameterizedTest
    @EnumSource
    void a_caller_whom_nobody_knows_is_401(PublishedOperation operation) {
        var scene = scene(operation);
        var before = scene.state();

        unknown.computeIfAbsent(operation.dialect(), this::callers).forEach((who, caller) -> {
            var answer = operation.call(caller, scene.subject());
            assertThat(answer.status()).as(who).isEqualTo(401);
            PublishedDialect.UNAUTHORIZED.assertIs(answer, operation.dialect());
            assertThat(answer.header("WWW-Authenticate"))
                    .as(who)
                    .isEqualTo(operation.dialect().keys().challenge());
        });

        assertThat(scene.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void neither_is_one_known_by_a_key_in_the_query(PublishedOperation operation) {
        var scene = scene(operation);
        var before = scene.state();
        var caller = operation.dialect().keys().on(api(), organization);
        String path = scene.subject().in(operation.path());

        var answer = caller.send(operation.method(), path + "?api_key=" + good(operation.dialect()), "");

        PublishedDialect.UNAUTHORIZED.assertIs(answer, operation.dialect());
        assertThat(scene.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_is_granted_anything_else_is_403_before_anything_else_is_looked_at(PublishedOperation operation) {
        var scene = scene(operation);
        var before = scene.state();
        var forbidden = operation.dialect().words().forbidden(operation.scope());

        for (var grant : operation.dialect().keys().tooLittle(operation.scope())) {
            var caller = customer(operation.dialect(), organization, grant);
            forbidden.assertIs(operation.call(caller, scene.subject()), operation.dialect());
            forbidden.assertIs(operation.call(caller, nonsense(scene), "{"), operation.dialect());
            forbidden.assertIs(
                    caller.typed().send(operation.method(), nonsense(scene).in(operation.path()) + "?limit=x", "{"),
                    operation.dialect());
        }

        assertThat(scene.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_is_granted_nothing_but_what_it_takes_is_enough(PublishedOperation operation) {
        for (var grant : operation.dialect().keys().enough(operation.scope())) {
            var answer = operation.call(
                    customer(operation.dialect(), organization, grant),
                    scene(operation).subject());

            assertThat(answer.status()).as(answer.body()).isEqualTo(operation.done());
        }
    }

    /** Each would do, but for one thing. */
    private Map<String, Api> callers(PublishedDialect dialect) {
        var form = dialect.keys();
        var nobody = form.on(api(), organization);
        String good = good(dialect);
        var callers = new LinkedHashMap<String, Api>();
        callers.put("no key", nobody);
        callers.put("an unknown key", form.with(nobody, form.prefix() + "nobody"));
        callers.put("an empty key", form.with(nobody, ""));
        callers.put("only the prefix of one", form.with(nobody, form.prefix()));
        callers.put("two words", form.with(nobody, form.prefix() + "x y"));
        callers.put("a revoked key", form.with(nobody, revoked(dialect)));
        String otherHeader = Objects.requireNonNull(OTHER_HEADER.get(form.header()));
        callers.put("a key in another header", nobody.with(otherHeader, form.scheme() + good));
        callers.put("a bare key in another header", nobody.with(otherHeader, good));
        callers.put("a key of another scheme", nobody.with(form.header(), "Basic " + good));
        callers.put(
                "a key with a scheme or without, as it must not be",
                nobody.with(form.header(), form.scheme().isEmpty() ? "Bearer " + good : good));
        Stream.of(PublishedDialect.values())
                .filter(other -> other != dialect)
                .forEach(other -> callers.put("a key of " + other, form.with(nobody, good(other))));
        return callers;
    }

    private String good(PublishedDialect dialect) {
        return given.key(dialect.keys().prefix(), organization, dialect.keys().everything());
    }

    private String revoked(PublishedDialect dialect) {
        String secret = dialect.keys().prefix() + UUID.randomUUID();
        keys.save(new ApiKey.Revoked(
                KeyHash.of(secret), organization, dialect.keys().everything(), Instant.EPOCH));
        return secret;
    }

    private static Subject nonsense(Scene scene) {
        return scene.subject().with(Place.NUMBER, "x").with(Place.AGENT, "y").with(Place.ORDER, "z");
    }
}
