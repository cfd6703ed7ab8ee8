package dev.numberpool.local.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.agent.Agent;
import dev.numberpool.core.agent.Agents;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.local.administration.Terminal.Outcome;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class AgentCommandsTest extends OnTerminal {

    @Inject
    Agents agents;

    @ParameterizedTest
    @CsvSource({
        "0123456789ab, 0123456789ab",
        "agent_0123456789ac, 0123456789ac",
        "agt_0123456789abcdef0123456789abcdef, 0123456789abcdef0123456789abcdef"
    })
    void an_agent_is_saved_under_its_id_however_it_is_written(String written, String hex) {
        var id = given.organization(0);

        var outcome = save(id, "--id=" + written, "--name=Front desk");

        assertThat(outcome).isEqualTo(Outcome.done("agent_" + hex + " in butter", "agt_" + hex + " in agentphone"));
        var agent = new AgentId(hex);
        assertThat(agents.find(id, agent)).contains(new Agent(agent, id, "Front desk"));
    }

    @Test
    void an_agent_without_an_id_gets_a_new_one() {
        var id = given.organization(0);

        var first = newAgent(id, "Reception");
        var second = newAgent(id, "Support");

        assertThat(agents.find(id, first)).contains(new Agent(first, id, "Reception"));
        assertThat(agents.find(id, second)).contains(new Agent(second, id, "Support"));
    }

    @Test
    void an_agent_that_is_there_gets_another_name() {
        var id = given.organization(0);
        var agent = given.agent(id, "Reception");

        assertThat(save(id, "--id=" + agent.hex(), "--name=Support").status()).isZero();

        assertThat(agents.find(id, agent).orElseThrow().name()).isEqualTo("Support");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789a", "0123456789AB", "bot_0123456789ab", ""})
    void what_no_id_looks_like_is_a_mistake(String agent) {
        var outcome = save(given.organization(0), "--name=Reception", "--id=" + agent);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors()).singleElement().asString().contains("12 to 32 hexadecimal digits");
    }

    @Test
    void an_agent_needs_a_name() {
        var outcome = save(given.organization(0), "--name= ");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors()).singleElement().asString().contains("an agent needs a name");
    }

    private AgentId newAgent(OrganizationId id, String name) {
        var outcome = save(id, "--name=" + name);
        assertThat(outcome.status()).isZero();
        return new AgentId(outcome.output().getFirst().replace("agent_", "").replace(" in butter", ""));
    }

    private Outcome save(OrganizationId id, String... options) {
        var words = Stream.concat(Stream.of("agent", "save", id.value()), Stream.of(options));
        return terminal().run(words.toList());
    }
}
