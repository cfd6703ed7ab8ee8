package dev.numberpool.api.butter;

import dev.numberpool.api.fields.TimeText;
import dev.numberpool.core.holding.AssignNumbers.Assignment;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/**
 * An agent and the numbers that it has now.
 *
 * @param assignedPhoneNumberIds newest first
 * @param updatedAt when one of them came or left, RFC 3339
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record AssignmentJson(String agentId, String agentName, List<String> assignedPhoneNumberIds, String updatedAt) {

    static AssignmentJson of(Assignment assignment) {
        return new AssignmentJson(
                ButterIds.of(assignment.agent().id()),
                assignment.agent().name(),
                assignment.numbers().stream().map(ButterIds::of).toList(),
                TimeText.of(assignment.at()));
    }
}
