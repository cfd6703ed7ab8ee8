package dev.numberpool.lambda.priming;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.OutputStream;
import java.lang.reflect.Type;

/** How Lambda's Java runtime reads and writes JSON: AWS's own events each in their way, all else with Jackson. */
public final class EventJson {

    private EventJson() {}

    public static <T> PojoSerializer<T> of(Class<T> type) {
        return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
                ? LambdaEventSerializers.serializerFor(type, EventJson.class.getClassLoader())
                : JacksonFactory.getInstance().getSerializer(type);
    }

    public static PojoSerializer<?> of(Type type) {
        return type instanceof Class<?> plain
                ? of(plain)
                : JacksonFactory.getInstance().getSerializer(type);
    }

    /** As the runtime writes an answer of whatever type. */
    static <T> void write(T answer, OutputStream out) {
        @SuppressWarnings("unchecked") // a T is of the class of a T
        Class<T> type = (Class<T>) answer.getClass();
        of(type).toJson(answer, out);
    }
}
