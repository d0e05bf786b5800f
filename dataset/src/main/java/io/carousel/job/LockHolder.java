package io.carousel.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who keeps files from others, as a {@link WorkLock}'s file says it.
 *
 * @param work what it does: "embed"
 * @param part which part of it
 * @param reads what it reads, from the folder that is locked; "" for all that is there
 * @param writes what it writes, likewise
 * @param host the machine that it runs on
 * @param process its process's number there
 * @param since when it began, in seconds since 1970
 */
record LockHolder(
    String work,
    Shard part,
    List<String> reads,
    List<String> writes,
    String host,
    long process,
    long since) {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  LockHolder {
    reads = reads == null ? List.of() : List.copyOf(reads);
    writes = writes == null ? List.of() : List.copyOf(writes);
  }

  /** This process, from now on. */
  static LockHolder of(String work, Shard part, List<String> reads, List<String> writes) {
    return new LockHolder(
        work,
        part,
        reads,
        writes,
        AttemptName.HOST,
        ProcessHandle.current().pid(),
        Instant.now().getEpochSecond());
  }

  /**
   * Whether this one and another must not run at the same time. Different parts of the same work
   * may: they are made for it.
   */
  boolean excludes(LockHolder other) {
    boolean ofOneDivision = work.equals(other.work) && part.count() == other.part.count();
    if (ofOneDivision && !part.equals(other.part)) {
      return false;
    }
    return meet(writes, other.writes) || meet(writes, other.reads) || meet(reads, other.writes);
  }

  private static boolean meet(List<String> some, List<String> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> meet(one, other)));
  }

  private static boolean meet(String one, String other) {
    return one.isEmpty()
        || other.isEmpty()
        || one.equals(other)
        || one.startsWith(other + "/")
        || other.startsWith(one + "/");
  }

  /** Whether its process is of this machine and has ended. */
  boolean isGone() {
    return AttemptName.HOST.equals(host)
        && ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
  }

  /** What a person is told of it. */
  String inWords() {
    return "`%s` is at work there since %s (process %d on %s)"
        .formatted(work, TIME.format(Instant.ofEpochSecond(since)), process, host);
  }

  byte[] json() {
    try {
      return MAPPER.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of plain values is always JSON", e);
    }
  }

  /** What a lock's file says; empty where it does not say it. */
  static Optional<LockHolder> ofJson(byte[] json) {
    try {
      return Optional.ofNullable(MAPPER.readValue(json, LockHolder.class))
          .filter(holder -> holder.work != null && holder.part != null && holder.host != null);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
