package io.carousel.cli.on;

import picocli.CommandLine.Command;

/** A cluster of one's own. */
@Command(
    name = "cluster",
    description = "A Spark cluster of one's own machines, for carousel on spark://...",
    footer = "  carousel cluster start")
public final class ClusterCommand {}
