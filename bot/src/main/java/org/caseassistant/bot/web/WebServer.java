package org.caseassistant.bot.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.caseassistant.bot.logging.FailureLog;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Listens on one port and answers by routes, each request on a virtual thread. Whoever sends nothing for long, or
 * too much, is cut off.
 */
public final class WebServer implements AutoCloseable {
    private static final int MOST_HEADER_BYTES = 16_384;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);

    /** For accepting, selecting and reading; requests are answered on virtual threads. */
    private static final int THREADS = 8;

    private final Server server;
    private final ServerConnector connector;
    private final List<Route> routes = new CopyOnWriteArrayList<>();

    private WebServer(int port, FailureLog failures) {
        var threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("web");
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("web-"));
        server = new Server(threads);
        var settings = new HttpConfiguration();
        settings.setSendServerVersion(false);
        settings.setRequestHeaderSize(MOST_HEADER_BYTES);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(settings));
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        var errors = new ErrorHandler();
        errors.setShowStacks(false);
        server.setErrorHandler(errors);
        server.setHandler(new GracefulHandler(new Routing(routes, failures)));
        server.setStopTimeout(TO_FINISH.toMillis());
    }

    /**
     * Listens, with nothing to answer yet.
     *
     * @param port the port; 0 for any
     * @throws IOException if it cannot listen there
     */
    public static WebServer listen(int port, FailureLog failures) throws IOException {
        var web = new WebServer(port, failures);
        try {
            web.server.start();
            return web;
        } catch (IOException failure) {
            web.close();
            throw failure;
        } catch (Exception failure) {
            web.close();
            throw new IOException("The web server did not start", failure);
        }
    }

    /** Answers these as well, from now on. */
    public void serve(Collection<Route> more) {
        routes.addAll(more);
    }

    /** Where it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Listens no longer; what is being answered is given some seconds. */
    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            throw new IOException("The web server did not end well", failure);
        }
    }
}
