package dev.numberpool.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.fixture.History;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Gives records of the table's stream to their function as one batch, which it has to follow to its end. */
final class FollowRecords {

    private FollowRecords() {}

    static void follow(ApplicationContext context, List<ObjectNode> records) throws IOException {
        var answer = new ByteArrayOutputStream();
        var event = new ByteArrayInputStream(History.event(records).getBytes(StandardCharsets.UTF_8));
        new FollowTable(context).handleRequest(event, answer, History.with(Duration.ofMinutes(10)));
        assertThat(answer.toString(StandardCharsets.UTF_8)).isEqualTo("0");
    }
}
