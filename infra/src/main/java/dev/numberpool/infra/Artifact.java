package dev.numberpool.infra;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.services.s3.assets.Asset;
import software.constructs.Construct;

/**
 * The jar with every function's code, which {@code cdk deploy} puts into the bucket of the bootstrapped account.
 *
 * @param bucket its name, as far as it is known before the deployment
 * @param key made of the jar's hash, so that another jar is another version of each function
 */
record Artifact(String bucket, String key) {

    static final Path JAR = Path.of("target", "numberpool.jar");

    /** @throws CannotSynthesize if the jar is not there */
    static Artifact of(Construct scope, Path project) {
        Path jar = project.resolve(JAR).toAbsolutePath().normalize();
        if (!Files.isRegularFile(jar)) {
            throw new CannotSynthesize(
                    JAR + " is not there: build it first, with ./mvnw verify in the project's folder");
        }
        var asset = Asset.Builder.create(scope, "Artifact").path(jar.toString()).build();
        return new Artifact(asset.getS3BucketName(), asset.getS3ObjectKey());
    }

    /** As the property CodeUri of a function has it. */
    Map<String, String> codeUri() {
        return Map.of("Bucket", bucket, "Key", key);
    }
}
