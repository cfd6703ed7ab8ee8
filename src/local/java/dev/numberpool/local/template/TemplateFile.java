package dev.numberpool.local.template;

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
public final class TemplateFile extends SafeConstructor {

    private TemplateFile() {
        super(strict());
        yamlMultiConstructors.put("!", new ShortTag());
    }

    public static Section read(String name, String text) {
        return Section.of(name, new Yaml(new TemplateFile()).load(text));
    }

    /** Of two settings of one name, CloudFormation would take one in silence. */
    private static LoaderOptions strict() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return options;
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
