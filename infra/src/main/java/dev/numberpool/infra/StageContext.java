package dev.numberpool.infra;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.constructs.Node;

/**
 * The context of the CDK, as settings: {@code -c} of the command line before what cdk.json has for the stage.
 *
 * @param stage the name of one of the stages of cdk.json
 * @param settings what cdk.json has for it
 * @param node knows the rest
 */
record StageContext(String stage, Map<String, Object> settings, Node node) {

    private static final Set<String> KNOWN =
            Set.of("parameters", "concurrency", "latencyMillis", "domain", "certificate", "alarmTopic", "alarmEmail");

    static StageContext of(Node node) {
        Map<String, Object> stages = Values.map(context(node, "stages"));
        String stage = Optional.ofNullable(context(node, "stage")).orElse("dev").toString();
        if (!stages.containsKey(stage)) {
            throw new CannotSynthesize(
                    "cdk.json has no stage " + stage + ", only " + String.join(", ", stages.keySet()));
        }
        return new StageContext(stage, known(stage, Values.map(stages.get(stage))), node);
    }

    /** Of a misspelt setting nobody would hear before it is missed. */
    private static Map<String, Object> known(String stage, Map<String, Object> settings) {
        Set<String> unknown = new TreeSet<>(settings.keySet());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new CannotSynthesize("the stage " + stage + " sets what is unknown: " + String.join(", ", unknown));
        }
        return settings;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(context(node, name))
                .or(() -> Optional.ofNullable(settings.get(name)))
                .map(Object::toString);
    }

    int number(String name) {
        return number(name, text(name).orElseThrow(() -> new CannotSynthesize(stage + " has no " + name)));
    }

    Map<String, Integer> numbers(String name) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        values(name).forEach((key, value) -> numbers.put(key, number(name + "." + key, value)));
        return numbers;
    }

    Map<String, Object> values(String name) {
        return Values.map(settings.getOrDefault(name, Map.of()));
    }

    private static int number(String name, Object value) {
        try {
            return Integer.parseUnsignedInt(value.toString());
        } catch (NumberFormatException _) {
            throw new CannotSynthesize(name + " is not a whole number: " + value);
        }
    }

    private static @Nullable Object context(Node node, String name) {
        return node.tryGetContext(name);
    }
}
