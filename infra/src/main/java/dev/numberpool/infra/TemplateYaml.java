package dev.numberpool.infra;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML with CloudFormation's short tags: {@code !Sub x} is read as {@code {Fn::Sub: x}}, as CloudFormation does. */
final class TemplateYaml extends SafeConstructor {

    private TemplateYaml() {
        super(new LoaderOptions());
        yamlMultiConstructors.put("!", new ShortTag());
    }

    static Map<String, Object> read(String text) {
        return new Yaml(new TemplateYaml()).load(text);
    }

    private final class ShortTag extends AbstractConstruct {

        @Override
        public Object construct(Node node) {
            String tag = node.getTag().getValue().substring(1);
            boolean plain = tag.equals("Ref") || tag.equals("Condition");
            return Map.of(plain ? tag : "Fn::" + tag, argument(node));
        }

        private Object argument(Node node) {
            return switch (node) {
                case ScalarNode scalar -> constructScalar(scalar);
                case SequenceNode sequence -> List.copyOf(constructSequence(sequence));
                case MappingNode mapping -> Map.copyOf(constructMapping(mapping));
                default -> throw new IllegalArgumentException("no value after the tag " + node.getTag());
            };
        }
    }
}
