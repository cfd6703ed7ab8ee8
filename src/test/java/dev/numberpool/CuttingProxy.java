package dev.numberpool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between client and server, and cuts connections in the middle of an answer. */
final class CuttingProxy implements AutoCloseable {

    private final URI server;
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Cut> cuts = new ConcurrentLinkedQueue<>();

    CuttingProxy(URI server) {
        this.server = server;
        try {
            listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var _ = threads.submit(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /**
     * Cuts the connection after so many bytes from the server, counted from now or from the cut before.
     *
     * @param meanwhile is done before the client notices
     */
    void cutAfter(int bytes, Runnable meanwhile) {
        cuts.add(new Cut(bytes, meanwhile));
    }

    /** Whether every cut was made. */
    boolean done() {
        return cuts.isEmpty();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }

    private Void accept() throws IOException {
        while (true) {
            var client = listening.accept();
            var behind = new Socket(server.getHost(), server.getPort());
            var _ = threads.submit(() -> client.getInputStream().transferTo(behind.getOutputStream()));
            var _ = threads.submit(() -> answer(behind, client));
        }
    }

    private Void answer(Socket behind, Socket client) throws IOException {
        try (behind;
                client) {
            pass(behind.getInputStream(), client.getOutputStream());
        }
        return null;
    }

    private void pass(InputStream answer, OutputStream client) throws IOException {
        byte[] buffer = new byte[1_024];
        for (int count = answer.read(buffer); count >= 0; count = answer.read(buffer)) {
            Cut next = cuts.peek();
            if (next != null && (next.left -= count) < 0) {
                var _ = cuts.remove();
                client.write(buffer, 0, count + next.left);
                next.meanwhile.run();
                return;
            }
            client.write(buffer, 0, count);
        }
    }

    private static final class Cut {
        private int left;
        private final Runnable meanwhile;

        Cut(int left, Runnable meanwhile) {
            this.left = left;
            this.meanwhile = meanwhile;
        }
    }
}
