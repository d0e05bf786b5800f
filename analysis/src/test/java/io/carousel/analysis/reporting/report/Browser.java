package io.carousel.analysis.reporting.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A page in headless Chromium, driven by the DevTools protocol over a web socket. */
final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private int commands;

  private Browser(Process process, URI page) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, new Listener()).join();
  }

  /** The program on this machine; empty if there is none. */
  static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Opens a page and waits until it is loaded.
   *
   * @param profile an empty folder for what the browser writes
   */
  static Browser open(Path program, Path page, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                "--disable-sync",
                "--no-first-run",
                "--window-size=1200,900",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Browser browser = new Browser(process, pageSocket(process, profile));
      browser.call("Runtime.enable", Map.of());
      browser.call("Log.enable", Map.of());
      browser.call("Page.enable", Map.of());
      browser.call("Page.navigate", Map.of("url", page.toUri().toString()));
      browser.await("Page.loadEventFired");
      return browser;
    } catch (Exception e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** The address of the only page; the port is in a file as soon as the browser listens. */
  private static URI pageSocket(Process process, Path profile) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("the browser does not listen");
      }
      Thread.sleep(20);
    }
    URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(file).get(0) + "/json/list");
    String pages =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    for (JsonNode page : MAPPER.readTree(pages)) {
      if (page.path("type").asText().equals("page")) {
        return URI.create(page.path("webSocketDebuggerUrl").asText());
      }
    }
    throw new IOException("the browser has no page: " + pages);
  }

  /** What an expression of JavaScript gives, as JSON. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalArgumentException(result.get("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  /** Sends a command and gives its result. */
  JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    ObjectNode command = MAPPER.createObjectNode();
    int id = ++commands;
    command.put("id", id);
    command.put("method", method);
    command.set("params", MAPPER.valueToTree(parameters));
    socket.sendText(command.toString(), true).join();
    while (true) {
      JsonNode answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (answer == null || answer.has("error")) {
        throw new IOException(method + ": " + answer);
      }
      if (answer.path("id").asInt() == id) {
        return answer.path("result");
      }
    }
  }

  private void await(String event) throws Exception {
    String next;
    do {
      next = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (next == null) {
        throw new IOException("no " + event);
      }
    } while (!next.equals(event));
  }

  /**
   * What axe objects to in the page, a line a kind of violation, at 1400 and 420 pixels and in
   * light and dark.
   */
  String axe() throws Exception {
    StringBuilder found = new StringBuilder();
    try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
      evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";0");
    }
    for (int width : new int[] {1400, 420}) {
      for (String scheme : List.of("light", "dark")) {
        call(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
        call(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        found.append(
            evaluate(
                    "axe.run(document, {resultTypes: ['violations']}).then(found =>"
                        + " found.violations.map(one => one.id + ': ' + one.nodes.map(node =>"
                        + " node.target.join(' ') + ' ' + node.failureSummary).join('; ') +"
                        + " '\\n').join(''))")
                .asText());
      }
    }
    call("Emulation.clearDeviceMetricsOverride", Map.of());
    call("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    return found.toString();
  }

  /** How far the page reaches beyond a screen of some width, in pixels; 0 if it fits. */
  int beyond(int width) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", true));
    int beyond = evaluate("document.documentElement.scrollWidth - innerWidth").asInt();
    call("Emulation.clearDeviceMetricsOverride", Map.of());
    return beyond;
  }

  /** All errors of the page so far: exceptions, and what stands in its console. */
  List<String> errors() {
    return errors;
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join(); // or it writes into a folder that is being deleted
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        hear(parts.toString());
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void hear(String text) {
      try {
        JsonNode message = MAPPER.readTree(text);
        if (message.has("id")) {
          answers.add(message);
          return;
        }
        String event = message.path("method").asText();
        JsonNode detail = message.path("params");
        if (event.equals("Runtime.exceptionThrown")
            || (event.equals("Runtime.consoleAPICalled")
                && detail.path("type").asText().equals("error"))
            || (event.equals("Log.entryAdded")
                && detail.path("entry").path("level").asText().equals("error"))) {
          errors.add(text);
        }
        events.add(event);
      } catch (IOException e) {
        errors.add(e + " in " + text);
      }
    }
  }
}
