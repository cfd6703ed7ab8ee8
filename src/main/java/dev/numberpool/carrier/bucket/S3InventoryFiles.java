package dev.numberpool.carrier.bucket;

import dev.numberpool.carrier.RefusedRow;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.util.SupplierUtil;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The files in S3. Whatever is read is read on the condition that it is still the same content.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject</a>
 */
@Singleton
@SerdeImport(RefusedRow.class) // part of the report
final class S3InventoryFiles implements InventoryFiles {

    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;

    private final Supplier<S3Client> s3;
    private final JsonMapper json;

    S3InventoryFiles(BeanProvider<S3Client> s3, JsonMapper json) {
        this.s3 = SupplierUtil.memoized(s3::get);
        this.json = json;
    }

    @Override
    public Upload open(InventoryFile file) throws FileIsGone {
        var whole = get(file, null);
        var content = new ResumedStream(
                whole, whole.response().contentLength(), position -> get(file, "bytes=" + position + "-"));
        return new Upload(content, whole.response().metadata());
    }

    @Override
    public boolean isThere(InventoryFile file) {
        try {
            s3.get()
                    .headObject(
                            head -> head.bucket(file.bucket()).key(file.key()).ifMatch(quoted(file.etag())));
            return true;
        } catch (S3Exception e) {
            if (isGone(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void putReport(InventoryFile file, FileReportJson report) throws IOException {
        var body = RequestBody.fromBytes(json.writeValueAsBytes(report));
        s3.get()
                .putObject(
                        put -> put.bucket(file.bucket()).key(file.reportKey()).contentType("application/json"), body);
    }

    private ResponseInputStream<GetObjectResponse> get(InventoryFile file, @Nullable String range) throws FileIsGone {
        try {
            return s3.get()
                    .getObject(get -> get.bucket(file.bucket())
                            .key(file.key())
                            .ifMatch(quoted(file.etag()))
                            .range(range));
        } catch (S3Exception e) {
            if (isGone(e)) {
                throw new FileIsGone();
            }
            throw e;
        }
    }

    private static boolean isGone(S3Exception answer) {
        return answer.statusCode() == NOT_FOUND || answer.statusCode() == PRECONDITION_FAILED;
    }

    private static String quoted(String etag) {
        return '"' + etag + '"';
    }
}
