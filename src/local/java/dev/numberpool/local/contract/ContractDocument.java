package dev.numberpool.local.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import dev.numberpool.local.reference.document.ApiDocument;
import dev.numberpool.local.reference.document.PublishedApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The OpenAPI document of a dialect, as it is published. */
@SuppressWarnings("ImmutableEnumChecker") // what is read of the document does not change
public enum ContractDocument {
    AGENT_MESSAGE(PublishedApi.AGENT_MESSAGE, "/v1/phone-numbers"),
    BUTTER(PublishedApi.BUTTER, "/api/"),
    AGENT_PHONE(PublishedApi.AGENT_PHONE, "/v1/numbers", "/v1/agents/");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^/{}]+}");

    private final List<String> prefixes;
    private final ApiDocument document;
    private final OpenApiInteractionValidator validator;
    private final List<DocumentedOperation> operations;

    ContractDocument(PublishedApi api, String... prefixes) {
        this.prefixes = List.of(prefixes);
        this.document = read(api);
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(
                        document.root().toString())
                .withLevelResolver(levels())
                .build();
        this.operations = document.operations().stream()
                .map(operation -> new DocumentedOperation(this, operation))
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

    ApiDocument described() {
        return document;
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
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> matches(operation.path(), path))
                .min(Comparator.comparingLong(operation -> placeholders(operation.path())));
    }

    private static boolean matches(String template, String path) {
        var escaped = PLACEHOLDER.matcher(template).replaceAll("[^/]+");
        return path.matches(escaped);
    }

    private static long placeholders(String path) {
        return PLACEHOLDER.matcher(path).results().count();
    }

    private static ApiDocument read(PublishedApi api) {
        String file = "/openapi/" + api.file() + ".yaml";
        try (InputStream yaml = Objects.requireNonNull(ContractDocument.class.getResourceAsStream(file), file)) {
            return ApiDocument.read(api, yaml.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
