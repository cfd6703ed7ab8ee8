package dev.numberpool.local.administration;

import dev.numberpool.api.fields.UuidText;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Money;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.local.administration.Dollars.Difference;
import dev.numberpool.local.administration.LimitOption.Ceiling;
import dev.numberpool.local.administration.LimitOption.Quantity;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the texts of a command line stand for. */
final class Conversions {

    private static final Pattern AGENT_PREFIX = Pattern.compile("^(agent_|agt_)");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    private Conversions() {}

    static CommandLine register(CommandLine commands) {
        return commands.registerConverter(
                        OrganizationId.class,
                        converter(Conversions::organization, "1 to 64 letters, digits, underscores and hyphens"))
                .registerConverter(Money.class, converter(Dollars::amount, "dollars and cents, as 100.00"))
                .registerConverter(
                        Difference.class, converter(Dollars::difference, "dollars and cents, as +50.00 or -20.00"))
                .registerConverter(Quantity.class, converter(LimitOption::quantity, "a whole number, as 20"))
                .registerConverter(Ceiling.class, converter(LimitOption::ceiling, "a whole number, as 20, or none"))
                .registerConverter(
                        Dialable.class,
                        converter(Dialable::parse, "a number in E.164, as +14155550100, or a short code"))
                .registerConverter(Scope.class, converter(Scope::parse, "a scope, as numbers:read"))
                .registerConverter(KeyHash.class, converter(Conversions::hash, "64 hexadecimal digits"))
                .registerConverter(
                        BrandId.class, converter(text -> UuidText.parse(text).map(BrandId::new), "a UUID"))
                .registerConverter(
                        CampaignId.class, converter(text -> UuidText.parse(text).map(CampaignId::new), "a UUID"))
                .registerConverter(
                        AgentId.class, converter(Conversions::agent, "12 to 32 hexadecimal digits in lower case"))
                .registerConverter(URI.class, converter(Conversions::address, "an address, as http://127.0.0.1:8000"));
    }

    private static <T> ITypeConverter<T> converter(Function<String, Optional<T>> parse, String form) {
        return text -> parse.apply(text)
                .orElseThrow(() -> new TypeConversionException("'%s' is not %s".formatted(text, form)));
    }

    private static Optional<OrganizationId> organization(String text) {
        try {
            return Optional.of(new OrganizationId(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** With the prefix of a dialect or without. */
    private static Optional<AgentId> agent(String text) {
        return AgentId.parse(AGENT_PREFIX.matcher(text).replaceFirst(""));
    }

    private static Optional<KeyHash> hash(String text) {
        return HASH.matcher(text).matches()
                ? Optional.of(new KeyHash(text.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
