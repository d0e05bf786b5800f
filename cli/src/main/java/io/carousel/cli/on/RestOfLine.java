package io.carousel.cli.on;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Takes all words that are left for another command, options and all. */
final class RestOfLine implements IParameterPreprocessor {

  @Override
  public boolean preprocess(
      Stack<String> left, CommandSpec command, ArgSpec argument, Map<String, Object> info) {
    List<String> words = new ArrayList<>(left); // The next word is on top.
    Collections.reverse(words);
    left.clear();
    argument.setValue(words);
    return true;
  }
}
