package io.carousel.cli.models;

import picocli.CommandLine.Command;

/** What there is to know of loss models; its subcommands say it. */
@Command(
    name = "models",
    description = "Shows which loss models are there, and what is in their files.",
    footer = {"  carousel models list --dataset cars196", "  carousel models inspect trunk.pth"})
public final class ModelsCommand {}
