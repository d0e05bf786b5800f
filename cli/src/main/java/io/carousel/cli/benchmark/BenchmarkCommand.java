package io.carousel.cli.benchmark;

import picocli.CommandLine.Command;

/** How fast Carousel is on this machine; its subcommands measure it. */
@Command(
    name = "benchmark",
    description = "Measures how fast Carousel is on this machine; docs/benchmarks.md has figures.",
    footer = "  carousel benchmark embed")
public final class BenchmarkCommand {}
