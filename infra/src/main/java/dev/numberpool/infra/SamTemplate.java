package dev.numberpool.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What template.yaml declares.
 *
 * @param file where it is
 * @param content by section, as the file says it, a short tag in its long form
 */
record SamTemplate(Path file, Map<String, Object> content) {

    private static final Set<String> STREAMS = Set.of("DynamoDB", "Kinesis");

    /** The settings that name where something goes that has failed for good; the last is a function's own. */
    private static final Set<String> FAILURES =
            Set.of("OnFailure", "DeadLetterQueue", "DeadLetterConfig", "RedrivePolicy", "NUMBERPOOL_DEAD_LETTERS");

    /** The one of a project, in its folder. */
    static SamTemplate of(Path project) {
        return read(project.resolve("template.yaml").toAbsolutePath().normalize());
    }

    static SamTemplate read(Path file) {
        try {
            return new SamTemplate(file, TemplateYaml.read(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> parameters() {
        return Values.map(content.get("Parameters"));
    }

    /** By logical id, in the template's order. */
    Map<String, Object> resources() {
        return Values.map(content.get("Resources"));
    }

    List<String> functions() {
        return named(resource -> Values.at(resource, "Type").equals("AWS::Serverless::Function"));
    }

    /** All that SAM's transform is to make something else of. */
    List<String> serverless() {
        return named(resource -> Values.at(resource, "Type").toString().startsWith("AWS::Serverless::"));
    }

    /** The functions that read a stream, and fall behind where they fail. */
    List<String> streamFunctions() {
        return functions().stream().filter(this::readsStream).toList();
    }

    /** The queues that a failure's setting names. */
    List<String> deadLetterQueues() {
        Set<String> targets = Values.under(FAILURES, resources())
                .flatMap(SamTemplate::mentioned)
                .collect(Collectors.toUnmodifiableSet());
        return named(resource -> Values.at(resource, "Type").equals("AWS::SQS::Queue")).stream()
                .filter(targets::contains)
                .toList();
    }

    private boolean readsStream(String function) {
        Object events = Values.at(resources(), function, "Properties", "Events");
        return Values.map(events).values().stream()
                .anyMatch(event -> STREAMS.contains(Values.at(event, "Type").toString()));
    }

    private List<String> named(Predicate<Object> which) {
        return resources().entrySet().stream()
                .filter(resource -> which.test(resource.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> mentioned(Object value) {
        return Stream.concat(
                Values.under(Set.of("Ref"), value).map(Object::toString),
                Values.under(Set.of("Fn::GetAtt"), value)
                        .map(attribute -> attribute.toString().split("\\.", 2)[0]));
    }
}
