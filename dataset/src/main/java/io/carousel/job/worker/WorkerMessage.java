package io.carousel.job.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/**
 * What a worker says in one line.
 *
 * @param done how many units of its task are done by now, those of earlier runs included; null if
 *     it says something else
 * @param total how many units its task has, as far as that is known by now; null if it says
 *     something else
 * @param unit what is counted, in the singular
 * @param failure why the task cannot be done; null if it says something else
 * @param cause whose fault that is
 * @param host the machine that it runs on, when it begins; null if it says something else
 * @param millis how long it took, when its task is done; null if it says something else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkerMessage(
    Long done,
    Long total,
    String unit,
    String failure,
    WorkerFailure.Cause cause,
    String host,
    Long millis) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static WorkerMessage done(long units) {
    return new WorkerMessage(units, null, null, null, null, null, null);
  }

  static WorkerMessage total(long units, String unit) {
    return new WorkerMessage(null, units, unit, null, null, null, null);
  }

  static WorkerMessage failed(WorkerFailure.Cause cause, String message) {
    return new WorkerMessage(null, null, null, message, cause, null, null);
  }

  static WorkerMessage begun(String host) {
    return new WorkerMessage(null, null, null, null, null, host, null);
  }

  static WorkerMessage ended(long millis) {
    return new WorkerMessage(null, null, null, null, null, null, millis);
  }

  String toLine() {
    try {
      return MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message that JSON cannot hold", e);
    }
  }

  /**
   * The message of a line; empty for what else a process may print, such as the JVM's last words.
   */
  static Optional<WorkerMessage> ofLine(String line) {
    try {
      return Optional.of(MAPPER.readValue(line, WorkerMessage.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
