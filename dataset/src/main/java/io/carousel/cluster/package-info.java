/**
 * Where the parts of a command's stages run when that is not this process: a {@link
 * io.carousel.cluster.Cluster} opens a session, which runs parts as {@link
 * io.carousel.stage.PartRunner} says. Whatever it is, a part is one call of the same program on the
 * same files.
 */
package io.carousel.cluster;
