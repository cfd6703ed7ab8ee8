package dev.numberpool.local.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The OpenAPI document of a dialect, as it is published. */
@SuppressWarnings("ImmutableEnumChecker") // what is read of the document does not change
public enum ContractDocument {
    AGENT_MESSAGE("agentmessage", "/v1/phone-numbers"),
    BUTTER("butter", "/api/"),
    AGENT_PHONE("agentphone", "/v1/numbers", "/v1/agents/");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^/{}]+}");

    private final String file;
    private final List<String> prefixes;
    private final JsonNode root;
    private final OpenApiInteractionValidator validator;
    private final List<DocumentedOperation> operations;

    ContractDocument(String name, String... prefixes) {
        this.file = "/openapi/" + name + ".yaml";
        this.prefixes = List.of(prefixes);
        this.root = read(file);
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(root.toString())
                .withLevelResolver(levels())
                .build();
        this.operations = root.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method ->
                                new DocumentedOperation(this, method.getKey(), path.getKey(), method.getValue())))
                .toList();
    }

    private static LevelResolver levels() {
        return LevelResolver.create()
                // the validator closes every part of a composition; the documents close the whole
                .withLevel("validation.response.body.schema.additionalProperties", Level.IGNORE)
                // what the documents say of all operations: unknown parameters are ignored, an answer is JSON whatever
                // Accept says, and a body where none is asked for is not read
                .withLevel("validation.request.parameter.query.unexpected", Level.IGNORE)
                .withLevel("validation.request.accept.notAllowed", Level.IGNORE)
                .withLevel("validation.request.accept.invalid", Level.IGNORE)
                .withLevel("validation.request.body.unexpected", Level.IGNORE)
                // it wants the scheme with a capital letter; that there is a key is looked at all the same
                .withLevel("validation.request.security.invalid", Level.IGNORE)
                .build();
    }

    /** The document that speaks of the path, if one does. */
    static Optional<ContractDocument> of(String path) {
        return Stream.of(values())
                .filter(document -> document.prefixes.stream().anyMatch(path::startsWith))
                .findFirst();
    }

    JsonNode root() {
        return root;
    }

    OpenApiInteractionValidator validator() {
        return validator;
    }

    List<DocumentedOperation> operations() {
        return operations;
    }

    /**
     * The operation that answers such a request; the path without placeholders goes before one with them.
     *
     * @param method with regard to case, as RFC 9110 has it
     */
    Optional<DocumentedOperation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().toUpperCase(Locale.ROOT).equals(method))
                .filter(operation -> matches(operation.path(), path))
                .min(Comparator.comparingLong(operation -> placeholders(operation.path())));
    }

    /** What a reference stands for, or the node itself. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref");
        if (reference instanceof MissingNode) {
            return node;
        }
        return resolved(root.at(reference.asText().substring(1)));
    }

    private static boolean matches(String template, String path) {
        var escaped = PLACEHOLDER.matcher(template).replaceAll("[^/]+");
        return path.matches(escaped);
    }

    private static long placeholders(String path) {
        return PLACEHOLDER.matcher(path).results().count();
    }

    private static JsonNode read(String file) {
        try (InputStream yaml = Objects.requireNonNull(ContractDocument.class.getResourceAsStream(file), file)) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
