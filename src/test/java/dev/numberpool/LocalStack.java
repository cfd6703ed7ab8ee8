package dev.numberpool;

import java.net.URI;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.localstack.LocalStackContainer;
import org.testcontainers.containers.localstack.LocalStackContainer.Service;
import org.testcontainers.utility.DockerImageName;

/**
 * LocalStack in a container that ends with this process.
 *
 * @see <a href="https://docs.localstack.cloud/">LocalStack</a>
 */
final class LocalStack {

    /** The last one that asks for no account. */
    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");

    private LocalStack() {}

    /** @return the address of its DynamoDB, and of the streams */
    static URI started() {
        var container = new LocalStackContainer(IMAGE)
                .withServices(Service.DYNAMODB, Service.DYNAMODB_STREAMS)
                // else streams go through a Kinesis that has room for ten
                .withEnv("PROVIDER_OVERRIDE_DYNAMODB", "v2");
        container.start();
        return container.getEndpoint();
    }

    static boolean canStart() {
        return DockerClientFactory.instance().isDockerAvailable();
    }
}
