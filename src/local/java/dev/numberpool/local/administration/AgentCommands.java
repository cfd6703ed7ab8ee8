package dev.numberpool.local.administration;

import dev.numberpool.core.agent.Agent;
import dev.numberpool.core.agent.Agents;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.local.start.RandomHex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Agents. */
@Command(name = "agent", description = "Keep the agents that answer numbers.")
final class AgentCommands extends Commands {

    private static final int ID_BYTES = 12;

    AgentCommands(Connection connection) {
        super(connection);
    }

    @Command(description = "Add an agent, or give one that is there another name. Prints its id as each API writes it.")
    void save(
            @Parameters(paramLabel = "ORG", description = "Whose agent it is.") OrganizationId organization,
            @Option(
                            names = "--id",
                            paramLabel = "HEX",
                            description = "The agent's id, 12 to 32 hexadecimal digits (default: a new one).")
                    @Nullable
                    AgentId id,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            required = true,
                            description = "What the organization calls it.")
                    String name)
            throws CommandRefused {
        if (name.isBlank()) {
            throw mistake("an agent needs a name");
        }
        try (var table = connection().open()) {
            var known = id == null ? new AgentId(RandomHex.of(ID_BYTES)) : id;
            table.get(Agents.class)
                    .save(new Agent(known, table.organization(organization).id(), name.strip()));
            out().println("agent_" + known.hex() + " in butter");
            out().println("agt_" + known.hex() + " in agentphone");
        }
    }
}
