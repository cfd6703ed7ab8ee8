package dev.numberpool.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Templates for tests. */
public final class Templates {

    private Templates() {}

    public static Template of(String yaml) {
        try {
            Path directory = Files.createTempDirectory("numberpool");
            Path file = Files.writeString(directory.resolve("template.yaml"), yaml);
            try {
                return Template.read(file);
            } finally {
                Files.delete(file);
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One function with one event, whose properties are in YAML's short form. */
    public static Template of(Class<?> handler, String eventType, String eventProperties) {
        return of("""
                Resources:
                  Noting:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: %s
                      Events:
                        Change: { Type: %s, Properties: { %s } }
                """.formatted(handler.getName(), eventType, eventProperties));
    }
}
