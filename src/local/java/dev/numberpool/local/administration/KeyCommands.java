package dev.numberpool.local.administration;

import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.ApiKeys;
import dev.numberpool.core.key.Grant;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.local.start.RandomHex;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** API keys. */
@Command(name = "key", description = "Make API keys, and revoke them.")
final class KeyCommands extends Commands {

    /** 160 bits. */
    private static final int SECRET_BYTES = 20;

    private final Supplier<Optional<String>> secret;

    KeyCommands(Connection connection, Supplier<Optional<String>> secret) {
        super(connection);
        this.secret = secret;
    }

    @Command(
            description = "Make a key and print it, this one time: the table keeps no more of it than its hash.",
            footer = {"", "Standard output has the key alone, so that a script can take it."})
    void create(
            @Parameters(paramLabel = "ORG", description = "Whose key it is.") OrganizationId organization,
            @Mixin KeyOptions options)
            throws CommandRefused {
        Grant grant = options.grant()
                .orElseThrow(() -> mistake("a key takes --role with --dialect butter, --scopes with the others"));
        String made = options.dialect().keyPrefix() + RandomHex.of(SECRET_BYTES);
        KeyHash hash = KeyHash.of(made);
        try (var table = connection().open()) {
            var owner = table.organization(organization).id();
            table.get(ApiKeys.class).save(new ApiKey.Active(hash, owner, grant));
        }
        out().println(made);
        errors().println("It is shown this one time. Its hash, to revoke it by: " + hash.hex());
    }

    @Command(
            description = {
                "Revoke a key for ever. It stops within 60 seconds.",
                "The key is read from standard input, for others can see the arguments of a command (ps)."
            })
    void revoke(
            @Option(names = "--hash", paramLabel = "HEX", description = "The hash of the key, instead of the key.")
                    @Nullable
                    KeyHash hash,
            @Parameters(hidden = true, arity = "0..*") @Nullable List<String> spoken)
            throws CommandRefused {
        if (spoken != null) {
            throw mistake("a key is no argument, for others can see those (ps): give it by standard input");
        }
        KeyHash named = hash == null ? typed() : hash;
        try (var table = connection().open()) {
            out().println(revoked(named, table.get(ApiKeys.class), table.get(InstantSource.class)));
        }
    }

    private static String revoked(KeyHash hash, ApiKeys keys, InstantSource clock) throws CommandRefused {
        return switch (keys.find(hash).orElseThrow(() -> new CommandRefused("there is no such key"))) {
            case ApiKey.Active key -> {
                keys.save(key.revoke(clock.instant()));
                yield "the key of %s is revoked: it stops within 60 seconds"
                        .formatted(key.organization().value());
            }
            case ApiKey.Revoked(var _, var organization, var _, var since) ->
                "the key of %s was revoked already, at %s".formatted(organization.value(), since);
        };
    }

    private KeyHash typed() throws CommandRefused {
        return secret.get()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(KeyHash::of)
                .orElseThrow(() -> new CommandRefused("no key came by standard input"));
    }
}
